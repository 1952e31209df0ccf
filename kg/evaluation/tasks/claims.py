"""Claims that the program proposes for a document, against those that people have curated.

Curated are the mentions, and the authority; the claims themselves the program does not see. A claim is right where a
curated one has the same subject, relation and object (of symmetric relations in either order); each counts once,
however often it is said. Halves are made by page.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg import project
from kg.errors import explain
from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.extraction import documents, extractor
from kg.extraction.records import ProposedClaim
from kg.model import Claim
from kg.ontology import reading as ontology
from kg.ontology.vocabulary import Vocabulary
from kg.seeds import reading as seeds

TASK: Final = Task(
    name="claims",
    measures="claims proposed for a document by its mentions: subject, relation, object; with date; with claimant",
    input="seeds/documents/*",
    aim="precision ≥ 0.70 at recall ≥ 0.45",
)
THRESHOLDS: Final = (0.0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)
AT: Final = 0.4
"""The score from which a claim counts in all lines but those of the curve."""

_Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A claim of either side, as far as it is compared."""

    triple: _Triple
    polarity: str
    date: str | None
    claimants: frozenset[str]
    page: int
    score: float = 1.0


def measure(asked: Asked) -> Measured:
    """Propose the claims of a document of a project and hold them against its ``claims.csv``."""
    folder = asked.path
    if not (folder / "document.toml").is_file() or not (folder / "claims.csv").is_file():
        hint = "a document of a project: seeds/documents/…"
        raise explain("no folder with document.toml and claims.csv", where=str(folder), hint=hint)
    home = project.load(_root(folder))
    vocabulary = ontology.load(home.ontology)
    document = next(one for one in seeds.load(home, vocabulary).documents if one.id == folder.name)
    source = next(documents.sources(home, folder.name))
    made = extractor.extract(source, documents.knowledge(home))
    gold = _distinct(_curated(claim, vocabulary) for claim in document.claims)
    found = _distinct(_proposed(claim, vocabulary) for claim in made.claims)
    chosen = {said.page for said in (*gold.values(), *found.values()) if asked.chooses(f"{folder.name}/{said.page}")}
    gold = {triple: said for triple, said in gold.items() if said.page in chosen}
    found = {triple: said for triple, said in found.items() if said.page in chosen}
    return _compared(gold, found, vocabulary)


def _root(folder: Path) -> Path:
    root = next((above for above in folder.parents if (above / "seeds" / "project.toml").is_file()), None)
    if root is None or not tomllib.loads((folder / "document.toml").read_text(encoding="utf-8")).get("title"):
        raise explain("belongs to no project", where=str(folder), hint="a project has seeds/project.toml")
    return root


def _curated(claim: Claim, vocabulary: Vocabulary) -> _Said:
    return _Said(
        triple=_triple(claim.subject, claim.predicate, claim.object, vocabulary),
        polarity=claim.polarity,
        date=claim.when.edtf if claim.when else None,
        claimants=frozenset(claim.claimants),
        page=claim.passages[0].page or 1,
    )


def _proposed(claim: ProposedClaim, vocabulary: Vocabulary) -> _Said:
    return _Said(
        triple=_triple(*claim.triple, vocabulary),
        polarity=claim.polarity,
        date=claim.date,
        claimants=frozenset(claim.claimants),
        page=claim.page or 1,
        score=claim.score,
    )


def _triple(subject: str, predicate: str, object_: str, vocabulary: Vocabulary) -> _Triple:
    if vocabulary.relations[predicate].symmetric and object_ < subject:
        subject, object_ = object_, subject
    return subject, predicate, object_


def _distinct(said: Iterable[_Said]) -> dict[_Triple, _Said]:
    """Keep of each triple the one with the best score, the first of those; with every claimant that any of them has."""
    kept: dict[_Triple, _Said] = {}
    for one in said:
        before = kept.get(one.triple)
        if before is None or one.score > before.score:
            kept[one.triple] = one
    return kept


def _compared(gold: Mapping[_Triple, _Said], found: Mapping[_Triple, _Said], vocabulary: Vocabulary) -> Measured:
    tally = Tally()
    sure = {triple: said for triple, said in found.items() if said.score >= AT}
    tally.sets("subject, relation, object", "", [_shown(one) for one in gold], [_shown(one) for one in sure])
    right = gold.keys() & sure.keys()
    tally.counted(
        "subject and object, any relation",
        gold=len({(one[0], one[2]) for one in gold}),
        found=len({(one[0], one[2]) for one in sure}),
        right=len({(one[0], one[2]) for one in gold} & {(one[0], one[2]) for one in sure}),
    )
    tally.counted(
        "subject and object, relation of the same family",
        gold=len({_in_family(one, vocabulary) for one in gold}),
        found=len({_in_family(one, vocabulary) for one in sure}),
        right=len({_in_family(one, vocabulary) for one in gold} & {_in_family(one, vocabulary) for one in sure}),
    )
    for part, same in (
        ("… and polarity", [one for one in right if gold[one].polarity == sure[one].polarity]),
        ("… and date", [one for one in right if gold[one].date == sure[one].date]),
        ("… and a claimant", [one for one in right if gold[one].claimants & sure[one].claimants]),
    ):
        tally.counted(part, gold=len(gold), found=len(sure), right=len(same))
    for family in vocabulary.families:
        mine, ours = (
            {triple for triple in side if vocabulary.relations[triple[1]].family == family} for side in (gold, sure)
        )
        if mine or ours:
            tally.counted(f"family {family}", gold=len(mine), found=len(ours), right=len(mine & ours))
    for least in THRESHOLDS:
        above = {triple for triple, said in found.items() if said.score >= least}
        tally.counted(f"score ≥ {least:.2f}", gold=len(gold), found=len(above), right=len(above & gold.keys()))
    return tally.measured()


def _in_family(triple: _Triple, vocabulary: Vocabulary) -> _Triple:
    return triple[0], str(vocabulary.relations[triple[1]].family), triple[2]


def _shown(triple: _Triple) -> str:
    return " ".join(triple)
