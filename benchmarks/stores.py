"""The store of a project without its files, its report and its pictures, for measuring what is asked of large stores.

``python benchmarks/stores.py PROJECT STORE`` reads a project of ``corpora.py`` a document at a time and makes a store:
authority, documents, readings, texts, vocabulary, and facts; then the index of words. Facts are derived of so many
documents at once as ``--facts 1000`` says (0: none), and a statement that two such blocks find is one fact, resting on
the claims of both: near enough for measuring, and in memory that does not grow with the corpus. ``--lines FILE`` keeps
the N-Quads, which are otherwise removed (what two documents or blocks say stands twice there: an engine that counts
what it was sent wants them ``sort -u`` first); documents with faults are left out, and told on stderr.
"""

from __future__ import annotations

import argparse
import dataclasses
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from kg import project as projects
from kg import store
from kg.errors import Fault
from kg.evidence import texts
from kg.fulltext import making as fulltext
from kg.graph import quads as graph
from kg.graph.scribe import Scribe
from kg.model import Document, Seeds
from kg.ontology import reading as ontology
from kg.policies import derivation, facts, policy, rules
from kg.project import Project
from kg.seeds import authority_rows, document_rows
from kg.seeds import reading as seeds
from kg.seeds.cells import Ids


def write(project: Project, lines: Path, *, block: int) -> int:
    """Write a project as N-Quads; give how many lines."""
    vocabulary, faults, count = ontology.load(project.ontology), list[Fault](), 0
    entities, ids = authority_rows.read(project.seeds / "authority", "authority", vocabulary, faults)
    alone = Seeds(entities=entities, documents=())
    scribe = Scribe(alone, project, vocabulary)
    chosen = policy.named(project, project.policy)
    waiting: list[Document] = []
    with lines.open("wb") as stream:

        def put(pieces: Iterable[bytes]) -> None:
            nonlocal count
            for piece in pieces:
                stream.write(piece)
                count += 1

        def derive() -> None:
            if block and waiting:
                slim = dataclasses.replace(alone, documents=tuple(waiting))
                derived = derivation.derive(slim, chosen, project, vocabulary)
                put(graph.nquads(facts.quads(derived, slim, project, vocabulary)))
            waiting.clear()

        put(rules.vocabulary_lines(project))
        put(graph.nquads(graph.authority(scribe)))
        for path in seeds.documents(project):
            found: list[Fault] = []
            known = Ids(kinds=ids.kinds, faults=found, unread=ids.unread)
            document = document_rows.read(path, path.name, known, vocabulary)
            if document is None or found:
                print(f"{path}: left out, {len(found)} faults, first: {found[:1]}", file=sys.stderr)
                continue
            put(graph.nquads(graph.of_document(document, scribe)))
            put(texts.lines((document,), project))
            if block:
                waiting.append(dataclasses.replace(document, stored="", mentions=()))
            if len(waiting) == block:
                derive()
        derive()
    return count


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("project", type=Path)
    asked.add_argument("store", type=Path)
    asked.add_argument("--facts", type=int, default=1000, help="documents whose facts are derived at once")
    asked.add_argument("--lines", type=Path)
    arguments = asked.parse_args()
    lines = arguments.lines or arguments.store.with_name(f".{arguments.store.name}.nq")
    project = projects.load(arguments.project)

    def told(what: str, begun: float) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        print(f"{what}: {time.process_time() - begun:.1f} CPU s, peak {peak:.2f} GB", flush=True)

    begun = time.process_time()
    count = write(project, lines, block=arguments.facts)
    told(f"{count:,} lines", begun)
    begun = time.process_time()
    with lines.open("rb") as stream:
        store.create(arguments.store, stream)
    told("store", begun)
    if not arguments.lines:
        lines.unlink()
    begun = time.process_time()
    fulltext.make(arguments.store)
    told("index of words", begun)


if __name__ == "__main__":
    main()
