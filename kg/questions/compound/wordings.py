"""Words of a question held against what claims say: names and descriptions of things, relations, passages.

Owns no reading and no answer: :mod:`.explanations` and :mod:`.views` say how much of what must stand where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.evidence.reading import Evidence, local
from kg.questions import words
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import keys
from kg.questions.paraphrase.names import marks_of
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import split

Marks = frozenset[str | int]
"""All by which a word is taken for another: keys, roots (behind a tilde), numbers of meanings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A word of a question, or a name with the things that it means (then ``marks`` only where it may be none)."""

    marks: Marks
    things: frozenset[str] = frozenset()


class Wordings:
    """Holds words against the things, relations and passages of one store."""

    def __init__(self, reader: Reader) -> None:
        """Take what takes names apart."""
        self._reader, self._lexicon = reader, reader.lexicon

    def said(self, text: str, language: str, idle: frozenset[str] = frozenset()) -> list[Said]:
        """Give the words of content, a name as one; ``idle`` are words that say nothing here."""
        pieces = self._reader.pieces(text, language, describing=False)
        names = [piece for piece in pieces if piece.things]
        within = {place for piece in names for place in range(piece.start, piece.end)}
        found = [
            Said(
                marks=marks(piece.text, language) if self._may_be_a_word(piece) else frozenset(),
                things=frozenset(piece.things),
            )
            for piece in names
        ]
        for place, word in enumerate(split(text)):
            little = (word.plain in words.LITTLE[language] and word.plain not in _OF_ASKING) or word.plain in idle
            joining = word.plain in words.PREPOSITIONS or word.plain in words.POSTPOSITIONS
            if place not in within and not little and not joining:
                found.append(Said(marks=marks(word.raw, language)))
        return found

    def _may_be_a_word(self, piece: Piece) -> bool:
        """Tell whether a name may be none: it is one word, and nobody’s."""
        person = any(self._lexicon.is_a(each, ("Person",)) for each in piece.things)
        return " " not in piece.text and (piece.text.islower() or not person)

    def is_of_thing(self, word: Said, iri: str, language: str, *, described: bool = True) -> bool:
        """Tell whether a thing’s names, or what it is ``described`` by, have a word, or the name."""
        thing = self._lexicon.things.get(iri)
        if thing is None:
            return False
        names = (text for text, tongue in thing.names if tongue in {language, None})
        texts = (*names, *(thing.descriptions if described else ()))
        if word.things and (iri in word.things or any(self._names(each, texts) for each in word.things)):
            return True
        return bool(word.marks & _marks_of(texts, language))

    def speak_of(self, said: Iterable[Said], iri: str, language: str) -> bool:
        """Tell whether several words, or names, stand in a thing’s names as they are: *the Danish scouts found*."""
        thing = self._lexicon.things.get(iri)
        names = tuple(text for text, tongue in thing.names if tongue in {language, None}) if thing is not None else ()
        own = {mark for mark in _marks_of(names, language) if isinstance(mark, str)}
        called = (bool(own & each.marks) or any(self._names(one, names) for one in each.things) for each in said)
        return sum(called) >= _CALLED

    def likely(self, said: Sequence[Said], language: str) -> set[str]:
        """Give the things that words name, or of which a name has one of them or a word of its meaning.

        Those of which only a description has it are not among them: of a large store it cannot be looked up.
        """
        found = {iri for each in said for iri in each.things}
        known = thesaurus(language) if language in {"tr", "en"} else None
        for each in said:
            own = {mark for mark in each.marks if isinstance(mark, str) and not mark.startswith("~")}
            meant = known.of(mark for mark in each.marks if isinstance(mark, int)) if known is not None else frozenset()
            found |= {iri for key in own | meant for iri in self._lexicon.keyed(key, language)}
        return found

    def is_of_relation(self, word: Said, claim: Evidence, language: str) -> bool:
        """Tell whether what a relation is called, or asked by, has a word."""
        relation = self._lexicon.relations.get(local(claim.predicate.iri))
        if relation is None or word.things:
            return False
        stems = (" ".join(stem.words) for stem in relation.stems if stem.language == language)
        labels = (each.text for each in relation.labels)
        return bool(word.marks & _marks_of((*stems, *labels), language))

    def is_of_passage(self, word: Said, claim: Evidence, language: str) -> bool:
        """Tell whether a passage of a claim, or its translation, has a word, or the name."""
        texts = claim.texts
        return any(self._names(each, texts) for each in word.things) or bool(word.marks & _marks_of(texts, language))

    def are_near(self, said: Sequence[Said], text: str, language: str, spread: int = 2) -> bool:
        """Tell whether a text has all of some words and names close together, and so says one of the other.

        Words of the same meaning do not count: what *improves* is near to much. ``spread``: over how many words, for
        each of them and once more, they may lie apart.
        """
        tokens = list(split(text))
        own = [marks(word.raw, language) for word in tokens]
        places: list[list[int]] = []
        for each in said:
            named = {
                at
                for iri in each.things
                for name in map(_of_doctrine, names_of(self._lexicon, iri))
                for at in range(len(tokens))
                if " ".join(word.plain for word in tokens[at : at + len(name.split())]).startswith(name)
            }
            places.append(
                sorted(
                    named
                    | {at for at, mark in enumerate(own) if any(isinstance(one, str) for one in mark & each.marks)}
                )
            )
        if not all(places):
            return False
        most = spread * len(said) + spread
        starts = sorted({at for some in places for at in some})
        return any(all(any(start <= at < start + most for at in some) for some in places) for start in starts)

    def _names(self, iri: str, texts: Iterable[str]) -> bool:
        """Tell whether texts have one of a thing’s names, with whatever ending."""
        own = names_of(self._lexicon, iri)
        return any(f" {name}" in f" {plain(text)}" for text in texts for name in own)


def names_of(lexicon: Lexicon, iri: str) -> Sequence[str]:
    """Give the names of a thing that are long enough to be looked for in texts, in the plain form."""
    return [plain(text) for text, _ in lexicon.things[iri].names if len(text) >= _SHORT]


def _of_doctrine(name: str) -> str:
    """Give what a doctrine and its adherents have in common: *pan-Islamist* tells of pan-Islamism."""
    return _DOCTRINE.sub("", name)


@lru_cache(maxsize=4096)
def _marks_of(texts: tuple[str, ...], language: str) -> Marks:
    return Marks().union(*(marks(word.raw, language) for text in texts for word in split(text)))


def marks(word: str, language: str) -> Marks:
    """Give all by which a word is taken for another: *suspicious* for *suspicion*, too."""
    own = keys(_QUALITY.sub("ion", word) if language == "en" else word, language)
    meant = thesaurus(language).meanings(*own.own) if language in {"tr", "en"} else frozenset[int]()
    return marks_of(own, meant)


_QUALITY = re.compile(r"(?<=\w{3}[a-z])ious$")
_DOCTRINE = re.compile(r"(?<=\w{5})i[sz]mi?$")
_CALLED = 2
"""By how many words that are in somebody’s name he is spoken of, whom no name means."""
_SHORT = 3
"""The fewest letters of a name that is looked for in texts."""
_OF_ASKING = frozenset(
    {"please", "tell", "give", "find", "show", "list", "name"}
    | {"bilgi", "ver", "soyle", "goster", "say", "sirala", "lutfen", "gelen", "ait", "altinda"}
)
"""Words that say nothing where they ask (*please tell me*), and much in what is asked for."""
