"""What a build is made from, by content: the files of the project, and the program with what it was told.

Owns hashing them, before anything is read, and saying what is no longer as it was.
"""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import metadata
from pathlib import Path

from kg import __version__
from kg.building import ontology_words
from kg.building.ontology_words import Words
from kg.building.publication import sha256
from kg.ontology import reading as ontology
from kg.policies.policy import Policy
from kg.project import Project
from kg.seeds import reading as seeds

SHAPING = ("matplotlib", "networkx", "numpy", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "scipy")
"""Libraries that shape what stands in the files; the manifest names their versions."""
_FURTHER = ("edtf", "shacl")  # these decide what is read and found, and leave no bytes of their own
_UNREADABLE = ""
_DOCUMENTS, _AUTHORITY = "seeds/documents/", "seeds/authority/"


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Hashes of all that a build depends on.

    ``files`` is what the manifest lists; ``everything`` that on which every part depends, by what it is called in
    messages; ``policy`` is that on which facts do; ``documents`` by id, an empty hash where a document has files that
    are not in its folder; ``words`` of the ontology are not among that on which every part depends, nor are named
    ``queries``, which only the records of the explorer show.
    """

    files: Mapping[str, str]
    everything: Mapping[str, str]
    policy: str
    authority: str
    documents: Mapping[str, str]
    words: Words
    queries: str

    @property
    def digest(self) -> str:
        """One hash of all."""
        listed = (f"{name} {each}" for part in (self.files, self.everything) for name, each in part.items())
        return digest(self.policy, self.queries, *listed)

    @cached_property
    def folders(self) -> Mapping[str, frozenset[str]]:
        """The hashes of the files in each document's folder: a text that is none of them lies elsewhere."""
        found: dict[str, set[str]] = {}
        for name, each in self.files.items():
            if name.startswith(_DOCUMENTS):
                found.setdefault(name.split("/", 3)[2], set()).add(each)
        return {name: frozenset(each) for name, each in found.items()}


def digest(*texts: str) -> str:
    """Hash texts, so that no two lists of texts are taken for one another."""
    hashed = hashlib.blake2b(digest_size=16)
    for text in texts:
        content = text.encode("utf-8", "surrogateescape")
        hashed.update(b"%d:" % len(content) + content)
    return hashed.hexdigest()


def take(project: Project, policy: Policy) -> Inputs:
    """Hash what a build of a project under a policy depends on."""
    files = dict(_files(project))
    own = {name: each for name, each in files.items() if name.startswith("ontology/")}
    words = ontology_words.read(project.ontology)
    everything = {
        "the program": digest(*program()),
        "the ontology": digest(*_flat({**own, f"ontology/{ontology.FILE}": words.sense})),
        "seeds/project.toml": digest(project.title, project.base, *project.languages),
    }
    tables = {name: each for name, each in files.items() if name.startswith(_AUTHORITY)}
    return Inputs(
        files=files,
        everything=everything,
        policy=digest(policy.name, policy.label, *policy.conditions),
        authority=digest(*_flat(tables)),
        documents=dict(_documents(project, files)),
        words=words,
        queries=digest(*_flat(_hashes(project.queries, "queries"))),
    )


def versions() -> Mapping[str, str]:
    """Name what shapes the files, as the manifest has it."""
    return {
        "muahede": __version__,
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in SHAPING},
    }


@cache
def program() -> tuple[str, ...]:
    """Name the program: its versions and those of its libraries, and the hash of its own files."""
    package = Path(__file__).parents[1]
    own = _flat(_hashes(package, "kg", without="__pycache__"))
    return (*_flat(versions()), *(f"{name} {_version(name)}" for name in _FURTHER), *own)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def _files(project: Project) -> Iterator[tuple[str, str]]:
    """Hash every file of the project that the output depends on; names begin at the project, or at the program's."""
    yield from _hashes(project.seeds, "seeds").items()
    yield from _hashes(project.ontology, "ontology").items()


def _documents(project: Project, files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for name, each in files.items():
        if name.startswith(_DOCUMENTS):
            found.setdefault(name.split("/", 3)[2], []).extend((name, each))
    for folder in seeds.documents(project):
        yield folder.name, "" if folder.is_symlink() else digest(*found.get(folder.name, ()))


def _flat(hashes: Mapping[str, str]) -> Iterator[str]:
    return (f"{name} {each}" for name, each in hashes.items())


def _hashes(folder: Path, name: str, *, without: str = "") -> Mapping[str, str]:
    """Hash the files below a folder, in the order of their paths, but hidden ones; ``without`` is a folder left out.

    A file that cannot be read has none: reading it will say what is wrong.
    """
    found: list[tuple[str, ...]] = []
    for where, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if each != without]
        above = Path(where).relative_to(folder).parts
        found.extend((*above, each) for each in names if not each.startswith("."))
    paths = ((parts, folder.joinpath(*parts)) for parts in sorted(found))
    return {f"{name}/{'/'.join(parts)}": _hash(path) for parts, path in paths if path.is_file()}


def _hash(path: Path) -> str:
    try:
        return sha256(path)
    except OSError:
        return _UNREADABLE
