"""A new project: the layout of ``seeds/`` with a worked example row in each table."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from importlib import resources
from pathlib import Path

from kg.errors import ExplainedError, explain
from kg.project import CONFIGURATION, Project, base_fault, load, packaged

_GITIGNORE = """# made by `kg build`, from seeds/
/output/
# held while somebody reviews
/seeds/documents/*/review/.lock
"""


def create(folder: Path, *, title: str, base: str, example: bool = False) -> Project:
    """Make a project in a folder, which may exist but has no ``seeds`` yet; all of it is made, or nothing.

    ``example`` takes the whole worked example that comes with the program, under its own title and base, in place of
    the example rows.

    Raises:
        ExplainedError: there are seeds already, the base is no IRI, or the folder cannot be written.
    """
    if (folder / "seeds").exists():
        raise explain(
            "there are seeds here already; nothing was changed",
            where=str(folder / "seeds"),
            hint="name another folder, or work in this project: kg build",
        )
    if (fault := base_fault(base, "--base")) is not None:
        raise ExplainedError(fault)
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kg-init-") as staging:
            seeds = _example(Path(staging)) if example else _staged(Path(staging), title=title, base=base)
            load(Path(staging))
            seeds.rename(folder / "seeds")
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text(_GITIGNORE, encoding="utf-8")
    except OSError as error:  # shutil.Error too, which lists every file that it could not copy
        if made:
            shutil.rmtree(folder, ignore_errors=True)
        raise explain(f"the project cannot be made: {_reason(error)}", where=str(folder)) from None
    return load(folder)


def _reason(error: OSError) -> str:
    if isinstance(error, shutil.Error):
        return re.sub(r"^\[Errno \d+\] |: '.*", "", str(error.args[0][0][2]))
    return error.strerror or str(error)


def _example(staging: Path) -> Path:
    return Path(shutil.copytree(packaged("seeds"), staging / "seeds", copy_function=shutil.copyfile))


def _staged(staging: Path, *, title: str, base: str) -> Path:
    seeds = staging / "seeds"
    with resources.as_file(resources.files("kg") / "resources" / "template" / "seeds") as template:
        shutil.copytree(template, seeds, copy_function=shutil.copyfile)
    configuration = staging / CONFIGURATION
    text = configuration.read_text(encoding="utf-8")
    for slot, value in (('"@BASE@"', base), ('"@TITLE@"', title)):
        text = text.replace(slot, _toml(value))
    configuration.write_text(text, encoding="utf-8")
    return seeds


def _toml(text: str) -> str:
    """Write a text as TOML does: as JSON, but without DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
