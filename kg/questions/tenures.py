"""Who held an office in a year, where the claim that he held it has no date: what he did then, called by his office.

*The ambassador X left in May 1922* says of that May that X was ambassador, and of no other time. Owns no office.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, local
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Found, dates_of
from kg.questions.circumstances.callings import heads
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon, Thing
from kg.questions.matters import Matters
from kg.questions.morphology import plain
from kg.questions.spans import bounds
from kg.questions.understood import Understood
from kg.store import Store


class Tenures(Matters):
    """Answers who held an office, or which one, at a time by what its holders did then."""

    def _held_then(self, asked: Understood) -> Answered | None:
        """Give those of whom an undated claim has the office, and a dated one calls them by it in that time.

        So, too, the offices of one who is named.
        """
        clause, period = asked.clauses[0], asked.period
        one = (clause.subject.asked and clause.object.things) or (clause.object.asked and clause.subject.things)
        held = set(clause.relations) == {_HOLDING} and bool(one)
        if not held or period is None or asked.negative or asked.counted:
            return None
        query = searches.related(replace(asked, period=None), self._lexicon)
        found = []
        for each in self._found(query):
            told = dict.fromkeys(
                iri
                for claim in evidence.claims(self._graph, each.claims, project=self._project)
                for iri in told_of(self._graph, self._lexicon, self._project, claim, period)
            )
            if told:
                found.append(Found(iri=each.iri, claims=tuple(dict.fromkeys((*each.claims, *told)))))
        return self._answered(asked, found, query) if found else None


def told_of(graph: Store, lexicon: Lexicon, project: Project, held: Evidence, period: Period) -> tuple[str, ...]:
    """Give the claims of what the holder of an office did in a period, whose passages call him by the office."""
    office, holder = lexicon.things.get(held.object.iri), lexicon.things.get(held.subject.iri)
    if held.date is not None or held.denies or office is None or holder is None:
        return ()
    calls = _calling(office, holder)
    own = evidence.find(graph, about=(holder.iri,), polarity="asserts")
    return tuple(
        claim.iri
        for claim in evidence.claims(graph, own, project=project)
        if any(_is_within(day, period) for day in _days(claim, lexicon))
        and any(calls.search(plain(text)) for text in claim.texts)
    )


def _calling(office: Thing, holder: Thing) -> re.Pattern[str]:
    """Match what calls somebody by his office as he holds it: its whole name, or its noun beside his own name."""
    wholes = {plain(text) for text, _ in office.names if len(text.split()) > 1}
    nouns = {head[-1] for text, tongue in office.names if tongue == "tr" for head in heads(text, "tr")}
    nouns |= {head[-1] for text, tongue in office.names if tongue == "en" for head in heads(text, "en")}
    nouns = {_OWNED.sub("", each) for each in nouns if len(each) > _SHORT}
    own = "|".join(sorted(map(re.escape, {plain(text) for text, _ in holder.names}), key=len, reverse=True))
    called = "|".join(sorted(map(re.escape, nouns)))
    whole = "|".join(sorted(map(re.escape, wholes), key=len, reverse=True))
    ways = [rf"(?:{whole})\w{{0,4}}\b(?! ol(?:acak|an dek))"] if whole else []
    ways += (
        [rf"(?:{called})(?:s?[iu])?,? (?:{own})\b", rf"(?:{own}),? (?:the )?(?:{called})\b"] if called and own else []
    )
    return re.compile(rf"(?<!\w)(?<!{')(?<!'.join(_OTHER_TIMES)} )(?:{'|'.join(ways) or '(?!)'})")


def _days(claim: Evidence, lexicon: Lexicon) -> tuple[str, ...]:
    """Give when something was claimed to have been done: of a letter, when it was sent."""
    letter = lexicon.things.get(claim.subject.iri)
    sent = letter.dates if letter is not None and local(claim.predicate.iri) == "sender" else ()
    return dates_of(claim, lexicon) or tuple(sent)


def _is_within(day: str, period: Period) -> bool:
    """Tell whether a date lies wholly in a period."""
    first, last = bounds(day)
    begins, ends = period.earliest, period.latest
    return (
        first is not None
        and last is not None
        and (begins is None or first >= begins.isoformat())
        and (ends is None or last <= ends.isoformat())
    )


_HOLDING = "heldOffice"
_SHORT = 3
_OWNED = re.compile(r"(?<=\w{3})(?:(?<=[aeiu])s)?[iu]$")
_OTHER_TIMES = ("later", "former", "future", "sonraki", "eski", "mustakbel", "once", "sonra")
"""What stands before an office that somebody does not hold at the time that is told of."""
