"""Stretches of a question that may describe one thing, each with the question whose answer it is. Owns no answer.

*Whom did the man who succeeded X warn?* holds *the man who succeeded X*, which is the answer to *who succeeded X?*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.questions import words
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_form, plain
from kg.questions.nouns.endings import likely
from kg.questions.paraphrase.voices import voice
from kg.questions.pieces import Piece, piece_at
from kg.questions.tokens import owns, split

_LONGEST = 12
_PLURAL = re.compile(r"^(?:those|men|people)$|[^s'’]s$|.l[ae]r(?:[iıuü]?n?\w{0,3})?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words from one place to another, with the questions that ask for what they describe, its classes, their case."""

    start: int
    end: int
    text: str
    questions: tuple[str, ...]
    case: str = "nominative"
    classes: tuple[str, ...] = ("Actor",)

    @property
    def plural(self) -> bool:
        """Whether they speak of several: *the members of …*, *… gidenler*."""
        return any(_PLURAL.search(plain(word)) for word in self.text.split() if not owns(word))

    def is_of_several(self, language: str) -> bool:
        """Tell whether the noun that is described is a plural: *the leaders in …*, *… gidenler*."""
        said = self.text.split()
        if language == "tr":
            return _PLURAL.search(plain(said[-1])) is not None
        stop = (at for at, word in enumerate(said) if at and (plain(word) in words.PREPOSITIONS or plain(word) in _OF))
        head = said[next(stop, len(said)) - 1]
        return head.islower() and _PLURAL.search(head) is not None

    def is_within(self, other: Phrase, language: str) -> bool:
        """Tell whether it is of the same noun as another, which says more of it: *the man who left (in 1711)*."""
        if language == "tr":
            return self.end == other.end and other.start <= self.start
        more = other.text.split()[self.end - self.start :]
        return self.start == other.start and bool(more) and plain(more[0]) in words.PREPOSITIONS


def phrases(
    question: str, pieces: Sequence[Piece], whole: Sequence[Piece], language: str, lexicon: Lexicon
) -> Iterator[Phrase]:
    """Give the stretches that may describe something, the longest first; none is all that a question says.

    None cuts one of the ``pieces``, or a name of those of the ``whole`` question that may be described.
    """
    names = [piece for piece in whole if piece.things and not piece.guessed]
    said = [word.raw for word in split(question)]
    roles = {piece.start for piece in pieces if _is_role(piece, lexicon)}
    found: Iterator[Phrase] = iter(())
    if language in {"tr", "en"}:
        found = _turkish(said, pieces, roles, lexicon) if language == "tr" else _english(said, pieces, roles)
    for phrase in found:
        if _cuts_a_piece(names, phrase.start, phrase.end):
            continue
        inside = (*_between(pieces, phrase.start, phrase.end), *_between(whole, phrase.start, phrase.end))
        if any(map(_names, inside)) and any(
            _is_content(piece) for piece in pieces if piece.end <= phrase.start or piece.start >= phrase.end
        ):
            yield phrase


def _names(piece: Piece) -> bool:
    return bool(piece.things or piece.period) or (piece.text[:1].isupper() and not piece.little)


def _is_content(piece: Piece) -> bool:
    return not piece.ask and (not piece.little or bool(piece.things)) and plain(piece.text) not in words.LIGHT_ENGLISH


