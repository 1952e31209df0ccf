"""What compares documents: the checks across documents and the shapes on entities, from a ledger, a group at a time.

Owns which claims a check is given, and keeping what was found in the ledger by the entity that it was found of, so that
it can be found anew for some entities. The checks are :mod:`kg.validation.checks`, the shapes' batches
:mod:`kg.building.entity_shapes`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from kg.building import kept_tables
from kg.building.entity_shapes import EntityShapes
from kg.building.kept_tables import TablesChange
from kg.ledger.entries import Entry, document_of, written
from kg.ledger.file import Ledger
from kg.model import Claim, Document, DocumentId, Entity, EntityId, Seeds
from kg.ontology.vocabulary import Vocabulary
from kg.project import Project
from kg.validation import checks
from kg.validation.checks import Check, Finding, Material, Scope
from kg.validation.checks.statements import circles
from kg.validation.findings import explained
from kg.validation.shaping import Outcome

SHAPES = "shapes"
_WHOLE = ("tables", "circles")  # what is looked at as a whole, and quickly
_ENGINE = "engine of the shapes"

Group = tuple[str, Iterable[Entry]]
"""An entity, and the claims that a check looks at for it."""


class Comparing:
    """The findings of a settled ledger that need more than one document. ``alone`` are the authority tables.

    ``leading_to`` gives the entities whose rows name one of some, where that is known without reading all tables.
    """

    def __init__(
        self,
        ledger: Ledger,
        alone: Seeds,
        project: Project,
        vocabulary: Vocabulary,
        leading_to: Callable[[Iterable[str]], set[EntityId]] | None = None,
    ) -> None:
        self._ledger, self._alone, self._project, self._vocabulary = ledger, alone, project, vocabulary
        self._shapes = EntityShapes(ledger, alone, project, vocabulary)
        self._leading_to_any = leading_to or kept_tables.leading(alone.entities)

    def run(self) -> None:
        """Find everything."""
        self._ledger.run("DELETE FROM finding")
        for check in _across():
            for about, group in self._groups(_scope(check)):
                self._keep_found(check, about, group)
        for about, found in self._shapes.all():
            self._keep(SHAPES, about, (found,))
        self._note_engine()

    def rerun(self, touched: Collection[EntityId], tables: TablesChange | None = None, *, words: bool = False) -> None:
        """Find anew what can be another than before, where a change has touched some entities.

        ``tables``: what has changed in the authority tables, if anything has, and bears on no fact; ``words``: words
        of the vocabulary have changed.
        """
        wider = {*touched, *(self._touched_by(tables) if tables else ())}
        for check in _across():
            scope = _scope(check)
            if scope.by in _WHOLE or (tables and scope.by == "named"):
                if not (tables or (touched and scope.by != "tables")):
                    continue
                self._ledger.run("DELETE FROM finding WHERE source = ?", (check.name,))
                groups = self._groups(scope)
            else:
                again = sorted(wider if scope.by != "linked" else {*wider, *self._leading_to(wider, scope)})
                self._forget(check.name, again)
                groups = self._groups(scope, again)
            for about, group in groups:
                self._keep_found(check, about, group)
        if tables:
            wider |= kept_tables.widened(tables.entities, self._leading_to_any)
        self._forget(SHAPES, wider)
        for about, found in self._shapes.of(sorted(wider)):
            self._keep(SHAPES, about, (found,))
        if words:
            self._forget(SHAPES, ("",))
            self._keep(SHAPES, "", self._shapes.of_vocabulary())
        self._note_engine()

    def _touched_by(self, tables: TablesChange) -> Iterator[EntityId]:
        """Give the entities of which something else may be found since tables have changed.

        Those that have changed, those that a claim names beside one of them, and those of which something was found
        that says where something stood which stands elsewhere now.
        """
        for name in tables.entities:
            yield name
            for end, other in (("subject", "object"), ("object", "subject")):
                yield from (EntityId(getattr(entry, other)) for entry in self._naming(name, end))
        for about, body in self._ledger.rows("SELECT about, body FROM finding") if tables.moved else ():
            if about and (about in tables.moved or Finding.of(json.loads(body)).focus in tables.moved):
                yield about

    def _naming(self, name: str, end: str) -> Iterator[Entry]:
        among = f"predicate IN ({_marks(self._vocabulary.relations)}) AND " if end == "object" else ""  # by its index
        values = (*(self._vocabulary.relations if among else ()), name)
        return self._ledger.entries(f"WHERE {among}{end} = ?", values)

    def findings(self) -> Iterator[Finding]:
        """Give all that stand; what the shapes find, with what the seeds say of it now."""
        own = {each.name for each in checks.checks()}
        for (body,) in self._ledger.rows("SELECT body FROM finding ORDER BY source, about, place"):
            found = Finding.of(json.loads(body))
            yield from (found,) if found.check in own else explained((found,), self._explanation)

    @property
    def engine(self) -> Outcome | None:
        """What ran the shapes; nothing where the project has none."""
        told = self._ledger.told(_ENGINE)
        engine, remark = json.loads(told) if told else ("", "")
        return Outcome(results=(), engine=engine, remark=remark) if engine else None

    # --- keeping -----------------------------------------------------------------------------------------------------

    def _keep_found(self, check: Check, about: str, group: Iterable[Entry]) -> None:
        """Keep what a check finds, by what it was found of: by each entity, where it is of which are named."""
        found = self._found(check, about, group)
        if _scope(check).by != "named":
            self._keep(check.name, about, found)
            return
        for each in found:
            self._keep(check.name, each.focus, (each,))

    def _keep(self, source: str, about: str, found: Iterable[Finding]) -> None:
        there = self._ledger.one("SELECT count(*) FROM finding WHERE source = ? AND about = ?", (source, about))
        for place, each in enumerate(found, there):
            self._ledger.run("INSERT INTO finding VALUES(?, ?, ?, ?)", (source, about, place, written(each.cells)))

    def _forget(self, source: str, about: Iterable[str]) -> None:
        self._ledger.put("DELETE FROM finding WHERE source = ? AND about = ?", [(source, each) for each in about])

    def _note_engine(self) -> None:
        if outcome := self._shapes.outcome:
            self._ledger.tell(_ENGINE, written((outcome.engine, outcome.remark)))

    # --- looking -----------------------------------------------------------------------------------------------------

    def _found(self, check: Check, about: str, group: Iterable[Entry]) -> Iterator[Finding]:
        """Run a check; of claims that have an entity at either end it says only what is wrong with that entity."""
        alone, names = self._alone, frozenset[str]()
        if _scope(check).by == "named":
            alone, names = self._around(about)
        material = Material(
            seeds=replace(alone, documents=self._documents(group)),
            vocabulary=self._vocabulary,
            languages=self._project.languages,
            names=names,
            explaining=self._explanation,
        )
        found = check.findings(material)
        alone_counts = _scope(check).by == "ends" or (_scope(check).by == "named" and about)
        return (each for each in found if each.focus == about) if alone_counts else found

    def _around(self, about: str) -> tuple[Seeds, frozenset[str]]:
        """Give an entity with those whose rows name it, and whether documents do; without one, all there are."""
        if not about:
            return self._alone, frozenset(name for (name,) in self._ledger.rows("SELECT DISTINCT entity FROM used"))
        wanted = (EntityId(about), *sorted(self._leading_to_any((about,)) - {about}))
        own = {name: self._alone.entities[name] for name in wanted}
        used = self._ledger.one("SELECT 1 FROM used WHERE entity = ?", (about,)) is not None
        return replace(self._alone, entities=own), frozenset((about,) if used else ())

    def _explanation(self, focus: str) -> str | None:
        found = self._ledger.one(
            "SELECT what FROM explanation WHERE focus = ? ORDER BY document, place LIMIT 1", (focus,)
        )
        return None if found is None else str(found)

    def _documents(self, group: Iterable[Entry]) -> tuple[Document, ...]:
        """Put claims into documents without a text, in the order in which a project has them."""
        found: dict[int, list[Entry]] = {}
        for entry in {each.number: each for each in group}.values():
            found.setdefault(document_of(entry.number), []).append(entry)
        made = []
        for number, held in found.items():
            name, author = next(self._ledger.rows("SELECT id, author FROM document WHERE number = ?", (number,)))
            claims = tuple(each.claim for each in sorted(held, key=lambda each: each.number))
            made.append(_empty(name, author, claims))
        return tuple(sorted(made, key=lambda each: each.id))

    # --- groups ------------------------------------------------------------------------------------------------------

    def _groups(self, scope: Scope, only: Collection[str] | None = None) -> Iterator[Group]:
        """Give what a check looks at, for each entity or for some."""
        match scope.by:
            case "tables":
                yield "", ()
            case "named":
                yield from (("", ()),) if only is None else ((each.id, ()) for each in self._some(only))
            case "circles":
                yield "", tuple(self._on_circles(scope.relations))
            case "denied":
                yield from self._denied(only)
            case "ends":
                yield from self._ends(scope, only)
            case "linked":
                yield from self._linked(scope, only)
            case _:
                yield from self._by(scope.by, scope.relations, only)

    def _by(self, end: str, relations: tuple[str, ...], only: Collection[str] | None) -> Iterator[Group]:
        """Give the claims of some relations by one of their ends."""
        among = f"predicate IN ({_marks(relations)})"
        if only is None:
            every = self._ledger.entries(f"WHERE {among} ORDER BY {end}", relations)
            yield from groupby(every, key=lambda entry: str(getattr(entry, end)))
            return
        for each in only:
            yield each, self._ledger.entries(f"WHERE {among} AND {end} = ?", (*relations, each))

    def _ends(self, scope: Scope, only: Collection[str] | None) -> Iterator[Group]:
        for each in self._alone.entities.values() if only is None else self._some(only):
            if self._vocabulary.is_a(each.kind, scope.kind):
                yield each.id, self._about(each.id, scope.relations)

    def _some(self, names: Collection[str]) -> Iterator[Entity]:
        known = (self._alone.entities.get(EntityId(name)) for name in names)
        return (entity for entity in known if entity is not None)

    def _about(self, entity: str, relations: tuple[str, ...]) -> Iterator[Entry]:
        among = f"predicate IN ({_marks(relations)})"
        for end in ("subject", "object"):
            yield from self._ledger.entries(f"WHERE {among} AND {end} = ?", (*relations, entity))

    def _linked(self, scope: Scope, only: Collection[str] | None) -> Iterator[Group]:
        for about, group in self._by("subject", scope.relations, only):
            links = tuple(group)
            ends = {end for entry in links for end in (entry.subject, entry.object)}
            beside = (entry for end in sorted(ends) for entry in self._about(end, scope.beside))
            yield about, (*links, *beside)

    def _leading_to(self, touched: Collection[str], scope: Scope) -> Iterator[str]:
        """Give what is linked to something that was touched."""
        for each in touched:
            among = f"predicate IN ({_marks(scope.relations)})"
            rows = self._ledger.rows(
                f"SELECT DISTINCT subject FROM claim WHERE {among} AND object = ?",  # noqa: S608 - our own text
                (*scope.relations, each),
            )
            yield from (str(subject) for (subject,) in rows)

    def _denied(self, only: Collection[str] | None) -> Iterator[Group]:
        """Give the claims that assert or deny a statement which somebody denies; by its subject."""
        chosen = [""] if only is None else sorted(only)
        for each in chosen:
            narrowed, values = ("", ()) if only is None else (" AND subject = ?", (each,))
            denied = self._ledger.rows(
                f"SELECT DISTINCT subject, predicate, object FROM claim WHERE denies = 1{narrowed}",  # noqa: S608
                values,
            )
            for said in denied:
                yield str(said[0]), self._ledger.entries("WHERE subject = ? AND predicate = ? AND object = ?", said)

    def _on_circles(self, relations: tuple[str, ...]) -> Iterator[Entry]:
        """Give the claims that lead round to where they began; of others only the ends are held."""
        for relation in relations:
            pairs = self._ledger.rows(
                "SELECT DISTINCT subject, object FROM claim WHERE predicate = ? AND denies = 0 AND rejected = 0",
                (relation,),
            )
            for subject, object_ in circles(pairs):
                yield from self._ledger.entries(
                    "WHERE subject = ? AND predicate = ? AND object = ? AND denies = 0 AND rejected = 0",
                    (subject, relation, object_),
                )


def _across() -> Iterator[Check]:
    return (check for check in checks.checks() if check.across is not None)


def _scope(check: Check) -> Scope:
    assert check.across is not None, f"{check.name} looks at one document"
    return check.across


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _empty(name: str, author: str, claims: tuple[Claim, ...]) -> Document:
    return Document(
        id=DocumentId(name),
        title="",
        author=EntityId(author),
        language="",
        stored="",
        sha256="",
        source="",
        metadata={},
        readings=(),
        claims=claims,
    )
