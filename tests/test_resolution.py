"""Names as people write them, and the entities that they mean."""

from __future__ import annotations

import json
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import ClassId, Entity, EntityId, Name
from kg.resolution import Ambiguous, Known, Resolver, Unknown, most_alike, resolve

PEOPLE = Path(__file__).parent.parent.parent / "shared" / "data" / "frus_people" / "clusters.jsonl"


def entity(identifier, label, *others):
    return Entity(
        id=EntityId(identifier),
        kind=ClassId("Entity"),
        labels=(Name(text=label),),
        other_names=tuple(Name(text=name) for name in others),
    )


GORCHAKOV = entity("person/gorchakov", "Aleksandr Gorçakov", "Alexander Gorchakov")
TCHAIKOVSKY = entity("person/tchaikovsky", "Pyotr İlyiç Çaykovski")
RESHID = entity("person/reshid", "Mustafa Reşid Paşa")
FAZIL = entity("person/fazil", "Mustafa Fazıl Paşa")
ALI = entity("person/ali", "Mehmed Emin Âli Paşa")
RAUF = entity("person/ziya", "Ziya Bey (Gökalp)", "Mehmet Ziya Gökalp")
ROBERT = entity("person/robert-dulles", "Dulles, Robert F.")
ALLEN = entity("person/allen-dulles", "Dulles, Allen W.")
PARIS = entity("treaty/paris", "Treaty of Paris", "Paris Antlaşması")
EDIRNE_TREATY = entity("treaty/edirne", "Treaty of Edirne", "Edirne Antlaşması")
PLACE = entity("place/paris", "Paris")
COUNCIL = entity("group/council", "M.V.D.", "Meclis-i Vâlâ")
STATE, LAND = entity("group/prussia", "Prusya"), entity("place/prussia", "Prusya")
EVERYTHING = (
    GORCHAKOV, TCHAIKOVSKY, RESHID, FAZIL, ALI, RAUF, ROBERT, ALLEN, PARIS, EDIRNE_TREATY, PLACE, COUNCIL, STATE, LAND
)  # fmt: skip
RESOLVER = Resolver(EVERYTHING)


def meaning(name, **options):
    match RESOLVER.resolve(name, **options):
        case Known(entity=found):
            return found
        case Ambiguous(candidates=candidates):
            return [candidate.entity for candidate in candidates]
        case Unknown():
            return None


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Çaykovski", TCHAIKOVSKY),
        ("Tchaikovsky", TCHAIKOVSKY),
        ("Tschaikowski", TCHAIKOVSKY),
        ("Чайковский", TCHAIKOVSKY),
        ("Чайковского", TCHAIKOVSKY),
        ("P. I. Tchaikovsky", TCHAIKOVSKY),
        ("Tchaikovsky, Pyotr Ilyich", TCHAIKOVSKY),
        ("Caykovski", TCHAIKOVSKY),
        ("Çaykovski’nin", TCHAIKOVSKY),
        ("Çaykovski'ye", TCHAIKOVSKY),
        ("GORÇAKOV", GORCHAKOV),
        ("Gortchakoff", GORCHAKOV),
        ("Prens Gorçakov", GORCHAKOV),
        ("Reşit Paşa’ya", RESHID),
        ("Reshid Pasha", RESHID),
        ("Gökalp", RAUF),
        ("Ziya Bey", RAUF),
        ("Paris Treaty", PARIS),
        ("Paris antlaşmasını", PARIS),
        ("Paris’te", PLACE),
        ("MVD", COUNCIL),
        ("M.V.D.’nin", COUNCIL),
    ],
)
def test_suffixes_titles_initials_and_alphabets_do_not_hide_who_is_meant(name, wanted):
    assert meaning(name) == wanted.id


@pytest.mark.parametrize("name", ["Gorcakov", "Gorçakv", "Groçakov", "Gorçakovv", "Aleksandr Gorçkaov", "Çaykovksi"])
def test_one_or_two_typing_errors_do_not_hide_who_is_meant(name):
    assert meaning(name) in {GORCHAKOV.id, TCHAIKOVSKY.id}


@pytest.mark.parametrize(
    "name", ["Napoleon", "Ivan Gorçakov", "B. Çaykovski", "Paşa", "Antlaşma", "", "  ", "...", "Âlâ"]
)
def test_who_is_not_known_is_unknown(name):
    assert meaning(name) is None


def test_an_unknown_name_shows_what_comes_nearest():
    answer = RESOLVER.resolve("B. Gorçakov")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].entity == GORCHAKOV.id


