"""What Turkish nouns belong to: the possessive ending, and which heads act or stand for whom they belong to.

Owns those heads, and how far a possessed noun may be from its owner; which roles names have is
:mod:`turkish_roles`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.sorts import SORTS, sort_of
from kg.extraction.triggers import POSTPOSITIONS
from kg.extraction.turkish_verbs import is_noun, is_verbal
from kg.language import turkish

AND = {"ve", "ne", "veya", "veyahut", "yahut", ",", "ile", "ya", "da", "hem", "gerek", "-", "–", "/"}
ALSO = {"de", "da", "ise", "bile", "dahi"}
_STANDS_FOR = (
    "hükümet",
    "yönetim",
    "taraf",
    "lider",
    "önder",
    "idareci",
    "yönetici",
    "yetkili",
    "makam",
    "temsilci",
    "heyet",
    "delegasyon",
    "ordu",
    "kuvvet",
    "birlik",
    "asker",
    "diplomat",
    "devlet",
    "bakan",
    "kral",
    "sultan",
    "padişah",
    "çar",
    "imparator",
    "kabine",
    "meclis",
    "çevre",
    "güç",
    "kişi",
    "üye",
    "ülke",
    "halk",
    "millet",
    "siyasetçi",
    "politikacı",
    "görevli",
    "elçi",
    "büyükelçi",
    "konsolos",
    "ajan",
    "subay",
    "komutan",
    "donanma",
    "filo",
)
"""Heads that act for whom they belong to: *the government of X*, *the representatives of X*."""
_ASPECTS = (
    "süreç",
    "gelişim",
    "gelişme",
    "sonuç",
    "tarih",
    "seyir",
    "gidişat",
    "içerik",
    "metin",
    "konu",
    "mesele",
    "sorun",
    "önem",
    "durum",
    "başarı",
    "başlangıç",
    "ayrıntı",
    "etki",
    "koşul",
    "hüküm",
    "madde",
    "amaç",
    "öneri",
    "politika",
    "faaliyet",
    "tutum",
    "eylem",
)
"""Heads that are a side of what they belong to: *the text of X, the course of X*; of things, not of actors."""
_LONGEST_HEAD = 4
_OF_PLACES = ("daki", "deki", "taki", "teki")
_REFLEXIVE = ("birbir", "kendi")
_HIMSELF = frozenset({"kendisini", "kendisine", "kendisinden", "kendisiyle"})
"""Forms of *kendisi* that stand for somebody and belong to nobody."""
_MADE_OF = ("lı", "li", "lu", "lü", "ki", "sel", "ci", "cı")
_POSSESSIVE = ("ı", "i", "u", "ü")
_POSSESSIVE_S = ("sı", "si", "su", "sü")
_LONGEST_GAP = 3
_GENITIVES = ("ın", "in", "un", "ün")
_CLAUSE = 7
_NOMINAL_CASE = re.compile(r"m[ae]s[ıi](n[ıi]|n[ae]|nd[ae])$")
_NOMINAL = re.compile(r"(?:m[ae](?:s[ıi]|l[ae]r[ıi])n?(?:[ae]|[ıi]n)?|[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])$")


def compound_head(words: tuple[Word, ...], name: Name) -> int | None:
    """Find the noun whose first half a bare name is: *Viyana gezisini*, *Avusturya orduları*."""
    at = name.last + 1
    if at >= len(words) or words[at].name is not None or not words[at].text[:1].islower() or is_verbal(words[at].low):
        return None
    low = words[at].low
    if low in AND or low in ALSO or low in POSTPOSITIONS:
        return None
    return at if _is_possessed(low) else None


def _is_possessed(low: str) -> bool:
    """Tell whether a word looks like a noun with a possessive ending, with or without a case."""
    if len(low) < _LONGEST_HEAD or low.endswith(_OF_PLACES) or low.startswith(_REFLEXIVE):
        return False
    bare = low
    for ending in (
        "nın",
        "nin",
        "nun",
        "nün",
        "ndan",
        "nden",
        "nda",
        "nde",
        "na",
        "ne",
        "nı",
        "ni",
        "nu",
        "nü",
        "yla",
        "yle",
        "nca",
        "nce",
    ):
        if low.endswith(ending) and low[: -len(ending)].endswith(_POSSESSIVE):
            bare = low[: -len(ending)]
            break
    return bare.endswith(_POSSESSIVE) and low not in _NO_HEADS


_NO_HEADS = frozenset(
    [
        *("bunu", "buna", "bunun", "bununla", "şunu", "şuna", "şunun", "onu", "ona", "onun", "onunla"),
        *("geri", "ileri", "içeri", "dışarı", "yukarı", "aşağı", "şimdi", "dahi", "kimi", "bazı", "iyi", "kendisi"),
        "gibi",
        "ertesi",
        "evvelki",
        "öncesi",
        "sonrası",
        "akşamı",
        "sabahı",
        "gecesi",
        "günü",
        "yılı",
        "iki",
        "yedi",
        "yirmi",
        "altı",
        "yeni",
        "eski",
        "sanki",
        "belki",
        "çünkü",
        "ancak",
        "kendi",
        "aynı",
        "hangi",
        "resmi",
        "askeri",
        "siyasi",
        "milli",
        "ticari",
        "tarihi",
        "diğer",
        "ciddi",
        "daimi",
        "ilgili",
        "iyi",
        "önceki",
        "sonraki",
        "şimdi",
        "gizli",
        "kendisi",
        "ikisi",
        "büyük",
        "küçük",
        "birçok",
        "önemli",
        "etkili",
        "karşı",
        "dolayı",
        "doğru",
        "sadece",
        "tabii",
        "herkesi",
        "bazı",
        "ayrı",
        "karşılıklı",
        "ilki",
        "ikinci",
        "birinci",
        "üçüncü",
        "özel",
        "yolu",
        "bu",
        "şu",
    ]
)


_BY_THEM = ("larınca", "lerince")


def possessed(words: tuple[Word, ...], name: Name) -> int | None:
    """Find the noun that a genitive owns, near it."""
    for at in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST_GAP)):
        if words[at].name is not None or words[at].low in {",", ";", ":"}:
            return None
        low = words[at].low
        if _is_possessed(low) and (low.endswith(_BY_THEM) or not is_verbal(low)):
            return at
    return None


def owned_by(sentence: Sentence, name: Name) -> int | None:
    """Find what a genitive possesses, if it follows at once: a noun, or a description that is a name itself."""
    words = sentence.words
    for at in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST_GAP)):
        word = words[at]
        if word.low in {",", ";", ":"} or is_verbal(word.low) or word.low in _HIMSELF:
            return None
        if word.name is not None:
            owned = sentence.names[word.name]
            if owned.entity.startswith("place/") and owned.rest.endswith(_OF_PLACES):
                continue  # *X’in Viyana’daki elçisi*
            return at if owned.text[:1].islower() and turkish.lower(owned.text).endswith(_POSSESSIVE) else None
        if _is_possessed(word.low):
            return at
    return None


def heads_of(name: Name) -> Sequence[str]:
    """Give the nouns through which a name can have a role: who acts for it, and sides of a matter."""
    return _STANDS_FOR if sort_of(name) in {SORTS["person"], SORTS["place"]} else (*_ASPECTS, *_STANDS_FOR)


def about(words: tuple[Word, ...], name: Name) -> int | None:
    """Find *hakkında* and the like behind a nominalised clause of a name: *X’in tanınması ile ilgili*."""
    for at in range(name.last + 1, min(len(words) - 1, name.last + 1 + _CLAUSE)):
        if words[at].low in {",", ";", ":", "."}:
            return None
        if words[at].name is not None:
            if words[at].low.endswith(_GENITIVES):
                return None
        elif _NOMINAL.search(words[at].low):
            following = at + 1 + (words[at + 1].low == "ile")
            if following < len(words) and POSTPOSITIONS.get(words[following].low) == "about":
                return following
    return None


def nominal_case(words: tuple[Word, ...], name: Name) -> tuple[str, int] | None:
    """Give the case of the nominal verb that a genitive is the subject of: *X’in hazırlanmasını hızlandırdı*."""
    for at in range(name.last + 1, min(len(words), name.last + 1 + _CLAUSE)):
        if words[at].low in {",", ";", ":", "."}:
            return None
        found = None if words[at].name is not None else _NOMINAL_CASE.search(words[at].low)
        if found is not None:
            return ("accusative" if found[1][-1] in "ıi" else "dative" if len(found[1]) == 2 else "locative", at)  # noqa: PLR2004
    return None


def is_owned(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word looks like a noun that belongs to another: *yaşamı*, but not *tarihli*."""
    if word.name is not None:
        name = sentence.names[word.name]
        return name.text[:1].islower() and turkish.lower(name.text).endswith(_POSSESSIVE)
    if word.low in POSTPOSITIONS or word.low.endswith(_MADE_OF):
        return False
    return _is_possessed(word.low) and not is_verbal(word.low)


