"""What a question in words costs beside the SPARQL that it becomes: a ratio of CPU time within one process.

``python benchmarks/asking.py`` prints the table of ``docs/benchmarks.md``: the English suite of the tests over the
first article. Reading the lexicon, once a store, is given in bare queries too.
"""

from __future__ import annotations

import csv
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg import project, store
from kg.building.assembly import assemble
from kg.evidence import reading as evidence
from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_record

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "tests" / "questions" / "english.csv"
TIMES = 5
MOST_CLAIMS = 100
"""Answers with more claims are of their claims, not of asking."""
SHOWN = 10
"""How many claims of an answer are shown, as on the command line."""


def _cpu(work: Callable[[], object]) -> float:
    """Give the least CPU time of some runs, in seconds."""
    best = float("inf")
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def _ratios(held: Sequence[tuple[float, float, float]]) -> str:
    """Give the medians of both ratios."""
    shown = statistics.median(whole / bare for whole, bare, _ in held)
    asked = statistics.median(asking / bare for _, bare, asking in held)
    return f"{shown:.1f} | {asked:.1f}"


def main(root: Path = ROOT, questions: Path = QUESTIONS) -> None:
    """Print the table."""
    here = project.load(root)
    graph = store.in_memory(assemble(here).lines)
    asker = Asker(graph, here)
    with questions.open(encoding="utf-8", newline="") as stream:
        asked = [(row["question"], row["language"]) for row in csv.DictReader(stream)]
    rows: dict[str, list[tuple[float, float, float]]] = {}  # asking and showing, the bare query, showing
    bare_all = []
    for question, language in asked:
        reply = asker.ask(question, language)
        if not isinstance(reply.outcome, Answered) or len(reply.outcome.claims) > MOST_CLAIMS:
            continue
        outcome = reply.outcome
        bare = _cpu(lambda query=outcome.query: list(evidence.rows(graph, query)))  # type: ignore[misc]
        asking = _cpu(lambda question=question, language=language: asker.ask(question, language))  # type: ignore[misc]
        whole = _cpu(
            lambda question=question, language=language: as_record(asker.ask(question, language), limit=SHOWN)  # type: ignore[misc]
        )
        rows.setdefault(outcome.understood.intent, []).append((whole, bare, asking))
        bare_all.append(bare)
    print("| what is asked | questions | asked and shown / bare query | asked / bare query |")
    print("|---|---|---|---|")
    for intent, held in sorted(rows.items(), key=lambda pair: -len(pair[1])):
        print(f"| {intent} | {len(held)} | {_ratios(held)} |")
    every = [each for held in rows.values() for each in held]
    print(f"| all | {len(every)} | {_ratios(every)} |")
    lexicon = _cpu(lambda: Asker(graph, here))
    print(
        f"\nReading the lexicon, once a store: {lexicon / statistics.median(bare_all):.0f} bare queries.",
        file=sys.stdout,
    )


if __name__ == "__main__":
    main()
