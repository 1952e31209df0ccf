"""Where a question describes somebody or something: *which French spy*, *the Turkish minister*, *Türk subayına*.

Owns finding the words; whom they describe is :mod:`.called`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.questions import words
from kg.questions.morphology import english_form, plain
from kg.questions.nouns.called import Called, Description
from kg.questions.nouns.endings import Form, forms
from kg.questions.nouns.peoples import lands_of
from kg.questions.pieces import Piece, piece_at
from kg.questions.tokens import Word, owns, split

_LONGEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words from one place to another of a question, what they describe, in which case and number."""

    start: int
    end: int
    text: str
    said: Description
    case: str = "nominative"
    many: bool = False
    preposition: str | None = None


def asked(question: str, pieces: Sequence[Piece], language: str, called: Called) -> Iterator[Stretch]:
    """Give what stands behind *which*, the longest first: *which French spy*, *hangi Fransız casusu*."""
    said = list(split(question))
    at = next((place for place, word in enumerate(said) if word.plain in _WHICH[language]), None)
    if at is None:
        return
    start = at + 1
    for end in range(min(len(said) - 1, start + _LONGEST), start, -1):
        if all(_may_stand(said, place, pieces, language) for place in range(start, end)):
            yield from _read(said, (at, start, end), language, called)


def named(question: str, pieces: Sequence[Piece], language: str, called: Called) -> Iterator[Stretch]:
    """Give the words that describe a thing which a question does not ask for, each with all that stands before it."""
    said = list(split(question))
    for place in range(len(said)):
        if not _is_free(piece_at(pieces, place)) or not _is_word(said[place], language):
            continue
        if language == "en" and _is_deed(said, place):
            continue
        start = _start(said, place, pieces, language)
        if _is_asked(said, start, language) or _is_owned(said, start, place + 1, pieces, language):
            continue
        yield from _read(said, (start, start, place + 1), language, called)


def _read(said: Sequence[Word], places: tuple[int, int, int], language: str, called: Called) -> Iterator[Stretch]:
    """Give what some words may describe: the noun with each of the endings that it may have."""
    first, start, end = places
    before = tuple(_bare(word, language) for word in said[start : end - 1])
    seen: set[tuple[str, str]] = set()
    for form in forms(said[end - 1].raw, language):
        for own, noun in ((before[:cut], (*before[cut:], form.base)) for cut in range(len(before) + 1)):
            found = Description(own, noun, language)
            if (form.base, form.case) in seen or any(lands_of(word, language) for word in noun[:-1]):
                continue
            if _is_known(found, form, called):
                seen.add((form.base, form.case))
                text = " ".join(word.raw for word in said[start:end])
                yield Stretch(start=first, end=end, text=text, said=found, case=form.case, many=form.many)


def _is_known(found: Description, form: Form, called: Called) -> bool:
    if len(found.noun) == 1 and (lands_of(form.base, found.language) or called.is_noun(form.base, found.language)):
        return True
    return bool(called.meant(Description((), found.noun, found.language)))


def _bare(word: Word, language: str) -> str:
    """Give a word before a noun without what makes it many or another's: *the sultan's*."""
    return plain(re.sub(r"['’]s?$", "", word.raw) if language == "en" else word.raw)


def _start(said: Sequence[Word], place: int, pieces: Sequence[Piece], language: str) -> int:
    """Give where the words before a noun begin that belong to it: peoples' words, and words that are no names."""
    start = place
    while start and place - start < _LONGEST - 1:
        before = piece_at(pieces, start - 1)
        people = bool(lands_of(said[start - 1].plain, language))
        if not people and not (_is_free(before) and _is_word(said[start - 1], language)):
            break
        if language == "tr" and not people and before is not None and before.case not in {"nominative", "oblique"}:
            break
        start -= 1
    return start


def _is_owned(said: Sequence[Word], start: int, end: int, pieces: Sequence[Piece], language: str) -> bool:
    """Tell whether other words say which one is meant: *X’in elçisi*, *the envoy of X*."""
    if language == "tr":
        before = piece_at(pieces, start - 1) if start else None
        return before is not None and before.case in {"genitive", "relative"}
    if start and owns(said[start - 1].raw):
        return True
    return end < len(said) and said[end].plain in _OF


def _is_deed(said: Sequence[Word], place: int) -> bool:
    """Tell whether the last word says what was done, and is nobody’s name: *where were they exiled*."""
    passive = any(word.plain in words.BE for word in said[:place]) and said[place - 1].plain not in {"the", "an", "a"}
    return place == len(said) - 1 and passive and english_form(said[place].plain).shape == "participle"


def _is_asked(said: Sequence[Word], start: int, language: str) -> bool:
    return start > 0 and said[start - 1].plain in (_WHICH[language] | _COUNTING)


def _may_stand(said: Sequence[Word], place: int, pieces: Sequence[Piece], language: str) -> bool:
    """Tell whether a word behind *which* may belong to what is asked for."""
    if lands_of(said[place].plain, language):
        return True
    piece = piece_at(pieces, place)
    return _is_word(said[place], language) and piece is not None and not piece.ask and not piece.things


def _is_free(piece: Piece | None) -> bool:
    """Tell whether nothing is named by a piece yet."""
    return piece is not None and not (piece.things or piece.ask or piece.period or piece.little)


def _is_word(word: Word, language: str) -> bool:
    return (
        word.plain not in words.LITTLE[language]
        and word.plain not in words.PREPOSITIONS
        and word.plain not in words.POSTPOSITIONS
        and word.plain not in words.NEGATIONS
        and word.plain.isalpha()
    )


_WHICH = {"en": frozenset({"which", "what"}), "tr": frozenset({"hangi"})}
_COUNTING = frozenset({"many", "kac"})
_OF = frozenset({"of", "who", "whom", "that", "which", "whose"})
