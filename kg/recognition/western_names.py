"""Names of English, German, French and Russian prose that no table has: by head words, titles, lists and prepositions.

*Treaty of Paris*, *Convention between Great Britain and Russia*, *Ottoman Empire*, *Traité de Campo-Formio*, *Schlacht
bei Mohács*. Any other language gets what lists and shapes show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.model import ClassId
from kg.recognition import (
    callings,
    heads,
    partial_names,
    places_of_old,
    seats,
    western_bodies,
    western_cuts,
    western_extents,
    western_lists,
)
from kg.recognition import western_words as lexicon
from kg.recognition.agreement import agreed
from kg.recognition.chains import Chain, Word, chains
from kg.recognition.headlines import Headlines
from kg.recognition.records import Recognised
from kg.recognition.run_on import parted
from kg.recognition.russian_seams import is_forename
from kg.recognition.western_heads import (
    LONGEST_ABBREVIATION,
    LOWER,
    Place,
    before_lower_head,
    by_head,
    ends_at_head,
    is_head_in_front,
    is_titled,
    make,
)
from kg.recognition.western_places import before_a_name, is_called, is_placed, is_where


def recognise(text: str, language: str) -> tuple[Recognised, ...]:
    """Find what a text names, in order and without overlaps."""
    place = Place(text, language, Headlines(text, language))
    found: list[Recognised] = []
    reached = 0
    listed = iter(western_lists.persons(text, language))
    person = next(listed, None)
    left: list[Chain] = []
    for chain in chains(text, language):
        before = len(found)
        for made in _of_chain(place, chain):
            while person is not None and person.start < made.word_end:
                if person.start >= reached:
                    found.append(person)
                    reached = person.word_end
                person = next(listed, None)
            if made.start >= reached:
                found.append(made)
                reached = made.word_end
        if len(chain.words) == 1 and len(found) == before and language == "en":
            left.append(chain)
    if language == "en":
        found = list(partial_names.actors(place, found))
    found += partial_names.persons(place, found, left)
    found.sort(key=lambda one: one.start)
    found = western_extents.mended(text, found) if language == "en" else found
    found = list(agreed(text, western_bodies.with_bodies(text, language, found)))
    found = list(parted(text, found)) if language == "de" else found  # *dass X Y warnte*
    return tuple(one for one in found if one.kind != heads.NOTHING)


def _of_chain(place: Place, chain: Chain) -> Iterator[Recognised]:
    words = chain.words[_opening(place, chain) :]
    while words:
        words = words[_nouns(place, words) :]
        words = words[seats.titles(place.text, words, place.language) :]
        if lexicon.breaks_name(words[0].stem, place.language, _behind(place, words[0])):
            words = words[1:]
            continue
        length = before_a_name(place.text, words, place.language) or _length(place, words)
        segment, words = words[:length], words[length:]
        made = _named(place, segment, alone=not words or is_head_in_front(place, segment[-1], words[0]))
        if made is not None:
            yield made
            words = tuple(word for word in words if word.start >= made.word_end)


def _nouns(place: Place, words: Sequence[Word]) -> int:
    """Say how many nouns stand before a name in a language that writes them alike: *Gesandten | Baron Riedesel*."""
    if place.language not in lexicon.CAPITALISED or any(lexicon.head(word.stem, place.language) for word in words):
        return 0
    for index, word in enumerate(words[:-1]):
        if is_titled(words[index:]) or not lexicon.is_ordinary(word.stem, place.language) or is_given(word.stem):
            return index
    return len(words) - 1


def _opening(place: Place, chain: Chain) -> int:
    """Say how many words in front are no part of a name: articles, and what only begins a sentence."""
    for index, word in enumerate(chain.words):
        if lexicon.is_function(word.stem, place.language):
            continue
        opens = chain.first and index == 0
        telling = word.low in honorifics.BEFORE or lexicon.leads(word.stem, place.language)
        telling = telling or (len(chain.words) == 1 and before_lower_head(place, chain.words) is not None)
        if not opens or telling or is_forename(word.stem, place.language) or word.dotted or word.stem.isupper():
            return index
        if (
            western_cuts.opens(place.text, chain.words[index:])
            or _is_family(place, chain.words[index : index + 2])
            or _is_counted(chain.words[index + 1 : index + 2])
        ):
            return index
        if not lexicon.is_ordinary(word.stem, place.language, opening=True):
            return index
    return len(chain.words)


def _length(place: Place, words: Sequence[Word]) -> int:
    """Say how many of the words make the first name of a chain."""
    for index in range(len(words) - 1):
        word, following = words[index], words[index + 1]
        if lexicon.breaks_name(following.stem, place.language, _behind(place, following), word.stem):
            return index + 1
        if index and word.dotted and _ends_with_stop(place, word, following):
            return index + 1
        name = place.text[words[0].start : word.stem_end]
        longer = place.text[words[0].start : following.stem_end]
        known = lexicon.is_people(name, place.language) or lexicon.land(name, place.language)
        if (
            western_cuts.ends_an_office(words, index)
            or ends_at_head(place, word, following)
            or _begins_a_matter(place, words, index + 1)
        ):
            return index + 1
        titled = known and is_titled([following])
        if titled or is_head_in_front(place, word, following) or western_cuts.ends(words, index, place.language):
            return index + 1
        ends = lexicon.land(name, place.language) and not lexicon.land(longer, place.language)
        if (
            ends
            and not (index == 0 and is_called(place.text, word, following, place.language))
            and not any(lexicon.head(one.stem, place.language) for one in words[index + 1 :])
        ):
            return index + 1
    return len(words)


def _ends_with_stop(place: Place, word: Word, following: Word) -> bool:
    """Tell whether the full stop of a ruler's number, or of a short word before a title, ends a name.

    In German the full stop is part of the number; there a noun behind it ends the name: *Katharina II. | Anfang 1772*.
    """
    if not _is_number(word, place.language):
        return not word.is_initial and is_titled([following])
    return place.language != "de" or lexicon.is_ordinary(following.stem, "de")


def _is_number(word: Word, language: str) -> bool:
    """Tell whether a word is a ruler's number; among Cyrillic letters a single Roman figure is no initial."""
    return (_FIGURES if language == "ru" else _REGNAL).fullmatch(word.stem.rstrip(".")) is not None


