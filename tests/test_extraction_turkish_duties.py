"""Turkish sentences of handbooks: who got which office, clauses that share a verb, refusals, troops and their leaders."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, vocabulary):
    """Give what is proposed of a text; ``¶¶`` stands for the end of a paragraph."""
    marked = example(text, "tr")
    read = replace(marked, text=marked.text.replace("¶¶", "\n\n"))
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}": claim
        for claim in proposed(read, vocabulary)
    }


@pytest.mark.parametrize(
    "text",
    [
        "[Thiers|person/thiers] 1836’da Hariciye Nazırı oldu.",
        "[Thiers|person/thiers] 1836’da başbakanlığa getirildi.",
        "[Thiers|person/thiers] 1836’da [Londra|place/london] sefirliğine tayin edildi.",
        "[Louis-Philippe|person/louis], [Thiers|person/thiers]’i 1836’da [Londra|place/london]’ya elçi olarak gönderdi.",
        "[Thiers|person/thiers] 1836’da [Cezayir|place/algiers] valisiydi.",
        "[Thiers|person/thiers] 1836’da cumhurbaşkanı seçildi.",
        "[Thiers|person/thiers] başbakan, [Guizot|person/guizot] Maarif Nazırı oldu.",
        "[Thiers|person/thiers], [Fransa|group/france] Kralı ilan edildi.",
    ],
)
def test_who_gets_an_office_held_it(text, vocabulary):
    assert "person/thiers heldOffice ?Office" in claims(text, vocabulary)


def test_an_office_is_called_by_what_it_is_and_not_by_its_dignity(vocabulary):
    text = "[Thiers|person/thiers] 1836’da [Londra|place/london] sefirliğine tayin edildi."
    assert claims(text, vocabulary)["person/thiers heldOffice ?Office"].date == "1836"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Prusya|group/prussia]’yı [Hardenberg|person/hardenberg], [Rusya|group/russia]’yı [Nesselrode|person/nesselrode] temsil etti.",
            {"person/hardenberg represented group/prussia", "person/nesselrode represented group/russia"},
        ),
        (
            "[Danimarka|group/denmark], [Norveç|place/norway]’i [İsveç|group/sweden]’e, [Holstein|place/holstein]’ı [Prusya|group/prussia]’ya bıraktı.",
            {
                "group/denmark madeConcessionsTo group/sweden",
                "group/denmark madeConcessionsTo group/prussia",
            },
        ),
        (
            "[Pitt|person/pitt]’in yerine [Grenville|person/grenville], [Fox|person/fox]’un yerine [Howick|person/howick] getirildi.",
            {"person/grenville succeeded person/pitt", "person/howick succeeded person/fox"},
        ),
    ],
)
def test_clauses_that_share_a_verb_have_each_their_own_ends(text, expected, vocabulary):
    found = claims(text, vocabulary)
    assert expected <= found.keys()
    assert (
        not {
            "person/hardenberg represented group/russia",
            "person/grenville succeeded person/fox",
        }
        & found.keys()
    )


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "[Kossuth|person/kossuth], [antlaşmayı|treaty/a] imzalamaya yanaşmadı.",
            "person/kossuth not signed treaty/a",
        ),
        (
            "[Kossuth|person/kossuth], [antlaşmayı|treaty/a] imzalamaya razı olmadı.",
            "person/kossuth not signed treaty/a",
        ),
        (  # who does not hesitate, does it
            "[Kossuth|person/kossuth], [antlaşmayı|treaty/a] onaylamakta tereddüt etmedi.",
            "person/kossuth approved treaty/a",
        ),
        (  # before he did it is no denial
            "[Kossuth|person/kossuth], [Viyana|place/vienna]’ya gitmeden önce [Deak|person/deak]’la görüştü.",
            "person/kossuth travelledTo place/vienna",
        ),
        (  # two verbs with one object
            "[Kossuth|person/kossuth], [Deak|person/deak]’ı vurarak öldürdü.",
            "person/kossuth killed person/deak",
        ),
        (  # troops act for who commands them
            "[Bem|person/bem] komutası altındaki kuvvetler [Puchner|person/puchner]’in saldırısını püskürttü.",
            "person/bem defeated person/puchner",
        ),
    ],
)
def test_what_somebody_did_or_would_not_do_is_read(text, claim, vocabulary):
    assert claim in claims(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "[Kossuth|person/kossuth], [antlaşmayı|treaty/a] onaylamakta tereddüt etti.",
            "person/kossuth approved treaty/a",
        ),
        (  # why, and not whither
            "[Kossuth|person/kossuth] ona muhalefet ettiği için [Londra|place/london]’ya kaçtı.",
            "person/kossuth opposed place/london",
        ),
    ],
)
def test_what_nobody_says_is_not_read(text, claim, vocabulary):
    assert claim not in claims(text, vocabulary)


ENTRY = "[Metternich|person/metternich] (1773–1859)¶¶"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # an entry goes on about whom it is on
            ENTRY + "Babası [Franz Georg|person/franz-georg]’dur. 1806’da [Paris|place/paris] elçiliğine tayin edildi.",
            "person/metternich heldOffice ?Office",
        ),
        (
            ENTRY + "[Viyana|place/vienna]’da [Castlereagh|person/castlereagh] ile sık sık görüştü.",
            "person/metternich metWith person/castlereagh",
        ),
        (  # those who together were the subject before
            (
                "[Kossuth|person/kossuth] ile [Deak|person/deak] [Londra|place/london]’ya kaçtılar."
                " [Palmerston|person/palmerston] onları ziyaret etti."
            ),
            "person/palmerston visited person/deak",
        ),
        (  # whom he visits he thanks
            "[Bem|person/bem], [Kossuth|person/kossuth]’u ziyaret ederek kendisine teşekkür etti.",
            "person/bem thanked person/kossuth",
        ),
        (  # in the place of who was dismissed, and never of who appoints
            "[II. Mahmud|person/mahmud], [Halet|person/halet]’i görevden alarak yerine [Galip|person/galip]’i tayin etti.",
            "person/galip succeeded person/halet",
        ),
        (
            "[II. Mahmud|person/mahmud], [Halet|person/halet]’i azledip yerine [Galip|person/galip]’i getirdi.",
            "person/mahmud appointed person/galip",
        ),
        (
            "[Halet|person/halet]’in 1822’de ölümü üzerine yerine [Galip|person/galip] tayin edildi.",
            "person/galip succeeded person/halet",
        ),
        (  # a case and nothing before it: what was named before
            (
                "[Edirne Antlaşması|treaty/adrianople] 1829’da imzalandı."
                " [Capodistrias|person/capodistrias] antlaşmaya karşı çıktı."
            ),
            "person/capodistrias opposed treaty/adrianople",
        ),
        (
            (
                "[Edirne Antlaşması|treaty/adrianople] 1829’da imzalandı."
                " [Lamb|person/lamb], [Avusturya|group/austria]’nın antlaşmayı onayladığını yazdı."
            ),
            "group/austria approved treaty/adrianople",
        ),
        (  # against a treaty, whatever is done about it
            "[Talleyrand|person/talleyrand], [antlaşma|treaty/a]’nın onaylanmasına karşı çıktı.",
            "person/talleyrand opposed treaty/a",
        ),
        (  # whose subject goes on
            (
                "[Talleyrand|person/talleyrand] [Paris|place/paris]’e döndü, [Fouché|person/fouche]’yi azletti,"
                " [Ney|person/ney]’i ise istifaya zorladı."
            ),
            "person/talleyrand urged person/ney",
        ),
        (
            "Sultan, sadareti [Halet|person/halet]’e verdi.",
            "person/halet heldOffice ?Office",
        ),
    ],
)
def test_whom_a_sentence_leaves_unsaid_is_found(text, claim, vocabulary):
    assert claim in claims(text, vocabulary)


def test_who_appoints_is_not_succeeded(vocabulary):
    text = "[II. Mahmud|person/mahmud], Rusya ile barıştan sonra yerine [Galip|person/galip]’i tayin etti."
    assert "person/galip succeeded person/mahmud" not in claims(text, vocabulary)


def test_who_writes_a_thing_is_its_claimant(vocabulary):
    text = (
        "[Sorel|person/sorel]’in yazdığına göre [Ney|person/ney], [Fouché|person/fouche]’ye karşı çıkmış,"
        " fakat [Talleyrand|person/talleyrand] tarafından azledilmiştir."
    )
    found = claims(text, vocabulary)
    assert found["person/ney opposed person/fouche"].claimants == ("person/sorel",)
    assert found["person/talleyrand dismissed person/ney"].claimants == ("person/sorel",)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # who makes way is succeeded, and concedes nothing
            "[Prusya|group/prussia] yerini [Almanya|group/germany]’ya bıraktı.",
            "group/prussia madeConcessionsTo group/germany",
        ),
        (  # for whom two negotiate, and not with whom
            "[Bem|person/bem] ve [Deak|person/deak], [Kossuth|person/kossuth] adına görüşmeleri yürüttüler.",
            "person/bem negotiatedWith person/deak",
        ),
        (  # apart from him
            "[Bem|person/bem], [Deak|person/deak]’ın [Kossuth|person/kossuth]’tan ayrı hareket etmesini istedi.",
            "person/bem requestedFrom person/kossuth",
        ),
        (  # it is the land that joins
            (
                "[Bem|person/bem] ile [Deak|person/deak], [Erdel|place/transylvania]’in [Avusturya|group/austria]’ya"
                " katılmasını öngören anlaşmayı imzaladılar."
            ),
            "person/deak memberOf group/austria",
        ),
        (  # to whom another came, he did not write
            "[Stoye|person/stoye], [Bem|person/bem]’in [Deak|person/deak]’a teşekkür ettiğini yazar.",
            "?Letter addressee person/deak",
        ),
        (  # who disobeyed, and whom he disobeyed
            (
                "[Bem|person/bem], [Deak|person/deak]’ın emirlerine uymamış, bu yüzden azledilerek yerine"
                " [Ney|person/ney] tayin edilmiştir."
            ),
            "person/ney succeeded person/deak",
        ),
        (  # an emperor who is not named appointed them
            (
                "[II. Mahmud|person/mahmud] tarafından [Galip|person/galip], imparator tarafından ise"
                " [Orlov|person/orlov] tayin edildi."
            ),
            "person/mahmud appointed person/orlov",
        ),
        (  # who negotiates with somebody before, does not sign with him
            "[Clarendon|person/clarendon]’la görüşen [Walewski|person/walewski], [antlaşmayı|treaty/a] imzaladı.",
            "person/clarendon signed treaty/a",
        ),
    ],
)
def test_what_belongs_to_another_is_not_taken(text, claim, vocabulary):
    assert claim not in claims(text, vocabulary)


def test_what_is_done_by_a_treaty_has_its_day(vocabulary):
    text = (
        "26 Ocak 1814’te imzalanan [Kiel Antlaşması|treaty/kiel] ile [Danimarka|group/denmark],"
        " [Norveç|place/norway]’i [İsveç|group/sweden]’e bıraktı."
    )
    assert claims(text, vocabulary)["group/denmark madeConcessionsTo group/sweden"].date == "1814-01-26"