_TOWNS = (
    *("bölge", "şehir", "kent", "kasaba", "kale", "ada", "vilayet", "eyalet", "sancak", "liman", "yöre", "yarımada"),
    *("köy", "il", "ilçe", "ova", "vadi", "toprak"),
)
"""Heads that are the place that they are called after: *Teselya bölgesi*."""


def of_place(words: tuple[Word, ...], at: int) -> list[tuple[str, bool, int]]:
    """Give the role of a head that is the place itself: *Teselya bölgesini işgal etti*."""
    if at + 1 < len(words) and words[at + 1].low in POSTPOSITIONS:
        return []
    return [(role, False, last) for role, _, last in through(words, at, _TOWNS) if role != "nominative"]


_BECAUSE = frozenset({"sonucunda", "neticesinde", "sonucu", "neticesi"})
"""Forms of heads that say why, and not where: *notası sonucunda*."""


_BY = frozenset({"nca", "nce"})
"""Endings behind a possessive that say who does it: *askerlerince öldürüldü*."""


def through(words: tuple[Word, ...], at: int, heads: Sequence[str]) -> list[tuple[str, bool, int]]:
    """Give the role of a head that stands for its possessor: that of the postposition behind it, else by its case."""
    if words[at].low in _BECAUSE:
        return []
    head, role = words[at], POSTPOSITIONS.get(words[at + 1].low) if at + 1 < len(words) else None
    for noun in heads:
        if head.low.startswith(noun[:3]) and is_noun(head.low, noun):
            if role is not None:
                return [(role, True, at + 1)]
            ending = head.low[len(noun) :]
            plural = ending.removeprefix("lar").removeprefix("ler")
            bare = plural[1:] if plural[:1] in tuple("ıiuü") else plural[2 * plural.startswith(_POSSESSIVE_S) :]
            if bare in _BY:
                return [("by", True, at)]
            return [(turkish.suffix(bare.removeprefix("y")).case.value if bare else "nominative", True, at)]
    return []


