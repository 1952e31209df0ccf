"""The pieces of a question, as records: names, relation words, classes, dates, question words; and joining them.

Taking a question apart is :mod:`kg.questions.reader`; what they ask together :mod:`kg.questions.understanding`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Stem
from kg.questions.morphology import Form, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A relation that a piece may name, with the stem and the form."""

    relation: str
    stem: Stem
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the question and everything that it may be.

    Things of a ``people`` are the states that it had in turn: any of them is meant. Its adjective before a noun is
    ``unknown``, but no unknown name.
    """

    start: int
    end: int
    text: str
    ask: str | None = None
    things: tuple[str, ...] = ()
    unknown: bool = False
    near: tuple[str, ...] = ()
    senses: tuple[Sense, ...] = ()
    classes: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    period: Period | None = None
    tags: frozenset[str] = frozenset()
    little: bool = False
    case: str = "nominative"
    preposition: str | None = None
    guessed: bool = False
    people: bool = False


def piece_at(pieces: Sequence[Piece], place: int) -> Piece | None:
    """Give the piece to which the word at a place belongs."""
    return next((piece for piece in pieces if piece.start <= place < piece.end), None)


def guessed(pieces: Sequence[Piece]) -> bool:
    """Tell whether a name among them is only guessed."""
    return any(piece.guessed for piece in pieces)


def asks_whither(pieces: Sequence[Piece]) -> bool:
    """Tell whether *where* asks from or to which place, and not where something was: *from where*, *where … to*."""
    wheres = [piece for piece in pieces if (piece.ask or "").startswith("where")]
    ways = {way for piece in wheres for way in (piece.case, piece.preposition, (piece.ask or "").rpartition("/")[2])}
    ways |= {piece.preposition for piece in pieces[-1:] if wheres and piece.little}
    return bool(ways & {"ablative", "dative"})


def merged(longest: list[Piece], capital: bool) -> Piece:
    """Put together what a stretch may be; a date or question word is that alone, a name with a capital too."""
    for each in longest:
        if each.period is not None:
            return each
    asking = [each for each in longest if each.ask]
    if asking:
        return asking[0]
    named = [each for each in longest if each.things]
    others = [each for each in longest if not each.things]
    if named and (
        capital
        or named[0].end - named[0].start > 1
        or not any(each.senses or each.classes or each.little for each in others)
    ):
        return named[0]
    first = others[0]
    nouns = [each for each in others if each.classes]
    verbs = [each for each in others if each.senses]
    case = next((each.case for each in (*nouns, *verbs, *(each for each in others if each.calling))), "nominative")
    return replace(
        first,
        senses=tuple(sense for each in others for sense in each.senses),
        classes=tuple(name for each in others for name in each.classes),
        calling=next((each.calling for each in others if each.calling), ()),
        tags=frozenset(tag for each in others for tag in each.tags),
        little=any(each.little for each in others),
        preposition=next((each.preposition for each in others if each.preposition), None),
        case=case,
        things=named[0].things
        if named and not any(each.senses or each.classes or each.little for each in others)
        else (),
    )


def without_persons(found: list[Piece]) -> list[Piece]:
    """Let *person* say nothing where *who* is asked: *imzalayan kişi kimdir*."""
    if not any((piece.ask or "").startswith("who") for piece in found):
        return found
    return [
        replace(piece, classes=(), senses=(), little=True)
        if piece.classes == ("Person",)
        and not piece.things
        and any(plain(piece.text).startswith(word) for word in words.PERSONS)
        else piece
        for piece in found
    ]


def with_owner(found: list[Piece]) -> list[Piece]:
    """Let a name alone before what somebody has, and nothing else, be whose it is: *panin yandaşları*."""
    if len(found) != len(("name", "noun")):
        return found
    name, noun = found
    owned = bool(noun.senses) and all(sense.stem.noun and sense.form.shape == "noun" for sense in noun.senses)
    if not (owned and name.things and name.case == "nominative" and re.search(r"[iu]$", plain(noun.text))):
        return found
    return [replace(name, case="genitive"), noun]


def with_whole_names(found: Iterable[Piece]) -> Iterator[Piece]:
    """Take words that stand beside each other and each name the same for one name: *Novosiltsev Ryabushinsky*."""
    last: Piece | None = None
    for piece in found:
        if last is not None and last.case == "nominative" and _is_same_name(last, piece):
            last = replace(piece, start=last.start, text=f"{last.text} {piece.text}")
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _is_same_name(one: Piece, other: Piece) -> bool:
    alike = bool(one.things) and one.things == other.things and one.end == other.start
    return alike and one.text[:1].isupper() and other.text[:1].isupper()


def with_reason(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Let *neden* ask why where something else is in the ablative: *görevden neden alındı* asks from nothing."""
    return tuple(
        replace(piece, ask="why") if plain(piece.text) == "neden" and piece.ask and _is_away(found, at) else piece
        for at, piece in enumerate(found)
    )


