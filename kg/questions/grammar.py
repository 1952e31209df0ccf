"""What every reading of a question begins from: its names and asked words, what is left over, what a name means.

Owns no kind of question; those are :mod:`kg.questions.understanding` and the modules it names.
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Class, Lexicon, Thing
from kg.questions.morphology import ordinal, plain
from kg.questions.pieces import Piece
from kg.questions.searches import fits
from kg.questions.understood import Clause, Understood


class Unread(Exception):  # noqa: N818 - no error: a decision
    """The question cannot be read; says which words, and of which kind the refusal is."""

    def __init__(self, *found: str, kind: str = "unreadable", near: Iterable[str] = ()) -> None:
        super().__init__(*found)
        self.words, self.kind, self.near = found, kind, tuple(near)


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


NO_CLASS = Class(id="", iri="", labels=(), below=frozenset(), above=frozenset())
"""What stands for a class that a vocabulary does not have."""


_FEW = 6
_COPULAS = frozenset({"was", "is", "as", "were", "became", "a", "an"})
_OF = frozenset({"of", "in", "at", "on", "from", "with", "between"})


def _modifies(piece: Piece) -> bool:
    """Tell whether a piece may say which thing of a class is meant: a name, a date, an ordinal."""
    bare = piece.case in {"nominative", "locative", "genitive", "relative", "oblique"} or bool(piece.preposition)
    adjective = piece.unknown and piece.text[:1].isupper() and piece.end - piece.start == 1
    return not piece.ask and bool(
        (piece.things and bare) or piece.period or adjective or ordinal(piece.text) is not None
    )


def _many(noun: Piece) -> bool:
    """Tell whether a noun is a plural, and so no one thing's name."""
    last = plain(noun.text).split()[-1]
    return re.search(r"(?:[^su]s|l[ae]r\w*)$", last) is not None


def _possessed(noun: Piece) -> bool:
    """Tell whether a Turkish noun has the ending of what belongs to the words before it (*antlaşma-sı*)."""
    return re.search(r"[iu](?:n[iua]\w*|yl[ae]|y?d[iu]\w*)?$", plain(noun.text)) is not None


