"""What a word of English, German, French or Russian can be in a name. Owns small lists and look-ups, no text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from kg.language import given_names, honorifics, lemmas, turkish
from kg.recognition import heads, lands, places

_FUNCTION: Final[Mapping[str, frozenset[str]]] = {
    "en": honorifics.words(
        """
            the a an and but or if when while in on at by for from to of with as that this these those he she we you i
            it they his her its our their my your after before although because since then there thus also both only
            even not yet however today yesterday tomorrow who what where which whose why how no all any some such each
            every one two three first second third last next many most more much few several other another same so
            than though unless until upon under over between among during without within against into through about
            above according despite meanwhile moreover furthermore nevertheless therefore hence here now later finally
            again once perhaps never enclosure inclosure subject telegram despatch dispatch note text article section
            chapter paragraph file source participants dear sir gentlemen yours confidential secret january february
            march april may june july august september october november december monday tuesday wednesday thursday
            friday saturday sunday concerning regarding relating pending following including
        """
    ),
    "de": honorifics.words(
        """
            der die das den dem des ein eine einen einem einer und oder aber wenn als in im an am auf zu zum zur von
            vom mit nach bei aus für über unter er sie es wir ihr ich man dass daß da so auch nicht nur noch schon
            hier dort dann dabei dadurch danach daraufhin davor dazu hierauf hierbei hingegen indes indessen
        """
    ),
    "fr": honorifics.words(
        """
            le la les l un une des du de et ou mais si quand en au aux à dans par pour sur avec sans sous il elle ils
            elles nous vous je on ce cet cette ces que qui dont où ne pas plus aussi donc ainsi après avant c d j m n
            qu s t selon suivant durant pendant malgré contre entre lorsque quant puis ensuite alors enfin cependant
            toutefois pourtant depuis vers chez comme car dès
            probablement peut-être apparemment finalement aussitôt secrètement seul certes évidemment malheureusement
            officiellement contrairement jadis naguère parfois souvent jamais toujours déjà encore bientôt autrefois
            désormais heureusement immédiatement notamment effectivement certainement vraisemblablement
            sûrement personnellement publiquement visiblement manifestement récemment néanmoins sinon tantôt tard tôt
            également seulement notre votre leur son sa ses mon ma mes
        """
    ),
    "ru": honorifics.words(
        """
            и а но или если когда в во на с со к ко по из от до для о об при за под над он она оно они мы вы я это
            этот эта эти тот та те что кто где как так не ни да же бы ли после перед наконец впрочем
        """
    ),
}
_JOINING: Final[Mapping[str, str]] = {
    "en": r" of (?:the )?| on (?:the )?| for | concerning ",
    "de": r" (?:von|zu|zwischen|bei|vom|zum|des|der) (?:der |dem |den )?",
    "fr": r" (?:de|du|des|entre) (?:la |le |les )?| (?:de l|d)['’]",
    "ru": r" (?:о|об|при|под|за) ",
}
_BETWEEN: Final[Mapping[str, str]] = {
    "en": r" between (?:the )?",
    "de": r" zwischen (?:der |dem |den )?",
    "fr": r" entre (?:la |le |les |l['’])?",
    "ru": r" между ",
}
_WHERE: Final[Mapping[str, frozenset[str]]] = {
    "en": honorifics.words("""
        in at to from near via into toward towards through outside around reached entered left besieged bombarded
        evacuated stormed shelled
    """),
    "de": honorifics.words("in nach aus bei"),
    "fr": honorifics.words("à en dans vers depuis"),
    "ru": honorifics.words("в во из на под"),
}
_FIRST_OF_TOWNS: Final = honorifics.words(
    "san santa santo saint sainte st sankt são fort port mount new nizhny novi stara los las küçük kuchuk kutchuk campo"
)
NAMED_AFTER_OF: Final = frozenset(
    {"Treaty", "Armistice", "Conference", "Congress", "War", "Battle", "Incident", "Uprising", "State", "Organ", "Army"}
    | {"Government", "Institution", "Company", "Waterway", "Region", "Alliance", "Court", "Union", "Party", "Crisis"}
)
"""What heads in front make with *of* and a name: *Treaty of Paris*, *Gulf of Finland*, not *Palace of Ahmed*."""
CAPITALISED: Final = frozenset({"de"})
"""Languages that write every noun with a capital."""


def begins_a_town(word: str) -> bool:
    """Tell whether a word may begin the name of a town, and is hardly one by itself: *San Stefano, Fort Ross*."""
    return turkish.fold(word).rstrip(".") in _FIRST_OF_TOWNS


def word_before(text: str, start: int) -> tuple[int, str] | None:
    """Give where the word before a place begins, and the word with its full stop; ``None``: a sign is there."""
    stretch = text[max(0, start - _REACH) : start]
    bare = stretch.rstrip(" \u00a0")
    if len(bare) == len(stretch):
        return None
    begin = end = len(bare) - bare.endswith(".")
    while begin and bare[begin - 1].isalpha():
        begin -= 1
    return (start - len(stretch) + begin, bare[begin:]) if begin < end else None


_REACH: Final = 24  # characters: what is longer is not a word that says anything


@lru_cache(maxsize=2**15)
def is_function(word: str, language: str) -> bool:
    """Tell whether a word is a small one, whose capital only begins a sentence."""
    return turkish.fold(word) in _FUNCTION.get(language, _FUNCTION["en"])


_NAMES_TOO: Final = frozenset({"may", "april", "june", "august"})
_SHORTEST_BREAK: Final = 3
_DAY: Final = re.compile(r",? ?\d")
_GOES_ON: Final = re.compile(r" [a-z]")


def breaks_name(word: str, language: str, after: str, before: str = "") -> bool:
    """Tell whether a word with a capital ends the name before it: *Stockholm | January 8, the Consul | From*.

    Short ones are syllables of names elsewhere, and some months are names: those break where a number follows. Only
    English writes such words with a capital; French and German names have theirs (*La, Von*). *I* breaks any name but a
    ruler's: *Tokyo | I delivered*.
    """
    if word == "I" and language == "en":
        return bool(before) and not given_names.is_given(before) and _GOES_ON.match(after) is not None
    low = word.lower()
    if language != "en" or len(low) < _SHORTEST_BREAK or low not in _FUNCTION["en"]:
        return False
    return low not in _NAMES_TOO or _DAY.match(after) is not None


def joining(language: str) -> re.Pattern[str]:
    """Give what joins a head in front with a name."""
    return _compiled(_JOINING.get(language, _JOINING["en"]))


def between(language: str) -> re.Pattern[str]:
    """Give what joins a head in front with two parties."""
    return _compiled(_BETWEEN.get(language, _BETWEEN["en"]))


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def says_where(word: str, language: str) -> bool:
    """Tell whether a word before a name says that it is a place."""
    return turkish.fold(word) in _WHERE.get(language, _WHERE["en"])


@lru_cache(maxsize=2**16)
def leads(word: str, language: str) -> bool:
    """Tell whether a name may follow a word as its head: *Treaty*; *Peace*, which ends no name but begins some."""
    return head(word, language) is not None or (language == "en" and word == "Peace")


@lru_cache(maxsize=2**16)
def head(word: str, language: str) -> str | None:
    """Give the kind that a head word makes of a name, in whatever form it stands."""
    known = heads.HEADS.get(language, heads.HEADS["en"])
    low = word.lower().rstrip(".")
    return known.get(low) or (known.get(lemmas.lemma(low, language)) if len(low) > _SHORTEST else None)


@lru_cache(maxsize=2**16)
def land(name: str, language: str) -> str | None:
    """Give the class of a land, region or water."""
    known = lands.lands(language if language in heads.HEADS else "en")
    low = turkish.fold(name)
    return known.get(low) or known.get(f"{low}.") or known.get(turkish.fold(_lemma(name, language)))


@lru_cache(maxsize=2**16)
def is_people(word: str, language: str) -> bool:
    """Tell whether a word names a people."""
    known = lands.peoples(language)
    if turkish.fold(word) in known or turkish.fold(_lemma(word, language)) in known:
        return True
    return lands.is_adherent(word, language) and not lemmas.is_known(word.lower(), language)


def _lemma(name: str, language: str) -> str:
    """Give the nominative of a name, where its language has cases."""
    return lemmas.lemma(name, language) if language == "ru" and " " not in name else name


@lru_cache(maxsize=2**16)
def town(name: str, language: str, *, placed: bool = False) -> int | None:
    """Give GeoNames' number of a town; small ones that are called like a word of the language only where placed."""
    known = places.towns()
    found = known.get(turkish.fold(name)) or known.get(turkish.fold(_lemma(name, language)))
    if found is None or len(name) <= _SHORTEST:
        return None
    if not placed and (found[1] < _LARGE or lemmas.is_known(name.lower(), language)) and found[1] < _LARGEST:
        return None
    return found[0]


