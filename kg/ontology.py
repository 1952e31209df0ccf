"""The vocabulary: classes, relations, families and properties, as ``ontology/kg.ttl`` has them.

Owns reading that file and saying what is wrong with it. The constraints of ``shapes.ttl`` are :mod:`kg.validation`, the
rules :mod:`kg.policy`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg import terms
from kg.errors import ExplainedError, Fault, explain
from kg.model import ClassId, Name, RelationId
from kg.suggestions import hint

if TYPE_CHECKING:
    from rdflib.term import Node

FILE = "kg.ttl"
LANGUAGES = ("en", "tr")
"""The languages in which every term must have a label and a definition."""

PLOVER = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
"""The event types of PLOVER (openeventdata/PLOVER, 2021)."""


_Id = TypeVar("_Id", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the vocabulary: its local name, what it is called and what it means."""

    id: str
    labels: tuple[Name, ...]
    definitions: tuple[Name, ...]

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else the first there is, else the id."""
        return _in_language(self.labels, languages) or self.id

    def definition(self, *languages: str) -> str:
        """Give the definition likewise; empty where there is none."""
        return _in_language(self.definitions, languages) or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Class(Term):
    """A class, with its direct superclasses."""

    parents: tuple[ClassId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Term):
    """Relations of one sort. ``outside_plover``: they are roles, states or thoughts, no events between actors."""

    outside_plover: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Term):
    """A property of the records (``kg:quotation``); ``range`` is a class, an XSD name, ``EDTF`` or nothing."""

    domains: tuple[ClassId, ...] = ()
    range: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Term):
    """A relation that claims use as a predicate.

    ``domains`` and ``ranges`` are alternatives. ``sign`` is friendly (1), neutral (0) or hostile (-1).
    ``superrelations`` are the direct ones. ``inverse`` is read by people and queries, and never claimed.
    """

    family: str
    sign: int
    domains: tuple[ClassId, ...]
    ranges: tuple[ClassId, ...]
    symmetric: bool = False
    inverse: Term | None = None
    superrelations: tuple[RelationId, ...] = ()
    plover: str | None = None
    question_words: tuple[Name, ...] = ()
    derived: bool = False
    rivalrous: bool = False
    exclusive_object: bool = False
    exclusive_subject: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every term, by its local name, in the order of the file; families by theirs without ``family-``."""

    classes: Mapping[str, Class]
    relations: Mapping[str, Relation]
    families: Mapping[str, Family]
    properties: Mapping[str, Property]
    others: Mapping[str, Term]
    _lineage: Mapping[str, tuple[ClassId, ...]] = field(repr=False)

    def __contains__(self, term: object) -> bool:
        """Tell whether there is a term of this local name, of whatever sort."""
        families = {family.id for family in self.families.values()}
        return any(term in group for group in (self.classes, self.relations, self.properties, self.others, families))

    def ancestors(self, kind: str) -> tuple[ClassId, ...]:
        """Give all superclasses of a class, nearest first; none for a class that is not known."""
        return self._lineage.get(kind, ())

    def kinds(self, kind: str) -> tuple[ClassId, ...]:
        """Give a class with all its superclasses."""
        return (ClassId(kind), *self.ancestors(kind))

    def is_a(self, kind: str, root: str) -> bool:
        """Tell whether a class is another one or lies below it."""
        return kind == root or root in self.ancestors(kind)

    def relation(self, identifier: str) -> Relation:
        """Give a relation.

        Raises:
            ExplainedError: there is none of this name.
        """
        try:
            return self.relations[identifier]
        except KeyError:
            raise explain("no such relation", excerpt=identifier, hint=hint(identifier, self.relations)) from None

    def superrelations(self, identifier: str) -> tuple[RelationId, ...]:
        """Give all that follows from a relation by being more general, nearest first."""
        return _closure(RelationId(identifier), lambda each: self.relations[each].superrelations)

    def fits(self, kind: str, roots: Iterable[str]) -> bool:
        """Tell whether a class lies at or below one of several."""
        return any(self.is_a(kind, root) for root in roots)


