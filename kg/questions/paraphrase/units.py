"""A question as units of content, each of which something in a claim must account for.

Owns what is content and what only asks; names are found by :mod:`kg.questions.naming`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.questions import words
from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import Keys, keys
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.paraphrase.voices import voice
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, owns


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A word of content, or a name with the things that it may mean; ``phrases``: what it means with others."""

    position: int
    text: str
    keys: Keys
    meanings: frozenset[int] = frozenset()
    phrases: frozenset[int] = frozenset()
    things: tuple[str, ...] = ()
    case: str = "nominative"
    capital: bool = False
    according: bool = False
    piece: Piece = field(default=Piece(start=0, end=0, text=""), compare=False)

    def is_own(self, other: Keys) -> bool:
        """Tell whether another word is the same."""
        return bool(self.keys.own & other.own)


def units(pieces: Sequence[Piece], language: str) -> tuple[Unit, ...]:
    """Give the units of a question's pieces, in order."""
    found = tuple(_units(pieces, language))
    said = [(piece.start + offset, word) for piece in pieces for offset, word in enumerate(piece.text.split())]
    return tuple(_with_phrases(found, said, language))


def _with_phrases(found: Sequence[Unit], said: Sequence[tuple[int, str]], language: str) -> Iterator[Unit]:
    """Give words the meanings of the phrases of which they are a part: *put … down to*."""
    forms = [(position, keys(word, language).own) for position, word in said]
    more: dict[int, set[int]] = {}
    for number, phrase in thesaurus(language).phrases_of(frozenset(key for _, own in forms for key in own)):
        places = _in_order(phrase, forms, language)
        for position in places:
            more.setdefault(position, set()).add(number)
    for unit in found:
        own = more.get(unit.position)
        yield replace(unit, meanings=unit.meanings | own, phrases=frozenset(own)) if own and not unit.things else unit


def _in_order(phrase: Sequence[str], forms: Sequence[tuple[int, frozenset[str]]], language: str) -> list[int]:
    places: list[int] = []
    rest = iter(forms)
    for word in phrase:
        own = keys(word, language).own
        place = next((position for position, held in rest if held & own), None)
        if place is None:
            return []
        places.append(place)
    return places


def _units(pieces: Sequence[Piece], language: str) -> Iterator[Unit]:
    for index, piece in enumerate(pieces):
        if piece.ask or piece.period is not None or _is_hearsay(pieces, index, language):
            continue
        if index and language == "en" and plain(piece.text) in _VIEWS["en"] and _accords(pieces, index - 1, language):
            continue
        if piece.things and not piece.guessed:
            yield Unit(
                position=piece.start,
                text=piece.text,
                keys=keys(_bare(piece.text), language) if " " not in piece.text else Keys(own=frozenset()),
                things=piece.things,
                case=piece.case,
                capital=True,
                according=_accords(pieces, index, language),
                piece=piece,
            )
            continue
        for offset, raw in enumerate(piece.text.split()):
            first = not pieces[:index] and not offset
            yield from _word(raw, piece, piece.start + offset, language, first=first)


def _bare(text: str) -> str:
    return text.partition("'")[0].partition("’")[0]


def _is_hearsay(pieces: Sequence[Piece], index: int, language: str) -> bool:
    """Tell whether the last words only say that it is said, or held for so: *… ileri sürülüyor*, *… sayılıyordu*."""
    text = pieces[index].text
    if language != "tr" or index != len(pieces) - 1 or not index or voice(text.split()[-1]) != "passive":
        return False
    return "claiming" in pieces[index].tags or bool(keys(text, language).own & _HELD_FOR)


_HELD_FOR = frozenset({"say", "gor", "bil", "nitele", "addet"})


def _word(raw: str, piece: Piece, position: int, language: str, *, first: bool) -> Iterator[Unit]:
    base = plain(raw)
    if (base in words.LITTLE[language] and base not in words.NEGATIONS) or (language == "tr" and _stands_after(base)):
        return
    if piece.little and base not in words.NEGATIONS and language == "en":
        return
    capital = raw[:1].isupper() and not first
    stem, case = next(iter(endings(raw, language)), (raw, "nominative"))
    found = keys(stem if "'" in raw or "’" in raw else raw, language)
    if (is_light(found, language) and not _is_noun(base, language)) or base in _COLOURLESS:
        return
    yield Unit(
        position=position,
        text=raw,
        keys=found,
        meanings=thesaurus(language).meanings(*found.own),
        case=piece.case if piece.case != "nominative" else case,
        capital=capital,
        piece=piece,
    )


def _stands_after(base: str) -> bool:
    """Tell whether a Turkish word is a postposition, or a noun of place that serves as one: *altındaydı*."""
    return (
        base in words.POSTPOSITIONS
        or re.fullmatch(r"(?:alt|ust|uzer|karsi|yan|on|arka|ic)s?[iu]n[dt][ae]\w*|yonelik\w*", base) is not None
    )


def is_light(found: Keys, language: str) -> bool:
    """Tell whether a word says nothing but that something is done."""
    return bool(found.own & _LIGHT.get(language, frozenset()))


def _is_noun(base: str, language: str) -> bool:
    """Tell whether a form of a light verb is a noun of its own: *alıcı*, *verici*."""
    return language == "tr" and re.search(r"[iu]c[iu](?:l[ae]r)?(?:s?[iu])?(?:n\w+)?$", base) is not None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COLOURLESS = _words(
    """
    strong strongly great greatly big major main mainly chiefly especially particularly deeply exactly actually really
    so-called long lengthy detailed uzun ayrintili
    buyuk guclu onemli ozellikle gercekten asil baslica esas kuvvetli derin ciddi birlikte beraber
    """
)

_LIGHT = {
    "tr": _words("et ol yap eyle kil bulun ver al gercekles gerceklestir olmus imis yarat uyandir"),
    "en": _words("be do have give make take get put carry become made exert exercise"),
}


def _accords(pieces: Sequence[Piece], index: int, language: str) -> bool:
    """Tell whether a name is of one by whose account something is: *in X’s view*, *X’e göre*."""
    if pieces[index].case == "according" or pieces[index].preposition == "according":
        return True
    after = [plain(piece.text) for piece in pieces[index + 1 : index + 3]]
    if language == "tr":
        return bool(after) and after[0].startswith(_VIEWS["tr"]) and pieces[index].case == "genitive"
    return owns(pieces[index].text) and bool(after) and after[0] in _VIEWS["en"] and index > 0


_VIEWS = {
    "en": ("view", "opinion", "account", "words", "eyes", "judgement", "judgment", "mind", "telling", "estimation"),
    "tr": ("gorusunce", "gorusune gore", "iddiasina", "nazarinda", "gozunde", "kanisinca", "anlatimina", "aktardigina"),
}
