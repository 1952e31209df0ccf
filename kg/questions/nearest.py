"""The claims that come nearest to what nobody claims: between the same things, of the same relation, of its family."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.lexicon import Lexicon
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
