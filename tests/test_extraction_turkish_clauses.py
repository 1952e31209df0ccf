"""Turkish clauses: whose a noun is where nobody says it, who has something done, doers of nouns, words that look like verbs."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.extraction.turkish_verbs import is_verbal
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, vocabulary):
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}": claim
        for claim in proposed(example(text, "tr"), vocabulary)
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # of the subject
            "[II. Mahmud|person/mahmud], damadı [Halil Paşa|person/halil]’yı [Petersburg|place/petersburg]’a gönderdi.",
            "person/halil kinOf person/mahmud",
        ),
        (  # of him in whose place somebody comes
            "[I. Aleksandr|person/alexander]’ın yerine kardeşi [I. Nikola|person/nicholas] geçti.",
            "person/nicholas siblingOf person/alexander",
        ),
        (
            "[Avusturya|group/austria], müttefiki [Saksonya|group/saxony]’ya bir heyet gönderdi.",
            "group/saxony alliedWith group/austria",
        ),
        (  # a noun that loses a vowel
            "[II. Bayezid|person/bayezid]’in oğlu [Korkut|person/korkut] [Mısır|place/egypt]’a gitti.",
            "person/bayezid parentOf person/korkut",
        ),
        (
            "[Bosna|place/bosnia]’nın [Avusturya|group/austria] tarafından ilhakı herkesi öfkelendirdi.",
            "group/austria captured place/bosnia",
        ),
        (
            "[Stolipin|person/stolypin], [Duma|group/duma]’nın dağıtılmasını sağladı.",
            "person/stolypin closed group/duma",
        ),
        (
            "[Palmerston|person/palmerston], [Guizot|person/guizot]’yu ikna edemedi.",
            "person/palmerston not persuaded person/guizot",
        ),
        (
            "[Gladstone|person/gladstone]’un [Korfu|place/corfu] ziyareti başarısız oldu.",
            "person/gladstone visited place/corfu",
        ),
        (  # numbers are one word
            "[Gazi Osman Paşa|person/osman] komutasındaki 30.000 kişilik [Osmanlı ordusu|group/ottoman-army] direndi.",
            "person/osman commanded group/ottoman-army",
        ),
        (
            "[IV. Murad|person/murad], [Tayyar Mehmed Paşa|person/tayyar]’yı sadarete getirdi.",
            "person/murad appointed person/tayyar",
        ),
        (
            "[Rus ordusu|group/russian-army], [Fransızlar|group/french]’a karşı uzun süre direndi.",
            "group/russian-army opposed group/french",
        ),
        (  # *imzalan-* is the passive of *imzala-*, where the place stands, too
            "[Viyana|place/vienna]’da [Kaunitz|person/kaunitz] tarafından imzalanan [antlaşma|treaty/a] unutuldu.",
            "person/kaunitz signed treaty/a",
        ),
        (  # a state and a town are joined
            "[Rusya|group/russia], [Eflak|group/wallachia] ve [Bender|place/bender]’den çekildi.",
            "group/russia withdrewFrom place/bender",
        ),
        (  # two places, two companions, one verb
            (
                "[I. Aleksandr|person/alexander], [Tilsit|place/tilsit]’te [Napolyon|person/napoleon]’la,"
                " [Erfurt|place/erfurt]’ta ise [Goethe|person/goethe]’yle görüştü."
            ),
            "person/alexander metWith person/napoleon",
        ),
        (  # who hands over another’s letter
            (
                "[Orlov|person/orlov], [I. Nikola|person/nicholas]’nın [mektup|letter/l]unu [II. Mahmud|person/mahmud]’a"
                " sundu."
            ),
            "letter/l bearer person/orlov",
        ),
        (
            ("[Ponsonby|person/ponsonby] ile [Butenev|person/butenev], [antlaşma|treaty/a]ya şiddetle karşı çıktılar."),
            "person/ponsonby opposed treaty/a",
        ),
        (
            "[II. Mahmud|person/mahmud], [Pertev Paşa|person/pertev]’yı azletti; yerine [Akif Paşa|person/akif]’yı getirdi.",
            "person/akif succeeded person/pertev",
        ),
        (  # said in the sentence before
            "[II. Mahmud|person/mahmud], [Pertev Paşa|person/pertev]’yı sürdü. Yerine [Akif Paşa|person/akif] getirildi.",
            "person/akif succeeded person/pertev",
        ),
        (
            "[II. Mahmud|person/mahmud], [Pertev Paşa|person/pertev]’nın yerine [Akif Paşa|person/akif]’yı atadı.",
            "person/akif succeeded person/pertev",
        ),
        (
            "[Fransız filosu|group/french-fleet]nun başında [Villeneuve|person/villeneuve] vardı.",
            "person/villeneuve commanded group/french-fleet",
        ),
        (  # what somebody says to be untrue
            (
                "[Sorel|person/sorel], [Talleyrand|person/talleyrand]’ın [Metternich|person/metternich]’ten para aldığını"
                " reddeder."
            ),
            "person/metternich not gaveAidTo person/talleyrand",
        ),
        (
            "[Poniatowski|person/poniatowski], [Potocki|person/potocki]’nin desteğini kazandı.",
            "person/potocki supported person/poniatowski",
        ),
        (  # two verbs, one object
            "[Ferdinand|person/ferdinand], [Bozzelli|person/bozzelli]’yi azletti ve [Capri|place/capri]’ye sürdü.",
            "person/ferdinand exiled person/bozzelli",
        ),
        (  # three verbs, one subject
            (
                "[Poniatowski|person/poniatowski] [Bender|place/bender]’e geldi; burada [Funck|person/funck] ile görüştü"
                " ve [Potocki|person/potocki]’nin desteğini kazandı."
            ),
            "person/potocki supported person/poniatowski",
        ),
        (
            "[I. Mehmed|person/mehmed]’in vefatı sonrası yerine [II. Murad|person/murad] geçti.",
            "person/murad succeeded person/mehmed",
        ),
        (
            "[I. Mehmed|person/mehmed], tahtını oğlu olan [II. Murad|person/murad]’a bıraktı.",
            "person/mehmed parentOf person/murad",
        ),
        (  # with a circumflex or without
            "[Fransa|group/france], [Prusya|group/prussia]’ya savaş ilân etti.",
            "group/france declaredWarOn group/prussia",
        ),
        (
            "[II. Mahmud|person/mahmud], [Hüsrev Paşa|person/husrev]’ya hücum emrini verdi.",
            "person/mahmud ordered person/husrev",
        ),
        (
            "[Rus ordusu|group/russian-army], [Kaluga|place/kaluga]’ya doğru çekildi.",
            "group/russian-army travelledTo place/kaluga",
        ),
        (  # what somebody is asked to do
            "[Nesselrode|person/nesselrode], [Mısır ordusu|group/egyptian-army]’nun Suriye’den çekilmesini istedi.",
            "person/nesselrode requestedFrom group/egyptian-army",
        ),
        (
            "[Osman Bey|person/osman] ilk beydir, dedesi [Süleyman|person/suleyman] babası ise [Ertuğrul|person/e]’dur.",
            "person/e parentOf person/osman",
        ),
    ],
)
def test_what_a_clause_says_in_its_own_way_is_read(text, claim, vocabulary):
    assert claim in claims(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # wished, not brought about
            "[Stolipin|person/stolypin], [Duma|group/duma]’nın dağıtılmasını istedi.",
            "person/stolypin closed group/duma",
        ),
        (  # another is between
            (
                "[II. Mahmud|person/mahmud] öldü ve [Hüsrev Paşa|person/husrev], damadı [Halil Paşa|person/halil]’yı"
                " [Petersburg|place/petersburg]’a gönderdi."
            ),
            "person/halil kinOf person/mahmud",
        ),
        (  # somebody’s, as a genitive says
            (
                "[II. Mahmud|person/mahmud], [Hüsrev Paşa|person/husrev]’nın damadı [Halil Paşa|person/halil]’yı"
                " [Petersburg|place/petersburg]’a gönderdi."
            ),
            "person/halil kinOf person/mahmud",
        ),
        (  # each has an office of his own
            (
                "[Fransa|group/france] elçisi [Guizot|person/guizot] ile [Prusya|group/prussia] elçisi"
                " [Bülow|person/bulow] sustular."
            ),
            "person/bulow represented group/france",
        ),
        (  # nobody is at the head of the fleet because he goes somewhere
            "[Fransız filosu|group/french-fleet]nun başında [Villeneuve|person/villeneuve] [Cadiz|place/cadiz]’e geldi.",
            "person/villeneuve commanded group/french-fleet",
        ),
        (  # another’s letter has one sender
            (
                "[Orlov|person/orlov], [I. Nikola|person/nicholas]’nın [mektup|letter/l]unu [II. Mahmud|person/mahmud]’a"
                " sundu."
            ),
            "letter/l sender person/orlov",
        ),
        (  # a pact of friendship makes nobody friends
            "[Guizot|person/guizot], [Prusya|group/prussia]’yla bir dostluk paktı önerdi.",
            "person/guizot friendOf group/prussia",
        ),
        (  # no office
            "[Guizot|person/guizot], [Prusya|group/prussia]’dan ayrıldı.",
            "person/guizot resignedFrom group/prussia",
        ),
        (  # the defeat in the war, and nobody’s part in it
            "[I. Napolyon|person/napoleon]’un [Viyana Kongresi|event/vienna]’ndeki yenilgiyi anması şaşırttı.",
            "person/napoleon participatedIn event/vienna",
        ),
        (  # what is not asked for
            "[Bismarck|person/bismarck], [İtalya|group/italy]’nın [Tunus|place/tunis]’a girmesini istemiyordu.",
            "person/bismarck not requestedFrom group/italy",
        ),
        (  # too is no *and*
            (
                "1885’te [Bulgaristan|group/bulgaria] [Rumeli|place/rumelia]’yi; aynı yıl [İtalya|group/italy] da"
                " [Massava|place/massawa]’yı işgal etti."
            ),
            "group/bulgaria occupied place/massawa",
        ),
        (  # towards is not in
            "[Rus ordusu|group/russian-army], [Kaluga|place/kaluga]’ya doğru çekildi.",
            "group/russian-army arrivedIn place/kaluga",
        ),
        (  # pressure comes, not they
            "[Fransızlar|group/french], [Avrupa|place/europe]’dan baskı gelmeden ilerlediler.",
            "group/french not departedFrom place/europe",
        ),
        (  # a policy is adopted, and no state
            "[İngiltere|group/england], [Prusya|group/prussia]’yı destekleme politikasını benimsedi.",
            "group/england approved group/prussia",
        ),
        (  # a new object of the second verb
            "[Ferdinand|person/ferdinand], [Bozzelli|person/bozzelli]’yi azletti ve yeni bir bakan atadı.",
            "person/ferdinand appointed person/bozzelli",
        ),
        (  # done to him, not by him
            "[Nesselrode|person/nesselrode], [Reşid Paşa|person/reshid]’nın görevden alınmasını istedi.",
            "person/nesselrode requestedFrom person/reshid",
        ),
        (  # no grandfather’s father
            "[Osman Bey|person/osman] ilk beydir, dedesi [Süleyman|person/suleyman] babası ise [Ertuğrul|person/e]’dur.",
            "person/e parentOf person/suleyman",
        ),
        (  # a place of the participle behind it
            "[Guizot|person/guizot], [Paris|place/paris]’te yaşanan sıkıntılar yüzünden çalıştı.",
            "person/guizot stayedIn place/paris",
        ),
    ],
)
def test_what_is_wished_or_another_s_is_not_taken(text, claim, vocabulary):
    assert claim not in claims(text, vocabulary)


def test_what_two_are_to_each_other_has_no_date(vocabulary):
    found = claims(
        "1825’te [I. Aleksandr|person/alexander]’ın yerine kardeşi [I. Nikola|person/nicholas] geçti.", vocabulary
    )
    assert found["person/nicholas siblingOf person/alexander"].date is None
    assert found["person/nicholas succeeded person/alexander"].date == "1825"


def test_who_calls_it_untrue_is_who_says_so(vocabulary):
    found = claims(
        (
            "[Sorel|person/sorel], [Talleyrand|person/talleyrand]’ın [Metternich|person/metternich]’ten para aldığını"
            " reddeder."
        ),
        vocabulary,
    )
    assert found["person/metternich not gaveAidTo person/talleyrand"].claimants == ("person/sorel",)


def test_who_declares_war_or_accepts_an_offer_says_nothing(vocabulary):
    found = claims("[Avusturya|group/austria], müttefiki [Saksonya|group/saxony]’ya savaş ilan etti.", vocabulary)
    assert found["group/saxony alliedWith group/austria"].claimants == ("work/test",)


@pytest.mark.parametrize(
    ("word", "verbal"),
    [("hükümeti", False), ("ziyareti", False), ("devleti", False), ("kenti", False), ("gitti", True), ("aldı", True)],
)
def test_a_noun_in_t_is_no_past(word, verbal):
    assert is_verbal(word) == verbal


def test_a_treaty_has_its_day_wherever_the_text_tells_it(vocabulary):
    found = claims(
        (
            "[Belgrad Antlaşması|treaty/belgrade] 18 Eylül 1739 tarihinde imzalanmıştır."
            " [Belgrad Antlaşması|treaty/belgrade], [Avusturya|group/austria] ile [Osmanlı|group/ottomans] arasında"
            " imzalanmıştır. [Belgrad Antlaşması|treaty/belgrade] 1788’de bozulmuştur."
        ),
        vocabulary,
    )
    assert found["treaty/belgrade hasParty group/austria"].date == "1739-09-18"


def test_who_somebody_is_in_passing_is_not_what_another_tells(vocabulary):
    found = claims(
        (
            "[Canning|person/canning], [Heyet|group/delegation]’in başkanı [Vogorides|person/vogorides]’e gelerek"
            " savaşın bittiğini bildirdi."
        ),
        vocabulary,
    )
    assert found["person/vogorides ledGroup group/delegation"].claimants == ("work/test",)
