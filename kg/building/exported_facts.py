"""The facts of a build in any notation, from its file of statements: a part at a time, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kg.evidence import reading as evidence
from kg.graph import notation
from kg.graph.exports import File, special
from kg.graph.notation import Row
from kg.graph.parts import Part, Parting
from kg.graph.sheets import Desk, Piece
from kg.ontology import terms
from kg.ontology.terms import KG, RDFS
from kg.project import Project
from kg.store import Store

_BELOW = f"<{RDFS}subClassOf>"


def written(source: Path, held: Store, project: Project, file: File, policy: str) -> Iterator[bytes]:
    """Write the facts of a policy; ``source`` has the statements of the build, as N-Quads in the order of its parts.

    What stands before the facts names the prefixes that they use, so that these are gone through twice.
    """
    classes = evidence.rows(held, "SELECT ?class ?above { ?class rdfs:subClassOf ?above }")
    desk = Desk(project.base, special(Row(str(each), _BELOW, str(above), "") for each, above in classes))
    documents = sum(1 for _ in evidence.rows(held, "SELECT DISTINCT ?document { ?document kg:sha256 ?sum }"))
    parting = Parting(project.base, documents)
    graph = terms.iri(project.base, terms.facts_graph(policy))
    with source.open("rb") as stream:
        start, end = _place(stream, f" <{graph}> .\n".encode())

    def pieces() -> Iterator[Piece]:
        with source.open("rb") as stream:
            stream.seek(start)
            for rows in _parts(_lines(stream, end - start), parting):
                yield file.piece(desk.sheet(rows))

    used: dict[str, str] = {}
    for piece in pieces() if file.head({"kg": KG}, "", "") else ():
        used.update(piece.used)
    yield file.head(used, project.title, policy)
    between = b""
    for piece in pieces():
        if piece.content:
            yield between + piece.content
            between = file.between
    yield file.foot


def _place(lines: Iterable[bytes], tail: bytes) -> tuple[int, int]:
    """Find where in a file the statements of a graph begin and end; they stand together."""
    at = start = end = 0
    for line in lines:
        at += len(line)
        if line.endswith(tail):
            start, end = (start if end else at - len(line)), at
        elif end:
            break
    return start, end


def _lines(stream: Iterable[bytes], length: int) -> Iterator[bytes]:
    for line in stream if length else ():
        yield line
        length -= len(line)
        if length <= 0:
            return


def _parts(lines: Iterable[bytes], parting: Parting) -> Iterator[list[Row]]:
    """Cut statements into parts again; those with one subject stand together, and belong to one part."""
    rows = (notation.parse(line.decode().rstrip("\n")) for line in lines)
    nodes = (parting.facts(own) for _, own in groupby(rows, key=lambda row: row.subject))
    for _, own in groupby((each for node in nodes for each in node.items()), key=_part):
        yield [row for _, held in own for row in held]


def _part(dealt: tuple[Part, list[Row]]) -> Part:
    return dealt[0]
