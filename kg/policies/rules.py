"""The rules of the ontology: what follows from admitted claims. Owns the scratch store that they run over.

What a rule must look like stands in ``ontology/README.md``; what becomes of its rows is :mod:`kg.policies.derivation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kg import store
from kg.errors import ExplainedError, explain
from kg.graph.notation import TYPE, Row
from kg.model import Entity, EntityId, RelationId
from kg.ontology import terms
from kg.ontology.terms import KG
from kg.ontology.vocabulary import Vocabulary
from kg.policies.conflicts import Statement, canonical
from kg.project import Project
from kg.store import BlankNode, NamedNode, Select, Term

GRAPH = "graph/scratch"
_COLUMNS = ("subject", "predicate", "object", "claim")
_JOINS = re.compile(r"^#\s*joins:(.*)$", re.MULTILINE)
_ONE = re.compile(r"\?(\w+)(?:\s+kg:(\w+))?")
_TWO = re.compile(r"\?(\w+)\s+\?(\w+)")
_FACT = "fact/"
_BETWEEN = "+"  # in no id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its text, and the variables whose values its rows can be had for one by one (none: only all at once).

    ``kind``: rows count where the value of the one variable is of this kind.
    """

    path: Path
    text: str
    joins: tuple[str, ...] = ()
    kind: str | None = None

    @property
    def name(self) -> str:
        """What facts say that they come from."""
        return self.path.stem

    def fits(self, entity: Entity | None, vocabulary: Vocabulary) -> bool:
        """Tell whether rows count that join by an entity."""
        return entity is not None and (self.kind is None or vocabulary.is_a(entity.kind, self.kind))


class Derived(NamedTuple):
    """A row of a rule: what follows, for which value of its joins, and one thing that it rests on.

    That is the name of a claim, or the statement of a fact that an earlier rule has derived.
    """

    said: Statement
    via: str
    claim: str | Statement


