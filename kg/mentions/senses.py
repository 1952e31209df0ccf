"""What a stretch that may be a mention can stand for: which of its senses stay, and whether it is where or who."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.mentions import neighbourhood, spans
from kg.mentions.bearers import Bearer
from kg.mentions.gazetteer import Hit
from kg.mentions.name_patterns import Rank, Sense
from kg.mentions.person_mentions import is_whole
from kg.mentions.records import Memory, Place
from kg.mentions.spans import Span
from kg.model import EntityId
from kg.persons import context
from kg.persons.offices import Duty

_SHORTEST_ALONE = 4
_MOST_BEARERS = 4


# --- which senses stay ------------------------------------------------------------------------------------------


def names_whole(span: Span, sense: Sense) -> bool:
    """Tell whether a stretch calls an entity by a name that nobody else has."""
    return sense.rank is span.rank and (is_whole(sense) or len(span.senses) == 1 or bool(span.titles))


def admitted(span: Span, memory: Memory) -> Span | None:
    """Keep the senses that the document supports; ``None`` if none is left."""
    strong = tuple(sense for sense in span.senses if sense.rank >= Rank.VARIANT or not sense.entity)
    if strong:
        return span if len(strong) == len(span.senses) else replace(span, senses=strong)
    named = tuple(sense for sense in span.senses if sense.entity in memory.named)
    if named and any(sense.rank is Rank.SHORT for sense in span.senses):
        named = tuple(sense for sense in named if sense.rank is Rank.SHORT)  # a surname before a given name
    if named:
        return replace(span, senses=named)
    short = tuple(
        sense
        for sense in span.senses
        if sense.rank is Rank.SHORT
        and len(sense.name) >= _SHORTEST_ALONE
        and (not is_given(sense.name) or span.titles)  # Namık Kemal is no other Kemal, İbrahim Paşa is Ibrahim Pasha
        and sense.entity not in memory.strangers
    )
    return replace(span, senses=short) if 0 < len({sense.entity for sense in short}) <= _MOST_BEARERS else None


_LONG_TITLE = 3


def is_another_s(span: Span, sense: Sense, bearer: Bearer) -> bool:
    """Tell whether a part of a name stands beside an office or a rank that nothing says of its bearer: *Senator X*.

    A rank that he has, however his language spells it, is enough: *büyükelçi Prens Lieven* is Prince Lieven.
    """
    if sense.rank is not Rank.SHORT:
        return False
    titles = tuple(map(turkish.fold, span.titles))
    if any(rank & bearer.honorifics for title in titles for rank in _RANKS if title in rank):
        return False
    for title in titles:
        role = honorifics.ROLE_OF_WORD.get(title, title)
        told = {title, role} & (bearer.described | bearer.offices | bearer.honorifics)
        if (title in honorifics.OFFICES or title in _RANKS[0]) and not told:
            return True
    return False


_RANKS = tuple(
    honorifics.words(line)
    for line in (
        "paşa pasha pacha pascha",
        "prens prince prinz fürst",
        "kont count comte graf",
        "dük duke duc herzog",
        "marki marquis marquess",
        "mareşal marshal maréchal marschall feldmarschall",
        "amiral admiral",
        "general",
        "baron",
        "lord",
    )
)
"""Ranks, each as several languages spell it; who has none of the first is no Pasha."""


def is_plausible(text: str, hit: Hit, sense: Sense, *, note: bool) -> bool:
    """Refuse short titles of works outside quotation marks and notes: *Gandhi* is a man before it is a book."""
    if not sense.entity.startswith("work/") or len(sense.name.split()) >= _LONG_TITLE:
        return True
    before = text[max(0, hit.start - 8) : hit.start]
    return before[-1:] in {"“", '"', "«", "„"} or (note and before.rstrip()[-1:] in {",", ".", "“", ":"})


# --- where, or who ----------------------------------------------------------------------------------------------

_WHERE = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_WHERE_BEFORE = {
    "en": honorifics.words("in to from at near through via into toward towards leaving reached entered"),
    "de": honorifics.words("in nach aus bei von"),
    "fr": honorifics.words("à en au aux dans vers depuis"),
    "ru": honorifics.words("в из на во"),
}
_TOWARDS = re.compile(r"\s+(?:karşı|göre|ait|ilişkin|yönelik|rağmen|dair|yardım|ilgi)")


def says_where(place: Place, span: Span) -> bool:
    """Tell whether a name stands as the place of something rather than as one who acts."""
    if place.language == "tr":
        found = spans.case(place.text, span)
        return found in _WHERE or (found is Case.DATIVE and not _TOWARDS.match(place.text, span.end))
    before = neighbourhood.word_before(place.text, span.start)
    return before is not None and turkish.fold(before[1]) in _WHERE_BEFORE.get(place.language, ())


# --- which of several persons ---


def in_context(
    place: Place,
    span: Span,
    ranked: list[Sense],
    bearers: Mapping[EntityId, Bearer],
    duties: Mapping[EntityId, Sequence[Duty]],
) -> tuple[list[Sense], bool]:
    """Order persons of one name by what stands around it; say whether the first is meant for certain."""
    if len(ranked) == 1 or ranked[0].entity not in bearers:
        return ranked, len(ranked) == 1
    people = {sense.entity: sense for sense in ranked if sense.entity in bearers}
    choice = context.choose(
        place.text,
        span.core or (span.start, span.name_end),
        span.titles,
        {person: duties[person] for person in people},
        place.memory.acquaintance,
    )
    others = [sense for sense in ranked if sense.entity not in people]
    return [*(people[person] for person in choice.ranked), *others], choice.decided and not others
