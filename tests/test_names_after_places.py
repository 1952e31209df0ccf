"""Treaties and events that are called after a place which the tables have: their name is whole, and no place."""

from __future__ import annotations

import pytest

from kg.discovery import documents
from kg.model import DocumentId, EntityId, Mention
from kg.reading import structure as reading


def found(text, places, *, longer=True, kind="place"):
    """Give what is found beside known places, and which of these are but a word of it."""
    known = tuple(
        Mention(
            document=DocumentId("d"),
            start=text.index(name),
            end=text.index(name) + len(name),
            text=name,
            entity=EntityId(f"{kind}/{name.lower()}"),
        )
        for name in places
    )
    made = documents.discover(reading.read(text), document=DocumentId("d"), language=None, known=known, longer=longer)
    return [one.text for one in made.mentions], [one.text for one in made.parts]


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("In that year the envoys signed the Treaty of London and went home again.", "London", "Treaty of London"),
        ("In that year the envoys came to the London Conference and went home.", "London", "London Conference"),
        ("O yıl elçiler Paris Antlaşması’nı imzaladılar ve evlerine döndüler.", "Paris", "Paris Antlaşması"),
        ("O yıl elçiler Londra Konferansı’na katıldılar ve sonra döndüler.", "Londra", "Londra Konferansı"),
    ],
)
def test_a_treaty_or_conference_is_called_whole_whatever_is_known_of_its_place(text, place, name):
    assert found(text, [place]) == ([name], [place])
    assert found(text, [place], longer=False) == ([], [])


def test_who_stands_in_a_name_keeps_his_mention():
    text = "In that year the envoys signed the Treaty of London and went home again."
    assert found(text, ["London"], kind="person") == ([], [])


def test_a_place_beside_a_treaty_stays():
    text = "In that year the envoys signed the Treaty of Utrecht at London and went home."
    assert found(text, ["London"]) == (["Treaty of Utrecht"], [])
