"""What a build leaves for the next one, in the folder ``.state`` of its output: what it was made from, and its parts.

Owns the files of that folder: a seal, by which it is told whether anything has changed and whether all is as it was
left, and of a project that is built a part at a time a database of the parts (and the ledger of its claims, which is
:mod:`kg.ledger`'s). Nothing here is ever changed in place; what is not whole is not used.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from kg import store
from kg.building import copies, kept_tables, publication
from kg.building.inputs import Inputs, digest
from kg.building.kept_tables import KeptTables
from kg.building.part_files import Prefixes, Written
from kg.errors import ExplainedError, explain
from kg.graph.parts import Part
from kg.model import Citation, EntityId
from kg.validation.checks import Finding

FOLDER = ".state"
FORMAT = 3
PARTS = "parts.sqlite"
_SEAL = "seal.json"
_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE part (
  id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL, inputs TEXT NOT NULL, lengths TEXT NOT NULL,
  used TEXT NOT NULL, statements INTEGER NOT NULL, digest TEXT NOT NULL, findings TEXT NOT NULL, UNIQUE (rank, name)
);
CREATE TABLE named (entity TEXT, part INTEGER, PRIMARY KEY (entity, part)) WITHOUT ROWID;
CREATE TABLE cited (drawer TEXT, work TEXT, locator TEXT, part INTEGER, PRIMARY KEY (drawer, work, locator, part))
  WITHOUT ROWID;
CREATE TEMP TABLE wanted (entity TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_INDICES = """
CREATE INDEX IF NOT EXISTS named_by_part ON named (part);
CREATE INDEX IF NOT EXISTS cited_by_part ON cited (part);
"""


class UnusableError(Exception):
    """There is no state to go on from; the text says why."""


# --- the seal --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the last build was made from, and how it left its files: size and time of the last change of each."""

    inputs: str
    everything: Mapping[str, str]
    in_parts: bool


def put(output: Path, made_from: Inputs) -> None:
    """Seal an output folder that is finished."""
    folder = output / FOLDER
    folder.mkdir(exist_ok=True)
    kept = {path.name: [path.stat().st_size, publication.sha256(path)] for path in sorted(folder.iterdir())}
    said = {
        "format": FORMAT,
        "inputs": made_from.digest,
        "everything": dict(made_from.everything),
        "state": kept,
        "output": _stamps(output),
    }
    text = json.dumps({**said, "whole": _whole(said)}, indent=1)
    (folder / _SEAL).write_text(text + "\n", encoding="utf-8")


def is_there(output: Path) -> bool:
    """Tell whether a build has left something in an output folder."""
    return (output / FOLDER / _SEAL).is_file()


def look(output: Path) -> Seal:
    """Read the seal of an output folder, and hold it against what is there.

    Raises:
        UnusableError: there is none, or something is not as the build has left it.
    """
    said = _sealed(output)
    there = _stamps(output)
    for name, stamp in said["output"].items():
        if there.get(name) != stamp:
            raise UnusableError(f"{name} is not as the last build left it")
    try:
        store.open_read_only(output / "store")
    except ExplainedError as error:
        raise UnusableError(error.faults[0].what) from None
    return Seal(inputs=said["inputs"], everything=said["everything"], in_parts=PARTS in said["state"])


def ours(output: Path) -> frozenset[str]:
    """Give the names of the files and folders that the last build has put into an output folder."""
    try:
        return frozenset((*_sealed(output)["output"], FOLDER, "store"))
    except UnusableError:
        return frozenset()


def _sealed(output: Path) -> dict[str, Any]:
    said = _said(output)
    if said.get("format") != FORMAT or said.pop("whole", "") != _whole(said):
        raise UnusableError("what the last build kept is damaged, or of another version")
    return said


