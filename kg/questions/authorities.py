"""The government that a people's word and a common noun mean: *the French government*, *İngiliz hükümetine*.

Where it has a name of its own, that is read as a name. Owns the nouns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece

_NOUNS = {
    "en": re.compile(r"(?:government|authorities|side|administration)"),
    "tr": re.compile(r"(?:hukumet|yonetim|idares|makamlar|taraf)[iu](?P<ending>\w*)"),
}
_CASES = (
    (r"n[iu]", "accusative"),
    (r"n[ae]", "dative"),
    (r"n[iu]n", "genitive"),
    (r"nd[ae]n", "ablative"),
    (r"nd[ae]", "locative"),
    (r"yl[ae]", "instrumental"),
    (r"", "nominative"),
)
"""What follows the possessive of a Turkish noun, and its case."""


def with_authorities(
    found: Sequence[Piece], language: str, lexicon: Lexicon, of_people: Callable[[str, str], tuple[str, ...]]
) -> Iterator[Piece]:
    """Give the pieces of a question with each such pair as one: its government, else its state.

    ``of_people`` gives the states that a word for a people stands for.
    """
    at = 0
    while at < len(found):
        joined = _joined(found, at, language, lexicon, of_people)
        yield joined or found[at]
        at += 2 if joined else 1


def _joined(
    found: Sequence[Piece], at: int, language: str, lexicon: Lexicon, of_people: Callable[[str, str], tuple[str, ...]]
) -> Piece | None:
    """Give a people's word and the noun behind it as one piece; nothing where they are none, or have a name."""
    pair = found[at : at + 2]
    nouns = _NOUNS.get(language)
    noun = nouns.fullmatch(plain(pair[1].text)) if nouns is not None and len(pair) > 1 else None
    if noun is None or pair[1].things or _is_aside(found[:at], noun):
        return None
    piece, after = pair
    meant = _authorities(piece, language, lexicon, of_people)
    case = _case(noun["ending"]) if language == "tr" else piece.case
    text = f"{piece.text} {after.text}"
    bare = plain(text)[: -len(noun["ending"]) or None] if language == "tr" else plain(text)
    if not meant or case is None or bare in lexicon.by_name:
        return None
    return Piece(start=piece.start, end=after.end, text=text, things=meant, case=case, preposition=piece.preposition)


def _is_aside(before: Sequence[Piece], noun: re.Match[str]) -> bool:
    """Tell whether it is only said on whose side somebody did something: *on the Turkish side, Türk tarafından*."""
    words = [plain(each.text) for each in before[-2:]]
    if noun[0] == "side":
        return bool({"on", "from"} & set(words))
    return noun[0].startswith("taraf") and noun["ending"].startswith("nd")


def _authorities(
    piece: Piece, language: str, lexicon: Lexicon, of_people: Callable[[str, str], tuple[str, ...]]
) -> tuple[str, ...]:
    """Give the one government of the states of a people, else the states; nothing of words that mean something else."""
    if not piece.text[:1].isupper() or " " in piece.text or "'" in piece.text or "’" in piece.text or piece.ask:
        return ()
    lands = [each for each in piece.things if lexicon.is_a(each, ("State", "Country"))]
    if len(lands) != len(piece.things) or piece.period:
        return ()
    states = tuple(each for each in lands if lexicon.is_a(each, ("State",))) or of_people(piece.text, language)
    states = tuple(each for each in states if lexicon.is_a(each, ("State",)))
    parts = dict.fromkeys(part for each in states for part in lexicon.parts.get(each, ()) if part in lexicon.things)
    governments = tuple(part for part in parts if "Government" in lexicon.things[part].classes)
    return governments if len(governments) == 1 else states


def _case(ending: str) -> str | None:
    return next((case for pattern, case in _CASES if re.fullmatch(pattern, ending)), None)
