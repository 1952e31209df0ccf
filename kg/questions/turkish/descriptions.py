"""The noun and the participle before *kimdi*, and those of whom one is asked for: which plainer questions they make.

Owns no answer: whether a noun is true of an answer is asked of the claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.morphology import plain
from kg.questions.paraphrase.voices import is_bare, voice
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.turkish.spoken import participle


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A question for somebody, and the noun that must be true of whoever that is, with relations that it may say."""

    question: str
    noun: str
    relations: tuple[str, ...] = ()


def described(question: str, pieces: Sequence[Piece]) -> Described | None:
    """Take *X’i koruyan komutan kimdi* for *X’i koruyan kimdi*, of whom *komutan* is true."""
    said = [word.raw for word in split(question)]
    last = pieces[-1] if pieces else None
    if last is None or (last.ask or "") not in {"who/nominative", "which/nominative"} or last.start < len(_LEAST):
        return None
    if any(piece.ask for piece in pieces[:-1]):
        return None
    noun = next((piece for piece in pieces if piece.end == last.start), None)
    word = said[noun.start] if noun is not None else ""
    single = re.sub(r"l[ae]r$", "", word)
    if noun is None or noun.things or noun.end - noun.start != 1 or not is_bare(single):
        return None
    if voice(said[noun.start - 1]) not in {"subject", "object", "passive"}:
        return None
    relations = tuple(dict.fromkeys(sense.relation for sense in noun.senses))
    return Described(question=" ".join((*said[: noun.start], "kimdi")), noun=plain(single), relations=relations)


def partitive(question: str, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Give the two questions of *X’i imzalayanlardan hangisi Y’yi temsil etti*: who did the one, and the other."""
    said = [word.raw for word in split(question)]
    for piece in pieces:
        if not (piece.ask or "").startswith(("who/nominative", "which/nominative")) or not piece.start:
            continue
        many = said[piece.start - 1]
        low = plain(many)
        if low.endswith(("anlardan", "enlerden")) and said[piece.end :]:
            first = (*said[: piece.start - 1], many[: -len("lardan")], "kimdi")
            return " ".join(first), " ".join(("kim", *said[piece.end :]))
    return None


def of_two(question: str, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Give the two questions of one for somebody of whom two things are said."""
    return in_place_of(question) or of_deeds(question) or of_role(question, pieces)


def of_role(question: str, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Give the two questions of *Y’de X’i destekleyen Z temsilcisi kimdi*: who did it, and who was that of Z (in Y).

    >>> said = "Viyana'da Panin'i destekleyen Venedik temsilcisi kimdi"
    >>> names = ((0, "locative"), (1, "accusative"), (3, "nominative"))
    >>> known = [Piece(start=at, end=at + 1, text="", things=("x",), case=case) for at, case in names]
    >>> others = (Piece(start=4, end=5, text="temsilcisi"), Piece(start=5, end=6, text="kimdi", ask="who/nominative"))
    >>> of_role(said, (*known, *others))
    ("Viyana'da Panin'i destekleyen kimdi", "Viyana'daki Venedik temsilcisi kimdi")
    """
    said = [word.raw for word in split(question)]
    if len(pieces) < len(_LEAST) or (pieces[-1].ask or "") != "who/nominative" or any(p.ask for p in pieces[:-1]):
        return None
    land, role = pieces[-3], pieces[-2]
    owned = re.search(r"[iu]$", plain(said[role.start])) is not None and role.end - role.start == 1 and not role.things
    does = land.start > 1 and voice(said[land.start - 1]) == "subject"
    if not (owned and does and land.things and land.case == "nominative"):
        return None
    first = pieces[0]
    there = bool(first.things) and first.case == "locative" and not first.period
    at = [*said[: first.end - 1], f"{said[first.end - 1]}ki"] if there else []
    return " ".join((*said[: land.start], "kimdi")), " ".join((*at, *said[land.start : role.end], "kimdi"))


def in_place_of(question: str) -> tuple[str, str] | None:
    """Give the two questions of *X’in yerine Y’ye giden heyetin başkanı kimdi*: who followed X, and who was that.

    >>> in_place_of("Resmi'nin yerine Viyana'ya giden heyetin başkanı kimdi")
    ("Resmi'nin yerine kim geçti", "Viyana'ya giden heyetin başkanı kimdi")
    >>> in_place_of("Resmi'nin yerine kim geçti")
    """
    found = re.fullmatch(_INSTEAD, question, re.IGNORECASE)
    return (f"{found['who']} yerine kim geçti", f"{found['rest']} kimdi") if found is not None else None


def of_deeds(question: str) -> tuple[str, str] | None:
    """Give the two questions of one for somebody who did two things: *Y’ye gidip X’i savunan*, *giden ve savunan*.

    >>> of_deeds("Viyana'ya gidip Panin'i savunan kim")
    ("Viyana'ya giden kimdi", "Panin'i savunan kimdi")
    >>> of_deeds("heyette yer alan ve Panin'i savunan elçi kimdi")
    ('heyette yer alan kimdi', "Panin'i savunan elçi kimdi")
    >>> of_deeds("Viyana'ya gidip Panin'i kim savundu")
    ("Viyana'ya giden kimdi", "Panin'i kim savundu")
    >>> of_deeds("Viyana'ya gidip gelen kimdi"), of_deeds("Panin'i kim savundu")
    (None, None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _DEEDS) if each), None)
    if found is None:
        return None
    known = found.groupdict()
    first = participle(found["stem"]) if known.get("stem") else found["done"]
    rest = found["rest"] if known.get("finite") else f"{found['rest']} kimdi"
    return f"{found['one']} {first} kimdi", rest


_WHO = r"kim(?:di|dir|ler|lerdi|lerdir)?"
_DEEDS = (
    unmarked(
        rf"(?P<one>\S.*?) (?P<stem>\w{{2,}}?)(?:y?[ıiuü])p (?P<rest>\S.* \w{{2,}}[ae]n(?:l[ae]r)?(?: \w+)?) {_WHO}"
    ),
    unmarked(
        rf"(?P<one>\S.*?) (?P<done>\w{{2,}}[ae]n)(?:,| ve) (?P<rest>\S.* \w{{2,}}[ae]n(?:l[ae]r)?(?: \w+)?) {_WHO}"
    ),
    unmarked(
        r"(?P<one>\S.*?) (?P<stem>\w{2,}?)(?:y?[ıiuü])p (?P<rest>\S.* (?P<finite>kim(?:ler)?) \w+[dt][ıiuü](?:l[ae]r)?)"
    ),
)
_INSTEAD = (
    r"(?P<who>\S.*?[ıiuü]n) yerine (?P<rest>\S.*? (?:giden|gelen|gönderilen|yollanan|kurulan|atanan) \S.*) "
    r"kim(?:di|dir)?"
)
_LEAST = ("name", "participle", "noun")
