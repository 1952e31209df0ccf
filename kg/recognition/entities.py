"""New entities: one proposed for all the mentions of a text that mean it, with an id that is the same each time.

Persons are called by parts of their names and with other honorifics (*Mehmed Emin Âli Paşa*, *Âli Paşa*, *Âli*); a
shorter form is the longer one's where just one person of the text has it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kg import identity
from kg.language import honorifics, phonetics, turkish
from kg.model import ClassId, EntityId
from kg.recognition import contracted, lands_of_old, russian_cases, western_extents, western_lists, western_words
from kg.recognition.kinds import folder
from kg.recognition.records import ProposedEntity, Recognised

_LONGEST_ID = 80
_RUSSIAN = "ru"
_NUMBER = re.compile(r"(?:[ivxlc]+|\d+)\.?")


def proposed(
    found: Sequence[Recognised], text: str, *, language: str | None = None, taken: Iterable[EntityId] = ()
) -> tuple[tuple[ProposedEntity, ...], tuple[EntityId, ...]]:
    """Propose an entity for each thing that is named; give the entities, and for each mention the id of its own.

    ``taken`` are ids that there are already: a new one gets another name.
    """
    groups = _groups(found, text, language=language)
    used, names = set(taken), dict[str, EntityId]()
    entities: list[ProposedEntity] = []
    members: dict[str, list[Recognised]] = defaultdict(list)
    for one, group in zip(found, groups, strict=True):
        members[group].append(one)
    for group, mentions in members.items():
        entity = _entity(mentions, text, language)
        identifier, number = entity.id, 2
        while identifier in used:
            identifier, number = EntityId(f"{entity.id}-{number}"), number + 1
        used.add(identifier)
        names[group] = identifier
        entities.append(_renamed(entity, identifier))
    return tuple(entities), tuple(names[group] for group in groups)


def _renamed(entity: ProposedEntity, identifier: EntityId) -> ProposedEntity:
    return entity if entity.id == identifier else replace(entity, id=identifier)


def _entity(mentions: Sequence[Recognised], text: str, language: str | None) -> ProposedEntity:
    spelt = Counter(_spelling(text, one) for one in mentions)
    best = max(
        spelt,
        key=lambda name: (
            _length(name),
            len(name.split()),
            russian_cases.likeness_to_nominative(name) if language == _RUSSIAN else 0,
            spelt[name],
            name,
        ),
    )
    kinds: dict[ClassId, float] = defaultdict(float)
    for one in mentions:
        kinds[one.kind] += one.score
    kind = max(kinds, key=lambda name: (kinds[name], name))
    if kind == "Country" and any(one.kind == "State" for one in mentions):
        kind = ClassId("State")
    if kind == "Alliance" and contracted.is_signed(mentions, text, language):
        kind = ClassId("Treaty")
    return ProposedEntity(
        id=EntityId(f"{folder(kind)}/{identity.slug(best)[:_LONGEST_ID].strip('-._~') or identity.digest(best)}"),
        kind=kind,
        label=best,
        language=language,
        other_names=tuple(sorted(name for name in spelt if name != best)),
        geonames=next((one.geonames for one in mentions if one.geonames is not None), None),
    )


def _length(name: str) -> int:
    """Count the words of a name that are no honorifics: *Adnan Menderes* tells more than *Mr. Menderes*."""
    return len(honorifics.without_honorifics(tuple(name.split())))


def _spelling(text: str, one: Recognised) -> str:
    """Give how a mention calls a thing; of a list’s *Surname, Given* in the usual order."""
    written = " ".join(text[one.start : one.end].split())
    written = western_lists.inverted(written) if one.rule == western_lists.RULE else written
    bare = western_extents.bare(written) if " of " in written or written.endswith("s") else written
    return bare if turkish.fold(bare) == one.key else written


# --- which mentions mean one thing ------------------------------------------------------------------------------


def _groups(found: Sequence[Recognised], text: str, *, language: str | None) -> tuple[str, ...]:
    """Give each mention the name of its group."""
    people: dict[str, tuple[str, ...]] = {}
    keys = [_called(one, text) for one in found]
    for one, key in zip(found, keys, strict=True):
        if one.kind == "Person":
            people.setdefault(key, _core(key, language))
    whole = _wholes(people, western=language != "tr", apart=_of_towns(found, keys, text) if language == "en" else ())
    return tuple(
        f"person {whole[key]}"
        if one.kind == "Person"
        else f"{_family(one)} {_caseless(_in_full(one, key, text, language), language).replace('â', 'a')}"
        for one, key in zip(found, keys, strict=True)
    )


def _called(one: Recognised, text: str) -> str:
    """Give how somebody is called, with *Sir*, which stands outside of a mention."""
    return f"sir {one.key}" if text.startswith("Sir ", max(0, one.start - len("Sir "))) else one.key


def _in_full(one: Recognised, key: str, text: str, language: str | None) -> str:
    """Give the whole name of a land that is called by its initials: *U.S.* and *United States* are one."""
    name = text[one.start : one.end]
    if language is None or one.kind not in {"State", "Country"} or not name.isupper():
        return key
    land = lands_of_old.number_of(name, language)
    return turkish.fold(lands_of_old.names(land)[language][0]) if land is not None else key


def _family(one: Recognised) -> str:
    """Give what mentions of one thing have in common: a land and its state are one."""
    return "land" if one.kind in {"State", "Country"} else folder(one.kind)


def _caseless(key: str, language: str | None) -> str:
    """Give a name without the endings of its case, in Russian: *Дании, Данию*."""
    return " ".join(map(russian_cases.stem, key.split())) if language == _RUSSIAN else key


def _core(key: str, language: str | None) -> tuple[str, ...]:
    """Give the words of a person's name that are no honorifics, as they sound; in Russian in whatever case."""
    words = honorifics.without_honorifics(tuple(key.split()))
    if language == _RUSSIAN:
        words = tuple(map(russian_cases.stem, words))
    return tuple(word if _NUMBER.fullmatch(word) else phonetics.key(word) for word in words)


