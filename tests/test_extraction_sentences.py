"""Claims read from small invented texts, half Turkish, half English, on other countries than the article's.

The files ``english`` and ``turkish`` were there while the rules were written. The ``unseen`` and ``third`` ones were
written when the rules stood; what was missed in them has been read since, and the floors are near what is reached now.
The ``prose`` ones are the hardest: when they were first read, 0.92 (English) and 0.85 (Turkish) of what was proposed
was right. Of the ``claimants`` ones, on who claims and who denies, 18 of 30 (English) and 17 of 30
(Turkish) were wholly right at first.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, examples, proposed

from kg.errors import ExplainedError
from kg.evaluation.records import Asked
from kg.evaluation.tasks import claims
from kg.extraction.described import HEADS, placeholder
from kg.model import ClassId, Entity, EntityId, Name
from kg.ontology import reading as ontology
from kg.seeds import authority

LEAST = 0.4
FLOORS = {
    ("en", "english"): (0.98, 0.98),
    ("tr", "turkish"): (0.97, 0.98),
    ("en", "english_unseen"): (0.93, 0.90),
    ("tr", "turkish_unseen"): (0.79, 0.95),
    ("en", "english_third"): (0.94, 0.97),
    ("tr", "turkish_third"): (0.98, 0.98),
    ("en", "english_prose"): (0.98, 0.93),
    ("tr", "turkish_prose"): (0.98, 0.95),
    ("en", "english_claimants"): (0.96, 0.96),
    ("tr", "turkish_claimants"): (0.97, 0.96),
    ("de", "german"): (0.98, 0.98),
    ("fr", "french"): (0.98, 0.98),
    ("ru", "russian"): (0.98, 0.98),
    ("de", "german_unseen"): (0.98, 0.98),
    ("fr", "french_unseen"): (0.98, 0.98),
    ("ru", "russian_unseen"): (0.98, 0.92),
}


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def tally(language, name, vocabulary):
    """Count right, wrong and missing claims; right in ends, relation, polarity, and claimant and date where asked."""
    right = wrong = missing = 0
    symmetric = {each for each, relation in vocabulary.relations.items() if relation.symmetric}

    def key(subject, predicate, object_):
        ends = sorted((subject, object_)) if predicate in symmetric else (subject, object_)
        return (predicate, *ends)

    for one in examples(language, name):
        made = {}
        for claim in sorted(proposed(one, vocabulary), key=lambda found: found.score):
            if claim.score >= LEAST:
                made[key(*claim.triple)] = claim
        found = set()
        for subject, predicate, object_, denied, claimant, date in one.expected:
            claim = made.get(key(subject, predicate, object_))
            if (
                claim is not None
                and (claim.polarity == "denies") == denied
                and (claimant is None or "+".join(claim.claimants) == claimant)
                and (date is None or claim.date == date)
            ):
                found.add(key(subject, predicate, object_))
            else:
                missing += 1
        right += len(found)
        wrong += len(made.keys() - found)
    return right, wrong, missing


@pytest.mark.parametrize(("language", "name"), FLOORS)
def test_claims_of_invented_sentences_are_read_with_polarity_claimant_and_date(language, name, vocabulary):
    right, wrong, missing = tally(language, name, vocabulary)
    precision, recall = FLOORS[language, name]
    assert right / (right + wrong) >= precision
    assert right / (right + missing) >= recall


NEW_RELATION = """
kg:ransomed a kg:Relation, owl:ObjectProperty ;
    kg:family kg:family-support ;
    kg:domainIncludes kg:Actor ;
    kg:rangeIncludes kg:Actor ;
    kg:sign 1 ;
    kg:triggerWord "S O’nun fidye ödemek"@tr, "S pay ransom for O"@en ;
    kg:questionWord "ransom"@en, "fidye"@tr ;
    rdfs:label "ransomed"@en, "fidyesini ödedi"@tr ;
    rdfs:comment "Bought the other free."@en, "Ötekini fidyeyle kurtardı."@tr .
"""


def with_relation(folder, text):
    own = (Path(__file__).parent.parent / "ontology" / "kg.ttl").read_text(encoding="utf-8")
    (folder / "kg.ttl").write_text(own + text, encoding="utf-8")
    return ontology.load(folder)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Venice|group/venice] paid a heavy ransom for [Carlo Zeno|person/zeno] in 1402."),
        ("tr", "[Venedik|group/venice] 1402’de [Carlo Zeno|person/zeno]’nun fidyesini ödedi."),
    ],
)
def test_a_relation_that_is_added_to_the_ontology_is_extracted_without_code(tmp_path, language, text):
    (found,) = proposed(example(text, language), with_relation(tmp_path, NEW_RELATION))
    assert found.triple == ("group/venice", "ransomed", "person/zeno")
    assert found.date == "1402"


def test_a_trigger_that_is_written_wrongly_is_reported_with_its_relation(tmp_path):
    broken = NEW_RELATION.replace("S pay ransom for O", "pay ransom")
    with pytest.raises(ExplainedError, match="kg:ransomed: a trigger word without its two places"):
        proposed(example("[Venice|group/venice] paid [Zeno|person/zeno].", "en"), with_relation(tmp_path, broken))


def test_the_claims_of_the_article_are_proposed_as_well_as_before():
    folder = Path(__file__).parent.parent / "seeds" / "documents" / "meyer-2004"
    scores = {score.part: score for score in claims.measure(Asked(path=folder)).scores}
    assert scores["score ≥ 0.50"].precision >= 0.80
    assert scores["score ≥ 0.50"].recall >= 0.38
    assert scores["subject, relation, object"].precision >= 0.75
    assert scores["subject, relation, object"].recall >= 0.45
    assert scores["… and a claimant"].precision >= 0.62


def test_what_is_described_and_not_named_goes_into_the_table_of_its_class(vocabulary):
    for heads in HEADS.values():
        for kind in heads.values():
            (table,) = (one for one in authority.TABLES if vocabulary.is_a(kind, one.root))
            assert placeholder(kind, 0).startswith(table.prefix)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "[Bismarck|person/bismarck] traf [Moltke|person/moltke] vor der Abschaffung des Bundestags."),
        ("fr", "[Bismarck|person/bismarck] rencontra [Moltke|person/moltke] avant la fin de la Diète."),
        ("ru", "[Bismarck|person/bismarck] встретил [Moltke|person/moltke] до роспуска сейма."),
    ],
)
def test_tables_with_things_that_are_called_by_phrases_hinder_no_language(language, text, vocabulary):
    event = Entity(
        id=EntityId("event/diet"), kind=ClassId("Event"), labels=(Name(text="Abolition of the Diet", language=None),)
    )
    found = [claim.triple for claim in proposed(example(text, language), vocabulary, (event,))]
    assert ("person/bismarck", "metWith", "person/moltke") in found
