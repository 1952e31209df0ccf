"""A document's own file, ``document.toml``, read: its title, author and language, and who took the claims from it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import suggestions
from kg.dates.chronology import UnreadableDateError, historical_date
from kg.errors import Fault
from kg.model import DocumentId, EntityId, Reading, ReadingId
from kg.seeds import cells, tables
from kg.seeds.cells import Ids
from kg.suggestions import Suggestions

FILE = "document.toml"

_OWN = ("title", "author", "language", "source", "sha256")
_PLAIN = ("id", "text", "year", "licence", "citation")
_READING = ("id", "label", "reader", "method", "date")
_NEEDED = ("title", "author", "language")
_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the file says, and where."""

    table: Mapping[str, object]
    where: str
    lines: tuple[str, ...]

    def text(self, key: str) -> str:
        """Give the value of a key of the top level; nothing where there is none or it is a table."""
        value = self.table.get(key, "")
        return str(value) if isinstance(value, (str, int, float)) or hasattr(value, "isoformat") else ""

    def at(self, key: str) -> str:
        """Say where a key of the top level stands."""
        found = (n for n, line in enumerate(self.lines, 1) if re.match(rf"\s*{re.escape(key)}\s*=", line))
        line = next(found, None)
        return f"{self.where}:{line}" if line else self.where


def free(metadata: Metadata) -> dict[str, str]:
    """Give what else is said of the document: year, licence, citation, and what its keeper added."""
    told = {key: metadata.text(key) for key in metadata.table if key not in {*_OWN, "id", "text"}}
    return {key: text for key, text in told.items() if text}


def is_id(name: str) -> bool:
    """Tell whether a name can be a document's id, which is that of its folder."""
    return _ID.fullmatch(name) is not None


def read(path: Path, shown: str, faults: list[Fault]) -> Metadata | None:
    """Read the file; ``None``, and a fault, where it is missing or no TOML."""
    if not path.exists():
        hint = 'title = "…", author = "person/…", language = "tr", and a [[readings]] with an id'
        faults.append(Fault(where=shown, what="the document's metadata are missing", hint=hint))
        return None
    text = tables.decoded(path, shown, faults)
    if text is None:
        return None
    try:
        table = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"{shown}:{line[1]}" if line else shown
        faults.append(Fault(where=where, what=f"not TOML: {str(error)[0].lower()}{str(error)[1:]}"))
        return None
    return Metadata(table=table, where=shown, lines=tuple(text.splitlines()))


def author_of(metadata: Metadata, identifier: DocumentId, sha256: str, ids: Ids) -> EntityId:
    """Check everything of the top level; give the author.

    ``sha256`` is that of the text as it stands, ``identifier`` the folder's name.
    """
    faults = ids.faults
    known = (*_OWN, *_PLAIN, "readings")
    missing = [key for key in _NEEDED if not metadata.text(key)]
    for key in metadata.table:
        near = suggestions.nearest(key, known)
        if key not in known and near is not None and near not in metadata.table:
            hint = f"did you mean {near}?"
            faults.append(Fault(where=metadata.at(key), what=f"unknown setting {key!r}", hint=hint))
    faults.extend(Fault(where=metadata.where, what=f"no {key}", hint=f'{key} = "…"') for key in missing)
    faults.extend(
        Fault(where=metadata.at(key), what=f"{key} must be text")
        for key in (*_OWN, *_PLAIN)
        if key in metadata.table and not metadata.text(key) and metadata.table[key] != ""
    )
    if metadata.text("id") not in {"", identifier}:
        what = f"id is {metadata.text('id')}, but the folder is {identifier}"
        faults.append(Fault(where=metadata.at("id"), what=what, hint=f'id = "{identifier}", or leave it out'))
    _check_values(metadata, sha256, faults)
    author = EntityId(metadata.text("author"))
    if author and author not in ids.kinds and not author.startswith(ids.unread):
        hint = Suggestions(ids.kinds).hint(author) or "add it to seeds/authority/persons.csv"
        faults.append(Fault(where=metadata.at("author"), what=f"author: no such entity {author}", hint=hint))
    return author


def reading_table(said: Mapping[str, str]) -> str:
    """Write a reading as the file has it."""
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said.items() if value]
    return "[[readings]]\n" + "\n".join(lines) + "\n"


def _check_values(metadata: Metadata, sha256: str, faults: list[Fault]) -> None:
    language = metadata.text("language")
    if language and not cells.LANGUAGE.fullmatch(language):
        hint = "a language tag, like tr or en"
        faults.append(Fault(where=metadata.at("language"), what=f"language: {language!r} is no tag", hint=hint))
    if metadata.text("year"):
        try:
            historical_date(metadata.text("year"))
        except UnreadableDateError as error:
            faults.append(Fault(where=metadata.at("year"), what=f"year: {error}", hint=error.hint))
    if not metadata.text("sha256"):
        hint = f'sha256 = "{sha256}"'
        faults.append(
            Fault(
                where=metadata.where, what="no sha256 of the text, so that a change to it would pass unseen", hint=hint
            )
        )
    elif metadata.text("sha256").lower() != sha256:
        hint = f'every position in the tables counts on the text; if the change is meant: sha256 = "{sha256}"'
        faults.append(
            Fault(
                where=metadata.at("sha256"), what="the text is not the one that was read: its sha256 differs", hint=hint
            )
        )


def readings(metadata: Metadata, document: DocumentId, faults: list[Fault]) -> Iterator[Reading]:
    """Give who or what took the claims from the text; one at least."""
    listed = metadata.table.get("readings", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed) or not listed:
        hint = '[[readings]] with id = "…", label = "…", reader = "…", method = "…"'
        faults.append(
            Fault(
                where=metadata.at("readings"), what="no reading: who or what took the claims from the text?", hint=hint
            )
        )
        return
    for each in listed:
        said = {str(key): str(value) for key, value in each.items()}
        identifier = said.get("id", "")
        faults.extend(
            Fault(where=metadata.where, what=f"readings: unknown setting {key!r}", hint=suggestions.hint(key, _READING))
            for key in said
            if key not in _READING
        )
        if not _ID.fullmatch(identifier):
            faults.append(Fault(where=metadata.where, what=f"readings: {identifier!r} is no id", hint='id = "first"'))
            continue
        yield Reading(
            id=ReadingId(identifier),
            document=document,
            label=said.get("label", identifier),
            reader=said.get("reader", ""),
            method=said.get("method", ""),
            date=said.get("date"),
        )
    for double in cells.doubled(str(each.get("id", "")) for each in listed):
        faults.append(Fault(where=metadata.where, what=f"readings: the id {double} is there twice"))  # noqa: PERF401
