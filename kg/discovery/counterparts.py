"""New things that are others under a name of another language: *Treaty of Adrianople* is *Edirne Antlaşması*.

Towns are told by GeoNames' numbers, lands by their names in each language, treaties and events by their head word, the
place that they are called after, and the year. What is sure means the one thing, and the remark of each mention says
why; what is not is only remarked upon. Towns of the tables are :mod:`kg.discovery.known_towns`'.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg import identity
from kg.discovery.documents import Discovery
from kg.language import turkish
from kg.model import Entity, EntityId
from kg.recognition import land_names, places
from kg.recognition.heads import HEADS
from kg.recognition.records import ProposedEntity

_LANDS: Final = frozenset({"State", "Country", "Region"})
_CALLED_AFTER: Final = frozenset({"Treaty", "Armistice", "Conference", "Congress", "Battle", "War"})
"""Classes of what is called after a place or land."""
_PERSON, _LAND = "Person", "land"
_SPELT: Final = (("sh", "s"), ("ch", "c"), ("kh", "h"), ("effendi", "efendi"), ("ph", "f"))
"""What other spellings have for letters of the Turkish one."""
_EMPTY: Final = frozenset(["of", "the", "at", "in", "peace", "barış", "sulh", "ve", "and", "de", "da", "du", "von"])
_YEAR: Final = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")
_ENDINGS: Final = ("lığı", "liği", "sı", "si", "su", "sü", "ı", "i", "u", "ü", "nı", "ni")
_ALIKE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a thing is known by under all its names: the class of its name, what it is called after, its year."""

    family: str
    after: str
    year: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What was proposed of another text, and the years that the text tells."""

    entity: ProposedEntity
    years: frozenset[str] = frozenset()


def years_of(text: str) -> frozenset[str]:
    """Give the years that a text tells."""
    return frozenset(_YEAR.findall(text))


Signs = Mapping[tuple[str, str], Sequence[tuple[EntityId, Sign]]]


class Told:
    """What other texts propose, each thing once, by its id and by its sign.

    It grows with each text, so that the thousandth is not compared with all that the others propose.
    """

    def __init__(self) -> None:
        """Begin where nothing was told."""
        self._things: dict[EntityId, Elsewhere] = {}
        self._places: dict[EntityId, int] = {}
        self.signs: dict[tuple[str, str], list[tuple[EntityId, Sign]]] = {}

    def __getitem__(self, entity: EntityId) -> Elsewhere:
        """Give what was proposed under an id, as the last text has it, with the years of all."""
        return self._things[entity]

    def add(self, new: Iterable[ProposedEntity], text: str) -> None:
        """Add what a text proposes."""
        years = years_of(text)
        for one in new:
            before = self._things.get(one.id)
            self._things[one.id] = Elsewhere(entity=one, years=years | before.years if before else years)
            self._places.setdefault(one.id, len(self._places))
            was, now = (_of_proposed(before.entity) if before else ()), _of_proposed(one)
            if was == now:
                continue
            for sign in was:
                self.signs[sign.family, sign.after].remove((one.id, sign))
            for sign in now:
                alike = self.signs.setdefault((sign.family, sign.after), [])
                insort(alike, (one.id, sign), key=lambda each: self._places[each[0]])


def signs(known: Iterable[Entity]) -> Signs:
    """Give the things of the tables by their signs: made once for all texts."""
    return _signs((one.id, sign) for one in known for sign in _of_entity(one))


def with_counterparts(found: Discovery, tables: Signs, others: Told, text: str) -> Discovery:
    """Give a discovery in which what is known, or proposed of another text, under another language's name is that.

    A treaty or event is meant where its year is the new one's or stands in the ``text`` (of another text: where the two
    tell a year in common, or none), else it is only remarked upon; so are persons, and where several could be meant.
    """
    years = years_of(text)
    meant: dict[EntityId, EntityId] = {}
    said: dict[EntityId, str] = {}
    entities: dict[EntityId, ProposedEntity] = {}
    for new in found.entities:
        mine = next(iter(_of_proposed(new)), None)
        if mine is not None and _is_dated_by_text(mine, tables, others.signs):
            mine = replace(mine, year=_year_beside(new.label, text))
        in_tables = _matches(mine, tables)
        proposed = {} if mine is None or in_tables else _matches(mine, others.signs)
        proposed.pop(new.id, None)
        one = next(iter(in_tables or proposed), None)
        entity = new
        if mine is not None and one is not None:
            alone = len(in_tables or proposed) == 1 and mine.family != _PERSON and not _is_another(new.label, text)
            sure = alone and (
                _is_sure(mine, in_tables[one], years) if in_tables else _is_told(mine, others[one].years, years)
            )
            which = " or ".join(in_tables or proposed)
            said[new.id] = f"{'' if sure else 'perhaps '}{which}{'' if in_tables else ' of another text'}: {mine.why}"
            if sure:
                meant[new.id] = one
                entity = new if in_tables else _joined(others[one].entity, new)
        if meant.get(new.id) not in in_tables:
            entities.setdefault(entity.id, entity)
    mentions = (
        replace(one, entity=meant.get(one.entity, one.entity), remark=f"{one.remark}; {said[one.entity]}")
        if one.entity in said
        else one
        for one in found.mentions
    )
    return Discovery(entities=tuple(entities.values()), mentions=tuple(mentions))


def _joined(first: ProposedEntity, new: ProposedEntity) -> ProposedEntity:
    """Give what another text proposed with the names of this one."""
    tag = f"@{new.language}" if new.language and new.language != first.language else ""
    more = (f"{name}{tag}" for name in (new.label, *new.other_names) if name != first.label)
    return replace(first, other_names=tuple(dict.fromkeys((*first.other_names, *more))))


def _is_sure(mine: Sign, theirs: Sign, years: frozenset[str]) -> bool:
    """Tell whether a thing of the tables is meant: its year is told."""
    return theirs.year is None or theirs.year in {mine.year, *years}


def _is_told(mine: Sign, theirs: frozenset[str], years: frozenset[str]) -> bool:
    """Tell whether two texts may speak of one thing: they tell a year in common, or one of them none."""
    return mine.family in {_LAND, "City"} or not theirs or not years or not theirs.isdisjoint(years)


def _signs(things: Iterable[tuple[EntityId, Sign]]) -> Signs:
    found: dict[tuple[str, str], list[tuple[EntityId, Sign]]] = {}
    for identifier, sign in things:
        found.setdefault((sign.family, sign.after), []).append((identifier, sign))
    return found


def _matches(mine: Sign | None, theirs: Signs) -> dict[EntityId, Sign]:
    """Give what has the same signs and no other year."""
    if mine is None:
        return {}
    return {
        identifier: sign
        for identifier, sign in theirs.get((mine.family, mine.after), ())
        if None in {mine.year, sign.year} or mine.year == sign.year
    }


def _of_entity(entity: Entity) -> Iterable[Sign]:
    year = next(iter(_YEAR.findall(" ".join(entity.attributes.get("date", ())))), None)
    found = (
        sign
        for name in (*entity.labels, *entity.other_names)
        if name.language and (sign := _sign(name.text, name.language, entity.kind, year)) is not None
    )
    return tuple(dict.fromkeys(found))


def _is_dated_by_text(mine: Sign, *known: Signs) -> bool:
    """Tell whether the year beside a name matters: of a treaty or event, where something is called after the same.

    Few names of a volume are such, and of the others the text is not searched.
    """
    dated = mine.year is None and mine.family in _CALLED_AFTER
    return dated and any((mine.family, mine.after) in signs for signs in known)


def _year_beside(name: str, text: str) -> str | None:
    """Give the year that stands beside a name: *the Treaty of Paris of 1856, 1856 tarihli Paris Antlaşması*."""
    for start, end in _stretches(name, text):
        found = _YEAR_BEFORE.search(text[max(0, start - _REACH) : start]) or _YEAR_BEHIND.match(text, end)
        if found:
            return found[1]
    return None


def _is_another(name: str, text: str) -> bool:
    """Tell whether a text tells a thing from another of its name: *the Second Treaty of Paris*."""
    return any(_NUMBERED.search(text[max(0, start - _REACH) : start]) for start, _ in _stretches(name, text))


def _stretches(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Give where a name stands, found as it is written: an expression would try each letter of a volume."""
    start = text.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + 1)


