"""The Oxigraph store: made in one go, opened for reading, queried, written out. The door to pyoxigraph.

Owns no vocabulary and no query; which quads there are is :mod:`kg.graph.quads`, which queries is
:mod:`kg.queries.library`. No query ever sends a request: ``SERVICE`` is refused before it runs, and ``FROM`` reads
graphs of the store. Only a store that is named by an address is asked over the net (:mod:`kg.remote`).
"""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from pyoxigraph import Store as Embedded

from kg.store.answers import FORMATS, Answer, Ask, Construct, Native, Select, Store, Term, iri, literal
from kg.store.reading import base_of, check, graphs, native, open_read_only, opened, quads, query, said
from kg.store.serialising import dump, parsed, serialise
from kg.store.writing import change, create, extend, in_memory, on_disk, renew, replace

__all__ = [
    "FORMATS",
    "Answer",
    "Ask",
    "BlankNode",
    "Construct",
    "Embedded",
    "Literal",
    "NamedNode",
    "Native",
    "Quad",
    "Select",
    "Store",
    "Term",
    "Triple",
    "base_of",
    "change",
    "check",
    "create",
    "dump",
    "extend",
    "graphs",
    "in_memory",
    "iri",
    "literal",
    "native",
    "on_disk",
    "open_read_only",
    "opened",
    "parsed",
    "quads",
    "query",
    "renew",
    "replace",
    "said",
    "serialise",
]
