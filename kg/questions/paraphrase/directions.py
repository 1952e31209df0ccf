"""Which place of a relation is asked for, or held by a name: from voice, case, order and helping verbs.

Owns no relation; an inverse one is turned by whoever asks here.
"""

# ruff: noqa: C901, PLR0911 - one return a way of asking

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language import english_irregular
from kg.questions import words
from kg.questions.morphology import english_form, plain
from kg.questions.paraphrase.units import Unit
from kg.questions.paraphrase.voices import voice
from kg.questions.pieces import Piece
from kg.questions.tokens import owns

SUBJECT, OBJECT = "subject", "object"


def asked_role(pieces: Sequence[Piece], verb: Sequence[Unit], language: str) -> str | None:
    """Say whether the grammar asks for who does it (``subject``) or to whom it is done; ``None``: it does not tell."""
    asked = next((index for index, piece in enumerate(pieces) if piece.ask and piece.ask != "yesno"), None)
    if language == "tr":
        return _asked_in_turkish(pieces, asked, verb)
    return _asked_in_english(pieces, asked, verb)


def asked_case(pieces: Sequence[Piece]) -> str:
    """Give the case, or the role that a preposition gives, of what is asked for."""
    asked = next((index for index, piece in enumerate(pieces) if piece.ask and piece.ask != "yesno"), None)
    return "nominative" if asked is None else _case(pieces, asked)


def _asked_in_turkish(pieces: Sequence[Piece], asked: int | None, verb: Sequence[Unit]) -> str | None:
    case = "nominative" if asked is None else _case(pieces, asked)
    if case == "agent":
        return SUBJECT
    taking = any(re.match(r"al(?:d|m|i|a)", plain(piece.text)) for piece in pieces if not piece.things)
    if case not in {"nominative", "genitive", "locative"}:
        if "passive" in _forms(pieces, verb):
            return None
        return SUBJECT if taking and case == "ablative" else OBJECT
    if any(piece.case == "agent" for piece in pieces):
        return OBJECT
    forms = _forms(pieces, verb)
    if "passive" in forms:
        return OBJECT
    if "object" in forms:
        return SUBJECT if case == "genitive" else OBJECT
    if "subject" in forms:
        return SUBJECT
    if "finite" in forms:
        return SUBJECT if case == "nominative" else None
    return None


def is_of_taking(pieces: Sequence[Piece], language: str) -> bool:
    """Tell whether the grammar has turned a verb of taking already: *who borrowed from X*, *kimden borç aldı*."""
    if language == "tr":
        taking = any(re.match(r"al(?:d|m|i|a)", plain(word)) for piece in pieces for word in piece.text.split())
        return taking and asked_case(pieces) == "ablative"
    return any(plain(piece.text).startswith(("receiv", "obtain", "borrow")) for piece in pieces if not piece.things)


def _forms(pieces: Sequence[Piece], verb: Sequence[Unit]) -> set[str]:
    """Give the shapes of a verb and of the light verbs that follow it: *sürgün edildi*."""
    last = max((unit.position for unit in verb), default=-1)
    after = [
        word
        for piece in pieces
        for offset, word in enumerate(piece.text.split())
        if last < piece.start + offset <= last + 2
    ]
    found = {form for unit in verb if (form := voice(unit.text))}
    return found or {form for word in after if (form := voice(word))}


def _case(pieces: Sequence[Piece], asked: int) -> str:
    """Give the case of an asked word, or of the noun that it asks about: *hangi şehre*."""
    piece = pieces[asked]
    kind, _, case = (piece.ask or "").partition("/")
    if piece.case == "agent" or piece.preposition == "agent":
        return "agent"
    if kind in {"which", "many", "what"} and asked + 1 < len(pieces):
        after = pieces[asked + 1]
        own = after.case if after.case != "nominative" else case or "nominative"
        if own == "nominative" and any(piece.things and piece.case == "nominative" for piece in pieces):
            return _case_of(after.text)
        return own
    return piece.preposition or case or "nominative"


def _case_of(noun: str) -> str:
    """Guess the case of a noun beside somebody who does something: *X hangi grubu …*."""
    from kg.questions.turkish.letters import dictionary_form

    low, stem = plain(noun), plain(dictionary_form(noun))
    if low == stem or len(low) <= len(stem):
        return "nominative"
    for case, ending in (
        ("ablative", r"[dt][ae]n"),
        ("locative", r"[dt][ae]"),
        ("dative", r"[ae]"),
        ("accusative", r"[iu]"),
    ):
        if re.search(rf"{ending}$", low):
            return case
    return "nominative"


