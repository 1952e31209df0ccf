"""A project on disk: its folder, its configuration ``seeds/project.toml`` and the places derived from it.

Owns finding and reading the configuration; what stands in the other seed files is :mod:`kg.seeds.reading`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from kg.errors import ExplainedError, Fault, explain

CONFIGURATION = Path("seeds") / "project.toml"
DEFAULT_BASE = "https://w3id.org/muahede/"
_BASE = re.compile(r"(?:https?://[^/?#\s]+/(?:[^?#]*[/#])?|https?://[^/?#\s]+#|urn:[^:]+:(?:.*[:/#])?)", re.IGNORECASE)
_NEVER_IN_IRIS = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f]')
_TERMS = "https://w3id.org/muahede/ontology#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project lives and what it has chosen.

    ``base`` ends in ``/`` or ``#``; entity ids are appended to it. ``languages`` are those in which labels are
    preferred, in order. ``ontology`` and ``queries`` are the project's own folders where it has them, else
    those that come with the program. ``opened`` is the folder of the store that is asked, where that is on this
    machine: in it lies the index by which names are found.
    """

    root: Path
    title: str
    base: str = DEFAULT_BASE
    languages: tuple[str, ...] = ("en", "tr")
    policy: str = "accepted"
    opened: Path | None = None

    @property
    def seeds(self) -> Path:
        """The folder of what people curate."""
        return self.root / "seeds"

    @property
    def output(self) -> Path:
        """The folder of what is made."""
        return self.root / "output"

    @property
    def store(self) -> Path:
        """The folder of the built store, inside the output so that both are replaced together."""
        return self.output / "store"

    @property
    def ontology(self) -> Path:
        """The folder of terms, shapes and rules."""
        return _own_or_packaged(self.root, "ontology", "kg.ttl")

    @property
    def queries(self) -> Path:
        """The folder of the query library."""
        return _own_or_packaged(self.root, "queries", "*.rq")


def _own_or_packaged(root: Path, name: str, wanted: str) -> Path:
    own = root / name
    if own.is_dir() and any(own.glob(wanted)):
        return own
    return packaged(name)


def packaged(name: str) -> Path:
    """Find a folder that travels with the program: inside the installed package, or beside it in a checkout."""
    package = Path(str(resources.files("kg")))
    installed = package / "resources" / name
    return installed if installed.is_dir() else package.parent / name


def find(start: Path | None = None) -> Project:
    """Find the project that a folder lies in, looking upwards.

    Raises:
        ExplainedError: there is none, or its configuration cannot be read.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / CONFIGURATION).is_file():
            return load(folder)
    raise explain(
        "no project here or in any folder above (no seeds/project.toml)",
        where=str(here),
        hint="make one with `kg init DIR`, or name one with `kg --project DIR …`",
    )


def load(root: Path) -> Project:
    """Read a project's configuration.

    Raises:
        ExplainedError: the file is not TOML, or a value is of the wrong kind.
    """
    path = root / CONFIGURATION
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise explain("no project here", where=str(path), hint=f"make one with `kg init {root}`") from None
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path)) from None
    except tomllib.TOMLDecodeError as error:
        raise explain(f"not TOML: {error}", where=str(path)) from None
    except OSError as error:
        raise explain(f"cannot be read: {error.strerror or error}", where=str(path)) from None
    faults = list(_faults(table, str(path)))
    if faults:
        raise ExplainedError.of(faults)
    return Project(
        root=root,
        title=table.get("title", root.name),
        base=table.get("base", DEFAULT_BASE),
        languages=tuple(table.get("languages", ("en", "tr"))),
        policy=table.get("policy", "accepted"),
    )


def _faults(table: dict[str, object], where: str) -> list[Fault]:
    known = ("title", "base", "languages", "policy")
    faults = [
        Fault(where=where, what=f"unknown setting {key!r}", hint=f"known: {', '.join(known)}")
        for key in table
        if key not in known
    ]
    faults.extend(
        Fault(where=where, what=f"{key} must be text")
        for key in ("title", "base", "policy")
        if not isinstance(table.get(key, ""), str)
    )
    base = table.get("base", DEFAULT_BASE)
    if isinstance(base, str) and (fault := base_fault(base, where)) is not None:
        faults.append(fault)
    languages = table.get("languages", [])
    if not isinstance(languages, list) or not all(isinstance(tag, str) for tag in languages):
        faults.append(Fault(where=where, what="languages must be a list of language tags", hint='["en", "tr"]'))
    return faults


def base_fault(base: str, where: str) -> Fault | None:
    """Say what keeps a text from being the beginning of every name in a graph."""
    if found := _NEVER_IN_IRIS.search(base):
        what, hint = f"base has {found[0]!r}, which no IRI has", "write it as %20 or the like, or leave it out"
    elif not _BASE.fullmatch(base):
        what, hint = "base must be an absolute IRI that ends in / or #", DEFAULT_BASE
    elif base == _TERMS:
        what, hint = "base is that of the ontology's own terms", DEFAULT_BASE
    else:
        return None
    return Fault(where=where, what=what, excerpt=base, hint=hint)
