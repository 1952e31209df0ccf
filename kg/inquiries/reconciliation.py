"""The W3C's Reconciliation Service API 0.2 over the entities of a store, as OpenRefine speaks it. Never a guess.

A candidate matches (``match: true``) only where it alone is meant; else all that may be are shown, with their scores.
Owns what the answers say; HTTP is :mod:`kg.serving.reconciling`.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from kg.errors import explain
from kg.evidence import reading as evidence
from kg.explorer.holdings import labels
from kg.inquiries.register import Entry, Found, Register
from kg.project import Project
from kg.store import NamedNode, Term

Json = dict[str, object]

MOST_QUERIES = 50
_MOST_CANDIDATES = 100
_USUAL = 10
_LABEL = "label"
_EVERY = frozenset({"Entity", "Actor"})
_HIDDEN = frozenset({"type", "label"})
_FITS = 2.0  # what a property that says the same adds to a score, as far as 100


class Reconciler:
    """The service over one register of names."""

    def __init__(self, register: Register, project: Project) -> None:
        """Take the names, and the project that they are of."""
        self._register, self._project = register, project
        self._languages = project.languages

    def answer(self, service: str, given: Mapping[str, Any], root: str) -> object:
        """Answer one of the services; ``root`` is the address of the server, ending in ``/``."""
        match service:
            case "manifest":
                return self.manifest(root)
            case "queries":
                return self.queries(given["queries"])
            case "extend":
                return self.extend(given["extend"])
            case "properties":
                return self.proposed(str(given.get("type") or ""), given.get("limit"))
            case "preview":
                return self.preview(str(given.get("id") or ""))
            case _:
                return self.suggest(service, given)

    # --- manifest ----------------------------------------------------------------------------------------------------

    def manifest(self, root: str) -> Json:
        """Describe the service."""
        here = f"{root}reconcile"

        def suggested(what: str) -> Json:
            return {"service_url": here, "service_path": f"/suggest/{what}"}

        return {
            "versions": ["0.2"],
            "name": self._project.title or "Muahede",
            "identifierSpace": self._project.base,
            "schemaSpace": "https://w3id.org/muahede/ontology#",
            "documentation": "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/",
            "defaultTypes": [
                self._type(name)
                for name in ("Person", "Group", "Place", "Treaty", "Event", "Work")
                if name in self._register.held.classes
            ],
            "view": {"url": f"{root}{{{{id}}}}"},
            "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": 400, "height": 200},
            "suggest": {what: suggested(what) for what in ("entity", "type", "property")},
            "extend": {
                "propose_properties": {"service_url": here, "service_path": "/properties"},
                "property_settings": [],
            },
            "batchSize": MOST_QUERIES,
        }

    # --- queries -----------------------------------------------------------------------------------------------------

    def queries(self, batch: object) -> Json:
        """Answer a batch of queries, by their keys.

        Raises:
            ExplainedError: it is no batch of queries; says what is wrong with which.
        """
        if not isinstance(batch, dict):
            raise explain("a batch is an object with a query under each key", where="queries")
        if len(batch) > MOST_QUERIES:
            raise explain(f"at most {MOST_QUERIES} queries at once", where="queries", excerpt=str(len(batch)))
        return {key: {"result": self._query(each, f"queries.{key}")} for key, each in batch.items()}

    def _query(self, asked: object, where: str) -> list[Json]:
        if not isinstance(asked, dict) or not isinstance(asked.get("query", ""), str):
            raise explain("a query is an object whose “query” is a text", where=where)
        kinds = self._kinds(asked.get("type"), where)
        limit = _number(asked.get("limit"), where)
        wanted = _properties(asked.get("properties"), where)
        text = asked.get("query", "").strip()
        if not text:
            return [self._candidate(*each) for each in self._fitting(kinds, wanted)[:limit]]
        found = self._register.find(text, kinds=kinds, most=_MOST_CANDIDATES)
        ranked = sorted(
            ((each, self._score(each, wanted)) for each in found), key=lambda pair: (-pair[1], pair[0].entry.id)
        )
        return [self._candidate(each, score) for each, score in ranked[:limit]]

    def _fitting(
        self, kinds: tuple[str, ...], wanted: Sequence[tuple[str, tuple[str, ...]]]
    ) -> list[tuple[Found, float]]:
        """Find who is said to have what a query without a name asks for; the more of it, the higher the score."""
        asked = [(name, set(values)) for name, values in wanted if values]
        found = []
        for entry in self._register.entries.values():
            fitting = sum(1 for name, values in asked if self._said(entry, name) & values)
            if fitting and (not kinds or not set(kinds).isdisjoint(entry.kinds)):
                score = 100.0 * fitting / len(asked)
                found.append((Found(entry=entry, name="", score=score), score))
        return sorted(found, key=lambda pair: (-pair[1], pair[0].entry.id))

    def _kinds(self, given: object, where: str) -> tuple[str, ...]:
        listed: list[Any] = given if isinstance(given, list) else [given] if given else []
        if not all(isinstance(each, str) for each in listed):
            raise explain("a type is named by its id", where=where, hint="Person")
        known = {each.lower(): str(each) for each in self._register.held.classes}
        return tuple(known.get(each.rpartition("#")[2].removeprefix("kg:").lower(), each) for each in listed)

    def _score(self, each: Found, wanted: Sequence[tuple[str, tuple[str, ...]]]) -> float:
        fitting = sum(1 for name, values in wanted if values and self._said(each.entry, name) & set(values))
        return min(100.0, each.score + _FITS * fitting)

    def _said(self, entry: Entry, name: str) -> set[str]:
        """Give what is said of an entity under a property: ids, and texts in all languages."""
        found = set()
        for term in self._register.held.entities[entry.id].get(name, ()):
            value = evidence.value_of(term)
            other = self._register.get(value) if isinstance(term, NamedNode) else None
            found |= {value} if other is None else {other.iri, other.id, *other.labels.values()}
        return found

    def _candidate(self, each: Found, score: float) -> Json:
        entry = each.entry
        return {
            "id": entry.id,
            "name": entry.label(*self._languages),
            "description": self._description(entry),
            "type": [self._type(name) for name in _telling(entry.kinds)],
            "score": score,
            "match": each.known,
            "features": [{"id": "name" if each.name else "properties", "value": each.score}],
        }

    def _type(self, name: str) -> Json:
        return {"id": name, "name": self._said_label(self._register.held.classes.get(name, {})) or name}

    def _said_label(self, said: Mapping[str, tuple[Term, ...]]) -> str:
        found = labels(said)
        return next((found[tag] for tag in (*self._languages, *found) if tag in found), "")

    def _description(self, entry: Entry) -> str:
        said = self._register.held.entities[entry.id]
        texts = labels(said, "description") or labels(said, "comment")
        chosen = next((texts[tag] for tag in (*self._languages, *texts) if tag in texts), "")
        kinds = ", ".join(str(self._type(name)["name"]) for name in entry.kinds[:1])
        return chosen or kinds

    # --- suggest -----------------------------------------------------------------------------------------------------

    def suggest(self, what: str, given: Mapping[str, Any]) -> Json:
        """Complete what somebody types: the name of an entity, of a class, or of a property."""
        text, start = str(given.get("prefix") or ""), _number(given.get("cursor") or 0, "cursor", least=0)
        if what == "entity":
            found = self._register.begun(text, most=start + _USUAL)
            return {"result": [self._suggested(each.entry) for each in found[start:]]}
        named = self._types() if what == "type" else self._properties()
        wanted = text.casefold().strip()
        fitting = [each for each in named if any(wanted in str(each[name]).casefold() for name in ("name", "id"))]
        return {"result": fitting[start : start + _USUAL]}

    def _suggested(self, entry: Entry) -> Json:
        return {
            "id": entry.id,
            "name": entry.label(*self._languages),
            "description": self._description(entry),
            "notable": [self._type(name) for name in entry.kinds[:1]],
        }

    def _types(self) -> list[Json]:
        used = {name for entry in self._register.entries.values() for name in entry.kinds}
        return sorted((self._type(name) for name in used), key=lambda each: str(each["name"]))

    def _properties(self, kind: str = "") -> list[Json]:
        """Name what the authority tables say of entities (of a class)."""
        used: set[str] = set()
        for entry in self._register.entries.values():
            if not kind or kind in entry.kinds:
                used |= self._register.held.entities[entry.id].keys() - _HIDDEN
        named: list[Json] = [{"id": name, "name": self._property(name)} for name in used]
        return [{"id": _LABEL, "name": self._property(_LABEL)}, *sorted(named, key=lambda each: str(each["name"]))]

    def _property(self, name: str) -> str:
        return self._said_label(self._terms.get(name, {})) or name

    @cached_property
    def _terms(self) -> Mapping[str, Mapping[str, tuple[Term, ...]]]:
        held = self._register.held
        return {**held.terms("owl:DatatypeProperty"), **held.terms("owl:ObjectProperty")}

    # --- data extension ----------------------------------------------------------------------------------------------

    def proposed(self, kind: str, limit: object) -> Json:
        """Propose the properties with which entities of a class can be filled in."""
        found = self._properties(next(iter(self._kinds(kind, "type")), ""))
        shown = found[: _number(limit, "limit")] if limit else found
        return {"type": kind, "properties": shown, **({"limit": len(shown)} if limit else {})}

    def extend(self, asked: object) -> Json:
        """Fill in properties of entities.

        Raises:
            ExplainedError: it is no request to do so.
        """
        if not isinstance(asked, dict) or not all(isinstance(asked.get(name), list) for name in ("ids", "properties")):
            raise explain("an extension is an object with lists “ids” and “properties”", where="extend")
        names = [each.get("id") if isinstance(each, dict) else None for each in asked["properties"]]
        if not all(isinstance(each, str) for each in (*names, *asked["ids"])):
            raise explain("ids are texts, and a property is an object with an “id”", where="extend")
        chosen = [str(each) for each in names]
        return {
            "meta": [{"id": name, "name": self._property(name)} for name in chosen],
            "rows": {identifier: self._row(identifier, chosen) for identifier in asked["ids"]},
        }

    def _row(self, identifier: str, names: Iterable[str]) -> Json:
        entry = self._register.get(identifier)
        said = self._register.held.entities[entry.id] if entry else {}
        return {name: [self._value(term) for term in said.get(name, ())] for name in names}

    def _value(self, term: Term) -> Json:
        value = evidence.value_of(term)
        if not isinstance(term, NamedNode):
            return {"str": value}
        entry = self._register.get(value)
        return {"id": entry.id, "name": entry.label(*self._languages)} if entry else {"str": value}

    # --- preview -----------------------------------------------------------------------------------------------------

    def preview(self, identifier: str) -> str:
        """Write a small page about an entity, for a frame; text is text, never markup.

        Raises:
            ExplainedError: there is none.
        """
        entry = self._register.get(identifier)
        if entry is None:
            raise explain("no entity of this id", where="id", excerpt=identifier[:200])
        kind = next(iter(entry.kinds), "")
        lines = [
            f"<h1>{html.escape(entry.label(*self._languages))}</h1>",
            f"<p>{html.escape(str(self._type(kind)['name']) if kind else '')} · {html.escape(entry.id)}</p>",
            f"<p>{html.escape(self._description(entry))}</p>",
            f"<p>{html.escape('; '.join(entry.names))}</p>" if entry.names else "",
        ]
        return "\n".join(filter(None, lines)) + "\n"


def _number(given: object, where: str, *, least: int = 1) -> int:
    """Read a limit, which may come as a number or as its text."""
    if given is None or given == "":
        return _USUAL
    try:
        number = int(str(given))
    except ValueError:
        number = least - 1
    if number < least:
        raise explain(f"not a whole number of at least {least}", where=where, excerpt=str(given)[:40])
    return min(number, _MOST_CANDIDATES)


def _properties(given: object, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read the properties of a query: pairs of an id and the values of which one should be said."""
    if given is None:
        return ()
    listed: list[Any] = given if isinstance(given, list) else [None]
    if not all(isinstance(each, dict) and isinstance(each.get("pid"), str) for each in listed):
        raise explain("properties are a list of objects with a “pid” and a “v”", where=where)
    return tuple((each["pid"], tuple(_texts(each.get("v")))) for each in listed)


def _texts(value: object) -> Iterator[str]:
    match value:
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            yield from (str(value[name]) for name in ("id", "name") if value.get(name))
        case bool() | int() | float():
            yield json.dumps(value)
        case str():
            yield value


def _telling(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Give the classes that tell something: a client guesses the type of a column by the commonest, which all have."""
    return tuple(kind for kind in kinds if kind not in _EVERY) or kinds
