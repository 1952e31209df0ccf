"""Relations that stand for a matter with several roles: *A wrote to B* is a letter with a sender and an addressee.

The relation itself is derived (``ontology/rules``), so the matter is proposed: a new entity, with one claim a role.
Where the sentence names or describes such a matter itself, that one has the roles, and nothing is proposed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.extraction.described import placeholder
from kg.extraction.matches import Match
from kg.extraction.records import ProposedClaim
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence
from kg.extraction.turkish_roles import case_of
from kg.language.turkish import Case
from kg.model import EntityId, RelationId


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matter:
    """What a shortcut stands for: the class of the matter, the class that must not be named, and both roles."""

    kind: str
    root: str
    roles: tuple[str, str]


_MATTERS: Final[Mapping[str, _Matter]] = {
    "wroteTo": _Matter(kind="Letter", root="Communication", roles=("sender", "addressee")),
    "concludedTreatyWith": _Matter(kind="Treaty", root="Treaty", roles=("hasParty", "hasParty")),
}
_TELEGRAMS: Final = frozenset({"telegraph", "cable", "wire", "telgraf"})
"""Words of a trigger that say what kind of letter it was."""
_NEAR: Final = 3


def fits_nothing_else(match: Match, sentence: Sentence, known: Knowledge) -> bool:
    """Tell whether a match may stand: a shortcut only where its matter is not named, nor denied."""
    matter = _MATTERS.get(match.trigger.relation)
    if matter is None:
        return True
    named = _named(matter, sentence, known)
    return not match.negative and (not named or _is_written_in(named, sentence))


def expanded(
    claims: Iterable[tuple[Match, ProposedClaim]], sentence: Sentence, known: Knowledge
) -> Iterator[ProposedClaim]:
    """Give each claim, and for a shortcut those of its matter’s roles."""
    for match, claim in claims:
        matter = _MATTERS.get(match.trigger.relation)
        if matter is None:
            yield _signed(claim, match, known) if sentence.language == "en" else claim
            continue
        kind = "Telegram" if matter.kind == "Letter" and _TELEGRAMS & set(match.trigger.words) else matter.kind
        named = _named(matter, sentence, known)
        thing = named[0].entity if named else placeholder(kind, sentence.words[match.at].start)
        for role, end in zip(matter.roles, (claim.subject, claim.object), strict=True):
            if role == "hasParty" and known.is_a(end, "Person"):
                yield replace(claim, subject=end, predicate=RelationId("signed"), object=thing)  # for a state
            else:
                yield replace(claim, subject=thing, predicate=RelationId(role), object=end)


_NEGOTIATED: Final = frozenset({"negotiate"})


def _signed(claim: ProposedClaim, match: Match, known: Knowledge) -> ProposedClaim:
    """Make who signs a treaty with others its signatory, where it is a person: the parties are states."""
    if claim.predicate != "hasParty" or not known.is_a(claim.object, "Person"):
        return claim
    relation = "negotiated" if _NEGOTIATED & set(match.trigger.words) else "signed"
    return replace(claim, subject=claim.object, predicate=RelationId(relation), object=claim.subject)


def _named(matter: _Matter, sentence: Sentence, known: Knowledge) -> list[Name]:
    return [name for name in sentence.names if known.is_a(name.entity, matter.root)]


def _is_written_in(named: Sequence[Name], sentence: Sentence) -> bool:
    """Tell whether one letter alone is named, and as that in which it is written: *in a letter, mektubunda*."""
    if len(named) != 1:
        return False
    (letter,) = named
    if sentence.language == "tr":
        return case_of(letter) in {Case.LOCATIVE, Case.INSTRUMENTAL}
    return any(word.low == "in" for word in sentence.words[max(0, letter.first - _NEAR) : letter.first])


def to_others(claims: Iterable[ProposedClaim]) -> Iterator[ProposedClaim]:
    """Leave out the roles of a letter from somebody to himself: who is meant by *I* or *me* is not known there."""
    claims = list(claims)
    ends: dict[EntityId, set[tuple[str, EntityId]]] = {}
    for claim in claims:
        if claim.predicate in _TWO:
            ends.setdefault(claim.subject, set()).add((claim.predicate, claim.object))
    for claim in claims:
        mine = ends.get(claim.subject, set()) if claim.predicate in _TWO else set()
        if not (len(mine) == len(_TWO) and len({end for _, end in mine}) == 1):
            yield claim


_TWO: Final = frozenset({"sender", "addressee"})
"""The roles that make a letter go from one to another."""
