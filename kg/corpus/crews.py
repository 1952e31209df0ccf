"""Who does the work: this process, or the workers of a Dask cluster. What they give comes in the documents' order.

Of a cluster no more documents are under way than it has use for, so that memory does not grow with the corpus. A worker
that dies loses nothing: its documents go to another one. A document on which workers die again and again is told as its
fault.
"""

from __future__ import annotations

import contextlib
import importlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from kg.errors import explain

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD: Final = 4
_TRIES: Final = 3
_PATIENCE: Final = 30  # seconds until a scheduler must have answered
_LONGEST: Final = 900  # seconds until a document that nobody has given back is handed out anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[Task, Result]):
    """What is to be done with each task, by whoever does it.

    ``what`` is a pure function of ``known``, which travels once, and the task. ``result`` is the class of results: a
    task that is one is done already. ``given_up`` makes the result of a task on which workers die, and why.
    """

    what: Callable[[Any, Task], Result]
    known: object
    result: type[Result]
    given_up: Callable[[Task, str], Result]


class Crew(Protocol):
    """Whoever does work: one result a task, in the order of the tasks."""

    def work(self, job: Job[Task, Result], tasks: Iterable[Task | Result]) -> Iterator[Result]:
        """Do a job."""
        ...


class Alone:
    """This process."""

    def work(self, job: Job[Task, Result], tasks: Iterable[Task | Result]) -> Iterator[Result]:
        """Do one after another."""
        for task in tasks:
            yield task if isinstance(task, job.result) else job.what(job.known, cast("Task", task))


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask cluster, through its client."""

    client: Any

    def work(self, job: Job[Task, Result], tasks: Iterable[Task | Result]) -> Iterator[Result]:
        """Send what is known once to every worker, then the tasks a few at a time."""
        shared = self._shared(job)
        waiting: deque[Callable[[], Result]] = deque()
        for task in tasks:
            if isinstance(task, job.result):
                waiting.append(partial(_same, task))
            else:
                waiting.append(self._begun(job, cast("Task", task), shared))
            while len(waiting) > _AHEAD * max(1, sum(self.client.nthreads().values())):
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()

    def _begun(self, job: Job[Task, Result], task: Task, shared: object) -> Callable[[], Result]:
        """Hand a task out, and give how to wait for it."""
        futures = [self._handed_out(job, task, shared)]

        def wait() -> Result:
            distributed = importlib.import_module("distributed")
            lost = importlib.import_module("distributed.client").FutureCancelledError
            try:
                while True:
                    try:
                        found: Result = futures[-1].result(timeout=_LONGEST)
                    except distributed.TimeoutError:
                        if len(futures) >= _TRIES:
                            return job.given_up(task, f"nobody gave it back in {_TRIES} times {_LONGEST} s")
                        futures.append(self._handed_out(job, task, shared))
                    except lost:  # the worker died with the result, or with what is known
                        if len(futures) >= _TRIES:
                            return job.given_up(task, f"the workers that had it were lost {_TRIES} times")
                        futures.append(self._handed_out(job, task, self._shared(job)))
                    else:
                        return found
            except distributed.KilledWorker:
                return job.given_up(task, "working on it ended the worker again and again (out of memory?)")
            finally:
                for future in futures:
                    future.release()

        return wait

    def _shared(self, job: Job[Task, Result]) -> object:
        """Give every worker what is known."""
        return self.client.scatter(job.known, broadcast=True, hash=False)

    def _handed_out(self, job: Job[Task, Result], task: Task, shared: object) -> Any:  # noqa: ANN401 - a future of Dask's
        return self.client.submit(job.what, shared, task, retries=_TRIES, pure=False)


def _same(result: Result) -> Result:
    return result


@contextlib.contextmanager
def crew(address: str | None) -> Iterator[Crew]:
    """Call a crew: ``None`` is this process, ``local`` a cluster of processes here, else a scheduler's address.

    Raises:
        ExplainedError: Dask is not installed, or no scheduler answers.
    """
    if address is None:
        yield Alone()
        return
    try:
        distributed = importlib.import_module("distributed")
    except ImportError:
        hint = "pip install 'muahede[cluster]'"
        raise explain("a cluster needs Dask, which is not installed", where="--cluster", hint=hint) from None
    with contextlib.ExitStack() as stack:
        where: Any = address
        if address == "local":
            where = stack.enter_context(
                distributed.LocalCluster(
                    n_workers=os.cpu_count() or 1, threads_per_worker=1, processes=True, dashboard_address=None
                )
            )
        try:
            client = stack.enter_context(distributed.Client(where, timeout=_PATIENCE, set_as_default=False))
        except (OSError, ValueError) as error:
            hint = "dask scheduler and dask worker start one; local makes one of processes here"
            raise explain(f"no scheduler answers: {error}", where=f"--cluster {address}", hint=hint) from None
        yield Cluster(client)
