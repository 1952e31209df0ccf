"""English names that what stands around them makes longer, shorter, or no name: the last look at what was found.

*Treaty of Friendship | , Commerce and Navigation*, *Republic of the United States | of Peru*, *the | Governments of |
Spain and France*, *Ambassador | Appointed*, *Minister | Commerce*. How names are found is
:mod:`kg.recognition.western_names`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.model import ClassId
from kg.recognition import western_lists
from kg.recognition import western_words as lexicon
from kg.recognition.chains import UPPER
from kg.recognition.records import Recognised

_CAPITAL: Final = rf"[{UPPER}][\w’'-]*"
_AND: Final = r",? and (?:the )?"


def mended(text: str, found: Sequence[Recognised]) -> list[Recognised]:
    """Give the names of an English text with their true ends, in order and without overlaps; nobody's are left out."""
    longest: list[Recognised] = []
    for one in found:
        made = _of_one(text, one)
        if made is None:
            continue
        while longest and made.start <= longest[-1].start and longest[-1].end <= made.end:
            longest.pop()  # what it takes in
        if not longest or made.start >= longest[-1].word_end:
            longest.append(made)
    return _joint_lands(text, longest)


def _of_one(text: str, one: Recognised) -> Recognised | None:
    for rule in _RULES:
        made = rule(text, one)
        if made is None:
            return None
        one = made
    return one


def _over(text: str, one: Recognised, start: int, end: int) -> Recognised:
    """Give a name another extent."""
    key = turkish.fold(" ".join(text[start:end].split()))
    return replace(one, start=start, end=end, word_end=end, key=key)


# --- longer ---------------------------------------------------------------------------------------------------------

_DRAFTS: Final = ("Draft ", "Proposed ", "Projected ")
_NOTIONS: Final = re.compile(rf"(?:, {_CAPITAL}(?: {_CAPITAL})?)*{_AND}{_CAPITAL}(?: {_CAPITAL})?(?![\w-])")
_SMALL: Final = re.compile(r" (?:Between|With|By|For|And|Of|Signed)$")
_PLURALS: Final = re.compile(rf"(?:, {_CAPITAL}s)*{_AND}{_CAPITAL}s(?![\w-])")
_REALMS: Final = frozenset({"kingdom", "realm", "union", "federation", "confederation", "republic", "principality"})


def _with_list(text: str, one: Recognised) -> Recognised | None:
    """Take in what a treaty is of besides, and the peoples of one realm: *Kingdom of the Angles, Saxons and Jutes*."""
    if one.kind == "Treaty" and text.startswith(_DRAFTS, one.start):  # what nobody has signed
        return None
    head, of, last = text[one.start : one.end].rpartition(" of " if " of " in text[one.start : one.end] else " on ")
    last = last.removeprefix("the ")
    if one.kind == "Treaty" and of and " " not in last and lexicon.is_notion(last, "en"):
        more = _NOTIONS.match(text, one.end)
        if more is not None and all(lexicon.is_notion(word, "en") for word in re.findall(_CAPITAL, more[0])):
            small = _SMALL.search(more[0])
            end = more.end() if small is None else more.start() + small.start()
            return _over(text, one, one.start, end)
    realm = one.kind == "State" and head.lower() in _REALMS and last.endswith("s")
    if realm and (lexicon.is_people(last, "en") or not lexicon.land(last, "en")):
        more = _PLURALS.match(text, one.end)
        if more is not None and not any(lexicon.land(word, "en") for word in re.findall(_CAPITAL, more[0])):
            return _over(text, one, one.start, more.end())
    return one


_OF_LAND: Final = re.compile(rf" of (?:the )?({_CAPITAL}(?: {_CAPITAL})?)(?![\w-])")
_WHOSE: Final = re.compile(
    r"United States$|Government of the (?:Republic|Kingdom|Union|Federation|Commonwealth|Empire)$"
)


