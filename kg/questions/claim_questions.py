"""Questions about the claims themselves: who says what, on what source, and against whom."""

# ruff: noqa: PLR0911, PLR2004, SLF001 - one branch a way of asking, its weights where they are used

from __future__ import annotations

from dataclasses import replace

from kg.questions import words
from kg.questions.clauses import Clauses
from kg.questions.grammar import calling_of
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.turkish.verbs import stated
from kg.questions.understood import Clause, Slot, Understood


class ClaimQuestions(Clauses):
    """Reads questions about claimants, sources, contradictions and connections."""

    def _disputes(self) -> Understood | None:
        found = self.tagged("disputing")
        claims = [piece for piece in self.pieces if "claiming" in piece.tags]
        if self.wants & {"who", "when", "where", "why"} or (self.is_whether and len(self.names) > 1):
            return None
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
        inner = type(self)(tuple(replace(piece) for piece in rest), self.lexicon, self.language)
        senses = inner._strong()
        if not senses and len(self.names) == 1 and not inner._leftover():
            things = self._one(self.names, tuple(thing for piece in self.names for thing in piece.things))
            return Understood(intent="sources", language=self.language, things=things, period=self.period)
        kept = any(sense.relation == "holdsArchive" for piece in senses for sense in piece.senses)
        works = any(self.lexicon.is_a(thing, ("Work",)) for piece in self.names for thing in piece.things)
        if not senses or (kept and works):
            return None
        clause = inner._clause(inner._arguments(), asked=False)
        if clause is None:
            return None
        return Understood(
            intent="sources", language=self.language, clauses=(clause, *inner._rivals), period=self.period
        )

    def _reporting(self) -> Understood | None:
        """“Hammer hangi tarihçilerden aktarıyor?”: whose claims somebody reports."""
        verbs = [piece for piece in self.pieces if plain(piece.text).startswith(words.REPORTING) and not piece.things]
        asked = [
            piece
            for piece in self.pieces
            if ((piece.ask or "").partition("/")[2] or piece.case) in {"ablative", "accusative"}
            and (piece.ask or piece.calling or piece.things)
        ]
        if self.language == "en":
            asked = [piece for piece in self.pieces if (piece.ask or "").startswith(("who", "which"))]
        if len(verbs) != 1 or not asked or len(self.asks) != 1:
            return None
        historians = self._after_which()
        if plain(verbs[0].text).startswith("report") and historians is None:
            return None
        names = [piece for piece in self.names if piece is not historians and piece.case in {"nominative", "genitive"}]
        if len(names) != 1 or self._leftover(*verbs, *([historians] if historians else [])):
            return None
        reporter = self._choose(names[0].text, names[0].things, classes=("Actor",))
        calling = calling_of(historians) if historians else ()
        return Understood(intent="reported", language=self.language, claimants=reporter, calling=calling)

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
        there = [piece for piece in self.names if piece.case in {"locative", "within"}] if about else []
        speakers = [piece for piece in self.names if piece not in (*about, *according, *there)]
        if not pure and not (verbs and about and len(speakers) == 1):
            return None
        light = [piece for piece in self.pieces if self._is_light(piece)]
        if len(speakers) != 1 or self._leftover(*verbs, *light, tags=("claiming", "source")):
            return None
        claimant = self._choose(speakers[0].text, speakers[0].things, classes=("Actor", "Work"))
        things = self._one(about, tuple(thing for piece in about for thing in piece.things))
        return Understood(
            intent="saying",
            language=self.language,
            claimants=claimant,
            things=things,
            context=tuple(thing for piece in there for thing in piece.things),
            period=self.period,
            counted="many" in self.wants,
        )

    def _claims_about(self) -> Understood | None:
        """“Which claims concern Thugut?”, “Thugut hakkındaki iddialar”: everything that is said of something."""
        claims = [piece for piece in self.tagged("claiming") if plain(piece.text).startswith(("claim", "iddia"))]
        if len(claims) != 1 or not self.names or self.wants & {"who", "when", "where", "why"} or self.is_whether:
            return None
        about = [piece for piece in self.pieces if any(sense.relation == "concerns" for sense in piece.senses)]
        if not about and not any(piece.case in {"about", "relative"} for piece in self.names):
            return None
        if self._leftover(*claims, *about, tags=("claiming",)) or len(self.names) != 1:
            return None
        things = self._choose(self.names[0].text, self.names[0].things)
        return replace(self._base("saying"), things=things)

    def _claims_of(self) -> Understood | None:
        """“All claims of opposition (: who opposed whom?)”, “bütün etkileme iddiaları”: whatever says one relation."""
        claims = [piece for piece in self.tagged("claiming") if plain(piece.text).startswith(("claim", "iddia"))]
        said = [piece for piece in self._strong() if piece not in claims]
        if (
            len(claims) != 1
            or self.names
            or not said
            or self.is_whether
            or self.wants - {"who", "any", "what", "which"}
        ):
            return None
        named = [{sense.relation for sense in piece.senses} for piece in said]
        shared = set.intersection(*named)
        if len(shared) > 1:
            own = {s.relation for piece in said for s in piece.senses if s.stem.primary and s.relation in shared}
            shared = own or shared
        if not shared or self._leftover(*claims, *said, tags=("claiming",)):
            return None
        clause = Clause(relations=tuple(sorted(shared)))
        return replace(self._base("saying"), clauses=(clause,))

    def _claimants(self) -> Understood | None:
        """“Who says that …?”, “kime göre …?”, “… kim iddia ediyor?”."""
        according = [piece for piece in self.asks if piece.ask == "according"]
        verbs = [piece for piece in self.tagged("claiming") if not piece.things and not piece.classes]
        asked = [
            piece
            for piece in self.asks
            if piece.ask in {"who/nominative", "who/agent"} or (piece.ask or "").startswith("which")
        ]
        if self.is_whether:
            return None
        historians = self._after_which() or self._before_who()
        persons = historians is not None or not any((piece.ask or "").startswith("which") for piece in asked)
        denying = self._denial(asked) if persons and not according else None
        if denying is not None:
            return denying
        if not according and not (verbs and asked):
            return None
        if any(_is_of_claims(piece) for piece in self.pieces[1:2]) and (self.asks[0].ask or "").startswith("which"):
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
        inner = type(self)(rest, self.lexicon, self.language)
        calling = calling_of(historians) if historians else ()
        clausal = self.language == "tr" and any(piece.guessed and stated(piece.text) for piece in self.names)
        named = [piece for piece in self.names if piece is not historians]
        bare = not inner._strong() and not inner._leftover(tags=("claiming",))
        if bare and not clausal and len(named) == 1:
            about = self._one(named, tuple(thing for piece in named for thing in piece.things))
            return Understood(
                intent="claimants", language=self.language, things=about, calling=calling, period=self.period
            )
        clause = inner._clause(inner._arguments(), asked=False)
        if clause is None:
            return None
        return Understood(
            intent="claimants",
            language=self.language,
            clauses=(clause, *inner._rivals),
            calling=calling,
            period=self.period,
            negative=inner._negative(),
        )

    def _explaining(self) -> Understood | None:
        """“Which scholars explain the turn?”: those by whose claims something is explained."""
        verbs = self._strong()
        noun = self._after_which()
        persons = noun is not None and bool(calling_of(noun))
        asked = self.asks[0].ask if len(self.asks) == 1 else None
        names = [piece for piece in self.names if piece is not noun]
        if len(verbs) != 1 or len(names) != 1 or not (asked == "who/nominative" or persons) or self.is_whether:
            return None
        before = noun or self.asks[0]
        follows = self.language == "en" and verbs[0].start == before.end
        shared = {s.relation for s in verbs[0].senses if s.form.shape not in {"bare", "noun"} or follows}
        known = {
            name
            for name in shared
            if any(stem.words in {("why",), ("neden",)} for stem in self.lexicon.relations[name].stems)
        }
        if not known or self._leftover(*verbs, *([noun] if noun else [])):
            return None
        classes = self.lexicon.relations[min(known)].ranges
        things = self._choose(names[0].text, names[0].things, classes=classes)
        clause = Clause(relations=tuple(sorted(known)), object=Slot(things=things))
        return replace(self._base("claimants"), clauses=(clause,))

    def _explained_by(self) -> Understood | None:
        """“How does X explain the turn?”, “X dönüşü neyle açıklıyor?”: by what, in the claims of somebody."""
        verbs = self._strong()
        wanted = {piece.ask for piece in self.asks}
        if len(verbs) != 1 or not wanted or not wanted <= _MEANS or self.is_whether:
            return None
        if len(self.names) != 2:
            return self._explanation_of(verbs[0]) or self._explained_kind(verbs[0])
        known = {
            name
            for name in {sense.relation for sense in verbs[0].senses if sense.form.shape not in {"noun", "object"}}
            if any(stem.words in {("why",), ("neden",)} for stem in self.lexicon.relations[name].stems)
        }
        if not known or self._leftover(*verbs):
            return None
        one, other = self.names if self.language == "en" else sorted(self.names, key=_is_undergoing)
        classes = self.lexicon.relations[min(known)].ranges
        if not all(self.lexicon.is_a(thing, ("Actor",)) for thing in one.things):
            return None
        claimants = self._choose(one.text, one.things, classes=("Actor",))
        things = self._choose(other.text, other.things, classes=classes)
        clause = Clause(relations=tuple(sorted(known)), subject=Slot(asked=True), object=Slot(things=things))
        return replace(self._base("related"), clauses=(clause,), claimants=claimants)

    def _explanation_of(self, noun: Piece) -> Understood | None:
        """“X’in açıklaması neydi?”: by what something is explained, in the claims of somebody."""
        names = [piece for piece in self.names if piece.case == "genitive"]
        explaining = {sense.relation for sense in noun.senses} == {"explains"}
        if self.language != "tr" or not explaining or len(names) != len(self.names) or self._leftover(noun):
            return None
        if len(names) != 1 or not all(self.lexicon.is_a(each, ("Actor",)) for each in names[0].things):
            return None
        claimants = self._choose(names[0].text, names[0].things, classes=("Actor",))
        clause = Clause(relations=("explains",), subject=Slot(asked=True))
        return replace(self._base("related"), clauses=(clause,), claimants=claimants)

    def _explained_kind(self, verb: Piece) -> Understood | None:
        """“X dönüşü nasıl açıklıyor?”: by what whatever is of a kind is explained, in the claims of somebody."""
        nouns = [piece for piece in self.pieces if piece.classes and piece.case == "accusative" and not piece.things]
        explaining = {sense.relation for sense in verb.senses} == {"explains"}
        if self.language != "tr" or not explaining or len(nouns) != 1 or len(self.names) != 1:
            return None
        name = self.names[0]
        if (
            name.case != "nominative"
            or self._leftover(verb, *nouns)
            or not all(self.lexicon.is_a(each, ("Actor",)) for each in name.things)
        ):
            return None
        things = self._named_after(nouns[0], [])
        claimants = self._choose(name.text, name.things, classes=("Actor",))
        clause = Clause(
            relations=("explains",), subject=Slot(asked=True), object=Slot(things=things, classes=nouns[0].classes)
        )
        return replace(self._base("related"), clauses=(clause,), claimants=claimants) if things else None

    def _before_who(self) -> Piece | None:
        """Give the noun of persons that stands before the last word: *… söyleyen tarihçi kim*."""
        if self.language != "tr" or len(self.pieces) < 2 or not (self.pieces[-1].ask or "").startswith("who"):
            return None
        return self.pieces[-2] if self.pieces[-2].calling else None

    def _denial(self, asked: list[Piece]) -> Understood | None:
        """“Who denies that …?”: who says that a clause is not so."""
        verbs = [piece for piece in self.tagged("denying") if not piece.things]
        if len(verbs) != 1 or len(asked) != 1 or len(self.asks) != 1:
            return None
        index = self.pieces.index(verbs[0])
        says = self.language == "en" and index + 1 < len(self.pieces) and plain(self.pieces[index + 1].text) == "that"
        inner = type(self)(
            tuple(piece for piece in self.pieces if piece not in (verbs[0], asked[0])), self.lexicon, self.language
        )
        nominal = self.language == "tr" and any(
            sense.form.shape in {"object", "noun"}
            for piece in inner._strong()
            if not piece.classes
            for sense in piece.senses
        )
        if not (says or (nominal and verbs[0] is self.pieces[-1])) or not inner._strong() or inner._negative():
            return None
        clause = inner._clause(inner._arguments(), asked=False)
        if clause is None:
            return None
        return Understood(
            intent="claimants",
            language=self.language,
            clauses=(clause, *inner._rivals),
            period=self.period,
            negative=True,
        )

    def _claim_verb(self, verbs: list[Piece]) -> Piece | None:
        """Choose the verb of claiming that rules another: in Turkish the last word, in English that before “that”."""
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


_MEANS = frozenset({"how", "what/instrumental", "what/agent", "what/nominative"})
"""What asks for that by which something is explained."""


def _is_undergoing(piece: Piece) -> bool:
    return piece.case == "accusative"


def _is_of_claims(piece: Piece) -> bool:
    """Tell whether a word asks for claims themselves: *which claims does X reject*."""
    return "claiming" in piece.tags and plain(piece.text).startswith(("claim", "iddia", "statement", "assertion"))


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
