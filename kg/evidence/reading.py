"""Claims with everything about them, read from a built store: what ask, influence, why and disputes stand on.

Owns the queries that this takes (few, and only for the claims that are wanted) and plain SPARQL 1.1 in them; the
records are :mod:`kg.evidence.records`, their JSON and text :mod:`kg.evidence.forms` (both can be had from here).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kg import store as engine
from kg.dates.records import HistoricalDate
from kg.evidence.forms import as_json, as_text
from kg.evidence.records import Cited, Evidence, Named, Quoted, TextRemark
from kg.model import Name
from kg.ontology import terms
from kg.project import Project
from kg.store import Literal, Select, Store, Term

__all__ = [
    "Cited",
    "Evidence",
    "Named",
    "Quoted",
    "TextRemark",
    "as_json",
    "as_text",
    "base",
    "batches",
    "claims",
    "described",
    "find",
    "local",
    "named",
    "optional",
    "ordered",
    "rows",
    "short",
    "value_of",
    "values",
]

Properties = Mapping[str, tuple[Term, ...]]
"""What is said of one thing, by the local name of the property; values sorted."""

_KG = terms.KG
_MOST_AT_ONCE = 4000  # IRIs in one VALUES
STATUSES = ("accepted", "candidate", "rejected")
_HEDGES = ("reported", "possible", "probable", "certain")


def claims(
    graph: Store, iris: Iterable[str], *, project: Project, languages: tuple[str, ...] = ()
) -> tuple[Evidence, ...]:
    """Read claims with everything about them, in the order in which they are named; what is no claim is left out.

    ``languages`` say which labels come first (default: those of the project).
    """
    wanted = tuple(dict.fromkeys(iris))
    said = {iri: found for iri, found in described(graph, wanted).items() if _is_claim(found)}
    linked = described(graph, _values_of(said.values(), "passage", "citation"))
    pointing = _pointing(graph, said)
    remarks = described(graph, (node for nodes in pointing["about"].values() for node in nodes))
    mentioned = _values_of(said.values(), *_NAMED) | _values_of(linked.values(), "work", "document")
    names = named(graph, mentioned, project=project, languages=languages)
    reader = _Reader(said=said, linked=linked, pointing=pointing, remarks=remarks, names=names, base=project.base)
    return tuple(reader.evidence(iri) for iri in wanted if iri in said)


def _is_claim(said: Properties) -> bool:
    return "subject" in said and any(value_of(kind) == f"{_KG}Claim" for kind in said.get("type", ()))


_NAMED = ("subject", "predicate", "object", "claimant", "reportedBy", "cites", "context", "place", "readBy")


def find(  # noqa: PLR0913 - each argument is one part of a claim
    graph: Store,
    *,
    subject: Iterable[str] = (),
    predicate: Iterable[str] = (),
    object: Iterable[str] = (),  # noqa: A002 - the word of the ontology
    about: Iterable[str] = (),
    claimant: Iterable[str] = (),
    cites: Iterable[str] = (),
    context: Iterable[str] = (),
    status: Iterable[str] = ("accepted",),
    polarity: str | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    most: int | None = None,
) -> tuple[str, ...]:
    """Find claims by what they say and who says it; give their IRIs, sorted.

    Each argument takes IRIs of which one must fit (none: any will do); ``about`` fits subject or object, ``predicate``
    takes the more special relations with it, ``status`` and ``polarity`` are local names. Of a symmetric relation
    subject and object fit either way round. With ``earliest`` or ``latest`` only claims of a date that may lie between
    them are found. With ``most``, where there are more, as many of them as that, whichever the engine gives first.
    """
    bound = f" LIMIT {most}" if most is not None else ""
    relations, symmetric = _relations(graph, tuple(predicate)) if predicate or subject or object else ((), ())
    common = [
        _of(relations, "kg:predicate", "relation"),
        _of(context, "kg:context", "within"),
        _of(cites, "kg:cites", "work"),
        _of(claimant, "kg:claimant", "who"),
        _of((_KG + polarity,) if polarity else (), "kg:polarity", "side"),
        _of((_KG + each for each in status), "kg:status", "state"),
        "?claim a kg:Claim .",
        _between(earliest, latest),
    ]
    found = set()
    for ends in _ends(tuple(subject), tuple(object), tuple(about), symmetric):
        text = "\n  ".join(("SELECT DISTINCT ?claim WHERE {", *ends, *filter(None, common)))
        found |= {value_of(row[0]) for row in rows(graph, f"{text}\n}}{bound}") if row[0] is not None}
    return tuple(sorted(found))


def _of(iris: Iterable[str], relation: str, variable: str) -> str:
    """Write that a claim stands in a relation to one of some things; of one, without a variable."""
    listed = tuple(iris)
    if len(listed) == 1:
        return f"?claim {relation} {engine.iri(listed[0])} ."
    return f"{values(variable, listed)} ?claim {relation} ?{variable} ." if listed else ""


def _ends(
    subject: tuple[str, ...], object_: tuple[str, ...], about: tuple[str, ...], symmetric: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """Give the ways in which a claim can have some ends; each becomes a query, for engines join a UNION last."""
    straight = (_of(subject, "kg:subject", "from"), _of(object_, "kg:object", "to"))
    turned = (
        *(_of(subject, "kg:object", "from"), _of(object_, "kg:subject", "to")),
        _of(symmetric, "kg:predicate", "either"),
    )
    ways = [straight, turned] if symmetric and (subject or object_) else [straight]
    for way in ways:
        for end in ("kg:subject", "kg:object") if about else ("",):
            yield tuple(filter(None, (_of(about, end, "about"), *way)))


def _relations(graph: Store, predicate: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give some relations (none: all) with the more special ones, and those of them that are symmetric."""
    wanted = set(predicate)
    if predicate:  # the closure is made here: engines differ in what a path may begin from
        pairs = list(rows(graph, "SELECT DISTINCT ?relation ?above WHERE { ?relation rdfs:subPropertyOf ?above }"))
        found = set(predicate)
        while found:
            found = {value_of(below) for below, above in pairs if below and above and value_of(above) in found} - wanted
            wanted |= found
    text = "SELECT ?relation WHERE { ?relation a owl:SymmetricProperty }"
    either = {value_of(row[0]) for row in rows(graph, text) if row[0] is not None}
    return tuple(sorted(wanted)), tuple(sorted(either & wanted if predicate else either))


