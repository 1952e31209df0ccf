"""What is done with one document, by whoever does it: pure functions from a partition to rows.

What goes wrong with a document is its fault's text; it stops no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from kg.corpus.records import CLAIMS, ENTITIES, MENTIONS, Cell, Made, Partition
from kg.errors import ExplainedError
from kg.extraction import documents, extractor
from kg.extraction.records import ProposedClaim, ProposedEntity, Source
from kg.extraction.rules import Knowledge
from kg.formats import forms
from kg.model import Mention
from kg.shelf import bounds

Work = Callable[[Knowledge, Partition], Made]


def annotate(known: Knowledge, partition: Partition) -> Made:
    """Mark what a document names, and propose an entity for each thing that no table has."""

    def rows(source: Source) -> dict[str, list[tuple[Cell, ...]]]:
        return {
            "mentions": [_mention(source, mention) for mention in source.mentions],
            "entities": _entities(source, source.new),
        }

    return _made(known, partition, rows)


def extract(known: Knowledge, partition: Partition) -> Made:
    """Propose the claims of a document, with the entities that they need."""

    def rows(source: Source) -> dict[str, list[tuple[Cell, ...]]]:
        found = extractor.extract(source, known)
        return {
            "claims": [_claim(source, claim) for claim in found.claims],
            "entities": _entities(source, found.entities),
        }

    return _made(known, partition, rows)


WORK: Final[dict[str, tuple[Work, dict[str, tuple[str, ...]]]]] = {
    "annotate": (annotate, {"mentions": MENTIONS, "entities": ENTITIES}),
    "extract": (extract, {"claims": CLAIMS, "entities": ENTITIES}),
}
"""What there is to do, and the tables that it fills with their columns."""


def _made(known: Knowledge, partition: Partition, rows: Callable[[Source], dict[str, list[tuple[Cell, ...]]]]) -> Made:
    bounds.collect_seldom()
    try:
        with (
            bounds.memory(bounds.most_memory(), partition.document),
            bounds.Clock(bounds.seconds_of_text(len(partition.text)), partition.document),
        ):
            text = forms.loads(partition.text, partition.structure)
            return Made(document=partition.document, tables=rows(documents.source(known, partition.document, text)))
    except ExplainedError as error:
        fault = str(error).split("\n", 1)[0].removeprefix(f"{partition.document}: ")
    except (ValueError, KeyError, TypeError, IndexError):
        fault = "text and structure do not fit each other; read the document again"
    except Exception as error:  # noqa: BLE001 - a fault of ours stops no other document, and is told as one
        fault = f"we stumbled ({type(error).__name__}: {error}); please report it"
    return Made(document=partition.document, tables={}, fault=f"{partition.document}: {fault}")


def _mention(source: Source, mention: Mention) -> tuple[Cell, ...]:
    return (source.document, *(getattr(mention, column) for column in MENTIONS[1:]))


def _claim(source: Source, claim: ProposedClaim) -> tuple[Cell, ...]:
    lists: dict[str, Cell] = {
        "claimants": list(map(str, claim.claimants)),
        "footnotes": list(claim.footnotes),
        "trigger": list(claim.triggers),
    }
    plain = (lists[column] if column in lists else _plain(getattr(claim, column)) for column in CLAIMS[1:])
    return (source.document, *plain)


def _plain(value: object) -> Cell:
    return value if value is None or isinstance(value, (int, float)) else str(value)


def _entities(source: Source, entities: Iterable[ProposedEntity]) -> list[tuple[Cell, ...]]:
    return [
        (source.document, one.id, one.kind, one.label, list(one.other_names), one.language, one.date)
        for one in sorted(entities, key=lambda one: one.id)
    ]
