"""Kinds of ordinary Turkish questions, and of English ones like them, each with what only resembles an answer."""

from __future__ import annotations

import pytest
from question_suite import given_answers

from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.understood import Refused


def _answers(asked: Asker, question: str) -> set[str]:
    reply = asked.ask(question)
    return set(given_answers(reply, "entities")) if isinstance(reply.outcome, Answered) else {f"[{reply.outcome.kind}]"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Fransız ordusunun Kilikya'dan çekilmesi hakkında hangi esere bakılmalı?", {"work/saakyan-1986"}),
        ("Fransızların Kilikya'dan çekilmesi hangi eserde anlatılıyor?", {"work/saakyan-1986"}),
        ("Ağa Baha ile görüşmelere dair bilgi hangi arşiv dosyasında duruyor?", {"work/rgaspi-2-1-9973"}),
        ("Moskova Antlaşması hangi arşiv dosyasına dayanıyor?", {"work/rgaspi-5-1-2205"}),
        ("lozan konferansi hakkinda hangi kitaba bakmali", {"work/yeremeyev-2004"}),
        ("Enver Paşa'nın Moskova'ya gelişi hakkında hangi esere bakılmalı?", {"=unsourced"}),
        ("Stalin hakkında hangi esere bakılmalı?", {"[unreadable]"}),
        ("Bu konuda hangi esere bakılmalı?", {"[unreadable]"}),
    ],
)
def test_a_matter_is_looked_up_in_what_its_claims_cite_and_a_file_is_no_book(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Mudanya'daki barış görüşmeleri hangi gün başladı?", "1922-10-03"),
        ("Mudanya barış görüşmeleri ne zaman başladı?", "1922-10-03"),
        ("Mudanya'daki müzakereler ne zaman başladı?", "1922-10-03"),
        ("Cenova barış müzakereleri ne zaman başladı?", "1922-04-10"),
    ],
)
def test_talks_at_a_place_are_those_that_were_there_and_not_a_talk_about_them(
    question: str, day: str, article: Asker
) -> None:
    assert _answers(article, question) == {f"={day}"}


def test_nothing_is_told_of_talks_at_a_place_where_none_were(article: Asker, berlin: Asker) -> None:
    assert isinstance(article.ask("Paris'teki barış görüşmeleri ne zaman başladı?").outcome, Refused)
    assert isinstance(berlin.ask("Londra'daki barış görüşmeleri ne zaman oldu?").outcome, Refused)
    assert _answers(berlin, "Berlin'deki barış görüşmeleri ne zaman başladı?") == {"=1878-06-13"}


