"""What a question asks, as records: the outcome of :mod:`kg.questions.understanding`. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.questions.dates import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place of a relation: the things that may stand there (one of them does), or what is asked for.

    ``classes`` restrict what is asked for (local names, with all below them); ``calling`` holds words of which one must
    stand in the description of what is asked for; ``among``: one of these is; ``sent``: asked for is who sent what
    stands there; ``noun`` is the word for what is asked for: of offices, those that have it in their names are meant.
    """

    things: tuple[str, ...] = ()
    asked: bool = False
    classes: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    sent: bool = False
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A relation between two slots; the more special relations are included."""

    relations: tuple[str, ...]
    subject: Slot = Slot()
    object: Slot = Slot()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What is asked, in fields of which the intent says which are used.

    - ``related``: who or what stands in the asked slot of ``clauses[0]``; both asked: pairs; ``negative``: of whom it
      is denied; ``classes``: by letters of these alone (who sent a *telegram*)
    - ``whether``: whether ``clauses[0]`` is claimed; ``when``, ``where``: of when or where it is
    - ``within``: in which thing of ``classes`` (a letter, an event) ``clauses[0]`` is claimed to have been
    - ``date``, ``place``: of ``things``; ``profile``: what is known of them; ``deeds``: what they did
    - ``instances``: things of ``classes``, with ``clauses`` as conditions in which the asked slot is the instance
    - ``happened``: events of the period (``moment`` ``certain``: wholly in it)
    - ``letters``: with sender, addressee and topic as clauses
    - ``saying``: claims by ``claimants`` about ``things``, or that say ``clauses[0]``; ``negative``: that deny it
    - ``claimants``: who claims ``clauses[0]``, or (``negative``) denies it
    - ``sources``: works cited by the claims of ``clauses[0]`` or about ``things``; ``resting``: claims that cite them
    - ``disputes``: about ``things`` or all, or of ``claimants`` with ``others``
    - ``connection``: between two of ``things``

    ``towards``: the places that are named as where somebody or something went.
    """

    intent: str
    language: str
    clauses: tuple[Clause, ...] = ()
    things: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    period: Period | None = None
    context: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    counted: bool = False
    negative: bool = False
    moment: str = ""


CERTAIN = "certain"
"""The moment of what must lie wholly in a period."""
APART = "apart"
"""The moment of what is asked of two: whether their claims speak against each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why a question is not answered.

    ``kind`` is ``unknown-name`` (nothing has this name; ``near`` are the nearest), ``ambiguous`` (``near`` may be),
    ``unreadable`` (``words`` could not be read) or ``no-claim`` (nobody claims it; ``near`` are the nearest claims).
    """

    kind: str
    language: str
    words: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    understood: Understood | None = None
    found: tuple[str, ...] = field(default=())


def is_of_half(refused: Refused) -> bool:
    """Tell whether one of two questions in one has no answer, and the refusal says which."""
    return refused.kind == "no-claim" and bool(refused.words)


class Unread(Exception):  # noqa: N818 - no error: a decision
    """The question cannot be read; says which words, and of which kind the refusal is."""

    def __init__(self, *found: str, kind: str = "unreadable", near: Iterable[str] = ()) -> None:
        super().__init__(*found)
        self.words, self.kind, self.near = found, kind, tuple(near)
