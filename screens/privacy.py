"""What we keep, the rules, and one's own data out or gone."""

from datetime import date

from aiogram.utils.formatting import Bold, Text, as_list

from locales import Translator
from screens.buttons.start import DeleteMine, ExportMine
from screens.screen import Button, File, Screen

DELETE = "erase"


def privacy(t: Translator) -> Screen:
    return Screen(as_list(Bold(t("privacy-title")), t("privacy-body"), sep="\n\n"))


def terms(t: Translator) -> Screen:
    return Screen(as_list(Bold(t("terms-title")), t("terms-body"), sep="\n\n"))


def export(t: Translator, day: date) -> tuple[Screen, Screen]:
    """The training log as a table, and a file of everything; both are made when they are sent."""
    name = f"{t('export-name')}-{day.isoformat()}"
    return (
        Screen(Text(t("export-table")), file=File("log", f"{name}.csv")),
        Screen(Text(t("export-ready")), file=File("export", f"{name}.json")),
    )


def ask_delete(t: Translator) -> Screen:
    rows = [
        [Button(t("delete-export"), ExportMine())],
        [Button(t("delete-yes"), DeleteMine(sure=True), "danger")],
        [Button(t("delete-no"), DeleteMine(sure=False))],
    ]
    return Screen(as_list(Bold(t("delete-title")), t("delete-ask"), sep="\n\n"), rows, slot=DELETE)


def kept(t: Translator) -> Screen:
    return Screen(Text(t("delete-kept")), slot=DELETE)


def deleted(t: Translator) -> Screen:
    return Screen(Text(t("delete-done")))
