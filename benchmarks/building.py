"""What ``kg build`` takes of a large project, beside a bare load of the same statements.

``python benchmarks/building.py PROJECT OUTPUT`` builds a project of ``corpora.py`` a document at a time and prints, in
seconds of CPU: the whole build with its peak memory; from records to a store that answers, beside pyoxigraph loading
the same lines from a file; our Turtle beside pyoxigraph's own of the same statements.

``python benchmarks/building.py --again PROJECT OUTPUT`` builds it whole and then again: with nothing changed, with a
cell of one claim changed, the name of one person, the kind of one group, a document added and removed, and under
another policy; and prints CPU and its share of the whole build. It changes PROJECT.
"""

from __future__ import annotations

import csv
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph

from kg import project as projects
from kg import store
from kg.building import pipeline, streaming
from kg.graph import exports, notation
from kg.graph import quads as graph
from kg.graph.parts import Parting
from kg.graph.sheets import Desk
from kg.ontology import reading as ontology
from kg.policies import rules
from kg.seeds import reading as seeds


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Run something; give its seconds of CPU and what it gave."""
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found


def main(folder: Path, output: Path) -> None:
    """Build and measure."""
    project = projects.load(folder)
    rows = streaming.claims_of(project)
    wall = time.perf_counter()
    whole, built = timed(lambda: pipeline.run(project, output=output, large=0))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    disk = {
        "store": sum(path.stat().st_size for path in (output / "store").rglob("*")),
        "files": sum(path.stat().st_size for path in output.iterdir() if path.is_file()),
    }
    print(
        json.dumps({"rows": rows, "build CPU s": whole, "wall s": time.perf_counter() - wall, "peak GB": peak, **disk})
    )
    print(built.report.summary, built.counts["statements"])
    vocabulary = ontology.load(project.ontology)
    scratch = output.parent / f".{output.name}.scratch"
    loaded: list[object] = []

    def to_store() -> None:
        loaded.append(seeds.load(project, vocabulary))
        store.create(scratch, graph.nquads(graph.quads(loaded[0], project, vocabulary)))

    ours, _ = timed(to_store)
    shutil.rmtree(scratch)
    lines = output.parent / f".{output.name}.nq"
    statements = list(graph.quads(loaded[0], project, vocabulary))
    lines.write_bytes(b"".join(graph.nquads(statements)))

    def bare() -> None:
        held = pyoxigraph.Store(str(scratch))
        held.bulk_load(path=str(lines), format=pyoxigraph.RdfFormat.N_QUADS)
        held.flush()

    theirs, _ = timed(bare)
    shutil.rmtree(scratch)
    print(json.dumps({"claims to store": ours, "bare load": theirs, "ratio": ours / theirs}))
    desk = Desk(project.base, exports.special(notation.rows(rules.vocabulary_lines(project))))

    parts = Parting(project.base, len(loaded[0].documents)).all(statements)
    print(json.dumps({"statements": len(statements), **turtle(desk, list(parts.values()), lines)}))
    lines.unlink()


def turtle(desk: Desk, parts: list[list[notation.Row]], lines: Path, rounds: int = 8) -> dict[str, float]:
    """Write Turtle, ours and pyoxigraph's in turn; give the best of each in microseconds of CPU a statement.

    Its writer is asked twice: with one prefix, and with those that our file has, so that it writes the same names.
    """
    turtle_format = pyoxigraph.RdfFormat.TURTLE
    triples = [quad.triple for quad in pyoxigraph.parse(path=str(lines), format=pyoxigraph.RdfFormat.N_QUADS)]
    prefixes = {"kg": "https://w3id.org/muahede/ontology#"}
    every = {name: space for own in parts for name, space in desk.sheet(own).turtle().used.items()}
    found: dict[str, float] = {}
    for _ in range(rounds):
        ordered, sheets = timed(lambda: [desk.sheet(own) for own in parts])
        assert isinstance(sheets, list)
        spent = {
            "ours, in order": ordered,
            "ours, written": timed(lambda: [sheet.turtle() for sheet in sheets])[0],  # noqa: B023 -- called at once
            "its own": timed(lambda: pyoxigraph.serialize(triples, format=turtle_format, prefixes=prefixes))[0],
            "its own, our names": timed(lambda: pyoxigraph.serialize(triples, format=turtle_format, prefixes=every))[0],
        }
        found = {what: min(each, found.get(what, each)) for what, each in spent.items()}
    ours = found["ours, written"]
    return {
        **{what: each * 1e6 / len(triples) for what, each in found.items()},
        "ratio": ours / found["its own"],
        "ratio, our names": ours / found["its own, our names"],
        "prefixes": len(every),
    }


def change(path: Path, column: str, *values: str) -> None:
    """Put another value into a cell in the middle of a table."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    row = rows[len(rows) // 2]
    row[column] = next(each for each in values if each != row[column])
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, list(row), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def again(folder: Path, output: Path) -> None:
    """Build whole, and then what has changed."""
    project = projects.load(folder)
    documents = sorted((project.seeds / "documents").iterdir())

    def build(what: str, whole: float = 0, *, full: bool = False, policy: str | None = None) -> float:
        begun: list[tuple[float, str]] = []
        started = time.process_time()
        spent, _ = timed(
            lambda: pipeline.run(
                project,
                output=output,
                policy=policy,
                large=0,
                full=full,
                tell=lambda line: begun.append((round(time.process_time() - started, 2), line)),
            )
        )
        print(json.dumps({"build": what, "CPU s": spent, "of the whole": spent / (whole or spent), "steps": begun}))
        return spent

    whole = build("everything", full=True)
    build("nothing has changed", whole)
    change(documents[len(documents) // 2] / "claims.csv", "certainty", "possible", "probable")
    build("one claim", whole)
    change(project.seeds / "authority" / "persons.csv", "label_en", "Somebody Else", "Somebody Other")
    build("the name of one person", whole)
    change(project.seeds / "authority" / "groups.csv", "kind", "State", "Government")
    build("the kind of one group", whole)
    added = documents[len(documents) // 2].with_name("one-more")
    shutil.copytree(documents[len(documents) // 2], added)
    build("a document more", whole)
    shutil.rmtree(added)
    build("a document less", whole)
    build("another policy", whole, policy="certain")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--again":  # noqa: PLR2004 -- the program and its arguments
        again(Path(sys.argv[2]), Path(sys.argv[3]))
        sys.exit()
    if len(sys.argv) != 3:  # noqa: PLR2004 -- the program and its two arguments
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
