"""Head words in names of English, German, French and Russian: *Ottoman Empire*, *Treaty of Paris*, *Crimean war*.

What else names something is :mod:`kg.recognition.western_names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.model import ClassId
from kg.recognition import heads
from kg.recognition import western_words as lexicon
from kg.recognition.chains import UPPER, Word
from kg.recognition.headlines import Headlines
from kg.recognition.records import Recognised

LOWER = re.compile(r"[ \u00a0]([a-zà-ÿа-яё-]+)")
_SHORT = r"(?:St|Ste|Sts|Mt|Ft|Pt)\."
"""What is written short before a place's name: *St. Germain, Mt. Athos*; its full stop ends nothing."""
_NAME = rf"(?:{_SHORT}[ -]?)?[{UPPER}][\w’'-]*(?:[ -][{UPPER}][\w’'-]*){{0,3}}"
_NAMES = re.compile(_NAME)
_AND = re.compile(r" (?:and|und|et|и) (?:the |der |la |le |les |l['’])?")
_LIST = re.compile(rf"(?:, (?:the )?{_NAME}){{0,5}},? (?:and|und|et|и) (?:the |der |la |le |les |l['’])?{_NAME}")
_REACH = 24
LONGEST_ABBREVIATION = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A text, its language and its headlines."""

    text: str
    language: str
    headlines: Headlines


def is_head_in_front(place: Place, word: Word, following: Word) -> bool:
    """Tell whether a head stands here whose name follows: *Congress | of Vienna*."""
    gap = place.text[word.end : following.start]
    return bool(gap.strip()) and gap != "-" and lexicon.leads(word.stem, place.language)


def ends_at_head(place: Place, word: Word, following: Word) -> bool:
    """Tell whether a head ends a name: an abbreviation follows, or another line (*British Embassy | Memorandum*)."""
    if lexicon.head(word.stem, place.language) is None or lexicon.head(following.stem, place.language) is not None:
        return False
    stem = following.stem
    abbreviated = stem.isupper() and 1 < len(stem) <= LONGEST_ABBREVIATION and not word.stem.isupper()
    return abbreviated or "\n" in place.text[word.end : following.start]


def by_head(place: Place, words: tuple[Word, ...], *, alone: bool) -> Recognised | None:
    """Read words one of which is a head; ``alone``: nothing of the chain follows them."""
    last = words[-1]
    kind = lexicon.head(last.stem, place.language)
    if kind is None and last.low == "general" and len(words) > 1 and words[-2].low in _MISSIONS:
        kind = "Organ"  # Consulate General
    name = place.text[words[0].start : last.stem_end]
    tail = LOWER.match(place.text, last.end)
    known = lexicon.land(name, place.language) or (tail and lexicon.land(f"{name} {tail[1]}", place.language))
    if kind == heads.NOTHING or known:
        return _after_lower_head(place, words)
    if alone and len(words) == 1 and kind is None and lexicon.leads(last.stem, place.language):
        return _peace(place, last)
    if kind is not None and alone:
        longer = _with_complement(place, words, kind)
        if longer is not None:
            return longer
    if kind is not None and len(words) > 1 and not is_titled(words) and not _is_shouted(words, kind):
        if kind == "Congress" and _is_of_state(place, words[:-1]):
            kind = "Assembly"
        start, stop = _with_ordinal(place, words[0].start, kind), last.stem_end
        numeral = _NUMERAL.match(place.text, stop) if kind == "War" else None
        return make(place, (start, numeral.end() if numeral else stop), kind, "head", 0.85)
    return _after_lower_head(place, words) or (before_lower_head(place, words) if alone else None)


def _is_of_state(place: Place, words: Sequence[Word]) -> bool:
    """Tell whether a congress is a state's, that makes its laws, and no meeting: *United States Congress*."""
    name = place.text[words[0].start : words[-1].stem_end]
    return lexicon.is_people(name, place.language) or lexicon.land(name, place.language) == "State"


def _is_shouted(words: Sequence[Word], kind: str) -> bool:
    """Tell whether *SOVIET* in a heading is the adjective."""
    return kind == "Assembly" and all(word.stem.isupper() for word in words)


def _peace(place: Place, word: Word) -> Recognised | None:
    """Read a peace that bears the name of where it was made: *Peace of Westphalia*, not *of Mind* or *of Europe*."""
    joint = _OF.match(place.text, word.end)
    stop = _complement(place, joint.end(), known=False) if joint else None
    if joint is None or stop is None:
        return None
    name = place.text[joint.end() : stop]
    mind = all(lexicon.is_ordinary(part, place.language) for part in name.split()) and not _is_listed(place, name)
    whose = lexicon.land(name, place.language) in {"State", "Country"} or name in _CONTINENTS
    dated = lexicon.breaks_name(name, place.language, "")
    return None if mind or whose or dated else make(place, (word.start, stop), "Treaty", "head of", 0.9)


_OF = re.compile(r" of (?=[A-Z])")
_CONTINENTS = frozenset({"Europe", "Asia", "Africa", "America"})
_ORDINAL = re.compile(
    r"(?<!\w)((?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d{1,2}(?:st|nd|rd|th)|[IVX]{1,5}))"
    r"[ \n]$"
)


