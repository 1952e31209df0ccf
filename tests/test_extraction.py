"""Claims that the program proposes from texts: candidates with their words, and nothing of the seeds is touched."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.extract import command
from kg.extraction import forms
from kg.extraction.extractor import one_each
from kg.extraction.records import ProposedClaim
from kg.extraction.rules import RULES, rule
from kg.model import EntityId, RelationId

ROOT = Path(__file__).parent.parent


def claim(**more):
    return ProposedClaim(
        **{
            "subject": EntityId("group/habsburg-monarchy"),
            "predicate": RelationId("signed"),
            "object": EntityId("treaty/karlowitz"),
            "claimants": (EntityId("person/abou-el-haj"),),
            "start": 10,
            "end": 40,
            "quotation": "The Habsburgs signed at Karlowitz.",
            "score": 0.8,
            "rule": "frames",
            **more,
        }
    )


def test_a_proposed_claim_is_a_row_of_claims_csv_with_its_score_rule_and_trigger():
    row = forms.row(claim(triggers=("signed",)), 1)
    header = (ROOT / "seeds" / "documents" / "meyer-2004" / "claims.csv").read_text(encoding="utf-8").split("\n")[0]
    columns = [name for name in header.strip().split(",") if not name.startswith("translation_")]  # people's, later
    assert list(row) == [*columns, "score", "rule", "trigger"]
    assert (row["status"], row["score"], row["rule"], row["trigger"]) == ("candidate", "0.80", "frames", "signed")


def test_what_two_rules_find_is_one_claim_with_what_either_knows():
    kept = one_each([claim(score=0.5, date="1699-01-26", date_as_written="26 January 1699"), claim()])
    assert kept == [replace(claim(), date="1699-01-26", date_as_written="26 January 1699")]


@pytest.mark.parametrize("name", RULES)
def test_every_rule_can_be_run(name):
    assert callable(rule(name))


def run(*arguments):
    return CliRunner().invoke(command, arguments, obj=ROOT)


def test_the_article_is_extracted_from_in_every_form():
    rows = list(csv.DictReader(io.StringIO(run("meyer-2004").stdout)))
    assert all(row["status"] == "candidate" for row in rows)
    assert len(json.loads(run("meyer-2004", "--format", "json").stdout)["documents"][0]["claims"]) == len(rows)
    assert "subject" in run("meyer-2004", "--format", "table").stdout


def test_a_text_that_is_not_there_is_explained(tmp_path):
    result = run(str(tmp_path / "gone.txt"))
    assert "neither a file nor a document of this project" in str(result.exception)