def _with_land(text: str, one: Recognised) -> Recognised:
    """Take in whose republic it is: *Government of the Republic | of Peru*, *United States of Colombia*.

    Those of America have the name alone.
    """
    if one.kind not in {"State", "Country", "Government"} or _WHOSE.search(text[one.start : one.end]) is None:
        return one
    land = _OF_LAND.match(text, one.end)
    name = land[1] if land else ""
    name = name if lexicon.land(name, "en") else name.partition(" ")[0]
    if land is None or name == "America" or lexicon.land(name, "en") not in {"State", "Country"}:
        return one
    return _over(text, one, one.start, land.start(1) + len(name))


_PEOPLES: Final = re.compile(r"(?<![\w-])(?:(?:Democratic|Socialist|Free|Arab) )?People['’]s (?:Democratic )?$")
_NUMBERED: Final = re.compile(r"(?<!\S)\d{1,3}-$")
_GOVERNMENT: Final = "Government of the "
_OWN: Final = ClassId("Government")
_PARTNERS: Final = re.compile(rf"(?<![\w’'.-])(?:{_CAPITAL} ){{1,2}}& $")
_WIDEST: Final = 40
"""Characters before a name that are looked at."""


def _with_front(text: str, one: Recognised) -> Recognised | None:
    """Take in whose republic it is, and how many are in a body; what a prefix only turns to is not named."""
    before = text[max(0, one.start - _WIDEST) : one.start]
    if not one.rule.startswith(("head", "lower head")):
        return one
    front = _PEOPLES.search(before) if one.kind == "State" else None
    front = front or (_NUMBERED.search(before) if one.kind in _BODIES else None)
    front = front or (_PARTNERS.search(before) if one.kind == "Company" else None)
    if front is not None:
        one = _over(text, one, one.start - len(front[0]), one.end)
        whole = one.kind == "State" and text.endswith(_GOVERNMENT, 0, one.start)
        return replace(_over(text, one, one.start - len(_GOVERNMENT), one.end), kind=_OWN) if whole else one
    return None if re.search(r"[a-z]-$", before) and one.kind not in {"State", "Country"} else one


_BODIES: Final = frozenset({"Organ", "Conference", "Institution", "Government", "Delegation", "Assembly"})
_RUN: Final = re.compile(rf"(?: (?!Government|Embassy|Mission){_CAPITAL}){{1,3}}(?![\w-])")
_NOUN: Final = re.compile(r" ([a-z]{4,})(?![\w-])")


def _to_the_noun(text: str, one: Recognised) -> Recognised | None:
    """Let a body go on to the noun of its adjective: *War Council of the American | Red Cross*, or do without it.

    *The Bandung Conference | of Afro-Asian countries* has a name of its own before.
    """
    if one.rule != "head of":
        return one
    head, _, last = text[one.start : one.end].rpartition(" of ")
    last = last.removeprefix("the ").removeprefix("The ")
    hyphened = last.rpartition("-")[2]
    adjective = " " not in last and (last in _ADJECTIVES or lexicon.is_people(hyphened, "en"))
    adjective = adjective or (hyphened != last and hyphened.endswith("an"))
    run = _RUN.match(text, one.end)
    if head and run is not None and _is_unheard(last):
        return _over(text, one, one.start, run.end())
    if not head or not adjective or last.endswith("s"):
        return one
    if run is not None and not any(word.lower() in honorifics.BEFORE for word in run[0].split()):
        return _over(text, one, one.start, run.end())
    if _NOUN.match(text, one.end) is None:
        return one
    return _over(text, one, one.start, one.start + len(head)) if " " in head else None


def _is_unheard(word: str) -> bool:
    """Tell whether a word is of no list and no dictionary: what a capital follows then is the rest of its name."""
    listed = lexicon.land(word, "en") or lexicon.town(word, "en", placed=True) or lexicon.is_people(word, "en")
    known = listed or is_given(word) or lexicon.is_ordinary(word, "en")
    return " " not in word and "." not in word and not known and word[1:].islower()


_ADJECTIVES: Final = frozenset({"National", "International", "Allied", "Imperial", "Federal", "Royal", "Communist"})

# --- several --------------------------------------------------------------------------------------------------------

_SEVERAL: Final = re.compile(
    r"(?:Governments|Republics|Kingdoms|Empires|Duchies|Principalities|Parliaments|Armies|Fleets|Embassies|Legations)"
    r" of (?:the )?"
)


