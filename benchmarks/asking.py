"""What a question in words costs beside the SPARQL that it becomes: a ratio of CPU time within one process.

``python benchmarks/asking.py`` prints the table of ``docs/benchmarks.md``: the English suite of the tests over the
first article. Reading the lexicon, once a store, is given in bare queries too.
"""

from __future__ import annotations

import csv
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg import project, store
from kg.building.assembly import assemble
from kg.evidence import reading as evidence
from kg.questions.answering import Answered
from kg.questions.asking import Asker

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "tests" / "questions" / "english.csv"
TIMES = 5
MOST_CLAIMS = 100
"""Answers with more claims are of their claims, not of asking."""


def _cpu(work: Callable[[], object]) -> float:
    """Give the least CPU time of some runs, in seconds."""
    best = float("inf")
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def main(root: Path = ROOT, questions: Path = QUESTIONS) -> None:
    """Print the table."""
    here = project.load(root)
    graph = store.in_memory(assemble(here).lines)
    asker = Asker(graph, here)
    with questions.open(encoding="utf-8", newline="") as stream:
        asked = [(row["question"], row["language"]) for row in csv.DictReader(stream)]
    rows: dict[str, list[tuple[float, float, float]]] = {}
    bare_all = []
    for question, language in asked:
        reply = asker.ask(question, language)
        if not isinstance(reply.outcome, Answered) or len(reply.outcome.claims) > MOST_CLAIMS:
            continue
        outcome = reply.outcome
        bare = _cpu(lambda query=outcome.query: list(evidence.rows(graph, query)))  # type: ignore[misc]
        iris = tuple(claim.iri for claim in outcome.claims)
        claims = _cpu(lambda iris=iris: evidence.claims(graph, iris, project=here))  # type: ignore[misc]
        whole = _cpu(lambda question=question, language=language: asker.ask(question, language))  # type: ignore[misc]
        rows.setdefault(outcome.understood.intent, []).append((whole, bare, claims))
        bare_all.append(bare)
    print("| what is asked | questions | `ask` / bare query | of it reading the claims | the rest / bare query |")
    print("|---|---|---|---|---|")
    for intent, held in sorted(rows.items(), key=lambda pair: -len(pair[1])):
        ratio = statistics.median(whole / bare for whole, bare, _ in held)
        share = statistics.median(claims / whole for whole, _, claims in held)
        rest = statistics.median((whole - claims) / bare for whole, bare, claims in held)
        print(f"| {intent} | {len(held)} | {ratio:.1f} | {share:.0%} | {rest:.1f} |")
    every = [each for held in rows.values() for each in held]
    ratio = statistics.median(whole / bare for whole, bare, _ in every)
    share = statistics.median(claims / whole for whole, _, claims in every)
    rest = statistics.median((whole - claims) / bare for whole, bare, claims in every)
    print(f"| all | {len(every)} | {ratio:.1f} | {share:.0%} | {rest:.1f} |")
    lexicon = _cpu(lambda: Asker(graph, here))
    print(
        f"\nReading the lexicon, once a store: {lexicon / statistics.median(bare_all):.0f} bare queries.",
        file=sys.stdout,
    )


if __name__ == "__main__":
    main()
