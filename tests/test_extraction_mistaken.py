"""Who is said to be wrong in what he says: it stays his claim, and who says that he is wrong denies it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from extraction_sentences import AUTHOR, example, proposed

from kg.ontology import reading as ontology

_NAMES = {
    **{name: f"person/{name.lower()}" for name in ("Brandt", "Harrow", "Panin", "Orlov", "Kaunitz", "Thugut")},
    "Брандт": "person/brandt",
    "Панин": "person/panin",
    "Орлова": "person/orlov",
}
_NAMED = re.compile(rf"(?<!\w)({'|'.join(_NAMES)})(?!\w)")


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, language, vocabulary):
    """Give who says and who denies that Panin warned Orlov."""
    marked = _NAMED.sub(lambda found: f"[{found[1]}|{_NAMES[found[1]]}]", text)
    found = set()
    for claim in proposed(example(marked, language), vocabulary):
        if (claim.subject, claim.predicate, claim.object) == ("person/panin", "warned", "person/orlov"):
            who = "the author" if claim.claimants == (AUTHOR,) else claim.claimants[0].partition("/")[2]
            found.add(f"{who} {'denies' if claim.polarity == 'denies' else 'says'}")
    return found


WRONG = [
    ("en", "Brandt was mistaken when she wrote that Panin warned Orlov."),
    ("en", "Brandt wrongly claims that Panin warned Orlov."),
    ("en", "Brandt claims, wrongly, that Panin warned Orlov."),
    ("en", "Brandt is quite wrong to say that Panin warned Orlov."),
    ("en", "Brandt errs in claiming that Panin warned Orlov."),
    ("en", "Brandt made the mistake of assuming that Panin warned Orlov."),
    ("en", "Brandt’s mistaken claim that Panin warned Orlov has been repeated."),
    ("en", "Brandt’s claim that Panin warned Orlov is unfounded."),
    ("en", "As Brandt wrongly claims, Panin warned Orlov."),
    ("en", "Panin, Brandt wrongly claims, warned Orlov."),
    ("en", "Brandt states that Panin warned Orlov, but she is mistaken."),
    ("en", "Brandt states that Panin warned Orlov, which is not true."),
    ("en", "It has been wrongly claimed by Brandt that Panin warned Orlov."),
    ("en", "According to Brandt, who is mistaken, Panin warned Orlov."),
    ("en", "Contrary to Brandt’s claim that Panin warned Orlov, Kaunitz deceived Thugut."),
    ("tr", "Brandt, Panin’in Orlov’u uyardığını söylerken yanılıyor."),
    ("tr", "Brandt, Panin’in Orlov’u uyardığını ileri sürerken hataya düşmektedir."),
    ("tr", "Brandt, Panin’in Orlov’u uyardığını düşünmekle yanılmıştır."),
    ("tr", "Brandt’ın yanlış olarak ileri sürdüğü gibi Panin Orlov’u uyardı."),
    ("tr", "Brandt, Panin’in Orlov’u uyardığını yanlış olarak iddia eder."),
    ("tr", "Brandt haksız yere Panin’in Orlov’u uyardığını yazar."),
    ("tr", "Panin’in Orlov’u uyardığını iddia eden Brandt yanılmaktadır."),
    ("tr", "Brandt, Panin’in Orlov’u uyardığını iddia eder, ancak bu doğru değildir."),
    ("tr", "Brandt’a göre Panin Orlov’u uyardı, ama Brandt yanılıyor."),
    ("de", "Brandt irrt, wenn sie schreibt, dass Panin Orlov warnte."),
    ("de", "Brandt behauptet zu Unrecht, dass Panin Orlov warnte."),
    ("de", "Irrtümlich behauptet Brandt, dass Panin Orlov warnte."),
    ("fr", "Brandt se trompe quand elle écrit que Panin avertit Orlov."),
    ("fr", "Brandt affirme à tort que Panin avertit Orlov."),
    ("ru", "Брандт ошибается, когда пишет, что Панин предупредил Орлова."),
    ("ru", "Брандт ошибочно утверждает, что Панин предупредил Орлова."),
]


@pytest.mark.parametrize(("language", "text"), WRONG, ids=[text for _, text in WRONG])
def test_what_somebody_is_said_to_be_wrong_in_is_his_claim_and_the_author_denies_it(language, text, vocabulary):
    assert said(text, language, vocabulary) == {"brandt says", "the author denies"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is wrong to say that Panin warned Orlov."),
        ("en", "It would be a mistake to think that Panin warned Orlov."),
        ("en", "It has been wrongly claimed that Panin warned Orlov."),
        ("en", "Kaunitz was wrongly informed that Panin had warned Orlov."),
        ("en", "The mistaken belief that Panin warned Orlov is widespread."),
        ("en", "Marsh wrongly asserts that Panin warned Orlov."),
        ("en", "Marsh was mistaken when he wrote that Panin warned Orlov."),
        ("en", "The author of the Annals wrongly says that Panin warned Orlov."),
        ("en", "Some writers claim, wrongly, that Panin warned Orlov."),
        ("tr", "Panin’in Orlov’u uyardığını söylemek yanlış olur."),
        ("tr", "Panin’in Orlov’u uyardığı yanlış olarak ileri sürülmüştür."),
    ],
)
def test_what_it_is_wrong_to_say_is_denied(language, text, vocabulary):
    assert said(text, language, vocabulary) == {"the author denies"}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Brandt was wrong to deny that Panin warned Orlov.", {"brandt denies", "the author says"}),
        ("en", "Harrow argues that Brandt wrongly claims that Panin warned Orlov.", {"brandt says", "harrow denies"}),
        ("en", "Brandt rightly claims that Panin warned Orlov.", {"brandt says"}),
        ("en", "Brandt may be wrong to say that Panin warned Orlov.", {"brandt says"}),
        ("en", "Brandt was mistaken when she trusted Kaunitz. Panin warned Orlov.", {"the author says"}),
        ("en", "It is not wrong to say that Panin warned Orlov.", set()),
        ("en", "Brandt wrongly trusted Kaunitz; Panin warned Orlov.", {"the author says"}),
        ("tr", "Brandt, Panin’in Orlov’u uyardığını yazarken yanılmıyor.", {"brandt says"}),
        ("tr", "Brandt, Panin’in Orlov’u uyardığını haklı olarak ileri sürer.", {"brandt says"}),
        ("tr", "Brandt’a göre Orlov’u uyaran Panin yanılıyordu.", {"brandt says"}),
        ("tr", "Brandt yanılıyor: Panin Orlov’u uyardı.", {"the author says"}),
        ("tr", "Brandt’ın iddiasının aksine Panin Orlov’u uyardı.", {"the author says"}),
        ("de", "Brandt behauptet zu Recht, dass Panin Orlov warnte.", {"brandt says"}),
        ("fr", "Brandt affirme à juste titre que Panin avertit Orlov.", {"brandt says"}),
    ],
)
def test_who_is_right_or_wrong_in_something_else_is_not_contradicted(language, text, told, vocabulary):
    assert said(text, language, vocabulary) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Marş, Panin’in Orlov’u uyardığını yazarken yanılıyor."),
        ("de", "Der Verfasser behauptet zu Unrecht, dass Panin Orlov warnte."),
        ("fr", "L’auteur affirme à tort que Panin avertit Orlov."),
    ],
)
def test_who_is_wrong_and_not_known_makes_no_claim_the_author_s(language, text, vocabulary):
    assert "the author says" not in said(text, language, vocabulary)
