"""What a question asks for: its kind, the noun that it asks about, the words that describe it. Owns no claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_form, plain, turkish_noun
from kg.questions.paraphrase.units import Unit
from kg.questions.paraphrase.voices import is_bare, is_of_time, voice
from kg.questions.pieces import Piece
from kg.questions.words import OFFICIALS


class Asked:
    """The pieces and the units of one question, with what they say of what is asked for."""

    def __init__(self, pieces: Sequence[Piece], units: Sequence[Unit], lexicon: Lexicon, language: str) -> None:
        """Take a question apart."""
        self.pieces = tuple(_without_relatives(pieces)) if language == "en" else tuple(pieces)
        self.units, self.lexicon, self.language = tuple(units), lexicon, language

    @cached_property
    def words(self) -> list[str]:
        """The kinds of the words that ask; *who or what* asks as *which* does."""
        kinds = (piece.ask.partition("/")[0] for piece in self.pieces if piece.ask)
        return ["which" if kind == "any" else kind for kind in kinds]

    @cached_property
    def kind(self) -> str:
        """What is asked: ``who``, ``what``, ``which``, ``when``, ``whether``, ``listed`` …; nothing if several."""
        wanted = {each for each in self.words if each != "yesno"}
        if any(plain(piece.text) == "neden" for piece in self.pieces if piece.ask):
            return "why"
        if wanted == {"what"} and any(plain(piece.text) in _NAME for piece in self.pieces):
            return "who"
        if not wanted:
            return "whether" if self._is_whether else "listed"
        if len(wanted) > 1:
            return "which" if wanted == {"which", "what"} else ""
        return wanted.pop()

    @property
    def is_counted(self) -> bool:
        """Whether it is asked how many: of one thing alone, whose others would have been counted with it."""
        return "many" in self.words

    @property
    def _is_whether(self) -> bool:
        first = plain(self.pieces[0].text) if self.pieces else ""
        return "yesno" in self.words or (self.language == "en" and first in words.AUXILIARIES)

    @property
    def is_about(self) -> bool:
        """Whether it is asked about what something is: *what did X speak about*."""
        last = self.pieces[-1] if self.pieces else None
        return last is not None and last.little and last.preposition == "about" and self.language == "en"

    @property
    def is_answerable(self) -> bool:
        """Whether one claim can answer a question of this kind."""
        if self.kind not in _KINDS or self.words.count("who") > 1 or any(map(_negates, self.units)):
            return False
        if any(plain(piece.text) in _MEASURING for piece in self.pieces if piece.ask):
            return False
        if any(plain(piece.text) in _ORDERING for piece in self.pieces):
            return False
        if self.kind == "what" and any("claiming" in unit.piece.tags for unit in self.units):
            return False
        if self._is_from_to or (self.language == "tr" and (self._has_clause_of_time or self._has_company)):
            return False
        return not self.is_of_denial or self.kind in {"who", "which"}

    @property
    def _has_clause_of_time(self) -> bool:
        return any(is_of_time(piece.text.split()[-1]) for piece in self.pieces)

    @property
    def _has_company(self) -> bool:
        """Whether it is said together with whom: only whoever did it, too, is asked for."""
        low = [plain(word) for piece in self.pieces for word in piece.text.split()]
        together = [at for at, word in enumerate(low) if at and word in _TOGETHER]
        return any(re.search(r"l[ae]$", low[at - 1]) for at in together)

    @property
    def _is_from_to(self) -> bool:
        """Whether it is asked who went from one place to another: two claims say that, or none."""
        ways = {unit.case for unit in self.units if self.is_any(unit, ("Place",))}
        return {"ablative", "dative"} <= ways and self.kind in {"who", "which"}

    @cached_property
    def is_of_denial(self) -> bool:
        """Whether it is asked who denies something."""
        return any("denying" in unit.piece.tags and not unit.piece.senses for unit in self.units)

    @cached_property
    def period(self) -> Period | None:
        """The date or period of the question."""
        return next((piece.period for piece in self.pieces if piece.period), None)

    @cached_property
    def moment(self) -> str:
        """Which end of what lasts is asked for: *ne zaman başladı*."""
        ends = {"begin": words.BEGINNING, "end": words.ENDING}
        said = [plain(unit.text) for unit in self.units if not unit.things]
        return next((name for name, heads in ends.items() if any(each.startswith(heads) for each in said)), "")

    @cached_property
    def named(self) -> frozenset[str]:
        """The things that the question names."""
        return frozenset(thing for unit in self.units for thing in unit.things)

    @cached_property
    def actors(self) -> frozenset[str]:
        """The persons and groups among them."""
        return frozenset(each for each in self.named if "Actor" in self.lexicon.things[each].classes)

    # --- the noun ----------------------------------------------------------------------------------------------------

    @cached_property
    def noun(self) -> Unit | None:
        """The noun that *which*, *what* or *whose* asks about."""
        for piece in self.pieces:
            kind = (piece.ask or "").partition("/")[0]
            if kind in {"which", "what", "many"} or piece.ask == "who/genitive":
                found = self._noun_beside(piece, kind)
                if found is not None:
                    return found
        if self.kind == "listed" and self.units and not self.units[0].things:
            return self.units[0]
        return None

    def _noun_beside(self, piece: Piece, kind: str) -> Unit | None:
        places = (piece.end, piece.end + 1)
        near = next((unit for unit in self.units if unit.position in places and not self._is_name(unit)), None)
        if near is not None and (kind != "what" or self.language == "en") and not self.is_verb(near):
            return near
        if self.language != "tr" or piece is not self.pieces[-1]:
            return None
        return next((unit for unit in self.units if not unit.things and unit.position == piece.start - 1), None)

    def _is_name(self, unit: Unit) -> bool:
        """Tell whether a unit names somebody or a place, in capitals or not; an office may be a noun."""
        return bool(unit.things) and (unit.text[:1].isupper() or self.is_any(unit, _NEVER_NOUNS))

    @property
    def is_plural(self) -> bool:
        """Whether several are asked for."""
        last = plain(self.noun.text) if self.noun is not None else ""
        return re.search(r"l[ae]r" if self.language == "tr" else r"(?:[^su]s|men)$", last) is not None

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The classes of what *which* asks about; a broad word (*body*, *taraf*) is any group or person."""
        if self.noun is None:
            return ()
        broad = [name for each in sorted(self.noun.keys.own) if each in _BROADLY for name in _BROADLY[each]]
        return tuple(dict.fromkeys((*self.noun.piece.classes, *broad)))

    def is_of_kind(self, iri: str) -> bool:
        """Tell whether a thing is of the classes that *which* asks about."""
        known = self.lexicon.classes
        below = {each for name in self.kinds if name in known for each in known[name].below}
        return bool(below & self.lexicon.things[iri].classes)

    @cached_property
    def is_of_one_person(self) -> bool:
        """Whether a noun beside the word that asks is of a human being: *hangi kişi*, *önderi kimdi*, *which man*."""
        at = next((piece for piece in self.pieces if piece.ask and piece.ask != "yesno"), None)
        if at is None:
            return False
        beside = [piece for piece in self.pieces if piece.end == at.start or piece.start == at.end or piece is at]
        said = [word for piece in beside if not piece.things for word in plain(piece.text).split()]
        if self.language == "tr" and any(set(piece.calling) & OFFICIALS for piece in beside):
            return True
        if self.language == "tr":
            return any(turkish_noun(word, noun) for word in said for noun in words.INDIVIDUALS)
        return any(word in words.INDIVIDUALS for word in said)

    def owner_of(self, unit: Unit) -> Unit | None:
        """Give whose a noun is said to be: *X’s uncle*, *X’in amcası*."""
        role = unit.piece.senses or unit.piece.calling
        before = next((each for each in self.units if role and each.piece.end == unit.position), None)
        return before if before is not None and before.things and before.case == "genitive" else None

    @cached_property
    def describing(self) -> tuple[Unit, ...]:
        """The words that describe what is asked for: beside the asked word, or beside the noun that it asks about."""
        places = self._places_of_description()
        return tuple(
            unit
            for unit in self.units
            if unit.position in places and (unit is self.noun or not self.is_of_relation(unit))
        )

    def _places_of_description(self) -> range:
        at = next((piece for piece in self.pieces if piece.ask and piece.ask != "yesno"), None)
        if self.noun is not None:
            return range(self.noun.position - 2, self.noun.position + 1)
        if at is None:
            return range(0)
        if self.language == "tr":
            return range(at.start - 2, at.start) if at.end == self.pieces[-1].end else range(0)
        linked = any(piece.start == at.end and plain(piece.text) in words.BE for piece in self.pieces)
        return range(at.end + 1, at.end + 4) if linked else range(0)

    # --- words of a relation -----------------------------------------------------------------------------------------

    def is_verb(self, unit: Unit) -> bool:
        """Tell whether a word is a verb by its form."""
        return self.language == "tr" and voice(unit.text) is not None

    def is_done(self, unit: Unit) -> bool:
        """Tell whether a word says by its form what was done: a verb, or a part of one of several words."""
        if unit.things:
            return False
        if self.language == "tr":
            return voice(unit.text) in {"finite", "passive"} or bool(unit.phrases)
        return bool(unit.phrases) or english_form(plain(unit.text).split()[0]).shape in {"participle", "finite"}

    def is_of_relation(self, unit: Unit) -> bool:
        """Tell whether a word says a relation, and nothing else."""
        return self.is_verb(unit) or (bool(unit.piece.senses) and not unit.piece.classes)

    def says_deed(self, unit: Unit) -> bool:
        """Tell whether a word is the verb: only the relation, or the name of what was done, can account for it."""
        if unit.things or unit is self.noun:
            return False
        if self.language == "tr":
            asks_after = any(piece.ask for piece in self.pieces if piece.start > unit.position)
            last = unit is self.units[-1] and not asks_after
            return last or (voice(unit.text) is not None and not unit.piece.classes)
        before = next((piece for piece in self.pieces if piece.end == unit.position), None)
        helped = (
            before is not None and bool(before.things) and any(plain(each.text) in words.DO for each in self.pieces)
        )
        verbal = helped or english_form(plain(unit.text)).shape in {"participle", "finite"}
        after_who = before is not None and (before.ask or "").startswith("who") and plain(unit.text).endswith("ed")
        return (bool(unit.piece.senses) or after_who) and verbal

    @cached_property
    def owned(self) -> Unit | None:
        """The noun of which *who* asks that it belongs to the word before it: *heyetin başkanı kimdi*.

        Nothing but what is asked for, or the relation, is said by it.
        """
        who = next((piece for piece in self.pieces if (piece.ask or "").startswith("who/nominative")), None)
        last = [unit for unit in self.units if who is not None and self.units[-1].position < who.start][-2:]
        if self.language != "tr" or who is None or len(last) < len(("owner", "noun")) or last[1].piece.end != who.start:
            return None
        possessed = voice(last[1].text) is None and not last[1].things
        return last[1] if possessed and last[0].case == "genitive" and last[0].piece.end == last[1].position else None

    @cached_property
    def predicative(self) -> Unit | None:
        """The noun of which *who* or *which* asks of whom it is said: *… eden komiser kimdi*. It is of nothing else."""
        last = self.pieces[-1] if self.pieces and self.language == "tr" else None
        if last is None or (last.ask or "") not in {"who/nominative", "which/nominative"}:
            return None
        noun = next((unit for unit in self.units if unit.position == last.start - 1), None)
        return noun if noun is not None and not noun.things and is_bare(noun.text) else None

    @cached_property
    def light_verb(self) -> str | None:
        """The last word, where it only helps a noun to say what was done: *unvan verdi*."""
        said = [word for piece in self.pieces if not piece.ask for word in plain(piece.text).split()]
        last = said[-1] if said and self.language == "tr" else ""
        return last if voice(last) is not None and all(last != plain(unit.text) for unit in self.units) else None

    @property
    def asks_noun_of_verb(self) -> bool:
        """Whether *hangi* asks for the noun with which a verb says what was done: *hangi yardımı yaptı*."""
        last = self.units[-1] if self.units else None
        beside = self.light_verb is not None and last is not None and last is self.noun
        return beside and last is not None and last.position in self._after_which

    @property
    def asks_what_is_there(self) -> bool:
        """Whether *hangi* asks for things that are somewhere, and no end of a claim: *X’te hangi elçilikler vardı*."""
        there = self.language == "tr" and plain(self.pieces[-1].text).startswith(_EXISTING)
        nouns = [unit for unit in self.units if not unit.things and not plain(unit.text).startswith(_EXISTING)]
        placed = any(unit.case == "locative" and self.is_any(unit, ("Place",)) for unit in self.units)
        plural = bool(nouns) and re.search(r"l[ae]r$", plain(nouns[-1].text)) is not None
        return there and placed and plural and nouns[-1].position in self._after_which

    @property
    def _after_which(self) -> set[int]:
        return {piece.end for piece in self.pieces if plain(piece.text) == "hangi"}

    @cached_property
    def predicate(self) -> Unit | None:
        """The last word of a Turkish question, where it says what was done: only the relation is said by it."""
        last = self.units[-1] if self.units and self.language == "tr" else None
        return last if last is not None and self.says_deed(last) and voice(last.text) != "subject" else None

    def tagged(self, *tags: str) -> list[Unit]:
        """Give the units whose words carry one of some tags."""
        return [unit for unit in self.units if unit.piece.tags & set(tags)]

    def is_any(self, unit: Unit, classes: Iterable[str]) -> bool:
        """Tell whether a name may be of something of some classes."""
        return any(self.lexicon.is_a(each, tuple(classes)) for each in unit.things)


