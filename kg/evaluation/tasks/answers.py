"""Turkish history that no table knows: are the answers to *who*, *where* and *when* among what a paragraph names?

An answer counts as found where a mention of the right kind overlaps it: a person or group, a place, a date. A land that
acts is a state and its territory a place: both kinds count, since the mention says both; *by the first kind* is
stricter. *The whole answer*: the mention is the answer, but for suffixes and titles. Halves are of paragraphs. How many
mentions are proposed for a hundred words is said too, so that no recall is bought by marking everything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from kg import datings
from kg.evaluation.records import Asked, Measured, Score, Tally, Task
from kg.language import honorifics, turkish
from kg.recognition.kinds import ACTORS, PLACES
from kg.recognition.records import Recognised

TASK: Final = Task(
    name="answers",
    measures="persons, groups, places and dates of Turkish history that no table knows",
    input="tquad",
    aim="recall ≥ 0.85",
)
_ASKED: Final = (
    ("who", re.compile(r"\bkim", re.IGNORECASE), ACTORS),
    ("where", re.compile(r"\bnere", re.IGNORECASE), PLACES),
    ("when", re.compile(r"\bne zaman", re.IGNORECASE), frozenset[str]()),
)


class _Question(NamedTuple):
    part: str
    asked: str
    kinds: frozenset[str]
    start: int
    end: int


def measure(asked: Asked) -> Measured:
    """Look for every answer in its paragraph."""
    from kg.recognition import turkish_names

    tally = Tally()
    words = mentions = 0
    for name, context, questions in _paragraphs(asked.path):
        if not asked.chooses(name):
            continue
        found = turkish_names.recognise(context)
        dates = [(one.start, one.end) for one in datings.find(context, language="tr")]
        words += len(context.split())
        mentions += len(found)
        for question in questions:
            _count(tally, context, question, found, dates)
    made = tally.measured()
    density = Score(part="mentions per word", value=mentions / words if words else None)
    return replace(made, scores=(*made.scores, density))


def _paragraphs(path: Path) -> Iterator[tuple[str, str, list[_Question]]]:
    for file in sorted(path.glob("*.json")):
        for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
            for number, paragraph in enumerate(article["paragraphs"]):
                context = str(paragraph["context"])
                yield f"{article['title']}/{number}", context, list(_questions(context, paragraph["qas"]))


def _questions(context: str, rows: Sequence[dict[str, Any]]) -> Iterator[_Question]:
    for row in rows:
        part = next((one for one in _ASKED if one[1].search(row["question"])), None)
        answer, start = str(row["answers"][0]["text"]), int(row["answers"][0]["answer_start"])
        if not context.startswith(answer, start):
            start = context.find(answer)  # some of the corpus's positions are wrong
        if part is not None and start >= 0 and answer:
            yield _Question(part[0], row["question"], part[2], start, start + len(answer))


def _count(
    tally: Tally, context: str, asked: _Question, found: Sequence[Recognised], dates: Sequence[tuple[int, int]]
) -> None:
    answer = context[asked.start : asked.end]
    if asked.part == "when":
        over = any(start < asked.end and asked.start < end for start, end in dates)
        tally.answer("when", asked.asked, answer, answer if over else None)
        return
    near = [one for one in found if one.start < asked.end and asked.start < one.word_end]
    right = [one for one in near if one.kind in asked.kinds or asked.kinds.intersection(one.also)]
    shown = "; ".join(f"{context[one.start : one.end]} ({one.kind})" for one in near) or None
    tally.answer(asked.part, asked.asked, answer, shown, right=bool(right))
    first = any(one.kind in asked.kinds for one in right)
    tally.answer(f"{asked.part}, by the first kind", asked.asked, answer, shown, right=first)
    whole = any(_core(context[one.start : one.end]) == _core(_stem(answer)) for one in right)
    tally.answer(f"{asked.part}, the whole answer", asked.asked, answer, shown, right=whole)


def _stem(answer: str) -> str:
    return turkish.split(answer.strip(" .,;:!?")).stem


def _core(name: str) -> tuple[str, ...]:
    words = tuple(turkish.fold(name).split())
    while len(words) > 1 and words[0] in honorifics.BEFORE:
        words = words[1:]
    return words