def _asked_in_english(pieces: Sequence[Piece], asked: int | None, verb: Sequence[Unit]) -> str | None:
    if not verb:
        return None
    at = min(unit.position for unit in verb)
    said = [(piece.start, plain(piece.text)) for piece in pieces]
    before = [word for position, word in said if position < at]
    if asked is not None and (pieces[asked].preposition == "agent" or said[-1][1] == "by"):
        return SUBJECT
    if asked is not None and plain(pieces[asked].text) == "whom":
        return OBJECT
    if asked is not None and said[-1][1].split()[-1:] == ["of"]:
        return OBJECT
    owner = next((piece for piece in pieces if piece.things and piece.end == at and _owns(piece)), None)
    if owner is not None and not any(word in words.DO for word in before):
        return SUBJECT if _is_doer(verb[0]) else OBJECT
    passive = any(english_form(plain(unit.text)).shape == "participle" for unit in verb) and any(
        word in words.BE for word in before
    )
    by = any(piece.preposition == "agent" or piece.case == "agent" for piece in pieces)
    if passive:
        return OBJECT
    if by:
        return OBJECT
    taking = any(plain(piece.text).startswith(("receiv", "obtain", "borrow")) for piece in pieces if not piece.things)
    if taking and asked is not None:
        return SUBJECT if pieces[asked].preposition == "ablative" or said[-1][1] == "from" else OBJECT
    if any(word in words.DO for word in before):
        return OBJECT
    finite = any(_is_verb(unit) for unit in verb) or any(
        position < at and english_form(word).shape in {"finite", "participle"} and word not in _HELPING
        for position, word in said
    )
    if asked is not None and pieces[asked].start < at and finite:
        named = [piece for piece in pieces if piece.things and pieces[asked].start < piece.start < at]
        if named and _has_own_verb(said, pieces[asked].end, named[0].start):
            return SUBJECT
        bare = any(piece.preposition is None and not _owns(piece) for piece in named)
        return OBJECT if named and pieces[asked].case != "genitive" and (bare or _helped(before)) else SUBJECT
    return None


_HELPING = words.AUXILIARIES - {"had", "has"}
"""Verbs that help another; *had an impact* says it itself."""


def _has_own_verb(said: Sequence[tuple[int, str]], start: int, end: int) -> bool:
    """Tell whether a verb of its own stands between what is asked for and a name: *who put X on guard*."""
    return any(
        start <= position < end and word in english_irregular.PASTS and word not in words.AUXILIARIES
        for position, word in said
    )


def _owns(piece: Piece) -> bool:
    return owns(piece.text)


def _is_doer(unit: Unit) -> bool:
    """Tell whether a noun names a person by what he does or is: *X’s supporter* is one who supports X."""
    return (
        re.search(r"(?:er|or|ist|ian|ant|ent|ade|ow|ive)s?$", plain(unit.text)) is not None
        or english_form(plain(unit.text)).shape == "participle"
    )


def _helped(before: Sequence[str]) -> bool:
    return any(word in words.AUXILIARIES for word in before)


def _is_verb(unit: Unit) -> bool:
    return english_form(plain(unit.text)).shape in {"participle", "finite"} or plain(unit.text).endswith("s")


def holder_role(unit: Unit, pieces: Sequence[Piece], verb: Sequence[Unit], language: str) -> str | None:
    """Say which place a name has in a question with no asked word for a place: *Did X warn Y?*, *X Y’yi uyardı mı?*."""
    if language == "tr":
        passive = any(voice(each.text) == "passive" for each in verb)
        if unit.case == "agent":
            return SUBJECT
        if unit.case == "nominative":
            return OBJECT if passive else SUBJECT
        if unit.case == "genitive":
            return SUBJECT
        return OBJECT if unit.case in {"accusative", "dative", "ablative", "instrumental"} else None
    if not verb:
        return None
    at = min(each.position for each in verb)
    before = [plain(piece.text) for piece in pieces if piece.start < at]
    passive = any(english_form(plain(each.text)).shape == "participle" for each in verb) and any(
        word in words.BE for word in before
    )
    if unit.case == "agent":
        return SUBJECT
    return (OBJECT if passive else SUBJECT) if unit.position < at else (None if passive else OBJECT)