def is_large(folded: str) -> bool:
    """Tell whether a folded name is that of a large town, or of a capital."""
    found = places.towns().get(folded)
    return found is not None and (found[1] >= _LARGEST / 2 or places.is_capital(folded))


_SHORTEST = 2
_LARGE, _LARGEST = 100_000, 1_000_000
_SHORT = 4


def is_old(word: str, language: str) -> bool:
    """Tell whether a word is one of the dictionary, or was when it was spelled otherwise: *Unterthanen, Commissar*."""
    low = word.lower()
    spellings = [low, *(low.replace(old, new) for old, new in _OLD if old in low)]
    return any(lemmas.is_known(each, language) for each in spellings)


_OLD: Final = (
    ("th", "t"),
    ("ey", "ei"),
    ("ay", "ai"),
    ("c", "k"),
    ("c", "z"),
    ("ß", "ss"),
    ("ff", "f"),
    ("y", "i"),
    ("elung", "lung"),
)


def determines(word: str, language: str) -> bool:
    """Tell whether a word before a noun is an article or the like, which names of persons do not have."""
    return language in CAPITALISED and word.lower() in _DETERMINERS


_DETERMINERS: Final = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner sein seine seinen seinem
    seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure mein meine meinen
    meinem meiner dein deine dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
    alle allen aller alles viele vielen mehrere einige einigen manche zum zur im am vom beim ins ans fürs welche
    welcher welches welchen
    """.split()  # noqa: SIM905 - a block of words is read more easily
)


FAMILIES: Final = honorifics.words("""
    yuan sun li wang zhang chang chiang jiang zhou chou mao liu chen lin wu xu hsu huang yang zhao chao zhu tang feng
    deng teng peng kang liang tuan duan tsai kim pak rhee choi nguyen ngo tran pham
