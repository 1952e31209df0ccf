"""Kinds of wording that strangers used and the program had not: sides, posts in a land, clauses, whose proposal."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.asking import Asker

_OF_MAY = {"person/bekir-sami", "person/yusuf-kemal"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who signed the Treaty of Moscow on the Turkish side?", "person/yusuf-kemal"),
        ("On the Turkish side, who signed the Treaty of Moscow?", "person/yusuf-kemal"),
        ("Who signed the Treaty of Kars on the Turkish side?", "group/kars-kemalist-delegates"),
        ("By whom was Bekir Sami replaced at the head of the Turkish delegation?", "person/yusuf-kemal"),
        ("Who followed Bekir Sami at the head of the delegation?", "person/yusuf-kemal"),
        ("Who was the ambassador of Soviet Russia in Turkey?", "person/aralov"),
        ("Who was elected plenipotentiary representative of Soviet Russia in Turkey in 1921?", "person/aralov"),
        ("Who was the ambassador of Turkey in Soviet Russia?", "person/ali-fuat"),
        ("In which city was Ali Fuat the Turkish ambassador?", "place/moscow"),
    ],
)
def test_sides_and_posts_are_told_by_the_land_that_they_are_of(question: str, answer: str, article: Asker) -> None:
    assert things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Who signed the Treaty of Moscow on the French side?",
        "Who ratified the Treaty of Moscow on the Turkish side?",
        "By whom was Bekir Sami replaced as ambassador?",
        "By whom was Yusuf Kemal replaced at the head of the Turkish delegation?",
        "By whom was Bekir Sami replaced at the head of the Soviet delegation?",
        "Who represented Soviet Russia in Turkey?",
        "Who led the delegation of Soviet Russia in Turkey?",
        "Who was chosen ambassador of France in Turkey?",
        "Who was elected plenipotentiary representative of Turkey in Soviet Russia in 1919?",
        "In which city was Ağa Baha the French envoy?",
        "In which city was Ali Fuat the Soviet ambassador?",
    ],
)
def test_another_land_s_man_is_no_answer(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


def test_of_whom_no_table_tells_the_land_no_side_is_told(karlowitz: Asker) -> None:
    assert things(karlowitz, "Who signed the Treaty of Karlowitz on the Ottoman side?") == {
        "person/mavrocordato",
        "person/rami",
    }
    assert kind(karlowitz, "Who signed the Treaty of Karlowitz on the Russian side?") != "answered"


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When was Lenin's proposal sent?", "1922-04-22"),
        ("When was Moscow's proposal sent?", "1933~"),
        ("When was Turkey's proposal made?", "1920-11"),
        ("When was Mustafa Kemal's request made?", "1920-04"),
    ],
)
def test_somebody_s_proposal_is_by_him_and_never_to_him(question: str, day: str, article: Asker) -> None:
    assert value(article, question) == day


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which source does Meyer cite for Frunze's mission to Turkey?", "work/kheifets-1962"),
        ("What source does Meyer give for Frunze's mission to Ankara?", "work/kheifets-1962"),
        ("Which work does Meyer cite for Halil Pasha's mission to Moscow?", "work/suleyman-nuri-autobiography"),
    ],
)
def test_what_is_cited_for_a_mission_is_cited_by_claims_of_it(question: str, answer: str, article: Asker) -> None:
    assert things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Which source does Meyer cite for Aralov's mission to Turkey?",
        "Which source does Mango cite for Frunze's mission to Turkey?",
        "Which source does Meyer cite for Frunze's mission to France?",
        "Which source does Meyer cite for Lenin's journey to Turkey?",
    ],
)
def test_of_a_mission_that_nobody_claims_no_source_is_told(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Whose troops were evacuated from Cilicia?", "group/french-forces"),
        ("Which forces were pulled back from Cilicia?", "group/french-forces"),
        ("Under which agreement did France recognise the Ankara government?", "treaty/franklin-bouillon-1921"),
        ("By which treaty did France recognise the Ankara government?", "treaty/franklin-bouillon-1921"),
        ("Who stood by Turkey at Genoa?", "person/narimanov"),
        ("Who presided over the Transcaucasian federation's representation in Ankara?", "person/abilov"),
        ("Who led the diplomatic representation of the Transcaucasian federation in Ankara?", "person/abilov"),
        ("Where did the congress that Enver Pasha set out to attend take place?", "place/baku"),
        ("Where did the conference that Ismet Pasha travelled to attend take place?", "place/lausanne"),
        ("To whom did Chicherin complain in October 1921 about the conduct of the Chekists?", "person/lenin"),
        ("Who had a hand in planning the Turkish counter-offensive?", "person/frunze"),
        ("Who influenced the drafting of the plans of the counter-offensive?", "person/frunze"),
        ("Whom do Soviet historians blame for the delay in signing the Treaty of Moscow?", "person/bekir-sami"),
        ("Who regarded Fuat Sabit as a trustworthy Marxist revolutionary?", "person/suleyman-nuri"),
        ("According to Aralov, who became the ideologue of the bourgeois tendencies?", "person/mustafa-kemal"),
        ("Who influenced Shamsutdinov's explanation of the Kemalist position?", "person/aralov"),
        (
            "On whose testimony does Meyer state that Chicherin's appeal was a cold shower for the Entente leaders?",
            "person/dumont",
        ),
    ],
)
def test_ordinary_words_for_what_is_claimed_are_read(question: str, answer: str, article: Asker) -> None:
    assert things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Whose troops were evacuated from Baku?",
        "Whose troops were sent to Cilicia?",
        "Who presided over the French representation in Ankara?",
        "Who presided over the Transcaucasian federation's representation in Moscow?",
        "Under which treaty did Great Britain recognise the Ankara government?",
        "Did Great Britain stand by the Kemalists?",
        "Where did the congress that Lenin set out to attend take place?",
        "Who composed the delegation that the Grand National Assembly sent to London in May 1920?",
        "To whom did Chicherin complain in October 1923 about the conduct of the Chekists?",
        "To whom did Chicherin complain about the conduct of the Greeks?",
        "Who had a hand in planning the Greek counter-offensive?",
        "Whom does Meyer blame for the delay in signing the Treaty of Moscow?",
        "Whom do Soviet historians blame for the delay in signing the Treaty of Kars?",
        "Who regarded Fuat Sabit as an untrustworthy Marxist?",
        "According to Aralov, who was the ideologue of communism?",
        "Who influenced Shamsutdinov's explanation of the French position?",
        "What gave the basis for Shamsutdinov's explanation of the Kemalist position?",
        "Who influenced Mango's explanation of the Kemalist position?",
        "On whose authority does Meyer say that Chicherin's appeal warmed the Entente leaders?",
        "On whose authority does Meyer report that Lenin's appeal came as a cold shower to the Entente leaders?",
    ],
)
def test_what_nobody_claims_is_not_read_into_such_words(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


def test_who_made_up_a_delegation_is_who_its_members_were(article: Asker) -> None:
    question = "Who made up the official delegation that the Grand National Assembly sent to Moscow in May 1920?"
    assert things(article, question) == {"person/bekir-sami", "person/yusuf-kemal"}
    assert value(article, "Did Moscow stand by the Kemalists during the Chanak crisis?") == "yes"


def test_why_relations_changed_is_told_of_the_two_alone(article: Asker) -> None:
    cooled = {"letter/court-verdict-1922-10", "group/comintern"}
    assert (
        things(article, "Why did relations between Moscow and Ankara cool completely in the autumn of 1922?") == cooled
    )
    assert things(article, "Why did relations between Ankara and Moscow cool down?") == cooled
    for other in (
        "Why did relations between Moscow and London cool?",
        "What worsened relations between Moscow and London?",
        "Why did relations between Moscow and Ankara cool in 1920?",
        "Why did relations between Enver and Mustafa Kemal cool?",
    ):
        assert kind(article, other) != "answered"


def test_when_and_to_whom_something_was_proposed_is_told_by_the_proposal(article: Asker) -> None:
    assert value(article, "When did Ankara suggest that the talks be resumed?") == "1920-11"
    assert value(article, "When did the Ankara government propose resuming the negotiations?") == "1920-11"
    assert things(article, "To whom did Ankara propose to resume the talks?") == {"group/soviet-government"}
    for other in (
        "When did Moscow suggest that the talks be resumed?",
        "When did Lenin suggest that the talks be resumed?",
        "When did Ankara suggest that the talks not be resumed?",
        "When did Ankara propose that the talks be broken off?",
    ):
        assert kind(article, other) != "answered"


def test_the_source_of_what_somebody_proposed_is_that_of_a_claim_with_all_its_words(article: Asker) -> None:
    question = "What is the source for {} that the Soviet delegation at {} should {} Turkey's interests?"
    assert things(article, question.format("Lenin's proposal", "Genoa", "defend")) == {"work/lenin-pss-54"}
    for other in (
        ("Enver's proposal", "Genoa", "defend"),
        ("Lenin's proposal", "Lausanne", "defend"),
        ("Lenin's proposal", "Genoa", "betray"),
        ("Lenin's proposal", "Genoa", "not defend"),
    ):
        assert kind(article, question.format(*other)) != "answered"


def test_where_an_appeal_was_published_is_where_it_was_made(article: Asker) -> None:
    congress = {"event/comintern-4th-congress"}
    assert things(article, "At which congress was an appeal to the Turkish communists published?") == congress
    assert things(article, "At which congress was the Comintern's appeal issued?") == congress
    assert kind(article, "At which congress was Enver's appeal published?") != "answered"
    assert kind(article, "At which conference was an appeal to the Turkish communists published?") != "answered"


@pytest.mark.parametrize(
    "matter",
    ["the Turkish stance", "the Turks", "Turkey's position", "the position of Turkey", "the attitude of Turkey"],
)
def test_contradictions_about_somebody_somewhere_are_of_both(matter: str, article: Asker) -> None:
    question = "Which claims about {} at {} contradict one another?"
    whole = "Which claims about the turn at Lausanne contradict one another?"
    assert things(article, question.format(matter, "Lausanne")) == things(article, whole)


@pytest.mark.parametrize(
    "matter",
    [
        "the French position at Lausanne",
        "Frunze at Lausanne",
        "the Soviet attitude at Lausanne",
        "the British at Genoa",
    ],
)
def test_contradictions_about_others_there_are_none_of_theirs(matter: str, article: Asker) -> None:
    assert kind(article, f"Which claims about {matter} contradict each other?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("To whom did Enver Pasha write from Moscow?", {"person/mustafa-kemal"}),
        ("Who wrote to Mustafa Kemal from Moscow?", {"person/enver-pasha"}),
        ("Enver Paşa Moskova'dan kime yazdı?", {"person/mustafa-kemal"}),
        ("Moskova'dan Mustafa Kemal'e mektup yollayan kimdi?", {"person/enver-pasha"}),
    ],
)
def test_whence_a_letter_was_is_told_by_who_sent_it(question: str, expected: set[str], article: Asker) -> None:
    assert things(article, question) == expected
    assert kind(article, "To whom did Enver Pasha send a letter from Baku?") == "no-claim"
    assert kind(article, "Enver Paşa Bakü'den kime mektup yolladı?") == "no-claim"
    assert kind(article, "Who wrote to Mustafa Kemal from Ankara?") != "answered"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who answered Mustafa Kemal's letter by telegram on 3 June 1920?", {"person/chicherin"}),
        ("Who replied to Mustafa Kemal on 3 June?", {"person/chicherin"}),
        ("3 Haziran 1920'de Mustafa Kemal'in mektubuna telgrafla cevap veren kimdi?", {"person/chicherin"}),
        ("Who answered Mustafa Kemal's letter by telegram on 4 June 1920?", None),
        ("Who replied to Lenin's letter by telegram on 3 June 1920?", None),
        ("Mustafa Kemal'in mektubuna notayla kim cevap verdi?", None),
    ],
)
def test_who_replied_by_something_or_on_a_day_is_told_by_the_reply(
    question: str, expected: set[str] | None, article: Asker
) -> None:
    if expected is None:
        assert kind(article, question) == "no-claim"
    else:
        assert things(article, question) == expected


def test_who_replied_in_a_month_is_told_by_the_day_of_the_reply(karlowitz: Asker) -> None:
    assert things(karlowitz, "Who answered Paget's letter in June 1698?") == {"person/amcazade"}
    assert things(karlowitz, "Paget'in mektubuna Haziran 1698'de kim cevap verdi?") == {"person/amcazade"}
    assert kind(karlowitz, "Paget'in mektubuna Mayıs 1698'de kim cevap verdi?") == "no-claim"
    assert kind(karlowitz, "Who answered Paget's letter by telegram?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Büyük Millet Meclisi'nin 11 Mayıs'ta yola çıkan heyetinde kimler yer alıyordu?", _OF_MAY),
        ("11 Mayıs'ta yola çıkan heyette kimler vardı?", _OF_MAY),
        ("Who headed the delegation that set out on 11 May 1920?", {"person/bekir-sami"}),
        ("Who was in charge of the Soviet mission that was sent off to Ankara in 1920?", {"person/upmal-angorsky"}),
    ],
)
def test_a_delegation_is_known_by_the_day_on_which_it_set_out(
    question: str, expected: set[str], article: Asker
) -> None:
    assert things(article, question) == expected
    assert kind(article, "12 Mayıs'ta yola çıkan heyette kimler vardı?") != "answered"
    assert kind(article, "Lenin'in 11 Mayıs'ta yola çıkan heyetinde kimler yer alıyordu?") != "answered"
    assert kind(article, "Who was in the delegation that left on 11 May 1921?") != "answered"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which cabinet post did Bekir Sami hold in 1920?", {"office/foreign-minister-turkey"}),
        ("Which minister was Yusuf Kemal?", {"office/economy-minister-turkey", "office/foreign-minister-turkey"}),
    ],
)
def test_which_minister_somebody_was_is_no_embassy_and_no_council(
    question: str, expected: set[str], article: Asker
) -> None:
    assert things(article, question) == expected
    assert kind(article, "Which cabinet post did Aralov hold?") == "no-claim"
    assert kind(article, "Which minister was Aralov?") == "no-claim"


def test_of_whom_it_is_feared_that_he_joins_another_the_union_is_feared(article: Asker) -> None:
    assert things(article, "Who feared that the Turks might join the Bolsheviks?") == {"person/lloyd-george"}
    assert kind(article, "Who feared that the French might join the Bolsheviks?") != "answered"


def test_who_is_said_to_have_infiltrated_did_not_merely_arrive(article: Asker) -> None:
    assert things(article, "According to whom did Bolshevik agents infiltrate Anatolia?") == {
        "group/entente-intelligence"
    }
    assert kind(article, "Did Enver Pasha infiltrate Baku?") != "answered"
    assert kind(article, "Who slipped into Baku?") != "answered"


def test_what_somebody_said_of_a_thing_is_what_he_said_of_the_question_of_it(article: Asker) -> None:
    said = value(article, "What did Kalinin say about the Straits question?")
    assert value(article, "What did Kalinin say about the Straits?") == said
    assert kind(article, "What did Lenin say about the Straits?") == "no-claim"


def test_what_makes_somebody_so_is_a_matter_of_a_warning(article: Asker) -> None:
    asked = "Who warned {} that pan-Islamist propaganda would make the {} suspicious?"
    assert things(article, asked.format("Enver", "Russians")) == {"person/mustafa-kemal"}
    assert kind(article, asked.format("Lenin", "Russians")) != "answered"
    assert kind(article, asked.format("Enver", "Turks")) != "answered"


def test_the_day_of_a_draft_is_not_that_of_the_treaty(article: Asker) -> None:
    assert value(article, "When was the draft of the Moscow treaty signed?") == "1920-08-24"
    for question in (
        "Moskova Antlaşması taslağı ne zaman imzalandı?",
        "Ağustos 1920'de Moskova dostluk anlaşması projesi hangi gün imzalandı?",
        "In May 1950 on which day was the draft of the Moscow treaty signed?",
    ):
        assert kind(article, question) == "no-claim"


def test_what_was_after_something_opened_is_told_by_its_day(article: Asker) -> None:
    assert things(article, "Who warned Enver Pasha after the Assembly opened?") == {"person/mustafa-kemal"}
    assert kind(article, "Who warned Enver Pasha before the Assembly opened?") == "no-claim"


def test_who_hands_something_over_or_reports_somebody_is_asked_in_other_turns(article: Asker) -> None:
    assert things(article, "Who put Mustafa Kemal's message into Chicherin's hands?") == {"person/halil-pasha"}
    assert things(article, "Who reported the Chekists' behaviour to Lenin?") == {"person/chicherin"}
    assert things(article, "Who made a strong impression on the Kremlin leadership?") == {"person/enver-pasha"}
    disputed = value(article, "Which claims about the turn at Lausanne are disputed?")
    assert value(article, "Which claims about the Turkish position at Lausanne are disputed?") == disputed


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose letter influenced Lenin?", {"person/chicherin"}),
        ("Lenin'i kimin mektubu etkiledi?", {"person/chicherin"}),
        ("Whose promises influenced the North Caucasians settled in Turkey?", {"person/lenin"}),
    ],
)
def test_whose_words_did_something_is_told_by_who_sent_them(question: str, expected: set[str], article: Asker) -> None:
    assert things(article, question) == expected
    assert kind(article, "Whose speech influenced Lenin?") != "answered"
    assert kind(article, "Whose letters influenced the Kremlin leadership?") != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "By whom was Mustafa Kemal's letter answered by telegram?",
        "Who replied by telegram to Mustafa Kemal's letter?",
        "From whom did Mustafa Kemal receive a reply by telegram?",
        "Mustafa Kemal'in mektubunu 3 Haziran'da telgrafla yanıtlayan kimdi?",
        "Mustafa Kemal'in mektubu kim tarafından telgrafla yanıtlandı?",
    ],
)
def test_who_answered_by_something_is_asked_in_other_turns(question: str, article: Asker) -> None:
    assert things(article, question) == {"person/chicherin"}


def test_of_two_delegations_of_one_land_the_one_that_is_called_so_is_meant_else_it_is_asked_back(
    article: Asker,
) -> None:
    for question in (
        "Who headed the Soviet mission sent to Ankara?",
        "Who had charge of the Soviet mission to Ankara?",
        "Under whose leadership was the Soviet mission sent to Ankara?",
        "Ankara'ya yollanan Sovyet heyetinin sorumlusu kimdi?",
    ):
        assert things(article, question) == {"person/upmal-angorsky"}
    assert kind(article, "Who headed the mission sent to Ankara?") != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "On what source does the claim rest that Frunze influenced the plans of the Turkish army?",
        "On what source does the claim rest that the plans of the Turkish army were influenced by Frunze?",
    ],
)
def test_on_what_a_claim_rests_is_told_of_who_does_what_it_says(question: str, article: Asker) -> None:
    assert things(article, question) == {"work/kheifets-1962"}
    swapped = "On what source does the claim rest that the Turkish army influenced the plans of Frunze?"
    assert kind(article, swapped) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Who defends the thesis that communism cannot live without industry?",
        "In whose opinion does communism need industry?",
        "Who takes the view that communism cannot live without industry?",
    ],
)
def test_whose_view_it_is_is_asked_in_other_turns(question: str, article: Asker) -> None:
    assert things(article, question) == {"person/aralov"}
    assert kind(article, "Who defends the thesis that communism can live without industry?") != "answered"