def _of_towns(found: Sequence[Recognised], keys: Sequence[str], text: str) -> frozenset[str]:
    """Give those who are always called by their town, too: another’s surname alone is not theirs."""
    persons = [(key, text[one.start : one.end]) for one, key in zip(found, keys, strict=True) if one.kind == "Person"]
    with_town = {key for key, name in persons if " of " in name and western_extents.is_of_a_town(name)}
    return frozenset(with_town - {key for key, name in persons if key in with_town and " of " not in name})


def _wholes(people: Mapping[str, tuple[str, ...]], *, western: bool, apart: Collection[str] = ()) -> dict[str, str]:
    """Give each way of calling somebody the longest one that just one person of the text has."""
    strangers = {people[key] for key in apart}
    lords = {core for key, core in people.items() if _is_counted(core) or not _BY_GIVEN_NAME.isdisjoint(key.split())}
    by_core: dict[tuple[str, ...], str] = {}
    for key in sorted(people, key=lambda key: (-len(people[key]), key)):
        by_core.setdefault(people[key], key)
    holders: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for core in by_core:
        for word in dict.fromkeys(core):
            holders[word].append(core)
    sexes = _sexes(people)
    found = {}
    for key, core in people.items():
        longer = [
            other
            for other in (holders[core[-1]] if core else ())
            if other not in strangers
            if len(other) > len(core) and _within(core, other) and not (_is_counted(other) and _is_subject(key, core))
            if not (sexes[core] and sexes[other] and sexes[core].isdisjoint(sexes[other]))
        ]
        longer = _fitting(key, core, longer, lords) if western and len(core) == 1 else longer
        longest = [one for one in longer if not any(one != other and _within(one, other) for other in longer)]
        found[key] = by_core[longest[0]] if len(longest) == 1 else by_core[core]
    return found


def _sexes(people: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, ...], frozenset[str]]:
    """Say of each name whether those whom the text calls so bear titles of men or of women: *Count*, *Countess*."""
    found: dict[tuple[str, ...], frozenset[str]] = defaultdict(frozenset)
    for key, core in people.items():
        titles = set(key.split())
        sexes = {sex for sex, own in (("m", honorifics.OF_MEN), ("f", honorifics.OF_WOMEN)) if titles & own}
        found[core] |= sexes
    return found


def _fitting(
    key: str, core: tuple[str, ...], longer: list[tuple[str, ...]], lords: set[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """Give the longer names that the one word of a shorter one can stand for, in the West.

    A surname stands for them behind a title (*Mr. Winston* is not Winston Churchill), a given name behind a ruler's or
    a knight's, either alone or before a title (*Reşid Pasha*); a surname goes first.
    """
    titles = key.split()[:-1]
    if not _BY_GIVEN_NAME.isdisjoint(titles):
        return [one for one in longer if one in lords and one[0] == core[0]]
    surnamed = [one for one in longer if _is_surname(core[0], one)]
    return surnamed if surnamed or any(word in honorifics.BEFORE for word in titles) else longer


def _is_surname(word: str, name: tuple[str, ...]) -> bool:
    *_, last = (one for one in name if one not in _GENERATIONS)
    return word == last or (word == name[0] and word in _FAMILIES)


_BY_GIVEN_NAME = honorifics.RULERS | honorifics.words("sir dame")
"""Titles before the given names of those who bear them."""
_GENERATIONS = frozenset(map(phonetics.key, ("jr", "jr.", "sr", "sr.", "ii", "iii")))
_FAMILIES = frozenset(map(phonetics.key, western_words.FAMILIES))


def _is_counted(core: tuple[str, ...]) -> bool:
    """Tell whether somebody bears a number, as rulers do."""
    return any(_NUMBER.fullmatch(word) for word in core)


def _is_subject(key: str, core: tuple[str, ...]) -> bool:
    """Tell whether somebody bears a title that no ruler has, and no number: *Mahmud Paşa* is not II. Mahmud."""
    titles = [word for word in key.split() if honorifics.is_honorific(word)]
    return not _is_counted(core) and any(turkish.fold(word) not in honorifics.RULERS for word in titles)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether words stand in others in their order."""
    rest = iter(long)
    return all(word in rest for word in short)