def load(folder: Path) -> Vocabulary:
    """Read the vocabulary of an ontology folder.

    Raises:
        ExplainedError: the file cannot be read, or a term lacks what it must have; all faults at once.
    """
    path = folder / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise explain("no vocabulary here", where=str(path), hint="an ontology folder holds kg.ttl") from None
    except OSError as error:
        raise explain(f"cannot be read: {error.strerror}", where=str(path)) from None
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path)) from None
    return _Reader(str(path), text).vocabulary()


def _in_language(names: tuple[Name, ...], languages: Iterable[str]) -> str | None:
    by_language = {name.language: name.text for name in names}
    for language in languages:
        if language in by_language:
            return by_language[language]
    return names[0].text if names else None


def _closure(start: _Id, above: Callable[[_Id], Iterable[_Id]]) -> tuple[_Id, ...]:
    found: dict[_Id, None] = {}
    waiting = list(above(start))
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found[current] = None
            waiting.extend(above(current))
    return tuple(found)


_RDF_TYPE = terms.RDF + "type"
_LABEL = terms.RDFS + "label"
_COMMENT = terms.RDFS + "comment"
_SUBCLASS = terms.RDFS + "subClassOf"
_SUBPROPERTY = terms.RDFS + "subPropertyOf"
_DOMAIN = terms.RDFS + "domain"
_RANGE = terms.RDFS + "range"
_INVERSE = terms.OWL + "inverseOf"
_CLASS = terms.OWL + "Class"
_SYMMETRIC = terms.OWL + "SymmetricProperty"
_PROPERTIES = frozenset({terms.OWL + "ObjectProperty", terms.OWL + "DatatypeProperty"})
_SUBJECT = re.compile(r"^kg:([\w-]+)\s", re.MULTILINE)


