"""Turkish questions as people talk: on behalf of a people, whose place somebody took at the head, who somebody says is what."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Moskova antlaşmasına Türkler adına kim imza attı?", {"person/yusuf-kemal"}),
        ("Kim Türkler adına Moskova antlaşmasını imzaladı?", {"person/yusuf-kemal"}),
        ("Moskova antlaşmasına Ruslar adına kim imza attı?", set()),
        ("Moskova antlaşmasını Fransızlar adına kim imzaladı?", set()),
        ("Moskova antlaşmasını Türkler adına kim reddetti?", set()),
    ],
)
def test_who_signed_on_behalf_of_a_people_is_one_of_that_people(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ayastefanos antlaşmasına Türkler adına kim imza attı?", {"person/safvet", "person/sadullah"}),
        ("Ayastefanos antlaşmasına Almanlar adına kim imza attı?", set()),
        ("Ayastefanos antlaşmasına İngilizler adına kim imza attı?", set()),
    ],
)
def test_so_it_is_where_the_treaty_has_parties_of_other_names(question: str, expected: set[str], berlin: Asker) -> None:
    assert suite.things(berlin, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Heyetin başında Bekir Sami'nin yerini kim aldı?", {"person/yusuf-kemal"}),
        ("Bekir Sami'nin yerini heyetin başında kim aldı?", {"person/yusuf-kemal"}),
        ("Heyet başkanı olarak Bekir Sami'nin yerini kim doldurdu?", {"person/yusuf-kemal"}),
        ("Bekir Sami'nin yerine heyetin başına kim geçti?", {"person/yusuf-kemal"}),
        ("Büyükelçi olarak Bekir Sami'nin yerini kim aldı?", set()),
        ("Moskova büyükelçiliğinde Bekir Sami'nin yerini kim aldı?", set()),
        ("Heyetin başında Yusuf Kemal'in yerini kim aldı?", set()),
    ],
)
def test_whose_place_somebody_took_as_what_asks_who_succeeded_him(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov kimin saltanat yanlısı olduğunu söylüyor?", {"person/rauf-bey"}),
        ("Aralov kimin Fransız casusu olduğunu söylüyor?", {"person/mougin"}),
        ("Meyer kimin Enver'in amcası olduğunu yazıyor?", {"person/halil-pasha"}),
        ("Mango kimin saltanat yanlısı olduğunu söylüyor?", set()),
        ("Mango kimin Enver'in amcası olduğunu yazıyor?", set()),
        ("Aralov kimin hilafet yanlısı olduğunu söylüyor?", set()),
        ("Aralov kimin İngiliz yanlısı olduğunu söylüyor?", set()),
    ],
)
def test_who_somebody_says_is_what_is_asked_by_his_account(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Meyer, Mango'nun hangi kitabından aktarıyor?", {"work/mango-1999"}),
        ("Meyer Toynbee'nin hangi eserini kaynak gösteriyor?", {"work/toynbee-kirkwood-1926"}),
        ("Andrew Mango'nun hangi kitabından yararlanıyor?", {"work/mango-1999"}),
        ("Mango, Meyer'in hangi kitabından aktarıyor?", set()),
        ("Meyer, Aralov'un hangi kitabından aktarıyor?", set()),
        ("Meyer Churchill'in hangi kitabından aktarıyor?", set()),
    ],
)
def test_from_which_book_of_whom_somebody_quotes(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected
