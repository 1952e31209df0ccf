"""Validation: what each check finds, where it points, and what a report says in each format."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import project
from kg.cli import command
from kg.dates.chronology import historical_date
from kg.dates.records import HistoricalDate
from kg.errors import ExplainedError
from kg.graph.quads import nquads, provenance, quads
from kg.model import EntityId, Seeds
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.seeds import reading as seeds
from kg.validation import checks, shapes, shaping
from kg.validation import findings as validation
from kg.validation.checks import Material, Severity
from kg.validation.checks.statements import circles

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
DENIZ = "seeds/documents/deniz-1998"
CLAIMS = f"{DENIZ}/claims.csv"
PERSONS = "seeds/authority/persons.csv"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(project.load(KAYNARCA).ontology)


@pytest.fixture(scope="module")
def kaynarca(vocabulary):
    return seeds.load(project.load(KAYNARCA), vocabulary)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(KAYNARCA, tmp_path / "kaynarca"))


def add(root, path, *lines):
    with (root / path).open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def claim(subject, predicate, object_, **cells):
    """Write a row of claims.csv; the quotation is a sentence of the text."""
    row = {
        "key": f"x{zlib.crc32(repr((subject, predicate, object_, cells)).encode())}",
        "subject": subject,
        "predicate": predicate,
        "object": object_,
        "claimants": "person/deniz",
        "quotation": "Antlaşmayı Rusya adına Prens Repnin",
    } | cells
    with (KAYNARCA / CLAIMS).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow([row.get(column, "") for column in columns])
    return written.getvalue()


def found(root, vocabulary, check):
    loaded = seeds.load(project.load(root), vocabulary)
    return [each for each in checks.run(Material(seeds=loaded, vocabulary=vocabulary)) if each.check == check]


V, W, INFO = Severity.VIOLATION, Severity.WARNING, Severity.INFO
KAYNARCA_1774 = "treaty/kaynarca-1774"
LETTER, ANSWER = "letter/rumyantsev-1774-07-04", "letter/muhsinzade-1774-07-08"

EXAMPLES = [
    ("fits-domain-and-range", V, CLAIMS, [claim(KAYNARCA_1774, "signed", "person/repnin")]),
    ("fits-domain-and-range", V, CLAIMS, [claim("person/repnin", "heldOffice", "place/sumnu")]),
    ("subject-is-not-object", V, CLAIMS, [claim("person/repnin", "influenced", "person/repnin")]),
    ("derived-relations-are-not-claimed", V, CLAIMS, [claim("person/repnin", "wroteTo", "person/munib")]),
    (
        "symmetric-relations-are-claimed-once",
        W,
        CLAIMS,
        [claim("person/repnin", "metWith", "person/munib"), claim("person/munib", "metWith", "person/repnin")],
    ),
    (
        "one-way-relations-run-one-way",
        W,
        CLAIMS,
        [
            claim(KAYNARCA_1774, "supersedes", "treaty/armistice-1772"),
            claim("treaty/armistice-1772", "supersedes", KAYNARCA_1774),
        ],
    ),
    ("claimants-can-speak", V, CLAIMS, [claim("person/repnin", "signed", KAYNARCA_1774, claimants="place/sumnu")]),
    ("places-are-places", V, CLAIMS, [claim("person/repnin", "signed", KAYNARCA_1774, place="person/panin")]),
    ("places-are-places", W, CLAIMS, [claim("person/repnin", "signed", KAYNARCA_1774, context="place/sumnu")]),
    (
        "reports-name-their-reporter",
        W,
        CLAIMS,
        [claim("person/repnin", "signed", KAYNARCA_1774, claimants="person/harrow")],
    ),
    ("hearsay-has-a-source", W, CLAIMS, [claim("person/repnin", "signed", KAYNARCA_1774, certainty="reported")]),
    (
        "claims-do-not-rest-on-themselves",
        V,
        CLAIMS,
        [
            claim("person/repnin", "signed", KAYNARCA_1774, key="a", rests_on="b"),
            claim("person/repnin", "ratified", KAYNARCA_1774, key="b", rests_on="a"),
        ],
    ),
    (
        "nobody-denies-what-he-asserts",
        W,
        CLAIMS,
        [claim("person/ahmed-resmi", "ledGroup", "group/ottoman-delegation", polarity="denies")],
    ),
    (
        "lives-end-after-they-begin",
        V,
        "seeds/authority/persons.csv",
        ["person/x,Person,X,X,,,1783,1700,,,"],
    ),
    (
        "lives-end-after-they-begin",
        W,
        "seeds/authority/persons.csv",
        ["person/x,Person,X,X,,,1783~,1700,,,"],
    ),
    ("lives-end-after-they-begin", W, "seeds/authority/persons.csv", ["person/x,Person,X,X,,,1700,1850,,,"]),
    (
        "nobody-acts-outside-a-life",
        V,
        CLAIMS,
        [claim("person/panin", "visited", "person/repnin", date="1790")],  # he died in 1783
    ),
    ("nobody-acts-outside-a-life", V, CLAIMS, [claim("person/panin", "visited", "person/repnin", date="1717")]),
    ("nobody-acts-outside-a-life", W, CLAIMS, [claim("person/panin", "visited", "person/repnin", date="1790~")]),
    (
        "nobody-acts-outside-a-life",
        V,
        CLAIMS,
        [claim("person/panin", "heldOffice", "office/grand-vizier", date="1790")],
    ),
    (
        "nobody-acts-outside-a-life",
        W,
        CLAIMS,
        [claim("group/crimean-khanate", "supported", "group/ottoman-empire", date="1790")],  # dissolved in 1783
    ),
    ("nobody-acts-outside-a-life", V, CLAIMS, [claim(ANSWER, "addressee", "person/panin", date="1790")]),
    (
        "one-holder-at-a-time",
        W,
        CLAIMS,
        [claim("person/munib", "heldOffice", "office/grand-vizier", date="1773/1775")],
    ),
    ("nothing-is-dated-after-the-text", V, CLAIMS, [claim("person/harrow", "influenced", "person/deniz", date="2001")]),
    (
        "treaties-go-step-by-step",
        V,
        CLAIMS,
        [claim("person/abdulhamid-i", "ratified", KAYNARCA_1774, date="1774-06")],  # signed in July
    ),
    (
        "treaties-go-step-by-step",
        W,
        CLAIMS,
        [
            claim(
                "person/abdulhamid-i",
                "ratified",
                KAYNARCA_1774,
                date="1774-06",
                claimants="person/harrow",
                reported_by="person/deniz",
            )
        ],
    ),
    ("answers-follow-letters", V, CLAIMS, [claim(LETTER, "repliesTo", ANSWER)]),
    ("answers-follow-letters", V, CLAIMS, [claim("treaty/armistice-1772", "supersedes", KAYNARCA_1774)]),
    (
        "dates-agree-with-the-tables",
        W,
        CLAIMS,
        [claim("person/munib", "signed", KAYNARCA_1774, date="1775-01-13")],
    ),
    (
        "dates-say-what-is-written",
        W,
        CLAIMS,
        [claim("person/munib", "visited", "person/repnin", date="1774-07-21", date_as_written="21 Temmuz 1775’te")],
    ),
    ("treaties-have-two-parties", V, CLAIMS, [claim("treaty/armistice-1772", "hasParty", "group/ottoman-empire")]),
    (
        "letters-have-senders",
        W,
        "seeds/authority/communications.csv",
        ["letter/x,Letter,X,X,,,", claim("letter/x", "addressee", "person/munib")],
    ),
    ("labels-in-every-language", W, "seeds/authority/topics.csv", ["topic/x,Topic,X,,,,,"]),
    ("labels-tell-apart", W, "seeds/authority/topics.csv", ["topic/x,Topic,the Defeat at Kozluca,X,,,,"]),
    ("same-as-is-one-to-one", V, "seeds/authority/places.csv", ["place/x,City,X,X,,,,,,Q406,"]),
    ("columns-name-the-right-kind", V, "seeds/authority/groups.csv", ["group/x,State,X,X,,,person/panin,,,,,"]),
    (
        "nothing-is-part-of-itself",
        V,
        "seeds/authority/topics.csv",
        ["topic/x,Topic,X,X,,topic/y,,", "topic/y,Topic,Y,Y,,topic/x,,"],
    ),
    ("entities-are-used", W, "seeds/authority/topics.csv", ["topic/x,Topic,X,X,,,,"]),
    ("mentions-do-not-overlap", W, f"{DENIZ}/mentions.csv", ["75,79,Tuna,place/danube,name,"]),
    ("mentions-do-not-overlap", INFO, f"{DENIZ}/mentions.csv", ["75,84,Tuna boyu,place/kaynarca,name,"]),
    ("passages-name-both-ends", INFO, CLAIMS, [claim("person/panin", "influenced", "person/repnin")]),
]

OF_RECORDS = {
    "no-dangling-id",
    "dates-can-be",
    "quotations-are-in-the-text",
    "translations-fit-their-quotations",
    "influence-has-two-sides",
    "footnotes-support-claims",
    "missing-footnotes",
}
"""Checks of what the loader makes sure of already, and of what a row cannot make wrong; they have tests of their own."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_a_check_finds_what_it_is_for_and_points_at_the_row(copy, vocabulary, example):
    check, severity, path, lines = example
    before = len(found(copy, vocabulary, check))
    rows = [line for line in lines if not line.startswith("x") or path == CLAIMS]  # the keys of claims begin with x
    add(copy, path, *rows)
    if path != CLAIMS:
        add(copy, CLAIMS, *(line for line in lines if line not in rows))
    after = found(copy, vocabulary, check)
    assert len(after) > before
    last_line = len((copy / path).read_text(encoding="utf-8").splitlines())
    places = range(last_line - len(rows) + 1, last_line + 1)
    new = [each for each in after if each.origin and each.origin.path == path and each.origin.line in places]
    if check == "treaties-have-two-parties":
        new = [each for each in after if str(each.origin) == "seeds/authority/treaties.csv:3"]
    assert {each.severity for each in new} == {severity}


