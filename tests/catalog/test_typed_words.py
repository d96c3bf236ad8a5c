"""Words are brought to one form before they are compared."""

import pytest

from catalog.words import letters, plain, stems, words


def test_plain_has_no_case_and_no_accents() -> None:
    assert plain("Développé à l'ŒUVRE, Łódź, Straße") == "developpe a l'oeuvre, lodz, strasse"


def test_words_are_parted_by_every_other_sign() -> None:
    assert words("Farmer's push-up (10 kg)") == ["farmer", "s", "push", "up", "10", "kg"]


def test_letters_forget_what_is_between() -> None:
    assert letters("Push-up") == letters("push  up") == letters("pushup") == "pushup"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("push-ups", "Push up"),
        ("fentes inclinées", "fente incliné"),
        ("leg presses", "leg press"),
        ("presse à cuisses", "presse cuisse"),
        ("crunches", "crunch"),
        ("farmer's walk", "farmer walk"),
        ("rowing à la barre", "rowing barre"),
    ],
)
def test_number_gender_and_small_words_do_not_matter(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_short_words_keep_their_letters() -> None:
    assert stems("bss rdl ab") == ["bss", "rdl", "ab"]


def test_small_words_alone_still_count() -> None:
    assert stems("la") == ["la"]
    assert stems("!?") == []