_NUMERAL = re.compile(r"[ \n](?:I{1,3}|IV|[12])(?![\w.’'/-])")
"""The number behind a war: *World War II*."""


def _with_ordinal(place: Place, start: int, kind: str) -> int:
    """Take in the number before: *Second World War*, *20th Party Congress*."""
    found = _ORDINAL.search(place.text, max(0, start - 9), start) if kind in _COUNTED else None
    return found.start(1) if found else start


def _with_complement(place: Place, words: tuple[Word, ...], kind: str) -> Recognised | None:
    """Read a head in front: *Treaty of Paris*, *Convention between Great Britain and Russia*."""
    text, start, end = place.text, words[0].start, words[-1].end
    parties = lexicon.between(place.language).match(text, end)
    if parties is not None and kind in _AGREED:
        name = _NAMES.match(text, parties.end())
        listed = _LIST.match(text, name.end()) if name else None
        if listed is not None:
            return make(place, (start, listed.end()), kind, "head between", 0.9)
    seat = _STATIONED.match(text, end) if words[-1].low in _MISSIONS and place.language == "en" else None
    joint = seat or lexicon.joining(place.language).match(text, end)
    if joint is None or kind not in lexicon.NAMED_AFTER_OF or words[-1].low in _PORTES:
        return None
    stop = _complement(place, joint.end(), known=kind not in _OWN)
    if stop is None:
        return None
    if lexicon.breaks_name(text[joint.end() : stop], place.language, text[stop : stop + 6]):  # of December 3, 1924
        day = _DAY.match(text, stop)
        dated = (
            day and len(words) == 1 and joint[0].strip().startswith("of")
        )  # *those Governments on December 18, 1923*
        return make(place, (start, day.end()), kind, "head of", 0.8) if day and dated else None
    more = _AND.match(text, stop) if kind in _SHARED else None
    if more is not None and lexicon.is_notion(text[joint.end() : stop], place.language):
        other = _complement(place, more.end())
        notion = other is not None and lexicon.is_notion(text[more.end() : other], place.language)
        stop = other if notion and other is not None else stop
    stop = _with_members_of(place, joint.end(), stop) if kind in _BODIES and place.language == "en" else stop
    return make(place, (start, stop), kind, "head of", 0.9)


def _with_members_of(place: Place, start: int, stop: int) -> int:
    """Give where a body's name ends whose members have a town, a region or a matter: *Committee of Merchants of Izmir*.

    Whose state it is stands for itself: *Council of Ministers | of Russia*.
    """
    members = place.text[start:stop]
    joint = _OF_ANY.match(place.text, stop)
    if joint is None or not lexicon.is_ordinary(members.rpartition(" ")[2], place.language):
        return stop
    end = _complement(place, joint.end())
    if end is None or lexicon.breaks_name(place.text[joint.end() : end], place.language, place.text[end : end + 6]):
        return stop
    name = place.text[joint.end() : end]
    goes_on = _FURTHER.match(place.text, end) is not None
    region = lexicon.land(name, place.language) == "Region" or lexicon.town(name, place.language, placed=True)
    matter = all(lexicon.is_ordinary(word, place.language) for word in name.split())
    named = bool(region) or matter or members in _ORDERS
    owner = lexicon.land(name, place.language) in {"State", "Country"} or lexicon.is_people(name, place.language)
    return end if named and not (owner or goes_on or _is_persons(name)) else stop


