"""How fast names and dates are found in a text, beside spaCy's EntityRuler with the same 10,000 names.

    python benchmarks/annotation.py ../shared/data

Tokens are spaCy's, a second is one of CPU time. The names are those of the catalogue of persons of the same edition,
every ``len / 10,000``th; the text is the first 600,000 characters of a volume that has no list of persons.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from kg import annotation, datings
from kg.discovery import documents
from kg.formats import reader
from kg.language.lemmas import lemma
from kg.mentions.gazetteer import Gazetteer
from kg.model import ClassId, DocumentId, Entity, EntityId, Name
from kg.reading import structure as reading

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
    """Make the peers: patterns of strings (spaCy's PhraseMatcher) and of tokens in lower case."""
    texts: list[dict[str, object]] = [{"label": "PERSON", "pattern": name} for name in wanted]
    tokens: list[dict[str, object]] = [
        {"label": "PERSON", "pattern": [{"LOWER": word.lower()} for word in name.split()]} for name in wanted
    ]
    made = {}
    for said, patterns in (("EntityRuler, strings", texts), ("EntityRuler, tokens", tokens)):
        nlp = spacy.blank("en")
        nlp.max_length = 10 * CHARACTERS
        nlp.add_pipe("entity_ruler").add_patterns(patterns)
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
        "tokens, sentences, names of the tables": lambda: annotation.annotate(
            structure, (), document=document, language="en", nlp=nlp
        ),
        "whole pipeline: and new names, dates, lemmas": whole,
    }
    print(f"{len(wanted)} names, {count} tokens\n\n| | thousand tokens a CPU second |\n|---|---|")
    for said, work in rows.items():
        print(f"| {said} | {count / seconds(work) / 1000:,.1f} |", flush=True)


if __name__ == "__main__":
    main()
