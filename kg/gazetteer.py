"""The names of known entities, and every place in a text where one of them stands.

Owns names → patterns → hits. Which of several hits is meant, and what belongs to the mention beside the name, is
:mod:`kg.sightings`. One Aho-Corasick automaton holds all patterns; a text is folded and searched once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from itertools import islice, product
from unicodedata import combining, is_normalized, normalize

from kg import turkish
from kg.honorifics import AFTER, EVERY, strip_honorifics
from kg.model import Entity, EntityId
from kg.turkish import Suffix


class Rank(IntEnum):
    """How good a pattern is as evidence that its entity is meant."""

    TITLED = 1  # one word of a person's name: only beside an honorific (Ziya Bey)
    SHORT = 2  # a part of a person's name that people use alone (Kennedy, Ali Suavi)
    VARIANT = 3  # a spelling that follows from a name by rule (Inalcik, Mehmed, John Kennedy)
    NAME = 4  # a name as the tables give it


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One thing that a pattern may stand for, by which of its names, and how strongly."""

    entity: EntityId
    name: str
    rank: Rank
    language: str | None = None
    label: bool = False  # the name is a label, not one of the other names
    softened: bool = False  # the pattern ends in a softened consonant: a suffix with a vowel must follow
    plural: bool = False  # the pattern lacks the plural of the name: it must follow


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A stretch of a text in which a name stands with its suffix; ``stem_end`` is where the suffix begins."""

    start: int
    end: int
    stem_end: int
    senses: tuple[Sense, ...]
    suffix: Suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text made ready for searching, and the way back to it."""

    text: str
    breaks: tuple[int, ...]
    shifts: tuple[int, ...]

    def source(self, position: int) -> int:
        """Give the position in the text as it was of a character of the folded one."""
        index = bisect_right(self.breaks, position) - 1
        return position + (self.shifts[index] if index >= 0 else 0)


_UPPER = "".join(chr(point) for point in range(0x41, 0x530) if chr(point).isupper())
_LOWER = "".join(chr(point) for point in range(0x61, 0x560) if chr(point).islower())
_DROPPED = re.compile(
    "[\u00ad\u200b-\u200d\ufeff]+"  # soft hyphens, zero-width characters
    rf"|(?<=[{_LOWER}])-[ \t]*\r?\n[ \t]*(?=[{_LOWER}])"  # a word broken at a line's end
    r"|(?<=\s)\s+"  # all but the first of white space
    rf"|(?<![^\W_])(?<=\b[{_UPPER}]\.)\s+(?=[{_UPPER}])"  # between an initial and what follows: V. İ. Vernadskiy
)
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def folded(text: str) -> Folded:
    """Fold a text for searching: case, white space and the blanks between initials make no difference."""
    edits: list[tuple[int, int, str]] = [(found.start(), found.end(), "") for found in _DROPPED.finditer(text)]
    if not is_normalized("NFC", text):
        edits.extend((found.start(), found.end(), normalize("NFC", found[0])) for found in _COMBINED.finditer(text))
        edits.sort()
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    last = length = 0
    for start, end, new in edits:
        if start < last:
            continue
        pieces += (text[last:start], new)
        length += start - last + len(new)
        breaks.append(length)
        shifts.append(end - length)
        last = end
    pieces.append(text[last:])
    return Folded(text=turkish.fold("".join(pieces)), breaks=tuple(breaks), shifts=tuple(shifts))


def key(name: str) -> str:
    """Fold a name as texts are folded."""
    return folded(" ".join(name.split())).text


# --- names → patterns -------------------------------------------------------------------------------------------

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)\s*")
_INITIALS = re.compile(rf"^(?:[{_UPPER}][{_LOWER}]?\.\s?-?)+$")
_REGNAL = re.compile(r"^(?:[IVX]+|\d{1,2})\.?$")
_DOTTED = re.compile(r"^(?:[^\W\d_]\.\s?){2,}$")
_DROPPED_IN_RUSSIAN = "аяйь"  # Варна, в Варне
_VOWELS = "aeıioöuüаеиоуыэюя"
_ORTHOGRAPHY = (("antlaşma", ("anlaşma", "andlaşma")), ("anlaşma", ("antlaşma", "andlaşma")))
_FINALS = {"t": "d", "d": "t", "p": "b", "b": "p", "ç": "c", "c": "ç"}
_MOST_VARIANTS = 8
_SHORTEST_VOICED = 4
_SHORTEST_PART = 3
_SHORTEST_ABBREVIATION = 3
_SHORTEST_VARIANT = 5
_LONGEST_ABBREVIATION = 6
_WORDS_WITH_MIDDLE = 3


