"""Who says it: quotations, *X’e göre*, *X şöyle yazar*, *according to X*. Owns the Turkish words of speaking.

What stands under a speaker's verb, in his quotation or beside *according to* is his; the rest is the author's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction.sentences import Sentence
from kg.extraction.turkish_roles import Argument, arguments
from kg.extraction.turkish_saying import (
    ANNOUNCED,
    CLAIMING,
    HELD,
    SPEAKING_NOUNS,
    STEMS,
    WORDS_OF,
    agents,
    is_what_he_says,
    nouns_of,
    role_of_speaker,
    says_something,
    thesis_of,
    view_before,
)
from kg.extraction.turkish_verbs import CONVERB, FINITE, SUBJECT, VerbForm, ends_clause, forms, is_content
from kg.extraction.voices import Voice
from kg.model import Certainty, EntityId

_REASONS = frozenset({"çünkü", "zira"})
"""Words behind which somebody is quoted for his reasons."""
_BECAUSE = ("dığından", "diğinden", "duğundan", "düğünden", "klarından", "klerinden")
"""Endings of verbs that give a reason, with a subject of their own."""
_LONGEST_QUOTATION = 12
_SHORTEST_QUOTATION = 4
"""Words that a quotation has at least, if nobody is said to say it: fewer are a name."""
"""Sentences after which a quotation that nobody closed is taken for closed."""


class TurkishVoices:
    """Reads who speaks in Turkish sentences, one after another: a quotation may go on into the next."""

    def __init__(self, speaks: Callable[[EntityId], bool]) -> None:
        self._speaks = speaks
        self._open: EntityId | None = None
        self._awaited: EntityId | None = None
        self._left = 0
        self._within = -1
        self._paragraph = -1
        self._about: EntityId | None = None

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give the stretches of a sentence that are somebody's."""
        found = arguments(sentence)
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._about = sentence.paragraph, None
        voices = [*self._accounts(sentence, found), *self._views(sentence), *self._theses(sentence, found)]
        speakers = list(self._speakers(sentence, found))
        said = [(at, speaker.name.entity) for at, speaker, _ in speakers]
        for quoted in sentence.quoted:
            for at, speaker, hedge in self._speakers(sentence, found, quoted):
                voices.extend(self._said(sentence, at, speaker, hedge))
        for at, speaker, hedge in speakers:
            voices.extend(self._said(sentence, at, speaker, hedge))
        letters = list(self._letters(sentence, found))
        voices.extend(voice for _, voice in letters)
        spoken = [*said, *((at, voice.claimant) for at, voice in letters)]
        voices.extend(self._quotations(sentence, spoken, self._introduced(sentence, found)))
        self._about = self._subject(sentence, found, len(sentence.words)) or self._about
        return tuple(voices)

    def _introduced(self, sentence: Sentence, found: Sequence[Argument]) -> EntityId | None:
        """Give who is quoted where no verb of speaking says so: the subject before a colon, or of the sentence before.

        *Elçi, X’i sorumlu görüyor: “…”*; and where a sentence begins with the quotation, whom the last was about.
        """
        for first, _ in sentence.quoted:
            if first == 0:
                return self._about
            if sentence.words[first - 1].low == ":":
                return self._owner(sentence, found, first) or self._subject(sentence, found, first) or self._about
            if sentence.words[first - 1].low in _REASONS:
                return self._subject(sentence, found, first)
        return None

    def _owner(self, sentence: Sentence, found: Sequence[Argument], colon: int) -> EntityId | None:
        """Give whose words a colon announces: *X’in … sözleri şöyledir: “…”*."""
        near = [word for word in sentence.words[max(0, colon - ANNOUNCED) : colon - 1] if word.name is None]
        if not any(word.low.startswith(WORDS_OF) for word in near):
            return None
        owners = [
            one.name.entity
            for one in found
            if one.role == "genitive" and one.last < colon and one.name.entity.startswith("person/")
        ]
        return owners[-1] if owners and self._speaks(owners[-1]) else None

    def _views(self, sentence: Sentence) -> Iterator[Voice]:
        """Give what stands beside *onun görüşüne göre* to whom the paragraph was about."""
        lows = [word.low for word in sentence.words[:ANNOUNCED]]
        if self._about is not None and "göre" in lows[2:] and lows[0] == "onun" and lows[1].startswith(WORDS_OF):
            yield Voice(first=0, last=len(sentence.words), claimant=self._about)

    def _subject(self, sentence: Sentence, found: Sequence[Argument], before: int) -> EntityId | None:
        return next(
            (
                one.name.entity
                for one in found
                if one.role == "nominative"
                and one.last < before
                and one.name.entity.startswith("person/")
                and self._speaks(one.name.entity)
                and not sentence.is_quoted(one.first)
            ),
            None,
        )

    def _accounts(self, sentence: Sentence, found: Sequence[Argument]) -> Iterator[Voice]:
        """Give what stands beside *X’e göre*: its own clause and those after it, not what was said before it."""
        accounts = [one for one in found if one.role == "by-account" or is_what_he_says(sentence, one)]
        begun = [_clause_begin(sentence, one.first) for one in accounts]
        for argument, first in zip(accounts, begun, strict=True):
            if self._speaks(argument.name.entity):
                last = min((each for each in begun if each > first), default=len(sentence.words))
                yield Voice(first=first, last=last, claimant=argument.name.entity)

    def _theses(self, sentence: Sentence, found: Sequence[Argument]) -> Iterator[Voice]:
        """Give what somebody is said to hold by a noun: *X’in, Y’nin geldiği yolundaki iddiası*."""
        for one in found:
            said = thesis_of(sentence, one) if self._speaks(one.name.entity) else None
            if said is not None:
                yield Voice(first=one.last + 1, last=said + 1, claimant=one.name.entity, clause=True)

    def _speakers(
        self, sentence: Sentence, found: Sequence[Argument], quoted: tuple[int, int] | None = None
    ) -> Iterator[tuple[int, Argument, Certainty | None]]:
        """Find verbs of speaking with who speaks: outside of quotations, or within one: *“… X, Y’yi suçladı.”*."""
        words = sentence.words
        for at, word in enumerate(words[: quoted[1]] if quoted else words):
            if word.name is not None or (at < quoted[0] if quoted else sentence.is_quoted(at)):
                continue
            if HELD.fullmatch(word.low):
                speaker = self._speaker(sentence, found, at, "nominative", within_quotation=quoted is not None)
                if speaker is not None:
                    yield at, speaker, None
                continue
            form = _form(sentence, at)
            if form is None:
                continue
            nouns = nouns_of(sentence, at, form.stem)
            if form.passive:
                yield from agents(sentence, found, at, form)
                continue
            if not says_something(sentence, at, form.stem, nouns):
                continue
            hedge = Certainty.REPORTED if set(nouns) & CLAIMING else None
            within = [one for one in found if quoted is None or one.first >= quoted[0]]
            speaker = self._of_form(sentence, within, at, form, within_quotation=quoted is not None)
            if speaker is not None:
                yield at, speaker, hedge

    def _of_form(
        self, sentence: Sentence, found: Sequence[Argument], at: int, form: VerbForm, *, within_quotation: bool
    ) -> Argument | None:
        """Give who speaks in a form of a verb: before it, or behind its participle."""
        if form.shape == SUBJECT:
            return self._who_tells(sentence, found, at)
        wanted = role_of_speaker(sentence, at, form)
        if wanted is None:
            return None
        return self._speaker(sentence, found, at, wanted, within_quotation=within_quotation)

    def _who_tells(self, sentence: Sentence, found: Sequence[Argument], at: int) -> Argument | None:
        """Give who stands behind a participle of saying: *Y’nin geldiğini ileri süren X*."""
        mine = next((one for one in found if one.first == at + 1), None)
        if mine is None or not mine.name.entity.startswith(("person/", "work/")) or at < ANNOUNCED - 2:
            return None
        before = sentence.words[at - 1].low
        nouns = {noun for each in SPEAKING_NOUNS.values() for noun in each}
        said = sentence.words[at - 2].low if before in nouns else before
        quoted = any(last in {at - 1, at - 2} for _, last in sentence.quoted)
        return mine if quoted or is_content(said) or view_before(sentence, at) is not None else None

    def _letters(self, sentence: Sentence, found: Sequence[Argument]) -> Iterator[tuple[int, Voice]]:
        """Give what is said to stand in a letter: *telgrafta … belirtilmiştir*."""
        letters = [one for one in found if one.role == "locative" and one.name.entity.startswith("letter/")]
        if not letters:
            return
        for at, word in enumerate(sentence.words):
            form = next(iter(forms(word.low, STEMS)), None) if word.name is None else None
            if form is None or not form.passive or form.negative or form.shape not in {FINITE, CONVERB}:
                continue
            nouns = SPEAKING_NOUNS.get(form.stem)
            if nouns is not None and not {one.low for one in sentence.words[max(0, at - 2) : at]} & set(nouns):
                continue
            mine = next((one for one in reversed(letters) if one.last < at), None)
            if mine is not None:
                yield at, Voice(first=mine.last + 1, last=at, claimant=mine.name.entity, clause=True)

    def _speaker(
        self, sentence: Sentence, found: Sequence[Argument], at: int, wanted: str, *, within_quotation: bool
    ) -> Argument | None:
        possible = [
            argument
            for argument in found
            if argument.role == wanted
            and argument.last < at
            and self._speaks(argument.name.entity)
            and (within_quotation or not sentence.is_quoted(argument.first))
            and not _is_aside(sentence, argument)
            and not any(
                (ends_clause(word.low) or word.low.endswith(_BECAUSE))
                and word.name is None
                and sentence.words[index + 1].low in {",", ";"}
                for index, word in enumerate(sentence.words[argument.last + 1 : at - 1], argument.last + 1)
            )
        ]
        if not possible and wanted == "nominative" and sentence.quoted and not within_quotation:
            return self._inverted(found, at)
        if wanted != "nominative":
            return possible[-1] if possible else None
        return _nearest(sentence, possible)

    def _inverted(self, found: Sequence[Argument], at: int) -> Argument | None:
        """Find a speaker behind his verb: *“…” diye yazar X*."""
        return next(
            (
                one
                for one in found
                if at < one.first <= at + 2 and one.role == "nominative" and self._speaks(one.name.entity)
            ),
            None,
        )

    def _said(self, sentence: Sentence, at: int, speaker: Argument, hedge: Certainty | None) -> Iterator[Voice]:
        """Give what stands between a speaker and his verb; with *gibi* the rest of the sentence is his."""
        following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
        quoted = speaker.first > at or any(speaker.last < first and last < at for first, last in sentence.quoted)
        if following in {"gibi", "üzere"}:
            yield Voice(first=at, last=len(sentence.words), claimant=speaker.name.entity, hedge=hedge)
        elif following == "ki":  # *X iddia ediyor ki Y gelmiştir*
            yield Voice(first=at + 2, last=len(sentence.words), claimant=speaker.name.entity, hedge=hedge, content=True)
        elif speaker.first == at + 1:
            begin = max(0, at - ANNOUNCED)  # only the verb of what he says
            if not any(first < at for first, _ in sentence.quoted):
                yield Voice(first=begin, last=at, claimant=speaker.name.entity, hedge=hedge, clause=True)
        elif speaker.role == "by":  # *X’in geldiği Y tarafından ileri sürülmüştür*
            yield Voice(first=0, last=speaker.first, claimant=speaker.name.entity, hedge=hedge, clause=True)
        elif not quoted:  # else only what is quoted is his
            yield Voice(first=speaker.last + 1, last=at, claimant=speaker.name.entity, hedge=hedge, clause=True)

    def _quotations(
        self,
        sentence: Sentence,
        said: Sequence[tuple[int, EntityId]],
        introduced: EntityId | None,
    ) -> Iterator[Voice]:
        """Give quotations to who is said to say them; one that is not closed goes on into the next sentence."""
        words = sentence.words
        if self._open is not None and (sentence.is_closed_before() or not sentence.goes_on(self._within)):
            self._open = None
        self._within = sentence.paragraph
        if self._open is not None:
            closed = sentence.closed_at()
            ends = closed is not None
            yield Voice(first=0, last=len(words) if closed is None else closed, claimant=self._open)
            self._left -= 1
            if ends or not self._left:
                self._open = None
        awaited, self._awaited = self._awaited, None
        for first, last in sentence.quoted:
            speaker = next((one for at, one in said if at < first or at > last), awaited)
            if speaker is None:
                speaker = introduced if last - first >= _SHORTEST_QUOTATION else None
            if speaker is None:
                continue
            yield Voice(first=first, last=last, claimant=speaker)
            if last >= len(words):
                self._open, self._left = speaker, _LONGEST_QUOTATION
        if said and words[-1].low == ":":
            self._awaited = said[-1][1]


