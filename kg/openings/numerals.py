"""Days and years written in words, as treaties close: *this second day of March, nineteen hundred and four*."""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "tr": "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
}
_TENS: Final = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "tr": "yirmi otuz kırk elli altmış yetmiş seksen doksan",
}
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "premier": 1,
    "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "beşinci": 5, "altıncı": 6, "yedinci": 7, "sekizinci": 8,
    "dokuzuncu": 9, "onuncu": 10, "yirminci": 20, "otuzuncu": 30,
}  # fmt: skip
_GERMAN_UNITS: Final = (
    "ein zwei drei vier fünf sech sieb acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn"
    " neunzehn"
)
_GERMAN_TENS: Final = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_GERMAN: Final = {
    **{stem: value for value, stem in enumerate(_GERMAN_UNITS.split(), 1)},
    **{stem: 20 + 10 * place for place, stem in enumerate(_GERMAN_TENS.split())},
    "sechs": 6, "sieben": 7, "eins": 1, "erst": 1, "drit": 3, "dreissig": 30,
}  # fmt: skip
"""The pieces of German numbers, which are written in one word or with *und* between."""
_HUNDRED: Final = frozenset({"hundred", "cent", "cents", "yüz", "hundert"})
_THOUSAND: Final = frozenset({"thousand", "mil", "mille", "bin", "tausend"})
_VALUES: Final[dict[str, int]] = {
    **{word: value for names in _SMALL.values() for value, word in enumerate(names.split())},
    **{word: 20 + 10 * place for names in _TENS.values() for place, word in enumerate(names.split())},
    **_GERMAN,
    **_ORDINALS,
}
_KNOWN: Final = frozenset(_VALUES) | _HUNDRED | _THOUSAND
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def digits(text: str) -> str:
    """Write the numbers of a text that stand in words as digits.

    >>> digits("this second day of March one thousand nine hundred and four")
    'this 2 day of March 1904'
    >>> digits("le trois mai mil neuf cent vingt"), digits("bin dokuz yüz yirmi bir")
    ('le 3 mai 1920', '1921')
    """
    made: list[str] = []
    at = 0
    found = list(_WORD.finditer(text))
    number = 0
    while number < len(found):
        count, value = _number([word[0].lower() for word in found[number : number + 9]])
        if count == 0:
            number += 1
            continue
        made.append(text[at : found[number].start()] + str(value))
        at = found[number + count - 1].end()
        number += count
    return "".join([*made, text[at:]])


def _parts(word: str) -> list[str]:
    """Take a compound apart unless it is a number of its own: *twenty-five*; *dix-sept*; *achtzehnhundert*."""
    if word in _KNOWN:
        return [word]
    if "-" in word:
        return _FRENCH_EIGHTY.sub("quatre_vingt", word).replace("-", " ").replace("_", "-").split()
    german = _GERMAN_NUMBER.fullmatch(word)
    return _GERMAN_PIECE.findall(german[1]) if german else [word]


_PIECES: Final = "|".join(sorted([*_GERMAN, "hundert", "tausend"], key=len, reverse=True))
_GERMAN_PIECE: Final = re.compile(_PIECES)
_GERMAN_NUMBER: Final = re.compile(rf"((?:(?:{_PIECES})(?:und)?)+)(?:(?:s?te|(?<=t)e)[nrms]?)?")
_FRENCH_EIGHTY: Final = re.compile(r"\bquatre-vingts?\b")


_TURKISH: Final = frozenset(_SMALL["tr"].split() + _TENS["tr"].split()) - {"on"} | {"yüz", "bin"}


def _is_german_ordinal(word: str) -> bool:
    return word not in _KNOWN and re.search(r"te[nrms]?$", word) is not None


def _is_ten(following: list[str], place: int) -> bool:
    """Tell the Turkish *on* from the English one: another numeral of its language stands beside it."""
    beside = [*following[max(0, place - 1) : place], *following[place + 1 : place + 2]]
    return any(
        word in _TURKISH or (_ORDINALS.get(word) and word.endswith(("inci", "ıncı", "uncu", "üncü"))) for word in beside
    )


def _number(following: list[str]) -> tuple[int, int]:
    """Read the number that begins here: how many words it takes, and its value; 0 words: none."""
    total = part = count = 0
    for place, word in enumerate(following):
        pieces = _parts(word)
        if (
            word in {"and", "et", "und"}
            and count
            and place + 1 < len(following)
            and _parts(following[place + 1])[0] in _VALUES
        ):
            continue
        if not all(piece in _KNOWN for piece in pieces) or (word == "on" and not _is_ten(following, place)):
            break
        for piece in pieces:
            if piece in _THOUSAND:
                total, part = total + max(part, 1) * 1000, 0
            elif piece in _HUNDRED:
                part = max(part, 1) * 100
            else:
                part += _VALUES[piece]
        count = place + 1
        if word in _ORDINALS or any(piece in _ORDINALS for piece in pieces) or _is_german_ordinal(word):
            break
    return count, total + part
