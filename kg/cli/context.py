"""What all commands share: the project that was asked for, and the common options."""

from __future__ import annotations

import getpass
import os
import re
from pathlib import Path
from typing import Any

import click

from kg import project
from kg.errors import explain
from kg.project import Project


def current_project() -> Project:
    """Find the project of this run: the one named with ``--project``, else by the working directory."""
    named: Path | None = click.get_current_context().find_root().obj
    return project.load(named.resolve()) if named is not None else project.find()


class Place(click.ParamType[Any]):
    """A store as it is named on the command line: a folder, or the address of a SPARQL engine (a ``str``)."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:  # noqa: ANN401
        """Tell the one from the other."""
        if isinstance(value, str) and re.match(r"https?:", value, re.IGNORECASE):
            return value
        folder = click.Path(file_okay=False, path_type=Path).convert(value, param, ctx)
        assert isinstance(folder, Path)
        return folder


class Folder(Place):
    """The folder of a store; an address is refused with what can be done there instead."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401
        """Take a folder."""
        place = super().convert(value, param, ctx)
        if isinstance(place, str):
            what = "only a store on this machine can be served; the engine at that address has an endpoint of its own"
            raise explain(what, where="--store", excerpt=place, hint=f"kg query --store {place}")
        return place


STORE_HELP = "The store to ask: a folder, or a SPARQL engine filled by `kg build --store URL` (default: the project's)."
"""What ``--store`` says of itself, wherever it can be either."""


def reviewer() -> str:
    """Say who decides where nobody is named: ``KG_REVIEWER``, else who is logged in."""
    try:
        return os.environ.get("KG_REVIEWER") or getpass.getuser()
    except (KeyError, OSError):
        return ""
