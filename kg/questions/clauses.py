"""From the names and the relation words of a question to a clause: a relation with its two places.

Every name has a place, or is the context; every relation word rules, or is the noun of what is asked for.
"""

# ruff: noqa: C901, PLR2004 - one branch a way of asking, its weights where they are used

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.questions import words
from kg.questions.governing import government
from kg.questions.grammar import LIKE_PLACES, calling_of
from kg.questions.morphology import plain, turkish_noun
from kg.questions.pieces import Piece, Sense
from kg.questions.roles import Argument, Roles, one_asked
from kg.questions.understood import Clause, Slot, Unread


class Clauses(Roles):
    """Builds clauses."""

    def _clause(
        self,
        arguments: Sequence[Argument],
        *,
        asked: bool,
        pieces: Sequence[Piece] | None = None,
    ) -> Clause | None:
        ruling = self._ruling_pieces(arguments) if pieces is None else pieces
        nouns = {argument.text for argument in arguments if argument.word == "which"}
        if any(
            piece not in ruling
            and piece.text not in nouns
            and not (piece.tags & {"place"})
            and not self._is_light(piece)
            for piece in self._strong()
        ):
            return None
        relations = self._relations(ruling)
        used = {argument.position for argument in arguments}
        left = [piece for piece in self._leftover(tags=("place",)) if not piece.senses and piece.start not in used]
        left = [piece for piece in left if not any(argument.text == piece.text for argument in arguments)]
        if left or not relations:
            return None
        if asked and not any(argument.slot.asked for argument in arguments if argument.case not in _FILTERS):
            return None
        best: list[tuple[float, str, Slot, Slot, tuple[Argument, ...]]] = []
        for name, sense in relations.items():
            wanted = government(self.lexicon, name)
            whole = [argument for argument in arguments if argument.case not in _FILTERS or argument.case == wanted]
            context = [argument for argument in arguments if argument not in whole]
            if any(self._is_other_way(argument, name) for argument in arguments):
                continue
            for chosen in _choices(whole):
                rest = [argument for argument in whole if argument not in chosen]
                if (
                    any(
                        argument.slot.asked or argument.case in {"nominative", "accusative", "agent", "genitive"}
                        for argument in rest
                    )
                    or len(rest) > 1
                ):
                    continue
                for score, subject, object_ in self._assignments(name, sense, chosen):
                    if rest and any(argument.word == "what" for argument in chosen):
                        continue
                    best.append(
                        (
                            score + (0.3 if sense.stem.primary else 0.0) - 1.5 * len(rest),
                            name,
                            subject,
                            object_,
                            (*rest, *context),
                        )
                    )
        if not best:
            return None
        top = max(score for score, *_ in best)
        if top < 1.0:
            return None
        winners = [each for each in best if each[0] >= top - 0.01]
        first = winners[0]
        alike = [each for each in winners if each[2:] == first[2:]]
        if len(alike) < len(winners) and len({(bool(each[2].asked), bool(each[3].asked)) for each in winners}) > 1:
            alike = [each for each in winners if each[2].asked == first[2].asked]
        self._context = self._context_of(first[4])
        subject = _joined([each[2] for each in alike])
        object_ = _joined([each[3] for each in alike])
        chosen_names = {each[1] for each in alike}
        others = [
            each
            for each in best
            if each[1] not in chosen_names
            and each[0] >= max(1.0, top - 1.4)
            and (each[2].asked, each[3].asked) == (subject.asked, object_.asked)
            and (bool(each[2].things), bool(each[3].things)) == (bool(subject.things), bool(object_.things))
            and each[4] == first[4]
            and not (set(each[2].things) & set(object_.things) or set(each[3].things) & set(subject.things))
        ]
        self._rivals = tuple(
            Clause(
                relations=(each[1],),
                subject=self._settled(each[2], arguments),
                object=self._settled(each[3], arguments),
            )
            for each in others
        )
        clause = Clause(
            relations=tuple(sorted({each[1] for each in alike})),
            subject=self._named_alike(self._settled(subject, arguments), chosen_names),
            object=self._named_alike(self._settled(object_, arguments), chosen_names),
        )
        return self._with_offices(clause, {name: relations[name] for name in chosen_names})

    def _with_offices(self, clause: Clause, senses: Mapping[str, Sense]) -> Clause | None:
        """Put in the offices that the noun of a relation means, where nothing else is said of them."""
        offices = self._offices_meant(senses)
        if offices is None or clause.object.asked or clause.object.things:
            return clause
        return replace(clause, object=Slot(things=offices)) if offices else None

    def _offices_meant(self, senses: Mapping[str, Sense]) -> tuple[str, ...] | None:
        """Give the offices of a noun of persons that says a relation: *was X a minister?*; ``None`` where none does."""
        said = {
            sense.stem.words[0]
            for name, sense in senses.items()
            if self.lexicon.relations[name].ranges == {"Office"} and len(sense.stem.words) == 1
        }
        said = (said | self._callings_beside(senses)) & _CALLINGS
        line = next((each.split() for each in words.CALLINGS if said & set(each.split())), None)
        if line is None or len(said) != 1:
            return None
        return tuple(
            thing.iri
            for thing in self.lexicon.having(line, lambda _: True)
            if "Office" in thing.classes
            and any(word.startswith(key) for text, _ in thing.names for word in plain(text).split() for key in line)
        )

    def _callings_beside(self, senses: Mapping[str, Sense]) -> set[str]:
        """Give the nouns of persons that stand beside a verb of several words: *served as ambassador*."""
        offices = {name for name in senses if self.lexicon.relations[name].ranges == {"Office"}}
        return {
            sense.stem.words[0]
            for piece in self._strong()
            if piece.calling
            for sense in piece.senses
            if sense.relation in offices and len(sense.stem.words) == 1
        }

    def _named_alike(self, slot: Slot, relations: set[str]) -> Slot:
        """Let a noun that names the relation itself (*amacı*, *görevi*) restrict no class of what is asked for."""
        noun = next(
            (piece for piece in self.pieces if slot.asked and slot.classes and piece.classes == slot.classes), None
        )
        named = noun is not None and bool({sense.relation for sense in noun.senses} & relations)
        broad = slot.classes == _ANY_MATTER and any(
            "Entity" in self.lexicon.relations[name].ranges for name in relations
        )
        return replace(slot, classes=()) if named or (broad and slot.asked) else slot

    def _relations(self, pieces: Sequence[Piece] | None = None) -> dict[str, Sense]:
        """Choose the relations that are meant: what several relation words share, else those of the one that rules."""
        chosen: dict[str, Sense] = {}
        for piece in pieces if pieces is not None else self._strong():
            own: dict[str, Sense] = {}
            for sense in piece.senses:
                known = own.get(sense.relation)
                if known is None or _is_nearer(sense, known):
                    own[sense.relation] = sense
            if not chosen:
                chosen = own
                continue
            shared = {name: _ruling(chosen[name], own[name]) for name in chosen if name in own}
            if shared:
                chosen = shared
                continue
            raise Unread(piece.text)
        return chosen

    def _arguments(self, asked_class: Piece | None = None) -> list[Argument]:
        """Gather the names and asked words of a clause; what restricts it otherwise goes to the context."""
        found: list[Argument] = []
        skip: set[int] = set()
        taken: set[int] = set()
        for index, piece in enumerate(self.pieces):
            if index in skip:
                continue
            if piece is asked_class or (piece.ask and piece.ask.startswith(self._determining)):
                noun = self._noun_after(index) if piece.ask else index
                if noun is not None and noun in taken:
                    continue
                if noun is not None:
                    skip.add(noun)
                    taken.add(noun)
                    each = self.pieces[noun]
                    case = piece.case if piece.case != "nominative" else each.case
                    slot = Slot(asked=True, classes=each.classes, calling=calling_of(each), noun=plain(each.text))
                    found.append(Argument(slot=slot, case=case, position=piece.start, text=each.text, word="which"))
                    continue
            if piece.ask in {None, "yesno", "when", "why", "how", "according"} and not piece.things:
                continue
            if piece.ask:
                kind, _, case = piece.ask.partition("/")
                if kind == "many" and not set(plain(piece.text).split()) & words.PERSONS:
                    continue
                if kind == "what" and case != "ablative" and self._speaks_of_persons():
                    kind = "who"
                case = piece.preposition or case or "nominative"
                places = LIKE_PLACES if case == "accusative" else ("Place",)
                classes = {"who": ("Actor",), "many": ("Actor",), "where": places}.get(kind, ())
                found.append(
                    Argument(
                        slot=Slot(asked=True, classes=classes),
                        case=case,
                        position=piece.start,
                        text=piece.text,
                        word=kind,
                    )
                )
            elif self._is_choice(index):
                skip.add(index + 1)
                slot = Slot(asked=True, among=piece.things)
                found.append(
                    Argument(slot=slot, case="nominative", position=piece.start, text=piece.text, word="which")
                )
            elif piece.things:
                found.append(
                    Argument(slot=Slot(things=piece.things), case=piece.case, position=piece.start, text=piece.text)
                )
        return one_asked(found)

    def _is_choice(self, index: int) -> bool:
        """Tell whether it is asked which of several of one name: *kongreye katılan Türk heyeti hangisi*."""
        last = index + 2 == len(self.pieces) and (self.pieces[-1].ask or "").endswith("/nominative")
        if self.language != "tr" or not last or not index or len(self.pieces[index].things) < 2:
            return False
        return any(sense.form.shape in {"subject", "object"} for sense in self.pieces[index - 1].senses)

    def _speaks_of_persons(self) -> bool:
        """Tell whether *what* asks for names of persons: *yazdığı kişilerin adları nelerdir*."""
        return self.language == "tr" and any(
            piece.little and turkish_noun(plain(piece.text), noun)
            for piece in self.pieces
            for noun in words.LITTLE_NOUNS
        )

    def _noun_after(self, index: int) -> int | None:
        """Find the noun that a *which* or *how many* goes with."""
        for position in range(index + 1, min(index + 3, len(self.pieces))):
            piece = self.pieces[position]
            if piece.classes or piece.calling or (piece.things and calling_of(piece)):
                return position
            if not piece.little:
                break
        persons = bool(set(plain(self.pieces[index].text).split()) & (words.PERSONS | self._without_noun(index)))
        if self.pieces[index].ask and index > 0 and not persons and self.pieces[index - 1].case == "nominative":
            before = self.pieces[index - 1]
            if ((before.classes or before.calling) and not before.things and before.start == 0) or (
                before.classes and self.language == "tr"
            ):
                return index - 1
        return None

    def _ruling_pieces(self, arguments: Sequence[Argument]) -> list[Piece]:
        """Leave out relation words that are the noun of an asked class."""
        nouns = {argument.text for argument in arguments if argument.word == "which"}
        found = [piece for piece in self._strong() if piece.text not in nouns]
        if len(found) > 1:
            found = [piece for piece in found if not self._is_light(piece)] or found
        if nouns and all("place" in piece.tags for piece in found):
            own = [piece for piece in self._strong() if piece.text in nouns]
            if own and (not found or not self._can_rule(found)):
                return own
        if len(found) > 1:
            classed = [piece for piece in found if piece.classes and len(found) > 1]
            shared = set.intersection(*({sense.relation for sense in piece.senses} for piece in found))
            if not shared and len(found) - len(classed) == 1:
                return [piece for piece in found if piece not in classed]
            generic = [piece for piece in found if "place" in piece.tags and self.wants & {"when", "where"}]
            if not shared and len(found) - len(generic) == 1:
                return [piece for piece in found if piece not in generic]
        return found

    def _is_light(self, piece: Piece) -> bool:
        return self.language == "en" and plain(piece.text) in words.LIGHT_ENGLISH

    def _can_rule(self, found: Sequence[Piece]) -> bool:
        """Tell whether one of the relations can have what is asked for."""
        asked = self._class_asked()
        if asked is None or not asked.classes:
            return True
        wanted = {each for name in asked.classes for each in self.lexicon.classes[name].below}
        for piece in found:
            for sense in piece.senses:
                relation = self.lexicon.relations[sense.relation]
                allowed = {
                    each
                    for name in (*relation.domains, *relation.ranges)
                    if name in self.lexicon.classes
                    for each in self.lexicon.classes[name].below
                }
                if wanted & allowed and "Entity" not in relation.ranges:
                    return True
        return False

    def _context_of(self, arguments: Sequence[Argument]) -> tuple[str, ...]:
        things: list[str] = []
        for argument in arguments:
            classes = ("Actor",) if argument.case == "for" else _SURROUNDING
            things.extend(self._choose(argument.text, argument.slot.things, classes=classes))
        return tuple(things)

    def _settled(self, slot: Slot, arguments: Sequence[Argument]) -> Slot:
        if slot.asked or len(slot.things) < 2 or (len(slot.things) == 2 and self._is_land_and_state(*slot.things)):
            return slot
        text = next((argument.text for argument in arguments if set(slot.things) <= set(argument.slot.things)), "")
        if not text:  # two names, and no name of two: nobody can be asked which is meant
            raise Unread(*(argument.text for argument in arguments))
        return replace(slot, things=self._choose(text, slot.things))

    def _is_land_and_state(self, one: str, other: str) -> bool:
        """Tell whether two things of one name are a country and its state: where both can stand, either is meant."""
        kinds = [self.lexicon.things[each].classes & {"Place", "State"} for each in (one, other)]
        return {frozenset({"Place"}), frozenset({"State"})} == set(map(frozenset, kinds))

    def _assignments(self, name: str, sense: Sense, chosen: tuple[Argument, ...]) -> Iterable[tuple[float, Slot, Slot]]:
        relation = self.lexicon.relations[name]
        pairs: list[tuple[Argument | None, Argument | None]] = [(chosen[0], None), (None, chosen[0])]
        if len(chosen) > 1:
            pairs = [(chosen[0], chosen[1]), (chosen[1], chosen[0])]
        for subject, object_ in pairs:
            score = 0.0
            slots = []
            for argument, classes, role in (
                (subject, relation.domains, "subject"),
                (object_, relation.ranges, "object"),
            ):
                if argument is None:
                    slots.append(Slot())
                    continue
                fitted = self._fitted(argument.slot, classes, argument.word)
                if fitted is None and argument.word == "what" and government(self.lexicon, name) == "accusative":
                    fitted = self._fitted(replace(argument.slot, classes=("Group",)), classes & {"Actor"}, "which")
                if fitted is None and argument.case in _BARE:
                    fitted = self._fitted(self._treaty_of(argument.slot), classes, argument.word)
                if fitted is None or self._is_where_only(argument, fitted[1], name):
                    break
                slots.append(fitted[1])
                score += fitted[0] + self._role(argument, role, name, sense, chosen)
            if len(slots) == 2:
                yield score, slots[0], slots[1]