class _Reader:
    """Reads one file; collects what is wrong with it on the way."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._faults: list[Fault] = []
        self._lines = self._definitions(text)
        self._statements = self._parse(text)

    def vocabulary(self) -> Vocabulary:
        classes = {each: self._class(each) for each in self._of_type(_CLASS)}
        families = {each.removeprefix("family-"): self._family(each) for each in self._of_type(terms.KG + "Family")}
        relations = {each: self._relation(each) for each in self._of_type(terms.KG + "Relation")}
        properties = {each: self._property(each) for each in self._of_type(*_PROPERTIES) if each not in relations}
        properties = {
            each: found for each, found in properties.items() if not self._is(each, terms.KG + "InverseRelation")
        }
        known = {*classes, *relations, *properties, *self._of_type(terms.KG + "Family")}
        others = {each: Term(**self._term(each)) for each in self._statements if each not in known}
        self._check_references(classes, families, relations)
        if self._faults:
            raise ExplainedError.of(sorted(self._faults, key=lambda fault: (self._number(fault), str(fault))))
        return Vocabulary(
            classes=classes,
            relations=relations,
            families=families,
            properties=properties,
            others=others,
            _lineage={each: _closure(ClassId(each), lambda one: classes[one].parents) for each in classes},
        )

    # --- the file -----------------------------------------------------------------------------------------------

    def _definitions(self, text: str) -> dict[str, int]:
        """Find the line in which each term is defined."""
        lines: dict[str, int] = {}
        for found in _SUBJECT.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            if found[1] in lines:
                self._wrong(found[1], f"kg:{found[1]} is defined twice, first in line {lines[found[1]]}", line=line)
            else:
                lines[found[1]] = line
        return lines

    def _parse(self, text: str) -> dict[str, dict[str, list[Node]]]:
        """Give the statements about each term of ours, by predicate, the terms in the order of the file."""
        from rdflib import Graph
        from rdflib.plugins.parsers.notation3 import BadSyntax

        try:
            graph = Graph(bind_namespaces="none").parse(data=text, format="turtle")
        except BadSyntax as error:
            raise explain(f"not Turtle: {error._why}", where=f"{self._path}:{error.lines + 1}") from None  # noqa: SLF001 # it has no other
        collected: dict[str, dict[str, list[Node]]] = {each: {} for each in self._lines}
        for subject, predicate, value in graph:
            if str(subject).startswith(terms.KG):
                of_subject = collected.setdefault(_local(subject), {})
                of_subject.setdefault(str(predicate), []).append(value)
        for of_subject in collected.values():
            for values in of_subject.values():
                values.sort(key=str)
        return collected

    def _of_type(self, *types: str) -> Iterator[str]:
        return (each for each in self._statements if self._is(each, *types))

    def _is(self, term: str, *types: str) -> bool:
        return any(str(each) in types for each in self._values(term, _RDF_TYPE))

    def _values(self, term: str, predicate: str) -> list[Node]:
        return self._statements.get(term, {}).get(predicate, [])

    # --- terms --------------------------------------------------------------------------------------------------

    def _term(self, term: str) -> dict[str, Any]:
        labels = self._names(term, _LABEL, "label")
        definitions = self._names(term, _COMMENT, "definition (rdfs:comment)")
        return {"id": term, "labels": labels, "definitions": definitions}

    def _names(self, term: str, predicate: str, what: str) -> tuple[Name, ...]:
        """Take labels or definitions, those of :data:`LANGUAGES` first; each language must have exactly one."""
        names = self._texts(term, predicate)
        said = [name.language for name in names]
        for language in LANGUAGES:
            if language not in said:
                self._wrong(term, f"kg:{term} has no {what} in {language!r}")
        for language in sorted({each or "" for each in said if said.count(each) > 1}):
            self._wrong(term, f"kg:{term} has more than one {what} in {language!r}")
        return names

    def _texts(self, term: str, predicate: str) -> tuple[Name, ...]:
        names = (
            Name(text=str(each), language=getattr(each, "language", None)) for each in self._values(term, predicate)
        )
        return tuple(sorted(names, key=lambda name: (_rank(name.language), name.language or "", name.text)))

    def _class(self, term: str) -> Class:
        return Class(**self._term(term), parents=tuple(map(ClassId, self._locals(term, _SUBCLASS))))

    def _family(self, term: str) -> Family:
        return Family(**self._term(term), outside_plover=self._flag(term, "outsidePlover"))

    def _property(self, term: str) -> Property:
        ranges = [_short(each) for each in self._values(term, _RANGE)]
        return Property(
            **self._term(term),
            domains=(*map(ClassId, self._locals(term, _DOMAIN)), *self._classes(term, "domainIncludes")),
            range=ranges[0] if ranges else None,
        )

    def _relation(self, term: str) -> Relation:
        for needed in ("domainIncludes", "rangeIncludes", "questionWord"):
            if not self._values(term, terms.KG + needed):
                self._wrong(term, f"kg:{term} has no kg:{needed}")
        return Relation(
            **self._term(term),
            family=(self._one(term, "family") or "").removeprefix("family-"),
            sign=self._sign(term),
            domains=self._classes(term, "domainIncludes"),
            ranges=self._classes(term, "rangeIncludes"),
            symmetric=self._is(term, _SYMMETRIC),
            inverse=self._inverse(term),
            superrelations=tuple(map(RelationId, self._locals(term, _SUBPROPERTY))),
            plover=self._plover(term),
            question_words=self._texts(term, terms.KG + "questionWord"),
            derived=self._flag(term, "derived"),
            rivalrous=self._flag(term, "rivalrous"),
            exclusive_object=self._flag(term, "exclusiveObject"),
            exclusive_subject=self._flag(term, "exclusiveSubject"),
        )

    def _classes(self, term: str, predicate: str) -> tuple[ClassId, ...]:
        return tuple(map(ClassId, self._locals(term, terms.KG + predicate)))

    def _locals(self, term: str, predicate: str) -> list[str]:
        return [_local(each) for each in self._values(term, predicate) if str(each).startswith(terms.KG)]

    def _one(self, term: str, predicate: str) -> str | None:
        values = [_local(each) for each in self._values(term, terms.KG + predicate)]
        if len(values) != 1:
            how_many = "no" if not values else "more than one"
            self._wrong(term, f"kg:{term} has {how_many} kg:{predicate}")
        return values[0] if values else None

    def _sign(self, term: str) -> int:
        sign = self._one(term, "sign")
        if sign is None:
            return 0
        if sign not in ("-1", "0", "1"):
            self._wrong(term, f"the sign of kg:{term} is {sign}", hint="1 is friendly, 0 neutral, -1 hostile")
            return 0
        return int(sign)

    def _plover(self, term: str) -> str | None:
        if not self._values(term, terms.KG + "ploverCode"):
            return None
        code = self._one(term, "ploverCode")
        if code not in PLOVER:
            self._wrong(term, f"PLOVER has no {code}", hint=f"one of {', '.join(PLOVER)}, or none")
        return code

    def _inverse(self, term: str) -> Term | None:
        inverses = self._locals(term, _INVERSE)
        if not inverses:
            return None
        if self._is(term, _SYMMETRIC):
            self._wrong(
                term, f"kg:{term} is symmetric and has an inverse", hint="a symmetric relation is its own inverse"
            )
        return Term(**self._term(inverses[0])) if inverses[0] in self._statements else None

    def _flag(self, term: str, predicate: str) -> bool:
        return any(str(each) == "true" for each in self._values(term, terms.KG + predicate))

    # --- faults -------------------------------------------------------------------------------------------------

    def _check_references(
        self, classes: Mapping[str, Class], families: Mapping[str, Family], relations: Mapping[str, Relation]
    ) -> None:
        for term, statements in self._statements.items():
            for values in statements.values():
                self._check_known(term, values)
        for kind in classes.values():
            if kind.id in _closure(ClassId(kind.id), lambda one: classes[one].parents if one in classes else ()):
                self._wrong(kind.id, f"kg:{kind.id} is a subclass of itself")
        for relation in relations.values():
            self._check_relation(relation, classes, families, relations)

    def _check_known(self, term: str, values: Iterable[Node]) -> None:
        for value in values:
            if (
                str(value).startswith(terms.KG)
                and not hasattr(value, "language")
                and _local(value) not in self._statements
            ):
                self._wrong(term, f"kg:{_local(value)} is not defined", hint=hint(_local(value), self._statements))

    def _check_relation(
        self,
        relation: Relation,
        classes: Mapping[str, Class],
        families: Mapping[str, Family],
        relations: Mapping[str, Relation],
    ) -> None:
        if relation.family and relation.family not in families:
            self._wrong(relation.id, f"kg:{relation.id} is of no known family", hint=hint(relation.family, families))
        for above in relation.superrelations:
            if above in self._statements and above not in relations:
                self._wrong(relation.id, f"kg:{above} is no relation")
        for kind in (*relation.domains, *relation.ranges):
            if kind in self._statements and kind not in classes:
                self._wrong(relation.id, f"kg:{kind} is no class")

    def _wrong(self, term: str, what: str, *, line: int | None = None, hint: str | None = None) -> None:
        number = line or self._lines.get(term)
        fault = Fault(where=f"{self._path}:{number}" if number else self._path, what=what, hint=hint)
        if fault not in self._faults:
            self._faults.append(fault)

    def _number(self, fault: Fault) -> int:
        return int(fault.where.rpartition(":")[2]) if fault.where != self._path else 0


def _local(node: object) -> str:
    return str(node).removeprefix(terms.KG)


def _short(node: object) -> str:
    return re.split(r"[#/]", str(node))[-1]


def _rank(language: str | None) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