class Grammar:
    """The pieces of a question, with what can be said of them before it is known what is asked."""

    _context: tuple[str, ...] = ()

    _rivals: tuple[Clause, ...] = ()

    def __init__(self, pieces: tuple[Piece, ...], lexicon: Lexicon, language: str) -> None:
        self.all, self.lexicon, self.language = pieces, lexicon, language
        self.pieces = list(self._with_descriptions(pieces))

    def _with_descriptions(self, pieces: tuple[Piece, ...]) -> Iterable[Piece]:
        """Put a thing in place of a class's word with names before it that say which, where only one can be meant."""
        position = 0
        while position < len(pieces):
            taken = self._noun_phrase_at(pieces, position) or (
                self._description_at(pieces, position) if self.language == "tr" else None
            )
            if taken is None:
                yield pieces[position]
                position += 1
                continue
            position = taken[0]
            yield taken[1]

    def _noun_phrase_at(self, pieces: tuple[Piece, ...], start: int) -> tuple[int, Piece] | None:
        """Take “the April 1922 incident”, “the fifth congress in X” as the only thing of that class and name."""
        noun, end = self._noun_from(pieces, start)
        if noun is None or (start and (pieces[start - 1].ask or "").startswith(("which", "what", "many"))):
            return None
        modifiers = list(pieces[start:noun])
        while True:
            found = self._named_after(pieces[noun], modifiers) if modifiers else ()
            follows = self._modifier_after(pieces, pieces[noun], end)
            more = follows is not None and bool(self._named_after(pieces[noun], [*modifiers, pieces[follows]]))
            if (len(found) == 1 and not more) or (1 < len(found) <= _FEW and follows is None):
                return end, self._as_name(pieces[start:end], pieces[noun], found)
            if follows is None or (modifiers and not found):
                return None
            modifiers.append(pieces[follows])
            end = follows + 1

    def _noun_from(self, pieces: tuple[Piece, ...], start: int) -> tuple[int | None, int]:
        """Find the noun of a class that names, dates and ordinals stand before, or an article alone."""
        position = start
        while position < len(pieces) and _modifies(pieces[position]):
            position += 1
        if position >= len(pieces):
            return None, position
        noun = pieces[position]
        before = plain(pieces[start - 1].text) if self.language == "en" and start else ""
        definite = before == "the" or (before in _COPULAS and bool(noun.calling))
        if not (noun.classes or noun.calling) or noun.things or noun.little or _many(noun):
            return None, position
        if not (position > start or definite):
            return None, position
        if self.language == "en" and not self._is_noun(noun):
            return None, position
        if self.language == "tr" and (not _possessed(noun) or self._asks_which(pieces, position)):
            return None, position
        return position, position + 1

    def _below(self, name: str) -> frozenset[str]:
        return self.lexicon.classes.get(name, NO_CLASS).below

    def _is_noun(self, noun: Piece) -> bool:
        """Tell whether a word is a class's own noun and no verb of the same stem (*meet*, *report*)."""
        word = plain(noun.text).split()[-1]
        labels = {
            plain(name.text).split()[-1]
            for each in noun.classes
            for name in self.lexicon.classes[each].labels
            if name.language == "en"
        }
        return bool(noun.calling) or word in labels or word in words.SYNONYMS["en"]

    def _asks_which(self, pieces: tuple[Piece, ...], noun: int) -> bool:
        """Tell whether the last word after a noun asks which of its kind: *X’in mektubu hangisi*."""
        after = pieces[noun + 1 :]
        return len(after) == 1 and bool(after[0].ask) and (after[0].ask or "").startswith(("which", "what", "many"))

    def _modifier_after(self, pieces: tuple[Piece, ...], noun: Piece, end: int) -> int | None:
        if self.language != "en" or end >= len(pieces):
            return None
        word = plain(pieces[end].text)
        if word not in _OF and not (word == "to" and set(noun.classes) & self._below("Communication")):
            return None
        position = end + 1
        while position < len(pieces) and plain(pieces[position].text) == "the":
            position += 1
        return position if position < len(pieces) and _modifies(pieces[position]) else None

    def _named_after(self, noun: Piece, modifiers: list[Piece]) -> tuple[str, ...]:
        """Give the things of a class whose names have all of some words, dates and numbers."""
        classes = {each for name in noun.classes or ("Office",) for each in self.lexicon.classes[name].below}
        head = plain(noun.text)[:5]
        found = [
            thing
            for thing in self.lexicon.things.values()
            if thing.classes & classes and all(self._is_named_by(thing, modifier) for modifier in modifiers)
        ]
        close = [
            thing
            for thing in found
            if any(head in plain(text) for text, language in thing.names if language in {self.language, None})
        ]
        return tuple(thing.iri for thing in close or (found if noun.classes else ()))

    def _is_named_by(self, thing: Thing, modifier: Piece) -> bool:
        ends = {"genitive": self.lexicon.senders, "ablative": self.lexicon.senders, "dative": self.lexicon.addressees}
        if "Communication" in thing.classes and modifier.things and modifier.case in ends:
            return bool(set(modifier.things) & ends[modifier.case].get(thing.iri, frozenset()))
        names = [f" {plain(text)} " for text, _ in thing.names]
        if modifier.period is not None:
            return any(fits(each, modifier.period) for each in thing.dates)
        number = ordinal(modifier.text)
        if number is not None:
            return any(ordinal(word) == number for name in names for word in name.split())
        if modifier.unknown:
            return any(f" {plain(modifier.text)} " in name for name in names)
        own = {f" {plain(text)}" for each in modifier.things for text, _ in self.lexicon.things[each].names}
        return any(key.strip() and key in name for key in own for name in names)

    def _as_name(self, stretch: tuple[Piece, ...], noun: Piece, things: tuple[str, ...]) -> Piece:
        text = " ".join(piece.text for piece in stretch)
        return replace(
            noun,
            start=stretch[0].start,
            end=stretch[-1].end,
            text=text,
            things=things,
            case=stretch[0].case if self.language == "en" and stretch[0].preposition else noun.case,
            preposition=stretch[0].preposition if self.language == "en" else noun.preposition,
            senses=(),
            classes=(),
            calling=(),
            tags=frozenset(),
        )

    def _description_at(self, pieces: tuple[Piece, ...], start: int) -> tuple[int, Piece] | None:
        """Take “Şumnu’daki dönüş”, “X ile Y arasındaki antlaşma” as the only thing of the class that can be meant."""
        modifiers, position = [], start
        while position < len(pieces) and (pieces[position].things or pieces[position].little):
            if pieces[position].things:
                modifiers.append(pieces[position])
            position += 1
            sent = position < len(pieces) and pieces[position].case == "dative" and bool(pieces[position].things)
            if len(modifiers) == 1 and modifiers[0].case in {"genitive", "relative"} and not sent:
                break
        if len(modifiers) == 2 and position < len(pieces) and plain(pieces[position].text) in words.SENT:
            position += 1
        if not modifiers or position >= len(pieces) or not pieces[start].things:
            return None
        noun = pieces[position]
        pair = len(modifiers) == 2 and all(each.case in {"between", "instrumental"} for each in modifiers)
        single = len(modifiers) == 1 and modifiers[0].case in {"genitive", "relative"}
        sent = len(modifiers) == 2 and {each.case for each in modifiers} <= {"genitive", "ablative", "dative"}
        sent = sent and bool(set(noun.classes) & self._below("Communication"))
        if not noun.classes or noun.things or not (pair or single or sent):
            return None
        following = pieces[position + 1] if position + 1 < len(pieces) else None
        last = position + 2 == len(pieces)
        if last and following is not None and following.ask and following.ask.startswith(("which", "what")):
            return None
        found = [set(self._described(modifier, noun)) for modifier in modifiers]
        if sent:
            found = [set(self._named_after(noun, modifiers))]
        things = tuple(sorted(set.intersection(*found)))
        if len(things) != 1:
            return None
        text = " ".join(piece.text for piece in pieces[start : position + 1])
        bare = {"senses": (), "classes": (), "tags": frozenset()}
        return position + 1, replace(noun, start=pieces[start].start, text=text, things=things, **bare)  # type: ignore[arg-type]

    def _described(self, modifier: Piece, noun: Piece) -> tuple[str, ...]:
        classes = {each for name in noun.classes for each in self.lexicon.classes[name].below}
        head = plain(noun.text)[:5]
        found = [
            thing
            for thing in self.lexicon.things.values()
            if thing.classes & classes and self._mentions(thing.iri, modifier)
        ]
        close = [
            thing
            for thing in found
            if any(head in plain(text) for text, language in thing.names if language == self.language)
        ]
        return tuple(thing.iri for thing in close or found)

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
        if unknown:
            raise Unread(*(piece.text for piece in unknown))

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
        """Read *vardı* as a verb of coming where something stands in the dative; otherwise it says that there was."""
        directed = any(piece.case == "dative" or (piece.ask or "").endswith("/dative") for piece in self.pieces)
        return [piece for piece in self.pieces[-1:] if directed and piece.senses and piece.little and piece not in skip]

    def _after_which(self) -> Piece | None:
        for index, piece in enumerate(self.pieces[:-1]):
            if piece.ask and piece.ask.startswith("which"):
                after = self.pieces[index + 1]
                if after.calling or after.classes or (after.things and calling_of(after)):
                    return after
        return None

    def _class_asked(self) -> Piece | None:
        listing = (bool(self.pieces) and plain(self.pieces[0].text) in words.LISTING) or any(
            plain(piece.text) in words.LISTING for piece in self.pieces[-2:]
        )
        for index, piece in enumerate(self.pieces):
            if not (piece.classes or piece.calling or (piece.things and calling_of(piece))):
                continue
            if piece.little and piece.preposition:
                continue
            before = next((each for each in reversed(self.pieces[:index]) if not each.little or each.ask), None)
            after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
            if (
                before is not None
                and before.ask
                and before.ask.startswith(("which", "what", "many"))
                and index - self.pieces.index(before) <= 3
            ):
                return piece
            if piece.things:
                continue
            if (
                after is not None
                and after.ask
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

    def _verbs(self, but: Piece | None = None) -> list[Piece]:
        return [
            piece
            for piece in self.pieces
            if piece.senses
            and piece is not but
            and any(sense.form.shape in {"finite", "participle"} for sense in piece.senses)
            and not piece.little
        ]

    def _base(self, intent: str) -> Understood:
        return Understood(intent=intent, language=self.language, period=self.period, counted="many" in self.wants)

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
        if len(fitting) > 1:
            raise Unread(text, kind="ambiguous", near=fitting)
        return fitting

    def _likelier(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Prefer what is no work or place to a work or place of the same name."""
        for classes in (("Work",), ("Place",), ("Topic",)):
            kept = tuple(thing for thing in things if not self.lexicon.is_a(thing, classes))
            if kept and len(kept) < len(things):
                return kept if len(kept) == 1 else self._likelier(kept)
        return things

    def _mentions(self, thing: str, modifier: Piece) -> bool:
        """Tell whether a thing's names or descriptions speak of what a modifier names."""
        known = self.lexicon.things[thing]
        texts = " ".join(plain(text) for text in (*(text for text, _ in known.names), *known.descriptions))
        own = (plain(text) for each in modifier.things for text, _ in self.lexicon.things[each].names)
        return any(text and text in texts for text in own)