def _is_counted(following: Sequence[Word]) -> bool:
    """Tell whether a ruler's number follows: *Екатерина II*."""
    return any(_REGNAL.fullmatch(word.stem.rstrip(".")) for word in following)


def _behind(place: Place, word: Word) -> str:
    """Give the few characters behind a word; to take all that follows would cost the length of the text each time."""
    return place.text[word.end : word.end + 6]


_MATTER = (" of ", " toward", " regarding ", " to ")


def _begins_a_matter(place: Place, words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun begins the next cell of a table: *to Morris | Attitude of Japanese*."""
    noun = words[at]
    named = noun.dotted or (at > 1 and words[at - 1].is_initial)  # Amos B. Rush to
    if place.language != "en" or named or not place.text.startswith(_MATTER, noun.end):
        return False
    known = lexicon.head(noun.stem, "en") or is_given(noun.stem) or noun.low in honorifics.EVERY | honorifics.OFFICES
    before = [word for word in words[:at] if not lexicon.is_ordinary(word.stem, "en")]
    return not known and bool(before) and lexicon.is_ordinary(noun.stem, "en") and noun.stem[1:].islower()


def _is_family(place: Place, words: Sequence[Word]) -> bool:
    """Tell whether a family's name stands in front: *Yuan Shikai, Sun Yat-sen*, not *Sun Valley*."""
    if len(words) == 1 or words[0].low not in lexicon.FAMILIES or place.text[words[0].end : words[1].start] != " ":
        return False
    return (
        not lexicon.is_ordinary(words[1].stem, place.language) and lexicon.head(words[1].stem, place.language) is None
    )


def _named(place: Place, words: Sequence[Word], *, alone: bool) -> Recognised | None:
    words = tuple(words)
    made = by_head(place, words, alone=alone) or _person(place, words) or _listed(place, words)
    made = made or _called_land(place, words)
    if made is not None or (place.language in lexicon.CAPITALISED and not _is_unheard(place, words)):
        return made
    return _rest(place, words)


def _is_unheard(place: Place, words: Sequence[Word]) -> bool:
    """Tell whether words are of no dictionary, in whatever old spelling, and no article makes a noun of them."""
    before = lexicon.word_before(place.text, words[0].start)
    if before is not None and lexicon.determines(before[1], place.language):
        return False
    return all(
        len(word.stem) >= _WHOLE and word.stem[1:].islower() and not lexicon.is_old(word.stem, place.language)
        for word in words
    )


_WHOLE = 4  # letters
# --- persons ----------------------------------------------------------------------------------------------------


def _person(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    last = words[-1]
    name = place.text[words[0].start : last.stem_end]
    if lexicon.land(name, place.language) or (len(words) == 1 and lexicon.is_people(name, place.language)):
        return None
    office = words[1] if len(words) > 1 and lexicon.is_ordinary(words[1].stem, place.language) else words[0]
    if words[0].low in _NOBLES and len(words) > 1 and place.text.startswith(" of ", words[0].end):
        return make(place, (words[0].start, last.stem_end), "Person", "title", 0.9)
    if is_titled(words) and any(place.text.startswith(" of ", word.end) for word in (words[0], office)):
        return make(place, (words[0].start, last.stem_end), heads.NOTHING, "office", 0.9)
    before = lexicon.word_before(place.text, words[0].start)
    if len(words) > 1 and western_cuts.is_office(words, before[1] if before else "", place.language):
        return make(place, (words[0].start, last.stem_end), heads.NOTHING, "office", 0.9)
    called = callings.names_a_person(place.text, words[0].start, last.end, place.language)
    evidence = ("called", 0.9) if called else _several(words, place.language)
    evidence = evidence or _titled(place, words, name) or _with_office(place, words, name)
    return make(place, (words[0].start, last.stem_end), "Person", *evidence) if evidence else None


_NOBLES = honorifics.words("""
    duke duchess archduke archduchess marquis marquess marquise marchioness earl count countess viscount viscountess
    baron baroness margrave prince princess
""")
"""Titles that with *of* and a name are what somebody is called: *the Duke of Alba*; of other titles it is an office."""


def _several(words: tuple[Word, ...], language: str) -> tuple[str, float] | None:
    """Give the rule by which several words name a person, and how often it holds."""
    last = words[-1]
    if len(words) == 1:
        return None
    if is_titled(words) and not is_titled([last]):
        return "title", 0.9
    if last.low in honorifics.AFTER:
        return "honorific", 0.9
    if western_cuts.has_initials(words[:-1]) and not last.dotted and not western_cuts.counts(words, language):
        return "initials", 0.85
    if _is_counted([last]) and (len(words) == _NAMED or is_given(words[0].stem)):
        return "ruler", 0.85
    named = is_forename(words[0].stem, language) or words[0].low in lexicon.FAMILIES
    return ("given name", 0.85) if named else None


_NAMED = 2  # words


def _titled(place: Place, words: tuple[Word, ...], name: str) -> tuple[str, float] | None:
    before = lexicon.word_before(place.text, words[0].start)
    titled = before is not None and turkish.fold(before[1]) in honorifics.BEFORE
    return ("title", 0.8) if titled and not lexicon.town(name, place.language) else None


_OFFICE_BEFORE = re.compile(r"\b([^\W\d_][^()\n\f.;:]{3,70}) \($")
_OFFICE_AFTER = re.compile(r", (?:the |then |an? |der |die |le |la )?([^,.;:()\n\f]{3,50})")


def _with_office(place: Place, words: tuple[Word, ...], name: str) -> tuple[str, float] | None:
    """Read a name whose office stands before its bracket or behind its comma: *the Consul at Varna (Neale)*."""
    start, end = words[0].start, words[-1].end
    before = _OFFICE_BEFORE.search(place.text, max(0, start - _FURTHEST), start)
    if before is not None and place.text[end : end + 1] == ")" and _is_office(before[1]):
        return ("office before a bracket", 0.85)
    after = _OFFICE_AFTER.match(place.text, end)
    told = after is not None and _is_office(" ".join(after[1].split()[:3]))
    told = told and not (words[0].low in western_cuts.DEPARTMENTS and lexicon.is_determined(place.text, start))
    placed = lexicon.town(name, place.language) or lexicon.head(words[-1].stem, place.language)
    return ("office behind a comma", 0.75) if told and not placed and not is_titled(words) else None


def _is_office(text: str) -> bool:
    return any(turkish.fold(word.strip("-’'")) in honorifics.OFFICES for word in text.split())


_FURTHEST = 80


# --- lands, towns, peoples, and the rest ------------------------------------------------------------------------


def _listed(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    start, end = words[0].start, words[-1].stem_end
    name = place.text[start:end]
    tail = LOWER.match(place.text, end)
    if tail is not None and lexicon.land(f"{name} {tail[1]}", place.language):  # Empire ottoman
        name, end = f"{name} {tail[1]}", tail.end(1)
    name = _LETTERS.sub(".", _SAINT.sub("Saint ", name))
    kind = lexicon.land(name, place.language)
    where = is_placed(place.text, start, place.language)
    if kind == "State":
        one, other = ("Country", "State") if where else ("State", "Country")
        return replace(make(place, (start, end), one, "land", 0.95), also=(ClassId(other),))
    if kind is not None:
        return make(place, (start, end), kind, "land", 0.95)
    if lexicon.is_people(name if len(words) == 1 else _many(words, place.language), place.language):
        return make(place, (start, end), "People", "people", 0.85)
    where = where or seats.is_placed(place.text, start, end, place.language)
    town = lexicon.town(name, place.language, placed=where)
    head = name.partition(" of ")[0]  # Pera of Constantinople
    old = places_of_old.place(head, place.language)
    if old is not None:
        return replace(make(place, (start, end), old, "place of old", 0.8), geonames=town)
    return replace(make(place, (start, end), "City", "GeoNames", 0.85), geonames=town) if town is not None else None


def _called_land(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    """Read a land behind a word that says under whom it is, or which part: *Imperial | Germany*."""
    if len(words) != _NAMED or not _OF_LANDS.search(words[0].low) or is_given(words[0].stem):
        return None
    land = _listed(place, words[1:])
    return land if land is not None and land.rule == "land" else None


_OF_LANDS = re.compile(
    r"(?:[ie]al|eral|oyal|ist|ite|ern|ied|itan|ican|evik)$|^(?:nazi|soviet|greater|free|vichy|muslim|christian)$"
)
_SAINT = re.compile(r"^Ste?\.[ -]")
_LETTERS = re.compile(r"(?<=\b[A-Z])\. (?=[A-Z]\.?$)")
"""Between the letters of *U. S.*, which is a land in whatever way it is written."""


def _many(words: Sequence[Word], language: str) -> str:
    """Give the last word where others before it say which of a people are meant: *Young Turks, Baltic Germans*."""
    last = words[-1].stem
    several = language == "en" and last.endswith("s") and lexicon.is_people(last[:-1], language)
    return last if several and not any(is_given(word.stem) or word.dotted for word in words[:-1]) else ""


def _rest(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    last = words[-1]
    extent = (words[0].start, last.stem_end)
    if is_titled([last]) or all(lexicon.is_ordinary(word.stem, place.language) for word in words):
        return None
    ordinary = lexicon.is_ordinary(words[0].stem, place.language) and not words[0].dotted
    if len(words) > 1 and ordinary and not _ROMAN.fullmatch(words[1].stem) and not _is_family(place, words[:2]):
        return _listed(place, words[1:]) or _rest(place, words[1:])  # Engineer Malishevski
    if _is_no_one(place, words) or (len(words) > 1 and western_cuts.counts(words, place.language)):
        return None
    where = is_where(place.text, words, place.language) or seats.has_seat(place.text, words, place.language)
    if len(words) > 1 or where:
        where = where or words[0].low.rstrip(".") in _HEIGHTS
        return make(place, extent, *(("City", "case", 0.6) if where else ("Person", "shape", 0.5)))
    if last.stem.isupper():
        short = 1 < len(last.stem) <= LONGEST_ABBREVIATION and "." not in last.stem
        return make(place, extent, "Group", "abbreviation", 0.4) if short and not _ROMAN.fullmatch(last.stem) else None
    single = not last.dotted and len(last.stem) > 1 and not lexicon.head(last.stem, place.language)
    several = lexicon.are_several(place.text, last.start, last.stem, place.language)
    kind = ("Group", "plural", 0.4) if several else ("Person", "capital", 0.35)
    return make(place, extent, *kind) if single else None


_HEIGHTS = frozenset(["mt", "ft", "pt"])
"""*Mount, Fort, Point*, written short: what they name is a place."""


def _is_no_one(place: Place, words: Sequence[Word]) -> bool:
    """Tell whether the capitals of words have another reason than that somebody is called so."""
    bracketed = place.text[words[0].start - 1 : words[0].start] == "("
    if western_cuts.is_nobody(words) or (words[0].dotted and lexicon.is_determined(place.text, words[0].start)):
        return True
    headline = place.headlines.holds(words[0].start) and not bracketed
    alone = len(words) == 1 and seats.is_title_alone(place.text, words[0], place.language)
    if alone or seats.is_of_an_order(place.text, words[0].start):
        return True
    return (
        headline
        or western_cuts.is_of_people(words, place.language)
        or western_cuts.is_placed_thing(words, place.language)
    )


_ROMAN = re.compile(r"[IVXLC]+")
_REGNAL = re.compile(r"[IVX]{2,5}|Ier")
_FIGURES = re.compile(r"[IVX]{1,5}")
