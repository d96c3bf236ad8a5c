"""Months as apps write them, in full or cut short, in the languages that they speak."""

from collections.abc import Mapping
from functools import cache

from domain.imports.text import plain

_SHORTEST = 3
_NAMES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber mrz",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "január február március április május június július augusztus szeptember október november december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
)
_SHORT: Mapping[str, int] = {"mrt": 3, "mrz": 3, "jnr": 1, "juil": 7, "cvn": 6, "cvc": 7, "mar": 3, "sept": 9}


@cache
def month(word: str) -> int | None:
    """The month (1 to 12) that a plain word names in full or by its beginning; None when it names none."""
    if len(word) < _SHORTEST:
        return None
    return _SHORT.get(word) or _whole().get(word) or _begun().get(word)


@cache
def _whole() -> dict[str, int]:
    return {plain(name): number for names in _NAMES for number, name in enumerate(names.split(), 1)}


@cache
def _begun() -> dict[str, int]:
    """Beginnings that only one month has, in whatever language."""
    found: dict[str, set[int]] = {}
    for name, number in _whole().items():
        for length in range(_SHORTEST, len(name)):
            found.setdefault(name[:length], set()).add(number)
    return {beginning: numbers.pop() for beginning, numbers in found.items() if len(numbers) == 1}
