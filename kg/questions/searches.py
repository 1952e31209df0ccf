"""The SPARQL that a question becomes. Every text stands alone: all prefixes and terms are in it.

Owns the texts; what they mean to a reader is :mod:`kg.questions.answering`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.ontology import terms
from kg.questions.contexts import AROUND, WHITHER
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon, Relation
from kg.questions.spans import overlaps
from kg.questions.understood import CERTAIN, Clause, Slot, Understood
from kg.questions.words import OFFICIALS

_HEAD = ("kg", "rdfs", "owl", "rdf", "xsd")
_PREFIXED = {name: re.compile(rf"{name}:(?<![\w/]{name}:)") for name in _HEAD}


def with_prefixes(body: str) -> str:
    """Put the prefixes that a text uses in front of it."""
    used = [name for name in _HEAD if f"{name}:" in body and _PREFIXED[name].search(body)]
    return "".join(f"PREFIX {name}: <{terms.PREFIXES[name]}>\n" for name in used) + body


def values(variable: str, iris: Iterable[str]) -> str:
    """Write a VALUES clause; terms of the ontology by their short names."""
    written = (f"kg:{iri.removeprefix(terms.KG)}" if iri.startswith(terms.KG) else f"<{iri}>" for iri in iris)
    return f"VALUES ?{variable} {{ {' '.join(written)} }}"


def related(asked: Understood, lexicon: Lexicon, *, exact: bool = False) -> str:
    """Who or what stands in the asked slots of a clause, with the claims: columns answer (and other), claim.

    ``exact`` leaves the more special relations out. Of a negative question, who is *denied* to.
    """
    clause = asked.clauses[0]
    pair = clause.subject.asked and clause.object.asked
    columns = "?answer ?other ?claim" if pair else "?answer ?claim"
    asks = "letter" if clause.subject.sent else "answer"
    subject = asks if clause.subject.asked else "subject"
    object_ = ("other" if pair else "answer") if clause.object.asked else "object"
    polarity = "denies" if asked.negative else "asserts"
    lines = [
        *_clause(clause, lexicon, (subject, object_), polarity=polarity, exact=exact),
        *_restrictions(asked, lexicon),
    ]
    lines += _asked_slots(clause, lexicon, subject, object_)
    if clause.subject.sent:
        lines.append(_SENT)
    if asked.context and not pair:
        lines.append("FILTER(?answer != ?within)")
    return with_prefixes(f"SELECT DISTINCT {columns} WHERE {{\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


_SENT = (
    "?sending kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?answer ; kg:status kg:accepted ; "
    "kg:polarity kg:asserts ."
)


def of_both(one: str, other: str) -> str:
    """What answers two queries, with the claims of both: columns answer, claim."""
    prefixes = dict.fromkeys(line for text in (one, other) for line in text.splitlines() if line.startswith("PREFIX"))
    bodies = ["\n".join(line for line in text.splitlines() if not line.startswith("PREFIX")) for text in (one, other)]
    answers = [body.replace(_ANSWERS, "SELECT DISTINCT ?answer WHERE", 1) for body in bodies]
    return (
        "\n".join(prefixes)
        + "\nSELECT DISTINCT ?answer ?claim WHERE {\n"
        + "\n".join(f"{{ {answer} }}" for answer in answers)
        + "\n"
        + " UNION ".join(f"{{ {body} }}" for body in bodies)
        + "\n}\n"
    )


def without(query: str, iris: Iterable[str]) -> str:
    """What a query finds, without some of its answers."""
    left_out = ", ".join(f"<{iri}>" for iri in iris)
    head, _, _ = query.rstrip().rpartition("}")
    return f"{head}  FILTER(?answer NOT IN ({left_out}))\n}}\n"


def of_either(one: str, other: str) -> str:
    """What either of two queries finds, each with its own columns."""
    prefixes = dict.fromkeys(line for text in (one, other) for line in text.splitlines() if line.startswith("PREFIX"))
    bodies = ["\n".join(line for line in text.splitlines() if not line.startswith("PREFIX")) for text in (one, other)]
    return "\n".join(prefixes) + "\nSELECT * WHERE {\n" + " UNION ".join(f"{{ {body} }}" for body in bodies) + "\n}\n"


def only(query: str, iris: Iterable[str]) -> str:
    """What a query finds that is one of some things."""
    head, _, _ = query.rstrip().rpartition("}")
    return f"{head}  FILTER(?answer IN ({', '.join(f'<{iri}>' for iri in iris)}))\n}}\n"


_ANSWERS = "SELECT DISTINCT ?answer ?claim WHERE"


def claims_of(asked: Understood, lexicon: Lexicon, *, denied: bool = False, exact: bool = False) -> str:
    """The claims that say what a clause says, or deny it: column claim."""
    clause = asked.clauses[0]
    lines = [
        *_clause(clause, lexicon, ("subject", "object"), polarity="denies" if denied else "asserts", exact=exact),
        *_restrictions(asked, lexicon),
    ]
    return with_prefixes("SELECT DISTINCT ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def within(asked: Understood, lexicon: Lexicon) -> str:
    """The letters, events or treaties in which the claims stand that say what a clause says: columns answer, claim."""
    classes = sorted({each for name in asked.classes for each in lexicon.classes[name].below})
    lines = [
        *_clause(asked.clauses[0], lexicon, ("subject", "object")),
        *_restrictions(replace(asked, classes=()), lexicon),
        values("class", (terms.KG + each for each in classes)),
        "?claim kg:context|kg:place ?answer . ?answer rdf:type ?class .",
    ]
    return with_prefixes("SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def _clause(
    clause: Clause, lexicon: Lexicon, ends: tuple[str, str], *, polarity: str = "asserts", exact: bool = False
) -> list[str]:
    subject, object_ = ends
    known = [lexicon.relations[name] for name in clause.relations]
    names = [each.iri for each in known] if exact else [iri for each in known for iri in each.below]
    relations = list(dict.fromkeys(names))
    derived = [iri for iri in relations if lexicon.relations[iri.removeprefix(terms.KG)].derived]
    own = [iri for iri in relations if iri not in derived]
    mutual = _mutual(known, relations, lexicon)
    given = [
        values(name, slot.things)
        for name, slot in ((subject, clause.subject), (object_, clause.object))
        if slot.things and not slot.asked
    ]
    ways = [(subject, object_, own, derived)]
    if mutual and subject != object_:
        both = [[iri for iri in some if iri in mutual] for some in (own, derived)]
        ways.append((object_, subject, both[0], both[1]))
    branches = []
    for one, other, claimed, inferred in ways:
        said = f"kg:subject ?{one} ; kg:predicate ?relation ; kg:object ?{other}"
        if claimed:
            branches.append(f"{values('relation', claimed)} ?claim {said} .")
        if inferred:
            branches.append(f"{values('relation', inferred)} ?fact a kg:Fact ; {said} ; kg:derivedFrom ?claim .")
    body = [f"{{ {branch} }}" for branch in branches]
    lines = list(given)
    lines.append(body[0][2:-2] if len(body) == 1 else " UNION ".join(body))
    lines.append(f"?claim a kg:Claim ; kg:status kg:accepted ; kg:polarity kg:{polarity} .")
    return lines


def _mutual(asked: Sequence[Relation], relations: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Give those that hold both ways: symmetric themselves, or kinds of a symmetric one that is asked for.

    An uncle and his nephew are each a kinsman of the other.
    """
    kinds = {iri for each in asked if each.symmetric for iri in each.below}
    itself = {iri for iri in relations if lexicon.relations[iri.removeprefix(terms.KG)].symmetric}
    return frozenset(kinds & set(relations) | itself)


