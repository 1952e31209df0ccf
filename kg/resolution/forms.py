"""Names taken apart for comparison: the words that identify, what they sound like, and what suffixes may hide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.language import honorifics, phonetics, turkish
from kg.model import EntityId

BARE_SUFFIX = 1.0
"""What an unmarked suffix that had to be assumed costs."""

_BRACKETED = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a name."""

    sound: str
    plain: str = ""  # the letters without their marks: how people without a Turkish keyboard write
    initial: str = ""  # the letter, where the word is an initial


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One name of one entity, taken apart."""

    entity: EntityId
    name: str
    tokens: tuple[Token, ...]
    person: bool

    @property
    def flats(self) -> frozenset[str]:
        """The name and its words that identify, each written in one."""
        found = {flat(self.name), flat(" ".join(proper(self.name, person=self.person)))}
        return frozenset(each for each in found if each)

    @property
    def sounds(self) -> frozenset[str]:
        """What its words sound like, and how they are written without marks."""
        return frozenset(key for token in self.tokens if not token.initial for key in (token.sound, token.plain))


def forms(entity: EntityId, names: Iterable[str]) -> Iterator[Form]:
    """Take every name of an entity apart, with and without what stands in brackets."""
    person = entity.startswith("person/")
    for text in dict.fromkeys(names):
        for variant in dict.fromkeys((text, _BRACKETED.sub("", text).strip() or text)):
            yield Form(entity=entity, name=variant, tokens=tokens_of(variant, person=person), person=person)


_WORD = re.compile(r"(?:[^\W\d_]\.)|[^\W_]+(?:['’ʼ][^\W_]+)*\.?")
_LITTLE = honorifics.words("the of and for in on at de la le du des von zu und der die das ile ve van di")


@lru_cache(maxsize=4096)
def proper(text: str, *, person: bool) -> tuple[str, ...]:
    """Give the words of a name that identify: no honorifics of persons, no little words, the surname last."""
    if person and "," in text:
        surname, _, given = text.partition(",")
        text = f"{given} {surname}"
    words = tuple(_WORD.findall(text))
    if person:
        words = honorifics.without_honorifics(words)
    kept = tuple(word for word in words if turkish.fold(word) not in _LITTLE) or words
    first_is_surname = len(kept) > 1 and _initial(kept[-1]) and not _initial(kept[0])
    return (*kept[1:], kept[0]) if person and first_is_surname else kept


def _initial(word: str) -> str:
    bare = word.rstrip(".")
    return bare if len(bare) == 1 and bare.isalpha() else ""


@lru_cache(maxsize=4096)
def tokens_of(text: str, *, person: bool) -> tuple[Token, ...]:
    """Take a name apart into the words that identify."""
    return tuple(
        Token(sound=turkish.fold(word), plain=turkish.fold(word))
        if any(map(str.isdigit, word))
        else Token(sound=phonetics.key(word), plain=phonetics.plain(word), initial=_initial(word))
        for word in proper(text, person=person)
    )


def flat(text: str) -> str:
    """Write a name in one word, without case and marks of punctuation."""
    return re.sub(r"[\W_]+", "", turkish.fold(text))


def readings(name: str) -> Iterator[tuple[str, float]]:
    """Give the name as written and without the suffixes that its last word may carry, with what assuming them costs."""
    name = " ".join(name.split())
    yield name, 0.0
    head, _, last = name.rpartition(" ")
    for number, stem in enumerate(turkish.stems(last)):
        if stem != last:
            marked = number == 0
            yield f"{head} {stem}".strip(), 0.0 if marked else BARE_SUFFIX
    undeclined = " ".join(map(_undeclined, name.split()))
    if undeclined != name:
        yield undeclined, BARE_SUFFIX


_DECLINED = re.compile(r"(?<=[а-яё]{3})(?:(?P<adjective>ого|ому|им|ом)|а|у|ым|ом|е)$", re.IGNORECASE)


_MISREAD = (("rn", "m"), ("m", "rn"), ("cl", "d"), ("li", "h"), ("vv", "w"), ("ii", "u"), ("1", "l"), ("0", "o"))
_DIGIT_IN_WORD = re.compile(r"(?<=[^\W\d_])[0158]|[0158](?=[^\W\d_])")
_LETTERS_OF_DIGITS = {"0": "o", "1": "l", "5": "s", "8": "b"}


def unscanned(name: str) -> Iterator[str]:
    """Give a name as it may have stood before a scanner misread one pair of letters, or digits for letters."""
    mended = _DIGIT_IN_WORD.sub(lambda found: _LETTERS_OF_DIGITS[found[0]], name)
    if mended != name:
        yield mended
        return
    for wrong, right in _MISREAD:
        for found in re.finditer(wrong, name):
            yield f"{name[: found.start()]}{right}{name[found.end() :]}"


def _undeclined(word: str) -> str:
    """Take a Russian surname back to the nominative: *Пушкина*, *Вяземского*."""
    found = _DECLINED.search(word)
    if found is None:
        return word
    return word[: found.start()] + ("ий" if found["adjective"] and word[: found.start()].endswith("ск") else "")
