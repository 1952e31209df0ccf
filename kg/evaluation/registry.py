"""Which tasks there are, and measuring one. Tasks are found by their modules."""

from __future__ import annotations

import csv
import difflib
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import ExplainedError, explain
from kg.evaluation import tasks
from kg.evaluation.records import Asked, Measured, Task
from kg.project import Project

CORPORA: Final = Path("shared") / "data"
"""Where the corpora are looked for, beside a project's folder, when no path is given."""


@cache
def modules() -> Mapping[str, str]:
    """Give the module of each task by the task's name, in the order of names."""
    found = {}
    for module in pkgutil.iter_modules(tasks.__path__):
        name = f"{tasks.__name__}.{module.name}"
        found[importlib.import_module(name).TASK.name] = name
    return dict(sorted(found.items()))


def all_tasks() -> tuple[Task, ...]:
    """Give every task, in the order of their names."""
    return tuple(importlib.import_module(name).TASK for name in modules().values())


def task(name: str) -> Task:
    """Give a task by its name.

    Raises:
        ExplainedError: there is none of that name.
    """
    found = modules().get(name)
    if found is None:
        near = difflib.get_close_matches(name, modules(), 1)
        hint = f"did you mean {near[0]}?" if near else "kg evaluate --tasks lists them"
        raise explain(f"no such task: {name}", where="--task", hint=hint)
    made: Task = importlib.import_module(found).TASK
    return made


def expected(chosen: Task, project: Project | None) -> Path:
    """Say where the input of a task is expected: among the corpora, or the first that fits in the project itself."""
    root = project.root if project is not None else Path.cwd()
    if chosen.input.startswith("seeds/"):
        return next(iter(sorted(root.glob(chosen.input))), root / chosen.input)
    return root.parent / CORPORA / chosen.input


def measure(name: str, asked: Asked) -> Measured:
    """Measure a task on what is asked.

    Raises:
        ExplainedError: there is no such task, or its input is not there or cannot be read.
    """
    chosen = task(name)
    if not asked.path.exists():
        hint = f"kg evaluate --task {name} PATH, where PATH is such a thing: {chosen.input}"
        raise explain("no such file or folder", where=str(asked.path), hint=hint)
    function: Callable[[Asked], Measured] = importlib.import_module(modules()[name]).measure
    try:
        measured = function(replace(asked, path=asked.path.resolve()))
    except (ValueError, KeyError, TypeError, OSError, csv.Error) as error:
        if isinstance(error, ExplainedError):
            raise
        raise explain(
            f"is not what the task {name} reads ({type(error).__name__}: {error})",
            where=str(asked.path),
            hint=f"it reads such a thing as this, with its gold: {chosen.input}",
        ) from None
    if not measured.scores and not measured.mistakes:
        raise explain(
            f"nothing in it (or in the half that was asked for) that the task {name} reads",
            where=str(asked.path),
            hint=f"it reads such a thing as this, with its gold: {chosen.input}",
        )
    return measured
