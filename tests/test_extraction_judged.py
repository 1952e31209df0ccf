"""Kinds of mistake that readers found in samples of unseen texts: what is not said is not proposed, what is said is."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from extraction_sentences import example, proposed

from kg.cli.extract import command
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, language, vocabulary, least=0.4):
    """Give what is proposed with some confidence: subject, relation, object, with ``not`` where it is denied."""
    return {
        f"{one.subject} {'not ' if one.polarity == 'denies' else ''}{one.predicate} {one.object}"
        for one in proposed(example(text, language), vocabulary)
        if one.score >= least
    }


A, B, C = "[Metternich|person/metternich]", "[Talleyrand|person/talleyrand]", "[Gentz|person/gentz]"


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        ("[Kutuzov|person/k] was advised by the [Embassy|group/e] of the mission.", "en", "group/e informed person/k"),
        ("[Sweden|group/s] furnished [Denmark|group/d] with more information.", "en", "group/s informed group/d"),
        (f"{A} despised {C}, whom he accused of treason.", "en", "person/metternich accused person/gentz"),
        ("[Prussia|group/p] seized [Silesia|place/s].", "en", "group/p captured place/s"),
        (f"{A} [Viyana|place/vienna] bölgesini işgal etti.", "tr", "person/metternich occupied place/vienna"),
        (f"{A} geri çağrıldı, yerine {C} atandı.", "tr", "person/gentz succeeded person/metternich"),
        (f"{A} buna kızıp {B}’ı uyardı.", "tr", "person/metternich warned person/talleyrand"),
        (
            f"{A} [Viyana Antlaşması|treaty/v]’nı imzalamayı kabul etmemiştir.",
            "tr",
            "person/metternich not signed treaty/v",
        ),
        ("[Rusya|group/r] [Avusturya|group/a]’ya ateşkes teklifinde bulundu.", "tr", "group/r proposedTo group/a"),
        (
            "[Leipzig Muharebesi|event/l], Ekim 1813’te [Fransa|group/f] ile [Rusya|group/r] arasında meydana geldi.",
            "tr",
            "group/f participatedIn event/l",
        ),
        (
            "[Maria|person/m]’nın ağabeyi olan [Joseph|person/j]’in karısı geldi.",
            "tr",
            "person/j siblingOf person/m",
        ),
        (
            "[Fransa|group/f], [Prusya|group/p]’ya nota vererek [Avusturya|group/a]’yı uyardı.",
            "tr",
            "group/f warned group/a",
        ),
    ],
)
def test_what_was_missed_is_read(text, language, claim, vocabulary):
    assert claim in said(text, language, vocabulary)


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("[Russians|group/r] and all persons trading with [Prussia|group/p] were warned.", "en", "collaboratedWith"),
        ("[Barings Bank|group/b] has twenty men withdrawn from [Russia|place/r].", "en", "withdrewFrom"),
        (f"{A} spoke of citizens residing in [France|place/f].", "en", "stayedIn"),
        (f"{A} has given your orders to {C}.", "en", "ordered"),
        ("[Italy|group/i] agreed to resume relations with [Greece|group/g].", "en", "establishedRelationsWith"),
        (f"{A} informed the [Greek|group/g] Chargé of the matter.", "en", "informed group/g"),
        (f"{A}, the [Danish|group/d] representative at the congress, left.", "en", "represented group/d"),
        (f"{B} thought it well to have {A} come to [Paris|place/paris].", "en", "arrivedIn"),
        (f"{A} was head of the [Danish|group/d] delegation.", "en", "ledGroup"),
        (f"{A} would be justified in asking [Russia|group/r] for aid.", "en", "requestedAidFrom"),
        ("The arrival of the representative of [Saxony|group/s] in [London|place/l] was noted.", "en", "arrivedIn"),
        (f"{A} discussed the [Eastern Question|topic/e] at length.", "en", "describes"),
        (f"{A} asked {C} (who was in charge) whether he could come.", "en", "requestedFrom"),
        (f"Your impression seems to be that {A} warned {C}.", "en", "warned"),
        ("A treaty of friendship between [Hungary|group/h] and [Spain|group/s] was signed.", "en", "friendOf"),
        (f"{A} complained to {C} that the border was closed.", "en", "criticised"),
        (f"{A} wanted to invite {C} but never did.", "en", "demandedFrom"),
        ("[Fransa|group/f] seized [Savoy|group/s].", "en", "arrested"),
        ("[Viyana|place/v]’da düzenli bir ordusu kalmayan [Avusturya|group/a] barış istedi.", "tr", "stayedIn"),
        (f"{B} ise {A}’i saygıyla selamlayarak niyetini anlatmaya başlamıştı.", "tr", "describes"),
        (
            "[Fransızlar|group/f] bunu reddedince, müttefikler savaşı başlatarak [Paris|place/p]’i aldılar.",
            "tr",
            "captured",
        ),
        ("1840’ta [Fransa|group/f] ve [Prusya|group/p] ile antlaşmalar imzalandı.", "tr", "hasParty"),
        ("[Joseph|person/j] ve oğulları, [Franz|person/f] ve oğulları geldi.", "tr", "parentOf"),
        ("[Joseph|person/j] ve annesi [Maria|person/m] geldi.", "tr", "person/j parentOf"),
        ("[Rus|group/r] komutanı [Liprandi|person/l] geldi.", "tr", "commanded"),
        ("[Sverdlov|person/s], whose brother is the head of the [Soviet|group/soviet], spoke.", "en", "ledGroup"),
        ("[Fransa|group/f], [Prusya|group/p]’ya bir nota vererek sustu.", "tr", "protestedAgainst"),
        ("Babası [Joseph|person/j], annesi [Maria|person/m]’dır.", "tr", "parentOf"),
        ("[Gemi|group/g] [Burun|group/b] yakınındadır.", "tr", "friendOf"),
        (f"{A}, {C}’e baskı yaptı.", "tr", "persecuted"),
        ("[Fransa|group/f], [Prusya|group/p]’ya nota vererek [Avusturya|group/a]’yı uyardı.", "tr", "warned group/p"),
        ("[Kutuzov|person/k] komutasındaki [Rus|group/rus] güçleri ilerledi.", "tr", "commanded group/rus"),
        ("[İngiltere|group/i] [Varna|place/v]’ya asker çıkardı.", "tr", "occupied"),
        (f"{A} ve {C}’in emrindeki [Rumen askerleri|group/r-army] geldi.", "tr", "metternich commanded"),
        ("[Filo|group/fleet] [askerleri|group/s] kapandan kurtardı.", "tr", "captured"),
    ],
)
def test_what_is_not_said_is_not_proposed(text, language, wrong, vocabulary):
    assert not any(wrong in claim for claim in said(text, language, vocabulary))


def test_a_date_that_a_participle_takes_is_not_that_of_what_it_led_to(vocabulary):
    text = "1870’te başlayan [Sedan Savaşı|event/s] uzun sürdü ve [birlik|event/b] ile sonuçlandı."
    dates = {one.date for one in proposed(example(text, "tr"), vocabulary) if one.predicate == "ledTo"}
    assert dates == {None}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{A} discussed with {C} your note of May 7, 1825.", None),
        (f"{A} discussed with {C} your 7529, May 7, 1825.", None),
        (f"{A} met {C} on May 9, 1825.", "1825-05-09"),
    ],
)
def test_the_day_of_a_paper_that_is_spoken_of_is_not_that_of_the_talk(text, date, vocabulary):
    found = proposed(example(text, "en"), vocabulary)
    assert {one.date for one in found if one.predicate in {"metWith", "discussedWith"}} == {date}


LETTER = """The Ambassador in Turkey (Warren) to the Secretary of State (Kellogg)

