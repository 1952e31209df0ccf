"""How fast texts are read: names and dates beside spaCy's EntityRuler, and whole files from bytes to claims.

    python benchmarks/annotation.py ../shared/data

Tokens are spaCy's, a second is one of CPU time. The 10,000 names are those of the catalogue of persons of the same
edition, every ``len / 10,000``th; the text is the first 600,000 characters of a volume that has no list of persons.
End to end, a volume is read from its TEI, its names and dates are found, and every rule proposes claims; the tables of
this project are the authority. The Turkish text is the paragraphs of the questions on Ottoman history.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import spacy

from kg import annotation, datings, project
from kg.discovery import documents
from kg.extraction import documents as documents_of
from kg.extraction import extractor
from kg.extraction.rules import Knowledge
from kg.formats import reader
from kg.language.lemmas import lemma
from kg.mentions.gazetteer import Gazetteer
from kg.model import ClassId, DocumentId, Entity, EntityId, Name
from kg.reading import structure as reading
from kg.shelf import bounds

NAMES, CHARACTERS, ROUNDS = 10_000, 600_000, 3


def seconds(work: Callable[[], object]) -> float:
    """Give the least CPU time of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def names(data: Path) -> list[str]:
    """Give names as texts have them: given name first."""
    rows = (data / "frus_people" / "clusters.jsonl").read_text(encoding="utf-8").splitlines()
    written = sorted({json.loads(row)["preferred"] for row in rows})
    turned = [" ".join(reversed([part.strip() for part in name.split(",", 1)])) for name in written]
    return turned[:: max(1, len(turned) // NAMES)][:NAMES]


def rulers(wanted: list[str]) -> dict[str, spacy.language.Language]:
    """Make the peers: patterns of strings (spaCy's PhraseMatcher), these in lower case, and of tokens in lower case."""
    texts: list[dict[str, object]] = [{"label": "PERSON", "pattern": name} for name in wanted]
    tokens: list[dict[str, object]] = [
        {"label": "PERSON", "pattern": [{"LOWER": word.lower()} for word in name.split()]} for name in wanted
    ]
    made = {}
    for said, patterns, attribute in (
        ("EntityRuler, strings", texts, "ORTH"),
        ("EntityRuler, strings in lower case", texts, "LOWER"),
        ("EntityRuler, tokens", tokens, "ORTH"),
    ):
        nlp = spacy.blank("en")
        nlp.max_length = 10 * CHARACTERS
        nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": attribute}).add_patterns(patterns)
        made[said] = nlp
    return made


def main() -> None:
    """Print the table."""
    data = Path(sys.argv[1])
    text = reader.read(data / "frus" / "frus1925v02.xml").text[:CHARACTERS]
    wanted, structure = names(data), reading.read(text)
    entities = [
        Entity(id=EntityId(f"person/p{number}"), kind=ClassId("Person"), labels=(Name(text=name, language="en"),))
        for number, name in enumerate(wanted)
    ]
    nlp = annotation.pipeline(entities, language="en")
    gazetteer = Gazetteer(entities)
    document = DocumentId("volume")

    def whole() -> None:
        found = annotation.annotate(structure, (), document=document, language="en", nlp=nlp)
        documents.discover(structure, document=document, language="en", known=found, taken=())
        datings.find(structure.text, language="en")
        for word in structure.text.split():
            lemma(word, "en")

    peers = rulers(wanted)
    count = len(next(iter(peers.values())).make_doc(text))
    rows: dict[str, Callable[[], object]] = {said: (lambda peer=peer: peer(text)) for said, peer in peers.items()}  # type: ignore[misc]
    rows |= {
        "gazetteer": lambda: list(gazetteer.hits(text, language="en")),
        "dates": lambda: datings.find(text, language="en"),
        "gazetteer and dates": lambda: (list(gazetteer.hits(text, language="en")), datings.find(text, language="en")),
        "tokens, sentences, names of the tables": lambda: annotation.annotate(
            structure, (), document=document, language="en", nlp=nlp
        ),
        "whole pipeline: and new names, dates, lemmas": whole,
    }
    print(f"{len(wanted)} names, {count} tokens\n\n| | thousand tokens a CPU second |\n|---|---|")
    for said, work in rows.items():
        print(f"| {said} | {count / seconds(work) / 1000:,.1f} |", flush=True)
    bounds.collect_seldom()  # as kg extract does
    _end_to_end(data)
    _by_paragraphs(data)


def _turkish(data: Path, folder: Path) -> Path:
    """Write the Turkish paragraphs to a file."""
    found: dict[str, None] = {}
    for path in sorted((data / "tquad").glob("*.json")):
        for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
            found.update(dict.fromkeys(paragraph["context"] for paragraph in article["paragraphs"]))
    path = folder / "turkish.txt"
    path.write_text("\n\n".join(found) + "\n", encoding="utf-8")
    return path


def _end_to_end(data: Path) -> None:
    """Print thousand tokens a CPU second of each step, and of all, the first time and the second."""
    known = documents_of.knowledge(project.load(Path(__file__).parent.parent))
    print("\n| | tokens | reading | names | claims | all, first time | all again |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        files = [*sorted((data / "frus").glob("*.xml")), _turkish(data, Path(folder))]
        for path in files:
            first, again = _steps(path, known), _steps(path, known)
            counter = spacy.blank("en")
            counter.max_length = 9 * CHARACTERS  # there is no model here that would want memory for it
            tokens = len(counter.make_doc(reader.read(path).text[: 9 * CHARACTERS]))
            rates = [tokens / part / 1000 for part in (*first, sum(first), sum(again))]
            print(f"| {path.stem} | {tokens:,} | {' | '.join(f'{rate:,.0f}' for rate in rates)} |", flush=True)


def _by_paragraphs(data: Path) -> None:
    """Print how fast the Turkish paragraphs are read, named and extracted from, each a text of its own."""
    known = documents_of.knowledge(project.load(Path(__file__).parent.parent))
    counter = spacy.blank("tr")
    with tempfile.TemporaryDirectory() as folder:
        found = _turkish(data, Path(folder)).read_text(encoding="utf-8").split("\n\n")
        paths = [Path(folder, f"{number}.txt") for number, _ in enumerate(found)]
        for path, text in zip(paths, found, strict=True):
            path.write_text(text, encoding="utf-8")
        tokens = sum(len(counter.make_doc(text)) for text in found)
        took = seconds(lambda: [_steps(path, known) for path in paths])
    print(f"{len(paths)} texts of a paragraph each: {tokens / took / 1000:,.0f} thousand tokens a CPU second")


def _steps(path: Path, known: Knowledge) -> list[float]:
    marks = [time.process_time()]
    text = reader.read(path)
    marks.append(time.process_time())
    source = documents_of.source(known, DocumentId("text"), text)
    marks.append(time.process_time())
    extractor.extract(source, known)
    marks.append(time.process_time())
    return [after - before for before, after in pairwise(marks)]


if __name__ == "__main__":
    main()
