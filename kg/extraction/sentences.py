"""A sentence as rules see it: its words, the names in it with their roles, its dates, notes and quoted stretches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.datings import Dating
from kg.extraction import days
from kg.extraction.records import Source
from kg.language import turkish
from kg.model import EntityId, Mention
from kg.reading.offsets import Offsets
from kg.reading.quotations import stored_span
from kg.reading.sentences import spans

_WORD = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)|[^\W_]+(?:[’'ʼ`´-][^\W_]+)*|\.{3}|[^\w\s]")
TOLD = "told"
"""Form of a name that a text tells in other words than the tables."""
MOST_NAMES = 100
"""Names that a sentence has at most; longer ones are read in parts."""
_MOST_KEPT = 20_000
"""Sentences, and what else rules found out about a text, that are kept for the rules that follow."""
_LONGEST_SUFFIX, _LONGEST_BRACKET = 6, 12
_ABBREVIATED = "."
"""What a suffix is marked with whose apostrophe stands apart from its name."""
_OPENING, _CLOSING = "“«„", "”»"


class Word(NamedTuple):
    """A word or a mark; ``start`` and ``end`` count characters of the text as a reader sees it.

    A tuple, as there are as many as words.
    """

    text: str
    low: str
    start: int
    end: int
    name: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention in the sentence: the first and last of its words, and what follows it in the last of them."""

    entity: EntityId
    first: int
    last: int
    start: int
    end: int
    rest: str
    text: str
    form: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence. ``quoted`` are the stretches between quotation marks, by their first and last words.

    ``start`` and ``end`` count characters of the text that ``origin`` belongs to: the body, or a ``note``. ``skipped``
    is what stands before it since the last sentence that has a name.
    """

    number: int
    paragraph: int
    page: int
    language: str
    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    dates: tuple[Dating, ...]
    quoted: tuple[tuple[int, int], ...]
    footnotes: tuple[tuple[int, int], ...]
    origin: Offsets
    note: int | None = None
    skipped: str = ""

    def closed_at(self) -> int | None:
        """Give the word that closes a quotation which was open before the sentence; ``None`` where it goes on."""
        marks = [index for index, word in enumerate(self.words) if word.text in _OPENING or word.text in _CLOSING]
        closing = [index for index in marks if self.words[index].text in _CLOSING]
        return closing[-1] if 2 * len(closing) > len(marks) else None

    def is_closed_before(self) -> bool:
        """Tell whether a quotation was closed in what stands between the last sentence with a name and this one."""
        return sum(mark in _CLOSING for mark in self.skipped) > sum(mark in _OPENING for mark in self.skipped)

    def goes_on(self, paragraph: int) -> bool:
        """Tell whether a quotation that a paragraph left open goes on: each further one begins with its mark."""
        opened = self.words[0].text in _OPENING or any(mark in _OPENING for mark in self.skipped)
        return self.paragraph == paragraph or opened

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the stored text that a stretch of the sentence’s text comes from."""
        return stored_span(self.origin, start, end)

    def note_after(self, position: int) -> tuple[int, ...]:
        """Give the footnote whose call is the next after a place of the text."""
        return next(((number,) for place, number in self.footnotes if place >= position - 1), ())

    def is_quoted(self, index: int) -> bool:
        """Tell whether a word stands between quotation marks."""
        return bool(self.quoted) and any(first <= index <= last for first, last in self.quoted)


def sentences(
    source: Source,
    languages: Sequence[str],
    *,
    wanted: Callable[[Sequence[Mention]], bool] = bool,
    unnamed: Callable[[str, int, int], bool] | None = None,
) -> Iterator[Sentence]:
    """Give the sentences of a text, and then of its notes, whose language is one of those that rules can read.

    ``wanted`` says by its mentions whether a sentence is of use at all; ``unnamed`` by its place where it has none.
    """
    structure = source.structure
    placed = source.kept.get(_PLACED) or source.kept.setdefault(_PLACED, _Placed(source.mentions, structure.origin))
    calls = sorted((call.position, call.number) for call in structure.calls)
    paragraphs = {paragraph.number: at for at, paragraph in enumerate(structure.paragraphs)}
    guessed = source.language or "en"
    dates = days.of(source, guessed)
    last = 0
    for one in structure.sentences:
        at = paragraphs[one.paragraph]
        own = source.languages[at] if at < len(source.languages) else None
        language = (own or guessed).partition("-")[0]
        inside = placed.within(one.start, one.end)
        if language not in languages:
            continue
        if not (
            wanted([mention for _, _, mention in inside])
            if inside
            else unnamed is not None and unnamed(structure.text, one.start, one.end)
        ):
            continue
        for start, end, part in _bounded(one.start, one.end, inside):
            skipped = structure.text[last:start]
            last = end
            key = "sentence", one.number, start
            known = source.kept.get(key)
            if known is not None:
                yield known if known.skipped == skipped else replace(known, skipped=skipped)
                continue
            first = bisect_left(calls, (start, 0))
            made = _sentence(
                structure.text,
                start,
                end,
                part,
                number=one.number,
                paragraph=one.paragraph,
                page=one.page,
                language=language,
                origin=structure.origin,
                dates=dates.within(start, end),
                footnotes=tuple(calls[first : bisect_right(calls, (end, 10**9))]),
                skipped=skipped,
            )
            if len(source.kept) < _MOST_KEPT:
                source.kept[key] = made
            yield made
    language = guessed.partition("-")[0]
    if language in languages:
        yield from _of_notes(source, language, wanted)


