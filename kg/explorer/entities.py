"""Entities as records: all of them in short, and one with everything that is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.dates.records import HistoricalDate
from kg.evidence import reading as evidence
from kg.evidence.reading import Properties
from kg.explorer import dealings
from kg.explorer.holdings import Holdings, Json, dated, days, is_date, kept, labels, texts
from kg.explorer.reached import Reached
from kg.store import Literal, Term

_APART = frozenset(("type", "label", "altLabel", "comment", "note", "sameAs"))
_LIFE = (("born", "died"), ("foundedOn", "dissolvedOn"))
_POINTS = ("identifyingDate", "year")
_BROAD = ("Person", "Group", "Place", "Event", "Treaty", "Communication", "Office", "Work", "Topic")


def index(held: Holdings) -> list[Json]:
    """Give every entity in short."""
    return [brief(identifier, held) for identifier in held.entities]


def brief(identifier: str, held: Holdings) -> Json:
    """Give an entity in short."""
    said, kinds = held.entities[identifier], held.kinds(identifier)
    return kept(
        id=identifier,
        kind=kinds[0] if kinds else "Entity",
        broad=broad(kinds),
        labels=labels(said),
        names=sorted(set(texts(said, "altLabel"))),
        **life(said),
        claims=held.claim_counts.get(identifier, 0),
        mentions=held.mention_counts.get(identifier, 0),
    )


def broad(kinds: tuple[str, ...]) -> str:
    """Give the broad kind under which a thing is drawn."""
    return next((kind for kind in kinds if kind in _BROAD), kinds[-1] if kinds else "Entity")


def life(said: Properties) -> Json:
    """Give the days between which something was, as its authority row has them."""
    for begin, end in _LIFE:
        first, last = _date(said, begin), _date(said, end)
        if first or last:
            return days(first.earliest if first else None, last.latest if last else None)
    for name in _POINTS:
        when = _date(said, name)
        if when:
            return days(when.earliest, when.latest)
    return {}


def _date(said: Properties, name: str) -> HistoricalDate | None:
    values = texts(said, name)
    return dated(values[0]) if values else None


class Portraits:
    """Entities with everything about them; what all of them need is gathered once."""

    def __init__(self, held: Holdings, measured: Callable[[str], Json]) -> None:
        """Take what the store holds, and who gives the measures of a node of the network."""
        self._held, self._measured = held, measured
        self._mentions = Reached(lambda ids: _mentions(held, ids), lambda: _mentions(held))
        self._facts = Reached(lambda ids: _facts(held, ids), lambda: _facts(held))
        if not held.is_large:
            self._mentions.whole()
            self._facts.whole()

    def one(self, identifier: str) -> Json:
        """Give an entity.

        Raises:
            KeyError: there is none of this id.
        """
        held = self._held
        said, kinds = held.entities[identifier], held.kinds(identifier)
        measured = self._measured(identifier)
        return kept(
            id=identifier,
            iri=held.iri(identifier),
            kind=kinds[0] if kinds else "Entity",
            kinds=list(kinds),
            broad=broad(kinds),
            labels=labels(said),
            names=[_text(term) for term in said.get("altLabel", ())],
            descriptions=labels(said, "comment"),
            note=" ".join(texts(said, "note")),
            attributes=[
                {"property": name, "values": [_value(term, held) for term in values]}
                for name, values in said.items()
                if name not in _APART
            ],
            same_as=texts(said, "sameAs"),
            claims=dict(sorted(held.parts.get(identifier, {}).items())),
            about=dealings.about(held.parts.get(identifier, {}), held),
            letters=dealings.letters(identifier, held),
            facts=self._facts.get(identifier, []),
            mentions=self._mentions.get(identifier, []),
            values=measured.get("values"),
            ranks=measured.get("ranks"),
            **life(said),
        )


def _text(term: Term) -> Json:
    return kept(text=evidence.value_of(term), language=term.language if isinstance(term, Literal) else None)


def _value(term: Term, held: Holdings) -> Json:
    value = evidence.value_of(term)
    if not isinstance(term, Literal):
        return {"entity": held.short(value)}
    if is_date(term):
        when = dated(value)
        return {"date": value, **(days(when.earliest, when.latest) if when else {})}
    return {"text": value}


_MENTIONS = """SELECT ?entity ?document ?start ?end ?page ?quotation ?form WHERE { OF
  ?mention a kg:Mention ; kg:denotes ?entity ; kg:document ?document ; kg:start ?start ; kg:end ?end ; kg:quotation ?quotation .
  OPTIONAL { ?mention kg:page ?page } OPTIONAL { ?mention kg:form ?form }
}"""  # noqa: E501 - as SPARQL is read


def _mentions(held: Holdings, ids: Iterable[str] | None = None) -> Mapping[str, list[Json]]:
    """Give where entities are mentioned: some of them, or all."""
    found: dict[str, dict[tuple[str, int, int], Json]] = defaultdict(dict)
    of = "" if ids is None else evidence.values("entity", map(held.iri, ids))
    for row in evidence.rows(held.graph, _MENTIONS.replace("OF", of)):
        entity, document, start, end, page, quotation, form = (
            evidence.value_of(term) if term is not None else "" for term in row
        )
        place = (held.short(document).removeprefix("document/"), int(start), int(end))
        found[held.short(entity)][place] = kept(
            document=place[0],
            start=place[1],
            end=place[2],
            page=int(page) if page else None,
            text=quotation,
            form=form,
        )
    return {entity: [places[place] for place in sorted(places)] for entity, places in found.items()}


def _facts(held: Holdings, ids: Iterable[str] | None = None) -> Mapping[str, list[Json]]:
    """Give the facts that only a rule says, by the entities at their ends: some of them, or all."""
    found: dict[str, list[Json]] = defaultdict(list)
    for record in rule_facts(held, ids):
        for end in dict.fromkeys((str(record["subject"]), str(record["object"]))):
            found[end].append(record)
    return found


_RULES = """SELECT ?fact ?subject ?relation ?object ?rule ?policy ?claim WHERE { OF
  ?fact a kg:Fact ; kg:byRule ?rule ; kg:subject ?subject ; kg:predicate ?relation ; kg:object ?object ;
    kg:underPolicy ?policy ; kg:derivedFrom ?claim
}"""


def rule_facts(held: Holdings, ids: Iterable[str] | None = None) -> Iterator[Json]:
    """Give the facts of the store that a rule has made, with the claims under them: of some entities, or all."""
    listed = None if ids is None else [held.iri(each) for each in ids]
    ends = [""] if listed is None else [evidence.values(end, listed) for end in ("subject", "object")]
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for *said, claim in (row for of in ends for row in evidence.rows(held.graph, _RULES.replace("OF", of))):
        key = tuple(held.short(evidence.value_of(term)) if term is not None else "" for term in said)
        if claim is not None:
            key = (*key[:-1], key[-1].removeprefix("policy/"))
            found[key].add(held.short(evidence.value_of(claim)))
    for key in sorted(found):
        parts_of = ("id", "subject", "relation", "object", "rule", "policy")
        yield {**dict(zip(parts_of, key, strict=True)), "claims": sorted(found[key])}