Constantinople, January 5, 1951.

Sir: In the course of your conversation with Gromyko nothing was said. Talleyrand warned you.

Papers Relating to the Foreign Relations of the United States 1925
"""


def test_you_is_the_addressee_of_a_letter_and_a_title_on_a_matter_is_no_letter(tmp_path):
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "letter.txt")], obj=Path(__file__).parent.parent)
    rows = {f"{row['subject']} {row['predicate']} {row['object']}" for row in csv.DictReader(io.StringIO(made.stdout))}
    assert "person/kellogg discussedWith person/gromyko" in rows
    assert "person/talleyrand warned person/kellogg" in rows
    assert sum(" sender " in row for row in rows) == 1


OFFICES = """The Chargé in Brazil (Scotten) to the Secretary of State

Rio de Janeiro, January 6, 1839.

Sir: Aranha informs me that nothing was done. The Minister for Foreign Affairs has protested to the Bolivian Minister here.
I had told the Minister for Foreign Affairs. The French Ambassador at Quito warned Aranha.

Mr. Kern, the Swiss envoy, and myself had an interview with M. Chevreau, minister of the interior. I then told the minister that it was late.

The Minister in Bolivia (Long) to the Secretary of State

La Paz, January 9, 1839.

The Minister for Foreign Affairs warned Aranha. The French Ambassador at Quito informed me.
"""


def test_who_is_called_by_an_office_alone_is_somebody(tmp_path):
    (tmp_path / "offices.txt").write_text(OFFICES, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "offices.txt")], obj=Path(__file__).parent.parent)
    rows = {f"{row['subject']} {row['predicate']} {row['object']}" for row in csv.DictReader(io.StringIO(made.stdout))}
    assert {
        "person/aranha informed person/scotten",
        "person/minister-for-foreign-affairs protestedAgainst person/bolivian-minister",
        "person/scotten informed person/minister-for-foreign-affairs",
        "person/mr-kern heldOffice office/swiss-envoy",
        "person/mr-kern metWith person/m-chevreau",
        "person/scotten metWith person/m-chevreau",
        "person/scotten informed person/m-chevreau",
        "person/french-ambassador-at-quito warned person/aranha",
    } <= rows
    assert "person/minister-for-foreign-affairs-2 warned person/aranha" in rows, "another land’s minister"
    assert "person/french-ambassador-at-quito informed person/long" in rows, "the same ambassador"
    assert sum(" sender " in row for row in rows) == 2, "each letter once"
    assert not any("person/charge-in-brazil" in row for row in rows), "he is Scotten"
    assert "person/scotten heldOffice office/charge-in-brazil" in rows


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        (
            "[Kutuzov|person/k] komutasındaki [Rus birlikleri|group/r-army] çekildi.",
            "tr",
            "person/k commanded group/r-army",
        ),
        ("[Raglan|person/r] komutası altındaki [İngilizler|group/i] geldi.", "tr", "person/r commanded group/i"),
        (f"{A}, {B}’dan haz etmemekteydi.", "tr", "person/metternich distrusted person/talleyrand"),
        ("[Ruslar|group/r] tarafından göçe zorlanan [Çerkesler|group/c] geldi.", "tr", "group/r exiled group/c"),
        ("[İngiltere|group/i] [Varna|place/v]’ya asker çıkardı.", "tr", "group/i arrivedIn place/v"),
        (f"{A} had a private conversation with {B}.", "en", "person/metternich discussedWith person/talleyrand"),
        (f"{A} sought an interview with {B}.", "en", "person/metternich soughtContactWith person/talleyrand"),
        (f"{C} read a letter received by {A} from {B}.", "en", "?Letter sender person/talleyrand"),
        (f"{A} reminded {B} of the treaty.", "en", "person/metternich informed person/talleyrand"),
        (f"{A} met the [French|group/f] Ambassador {B}.", "en", "person/metternich metWith person/talleyrand"),
        (f"{A} was received by the Emperor.", "en", "?Person receivedOfficially person/metternich"),
    ],
)
def test_what_dispatches_say_is_read(text, language, claim, vocabulary):
    assert claim in said(text, language, vocabulary)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was appointed Minister of War.",
        f"{A} wished to become an ambassador and met nobody.",
        f"{A} warned a minister of {B}.",
        f"{A} acted as Foreign Minister for {B}.",
        f"{A} designated Secretary of State Rusk for {B}.",
    ],
)
def test_an_office_that_is_given_or_that_anybody_may_hold_is_nobody(text, vocabulary):
    assert not any("?Person" in claim for claim in said(text, "en", vocabulary))
