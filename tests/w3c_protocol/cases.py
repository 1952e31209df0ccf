"""The cases: requests, and what must come back. One for each test of the W3C suite; texts and data are ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx

G = "http://archive.example/letters/"
FIRST, SECOND, THIRD, EMPTY, MADE = (f"{G}{name}" for name in ("first", "second", "third", "empty", "made"))
LETTER = "http://archive.example/Letter"
TREATED = "http://archive.example/Treated"

NQUADS = "".join(
    f"<{graph}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{LETTER}> <{graph}> .\n"
    for graph in (FIRST, SECOND, THIRD)
).encode()

FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query"}
UPDATE = {"content-type": "application/sparql-update"}

Check = Callable[[httpx.Response], bool]


def yes(answer: httpx.Response) -> bool:
    """The answer is an ASK's yes, in whichever of the formats."""
    kind = answer.headers["content-type"]
    return answer.json()["boolean"] is True if "json" in kind else "<boolean>true</boolean>" in answer.text


def refused(answer: httpx.Response) -> bool:
    """The fault is the client's, and it is told in words."""
    return 400 <= answer.status_code < 500 and len(answer.text) > 10


def well(answer: httpx.Response) -> bool:
    return 200 <= answer.status_code < 400


def of_type(*kinds: str) -> Check:
    return lambda answer: well(answer) and answer.headers["content-type"].partition(";")[0] in kinds


def one_absolute_iri(answer: httpx.Response) -> bool:
    rows = answer.json()["results"]["bindings"]
    return len(rows) == 1 and rows[0]["o"]["type"] == "uri" and "://" in rows[0]["o"]["value"]


ROWS = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
GRAPH = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")