def _between(earliest: date | None, latest: date | None) -> str:
    if earliest is None and latest is None:
        return ""
    text = "?claim kg:date ?when . OPTIONAL { ?claim kg:earliest ?first } OPTIONAL { ?claim kg:latest ?last }"
    if latest is not None:
        text += f' FILTER(!BOUND(?first) || STR(?first) <= "{latest.isoformat()}")'
    if earliest is not None:
        text += f' FILTER(!BOUND(?last) || STR(?last) >= "{earliest.isoformat()}")'
    return text


# --- rows ------------------------------------------------------------------------------------------------------------


def rows(graph: Store, text: str) -> Iterator[tuple[Term | None, ...]]:
    """Run a SELECT over the union of all graphs, with the usual prefixes."""
    answer = engine.query(graph, text, prefixes=terms.PREFIXES)
    assert isinstance(answer, Select)
    return answer.rows


def values(variable: str, iris: Iterable[str]) -> str:
    """Write a VALUES clause of IRIs.

    Raises:
        ValueError: one is no absolute IRI.
    """
    return f"VALUES ?{variable} {{ {' '.join(str(engine.iri(iri)) for iri in iris)} }}"


def described(graph: Store, iris: Iterable[str]) -> dict[str, Properties]:
    """Give all that is said of each of some things, by the local name of the property; things unknown are left out."""
    found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for some in batches(iris):
        text = f"SELECT ?node ?property ?value WHERE {{ {values('node', some)} ?node ?property ?value }}"
        for node, relation, value in rows(graph, text):
            if node is not None and relation is not None and value is not None:
                found[value_of(node)][local(value_of(relation))].add(value)
    return {
        node: {name: tuple(sorted(held, key=str)) for name, held in sorted(found[node].items())}
        for node in sorted(found)
    }