def _is_persons(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and (is_given(words[0]) or turkish.fold(words[-1]) in honorifics.AFTER)


_OF_ANY = re.compile(r" of (?:the )?(?=[A-Z])")
_FURTHER = re.compile(rf" [{UPPER}]")
_ORDERS = frozenset({"Society", "Company", "Order", "Brotherhood", "Knights"})
"""What is a body itself, and has its name behind it: *Council of the Society of Jesus*."""
_BODIES = frozenset({"Organ", "Institution", "Company", "Court", "Party", "Union"})


def _complement(place: Place, start: int, *, known: bool = True) -> int | None:
    """Say where a name ends that follows a head: further than its first word where lists or notions go on.

    Where it need not be ``known``, names go on that no list has: *Treaty of Küçük Kaynarca*.
    """
    whole = _NAMES.match(place.text, start)
    if whole is None:
        return None
    words = list(_WORDS.finditer(place.text, start, whole.end()))
    if is_short(words[0][0]):
        return words[1].end()
    stop = words[0].end()
    ordinary = lexicon.is_ordinary(words[0][0], place.language) or words[0][0] in _PARTLY
    whole_name = not known and not ordinary and not _is_listed(place, words[0][0])
    for word in words[1:]:
        longer = place.text[start : word.end()]
        noun = lexicon.is_ordinary(word[0], place.language) or (ordinary and lexicon.is_people(word[0], place.language))
        listed = _is_listed(place, longer) or word[0] == "Affairs" or lexicon.begins_a_town(words[0][0])
        if not (listed or (ordinary and noun) or (whole_name and not noun)):
            break
        stop = word.end()
    found = _POSSESSIVE.search(place.text, max(start, stop - 2), stop)
    return found.start() if found else stop


_PARTLY = frozenset({"Central", "Northern", "Southern", "Eastern", "Western", "Confederate", "Federal", "Arab"})
"""Adjectives before what a union is of: *the Federation of | Central American States*."""


def is_short(word: str) -> bool:
    """Tell whether a word only stands before a place's name, written short: *St., Mt.*."""
    return re.fullmatch(_SHORT, word) is not None


def _is_listed(place: Place, name: str) -> bool:
    return bool(lexicon.land(name, place.language) or lexicon.town(name, place.language, placed=True))


_PORTES = frozenset({"porte", "pforte"})
"""Governments that are called after nothing: *riet der Pforte zum Frieden*."""
_MISSIONS = frozenset({"embassy", "legation", "consulate", "general", "commissariat"})
_STATIONED = re.compile(r" (?:at|in) (?:the )?(?=[A-Z])")
"""What stands between a mission and its seat: *the Embassy at Athens*."""
_DAY = re.compile(r" \d{1,2}(?:st|nd|rd|th|d)?,? \d{4}")
_WORDS = re.compile(r"[\w’'.-]+")
_POSSESSIVE = re.compile(r"['’]s?$|\.$")
_AGREED = frozenset({"Treaty", "Armistice", "War", "Conference", "Negotiation", "Alliance"})
_SHARED = frozenset({"Treaty", "Organ", "Institution"})
_OWN = frozenset({"Treaty", "Armistice", "Conference", "Congress", "War", "Battle"})
_COUNTED = frozenset({"War", "Battle", "Congress", "Conference", "Army", "Alliance", "Uprising"})
_OF_CONSENT = frozenset({"agreement", "agreements", "accord"})
"""What is rather somebody's consent where his name follows: *the agreement of China*."""
_LOWER_HEAD = re.compile(r"(?<![\w’'])([a-zà-ÿ]+) (?:de la |de |du |des |d['’]|of the |of |von |bei )(?:l['’])?$")


def _after_lower_head(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    """Read a head in lower case in front: *traité de Campo-Formio*, *guerre de Crimée*."""
    start = words[0].start
    found = _LOWER_HEAD.search(place.text, max(0, start - _REACH), start)
    kind = lexicon.head(found[1], place.language) if found else None
    if found is None or kind not in _OWN or found[1] in _OF_CONSENT:
        return None
    stop = _complement(place, start)
    return None if stop is None else make(place, (found.start(1), stop), kind, "lower head of", 0.8)


def before_lower_head(place: Place, words: tuple[Word, ...]) -> Recognised | None:
    """Read a head in lower case after a people or land: *British embassy*, *Crimean war*, *русское правительство*."""
    found = LOWER.match(place.text, words[-1].end)
    kind = lexicon.head(found[1], place.language) if found else None
    if found is None or kind is None or kind in {heads.NOTHING, "City", "Site"}:
        return None
    name = place.text[words[0].start : words[-1].stem_end]
    known = lexicon.is_people(name, place.language) or lexicon.land(name, place.language)
    adjective = place.language == "ru" and len(words) == 1 and name.endswith(_ADJECTIVES)
    if not (known or adjective or lexicon.town(name, place.language)) or words[-1].marked:
        return None
    if kind == "Region" or (kind == "State" and not adjective) or (kind in _ONE and _is_several(place, found[1])):
        return None
    return make(place, (words[0].start, found.end(1)), kind, "lower head", 0.8)


_ONE = frozenset({"Company", "Organ", "Institution", "Newspaper", "Party", "Union", "Government"})


def _is_several(place: Place, word: str) -> bool:
    """Tell whether an English head in lower case is a plural, and so nobody's name: *American railways*."""
    return place.language == "en" and word.endswith("s") and word not in heads.HEADS["en"]


_ADJECTIVES = ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ское", "ские", "ских")


def is_titled(words: Sequence[Word]) -> bool:
    """Tell whether the first of some words is a title."""
    first = words[0].low.rstrip(".")
    if first in _HIGHER and len(words) > 1:  # Grand Duke, Crown Prince
        return words[1].low in honorifics.BEFORE or f"{first} {words[1].low}" in honorifics.PHRASES
    return first in honorifics.BEFORE or f"{words[0].low}." in honorifics.BEFORE


_HIGHER = frozenset({"grand", "crown", "rear"})


def make(place: Place, extent: tuple[int, int], kind: str, rule: str, score: float) -> Recognised:
    """Make a finding of a stretch."""
    start, end = extent
    abbreviated = "." in place.text[start:end] and end - start <= LONGEST_ABBREVIATION
    end += int(abbreviated and place.text.startswith(".", end))  # U.S.
    return Recognised(
        start=start,
        end=end,
        word_end=end,
        kind=ClassId(kind),
        key=turkish.fold(" ".join(place.text[start:end].split())),
        rule=rule,
        score=score,
    )
