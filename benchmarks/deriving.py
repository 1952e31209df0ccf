"""What facts and the comparison of documents take of a large project, and of one claim less in one document.

``python benchmarks/deriving.py PROJECT FOLDER`` reads a project of ``corpora.py`` into a ledger in ``FOLDER``, which
must not exist, derives its facts and looks at everything that needs more than one document; then it takes a claim out
of one document and brings both up to date. It prints of each step seconds of CPU and the most memory that was held.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kg import project as projects
from kg.building.comparing import Comparing
from kg.errors import Fault
from kg.ledger.file import Ledger
from kg.model import Document, Seeds
from kg.ontology import reading as ontology
from kg.policies import policy as policies
from kg.policies.derivation import Derivation
from kg.seeds import authority_rows, document_rows
from kg.seeds import reading as seeds
from kg.seeds.cells import Ids


class Steps:
    """Prints what each step takes. Memory is what the process holds itself, without files that are mapped into it."""

    def __init__(self) -> None:
        self._most = 0
        threading.Thread(target=self._watch, daemon=True).start()

    def step(self, name: str, work: Callable[[], object]) -> object:
        """Do something and print what it took."""
        begun, self._most = time.process_time(), _held()
        found = work()
        print(f"{name:24} {time.process_time() - begun:8.1f} CPU s, {self._most / 1024:8.0f} MB", flush=True)
        return found

    def _watch(self) -> None:
        while True:
            self._most = max(self._most, _held())
            time.sleep(0.2)


def _held() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("RssAnon")))


def main(folder: Path, place: Path) -> None:
    """Derive, compare, change, and do both again."""
    project = projects.load(folder)
    vocabulary, steps, faults = ontology.load(project.ontology), Steps(), list[Fault]()
    entities, ids = authority_rows.read(project.seeds / "authority", "authority", vocabulary, faults)
    alone, known = Seeds(entities=entities, documents=()), Ids(kinds=ids.kinds, faults=faults, unread=ids.unread)

    def document(path: Path) -> Document:
        found = document_rows.read(path, path.name, known, vocabulary)
        assert found is not None, path
        return found

    place.mkdir(parents=True)
    with Ledger.create(place / "ledger.sqlite") as ledger:
        made = Derivation(ledger, policies.named(project, project.policy), alone, project, vocabulary)
        compared = Comparing(ledger, alone, project, vocabulary)
        paths = seeds.documents(project)
        steps.step("reading and taking", lambda: [made.take(document(path)) for path in paths] and None)
        steps.step("putting in order", ledger.settle)
        steps.step("deriving", made.derive)
        steps.step("giving the facts", lambda: sum(len(drawer.ways) for drawer in made.drawers()))
        steps.step("comparing", compared.run)
        print(made.counts()["facts"])
        one = document(paths[len(paths) // 2])
        made.take(replace(one, claims=one.claims[:-1]))
        revision = steps.step("one claim less", made.revise)
        steps.step("comparing again", lambda: compared.rerun(revision.touched))  # type: ignore[attr-defined]


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 -- the program and its two arguments
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
