"""From a name of a person in a text to the whole mention, or to the finding that somebody else is meant.

Owns what belongs to the mention of a person beside the name that the gazetteer found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.language import honorifics, phonetics, turkish
from kg.language.given_names import is_given
from kg.mentions import neighbourhood
from kg.mentions.bearers import Bearer
from kg.mentions.gazetteer import Hit
from kg.mentions.name_patterns import Rank, Sense
from kg.mentions.spans import Span
from kg.model import EntityId

Senses = tuple[Sense, ...]


def is_whole(sense: Sense) -> bool:
    """Tell whether the name is more than one word of a person's name, so that nothing of it is missing before it."""
    return len(honorifics.strip_honorifics(tuple(sense.name.split()))) > 1


_POSSESSIVE = re.compile(r"[’']s\b")
_SUFFIXED = re.compile(r"\s+[^\W\d_]+['’ʼ](?!s\b)")
"""A word behind a name that has a Turkish suffix: where somebody was."""


class PersonReader:
    """Reads mentions of persons in one text."""

    def __init__(  # noqa: PLR0913 -- what is known of all persons, gathered once
        self,
        text: str,
        bearers: Mapping[EntityId, Bearer],
        starts: Sequence[int],
        given: frozenset[str],
        ordinary: frozenset[str] | None = None,
        *,
        forenames: frozenset[str] = frozenset(),
    ) -> None:
        """Take the text, the persons, where its sentences begin, and how every word of a person's name sounds.

        ``forenames``: how those sound that are no surnames.

        ``ordinary``: the words that the text writes in lower case, where it is a stretch of a longer one.
        """
        self._text, self._bearers, self._starts = text, bearers, starts
        self._given, self._forenames = given, forenames
        self.ordinary = neighbourhood.ordinary_words(text) if ordinary is None else ordinary

    def span(self, hit: Hit, senses: Senses) -> Span | None:
        """Grow a hit into a mention; ``None`` where it is part of another name, or no name at all."""
        if not hit.suffix.text and neighbourhood.names_a_thing(self._text, hit.end):
            return None
        if self._is_ordinary(hit) or self._is_one_of_many(hit):
            return None
        senses = self._contradicted(hit, senses)
        if not senses:
            return None
        end, name_end, titles = self._to_the_right(hit, senses)
        start, senses, numbered = self._initials(hit.start, senses)
        start, senses = self._number(hit.start, start, senses, absorb=not numbered)
        named_from = start
        start, leading = neighbourhood.titles_before(self._text, start)
        titles += leading
        senses = tuple(sense for sense in senses if sense.rank is not Rank.TITLED or titles)
        borne = set(map(turkish.fold, titles))  # his wife, her brother, or somebody of the name
        for own, others in ((honorifics.OF_WOMEN, honorifics.OF_MEN), (honorifics.OF_MEN, honorifics.OF_WOMEN)):
            if own & borne:
                senses = tuple(one for one in senses if is_whole(one) or not self._has_only(one, others, own))
        if end == hit.end and not hit.suffix.text:
            senses = self._unless_longer(end, senses, titled=bool(leading))
        if not numbered and not leading:
            start, senses = self._after_another(start, hit.stem_end, senses)
            named_from = start
        if not senses:
            return None
        named_from = neighbourhood.behind_titles(self._text, named_from, hit.stem_end)
        core = (named_from, hit.stem_end if titles[: len(titles) - len(leading)] else name_end)
        return Span(start=start, end=end, name_end=name_end, senses=senses, hit=hit, titles=tuple(titles), core=core)

    def _has_only(self, sense: Sense, titles: frozenset[str], others: frozenset[str]) -> bool:
        """Tell whether somebody is known under titles of men alone, or of women alone."""
        known = self._bearers[sense.entity].honorifics
        return bool(known & titles) and not known & others

    def _is_ordinary(self, hit: Hit) -> bool:
        """Tell whether a single word that begins a sentence owes its capital to that, as far as the text shows."""
        word = self._text[hit.start : hit.stem_end]
        if " " in word or not neighbourhood.begins_sentence(self._starts, hit.start):
            return False
        if _POSSESSIVE.match(self._text, hit.end) or neighbourhood.stands_alone(self._text, hit.start, hit.end):
            return False
        ending = self._text[hit.stem_end : hit.end]
        unmarked = bool(hit.suffix.text) and not any(mark in ending for mark in turkish.APOSTROPHES)
        return unmarked or turkish.fold(self._text[hit.start : hit.end]) in self.ordinary

    def _is_one_of_many(self, hit: Hit) -> bool:
        """Tell whether a word that the text also writes in lower case stands among capitalised ones: *Subject Page*."""
        word = self._text[hit.start : hit.end]
        if " " in word or turkish.fold(word) not in self.ordinary:
            return False
        before = neighbourhood.word_before(self._text, hit.start)
        return (
            before is not None
            and before[1][0].isupper()
            and not honorifics.is_honorific(before[1])
            and turkish.fold(before[1]) in self.ordinary
        )

    def _to_the_right(self, hit: Hit, senses: Senses) -> tuple[int, int, list[str]]:
        """Take in honorifics, a later surname in brackets, and initials of a citation."""
        if hit.suffix.text:
            return hit.end, hit.stem_end, []
        end, name_end, titles = neighbourhood.titles_after(self._text, hit.end)
        bracket = neighbourhood.bracketed_word(self._text, end)
        if bracket is not None and self._named(bracket[2], senses):
            return bracket[0], bracket[1], titles
        generation = neighbourhood.generation_after(self._text, end)
        if generation != end and not titles:
            return generation, generation, titles
        catalogued = self._catalogued(hit, senses)
        if catalogued is not None:
            return catalogued, catalogued, titles
        after, initials = neighbourhood.initials_after(self._text, end)
        own = [known for sense in senses for known in self._bearers[sense.entity].initials]
        citable = initials and not any(map(is_whole, senses)) and not self._continues(end)
        fitting = citable and any(neighbourhood.initials_agree(initials, known) for known in own)
        return (after, after, titles) if fitting else (end, name_end, titles)

    def _continues(self, end: int) -> bool:
        return neighbourhood.initials_and_name_after(self._text, end)

    def _catalogued(self, hit: Hit, senses: Senses) -> int | None:
        """Read on in a name as indexes have it, at the beginning of a line."""
        given = neighbourhood.given_after(self._text, hit.start, hit.end)
        if given is None or any(map(is_whole, senses)):
            return None
        end, words, letters = given
        fits = [sense for sense in senses if any(self._named(word, (sense,)) for word in words)]
        agree = [sense for sense in senses if letters and not words and self._agrees(sense, letters)]
        return end if fits or agree else None

    def _contradicted(self, hit: Hit, senses: Senses) -> Senses:
        """Drop those whose given names are not those that an index gives, before a surname or after it."""
        before = neighbourhood.surname_before(self._text, hit.start)
        if before is not None:
            letters = neighbourhood.initials_before(self._text, hit.start)[1]  # Respectfully, A. Gromyko
            senses = tuple(
                sense
                for sense in senses
                if is_whole(sense) or self._named(before, (sense,)) or (letters and self._agrees(sense, letters))
            )
        given = neighbourhood.given_after(self._text, hit.start, hit.end)
        if given is None:
            return senses
        _, words, letters = given
        if words[1:] and turkish.fold(words[-1]) in self.ordinary:  # Nicolson, Public Faces: a work by its short title
            return senses
        return tuple(
            sense
            for sense in senses
            if is_whole(sense)
            or any(self._named(word, (sense,)) for word in words)
            or (not words and self._agrees(sense, letters))
        )

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

    def _unless_longer(self, end: int, senses: Senses, *, titled: bool) -> Senses:
        """Refuse a part of a name that goes on to be somebody else's: *Sadrazam Mehmed Emin Paşa*."""
        if any(not is_whole(sense) for sense in senses) and neighbourhood.initials_and_name_after(self._text, end):
            senses = tuple(filter(is_whole, senses))
        words = neighbourhood.names_after(self._text, end, self.ordinary)
        if not words:
            return senses
        called = titled and _SUFFIXED.match(self._text, end) is None  # Minister Paul Porter is no other Paul
        senses = tuple(sense for sense in senses if not self._is_given_name(sense, words[0], called=called))
        honoured = any(map(neighbourhood.honours, words[1:]))
        own = self._named(turkish.split(words[0]).stem, senses)
        return tuple(
            sense for sense in senses if is_whole(sense) or sense in own or not (honoured or sense.rank is Rank.TITLED)
        )

    def _is_given_name(self, sense: Sense, following: str, *, called: bool) -> bool:
        """Tell whether the one word is a given name, or a ruler's, that another's surname follows: *Paul Porter*."""
        known = self._bearers[sense.entity]
        if is_whole(sense) or self._named(turkish.split(following).stem, (sense,)):
            return False
        if called:
            return True
        return known.ruler or sense.rank is Rank.TITLED or phonetics.key(sense.name) in self._forenames

    def _after_another(self, start: int, end: int, senses: Senses) -> tuple[int, Senses]:
        """Judge a name after another capitalised word: that is one of the person's names, or somebody else is meant."""
        found = neighbourhood.name_before(self._text, start, self.ordinary)
        if found is None:
            return start, senses
        own = self._named(found[1], senses)
        if phonetics.key(found[1]) == phonetics.key(self._text[start:end].split()[0]):
            return start, senses  # the same name again, in the next cell of a table
        if own:
            return found[0], own
        if is_given(found[1]) and turkish.fold(found[1]) not in self.ordinary:  # Namık Kemal is no other Kemal
            senses = tuple(sense for sense in senses if is_whole(sense))
        if neighbourhood.is_place_of(self._text, found[0]) and phonetics.key(found[1]) not in self._given:
            return start, senses
        if neighbourhood.begins_sentence(self._starts, found[0]) and phonetics.key(found[1]) not in self._given:
            return start, senses  # its capital is the sentence's
        return start, tuple(sense for sense in senses if is_whole(sense) or sense.rank is Rank.NAME)
