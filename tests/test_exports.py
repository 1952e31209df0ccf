"""The notations, the RDF files, the two other views, and `kg export`."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tracemalloc
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg import store
from kg.building import exported_facts, exporting, part_files, sending
from kg.building.assembly import assemble
from kg.graph import exports, interchange, notation, quads
from kg.graph.exports import Exports, File
from kg.graph.long_parts import LongPart
from kg.graph.notation import Layout, Row, Turtle
from kg.graph.parts import Parting
from kg.graph.scribe import Scribe
from kg.graph.sheets import Desk, Prefixes
from kg.identity import claim_id
from kg.model import Polarity
from kg.ontology import terms
from kg.ontology.terms import KG, NP, PROV, RDF
from kg.project import load

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
RAPPER = shutil.which("rapper")

pytestmark = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph)[ .].*deprecated:DeprecationWarning"  # rdflib 7 calls them itself when it parses
)


@cache
def _assembled():
    return assemble(load(KAYNARCA))


@cache
def _exports():
    return Exports(_assembled().lines, _assembled().project.base, _assembled().project.title)


@cache
def _files():
    return _exports().files("accepted")


# --- parts that are too long to be held ------------------------------------------------------------------------------


@pytest.mark.parametrize("at_once", [1, 2, 5])
@pytest.mark.parametrize("table", ["person/", "place/", "letter/"])
def test_a_table_written_some_entities_at_a_time_has_the_bytes_of_one_written_whole(table, at_once):
    assembled = _assembled()
    scribe = Scribe(assembled.seeds, assembled.project, assembled.vocabulary)
    entities = assembled.seeds.entities
    names = [name for name in entities if name.startswith(table)]
    desk = Desk(assembled.project.base, exports.special(_exports().rows))

    def said(some):
        return quads.of_entities((entities[name] for name in some), scribe)

    long = LongPart(desk, names, said, iri=scribe.iri, at_once=at_once)
    written, used = defaultdict(bytes), defaultdict(dict)
    for place, piece, goes_on in long.pieces(exports.FILES):
        written[place] += (exports.FILES[place].between if goes_on and piece.content else b"") + piece.content
        used[place] |= piece.used
    whole = desk.sheet(said(names))
    for place, file in enumerate(exports.FILES):
        assert written[place] == file.piece(whole).content
        assert used[place] == file.piece(whole).used
    assert (long.statements, long.digest) == (len(whole.rows), part_files.digest(whole.nquads().content))


# --- reading with programs that are not ours -------------------------------------------------------------------------

_TYPES = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "rdf": "xml", "jsonld": "json-ld"}
_RAPPER = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "trig": "trig", "rdf": "rdfxml"}
_OXIGRAPH = {"ttl": "ttl", "nt": "nt", "nq": "nq", "trig": "trig", "rdf": "rdfxml", "jsonld": "jsonld"}


def _by_rdflib(content, ending):
    """Read with rdflib; terms as N-Triples writes them, graphs as a fourth."""
    held = rdflib.Dataset()
    held.parse(data=content, format=_TYPES[ending])
    found = set()
    for subject, predicate, said, graph in held.quads():
        name = "" if graph is None or str(graph) == "urn:x-rdflib:default" else f"<{graph}>"
        found.add((f"<{subject}>", f"<{predicate}>", _term(said), name))
    return found


def _term(said):
    if isinstance(said, rdflib.URIRef):
        return f"<{said}>"
    return notation.literal(str(said), said.language, str(said.datatype) if said.datatype else None)


def _by_oxigraph(content, ending):
    quads = store.parsed(content, _OXIGRAPH[ending])
    names = ((str(q.subject), str(q.predicate), str(q.object), q.graph_name) for q in quads)
    return {(s, p, o, "" if isinstance(g, type(_default())) else str(g)) for s, p, o, g in names}


def _default():
    from pyoxigraph import DefaultGraph

    return DefaultGraph()


def _by_rapper(content, ending, folder):
    path = folder / f"read.{ending}"
    path.write_bytes(content)
    run = subprocess.run(
        [RAPPER, "-q", "-i", _RAPPER[ending], "-o", "nquads", str(path)], capture_output=True, check=True
    )
    assert run.stderr == b""
    return {tuple(notation.parse(line)) for line in map(_reescaped, run.stdout.decode().splitlines())}


def _reescaped(line):
    """Write a line of another program as we write it: rapper escapes all but ASCII."""
    return re.sub(r"\\u([0-9A-F]{4})|\\U([0-9A-F]{8})", lambda found: chr(int(found[1] or found[2], 16)), line)


def _expected(name):
    exports = _exports()
    policy_graph = f"<{_assembled().project.base}graph/facts/accepted>"
    if name in ("graph.trig", "graph.nq"):
        return set(map(tuple, exports.rows))
    if name == "facts.ttl":
        return {(*row[:3], "") for row in exports.rows if row.graph == policy_graph}
    left = ("graph/facts/", "graph/ontology")
    return {(*row[:3], "") for row in exports.rows if not any(each in row.graph for each in left)}


PLAIN = ("graph.ttl", "graph.nt", "graph.nq", "graph.trig", "graph.rdf", "graph.jsonld", "facts.ttl")


@pytest.mark.parametrize("name", PLAIN)
def test_a_file_loads_in_rdflib_with_nothing_lost(name):
    assert _by_rdflib(_files()[name], name.rpartition(".")[2]) == _expected(name)


@pytest.mark.parametrize("name", PLAIN)
def test_a_file_loads_in_oxigraph_with_nothing_lost(name):
    assert _by_oxigraph(_files()[name], name.rpartition(".")[2]) == _expected(name)


@pytest.mark.skipif(RAPPER is None, reason="rapper (Debian: raptor2-utils) is not installed")
@pytest.mark.parametrize("name", [name for name in PLAIN if not name.endswith("jsonld")])
def test_a_file_loads_in_rapper_with_nothing_lost(name, tmp_path):
    assert _by_rapper(_files()[name], name.rpartition(".")[2], tmp_path) == _expected(name)


def test_the_plain_graph_has_no_facts_and_the_facts_no_claims():
    assert not [row for row in _expected("graph.ttl") if row[2] == f"<{KG}Fact>"]
    assert not [row for row in _expected("facts.ttl") if row[2] == f"<{KG}Claim>"]


_TEXTS = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\ufffe\uffff", min_codepoint=1), max_size=30
)
_LANGUAGES = st.sampled_from([None, "tr", "en", "ru-latn"])
_WRITERS = {
    "ttl": lambda rows: notation.turtle(rows, Layout(prefixes=terms.PREFIXES)),
    "trig": lambda rows: notation.trig(rows, Layout(prefixes=terms.PREFIXES)),
    "nt": notation.ntriples,
    "nq": notation.nquads,
    "rdf": lambda rows: interchange.rdfxml(rows, Layout(prefixes=terms.PREFIXES)),
    "jsonld": lambda rows: interchange.jsonld(rows, Layout(prefixes=terms.PREFIXES)),
}


@pytest.mark.parametrize("ending", _WRITERS)
@settings(max_examples=60)
@example(text="satır\r\nsonu\rve\t“]]>” <b> & \u2028\x85", language="tr")
@example(text='\\"\\n""" \x7f', language=None)
@given(text=_TEXTS, language=_LANGUAGES)
def test_any_text_comes_back_as_it_was(ending, text, language):
    if ending == "rdf":
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    row = Row("<https://example.org/a>", f"<{KG}quotation>", notation.literal(text, language))
    content = _WRITERS[ending]([row])
    assert notation.value(row.object).text == text
    assert _by_oxigraph(content, ending) == {tuple(row)}
    (back,) = _by_rdflib(content, ending)
    assert notation.value(back[2])[:2] == (text, language)


