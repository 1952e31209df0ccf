"""``index.html``: what was built, read first.

Owns the page and the records that it shows; where they come from is :mod:`kg.building.report_contents`.

For :mod:`kg.building.pipeline`::

    contents = report_contents.contents(assembled, network, scores, report=report, coverage=coverage, files=names)
    files["index.html"] = report_page.page(contents)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kg.network.visualisation import content_policy, environment, own, trusted
from kg.wording import FILES, LANGUAGES, WORDS, interface_language

Said = Mapping[str, str]
"""A text by language; the empty tag: in no particular language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words, with where they stand (``document title, p. 3``), their language, and translations by theirs."""

    text: str
    place: Said
    language: str | None = None
    translations: Said = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim, as a reader wants it: who says what of whom, when, how firmly, and on what."""

    iri: str
    subject: Said
    relation: Said
    object: Said
    claimants: tuple[Said, ...]
    denies: bool = False
    reported_by: Said | None = None
    certainty: str = "certain"
    date: str | None = None
    year: int | None = None
    order: tuple[str, str] = ("", "")
    quotes: tuple[Quote, ...] = ()
    cites: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Claims that contradict each other, by what they say."""

    sides: tuple[tuple[Statement, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of something."""

    label: Said
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An actor's place, with its values in the order of the ranking's measures."""

    rank: int
    id: str
    label: Said
    kind: Said
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The best of a measure; ``measures`` are the titles of the columns, the first that by which it is ordered."""

    measures: tuple[Said, ...]
    actors: tuple[Ranked, ...]
    projection: str
    remark: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document that was read."""

    title: str
    language: str
    author: Said
    year: str = ""
    citation: str = ""
    licence: str = ""
    claims: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something odd about a text that was recorded and not mended."""

    texts: Said
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How many of a kind carry a claim."""

    kind: str
    every: int
    claimed: int
    left_open: int
    unexplained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything that the page shows. ``totals`` are its key figures, by the word of :mod:`kg.wording`."""

    title: str
    languages: tuple[str, ...]
    policy: str
    policy_label: str
    conditions: tuple[str, ...] = ()
    documents: tuple[Read, ...] = ()
    totals: Mapping[str, int] | None = None
    counts: Mapping[str, tuple[Count, ...]] | None = None
    ranking: Ranking | None = None
    disputes: tuple[Dispute, ...] = ()
    timeline: tuple[Statement, ...] = ()
    remarks: tuple[Noted, ...] = ()
    findings: Mapping[str, int] | None = None
    coverage: tuple[Covered, ...] = ()
    files: tuple[str, ...] = ()


_SHOWN = 14  # rows of a table of counts before the rest is folded away
_FIRST = 6  # remarks likewise


def page(contents: Contents) -> bytes:
    """Write the page: self-contained, in English and Turkish, nothing requested."""
    language = interface_language(contents.languages)
    stylesheet, program = own("index.css"), own("index.js")
    known = environment(
        {
            "language": language,
            "pick": _pick,
            "order": _order(language, contents.languages),
            "words": {word: {tag: WORDS[tag][word] for tag in LANGUAGES} for word in WORDS[language]},
            "policy_of_content": content_policy(scripts=(program,), styles=(stylesheet,)),
            "stylesheet": trusted(stylesheet),
            "program": trusted(program),
        }
    )
    picture = contents.ranking.picture if contents.ranking else b""
    return str(
        known.get_template("index.html.j2").render(
            contents=contents,
            shown=_SHOWN,
            first=_FIRST,
            years=_years(contents.timeline),
            months=_bars(contents.timeline),
            files=_files(contents.files),
            picture=trusted(inlined(picture.decode(), "ranking")) if picture else "",
        )
    ).encode("utf-8", "replace")


def _pick(said: Said, languages: Sequence[str]) -> str:
    """Give a text in the first of the languages that has one, else in any."""
    found = [said[language] for language in languages if said.get(language)]
    return found[0] if found else next(iter(said.values()), "")


def _order(language: str, languages: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Say for each language of the page in which languages a label is looked for."""
    return {tag: tuple(dict.fromkeys((tag, language, *languages, ""))) for tag in LANGUAGES}


def _files(names: Iterable[str]) -> tuple[tuple[str, Said], ...]:
    """Put the files that are known in their order, the others after them."""
    wanted = set(names)
    listed = [name for name in FILES if name in wanted] + sorted(wanted - set(FILES))
    return tuple((name, dict(zip(LANGUAGES, FILES.get(name, ("", "")), strict=True))) for name in listed)


def _years(timeline: Sequence[Statement]) -> tuple[tuple[int, tuple[Statement, ...]], ...]:
    dated = [statement for statement in timeline if statement.year is not None]
    ordered = sorted(dated, key=lambda statement: (statement.year or 0, statement.order, statement.iri))
    return tuple((year or 0, tuple(group)) for year, group in groupby(ordered, key=lambda each: each.year))


def _bars(timeline: Sequence[Statement]) -> tuple[tuple[int, int, float], ...]:
    """Give for every year from the first to the last how many claims, and the height of its bar in percent."""
    years = dict(_years(timeline))
    if not years:
        return ()
    span = range(min(years), max(years) + 1)
    most = max(map(len, years.values()))
    listed = span if len(span) <= _MOST_BARS else sorted(years)
    return tuple((year, len(years.get(year, ())), 100 * len(years.get(year, ())) / most) for year in listed)


_MOST_BARS = 60


def inlined(svg: str, name: str) -> str:
    """Make a picture of ours part of a page: ids of its own, no style sheet, ink and paper those of the page."""
    text = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL)
    text = re.sub(r'\bid="([^"]*)"', rf'id="{name}-\1"', text)
    text = re.sub(r'(url\(#|href="#)([^")]*)', rf"\1{name}-\2", text)
    text = re.sub(r'\sstyle="([^"]*)"', _attributes, text)
    text = text.replace("#1f2328", "currentColor").replace('fill="#ffffff"', 'fill="none"').strip()
    return text.replace("<svg ", '<svg class="plot" role="img" aria-hidden="true" ', 1)


def _attributes(style: re.Match[str]) -> str:
    """Write declarations as attributes: a strict content policy allows no style attribute."""
    declared = (part.partition(":") for part in style[1].split(";") if part.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, _, value in declared)
