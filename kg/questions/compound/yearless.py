"""Days that are said without their year: *13 Eylül’deki hitabı*, *who left on 11 May*.

The year is that of the only such day in the graph that has an answer; where several have, none is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence.reading import rows
from kg.questions.answers_found import Answered, text_of
from kg.questions.morphology import plain
from kg.questions.searches import with_prefixes
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.questions.words import MONTHS
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A month and a day, and the question before and after its year."""

    month: int
    day: int
    before: str
    after: str


def day_without_year(question: str, language: str) -> Day | None:
    """Give the one day in a question that has no year.

    >>> day_without_year("Panin'in 13 Eylül'deki mektubu", "tr")
    Day(month=9, day=13, before="Panin'in 13 Eylül", after="'deki mektubu")
    >>> day_without_year("Who left on May 11", "en").before, day_without_year("Who left on 11 May 1922", "en")
    ('Who left on May 11', None)
    """
    found = [each for pattern in _PATTERNS.get(language, ()) for each in pattern.finditer(question)]
    if len(found) != 1 or _YEAR.search(question) or not 1 <= int(found[0]["day"]) <= _DAYS:
        return None
    written = plain(found[0]["month"])
    month = next(number for number, name in enumerate(MONTHS[language], 1) if written == name)
    end = found[0].end()
    return Day(month=month, day=int(found[0]["day"]), before=question[:end], after=question[end:])


class Yearless:
    """Answers questions with a day that is said without its year, of one store."""

    def __init__(self, graph: Store, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take a store, and what answers a question of a language."""
        self._graph, self._ask = graph, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with the only year of such a day that has an answer; nothing where none has one, or several have."""
        day = day_without_year(question, language)
        if day is None:
            return None
        years = self._years(f"-{day.month:02}-{day.day:02}")
        if not 0 < len(years) <= _MOST:
            return None
        outcomes = [self._ask(f"{day.before} {year}{day.after}", language) for year in sorted(years)]
        answers = [each for each in outcomes if isinstance(each, Answered)]
        unclaimed = [each for each in outcomes if isinstance(each, Refused) and each.kind == "no-claim"]
        if answers:
            return answers[0] if len(answers) == 1 else None
        return unclaimed[0] if unclaimed and len(unclaimed) == len(outcomes) else None

    def _years(self, day: str) -> set[str]:
        query = with_prefixes(
            "SELECT DISTINCT ?day { { ?claim kg:earliest ?day } UNION { ?thing kg:identifyingDate ?day } "
            f'FILTER(CONTAINS(STR(?day), "{day}")) }}'
        )
        return {
            year for (each,) in rows(self._graph, query) for year in re.findall(rf"(\d{{4}}){day}(?!\d)", text_of(each))
        }


_DAYS, _MOST = 31, 4
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)")
_TURKISH = "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
_ENGLISH = "|".join(MONTHS["en"])
_PATTERNS = {
    "tr": (unmarked(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_TURKISH})(?=['’\s]|[dt][ae]|$)"),),
    "en": (
        re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_ENGLISH})\b", re.IGNORECASE),
        re.compile(rf"\b(?P<month>{_ENGLISH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE),
    ),
}
