"""Which claims of two documents a row sets against each other, looked up in the ledger from either side.

Within one document that stands with the entries themselves; a claim of another one may be read anew, go or change
without this one, so it is looked up by its key when it is wanted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from kg.ledger.entries import Entry, document_of
from kg.ledger.file import Ledger


class Across:
    """Finds them; there are few, and all are held."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._against: dict[str, set[str]] = defaultdict(set)
        for document, key, other in ledger.rows("SELECT document, key, other FROM across"):
            self._against[f"{document}/{key}"].add(other)
            self._against[other].add(f"{document}/{key}")

    def of(self, entry: Entry) -> Iterator[Entry]:
        """Give the entries that a row sets against one."""
        if self._against:
            name = self._ledger.one("SELECT id FROM document WHERE number = ?", (document_of(entry.number),))
            yield from self.of_key(f"{name}/{_key(entry)}")

    def of_key(self, reference: str) -> Iterator[Entry]:
        """Give the entries that a row sets against whatever is named so."""
        for other in sorted(self._against.get(reference, ())):
            yield from self.named(other)

    def named(self, reference: str) -> Iterator[Entry]:
        """Give the entry that is named ``document/key``, if there is one."""
        document, _, key = reference.partition("/")
        number = self._ledger.document(document)
        if number is not None:
            yield from (entry for entry in self._ledger.of_document(number) if _key(entry) == key)


def _key(entry: Entry) -> str:
    return str(json.loads(entry.body)[0])
