"""What somebody typed on the command line, turned into the one thing of a store that is meant. Never a guess.

Owns asking the store for its names. How names are compared is :mod:`kg.resolution`, which is asked where none is
spelled just so: ``Panin'e`` and ``Panine`` find Panin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import suggestions
from kg.errors import ExplainedError, explain
from kg.evidence import reading as evidence
from kg.evidence.reading import Named
from kg.language import phonetics
from kg.language.turkish import fold
from kg.model import ClassId, Entity, EntityId, Name
from kg.namebook import keeping
from kg.ontology import terms
from kg.ontology.terms import KG
from kg.project import Project
from kg.queries import looking_up
from kg.queries.parameters import is_known, spelled_out
from kg.store import Literal, Store, iri, literal

_MOST_SHOWN = 5
_FEWEST_DIGITS = 4
_FEWEST_LETTERS = 3
_LIKENESS = 0.7
_KEY = re.compile(r"(?=\D*\d)[\w.-]{2,40}")
_HASH = re.compile(rf"(?:claim/)?([0-9a-f]{{{_FEWEST_DIGITS},}})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A relation as somebody named it; ``turned``: its inverse was named, so that subject and object change places."""

    relation: Named
    turned: bool = False


def entity(graph: Store, text: str, *, project: Project, where: str) -> Named:
    """Find the entity that an id, an IRI, a CURIE or a name in any language and spelling means.

    Raises:
        ExplainedError: nothing is meant, with the nearest names; or several things are, with their ids.
    """
    found = namesakes(graph, text, project=project, where=where)
    exact = [thing for thing in found if fold(text.strip()) in {fold(name.text) for name in _all_names(graph, thing)}]
    if len(found) > 1 and len(exact) != 1:
        raise ambiguous(found, text, project=project, where=where)
    return exact[0] if len(found) > 1 else found[0]


def namesakes(graph: Store, text: str, *, project: Project, where: str) -> tuple[Named, ...]:
    """Find every entity that may be meant, for whoever knows more: the state beside the place, *Rome (state)*.

    Raises:
        ExplainedError: there is none; the nearest names are shown.
    """
    direct = spelled_out(text.strip(), "entity", project)
    if direct is not None and not direct.value.startswith(KG) and is_known(direct, graph):
        return tuple(evidence.named(graph, [direct.value], project=project).values())
    near: list[str] = []
    book = keeping.book(project)
    found = _spelled_so(graph, text, project) if book is None else looking_up.spelled_so(book, text, project.base)
    if not found and book is None:
        found, near = _resolved(text, _names(graph, project), project)
    elif not found and book is not None:
        found, near = looking_up.resolved(book, text, project.base)
    near = near if found else _alike(text, evidence.named(graph, near, project=project))
    things = evidence.named(graph, (*found, *near), project=project)
    if found:
        return tuple(things[each] for each in found)
    hint = (
        f"nearest: {_listed(things, near, project)}" if near else "kg query most-mentioned lists who and what there is"
    )
    raise explain("nothing of this name or id in the graph", where=where, excerpt=text, hint=hint)


def ambiguous(found: Iterable[Named], text: str, *, project: Project, where: str) -> ExplainedError:
    """Say that several things may be meant."""
    things = {thing.iri: thing for thing in found}
    what = f"{len(things)} things have this name; give the id of one"
    return explain(what, where=where, excerpt=text, hint=_listed(things, things, project))


def _all_names(graph: Store, thing: Named) -> Iterator[Name]:
    yield from thing.labels
    said = evidence.described(graph, [thing.iri]).get(thing.iri, {})
    yield from (Name(text=evidence.value_of(term)) for term in said.get("altLabel", ()))


def anything(graph: Store, text: str, *, project: Project, where: str) -> Named:
    """Find the claim, relation or entity that is meant.

    Raises:
        ExplainedError: none is, or several are.
    """
    iri_of_claim = claim(graph, text, project=project, where=where)
    if iri_of_claim is not None:
        return evidence.named(graph, [iri_of_claim], project=project)[iri_of_claim]
    try:
        return relation(graph, text, project=project, where=where).relation
    except ExplainedError:
        return entity(graph, text, project=project, where=where)


def relation(graph: Store, text: str, *, project: Project, where: str) -> Said:
    """Find the relation that a local name, a CURIE or a label means, read forwards or backwards (``signedBy``).

    Raises:
        ExplainedError: there is none of this name (the nearest are shown), or several.
    """
    labels = _relation_labels(graph)
    wanted = fold(text.strip().removeprefix("kg:").removeprefix(KG))
    found = sorted({node for node, names in labels.items() if wanted in names})
    if len(found) == 1:
        return _forwards(graph, found[0], project)
    names = evidence.named(graph, labels, project=project)
    if found:
        what = f"{len(found)} relations have this name; give one of"
        raise explain(what, where=where, excerpt=text, hint=_listed(names, found, project))
    near = _near(wanted, {label: node for node, those in sorted(labels.items()) for label in those})
    hint = f"nearest: {_listed(names, near, project)}" if near else "kg query relation-families lists all"
    raise explain("no relation of this name", where=where, excerpt=text, hint=hint)