def test_a_name_of_several_is_ambiguous_and_names_them_all():
    assert meaning("Dulles") == [ALLEN.id, ROBERT.id]
    assert meaning("Prusya") == [STATE.id, LAND.id]
    assert meaning("A. Dulles") == ALLEN.id


def test_the_context_decides_between_equals_but_never_against_the_name():
    assert meaning("Dulles", context={ROBERT.id}) == ROBERT.id
    assert meaning("Dulles", context={ROBERT.id, ALLEN.id}) == [ALLEN.id, ROBERT.id]
    assert meaning("Allen Dulles", context={ROBERT.id}) == ALLEN.id


@pytest.mark.parametrize("name", ["Gorcliakov", "G0rchakov", "Aleksandr Gorclnakov"])
def test_a_scanner_s_misreading_does_not_hide_who_is_meant(name):
    assert meaning(name) == GORCHAKOV.id


@pytest.mark.parametrize("name", ["1856", "0", "rn", "lI"])
def test_what_a_scanner_left_of_nobody_is_nobody(name):
    assert meaning(name) is None


def test_of_namesakes_the_year_leaves_who_can_have_acted():
    def life(identifier, born, died):
        return replace(entity(identifier, "Henry Wellesley"), attributes={"born": (born,), "died": (died,)})

    older, younger = life("person/cowley-1", "1773", "1847"), life("person/cowley-2", "1804-06-17", "1884")
    resolver = Resolver((older, younger))
    assert isinstance(resolver.resolve("Wellesley"), Ambiguous)
    assert resolver.resolve("Wellesley", year=1856).entity == younger.id
    assert resolver.resolve("Wellesley", year=1810).entity == older.id
    assert isinstance(resolver.resolve("Wellesley", year=1840), Ambiguous)


def test_a_given_name_alone_is_not_enough_but_with_an_honorific_it_is():
    assert meaning("Pyotr") is None
    assert meaning("Fazıl Bey") == FAZIL.id


def test_a_stricter_threshold_refuses_what_a_laxer_one_takes():
    assert isinstance(Resolver(EVERYTHING, threshold=99).resolve("Gorçakv"), Unknown)
    assert isinstance(Resolver(EVERYTHING, threshold=80).resolve("Gorçakv"), Known)


def test_nothing_known_means_nothing_is_known():
    assert resolve("Gorçakov", ()) == Unknown(name="Gorçakov")


@pytest.mark.parametrize("one", EVERYTHING, ids=lambda one: one.id)
def test_every_label_means_its_own_entity(one):
    answer = RESOLVER.resolve(one.labels[0].text)
    candidates = [answer.entity] if isinstance(answer, Known) else [c.entity for c in answer.candidates]
    assert one.id in candidates


@given(st.text(max_size=60))
def test_any_text_has_an_answer_and_scores_stay_between_0_and_100(text):
    for candidate in RESOLVER.candidates(text):
        assert 0 <= candidate.score <= 100
    RESOLVER.resolve(text)


def test_the_order_in_which_entities_come_makes_no_difference():
    backwards = Resolver(tuple(reversed(EVERYTHING)))
    for name in ("Dulles", "Gorçakov", "Prusya", "Reşit Paşa", "B. Gorçakov"):
        assert backwards.resolve(name) == RESOLVER.resolve(name)


def test_persons_of_two_centuries_are_found_by_other_spellings_of_their_names():
    if not PEOPLE.is_file():
        pytest.skip("the shared data are not here")
    rows = [json.loads(line) for line in PEOPLE.read_text(encoding="utf-8").splitlines()]
    resolver = Resolver(entity(f"person/{row['id']}", row["preferred"]) for row in rows)
    asked = [
        (f"person/{row['id']}", other["name"])
        for row in rows
        for other in row["originals"]
        if other["name"] != row["preferred"]
    ][::25]
    answers = [(wanted, resolver.resolve(name)) for wanted, name in asked]
    known = [(wanted, answer.entity) for wanted, answer in answers if isinstance(answer, Known)]
    right = sum(wanted == found for wanted, found in known)
    assert right / len(known) >= 0.97
    assert right / len(answers) >= 0.75


_SPELLED = st.text(alphabet="aeilmnrşğö ", min_size=1, max_size=12)


@given(name=_SPELLED, others=st.sets(_SPELLED, max_size=40), cutoff=st.sampled_from([0.4, 0.55, 0.6, 0.84]))
def test_the_names_most_alike_are_those_that_a_comparison_with_each_would_find(name, others, cutoff):
    assert most_alike(name, sorted(others), 3, cutoff) == get_close_matches(name, sorted(others), 3, cutoff)
