"""A text as tokens, each with one letter for its class, so that expressions over dates are patterns over short strings.

Owns what a word or a number *can* be in a date (``M`` a month, ``d`` a day, ``y`` a year, ``W`` *between* …); what
they make together stands in :mod:`kg.datings.patterns`. The words: :mod:`kg.datings.words`, :mod:`kg.datings.months`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple
from unicodedata import normalize

from kg.datings import months, words
from kg.datings.memory import KEPT, LONGEST, Remembered
from kg.datings.months import key
from kg.datings.phrases import APOSTROPHE, LETTER, meaning, phrases, roman
from kg.language import turkish
from kg.language.turkish import Case

_NUMERIC = (
    r"(?P<iso>\d{4}(?:(?P<bar>[-/.])\d{2}(?P=bar)\d{2}|(?P<short>[-/])\d{1,2}(?P=short)\d{1,2}))(?:T[\d:.]+Z?)?"
    r"|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2}|[IVX]{1,4})(?P=mark)(?P<year>\d{4}|\d{2})"
)
_TENS = r"[Tt](?:wenty|hirty)-(?=(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)"
_TOKEN = re.compile(
    rf"(?P<word>(?![dDlL]['’]|[Jj]usqu['’])(?:{_TENS})?{LETTER}+(?:{APOSTROPHE}{LETTER}+)?)"
    r"|(?P<other>[^\w\s\[\]])"
    rf"|(?P<numeric>(?<![\d./-])(?:{_NUMERIC})(?![\d]|[./-]\d)(?:{APOSTROPHE}{LETTER}+)?)"
    r"|(?P<many>\d{1,3}(?:[.,]\d{3})+(?![\d]))"
    rf"|(?P<number>\d+)(?P<tail>-(?:го|й|е|х|м|ого|ом|му|ые|ых|er|ler|lar)\b|{APOSTROPHE}?{LETTER}+)?"
    r"|(?P<break>\n[ \t\r]*\n)"
    rf"|(?P<elision>[dDlL]['’]|[Jj]usqu['’])"
    r"|(?P<foreign>[^\W\d_]+)"
)
_PUNCTUATION = {mark: mark for mark in ".,/()?&"} | dict.fromkeys("-–—‐‑−", "-")

_BACK = r"(?:[dt]an?|[dt]aki\w{0,4}|[ıu]n|[ıu]n[ıu]n|[ıu]n[ae]|[ıu]nda\w{0,3}|[aıu]|la|lar\w*)"
_FRONT = r"(?:[dt]en?|[dt]eki\w{0,4}|[iü]n|[iü]n[iü]n|[iü]n[ae]|[iü]nde\w{0,3}|[eiü]|le|ler\w*)"
_FUSED = re.compile(
    rf"(?P<back>ocak|ocağ|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|kasım|aralık|aralığ){_BACK}"
    rf"|(?P<front>eylül|ekim){_FRONT}"
)
_SEASON = re.compile(
    r"(?P<stem>ilkbahar|sonbahar|bahar|yaz|kis|guz)(?:[iu]n?|[iu]n[dt][ae]n?|[iu]n[dt]aki|[iu]na|a|[dt][ae]n?|[iu]nin)?"
)
_ENDINGS: tuple[tuple[re.Pattern[str], Case], ...] = (
    (re.compile(r"(?:[dt][ae]n)$"), Case.ABLATIVE),
    (re.compile(r"(?:[dt][ae](?:ki)?)$"), Case.LOCATIVE),
    (re.compile(r"(?:n[iu]n|[iu]n)$"), Case.GENITIVE),
    (re.compile(r"(?:n[ae]|y[ae]|[ae])$"), Case.DATIVE),
)
_ROMAN_NUMBER = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})(?:e|ème)?")
_ORDINAL_TAILS = re.compile(r"(?:st|nd|rd|d|th|er|re|e|eme|ten|ter|n?[iu]nc[iu]|го|и|е|м|ого)")
_DECADE_TAILS = re.compile(r"(?:(?:lar|ler)\w*|l[iu]|s|ers?|е|х|ые|ых|er)")
_RUSSIAN_TAILS = {"го", "м", "му", "и"}
_LAST_DAY, _LAST_YEAR = 31, 2199


Value = int | str | None


class Piece(NamedTuple):
    """What stands between two blanks, as tokens: their classes, where they stand in it, what they name."""

    classes: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens; ``classes`` has one letter each, the rest is found out for those that are asked about.

    ``words``: what stands between two blanks, each but once. Of the pieces: what is written, which token is the first
    of each, and where each begins, less its own number, so that the blanks need not be counted in.
    """

    text: str
    classes: str
    words: Collection[str]
    _written: Sequence[str]
    _firsts: Sequence[int]
    _places: Sequence[int]
    _wholes: dict[int, Piece]

    def span(self, index: int) -> tuple[int, int]:
        """Give where a token begins and ends."""
        place, piece, number = self._piece_of(index)
        start, end = piece.spans[number]
        return place + start, place + end

    def start(self, index: int) -> int:
        """Give where a token begins."""
        return self.span(index)[0]

    def end(self, index: int) -> int:
        """Give where a token ends."""
        return self.span(index)[1]

    def word(self, index: int) -> str:
        """Give a token as it stands in the text."""
        start, end = self.span(index)
        return self.text[start:end]

    def case(self, index: int) -> Case | None:
        """Give the Turkish case of a token, by what follows its apostrophe or by its ending."""
        return _case(self.word(index))

    def value(self, index: int) -> Value:
        """Give what a token names: a number, or a date in figures as it is written."""
        _, piece, number = self._piece_of(index)
        return piece.values[number]

    def number(self, index: int) -> int:
        """Give the number that a token names: day, month, year, century."""
        found = self.value(index)
        return found if isinstance(found, int) else 0

    def numbers(self, first: int, last: int) -> list[int]:
        """Give the numbers that tokens name which stand side by side; 0: none."""
        firsts = self._firsts
        found: list[Value] = []
        piece, upto = bisect_right(firsts, first), first
        values: tuple[Value, ...] = ()
        while upto < last:
            values = (self._wholes.get(piece - 1) or self._piece(piece - 1)).values[upto - firsts[piece - 1] :]
            found += values
            upto += len(values)
            piece += 1
        return [value if isinstance(value, int) else 0 for value in found[: last - first]]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Find a pattern of single words, in order: only such words are looked at as have it."""
        having = set(filter(_having(pattern).__getitem__, self.words))
        for number in compress(count(), map(having.__contains__, self._written)) if having else ():
            place = self._places[number] + number
            yield from pattern.finditer(self.text, place, place + len(self._written[number]))

    def _piece_of(self, index: int) -> tuple[int, Piece, int]:
        """Give where the piece begins in which a token stands, the piece, and which of its tokens this one is."""
        number = bisect_right(self._firsts, index) - 1
        piece = self._wholes.get(number) or self._piece(number)
        return self._places[number] + number, piece, index - self._firsts[number]

    def _piece(self, number: int) -> Piece:
        written = self._written[number]
        if len(written) <= LONGEST:
            return _apart_before(written)
        return self._wholes.setdefault(number, _apart(written))


_BREAK = re.compile(r"\n[ \t\r]*\n")
_SPACED_BREAK = re.compile(r"\n[\t\r]* [ \t\r]*\n")


def tokens(text: str) -> Tokens:
    """Take a text apart, piece by piece between blanks: a piece that has come before is not taken apart again."""
    pieces = text.split(" ")
    words = set(pieces)
    wholes = _wholes(text)
    if wholes:
        return _cut(text, words, wholes)
    letters = list(map(_CLASSES.__getitem__, pieces))
    firsts = array("q", accumulate(map(len, letters), initial=0))
    return Tokens(text, "".join(letters), words, pieces, firsts, _places(pieces, 0), {})


def _places(pieces: Sequence[str], first: int) -> array[int]:
    """Give where pieces begin that stand side by side, less their numbers."""
    places = array("q", accumulate(map(len, pieces), initial=first))
    places.pop()
    return places


def _wholes(text: str) -> list[tuple[int, int, Piece]]:
    """Give what is not to be cut at its blanks, in order: phrases, and empty lines with blanks in them."""
    found = []
    for phrase in phrases(text):
        letter, value = meaning(phrase)
        found.append((phrase.start(), phrase.end(), _whole(phrase[0], letter, value)))
    if _SPACED_BREAK.search(text):
        taken = {at for start, end, _ in found for at in range(start, end)}
        breaks = (match for match in _BREAK.finditer(text) if " " in match[0] and match.start() not in taken)
        found += [(match.start(), match.end(), _whole(match[0], "¶", None)) for match in breaks]
        found.sort(key=lambda one: one[0])
    return found


def _whole(written: str, letter: str, value: Value) -> Piece:
    return Piece(letter, ((0, len(written)),), (value,))


def _cut(text: str, words: Collection[str], wholes: Iterable[tuple[int, int, Piece]]) -> Tokens:
    """Take a text apart around what is not to be cut."""
    pieces: list[str] = []
    places = array("q")
    kept: dict[int, Piece] = {}
    past = 0
    for start, end, piece in wholes:
        between = text[past:start].split(" ")
        places += _places(between, past - len(pieces))
        pieces += between
        kept[len(pieces)] = piece
        places.append(start - len(pieces))
        pieces.append(text[start:end])
        past = end
    rest = text[past:].split(" ")
    places += _places(rest, past - len(pieces))
    pieces += rest
    letters = [kept[at].classes if at in kept else _CLASSES[written] for at, written in enumerate(pieces)]
    firsts = array("q", accumulate(map(len, letters), initial=0))
    return Tokens(text, "".join(letters), words, pieces, firsts, places, kept)


@lru_cache(maxsize=65536)
def _case(word: str) -> Case | None:
    found = re.search(rf"{APOSTROPHE}({LETTER}+)$", word) or re.search(rf"\d({LETTER}+)$", word)
    if found:
        return turkish.suffix(found[1]).case
    folded = key(word)
    stem = next((stem for stem in months.TURKISH if folded.startswith(stem)), "")
    rest = folded[len(stem) :]
    return next((case for pattern, case in _ENDINGS if rest and pattern.search(rest)), None)


def _apart(written: str) -> Piece:
    classes: list[str] = []
    values: list[int | str | None] = []
    spans: list[tuple[int, int]] = []
    for found in _TOKEN.finditer(written):
        value: int | str | None = None
        if found.lastgroup == "word":
            letter, value = classify(found[0])
        elif found.lastgroup == "other":
            letter = _PUNCTUATION.get(found[0], ";")
        else:
            letter, value = _unusual(found, written)
        classes.append(letter)
        values.append(value)
        spans.append(found.span())
    return Piece("".join(classes), tuple(spans), tuple(values))


_apart_before = lru_cache(maxsize=KEPT)(_apart)


def _piece(written: str) -> Piece:
    return _apart_before(written) if len(written) <= LONGEST else _apart(written)


_CLASSES = Remembered(lambda written: _piece(written).classes)


@lru_cache(maxsize=8)
def _having(pattern: re.Pattern[str]) -> Remembered[bool]:
    return Remembered(lambda written: pattern.search(written) is not None)


def _unusual(found: re.Match[str], text: str) -> tuple[str, int | str | None]:
    if found["number"]:
        if found.start() and text[found.start() - 1] in "$£€₺№":
            return "#", None
        return _number(found["number"], found["tail"] or "")
    if found["numeric"]:
        return "0", found["numeric"]
    if found["elision"]:
        return ("T" if found["elision"][0] in "jJ" else "q"), None
    return {"break": "¶", "foreign": "w"}.get(str(found.lastgroup), "#"), None


@lru_cache(maxsize=65536)
def _number(digits: str, tail: str) -> tuple[str, int | None]:
    value, ending = int(digits[:9]), key(re.sub(rf"{APOSTROPHE}|-", "", tail))
    if digits + ending in months.SHORT:
        return "j", months.SHORT[digits + ending]
    if ending and value % 10 == 0 and len(digits) == 4 and _DECADE_TAILS.fullmatch(ending):  # noqa: PLR2004 - a year
        return "D", value
    if ending and len(digits) <= 2 and _ORDINAL_TAILS.fullmatch(ending):  # noqa: PLR2004 - a day
        return ("d" if 1 <= value <= _LAST_DAY else "#"), value
    if ending in _RUSSIAN_TAILS and len(digits) == 4:  # noqa: PLR2004 - a year
        return _shape(digits, value), value
    if ending and ending not in {"г", "гг"} and turkish.suffix(re.sub(APOSTROPHE, "", tail)).case is Case.OTHER:
        return "#", value
    return _shape(digits, value), value


def _shape(digits: str, value: int) -> str:
    if len(digits) == 4:  # noqa: PLR2004 - a year
        return "y" if 1000 <= value <= _LAST_YEAR else "#"  # noqa: PLR2004
    if len(digits) == 3:  # noqa: PLR2004 - a year with company
        return "h" if value >= 100 else "#"  # noqa: PLR2004
    if len(digits) > 3:  # noqa: PLR2004
        return "#"
    return "d" if 1 <= value <= _LAST_DAY else "e"


@lru_cache(maxsize=200_000)
def classify(word: str) -> tuple[str, int | None]:
    """Give the class of a word and the number that it names.

    >>> classify("Haziranda"), classify("Sept"), classify("may"), classify("XIX")
    (('M', 6), ('j', 9), ('m', 5), ('R', 19))
    """
    base = normalize("NFC", re.split(APOSTROPHE, word, maxsplit=1)[0] if not word.isalpha() else word)
    folded = key(base)
    return _month(base, folded) or _other(base, folded)


def _month(base: str, folded: str) -> tuple[str, int] | None:
    capital = base[0].isupper()
    if folded in months.FULL:
        alone = capital or folded not in months.NEEDS_COMPANY
        return ("M" if alone else "m"), months.FULL[folded]
    if folded in months.SHORT:
        return ("j" if capital else "m"), months.SHORT[folded]
    fused = _FUSED.fullmatch(turkish.lower(base))
    if fused:
        stem = key(fused["back"] or fused["front"])
        return ("M" if capital or stem not in months.NEEDS_COMPANY else "m"), months.TURKISH[stem]
    if folded in months.OTTOMAN:
        return "M", months.OTTOMAN[folded]
    if folded in months.NEEDS_CAPITAL and not capital:
        return None
    return next((("H", number) for pattern, number in months.HIJRI if pattern.fullmatch(folded)), None)


def _other(base: str, folded: str) -> tuple[str, int | None]:  # noqa: PLR0911 - one a kind of word
    if base.lower() in words.WITH_ACCENT:
        return words.WITH_ACCENT[base.lower()], None
    if folded in words.CLASS_OF:
        return words.CLASS_OF[folded], months.ordinal(folded)
    if folded in months.SEASONS:
        return "S", months.SEASONS[folded]
    season = _SEASON.fullmatch(folded)
    if season:
        return "S", months.SEASONS[season["stem"]]
    if _ROMAN_NUMBER.fullmatch(base):
        return "R", roman(base)
    for pattern, letter in words.TURKISH_STEMS:
        if pattern.fullmatch(folded):
            return letter, None
    day = months.ordinal(folded)
    if day:
        return "d", day
    return ("V" if base[0].isupper() else "w"), None
