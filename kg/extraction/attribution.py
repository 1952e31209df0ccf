"""Who says it: quotations, *X’e göre*, *X şöyle yazar*, *according to X*; and how firmly. Owns the words of speaking.

What stands under a speaker's verb, in his quotation or beside *according to* is his; the rest is the author's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extraction.sentences import Sentence
from kg.extraction.turkish_roles import Argument, arguments
from kg.extraction.turkish_verbs import CONVERB, FINITE, OBJECT, ends_clause, forms
from kg.model import Certainty, EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A stretch of words of a sentence and whose they are; ``hedge`` is what the speaker's verb says of firmness."""

    first: int
    last: int
    claimant: EntityId
    hedge: Certainty | None = None


_SPEAKING = frozenset(
    [
        "yaz",
        "belirt",
        "söyle",
        "savun",
        "vurgula",
        "açıkla",
        "anlat",
        "ekle",
        "hatırlat",
        "kaydet",
        "düşün",
        "bildir",
        "aktar",
        "itirafet",
        "yorumla",
        "değerlendir",
        "nitelendir",
        "sav",
        "sor",
        "öner",
        "de",
    ]
)
_SPEAKING_NOUNS = {
    "et": ("iddia", "ifade", "itiraf", "tahmin", "kabul", "tespit", "beyan", "işaret", "ilan", "iş'ar", "deklare"),
    "sür": ("ileri", "öne"),
    "çek": ("dikkat",),
    "çık": ("ortaya",),
}
_CLAIMING = {"iddia", "ileri", "öne"}
_STEMS = frozenset({*_SPEAKING, *_SPEAKING_NOUNS})
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
        self._paragraph = -1
        self._about: EntityId | None = None

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give the stretches of a sentence that are somebody's."""
        found = arguments(sentence)
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._about = sentence.paragraph, None
        voices = list(self._accounts(sentence, found))
        said = list(self._speakers(sentence, found))
        for at, speaker, hedge in said:
            voices.extend(self._said(sentence, at, speaker, hedge))
        voices.extend(self._quotations(sentence, said, self._introduced(sentence, found)))
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
                return self._subject(sentence, found, first) or self._about
        return None

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
        accounts = [one for one in found if one.role == "by-account"]
        begun = [_clause_begin(sentence, one.first) for one in accounts]
        for argument, first in zip(accounts, begun, strict=True):
            if self._speaks(argument.name.entity):
                last = min((each for each in begun if each > first), default=len(sentence.words))
                yield Voice(first=first, last=last, claimant=argument.name.entity)

    def _speakers(
        self, sentence: Sentence, found: Sequence[Argument]
    ) -> Iterator[tuple[int, Argument, Certainty | None]]:
        words = sentence.words
        for at, word in enumerate(words):
            if word.name is not None or sentence.is_quoted(at):
                continue
            form = next(iter(forms(word.low, _STEMS)), None)
            if form is None or form.passive or form.negative:
                continue
            hedge = None
            if form.stem in _SPEAKING_NOUNS:
                before = {one.low for one in words[max(0, at - 2) : at]}
                nouns = [noun for noun in _SPEAKING_NOUNS[form.stem] if noun in before]
                if not nouns:
                    continue
                hedge = Certainty.REPORTED if set(nouns) & _CLAIMING else None
            following = words[at + 1].low if at + 1 < len(words) else ""
            if form.shape == OBJECT and following == "gibi":
                wanted = "genitive"
            elif form.shape in {FINITE, CONVERB}:
                wanted = "nominative"
            else:
                continue
            speaker = self._speaker(sentence, found, at, wanted)
            if speaker is not None:
                yield at, speaker, hedge

    def _speaker(self, sentence: Sentence, found: Sequence[Argument], at: int, wanted: str) -> Argument | None:
        possible = [
            argument
            for argument in found
            if argument.role == wanted
            and argument.last < at
            and self._speaks(argument.name.entity)
            and not sentence.is_quoted(argument.first)
            and not any(
                ends_clause(word.low) and word.name is None and sentence.words[index + 1].low in {",", ";"}
                for index, word in enumerate(sentence.words[argument.last + 1 : at - 1], argument.last + 1)
            )
        ]
        if not possible and wanted == "nominative" and sentence.quoted:
            return self._inverted(found, at)
        return possible[0] if possible and wanted == "nominative" else possible[-1] if possible else None

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
        if following == "gibi":
            yield Voice(first=at, last=len(sentence.words), claimant=speaker.name.entity, hedge=hedge)
        elif not quoted:  # else only what is quoted is his
            yield Voice(first=speaker.last + 1, last=at, claimant=speaker.name.entity, hedge=hedge)

    def _quotations(
        self,
        sentence: Sentence,
        said: Sequence[tuple[int, Argument, Certainty | None]],
        introduced: EntityId | None,
    ) -> Iterator[Voice]:
        """Give quotations to who is said to say them; one that is not closed goes on into the next sentence."""
        words = sentence.words
        if self._open is not None and sentence.is_closed_before():
            self._open = None
        if self._open is not None:
            closed = sentence.closed_at()
            ends = closed is not None
            yield Voice(first=0, last=len(words) if closed is None else closed, claimant=self._open)
            self._left -= 1
            if ends or not self._left:
                self._open = None
        awaited, self._awaited = self._awaited, None
        for first, last in sentence.quoted:
            speaker = next((one.name.entity for at, one, _ in said if at < first or at > last), awaited)
            if speaker is None:
                speaker = introduced if last - first >= _SHORTEST_QUOTATION else None
            if speaker is None:
                continue
            yield Voice(first=first, last=last, claimant=speaker)
            if last >= len(words):
                self._open, self._left = speaker, _LONGEST_QUOTATION
        if said and words[-1].low == ":":
            self._awaited = said[-1][1].name.entity


