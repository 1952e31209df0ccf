"""A project built a part at a time: its files, its store and its report, of what has changed since the last build.

Owns the order of the steps, and what must be made anew when something changes: a document when its own files or the
entities that it names do, a table when one of its rows does, a drawer of places in works when another place is cited
or a work is renamed, facts as :mod:`kg.policies.derivation` says. The files and the findings are those that
:mod:`kg.building.pipeline` makes of smaller projects; pictures, explorer and ``index.html`` are not made.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kg.building import inputs, state
from kg.building.assembly import tallied
from kg.building.comparing import Comparing
from kg.building.document_findings import DocumentFindings
from kg.building.inputs import Inputs
from kg.building.part_files import Before, PartFiles
from kg.building.state import State, UnusableError
from kg.building.store_changes import StoreChanges
from kg.errors import ExplainedError, Fault
from kg.graph import exports, notation, parts
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.parts import Part, Parting
from kg.graph.scribe import Scribe
from kg.graph.sheets import Desk
from kg.ledger.file import Ledger
from kg.model import Document, DocumentId, Entity, EntityId, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies import facts, rules
from kg.policies.conflicts import Statement
from kg.policies.derivation import Derivation
from kg.policies.facts import Fact
from kg.policies.policy import Policy
from kg.project import Project
from kg.seeds import authority_rows, document_rows
from kg.seeds import reading as seeds
from kg.seeds.cells import Ids
from kg.validation import findings as validation
from kg.validation.checks import Finding
from kg.validation.findings import Report

LARGE = 20_000
"""Rows of claims from which a project is built a part at a time."""

LEDGER = "ledger.sqlite"
_NOBODY = ("", "")

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
    """What a build has made: the report, how much there is, and which files are the very files of the last build."""

    report: Report
    counts: Mapping[str, object]
    statements: int
    same: frozenset[str]
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
        shown = project.seeds.relative_to(project.root).as_posix()
        entities, self._ids = authority_rows.read(
            project.seeds / "authority", f"{shown}/authority", vocabulary, self._faults
        )
        self._alone = Seeds(entities=entities, documents=())
        self._scribe = Scribe(self._alone, project, vocabulary)
        self._paths = seeds.documents(project)
        self._shown = f"{shown}/documents"
        self._parting = Parting(project.base, len(self._paths))
        self._found = DocumentFindings(project, self._alone, self._scribe, vocabulary)
        self._cited_as = f"<{project.base}citation/"

    def run(self, folder: Path) -> Streamed:
        """Write files and state into a folder, and what the store is made of.

        Raises:
            ExplainedError: the seeds have faults (all of them), or a rule is not as it must be.
        """
        self._folder = folder
        self._state, self._before = self._begin()
        self._changes = StoreChanges(folder, self._project, self._before)
        with closing(self._state), closing(self._changes), self._ledger(folder / state.FOLDER / LEDGER) as ledger:
            self._derivation = Derivation(ledger, self._policy, self._alone, self._project, self._vocabulary)
            self._compared = Comparing(ledger, self._alone, self._project, self._vocabulary)
            return self._made()

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
                title, policy = self._project.title, self._policy.name
                before = Before(folder=self._last, parts=copied.parts(), title=title, policy=policy)
                return copied, before
        self._last = None
        return State.create(kept), None

    def _made(self) -> Streamed:
        changed = self._changed_entities()
        above = exports.special(notation.rows(self._vocabulary_lines))
        desk = Desk(self._project.base, above)
        title, policy = self._project.title, self._policy.name
        with PartFiles(folder=self._folder, desk=desk, title=title, policy=policy, before=self._before) as files:
            self._files = files
            self._tables(changed)
            drawers = self._documents(changed)
            if self._faults:
                raise ExplainedError.of(sorted(dict.fromkeys(self._faults), key=seeds.place))
            self._places(drawers)
            self._facts()
            if self._is_kept(parts.VOCABULARY):
                files.keep(parts.VOCABULARY)
            else:
                self._write(parts.VOCABULARY, notation.rows(self._vocabulary_lines))
            for part in sorted((self._before.parts.keys() if self._before else set()) - files.parts.keys()):
                self._changes.part(part, b"")
                self._state.drop(part)
            same = files.finish()
        for part, found in self._found.found().items():
            self._state.find(part, found)
        report = self._report()
        self._remember()
        counts = {
            "entities": tallied(entity.kind for entity in self._alone.entities.values()),
            **self._derivation.counts(),
            "statements": files.statements,
        }
        return Streamed(report=report, counts=counts, statements=files.statements, same=same, changes=self._changes)

    # --- what has changed --------------------------------------------------------------------------------------------

    @cached_property
    def _vocabulary_lines(self) -> tuple[bytes, ...]:
        return rules.vocabulary_lines(self._project)

    @cached_property
    def _tables_changed(self) -> bool:
        return self._before is None or self._state.told("authority") != self._made_from.authority

    def _changed_entities(self) -> frozenset[EntityId]:
        """Give what is new, gone or says something else in the authority tables; note all of them."""
        self._kinds_changed = self._before is None
        if not self._tables_changed:
            return frozenset()
        now = {str(each.id): (str(each.kind), _said(each)) for each in self._alone.entities.values()}
        then = self._state.entities() if self._before else {}
        changed = frozenset(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
        self._kinds_changed |= any(now.get(name, _NOBODY)[0] != then.get(name, _NOBODY)[0] for name in changed)
        self._state.put_entities(now)
        return frozenset(map(EntityId, changed))

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
        touched = {parts.of_table(name.partition("/")[0]) for name in changed}
        own = {
            name: entity
            for name, entity in self._alone.entities.items()
            if parts.of_table(name.partition("/")[0]) in touched
        }
        by_part: dict[Part, list[Row]] = {}
        scribe = Scribe(replace(self._alone, entities=own), self._project, self._vocabulary)
        for row in graph.authority(scribe):
            by_part.setdefault(self._parting.of(row), []).append(row)
        for part, rows in sorted(by_part.items()):
            self._write(part, rows)
        for part in self._before.parts if self._before else ():
            if part.of_table and part not in touched:
                self._files.keep(part)

    def _documents(self, changed: Collection[EntityId]) -> frozenset[str]:
        """Write documents that have changed or name a changed entity; give the drawers of which a place has changed."""
        here = {parts.of_document(path.name): path for path in self._paths}
        before = self._state.inputs() if self._before else {}
        renamed = set(self._state.naming(changed)) if self._before and changed else set()
        drawers = set(self._state.drawers_about(changed)) if self._before and changed else set()
        ids = Ids(kinds=self._ids.kinds, faults=self._faults, unread=self._ids.unread)
        fresh = 0
        for part, path in here.items():
            own = self._made_from.documents[path.name]
            if self._is_kept(part) and own and before.get(part) == own and part not in renamed:
                self._files.keep(part)
                continue
            fresh += 1
            document = document_rows.read(path, f"{self._shown}/{path.name}", ids, self._vocabulary)
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
        whole = document.sha256 in self._hashes(document.id)
        lines = self._write(part, own, cited, inputs=made_from if whole else "")
        self._changes.text(document)
        self._derivation.take(document)
        self._found.add(document, lines + b"".join(graph.nquads(cited)))
        named = {self._named[row.object] for row in rows if row.object in self._named}
        self._state.names(part, {*named, document.metadata.get("work", "")} - {""})
        self._state.cites(part, drawers)
        return frozenset(drawer for drawer, _ in before ^ drawers)

    @cached_property
    def _named(self) -> Mapping[str, EntityId]:
        return {self._scribe.iri(name): name for name in self._alone.entities}

    def _hashes(self, document: str) -> frozenset[str]:
        return self._by_document.get(document, frozenset())

    @cached_property
    def _by_document(self) -> Mapping[str, frozenset[str]]:
        """Give the hashes of the files in each document's folder: a text that is none of them lies elsewhere."""
        found: dict[str, set[str]] = {}
        for name, each in self._made_from.files.items():
            if name.startswith("seeds/documents/"):
                found.setdefault(name.split("/", 3)[2], set()).add(each)
        return {name: frozenset(each) for name, each in found.items()}

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
        if self._tables_changed:
            self._derivation.derive()
            self._compared.run()
            for drawer in self._derivation.drawers():
                self._drawer(drawer.part, drawer.ways, about)
        else:
            revision = self._derivation.revise()
            self._compared.rerun(revision.touched)
            revised = revision.drawers
            for part in sorted(revised):
                self._drawer(part, self._derivation.drawer(part).ways, about)
            for part in self._before.parts if self._before else ():
                if part.of_facts and part not in revised:
                    self._files.keep(part)
        self._drawer(self._parting.of_fact("", named), (), about, policy=about)

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


def _said(entity: Entity) -> str:
    """Hash all that a row of an authority table says."""
    rest = (entity.labels, entity.other_names, entity.descriptions, sorted(entity.attributes.items()), entity.note)
    return inputs.digest(*map(repr, rest))
