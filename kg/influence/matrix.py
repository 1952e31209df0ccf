"""Claimants × (influencer → influenced): who says, or denies, that who influenced whom. Records, text, CSV and JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.columns import write_texts
from kg.evidence.forms import Json, as_json, thing_as_json
from kg.evidence.records import Evidence, Named
from kg.influence.records import HEDGES, Step, Tie, distinct, firmest
from kg.influence.wording import word

_MARKS = {1: "+", 0: "•", -1: "−"}
_DENIAL = "✗"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one claimant says of one tie: the kinds that he asserts, those that he denies, and his claims."""

    claimant: Named
    tie: Tie
    asserted: tuple[Step, ...] = ()
    denied: tuple[Named, ...] = ()
    claims: tuple[Evidence, ...] = ()

    @property
    def sign(self) -> int | None:
        """The sign of what is asserted: ``None`` where nothing is, or kinds of several signs are."""
        signs = {step.sign for step in self.asserted}
        return signs.pop() if len(signs) == 1 else None

    @property
    def certainty(self) -> str:
        """How firmly he says it."""
        return firmest(self.claims)

    @property
    def mark(self) -> str:
        """The cell as a few characters: ``+`` helping, ``−`` hindering, ``•`` neither, ``±`` several, ``✗`` denied.

        A question mark says that it is no more than probable.
        """
        said = (_MARKS[self.sign] if self.sign is not None else "±") if self.asserted else ""
        hedged = "?" if HEDGES.index(self.certainty) > 0 else ""
        return said + (_DENIAL if self.denied else "") + hedged


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Claimants (most claims first), ties, and the cells that are not empty, by the IRI of the claimant and the tie."""

    claimants: tuple[Named, ...]
    ties: tuple[Tie, ...]
    cells: dict[tuple[str, int], Cell]

    def cell(self, claimant: Named, place: int) -> Cell | None:
        """Give what a claimant says of the tie at a place."""
        return self.cells.get((claimant.iri, place))


def matrix(ties: Iterable[Tie]) -> Matrix:
    """Lay out who says what of which tie."""
    rows = tuple(ties)
    cells: dict[tuple[str, int], Cell] = {}
    people: dict[str, Named] = {}
    for place, tie in enumerate(rows):
        for cell in said_of(tie):
            people[cell.claimant.iri] = cell.claimant
            cells[cell.claimant.iri, place] = cell
    counted = {iri: sum(1 for said, _ in cells if said == iri) for iri in people}
    ordered = sorted(people.values(), key=lambda who: (-counted[who.iri], who.id))
    return Matrix(claimants=tuple(ordered), ties=rows, cells=cells)


def said_of(tie: Tie) -> tuple[Cell, ...]:
    """Give what each claimant says of one tie."""
    denials = tuple(claim for claim in tie.against if claim.denies)
    return tuple(_cell(who, tie, denials) for who in _claimants((*tie.claims, *denials)))


def _cell(who: Named, tie: Tie, denials: Iterable[Evidence]) -> Cell:
    asserted = tuple(step for step in tie.steps if any(who in claim.claimants for claim in step.claims))
    denied = tuple(claim for claim in denials if who in claim.claimants)
    own = (claim for step in asserted for claim in step.claims if who in claim.claimants)
    return Cell(
        claimant=who,
        tie=tie,
        asserted=asserted,
        denied=tuple(dict.fromkeys(claim.predicate for claim in denied)),
        claims=distinct((*own, *denied)),
    )


def _claimants(claims: Iterable[Evidence]) -> list[Named]:
    return list({who.iri: who for claim in claims for who in claim.claimants}.values())


def title(tie: Tie, language: str) -> str:
    """Name a tie: ``influencer → influenced``, and through what."""
    through = f" ({word('through', language, tie.through.label(language))})" if tie.through else ""
    return f"{tie.start.label(language)} → {tie.end.label(language)}{through}"


def as_text(found: Matrix, language: str, *, width: int | None = None) -> str:
    """Give a table with a row for each tie and a column for each claimant."""
    written = io.BytesIO()
    headings = [word("tie", language), *(who.label(language) for who in found.claimants)]
    rows = [
        [title(tie, language), *(_mark(found.cell(who, place)) for who in found.claimants)]
        for place, tie in enumerate(found.ties)
    ]
    write_texts(headings, rows, written, width=width)
    return written.getvalue().decode()


def legend(language: str) -> str:
    """Say what the marks mean."""
    signs = ((_MARKS[1], "sign+"), (_MARKS[0], "sign0"), (_MARKS[-1], "sign-"))
    rest = (("±", "several"), (_DENIAL, "denies"), ("?", "hedged"))
    return "; ".join(f"{mark} {word(key, language)}" for mark, key in (*signs, *rest))


def _mark(cell: Cell | None) -> str:
    return cell.mark if cell else ""


def as_csv(found: Matrix, language: str) -> str:
    """Give a row for each claimant and a column for each tie, as in the table."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("claimant", "claimant_label", *(title(tie, language) for tie in found.ties)))
    for who in found.claimants:
        marks = [_mark(found.cell(who, place)) for place in range(len(found.ties))]
        writer.writerow((who.id, who.label(language), *marks))
    return lines.getvalue()


def cells_as_json(found: Matrix, language: str, *, policy: str) -> Json:
    """Give every cell that is not empty, with its claims in full."""
    return {
        "policy": policy,
        "cells": [
            {
                "claimant": thing_as_json(cell.claimant, language),
                "influencer": thing_as_json(cell.tie.start, language),
                "influenced": thing_as_json(cell.tie.end, language),
                "through": thing_as_json(cell.tie.through, language) if cell.tie.through else None,
                "asserts": [thing_as_json(step.relation, language) for step in cell.asserted],
                "denies": [thing_as_json(relation, language) for relation in cell.denied],
                "sign": cell.sign,
                "certainty": cell.certainty,
                "claims": [as_json(claim, language) for claim in cell.claims],
            }
            for cell in _in_order(found)
        ],
    }


def _in_order(found: Matrix) -> Sequence[Cell]:
    return [
        cell
        for who in found.claimants
        for place in range(len(found.ties))
        if (cell := found.cell(who, place)) is not None
    ]
