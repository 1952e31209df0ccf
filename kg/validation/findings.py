"""Findings of the SHACL shapes and of our own checks, and the report that they make.

Owns reports; the engines of SHACL are :mod:`kg.validation.shaping`, the checks :mod:`kg.validation.checks`, shapes
``shapes.ttl``. A graph conforms if nothing violates; what is only odd (a warning) or worth knowing (information) does
not keep it from use.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import store
from kg.errors import ExplainedError, Fault
from kg.graph import notation
from kg.graph.notation import Layout, Row
from kg.graph.quads import nquads, provenance, quads
from kg.identity import digest
from kg.model import Origin, Seeds
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.project import Project
from kg.seeds import reading as seeds
from kg.validation import checks, shapes, shaping
from kg.validation.checks import Finding, Material, Severity
from kg.validation.shapes import DEFAULT_LANGUAGE, Shapes
from kg.validation.shaping import Outcome, Result

SHAPES = "shapes.ttl"
_SH = terms.PREFIXES["sh"]
_RANKS = tuple(Severity)
_SEVERITIES = {f"{_SH}Violation": Severity.VIOLATION, f"{_SH}Warning": Severity.WARNING, f"{_SH}Info": Severity.INFO}
_TOLD_BY = {
    **dict.fromkeys(("fits-domain-and-range", "derived-relations-are-not-claimed"), ("Use",)),
    **dict.fromkeys(("influence-has-two-sides", "subject-is-not-object"), ("Use",)),
}
"""What shapes find again that a check of ours has told in more words, by the check."""
_ONCE_BEGUN = frozenset({"entities-are-used", "Parties"})
"""What is no matter while nobody has claimed or marked anything yet."""
_SEEDS = "seeds"  # what the loader finds, and no check has to


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings, the most serious first, then in the order of files and lines. ``base`` is the project's.

    ``engine``: what ran the shapes, with its version; ``remark``: why it was not the fast one. Both are empty where no
    shapes were run.
    """

    findings: tuple[Finding, ...]
    base: str = ""
    engine: str = ""
    remark: str = ""

    @property
    def conforms(self) -> bool:
        """Tell whether nothing violates."""
        return not any(finding.severity is Severity.VIOLATION for finding in self.findings)

    @property
    def counts(self) -> Mapping[str, int]:
        """Count the findings of each severity."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity.value: counted[severity] for severity in _RANKS}

    @property
    def summary(self) -> str:
        """Say it in a line."""
        said = ", ".join(f"{number} {_plural(severity, number)}" for severity, number in self.counts.items())
        return f"{'conforms' if self.conforms else 'does not conform'}: {said}"

    @property
    def engine_line(self) -> str:
        """Say what ran the shapes, and why it was not the fast engine."""
        if not self.engine:
            return "no shapes were run"
        return f"shapes: {self.engine}" + (f"; {self.remark}" if self.remark else "")


def _plural(severity: str, number: int) -> str:
    if severity == Severity.INFO:
        return "for information"
    return severity if number == 1 else f"{severity}s"


def examine(project: Project, language: str = DEFAULT_LANGUAGE) -> Report:
    """Read a project and report on it; faults of its files are findings like any other.

    ``language`` is that of the shapes' messages; our own checks speak English.
    """
    vocabulary = ontology.load(project.ontology)
    try:
        loaded = seeds.load(project, vocabulary)
    except ExplainedError as error:
        return report(map(_of_fault, error.faults), project.base)
    return validate(loaded, project, vocabulary, language=language)


def validate(
    loaded: Seeds,
    project: Project,
    vocabulary: Vocabulary,
    lines: Collection[bytes] | None = None,
    *,
    language: str = DEFAULT_LANGUAGE,
) -> Report:
    """Run the checks over the records and the shapes over the graph.

    ``lines`` is the graph as N-Quads with the vocabulary, where it is made already: shapes ask whether a predicate is
    a relation of the vocabulary.

    Raises:
        ExplainedError: the shapes cannot be read or run.
    """
    material = Material(seeds=loaded, vocabulary=vocabulary, languages=project.languages)
    own = checks.run(material)
    path = project.ontology / SHAPES
    if not path.is_file():
        return report(_as_far_as(loaded, own), project.base)
    made = (*_vocabulary(project), *nquads(quads(loaded, project, vocabulary))) if lines is None else lines
    shaped, outcome = conformance(made, path, provenance(loaded, project), project.base, language)
    return report(_as_far_as(loaded, (*own, *explained(shaped, material.explanation))), project.base, outcome)


def _as_far_as(loaded: Seeds, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Take what is only not done yet for information, where nothing is claimed and no mention marked."""
    begun = any(document.claims or document.mentions for document in loaded.documents)
    for each in findings:
        early = not begun and each.check in _ONCE_BEGUN and each.severity is Severity.WARNING
        yield replace(each, severity=Severity.INFO) if early else each


