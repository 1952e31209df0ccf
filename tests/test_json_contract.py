"""docs/json.md names every field that an answer has, and no answer lacks what it promises of a claim."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from claim_store import KAYNARCA, lines
from click.testing import CliRunner

from kg import cli, store

PAGE = (Path(__file__).parent.parent / "docs" / "json.md").read_text(encoding="utf-8")
DOCUMENTED = set(re.findall(r"`([a-z_]+)`", PAGE))
OF_A_CLAIM = {
    *("iri", "subject", "predicate", "object", "date", "claimants", "certainty", "polarity", "cites", "passages"),
}
ANSWERS = (
    ("why", "Panin", "influenced"),
    ("why", "Rumyantsev", "wroteTo"),
    ("disputes",),
    ("disputes", "Repnin", "--all"),
    ("diff", "accepted", "everything"),
    ("ask", "Who signed the treaty of Küçük Kaynarca?"),
    ("ask", "Who ate the treaty?"),
    ("influence",),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("contract") / "store"
    store.create(made, lines())
    return made


def _answer(folder, arguments):
    command = ["--project", str(KAYNARCA), *arguments, "--store", str(folder), "-f", "json"]
    return json.loads(CliRunner().invoke(cli.command, command).stdout)


def _fields(value):
    if isinstance(value, dict):
        yield from (key for key in value if re.fullmatch("[a-z_]+", key))
        yield from (name for held in value.values() for name in _fields(held))
    if isinstance(value, list):
        yield from (name for held in value for name in _fields(held))


@pytest.mark.parametrize("arguments", [each for each in ANSWERS if each[0] != "influence"], ids=" ".join)
def test_every_field_of_an_answer_is_documented(folder, arguments):
    properties = {"label", "derived", "witnesses"} if arguments[0] == "diff" else set()
    assert set(_fields(_answer(folder, arguments))) - properties <= DOCUMENTED


@pytest.mark.parametrize("arguments", [each for each in ANSWERS if each[0] != "diff"], ids=" ".join)
def test_every_claim_of_an_answer_is_listed_in_full(folder, arguments):
    answer = _answer(folder, arguments)
    assert isinstance(answer["claims"], list)
    for claim in answer["claims"]:
        assert set(claim) >= OF_A_CLAIM
        for end in ("subject", "predicate", "object"):
            assert set(claim[end]) == {"iri", "label"}
        for passage in claim["passages"]:
            assert set(passage) >= {"document", "page", "quotation", "start", "end"}


@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_the_same_question_has_the_same_answer(folder, arguments):
    assert _answer(folder, arguments) == _answer(folder, arguments)