def test_hearsay_of_which_a_remark_says_that_nobody_is_named_is_no_warning(copy, vocabulary):
    before = len(found(copy, vocabulary, "hearsay-has-a-source"))
    add(copy, CLAIMS, claim("person/repnin", "signed", KAYNARCA_1774, certainty="reported", remark="nobody is named"))
    assert len(found(copy, vocabulary, "hearsay-has-a-source")) == before


def test_a_relation_that_does_not_take_what_it_has_is_told_once_with_those_of_its_family_that_do(copy):
    add(
        copy,
        CLAIMS,
        claim("place/sumnu", "signed", KAYNARCA_1774),
        claim("person/repnin", "partOfEvent", "event/war-1768"),
    )
    findings = [each for each in validation.examine(project.load(copy)).findings if each.severity is V]
    assert {each.check for each in findings} == {"fits-domain-and-range"}
    hints = {each.what.split(", and ")[0]: each.hint for each in findings}
    assert hints["the subject of partOfEvent is an Event"].startswith("of the same family these take both: carriedOut")
    assert hints["the subject of signed is an Actor"] is None


def test_before_anything_is_claimed_what_is_only_not_done_yet_is_for_information(copy):
    for path in (copy / "seeds/documents").glob("*/*.csv"):
        path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    early = validation.examine(project.load(copy))
    assert {each.check for each in early.findings if each.severity is W} <= {"labels-in-each-language"}
    assert {"entities-are-used", "Parties"} <= {each.check for each in early.findings if each.severity is INFO}


