"""Who, the text itself says, is wrong in what he says: *X wrongly claims that, X’in yanlış olarak ileri sürdüğü gibi*.

What he says stays his, and who says that he is wrong denies it: a second claim of the same words. Owns the turns that
say so; whose the words are is decided by the voices, what is said by nobody (*it is wrong to say that*) where polarity
is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.english_errors import ADVERBS, MUCH, SAYS, THESIS, UNTRUE, WRONG_IN
from kg.extraction.records import ProposedClaim
from kg.extraction.sentences import Name, Sentence
from kg.extraction.voices import Voice, voices_around
from kg.model import Certainty, EntityId, Polarity

_COST: Final = 0.04
_OWNED: Final = re.compile(
    rf"(?:\w+ )?(?:wrong|mistaken|false|erroneous|incorrect|unfounded|baseless|untenable|groundless) {THESIS} that\b"
    rf"|(?:\w+ )?{THESIS} that .* (?:is|was|remains|proved|proves) {MUCH}{UNTRUE}(?= [.,;:]|$)"
)
_CONTRARY: Final = re.compile(r"(?:contrary to|as against|pace|in spite of|despite) $")
_SAID_BY: Final = re.compile(rf"\b{ADVERBS} {SAYS} by $")
_THESIS_THAT: Final = re.compile(rf"(?:\w+ )?{THESIS} that\b")
_SAYING: Final = r"(?:söyle|yaz|iddia ed|ileri sür|öne sür|düşün|san|zanned|inan|belirt|savun|kabul ed|varsay|anlat)\w*"
_ERRS: Final = (
    r"(?:yanıl(?:ıyor|makta|mış|ır|dı|gıya düş)\w*|hataya düş(?:er|üyor|mekte|müş|tü)\w*"
    r"|hata (?:eder|ediyor|etmekte|etmiş|etti|yapıyor|yapar|yapmakta|yapmış|yaptı)\w*|haksızdır|yanılgı içinde\w*)"
)
_ADVERB: Final = (
    r"(?:yanlış(?:lıkla| olarak| (?:bir )?(?:biçimde|şekilde))|haksız (?:yere|olarak)"
    r"|hatalı (?:olarak|(?:bir )?(?:biçimde|şekilde))|asılsız olarak|gerçeğe aykırı olarak)"
)
_TURKISH: Final = re.compile(
    rf"{_SAYING}(?:rken|mekle|makla) (?:\w+ ){{0,2}}?{_ERRS} [.;]"
    rf"|{_SAYING}[ae]n (?:\S+ ){{1,3}}?{_ERRS} [.;]"
    rf"|{_ADVERB} (?:\w+ )?{_SAYING}"
    r"|, (?:ama|ancak|fakat|oysa|oysaki|halbuki|ne var ki) (?:bu(?:nda|nun)?|bu \w+) (?:\w+ )?"
    r"(?:doğru değil|yanlış|gerçek değil|asılsız|gerçeği yansıtm|haksız)\w*"
    rf"|, (?:ama|ancak|fakat|oysa) (?:\S+ ){{1,3}}?{_ERRS} [.;]"
)
_OTHERS: Final = {
    "tr": _TURKISH,
    "de": re.compile(
        r"\b(?:irrt|irrte|irren|täuscht|täuschte)(?: sich)? ,? ?(?:wenn|als|in|mit)\b"
        r"|\b(?:fälschlich|fälschlicherweise|irrtümlich|irrtümlicherweise|zu unrecht)\b"
        r"(?= (?:\S+ )?(?:, (?:dass|daß)|behaupt|mein|schr))"
    ),
    "fr": re.compile(
        r"\b(?:se (?:trompe|trompait|trompa|trompent)|fait erreur|a tort|avait tort|eut tort)\b"
        r"(?= (?:quand|lorsque|lorsqu|en|de|d['’]))"
        r"|\b(?:à tort|faussement|erronément)\b(?= qu)"
    ),
    "ru": re.compile(
        r"\b(?:ошибается|ошибался|ошибалась|заблуждается|заблуждался)\b(?= , (?:когда|если|утверждая|полагая|считая))"
        r"|\b(?:ошибочно|ложно|неверно|неправильно)\b(?= (?:утвержда|пиш|писа|счита|полага|сообща|указ))"
    ),
}


def corrected(
    sentence: Sentence, claims: Sequence[ProposedClaim], spoken: Sequence[Voice], author: EntityId
) -> Iterator[ProposedClaim]:
    """Give the claims of a sentence, and the denial of those whose claimant it says to be wrong in them."""
    wrong = _wrong(sentence, spoken) if spoken else {}
    turn = _OTHERS.get(sentence.language) if not spoken else None
    if turn is not None and turn.search(" ".join(word.low for word in sentence.words)):
        # somebody is wrong whom the text calls by no name that is known
        claims = [claim for claim in claims if claim.polarity is Polarity.DENIES]
    for claim in claims:
        yield claim
        mine = wrong.get(claim.claimants[0]) if len(claim.claimants) == 1 else None
        if mine is None:
            continue
        against = _speaker_around(mine, spoken) or author
        if against not in {claim.claimants[0], claim.subject, claim.object}:
            flipped = claim.polarity is Polarity.DENIES
            yield replace(
                claim,
                claimants=(against,),
                reported_by=author if against != author else None,
                polarity=Polarity.ASSERTS if flipped else Polarity.DENIES,
                certainty=Certainty.CERTAIN if claim.certainty is Certainty.REPORTED else claim.certainty,
                score=round(claim.score - _COST, 2),
            )


def _wrong(sentence: Sentence, spoken: Sequence[Voice]) -> dict[EntityId, Name]:
    """Give who is said to be wrong in what he says in a sentence, each with his name there."""
    speaking = {voice.claimant for voice in spoken}
    names = [name for name in sentence.names if name.entity in speaking and not sentence.is_quoted(name.first)]
    if sentence.language == "en":
        return {name.entity: name for name in names if _is_wrong(sentence, name)}
    turn = _OTHERS.get(sentence.language)
    if turn is None or len(speaking) != 1:
        return {}
    said = turn.search(" ".join(word.low for word in sentence.words)) is not None
    if sentence.language != "tr":
        return {name.entity: name for name in names if said}
    return {name.entity: name for name in names if _has_wrong_words(sentence, name) or (said and not name.rest)}


def _is_wrong(sentence: Sentence, name: Name) -> bool:
    behind = " ".join(word.low for word in sentence.words[name.last + 1 :])
    before = " ".join([*(word.low for word in sentence.words[max(0, name.first - 3) : name.first]), ""])
    if not name.rest:
        return WRONG_IN.match(behind) is not None or _SAID_BY.search(before) is not None
    contrary = _CONTRARY.search(before) is not None and _THESIS_THAT.match(behind) is not None
    return contrary or _OWNED.match(behind) is not None


def _has_wrong_words(sentence: Sentence, name: Name) -> bool:
    """Tell whether a Turkish adverb behind a name says that he is wrong: *X’in yanlış olarak ileri sürdüğü gibi*."""
    behind = " ".join(word.low for word in sentence.words[name.last + 1 :])
    return re.match(rf"(?:\S+ ){{0,2}}?{_ADVERB} {_SAYING}" if name.rest else rf"(?:, )?{_ADVERB} ", behind) is not None


def _speaker_around(name: Name, spoken: Sequence[Voice]) -> EntityId | None:
    """Give who says that somebody is wrong, where it is not the author: *Y argues that X wrongly claims that*."""
    around = (voice.claimant for voice in voices_around(spoken, name.first))
    return next((claimant for claimant in around if claimant != name.entity), None)
