"""Words that stand for somebody: a capital for its government, *both governments* for two, *heyet* for the delegation."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from extraction_sentences import example, proposed

from kg.cli.extract import command
from kg.ontology import reading as ontology

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(ROOT / "ontology")


def found(text, vocabulary, language):
    return {
        f"{one.subject} {'not ' if one.polarity == 'denies' else ''}{one.predicate} {one.object}": one
        for one in proposed(example(text, language), vocabulary)
    }


def extracted(text, tmp_path):
    """Give what the whole program proposes of a text, by the example's tables."""
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "text.txt")], obj=ROOT)
    return {(row["subject"], row["predicate"], row["object"]): row for row in csv.DictReader(io.StringIO(made.stdout))}


# --- capitals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        (
            "[Londra|place/london] [Paris|place/paris]’in önerisini reddetti.",
            "tr",
            "?Government rejectedProposalOf ?Government",
        ),
        (
            "[Berlin|place/berlin], [Metternich|person/metternich]’i uyardı.",
            "tr",
            "?Government warned person/metternich",
        ),
        (
            "[Talleyrand|person/talleyrand], [Viyana|place/vienna]’yı uyardı.",
            "tr",
            "person/talleyrand warned ?Government",
        ),
        (
            "[London|place/london] supported [Metternich|person/metternich].",
            "en",
            "?Government supported person/metternich",
        ),
        (
            "[Vienna|place/vienna] rejected [Paris|place/paris]’s proposal.",
            "en",
            "?Government rejectedProposalOf ?Government",
        ),
    ],
)
def test_a_capital_stands_for_its_government_where_somebody_acts(text, language, claim, vocabulary):
    assert "stands for its government" in found(text, vocabulary, language)[claim].remark


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Metternich|person/metternich] [Viyana|place/vienna]’ya gitti.", "tr"),
        ("[Napolyon|person/napoleon] [Viyana|place/vienna]’ya saldırdı.", "tr"),
        ("[Bursa|place/bursa] [Metternich|person/metternich]’i destekledi.", "tr"),
        ("[Napoleon|person/napoleon] occupied [Vienna|place/vienna].", "en"),
        ("[Munich|place/munich] supported [Metternich|person/metternich].", "en"),
        ("[Talleyrand|person/talleyrand] met [Metternich|person/metternich] in [Paris|place/paris].", "en"),
    ],
)
def test_a_town_is_a_town_where_one_goes_or_fights_and_where_it_is_no_capital(text, language, vocabulary):
    made = found(text, vocabulary, language).values()
    assert not any(end == "?Government" for one in made for end in (one.subject, one.object))
    assert all(one.remark is None for one in made)


def test_the_tables_say_whose_seat_a_capital_is(tmp_path):
    rows = extracted("Londra bu öneriyi reddetti. Moskova, Londra’yı 1923 yılında uyardı.", tmp_path)
    row = rows["group/soviet-government", "warned", "group/great-britain"]
    assert row["remark"] == "Moskova stands for its government; Londra stands for its government"


# --- two at once ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        (
            (
                "[Avusturya|group/austria] ile [Prusya|group/prussia] savaştı. Her iki hükûmet de [Prag Antlaşması|treaty/prague]’nı"
                " imzaladı."
            ),
            "tr",
            {"group/austria signed treaty/prague", "group/prussia signed treaty/prague"},
        ),
        (
            "[Avusturya|group/austria] ile [Prusya|group/prussia] savaştı. [Gladstone|person/gladstone] iki ülkeyi de uyardı.",
            "tr",
            {"person/gladstone warned group/austria", "person/gladstone warned group/prussia"},
        ),
        (
            "[Avusturya|group/austria] ile [Prusya|group/prussia] savaştı. İki devlet arasındaki görüşmeler 1868’de başladı.",
            "tr",
            {"group/prussia negotiatedWith group/austria"},
        ),
        (
            "[Austria|group/austria] fought [Prussia|group/prussia]. The two countries signed the [Treaty of Prague|treaty/prague].",
            "en",
            {"group/austria signed treaty/prague", "group/prussia signed treaty/prague"},
        ),
        (
            "[Austria|group/austria] fought [Prussia|group/prussia]. Both governments negotiated in 1867.",
            "en",
            {"group/prussia negotiatedWith group/austria"},
        ),
        (
            "[Metternich|person/metternich] met [Gladstone|person/gladstone]. The two ministers attended the [Congress|event/c].",
            "en",
            {"person/metternich participatedIn event/c", "person/gladstone participatedIn event/c"},
        ),
    ],
)
def test_two_who_were_named_last_are_meant_at_once(text, language, claims, vocabulary):
    assert claims <= found(text, vocabulary, language).keys()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "[Avusturya|group/austria], [Rusya|group/russia] ve [Prusya|group/prussia] geldi. İki devlet [Prag Antlaşması|treaty/t]’nı imzaladı.",
            "tr",
        ),
        ("[Avusturya|group/austria] geldi. İki devlet [Prag Antlaşması|treaty/t]’nı imzaladı.", "tr"),
        (
            "[Austria|group/austria], [Russia|group/russia] and [Prussia|group/prussia] came. Both governments signed the [Treaty|treaty/t].",
            "en",
        ),
        ("[Metternich|person/m] met [Gladstone|person/g]. Two governments signed the [Treaty|treaty/t].", "en"),
    ],
)
def test_of_one_or_three_nobody_is_meant(text, language, vocabulary):
    assert not any(" signed " in claim for claim in found(text, vocabulary, language))


# --- delegations ----------------------------------------------------------------------------------------------------


def test_a_delegation_that_was_named_is_meant_by_the_bare_noun(vocabulary):
    text = (
        "[İngiliz heyeti|group/british-delegation] [Viyana|place/vienna]’ya geldi. [Viyana|place/vienna]’da heyet"
        " [Metternich|person/metternich] ile görüştü."
    )
    assert "group/british-delegation discussedWith person/metternich" in found(text, vocabulary, "tr") or (
        "group/british-delegation metWith person/metternich" in found(text, vocabulary, "tr")
    )


def test_a_delegation_that_is_sent_is_a_new_one(vocabulary):
    text = "[İngiliz heyeti|group/british-delegation] geldi. [Avusturya|group/austria] [Viyana|place/vienna]’ya heyet gönderdi."
    assert not any("british-delegation" in claim for claim in found(text, vocabulary, "tr"))
