"""Russian names in their cases: one thing, called by its nominative where the text has it."""

from __future__ import annotations

import pytest

from kg.recognition import entities, recogniser

TEXT = (
    "Швеция объявила войну Дании. Дания просила помощи у России. Россия помогла Данию защитить. "
    "Андрей Вельский писал графу Радецу. Радец ответил Вельскому. С Радецем говорил Вельский. Вельского не слушали. "
    "Переговоры были в Вене. Вена молчала. Швецией правил король."
)


@pytest.fixture(scope="module")
def proposed():
    found = recogniser.recognise(TEXT, "ru")
    made, ids = entities.proposed(found, TEXT, language="ru")
    named = {}
    for one, who in zip(found, ids, strict=True):
        named.setdefault(str(who), set()).add(TEXT[one.start : one.end])
    return {entity.label: named[str(entity.id)] for entity in made}


def test_a_name_in_all_its_cases_is_one_thing_called_by_its_nominative(proposed):
    assert proposed["Дания"] == {"Дания", "Дании", "Данию"}
    assert proposed["Швеция"] == {"Швеция", "Швецией"}
    assert proposed["Россия"] == {"Россия", "России"}
    assert proposed["Вена"] == {"Вена", "Вене"}
    assert proposed["Радец"] == {"Радец", "Радецу", "Радецем"}


def test_a_surname_in_any_case_is_of_the_whole_name(proposed):
    assert proposed["Андрей Вельский"] == {"Андрей Вельский", "Вельский", "Вельскому", "Вельского"}


def test_other_languages_keep_their_endings():
    text = "Radetz schrieb. Radetza schwieg."
    found = recogniser.recognise(text, "tr")
    _, ids = entities.proposed(found, text, language="tr")
    assert len(set(ids)) == len(ids)
