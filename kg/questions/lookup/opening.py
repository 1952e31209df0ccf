"""The lexicon of a store: read whole where it is small, looked up in the name book beside it where it is large."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from kg.errors import ExplainedError
from kg.evidence.reading import rows
from kg.namebook import keeping, making
from kg.namebook.reading import Book, DamagedError
from kg.ontology import terms
from kg.project import Project
from kg.questions import lexicon_reading
from kg.questions.lexicon import Lexicon
from kg.questions.lookup.lexicon import LookedUp, Things
from kg.questions.lookup.linked import Linked, Read, claimed, only, pointing, wholes
from kg.questions.lookup.marks import marks
from kg.store import Embedded, Store

LARGE = 4000
"""From so many things on looking up is faster than reading them all, for one question."""


def lexicon(graph: Store, project: Project, tell: Callable[[str], None], *, large: int = LARGE) -> Lexicon:
    """Give the words of a built store, by whichever way is faster: both give the same answers.

    A large store without a name book of this program gets one, where that can be written, and that is said.
    """
    book = keeping.book(project)
    if book is None and project.opened is not None and is_large(graph, project.base, large):
        book = _made(graph, project, tell)
    if book is None or book.count < large:
        return lexicon_reading.read(graph, project)
    return looked_up(graph, project, book)


def looked_up(graph: Store, project: Project, book: Book) -> LookedUp:
    """Give the words of a store whose things are looked up in a name book."""
    relations, classes = lexicon_reading.vocabulary(graph, project)
    base, things = project.base, Things(book, project.base)

    def at(relation: str, *, of_object: bool) -> Read:
        """Read the other ends of a relation's claims, of what can be at this one."""
        known = relations.get(relation)
        ends = (known.ranges if of_object else known.domains) if known is not None else frozenset[str]()
        kinds = frozenset(below for each in ends if each in classes for below in classes[each].below)
        return only(kinds, things, claimed(graph, relation, of_object=of_object))

    senders, addressees = at("sender", of_object=False), at("addressee", of_object=False)
    return LookedUp(
        book=book,
        relations=relations,
        classes=classes,
        things=things,
        parts=Linked(pointing(graph, base, "partOf")),
        seats=Linked(pointing(graph, base, "seat")),
        holders=Linked(at("heldOffice", of_object=True)),
        senders=Linked(lambda letter: frozenset(senders(letter))),
        addressees=Linked(lambda letter: frozenset(addressees(letter))),
        wholes=Linked(wholes(graph, base)),
        offices=Linked(at("heldOffice", of_object=False)),
        sent=Linked(at("sender", of_object=True)),
        received=Linked(at("addressee", of_object=True)),
        base=base,
    )


def is_large(graph: Store, base: str, large: int = LARGE) -> bool:
    """Tell whether a store has so many names that looking them up is faster than reading them."""
    place = terms.iri(base, terms.AUTHORITY)
    found = rows(graph, f"SELECT DISTINCT ?node {{ GRAPH <{place}> {{ ?node rdfs:label ?label }} }} LIMIT {large}")
    return sum(1 for _ in islice(found, large)) >= large


def _made(graph: Store, project: Project, tell: Callable[[str], None]) -> Book | None:
    """Make the name book of a store that has none of this program; nothing where that cannot be."""
    if project.opened is None or not isinstance(graph, Embedded):
        return None
    tell("there is no name book of this version beside the store; making it, once")
    try:
        making.make(project.opened, marks, graph=graph)
        return Book(project.opened)
    except (ExplainedError, DamagedError) as error:
        why = error.faults[0].what if isinstance(error, ExplainedError) else error
        tell(f"{why}; reading all names instead")
        return None
