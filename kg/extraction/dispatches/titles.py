"""Who is meant by a title alone: *the Archbishop, the General* is who was last called so by name.

Owns which titles these are: ranks and styles that are no offices (:mod:`kg.extraction.english_offices`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.extraction.ends import OFFICE
from kg.extraction.sentences import Name, Sentence, with_names
from kg.model import EntityId

_TITLES: Final = frozenset(
    [
        *("archbishop", "bishop", "patriarch", "cardinal", "metropolitan", "general", "admiral", "marshal", "colonel"),
        *("major", "captain", "commodore", "prince", "princess", "duke", "count", "baron", "senator", "chairman"),
        *("pasha", "ayatollah", "sheikh", "professor", "judge", "commander", "congressman"),
    ]
)
_POINTING: Final = frozenset(["the", "said"])
_FAR: Final = 40


class Titles:
    """Who was last called by which title."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[int, EntityId]] = {}
        self._number = 0

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add to a sentence whom its titles alone mean; remember who is called by one."""
        if sentence.language != "en":
            return sentence
        self._number += 1
        whole = with_names(sentence, list(self._alone(sentence)))
        for name in sentence.names:
            if name.entity.startswith("person/"):
                for index in (name.first, name.first - 1):
                    if index >= 0 and sentence.words[index].low in _TITLES and sentence.words[index].text[:1].isupper():
                        self._last[sentence.words[index].low] = self._number, name.entity
        return whole

    def _alone(self, sentence: Sentence) -> Iterator[Name]:
        words = sentence.words
        for at in range(1, len(words)):
            word = words[at]
            if word.low not in _TITLES or word.name is not None or words[at - 1].low not in _POINTING:
                continue
            number, meant = self._last.get(word.low, (-_FAR - 1, None))
            following = words[at + 1] if at + 1 < len(words) else None
            named = following is not None and (following.name is not None or following.text[:1].isupper())
            if meant is None or self._number - number > _FAR or named or not word.text[:1].isupper():
                continue
            if following is not None and following.low in {"of", "in"}:
                continue
            yield Name(
                entity=meant,
                first=at,
                last=at,
                start=word.start,
                end=word.end,
                rest="",
                text=word.text,
                form=OFFICE,
            )
