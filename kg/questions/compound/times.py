"""Questions that compare times: the simpler ones that ask for each. Owns no date.

*Was A signed before B?* asks when A was signed and when B was; *which treaty was signed after A?* asks for the treaties
that were signed, and when A was; *what happened between A and B?* asks when A was, and when B was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.questions.english.clause_types import whether
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two things of which each has questions that ask when it was, the likelier first; ``later``: is the one later."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    later: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A question, with those that ask when that was after which its answers were, and that before which they were.

    ``question`` is empty where all that happened is asked for.
    """

    question: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The questions that ask when each of two named things was; the ``later`` of them is asked for, or the earlier."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    later: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A question without what says when, which itself is ``asked``; ``when`` is ``during``, ``after`` or ``before``."""

    question: str
    asked: str
    when: str


_LATER = {
    "before": False,
    "after": True,
    "when": False,
    "once": False,
    "sonra": True,
    "followed": True,
    "preceded": False,
}
_COMPARING = frozenset({"before", "after", "once", "sonra"})
_FOLLOWING, _FOLLOWED = 1, (["what", "followed"], ["what", "preceded"])


def comparison(question: str, pieces: Sequence[Piece], language: str) -> Comparison | None:
    """Read a yes-or-no question that compares two times."""
    said = [word.raw for word in split(question)]
    place = _place(said, pieces)
    if place is None:
        return None
    names = [piece for piece in pieces if piece.things]
    if language == "en":
        return _english(said, place, names) if plain(said[0]) in _AUXILIARIES else None
    asking = [at for at, word in enumerate(said) if plain(word) in _YES_NO]
    return _turkish(said, place, asking[0], names) if language == "tr" and len(asking) == 1 else None


def _place(said: Sequence[str], pieces: Sequence[Piece]) -> int | None:
    """Find the one word that compares, unless it belongs to a date."""
    comparing = _COMPARING | {"when"} if [plain(word) for word in said[:1]] == ["had"] else _COMPARING
    places = [place for place, word in enumerate(said) if plain(word) in comparing]
    dated = any(piece.period and piece.start <= place < piece.end for piece in pieces for place in places)
    return places[0] if len(places) == 1 and not dated else None


def _english(said: Sequence[str], place: int, names: Sequence[Piece]) -> Comparison | None:
    """*Was A signed before B (was)?*: the verb holds of both."""
    mine = [piece for piece in names if piece.end <= place]
    others = [piece for piece in names if piece.start > place]
    if not mine or not others:
        return None
    one = (" ".join(("when", said[0], *said[1:place])),)
    if len(others) != 1 or any(plain(word) not in _AUXILIARIES for word in said[others[0].end :]):
        subject = said[1 : mine[0].end]
        return Comparison(one=one, other=(_when(said[place + 1 :], subject),), later=_LATER[plain(said[place])])
    other = said[place + 1 : others[0].end]
    verbs = (said[mine[0].end : place], said[mine[-1].end : place])
    return Comparison(
        one=one,
        other=tuple(
            dict.fromkeys(
                (*(" ".join(("when", said[0], *other, *verb)) for verb in verbs), " ".join(("when was", *other)))
            )
        ),
        later=_LATER[plain(said[place])],
    )


def _when(clause: Sequence[str], subject: Sequence[str]) -> str:
    """Ask when a clause of time was: *Azov was taken*, *the Porte declared war*, *taking Azov*."""
    if re.search(r"[aeiouy]\w*ing$", clause[0]):
        return " ".join(("when did", *subject, *clause))
    return f"when {whether(' '.join(clause))}"


def _turkish(said: Sequence[str], place: int, asking: int, names: Sequence[Piece]) -> Comparison | None:
    """*A B’den önce mi imzalandı?*: the verb holds of both."""
    other = next((piece for piece in names if piece.end == place and piece.case == "ablative"), None)
    mine = [piece for piece in names if piece is not other]
    if other is None or not mine:
        return None
    left = [word for at, word in enumerate(said) if at not in {place, asking} and not other.start <= at < other.end]
    first = mine[0]
    after = [
        word
        for at, word in enumerate(said)
        if at not in {place, asking} and not other.start <= at < other.end and not first.start <= at < first.end
    ]
    named = _bare(said[other.start : other.end])
    if not left or not named:
        return None
    return Comparison(
        one=(f"{' '.join(said[first.start : first.end])} ne zaman {' '.join(after)}",),
        other=(f"{named} ne zaman {' '.join(after)}", f"{named} ne zamandı"),
        later=_LATER[plain(said[place])],
    )


def _bare(name: Sequence[str]) -> str:
    """Give a name without the ablative of its last word: *Karlofça Antlaşması’ndan*."""
    found = next((base for base, case in endings(name[-1], "tr") if case == "ablative"), None)
    return " ".join((*name[:-1], found)) if found else ""


def limit(question: str, pieces: Sequence[Piece], language: str) -> Limit | None:
    """Read a question for what was before, after or between things that are named."""
    said = [word.raw for word in split(question)]
    if not any(_asks_what(piece) for piece in pieces):
        return None
    found = _span_between(said, pieces, language) or _span_beyond(said, pieces, language)
    if found is None:
        return None
    start, end, after, before = found
    happening = all(_says_happening(piece) for piece in pieces if not start <= piece.start < end)
    whole = "" if happening else " ".join((*said[:start], *said[end:]))
    return Limit(question=whole, after=after, before=before)