_REACH: Final = 16
"""Characters before a name in which its year or number stands, and one more, where a word can begin."""
_YEAR_BEFORE: Final = re.compile(rf"({_YEAR.pattern}) (?:tarihli )?\Z")
_YEAR_BEHIND: Final = re.compile(rf"(?: of|,| \()? ?({_YEAR.pattern})")
_NUMBERED: Final = re.compile(
    r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Pp]reliminary|[Ss]ecret|[Dd]raft|[Bb]irinci|[İi]kinci|[Üü]çüncü|[Gg]izli"
    r"|[Öö]n|[IVX]+\.) \Z"
)


def _of_proposed(entity: ProposedEntity) -> tuple[Sign, ...]:
    town = places.towns().get(turkish.fold(entity.label)) if entity.kind == "City" else None
    number = entity.geonames or (town[0] if town is not None else None)
    if entity.kind == "City" and number is not None:
        after = str(number)
        return (Sign(family="City", after=after, year=None, why=f"both are GeoNames {after}"),)
    year = next(iter(_YEAR.findall(entity.date or "")), None)
    sign = _sign(entity.label, entity.language or "", entity.kind, year)
    return () if sign is None else (sign,)


_COUNTED: Final = re.compile(r"\b[IVX]+\.|\b\d{1,3}\.|[0-9]+(?:st|nd|rd|th)\b| (?:[IVX]+|\d)$")
"""The number of one of several of a name: *II.*, *2nd*, *World War II*, which is not the first."""


