"""Who else claims or denies what somebody is told to claim: *X argues that …, while Y denies it; Y ise buna katılmaz*.

A second claim of the same words, with its own claimant. Owns the turns by which somebody takes a stand on what another
says, in the same sentence or at the head of the next; the claim itself is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.records import ProposedClaim, Source
from kg.extraction.sentences import Name, Sentence
from kg.model import EntityId, Polarity

_COST: Final = 0.04
_VIEW: Final = (
    r"(?:view|claim|thesis|assertion|idea|interpretation|version|account|theory|argument|reading|charge|allegation"
    r"|opinion|conclusion|contention|suggestion|accusation)s?"
)
_SUCH: Final = rf"(?:it|this|that|(?:this|that|these|the|such an?|his|her) (?:\w+ )?{_VIEW})(?= [,.;:)—–]|$)"
_ASIDE: Final = (
    r"(?:,? ?(?:however|though|by contrast|in contrast|in turn|too|also|himself|herself|for (?:his|her) part"
    r"|on the other hand|on the contrary) ?,? ?)*(?:(?:has|had|have|also|\w+ly|does|did) )*"
)
_DENIES: Final = (
    r"(?:den(?:y|ies|ied)|disput\w+|reject\w*|contest\w*|refut\w+|contradict\w*|dismiss\w*|oppose[sd]?|challenge[sd]?"
    r"|(?:does not|did not|do not) (?:accept|share|believe))"
)
_SHARES: Final = r"(?:accept\w*|share[sd]?|confirm\w*|repeat\w*|support\w*|endorse[sd]?|adopt\w*)"
_ENGLISH: Final = (
    (re.compile(rf"{_ASIDE}{_DENIES} {_SUCH}"), True),
    (re.compile(rf"{_ASIDE}(?:disagree[sd]?|(?:takes?|took) the opposite view)(?= [,.;:)—–]|$| with )"), True),
    (re.compile(rf"{_ASIDE}{_SHARES} {_SUCH}"), False),
    (re.compile(rf"{_ASIDE}(?:agree[sd]?|concur(?:s|red)?)(?: with (?:him|her|this))?(?= [,.;:)—–]|$)"), False),
)
_VIEWED: Final = r"(?:görüş|iddia|sav|tez|yorum|düşünce|kanı|kanaat|yargı|suçlama|fikr)"
_IT: Final = rf"(?:bunu|bu {_VIEWED}\w*)"
_TO_IT: Final = rf"(?:buna|bu {_VIEWED}\w*)"
_REJECTS: Final = (
    r"(?:redde(?:der|diyor|tti|tmiş|tmekte)\w*|yalanl(?:ar|ıyor|adı|amış|amakta)\w*|çürüt(?:ür|üyor|tü|müş|mekte)\w*)"
)
_ALSO: Final = r"(?:(?:ise|da|de|kendisi|kesinlikle|açıkça|hiç|,) )*"
_TURKISH: Final = (
    (
        re.compile(
            rf"{_ALSO}{_IT} (?:\w+ )?(?:{_REJECTS}|kabul et(?:me\w*|mi\w+)|paylaşm\w+"
            r"|doğru bulm\w+|benimsem\w+)"
        ),
        True,
    ),
    (re.compile(rf"{_ALSO}{_TO_IT} (?:\w+ )?(?:karşı çık\w+|itiraz e[dt]\w*|katılm(?:a|ı)\w*|inanm(?:a|ı)\w*)"), True),
    (re.compile(rf"{_ALSO}{_IT} (?:doğrula\w*|kabul ed\w*|paylaşı\w*|destekle(?!m)\w*|benimse(?!m)\w*)"), False),
    (re.compile(rf"{_ALSO}{_TO_IT} katılı\w*"), False),
)
_STANDS: Final = {"en": _ENGLISH, "tr": _TURKISH}
_OPENS: Final = frozenset([",", ";", "and", "but", "while", "whereas", "ve", "ama", "ancak", "fakat", "oysa", "—", "–"])
_REJECTED: Final = re.compile(rf"(?: \w+ly| flatly)? {_DENIES}(?: \w+){{0,2}} $")
_THESIS: Final = re.compile(rf" (?:\w+ )?{_VIEW} that ")
_TURKISH_THESIS: Final = re.compile(rf" {_VIEWED}\w* (?:\w+ )?(?:{_REJECTS}|kabul etm[ei]|paylaşm|katılm)")
_NONE: Final = re.compile(r"\bnot?\b|\bnever\b")


class Contested:
    """The views of one text, as its sentences tell them one after another."""

    def __init__(self, source: Source, speaks: Callable[[EntityId], bool]) -> None:
        self._source, self._speaks = source, speaks
        self._before: list[ProposedClaim] = []
        self._paragraph = -1

    def told(self, sentence: Sentence, claims: Sequence[ProposedClaim]) -> list[ProposedClaim]:
        """Give the claims of a sentence, and what others than their claimants say of them, or of those before."""
        views = [one for one in claims if one.claimants != (self._source.author,)]
        made = list(claims)
        if sentence.language in _STANDS:
            made = [*self._of_owners(sentence, claims), *self._stands(sentence, views)]
        self._before = [one for one in made if one.claimants != (self._source.author,)]
        self._paragraph = sentence.paragraph
        return made

    def _stands(self, sentence: Sentence, views: Sequence[ProposedClaim]) -> Iterator[ProposedClaim]:
        for name in sentence.names:
            denied = _stand(sentence, name) if self._speaks(name.entity) and not name.rest else None
            if denied is None:
                continue
            taken = views
            if not taken and name.first <= 1 and sentence.paragraph == self._paragraph:
                taken = [self._over_both(one, sentence) for one in self._before]
            for one in taken:
                if name.entity not in {*one.claimants, one.subject, one.object}:
                    yield _of(one, name.entity, flipped=denied)

    def _of_owners(self, sentence: Sentence, claims: Sequence[ProposedClaim]) -> Iterator[ProposedClaim]:
        """Give the claims of a sentence, and of those that one denies who rejects another’s thesis the other’s."""
        two = _rejecting(sentence)
        for claim in claims:
            if two is None or claim.polarity is not Polarity.DENIES or not all(map(self._speaks, _entities(two))):
                yield claim
                continue
            one, owner = _entities(two)
            if claim.claimants == (self._source.author,) and one not in {claim.subject, claim.object}:
                yield replace(claim, claimants=(one,), reported_by=self._source.author)
            else:
                yield claim
            if owner not in {*claim.claimants, claim.subject, claim.object}:
                yield _of(claim, owner, flipped=True)

    def _over_both(self, claim: ProposedClaim, sentence: Sentence) -> ProposedClaim:
        """Let the quotation of a claim hold the sentence, too, that says who else takes a stand on it."""
        end = sentence.stored_span(sentence.start, sentence.end)[1]
        return replace(claim, end=end, quotation=self._source.structure.reader_text(claim.start, end))


def _of(claim: ProposedClaim, claimant: EntityId, *, flipped: bool) -> ProposedClaim:
    polarity = claim.polarity
    if flipped:
        polarity = Polarity.ASSERTS if polarity is Polarity.DENIES else Polarity.DENIES
    reported = claim.reported_by or (claim.claimants[0] if len(claim.claimants) == 1 else None)
    return replace(
        claim,
        claimants=(claimant,),
        polarity=polarity,
        reported_by=claim.reported_by or reported,
        score=round(claim.score - _COST, 2),
    )


def _stand(sentence: Sentence, name: Name) -> bool | None:
    """Tell whether somebody denies or shares what was said before; ``None``: he takes no stand on it."""
    before = sentence.words[name.first - 1].low if name.first else ""
    if before and before not in _OPENS:
        return None
    behind = " ".join(word.low for word in sentence.words[name.last + 1 :])
    return next((denied for turn, denied in _STANDS[sentence.language] if turn.match(behind)), None)


def _entities(two: tuple[Name, Name]) -> tuple[EntityId, EntityId]:
    return two[0].entity, two[1].entity


def _rejecting(sentence: Sentence) -> tuple[Name, Name] | None:
    """Give who rejects a thesis, and whose it is: *X rejects Y’s thesis that*."""
    two = [name for name in sentence.names if not sentence.is_quoted(name.first)][:2]
    if len(two) < 2 or not two[1].rest:  # noqa: PLR2004 - who rejects, and whose
        return None
    one, owner = two
    between = f" {' '.join(word.low for word in sentence.words[one.last + 1 : owner.first])} "
    behind = f" {' '.join(word.low for word in sentence.words[owner.last + 1 :])} "
    if _NONE.search(between):
        return None
    if sentence.language == "tr":
        rejects = between.strip() in {"", ","} and not one.rest and _TURKISH_THESIS.search(behind)
    else:
        rejects = _REJECTED.match(between) and _THESIS.match(behind)
    return (one, owner) if rejects else None
