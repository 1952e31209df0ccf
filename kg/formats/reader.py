"""Which format a file is in, and reading it. The one door to :mod:`kg.formats`.

Each format's module is imported when a file of it is met.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from kg.errors import explain
from kg.formats.records import ReadText
from kg.reading.received import received

VERSION: Final = 7
"""Counts up when a reader gives another text for the same file; what was read before is then read again."""

_MODULES: Final[Mapping[str, str]] = {
    "plain": "plain",
    "tei": "tei",
    "html": "web",
    "markdown": "markdown",
    "docx": "docx",
    "odt": "odt",
    "rtf": "rtf",
    "epub": "epub",
    "pdf": "pdf",
    "letters": "letter_lists",
}
FORMATS: Final = tuple(_MODULES)
_SUFFIXES: Final[Mapping[str, str]] = {
    ".txt": "plain",
    ".text": "plain",
    ".xml": "tei",
    ".tei": "tei",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".ott": "odt",
    ".rtf": "rtf",
    ".epub": "epub",
    ".pdf": "pdf",
    ".csv": "letters",
    ".tsv": "letters",
}
_KNOWN_UNREAD: Final[Mapping[str, str]] = {
    ".doc": "save it as .docx (LibreOffice: soffice --convert-to docx FILE)",
    ".djvu": "djvutxt FILE > FILE.txt",
    ".mobi": "convert it to EPUB",
}
_BEGINNINGS: Final[Mapping[bytes, str]] = {b"%PDF-": "pdf", b"PK\x03\x04": "docx", b"{\\rtf": "rtf"}
_TEI: Final = re.compile(rb"<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)[\s>]")
_HTML: Final = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_HEAD: Final = 4096


def known(name: str) -> bool:
    """Say whether a file is of a format that is read, by its name."""
    return Path(name).suffix.lower() in _SUFFIXES


def advice(name: str) -> str | None:
    """Say what to do with a file of a format that is known and not read, by its name."""
    return _KNOWN_UNREAD.get(Path(name).suffix.lower())


def format_of(name: str, head: bytes) -> str:
    """Tell a file's format by how it begins, and by its name where that does not say.

    Raises:
        ExplainedError: it is of a format that is known and not read.
    """
    suffix = Path(name).suffix.lower()
    for begins, form in _BEGINNINGS.items():
        if head.startswith(begins):
            return form if form != "docx" else _zipped(suffix, head)
    if suffix in _KNOWN_UNREAD:
        raise explain(f"{suffix} files are not read", where=name, hint=_KNOWN_UNREAD[suffix])
    if _HTML.search(head[:_HEAD]) and not _TEI.search(head[:_HEAD]):
        return "html" if suffix not in {".md", ".markdown", ".txt"} else _SUFFIXES[suffix]
    if _TEI.search(head) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "tei"
    return _SUFFIXES.get(suffix, "plain")


def _zipped(suffix: str, head: bytes) -> str:
    """Tell which of the formats that are zip files one is: by what it says first, or by its name."""
    for form, said in (("epub", b"application/epub+zip"), ("odt", b"application/vnd.oasis.opendocument")):
        if _SUFFIXES.get(suffix) == form or said in head[:200]:
            return form
    return "docx"


def read(path: str | Path, form: str | None = None) -> ReadText:
    """Read a file; ``form`` is one of :data:`FORMATS`, where its name and beginning would mislead.

    Raises:
        ExplainedError: it cannot be read; the faults say where.
    """
    where = str(path)
    try:
        content = received(Path(path), where, pipes=True)
    except OSError as error:
        raise explain(f"cannot be read: {(error.strerror or str(error)).lower()}", where=where) from None
    return read_bytes(content, where, form)


def read_bytes(content: bytes, where: str, form: str | None = None) -> ReadText:
    """Read the bytes of a file; ``where`` names it in messages and by its ending.

    Raises:
        ExplainedError: they cannot be read; the faults say where.
    """
    if not content.strip():
        raise explain("the file is empty", where=where)
    chosen = form or format_of(where, content[: 4 * _HEAD])
    module = importlib.import_module(f"kg.formats.{_MODULES[chosen]}")
    reader: Callable[[bytes, str], ReadText] = module.read
    try:
        found = reader(content, where)
    except RecursionError:
        raise explain("is built too deep to be read", where=where) from None
    if not found.stored.strip():
        raise explain(
            "no words were found in it",
            where=where,
            hint="a scan needs text recognition first (ocrmypdf FILE FILE)" if chosen == "pdf" else None,
        )
    return found