def test_a_character_that_xml_cannot_hold_is_refused_and_not_dropped():
    row = Row("<https://example.org/a>", f"<{KG}quotation>", notation.literal("a\x0cb"))
    with pytest.raises(ValueError, match=r"U\+000C"):
        interchange.rdfxml([row], Layout())


@pytest.mark.parametrize(
    "local", ["a.", ".a", "a..b", "-a", "a-", "a~b", "a%20b", "çiçerin", "a'b", "(a)", "a;b", "a,b", "1", "", "a\u00b7"]
)
def test_ids_of_any_shape_survive_prefixes(local):
    row = Row(f"<https://example.org/person/{local}>", f"<{KG}subject>", f"<https://example.org/person/{local}>")
    layout = Layout(prefixes={**terms.PREFIXES, "person": "https://example.org/person/"})
    assert _by_oxigraph(notation.turtle([row], layout), "ttl") == {tuple(row)}
    assert _by_oxigraph(interchange.jsonld([row], layout), "jsonld") == {tuple(row)}
    assert _by_rdflib(interchange.jsonld([row], layout), "jsonld") == {tuple(row)}


# --- for readers -----------------------------------------------------------------------------------------------------


_OBJECTS = (
    f"<{KG}Claim>",
    "<https://example.org/person/panin>",
    "<https://example.org/person/o'neill>",
    "<https://example.org/person/a-b>",
    "<urn:x>",
    f"<{KG}b/c>",
    *(f'"{number}"^^<{terms.XSD}integer>' for number in ("-7", "7", "1774", "seven", "")),
    f'"1774"^^<{terms.XSD}gYear>',
    f'"1\\\\"^^<{terms.XSD}integer>',
    '"1774"',
    '"%s"@tr',
    '"' + "söz " * 20 + '"',
)
_SUBJECTS = (
    *("repnin", "panin", "a-b", "a-", "-a", "a.b", "o'neill", "çiçerin", ""),
    *("https://example.org/person/b", "treaty/karlowitz", "x#y"),
)


