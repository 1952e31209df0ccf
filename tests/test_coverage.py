"""Coverage: which sentences, footnotes and entities of a text carry no claim, and why where that is said."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import coverage, project
from kg.cli import command
from kg.coverage import Kind
from kg.errors import ExplainedError
from kg.model import LeftOpen, Status
from kg.ontology import reading as ontology
from kg.reading import structure as reading
from kg.seeds import reading as seeds
from kg.seeds.places import sentences_at

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"


@pytest.fixture(scope="module")
def kaynarca():
    mine = project.load(KAYNARCA)
    return seeds.load(mine, ontology.load(mine.ontology))


def deniz(loaded, **changes):
    """Keep the Turkish text alone, changed."""
    return replace(loaded, documents=(replace(loaded.documents[0], **changes),))


def without(loaded, *keys):
    return tuple(claim for claim in loaded.documents[0].claims if claim.key not in keys)


def bare(found, kind):
    return [each for each in found.bare if each.kind is kind]


def total(found, kind):
    (one,) = [each for each in found.totals if each.kind is kind]
    return one.every, one.claimed, one.left_open, one.unexplained


def test_a_sentence_with_two_entities_and_no_claim_is_told_with_the_entities(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=without(kaynarca, "d16"), left_open=()))
    aid, sea = bare(found, Kind.SENTENCE)
    assert aid.text == "Yeniçerilere göre Repnin, Resmî Efendi’ye gizlice yardım etmişti."
    assert aid.entities == ("group/janissaries", "person/repnin", "person/ahmed-resmi")
    assert aid.reason is None
    assert sea.entities == ("topic/black-sea", "person/abdulhamid-i", "place/petersburg")
    assert total(found, Kind.SENTENCE) == (10, 8, 0, 2)


def test_a_sentence_with_one_entity_needs_no_claim(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=()))
    assert not any("1768 yılında başlayan" in each.text for each in found.bare)


def test_two_mentions_of_one_entity_are_one_entity(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=()))
    assert all(len(set(each.entities)) == len(each.entities) >= 2 for each in bare(found, Kind.SENTENCE))


def test_a_quotation_covers_the_sentence_that_it_is_a_part_of_and_no_other(kaynarca):
    led = [claim for claim in kaynarca.documents[0].claims if claim.key == "d10"]
    found = coverage.cover(deniz(kaynarca, claims=tuple(led), left_open=()))
    assert total(found, Kind.SENTENCE) == (10, 1, 0, 9)


def test_a_name_broken_over_a_line_counts_in_its_sentence(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=()))
    panin = next(each for each in bare(found, Kind.SENTENCE) if each.text.startswith("Kont Panin"))
    assert panin.entities == ("person/panin", "person/rumyantsev")


def test_names_in_footnotes_and_headings_are_not_names_in_sentences(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=()))
    named = {entity for each in bare(found, Kind.SENTENCE) for entity in each.entities}
    assert "work/hat-1234" not in named
    assert "work/harrow-1987" not in named


def test_a_rejected_claim_covers_nothing(kaynarca):
    rejected = tuple(replace(claim, status=Status.REJECTED) for claim in kaynarca.documents[0].claims)
    found = coverage.cover(deniz(kaynarca, claims=rejected))
    assert total(found, Kind.SENTENCE)[1] == 0
    assert total(found, Kind.FOOTNOTE)[1] == 0
    assert total(found, Kind.ENTITY)[1] == 0


def test_a_footnote_that_supports_no_claim_is_told_with_what_it_cites(kaynarca):
    found = coverage.cover(deniz(kaynarca, claims=without(kaynarca, "d12"), left_open=()))
    second, sixth = bare(found, Kind.FOOTNOTE)
    assert (second.where, second.entities) == ("2", ("work/hulasat-ul-itibar",))
    assert second.text.startswith("Ahmed Resmî, Hulâsatü’l-itibâr")
    assert sixth.where == "6"


def test_a_footnote_that_is_itself_quoted_supports_a_claim(kaynarca):
    first = kaynarca.documents[0].claims[0]
    in_note = replace(first, passages=(replace(first.passages[0], note=6),), footnotes=())
    found = coverage.cover(deniz(kaynarca, claims=(*kaynarca.documents[0].claims, in_note), left_open=()))
    assert bare(found, Kind.FOOTNOTE) == []


def test_a_footnote_that_the_text_calls_and_does_not_have_is_counted(kaynarca):
    stored = kaynarca.documents[0].stored.replace("6 Bu mesele başka bir yazının konusudur.", "")
    found = coverage.cover(deniz(kaynarca, stored=stored, left_open=()))
    (sixth,) = bare(found, Kind.FOOTNOTE)
    assert (sixth.where, sixth.text) == ("6", "")


def test_an_entity_has_a_claim_if_it_has_any_part_in_one(kaynarca):
    found = coverage.cover(kaynarca)
    bare_entities = {each.where for each in bare(found, Kind.ENTITY) if each.document == "deniz-1998"}
    assert bare_entities == {"place/danube", "place/petersburg", "topic/black-sea", "group/ottoman-archives"}
    assert "person/deniz" not in bare_entities  # a claimant
    assert "work/hat-1234" not in bare_entities  # cited for claims


def test_what_is_left_open_says_why(kaynarca):
    found = coverage.cover(kaynarca)
    reasons = {(each.kind, each.where): each.reason for each in found.bare if each.reason}
    assert reasons == {
        (Kind.SENTENCE, "p2: Karadeniz’de seyrüsefer meselesi Sultan"): "the article only announces the matter",
        (Kind.FOOTNOTE, "6"): "it cites no work",
        (Kind.ENTITY, "topic/black-sea"): "the article only announces the matter",
    }


def test_a_sentence_can_be_named_by_the_words_that_the_report_gives(kaynarca):
    everything = deniz(kaynarca, claims=(), left_open=())
    told = bare(coverage.cover(everything), Kind.SENTENCE)
    rows = tuple(LeftOpen(kind="sentence", where=each.where, reason="because") for each in told)
    assert total(coverage.cover(deniz(everything, left_open=rows)), Kind.SENTENCE) == (10, 0, 10, 0)


@pytest.mark.parametrize(
    "where",
    ["p2: Yeniçerilere", "p.2:  Yeniçerilere   göre", "p2: Yeniçerilere göre Repnin, Resmî Efendi'ye gizlice…"],
)
def test_a_sentence_is_found_by_its_page_and_first_words(kaynarca, where):
    structure = reading.read(kaynarca.documents[0].stored)
    (sentence,) = sentences_at(structure, where)
    assert structure.text[sentence.start : sentence.end].startswith("Yeniçerilere göre Repnin")


@pytest.mark.parametrize(("where", "count"), [("p1: Yeniçerilere", 0), ("p2: Osmanlı", 2), ("p2: yeniçerilere", 0)])
def test_the_words_of_another_page_or_another_case_are_not_the_sentence(kaynarca, where, count):
    assert len(sentences_at(reading.read(kaynarca.documents[0].stored), where)) == count


def test_words_without_a_page_name_no_sentence(kaynarca):
    assert sentences_at(reading.read(kaynarca.documents[0].stored), "Yeniçerilere göre") is None


def test_the_totals_add_up(kaynarca):
    found = coverage.cover(kaynarca)
    for each in found.totals:
        own = [bare for bare in found.bare if (bare.document, bare.kind) == (each.document, each.kind)]
        assert each.every - each.claimed == len(own)
        assert each.left_open == sum(1 for bare in own if bare.reason is not None)
    assert found.unexplained == sum(1 for each in found.bare if each.reason is None)


def test_json_and_csv_say_the_same(kaynarca):
    found = coverage.cover(kaynarca)
    table = json.loads(coverage.as_json(found))
    rows = list(csv.DictReader(io.StringIO(coverage.as_csv(found))))
    assert [(row["document"], row["kind"], row["where"]) for row in rows] == [
        (each["document"], each["kind"], each["where"]) for each in table["without"]
    ]
    assert {
        "document": "deniz-1998",
        "kind": "sentence",
        "all": 10,
        "claimed": 9,
        "leftOpen": 1,
        "unexplained": 0,
    } in table["totals"]


def run(*arguments):
    return CliRunner().invoke(command, ["--project", str(KAYNARCA), "coverage", *arguments])


def test_the_command_ends_on_stderr_with_the_totals():
    ran = run("deniz-1998")
    assert ran.exit_code == 0
    assert "left open: it cites no work" in ran.stdout
    assert "harrow-2005" not in ran.stdout
    last = ran.stderr.splitlines()[-1]
    assert last.startswith(
        "10 sentences with two or more entities: 9 with claims, 1 left open, 0 without; 6 footnotes: "
    )


def test_strict_fails_where_something_is_left_without_a_word():
    assert run("--strict").exit_code == 1


def test_an_unknown_document_is_answered_with_the_nearest():
    ran = run("denis-1998")
    assert isinstance(ran.exception, ExplainedError)
    assert "did you mean deniz-1998?" in str(ran.exception)
