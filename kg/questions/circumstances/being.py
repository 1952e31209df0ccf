"""Whether somebody was what a noun says: by his offices, his memberships, his titles, and what the tables call him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.questions import words
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.circumstances.callings import heads, is_called, is_calling
from kg.questions.circumstances.frames import Frame
from kg.questions.dates import Period
from kg.questions.lexicon import Thing
from kg.questions.morphology import english_stem, plain, turkish_noun
from kg.questions.searches import said_of
from kg.questions.spans import overlaps
from kg.questions.tenures import told_of
from kg.questions.understood import Clause, Refused, Slot, Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noun:
    """What is asked whether somebody is: its words, and the things that are named with it (*envoy in Vienna*)."""

    words: tuple[str, ...]
    others: tuple[str, ...] = ()


class Being(Answers):
    """Answers whether somebody was something."""

    def _is(self, who: Sequence[str], noun: str, within: Frame, asked: Understood) -> Answered | Refused | None:
        """Tell whether somebody is called by a noun; nothing where it may be no noun for persons or things."""
        wanted = self._noun(noun, within)
        if wanted is None or not wanted.words:
            return None
        known = self._lexicon.things[who[0]]
        clause = Clause(relations=self._holding(), subject=Slot(things=tuple(who)), object=Slot(things=wanted.others))
        asked = Understood(
            intent="whether", language=asked.language, clauses=(clause,), things=asked.things, period=asked.period
        )
        held = self._held(who)
        claims = [claim for claim in held if self._says(claim, wanted, asked)]
        query = said_of(who)
        if claims:
            yes = [claim for claim in claims if not claim.denies]
            value = "yes" if len(yes) == len(claims) else "disputed" if yes else "no"
            return self._answered(asked, [Found(value=value, claims=tuple(claim.iri for claim in claims))], query)
        told = next(self._told(known, wanted, asked.language), None) if asked.period is None else None
        if told is not None:
            return self._answered(asked, [Found(value="yes")], query, told=(told,))
        if not self._is_noun(wanted, asked.language):
            return None
        near = (tuple(claim.iri for claim in held) or evidence.find(self._graph, about=who))[:_NEAREST]
        return Refused(kind="no-claim", language=asked.language, near=near, understood=asked)

    def _post(self, who: Sequence[str], of: str, noun: str, asked: Understood) -> Answered | None:
        """Give the offices of somebody that a noun is for, and that are named after another, where that is said."""
        claims: dict[str, list[str]] = {}
        for claim in self._held(who):
            thing = self._lexicon.things.get(claim.object.iri)
            names = [text for text, tongue in thing.names if tongue == asked.language] if thing is not None else []
            called = any(
                is_called((noun,), head, asked.language)
                and (not of or any(turkish_noun(word, of) for word in plain(text).split()))
                for text in names
                for head in heads(text, asked.language)
            )
            dated = asked.period is None or (claim.date and overlaps(claim.date.edtf, asked.period))
            if called and dated and not claim.denies:
                claims.setdefault(claim.object.iri, []).append(claim.iri)
        clause = Clause(relations=("heldOffice",), subject=Slot(things=tuple(who)), object=Slot(asked=True))
        found = [Found(iri=office, claims=tuple(iris)) for office, iris in sorted(claims.items())]
        asked = Understood(intent="related", language=asked.language, clauses=(clause,), period=asked.period)
        return self._answered(asked, found, said_of(who)) if found else None

    def _noun(self, noun: str, within: Frame) -> _Noun | None:
        """Take what is asked apart: words of the noun, then names, with nothing but little words between them."""
        said: list[str] = []
        others: list[str] = []
        for part in noun.split():
            number, colon, _ = part.partition(":")
            if colon:
                piece = within.pieces[int(number)]
                if (within.language == "en" and not said and piece.case != "genitive") or (
                    within.language == "tr" and piece.case == "nominative" and part == noun.rsplit(maxsplit=1)[-1]
                ):
                    said += plain(piece.text).split()
                else:
                    others += piece.things
            elif part not in words.LITTLE[within.language] and part not in words.PREPOSITIONS:
                if others and within.language == "en":
                    return None
                said.append(part)
        return _Noun(words=tuple(said), others=tuple(others))

    def _holding(self) -> tuple[str, ...]:
        return tuple(name for name in ("heldOffice", "memberOf") if name in self._lexicon.relations)

    def _held(self, who: Sequence[str]) -> list[Evidence]:
        """Give the claims of somebody’s offices and memberships."""
        relations = [terms.KG + name for name in self._holding()]
        iris = evidence.find(self._graph, subject=who, predicate=relations) if relations else ()
        return list(evidence.claims(self._graph, iris, project=self._project))

    def _says(self, claim: Evidence, wanted: _Noun, asked: Understood) -> bool:
        thing = self._lexicon.things.get(claim.object.iri)
        if thing is None or (asked.period and not self._is_of_time(claim, asked.period)):
            return False
        names = [text for text, tongue in thing.names if tongue in {asked.language, None}]
        if not all(self._mentions(thing, other) for other in wanted.others):
            return False
        if "Office" in thing.classes:
            return any(
                is_called(wanted.words, head, asked.language) for text in names for head in heads(text, asked.language)
            )
        return (
            bool(thing.classes & _CALLED_AFTER)
            and not wanted.words[1:]
            and any(
                _is_adherent(wanted.words[0], word, asked.language) for text in names for word in plain(text).split()
            )
        )

    def _is_of_time(self, claim: Evidence, period: Period) -> bool:
        """Tell whether an office was held in a period: by the claim of it, or else by what its holder did then."""
        if claim.date is not None:
            return overlaps(claim.date.edtf, period)
        return bool(told_of(self._graph, self._lexicon, self._project, claim, period))

    def _mentions(self, thing: Thing, other: str) -> bool:
        """Tell whether a thing is named after another or what that is the seat of, or the tables tie it to it."""
        said = evidence.described(self._graph, (thing.iri,)).get(thing.iri, {})
        if any(text_of(value) == other for values in said.values() for value in values):
            return True
        text = " ".join(plain(each) for each in (*(name for name, _ in thing.names), *thing.descriptions))
        others = (other, *self._lexicon.seats.get(other, ()))
        return any(
            key in text for each in others for name, _ in self._lexicon.things[each].names if (key := plain(name))
        )

    def _told(self, known: Thing, wanted: _Noun, language: str) -> Iterator[str]:
        """Give what the authority tables say of somebody that calls him so: title, description, class."""
        for text in self._descriptions(known.iri, language):
            called = any(is_called(wanted.words, head, language) for head in heads(text, language))
            if called and all(self._is_in(plain(text), other) for other in wanted.others):
                yield text
        if wanted.others:
            return
        for text in known.titles:
            if is_called(wanted.words, tuple(plain(text).split()), language):
                yield text
        for identifier in sorted(known.classes):
            for name in self._lexicon.classes[identifier].labels if identifier in self._lexicon.classes else ():
                if name.language == language and is_called(wanted.words, tuple(plain(name.text).split()), language):
                    yield name.text

    def _descriptions(self, iri: str, language: str) -> list[str]:
        """Give how the authority tables describe a thing in a language."""
        said = evidence.described(self._graph, (iri,)).get(iri, {}).get("comment", ())
        return sorted(text_of(each) for each in said if getattr(each, "language", None) == language)

    def _is_in(self, text: str, other: str) -> bool:
        return any(plain(name) in text for name, _ in self._lexicon.things[other].names if plain(name))

    def _is_noun(self, wanted: _Noun, language: str) -> bool:
        """Tell whether a word is known as one for what somebody or something is: that nobody says so is an answer."""
        last = wanted.words[-1]
        if is_calling(" ".join(wanted.words), language) or is_calling(last, language):
            return True
        if any(last in line.split() for line in words.CALLINGS):
            return True
        if any(
            is_called((last,), head, language)
            for thing in self._lexicon.of(("Office",))
            for text, tongue in thing.names
            if tongue == language
            for head in heads(text, language)
        ):
            return True
        if wanted.words[1:]:
            return False
        adherents = self._lexicon.of(tuple(_CALLED_AFTER))
        return bool(self._lexicon.classes_at([last], 0, language)) or any(
            _is_adherent(last, word, language)
            for thing in adherents
            for text, tongue in thing.names
            if tongue in {language, None}
            for word in plain(text).split()
        )


def _is_adherent(noun: str, word: str, language: str) -> bool:
    """Tell whether a noun is of those who belong to what a word names: a *Jacobin* to the Jacobin Club."""
    if language == "en":
        return english_stem(noun) == english_stem(word) and len(noun) > _SHORT
    return noun == word and len(noun) > _SHORT


_CALLED_AFTER = frozenset({"Party", "Faction", "People", "Union", "School"})
_SHORT, _NEAREST = 4, 3
