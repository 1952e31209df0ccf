"""Dates as their editors read them: FRUS, QhoD, CMIF, RDCR and the answers of TQuAD, below one folder.

*As written*: the string that an editor has marked as a date, read alone. *In its place*: the dates found in running
text, held against the editor's. Two dates are the same if their EDTF is.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from kg import datings
from kg.dates.chronology import historical_date
from kg.evaluation.records import Asked, Measured, Tally, Task

TASK: Final = Task(
    name="dates",
    measures="dates of prose and of headings, to EDTF",
    input=".",
    aim="≥ 0.98 exact as written",
)
_DATE: Final = re.compile(r'<date\b[^>]*\bwhen="([^"]*)"[^>]*(?<!/)>(.*?)</date>', re.DOTALL)
_SAID: Final = re.compile(r"\d{1,2}\.?\s+[^\W\d_]{3,}\.?\s+\d{4}")
_RUN: Final = 20  # dates of a volume that go into one half together


class Gold(NamedTuple):
    """A date as an editor marked it: as written, as EDTF, and the document in which it stands."""

    document: str
    written: str
    edtf: str


def plain(markup: str) -> str:
    """Take the tags off."""
    text = re.sub(r"<[^>]*>", "", re.sub(r"<(?:head|p|div|item|closer|opener|row)\b[^>]*>", "\n\n", markup))
    for name, mark in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(name, mark)
    return text


def frus(data: Path) -> Iterator[Gold]:
    """Give the dates of FRUS's headings; halves are of runs of dates within each volume."""
    for path in sorted((data / "frus").glob("*.xml")):
        for number, (when, marked) in enumerate(_DATE.findall(path.read_text(encoding="utf-8"))):
            yield Gold(f"{path.stem}/{number // _RUN}", " ".join(plain(marked).split()), when[:10])


def qhod(data: Path) -> Iterator[Gold]:
    """Give the dates of QhoD's letters that have day, month and year; what has less needs the letter."""
    for path in sorted((data / "qhod").rglob("*.xml")):
        for when, marked in _DATE.findall(path.read_text(encoding="utf-8")):
            written = " ".join(plain(marked).split())
            if _SAID.search(written):
                yield Gold(path.relative_to(data / "qhod").parts[1], written, when)


def cmif(data: Path) -> Iterator[Gold]:
    """Give the dates of listed letters as their edition prints them."""
    for path in sorted((data / "cmif").glob("*.csv")):
        with path.open(encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                yield Gold(f"{row['edition']}/{row['senderDate'][:7]}", row["senderDateText"], row["senderDate"])


def rdcr(data: Path) -> Iterator[Gold]:
    """Give the dates that the editors of RDCR have marked."""
    for path in sorted((data / "rdcr" / "articles").glob("*.xml")):
        for when, marked in _DATE.findall(path.read_text(encoding="utf-8")):
            yield Gold(path.stem, " ".join(plain(marked).split()), when)


def _normal(edtf: str | None) -> str:
    return re.sub(r"^\.\./|^/", "/", re.sub(r"/(?:\.\.)?\??$", "/", edtf or ""))


def same(one: str | None, other: str) -> bool:
    """Tell whether two EDTF strings are one, an unknown and an open end taken for each other."""
    return _normal(one) == _normal(other)


def alike(one: str | None, other: str) -> bool:
    """Tell whether two EDTF strings allow the same days."""
    if one is None:
        return False
    try:
        ours, theirs = historical_date(one), historical_date(other)
    except ValueError:
        return False
    return (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest)


def read_alone(gold: Iterable[Gold], language: str, asked: Asked) -> Iterator[tuple[Gold, str | None]]:
    """Read each string alone."""
    return ((one, datings.read(one.written, language)) for one in gold if asked.chooses(one.document))


def read_in_place(data: Path, asked: Asked) -> Iterator[tuple[Gold, str | None]]:
    """Find the dates of RDCR's articles, and give what lies where an editor marked one."""
    for path in sorted((data / "rdcr" / "articles").glob("*.xml")):
        if asked.chooses(path.stem):
            yield from placed(path, path.stem, "en")


def read_letters(data: Path, asked: Asked) -> Iterator[tuple[Gold, str | None]]:
    """The same of QhoD's letters, whose day of writing is known from their names."""
    for path in sorted((data / "qhod").rglob("*.xml")):
        name = path.relative_to(data / "qhod").parts[1]
        if asked.chooses(name):
            yield from placed(path, name, "de", day=re.search(r"\.(\d{4})(\d{2})(\d{2})", path.name))


def placed(path: Path, name: str, language: str, day: re.Match[str] | None = None) -> Iterator[tuple[Gold, str | None]]:
    """Find the dates of a text's running words, and give what lies where an editor marked one."""
    body = path.read_text(encoding="utf-8").partition("</teiHeader>")[2]
    pieces: list[str] = []
    marks: list[tuple[int, int, str]] = []
    length = last = 0
    for match in _DATE.finditer(body):
        before, marked = plain(body[last : match.start()]), plain(match[2])
        marks.append((length + len(before), length + len(before) + len(marked), match[1]))
        pieces += [before, marked]
        length += len(before) + len(marked)
        last = match.end()
    text = "".join([*pieces, plain(body[last:])])
    found = datings.find(text, language=language, written="-".join(day.groups()) if day else None)
    for start, end, when in marks:
        over = next((one.edtf for one in found if one.start < end and start < one.end), None)
        yield Gold(name, " ".join(text[start:end].split()), when), over


def answers(data: Path, asked: Asked) -> Iterator[tuple[Gold, str | None]]:
    """Find the answers to *ne zaman* in their paragraphs; they have no EDTF, so found is what is counted."""
    for path in sorted((data / "tquad").glob("*.json")):
        for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
            if asked.chooses(article["title"]):
                for paragraph in article["paragraphs"]:
                    yield from _answers(article["title"], paragraph)


def _answers(title: str, paragraph: dict[str, object]) -> Iterator[tuple[Gold, str | None]]:
    context = str(paragraph["context"])
    found = datings.find(context, language="tr")
    for question in paragraph["qas"]:  # type: ignore[attr-defined]
        answer = str(question["answers"][0]["text"])
        if not re.search(r"ne zaman|hangi (?:yıl|tarih|sene|gün)|kaç yılında", question["question"], re.IGNORECASE):
            continue
        start = context.find(answer)
        if start < 0 or not re.search(r"\d", answer):
            continue
        end = start + len(answer)
        over = next((one.edtf for one in found if one.start < end and start < one.end), None)
        yield Gold(title, answer, over or "a date"), over


def every(asked: Asked) -> Iterator[tuple[str, Iterator[tuple[Gold, str | None]]]]:
    """Give what was read of each corpus, by the name of its line."""
    data = asked.path
    yield "FRUS headings, as written", read_alone(frus(data), "en", asked)
    yield "QhoD, as written", read_alone(qhod(data), "de", asked)
    yield "QhoD, in its place", read_letters(data, asked)
    yield "CMIF, as written", read_alone(cmif(data), "de", asked)
    yield "RDCR, as written", read_alone(rdcr(data), "en", asked)
    yield "RDCR, in its place", read_in_place(data, asked)
    yield "TQuAD, answers found", answers(data, asked)


def measure(asked: Asked) -> Measured:
    """Read every date of every corpus that is there."""
    tally = Tally()
    for part, read in every(asked):
        for gold, made in read:
            where = f"{gold.document}: “{gold.written}”"
            tally.answer(part, where, gold.edtf, made, right=same(made, gold.edtf))
    return tally.measured()