def _asked_slots(clause: Clause, lexicon: Lexicon, subject: str, object_: str) -> list[str]:
    lines = []
    pair = clause.subject.asked and clause.object.asked
    for name, slot in ((subject, clause.subject), (object_, clause.object)):
        kind = f"{name}Class" if pair else "class"
        if slot.asked and slot.classes and set(slot.classes) != {"Actor"}:
            classes = values(kind, (terms.KG + each for each in _classes(slot, lexicon)))
            lines.append(f"{classes} ?{name} rdf:type ?{kind} .")
        elif slot.asked and slot.classes:
            lines.append(f"?{name} rdf:type kg:Actor .")
        if slot.asked and slot.among:
            lines.append(values(name, slot.among))
        if slot.asked and slot.calling:
            lines += _called_so(name, slot.calling)
    return lines


def _classes(slot: Slot, lexicon: Lexicon) -> list[str]:
    return sorted({each for name in slot.classes if name in lexicon.classes for each in lexicon.classes[name].below})


def _restrictions(asked: Understood, lexicon: Lexicon) -> list[str]:
    lines = []
    if asked.claimants:
        lines.append(f"{values('claimant', asked.claimants)} ?claim kg:claimant ?claimant .")
    if asked.context:
        sent = _SENDING in {name for clause in asked.clauses for name in clause.relations}
        bound = set(asked.context) <= set(asked.towards)
        ways = WHITHER if bound else AROUND
        lines.append(_bound_for(asked.context, lexicon) if bound and sent else _around(asked.context, ways))
    if asked.period:
        lines += _within(asked.period, lexicon, _lasts(asked, lexicon))
    if asked.intent != "instances" and asked.classes:
        below = sorted({each for name in asked.classes for each in lexicon.classes[name].below})
        lines.append(
            f"{values('kind', (terms.KG + each for each in below))} ?claim kg:subject ?sent . ?sent rdf:type ?kind ."
        )
    return lines


