"""Periods as people type them, and what is only known to have been before or after a day."""

from __future__ import annotations

import pytest
from question_suite import answers

from kg.questions.asking import Asker
from kg.questions.dates import at
from kg.questions.tokens import split
from kg.questions.understood import Refused


def read(text: str, language: str) -> str | None:
    """Give the period with which a text begins, where it takes all of it."""
    words = [word.plain for word in split(text)]
    found = at(words, 0, language)
    return str(found[1]) if found is not None and found[0] == len(words) else None


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("1698-1700", "en", "1698-01-01/1700-12-31"),
        ("1698–1700", "en", "1698-01-01/1700-12-31"),
        ("1698-99", "en", "1698-01-01/1699-12-31"),
        ("between 1698-1700", "en", "1698-01-01/1700-12-31"),
        ("1698-1700 arasında", "tr", "1698-01-01/1700-12-31"),
        ("1698-1700 yılları arasında", "tr", "1698-01-01/1700-12-31"),
        ("1698-1700 döneminde", "tr", "1698-01-01/1700-12-31"),
        ("1698'den 1700'e kadar", "tr", "1698-01-01/1700-12-31"),
        ("1698 and 1699", "en", "1698-01-01/1699-12-31"),
        ("1698 veya 1699'da", "tr", "1698-01-01/1699-12-31"),
        ("first half of 1699", "en", "1699-01-01/1699-06-30"),
        ("third quarter of 1699", "en", "1699-07-01/1699-09-30"),
        ("end of 1699", "en", "1699-09-01/1699-12-31"),
        ("mid-1699", "en", "1699-05-01/1699-08-31"),
        ("early 1690s", "en", "1690-01-01/1693-12-31"),
        ("end of the 1690s", "en", "1697-01-01/1699-12-31"),
        ("1699 sonunda", "tr", "1699-09-01/1699-12-31"),
        ("1699 yılının ikinci yarısında", "tr", "1699-07-01/1699-12-31"),
        ("1690'ların başında", "tr", "1690-01-01/1693-12-31"),
        ("October-November 1698", "en", "1698-10-01/1698-11-30"),
        ("Ekim ve Kasım 1698'de", "tr", "1698-10-01/1698-11-30"),
        ("26/1/1699", "en", "1699-01-26"),
        ("by 1699", "en", "../1699-12-31"),
        ("since 1699", "en", "1699-01-01/.."),
        ("after 1699", "en", "1700-01-01/.."),
        ("before the end of 1699", "en", "../1699-12-31"),
        ("before early 1699", "en", "../1698-12-31"),
        ("after March 1698 but before 1699", "en", "1698-04-01/1698-12-31"),
        ("1698 yılından sonra ve 1700 yılından önce", "tr", "1699-01-01/1699-12-31"),
    ],
)
def test_a_period_is_read_as_it_is_typed(text: str, language: str, period: str) -> None:
    assert read(text, language) == period


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1698 and 1700", "en"),
        ("1700-1698", "en"),
        ("1698 12 ships", "en"),
        ("40/13/1699", "en"),
        ("end of the war", "en"),
    ],
)
def test_what_is_no_period_is_read_as_none(text: str, language: str) -> None:
    assert read(text, language) is None


def test_a_day_in_figures_is_read_with_dots_too(article: Asker) -> None:
    assert answers("Which treaty was signed on 16.03.1921?", article) == {"treaty/moscow-1921"}
    assert answers("16.03.1921 tarihinde hangi antlaşma imzalandı?", article) == {"treaty/moscow-1921"}


@pytest.mark.parametrize(
    "question",
    [
        "Who went to Moscow in 1917?",
        "Which delegation went to Moscow in 1905?",
        "1905'te Moskova'ya kim gitti?",
        "Who left Baku in 1900?",
        "Who went to Moscow in 1950?",
        "What happened in July 1914?",
        "1917'de ne oldu?",
    ],
)
def test_what_was_before_a_day_was_not_therefore_at_any_time_before_it(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_what_was_before_a_day_may_have_been_in_its_year(article: Asker) -> None:
    assert answers("Who left Baku in 1920?", article) == {"group/halil-delegation-1920"}
    assert answers("1 Mart 1922'de Sovyet Rusya'nın Türkiye'deki büyükelçisi kimdi?", article) == {"person/aralov"}
