"""The clients that people use read the endpoint without being told anything about it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
import rdflib

sys.path.insert(0, str(Path(__file__).parent))

from kaynarca_graph import BASE, FIXTURE, nquads
from serving import made, running

KG = "https://w3id.org/muahede/ontology#"
PERSONS = f"SELECT DISTINCT ?person {{ ?person a <{KG}Person> }} ORDER BY ?person"
CONSTRUCT = f"CONSTRUCT {{ ?person a <{KG}Person> }} WHERE {{ ?person a <{KG}Person> }}"
OBRESKOV = f"{BASE}person/obreskov"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(made(tmp_path_factory.mktemp("kaynarca"), nquads()), project=FIXTURE) as found:
        yield found


@pytest.fixture(autouse=True)
def _quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", ResourceWarning)  # the clients' own unclosed sockets
        yield


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_sparqlwrapper_reads_rows(server, form):
    wrapper = pytest.importorskip("SPARQLWrapper").SPARQLWrapper(f"{server.address}/sparql", returnFormat=form)
    for method in ("GET", "POST"):
        wrapper.setMethod(method)
        wrapper.setQuery(PERSONS)
        found = wrapper.queryAndConvert()
        text = found.toxml() if form == "xml" else json.dumps(found) if form == "json" else found.decode()
        assert OBRESKOV in text


@pytest.mark.parametrize("form", ["turtle", "xml", "json-ld", "n3"])
def test_sparqlwrapper_reads_graphs(server, form):
    wrapper = pytest.importorskip("SPARQLWrapper").SPARQLWrapper(f"{server.address}/sparql", returnFormat=form)
    wrapper.setQuery(CONSTRUCT)
    found = wrapper.queryAndConvert()
    read = rdflib.Graph().parse(data=found, format="turtle") if isinstance(found, bytes) else found
    assert OBRESKOV in read.serialize(format="nt")


def test_sparqlwrapper_tells_faults_of_syntax(server):
    library = pytest.importorskip("SPARQLWrapper")
    wrapper = library.SPARQLWrapper(f"{server.address}/sparql", returnFormat="json")
    wrapper.setQuery("SELECT * {")
    with pytest.raises(library.SPARQLExceptions.QueryBadFormed, match="never closed"):
        wrapper.query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_the_endpoint_as_a_store(server, method):
    import rdflib
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(f"{server.address}/sparql", method=method))
    persons = [str(row[0]) for row in graph.query(PERSONS)]
    assert OBRESKOV in persons
    assert (rdflib.URIRef(OBRESKOV), rdflib.RDF.type, rdflib.URIRef(f"{KG}Person")) in graph
    assert bool(graph.query(f"ASK {{ <{OBRESKOV}> a <{KG}Person> }}"))
    assert len(list(graph.triples((rdflib.URIRef(OBRESKOV), None, None)))) > 2


def test_rdflib_follows_a_name_to_its_triples(server):
    import rdflib

    for kind in ("turtle", "xml", "nt", "json-ld"):
        graph = rdflib.Graph().parse(f"{server.address}/person/obreskov", format=kind)
        assert (rdflib.URIRef(OBRESKOV), rdflib.RDF.type, rdflib.URIRef(f"{KG}Person")) in graph


def test_curl_asks_as_the_documentation_says(server, tmp_path):
    if shutil.which("curl") is None:
        pytest.skip("there is no curl on this machine")
    address = f"{server.address}/sparql"
    (tmp_path / "query.rq").write_text(PERSONS)
    ways = (
        [address, "--data-urlencode", f"query={PERSONS}"],
        ["-G", address, "--data-urlencode", f"query={PERSONS}", "-H", "Accept: text/csv", "--compressed"],
        [address, "-H", "Content-Type: application/sparql-query", "--data-binary", f"@{tmp_path / 'query.rq'}"],
    )
    for way in ways:
        answer = subprocess.run(
            ["curl", "-sS", "--fail", *way], capture_output=True, text=True, timeout=20, check=False
        )
        assert answer.returncode == 0, answer.stderr
        assert OBRESKOV in answer.stdout