def _bounded(
    start: int, end: int, inside: Sequence[tuple[int, int, Mention]]
) -> Iterator[tuple[int, int, Sequence[tuple[int, int, Mention]]]]:
    """Give a sentence in parts of so many names at most: a register is no sentence, and its pairs are too many."""
    if not inside:
        yield start, end, inside
    for at in range(0, len(inside), MOST_NAMES):
        part = inside[at : at + MOST_NAMES]
        following = inside[at + MOST_NAMES][0] if at + MOST_NAMES < len(inside) else end
        yield (part[0][0] if at else start), following, part


def _of_notes(source: Source, language: str, wanted: Callable[[Sequence[Mention]], bool]) -> Iterator[Sentence]:
    """Give what footnotes tell: sentences with a name that is no part of a reference."""
    starts = [mention.start for mention in source.mentions]
    for at, note in enumerate(source.structure.notes, 1):
        own = source.mentions[bisect_left(starts, note.start) : bisect_left(starts, note.end)]
        if len(own) <= 1:
            continue
        placed, dates = _Placed(own, note.origin), None
        for start, end in spans(note.text, 0, len(note.text), ordinals=language in {"tr", "de"}):
            inside = placed.within(start, end)
            if len(inside) <= 1 or not wanted([mention for _, _, mention in inside]):
                continue
            dates = dates or days.Days(note.text, language)
            yield _sentence(
                note.text,
                start,
                end,
                inside,
                number=-at,
                paragraph=-at,
                page=note.page,
                language=language,
                origin=note.origin,
                dates=dates.within(start, end),
                footnotes=(),
                note=note.number or None,
            )


def with_names(sentence: Sentence, added: Sequence[Name], *, silent: str = "") -> Sentence:
    """Add names to a sentence; those of the form ``silent`` stand for none of its words."""
    if not added:
        return sentence
    names = tuple(sorted((*sentence.names, *added), key=lambda name: name.first))
    owner = {
        index: at for at, name in enumerate(names) if name.form != silent for index in range(name.first, name.last + 1)
    }
    words = list(sentence.words)
    for index, word in enumerate(sentence.words):
        at = owner.get(index)
        if word.name != at:
            words[index] = word._replace(name=at)
    return replace(sentence, names=names, words=tuple(words))


def without_names(sentence: Sentence, dropped: Container[int]) -> Sentence:
    """Take names off a sentence, by their places in it."""
    kept = [index for index in range(len(sentence.names)) if index not in dropped]
    places = {index: place for place, index in enumerate(kept)}
    words = tuple(word if word.name is None else word._replace(name=places.get(word.name)) for word in sentence.words)
    return replace(sentence, names=tuple(sentence.names[index] for index in kept), words=words)


def of_phrase(text: str, inside: Sequence[tuple[int, int, Mention]], language: str) -> Sentence:
    """Give a text by itself as a sentence, with the names that stand in it."""
    return _sentence(
        text,
        0,
        len(text),
        inside,
        language=language,
        number=0,
        paragraph=0,
        page=0,
        origin=Offsets(((0, 0),), len(text)),
        dates=(),
        footnotes=(),
    )


_PLACED = "placed mentions"
"""Under which what one rule has placed is kept for the rules that follow."""


