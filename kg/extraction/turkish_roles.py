"""Which roles the names of a Turkish sentence can have: by suffix, by postposition, and by what they are joined to."""

# ruff: noqa: C901 - a branch a way of saying it

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import POSTPOSITIONS
from kg.extraction.turkish_verbs import is_noun, is_verbal
from kg.language import turkish
from kg.language.turkish import Case

MODIFIER, COMPANION = "modifier", "companion"
_AND = {"ve", "ne", "veya", "veyahut", "yahut", ",", "ile", "ya", "da", "hem", "gerek", "-", "–", "/"}
_ALSO = {"de", "da", "ise", "bile", "dahi"}
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
)
"""Heads that act for whom they belong to: *the government of X*, *the representatives of X*."""
_ASPECTS = [
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
] + ["sorun", "önem", "durum", "başarı", "başlangıç", "ayrıntı", "etki", "koşul", "hüküm", "madde", "amaç"]
"""Heads that are a side of what they belong to: *the text of X, the course of X*; of things, not of actors."""
_LONGEST_HEAD = 4
_SORTS = {"person": 1, "group": 1, "place": 2, "treaty": 3, "event": 4, "letter": 5, "work": 6, "office": 7, "topic": 8}
"""What can be joined by *and*: things of one sort."""
_SOME = {
    "tanesi": "nominative",
    "biri": "nominative",
    "bazıları": "nominative",
    "birkaçı": "nominative",
    "tanesini": "accusative",
    "birini": "accusative",
    "birkaçını": "accusative",
    "bazılarını": "accusative",
    "kısmını": "accusative",
    "birine": "dative",
    "bazılarına": "dative",
    "biriyle": "instrumental",
}
"""*Some of them*: a name in the ablative before these has their role."""
_MADE_OF = ("lı", "li", "lu", "lü", "ki", "sel", "ci", "cı")
_POSSESSIVE = ("ı", "i", "u", "ü")
_LONGEST_GAP = 3
_GENITIVES = ("ın", "in", "un", "ün")
_CLOSING_MARKS = frozenset({"”", "’", "»", '"'})
_BRACKETS, _CLAUSE = 12, 7
_NOMINAL = re.compile(r"(?:m[ae](?:s[ıi]|l[ae]r[ıi])n?(?:[ae]|[ıi]n)?|[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A name with one of the roles that it may have.

    ``indirect``: it only belongs to what has the role. ``owns``: a genitive whose noun follows, so that it is hardly
    the subject of a verb. ``joined``: *and* binds it to the name that follows it.
    """

    name: Name
    role: str
    indirect: bool = False
    owns: bool = False
    joined: bool = False
    first: int
    last: int


def arguments(sentence: Sentence) -> tuple[Argument, ...]:
    """Give every name of the sentence with its roles, in the order of the text."""
    names = sentence.names
    found: list[list[tuple[str, bool, int]]] = [[] for _ in names]
    bound, listed = [False] * len(names), False
    for at in range(len(names) - 1, -1, -1):
        following = _following(names, at)
        conjunction = _joined(sentence, names[at], names[following]) if following < len(names) else ""
        joined = bound[at] = bool(conjunction) and (
            conjunction != "," or (bound[following] and listed) or _is_row(sentence, at)
        )
        if not _is_title(names, at):
            listed = joined and conjunction != "ile"
        own = _own(sentence, names[at])
        if joined and found[following]:
            kinds = [role for role, _, _ in own]
            if (
                kinds in (["nominative"], [MODIFIER])
                or (kinds == ["instrumental"] and any(role == "between" for role, _, _ in found[following]))
                or (kinds == ["instrumental"] and sentence.words[names[at].last + 1].low == "ile")
            ):
                own = [(role, indirect, names[at].last) for role, indirect, _ in found[following]]
        found[at] = own
    return _as_arguments(sentence, found, bound)


def _is_row(sentence: Sentence, at: int) -> bool:
    """Tell whether three names or more stand in a row with nothing but commas between: *A, B, C halkları*."""
    def adjoins(one: int) -> bool:
        if not 0 <= one < len(sentence.names) - 1:
            return False
        first, second = sentence.names[one], sentence.names[one + 1]
        between = sentence.words[first.last + 1 : second.first]
        return [word.low for word in between] == [","] and _sort(first) == _sort(second) and not first.rest

    return adjoins(at) and (adjoins(at - 1) or adjoins(at + 1))


def _following(names: Sequence[Name], at: int) -> int:
    """Give the place of the name after one, over the office that stands before it: *A ve Bakan B*."""
    return at + 1 + (_is_title(names, at + 1) and not is_office(names[at]))


def _is_title(names: Sequence[Name], at: int) -> bool:
    """Tell whether a name is an office right before who holds it."""
    return at + 1 < len(names) and is_office(names[at]) and names[at + 1].first == names[at].last + 1


def is_office(name: Name) -> bool:
    """Tell whether a name is that of an office."""
    return _sort(name) == _SORTS["office"]


def _as_arguments(
    sentence: Sentence, found: Sequence[Sequence[tuple[str, bool, int]]], bound: Sequence[bool]
) -> tuple[Argument, ...]:
    return tuple(
        Argument(
            name=name,
            role=role,
            indirect=indirect,
            owns=role == Case.GENITIVE.value and _owns(sentence, name),
            joined=joined,
            first=name.first,
            last=last,
        )
        for name, roles, joined in zip(sentence.names, found, bound, strict=True)
        for role, indirect, last in roles
    )


def case_of(name: Name) -> Case:
    """Give the case in which a name stands."""
    if not name.rest:
        return Case.NOMINATIVE
    rest = name.rest.lstrip(turkish.APOSTROPHES)
    if rest != name.rest:
        return turkish.suffix(rest).case
    read = turkish.suffix_after(name.text, rest)
    return read.case if read is not None else turkish.suffix(rest).case


def _own(sentence: Sentence, name: Name) -> list[tuple[str, bool, int]]:
    case, words = case_of(name), sentence.words
    if name.form == "zero":
        return [(case.value, False, name.last)]
    following = _past_marks(words, name.last + 1)
    while following < len(words) and words[following].low in _ALSO and case != Case.NOMINATIVE:
        following += 1
    if following < len(words) and words[following].name is None:
        role = POSTPOSITIONS.get(words[following].low)
        if role and not (
            words[following].low == "ile"
            and words[following + 1 : following + 2]
            and _is_pair(sentence, name, following)
        ):
            return [(role, False, following)]
        if (
            words[following].low == "ile"
            and following + 1 < len(words)
            and words[following + 1].low in {"ilgili", "birlikte"}
        ):
            if words[following + 1].low == "ilgili":
                return [("about", False, following + 1)]
            return [("instrumental", False, following + 1), (COMPANION, False, following + 1)]
    roles = [(case.value, False, name.last)]
    if case == Case.NOMINATIVE:
        head = _compound_head(words, name)
        if head is not None:
            roles = [(MODIFIER, False, name.last), *_through(words[head], head, _heads_of(name))]
    elif case == Case.GENITIVE:
        head = _possessed(words, name)
        if head is not None:
            roles += _through(words[head], head, _heads_of(name))
        about = _about(words, name)
        if about is not None:
            roles.append(("about", True, about))
    elif case == Case.ABLATIVE:
        some = next((_SOME[word.low] for word in words[name.last + 1 : name.last + 3] if word.low in _SOME), None)
        roles = [(some, True, name.last)] if some else roles
    elif case == Case.RELATIVE:
        roles.append(("locative", True, name.last))
    elif case == Case.EQUATIVE:
        roles.append(("by", False, name.last))
    return roles


def _is_pair(sentence: Sentence, name: Name, ile: int) -> bool:
    """Tell whether *ile* joins two names (*X ile Y arasında*) rather than saying with whom."""
    other = sentence.words[ile + 1].name
    return other is not None and _sort(sentence.names[other]) == _sort(name)


def _compound_head(words: tuple[Word, ...], name: Name) -> int | None:
    """Find the noun whose first half a bare name is: *Viyana gezisini*, *Avusturya orduları*."""
    at = name.last + 1
    if at >= len(words) or words[at].name is not None or not words[at].text[:1].islower() or is_verbal(words[at].low):
        return None
    low = words[at].low
    if low in _AND or low in _ALSO or low in POSTPOSITIONS:
        return None
    return at if _is_possessed(low) else None


def _is_possessed(low: str) -> bool:
    """Tell whether a word looks like a noun with a possessive ending, with or without a case."""
    if len(low) < _LONGEST_HEAD:
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
    ):
        if low.endswith(ending) and low[: -len(ending)].endswith(_POSSESSIVE):
            bare = low[: -len(ending)]
            break
    return bare.endswith(_POSSESSIVE) and bare not in _NO_HEADS and not low.startswith("birbir")


_NO_HEADS = frozenset(
    [
        "gibi",
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


def _possessed(words: tuple[Word, ...], name: Name) -> int | None:
    for at in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST_GAP)):
        if words[at].name is not None or words[at].low in {",", ";", ":"}:
            return None
        if _is_possessed(words[at].low) and not is_verbal(words[at].low):
            return at
    return None


def _sort(name: Name) -> int | None:
    return _SORTS.get(name.entity.partition("/")[0])


def _owns(sentence: Sentence, name: Name) -> bool:
    """Tell whether what a genitive possesses follows it at once: a noun, or a description that is a name itself."""
    words = sentence.words
    for at in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST_GAP)):
        word = words[at]
        if word.low in {",", ";", ":"} or is_verbal(word.low):
            return False
        if word.name is not None:
            owned = sentence.names[word.name]
            return owned.text[:1].islower() and turkish.lower(owned.text).endswith(_POSSESSIVE)
        if _is_possessed(word.low):
            return True
    return False


def _heads_of(name: Name) -> Sequence[str]:
    return _STANDS_FOR if _sort(name) in {_SORTS["person"], _SORTS["place"]} else (*_ASPECTS, *_STANDS_FOR)


def _past_marks(words: tuple[Word, ...], at: int) -> int:
    """Go past a quotation mark and what stands in brackets: *“X’e” yönelik, X (Y) tarafından*."""
    at += at < len(words) and words[at].text in _CLOSING_MARKS
    if at < len(words) and words[at].text == "(":
        closing = next(
            (index for index in range(at, min(len(words), at + _BRACKETS)) if words[index].text == ")"), None
        )
        if closing is not None and closing + 1 < len(words) and words[closing + 1].low in POSTPOSITIONS:
            return closing + 1
    return at


def _about(words: tuple[Word, ...], name: Name) -> int | None:
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


def is_owned(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word looks like a noun that belongs to another: *yaşamı*, but not *tarihli*."""
    if word.name is not None:
        name = sentence.names[word.name]
        return name.text[:1].islower() and turkish.lower(name.text).endswith(_POSSESSIVE)
    return _is_possessed(word.low) and not word.low.endswith(_MADE_OF) and not is_verbal(word.low)


def _through(head: Word, at: int, heads: Sequence[str]) -> list[tuple[str, bool, int]]:
    """Give the role of a head that stands for its possessor."""
    for noun in heads:
        if head.low.startswith(noun[:3]) and is_noun(head.low, noun):
            ending = head.low[len(noun) :]
            plural = ending.removeprefix("lar").removeprefix("ler")
            bare = plural[1:] if plural[:1] in tuple("ıiuü") else plural.removeprefix("sı").removeprefix("si")
            return [(turkish.suffix(bare.removeprefix("y")).case.value if bare else "nominative", True, at)]
    return []


def _names_office(sentence: Sentence, word: Word) -> bool:
    return word.name is not None and is_office(sentence.names[word.name])


def _joined(sentence: Sentence, one: Name, other: Name) -> str:
    """Give the word that joins two names: *and* or a comma, with no more than a title behind it."""
    between = [word for word in sentence.words[one.last + 1 : other.first] if not _names_office(sentence, word)]
    if not between or len(between) > _LONGEST_GAP or between[0].low not in _AND:
        return ""
    if _sort(one) != _sort(other):
        return ""
    if between[0].low == "ne" and (one.first == 0 or sentence.words[one.first - 1].low != "ne"):
        return ""
    if not between[1:] and between[0].low == "ile":
        return "ile"
    broken = any(is_verbal(word.low) or word.low in {":", ";", "(", ")"} for word in between[1:])
    return "" if broken else between[0].low