def patterns(entity: Entity) -> Iterator[tuple[str, Sense]]:
    """Give every pattern of an entity with what it says; the same pattern may come more than once."""
    person = entity.id.startswith("person/")
    styled = any(_is_styled(name.text) for name in (*entity.labels, *entity.other_names))
    for label, names in ((True, entity.labels), (False, entity.other_names)):
        for name in names:
            for text, rank in _spellings(name.text, person=person):
                pattern = key(text)
                if rank is Rank.TITLED and styled:
                    continue  # the tables say by which of their names people called them
                if any(letter.isalnum() for letter in pattern):
                    sense = Sense(entity=entity.id, name=text, rank=rank, language=name.language, label=label)
                    yield from _with_endings(pattern, sense)


def _is_styled(name: str) -> bool:
    """Tell whether a name ends in an honorific, as *Osman Paşa*."""
    return any(turkish.fold(word) in AFTER for word in _PARENTHESIS.sub(" ", name).split()[-1:])


def _with_endings(pattern: str, sense: Sense) -> Iterator[tuple[str, Sense]]:
    yield pattern, sense
    low = turkish.lower(sense.name)
    soft = turkish.soften(low)
    if soft and pattern[-1] == turkish.fold(low[-1]):
        yield pattern[:-1] + turkish.fold(soft[-1]), replace(sense, softened=True)
    if low[-1] in _DROPPED_IN_RUSSIAN and len(low) >= _SHORTEST_VARIANT:
        yield pattern[:-1], replace(sense, softened=True)
    if (
        sense.name[:1].isupper()
        and " " not in pattern
        and pattern.endswith(("lar", "ler"))
        and len(pattern) > len("lar") + 2
    ):
        yield pattern[:-3], replace(sense, plural=True)


def _spellings(text: str, *, person: bool) -> Iterator[tuple[str, Rank]]:
    """Give a name and every spelling that follows from it."""
    text = " ".join(text.split())
    yield text, Rank.NAME
    bare = " ".join(_PARENTHESIS.sub(" ", text).split())
    if bare and bare != text:
        yield bare, Rank.NAME
    yield from ((variant, Rank.VARIANT) for variant in _written_otherwise(bare))
    if person and bare:
        yield from _of_person(text, bare)


def _written_otherwise(text: str) -> Iterator[str]:
    if _DOTTED.match(text):
        yield from (text.rstrip("."), text.replace(".", "").replace(" ", ""))
    elif text.isupper() and text.isalpha() and _SHORTEST_ABBREVIATION <= len(text) <= _LONGEST_ABBREVIATION:
        yield from (".".join(text), ".".join(text) + ".")
    low = turkish.fold(text)
    for word, others in _ORTHOGRAPHY:
        at = low.find(word)
        if at >= 0 and (at == 0 or not low[at - 1].isalnum()):
            for other in others:
                yield text[:at] + (other if text[at].islower() else other.capitalize()) + text[at + len(word) :]
    plain = _without_diacritics(text)
    if plain != text and len(plain) >= _SHORTEST_VARIANT:
        yield plain


_LETTERS = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = re.compile("[^\u0000-\u024f\u2000-\u206f]")


def _without_diacritics(text: str) -> str:
    if _OTHER_SCRIPT.search(text):
        return text  # what it looks like in Latin is a question for resolution
    return "".join(letter for letter in normalize("NFD", text.replace("ı", "i")) if not combining(letter))


def in_order(name: str) -> str:
    """Put a catalogue's form of a person's name in the order of speech, without what follows a second comma.

    >>> in_order("Thompson, Llewellyn E., Jr."), in_order("Kinross J. P.")
    ('Llewellyn E. Thompson', 'J. P. Kinross')
    """
    surname, comma, rest = name.partition(",")
    if comma:
        return " ".join(f"{rest.partition(',')[0]} {surname}".split())
    first, *others = name.split() or [""]
    inverted = others and _INITIALS.match(others[-1]) and not _INITIALS.match(first) and first[0].isupper()
    return " ".join((*others, first)) if inverted else name


