"""What follows from the name of a thing where a sentence tells it: *Talleyrand’ın Metternich’e mektubu* has two roles.

The name, a phrase of the tables, is read as a sentence of its own, by the same triggers; only roles of names that the
text has beside it are claimed. Owns also which roles the subject and object of a nominalised verb have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, Protocol

from kg.extraction.catalogue import agreement
from kg.extraction.ends import UNNAMED, Fits
from kg.extraction.labels import Phrase
from kg.extraction.matches import Match
from kg.extraction.phrases import Part, Phrases, Told, is_of_who_follows
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import TOLD, Name, Sentence, Word, with_names
from kg.extraction.spoken import RULE, as_sentence, case_in, head_of, is_instead, nominal, noun_of, placed
from kg.extraction.triggers import VERB, Trigger
from kg.extraction.turkish_frames import doers
from kg.extraction.turkish_roles import arguments
from kg.extraction.turkish_search import Search
from kg.extraction.turkish_verbs import (
    FINITE,
    INFINITIVE,
    POSSESSED_VERB,
    VerbForm,
    ends_clause,
    forms,
)
from kg.language.lemmas import lemma
from kg.language.turkish import Case
from kg.model import RelationId

_CLOSE: Final = 30
_DOER, _AFFECTED, _WHERE = "carriedOut", "objectOfEvent", "tookPlaceIn"
_DONE: Final = ("Incident", "Campaign", "Reform", "Turn")
"""Events that somebody carries out."""
_SURE: Final = frozenset({"addressee", "sender", "concerns"})
_MADE_OF_VERBS: Final = frozenset({_DOER, _AFFECTED, "participatedIn", "visited", "travelledTo"})
"""Relations that the form of a nominalised verb decides, and not the case of a name beside it."""


class Frames(Protocol):
    """What reads a sentence by triggers."""

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends."""


