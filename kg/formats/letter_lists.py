"""CSV and TSV lists of letters: the columns are known by their names, in the spellings that editions use."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg import datings
from kg.errors import Fault, explain
from kg.formats import cmif, tei_dates
from kg.formats.composition import Composition
from kg.formats.records import Letter, Named, ReadText
from kg.reading import structure as reading

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("key", "id", "letterid", "number", "no", "nr", "signature", "sıra", "signatur"),
    "sender": ("sender", "sendername", "from", "author", "absender", "gönderen", "gonderen", "expéditeur",
               "отправитель", "von", "kimden", "writer", "correspondent"),
    "senderID": ("senderid", "senderref", "sendergnd", "senderviaf", "senderuri", "senderkey", "fromid"),
    "addressee": (
        "addressee", "addresseename", "recipient", "receiver", "to", "empfänger", "empfaenger", "alıcı", "alici",
        "gönderilen", "destinataire", "адресат", "получатель", "an", "kime", "adressat",
    ),
    "addresseeID": (
        "addresseeid", "addresseeref", "addresseegnd", "recipientid", "receiverid", "addresseeuri", "toid",
    ),
    "senderPlace": (
        "senderplace", "placesent", "sentfrom", "place", "ort", "absendeort", "placeofsending", "origin", "yer", "lieu",
        "место", "fromplace",
    ),
    "senderPlaceID": ("senderplaceid", "placesentid", "placeid", "geonames", "senderplaceref", "originid"),
    "addresseePlace": (
        "addresseeplace", "recipientplace", "receiverplace", "empfangsort", "destination", "sentto", "toplace",
    ),
    "addresseePlaceID": ("addresseeplaceid", "recipientplaceid", "receiverplaceid", "destinationid"),
    "senderDate": ("senderdate", "date", "datesent", "datum", "tarih", "when", "dateiso", "sentdate", "дата"),
    "senderDateText": ("senderdatetext", "datetext", "dateaswritten", "dateoriginal", "datedisplay", "displaydate"),
    "addresseeDate": ("addresseedate", "datereceived", "receiveddate"),
    "addresseeDateText": ("addresseedatetext", "datereceivedtext"),
}  # fmt: skip
"""What a column is, by the names it goes by: lower case, letters only."""
_PLAIN: Final = re.compile(r"[\W\d_]+")
_RANGE: Final = re.compile(r"\s*(-?\d{4}(?:-\d\d){0,2})\s*(?:/|–|bis| to )\s*(-?\d{4}(?:-\d\d){0,2})\s*")
_SEVERAL: Final = re.compile(r"\s*;\s*")


def read(content: bytes, where: str) -> ReadText:
    """Read a table of letters, a line each.

    Raises:
        ExplainedError: it is no text in UTF-8, no table, or has no column of senders or addressees.
    """
    text = reading.decode(content, where)
    dialect = _delimiter(text)
    rows = csv.reader(io.StringIO(text), delimiter=dialect)
    header = next(rows, [])
    columns = mapping(header)
    if "sender" not in columns and "addressee" not in columns:
        raise explain(
            "no list of letters: no column is named as senders or addressees are",
            where=f"{where}:1",
            excerpt=dialect.join(header)[:120],
            hint="name the columns sender, addressee, senderPlace, senderDate (others: docs/reading.md)",
        )
    out = Composition("letters")
    out.metadata = {"columns": tuple(f"{known} = {header[at]}" for known, at in columns.items())}
    try:
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                _write(out, row, columns, number, where)
    except csv.Error as error:
        raise explain(f"no table: {error}", where=f"{where}:{rows.line_num}") from None
    return out.finish()


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(",\t;", key=lambda mark: (first.count(mark), mark == ","))


def mapping(header: Sequence[str]) -> dict[str, int]:
    """Tell what the columns are by their names: our name for each that is known, with its place."""
    plain = [_PLAIN.sub("", name.replace("İ", "i").lower()) for name in header]
    found = {}
    for known, spellings in COLUMNS.items():
        at = next((plain.index(spelling) for spelling in spellings if spelling in plain), None)
        if at is not None:
            found[known] = at
    return found


def is_list(head: str) -> bool:
    """Say whether the first line of a file is the header of a list of letters."""
    first = head.split("\n", 1)[0]
    columns = mapping(next(csv.reader([first], delimiter=_delimiter(first)), []))
    return "sender" in columns and "addressee" in columns


def _write(out: Composition, row: Sequence[str], columns: Mapping[str, int], number: int, where: str) -> None:
    def cell(name: str) -> str:
        at = columns.get(name)
        return " ".join(row[at].split()) if at is not None and at < len(row) else ""

    letter = Letter(
        number=number,
        said_by="row",
        id=cell("id") or None,
        senders=tuple(_named(cell("sender"), cell("senderID"), "person")),
        addressees=tuple(_named(cell("addressee"), cell("addresseeID"), "person")),
        sent_from=tuple(_named(cell("senderPlace"), cell("senderPlaceID"), "place")),
        sent_to=tuple(_named(cell("addresseePlace"), cell("addresseePlaceID"), "place")),
        dates=tuple(_dated(cell("senderDate"), cell("senderDateText"))),
        received=tuple(_dated(cell("addresseeDate"), cell("addresseeDateText"))),
    )
    if not letter.senders and not letter.addressees:
        out.remarks.append(Fault(where=f"{where}:{number + 1}", what="the row names neither sender nor addressee"))
        return
    cmif.write(out, letter)


def _named(names: str, references: str, kind: str) -> Iterator[Named]:
    spelt = [name for name in _SEVERAL.split(names) if name]
    refs = [ref for ref in re.split(r"\s*[;\s]\s*", references) if ref]
    if len(spelt) != len(refs):
        spelt = [names] if names and refs else spelt
        refs = refs[:1] if len(spelt) == 1 else []
    for i, name in enumerate(spelt or refs):
        yield Named(text=name, kind=kind, ref=refs[i] if i < len(refs) else None)


def _dated(date: str, written: str) -> Iterator[Named]:
    if not date and not written:
        return
    found = _RANGE.fullmatch(date)
    attributes = {"from": found.group(1), "to": found.group(2)} if found else {"when": date}
    when = tei_dates.edtf(attributes) or datings.read(date or written)  # *20 May 1834*
    yield Named(text=written or date, kind="date", when=when)
