"""Who led, or was in, the delegation that set out on a day: *who was in the delegation that left on 11 May*.

Of the delegations that are claimed to have left or been sent then, or are of that day by the tables, those of whom it
is asked; of several none. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers
from kg.questions.compound.leaders import is_on
from kg.questions.compound.yearless import day_without_year
from kg.questions.dates import Period
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.spans import fits
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOut:
    """A delegation by whose it is, where that is said; who was in it is asked, or who led it (``led``)."""

    whose: str = ""
    led: bool = False


def set_out(question: str, language: str) -> SetOut | None:
    """Read who led, or was in, a delegation that set out on a day.

    >>> set_out("Who was in the Porte's delegation that left on 11 May 1699", "en")
    SetOut(whose='the Porte', led=False)
    >>> set_out("Meclis'in 11 Mayıs'ta yola çıkan heyetinde kimler yer alıyordu", "tr")
    SetOut(whose="Meclis'in", led=False)
    >>> set_out("11 Mayıs'ta yola çıkan heyetin başında kim vardı", "tr")
    SetOut(whose='', led=True)
    >>> set_out("Who was in the delegation", "en"), set_out("Heyette kimler vardı", "tr")
    (None, None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    if found is None:
        return None
    parts = found.groupdict()
    return SetOut(whose=parts.get("whose") or "", led=bool(parts.get("led")))


class SettingOut(Answers):
    """Answers who led or was in such a delegation, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names and dates apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with who led it or was in it; nothing where none, or several, set out then."""
        asked = set_out(question, language)
        if asked is None:
            return None
        periods = [each.period for each in self._reader.pieces(question, language) if each.period]
        day = day_without_year(question, language)
        whose = in_whatever_case(self._reader, asked.whose, language) if asked.whose else ()
        if len(periods) + (day is not None) != 1 or (asked.whose and not whose):
            return None
        ending = f"-{day.month:02}-{day.day:02}" if day is not None else ""
        meant = list(self._meant(periods, ending, whose))
        if len(meant) != 1:
            return None
        relation = "ledGroup" if asked.led else "memberOf"
        clause = Clause(
            relations=(relation,), subject=Slot(asked=True, classes=("Actor",)), object=Slot(things=tuple(meant))
        )
        understood = Understood(intent="related", language=language, clauses=(clause,))
        query = searches.related(understood, self._lexicon)
        found = self._found(query)
        return self._answered(understood, found, query, tuple(meant)) if found else None

    def _meant(self, periods: Sequence[Period], ending: str, whose: Sequence[str]) -> Iterator[str]:
        """Give the delegations of somebody that set out on a day."""
        for thing in self._lexicon.of(frozenset({"Delegation"})):
            dates = [*thing.dates, *self._days(thing.iri)]
            then = any(is_on(each, ending) if ending else _is_then(each, periods[0]) for each in dates)
            if then and (not whose or self._is_of(thing.iri, whose)):
                yield thing.iri

    def _days(self, iri: str) -> Iterator[str]:
        """Give the days on which a delegation is claimed to have left, or been sent."""
        left = evidence.find(
            self._graph, subject=(iri,), predicate=[terms.KG + each for each in _LEAVING], polarity="asserts"
        )
        sent = evidence.find(self._graph, object=(iri,), predicate=(terms.KG + "sent",), polarity="asserts")
        for claim in evidence.claims(self._graph, (*left, *sent), project=self._project):
            if claim.date is not None:
                yield claim.date.edtf

    def _is_of(self, iri: str, whose: Sequence[str]) -> bool:
        """Tell whether a delegation is claimed to be somebody’s: he sent it, or it represented him."""
        own = (*whose, *self._same_state(whose))
        sent = evidence.find(
            self._graph, subject=own, predicate=(terms.KG + "sent",), object=(iri,), polarity="asserts"
        )
        stood = evidence.find(
            self._graph, subject=(iri,), predicate=(terms.KG + "represented",), object=own, polarity="asserts"
        )
        return bool(sent or stood)


def _is_then(edtf: str, period: Period) -> bool:
    """Tell whether a date is in a period; of one day, whether it begins on that day."""
    if period.earliest is not None and period.earliest == period.latest:
        return is_on(edtf, period.earliest.isoformat())
    return fits(edtf, period)


_LEAVING = ("departedFrom", "travelledTo")
_GROUP = r"(?:delegation|mission|deputation|embassy)"
_LEFT = r"(?:that |which )?(?:(?:had )?(?:left|departed|set out|set off|started out|gone)|was sent(?: off| out)?|leaving|departing|setting out)(?: for [\w' .-]+?)?"
_WAS_IN = r"who (?:was|were|took part|sat|all was) (?:in|among|on|members of|a member of|part of)"
_LED = r"who (?P<led>led|headed|chaired|was (?:the )?(?:head|leader|chairman) of|was at the head of|was in charge of)"
_ON = r"(?:on|in) .*\d.*"
_DAY = r"(?:\S+ ){0,2}?\S*\d\S*(?: \S+){0,2}?['’]?[dt][ae]"
_CIKAN = r"(?:yola çıkan|yola koyulan|hareket eden|ayrılan|gönderilen|yollanan|çıkan)"
_KIMLER = r"(?:kim|kimler)"
_YER = r"(?:vardı|var|bulunuyordu|bulundu|yer alıyordu|yer aldı|yer almıştı|bulunmaktaydı)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"{_WAS_IN} (?:the )?{_GROUP} {_LEFT} {_ON}",
            rf"{_WAS_IN} (?P<whose>.+?)['’]s? {_GROUP} {_LEFT} {_ON}",
            rf"{_WAS_IN} the {_GROUP} of (?P<whose>.+?) {_LEFT} {_ON}",
            rf"who (?:made up|formed|composed|belonged to) (?:the )?{_GROUP} {_LEFT} {_ON}",
            rf"{_LED} (?:the )?{_GROUP} {_LEFT} {_ON}",
            rf"{_LED} (?P<whose>.+?)['’]s? {_GROUP} {_LEFT} {_ON}",
            rf"{_LED} the {_GROUP} of (?P<whose>.+?) {_LEFT} {_ON}",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?:(?P<whose>\S+(?: \S+){{0,3}}?n?[ıiuü]n) )?{_DAY} {_CIKAN} (?:resmi )?heyet(?:in)?[dt]e {_KIMLER} {_YER}",
            rf"{_DAY} {_CIKAN} (?P<whose>\S+(?: \S+){{0,2}}?) heyetinde {_KIMLER} {_YER}",
            rf"{_DAY} {_CIKAN} (?P<whose>\S+(?: \S+){{0,2}}?) heyetinin (?:üyeleri {_KIMLER}\w*|(?P<led>başında {_KIMLER} {_YER}|(?:başkanı|lideri) {_KIMLER}\w*))",
            rf"{_DAY} {_CIKAN} (?P<whose>\S+(?: \S+){{0,2}}?) heyetin(?:e|i) (?P<led>{_KIMLER} (?:başkanlık|yönet|götür)\w*(?: \w+)?)",
            rf"(?:(?P<whose>\S+(?: \S+){{0,3}}?n?[ıiuü]n) )?{_DAY} {_CIKAN} (?:resmi )?heyet(?:in|inin) üyeleri {_KIMLER}\w*",
            rf"(?:(?P<whose>\S+(?: \S+){{0,3}}?n?[ıiuü]n) )?{_DAY} {_CIKAN} (?:resmi )?heyet(?:in|inin) (?P<led>başında {_KIMLER} {_YER}|başkanı {_KIMLER}\w*|lideri {_KIMLER}\w*)",
            rf"(?:(?P<whose>\S+(?: \S+){{0,3}}?n?[ıiuü]n) )?{_DAY} {_CIKAN} (?:resmi )?heyet(?:e|ine) (?P<led>{_KIMLER} başkanlık \w+)",
            rf"(?:(?P<whose>\S+(?: \S+){{0,3}}?n?[ıiuü]n) )?{_DAY} {_CIKAN} (?:resmi )?heyet(?:i|ini) (?P<led>{_KIMLER} (?:yönet|götür)\w+)",
        )
    ),
}
