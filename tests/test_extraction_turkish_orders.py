"""Turkish prose on who had it done, what was obeyed, and who acts through his men; and what is not to be read so."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology

LEAST = 0.4


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, vocabulary):
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}"
        for claim in proposed(example(text, "tr"), vocabulary)
        if claim.score >= LEAST
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # at whose order
            "[Hasan Paşa|person/hasan], [Sultan Ahmed|person/ahmed]’in emriyle idam edildi.",
            "person/ahmed killed person/hasan",
        ),
        (  # what a council decides
            "[Divan|group/divan]’ın kararıyla azledilen [Hasan Paşa|person/hasan] [Limni|place/lemnos]’ye gitti.",
            "group/divan dismissed person/hasan",
        ),
        (  # by whose men, in one word
            "[Mercy|person/mercy], [Turenne|person/turenne]’in birliklerince yenildi.",
            "person/turenne defeated person/mercy",
        ),
        (
            "[Turenne|person/turenne]’in askerlerince öldürülen [Mercy|person/mercy] iyi bir komutandı.",
            "person/turenne killed person/mercy",
        ),
        (  # who has it done
            "[Pombal|person/pombal], [Malagrida|person/malagrida]’yı kurşuna dizdirdi.",
            "person/pombal killed person/malagrida",
        ),
        (  # a fleet of two
            "[İsveç|group/sweden] ile [Danimarka|group/denmark]’nın donanması [Rügen|place/rugen]’i ele geçirdi.",
            "group/sweden captured place/rugen",
        ),
        (
            "[Ruyter|person/ruyter]’in filosu [Cadiz|place/cadiz] önünde demirledi.",
            "person/ruyter arrivedIn place/cadiz",
        ),
        (  # who is sent at the head of others
            "[Hollanda|group/dutch] [De Witt|person/witt] başkanlığında bir heyet yolladı.",
            "group/dutch sent person/witt",
        ),
        (  # what is obeyed, or not, was said
            "[Gessi|person/gessi], [Gordon|person/gordon]’un talimatına uyarak [Bahr|place/bahr]’a gitti.",
            "person/gordon instructed person/gessi",
        ),
        (
            "[Gessi|person/gessi] [Gordon|person/gordon]’un emrine uymadı.",
            "person/gordon ordered person/gessi",
        ),
        (  # for what somebody does
            "[Nehru|person/nehru], [Portekiz|group/portugal]’in [Goa|place/goa]’dan çekilmemesini kınadı.",
            "person/nehru criticised group/portugal",
        ),
        (
            "[II. Mahmud|person/mahmud] 1821’de [Benderli|person/benderli]’yi sadrazam yaptı.",
            "person/mahmud appointed person/benderli",
        ),
        (
            "[Thornton|person/thornton], [Mehdi|person/mahdi]’ye esir düştü.",
            "person/mahdi captured person/thornton",
        ),
        (
            "[Kaunitz|person/kaunitz] [Prusya|group/prussia]’nın önerdiği barışı reddetti.",
            "person/kaunitz rejectedProposalOf group/prussia",
        ),
        (  # an object behind a name is no noun of his
            "[Fleury|person/fleury] haberi [Walpole|person/walpole]’e iletti.",
            "person/fleury informed person/walpole",
        ),
        (
            "[Fleury|person/fleury] elçisi [Horace|person/horace]’ı yolladı.",
            "person/fleury sent person/horace",
        ),
        (
            "[Kaunitz|person/kaunitz] [Hasan|person/hasan]’ı vali yapmadı.",
            "person/kaunitz not appointed person/hasan",
        ),
        (  # what somebody does to one angers another
            ("[Rusya|group/russia]’nın [Repnin|person/repnin]’i tutuklaması [Kaunitz|person/kaunitz]’i öfkelendirdi."),
            "group/russia provoked person/kaunitz",
        ),
        (  # whose the request is that somebody does not grant
            "[Thugut|person/thugut], [Panin|person/panin]’e barış önerdi. [Panin|person/panin] bu teklifi reddetti.",
            "person/panin rejectedProposalOf person/thugut",
        ),
        (  # with what somebody is charged may be long
            (
                "[İsveç|group/sweden] elçisi [Panin|person/panin], o yıl ve sonra yine [Repnin|person/repnin]’i "
                "[Litvanya|place/lithuania]’daki isyanı kanla bastırmakla suçladı."
            ),
            "person/panin accused person/repnin",
        ),
    ],
)
def test_who_had_it_done_and_through_whom_is_read(text, claim, vocabulary):
    assert claim in claims(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # what was not obeyed is not denied
            "[Gessi|person/gessi] [Gordon|person/gordon]’un emrine uymadı.",
            "person/gordon not ordered person/gessi",
        ),
        (  # who has it done is not who did it
            "[Hasan|person/hasan], [Ahmed|person/ahmed]’in emriyle [Selim|person/selim] tarafından öldürüldü.",
            "person/ahmed killed person/hasan",
        ),
        (  # who leads those who are sent does not lead who sends them
            "[Hollanda|group/dutch] [De Witt|person/witt] başkanlığında bir heyet yolladı.",
            "person/witt ledGroup group/dutch",
        ),
        (  # only wanted
            "[Kaunitz|person/kaunitz] [Hasan|person/hasan]’ı vali yapmak istedi.",
            "person/kaunitz appointed person/hasan",
        ),
        (
            "[Kaunitz|person/kaunitz] [Hasan|person/hasan]’ı kurşuna dizdirseydi isyan çıkardı.",
            "person/kaunitz killed person/hasan",
        ),
        (  # the name before a noun with its owner’s ending sends nobody
            "[Bismarck|person/bismarck] politikası [Thiers|person/thiers]’i uyardı.",
            "person/bismarck warned person/thiers",
        ),
        (  # who is killed angers nobody
            "[Repnin|person/repnin]’in öldürülmesi [Kaunitz|person/kaunitz]’i kızdırdı.",
            "person/repnin provoked person/kaunitz",
        ),
        (  # nor is he angered to whom it is done
            ("[Rusya|group/russia]’nın [Repnin|person/repnin]’i tutuklaması [Kaunitz|person/kaunitz]’i öfkelendirdi."),
            "group/russia provoked person/repnin",
        ),
    ],
)
def test_what_only_looks_so_is_not_read(text, claim, vocabulary):
    assert claim not in claims(text, vocabulary)
