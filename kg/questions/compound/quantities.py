"""Questions that say how much or how many: *who lent X ten million roubles*, *X’e 60 bin tüfeği kim gönderdi*.

No claim has the number as its own: asked without it, and held against the passages of the claims, which must have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.evidence.reading import Evidence
from kg.questions import words
from kg.questions.answers_found import Answered
from kg.questions.morphology import plain
from kg.questions.surplus import Surplus, texts_of
from kg.questions.tokens import split
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How much of what: a number, the plain words of what is counted, and the question without them."""

    amount: int
    of: tuple[str, ...]
    without: tuple[str, ...]

    def is_told(self, texts: Iterable[str], names: Iterable[str] = ()) -> bool:
        """Tell whether plain texts or names have the number, and one of them what is counted.

        A text that counts as much and another number of the same says not which of them is meant.

        >>> asked = quantity("Who lent ten million roubles", "en")
        >>> asked.is_told(["he lent 10 million roubles"]), asked.is_told(["of 10 million roubles he gave 100 roubles"])
        (True, False)
        """
        own, said = [text.split() for text in names], [text.split() for text in texts]
        named = any(word[:_STEM] == self.of[-1][:_STEM] for text in (*said, *own) for word in text)
        if any(amount == self.amount for text in own for _, _, amount in numbers(text)):
            return named
        alone = set[int]().union(*map(self._counted, said)) <= {self.amount}
        return named and alone and any(map(self._has, said))

    def _has(self, said: list[str]) -> bool:
        return any(amount == self.amount for _, _, amount in numbers(said))

    def _counted(self, said: list[str]) -> set[int]:
        """Give how much of the same a text counts, in whatever numbers."""
        stem = self.of[-1][:_STEM]
        near = ((amount, said[end : end + _NEAR]) for _, end, amount in numbers(said))
        return {amount for amount, after in near if any(word[:_STEM] == stem for word in after)}


def quantity(question: str, language: str) -> Quantity | None:
    """Give how much of what a question speaks of; a year, a day and an ordinal are no quantity.

    >>> found = quantity("Who lent Sweden ten million gold ducats in 1710", "en")
    >>> found.amount, found.of, found.without[0]
    (10000000, ('gold', 'ducats'), 'Who lent Sweden gold ducats in 1710')
    >>> quantity("Azak'a 60 bin tüfeği kim gönderdi", "tr").without
    ("Azak'a tüfeği kim gönderdi", "Azak'a para kim gönderdi", "Azak'a kim gönderdi")
    >>> quantity("Who signed it in 1711", "en"), quantity("Who came on 5 May 1711", "en")
    (None, None)
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    for start, end, amount in numbers(low):
        stop = next(
            (at for at in range(end, min(len(said), end + 2)) if not _is_counted(said[at], low[at], language)), None
        )
        stop = min(len(said), end + 2) if stop is None else stop
        counted = tuple(low[end:stop])
        if not counted or amount < _FEWEST or (end - start == 1 and _YEAR.fullmatch(low[start])) or counted[0] in TIMES:
            continue
        instead: tuple[list[str], ...] = (said[end:stop], [_MONEY.get(language, "")], [])
        without = tuple(" ".join((*said[:start], *each, *said[stop:])) for each in instead)
        return Quantity(amount=amount, of=counted, without=without)
    return None


def _is_counted(word: str, low: str, language: str) -> bool:
    asked = any(low in phrase.split() for phrase in words.ASKING.get(language, ()))
    return word.isalpha() and word.islower() and low not in words.LITTLE[language] and not asked


def numbers(low: list[str]) -> Iterator[tuple[int, int, int]]:
    """Give the numbers among plain words: from where, to where, how much."""
    at = 0
    while at < len(low):
        end = at
        while end < len(low) and (low[end] in _VALUES or _FIGURES.fullmatch(low[end])):
            end += 1
        if end > at:
            yield at, end, _value(low[at:end])
        at = end + 1


def _value(said: list[str]) -> int:
    """Give the number that words and figures make: hundreds, thousands and millions count what stands before them."""
    whole = part = 0
    for word in said:
        value = _VALUES.get(word)
        if value is None:
            part += int(re.sub(r"\D", "", word))
        elif value >= _THOUSAND:
            whole, part = whole + max(part, 1) * value, 0
        else:
            part = max(part, 1) * value if value == _HUNDRED else part + value
    return whole + part


class Quantities:
    """Answers questions that say how much, of one store."""

    def __init__(self, surplus: Surplus, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what keeps of an answer what its claims say, and what answers a question of a language."""
        self._surplus, self._ask = surplus, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with those whose passages have the number; nothing where none is said, or no passage has it."""
        asked = quantity(question, language) if language in _MONEY else None
        if asked is None:
            return None
        answers = (self._ask(each, language) for each in asked.without)
        found = (self._kept(each, asked) for each in answers if isinstance(each, Answered))
        return next((each for each in found if each is not None), None)

    def _kept(self, answer: Answered, asked: Quantity) -> Answered | Refused | None:
        return self._surplus.kept(answer, lambda claim: asked.is_told(texts_of(claim), _names(claim)))


def _names(claim: Evidence) -> Iterator[str]:
    yield from (plain(each.label(tongue)) for each in (claim.object, *claim.context) for tongue in _MONEY)


_MONEY = {"en": "money", "tr": "para"}
_STEM, _NEAR, _FEWEST, _HUNDRED, _THOUSAND = 4, 3, 2, 100, 1000
_YEAR = re.compile(r"1\d{3}|20\d\d")
_FIGURES = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")
TIMES = frozenset(
    """
    gun gunluk hafta ay yil yillik yas yasinda kez kere saat days day weeks months years year hours times
    ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - words in lines
)
"""What is counted in dates and lengths of time, which are read otherwise."""
_VALUES = {
    name: value
    for value, names in (
        (2, "iki two"),
        (3, "uc three"),
        (4, "dort four"),
        (5, "bes five"),
        (6, "alti six"),
        (7, "yedi seven"),
        (8, "sekiz eight"),
        (9, "dokuz nine"),
        (10, "on ten"),
        (11, "eleven"),
        (12, "twelve"),
        (13, "thirteen"),
        (14, "fourteen"),
        (15, "fifteen"),
        (20, "yirmi twenty"),
        (30, "otuz thirty"),
        (40, "kirk forty"),
        (50, "elli fifty"),
        (60, "altmis sixty"),
        (70, "yetmis seventy"),
        (80, "seksen eighty"),
        (90, "doksan ninety"),
        (_HUNDRED, "yuz hundred"),
        (_THOUSAND, "bin thousand"),
        (_THOUSAND**2, "milyon million"),
        (_THOUSAND**3, "milyar billion"),
    )
    for name in names.split()
}