def _without_relatives(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Let *which* and *who* ask nothing behind a noun: *the delegation which …*."""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1] if index else None
        relative = plain(piece.text) in {"which", "who"} and before is not None and before.case != "according"
        if relative and before is not None and not before.ask and not before.little:
            yield replace(piece, ask=None, little=True)
        else:
            yield piece


_NEVER_NOUNS = ("Person", "State", "Government", "Place")
_NAME = frozenset({"adi", "ismi", "adlari", "isimleri"})


def _negates(unit: Unit) -> bool:
    forms = [sense.form for sense in unit.piece.senses if sense.form.shape != "noun"]
    return plain(unit.text) in words.NEGATIONS or (bool(forms) and all(form.negative for form in forms))


_TOGETHER = frozenset({"birlikte", "beraber"})
_KINDS = frozenset({"who", "what", "which", "where", "when", "whether", "many", "listed", "how", "why"})
_MEASURING = frozenset({"ne kadar", "how much"}) | words.LASTING
_ORDERING = words.BEFORE | words.AFTER
"""Words that compare two times, which no one claim does."""
_BROADLY = {
    word: tuple(name.split())
    for name, text in {
        "Group": "body organisation organization force side party group institution kurum orgut kurulus teskilat taraf "
        "kuvvet",
        "Person": "figure man leader statesman politician official person individual kisi isim sahis lider siyasetci",
        "Event": "event incident step development olay gelisme hadise adim",
        "Communication": "document message paper belge yazi mesaj",
        "Place": "place yer",
        "Work": "work eser",
        "Memoir Collection SourceEdition Thesis": "book kitap kitab",
    }.items()
    for word in text.split()
}
_EXISTING = ("vard", "var", "bulunuyor", "bulunmak", "mevcut")
