"""Offices that a Turkish sentence says somebody has or gets: *X sadrazam oldu, Y Londra sefirliğine tayin edildi*.

They become names of their own, in the case that the verbs of holding an office ask for. Owns how a word for an office
is found there; which words are offices, and what belongs to them before it, is :mod:`turkish_offices`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.extraction.ends import End, Found, matches
from kg.extraction.matches import Match
from kg.extraction.sentences import Word
from kg.extraction.triggers import Trigger
from kg.extraction.turkish_search import Search
from kg.language import turkish

DUTY: Final = "duty"
"""Form of a name that is an office which somebody is said to have."""
_WORDS: Final = frozenset(
    [
        *("sadrazam", "başbakan", "başvekil", "cumhurbaşkanı", "şeyhülislam", "serasker", "reisülküttap", "kazasker"),
        *("bakan", "nazır", "vekil", "vali", "elçi", "sefir", "büyükelçi", "ortaelçi", "maslahatgüzar", "konsolos"),
        *("başkonsolos", "ataşe", "mutasarrıf", "müsteşar", "kaymakam", "komutan", "kumandan", "başkomutan"),
        *(
            "başkumandan",
            "kral",
            "kraliçe",
            "imparator",
            "imparatoriçe",
            "çar",
            "çariçe",
            "padişah",
            "sultan",
            "halife",
        ),
        *("hıdiv", "hidiv", "voyvoda", "despot", "patrik", "başkan", "reis", "sekreter", "şansölye", "beylerbeyi"),
        *(
            "sancakbeyi",
            "kadı",
            "müftü",
            "defterdar",
            "müfettiş",
            "hatman",
            "komiser",
            "murahhas",
            "delege",
            "tercüman",
        ),
        *(
            "kaptan-ı",
            "kaptanıderya",
            "mebus",
            "milletvekili",
            "senatör",
            "kadıasker",
            "nişancı",
            "veliaht",
            "raportör",
        ),
    ]
)
_BEFORE_VERB: Final = ("oldu", "olmuş", "olup", "olunca", "olarak", "olduğu", "olması", "olduktan", "idi", "iken")
_APPOINTING: Final = ("tayin", "ata", "seç", "ilan", "getir", "yüksel", "görev", "memur", "yap", "terfi", "nasb")
_BECOMING: Final = re.compile(
    r"\b(?:ol(?:du|muş|up|unca|arak|an)|yap|istifa|ayrıl|çekil|tayin|atan|seçil|ilan|getiril|yükseltil|görevlendiril|terfi)|(?:ydı|ydi|ydu|ydü)\b"
)
_COPULAS: Final = re.compile(r"(?:yd[ıiuü]|[dt][ıiuü]r|d[ıiuü]|t[ıiuü]|yken)$")
_POSSESSED: Final = re.compile(r"(?:s[ıiuü]|[ıiuü])$")
_ABSTRACT: Final = re.compile(
    r"(?P<base>\w{2,}?)(?:l[ıiuü]ğ(?P<own>[ıiuü]n)?(?P<case>[aeıiuü]|d[ae]n)|l[ıiuü]k(?P<off>t[ae]n)|t(?P<other>(?:[ıi]n)?[aeıi]))$"
)
_DIGNITIES: Final = {
    **dict.fromkeys(("sadare",), "sadrazam"),
    **dict.fromkeys(("başvekâle", "başvekale"), "başvekil"),
    **dict.fromkeys(("nezare",), "nazır"),
    **dict.fromkeys(("vekâle", "vekale"), "vekil"),
    **dict.fromkeys(("sefare",), "sefir"),
    **dict.fromkeys(("meşiha",), "şeyhülislam"),
    **dict.fromkeys(("kumandanlı",), "kumandan"),
}
"""Nouns of dignity without their last letter, and who has it: *sadaret, nezaret*."""
_TAKING: Final = ("ver", "üstlen", "bırak", "al", "yürüt", "devral", "devret", "kabul")
_LEAVING: Final = ("istifa", "ayrıl", "çekil")
_DOING: Final = ("yap", "etti", "eden", "etmiş")
_SAME: Final = re.compile(r"(?:görev|makam|mevki|vazife)(y?[aeıi]|[dt][ae]n)")
_SERVICE: Final = re.compile(r"(\w{3,}?)l[ıiuü]k")
"""What somebody does who has an office: *Mısır’da konsolosluk yaptı*."""
_HARMONY: Final = dict(zip("aıeioöuü", "ııiiuüuü", strict=True))
_REACH: Final = 3


class Duty(NamedTuple):
    """An office at a word: what the word is called in the nominative, and in which case its name shall stand."""

    at: int
    word: str
    rest: str
    of: bool = False
    """Whether the word gets a possessive ending where something stands before it: *Londra sefirliği*."""


def says_of_a_duty(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence may say that somebody has an office."""
    return _BECOMING.search(text, start, end) is not None


def possessed(word: str) -> str:
    """Give an office with the ending of what belongs to something: *sefiri* of *Londra sefirliği*, *valisi*.

    >>> possessed("vali"), possessed("komutan"), possessed("konsolos")
    ('valisi', 'komutanı', 'konsolosu')
    """
    last = next((letter for letter in reversed(turkish.lower(word)) if letter in _HARMONY), "e")
    return word + ("s" if word[-1].lower() in _HARMONY else "") + _HARMONY[last]


