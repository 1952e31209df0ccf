"""The authority tables of ``seeds/authority/``: which there are, what their columns mean, and where they go in RDF.

Owns the columns; reading the files is :mod:`kg.seeds.reading`. To add a column: add it here and its property to
``ontology/kg.ttl`` (a test names the one you forgot).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Value(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    DATE = "date"  # EDTF
    ENTITY = "entity"  # an id of the authority tables
    NUMBER = "number"  # a decimal
    WIKIDATA = "wikidata"  # Q42
    VIAF = "viaf"  # 34454129
    GEONAMES = "geonames"  # 745044


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column beyond those common to all tables.

    ``term`` is the local name in the ontology (same-as columns give ``owl:sameAs``, and have none).
    """

    name: str
    value: Value = Value.TEXT
    term: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An authority table: its file's stem, the id prefix of its rows, the class its kinds descend from, its columns."""

    stem: str
    prefix: str
    root: str
    columns: tuple[Column, ...] = ()


COMMON = ("id", "kind", "other_names", "note")
"""Columns of every table, beside ``label_<lang>`` and ``description_<lang>`` for any language tag."""

_WIKIDATA = Column(name="wikidata", value=Value.WIKIDATA)
_VIAF = Column(name="viaf", value=Value.VIAF)

TABLES = (
    Table(
        stem="persons",
        prefix="person/",
        root="Person",
        columns=(
            Column(name="titles", term="title", many=True),
            Column(name="born", value=Value.DATE, term="born"),
            Column(name="died", value=Value.DATE, term="died"),
            _WIKIDATA,
            _VIAF,
        ),
    ),
    Table(
        stem="groups",
        prefix="group/",
        root="Group",
        columns=(
            Column(name="part_of", value=Value.ENTITY, term="partOf", many=True),
            Column(name="seat", value=Value.ENTITY, term="seat"),
            Column(name="founded", value=Value.DATE, term="foundedOn"),
            Column(name="dissolved", value=Value.DATE, term="dissolvedOn"),
            _WIKIDATA,
            _VIAF,
        ),
    ),
    Table(
        stem="places",
        prefix="place/",
        root="Place",
        columns=(
            Column(name="located_in", value=Value.ENTITY, term="locatedIn", many=True),
            Column(name="latitude", value=Value.NUMBER, term="latitude"),
            Column(name="longitude", value=Value.NUMBER, term="longitude"),
            Column(name="geonames", value=Value.GEONAMES),
            _WIKIDATA,
        ),
    ),
    Table(
        stem="offices",
        prefix="office/",
        root="Office",
        columns=(Column(name="office_of", value=Value.ENTITY, term="officeOf", many=True), _WIKIDATA),
    ),
    Table(
        stem="treaties",
        prefix="treaty/",
        root="Treaty",
        columns=(Column(name="date", value=Value.DATE, term="identifyingDate"), _WIKIDATA),
    ),
    Table(
        stem="events",
        prefix="event/",
        root="Event",
        columns=(
            Column(name="date", value=Value.DATE, term="identifyingDate"),
            Column(name="place", value=Value.ENTITY, term="place"),
            Column(name="part_of", value=Value.ENTITY, term="partOf", many=True),
            _WIKIDATA,
        ),
    ),
    Table(
        stem="communications",
        prefix="letter/",
        root="Communication",
        columns=(Column(name="date", value=Value.DATE, term="identifyingDate"),),
    ),
    Table(
        stem="works",
        prefix="work/",
        root="Work",
        columns=(
            Column(name="authors", value=Value.ENTITY, term="author", many=True),
            Column(name="editors", value=Value.ENTITY, term="editor", many=True),
            Column(name="title", term="title"),
            Column(name="container", term="container"),
            Column(name="published_at", term="publishedAt"),
            Column(name="year", value=Value.DATE, term="year"),
            Column(name="volume", term="volume"),
            Column(name="issue", term="issue"),
            Column(name="pages", term="pages"),
            Column(name="archive", value=Value.ENTITY, term="archive"),
            Column(name="fond", term="fond"),
            Column(name="opis", term="opis"),
            Column(name="delo", term="delo"),
            Column(name="language", term="language"),
            _WIKIDATA,
            _VIAF,
        ),
    ),
    Table(
        stem="topics",
        prefix="topic/",
        root="Topic",
        columns=(Column(name="broader", value=Value.ENTITY, term="broader", many=True), _WIKIDATA),
    ),
)
"""Every authority table, in the order in which they are read."""