""")
"""Families whose name stands in front: *Yuan Shikai, Sun Yat-sen*."""

_DETERMINED: Final = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|my|your|his|her|its|our|their|every|each|any|no|some|such)|['’]s?)\s$",
    re.IGNORECASE,
)


def is_determined(text: str, start: int) -> bool:
    """Tell whether an English word has an article or an owner before it, as nouns do: *this Government*."""
    return _DETERMINED.search(text, max(0, start - 8), start) is not None


def are_several(text: str, start: int, word: str, language: str) -> bool:
    """Tell whether an unknown English noun names several by its article and its form: *the Janissaries*."""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return language == "en" and plural and is_determined(text, start)


@lru_cache(maxsize=2**16)
def is_body(word: str, language: str) -> bool:
    """Tell whether a word says what a body of people is (*Department, Government*), and so is nobody's surname."""
    return head(word, language) in _BODIES


_BODIES: Final = frozenset({"Organ", "Government", "Delegation", "Conference", "Negotiation", "Treaty", "Company"})


@lru_cache(maxsize=2**16)
def is_notion(word: str, language: str) -> bool:
    """Tell whether a word with a capital is one that societies take their names from, though towns may have it too."""
    named = land(word, language) or is_people(word, language) or given_names.is_given(word)
    return not named and lemmas.is_known(word.lower(), language)


@lru_cache(maxsize=2**16)
def is_ordinary(word: str, language: str, *, opening: bool = False) -> bool:
    """Tell whether a word is one of the dictionary, and no name by any list.

    ``opening``: its capital only opens a sentence; then a town called like a short word (*Can, Say*) says nothing.
    """
    opening = opening and len(word) <= _SHORT
    if land(word, language) or is_people(word, language) or town(word, language, placed=not opening):
        return False
    return lemmas.is_known(word.lower(), language)
