"""The server minds its manners: every address tells its methods, every request gets a whole answer, also a broken one."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import rdflib
from claim_store import KAYNARCA, kaynarca, lines
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.namespace import RDF, VOID

from kg import store

sys.path.insert(0, str(Path(__file__).parent))

from serving import made, running

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = rdflib.Namespace("http://www.w3.org/ns/formats/")
READ = "GET, HEAD, OPTIONS"
FORM = "GET, HEAD, OPTIONS, POST"
ALLOWED = {
    "/": READ,
    "/health": READ,
    "/sparql": FORM,
    "/sparql/": FORM,
    "/store?default": READ,
    "/.well-known/void": READ,
    "/person/panin": READ,
    "/api": READ,
    "/api/openapi.json": READ,
    "/api/entities": READ,
    "/api/entity/person/panin": READ,
    "/api/ask?q=Panin": READ,
    "/api/search?q=Panin": READ,
    "/reconcile": FORM,
    "/reconcile/suggest/entity?prefix=Pan": READ,
    "/reconcile/properties?type=Person": READ,
}
EVERYTHING_BUT = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(made(tmp_path_factory.mktemp("manners"), b"".join(lines())), project=KAYNARCA) as found:
        yield found


@pytest.fixture(scope="module")
def client(server):
    with httpx.Client(base_url=server.address, verify=False, timeout=60) as found:
        yield found


# --- methods and kinds ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ALLOWED)
def test_head_says_what_get_says_without_the_body(client, address):
    whole = client.get(address)
    head = client.head(address)
    assert whole.status_code == head.status_code == 200
    assert whole.content
    assert head.content == b""
    for name in ("content-type", "content-length", "etag", "vary", "x-build"):
        assert head.headers.get(name) == whole.headers.get(name), name


@pytest.mark.parametrize("address", ALLOWED)
def test_every_address_tells_its_methods_and_refuses_the_others(client, address):
    options = client.options(address)
    assert (options.status_code, options.headers["allow"]) == (204, ALLOWED[address])
    for method in EVERYTHING_BUT:
        if method not in ALLOWED[address]:
            answer = client.request(method, address)
            assert (answer.status_code, answer.headers["allow"]) == (405, ALLOWED[address]), method
            assert len(answer.text) > 10, method
            if address.startswith(("/api", "/reconcile")):
                assert answer.headers["content-type"] == "application/problem+json"
                assert answer.json()["status"] == 405


@pytest.mark.parametrize("address", ["/sparql", "/store?default", "/.well-known/void", "/person/panin"])
def test_a_kind_that_nobody_can_give_is_refused_with_those_that_could_be(client, address):
    answer = client.get(address, headers={"accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.text


@pytest.mark.parametrize(
    ("address", "kind", "status"),
    [
        ("/sparql", "image/png", 415),
        ("/sparql", "application/sparql-query; charset=koi8-r", 415),
        ("/reconcile", "application/json", 415),
        ("/reconcile", "", 415),
        ("/sparql", "application/x-www-form-urlencoded", 400),
        ("/reconcile", "application/x-www-form-urlencoded", 400),
    ],
)
def test_a_body_of_a_kind_that_nobody_reads_is_refused(client, address, kind, status):
    answer = client.post(address, content=b"ASK {}", headers={"content-type": kind} if kind else {})
    assert answer.status_code == status


@pytest.mark.parametrize("address", ["/sparql", "/reconcile"])
def test_a_compressed_body_is_refused(client, address):
    kind = {"content-type": "application/x-www-form-urlencoded", "content-encoding": "gzip"}
    assert client.post(address, content=b"\x1f\x8b", headers=kind).status_code == 415


# --- any bytes --------------------------------------------------------------------------------------------------------


def sent(server, request: bytes, *, ended: bool = False):
    """Send bytes, and read what comes back as HTTP: the status and the body, or ``None`` where nothing came."""
    parts = urlsplit(server.address)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        try:
            connection.sendall(request)
            if ended:
                connection.shutdown(socket.SHUT_WR)
        except OSError:  # it was refused before its end
            pass
        with http.client.HTTPResponse(connection, method=request.partition(b" ")[0].decode("latin-1")) as answer:
            answer.begin()
            return answer.status, answer.read()


def request(server, method: bytes, target: bytes, headers: bytes, body: bytes) -> bytes:
    host = urlsplit(server.address).netloc.encode()
    head = method + b" " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n" + headers
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


VISIBLE = st.binary(max_size=30).map(lambda drawn: bytes(each for each in drawn if each > 32 and each not in b"#\x7f"))
PATHS = st.sampled_from(
    [b"/sparql", b"/store", b"/api/ask", b"/api/entity/", b"/reconcile", b"/.well-known/void", b"/person/", b"/%2e%2e/"]
)
NAMES = st.sampled_from([b"query", b"default-graph-uri", b"graph", b"default", b"update", b"q", b"queries", b"format"])
KINDS = st.sampled_from(
    [
        b"",
        b"Content-Type: application/sparql-query\r\n",
        b"Content-Type: application/x-www-form-urlencoded\r\n",
        b"Content-Type: application/sparql-update\r\n",
        b"Content-Type: \xff\xfe;=;;\r\n",
    ]
)
QUERIES = st.sampled_from([b"ASK {}", b"ASK%20%7B%7D", b"SELECT", b"%00", b"%ff%fe", b"\xc3\xa7", b"%", b"DROP ALL"])


@settings(max_examples=150, deadline=None)
@given(
    method=st.sampled_from([b"GET", b"HEAD", b"POST", b"PUT", b"OPTIONS"]),
    path=PATHS,
    rest=VISIBLE,
    name=NAMES,
    value=st.one_of(VISIBLE, QUERIES.map(lambda each: each.replace(b" ", b"+"))),
    kind=KINDS,
    accept=VISIBLE,
    body=st.one_of(st.binary(max_size=60), QUERIES, QUERIES.map(lambda each: b"query=" + each)),
)
def test_whatever_bytes_a_client_sends_it_gets_a_whole_answer_and_the_fault_is_not_ours(
    server, *, method, path, rest, name, value, kind, accept, body
):
    target = path + (rest if path.endswith(b"/") else b"") + b"?" + name + b"=" + value
    status, said = sent(server, request(server, method, target, kind + b"Accept: " + accept + b"\r\n", body))
    assert 200 <= status < 500, (status, said)


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=80))
def test_what_is_no_http_at_all_is_refused_or_hung_up_on(server, content):
    try:
        status, _ = sent(server, content + b"\r\n\r\n", ended=True)
    except (http.client.BadStatusLine, ConnectionError):
        return  # no answer rather than a wrong one
    assert 400 <= status < 500


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60), kind=st.sampled_from(["application/sparql-query", "application/sparql-update"]))
def test_any_text_for_a_query_is_answered_or_refused(client, text, kind):
    answer = client.post("/sparql", content=text.encode("utf-8", "surrogatepass"), headers={"content-type": kind})
    assert answer.status_code in (200, 400, 403), answer.text


# --- what the service says of itself ----------------------------------------------------------------------------------


def described(client, address) -> rdflib.Graph:
    answer = client.get(address, headers={"accept": "text/turtle"})
    assert answer.status_code == 200
    return rdflib.Graph().parse(data=answer.content, format="turtle")


def counted(client, query: str) -> list[dict[str, str]]:
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return [{name: value["value"] for name, value in row.items()} for row in rows]


def test_the_service_description_has_what_its_vocabulary_asks_for(client, server):
    found = described(client, "/sparql")
    (service,) = found.subjects(RDF.type, SD.Service)
    assert found.value(service, SD.endpoint) == rdflib.URIRef(f"{server.address}/sparql")
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in found
    assert {FORMATS.SPARQL_Results_JSON, FORMATS.SPARQL_Results_XML, FORMATS.Turtle} <= set(
        found.objects(service, SD.resultFormat)
    )
    dataset = found.value(service, SD.defaultDataset)
    assert (dataset, RDF.type, SD.Dataset) in found
    assert (found.value(dataset, SD.defaultGraph), RDF.type, SD.Graph) in found
    said = {
        str(found.value(graph, SD.name)): int(found.value(graph, VOID.triples))
        for graph in found.objects(dataset, SD.namedGraph)
    }
    rows = counted(client, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    assert said == {row["g"]: int(row["n"]) for row in rows}
    assert all((graph, RDF.type, SD.NamedGraph) in found for graph in found.objects(dataset, SD.namedGraph))


def test_void_counts_what_is_in_the_store(client, server):
    found = described(client, "/.well-known/void")
    (dataset,) = found.subjects(RDF.type, VOID.Dataset)
    assert found.value(dataset, VOID.sparqlEndpoint) == rdflib.URIRef(f"{server.address}/sparql")
    graph = kaynarca()
    union = {quad.triple for quad in store.quads(graph)}
    assert int(found.value(dataset, VOID.triples)) == len(union)
    for term, values in (
        (VOID.distinctSubjects, {each.subject for each in union}),
        (VOID.properties, {each.predicate for each in union}),
        (VOID.distinctObjects, {each.object for each in union}),
    ):
        assert int(found.value(dataset, term)) == len(values), term
    parts = {
        str(found.value(part, VOID["class"])): int(found.value(part, VOID.entities))
        for part in found.objects(dataset, VOID.classPartition)
    }
    kinds = [each for each in union if each.predicate.value == str(RDF.type)]
    assert parts == {
        kind: len({each.subject for each in kinds if each.object.value == kind})
        for kind in {each.object.value for each in kinds}
    }
    used = {
        str(found.value(part, VOID.property)): int(found.value(part, VOID.triples))
        for part in found.objects(dataset, VOID.propertyPartition)
    }
    assert sum(used.values()) == len(union)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own, in its reader of JSON-LD
@pytest.mark.parametrize("address", ["/sparql", "/.well-known/void"])
def test_a_description_is_the_same_in_every_format(client, address):
    formats = {"application/rdf+xml": "xml", "application/ld+json": "json-ld", "application/n-triples": "nt"}
    plain = set(described(client, address).triples((None, None, None)))
    for accept, name in formats.items():
        found = rdflib.Graph().parse(data=client.get(address, headers={"accept": accept}).content, format=name)
        assert set(found) == plain, accept


def test_the_address_of_the_dump_gives_all_that_void_counts(client):
    found = described(client, "/.well-known/void")
    dump = found.value(next(found.subjects(RDF.type, VOID.Dataset)), VOID.dataDump)
    quads = store.parsed(client.get(str(dump), headers={"accept": "application/n-quads"}).content, "nq")
    (dataset,) = found.subjects(RDF.type, VOID.Dataset)
    assert len({quad.triple for quad in quads}) == int(found.value(dataset, VOID.triples))


# --- workers that die, builds that change -----------------------------------------------------------------------------


def test_killed_workers_cost_the_api_no_answer(tmp_path):
    addresses = ("/api/search?q=Panin", "/api/entity/person/panin", "/api/why?subject=Panin&relation=influenced")
    with running(made(tmp_path, b"".join(lines())), "--workers", "2", project=KAYNARCA) as server:
        with httpx.Client(base_url=server.address, verify=False, timeout=60) as client:
            right = {address: client.get(address).json() for address in addresses}
        ended = threading.Event()

        def kill():
            while not ended.wait(0.3):
                for worker in server.workers()[:1]:
                    try:
                        os.kill(worker, signal.SIGKILL)
                    except ProcessLookupError:
                        continue

        def ask(number):
            address = addresses[number % len(addresses)]
            answer = httpx.get(server.address + address, verify=False, timeout=60)
            return address, answer.status_code, answer.json()

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            with ThreadPoolExecutor(4) as clients:
                found = list(clients.map(ask, range(60)))
        finally:
            ended.set()
            killer.join()
        for address, status, said in found:
            assert status in (200, 429, 503), said
            assert said == right[address] if status == 200 else said["status"] == status
        assert any(status == 200 for _, status, _ in found)


def test_a_rebuild_is_seen_by_the_api_and_no_record_mixes_builds(tmp_path):
    folder = made(tmp_path / "first", b"".join(lines()))
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    panin = next(line for line in lines() if b"person/panin> " + label.encode() in line and b'"@en' in line)
    with running(folder, "--workers", "2", project=KAYNARCA) as server:
        address = f"{server.address}/api/entity/person/panin"
        old = httpx.get(address, verify=False, timeout=60)
        stop = threading.Event()
        seen = []

        def ask():
            while not stop.is_set():
                answer = httpx.get(address, verify=False, timeout=60)
                seen.append((answer.status_code, answer.headers.get("x-build"), answer.text))

        asking = [threading.Thread(target=ask) for _ in range(2)]
        for each in asking:
            each.start()
        try:
            renamed = [line.replace(b'"@en', b' the Elder"@en') if line == panin else line for line in lines()]
            new = made(tmp_path / "second", b"".join(renamed)).parent
            output = folder.parent
            output.rename(tmp_path / "old")
            new.rename(output)
            later = httpx.get(address, verify=False, timeout=60)
            while later.status_code == 429:  # a slow machine is still at the records of the new build for the others
                later = httpx.get(address, verify=False, timeout=60)
        finally:
            stop.set()
            for each in asking:
                each.join()
        shutil.rmtree(tmp_path / "old")
    assert "the Elder" in json.dumps(later.json())
    assert later.headers["etag"] != old.headers["etag"]
    answers = {
        build: {text for status, other, text in seen if status == 200 and other == build} for _, build, _ in seen
    }
    assert {status for status, _, _ in seen} <= {200, 429, 503}
    assert all(len(texts) <= 1 for texts in answers.values())
