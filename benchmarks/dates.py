"""How well dates are read: FRUS, QhoD, CMIF, RDCR and TQuAD, each split into two halves by a hash, and how fast.

    python benchmarks/dates.py ../shared/data            the half from whose misses patterns were mended
    python benchmarks/dates.py ../shared/data held-out   the other half; docs/dates.md says how far it is clean
    python benchmarks/dates.py ../shared/data misses     what goes wrong in the first half

*as written*: the string that an editor has marked as a date, read alone. *in its place*: the dates found in running
text, held against the editor's. Two dates are the same if their EDTF is; ``loosely`` if their first and last days are.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg import datings
from kg.chronology import historical_date

HALVES = ("dev", "held-out")


class Gold(NamedTuple):
    """A date as an editor marked it: as written, as EDTF, and the document in which it stands."""

    document: str
    written: str
    edtf: str


class Tally(NamedTuple):
    """What a corpus came to: the number of gold dates, the shares the same and loosely the same, and the misses."""

    number: int
    exact: float
    loose: float
    misses: tuple[tuple[Gold, str | None], ...]


def half(document: str) -> str:
    """Say in which half a document lies: by a hash of its name."""
    return HALVES[hashlib.sha256(document.encode()).digest()[0] % 2]


def plain(markup: str) -> str:
    """Take the tags off."""
    text = re.sub(r"<[^>]*>", "", re.sub(r"<(?:head|p|div|item|closer|opener|row)\b[^>]*>", "\n\n", markup))
    for name, mark in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(name, mark)
    return text


_DATE = re.compile(r'<date\b[^>]*\bwhen="([^"]*)"[^>]*(?<!/)>(.*?)</date>', re.DOTALL)


def frus(data: Path) -> Iterator[Gold]:
    """Give the dates of FRUS's headings; the halves here are of documents within the four volumes."""
    for path in sorted((data / "frus").glob("*.xml")):
        for number, (when, marked) in enumerate(_DATE.findall(path.read_text(encoding="utf-8"))):
            yield Gold(f"{path.stem}/{number // 20}", " ".join(plain(marked).split()), when[:10])


_SAID = re.compile(r"\d{1,2}\.?\s+[^\W\d_]{3,}\.?\s+\d{4}")


def qhod(data: Path) -> Iterator[Gold]:
    """Give the dates of QhoD's letters that have day, month and year; what has less needs the letter."""
    for path in sorted((data / "qhod").rglob("*.xml")):
        for when, marked in _DATE.findall(path.read_text(encoding="utf-8")):
            written = " ".join(plain(marked).split())
            if _SAID.search(written):
                yield Gold(path.relative_to(data / "qhod").parts[1], written, when)


def cmif(data: Path) -> Iterator[Gold]:
    """Give the dates of the letters of Duke and Elector Moritz as the volumes print them."""
    with (data / "cmif" / "letters.csv").open(encoding="utf-8") as rows:
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


def as_written(gold: Iterable[Gold], language: str | None, which: str) -> Tally:
    """Read each string alone."""
    rows = [one for one in gold if half(one.document) == which]
    read = [(one, datings.read(one.written, language)) for one in rows]
    return _tally(read)


def _tally(read: list[tuple[Gold, str | None]]) -> Tally:
    number = max(1, len(read))
    return Tally(
        len(read),
        sum(same(made, one.edtf) for one, made in read) / number,
        sum(alike(made, one.edtf) for one, made in read) / number,
        tuple((one, made) for one, made in read if not same(made, one.edtf)),
    )


def in_place(folder: Iterable[Path], language: str, which: str, *, letters: bool = False) -> Tally:
    """Find the dates of running text and hold those that lie where an editor marked one against the editor's."""
    read: list[tuple[Gold, str | None]] = []
    for path in sorted(folder):
        name = next(part for part in path.parts[path.parts.index("letters") + 1 :]) if letters else path.stem
        if half(name) == which:
            read.extend(_placed(path, name, language, letters=letters))
    return _tally(read)


