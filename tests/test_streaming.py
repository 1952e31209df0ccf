"""Large projects, built a document at a time: the same files, facts and findings as of a project that is held whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kg import project as projects
from kg import store
from kg.building import pipeline
from kg.errors import ExplainedError
from kg.explorer import keeping
from kg.explorer.writing import WHOLE_NAMES
from kg.graph import exports

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The test project, built whole and built a document at a time."""
    folder = tmp_path_factory.mktemp("streaming") / "kaynarca"
    shutil.copytree(KAYNARCA, folder)
    ours = projects.load(folder)
    assert pipeline.run(ours, output=folder.parent / "whole").first_page == folder.parent / "whole" / "index.html"
    assert pipeline.run(ours, output=folder.parent / "streamed", large=0).first_page is None
    return folder.parent / "whole", folder.parent / "streamed"


@pytest.mark.parametrize("name", [*(file.name for file in exports.FILES), "report.json"])
def test_a_file_has_the_same_bytes_whichever_way_it_was_made(both, name):
    whole, streamed = both
    assert (streamed / name).read_bytes() == (whole / name).read_bytes()


def test_the_stores_hold_the_same_statements(both):
    one, other = (store.serialise(store.open_read_only(place / "store"), "nq").splitlines() for place in both)
    assert sorted(one) == sorted(other)


def test_the_manifests_count_the_same(both):
    whole, streamed = (json.loads((place / "manifest.json").read_text()) for place in both)
    assert streamed["counts"] == whole["counts"]
    assert streamed["inputs"] == whole["inputs"]
    assert streamed["validation"] == whole["validation"]
    assert set(streamed["files"]) < set(whole["files"])


@pytest.mark.parametrize("name", WHOLE_NAMES)
def test_the_explorer_is_served_the_same_records_of_either(both, name):
    whole, streamed = (keeping.find(place / "store") for place in both)
    assert streamed.content(name) == whole.content(name)


def test_of_more_claims_than_can_be_held_no_records_are_kept_and_the_build_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(keeping, "MOST", 3)
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    ours = projects.load(tmp_path / "kaynarca")
    said: list[str] = []
    pipeline.run(ours, large=0, tell=said.append)
    assert keeping.find(ours.store) is None
    assert any("no records of the explorer" in line for line in said)


def test_what_is_missing_from_all_documents_is_found_once_and_not_in_each(tmp_path):
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    for path in sorted((tmp_path / "kaynarca" / "seeds" / "documents").glob("*/claims.csv")):
        path.write_text(path.read_text("utf-8").replace(",sender,", ",bearer,"), "utf-8")
    ours = projects.load(tmp_path / "kaynarca")
    whole = pipeline.run(ours).report
    streamed = pipeline.run(ours, large=0).report
    assert any(finding.check == "Senders" for finding in whole.findings)
    assert streamed == whole


def test_nothing_of_the_making_is_left(both):
    hidden = sorted(path.name for path in both[1].rglob("*") if path.name.startswith("."))
    assert hidden == [".state"]  # what the next build goes on from


def test_all_faults_of_all_documents_are_told_at_once(tmp_path):
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    for path in sorted((tmp_path / "kaynarca" / "seeds" / "documents").glob("*/claims.csv")):
        path.write_text(path.read_text("utf-8").replace("person/rumyantsev", "person/rumyantzef"), "utf-8")
    ours = projects.load(tmp_path / "kaynarca")
    with pytest.raises(ExplainedError) as whole:
        pipeline.run(ours)
    with pytest.raises(ExplainedError) as streamed:
        pipeline.run(ours, large=0)
    assert streamed.value.faults == whole.value.faults
    assert not ours.output.exists()


def test_a_claim_that_does_not_conform_is_told_by_line_and_nothing_is_published(tmp_path):
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    path = tmp_path / "kaynarca" / "seeds" / "documents" / "harrow-2005" / "claims.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace(",signed,treaty/", ",memberOf,treaty/"), "utf-8")
    assert path.read_text("utf-8") != text
    ours = projects.load(tmp_path / "kaynarca")
    with pytest.raises(ExplainedError) as whole:
        pipeline.run(ours)
    with pytest.raises(ExplainedError) as streamed:
        pipeline.run(ours, large=0)
    assert streamed.value.faults == whole.value.faults
    assert not ours.output.exists()
