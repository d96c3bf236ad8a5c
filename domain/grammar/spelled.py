"""Numbers in words, where they count sets, reps or weight: "three sets of ten", "soixante kilos"."""

from collections.abc import Sequence

_UNITS = {
    1: "one a un une ein eine eins uno una um uma een",
    2: "two deux zwei dos due dois duas twee",
    3: "three trois drei tres tre drie",
    4: "four quatre vier cuatro quattro quatro",
    5: "five cinq funf cinco cinque vijf",
    6: "six sechs seis sei zes",
    7: "seven sept sieben siete sette sete zeven",
    8: "eight huit acht ocho otto oito",
    9: "nine neuf neun nueve nove negen",
    10: "ten dix zehn diez dieci dez tien",
    11: "eleven onze elf once undici",
    12: "twelve douze zwolf doce dodici doze twaalf",
    15: "fifteen quinze funfzehn quince quindici vijftien",
    20: "twenty vingt vingts zwanzig veinte venti vinte twintig",
    30: "thirty trente dreissig treinta trenta trinta dertig",
    40: "forty quarante vierzig cuarenta quaranta quarenta veertig",
    50: "fifty cinquante funfzig cincuenta cinquanta cinquenta vijftig",
    60: "sixty soixante sechzig sesenta sessanta sessenta zestig",
    70: "seventy siebzig setenta settanta zeventig",
    80: "eighty achtzig ochenta ottanta oitenta tachtig",
    90: "ninety neunzig noventa novanta negentig",
    100: "hundred cent hundert cien cento honderd",
}
_MORE = {13: "thirteen treize", 14: "fourteen quatorze", 16: "sixteen seize", 18: "eighteen", 25: "twentyfive"}
_NUMBERS = {word: number for number, words in (_UNITS | _MORE).items() for word in words.split()}
_LONGEST = 4


def spelled(words: Sequence[str]) -> tuple[int, int]:
    """The number that the first of these words spell, and how many words that takes; (0, 0) for none.

    "quatre vingt dix" is 90, "a hundred and five" stops before "and".
    """
    total = taken = 0
    for word in words[:_LONGEST]:
        number = _NUMBERS.get(word)
        if number is None or (taken and not _goes_on(total, number)):
            break
        total = _joined(total, number)
        taken += 1
    return total, taken


def _goes_on(total: int, number: int) -> bool:
    """Whether a number word continues the one before it: "sixty five", "two hundred", "soixante quinze"."""
    return number == 100 or (total == 4 and number == 20) or (total >= 20 and total % 20 == 0 and number < 20)


def _joined(total: int, number: int) -> int:
    if number == 100 or (total == 4 and number == 20):
        return max(total, 1) * number
    return total + number
