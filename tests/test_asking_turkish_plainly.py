"""Turkish questions in the forms of talk: nouns of verbs, the verb too early, on whose behalf, over what, since when."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.reply_forms import as_record


def answers(question: str, asker: Asker) -> set[str]:
    reply = asker.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return {(each.iri or each.value or "").rpartition("/")[2] for each in reply.outcome.found}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Mehmed Ali'nin Arnavutluk'a gitmesi hangi yılda oldu?", {"1878"}),
        ("Mehmed Ali'nin Arnavutluk'a gidişi ne zaman oldu", {"1878"}),
        ("Ayastefanos antlaşmasının imzalanması hangi güne rastlar", {"1878-03-03"}),
        ("kim imzaladı Londra muhtırasını", {"salisbury", "shuvalov"}),
        ("kongreyi yönetenler", {"bismarck"}),
        ("Ayastefanos'a kimler tepki gösterdi?", {"austria-hungary", "great-britain"}),
    ],
)
def test_the_noun_of_a_verb_and_the_verb_too_early_ask_as_the_verb_does(
    question: str, expected: set[str], berlin: Asker
) -> None:
    assert answers(question, berlin) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Beaconsfield kimin adına Berlin'deydi?", {"great-britain"}),
        ("Gorçakov hangi ülke adına konuştu", {"russia"}),
        ("Sadık Paşa ne iş yapıyordu", {"grand-vizier"}),
        ("Layard kimin büyükelçisiydi?", {"british-ambassador"}),
        ("Sadullah nerede elçiydi", {"berlin"}),
        ("1878 başında hangi antlaşma imzalandı?", {"adrianople", "san-stefano"}),
    ],
)
def test_on_whose_behalf_and_as_what_somebody_was_there(question: str, expected: set[str], berlin: Asker) -> None:
    assert answers(question, berlin) == expected


def test_what_somebody_did_by_a_letter_is_not_told_by_the_letter_of_another(berlin: Asker) -> None:
    assert as_record(berlin.ask("Andrássy Karatodori'yi hangi mektupla uyardı?"))["refusal"] == "no-claim"


def test_what_was_promised_is_not_told_but_that_it_was_is_near(berlin: Asker) -> None:
    reply = as_record(berlin.ask("Rusya İngiltere'ye ne vaat etti?"))
    assert reply["refusal"] == "no-claim"
    assert [each["predicate"]["label"] for each in reply["claims"]] == ["söz verdi"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Karabekir hangi cephenin komutanıydı?", {"eastern-front-commander"}),
        ("Mustafa Suphi hangi partinin başkanıydı?", {"tkp"}),
        ("Bekir Sami Moskova'ya ne zaman vardı?", {"1920-07-19"}),
        ("Putin Türkiye'ye ne zaman geldi?", {"2004-12"}),
        ("Enver Paşa Moskova'ya vardıktan sonra nereye gitti?", {"baku"}),
        ("Kars antlaşmasının sonucunda ne oldu?", {"withdrawal-from-caucasus"}),
        ("Şamsutdinov dönüşü nasıl açıklıyor?", {"turn-class-explanation"}),
        ("Yeremeyev'in açıklaması neydi?", {"turn-british-support-explanation"}),
        ("Tuapse'de Türk gemilerini kimler aradı?", {"cheka", "special-departments"}),
        ("Meyer Şamsutdinov'un açıklamasına katılıyor mu?", {"no"}),
        ("Komintern'in kaçıncı kongresi toplandı?", {"comintern-4th-congress"}),
    ],
)
def test_a_delegation_a_visit_or_a_claimant_may_tell_it(question: str, expected: set[str], article: Asker) -> None:
    assert answers(question, article) == expected


def test_an_event_at_a_place_has_the_place_in_its_name(article: Asker) -> None:
    assert "37 gün" in as_text(article.ask("Moskova'daki görüşmeler kaç gün sürdü?"))


@pytest.mark.parametrize(
    "question",
    [
        "Mustafa Kemal'in mektubunu kim gönderdi?",
        "Bekir Sami görevden neden alındı?",
        "Moskova'ya elçi olarak kim gönderildi?",
        "Mustafa Kemal'e kim karşıydı?",
        "Sovyetler Türkiye'den ne istedi?",
        "Enver Paşa'nın Moskova'ya sızdığını kim söylüyor?",
    ],
)
def test_no_word_of_a_question_is_passed_over_or_taken_for_another(question: str, article: Asker) -> None:
    assert not isinstance(article.ask(question).outcome, Answered)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Mustafa Kemal'in mektubunu Çiçerin'e kim götürdü?", {"halil-pasha"}),
        ("Mustafa Kemal'in mektubunu Lenin'e götüren kimdi?", {"halil-pasha"}),
        ("Aralov büyükelçiliğe ne zaman seçildi?", {"a2365807a14f6ff8f5d1"}),
        ("Aralov ne zaman büyükelçi olarak atandı?", {"a2365807a14f6ff8f5d1"}),
        ("Türkiye'nin Moskova büyükelçiliğini kim yapıyordu?", {"ali-fuat"}),
        ("Bekir Sami'nin yerine kim heyet başkanı yapıldı?", {"yusuf-kemal"}),
        ("Ukrayna ile dostluk antlaşmasına imza atan kim?", {"frunze"}),
        ("Büyük Millet Meclisi ne zaman çalışmaya başladı?", {"88f2bab77f0ede541f49"}),
        ("Resmî Komünist Partisi'ni kurduran kim?", {"mustafa-kemal"}),
        ("Bekir Sami hangi bakanlığın başındaydı?", {"foreign-minister-turkey"}),
        ("Türkiye'ye gönderilen ilk Sovyet büyükelçisi kimdi?", {"aralov"}),
        ("Sovyet Büyükelçiliğini kim yaktırdı?", {"mougin"}),
    ],
)
def test_who_carried_a_letter_came_to_an_office_or_had_something_burnt(
    question: str, expected: set[str], article: Asker
) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    found = {(each.iri or "").rpartition("/")[2] for each in reply.outcome.found}
    claims = {claim.rpartition("/")[2] for each in reply.outcome.found for claim in each.claims}
    assert expected <= found | claims


def test_claims_about_somebody_may_be_asked_for_with_a_noun(article: Asker) -> None:
    plainly, otherwise = (
        article.ask(f"Aralov'un Rauf Bey {each} iddiaları neler?") for each in ("hakkında", "hakkındaki")
    )
    assert isinstance(plainly.outcome, Answered)
    assert isinstance(otherwise.outcome, Answered)
    assert plainly.outcome.found == otherwise.outcome.found


def test_on_whose_behalf_somebody_signed_is_not_what_he_signed(berlin: Asker) -> None:
    outcome = berlin.ask("Ayastefanos'a Rusya adına kimler imza attı?").outcome
    assert not isinstance(outcome, Answered)
