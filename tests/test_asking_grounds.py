"""On what something rests, by what it is explained and who holds a view, in whatever words it is asked."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.evidence.reading import rows
from kg.questions.answering import Answered
from kg.questions.answers_found import text_of
from kg.questions.asking import Asker
from kg.questions.compound import explanations, views


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("In which archival file is the information about the talks with Ağa Baha kept?", "work/rgaspi-2-1-9973"),
        ("Which source is cited for the talks with Ağa Baha?", "work/rgaspi-2-1-9973"),
        ("What source does Meyer cite for the talks with Ağa Baha?", "work/rgaspi-2-1-9973"),
        ("Where does the information about the talks with Ağa Baha come from?", "work/rgaspi-2-1-9973"),
        ("which archive file holds aralovs talk with yusuf kemal", "work/rgaspi-5-1-2205"),
        ("Which work is cited for the Cilicia withdrawal?", "work/saakyan-1986"),
        ("On which work does the account of Enver's journey to Baku rest?", "work/mango-1999"),
        ("Which footnote supports the claim that Kemal wrote to Lenin?", "work/shishmareva-1963"),
        ("In which archive file can one find the information on the talks with Ağa Baha?", "work/rgaspi-2-1-9973"),
        ("Where can one find information on the talks with Ağa Baha?", "work/rgaspi-2-1-9973"),
        ("Which article does Meyer cite for Enver Pasha?", "work/vdovichenko-1997"),
        ("Whose article does Meyer cite for more on Enver Pasha?", "person/vdovichenko"),
        ("Whose work does Meyer cite for the Chanak crisis?", "person/miller"),
    ],
)
def test_what_is_cited_for_something_is_told_however_it_is_asked(question: str, work: str, article: Asker) -> None:
    assert things(article, question) == {work}


@pytest.mark.parametrize(
    "question",
    [
        "Which archival document is cited for Mustafa Kemal's letter to Lenin?",
        "Which archive file is cited for Frunze's mission?",
        "Which file contains Frunze's talk with Lenin?",
        "Which book holds the record?",
        "Which work does the author cite for the Kremlin's quarrel between Enver and Mustafa Kemal?",
        "Which source does Mango give for the talks with Ağa Baha?",
        "Whose work is cited for Yusuf Kemal?",
        "Whose memoirs are cited for the Cheka?",
        "Which book does Meyer cite for Enver Pasha?",
    ],
)
def test_of_an_archive_published_works_are_no_answer_and_no_word_is_passed_over(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who blames Bekir Sami for the delay?", "group/soviet-historians"),
        ("Who explained the delay in signing the treaty by Bekir Sami's attitude?", "group/soviet-historians"),
        ("Who puts the blame for the delay on Bekir Sami?", "group/soviet-historians"),
        ("Which historians attribute the delay to the situation in the Caucasus?", "person/meyer"),
        (
            "Who attributes the turn at Lausanne to the class structure of the Kemalist revolution?",
            "person/shamsutdinov",
        ),
        (
            "Antlaşmanın imzalanmasındaki gecikmenin suçunu Bekir Sami Bey'e yükleyenler kimlerdir?",
            "group/soviet-historians",
        ),
        ("Hangi tarihçiler gecikmeyi Bekir Sami'nin tavırlarıyla açıklıyor?", "group/soviet-historians"),
        ("Gecikmenin suçunu Bekir Sami'ye kimler atıyor?", "group/soviet-historians"),
        ("Kim Lozan'daki dönüşü İngiliz desteği beklentisine bağlıyor?", "person/yeremeyev"),
        ("How does Shamsutdinov account for the change of the Kemalists at Lausanne?", "topic/turn-class-explanation"),
        ("To what does Shamsutdinov attribute the Turkish turn at Lausanne?", "topic/turn-class-explanation"),
        ("Şamsutdinov Kemalistlerin Lozan'daki tavır değişikliğini neye bağlıyor?", "topic/turn-class-explanation"),
        ("Aralov batıya yaklaşmayı neyle açıklıyor?", "topic/turn-bourgeoisie-explanation"),
    ],
)
def test_who_explains_something_so_and_by_what_is_told(question: str, who: str, article: Asker) -> None:
    assert things(article, question) == {who}


@pytest.mark.parametrize(
    "question",
    [
        "Who blames Lenin for the delay?",
        "Who explains the arson?",
        "How does Mango explain the turn at Lausanne?",
        "Gecikmeyi Lenin'e bağlayan kim?",
        "Who blames Rauf Bey for the delay?",
        "Mango gecikmeyi neye bağlıyor?",
    ],
)
def test_what_nobody_explains_so_is_not_told(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


def test_explanations_of_other_texts_are_told_too(karlowitz: Asker) -> None:
    assert things(karlowitz, "Who blames the treasury for the turn to peace?") == {"person/sezer"}
    assert things(karlowitz, "Who attributes the turn to peace to the empty treasury?") == {"person/sezer"}
    assert things(karlowitz, "How does Sezer account for the turn to peace?") == {"topic/treasury"}


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who said that communism could not survive without industry?", "person/aralov"),
        ("Komünizmin gelişmiş sanayi olmadan yaşayamayacağını kim savunuyordu?", "person/aralov"),
        ("Who believed that Russia was dangerous even as a friend?", "group/kemalists"),
        ("Rusya'nın dost olarak da tehlikeli olduğunu kim düşünüyordu?", "group/kemalists"),
        ("Whose thoughts influenced Shamsutdinov's explanation?", "person/aralov"),
    ],
)
def test_who_holds_a_view_is_told_by_its_words(question: str, who: str, article: Asker) -> None:
    assert things(article, question) == {who}


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote that communism can live without industry?",
        "Who said that communism needs Lenin?",
        "Who wrote that the Kemalists are hostile to communism?",
        "Who claims that Lenin feared the class struggle?",
    ],
)
def test_the_opposite_of_a_view_is_nobodys_by_its_words(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("From when to when did the Genoa Conference last?", "1922-04-10/1922-05-19"),
        ("Between which dates was the Genoa Conference held?", "1922-04-10/1922-05-19"),
        ("Over what period did the Genoa Conference take place?", "1922-04-10/1922-05-19"),
        ("When was Aralov chosen as ambassador to Turkey?", "1921-10"),
        ("Aralov ne zaman elçi oldu?", "1921-10"),
        ("When was Aralov ambassador?", "1921-10/.."),
    ],
)
def test_a_time_is_told_from_its_first_to_its_last_day_or_by_the_first_alone(
    question: str, when: str, article: Asker
) -> None:
    assert value(article, question) == when


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("How many rifles did the Russians agree to give?", "60000"),
        ("How much gold did the Russians promise?", "2000000"),
        ("How many roubles were lent to the Kemalists?", "10000000"),
        ("How many exiles returned from Malta?", "55"),
        ("Malta'dan kaç Türk geri döndü?", "55"),
        ("Malta'dan kaç kişi döndü?", "55"),
    ],
)
def test_how_many_is_read_in_the_passages(question: str, many: str, article: Asker) -> None:
    assert value(article, question) == many


def test_cannon_are_the_guns_of_the_passage(article: Asker) -> None:
    assert value(article, "How many cannons did Russia promise?") == "100"


def test_how_many_of_what_no_passage_tells_is_not_told(article: Asker) -> None:
    for question in ("How many rifles did Enver promise?", "How many horses did Russia promise?"):
        assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Enver Paşa ile Halil Paşa akraba mıydı?",
        "Was Enver Pasha related to Halil Pasha?",
        "Were Halil Pasha and Enver Pasha related?",
    ],
)
def test_kinsmen_are_so_both_ways(question: str, article: Asker) -> None:
    assert value(article, question) == "yes"
    assert kind(article, "Was Enver Pasha the uncle of Halil Pasha?") == "no-claim"


def test_what_was_done_is_no_part_of_a_name(article: Asker) -> None:
    """They are told where they were exiled to, and never where they came home."""
    assert things(article, "Where were the fifty-five Turks exiled?") == {"place/malta"}


def test_what_somebody_says_of_two_things_is_of_both(article: Asker) -> None:
    assert kind(article, "What did Kalinin claim about the Straits question at Lausanne?") == "answered"
    assert kind(article, "What does Mango say about Halil Pasha in Moscow?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("When did Mustafa Kemal reply to Enver?", "1920-10-04"),
        ("When did Chicherin answer Mustafa Kemal's letter?", "1920-06-03"),
        ("Çiçerin Mustafa Kemal'in mektubuna ne zaman cevap verdi?", "1920-06-03"),
    ],
)
def test_when_somebody_replied_is_the_day_of_his_reply(question: str, when: str, article: Asker) -> None:
    assert value(article, question) == when
    assert kind(article, "When did Lenin reply to Enver?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("Meyer Arıkoğlu'nun sözlerini nereden alıyor?", "work/vdovichenko-1997"),
        ("Where does Meyer take Toynbee's words from?", "work/toynbee-kirkwood-1926"),
        ("Where's the Toynbee quote taken from?", "work/toynbee-kirkwood-1926"),
        ("Kalinin'in sözleri hangi kaynaktan alınmış?", "work/kharmandaryan-1973"),
        ("What source does Meyer give for Yunus Nadi's trip?", "work/put-novoy-turtsii"),
        ("What's the source for Lenin's order to shoot Chekists?", "work/lenin-neizvestnye-1999"),
    ],
)
def test_from_where_somebody_has_a_word_or_a_matter_is_told(question: str, work: str, article: Asker) -> None:
    assert things(article, question) == {work}


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Why did Turkey turn West according to Aralov?", "topic/turn-bourgeoisie-explanation"),
        ("Aralov'a göre Türkiye neden Batı'ya yaklaştı?", "topic/turn-bourgeoisie-explanation"),
        ("According to Aralov, why did Turkey draw closer to the West?", "topic/turn-bourgeoisie-explanation"),
        ("Sovyet tarihçilerine göre antlaşma neden gecikti?", "topic/delay-explanation-bekir-sami"),
    ],
)
def test_why_by_somebodys_account_is_by_what_he_explains_it(question: str, topic: str, article: Asker) -> None:
    assert things(article, question) == {topic}


def test_what_somebody_thinks_of_anothers_explanation_is_told(article: Asker) -> None:
    for question in (
        "What does Meyer think of Shamsutdinov's explanation?",
        "Meyer Şamsutdinov'un açıklaması hakkında ne düşünüyor?",
    ):
        assert kind(article, question) == "answered"
    assert kind(article, "What does Mango say about Shamsutdinov's explanation?") != "answered"


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("Türklerle ilişkilerin günden güne kötüleştiğini Aralov kime yazdı?", {"person/karakhan"}),
        (
            "To whom did Aralov write that communism could not live in a petty-bourgeois society without industry?",
            {"group/ecci", "person/karakhan"},
        ),
        ("Panislamist propagandanın Rusları kuşkulandıracağı konusunda Enver'i kim uyardı?", {"person/mustafa-kemal"}),
    ],
)
def test_a_matter_that_only_passages_have_is_held_against_them(question: str, whom: set[str], article: Asker) -> None:
    assert things(article, question) == whom


@pytest.mark.parametrize(
    "question",
    [
        "To whom did Aralov write that relations with the Turks were getting better?",
        "Who warned Enver that pan-Islamist propaganda would please the Russians?",
        "Aralov Türkiye'nin Antant'a savaş açacağını kime yazdı?",
        "Türklerle ilişkilerin düzeldiğini Aralov kime yazdı?",
    ],
)
def test_a_matter_that_no_passage_has_is_not_passed_over(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Doğu Halkları Kongresine hangi şehir ev sahipliği yaptı?", "place/baku"),
        ("Which city hosted the Congress of the Peoples of the East?", "place/baku"),
        ("Which town hosted the Genoa conference?", "place/genoa"),
    ],
)
def test_which_town_hosted_something_is_where_it_was(question: str, place: str, article: Asker) -> None:
    assert things(article, question) == {place}


def test_what_somebody_says_of_anothers_letter_is_of_those_he_speaks_of(article: Asker) -> None:
    for question in (
        "What does Dumont write about Chicherin's speech?",
        "What does Dumont say about Chicherin's appeal?",
    ):
        assert kind(article, question) == "answered"
    assert kind(article, "What does Mango say about Chicherin's appeal?") != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Which views on the turn at Lausanne contradict each other?",
        "Gecikme hakkında hangi açıklamalar çelişiyor?",
        "Frunze'yle Mustafa Kemal'in ne ilgisi var?",
    ],
)
def test_views_that_conflict_and_what_one_has_to_do_with_another_are_told(question: str, article: Asker) -> None:
    assert kind(article, question) == "answered"


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who headed the Soviet mission sent to Ankara in 1920?", "person/upmal-angorsky"),
        ("Who led the first Soviet mission to Ankara?", "person/upmal-angorsky"),
        ("Ankara'ya yollanan ilk Sovyet heyetinin başında kim bulunuyordu?", "person/upmal-angorsky"),
        ("Who was at the head of the delegation that went to Moscow in 1921?", "person/yusuf-kemal"),
        ("1921'de Moskova'ya giden heyetin başkanı kimdi?", "person/yusuf-kemal"),
        ("Who was chairman of the Turkish delegation at Lausanne?", "person/ismet-pasha"),
        ("Who led the Ukrainian delegation to Turkey?", "person/frunze"),
    ],
)
def test_who_led_a_delegation_is_told_by_where_it_went(question: str, who: str, article: Asker) -> None:
    assert things(article, question) == {who}


def test_a_body_is_not_at_its_own_head_nor_one_that_went_elsewhere(article: Asker) -> None:
    for question in ("Who headed the German mission to Ankara?", "Who led the first French mission to Ankara?"):
        assert kind(article, question) != "answered"
    assert kind(article, "Who headed for Baku?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which works of Miller are cited?", {"work/miller-1983-chanak", "work/miller-1983-istorii"}),
        ("Which works by Miller does Meyer cite?", {"work/miller-1983-chanak", "work/miller-1983-istorii"}),
        ("Miller'in hangi eserleri kaynak gösteriliyor?", {"work/miller-1983-chanak", "work/miller-1983-istorii"}),
        ("Which works of Lenin are cited?", {"work/lenin-neizvestnye-1999", "work/lenin-pss-54"}),
        ('Who is the author of the article "Enver-Paşa"?', {"person/vdovichenko"}),
        ('Who wrote "Enver-Paşa"?', {"person/vdovichenko"}),
        ("“Enver-Paşa” adlı makaleyi kim yazdı?", {"person/vdovichenko"}),
    ],
)
def test_cited_works_and_the_author_of_a_title_are_told(question: str, expected: set[str], article: Asker) -> None:
    assert things(article, question) == expected
    assert kind(article, 'Who wrote "A Title That Nobody Has"?') == "unknown-name"


def test_who_influenced_whom_is_told_of_letters_by_their_senders(article: Asker) -> None:
    outcome = article.ask("Who influenced whom?").outcome
    assert isinstance(outcome, Answered)
    pairs = {(each.iri or "", each.other or "") for each in outcome.found}
    assert any(one.endswith("person/lenin") and two.endswith("north-caucasian-settlers") for one, two in pairs)
    assert not any("/letter/" in one for one, _ in pairs)


@pytest.mark.parametrize(
    "question", ["Who complained to Lenin about the Cheka?", "Çekistleri Lenin'e kim şikâyet etti?"]
)
def test_of_what_a_letter_tells_its_sender_alone_told_the_addressee(question: str, article: Asker) -> None:
    assert things(article, question) == {"person/chicherin"}
    assert things(article, "Who complained about the Cheka?") == {"person/chicherin", "group/ankara-government"}


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Ağa Baha nerede elçilik yapıyordu?", "office/turkish-envoy-odessa"),
        ("Ağa Baha ne iş yapardı?", "office/turkish-envoy-odessa"),
        ("Sabri Bey hangi şehirde konsolosluk yapıyordu?", "place/tuapse"),
    ],
)
def test_what_somebody_did_for_a_living_is_his_office_or_its_town(question: str, office: str, article: Asker) -> None:
    assert things(article, question) == {office}
    assert kind(article, "Lenin nerede elçilik yaptı?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("To whom were Aralov's letters about communism addressed?", {"group/ecci", "person/karakhan"}),
        ("To whom did Aralov write about the journalists?", {"person/karakhan"}),
        ("Who wrote to Karakhan about industry?", {"person/aralov"}),
        (
            "Which letters of Aralov are about communism?",
            {"letter/aralov-to-ecci-1922", "letter/aralov-to-karakhan-1922"},
        ),
        ("Aralov komünizm hakkında kime yazdı?", {"group/ecci", "person/karakhan"}),
        ("Aralov'un komünizm hakkındaki mektupları kime gönderildi?", {"group/ecci", "person/karakhan"}),
        ("Mustafa Kemal Lenin'e ne yazdı?", {"event/national-struggle", "topic/diplomatic-relations"}),
    ],
)
def test_to_whom_and_of_what_somebody_wrote_is_told_by_what_letters_concern(
    question: str, expected: set[str], article: Asker
) -> None:
    assert things(article, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "To whom did Aralov write about the loan?",
        "To whom did Lenin write about Chicherin?",
        "Who wrote to Chicherin about industry?",
        "Aralov altın hakkında kime yazdı?",
        "Dumont Lenin'e ne yazdı?",
    ],
)
def test_letters_of_another_matter_or_of_somebody_else_are_no_answer(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "On the April 1922 incident, which claims are at odds with each other?",
        "Which claims about the April 1922 incident are at odds?",
    ],
)
def test_claims_that_are_at_odds_contradict_each_other(question: str, article: Asker) -> None:
    plainly = article.ask("Which claims contradict each other about the incident of April 1922?").outcome
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert isinstance(plainly, Answered)
    assert {each.value for each in outcome.found} == {each.value for each in plainly.found}


def test_of_many_explanations_and_views_those_that_are_likely_give_the_same_answers(
    article: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large store has more of them than are read whole."""
    questions = (
        "Who blames Bekir Sami for the delay?",
        "Hangi tarihçiler gecikmeyi Bekir Sami'nin tavırlarıyla açıklıyor?",
        "Who attributes the turn at Lausanne to the class structure of the Kemalist revolution?",
        "Who said that communism cannot live without industry?",
    )
    whole = [things(article, each) for each in questions]
    assert all(whole)
    for module in (explanations, views):
        monkeypatch.setattr(module, "_ALL_READ", 0)
    sparing = Asker(article.graph, article.project)
    assert [things(sparing, each) for each in questions] == whole


