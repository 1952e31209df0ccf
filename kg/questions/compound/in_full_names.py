"""When and where of what is named by a short name: *where was the K.P. founded*, the founding of the Kaffa Party.

What happened to a body is often an event of its own, which is called after the label of it and by none of its
other names. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.questions.answers_found import Answered
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.understood import Refused


class FullNames:
    """Asks again with the labels of what is named, of one store."""

    def __init__(self, reader: Reader, *ways: Callable[[str, str], Answered | Refused | None]) -> None:
        """Take what takes questions apart, and what answers them, in the order in which it is tried."""
        self._reader, self._ways = reader, ways

    def told(self, question: str, language: str) -> tuple[str, Answered] | None:
        """Give the question with the label of what it names, and its answer; nothing where there is none."""
        if language not in _MOMENTS or _MOMENTS[language].search(plain(question)) is None:
            return None
        for each in self._labelled(question, language):
            for way in self._ways:
                answer = way(each, language)
                if isinstance(answer, Answered) and answer.understood.intent in _ANSWERED:
                    return each, answer
        return None

    def _labelled(self, question: str, language: str) -> Iterator[str]:
        """Give the question with one name after the other in its full form, an ending behind an apostrophe kept."""
        said, lexicon = question.rstrip("?").split(), self._reader.lexicon
        for size in range(min(_LONGEST, len(said)), 0, -1):
            for start in range(len(said) - size + 1):
                *first, last = said[start : start + size]
                name, apostrophe, ending = last.strip(",").replace("’", "'").partition("'")
                known = plain(" ".join((*first, name)))
                things = lexicon.by_name.get(known, ())
                of_body = len(things) == 1 and lexicon.is_a(things[0], ("Group", "Event", "Treaty", "Place"))
                label = lexicon.things[things[0]].label(language) if of_body else known
                if plain(label) != known and not any(word[:1].islower() for word in (said[start], name)):
                    yield " ".join((*said[:start], f"{label}{apostrophe}{ending}", *said[start + size :]))


_LONGEST = 5
"""How many words of a question are looked at as one name."""
_MOMENTS = {
    "en": re.compile(r"^(?:when|where|(?:on|in|at) (?:what|which)) "),
    "tr": re.compile(r"\b(?:ne zaman|nerede|hangi (?:tarihte|gun|ay|ayda|yil|yilda|sehirde|kentte|ulkede))\b"),
}
"""What asks when and where."""
_ANSWERED = frozenset({"place", "date", "where", "when"})
"""What is told of an event, and of no claim about the thing itself."""
