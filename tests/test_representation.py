"""How one state is represented in another: missions opened, raised, closed, and relations broken, each on its day."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.extract import command
from kg.reading import structure as reading
from kg.representation import course

ROOT = Path(__file__).parent.parent


def read(body: str, heading: str = "Establishment of the American Legation, 1880."):
    text = f"Diplomatic Relations\n\n{heading}\n\n{body}\n"
    return [(change.status, change.date) for change in course.read(reading.read(text))]


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        (
            "Establishment of the American Legation in Zenda, 1880.",
            "The American Legation in Strelsau was established on June 6, 1880, with John Hay as Chargé d’Affaires.",
            [("Legation", "1880-06-06")],
        ),
        (
            "Elevation of American Legation to Embassy Status, 1942.",
            "The Legation in Strelsau was elevated to Embassy status on October 1, 1942.",
            [("Embassy", "1942-10-01")],
        ),
        (
            "Establishment of Diplomatic Relations, 1884.",
            "Diplomatic relations were established on March 26, 1884, when John M. Langston presented his credentials as American Chargé d’Affaires. He was also accredited to Haiti and resident at Port-au-Prince.",
            [("Envoy Nonresident", "1884-03-26")],
        ),
        (
            "Elevation of American Legation to Embassy Status, 1902.",
            "Robert S. McCormick was appointed Ambassador on May 27, 1902. He presented his new credentials on June 26, 1902.",
            [("Embassy", "1902-06-26")],
        ),
        (
            "Establishment of a Ruritanian Legation in Washington, 1881.",
            "The Ruritanian Legation in Washington was established on May 4, 1881.",
            [],
        ),
        (
            "Establishment of Diplomatic Relations.",
            "The United States and the Grand Duchy never established diplomatic relations.",
            [],
        ),
    ],
)
def test_a_section_says_what_changed_on_which_day(heading, body, expected):
    assert read(body, heading) == expected


ARTICLE = """Summary

Relations with Ruritania were first established in 1880, and broke down in 1917.

Diplomatic Relations

Establishment of Diplomatic Relations with Ruritania, 1880.

The United States established relations with Ruritania when Minister Lew Wallace presented his credentials to the
Government of Ruritania on June 6, 1880.

Elevation of American Legation to Embassy Status, 1906.

The Legation in Strelsau was raised to Embassy status on May 26, 1906.

Diplomatic Relations Severed, 1917.

Ruritania severed diplomatic relations with the United States on April 8, 1917.

American Embassy Reopened, 1921.

The American Embassy in Strelsau was reopened on November 26, 1921, when relations with Ruritania were resumed.

Embassy Closed, 1940.

The American Embassy in Strelsau was closed on July 15, 1940.
"""


def test_an_article_gives_the_course_of_the_representation():
    assert [(change.status, change.date) for change in course.read(reading.read(ARTICLE))] == [
        ("Legation", "1880-06-06"),
        ("Embassy", "1906-05-26"),
        ("None", "1917-04-08"),
        ("Embassy", "1921-11-26"),
        ("None", "1940-07-15"),
    ]


def test_relations_broken_with_a_third_state_change_nothing():
    body = "Ramirez broke relations with Germany and Japan on January 26, 1944, but resigned a few weeks later."
    legation = "The American Legation in Strelsau was established on June 6, 1880."
    assert read(f"{legation}\n\nDiplomatic Relations Interrupted, 1944.\n\n{body}") == [("Legation", "1880-06-06")]


def test_kg_extract_proposes_each_change_as_a_dated_event_of_both_states(tmp_path):
    (tmp_path / "ruritania.txt").write_text(ARTICLE, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "ruritania.txt")], obj=ROOT)
    rows = [row for row in csv.DictReader(io.StringIO(made.stdout)) if row["rule"] == "representation"]
    assert ("group/ruritania", "participatedIn", "1906-05-26", "status: Embassy") in {
        (row["subject"], row["predicate"], row["date"], row["remark"]) for row in rows
    }
    established = [row["date"] for row in rows if row["predicate"] == "establishedRelationsWith"]
    assert established == ["1880-06-06", "1921-11-26"]


def test_a_text_of_another_kind_is_not_read_so(tmp_path):
    (tmp_path / "letter.txt").write_text(
        "The United States closed its Embassy in Strelsau on July 15, 1940.\n", encoding="utf-8"
    )
    made = CliRunner().invoke(command, [str(tmp_path / "letter.txt")], obj=ROOT)
    assert "representation" not in {row["rule"] for row in csv.DictReader(io.StringIO(made.stdout))}
