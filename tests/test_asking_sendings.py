"""Questions for what somebody sent or gave to somebody, whither, and who signed what only its place names."""

from __future__ import annotations

import pytest
from question_suite import answers

from kg.questions.asking import Asker
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Mustafa Kemal send to Lenin?", {"letter/mustafa-kemal-to-lenin-1920-04"}),
        ("Mustafa Kemal Lenin'e ne yolladı?", {"letter/mustafa-kemal-to-lenin-1920-04"}),
        ("Çiçerin Mustafa Kemal'e ne gönderdi?", {"letter/mustafa-kemal-chicherin-correspondence-1920"}),
        ("What did Soviet Russia give to the Kemalists?", {"treaty/loan-10-million-1921"}),
        ("What did Soviet Russia supply the Kemalists with?", {"treaty/loan-10-million-1921"}),
        ("What did the Kemalists get from Moscow?", {"treaty/loan-10-million-1921"}),
        ("Sovyetler Kemalistlere ne verdi?", {"treaty/loan-10-million-1921"}),
        ("What did Frunze give the Ankara government?", {"treaty/orphanage-gift"}),
    ],
)
def test_what_was_sent_or_given_is_letters_and_aid(question: str, expected: set[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What did Lenin give Enver?",
        "What did Turkey give Soviet Russia?",
        "What did Soviet Russia receive from Turkey?",
        "What did Great Britain give Greece?",
        "Aralov Çiçerin'e ne yolladı?",
        "What did Frunze bring to Ankara?",
    ],
)
def test_what_nobody_claims_to_have_been_sent_or_given_is_no_other_gift(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    "question",
    [
        "Which letters did Aralov send to Ankara?",
        "Which letters did Aralov write to his friend?",
        "Who was exiled to London?",
        "Who was invited to London?",
    ],
)
def test_whither_something_went_is_not_where_it_was_or_what_was_signed_there(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who signed the treaty in Moscow?", {"person/yusuf-kemal"}),
        ("Who signed treaties in Kars?", {"group/kars-kemalist-delegates", "group/kars-transcaucasian-delegates"}),
        ("Who concluded an agreement in London?", set()),
        ("Who were the parties to the treaty signed in Moscow?", {"group/soviet-russia", "group/turkey"}),
        ("Who signed the agreement in Odessa?", set()),
    ],
)
def test_a_capital_where_a_treaty_was_signed_is_no_party_of_it(
    question: str, expected: set[str], article: Asker
) -> None:
    assert answers(question, article) == expected


def test_a_government_does_not_do_all_that_it_does_where_it_sits(article: Asker) -> None:
    """Of what a government with its seat there did, only what a claim has there was done in a capital."""
    assert "group/transcaucasian-republics" not in answers("Who negotiated in Moscow?", article)


def test_who_accompanied_somebody_is_told_only_where_the_passage_has_him(article: Asker) -> None:
    assert answers("Who accompanied Mustafa Kemal on his inspection of the western front?", article) == {
        "person/abilov",
        "person/aralov",
    }
    assert answers("Who accompanied Narimanov on his inspection of the western front?", article) == set()


@pytest.mark.parametrize(
    "question", ["Who provoked the incident in London?", "Did the British provoke the incident in London?"]
)
def test_what_was_in_a_capital_is_not_all_that_its_government_did(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Başbakanlık görevini 1922'de kim yürütüyordu?", {"person/rauf-bey"}),
        ("Dışişleri bakanlığı görevini 1920'de kim yürütüyordu?", {"person/bekir-sami"}),
        ("Ankara büyükelçiliği görevini kim yapıyordu?", {"person/aralov"}),
        ("Aralov nereye ve ne zaman gitti?", {"place/ankara", "1922-01"}),
        ("Enver Paşa hakkında kimler ne diyor?", {"person/enver-pasha", "person/mango", "person/meyer"}),
        ("Aralov'un Karahan'a yazdığı iddiası hangi arşiv kaynağına dayanıyor?", {"work/rgaspi-544-3-122"}),
        ("Çeka'nın asistanı tutukladığı iddiası hangi arşiv kaynağına dayanıyor?", set()),
    ],
)
def test_turkish_forms_that_say_more_than_one_word_of_what_is_asked(
    question: str, expected: set[str], article: Asker
) -> None:
    assert answers(question, article) == expected


def test_what_only_books_tell_rests_on_no_archival_source(article: Asker) -> None:
    outcome = article.ask("On what archival source does the claim that the Cheka arrested the assistant rest?").outcome
    assert isinstance(outcome, Refused)
    assert outcome.kind == "no-claim"


def test_who_left_a_town_is_not_who_left_a_letter(article: Asker) -> None:
    assert answers("Who travelled from Moscow to Ankara?", article) == set()
    assert answers("Who handed over the reports to Ankara?", article) == {"person/bekir-sami"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose letter influenced Lenin?", {"person/chicherin"}),
        ("Kimin mektubu Lenin'i etkiledi?", {"person/chicherin"}),
        ("Whose speech influenced Lenin?", set()),
        ("Whose letter warned Karakhan?", set()),
    ],
)
def test_whose_letter_did_something_is_its_sender(question: str, expected: set[str], article: Asker) -> None:
    assert answers(question, article) == expected


def test_what_was_signed_at_a_place_may_be_called_after_it(karlowitz: Asker) -> None:
    """Where no claim says where it was signed, the treaty of that name is meant."""
    assert answers("Who signed the treaty in Karlowitz?", karlowitz) == answers(
        "Who signed the Treaty of Karlowitz?", karlowitz
    )
    assert answers("Who signed the treaty in Karlowitz?", karlowitz)
    assert answers("Who signed treaties in Vienna?", karlowitz) == set()
