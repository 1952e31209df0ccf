"""Ordinary Turkish questions of strangers, kind by kind: what somebody had to do, for whom he is blamed, whose it was."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


def _entities(asker: Asker, question: str) -> set[str]:
    reply = asker.ask(question)
    return set(suite.given_answers(reply, "entities")) if reply.answered else set()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Tuapse konsolosluğuna kim atandı?", {"person/sabri-bey"}),
        ("Türkiye'nin Moskova büyükelçiliğine kim seçildi?", {"person/ali-fuat"}),
        ("Kalinin Boğazlar üzerine konuşmasını kaç yılında yaptı?", {"=1923"}),
        ("Kalinin'in Boğazlar hakkındaki konuşması ne zaman yapıldı?", {"=1923"}),
        ("Ukrayna ile yapılan antlaşma ne zaman imzalandı?", {"=1922-01"}),
        ("Aralov'la kim iyi geçiniyordu?", {"group/turkish-high-officials"}),
        ("Fransa büyükelçiliğine kim atandı?", set()),
        ("Kalinin Cenova üzerine konuşmasını ne zaman yaptı?", set()),
        ("Barış görüşmeleri nerede yapıldı?", set()),
    ],
)
def test_posts_speeches_and_treaties_with_somebody_are_asked_for_in_everyday_turns(
    question: str, expected: set[str], article: Asker
) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kars Antlaşması kimlerin hoşuna gitmedi?", {"group/caucasian-kemalists"}),
        ("Kars Antlaşması'ndan kim memnun kalmadı?", {"group/caucasian-kemalists"}),
        ("Kars Antlaşması kimin desteğiyle meclisten geçti?", {"group/mustafa-kemal-companions"}),
        ("Karşı saldırı planlarının hazırlanmasında hangi komutanın payı vardı?", {"person/frunze"}),
        ("Abilov'un yönettiği temsilcilik hangi şehirde açıldı?", {"place/ankara"}),
        ("Çekistlerin Türk tüccarlara davranışından Lenin'e kim yakındı?", {"person/chicherin"}),
        ("Mujen'e casus diyen kim?", {"person/aralov"}),
        ("Mujen kimin onayı olmadan hareket etmezdi?", {"person/rauf-bey"}),
        ("55 Türk hangi adaya sürgün edilmişti?", {"place/malta"}),
        ("Malzeme hangi limana gönderildi?", {"place/trabzon"}),
        ("Suçlu Çekistlerin kurşuna dizilmesini isteyen kim?", {"person/lenin"}),
        ("Aralov büyükelçiliğe seçilmeden önce hangi orduda görev yapıyordu?", {"group/revvoensovet-12"}),
        ("1999'da Londra'da yayımlanan kitabı kim yazdı?", {"person/mango"}),
        ("Enver Paşa hakkındaki makalenin yazarı kim?", {"person/vdovichenko"}),
        ("Komünizmin küçük burjuva toplumunda sanayisiz yaşayamayacağını savunan kimdi?", {"person/aralov"}),
        ("Moskova Antlaşması kimin hoşuna gitmedi?", set()),
        ("Moskova Antlaşması kimin desteğiyle meclisten geçti?", set()),
        ("Karşı saldırı planlarının hazırlanmasında hangi Fransız komutanının etkisi oldu?", set()),
        ("Lenin'in yönettiği temsilcilik nerede açıldı?", set()),
        ("Çekistlerin Yunanlara davranışından kim şikayet etti?", set()),
        ("Lenin'e kim casus diyor?", set()),
        ("Rauf Bey kimin onayı olmadan hareket etmezdi?", set()),
        ("Çiçerin'in kurşuna dizilmesini kim istedi?", set()),
        ("Çekistlerin kurşuna dizilmemesini kim istedi?", set()),
        ("Aralov elçi olmadan önce donanmada hangi görevi yapıyordu?", set()),
        ("Lenin hakkındaki kitabı kim yazdı?", set()),
        ("Komünizmin küçük burjuva toplumunda sanayisiz yaşayacağını savunan kimdi?", set()),
        ("Komünizmin cılız bir rejim olmadan yaşayamayacağını savunan kimdi?", set()),
    ],
)
def test_a_strangers_everyday_words_ask_what_plain_ones_do(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("1922'de Bandırma'yı terk etmek zorunda kalan kimlerdi?", {"group/greek-army"}),
        ("Bandırma'yı bırakmaya mecbur kalan ordu hangisiydi?", {"group/greek-army"}),
        ("Yunan ordusu Bandırma'yı ne zaman bırakmak zorunda kaldı?", {"=1922-09-17"}),
        ("Ali Fuat Ankara'yı ne zaman bırakmak zorunda kaldı?", set()),
        ("Enver Paşa'yı kim bıraktı?", set()),
        ("Bandırma'yı Türklere bırakan kim?", set()),
    ],
)
def test_what_somebody_had_to_do_he_did_and_what_he_let_go_he_left(
    question: str, expected: set[str], article: Asker
) -> None:
    assert _entities(article, question) == expected


def test_who_had_to_ratify_did(berlin: Asker) -> None:
    assert _entities(berlin, "Ayastefanos Antlaşması'nı onaylamak zorunda kalan kimdi?") == {"person/abdulhamid"}
    assert not _entities(berlin, "Bosna'yı kim bırakmak zorunda kaldı?")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov, elçiliğin kundaklanmasından kimi sorumlu tutuyor?", {"person/mougin"}),
        ("Elçiliğin kundaklanmasından kim sorumlu tutuluyor?", {"person/mougin"}),
        ("Lenin elçiliğin kundaklanmasından kimi sorumlu tutuyor?", set()),
        ("Rauf Bey'i saltanat yanlısı olmakla suçlayan kim?", {"person/aralov"}),
        ("Rauf Bey'i İkinci Grup'u himaye etmekle kim suçladı?", {"person/aralov"}),
        ("Rauf Bey'i Enver'i himaye etmekle kim suçladı?", set()),
        ("Mustafa Kemal'i saltanat yanlısı olmakla kim suçladı?", set()),
        ("Panislamist propaganda yüzünden Enver Paşa'yı mektupla uyaran kimdi?", {"person/mustafa-kemal"}),
        ("Panislamizm yüzünden Lenin'i uyaran kim?", set()),
        (
            "Enver'i panislamist propagandanın Rusları kuşkulandıracağı konusunda kim uyardı?",
            {"person/mustafa-kemal"},
        ),
        ("Enver'i panislamist propagandanın İngilizleri kuşkulandıracağı konusunda kim uyardı?", set()),
    ],
)
def test_blame_and_warnings_are_asked_with_their_matter(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Çiçerin, Mustafa Kemal'in mektubunu kiminle tartışmış?", {"person/lenin"}),
        ("Çanakkale krizini Aralov kiminle görüştü?", {"person/yusuf-kemal"}),
        ("Aralov Mudanya Konferansı'nı kiminle konuştu?", {"person/yusuf-kemal"}),
        ("With whom did Chicherin discuss Mustafa Kemal's letter?", {"person/lenin"}),
        ("Çiçerin Enver'in mektubunu kiminle tartıştı?", set()),
        ("Çiçerin Çanakkale krizini kiminle tartıştı?", set()),
        ("Aralov Lozan Konferansı'nı kiminle görüştü?", set()),
    ],
)
def test_with_whom_a_matter_was_discussed_is_told_by_what_the_talk_concerned(
    question: str, expected: set[str], article: Asker
) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Kars'ta imzalanan dostluk antlaşmasının tarafları kimlerdi?",
            {"group/ankara-government", "group/transcaucasian-republics"},
        ),
        (
            "Moskova'da imzalanan dostluk antlaşmasının tarafları kimlerdi?",
            {"group/soviet-russia", "group/turkey"},
        ),
        ("Frunze hangi dostluk antlaşmasını imzaladı?", {"treaty/ukraine-turkey-1922"}),
        ("Kars'ta imzalanan ticaret antlaşmasının tarafları kimlerdi?", set()),
        ("Bakü'de imzalanan dostluk antlaşmasının tarafları kimlerdi?", set()),
    ],
)
def test_a_treaty_of_friendship_is_one_that_is_called_so(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


def test_what_nobody_calls_a_treaty_of_friendship_is_none(karlowitz: Asker, berlin: Asker) -> None:
    assert not _entities(karlowitz, "Karlofça'da imzalanan dostluk antlaşmasını kim imzaladı?")
    assert not _entities(berlin, "Berlin'de imzalanan dostluk antlaşmasını kim imzaladı?")
    assert "person/rami" in _entities(karlowitz, "Karlofça barış antlaşmasını kim imzaladı?")


def test_what_a_treaty_was_made_for_is_not_passed_over(article: Asker) -> None:
    assert not article.ask("Hamit Bey barış anlaşmasını onayladı mı?").answered
    assert not article.ask("Kars ittifak antlaşması ne zaman imzalandı?").answered
    assert suite.given_answers(article.ask("Moskova dostluk antlaşması ne zaman imzalandı?"), "value") == ["1921-03-16"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hamit Bey hangi tarafın esir değişimi teklifine olumlu baktı?", {"group/great-britain"}),
        ("Hamit Bey kimin esir değişimi teklifini onayladı?", {"group/great-britain"}),
        ("Lenin kimin esir değişimi teklifini onayladı?", set()),
        ("Hamit Bey kimin ticaret teklifini onayladı?", set()),
        ("Abilov'un başkanlık ettiği temsilcilik hangi devlete aitti?", {"group/fssrz"}),
        ("Frunze'nin başında bulunduğu heyet hangi ülkeye aitti?", {"group/soviet-ukraine"}),
        ("Lenin'in başkanlık ettiği heyet hangi devlete aitti?", set()),
        ("Şamsutdinov kimin düşüncelerinden etkilenmiştir?", {"person/aralov"}),
        ("Meyer kimin düşüncelerinden etkilenmiştir?", set()),
        ("Antant liderleri kimin söylediklerinden etkilendi?", {"person/chicherin"}),
        ("Lenin kimin yazdıklarından etkilendi?", {"person/chicherin"}),
    ],
)
def test_whose_a_proposal_a_mission_or_an_idea_was(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov, Ankara'ya tayin edilmeden önce hangi kurulun üyesiydi?", {"group/revvoensovet-12"}),
        ("Aralov büyükelçiliğe seçilmeden önce hangi görevi yürütüyordu?", {"office/revvoensovet-12-member"}),
        ("Aralov elçi olmadan önce hangi şuranın üyesiydi?", {"group/revvoensovet-12"}),
        ("Aralov elçi olmadan önce hangi partinin üyesiydi?", set()),
        ("Aralov Moskova'ya tayin edilmeden önce hangi kurulun üyesiydi?", set()),
        ("Bekir Sami Bey'in yerine Moskova'ya gönderilen yeni heyete kim başkanlık etti?", {"person/yusuf-kemal"}),
        ("Rauf Bey'in yerine Moskova'ya gönderilen yeni heyete kim başkanlık etti?", set()),
        ("Bekir Sami'nin yerine Ankara'ya gönderilen heyete kim başkanlık etti?", set()),
    ],
)
def test_what_somebody_was_before_and_who_led_those_who_came_instead(
    question: str, expected: set[str], article: Asker
) -> None:
    assert _entities(article, question) == expected


def test_of_what_date_a_letter_is_and_whether_there_is_anybody(berlin: Asker, karlowitz: Asker) -> None:
    said = "Paget'in Amcazade'ye yazdığı mektup hangi tarihli?"
    assert suite.given_answers(karlowitz.ask(said), "value") == ["1698-05-20"]
    assert not berlin.ask("Andrassy'nin çara yazdığı mektup hangi tarihlidir?").answered
    assert _entities(berlin, "Bismarck'ı etkileyen var mı, varsa kim?") == {"person/andrassy", "person/beaconsfield"}


def test_claims_about_why_something_came_about_are_those_about_it(article: Asker) -> None:
    asked = "Kemalistlerin Lozan'daki tutumunun nedeni konusunda hangi iddialar birbiriyle çelişiyor?"
    assert article.ask(asked).answered
    assert not article.ask("Boğazlar hakkında birbiriyle çelişen görüşler hangileri?").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Meyer hangi tarihçinin Lozan açıklamasını ikna edici bulmuyor?", {"person/shamsutdinov"}),
        ("Meyer gecikme konusunda kimin açıklamasına katılmıyor?", {"group/soviet-historians"}),
        ("Meyer hangi elçinin Lozan açıklamasını ikna edici bulmuyor?", set()),
        ("Meyer hangi tarihçinin Kars açıklamasını ikna edici bulmuyor?", set()),
        ("Lenin hangi tarihçinin Lozan açıklamasını ikna edici bulmuyor?", set()),
    ],
)
def test_whose_view_of_a_matter_somebody_does_not_share(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


def test_whose_view_is_not_shared_elsewhere(acre: Asker, karlowitz: Asker) -> None:
    assert _entities(acre, "Demirel-Ak kimin Suriye açıklamasını ikna edici bulmuyor?") == {"person/harcourt"}
    assert not _entities(karlowitz, "Marlow kimin Azak açıklamasını kabul etmiyor?")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Çekistlerin tutuklanmasını kim istedi?", {"person/lenin"}),
        ("Türkiye'nin çıkarlarının korunmasını öneren kimdi?", {"person/lenin"}),
        ("Lenin'in Çekistlerin tutuklanmasını önerdiği hangi kaynaktan aktarılıyor?", {"work/lenin-neizvestnye-1999"}),
        ("Çekistlerin tutuklanmamasını kim istedi?", set()),
        ("Çekistlerin tutuklanmasını kim emretti?", {"person/lenin"}),
        ("Çekistlerin serbest bırakılmasını kim emretti?", set()),
        ("Çiçerin'in tutuklanmasını kim istedi?", set()),
        ("Türklerin tutuklanmasını kim istedi?", set()),
        ("Çiçerin'in Çekistlerin tutuklanmasını önerdiği hangi kaynaktan aktarılıyor?", set()),
    ],
)
def test_who_wanted_a_deed_is_told_by_the_words_of_his_wish(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


def test_who_wanted_somebody_dismissed_is_not_who_was_asked_to(acre: Asker) -> None:
    assert _entities(acre, "Mehmed Ali'nin azlini kim istedi?") == {"person/ponsonby"}
    assert not _entities(acre, "Reşid Paşa'nın azlini kim istedi?")
    assert not _entities(acre, "Hüsrev Paşa'nın azlini kim istedi?")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Malta sürgünleri İkinci Meclis'te hangi grubun temelini oluşturdu?", {"group/second-group"}),
        ("İkinci Grup'un çekirdeğini kimler oluşturdu?", {"group/malta-exiles"}),
        ("Malta sürgünleri Birinci Meclis'te hangi grubun temelini oluşturdu?", set()),
        ("Batıcıların temelini kim oluşturdu?", set()),
    ],
)
def test_the_core_of_a_body_is_whom_a_passage_calls_that(question: str, expected: set[str], article: Asker) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Kemalistlerin sınıf mücadelesinden korkup hareketi sınırladığını ileri süren tarihçi hangisi?",
            {"person/shamsutdinov"},
        ),
        (
            "Kemalistlerin sınıf mücadelesinden korkup hareketi sınırladığı görüşünü savunan kimdi?",
            {"person/shamsutdinov"},
        ),
        ("Kemalistlerin sınıf mücadelesinden korkup hareketi sınırladığı fikri kime ait?", {"person/shamsutdinov"}),
        ("Hareketin Kemalistlerden korkup sınıf mücadelesini sınırladığını ileri süren tarihçi hangisi?", set()),
        ("Çekistlerin davranışlarını Lenin'e mektupla bildiren kimdi?", {"person/chicherin"}),
        ("Lenin'e Çekistlerin yaptıklarını kim haber verdi?", {"person/chicherin"}),
        ("Lenin'in davranışlarını Çiçerin'e mektupla bildiren kimdi?", set()),
        ('"Türkiye\'nin İşçi ve Köylülerine Hitap" kimin ağzından çıktı?', {"person/chicherin"}),
        ("Mustafa Kemal'in mesajını Çiçerin'in eline kim ulaştırdı?", {"person/halil-pasha"}),
        ("Bekir Sami Bey'in yerine heyetin başına kim geçirildi?", {"person/yusuf-kemal"}),
        ("Aralov'un yerine heyetin başına kim geçirildi?", set()),
        ("Ağa Baha hangi şehirde elçiydi?", {"place/odessa"}),
        ("Mustafa Kemal adamlarını nereye yolladı?", set()),
    ],
)
def test_who_holds_hands_on_reports_and_takes_over_in_other_turns(
    question: str, expected: set[str], article: Asker
) -> None:
    assert _entities(article, question) == expected


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Ağustos 1920'de Moskova'daki dostluk antlaşması taslağına tam olarak hangi gün imza atıldı?", "1920-08-24"),
        ("Kars Antlaşması'na Ekim 1921'in kaçında imza atıldı?", "1921-10-13"),
        ("Kars Antlaşması Ekim 1921'in hangi günü imzalandı?", "1921-10-13"),
        ("Kars Antlaşması ayın kaçında imzalandı?", "1921-10-13"),
        ("Kars Antlaşması'nın imza günü hangisi?", "1921-10-13"),
        ("Kars Antlaşması'nın tam tarihi nedir?", "1921-10-13"),
    ],
)
def test_the_day_is_asked_for_as_one_of_a_month(question: str, day: str, article: Asker) -> None:
    assert _entities(article, question) == {f"={day}"}
    assert not _entities(article, "Ağustos 1920'de Ankara'daki dostluk antlaşması taslağına hangi gün imza atıldı?")


def test_what_somebody_tells_is_what_he_claims(article: Asker) -> None:
    told = suite.given_answers(article.ask("Çerkez Ethem ne diyor?"), "claims")
    assert suite.given_answers(article.ask("Çerkez Ethem neler anlatıyor?"), "claims") == told
    assert suite.given_answers(article.ask("Çerkez Ethem'in anlattıkları neler?"), "claims") == told
