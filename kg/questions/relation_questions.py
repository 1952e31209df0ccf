"""Questions that name a relation: who did what to whom, whether, when, where and why."""

# ruff: noqa: C901, PLR0911, PLR0912 - one branch a way of asking, its weights where they are used

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.questions import words
from kg.questions.grammar import NO_CLASS
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.roles import SENDING, Argument
from kg.questions.thing_questions import ThingQuestions
from kg.questions.understood import Clause, Slot, Understood, Unread


class RelationQuestions(ThingQuestions):
    """Reads questions with a relation in them."""

    def _relation(self) -> Understood | None:
        senses = self._strong()
        whys = self.wants & {"why"} or ("how" in self.wants and bool(senses))
        if not senses and not (self.wants & {"why"}):
            return self._weakly()
        if whys and "why" in self.wants:
            return self._why(senses)
        if self.language == "tr" and (of_verb := self._noun_of_verb(senses)) is not None:
            raise Unread(of_verb.text)
        asked_class = self._class_asked()
        if asked_class is not None and asked_class.senses and len(senses) == 1 and senses[0] is asked_class:
            asked_class = None
        arguments = self._arguments(asked_class)
        if (
            asked_class is not None
            and asked_class.case == "locative"
            and set(asked_class.classes) & self.lexicon.classes.get("Place", NO_CLASS).below
        ):
            placed = self._placed(asked_class)
            if placed is not None:
                return placed
        if self.is_whether and not any(argument.slot.asked for argument in arguments):
            clause = self._clause(arguments, asked=False)
            if clause is None:
                return None
            return replace(
                self._base("whether"), clauses=(clause, *self._rivals), context=self._context, negative=self._negative()
            )
        if self.wants & {"when"}:
            return self._when(arguments)
        if self.wants & {"where"} and not self._takes_place():
            return self._where(arguments)
        if not any(argument.slot.asked for argument in arguments):
            if "how" in self.wants:
                arguments = [*arguments, Argument(slot=Slot(asked=True), case="agent", position=0, word="how")]
            elif len(senses) == 1 and self._is_headless(senses[0]):
                arguments = [*arguments, Argument(slot=Slot(asked=True), case="nominative", position=0, word="which")]
        clause = self._clause(arguments, asked=True)
        if clause is None:
            return self._within(asked_class)
        if self._is_from_elsewhere():
            return None
        denied = self._negative()
        if denied and not self.wants <= {"who", "what", "which", "where"}:
            return None
        rivals = () if denied else self._rivals
        return replace(
            self._base("related"),
            clauses=(clause, *rivals),
            context=self._context,
            negative=denied,
            classes=self._sent_kind(clause),
        )

    def _noun_of_verb(self, senses: Sequence[Piece]) -> Piece | None:
        """Give a noun that is asked for itself, and none of the ends of what it says: *hangi yardımı yaptı*.

        Of a verb that only helps it, or of one that says that it was at a place: *X’te hangi elçilikler vardı*.
        """
        which = {piece.end for piece in self.asks if plain(piece.text) == "hangi"}
        last = plain(self.pieces[-1].text).split()[-1]
        there = last.startswith(_EXISTING) and any(
            piece.case == "locative" and self._is_place(piece) for piece in self.names
        )
        helped = last.startswith(_HELPING)
        for each in senses:
            ends = len(self.pieces) > 1 and each is self.pieces[-2]
            plural = re.search(r"l[ae]r$", plain(each.text)) is not None
            if each.start in which and (
                (not each.classes and (each.end - each.start > 1 or (ends and helped))) or (ends and there and plural)
            ):
                return each
        return None

    def _is_place(self, piece: Piece) -> bool:
        return all(self.lexicon.is_a(thing, ("Place",)) for thing in piece.things)

    def _sent_kind(self, clause: Clause) -> tuple[str, ...]:
        """Give the kind of letter that a verb names: who sent a *telegram* sent no letter of another kind."""
        said = {
            word
            for piece in self._strong()
            for sense in piece.senses
            if sense.relation in clause.relations and sense.relation in SENDING and len(sense.stem.words) > 1
            for word in sense.stem.words
        }
        letters = self.lexicon.classes.get("Letter")
        return tuple(
            name
            for name in (sorted(letters.below - {"Letter"}) if letters is not None else ())
            if any(plain(each.text) in said for each in self.lexicon.classes[name].labels)
        )

    def _within(self, asked: Piece | None) -> Understood | None:
        """“In which letter did X warn Y?”, “X, Y’yi hangi konferansta uyardı?”: what a claim stands in."""
        if asked is None or asked.things or asked.case not in _AROUND or "many" in self.wants or self._negative():
            return None
        known = (self.lexicon.classes.get(name, NO_CLASS).below for name in _HOLDING)
        if not asked.classes or not set(asked.classes) <= frozenset().union(*known):
            return None
        arguments = [argument for argument in self._arguments(asked) if not argument.slot.asked]
        verbs = [piece for piece in self._strong() if piece is not asked]
        if len(arguments) + len(self.asks) != len(self.names) + 1 or not verbs:
            return None
        others = self.pieces
        self.pieces = [piece for piece in others if piece is not asked]
        clause = self._clause(arguments, asked=False, pieces=verbs)
        self.pieces = others
        if clause is None or not (clause.subject.things or clause.object.things):
            return None
        base = self._base("within")
        return replace(base, clauses=(clause, *self._rivals), classes=asked.classes, context=self._context)

    def _is_from_elsewhere(self) -> bool:
        """Tell whether a place from which something came is only what the claim stands in, which says nothing of it."""
        sent = any(sense.relation in SENDING for piece in self._strong() for sense in piece.senses)
        return any(
            piece.case == "ablative" and set(piece.things) & set(self._context) and (self.language == "en" or sent)
            for piece in self.names
            if any(self.lexicon.is_a(thing, ("Place",)) for thing in piece.things)
        )

    def _is_headless(self, verb: Piece) -> bool:
        """Tell whether a relation word is itself what is asked for: *list the members of X*, *X’e katılanlar*."""
        if self.language == "tr":
            return any(sense.form.shape in {"subject", "object"} for sense in verb.senses) or (
                any(sense.form.shape == "noun" for sense in verb.senses) and bool(self.names)
            )
        listing = plain(self.pieces[0].text) in words.LISTING
        return (listing or verb.start <= 1) and all(sense.form.shape in {"bare", "noun"} for sense in verb.senses)

    def _placed(self, asked: Piece) -> Understood | None:
        """“In which city …”: where something was that has a place of its own."""
        strong = self._strong()
        if (
            len(self.names) != 1
            or [piece for piece in strong if "place" not in piece.tags]
            or self._leftover(asked, *strong, tags=("place", "happening"))
        ):
            return None
        name = self.names[0]
        if not any(self.lexicon.is_a(thing, ("Event", "Treaty", "Communication")) for thing in name.things):
            return None
        return replace(
            self._base("place"),
            things=self._choose(name.text, name.things, classes=("Event", "Treaty", "Communication")),
        )

    def _weakly(self) -> Understood | None:
        """Read a question whose only relation word is a light verb (*yaptı*, *oldu*), or none."""
        weak = [piece for piece in self.pieces if piece.senses]
        deeds = self._deeds(weak) if weak and self.wants == {"what"} else None
        if deeds is not None or not weak or not self.asks or len(self.names) != 1:
            return deeds
        if "who" in self.wants and plain(weak[-1].text).startswith(("yap", "do", "did", "done")):
            arguments = self._arguments()
            clause = self._clause(arguments, asked=True, pieces=weak)
            if clause is not None:
                return replace(self._base("related"), clauses=(clause,))
        return None

    def _deeds(self, weak: Sequence[Piece]) -> Understood | None:
        """“What did X do (at the congress)?”: what somebody did, anywhere or there."""
        names = [piece for piece in self.names if piece.case not in {"locative", "within"}]
        around = [piece for piece in self.names if piece not in names]
        if len(names) != 1 or len(around) > 1 or self._leftover(*weak, tags=("happening",)):
            return None
        if not plain(weak[-1].text).startswith(("yap", "do", "did", "done")):
            return None
        doing = self._choose(names[0].text, names[0].things, classes=("Actor",))
        if not any(self.lexicon.is_a(thing, ("Actor",)) for thing in doing):
            return None
        within = self._choose(around[0].text, around[0].things, classes=("Event", "Place")) if around else ()
        return replace(self._base("deeds"), things=doing, context=within)

    def _takes_place(self) -> bool:
        """Tell whether one of the relations holds of a place, so that *where* asks for its object."""
        return any(
            "Place" in self._range(relation) and "Entity" not in self.lexicon.relations[relation].ranges
            for relation in self._relations()
        )

    def _range(self, relation: str) -> frozenset[str]:
        return self.lexicon.relations[relation].ranges

    def _why(self, senses: list[Piece]) -> Understood | None:
        explaining = [
            name
            for name, relation in self.lexicon.relations.items()
            if any(stem.words[0] in {"why", "neden"} and len(stem.words) == 1 for stem in relation.stems)
        ]
        causing = [
            name
            for name, relation in self.lexicon.relations.items()
            if any(stem.words == ("cause",) for stem in relation.stems)
        ]
        others = [
            piece for piece in senses if not any(sense.relation in {*explaining, *causing} for sense in piece.senses)
        ]
        if len(self.names) != 1 or [
            piece for piece in others if "place" not in piece.tags and "happening" not in piece.tags
        ]:
            return None
        if self._leftover(*senses, tags=("place", "happening")) or not explaining:
            return None
        name = self.names[0]
        classes = self.lexicon.relations[explaining[0]].ranges
        things = self._choose(name.text, name.things, classes=classes)
        if not all(self.lexicon.is_a(thing, classes) for thing in things):
            return None
        clause = Clause(relations=tuple(sorted({*explaining})), subject=Slot(asked=True), object=Slot(things=things))
        second = Clause(relations=tuple(sorted({*causing})), subject=Slot(asked=True), object=Slot(things=things))
        return replace(self._base("related"), clauses=(clause, *([second] if causing else [])))

    def _when(self, arguments: Sequence[Argument]) -> Understood | None:
        if "what" in self.wants:
            return None  # *what happened when …* asks for no date
        arguments = [argument for argument in arguments if not argument.slot.asked]
        generic = all("place" in piece.tags or piece.little for piece in self._strong())
        if generic and len(arguments) == 1 and self._is_dated(arguments[0]):
            return self._dated()
        clause = self._clause(arguments, asked=False)
        if clause is None:
            return None
        return replace(self._base("when"), clauses=(clause, *self._rivals), context=self._context)

    def _is_dated(self, argument: Argument) -> bool:
        return any(self.lexicon.is_a(thing, ("Event", "Treaty", "Communication")) for thing in argument.slot.things)

    def _where(self, arguments: Sequence[Argument]) -> Understood | None:
        arguments = [argument for argument in arguments if not argument.slot.asked]
        generic = all("place" in piece.tags or piece.little for piece in self._strong())
        if len(arguments) == 1 and self._is_dated(arguments[0]) and generic:
            return self._dated()
        clause = self._clause(arguments, asked=False)
        if clause is None:
            return None
        if _KEEPING in clause.relations and not clause.subject.things:
            kept = replace(clause, relations=(_KEEPING,), subject=Slot(asked=True))
            return replace(self._base("related"), clauses=(kept,), context=self._context)
        if any(self._range(name) == {"Office"} for name in clause.relations):
            return None
        return replace(self._base("where"), clauses=(clause, *self._rivals), context=self._context)


_AROUND, _HOLDING = frozenset({"locative", "within"}), ("Event", "Communication", "Treaty", "Place")
"""How it is asked within what something was, and the kinds of things that a claim stands in."""
_KEEPING = "holdsArchive"
"""The relation of an archive to its papers: where they are kept, it is that keeps them."""
_HELPING = ("yap", "et", "ed", "ver", "goster", "sagla", "sundu")
"""Beginnings of Turkish verbs that only help a noun to say what was done."""
_EXISTING = ("var", "bulun", "mevcut")
"""Beginnings of Turkish words that say that something is at a place."""
