"""The SPARQL for things of a class, and for what happened in a time or at a place. Other texts: :mod:`.searches`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.ontology import terms
from kg.questions.lexicon import Lexicon
from kg.questions.searches import values, with_prefixes
from kg.questions.spans import fits, is_of, is_within
from kg.questions.understood import CERTAIN, Clause, Understood

_MONTH = 31
_ITS_CLAIMS = """OPTIONAL {
    { ?claim kg:subject ?answer } UNION { ?claim kg:object ?answer }
    ?claim kg:status ?status FILTER(?status = kg:accepted)
  }"""
_DATED_CLAIMS = _ITS_CLAIMS.replace("?claim kg:status ?status", "?claim kg:date ?date ; kg:status ?status")
"""Claims of what is found: by a filter, since the engine would begin with all that are accepted."""


def instances(asked: Understood, lexicon: Lexicon) -> str:
    """The things of some classes that meet conditions, with the claims that say so: columns answer, claim."""
    classes = _below(asked.classes, lexicon)
    lines = [f"{values('class', sorted(terms.KG + each for each in classes))} ?answer rdf:type ?class ."]
    if asked.period:
        period = asked.period
        dated = sorted(
            thing.iri
            for thing in lexicon.dated(period)
            if thing.classes & classes and any(fits(each, period) for each in thing.dates)
        )
        lines.append(values("answer", dated))
    lines += [line for number, clause in enumerate(asked.clauses) for line in _condition(clause, number, lexicon)]
    if not asked.clauses:
        lines.append(_DATED_CLAIMS)
    return with_prefixes("SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def _condition(clause: Clause, number: int, lexicon: Lexicon) -> tuple[str, str]:
    """A claim that ties what is found to what is named, whichever of the two is its subject."""
    own = [iri for name in clause.relations for iri in lexicon.relations[name].below]
    given, end = (clause.subject, "object") if clause.object.asked else (clause.object, "subject")
    other = "subject" if end == "object" else "object"
    claim = "claim" if number == 0 else f"claim{number + 1}"
    return (
        f"{values(f'relation{number}', own)} {values(f'given{number}', given.things)}",
        (
            f"?{claim} kg:{end} ?answer ; kg:predicate ?relation{number} ; kg:{other} ?given{number} ; "
            f"kg:status kg:accepted ; kg:polarity kg:asserts ."
        ),
    )


def happened(asked: Understood, lexicon: Lexicon) -> str:
    """The events of a period, with claims about them: columns answer, claim. ``certain``: those wholly in it.

    Of a day or a month the treaties too that are of it.
    """
    assert asked.period is not None
    ends = (asked.period.earliest, asked.period.latest)
    short = ends[0] is not None and ends[1] is not None and (ends[1] - ends[0]).days <= _MONTH
    kinds = ("Event", "Treaty") if short else ("Event",)
    fitting = is_within if asked.moment == CERTAIN else is_of
    dated = sorted(
        thing.iri
        for thing in lexicon.dated(asked.period)
        if thing.classes & set(kinds) and any(fitting(each, asked.period) for each in thing.dates)
    )
    lines = [
        values("answer", dated),
        *(["?answer rdf:type kg:Event ."] if not short else []),
        *(
            [
                values("kind", sorted(terms.KG + each for each in _below(asked.classes, lexicon)))
                + " ?answer rdf:type ?kind ."
            ]
            if asked.classes
            else []
        ),
        *([_there(asked.context, lexicon)] if asked.context else []),
        _ITS_CLAIMS,
    ]
    return with_prefixes("SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def _below(classes: Iterable[str], lexicon: Lexicon) -> set[str]:
    return {each for name in classes for each in lexicon.classes[name].below}


def _there(places: Sequence[str], lexicon: Lexicon) -> str:
    """What is found was at a place, or at one within it, by the tables or by a claim."""
    placing = [
        each.iri
        for each in lexicon.relations.values()
        if {("where",), ("nerede",)} & {stem.words for stem in each.stems}
    ]
    return (
        f"{{ SELECT DISTINCT ?answer WHERE {{ {values('there', places)} ?place kg:locatedIn* ?there . "
        f"{{ ?answer kg:place ?place }} UNION {{ {values('placing', placing)} ?placed kg:subject ?answer ; "
        f"kg:predicate ?placing ; kg:object ?place ; kg:status kg:accepted ; kg:polarity kg:asserts }} }} }}"
    )
