"""From a name of a person in a text to the whole mention, or to the finding that somebody else is meant.

Owns what belongs to the mention of a person beside the name that the gazetteer found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import honorifics, neighbourhood, phonetics, turkish
from kg.bearers import Bearer
from kg.gazetteer import Hit
from kg.model import EntityId
from kg.name_patterns import Rank, Sense
from kg.spans import Span

Senses = tuple[Sense, ...]


def is_whole(sense: Sense) -> bool:
    """Tell whether the name is more than one word of a person's name, so that nothing of it is missing before it."""
    return len(honorifics.strip_honorifics(tuple(sense.name.split()))) > 1


class PersonReader:
    """Reads mentions of persons in one text."""

    def __init__(
        self, text: str, bearers: Mapping[EntityId, Bearer], starts: Sequence[int], given: frozenset[str]
    ) -> None:
        """Take the text, the persons, where its sentences begin, and how every word of a person's name sounds."""
        self._text, self._bearers, self._starts = text, bearers, starts
        self._given = given
        self.ordinary = neighbourhood.ordinary_words(text)

    def span(self, hit: Hit, senses: Senses) -> Span | None:
        """Grow a hit into a mention; ``None`` where it is part of another name, or no name at all."""
        if not hit.suffix.text and neighbourhood.names_a_thing(self._text, hit.end):
            return None
        if self._is_ordinary(hit):
            return None
        end, name_end, titles = self._to_the_right(hit, senses)
        start, senses, numbered = self._initials(hit.start, senses)
        start, senses = self._number(hit.start, start, senses, absorb=not numbered)
        start, leading = neighbourhood.titles_before(self._text, start)
        titles += leading
        senses = tuple(sense for sense in senses if sense.rank is not Rank.TITLED or titles)
        if end == hit.end and not hit.suffix.text:
            senses = self._unless_longer(end, senses)
        if not numbered and not leading:
            start, senses = self._after_another(start, senses)
        if not senses:
            return None
        return Span(start=start, end=end, name_end=name_end, senses=senses, hit=hit, titles=tuple(titles))

    def _is_ordinary(self, hit: Hit) -> bool:
        """Tell whether a single word that begins a sentence owes its capital to that, as far as the text shows."""
        word = self._text[hit.start : hit.stem_end]
        if " " in word or not neighbourhood.begins_sentence(self._starts, hit.start):
            return False
        ending = self._text[hit.stem_end : hit.end]
        unmarked = bool(hit.suffix.text) and not any(mark in ending for mark in turkish.APOSTROPHES)
        return unmarked or turkish.fold(self._text[hit.start : hit.end]) in self.ordinary

    def _to_the_right(self, hit: Hit, senses: Senses) -> tuple[int, int, list[str]]:
        """Take in honorifics, a later surname in brackets, and initials of a citation."""
        if hit.suffix.text:
            return hit.end, hit.stem_end, []
        end, name_end, titles = neighbourhood.titles_after(self._text, hit.end)
        bracket = neighbourhood.bracketed_word(self._text, end)
        if bracket is not None and self._named(bracket[2], senses):
            return bracket[0], bracket[1], titles
        after, initials = neighbourhood.initials_after(self._text, end)
        own = [known for sense in senses for known in self._bearers[sense.entity].initials]
        citable = initials and not any(map(is_whole, senses))
        fitting = citable and any(neighbourhood.initials_agree(initials, known) for known in own)
        return (after, after, titles) if fitting else (end, name_end, titles)

    def _named(self, word: str, senses: Senses) -> Senses:
        """Keep those to whose names a word belongs."""
        sound = phonetics.key(word)
        return tuple(sense for sense in senses if sound in self._bearers[sense.entity].words)

    def _initials(self, start: int, senses: Senses) -> tuple[int, Senses, bool]:
        """Take in initials, with a given name before them, or find that they are not the person's."""
        begins, letters = neighbourhood.initials_before(self._text, start)
        if not letters:
            return start, senses, False
        given = neighbourhood.word_before(self._text, begins)
        named = self._named(given[1], senses) if given and given[1][0].isupper() else ()
        if given and named:
            return given[0], named, True
        return begins, tuple(sense for sense in senses if is_whole(sense) or self._agrees(sense, letters)), True

    def _agrees(self, sense: Sense, letters: str) -> bool:
        known = self._bearers[sense.entity].initials
        return not known or any(neighbourhood.initials_agree(letters, own) for own in known)

    def _number(self, name: int, start: int, senses: Senses, *, absorb: bool) -> tuple[int, Senses]:
        """Hold the number of a ruler (*II. Mahmud*, *2. Mahmud*) against those that the tables give."""
        found = neighbourhood.numeral_before(self._text, name)
        if found is None:
            return start, senses
        begins, numeral = found
        number = neighbourhood.number(numeral)
        own = tuple(sense for sense in senses if number in self._bearers[sense.entity].numbers)
        if own:
            return (begins if absorb else start), own
        ruled = any(self._bearers[sense.entity].numbers for sense in senses)
        if neighbourhood.counts_paragraphs(self._text, begins) or (numeral.isdecimal() and not ruled):
            return start, senses
        return start, tuple(sense for sense in senses if self._stands_without_number(sense, numeral))

    def _stands_without_number(self, sense: Sense, numeral: str) -> bool:
        """Tell whether a name can follow a number that is not its own: a single letter may be an initial."""
        if self._bearers[sense.entity].numbers:
            return bool(neighbourhood.numbers(sense.name))
        return is_whole(sense) or len(numeral) == 1

    def _unless_longer(self, end: int, senses: Senses) -> Senses:
        """Refuse a part of a name that goes on to be somebody else's: *Sadrazam Mehmed Emin Paşa*."""
        words = neighbourhood.names_after(self._text, end, self.ordinary)
        if not words:
            return senses
        honoured = any(map(neighbourhood.honours, words[1:]))
        own = self._named(turkish.split(words[0]).stem, senses)
        return tuple(
            sense for sense in senses if is_whole(sense) or sense in own or not (honoured or sense.rank is Rank.TITLED)
        )

    def _after_another(self, start: int, senses: Senses) -> tuple[int, Senses]:
        """Judge a name after another capitalised word: that is one of the person's names, or somebody else is meant."""
        found = neighbourhood.name_before(self._text, start, self.ordinary)
        if found is None:
            return start, senses
        own = self._named(found[1], senses)
        if own:
            return found[0], own
        if neighbourhood.begins_sentence(self._starts, found[0]) and phonetics.key(found[1]) not in self._given:
            return start, senses  # its capital is the sentence's
        return start, tuple(sense for sense in senses if is_whole(sense) or sense.rank is Rank.NAME)
