"""Agreements that are named by their two sides, and those that two states have together."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When was the treaty between the Transcaucasian republics and Ankara concluded?", "1921-10-13"),
        ("When was the agreement between France and Turkey signed?", "1921-10-20"),
        ("Kafkas ötesi cumhuriyetleri ile Ankara arasındaki antlaşma ne zaman yapıldı?", "1921-10-13"),
        ("Ukrayna ile Türkiye arasında imzalanan antlaşmanın tarihi nedir?", "1922-01"),
    ],
)
def test_an_agreement_is_known_by_its_two_sides(question: str, expected: str, article: Asker) -> None:
    assert value(article, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Where was the treaty between the Transcaucasian republics and Ankara concluded?",
        "Where was the treaty concluded between the Transcaucasian republics and Turkey signed?",
        "Kafkas ötesi cumhuriyetleriyle Ankara arasındaki antlaşma nerede imzalandı?",
    ],
)
def test_it_is_the_one_that_both_are_parties_of_and_no_other_of_one_of_them(question: str, article: Asker) -> None:
    assert things(article, question) == {"place/kars"}


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("Where was the friendship treaty between Moscow and Ankara signed?", "no-claim"),
        ("Who opposed the treaty between France and Ankara?", "no-claim"),
        ("Fransa ile Ankara arasındaki anlaşmayı kim imzaladı?", "no-claim"),
        ("Where was the treaty between Germany and Ankara signed?", "unknown-name"),
        ("Where was the treaty between Lenin and Ankara signed?", "unreadable"),
    ],
)
def test_where_there_is_none_or_nobody_claims_it_that_is_told(question: str, refused: str, article: Asker) -> None:
    assert kind(article, question) == refused


@pytest.mark.parametrize(
    "question",
    [
        "Which treaties were concluded between Moscow and Ankara?",
        "Which agreements did Moscow sign with Ankara?",
        "Moskova ile Ankara arasında hangi antlaşmalar imzalandı?",
        "Moskova ile Ankara hangi antlaşmaları imzaladı?",
        "Moskova'nın Ankara ile yaptığı antlaşmalar hangileri?",
    ],
)
def test_treaties_of_two_capitals_are_those_of_their_governments_and_states(question: str, article: Asker) -> None:
    """A capital stands for whose it is: it is not where they were signed."""
    assert {"treaty/moscow-1921", "treaty/moscow-draft-1920", "treaty/aid-1920"} <= things(article, question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which treaties were signed between Moscow and Turkey in 1921?", {"treaty/moscow-1921"}),
        ("1921'de Moskova ile Ankara arasında hangi antlaşmalar imzalandı?", {"treaty/moscow-1921"}),
        ("Türkiye'nin Fransa ile imzaladığı antlaşma nedir?", {"treaty/franklin-bouillon-1921"}),
        (
            "Which treaties were signed between Soviet Russia and Turkey?",
            {"treaty/moscow-1921", "treaty/common-foreign-policy-understandings"},
        ),
        ("Which treaties were signed between Moscow and London?", set()),
        ("Which treaties did Moscow not sign with Ankara?", set()),
        ("Which treaties did Lenin sign with Ankara?", set()),
    ],
)
def test_they_are_those_of_the_time_and_of_these_two(question: str, expected: set[str], article: Asker) -> None:
    assert things(article, question) == expected


@pytest.mark.parametrize(
    "question", ["Moskova Antlaşması kimler arasında imzalandı?", "Moskova Antlaşması kimlerin arasında akdedildi?"]
)
def test_between_whom_it_was_signed_asks_for_its_parties(question: str, article: Asker) -> None:
    assert things(article, question) == {"group/soviet-russia", "group/turkey"}
