"""What all commands share: the project that was asked for, and the common options."""

from __future__ import annotations

from pathlib import Path

import click

from kg import project
from kg.project import Project


def current_project() -> Project:
    """Find the project of this run: the one named with ``--project``, else by the working directory."""
    named: Path | None = click.get_current_context().find_root().obj
    return project.load(named.resolve()) if named is not None else project.find()
