"""What the weights of ``kg/questions/weighing`` are learnt from, and how well they tell right answers from others.

``python benchmarks/weighing.py [SET.csv …]`` takes every question of ``tests/questions`` about the article (or of the
sets named) that asks who, what, which or where and has an answer: as it is read, as if no list had a word of a relation
(*hidden*), and some with the verb of another question instead of their own (*swapped*), of which no candidate is right.
Each candidate is a row: its evidence, and whether its answers are those of the key.

Prints the weights of a logistic regression (L2, C = 1) over all rows beside those in force; then, whole sets left out
in turn, how many questions would be answered rightly and wrongly with the thresholds in force. ``--rows FILE`` keeps
the rows, which take most of the time, or reads them where they are kept. Needs the extra ``meanings``.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from kg.questions.weighing.weights import ANOTHER, BIAS, LEAST, MARGIN, WEIGHTS

if TYPE_CHECKING:
    from question_suite import Case

    from kg.questions.asking import Asker
    from kg.questions.paraphrase.asked import Asked
    from kg.questions.weighing.reading import Weighing

ROOT = Path(__file__).parents[1]
ELSEWHERE = "elsewhere"  # sets about other projects begin so
WAYS = ("read", "hidden", "swapped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A candidate of a question that is read in one way."""

    set: str
    question: str
    way: str
    evidence: dict[str, float]
    answers: tuple[str, ...]
    right: bool


def collected(paths: Iterable[Path], *, swapped: int, seed: int) -> Iterator[Row]:
    """Look at the candidates of all questions."""
    import question_suite as suite

    from kg import project, store
    from kg.building.assembly import assemble
    from kg.questions.asking import Asker

    here = project.load(ROOT)
    asker = Asker(store.in_memory(assemble(here).lines), here, weigh=True)
    cases = [case for path in paths for case in suite.read(path) if case.kind == "entities"]
    deeds = {case.where: deed for case in cases if (deed := _deed(asker, case)) is not None}
    for number, case in enumerate(cases, 1):
        yield from _rows(asker, case, "read")
        yield from _rows(asker, case, "hidden")
        if number % 100 == 0:
            print(f"{number} of {len(cases)} questions", file=sys.stderr)
    lot = random.Random(seed)
    able = [case for case in cases if case.where in deeds]
    for case in lot.sample(able, min(swapped, len(able))):
        others = sorted({deeds[each.where] for each in able if each.language == case.language} - {deeds[case.where]})
        other = case.question.replace(deeds[case.where], lot.choice(others), 1)
        yield from _rows(asker, replace(case, question=other), "swapped")


def _parts(asker: Asker, question: str, language: str) -> tuple[Weighing, Asked | None]:
    weighing: Weighing = asker._weighings[language]  # noqa: SLF001 - what answers is what is looked at
    return weighing, weighing.asked(asker._reader.pieces(question, language, describing=False))  # noqa: SLF001


def _deed(asker: Asker, case: Case) -> str | None:
    _, asked = _parts(asker, case.question, case.language)
    return next((unit.text for unit in asked.units if asked.says_deed(unit)), None) if asked is not None else None


def _rows(asker: Asker, case: Case, way: str) -> Iterator[Row]:
    import question_suite as suite

    weighing, asked = _parts(asker, case.question, case.language)
    if asked is None:
        return
    for candidate, evidence in weighing.looked_at(case.question, asked, spoken=way != "hidden"):
        given = [iri.removeprefix(asker.lexicon.base) for iri in sorted(candidate.answers)]
        right = way != "swapped" and any(suite.fits(given, each) for each in case.expected.split(" | "))
        kept = {name: float(value) for name, value in evidence.items() if value}
        name = case.where.partition(":")[0]
        yield Row(set=name, question=case.where, way=way, evidence=kept, answers=tuple(given), right=right)


def learnt(rows: Sequence[Row]) -> dict[str, float]:
    """Give the weights of a logistic regression, with the bias as the empty name (which is not held small)."""
    names = sorted({name for row in rows for name in row.evidence})
    table = np.array([[row.evidence.get(name, 0.0) for name in names] for row in rows])
    signs = np.array([1.0 if row.right else -1.0 for row in rows])

    def loss(found: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = signs * (table @ found[1:] + found[0])
        slope = -signs * expit(-margins)
        value = np.logaddexp(0, -margins).sum() + found[1:] @ found[1:] / 2
        return float(value), np.concatenate([[slope.sum()], table.T @ slope + found[1:]])

    best = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x
    return dict(zip(["", *names], map(float, best), strict=True))


def answered(rows: Sequence[Row], weights: dict[str, float]) -> tuple[int, int, int]:
    """Count the questions of some rows, those that would be answered rightly, and wrongly."""
    questions = defaultdict[tuple[str, str], list[tuple[float, Row]]](list)
    for row in rows:
        weight = weights[""] + sum(weights.get(name, 0.0) * value for name, value in row.evidence.items())
        questions[row.question, row.way].append((weight, row))
    right = wrong = 0
    for each in questions.values():
        most, best = max(each, key=lambda pair: pair[0])
        other = max((weight for weight, row in each if row.answers != best.answers), default=most - MARGIN)
        if most >= LEAST and most - other >= MARGIN and best.evidence.get("other-more-alike", 0.0) <= ANOTHER:
            right, wrong = right + best.right, wrong + (not best.right)
    return len(questions), right, wrong


def told(rows: Sequence[Row], folds: int) -> None:
    """Print the weights, and what is answered with them where whole sets were left out."""
    weights = learnt(rows)
    print("| evidence | learnt | in force |\n|---|---|---|")
    for name, value in weights.items():
        print(f"| {name or 'bias'} | {value:.2f} | {WEIGHTS.get(name, 0.0) if name else BIAS} |")
    sets = sorted({row.set for row in rows})
    counts = {way: np.zeros(3, dtype=int) for way in WAYS}
    for fold in range(folds):
        out = set(sets[fold::folds])
        found = learnt([row for row in rows if row.set not in out])
        for way in WAYS:
            counts[way] += answered([row for row in rows if row.set in out and row.way == way], found)
    print("\n| way | questions with candidates | right | wrong | right, wrong in force |\n|---|---|---|---|---|")
    for way in WAYS:
        _, right, wrong = answered([row for row in rows if row.way == way], {"": BIAS, **WEIGHTS})
        print(f"| {way} | {' | '.join(map(str, counts[way]))} | {right}, {wrong} |")


def main() -> None:
    sys.path.append(str(ROOT / "tests"))
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sets", nargs="*", type=Path)
    asked.add_argument("--rows", type=Path, help="a file of rows, read where it is there, else written")
    asked.add_argument("--swapped", type=int, default=360)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--folds", type=int, default=6)
    arguments = asked.parse_args()
    if arguments.rows and arguments.rows.exists():
        rows = [Row(**json.loads(line)) for line in arguments.rows.read_text("utf-8").splitlines()]
        rows = [replace(row, answers=tuple(row.answers)) for row in rows]
    else:
        ours = (path for path in sorted((ROOT / "tests" / "questions").glob("*.csv")) if ELSEWHERE not in path.name)
        rows = list(collected(arguments.sets or ours, swapped=arguments.swapped, seed=arguments.seed))
        if arguments.rows:
            lines = (json.dumps(asdict(row), ensure_ascii=False) for row in rows)
            arguments.rows.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    told(rows, arguments.folds)


if __name__ == "__main__":
    main()
