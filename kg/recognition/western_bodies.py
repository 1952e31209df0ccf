"""Societies and committees that are called by what they are for: *Committee for the Defence of Thrace and Macedonia*.

English, German, French and Russian. Owns where such a name ends: its aim is a notion, and what the aim is of belongs to
it, with what *and* joins to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from kg.language import turkish
from kg.language.given_names import is_given
from kg.model import ClassId
from kg.recognition import western_words as lexicon
from kg.recognition.chains import UPPER
from kg.recognition.kinds import GROUPS
from kg.recognition.records import Recognised

_CAPITAL: Final = rf"[{UPPER}][\w’'-]*"
_NAME: Final = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
_SMALL: Final = r"[a-zà-ÿ][\w’'-]+"
_ENGLISH: Final = (
    r"Defence|Defense|Promotion|Protection|Propagation|Preservation|Friends|Rights|Relief|Liberation|Advancement"
    r"|Encouragement|Suppression|Abolition|Emancipation|Diffusion|Study|Support|Salvation|Welfare|Education"
    r"|Prevention|Safety|Independence|Investigation|Exploration|Commerce|Improvement|Development|Supervision"
)
_WHENCE: Final = rf"(?!Trading){_CAPITAL}(?: (?!Trading){_CAPITAL}){{0,2}}"
_MEMBERS: Final = (
    r"(?:Merchants|Traders|Adventurers|Planters|Bankers|Gentlemen|Ladies|Artisans|Citizens|Scholars|Students)"
    rf"(?= of | [Tt]rading )(?: of (?:the )?{_WHENCE})?(?: [Tt]rading (?:to|into|in|with|unto) (?:the )?{_NAME})?"
)
"""Who makes a body, with whence they are or whither they trade: *Merchants of London Trading into the East Indies*."""
_GERMAN: Final = (
    r"Verteidigung|Förderung|Freunde|Schutz|Schutze|Schutzes|Wahrung|Rechte|Befreiung|Erforschung|Hebung|Pflege"
    r"|Unterstützung|Verbreitung|Erhaltung|Rettung|Abschaffung|Bekämpfung|Untersuchung|Ausbreitung|Hilfe|Kaufleute|Händler"
)
_FRENCH: Final = (
    r"(?:défense|protection|amis|droits|libération|encouragement|propagation|études?|développement|secours|salut"
    r"|abolition|émancipation|sauvegarde|conservation|avancement|progrès|indépendance|commerce|marchands|négociants)"
)
_RUSSIAN: Final = (
    r"(?:защиты|защите|друзей|содействия|помощи|спасения|спасению|освобождения|освобождению|поощрения|изучения|изучению"
    r"|распространения|развития|охраны|борьбы|купцов|торговцев)"
)
_BODIES: Final = (
    r"(?:Committee|Society|Association|League|Union|Commission|Council|Institute|Congress|Company|Federation|Front|Board"
    r"|Bureau|Fund|Chamber)"
)
_PATTERNS: Final = {
    "en": (
        _BODIES,
        rf" (?:for|of) (?:the )?(?:{_CAPITAL} ){{0,2}}(?:(?:{_ENGLISH})(?: and (?:the )?(?:{_ENGLISH}))?|{_MEMBERS})",
        r" (?:of|with|for|against|from|to) (?:the )?",
        r" and (?:the |of (?:the )?)?",
        "",
    ),
    "de": (
        r"(?:Komitee|Gesellschaft|Verein|Bund|Liga|Verband|Ausschuss|Ausschuß|Kommission|Vereinigung|Institut|Rat)",
        rf" (?:zur|zum|der|für (?:die |das |den )?)(?: )?(?:{_GERMAN})",
        r" (?:von|der|des|mit|in|gegen)(?: der| dem| den)? ",
        r" und (?:der |des |die )?",
        "",
    ),
    "fr": (
        r"(?:Comité|Chambre|Compagnie|Société|Association|Ligue|Union|Commission|Conseil|Institut|Fédération|Bureau)",
        rf" (?:(?:pour|de|des|du) )?(?:la |le |les )?(?:pour l['’]|de l['’]|d['’]|l['’])?{_FRENCH}",
        r" (?:de la |du |des |de l['’]|d['’]|de )",
        r" et (?:de la |du |des |de l['’]|d['’]|de )",
        rf"|{_SMALL}",
    ),
    "ru": (
        r"(?:Комитет|Обществ|Союз|Лиг|Комисси|Совет|Ассоциаци|Фронт)[а-яё]{0,3}",
        rf" (?:по )?{_RUSSIAN}",
        r" (?:с )?",
        r" и ",
        "",
    ),
}
_KINDS: Final = {
    "commission": "Organ",
    "council": "Organ",
    "board": "Organ",
    "bureau": "Organ",
    "company": "Company",
    "compagnie": "Company",
}
_INSTITUTES: Final = re.compile(r"institut", re.IGNORECASE)


@lru_cache(maxsize=8)
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    head, aim, joint, and_, small = _PATTERNS[language]
    before = rf"(?:{_CAPITAL} )?" if language in {"en", "ru"} else ""
    return (
        re.compile(rf"(?<![\w’'-])({before})({head}){aim}(?![\w-])"),
        re.compile(rf"{joint}({_NAME}{small})(?![\w-])"),
        re.compile(rf"{and_}({_NAME})(?![\w-])"),
    )


def bodies(text: str, language: str) -> Iterator[Recognised]:
    """Find such names, in order.

    >>> [text[one.start : one.end] for text in ("The Society of Friends of Russian Freedom met.",)
    ...  for one in bodies(text, "en")]
    ['Society of Friends of Russian Freedom']
    """
    if language not in _PATTERNS:
        return
    whole, further, added = _compiled(language)
    for found in whole.finditer(text):
        start = found.start() if not _opens(found[1].strip(), language) else found.start(2)
        end = found.end()
        if _is_of_a_person(found[0]):
            continue
        while end - found.end() < _LONGEST and (more := further.match(text, end)) is not None:
            joined = added.match(text, more.end())
            end = more.end() if joined is None or not _are_alike(more[1], joined[1], language) else joined.end()
        yield _made(text, start, end, found[2])


def _is_of_a_person(body: str) -> bool:
    """Tell whether members are somebody's: *Merchants of Paul Rycaut*; their body ends before him."""
    members, of, whose = body.rpartition(" of ")
    words = whose.split()
    return bool(of) and " of " in members and len(words) > 1 and is_given(words[0])


