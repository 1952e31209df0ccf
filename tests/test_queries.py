"""The query library answers what its titles promise, on any engine, and takes parameters as terms."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import click.testing
import pytest
from expected_rows import EXPECTED
from hypothesis import given
from hypothesis import strategies as st
from kaynarca_graph import BASE, FIXTURE, kaynarca, nquads

from kg import columns, sparql, store
from kg.cli import command
from kg.errors import ExplainedError
from kg.ontology.terms import KG
from kg.queries import answers, parameters
from kg.queries import library as queries
from kg.queries.parameters import Parameter
from kg.store import Construct, Literal, NamedNode, Select

LIBRARY = queries.library(kaynarca().queries)
PERSUASION = "PREFIX kg: <https://w3id.org/muahede/ontology#> SELECT ?c { ?c a kg:Claim ; kg:predicate kg:persuaded }"


@pytest.fixture(scope="module")
def graph():
    return store.in_memory([nquads()])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("kaynarca") / "store"
    store.create(made, [nquads()])
    return made


@pytest.fixture(scope="module")
def other_engine():
    """The same statements in rdflib, in one graph: an engine that knows neither our store nor our binding."""
    from rdflib import Graph

    triples = b"".join(re.sub(rb" <[^ ]*> \.$", b" .", line) + b"\n" for line in nquads().splitlines())
    return Graph().parse(data=triples, format="nt")


def values(name, graph):
    """Give the parameters with which a query of the library is tried."""
    given = EXPECTED[name][0] if name in EXPECTED else {"about": "treaty/kaynarca-1774"}
    claim = next(store.query(graph, PERSUASION).rows)[0].value
    return {key: claim if value == "THE CLAIM OF PERSUASION" else value for key, value in given.items()}


def texts(answer, wanted=None):
    chosen = [answer.columns.index(column) for column in wanted or answer.columns]
    return [tuple(answers.plain(row[index]).replace(BASE, "") for index in chosen) for row in answer.rows]


# --- the library ------------------------------------------------------------------------------------------------------


def test_the_library_has_at_least_thirty_queries_and_each_has_expected_rows():
    assert len(LIBRARY) >= 30
    assert set(LIBRARY) - set(EXPECTED) == {"claims-as-graph"}


@pytest.mark.parametrize("language", ["tr", "ru"])
def test_labels_that_are_looked_up_once_a_thing_are_those_that_the_query_itself_would_find(language, graph):
    for name, query in LIBRARY.items():
        given = values(name, graph)
        if any(each.name == "lang" for each in query.parameters):
            given |= {"lang": language}
        terms = queries.bind(query, given, graph, project=kaynarca())
        written = store.query(graph, queries.self_contained(query, terms), prefixes=queries.prefixes(kaynarca()))
        answer = queries.run(query, graph, given, project=kaynarca())
        if isinstance(answer, Select):
            assert texts(answer) == texts(written, answer.columns), name


def test_a_thing_with_two_labels_in_one_language_has_a_row_for_each():
    also = b'<%sperson/orlov> <http://www.w3.org/2000/01/rdf-schema#label> "Count Orlov"@en <%sgraph/authority> .\n'
    named_twice = store.in_memory([nquads(), also.replace(b"%s", BASE.encode())])
    answer = queries.run(LIBRARY["co-participants"], named_twice, {"lang": "en"}, project=kaynarca())
    found = {row for row in texts(answer, ["firstLabel", "secondLabel"]) if any("Orlov" in name for name in row)}
    assert {name for row in found for name in row} >= {"Count Orlov", "Grigory Orlov"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_query_answers_what_a_historian_finds_in_the_two_texts(name, graph):
    _, wanted, expected = EXPECTED[name]
    answer = queries.run(LIBRARY[name], graph, values(name, graph), project=kaynarca())
    rows = texts(answer, wanted.split())
    assert list(dict.fromkeys(rows)) == expected


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_query_gives_the_columns_that_its_header_declares(name, graph):
    answer = queries.run(LIBRARY[name], graph, values(name, graph), project=kaynarca())
    if isinstance(answer, Select):
        assert answer.columns == LIBRARY[name].columns


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_query_answers_the_same_on_another_engine(name, graph, other_engine):
    query = LIBRARY[name]
    terms = queries.bind(query, values(name, graph), graph, project=kaynarca())
    ours = queries.run(query, graph, values(name, graph), project=kaynarca())
    theirs = other_engine.query(queries.self_contained(query, terms))
    if isinstance(ours, Construct):
        assert {tuple(map(answers.plain, triple)) for triple in ours.triples} == {
            tuple(map(str, row)) for row in theirs
        }
        return
    names = [str(variable) for variable in theirs.vars]
    chosen = [names.index(column) for column in ours.columns]
    assert [tuple("" if row[index] is None else str(row[index]) for index in chosen) for row in theirs] == [
        tuple(answers.plain(term) for term in row) for row in ours.rows
    ]


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_query_with_its_values_written_into_it_answers_as_with_bound_terms(name, graph):
    query = LIBRARY[name]
    given_values = values(name, graph)
    written = queries.run(query, graph, given_values, project=kaynarca())
    terms = queries.bind(query, given_values, graph, project=kaynarca())
    bound = store.query(graph, query.text, terms)
    if isinstance(written, Select):
        assert texts(bound, written.columns) == texts(written)
    else:
        assert set(bound.triples) == set(written.triples)


SOMEBODY = [
    "person/panin",
    "person/ahmed-resmi",
    "person/muhsinzade",
    "person/repnin",
    "person/orlov",
    "group/ottoman-empire",
    "group/janissaries",
    "group/ottoman-delegation",
    "place/sumnu",
    "place/focsani",
    "event/focsani-1772",
    "event/war-1768",
    "treaty/kaynarca-1774",
    "treaty/armistice-1772",
    "letter/rumyantsev-1774-07-04",
    "topic/empty-treasury",
    "document/deniz-1998",
    "document/harrow-2005",
    "kg:Person",
    "kg:Delegation",
]


@pytest.mark.parametrize(
    "name", sorted(name for name in LIBRARY if re.search("# (?:with|unless) ", LIBRARY[name].text))
)
def test_what_a_query_begins_with_where_a_parameter_is_given_changes_none_of_its_rows(name, graph):
    query = LIBRARY[name]
    needed = {each.name: values(name, graph)[each.name] for each in query.parameters if each.required}
    tried = 0
    for parameter in dict.fromkeys(re.findall(r"# (?:with|unless) (\w+)", query.text)):
        for somebody in SOMEBODY:
            try:
                terms = queries.bind(query, {**needed, parameter: somebody}, graph, project=kaynarca())
            except ExplainedError:  # of another kind, or not of this world
                continue
            ours = queries.run(query, graph, {**needed, parameter: somebody}, project=kaynarca())
            assert texts(store.query(graph, query.text, terms), ours.columns) == texts(ours), (parameter, somebody)
            tried += 1
    assert tried


def test_every_optional_parameter_of_every_query_is_heeded(graph):
    """A parameter that the engine optimises away would let every row through."""
    nobody = {"actor": "person/peterson", "text": "x", "integer": "99", "date": "1500", "class": "kg:Waterway"}
    for query in LIBRARY.values():
        for parameter in query.parameters:
            if parameter.kind == "language" or parameter.required:
                continue
            needed = {other.name: values(query.name, graph)[other.name] for other in query.parameters if other.required}
            everything = texts(queries.run(query, graph, needed, project=kaynarca()))
            value = nobody.get(parameter.kind) or _one_of(parameter, graph)
            fewer = texts(queries.run(query, graph, {**needed, parameter.name: value}, project=kaynarca()))
            assert set(fewer) <= set(everything) or parameter.kind == "class", (query.name, parameter.name)
            if parameter.kind in nobody and len(everything) > 1:
                assert len(fewer) < len(everything), (query.name, parameter.name)


def _one_of(parameter, graph):
    by_kind = {
        "entity": "place/istanbul",
        "group": "group/ottoman-delegation",
        "treaty": "treaty/armistice-1772",
        "event": "event/war-1768",
        "work": "work/hulasat-ul-itibar",
        "office": "office/commander-danube",
        "document": "document/harrow-2005",
        "policy": "policy/accepted",
        "relation": "kg:robbed",
    }
    return by_kind[parameter.kind]


def test_labels_come_in_the_language_asked_for_and_else_in_english_or_turkish(graph):
    query = LIBRARY["office-holders"]
    assert texts(queries.run(query, graph, {"lang": "tr"}, project=kaynarca()), ["officeLabel"]) == [("Sadrazam",)]
    assert texts(queries.run(query, graph, {"lang": "fr"}, project=kaynarca()), ["officeLabel"]) == [("Grand Vizier",)]


@pytest.mark.parametrize("language", ["en", "tr", "fr"])
@pytest.mark.parametrize("name", ["claims-about", "treaty-parties", "letters"])
def test_a_label_in_the_language_asked_for_is_looked_up_once_and_the_rows_are_the_same(name, language, graph):
    query = LIBRARY[name]
    terms = queries.bind(query, {**values(name, graph), "lang": language}, graph, project=kaynarca())
    written = queries.self_contained(query, terms)
    lookups = [line.split("FILTER")[0].split()[2] for line in written.splitlines() if "rdfs:label" in line]
    most = max(lookups.count(each) for each in lookups)
    assert most == (3 if language == "fr" else 2) * max(query.text.count(f"{lookups[0]} rdfs:label") // 3, 1)
    ours = queries.run(query, graph, {**values(name, graph), "lang": language}, project=kaynarca())
    assert texts(ours) == texts(store.query(graph, query.text, terms), ours.columns)


def test_the_graph_query_gives_the_claims_with_their_passages(graph):
    answer = queries.run(LIBRARY["claims-as-graph"], graph, {"about": "person/munib"}, project=kaynarca())
    assert isinstance(answer, Construct)
    quotations = {triple.object.value for triple in answer.triples if triple.predicate.value == f"{KG}quotation"}
    assert "Osmanlı heyetinde Ahmed Resmî Efendi ile Münib Efendi vardı" in quotations


def test_a_query_never_names_an_entity_of_a_project():
    for query in LIBRARY.values():
        body = query.text.partition("PREFIX")[2]
        assert not re.search(r"<https://w3id\.org/muahede/(?!ontology#)", body), query.name


def test_the_example_of_a_query_names_what_the_seeds_know():
    tables = (Path(__file__).parents[1] / "seeds" / "authority").glob("*.csv")
    known = {line.partition(",")[0] for table in tables for line in table.read_text(encoding="utf-8").splitlines()}
    for query in LIBRARY.values():
        assert query.example.startswith(f"kg query {query.name}")
        named = re.findall(r"=([a-z]+/[a-z0-9-]+)", query.example)
        assert set(named) <= known, query.name


def test_the_readme_lists_the_library(tmp_path):
    readme = kaynarca().queries / "README.md"
    checked = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", str(readme)],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert checked.returncode == 0, f"run `python -m cogapp -r {readme}`\n{checked.stdout}"


# --- headers ----------------------------------------------------------------------------------------------------------


def test_all_faulty_headers_of_a_library_are_reported_at_once(tmp_path):
    (tmp_path / "a.rq").write_text("# title: A\n# parameter: of nonsense required who\n\nSELECT ?s { ?s ?p ?o }\n")
    (tmp_path / "b.rq").write_bytes(b"# title: B \xff\n")
    with pytest.raises(ExplainedError) as caught:
        queries.library(tmp_path)
    assert "not UTF-8" in str(caught.value)
    (tmp_path / "b.rq").write_text("SELECT ?s { ?s ?p ?o }\n")
    with pytest.raises(ExplainedError) as caught:
        queries.library(tmp_path)
    message = str(caught.value)
    assert f"{tmp_path / 'a.rq'}:2: a parameter that cannot be understood" in message
    assert f"{tmp_path / 'b.rq'}: the header has no “# title:”" in message


def test_a_description_goes_on_over_indented_lines():
    query = queries.written("# description: one\n#   two\n# columns: a,\n#   b\nASK {}")
    assert query.description == "one two"
    assert query.columns == ("a", "b")


def test_an_unknown_query_is_answered_with_the_nearest():
    with pytest.raises(ExplainedError, match="nearest: who-signed-what"):
        queries.find("who-signed", LIBRARY)


# --- parameters -------------------------------------------------------------------------------------------------------


def bound(graph, kind, value):
    parameter = Parameter(name="x", kind=kind)
    return parameters.bind((parameter,), {"x": value}, graph, project=kaynarca())


@pytest.mark.parametrize(
    "value",
    [
        "person/munib",
        "person:munib",
        "https://example.org/kaynarca/person/munib",
        "<https://example.org/kaynarca/person/munib>",
        "İbrahim Münib Efendi",
        "ibrahim münib efendi",
        "Ibrahim Munib Efendi",
        "MÜNİB  EFENDİ",
    ],
)
def test_an_entity_is_found_by_id_iri_curie_and_by_any_of_its_names(value, graph):
    assert bound(graph, "entity", value) == {"x": NamedNode(f"{BASE}person/munib")}


def test_a_name_of_two_things_is_an_error_that_shows_both(graph):
    with pytest.raises(ExplainedError) as caught:
        bound(graph, "entity", "Kaynarca")
    assert "2 things have this name" in str(caught.value)
    assert "place/kaynarca (Küçük Kaynarca); treaty/kaynarca-1774 (Treaty of Küçük Kaynarca)" in str(caught.value)


def test_the_kind_of_a_parameter_decides_between_two_things_of_one_name(graph):
    assert bound(graph, "treaty", "Kaynarca") == {"x": NamedNode(f"{BASE}treaty/kaynarca-1774")}
    assert bound(graph, "place", "Kaynarca") == {"x": NamedNode(f"{BASE}place/kaynarca")}


def test_an_unknown_name_is_answered_with_the_nearest_and_never_guessed(graph):
    with pytest.raises(ExplainedError, match=r"nearest: .*person/rumyantsev \(Pyotr Rumyantsev\)"):
        bound(graph, "person", "Rumyanzev")


def test_what_is_near_an_unknown_name_is_never_a_claim_or_a_fact(graph):
    with pytest.raises(ExplainedError) as caught:
        bound(graph, "entity", "Munib")
    assert "person/munib (Ibrahim Munib Efendi)" in str(caught.value)
    assert "claim/" not in str(caught.value)
    assert "fact/" not in str(caught.value)


def test_a_claim_is_found_by_its_id(graph):
    claim = next(store.query(graph, PERSUASION).rows)[0].value
    assert bound(graph, "claim", claim.removeprefix(BASE)) == {"x": NamedNode(claim)}


def test_an_id_of_another_kind_is_refused(graph):
    with pytest.raises(ExplainedError, match="not a treaty"):
        bound(graph, "treaty", "person/munib")


def test_a_relation_is_found_by_its_word_in_any_language(graph):
    for value in ("signed", "kg:signed", "imzaladı", f"{KG}signed"):
        assert bound(graph, "relation", value) == {"x": NamedNode(f"{KG}signed")}


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("1774-07-21", "1774-07-21", "1774-07-21"),
        ("1774-02", "1774-02-01", "1774-02-28"),
        ("1772", "1772-01-01", "1772-12-31"),
        ("1772-10/1774", "1772-10-01", "1774-12-31"),
        ("1772/..", "1772-01-01", "9999-12-31"),
        ("../1772-05", "0001-01-01", "1772-05-31"),
        ("177X", "1770-01-01", "1779-12-31"),
    ],
)
def test_a_date_binds_its_first_and_last_day(value, earliest, latest, graph):
    days = bound(graph, "date", value)
    assert (days["x_earliest"].value, days["x_latest"].value) == (earliest, latest)


@pytest.mark.parametrize("value", ["1774-13", "1774-02-30", "yesterday", "1774/1772", "", "21 Temmuz 1774"])
def test_an_impossible_date_is_refused(value, graph):
    with pytest.raises(ExplainedError, match="--param x"):
        bound(graph, "date", value)


def test_all_faults_of_all_parameters_are_told_at_once_with_what_the_query_takes(graph):
    with pytest.raises(ExplainedError) as caught:
        queries.run(LIBRARY["ties-between"], graph, {"a": "nobody", "c": "x", "lang": "??"}, project=kaynarca())
    message = str(caught.value)
    for part in (
        "no parameter 'c'",
        "“nobody”",
        "--param b=… is missing",
        "not a language tag",
        "a (entity, required)",
    ):
        assert part in message


@given(text=st.text())
def test_a_text_parameter_is_a_term_and_never_part_of_the_query(text):
    graph = store.in_memory([b"<http://e/a> <http://e/p> <http://e/b> .\n"])
    query = queries.written("# parameter: x text required any text\nSELECT ?x { ?s ?p ?o }")
    try:
        answer = queries.run(query, graph, {"x": text}, project=kaynarca())
    except UnicodeEncodeError:
        return  # lone surrogates are no text
    assert [row[0].value for row in answer.rows] == [text]


def test_a_value_that_looks_like_sparql_finds_nothing_and_breaks_nothing(graph):
    query = queries.written(
        "# parameter: name text required a label\nSELECT ?s ?name { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
    )
    for value in ('" } UNION { ?s ?p ?name } #', "x' . ?s ?p ?o", "\\", "> } #", "?s"):
        assert texts(queries.run(query, graph, {"name": value}, project=kaynarca())) == []


@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_a_value_written_into_a_query_stays_that_value(text):
    graph = store.in_memory([b"<http://e/a> <http://e/p> <http://e/b> .\n"])
    query = queries.written("SELECT ?x { ?s ?p ?o FILTER(BOUND(?x)) }")
    shown = queries.self_contained(query, {"x": Literal(text)})
    assert [row[0].value for row in store.query(graph, shown).rows] == [text]


def test_a_query_of_ones_own_takes_values_for_its_variables(graph):
    query = queries.written("SELECT ?who ?what { ?claim kg:subject ?who ; kg:predicate ?what }")
    answer = queries.run(query, graph, {"who": "person/munib", "what": "kg:signed"}, project=kaynarca())
    assert set(texts(answer)) == {("person/munib", f"{KG}signed")}


def test_bound_of_a_parameter_is_refused_because_the_engine_would_take_it_for_unbound(graph):
    query = queries.written("SELECT ?s { ?s a kg:Claim FILTER(!BOUND(?s)) }")
    with pytest.raises(ExplainedError, match="BOUND cannot be asked of a parameter"):
        queries.run(query, graph, {"s": "person/munib"}, project=kaynarca())


def test_only_the_facts_of_the_named_policy_are_seen(graph):
    other = f"<{BASE}person/munib> <{KG}signed> <{BASE}treaty/armistice-1772> <{BASE}graph/facts/generous> .\n"
    both = store.in_memory([nquads(), other.encode()])
    query = queries.written("SELECT ?t { person:munib kg:signed ?t } ORDER BY ?t")
    seen = {
        policy: texts(queries.run(query, both, {}, project=kaynarca(), policy=policy))
        for policy in ("accepted", "generous", None)
    }
    assert seen["accepted"] == [("treaty/kaynarca-1774",)]
    assert seen["generous"] == [("treaty/armistice-1772",)]
    assert len(seen[None]) == 2
    with pytest.raises(ExplainedError, match="built: accepted, generous"):
        queries.run(query, both, {}, project=kaynarca(), policy="strict")


# --- the command ------------------------------------------------------------------------------------------------------


def ask(*arguments, folder=None, stdin=None):
    runner = click.testing.CliRunner()
    given_store = ("--store", str(folder)) if folder else ()
    line = ["-p", str(FIXTURE), "query", *map(str, arguments), *given_store]
    return runner.invoke(command, line, input=stdin, catch_exceptions=True)


def test_csv_has_whole_iris_and_plain_text(folder):
    result = ask("who-signed-what", "--param", "signer=person/munib", "-f", "csv", folder=folder)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["signer"], row["signerLabel"]) for row in rows] == [(f"{BASE}person/munib", "Ibrahim Munib Efendi")]


def test_json_is_that_of_sparql_results(folder):
    result = ask("SELECT ?l ?n { person:munib rdfs:label ?l BIND(1 AS ?n) } ORDER BY ?l", "-f", "json", folder=folder)
    found = json.loads(result.stdout)
    assert found["head"]["vars"] == ["l", "n"]
    assert found["results"]["bindings"][0] == {
        "l": {"type": "literal", "value": "Ibrahim Munib Efendi", "xml:lang": "en"},
        "n": {"type": "literal", "value": "1", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
    }


@pytest.mark.parametrize(("wanted", "form"), [("json", "json"), ("xml", "xml"), ("tsv", "tsv")])
def test_an_independent_reader_reads_our_results_back(wanted, form, folder, graph):
    from rdflib.query import Result

    result = ask("treaty-parties", "-f", wanted, folder=folder)
    read = Result.parse(io.BytesIO(result.stdout_bytes), format=form)
    ours = queries.run(LIBRARY["treaty-parties"], graph, {}, project=kaynarca())
    assert [str(variable) for variable in read.vars] == list(ours.columns)
    assert [tuple("" if term is None else str(term) for term in row) for row in read] == [
        tuple(answers.plain(term) for term in row) for row in ours.rows
    ]


def test_a_construct_gives_turtle_and_the_asked_rdf_format(folder):
    turtle = ask("claims-as-graph", "--param", "about=person/munib", folder=folder)
    assert "kg:quotation" in turtle.stdout
    lines = ask("claims-as-graph", "--param", "about=person/munib", "-f", "nt", folder=folder)
    assert lines.stdout.splitlines() == sorted(lines.stdout.splitlines(), key=str) or lines.stdout.count(" .\n") > 10
    rows = ask("claims-as-graph", "--param", "about=person/munib", "-f", "csv", folder=folder)
    assert rows.stdout.startswith("subject,predicate,object\n")


def test_an_ask_says_yes_or_no(folder):
    assert ask("ASK { person:munib ?p ?o }", folder=folder).stdout == "yes\n"
    assert ask("ASK { person:nobody ?p ?o }", folder=folder).stdout == "no\n"
    assert json.loads(ask("ASK { person:munib ?p ?o }", "-f", "json", folder=folder).stdout) == {
        "head": {},
        "boolean": True,
    }


def test_a_query_comes_from_stdin_or_a_file(folder, tmp_path):
    text = "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a kg:Treaty }"
    path = tmp_path / "treaties.rq"
    path.write_text(text)
    assert ask("-", "-f", "csv", folder=folder, stdin=text).stdout == "n\n2\n"
    assert ask(path, "-f", "csv", folder=folder).stdout == "n\n2\n"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("SELECT ?s {\n  ?s a kg:Claim ;\n}}", ("line 3, column 2", "“}” closes nothing", "}}\n   ^")),
        ("SELECT ?s {\n  ?s a kg:Claim ; { }", ("line 1, column 11", "“{” is never closed", "\n            ^")),
        ("SELECT ?s { ?s ?p 'Rauf Bey }", ("line 1, column 19", "this quotation mark is not closed")),
        ("SELECT ?s ?p }\nWHERE { ?s ?p ?o }", ("line 1, column 14", "“}” closes nothing")),
        ("SELECT ?s { ?s ?p ?o } LIMIT all", ("line 1, column 30", "“all” is not expected here")),
        ("SELECT ?s\nWHERE { ?s ?p ?o } ORDER ?s", ("line 2, column 28", "it cannot end after “?s”")),
        ("# nothing {", ("it is empty",)),
        ("SELECT ?s {\n  ?s nope:a ?b }", ("line 2, column 6", "nope:", "       ^")),
        ("SELECT ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", ("SERVICE would send a request",)),
        ("SELECT ?s FROM <http://127.0.0.1:1/> { ?s ?p ?o }", ("is not in this store",)),
        ("LOAD <http://127.0.0.1:1/> {", ("an update",)),
        ("PREFIX a: <b:>\nDELETE WHERE { ?s ?p ?o }", ("line 2, column 1", "an update")),
    ],
)
def test_a_query_that_cannot_run_says_where_and_why(text, parts, folder):
    result = ask(text, folder=folder)
    message = str(result.exception)
    assert isinstance(result.exception, ExplainedError)
    for part in parts:
        assert part in message


def test_rows_in_a_format_for_triples_are_refused(folder):
    assert "ttl is for triples" in str(ask("treaty-parties", "-f", "ttl", folder=folder).exception)


def test_show_prints_the_query_and_with_values_one_that_runs_anywhere(folder, other_engine):
    assert ask("who-signed-what", "--show").stdout == LIBRARY["who-signed-what"].text
    shown = ask("who-signed-what", "--show", "--param", "signer=person/munib", folder=folder).stdout
    assert f"VALUES ?signer {{ <{BASE}person/munib> }}" in shown
    assert len(list(other_engine.query(shown))) == 1


def test_the_list_names_every_query(folder):
    assert {entry["name"] for entry in json.loads(ask("--list", "-f", "json").stdout)} == set(LIBRARY)
    assert all(name in ask("--list").stdout for name in LIBRARY)


def test_without_a_build_the_command_says_what_to_type():
    result = ask("treaty-parties", folder="/nowhere/at/all")
    assert "kg build" in str(result.exception)


def process(*arguments):
    return [sys.executable, "-m", "kg", "-p", str(FIXTURE), "query", *map(str, arguments)]


def test_a_reader_that_stops_early_is_no_error(folder):
    line = " ".join(
        f"'{part}'" for part in process("SELECT ?a ?b { ?a ?p ?o . ?b ?q ?r }", "-f", "csv", "--store", folder)
    )
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line} | head -n 3"],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert result.returncode == 0
    assert result.stderr == ""
    assert len(result.stdout.splitlines()) == 3


def test_an_interrupted_query_ends_at_once_without_a_traceback(folder):
    import signal

    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    running = subprocess.Popen(
        process(endless, "--store", folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
    )
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=10)
    assert running.returncode == -signal.SIGINT
    assert errors == b""


def test_a_query_loads_no_heavy_library(folder):
    program = (
        "import sys; sys.argv = ['kg', '-p', sys.argv[1], 'query', 'who-signed-what', '--store', sys.argv[2]]\n"
        "from kg.cli import command\ncommand(standalone_mode=False)\n"
        "heavy = {'rdflib', 'networkx', 'spacy', 'numpy', 'edtf', 'rapidfuzz', 'matplotlib', 'pyshacl', 'jinja2'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(FIXTURE), str(folder)],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert result.returncode == 0, result.stderr


# --- tables -----------------------------------------------------------------------------------------------------------


def table(names, rows, width=None):
    output = io.BytesIO()
    shown = columns.write_texts(names, rows, output, width=width)
    return output.getvalue().decode(), shown


def test_wide_and_combining_characters_keep_the_columns_straight():
    text, _ = table(("name", "x"), [("北京", "1"), ("I\u0307zmir", "2"), ("Kars", "3")])
    assert text.splitlines() == ["name   x", "─────  ─", "北京   1", "I\u0307zmir  2", "Kars   3"]


@given(
    rows=st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), max_size=6),
    width=st.integers(min_value=20, max_value=120),
)
def test_no_line_of_a_table_is_wider_than_the_terminal(rows, width):
    shown = [tuple(columns._visible(text) for text in row) for row in rows]
    text, how = table(("first", "second"), shown, width)
    if "─" in text and not how.left_out and text.splitlines()[1].strip("─ ") == "":
        assert all(columns.columns_of(line) <= width for line in text.splitlines())


def test_ids_beside_their_labels_go_first_where_the_terminal_is_narrow():
    names = ("treaty", "treatyLabel", "claim")
    row = ("treaty/kaynarca-1774", "Treaty of Küçük Kaynarca", "claim/fc29d8c1ed2abc3f9647")
    assert table(names, [row], 90)[1].left_out == ()
    assert table(names, [row], 60)[1].left_out == ("treaty",)
    assert table(names, [row], 28)[1].left_out == ("treaty", "claim")


def test_control_characters_of_a_cell_never_reach_the_terminal():
    graph = store.in_memory([rb'<http://e/a> <http://e/p> "a\u001B[2Jb\nc" .'])
    output = io.BytesIO()
    answers.write(store.query(graph, "SELECT ?o { ?s ?p ?o }"), output)
    assert "\x1b" not in output.getvalue().decode()
    assert "[2Jb c" in output.getvalue().decode()


def test_a_large_answer_is_written_while_it_is_read():
    seen = []

    class Sink(io.BytesIO):
        def write(self, data):
            seen.append(len(data))
            return len(data)

        def writelines(self, lines):
            for line in lines:
                self.write(line)

    def rows():
        for number in range(3000):
            if number == 2999:
                assert len(seen) > 1000
            yield (Literal(number),)

    answers.write(Select(columns=("n",), rows=rows()), Sink(), "csv")
    seen.clear()
    answers.write(Select(columns=("n",), rows=rows()), Sink(), "table")


# --- the words of SPARQL ----------------------------------------------------------------------------------------------


@given(text=st.text())
def test_the_words_of_any_text_stand_where_they_say(text):
    for token in sparql.tokens(text):
        assert text[token.start : token.start + len(token.text)] == token.text


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?service { ?service rdfs:label "SERVICE <x> {" }',
        "SELECT ?s { ?s <http://e/SERVICE> ?o } # SERVICE <http://x> {}",
        "SELECT ?s { ?s ex:service ?o ; ex:load 'LOAD <x>' }",
        'SELECT ?s { ?s rdfs:label """a "quoted" SERVICE""" }',
    ],
)
def test_the_word_service_in_a_string_name_or_comment_is_no_request(text):
    sparql.check(text, lambda: (), prefixes={}, where="")


@pytest.mark.parametrize("text", ["LOAD <file:///etc/passwd>", "drop all", "CLEAR DEFAULT"])
def test_an_update_without_braces_is_refused_as_one(text):
    from kg.cli.query import _STATEMENT

    assert _STATEMENT.match(text)


def test_a_name_of_the_library_is_not_taken_for_sparql():
    from kg.cli.query import _STATEMENT

    library = queries.library(Path(__file__).parent.parent / "queries")
    assert not [name for name in library if _STATEMENT.match(name)]
