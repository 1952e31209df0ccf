"""What one had to do with another, asked in Turkish: told by claims, or refused; never one end of a claim for *what*."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.reply_forms import as_record


def relations(question: str, asker: Asker) -> set[str]:
    reply = asker.ask(question, "tr")
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return {claim.predicate.iri.rpartition("#")[2] for claim in reply.outcome.claims}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Bismarck Mehmed Ali Paşa'ya nasıl davrandı?", {"mistreated"}),
        ("bismarck osmanli heyetine ne yapti", {"mistreated"}),
        ("Gorçakov Bismarck hakkında ne düşünüyordu?", {"distrusted"}),
        ("Gorçakov ile Bismarck'ın arası nasıldı?", {"distrusted"}),
        ("Rusya Osmanlı Devleti'ne karşı ne yaptı?", {"foughtAgainst"}),
        ("Bismarck Beaconsfield'i dinledi mi?", {"influenced"}),
    ],
)
def test_what_one_did_to_another_is_told_by_the_claims_of_the_two(
    question: str, expected: set[str], berlin: Asker
) -> None:
    assert relations(question, berlin) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Abdülhamid Layard'a nasıl cevap verdi?",
        "İngiltere Osmanlı Devleti'ne hangi yardımı yaptı?",
        "Hrimyan büyük devletleri neyle suçladı?",
    ],
)
def test_what_nobody_claims_of_two_is_answered_with_nothing_else(question: str, berlin: Asker) -> None:
    assert as_record(berlin.ask(question))["refusal"] == "no-claim"


@pytest.mark.parametrize(
    "question", ["Sovyetler Ankara'ya hangi yardımları yaptı?", "Moskova Ankara'ya hangi yardımı verdi?"]
)
def test_a_capital_stands_for_its_government_that_got_aid(question: str, article: Asker) -> None:
    assert suite.given_answers(article.ask(question), "entities") == ["treaty/aid-1920"]


@pytest.mark.parametrize("question", ["Sovyetler hangi yardımları yaptı?", "Enver Paşa hangi etkiyi yaptı?"])
def test_the_noun_of_a_verb_is_not_answered_with_whom_it_was_done_to(question: str, article: Asker) -> None:
    assert not article.ask(question).answered


def test_a_name_with_a_title_and_an_ending_is_whole(article: Asker) -> None:
    assert "instigated" in relations("Aralov Rauf Bey'i neyle suçluyor?", article)


def test_only_letters_of_the_noun_are_answered(article: Asker) -> None:
    reply = article.ask("Çiçerin Mustafa Kemal'in mektubuna nasıl cevap verdi?")
    assert isinstance(reply.outcome, Answered)
    assert not any(
        "erzurum" in claim.object.iri or "appeal-1919" in claim.subject.iri for claim in reply.outcome.claims
    )


def test_who_answered_by_a_letter_is_answered_with_the_letter(article: Asker) -> None:
    given = suite.given_answers(article.ask("lenin cicerine nasil cevap verdi"), "entities")
    assert given == ["letter/lenin-to-chicherin-1921"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Berlin Kongresi'ne Andrassy mi yoksa Bismarck mı başkanlık etti?", ["person/bismarck"]),
        ("Kıbrıs Antlaşması'nı Layard mı imzaladı Salisbury mi?", ["person/layard"]),
        ("Patrik Nerses Hrimyan'ı mı gönderdi Sadullah Bey'i mi?", ["person/khrimian"]),
        ("Mehmed Ali Paşa'ya kötü davrandığı söylenen kişi kimdi?", ["person/bismarck"]),
        ("Safvet Paşa'nın imzaladığı bilinen antlaşmalar hangileri?", ["treaty/cyprus", "treaty/san-stefano"]),
        ("Hrimyan nereleri ziyaret etti?", []),
        ("Rusya nereleri ele geçirdi?", ["place/batum"]),
    ],
)
def test_which_of_two_and_who_is_said_to_have_done_it(question: str, expected: list[str], berlin: Asker) -> None:
    reply = berlin.ask(question, "tr")
    assert (suite.given_answers(reply, "entities") if reply.answered else []) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("mustafa kemal nereleri ziyaret etmişti", ["group/soviet-embassy-ankara", "place/western-front"]),
        ("Halil Paşa Moskova'ya hangi heyetle gitti?", ["group/halil-delegation-1920"]),
        ("Kim Türkiye'nin çıkarlarını savundu?", ["person/lenin"]),
        ("erzurumda kim konuşma yaptı", ["person/mustafa-kemal"]),
    ],
)
def test_places_delegations_and_phrases_are_read_whole(question: str, expected: list[str], article: Asker) -> None:
    assert suite.given_answers(article.ask(question, "tr"), "entities") == expected


def test_what_happened_to_a_consul_is_not_that_he_was_one(article: Asker) -> None:
    assert relations("Tuapse konsolosuna ne oldu?", article) == {"mistreated"}


def test_the_first_time_is_the_earliest_day_that_is_claimed(article: Asker) -> None:
    assert suite.given_answers(article.ask("Mustafa Kemal ilk kez ne zaman Lenin'e yazdı?"), "value") == ["1920-04"]


@pytest.mark.parametrize("question", ["Berlin'de hangi heyetler vardı?", "Berlin'de hangi elçilikler bulunuyordu?"])
def test_what_there_was_at_a_place_is_no_end_of_a_claim(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


def test_a_longer_verb_is_not_the_passive_of_a_shorter_noun(article: Asker) -> None:
    assert relations("Mustafa Kemal neyi hedefliyordu?", article) == {"aimsAt"}


@pytest.mark.parametrize("question", ["Aralov mektubunda ne yazdı?", "Lenin mektubunda ne dedi?"])
def test_what_stands_in_one_of_several_letters_is_not_answered_with_the_letters(question: str, article: Asker) -> None:
    assert as_record(article.ask(question, "tr"))["refusal"] == "ambiguous"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Mustafa Kemal Lenin'den ne istedi?", {"requestedAidFrom", "proposedTo"}),
        ("Kemalistler Sovyetlerden ne istedi?", {"soughtSupportOf"}),
        ("Nisan 1922 olayının sonuçları nelerdi?", {"ledTo"}),
        ("Enver Paşa Kremlin'i nasıl etkiledi?", {"influenced"}),
        ("Meyer Şamsutdinov'a katılıyor mu?", {"criticised", "opposed"}),
        ("Frunze Ankara'ya ne sıfatla geldi?", {"ledGroup"}),
    ],
)
def test_wishes_consequences_and_views_are_told_by_their_claims(
    question: str, expected: set[str], article: Asker
) -> None:
    assert expected <= relations(question, article)