def _single(text: str, one: Recognised) -> Recognised | None:
    """Let the first of several bodies mean its land: *the Governments of Spain and France*; others are nobody's name.

    Its words stay, since with them it is a subject.
    """
    several = _SEVERAL.match(text, one.start) if one.rule == "head of" else None
    if several is None:
        return one
    name = text[several.end() : one.end]
    if lexicon.land(name, "en") not in {"State", "Country"}:
        return None
    key = turkish.fold(" ".join(name.split()))
    return replace(one, key=key, kind=ClassId("State"), rule="land", score=0.95, also=(ClassId("Country"),))


_LAST_PLURAL: Final = re.compile(rf"(?P<whose>{_CAPITAL}) (?P<body>Government|Legation|Delegation|Parliament)s")


def bare(name: str) -> str:
    """Give what a thing is called without what only its mention has: two bodies, and where somebody comes from.

    >>> bare("Danish Governments"), bare("Allied Governments"), bare("Republics of Peru"), bare("Amos T. Rush of Ohio")
    ('Danish Government', 'Allied Governments', 'Peru', 'Amos T. Rush')
    """
    found = _LAST_PLURAL.fullmatch(name)
    if found is not None and found["whose"] not in _ADJECTIVES and lexicon.is_people(found["whose"], "en"):
        return f"{found['whose']} {found['body']}"
    several = _SEVERAL.match(name)
    return name[several.end() :] if several is not None else _without_home(name)


def _alone(text: str, one: Recognised) -> Recognised:
    """Let the second of two bodies be the one that it is elsewhere: *the Dutch and | Danish Governments*."""
    name = text[one.start : one.end]
    if one.kind != "Government" or not text.endswith(" and ", 0, one.start) or _LAST_PLURAL.fullmatch(name) is None:
        return one
    return replace(one, key=turkish.fold(bare(name)))


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    """Give the lands whose names join two, by the first: *Trinidad and Tobago*."""
    from kg.recognition.lands import territories

    names = (name.replace(" & ", " and ").replace("St. ", "Saint ") for name in territories("en").values())
    return {name.partition(" and ")[0]: name for name in names if " and " in name}


def _joint_lands(text: str, found: Iterable[Recognised]) -> list[Recognised]:
    """Make one land of two names that are one."""
    made: list[Recognised] = []
    for one in found:
        if made and one.start < made[-1].end:
            continue
        joint = _pairs().get(" ".join(text[one.start : one.end].split()))
        if joint is not None and text.startswith(joint, one.start):
            whole = _over(text, one, one.start, one.start + len(joint))
            one = replace(whole, kind=ClassId("State"), rule="land", also=(ClassId("Country"),), geonames=None)  # noqa: PLW2901
        made.append(one)
    return made


# --- nobody, and shorter --------------------------------------------------------------------------------------------

_DEPARTMENTS: Final = honorifics.words("""
    finance commerce defense defence interior war justice agriculture treasury labor labour navy coordination trade
    education health transport communications economy information industry supply
""")
_STATIONED: Final = honorifics.words("minister ambassador consul chargé consul-general high commissioner")
_PARTICIPLE: Final = re.compile(r"[A-Z][a-z]{3,}ed")
_PARTS: Final = honorifics.words("extraordinary plenipotentiary resident interior designate")
_AREAS: Final = re.compile(r" (?:U\.S\.?A?|U\. S|US|UK|U\.K|UN|USSR|USG|HMG)$")
_TWO: Final = 2  # words: a title and another


def _somebody(text: str, one: Recognised) -> Recognised | None:
    """Leave out who is an office or a headline, and cut what belongs to an office before him, or to a land behind."""
    if one.kind != "Person" or one.rule == western_lists.RULE:
        return one
    name = text[one.start : one.end]
    area = _AREAS.search(name)
    if area is not None:
        one, name = _over(text, one, one.start, one.start + area.start()), name[: area.start()]
    one = replace(one, key=turkish.fold(" ".join(_without_home(name).split()))) if " of " in name else one
    words = name.split()
    if len(words) > _TWO and words[0].lower() in _PARTS:
        return _over(text, one, one.start + len(words[0]) + 1, one.end)
    if len(words) == _TWO and _is_office(*words):
        return None
    headline = len(words) > 1 and one.rule == "shape" and _is_verb(words[-1])
    short = len(words) == 1 and text.startswith(". ", one.end) and words[0].lower() in _SHORTENED
    return None if headline or short else one


