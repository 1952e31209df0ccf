"""Two Russian names that stand side by side are two: their words do not agree, or a forename follows a surname."""

from __future__ import annotations

import pytest

from kg.recognition import recogniser


def named(text):
    return [text[one.start : one.end] for one in recogniser.recognise(text, "ru")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Тогда Иван Петров Алексей Орлов уехали.", ["Иван Петров", "Алексей Орлов"]),
        ("Тогда Иван Петров и Алексей Орлов уехали.", ["Иван Петров", "Алексей Орлов"]),
        ("Тогда Максим Литвинов Лев Толстой уехали.", ["Максим Литвинов", "Лев Толстой"]),
        ("Письмо Ивана Петрова Алексею Орлову пропало.", ["Ивана Петрова", "Алексею Орлову"]),
        ("Тогда Андрей Курбский Ивану Грозному писал.", ["Андрей Курбский", "Ивану Грозному"]),
        ("Иван Грозный Андрею Курбскому ответил.", ["Иван Грозный", "Андрею Курбскому"]),
        ("Тогда Панин Орлову сообщил об этом.", ["Панин", "Орлову"]),
        ("Письмо Панина Орлову пропало.", ["Панина", "Орлову"]),
        ("Тогда Мария Ивановна Петрова Анна Орлова пели.", ["Мария Ивановна Петрова", "Анна Орлова"]),
    ],
)
def test_two_persons_side_by_side_are_two(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    "name",
    [
        "Иван Алексеевич Орлов-Давыдов",
        "Алексеем Ивановичем Орловым",
        "Алексея Ивановича Орлова",
        "Анна Петровна Орлова",
        "Джавахарлал Неру",
        "Петров Иван Иванович",
        "Жан Жак Руссо",
        "Пётр Великий",
        "Мухаммеда Али",
        "Абдул Хамида",
    ],
)
def test_one_person_of_several_names_is_one_in_every_case(name):
    assert named(f"Тогда видели {name} там.") == [name]