@pytest.mark.parametrize(
    "question",
    [
        "Frunze'yi Ankara'da kim vurdu?",
        "Frunze'yi kim yaraladı?",
        "Mustafa Suphi'yi vuran kimdi?",
        "Who wounded Frunze in Ankara?",
        "Ataşe yardımcısını kim kaçırdı?",
    ],
)
def test_a_harm_that_nobody_claims_is_understood_and_said_to_be_unclaimed(question: str, article: Asker) -> None:
    assert _answers(article, question) == {"[no-claim]"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Bolşevik ajanlarının Anadolu'ya sızdığını kimler saptamıştı?", {"group/entente-intelligence"}),
        ("Bolşevik ajanları nereye sızdı?", {"place/anatolia"}),
        ("Enver Paşa Moskova'ya sızdı mı?", {"[no-claim]"}),
        ("Enver Paşa'nın Moskova'ya sızdığını kim söylüyor?", {"[no-claim]"}),
    ],
)
def test_who_came_in_by_stealth_is_of_whom_a_passage_says_so(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("türklerin lozanda ingilizlerden destek umduğunu hangi araştırmacı yazıyor", {"person/yeremeyev"}),
        ("Hangi araştırmacı Enver'in Kremlin'i etkilediğini yazıyor?", {"person/meyer"}),
        ("Which researcher says that Enver influenced the Kremlin?", {"person/meyer"}),
        ("Rauf Bey'in geziyi yasakladığını hangi araştırmacı yazıyor?", {"[no-claim]"}),
    ],
)
def test_a_researcher_is_a_historian_or_another_scholar(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Süleyman Nuri kimi güvenilir bir Marksist devrimci olarak görüyordu?", {"person/fuat-sabit"}),
        ("suleyman nuri kimi guvenilir marksist olarak goruyordu", {"person/fuat-sabit"}),
        ("Fuat Sabit için güvenilir Marksist diyen kişi kim?", {"person/suleyman-nuri"}),
        ("Kim Fuat Sabit'i Marksist bir devrimci olarak değerlendiriyordu?", {"person/suleyman-nuri"}),
        ("Who regarded Fuat Sabit as a reliable Marxist?", {"person/suleyman-nuri"}),
        ("Whom did Süleyman Nuri consider a reliable Marxist revolutionary?", {"person/fuat-sabit"}),
        ("Süleyman Nuri kimi güvenilir bir general olarak görüyordu?", {"[unreadable]"}),
        ("Fuat Sabit kimi güvenilir bir Marksist devrimci sayıyordu?", {"[unknown-name]"}),
        ("Enver Paşa'yı kim güvenilir bir Marksist olarak görüyordu?", {"[unknown-name]"}),
    ],
)
def test_whom_somebody_held_for_what_is_told_by_passages_that_say_all_of_it(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    "question",
    [
        "Aralov ile İKKİ temsilcileri Türkiye'de komünizm konusunda neden anlaşamıyordu?",
        "Aralov'la İKKİ temsilcileri hangi konuda anlaşamıyordu?",
        "Why did Aralov and the ECCI representatives disagree?",
    ],
)
def test_on_what_two_differed_is_what_the_one_held_and_the_other_did_not(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert {(claim.subject.id, claim.denies) for claim in outcome.claims} == {
        ("person/aralov", False),
        ("group/ecci-representatives", True),
    }


@pytest.mark.parametrize(
    "question",
    [
        "Aralov ile İKKİ temsilcileri Boğazlar konusunda neden anlaşamıyordu?",
        "Aralov ile Karahan neden anlaşamıyordu?",
        "Enver ile Mustafa Kemal neden anlaşamıyordu?",
    ],
)
def test_nobody_differed_on_what_no_two_views_of_theirs_are_about(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Abilov kimdir, Ankara'da neyi temsil ediyordu?", {"person/abilov", "group/fssrz"}),
        ("Aralov kimdir, ne zaman doğdu?", {"person/aralov", "=1880"}),
        ("Enver Paşa kimdir ve kimin yeğenidir?", {"person/enver-pasha", "person/halil-pasha"}),
    ],
)
def test_who_somebody_is_and_more_of_him_is_answered_in_both_halves(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("çiçerinin ankaraya cevap telgrafı hangi gün çekildi?", {"=1920-06-03"}),
        ("Fransızlarla 20 Ekim 1921'de yapılan antlaşma hangi isimle bilinir?", {"treaty/franklin-bouillon-1921"}),
        ("Yunus Nadi sonunda Sovyet Rusya'ya gidebildi mi?", {"=no"}),
        ("Kars Antlaşması kimleri rahatsız etti?", {"group/caucasian-kemalists"}),
        ("Moskova Antlaşması kimi rahatsız etti?", {"[no-claim]"}),
        ("Çanakkale krizi için hangi kaynak gösteriliyor?", {"work/miller-1983-chanak", "work/rgaspi-5-1-2205"}),
    ],
)
def test_turns_that_say_no_more_than_a_plainer_one(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


def test_what_was_done_by_a_day_was_not_done_on_it(article: Asker) -> None:
    assert isinstance(article.ask("11 Mayıs 1920'de hangi heyet yola çıktı?").outcome, Refused)
    outcome = article.ask("11 Mayıs 1920'de yola çıkan heyette kimler vardı?").outcome
    found = outcome.found if isinstance(outcome, Answered) else ()
    assert {each.iri.rsplit("/", 1)[-1] for each in found if each.iri} == {"bekir-sami", "yusuf-kemal"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Çerkez Ethem kimin etkisinde kalmıştır?", {"person/lenin"}),
        ("ethem kimin etkisinde kalmış", {"person/lenin"}),
        ("Çerkez Ethem kimin fikirlerinden etkilendi?", {"person/lenin"}),
        ("Kremlin yönetimi kimin etkisinde kaldı?", {"person/enver-pasha"}),
        ("Kemalistler kimin etkisinde kaldı?", {"[no-claim]"}),
        ("Komünizm yanlısı milletvekilleri kimin etkisinde kaldı?", {"[no-claim]"}),
        ("Rauf Bey kimden etkilendi?", {"[no-claim]"}),
    ],
)
def test_whose_influence_somebody_came_under_is_whose_ideas_drew_him_where_nobody_names_another(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Cenova'da Türkiye'yi destekleyen Transkafkasya temsilcisi kimdi?", {"person/narimanov"}),
        ("Cenova'da Türkiye'yi savunan Transkafkasya delegesi kimdi?", {"person/narimanov"}),
        ("Cenova'da Fransa'yı destekleyen Transkafkasya temsilcisi kimdi?", {"[no-claim]"}),
        ("Ankara'da Türkiye'yi destekleyen Transkafkasya temsilcisi kimdi?", {"[no-claim]"}),
    ],
)
def test_whose_representative_did_it_is_who_did_it_and_represented_them(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Türk komünistlerinin kongresi nerede toplandı?", {"[unreadable]"}),
        ("Halil Paşa Mezopotamya seferine kiminle katıldı?", {"person/karabekir"}),
        ("Kars Antlaşması'nın meclisten geçmesini kimler destekledi?", {"group/mustafa-kemal-companions"}),
        ("Sovyet delegasyonunun önerilerini kim desteklemedi?", {"group/turkey"}),
        ("Lenin Politbüro üyelerine ne önerdi?", {"topic/turkish-interests"}),
        ("Aralov'a göre Mustafa Kemal neyin ideoloğu oldu?", {"topic/bourgeois-nationalist-tendencies"}),
        ("Türk karşı saldırı planlarında kimin payı var?", {"person/frunze"}),
        ("Borç anlaşmasının uygulanmasını hızlandıran kimdi?", {"person/frunze"}),
        ("Ankara'ya yollanan ilk Sovyet büyükelçisi kimdi?", {"person/aralov"}),
        ("Çekistlerin Tuapse'deki davranışlarını Lenin'e kim bildirdi?", {"[unreadable]"}),
    ],
)
def test_whose_a_congress_is_and_more_turns_of_every_day(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Ankara'ya yollanan ilk Sovyet heyetinin başında kim bulunuyordu?", {"person/upmal-angorsky"}),
        ("ankaraya gelen ilk sovyet heyetinin basinda kim vardi", {"person/upmal-angorsky"}),
        ("Who headed the first Soviet delegation sent to Ankara?", {"person/upmal-angorsky"}),
        ("Moskova'ya gönderilen ilk Türk heyetinin başında kim vardı?", {"[unreadable]"}),
        ("Ankara'ya gelen ilk Ukrayna heyetinin başında kim vardı?", {"[unreadable]"}),
        ("Who led the last Soviet delegation sent to Ankara?", {"[unreadable]"}),
    ],
)
def test_the_first_delegation_to_a_place_certainly_came_before_all_others(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Abilov neyin başındaydı?", {"group/transcaucasian-mission-ankara"}),
        ("Lenin neyin başındaydı?", {"[no-claim]"}),
        ("Birinci Grup kimlerden oluşuyordu?", {"group/mustafa-kemal-companions"}),
        ("TBMM heyeti kimlerden oluşuyordu?", {"person/bekir-sami", "person/yusuf-kemal"}),
        ("Süleyman Nuri'nin hayatına dair belgeler nerede?", {"group/isaa"}),
        ("Sabri Bey nerde konsolostu?", {"office/turkish-consul-tuapse"}),
        ("Narimanov hangi konferanstaydı?", {"event/genoa-conference"}),
        ("Bekir Sami hangi heyetteydi?", {"group/tbmm-delegation-1920"}),
    ],
)
def test_what_somebody_was_in_or_at_the_head_of(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    "question",
    [
        "Moskova'ya kim kaçtı?",
        "Who fled to Moscow?",
        "Kimler hapse atıldı?",
        "Türkler kimleri cezalandırmaya söz verdi?",
    ],
)
def test_what_a_verb_says_beyond_its_relation_is_in_no_passage(question: str, article: Asker) -> None:
    assert _answers(article, question) == {"[no-claim]"}