@given(
    predicates=st.lists(st.sampled_from((RDF + "type", KG + "cites", "https://example.org/100%25s", KG + "note"))),
    said=st.lists(
        st.tuples(st.sampled_from(_SUBJECTS), st.permutations(_OBJECTS)),
        min_size=1,
        max_size=4,
        unique_by=lambda node: node[0],
    ),
    kinds=st.sets(st.sampled_from(range(len(_OBJECTS))), min_size=4),
)
def test_nodes_of_one_shape_written_at_once_are_what_is_written_line_by_line(predicates, said, kinds):
    desk = Desk("https://example.org/", lambda _: 0)
    predicates = predicates[: len(kinds)] or [KG + "note"]
    nodes, rows = [], []
    for local, order in said:
        subject = f"<https://example.org/person/{local}>"
        objects = [each for each in order if _OBJECTS.index(each) in kinds]
        own = sorted(Row(subject, f"<{p}>", o) for p, o in zip(predicates, objects, strict=False))
        nodes.append(desk.node(subject, own)[1])
        rows += own
    one, other = (Turtle(Prefixes("https://example.org/")) for _ in range(2))
    written = list(one.filled(nodes[0].shape, [node.subject for node in nodes], [node.objects for node in nodes]))
    assert written == [other.paragraph(node.subject, node.lines) for node in nodes]
    assert one.used == other.used
    assert _by_oxigraph((notation.head("", one.used) + "".join(written)).encode(), "ttl") == {
        tuple(row) for row in rows
    }


def test_a_claim_is_a_paragraph_that_begins_with_its_sentence():
    text = _files()["graph.ttl"].decode()
    (paragraph,) = (part for part in text.split("\n\n") if "Ahmed Resmi Efendi — persuaded →" in part)
    assert paragraph.splitlines()[0].endswith(" a kg:Claim ;")
    assert paragraph.splitlines()[1].strip().startswith('rdfs:label "Ahmed Resmi Efendi — persuaded →')
    assert "kg:subject person:ahmed-resmi ;" in paragraph


def test_people_come_before_claims_and_claims_in_the_order_of_the_text():
    text = _files()["graph.ttl"].decode()
    assert text.index("person:repnin a ") < text.index("a kg:Claim")
    by_key = {claim.key: claim_id(claim) for claim in _assembled().seeds.claims}
    places = [text.index(f"{by_key[key].replace('/', ':')} a kg:Claim") for key in ("d11", "d12", "d01", "d08", "d14")]
    assert places == sorted(places)


