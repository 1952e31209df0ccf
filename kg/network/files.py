"""Files of the network: GraphML, GEXF 1.3 with spells, and CSV tables, with nothing lost and always the same bytes.

Written here with the standard library: the writers of networkx lose edge attributes in GEXF, fail on ``None`` and
let control characters through. What is written loads in networkx (``read_graphml``, ``read_gexf``) and in Gephi.

For :mod:`kg.building.pipeline`: ``files(network, languages=…) -> dict[file name, bytes]``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from kg.network.projection import Network, Projection, node_attributes, tie_attributes

type_names = {bool: "boolean", int: "integer", str: "string"}
Value = str | int | bool
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://gexf.net/1.3"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def files(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> dict[str, bytes]:
    """Write a network in every format, by file name."""
    return {name: write(network, languages=languages) for name, write in WRITERS.items()}


def clean(text: str) -> str:
    r"""Replace what XML cannot hold by U+FFFD and line ends by ``\n``, so that every reader sees the same text.

    >>> clean("Bismarck\x00\r\n")
    'Bismarck\ufffd\n'
    """
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def graphml(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Write GraphML; edge ids are tie ids, which networkx takes for the keys of parallel edges.

    ``networkx.read_graphml(…, force_multigraph=True)`` gives the multigraph back.
    """
    nodes, ties = _rows(network, languages)
    root = Element("graphml", {"xmlns": _GRAPHML})
    keys: dict[tuple[str, str], str] = {}
    about = _about(network)
    for scope, rows in (("graph", [about]), ("node", nodes.values()), ("edge", (row for _, _, _, row in ties))):
        for name, kind in _columns(rows).items():
            keys[scope, name] = f"{scope}_{name}"
            SubElement(
                root,
                "key",
                {
                    "id": keys[scope, name],
                    "for": scope,
                    "attr.name": name,
                    "attr.type": "int" if kind == "integer" else kind,
                },
            )
    graph = SubElement(
        root, "graph", {"id": "network", "edgedefault": "directed" if _directed(network) else "undirected"}
    )
    _data(graph, "graph", about, keys)
    for identifier, row in nodes.items():
        _data(SubElement(graph, "node", {"id": clean(identifier)}), "node", row, keys)
    for identifier, subject, object_, row in ties:
        edge = {"id": clean(identifier), "source": clean(subject), "target": clean(object_)}
        _data(SubElement(graph, "edge", edge), "edge", row, keys)
    return _bytes(root)


def _data(parent: Element, scope: str, row: Mapping[str, Value], keys: Mapping[tuple[str, str], str]) -> None:
    for name, value in row.items():
        SubElement(parent, "data", {"key": keys[scope, name]}).text = _text(value)


