"""Names of a list that are one person's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.persons import catalogue, grouping

ROOT = Path(__file__).parent.parent


def grouped(*names):
    return [{names[index] for index in group} for group in grouping.group(names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Canning, Sir Stratford", "Stratford Canning"),
        ("Gladstone, W. E.", "William Ewart Gladstone"),
        ("Prime Minister Gladstone", "Gladstone, William Ewart"),
        ("Disraeli, Benjamin", "Disraeli, Ben"),
        ("Gorchakov, Alexander M.", "Gortchakoff, Alexander"),
        ("Metternich, Prince Klemens von", "von Metternich, Klemens"),
        ("Itō Hirobumi", "Hirobumi, Itō"),
        ("Le Marchant, Denis", "LeMarchant, Sir Denis"),
        ("Wellesley, Arthur, Jr.", "Arthur Wellesley Jr."),
        ("Ignatyev, Nikolay", "Ignatyev, Nikolai Pavlovich"),
        ("Ignatyev, Nikolai P.", "Ignatyev N. P."),
        ("Beust, Friedrich Ferdinand", "Friedrich Ferdinand von Beust."),
        ("Delyannis, Theodor, Delegate", "Delyannis, Theodor"),
        ("King, Ross", "Ross King"),
        ("Khan, Muhsin", "Khan, Colonel Muhsin"),
        ("Müller, Karl", "Mueller, Karl"),
        ("Šafařík, Pavel", "Safarik, Pavel"),
        ("Li Hung-chang", "Li, Hung Chang"),
        ("Yuan Shikai", "Yuan, Shikai"),
        ("II. Mahmud", "Mahmud II"),
        ("Salah, Omar al-", "al-Salah, Omar"),
        ("Hamid Abdel Sabur", "Sabur, Hamid Abdel"),
        ("Sir Cecil Spring Rice", "Rice, Cecil Spring"),
        ("Abdul Aziz, Mehmed", "Abd al-Aziz, Mehmed"),
        ("Baratieri, Earl Oreste", "Baratieri, Oreste"),
    ],
)
def test_spellings_of_one_name_are_one_person(one, other):
    assert grouped(one, other) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grey, Charles", "Grey, William"),
        ("Grey, Charles A.", "Grey, Edward A."),
        ("George II", "George III"),
        ("Louis XVIII", "Charles XVIII"),
        ("II. Mahmud", "I. Mahmud"),
        ("Louis Philippe I", "Francis Joseph I"),
        ("Grey, Charles, Jr.", "Grey, Charles, III"),
        ("Grey, J. William", "Grey, David"),
        ("Li Hung-chang", "Li Hung-tsao"),
        ("Yi Ha-ung", "Yi Ha-jun"),
        ("Warrant Officer (Junior Grade) Amos Hale", "Lieutenant (Junior Grade) Peter Blunt"),
        ("Faisal bin Turki Al Saud", "Abdullah bin Turki Al Saud"),
        ("Paget, Arthur", "Baget, Arthur"),
        ("Canning, George", "Manning, George"),
    ],
)
def test_other_names_are_other_people(one, other):
    assert len(grouped(one, other)) == 2


def test_a_short_form_never_joins_two_who_contradict_each_other():
    for group in grouped("Grey, Charles A.", "Grey, Charles", "Grey, Charles B.", "Grey, Edward", "Grey, Henry", *(
        f"Grey, {name}" for name in ("Ulick", "Walter", "Vivian", "Tobias", "Oswald")
    )):  # fmt: skip
        assert not {"Grey, Charles A.", "Grey, Charles B."} <= group


def test_a_surname_alone_joins_its_only_bearer_and_none_of_several():
    assert grouped("Palmerston", "Palmerston, Henry John") == [{"Palmerston", "Palmerston, Henry John"}]
    assert {"Paget"} in grouped("Paget", "Paget, Arthur", "Paget, Augustus")


def test_a_king_is_none_of_those_who_have_his_name_as_a_surname():
    assert {"King George"} in grouped("King George", "George, Henry")
    assert grouped("King George", "George IV") == [{"King George", "George IV"}]


def test_what_one_slip_says_does_not_part_the_spellings_of_a_rare_name():
    names = ("Palmerston, Henry J.", "Palmerston, Henry John", "Palmerston, Henry S.")
    assert grouped(*names) == [set(names)]
    others = ("Palmerston, Henry John", "Palmerston, Henry Stuart")
    assert len(grouped(*others)) == 2


def test_a_surname_of_which_one_bearer_has_two_is_not_the_other_ones():
    assert {"Home"} not in grouped("Home", "Home, Lord Alexander", "Douglas", "Home, Alexander Douglas")
    assert {"Gore", "Gore, Charles"} in grouped("Gore", "Gore, Charles", "Ormsby-Gore, David", "Ormsby Gore, David")


def test_a_name_in_brackets_is_a_name_of_the_same_person():
    assert list(catalogue.parts("Reading, Earl of (Rufus Daniel Isaacs)"))[-1] == ("Rufus Daniel", "Isaacs")
    assert grouped("Ulyanov, Vladimir", "Lenin, N. (Vladimir Ulyanov)") == [
        {"Ulyanov, Vladimir", "Lenin, N. (Vladimir Ulyanov)"}
    ]


@given(st.lists(st.text(alphabet="abcÇ .,()'-“”IV", max_size=20), max_size=12))
def test_every_name_of_any_list_is_in_one_group(names):
    groups = grouping.group(names)
    assert sorted(index for group in groups for index in group) == list(range(len(names)))


@given(st.permutations(["Grey, Charles", "Charles A. Grey", "Grey, Henry", "Grey", "Canning, S.", "Stratford Canning"]))
def test_the_order_of_the_list_makes_no_difference(names):
    def as_sets(order):
        return {frozenset(order[index] for index in group) for group in grouping.group(order)}

    assert as_sets(names) == as_sets(sorted(names))


def test_the_command_reads_a_list_and_writes_groups(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("Gladstone, W. E.\nCanning, Stratford\nWilliam Ewart Gladstone\n", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "same", str(path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert json.loads(done.stdout) == [["Gladstone, W. E.", "William Ewart Gladstone"], ["Canning, Stratford"]]
