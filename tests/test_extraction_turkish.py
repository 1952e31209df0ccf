"""Turkish sentences: heads of participles, companions, rows, offices between names, promises, pronouns, names in names."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary, language="tr"):
    """Give what is proposed for a text: subject, relation, object, with ``not`` where it is denied."""
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}"
        for claim in proposed(example(text, language), vocabulary)
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # the noun behind -dığı may be where, whither or of whom, too
            "[Metternich|person/metternich]’in başkanlığını yaptığı [Devlet Konferansı|group/state-conference] toplandı.",
            "person/metternich ledGroup group/state-conference",
        ),
        (  # the noun of the trigger is the head of its participle
            "[II. Katerina|person/catherine]’nın [Potemkin|person/potemkin]’e gösterdiği sıcak ilgi herkesçe biliniyordu.",
            "person/catherine sympathisedWith person/potemkin",
        ),
        (  # who goes along
            "[Gorçakov|person/gorchakov], [Şuvalov|person/shuvalov] ile birlikte [Berlin|place/berlin]’e gitti.",
            "person/shuvalov travelledTo place/berlin",
        ),
        (  # several participles, one head
            "[Paris|place/paris]’e gelen ve [Londra|place/london]’dan ayrılan [Talleyrand|person/talleyrand] sustu.",
            "person/talleyrand arrivedIn place/paris",
        ),
        (  # an office between two who are joined
            (
                "[Kongre|event/vienna]’ye [Metternich|person/metternich] ve [Dışişleri Bakanı|office/foreign-minister]"
                " [Castlereagh|person/castlereagh] katıldılar."
            ),
            "person/metternich participatedIn event/vienna",
        ),
        (  # a row of names, its head behind the last
            (
                "[Sırp|group/serbs], [Bulgar|group/bulgarians], [Rum|group/greeks] halklarının isteklerini"
                " [Andrassy|person/andrassy] reddetti; [Sırp|group/serbs], [Bulgar|group/bulgarians],"
                " [Rum|group/greeks] [Berlin Kongresi|event/berlin]’ne katıldılar."
            ),
            "group/serbs participatedIn event/berlin",
        ),
        (  # the future of giving is a promise
            "[Fransa|group/france], [Polonya|group/poland]’ya yardım edeceğini bildirdi.",
            "group/france promisedAidTo group/poland",
        ),
        (  # an owner that a comma sets off from its noun
            (
                "[Napolyon|person/napoleon]’un, [Varşova|place/warsaw]’nın geleceği üzerine düşünen"
                " [Polonyalılar|group/poles]’a vaatleri unutuldu."
            ),
            "person/napoleon promisedTo group/poles",
        ),
        (  # said of two at once, each to the other
            (
                "[Rusya|group/russia] ve [Prusya|group/prussia]’nın karşılıklı ziyaretleri sürdü;"
                " [Rusya|group/russia] ve [Prusya|group/prussia] birbirlerini tanıdılar."
            ),
            "group/prussia recognised group/russia",
        ),
        (  # the head of a predicate stands last
            (
                "Suikastın asıl organizatörü değil ama [Balkan İttifakı|group/balkan]’nın kurucusu,"
                " [Hartwig|person/hartwig]’tir."
            ),
            "person/hartwig founded group/balkan",
        ),
        (  # not only, but also
            "[Cavour|person/cavour], [Plombières Anlaşması|treaty/plombieres]’nı imzalamakla kalmadı.",
            "person/cavour signed treaty/plombieres",
        ),
        (  # one of a group
            "[İttihatçılar|group/unionists]’dan [Cavid Bey|person/cavid] [Berlin|place/berlin]’e gitti.",
            "person/cavid memberOf group/unionists",
        ),
        (  # a delegation stands for its owner
            "[Sırbistan|group/serbia]’nın [heyeti|group/serbian-delegation] yola çıktı.",
            "group/serbian-delegation represented group/serbia",
        ),
    ],
)
def test_what_turkish_grammar_says_is_read(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "[Bismarck|person/bismarck] [Paris|place/paris]’e geldi. Onu [Thiers|person/thiers] kabul etti.",
            "person/thiers receivedOfficially person/bismarck",
        ),
        (  # nobody is named: it is the subject of the sentence before
            "[Bismarck|person/bismarck] 1862’de elçi oldu. Sonra [Paris|place/paris]’e gitti.",
            "person/bismarck travelledTo place/paris",
        ),
        (  # I am who speaks
            "[Bismarck|person/bismarck] şöyle yazar: “[Gorçakov|person/gorchakov] bana hiç güvenmedi.”",
            "person/gorchakov not trusted person/bismarck",
        ),
        (  # where no verb of speaking stands: before the colon
            "[Thiers|person/thiers] barışa karşı değildi: “[Moltke|person/moltke] bana hiç güvenmedi.”",
            "person/moltke not trusted person/thiers",
        ),
    ],
)
def test_pronouns_and_unsaid_subjects_are_whom_they_alone_can_mean(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


def test_an_account_is_of_its_own_clause_and_not_of_what_was_said_before_it(vocabulary):
    text = (
        "[Temperley|person/temperley]’ye göre [Thiers|person/thiers] [Guizot|person/guizot]’yu tehdit etti;"
        " oysa [Webster|person/webster]’a göre [Guizot|person/guizot] [Thiers|person/thiers]’i uyardı."
    )
    by = {(one.subject, one.predicate, *one.claimants) for one in proposed(example(text, "tr"), vocabulary)}
    assert by == {
        ("person/thiers", "threatened", "person/temperley"),
        ("person/guizot", "warned", "person/webster"),
    }


def test_what_some_historians_say_is_no_one_elses_and_reported(vocabulary):
    text = (
        "Bazı tarihçilere göre [Thiers|person/thiers] [Guizot|person/guizot]’yu tehdit etmişti;"
        " oysa [Webster|person/webster]’a göre kimse tehdit edilmedi."
    )
    (claim,) = proposed(example(text, "tr"), vocabulary)
    assert (claim.predicate, claim.claimants, claim.certainty) == ("threatened", ("work/test",), "reported")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (  # whom somebody tells of himself; who is told is not who was warned
            (
                "[Metternich|person/metternich], [Gentz|person/gentz]’e [Castlereagh|person/castlereagh]’in kendisini"
                " uyardığını bildirdi."
            ),
            {"person/castlereagh warned person/metternich", "person/metternich informed person/gentz"},
        ),
        (  # a postposition takes the dative before it
            "[Palmerston|person/palmerston], [Fransa|group/france]’nın ilerlemesine karşı çıktı.",
            set(),
        ),
        (  # had it been so, it would have been so
            (
                "[Thiers|person/thiers] [Guizot|person/guizot]’yu destekleseydi [Prusya|group/prussia]"
                " [Fransa|group/france]’ya saldıracaktı."
            ),
            set(),
        ),
        (
            "[Thiers|person/thiers]’in [Guizot|person/guizot]’yu tehdit ettiği doğru değildir.",
            {"person/thiers not threatened person/guizot"},
        ),
        (
            "[Thiers|person/thiers]’in [Guizot|person/guizot]’yu tehdit ettiği iddiası asılsızdır.",
            {"person/thiers not threatened person/guizot"},
        ),
        (  # how it was done is no act of its own
            "[Abdülmecid|person/abdulmecid] [Paris Antlaşması|treaty/paris]’nı istemeyerek imzaladı.",
            {"person/abdulmecid signed treaty/paris"},
        ),
    ],
)
def test_words_that_belong_elsewhere_make_no_claim(text, claims, vocabulary):
    assert {each for each in said(text, vocabulary) if not each.startswith("?")} == claims


@pytest.mark.parametrize(
    "text",
    [
        "[Bismarck|person/bismarck] ve [Moltke|person/moltke] konuştu. Sonra ona [Roon|person/roon] güvenmedi.",
        "[Bismarck|person/bismarck] geldi. O günlerde [Paris|place/paris]’e gidilmiyordu.",
        "[Bismarck|person/bismarck] 1862’de elçi oldu. Sonra [Paris|place/paris]’e gittiler.",
    ],
)
def test_where_several_may_be_meant_nobody_is(text, vocabulary):
    assert not [claim for claim in said(text, vocabulary) if "trusted" in claim or "travelledTo" in claim]


def test_a_genitive_that_owns_the_next_noun_does_not_own_the_one_after(vocabulary):
    text = "[Ranke|person/ranke]’nin yaşamı hakkındaki [belgeler|work/papers] [Berlin|place/berlin]’dedir."
    assert "person/ranke authored work/papers" not in said(text, vocabulary)


def test_what_stands_in_brackets_is_nobodys_subject(vocabulary):
    text = "[Witte|person/witte], komiteye ([Okhrana|group/okhrana]) değil, [mektubu|letter/one] [Lamsdorf|person/lamsdorf]’a yazdı."
    assert "letter/one sender group/okhrana" not in said(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # the port’s subject is no name
            "[Nelson|person/nelson] donanmanın bulunduğu [Toulon|place/toulon]’u gözledi.",
            "person/nelson stayedIn place/toulon",
        ),
        (  # he did not want to go himself
            "[Avusturya|group/austria], [Kıbrıs|place/cyprus]’tan çekilmesi için [Venedik|group/venice]’e baskı yaptı.",
            "group/austria withdrewFrom place/cyprus",
        ),
        (  # whom somebody else attacked
            "[Prusya|group/prussia]’ya saldıran [Saksonya|group/saxony] bir kente girdi.",
            "group/saxony memberOf group/prussia",
        ),
        (  # had it ended otherwise
            (
                "[Waterloo Savaşı|event/waterloo] başka türlü sonuçlansaydı [Napolyon|person/napoleon]"
                " [Paris|place/paris]’e dönebilirdi."
            ),
            "person/napoleon arrivedIn place/paris",
        ),
        (  # he had friends, who are not the deposed
            "[Mithat|person/midhat] ve arkadaşları [Abdülaziz|person/abdulaziz]’i tahttan indirdiler.",
            "person/abdulaziz friendOf person/midhat",
        ),
    ],
)
def test_what_only_looks_like_it_is_not_proposed(text, claim, vocabulary):
    assert claim not in said(text, vocabulary)


def test_a_land_acts_as_its_state_and_a_state_is_where_one_goes(vocabulary):
    found = said("[Talleyrand|person/talleyrand] [Fransa|group/france]’dan [Londra|place/london]’ya gitti.", vocabulary)
    assert "person/talleyrand departedFrom ?Country" in found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # a clause that is said, with its object before its verb
            "[Prusya|group/prussia]’nın [Varşova Antlaşması|treaty/warsaw]’nı yok saydığı bildirildi.",
            "group/prussia repudiated treaty/warsaw",
        ),
        (  # one of a group is meant, not the group
            "[Kossuth|person/kossuth]’a güvenen [Macarlar|group/hungarians]’dan [Bem|person/bem] öldü.",
            "person/bem trusted person/kossuth",
        ),
        (  # who writes the letter warns
            "[Metternich|person/metternich], [Gentz|person/gentz]’i uyaran bir [mektup|letter/one] yazdı.",
            "person/metternich warned person/gentz",
        ),
        (  # the object of hastening is what is done
            "[Bismarck|person/bismarck] [Londra Antlaşması|treaty/london]’nın imzalanmasını hızlandırdı.",
            "person/bismarck hastened treaty/london",
        ),
        (  # a title in quotation marks is nobody’s speech
            (
                "[Thiers|person/thiers] “[Versay Antlaşması|treaty/versailles]” metnini imzaladı;"
                " [Favre|person/favre] “[Versay Antlaşması|treaty/versailles]”nı imzaladı."
            ),
            "person/favre signed treaty/versailles",
        ),
        (  # an owner before the noun, an adjective between
            "[Cavour|person/cavour], [Fransa|group/france]’nın savaşa katılma önerisini geri çevirdi.",
            "person/cavour rejectedProposalOf group/france",
        ),
        (  # a journey that was not made
            "[Puşkin|person/pushkin]’in [Paris|place/paris]’e yapılmayan yolculuğu unutuldu.",
            "person/pushkin not travelledTo place/paris",
        ),
    ],
)
def test_clauses_within_clauses_are_read(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


def test_a_land_before_the_title_of_a_person_did_not_do_what_he_did(vocabulary):
    text = "[Alp Arslan|person/arslan], [Bizans|group/byzantium] imparatoru [Romanos|person/romanos]’u mağlup etti."
    found = said(text, vocabulary)
    assert "person/arslan defeated person/romanos" in found
    assert not any(claim.startswith("group/byzantium defeated") for claim in found)


def test_two_that_others_did_something_to_are_not_doers_of_it(vocabulary):
    text = (
        "[Fransa|group/france]’nın desteklediği [Maruniler|group/maronites] ile [İngiltere|group/england]’nin"
        " desteklediği [Dürziler|group/druze] çatıştı."
    )
    supported = {claim for claim in said(text, vocabulary) if " supported " in claim}
    assert supported == {"group/france supported group/maronites", "group/england supported group/druze"}
