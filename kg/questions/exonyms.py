"""What a land or a town is called in another language than that in which it is known: *Fransa* where *France* is known.

Which it is, CLDR and GeoNames say (:mod:`kg.recognition`). Owns the short names alone that these leave out.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.language import turkish
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain

_SHORT = {
    "tr": {"ingiltere": "GB", "britanya": "GB", "amerika": "US", "abd": "US", "rusya": "RU", "felemenk": "NL"},
    "en": {"britain": "GB", "great britain": "GB", "england": "GB", "america": "US", "usa": "US", "holland": "NL"},
}
_TONGUES = ("en", "tr", "de", "fr")
_LANDS, _TOWNS = ("State", "Country", "Government"), ("City",)


def known_elsewhere(name: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the lands and towns that are known by the name that another language has for what a name means."""
    lands = _found(_names_of_land(name, language), lexicon, _LANDS)
    return lands or _found(_names_of_town(name), lexicon, _TOWNS)


def _found(names: Iterable[str], lexicon: Lexicon, classes: tuple[str, ...]) -> tuple[str, ...]:
    things = dict.fromkeys(iri for name in names for iri in lexicon.by_name.get(plain(name), ()))
    return tuple(iri for iri in things if lexicon.is_a(iri, classes))


def _names_of_land(name: str, language: str) -> list[str]:
    from kg.recognition import lands

    short = _SHORT.get(language, {})
    code = short.get(plain(name)) or lands.codes(language).get(turkish.fold(name))
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
