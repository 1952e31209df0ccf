"""A lot of proposed claims, drawn by a seed, with the passages that they are read against: for a person to judge.

    python benchmarks/lots.py ../shared/data/tquad --seed 20261130
    python benchmarks/lots.py ../shared/data/frus/frus1925v02.xml --seed 20261130 --claims 20
    python benchmarks/lots.py ../shared/data/rdcr/articles --seed 20261130 --claims 20

A document is a paragraph of the questions on Ottoman history (a text of its own), or a document of a volume (which is
read whole, with its list of persons), or an article of a folder (read whole, one claim of each, none of what is only
said of statuses). Even seeds draw from one half of the documents and odd seeds from the other, by a
hash of the document's name: a lot after mending has none of the documents that the lot before it had. Headings of
letters are left out, and so is what repeats the claim of the same words. The tables are those of this project.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kg import project
from kg.extraction import documents, extractor
from kg.extraction.records import Extraction, ProposedClaim
from kg.extraction.rules import Knowledge
from kg.formats import reader
from kg.model import DocumentId

CLAIMS, LEAST, FROM_EACH = 40, 0.4, 3
AROUND = 350
"""Characters before and behind the quotation that are shown."""

Found = tuple[str, Extraction, list[ProposedClaim]]


def in_half(name: str, seed: int) -> bool:
    """Tell whether a seed may draw a document."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == seed % 2


def paragraphs(folder: Path, known: Knowledge, dice: random.Random, seed: int) -> Iterator[Found]:
    """Give what is proposed from the paragraphs, in the order of the lot."""
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.json")):
        for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
            for number, paragraph in enumerate(article["paragraphs"]):
                texts.setdefault(paragraph["context"], f"{path.stem}/{article['title']}/{number}")
    chosen = sorted((name, text) for text, name in texts.items() if in_half(name, seed))
    dice.shuffle(chosen)
    with tempfile.TemporaryDirectory() as kept:
        for name, text in chosen:
            path = Path(kept, "paragraph.txt")
            path.write_text(text + "\n", encoding="utf-8")
            made = extractor.extract(documents.source(known, DocumentId("paragraph"), reader.read(path)), known)
            yield name, made, list(made.claims)


def articles(folder: Path, known: Knowledge, dice: random.Random, seed: int) -> Iterator[Found]:
    """Give what is proposed from articles that are read whole, one claim of each, in the order of the lot."""
    chosen = [path for path in sorted(folder.glob("*.xml")) if in_half(path.stem, seed)]
    dice.shuffle(chosen)
    for path in chosen:
        made = extractor.extract(documents.source(known, DocumentId(path.stem), reader.read(path)), known)
        fit = [one for one in made.claims if one.rule not in {"letters", "representation"}]
        yield path.stem, made, dice.sample(fit, min(1, len(fit)))


def parts(volume: Path, known: Knowledge, dice: random.Random, seed: int) -> Iterator[Found]:
    """Give what is proposed from the documents of a volume, in the order of the lot."""
    text = reader.read(volume)
    made = extractor.extract(documents.source(known, DocumentId(volume.stem), text), known)
    chosen = [one for one in text.parts if one.id and in_half(f"{volume.stem}/{one.id}", seed)]
    inner = [one for one in chosen if not any(one.start <= each.start < one.end for each in text.parts if each != one)]
    dice.shuffle(inner)
    for part in inner:
        yield f"{volume.stem}/{part.id}", made, [one for one in made.claims if part.start <= one.start < part.end]


def drawn(found: Iterator[Found], dice: random.Random, least: float) -> Iterator[tuple[str, Extraction, ProposedClaim]]:
    """Give the claims of the lot: a few of each document."""
    for name, made, claims in found:
        fit = list({one.triple: one for one in claims if one.score >= least and one.rule != "letters"}.values())
        chosen = dice.sample(fit, min(FROM_EACH, len(fit)))
        yield from ((name, made, claim) for claim in sorted(chosen, key=lambda one: one.start))


def shown(number: int, name: str, made: Extraction, claim: ProposedClaim, known: Knowledge) -> str:
    """Write a claim with its passage."""
    labels = {**{one.id: one.label for one in made.entities}, **known.names}
    ends = [f"{labels.get(each, each)} [{each}]" for each in (claim.subject, claim.object)]
    stored = made.source.structure.stored
    before = stored[max(0, claim.start - AROUND) : claim.start]
    behind = stored[claim.end : claim.end + AROUND // 2]
    said = {
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "by": ", ".join(labels.get(each, each) for each in claim.claimants),
        "date": f"{claim.date} ({claim.date_as_written})" if claim.date else None,
        "place": claim.place and labels.get(claim.place, claim.place),
    }
    told = "; ".join(f"{key} {value}" for key, value in said.items() if value)
    return (
        f"{number}. {name}  score {claim.score:.2f}, {claim.rule}: {' '.join(claim.triggers)}\n"
        f"   {ends[0]} — {claim.predicate} — {ends[1]}\n   {told}\n"
        f"   … {before}⟦{stored[claim.start : claim.end]}⟧{behind} …\n"
    )


def main() -> None:
    """Print the lot."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("path", type=Path)
    asked.add_argument("--seed", type=int, required=True)
    asked.add_argument("--claims", type=int, default=CLAIMS)
    asked.add_argument("--least", type=float, default=LEAST, help="the lowest score")
    given = asked.parse_args()
    known = documents.knowledge(project.load(Path(__file__).parent.parent))
    dice = random.Random(given.seed)
    shelf = articles if any(given.path.glob("*.xml")) else paragraphs
    found = (shelf if given.path.is_dir() else parts)(given.path, known, dice, given.seed)
    lot = itertools.islice(drawn(found, dice, given.least), given.claims)
    for number, (name, made, claim) in enumerate(lot, 1):
        print(shown(number, name, made, claim, known))


if __name__ == "__main__":
    main()
