"""Nouns of classes with names, dates and numbers that only one thing fits: *the fourth congress*, *X’s letter to Y*."""

# ruff: noqa: PLR0911, PLR2004 - lengths stand where they are used; one return a way of saying which

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.questions import words
from kg.questions.lexicon import Class, Lexicon, Thing
from kg.questions.morphology import ordinal, plain
from kg.questions.pieces import Piece
from kg.questions.spans import fits
from kg.questions.tokens import owns
from kg.questions.understood import Unread

NO_CLASS = Class(id="", iri="", labels=(), below=frozenset(), above=frozenset())
"""What stands for a class that a vocabulary does not have."""


class NounPhrases:
    """Puts things in place of the noun phrases that can mean only them."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self.lexicon, self.language = lexicon, language

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
        if noun is not None and "Topic" in pieces[noun].classes and self._is_of_another(pieces, end):
            return None  # *the topic of the congress* is whatever the congress was about
        if noun is None or (start and (pieces[start - 1].ask or "").startswith(("which", "what", "many"))):
            return None
        modifiers = list(pieces[start:noun])
        while True:
            found = self._named_after(pieces[noun], modifiers) if modifiers else self._only(pieces[noun])
            follows = self._modifier_after(pieces, pieces[noun], end)
            more = follows is not None and bool(self._named_after(pieces[noun], [*modifiers, pieces[follows]]))
            if (len(found) == 1 and not more) or (1 < len(found) <= _FEW and follows is None):
                return end, self._as_name(pieces[start:end], pieces[noun], found)
            if modifiers and not found and noun > start:
                self._refuse_as_name(pieces[start : noun + 1])
            if follows is None or (modifiers and not found):
                return None
            modifiers.append(pieces[follows])
            end = follows + 1

    def _is_of_another(self, pieces: tuple[Piece, ...], end: int) -> bool:
        return self.language == "en" and end < len(pieces) and plain(pieces[end].text) == "of"

    def _only(self, noun: Piece) -> tuple[str, ...]:
        """Give the only thing there is of a class of events or treaties: *the congress*, where there is one."""
        kinds = self._below("Event") | self._below("Treaty")
        if not set(noun.classes) & kinds or noun.senses:
            return ()
        found = self._named_after(noun, [])
        return found if len(found) == 1 else ()

    def _refuse_as_name(self, stretch: tuple[Piece, ...]) -> None:
        """Refuse what is written as a name of a treaty or an event that there is none of: *Sivas Antlaşması*."""
        noun = stretch[-1]
        classes = {each for name in noun.classes for each in self.lexicon.classes[name].below}
        if not noun.text[:1].isupper() or not classes & (self._below("Treaty") | self._below("Event")):
            return
        named = [piece for piece in stretch[:-1] if piece.things]
        near = [
            thing.iri for thing in self.lexicon.of(classes) if any(self._mentions(thing.iri, piece) for piece in named)
        ]
        raise Unread(" ".join(piece.text for piece in stretch), kind="unknown-name", near=near[:3])

    def _noun_from(self, pieces: tuple[Piece, ...], start: int) -> tuple[int | None, int]:
        """Find the noun of a class that names, dates and ordinals stand before, or an article alone."""
        position = start
        while position < len(pieces) and _modifies(pieces[position]):
            position += 1
        if position >= len(pieces):
            return None, position
        noun = pieces[position]
        before = plain(pieces[start - 1].text) if self.language == "en" and start else ""
        definite = before == "the" or (before in _COPULAS and bool(noun.calling)) or self._is_named_of(pieces, position)
        if not (noun.classes or noun.calling) or noun.things or noun.little or _many(noun):
            return None, position
        bare = (
            self.language == "tr"
            and position == start
            and bool(self._only(noun))
            and not self._asks_which(pieces, start)
        )
        if bare:
            return position, position + 1
        if not (position > start or definite):
            return None, position
        others = any(piece.senses and not piece.little for piece in pieces if piece is not noun)
        done = noun.senses and not others and any(plain(piece.text) in words.DO for piece in pieces)
        if self.language == "en" and (done or not self._is_noun(noun)):
            return None, position
        if self.language == "tr" and (not _possessed(noun) or self._asks_which(pieces, position)):
            return None, position
        return position, position + 1

    def _is_named_of(self, pieces: tuple[Piece, ...], position: int) -> bool:
        """Tell whether a noun without an article begins a name all the same: *when was treaty of X*."""
        after = pieces[position + 1 : position + 2]
        following = bool(after) and plain(after[0].text) == "of" and self.language == "en"
        article = position and plain(pieces[position - 1].text) in {"a", "an", "any", "all", "every", "list"}
        kinds = self._below("Event") | self._below("Treaty")
        return following and not article and bool(set(pieces[position].classes) & kinds)

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
        if word == "and" and pieces[end - 1].case == "between" and end + 1 < len(pieces) and pieces[end + 1].things:
            return end + 1
        if word not in _OF and not (word == "to" and set(noun.classes) & self._below("Communication")):
            return None
        position = end + 1
        while position < len(pieces) and plain(pieces[position].text) == "the":
            position += 1
        return position if position < len(pieces) and _modifies(pieces[position]) else None

    def _named_after(self, noun: Piece, modifiers: list[Piece]) -> tuple[str, ...]:
        """Give the things of a class whose names have all of some words, dates and numbers."""
        classes = {each for name in noun.classes or ("Office",) for each in self.lexicon.classes[name].below}
        heads = (plain(noun.text)[:5], *(() if noun.classes else noun.calling))
        found = [
            thing
            for thing in self.lexicon.of(classes)
            if all(self._is_named_by(thing, modifier) for modifier in modifiers)
        ]
        close = [
            thing
            for thing in found
            if any(
                head in plain(text)
                for text, language in thing.names
                if language in {self.language, None}
                for head in heads
            )
        ]
        close = close or (self._called_by_kind(found, noun) if len(found) > 1 else [])
        return tuple(thing.iri for thing in close or (found if noun.classes else ()))

    def _called_by_kind(self, found: Sequence[Thing], noun: Piece) -> list[Thing]:
        """Give those of several things that are called by the class of a noun in some language: *… Congress*."""
        labels = (each for name in noun.classes for each in self.lexicon.classes[name].labels)
        kinds = {plain(each.text).split()[-1] for each in labels if each.text}
        return [thing for thing in found if any(kinds & set(plain(text).split()) for text, _ in thing.names)]

    def _is_named_by(self, thing: Thing, modifier: Piece) -> bool:
        ends = {"genitive": self.lexicon.senders, "ablative": self.lexicon.senders, "dative": self.lexicon.addressees}
        case = "genitive" if self.language == "en" and owns(modifier.text) else modifier.case
        if "Communication" in thing.classes and modifier.things and case in ends:
            return bool(set(modifier.things) & ends[case].get(thing.iri, frozenset()))
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
        owners = ("Actor",) if classes <= self._below("Event") else ("Person",)
        own = modifier.case == "genitive" and all(self.lexicon.is_a(each, owners) for each in modifier.things)
        found = [thing for thing in self.lexicon.of(classes) if self._mentions(thing.iri, modifier, named=own)]
        close = [
            thing
            for thing in found
            if any(head in plain(text) for text, language in thing.names if language == self.language)
        ]
        return tuple(thing.iri for thing in close or found)

    def _mentions(self, thing: str, modifier: Piece, *, named: bool = False) -> bool:
        """Tell whether a thing's names or descriptions speak of what a modifier names; its names alone if so ``named``.

        Whose something is stands in its name; a description tells of others too.
        """
        known = self.lexicon.things[thing]
        ends = (self.lexicon.senders.get(thing, ()), self.lexicon.holders.get(thing, ()))
        if named and any(each in end for end in ends for each in modifier.things):
            return True
        texts = " ".join(
            plain(text) for text in (*(text for text, _ in known.names), *(() if named else known.descriptions))
        )
        own = (plain(text) for each in modifier.things for text, _ in self.lexicon.things[each].names)
        return any(text and text in texts for text in own)


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
    return re.search(r"[iu](?:n[iua]\w*|nd[ae](?:n|ki\w*)?|yl[ae]|y?d[iu]\w*)?$", plain(noun.text)) is not None