_LONGEST: Final = 60  # characters behind the aim


def _opens(word: str, language: str) -> bool:
    return not word or lexicon.is_function(word, language)


def _are_alike(one: str, other: str, language: str) -> bool:
    """Tell whether *and* joins two of which the aim is: two lands, two peoples, two notions; French says *de* again."""
    return language == "fr" or _sort(one, language) == _sort(other.split(maxsplit=1)[0], language) != ""


def _sort(name: str, language: str) -> str:
    words = name.split()
    if lexicon.land(name, language) or lexicon.land(words[-1], language) or name.endswith(_LANDS):
        return "land"
    if lexicon.is_people(words[-1], language):
        return "people"
    return "notion" if lexicon.is_ordinary(words[-1], language) else ""


_LANDS: Final = ("ien", "ия", "ии", "land")
"""Endings of lands that no list has."""


def _made(text: str, start: int, end: int, head: str) -> Recognised:
    kind = "Institution" if _INSTITUTES.match(head) else _KINDS.get(turkish.fold(head), "Organ")
    return Recognised(
        start=start,
        end=end,
        word_end=end,
        kind=ClassId(kind),
        key=_key(text, start, end),
        rule="aim",
        score=0.85,
    )


def with_bodies(text: str, language: str, found: Sequence[Recognised]) -> list[Recognised]:
    """Put such names in the place of whatever was found within them."""
    whole = [_with_beginning(text, body, found) for body in bodies(text, language)]
    if not whole:
        return list(found)
    kept = [one for one in found if not any(body.start < one.word_end and one.start < body.end for body in whole)]
    return sorted([*kept, *whole], key=lambda one: one.start)


def _with_beginning(text: str, body: Recognised, found: Sequence[Recognised]) -> Recognised:
    """Let a body that was found to begin before take in the rest: *Commission of the | Council of National Defense*."""
    before = (one for one in found if one.start < body.start < one.end and one.kind in GROUPS)
    first = next(before, None)
    return (
        body
        if first is None
        else replace(body, start=first.start, kind=first.kind, key=_key(text, first.start, body.end))
    )


def _key(text: str, start: int, end: int) -> str:
    return turkish.fold(" ".join(text[start:end].split()))
