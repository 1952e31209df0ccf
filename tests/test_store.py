"""The store keeps what it is given, changes nothing while it is read, sends no request, and writes the same bytes."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import store
from kg.errors import ExplainedError
from kg.store import Ask, Construct, Literal, NamedNode, Select, sealing

KAYNARCA = b"""\
<https://e.org/person/repnin> <https://e.org/signed> <https://e.org/treaty/kaynarca> <https://e.org/graph/deniz> .
<https://e.org/person/repnin> <https://e.org/signed> <https://e.org/treaty/kaynarca> <https://e.org/graph/harrow> .
<https://e.org/person/munib> <https://e.org/signed> <https://e.org/treaty/kaynarca> <https://e.org/graph/harrow> .
<https://e.org/person/munib> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://e.org/Person> <https://e.org/graph/people> .
<https://e.org/person/munib> <http://www.w3.org/2000/01/rdf-schema#label> "\xc4\xb0brahim M\xc3\xbcnib Efendi"@tr <https://e.org/graph/people> .
<https://e.org/treaty/kaynarca> <https://e.org/date> "1774-07-21"^^<http://www.w3.org/2001/XMLSchema#date> <https://e.org/graph/deniz> .
"""
SIGNERS = "SELECT DISTINCT ?signer { ?signer <https://e.org/signed> ?treaty } ORDER BY ?signer"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "output" / "store"
    store.create(made, [KAYNARCA])
    return made


@pytest.fixture
def graph():
    return store.in_memory([KAYNARCA])


def answers(graph, text, **parameters):
    answer = store.query(graph, text, parameters)
    assert isinstance(answer, Select)
    return [tuple(term.value if term else None for term in row) for row in answer.rows]


# --- making and opening -----------------------------------------------------------------------------------------------


def test_a_store_on_disk_answers_as_one_in_memory(folder, graph):
    assert answers(store.open_read_only(folder), SIGNERS) == answers(graph, SIGNERS)


def test_a_store_is_made_from_a_file_or_from_pieces_cut_anywhere(tmp_path):
    pieces = [KAYNARCA[start : start + 7] for start in range(0, len(KAYNARCA), 7)]
    for name, source in (("file", io.BytesIO(KAYNARCA)), ("pieces", pieces), ("empty pieces", [b"", KAYNARCA, b""])):
        store.create(tmp_path / name, source)
        assert len(store.open_read_only(tmp_path / name)) == 6


@given(
    cuts=st.lists(st.integers(0, len(KAYNARCA))).map(sorted), at_once=st.integers(1, len(KAYNARCA)), file=st.booleans()
)
@settings(max_examples=25, deadline=None)
def test_a_store_that_is_loaded_a_piece_at_a_time_holds_every_statement(cuts, at_once, file):
    """Whatever the pieces that the lines come in, and however many bytes are loaded at once."""
    ends = [0, *cuts, len(KAYNARCA)]
    pieces = [KAYNARCA[start:end] for start, end in pairwise(ends)]
    with tempfile.TemporaryDirectory() as place:
        store.create(Path(place) / "store", io.BytesIO(KAYNARCA) if file else pieces, at_once=at_once)
        made = store.open_read_only(Path(place) / "store")
        assert set(store.quads(made)) == set(store.quads(store.in_memory([KAYNARCA])))
        del made


def test_reading_changes_nothing_in_the_folder(folder):
    def state():
        return {path.name: (path.stat().st_size, path.stat().st_mtime_ns) for path in folder.iterdir()}

    before = state()
    for _ in range(2):
        assert answers(store.open_read_only(folder), SIGNERS)
    assert state() == before


def test_two_readers_read_one_store_at_once(folder):
    one, other = store.open_read_only(folder), store.open_read_only(folder)
    assert answers(one, SIGNERS) == answers(other, SIGNERS)


def test_a_store_opens_where_nothing_may_be_written(folder):
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    folder.chmod(0o555)
    assert answers(store.open_read_only(folder), SIGNERS)


def test_where_nothing_was_built_the_error_says_what_to_type(tmp_path):
    with pytest.raises(ExplainedError, match=r"no built graph here\nhint: kg build"):
        store.open_read_only(tmp_path / "store")


@pytest.mark.parametrize("fault", ["no CURRENT", "CURRENT points nowhere", "MANIFEST cut short", "tables gone"])
def test_a_damaged_store_is_an_explained_error(fault, folder):
    if fault == "no CURRENT":
        (folder / "CURRENT").unlink()
    elif fault == "CURRENT points nowhere":
        (folder / "CURRENT").write_text("MANIFEST-999999\n")
    elif fault == "MANIFEST cut short":
        manifest = folder / (folder / "CURRENT").read_text().strip()
        manifest.write_bytes(manifest.read_bytes()[:40])
    else:
        for table in folder.glob("*.sst"):
            table.unlink()
    with pytest.raises(ExplainedError, match="the store is damaged"):
        answers(store.open_read_only(folder), SIGNERS)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    made = tmp_path_factory.mktemp("sound") / "store"
    store.create(made, [KAYNARCA])
    return made


@given(st.integers(0, 20), st.floats(0, 1, exclude_max=True), st.integers(-1, 7))
def test_wherever_a_file_is_cut_or_a_bit_turned_the_answers_are_the_right_ones_or_none(sound, which, where, bit):
    right = answers(store.in_memory([KAYNARCA]), SIGNERS)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "store"
        shutil.copytree(sound, folder)
        files = sorted(each for each in folder.iterdir() if each.stat().st_size)
        path = files[which % len(files)]
        content = bytearray(path.read_bytes())
        at = int(where * len(content))
        if bit < 0:
            del content[at:]
        else:
            content[at] ^= 1 << bit
        path.write_bytes(content)
        with contextlib.suppress(ExplainedError):
            assert answers(store.open_read_only(folder), SIGNERS) == right


def test_a_list_of_tables_that_is_cut_anywhere_never_opens_as_a_smaller_graph(folder):
    manifest = next(folder.glob("MANIFEST-*"))
    content = manifest.read_bytes()
    for length in range(0, len(content), 97):
        manifest.write_bytes(content[:length])
        with pytest.raises(ExplainedError, match="the store is damaged: MANIFEST"):
            store.open_read_only(folder)


def test_of_a_store_too_large_to_be_read_at_each_opening_what_has_been_touched_is_read(folder, monkeypatch):
    monkeypatch.setattr(sealing, "READ_WHOLE", 0)
    monkeypatch.setattr(sealing, "_SMALL", -1)
    copied = folder.with_name("copied")
    shutil.copytree(folder, copied, copy_function=shutil.copyfile)
    assert answers(store.open_read_only(copied), SIGNERS)
    read = []
    whole = sealing._checksum
    monkeypatch.setattr(sealing, "_checksum", lambda path: read.append(path) or whole(path))
    assert answers(store.open_read_only(copied), SIGNERS)
    assert read == [], "a copy that was found sound is not read again"
    table = max(copied.glob("*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(table.read_bytes())
    content[len(content) // 3] ^= 4
    table.write_bytes(content)
    with pytest.raises(ExplainedError, match=f"the store is damaged: {table.name} is not what was written"):
        store.open_read_only(copied)


def test_a_store_that_was_changed_has_a_new_seal(folder):
    store.change(folder, "INSERT DATA { <https://e.org/a> <https://e.org/signed> <https://e.org/b> }")
    assert ("https://e.org/a",) in answers(store.open_read_only(folder), SIGNERS)
    store.replace(folder, "https://e.org/graph/people", [], keep=False)
    assert answers(store.open_read_only(folder), SIGNERS)


def test_a_store_without_a_seal_is_taken_as_it_is(folder):
    (folder / sealing.NAME).unlink()
    assert answers(store.open_read_only(folder), SIGNERS)


def test_a_store_that_takes_the_place_of_another_while_it_is_opened_is_opened(folder, monkeypatch):
    other, hold = folder.with_name("other"), sealing.hold
    store.create(other, [b"<https://e.org/a> <https://e.org/signed> <https://e.org/b> <https://e.org/g> .\n"])

    def exchanged(place):
        if other.exists():  # between the seal that is read and the files that are held to it
            shutil.rmtree(folder)
            other.rename(folder)
            raise ExplainedError
        hold(place)

    monkeypatch.setattr(sealing, "hold", exchanged)
    assert answers(store.open_read_only(folder), SIGNERS) == [("https://e.org/a",)]


def test_a_new_store_never_goes_into_a_folder_with_something_in_it(folder):
    with pytest.raises(ExplainedError, match="must be empty"):
        store.create(folder, [KAYNARCA])


def test_a_line_that_is_not_nquads_is_an_explained_error(tmp_path):
    with pytest.raises(ExplainedError, match="the graph is not N-Quads"):
        store.create(tmp_path / "store", [KAYNARCA, b"<https://e.org/a> nonsense .\n"])


def test_a_store_that_cannot_be_written_is_an_explained_error(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExplainedError, match="the store cannot be written"):
        store.create(tmp_path / "file" / "store", [KAYNARCA])


# --- querying ---------------------------------------------------------------------------------------------------------


def test_a_query_sees_the_union_of_all_graphs_and_graph_picks_one(graph):
    assert len(answers(graph, SIGNERS)) == 2
    in_deniz = "SELECT ?signer { GRAPH <https://e.org/graph/deniz> { ?signer <https://e.org/signed> ?t } }"
    assert answers(graph, in_deniz) == [("https://e.org/person/repnin",)]


def test_from_makes_the_default_graph_of_the_graphs_it_names(graph):
    text = "SELECT ?s FROM <https://e.org/graph/deniz> { ?s <https://e.org/signed> ?t }"
    assert answers(graph, text) == [("https://e.org/person/repnin",)]


def test_within_leaves_out_the_other_graphs(graph):
    answer = store.query(graph, SIGNERS, within=["https://e.org/graph/deniz", "https://e.org/graph/people"])
    assert [row[0].value for row in answer.rows] == ["https://e.org/person/repnin"]
    named = store.query(graph, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", within=["https://e.org/graph/deniz"])
    assert [row[0].value for row in named.rows] == ["https://e.org/graph/deniz"]


def test_ask_and_construct_have_answers_of_their_own(graph):
    assert store.query(graph, "ASK { ?s ?p 'nothing' }") == Ask(value=False)
    made = store.query(graph, "CONSTRUCT { ?t <https://e.org/signedBy> ?s } WHERE { ?s <https://e.org/signed> ?t }")
    assert isinstance(made, Construct)
    assert {triple.object.value for triple in made.triples} == {
        "https://e.org/person/repnin",
        "https://e.org/person/munib",
    }


def test_a_parameter_is_bound_as_a_term(graph):
    text = "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }"
    assert answers(graph, text, label=store.literal("İbrahim Münib Efendi", language="tr"))
    assert not answers(graph, text, label=store.literal("İbrahim Münib Efendi"))
    assert not answers(graph, text, label=store.literal('" } #'))


def test_a_parameter_without_a_column_is_an_explained_error(graph):
    with pytest.raises(ExplainedError, match=r"\?treaty cannot be bound"):
        answers(graph, SIGNERS, treaty=store.iri("https://e.org/treaty/kaynarca"))


def test_prefixes_are_known_without_being_declared(graph):
    answer = store.query(
        graph, "SELECT ?t { p:repnin e:signed ?t }", prefixes={"p": "https://e.org/person/", "e": "https://e.org/"}
    )
    assert {row[0].value for row in answer.rows} == {"https://e.org/treaty/kaynarca"}


@pytest.fixture(scope="module")
def listener():
    """A local server that remembers whether anybody came."""
    import http.server
    import threading

    came = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            came.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - the library's name

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/sparql", came
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT ?s { OPTIONAL { service silent <URL> { ?s ?p ?o } } }",
        "SELECT ?s FROM <URL> { ?s ?p ?o }",
        "SELECT ?s FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
        "PREFIX u: <URL>\nSELECT ?s FROM u: { ?s ?p ?o }",
        "LOAD <URL>",
        "PREFIX a: <http://a/> LOAD SILENT <URL> INTO GRAPH <http://g>",
        "CONSTRUCT { ?s ?p ?o } FROM <URL> WHERE { ?s ?p ?o }",
        "ASK FROM <URL> { ?s ?p ?o }",
        "DESCRIBE ?s { SERVICE ?anywhere { ?s ?p ?o } VALUES ?anywhere { <URL> } }",
    ],
)
def test_no_query_ever_sends_a_request(text, graph, listener):
    url, came = listener
    with pytest.raises(ExplainedError):
        store.query(graph, text.replace("URL", url))
    assert came == []


def test_an_update_is_refused_and_changes_nothing(graph):
    for text in (
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "CLEAR ALL",
        "DROP ALL",
        "DELETE WHERE { ?s ?p ?o }",
    ):
        with pytest.raises(ExplainedError, match="an update; a query only reads"):
            store.query(graph, text)
    assert len(graph) == 6


# --- writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", store.FORMATS)
def test_what_is_written_reads_back_the_same(form, graph):
    data = store.serialise(graph, form, prefixes={"e": "https://e.org/"})
    read = {quad.triple for quad in store.parsed(data, form)}
    assert read == {quad.triple for quad in store.quads(graph)}
    if form in ("trig", "nq", "jsonld"):
        assert set(store.parsed(data, form)) == set(store.quads(graph))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own JSON-LD parser uses it
@pytest.mark.parametrize(
    ("form", "theirs"), [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")]
)
def test_another_library_reads_what_is_written(form, theirs, graph):
    from rdflib import Graph

    data = store.serialise(graph, form, graph="https://e.org/graph/people", prefixes={"e": "https://e.org/"})
    read = Graph().parse(data=data, format=theirs)
    assert {str(value) for value in read.objects()} == {"https://e.org/Person", "İbrahim Münib Efendi"}


@pytest.mark.parametrize("form", store.FORMATS)
def test_the_order_in_which_things_came_does_not_show(form):
    lines = KAYNARCA.splitlines(keepends=True)
    backwards = store.in_memory([b"".join(reversed(lines))])
    prefixes = {"e": "https://e.org/", "a": "https://a.org/"}
    flipped = dict(reversed(prefixes.items()))
    forwards = store.in_memory([KAYNARCA])
    assert store.serialise(forwards, form, prefixes=prefixes) == store.serialise(backwards, form, prefixes=flipped)


def test_the_bytes_do_not_depend_on_the_hash_seed(tmp_path):
    (tmp_path / "graph.nq").write_bytes(KAYNARCA)
    program = (
        "import sys, hashlib; from pathlib import Path; from kg import store\n"
        "graph = store.in_memory([Path(sys.argv[1]).read_bytes()])\n"
        "whole = b''.join(store.serialise(graph, f, prefixes={'e': 'https://e.org/'}) for f in store.FORMATS)\n"
        "print(hashlib.sha256(whole).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "graph.nq")],
            check=True,
            capture_output=True,
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(hashes) == 1


def test_triples_of_a_query_are_written_once_each_and_sorted(graph):
    made = store.query(graph, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?p = <https://e.org/signed>) }")
    lines = store.serialise(made.triples, "nt").decode().splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == 2


def test_an_output_gets_the_bytes_that_would_be_returned(graph):
    output = io.BytesIO()
    assert store.serialise(graph, "trig", output=output) == b""
    assert output.getvalue() == store.serialise(graph, "trig")


@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs",))), language=st.sampled_from([None, "tr", "ru"]))
def test_any_text_survives_the_way_in_and_out(text, language):
    term = Literal(text, language=language)
    statement = store.Quad(
        NamedNode("https://e.org/a"), NamedNode("https://e.org/b"), term, NamedNode("https://e.org/g")
    )
    written = store.serialise([statement], "nq")
    assert list(store.quads(store.in_memory([written]))) == [statement]


def test_only_the_stores_know_the_engine():
    package = Path(__file__).parents[1] / "kg"
    importers = {
        path.relative_to(package).parts[0]
        for path in package.rglob("*.py")
        if re.search(r"^\s*(import|from) pyoxigraph", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert importers == {"store", "remote", "ontology"}  # the embedded one; terms in others' answers; its parser alone
