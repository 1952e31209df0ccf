"""What happened at an event, and what a letter or a speech says: told by the claims that belong to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.answers_found import Answered
from kg.questions.circumstances.dealings.effects import Effects
from kg.questions.circumstances.dealings.searching import accepted, either, search
from kg.questions.circumstances.frames import Frame, named
from kg.questions.circumstances.patterns import matches
from kg.questions.morphology import plain
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Clause, Refused, Slot, Understood, Unread


class Occasions(Effects):
    """Answers what happened at an event, and what stands in a letter."""

    def _of_event(self, within: Frame) -> Answered | Refused | None:
        """Tell what is claimed of an event and its parts; nothing where no event is named."""
        for parts in matches("at-event", within.text, within.language):
            things = within.pieces[int(parts["event"].partition(":")[0])].things
            if any(self._lexicon.is_a(each, ("Place",)) for each in things):
                return None
            event = named(self._lexicon, within, parts["event"], ("Event",))
            if event:
                return self._happened_at(event, self._told_of(within, event))
        return None

    def _of_letter(self, within: Frame) -> Answered | Refused | None:
        """Tell what stands in a letter that is named, or that is the only one of somebody; and what of something."""
        for parts in matches("stands-in", within.text, within.language):
            letters = self._letters_meant(within, parts)
            if letters is None:
                continue
            if not letters:
                return self._none_between(named(self._lexicon, within, parts["who"]), (), self._told_of(within, ()))
            asked = replace(self._told_of(within, letters), period=None)
            if "about" in parts:
                piece = within.pieces[int(parts["about"].partition(":")[0])]
                return self._part_about(letters, piece.things, piece.text, asked)
            if len(letters) > 1:
                raise Unread(within.text_of(letters) or parts["noun"], kind="ambiguous", near=letters)
            return self._whole(letters, asked)
        return None

    def _of_own_letters(self, within: Frame) -> Answered | Refused | None:
        """Tell what is claimed of something in the letters and speeches of whoever is said to have spoken of it."""
        for parts in matches("said-of", within.text, within.language):
            who = named(self._lexicon, within, parts["who"], ("Actor",))
            piece = within.pieces[int(parts["about"].partition(":")[0])]
            letters = self._letters_of_kind(who, (), (), ("Communication",), within.period) if who else ()
            if letters:
                asked = replace(self._told_of(within, (*who, *piece.things)), period=None)
                return self._part_about(letters, piece.things, piece.text, asked)
        return None

    def _of_mentions(self, within: Frame) -> Answered | Refused | None:
        """Tell which letters or speeches speak of something: by their matter, or by what is claimed in them."""
        for parts in matches("speaking-of", within.text, within.language):
            kinds = self._kinds(parts["noun"], within.language, "Communication")
            about = within.pieces[int(parts["about"].partition(":")[0])].things
            if kinds and about:
                return self._speaking_of(about, kinds, self._told_of(within, about))
        return None

    def _speaking_of(self, about: Sequence[str], kinds: Sequence[str], asked: Understood) -> Answered | Refused:
        of = accepted("?claim", "kg:subject ?answer ; kg:predicate kg:concerns ; kg:object ?about")
        said = "?claim a kg:Claim ; kg:status kg:accepted ; kg:context ?answer ."
        ways = (of, f"{said} ?claim kg:subject ?about .", f"{said} ?claim kg:object ?about .")
        kind = values("kind", [terms.KG + each for each in kinds])
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {values('about', about)} {either(ways)}\n"
            f"  {kind} ?answer rdf:type ?kind .\n}}\n"
        )
        found = self._kept(self._found(query), asked.period)
        if not found:
            return self._none_between(about, (), asked)
        clause = Clause(relations=("concerns",), subject=Slot(asked=True), object=Slot(things=tuple(about)))
        return self._answered(replace(asked, intent="related", clauses=(clause,), classes=tuple(kinds)), found, query)

    @staticmethod
    def _told_of(within: Frame, things: Sequence[str]) -> Understood:
        return Understood(intent="befell", language=within.language, things=tuple(things), period=within.period)

    def _happened_at(self, event: Sequence[str], asked: Understood) -> Answered | Refused:
        belonging = accepted("?part", "kg:subject ?matter ; kg:predicate kg:partOfEvent ; kg:object ?event")
        silent = sorted(each.iri for each in self._lexicon.relations.values() if each.family in _NO_HAPPENING)
        ways = ("?claim kg:context ?matter .", "?claim kg:subject ?matter .", "?claim kg:object ?matter .")
        matter = either((f"{values('matter', event)}", f"{values('event', event)} {belonging}"))
        query = search(
            f"{matter} {either(ways)} ?claim kg:predicate ?said . "
            f"FILTER(?said NOT IN ({', '.join(f'<{each}>' for each in silent)}))"
        )
        return self._told_by(query, event, (), asked)

    def _letters_meant(self, within: Frame, parts: dict[str, str]) -> tuple[str, ...] | None:
        """Give the letters that are meant: by name, or by who sent what to whom, of the day that is asked of.

        Nothing where no letter is named; none where nobody claims that there was one.
        """
        if "letter" in parts:
            things = within.pieces[int(parts["letter"].partition(":")[0])].things
            found = tuple(each for each in things if self._lexicon.is_a(each, ("Communication",)))
            return found if found and len(found) == len(things) else None
        who = named(self._lexicon, within, parts["who"], ("Actor",))
        to = named(self._lexicon, within, parts["to"], ("Actor",)) if "to" in parts else ()
        kinds = self._kinds(parts.get("noun", ""), within.language, "Communication")
        kinds = kinds or (() if parts.get("noun") else ("Communication",))
        if not who or not kinds or ("to" in parts and not to):
            return None
        return self._letters_of_kind(who, to, (), kinds, within.period)

    def _whole(self, letter: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell the claims that are made in a letter; where there are none, of what it is."""
        made = search(f"{values('letter', letter)} ?claim kg:context ?letter .", None)
        told = self._told_by(made, letter, (), asked)
        if isinstance(told, Answered):
            return told
        of = search(f"{values('letter', letter)} ?claim kg:subject ?letter ; kg:predicate kg:concerns .")
        return self._told_by(of, letter, (), asked)

    def _part_about(
        self, letters: Sequence[str], about: Collection[str], name: str, asked: Understood
    ) -> Answered | Refused:
        """Tell those claims of some letters that speak of something: of it, or of what is called after it."""
        ways = ("?claim kg:context ?letter .", "?claim kg:subject ?letter ; kg:predicate kg:concerns .")
        own = self._claims(search(f"{values('letter', letters)} {either(ways)}", None))
        said = set(plain(name).split())
        speaking = [
            claim.iri
            for claim in evidence.claims(self._graph, own, project=self._project)
            if any(
                each.iri in about or _names_all(said, plain(" ".join(label.text for label in each.labels)).split())
                for each in (claim.subject, claim.object)
            )
        ]
        if not speaking:
            return Refused(kind="no-claim", language=asked.language, near=own[:_NEAREST], understood=asked)
        return self._told_by(search(values("claim", speaking), None), letters, (), asked)


def _names_all(said: Collection[str], words: Collection[str]) -> bool:
    """Tell whether words, with whatever ending a longer one has, stand among others: *kuşatma* in *kuşatmanın*."""
    return all(any(word == each or (len(each) >= _LONG and word.startswith(each)) for word in words) for each in said)


_LONG = 5
_NO_HAPPENING = frozenset({"scholarship", "thought"})
"""Families whose relations say nothing of what happened: it is written of, or thought of."""
_NEAREST = 3
