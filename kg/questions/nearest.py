"""The claims that come nearest to what nobody claims: between the same things, of the same relation, of its family."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.lexicon import Lexicon
from kg.questions.states import state_of
from kg.questions.understood import Clause, Understood
from kg.store import Store


def nearest(graph: Store, lexicon: Lexicon, asked: Understood) -> tuple[str, ...]:
    """Give the IRIs of at most three claims, all as near as the nearest is.

    Where both ends are named, what joins them is nearer than what others did; where one is asked for, what others did.
    """
    for clause in asked.clauses:
        found = next((iris for iris in _by_nearness(graph, lexicon, clause) if iris), ())
        if found:
            return found[:_MOST]
    return evidence.find(graph, about=asked.things, most=_READ)[:_MOST] if asked.things else ()


def kin(graph: Store, lexicon: Lexicon, asked: Understood) -> tuple[str, ...]:
    """Give the IRIs of at most three claims of all the things named that say almost what is asked.

    Of two things or more, they are of the family of the relation; of one alone, of the relation itself, and not where a
    time is asked for. They are no answer: another verb, the other way round, of another day or place; but who is told
    that nobody claims what he asked should see them.
    """
    found: list[str] = []
    for clause in asked.clauses:
        slots = (slot.things for slot in (clause.subject, clause.object) if not slot.asked)
        ends = [around for things in slots if (around := _with_its_own(lexicon, things))]
        around = _with_its_own(lexicon, asked.context)
        several = len(ends) + bool(around) > 1
        relations = tuple(terms.KG + name for name in clause.relations) + (_akin(lexicon, clause) if several else ())
        if ends and (several or asked.period is None):
            claims = [set(evidence.find(graph, about=each, predicate=relations, most=_READ)) for each in ends]
            between = set.intersection(*claims)
            there = between & _touching(graph, around) if around else between
            found += sorted(there or (between if len(ends) > 1 else ()))
    return tuple(dict.fromkeys(found))[:_MOST]


def _touching(graph: Store, things: tuple[str, ...]) -> set[str]:
    about = evidence.find(graph, about=things, most=_READ)
    return {*about, *evidence.find(graph, context=things, most=_READ)}


def _with_its_own(lexicon: Lexicon, things: tuple[str, ...]) -> tuple[str, ...]:
    """Give some things with what texts name for them: the government, the army and the delegations of a state."""
    own = [part for thing in things for part in lexicon.parts.get(thing, ()) if part in lexicon.things]
    return tuple(dict.fromkeys((*things, *own, *(state_of(lexicon, thing) for thing in things))))


def _by_nearness(graph: Store, lexicon: Lexicon, clause: Clause) -> Iterator[tuple[str, ...]]:
    one, other = clause.subject.things, clause.object.things
    own, akin = tuple(terms.KG + name for name in clause.relations), _akin(lexicon, clause)
    if one and other:
        yield (
            *evidence.find(graph, subject=one, object=other, most=_READ),
            *evidence.find(graph, subject=other, object=one, most=_READ),
        )
    for relations in filter(None, (own, akin)):
        yield _in_turn(
            evidence.find(graph, subject=one, predicate=relations, most=_READ) if one else (),
            evidence.find(graph, object=other, predicate=relations, most=_READ) if other else (),
        )
        yield _in_turn(
            *(evidence.find(graph, about=ends, predicate=relations, most=_READ) for ends in (one, other) if ends)
        )
        if not (one and other):
            yield evidence.find(graph, predicate=relations, most=_READ) if relations is own else ()
    yield _in_turn(*(evidence.find(graph, about=ends, most=_READ) for ends in (one, other) if ends))
    yield evidence.find(graph, predicate=own, most=_READ) if own else ()


def _in_turn(*several: tuple[str, ...]) -> tuple[str, ...]:
    """Take the first of each, then the second of each."""
    return tuple(dict.fromkeys(iri for each in zip_longest(*several) for iri in each if iri is not None))


def _akin(lexicon: Lexicon, clause: Clause) -> tuple[str, ...]:
    """Give the relations of the families that a clause's own belong to."""
    families = {lexicon.relations[name].family for name in clause.relations if name in lexicon.relations} - {""}
    return tuple(relation.iri for relation in lexicon.relations.values() if relation.family in families)


_MOST = 3
_READ = 2000
"""Of how many claims the nearest are chosen."""
