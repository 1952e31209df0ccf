"""``kg influence`` as it is typed: its answers, its formats, and what it says where there is nothing."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys

import pytest
from claim_store import KAYNARCA, lines
from click.testing import CliRunner

from kg import cli, store
from kg.influence import ranking

_CLAIM = {"iri", "subject", "predicate", "object", "date", "claimants", "certainty", "polarity", "cites", "passages"}
_PASSAGE = {"document", "page", "quotation", "start", "end"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("influence") / "store"
    store.create(made, lines())
    return made


@pytest.fixture(scope="module")
def run(folder):
    def invoke(*arguments):
        whole = ["--project", str(KAYNARCA), "influence", "--store", str(folder), *arguments]
        return CliRunner().invoke(cli.command, whole)

    return invoke


def _answer(result):
    assert result.exit_code == 0, result.stderr or result.exception
    return json.loads(result.stdout)


def test_the_table_shows_ties_and_beneath_them_every_claim_with_its_words(run):
    shown = run().stdout
    assert re.search(r"Ahmed Resmi Efendi +persuaded +Muhsinzade Mehmed Pasha", shown)
    assert re.search(r"Nikita Panin +influenced +Pyotr Rumyantsev .*disputed; no fact under “accepted”", shown)
    assert "“Kont Panin’in Rumyantsev’i bu adımda etkilediği söylenemez”" in shown


def test_the_json_gives_each_tie_with_its_claims_as_all_answers_do(run):
    answer = _answer(run("-f", "json"))
    assert [tie["standing"] for tie in answer["ties"]] == ["asserted", "disputed"]
    claims = [*answer["claims"], *(each for tie in answer["ties"] for each in (*tie["claims"], *tie["against"]))]
    assert len(claims) > 3
    for each in claims:
        assert set(each) >= _CLAIM
        assert all(set(passage) >= _PASSAGE for passage in each["passages"])
        assert set(each["subject"]) == {"iri", "label"}


def test_every_quotation_stands_in_its_document_where_it_says(run):
    for claim in _answer(run("-f", "json"))["claims"]:
        for passage in claim["passages"]:
            name = passage["document"].rpartition("/")[2]
            text = (KAYNARCA / "seeds" / "documents" / name / "text.txt").read_text(encoding="utf-8")
            stretch = text[passage["start"] : passage["end"]]
            assert "".join(stretch.split()).replace("-", "") == "".join(passage["quotation"].split()).replace("-", "")


def test_the_csv_has_a_row_for_each_tie(run):
    rows = list(csv.DictReader(io.StringIO(run("-f", "csv").stdout)))
    assert [(row["influencer"], row["kinds"], row["influenced"]) for row in rows] == [
        ("person/ahmed-resmi", "persuaded", "person/muhsinzade"),
        ("person/panin", "influenced", "person/rumyantsev"),
    ]
    assert [row["fact"] for row in rows] == ["yes", "no"]


@pytest.mark.parametrize(
    "name", ["person/panin", "Nikita Panin", "https://example.org/kaynarca/person/panin", "Panin'in"]
)
def test_a_name_is_found_by_id_iri_or_spelling(run, name):
    answer = _answer(run("--of", name, "-f", "json"))
    assert [tie["influencer"]["label"] for tie in answer["ties"]] == ["Nikita Panin"]


def test_an_unknown_name_is_explained_and_exits_1(run):
    result = run("--on", "Bonaparte")
    assert result.exit_code == 1
    assert "--on" in str(result.exception)


def test_what_is_no_kind_of_influence_is_refused_with_those_that_are(run):
    result = run("--kind", "signed")
    assert "no kind of influence" in str(result.exception)
    assert "persuaded" in str(result.exception)


@pytest.mark.parametrize(
    ("period", "influencers"),
    [
        ("1774", {"Ahmed Resmi Efendi", "Nikita Panin"}),
        ("1774-07", {"Ahmed Resmi Efendi", "Nikita Panin"}),
        ("1775/..", set()),
        ("../1773", set()),
    ],
)
def test_a_period_keeps_what_may_fall_in_it(run, period, influencers):
    answer = _answer(run("--period", period, "-f", "json"))
    assert {tie["influencer"]["label"] for tie in answer["ties"]} == influencers


def test_a_period_that_is_none_is_explained(run):
    result = run("--period", "yesterday")
    assert (result.exit_code, "--period" in str(result.exception)) == (1, True)


def test_nothing_found_is_said_on_stderr_and_is_no_error(run):
    result = run("--of", "Münib")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nobody claims such an influence" in result.stderr


def test_chains_say_which_step_is_only_contact(run):
    shown = run("--paths", "Ahmed Resmi", "Rumyantsev", "--through", "correspondence").stdout
    assert "only contact (correspondence), not influence" in shown
    answer = _answer(run("--paths", "Ahmed Resmi", "Rumyantsev", "--through", "correspondence", "-f", "json"))
    (chain,) = answer["chains"]
    assert [step["influence"] for step in chain["steps"]] == [True, False]
    assert all(step["claims"] for step in chain["steps"])


def test_without_a_chain_the_weaker_families_are_offered(run):
    result = run("--paths", "Ahmed Resmi", "Rumyantsev")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "--through all" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--paths", "Panin", "Repnin", "--rank"),
        ("--through", "advice"),
        ("--paths", "Panin", "Repnin", "--of", "Panin"),
        ("--rank", "fame"),
    ],
)
def test_questions_that_do_not_go_together_are_a_usage_error(run, arguments):
    assert run(*arguments).exit_code == 2


def test_a_ranking_says_all_that_it_depends_on(run):
    found = _answer(run("--rank", "--policy", "everything", "-f", "json"))
    assert [each["measure"] for each in found] == ["direct", "reach", "pagerank", "katz"]
    for each in found:
        assert {"policy", "period", "weights", "seed", "source", "decay_per_step", "decay_per_year"} <= set(each)
        for row in each["scores"]:
            assert row["without_a_source"][0] <= row["rank"] <= row["without_a_source"][1]


def test_every_measure_can_be_asked_for(run):
    for name in ranking.MEASURES:
        assert [each["measure"] for each in _answer(run("--rank", name, "-f", "json"))] == [name]


def test_asked_about_one_only_those_who_influenced_him_are_ranked(run):
    (found,) = _answer(run("--rank", "pagerank", "--on", "Muhsinzade", "-f", "json"))
    assert [row["id"] for row in found["scores"]] == ["person/ahmed-resmi"]
    (turned,) = _answer(run("--rank", "katz", "--of", "Ahmed Resmi", "-f", "json"))
    assert (turned["direction"], [row["id"] for row in turned["scores"]]) == ("influenced", ["person/muhsinzade"])


def test_the_matrix_is_the_same_in_all_formats(run):
    cells = _answer(run("--matrix", "-f", "json"))["cells"]
    rows = list(csv.DictReader(io.StringIO(run("--matrix", "-f", "csv").stdout)))
    marks = [mark for row in rows for name, mark in row.items() if name not in ("claimant", "claimant_label") and mark]
    assert len(cells) == len(marks) == 3
    assert "✗" in run("--matrix").stdout


def test_the_picture_names_everybody_in_the_language_asked_for(run, tmp_path):
    run("--matrix", "--plot", str(tmp_path / "m.svg"), "--lang", "tr")
    drawn = (tmp_path / "m.svg").read_text(encoding="utf-8")
    assert "Kimin kimi etkilediğini kim söylüyor" in drawn
    assert "reddediyor" in drawn
    assert "Ayşe Deniz" in drawn


def test_the_answer_does_not_hang_on_the_seed_of_hashes(folder):
    def output(seed, *arguments):
        command = [sys.executable, "-m", "kg", "-p", str(KAYNARCA), "influence", "--store", str(folder), *arguments]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, capture_output=True, check=True, env=environment).stdout

    for arguments in (("-f", "json"), ("--rank", "-f", "csv"), ("--paths", "Panin", "Munib", "--through", "all")):
        assert output("1", *arguments) == output("2", *arguments)


def test_whoever_influenced_nobody_is_told_by_what_else_is_claimed_of_him(run):
    told = run("--of", "Münib").stderr
    assert "of Ibrahim Munib Efendi other things are claimed: " in told
    assert "signed (" in told
    assert "kg why person/munib" in told


def test_who_is_named_as_claimant_and_claims_no_influence_is_told_what_that_means(run):
    told = run("--according-to", "person/repnin").stderr
    assert "--according-to means who claims it" in told
