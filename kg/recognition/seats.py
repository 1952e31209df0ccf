"""What makes a place of an unknown name: *the Pasha of Vidin, the island of Tenedos, X was besieged*.

Owns the titles of those who rule or serve at a place, nouns for places, and what befalls places alone, in four
languages. Turkish has its own cases: :mod:`kg.recognition.turkish_names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.recognition.chains import Word

LOCAL: Final = honorifics.words("""
    pasha pacha pascha bashaw bey beg dey aga agha voivode voyvode voivod hospodar ban khan mufti cadi kadi qadi doge
    rector bailo palatine castellan hetman elector landgrave burgrave beylerbey beglerbeg sanjakbey sandjakbey vali
    kaimakam mutesellim seraskier bishop archbishop metropolitan abbot prior exarch sherif sharif emir sheikh governor
    governor-general commandant bei dei woiwode hospodar bischof erzbischof abt gouverneur kommandant statthalter
    évêque archevêque voïvode abbé prieur grand-maître hetman chérif émir
    паша дей бей господарь комендант губернатор
""")
"""Titles that with *of* and a name say who rules or serves there; *Duke of Alba* is what somebody is called."""
_OF: Final[Mapping[str, str]] = {
    "en": r" of (?:the )?",
    "de": r" (?:von|zu) (?:der |dem )?",
    "fr": r" (?:de (?:la |l['’])?|d['’]|du )",
    "ru": r" ",
}
_NOUNS: Final[Mapping[str, str]] = {
    "en": r"(?:island|islet|isle|town|city|fortress|fort|castle|port|harbour|harbor|village|citadel|bay|gulf|pass"
    r"|blockade|bombardment|walls|garrison|inhabitants|sack|bishopric|pashalik|eyalet|sanjak)s?",
    "de": r"(?:Insel|Stadt|Festung|Burg|Hafen|Dorf|Zitadelle|Bucht|Belagerung|Garnison|Einwohner|Pass)",
    "fr": r"(?:îles?|ville|forteresse|château|port|village|citadelle|baie|golfe|blocus|garnison|habitants|pachalik)",
    "ru": r"(?:остров|город|крепост|деревн|порт|гаван|осад|гарнизон)\w{0,2}",
}
_AT_SEA: Final = (
    r"(?:lay|lying|anchor\w*|cruis\w+|stationed|appeared|arrived|ships?|vessels?|fleets?|squadrons?|frigates?|sail\w*"
    r"|boats?|battle|action|engagement|islands?|rocks?|was|were|seen|remained|hovered)"
)
"""What is off a place, as nobody is who is driven or bought off: *the fleet lay off X*."""
_BEFORE: Final = {
    "en": re.compile(rf"\b(?:{_NOUNS['en']}{_OF['en']}|{_AT_SEA} off )$"),
    "de": re.compile(rf"\b{_NOUNS['de']}(?:{_OF['de']}| )$"),
    "fr": re.compile(
        rf"\b(?:{_NOUNS['fr']}{_OF['fr']}"
        r"|(?:[Pp]rès|[Aa]u large|[Aa]ux environs|[Nn]on loin|[Aa]ux portes) (?:de |d['’]))$"
    ),
    "ru": re.compile(
        rf"\b(?:{_NOUNS['ru']}{_OF['ru']}|[Бб]лиз |[Нн]едалеко от"
        r" |(?:битв|сражени|побед|поражени|разбил|разбит)\w* (?:\w+ ){0,2}при )$"
    ),
}
_TITLED: Final = {language: re.compile(rf"([^\W\d_]+(?:-[^\W\d_]+)*){of}$") for language, of in _OF.items()}
_BEHIND: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r" (?:was|had been|has been|is|were) (?:\w+ly |again |soon |then |at last |first )?(?:besieged|bombarded"
        r"|stormed|sacked|annexed|ceded|fortified|garrisoned|blockaded|evacuated|occupied(?! (?:with|in))|retaken"
        r"|burnt)\b"
        r"| (?:fell|capitulated|was lost) to the\b"
    ),
    "de": re.compile(
        r" (?:wurde|war) (?:[\w-]+ ){0,5}?(?:belagert|bombardiert|erstürmt|besetzt|geplündert|befestigt|geräumt"
        r"|annektiert|abgetreten|eingenommen)\b"
    ),
    "fr": re.compile(
        r" (?:fut|était|est|a été) (?:\w+ment )?(?:assiégée?|bombardée?|occupée?|pillée?|fortifiée?|évacuée?|annexée?"
        r"|cédée?|reprise?)\b"
    ),
    "ru": re.compile(r" (?:был[ао]? )?(?:осажд[её]н|занят|взят|разграблен|сожж[её]н|укрепл[её]н)[ао]?\b"),
}
_REACH: Final = 40
_GENITIVE: Final = re.compile(r"[аяыи]$")


def titles(text: str, words: Sequence[Word], language: str) -> int:
    """Say how many words in front are titles of who is at the place behind them: *Grand | Pasha of | Vidin*."""
    joint = _OF.get(language, _OF["en"])
    for index, word in enumerate(words[:-1]):
        if turkish.fold(word.stem) not in LOCAL or index > 1:
            return 0
        if language != "ru" and re.fullmatch(joint, text[word.end : words[index + 1].start]):
            return index + 1
    return 0


def is_placed(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether what stands around an unknown name says that it is a place.

    >>> text = "The Pasha of Vidin left Tenedos, which was besieged; the pasha of Egypt and Palmer of York stayed."
    >>> [is_placed(text, text.index(name), text.index(name) + 5, "en") for name in ("Vidin", "Tened", "Egypt", "York")]
    [True, False, True, False]
    """
    if language not in _BEFORE:
        return False
    before = text[max(0, start - _REACH) : start]
    titled = _TITLED[language].search(before)
    if titled is not None and turkish.fold(titled[1]) in LOCAL:
        return language != "ru" or _GENITIVE.search(text[start:end]) is not None
    return _BEFORE[language].search(before) is not None or _BEHIND[language].match(text, end) is not None