def _placed(path: Path, name: str, language: str, *, letters: bool) -> Iterator[tuple[Gold, str | None]]:
    body = path.read_text(encoding="utf-8").partition("</teiHeader>")[2]
    text, marks = "", []
    last = 0
    for match in _DATE.finditer(body):
        text += plain(body[last : match.start()])
        start = len(text)
        text += plain(match[2])
        marks.append((start, len(text), match[1]))
        last = match.end()
    text += plain(body[last:])
    day = re.search(r"\.(\d{4})(\d{2})(\d{2})", path.name) if letters else None
    found = datings.find(text, language=language, written="-".join(day.groups()) if day else None)
    for start, end, when in marks:
        written = " ".join(text[start:end].split())
        over = [one for one in found if one.start < end and start < one.end]
        yield Gold(name, written, when), over[0].edtf if over else None


def answers(data: Path, which: str) -> Tally:
    """Find the answers to *ne zaman* in their paragraphs; the gold has no EDTF, so found is what is counted."""
    read: list[tuple[Gold, str | None]] = []
    for path in sorted((data / "tquad").glob("*.json")):
        for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
            if half(article["title"]) != which:
                continue
            for paragraph in article["paragraphs"]:
                read.extend(_answers(article["title"], paragraph))
    return _tally(read)


def _answers(title: str, paragraph: dict[str, object]) -> Iterator[tuple[Gold, str | None]]:
    context = str(paragraph["context"])
    found = datings.find(context, language="tr")
    for asked in paragraph["qas"]:  # type: ignore[attr-defined]
        answer = str(asked["answers"][0]["text"])
        if not re.search(r"ne zaman|hangi (?:yıl|tarih|sene|gün)|kaç yılında", asked["question"], re.IGNORECASE):
            continue
        start = context.find(answer)
        if start < 0 or not re.search(r"\d", answer):
            continue
        end = start + len(answer)
        over = [one for one in found if one.start < end and start < one.end]
        yield Gold(title, answer, over[0].edtf if over else "none"), over[0].edtf if over else None


def speed(data: Path) -> float:
    """Give the characters read in a CPU second, over a FRUS volume."""
    text = plain((data / "frus" / "frus1918Russiav03.xml").read_text(encoding="utf-8"))
    begun = time.process_time()
    datings.find(text, language="en")
    return len(text) / (time.process_time() - begun)


def tallies(data: Path, which: str) -> dict[str, Tally]:
    """Measure everything on one half."""
    letters = list((data / "qhod").rglob("*.xml"))
    return {
        "FRUS headings, as written": as_written(frus(data), "en", which),
        "QhoD, as written": as_written(qhod(data), "de", which),
        "QhoD, in its place": in_place(letters, "de", which, letters=True),
        "CMIF, as written": as_written(cmif(data), "de", which),
        "RDCR, as written": as_written(rdcr(data), "en", which),
        "RDCR, in its place": in_place((data / "rdcr" / "articles").glob("*.xml"), "en", which),
        "TQuAD, answers found": answers(data, which),
    }


def main() -> None:
    """Print the table."""
    data, mode = Path(sys.argv[1]), (sys.argv[2:] or ["dev"])[0]
    print(f"{'':<28}{'dates':>7}{'exact':>8}{'loose':>8}")
    for name, tally in tallies(data, "held-out" if mode == "held-out" else "dev").items():
        print(f"{name:<28}{tally.number:>7}{tally.exact:>8.4f}{tally.loose:>8.4f}")
        for gold, made in tally.misses if mode == "misses" else ():
            print(f"    {gold.document}: {gold.written!r} is {gold.edtf}, read {made}")
    print(f"{speed(data) / 1e6:.2f} million characters in a CPU second")


if __name__ == "__main__":
    main()
