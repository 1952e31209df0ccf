"""Large projects, built a document at a time: the same files, facts and findings as of a project that is held whole."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import project as projects
from kg import store
from kg.building import entity_shapes, pipeline
from kg.building.comparing import Comparing
from kg.building.entity_shapes import EntityShapes
from kg.dates.chronology import historical_date
from kg.errors import ExplainedError
from kg.explorer import keeping
from kg.explorer.writing import WHOLE_NAMES
from kg.graph import exports
from kg.ledger.file import Ledger
from kg.model import Claim, Polarity
from kg.ontology import reading as ontology
from kg.policies import policy
from kg.policies.derivation import Derivation
from kg.seeds import reading as seeds
from kg.validation import checks

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


# --- what compares documents -----------------------------------------------------------------------------------------


_FAULTS = {
    "deniz-1998": (
        ("person/muhsinzade heldOffice office/grand-vizier", "1773/1774-08", "asserts"),
        ("person/rumyantsev signed treaty/armistice-1772", "1772-05-30", "asserts"),
        ("letter/muhsinzade-1774-07-08 repliesTo letter/rumyantsev-1774-07-04", "", "asserts"),
        ("treaty/kaynarca-1774 supersedes treaty/armistice-1772", "", "asserts"),
        ("treaty/armistice-1772 hasParty group/ottoman-empire", "", "asserts"),
        ("event/war-1768 partOfEvent event/turn-to-peace", "", "asserts"),
        ("person/panin visited person/munib", "", "asserts"),
    ),
    "harrow-2005": (
        ("person/abdulhamid-i heldOffice office/grand-vizier", "1774-02/1775", "asserts"),
        ("group/russian-empire ratified treaty/armistice-1772", "1771", "asserts"),
        ("letter/rumyantsev-1774-07-04 repliesTo letter/muhsinzade-1774-07-08", "", "asserts"),
        ("person/rumyantsev signed treaty/armistice-1772", "1776", "asserts"),
        ("event/turn-to-peace partOfEvent event/war-1768", "", "asserts"),
        ("person/repnin visited person/munib", "", "asserts"),
        ("person/repnin visited person/munib", "", "denies"),
    ),
}


def test_what_is_wrong_between_documents_is_found_alike():
    ours = projects.load(KAYNARCA)
    vocabulary = ontology.load(ours.ontology)
    loaded = seeds.load(ours, vocabulary)
    documents = tuple(_with_claims(each, _FAULTS[each.id], set()) for each in loaded.documents)
    loaded = replace(loaded, documents=documents)
    whole = checks.run(checks.Material(seeds=loaded, vocabulary=vocabulary, languages=ours.languages))
    with Ledger.create() as ledger:
        made = Derivation(ledger, policy.named(ours, ours.policy), loaded, ours, vocabulary)
        for document in loaded.documents:
            made.take(document)
        made.derive()
        compared = Comparing(ledger, replace(loaded, documents=()), ours, vocabulary)
        compared.run()
        found = {each for each in compared.findings() if each.check in _BETWEEN}
    expected = {each for each in whole if each.check in _BETWEEN}
    assert found == expected
    assert {each.check for each in found} >= {
        *("one-holder-at-a-time", "treaties-go-step-by-step", "answers-follow-letters", "treaties-have-two-parties"),
        *("one-way-relations-run-one-way", "nobody-denies-what-he-asserts", "entities-are-used"),
    }


_BETWEEN = {each.name for each in checks.checks() if each.across}


def test_entities_are_held_to_the_shapes_some_at_a_time(monkeypatch):
    ours = projects.load(KAYNARCA)
    vocabulary = ontology.load(ours.ontology)
    loaded = seeds.load(ours, vocabulary)
    alone = replace(loaded, documents=())
    documents = tuple(_with_claims(each, _FAULTS[each.id], set()) for each in loaded.documents)
    with Ledger.create() as ledger:
        made = Derivation(ledger, policy.named(ours, ours.policy), loaded, ours, vocabulary)
        for document in documents:
            made.take(document)
        made.derive()
        at_once = set(EntityShapes(ledger, alone, ours, vocabulary).all())
        monkeypatch.setattr(entity_shapes, "_BATCH", 300)
        assert set(EntityShapes(ledger, alone, ours, vocabulary).all()) == at_once
    assert at_once


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(_FAULTS["deniz-1998"] + _FAULTS["harrow-2005"])), max_size=6), st.data())
def test_a_changed_document_leaves_the_findings_that_a_look_at_all_of_them_would(rows, drawn):
    ours = projects.load(KAYNARCA)
    vocabulary = ontology.load(ours.ontology)
    loaded = seeds.load(ours, vocabulary)
    alone = replace(loaded, documents=())
    before, after = (
        tuple(_with_claims(document, rows, drawn.draw(st.sets(st.integers(0, 5)))) for document in loaded.documents)
        for _ in range(2)
    )

    def compared(documents, made, ledger):
        for document in documents:
            made.take(document)
        return Comparing(ledger, alone, ours, vocabulary)

    with Ledger.create() as ledger, Ledger.create() as other:
        made = Derivation(ledger, policy.named(ours, ours.policy), loaded, ours, vocabulary)
        looked = compared(before, made, ledger)
        made.derive()
        looked.run()
        looked = compared(after, made, ledger)
        looked.rerun(made.revise().touched)
        anew = Derivation(other, policy.named(ours, ours.policy), loaded, ours, vocabulary)
        expected = compared(after, anew, other)
        anew.derive()
        expected.run()
        assert set(looked.findings()) == set(expected.findings())


def _with_claims(document, rows, chosen):
    """Add some rows to a document's claims, and leave out some of its own, with its mentions of whom they name."""
    first = document.claims[0]
    own = tuple(claim for place, claim in enumerate(document.claims) if place not in chosen)
    added = []
    for place, ((subject, predicate, object_), date, polarity) in enumerate(
        ((said.split(), date, polarity) for said, date, polarity in rows)
    ):
        if place in chosen:
            continue
        added.append(
            Claim(
                key=f"x{place}",
                subject=subject,
                predicate=predicate,
                object=object_,
                claimants=first.claimants,
                passages=first.passages,
                reading=first.reading,
                polarity=Polarity(polarity),
                when=historical_date(date) if date else None,
                origin=replace(first.origin, line=100 + len(own) + place),
            )
        )
    mentions = tuple(each for place, each in enumerate(document.mentions) if place not in chosen)
    return replace(document, claims=(*own, *added), mentions=mentions, remarks=document.remarks[: len(chosen)])