def has_seat(text: str, words: Sequence[Word], language: str) -> bool:
    """Tell whether what stands around an unknown name makes a place of it: *the Pasha of Vidin*."""
    plain = words[-1].stem[1:].islower() and not is_given(words[0].stem)
    return plain and is_placed(text, words[0].start, words[-1].stem_end, language)


def is_of_an_order(text: str, start: int) -> bool:
    """Tell whether a name is only what an order is called after: *Order of the Red Eagle, ordre du Saint-Esprit*."""
    return _ORDER.search(text, max(0, start - _REACH), start) is not None


_ORDER: Final = re.compile(
    r"\b(?:[Oo]rder of (?:the )?(?:[A-Z][\w.]+ ){0,2}|[Oo]rdre (?:de la |de l['’]|du |des |de )(?:Saint[e-]? ?)?"
    r"|[Oo]rden (?:des |der |vom |von )(?:[Hh]eiligen |[Hh]l\. )?|орден\w* (?:[Сс]вят\w+ |[Сс]в\. )?)$"
)


def is_title_alone(text: str, word: Word, language: str) -> bool:
    """Tell whether a word is the title of somebody who is not named: *the Khan of the Crimea, Видинский | паша*."""
    if turkish.fold(word.stem) in LOCAL:
        of = re.match(_OF.get(language, _OF["en"]), text[word.end : word.end + _REACH])
        return _ARTICLE.search(text, max(0, word.start - 5), word.start) is not None or (language != "ru" and bool(of))
    behind = _RUSSIAN_TITLE.match(text, word.end) if language == "ru" and _ADJECTIVE.search(word.stem) else None
    return behind is not None and turkish.fold(behind[1]) in LOCAL


_ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Dd]er|[Dd]em|[Dd]en|[Ll]e|[Aa]u|[Dd]u) $")
_RUSSIAN_TITLE: Final = re.compile(r" ([а-яё]+)")
_ADJECTIVE: Final = re.compile(r"(?:ск|цк)(?:ий|ого|ому|им|ом)$")