def test_every_check_has_an_example_and_a_documentation():
    names = {check.name for check in checks.checks()}
    assert names == {check for check, *_ in EXAMPLES} | OF_RECORDS
    assert all(check.documentation.endswith(".") for check in checks.checks())


def test_the_test_project_violates_nothing(kaynarca, vocabulary):
    report = validation.validate(kaynarca, project.load(KAYNARCA), vocabulary)
    assert report.conforms
    assert {each.check for each in report.findings if each.severity is W} <= {"entities-are-used", "Parties"}


def test_what_a_shape_finds_comes_with_the_way_out_in_the_language_of_its_message(copy):
    add(copy, "seeds/authority/treaties.csv", "treaty/x,Treaty,Peace of X,X Barışı,,,,")
    for language, words in (("en", "claim hasParty"), ("tr", "hasParty iddia edin")):
        findings = validation.examine(project.load(copy), language).findings
        (hint,) = {each.hint for each in findings if each.check == "Parties" and each.focus == "treaty/x"}
        assert words in hint


def test_what_a_shape_finds_missing_is_for_information_where_the_seeds_leave_it_open(copy):
    add(copy, "seeds/authority/treaties.csv", "treaty/x,Treaty,Peace of X,X Barışı,,,,")
    name = next(path.parent.name for path in (copy / "seeds/documents").glob("*/open.csv"))
    for reason, severity in ((None, W), ("the text names none", INFO)):
        if reason:
            add(copy, f"seeds/documents/{name}/open.csv", f"entity,treaty/x,{reason}")
        findings = validation.examine(project.load(copy)).findings
        (found,) = (each for each in findings if each.check == "Parties" and each.focus == "treaty/x")
        assert found.severity is severity
        assert (reason or "no two parties") in found.what


