"""What a question says of things beside what tells them apart: adjectives, two kinds at once, a government by its people."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text


def answers(question: str, language: str, asker: Asker) -> list[str]:
    reply = asker.ask(question, language)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return sorted((each.iri or each.value or "").removeprefix(asker.lexicon.base) for each in reply.outcome.found)


_TREATIES = [
    f"treaty/{each}" for each in ("franklin-bouillon-1921", "kars-1921", "loan-10-million-1921", "moscow-1921")
]


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("To whom did Mustafa Kemal send a polite letter on 4 October 1920?", "en", ["person/enver-pasha"]),
        ("Who demanded strict neutrality from the Soviet government?", "en", ["group/western-states"]),
        ("Who sharply criticised Bekir Sami?", "en", ["group/kremlin-leadership"]),
        ("Enver'e nazik bir mektubu kim yazdı?", "tr", ["person/mustafa-kemal"]),
        ("Aralov ciddi biçimde kimi uyardı?", "tr", ["person/yusuf-kemal"]),
        ("Hangi önemli antlaşmalar 1921'de imzalandı?", "tr", [*_TREATIES, "treaty/prisoner-exchange-1921"]),
        (
            "Which persons took part in the official mission of the Grand National Assembly to Moscow?",
            "en",
            ["person/bekir-sami", "person/yusuf-kemal"],
        ),
    ],
)
def test_what_only_describes_is_left_out(question: str, language: str, expected: list[str], article: Asker) -> None:
    assert answers(question, language, article) == expected


def test_what_is_left_out_is_told(article: Asker) -> None:
    reply = article.ask("To whom did Mustafa Kemal send a polite letter on 4 October 1920?", "en")
    assert reply.read_as == "To whom did Mustafa Kemal send a letter on 4 October 1920"


def test_that_a_land_was_called_by_less_than_its_name_is_told(article: Asker) -> None:
    reply = article.ask("Kafkasötesi federasyonunun Ankara temsilciliğini kim yönetiyordu?", "tr")
    assert reply.answered
    assert reply.read_as == "Kafkasötesi Ankara temsilciliğini kim yönetiyordu"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Enver'e sert bir mektubu kim yazdı?", "tr"),
        ("To whom did Mustafa Kemal send an angry letter on 4 October 1920?", "en"),
        ("To whom did Mustafa Kemal send a forged letter on 4 October 1920?", "en"),
        ("Who wrote the most polite letter?", "en"),
        ("Who severely punished the Chekists?", "en"),
    ],
)
def test_the_contrary_and_what_makes_it_not_so_is_not_left_out(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Which persons and institutions did Aralov write to?", "en", ["group/ecci", "person/karakhan"]),
        ("Aralov'un mektup yazdığı kişiler ve kurumlar hangileri?", "tr", ["group/ecci", "person/karakhan"]),
        ("Aralov hangi kişi ve kurumlara mektup yazdı?", "tr", ["group/ecci", "person/karakhan"]),
    ],
)
def test_two_kinds_are_asked_for_together(question: str, language: str, expected: list[str], article: Asker) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Which treaties did the French government sign?", "en", ["treaty/franklin-bouillon-1921"]),
        ("İngiliz hükümeti ne önerdi?", "tr", ["treaty/prisoner-exchange-1921"]),
        ("Fransız hükümetiyle kim anlaştı?", "tr", ["group/turkey"]),
        ("Who headed the Turkish government in 1922?", "en", ["person/rauf-bey"]),
        ("Who led the Kemalist government in 1922?", "en", ["person/rauf-bey"]),
        ("Türk hükümetinin başında kim vardı?", "tr", ["person/rauf-bey"]),
        ("Whom did the Soviet government appoint ambassador in Ankara?", "en", ["person/aralov"]),
    ],
)
def test_a_government_is_known_by_its_people(question: str, language: str, expected: list[str], article: Asker) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Did the French government sign the Treaty of Kars?", "en"),
        ("Who led the Turkish government in 1919?", "en"),
        ("Who led the Soviet government in 1922?", "en"),
        ("Which promises did the Soviet government make?", "en"),
        ("Which proposals did Lenin make?", "en"),
        ("Which promises did the Turkish authorities make?", "en"),
    ],
)
def test_another_government_and_whom_a_deed_met_are_no_answer(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Which office did Ali Fuat hold in 1922?", "en", ["office/turkish-ambassador-moscow"]),
        ("Ali Fuat 1922'de hangi görevdeydi?", "tr", ["office/turkish-ambassador-moscow"]),
        ("What does Shamsutdinov explain?", "en", ["event/turn-at-lausanne"]),
        ("Ünlü Rus tarihçisi Şamsutdinov neyi açıklıyor?", "tr", ["event/turn-at-lausanne"]),
        (
            "Who explains the change in Ankara's position by the nature of the Kemalist revolution?",
            "en",
            ["person/shamsutdinov"],
        ),
        (
            "Who told Mustafa Kemal that the Russians had agreed to supply gold and rifles?",
            "en",
            ["person/halil-pasha"],
        ),
        (
            "Who supported the passage of the Kars treaty through the assembly?",
            "en",
            ["group/mustafa-kemal-companions"],
        ),
        ("Who spoke up for Turkey at the Genoa Conference?", "en", ["person/narimanov"]),
        ("According to the story, who provoked the incident of April 1922?", "en", ["group/great-britain"]),
        ("Rivayete göre Nisan 1922 olayını kim kışkırttı?", "tr", ["group/great-britain"]),
        (
            "Moskova ile Ankara arasındaki ilişkiler neden tamamen soğudu?",
            "tr",
            ["group/comintern", "letter/court-verdict-1922-10"],
        ),
    ],
)
def test_a_testers_further_questions_are_read(
    question: str, language: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which office did Ali Fuat hold in 1915?", "en"),
        ("Lenin neyi açıklıyor?", "tr"),
        ("Who explains the change in Britain's position by the nature of the Kemalist revolution?", "en"),
        ("Who told Mustafa Kemal that the Russians had refused to supply gold and rifles?", "en"),
        ("Who told Enver that the Russians had agreed to supply gold and rifles?", "en"),
        ("Who opposed the passage of the Kars treaty?", "en"),
        ("Who spoke out for Turkey at Lausanne?", "en"),
        ("Rivayete göre Lenin'i kim uyardı?", "tr"),
        ("Ankara ile Paris arasındaki ilişkiler neden soğudu?", "tr"),
    ],
)
def test_others_of_whom_nobody_claims_it_are_refused(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Who accused Turkey of breaking the Treaty of Moscow?", "en", ["person/aralov"]),
        ("Türkiye'yi Moskova Antlaşması'nı ihlal etmekle kim suçluyor?", "tr", ["person/aralov"]),
        ("Who accused the Chekists of robbing merchants?", "en", ["person/chicherin"]),
        ("Boğazlar yüzünden Ankara hükümetini kim tehdit etti?", "tr", ["group/entente"]),
        ("Which republics signed the Treaty of Kars?", "en", ["group/transcaucasian-republics"]),
        ("Kars Antlaşması hangi cumhuriyetlerle imzalandı?", "tr", ["group/transcaucasian-republics"]),
    ],
)
def test_charges_matters_and_realms_are_held_against_claims(
    question: str, language: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who accused Russia of violating the Treaty of Moscow?", "en"),
        ("Who accused Lenin of being a spy?", "en"),
        ("Moskova yüzünden Ankara hükümetini kim tehdit etti?", "tr"),
        ("Which empires signed the Treaty of Kars?", "en"),
    ],
)
def test_another_charge_matter_or_realm_has_no_answer(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("When did the Turkish-Soviet talks begin?", "en", ["1920-04/.."]),
        ("Türk-Sovyet resmî görüşmeleri ne zaman başladı?", "tr", ["1920-04/.."]),
        ("Ankara-Moskova görüşmeleri ne zaman başladı?", "tr", ["1920-04/.."]),
        ("Which archive keeps Aralov's letter to the ECCI?", "en", ["group/rgaspi"]),
        ("Aralov'un 4 Şubat 1923 tarihli mektubu hangi arşivde?", "tr", ["group/rgaspi"]),
        ("What did Lloyd George demand in 1920?", "en", ["event/caucasus-arms-plan"]),
        ("In which letter did Mustafa Kemal ask Lenin for aid?", "en", ["letter/mustafa-kemal-to-lenin-1920-04"]),
    ],
)
def test_talks_archives_and_demands(question: str, language: str, expected: list[str], article: Asker) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When did the Turkish-French talks begin?", "en"),
        ("Which archive keeps the Treaty of Moscow?", "en"),
        ("Which archive keeps Lenin's letter to Stalin?", "en"),
        ("Who put his name to the Treaty of Lausanne on the Turkish side?", "en"),
    ],
)
def test_other_talks_and_archives_have_no_answer(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Who signed the Treaty of Moscow on behalf of Turkey?", "en", ["person/yusuf-kemal"]),
        ("Who signed the Treaty of Moscow for Turkey?", "en", ["person/yusuf-kemal"]),
        ("Türk hükümeti adına Moskova Antlaşması'nı kim imzaladı?", "tr", ["person/yusuf-kemal"]),
        ("Who signed the treaty with Ukraine for Ukraine?", "en", ["group/frunze-delegation"]),
        ("Mustafa Kemal Lenin'e ne önerdi?", "tr", ["event/national-struggle", "topic/diplomatic-relations"]),
        ("Is there any connection between Lenin and Chicherin?", "en", ["1", "person/chicherin", "person/lenin"]),
        ("Who says that Bekir Sami was to blame for the delay?", "en", ["group/soviet-historians"]),
        ("According to whom was Fuat Sabit a reliable revolutionary?", "en", ["person/suleyman-nuri"]),
        (
            "Meyer hangi görüşlere karşı çıkıyor?",
            "tr",
            ["topic/turn-british-support-explanation", "topic/turn-class-explanation"],
        ),
        ("At which congress was the appeal to the Turkish communists made?", "en", ["event/comintern-4th-congress"]),
        ("Who led the Kemalist government when the Soviet embassy was set on fire?", "en", ["person/rauf-bey"]),
    ],
)
def test_on_whose_behalf_what_was_proposed_and_who_blames(
    question: str, language: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, language, article) == expected


def test_a_task_is_told_by_the_claim_that_it_was_given(article: Asker) -> None:
    reply = article.ask("What was Abilov's task?", "en")
    assert isinstance(reply.outcome, Answered)
    assert not any(each.iri for each in reply.outcome.found)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who signed the Treaty of Moscow for Russia?", "en"),
        ("Who signed the Treaty of Moscow for the Soviet side?", "en"),
        ("Who led the Kemalist government when the Treaty of Moscow was signed?", "en"),
        ("Who signed the Treaty of Kars on behalf of France?", "en"),
        ("Mustafa Kemal Enver'e ne önerdi?", "tr"),
        ("Batı basınında kim hakkında yazılar çıktı?", "tr"),
        ("Abilov neyle görevlendirildi?", "tr"),
    ],
)
def test_those_of_another_land_and_who_gave_a_task_are_no_answer(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Where was the book by Mango published?", "en", ["place/london"]),
        ("In what year did Mango's book appear?", "en", ["1999"]),
        ("Mango'nun kitabı nerede yayımlandı?", "tr", ["place/london"]),
        ("Mango'nun kitabı kaç yılında çıktı?", "tr", ["1999"]),
    ],
)
def test_where_and_when_a_work_came_out_is_told_by_the_tables(
    question: str, language: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize("question", ["Where was Lenin's book published?", "When was the book published?"])
def test_of_a_work_that_nobody_knows_no_place_is_told(question: str, article: Asker) -> None:
    assert not article.ask(question, "en").answered


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Who wrote the biography of Atatürk that Meyer quotes?", "en", ["person/mango"]),
        (
            "Kars antlaşmasının Meclis'ten sorunsuz geçmesine kimler destek oldu?",
            "tr",
            ["group/mustafa-kemal-companions"],
        ),
        ("Enver Paşa planlarını kime yazdı?", "tr", ["person/mustafa-kemal"]),
        ("Rauf Bey saltanatçı mıydı?", "tr", ["yes"]),
        ("Kilikya'yı hangi ülkenin orduları boşalttı?", "tr", ["group/french-forces"]),
        ("Bakü'de 1 Eylül 1920'de hangi toplantı başladı?", "tr", ["event/baku-congress"]),
        ("Elçiliğin yakılmasına kim onay vermişti, Aralov'a bakılırsa?", "tr", ["person/rauf-bey"]),
        (
            "1922'de toplanan uluslararası konferanslar hangileriydi?",
            "tr",
            ["event/genoa-conference", "event/lausanne-conference", "event/mudanya-conference"],
        ),
    ],
)
def test_what_is_said_in_other_turns_is_read(question: str, language: str, expected: list[str], article: Asker) -> None:
    assert answers(question, language, article) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who wrote the biography of Lenin that Meyer quotes?", "en"),
        ("Lozan antlaşmasının Meclis'ten geçmesine kimler destek oldu?", "tr"),
        ("Lenin planlarını kime yazdı?", "tr"),
        ("Aralov saltanatçı mıydı?", "tr"),
        ("For what was the loan given?", "en"),
    ],
)
def test_nor_is_another_told_in_other_turns(question: str, language: str, article: Asker) -> None:
    assert not article.ask(question, language).answered


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which newspaper was suppressed?", "en"),
        ("Which newspaper's editorial office was destroyed at the end of 1920?", "en"),
        ("Which newspaper was wrecked together with the unofficial communist organisations?", "en"),
        ("Hangi gazetenin yazı işleri dağıtıldı?", "tr"),
    ],
)
def test_what_of_a_kind_was_struck_is_told(question: str, language: str, article: Asker) -> None:
    assert answers(question, language, article) == ["group/yeni-dunya"]


@pytest.mark.parametrize(
    "question",
    [
        "Which newspaper was suppressed in 1925?",
        "Which newspaper was suppressed together with the Greek army?",
        "Which party was suppressed in 1920?",
        "Which embassy was destroyed?",
    ],
)
def test_of_another_kind_or_time_nothing_was_struck(question: str, article: Asker) -> None:
    assert not article.ask(question, "en").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who burned down the embassy?", ["person/mougin"]),
        ("Who ordered the guilty Chekists to be shot?", ["person/lenin"]),
    ],
)
def test_deeds_in_two_words_and_orders_with_an_infinitive(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, "en", article) == expected


def test_claims_that_mention_something_are_those_about_it(article: Asker) -> None:
    mentioning, about = (
        article.ask(f"Which claims {verb} Armenia?", "en").outcome for verb in ("mention", "are about")
    )
    assert isinstance(mentioning, Answered)
    assert isinstance(about, Answered)
    assert {each.value for each in mentioning.found} == {each.value for each in about.found}


@pytest.mark.parametrize(
    "question", ["Who burned down the Kremlin?", "Who ordered Chicherin to be shot?", "Which claims mention Germany?"]
)
def test_nobody_burned_what_nobody_claims(question: str, article: Asker) -> None:
    assert not article.ask(question, "en").answered
