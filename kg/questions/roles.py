"""Who does and who suffers: how well a name or an asked word fits a place of a relation.

In Turkish case and voice say so, in English order, prepositions and voice; in both, what a relation can hold between.
"""

# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 - one branch a way of asking, its weights where they are used

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions import words
from kg.questions.fitting import Fitting
from kg.questions.governing import government, is_undergone
from kg.questions.morphology import english_stem, plain
from kg.questions.pieces import Piece, Sense
from kg.questions.understood import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A name or an asked word with its role."""

    slot: Slot
    case: str
    position: int
    text: str = ""
    word: str = ""


class Roles(Fitting):
    """Scores arguments for the two places of a relation."""

    def _role(self, argument: Argument, role: str, name: str, sense: Sense, chosen: tuple[Argument, ...]) -> float:
        if self.lexicon.relations[name].symmetric:
            return 2.2
        if sense.stem.inverse or (
            (
                sense.stem.verb
                and sense.form.shape != "noun"
                and self._asked_is_object(name)
                and self.lexicon.relations[name].ranges & {"Actor", "Person", "Group"}
            )
            and (self.language == "tr" or self._verb_like(sense))
        ):
            role = "object" if role == "subject" else "subject"
        if self.language == "en":
            return self._english_role(argument, role, name, sense, chosen)
        return self._turkish_role(argument, role, name, sense, chosen)

    def _turkish_role(
        self, argument: Argument, role: str, name: str, sense: Sense, chosen: tuple[Argument, ...]
    ) -> float:
        form, case = sense.form, argument.case
        asked_as = self._stranded() if case in _BARE else case
        if argument.slot.asked and asked_as in NEVER_ASKED.get(name, ()):
            return -4.0
        if case == "ablative" and role == "object" and name in _SENT_TO and not sense.stem.inverse:
            return -4.0
        noun = (form.shape == "noun" and not sense.stem.verb) or (
            form.shape == "noun" and sense.stem.noun and sense.stem.words[-1] in _noun_text(self.pieces, sense)
        )
        governed = government(self.lexicon, name)
        if case == "agent":
            return 4.0 if role == "subject" else -4.0
        if form.shape == "object" and form.passive and case == "genitive":
            return 3.0 if role == "object" else -3.0
        if form.shape == "object" and (case == "genitive" or (argument.slot.asked and case == "nominative")):
            return 3.0 if (role == "subject") == (case == "genitive") else -3.0
        if noun and form.shape == "noun":
            if self._stands_within(sense) and case in {"genitive", "nominative"}:
                return 3.0 if (role == "subject") == (case == "genitive") else -3.0
            if case == "genitive":
                oblique = any(other.case in {"dative", "ablative", "instrumental"} for other in chosen)
                inverse = self._asked_is_object(name) or self._names_its_object(name) or oblique
                wrong = -4.0 if self._names_its_subject(name) else 0.5 - (oblique * 3.0)
                return 3.0 if (role == "object") != inverse else wrong
            return 1.0 if case == "nominative" else 1.5 if role == "object" else -2.0
        if form.passive and not is_undergone(self.lexicon, name):
            known = self.lexicon.relations[name]
            people = known.domains & _PEOPLE and known.ranges & _PEOPLE and governed == "accusative"
            beaten = people and {"nominative", "dative"} <= {each.case for each in chosen}
            beaten = beaten and not any(each.case == "dative" and self._is_of_place(each) for each in chosen)
            if beaten and case in {"nominative", "dative"}:
                return 2.5 if (role == "object") == (case == "nominative") else -4.0
            if case == "nominative":
                return -4.0 if name in SENDING else 2.5 if role == "object" else -1.0
            if case in {"ablative", "instrumental"}:
                why = argument.word == "what" and case == "ablative" and known.domains & _PEOPLE
                return (-4.0 if why else 2.5) if role == "subject" else 0.5
            if case == "accusative":
                return 1.0 if role == "object" else -2.0
            if case == "genitive":
                return 1.5 if role == "object" else 0.0
            whither = case == "dative" and not argument.slot.asked
            return 2.0 if role == "object" else -4.0 if whither else -2.0
        if case == "nominative":
            if argument.word in {"who", "any"} and form.shape != "object":
                return 3.0 if role == "subject" else -1.0
            if form.shape == "subject" and not argument.slot.asked:
                return 0.5 if role == "object" else 0.0
            return 2.0 if role == "subject" else 0.0
        if case == "genitive":
            return 2.0 if role == "subject" else 1.0 if form.shape in {"subject", "finite"} else -1.0
        bonus = 1.0 if case == governed else 0.0
        to_whom = any(piece.case == "dative" and self._is_of_actors(piece.things) for piece in self.names)
        placing = case == "locative" and not bonus and (to_whom or "Place" not in self.lexicon.relations[name].ranges)
        beside = argument.slot.asked and case == "instrumental"
        return 2.0 + bonus - (0.5 if placing else 0.0) if role == "object" else -6.0 if beside else -3.0

    def _is_where_only(self, argument: Argument, fitted: Slot, name: str) -> bool:
        """Tell whether a capital is where something was done: *in Vienna* is none of its government there."""
        placed = argument.case == "locative" and government(self.lexicon, name) != "locative"
        return placed and bool(fitted.things) and not set(fitted.things) & set(argument.slot.things)

    def _is_of_actors(self, things: tuple[str, ...]) -> bool:
        return bool(things) and all(self.lexicon.is_a(each, ("Actor",)) for each in things)

    def _is_of_place(self, argument: Argument) -> bool:
        """Tell whether a name is that of a place alone: whither somebody is sent, and by whom he is not."""
        named = argument.slot.things
        return bool(named) and all(self.lexicon.is_a(each, ("Place",)) for each in named)

    def _is_other_way(self, argument: Argument, name: str) -> bool:
        """Tell whether a place is where one goes to, of a relation of where one comes from, or the reverse."""
        ranges, governed = self.lexicon.relations[name].ranges, government(self.lexicon, name)
        if self.language == "en" and argument.slot.asked and self._stranded() == "about" != governed:
            return not ranges & _MATTERS
        placed = argument.slot.asked or any(self.lexicon.is_a(each, ("Place",)) for each in argument.slot.things)
        whom = argument.slot.asked and ranges & _PEOPLE and argument.word != "where"
        if "Place" not in ranges or whom or not placed:
            return False
        case = (self._stranded() if argument.slot.asked else None) or argument.case
        if governed == "ablative":
            return case in {"dative", "for"}
        return governed in {"dative", "locative"} and case == "ablative"

    def _stands_within(self, sense: Sense) -> bool:
        """Tell whether a noun says within what somebody is: *X’in himayesinde*, *etkisi altında*."""
        if sense.stem.words[-1].endswith(("nda", "nde")):
            return False
        for index, piece in enumerate(self.pieces):
            if sense in piece.senses:
                after = plain(self.pieces[index + 1].text) if index + 1 < len(self.pieces) else ""
                within = re.search(r"[iu]nd[ae](?:yd[iu]\w*|d[iu]r|ki)?$", plain(piece.text)) is not None
                return within or after.startswith("altinda")
        return False

    def _names_its_object(self, name: str) -> bool:
        """Tell whether a relation's noun is what somebody has (*görevi*, *amacı*): its object is no person or group."""
        return not self._names_its_subject(name) and not self.lexicon.relations[name].ranges & {
            "Actor",
            "Person",
            "Group",
            "Entity",
        }

    def _is_predicate(self, sense: Sense) -> bool:
        """Tell whether a relation's noun is what somebody is said to be: *who was X’s successor*."""
        return sense.form.shape == "bare" and not self._has_do()

    def _verb_like(self, sense: Sense) -> bool:
        verb = next((piece for piece in self.pieces if sense in piece.senses), None)
        return verb is not None and (sense.form.shape != "bare" or self._verbal(verb) or self._has_do())

    def _asked_is_object(self, name: str) -> bool:
        """Tell whether a relation's noun is its object (*antlaşmanın tarafı*), not its subject (*partinin üyesi*)."""
        domains = self.lexicon.relations[name].domains
        return not self._names_its_subject(name) and not domains & {"Actor", "Person", "Group"}

    def _names_its_subject(self, name: str) -> bool:
        """Tell whether a relation's noun is what its subject is: *partinin üyesi*, *result of the talks*."""
        return self.lexicon.relations[name].label("en").endswith(" of")

    def _english_role(
        self, argument: Argument, role: str, name: str, sense: Sense, chosen: tuple[Argument, ...]
    ) -> float:
        verb = next((piece for piece in self.pieces if sense in piece.senses), None)
        if verb is None:
            return 0.0
        before = argument.position < verb.start
        own = sense.stem.words[-1] == "of" and argument.position == verb.end and not argument.slot.asked
        case = "genitive" if own else argument.case
        asked_as = self._stranded() if case in _BARE else case
        if argument.slot.asked and asked_as in NEVER_ASKED.get(name, ()):
            return -4.0
        passive = self._english_passive(verb, sense)
        governed = government(self.lexicon, name)
        if case == "agent":
            return 4.0 if role == "subject" else -4.0
        if passive and argument.slot.asked and self._is_undergone(name, sense):
            return 3.0 if role == "object" else -3.0
        if passive and self._is_undergone(name, sense) and case == "nominative":
            return 3.0 if role == "subject" else -3.0
        sent = name in SENDING and english_stem(sense.stem.words[0]) == "send" and argument.slot.asked
        if (passive or sent) and case in _BARE and name in SENDING and not self._stranded():
            return -4.0 if passive or role == "object" else 2.0
        if passive:
            if case in {"dative", "locative", "ablative", "instrumental", "against"}:
                return (1.5 if role == "object" else -4.0 if case == "dative" else -2.0) + (
                    1.0 if case == governed else 0.0
                )
            return 2.5 if role == "object" else -2.0
        if case == "genitive" and before and sense.stem.words[0] in _GIVEN and not argument.slot.asked:
            return 2.5 if role == "subject" else -4.0
        if case == "genitive" or (argument.word == "who" and plain(argument.text) == "whose"):
            if self._asked_is_object(name):
                return 2.0 if role == "subject" else -1.0
            return 2.5 if role == "object" else -4.0 if self._names_its_subject(name) else -1.0
        if case == "dative" and sense.form.shape == "bare" and not self._has_do() and self._asked_is_object(name):
            return 2.0 if role == "subject" else -1.0
        if case in {"dative", "ablative", "instrumental", "against", "locative", "between", "about"}:
            return (2.0 if role == "object" else -2.0) + (
                1.0 if case == governed else -0.5 if governed == "accusative" else 0.0
            )
        if argument.slot.asked and self._is_predicate(sense) and any(other.case == "genitive" for other in chosen):
            return 1.0
        if plain(argument.text) == "whom" or (argument.word == "any" and "whom" in plain(argument.text)):
            return 3.0 if role == "object" else -3.0
        if argument.slot.asked and before and self._inverted(argument, verb, chosen):
            return 2.0 + (0.5 if self._stranded() == governed else 0.0) if role == "object" else -2.0
        if argument.slot.asked and not before and len(chosen) == 2:
            return 2.0 if role == "object" else -1.0
        noun = sense.form.shape == "bare" and not self._has_do() and not self._verbal(verb)
        if noun and not argument.slot.asked:
            return 1.5 if role == "subject" else 0.5
        if before:
            return 2.0 if role == "subject" else -1.0
        bonus = 1.0 if governed == "accusative" else 0.0
        return 2.0 + bonus if role == "object" else -1.0

    def _is_undergone(self, name: str, sense: Sense) -> bool:
        """Tell whether a verb with its preposition has the subject of a relation as its own in the passive too.

        *X was turned into Y*: the ontology's trigger words say so.
        """
        last = sense.stem.words[-1]
        return len(sense.stem.words) > 1 and any(
            each.language == "en" and re.fullmatch(rf"S be \w+ {re.escape(last)} O", each.text)
            for each in self.lexicon.relations[name].triggers
        )

    def _english_passive(self, verb: Piece, sense: Sense) -> bool:
        if sense.form.shape != "participle":
            return False
        index = self.pieces.index(verb)
        earlier = [plain(piece.text) for piece in self.pieces[:index] if piece.little or piece.senses]
        if any(word in words.BE for word in earlier) and not any(
            word in {"has", "have", "had"} for word in earlier if "been" not in earlier
        ):
            return True
        follows = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        return follows is not None and plain(follows.text) == "by"

    def _has_do(self) -> bool:
        return any(plain(piece.text) in words.DO for piece in self.pieces if piece.little)

    def _verbal(self, verb: Piece) -> bool:
        index = self.pieces.index(verb)
        return index > 0 and (
            plain(self.pieces[index - 1].text) in {"to", "did", "does", "do"}
            or (self.pieces[index - 1].ask or "who/genitive") != "who/genitive"
        )

    def _stranded(self) -> str | None:
        last = self.pieces[-1]
        return last.preposition if last.preposition and last.little else None

    def _inverted(self, argument: Argument, verb: Piece, chosen: tuple[Argument, ...]) -> bool:
        """“Whom did X …”, “what has X …”: an asked word in front of an auxiliary and the one who does it."""
        between = [piece for piece in self.pieces if argument.position < piece.start < verb.start]
        helped = any(plain(piece.text) in words.AUXILIARIES for piece in between)
        named = [other for other in chosen if other is not argument and argument.position < other.position < verb.start]
        return (
            bool(helped and (named or self._has_do()))
            or bool(self._has_do() and len(chosen) == 1 and helped)
            or bool(named)
        )