@dataclass(frozen=True, kw_only=True)
class Step:
    """A request and what its answer must fulfil."""

    method: str = "POST"
    parameters: Sequence[tuple[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    check: Check


@dataclass(frozen=True, kw_only=True)
class Case:
    """A case, with the short name of the W3C test that it stands beside."""

    name: str
    says: str
    steps: tuple[Step, ...]
    updates: bool = False


def get(*parameters: tuple[str, str], check: Check) -> Step:
    return Step(method="GET", parameters=parameters, check=check)


def direct(text: str, *parameters: tuple[str, str], check: Check) -> Step:
    return Step(parameters=parameters, headers=QUERY, body=text.encode(), check=check)


def change(text: str, *parameters: tuple[str, str], check: Check = well) -> Step:
    return Step(parameters=parameters, headers=UPDATE, body=text.encode(), check=check)


def default(*graphs: str) -> tuple[tuple[str, str], ...]:
    return tuple(("default-graph-uri", graph) for graph in graphs)


def named(*graphs: str) -> tuple[tuple[str, str], ...]:
    return tuple(("named-graph-uri", graph) for graph in graphs)


def case(name: str, says: str, *steps: Step, updates: bool = False) -> Case:
    return Case(name=name, says=says, steps=steps, updates=updates)


IN_DEFAULT = f"ASK {{ <{FIRST}> a ?x . <{SECOND}> a ?x FILTER NOT EXISTS {{ <{THIRD}> a ?x }} }}"
IN_NAMED = f"ASK {{ GRAPH ?a {{ <{FIRST}> a ?x }} GRAPH ?b {{ <{SECOND}> a ?x }} }}"
IN_BOTH = f"ASK {{ <{THIRD}> a ?x GRAPH ?a {{ <{FIRST}> a ?x }} GRAPH ?b {{ <{SECOND}> a ?x }} }}"
REFILL = "CLEAR ALL ;\n" + " ;\n".join(
    f"INSERT DATA {{ GRAPH <{graph}> {{ <{graph}> a <{LETTER}> }} }}" for graph in (FIRST, SECOND, THIRD)
)
TREAT = f"{REFILL} ;\nINSERT {{ GRAPH <{MADE}> {{ ?s a <{TREATED}> }} }} WHERE {{ ?s a <{LETTER}> }}"
TREAT_NAMED = (
    f"{REFILL} ;\nINSERT {{ GRAPH <{MADE}> {{ ?s a <{TREATED}> }} }} WHERE {{ GRAPH ?g {{ ?s a <{LETTER}> }} }}"
)
TREAT_BOTH = (
    f"{REFILL} ;\nINSERT {{ GRAPH <{MADE}> {{ ?s <{G}from> ?where }} }} WHERE {{\n"
    f"  {{ GRAPH ?g {{ ?s a <{LETTER}> }} BIND(?g AS ?where) }}\n"
    f'  UNION {{ ?s a <{LETTER}> BIND("default" AS ?where) }}\n}}'
)


def treated(*graphs: str, but: str) -> str:
    body = " . ".join(f"<{graph}> a <{TREATED}>" for graph in graphs)
    return f"ASK {{ GRAPH <{MADE}> {{ {body} }} FILTER NOT EXISTS {{ GRAPH <{MADE}> {{ <{but}> a <{TREATED}> }} }} }}"


QUERIES = (
    case("query_get", "a query comes by GET", get(("query", "ASK {}"), *default(EMPTY), check=yes)),
    case(
        "query_post_form",
        "a query comes in a form",
        Step(parameters=default(EMPTY), headers=FORM, body=urlencode({"query": "ASK {}"}).encode(), check=yes),
    ),
    case("query_post_direct", "a query comes as the body", direct("ASK {}", check=yes)),
    case(
        "query_dataset_default_graphs_get",
        "GET names the graphs of the default graph",
        get(("query", IN_DEFAULT), *default(FIRST, SECOND), check=yes),
    ),
    case(
        "query_dataset_default_graphs_post",
        "POST names the graphs of the default graph",
        direct(IN_DEFAULT, *default(FIRST, SECOND), check=yes),
    ),
    case(
        "query_dataset_named_graphs_get",
        "GET names the named graphs",
        get(("query", IN_NAMED), *named(FIRST, SECOND), check=yes),
    ),
    case(
        "query_dataset_named_graphs_post",
        "POST names the named graphs",
        direct(IN_NAMED, *named(FIRST, SECOND), check=yes),
    ),
    case(
        "query_dataset_full",
        "a request names default and named graphs",
        direct(IN_BOTH, *default(THIRD), *named(FIRST, SECOND), check=yes),
    ),
    case(
        "query_multiple_dataset",
        "the request's dataset goes before the query's, also with its separator encoded once too often",
        direct(IN_NAMED.replace("ASK", f"ASK FROM <{THIRD}> FROM NAMED <{THIRD}>"), *named(FIRST, SECOND), check=yes),
        direct(
            IN_NAMED.replace("ASK", f"ASK FROM <{THIRD}>"),
            *named(f"{FIRST}&named-graph-uri={SECOND}"),
            check=yes,
        ),
    ),
    case(
        "query_content_type_select",
        "SELECT gives rows",
        direct("SELECT (1923 AS ?year) {}", *default(EMPTY), check=of_type(*ROWS)),
    ),
    case("query_content_type_ask", "ASK gives a boolean", direct("ASK {}", *default(EMPTY), check=of_type(*ROWS[:2]))),
    case(
        "query_content_type_describe",
        "DESCRIBE gives a graph",
        direct("DESCRIBE <http://archive.example/nobody>", *default(EMPTY), check=of_type(*GRAPH)),
    ),
    case(
        "query_content_type_construct",
        "CONSTRUCT gives a graph, relative names resolved",
        direct("CONSTRUCT { <a> <b> 1 } WHERE {}", *default(EMPTY), check=of_type(*GRAPH)),
    ),
    case(
        "bad_query_method",
        "PUT is no way to ask",
        Step(method="PUT", parameters=(("query", "ASK {}"), *default(EMPTY)), headers=FORM, check=refused),
    ),
    case(
        "bad_multiple_queries",
        "two queries are one too many",
        get(("query", "ASK {}"), ("query", "SELECT * {}"), check=refused),
    ),
    case(
        "bad_query_wrong_media_type",
        "a query is not plain text",
        Step(headers={"content-type": "text/plain"}, body=b"ASK {}", check=refused),
    ),
    case(
        "bad_query_missing_form_type",
        "a form must say that it is one",
        Step(body=b"query=ASK%20%7B%7D", check=refused),
    ),
    case("bad_query_missing_direct_type", "a query must say that it is one", Step(body=b"ASK {}", check=refused)),
    case(
        "bad_query_non_utf8",
        "a query is UTF-8",
        Step(
            headers={"content-type": "application/sparql-query; charset=UTF-16"},
            body="ASK {}".encode("utf-16"),
            check=refused,
        ),
    ),
    case("bad_query_syntax", "a query must parse", get(("query", "ASK {"), check=refused)),
)

UPDATES = (
    case(
        "update_post_form",
        "an update comes in a form",
        Step(headers=FORM, body=b"update=CLEAR+ALL", check=well),
        updates=True,
    ),
    case("update_post_direct", "an update comes as the body", change("CLEAR ALL"), updates=True),
    case(
        "update_base_uri",
        "relative names of an update are resolved",
        change(f"CLEAR SILENT GRAPH <{MADE}> ; INSERT DATA {{ GRAPH <{MADE}> {{ <{FIRST}> a <relative> }} }}"),
        direct(f"SELECT ?o {{ GRAPH <{MADE}> {{ <{FIRST}> ?p ?o }} }}", check=one_absolute_iri),
        updates=True,
    ),
    case(
        "update_dataset_default_graph",
        "an update names its default graph",
        change(TREAT, ("using-graph-uri", FIRST)),
        direct(treated(FIRST, but=SECOND), check=yes),
        updates=True,
    ),
    case(
        "update_dataset_default_graphs",
        "an update names the graphs of its default graph",
        change(TREAT, ("using-graph-uri", FIRST), ("using-graph-uri", SECOND)),
        direct(treated(FIRST, SECOND, but=THIRD), check=yes),
        updates=True,
    ),
    case(
        "update_dataset_named_graphs",
        "an update names its named graphs",
        change(TREAT_NAMED, ("using-named-graph-uri", FIRST), ("using-named-graph-uri", SECOND)),
        direct(treated(FIRST, SECOND, but=THIRD), check=yes),
        updates=True,
    ),
    case(
        "update_dataset_full",
        "an update names default and named graphs",
        change(TREAT_BOTH, ("using-graph-uri", FIRST), ("using-named-graph-uri", SECOND)),
        direct(
            f'ASK {{ GRAPH <{MADE}> {{ <{FIRST}> <{G}from> "default" . <{SECOND}> <{G}from> <{SECOND}> }}'
            f" FILTER NOT EXISTS {{ GRAPH <{MADE}> {{ <{THIRD}> ?p ?o }} }} }}",
            check=yes,
        ),
        updates=True,
    ),
    case("bad_update_get", "an update does not come by GET", get(("update", "CLEAR ALL"), check=refused), updates=True),
    case(
        "bad_multiple_updates",
        "two updates are one too many",
        Step(headers=FORM, body=b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", check=refused),
        updates=True,
    ),
    case(
        "bad_update_wrong_media_type",
        "an update is not plain text",
        Step(headers={"content-type": "text/plain"}, body=b"CLEAR NAMED", check=refused),
        updates=True,
    ),
    case(
        "bad_update_missing_form_type",
        "a form of an update must say that it is one",
        Step(body=b"update=CLEAR%20NAMED", check=refused),
        updates=True,
    ),
    case(
        "bad_update_non_utf8",
        "an update is UTF-8",
        Step(
            headers={"content-type": "application/sparql-update; charset=UTF-16"},
            body="CLEAR NAMED".encode("utf-16"),
            check=refused,
        ),
        updates=True,
    ),
    case(
        "bad_update_syntax",
        "an update must parse",
        Step(headers=FORM, body=b"update=CLEAR%20ARCHIVE", check=refused),
        updates=True,
    ),
    case(
        "bad_update_dataset_conflict",
        "an update has its dataset from the request or from its text, not from both",
        change(
            f"WITH <{FIRST}> DELETE {{ ?s a ?k }} INSERT {{ ?s a <{TREATED}> }} WHERE {{ ?s a ?k }}",
            ("using-named-graph-uri", SECOND),
            check=refused,
        ),
        change(
            f"INSERT {{ ?s a <{TREATED}> }} USING <{FIRST}> WHERE {{ ?s a ?k }}",
            ("using-graph-uri", SECOND),
            check=refused,
        ),
        updates=True,
    ),
)

CASES = (*QUERIES, *UPDATES)
