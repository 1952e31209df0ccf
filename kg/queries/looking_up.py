"""Names that were typed, looked up in the name book of a large store: the same is found as by reading all names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.turkish import fold
from kg.namebook.hearing import ELSEWHERE, NAMED, Heard
from kg.namebook.reading import Book
from kg.ontology import terms
from kg.queries.parameters import MOST_SHOWN

_ALIKE = 0.6


def spellings(text: str) -> frozenset[str]:
    """Give a name as names that are typed are compared with it: folded, whole and up to what stands in brackets.

    >>> sorted(spellings("Kaynarca  (village)"))
    ['kaynarca', 'kaynarca (village)']
    """
    heads = (text[: found.start()] for found in re.finditer(r" \(", text))
    return frozenset(fold(" ".join(each.split())) for each in (text, *heads))


def spelled_so(book: Book, text: str, base: str) -> list[str]:
    """Find what bears exactly this name, letter by letter, or this name with something in brackets after it."""
    wanted = " ".join(text.split())
    return [
        base + node
        for node in book.nodes("spelled", fold(wanted))
        if any(name == wanted or name.startswith(f"{wanted} (") for name in _names(book, node))
    ]


def resolved(book: Book, text: str, base: str) -> tuple[list[str], list[str]]:
    """Give what a name means, exactly spelled or not, and else what comes nearest."""
    wanted = fold(" ".join(text.split()))
    exact = [
        base + node
        for node in book.nodes("spelled", wanted)
        if any(fold(" ".join(name.split())) == wanted for name in _names(book, node))
    ]
    if exact:
        return exact, []
    from kg.resolution import Ambiguous, Known, Resolver

    match Resolver(known=Heard(book, (NAMED, ELSEWHERE))).resolve(text):
        case Known(entity=known):
            return [base + known], []
        case Ambiguous(candidates=candidates):
            return [base + each.entity for each in candidates], []
        case unknown:
            near = [base + each.entity for each in unknown.nearest][:MOST_SHOWN]
            return [], near or [base + node for node in _nearest(book, wanted)]


def _nearest(book: Book, wanted: str) -> list[str]:
    from kg.resolution import most_alike

    close = most_alike(wanted, book.every("label"), MOST_SHOWN, _ALIKE)
    within = (label for label in book.every("label") if wanted and wanted in label)
    return list(dict.fromkeys(book.nodes("label", label)[-1] for label in (*close, *within)))[:MOST_SHOWN]


def _names(book: Book, node: str) -> Iterator[str]:
    for graph in (terms.AUTHORITY, terms.DOCUMENTS):
        record = book.record(node, graph)
        yield from (text for text, _ in record.names) if record is not None else ()
