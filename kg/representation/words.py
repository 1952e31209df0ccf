"""The words in which missions and relations are spoken of, and the levels that a representation can have. Data only."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class Level(IntEnum):
    """At what level a state is represented, from not at all to an embassy."""

    NONE = 0
    CONSUL_NONRESIDENT = 1
    CONSULATE = 2
    INTERESTS = 3
    LIAISON = 4
    ENVOY_NONRESIDENT = 5
    LEGATION = 6
    AMBASSADOR_NONRESIDENT = 7
    EMBASSY = 8


NAMES: Final = {
    Level.NONE: "None",
    Level.CONSUL_NONRESIDENT: "Consul Nonresident",
    Level.CONSULATE: "Consulate",
    Level.INTERESTS: "Interests",
    Level.LIAISON: "Liaison",
    Level.ENVOY_NONRESIDENT: "Envoy Nonresident",
    Level.LEGATION: "Legation",
    Level.AMBASSADOR_NONRESIDENT: "Ambassador Nonresident",
    Level.EMBASSY: "Embassy",
}
NONRESIDENT: Final = {
    Level.CONSULATE: Level.CONSUL_NONRESIDENT,
    Level.LEGATION: Level.ENVOY_NONRESIDENT,
    Level.EMBASSY: Level.AMBASSADOR_NONRESIDENT,
}
"""What a level is where whoever holds it lives in another country."""

_MISSIONS: Final = (
    (r"liaison offices?|representative office|U\.?\s?S\.? mission", Level.LIAISON),
    (r"interests? sections?", Level.INTERESTS),
    (r"embass(?:y|ies)", Level.EMBASSY),
    (r"legations?|diplomatic agency", Level.LEGATION),
    (r"(?:vice )?consulates?(?: general)?|consular (?:relations|presence|agenc\w+|posts?|offices?)", Level.CONSULATE),
    (r"commercial agency", Level.CONSULATE),
    (r"american mission", Level.LEGATION),
)
MISSION: Final = re.compile(
    "|".join(f"(?P<m{number}>\\b(?:{words})\\b)" for number, (words, _) in enumerate(_MISSIONS)), re.IGNORECASE
)
_TITLES: Final = (
    (r"ambassador(?:ship|ial)?", Level.EMBASSY),
    (r"envoy|minister(?:[- ]plenipotentiary| resident)?|charg[ée]s? d[’']affaires|commissioner", Level.LEGATION),
    (r"diplomatic (?:agent|representative)|plenipotentiary", Level.LEGATION),
    (r"(?:vice )?consul(?:[- ]general)?|commercial agent|consular agent", Level.CONSULATE),
)
TITLE: Final = re.compile(
    "|".join(f"(?P<t{number}>\\b(?:{words})\\b)" for number, (words, _) in enumerate(_TITLES)), re.IGNORECASE
)


def level_of(found: re.Match[str]) -> Level:
    """Give the level of a mission or title that was matched."""
    group = found.lastgroup or ""
    return (_MISSIONS if group[0] == "m" else _TITLES)[int(group[1:])][1]


OPENED: Final = (
    r"(?:re-?)?(?:establish|open|inaugurat|set\s+up|creat|install)(?:s|ed|ing)?"
    r"|resum\w+\s+(?:its\s+)?(?:embassy\s+)?operations"
)
RAISED: Final = (
    r"elevat\w*|rais(?:ed|ing)|upgrad\w+|convert\w*|promot\w+|re-?designat\w+|chang(?:ed|ing)|became|transform\w*"
)
CLOSED: Final = (
    r"clos(?:ed|ing|ure)|suspend\w*\s+(?:its\s+)?(?:embassy\s+)?operations|ceased|withdr[ae]w\w*|evacuat\w+|shut"
)
BROKEN: Final = (
    r"sever(?:ed|ing|s|ance)|br(?:oke|oken|eak)\b(?:\s+off)?|terminat\w+|suspend\w*|interrupt\w*|ended|ceased|cut"
)
RESUMED: Final = r"resum\w+|re-?establish\w*|restor\w+|normaliz\w+|renew\w*|reinstat\w*"
RELATIONS: Final = r"(?:(?:full|formal|official|normal|regular|diplomatic)\s+)*relations(?:hip)?"
CREDENTIALS: Final = re.compile(
    r"present(?:ed|ation\s+of)\s+(?:(?:his|her|their|the|new|diplomatic)\s+)*(?:credentials?|credence|letters?|in\b)"
    r"|was\s+(?:officially\s+|formally\s+)?accredited\b|took\s+up\s+(?:his|her)\s+post|assumed?\s+(?:his|her)\s+(?:post|duties)",
    re.IGNORECASE,
)
SERVED: Final = re.compile(
    r"\bserved\s+(?:as\s+[^.;]{0,60}?)?from\b|\bappointed\b|\bcommissioned\b|\bnominated\b", re.IGNORECASE
)
WAR: Final = re.compile(
    r"declar(?:ed|ation\s+of)\s+war\s+(?:up)?on\s+the\s+United\s+States|declared\s+war\s+against\s+the\s+United\s+States",
    re.IGNORECASE,
)
ELSEWHERE: Final = re.compile(
    r"\b(?:resident|resid(?:ed|ing)|based|residence|resides|stationed)\s+(?:at|in)\s+(?:the\s+)?"
    r"(?P<city>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*)"
)
ALSO: Final = re.compile(
    r"\b(?:also|concurrently|simultaneously|jointly)\s+(?:been\s+)?(?:accredited|commissioned|appointed|served|serving)"
    r"|\bnon-?resident\b|accredited\s+(?:also|concurrently)|\balso\s+was\s+(?:accredited|Ambassador|Minister)",
    re.IGNORECASE,
)
ABROAD: Final = re.compile(
    r"(?:legation|embassy|mission|consulate|chancery)s?\b[^.;]{0,50}?\bin\s+(?:Washington|the\s+United\s+States|New\s+York)"
    r"|credentials?\b[^.;]{0,60}?(?:\bin\s+Washington|to\s+(?:U\.?S\.?\s+)?President\s|in\s+the\s+United\s+States)"
    r"|(?:minister|ambassador|chargé\s+d[’']affaires|envoy|consul)[^.;,]{0,60}?\bto\s+the\s+United\s+States"
    r"|\bPresident\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s+received\b|received\s+by\s+(?:Secretary|President)",
    re.IGNORECASE,
)
"""What is said of the other state's mission in one's own country."""

FOREIGN: Final = re.compile(
    r"\b(?!American\b|Resident\b|Extraordinary\b|Then\b|European\b|When\b|British\b|Swiss\b|Latin\b)"
    r"(?P<who>[A-Z][\w’'-]*(?:n|sh|ch|se|ic|ian|ese|ari|eli|aqi|ani|ati|iti|emi|ali|eni))\s+"
    r"(?:(?:Foreign|Prime|first|First)\s+)?(?:Legation|Embassy|Ambassador|Minister|Charg[ée]|Envoy|Consul(?:ate)?|Mission)\b"
    r"|\b(?:Ambassador|Minister|Envoy|Charg[ée]\s+d[’']Affaires)\s+of\s+(?:the\s+)?[A-Z]"
)
INTERESTS: Final = re.compile(
    r"interests?\s+sections?|protecting\s+power|represent(?:s|ed|ing)?\s+U\.?S\.?\s+interests", re.IGNORECASE
)
IN_EXILE: Final = re.compile(
    r"near\s+the\s+Government|government[- ]in[- ]exile|established\s+in\s+(?:England|London|Egypt)|exile",
    re.IGNORECASE,
)