def named(graph: Store, iris: Iterable[str], *, project: Project, languages: tuple[str, ...] = ()) -> dict[str, Named]:
    """Give each of some things with its labels, those in the preferred languages first."""
    wanted = sorted(set(iris))
    labels: dict[str, set[Name]] = defaultdict(set)
    for some in batches(wanted):
        text = f"SELECT ?node ?label WHERE {{ {values('node', some)} ?node rdfs:label ?label }}"
        for node, label in rows(graph, text):
            if node is not None and isinstance(label, Literal):
                labels[value_of(node)].add(Name(text=label.value, language=label.language))
    tags = (*languages, *project.languages)
    return {iri: Named(iri=iri, id=short(iri, project.base), labels=ordered(labels[iri], tags)) for iri in wanted}


def ordered(names: Iterable[Name], languages: Iterable[str]) -> tuple[Name, ...]:
    """Put names in the order of their languages: the preferred ones first, then by tag."""
    ranks = {tag: rank for rank, tag in reversed([*enumerate(languages)])}

    def order(name: Name) -> tuple[int, str, str]:
        return ranks.get(name.language or "", len(ranks)), name.language or "", name.text

    return tuple(sorted(names, key=order))


def base(graph: Store) -> str | None:
    """Give the base of the ids in a store, as the name of its authority graph has it; nothing where it has none."""
    found = [name for name in engine.graphs(graph) if name.endswith(terms.AUTHORITY)]
    return found[0].removesuffix(terms.AUTHORITY) if found else None


