"""Numbers of four digits that count men, beasts or things: *about 1500 horsemen, 1500 kadar süvari*; no years.

Owns how a number before what is counted is told from a year: *in 1826 soldiers revolted, 1826’da askerler*. What is
counted is class ``u`` of :mod:`kg.datings.words`, or one of the words here, before which a day may stand as well (*on
May 15 cavalry entered*).
"""

from __future__ import annotations

import re

from kg.datings.matched import Match
from kg.datings.months import key
from kg.datings.tokens import Tokens
from kg.language.turkish import Case

_DATING_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE, Case.RELATIVE})
_DATED = re.compile(
    r"(?:\b(?:in|since|during|seit|depuis|year|years|jahre?|jahren|année|années|l[’']an)|(?:^|[.;:!?]\s)(?:en|в))\s+$",
    re.IGNORECASE,
)
"""What stands before a year and seldom before a number of men; *отряд в 1500 человек* is one, within a sentence."""
_TIMED = re.compile(r"\b(?:before|after|until|till|by|from|vor|nach|bis|avant|après|после)\s+$", re.IGNORECASE)
"""What stands before a year, and before men only where their number is round: *before 1826 Janissaries ruled*."""
_TENTH = 10
_MORE = re.compile(
    r"\b(?:some|another|(?:more|fewer|less) than|upwards of|quelques?|(?:plus|moins) de|(?:mehr|weniger) als"
    r"|свыше|более|en az|en çok|en fazla)\s+$",
    re.IGNORECASE,
)
"""What stands before a number and never before a year."""
_BEFORE = 24
"""Characters before a number that are looked at."""
_MEN = (
    "men troops soldiers people persons prisoners horsemen horse foot footmen cavalry infantry cavalrymen infantrymen"
    " janissaries riflemen sailors rebels refugees hommes soldats cavaliers fantassins janissaires prisonniers matelots"
    " mann soldaten reiter reitern gefangene gefangenen janitscharen matrosen kavalleristen infanteristen"
    " человек солдат всадников казаков янычар воинов пленных душ матросов конницы пехоты"
)
_TURKISH_MEN = re.compile(
    r"(?:suvari|yeniceri|piyade|nefer|atli|sipahi|esir|muhacir)(?:l[ae]r)?(?:[iae]|d[ae]n?|n?in|y?l[ae]|y[iae])?"
)
_THINGS = (
    "ships vessels guns cannons horses camels families villages tents wagons navires vaisseaux chevaux familles tentes"
    " schiffe schiffen pferde pferden familien dörfer zelte geschütze кораблей лошадей семей деревень дворов пушек"
    " шатров çadır aile hane köy deve araba sandık"
)
"""What is counted where *about* says so: *about 2000 ships*, not *by 1800 ships were larger*."""
_KEYS_OF_MEN, _KEYS_OF_THINGS = (frozenset(map(key, names.split())) for names in (_MEN, _THINGS))
_THAN = {Case.ABLATIVE: "fazla", Case.DATIVE: "yakın"}
"""*1500’den fazla, 1500’e yakın*: more than so many, nearly so many."""
_TENS = 50
_DESCRIBING = 2
"""Words at most between a number and what is counted: *about 1500 well armed horsemen*."""


def is_counted(read: Match) -> bool:
    """Tell whether a number of four digits says how many there are, by what stands around it."""
    found, at = read.found, read.last
    case = found.case(read.first)
    if case in _DATING_CASES:
        if not _is_round(found, read.first):
            return False
        upto = case is Case.DATIVE and found.word(at).lower() == "kadar" if at < len(found.classes) else False
        if upto and _is_what_is_counted(found, at + 1):  # *1500’e kadar asker*
            return True
        return found.classes[at : at + 1] == "w" and found.word(at) == _THAN.get(case)
    start = found.start(read.first)
    before = found.text[max(0, start - _BEFORE) : start]
    if _is_men(found, at):
        exact = found.number(read.first) % _TENTH != 0
        return not (_DATED.search(before) or (exact and _TIMED.search(before)))
    return bool(
        found.classes[at : at + 1] == "u"
        or _MORE.search(before)
        or _is_about_behind(read)
        or _is_first_of_two(read)
        or _is_about(read)
    )


def _is_men(found: Tokens, at: int) -> bool:
    if found.classes[at : at + 1] not in _WORDS:
        return False
    word = key(found.word(at))
    return word in _KEYS_OF_MEN or _TURKISH_MEN.fullmatch(word) is not None


_WORDS = frozenset("wVu")
"""The classes that a word has which is no part of a date."""


def _is_what_is_counted(found: Tokens, at: int) -> bool:
    return found.classes[at : at + 1] == "u" or _is_men(found, at)


def _is_about_behind(read: Match) -> bool:
    """Tell *1500 kadar süvari, 1500 civarında asker* from *1500’e kadar*."""
    found, at = read.found, read.last
    if found.classes[at : at + 1] == "v" and not _is_round(found, read.first):
        return False
    return _is_behind(found, at) and (found.word(at).lower() == "kadar" or _is_what_is_counted(found, at + 1))


def _is_behind(found: Tokens, at: int) -> bool:
    return found.classes[at : at + 1] in {"t", "~", "v"}


def _is_round(found: Tokens, at: int) -> bool:
    return found.number(at) % _TENS == 0


def _is_first_of_two(read: Match) -> bool:
    """Tell the first of *between 1500 and 2000 men, 1500 ile 2000 arasında asker*: both are round."""
    found, at = read.found, read.last
    counted = at + 2 + _is_behind(found, at + 2)
    joined = _JOINED.match(found.classes, at) is not None and _is_what_is_counted(found, counted)
    return joined and _is_round(found, read.first) and _is_round(found, at + 1)


_JOINED = re.compile(r"[-QT&|W][yh#]")


def _is_about(read: Match) -> bool:
    """Tell *about 2000 ships*, and *about 1500 well armed horsemen* with a word or two before what is counted."""
    found, at = read.found, read.last
    if not read.first or found.classes[read.first - 1] != "A":
        return False
    start = found.start(read.first - 1)
    if _DATED.search(found.text[max(0, start - _BEFORE) : start]):
        return False
    if found.classes[at : at + 1] in _WORDS and key(found.word(at)) in _KEYS_OF_THINGS:
        return True
    for more in range(at, at + _DESCRIBING):
        if found.classes[more : more + 1] != "w" or not found.word(more).islower():
            return False
        if _is_what_is_counted(found, more + 1):
            return True
    return False
