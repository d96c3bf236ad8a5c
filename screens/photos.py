"""Progress photos in chat: asked about, kept, listed, looked at, compared, deleted."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain.photos import Photo, View, to_compare
from locales import Translator
from screens.buttons.photos import ComparePhotos, DeletePhoto, KeepPhoto, LeavePhoto, ListPhotos, ShowPhoto
from screens.screen import Button, Picture, Screen

PHOTOS = "photos"
_SHOWN, _BESIDE = 60, 6


def ask(t: Translator, photo: Photo, slot: str) -> Screen:
    """Is it to be kept, and from which side is it?"""
    sides = [Button(name, KeepPhoto(photo=photo.id, view=view)) for view, name in view_names(t).items()]
    rows = [sides, [Button(t("photo-no"), LeavePhoto(photo=photo.id))]]
    return Screen(Text(t("photo-ask")), rows, slot=slot)


def left(slot: str) -> Screen:
    """They said no: the question leaves the chat."""
    return Screen(slot=slot, gone=True)


def fetching(t: Translator, slot: str) -> Screen:
    return Screen(Text(t("photo-fetching")), slot=slot)


def kept(t: Translator, photo: Photo, slot: str) -> Screen:
    """It is with us; what stands in the chat is theirs to delete."""
    rows = [
        [
            Button(t("photo-all"), ListPhotos()),
            Button(t("photo-delete"), DeletePhoto(photo=photo.id, sure=False), "danger"),
        ]
    ]
    return Screen(Text("✓ ", t("photo-kept", name=_name(t, photo))), rows, slot=slot)


def lost(t: Translator, slot: str) -> Screen:
    return Screen(Text(t("error-file-lost")), slot=slot)


def listing(t: Translator, photos: Sequence[Photo]) -> Screen:
    """All of them, newest first, and how to add one."""
    words = t("photos-words") if photos else t("photos-none")
    buttons = [Button(_name(t, photo), ShowPhoto(photo=photo.id)) for photo in reversed(photos[-_SHOWN:])]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    return Screen(as_list(Bold(t("photos-title")), words, sep="\n\n"), rows, slot=PHOTOS)


def one(t: Translator, photo: Photo, photos: Sequence[Photo]) -> Screen:
    """One photo, large; another beside it is a tap away."""
    others = to_compare(photos, photo)
    beside = [[Button(t("photo-compare"), ComparePhotos(one=photo.id, other=others[0].id))]] if others else []
    rows = [*beside, [Button(t("photo-delete"), DeletePhoto(photo=photo.id, sure=False), "danger"), _back(t)]]
    return Screen(Bold(_name(t, photo)), rows, slot=PHOTOS, file=Picture("photo", {"photo": photo.id}))


def pair(t: Translator, one: Photo, other: Photo, photos: Sequence[Photo]) -> Screen:
    """Two side by side, and others to put in the place of the second."""
    choices = [
        Button(_name(t, photo), ComparePhotos(one=one.id, other=photo.id))
        for photo in to_compare(photos, one)
        if photo.id != other.id
    ]
    rows = [choices[n : n + 2] for n in range(0, min(len(choices), _BESIDE), 2)]
    caption = t("photo-pair", one=_name(t, min(one, other, key=_at)), other=_name(t, max(one, other, key=_at)))
    picture = Picture("photos", {"one": one.id, "other": other.id})
    return Screen(Bold(caption), [*rows, [_back(t)]], slot=PHOTOS, file=picture)


def ask_delete(t: Translator, photo: Photo) -> Screen:
    rows = [
        [Button(t("photo-delete-yes"), DeletePhoto(photo=photo.id, sure=True), "danger")],
        [Button(t("button-back"), ShowPhoto(photo=photo.id))],
    ]
    return Screen(Text(t("photo-delete-sure", name=_name(t, photo))), rows, slot=PHOTOS)


def view_names(t: Translator) -> dict[View, str]:
    return {View.FRONT: t("photo-front"), View.SIDE: t("photo-side"), View.BACK: t("photo-back")}


def _name(t: Translator, photo: Photo) -> str:
    day = t.short_day(t.local_date(photo.at))
    return t("photo-name", view=view_names(t)[photo.view], day=day) if photo.view else day


def _at(photo: Photo) -> float:
    return photo.at.timestamp()


def _back(t: Translator) -> Button:
    return Button(t("photo-all"), ListPhotos())
