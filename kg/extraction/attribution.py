"""Who says it: quotations, *X’e göre*, *X şöyle yazar*, *according to X*. Owns the Turkish words of speaking.

What stands under a speaker's verb, in his quotation or beside *according to* is his; the rest is the author's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extraction.sentences import Sentence
from kg.extraction.turkish_adverbs import past_adverbs
from kg.extraction.turkish_roles import Argument, arguments
from kg.extraction.turkish_verbs import CONVERB, FINITE, OBJECT, VerbForm, ends_clause, forms, is_content, is_thesis
from kg.extraction.voices import Voice
from kg.model import Certainty, EntityId

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
        "inan",
        "zannet",
    ]
)
_SPEAKING_NOUNS = {
    "et": (
        *(
            "rapor",
            "iddia",
            "ifade",
            "itiraf",
            "tahmin",
            "kabul",
            "tespit",
            "beyan",
            "işaret",
            "ilan",
            "iş'ar",
            "deklare",
            "inkâr",
            "inkar",
        ),
        "söz",
    ),
    "sür": ("ileri", "öne"),
    "çek": ("dikkat",),
    "çık": ("ortaya",),
}
_CLAIMING = {"iddia", "ileri", "öne"}
_OF_CLAUSES = frozenset({"ilan", "kabul", "tespit", "rapor"})
"""Of these nouns only what is said in a clause is said: *geldiğini kabul etti*, but not *aracılığını kabul etti*."""
_REASONS = frozenset({"çünkü", "zira"})
"""Words behind which somebody is quoted for his reasons."""
_WORDS_OF = (
    *(
        "görüş",
        "söz",
        "ifade",
        "düşünce",
        "kanı",
        "kanaat",
        "iddia",
        "yorum",
        "değerlendirme",
        "açıklama",
        "cevab",
        "cevap",
    ),
    *("yanıt", "fikir", "fikr", "tespit", "deyiş", "anlatım", "beyan", "itiraf", "tanıklı"),
)
"""Beginnings of what somebody says or thinks, as a noun."""
_HELD = re.compile(
    r"(?:kanısında|kanaatinde|görüşünde|düşüncesinde|inancında|fikrinde|iddiasında)(?:d[ıi]r|yd[ıi])?(?:l[ae]r)?"
)
"""What somebody is in who holds a view: *X’in geldiği kanısındadır*."""
_ANNOUNCED = 4
_DENYING = frozenset({"reddet", "yalanla"})
"""Verbs of who says that what another says is not so."""
_BELIEVING = frozenset({"inan", "zannet"})
_BELIEVED = re.compile(r"(?:[dt][ıiuü](?:ğ|kl)|[ae]c[ae](?:ğ|kl))\w*n[ıiuüae]$")
"""What somebody believes: *geldiğine inanıyordu, geldiğini zannediyordu*."""
_STEMS = frozenset({*_SPEAKING, *_SPEAKING_NOUNS, *_DENYING})
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
        voices = [*self._accounts(sentence, found), *self._views(sentence)]
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
        near = [word for word in sentence.words[max(0, colon - _ANNOUNCED) : colon - 1] if word.name is None]
        if not any(word.low.startswith(_WORDS_OF) for word in near):
            return None
        owners = [
            one.name.entity
            for one in found
            if one.role == "genitive" and one.last < colon and one.name.entity.startswith("person/")
        ]
        return owners[-1] if owners and self._speaks(owners[-1]) else None

    def _views(self, sentence: Sentence) -> Iterator[Voice]:
        """Give what stands beside *onun görüşüne göre* to whom the paragraph was about."""
        lows = [word.low for word in sentence.words[:_ANNOUNCED]]
        if self._about is not None and "göre" in lows[2:] and lows[0] == "onun" and lows[1].startswith(_WORDS_OF):
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
        accounts = [one for one in found if one.role == "by-account" or _is_what_he_says(sentence, one)]
        begun = [_clause_begin(sentence, one.first) for one in accounts]
        for argument, first in zip(accounts, begun, strict=True):
            if self._speaks(argument.name.entity):
                last = min((each for each in begun if each > first), default=len(sentence.words))
                yield Voice(first=first, last=last, claimant=argument.name.entity)

    def _speakers(
        self, sentence: Sentence, found: Sequence[Argument], quoted: tuple[int, int] | None = None
    ) -> Iterator[tuple[int, Argument, Certainty | None]]:
        """Find verbs of speaking with who speaks: outside of quotations, or within one: *“… X, Y’yi suçladı.”*."""
        words = sentence.words
        for at, word in enumerate(words[: quoted[1]] if quoted else words):
            if word.name is not None or (at < quoted[0] if quoted else sentence.is_quoted(at)):
                continue
            if _HELD.fullmatch(word.low):
                speaker = self._speaker(sentence, found, at, "nominative", within_quotation=quoted is not None)
                if speaker is not None:
                    yield at, speaker, None
                continue
            form = next(iter(forms(word.low, _STEMS)), None)
            nouns = _nouns_of(sentence, at, form.stem) if form is not None else ()
            if form is None or (form.negative and nouns != ("kabul",)):
                continue
            if form.passive:
                yield from _agents(sentence, found, at, form)
                continue
            if not _says_something(sentence, at, form.stem, nouns):
                continue
            hedge = Certainty.REPORTED if set(nouns) & _CLAIMING else None
            wanted = _role_of_speaker(sentence, at, form)
            if wanted is None:
                continue
            within = [one for one in found if quoted is None or one.first >= quoted[0]]
            speaker = self._speaker(sentence, within, at, wanted, within_quotation=quoted is not None)
            if speaker is not None:
                yield at, speaker, hedge

    def _letters(self, sentence: Sentence, found: Sequence[Argument]) -> Iterator[tuple[int, Voice]]:
        """Give what is said to stand in a letter: *telgrafta … belirtilmiştir*."""
        letters = [one for one in found if one.role == "locative" and one.name.entity.startswith("letter/")]
        if not letters:
            return
        for at, word in enumerate(sentence.words):
            form = next(iter(forms(word.low, _STEMS)), None) if word.name is None else None
            if form is None or not form.passive or form.negative or form.shape not in {FINITE, CONVERB}:
                continue
            nouns = _SPEAKING_NOUNS.get(form.stem)
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


_TOLD_BY = re.compile(r"(?:d|t)[ıiuü](?:ğ[ıiuü]|kl[ae]r[ıi])n[ae]$")
_BECAUSE = ("dığından", "diğinden", "duğundan", "düğünden", "klarından", "klerinden")
"""Endings of verbs that give a reason, with a subject of their own."""


def _is_what_he_says(sentence: Sentence, argument: Argument) -> bool:
    """Tell whether a genitive owns what something is so by: *X’in yazdığına göre, X’in görüşüne göre*."""
    if argument.role != "genitive" or not argument.name.entity.startswith(("person/", "group/", "work/")):
        return False
    behind = [word.low for word in sentence.words[argument.name.last + 1 : argument.name.last + 2 + _ANNOUNCED]]
    if "göre" not in behind:
        return False
    said = behind[behind.index("göre") - 1] if behind.index("göre") else ""
    return _TOLD_BY.search(said) is not None or said.startswith(_WORDS_OF)


def _role_of_speaker(sentence: Sentence, at: int, form: VerbForm) -> str | None:
    """Say which role the speaker has beside a form of his verb: *X’in yazdığı gibi, X yazar*."""
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    if form.shape == OBJECT and following == "gibi":
        return "genitive"
    return "nominative" if form.shape in {FINITE, CONVERB} else None


def _agents(
    sentence: Sentence, found: Sequence[Argument], at: int, form: VerbForm
) -> Iterator[tuple[int, Argument, None]]:
    """Find by whom something is said in the passive: *X’in geldiği Y tarafından ileri sürülmüştür*."""
    for one in found:
        near = one.role == "by" and one.last < at <= one.last + _ANNOUNCED and one.first > 0
        if near and form.shape == FINITE and is_thesis(sentence.words[one.first - 1].low):
            yield at, one, None
            return


def _nouns_of(sentence: Sentence, at: int, stem: str) -> tuple[str, ...]:
    """Give the nouns before a verb that make one of speaking of it: *iddia etti*."""
    before = {one.low for one in sentence.words[max(0, at - 2) : at]}
    return tuple(noun for noun in _SPEAKING_NOUNS.get(stem, ()) if noun in before)


def _says_something(sentence: Sentence, at: int, stem: str, nouns: Sequence[str]) -> bool:
    """Tell whether a verb is one of speaking here; *reddetti* only behind what is said to be untrue."""
    if stem in _DENYING:
        before = past_adverbs(sentence.words, at - 1, -1)  # *geldiğini yıllarca yalanladı*
        thesis = before > 0 and sentence.words[before].low.startswith(_WORDS_OF)  # *geldiği iddiasını reddeder*
        said = sentence.words[before - thesis].low if before >= 0 else ""
        return is_thesis(said) if thesis else is_content(said)
    if stem in _BELIEVING:
        return at > 0 and _BELIEVED.search(sentence.words[past_adverbs(sentence.words, at - 1, -1)].low) is not None
    if stem not in _SPEAKING_NOUNS:
        return True
    return bool(nouns) and (not set(nouns) <= _OF_CLAUSES or _declares_something(sentence, at))


def _declares_something(sentence: Sentence, at: int) -> bool:
    """Tell whether what is declared is said, and is no war or republic: *X’in geldiğini ilan etti*."""
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    return bool(sentence.quoted) or following == "gibi" or (at > 1 and is_content(sentence.words[at - 2].low))


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
