"""Questions about what is said: who claims a clause, whether anybody does, how firmly, and on what it rests."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    "question",
    [
        "Who insists that Layard threatened Abdulhamid?",
        "Which authors have said that Layard threatened Abdulhamid?",
        "Layard'ın Abdülhamid'i tehdit ettiğini kim yazıyor?",
        "Layard Abdülhamid'i tehdit etti diyen kim?",
        "Kim Layard'ın Abdülhamid'i tehdit ettiğini savunuyor?",
    ],
)
def test_a_clause_is_claimed_by_those_who_say_so(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) <= {"person/harcourt", "group/historians"}
    assert suite.things(berlin, question) or "authors" in question


@pytest.mark.parametrize(
    "question",
    [
        "Who denies that Salisbury received Khrimian?",
        "Who says that Salisbury did not receive Khrimian?",
        "Salisbury'nin Khrimian'ı kabul etmediğini kim söylüyor?",
        "Salisbury'nin Khrimian'ı kabul ettiğini kim reddediyor?",
    ],
)
def test_who_denies_a_clause_is_who_says_that_it_is_not_so(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"person/lebrun"}


@pytest.mark.parametrize(
    "question", ["Who says that Sadullah was ambassador in Berlin?", "Sadullah'ın Berlin sefiri olduğunu kim söylüyor?"]
)
def test_a_clause_without_a_verb_of_its_own_is_claimed_by_those_who_say_just_that(question: str, berlin: Asker) -> None:
    """Salgado, too, says something of Sadullah, but not what he was."""
    assert suite.things(berlin, question) == {"person/tekin"}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Does Marlow say that Louis XIV influenced Mustafa II?", "no"),
        ("Does Sezer claim that Louis XIV influenced Mustafa II?", "yes"),
        ("Does Marlow deny that Louis XIV influenced Mustafa II?", "yes"),
        ("Does anyone say that Colyer ransomed Vos?", "yes"),
        ("Is there a claim that Colyer ransomed Vos?", "yes"),
        ("Sezer XIV. Louis'nin II. Mustafa'yı etkilediğini söylüyor mu?", "yes"),
        ("Marlow XIV. Louis'nin II. Mustafa'yı etkilediğini söylüyor mu?", "no"),
        ("Colyer'in Vos'u kurtardığı iddia ediliyor mu?", None),
        ("Petro'nun Azak'ı aldığına dair bir iddia var mı?", "yes"),
    ],
)
def test_whether_somebody_says_a_clause_is_told_by_his_claims(
    question: str, value: str | None, karlowitz: Asker
) -> None:
    assert suite.value(karlowitz, question) == value


@pytest.mark.parametrize(
    "question", ["Does Sezer say that Peter captured Azov?", "Sezer Petro'nun Azak'ı aldığını söylüyor mu?"]
)
def test_what_somebody_does_not_say_is_claimed_by_others(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    assert suite.kind(karlowitz, question) == "no-claim"
    assert "person/peter" in {each.subject.id for each in reply.near}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Is it certain that Peter captured Azov?", "yes"),
        ("Is it disputed that Peter captured Azov?", "no"),
        ("Is it disputed that Louis XIV influenced Mustafa II?", "disputed"),
        ("Is it certain that Louis XIV influenced Mustafa II?", "disputed"),
        ("Petro'nun Azak'ı aldığı kesin mi?", "yes"),
        ("Petro'nun Azak'ı aldığı tartışmalı mı?", "no"),
        ("XIV. Louis'nin II. Mustafa'yı etkilediği tartışmalı mı?", "disputed"),
    ],
)
def test_how_certain_a_clause_is_is_told_by_what_is_claimed_against_it(
    question: str, value: str, karlowitz: Asker
) -> None:
    assert suite.value(karlowitz, question) == value


@pytest.mark.parametrize(
    "question",
    [
        "How do we know that Louis XIV instructed Ferriol?",
        "On what evidence is it said that Louis XIV instructed Ferriol?",
        "XIV. Louis'nin Ferriol'e talimat verdiğini nereden biliyoruz?",
    ],
)
def test_how_a_clause_is_known_is_told_by_what_is_cited_for_it(question: str, karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == {"work/sezer-1995"}


@pytest.mark.parametrize(
    "question",
    [
        "Who claims that Colyer flibbered Vos?",
        "Does Marlow say that Colyer flibbered Vos?",
        "Is it certain that Colyer flibbered Vos?",
        "Who says that nobody ransomed Vos?",
        "Colyer'in Vos'u zıngırdattığını kim söylüyor?",
        "Colyer'in Vos'u zıngırdattığı kesin mi?",
    ],
)
def test_a_clause_with_an_unknown_verb_is_not_read(question: str, karlowitz: Asker) -> None:
    assert suite.kind(karlowitz, question) == "unreadable"


def test_that_something_is_not_so_is_not_confirmed_by_a_claim_that_it_is(karlowitz: Asker) -> None:
    assert suite.value(karlowitz, "Is it true that Peter did not capture Azov?") == "no"


def test_an_answer_says_how_certain_it_is(karlowitz: Asker) -> None:
    assert "claimed as certain by Anne Marlow" in as_text(karlowitz.ask("Is it certain that Peter captured Azov?"))
    assert "Kesin olarak" in as_text(karlowitz.ask("Petro'nun Azak'ı aldığı kesin mi?"))


def _halves(asker: Asker, question: str) -> list[set[str | None]]:
    outcome = asker.ask(question).outcome
    halves = outcome.halves if isinstance(outcome, Answered) else ()
    return [{each.value or (each.iri or "").rpartition("/")[2] for each in found} for _, found in halves]


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("When was the Treaty of Karlowitz signed and ratified?", [{"1699-01-26"}, {"1699-02-07"}]),
        ("Karlofça Antlaşması ne zaman imzalandı ve ne zaman onaylandı?", [{"1699-01-26"}, {"1699-02-07"}]),
        ("When did the Congress of Karlowitz begin and end?", [{"1698-11-16"}, {"1699-01-26"}]),
        ("Karlofça Kongresi ne zaman başladı, ne zaman bitti?", [{"1698-11-16"}, {"1699-01-26"}]),
        ("Who ransomed Vos, and who captured Azov?", [{"colyer"}, {"peter"}]),
        ("Who ratified the Treaty of Karlowitz, and who hindered it?", [{"venice"}, {"ferriol"}]),
        ("Karlofça Antlaşması'nı kim onayladı, kim engelledi?", [{"venice"}, {"ferriol"}]),
    ],
)
def test_two_questions_in_one_have_two_answers(question: str, answers: list[set[str]], karlowitz: Asker) -> None:
    assert _halves(karlowitz, question) == answers


@pytest.mark.parametrize(
    ("question", "half"),
    [
        ("Who signed the Treaty of Adrianople, and who ratified it?", None),
        ("When was San Stefano signed and ratified?", "when was San Stefano ratified"),
        ("Ayastefanos'u kim onayladı, kim engelledi?", "Ayastefanos'u kim engelledi"),
    ],
)
def test_of_two_questions_in_one_none_is_answered_alone(question: str, half: str | None, berlin: Asker) -> None:
    outcome = berlin.ask(question).outcome
    assert isinstance(outcome, Refused)
    assert half is None or outcome.words == (half,)


def test_the_halves_of_an_answer_are_told_apart(karlowitz: Asker) -> None:
    said = as_text(karlowitz.ask("Who ransomed Vos, and who captured Azov?")).splitlines()
    assert [line.partition(":")[0] for line in said[:2]] == ["who ransomed Vos", "who captured Azov"]


@pytest.mark.parametrize(
    "question",
    [
        "Who disagrees with Tekin?",
        "Who contradicts the account of Tekin?",
        "Who disputes Tekin's claims about Khrimian?",
        "Tekin'in iddialarına kim karşı çıkıyor?",
        "Tekin'e kim katılmıyor?",
    ],
)
def test_who_speaks_against_somebody_are_those_whose_claims_are_opposed_to_his(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"person/lebrun"}


@pytest.mark.parametrize("question", ["Which claims of Tekin are disputed?", "Tekin'in hangi iddiaları tartışmalı?"])
def test_claims_of_somebody_that_are_disputed_are_his_own(question: str, berlin: Asker) -> None:
    outcome = berlin.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert {claimant.iri.rpartition("/")[2] for each in outcome.claims for claimant in each.claimants} == {"tekin"}


def _keys(asked: Asker, question: str) -> set[tuple[str, str]]:
    """Give who claims what relation, of the claims that are the answer."""
    outcome = asked.ask(question).outcome
    assert isinstance(outcome, Answered), question
    return {(each.claimants[0].id.rpartition("/")[2], each.predicate.id.rpartition(":")[2]) for each in outcome.claims}


@pytest.mark.parametrize(
    "question",
    [
        "What does Lebrun deny?",
        "Which claims does Lebrun deny?",
        "What is denied by Lebrun?",
        "What does Lebrun dispute?",
        "Lebrun neleri yalanlıyor?",
        "Lebrun neyi inkâr ediyor?",
        "Lebrun'un yalanladığı şeyler neler?",
    ],
)
def test_what_somebody_denies_is_what_he_claims_not_to_have_been(question: str, berlin: Asker) -> None:
    assert _keys(berlin, question) == {("lebrun", "threatened"), ("lebrun", "receivedOfficially")}
    assert as_text(berlin.ask(question)).startswith(("3 claim(s) that something", "Bir şeyin öyle olmadığını"))


@pytest.mark.parametrize(
    "question", ["What does Marlow deny about Louis XIV?", "Marlow XIV. Louis hakkında neyi yalanlıyor?"]
)
def test_of_what_somebody_denies_that_about_another_is_told_alone(question: str, karlowitz: Asker) -> None:
    assert _keys(karlowitz, question) == {("marlow", "influenced")}


@pytest.mark.parametrize(
    "question", ["What does Tekin deny?", "Tekin neyi yalanlıyor?", "What did Layard deny?", "Layard neyi yalanladı?"]
)
def test_who_denies_nothing_is_not_answered_for(question: str, berlin: Asker) -> None:
    assert suite.kind(berlin, question) in {"no-claim", "unreadable"}


@pytest.mark.parametrize("question", ["What does Meyer reject?", "Meyer neyi reddediyor?"])
def test_what_somebody_is_claimed_to_have_opposed_is_what_he_rejects(question: str, article: Asker) -> None:
    assert {relation for _, relation in _keys(article, question)} == {"opposed"}


@pytest.mark.parametrize(
    "question",
    [
        "Where do Harcourt and Lebrun disagree?",
        "On what do Lebrun and Harcourt contradict each other?",
        "On which points does Lebrun differ from Harcourt?",
        "Harcourt ile Lebrun hangi konuda anlaşamıyor?",
        "Lebrun Harcourt'la hangi noktalarda aynı görüşte değil?",
    ],
)
def test_two_disagree_where_claims_of_the_one_are_opposed_to_those_of_the_other(question: str, berlin: Asker) -> None:
    """Whom Lebrun contradicts of the others is no part of it."""
    told = {(who, what) for who in ("harcourt", "lebrun") for what in ("influenced", "threatened")}
    assert _keys(berlin, question) == told


@pytest.mark.parametrize(
    "question",
    [
        "Where do Harcourt and Lebrun disagree about Bismarck?",
        "Bismarck hakkında Harcourt ile Lebrun nerede ayrılıyor?",
    ],
)
def test_two_disagree_about_something_in_their_claims_of_it(question: str, berlin: Asker) -> None:
    assert _keys(berlin, question) == {("harcourt", "influenced"), ("lebrun", "influenced")}


@pytest.mark.parametrize("question", ["Where do Marlow and Sezer disagree?", "Marlow ile Sezer nerede çelişiyor?"])
def test_a_denial_and_what_it_denies_is_a_disagreement(question: str, karlowitz: Asker) -> None:
    assert {("marlow", "influenced"), ("sezer", "influenced")} <= _keys(karlowitz, question)


@pytest.mark.parametrize("question", ["Where do Tekin and Salgado disagree?", "Tekin ile Salgado nerede çelişiyor?"])
def test_two_whose_claims_agree_do_not_disagree(question: str, berlin: Asker) -> None:
    assert suite.kind(berlin, question) == "no-claim"


def test_that_nobody_speaks_against_somebody_is_no_claim_about_another(berlin: Asker) -> None:
    assert suite.kind(berlin, "Who disagrees with Tekin about Bismarck?") == "no-claim"


@pytest.mark.parametrize(
    "question",
    [
        "Where do the sources disagree?",
        "On which points do historians differ?",
        "Tarihçiler hangi konularda anlaşamıyor?",
    ],
)
def test_where_sources_disagree_are_the_claims_that_contradict_each_other(question: str, berlin: Asker) -> None:
    outcome, all_ = berlin.ask(question).outcome, berlin.ask("Which claims contradict each other?").outcome
    assert isinstance(outcome, Answered)
    assert isinstance(all_, Answered)
    assert outcome.found == all_.found


@pytest.mark.parametrize(
    "question",
    [
        "On which historians does Tekin rely?",
        "Tekin hangi tarihçilere dayanıyor?",
        "Tekin hangi tarihçilerden aktarıyor?",
        "Tekin'in aktardığı tarihçiler kimler?",
    ],
)
def test_whom_somebody_relies_on_are_those_whose_claims_he_reports(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == suite.things(berlin, "Which historians does Tekin quote?")


@pytest.mark.parametrize("question", ["Tekin kimlerden aktarıyor?", "Tekin kimleri aktarıyor?"])
def test_whom_somebody_reports_are_all_whose_claims_he_gives(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == suite.things(berlin, "Whom does Tekin quote?")


@pytest.mark.parametrize(
    "question",
    ["Which claims about Lausanne are disputed?", "Lozan hakkında hangi iddialar tartışmalı?"],
)
def test_what_nobody_disputes_of_the_whole_may_be_disputed_of_its_parts(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert outcome.found == article.ask("Which claims about Turkey's turn at Lausanne are disputed?").outcome.found  # type: ignore[union-attr]
    assert [each.removeprefix(article.lexicon.base) for each in outcome.instead] == ["event/turn-at-lausanne"]


def test_what_somebody_says_of_none_of_the_parts_is_said_of_nothing(article: Asker) -> None:
    assert not isinstance(article.ask("What does Enver say about Lausanne?").outcome, Answered)


@pytest.mark.parametrize(
    "question",
    [
        "Which document shows that Layard threatened Abdulhamid?",
        "What proves that Layard threatened Abdulhamid?",
        "What is cited as evidence for the claim that Layard threatened the Sultan?",
        "Layard'ın Abdülhamid'i tehdit ettiği iddiası için hangi kaynak gösteriliyor?",
        "Layard'ın padişahı tehdit ettiğini hangi belge kanıtlıyor?",
        "Layard'ın padişahı tehdit ettiği iddiası neye dayanıyor?",
    ],
)
def test_what_proves_a_clause_is_what_its_claims_cite(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"work/harcourt-1961", "work/lebrun-1974"}


@pytest.mark.parametrize(
    ("question", "works"),
    [
        (
            "Which claims rest on archive documents?",
            {"fo-65-1022", "fo-78-2789", "hr-sys-1234", "y-ee-43", "hr-to-256"},
        ),
        (
            "Hangi iddialar arşiv belgelerine dayanıyor?",
            {"fo-65-1022", "fo-78-2789", "hr-sys-1234", "y-ee-43", "hr-to-256"},
        ),
        ("Which claims rest on the National Archives?", {"fo-65-1022", "fo-78-2789"}),
        ("Which claims of Tekin rest on archival sources?", {"hr-sys-1234", "y-ee-43", "hr-to-256"}),
    ],
)
def test_claims_rest_on_an_archive_by_the_files_that_they_cite(question: str, works: set[str], berlin: Asker) -> None:
    """The answer is claims, and not the files."""
    outcome = berlin.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert all(each.value and not each.iri for each in outcome.found)
    cited = [{work.work.id.rpartition("/")[2] for work in each.cites} for each in outcome.claims]
    assert all(each & works for each in cited)
    assert set().union(*cited) <= works


@pytest.mark.parametrize("question", ["Which claims rest on archive documents?", "Hangi iddialar arşivlere dayanıyor?"])
def test_where_no_archive_file_is_cited_no_claim_rests_on_one(question: str, karlowitz: Asker) -> None:
    assert suite.kind(karlowitz, question) == "no-claim"


def test_what_an_archive_holds_is_not_what_rests_on_it(article: Asker) -> None:
    for question in ("Which claims rest on archive documents?", "Which claims rest on RGASPI?"):
        outcome = article.ask(question).outcome
        assert isinstance(outcome, Answered)
        assert all(each.value and not each.iri for each in outcome.found)
        assert {each.predicate.id.rpartition(":")[2] for each in outcome.claims} > {"addressee", "accused"}


@pytest.mark.parametrize(
    "question",
    [
        "Kalinin Lozan için ne demiş",
        "What does Kalinin say about Lausanne?",
        "What did Kalinin say about the Lausanne conference?",
    ],
)
def test_a_speech_of_nothing_else_is_what_somebody_says_of_its_matter(question: str, article: Asker) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered)
    assert {one.id for each in reply.outcome.claims for one in each.claimants} == {"person/kalinin"}
    assert len(reply.outcome.found) == 5


@pytest.mark.parametrize(
    "question", ["Kalinin Cenova için ne demiş?", "Çiçerin Lozan hakkında ne diyor?", "Kalinin Kars hakkında ne diyor?"]
)
def test_a_letter_of_another_matter_says_nothing_of_it(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "no-claim"


@pytest.mark.parametrize(
    "question",
    [
        "Kalinin Boğazlar meselesi hakkında ne iddia ediyor?",
        "Kalinin Boğazlar konusu hakkında ne diyor?",
    ],
)
def test_the_noun_of_a_matter_only_says_what_it_is(question: str, article: Asker) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered)
    assert len(reply.outcome.found) == 3


@pytest.mark.parametrize(
    ("question", "claims"),
    [
        ("What does Toynbee say about Russia's support of the Kemalists?", 2),
        ("Meyer Enver'in Kremlin'e etkisi hakkında ne diyor?", 1),
        ("What does Mango say about Enver's journey to Baku?", 2),
        ("Aralov Rauf Bey'in İkinci Grubu himayesi hakkında ne diyor?", 1),
    ],
)
def test_what_somebody_says_of_a_deed_are_his_claims_that_it_was_done(
    question: str, claims: int, article: Asker
) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered)
    assert len(reply.outcome.found) == claims


@pytest.mark.parametrize(
    "question",
    [
        "Toynbee İngiltere'nin Türklere yardımı hakkında ne diyor?",
        "Toynbee Türklerin Rusya'ya yardımı hakkında ne diyor?",
        "What does Mango say about Enver's help to Lenin?",
        "What does Kalinin say about Russia's support of the Kemalists?",
    ],
)
def test_of_a_deed_of_which_somebody_says_nothing_nothing_is_told(question: str, article: Asker) -> None:
    assert suite.kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("Meyer Harmandaryan'dan ne aktarıyor?", "work/kharmandaryan-1973"),
        ("Meyer Dumont'tan ne alıntılıyor?", "work/dumont-1977; work/dumont-1983"),
        ("What does Meyer cite from Yeremeyev?", "work/yeremeyev-2004"),
        ("Which claims rest on Kharmandaryan?", "work/kharmandaryan-1973"),
        ("Hangi iddialar Harmandaryan'a dayanıyor?", "work/kharmandaryan-1973"),
    ],
)
def test_what_is_taken_from_somebody_cites_his_works(question: str, work: str, article: Asker) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered)
    assert len(reply.outcome.claims) > 3
    assert all({one.work.id for one in each.cites} & set(work.split("; ")) for each in reply.outcome.claims)


def test_what_is_told_from_somebody_are_his_claims(article: Asker) -> None:
    reply = article.ask("Meyer Mango'dan ne aktarıyor?")
    assert isinstance(reply.outcome, Answered)
    assert all("person/mango" in {one.id for one in each.claimants} for each in reply.outcome.claims)
    assert suite.kind(article, "Mango Meyer'den ne aktarıyor?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("What sources does Meyer give for the Treaty of Kars?", "work/kharmandaryan-1973"),
        ("Meyer Kars Antlaşması için hangi kaynakları gösteriyor?", "work/kharmandaryan-1973"),
        ("What does Meyer cite about Frunze's mission?", "work/kheifets-1962"),
    ],
)
def test_what_is_cited_for_a_matter_are_the_works_of_the_claims_about_it(
    question: str, work: str, article: Asker
) -> None:
    assert suite.things(article, question) == {work}


def test_who_says_nothing_of_a_matter_cites_nothing_for_it(article: Asker) -> None:
    assert suite.kind(article, "What sources does Mango give for the Treaty of Kars?") != "answered"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who claims that the British provoked the incident in Moscow?", "group/russian-historians"),
        ("Who says that Mougin organised the arson?", "person/aralov"),
        ("On what source does the claim that Mougin organised the arson rest?", "work/yeremeyev-2004"),
        ("On what source is the claim about the Soviet embassy fire based?", "work/yeremeyev-2004"),
    ],
)
def test_a_common_noun_in_a_clause_is_what_the_deed_was_done_to(question: str, answer: str, article: Asker) -> None:
    assert suite.things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Who claims that the French provoked the incident in Moscow?",
        "Who claims that Lenin organised the arson?",
        "On what source is the claim that Lenin organised the arson based?",
        "Who was Prime Minister of Turkey in 1925?",
    ],
)
def test_a_clause_that_nobody_claims_has_no_claimant_and_no_source(question: str, article: Asker) -> None:
    assert suite.kind(article, question) in {"no-claim", "unreadable"}
