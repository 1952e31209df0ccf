"""Plain questions of a careful tester: periods with two ends, treaties of two in yes or no, letters that set out plans."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Name the treaties concluded after 1 October 1921 and before 1 November 1921.",
            {"treaty/kars-1921", "treaty/franklin-bouillon-1921"},
        ),
        (
            "Mart 1921'den sonra, Ocak 1922'den önce hangi antlaşmalar imzalandı?",
            {"treaty/kars-1921", "treaty/franklin-bouillon-1921"},
        ),
        ("Which conferences met after 1921 but before October 1922?", {"event/genoa-conference"}),
        ("Which conferences met after 1923 and before 1921?", set()),
    ],
)
def test_a_period_may_be_told_by_its_two_ends(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Turkey sign a treaty with Ukraine?", "yes"),
        ("Did Turkey and Ukraine conclude a treaty of friendship?", "yes"),
        ("Türkiye ile Ukrayna dostluk antlaşması yaptı mı?", "yes"),
        ("Did Turkey and Ukraine sign a peace treaty?", None),
        ("Did Turkey sign a treaty with Armenia?", None),
        ("Türkiye ile Ukrayna barış antlaşması yaptı mı?", None),
    ],
)
def test_whether_two_made_a_treaty_for_something_is_held_against_what_is_said_of_it(
    question: str, expected: str | None, article: Asker
) -> None:
    assert suite.value(article, question) == expected


@pytest.mark.parametrize(
    "question",
    ["Dostluk antlaşması ne zaman imzalandı?", "Who signed the friendship treaty?", "When was the treaty of friendship signed?"],
)  # fmt: skip
def test_a_treaty_of_friendship_alone_may_be_any_of_several(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Refused)
    assert outcome.kind == "ambiguous"
    assert len(outcome.near) > 1


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who sent Mustafa Kemal a letter from Moscow setting out his plans?", {"person/enver-pasha"}),
        ("Who wrote a letter to Lenin in which he described the conduct of the Cheka?", {"person/chicherin"}),
        ("Who sent Lenin a letter setting out his plans?", set()),
        ("Who wrote a letter to Mustafa Kemal describing the conduct of the Cheka?", set()),
    ],
)
def test_what_a_letter_sets_out_is_what_it_is_about(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Bakü'deki Doğu halkları kongresine katılmaya giden kimdi?",
            {"person/enver-pasha", "group/comintern-leaders"},
        ),
        (
            "Who went to Baku to attend the Congress of the Peoples of the East?",
            {"person/enver-pasha", "group/comintern-leaders"},
        ),
        ("Who went to Moscow to attend the Congress of the Peoples of the East?", set()),
        ("Lozan konferansına katılmak için giden kimdi?", set()),
    ],
)
def test_who_went_somewhere_to_take_part(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Dostluk antlaşmasının imzalanması neden gecikti?",
        "Antlaşmanın imzalanması niçin bu kadar uzun sürdü?",
        "Neden antlaşmanın imzalanması bu kadar uzun sürdü?",
    ],
)
def test_why_something_took_so_long_asks_why_it_was_late(question: str, article: Asker) -> None:
    assert (
        suite.things(article, question) == suite.things(article, "Why was the signing of the treaty delayed?") != set()
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Moskova'ya giden yeni Türk heyetinin başına Bekir Sami'nin yerine kim geçti?", {"person/yusuf-kemal"}),
        ("Moskova'ya giden yeni Türk heyetinin başına Yusuf Kemal'in yerine kim geçti?", set()),
        ("Lozan'a giden Türk heyetinin başına Bekir Sami'nin yerine kim geçti?", set()),
    ],
)
def test_who_took_a_place_at_the_head_of_what_is_described(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whom does Meyer cite on Enver Pasha?", {"person/mango"}),
        ("Which historians does Meyer quote about Enver Pasha?", {"person/mango"}),
        ("Meyer Enver Paşa hakkında kimden aktarıyor?", {"person/mango"}),
        ("Meyer Enver Paşa konusunda kime dayanıyor?", {"person/mango"}),
        ("Whom does Mango cite on Enver Pasha?", set()),
    ],
)
def test_whose_account_somebody_gives_of_a_matter(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which archives does Meyer draw on?", {"group/rgaspi", "group/isaa"}),
        ("Meyer hangi arşivlerden yararlanıyor?", {"group/rgaspi", "group/isaa"}),
        ("Which archives does Mango use?", set()),
        ("Mango hangi arşivleri kullanıyor?", set()),
    ],
)
def test_which_archives_somebody_uses_are_those_that_keep_what_he_cites(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


def test_archive_files_are_still_files(article: Asker) -> None:
    assert {each.split("/")[0] for each in suite.things(article, "Which archive files does Meyer cite?")} == {"work"}


@pytest.mark.parametrize("question", ["Whose assistant was arrested?", "Kimin yardımcısı tutuklandı?"])
def test_whose_it_was_is_not_who_did_it(question: str, article: Asker) -> None:
    assert not suite.things(article, question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose house was searched?", {"person/military-attache"}),
        ("Kimin evi arandı?", {"person/military-attache"}),
        ("Whose troops were evacuated from Cilicia?", {"group/french-forces"}),
        ("Who was deputy commissar for foreign affairs?", set()),
        ("Who was the People's Commissar for Foreign Affairs?", {"person/chicherin"}),
    ],
)
def test_whose_something_is_and_who_held_what_rank(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What does the article say about the Comintern?", "What does Meyer say about the Comintern?"),
        ("What does the author claim about the Cheka?", "What does Meyer claim about the Cheka?"),
        ("Makale Komintern hakkında ne diyor?", "Meyer Komintern hakkında ne diyor?"),
        ("Makalede Komintern hakkında ne deniyor?", "Meyer Komintern hakkında ne diyor?"),
        ("Yazar Çeka hakkında ne diyor?", "Meyer Çeka hakkında ne diyor?"),
    ],
)
def test_the_author_of_the_only_text_may_be_told_by_it(question: str, named: str, article: Asker) -> None:
    claims = suite.given_claims(article.ask(named))
    assert claims
    assert suite.given_claims(article.ask(question)) == claims


def test_where_there_are_several_texts_the_author_is_nobody(berlin: Asker) -> None:
    outcome = berlin.ask("What does the author say about Russia?").outcome
    assert isinstance(outcome, Refused)


@pytest.mark.parametrize(
    "question",
    ["What did Lenin advise Chicherin?", "What advice did Lenin give Chicherin?", "Lenin Çiçerin'e ne tavsiye etti?"],
)
def test_what_was_advised_is_told_by_the_claim_that_it_was(question: str, article: Asker) -> None:
    asked = "What did Lenin advise Chicherin to do?"
    assert suite.given_claims(article.ask(question)) == suite.given_claims(article.ask(asked)) != set()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How do Soviet historians explain the delay?", {"topic/delay-explanation-bekir-sami"}),
        ("How does Mango explain the delay?", set()),
        ("Which historians explain the delay?", {"group/soviet-historians", "person/meyer"}),
    ],
)
def test_what_is_explained_is_that_of_several_of_a_name_which_somebody_explains(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who lent ten million gold roubles?", {"group/soviet-government"}),
        ("Who gave ten million gold roubles?", {"group/soviet-government"}),
        ("Who withdrew troops from the Caucasus?", {"person/mustafa-kemal"}),
        ("Who sent troops to the Caucasus?", set()),
        ("Kafkasya'dan askerlerini kim çekti?", {"person/mustafa-kemal"}),
    ],
)
def test_another_number_or_another_way_is_another_deed(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) <= expected
    assert "person/frunze" not in suite.things(article, question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kim ne söylüyor?", set()),
        ("Kim soyuyor?", {"group/cheka"}),
        ("Karahan hakkında ne biliyoruz?", {"person/karakhan"}),
    ],
)
def test_words_that_look_alike_are_not_taken_for_each_other(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


_OF_FRIENDSHIP = {"treaty/kars-1921", "treaty/moscow-1921", "treaty/moscow-draft-1920", "treaty/ukraine-turkey-1922"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which friendship treaties did Turkey conclude?", _OF_FRIENDSHIP),
        ("Which treaty of friendship did Turkey and Ukraine sign?", {"treaty/ukraine-turkey-1922"}),
        ("Did Turkey and Ukraine conclude a trade agreement?", set()),
        ("Did Turkey sign a treaty of alliance with Soviet Ukraine?", set()),
        ("Which trade treaty did Frunze sign?", set()),
        ("Which friendship treaty did Turkey and France conclude?", set()),
    ],
)
def test_what_a_treaty_was_made_for_tells_which_is_meant(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected
    assert expected or suite.value(article, question) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov'un saltanat yanlısı saydığı siyasetçi kimdir?", {"person/rauf-bey"}),
        ("Aralov'un vatansever saydığı siyasetçi kimdir?", set()),
        ("What provoked a hostile reaction among the Kemalists of Caucasian origin?", {"treaty/kars-1921"}),
        ("Why did relations cool?", {"group/cheka", "group/comintern", "letter/court-verdict-1922-10"}),
    ],
)
def test_a_scholars_turns_ask_no_more_than_plain_ones(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("13 Eylül 1919 tarihli hitabın muhatabı kimlerdi?", {"group/turkish-workers-and-peasants"}),
        ("Komintern'in IV. Kongresi'nden kimlere hitap edildi?", {"group/toilers", "group/turkish-communists"}),
        ("Ankara'ya kimin başkanlığında bir heyet geldi?", set()),
    ],
)
def test_who_got_a_letter_answers_where_something_is_said_of_one(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected
