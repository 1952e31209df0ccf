"""What somebody says in a Turkish clause, and who is asked for: *X’in Y’yi uyardığını kim söylüyor*. Owns no answer.

The clause is turned into two plain questions: *X Y’yi uyardı mı* and, where that cannot be read, *kim Y’yi uyardı*, in
the place of whose answer its own subject is put.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.grammar import calling_of
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, split
from kg.questions.turkish.verbs import stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A clause of which is asked who claims it, or (``sources``) on what it rests.

    ``whether`` asks whether it is so, ``who`` the same of anybody; ``subject`` is what the clause is about, ``calling``
    the kind of claimant that is asked for.
    """

    whether: str
    who: str
    subject: tuple[str, ...]
    intent: str
    calling: tuple[str, ...] = ()


def statement(question: str, pieces: Sequence[Piece]) -> Statement | None:
    """Take a statement out of a question for who makes it; nothing where there is none."""
    said = [word.raw for word in split(question)]
    verb = _verb(said)
    if verb is None:
        return None
    first = _asked_first(pieces)
    behind = said[verb + 1 :]
    rest = [piece for piece in pieces if piece.start > verb]
    intent = _intent([*pieces[: first > 0], *rest], behind, early=first > 0)
    past = stated(said[verb])
    subject = next((piece for piece in pieces if first <= piece.start < verb and _is_subject(piece)), None)
    if intent is None or past is None or subject is None:
        return None
    before, middle = said[first : subject.start], said[subject.end : verb]
    named = _bare(said[subject.start : subject.end])
    verbs = _copula(middle) if plain(said[verb]).startswith("oldug") else [past]
    if not named or not (middle or verbs) or (subject.classes and not subject.things):
        return None
    noun = pieces[1] if first > 1 else rest[-1] if rest and not rest[-1].ask else rest[-2] if rest[1:] else None
    return Statement(
        whether=" ".join((*before, *named, *middle, *verbs, "mi")),
        who=" ".join((*before, "kim", *middle, *verbs)),
        subject=subject.things,
        intent=intent,
        calling=calling_of(noun) if noun is not None and not noun.things else (),
    )


def _verb(said: Sequence[str]) -> int | None:
    """Find the verb of the clause: the last word that says that something is so, behind it only who says it."""
    places = [at for at, word in enumerate(said) if stated(word) is not None]
    return places[-1] if places and places[-1] > 1 else None


def _asked_first(pieces: Sequence[Piece]) -> int:
    """Give where the clause begins: behind *kim* or *hangi tarihçi*, where that stands before it."""
    ask = (pieces[0].ask or "") if pieces else ""
    if ask.startswith("who/nominative"):
        return pieces[0].end
    noun = pieces[1] if ask.startswith("which") and len(pieces) > 1 else None
    return noun.end if noun is not None and (noun.calling or noun.classes) else 0


def _intent(around: Sequence[Piece], behind: Sequence[str], *, early: bool) -> str | None:
    """Tell what is asked of a clause by the words around it, which must say no more: who claims it, or its sources."""
    asks = [piece for piece in around if piece.ask]
    others = [piece for piece in around if not piece.ask]
    if len(asks) != 1 or any(piece.things or piece.period for piece in others):
        return None
    ask, end = asks[0].ask or "", " ".join(map(plain, behind))
    if any("source" in piece.tags for piece in others) and ask.startswith(("which", "what")):
        return "sources"
    if re.fullmatch(_WHOSE, end):
        return "claimants"
    telling = [piece for piece in others if "claiming" in piece.tags]
    rest = [piece for piece in others if piece not in telling and not piece.little]
    fitting = ask in {"who/nominative", "who/agent"} or (ask.startswith("which") and bool(rest))
    persons = all(piece.calling or set(piece.classes) & _TELLERS for piece in rest)
    return "claimants" if telling and fitting and persons and (early or bool(behind)) else None


def _is_subject(piece: Piece) -> bool:
    return piece.case == "genitive" and not piece.ask


def _bare(name: Sequence[str]) -> list[str]:
    """Give a name without the genitive of its last word."""
    found = next((base for base, case in endings(name[-1], "tr") if case == "genitive"), None)
    return [*name[:-1], found] if found else []


def _copula(predicate: Sequence[str]) -> list[str]:
    return [] if predicate else ["oldu"]


_TELLERS = frozenset({"Person", "Actor", "Group", "Work"})
_CLAIM = r"(?:iddia|gorus|kani|sav|soz|fikir|dusunce|tez)"
_WHOSE = (
    rf"kim(?:in|lerin) {_CLAIM}s?[iu](?:d[iu]r|yd[iu])?|{_CLAIM}s?[iu] kim(?:e|lere) ait(?:tir|ti)?"
    rf"|{_CLAIM}s?[iu] kim(?:in|lerin)(?:d[iu]r|d[iu])?|kim(?:e|lere) ait(?:tir|ti)?(?: bir {_CLAIM}(?:d[iu]r)?)?"
)
"""What asks whose a claim is, behind the clause."""