def explained(shaped: Iterable[Finding], explaining: Callable[[str], str | None]) -> Iterator[Finding]:
    """Take a shape's warning for information where the seeds say of its entity that the text is silent or odd."""
    for each in shaped:
        why = explaining(each.focus) if each.severity is Severity.WARNING else None
        yield each if why is None else replace(each, severity=Severity.INFO, what=f"{each.what} ({why})")


def conformance(  # noqa: PLR0913 - a graph, its shapes, and how what they find is told
    lines: Collection[bytes],
    path: Path,
    origins: Mapping[str, Origin],
    base: str = "",
    language: str = DEFAULT_LANGUAGE,
    *,
    leaving: Iterable[str] = (),
) -> tuple[tuple[Finding, ...], Outcome]:
    """Hold a graph to the shapes of a file: what they find, at the rows of the seeds, and how an engine found it.

    ``leaving`` are the IRIs of classes that are not looked at.

    Raises:
        ExplainedError: the shapes cannot be read or run.
    """
    read = shapes.read(path).without(leaving)
    outcome = shaping.run(lines, read)
    return tuple(_shaped(lines, read, outcome, origins, (base, language))), outcome


def _vocabulary(project: Project) -> Iterator[bytes]:
    name = terms.iri(project.base, terms.ONTOLOGY)
    for quad in store.parsed((project.ontology / ontology.FILE).read_bytes(), "ttl"):
        yield f"{quad.triple} <{name}> .\n".encode()


def report(findings: Iterable[Finding], base: str, outcome: Outcome | None = None) -> Report:
    """Put findings in order, each once; ``outcome`` is that of the shapes, where they were run."""
    engine, remark = (outcome.engine, outcome.remark) if outcome else ("", "")
    every = dict.fromkeys(findings)
    told = {(again, finding.focus) for finding in every for again in _TOLD_BY.get(finding.check, ())}
    once = (finding for finding in every if (finding.check, finding.focus) not in told)
    return Report(findings=tuple(sorted(once, key=_place)), base=base, engine=engine, remark=remark)


def _place(finding: Finding) -> tuple[int, str, int, str, str, str]:
    path, line = (finding.origin.path, finding.origin.line) if finding.origin else ("", 0)
    return _RANKS.index(finding.severity), path, line, finding.check, finding.focus, finding.what


def _of_fault(fault: Fault) -> Finding:
    path, _, line = fault.where.rpartition(":")
    place = Origin(path=path, line=int(line)) if path and line.isdigit() else Origin(path=fault.where, line=1)
    what = fault.what if fault.excerpt is None else f"{fault.what}: “{fault.excerpt}”"
    return Finding(severity=Severity.VIOLATION, check=_SEEDS, focus="", what=what, origin=place, hint=fault.hint)


# --- SHACL -----------------------------------------------------------------------------------------------------------


def _shaped(
    lines: Collection[bytes], read: Shapes, outcome: Outcome, origins: Mapping[str, Origin], words: tuple[str, str]
) -> Iterator[Finding]:
    """Point each result at the row of the seeds that its focus node came from.

    ``origins`` is by IRI. A node without a row of its own is looked up by a subject that leads to it.
    """
    base, language = words
    focuses = [_focus(result, origins) for result in outcome.results]
    leading = _leading(lines, {focus for focus in focuses if focus not in origins}, origins)
    for result, focus in zip(outcome.results, focuses, strict=True):
        yield Finding(
            severity=_SEVERITIES.get(result.severity, Severity.VIOLATION),
            check=read.name(result.shape),
            focus=focus.removeprefix(base),
            what=_message(result, read, language).replace(base or "\0", ""),
            origin=origins.get(focus) or leading.get(focus),
            hint=read.hint(result.shape, language),
        )


def _focus(result: Result, origins: Mapping[str, Origin]) -> str:
    """Give the node that is at fault: of a constraint that looks at a whole class at once, the value that it found."""
    return result.value if result.value and result.focus not in origins and result.value in origins else result.focus


def _leading(lines: Collection[bytes], nodes: set[str], origins: Mapping[str, Origin]) -> Mapping[str, Origin]:
    """Find for nodes without a row the first subject that leads to them and has one; one pass for all of them."""
    wanted = {f"<{node}>".encode(): node for node in nodes}
    found: dict[str, str] = {}
    for line in lines if wanted else ():
        subject, _, rest = line.partition(b" ")
        _, _, object_ = rest.partition(b" ")
        node = wanted.get(object_.partition(b" ")[0])
        if node is not None and (leads := subject.decode()[1:-1]) in origins:
            found[node] = min(leads, found.get(node, leads))
    return {node: origins[leads] for node, leads in found.items()}


def _message(result: Result, read: Shapes, language: str) -> str:
    said = read.message(result.messages, (result.constraint, result.shape), language)
    named = result.path and not result.path.startswith("_:")
    about = (
        f" ({_short(result.path)}{f': {_short(result.value)}' if result.value is not None else ''})" if named else ""
    )
    return f"{' '.join(said.split()) or f'it breaks sh:{_constraint(result)}'}{about}"


def _constraint(result: Result) -> str:
    name = result.component.rpartition("#")[2].removesuffix("ConstraintComponent")
    return name[:1].lower() + name[1:]


