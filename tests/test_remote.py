"""Another SPARQL engine holds the graph as the one that is built in does, and never half of it."""

from __future__ import annotations

import contextlib
import gc
import http.server
import json
import shutil
import sys
import threading
import tracemalloc
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from kaynarca_graph import BASE, FIXTURE, kaynarca, nquads
from test_queries import LIBRARY, values

sys.path.insert(0, str(Path(__file__).parent))

import engines

from kg import cli, sparql, store
from kg.errors import ExplainedError
from kg.ontology.terms import KG
from kg.queries import library as queries
from kg.remote import pieces, services, upload
from kg.store import Select

LINES = tuple(sorted(set(nquads().splitlines(keepends=True))))
FOREIGN = "http://archive.example/graph/other"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def engine(request, tmp_path_factory):
    with (
        getattr(engines, request.param)(tmp_path_factory.mktemp(request.param)) as found,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name, value in found.environment.items():
            patch.setenv(name, value)
        upload.replace([f'<{FOREIGN}> <{KG}text> "not ours" <{FOREIGN}> .\n'.encode()], found.address, base=FOREIGN)
        upload.replace(LINES, found.address, base=BASE)
        yield found


@pytest.fixture
def oxigraph(tmp_path):
    with engines.oxigraph(tmp_path) as found:
        yield found


@pytest.fixture(scope="module")
def built_in():
    return store.in_memory([nquads()])


@pytest.fixture(scope="module")
def there(engine):
    return store.opened(engine.address, base=BASE)


# --- the same answers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_every_query_of_the_library_gives_the_same_rows_there(name, there, built_in):
    given = values(name, built_in)
    ours = queries.run(LIBRARY[name], built_in, given, project=kaynarca())
    theirs = queries.run(LIBRARY[name], there, given, project=kaynarca())
    if isinstance(ours, Select):
        assert theirs.columns == ours.columns
        assert list(theirs.rows) == list(ours.rows)
    else:
        assert set(theirs.triples) == set(ours.triples)


def test_only_the_graphs_of_the_project_are_seen(there, built_in):
    assert store.graphs(there) == store.graphs(built_in)
    everything = queries.run(
        queries.written("SELECT DISTINCT ?text { ?s kg:text ?text }"), there, {}, project=kaynarca()
    )
    assert "not ours" not in [row[0].value for row in everything.rows]


def test_terms_are_found_by_pattern_there_too(there, built_in):
    munib = store.iri(f"{BASE}person/munib")
    assert set(there.quads_for_pattern(munib, None, None)) == set(built_in.quads_for_pattern(munib, None, None))
    assert list(there.quads_for_pattern(store.iri(f"{BASE}person/nobody"), None, None)) == []


def test_only_the_facts_of_a_named_policy_are_seen_there(there, built_in):
    query = queries.written("SELECT DISTINCT ?fact { ?fact a kg:Fact } ORDER BY ?fact")
    rows = [
        list(queries.run(query, each, {}, project=kaynarca(), policy="accepted").rows) for each in (there, built_in)
    ]
    assert rows[0] == rows[1] != []


def run(*arguments):
    return CliRunner().invoke(cli.command, ["--project", str(FIXTURE), *arguments])


ANSWERS = (
    ("why", "Panin", "influenced"),
    ("why", "Repnin", "-f", "json"),
    ("disputes", "--all", "-f", "json"),
    ("influence", "-f", "json"),
    ("ask", "Who signed the treaty of Küçük Kaynarca?", "-f", "json"),
    ("query", "timeline", "--param", "of=Repnin", "-f", "csv"),
    ("query", "SELECT ?treaty { ?treaty a kg:Treaty } ORDER BY ?treaty", "-f", "json"),
)


def test_a_build_fills_the_engine_and_the_commands_answer_from_it_as_from_the_output(engine, tmp_path):
    built = run("build", "--output", str(tmp_path / "output"), "--store", engine.address)
    assert built.exit_code == 0, built.output
    assert "statements in" in built.stderr
    for arguments in ANSWERS:
        ours = run(*arguments, "--store", str(tmp_path / "output" / "store"))
        theirs = run(*arguments, "--store", engine.address)
        assert (theirs.exit_code, theirs.stdout) == (0, ours.stdout), (arguments, theirs.output)
    there = store.opened(engine.address, base=BASE)
    assert f"{BASE}graph/reading/by-hand" not in store.graphs(there)  # which this build does not have
    assert f"{BASE}graph/texts" in store.graphs(there)
    upload.replace(LINES, engine.address, base=BASE)


def test_texts_of_a_corpus_arrive_letter_by_letter(engine):
    base = "http://corpus.example/"
    text = "Ahmed Resmî'nin “lâyihası”\\n\f\t\\\"" + "Küçük Kaynarca antlaşması 12 Cemaziyelevvel 1188. " * 40_000
    quoted = json.dumps(text, ensure_ascii=False)
    lines = [
        f"<{base}person/munib> <{KG}text> {quoted} <{base}graph/authority> .\n".encode(),
        *(f'<{base}person/{n}> <{KG}n> "{n}" <{base}graph/documents> .\n'.encode() for n in range(3000)),
    ]
    sent = upload.replace(lines, engine.address, base=base)
    assert (sent.graphs, sent.statements) == (2, 3001)
    graph = store.opened(engine.address, base=base)
    (row,) = store.query(graph, f"SELECT ?text {{ ?s <{KG}text> ?text }}").rows
    assert row[0].value == text
    upload.replace([], engine.address, base=base)


# --- what goes wrong --------------------------------------------------------------------------------------------------


@dataclass(kw_only=True)
class Between:
    """Something between us and an engine: passes requests on, and fails where it is told to."""

    to: str
    fails: list[tuple[str, str]] = field(default_factory=list)  # the end of a path, and how
    most: int = 1 << 30  # bytes of a request
    address: str = ""

    def how(self, path: str) -> str:
        found = next((each for each in self.fails if path.partition("?")[0].endswith(each[0])), None)
        if found is None:
            return ""
        self.fails.remove(found)
        return found[1]


@contextlib.contextmanager
def between(to):
    state = Between(to=to.rstrip("/"))

    class Passing(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            how = state.how(self.path)
            if len(content) > state.most:
                self.send_error(413)
                return
            if how == "refused":
                self.send_error(507, "no room")
                return
            kept = {name: self.headers[name] for name in ("content-type", "accept") if self.headers[name]}
            answer = httpx.post(state.to + self.path, content=content, headers=kept, verify=False)
            if how == "lost":
                self.close_connection = True
                return
            self.send_response_only(answer.status_code)
            self.send_header("content-type", answer.headers.get("content-type", "text/plain"))
            self.send_header("server", answer.headers["server"])
            if how == "cut":
                self.send_header("x-sparql-maxrows", "10")
            self.send_header("content-length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content[: len(answer.content) // 2] if how == "half" else answer.content)
            self.close_connection = how == "half"

        def version_string(self):
            return ""

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Passing)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    state.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def content(address):
    """All statements of the project in an engine, and the graphs that are no project's."""
    answer = httpx.post(
        f"{address}query",
        data={"query": "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"},
        headers={"accept": "text/tab-separated-values"},
        verify=False,
    )
    return sorted(answer.text.splitlines()[1:])


OLD = tuple(line for line in LINES if b"graph/facts" not in line)


@pytest.mark.parametrize(
    ("fails", "said"),
    [
        ([("/store", "refused")], "507"),
        ([("/store", "lost")] * 3, "cannot be reached"),
        ([("/update", "refused")], "507"),
    ],
    ids=["a piece is refused", "the connection is lost at a piece, again and again", "the last step is refused"],
)
def test_an_upload_that_fails_leaves_the_old_graphs(oxigraph, fails, said):
    upload.replace(OLD, oxigraph.address, base=BASE)
    before = content(oxigraph.address)
    with between(oxigraph.address) as way:
        way.fails = list(fails)
        with pytest.raises(ExplainedError) as caught:
            upload.replace(LINES, way.address, base=BASE)
        assert said in str(caught.value)
        assert "nothing has changed: the old graphs are all still there" in str(caught.value)
        assert content(oxigraph.address) == before
        sent = upload.replace(LINES, way.address, base=BASE)
    assert sent.statements == len(LINES) == len(content(oxigraph.address))


def test_a_piece_whose_answer_is_lost_is_sent_again_and_stands_there_once(oxigraph):
    upload.replace(OLD, oxigraph.address, base=BASE)
    with between(oxigraph.address) as way:
        way.fails = [("/store", "lost")] * 2
        assert upload.replace(LINES, way.address, base=BASE).statements == len(LINES)
        assert way.fails == []
    assert len(content(oxigraph.address)) == len(LINES)


def test_what_is_too_large_for_something_before_the_engine_is_sent_by_halves(oxigraph):
    with between(oxigraph.address) as way:
        way.most = max(map(len, LINES)) + 2000
        assert upload.replace(LINES, way.address, base=BASE).statements == len(LINES) == len(content(oxigraph.address))
        way.most = 2000
        long = f'<{BASE}x> <{KG}text> "{"Küçük Kaynarca " * 400}" <{BASE}graph/documents> .\n'.encode()
        with pytest.raises(ExplainedError, match=r"refuses \(413\)(.|\n)*nothing has changed"):
            upload.replace((long, *LINES[:3]), way.address, base=BASE)
    assert len(content(oxigraph.address)) == len(LINES)


def test_what_has_been_sent_is_not_held_however_much_it_is(oxigraph, monkeypatch):
    monkeypatch.setattr(pieces, "MIXED", 1 << 18)

    def most(number):
        numbers = range(number)
        lines = (f'<{BASE}x> <{KG}n> "{each:0200}" <{BASE}graph/authority> .\n'.encode() for each in numbers)
        tracemalloc.start()
        upload.replace(lines, oxigraph.address, base=BASE)
        _, held = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held

    gc.disable()  # it comes when it likes
    try:
        most(2_000)
        little, much = most(4_000), most(24_000)
    finally:
        gc.enable()
    assert much - little < 20_000 * 200 / 2, "five times as much is sent"


@pytest.mark.parametrize("large", [False, True], ids=["graph by graph", "of many graphs"])
def test_pieces_hold_every_statement_once_and_know_how_many_they_hold(large):
    make = pieces.mixed if large else pieces.graph_by_graph
    made = list(make(LINES, lambda graph: f"urn:beside:{graph}", most=3000))
    assert len(made) > 3
    found, counts = [], Counter()
    for piece in made:
        rest = b"" if piece.graph is None else f" <{piece.graph}>".encode()
        found += [line.removesuffix(b" .") + rest for line in piece.statements.splitlines()]
        counts.update(piece.counts)
        halves = piece.halves()
        assert b"".join(half.statements for half in halves) == piece.statements or piece.statements.count(b"\n") == 1
    parted = [line.rpartition(b" <") for line in LINES]
    assert counts == Counter(graph.removesuffix(b"> .\n").decode() for _, _, graph in parted)
    assert sorted(found) == sorted(
        b"%s <urn:beside:%s" % (said, graph.removesuffix(b" .\n")) for said, _, graph in parted
    )


@pytest.mark.parametrize("fails", ["/store", "/update"])
def test_of_a_first_upload_that_fails_readers_see_nothing_and_nothing_is_left(oxigraph, fails):
    with between(oxigraph.address) as way:
        way.fails = [(fails, "refused")]
        with pytest.raises(ExplainedError, match="507"):
            upload.replace(LINES, way.address, base=BASE)
    assert content(oxigraph.address) == []
    assert upload.replace(LINES, oxigraph.address, base=BASE).statements == len(LINES)


def test_until_a_first_upload_has_ended_there_is_no_built_graph_for_readers(oxigraph, monkeypatch):
    monkeypatch.setattr(pieces, "MIXED", 1 << 20)
    seen = []

    def lines():
        yield from LINES
        for number in range(60_000):  # more than one piece
            yield f'<{BASE}x> <{KG}n> "{number:0100}" <{BASE}graph/more> .\n'.encode()
        seen.extend(line for line in content(oxigraph.address) if f"{BASE}graph/more" in line)
        with pytest.raises(ExplainedError, match="no built graph here"):
            store.opened(oxigraph.address, base=BASE)

    upload.replace(lines(), oxigraph.address, base=BASE)
    assert seen
    assert f"{BASE}graph/more" in store.graphs(store.opened(oxigraph.address, base=BASE))


def test_a_last_step_whose_answer_is_lost_is_looked_into_and_was_done(oxigraph):
    upload.replace(OLD, oxigraph.address, base=BASE)
    with between(oxigraph.address) as way:
        way.fails = [("/update", "lost")]
        assert upload.replace(LINES, way.address, base=BASE).statements == len(LINES)
    assert len(content(oxigraph.address)) == len(LINES)


@pytest.mark.parametrize(
    "left", [f"urn:kg:upload:0123456789abcdef:{BASE}graph/authority", f"{BASE}graph/facts/of-a-first-attempt"]
)
def test_what_a_killed_attempt_has_left_is_cleared_by_the_next(oxigraph, left):
    httpx.post(
        f"{oxigraph.address}store", params={"graph": left}, content="<a:b> <a:c> 1 .",
        headers={"content-type": "text/turtle"}, verify=False,
    ).raise_for_status()  # fmt: skip
    upload.replace(LINES, oxigraph.address, base=BASE)
    assert len(content(oxigraph.address)) == len(LINES)


@pytest.mark.parametrize(
    ("how", "said"), [("cut", "a part of the answer only"), ("half", "broke off"), ("refused", "507")]
)
def test_half_an_answer_is_never_taken_for_the_whole(oxigraph, how, said):
    upload.replace(LINES, oxigraph.address, base=BASE)
    with between(oxigraph.address) as way:
        graph = store.opened(way.address, base=BASE)
        way.fails = [("/query", how)]
        with pytest.raises(ExplainedError, match=said):
            list(store.query(graph, "SELECT * { ?s ?p ?o }").rows)


def test_graphs_of_several_projects_stand_side_by_side(oxigraph):
    other = "http://other.example/"
    upload.replace(LINES, oxigraph.address, base=BASE)
    upload.replace([line.replace(BASE.encode(), other.encode()) for line in LINES], oxigraph.address, base=other)
    assert len(store.graphs(store.opened(oxigraph.address, base=BASE))) == 7
    assert store.base_of(store.opened(oxigraph.address, base=other)) == other
    with pytest.raises(ExplainedError, match="graphs of several projects"):
        store.opened(oxigraph.address)


# --- addresses and credentials ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1:1/", "cannot be reached"),
        ("http://user:secret@127.0.0.1:1/", "a password does not belong into an address"),
        ("http://", "this is no address"),
        ("http://localhost:99999999/", "this is no address"),
    ],
)
def test_an_engine_that_cannot_be_asked_is_explained(address, said):
    told = run("query", "actors", "--store", address)
    assert told.exit_code == 1 or isinstance(told.exception, ExplainedError)
    message = str(told.exception)
    assert said in message
    assert "secret" not in message