def _sign(name: str, language: str, kind: str, year: str | None) -> Sign | None:
    """Read the name of a land, or of a treaty or event that is called after a place, or of a person with two names."""
    if kind == _PERSON:
        after = _called(name)
        spelt = "the same name in another spelling"
        return Sign(family=_PERSON, after=after, year=None, why=spelt) if after else None
    if kind in _LANDS:
        land = land_names.key(name, language)
        return None if land is None else Sign(family=_LAND, after=land, year=None, why="both are names of one land")
    heads = HEADS.get(language, {})
    years = _YEAR.findall(name)
    words = [word for word in re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", name) if word.lower() not in _EMPTY]
    plain = [word for word in words if _head(word, heads) is None]
    family = next((head for word in reversed(words) if (head := _head(word, heads)) is not None), None)
    if family not in _CALLED_AFTER or not plain or _COUNTED.search(name):
        return None
    year = years[0] if years else year
    called = turkish.fold(" ".join(plain))
    town, land = places.towns().get(called), land_names.key(called, language)
    if town is not None:
        return Sign(family=family, after=f"town {town[0]}", year=year, why=f"both are called after GeoNames {town[0]}")
    if land is not None:
        return Sign(family=family, after=f"land {land}", year=year, why="both are called after one land")
    after = _plain(called)
    return Sign(family=family, after=f"name {after}", year=year, why=f"both are called after {' '.join(plain)}")


def _called(name: str) -> str:
    """Give the words of a person's name in plain letters, in no order: *II. Mahmud*, *Mahmud II*; one alone is none."""
    plain = identity.slug(name)
    for other, own in _SPELT:
        plain = plain.replace(other, own)
    words = sorted(plain.split("-"))
    return " ".join(words) if len(words) > 1 else ""


def _plain(name: str) -> str:
    """Give a folded name in plain letters, without the vowel that languages end it in: *Navarin*, *Navarino*."""
    letters = identity.slug(name).replace("ss", "s")
    return letters.rstrip("aeiou") if len(letters) > _ALIKE else letters


def _head(word: str, heads: Mapping[str, str]) -> str | None:
    low = turkish.lower(word)
    for ending in ("", *_ENDINGS):
        if low.endswith(ending) and (kind := heads.get(low.removesuffix(ending) if ending else low)):
            return kind
    return heads.get(word.lower())