def test_the_most_special_class_is_named_first():
    assert "group:ottoman-empire a kg:State, kg:Group, kg:Actor" in _files()["graph.ttl"].decode()


def test_only_prefixes_that_are_used_are_declared():
    text = _files()["facts.ttl"].decode()
    declared = set(re.findall(r"^@prefix ([\w.-]+):", text, re.MULTILINE))
    body = re.sub(r"^@prefix.*$|\"[^\"]*\"", "", text, flags=re.MULTILINE)
    assert {prefix for prefix in declared if not re.search(rf"(^|[\s^]){re.escape(prefix)}:", body)} == set()


def test_json_ld_fetches_nothing():
    context = json.loads(_files()["graph.jsonld"])["@context"]
    assert isinstance(context, dict)
    assert all(isinstance(namespace, str) for namespace in context.values())


# --- RDF 1.2 ---------------------------------------------------------------------------------------------------------


def test_every_claim_is_a_reifier_of_what_it_says_under_its_own_iri():
    quads = list(store.parsed(_files()["graph-rdf12.ttl"], "ttl"))
    reifiers = {q.subject.value: q.object for q in quads if q.predicate.value == f"{RDF}reifies"}
    base = _assembled().project.base
    assert set(reifiers) == {base + claim_id(claim) for claim in _assembled().seeds.claims}
    claim = next(claim for claim in _assembled().seeds.claims if claim.key == "d13")
    said = reifiers[base + claim_id(claim)]
    assert [said.subject.value, said.predicate.value, said.object.value] == [
        base + claim.subject,
        KG + claim.predicate,
        base + claim.object,
    ]


def test_what_a_claim_says_is_quoted_and_not_stated():
    base = _assembled().project.base
    stated = {(q.subject.value, q.predicate.value) for q in store.parsed(_files()["graph-rdf12.ttl"], "ttl")}
    assert (base + "person/panin", KG + "influenced") not in stated


def test_the_reifiers_hold_everything_that_the_plain_graph_holds():
    plain = {tuple(map(str, quad))[:3] for quad in store.parsed(_files()["graph.ttl"], "ttl")}
    back = set()
    for quad in store.parsed(_files()["graph-rdf12.ttl"], "ttl"):
        if quad.predicate.value == f"{RDF}reifies":
            said = zip(("subject", "predicate", "object"), quad.object, strict=True)
            back |= {(str(quad.subject), f"<{KG}{name}>", str(term)) for name, term in said}
        else:
            back.add(tuple(map(str, quad))[:3])
    assert back == plain


# --- nanopublications ------------------------------------------------------------------------------------------------


@cache
def _nanopublications():
    """Each nanopublication's graphs, by part, with what stands in them."""
    graphs = defaultdict(set)
    for subject, predicate, said, graph in _by_oxigraph(_files()["nanopubs.trig"], "trig"):
        graphs[graph].add((subject, predicate, said))
    found = {}
    for graph, statements in graphs.items():
        for name, predicate, said in statements:
            if predicate == f"<{RDF}type>" and said == f"<{NP}Nanopublication>":
                parts = {p: o for s, p, o in statements if s == name}
                found[name] = {
                    "head": graph,
                    **{part: parts[f"<{NP}has{part}>"] for part in ("Assertion", "Provenance", "PublicationInfo")},
                }
    return graphs, found


def test_each_claim_is_a_nanopublication_whose_assertion_has_the_claims_iri():
    _, found = _nanopublications()
    base = _assembled().project.base
    claims = {f"<{base}{claim_id(claim)}>" for claim in _assembled().seeds.claims}
    assert {each["Assertion"] for each in found.values()} == claims


def test_nanopublications_follow_the_guidelines():
    graphs, found = _nanopublications()
    for name, parts in found.items():
        assert len(set(parts.values())) == 4
        assert all(graphs[graph] for graph in parts.values())
        assert {subject for subject, _, _ in graphs[parts["head"]]} == {name}
        assert parts["Assertion"] in {subject for subject, _, _ in graphs[parts["Provenance"]]}
        assert name in {subject for subject, _, _ in graphs[parts["PublicationInfo"]]}
    assert set(graphs) == {graph for parts in found.values() for graph in parts.values()}