_Bounds = tuple[int, int, tuple[str, ...], tuple[str, ...]]
"""From which to which word a limit is said, and the questions for when that was after, and before, which it was."""


def _asks_what(piece: Piece) -> bool:
    """Tell whether a word asks for something, be it with the verb that goes with it (*neler oldu*)."""
    return bool(piece.ask and piece.ask != "yesno") or ("happening" in piece.tags and plain(piece.text)[:2] == "ne")


def _says_happening(piece: Piece) -> bool:
    """Tell whether a word says no more than that something happened: *what events took place*, *neler oldu*."""
    kind = (piece.ask or "").partition("/")[0]
    return kind in {"what", "which"} or (not piece.ask and (piece.little or "happening" in piece.tags))


def _span_beyond(said: Sequence[str], pieces: Sequence[Piece], language: str) -> _Bounds | None:
    """*after the treaty of X*, *X antlaşmasından sonra*."""
    place = _FOLLOWING if [plain(word) for word in said[:2]] in _FOLLOWED else _place(said, pieces)
    if place is None:
        return None
    if language == "en":
        start = next((at for at in range(place + 1, len(said)) if plain(said[at]) != "the"), len(said))
        name = next((piece for piece in pieces if piece.things and piece.start == start), None)
        asked = (f"when was {' '.join(said[place + 1 : name.end])}",) if name is not None else ()
        bounds = (place, name.end if name is not None else place)
        if (
            place
            and name is not None
            and any(piece.senses and not piece.little for piece in pieces if piece.start >= name.end)
        ):
            asked, bounds = (_when(said[place + 1 :], ()), *asked), (place, len(said))
    else:
        found = (piece for piece in pieces if piece.things and piece.end == place and piece.case == "ablative")
        name = next(found, None) if language == "tr" else None
        named = _bare(said[name.start : name.end]) if name is not None else ""
        asked = (f"{named} ne zamandı",) if named else ()
        bounds = (name.start if name is not None else place, place + 1)
    if not asked:
        return None
    return (*bounds, asked, ()) if _LATER[plain(said[place])] else (*bounds, (), asked)


def _span_between(said: Sequence[str], pieces: Sequence[Piece], language: str) -> _Bounds | None:
    """*between A and B*, *A ile B arasında*."""
    low = [plain(word) for word in said]
    for one, other in pairwise([piece for piece in pieces if piece.things]):
        joined = [word for word in low[one.end : other.start] if word != "the"]
        if language == "en":
            begins = one.start - (low[one.start - 1 : one.start] == ["the"])
            if joined == ["and"] and low[begins - 1 : begins] == ["between"]:
                named = (" ".join(said[begins : one.end]), " ".join(said[one.end + 1 : other.end]))
                return begins - 1, other.end, (f"when was {named[0]}",), (f"when was {named[1]}",)
        elif joined in (["ile"], ["ve"]) and low[other.end : other.end + 1] in (["arasinda"], ["arasindaki"]):
            named = (" ".join(said[one.start : one.end]), " ".join(said[other.start : other.end]))
            return one.start, other.end + 1, (f"{named[0]} ne zamandı",), (f"{named[1]} ne zamandı",)
    return None


def choice(question: str, pieces: Sequence[Piece], language: str) -> Choice | None:
    """Read a question for which of two named things was first, or last: *which was signed first, A or B?*.

    What else it says (*signed*, *conference*) must hold of both, and is asked of each.
    """
    low = [word.plain for word in split(question)]
    later = [_FIRST[word] for word in low if word in _FIRST]
    names = [piece for piece in pieces if piece.things]
    if len(later) != 1 or len(names) != len(_PAIR) or not any(word in _OR[language] for word in low):
        return None
    verbs = [piece for piece in pieces if not piece.things and not piece.ask and not piece.little and not piece.classes]
    verbs = [piece for piece in verbs if not {plain(piece.text)} & (_FIRST.keys() | _COMING | _OR[language])]
    if any(piece.ask and not piece.ask.startswith(("which", "what", "yesno")) for piece in pieces):
        return None
    noun = "".join(f" {piece.text}" for piece in pieces if piece.classes and not piece.things)
    done = " ".join(piece.text for piece in verbs)
    asked = [
        (f"when was {piece.text}{noun} {done}".rstrip(), f"when was {piece.text} {done}".rstrip())
        if language == "en"
        else (f"{piece.text}{noun} ne zaman {done or 'oldu'}",)
        for piece in names
    ]
    return Choice(one=asked[0], other=asked[1], later=later[0])


_PAIR = ("one", "other")
_FIRST = {
    "first": False,
    "earlier": False,
    "sooner": False,
    "last": True,
    "later": True,
    "once": False,
    "ilk": False,
    "sonra": True,
}
_OR = {"en": frozenset({"or"}), "tr": frozenset({"mi", "mu", "yoksa", "veya"}), "ru": frozenset()}
_COMING = frozenset({"came", "come", "was", "took place", "held", "happened", "daha", "oldu", "idi", "geldi", "two"})
"""Words of such a question that say only that something was."""
_AUXILIARIES = frozenset({"was", "were", "did", "is", "are", "had", "has"})
_YES_NO = frozenset({"mi", "mu", "miydi", "muydu", "midir", "mudur"})
