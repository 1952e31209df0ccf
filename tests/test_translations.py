"""A quotation may carry translations: never required, never taken for the words of the text, shown to who needs them."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import browsing
import pyoxigraph
import pytest
from babel import Locale
from claim_store import KAYNARCA
from click.testing import CliRunner
from explorer_pages import looking, needs_page, settled, until

from kg import cli, store
from kg.building import pipeline
from kg.errors import ExplainedError
from kg.evidence import reading as evidence
from kg.explorer.records import Records
from kg.fulltext.records import Place, Wanted
from kg.fulltext.searching import Index
from kg.language import tags
from kg.model import Name
from kg.network import reading as network
from kg.ontology import reading as ontology
from kg.ontology.terms import KG
from kg.project import load
from kg.seeds import reading as seeds
from kg.seeds.additions import add_rows
from kg.validation import checks

DENIZ = "deniz-1998"
CLAIMS = f"seeds/documents/{DENIZ}/claims.csv"
LETTER = "Field Marshal Rumyantsev sends Muhsinzade a letter on 4 July 1774."
OWN = "{}: the document itself is in this language (tr)"
ANOTHER = f"translation_en: another translation of the same words than at {CLAIMS}:2"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(load(KAYNARCA).ontology)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(KAYNARCA, tmp_path / "kaynarca"))


def written(root, cells, column="translation_en", document=DENIZ):
    """Give rows of a table of claims, by their keys, a cell in a column of its own."""
    path = root / f"seeds/documents/{document}/claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    out = io.StringIO()
    table = csv.DictWriter(out, [*rows[0], *([column] if column not in rows[0] else [])], lineterminator="\n")
    table.writeheader()
    table.writerows({**row, column: cells.get(row["key"], row.get(column, ""))} for row in rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return root


def read(root, vocabulary):
    return {
        claim.key: claim
        for document in seeds.load(load(root), vocabulary).documents
        if document.id == DENIZ
        for claim in document.claims
    }


# --- the tables ------------------------------------------------------------------------------------------------------


def test_a_translation_is_of_the_passage_and_so_of_every_claim_that_quotes_it(copy, vocabulary):
    read_again = read(written(copy, {"d01": LETTER}), vocabulary)
    for key in ("d01", "d02"):
        assert read_again[key].passages[0].translations == (Name(text=LETTER, language="en"),)
    assert not read_again["d03"].passages[0].translations


def test_a_claim_is_the_same_claim_with_and_without_a_translation(copy, vocabulary):
    from kg.identity import claim_id

    before = {key: claim_id(claim) for key, claim in read(copy, vocabulary).items()}
    after = {key: claim_id(claim) for key, claim in read(written(copy, {"d01": LETTER}), vocabulary).items()}
    assert before == after


def test_translations_stand_beside_the_quotations_of_a_row_and_one_may_be_left_out(copy, vocabulary):
    with (copy / CLAIMS).open(encoding="utf-8", newline="") as file:
        key = next(row["key"] for row in csv.DictReader(file) if "||" in row["quotation"])
    passages = read(written(copy, {key: " || the second"}), vocabulary)[key].passages
    assert [each.translations for each in passages] == [(), (Name(text="the second", language="en"),)]


def test_a_passage_may_have_several_languages_in_the_order_of_their_tags(copy, vocabulary):
    written(written(copy, {"d01": "Фельдмаршал …"}, "translation_ru"), {"d01": LETTER})
    found = read(copy, vocabulary)["d01"].passages[0].translations
    assert [name.language for name in found] == ["en", "ru"]


def test_rows_that_are_added_leave_what_is_translated(copy, vocabulary):
    written(copy, {"d01": LETTER})
    row = {"key": "new", "subject": "person/repnin", "predicate": "signed", "object": "treaty/kaynarca-1774"}
    more = {"claimants": "person/deniz", "quotation": "Antlaşmayı Rusya adına Prens Repnin"}
    add_rows(copy / CLAIMS, [row | more], (), {"reading": "adjudicated"})
    after = read(copy, vocabulary)
    assert after["d01"].passages[0].translations == (Name(text=LETTER, language="en"),)
    assert after["new"].passages[0].translations == ()


def test_a_column_that_is_empty_says_nothing(copy, vocabulary):
    assert read(written(copy, {}), vocabulary) == read(KAYNARCA, vocabulary)


@pytest.mark.parametrize(
    ("column", "cells", "told"),
    [
        ("translation_english", {}, (1, "the column 'translation_english' names no language", "translation_en")),
        ("translation_qq", {}, (1, "the column 'translation_qq' names no language", "BCP 47")),
        ("translation_EN", {"d01": "x"}, (1, "the column 'translation_EN' names no language", "translation_en")),
        ("translation", {"d01": "x"}, (1, "the column 'translation' names no language", "translation_en")),
        ("translation_", {"d01": "x"}, (1, "the column 'translation_' names no language", "translation_en")),
        ("translation_en", {"d01": "one || two"}, (2, "translation_en: 2 for 1 quotations", "||")),
        ("translation_tr", {"d01": "x", "d03": "y"}, (2, OWN.format("translation_tr"), "quotation")),
        ("translation_tr-TR", {"d03": "y"}, (4, OWN.format("translation_tr-TR"), "quotation")),
        ("translation_en", {"d01": LETTER, "d02": "another"}, (3, ANOTHER, LETTER)),
    ],
)
def test_a_translation_that_cannot_be_one_is_told_with_its_place(copy, vocabulary, column, cells, told):
    written(copy, cells, column)
    with pytest.raises(ExplainedError) as caught:
        seeds.load(load(copy), vocabulary)
    (fault,) = caught.value.faults
    line, what, hint = told
    assert (fault.where, fault.what) == (f"{CLAIMS}:{line}", what)
    assert hint in fault.hint


def test_a_translation_of_no_quotation_is_told_beside_what_is_missing(copy, vocabulary):
    written(written(copy, {"d01": LETTER}), {"d01": ""}, "quotation")
    with pytest.raises(ExplainedError) as caught:
        seeds.load(load(copy), vocabulary)
    told = [(fault.where, fault.what, fault.hint) for fault in caught.value.faults]
    assert (f"{CLAIMS}:2", "translation_en: 1 for 0 quotations", "it needs a quotation") in told


def test_the_command_refuses_them_too_and_explains(copy):
    written(copy, {"d01": "x"}, "translation_qq")
    result = CliRunner().invoke(cli.command, ["--project", str(copy), "validate"])
    assert result.exit_code == 1
    assert f"{CLAIMS}:1: violation: the column 'translation_qq' names no language" in result.output


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Rumyantsev sends a letter on 4 July 1775.", "it lacks 1774; the quotation has no 1775"),
        ("Rumyantsev sends a letter on 4 July.", "it lacks 1774"),
        ("mareşal Rumyantsev, 4 Temmuz 1774’te Muhsinzade’ye bir mektup yollar.", "the quotation over again"),
    ],
)
def test_one_that_is_none_or_of_another_year_is_found_once_for_all_who_quote_the_words(copy, vocabulary, text, what):
    (found,) = misfits(written(copy, {"d01": text}), vocabulary)
    assert (str(found.origin), found.what) == (f"{CLAIMS}:2", f"translation_en: {what}")


def test_one_that_says_what_the_quotation_says_is_not(copy, vocabulary):
    assert misfits(written(copy, {"d01": LETTER}), vocabulary) == []


def misfits(root, vocabulary):
    material = checks.Material(seeds=seeds.load(load(root), vocabulary), vocabulary=vocabulary)
    return [each for each in checks.run(material) if each.check == "translations-fit-their-quotations"]


def test_another_spelling_of_the_same_language_is_the_same():
    assert tags.same("pt", "pt-BR")
    assert not tags.same("zh-Hans", "zh-Hant")


def test_the_languages_of_two_letters_are_those_of_the_catalogue():
    """Held to CLDR, which still names two that ISO 639-1 has withdrawn."""
    known = {tag for tag in Locale("en").languages if len(tag) == 2} - {"mo", "sh"}
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert {first + second for first in letters for second in letters if tags.is_known(first + second)} == known


# --- the views -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The project of the peace of Küçük Kaynarca, some of whose quotations are translated, built."""
    root = Path(shutil.copytree(KAYNARCA, tmp_path_factory.mktemp("translated") / "kaynarca"))
    written(root, {"d01": LETTER})
    pipeline.run(load(root))
    return root