def _is_away(found: Sequence[Piece], at: int) -> bool:
    """Tell whether a name is in the ablative, or the noun before a place."""
    before = plain(found[at - 1].text) if at else ""
    return any(piece.things and piece.case == "ablative" for piece in found) or (
        re.search(r"\w{2}[dt][ae]n$", before) is not None and not found[at - 1].ask
    )


def without_taking(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Let *kabul et* say of no claim that it is held where what somebody did is taken: *teklifini kim kabul etti*."""
    deeds = (piece for piece in found if piece.senses and not piece.tags)
    taken = any(all(sense.form.shape in {"bare", "noun"} for sense in piece.senses) for piece in deeds)
    if not taken or any(re.search(r"d[iu][gk]", plain(piece.text)) for piece in found):
        return tuple(found)
    return tuple(
        replace(piece, tags=piece.tags - {"claiming"}) if plain(piece.text).startswith("kabul") else piece
        for piece in found
    )


def with_prepositions(found: list[Piece], language: str) -> Iterator[Piece]:
    """Give names, classes and question words the role that a preposition or postposition gives them."""
    for index, piece in enumerate(found):
        holds = piece.things or piece.unknown or piece.ask or piece.classes or piece.calling
        if not holds:
            yield piece
            continue
        if language == "tr":
            after = found[index + 1] if index + 1 < len(found) else None
            behind = _behind_noun(found, index) if piece.things and piece.case == "nominative" else after
            if behind is not None and behind.preposition:
                yield replace(piece, case=behind.preposition, preposition=behind.preposition)
                continue
            joined = after is not None and after.text.casefold() in {"ve", "veya"}
            if (
                joined
                and piece.things
                and index + 2 < len(found)
                and found[index + 2].things
                and piece.case == "nominative"
            ):
                partner = next(with_prepositions(found[index + 2 :], language))
                yield replace(piece, case=partner.case, preposition=partner.preposition)
                continue
            yield piece
            continue
        role = _role_before(found, index)
        yield replace(piece, case=role, preposition=role) if role else piece


def _behind_noun(found: list[Piece], index: int) -> Piece | None:
    """Give what follows a name, or the noun of a matter that only says what it is: *X meselesi hakkında*."""
    after, behind = (*found[index + 1 : index + 3], None, None)[:2]
    bare = after is not None and after.little and not (after.preposition or after.ask or after.things)
    noun = bare and after is not None and (bool(after.classes) or plain(after.text) in _MATTERS)
    return behind if noun and behind is not None and behind.preposition == "about" else after


_MATTERS = frozenset({"meselesi", "konusu", "sorunu", "olayi", "isi"})
_RESTRICTING = frozenset({"for", "about", "as", "within"})
"""Prepositions of what only restricts a claim, unless they are part of a relation's phrase: *gave the basis for*."""


def _role_before(found: list[Piece], index: int) -> str | None:
    position = index - 1
    while position >= 0:
        before = found[position]
        if before.preposition:
            phrase = before.senses and before.end - before.start > 1
            return "accusative" if phrase and before.preposition in _RESTRICTING else before.preposition
        plain_before = plain(before.text)
        if plain_before in {"the", "a", "an", "soviet", "all"} and before.little:
            position -= 1
            continue
        if plain_before in {"and", "or"} and position > 0 and found[position - 1].things:
            return _role_before(found, position - 1)
        if (
            before.ask
            and before.ask.startswith(("which", "what", "who/genitive"))
            and (found[index].classes or found[index].calling)
        ):
            position -= 1
            continue
        return None
    return None
