"""One writer at a time: whoever adds to the seeds reads the tables, and writes them back with what is new."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Final

from filelock import FileLock, Timeout

from kg.errors import explain
from kg.project import Project

_PATIENCE: Final = 60.0  # seconds: longer than a large table takes to be read
_NAME: Final = ".seeds.lock"


@contextlib.contextmanager
def alone(project: Project, patience: float = _PATIENCE) -> Iterator[None]:
    """Let nobody else add to the seeds meanwhile; the operating system lets the lock go when we die.

    Raises:
        ExplainedError: somebody else does, and has not ended after a while; or nothing can be written there.
    """
    try:
        lock = FileLock(project.root / _NAME)
        lock.acquire(timeout=patience)
    except Timeout:
        what = "another command is adding to these seeds at this moment"
        raise explain(what, where=str(project.seeds), hint="wait for it to end") from None
    except OSError as error:
        what = f"nothing can be written here: {(error.strerror or str(error)).lower()}"
        raise explain(what, where=str(project.seeds)) from None
    try:
        yield
    finally:
        lock.release()