class _Placed:
    """Mentions with their places in a text as a reader sees it."""

    def __init__(self, mentions: Sequence[Mention], origin: Offsets) -> None:
        found = []
        for mention in mentions:
            start, end = origin.first_at_or_after(mention.start), origin.first_at_or_after(mention.end)
            if start < end and origin[start] == mention.start:
                found.append((start, end, mention))
        self._found = sorted(found, key=lambda each: (each[0], each[1], each[2].entity))
        self._starts = [start for start, _, _ in self._found]

    def within(self, start: int, end: int) -> list[tuple[int, int, Mention]]:
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _sentence(
    text: str, start: int, end: int, inside: Sequence[tuple[int, int, Mention]], *, language: str, **more: object
) -> Sentence:
    words = [_Piece(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    if text.find("-", start, end) >= 0:
        words = [part for word in words for part in (_parted(word, inside) if "-" in word.text else (word,))]
    names = tuple(_names(words, inside))
    owner = {index: at for at, name in enumerate(names) for index in range(name.first, name.last + 1)}
    lower = turkish.lower if language == "tr" else str.lower
    return Sentence(
        start=start,
        end=end,
        text=text[start:end],
        language=language,
        words=tuple(
            Word(word, lower(word), first, last, owner.get(index)) for index, (word, first, last) in enumerate(words)
        ),
        names=names,
        quoted=tuple(
            (first, last) for first, last in _quoted(words) if not any(_is_title(name, first, last) for name in names)
        ),
        **more,  # type: ignore[arg-type]  # the rest goes through as it is
    )


class _Piece(NamedTuple):
    """A word before it is known whether it belongs to a name; there are as many as words, so it is made fast."""

    text: str
    start: int
    end: int


def _parted(word: _Piece, inside: Sequence[tuple[int, int, Mention]]) -> list[_Piece]:
    """Part a word with a hyphen where a mention ends before the hyphen: *Anglo-|Japanese*, *Mart-|Nisan*."""
    for first, last, _ in inside:
        cut = last if word.start < last < word.end else first if word.start < first < word.end else 0
        if cut and word.text[cut - word.start : cut - word.start + 1] == "-":
            return [_piece(word, word.start, cut), _piece(word, cut + 1, word.end)]
        if cut and word.text[cut - word.start - 1] == "-":
            return [_piece(word, word.start, cut - 1), _piece(word, cut, word.end)]
    return [word]


def _piece(word: _Piece, start: int, end: int) -> _Piece:
    return _Piece(word.text[start - word.start : end - word.start], start, end)


def _names(words: Sequence[_Piece], inside: Sequence[tuple[int, int, Mention]]) -> Iterator[Name]:
    starts, taken = [word.start for word in words], -1
    for start, end, mention in inside:
        first = max(0, bisect_right(starts, start) - 1)
        last = max(first, bisect_left(starts, end) - 1)
        if not words or words[last].end < start:
            continue
        if first < taken:
            continue
        taken = first
        word = words[last]
        rest = word.text[end - word.start :] if end < word.end else _behind_mark(words, _behind_brackets(words, last))
        last += 2 * (rest.startswith(_ABBREVIATED) and words[last].text == ".")
        rest = rest.removeprefix(_ABBREVIATED)
        yield Name(
            entity=mention.entity,
            first=first,
            last=last,
            start=start,
            end=end,
            rest=rest,
            text=mention.text,
            form=mention.form,
        )


def _behind_brackets(words: Sequence[_Piece], last: int) -> int:
    """Give the bracket after a name behind which its suffix stands: *Millet Meclisi (TBMM)’nin*."""
    at = last
    while at + 1 < len(words) and words[at + 1].text == "(":
        end = min(len(words), at + _LONGEST_BRACKET)
        closing = next((index for index in range(at + 1, end) if words[index].text == ")"), None)
        if closing is None:
            return last
        at = closing
    marked = at > last and at + 1 < len(words) and words[at + 1].text in turkish.APOSTROPHES
    return at if marked else last


def _behind_mark(words: Sequence[_Piece], last: int) -> str:
    """Give the suffix that stands behind the mark after a name: *“X Antlaşması”nı*, *T.B.M.M.’nin*."""
    following = words[last + 1 : last + 3]
    if len(following) < 2 or following[0].start != words[last].end:  # noqa: PLR2004
        return ""
    mark, suffix = following
    adjoins = suffix.start == mark.end and suffix.text.isalpha() and suffix.text.islower()
    if not adjoins or len(suffix.text) > _LONGEST_SUFFIX:
        return ""
    if mark.text in turkish.APOSTROPHES and words[last].text in {".", ")"}:
        return f"{_ABBREVIATED}’{suffix.text}"
    return f"’{suffix.text}" if mark.text in _CLOSING else ""


def _is_title(name: Name, first: int, last: int) -> bool:
    """Tell whether marks stand around a name and nothing else: what is quoted is a title, and nobody says it."""
    return first <= name.first <= first + 1 and last - 1 <= name.last <= last


def _quoted(words: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
    begun: int | None = None
    for index, word in enumerate(words):
        if word.text in _OPENING or (word.text == '"' and begun is None):
            begun = index
        elif (word.text in _CLOSING or word.text == '"') and begun is not None:
            yield begun, index
            begun = None
    if begun is not None and words[begun].text != '"':
        yield begun, len(words)
