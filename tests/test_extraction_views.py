"""Who takes a stand on what another claims, of what somebody accuses another in Turkish, where open quotations end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def told(text, language, vocabulary):
    """Give what is proposed: the claim, whether it is denied, and by whom; ``¶¶`` parts paragraphs."""
    made = example(text, language)
    made = replace(made, text=made.text.replace("¶¶", "\n\n"))
    return {
        (f"{one.subject} {one.predicate} {one.object}", str(one.polarity), one.claimants[0].partition("/")[2])
        for one in proposed(made, vocabulary)
        if one.score >= 0.4
    }


S, W = "[Sorel|person/sorel]", "[Webster|person/webster]"
T, M = "[Talleyrand|person/t]", "[Metternich|person/m]"
R, A, B, P = "[Rusya|group/r]", "[Avusturya|group/a]", "[Bosna|place/b]", "[Prusya|group/p]"
WARNED = "person/t warned person/m"


@pytest.mark.parametrize(
    ("language", "text", "stand"),
    [
        ("en", f"{S} argues that {T} warned {M}, while {W} denies it.", "denies"),
        ("en", f"{S} argues that {T} warned {M}. {W} rejects this view.", "denies"),
        ("en", f"According to {S}, {T} warned {M}; {W} disagrees.", "denies"),
        ("en", f"According to {S}, {T} warned {M}; {W} agrees.", "asserts"),
        ("en", f"According to {S}, {T} warned {M}. {W} shares this opinion.", "asserts"),
        ("tr", f"{S}’e göre {T} {M}’i uyardı; {W} ise bunu reddeder.", "denies"),
        ("tr", f"{S}, {T}’ın {M}’i uyardığını yazar. {W} buna katılmaz.", "denies"),
        ("tr", f"{S}, {T}’ın {M}’i uyardığını yazar. {W} da bu görüşe katılır.", "asserts"),
    ],
)
def test_who_takes_a_stand_on_anothers_claim_claims_it_or_denies_it(language, text, stand, vocabulary):
    assert told(text, language, vocabulary) == {(WARNED, "asserts", "sorel"), (WARNED, stand, "webster")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{S} argues that {T} warned {M}, and {W} agreed to write a book."),
        ("en", f"{S} argues that {T} warned {M}, but {W} does not deny it."),
        ("en", f"{S} argues that {T} warned {M}. The envoy of {W} rejects this view."),
        ("tr", f"{S}, {T}’ın {M}’i uyardığını yazar. {W} bunu reddetmez."),
        ("tr", f"{S}, {T}’ın {M}’i uyardığını yazar. {W} kongreye katılmaz."),
    ],
)
def test_who_takes_no_stand_on_it_claims_nothing(language, text, vocabulary):
    assert {who for _, _, who in told(text, language, vocabulary)} == {"sorel"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{S} rejects {W}’s thesis that {T} warned {M}."),
        ("tr", f"{S}, {W}’ın {T}’ın {M}’i uyardığı tezini reddeder."),
    ],
)
def test_whose_thesis_another_rejects_claims_it(language, text, vocabulary):
    assert told(text, language, vocabulary) == {(WARNED, "denies", "sorel"), (WARNED, "asserts", "webster")}


def test_what_the_text_says_itself_is_contested_by_nobody(vocabulary):
    assert told(f"{T} warned {M}. {W} rejects this view.", "en", vocabulary) == {(WARNED, "asserts", "test")}


@pytest.mark.parametrize(
    ("text", "claim", "polarity"),
    [
        (f"{R}, {A}’yı {B}’yı işgal etmekle suçluyordu.", "group/a occupied place/b", "asserts"),
        (f"{R}, {A}’yı {B}’yı işgal etmekle itham etti.", "group/a occupied place/b", "asserts"),
        (f"{R}, {A}’yı {P}’yı desteklememekle suçladı.", "group/a supported group/p", "denies"),
    ],
)
def test_of_what_somebody_accuses_another_is_his_claim(text, claim, polarity, vocabulary):
    assert told(text, "tr", vocabulary) >= {(claim, polarity, "r"), ("group/r accused group/a", "asserts", "test")}


@pytest.mark.parametrize(
    "text",
    [
        f"{R}, {A}’yı {B}’yı işgal etmekle suçlamadı.",
        f"{R}, {B}’yı işgal etmekle suçlandı.",
        f"{R}, hükümeti {B}’yı işgal etmekle suçladı.",
    ],
)
def test_of_what_nobody_is_accused_by_somebody_is_no_claim(text, vocabulary):
    assert not {claim for claim, _, _ in told(text, "tr", vocabulary) if claim.endswith("occupied place/b")}


@pytest.mark.parametrize(("behind", "who"), [("", "test"), ("“Later ", "sorel"), ("That was all.¶¶", "test")])
def test_a_quotation_that_a_paragraph_leaves_open_goes_on_only_behind_its_mark(behind, who, vocabulary):
    text = f"{S} wrote: “{T} met {M} and was glad.¶¶{behind}{T} warned {M}."
    assert (WARNED, "asserts", who) in told(text, "en", vocabulary)
