"""No query and no client keeps the server from answering the others, and no half of an answer passes for the whole."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import store
from kg.building import publication
from kg.serving.outlets import _COUNTERS

sys.path.insert(0, str(Path(__file__).parent))

from serving import ROOT, asked, made, running

E = "http://archive.example/"
LETTERS = 4000


def letters(build, count=LETTERS):
    """A store of letters, each with the build that it is from, in two graphs."""
    return "".join(
        f'<{E}letter/{number}> <{E}build> "{build}" <{E}graph/{number % 2}> .\n' for number in range(count)
    ).encode()


CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
CONCAT = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f }"
PATTERN = 'SELECT * { ?a ?b ?c . ?d ?e ?f FILTER REGEX(STR(?a), "^(([a-z/:.0-9])+.)+x{1,400}([0-9]{1,200}){1,20}$") }'
SORTED = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a DESC(?d)"
EASY = f"ASK {{ <{E}letter/7> <{E}build> ?x }}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return made(tmp_path_factory.mktemp("letters"), letters("first"))


@pytest.fixture(scope="module")
def server(folder):
    with running(folder, "--timeout", "4", "--memory", "1024", "--size", "4", "--idle", "1.5") as found:
        yield found


def easy(server):
    """Ask something easy, and get it."""
    answer = asked(server, EASY)
    assert answer.status_code == 200, answer.text
    assert answer.json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "statuses"),
    [(CROSS, {504}), (CONCAT, {503, 504}), (SORTED, {503, 504}), (PATTERN, {200, 400, 422, 500, 503, 504})],
    ids=["cross product", "huge GROUP_CONCAT", "huge ORDER BY", "pathological pattern"],
)
def test_a_query_that_takes_too_much_is_stopped_and_others_are_answered(server, query, statuses):
    with ThreadPoolExecutor() as threads:
        hard = threads.submit(asked, server, query)
        time.sleep(0.2)
        easy(server)
        assert query != CROSS or not hard.done()
        answer = hard.result()
    assert answer.status_code in statuses
    assert answer.status_code == 200 or "query" in answer.text
    easy(server)


def test_a_query_that_is_too_long_is_refused_before_it_is_read(server):
    answer = asked(server, "SELECT * { " + "?s ?p ?o . " * 1_000_000 + "}")
    assert answer.status_code == 413
    connection = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=10)
    connection.request("GET", "/sparql?query=ASK%7B%7D" + "+" * 100_000)
    assert connection.getresponse().status == 414
    connection.close()
    easy(server)


def test_a_query_nested_too_deeply_is_no_end_of_the_server(server):
    answer = asked(server, "ASK " + "{" * 50_000 + "}" * 50_000)
    assert answer.status_code in (400, 503, 504)
    easy(server)


def test_an_answer_that_grows_too_large_is_refused_or_breaks_off_visibly(server):
    large = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 200000"
    with (  # noqa: PT012 - the break comes while reading
        pytest.raises(httpx.RemoteProtocolError),
        httpx.stream(
            "GET", f"{server.address}/sparql", params={"query": large}, headers={"accept-encoding": "identity"}
        ) as answer,
    ):
        assert answer.status_code == 200
        assert "content-length" not in answer.headers
        answer.read()
    easy(server)


def test_compressed_answers_break_off_visibly_too(server):
    large = "SELECT ?a ?d (RAND() AS ?x) { ?a ?b ?c . ?d ?e ?f } LIMIT 200000"
    try:
        answer = httpx.get(f"{server.address}/sparql", params={"query": large}, headers={"accept-encoding": "gzip"})
    except httpx.RemoteProtocolError:
        return
    assert answer.status_code == 422


def test_too_many_rows_are_refused(folder):
    with running(folder, "--rows", "100") as server:
        for accept in (
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
        ):
            few = asked(server, "SELECT * { ?a ?b ?c } LIMIT 99", accept=accept)
            many = asked(server, "SELECT * { ?a ?b ?c } LIMIT 103", accept=accept)
            assert (few.status_code, many.status_code) == (200, 422), accept
        assert "100 rows" in many.text


GRAPH_TYPES = (
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)


def test_too_many_statements_are_refused_in_every_format_of_graphs(folder):
    def read(path, accept, **parameters):
        found = httpx.get(f"{server.address}{path}", params=parameters, headers={"accept": accept}, verify=False)
        return found.status_code, "100 " in found.text

    with running(folder, "--rows", "100") as server:
        for accept in GRAPH_TYPES:
            few = asked(server, "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 100", accept=accept)
            many = asked(server, "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 101", accept=accept)
            assert (few.status_code, many.status_code) == (200, 422), accept
            assert few.text.count("/letter/") >= 100, accept
            assert asked(server, "DESCRIBE ?a { ?a ?b ?c }", accept=accept).status_code == 422, accept
            assert read("/store", accept, graph=f"{E}graph/0") == (422, True), accept
            assert read("/store", accept, default="") == (422, True), accept
        assert read("/store", "application/trig") == read("/store", "application/n-quads") == (422, True)


def test_statements_past_the_limit_break_a_long_answer_off_visibly(folder):
    query = "CONSTRUCT { ?a ?b ?c . ?a <http://archive.example/sort> ?d } { ?a ?b ?c . ?d ?e ?f } LIMIT 60000"
    with running(folder, "--rows", "50000") as server:
        for accept in GRAPH_TYPES:
            with (  # noqa: PT012 - the break comes while reading
                pytest.raises(httpx.RemoteProtocolError),
                httpx.stream(
                    "GET",
                    f"{server.address}/sparql",
                    params={"query": query},
                    headers={"accept": accept, "accept-encoding": "identity"},
                    verify=False,
                ) as answer,
            ):
                assert answer.status_code == 200
                answer.read()


@given(
    rows=st.lists(st.text(alphabet='ab",\n\r<>{}\\', max_size=6), max_size=8),
    cut=st.integers(min_value=1, max_value=9),
    form=st.sampled_from(["csv", "tsv", "xml"]),
)
def test_rows_are_counted_whatever_stands_in_them_and_however_they_are_cut(rows, cut, form):
    import io

    graph = store.in_memory([])
    values = " ".join(f"({json.dumps(row)})" for row in rows)
    whole = io.BytesIO()
    store.native(graph, f"SELECT ?x {{ VALUES (?x) {{ {values} }} }}").write(whole, form)
    count = _COUNTERS[form]()
    found = sum(count(whole.getvalue()[start : start + cut]) for start in range(0, len(whole.getvalue()), cut))
    assert found == len(rows) + (form != "xml")


def slow(server, content, number):
    """Connect so many clients that send only so much, and read nothing."""
    host, port = server.address.removeprefix("http://").split(":")
    found = []
    for _ in range(number):
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect((host, int(port)))
        connection.sendall(content)
        found.append(connection)
    return found


HEAD = b"GET /sparql HTTP/1.1\r\nHost: localhost\r\nX-"
BODY = (
    b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    b"Content-Length: 500\r\n\r\nASK"
)
LARGE = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"
UNREAD = f"GET /sparql?{urlencode({'query': LARGE})} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


@pytest.mark.parametrize("content", [HEAD, BODY, UNREAD], ids=["slow head", "slow body", "slow reader"])
def test_clients_that_dawdle_hold_nobody_up(folder, content):
    with running(folder, "--idle", "120", "--workers", "2") as server:
        dawdling = slow(server, content, 8)
        try:
            for _ in range(5):
                easy(server)  # which waits for less than those may dawdle
        finally:
            for connection in dawdling:
                connection.close()


@pytest.mark.parametrize("content", [HEAD, BODY], ids=["slow head", "slow body"])
def test_clients_that_dawdle_too_long_are_cut_off(server, content):
    (connection,) = slow(server, content, 1)
    connection.settimeout(20)
    with connection:
        assert b" 408 " in connection.recv(4096).split(b"\r\n")[0]


def test_a_reader_that_dawdles_too_long_gets_no_end(folder):
    with running(folder, "--idle", "1") as server:
        (connection,) = slow(server, UNREAD.replace(b"LIMIT+20000", b"LIMIT+150000"), 1)
        connection.settimeout(20)
        with connection:
            time.sleep(6)
            taken = bytearray()
            while piece := connection.recv(1 << 16):
                taken += piece
    assert taken.startswith(b"HTTP/1.1 200 ")
    assert not taken.endswith(b"0\r\n\r\n")  # which is how an answer in chunks ends


def test_who_comes_when_all_are_busy_is_asked_to_come_again(folder):
    with running(folder, "--timeout", "3", "--workers", "1") as server, ThreadPoolExecutor(30) as threads:
        answers = [each.result() for each in [threads.submit(asked, server, CROSS) for _ in range(24)]]
        statuses = {answer.status_code for answer in answers}
        assert statuses <= {429, 504}
        assert 429 in statuses
        assert all(int(answer.headers["retry-after"]) > 0 for answer in answers if answer.status_code == 429)
        easy(server)


def test_a_client_that_leaves_takes_its_query_along(folder):
    with running(folder, "--timeout", "300", "--workers", "1") as server:
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{server.address}/sparql", params={"query": CROSS}, timeout=0.7)
        easy(server)  # the only worker is free long before that query may end


def test_killed_workers_are_replaced_and_no_answer_is_wrong(folder):
    count = f"SELECT (COUNT(DISTINCT ?a) AS ?n) (SAMPLE(?c) AS ?x) {{ ?a <{E}build> ?c }}"
    with running(folder, "--workers", "2") as server, ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(asked, server, count) for _ in range(60)]
        for _ in range(8):
            for worker in server.workers():
                try:
                    os.kill(worker, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            time.sleep(0.15)
        found = [answer.result() for answer in answers]
        assert {answer.status_code for answer in found} <= {200, 429, 503}
        right = [answer for answer in found if answer.status_code == 200]
        assert len(right) > 20
        for answer in right:
            assert answer.json()["results"]["bindings"][0]["n"]["value"] == str(LETTERS)
        time.sleep(1)
        easy(server)


def test_a_rebuild_is_served_at_once_and_no_answer_mixes_builds(tmp_path):
    def build(number):
        with publication.publishing(tmp_path / "output") as staging:
            store.create(staging / "store", [letters(f"build {number}", 600)])
            publication.write_manifest(staging, {"number": number}, folders=("store",))

    build(0)
    seen = []
    stop = threading.Event()
    query = f"SELECT ?x (COUNT(?a) AS ?n) {{ ?a <{E}build> ?x }} GROUP BY ?x"

    def ask(server):
        while not stop.is_set():
            answer = asked(server, query)
            assert answer.status_code == 200, answer.text
            rows = answer.json()["results"]["bindings"]
            assert [row["n"]["value"] for row in rows] == ["600"], rows
            seen.append((answer.headers["x-build"], rows[0]["x"]["value"]))

    with running(tmp_path / "output" / "store", "--workers", "2") as server, ThreadPoolExecutor(3) as threads:
        asking = [threads.submit(ask, server) for _ in range(3)]
        for number in range(1, 6):
            build(number)
            time.sleep(0.4)
        stop.set()
        for each in asking:
            each.result()
        last = asked(server, query)
        assert last.json()["results"]["bindings"][0]["x"]["value"] == "build 5"
    assert len(dict(seen)) == len(set(seen)) >= 3  # one name a build
    assert not list(tmp_path.glob(".output.served-*"))


def test_the_server_ends_cleanly_and_leaves_nothing(tmp_path):
    place = made(tmp_path, letters("first", 10))
    with running(place) as server:
        easy(server)
        workers = server.workers()
        assert list(tmp_path.glob(".output.served-*"))
    assert server.process.returncode == 0
    assert not list(tmp_path.glob(".output.served-*"))
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


def test_a_server_that_is_killed_takes_its_workers_along_and_the_next_one_clears_up(tmp_path):
    place = made(tmp_path, letters("first", 10))
    with running(place) as server:
        workers = server.workers()
        server.process.kill()
        server.process.wait()
        time.sleep(0.5)
        assert not any(Path(f"/proc/{worker}/exe").exists() for worker in workers)
    assert len(list(tmp_path.glob(".output.served-*"))) == 1
    with running(place):
        assert len(list(tmp_path.glob(".output.served-*"))) == 1
    assert not list(tmp_path.glob(".output.served-*"))


def refused(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "kg", "serve", *arguments],
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_what_cannot_be_served_is_explained(tmp_path, folder):
    nothing = refused("--store", str(tmp_path / "nowhere"), cwd=tmp_path)
    assert nothing.returncode == 1
    assert "there is no built graph here" in nothing.stderr
    elsewhere = refused("--store", "http://localhost:7878/", cwd=tmp_path)
    assert elsewhere.returncode == 1
    assert "kg query --store http://localhost:7878/" in elsewhere.stderr
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        busy = refused("--store", str(folder), "--port", str(port), cwd=tmp_path)
    assert busy.returncode == 1
    assert "address already in use" in busy.stderr
    assert "--port" in busy.stderr
    assert "Traceback" not in nothing.stderr + busy.stderr
