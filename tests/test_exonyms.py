"""Lands and towns by the names that other languages have for them: a table in English, asked in Turkish."""

from __future__ import annotations

import pytest

from kg.questions.exonyms import known_elsewhere
from kg.questions.lexicon import Lexicon, Thing


def thing(iri: str, kind: str, name: str) -> Thing:
    return Thing(iri=iri, id=iri, classes=frozenset({kind}), names=((name, "en"),))


LEXICON = Lexicon(
    relations={},
    classes={},
    things={
        each.iri: each
        for each in (
            thing("group/france", "State", "France"),
            thing("group/united-kingdom", "State", "United Kingdom"),
            thing("place/london", "City", "London"),
            thing("person/london", "Person", "Copenhagen"),
        )
    },
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Fransa", "group/france"), ("\u0130ngiltere", "group/united-kingdom"), ("Londra", "place/london")],
)
def test_a_land_or_town_is_known_by_its_turkish_name(name: str, meant: str) -> None:
    assert known_elsewhere(name, "tr", LEXICON) == (meant,)


@pytest.mark.parametrize("name", ["Kopenhag", "Ruritanya", "Talleyrand"])
def test_neither_a_person_of_that_name_nor_a_land_that_nobody_knows_is_meant(name: str) -> None:
    assert known_elsewhere(name, "tr", LEXICON) == ()
