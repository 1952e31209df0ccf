"""Which format a client gets, by what it says it accepts (RFC 9110, 12.5). Standard library only.

>>> choose("text/csv;q=0.5, application/sparql-results+xml", ROWS).name
'xml'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.serving.faults import refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format by our short name and its media types: the first is the one we send."""

    name: str
    types: tuple[str, ...]

    @property
    def type(self) -> str:
        """The content type that we send."""
        return self.types[0]


ROWS = (
    Format(name="json", types=("application/sparql-results+json", "application/json")),
    Format(name="xml", types=("application/sparql-results+xml", "application/xml", "text/xml")),
    Format(name="csv", types=("text/csv; charset=utf-8",)),
    Format(name="tsv", types=("text/tab-separated-values; charset=utf-8", "text/plain")),
)
"""The formats of SELECT and ASK, the one we prefer first."""

GRAPHS = (
    Format(name="ttl", types=("text/turtle; charset=utf-8", "application/x-turtle")),
    Format(name="nt", types=("application/n-triples", "text/plain")),
    Format(name="jsonld", types=("application/ld+json", "application/json")),
    Format(name="rdfxml", types=("application/rdf+xml", "application/xml", "text/xml")),
    Format(name="trig", types=("application/trig", "application/x-trig")),
    Format(name="nq", types=("application/n-quads", "text/x-nquads")),
)
"""The formats of graphs, the one we prefer first."""

DATASETS = tuple(each for each in GRAPHS if each.name in ("trig", "nq", "jsonld"))
"""Those of them that can say which graph a statement stands in."""

HTML = Format(name="html", types=("text/html; charset=utf-8", "application/xhtml+xml"))
EXPLORER = Format(name="explorer", types=HTML.types)
"""A page of the explorer, which has scripts and a content policy of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One media range of an Accept header."""

    type: str
    subtype: str
    quality: float

    def fits(self, media: str) -> int:
        """How narrowly the range takes in a media type: 0 not, 1 any, 2 any of the kind, 3 the type itself."""
        kind, _, rest = media.partition(";")[0].partition("/")
        if (self.type, self.subtype) == (kind, rest):
            return 3
        if self.type == kind and self.subtype == "*":
            return 2
        return 1 if self.type == self.subtype == "*" else 0


def ranges(header: str) -> Iterator[Range]:
    """Read an Accept header; what is no media range is passed over."""
    for part in header.split(","):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        kind, slash, rest = media.lower().partition("/")
        if slash and kind and rest:
            yield Range(type=kind, subtype=rest, quality=_quality(parameters))


def _quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0


@lru_cache(maxsize=64)
def choose(accept: str, offered: tuple[Format, ...]) -> Format:
    """Choose the format that a client likes best; of those it likes equally, the one we prefer.

    Raises:
        RefusedError: it accepts none of them (406).
    """
    wanted = tuple(ranges(accept))
    if not wanted:
        return offered[0]
    best = max(offered, key=lambda each: _liking(each, wanted))
    if _liking(best, wanted) <= 0:
        types = ", ".join(each.type.partition(";")[0] for each in offered)
        raise refuse(406, f"no answer of this kind in what is accepted: {accept[:200]}", hint=types)
    return best


def _liking(offered: Format, wanted: Sequence[Range]) -> float:
    """Tell how a format is liked: by the type we send, or by another of its types where that is named itself."""
    others = (_quality_of(media, wanted, least=3) for media in offered.types[1:])
    return max((_quality_of(offered.type, wanted), *others))


def _quality_of(media: str, wanted: Sequence[Range], *, least: int = 1) -> float:
    fitting = [(each.fits(media), each.quality) for each in wanted if each.fits(media) >= least]
    narrowest = max((fit for fit, _ in fitting), default=0)
    return max((quality for fit, quality in fitting if fit == narrowest), default=0.0)


@lru_cache(maxsize=64)
def accepts_gzip(header: str) -> bool:
    """Tell whether an Accept-Encoding header takes gzip.

    >>> accepts_gzip("br, gzip;q=0.5"), accepts_gzip("gzip;q=0"), accepts_gzip("")
    (True, False, False)
    """
    qualities = {}
    for part in header.split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        qualities[name.lower()] = _quality(parameters)
    return qualities.get("gzip", qualities.get("*", 0.0)) > 0
