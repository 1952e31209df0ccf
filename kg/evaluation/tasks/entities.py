"""Persons, places, groups and events of Turkish sentences, as the editors of a corpus in CoNLL form marked them.

A mention is right if it covers just the words that the gold does (its own guidelines leave titles before names out, so
they are left out of ours too) and is of its kind: PERSON; GPE, LOC; ORG; NORP; EVENT, LAW.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.evaluation.records import Asked, Measured, Mistake, Tally, Task
from kg.language import honorifics, turkish
from kg.recognition.kinds import EVENTS, GROUPS, PLACES, TREATIES
from kg.recognition.records import Recognised

TASK: Final = Task(
    name="entities",
    measures="persons, places, groups and events of Turkish sentences of any matter",
    input="turkish_wiki_ner/dev.conll",
    aim="none was set; it keeps precision in sight",
)
_GOLD: Final = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "ORG": "group",
    "NORP": "people",
    "EVENT": "event",
    "LAW": "event",
}
_PARTS: Final = ("person", "place", "group", "people", "event")

_Sentence = list[tuple[str, str]]
_Spans = dict[tuple[int, int], str]


def measure(asked: Asked) -> Measured:
    """Read each sentence without its labels."""
    from kg.recognition import turkish_names

    counts = {part: [0, 0, 0] for part in _PARTS}
    mistakes: list[Mistake] = []
    for number, sentence in enumerate(_sentences(asked.path)):
        if not asked.chooses(f"{asked.path.name}/{number}"):
            continue
        text = " ".join(word for word, _ in sentence)
        gold = _gold(sentence)
        made = _made(sentence, turkish_names.recognise(text))
        for part in _PARTS:
            ours = {place for place, kind in made.items() if kind == part}
            theirs = {place for place, kind in gold.items() if kind == part}
            for at, size in enumerate((len(theirs), len(ours), len(ours & theirs))):
                counts[part][at] += size
            mistakes += [_mistake(part, text, sentence, place, missed=True) for place in sorted(theirs - ours)]
            mistakes += [_mistake(part, text, sentence, place, missed=False) for place in sorted(ours - theirs)]
    tally = Tally()
    for part, (number_gold, found, right) in counts.items():
        tally.counted(part, gold=number_gold, found=found, right=right)
    return Measured(scores=tally.scores(), mistakes=tuple(mistakes))


def _sentences(path: Path) -> Iterator[_Sentence]:
    sentence: _Sentence = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) > 1:
            sentence.append((cells[0], cells[-1]))
        elif sentence:
            yield sentence
            sentence = []


def _gold(sentence: _Sentence) -> _Spans:
    found: _Spans = {}
    begin, label = 0, ""
    for index, (_, mark) in enumerate([*sentence, ("", "O")]):
        if label and not mark.startswith("I-"):
            if label in _GOLD:
                found[begin, index] = _GOLD[label]
            label = ""
        if mark.startswith("B-"):
            begin, label = index, mark[2:]
    return found


def _made(sentence: _Sentence, found: Sequence[Recognised]) -> _Spans:
    starts, position = [], 0
    for word, _ in sentence:
        starts.append((position, position + len(word)))
        position += len(word) + 1
    made: _Spans = {}
    for one in found:
        covered = [index for index, (start, end) in enumerate(starts) if start < one.word_end and one.start < end]
        while one.kind == "Person" and len(covered) > 1 and turkish.fold(sentence[covered[0]][0]) in honorifics.BEFORE:
            covered = covered[1:]
        if covered:
            made[covered[0], covered[-1] + 1] = _part(one.kind)
    return made


def _part(kind: str) -> str:
    if kind == "Person":
        return "person"
    if kind in PLACES or kind == "State":
        return "place"
    if kind == "People":
        return "people"
    return "group" if kind in GROUPS else "event" if kind in EVENTS | TREATIES else kind


def _mistake(part: str, text: str, sentence: _Sentence, place: tuple[int, int], *, missed: bool) -> Mistake:
    words = " ".join(word for word, _ in sentence[slice(*place)])
    return Mistake(part=part, where=text, expected=words if missed else "", found="" if missed else words)
