"""How long one document may take, and how much memory, so that none takes what the others need.

Both bounds are kept by the system (``SIGALRM``, ``RLIMIT_AS``): in the main thread of a process, the second on Linux
alone. Elsewhere, and in the workers of a cluster, which has bounds of its own, there are none.
"""

from __future__ import annotations

import contextlib
import gc
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar, Final

from kg.errors import explain

LONGEST: Final = 900.0
"""How many seconds one file may take."""
_AT_LEAST: Final = 120.0
_A_MEBIBYTE: Final = 30.0  # ten times what the slowest format takes
SETTING: Final = "KG_MEMORY"
_USUAL: Final = 4 * 2**30
_SHARE: Final = 0.75  # of the machine's memory, for all workers together
_UNITS: Final = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}
_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?", re.IGNORECASE)


_MANY: Final = 20_000


def collect_seldom() -> None:
    """Let Python look for cycles once in so many new objects, and never among what is loaded already.

    Records of a text are many, live long and have no cycles: to look for them takes a sixth of the time. What hangs
    together in cycles is freed all the same, later.
    """
    if gc.get_threshold()[0] < _MANY:
        gc.freeze()
        gc.set_threshold(_MANY, 20, 20)


def seconds(size: int, most: float = LONGEST) -> float:
    """Give how long a file of so many bytes may take: enough for a slow machine that others use too."""
    return min(most, _AT_LEAST + _A_MEBIBYTE * size / 2**20)


def seconds_of_text(length: int) -> float:
    """Give how long a text of so many characters may be annotated, or claims be read from it."""
    return _AT_LEAST + 4 * _A_MEBIBYTE * length / 2**20


def most_memory(jobs: int = 1) -> int | None:
    """Give how many bytes one document may need, where so many are read at once; ``None``: as many as there are.

    Raises:
        ExplainedError: the environment says something that is no size.
    """
    said = os.environ.get(SETTING, "").strip()
    if not said:
        return min(_USUAL, int(_SHARE * _of_machine() / max(1, jobs)))
    found = _SIZE.fullmatch(said)
    if found is None:
        raise explain("this is no size of memory", where=SETTING, excerpt=said, hint="4G, 500M; 0: no bound")
    return int(float(found[1]) * _UNITS[found[2].upper()]) or None


def _of_machine() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return 2 * _USUAL


@contextlib.contextmanager
def memory(most: int | None, where: str) -> Iterator[None]:
    """Let what is done within ask for so many bytes beyond what the process had when this was first called.

    Raises:
        ExplainedError: it asked for more.
    """
    limits = _limits(most)
    try:
        if limits is None:
            yield
            return
        resource, before, wanted = limits
        resource.setrlimit(resource.RLIMIT_AS, wanted)
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, before)
    except MemoryError:
        raise _too_much(most, where) from None


def _too_much(most: int | None, where: str) -> Exception:
    told = f"{most / 2**30:.3g} GiB" if most else "there is"
    hint = f"{_SPLIT}, or allow more: {SETTING}=8G"
    return explain(f"needs more memory than {told}, and was left", where=where, hint=hint)


def _limits(most: int | None) -> tuple[Any, tuple[int, int], tuple[int, int]] | None:
    if most is None or sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        return None
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _begun_with() + most
    for each in before:
        if each != resource.RLIM_INFINITY:
            wanted = min(wanted, each)
    return resource, before, (wanted, before[1])


@cache
def _begun_with() -> int:
    """Give how many bytes of addresses the process has, once."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")


@contextlib.contextmanager
def alone(where: str, allowed: Callable[[int], float] = seconds) -> Iterator[None]:
    """Bound what is done with one file by itself; what is none, such as a folder that was kept, has all the time.

    Raises:
        ExplainedError: it took more memory, or more time than ``allowed`` gives to so many bytes.
    """
    path = Path(where)
    clock = Clock(allowed(path.stat().st_size), where, _SPLIT) if path.is_file() else contextlib.nullcontext()
    with memory(most_memory(), where), clock:
        yield


_SPLIT: Final = "split it by chapter, volume or issue"


class Clock:
    """A bound on the time that one piece of work takes, where the system can keep one.

    What is raised while Python finalises an object is lost: the bound rings until it is heard.
    """

    AGAIN: ClassVar[float] = 0.05  # seconds

    def __init__(self, seconds: float, where: str, hint: str = "read it by itself") -> None:
        self.seconds, self.where, self.hint = seconds, where, hint

    def __enter__(self) -> None:
        if self._can_ring():
            signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, self.seconds, self.AGAIN)

    def __exit__(self, *_: object) -> None:
        if self._can_ring():
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _can_ring(self) -> bool:
        """Signals are for the main thread; workers of a cluster have others."""
        return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()

    def _ring(self, _signal: int, frame: FrameType | None) -> None:
        if _finalises(frame):
            return
        raise explain(f"took longer than {self.seconds:g} s, and was left", where=self.where, hint=self.hint)


def _finalises(frame: FrameType | None) -> bool:
    """Whether Python runs a finaliser, or a callback of a weak reference or the collector: no exception comes out."""
    callbacks = [getattr(each, "__code__", None) for each in gc.callbacks]
    while frame is not None:
        code = frame.f_code
        lost = code.co_name == "__del__" or code.co_filename.endswith(("weakref.py", "weakrefset.py"))
        if lost or code in callbacks:
            return True
        frame = frame.f_back
    return False
