"""Reading the vocabulary from ``ontology/kg.ttl``, and saying what is wrong with that file.

What it is made of is :mod:`kg.ontology.vocabulary`; the constraints of ``shapes.ttl`` are
:mod:`kg.validation.findings`, the rules :mod:`kg.policies.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.coding.events import CODES as EVENTS
from kg.errors import ExplainedError, Fault, explain
from kg.model import ClassId, Name, RelationId
from kg.ontology import terms
from kg.ontology.vocabulary import LANGUAGES, PLOVER, Class, Family, Property, Relation, Term, Vocabulary, closure
from kg.suggestions import hint

__all__ = ["LANGUAGES", "PLOVER", "Class", "Family", "Property", "Relation", "Term", "Vocabulary", "load"]

FILE = "kg.ttl"


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
    return _read(str(path), text)


@lru_cache(maxsize=2)  # reading it takes half a second, and nobody changes a vocabulary that is read
def _read(path: str, text: str) -> Vocabulary:
    return _Reader(path, text).vocabulary()


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
            _lineage={each: closure(ClassId(each), lambda one: classes[one].parents) for each in classes},
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
        from pyoxigraph import RdfFormat, parse

        try:
            quads = dict.fromkeys(parse(text, format=RdfFormat.TURTLE))
        except SyntaxError as error:
            raise explain(f"not Turtle: {error.msg}", where=f"{self._path}:{error.lineno or 1}") from None
        collected: dict[str, dict[str, list[Node]]] = {each: {} for each in self._lines}
        for quad in quads:
            subject = _node(quad.subject)
            if subject.startswith(terms.KG):
                of_subject = collected.setdefault(_local(subject), {})
                of_subject.setdefault(quad.predicate.value, []).append(_node(quad.object))
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
            event=self._event(term),
            question_words=self._texts(term, terms.KG + "questionWord"),
            triggers=self._texts(term, terms.KG + "triggerWord"),
            derived=self._flag(term, "derived"),
            rivalrous=self._flag(term, "rivalrous"),
            exclusive_object=self._flag(term, "exclusiveObject"),
            exclusive_subject=self._flag(term, "exclusiveSubject"),
            once=self._flag(term, "happensOnce"),
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

    def _event(self, term: str) -> str | None:
        if not self._values(term, terms.KG + "codesEvent"):
            return None
        code = self._one(term, "codesEvent")
        if code not in EVENTS:
            self._wrong(term, f"no event of news has the code {code}", hint=f"one of {', '.join(EVENTS)}, or none")
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
            if kind.id in closure(ClassId(kind.id), lambda one: classes[one].parents if one in classes else ()):
                self._wrong(kind.id, f"kg:{kind.id} is a subclass of itself")
        for relation in relations.values():
            self._check_relation(relation, classes, families, relations)

    def _check_known(self, term: str, values: Iterable[Node]) -> None:
        for value in values:
            if value.startswith(terms.KG) and not isinstance(value, Text) and _local(value) not in self._statements:
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


class Node(str):
    """An IRI, or the text of a literal."""

    __slots__ = ()


class Text(Node):
    """The text of a literal with its language, if it has one."""

    __slots__ = ("language",)
    language: str | None


def _node(term: object) -> Node:
    """Give what a term of the file says."""
    value = getattr(term, "value", "")
    if not hasattr(term, "language"):
        return Node(value)
    text = Text(value)
    text.language = term.language
    return text


def _local(node: object) -> str:
    return str(node).removeprefix(terms.KG)


def _short(node: object) -> str:
    return re.split(r"[#/]", str(node))[-1]


def _rank(language: str | None) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
