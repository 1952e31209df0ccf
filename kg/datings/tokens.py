"""A text as tokens, each with one letter for its class, so that expressions over dates are patterns over short strings.

Owns what a word or a number *can* be in a date (``M`` a month, ``d`` a day, ``y`` a year, ``W`` *between* …); what
they make together stands in :mod:`kg.datings.patterns`. The words: :mod:`kg.datings.words`, :mod:`kg.datings.months`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple, TypeVar
from unicodedata import normalize

from kg.datings import months, words
from kg.datings.months import key
from kg.datings.phrases import APOSTROPHE, LETTER, meaning, phrases, roman
from kg.language import turkish
from kg.language.turkish import Case

_NUMERIC = (
    r"(?P<iso>\d{4}(?P<bar>[-/.])\d{2}(?P=bar)\d{2})(?:T[\d:.]+Z?)?"
    r"|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2}|[IVX]{1,4})(?P=mark)(?P<year>\d{4}|\d{2})"
)
_TOKEN = re.compile(
    rf"(?P<word>(?![dDlL]['’]|[Jj]usqu['’]){LETTER}+(?:{APOSTROPHE}{LETTER}+)?)"
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
T = TypeVar("T")


class Piece(NamedTuple):
    """What stands between two blanks, as tokens: their classes, where they stand in it, what they name."""

    classes: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[Value, ...]


Opened = tuple[list[Piece], list[int], list[int]]
"""The pieces of a block, which token is the first of each, and where each begins."""


class Block(NamedTuple):
    """Some pieces that stand side by side: which token is the first, where they begin; ``piece``: they are a phrase."""

    first: int
    place: int
    written: Sequence[str]
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens; ``classes`` has one letter each, the rest is found out for the blocks that are asked about.

    ``words``: what stands between two blanks, each but once.
    """

    text: str
    classes: str
    words: Collection[str]
    _blocks: Sequence[Block]
    _firsts: Sequence[int]
    _opened: dict[int, Opened]

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

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Find a pattern of single words, in order: only such words are looked at as have it."""
        known = _having(pattern)
        having = set(compress(self.words, map(known.__getitem__, self.words)))
        for block in self._blocks if having else ():
            if having.isdisjoint(block.written):
                continue
            place = block.place
            for written in block.written:
                if written in having:
                    yield from pattern.finditer(self.text, place, place + len(written))
                place += len(written) + 1

    def _piece_of(self, index: int) -> tuple[int, Piece, int]:
        """Give where the piece begins in which a token stands, the piece, and which of its tokens this one is."""
        number = bisect_right(self._firsts, index) - 1
        block = self._blocks[number]
        pieces, counts, places = self._opened.get(number) or self._open(number)
        inside = index - block.first
        at = bisect_right(counts, inside) - 1
        return places[at], pieces[at], inside - counts[at]

    def _open(self, number: int) -> Opened:
        """Find out which tokens of a block are the first of their pieces, and where these begin."""
        block = self._blocks[number]
        pieces = [block.piece] if block.piece else list(map(_piece, block.written))
        counts = list(accumulate((len(piece.classes) for piece in pieces), initial=0))
        places = list(accumulate(map(_AND_A_BLANK, map(len, block.written)), initial=block.place))
        self._opened[number] = pieces, counts, places
        return pieces, counts, places


_BLOCK = 32  # pieces
_AND_A_BLANK = (1).__add__
_BREAK = re.compile(r"\n[ \t\r]*\n")
_SPACED_BREAK = re.compile(r"\n[\t\r]* [ \t\r]*\n")
_LONG = 1_000  # characters of a piece that is not kept
_KEPT = 2**15


class _Remembered(dict[str, T]):
    """What was found out about single words, so that it is found out once; some memory, and no more."""

    __slots__ = ("_find_out",)

    def __init__(self, find_out: Callable[[str], T]) -> None:
        self._find_out = find_out

    def __missing__(self, written: str) -> T:
        found = self._find_out(written)
        if len(written) <= _LONG:
            if len(self) >= _KEPT:
                self.clear()
            self[written] = found
        return found


def tokens(text: str) -> Tokens:
    """Take a text apart, piece by piece between blanks: a piece that has come before is not taken apart again."""
    pieces = text.split(" ")
    words = set(pieces)
    letters: list[str] = []
    blocks: list[Block] = []
    count = 0
    for place, written, piece in _cut(text, deque(_side_by_side(pieces, 0)), _wholes(text, words)):
        blocks.append(Block(count, place, written, piece))
        letters.append(piece.classes if piece else "".join(map(_CLASSES.__getitem__, written)))
        count += len(letters[-1])
    return Tokens(text, "".join(letters), words, blocks, [block.first for block in blocks], {})


def _side_by_side(pieces: list[str], place: int) -> Iterator[tuple[int, list[str]]]:
    """Give pieces in blocks, with where each begins."""
    for first in range(0, len(pieces), _BLOCK):
        some = pieces[first : first + _BLOCK]
        yield place, some
        place += len(" ".join(some)) + 1


def _wholes(text: str, words: Collection[str]) -> list[tuple[int, int, Piece]]:
    """Give what is not to be cut at its blanks, in order: phrases, and empty lines with blanks in them."""
    found = []
    for phrase in phrases(text, "\n".join(words)):
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


def _cut(
    text: str, blocks: deque[tuple[int, list[str]]], wholes: Iterable[tuple[int, int, Piece]]
) -> Iterator[tuple[int, list[str], Piece | None]]:
    """Cut wholes out of the blocks in which they stand; other blocks stay as they are."""
    for start, end, piece in wholes:
        while _end(blocks[0]) < start:
            yield *blocks.popleft(), None
        place = past = blocks[0][0]
        while blocks and blocks[0][0] < end:
            past = _end(blocks.popleft())
        yield place, text[place:start].split(" "), None
        yield start, [text[start:end]], piece
        blocks.extendleft(reversed(list(_side_by_side(text[end:past].split(" "), end))))
    for block in blocks:
        yield *block, None


def _end(block: tuple[int, list[str]]) -> int:
    return block[0] + len(" ".join(block[1]))


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


_apart_before = lru_cache(maxsize=_KEPT)(_apart)


def _piece(written: str) -> Piece:
    return _apart_before(written) if len(written) <= _LONG else _apart(written)


_CLASSES = _Remembered(lambda written: _piece(written).classes)


@lru_cache(maxsize=8)
def _having(pattern: re.Pattern[str]) -> _Remembered[bool]:
    return _Remembered(lambda written: pattern.search(written) is not None)


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