def test_what_is_no_sparql_endpoint_is_told_with_all_that_was_tried(tmp_path):
    if shutil.which("python3") is None:
        pytest.skip("no plain web server on this machine")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    server.RequestHandlerClass.log_message = lambda *_: None
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with pytest.raises(ExplainedError, match=r"no answer there is one of SPARQL's protocol(.|\n)*/sparql"):
            store.opened(f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_an_engine_without_a_graph_says_how_to_fill_it(oxigraph):
    with pytest.raises(ExplainedError, match=r"no built graph here\n(.|\n)*kg build --store"):
        store.opened(oxigraph.address)


def test_virtuoso_is_not_filled_by_who_may_not(tmp_path, monkeypatch):
    for name in (services.USER, services.PASSWORD, services.TOKEN):
        monkeypatch.delenv(name, raising=False)
    with engines.virtuoso(tmp_path) as found:
        with pytest.raises(ExplainedError, match=r"asks who we are(.|\n)*KG_STORE_USER(.|\n)*nothing has changed"):
            upload.replace(LINES, found.address, base=BASE)
        monkeypatch.setenv(services.USER, "dba")
        with pytest.raises(ExplainedError, match="KG_STORE_PASSWORD is not"):
            upload.replace(LINES, found.address, base=BASE)
        monkeypatch.setenv(services.PASSWORD, "wrong")
        with pytest.raises(ExplainedError, match="does not accept these credentials"):
            upload.replace(LINES, found.address, base=BASE)


@pytest.mark.parametrize(
    ("query", "headers", "update", "graphs"),
    [
        ("http://h/query", {"server": "Oxigraph/0.5"}, "http://h/update", "http://h/store"),
        ("http://h/ds/sparql", {"fuseki-request-id": "1"}, "http://h/ds/update", "http://h/ds/data"),
        ("http://h/ds", {"server": "Apache Jena Fuseki (5.0)"}, "http://h/ds/update", "http://h/ds/data"),
        (
            "http://h/repositories/r",
            {},
            "http://h/repositories/r/statements",
            "http://h/repositories/r/rdf-graphs/service",
        ),
        ("http://h/sparql", {"server": "Virtuoso/7"}, "http://h/sparql-auth", "http://h/sparql-graph-crud-auth"),
        ("http://h/any", {}, "http://h/any", None),
    ],
)
def test_the_layouts_of_the_engines_in_use_are_known_and_the_environment_knows_better(query, headers, update, graphs):
    found = services.known(query, headers, {})
    assert (found.update, found.graphs) == (update, graphs)
    told = services.known(query, headers, {services.UPDATE: "http://u/", services.GRAPHS: "http://g/"})
    assert (told.update, told.graphs, told.mixed) == ("http://u/", "http://g/", None)


def test_an_engine_without_the_graph_store_protocol_is_filled_by_updates(oxigraph, monkeypatch):
    monkeypatch.setattr(services, "known", lambda query, *_: services.Services(
        query=query, update=f"{oxigraph.address}update", graphs=None, union={}
    ))  # fmt: skip
    assert upload.replace(LINES, oxigraph.address, base=BASE).statements == len(LINES)
    assert len(content(oxigraph.address)) == len(LINES)


def test_an_update_and_a_service_never_leave_this_machine(oxigraph):
    upload.replace(LINES, oxigraph.address, base=BASE)
    graph = store.opened(oxigraph.address)
    for text in ("DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"):
        with pytest.raises(ExplainedError):
            store.query(graph, text)
    assert len(content(oxigraph.address)) == len(LINES)


def test_declarations_that_a_query_lacks_are_written_before_it():
    assert sparql.declared("PREFIX kg: <http://k/> ASK { ?a kg:b owl:c }", {"kg": "x:", "owl": "http://o/"}) == (
        "PREFIX owl: <http://o/> PREFIX kg: <http://k/> ASK { ?a kg:b owl:c }"
    )
