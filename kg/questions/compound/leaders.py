"""Who led a delegation that is told by where it went, or was in it: *who headed the first Soviet mission sent to X*.

Of the delegations that are claimed to have gone there, those are meant that have every word before the noun, and of
which the dates fit. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import rows, values
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.yearless import day_without_year
from kg.questions.dates import Period
from kg.questions.morphology import plain
from kg.questions.nouns.peoples import land_named, lands_of, of_text
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.spans import bounds, fits, may_be_of
from kg.questions.tokens import akin
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """The words that say which delegation, and where it went, as they are written; who led it, or who were its ``members``."""

    which: tuple[str, ...]
    place: str
    members: bool = False


def led(question: str, language: str) -> Led | None:
    """Take apart who led the delegation that went somewhere.

    >>> led("Who headed the first Danish mission sent to Vienna in 1699", "en")
    Led(which=('first', 'danish'), place='Vienna', members=False)
    >>> led("Viyana'ya gönderilen ilk Danimarka heyetinin başında kim vardı", "tr")
    Led(which=('ilk', 'danimarka'), place="Viyana'ya", members=False)
    >>> led("11 Mayıs'ta Viyana'ya doğru yola çıkan heyette kimler vardı", "tr")
    Led(which=(), place="Viyana'ya", members=True)
    >>> led("Who headed the mission", "en"), led("Heyetin başında kim vardı", "tr")
    (None, None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found is None:
            continue
        which = tuple(word for word in plain(found["which"] or "").split() if word not in _IDLE)
        return Led(which=which, place=found["place"], members="members" in found.groupdict() and bool(found["members"]))
    return None


def gone(question: str, language: str) -> Led | None:
    """Take apart which delegations went somewhere.

    >>> gone("Viyana'ya hangi Danimarka heyetleri geldi", "tr")
    Led(which=('danimarka',), place="Viyana'ya", members=False)
    >>> gone("Which delegations came to Vienna in 1699", "en").place, gone("Which delegation led Panin", "en")
    ('Vienna', None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _GONE.get(language, ())) if each), None)
    if found is None:
        return None
    return Led(which=tuple(plain(found["which"] or "").split()), place=found["place"])


class Leaders(Answers):
    """Answers who led a delegation that went somewhere, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names and dates apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with who led it, or ask back where several fit with other leaders; nothing where none fits."""
        which = gone(question, language)
        asked = which or led(question, language)
        place = in_whatever_case(self._reader, asked.place, language) if asked is not None else ()
        bound = self._meant(asked, place, question, language) if asked is not None and place else None
        if asked is None or bound is None or (asked.members and len(bound) != 1):
            return None
        if which is not None:
            return self._gone(bound, place, language)
        clause = Clause(
            relations=("memberOf" if asked.members else "ledGroup",),
            subject=Slot(asked=True, classes=("Actor",)),
            object=Slot(things=tuple(sorted(bound))),
        )
        understood = Understood(intent="related", language=language, clauses=(clause,))
        query = searches.related(understood, self._lexicon)
        found: list[Found] = self._found(query) if bound else []
        if len(found) > 1 and not asked.members:
            return Refused(kind="ambiguous", language=language, words=(asked.place,), near=tuple(sorted(bound)))
        return self._answered(understood, found, query, tuple(sorted(bound))) if found else None

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it has a person where it is asked which delegations went somewhere.

        Neither is what one land’s delegation did in another told of the other’s in the first.
        """
        if language == "en" and self._is_of_another(question, answer):
            return Refused(kind="unreadable", language=language, words=(question,))
        persons = [each for each in answer.found if each.iri and self._lexicon.is_a(each.iri, ("Person",))]
        if not persons or gone(question, language) is None:
            return answer
        return Refused(kind="no-claim", language=language, near=persons[0].claims[:1], understood=answer.understood)

    def _is_of_another(self, question: str, answer: Answered) -> bool:
        """Tell whether an answer speaks only of delegations of other lands than the one whose is asked for."""
        said = _OF_A_LAND.search(question)
        land = land_named(plain(said["land"]), "en") if said is not None else frozenset()
        slots = (slot for clause in answer.understood.clauses for slot in (clause.subject, clause.object))
        things = [each for slot in slots for each in slot.things if self._lexicon.is_a(each, ("Delegation",))]
        known = [own for own in (self._lands(each, "en") for each in things) if own]
        return bool(land) and bool(known) and not any(own & land for own in known)

    def _meant(
        self, asked: Led, place: Sequence[str], question: str, language: str
    ) -> Mapping[str, Sequence[str]] | None:
        """Give the delegations that went somewhere then and have every word; nothing where the first is uncertain."""
        periods = [each.period for each in self._reader.pieces(question, language) if each.period]
        if len(periods) > 1:
            return None
        day = day_without_year(question, language)
        there = self._of_time(self._bound(place), periods, f"-{day.month:02}-{day.day:02}" if day is not None else "")
        bound = {iri: dates for iri, dates in there.items() if self._is_of(iri, asked.which, language)}
        called = {iri: dates for iri, dates in bound.items() if self._is_called(iri, asked.which)}
        one = len(called) == 1 and not _FIRST & set(asked.which) and _SEVERAL.search(plain(question)) is None
        bound = called if one else bound
        if not _FIRST & set(asked.which) or not bound:
            return bound
        first = min(bound, key=lambda each: (_begin(bound[each]), each))
        others = [iri for iri in there if iri != first and not self._is_of_others(iri, asked.which, language)]
        if any(_end(there[first]) >= _begin(there[each]) for each in others):
            return None
        return {first: bound[first]}

    def _is_called(self, iri: str, which: Sequence[str]) -> bool:
        """Tell whether a delegation’s names, or a passage of who sent it or where it went, call it so: *Soviet mission*."""
        words = [each for each in which if each not in _FIRST]
        claims = (
            *evidence.find(self._graph, subject=(iri,), predicate=[terms.KG + each for each in _WAYS]),
            *evidence.find(self._graph, object=(iri,), predicate=(terms.KG + "sent",)),
        )
        read = evidence.claims(self._graph, claims, project=self._project) if words else ()
        texts = (
            *(text for text, _ in self._lexicon.things[iri].names),
            *(text for each in read for text in each.texts),
        )
        said = re.compile(
            rf"\b{' '.join(map(re.escape, words))} (?:heyet|delegasyon|delegation|mission|deputation|embassy)"
        )
        return bool(words) and any(said.search(plain(text)) is not None for text in texts)

    def _gone(self, bound: Mapping[str, Sequence[str]], place: Sequence[str], language: str) -> Answered | None:
        """Give the delegations that are claimed to have come somewhere, to have gone there or to have stayed there."""
        clause = Clause(
            relations=("travelledTo",),
            subject=Slot(asked=True, classes=("Delegation",)),
            object=Slot(things=tuple(place)),
        )
        query = searches.with_prefixes(_CLAIMED.format(values("answer", bound), values("place", place)))
        found: list[Found] = self._found(query) if bound else []
        understood = Understood(intent="related", language=language, clauses=(clause,))
        return self._answered(understood, found, query) if found else None

    def _of_time(self, bound: Mapping[str, list[str]], periods: Sequence[Period], day: str) -> dict[str, list[str]]:
        """Keep of some delegations those that may have gone then, or were sent then; on a day, those of that day."""
        if not periods and not day:
            return dict(bound)
        query = searches.with_prefixes(_SENT.format(values("who", bound)))
        sent: dict[str, list[str]] = {}
        for who, edtf in rows(self._graph, query) if bound else ():
            sent.setdefault(text_of(who), []).append(text_of(edtf))
        days = {iri: [*dates, *sent.get(iri, ())] for iri, dates in bound.items()}
        if day:
            return {iri: bound[iri] for iri, dates in days.items() if any(is_on(each, day) for each in dates)}
        only = periods[0].earliest if periods[0].earliest == periods[0].latest else None
        if only is not None and any(only.isoformat() in dates for dates in days.values()):
            return {iri: bound[iri] for iri, dates in days.items() if only.isoformat() in dates}
        return {iri: bound[iri] for iri, dates in days.items() if _may_be(dates, periods)}

    def _bound(self, place: Sequence[str]) -> dict[str, list[str]]:
        """Give the delegations that are claimed to have gone to a place, each with its dates."""
        dates: dict[str, list[str]] = {}
        query = searches.with_prefixes(_BOUND.format(values("place", place)))
        for who, edtf in rows(self._graph, query):
            known = self._lexicon.things.get(text_of(who))
            if known is not None and "Delegation" in known.classes:
                own = dates.setdefault(text_of(who), list(known.dates))
                own += [text_of(edtf)] if edtf is not None else []
        return dates

    def _lands(self, iri: str, language: str) -> frozenset[str]:
        """Give the lands that a delegation is of by its names and descriptions."""
        thing = self._lexicon.things[iri]
        texts = [(text, tongue or language) for text, tongue in thing.names]
        texts += [(text, each) for text in thing.descriptions for each in ("en", "tr")]
        return frozenset[str]().union(*(of_text(text, tongue) for text, tongue in texts))

    def _is_of_others(self, iri: str, which: Iterable[str], language: str) -> bool:
        """Tell whether a delegation is known to be of another land than words say."""
        own, asked = self._lands(iri, language), frozenset[str]().union(*(lands_of(each, language) for each in which))
        return bool(own) and bool(asked) and not own & asked

    def _is_of(self, iri: str, which: Iterable[str], language: str) -> bool:
        """Tell whether a delegation’s names or descriptions have some words, or it is of their land."""
        thing, lands = self._lexicon.things[iri], self._lands(iri, language)
        texts = (*(text for text, _ in thing.names), *thing.descriptions)
        said = {word for text in texts for word in plain(text).split()}
        return all(
            word in _FIRST or any(akin(word, each, language) for each in said) or bool(lands_of(word, language) & lands)
            for word in which
        )


def is_on(edtf: str, day: str) -> bool:
    """Tell whether a date is a day, or begins on it.

    >>> is_on("1699-05-11", "-05-11"), is_on("../1699-05-11", "-05-11")
    (True, False)
    """
    return edtf.partition("/")[0].endswith(day)


_SEVERAL = re.compile(r"\b(?:delegations|missions|deputations|embassies|heyetler|delegasyonlar)")
"""What asks for several: then no single one is meant, whatever the text calls it."""


def _may_be(dates: Sequence[str], periods: Sequence[Period]) -> bool:
    return not periods or any(fits(each, periods[0]) and may_be_of(each, periods[0]) for each in dates)


def _begin(dates: Sequence[str]) -> str:
    """Give the earliest day of some dates; what is not dated comes last."""
    return min((begin for begin, _ in map(bounds, dates) if begin), default="9999")


def _end(dates: Sequence[str]) -> str:
    """Give the latest day of some dates, the first day of each of what lasted; open where none is dated."""
    return max((end for _, end in map(bounds, dates) if end), default="9999")


_WAYS = ("travelledTo", "arrivedIn", "visited", "stayedIn")
_BOUND = (
    "SELECT DISTINCT ?who ?date {{ {} VALUES ?way {{ kg:travelledTo kg:arrivedIn kg:visited kg:stayedIn }} "
    "?there kg:locatedIn* ?place . ?claim kg:subject ?who ; kg:predicate ?way ; kg:object ?there ; kg:status kg:accepted ; kg:polarity kg:asserts . "
    "OPTIONAL {{ ?claim kg:date ?date }} }}"
)
_CLAIMED = (
    "SELECT DISTINCT ?answer ?claim {{ {} {} VALUES ?way {{ kg:travelledTo kg:arrivedIn kg:visited kg:stayedIn }} "
    "?there kg:locatedIn* ?place . ?claim kg:subject ?answer ; kg:predicate ?way ; kg:object ?there ; kg:status kg:accepted ; "
    "kg:polarity kg:asserts }}"
)
_SENT = "SELECT DISTINCT ?who ?date {{ {} ?claim kg:object ?who ; kg:predicate kg:sent ; kg:status kg:accepted ; kg:date ?date }}"
_FIRST = frozenset({"first", "earliest", "ilk", "birinci"})
_IDLE = frozenset({"the", "a", "an", "that", "this", "bir", "o", "su"})
_DELEGATION = r"(?:delegation|mission|deputation|embassy)"
_OF_A_LAND = re.compile(rf"\b{_DELEGATION} of (?:the )?(?P<land>(?-i:[A-Z]).+?) (?:at|in|to)\b", re.IGNORECASE)
_LED = r"(?:led|headed|chaired|was (?:the )?(?:head|leader|chief|chairman|president) of|was at the head of|stood at the head of|(?:was (?:put |placed )?in|had|took) charge of)"
_WENT = r"(?:(?:that|which) )?(?:(?:was|were|had been|has been) )?(?:sent(?: off| out)?|went|gone|going|dispatched|travelled|came|despatched|left|bound) "
_WAS_IN = (
    r"(?P<members>(?:was|were|took part|sat) (?:in|among)|(?:was|were) (?:the )?members of|belonged to|made up|joined)"
)
_IN = r"(?: (?:in|of|on) .*\d.*)?"
_GIDEN = r"(?:giden|gönderilen|yollanan|gelen|ulaşan|varan|hareket eden|yola çıkan|gönderilmiş olan)"
_HEYET = r"heyet(?:in|inin|ine|ini|e|i)?"
_LEADING = (
    r"(?:başında (?:kim|kimler) (?:vardı|bulunuyordu|bulundu|yer alıyordu|yer aldı)|(?:kim|kimler) başkanlık (?:etti|ediyordu|etmişti)"
    r"|başkanı (?:kim|kimdi|kimdir)|başındaki (?:kim|kimdi|kişi kimdi)|başı kimdi|sorumlusu (?:kim|kimdi|kimdir)|(?:kim|kimler) (?:liderlik|önderlik) (?:etti|ediyordu|etmişti)|(?:kim|kimler) yönet\w+|lideri (?:kim|kimdi|kimdir))"
)
_THEN = (
    r"(?:(?:\d{1,2} )?[^\W\d]+ \d{4}['’]?[dt][ae] |\d{1,2} [^\W\d]+['’]?[dt][ae] |\d{4}['’]?[dt][ae] |\d{4} yılında )?"
)
_MEMBERS = (
    r"(?P<members>heyet(?:in)?[dt]e (?:kim|kimler) (?:vardı|var|bulun(?:du|uyordu)|yer al(?:dı|ıyordu|mıştı)|görev al\w+)"
    r"|heyet(?:in|inin) üyeleri kim(?:ler)?(?:di|dir)?|heyeti? kimlerden (?:oluş\w+|meydana gel\w+|ibaretti)|heyeti? oluşturanlar kimler(?:di)?)"
)
_PATTERNS = {
    "en": (
        re.compile(
            rf"under whose (?:leadership|command|chairmanship|direction|guidance) (?:was|were|did|had) (?:the |a |an )?(?P<which>(?:[\w-]+ ){{0,3}}){_DELEGATION} (?:sent|go|travel|come|dispatched|leave|set out|set off) (?:off |out )?(?:to|for) (?P<place>[\w' .-]+?){_IN}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"who {_LED} (?:the |a |an )?(?P<which>(?:[\w-]+ ){{0,3}}){_DELEGATION} (?:{_WENT})?(?:to|for) (?P<place>[\w' .-]+?){_IN}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"who {_WAS_IN} (?:the |a |an )?(?P<which>(?:[\w-]+ ){{0,3}}){_DELEGATION} {_WENT}to (?P<place>[\w' .-]+?){_IN}",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(rf"{_THEN}(?P<place>\S+['’]?y?[ae]) {_GIDEN} (?P<which>(?:\S+ ){{0,3}}?){_HEYET} {_LEADING}"),
        unmarked(rf"{_THEN}(?P<which>(?:\S+ ){{0,2}}?)(?P<place>\S+['’]?y?[ae]) {_GIDEN} {_HEYET} {_LEADING}"),
        unmarked(rf"{_THEN}(?P<place>\S+['’]?y?[ae]) (?:doğru )?{_GIDEN} (?P<which>(?:\S+ ){{0,3}}?){_MEMBERS}"),
    ),
}
_CAME = r"(?:geldi|gitti|gönderildi|yollandı|ulaştı|vardı|gelmişti|gitmişti)(?:ler|lar)?"
_GONE = {
    "en": (
        re.compile(
            r"(?:which|what) (?P<which>(?:[\w-]+ ){0,2}?)(?:delegation|mission|deputation)s? "
            r"(?:came|went|travelled|were sent|was sent|arrived) (?:to|in|at) (?P<place>[\w' .-]+?)(?: in (?:\w+ )?\d{4})?",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(rf"{_THEN}(?P<place>\S+['’]?y?[ae]) hangi (?P<which>(?:\S+ ){{0,2}}?)heyet(?:ler|leri|i)? {_CAME}"),
        unmarked(rf"{_THEN}hangi (?P<which>(?:\S+ ){{0,2}}?)heyet(?:ler|leri|i)? (?P<place>\S+['’]?y?[ae]) {_CAME}"),
    ),
}