_SENDING, _GOING = "sent", ("travelledTo", "arrivedIn")


def _bound_for(places: Sequence[str], lexicon: Lexicon) -> str:
    """Whoever was sent was sent there, or went there, as another claim says."""
    going = [terms.KG + name for name in _GOING if name in lexicon.relations]
    return (
        f"{values('within', places)} {{ ?claim kg:context|kg:place ?within }} UNION {{ {values('going', going)} "
        f"?claim kg:object ?mover . ?journey kg:subject ?mover ; kg:predicate ?going ; "
        f"kg:object/kg:locatedIn* ?within ; kg:status kg:accepted ; kg:polarity kg:asserts }}"
    )


def _around(context: Sequence[str], ways: Sequence[str] = AROUND) -> str:
    """The claim stands in a context, or speaks of something that does; where somebody went is the claim's own.

    Each way begins with what is named, and they are found before anything is asked of them: joined with other claims
    first, an engine goes through all ways again for each.
    """
    each = " UNION ".join(f"{{ {values('within', context)} {way} }}" for way in ways)
    return f"{{ SELECT DISTINCT ?claim ?within WHERE {{ {each} }} }}"


def _lasts(asked: Understood, lexicon: Lexicon) -> tuple[bool, bool]:
    """Tell whether what is asked may have been so long before a day until which it was, and after one since which."""
    families = {lexicon.relations[name].family for clause in asked.clauses for name in clause.relations}
    return not families or bool(families & _STANDING), not families or not families <= _OF_A_MOMENT


_STANDING = frozenset({"office", "membership", "kinship", "command", "representation"})
_OF_A_MOMENT = frozenset({"travel", "correspondence", "meeting"})
"""Families of relations that hold for long; and of such as hold on one day, though it be known only from when on."""


def _long_before(day: str) -> str:
    """Give the day so many years before another after which what has no known end is not told any more."""
    return f"{max(1, int(day[:4]) - _UNENDED):04}{day[4:]}"


_UNENDED = 10


