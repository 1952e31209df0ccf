"""A whole corpus: every document of a folder through one piece of work, into Parquet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.corpus import crews, partitions, tables
from kg.corpus.crews import Job
from kg.corpus.records import Made, Partition
from kg.corpus.work import WORK
from kg.extraction import documents
from kg.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run has made: how many documents and rows, and which documents failed, with the reason."""

    documents: int
    rows: dict[str, int]
    faults: tuple[str, ...]


def run(  # noqa: PLR0913 - what, of what, into what, by whom
    project: Project,
    folder: Path,
    what: str,
    *,
    output: Path,
    cluster: str | None = None,
    seen: Callable[[int, int], None] = lambda _done, _all: None,
) -> Run:
    """Do one piece of :data:`kg.corpus.work.WORK` for every document that ``kg read`` has kept in a folder.

    ``seen`` is told how many of how many documents are done.

    Raises:
        ExplainedError: nothing was kept there, the authority has faults, no crew is to be had, or nothing can be
            written. What was at ``output`` before stays then.
    """
    names = partitions.names(folder)
    known = documents.knowledge(project)
    work, columns = WORK[what]
    faults: list[str] = []
    with crews.crew(cluster) as crew, tables.writing(output, columns) as writers:
        job = Job(what=work, known=known, result=Made, given_up=_given_up)
        results = crew.work(job, partitions.partitions(folder, names))
        for number, made in enumerate(results, 1):
            if made.fault is not None:
                faults.append(made.fault)
            for name, rows in made.tables.items():
                writers.add(name, rows)
            seen(number, len(names))
    return Run(documents=len(names), rows=writers.counts, faults=tuple(faults))


def _given_up(partition: Partition, why: str) -> Made:
    return Made(document=partition.document, tables={}, fault=f"{partition.document}: {why}")
