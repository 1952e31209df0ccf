"""How old somebody was, and who was older: reckoned from the dates of birth in the authority tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.evidence import reading as evidence
from kg.questions import spans
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.dates import Period
from kg.questions.searches import said_of
from kg.questions.understood import Refused, Understood

_UNTIL_NOW = 122
"""The years of the longest life that is known: who was born before is not alive."""


class Ages(Answers):
    """Answers how old somebody was."""

    def _age(self, who: Sequence[str], then: Period, asked: Understood, of: Answered | None) -> Answered | Refused:
        """Tell how many years somebody was old in a period; two, where the dates leave it open."""
        born = self._day(who[0], "born")
        query = said_of(who)
        first, last = spans.bounds(born) if born else (None, None)
        if first is None or last is None or then.earliest is None or then.latest is None:
            return self._nobody(asked, query)
        youngest, oldest = years(last, then.earliest), years(first, then.latest)
        if oldest < 0 or youngest > _UNTIL_NOW:
            return self._nobody(asked, query)
        value = str(oldest) if youngest == oldest else f"{max(0, youngest)}–{oldest}"
        claims = tuple(claim for each in of.found for claim in each.claims) if of is not None else ()
        return self._answered(asked, [Found(value=value, claims=claims)], query, told=self._of_life(who[0], asked))

    def _older(self, one: str, other: str, asked: Understood, *, younger: bool, whether: bool) -> Answered | Refused:
        """Tell which of two was certainly born first (or last), or whether the one was."""
        query = said_of((one, other))
        days = [spans.bounds(self._day(each, "born") or "") for each in (one, other)]
        (first, last), (others_first, others_last) = days
        if None in (first, last, others_first, others_last):
            return self._nobody(asked, query)
        before = str(last) < str(others_first)
        if not before and not str(others_last) < str(first):
            return self._nobody(asked, query)
        told = (*self._of_life(one, asked), *self._of_life(other, asked))
        found = (
            Found(value="yes" if before != younger else "no")
            if whether
            else Found(iri=one if before != younger else other)
        )
        return self._answered(asked, [found], query, told=told)

    def _day(self, iri: str, name: str) -> str | None:
        """Give the date of birth or death that the authority tables have."""
        values = evidence.described(self._graph, (iri,)).get(iri, {}).get(name, ())
        return next(iter(sorted(text_of(each) for each in values)), None)

    def _of_life(self, iri: str, asked: Understood) -> tuple[str, ...]:
        """Say when somebody was born, as the authority tables have it."""
        born = self._day(iri, "born")
        return (self._in_the_tables(iri, "born", born, asked.language),) if born else ()

    def _died(self, iri: str, language: str) -> tuple[str, ...]:
        died = self._day(iri, "died")
        return (self._in_the_tables(iri, "died", died, language),) if died else ()


def years(born: str, then: date) -> int:
    """Count the years from a day of birth to a day.

    >>> years("1646-07-01", date(1699, 1, 26)), years("1646-01-26", date(1699, 1, 26))
    (52, 53)
    """
    day = date.fromisoformat(born)
    return then.year - day.year - ((then.month, then.day) < (day.month, day.day))
