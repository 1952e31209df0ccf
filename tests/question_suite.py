"""Marks answers to the questions of tests/questions: what is expected stands in the tables, from the article and its claims.

A cell holds ids or values (``a; b``), some of them optional (``(c)``), alternatives after `` | ``; pairs as ``a > b``;
for ``claims`` conditions on the claims (``claimant=person/x; about=y``), several lots of them with `` + ``; for ``refused`` the kinds of refusal allowed.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg import project, store
from kg.building.assembly import assemble
from kg.disputes import matters as disputes
from kg.evidence import reading as evidence
from kg.evidence import testimony
from kg.questions.answering import Answered
from kg.questions.asking import Asker, Reply
from kg.questions.understood import Refused

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "questions"
FIXTURES = Path(__file__).parent / "fixtures"
KARLOWITZ = FIXTURES / "karlowitz"


def asker(root: Path) -> Asker:
    """Build a project in memory, and give who can be asked about it."""
    here = project.load(root)
    return Asker(store.in_memory(assemble(here).lines), here)


def karlowitz(root: Path) -> Asker:
    """Give the peace of 1699, with two relations of its own: *ransomed*, and *tutored* with words for its pupil."""
    shutil.copytree(KARLOWITZ / "seeds", root / "seeds")
    shutil.copytree(ROOT / "ontology", root / "ontology")
    terms = root / "ontology" / "kg.ttl"
    terms.write_text(terms.read_text("utf-8") + (KARLOWITZ / "added.ttl").read_text("utf-8"), "utf-8")
    return asker(root)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question and what is expected."""

    question: str
    language: str
    kind: str
    expected: str
    where: str


def read(path: Path) -> list[Case]:
    """Read one table of questions."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [Case(**row, where=f"{path.name}:{number}") for number, row in enumerate(rows, 2)]


def claim_rows(asker: Asker) -> list[dict[str, str]]:
    """Give the accepted claims of a store as rows, with whether another accepted claim speaks against each."""
    claims = evidence.claims(asker.graph, evidence.find(asker.graph), project=asker.project)
    against = disputes.opposed(asker.graph, testimony.vocabulary(asker.graph), project=asker.project)
    rows = []
    for claim in claims:
        relation = claim.predicate.id.rpartition(":")[2]
        rows.append(
            {
                "key": claim.iri,
                "status": claim.status,
                "subject": claim.subject.id,
                "predicate": relation,
                "object": claim.object.id,
                "context": "; ".join(each.id for each in claim.context),
                "claimants": "; ".join(each.id for each in claim.claimants),
                "works": "; ".join(each.work.id for each in claim.cites),
                "polarity": "denies" if claim.denies else "asserts",
                "disputed": "yes" if claim.iri in against else "",
            }
        )
    return rows


def mark(case: Case, reply: Reply, claims: Iterable[dict[str, str]]) -> str:
    """Mark one answer: ``right``, ``refused`` (it should have been answered) or ``wrong``."""
    if case.kind == "refused":
        if isinstance(reply.outcome, Answered):
            return "wrong"
        return "right" if reply.outcome.kind in case.expected.replace("refused ", "").split(" | ") else "refused"
    if not isinstance(reply.outcome, Answered):
        allowed = {each.strip().removeprefix("refused ") for each in case.expected.split("|") if "refused" in each}
        last = case.expected.rpartition("|")[2].strip()
        allowed |= {last} if "refused" in case.expected else set()
        return "right" if reply.outcome.kind in allowed else "refused"
    if case.kind == "claims":
        rows, given_keys = list(claims), given_claims(reply)
        lots = [each.split(" + ") for each in case.expected.split(" | ")]
        wanted = [{row["key"] for row in rows if any(_meets(row, way) for way in ways)} for ways in lots]
        return "right" if given_keys in wanted else "wrong"
    given = given_answers(reply, case.kind)
    return "right" if any(fits(given, each) for each in case.expected.split(" | ")) else "wrong"


def things(asked: Asker, question: str) -> set[str]:
    """Give the ids that answer a question; none where it is not answered."""
    reply = asked.ask(question)
    return set(given_answers(reply, "entities")) if reply.answered else set()


def value(asked: Asker, question: str) -> str | None:
    """Give the first value that answers a question."""
    outcome = asked.ask(question).outcome
    return outcome.found[0].value if isinstance(outcome, Answered) else None


def kind(asked: Asker, question: str) -> str:
    """Give of which kind a refusal is."""
    outcome = asked.ask(question).outcome
    return outcome.kind if isinstance(outcome, Refused) else "answered"


def given_answers(reply: Reply, kind: str) -> list[str]:
    """Give what was answered, as the tables write it."""
    assert isinstance(reply.outcome, Answered)
    base = reply.lexicon.base
    found = reply.outcome.found
    if kind == "value":
        return [each.value for each in found if each.value][:1]
    if kind == "pairs":
        return [f"{(each.iri or '').removeprefix(base)} > {(each.other or '').removeprefix(base)}" for each in found]
    return [each.iri.removeprefix(base) if each.iri else f"={each.value}" for each in found]


def answers(question: str, asker: Asker) -> set[str]:
    """Give the ids and values with which a question is answered; none where it is refused."""
    outcome = asker.ask(question).outcome
    found = outcome.found if isinstance(outcome, Answered) else ()
    return {(each.iri or each.value or "").removeprefix(asker.lexicon.base) for each in found}


def given_claims(reply: Reply) -> set[str]:
    """Give the keys of the claims that an answer lists."""
    assert isinstance(reply.outcome, Answered)
    return {each.value or "" for each in reply.outcome.found}


def fits(given: list[str], expected: str) -> bool:
    """Tell whether a cell allows what was answered, and all that it needs is there."""
    cells = [each.strip() for each in expected.split(";") if each.strip()]
    needed = {each for each in cells if not each.startswith("(")}
    allowed = needed | {each.strip("()") for each in cells}
    return needed <= set(given) <= allowed


def _meets(row: dict[str, str], condition: str) -> bool:
    if row["status"] not in {"", "accepted"}:
        return False
    for part in condition.split(";"):
        name, _, value = part.strip().partition("=")
        if name == "about":
            fits = value in {row["subject"], row["object"], *row["context"].split("; ")}
        elif name == "claimant":
            fits = value in row["claimants"].split("; ")
        elif name == "disputed":
            fits = row["disputed"] == "yes"
        elif name == "cites":
            fits = value in row["works"].split("; ")
        else:
            fits = row[name] == value
        if not fits:
            return False
    return True