def test_an_assertion_states_what_is_claimed_and_a_denial_does_not():
    graphs, _ = _nanopublications()
    base = _assembled().project.base
    for claim in _assembled().seeds.claims:
        said = (f"<{base}{claim.subject}>", f"<{KG}{claim.predicate}>", f"<{base}{claim.object}>")
        assert (said in graphs[f"<{base}{claim_id(claim)}>"]) == (claim.polarity is Polarity.ASSERTS)


def test_the_provenance_of_a_nanopublication_names_claimant_document_and_reading():
    graphs, found = _nanopublications()
    base = _assembled().project.base
    claim = next(claim for claim in _assembled().seeds.claims if claim.key == "d16")
    name = f"<{base}{claim_id(claim)}>"
    (parts,) = (each for each in found.values() if each["Assertion"] == name)
    assert graphs[parts["Provenance"]] >= {
        (name, f"<{PROV}wasAttributedTo>", f"<{base}group/janissaries>"),
        (name, f"<{PROV}wasDerivedFrom>", f"<{base}document/deniz-1998>"),
        (name, f"<{PROV}wasGeneratedBy>", f"<{base}reading/deniz-1998/adjudicated>"),
    }


def test_the_provenance_of_a_nanopublication_describes_the_places_in_works_that_the_claim_cites():
    described = {
        str(quad.subject)
        for quad in store.parsed(_files()["nanopubs.trig"], "trig")
        if quad.predicate.value == f"{KG}work"
    }
    cited = {
        str(quad.object)
        for quad in store.parsed(_files()["graph.ttl"], "ttl")
        if quad.predicate.value == f"{KG}citation"
    }
    assert described == cited != set()


@pytest.mark.skipif(RAPPER is None, reason="rapper (Debian: raptor2-utils) is not installed")
def test_nanopublications_load_in_rapper_and_rdflib_with_nothing_lost(tmp_path):
    content = _files()["nanopubs.trig"]
    assert _by_rapper(content, "trig", tmp_path) == _by_rdflib(content, "trig") == _by_oxigraph(content, "trig")


# --- kg export -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "kaynarca"
    shutil.copytree(KAYNARCA, folder)
    _kg(folder, "build", check=True)
    return folder


def _kg(folder, *arguments, check=False, **more):
    return subprocess.run(
        [sys.executable, "-m", "kg", "--project", str(folder), *arguments],
        capture_output=True,
        check=check,
        cwd=Path(__file__).parents[1],
        **more,
    )


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("ttl", "graph.ttl"),
        ("trig", "graph.trig"),
        ("nt", "graph.nt"),
        ("nq", "graph.nq"),
        ("jsonld", "graph.jsonld"),
        ("rdfxml", "graph.rdf"),
        ("rdf12", "graph-rdf12.ttl"),
        ("nanopub", "nanopubs.trig"),
    ],
)
def test_an_export_from_the_store_is_the_file_of_the_build(built, wanted, name):
    run = _kg(built, "export", "-f", wanted)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout == (built / "output" / name).read_bytes()


def test_what_the_build_has_written_is_exported_in_pieces_however_long_it_is(built):
    project = load(built)

    def exported(wanted):
        tracemalloc.start()
        length = sum(len(piece) for piece in exporting.export(project, "graph", wanted))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return length, most

    exported("nq")  # whatever is imported for it
    (short, of_short), (long, of_long) = exported("ttl"), exported("nq")
    assert long == (built / "output" / "graph.nq").stat().st_size
    assert long > 3 * short
    assert of_long - of_short < (long - short) / 4, "a longer file takes no more memory"


@pytest.mark.parametrize("wanted", ["ttl", "trig", "nt", "nq", "jsonld", "rdfxml"])
def test_facts_are_written_a_part_at_a_time_as_if_they_were_written_whole(built, wanted):
    project = load(built)
    held = store.open_read_only(project.store)
    whole = Exports(store.serialise(held, "nq").splitlines(), project.base, project.title)
    file = File(name="", what="facts", notation=wanted)
    pieces = list(exported_facts.written(project.output / "graph.nq", held, project, file, "accepted"))
    assert b"".join(pieces) == whole.write("facts", wanted, "accepted")
    assert len([piece for piece in pieces if piece.strip()]) >= 2, "the policy, and what holds under it"
    if wanted != "ttl":  # which is a file of the build
        assert pieces == list(exporting.export(project, "facts", wanted))


