"""The words that a built graph knows: relations, classes and things, with the stems and names they are asked by.

Read from the store with two queries; no word of any project stands here. Grammar is :mod:`kg.questions.morphology`.
"""

# ruff: noqa: PLR2004, PLR0911 - lengths stand where they are used; one return a language

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg import terms
from kg.evidence import local, rows, short
from kg.model import ClassId, Entity, EntityId, Name
from kg.project import Project
from kg.questions.morphology import (
    Form,
    english_agents,
    english_form,
    english_stem,
    is_past,
    plain,
    turkish_form,
    turkish_noun,
    verb_of_label,
)
from kg.store import Literal, NamedNode, Store, Term

LANGUAGES = ("tr", "en", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything with a name: its IRI, id, classes (local names) and names by language."""

    iri: str
    id: str
    classes: frozenset[str]
    names: tuple[tuple[str, str | None], ...]
    labels: tuple[Name, ...] = ()
    descriptions: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one."""
        for language in languages:
            for name in self.labels:
                if name.language == language:
                    return name.text
        return self.labels[0].text if self.labels else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """A phrase by which something is asked: plain words, the last of which may take endings."""

    words: tuple[str, ...]
    language: str
    noun: bool = False
    verb: bool = True
    primary: bool = False
    inverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation with what a question needs of it; classes and relations by their local names."""

    id: str
    iri: str
    labels: tuple[Name, ...]
    domains: frozenset[str]
    ranges: frozenset[str]
    stems: tuple[Stem, ...]
    below: tuple[str, ...]
    family: str = ""
    symmetric: bool = False
    derived: bool = False
    inverse: str | None = None

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one."""
        for language in languages:
            for name in self.labels:
                if name.language == language:
                    return name.text
        return self.labels[0].text if self.labels else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class of things with its labels and everything below it (itself included)."""

    id: str
    iri: str
    labels: tuple[Name, ...]
    below: frozenset[str]
    above: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """All of it. Made by :func:`read`."""

    relations: dict[str, Relation]
    classes: dict[str, Class]
    things: dict[str, Thing]
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    seats: dict[str, tuple[str, ...]] = field(default_factory=dict)
    holders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    senders: dict[str, frozenset[str]] = field(default_factory=dict)
    addressees: dict[str, frozenset[str]] = field(default_factory=dict)
    base: str = ""

    @cached_property
    def by_name(self) -> dict[str, tuple[str, ...]]:
        """Things by each of their names in the plain form, without what stands in brackets too."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for thing in self.things.values():
            for text, _ in thing.names:
                for variant in {text, _without_brackets(text)}:
                    key = plain(variant)
                    if key:
                        found[key.removeprefix("the ")][thing.iri] = None
        return {key: tuple(iris) for key, iris in found.items()}

    @cached_property
    def longest(self) -> int:
        """The words of the longest name."""
        return max((key.count(" ") + 1 for key in self.by_name), default=1)

    @cached_property
    def bags(self) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """The names of several words, by each of their stems: (thing, stems of the name's words in order)."""
        found: dict[str, dict[tuple[str, tuple[str, ...]], None]] = defaultdict(dict)
        for thing in self.things.values():
            for text, language in thing.names:
                stems = tuple(stem(word, language or "tr") for word in plain(text).split())
                if len(stems) > 1:
                    for each in set(stems):
                        found[f"{language or 'tr'} {each}"][thing.iri, stems] = None
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def numbered(self) -> dict[str, tuple[str, ...]]:
        """Things by each beginning, of two words or more, of a name that ends in numbers: an archive's files."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for thing in self.things.values():
            if "Work" not in thing.classes:
                continue
            for text, _ in thing.names:
                words = plain(text).split()
                for count in range(2, len(words)):
                    if words[count - 1].isdigit():
                        found[" ".join(words[:count])][thing.iri] = None
        return {key: tuple(iris) for key, iris in found.items()}

    @cached_property
    def relation_stems(self) -> dict[str, tuple[tuple[Stem, str], ...]]:
        """The stems of relations by the first two letters of their first word."""
        found: dict[str, list[tuple[Stem, str]]] = defaultdict(list)
        for relation in self.relations.values():
            for each in relation.stems:
                found[each.words[0][:2]].append((each, relation.id))
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def class_names(self) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
        """The names of classes (words, language, class) by the first two letters."""
        found: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
        for each in self.classes.values():
            for name in each.labels:
                words = tuple(plain(name.text).split())
                if words:
                    found[words[0][:2]].append((words, name.language or "en", each.id))
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Every thing as the resolver of names takes it."""
        return tuple(
            Entity(
                id=EntityId(thing.id),
                kind=ClassId(""),
                labels=tuple(Name(text=text, language=language) for text, language in thing.names),
            )
            for thing in self.things.values()
        )

    def relations_at(self, words: list[str], start: int, language: str) -> list[tuple[int, str, Stem, Form]]:
        """Give the relations whose stems stand at a place: (number of words, relation, stem, form)."""
        found = []
        keys = dict.fromkeys(
            (words[start][:2], english_stem(words[start])[:2]) if language == "en" else (words[start][:2],)
        )
        for each, relation in (pair for key in keys for pair in self.relation_stems.get(key, ())):
            form = _form_at(words, start, each, language)
            if form is not None:
                found.append((len(each.words), relation, each, form))
        return found

    def classes_at(self, words: list[str], start: int, language: str) -> list[tuple[int, str]]:
        """Give the classes named at a place: (number of words, class)."""
        found = []
        for names, tongue, identifier in self.class_names.get(words[start][:2], ()):
            if tongue == language and matches(words, start, names, language):
                found.append((len(names), identifier))
        return found

    def is_a(self, iri: str, classes: Iterable[str]) -> bool:
        """Tell whether a thing is of one of some classes."""
        wanted = set(classes)
        return not wanted or "Entity" in wanted or bool(self.things[iri].classes & wanted)


def matches(words: list[str], start: int, names: tuple[str, ...], language: str) -> bool:
    """Tell whether a noun phrase stands at a place, its last word with whatever endings."""
    if start + len(names) > len(words):
        return False
    head, last = names[:-1], names[-1]
    if tuple(words[start : start + len(head)]) != head:
        return False
    word = words[start + len(head)]
    if language == "tr":
        return turkish_noun(word, last)
    if language == "en":
        return english_stem(word) == english_stem(last)
    return word[: max(4, len(last) - 2)] == last[: max(4, len(last) - 2)]


def _form_at(words: list[str], start: int, stem_: Stem, language: str) -> Form | None:
    count = len(stem_.words)
    if stem_.language != language or start + count > len(words):
        return None
    for offset in range(count - 1):
        word, wanted = words[start + offset], stem_.words[offset]
        if not (english_stem(word) == english_stem(wanted) if language == "en" else word == wanted):
            return None
    word, last = words[start + count - 1], stem_.words[-1]
    if language == "tr":
        return turkish_form(word, last, noun=stem_.noun, verb=stem_.verb)
    if language == "en":
        if count > 1 and not _is_particle(last):
            return english_form(words[start]) if english_stem(word) == english_stem(last) else None
        if count > 1:
            return english_form(words[start]) if word == last else None
        if english_stem(word) == english_stem(last):
            return english_form(word)
        return Form() if english_stem(last) in english_agents(word) else None
    return Form(shape="finite") if word[:5] == last[:5] else None


def _is_particle(word: str) -> bool:
    return word in {
        "to",
        "from",
        "of",
        "in",
        "out",
        "up",
        "down",
        "with",
        "for",
        "part",
        "place",
        "about",
        "on",
        "off",
        "at",
        "over",
    }


def stem(word: str, language: str) -> str:
    """Give a rough stem for comparing words of names and descriptions."""
    if language == "en":
        return english_stem(word)
    return word


# --- reading ---------------------------------------------------------------------------------------------------------

_TERMS = """SELECT ?node ?property ?value WHERE { GRAPH ?graph { ?node ?property ?value }
  VALUES ?property { rdf:type rdfs:label rdfs:domain rdfs:subPropertyOf rdfs:subClassOf owl:inverseOf kg:questionWord
    kg:domainIncludes kg:rangeIncludes kg:family kg:derived rdfs:range skos:altLabel }
  FILTER(STRENDS(STR(?graph), "graph/ontology")) }"""
_THINGS = """SELECT ?node ?property ?value WHERE { GRAPH ?graph { ?node ?property ?value }
  VALUES ?property { rdf:type rdfs:label skos:altLabel rdfs:comment kg:identifyingDate kg:partOf kg:seat
    kg:foundedOn }
  FILTER(STRENDS(STR(?graph), "graph/authority")) }"""


def _gather(graph: Store, text: str) -> dict[str, dict[str, list[Term]]]:
    found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for node, relation, value in rows(graph, text):
        if isinstance(node, NamedNode) and isinstance(relation, NamedNode) and value is not None:
            found[node.value][local(relation.value)].append(value)
    return found


def read(graph: Store, project: Project) -> Lexicon:
    """Read the words of a built store."""
    said = _gather(
        graph, _TERMS.replace("?graph", f"<{project.base}{terms.ONTOLOGY}>", 1).replace(_ONTOLOGY_FILTER, "")
    )
    things = _gather(
        graph, _THINGS.replace("?graph", f"<{project.base}{terms.AUTHORITY}>", 1).replace(_AUTHORITY_FILTER, "")
    )
    classes = _classes(said)
    return Lexicon(
        relations=_relations(said),
        classes=classes,
        things=_things(things, project),
        parts=_linked(things, "partOf"),
        seats=_linked(things, "seat"),
        holders=_holders(graph),
        senders=_ends(graph, "sender"),
        addressees=_ends(graph, "addressee"),
        base=project.base,
    )


def _holders(graph: Store) -> dict[str, tuple[str, ...]]:
    """Give who is claimed to have held each office."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for office, holder in sorted(rows(graph, _HOLDERS), key=str):
        if isinstance(office, NamedNode) and isinstance(holder, NamedNode):
            found[office.value][holder.value] = None
    return {office: tuple(holders) for office, holders in found.items()}


def _ends(graph: Store, relation: str) -> dict[str, frozenset[str]]:
    """Give who is claimed to have sent each letter, or to whom."""
    found: dict[str, set[str]] = defaultdict(set)
    for letter, actor in rows(graph, _ENDS.replace("kg:sender", f"kg:{relation}")):
        if isinstance(letter, NamedNode) and isinstance(actor, NamedNode):
            found[letter.value].add(actor.value)
    return {letter: frozenset(actors) for letter, actors in found.items()}


_ENDS = """SELECT DISTINCT ?letter ?actor WHERE {
  ?claim kg:predicate kg:sender ; kg:subject ?letter ; kg:object ?actor ;
    kg:status kg:accepted ; kg:polarity kg:asserts }"""
_HOLDERS = """SELECT DISTINCT ?office ?holder WHERE {
  ?claim kg:predicate kg:heldOffice ; kg:subject ?holder ; kg:object ?office ;
    kg:status kg:accepted ; kg:polarity kg:asserts }"""
_ONTOLOGY_FILTER = '\n  FILTER(STRENDS(STR(?graph), "graph/ontology"))'
_AUTHORITY_FILTER = '\n  FILTER(STRENDS(STR(?graph), "graph/authority"))'


def _linked(things: dict[str, dict[str, list[Term]]], relation: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for iri, said in sorted(things.items()):
        for whole in said.get(relation, ()):
            if isinstance(whole, NamedNode):
                found[whole.value].append(iri)
    return {whole: tuple(parts) for whole, parts in found.items()}


def _things(things: dict[str, dict[str, list[Term]]], project: Project) -> dict[str, Thing]:
    found = {}
    for iri, said in sorted(things.items()):
        labels = _names(said.get("label", ()))
        if not labels or not iri.startswith(project.base):
            continue
        found[iri] = Thing(
            iri=iri,
            id=short(iri, project.base),
            classes=frozenset(local(each.value) for each in said.get("type", ()) if isinstance(each, NamedNode)),
            labels=labels,
            names=tuple((name.text, name.language) for name in (*labels, *_names(said.get("altLabel", ())))),
            descriptions=tuple(name.text for name in _names(said.get("comment", ()))),
            dates=tuple(
                each.value
                for key in ("identifyingDate", "foundedOn")
                for each in said.get(key, ())
                if isinstance(each, Literal)
            ),
        )
    return found


def _names(values: Iterable[Term]) -> tuple[Name, ...]:
    literals = (value for value in values if isinstance(value, Literal))
    return tuple(
        sorted(
            (Name(text=each.value, language=each.language) for each in literals),
            key=lambda name: (name.language or "", name.text),
        )
    )


def _iris(values: Iterable[Term]) -> list[str]:
    return sorted(value.value for value in values if isinstance(value, NamedNode))


def _classes(said: dict[str, dict[str, list[Term]]]) -> dict[str, Class]:
    parents = {
        local(iri): {local(each) for each in _iris(held["subClassOf"])}
        for iri, held in said.items()
        if "subClassOf" in held
    }
    found = {}
    for iri, held in sorted(said.items()):
        if terms.OWL + "Class" not in _iris(held.get("type", ())):
            continue
        name = local(iri)
        above = _closure(name, parents)
        if "Entity" not in above:
            continue
        below = frozenset(each for each in parents if name in _closure(each, parents)) | {name}
        labels = (
            *_names(held.get("label", ())),
            *_names(held.get("altLabel", ())),
            *_names(held.get("questionWord", ())),
        )
        found[name] = Class(id=name, iri=iri, labels=labels, below=below, above=frozenset(above))
    return found


def _closure(name: str, parents: dict[str, set[str]]) -> set[str]:
    found, open_ = {name}, [name]
    while open_:
        for parent in parents.get(open_.pop(), ()):
            if parent not in found:
                found.add(parent)
                open_.append(parent)
    return found


def _relations(said: dict[str, dict[str, list[Term]]]) -> dict[str, Relation]:
    own = {iri: held for iri, held in said.items() if terms.KG + "Relation" in _iris(held.get("type", ()))}
    parents = {iri: set(_iris(held.get("subPropertyOf", ()))) & set(own) for iri, held in own.items()}
    found = {}
    for iri, held in sorted(own.items()):
        inverse = next(iter(_iris(held.get("inverseOf", ()))), None)
        found[local(iri)] = Relation(
            id=local(iri),
            iri=iri,
            labels=_names(held.get("label", ())),
            domains=frozenset(local(each) for each in _iris(held.get("domainIncludes", held.get("domain", ())))),
            ranges=frozenset(local(each) for each in _iris(held.get("rangeIncludes", held.get("range", ())))),
            stems=(
                *_stems(held),
                *(replace(each, inverse=True) for each in _inverse_stems(said.get(inverse or "", {}))),
            ),
            below=tuple(sorted(each for each in own if iri in _closure(each, parents))),
            family=next((local(each).removeprefix("family-") for each in _iris(held.get("family", ()))), ""),
            symmetric=terms.OWL + "SymmetricProperty" in _iris(held.get("type", ())),
            derived=any(isinstance(each, Literal) and each.value == "true" for each in held.get("derived", ())),
            inverse=inverse,
        )
    return found


def _inverse_stems(held: dict[str, list[Term]]) -> Iterator[Stem]:
    """Read the words by which a relation is asked from its object's side (*nephew* of what *uncle* says)."""
    if held.get("questionWord"):
        yield from _stems({"questionWord": held["questionWord"]})


def _first_of(label: str) -> str:
    words = [word for word in plain(label).split() if word not in {"was", "is", "has", "a", "an", "the"}]
    return english_stem(words[0]) if words else ""


def _stems(held: dict[str, list[Term]]) -> Iterator[Stem]:
    seen: set[tuple[str, str]] = set()
    words = _names(held.get("questionWord", ()))
    labels = _names(held.get("label", ()))
    verbs = {verb_of_label(name.text) for name in labels if name.language == "tr" and is_past(name.text)}
    primary = {(verb_of_label(name.text), "tr") for name in labels if name.language == "tr"}
    primary |= {(_first_of(name.text), "en") for name in labels if name.language == "en"}
    for name, from_label in (*((each, False) for each in words), *((each, True) for each in labels)):
        language = name.language or "en"
        text = verb_of_label(name.text) if from_label and language == "tr" else plain(name.text)
        if not text or (text, language) in seen:
            continue
        seen.add((text, language))
        own = from_label or (english_stem(text) if language == "en" else text, language) in primary
        for each in _stem(text, language, verbs, label=from_label, past=from_label and is_past(name.text)):
            yield replace(each, primary=own)


_LIGHT = frozenset(
    [
        "et",
        "ver",
        "ol",
        "yap",
        "al",
        "kur",
        "cek",
        "ara",
        "duy",
        "dile",
        "sav",
        "isteye",
        "iste",
        "getir",
        "koy",
        "bul",
        "uygula",
        "ac",
        "gonder",
        "kes",
        "ilan",
        "bulun",
        "birak",
        "vaat",
        "gec",
    ]
)


def _stem(text: str, language: str, verbs: set[str], *, label: bool, past: bool) -> Iterator[Stem]:
    parts = tuple(text.split())
    if language == "tr":
        verb = past or text in verbs or (len(parts) > 1 and parts[-1] in _LIGHT) or not label
        single = len(parts) == 1
        noun = single and not past and text not in verbs and (len(text) >= 4 or text[-1] in "aeiu" or label)
        yield Stem(words=parts, language=language, noun=noun or not verb, verb=verb and not (label and not past))
        return
    kept = tuple(word for word in parts if word not in {"a", "an", "the", "was", "is", "has"} or len(parts) == 1)
    if (
        label
        and len(kept) > 1
        and kept[-1] in {"with", "to", "from", "in", "of", "for", "against", "at", "about", "into"}
    ):
        yield Stem(words=kept[:-1], language=language)
    yield Stem(words=kept or parts, language=language)


def _without_brackets(text: str) -> str:
    head, _, rest = text.partition(" (")
    return head + (rest.partition(")")[2] if rest else "")