def _nearest(sentence: Sentence, possible: Sequence[Argument]) -> Argument | None:
    """Give the first subject, or that of a clause that is added behind it: *X, Y ile görüştü ve | Z … ileri sürdü*."""
    mine = possible[0] if possible else None
    for one in possible[1:]:
        before = sentence.words[max(0, one.first - 2) : one.first]
        added = len(before) > 1 and before[1].low in _ADDING and before[0].name is None and ends_clause(before[0].low)
        mine = one if added else mine
    return mine


_ADDING = frozenset({"ve", "ama", "ancak", "fakat", "oysa"})


def _form(sentence: Sentence, at: int) -> VerbForm | None:
    """Give a verb of saying; denied only where that says something, too: *kabul etmez, geldiği görüşüne katılmaz*."""
    form = next(iter(forms(sentence.words[at].low, STEMS)), None)
    if form is None or not form.negative:
        return form
    said = nouns_of(sentence, at, form.stem) == ("kabul",) or view_before(sentence, at) is not None
    return form if said else None


def _is_aside(sentence: Sentence, argument: Argument) -> bool:
    """Tell whether a bare name is no subject: *X olan …*, or half of a noun behind a bracket, *X (…) üyeleri*."""
    words, at = sentence.words, argument.last + 1
    if at < len(words) and words[at].low == "(":
        at = next((index + 1 for index in range(at, len(words)) if words[index].low == ")"), len(words))
        return at < len(words) and words[at].name is None and words[at].text[:1].islower()
    return at < len(words) and words[at].low == "olan"


def _clause_begin(sentence: Sentence, before: int) -> int:
    """Give the first word after the last finite verb or semicolon that ends a clause before a word."""
    words = sentence.words
    for at in range(before - 1, 0, -1):
        if words[at].low == ";" or (
            words[at].low == "," and words[at - 1].name is None and ends_clause(words[at - 1].low)
        ):
            return at + 1
    return 0