# --- what is no fault ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "lines"),
    [
        # an office is handed over within a day, and "1774" may be any day of the year
        ("one-holder-at-a-time", [claim("person/munib", "heldOffice", "office/grand-vizier", date="1774-08-31/1776")]),
        ("one-holder-at-a-time", [claim("person/munib", "heldOffice", "office/grand-vizier", date="1773")]),
        # an open date says nothing certain
        ("treaties-go-step-by-step", [claim("person/abdulhamid-i", "ratified", KAYNARCA_1774, date="../1775")]),
        # the dead inspire, and are written about
        ("nobody-acts-outside-a-life", [claim("person/panin", "inspired", "person/deniz", date="1990")]),
        # what did not happen cannot contradict a life
        (
            "nobody-acts-outside-a-life",
            [claim("person/panin", "visited", "person/repnin", date="1790", polarity="denies")],
        ),
        # the year in the text is within the interval
        (
            "dates-say-what-is-written",
            [claim("person/munib", "visited", "person/repnin", date="1773/1775", date_as_written="1774 yılında")],
        ),
        # what is rejected is no claim of ours
        ("subject-is-not-object", [claim("person/munib", "visited", "person/munib", status="rejected")]),
        # one text says two things at two times
        (
            "nobody-denies-what-he-asserts",
            [
                claim("person/munib", "visited", "person/repnin", date="1773"),
                claim("person/munib", "visited", "person/repnin", date="1774", polarity="denies"),
            ],
        ),
        # two people may both write
        (
            "one-way-relations-run-one-way",
            [claim("person/munib", "visited", "person/repnin"), claim("person/repnin", "visited", "person/munib")],
        ),
    ],
)
def test_a_check_is_silent_where_nothing_is_certain(copy, vocabulary, check, lines):
    add(copy, CLAIMS, *lines)
    assert found(copy, vocabulary, check) == []


def test_what_a_remark_explains_is_no_violation(copy, vocabulary):
    add(copy, CLAIMS, claim("person/panin", "visited", "person/repnin", date="1790", key="late"))
    add(copy, f"{DENIZ}/remarks.csv", "late,date,,,,The text has 1790 for 1770.,")
    (finding,) = found(copy, vocabulary, "nobody-acts-outside-a-life")
    assert finding.severity is INFO
    assert finding.what.endswith(f"(remarked on at {DENIZ}/remarks.csv:3)")


