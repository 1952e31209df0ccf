"""A project built a part at a time: its files, its store and its report, of what has changed since the last build.

Owns the order of the steps, and what must be made anew when something changes: a document when its own files or the
entities that it names do, or what a relation is called; a table when one of its rows does, a drawer of places in works
when another place is cited or a work is renamed, facts as :mod:`kg.policies.derivation` says. Files and findings are
those that :mod:`kg.building.pipeline` makes of smaller projects; no pictures, explorer and ``index.html`` are made.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.building import memory, state
from kg.building.assembly import ranked
from kg.building.comparing import Comparing
from kg.building.document_findings import DocumentFindings
from kg.building.inputs import Inputs
from kg.building.kept_tables import Changed, KeptEntities, KeptKinds
from kg.building.part_files import Before, PartFiles
from kg.building.state import State, UnusableError
from kg.building.store_changes import StoreChanges
from kg.errors import ExplainedError, Fault
from kg.graph import exports, long_parts, notation, parts
from kg.graph import quads as graph
from kg.graph.long_parts import LongPart
from kg.graph.notation import Row
from kg.graph.parts import Part, Parting
from kg.graph.scribe import Scribe
from kg.graph.sheets import Desk
from kg.ledger.file import Ledger
from kg.model import Document, DocumentId, EntityId, RelationId, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies import facts, rules
from kg.policies.conflicts import Statement
from kg.policies.derivation import Derivation
from kg.policies.facts import Fact
from kg.policies.policy import Policy
from kg.project import Project
from kg.seeds import authority_rows
from kg.seeds import reading as seeds
from kg.seeds.cells import Ids
from kg.validation import findings as validation
from kg.validation.checks import Finding
from kg.validation.findings import Report

LARGE = 20_000
"""Rows of claims from which a project is built a part at a time."""

LEDGER = "ledger.sqlite"

Tell = Callable[[str], None]


def claims_of(project: Project) -> int:
    """Count the lines of all tables of claims: what a project is judged large by, before anything is read."""
    return sum(_lines(path) for path in sorted((project.seeds / "documents").glob("*/claims.csv")))


def _lines(path: Path) -> int:
    try:
        return path.read_bytes().count(b"\n")
    except OSError:
        return 0  # reading it will say what is wrong


@dataclass(frozen=True, kw_only=True)
class Streamed:
    """What a build has made: the report, how much there is, and the SHA-256 of each file that was put together.

    Of the RDF files those without are the very files of the last build.
    """

    report: Report
    counts: Mapping[str, object]
    statements: int
    hashes: Mapping[str, str]
    changes: StoreChanges


class Streaming:
    """One build. ``last``: the output that it goes on from; it may be that nothing of it can be kept."""

    def __init__(  # noqa: PLR0913 - what a build depends on
        self,
        project: Project,
        vocabulary: Vocabulary,
        policy: Policy,
        made_from: Inputs,
        *,
        last: Path | None = None,
        tell: Tell = lambda _: None,
    ) -> None:
        self._project, self._vocabulary, self._policy, self._made_from = project, vocabulary, policy, made_from
        self._tell = tell
        self._last = last
        self._faults: list[Fault] = []
        self._shown = project.seeds.relative_to(project.root).as_posix()
        self._paths = seeds.documents(project)
        self._parting = Parting(project.base, len(self._paths))
        self._cited_as = f"<{project.base}citation/"

    def run(self, folder: Path) -> Streamed:
        """Write files and state into a folder, and what the store is made of.

        Raises:
            ExplainedError: the seeds have faults (all of them), or a rule is not as it must be.
        """
        self._folder = folder
        self._state, self._before = self._begin()
        self._take_tables()
        self._changes = StoreChanges(folder, self._project, self._before)
        with closing(self._state), closing(self._changes), self._ledger(folder / state.FOLDER / LEDGER) as ledger:
            about = (self._alone, self._project, self._vocabulary)
            self._derivation = Derivation(ledger, self._policy, *about)
            self._compared = Comparing(ledger, *about, self._state.tables.leading_to)
            if self._before is not None and self._policy_changed:
                self._derivation.judge_again()
            return self._made()

    def _take_tables(self) -> None:
        """Read the authority tables; where they are as they were, what the last build kept of them, when asked for."""
        if self._before is not None and self._state.told("authority") == self._made_from.authority:
            entities = KeptEntities(self._state.tables)
            self._ids = Ids(kinds=KeptKinds(entities), faults=self._faults)
            self._tables_change = None
        else:
            folder, shown = self._project.seeds / "authority", f"{self._shown}/authority"
            self._ids, every = authority_rows.opened(folder, shown, self._vocabulary, self._faults)
            self._state.tables.put(every, self._ids.kinds)
            entities = KeptEntities(self._state.tables, self._ids.kinds)
            self._tables_change = self._state.tables.change() if self._before else None
        self._alone = Seeds(entities=entities, documents=())
        self._scribe = Scribe(self._alone, self._project, self._vocabulary)
        self._found = DocumentFindings(self._project, self._alone, self._scribe, self._vocabulary, self._ids.kinds)

    def _ledger(self, place: Path) -> Ledger:
        """Open the ledger that the last build has kept, or begin one."""
        return Ledger.open(place) if self._before is not None else Ledger.create(place)

    def _begin(self) -> tuple[State, Before | None]:
        """Copy what the last build kept, or say why everything is built."""
        kept = self._folder / state.FOLDER
        if self._last is not None:
            try:
                copied = State.copy(self._last, kept)
                copied.require("drawers", self._parting.drawers, "the project has become one of more or fewer parts")
            except UnusableError as error:
                self._tell(f"building everything: {error}")
                for path in kept.glob("*"):
                    path.unlink()
            else:
                before = Before(
                    folder=self._last, parts=copied.parts(), title=self._project.title, policy=copied.told("policy")
                )
                return copied, before
        self._last = None
        return State.create(kept), None

    def _made(self) -> Streamed:
        changed = self._tables_change.entities.keys() if self._tables_change else frozenset()
        above = exports.special(notation.rows(self._vocabulary_lines))
        desk = Desk(self._project.base, above)
        title, policy = self._project.title, self._policy.name
        with PartFiles(folder=self._folder, desk=desk, title=title, policy=policy, before=self._before) as files:
            self._files = files
            self._tables(changed)
            memory.give_back()
            drawers = self._documents(changed)
            if self._faults:
                raise ExplainedError.of(sorted(dict.fromkeys(self._faults), key=seeds.place))
            self._places(drawers)
            memory.give_back()
            self._facts()
            if self._is_kept(parts.VOCABULARY) and not self._reworded:
                files.keep(parts.VOCABULARY)
            else:
                self._write(parts.VOCABULARY, notation.rows(self._vocabulary_lines))
            for part in sorted((self._before.parts.keys() if self._before else set()) - files.parts.keys()):
                self._changes.part(part, b"")
                self._state.drop(part)
            made = files.finish()
        for part, found in self._found.found().items():
            self._state.find(part, found)
        memory.give_back()
        report = self._report()
        self._remember()
        counts = {
            "entities": ranked(self._state.tables.kinds()),
            **self._derivation.counts(),
            "statements": files.statements,
        }
        return Streamed(report=report, counts=counts, statements=files.statements, hashes=made, changes=self._changes)

    # --- what has changed --------------------------------------------------------------------------------------------

    @cached_property
    def _vocabulary_lines(self) -> tuple[bytes, ...]:
        return rules.vocabulary_lines(self._project)

    @cached_property
    def _all_facts(self) -> bool:
        """Whether facts are derived from all claims: where a change of the tables or the policy bears on them."""
        changed = self._tables_change.entities.values() if self._tables_change else ()
        return self._policy_changed or any(self._derivation.bears(each.before, each.now) for each in changed)

    @cached_property
    def _policy_changed(self) -> bool:
        return bool(self._state.told("what the policy says") != self._made_from.policy)

    @cached_property
    def _reworded(self) -> bool:
        """Whether the ontology says anything in other words than it did."""
        return bool(self._state.told("words of the ontology") != self._made_from.words.words)

    @cached_property
    def _relabelled(self) -> frozenset[RelationId]:
        """The relations that are called otherwise now, so that claims and facts read otherwise."""
        return (
            self._made_from.words.relabelled(self._state.told("labels of the ontology"))
            if self._reworded
            else frozenset()
        )

    @cached_property
    def _kinds_changed(self) -> bool:
        """Whether shapes may find something else of facts that are what they were."""
        changed = self._tables_change.entities.values() if self._tables_change else ()
        both = ((each.before, each.now) for each in changed)
        return self._before is None or any(one and other and one.kind != other.kind for one, other in both)

    def _is_kept(self, part: Part) -> bool:
        return self._before is not None and part in self._before.parts

    def _write(self, part: Part, rows: Iterable[Row], beside: Collection[Row] = (), *, inputs: str = "") -> bytes:
        """Write a part, and note what of it is new."""
        lines = self._files.write(part, rows, beside)
        if part.of_document or not self._is_same(part):
            self._changes.part(part, lines)
            self._state.put(part, self._files.parts[part], inputs=inputs)
        return lines

    def _is_same(self, part: Part) -> bool:
        """Tell whether a part that was written has turned out to be what it was."""
        return self._before is not None and self._before.parts.get(part) == self._files.parts[part]

    # --- the parts ---------------------------------------------------------------------------------------------------

    def _tables(self, changed: Collection[EntityId]) -> None:
        """Write the tables of which a row has changed."""
        names = changed if self._before else self._alone.entities
        touched = {parts.of_table(name.partition("/")[0]) for name in names}
        for part in sorted(touched):
            every = self._alone.entities
            own = [name for name in every if parts.of_table(name.partition("/")[0]) == part]
            if self._before is None and len(own) > long_parts.AT_ONCE:
                self._files.write_long(part, LongPart(self._files.desk, own, self._said_of, iri=self._scribe.iri))
                self._state.put(part, self._files.parts[part])
            elif own:
                self._write(part, self._said_of(own))
        for part in self._before.parts if self._before else ():
            if part.of_table and part not in touched:
                self._files.keep(part)

    def _said_of(self, names: Iterable[str]) -> Iterator[Row]:
        return graph.of_entities((self._alone.entities[EntityId(name)] for name in names), self._scribe)

    def _documents(self, changed: Collection[EntityId]) -> frozenset[str]:
        """Write documents that have changed or name a changed entity; give the drawers of which a place has changed."""
        here = {parts.of_document(path.name): path for path in self._paths}
        before = self._state.inputs() if self._before else {}
        renamed = set(self._state.naming(changed)) if self._before and changed else set()
        if self._before:
            renamed.update(map(parts.of_document, self._derivation.documents_with(self._relabelled)))
        drawers = set(self._state.drawers_about(changed)) if self._before and changed else set()
        fresh = 0
        for part, path in here.items():
            own = self._made_from.documents[path.name]
            if self._is_kept(part) and own and before.get(part) == own and part not in renamed:
                self._files.keep(part)
                continue
            fresh += 1
            document = seeds.document(path, self._made_from.documents, self._project, self._ids, self._vocabulary)
            if document is None or self._faults:
                continue  # nothing is published; what else is wrong is worth knowing
            drawers |= self._document(part, document, own)
        gone = [part for part in (self._before.parts if self._before else ()) if part.of_document and part not in here]
        for part in gone:
            drawers |= {drawer for drawer, _ in self._state.cited_by(part)}
            self._derivation.drop(DocumentId(part.name))
            self._changes.without_text(part.name)
            self._state.drop(part)
        if self._before is not None:
            self._tell(f"{fresh} of {len(here)} documents are made anew, {len(gone)} are gone; all others stay")
        return frozenset(drawers)

    def _document(self, part: Part, document: Document, made_from: str) -> frozenset[str]:
        """Write a document; give the drawers in which other places in works lie now."""
        rows = list(graph.of_document(document, self._scribe))
        own = [row for row in rows if not row.subject.startswith(self._cited_as)]
        cited = [row for row in rows if row.subject.startswith(self._cited_as)]
        cites = {each for claim in document.claims for each in claim.cites}
        drawers = {(self._parting.of_citation(self._scribe.citation(each)).name, each) for each in cites}
        before = self._state.cited_by(part)
        alone = document.sha256 in self._made_from.folders.get(document.id, ()) and not document.elsewhere
        lines = self._write(part, own, cited, inputs=made_from if alone else "")
        self._changes.text(document)
        self._derivation.take(document)
        self._found.add(document, lines + b"".join(graph.nquads(cited)))
        named = filter(None, map(self._entity, {row.object for row in rows}))
        self._state.names(part, {*named, document.metadata.get("work", "")} - {""})
        self._state.cites(part, drawers)
        return frozenset(drawer for drawer, _ in before ^ drawers)

    def _entity(self, term: str) -> EntityId | None:
        """Give the entity that a term names, if there is one."""
        start = self._scribe.iri("")[:-1]
        name = EntityId(term[len(start) : -1]) if term.startswith(start) else None
        return name if name in self._alone.entities else None

    def _places(self, drawers: Collection[str]) -> None:
        """Write the drawers of places in works of which one has changed."""
        named = self._scribe.iri(terms.DOCUMENTS)
        for drawer in sorted(self._state.drawers()):
            part = parts.of_citations(drawer)
            if self._is_kept(part) and drawer not in drawers:
                self._files.keep(part)
                continue
            places = self._state.cited(drawer)
            self._write(part, (Row(*said, named) for each in places for said in self._scribe.cited(each)))

    def _facts(self) -> None:
        """Write the facts that have changed, and find anew what a change can have made wrong between documents."""
        named = self._scribe.iri(terms.facts_graph(self._policy.name))
        about = list(facts.of_policy(self._policy, self._scribe))
        if self._before is None:
            self._derivation.derive()
            memory.give_back()
            self._compared.run()
            for drawer in self._derivation.drawers():
                self._drawer(drawer.part, drawer.ways, about)
        else:
            revised = self._revised()
            for part in sorted(revised):
                self._drawer(part, self._derivation.drawer(part).ways, about)
            for part in self._before.parts if self._before.policy == self._policy.name else ():
                if part.of_facts and part not in revised:
                    self._files.keep(part)
        self._drawer(self._parting.of_fact("", named), (), about, policy=about)

    def _revised(self) -> frozenset[Part]:
        """Bring facts and findings up to date; give the drawers in which anything may be another than before."""
        change, touched = self._tables_change, self._derivation.touched()
        if self._all_facts:
            revised = self._derivation.derive()
        else:
            revised = self._derivation.revise(tables=bool(change and change.entities)).drawers
        self._compared.rerun(touched, change, words=self._reworded)
        if self._kinds_changed or (self._before and self._before.policy != self._policy.name):
            return frozenset(each.part for each in self._derivation.drawers())
        renamed = (name for name, each in change.entities.items() if _is_renamed(each)) if change else ()
        return revised | self._derivation.drawers_naming(renamed) | self._derivation.drawers_with(self._relabelled)

    def _drawer(
        self, part: Part, ways: Iterable[tuple[Fact, Statement]], about: list[Row], *, policy: Iterable[Row] = ()
    ) -> None:
        rows = [*policy, *(row for each in ways for row in facts.of_fact(*each, self._policy, self._scribe))]
        if not rows:
            return  # no fact is left
        lines = self._write(part, rows)
        if self._kinds_changed or not self._is_same(part):
            self._found.add_facts(part, lines, about)

    # --- what is said of it ------------------------------------------------------------------------------------------

    def _report(self) -> Report:
        """Put all findings together, each once."""
        first: dict[tuple[str, str, str, object], Finding] = {}
        for finding in (*self._compared.findings(), *self._state.findings()):
            shared = finding.focus.startswith("citation/")  # a place that several documents cite is one finding
            first.setdefault((finding.check, finding.focus, finding.what, None if shared else finding.origin), finding)
        return validation.report(first.values(), self._project.base, self._compared.engine)

    def _remember(self) -> None:
        self._state.tell("drawers", self._parting.drawers)
        self._state.tell("authority", self._made_from.authority)
        self._state.tell("policy", self._policy.name)
        self._state.tell("what the policy says", self._made_from.policy)
        self._state.tell("words of the ontology", self._made_from.words.words)
        self._state.tell("labels of the ontology", self._made_from.words.labels)


def _is_renamed(change: Changed) -> bool:
    """Tell whether facts that name an entity may read otherwise now."""
    return change.before is not None and change.now is not None and change.before.labels != change.now.labels
