"""Every place in a text where a name of a known entity stands.

Owns the search. Which spellings an entity has is :mod:`kg.mentions.name_patterns`; which of several hits is meant, and
what belongs to the mention beside the name, is :mod:`kg.mentions.sightings`. One Aho-Corasick automaton holds all
patterns; a text is folded and searched once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from kg.language import turkish
from kg.language.folding import Folded, folded
from kg.language.turkish import Suffix
from kg.mentions.name_patterns import LETTERS, LONGEST_ABBREVIATION, PLURAL, SHORTEST_PART, VOWELS, Sense, patterns
from kg.model import Entity, EntityId


class Hit(NamedTuple):
    """A stretch of a text in which a name stands with its suffix; ``stem_end`` is where the suffix begins.

    A tuple, as there are many of them.
    """

    start: int
    end: int
    stem_end: int
    senses: tuple[Sense, ...]
    suffix: Suffix


class Gazetteer:
    """All patterns of some entities in one automaton.

    Building is linear in the length of the names, :meth:`hits` in the length of the text.
    """

    def __init__(self, entities: Iterable[Entity], *, also: Mapping[str, tuple[Sense, ...]] | None = None) -> None:
        """Take the names of the entities, and other patterns (by folded text) that are to be found with them."""
        import ahocorasick_rs

        best: dict[tuple[str, EntityId, bool, bool], Sense] = {}
        for pattern, sense in (pair for entity in entities for pair in patterns(entity)):
            known = best.get((pattern, sense.entity, sense.softened, sense.plural))
            if known is None or (sense.rank, sense.label) > (known.rank, known.label):
                best[pattern, sense.entity, sense.softened, sense.plural] = sense
        senses: dict[str, list[Sense]] = {}
        for (pattern, *_), sense in best.items():
            senses.setdefault(pattern, []).append(sense)
        for pattern, more in (also or {}).items():
            senses.setdefault(pattern, []).extend(more)
        self._patterns = sorted(senses)
        self._senses = tuple(
            tuple(sorted(senses[pattern], key=lambda sense: (-sense.rank, sense.entity, sense.name)))
            for pattern in self._patterns
        )
        self._capital = tuple(all(sense.name[:1].isupper() for sense in senses) for senses in self._senses)
        self._plain = tuple(
            capital and not any(sense.softened or sense.plural or _is_abbreviation(sense.name) for sense in senses)
            for capital, senses in zip(self._capital, self._senses, strict=True)
        )
        marked = [_words_marked(pattern) for pattern in self._patterns]
        self._one_word = tuple(" " not in mark[1:] for mark in marked)
        self._automaton = ahocorasick_rs.AhoCorasick(
            marked, matchkind=ahocorasick_rs.MatchKind.Standard, store_patterns=False
        )

    def __len__(self) -> int:
        """Count the patterns."""
        return len(self._patterns)

    def hits(self, text: str, *, language: str = "tr") -> list[Hit]:
        """Find every place where a pattern stands as a word or words of its own, with whatever suffix, in order."""
        if not self._patterns:
            return []
        ready = folded(text)
        found = []
        inflected = language == "tr" or language in _FOREIGN
        searched = ready.text
        for index, start, past in self._automaton.find_matches_as_indexes(_words_marked(searched), overlapping=True):
            end = past - 1  # of a text with a blank before it; the pattern begins with one too
            if not inflected and searched[end : end + 1].isalpha():
                continue
            if searched[start - 1] == "'" and _is_suffix(searched, start, language):
                continue
            if not self._one_word[index] and not searched.startswith(self._patterns[index], start):
                continue
            first = ready.source(start)
            if self._capital[index] and not text[first].isupper():
                continue
            if self._plain[index] and not inflected:  # nothing more can speak against it
                last = ready.source(end - 1) + 1
                found.append(Hit(start=first, end=last, stem_end=last, senses=self._senses[index], suffix=_NO_SUFFIX))
                continue
            hit = _hit(text, ready, (start, end), self._senses[index], language)
            if hit is not None:
                found.append(hit)
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return found


def _hit(text: str, ready: Folded, found: tuple[int, int], senses: tuple[Sense, ...], language: str) -> Hit | None:
    """Read a match of the folded text in the text as it was; ``None`` where no word of it can mean the pattern."""
    start, stem_end = ready.source(found[0]), ready.source(found[1] - 1) + 1
    word = text[start:stem_end]
    senses = tuple(sense for sense in senses if _written_alike(sense.name, word))
    if not senses:
        return None
    after = ready.text[found[1] : found[1] + _LONGEST_SUFFIX]
    rest = _LETTERS_ONLY.match(after)
    letters = "".join(text[ready.source(found[1] + index)] for index in range(rest.end() if rest else 0))
    ending = _ending(word, letters, after, language)
    if ending is None:
        return None
    length, suffix = ending
    senses = tuple(sense for sense in senses if _fits(sense, suffix))
    if not senses:
        return None
    end = ready.source(found[1] + length - 1) + 1 if length else stem_end
    if suffix.plural and letters:
        stem_end = ready.source(found[1] + PLURAL - 1) + 1  # the plural is part of the name that was used
    return Hit(start=start, end=end, stem_end=stem_end, senses=senses, suffix=suffix)


_UNMARKED = re.compile("[^\\x00-\\x7fa-zà-öø-ɏЀ-ԯ]")
_BLANKS = bytes(
    byte if not chr(byte).isascii() or chr(byte).isalnum() or chr(byte) == "_" else ord(" ") for byte in range(256)
)


def _words_marked(text: str) -> str:
    """Give a folded text with a blank for each mark, and one before it: words begin after a blank and nowhere else.

    Of patterns that begin with a blank an automaton follows few; of those that may begin in a word, many.
    """
    marked = f" {text}".encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass")
    if not text.isascii():
        for character in set(_UNMARKED.findall(text)):
            if not character.isalnum():
                marked = marked.replace(character, " ")
    return marked


_NO_SUFFIX = Suffix()
_LONGEST_SUFFIX = 18
_SUFFIX_APOSTROPHE = re.compile(r"\.?'([^\W\d_]{1,14})(?![^\W_])")
_LETTERS_ONLY = re.compile(r"[^\W\d_]*")


def _is_suffix(text: str, start: int, language: str) -> bool:
    """Tell whether what follows an apostrophe belongs to the word before it; in French it is a word (*d’Istanbul*)."""
    return start > 1 and language != "fr" and text[start - 2].isalnum()


def _written_alike(name: str, word: str) -> bool:
    """Tell whether the capitals of a name are there: a common noun that looks like a name is not one."""
    if _is_abbreviation(name):
        return "".join(LETTERS.findall(word)).isupper()
    return not name[:1].isupper() or word[:1].isupper()


@lru_cache(maxsize=2**20)
def _is_abbreviation(name: str) -> bool:
    letters = "".join(LETTERS.findall(name))
    return 1 < len(letters) <= LONGEST_ABBREVIATION and letters.isupper()


def _fits(sense: Sense, suffix: Suffix) -> bool:
    if sense.softened:
        return bool(suffix.text) and turkish.lower(suffix.text)[0] in VOWELS
    return suffix.plural if sense.plural else True


def _ending(word: str, rest: str, after: str, language: str) -> tuple[int, Suffix] | None:
    """Read what follows a pattern: how much of it is its suffix, and what that means; ``None``: no word ends here."""
    if language == "tr":
        if not rest:
            marked = _SUFFIX_APOSTROPHE.match(after)
            return (marked.end(), turkish.suffix(marked[1])) if marked else (0, Suffix())
        bare = turkish.suffix_after(word, rest)
        if bare is None or not _proper_length(word):
            return None
        marked = _SUFFIX_APOSTROPHE.match(after, len(rest))
        return (marked.end(), turkish.suffix(turkish.lower(rest) + marked[1])) if marked else (len(rest), bare)
    if not rest:
        return (0, Suffix())
    foreign = _FOREIGN.get(language)
    return (len(rest), Suffix(text=rest, case=turkish.Case.OTHER)) if foreign and foreign.fullmatch(rest) else None


def _proper_length(word: str) -> bool:
    """Abbreviations and very short names take their suffixes after an apostrophe only."""
    return len(word) >= SHORTEST_PART and not (word.isupper() and len(word) <= LONGEST_ABBREVIATION and " " not in word)


_FOREIGN = {
    "de": re.compile(r"e?s|e|en"),
    "ru": re.compile(r"а|у|ю|я|ом|ем|ым|им|е|и|ы|ой|ей|ою|ого|ому|ому|ов|ам|ами|ах|ская|ский"),
}
"""Endings of names in other languages; English and French have none inside the word."""