def claim(graph: Store, text: str, *, project: Project, where: str) -> str | None:
    """Find the claim that an IRI, an id or the beginning of one (four digits or more), or its key in a table means.

    A key may stand behind its document: ``harrow-2005/h06``. ``None``: it is like none.

    Raises:
        ExplainedError: no claim or fact, or several, have an id that begins so, or this key.
    """
    stripped = text.strip().strip("<>")
    short = stripped.removeprefix(project.base)
    if re.match(r"(claim|fact)/", short) and is_known(iri(terms.iri(project.base, short)), graph):
        return terms.iri(project.base, short)
    match = _HASH.fullmatch(short)
    if match and (found := _beginning(graph, terms.iri(project.base, f"claim/{match[1]}"))):
        what = "claims have an id that begins so; give more of it"
        return _only(graph, found, what, text, project=project, where=where)
    document, _, key = short.rpartition("/")
    within = terms.iri(project.base, f"document/{document}") if document else None
    if _KEY.fullmatch(key) and "/" not in document and (found := _of_key(graph, key, within)):
        what = "claims have this key; say of which document (DOCUMENT/KEY), or give the id of one"
        return _only(graph, found, what, text, project=project, where=where)
    if not short.startswith(("claim/", "fact/")):
        return None
    what, hint = "no claim has this id", "an id such as claim/0c5f, with at least four digits"
    if match:
        what, hint = "no claim has an id that begins so", "kg query claims-about --param …"
    raise explain(what, where=where, excerpt=text, hint=hint)


def _only(  # noqa: PLR0913 - what was found, and for the error what was typed where
    graph: Store, found: Sequence[str], what: str, text: str, *, project: Project, where: str
) -> str:
    if len(found) == 1:
        return found[0]
    things = evidence.named(graph, found[:_MOST_SHOWN], project=project)
    raise explain(f"{len(found)} {what}", where=where, excerpt=text, hint=_listed(things, things, project))


def _of_key(graph: Store, key: str, document: str | None) -> list[str]:
    """Find the claims that have a key in the table of their document; of one document alone, where one is given."""
    there = f"; kg:passage [ kg:document {iri(document)} ]" if document else ""
    text = f"SELECT DISTINCT ?claim WHERE {{ ?claim kg:key {literal(key)} ; a kg:Claim {there} }}"
    return sorted(evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None)


def kind(graph: Store, text: str, *, where: str) -> str:
    """Find the class that somebody named, with or without its prefix.

    Raises:
        ExplainedError: the vocabulary of the store has none of this name.
    """
    return _among(graph, text.removeprefix("kg:"), "?node a owl:Class", what="kind", where=where)


def document(graph: Store, text: str, *, project: Project, where: str) -> str:
    """Find the document that an id or an IRI names.

    Raises:
        ExplainedError: the store has none of this id.
    """
    wanted = text.removeprefix(project.base).removeprefix("document/")
    return _among(graph, wanted, "?node a kg:Document", what="document", where=where)


def _among(graph: Store, wanted: str, pattern: str, *, what: str, where: str) -> str:
    rows = evidence.rows(graph, f"SELECT DISTINCT ?node WHERE {{ {pattern} }}")
    known = {evidence.local(evidence.value_of(row[0])) for row in rows if row[0] is not None}
    if wanted not in known:
        raise explain(f"no such {what}", where=where, excerpt=wanted, hint=suggestions.hint(wanted, sorted(known)))
    return wanted


def _beginning(graph: Store, begins: str) -> list[str]:
    text = f'SELECT DISTINCT ?claim WHERE {{ ?claim a kg:Claim FILTER(STRSTARTS(STR(?claim), "{begins}")) }}'
    return sorted(evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None)


def _forwards(graph: Store, node: str, project: Project) -> Said:
    """Turn the inverse of a relation into the relation."""
    text = f"SELECT ?of WHERE {{ {evidence.values('node', [node])} ?node a kg:InverseRelation ; owl:inverseOf ?of }}"
    of = [evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None]
    meant = of[0] if of else node
    return Said(relation=evidence.named(graph, [meant], project=project)[meant], turned=bool(of))


def _relation_labels(graph: Store) -> dict[str, set[str]]:
    text = """SELECT ?node ?label WHERE {
  { SELECT DISTINCT ?node WHERE { { ?node a kg:Relation } UNION { ?node a kg:InverseRelation } } }
  ?node rdfs:label ?label
}"""
    found: dict[str, set[str]] = defaultdict(set)
    for node, label in evidence.rows(graph, text):
        if node is not None and label is not None:
            held = evidence.value_of(node)
            found[held] |= {fold(evidence.value_of(label)), fold(evidence.local(held))}
    return found


