"""A corpus too large to be held: its files, its store and its report, made a document at a time.

Owns what is written of a part, and what is kept of a document when it has been written: its claims without their
words, which facts and the checks across documents need. The files and the findings are those that
:mod:`kg.building.pipeline` makes of smaller projects; pictures, explorer and ``index.html`` are not made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Self

from kg.building.assembly import tallied
from kg.errors import ExplainedError, Fault
from kg.evidence import texts
from kg.graph import exports, notation, parts
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.parts import Part, Parting
from kg.graph.scribe import Scribe
from kg.graph.sheets import Desk
from kg.ledger.file import NAME as LEDGER
from kg.ledger.file import Ledger
from kg.model import Citation, Claim, Document, Passage, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies import facts, rules
from kg.policies.conflicts import Statement
from kg.policies.derivation import Derivation
from kg.policies.policy import Policy
from kg.project import Project
from kg.seeds import authority_rows, document_rows
from kg.seeds import reading as seeds
from kg.seeds.cells import Ids
from kg.validation import checks
from kg.validation import findings as validation
from kg.validation.checks import Finding, Material
from kg.validation.findings import Report
from kg.validation.shaping import Outcome

LARGE = 20_000
"""Rows of claims from which a project is built a document at a time."""
LINES = ".lines.nq"
"""The file of N-Quads for the store, in the folder that a build fills; it is removed when the store is made."""
_BATCH = 50_000  # statements that are held to the shapes at once
_TYPE = notation.TYPE
_OF_DOCUMENTS = tuple(
    f"{name}/" for name in ("document", "reading", "claim", "passage", "citation", "note", "mention", "remark", "open")
)


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
    """What a build has found in a large project: the report, and how much there is (as in ``manifest.json``)."""

    report: Report
    counts: Mapping[str, object]


@dataclass(kw_only=True)
class Files:
    """The RDF files in the making, a part after the other, and the lines that go into the store."""

    folder: Path
    desk: Desk
    statements: int = 0
    _open: dict[str, BinaryIO] = field(default_factory=dict)
    _used: dict[str, dict[str, str]] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        """Open a body for each file."""
        for name in (LINES, *(self._body(file.name).name for file in exports.FILES)):
            self._open[name] = self._stack.enter_context((self.folder / name).open("wb"))
        return self

    def __exit__(self, *_: object) -> None:
        """Close them."""
        self._stack.close()

    def write(self, part: Part, rows: Iterable[Row], beside: Iterable[Row] = ()) -> bytes:
        """Write a part to every file that shows it; give its lines."""
        sheet = self.desk.sheet(rows, beside)
        self.statements += len(sheet.rows)
        lines = sheet.nquads().content
        self.keep(lines)
        for file in exports.FILES:
            if not file.shows(part):
                continue
            piece = file.piece(sheet)
            stream = self._open[self._body(file.name).name]
            if piece.content:
                stream.write((file.between if stream.tell() else b"") + piece.content)
                self._used.setdefault(file.name, {}).update(piece.used)
        return lines

    def keep(self, lines: bytes) -> None:
        """Add lines that go into the store."""
        self._open[LINES].write(lines)

    def finish(self, title: str, policy: str) -> None:
        """Put the heads before the bodies."""
        self._stack.close()
        for file in exports.FILES:
            body = self._body(file.name)
            with (self.folder / file.name).open("wb") as stream, body.open("rb") as source:
                stream.write(file.head(self._used.get(file.name, {}), title, policy))
                while piece := source.read(1 << 22):
                    stream.write(piece)
                stream.write(file.foot)
            body.unlink()

    def _body(self, name: str) -> Path:
        return self.folder / f".{name}.body"


class Streaming:
    """One build of a large project."""

    def __init__(self, project: Project, vocabulary: Vocabulary) -> None:
        self._project = project
        self._vocabulary = vocabulary
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
        self._shapes = _Shapes(project, self._alone, self._scribe)
        self._citations: dict[Citation, None] = {}
        self._cited = f"<{project.base}citation/"

    def run(self, folder: Path, policy: Policy) -> Streamed:
        """Write files and lines for the store into a folder.

        Raises:
            ExplainedError: the seeds have faults (all of them), or a rule is not as it must be.
        """
        above = exports.special(notation.rows(rules.vocabulary_lines(self._project)))
        with (
            Files(folder=folder, desk=Desk(self._project.base, above)) as files,
            Ledger.create(folder / LEDGER) as ledger,
        ):
            derived = Derivation(ledger, policy, self._alone, self._project, self._vocabulary)
            self._authority(files)
            documents = tuple(self._documents(files, derived))
            if self._faults:
                raise ExplainedError.of(sorted(dict.fromkeys(self._faults), key=seeds.place))
            slim = replace(self._alone, documents=documents)
            self._places(files)
            derived.derive()
            self._facts(files, derived)
            files.write(parts.VOCABULARY, notation.rows(rules.vocabulary_lines(self._project)))
            files.finish(self._project.title, policy.name)
            counted = derived.counts()
        (folder / LEDGER).unlink()
        material = Material(seeds=slim, vocabulary=self._vocabulary, languages=self._project.languages)
        across = [each for check in checks.checks() if check.across for each in check.findings(material)]
        return Streamed(
            report=self._shapes.report(across, slim),
            counts={
                "entities": tallied(entity.kind for entity in self._alone.entities.values()),
                **counted,
                "statements": files.statements,
            },
        )

    def _authority(self, files: Files) -> None:
        by_part: dict[Part, list[Row]] = {}
        for row in graph.authority(self._scribe):
            by_part.setdefault(self._parting.of(row), []).append(row)
        for part, rows in sorted(by_part.items()):
            files.write(part, rows)

    def _documents(self, files: Files, derived: Derivation) -> Iterator[Document]:
        """Read the documents one after the other, write them, and give what is kept of each."""
        ids = Ids(kinds=self._ids.kinds, faults=self._faults, unread=self._ids.unread)
        for path in self._paths:
            document = document_rows.read(path, f"{self._shown}/{path.name}", ids, self._vocabulary)
            if document is None or self._faults:
                continue  # nothing will be published; what else is wrong is worth knowing
            rows = list(graph.of_document(document, self._scribe))
            place = parts.of_document(document.id)
            own = [row for row in rows if not row.subject.startswith(self._cited)]
            cited = [row for row in rows if row.subject.startswith(self._cited)]
            lines = files.write(place, own, cited)
            for line in texts.lines((document,), self._project):
                files.keep(line)
            self._citations.update(dict.fromkeys(each for claim in document.claims for each in claim.cites))
            derived.take(document)
            self._shapes.add(document, lines + b"".join(graph.nquads(cited)), self._vocabulary)
            yield slimmed(document)

    def _places(self, files: Files) -> None:
        drawers: dict[Part, list[Citation]] = {}
        for citation in self._citations:
            drawers.setdefault(self._parting.of_citation(self._scribe.citation(citation)), []).append(citation)
        named = self._scribe.iri(terms.DOCUMENTS)
        for part, found in sorted(drawers.items()):
            files.write(part, (Row(*said, named) for each in found for said in self._scribe.cited(each)))
        self._citations.clear()

    def _facts(self, files: Files, derived: Derivation) -> None:
        policy = list(facts.of_policy(derived.policy, self._scribe))
        about = self._parting.of_fact("", self._scribe.iri(terms.facts_graph(derived.policy.name)))
        self._shapes.add_facts(files.write(about, policy), policy, ())
        for drawer in derived.drawers():
            rows = [row for each in drawer.ways for row in facts.of_fact(*each, derived.policy, self._scribe)]
            self._shapes.add_facts(files.write(drawer.part, rows), policy, drawer.ways)


def slimmed(document: Document) -> Document:
    """Leave out the words of a document: what facts and the checks across documents need remains."""
    mentioned = {mention.entity: mention for mention in document.mentions}
    cited = {row.work: row for row in document.citations}
    return replace(
        document,
        stored="",
        mentions=tuple(replace(each, text="") for each in mentioned.values()),
        claims=tuple(_slimmed(claim) for claim in document.claims),
        citations=tuple(replace(each, as_written="") for each in cited.values()),
        remarks=tuple(replace(each, texts=(), passages=()) for each in document.remarks),
    )


def _slimmed(claim: Claim) -> Claim:
    passages = tuple(
        Passage(document=each.document, start=each.start, end=each.end, quotation="") for each in claim.passages
    )
    return replace(claim, passages=passages)


class _Shapes:
    """The findings: of each document by itself, of the facts, and of what stands in no document."""

    def __init__(self, project: Project, alone: Seeds, scribe: Scribe) -> None:
        self._project, self._alone, self._scribe = project, alone, scribe
        self._path = project.ontology / validation.SHAPES
        self._vocabulary = rules.vocabulary_lines(project)
        self._types: dict[str, list[bytes]] = {}
        for row in graph.authority(scribe):
            if row.predicate == _TYPE:
                self._types.setdefault(row.subject, []).append(next(graph.nquads((row,))))
        self._batch: list[bytes] = []
        self._waiting: list[Document] = []
        self._found: list[Finding] = []
        self._outcome: Outcome | None = None

    def add(self, document: Document, lines: bytes, vocabulary: Vocabulary) -> None:
        """Check a document, and hold it to the shapes when enough have come together."""
        own = replace(self._alone, documents=(document,))
        material = Material(seeds=own, vocabulary=vocabulary, languages=self._project.languages)
        self._found.extend(each for check in checks.checks() if not check.across for each in check.findings(material))
        self._batch.extend(lines.splitlines(keepends=True))
        self._waiting.append(document)
        if len(self._batch) >= _BATCH:
            self._run()

    def add_facts(self, lines: bytes, policy: list[Row], found: Iterable[tuple[facts.Fact, Statement]]) -> None:
        """Hold facts to the shapes, beside their policy and the kinds of what they rest on."""
        if self._waiting:
            self._run()
        claims = {self._scribe.iri(claim) for fact, _ in found for claim in fact.claims}
        kind = f"{_TYPE} <{terms.KG}Claim> {self._scribe.iri(terms.DOCUMENTS)} .\n"
        self._batch.extend((*lines.splitlines(keepends=True), *graph.nquads(policy)))
        self._batch.extend(f"{claim} {kind}".encode() for claim in claims)
        if len(self._batch) >= _BATCH:
            self._run()

    def _run(self) -> None:
        """Hold a batch to the shapes; what they find on anything else is for :meth:`report`, which knows all claims."""
        if not self._batch:
            return
        known = {line for name in _named(self._batch) for line in self._types.get(name, ())}
        only = _OF_DOCUMENTS if self._waiting else ("fact/", "policy/")
        about = replace(self._alone, entities={}, documents=tuple(self._waiting))
        for finding in self._held((*self._vocabulary, *sorted(known), *self._batch), about):
            if finding.focus.startswith(only):
                self._found.append(finding)
        self._batch, self._waiting = [], []

    def report(self, across: Iterable[Finding], slim: Seeds) -> Report:
        """Give all findings, with those on entities: the shapes see of the claims what they say, and of what kind."""
        self._run()
        named = self._scribe.iri(terms.DOCUMENTS)
        said = (
            Row(self._scribe.claim_name(claim), f"<{terms.KG}{name}>", term, named)
            for claim in slim.claims
            for name, term in self._scribe.ends(claim)
        )
        lines = (*self._vocabulary, *graph.nquads(graph.authority(self._scribe)), *graph.nquads(said))
        self._found.extend(each for each in self._held(lines, self._alone) if not each.focus.startswith(_OF_DOCUMENTS))
        first: dict[tuple[str, str, str, object], Finding] = {}
        for finding in (*across, *self._found):
            shared = finding.focus.startswith("citation/")  # a place that several documents cite is one finding
            first.setdefault((finding.check, finding.focus, finding.what, None if shared else finding.origin), finding)
        return validation.report(first.values(), self._project.base, self._outcome)

    def _held(self, lines: Collection[bytes], about: Seeds) -> Iterable[Finding]:
        if not self._path.is_file():
            return ()
        origins = graph.provenance(about, self._project)
        found, self._outcome = validation.conformance(lines, self._path, origins, self._project.base)
        return found


def _named(lines: Iterable[bytes]) -> set[str]:
    """Give every IRI that is the object of a statement."""
    found = set()
    for line in lines:
        rest = line.split(b" ", 3)
        if rest[2].startswith(b"<"):
            found.add(rest[2].decode())
    return found
