"""From the pieces of a question to what it asks, or to why that cannot be read.

Owns the grammar of questions: who does and who suffers, by case, preposition, word order and voice, and by what a
relation can hold between. Every word of content is accounted for, or the question is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece, Sense, akin
from kg.questions.understood import Clause, Refused, Slot, Understood

_FILTERS = {"about", "for", "within", "as", "according", "relative"}
_STATES = frozenset({"State", "Government", "Assembly", "Party", "Organ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Argument:
    """A name or an asked word with its role."""

    slot: Slot
    case: str
    position: int
    text: str = ""
    word: str = ""


class _Unread(Exception):  # noqa: N818 - no error: a decision
    def __init__(self, *found: str, kind: str = "unreadable", near: Iterable[str] = ()) -> None:
        super().__init__(*found)
        self.words, self.kind, self.near = found, kind, tuple(near)


def understand(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | Refused:
    """Say what a question asks."""
    try:
        return _Grammar(tuple(pieces), lexicon, language).understood()
    except _Unread as refusal:
        known = tuple(thing for piece in pieces for thing in piece.things)
        return Refused(kind=refusal.kind, language=language, words=refusal.words, near=refusal.near, found=known)


class _Grammar:
    def __init__(self, pieces: tuple[Piece, ...], lexicon: Lexicon, language: str) -> None:
        self.all, self.lexicon, self.language = pieces, lexicon, language
        self.pieces = list(self._with_descriptions(pieces))

    def _with_descriptions(self, pieces: tuple[Piece, ...]) -> Iterable[Piece]:
        """Put a thing in place of a class's word with a name in the genitive or the like before it, where only one can be meant."""
        skip = False
        for index, piece in enumerate(pieces):
            after = pieces[index + 1] if index + 1 < len(pieces) else None
            if skip:
                skip = False
                continue
            if (
                self.language == "tr"
                and piece.things
                and piece.case in {"genitive", "relative"}
                and after is not None
                and after.classes
                and not after.things
            ):
                following = pieces[index + 2] if index + 2 < len(pieces) else None
                things = self._described(piece, after)
                if len(things) == 1 and not (
                    following is not None and following.ask and following.ask.startswith(("which", "what"))
                ):
                    skip = True
                    yield replace(
                        after,
                        start=piece.start,
                        text=f"{piece.text} {after.text}",
                        things=things,
                        senses=(),
                        classes=(),
                        tags=frozenset(),
                    )
                    continue
            yield piece

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

    # --- what there is ---------------------------------------------------------------------------------------------

    @cached_property
    def asks(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.ask and piece.ask != "yesno"]

    @cached_property
    def names(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.things]

    @cached_property
    def period(self) -> Period | None:
        return next((piece.period for piece in self.pieces if piece.period), None)

    @cached_property
    def is_whether(self) -> bool:
        if any(piece.ask == "yesno" for piece in self.pieces):
            return True
        if self.language == "tr" and any(plain(piece.text) == "mi" for piece in self.pieces):
            return True
        first = plain(self.pieces[0].text) if self.pieces else ""
        return self.language == "en" and not self.asks and first in words.AUXILIARIES

    @property
    def wants(self) -> set[str]:
        return {(piece.ask or "").partition("/")[0] for piece in self.asks}

    def tagged(self, tag: str) -> list[Piece]:
        return [piece for piece in self.pieces if tag in piece.tags]

    # --- the front door --------------------------------------------------------------------------------------------

    def understood(self) -> Understood:
        if not self.pieces:
            raise _Unread
        self._check_names()
        for reading in (
            self._disputes,
            self._connection,
            self._resting,
            self._sources,
            self._reporting,
            self._saying,
            self._claimants,
            self._related,
        ):
            found = reading()
            if found is not None:
                return found
        raise _Unread(*self._unread())

    def _check_names(self) -> None:
        unknown = [piece for piece in self.pieces if piece.unknown]
        for piece in unknown:
            if piece.text[:1].isupper() and (
                piece.start > 0 or piece.end - piece.start > 1 or piece.case != "nominative"
            ):
                raise _Unread(piece.text, kind="unknown-name", near=piece.near)
        if (
            len(unknown) == 1
            and unknown[0].text[:1].isupper()
            and len(plain(unknown[0].text)) > 3
            and (any(piece.senses for piece in self.pieces) or self.wants == {"who"})
        ):
            raise _Unread(unknown[0].text, kind="unknown-name", near=unknown[0].near)
        if unknown:
            raise _Unread(*(piece.text for piece in unknown))

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

    # --- intents about claims --------------------------------------------------------------------------------------

    def _disputes(self) -> Understood | None:
        found = self.tagged("disputing")
        claims = [piece for piece in self.pieces if "claiming" in piece.tags]
        if (
            not found
            or self._leftover(*found, tags=("disputing", "claiming", "connecting"))
            or self._strong([*found, *claims])
        ):
            return None
        about = tuple(thing for piece in self.names for thing in piece.things)
        return Understood(
            intent="disputes", language=self.language, things=self._one(self.names, about), period=self.period
        )

    def _one(self, pieces: list[Piece], things: tuple[str, ...], *, classes: Iterable[str] = ()) -> tuple[str, ...]:
        if not pieces:
            return ()
        return self._choose(pieces[0].text, things, classes=classes) if len(pieces) == 1 else things

    def _strong(self, but: Iterable[Piece] = ()) -> list[Piece]:
        skip = list(but)
        found = [piece for piece in self.pieces if piece.senses and not piece.little and piece not in skip]
        return found or [
            piece
            for piece in self.pieces
            if piece.senses and piece.preposition == "between" and piece.end - piece.start == 1 and piece not in skip
        ]

    def _connection(self) -> Understood | None:
        found = self.tagged("connecting")
        if len(self.names) != 2 or not found or self.is_whether:
            return None
        if self._leftover(*found) or not (self.wants & {"how", "what", "which"} or not self.asks):
            return None
        one, other = (self._choose(piece.text, piece.things, classes=("Actor", "Entity")) for piece in self.names)
        return Understood(intent="connection", language=self.language, things=one, others=other, period=self.period)

    def _resting(self) -> Understood | None:
        works = [piece for piece in self.names if any(self.lexicon.is_a(thing, ("Work",)) for thing in piece.things)]
        found = self.tagged("source")
        if len(works) != 1 or len(self.names) != 1 or not found or self._leftover(*found, tags=("source", "claiming")):
            return None
        if not self.wants & {"what", "which", "many"} and self.asks:
            return None
        things = tuple(thing for thing in works[0].things if self.lexicon.is_a(thing, ("Work",)))
        return Understood(
            intent="resting",
            language=self.language,
            things=self._choose(works[0].text, things),
            counted="many" in self.wants,
        )

    def _sources(self) -> Understood | None:
        found = [piece for piece in self.tagged("source") if not ({"nominative"} == {piece.case} and piece.things)]
        if not found or self.is_whether or not (self.wants & {"what", "which", "where", "who", "how"} or not self.asks):
            return None
        rest = [
            piece for piece in self.pieces if piece not in found and not (piece.ask and not piece.ask.startswith("who"))
        ]
        rest = [piece for piece in rest if not (piece.tags & {"claiming"} and not piece.things)]
        inner = _Grammar(tuple(replace(piece) for piece in rest), self.lexicon, self.language)
        senses = inner._strong()
        if not senses and self.names and not inner._leftover():
            things = self._one(self.names, tuple(thing for piece in self.names for thing in piece.things))
            return Understood(intent="sources", language=self.language, things=things, period=self.period)
        if not senses:
            return None
        clause = inner._clause(inner._arguments(()), asked=False)
        if clause is None:
            return None
        return Understood(
            intent="sources", language=self.language, clauses=(clause, *inner._rivals), period=self.period
        )

    def _reporting(self) -> Understood | None:
        """“Hammer hangi tarihçilerden aktarıyor?”: whose claims somebody reports."""
        verbs = [piece for piece in self.pieces if plain(piece.text).startswith(_REPORTING) and not piece.things]
        asked = [
            piece
            for piece in self.pieces
            if piece.case in {"ablative", "accusative"} and (piece.ask or piece.calling or piece.things)
        ]
        if self.language == "en":
            asked = [piece for piece in self.pieces if (piece.ask or "").startswith(("who", "which"))]
        if len(verbs) != 1 or not asked or len(self.asks) != 1:
            return None
        historians = self._after_which()
        names = [piece for piece in self.names if piece is not historians and piece.case in {"nominative", "genitive"}]
        if len(names) != 1 or self._leftover(*verbs, *([historians] if historians else [])):
            return None
        reporter = self._choose(names[0].text, names[0].things, classes=("Actor",))
        calling = _calling(historians) if historians else ()
        return Understood(intent="reported", language=self.language, claimants=reporter, calling=calling)

    def _after_which(self) -> Piece | None:
        for index, piece in enumerate(self.pieces[:-1]):
            if piece.ask and piece.ask.startswith("which"):
                after = self.pieces[index + 1]
                if after.calling or after.classes or (after.things and _calling(after)):
                    return after
        return None

    def _saying(self) -> Understood | None:
        """“What does Hammer say about Thugut?”: the claims of somebody, or of anybody, about something."""
        verbs = [piece for piece in self.tagged("claiming") if not piece.things]
        pure = [piece for piece in verbs if not piece.senses and not piece.classes] or [
            piece for piece in verbs if plain(piece.text).startswith(_PURE)
        ]
        according = [piece for piece in self.names if piece.case == "according"]
        about = [piece for piece in self.names if piece.case in {"about", "for"}]
        if self.is_whether or "who" in self.wants or not (self.wants & {"what", "which", "many"} or not self.asks):
            return None
        speakers = [piece for piece in self.names if piece not in about and piece not in according]
        if not pure and not (verbs and about and len(speakers) == 1):
            return None
        if len(speakers) != 1 or self._leftover(*verbs, tags=("claiming", "source")):
            return None
        claimant = self._choose(speakers[0].text, speakers[0].things, classes=("Actor", "Work"))
        things = self._one(about, tuple(thing for piece in about for thing in piece.things))
        return Understood(
            intent="saying",
            language=self.language,
            claimants=claimant,
            things=things,
            period=self.period,
            counted="many" in self.wants,
        )

    def _claimants(self) -> Understood | None:
        """“Who says that …?”, “kime göre …?”, “… kim iddia ediyor?”."""
        according = [piece for piece in self.asks if piece.ask == "according"]
        verbs = [piece for piece in self.tagged("claiming") if not piece.things and not piece.classes]
        asked = [
            piece
            for piece in self.asks
            if piece.ask in {"who/nominative", "who/agent"} or piece.ask.startswith("which")
        ]  # type: ignore[union-attr]
        if self.is_whether:
            return None
        historians = self._after_which()
        if not according and not (verbs and asked):
            return None
        if verbs and not according and len(self._strong()) > 1:
            shared = set.intersection(*({sense.relation for sense in piece.senses} for piece in self._strong()))
            if shared:
                return None
        verb = self._claim_verb(verbs) if not according else None
        if not according and verb is None:
            return None
        who = [historians] if historians else []
        rest = tuple(
            piece
            for piece in self.pieces
            if piece is not verb and piece not in asked[:1] and piece not in according and piece not in who
        )
        inner = _Grammar(rest, self.lexicon, self.language)
        calling = _calling(historians) if historians else ()
        if not inner._strong() and not inner._leftover(tags=("claiming",)) and self.names:
            about = self._one(
                self.names, tuple(thing for piece in self.names if piece is not historians for thing in piece.things)
            )
            return Understood(
                intent="claimants", language=self.language, things=about, calling=calling, period=self.period
            )
        clause = inner._clause(inner._arguments(()), asked=False)
        if clause is None:
            return None
        return Understood(
            intent="claimants",
            language=self.language,
            clauses=(clause, *inner._rivals),
            calling=calling,
            period=self.period,
        )

    def _claim_verb(self, verbs: list[Piece]) -> Piece | None:
        """Choose the verb of claiming that rules another verb: in Turkish the last word, in English the one before “that”."""
        others = self._strong()
        for verb in verbs:
            rest = [piece for piece in others if piece is not verb]
            if plain(verb.text).startswith(_PURE):
                return verb
            if not rest:
                continue
            if self.language == "en":
                index = self.pieces.index(verb)
                if index + 1 < len(self.pieces) and plain(self.pieces[index + 1].text) == "that":
                    return verb
            elif verb is [*self.pieces][-1] and any(
                sense.form.shape in {"object", "noun"} for piece in rest for sense in piece.senses
            ):
                return verb
        return None

    # --- relations and things --------------------------------------------------------------------------------------

    def _related(self) -> Understood | None:
        claimants: tuple[str, ...] = ()
        according = [piece for piece in self.names if piece.case == "according"]
        if according:
            claimants = self._choose(according[0].text, according[0].things, classes=("Actor", "Work"))
            self.pieces = [piece for piece in self.pieces if piece not in according]
            for name in ("asks", "names", "is_whether"):
                self.__dict__.pop(name, None)
        found = self._plain()
        if found is not None and claimants:
            return replace(found, claimants=claimants)
        return found

    def _plain(self) -> Understood | None:
        for reading in (
            self._letters,
            self._treaties,
            self._happened,
            self._instances,
            self._relation,
            self._dated,
            self._profile,
        ):
            found = reading()
            if found is not None:
                return found
        return None

    def _base(self, intent: str) -> Understood:
        return Understood(intent=intent, language=self.language, period=self.period, counted="many" in self.wants)

    # the class that is asked for, with the piece that names it
    def _class_asked(self) -> Piece | None:
        listing = (bool(self.pieces) and plain(self.pieces[0].text) in words.LISTING) or any(
            plain(piece.text) in words.LISTING for piece in self.pieces[-2:]
        )
        for index, piece in enumerate(self.pieces):
            if not (piece.classes or piece.calling or (piece.things and _calling(piece))):
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

    def _letters(self) -> Understood | None:
        asked = self._class_asked()
        if (
            asked is None
            or not set(asked.classes) & self.lexicon.classes.get("Communication", _NO_CLASS).below
            or "sender" not in self.lexicon.relations
        ):
            return None
        clauses = []
        used = [asked]
        for piece in self.pieces:
            if piece.senses and not piece.things and piece is not asked:
                if not piece.little and not any(
                    self.lexicon.relations[sense.relation].family == "correspondence" for sense in piece.senses
                ):
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
            or not set(asked.classes) & self.lexicon.classes.get("Treaty", _NO_CLASS).below
            or "hasParty" not in self.lexicon.relations
        ):
            return None
        verbs = [piece for piece in self.pieces if piece.senses and piece is not asked and not piece.things]
        own = {sense.relation for piece in verbs for sense in piece.senses}
        conclusive = {"signed", "concludedTreatyWith", "hasParty", "concludedIn"} | {
            name
            for name in own
            if self.lexicon.relations[name].family not in {"treaty"}
            and any(piece.little or "place" in piece.tags for piece in verbs)
        }
        groups = [piece for piece in self.names if any(self.lexicon.is_a(thing, ("Group",)) for thing in piece.things)]
        places = [piece for piece in self.names if piece not in groups and piece.case == "locative"]
        others = [piece for piece in self.names if piece not in groups and piece not in places]
        if "signed" in own and others:
            return None
        if own and not own & conclusive:
            return None
        if any((piece.ask or "").startswith("who") for piece in self.asks) and not (self.wants == {"who", "which"}):
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
            relation = "concerns" if piece.case == "about" and self.language == "tr" else "hasParty"
            classes = self.lexicon.relations[relation].ranges
            clauses.append(
                Clause(
                    relations=(relation,),
                    subject=Slot(asked=True),
                    object=Slot(things=self._choose(piece.text, piece.things, classes=classes)),
                )
            )
        if self._leftover(asked, *verbs, tags=("place",)):
            return None
        return replace(self._base("instances"), classes=asked.classes, clauses=tuple(clauses))

    def _relation(self) -> Understood | None:
        senses = self._strong()
        whys = self.wants & {"why"} or ("how" in self.wants and bool(senses))
        if not senses and not (self.wants & {"why"}):
            return self._weakly()
        if whys and "why" in self.wants:
            return self._why(senses)
        asked_class = self._class_asked()
        if asked_class is not None and asked_class.senses and len(senses) == 1 and senses[0] is asked_class:
            asked_class = None
        arguments = self._arguments(senses, asked_class)
        if (
            asked_class is not None
            and asked_class.case == "locative"
            and set(asked_class.classes) & self.lexicon.classes.get("Place", _NO_CLASS).below
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
        if self.wants & {"where"} and not self._takes_place(arguments):
            return self._where(arguments)
        if not any(argument.slot.asked for argument in arguments):
            if "how" in self.wants:
                arguments = [*arguments, _Argument(slot=Slot(asked=True), case="agent", position=0, word="how")]
            elif plain(self.pieces[0].text) in words.LISTING and len(senses) == 1 and senses[0].classes:
                arguments = [*arguments, _Argument(slot=Slot(asked=True), case="nominative", position=0, word="which")]
        clause = self._clause(arguments, asked=True)
        if clause is None:
            return None
        return replace(self._base("related"), clauses=(clause, *self._rivals), context=self._context)

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
        if not weak or not self.asks or len(self.names) != 1:
            return None
        if (
            self.wants == {"what"}
            and not self._leftover(*weak, tags=("happening",))
            and plain(weak[-1].text).startswith(("yap", "do", "did", "done"))
        ):
            names = self.names[0]
            doing = self._choose(names.text, names.things, classes=("Actor",))
            if any(self.lexicon.is_a(thing, ("Actor",)) for thing in doing):
                return replace(self._base("deeds"), things=doing)
        if "who" in self.wants and plain(weak[-1].text).startswith(("yap", "do", "did", "done")):
            arguments = self._arguments(weak)
            clause = self._clause(arguments, asked=True, pieces=weak)
            if clause is not None:
                return replace(self._base("related"), clauses=(clause,))
        return None

    def _takes_place(self, arguments: Sequence[_Argument]) -> bool:
        """Tell whether one of the relations holds between the argument and a place, so that *where* asks for its object."""
        return any(
            "Place" in self._range(relation) and "Entity" not in self.lexicon.relations[relation].ranges
            for relation in self._relations()
        )

    def _range(self, relation: str) -> frozenset[str]:
        return self.lexicon.relations[relation].ranges

    def _negative(self) -> bool:
        return any(sense.form.negative for piece in self._strong() for sense in piece.senses) or any(
            plain(piece.text) in words.NEGATIONS and not piece.things for piece in self.pieces
        )

    _context: tuple[str, ...] = ()
    _rivals: tuple[Clause, ...] = ()

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

    def _when(self, arguments: Sequence[_Argument]) -> Understood | None:
        arguments = [argument for argument in arguments if not argument.slot.asked]
        generic = all("place" in piece.tags or piece.little for piece in self._strong())
        if generic and len(arguments) == 1 and self._is_dated(arguments[0]):
            return self._dated()
        clause = self._clause(arguments, asked=False, single=True)
        if clause is None:
            return None
        return replace(self._base("when"), clauses=(clause, *self._rivals))

    def _is_dated(self, argument: _Argument) -> bool:
        return any(self.lexicon.is_a(thing, ("Event", "Treaty", "Communication")) for thing in argument.slot.things)

    def _where(self, arguments: Sequence[_Argument]) -> Understood | None:
        arguments = [argument for argument in arguments if not argument.slot.asked]
        generic = all("place" in piece.tags or piece.little for piece in self._strong())
        if len(arguments) == 1 and self._is_dated(arguments[0]) and generic:
            return self._dated()
        clause = self._clause(arguments, asked=False, single=True)
        if clause is None:
            return None
        return replace(self._base("where"), clauses=(clause, *self._rivals))

    def _dated(self) -> Understood | None:
        """When, or where, a thing was that has a date or a place of its own."""
        if not self.wants & {"when", "where"} or len(self.names) != 1:
            return None
        name = self.names[0]
        strong = self._strong()
        if [piece for piece in strong if "place" not in piece.tags] or self._leftover(
            *strong, tags=("place", "happening")
        ):
            return None
        moment = "birth" if any(plain(piece.text).startswith(("born", "dog")) for piece in self.pieces) else ""
        moment = (
            "death"
            if any(
                plain(piece.text).startswith(("die", "dead", "ol", "death"))
                and self.lexicon.is_a(name.things[0], ("Person",))
                for piece in self.pieces
                if not piece.things
            )
            and not moment
            else moment
        )
        preferred = ("Event", "Treaty", "Communication") if not moment else ("Person",)
        if "where" in self.wants and any(self.lexicon.is_a(thing, ("Actor",)) for thing in name.things) and not moment:
            return None
        things = self._choose(name.text, name.things, classes=preferred)
        return replace(self._base("date" if "when" in self.wants else "place"), things=things, moment=moment)

    def _happened(self) -> Understood | None:
        if self.period is None or self.names or not self.tagged("happening") or self.is_whether:
            return None
        found = self.tagged("happening")
        asked = self._class_asked()
        if self._leftover(*found) or (asked is not None and "Event" not in asked.classes):
            return None
        if not self.wants <= {"what", "which", "many"}:
            return None
        return self._base("happened")

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
        if name.case not in {"nominative", "about"} and not (self.language != "tr"):
            return None
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

    def _offices(self) -> Understood | None:
        """“Who was the ambassador in …?”: the holders of an office."""
        if ("who" not in self.wants and "which" not in self.wants) or "heldOffice" not in self.lexicon.relations:
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

    def _mentions(self, thing: str, modifier: Piece) -> bool:
        """Tell whether a thing's names or descriptions speak of what a modifier names."""
        known = self.lexicon.things[thing]
        texts = " ".join(plain(text) for text in (*(text for text, _ in known.names), *known.descriptions))
        own = (plain(text) for each in modifier.things for text, _ in self.lexicon.things[each].names)
        return any(text and text in texts for text in own)

    # --- clauses ---------------------------------------------------------------------------------------------------

    def _relations(self, pieces: Sequence[Piece] | None = None) -> dict[str, Sense]:
        """Choose the relations that are meant: what several relation words share, else those of the one that rules."""
        chosen: dict[str, Sense] = {}
        for piece in pieces if pieces is not None else self._strong():
            own: dict[str, Sense] = {}
            for sense in piece.senses:
                known = own.get(sense.relation)
                if known is None or (known.form.shape in {"noun", "bare"} and sense.form.shape not in {"noun", "bare"}):
                    own[sense.relation] = sense
            if not chosen:
                chosen = own
                continue
            shared = {name: _ruling(chosen[name], own[name]) for name in chosen if name in own}
            if shared:
                chosen = shared
                continue
            raise _Unread(piece.text)
        return chosen

    def _arguments(self, senses: Sequence[Piece], asked_class: Piece | None = None) -> list[_Argument]:
        """Gather the names and asked words of a clause; what restricts it otherwise goes to the context."""
        found: list[_Argument] = []
        skip: set[int] = set()
        for index, piece in enumerate(self.pieces):
            if index in skip:
                continue
            if piece is asked_class or (piece.ask and piece.ask.startswith(("which", "many", "what"))):
                noun = self._noun_after(index) if piece.ask else index
                if noun is not None:
                    skip.add(noun)
                    each = self.pieces[noun]
                    case = piece.case if piece.case != "nominative" else each.case
                    slot = Slot(asked=True, classes=_proper(each.classes), calling=_calling(each))
                    found.append(_Argument(slot=slot, case=case, position=piece.start, text=each.text, word="which"))
                    continue
            if piece.ask in {None, "yesno", "when", "why", "how", "according"} and not piece.things:
                continue
            if piece.ask:
                kind, _, case = piece.ask.partition("/")
                if kind == "many":
                    continue
                case = piece.preposition or case or "nominative"
                classes = {"who": ("Actor",), "where": ("Place",)}.get(kind, ())
                found.append(
                    _Argument(
                        slot=Slot(asked=True, classes=classes),
                        case=case,
                        position=piece.start,
                        text=piece.text,
                        word=kind,
                    )
                )
            elif piece.things:
                found.append(
                    _Argument(slot=Slot(things=piece.things), case=piece.case, position=piece.start, text=piece.text)
                )
        return _one_asked(found)

    def _noun_after(self, index: int) -> int | None:
        """Find the noun that a *which* or *how many* goes with."""
        for position in range(index + 1, min(index + 3, len(self.pieces))):
            piece = self.pieces[position]
            if piece.classes or piece.calling or (piece.things and _calling(piece)):
                return position
            if not piece.little:
                break
        if self.pieces[index].ask and index > 0:
            before = self.pieces[index - 1]
            if ((before.classes or before.calling) and not before.things and before.start == 0) or (
                before.classes and self.language == "tr"
            ):
                return index - 1
        return None

    def _clause(
        self,
        arguments: Sequence[_Argument],
        *,
        asked: bool,
        single: bool = False,
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
        whole = [argument for argument in arguments if argument.case not in _FILTERS]
        context = [argument for argument in arguments if argument.case in _FILTERS]
        if asked and not any(argument.slot.asked for argument in whole):
            return None
        best: list[tuple[float, str, Slot, Slot, tuple[_Argument, ...]]] = []
        for name, sense in relations.items():
            for chosen in _choices(whole):
                rest = [argument for argument in whole if argument not in chosen]
                if (
                    any(
                        argument.slot.asked or argument.case in {"nominative", "accusative", "agent"}
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
        return Clause(
            relations=tuple(sorted({each[1] for each in alike})),
            subject=self._settled(subject, arguments),
            object=self._settled(object_, arguments),
        )

    def _ruling_pieces(self, arguments: Sequence[_Argument]) -> list[Piece]:
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

    def _context_of(self, arguments: Sequence[_Argument]) -> tuple[str, ...]:
        things: list[str] = []
        for argument in arguments:
            things.extend(
                self._choose(
                    argument.text, argument.slot.things, classes=("Event", "Treaty", "Topic", "Communication", "Place")
                )
            )
        return tuple(things)

    def _settled(self, slot: Slot, arguments: Sequence[_Argument]) -> Slot:
        if slot.asked or len(slot.things) < 2:
            return slot
        text = next((argument.text for argument in arguments if set(slot.things) <= set(argument.slot.things)), "")
        return replace(slot, things=self._choose(text, slot.things))

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
            raise _Unread(text, kind="ambiguous", near=fitting)
        return fitting

    def _likelier(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Prefer what is no work or place to a work or place of the same name."""
        for classes in (("Work",), ("Place",), ("Topic",)):
            kept = tuple(thing for thing in things if not self.lexicon.is_a(thing, classes))
            if kept and len(kept) < len(things):
                return kept if len(kept) == 1 else self._likelier(kept)
        return things

    def _assignments(
        self, name: str, sense: Sense, chosen: tuple[_Argument, ...]
    ) -> Iterable[tuple[float, Slot, Slot]]:
        relation = self.lexicon.relations[name]
        if len(chosen) == 2:
            pairs = [(chosen[0], chosen[1]), (chosen[1], chosen[0])]
        else:
            pairs = [(chosen[0], None), (None, chosen[0])]  # type: ignore[list-item]
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
                fitted = self._fitted(argument.slot, classes, "Place" in classes)
                if fitted is None:
                    break
                slots.append(fitted[1])
                score += fitted[0] + self._role(argument, role, name, sense, chosen)
            if len(slots) == 2:
                yield score, slots[0], slots[1]

    def _fitted(self, slot: Slot, classes: frozenset[str], takes_places: bool) -> tuple[float, Slot] | None:
        if slot.asked:
            if not slot.classes:
                return 1.0, slot
            wanted = {
                each
                for name in slot.classes
                if name in self.lexicon.classes
                for each in self.lexicon.classes[name].below
            }
            allowed = {
                each for name in classes if name in self.lexicon.classes for each in self.lexicon.classes[name].below
            }
            return (1.0, slot) if wanted & allowed else None
        fitting = tuple(thing for thing in slot.things if self.lexicon.is_a(thing, classes))
        if fitting:
            return 1.0, replace(slot, things=fitting)
        held = tuple(holder for thing in slot.things for holder in self.lexicon.holders.get(thing, ()))
        if len(held) == 1 and self.lexicon.is_a(held[0], classes):
            return 0.4, replace(slot, things=held)
        if (not takes_places and "Actor" in classes) or classes & _STATES:
            seated = self._seated(slot.things)
            if seated:
                return 0.4, replace(slot, things=seated)
        return None

    def _seated(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Give the government that a capital stands for, or the state that a country stands for."""
        seats = [group for thing in things for group in self.lexicon.seats.get(thing, ())]
        for kind in ("Government", "State"):
            found = tuple(group for group in seats if kind in self.lexicon.things[group].classes)
            if found:
                inner = tuple(
                    each for each in found if not any(each in self.lexicon.parts.get(other, ()) for other in found)
                )
                return inner if len(inner) == 1 else found
        return ()

    # --- roles -----------------------------------------------------------------------------------------------------

    def _role(self, argument: _Argument, role: str, name: str, sense: Sense, chosen: tuple[_Argument, ...]) -> float:
        if self.lexicon.relations[name].symmetric:
            return 1.0
        if (
            sense.stem.verb
            and sense.form.shape != "noun"
            and self._asked_is_object(name)
            and self.lexicon.relations[name].ranges & {"Actor", "Person", "Group"}
        ):
            if self.language == "tr" or self._verb_like(sense):
                role = "object" if role == "subject" else "subject"
        if self.language == "en":
            return self._english_role(argument, role, name, sense, chosen)
        return self._turkish_role(argument, role, name, sense)

    def _turkish_role(self, argument: _Argument, role: str, name: str, sense: Sense) -> float:
        form, case = sense.form, argument.case
        noun = (form.shape == "noun" and not sense.stem.verb) or (
            form.shape == "noun" and sense.stem.noun and sense.stem.words[-1] in _noun_text(self.pieces, sense)
        )
        government = _government(self.lexicon, name)
        if case == "agent":
            return 4.0 if role == "subject" else -4.0
        if noun and form.shape == "noun":
            if case == "genitive":
                inverse = self._asked_is_object(name)
                return 3.0 if (role == "object") != inverse else -3.0
            return 1.0 if case == "nominative" else 1.5 if role == "object" else -2.0
        if form.passive:
            if case == "nominative":
                return 2.5 if role == "object" else -1.0
            if case == "ablative":
                return 2.5 if role == "subject" else 0.5
            if case == "accusative":
                return 1.0 if role == "object" else -2.0
            if case == "genitive":
                return 1.5 if role == "object" else 0.0
            return 2.0 if role == "object" else -2.0
        if case == "nominative":
            if argument.word == "who" and form.shape != "object":
                return 3.0 if role == "subject" else -1.0
            if form.shape == "subject" and not argument.slot.asked:
                return 0.5 if role == "object" else 0.0
            return 2.0 if role == "subject" else 0.0
        if case == "genitive":
            return 2.0 if role == "subject" else 1.0 if form.shape in {"subject", "finite"} else -1.0
        bonus = 1.0 if case == government else 0.0
        return 2.0 + bonus if role == "object" else -3.0

    def _verb_like(self, sense: Sense) -> bool:
        verb = next((piece for piece in self.pieces if sense in piece.senses), None)
        return verb is not None and (sense.form.shape != "bare" or self._verbal(verb) or self._has_do())

    def _asked_is_object(self, name: str) -> bool:
        """Tell whether a relation's noun calls its object so (*antlaşmanın tarafı*), not its subject (*partinin üyesi*)."""
        domains = self.lexicon.relations[name].domains
        return not domains & {"Actor", "Person", "Group"}

    def _english_role(
        self, argument: _Argument, role: str, name: str, sense: Sense, chosen: tuple[_Argument, ...]
    ) -> float:
        verb = next((piece for piece in self.pieces if sense in piece.senses), None)
        if verb is None:
            return 0.0
        before = argument.position < verb.start
        case = argument.case
        passive = self._english_passive(verb, sense)
        government = _government(self.lexicon, name)
        if case == "agent":
            return 4.0 if role == "subject" else -4.0
        if passive:
            if case in {"dative", "locative", "ablative", "instrumental", "against"}:
                return (1.5 if role == "object" else -2.0) + (1.0 if case == government else 0.0)
            return 2.5 if role == "object" else -2.0
        if case == "genitive" or (argument.word == "who" and plain(argument.text) == "whose"):
            if self._asked_is_object(name):
                return 2.0 if role == "subject" else -1.0
            return 2.5 if role == "object" else -1.0
        if case == "dative" and sense.form.shape == "bare" and not self._has_do() and self._asked_is_object(name):
            return 2.0 if role == "subject" else -1.0
        if case in {"dative", "ablative", "instrumental", "against", "locative", "between", "about"}:
            return (2.0 if role == "object" else -2.0) + (
                1.0 if case == government else -0.5 if government == "accusative" else 0.0
            )
        if plain(argument.text) == "whom":
            return 3.0 if role == "object" else -3.0
        if argument.slot.asked and before and self._inverted(argument, verb, chosen):
            return 2.0 + (0.5 if self._stranded() == government else 0.0) if role == "object" else -2.0
        if argument.slot.asked and not before and len(chosen) == 2:
            return 2.0 if role == "object" else -1.0
        noun = sense.form.shape == "bare" and not self._has_do() and not self._verbal(verb)
        if noun and not argument.slot.asked:
            return 1.5 if role == "subject" else 0.5
        if before:
            return 2.0 if role == "subject" else -1.0
        bonus = 1.0 if government == "accusative" else 0.0
        return 2.0 + bonus if role == "object" else -1.0

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
            plain(self.pieces[index - 1].text) in {"to", "did", "does", "do"} or bool(self.pieces[index - 1].ask)
        )

    def _stranded(self) -> str | None:
        last = self.pieces[-1]
        return last.preposition if last.preposition and last.little else None

    def _inverted(self, argument: _Argument, verb: Piece, chosen: tuple[_Argument, ...]) -> bool:
        """“Whom did X …”, “what has X …”: an asked word in front of an auxiliary and the one who does it."""
        between = [piece for piece in self.pieces if argument.position < piece.start < verb.start]
        helped = any(plain(piece.text) in words.AUXILIARIES for piece in between)
        named = [other for other in chosen if other is not argument and argument.position < other.position < verb.start]
        return (
            bool(helped and (named or self._has_do()))
            or bool(self._has_do() and len(chosen) == 1 and helped)
            or bool(named)
        )


_NO_CLASS = type("_None", (), {"below": frozenset(), "above": frozenset()})()
_LETTER_ROLES = {
    "genitive": "sender",
    "agent": "sender",
    "ablative": "sender",
    "dative": "addressee",
    "about": "concerns",
    "instrumental": "addressee",
}
_PURE = (
    "iddia",
    "soyl",
    "belirt",
    "ileri",
    "one sur",
    "ifade",
    "itiraf",
    "kaydet",
    "diyor",
    "claim",
    "say",
    "said",
    "state",
    "assert",
    "maintain",
    "argu",
    "affirm",
    "contend",
    "утвер",
    "говор",
    "dedi",
    "der",
)
_REPORTING = ("aktar", "alinti", "quot", "iktibas", "cite")


def _ruling(one: Sense, other: Sense) -> Sense:
    """Of two words for one relation the verb rules."""
    weight = {"finite": 3, "participle": 3, "subject": 2, "object": 2, "bare": 1, "noun": 0}
    return other if weight[other.form.shape] >= weight[one.form.shape] else one


def _calling(piece: Piece) -> tuple[str, ...]:
    if piece.calling:
        return piece.calling
    first = plain(piece.text).split()
    if len(first) != 1:
        return ()
    for line in words.CALLINGS:
        if any(first[0].startswith(name) for name in line.split() if len(name) > 4):
            return tuple(line.split())
    return ()


def _proper(classes: tuple[str, ...]) -> tuple[str, ...]:
    return classes


def _one_asked(found: list[_Argument]) -> list[_Argument]:
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
    if len(classed) == 1 and len(bare) == 1 and bare[0].case == "nominative" and bare[0].word in {"which", "what"}:
        return [argument for argument in found if argument is not bare[0]]
    return found


def _choices(arguments: Sequence[_Argument]) -> Iterable[tuple[_Argument, ...]]:
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


def _government(lexicon: Lexicon, name: str) -> str:
    """Read the case that a relation's verb wants from the preposition of its English label."""
    label = lexicon.relations[name].label("en").split()
    return {
        "to": "dative",
        "from": "ablative",
        "with": "instrumental",
        "of": "genitive",
        "in": "locative",
        "into": "dative",
        "against": "against",
        "about": "about",
        "for": "for",
        "at": "locative",
    }.get(label[-1] if label else "", "accusative")


def _noun_text(pieces: Sequence[Piece], sense: Sense) -> str:
    return next((plain(piece.text) for piece in pieces if sense in piece.senses), "")


def by_event(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | None:
    """Read a question as one about the only event whose name says what it says: “who abolished the sultanate?”."""
    asks = [piece.ask for piece in pieces if piece.ask]
    content = [
        word
        for piece in pieces
        if not piece.ask and not piece.period and (not piece.little or plain(piece.text) in words.LIGHT)
        for word in plain(_bare(piece.text)).split()
        if word not in words.LITTLE[language] or word in words.LIGHT
    ]
    if len(asks) != 1 or len(content) < 2 or asks[0] == "yesno":
        return None
    found = {
        thing.iri
        for thing in lexicon.things.values()
        if "Event" in thing.classes
        and any(
            _says(content, plain(text).split(), language)
            for text, tongue in thing.names
            if (tongue or language) == language
        )
    }
    if len(found) != 1:
        return None
    things = tuple(found)
    kind = asks[0].partition("/")[0]
    if kind in {"when", "where"}:
        return Understood(intent="date" if kind == "when" else "place", language=language, things=things)
    agents = tuple(name for name in _AGENTIVE if name in lexicon.relations)
    if kind != "who" or asks[0] not in {"who/nominative", "who/agent"} or not agents:
        return None
    return Understood(
        intent="related",
        language=language,
        clauses=(Clause(relations=agents, subject=Slot(asked=True), object=Slot(things=things)),),
    )


_AGENTIVE = ("carriedOut", "instigated", "organised")


def _bare(text: str) -> str:
    return " ".join(part.partition("'")[0].partition("’")[0] for part in text.split())


def _says(content: Sequence[str], name: Sequence[str], language: str) -> bool:
    """Tell whether all words of content are words of a name, and more than half of the name's are among them."""
    matched = set()
    for word in content:
        hit = next(
            (index for index, other in enumerate(name) if index not in matched and akin(word, other, language)), None
        )
        if hit is None:
            return False
        matched.add(hit)
    own = [word for word in name if word not in words.LITTLE[language]]
    return 2 * len(matched) > len(own)