def _said(output: Path) -> dict[str, Any]:
    try:
        said = json.loads((output / FOLDER / _SEAL).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnusableError("the last build kept nothing for this one") from None
    except (OSError, ValueError):
        raise UnusableError("what the last build kept cannot be read") from None
    return said if isinstance(said, dict) else {}


def _whole(said: Mapping[str, Any]) -> str:
    return digest(json.dumps(said, sort_keys=True))


def _stamps(output: Path) -> dict[str, list[int]]:
    """Give the size of each of our files and when it was last changed: what tells cheaply that somebody wrote to it."""
    seen = {path.name: path.stat() for path in sorted(output.iterdir()) if path.is_file()}
    return {name: [each.st_size, each.st_mtime_ns] for name, each in seen.items()}


# --- the parts -------------------------------------------------------------------------------------------------------


class State:
    """The parts of a build that was made a part at a time, and what depends on what."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use :meth:`create`, or :meth:`copy`."""
        self._held = connection
        self.tables = KeptTables(self._run, self._many)

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Begin with nothing.

        Raises:
            ExplainedError: it cannot be written.
        """
        folder.mkdir(parents=True, exist_ok=True)
        with _explained(folder / PARTS):
            made = cls(_connected(folder / PARTS))
            made._held.executescript(_TABLES + kept_tables.TABLES)
            made._held.execute("BEGIN")
            return made

    @classmethod
    def copy(cls, output: Path, folder: Path) -> Self:
        """Begin with what the last build has kept, in a copy; its other files are copied too.

        Raises:
            UnusableError: it is damaged.
            ExplainedError: the copy cannot be written.
        """
        kept = _said(output)["state"]
        folder.mkdir(parents=True, exist_ok=True)
        for name, (size, sha256) in kept.items():
            path = output / FOLDER / name
            if not path.is_file() or path.stat().st_size != size or copies.copied(path, folder / name) != sha256:
                raise UnusableError("what the last build kept is damaged")
        with _explained(folder / PARTS):
            made = cls(_connected(folder / PARTS))
            made._held.execute("CREATE TEMP TABLE wanted (entity TEXT PRIMARY KEY) WITHOUT ROWID")
            made._held.execute("BEGIN")
            return made

    def close(self) -> None:
        """Write all of it."""
        with _explained(Path(PARTS)):
            self._held.execute("COMMIT")
            self._held.executescript(_INDICES)
            self._held.close()

    def _run(self, text: str, *values: object) -> sqlite3.Cursor:
        with _explained(Path(PARTS)):
            return self._held.execute(text, values)

    def _many(self, text: str, rows: Iterable[tuple[object, ...]]) -> None:
        with _explained(Path(PARTS)):
            self._held.executemany(text, rows)

    # --- about all ---------------------------------------------------------------------------------------------------

    def tell(self, name: str, value: object) -> None:
        """Note something about the build."""
        self._run("INSERT OR REPLACE INTO about VALUES (?, ?)", name, json.dumps(value))

    def told(self, name: str) -> Any:  # noqa: ANN401 - what was told
        """Give what was noted; ``None``: nothing."""
        row = self._run("SELECT value FROM about WHERE name = ?", name).fetchone()
        return json.loads(row[0]) if row else None

    def require(self, name: str, value: object, otherwise: str) -> None:
        """Go on only if what was noted is what is wanted now.

        Raises:
            UnusableError: it is not.
        """
        if self.told(name) != value:
            self.close()
            raise UnusableError(otherwise)

    # --- parts -------------------------------------------------------------------------------------------------------

    def put(self, part: Part, written: Written, *, inputs: str = "") -> None:
        """Note a part, in the place of what was there."""
        self.drop(part)
        self._run(
            "INSERT INTO part (rank, name, inputs, lengths, used, statements, digest, findings) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, '[]')",
            *(part.rank, part.name, inputs, json.dumps(written.lengths), json.dumps(written.used)),
            *(written.statements, written.digest),
        )

    def find(self, part: Part, findings: Iterable[Finding]) -> None:
        """Note what was found of a part, in the place of what had been."""
        told = json.dumps([each.cells for each in findings])
        self._run("UPDATE part SET findings = ? WHERE rank = ? AND name = ?", told, *part)

    def drop(self, part: Part) -> None:
        """Forget a part with all that it names and cites."""
        row = self._run("SELECT id FROM part WHERE rank = ? AND name = ?", *part).fetchone()
        for table, column in (("named", "part"), ("cited", "part"), ("part", "id")) if row else ():
            self._run(f"DELETE FROM {table} WHERE {column} = ?", *row)  # noqa: S608 - our own names

    def parts(self) -> Mapping[Part, Written]:
        """Give what each part has in the files."""
        rows = self._run("SELECT rank, name, lengths, used, statements, digest FROM part")
        prefixes = Prefixes()
        return {
            Part(rank, name): Written(
                lengths=tuple(json.loads(lengths)),
                used=prefixes.of(map(tuple, each) for each in json.loads(used)),
                statements=number,
                digest=hashed,
            )
            for rank, name, lengths, used, number, hashed in rows
        }

    def inputs(self) -> Mapping[Part, str]:
        """Give the hash of what each document was made from."""
        rows = self._run("SELECT rank, name, inputs FROM part WHERE inputs <> ''")
        return {Part(rank, name): inputs for rank, name, inputs in rows}

    def findings(self) -> Iterator[Finding]:
        """Give the findings of all parts, in the order of the parts."""
        for (listed,) in self._run("SELECT findings FROM part WHERE findings <> '[]' ORDER BY rank, name"):
            yield from map(Finding.of, json.loads(listed))

    # --- what depends on what ----------------------------------------------------------------------------------------

    def names(self, part: Part, entities: Iterable[str]) -> None:
        """Note which entities a part names: it is made anew when one of them changes."""
        number = self._number(part)
        self._many("INSERT OR IGNORE INTO named VALUES (?, ?)", ((entity, number) for entity in sorted(entities)))

    def cites(self, part: Part, citations: Iterable[tuple[str, Citation]]) -> None:
        """Note which places in works a document cites, and in which drawers they lie."""
        number = self._number(part)
        rows = ((drawer, each.work, json.dumps(each.locator), number) for drawer, each in citations)
        self._many("INSERT OR IGNORE INTO cited VALUES (?, ?, ?, ?)", rows)

    def naming(self, entities: Collection[str]) -> Iterator[Part]:
        """Give the parts that name one of some entities."""
        self._want(entities)
        text = "SELECT DISTINCT rank, part.name FROM wanted JOIN named USING (entity) JOIN part ON part.id = named.part"
        return (Part(*row) for row in self._run(text).fetchall())

    def cited_by(self, part: Part) -> frozenset[tuple[str, Citation]]:
        """Give the places in works that a document cites, each with its drawer."""
        text = "SELECT drawer, work, locator FROM cited WHERE part = (SELECT id FROM part WHERE rank = ? AND name = ?)"
        return frozenset((drawer, _citation(work, locator)) for drawer, work, locator in self._run(text, *part))

    def drawers_about(self, works: Collection[str]) -> frozenset[str]:
        """Give the drawers in which places in some works lie."""
        self._want(works)
        return frozenset(row[0] for row in self._run("SELECT DISTINCT drawer FROM cited JOIN wanted ON entity = work"))

    def drawers(self) -> frozenset[str]:
        """Give all drawers of places in works."""
        return frozenset(row[0] for row in self._run("SELECT DISTINCT drawer FROM cited"))

    def cited(self, drawer: str) -> tuple[Citation, ...]:
        """Give the places in works that lie in a drawer."""
        rows = self._run("SELECT DISTINCT work, locator FROM cited WHERE drawer = ?", drawer)
        return tuple(_citation(*row) for row in rows)

    def _want(self, entities: Collection[str]) -> None:
        self._run("DELETE FROM wanted")
        self._many("INSERT INTO wanted VALUES (?)", ((each,) for each in entities))

    def _number(self, part: Part) -> int:
        (number,) = self._run("SELECT id FROM part WHERE rank = ? AND name = ?", *part).fetchone()
        return int(number)


def _connected(path: Path) -> sqlite3.Connection:
    made = sqlite3.connect(path, isolation_level=None)
    for line in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
        made.execute(f"PRAGMA {line}")
    return made


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise explain(f"what the next build needs cannot be kept: {error}", where=path.name) from None


def _citation(work: str, locator: str) -> Citation:
    return Citation(work=EntityId(work), locator=json.loads(locator))