def gexf(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Write GEXF 1.3: dates are spells (whole days, both ends included), ``kind`` tells parallel edges apart.

    A symmetric tie is an edge with the attribute ``symmetric``, as networkx refuses undirected edges beside directed.
    """
    nodes, ties = _rows(network, languages)
    root = Element("gexf", {"xmlns": _GEXF, "version": "1.3"})
    meta = SubElement(root, "meta")
    SubElement(meta, "description").text = clean(
        "; ".join(f"{name}: {value}" for name, value in _about(network).items())
    )
    dated = any(tie.spells for tie in network.ties) or any(n.earliest or n.latest for n in network.nodes.values())
    graph = SubElement(root, "graph", {"defaultedgetype": "directed" if _directed(network) else "undirected"})
    graph.set("idtype", "string")
    graph.set("mode", "dynamic" if dated else "static")
    if dated:
        graph.set("timeformat", "date")
        graph.set("timerepresentation", "interval")
    node_columns = _columns(nodes.values(), without=("label",))
    edge_columns = _columns((row for _, _, _, row in ties), without=("label", "weight"))
    _declare(graph, "node", node_columns)
    _declare(graph, "edge", edge_columns)
    spans = {
        node.id: ((node.earliest, node.latest),) for node in network.nodes.values() if node.earliest or node.latest
    }
    listed = SubElement(graph, "nodes")
    for identifier, row in nodes.items():
        element = SubElement(listed, "node", {"id": clean(identifier), "label": _text(row["label"])})
        _attvalues(element, row, node_columns)
        _spells(element, spans.get(identifier, ()))
    listed = SubElement(graph, "edges")
    spells = {tie.id: tie.spells for tie in network.ties}
    for identifier, subject, object_, row in ties:
        element = SubElement(
            listed, "edge", {"id": clean(identifier), "source": clean(subject), "target": clean(object_)}
        )
        element.set("kind", _text(row["relation"]))
        element.set("label", _text(row["label"]))
        element.set("weight", _text(row["weight"]))
        _attvalues(element, row, edge_columns)
        _spells(element, spells[identifier])
    return _bytes(root)


def _declare(graph: Element, scope: str, columns: Mapping[str, str]) -> None:
    declared = SubElement(graph, "attributes", {"class": scope, "mode": "static"})
    for name, kind in columns.items():
        SubElement(declared, "attribute", {"id": f"{scope}_{name}", "title": name, "type": kind})


def _attvalues(element: Element, row: Mapping[str, Value], columns: Mapping[str, str]) -> None:
    scope = element.tag
    values = SubElement(element, "attvalues")
    for name, value in row.items():
        if name in columns:
            SubElement(values, "attvalue", {"for": f"{scope}_{name}", "value": _text(value)})


def _spells(element: Element, spells: Iterable[tuple[date | None, date | None]]) -> None:
    spans = tuple(spells)
    if not spans:
        return
    listed = SubElement(element, "spells")
    for start, end in spans:
        known = {"start": start, "end": end}
        SubElement(listed, "spell", {side: day.isoformat() for side, day in known.items() if day})


def nodes_csv(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Write the nodes as Gephi reads them: ``Id``, ``Label``, then every attribute."""
    rows, _ = _rows(network, languages)
    columns = [name for name in _columns(rows.values()) if name != "label"]
    return _table(
        ["Id", "Label", *columns],
        ([identifier, row["label"], *(row.get(name, "") for name in columns)] for identifier, row in rows.items()),
    )


def edges_csv(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Write the ties as Gephi reads them: ``Source``, ``Target``, ``Type``, ``Id``, ``Label``, ``Weight``, the rest."""
    _, ties = _rows(network, languages)
    columns = [name for name in _columns(row for _, _, _, row in ties) if name not in ("label", "weight")]
    both_ways = not _directed(network)
    return _table(
        ["Source", "Target", "Type", "Id", "Label", "Weight", *columns],
        (
            [
                subject,
                object_,
                "Undirected" if both_ways or row["symmetric"] else "Directed",
                identifier,
                row["label"],
                row["weight"],
                *(row.get(name, "") for name in columns),
            ]
            for identifier, subject, object_, row in ties
        ),
    )


def _table(header: list[str], rows: Iterable[Iterable[Value]]) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_text(value) for value in row] for row in rows)
    return written.getvalue().encode()


_Rows = tuple[dict[str, dict[str, Value]], list[tuple[str, str, str, dict[str, Value]]]]


def _rows(network: Network, languages: tuple[str, ...]) -> _Rows:
    nodes = {identifier: node_attributes(node, languages) for identifier, node in sorted(network.nodes.items())}
    ties = [
        (tie.id, tie.subject, tie.object, tie_attributes(network, tie, languages))
        for tie in sorted(network.ties, key=lambda tie: tie.id)
    ]
    return nodes, ties


def _about(network: Network) -> dict[str, Value]:
    return {"policy": network.policy, "projection": str(network.projection or Projection(actors_only=False))}


def _directed(network: Network) -> bool:
    return network.projection is None or network.projection.directed


def _columns(rows: Iterable[Mapping[str, Value]], without: tuple[str, ...] = ()) -> dict[str, str]:
    """Find the attributes that any row has, with their types, in the order in which they are met."""
    found: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if name not in without:
                found.setdefault(name, type_names[type(value)])
    return found


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else clean(str(value))


def _bytes(root: Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"


WRITERS: dict[str, Callable[..., bytes]] = {
    "network.graphml": graphml,
    "network.gexf": gexf,
    "nodes.csv": nodes_csv,
    "edges.csv": edges_csv,
}
"""File name → writer, for ``kg export`` and the build."""