_CALLINGS = frozenset(word for line in words.CALLINGS for word in line.split())
_BARE = frozenset({"nominative", "accusative"})
_SURROUNDING = ("Event", "Treaty", "Topic", "Communication", "Place")
_FILTERS = {"about", "for", "within", "as", "according", "relative"}


def _is_nearer(one: Sense, other: Sense) -> bool:
    """Tell whether a word is rather a form of one stem: of a verb than of a noun, of the longer of two denied."""
    nominal = [sense.form.shape in {"noun", "bare"} for sense in (one, other)]
    if nominal[0] != nominal[1]:
        return nominal[1]
    negative = one.form.negative and other.form.negative
    return negative and not nominal[0] and len(" ".join(one.stem.words)) > len(" ".join(other.stem.words))


def _ruling(one: Sense, other: Sense) -> Sense:
    """Of two words for one relation the verb rules."""
    weight = {"finite": 3, "participle": 3, "subject": 2, "object": 2, "bare": 1, "noun": 0}
    return other if weight[other.form.shape] >= weight[one.form.shape] else one


def _choices(arguments: Sequence[Argument]) -> Iterable[tuple[Argument, ...]]:
    count = len(arguments)
    if count == 1:
        yield (arguments[0],)
    if count == 2:
        yield from (
            (one,)
            for one, other in (arguments, arguments[::-1])
            if other.slot.things and other.case not in {"nominative", "accusative", "agent"}
        )
    for first in range(count):
        for second in range(first + 1, count):
            yield arguments[first], arguments[second]


def _joined(slots: Sequence[Slot]) -> Slot:
    things = tuple(dict.fromkeys(thing for slot in slots for thing in slot.things))
    return replace(slots[0], things=things)


_ANY_MATTER = ("Topic",)
"""The class of which *konu* and *topic* are the names: whatever something is about is one."""