def test_what_is_left_open_on_purpose_is_no_violation(copy, vocabulary):
    add(copy, CLAIMS, claim("treaty/armistice-1772", "hasParty", "group/ottoman-empire"))
    add(copy, f"{DENIZ}/open.csv", "entity,treaty/armistice-1772,the text names one party only")
    (finding,) = found(copy, vocabulary, "treaties-have-two-parties")
    assert finding.severity is INFO
    assert "the text names one party only" in finding.what


# --- records that no loader has seen -------------------------------------------------------------------------------


def findings_of(seeds_, vocabulary, check):
    return [each for each in checks.run(Material(seeds=seeds_, vocabulary=vocabulary)) if each.check == check]


def with_claim(loaded: Seeds, **changes) -> Seeds:
    document = loaded.documents[0]
    changed = replace(document.claims[11], **changes)  # persuaded
    return replace(loaded, documents=(replace(document, claims=(changed,)), *loaded.documents[1:]))


def test_a_claim_of_a_program_that_names_nobody_known_is_found(kaynarca, vocabulary):
    made = with_claim(kaynarca, object=EntityId("person/nobody"), predicate="persuadedd")
    assert [each.what for each in findings_of(made, vocabulary, "no-dangling-id")] == [
        "no such entity person/nobody",
        "no such relation persuadedd",
    ]


def test_influence_without_an_influenced_is_found(kaynarca, vocabulary):
    made = with_claim(kaynarca, object=EntityId(""))
    assert [each.what for each in findings_of(made, vocabulary, "influence-has-two-sides")] == [
        "influence without influenced"
    ]


def test_bounds_that_are_not_those_of_the_date_are_found(kaynarca, vocabulary):
    sound = historical_date("1774-07")
    false = HistoricalDate(edtf="1774-08", earliest=sound.earliest, latest=sound.latest)
    assert findings_of(with_claim(kaynarca, when=sound), vocabulary, "dates-can-be") == []
    assert len(findings_of(with_claim(kaynarca, when=false), vocabulary, "dates-can-be")) == 1
    assert len(findings_of(with_claim(kaynarca, when=replace(false, edtf="August")), vocabulary, "dates-can-be")) == 1


def test_a_quotation_that_the_text_does_not_have_at_its_place_is_found(kaynarca, vocabulary):
    passage = kaynarca.documents[0].claims[11].passages[0]
    moved = with_claim(kaynarca, passages=(replace(passage, start=passage.start + 1),))
    assert len(findings_of(moved, vocabulary, "quotations-are-in-the-text")) == 1


def test_a_footnote_that_supports_nothing_is_told_unless_it_is_left_open(kaynarca, vocabulary):
    deniz = kaynarca.documents[0]
    assert findings_of(kaynarca, vocabulary, "footnotes-support-claims") == []
    bare = replace(kaynarca, documents=(replace(deniz, left_open=()),))
    (finding,) = findings_of(bare, vocabulary, "footnotes-support-claims")
    assert finding.what == "deniz-1998: footnote 6 (page 2) supports no claim"


def test_a_footnote_that_the_text_calls_and_does_not_have_is_told(kaynarca, vocabulary):
    deniz = kaynarca.documents[0]
    without = deniz.stored.replace("6 Bu mesele başka bir yazının konusudur.", "")
    cut = replace(kaynarca, documents=(replace(deniz, stored=without),))
    (finding,) = findings_of(cut, vocabulary, "missing-footnotes")
    assert finding.what == "deniz-1998: footnotes called in the text and without a body: 6"