def _clause_begin(sentence: Sentence, before: int) -> int:
    """Give the first word after the last finite verb or semicolon that ends a clause before a word."""
    words = sentence.words
    for at in range(before - 1, 0, -1):
        if words[at].low == ";" or (
            words[at].low == "," and words[at - 1].name is None and ends_clause(words[at - 1].low)
        ):
            return at + 1
    return 0


def voice_at(voices: Sequence[Voice], at: int) -> Voice | None:
    """Give the innermost voice that a word is said in."""
    around = [voice for voice in voices if voice.first <= at < max(voice.last, voice.first + 1)]
    return min(around, key=lambda voice: voice.last - voice.first) if around else None


# --- firmness -------------------------------------------------------------------------------------------------------

_HEDGES: tuple[tuple[Certainty, frozenset[str]], ...] = (
    (
        Certainty.REPORTED,
        frozenset(
            [
                "rivayet",
                "söylenir",
                "söylenmektedir",
                "söyleniyor",
                "denir",
                "iddiaya",
                "sözde",
                "güya",
                "söylentiye",
                "reportedly",
                "allegedly",
                "supposedly",
                "rumoured",
                "rumored",
                "purportedly",
                "vorgeblich",
                "angeblich",
                "якобы",
            ]
        ),
    ),
    (
        Certainty.PROBABLE,
        frozenset(
            [
                "muhtemelen",
                "belli",
                "herhalde",
                "galiba",
                "büyük_olasılıkla",
                "olasılıkla",
                "anlaşılan",
                "besbelli",
                "probably",
                "presumably",
                "apparently",
                "evidently",
                "likely",
                "seemingly",
                "doubtless",
                "wahrscheinlich",
                "probablement",
                "вероятно",
            ]
        ),
    ),
    (
        Certainty.POSSIBLE,
        frozenset(
            [
                "belki",
                "olabilir",
                "mümkündür",
                "perhaps",
                "possibly",
                "maybe",
                "might",
                "conceivably",
                "vielleicht",
                "возможно",
            ]
        ),
    ),
)
_BEFORE, _AFTER = 14, 3
_OTHERS = frozenset({"tarihçilere", "yazarlara", "kaynaklara", "araştırmacılara", "gözlemcilere", "tanıklara"})
"""Before *göre*: people whom nobody names."""


def hedge_of(sentence: Sentence, at: int) -> Certainty | None:
    """Give how firmly something is said, by the words around its verb; not across a semicolon."""
    words = sentence.words
    around: list[str] = []
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        if word.low in {";", ":"}:
            break
        around.append(word.low)
    if any(low == "göre" and before in _OTHERS for low, before in pairwise(around)):
        return Certainty.REPORTED
    around += [word.low for word in words[at : at + _AFTER]]
    return next((certainty for certainty, hedges in _HEDGES if any(low in hedges for low in around)), None)