def run(root, *arguments):
    result = CliRunner().invoke(cli.command, ["--project", str(root), *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_it_stands_at_the_passage_in_the_graph_and_the_quotation_as_it_was(built):
    turtle = (built / "output" / "graph.ttl").read_text(encoding="utf-8")
    passage = next(each for each in turtle.split("\n\n") if LETTER in each)
    assert f'kg:translation "{LETTER}"@en' in passage
    assert 'kg:quotation "Mareşal Rumyantsev, 4 Temmuz 1774’te' in passage


@pytest.mark.parametrize("ending", ["ttl", "nt", "rdf", "jsonld", "trig", "nq"])
def test_every_file_that_is_given_away_has_it_with_its_language(built, ending):
    content = (built / "output" / f"graph.{ending}").read_bytes()
    read_back = pyoxigraph.parse(content, format=pyoxigraph.RdfFormat.from_extension(ending))
    found = [each.object for each in read_back if each.predicate.value == f"{KG}translation"]
    assert found == [pyoxigraph.Literal(LETTER, language="en")]


def test_the_graph_conforms(built):
    assert json.loads((built / "output" / "report.json").read_text(encoding="utf-8"))["conforms"]


@pytest.mark.parametrize(
    "asked",
    [
        ("ask", "Who wrote to Muhsinzade?"),
        ("why", "Rumyantsev", "wroteTo", "--lang", "en"),
        ("why", "Rumyantsev", "wroteTo", "--lang", "en", "--brief"),
        ("disputes", "Rumyantsev", "--all", "--lang", "en"),
    ],
    ids=" ".join,
)
def test_a_reader_of_english_is_given_it_below_the_quotation_and_without_its_marks(built, asked):
    lines = run(built, *asked).splitlines()
    place = next(number for number, line in enumerate(lines) if line.strip() == f"translation: {LETTER}")
    assert "bir mektup yollar." in lines[place - 1]
    assert f"“{LETTER}”" not in "\n".join(lines)


def test_a_reader_of_turkish_is_not(built):
    assert "Field Marshal" not in run(built, "ask", "Muhsinzade’ye kim mektup yazdı?")
    assert "Field Marshal" not in run(built, "why", "Rumyantsev", "wroteTo", "--lang", "tr")


def test_nor_is_a_reader_of_a_third_language(built):
    assert LETTER not in run(built, "why", "Rumyantsev", "wroteTo", "--lang", "ru")


def test_the_json_gives_it_in_the_language_of_the_answer(built):
    def translations(language):
        answer = json.loads(run(built, "why", "Rumyantsev", "wroteTo", "--lang", language, "-f", "json"))
        return {passage["translation"] for claim in answer["claims"] for passage in claim["passages"]}

    assert LETTER in translations("en")
    assert translations("tr") == {None}


def test_the_table_of_disputes_has_it_in_a_column_of_its_own(built):
    rows = list(csv.DictReader(io.StringIO(run(built, "disputes", "--all", "--lang", "en", "-f", "csv"))))
    assert LETTER in {row["translation"] for row in rows}
    assert all(LETTER not in row["quotation"] for row in rows)


def test_words_of_it_are_found_and_it_is_called_a_translation(built):
    wanted = Wanted(words='"sends Muhsinzade a letter"', places=(Place.PASSAGE,))
    (hit,) = Index(built / "output" / "store").search(wanted).hits
    assert (hit.property, hit.language, hit.body) == ("translation", "en", LETTER)
    assert hit.claims
    assert "  translation @en: Field Marshal Rumyantsev *sends* Muhsinzade" in run(built, "search", "sends")


def test_a_passage_is_found_once_by_its_own_words_or_by_ours(built):
    found = Index(built / "output" / "store").search(Wanted(words="Rumyantsev 1774", places=(Place.PASSAGE,))).hits
    assert len({hit.node for hit in found}) == len(found)


def test_the_explorer_and_its_server_have_it(built):
    graph = store.open_read_only(built / "output" / "store")
    claim = next(each for each in Records(graph, load(built)).all("claim").values() if LETTER in json.dumps(each))
    assert claim["passages"][0]["translations"] == {"en": LETTER}


@pytest.mark.browser
@browsing.needs_browser
@needs_page
def test_the_page_of_the_explorer_shows_it_to_who_reads_its_language(built, browser):
    graph = store.open_read_only(built / "output" / "store")
    claim = next(each for each in Records(graph, load(built)).all("claim").values() if LETTER in json.dumps(each))
    address = f"#/claim/{claim['id'].removeprefix('claim/')}"
    with looking(browser, built / "output" / "explorer.html", address) as (page, _):
        page.locator("header select").first.select_option("en")
        settled(page)
        assert page.locator(".paragraph .translation").inner_text() == f"translation: {LETTER}"
        assert LETTER not in page.locator("mark").inner_text()
        page.locator("header select").first.select_option("tr")
        until(page, "() => document.querySelector('.paragraph .translation') === null")


def test_the_network_and_its_tables_have_it(built):
    graph = store.open_read_only(built / "output" / "store")
    found = network.read(graph, project=load(built))
    tie = next(each for each in found.ties if any(each.translations.values()))
    assert dict(zip(tie.quotations, tie.translations["en"], strict=True)) == {
        "Mareşal Rumyantsev, 4 Temmuz 1774’te Muhsinzade’ye bir mektup yollar.": LETTER
    }
    table = csv.DictReader(io.StringIO((built / "output" / "edges.csv").read_text(encoding="utf-8")))
    assert LETTER in {row["translation_en"] for row in table}
    assert LETTER in (built / "output" / "network.html").read_text(encoding="utf-8")


def test_a_store_without_any_reads_as_ever(tmp_path):
    root = Path(shutil.copytree(KAYNARCA, tmp_path / "plain"))
    pipeline.run(load(root))
    graph = store.open_read_only(root / "output" / "store")
    read_back = evidence.claims(graph, evidence.find(graph), project=load(root))
    assert not any(passage.translations for each in read_back for passage in each.passages)
    assert "translation" not in (root / "output" / "edges.csv").read_text(encoding="utf-8").splitlines()[0]
