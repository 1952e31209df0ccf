"""A new project: the layout of ``seeds/`` with a worked example row in each table."""

from __future__ import annotations

import json
import shutil
import tempfile
from importlib import resources
from pathlib import Path

from kg.errors import explain
from kg.project import CONFIGURATION, Project, load

_GITIGNORE = "# made by `kg build`, from seeds/\n/output/\n"


def create(folder: Path, *, title: str, base: str) -> Project:
    """Make a project in a folder, which may exist but has no ``seeds`` yet; all of it is made, or nothing.

    Raises:
        ExplainedError: there are seeds already, the base is no IRI, or the folder cannot be written.
    """
    if (folder / "seeds").exists():
        raise explain(
            "there are seeds here already; nothing was changed",
            where=str(folder / "seeds"),
            hint="name another folder, or work in this project: kg build",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kg-init-") as staging:
            seeds = _staged(Path(staging), title=title, base=base)
            load(Path(staging))
            seeds.rename(folder / "seeds")
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text(_GITIGNORE, encoding="utf-8")
    except OSError as error:
        raise explain(f"the project cannot be made: {error.strerror or error}", where=str(folder)) from None
    return load(folder)


def _staged(staging: Path, *, title: str, base: str) -> Path:
    seeds = staging / "seeds"
    with resources.as_file(resources.files("kg") / "resources" / "template" / "seeds") as template:
        shutil.copytree(template, seeds, copy_function=shutil.copyfile)
    configuration = staging / CONFIGURATION
    text = configuration.read_text(encoding="utf-8")
    for slot, value in (('"@TITLE@"', title), ('"@BASE@"', base)):
        text = text.replace(slot, json.dumps(value, ensure_ascii=False))  # a JSON string is a TOML string
    configuration.write_text(text, encoding="utf-8")
    return seeds
