"""Lists of letters, a line each, as claims: who wrote to whom, whence and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extraction import listed_letters
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge
from kg.formats import reader
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology

TABLE = """Sender,Recipient,Place,Date
"Canning, Stratford",Nesselrode,Therapia,"May 20, 1834"
Velsky; Foreign Office,"Nesselrode, Karl",,Anfang Juni 1834
Velsky,Canning,,undated
,Canning,,1834-07-01
"""


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


@pytest.fixture
def told(tmp_path, vocabulary):
    path = tmp_path / "letters.csv"
    path.write_text(TABLE, encoding="utf-8")
    text = reader.read(str(path))
    source = Source(
        document=DocumentId("list"), structure=text.structure, mentions=(), author=EntityId("work/list"), language="en"
    )
    found = listed_letters.propose(source, Knowledge(vocabulary=vocabulary, entities={}))
    return [one for one in found if isinstance(one, ProposedClaim)]


def test_a_line_of_a_list_is_a_letter_with_its_sides_and_its_day(told):
    assert [(str(one.predicate), str(one.object), one.date) for one in told] == [
        ("sender", "person/stratford-canning", "1834-05-20"),
        ("addressee", "person/nesselrode", "1834-05-20"),
        ("sender", "person/velsky", "1834-06~"),
        ("sender", "group/foreign-office", "1834-06~"),
        ("addressee", "person/karl-nesselrode", "1834-06~"),
        ("sender", "person/velsky", None),
        ("addressee", "person/canning", None),
        ("addressee", "person/canning", "1834-07-01"),
    ]


def test_each_line_is_a_letter_of_its_own_and_says_whence(told):
    assert len({one.subject for one in told}) == len(TABLE.splitlines()) - 1
    assert {one.place for one in told[:2]} == {"place/therapia"}


def test_the_quotation_is_the_line(told):
    assert told[0].quotation == "Canning, Stratford (Therapia) → Nesselrode, May 20, 1834"


def test_the_day_of_a_table_is_read_however_it_is_written(tmp_path):
    path = tmp_path / "briefe.csv"
    path.write_text("von;an;Datum\nHartwell;Ponsonby;3. Juni 1834\nA;B;ohne Datum\n", encoding="utf-8")
    text = reader.read(str(path))
    assert [[date.when for date in one.dates] for one in text.letters] == [["1834-06-03"], [None]]


def test_prose_with_an_arrow_in_it_is_no_letter_unless_it_is_the_line(vocabulary, tmp_path):
    path = tmp_path / "prose.txt"
    path.write_text("He went from Vienna → Ofen → Belgrade in May.\n", encoding="utf-8")
    text = reader.read(str(path))
    source = Source(document=DocumentId("x"), structure=text.structure, mentions=(), author=EntityId("work/x"))
    assert not list(listed_letters.propose(source, Knowledge(vocabulary=vocabulary, entities={})))