def duties(words: tuple[Word, ...]) -> Iterator[Duty]:
    """Find the offices of a sentence that somebody is said to have or to get."""
    for at, word in enumerate(words):
        following = words[at + 1].low if at + 1 < len(words) else ""
        dignity = _dignity(words, at, following)
        if dignity is not None:
            yield dignity
        elif _is_office(word.low) and not _is_of_person_behind(words, at):
            behind = words[at + 2].low if at + 2 < len(words) else ""
            if following == "olarak" and behind.startswith((*_APPOINTING, "gönder", "yolla", "git", "gel")):
                yield Duty(at, word.low, "’a")
            elif following.startswith(_BEFORE_VERB):
                yield Duty(at, word.low, "")
            elif following.startswith(_APPOINTING):
                yield Duty(at, word.low, "’a")
            elif following == "," and at and _is_gapped(words, at):
                yield Duty(at, word.low, "")
        elif (copula := _COPULAS.search(word.low)) and _is_office(word.low[: copula.start()]):
            yield Duty(at, word.low[: copula.start()], word.low[copula.start() :])


def same_duties(words: tuple[Word, ...]) -> Iterator[tuple[int, str]]:
    """Find where *bu görev* stands for an office named before, and its case: *bu göreve Y getirildi, bu görevi*."""
    for at in range(len(words) - 2):
        same = _SAME.fullmatch(words[at + 1].low) if words[at].low in {"bu", "aynı"} else None
        if same is not None:
            rest, wanted = _asked(same[1][-1])
            if any(word.low.startswith(wanted) for word in words[at + 2 : at + 2 + 3 * _REACH] if word.name is None):
                yield at, rest


def _dignity(words: tuple[Word, ...], at: int, following: str) -> Duty | None:
    """Read a noun of dignity that a verb of getting, leaving or doing follows: *sadrazamlığa atandı, elçilik yaptı*."""
    low = words[at].low
    abstract = _ABSTRACT.search(low)
    if abstract is not None:
        base = abstract["base"].rstrip("’'")
        base = _DIGNITIES.get(base, base) if abstract["other"] is not None else base
        rest, wanted = _asked((abstract["case"] or abstract["off"] or abstract["other"])[-1])
        return Duty(at, base, rest, of=True) if base in _WORDS and _is_near(words, at, wanted) else None
    done = _SERVICE.fullmatch(low) if following.startswith(_DOING) else None
    return Duty(at, done[1], "", of=True) if done is not None and done[1] in _WORDS else None


def _asked(letter: str) -> tuple[str, tuple[str, ...]]:
    """Give the case of an office by the last letter of its ending, and which verbs ask for that case."""
    if letter == "n":
        return "’dan", _LEAVING
    return ("’a", _APPOINTING) if letter in "ae" else ("’ı", _TAKING)


def _is_office(low: str) -> bool:
    if low in _WORDS:
        return True
    return any(low.removesuffix(ending) in _WORDS for ending in _endings(low))


def bare(word: str) -> str:
    """Give an office without the ending of what belongs to something, where it is one: *başbakanı*, but not *vali*.

    >>> bare("başbakanı"), bare("Vali")
    ('başbakan', 'Vali')
    """
    low = turkish.lower(word)
    if low in _WORDS:
        return word
    return next((word[: -len(ending)] for ending in _endings(low) if low.removesuffix(ending) in _WORDS), word)


def _endings(low: str) -> Iterator[str]:
    found = _POSSESSED.search(low)
    if found is not None:
        yield found[0]
        yield low[-1]


def _is_of_person_behind(words: tuple[Word, ...], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].name is not None


def _is_near(words: tuple[Word, ...], at: int, verbs: tuple[str, ...]) -> bool:
    """Tell whether a verb of appointing stands near behind: *sadrazamlığa tayin edildi*, *sadareti X’e verdi*."""
    return any(word.low.startswith(verbs) for word in words[at + 1 : at + 2 + _REACH] if word.name is None)


def _is_gapped(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether another office with its verb follows: *A sadrazam, B Hariciye Nazırı oldu*."""
    for index in range(at + 2, min(len(words) - 1, at + 2 + 4 * _REACH)):
        low = words[index].low
        if low in {".", ";"}:
            return False
        behind = words[index + 1].low
        if _is_office(low) and behind.startswith(_BEFORE_VERB) and behind != "olarak":
            return True
    return False


def held(search: Search, trigger: Trigger) -> Iterator[Match]:
    """Give who has an office that no verb follows: *X bu sırada Rumeli kazaskeriydi*, and the first of two."""
    for argument in search.arguments:
        name = argument.name
        copula = bool(name.rest) and _COPULAS.search(name.rest) is not None
        if name.form != DUTY or not (copula or search.low(name.last + 1) == ","):
            continue
        subjects = search.before(trigger, "subject", "nominative", name.first, name.first)
        yield from matches(
            Found(trigger=trigger, at=name.last, words=(name.last,)), subjects, (End(argument=argument),)
        )