def _pointing(graph: Store, iris: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Give what points at claims: remarks about them, and claims that are said to contradict them."""
    listed = sorted(set(iris))
    found: dict[str, dict[str, list[str]]] = {"about": defaultdict(list), "contradicts": defaultdict(list)}
    for name, nodes in found.items():
        for some in batches(listed):
            text = f"SELECT DISTINCT ?claim ?node WHERE {{ {values('claim', some)} ?node kg:{name} ?claim }}"
            for claim, node in rows(graph, text):
                if claim is not None and node is not None:
                    nodes[value_of(claim)].append(value_of(node))
    return found


def batches(iris: Iterable[str]) -> Iterator[list[str]]:
    """Part IRIs, sorted and each once, into as many as one VALUES takes."""
    listed = sorted(set(iris))
    for start in range(0, len(listed), _MOST_AT_ONCE):
        yield listed[start : start + _MOST_AT_ONCE]


# --- records ---------------------------------------------------------------------------------------------------------


class _Reader:
    """Puts claims together from what the queries gave."""

    def __init__(  # noqa: PLR0913 - one argument a query
        self,
        *,
        said: Mapping[str, Properties],
        linked: Mapping[str, Properties],
        pointing: Mapping[str, Mapping[str, list[str]]],
        remarks: Mapping[str, Properties],
        names: Mapping[str, Named],
        base: str,
    ) -> None:
        self._said, self._linked, self._pointing, self._remarks = said, linked, pointing, remarks
        self._names, self._base = names, base

    def evidence(self, iri: str) -> Evidence:
        """Put one claim together."""
        said = self._said[iri]
        return Evidence(
            iri=iri,
            id=short(iri, self._base),
            subject=self._one(said, "subject"),
            predicate=self._one(said, "predicate"),
            object=self._one(said, "object"),
            claimants=self._all(said, "claimant"),
            certainty=foremost(said, "certainty", _HEDGES),
            polarity=foremost(said, "polarity", ("denies", "asserts")),
            status=foremost(said, "status", STATUSES),
            reported_by=self._all(said, "reportedBy"),
            date=date_of(said),
            cites=self._cites(said),
            passages=self._passages(said),
            footnotes=tuple(sorted(int(value_of(value)) for value in said.get("footnote", ()))),
            context=self._all(said, "context"),
            place=next(iter(self._all(said, "place")), None),
            rests_on=tuple(value_of(value) for value in said.get("restsOn", ())),
            contradicts=self._contradicts(iri),
            readings=self._all(said, "readBy"),
            remark=" ".join(value_of(value) for value in said.get("comment", ())) or None,
            remarks=tuple(self._remarks_about(iri)),
        )

    def _one(self, said: Properties, name: str) -> Named:
        found = self._all(said, name)
        return found[0] if found else Named(iri="", id="?")

    def _all(self, said: Properties, name: str) -> tuple[Named, ...]:
        return tuple(self._names[value_of(value)] for value in said.get(name, ()))

    def _cites(self, said: Properties) -> tuple[Cited, ...]:
        found = []
        for node in said.get("citation", ()):
            citation = self._linked.get(value_of(node), {})
            if "work" in citation:
                found.append(Cited(work=self._one(citation, "work"), locator=optional(citation, "locator")))
        located = {each.work.iri for each in found}
        bare = (Cited(work=work) for work in self._all(said, "cites") if work.iri not in located)
        return tuple(sorted((*found, *bare), key=lambda each: (each.work.id, each.locator or "")))

    def _passages(self, said: Properties) -> tuple[Quoted, ...]:
        found = (self._passage(value_of(node)) for node in said.get("passage", ()) if value_of(node) in self._linked)
        return tuple(sorted(found, key=lambda each: (each.document.id, each.start, each.end)))

    def _passage(self, iri: str) -> Quoted:
        place = self._linked[iri]
        return Quoted(
            iri=iri,
            document=self._one(place, "document"),
            quotation=optional(place, "quotation") or "",
            start=int(optional(place, "start") or 0),
            end=int(optional(place, "end") or 0),
            page=_number(place, "page"),
            note=_number(place, "note"),
            translations=_names(place.get("translation", ())),
        )

    def _contradicts(self, iri: str) -> tuple[str, ...]:
        own = (value_of(value) for value in self._said[iri].get("contradicts", ()))
        return tuple(sorted({*own, *self._pointing["contradicts"].get(iri, ())}))

    def _remarks_about(self, iri: str) -> Iterator[TextRemark]:
        for node in sorted(self._pointing["about"].get(iri, ())):
            remark = self._remarks[node]
            if texts := _names(remark.get("comment", ())):
                yield TextRemark(iri=node, kind=optional(remark, "kind") or "", texts=texts)


def _names(values: Iterable[Term]) -> tuple[Name, ...]:
    return tuple(Name(text=each.value, language=each.language) for each in values if isinstance(each, Literal))


def _values_of(found: Iterable[Properties], *names: str) -> set[str]:
    return {value_of(value) for said in found for name in names for value in said.get(name, ())}


def foremost(said: Properties, name: str, order: tuple[str, ...]) -> str:
    """Give the local name of that value which comes first in an order, where there are several."""
    held = {local(value_of(value)) for value in said.get(name, ())}
    return next((each for each in order if each in held), next(iter(sorted(held)), order[-1]))


def date_of(said: Properties) -> HistoricalDate | None:
    """Give the date of a claim."""
    edtf = optional(said, "date")
    if edtf is None:
        return None
    return HistoricalDate(
        edtf=edtf,
        earliest=_day(optional(said, "earliest")),
        latest=_day(optional(said, "latest")),
        as_written=optional(said, "dateAsWritten"),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def optional(said: Properties, name: str) -> str | None:
    """Give the first value of a property as text, where there is one."""
    held = said.get(name, ())
    return value_of(held[0]) if held else None


def _number(said: Properties, name: str) -> int | None:
    text = optional(said, name)
    return int(text) if text else None


def value_of(term: Term) -> str:
    """Give the text of a term: an IRI, or a literal without its language and type."""
    return str(getattr(term, "value", term))


def local(iri: str) -> str:
    """Give the local name of a term of a vocabulary."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def short(iri: str, base: str) -> str:
    """Give an id relative to the base; a term of the ontology by its local name."""
    return iri.removeprefix(_KG) if iri.startswith(_KG) else iri.removeprefix(base)
