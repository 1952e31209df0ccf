"""What a sentence does not assert, however plainly its verb stands there: who is set aside, what only nearly was."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.model import Certainty, Polarity
from kg.ontology import reading as ontology

A, B, C = "[Harrow|person/a]", "[Finch|person/b]", "[Brandt|person/c]"
X, Y, Z = "[Nuri Efendi|person/a]", "[Hüsrev Paşa|person/b]", "[Arıkan|person/c]"
WARNED = ("person/a", "warned", "person/b")


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, language, vocabulary):
    return [claim for claim in proposed(example(text, language), vocabulary) if claim.predicate == "warned"]


NOT_SAID = [
    ("en", f"It was not {A} but {C} who warned {B}."),
    ("en", f"{C}, not {A}, warned {B}."),
    ("en", f"{C} and not {A} warned {B}."),
    ("en", f"{A} warned not {B} but {C}."),
    ("en", f"{A} nearly warned {B}."),
    ("en", f"{A} considered warning {B}."),
    ("en", f"No historian believes that {A} warned {B}."),
    ("en", f"None of the letters says that {A} warned {B}."),
    ("tr", f"{X} değil, {Z}, {Y}’yı uyardı."),
    ("tr", f"{Y}’yı {X} değil {Z} uyardı."),
    ("tr", f"{X} {Z}’ı uyardı, {Y}’yı uyardı mı?"),
    ("tr", f"{X} az kalsın {Y}’yı uyarıyordu."),
    ("tr", f"{X} neredeyse {Y}’yı uyarmıştı."),
    ("tr", f"{X} sanki {Y}’yı uyarmış gibi davrandı."),
    ("tr", f"{X}’nin {Y}’yı uyarması beklenemezdi."),
    ("tr", f"{X}’nin {Y}’yı uyardığını ne tarihçiler ne {Z} kabul eder."),
]


@pytest.mark.parametrize(("language", "text"), NOT_SAID)
def test_who_is_set_aside_and_what_nearly_was_is_not_claimed(language, text, vocabulary):
    assert WARNED not in {claim.triple for claim in claims(text, language, vocabulary)}


DENIED = [
    ("en", f"{A} avoided warning {B}."),
    ("en", f"It is a myth that {A} warned {B}."),
    ("en", f"It is impossible that {A} warned {B}."),
    ("tr", f"{X}’nin {Y}’yı uyardığı bir efsanedir."),
    ("tr", f"{Y}’yı uyaran {X} değildi."),
    ("tr", f"{X} {Y}’yı ne uyardı ne de tehdit etti."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_what_is_shunned_or_called_a_myth_is_denied(language, text, vocabulary):
    assert {(claim.triple, claim.polarity) for claim in claims(text, language, vocabulary)} == {
        (WARNED, Polarity.DENIES)
    }


SAID = [
    ("en", f"{A} did not only warn {B}."),
    ("en", f"{A} did not avoid warning {B}."),
    ("en", f"It is no myth that {A} warned {B}."),
    ("en", f"{A}, not {C}, warned {B}."),
    ("en", f"Almost immediately {A} warned {B}."),
    ("tr", f"{X}, {Y}’yı yalnızca uyarmadı, tehdit de etti."),
    ("tr", f"Yalnız {X} değil, {Z} da {Y}’yı uyardı."),
    ("tr", f"{Y}’yı uyaran {X} idi."),
]


@pytest.mark.parametrize(("language", "text"), SAID)
def test_more_than_that_and_not_another_is_claimed(language, text, vocabulary):
    found = {(claim.triple, claim.polarity) for claim in claims(text, language, vocabulary)}
    assert (WARNED, Polarity.ASSERTS) in found
    assert (WARNED, Polarity.DENIES) not in found


HEDGED = [
    ("en", f"It is possible that {A} warned {B}.", Certainty.POSSIBLE),
    ("en", f"It seems that {A} warned {B}.", Certainty.PROBABLE),
    ("en", f"It is said that {A} warned {B}.", Certainty.REPORTED),
    ("en", f"It has been suggested that {A} warned {B}, but no proof was found.", Certainty.REPORTED),
    ("en", f"They were mistaken when they wrote that {A} warned {B}.", Certainty.REPORTED),
    ("tr", f"Rivayete göre {X} {Y}’yı uyardı.", Certainty.REPORTED),
    ("en", f"{C} says that {A} warned {B}.", Certainty.CERTAIN),
]


@pytest.mark.parametrize(("language", "text", "certainty"), HEDGED)
def test_what_stands_before_that_says_how_firmly(language, text, certainty, vocabulary):
    assert [claim.certainty for claim in claims(text, language, vocabulary)] == [certainty]


def test_contrary_to_what_somebody_claims_is_the_authors_word(vocabulary):
    (claim,) = claims(f"Contrary to what {C} claims, {A} never warned {B}.", "en", vocabulary)
    assert claim.polarity is Polarity.DENIES
    assert "person/c" not in claim.claimants


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{C} (1901, p. 7) notes: “{A} warned {B}.”"),
        ("tr", f"{Z}’a (1901) göre {X} {Y}’yı uyardı."),
    ],
)
def test_the_year_of_what_somebody_wrote_is_not_that_of_what_he_tells(language, text, vocabulary):
    (claim,) = claims(text, language, vocabulary)
    assert claim.claimants == ("person/c",)
    assert claim.date is None


OTHERS = [
    ("de", f"{C} bestreitet, dass {A} {B} warnte.", (True, Polarity.DENIES, Certainty.CERTAIN)),
    ("de", f"Nicht {C}, sondern {A} warnte {B}.", (False, Polarity.ASSERTS, Certainty.CERTAIN)),
    ("de", f"Es ist möglich, dass {A} {B} warnte.", (False, Polarity.ASSERTS, Certainty.POSSIBLE)),
    ("fr", f"Ce n’est pas {C} mais {A} qui avertit {B}.", (False, Polarity.ASSERTS, Certainty.CERTAIN)),
    ("ru", f"{C} отрицает, что {A} предупредил {B}.", (True, Polarity.DENIES, Certainty.CERTAIN)),
    ("ru", f"Не {C}, а {A} предупредил {B}.", (False, Polarity.ASSERTS, Certainty.CERTAIN)),
]


@pytest.mark.parametrize(("language", "text", "told"), OTHERS)
def test_german_french_and_russian_set_aside_and_deny_too(language, text, told, vocabulary):
    (claim,) = claims(text, language, vocabulary)
    assert claim.triple == WARNED
    assert ("person/c" in claim.claimants, claim.polarity, claim.certainty) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", f"{C} bezweifelt, dass {A} {B} warnte."), ("ru", f"{C} сомневается, что {A} предупредил {B}.")],
)
def test_what_is_doubted_is_not_claimed(language, text, vocabulary):
    assert not claims(text, language, vocabulary)


def test_who_is_told_beside_his_predecessor_succeeded_him_though_neither_came(vocabulary):
    text = "Neither [Katakazi|person/a] nor his successor [Persiani|person/b] came to [Nauplia|place/nauplia]."
    told = [claim for claim in proposed(example(text, "en"), vocabulary) if claim.predicate == "succeeded"]
    assert [(claim.triple, claim.polarity) for claim in told] == [
        (("person/b", "succeeded", "person/a"), Polarity.ASSERTS)
    ]


def test_a_noun_that_something_is_about_makes_no_verb(vocabulary):
    text = "[Kont Molé|person/a], [Nuri Efendi|person/b]’ye borçları hakkında bir muhtıra verdi."
    assert "lentTo" not in {str(claim.predicate) for claim in proposed(example(text, "tr"), vocabulary)}


def test_who_is_arrested_at_somebodys_order_was_not_given_it(vocabulary):
    text = "[Velski|person/v], [Marmont|person/m]’un emriyle tutuklandı."
    assert ("person/m", "ordered", "person/v") not in {
        claim.triple for claim in proposed(example(text, "tr"), vocabulary)
    }