_GIVEN = frozenset(
    {"proposal", "offer", "request", "demand", "appeal", "warning", "threat", "promise", "complaint", "advice"}
    | {"suggestion", "recommendation", "support", "aid", "help", "assistance", "loan", "gift"}
)
"""English nouns of what one gives to another: *X’s offer* is by X, never to him."""
NEVER_ASKED = {
    "sent": frozenset({"dative"}),
    "sender": frozenset({"dative"}),
    "addressee": frozenset({"agent", "ablative"}),
}
"""Cases in which the ends of a letter are never asked for, whichever verb stands with them."""
SENDING = frozenset({"wroteTo", "sentMissionTo"})
"""Relations of whoever sends and to whom: what is sent, passive or after *send*, is the letter or the mission."""
_SENT_TO = SENDING | {"addressee"}
"""Relations of which the object is to whom something is sent: nobody from whom it comes."""
_BARE = frozenset({"nominative", "accusative"})
_PEOPLE = frozenset({"Actor", "Person", "Group"})
_MATTERS = frozenset({"Topic", "Entity"})


def _noun_text(pieces: Sequence[Piece], sense: Sense) -> str:
    return next((plain(piece.text) for piece in pieces if sense in piece.senses), "")


def one_asked(found: list[Argument]) -> list[Argument]:
    """Fold two words that ask for one thing (*hangileri* after a class) into one."""
    asked = [argument for argument in found if argument.slot.asked]
    if len(asked) < 2:
        return found
    classed = [
        argument for argument in asked if argument.word == "which" and (argument.slot.classes or argument.slot.calling)
    ]
    bare = [
        argument
        for argument in asked
        if argument.word in {"which", "what", "who"}
        and not (argument.slot.calling or (argument.word == "which" and argument.slot.classes))
    ]
    whose = len(classed) == 1 and len(bare) == 1 and bare[0].case == "nominative"
    if whose and (bare[0].word in {"which", "what"} or _follows(bare[0], classed[0])):
        return [argument for argument in found if argument is not bare[0]]
    return found


def _follows(who: Argument, noun: Argument) -> bool:
    """Tell whether *kimdi* only asks whose the noun before it is: *… veren komutan kimdi*."""
    return plain(who.text) in _WHO_IT_WAS and who.position == noun.position + 1


_WHO_IT_WAS = frozenset({"kimdi", "kimdir", "kimlerdi", "kimlerdir", "kimmis"})
