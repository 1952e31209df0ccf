"""Questions that ask for things of a class, or for the date, the place or the description of a thing."""

# ruff: noqa: C901, PLR0911 - one branch a way of asking, its weights where they are used

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.questions import words
from kg.questions.accounting import WRITING
from kg.questions.clauses import Clauses
from kg.questions.grammar import NO_CLASS
from kg.questions.morphology import plain
from kg.questions.pieces import Piece, asks_whither
from kg.questions.understood import Clause, Slot, Understood, Unread


class ThingQuestions(Clauses):
    """Reads questions about treaties, letters, events, offices and whatever else has a name."""

    def _letters(self) -> Understood | None:
        asked = self._class_asked()
        if (
            asked is None
            or not set(asked.classes) & self.lexicon.classes.get("Communication", NO_CLASS).below
            or "sender" not in self.lexicon.relations
        ):
            return None
        if self.language == "tr" and asked.case == "locative" and "what" in self.wants:
            raise Unread(asked.text)  # *X mektubunda ne yazdı* asks for no letters
        clauses = []
        used = [asked]
        for piece in self.pieces:
            if piece.senses and not piece.things and piece is not asked:
                if not piece.little and not any(sense.relation in WRITING for sense in piece.senses):
                    return None
                used.append(piece)
        passive = any(sense.form.passive for piece in used for sense in piece.senses)
        who = [piece for piece in self.asks if (piece.ask or "").startswith("who")]
        if who:
            return None
        for piece in self.names:
            relation = _LETTER_ROLES.get(piece.case)
            if relation is None:
                relation = "sender" if not passive or self.language == "en" else "concerns"
            if (
                self.language == "en"
                and piece.case == "nominative"
                and piece.start > asked.start
                and any(plain(each.text).startswith("receiv") for each in used)
            ):
                relation = "addressee"
            if any(plain(each.text).startswith(("receiv", "alan", "aldi", "aldig")) for each in used):
                relation = "addressee" if piece.case in {"nominative", "genitive"} else relation
            if relation not in self.lexicon.relations:
                return None
            classes = self.lexicon.relations[relation].ranges
            clauses.append(
                Clause(
                    relations=(relation,),
                    subject=Slot(asked=True),
                    object=Slot(things=self._choose(piece.text, piece.things, classes=classes)),
                )
            )
        if self._leftover(*used, tags=("place", "happening")):
            return None
        return replace(self._base("instances"), classes=asked.classes, clauses=tuple(clauses))

    def _treaties(self) -> Understood | None:
        asked = self._class_asked()
        if (
            asked is None
            or not set(asked.classes) & self.lexicon.classes.get("Treaty", NO_CLASS).below
            or "hasParty" not in self.lexicon.relations
        ):
            return None
        verbs = [piece for piece in self.pieces if piece.senses and piece is not asked and not piece.things]
        own = {sense.relation for piece in verbs for sense in piece.senses}
        conclusive = {"signed", "concludedTreatyWith", "hasParty", "concludedIn"} | {
            name
            for name in own
            if self.lexicon.relations[name].family != "treaty"
            and any(piece.little or "place" in piece.tags for piece in verbs)
        }
        groups = [piece for piece in self.names if any(self.lexicon.is_a(thing, ("Group",)) for thing in piece.things)]
        places = [piece for piece in self.names if piece not in groups and piece.case == "locative"]
        others = [piece for piece in self.names if piece not in groups and piece not in places]
        together = "signed" in own and len(self.names) > 1 and all(self._is_signatory(piece) for piece in others)
        if "signed" in own and others and not together:
            return None
        if own and not own & conclusive:
            return None
        whom = [piece for piece in self.asks if (piece.ask or "").startswith("who")]
        if whom and (self.wants != {"who", "which"} or self.language == "en"):
            return None
        clauses = []
        for piece in self.names:
            if piece in places and "concludedIn" in self.lexicon.relations:
                clauses.append(
                    Clause(
                        relations=("concludedIn",),
                        subject=Slot(asked=True),
                        object=Slot(things=self._choose(piece.text, piece.things, classes=("Place",))),
                    )
                )
                continue
            if piece in others and together:
                signed = Slot(things=self._choose(piece.text, piece.things, classes=("Person",)))
                clauses.append(Clause(relations=("signed",), subject=signed, object=Slot(asked=True)))
                continue
            relation = "concerns" if piece.case == "about" and self.language == "tr" else "hasParty"
            classes = self.lexicon.relations[relation].ranges
            party = piece.things if relation == "concerns" else self._parties(piece.things)
            clauses.append(
                Clause(
                    relations=(relation,),
                    subject=Slot(asked=True),
                    object=Slot(things=self._choose(piece.text, party, classes=classes)),
                )
            )
        if self._leftover(asked, *verbs, tags=("place",)):
            return None
        return replace(self._base("instances"), classes=asked.classes, clauses=tuple(clauses))

    def _parties(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Give the government that a capital stands for."""
        places = all(self.lexicon.is_a(each, ("Place",)) for each in things)
        return (self._seated(things) or things) if places else things

    def _is_signatory(self, piece: Piece) -> bool:
        """Tell whether a name is of somebody who may have signed: *which treaty did X sign with Y*."""
        return all(self.lexicon.is_a(thing, ("Person",)) for thing in piece.things)

    def _tells_of_dying(self, piece: Piece) -> bool:
        """Tell whether a Turkish word is a form of *ölmek*; *olmak* is written so, too, by who writes no marks."""
        unmarked = all(each.text.isascii() for each in self.pieces)
        return piece.text.casefold().startswith("öl") or (unmarked and plain(piece.text).startswith("ol"))

    def _dated(self) -> Understood | None:
        """When, or where, a thing was that has a date or a place of its own."""
        if not self.wants & {"when", "where"} or len(self.names) != 1:
            return None
        name = self.names[0]
        strong = self._strong()
        if asks_whither(self.pieces):
            return None
        if [piece for piece in strong if "place" not in piece.tags] or self._leftover(
            *strong, tags=("place", "happening")
        ):
            return None
        moment = "birth" if any(plain(piece.text).startswith(("born", "dog")) for piece in self.pieces) else ""
        moment = (
            "death"
            if any(
                (plain(piece.text).startswith(("die", "dead", "death")) or self._tells_of_dying(piece))
                and self.lexicon.is_a(name.things[0], ("Person",))
                for piece in self.pieces
                if not piece.things
            )
            and not moment
            else moment
        )
        preferred = ("Event", "Treaty", "Communication") if not moment else ("Person",)
        ends = {"begin": words.BEGINNING, "end": words.ENDING}
        moment = moment or next(
            (
                name
                for name, heads in ends.items()
                if any(plain(piece.text).startswith(heads) for piece in self.pieces if not piece.things)
            ),
            "",
        )
        if "where" in self.wants and any(self.lexicon.is_a(thing, ("Actor",)) for thing in name.things) and not moment:
            return None
        if not moment and all(self.lexicon.is_a(thing, ("Person", "Place")) for thing in name.things):
            return None
        things = self._choose(name.text, name.things, classes=preferred)
        asked = self._base("date" if "when" in self.wants else "place")
        return replace(asked, things=things, moment=asked.moment or moment)

    def _happened(self) -> Understood | None:
        """“What happened (in Warsaw) in July 1774?”: the events of a period, at a place or anywhere."""
        if self.period is None or len(self.names) > 1 or not self.tagged("happening") or self.is_whether:
            return None
        if any(piece.case != "locative" for piece in self.names):
            return None
        found = self.tagged("happening")
        asked = self._class_asked()
        if self._leftover(*found) or (asked is not None and "Event" not in asked.classes):
            return None
        if not self.wants <= {"what", "which", "many"}:
            return None
        places = tuple(each for piece in self.names for each in piece.things if self.lexicon.is_a(each, ("Place",)))
        if bool(places) != bool(self.names):
            return None
        there = self._choose(self.names[0].text, places) if places else ()
        return replace(self._base("happened"), context=there)

    def _instances(self) -> Understood | None:
        asked = self._class_asked()
        if (
            asked is None
            or not asked.classes
            or self.is_whether
            or asked.case in {"locative", "dative", "ablative", "genitive", "accusative", "instrumental"}
        ):
            return None
        if (
            asked.senses
            and not self._is_existing()
            and any(not self.lexicon.is_a(thing, ("Place",)) for piece in self.names for thing in piece.things)
        ):
            return None
        strong = [piece for piece in self._strong() if piece is not asked]
        if [piece for piece in strong if "place" not in piece.tags] or self._leftover(
            asked, *strong, tags=("place", "happening")
        ):
            return None
        if self.wants & {"when", "where", "who", "why", "how"}:
            return None
        clauses = []
        for piece in self.names:
            if not any(self.lexicon.is_a(thing, ("Place",)) for thing in piece.things) or piece.case not in {
                "locative",
                "relative",
                "about",
            }:
                return None
            things = self._choose(piece.text, piece.things, classes=("Place",))
            places = tuple(
                name
                for name in self._placing()
                if set(self.lexicon.relations[name].domains) & self._above(asked.classes)
            )
            clauses.append(Clause(relations=places, subject=Slot(asked=True), object=Slot(things=things)))
            if not places:
                return None
        if not clauses and self.period is None and not self.asks and plain(self.pieces[0].text) not in words.LISTING:
            return None
        return replace(self._base("instances"), classes=asked.classes, clauses=tuple(clauses))

    def _owned(self) -> Understood | None:
        """“What was X’s post?”, “X’in eseri hangisi?”: what somebody held or wrote, by the class of it."""
        asked = self._class_asked()
        owners = [piece for piece in self.names if piece.case == "genitive"]
        if asked is None or len(owners) != 1 or len(self.names) != 1 or self._strong([asked]) or self._leftover(asked):
            return None
        relation = next(
            (
                name
                for kind, name in _OWNING.items()
                if name in self.lexicon.relations and set(asked.classes) & self.lexicon.classes[kind].below
            ),
            None,
        )
        if relation is None or self.is_whether or self.wants & {"when", "where", "why", "how", "who"}:
            return None
        things = self._choose(owners[0].text, owners[0].things, classes=self.lexicon.relations[relation].domains)
        clause = Clause(
            relations=(relation,), subject=Slot(things=things), object=Slot(asked=True, classes=asked.classes)
        )
        return replace(self._base("related"), clauses=(clause,))

    def _is_existing(self) -> bool:
        return any("place" in piece.tags for piece in self.pieces)

    def _above(self, classes: Iterable[str]) -> set[str]:
        return {each for name in classes for each in self.lexicon.classes[name].above}

    def _placing(self) -> tuple[str, ...]:
        return tuple(
            name
            for name, relation in self.lexicon.relations.items()
            if any(stem.words in {("where",), ("nerede",)} for stem in relation.stems)
        )

    def _profile(self) -> Understood | None:
        if (
            len(self.names) not in {1, 2}
            or self._strong()
            or self._leftover()
            or self.is_whether
            or (self.period and not self._offices())
        ):
            return None
        if any(plain(piece.text) in words.LIGHT for piece in self.pieces):
            return None
        offices = self._offices()
        if offices:
            return offices
        if len(self.names) != 1 or not (self.wants <= {"who", "what", "which"}) or self.wants == {"which"}:
            return None
        if any(piece.ask not in {"who/nominative", "what/nominative"} for piece in self.asks):
            return None
        name = self.names[0]
        if name.case not in {"nominative", "about"} or (name.case == "about" and "who" in self.wants):
            return None
        if self.language == "en" and self.asks and self.pieces[-1].preposition and not self.pieces[-1].things:
            return None  # *what was X the leader of*
        classes = ("Person", "Group") if "who" in self.wants else ("Entity",)
        things = tuple(thing for thing in name.things if self.lexicon.is_a(thing, classes))
        if not things:
            return None
        if not self.asks and not any(plain(piece.text) in {"hakkinda", "about", "bilgi"} for piece in self.pieces):
            return None
        return replace(
            self._base("profile"),
            things=self._choose(name.text, things, classes=("Actor",) if "who" in self.wants else ()),
        )

    def _belonging(self) -> Understood | None:
        """“Who was in X’s delegation?”, “kongrede kimler vardı?”: who belonged to a group, or was at an event."""
        who = [piece.ask for piece in self.asks] in (["who/nominative"], ["many"])
        if not who or len(self.names) != 1 or self._strong() or self._leftover(tags=("place", "happening")):
            return None
        name = self.names[0]
        words_before = {plain(piece.text) for piece in self.pieces if piece.preposition and piece.end <= name.start}
        placed = name.case == "locative" or (self.language == "en" and bool(words_before & {"on", "with"}))
        if not placed or (self.language == "tr" and not any(_is_of_being(piece.text) for piece in self.pieces)):
            return None
        for kind, relation in (("Group", "memberOf"), ("Event", "participatedIn")):
            things = tuple(each for each in name.things if self.lexicon.is_a(each, (kind,)))
            if things and relation in self.lexicon.relations and len(things) == len(name.things):
                slot = Slot(asked=True, classes=("Actor",))
                clause = Clause(
                    relations=(relation,), subject=slot, object=Slot(things=self._choose(name.text, things))
                )
                return replace(self._base("related"), clauses=(clause,))
        return None

    def _holding(self) -> Understood | None:
        """“Was X the ambassador in …?”, “when was X Grand Vizier?”: a person and an office, and nothing else."""
        if len(self.names) != _TWO or self._strong() or self._leftover(tags=("happening",)):
            return None
        if (
            not (self.wants == {"when"} or (self.is_whether and not self.wants))
            or "heldOffice" not in self.lexicon.relations
        ):
            return None
        found = {}
        for kind in ("Person", "Office"):
            named = [piece for piece in self.names if any(self.lexicon.is_a(each, (kind,)) for each in piece.things)]
            if len(named) != 1:
                return None
            things = tuple(each for each in named[0].things if self.lexicon.is_a(each, (kind,)))
            found[kind] = Slot(things=self._choose(named[0].text, things))
        clause = Clause(relations=("heldOffice",), subject=found["Person"], object=found["Office"])
        intent = "when" if self.wants else "whether"
        return replace(self._base(intent), clauses=(clause,), negative=self._negative())

    def _offices(self) -> Understood | None:
        """“Who was the ambassador in …?”: the holders of an office."""
        name = "what" in self.wants and any(plain(piece.text).split()[-1] in _NAMES for piece in self.pieces)
        if not (self.wants & {"who", "which"} or name) or "heldOffice" not in self.lexicon.relations:
            return None
        named = [piece for piece in self.names if any(self.lexicon.is_a(thing, ("Office",)) for thing in piece.things)]
        if len(named) != 1 or any(
            self.lexicon.is_a(thing, ("Person",)) for piece in self.names for thing in piece.things
        ):
            return None
        things = tuple(thing for thing in named[0].things if self.lexicon.is_a(thing, ("Office",)))
        for modifier in (piece for piece in self.names if piece is not named[0]):
            kept = tuple(thing for thing in things if self._mentions(thing, modifier))
            if not kept:
                return None
            things = kept
        clause = Clause(
            relations=("heldOffice",), subject=Slot(asked=True), object=Slot(things=self._choose(named[0].text, things))
        )
        return replace(self._base("related"), clauses=(clause,))


def _is_of_being(text: str) -> bool:
    """Tell whether a Turkish word says no more than that somebody was there: *vardı*, *bulunuyordu*, *yer aldı*."""
    said = plain(text)
    return said in {"var", "vardi", "vardir"} or said.startswith("bulun")


_NAMES = frozenset({"name", "names", "adi", "ismi", "adlari", "isimleri"})
"""Words that ask who somebody is: *what was the name of the ambassador*."""
_TWO = 2
_OWNING = {"Office": "heldOffice", "Work": "authored"}
"""How things of a class are somebody's."""
_LETTER_ROLES = {
    "genitive": "sender",
    "agent": "sender",
    "ablative": "sender",
    "dative": "addressee",
    "about": "concerns",
    "instrumental": "addressee",
}
