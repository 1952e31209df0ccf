"""Turkish clauses inside clauses: what belongs to which verb; and nouns that stand for what was named before."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.model import ClassId, Entity, EntityId, Name
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary, language="tr", entities=()):
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}"
        for claim in proposed(example(text, language), vocabulary, entities)
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # the genitive nearest to a verb may be the subject of a clause inside
            (
                "[İngiltere|group/britain]’nin [Yunanlılar|group/greeks]ın yürüttüğü [ayaklanma|event/revolt]yı"
                " desteklediği biliniyordu."
            ),
            "group/britain supported event/revolt",
        ),
        (  # the possessor of a visit is who visits, and no owner of another noun
            "[Viyana Kongresi|event/vienna]ne [Talleyrand|person/talleyrand]’ın gelişi herkesi şaşırttı.",
            "person/talleyrand participatedIn event/vienna",
        ),
        (  # what stands between the noun and the verb of a trigger
            "[Osmanlı Devleti|group/ottomans] askerlerini [Mısır|place/egypt]’dan çekti.",
            "group/ottomans withdrewFrom place/egypt",
        ),
        (  # a group says only whose member somebody is
            "[Prusya|group/prussia]’yı temsil eden [heyet|group/delegation] üyesi olarak [Humboldt|person/humboldt] konuştu.",
            "person/humboldt represented group/prussia",
        ),
        (  # the suffix behind an abbreviation in brackets
            "[Milletler Cemiyeti|group/league] (MC)’nin [Habeşistan|group/ethiopia]’a desteği yetmedi.",
            "group/league supported group/ethiopia",
        ),
        (  # a quotation of a few words is no speech of its own
            "[Metternich|person/metternich] “gelecekteki [ayaklanmalar|event/revolts]dan” korkuyordu.",
            "person/metternich fears event/revolts",
        ),
        (  # him whom a clause before names, and not its own subject
            "[Prusya|group/prussia] [Humboldt|person/humboldt]’u tutukladı, ancak [Hardenberg|person/hardenberg] onu korudu.",
            "person/hardenberg protected person/humboldt",
        ),
        (  # a name of one’s own behind another’s bracket
            "[Talleyrand|person/talleyrand], [Konsey|group/council] (yüksek kurul) [Meclis|group/assembly]e [mektup|letter/one] yazdı.",
            "letter/one addressee group/assembly",
        ),
    ],
)
def test_what_belongs_to_which_verb_is_read(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # a converb has its own argument
            "[Kongre|event/vienna]ye elçi göndererek [Prusya|group/prussia]’nın desteğini kazandılar.",
            "group/prussia supported event/vienna",
        ),
        (  # with whom relations are, and not who is met
            "[Metternich|person/metternich] [Rusya|group/russia] ile ilişkileri görüştü.",
            "person/metternich metWith group/russia",
        ),
        (  # a clause in the aorist is a clause
            "[Metternich|person/metternich] [not|letter/note]u geri çevirir, ve [Kongre|event/vienna]yi ilan eder.",
            "letter/note sender person/metternich",
        ),
        (  # a noun makes one verb with the next word, whose subject is another
            "[Metternich|person/metternich], [Prusya|group/prussia]’ya halkın tehdit ettiğini hatırlattı.",
            "person/metternich threatened group/prussia",
        ),
    ],
)
def test_what_belongs_to_another_verb_is_not_claimed(text, claim, vocabulary):
    assert claim not in said(text, vocabulary)


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "tr",
            "[Viyana Kongresi|event/vienna] 1814’te açıldı. Bu kongreye [Prusya|group/prussia] katıldı.",
            "group/prussia participatedIn event/vienna",
        ),
        (
            "en",
            "The [Vienna Congress|event/vienna] opened in 1814. [Prussia|group/prussia] took part in the congress.",
            "group/prussia participatedIn event/vienna",
        ),
    ],
)
def test_a_definite_noun_stands_for_the_one_thing_named_lately(language, text, claim, vocabulary):
    vienna = Entity(
        id=EntityId("event/vienna"), kind=ClassId("Congress"), labels=(Name(text="Congress of Vienna", language="en"),)
    )
    verona = Entity(
        id=EntityId("event/verona"), kind=ClassId("Congress"), labels=(Name(text="Congress of Verona", language="en"),)
    )
    other = "[Verona|event/verona], " + text
    assert claim in said(text, vocabulary, language, (vienna, verona))
    assert claim not in said(other, vocabulary, language, (vienna, verona))


def test_who_holds_an_office_of_the_tables_leads_or_represents_whose_office_it_is(vocabulary):
    entities = (
        Entity(
            id=EntityId("office/head"),
            kind=ClassId("Office"),
            labels=(Name(text="Head of the Prussian delegation", language="en"),),
            attributes={"office_of": ("group/delegation",)},
        ),
        Entity(id=EntityId("group/delegation"), kind=ClassId("Delegation"), labels=(Name(text="delegation"),)),
    )
    text = "[Heyet başkanı|office/head] [Humboldt|person/humboldt] sustu."
    assert "person/humboldt ledGroup group/delegation" in said(text, vocabulary, entities=entities)


@pytest.mark.parametrize(
    ("text", "claim", "most"),
    [
        ("[Disraeli|person/disraeli] asked [Bismarck|person/bismarck] whether the war was over.", "requestedFrom", 0.0),
        ("[Disraeli|person/disraeli] asked [Bismarck|person/bismarck] to end the war.", "requestedFrom", 1.0),
        ("[Disraeli|person/disraeli] should visit [Bismarck|person/bismarck].", "visited", 0.49),
        (
            "[Disraeli|person/disraeli] hoped for talks between [Russia|group/russia] and [Turkey|group/turkey].",
            "negotiatedWith",
            0.49,
        ),
        ("[Disraeli|person/disraeli] referred to the [Greek|group/greece] announcement.", "describes", 0.0),
    ],
)
def test_what_english_only_asks_hopes_or_mentions_scores_low_or_is_left_out(text, claim, most, vocabulary):
    scores = [one.score for one in proposed(example(text, "en"), vocabulary) if one.predicate == claim]
    assert max(scores, default=0.0) <= most
    assert most < 1 or scores
