"""What the commands that answer with evidence share: the store, the language, writing JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from kg import store
from kg.cli.context import STORE_HELP, Place, current_project
from kg.errors import ExplainedError, explain
from kg.evidence import reading as evidence
from kg.project import Project
from kg.store import Store

_Command = TypeVar("_Command", bound=Callable[..., Any])


def options(*formats: str) -> Callable[[_Command], _Command]:
    """Add ``--format``, ``--output``, ``--lang`` and ``--store`` to a command."""

    def add(command: _Command) -> _Command:
        decorators: tuple[Callable[[Any], Any], ...] = (
            click.option(
                "--store",
                "folder",
                metavar="FOLDER|URL",
                type=Place(),
                help=STORE_HELP,
            ),
            click.option(
                "-l",
                "--language",
                "--lang",
                "lang",
                metavar="TAG",
                help="Language of the answer: en, tr … (default: the project's first).",
            ),
            click.option(
                "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to stdout."
            ),
            click.option("-f", "--format", "wanted", type=click.Choice(formats), default=formats[0], show_default=True),
        )
        for decorate in decorators:
            command = decorate(command)
        return command

    return add


def opened(folder: Path | str | None) -> tuple[Project, Store]:
    """Open the store of this run; a store that was named needs no project around it."""
    found = project(needed=folder is None)
    graph = store.opened(folder or found.store, base=found.base)
    place = folder or found.store
    there = place if isinstance(place, Path) else None
    return replace(found, base=evidence.base(graph) or found.base, opened=there), graph


def project(*, needed: bool) -> Project:
    """Find the project of this run; where none is needed, do without."""
    try:
        return current_project()
    except ExplainedError:
        if needed:
            raise
        return Project(root=Path.cwd(), title="")


def language(project: Project, wanted: str | None) -> str:
    """Choose the language of an answer."""
    return wanted.strip().lower() if wanted else next(iter(project.languages), "en")


def as_text(answer: object) -> str:
    """Write JSON as all answers are written."""
    return json.dumps(answer, ensure_ascii=False, indent=2)


def write(text: str, output: Path | None) -> None:
    """Write an answer where it is wanted.

    Raises:
        ExplainedError: the file cannot be written.
    """
    whole = text.rstrip("\n") + "\n"
    if output is None:
        sys.stdout.buffer.write(whole.encode())
        sys.stdout.flush()
        return
    try:
        output.write_bytes(whole.encode())
    except OSError as error:
        raise explain(f"cannot be written: {error.strerror}", where=str(output)) from None
