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
        ("Elçilikte Aralov'un yerini kim aldı?", set()),
        ("Konsoloslukta Sabri Bey'in yerini kim aldı?", set()),
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


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kafkasya'ya asker ve silah gönderilsin diyen başbakan kimdi?", {"person/lloyd-george"}),
        ("Kafkasya'ya asker gönderilsin diye kim ısrar etti?", {"person/lloyd-george"}),
        ("Suçlu Çekistler kurşuna dizilsin diyen kim?", {"person/lenin"}),
        ("Kim Çekistler kurşuna dizilsin dedi?", {"person/lenin"}),
        ("Kafkasya'ya asker gönderilmesin diyen başbakan kimdi?", set()),
        ("Kafkasya'ya asker gönderilmemesini kim istedi?", set()),
        ("Kafkasya'dan asker çekilsin diyen başbakan kimdi?", set()),
        ("Kafkasya'ya silah gönderilsin diyen cumhurbaşkanı kimdi?", set()),
        ("Çekistler kurşuna dizilmesin diyen kimdi?", set()),
        ("Çekistler affedilsin diyen kimdi?", set()),
        ("Gazeteciler Moskova'ya gitmesin diyen kim?", set()),
        ("Aralov Karahan'a mektup yazsın diyen kimdi?", set()),
    ],
)
def test_who_wanted_a_deed_that_is_quoted_is_who_is_claimed_to_have_wanted_it(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Boğazları Türk heyetinden daha kararlı savunduk diyen kim?", {"person/kalinin"}),
        ("Boğazlar sorununu Türk heyetinden daha güçlü savunduk diyen lider kimdi?", {"person/kalinin"}),
        ("Boğazları Türk heyetinden daha zayıf savunduk diyen kim?", set()),
        ("Boğazları Türk heyeti bizden daha kararlı savundu diyen kim?", set()),
        ("Boğazları Rus heyetinden daha kararlı savunduk diyen kim?", set()),
        ("Lozan'ı Türk heyetinden daha kararlı savunduk diyen kim?", set()),
        ("Boğazları Türk heyetinden daha kararlı savunmadık diyen kim?", set()),
    ],
)
def test_what_somebody_says_of_himself_must_stand_in_his_words(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Lenin Cenova meselesiyle ilgili Politbüro üyelerine ne zaman mektup yazdı?", "1922-04-22"),
        ("Lenin Politbüro'ya Cenova hakkında ne zaman yazdı?", "1922-04-22"),
        ("Mustafa Kemal panislamizm meselesiyle ilgili Enver'e hangi gün mektup gönderdi?", "1920-10-04"),
        ("Çiçerin Çekistlerin davranışıyla ilgili Lenin'e ne zaman mektup yazdı?", "1921-10"),
        ("Lenin Boğazlar meselesiyle ilgili Politbüro üyelerine ne zaman mektup yazdı?", None),
        ("Lenin Cenova meselesiyle ilgili Çiçerin'e ne zaman mektup yazdı?", None),
        ("Çiçerin Cenova meselesiyle ilgili Politbüro üyelerine ne zaman mektup yazdı?", None),
        ("Aralov Rauf Bey hakkında Karahan'a ne zaman yazdı?", None),
        ("When did Aralov write to Karakhan about Rauf Bey?", None),
    ],
)
def test_when_somebody_wrote_of_a_matter_is_the_day_of_the_letter_that_is_of_it(
    question: str, expected: str | None, article: Asker
) -> None:
    assert suite.value(article, question) == expected


_OF_THE_TURN = "Lozan hakkında hangi iddialar çelişiyor?"


@pytest.mark.parametrize(
    "question",
    [
        "Lozan'daki Türk tutumu hakkında birbiriyle çelişen iddialar hangileri?",
        "Lozan'daki Türk tavrı konusunda birbirini tutmayan görüşler hangileri?",
        "Türklerin Lozan'daki tutumu hakkında hangi iddialar çelişiyor?",
        "Kemalistlerin Lozan'daki tutumunun nedeni konusunda hangi iddialar birbiriyle çelişiyor?",
        "Which claims about the Kemalists at Lausanne contradict each other?",
    ],
)
def test_claims_at_odds_about_a_peoples_stance_somewhere_are_all_of_that_dispute(question: str, article: Asker) -> None:
    assert suite.things(article, question) == suite.things(article, _OF_THE_TURN) != set()