def _short(text: str) -> str:
    for prefix, namespace in terms.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text[:120]


# --- formats ---------------------------------------------------------------------------------------------------------


def as_lines(whole: Report, least: Severity = Severity.INFO, *, few: int | None = None) -> str:
    """Write the findings as terminals link them, one after the other, down to a severity.

    With ``few``, what is no violation and was found more often by one check comes last of its severity, as that many
    findings and a count of the others by file: what stands alone is not buried.
    """
    shown = [each for each in whole.findings if _RANKS.index(each.severity) <= _RANKS.index(least)]
    often = Counter((each.severity, each.check) for each in shown if each.severity is not Severity.VIOLATION)
    many: dict[tuple[Severity, str], list[Finding]] = (
        {} if few is None else {key: [] for key, number in often.items() if number > few + 1}
    )
    lines: dict[Severity, list[str]] = {severity: [] for severity in _RANKS}
    for finding in shown:
        key = finding.severity, finding.check
        if key in many:
            many[key].append(finding)
        else:
            lines[finding.severity].append(_line(finding))
    for (severity, _), same in many.items():
        lines[severity].extend([*map(_line, same[:few]), _others(same[few:])])
    return "".join(f"{line}\n" for severity in _RANKS for line in lines[severity])


def _others(findings: Sequence[Finding]) -> str:
    files = Counter(finding.origin.path if finding.origin else finding.focus for finding in findings)
    counted = ", ".join(f"{path} {number}" for path, number in files.items())
    first = findings[0]
    return f"… and {len(findings)} more of this {first.severity} [{first.check}]: {counted} (all: --all)"


def _line(finding: Finding) -> str:
    where = str(finding.origin) if finding.origin else finding.focus
    line = f"{where}: {finding.severity}: {finding.what} [{finding.check}]"
    return f"{line}\n  hint: {finding.hint}" if finding.hint else line


def as_json(whole: Report) -> str:
    """Write the report as JSON."""
    listed = [
        {
            "severity": finding.severity.value,
            "check": finding.check,
            "path": finding.origin.path if finding.origin else None,
            "line": finding.origin.line if finding.origin else None,
            "focus": terms.iri(whole.base, finding.focus) if finding.focus else None,
            "what": finding.what,
            "hint": finding.hint,
        }
        for finding in whole.findings
    ]
    table = {"conforms": whole.conforms, "counts": whole.counts, "shapes": _engine(whole), "findings": listed}
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def _engine(whole: Report) -> Mapping[str, str] | None:
    return {"engine": whole.engine, "remark": whole.remark} if whole.engine else None


def from_json(text: str, base: str) -> Report:
    """Read a report again that :func:`as_json` has written.

    Raises:
        ValueError: it is none.
    """
    try:
        said = json.loads(text)
        found = tuple(
            Finding(
                severity=Severity(each["severity"]),
                check=each["check"],
                focus=(each["focus"] or "").removeprefix(base),
                what=each["what"],
                origin=Origin(path=each["path"], line=each["line"]) if each["path"] else None,
                hint=each["hint"],
            )
            for each in said["findings"]
        )
        engine = said["shapes"] or {"engine": "", "remark": ""}
        return Report(findings=found, base=base, **engine)
    except (KeyError, TypeError) as error:
        raise ValueError(f"no report: {error}") from None


def as_turtle(whole: Report) -> bytes:
    """Write the report as a ``sh:ValidationReport``, without blank nodes."""
    here = terms.iri(whole.base, "report/")
    layout = Layout(prefixes={**terms.PREFIXES, "report": here}, preamble=whole.summary)
    return notation.turtle(_statements(whole, here), layout)


def _statements(whole: Report, here: str) -> Iterator[Row]:
    a, report_ = f"<{terms.RDF}type>", f"<{here}validation>"
    conforms = notation.literal(str(whole.conforms).lower(), datatype=f"{terms.XSD}boolean")
    yield Row(report_, a, f"<{_SH}ValidationReport>")
    yield Row(report_, f"<{_SH}conforms>", conforms)
    for finding in whole.findings:
        place = str(finding.origin) if finding.origin else ""
        result = f"<{here}{digest(finding.check, finding.focus, place, finding.what)}>"
        focus = terms.iri(whole.base, finding.focus) if finding.focus else f"{here}seeds"
        severity = next(iri for iri, each in _SEVERITIES.items() if each is finding.severity)
        yield Row(report_, f"<{_SH}result>", result)
        yield Row(result, a, f"<{_SH}ValidationResult>")
        yield Row(result, f"<{_SH}focusNode>", f"<{focus}>")
        yield Row(result, f"<{_SH}resultSeverity>", f"<{severity}>")
        yield Row(result, f"<{_SH}resultMessage>", notation.literal(finding.what))
        yield Row(result, f"<{_SH}sourceConstraintComponent>", f"<{terms.iri(whole.base, f'check/{finding.check}')}>")
        if place:
            yield Row(result, f"<{terms.RDFS}comment>", notation.literal(place))
