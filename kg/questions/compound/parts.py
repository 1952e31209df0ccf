"""The simpler questions of which a compound one is made, by its words alone. Owns no answer.

*Which body were both A and B members of?* asks for what answers *which body were A members of?* and the same of B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A question without the word that asks for the first or the last of its answers."""

    question: str
    last: bool


def both(question: str, pieces: Sequence[Piece], language: str) -> tuple[str, str] | None:
    """Give the two questions of one that asks what holds of both of two names.

    Each name is put in the place of the pair; nothing where there is no such pair.
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    pair = _turkish_pair(low, pieces) if language == "tr" else _english_pair(low, pieces) if language == "en" else None
    if pair is None:
        return None
    first, one, other, end = pair
    before, after = said[:first], said[end:]
    return " ".join((*before, *said[slice(*one)], *after)), " ".join((*before, *said[slice(*other)], *after))


_Pair = tuple[int, tuple[int, int], tuple[int, int], int]


def _english_pair(low: Sequence[str], pieces: Sequence[Piece]) -> _Pair | None:
    """Find *both A and B*, *A and B both*."""
    if low.count("both") != 1:
        return None
    at = low.index("both")
    names = [piece for piece in pieces if piece.things]
    for one, other in pairwise(names):
        joined = [word for word in low[one.end : other.start] if word != "the"]
        begins = one.start - 1 if low[one.start - 1 : one.start] == ["the"] else one.start
        second = other.start - 1 if low[other.start - 1 : other.start] == ["the"] else other.start
        if joined != ["and"]:
            continue
        if begins == at + 1:
            return at, (begins, one.end), (second, other.end), other.end
        if other.end == at:
            return begins, (begins, one.end), (second, other.end), at + 1
    return None


def _turkish_pair(low: Sequence[str], pieces: Sequence[Piece]) -> _Pair | None:
    """Find *hem A hem (de) B*."""
    places = [place for place, word in enumerate(low) if word == "hem"]
    if len(places) != _PAIR:
        return None
    first, second = places
    names = [piece for piece in pieces if piece.things and (first < piece.start < second or piece.start > second)]
    one = [piece for piece in names if piece.end <= second]
    other = [piece for piece in names if piece.start > second]
    if len(one) != 1 or not other or any(word not in {"de", "da"} for word in low[second + 1 : other[0].start]):
        return None
    return first, (one[0].start, one[0].end), (other[0].start, other[0].end), other[0].end


_PAIR = 2


def _described_holder(said: Sequence[str], pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Take *X’in davet ettiği büyükelçi kimdi* for *X’in davet ettiği kimdi* and *büyükelçi kimdi*."""
    last = pieces[-1]
    if not (last.ask or "").startswith("who/nominative") or any(piece.ask for piece in pieces[:-1]):
        return None
    participle = next(
        (
            piece
            for piece in reversed(pieces[:-1])
            if any(sense.form.shape in {"subject", "object"} for sense in piece.senses)
        ),
        None,
    )
    noun = [piece for piece in pieces[:-1] if participle is not None and piece.start >= participle.end]
    if participle is None or len(noun) != 1 or not (noun[0].calling or noun[0].things):
        return None
    asked = said[last.start :]
    return " ".join((*said[: participle.end], *asked)), " ".join((*said[noun[0].start : noun[0].end], *asked))


