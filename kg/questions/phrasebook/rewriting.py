"""A question in plain words: what the phrasebook makes of it, the likeliest first.

Owns the order and the number of the tries, and when what they answer is an answer. The forms of words are the matter
of the languages (:mod:`.english`, :mod:`.turkish`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from kg.questions.answers_found import Answered
from kg.questions.phrasebook import english, turkish
from kg.questions.phrasebook.book import Book, book
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.understood import Refused

_TONGUES = {"en": english, "tr": turkish}
_TRIED = 12
"""How many ways to say a question plainly are tried at most."""


def said_plainly(question: str, language: str, pages: Book | None = None) -> Iterator[str]:
    """Give a question in plain words, in each way that the phrasebook allows.

    >>> from kg.questions.phrasebook.turns import turns
    >>> list(said_plainly("Who showed the envoy the door", "en", Book(turns("expel {A}: show {A} the door", "book"))))
    ['Who expelled the envoy']
    """
    tongue = _TONGUES.get(language)
    if tongue is None:
        return
    pages = book(language) if pages is None else pages
    own = _words(question)
    singly = _once(question, language, pages)
    twice = [
        Rewritten(again.text, each.covered | again.covered)
        for each in islice(singly, _TRIED)
        for again in _once(each.text, language, pages)
        if again.covered <= own
    ]
    ordered = sorted((*singly, *twice), key=lambda each: -len(each.covered))
    yield from islice(dict.fromkeys(each.text for each in ordered), _TRIED)


def _once(question: str, language: str, pages: Book) -> list[Rewritten]:
    """Say one turn of a question plainly: of turns within another only the longest."""
    tongue = _TONGUES[language]
    near = pages.near(key for word in question.split() for key in tongue.keys(word))
    found = [each for turn in near for each in tongue.rewritten(question, turn) if each.text != question]
    return [each for each in found if not any(each.covered < other.covered for other in found)]


def _words(question: str) -> frozenset[str]:
    return frozenset(word.lower().replace("’", "'") for word in question.split())


def read_plainly(
    questions: Sequence[str], language: str, ask: Callable[[str], Answered | Refused]
) -> tuple[str, Answered | Refused] | None:
    """Ask a question in the ways that the phrasebook allows; else also in those of what else it may be said as.

    What it may be said as is held against its own ways: where they answer otherwise, there is no answer.
    """
    ways = [tuple(said_plainly(each, language)) for each in questions]
    tried = dict.fromkeys((*ways[:1], tuple(one for each in ways for one in each)))
    return next(filter(None, (agreed(each, ask) for each in tried)), None)


def agreed(questions: Iterable[str], ask: Callable[[str], Answered | Refused]) -> tuple[str, Answered | Refused] | None:
    """Ask plainer questions: give the first answer where all that have one have the same.

    That nobody claims it is an answer where every one of them is understood so.
    """
    outcomes = [(each, ask(each)) for each in questions]
    answers = [(each, outcome) for each, outcome in outcomes if isinstance(outcome, Answered)]
    if answers:
        return answers[0] if len({_signature(outcome) for _, outcome in answers}) == 1 else None
    unclaimed = [(each, outcome) for each, outcome in outcomes if _kind(outcome) == "no-claim"]
    return unclaimed[0] if unclaimed and len(unclaimed) == len(outcomes) else None


def _kind(outcome: Answered | Refused) -> str:
    return outcome.kind if isinstance(outcome, Refused) else ""


def _signature(answer: Answered) -> tuple[tuple[str, str, str], ...]:
    return tuple(sorted((each.iri or "", each.value or "", each.other or "") for each in answer.found))
