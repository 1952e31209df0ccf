"""The endpoint speaks SPARQL 1.1's protocol: our cases beside the 34 of the W3C, formats, datasets, and what is refused."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import store
from kg.serving import frames, negotiation, protocol
from kg.serving.faults import RefusedError
from kg.serving.protocol import Describe, Query

sys.path.insert(0, str(Path(__file__).parent / "w3c_protocol"))

import cases
from serving import BASE, asked, made, running

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
NQUADS = (
    cases.NQUADS
    + f'<{BASE}person/munib> <{LABEL}> "İbrahim Münib Efendi"@tr <{cases.FIRST}> .\n'.encode()
    + f'<{BASE}person/munib> <{LABEL}> "İbrahim Münib Efendi"@tr <{cases.SECOND}> .\n'.encode()
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(made(tmp_path_factory.mktemp("served"), NQUADS)) as found:
        yield found


@pytest.fixture(scope="module")
def changing(tmp_path_factory):
    folder = tmp_path_factory.mktemp("changing")
    token = folder / "token"
    token.write_text("a-token-of-the-tests-0123456789\n")
    token.chmod(0o600)
    with running(made(folder, cases.NQUADS), "--update-token-file", str(token)) as found:
        yield found


def take(server, step, **headers):
    return httpx.request(
        step.method,
        f"{server.address}/sparql/",
        params=list(step.parameters),
        headers={**step.headers, **headers},
        content=step.body,
        timeout=30,
    )


@pytest.mark.parametrize("case", cases.QUERIES, ids=lambda case: case.name)
def test_the_protocol_of_queries_is_kept(server, case):
    for step in case.steps:
        answer = take(server, step)
        assert step.check(answer), f"{case.says}: {answer.status_code} {answer.text}"


@pytest.mark.parametrize("case", cases.UPDATES, ids=lambda case: case.name)
def test_the_protocol_of_updates_is_kept_with_the_token(changing, case):
    for step in case.steps:
        answer = take(changing, step, authorization="Bearer a-token-of-the-tests-0123456789")
        assert step.check(answer), f"{case.says}: {answer.status_code} {answer.text}"


@pytest.mark.parametrize("case", cases.UPDATES, ids=lambda case: case.name)
def test_without_updates_every_update_is_refused_with_reasons(server, case):
    assert cases.refused(take(server, case.steps[0], authorization="Bearer a-token-of-the-tests-0123456789"))
    assert cases.yes(asked(server, cases.IN_NAMED))


@pytest.mark.parametrize("header", ["", "Bearer wrong", "Basic YTpi", "Bearer"])
def test_an_update_without_the_token_is_refused(changing, header):
    answer = httpx.post(
        f"{changing.address}/sparql",
        content=b"CLEAR ALL",
        headers={"content-type": "application/sparql-update", "authorization": header},
    )
    assert answer.status_code == 401
    assert "Bearer" in answer.headers["www-authenticate"]


def test_there_are_as_many_cases_as_the_suite_has_tests():
    assert len({case.name for case in cases.CASES}) == 34


# --- formats ----------------------------------------------------------------------------------------------------------

ONE = "SELECT ?name { ?who <" + LABEL + "> ?name } LIMIT 1"
ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("application/json", "application/sparql-results+json"),
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_format_that_is_liked_best(server, accept, kind):
    answer = asked(server, ONE, accept=accept)
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert "İbrahim Münib Efendi" in answer.text


@pytest.mark.parametrize(
    ("accept", "short"),
    [
        ("text/turtle", "ttl"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "jsonld"),
        ("application/rdf+xml", "rdfxml"),
        ("application/trig", "trig"),
        ("application/n-quads", "nq"),
        ("text/turtle;q=0.2, application/n-triples", "nt"),
    ],
)
def test_a_graph_comes_whole_in_every_format(server, accept, short):
    answer = asked(server, ALL, accept=accept)
    assert answer.status_code == 200
    assert len(set(store.parsed(answer.content, short))) == 4


def test_what_nobody_can_give_is_said_with_what_could_be(server):
    answer = asked(server, ONE, accept="image/png")
    assert answer.status_code == 406
    assert "application/sparql-results+json" in answer.text


def test_compression_changes_the_way_and_not_the_answer(server):
    plain = asked(server, ALL, accept="application/n-triples", accept_encoding="identity")
    with httpx.stream(
        "POST",
        f"{server.address}/sparql",
        content=ALL.encode(),
        headers={
            "content-type": "application/sparql-query",
            "accept": "application/n-triples",
            "accept-encoding": "gzip",
        },
    ) as answer:
        packed = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed) == plain.content
    assert "Accept-Encoding" in plain.headers["vary"]


def test_the_same_question_has_the_same_answer_again_and_what_varies_is_asked_anew(server):
    for query in ("ASK {}", "SELECT ?s { ?s ?p ?o } LIMIT 3"):
        first, again = (httpx.get(f"{server.address}/sparql", params={"query": query}) for _ in range(2))
        assert (first.content, first.headers["etag"]) == (again.content, again.headers["etag"])
        head = httpx.head(f"{server.address}/sparql", params={"query": query})
        assert (head.content, head.headers["content-length"]) == (b"", first.headers["content-length"])
        other = httpx.get(
            f"{server.address}/sparql", params={"query": query}, headers={"accept": "text/csv, */*;q=0.1"}
        )
        assert other.content != first.content
    random = [httpx.get(f"{server.address}/sparql", params={"query": "SELECT (UUID() AS ?x) {}"}) for _ in range(2)]
    assert random[0].content != random[1].content


def test_who_knows_the_build_is_not_told_again(server):
    address = f"{server.address}/sparql"
    first = httpx.get(address, params={"query": ONE})
    again = httpx.get(address, params={"query": ONE}, headers={"if-none-match": first.headers["etag"]})
    other = httpx.get(address, params={"query": ALL}, headers={"if-none-match": first.headers["etag"]})
    chance = httpx.get(address, params={"query": "SELECT (RAND() AS ?x) {}"})
    assert (again.status_code, other.status_code) == (304, 200)
    assert again.content == b""
    assert "etag" not in chance.headers


def test_head_tells_the_same_without_the_body(server):
    answer = httpx.head(f"{server.address}/sparql", params={"query": ONE})
    assert answer.status_code == 200
    assert answer.content == b""
    assert answer.headers["content-type"] == "application/sparql-results+json"


@given(st.text(max_size=60))
def test_no_accept_header_breaks_the_choice(header):
    try:
        assert negotiation.choose(header, negotiation.ROWS) in negotiation.ROWS
    except RefusedError as error:
        assert error.failure.status == 406  # noqa: PT017 - either is right


@given(
    method=st.sampled_from(["GET", "POST", "PUT"]),
    address=st.text(alphabet=st.characters(max_codepoint=255), max_size=40),
    kind=st.sampled_from(
        [None, protocol.FORM, protocol.QUERY, "text/plain", "", ";;", f"{protocol.FORM}; charset=latin-1"]
    ),
    body=st.binary(max_size=40),
)
def test_every_request_is_an_operation_or_refused(method, address, kind, body):
    try:
        found = protocol.read(method, address, kind, body)
    except RefusedError as error:
        assert 400 <= error.failure.status < 500  # noqa: PT017 - either is right
    else:
        assert isinstance(found, (Query, Describe, protocol.Update))


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:9/data>",
        "SELECT * FROM <http://127.0.0.1:9/data> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:9/data> { GRAPH ?g { ?s ?p ?o } }",
        "INSERT DATA { <http://a.example/a> <http://a.example/b> 1 }",
        "",
        "SELECT",
    ],
)
def test_what_would_send_or_change_is_refused_before_it_runs(server, query):
    answer = asked(server, query)
    assert answer.status_code == 400
    assert len(answer.text) > 10


def test_a_fault_of_syntax_has_a_place(server):
    answer = asked(server, "SELECT * {\n  ?s ?p }")
    assert answer.status_code == 400
    assert "line 2" in answer.text


def test_clients_that_ask_for_json_get_problems_in_json(server):
    answer = asked(server, "SELECT", accept="application/json")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 400


def test_a_graph_that_is_not_there_is_empty_where_the_request_names_it(server):
    answer = httpx.get(
        f"{server.address}/sparql",
        params={"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": "http://nowhere.example/"},
    )
    assert answer.json()["results"]["bindings"] == []


def test_our_prefixes_and_relative_names_need_no_declaration(server):
    answer = asked(server, "ASK { <person/munib> rdfs:label ?a . person:munib rdfs:label ?a }")
    assert cases.yes(answer)


# --- the service, the dataset, the graphs, the entities ---------------------------------------------------------------


def test_the_service_describes_itself(server):
    answer = httpx.get(f"{server.address}/sparql", headers={"accept": "application/n-triples"})
    described = answer.text
    assert f"<{server.address}/sparql> <http://www.w3.org/ns/sparql-service-description#endpoint>" in described
    for word in ("SPARQL11Query", "UnionDefaultGraph", "SPARQL_Results_CSV", "Turtle"):
        assert word in described
    for graph in (cases.FIRST, cases.SECOND, cases.THIRD):
        assert f"#name> <{graph}>" in described
    assert "_:" not in described


def test_the_dataset_is_described_with_its_sizes(server):
    answer = httpx.get(f"{server.address}/.well-known/void", headers={"accept": "application/n-triples"})
    assert '<http://rdfs.org/ns/void#triples> "4"' in answer.text
    assert f"<http://rdfs.org/ns/void#class> <{cases.LETTER}>" in answer.text
    assert "_:" not in answer.text


@pytest.mark.parametrize(
    ("address", "statements"),
    [(f"/store?graph={cases.FIRST}", 2), ("/store?default", 4), ("/store", 5)],
)
def test_graphs_are_read_by_the_graph_store_protocol(server, address, statements):
    answer = httpx.get(server.address + address, headers={"accept": "application/n-quads"})
    assert answer.status_code == 200
    assert len(set(store.parsed(answer.content, "nq"))) == statements


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/store?graph=http://nowhere.example/", 404),
        ("HEAD", f"/store?graph={cases.FIRST}", 200),
        ("PUT", f"/store?graph={cases.FIRST}", 405),
        ("DELETE", "/store?default", 405),
        ("POST", "/store", 405),
        ("GET", f"/store?default&graph={cases.FIRST}", 400),
    ],
)
def test_the_graph_store_only_reads(server, method, address, status):
    assert httpx.request(method, server.address + address).status_code == status


@pytest.mark.parametrize(
    ("accept", "short"),
    [
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "rdfxml"),
    ],
)
def test_an_entity_is_found_at_the_path_of_its_name(server, accept, short):
    answer = httpx.get(f"{server.address}/person/munib", headers={"accept": accept})
    assert answer.status_code == 200
    assert len(list(store.parsed(answer.content, short))) == 1


def test_a_browser_gets_a_page(server):
    answer = httpx.get(f"{server.address}/person/munib", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "İbrahim Münib Efendi" in answer.text
    assert "<script" not in answer.text


def test_nobody_is_found_where_nobody_is(server):
    for path in ("person/nobody", "favicon.ico", "a%20b/%3Cscript%3E", "..%2f..%2fetc/passwd"):
        answer = httpx.get(f"{server.address}/{path}", headers={"accept": "text/html"})
        assert answer.status_code == 404
        assert answer.headers["content-type"].startswith("text/plain")


def test_every_answer_is_told_not_to_be_trusted(server):
    for path in ("/sparql", "/sparql?query=ASK{}", "/person/munib", "/nobody", "/store?default", "/.well-known/void"):
        headers = httpx.get(server.address + path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers


def test_a_name_that_is_not_ours_is_not_answered(server):
    answer = httpx.get(f"{server.address}/sparql", headers={"host": "attacker.example"})
    assert answer.status_code == 421


def test_other_pages_read_answers_only_when_they_may(tmp_path):
    with running(made(tmp_path, NQUADS), "--cors", "https://friend.example") as server:
        for origin, allowed in (("https://friend.example", "https://friend.example"), ("https://other.example", None)):
            answer = httpx.get(f"{server.address}/sparql", params={"query": "ASK {}"}, headers={"origin": origin})
            assert answer.headers.get("access-control-allow-origin") == allowed
        before = httpx.options(
            f"{server.address}/sparql",
            headers={"origin": "https://friend.example", "access-control-request-method": "POST"},
        )
        assert before.status_code == 200


def test_text_of_the_graph_is_never_markup(tmp_path):
    nasty = '<script>alert(1)</script>" onmouseover="x'
    label = json.dumps(nasty)
    lines = f"<{BASE}person/x> <{LABEL}> {label} <{BASE}g> .\n<{BASE}person/x> <{BASE}p> <javascript:alert(1)> <{BASE}g> .\n"
    with running(made(tmp_path, lines.encode())) as server:
        page = httpx.get(f"{server.address}/person/x", headers={"accept": "text/html"}).text
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "onmouseover=&quot;x" in page
    assert 'href="javascript' not in page


# --- between server and worker ---------------------------------------------------------------------------------------


@given(
    sent=st.lists(
        st.tuples(st.sampled_from([frames.PIECE, frames.END, frames.HEADER]), st.binary(max_size=40)), max_size=8
    ),
    cuts=st.lists(st.integers(1, 30), min_size=1, max_size=20),
)
def test_frames_are_the_same_however_the_pipe_cuts_them(sent, cuts):
    stream = b"".join(frames.framed(kind, content) for kind, content in sent)
    parser, found, start = frames.Parser(), [], 0
    for turn in range(len(stream)):
        if start >= len(stream):
            break
        end = start + cuts[turn % len(cuts)]
        found += parser.taken(stream[start:end])
        start = end
    assert found == sent