@pytest.mark.parametrize("name", ["graph.nt", "manifest.json"])
def test_a_file_that_is_not_as_the_build_left_it_is_made_again_from_the_store(built, tmp_path, name):
    project = Path(shutil.copytree(built, tmp_path / "kaynarca"))
    (project / "output" / name).write_bytes(b"<a> <b> <c> .\n")
    (whole,) = exporting.export(load(project), "graph", "nt")
    assert whole == (built / "output" / "graph.nt").read_bytes()


def test_what_goes_to_another_engine_is_what_the_store_holds_and_comes_from_the_file_if_that_is_whole(built, tmp_path):
    project = load(shutil.copytree(built, tmp_path / "kaynarca"))
    held = store.open_read_only(project.store)
    holds = sorted(f"{each.triple} {each.graph_name} .\n".encode() for each in store.quads(held))
    assert sorted(sending.statements(project.output, base=project.base)) == holds
    file = project.output / "graph.nq"
    as_built = file.read_bytes()
    assert list(sending.statements(project.output, base=project.base))[: as_built.count(b"\n")] == as_built.splitlines(
        True
    )
    for changed in (as_built.replace(b"repnin", b"panin", 1), as_built[:-200], None):
        file.unlink()
        if changed is not None:
            file.write_bytes(changed)
        assert sorted(sending.statements(project.output, base=project.base)) == holds


def test_the_facts_of_another_policy_are_derived_on_the_spot(built):
    run = _kg(built, "export", "--what", "facts", "--policy", "hedged", "-f", "nt")
    assert run.returncode == 0
    assert b"hedged" in run.stderr
    assert b"person/repnin> <https://w3id.org/muahede/ontology#gaveAidTo>" in run.stdout
    graphs = _kg(built, "export", "--policy", "hedged", "-f", "nq")
    assert b"graph/facts/hedged> ." in graphs.stdout
    assert b"graph/facts/accepted> ." not in graphs.stdout


def test_an_export_goes_to_a_file_when_asked(built, tmp_path):
    path = tmp_path / "facts.ttl"
    run = _kg(built, "export", "--what", "facts", "-o", str(path))
    assert (run.returncode, run.stdout) == (0, b"")
    assert path.read_bytes() == (built / "output" / "facts.ttl").read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["facts.ttl"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--what", "network", "-f", "ttl"), 2, b"graphml"),
        (("--what", "facts", "-f", "rdf12"), 1, b"view of claims"),
        (("--what", "facts", "--policy", "nonesuch"), 1, b"no policy"),
        (("-o", "/nonexistent/x.ttl"), 1, b"cannot be written"),
        (("-f", "gexf"), 2, b"--what network as gexf"),
    ],
)
def test_an_export_that_cannot_be_is_explained(built, arguments, code, told):
    run = _kg(built, "export", *arguments)
    assert run.returncode == code
    assert told in run.stderr
    assert b"Traceback" not in run.stderr
    assert run.stdout == b""


def test_there_is_nothing_to_export_before_a_build(tmp_path):
    shutil.copytree(KAYNARCA, tmp_path / "fresh")
    run = _kg(tmp_path / "fresh", "export")
    assert run.returncode == 1
    assert b"kg build" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize(("documents", "drawers"), [(63, 1), (64, 256), (1023, 256), (1024, 4096)])
def test_facts_are_dealt_out_the_finer_the_more_documents_there_are(documents, drawers):
    parting = Parting("https://kg.test/", documents)
    graph = "<https://kg.test/graph/facts/accepted>"
    names = {parting.of_fact(f"<https://kg.test/person/{number}>", graph).name for number in range(20_000)}
    assert drawers * 0.9 < len(names) <= drawers
    assert len(set(map(len, names))) == 1