def _between(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    return [piece for piece in pieces if start <= piece.start and piece.end <= end]


def _cuts_a_piece(pieces: Sequence[Piece], start: int, end: int) -> bool:
    return any(piece.start < edge < piece.end for piece in pieces for edge in (start, end))


def _is_role(piece: Piece, lexicon: Lexicon) -> bool:
    """Tell whether a word says what somebody or something is (*uncle*, *head*, *delegation*), not what is done."""
    if piece.things and any("Office" in lexicon.things[each].classes for each in piece.things):
        return True
    if piece.things or piece.little or piece.ask:
        return False
    if piece.classes or piece.calling:
        return True
    word = plain(piece.text).split()[0]
    kin = any(lexicon.relations[sense.relation].family == "kinship" for sense in piece.senses)
    doer = _DOER.search(word) is not None or word in _ROLES
    done = any(
        len(other.words) > 1 and other.words[0] == sense.stem.words[0] and other.words[-1] != "ol"
        for sense in piece.senses
        for other in lexicon.relations[sense.relation].stems
    )
    nouns = [sense for sense in piece.senses if sense.form.shape in {"bare", "noun"}]
    if not nouns or (nouns[0].stem.language == "tr" and nouns[0].stem.verb and _DEED.search(word)):
        return False
    return kin or (not done if nouns[0].stem.language == "tr" else doer)


_DOER = re.compile(r"(?:[^aeiou]er|or|ist|ian|ant|ade)s?$")
_DEED = re.compile(r"m[ae](?:l[ae]r)?(?:s?[iu])?(?:n\w+)?$")
"""How a Turkish noun of what is done ends: *kışkırtması* is no instigator."""
_ROLES = frozenset(
    [
        "head",
        "chief",
        "friend",
        "rival",
        "ally",
        "colleague",
        "companion",
        "representative",
        "delegate",
        "envoy",
        "consul",
    ]
)


# --- English ---------------------------------------------------------------------------------------------------------


def _english(said: Sequence[str], pieces: Sequence[Piece], roles: AbstractSet[int]) -> Iterator[Phrase]:
    for start, word in enumerate(said):
        owner = any(piece.start == start and piece.things and owns(piece.text) for piece in pieces)
        if plain(word) not in {"the", "those"} and not owner:
            continue
        for end in range(min(len(said), start + _LONGEST), start + 1, -1):
            if _cuts_a_piece(pieces, start, end) or _ends_open(said[end - 1]):
                continue
            inside = _between(pieces, start, end)
            asked = _asked_in_english(said[start:end], inside, start, roles)
            if asked:
                yield Phrase(
                    start=start,
                    end=end,
                    text=" ".join(said[start:end]),
                    questions=asked,
                    case=_case(pieces, start),
                    classes=_classes_of_head(said, inside, roles, start) or ("Actor",),
                )


def _classes_of_head(
    said: Sequence[str], inside: Sequence[Piece], roles: AbstractSet[int], start: int
) -> tuple[str, ...]:
    """Give the classes of the noun that is described, which stands before its relative clause."""
    own = [each for each in inside if each.start in roles]
    relative = next(
        (each.start for each in inside if each.start > start and plain(said[each.start]) in _RELATIVES), None
    )
    return next((each.classes for each in own if relative is None or each.start < relative), ())


def _ends_open(word: str) -> bool:
    return plain(word) in words.LITTLE["en"] or plain(word) in words.PREPOSITIONS


def _case(pieces: Sequence[Piece], start: int) -> str:
    before = next((piece for piece in pieces if piece.end == start), None)
    return (before.preposition if before is not None else None) or "nominative"


def _asked_in_english(
    said: Sequence[str], inside: Sequence[Piece], start: int, roles: AbstractSet[int]
) -> tuple[str, ...]:
    """Ask for what English words describe: *the man who …*, *those sent to …*, *X’s uncle*, *the head of X*."""
    low = [plain(word) for word in said]
    relative = next((place for place in range(1, len(low)) if _is_relative(low, place)), None)
    if relative is not None:
        return _of_relative(said, low, relative)
    if any(piece.ask for piece in inside):
        return ()
    participle = next(
        (
            place
            for place, word in enumerate(low)
            if place > 1
            and english_form(word).shape == "participle"
            and any(each.start == start + place for each in inside)
        ),
        None,
    )
    if participle is not None and not owns(said[participle - 1]):
        noun, rest = " ".join(said[1:participle]), " ".join(said[participle:])
        return (f"which {noun} was {rest}",)
    nominal = all(piece.start in roles or piece.things or piece.little or not piece.senses for piece in inside)
    if nominal and any(piece.start in roles for piece in inside) and any(piece.things for piece in inside):
        return (f"who was {' '.join(said)}",)
    return ()


def _of_relative(said: Sequence[str], low: Sequence[str], relative: int) -> tuple[str, ...]:
    """Ask for whoever a relative clause speaks of: *the man who …*, *the treaty that …*, *those who …*."""
    noun, rest = " ".join(said[1:relative]), " ".join(said[relative + 1 :])
    if low[0] != "those" and not noun:
        return ()
    if low[relative] == "whom":
        return (f"whom {rest}",)
    personal = low[0] == "those" or low[relative - 1] in words.PERSONS
    return (f"who {rest}",) if personal else (f"which {noun} {rest}", f"who {rest}")


def _is_relative(low: Sequence[str], place: int) -> bool:
    """Tell whether a word begins a relative clause; behind a preposition *which* asks: *took part in which war*."""
    return low[place] in _RELATIVES and not (low[place] == "which" and low[place - 1] in words.PREPOSITIONS)


_OF = frozenset({"of", "who", "whom", "that", "which"})
_RELATIVES = frozenset({"who", "whom", "that", "which"})


# --- Turkish ---------------------------------------------------------------------------------------------------------


def _turkish(
    said: Sequence[str], pieces: Sequence[Piece], roles: AbstractSet[int], lexicon: Lexicon
) -> Iterator[Phrase]:
    for end in range(len(said), 1, -1):
        last = piece_at(pieces, end - 1)
        if (
            last is None
            or last.ask
            or last.end != end
            or (last.things and not last.guessed and last.start not in roles)
        ):
            continue
        headless = re.search(r"[ae]nl[ae]r", plain(said[end - 1])) is not None
        noun = last.start in roles or plain(said[end - 1])[:4] in _PERSONS or _is_headed(said, last)
        verbal = last.start not in roles and voice(said[end - 1]) in {"finite", "passive"}
        if not (noun or headless) or (verbal and not headless):
            continue
        for start in range(max(0, end - _LONGEST), end - 1):
            inside = _between(pieces, start, end)
            owned = any(piece.end == start and piece.case == "genitive" for piece in pieces)
            if owned or _cuts_a_piece(pieces, start, end) or any(piece.ask for piece in inside):
                continue
            if headless or _describes(said[start : end - 1], inside[:-1]):
                owning = any(piece.case == "genitive" for piece in inside[:-1])
                for base, case in likely(said[end - 1], _heads_of(last, lexicon), owning=owning):
                    if case == "nominative" and _belongs(pieces, end):
                        continue
                    asked = " ".join((*said[start : end - 1], base))
                    ending = "kimlerdi" if headless else "kimdi"
                    yield Phrase(
                        start=start,
                        end=end,
                        text=" ".join(said[start:end]),
                        questions=(f"{asked} {ending}", f"{asked} hangisidir"),
                        case=case,
                        classes=last.classes or ("Actor",),
                    )


def _is_headed(said: Sequence[str], noun: Piece) -> bool:
    """Tell whether a word of a relation is a noun behind what says which it is: *yönettiği temsilcilik*."""
    shapes = {sense.form.shape for sense in noun.senses}
    return bool(shapes) and shapes <= {"bare", "noun"} and noun.start > 1 and voice(said[noun.start - 1]) == "object"


def _belongs(pieces: Sequence[Piece], end: int) -> bool:
    """Tell whether a noun follows, to which words without an ending would belong: *Türk lideri*."""
    after = next((piece for piece in pieces if piece.start == end), None)
    return after is not None and not after.ask and (bool(after.classes or after.calling) or after.unknown)


def _describes(said: Sequence[str], before: Sequence[Piece]) -> bool:
    """Tell whether words before a noun say whose it is, where, or who does what: *X’in*, *Viyana’daki*, *giden*."""
    owned = any(piece.case in {"genitive", "relative"} for piece in before)
    return owned or any(voice(word) in {"subject", "object", "passive"} for word in said)


_PERSONS = frozenset(each[:4] for each in words.PERSONS)


def _heads_of(noun: Piece, lexicon: Lexicon) -> frozenset[str]:
    """Give the last words of the names of the classes that a noun may say."""
    labels = (name for each in noun.classes for name in lexicon.classes[each].labels if name.language == "tr")
    return frozenset(plain(name.text).split()[-1] for name in labels)