def test_no_event_is_told_where_it_is_asked_which_delegation(article: Asker) -> None:
    assert _answers(article, "Hangi heyetler Moskova'ya gönderildi?") == {
        "group/halil-delegation-1920",
        "group/kemalist-delegations-1920",
        "group/tbmm-delegation-1920",
        "group/turkish-delegation-1921",
    }


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Moskova'da imzalanan antlaşmanın adı ne?", {"treaty/moscow-1921"}),
        ("Fransız casusunun adı neydi?", {"person/mougin"}),
        ("Türk konsolosunun adı ne?", {"person/sabri-bey"}),
        ("Antlaşmayı imzalayan Türk bakanının adı neydi?", {"person/yusuf-kemal"}),
    ],
)
def test_what_something_is_called_is_of_the_kind_that_is_asked_for(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Bekir Sami'nin yerine Moskova'ya giden yeni heyetin başkanı kimdi?", {"person/yusuf-kemal"}),
        ("Enver Paşa'nın yerine Moskova'ya giden heyetin başkanı kimdi?", {"[no-claim]"}),
        ("Bekir Sami'nin yerine Ankara'ya gelen heyetin başkanı kimdi?", {"[no-claim]"}),
    ],
)
def test_who_went_in_somebody_s_place_followed_him_and_went(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("11 Mayıs 1920'de gönderilen heyette hangi bakanlar vardı?", {"person/bekir-sami", "person/yusuf-kemal"}),
        ("TBMM'nin gönderdiği heyette hangi bakanlar vardı?", {"person/bekir-sami", "person/yusuf-kemal"}),
        ("Meclis Mustafa Kemal'e ne unvanı verdi?", {"office/gazi"}),
        ("Mustafa Kemal'e hangi unvan verildi?", {"office/gazi"}),
    ],
)
def test_ministers_are_the_ministers_of_a_delegation_and_a_title_is_no_post(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Batıcılar neden güçlendi?", {"event/french-evacuation-cilicia"}),
        ("Mustafa Kemal niye güçlendi?", {"event/greek-defeat"}),
        ("turk ordusu neden guclendi", {"event/withdrawal-from-caucasus"}),
        ("Frunze neden zayıfladı?", {"[no-claim]"}),
        ("Yunan ordusu neden güçlendi?", {"[no-claim]"}),
    ],
)
def test_why_something_became_so_is_what_made_it_so(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers
