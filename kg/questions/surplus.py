"""What a question says beyond the relation that it names, and whether the claims of an answer say it, too.

Who *came back* has come, but not everybody who came came back: that he did must stand in the passage. Owns no relation
and no reading of questions: it is the last look at an answer, before it is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, local
from kg.project import Project
from kg.questions import telegraphic
from kg.questions.additions import WAYS, Addition
from kg.questions.answering import Answered, Answerer
from kg.questions.circumstances.callings import counted_calling
from kg.questions.deeds_asked import is_of_actors
from kg.questions.english.unsaid import gives, is_giver, unsaid
from kg.questions.governing import government
from kg.questions.lasting import asks_how_long, is_one_day
from kg.questions.lexicon import Lexicon, Relation
from kg.questions.morphology import plain
from kg.questions.names_asked import is_of_no_name
from kg.questions.spans import begins_in, overlaps
from kg.questions.turned import asks_for_hearer, gets, is_turned
from kg.questions.understood import Refused, Slot
from kg.questions.works_asked import of_that_kind
from kg.store import Store

_WHOM = {"tr": r"\bkim(?:ler)?\b(?! tarafindan)", "en": r"^who(?:m|se)? "}
_UNDERGONE = {
    "tr": r"(?<!eline )\bdust(?:u|uler|ugu)\b",
    "en": r"\bfell\b(?! (?:to|into|under|on|upon|in|out|for|back)\b)",
}
"""Verbs of which the grammatical subject undergoes what was done: who *fell* has taken no town."""

_WHAT = r"\b(?:ne|neydi|nedir|neler|nelerdi|nelerdir|ne oldu|neler oldu)$"
_IN_IT = {
    "tr": r"\b(?:heyet|delegasyon|komisyon|kurul)\w*[dt][ae] kim(?:ler)? (?:vardi|var|bulunuyordu|yer al)"
    r"|\b(?:heyet|delegasyon|komisyon|kurul)\w* (?:kim|kimler) (?:baskanlik|yonet|onderlik)",
    "en": r"^who (?:led|headed|chaired|commanded|ran|was (?:at )?the (?:head|leader|chief|chairman)|took part in"
    r"|participated in|was (?:in|on|part of)|belonged to) .*\b(?:mission|delegation|deputation)\b",
}
_PERSONS = {
    "tr": r"\bhangi (?:kisi|sahis|sahsiyet|isim|insan)",
    "en": r"^(?:which|what) (?:persons|individuals|men|politicians|statesmen|figures) ",
}
"""What asks for persons and for no body of them."""
_WHO_ARE_WHAT = r"\b(?:ulke|devlet|hukumet|ordu|taraf|isim|ism|ad[iul]|heyet|uye|imza|cumhuriyet)"
_WHICH = {"tr": r"\bhangi (\w+)", "en": r"\bwhich (\w+)"}
_ASKING = {
    "tr": r"\b(?:hangi|kim\w*|ne|neyi|neye|neden|nerede|nereye|nereden|kac|nasil)\b",
    "en": r"\b(?:which|who|whom|whose|what|when|where|why|how)\b",
}
_PERSONAL = ("Person", "State", "Government", "Army")
"""What asks for no person and no state, unless a noun of such stands before it."""

_BECOMING = {"tr": r"\bol(?:du|dular|mus|mustu|dugu)\b", "en": r"\bbec[ao]me\b"}
_ENTERING = r"\bol(?:du|mus|up|arak)|\batan|\bgetiril|\bsecil|\btayin|\bbecame|\bappoint|\belect|\bnamed\b|\bmade\b"
"""Words for beginning to be something, in questions and in passages."""
_WHOSE = re.compile(r"^who (?:was|were|is|are) whose \w|^kim(?:ler)? kimin \w")
"""What asks for pairs by a noun of one of the two."""
_OFFICES = frozenset({"heldOffice", "memberOf"})

_DOING = re.compile(
    r"(?!.* (?:is|was|are|were)$)"
    r"(?:who (?!is|was|are|were|the|exactly|s|on|in|might|could|would)\w{3,} |what did (?!we|you|i|anybody|it)\w)"
)
"""A question for who did something, or what: it is not answered by what is known of the thing that it names."""

_DOING_PLACE = re.compile(
    r"^(?:which|what) (?:city|town|place|country) "
    r"(?!was|were|is|are|did|does|do|has|had|have|saw|hosted|held|in\b|at\b|on\b|the\b)\w+(?:ed|gned)\b"
)
"""A question for a place that did something: *which town signed …*."""


class Surplus:
    """Holds answers against the words of their questions."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project, answerer: Answerer) -> None:
        """Take a store, its words, and what answers again where only some of an answer is meant."""
        self._graph, self._lexicon, self._project, self._answerer = graph, lexicon, project, answerer

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, or what is left of it, where its claims say all that was asked; else say what is not said.

        Of two questions in one each has been held to its own words.
        """
        if answer.halves:
            return answer
        found = of_that_kind(question, language, answer, self._lexicon)
        if asks_how_long(question, language):
            found = tuple(each for each in found if not is_one_day(each.value))
        if not found:
            return self._only(answer, ())
        answer = answer if found == answer.found else self._answerer.narrowed(answer, found)
        return self._held(question, language, answer)

    def _held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        said = plain(question)
        if unread := self._unread(question, said, language, answer):
            return Refused(kind="unreadable", language=language, words=unread)
        if _WHOSE.search(said) is not None:
            return self._in_order(said, language, answer)
        if self._is_of_another_day(answer) or self._is_of_opposite(said, language, answer):
            return self._only(answer, ())
        for addition in WAYS:
            moves = self._is_of_places(answer) if addition.moving else not _is_of_standing(answer)
            intents = _OF_CLAIMS | _OF_CLAUSES if addition.whether else _OF_CLAIMS
            if moves and answer.understood.intent in intents and _says(addition.asked, said, language):
                told = [each for each in self.read(answer) if self._tells(each, addition)]
                return self._only(answer, (addition.named and self._called(told, addition)) or told)
        if _says(_BECOMING, said, language) and self._is_of_beginning(answer):
            return self._only(answer, list(self._beginning(answer)))
        return answer

    def _unread(self, question: str, said: str, language: str, answer: Answered) -> tuple[str, ...]:
        """Give the words by which a question asks for something else than an answer has; none: it may be the answer."""
        if (noun := self._counted(said, language, answer)) is not None:
            return (noun,)
        if language == "en" and (words := unsaid(said, answer.understood)):
            return words
        other = telegraphic.is_of_another_kind(question, language, answer, self._lexicon)
        other = other or (_says(_OF_TIME, said, language) and not any(each.value for each in answer.found))
        other = other or (language == "tr" and _WORKED.search(said) is not None and not _is_of_standing(answer))
        other = other or self._is_of_no_actor(said, language, answer) or _is_of_a_matter(said, language, answer)
        other = other or any(each(question, language, answer, self._lexicon) for each in (is_of_no_name, is_of_actors))
        if other or self._is_of_whom(said, answer) or self._is_of_body(said, language, answer):
            return tuple(question.split())
        written = language == "tr" and _is_of_other_writing(question, said, answer)
        if written or self._is_of_hearer(said, language, answer) or _is_of_deed(said, language, answer):
            return tuple(question.split())
        if self._is_given_round(answer, *((gives(said), is_giver(said)) if language == "en" else gets(question))):
            return tuple(question.split()[1:])
        sources = answer.understood.intent == "sources" and _asks_whom(said, language) and not _given(answer)
        return tuple(question.split()[1:]) if sources or self._is_of_doer(said, language, answer) else ()

    def _is_of_no_actor(self, said: str, language: str, answer: Answered) -> bool:
        """Tell whether no actor is found where it is asked which body alone: *hangi heyetler gönderildi*."""
        asked = re.findall(_WHICH.get(language, r"(?!)"), said)
        things = [each.iri for each in answer.found if each.iri]
        if len(asked) != 1 or not things or len(re.findall(_ASKING.get(language, r"(?!)"), said)) != 1:
            return False
        classes = [name for _, name in self._lexicon.classes_at([asked[0]], 0, language)]
        bodies = self._lexicon.classes["Group"].below if "Group" in self._lexicon.classes else frozenset()
        return (
            bool(classes)
            and bodies.issuperset(classes)
            and not any(self._lexicon.is_a(each, ("Actor",)) for each in things)
        )

    def _is_of_body(self, said: str, language: str, answer: Answered) -> bool:
        """Tell whether a body is found where it is asked who was in it, or at its head: *heyette kimler vardı*."""
        things = [each.iri for each in answer.found if each.iri]
        bodies = (
            ("Delegation",) if _says(_IN_IT, said, language) else ("Group",) if _says(_PERSONS, said, language) else ()
        )
        return bool(bodies and things) and all(self._lexicon.is_a(each, bodies) for each in things)

    def _is_given_round(self, answer: Answered, giver: bool, getter: bool) -> bool:
        """Tell whether whoever got something was taken for the ``giver`` who is asked for, or the other way round."""
        for clause in answer.understood.clauses:
            relation = self._lexicon.relations[clause.relations[0]]
            whom = clause.object.asked and self._names_actors(clause.subject)
            whose = clause.subject.asked and self._names_actors(clause.object)
            if relation.symmetric and (giver or getter) and (whom or whose):
                return True
            if government(self._lexicon, relation.id) != "ablative" and ((giver and whom) or (getter and whose)):
                return True
        return False

    def _names_actors(self, slot: Slot) -> bool:
        return any(self._lexicon.is_a(each, ("Actor",)) for each in slot.things)

    def _in_order(self, said: str, language: str, answer: Answered) -> Answered:
        """Turn pairs round where the noun asks from the other side of a relation: *who was whose pupil*."""
        words, asked = said.split(), answer.understood.clauses
        names = {name for each in asked if each.subject.asked and each.object.asked for name in each.relations}
        read = (each for at in range(len(words)) for each in self._lexicon.relations_at(words, at, language))
        stems = [stem for _, relation, stem, _ in read if relation in names]
        if not stems or not all(stem.inverse for stem in stems):
            return answer
        subjects = {claim.iri: claim.subject.iri for claim in self.read(answer)}
        pairs = tuple(
            replace(each, iri=each.other, other=each.iri)
            if each.other and each.iri in {subjects.get(claim) for claim in each.claims}
            else each
            for each in answer.found
        )
        return replace(answer, found=pairs)

    def _counted(self, said: str, language: str, answer: Answered) -> str | None:
        """Give a noun of persons that is counted where groups or events are found: *how many delegates*."""
        noun = counted_calling(said, language) if answer.understood.counted else None
        things = [each.iri for each in answer.found if each.iri]
        return None if noun is None or all(self._lexicon.is_a(each, ("Person",)) for each in things) else noun

    def _is_of_whom(self, said: str, answer: Answered) -> bool:
        """Tell whether persons or states are found where it is asked what something was: *anlaşmazlık neydi*."""
        asked = answer.understood
        what = asked.language == "tr" and re.search(_WHAT, said) and not re.search(_WHO_ARE_WHAT, said)
        things = [each.iri for each in answer.found if each.iri]
        whom = bool(what) and asked.intent == "related" and bool(things)
        return whom and all(self._lexicon.is_a(each, _PERSONAL) for each in things)

    @staticmethod
    def _is_of_doer(said: str, language: str, answer: Answered) -> bool:
        """Tell whether an answer has who did something, or where it was, and the question asks for something else."""
        asked = answer.understood
        if _says(_UNDERGONE, said, language) and asked.intent == "related":
            return any(each.subject.asked and not each.object.asked for each in asked.clauses)
        return language == "en" and asked.intent in {"place", "where"} and _DOING_PLACE.search(said) is not None

    @staticmethod
    def _is_of_another_day(answer: Answered) -> bool:
        """Tell whether all dates that were found lie outside of the time at which the question has it."""
        asked = answer.understood
        dates = [each.value for each in answer.found if each.value and each.value[:1].isdigit()]
        return (
            asked.intent in {"date", "when"}
            and asked.period is not None
            and bool(dates)
            and not any(overlaps(each, asked.period) for each in dates)
        )

    def _is_of_hearer(self, said: str, language: str, answer: Answered) -> bool:
        """Tell whether of whom or of what somebody spoke was taken for the one to whom he did."""
        relations = {name for clause in answer.understood.clauses for name in clause.relations}
        about = [self._is_of_matter(self._lexicon.relations[name]) for name in relations]
        return bool(about) and all(about) and asks_for_hearer(said, language)

    def _is_of_opposite(self, said: str, language: str, answer: Answered) -> bool:
        """Tell whether what was taken for a thing of the question is its prevention, its abolition."""
        known = (self._lexicon.things[iri] for iri in _given(answer) if iri in self._lexicon.things)
        return any(
            is_turned((plain(text) for text, own in each.names if own in {language, None}), said, language)
            for each in known
        )

    @staticmethod
    def _is_of_matter(relation: Relation) -> bool:
        """Tell whether the object of a relation is what is spoken of: *complained about*, *concerns*."""
        return relation.label("en").endswith(" about") or "Entity" in relation.ranges

    def _is_of_places(self, answer: Answered) -> bool:
        """Tell whether it is asked who came to a place or left one."""
        names = {name for clause in answer.understood.clauses for name in clause.relations}
        return bool(names) and all("Place" in self._lexicon.relations[name].ranges for name in names)

    def read(self, answer: Answered) -> tuple[Evidence, ...]:
        """Read the claims of an answer."""
        iris = (claim for each in answer.found for claim in each.claims)
        return evidence.claims(self._graph, iris, project=self._project)

    def _tells(self, claim: Evidence, addition: Addition) -> bool:
        """Tell whether the passages of a claim, or what it is called, say what a question adds to it."""
        if self._is_unanswered(local(claim.predicate.iri), addition):
            return False
        place = claim.object.iri in self._lexicon.things and self._lexicon.is_a(claim.object.iri, ("Place",))
        pattern = "|".join(filter(None, (addition.told, addition.whither if place else "")))
        texts = (*texts_of(claim), plain(claim.predicate.label("en")), *self._said_in(claim))
        return any(re.search(pattern, text) for text in texts)

    def _called(self, told: Sequence[Evidence], addition: Addition) -> list[Evidence]:
        """Give the claims of what is called so: an abolition, before what only stands beside one in its sentence."""
        names = {
            end: self._lexicon.things[end].names for each in told if (end := each.object.iri) in self._lexicon.things
        }
        return [
            each
            for each in told
            if any(re.search(addition.told, plain(text)) for text, _ in names.get(each.object.iri, ()))
        ]

    def _is_unanswered(self, relation: str, addition: Addition) -> bool:
        """Tell whether the ontology says of a relation that it answers no question with such a word."""
        known = self._lexicon.relations.get(relation)
        said = known.unanswered if known is not None else ()
        return any(_says(addition.asked, plain(each.text), each.language or "") for each in said)

    def _said_in(self, claim: Evidence) -> Iterator[str]:
        """Give what a letter or a speech is called that a claim is about."""
        iri = claim.subject.iri
        if iri in self._lexicon.things and self._lexicon.is_a(iri, ("Communication",)):
            yield from (plain(text) for text, _ in self._lexicon.things[iri].names)

    def kept(self, answer: Answered, tells: Callable[[Evidence], bool]) -> Answered | Refused | None:
        """Keep of an answer what some of its claims tell; nothing where none of them does."""
        told = [claim for claim in self.read(answer) if tells(claim)]
        return self._only(answer, told) if told else None

    def _only(self, answer: Answered, claims: Sequence[Evidence]) -> Answered | Refused:
        """Keep of an answer what some claims say; where they say nothing of it, these others come nearest."""
        known = {each.iri for each in claims}
        others = [each for each in answer.found if not known & set(each.claims)]
        if not others:
            return answer
        rest = [each for each in answer.found if each not in others]
        if rest and not any(each.iri for each in others):
            return self._answerer.narrowed(answer, rest)  # dates, of which some are left
        left = self._answerer.without(answer, [each.iri for each in others if each.iri]) if rest else None
        if isinstance(left, Answered):
            return left
        near = tuple(dict.fromkeys(claim for each in others for claim in each.claims))[:_NEAREST]
        return Refused(kind="no-claim", language=answer.understood.language, near=near)

    # --- beginnings --------------------------------------------------------------------------------------------------

    @staticmethod
    def _is_of_beginning(answer: Answered) -> bool:
        """Tell whether it is asked who became something at some time, or when."""
        asked = answer.understood
        return _is_of_standing(answer) and (
            (asked.intent == "related" and asked.period is not None) or asked.intent == "when"
        )

    def _beginning(self, answer: Answered) -> Iterator[Evidence]:
        """Give the claims that say, or of which the date says, since when somebody was something."""
        for claim in self.read(answer):
            edtf = claim.date.edtf if claim.date is not None else ""
            entered = "/" in edtf or any(re.search(_ENTERING, text) for text in texts_of(claim))
            if entered and begins_in(edtf, answer.understood.period):
                yield claim


def _is_of_deed(said: str, language: str, answer: Answered) -> bool:
    """Tell whether it is asked who did something, or what, and told is what is known of the thing that is named."""
    return language == "en" and answer.understood.intent == "profile" and _DOING.match(said) is not None


def _is_of_other_writing(question: str, said: str, answer: Answered) -> bool:
    """Tell whether it is told who wrote to somebody or of a letter, where it is asked what he wanted, or its writer."""
    names = {name for each in answer.understood.clauses for name in each.relations}
    wished = bool(names) and names <= _SENDING and _WISHED.search(said)
    whom = names == {"wroteTo"} and _WROTE_WHOM.search(question)
    return bool(wished or whom) or (answer.understood.intent == "claimants" and _WROTE_IT.search(said) is not None)


def _is_of_standing(answer: Answered) -> bool:
    """Tell whether it is asked what somebody was: that those who came back were members says nothing of coming."""
    clauses = answer.understood.clauses
    return bool(clauses) and all(set(each.relations) <= _OFFICES for each in clauses)


def _is_of_a_matter(said: str, language: str, answer: Answered) -> bool:
    """Tell whether where a letter was of a matter is told, and nothing speaks of letters: *peace talks*."""
    asked = answer.understood
    ends = [slot for clause in asked.clauses for slot in (clause.subject, clause.object)]
    place = asked.intent == "where" or any(slot.asked and slot.classes == ("Place",) for slot in ends)
    of_matter = bool(asked.clauses) and all(each.relations == ("concerns",) for each in asked.clauses)
    return place and of_matter and not _says(_WRITTEN_OR_SAID, said, language)


def _asks_whom(said: str, language: str) -> bool:
    """Tell whether it is asked for a person: *who gave evidence* asks for no source."""
    return re.search(_WHOM.get(language, r"(?!)"), said) is not None


def _given(answer: Answered) -> set[str]:
    """Give the things that a question names."""
    asked = answer.understood
    slots = (slot for each in asked.clauses for slot in (each.subject, each.object))
    return {*asked.things, *(thing for slot in slots for thing in slot.things)}


def texts_of(claim: Evidence) -> Iterator[str]:
    """Give the passages of a claim and their translations, in the plain form."""
    return map(plain, claim.texts)


def _says(patterns: dict[str, str], said: str, language: str) -> bool:
    return language in patterns and re.search(patterns[language], said) is not None


_WORKED = re.compile(r"\bne is yap(?!il)\w+$")
"""What asks for an office: *ne iş yapardı* is no deed and no matter."""
_OF_TIME = {
    "en": r"^(?:between|from|over|during|until|since|in|on) (?:which|what) (?:dates?|days?|months?|years?|period)\b",
    "tr": r"\bhangi tarihler aras",
}
"""What asks for dates, which nobody and nothing is an answer to."""
_WRITTEN_OR_SAID = {
    "en": r"\b(?:letter|mess|telegr|note|address|talk|conv|report|memo|appeal|wr[io]t|sp[eo]|sa[iy]|answer)",
    "tr": r"\b(?:mektu|mesaj|telgr|nota|konus|nut[uk]|sohbet|gorusme(?!ler)|rapor|muhtir|cagr|hita[pb]|yaz|soyl|cev)",
}
"""What speaks of letters and speeches; *peace talks* are none, but events."""
_SENDING = frozenset({"sender", "addressee", "wroteTo"})
_WISHED = re.compile(r"\w{2}m[ae]s[iu]n[iu] (?:kim|kimler) (?:iste|talep e|arzu|dile)|\w{2}m[ae]s[iu]n[iu] iste\w+ kim")
"""What asks who wanted that something be done."""
_WROTE_WHOM = re.compile(r"[A-ZÇĞİÖŞÜ]\w+['’]y?[ıiuü] kim(?:ler)? yaz(?:dı|mış)$")
_WROTE_IT = re.compile(r"(?:konusma|mektu[bp]|hita[bp]|telgraf|rapor|cagri|bildiri)\w* kim(?:ler)? yaz(?:di|mis)$")
"""What asks who wrote whom, which nobody does, and who wrote a letter: not who writes of it."""
_OF_CLAIMS = frozenset({"related", "when", "where"})
_OF_CLAUSES = frozenset({"whether", "claimants"})
_NEAREST = 3
