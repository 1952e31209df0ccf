"""What every reading of a question begins from: its names and asked words, what is left over, what a name means.

Owns no kind of question; those are :mod:`kg.questions.understanding` and the modules it names.
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from kg.language import honorifics
from kg.language.lemmas import is_known
from kg.language.turkish import fold
from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.nouns.definite import NO_CLASS, NounPhrases
from kg.questions.pieces import Piece
from kg.questions.tokens import roots
from kg.questions.understood import Clause, Understood, Unread


def calling_of(piece: Piece) -> tuple[str, ...]:
    """Give the words of a description that a common noun of persons stands for."""
    if piece.calling:
        return piece.calling
    first = plain(piece.text).split()
    if len(first) != 1:
        return ()
    for line in words.CALLINGS:
        if any(first[0].startswith(name) for name in line.split() if len(name) > 4):
            return tuple(line.split())
    return ()


class Grammar(NounPhrases):
    """The pieces of a question, with what can be said of them before it is known what is asked."""

    _context: tuple[str, ...] = ()

    _rivals: tuple[Clause, ...] = ()

    def __init__(self, pieces: tuple[Piece, ...], lexicon: Lexicon, language: str) -> None:
        super().__init__(lexicon, language)
        self.all = pieces
        self.pieces = list(self._with_descriptions(pieces))

    @cached_property
    def asks(self) -> list[Piece]:
        """The words that ask, but for those that make a yes-or-no question."""
        return [piece for piece in self.pieces if piece.ask and piece.ask != "yesno"]

    @cached_property
    def names(self) -> list[Piece]:
        """What has a name."""
        return [piece for piece in self.pieces if piece.things]

    @cached_property
    def period(self) -> Period | None:
        """The date or period, if there is one."""
        return next((piece.period for piece in self.pieces if piece.period), None)

    @cached_property
    def is_whether(self) -> bool:
        """Whether it is a yes-or-no question."""
        if any(piece.ask == "yesno" for piece in self.pieces):
            return True
        if self.language == "tr" and any(plain(piece.text) == "mi" for piece in self.pieces):
            return True
        first = plain(self.pieces[0].text) if self.pieces else ""
        return self.language == "en" and not self.asks and first in words.AUXILIARIES

    @property
    def wants(self) -> set[str]:
        """What kinds of things are asked for."""
        return {(piece.ask or "").partition("/")[0] for piece in self.asks}

    def tagged(self, tag: str) -> list[Piece]:
        """Give the pieces that carry a tag."""
        return [piece for piece in self.pieces if tag in piece.tags]

    def _check_names(self) -> None:
        unknown = [piece for piece in self.pieces if piece.unknown]
        if any(piece.people or self._is_common(piece) or self._is_of_office(piece) for piece in unknown):
            raise Unread(*(piece.text for piece in unknown))
        for piece in unknown:
            if piece.text[:1].isupper() and (
                piece.start > 0 or piece.end - piece.start > 1 or piece.case != "nominative"
            ):
                raise Unread(piece.text, kind="unknown-name", near=piece.near)
        if (
            len(unknown) == 1
            and unknown[0].text[:1].isupper()
            and len(plain(unknown[0].text)) > 3
            and (any(piece.senses for piece in self.pieces) or self.wants == {"who"})
        ):
            raise Unread(unknown[0].text, kind="unknown-name", near=unknown[0].near)
        if len(unknown) == 1 and self._is_of_a_name(unknown[0]):
            raise Unread(unknown[0].text, kind="unknown-name", near=unknown[0].near)
        if unknown and (name := self._typed_small(unknown)):
            raise Unread(name, kind="unknown-name", near=unknown[0].near)
        if unknown:
            raise Unread(*(piece.text for piece in unknown))

    def _is_common(self, unknown: Piece) -> bool:
        """Tell whether a word that nothing explains is an adjective: *the Pomak delegates*, *Suçlu memurlar*.

        Its capital says nothing at the head of a Turkish sentence, nor that of a people's or a region's in English.
        """
        after = next((piece for piece in self.pieces if piece.start == unknown.end), None)
        if after is None or after.ask or after is self.pieces[-1] or len(unknown.text.split()) > 1:
            return False
        if honorifics.is_honorific(after.text):
            return False
        small, raw = after.text[:1].islower(), unknown.text
        if self.language == "en":
            return small and not after.little and after.text.isalpha() and _OF_PEOPLE.search(raw) is not None
        first = unknown.start == 0 or (unknown.start == 1 and self.pieces[0].ask is not None)
        many = re.search(r"l[ae]r", plain(after.text)) is not None
        return (
            first
            and raw.isalpha()
            and (small or many)
            and (is_known(fold(raw), "tr") or bool(_DERIVED.search(plain(raw))))
        )

    def _is_of_office(self, unknown: Piece) -> bool:
        """Tell whether a word with the next is what an office is called, though written as a name: *Prime Minister*."""
        after = next((piece for piece in self.pieces if piece.start == unknown.end), None)
        called = plain(f"{unknown.text} {after.text}") if after is not None and after.calling else ""
        return bool(called) and any(
            "Office" in thing.classes and any(called in plain(text) for text, _ in thing.names)
            for thing in self.lexicon.having(roots([plain(unknown.text)]), lambda word: word == plain(unknown.text))
        )

    def _is_of_a_name(self, unknown: Piece) -> bool:
        """Tell whether a word is a name, in a question without capitals: no dictionary knows it, and it is no verb."""
        said = " ".join(piece.text for piece in self.pieces)
        plainly = self.language == "en" and said == said.lower() and unknown.text.isalpha()
        if not plainly or len(unknown.text) < _NAME or is_known(unknown.text, "en"):
            return False
        return any(piece.senses and not piece.little for piece in self.pieces) and not _INFLECTED.search(unknown.text)

    def _typed_small(self, unknown: list[Piece]) -> str:
        """Give the name that some words are, in a Turkish question without capitals in which all others are read.

        No dictionary knows it, or it has a title behind it; it is no participle, and not the verb.
        """
        after = next((piece for piece in self.pieces if piece.start == unknown[-1].end), None)
        together = unknown[-1].end - unknown[0].start == sum(piece.end - piece.start for piece in unknown)
        said = " ".join(piece.text for piece in self.pieces)
        if self.language != "tr" or not together or after is None or any(sign.isupper() for sign in said):
            return ""
        titled = honorifics.is_honorific(after.text)
        words_ = [piece.text for piece in unknown]
        strange = any(len(word) >= _NAME and word.isalpha() and not is_known(word, "tr") for word in words_)
        if not (titled or strange) or (not titled and any(_VERBAL.search(plain(word)) for word in words_)):
            return ""
        verbs = any(piece.senses and piece.start > unknown[-1].start for piece in self.pieces)
        return " ".join((*words_, *([after.text] if titled else []))) if verbs else ""

    def _unread(self) -> tuple[str, ...]:
        return tuple(
            piece.text for piece in self.pieces if not (piece.little or piece.ask or piece.period or piece.things)
        ) or tuple(piece.text for piece in self.pieces if not piece.little)

    def _leftover(self, *used: Piece, tags: Iterable[str] = ()) -> list[Piece]:
        """Give the pieces of content that are not among those used and carry none of the tags."""
        kept = set(tags)
        return [
            piece
            for piece in self.pieces
            if piece not in used
            and not piece.little
            and not piece.ask
            and not piece.period
            and not (piece.tags & kept)
            and not piece.things
        ]

    def _one(self, pieces: list[Piece], things: tuple[str, ...], *, classes: Iterable[str] = ()) -> tuple[str, ...]:
        if not pieces:
            return ()
        return self._choose(pieces[0].text, things, classes=classes) if len(pieces) == 1 else things

    def _strong(self, but: Iterable[Piece] = ()) -> list[Piece]:
        skip = list(but)
        found = [piece for piece in self.pieces if piece.senses and not piece.little and piece not in skip]
        return (
            found
            or self._comings(skip)
            or [
                piece
                for piece in self.pieces
                if piece.senses
                and piece.preposition == "between"
                and piece.end - piece.start == 1
                and piece not in skip
            ]
        )

    def _comings(self, skip: list[Piece]) -> list[Piece]:
        """Read *vardı* as a verb of coming where something stands in the dative, *alındı* as one of taking a place."""
        directed = any(piece.case == "dative" or (piece.ask or "").endswith("/dative") for piece in self.pieces)
        placed = bool(self.names) and all(
            self.lexicon.is_a(thing, ("Place",)) for piece in self.names for thing in piece.things
        )
        below = self.lexicon.classes.get("Place", NO_CLASS).below
        placed = placed or (not self.names and any(set(piece.classes) & below for piece in self.pieces))
        return [
            piece
            for piece in self.pieces[-1:]
            if piece.senses
            and piece.little
            and piece not in skip
            and (directed or (placed and any(sense.form.passive for sense in piece.senses)))
        ]

    def _after_which(self) -> Piece | None:
        for index, piece in enumerate(self.pieces[:-1]):
            if piece.ask and piece.ask.startswith("which"):
                after = self.pieces[index + 1]
                if after.calling or after.classes or (after.things and calling_of(after)):
                    return after
        return None

    def _without_noun(self, index: int) -> frozenset[str]:
        """Give the words that ask for no noun before them where a verb stands behind."""
        return frozenset() if index == len(self.pieces) - 1 else _BARE_ASKING

    def _class_asked(self) -> Piece | None:
        listing = (bool(self.pieces) and plain(self.pieces[0].text) in words.LISTING) or any(
            plain(piece.text) in words.LISTING for piece in self.pieces[-2:]
        )
        for index, piece in enumerate(self.pieces):
            if not (piece.classes or piece.calling or (piece.things and calling_of(piece))):
                continue
            if (piece.little and piece.preposition) or any(self._is_doer(each, piece) for each in self.asks):
                continue
            before = next((each for each in reversed(self.pieces[:index]) if not each.little or each.ask), None)
            after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
            if (
                before is not None
                and before.ask
                and before.ask.startswith(self._determining)
                and index - self.pieces.index(before) <= 3
            ):
                return piece
            if piece.things:
                continue
            undergone = self.language == "tr" and piece.case == "accusative" and after is not self.pieces[-1]
            if (
                after is not None
                and after.ask
                and not undergone
                and plain(after.text) not in self._without_noun(self.pieces.index(after))
                and after.ask.startswith(("which", "what/nominative", "who/nominative", "many"))
            ):
                return piece
            if listing and not piece.things:
                return piece
            if not self.asks and not self.is_whether and not self._verbs(but=piece):
                return piece
            if self.language == "en" and self.wants & {"what", "which"} and not self._verbs(but=piece):
                return piece
        return None

    @property
    def _determining(self) -> tuple[str, ...]:
        """The asked words that a noun goes with: *ne amaç* does, *neden ilişkiler* does not."""
        return ("which", "many", "what/nominative" if self.language == "tr" else "what")

    def _is_doer(self, asked: Piece, noun: Piece) -> bool:
        """Tell whether a noun is who does what is asked for, not what is asked for: *what did the assembly approve*."""
        between = (each for each in self.pieces if asked.end <= each.start < noun.start)
        return self.language == "en" and any(plain(each.text) in words.DO for each in between)

    def _verbs(self, but: Piece | None = None) -> list[Piece]:
        return [
            piece
            for piece in self.pieces
            if piece.senses
            and piece is not but
            and any(sense.form.shape in {"finite", "participle"} for sense in piece.senses)
            and not piece.little
        ]

    @property
    def _lasts(self) -> bool:
        """Whether it is asked for how long something was."""
        return any(plain(piece.text) in words.LASTING for piece in self.asks)

    def _base(self, intent: str) -> Understood:
        return Understood(
            intent=intent,
            language=self.language,
            period=self.period,
            counted="many" in self.wants,
            moment="length" if self._lasts else "",
            towards=tuple(
                thing
                for piece in self.names
                if piece.case == "dative"
                for thing in piece.things
                if self.lexicon.is_a(thing, ("Place",))
            ),
        )

    def _negative(self) -> bool:
        return any(sense.form.negative for piece in self._strong() for sense in piece.senses) or any(
            plain(piece.text) in words.NEGATIONS and not piece.things for piece in self.pieces
        )

    def _choose(self, text: str, things: tuple[str, ...], *, classes: Iterable[str] = ()) -> tuple[str, ...]:
        """Choose among the things that a name may mean: those of the classes; several are asked back."""
        wanted = tuple(classes)
        fitting = tuple(thing for thing in things if self.lexicon.is_a(thing, wanted)) or things
        if len(fitting) > 1 and "Entity" in wanted:
            actors = tuple(thing for thing in fitting if self.lexicon.is_a(thing, ("Actor",)))
            fitting = actors or fitting
        if len(fitting) > 1:
            fitting = self._likelier(fitting)
        if len(fitting) > 1:
            others = [piece for piece in self.all if piece.things and not set(piece.things) & set(things)]
            near = tuple(thing for thing in fitting if any(self._mentions(thing, other) for other in others))
            fitting = near if len(near) == 1 else fitting
        in_turn = any(piece.people and set(fitting) <= set(piece.things) for piece in self.all)
        if len(fitting) > 1 and not in_turn:
            raise Unread(text, kind="ambiguous", near=fitting)
        return fitting

    def _likelier(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Prefer what is no work or place to a work or place of the same name."""
        for classes in (("Work",), ("Place",), ("Topic",)):
            kept = tuple(thing for thing in things if not self.lexicon.is_a(thing, classes))
            if kept and len(kept) < len(things):
                return kept if len(kept) == 1 else self._likelier(kept)
        return things


_NAME = 5
_BARE_ASKING = frozenset({"ne", "neler", "kim", "kimler"})
"""What asks for the subject or object of the verb behind it, and for no noun before it: *kitap ne anlatıyor*."""
_OF_PEOPLE = re.compile(r"[a-z](?:ian|ean|ish|ese|ern)$")
_DERIVED = re.compile(r"\w{3}(?:c[iu]|l[iu]|s[iu]z|s[ae]l)$")
"""How the adjective of a people, or of a region, ends in English; and one that is made of a noun in Turkish."""
_VERBAL = re.compile(r"(?:[ae]n(?:l[ae]r)?|[dt][iu][gk]\w*|m[iu]s\w*|[ae]c[ae][gk]\w*|m[ae](?:k|s\w*|y\w*)|[iu]p)$")
"""How a Turkish word ends that may be of a verb."""
_INFLECTED = re.compile(r"(?:ed|end|ing|ly)$")
"""How a misspelled verb may end, and seldom a name."""
LIKE_PLACES = ("Place", "Organ", "Institution", "Court", "Company")
"""What is visited, left or searched like a place: *nereleri ziyaret etti*."""

__all__ = ["LIKE_PLACES", "NO_CLASS", "Grammar", "Unread", "calling_of"]