_COMMANDING = frozenset(
    [
        "komutasındaki",
        "kumandasındaki",
        "emrindeki",
        "idaresindeki",
        "altındaki",
        "başkanlığındaki",
        "önderliğindeki",
        "başkanlığında",
        "riyasetinde",
        "liderliğinde",
    ]
)
_COMMAND = frozenset({"komutası", "kumandası", "emri", "idaresi"})
_TROOPS = ("kuvvet", "ordu", "birlik", "asker", "donanma", "filo", "kol", "süvari", "müfreze", "tümen", "alay", "heyet")
"""Those through whom their leader acts, where no name says which they are."""


_SENT = re.compile(r"(?:gönder|yolla|sevk|görevlendir)(?![ıi]l|n)")
"""Beginnings of what is done to a body that stands without a case before it: *X başkanlığında bir heyet gönderdi*."""


def troops(words: tuple[Word, ...], at: int) -> list[tuple[str, bool, int]]:
    """Give whoever commands the role of his troops: *X komutasındaki kuvvetler Y’yi püskürttü*."""
    at += words[at].low in _COMMAND
    if words[at].low not in _COMMANDING:
        return []
    for index in range(at + 1, min(len(words), at + 1 + _LONGEST_GAP)):
        named = words[index].name is not None
        if not named and (found := through(words, index, _TROOPS)):
            sent = found[0][0] == "nominative" and index + 1 < len(words) and _SENT.match(words[index + 1].low)
            return [("accusative", True, at)] if sent else found
        if (named and not _is_whose_troops(words, index)) or (not named and is_verbal(words[index].low)):
            return []
    return []


def _is_whose_troops(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a name only says of which land or people the troops behind it are: *Venedik donanması*."""
    if at + 1 >= len(words):
        return False
    if words[at + 1].name == words[at].name:
        return True
    return words[at + 1].name is None and any(is_noun(words[at + 1].low, noun) for noun in _TROOPS)


def with_his_men(words: tuple[Word, ...], at: int) -> int | None:
    """Give where the postposition stands behind *and his men*: *X ve adamları tarafından, X ve arkadaşlarınca*."""
    his = words[at + 1 : at + 3]
    if len(his) < 2 or words[at].low != "ve" or his[0].name is not None:  # noqa: PLR2004 - the men, and what follows
        return None
    if his[0].low.endswith(("larınca", "lerince")):
        return at + 1
    return at + 2 if his[0].low.endswith(("ları", "leri")) and his[1].low == "tarafından" else None


def governs(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a postposition stands there, so that the case before it is its own: *X’in gelmesine karşı çıktı*."""
    return at < len(words) and words[at].low in POSTPOSITIONS
