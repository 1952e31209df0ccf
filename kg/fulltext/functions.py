"""Full text within SPARQL: the property function of Apache Jena, ``?node text:query "words"``.

Its triples are found in the index before the query runs, and stand in it as ``VALUES``: so it runs on every engine, and
a query that was written for Jena runs here. Owns which forms of it are understood (``docs/fulltext.md``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg import sparql
from kg import store as engine
from kg.errors import ExplainedError, explain
from kg.fulltext.contents import PLACES
from kg.fulltext.files import DamagedError
from kg.fulltext.records import Wanted
from kg.fulltext.searching import Index
from kg.ontology import terms
from kg.sparql import Token

FUNCTION = f"{terms.FULLTEXT}query"
MOST = 10_000
_DEFAULT = tuple(name for name in PLACES if name != "text")
_FORMS = '?node text:query "words" · (?node ?score ?literal) text:query (rdfs:label "words" 10)'
_VARIABLES = 3
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclass(slots=True, kw_only=True)
class _Asked:
    """One use of the function: what of the text it takes up, and what it asks for."""

    start: int
    end: int
    variables: tuple[str, ...]
    words: str = ""
    properties: list[str] = field(default_factory=list)
    limit: int | None = None


def expanded(text: str, index: Callable[[], Index], *, prefixes: Mapping[str, str], base: str, where: str = "") -> str:
    """Write what the index has in the place of the function; a query without it stays as it is, and opens no index.

    Raises:
        ExplainedError: the function is used in a way that it has not, too much is found, or there is no good index.
    """
    if "query" not in text:
        return text
    found = tuple(sparql.tokens(text))
    known = sparql.declared_prefixes(found, {"text": terms.FULLTEXT, **prefixes})
    uses = [_asked(text, found, at, known, where) for at, token in enumerate(found) if _iri(token, known) == FUNCTION]
    if not uses:
        return text
    try:
        opened = index()
        pieces: list[str] = []
        last = 0
        for asked in uses:
            pieces += (text[last : asked.start], _values(opened, asked, base, where))
            last = asked.end
    except DamagedError as error:
        raise explain(str(error), where=where, hint="kg search … makes it anew; so does kg build") from None
    return "".join((*pieces, text[last:]))


def _iri(token: Token, known: Mapping[str, str]) -> str:
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, colon, local = token.text.partition(":")
    return known.get(prefix, "\0") + local if token.kind == "name" and colon else ""


def _asked(text: str, found: Sequence[Token], at: int, known: Mapping[str, str], where: str) -> _Asked:
    def refused(token: Token, what: str) -> ExplainedError:
        line, column = sparql.place_of(text, token.start)
        place = f"{where}:{line}:{column}" if where else f"line {line}, column {column}"
        return explain(what, where=place, excerpt=text.split("\n")[line - 1].strip(), hint=_FORMS)

    variables, start = _subject(found, at)
    if not 0 < len(variables) <= _VARIABLES:
        raise refused(found[at], "text:query stands after ?node, or after (?node ?score ?literal)")
    asked = _Asked(start=found[start].start, end=0, variables=variables)
    after = at + 1
    listed = after < len(found) and found[after].text == "("
    after += listed
    while after < len(found) and found[after].kind in ("name", "iri") and listed:
        name = _iri(found[after], known).rpartition("#")[2].rpartition("/")[2]
        if name not in PLACES:
            raise refused(found[after], f"only these properties are searched: {', '.join(PLACES)}")
        asked.properties.append(name)
        after += 1
    if after >= len(found) or found[after].kind != "string":
        raise refused(found[min(after, len(found) - 1)], "text:query takes its words as a string")
    asked.words = unescaped(found[after].text)
    after += 1
    if listed and after < len(found) and found[after].kind == "number" and found[after].text.isdigit():
        asked.limit = int(found[after].text)
        after += 1
    if listed and (after >= len(found) or found[after].text != ")"):
        raise refused(found[min(after, len(found) - 1)], "text:query takes (property … words limit)")
    after += listed
    if after < len(found) and found[after].text in (";", ","):
        raise refused(found[after], "text:query is a pattern of its own: a full stop must follow")
    last = found[after] if after < len(found) and found[after].text == "." else found[after - 1]
    asked.end = last.start + len(last.text)
    return asked


def _subject(found: Sequence[Token], at: int) -> tuple[tuple[str, ...], int]:
    """Read what stands before the function, backwards."""
    before = at - 1
    if before >= 0 and found[before].kind == "variable":
        return (found[before].text[1:],), before
    if before < 0 or found[before].text != ")":
        return (), at
    variables: list[str] = []
    while (before := before - 1) >= 0 and found[before].kind == "variable":
        variables.insert(0, found[before].text[1:])
    return (tuple(variables), before) if before >= 0 and found[before].text == "(" else ((), at)


def _values(index: Index, asked: _Asked, base: str, where: str) -> str:
    most = asked.limit or MOST
    wanted = Wanted(words=asked.words, properties=tuple(asked.properties) or _DEFAULT, most=most)
    rows = list(index.nodes(wanted))
    if len(rows) > most and asked.limit is None:
        what = f"more than {MOST:,} texts have these words"
        raise explain(what, where=where, excerpt=asked.words, hint='take the best: text:query ("words" 100)')
    names = " ".join(f"?{name}" for name in asked.variables)
    written = dict.fromkeys(_rows(rows[:most], len(asked.variables), base))
    return f"VALUES ({names}) {{ {' '.join(written)} }}"


def _rows(rows: Sequence[tuple[str, float, str, str]], width: int, base: str) -> Iterator[str]:
    given: set[str] = set()
    for node, score, body, language in rows:
        if width < _VARIABLES and node in given:
            continue
        given.add(node)
        cells = (
            str(engine.iri(terms.iri(base, node))),
            str(engine.literal(score)),
            str(engine.literal(body, language=language or None)),
        )
        yield f"({' '.join(cells[:width])})"


def unescaped(quoted: str) -> str:
    """Read a string of SPARQL, quotation marks and all."""
    inner = quoted[3:-3] if quoted[:3] in ('"""', "'''") else quoted[1:-1]

    def plain(match: re.Match[str]) -> str:
        code = match[1]
        return chr(int(code[1:], 16)) if code[0] in "uU" and len(code) > 1 else _ESCAPES.get(code, code)

    return re.sub(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", plain, inner)
