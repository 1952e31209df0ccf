"""Graphs held to SHACL shapes, by the fast engine where it is installed, by pySHACL otherwise.

The one door to both. They find the same (a test holds them to it on every shape). Which of them it was is part of what
comes out, and so is why it was not the fast one: a shape that it cannot compile goes to pySHACL, and that is said.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from kg import store
from kg.errors import explain
from kg.ontology import terms
from kg.store import Literal, NamedNode
from kg.validation.shapes import Shapes

if TYPE_CHECKING:
    from rdflib import Graph

_SH = terms.PREFIXES["sh"]
FAST, SLOW = "shacl", "pySHACL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an engine finds wrong with a node. IRIs and the text of literals; a blank node begins with ``_:``."""

    focus: str
    severity: str
    shape: str
    constraint: str
    component: str
    messages: tuple[str, ...]
    path: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an engine has found, which it was, and, if it was not the fast one, why not."""

    results: tuple[Result, ...]
    engine: str
    remark: str = ""


def run(lines: Iterable[bytes], shapes: Shapes, *, engine: str | None = None) -> Outcome:
    """Hold a graph, given as lines of N-Quads, to shapes; which graph a line stands in does not matter.

    ``lines`` may be gone through twice. They go to the fast engine through a file, so that they never lie in memory as
    a whole. ``engine``: one of :data:`FAST` and :data:`SLOW`, instead of the best that there is.

    Raises:
        ExplainedError: no engine can run the shapes, or the engine that was asked for is not there or fails.
    """
    if engine == SLOW:
        return _by_pyshacl(lines, shapes, "")
    try:
        return Outcome(results=_quickly(lines, shapes), engine=f"{FAST} {metadata.version(FAST)}")
    except (ImportError, metadata.PackageNotFoundError):
        reason = f"the fast engine ({FAST}) is not installed"
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise  # an interruption; a panic of the engine's own code is no Exception in Python, and no end for us
        reason = f"the fast engine ({FAST} {metadata.version(FAST)}) could not run: {_first_line(error)}"
    if engine == FAST:
        raise explain(reason, where=str(shapes.path))
    return _by_pyshacl(lines, shapes, reason)


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


def _quickly(lines: Iterable[bytes], shapes: Shapes) -> tuple[Result, ...]:
    import shacl

    compiled = shacl.Shapes.from_text(shapes.ntriples.decode(), format="ntriples")
    with tempfile.TemporaryDirectory(prefix="muahede-") as folder:
        file = Path(folder, "graph.nt")
        with file.open("wb") as stream:
            stream.writelines(ntriples(lines))
        report = compiled.validate_file(str(file))
    return tuple(_results(report.serialize("ntriples").encode())) if len(report) else ()


def ntriples(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Make lines of N-Quads, each with its graph, lines of N-Triples."""
    return (line[: line.rindex(b" <")] + b" .\n" for line in lines)


def _by_pyshacl(lines: Iterable[bytes], shapes: Shapes, remark: str) -> Outcome:
    import pyshacl
    from rdflib import Graph

    graph, loaded = Graph(bind_namespaces="none"), Graph(bind_namespaces="none")
    graph.parse(data=b"".join(ntriples(lines)), format="nt")
    loaded.parse(data=shapes.ntriples, format="nt")
    _targeted(loaded)
    try:
        _, report, _ = pyshacl.validate(graph, shacl_graph=loaded, inplace=True, inference="none")
    except Exception as error:  # noqa: BLE001 - whatever a library raises at what somebody has written in a shape
        raise explain(f"the shapes cannot be run: {_first_line(error)}", where=str(shapes.path), hint=remark) from None
    assert isinstance(report, Graph)
    found = tuple(_results(report.serialize(format="nt", encoding="utf-8")))
    return Outcome(results=found, engine=f"{SLOW} {metadata.version('pyshacl')}", remark=remark)


def _results(report: bytes) -> Iterator[Result]:
    """Read a ``sh:ValidationReport`` in N-Triples."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.parsed(report, "nt"):
        said[str(quad.subject)][quad.predicate.value].append(_text(quad.object))
    for node in said.values():
        if f"{_SH}ValidationResult" not in node.get(f"{terms.RDF}type", ()):
            continue
        first = {name: next(iter(node.get(f"{_SH}{name}", ())), "") for name in _PARTS}
        yield Result(
            focus=first["focusNode"],
            severity=first["resultSeverity"],
            shape=first["sourceShape"],
            constraint=first["sourceConstraint"],
            component=first["sourceConstraintComponent"],
            messages=tuple(node.get(f"{_SH}resultMessage", ())),
            path=first["resultPath"],
            value=next(iter(node.get(f"{_SH}value", ())), None),
        )


_PARTS = ("focusNode", "resultSeverity", "sourceShape", "sourceConstraint", "sourceConstraintComponent", "resultPath")


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _targeted(shacl: Graph) -> None:
    """Let the property shapes of a class target it themselves: the same results in a third of the time.

    Reached through a node shape, pySHACL sets each of them up again for every single node.
    """
    from rdflib import RDF, Namespace

    sh = Namespace(_SH)
    others = (sh.targetNode, sh.targetSubjectsOf, sh.targetObjectsOf, sh.target, sh.deactivated)
    for node in list(shacl.subjects(RDF.type, sh.NodeShape)):
        classes = list(shacl.objects(node, sh.targetClass))
        used = (None, None, node) in shacl or any((node, each, None) in shacl for each in others)
        if used or not classes:
            continue
        for shape in list(shacl.objects(node, sh.property)):
            shacl.remove((node, sh.property, shape))
            for each in classes:
                shacl.add((shape, sh.targetClass, each))
