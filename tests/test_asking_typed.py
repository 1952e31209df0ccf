"""Turkish as people type it: in lower case, without marks, apostrophes and question marks, the particle at its word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker

ROOT = Path(__file__).parent.parent
_MARKS = str.maketrans("çğıöşüâîûÇĞİÖŞÜI", "cgiosuaiucgiosui")
LEAST_ALIKE = 0.97
EVERY = 4
"""Of the suite one question in so many is asked twice."""


def typed(question: str) -> str:
    """Type a question in a hurry."""
    bare = re.sub(r"['’?]", "", question.translate(_MARKS).lower()).strip()
    return re.sub(r" (m[iu](?:yd[iu]|d[iu]r)?)$", r"\1", bare)


def _found(asker: Asker, question: str) -> frozenset[tuple[str | None, ...]] | None:
    outcome = asker.ask(question, "tr").outcome
    if not isinstance(outcome, Answered):
        return None
    return frozenset((each.iri, each.value, each.other) for each in outcome.found)


@pytest.fixture(scope="module")
def asker() -> Asker:
    return suite.asker(ROOT)


def test_questions_typed_in_a_hurry_have_the_answers_of_those_that_are_written_well(asker: Asker) -> None:
    written = [case.question for case in suite.read(suite.FOLDER / "turkish.csv")][::EVERY]
    pairs = [(_found(asker, each), _found(asker, typed(each))) for each in written]
    assert not [
        each
        for each, (one, other) in zip(written, pairs, strict=True)
        if one is not None and other is not None and one != other
    ]
    assert sum(one == other for one, other in pairs) >= LEAST_ALIKE * len(pairs)


@pytest.mark.parametrize(
    ("question", "language"),
    [("berlin kongresine kim baskanlik etti", "tr"), ("lord salisbury elcimiydi", "tr"), ("who led it", "en")],
)
def test_the_language_of_a_question_is_told_without_marks(asker: Asker, question: str, language: str) -> None:
    assert asker.language_of(question) == language
