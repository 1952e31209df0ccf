"""What a person types for a query's parameters, turned into terms. Never a guess: an unclear name is a fault.

Owns the kinds of parameters; which parameters a query has is :mod:`kg.queries.library`.
"""

from __future__ import annotations

import calendar
import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.errors import ExplainedError, Fault
from kg.namebook import keeping
from kg.ontology.terms import AUTHORITY, DOCUMENTS, KG, ONTOLOGY, OWL, PREFIXES, RDF, RDFS, SKOS, XSD
from kg.ontology.terms import iri as iri_of
from kg.project import Project
from kg.store import Literal, NamedNode, Store, Term, graphs, iri, literal

MOST_SHOWN = 5
"""How many names are shown that come near one that is not known."""

_ENTITIES = ("Actor", "Place", "Treaty", "Event", "Communication", "Work", "Office", "Topic", "Document")

CLASSES_OF_KIND = {
    "entity": tuple(KG + name for name in _ENTITIES),
    "actor": (KG + "Actor",),
    "person": (KG + "Person",),
    "group": (KG + "Group",),
    "place": (KG + "Place",),
    "treaty": (KG + "Treaty",),
    "event": (KG + "Event",),
    "communication": (KG + "Communication",),
    "work": (KG + "Work",),
    "office": (KG + "Office",),
    "topic": (KG + "Topic",),
    "document": (KG + "Document",),
    "claim": (KG + "Claim",),
    "policy": (KG + "Policy",),
    "class": (OWL + "Class", RDFS + "Class"),
    "relation": (KG + "Relation",),
    "predicate": (KG + "Relation", KG + "Family"),
}
"""The kinds of parameters whose value is a thing, and the classes that it may be of.

An ``entity`` that is given by id or IRI may be anything that is no word of the ontology (a claim, too); a
``predicate`` is a relation or a family of relations.
"""

KINDS = (*CLASSES_OF_KIND, "date", "text", "integer", "language")
"""Every kind of parameter."""

