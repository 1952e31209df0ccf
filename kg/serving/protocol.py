"""SPARQL 1.1 Protocol: what a request asks for, from its method, address, type and body.

Knows no server: headers and bytes in, an operation out. Standard library only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from kg.serving.faults import refuse

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
ALLOWED = "GET, HEAD, POST, OPTIONS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query, and the dataset that the request names for it (none: all graphs)."""

    text: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """An update, and the dataset that the request names for its WHERE clauses."""

    text: str
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Describe:
    """No query at all: the client wants to know what this is."""


Operation = Query | Update | Describe


def read(method: str, parameters: str, content_type: str | None, body: bytes) -> Operation:
    """Read a request.

    Raises:
        RefusedError: it is none of SPARQL's protocol (400, 405, 415).
    """
    pairs = decoded(parameters.encode("latin-1"), "address")
    if method in ("GET", "HEAD"):
        if "update" in pairs:
            raise refuse(400, "an update must come by POST", Allow=ALLOWED)
        return _query(pairs) if "query" in pairs else Describe()
    if method != "POST":
        raise refuse(405, f"{method} is no method of SPARQL's protocol", hint=ALLOWED, Allow=ALLOWED)
    return _posted(pairs, content_type, body)


def _posted(pairs: Mapping[str, Sequence[str]], content_type: str | None, body: bytes) -> Operation:
    kind, _, rest = (content_type or "").partition(";")
    kind = kind.strip().lower()
    if kind not in (FORM, QUERY, UPDATE):
        said = f"the content type {kind}" if kind else "a POST without a content type"
        raise refuse(415, f"{said} is none of SPARQL's protocol", hint=f"{FORM}, {QUERY} or {UPDATE}")
    _require_utf8(rest)
    if kind == FORM:
        merged = _merged(pairs, decoded(body, "form"))
        if ("query" in merged) == ("update" in merged):
            raise refuse(400, "a form must have either a query or an update")
        return _query(merged) if "query" in merged else _update(merged)
    if "query" in pairs or "update" in pairs:
        raise refuse(400, "there is a query in the address and another in the body")
    text = _text(body, "body")
    return _query({**pairs, "query": [text]}) if kind == QUERY else _update({**pairs, "update": [text]})


def decoded(content: bytes, where: str) -> dict[str, list[str]]:
    """Read percent-encoded pairs; a name may come more than once.

    Raises:
        RefusedError: they are not UTF-8.
    """
    found: dict[str, list[str]] = {}
    try:
        for name, value in parse_qsl(content.decode("ascii"), keep_blank_values=True, errors="strict"):
            found.setdefault(name, []).append(value)
    except UnicodeDecodeError:
        raise refuse(400, f"the {where} is not percent-encoded UTF-8") from None
    except ValueError as error:
        raise refuse(400, f"the {where} cannot be read: {error}") from None
    return found


def _require_utf8(parameters: str) -> None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8", "us-ascii"):
            raise refuse(415, f"SPARQL comes in UTF-8, not in {value.strip()[:40]}")


def _text(content: bytes, where: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refuse(400, f"the {where} is not UTF-8") from None


def _merged(one: Mapping[str, Sequence[str]], other: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {name: [*one.get(name, ()), *other.get(name, ())] for name in (*one, *other)}


def _query(pairs: Mapping[str, Sequence[str]]) -> Query:
    return Query(
        text=_only(pairs["query"], "query"),
        default=_graphs(pairs, "default-graph-uri"),
        named=_graphs(pairs, "named-graph-uri"),
    )


def _update(pairs: Mapping[str, Sequence[str]]) -> Update:
    return Update(
        text=_only(pairs["update"], "update"),
        using=_graphs(pairs, "using-graph-uri"),
        using_named=_graphs(pairs, "using-named-graph-uri"),
    )


def _only(values: Sequence[str], what: str) -> str:
    if len(values) > 1:
        raise refuse(400, f"there is more than one {what} in this request")
    return values[0]


def _graphs(pairs: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    """Give the graphs that a request names, also where a client has encoded the ``&`` between two of them."""
    return tuple(part for value in pairs.get(name, ()) for part in value.split(f"&{name}=") if part)