def test_circles_are_found_however_long_and_nothing_else():
    long = [(str(n), str(n + 1)) for n in range(5000)]
    assert list(circles(long)) == []
    assert len(list(circles([*long, ("5000", "0")]))) == 5001
    assert list(circles([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")])) == [("b", "c"), ("c", "b")]


# --- the shapes ----------------------------------------------------------------------------------------------------


def test_a_shape_that_is_broken_points_at_the_row_of_the_seeds(tmp_path, kaynarca, vocabulary):
    path = tmp_path / "shapes.ttl"
    path.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/muahede/ontology#> .
        <http://example.org/shapes#Anonymous> a sh:NodeShape ; sh:targetClass kg:Person ; sh:severity sh:Warning ;
          sh:property <http://example.org/shapes#dead> .
        <http://example.org/shapes#dead> sh:path kg:died ; sh:minCount 1 ; sh:severity sh:Warning ;
          sh:message "kişinin ölümü yok"@tr, "a person has a death"@en .""",
        encoding="utf-8",
    )
    mine = project.load(KAYNARCA)
    lines = tuple(nquads(quads(kaynarca, mine, vocabulary)))
    found, _ = validation.conformance(lines, path, provenance(kaynarca, mine), mine.base)
    results = sorted(found, key=lambda each: each.focus)
    assert [each.focus for each in results] == ["person/deniz", "person/harrow", "person/munib", "person/peterson"]
    assert {each.what for each in results} == {"a person has a death (kg:died)"}
    assert str(results[2].origin) == "seeds/authority/persons.csv:6"
    assert {each.severity for each in results} == {W}


NAMELESS = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/muahede/ontology#> .
    <http://example.org/shapes#Person> a sh:NodeShape ; sh:targetClass kg:Person ;
      sh:property [ sh:path kg:died ; sh:minCount 1 ; sh:message "ölümü yok"@tr, "no death is known"@en ] ;
      sh:property [ sh:path ( [ sh:inversePath kg:object ] kg:subject ) ; sh:minCount 1 ;
                    sh:message "kimse onunla bir şey yapmıyor"@tr, "nobody does anything with him"@en ] ;
      sh:or ( [ sh:property [ sh:path kg:title ; sh:minCount 1 ] ] [ sh:property [ sh:path kg:born ; sh:minCount 1 ] ] ) .
"""


@pytest.mark.parametrize("engine", [shaping.FAST, shaping.SLOW])
def test_a_shape_without_a_name_speaks_the_language_that_was_asked_for(tmp_path, kaynarca, vocabulary, engine):
    if engine == shaping.FAST:
        pytest.importorskip("shacl")
    path = tmp_path / "shapes.ttl"
    path.write_text(NAMELESS, encoding="utf-8")
    read = shapes.read(path)
    results = shaping.run(
        tuple(nquads(quads(kaynarca, project.load(KAYNARCA), vocabulary))), read, engine=engine
    ).results
    said = {
        language: {read.message(each.messages, (each.constraint, each.shape), language) for each in results}
        for language in ("tr", "en", "de")
    }
    assert said["tr"] == {"ölümü yok", "kimse onunla bir şey yapmıyor", ""}
    assert said["en"] == said["de"] == {"no death is known", "nobody does anything with him", ""}
    assert {read.name(each.shape) for each in results} == {"Person"}, "it goes by the name of the shape around it"


@pytest.mark.parametrize("engine", [shaping.FAST, shaping.SLOW])
def test_a_shape_without_a_message_says_which_constraint_is_broken(tmp_path, kaynarca, vocabulary, monkeypatch, engine):
    if engine == shaping.FAST:
        pytest.importorskip("shacl")
    path = tmp_path / "shapes.ttl"
    path.write_text(NAMELESS, encoding="utf-8")
    lines = tuple(nquads(quads(kaynarca, project.load(KAYNARCA), vocabulary)))
    read = shapes.read(path)
    outcome = shaping.run(lines, read, engine=engine)
    monkeypatch.setattr(shaping, "run", lambda *_: outcome)
    found, _ = validation.conformance(lines, path, {}, language="tr")
    assert {each.what for each in found} == {
        "ölümü yok (kg:died)",
        "kimse onunla bir şey yapmıyor",
        "it breaks sh:or",
    }


def test_both_engines_find_the_same_where_paths_and_lists_have_no_names(tmp_path, kaynarca, vocabulary):
    pytest.importorskip("shacl")
    path = tmp_path / "shapes.ttl"
    path.write_text(NAMELESS, encoding="utf-8")
    lines = tuple(nquads(quads(kaynarca, project.load(KAYNARCA), vocabulary)))
    read = shapes.read(path)
    fast, slow = (
        {(each.focus, each.shape, each.severity) for each in shaping.run(lines, read, engine=engine).results}
        for engine in (shaping.FAST, shaping.SLOW)
    )
    assert fast == slow
    assert len({shape for _, shape, _ in fast}) == 3


def test_the_engine_of_the_shapes_is_named_in_the_report_and_by_the_command():
    ran = run(KAYNARCA, "-f", "json")
    engine = json.loads(ran.stdout)["shapes"]["engine"]
    assert re.fullmatch(r"(shacl|pySHACL) \d+\.\d+.*", engine)
    assert f"shapes: {engine}" in ran.stderr


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (None, "the fast engine (shacl) is not installed"),
        (
            "class Shapes:\n    def from_text(*_, **__):\n        raise ValueError('no such component')",
            "could not run: no such component",
        ),
        (
            "class PanicException(BaseException): ...\nclass Shapes:\n    def from_text(*_, **__):\n        raise PanicException('index out of bounds')",
            "could not run: index out of bounds",
        ),
    ],
)
def test_where_the_fast_engine_is_not_there_or_fails_pyshacl_takes_over_and_that_is_said(tmp_path, fault, said):
    (tmp_path / "shacl.py").write_text(fault or "raise ImportError('gone')", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "kg", "--project", str(KAYNARCA), "validate", "-f", "json"],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, sys.path)])},
    )
    assert ran.returncode == 0, ran.stderr
    shapes_of = json.loads(ran.stdout)["shapes"]
    assert shapes_of["engine"].startswith("pySHACL ")
    assert said in shapes_of["remark"]
    assert said in ran.stderr
    assert json.loads(ran.stdout)["findings"] == json.loads(run(KAYNARCA, "-f", "json").stdout)["findings"]


