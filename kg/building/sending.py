"""What an output has for another engine: its statements, from its file where that is whole, else from its store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg import store
from kg.building import publication
from kg.ontology import terms

STORE = "store"
"""The folder of an output with its store."""

_FILE = "graph.nq"


def statements(output: Path, *, base: str) -> Iterator[bytes]:
    """Give the N-Quads of an output, each once, without holding them.

    Lines of a file are had in a tenth of the time that a store takes to write its statements out; but the file may have
    been changed since, and has no texts of documents.

    Raises:
        ExplainedError: the store cannot be opened.
    """
    path, held = output / _FILE, store.open_read_only(output / STORE)
    aside = terms.iri(base, terms.TEXTS)
    try:
        whole = publication.hashes(output).get(_FILE) == publication.sha256(path)
        stream = path.open("rb") if whole else None
    except OSError:
        stream = None
    if stream is None:
        yield from _written(held, store.graphs(held))
        return
    with stream:
        yield from stream
    yield from _written(held, [name for name in store.graphs(held) if name == aside])


def _written(held: store.Store, graphs: Iterable[str]) -> Iterator[bytes]:
    for name in graphs:
        for each in store.quads(held, graph=name):
            yield f"{each.triple} {each.graph_name} .\n".encode()
