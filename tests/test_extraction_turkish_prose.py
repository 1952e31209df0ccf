"""What Turkish scholarly prose says in other ways than verb by verb: on whose wish, in pairs, by an office alone."""

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
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}": claim
        for claim in proposed(example(text, "tr"), vocabulary)
        if claim.score >= LEAST
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # at whose invitation
            "[Panin|person/panin], [Kaunitz|person/kaunitz]’in daveti üzerine [Viyana|place/vienna]’ya gitti.",
            "person/kaunitz invited person/panin",
        ),
        (  # at whose request
            "[Prusya|group/prussia]’nın isteği üzerine [Rusya|group/russia] [Saksonya|group/saxony]’ya saldırdı.",
            "group/prussia requestedFrom group/russia",
        ),
        (  # each clause has its own pair
            (
                "[Fokşan|place/focsani]’da [Rusya|group/russia]’yı [Orlov|person/orlov] ve [Obreskov|person/obreskov], "
                "[Osmanlı Devleti|group/ottomans]’ni ise [Osman Efendi|person/osman] temsil etti."
            ),
            "person/orlov represented group/russia",
        ),
        (  # who does what stands between a noun and its verb
            "[Kaunitz|person/kaunitz]’in teklifi [Panin|person/panin] tarafından reddedildi.",
            "person/panin rejectedProposalOf person/kaunitz",
        ),
        (  # of who only made it
            "[Panin|person/panin], [Kaunitz|person/kaunitz]’in sunduğu önerileri reddetti.",
            "person/panin rejectedProposalOf person/kaunitz",
        ),
        (  # a stem that loses a vowel
            "[Obreskov|person/obreskov], [Panin|person/panin] tarafından geri çağrıldı.",
            "person/panin dismissed person/obreskov",
        ),
        (  # somebody is who did it
            "[Fransa|group/france], [Osmanlı Devleti|group/ottomans]’ni tanıyan ilk ülkeydi.",
            "group/france recognised group/ottomans",
        ),
        (  # what was begun was done
            "[Rusya|group/russia] orduları [Eflak|place/wallachia]’ı işgale başladı.",
            "group/russia occupied place/wallachia",
        ),
        (  # troops of a land
            "[Eugen|person/eugene]’in komutasındaki imparatorluk ordusu [Belgrad|place/belgrade]’ı aldı.",
            "person/eugene captured place/belgrade",
        ),
        (
            "[Panin|person/panin], [Selim|person/selim]’in ordusuna saldırdı.",
            "person/panin attacked person/selim",
        ),
        (  # a subject beside a noun that is another verb’s
            "[Mençikof|person/menshikov] isteklerinin reddedilmesi üzerine [İstanbul|place/istanbul]’dan ayrıldı.",
            "person/menshikov departedFrom place/istanbul",
        ),
        (  # who was called so before
            "Sadrazam [Ali Paşa|person/ali] savaş istiyordu. Bunun üzerine sadrazam, [Mora|place/morea]’yı geri aldı.",
            "person/ali captured place/morea",
        ),
        (
            "[Kral Gustav|person/gustav] sarayındaydı. [Obreskov|person/obreskov] kralı uyardı.",
            "person/obreskov warned person/gustav",
        ),
        (  # two who did it together, with a verb behind
            "[Orlov|person/orlov] ve [Osman Efendi|person/osman] [Fokşan|place/focsani]’da buluşarak ortak bir bildiri yayımladılar.",
            "person/osman metWith person/orlov",
        ),
    ],
)
def test_a_claim_is_read_from(text, claim, vocabulary):
    assert claim in claims(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            (
                "[Rusya|group/russia]’yı [Orlov|person/orlov], [Osmanlı Devleti|group/ottomans]’ni ise "
                "[Osman Efendi|person/osman] temsil etti."
            ),
            "person/orlov represented group/ottomans",
        ),
        (  # what he pursued supports, not he
            "[Panin|person/panin], [Kaunitz|person/kaunitz]’i destekleyen bir siyaset izledi.",
            "person/panin supported person/kaunitz",
        ),
        (  # the envoy is addressed, and nobody sends him
            (
                "[Mavrokordato|person/mavrocordato]’nun [Hollanda|group/netherlands]’nın [Viyana|place/vienna]’daki elçisi "
                "[Hop|person/hop]’a verdiği muhtıra kısaydı."
            ),
            "?Memorandum sender group/netherlands",
        ),
        (  # who has just come to the throne is not who was called so before
            (
                "[Sultan Mehmed|person/mehmed] tahttan indirildi. Yeni padişah, [Zülfikar Efendi|person/zulfikar]’yi "
                "[Viyana|place/vienna]’ya yolladı."
            ),
            "person/mehmed sent person/zulfikar",
        ),
        (
            "[Eugen|person/eugene] [Venedik|group/venice]’i zor durumda bıraktı.",
            "person/eugene resignedFrom group/venice",
        ),
    ],
)
def test_a_claim_is_not_read_from(text, claim, vocabulary):
    assert claim not in claims(text, vocabulary)


def test_what_somebody_is_convinced_of_is_his_account(vocabulary):
    text = (
        "[Sorel|person/sorel], [Panin|person/panin]’in [Kaunitz|person/kaunitz]’i tehdit ettiği kanısındadır. "
        "[Ranke|person/ranke]’ye bakılırsa [Panin|person/panin] [Thugut|person/thugut]’u uyarmıştı."
    )
    found = claims(text, vocabulary)
    assert found["person/panin threatened person/kaunitz"].claimants == ("person/sorel",)
    assert found["person/panin warned person/thugut"].claimants == ("person/ranke",)


def test_a_month_is_no_part_of_the_office_behind_it(vocabulary):
    text = "1768 Ağustosunda Reisülküttap [Osman Efendi|person/osman] [Thugut|person/thugut]’la görüştü."
    found = proposed(example(text, "tr"), vocabulary)
    assert not any("ustos" in str(claim.object) for claim in found)
    assert any(claim.predicate == "metWith" for claim in found)
