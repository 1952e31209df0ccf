"""The documents of a folder that ``kg read`` has filled, in the order of their paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg import shelf
from kg.corpus.records import Made, Partition
from kg.errors import explain
from kg.model import DocumentId
from kg.shelf.records import readable


def names(folder: Path) -> tuple[str, ...]:
    """Give the documents of a folder by their paths in it.

    Raises:
        ExplainedError: there are none.
    """
    found = sorted(path.parent.relative_to(folder).as_posix() for path in folder.rglob(shelf.STRUCTURE))
    if not found:
        raise explain("nothing that kg read has kept", where=str(folder), hint=f"kg read SHELF -o {folder}/")
    return tuple(found)


def partitions(folder: Path, documents: tuple[str, ...]) -> Iterator[Partition | Made]:
    """Read each document's files when it is asked for; what cannot be read is told in its place.

    A name that is no UTF-8, as an older ``kg read`` kept it, is written by number: no table can hold it.
    """
    for name in documents:
        document = DocumentId(readable(name))
        try:
            text = (folder / name / shelf.TEXT).read_bytes().decode("utf-8")
            structure = (folder / name / shelf.STRUCTURE).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield Made(document=document, tables={}, fault=f"{readable(str(folder / name))}: cannot be read: {error}")
        else:
            yield Partition(document=document, text=text, structure=structure)