_IN_ONTOLOGY = ("class", "relation", "predicate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a query.

    A ``date`` binds the variables ``?name_earliest`` and ``?name_latest``, every other kind ``?name``.
    """

    name: str
    kind: str
    description: str = ""
    required: bool = False
    default: str | None = None

    @property
    def usage(self) -> str:
        """Render as a line of help: ``of=ENTITY``, in brackets where it may be left out."""
        usage = f"{self.name}={self.kind.upper()}"
        return usage if self.required else f"[{usage}]"

    def __str__(self) -> str:
        """Render as ``kg query NAME --show`` lists it."""
        need = "required" if self.required else f"default {self.default}" if self.default else "optional"
        return f"{self.name} ({self.kind}, {need}): {self.description}"


def bind(  # noqa: PLR0913 - what was typed, where it is looked up, and what it is for
    parameters: tuple[Parameter, ...],
    given: Mapping[str, str],
    graph: Store,
    *,
    project: Project,
    name: str = "",
    variables: frozenset[str] = frozenset(),
) -> dict[str, Term]:
    """Turn the given values into terms for the variables of a query.

    A query that declares no parameter takes a value for any of its variables, read as :func:`_anything` does.

    Raises:
        ExplainedError: all that is wrong with the given values, and what the query takes.
    """
    declared = {parameter.name: parameter for parameter in parameters}
    if not parameters:
        declared = {variable: Parameter(name=variable, kind="any") for variable in variables & set(given)}
    faults = [_unknown(key, parameters, variables, name) for key in given if key not in declared]
    terms: dict[str, Term] = {}
    for parameter in declared.values():
        value = given.get(parameter.name, parameter.default)
        if value is None and parameter.kind == "language" and project.languages:
            value = project.languages[0]
        if value is None:
            faults.extend(_missing(parameter, name))
            continue
        try:
            terms.update(_terms(parameter, value, graph, project))
        except ExplainedError as error:
            faults.extend(error.faults)
    if faults:
        raise ExplainedError.of(_with_list(faults, parameters))
    return {variable: term for variable, term in terms.items() if variable in variables or not variables}


def _missing(parameter: Parameter, name: str) -> Iterator[Fault]:
    if parameter.required:
        yield Fault(where=name, what=f"--param {parameter.name}=… is missing: {parameter.description}")


def _unknown(key: str, parameters: tuple[Parameter, ...], variables: frozenset[str], name: str) -> Fault:
    known = [parameter.name for parameter in parameters] or sorted(variables)
    near = difflib.get_close_matches(key, known, n=1)
    what = f"the query has no parameter {key!r}" if parameters else f"the query has no variable ?{key} to bind"
    return Fault(where=name, what=what, hint=f"did you mean {near[0]}?" if near else None)


def _with_list(faults: list[Fault], parameters: tuple[Parameter, ...]) -> Iterator[Fault]:
    yield from faults
    if parameters:
        yield Fault(where="parameters", what="".join(f"\n  {parameter}" for parameter in parameters))


def _terms(parameter: Parameter, value: str, graph: Store, project: Project) -> Iterator[tuple[str, Term]]:
    if parameter.kind == "date":
        earliest, latest = _days(value, parameter.name)
        yield f"{parameter.name}_earliest", literal(earliest.isoformat(), datatype=XSD + "date")
        yield f"{parameter.name}_latest", literal(latest.isoformat(), datatype=XSD + "date")
    elif parameter.kind == "integer":
        if not re.fullmatch(r"[+-]?[0-9]{1,18}", value.strip()):
            raise _wrong(parameter.name, "not a whole number", value, "7")
        yield parameter.name, literal(int(value))
    elif parameter.kind == "language":
        if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value.strip()):
            raise _wrong(parameter.name, "not a language tag", value, "tr")
        yield parameter.name, literal(value.strip().lower())
    elif parameter.kind == "text":
        yield parameter.name, literal(value)
    elif parameter.kind == "any":
        yield parameter.name, _anything(value, graph, project)
    else:
        yield parameter.name, _thing(parameter, value, graph, project)


def _wrong(name: str, what: str, value: str, hint: str | None = None) -> ExplainedError:
    return ExplainedError(Fault(where=f"--param {name}", what=what, excerpt=value, hint=hint))


# ---------------------------------------------------------------- dates

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_OPEN = {"", ".."}
_FOR_EVER = (date.min, date.max)


def _days(value: str, name: str) -> tuple[date, date]:
    """Give the first and the last day of a date or period: ISO 8601 and its intervals, or any EDTF."""
    text = value.strip()
    hint = "1774-07-21, 1774-07, 1774, 1773-10/1774-07, 1768/.."
    try:
        first, slash, last = text.partition("/")
        begin = _FOR_EVER if slash and first in _OPEN else _iso(first)
        end = begin if not slash else _FOR_EVER if last in _OPEN else _iso(last)
        days = (begin[0], end[1]) if begin and end else _edtf(text)
    except ValueError:
        raise _wrong(name, "not a date of the calendar (EDTF)", value, hint) from None
    if days[0] > days[1]:
        raise _wrong(name, "the period ends before it begins", value, hint)
    return days


def _iso(text: str) -> tuple[date, date] | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    return first, date(year, last_month, day or calendar.monthrange(year, last_month)[1])


def _edtf(text: str) -> tuple[date, date]:
    from kg.dates.chronology import historical_date

    when = historical_date(text)
    return when.earliest or date.min, when.latest or date.max


# ---------------------------------------------------------------- things


def _thing(parameter: Parameter, value: str, graph: Store, project: Project) -> NamedNode:
    """Find the one thing that an id, an IRI, a CURIE or a name denotes.

    Raises:
        ExplainedError: nothing, several things, or a thing of another class.
    """
    text = value.strip()
    direct = spelled_out(text, parameter.kind, project)
    if direct is not None and is_known(direct, graph):
        anything = parameter.kind == "entity" and not direct.value.startswith(KG)
        if not anything and not _fits(direct, parameter.kind, graph):
            raise _wrong(parameter.name, f"not {_article(parameter.kind)}", f"{_shown(direct, graph, project)}")
        return direct
    found = [node for node in _named(text, parameter.kind, graph, project) if _fits(node, parameter.kind, graph)]
    if len(found) == 1:
        return found[0]
    if found:
        hint = "; ".join(_shown(node, graph, project) for node in found)
        raise _wrong(parameter.name, f"{len(found)} things have this name; give the id of one", value, hint)
    near = [_shown(node, graph, project) for node in _nearest(text, parameter.kind, graph, project)]
    nearest = f"nearest: {'; '.join(near)}" if near else None
    raise _wrong(parameter.name, f"no {parameter.kind} of this name or id in the graph", value, nearest)


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _anything(value: str, graph: Store, project: Project) -> Term:
    """Read a value whose kind nobody has said: an IRI in brackets, an id or CURIE of the graph, a number, or text."""
    text = value.strip()
    direct = spelled_out(text, "entity", project)
    if direct is not None and (text.startswith("<") or is_known(direct, graph)):
        return direct
    if re.fullmatch(r"[+-]?[0-9]{1,18}", text):
        return literal(int(text))
    return literal(value)


def spelled_out(text: str, kind: str, project: Project) -> NamedNode | None:
    """Take a value as an IRI, a CURIE, or an id of the project or (for words of the ontology) of the vocabulary."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, colon, local = bare.partition(":")
    if "://" in bare or bare.startswith("urn:") or text.startswith("<"):
        found = bare
    elif colon and prefix in PREFIXES:
        found = PREFIXES[prefix] + local
    elif colon and "/" not in prefix:
        found = iri_of(project.base, f"{prefix}/{local}")
    elif "/" in bare:
        found = iri_of(project.base, bare)
    else:
        found = KG + bare if kind in _IN_ONTOLOGY else ""
    try:
        return iri(found)
    except ValueError:
        return None


def is_known(node: NamedNode, graph: Store) -> bool:
    """Tell whether a store says anything of a thing."""
    patterns = (graph.quads_for_pattern(node, None, None), graph.quads_for_pattern(None, None, node))
    return any(next(iter(found), None) is not None for found in patterns)


_TYPE = NamedNode(RDF + "type")
_SUBCLASS = NamedNode(RDFS + "subClassOf")
_LABELS = (NamedNode(RDFS + "label"), NamedNode(SKOS + "altLabel"))


def _fits(node: NamedNode, kind: str, graph: Store) -> bool:
    """Tell whether a thing is of a parameter's kind, through all superclasses."""
    wanted = {NamedNode(name) for name in CLASSES_OF_KIND[kind]}
    types = (quad.object for quad in graph.quads_for_pattern(node, _TYPE, None))
    classes = {node for node in types if isinstance(node, NamedNode)}
    seen = set(classes)
    while classes and not wanted & seen:
        above = (quad.object for below in classes for quad in graph.quads_for_pattern(below, _SUBCLASS, None))
        classes = {node for node in above if isinstance(node, NamedNode)} - seen
        seen |= classes
    return bool(wanted & seen)


_SAME = str.maketrans({"İ": "i", "I": "i", "ı": "i", "’": "'", "‘": "'", "`": "'"})


@cache
def folded(text: str) -> str:
    """Fold case (the four Turkish i's alike), apostrophes and white space, so that names typed in a hurry are found.

    >>> folded("KAYNARCA  ANTLAŞMASI") == folded("Kaynarca Antlaşması")
    True
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join(unicodedata.normalize("NFC", composed.translate(_SAME).casefold()).split())


def _labels(graph: Store, kind: str, naming: tuple[str, ...] | None = None) -> Iterator[tuple[NamedNode, str]]:
    """Give the labels among which a name is looked for: in a large store most are those of claims and facts."""
    ends = _NAMING if naming is None else naming
    named = () if kind in _ANYWHERE else tuple(iri(name) for name in graphs(graph) if name.endswith(ends))
    for predicate in _LABELS:
        for place in named or (None,):
            for quad in graph.quads_for_pattern(None, predicate, None, place):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    yield quad.subject, quad.object.value


_NAMING = (AUTHORITY, DOCUMENTS, ONTOLOGY)
_ANYWHERE = ("claim", "policy")


def _named(text: str, kind: str, graph: Store, project: Project) -> list[NamedNode]:
    wanted = folded(text)
    book = None if kind in _ANYWHERE else keeping.book(project)
    labels = _labels(graph, kind, None if book is None else (ONTOLOGY,))
    found = {node for node, label in labels if folded(label) == wanted}
    if book is not None:
        found |= {iri(project.base + node) for node in book.nodes("folded", wanted)}
    return sorted(found, key=lambda node: node.value)


def _nearest(text: str, kind: str, graph: Store, project: Project) -> list[NamedNode]:
    by_name: dict[str, NamedNode] = {}
    for node, label in _labels(graph, kind):
        by_name.setdefault(folded(label), node)
        by_name.setdefault(_short(node, project), node)
    wanted = folded(text)
    close = difflib.get_close_matches(wanted, by_name, n=20, cutoff=0.6)
    within = sorted(name for name in by_name if wanted and wanted in name.replace("/", " ").replace("-", " "))
    nodes = dict.fromkeys(by_name[name] for name in (*close, *within[:50]))
    return [node for node in nodes if _fits(node, kind, graph)][:MOST_SHOWN]


def _short(node: NamedNode, project: Project) -> str:
    if node.value.startswith(KG):
        return f"kg:{node.value.removeprefix(KG)}"
    return node.value.removeprefix(project.base)


def _shown(node: NamedNode, graph: Store, project: Project) -> str:
    """Render a thing as ``person/munib (Ibrahim Munib Efendi)``."""
    by_language = {
        quad.object.language: quad.object.value
        for quad in graph.quads_for_pattern(node, _LABELS[0], None)
        if isinstance(quad.object, Literal)
    }
    order = (*project.languages, *sorted(by_language, key=str))
    label = next((by_language[tag] for tag in order if tag in by_language), None)
    return f"{_short(node, project)} ({label})" if label else _short(node, project)