def _near(wanted: str, labels: Mapping[str, str]) -> list[str]:
    import difflib

    close = difflib.get_close_matches(wanted, sorted(labels), n=_MOST_SHOWN, cutoff=0.6)
    within = [label for label in sorted(labels) if wanted and wanted in label]
    return list(dict.fromkeys(labels[label] for label in (*close, *within)))[:_MOST_SHOWN]


def _alike(text: str, things: Mapping[str, Named]) -> list[str]:
    """Keep what shares a word with a name, spelled more or less so: what only sounds a little alike helps nobody."""
    words = _words(text)
    return [
        iri
        for iri, thing in things.items()
        if any(_resemble(word, other) for name in thing.labels for other in _words(name.text) for word in words)
    ]


def _words(text: str) -> list[str]:
    return [phonetics.key(word) for word in re.split(r"\W+", fold(text)) if len(word) >= _FEWEST_LETTERS]


def _resemble(word: str, other: str) -> bool:
    from kg.resolution import most_alike

    return bool(most_alike(word, (other,), 1, _LIKENESS))


def _spelled_so(graph: Store, text: str, project: Project) -> list[str]:
    """Find what bears exactly this name, letter by letter, or this name with something in brackets after it."""
    wanted = " ".join(text.split())
    so = f"STR(?label) = {literal(wanted)} || STRSTARTS(STR(?label), {literal(f'{wanted} (')})"
    found = set()
    for label in ("rdfs:label", "skos:altLabel"):
        for graph_name in (terms.AUTHORITY, terms.DOCUMENTS):
            where = f"GRAPH <{terms.iri(project.base, graph_name)}> {{ ?node {label} ?label FILTER({so}) }}"
            rows = evidence.rows(graph, f"SELECT ?node WHERE {{ {where} }}")
            found |= {evidence.value_of(row[0]) for row in rows if row[0] is not None}
    return sorted(node for node in found if _is_thing(node, project))


def _names(graph: Store, project: Project) -> dict[str, set[Name]]:
    """Give every name of every entity and document."""
    graphs = " ".join(f"<{terms.iri(project.base, name)}>" for name in (terms.AUTHORITY, terms.DOCUMENTS))
    text = f"""SELECT ?node ?label WHERE {{
  VALUES ?where {{ {graphs} }} VALUES ?property {{ rdfs:label skos:altLabel }}
  GRAPH ?where {{ ?node ?property ?label }}
}}"""
    found: dict[str, set[Name]] = defaultdict(set)
    for node, label in evidence.rows(graph, text):
        if node is not None and isinstance(label, Literal):
            found[evidence.value_of(node)].add(Name(text=label.value, language=label.language))
    return {node: names for node, names in sorted(found.items()) if _is_thing(node, project)}


def _is_thing(node: str, project: Project) -> bool:
    """Tell whether a thing is no record of ours (a reading, a citation) that only has a label for readers."""
    kind = evidence.short(node, project.base).partition("/")[0]
    return kind not in ("citation", "reading", "remark", "passage", "mention", "note")


def _resolved(text: str, names: Mapping[str, set[Name]], project: Project) -> tuple[list[str], list[str]]:
    """Give what a name means, exactly spelled or not, and else what comes nearest."""
    wanted = fold(" ".join(text.split()))
    exact = [
        node for node, those in names.items() if any(fold(" ".join(name.text.split())) == wanted for name in those)
    ]
    if exact:
        return exact, []
    from kg.resolution import Ambiguous, Known, Resolver

    ids = {EntityId(evidence.short(node, project.base)): node for node in names}
    match Resolver(_entities(ids, names)).resolve(text):
        case Known(entity=known):
            return [ids[known]], []
        case Ambiguous(candidates=candidates):
            return [ids[each.entity] for each in candidates], []
        case unknown:
            near = [ids[each.entity] for each in unknown.nearest][:_MOST_SHOWN]
            return [], near or _near(wanted, {fold(name.text): node for node in names for name in names[node]})


def _entities(ids: Mapping[EntityId, str], names: Mapping[str, set[Name]]) -> Iterator[Entity]:
    for identifier, node in ids.items():
        labels = tuple(sorted(names[node], key=lambda name: (name.language or "", name.text)))
        yield Entity(id=identifier, kind=ClassId(""), labels=labels)


def _listed(things: Mapping[str, Named], iris: Iterable[str], project: Project) -> str:
    shown = (things[each] for each in list(iris)[: 2 * _MOST_SHOWN])
    return "; ".join(f"{each.id} ({each.label(*project.languages)})" for each in shown)
