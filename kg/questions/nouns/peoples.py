"""Which land a word of a text is of: *Danish*, *Felemenkli*, *Venedik’in*. Owns what some lands were also called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.language import turkish
from kg.questions.exonyms import adjective_forms, code_of
from kg.questions.morphology import plain

_SAME = {
    "osmanli": "ottoman",
    "ottoman empire": "ottoman",
    "osmanli devleti": "ottoman",
    "osmanli imparatorlugu": "ottoman",
    "soviet union": "RU",
    "soviet russia": "RU",
    "ussr": "RU",
    "sovyetler": "RU",
    "sovyetler birligi": "RU",
    "sovyet rusya": "RU",
    "sscb": "RU",
    "venedik": "venice",
    "prusya": "prussia",
    "lehistan": "PL",
}
"""Names of one land that no table of codes has, or that texts use for one another."""


@cache
def lands_of(word: str, language: str) -> frozenset[str]:
    """Give the lands that an adjective, or one of a people, belongs to.

    >>> lands_of("danish", "en") == lands_of("danes", "en") == frozenset({"DK"}), lands_of("envoy", "en")
    (True, frozenset())
    >>> sorted(lands_of("turk", "tr"))
    ['TR', 'ottoman']
    """
    table = _adjectives(language)
    return next((table[form] for form in _persons(word, language) if form in table), frozenset())


@cache
def land_named(words: str, language: str) -> frozenset[str]:
    """Give the land that some words are the name of.

    >>> land_named("great britain", "en") == land_named("ingiltere", "tr"), land_named("vienna", "en")
    (True, frozenset())
    """
    return _named(language).get(words, frozenset())


def adjectives_of(land: str, language: str) -> tuple[str, ...]:
    """Give the adjectives of a land that is named, the likest first, but for those that only begin a word.

    >>> adjectives_of("denmark", "en"), adjectives_of("envoy", "en")
    (('danish',), ())
    """
    meant = land_named(land, language)
    own = (word for word, lands in _adjectives(language).items() if meant and meant & lands and word != land)
    whole = (each for each in own if language != "en" or not each.endswith("o"))
    return tuple(sorted(whole, key=lambda each: (-_shared(each, land), len(each), each)))


def _shared(one: str, other: str) -> int:
    """Count the letters with which two words begin alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, yours) in enumerate(pairs) if mine != yours), min(len(one), len(other)))


def of_text(text: str, language: str) -> frozenset[str]:
    """Give the lands that somebody is of by a text that says what he is; where he was is none of them.

    >>> of_text("Danish envoy in Vienna", "en") == of_text("envoy of Denmark in Vienna", "en") == {"DK"}
    True
    >>> of_text("Viyana'daki Danimarka elçisi", "tr") == of_text("Danimarka’nın Viyana elçisi", "tr") == {"DK"}
    True
    """
    for part in re.split(r"[,;.()]", re.sub(r"['’]", " ", text)):
        said = [word for word in re.split(r"[\s\-–]+", plain(part)) if word]
        own = _within(said) if language == "en" else said
        found = frozenset(_adjectives_in(own, language)) or frozenset(_named_in(own, language))
        if found:
            return found
    return frozenset()


def _within(said: list[str]) -> list[str]:
    """Leave out what comes after where, to whom, or about what: *envoy of X in Y*, *historian of X*."""
    head = next((at for at, word in enumerate(said) if word == "of"), len(said))
    stops = _STOPS | ({"of"} if set(said[:head]) & _STUDYING else set())
    return said[: next((at for at, word in enumerate(said) if at and word in stops), len(said))]


def _adjectives_in(said: list[str], language: str) -> Iterator[str]:
    for at, word in enumerate(said):
        land, ending = (*said[at + 1 : at + 3], "", "")[:2]
        goes = language == "tr" and land_named(land, "tr") and _THERE.fullmatch(ending)
        yield from () if goes else lands_of(word, language)


def _named_in(said: list[str], language: str) -> Iterator[str]:
    for at in range(len(said)):
        for size in (2, 1):
            after = said[at + size] if at + size < len(said) else ""
            if not (language == "tr" and _THERE.fullmatch(after)):
                yield from land_named(" ".join(said[at : at + size]), language)


def _persons(word: str, language: str) -> Iterator[str]:
    """Give a plain word as an adjective may stand in the tables: *Danish* for *Danes*, *Leh* for *Lehler*."""
    yield word
    single = re.sub(r"l[ae]r$", "", word) if language == "tr" else re.sub(r"(?:wo)?m[ae]n$", "", word)
    yield single
    yield from (plain(each) for each in adjective_forms(single, language))


@cache
def _adjectives(language: str) -> Mapping[str, frozenset[str]]:
    from kg.recognition import adjectives

    return {
        plain(form): frozenset(_key(land, language) for land in lands)
        for form, lands in adjectives.shown(language).items()
    }


@cache
def _named(language: str) -> Mapping[str, frozenset[str]]:
    from kg.recognition import adjectives, lands

    known = {plain(each): frozenset({_key(each, language)}) for each in lands.codes(language)}
    own = (land for each in adjectives.shown(language).values() for land in each)
    shown = {plain(land): frozenset({_key(land, language)}) for land in own}
    return {**known, **shown, **{name: frozenset({key}) for name, key in _SAME.items()}}


def _key(land: str, language: str) -> str:
    return _SAME.get(plain(land)) or code_of(turkish.fold(land), language) or plain(land)


_STOPS = frozenset({"in", "at", "to", "for", "on", "from", "with", "who", "whom", "which", "that", "by", "against"})
_STOPS |= {"until", "during", "since", "after", "before", "near", "about", "under"}
_STUDYING = frozenset({"historian", "scholar", "student", "translator", "author", "expert", "specialist", "writer"})
_STUDYING |= {"friend", "enemy", "critic", "conqueror"}
"""What somebody is of others: a historian of a land is not of that land."""
_THERE = re.compile(r"[dt][ae](?:ki|n)?|y?[ae]")
"""What follows an apostrophe where somebody is, goes or comes from."""
