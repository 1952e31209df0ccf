"""Names that turn a matter round, hearers, names of several words, and givers: what a question names, whole."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker
from kg.questions.pieces import Piece, with_whole_names
from kg.questions.turned import asks_for_hearer, is_turned


@pytest.mark.parametrize(
    ("name", "question", "language", "turned"),
    [
        ("prevention of a war with persia", "did panin want a war with persia", "en", True),
        ("prevention of a war with persia", "did panin want to avoid or stop a war with persia", "en", False),
        ("abolition of serfdom", "who supported serfdom", "en", True),
        ("abolition of serfdom", "when was serfdom abolished", "en", False),
        ("relations at the end of the century", "who spoke of relations", "en", False),
        ("koleligin kaldirilmasi", "koleligi kim destekledi", "tr", True),
        ("koleligin kaldirilmasi", "koleligi kim kaldirdi", "tr", False),
        ("savasi onlemek", "savasi kim istedi", "tr", True),
        ("savasi onlemek", "savasi kim istemedi", "tr", False),
    ],
)
def test_the_prevention_of_a_thing_is_not_the_thing(name: str, question: str, language: str, turned: bool) -> None:
    assert is_turned([name], question, language) is turned


def test_a_thing_that_has_another_name_besides_is_what_that_says() -> None:
    assert not is_turned(["abolition of serfdom", "serf reform"], "who supported the serf reform", "en")


@pytest.mark.parametrize(
    ("question", "language", "hearer"),
    [
        ("to whom did panin complain", "en", True),
        ("whom did panin complain to", "en", True),
        ("to whom did the envoys of panin address their demands", "en", True),
        ("whom did panin complain to about orlov", "en", False),
        ("who complained about panin", "en", False),
        ("panin kime sikayet etti", "tr", True),
        ("panin kimden sikayet etti", "tr", False),
    ],
)
def test_to_whom_is_not_of_whom(question: str, language: str, hearer: bool) -> None:
    assert asks_for_hearer(question, language) is hearer


def test_words_beside_each_other_that_each_name_the_same_are_one_name() -> None:
    one, other = ("person/osten-sacken",), ("person/nesselrode",)
    found = [
        Piece(start=0, end=1, text="Who", ask="who/nominative"),
        Piece(start=1, end=2, text="Osten", things=one),
        Piece(start=2, end=3, text="Sacken", things=one),
        Piece(start=3, end=4, text="Nesselrode", things=other),
    ]
    told = [(piece.text, piece.start, piece.end) for piece in with_whole_names(found)]
    assert told == [("Who", 0, 1), ("Osten Sacken", 1, 3), ("Nesselrode", 3, 4)]


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Şuvalov kimden öğüt aldı?", "person/bismarck"),
        ("Kim Bismarck’tan öğüt aldı?", "person/shuvalov"),
        ("Who gave advice to Shuvalov?", "person/bismarck"),
        ("Safvet Paşa kimden mektup aldı?", "person/karatheodori"),
        ("Bismarck kimden öğüt aldı?", None),
        ("Kim Şuvalov’dan öğüt aldı?", None),
        ("Who gave advice to Bismarck?", None),
        ("Who paid Nerses a visit?", None),
        ("Who did Safvet send a telegram?", None),
    ],
)
def test_who_gave_something_is_not_who_got_it(question: str, person: str | None, berlin: Asker) -> None:
    reply = berlin.ask(question)
    assert reply.answered is (person is not None)
    if person is not None:
        assert set(suite.given_answers(reply, "entities")) == {person}