def read(folder: Path, vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """Read the rules of an ontology folder, in the order in which they run.

    Raises:
        ExplainedError: one cannot be read, or its header says what it joins in a way that cannot be.
    """
    return tuple(_rule(path, vocabulary) for path in sorted((folder / "rules").glob("*.rq")))


def _rule(path: Path, vocabulary: Vocabulary) -> Rule:
    text = _text(path)
    found = _JOINS.search(text)
    if found is None:
        return Rule(path=path, text=text)
    said = found[1].strip()
    one, two = _ONE.fullmatch(said), _TWO.fullmatch(said)
    where = f"{path}:{text.count(chr(10), 0, found.start()) + 1}"
    if one and one[2] and one[2] not in vocabulary.classes:
        raise explain("joins names a class that the vocabulary does not have", where=where, excerpt=one[2])
    if one:
        return Rule(path=path, text=text, joins=(one[1],), kind=one[2])
    if two:
        return Rule(path=path, text=text, joins=(two[1], two[2]))
    hint = "# joins: ?treaty, or with its kind, # joins: ?treaty kg:Treaty, or the two ends, # joins: ?subject ?object"
    raise explain("joins names one variable or two", where=where, excerpt=said, hint=hint)


class Sight:
    """What rules are given of the vocabulary and the authority tables: classes, and properties that one of them names.

    So what nobody asks for need not be looked through, and changing it cannot change what follows.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take every word of the rules' texts; where one is written in code points, it may be any."""
        texts = "\n".join(rule.text for rule in rules)
        self._texts = "" if "\\u" in texts.lower() else texts
        self._known: dict[str, bool] = {TYPE: True}

    def sees(self, predicate: str) -> bool:
        """Tell whether rules are given statements of a property, which is written as N-Triples writes it."""
        if predicate not in self._known:
            name = re.split(r"[#/]", predicate[1:-1])[-1]
            self._known[predicate] = not self._texts or name in self._texts
        return self._known[predicate]

    def of(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Leave out of statements what rules are not given."""
        return (row for row in rows if self.sees(row.predicate))

    def of_lines(self, lines: Iterable[bytes]) -> tuple[bytes, ...]:
        """Leave out of lines of N-Quads what rules are not given."""
        return tuple(line for line in lines if self.sees(line.split(b" ", 2)[1].decode()))


def via(*values: str) -> str:
    """Name what the rows of a rule join by: the value of its variable, or of both, whichever way round."""
    return _BETWEEN.join(sorted(values))


class Scratch:
    """Admitted claims, authority data and vocabulary in a store of their own, to which each rule's facts are added.

    ``entities`` are those that a rule may speak of. Without a folder it is in memory.
    """

    def __init__(
        self,
        lines: Iterable[bytes],
        project: Project,
        vocabulary: Vocabulary,
        entities: Mapping[EntityId, Entity],
        folder: Path | None = None,
    ) -> None:
        self._base = project.base
        self._vocabulary = vocabulary
        self._entities = entities
        self._store = store.in_memory(lines) if folder is None else store.on_disk(folder, lines)

    def follow(self, rule: Rule) -> Iterator[Derived]:
        """Run one rule.

        Raises:
            ExplainedError: it does not parse, or gives what a rule must not.
        """
        where = str(rule.path)
        answer = store.query(self._store, rule.text, where=where)
        if not isinstance(answer, Select) or not set(answer.columns) >= set(_COLUMNS):
            raise explain("a rule must be SELECT ?subject ?predicate ?object ?claim", where=where)
        if missing := [name for name in rule.joins if name not in answer.columns]:
            raise explain(f"joins names ?{missing[0]}, which the rule does not select", where=where)
        places = [answer.columns.index(name) for name in (*_COLUMNS, *rule.joins)]
        for row in answer.rows:
            found = self._derived([row[place] for place in places], rule)
            if found is not None:
                yield found

    def add(self, statements: Iterable[Statement]) -> None:
        """Let later rules see derived facts; a symmetric one both ways round."""
        store.extend(self._store, (line for said in statements for line in self._lines(said)))

    def _derived(self, row: list[Term | None], rule: Rule) -> Derived | None:
        """Read a row; nothing where subject and object are the same, or it joins by what does not count."""
        where = str(rule.path)
        named = [term.value if isinstance(term, NamedNode) else "" for term in row]
        if not all(named[: len(_COLUMNS)]):
            missing = ", ".join(f"?{name}" for name, value in sorted(zip(_COLUMNS, named, strict=False)) if not value)
            raise explain(f"a row of this rule has no IRI for {missing}", where=where)
        predicate = named[1].removeprefix(KG)
        if predicate not in self._vocabulary.relations:
            raise explain(
                "this rule derives a relation that the vocabulary does not know", where=where, excerpt=predicate
            )
        subject, object_ = self._entity(named[0], "subject", where), self._entity(named[2], "object", where)
        joined = [self._entity(value, name, where) for name, value in zip(rule.joins, named[4:], strict=True)]
        counts = len(joined) != 1 or rule.fits(self._entities[joined[0]], self._vocabulary)
        if subject == object_ or not counts:
            return None
        said = canonical((subject, RelationId(predicate), object_), self._vocabulary)
        return Derived(said, via(*joined), self._resting(named[3], where))

    def _entity(self, value: str, column: str, where: str) -> EntityId:
        name = EntityId(value.removeprefix(self._base))
        if name not in self._entities:
            raise explain(f"?{column} of this rule must be an entity", where=where, excerpt=value)
        return name

    def _resting(self, value: str, where: str) -> str | Statement:
        name = value.removeprefix(self._base)
        if not name.startswith(_FACT):
            return name
        subject, _, rest = name.removeprefix(_FACT).partition(_BETWEEN)
        predicate, _, object_ = rest.partition(_BETWEEN)
        if predicate not in self._vocabulary.relations:
            raise no_ground(value, where)
        return canonical((EntityId(subject), RelationId(predicate), EntityId(object_)), self._vocabulary)

    def _lines(self, said: Statement) -> Iterator[bytes]:
        subject, predicate, object_ = said
        ways = [(subject, object_)]
        if self._vocabulary.relation(predicate).symmetric:
            ways.append((object_, subject))
        graph = terms.iri(self._base, GRAPH)
        for one, other in ways:
            node = terms.iri(self._base, f"{_FACT}{one}{_BETWEEN}{predicate}{_BETWEEN}{other}")
            for term, value in (
                (terms.RDF + "type", KG + "Fact"),
                (KG + "subject", terms.iri(self._base, one)),
                (KG + "predicate", KG + predicate),
                (KG + "object", terms.iri(self._base, other)),
            ):
                yield f"<{node}> <{term}> <{value}> <{graph}> .\n".encode()


def no_ground(value: str, where: str) -> ExplainedError:
    """Say that a rule rests something on what is no claim."""
    return explain("?claim of this rule must be an admitted claim or a fact", where=where, excerpt=value)


def vocabulary_lines(project: Project) -> tuple[bytes, ...]:
    """Give the vocabulary's statements as lines of N-Quads, in its own graph, sorted.

    Raises:
        ExplainedError: it has blank nodes, which no build could name the same twice.
    """
    path = project.ontology / "kg.ttl"
    return _lines_of(path.read_bytes(), terms.iri(project.base, terms.ONTOLOGY), str(path))


@lru_cache(maxsize=1)  # a build asks again and again, and it takes as long as a changed document does
def _lines_of(vocabulary: bytes, name: str, where: str) -> tuple[bytes, ...]:
    lines = set()
    for quad in store.parsed(vocabulary, "ttl"):
        if any(isinstance(term, BlankNode) for term in quad):
            raise explain("the vocabulary must name everything: a blank node", where=where, excerpt=str(quad))
        lines.add(f"{quad.subject} {quad.predicate} {quad.object} <{name}> .\n".encode())
    return tuple(sorted(lines))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path)) from None
    except OSError as error:
        raise explain(f"cannot be read: {error.strerror}", where=str(path)) from None