def test_shapes_that_no_engine_can_run_are_told_with_their_file(tmp_path, kaynarca, vocabulary):
    path = tmp_path / "shapes.ttl"
    path.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/muahede/ontology#> .
        kg:Person a sh:NodeShape ; sh:targetClass kg:Person ; sh:property [ sh:path kg:title ; sh:pattern "([" ] .""",
        encoding="utf-8",
    )
    lines = tuple(nquads(quads(kaynarca, project.load(KAYNARCA), vocabulary)))
    with pytest.raises(ExplainedError, match=r"the shapes cannot be run") as caught:
        validation.conformance(lines, path, {})
    assert caught.value.faults[0].where == str(path)


# --- the report ----------------------------------------------------------------------------------------------------


def test_a_report_is_the_same_bytes_under_any_hash_seed(copy):
    add(copy, CLAIMS, claim("person/repnin", "influenced", "person/repnin", key="self"))
    arguments = [sys.executable, "-m", "kg", "--project", str(copy), "validate", "-f", "json"]
    outputs = {
        subprocess.run(arguments, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert b"itself" in outputs.pop()


def test_a_report_in_turtle_is_a_shacl_report_without_blank_nodes(kaynarca, vocabulary):
    from rdflib import BNode, Graph
    from rdflib.namespace import RDF, SH

    broken = with_claim(kaynarca, object=EntityId("person/nobody"))
    report = validation.report(
        checks.run(Material(seeds=broken, vocabulary=vocabulary)), "https://example.org/kaynarca/"
    )
    graph = Graph().parse(data=validation.as_turtle(report), format="turtle")
    assert not any(isinstance(node, BNode) for triple in graph for node in triple)
    (node,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(node, SH.conforms).toPython() is False
    assert len(list(graph.objects(node, SH.result))) == len(report.findings)


def test_the_command_conforms_exits_0_and_speaks_of_it_on_stderr():
    ran = run(KAYNARCA, "-f", "json")
    assert ran.exit_code == 0
    table = json.loads(ran.stdout)
    assert table["conforms"] is True
    assert len(table["findings"]) == sum(table["counts"].values())
    assert ran.stderr.startswith("conforms: 0 violations, ")


def test_the_command_exits_1_where_something_violates_and_names_the_row(copy):
    add(copy, CLAIMS, claim("person/repnin", "influenced", "person/repnin", key="self"))
    ran = run(copy)
    assert ran.exit_code == 1
    assert f"{CLAIMS}:18: violation: person/repnin influenced itself [subject-is-not-object]" in ran.stdout


def test_warnings_fail_only_where_that_is_asked():
    assert run(KAYNARCA, "--strict").exit_code == 1


def test_faulty_seeds_are_findings_of_the_report_too(copy):
    add(copy, CLAIMS, claim("person/repnim", "signed", KAYNARCA_1774, key="typo", date="1774-02-30"))
    ran = run(copy, "-f", "json")
    assert ran.exit_code == 1
    listed = json.loads(ran.stdout)["findings"]
    assert [(each["check"], each["path"], each["line"], each["what"]) for each in listed] == [
        ("seeds", CLAIMS, 18, "date: there is no 30 February: February 1774 has 28 days: “1774-02-30”"),
        ("seeds", CLAIMS, 18, "subject: no such entity person/repnim"),
    ]


def test_the_checks_can_be_listed():
    assert "treaties-have-two-parties (violation)" in run(KAYNARCA, "--list").stdout


def test_a_report_that_cannot_be_written_is_told(copy, tmp_path):
    add(copy, CLAIMS, claim("person/repnim", "signed", KAYNARCA_1774))
    ran = run(copy, "-f", "json", "-o", str(tmp_path / "no" / "report.json"))
    assert isinstance(ran.exception, ExplainedError)
    assert "cannot be written" in str(ran.exception)


def run(root, *arguments):
    return CliRunner().invoke(command, ["--project", str(root), "validate", *arguments])


def test_what_one_check_finds_often_is_counted_so_that_what_stands_alone_is_not_buried(copy):
    generals = ("elphinstone", "suvorov", "potemkin", "repnin-elder", "dolgorukov", "golitsyn")
    names = "id,kind,label_en,label_tr,other_names,titles,born,died"
    assert (copy / PERSONS).read_text("utf-8").startswith(names)
    add(copy, PERSONS, *(f"person/{name},Person,General {name},,,,,,,," for name in generals))
    ran, every = run(copy), run(copy, "--all")
    unlabelled = "has no label in tr [labels-in-every-language]"
    assert ran.stdout.count(unlabelled) == 3
    assert f"… and 3 more of this warning [labels-in-every-language]: {PERSONS} 3 (all: --all)" in ran.stdout
    assert ran.stdout.index("[labels-in-every-language]") > ran.stdout.index(
        "no two parties of this treaty are claimed"
    )
    assert every.stdout.count(unlabelled) == len(generals)
    assert run(copy, "-f", "json").stdout.count("has no label in tr") == len(generals)


def test_violations_are_told_each_however_many(copy):
    rows = [claim(f"person/repnim-{number}", "signed", KAYNARCA_1774) for number in range(9)]
    add(copy, CLAIMS, *rows)
    assert all(f"person/repnim-{number}" in run(copy).stdout for number in range(9))


@pytest.mark.parametrize("engine", ["shacl", "pySHACL"])
def test_a_class_that_is_left_out_is_not_looked_at_and_every_other_is(engine):
    read = shapes.read(project.load(KAYNARCA).ontology / "shapes.ttl")
    lines = [
        f"<https://example.org/claim/1> <{terms.RDF}type> <{terms.KG}Claim> <https://example.org/g> .\n".encode(),
        f"<https://example.org/mention/1> <{terms.RDF}type> <{terms.KG}Mention> <https://example.org/g> .\n".encode(),
    ]
    whole = shaping.run(lines, read, engine=engine).results
    left = shaping.run(lines, read.without((terms.KG + "Claim",)), engine=engine).results
    assert {each.focus for each in whole} >= {"https://example.org/claim/1", "https://example.org/mention/1"}
    assert {(each.focus, each.shape, each.path) for each in left} == {
        (each.focus, each.shape, each.path) for each in whole if each.focus == "https://example.org/mention/1"
    }
