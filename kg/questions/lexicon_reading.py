"""Reading the lexicon of questions from a built store, with a few queries; no word of any project stands here."""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.evidence.reading import local, rows, short
from kg.model import Name
from kg.ontology import terms
from kg.project import Project
from kg.questions.lexicon import Class, Lexicon, Relation, Stem, Thing
from kg.questions.morphology import english_stem, is_past, plain, verb_of_label
from kg.store import Literal, NamedNode, Store, Term

_TERMS = """SELECT ?node ?property ?value WHERE { GRAPH ?graph { ?node ?property ?value }
  VALUES ?property { rdf:type rdfs:label rdfs:domain rdfs:subPropertyOf rdfs:subClassOf owl:inverseOf kg:questionWord
    kg:domainIncludes kg:rangeIncludes kg:family kg:derived rdfs:range skos:altLabel kg:triggerWord rdfs:comment
    kg:unansweredWord }
  FILTER(STRENDS(STR(?graph), "graph/ontology")) }"""


_THINGS = """SELECT ?node ?property ?value WHERE { GRAPH ?graph { ?node ?property ?value }
  VALUES ?property { rdf:type rdfs:label skos:altLabel rdfs:comment kg:identifyingDate kg:partOf kg:seat
    kg:foundedOn kg:title }
  FILTER(STRENDS(STR(?graph), "graph/authority")) }"""


def _gather(graph: Store, text: str) -> dict[str, dict[str, list[Term]]]:
    found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for node, relation, value in rows(graph, text):
        if isinstance(node, NamedNode) and isinstance(relation, NamedNode) and value is not None:
            found[node.value][local(relation.value)].append(value)
    return found


def read(graph: Store, project: Project) -> Lexicon:
    """Read the words of a built store: relations and classes, and all things."""
    relations, classes = vocabulary(graph, project)
    things = _gather(
        graph, _THINGS.replace("?graph", f"<{project.base}{terms.AUTHORITY}>", 1).replace(_AUTHORITY_FILTER, "")
    )
    return Lexicon(
        relations=relations,
        classes=classes,
        things=_things(things, project),
        parts=_linked(things, "partOf"),
        seats=_linked(things, "seat"),
        holders=_holders(graph),
        senders=_ends(graph, "sender"),
        addressees=_ends(graph, "addressee"),
        base=project.base,
    )


def vocabulary(graph: Store, project: Project) -> tuple[dict[str, Relation], dict[str, Class]]:
    """Read the relations and the classes of a built store."""
    said = _gather(
        graph, _TERMS.replace("?graph", f"<{project.base}{terms.ONTOLOGY}>", 1).replace(_ONTOLOGY_FILTER, "")
    )
    return _relations(said), _classes(said)


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
            titles=tuple(name.text for name in _names(said.get("title", ()))),
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
            triggers=_names(held.get("triggerWord", ())),
            unanswered=_names(held.get("unansweredWord", ())),
            definitions=_names(held.get("comment", ())),
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


_UNSAID = frozenset(["a", "an", "the", "his", "her", "its", "their", "was", "is", "has"])
"""English words of a phrase that may stand in it or not, or as another of them."""


def _stem(text: str, language: str, verbs: set[str], *, label: bool, past: bool) -> Iterator[Stem]:
    parts = tuple(text.split())
    if language == "tr":
        verb = past or text in verbs or (len(parts) > 1 and parts[-1] in _LIGHT) or not label
        single = len(parts) == 1
        noun = single and not past and text not in verbs and (len(text) >= 4 or text[-1] in "aeiu" or label)
        yield Stem(words=parts, language=language, noun=noun or not verb, verb=verb and not (label and not past))
        return
    kept = tuple(word for word in parts if word not in _UNSAID or len(parts) == 1)
    if (
        label
        and len(kept) > 1
        and kept[-1] in {"with", "to", "from", "in", "of", "for", "against", "at", "about", "into"}
    ):
        yield Stem(words=kept[:-1], language=language)
    yield Stem(words=kept or parts, language=language)