def _within(period: Period, lexicon: Lexicon, lasts: tuple[bool, bool] = (True, True)) -> list[str]:
    """The claim is of a date that may lie in the period; where it has none, something it speaks of is.

    Of what does not last a day without a beginning, or without an end, must itself lie in it.
    """
    first, last = (period.earliest or date.min).isoformat(), (period.latest or date.max).isoformat()
    dated = sorted(thing.iri for thing in lexicon.dated(period) if any(overlaps(each, period) for each in thing.dates))
    kept = [iri for iri in dated if lexicon.is_a(iri, ("Event", "Treaty", "Communication"))]
    lines = [
        "OPTIONAL { ?claim kg:earliest ?earliest }",
        "OPTIONAL { ?claim kg:latest ?latest }",
    ]
    before = "" if lasts[0] else f' && STR(?latest) <= "{last}"'
    since = f' && STR(?earliest) >= "{_long_before(first) if lasts[1] else first}"'
    begun = f'BOUND(?earliest) && STR(?earliest) <= "{last}" || !BOUND(?earliest) && BOUND(?latest){before}'
    mine = f'({begun}) && (!BOUND(?latest){since} || STR(?latest) >= "{first}")'
    if kept:
        lines.append(f"OPTIONAL {{ {values('dated', kept)} ?claim kg:subject|kg:object|kg:context ?dated }}")
        lines.append(f"FILTER({mine} || !BOUND(?earliest) && !BOUND(?latest) && BOUND(?dated))")
    else:
        lines.append(f"FILTER({mine})")
    return lines