def _of_person(text: str, bare: str) -> Iterator[tuple[str, Rank]]:
    turned = in_order(bare)
    if turned != bare:
        bare = turned
        yield bare, Rank.NAME
    words = tuple(bare.split())
    proper = strip_honorifics(words)
    if not proper or turkish.fold(proper[0]) in EVERY:
        return
    unnumbered = tuple(word for word in proper if not _REGNAL.match(word))
    if unnumbered and unnumbered != proper:
        yield " ".join(unnumbered), Rank.SHORT
        yield from ((variant, Rank.SHORT) for variant in islice(_voiced(unnumbered), _MOST_VARIANTS))
    if proper != words:
        yield " ".join(proper), Rank.NAME if len(proper) > 1 else Rank.SHORT
    later = _PARENTHESIS.search(text)
    if later and later[1][:1].isupper() and " " not in later[1]:
        yield f"{' '.join(proper)} {later[1]}", Rank.VARIANT
        yield later[1], Rank.SHORT
    for variant in islice(_voiced(proper), _MOST_VARIANTS):
        yield variant, Rank.VARIANT if len(proper) > 1 else Rank.SHORT
    yield from _parts(proper)


def _voiced(words: tuple[str, ...]) -> Iterator[str]:
    """Ahmet and Ahmed, Recep and Receb: each word with either of its last consonants."""
    choices = [
        (word, word[:-1] + _FINALS[word[-1]]) if len(word) >= _SHORTEST_VOICED and word[-1] in _FINALS else (word,)
        for word in words
    ]
    yield from (" ".join(chosen) for chosen in islice(product(*choices), 1, None))


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, Rank]]:
    given = [word for word in words if not _INITIALS.match(word) and word[:1].isupper() and len(word) >= _SHORTEST_PART]
    if len(words) == 1 or not given:
        return
    if words[-1] in given:
        yield words[-1], Rank.SHORT
    if len(words) >= _WORDS_WITH_MIDDLE and words[0] in given:
        yield f"{words[0]} {words[-1]}", Rank.VARIANT
        yield f"{words[0]} {' '.join(f'{word[0]}.' for word in words[1:-1])} {words[-1]}", Rank.VARIANT
        if not any(_INITIALS.match(word) for word in words[1:-1]):
            yield " ".join(words[:-1]), Rank.SHORT
    called = [word for word in given if word in words[:-1]]
    if called:
        yield called[-1], Rank.TITLED


# --- patterns → hits --------------------------------------------------------------------------------------------


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
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._patterns, matchkind=ahocorasick_rs.MatchKind.Standard, store_patterns=False
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
        for index, start, end in self._automaton.find_matches_as_indexes(ready.text, overlapping=True):
            if not _begins_word(ready.text, start, language):
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
    return Hit(start=start, end=end, stem_end=stem_end, senses=senses, suffix=suffix)


_LONGEST_SUFFIX = 18
_SUFFIX_APOSTROPHE = re.compile(r"\.?'([^\W\d_]{1,14})(?![^\W_])")
_LETTERS_ONLY = re.compile(r"[^\W\d_]*")


def _begins_word(text: str, start: int, language: str) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    if before == "'":
        return language == "fr" or start == 1 or not text[start - 2].isalnum()
    return not (before.isalnum() or before == "_")


def _written_alike(name: str, word: str) -> bool:
    """Tell whether the capitals of a name are there: a common noun that looks like a name is not one."""
    if _is_abbreviation(name):
        return "".join(_LETTERS.findall(word)).isupper()
    return not name[:1].isupper() or word[:1].isupper()


@lru_cache(maxsize=2**20)
def _is_abbreviation(name: str) -> bool:
    letters = "".join(_LETTERS.findall(name))
    return 1 < len(letters) <= _LONGEST_ABBREVIATION and letters.isupper()


def _fits(sense: Sense, suffix: Suffix) -> bool:
    if sense.softened:
        return bool(suffix.text) and turkish.lower(suffix.text)[0] in _VOWELS
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
    return len(word) >= _SHORTEST_PART and not (
        word.isupper() and len(word) <= _LONGEST_ABBREVIATION and " " not in word
    )


_FOREIGN = {
    "de": re.compile(r"e?s|e|en"),
    "ru": re.compile(r"а|у|ю|я|ом|ем|ым|им|е|и|ы|ой|ей|ою|ого|ому|ому|ов|ам|ами|ах|ская|ский"),
}
"""Endings of names in other languages; English and French have none inside the word."""
