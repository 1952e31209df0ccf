"""Lands and towns called otherwise than they are known: *Fransa* where *France* is known, *the Dutch*, *Felemenkliler*.

Which it is, CLDR, GeoNames and the adjectives of :mod:`kg.recognition` say. Owns what alone these leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.language import turkish
from kg.questions.lexicon import Lexicon, Thing
from kg.questions.morphology import plain

_SHORT = {
    "tr": {"ingiltere": "GB", "britanya": "GB", "amerika": "US", "abd": "US", "rusya": "RU", "felemenk": "NL"},
    "en": {"britain": "GB", "great britain": "GB", "england": "GB", "america": "US", "usa": "US", "holland": "NL"},
}
_PERSONS = {
    "turk": "turkish",
    "pole": "polish",
    "spaniard": "spanish",
    "swede": "swedish",
    "dane": "danish",
    "finn": "finnish",
    "serb": "serbian",
    "briton": "british",
    "frenchmen": "french",
    "englishmen": "english",
    "dutchmen": "dutch",
    "irishmen": "irish",
    "scot": "scottish",
}
"""The adjectives of those of a people whose own name is none."""
_TONGUES = ("en", "tr", "de", "fr")
_LANDS, _TOWNS = ("State", "Country", "Government"), ("City",)


def known_elsewhere(name: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the lands and towns that are known by the name that another language has for what a name means."""
    lands = _found(_names_of_land(name, language), lexicon, _LANDS)
    return lands or _found(_names_of_town(name), lexicon, _TOWNS)


def of_people(name: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the states, else the governments, that a people or its adjective stands for: *the Danes*, *Felemenkli*.

    Where a people was that of several states in turn, all of those that are known.
    """
    from kg.recognition import adjectives

    lands = adjectives.shown(language)
    written = dict.fromkeys(
        land for form in adjective_forms(turkish.fold(name), language) for land in lands.get(form, ())
    )
    called = [other for land in written for other in (land, *_names_of_land(land, language))]
    for classes in (("State",), ("Government",), ("Country",)):
        found = _found(called, lexicon, classes)
        if found:
            return found
    return ()


def states_of(people: Thing, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the states that one of the names of a people stands for; those of a part of it stand for none."""
    named = ((text, tongue) for text, tongue in people.names if " " not in text)
    tongues = ((text, each) for text, tongue in named for each in ((tongue,) if tongue else ("tr", "en")))
    return next((found for text, tongue in tongues if (found := of_people(text, tongue, lexicon))), ())


def states_of_land(lands: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the states that bear a name of a country in another language: *Rusya*, the state, for *Russia*, the land."""
    known = [lexicon.things[each] for each in lands]
    if not known or not all("Country" in each.classes for each in known):
        return ()
    return _found((text for each in known for text, _ in each.names), lexicon, ("State",))


def adjective_forms(word: str, language: str) -> Iterator[str]:
    """Give a folded word as its adjective may stand in the tables: without plural, without what makes it a person."""
    yield word
    if language == "tr":
        single = re.sub(r"l[ae]r$", "", word)
        yield from (single, re.sub(r"l[iu]$", "", single))
    else:
        single = word.removesuffix("s")
        yield from (single, _PERSONS.get(single, ""))


def _found(names: Iterable[str], lexicon: Lexicon, classes: tuple[str, ...]) -> tuple[str, ...]:
    things = dict.fromkeys(iri for name in names for iri in lexicon.by_name.get(plain(name), ()))
    return tuple(iri for iri in things if lexicon.is_a(iri, classes))


def code_of(name: str, language: str) -> str | None:
    """Give the code of the land that a name of a language means."""
    from kg.recognition import lands

    return _SHORT.get(language, {}).get(plain(name)) or lands.codes(language).get(turkish.fold(name))


def _names_of_land(name: str, language: str) -> list[str]:
    from kg.recognition import lands

    code = code_of(name, language)
    if code is None:
        return []
    usual = [lands.territories(tongue).get(code, "") for tongue in _TONGUES]
    others = [other for table in _SHORT.values() for other, own in table.items() if own == code]
    return [each for each in (*usual, *others) if each]


def _names_of_town(name: str) -> list[str]:
    from kg.recognition import places

    towns = places.towns()
    meant = towns.get(turkish.fold(name))
    return [other for other, place in towns.items() if place == meant] if meant is not None else []
