"""Events of news as claims, where no trigger word of a relation says anything of the same two."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.errors import ExplainedError
from kg.ontology import reading as ontology

ONTOLOGY = Path(__file__).parent.parent / "ontology"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(ONTOLOGY)


def told(text, vocabulary):
    return [
        (claim.rule, *claim.triple, claim.triggers)
        for claim in proposed(example(text, "en"), vocabulary)
        if claim.predicate in {relation.id for relation in vocabulary.relations.values() if relation.event}
    ]


def test_an_event_that_no_trigger_word_tells_is_a_claim_of_the_relation_that_codes_it(vocabulary):
    text = "[Persia|group/persia] slapped an embargo on goods from [Bukhara|group/bukhara] in spring."
    assert told(text, vocabulary) == [("coded", "group/persia", "sanctioned", "group/bukhara", ("slapped an embargo",))]


def test_in_the_passive_whoever_follows_by_has_done_it(vocabulary):
    text = "[Genoa|group/genoa] was shelled by [Venice|group/venice]."
    assert [row[1:4] for row in told(text, vocabulary)] == [("group/venice", "attacked", "group/genoa")]


def test_what_a_trigger_word_claims_is_not_claimed_again(vocabulary):
    text = "[Savoy|group/savoy] threatened [Geneva|group/geneva]."
    assert [row[:4] for row in told(text, vocabulary)] == [("frames", "group/savoy", "threatened", "group/geneva")]


def test_a_sentence_in_which_only_one_is_named_tells_nothing_of_two(vocabulary):
    assert told("[Persia|group/persia] slapped an embargo on silk.", vocabulary) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Persia|group/persia] should slap an embargo on goods from [Bukhara|group/bukhara].",
        "The embassy of [Persia|group/persia] shelled nobody, and yet [Bukhara|group/bukhara] complained.",
        "An embargo of [Persia|group/persia] on goods from [Bukhara|group/bukhara] is in the treaty.",
    ],
)
def test_what_should_be_done_or_is_only_named_is_no_claim(text, vocabulary):
    assert told(text, vocabulary) == []


def test_a_code_that_no_event_has_is_a_fault_of_the_ontology(tmp_path):
    for file in ONTOLOGY.glob("*.ttl"):
        text = file.read_text(encoding="utf-8").replace('kg:codesEvent "THREATEN"', 'kg:codesEvent "MENACE"')
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    with pytest.raises(ExplainedError, match="no event of news has the code MENACE"):
        ontology.load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "[Persia|group/persia] ratified the treaty with [Bukhara|group/bukhara].",
        "[Persia|group/persia] launched a cultural offensive aimed at [Bukhara|group/bukhara].",
        "[Persia|group/persia] denounced the paper concerning [Bukhara|group/bukhara].",
        "[Persia|group/persia] badly needed assistance from [Bukhara|group/bukhara].",
    ],
)
def test_who_signs_needs_or_speaks_of_something_does_nothing_to_who_is_named_with_it(text, vocabulary):
    assert not [row for row in told(text, vocabulary) if row[0] == "coded"]