def of_things(asked: Understood, *, subject_only: bool = False) -> str:
    """The claims about some things, by some claimants: column claim."""
    lines = ["?claim a kg:Claim ; kg:status kg:accepted ."]
    if asked.claimants:
        lines.append(f"{values('claimant', asked.claimants)} ?claim kg:claimant ?claimant .")
    if asked.things:
        ends = "kg:subject" if subject_only else "kg:subject|kg:object|kg:context"
        lines.append(f"{values('about', asked.things)} ?claim {ends} ?about .")
    if subject_only:
        lines.append("?claim kg:polarity kg:asserts .")
    elif asked.negative:
        lines.append("?claim kg:polarity kg:denies .")
    if asked.context:
        lines.append(_around(asked.context))
    if asked.period:
        first, last = (asked.period.earliest or date.min).isoformat(), (asked.period.latest or date.max).isoformat()
        lines.append("OPTIONAL { ?claim kg:earliest ?earliest } OPTIONAL { ?claim kg:latest ?latest }")
        if asked.moment == CERTAIN:
            lines.append(f'FILTER(BOUND(?earliest) && STR(?earliest) >= "{first}")')
            lines.append(f'FILTER(!BOUND(?latest) && "{last}" = "{date.max}" || STR(?latest) <= "{last}")')
        lines.append(
            f'FILTER((BOUND(?earliest) || BOUND(?latest)) && (!BOUND(?earliest) || STR(?earliest) <= "{last}") && '
            f'(!BOUND(?latest) || STR(?latest) >= "{first}"))'
        )
    return with_prefixes("SELECT DISTINCT ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def resting(asked: Understood) -> str:
    """The claims that rest on some works, on files of an archive or on works of some classes: column claim."""
    lines = [values("kind", (terms.KG + each for each in asked.classes))] if asked.classes else []
    if asked.things:
        lines.append(f"{values('source', asked.things)} {{ ?claim kg:cites ?source }} UNION {{ {_OF_ARCHIVE} }}")
    if asked.classes:
        lines.append("?work rdf:type ?kind . ?claim kg:cites ?work .")
    if asked.claimants:
        lines.append(f"{values('claimant', asked.claimants)} ?claim kg:claimant ?claimant .")
    lines.append("?claim kg:status kg:accepted .")
    return with_prefixes("SELECT DISTINCT ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


_OF_ARCHIVE = "?work kg:archive ?source . ?claim kg:cites ?work"


def cited(asked: Understood, lexicon: Lexicon) -> str:
    """The works that somebody's claims cite, and those that he is said to cite: columns answer, claim."""
    clause = asked.clauses[0]
    lines = [
        values("claimant", clause.subject.things),
        "{ ?claim kg:claimant ?claimant ; kg:cites ?answer . } UNION",
        f"{{ ?claim kg:subject ?claimant ; kg:predicate kg:{CITING} ; kg:object ?answer ; kg:polarity kg:asserts . }}",
        "?claim a kg:Claim ; kg:status kg:accepted .",
        *_asked_slots(clause, lexicon, "subject", "answer"),
        *_restrictions(asked, lexicon),
    ]
    return with_prefixes("SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


CITING = "citesWork"
"""The relation of one who cites a work to it; his claims cite works too."""


def of_notes(claims: Iterable[str]) -> str:
    """The works that the footnotes of some claims cite: columns claim, work."""
    return with_prefixes(
        "SELECT DISTINCT ?claim ?work WHERE {\n"
        f"  {values('claim', claims)} ?claim kg:footnote ?number ; kg:passage ?passage .\n"
        "  ?passage kg:document ?document .\n"
        "  ?citation a kg:NoteCitation ; kg:document ?document ; kg:note ?number ; kg:work ?work .\n"
        "}\n"
    )


def reported(asked: Understood) -> str:
    """Whose claims somebody reports: columns answer, claim."""
    lines = [
        f"{values('reporter', asked.claimants)} ?claim kg:reportedBy ?reporter ; kg:claimant ?answer .",
        "?claim kg:status kg:accepted .",
        "FILTER(?answer != ?reporter)",
    ]
    if asked.calling:
        lines += _called_so("answer", asked.calling)
    return with_prefixes("SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")


def disputes(asked: Understood, contradictions: str) -> str:
    """Claims that contradict each other, as the library's query for that has them: columns claim, otherClaim."""
    lines = [line for line in contradictions.splitlines() if not line.startswith("#")]
    prefixes = "\n".join(line for line in lines if line.startswith("PREFIX"))
    pairs = "\n".join(line for line in lines if line and not line.startswith("PREFIX"))
    about = ""
    if asked.things:
        about = (
            f"  {values('thing', asked.things)}\n"
            "  { ?claim kg:subject|kg:object|kg:context ?thing }\n"
            "  UNION { ?otherClaim kg:subject|kg:object|kg:context ?thing }\n"
        )
    return f"{prefixes}\nSELECT DISTINCT ?claim ?otherClaim WHERE {{\n  {{\n{pairs}\n  }}\n{about}}}\n"


def said_of(things: Sequence[str]) -> str:
    """What is said of things in the authority tables and in claims as subject: columns thing, property, value."""
    return with_prefixes(
        f"SELECT DISTINCT ?thing ?property ?value WHERE {{\n  {values('thing', things)} ?thing ?property ?value .\n}}\n"
    )


def _called_so(name: str, calling: Sequence[str]) -> list[str]:
    """Write that somebody is called by one of some words: by name, by description, an official by his office too."""
    said = "|".join(each for each in calling if each.isalpha())
    called = f"?{name} rdfs:comment|rdfs:label ?called ."
    if set(calling) & OFFICIALS:
        called = f"?{name} rdf:type kg:Person . {{ {called} }} UNION {{ {_OF_OFFICE.format(name=name)} }}"
    return [
        called,
        f'FILTER(REGEX(LCASE(STR(?called)), "{said}|tarihçi"))'
        if "historian" in calling
        else f'FILTER(REGEX(LCASE(STR(?called)), "{said}"))',
    ]


_OF_OFFICE = (
    "?holding kg:subject ?{name} ; kg:predicate kg:heldOffice ; kg:object ?office ; kg:status kg:accepted ; "
    "kg:polarity kg:asserts . ?office rdfs:label ?called"
)
"""What an office is called that is claimed to be somebody's."""