@pytest.mark.parametrize(
    ("question", "who"),
    [
        (
            "Which French historian compared Chicherin's appeal to a cold shower for the Entente leaders?",
            "person/dumont",
        ),
        ("Hangi tarihçiye göre Çiçerin'in hitabı Antant liderlerine soğuk duş gibi geldi?", "person/dumont"),
        (
            "Which historian claims that Mustafa Kemal sought ties with the Russian Bolsheviks as soon as he landed in Anatolia?",
            "person/mango",
        ),
    ],
)
def test_who_is_said_to_say_something_is_told_by_nearly_all_of_its_words(
    question: str, who: str, article: Asker
) -> None:
    assert things(article, question) == {who}


@pytest.mark.parametrize(
    "question",
    [
        "Which French historian compared Lenin's appeal to a cold shower for the Entente leaders?",
        "Which historian compared Chicherin's appeal to a warm shower for the Soviet leaders?",
        "Who claims that the Bolsheviks were not useful as a counterweight to Britain and France?",
        "Who claims that the Bolsheviks were useless as a counterweight to Britain and France?",
        "Which historian claims that Mustafa Kemal avoided ties with the Russian Bolsheviks as soon as he landed in Anatolia?",
        "Which historian claims that Enver Pasha was busy establishing relations with the Russian Bolsheviks in Anatolia?",
        "Hangi tarihçiye göre Aralov'un hitabı Antant liderlerine soğuk duş gibi geldi?",
        "Who maintains that communism can live without a developed industry?",
    ],
)
def test_other_names_the_contrary_and_too_few_words_are_nobodys(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Which letters of Aralov are about communism?",
        "To whom were Aralov's letters about communism addressed?",
        "Aralov komünizm hakkında kime yazdı?",
        "Which French historian compared Chicherin's appeal to a cold shower for the Entente leaders?",
    ],
)
def test_the_query_that_is_shown_gives_the_answer_and_no_other(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    given = {text_of(row[0]) for row in rows(article.graph, outcome.query)}
    assert given == {each.iri for each in outcome.found}


def test_the_query_for_whose_work_is_cited_has_the_author(article: Asker) -> None:
    outcome = article.ask("Whose work does Meyer cite for the Chanak crisis?").outcome
    assert isinstance(outcome, Answered)
    assert {text_of(author) for _, author in rows(article.graph, outcome.query)} == {each.iri for each in outcome.found}
