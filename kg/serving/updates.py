"""Updates as text: what of one is refused, and how the dataset that a request names gets into it.

SPARQL 1.1 Protocol, 2.2.3. Runs nothing; :mod:`kg.store` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.serving.faults import refuse
from kg.sparql import Token, tokens


def prepared(text: str, using: Sequence[str], using_named: Sequence[str]) -> str:
    """Give an update with the dataset of its request in each of its WHERE clauses.

    >>> prepared("DELETE WHERE { ?s ?p 1 }", ["http://a.example/g"], [])
    'DELETE { ?s ?p 1 } USING <http://a.example/g>  WHERE { ?s ?p 1 }'

    Raises:
        RefusedError: it would send a request, or names a dataset itself beside that of the request.
    """
    found = tuple(tokens(text))
    for token in found:
        if token.keyword == "SERVICE" or (token.keyword == "LOAD" and token.first):
            raise refuse(403, f"{token.keyword} would send a request to another machine", hint="send the data itself")
    clauses = "".join((*(f"USING <{name}> " for name in using), *(f"USING NAMED <{name}> " for name in using_named)))
    if not clauses:
        return text
    pieces: list[str] = []
    last = 0
    for position, inserted in _insertions(text, found, clauses):
        pieces.extend((text[last:position], inserted))
        last = position
    return "".join((*pieces, text[last:]))


def _insertions(text: str, found: Sequence[Token], clauses: str) -> Iterator[tuple[int, str]]:
    """Find where the clauses go: before each WHERE of a change; ``DELETE WHERE`` is written out first."""
    depth = 0
    before = ""
    for index, token in enumerate(found):
        depth += (token.text == "{") - (token.text == "}")
        if depth or token.text == "}":
            continue
        if token.keyword in ("USING", "WITH"):
            raise refuse(400, f"the request names a dataset, and so does {token.keyword} in its update", hint="use one")
        if token.keyword == "WHERE":
            pattern = _group(text, found[index + 1 :]) + " " if before == "DELETE" else ""
            yield token.start, f"{pattern}{clauses} "
        before = token.keyword


def _group(text: str, found: Sequence[Token]) -> str:
    depth = 0
    for token in found:
        depth += (token.text == "{") - (token.text == "}")
        if not depth:
            return text[found[0].start : token.start + len(token.text)]
    return ""