def is_of_a_town(name: str) -> bool:
    """Tell whether somebody is called by his town, as who is no office’s holder: *Amos T. Rush of Watertown*.

    >>> is_of_a_town("Amos T. Rush of Oxford"), is_of_a_town("Amos T. Rush of Vermont")
    (True, False)
    """
    bare_name = _without_home(name)
    return bare_name != name and lexicon.land(name[len(bare_name) + len(" of ") :], "en") is None


def _without_home(name: str) -> str:
    """Leave out of which town or region somebody comes: *Amos T. Rush | of Vermont*, not *Louise of Savoy*."""
    called, of, home = name.rpartition(" of ")
    region = bool(of) and (lexicon.land(home, "en") in {"Region", "State"} or lexicon.town(home, "en", placed=True))
    words = [turkish.fold(word) for word in called.split()]
    own = [word for word in words if word not in honorifics.BEFORE]
    if not region or len(own) < _TWO or own[-1] in honorifics.EVERY or is_given(called.split()[-1]):
        return name
    return name if words[0] in honorifics.RULERS else called


_SHORTENED: Final = honorifics.words("asst dep sec gen min dept")


def _is_office(title: str, other: str) -> bool:
    """Tell whether a word behind a title says for what or where the office is, or what became of its holder."""
    title, low = turkish.fold(title), other.lower()
    if title not in honorifics.OFFICES:
        return False
    stationed = title in _STATIONED and bool(lexicon.is_large(turkish.fold(other))) and not is_given(other)
    happened = _PARTICIPLE.fullmatch(other) is not None and lexicon.is_ordinary(other, "en")
    return low in _DEPARTMENTS or stationed or happened or lexicon.is_function(other, "en") or low == "near"


def _is_verb(word: str) -> bool:
    """Tell whether the last word of a headline is what somebody does in it: *Ruritania Joins | the Federation*."""
    return word in _HEADLINED


_HEADLINED: Final = frozenset(
    f"{stem}s" for stem in ("Join", "Leave", "Sign", "Recognize", "Establish", "Declare", "Open", "Close", "Withdraw")
)


def _with_surname(text: str, one: Recognised) -> Recognised:
    """Take in the surname of a list that stands before the given names alone: *Miles, | Gen. Dmitri L.*."""
    name = text[one.start : one.end]
    if one.kind != "Person" or one.rule == western_lists.RULE or re.search(rf" [{UPPER}]\.?$", name) is None:
        return one
    before = text[max(0, one.start - _WIDEST) : one.start]
    surname = re.search(rf"(?:^|\n)({_CAPITAL}), $", before)
    if surname is None or not text.startswith((",", ".,"), one.end):
        return one
    made = _over(text, one, one.start - len(surname[1]) - 2, one.end)
    return replace(made, rule=western_lists.RULE, key=turkish.fold(western_lists.inverted(text[made.start : made.end])))


_MISSIONS: Final = re.compile(r"((?:Embassy|Legation|Consulate(?: General)?) (?:at|in) [^,]+?) and ")


def _one_seat(text: str, one: Recognised) -> Recognised:
    """Give a mission one seat: *the Embassy at Lisbon | and Lisle*."""
    seat = _MISSIONS.match(text, one.start, one.end)
    joint = (
        seat is not None and text[one.start : one.end].rpartition(" in ")[2].removeprefix("the ") in _pairs().values()
    )
    return one if seat is None or joint else _over(text, one, one.start, seat.end(1))


_RULES: Final[tuple[Callable[[str, Recognised], Recognised | None], ...]] = (
    _with_list,
    _with_land,
    _with_front,
    _to_the_noun,
    _one_seat,
    _single,
    _alone,
    _with_surname,
    _somebody,
)
