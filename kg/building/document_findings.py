"""What is wrong with a document by itself, and with the facts of a drawer: found by the checks and the shapes.

Several documents are held to the shapes at once, for what an engine takes to begin; what it finds is told apart by
document again, so that the findings of a document depend on nothing but the document and the entities that it names.
What compares documents is :mod:`kg.building.comparing`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.graph import notation, parts
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.parts import Part
from kg.graph.scribe import KG, Scribe
from kg.model import ClassId, Document, EntityId, Origin, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies import rules
from kg.project import Project, packaged
from kg.validation import checks
from kg.validation import findings as validation
from kg.validation.checks import Finding, Material

_BATCH = 50_000  # statements that are held to the shapes at once
OF_DOCUMENTS = tuple(
    f"{name}/" for name in ("document", "reading", "claim", "passage", "citation", "note", "mention", "remark", "open")
)
"""How the ids of what stands in documents begin."""
_OF_FACTS = ("fact/", "policy/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    part: Part
    lines: bytes
    origins: Mapping[str, Origin]


class DocumentFindings:
    """Takes documents and drawers of facts, one after the other; gives what was found of each."""

    def __init__(
        self,
        project: Project,
        alone: Seeds,
        scribe: Scribe,
        vocabulary: Vocabulary,
        kinds: Mapping[EntityId, ClassId],
    ) -> None:
        """``kinds`` are those of the entities."""
        self._project, self._alone, self._scribe, self._vocabulary = project, alone, scribe, vocabulary
        self._path = project.ontology / validation.SHAPES
        self._lines = rules.vocabulary_lines(project)
        self._kinds = _Kinds(kinds, scribe, vocabulary)
        self._batch = 0 if _compares(project) else _BATCH
        self._documents = scribe.iri(terms.DOCUMENTS)
        entities = (each for each in vocabulary.classes if vocabulary.is_a(each, "Entity"))
        self._beside_documents = tuple(terms.KG + each for each in entities)  # what is there by its kind alone
        self._beside_facts = (*self._beside_documents, terms.KG + "Claim")
        self._waiting: list[_Waiting] = []
        self._size = 0
        self._facts = False
        self._found: dict[Part, list[Finding]] = {}

    def add(self, document: Document, lines: bytes) -> None:
        """Check a document, and hold it to the shapes when enough have come together; ``lines``: its statements."""
        own = replace(self._alone, documents=(document,))
        material = Material(seeds=own, vocabulary=self._vocabulary, languages=self._project.languages)
        part = parts.of_document(document.id)
        self._found[part] = [each for check in checks.checks() if not check.across for each in check.findings(material)]
        origins = graph.provenance(replace(self._alone, entities={}, documents=(document,)), self._project)
        beside = b"".join(map(self._claim, map(self._scribe.iri, document.elsewhere.values())))
        self._wait(_Waiting(part=part, lines=lines + beside, origins=origins), facts=False)

    def add_facts(self, part: Part, lines: bytes, policy: Iterable[Row]) -> None:
        """Hold the facts of a drawer to the shapes, beside their policy and the kinds of what they rest on."""
        self._found[part] = []
        resting = {name for name in _named(lines) if name.startswith(f"<{self._project.base}claim/")}
        beside = (*graph.nquads(policy), *map(self._claim, sorted(resting)))
        self._wait(_Waiting(part=part, lines=lines + b"".join(beside), origins={}), facts=True)

    def _claim(self, name: str) -> bytes:
        """Say of what is named in some lines, and stands elsewhere, that it is a claim."""
        return f"{name} {notation.TYPE} <{terms.KG}Claim> {self._documents} .\n".encode()

    def found(self) -> Mapping[Part, list[Finding]]:
        """Give the findings of every part that was added."""
        self._run()
        return self._found

    def _wait(self, each: _Waiting, *, facts: bool) -> None:
        if facts != self._facts:
            self._run()
            self._facts = facts
        self._waiting.append(each)
        self._size += each.lines.count(b"\n")
        if self._size >= self._batch:
            self._run()

    def _run(self) -> None:
        """Hold a batch to the shapes; what they find on anything else is found where all claims are known."""
        waiting, self._waiting, self._size = self._waiting, [], 0
        if not waiting or not self._path.is_file():
            return
        batch = [line for each in waiting for line in each.lines.splitlines(keepends=True)]
        known = {line for each in waiting for name in _named(each.lines) for line in self._kinds.of(name)}
        origins: dict[str, Origin] = {}
        for each in waiting:
            for name, origin in each.origins.items():
                origins.setdefault(name, origin)
        lines = (*self._lines, *sorted(known), *batch)
        leaving = self._beside_facts if self._facts else self._beside_documents
        found, _ = validation.conformance(lines, self._path, origins, self._project.base, leaving=leaving)
        for finding in found:
            if finding.focus.startswith(_OF_FACTS if self._facts else OF_DOCUMENTS):
                for part, own in self._told_apart(finding, waiting):
                    self._found[part].append(own)

    def _told_apart(self, finding: Finding, waiting: Collection[_Waiting]) -> Iterator[tuple[Part, Finding]]:
        """Say of which parts something was found; a place that several documents cite, of each with its own row."""
        iri = f"{self._project.base}{finding.focus}"
        segment, _, rest = finding.focus.partition("/")
        if segment in ("document", "reading"):
            yield parts.of_document(rest.partition("/")[0]), finding
            return
        if self._facts:
            start = f"<{iri}> ".encode()
            yield next((each.part, finding) for each in waiting if start in each.lines)
            return
        for each in waiting:
            if iri in each.origins:
                yield each.part, replace(finding, origin=each.origins[iri])


class _Kinds:
    """The kinds of what is named, as lines."""

    def __init__(self, kinds: Mapping[EntityId, ClassId], scribe: Scribe, vocabulary: Vocabulary) -> None:
        self._kinds = kinds
        self._start = scribe.iri("")[:-1]
        self._vocabulary = vocabulary
        self._graph = scribe.iri(terms.AUTHORITY)
        self._ends: dict[ClassId, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[bytes, ...]:
        known = self._kinds.get(EntityId(name[len(self._start) : -1])) if name.startswith(self._start) else None
        if known is None:
            return ()
        if known not in self._ends:
            kinds = self._vocabulary.kinds(known)
            self._ends[known] = tuple(f" {notation.TYPE} {KG[kind]} {self._graph} .\n" for kind in kinds)
        return tuple(f"{name}{end}".encode() for end in self._ends[known])


def _named(lines: bytes) -> set[str]:
    """Give every IRI that is the object of a statement."""
    found = set()
    for line in lines.splitlines():
        rest = line.split(b" ", 3)
        if rest[2].startswith(b"<"):
            found.add(rest[2].decode())
    return found


def _compares(project: Project) -> bool:
    """Tell whether the shapes may look from one document into another: those of ours that do are about entities."""
    try:
        own = (project.ontology / validation.SHAPES).read_bytes()
        return b"parql" in own and own != (packaged("ontology") / validation.SHAPES).read_bytes()
    except OSError:
        return True