@pytest.mark.parametrize(
    "question",
    [
        "İngiltere'nin Lozan'daki tutumu hakkında hangi iddialar çelişiyor?",
        "Lozan'daki Rusya'nın tutumu hakkında hangi iddialar çelişiyor?",
        "Lozan'daki İngiliz tutumu hakkında birbiriyle çelişen iddialar hangileri?",
        "Cenova'daki Türk tutumu hakkında birbiriyle çelişen iddialar hangileri?",
        "Mudanya'daki Türk tutumu hakkında hangi iddialar çelişiyor?",
    ],
)
def test_nothing_is_at_odds_about_the_stance_of_others_there_or_theirs_elsewhere(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Türkiye'nin Cenova'ya çağrılması için kim uğraştı?", {"group/soviet-government"}),
        ("Türkiye'yi Cenova Konferansına davet etmek için gayret eden kimdi?", {"group/soviet-government"}),
        ("Komünist ideolojinin Türkiye'de yayılmasını önlemek için kim çaba gösterdi?", {"person/mustafa-kemal"}),
        ("Boğazların kontrolünü elde tutmak için kim çabaladı?", {"group/entente"}),
        ("Türkiye'nin Cenova'ya çağrılmaması için kim uğraştı?", set()),
        ("Türkiye'nin Cenova'dan dışlanması için kim uğraştı?", set()),
        ("Türkiye'nin Lozan'a çağrılması için kim uğraştı?", set()),
        ("Yunanistan'ın Cenova'ya çağrılması için kim uğraştı?", set()),
        ("Cenova'nın Türkiye'ye çağrılması için kim uğraştı?", set()),
        ("Sovyetlerin Türkiye'ye davet edilmesi için kim uğraştı?", set()),
        ("Türkiye'nin Cenova'ya katılmasını engellemek için kim uğraştı?", set()),
        ("Komünist ideolojinin Türkiye'de yayılması için kim çaba gösterdi?", set()),
        ("Türkiye'nin Cenova'ya çağrılması için kim uğraşmadı?", set()),
    ],
)
def test_who_made_efforts_for_a_deed_is_who_is_claimed_to_have_wanted_it_with_an_effort(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Sadrazam olarak Hüsrev'in yerini kim aldı?", {"person/rauf"}),
        ("Hüsrev Paşa'nın sadrazamlıktaki yerini kim aldı?", {"person/rauf"}),
        ("Elçi olarak Hüsrev Paşa'nın yerini kim aldı?", set()),
        ("Hüsrev Paşa azledilsin diyen kimdi?", {"person/mustafa-resid"}),
        ("Reşid Paşa azledilsin diyen kimdi?", set()),
        ("Ponsonby azledilsin diyen kimdi?", set()),
    ],
)
def test_so_it_is_of_a_vizier_who_was_dismissed(question: str, expected: set[str], acre: Asker) -> None:
    assert suite.things(acre, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kıbrıs bırakılsın diyen kimdi?", {"person/layard"}),
        ("Kıbrıs bırakılmasın diyen kimdi?", set()),
        ("Girit bırakılsın diyen kimdi?", set()),
        ("Kıbrıs satılsın diyen kimdi?", set()),
    ],
)
def test_so_it_is_of_an_island_that_was_to_be_left(question: str, expected: set[str], berlin: Asker) -> None:
    assert suite.things(berlin, question) == expected


def test_of_two_of_whom_one_is_spoken_of_the_other_says_it(article: Asker) -> None:
    asked = "{} kendisini geniş bir {} örgütünün lideri saydığını yazan kim?"
    assert suite.things(article, asked.format("Enver'in", "İslami ihtilal")) == {"person/mango"}
    assert not suite.things(article, asked.format("Enver'in", "komünist"))
    assert not suite.things(article, asked.format("Cemal'in", "İslami ihtilal"))
