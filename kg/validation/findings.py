"""Findings of the SHACL shapes and of our own checks, and the report that they make.

Owns reports; the engines of SHACL are :mod:`kg.validation.shaping`, the checks :mod:`kg.validation.checks`, shapes
``shapes.ttl``. A graph conforms if nothing violates; what is only odd (a warning) or worth knowing (information) does
not keep it from use.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ExplainedError, Fault, explain
from kg.graph import notation
from kg.graph.notation import Layout, Row
from kg.graph.quads import Quad, provenance, quads
from kg.identity import digest
from kg.model import Origin, Seeds
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.project import Project
from kg.seeds import reading as seeds
from kg.validation import checks, shaping
from kg.validation.checks import Finding, Material, Severity

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHAPES = "shapes.ttl"
_SH = terms.PREFIXES["sh"]
_RANKS = tuple(Severity)
_SEVERITIES = {f"{_SH}Violation": Severity.VIOLATION, f"{_SH}Warning": Severity.WARNING, f"{_SH}Info": Severity.INFO}
_SEEDS = "seeds"  # what the loader finds, and no check has to


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings, the most serious first, then in the order of files and lines. ``base`` is the project's."""

    findings: tuple[Finding, ...]
    base: str = ""

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


def _plural(severity: str, number: int) -> str:
    if severity == Severity.INFO:
        return "for information"
    return severity if number == 1 else f"{severity}s"


def examine(project: Project) -> Report:
    """Read a project and report on it; faults of its files are findings like any other."""
    vocabulary = ontology.load(project.ontology)
    try:
        loaded = seeds.load(project, vocabulary)
    except ExplainedError as error:
        return report(map(_of_fault, error.faults), project.base)
    return validate(loaded, project, vocabulary)


def validate(
    loaded: Seeds, project: Project, vocabulary: Vocabulary, statements: Iterable[Quad] | None = None
) -> Report:
    """Run the checks over the records and the shapes over the graph (``statements``, where they are made already).

    Raises:
        ExplainedError: the shapes cannot be read.
    """
    own = checks.run(Material(seeds=loaded, vocabulary=vocabulary, languages=project.languages))
    shapes = project.ontology / SHAPES
    if not shapes.is_file():
        return report(own, project.base)
    made = quads(loaded, project, vocabulary) if statements is None else statements
    graph = _parsed(project.ontology / ontology.FILE)  # shapes ask whether a predicate is a relation of the vocabulary
    for quad in made:
        graph.add((quad.subject, quad.predicate, quad.object))
    shaped = conformance(graph, shapes, provenance(loaded, project), project.base)
    return report((*own, *shaped), project.base)


def report(findings: Iterable[Finding], base: str) -> Report:
    """Put findings in order, each once."""
    return Report(findings=tuple(sorted(dict.fromkeys(findings), key=_place)), base=base)


def _place(finding: Finding) -> tuple[int, str, int, str, str, str]:
    path, line = (finding.origin.path, finding.origin.line) if finding.origin else ("", 0)
    return _RANKS.index(finding.severity), path, line, finding.check, finding.focus, finding.what


def _of_fault(fault: Fault) -> Finding:
    path, _, line = fault.where.rpartition(":")
    place = Origin(path=path, line=int(line)) if path and line.isdigit() else Origin(path=fault.where, line=1)
    what = fault.what if fault.excerpt is None else f"{fault.what}: “{fault.excerpt}”"
    return Finding(severity=Severity.VIOLATION, check=_SEEDS, focus="", what=what, origin=place, hint=fault.hint)


# --- SHACL -----------------------------------------------------------------------------------------------------------


def conformance(graph: Graph, shapes: Path, origins: Mapping[str, Origin], base: str = "") -> Iterator[Finding]:
    """Run the shapes over a graph, and point each result at the row of the seeds that its focus node came from.

    ``origins`` is by IRI. A node without a row of its own is looked up by a subject that leads to it.
    """
    from rdflib import RDF, Namespace

    sh = Namespace(_SH)
    shacl = _parsed(shapes)
    results = shaping.results(graph, shapes)
    for result in results.subjects(RDF.type, sh.ValidationResult):
        focus = _focus(results, result, origins)
        yield Finding(
            severity=_SEVERITIES.get(str(results.value(result, sh.resultSeverity)), Severity.VIOLATION),
            check=_shape_name(results.value(result, sh.sourceShape), shapes),
            focus=str(focus).removeprefix(base),
            what=_message(results, result, shacl).replace(base or "\0", ""),
            origin=_origin(graph, focus, origins),
        )


def _focus(results: Graph, result: Node, origins: Mapping[str, Origin]) -> Node | None:
    """Give the node that is at fault: of a constraint that looks at a whole class at once, the value that it found."""
    from rdflib import Namespace

    sh = Namespace(_SH)
    focus, value = results.value(result, sh.focusNode), results.value(result, sh.value)
    return value if str(focus) not in origins and str(value) in origins else focus


def _parsed(path: Path) -> Graph:
    from rdflib import Graph
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        return Graph(bind_namespaces="none").parse(path, format="turtle")
    except BadSyntax as error:
        raise explain("not Turtle", where=f"{path}:{error.lines + 1}") from None


def _shape_name(shape: Node | None, path: Path) -> str:
    from rdflib import URIRef

    return str(shape).rpartition("#")[2].rpartition("/")[2] if isinstance(shape, URIRef) else path.stem


def _message(results: Graph, result: Node, shacl: Graph) -> str:
    """Give what a result says in English; results repeat the messages of a SPARQL constraint without languages."""
    from rdflib import Namespace

    sh = Namespace(_SH)
    messages = sorted(map(str, results.objects(result, sh.resultMessage)))
    sources = [results.value(result, each) for each in (sh.sourceConstraint, sh.sourceShape)]
    english = [
        re.sub(r"\\\{\\[?$]\w+\\\}", ".*", re.escape(str(template)))
        for source in sources
        if source is not None
        for template in shacl.objects(source, sh.message)
        if getattr(template, "language", None) == "en"
    ]
    said = next((each for each in messages if any(re.fullmatch(form, each) for form in english)), "".join(messages[:1]))
    path, value = results.value(result, sh.resultPath), results.value(result, sh.value)
    about = f" ({_short(path)}{f': {_short(value)}' if value is not None else ''})" if path is not None else ""
    return f"{' '.join(said.split()) or 'it does not have the shape that it must have'}{about}"


def _short(node: Node) -> str:
    text = str(node)
    for prefix, namespace in terms.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text[:120]


def _origin(graph: Graph, focus: Node | None, origins: Mapping[str, Origin]) -> Origin | None:
    if focus is None or str(focus) in origins:
        return origins.get(str(focus))
    leading = sorted(str(subject) for subject in graph.subjects(None, focus))
    return next((origins[each] for each in leading if each in origins), None)


# --- formats ---------------------------------------------------------------------------------------------------------


def as_lines(whole: Report, least: Severity = Severity.INFO) -> str:
    """Write the findings as terminals link them, one after the other, down to a severity."""
    shown = [each for each in whole.findings if _RANKS.index(each.severity) <= _RANKS.index(least)]
    return "".join(f"{_line(finding)}\n" for finding in shown)


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
    table = {"conforms": whole.conforms, "counts": whole.counts, "findings": listed}
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


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