class Tellings:
    """Reads what sentences tell of the things that the tables call by phrases."""

    def __init__(self, known: Knowledge, fits: Fits) -> None:
        self._known = known
        self._fits = fits
        self._phrases: dict[str, Phrases] = known.phrases

    def phrases(self, language: str) -> Phrases:
        """Give the phrases of a language."""
        if language not in self._phrases:
            self._phrases[language] = Phrases(self._known, language)
        return self._phrases[language]

    def told(self, sentence: Sentence, kept: dict[Hashable, Any]) -> tuple[Told, ...]:
        """Find what a sentence tells, unless it is among what was kept of the text."""
        key = "told", sentence.number, sentence.start
        if key not in kept:
            kept[key] = self._told(sentence)
        found: tuple[Told, ...] = kept[key]
        return found

    def _told(self, sentence: Sentence) -> tuple[Told, ...]:
        """Find what a sentence tells: of two things with one head the one that is told in more words."""
        at: dict[int, list[Told]] = defaultdict(list)
        for one in self.phrases(sentence.language).told(sentence):
            if self._is_said(sentence, one):
                at[one.at].append(one)
        kept = []
        for found in at.values():
            most = max(len(one.phrase.content) for one in found)
            best = _of_the_day(sentence, [one for one in found if len(one.phrase.content) == most], self._known)
            if len({one.phrase.entity for one in best}) == 1:
                kept.append(best[0])
        return tuple(sorted(kept, key=lambda one: one.at))

    def _is_said(self, sentence: Sentence, told: Told) -> bool:
        """Tell whether of a letter that a verb tells the sender is the verb’s subject, and nothing denies it."""
        at = told.light or told.at
        word = sentence.words[at]
        if sentence.language != "tr":
            return True
        said = forms(word.low, frozenset({lemma(word.low, "tr")}))
        if any(form.negative for form in said[:1]):
            return False
        if not self._known.is_a(told.phrase.entity, "Communication") or not said:
            return True
        if is_of_who_follows(sentence, told.at, told.phrase, told.parts):
            return True
        senders = {
            part.name.entity for part in told.parts if case_in(told.phrase, part) in {Case.GENITIVE, Case.NOMINATIVE}
        }
        search = Search(sentence, arguments(sentence), self._fits)
        form = replace(said[0], shape=FINITE) if said[0].shape == INFINITIVE else said[0]
        found = doers(search, _trigger("sent", word.low), form, at)
        return not senders or any(end.argument.name.entity in senders for end in found)

    def with_told(self, sentence: Sentence, told: Iterable[Told]) -> Sentence:
        """Add to the names of a sentence the nouns that tell a thing; a finite verb has no role."""
        names = [name for one in told if (name := noun_of(sentence, one)) is not None]
        return with_names(sentence, names) if names else sentence

    def complete(self, sentence: Sentence, told: Iterable[Told]) -> Sentence:
        """Add to the names of a sentence all that it tells, also with a finite verb."""
        named = {name.entity for name in sentence.names}
        return with_names(sentence, [head_of(sentence, one) for one in told if one.phrase.entity not in named])

    def asserted(self, found: Iterable[Match], told: Iterable[Told]) -> Iterator[Match]:
        """Leave out what a noun says that the tables have as a question, and the doer of what a verb tells."""
        questions = {
            one.at
            for one in told
            if self._known.is_a(one.phrase.entity, "Topic") and self._nominal(one.phrase) is not None
        }
        for match in found:
            reified = match.object.form == TOLD and match.trigger.relation == _DOER
            if match.at not in questions and not reified:
                yield match

    def matches(
        self,
        sentence: Sentence,
        told: Iterable[Told],
        frames: Frames,
        usable: Callable[[Sentence], Callable[[Word], bool]],
    ) -> Iterator[Match]:
        """Give the roles that the names of a sentence have in the things that it names or tells."""
        for one in told:
            head = head_of(sentence, one)
            yield from self._read(one.phrase, head, one.parts, frames, usable)
            if sentence.language == "tr":
                yield from self._of_event(sentence, one, head)
                yield from self._of_letter(one.phrase, one.parts, head)
                yield from self._of_topic(sentence, one, head)
        own = self.phrases(sentence.language)
        for name in sentence.names if own else ():
            if name.form in UNNAMED or name.form == TOLD:
                continue
            for phrase in own.of(name.entity):
                parts = tuple(
                    part for part in own.parts(sentence, phrase) if abs(part.name.first - name.first) <= _CLOSE
                )
                if parts:
                    yield from self._read(phrase, name, parts, frames, usable)
                    if sentence.language == "tr":
                        yield from self._of_letter(phrase, parts, name)

    def _read(
        self,
        phrase: Phrase,
        head: Name,
        parts: Sequence[Part],
        frames: Frames,
        usable: Callable[[Sentence], Callable[[Word], bool]],
    ) -> Iterator[Match]:
        """Read a phrase as a sentence, and give of what it says the roles in the thing itself."""
        spoken = as_sentence(phrase, parts, self.phrases_language(phrase))
        named = {part.name.entity: part.name for part in parts}
        verbal = self._nominal(phrase) is not None
        for match in frames.matches(spoken, usable(spoken)):
            ends = {match.subject.entity, match.object.entity}
            if phrase.entity not in ends or len(ends) == 1 or match.negative:
                continue
            if (verbal or head.form == TOLD) and match.trigger.relation in _MADE_OF_VERBS:
                continue
            (other,) = ends - {phrase.entity}
            yield placed(match, {phrase.entity: head, other: named[other]}, head)

    def phrases_language(self, phrase: Phrase) -> str:
        """Give the language that a phrase is in."""
        return next(language for language, one in self._phrases.items() if phrase in one.of(phrase.entity))

    def _nominal(self, phrase: Phrase) -> VerbForm | None:
        """Read the head of a Turkish phrase as a nominalised verb; for other languages no dictionary is opened."""
        return nominal(phrase) if self.phrases_language(phrase) == "tr" else None

    # --- nominalised verbs ------------------------------------------------------------------------------------------

    def _of_event(self, sentence: Sentence, told: Told, head: Name) -> Iterator[Match]:
        """Give who did it and whom it hit, of an event whose name is a nominalised verb."""
        if not self._known.is_a(told.phrase.entity, "Event"):
            return
        form = nominal(told.phrase)
        if form is None:
            return
        for part in told.parts:
            case = case_in(told.phrase, part)
            hit = case == Case.ACCUSATIVE or (
                case == Case.GENITIVE and form.passive and not is_instead(told.phrase, part)
            )
            if hit and self._known.is_a(part.name.entity, "Actor"):
                yield from self._match(_AFFECTED, part.name, head, told.phrase)
            elif hit and case == Case.GENITIVE:
                yield from self._match(_WHERE, part.name, head, told.phrase)
        if form.passive and any(self._known.is_a(told.phrase.entity, kind) for kind in _DONE):
            yield from self._doers(sentence, told, head)

    def _of_letter(self, phrase: Phrase, parts: Sequence[Part], head: Name) -> Iterator[Match]:
        """Give whose a letter is, and for whom where its name is a verb with its object: *X’in Y’yi uyarması*."""
        if not self._known.is_a(phrase.entity, "Communication"):
            return
        for part in parts:
            case = case_in(phrase, part)
            if case == Case.ACCUSATIVE:
                yield from self._match("addressee", part.name, head, phrase)
            elif case == Case.GENITIVE and not any(
                POSSESSED_VERB.search(token.low) and not token.stem.endswith(("ma", "me"))
                for token in phrase.tokens[part.last + 1 : phrase.head]
            ):
                yield from self._match("sender", part.name, head, phrase)

    def _of_topic(self, sentence: Sentence, told: Told, head: Name) -> Iterator[Match]:
        """Give what an idea is about that a sentence tells with a verb of its own; a noun only mentions it."""
        said = ends_clause(sentence.words[told.light or told.at].low)
        if said and self._known.is_a(told.phrase.entity, "Topic"):
            for part in told.parts:
                yield from self._match("concerns", part.name, head, told.phrase)

    def _doers(self, sentence: Sentence, told: Told, head: Name) -> Iterator[Match]:
        """Find the subject of the verb that tells an event, or the agent of its passive."""
        at = told.light or told.at
        stem = lemma(sentence.words[at].low, "tr")
        said = next(iter(forms(sentence.words[at].low, frozenset({stem}))), None)
        if said is None or said.shape == INFINITIVE:
            return
        trigger = _trigger(_DOER, stem)
        search = Search(sentence, arguments(sentence), self._fits)
        taken = {part.name.entity for part in told.parts}
        for end in doers(search, trigger, said, at):
            if end.argument.name.entity not in taken:
                yield from self._match(_DOER, end.argument.name, head, told.phrase, doubts=end.doubts)

    def _match(
        self,
        relation: str,
        name: Name,
        head: Name,
        phrase: Phrase,
        *,
        doubts: tuple[str, ...] = (),
    ) -> Iterator[Match]:
        trigger = _trigger(relation, phrase.tokens[phrase.head].text)
        subject, object_ = (
            (head, name) if relation in {_AFFECTED, _WHERE, "addressee", "sender", "concerns"} else (name, head)
        )
        if self._fits(subject, trigger, "subject") and self._fits(object_, trigger, "object"):
            found = Match(
                trigger=trigger,
                subject=subject,
                object=object_,
                at=head.first,
                words=(head.first,),
                first=min(head.first, name.first),
                last=max(head.last, name.last),
                doubts=("told" if relation in _SURE else "reified", *doubts),
                rule=RULE,
            )
            yield found


def _of_the_day(sentence: Sentence, told: Sequence[Told], known: Knowledge) -> list[Told]:
    """Leave out what the tables date otherwise than a sentence; of several keep those whose day it says."""
    dates = [date.edtf for date in sentence.dates]
    weighed = [(one, agreement(known.entities.get(one.phrase.entity), dates)) for one in told]
    most = max(weight for _, weight in weighed)
    return [one for one, weight in weighed if weight == most >= 0]


def _trigger(relation: str, word: str) -> Trigger:
    return Trigger(
        relation=RelationId(relation),
        language="tr",
        kind=VERB,
        words=(word,),
        subject="nominative",
        object="accusative",
        subject_first=True,
        written=word,
    )
