"""Which unknown names of prose are places, by the prepositions before them: *at San Stefano*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.recognition import western_words as lexicon
from kg.recognition.chains import Word

_INSIDE = {"en": frozenset({"in", "at", "near"}), "fr": frozenset({"à"})}
_INSIDE |= {"de": frozenset({"in"}), "ru": frozenset({"в", "во"})}
"""Prepositions before which hardly anybody stands."""
_OF_PERSONS = honorifics.words("""
    faith trust confidence interest interested belief believe believed believes confided engaged rejoiced anger angry
    indignation aim aimed look looked looking laughed glanced stared shouted
""")
"""Words after which somebody may."""


_ADDRESSING = honorifics.words("""
    wrote write writes writing written letter letters note notes telegram despatch dispatch memorandum message replied
    reply answer answered complained explained said says spoke talked appealed apologised apologized confessed hinted
    remarked thanks gratitude according
""")
"""Words behind which *to* is to whom: a small town that somebody is called like is not meant."""


def is_placed(text: str, start: int, language: str) -> bool:
    """Tell whether the word before a name says that it is a place: *went to Palmerston*, not *wrote to Palmerston*."""
    before = lexicon.word_before(text, start)
    if before is None or not lexicon.says_where(before[1], language):
        return False
    return language != "en" or not is_addressed(text, start)


def is_addressed(text: str, start: int) -> bool:
    """Tell whether something is said or written to who is named, in English: *wrote to Palmerston*."""
    before = lexicon.word_before(text, start)
    governor = lexicon.word_before(text, before[0]) if before is not None and before[1].lower() == "to" else None
    return governor is not None and governor[1].lower() in _ADDRESSING


def before_a_name(text: str, words: Sequence[Word], language: str) -> int:
    """Say how many words make a town before a name that is no part of it: *In Berlin Bismarck waited*."""
    if len(words) == 1 or words[0].dotted or is_given(words[0].stem) or not _is_inside(text, words[0], language):
        return 0
    if any(lexicon.head(word.stem, language) for word in words):
        return 0
    longer = [text[words[0].start : word.stem_end] for word in words]
    known = [lexicon.town(one, language, placed=True) or lexicon.land(one, language) for one in longer]
    known[0] = known[0] if not lexicon.begins_a_town(words[0].stem) else None
    length = max((length for length, found in enumerate(known, 1) if found), default=0)
    return length or int(_opens_before_subject(text, words, language))


def _opens_before_subject(text: str, words: Sequence[Word], language: str) -> bool:
    """Tell whether of two unknown words the second is who does what follows: *At Navarino Codrington destroyed*."""
    if language != "en" or len(words) != 2 or lexicon.begins_a_town(words[0].stem):  # noqa: PLR2004 - a place, a person
        return False
    before = lexicon.word_before(text, words[0].start)
    opens = before is not None and before[1][:1].isupper() and _WHERE_FIRST.fullmatch(before[1]) is not None
    plain = not words[1].marked and not any(lexicon.is_ordinary(word.stem, language) for word in words)
    return opens and plain and _DID.match(text, words[1].end) is not None


_WHERE_FIRST = re.compile(r"At|In|Near")
_DID = re.compile(
    r"\s(?:\w+ly\s|then\s|again\s|also\s)?(?:\w{2,}ed|was|had|met|won|lost|took|gave|sent|fell|came|went|wrote|told|saw"
    r"|found|led|beat|made|held|said|left|fought|began|spoke|drew|became|withdrew|overthrew)\b"
)


def is_where(text: str, words: Sequence[Word], language: str) -> bool:
    """Tell whether an unknown name is where something was: *at San Stefano*, but not *in Thiers’s opinion*."""
    first, last = words[0], words[-1]
    if last.stem.isupper() or last.dotted or last.marked or any(is_given(word.stem) for word in words[1:]):
        return False
    if text.startswith(tuple(turkish.APOSTROPHES), last.end) or not _is_inside(text, first, language):
        return False
    return len(words) == 1 or (len(words) == 2 and lexicon.begins_a_town(first.stem))  # noqa: PLR2004


def is_called(text: str, word: Word, following: Word, language: str) -> bool:
    """Tell whether a land's name is somebody's given name: *Virginia Woolf*, but not *Virginia Convention*."""
    before = lexicon.word_before(text, word.start)
    placed = before is not None and lexicon.says_where(before[1], language)
    behind = lexicon.is_ordinary(following.stem, language) or lexicon.is_people(following.stem, language)
    return is_given(word.stem) and not placed and not behind


def _is_inside(text: str, word: Word, language: str) -> bool:
    """Tell whether a preposition of place stands before a name, and nothing that makes another of it (*faith in*)."""
    before = lexicon.word_before(text, word.start)
    if before is None or turkish.fold(before[1]) not in _INSIDE.get(language, ()):
        return False
    governor = lexicon.word_before(text, before[0])
    return governor is None or governor[1].lower() not in _OF_PERSONS
