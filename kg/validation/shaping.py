"""Graphs held to SHACL shapes, by the fast engine where it is installed, by pySHACL otherwise.

The one door to both. They find the same (a test holds them to it on every shape); shapes that the fast one cannot
compile go to pySHACL too.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph


def results(graph: Graph, shapes: Path, *, fast: bool = True) -> Graph:
    """Give the ``sh:ValidationReport`` of a graph under the shapes of a file; not ``fast``: by pySHACL."""
    written = _quickly(graph, shapes) if fast else None
    return _by_pyshacl(graph, shapes) if written is None else written


def _quickly(graph: Graph, shapes: Path) -> Graph | None:
    try:
        import shacl
    except ImportError:
        return None
    from rdflib import Graph

    try:
        compiled = shacl.Shapes.from_file(str(shapes))
        report = compiled.validate_text(graph.serialize(format="nt"), format="ntriples")
    except (ValueError, OSError, RuntimeError):
        return None
    return Graph(bind_namespaces="none").parse(data=report.serialize("ntriples"), format="nt")


def _by_pyshacl(graph: Graph, shapes: Path) -> Graph:
    import pyshacl
    from rdflib import Graph

    loaded = Graph(bind_namespaces="none").parse(shapes, format="turtle")
    _targeted(loaded)
    _, report, _ = pyshacl.validate(graph, shacl_graph=loaded, inplace=True, inference="none")
    assert isinstance(report, Graph)
    return report


def _targeted(shacl: Graph) -> None:
    """Let the property shapes of a class target it themselves: the same results in a third of the time.

    Reached through a node shape, pySHACL sets each of them up again for every single node.
    """
    from rdflib import RDF, Namespace

    sh = Namespace(terms.PREFIXES["sh"])
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