def restricted(question: str, pieces: Sequence[Piece], language: str) -> tuple[str, str] | None:
    """Give the two questions of one that asks who did something as the holder of an office, or on somebody’s behalf.

    *Who signed it on behalf of X?* asks who signed it, and who represented X.
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    described = _described_holder(said, pieces) if language == "tr" else None
    if described is not None:
        return described
    if language == "tr":
        name = next((each for each in pieces if each.things and low[each.end : each.end + 1] == ["adina"]), None)
        if name is None or name.case != "nominative":
            return None
        rest = (*said[: name.start], *said[name.end + 1 :])
        return " ".join(rest), f"kim {' '.join(said[name.start : name.end])} temsilcisiydi"
    if language != "en" or low[:1] != ["who"]:
        return None
    for words_, asked in (("on behalf of", "who represented"), ("in the name of", "who represented")):
        parts = words_.split()
        place = next((at for at in range(len(low)) if low[at : at + len(parts)] == parts), None)
        start = place + len(parts) if place is not None else 0
        start += low[start : start + 1] == ["the"]
        name = next((each for each in pieces if each.things and each.start == start), None)
        if place is not None and name is not None:
            held = " ".join(said[name.start : name.end])
            return " ".join((*said[:place], *said[name.end :])), f"{asked} the {held}"
    return None


def signed_for(question: str, language: str) -> tuple[str, str] | None:
    """Give the two questions of one that asks who signed for a government or a side.

    >>> signed_for("who signed the treaty of Azov for the Danish government", "en")
    ('who signed the treaty of Azov', 'who represented the Danish government')
    >>> signed_for("who signed the treaty for peace", "en")
    """
    found = _SIGNED_FOR.fullmatch(question) if language == "en" else None
    return (found["signed"], f"who represented {found['whom']}") if found else None


_SIGNED_FOR = re.compile(
    r"(?P<signed>[Ww]ho (?:signed|initialled|concluded|ratified|negotiated) .+?) (?:for|on behalf of|in the name of)"
    r" (?P<whom>(?:the )?[A-Z]\w+ (?:government|delegation|authorities|leadership))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement of which is asked on what ``sources`` it rests, or who makes the claim (``claimants``)."""

    question: str
    intent: str


def stated(question: str, language: str) -> Stated | None:
    """Give what is asked of a statement, which is asked as a question itself.

    >>> stated("on what source is it said that Peter took Azov", "en")
    Stated(question='did Peter took Azov', intent='sources')
    """
    for pattern, intent in _STATING.get(language, ()):
        found = re.fullmatch(pattern, question, flags=re.IGNORECASE)
        if found:
            return Stated(question=f"did {found['rest']}", intent=intent)
    return None


_CLAIMS = "says|claims|asserts|maintains|argues|writes|reports|thinks|believes|states"
_STATING = {
    "en": (
        (r"on (?:what|which) (?:source|evidence|authority)s? (?:is it|was it|do we) \w+ that (?P<rest>.+)", "sources"),
        (rf"who (?:{_CLAIMS}) (?:that )?(?P<rest>.+)", "claimants"),
    ),
}


_MEMBERS = {
    "en": r"which (?:of the )?(?P<role>members?|delegates?|representatives?) (?P<of>(?:of|from|in) .+)",
    "tr": r"(?P<of>.+[ıiuü]n) hangi (?P<role>üyeleri|üyesi|uyesi|temsilcisi|temsilcileri) (?P<rest>.+)",
}
"""Which of several of one body did something: one question for the body, one for what was done."""


def of_members(question: str, pieces: Sequence[Piece], language: str) -> tuple[str, str] | None:
    """Give the two questions of one that asks which members of a body did something."""
    found = unmarked(_MEMBERS[language]).fullmatch(question) if language in _MEMBERS else None
    if found is None:
        return None
    if language == "tr":
        return f"{found['of']} {found['role']} kimdi", f"kim {found['rest']}"
    said = [word.raw for word in split(question)]
    body = next((piece for piece in pieces if piece.things and piece.start > 1), None)
    if body is None or body.end >= len(said):
        return None
    return f"who was {' '.join(said[1 : body.end])}", f"who {' '.join(said[body.end :])}"


def ordered(question: str, language: str) -> Ordered | None:
    """Give a question without the one word that asks for the first or the last of several.

    >>> ordered("Which city did the army capture last", "en")
    Ordered(question='Which city did the army capture', last=True)
    >>> ordered("En son hangi antlaşma imzalandı", "tr")
    Ordered(question='hangi antlaşma imzalandı', last=True)
    """
    found = [
        (match, last) for last, pattern in _ORDERING.get(language, ()) for match in unmarked(pattern).finditer(question)
    ]
    if len(found) != 1:
        return None
    match, last = found[0]
    rest = " ".join((question[: match.start()] + " " + question[match.end() :]).split())
    return Ordered(question=rest, last=last) if rest else None


_ORDERING = {
    "en": (
        (False, r"(?<!\w)(?:first of all|earliest|first)(?!\w)"),
        (True, r"(?<!\w)(?:last of all|latest|most recently|last)(?!\w)"),
    ),
    "tr": (
        (False, r"(?<!\w)(?:ilk olarak|ilk önce|en önce|en erken|ilk kez|ilk defa|ilk)(?!\w)"),
        (True, r"(?<!\w)(?:son olarak|en son|en geç|son kez|son defa|son)(?!\w)"),
    ),
}
"""Whether the last is asked for, and the words that ask for it."""
