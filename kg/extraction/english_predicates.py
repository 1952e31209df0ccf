"""The verbs of an English sentence: their groups of auxiliaries, what is denied, only wanted or a mere noun."""

# ruff: noqa: C901, PLR0912, PLR0913 - a branch a way of saying it

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.extraction.english_owned import PAPERS
from kg.extraction.english_performed import is_performed
from kg.extraction.english_saying import accuser, is_absolved
from kg.extraction.english_verb_groups import group_before, is_denied, is_having, is_helping, is_of_a_name
from kg.extraction.english_verbs import is_participle, lemma, looks_past
from kg.extraction.english_words import (
    BE,
    DETERMINERS,
    DOUBTFUL,
    FACTIVE,
    HAVE,
    MUSING,
    NEGATIONS,
    OWNING_UP,
    REFUSALS,
    REFUSING,
    RELATIVES,
    SHUNNING,
    SPEAKING,
    is_auxiliary,
)
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS
from kg.language import turkish
from kg.recognition.adjectives import of_lands


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A form of a verb: ``at`` is the word, ``begin`` the first word of its group (auxiliaries, negation).

    ``governed``: another verb says that it was done, or was not (*refused to sign*); ``hearsay``: *is said to have
    signed*.
    """

    at: int
    begin: int
    lemma: str
    passive: bool = False
    negative: bool = False
    doubts: tuple[str, ...] = ()
    gerund: bool = False
    governed: bool = False
    hearsay: bool = False
    infinitive: bool = False


def verbs(words: Sequence[Word], known: Callable[[str], bool]) -> tuple[Verb, ...]:
    """Find the verbs of a sentence; ``known``: whether a lemma is one that triggers have."""
    found = []
    for at, word in enumerate(words):
        if word.name is not None or not word.low.isalpha() or is_of_a_name(words, at):
            continue
        if is_auxiliary(word.low):
            if word.low in BE and known("be") and not is_helping(words, at):
                found.append(Verb(at=at, begin=at, lemma="be", negative=is_denied(words, at)))
            elif word.low in HAVE and known("have") and is_having(words, at):
                found.append(Verb(at=at, begin=at, lemma="have", negative=is_denied(words, at)))
            continue
        verb = _verb(words, at, known)
        if verb is not None:
            found.append(verb)
    return tuple(found)


def _verb(words: Sequence[Word], at: int, known: Callable[[str], bool]) -> Verb | None:
    low = words[at].low
    stem, past = lemma(low), looks_past(low)
    if not (past or known(stem)):
        return None
    participle = is_participle(low)
    group = group_before(words, at)
    begin, has_be, has_have, has_do = group.begin, group.has_be, group.has_have, group.has_do
    modal, negative, to = group.modal, group.negative, group.to
    accused = accuser(words, begin)
    if low.endswith("ing"):
        doubts = _doubts(modal, negative=negative) if has_be else ("converb",)
        return _gerund(words, at, begin, stem, doubts=doubts, negative=negative)
    bare = low == stem
    third = low.endswith("s") and not past and not bare
    if not (past or participle) and not to and not modal and not has_do:
        if _is_nominal(words, at, third=third):
            return None
    elif past and not (has_be or has_have) and begin == at and words[at - 1].low in _BEFORE_NOUNS:
        return None
    if to and not (bare or has_be or has_have):
        return None
    wished = (
        has_be and participle and not (to or modal or has_have) and any(word.low == "be" for word in words[begin:at])
    )
    doubts = _doubts(modal, negative=negative)
    infinitive, hearsay, owned_up = wished, False, _owning_up(words, begin)
    if owned_up is not None:
        negative = negative != (owned_up == "deny")
        infinitive = owned_up == "deny" and _is_denied_above(words, begin, "deny")  # *did not deny having met*
    if accused is not None:
        negative = negative != is_absolved(words, accused)
    if to:
        governor = _governor(words, begin)
        hearsay = governor in SPEAKING
        if hearsay:
            pass
        elif (
            governor in REFUSING
            or governor in REFUSALS
            or (governor in FACTIVE and _is_denied_above(words, begin, governor))
        ):
            negative = not negative
        elif governor in {"agree", "consent"}:
            doubts = (*doubts, "future", "hoped")
        elif words[begin - 1].low == "going" or (governor not in FACTIVE and not is_performed(words, begin, stem)):
            infinitive = True
    return Verb(
        at=at,
        begin=begin,
        lemma=stem,
        passive=has_be and participle,
        negative=negative,
        doubts=doubts,
        governed=(to and not infinitive) or owned_up is not None or accused is not None,
        hearsay=hearsay,
        infinitive=infinitive,
    )


def _doubts(modal: str, *, negative: bool) -> tuple[str, ...]:
    """Say what a modal verb leaves doubtful; *could not persuade* is that it was not done."""
    if modal == "could" and negative:
        return ()
    if modal in DOUBTFUL:
        return "able", "modal"
    if not modal:
        return ()
    return ("modal", "future") if modal in _TO_COME else ("modal",)


def _owning_up(words: Sequence[Word], begin: int) -> str | None:
    """Give the verb by which somebody says what he has done: *denied having met, boasted of ever having seen*."""
    begin += words[begin].low == "ever"
    if words[begin].low != "having" or not begin:
        return None
    at = begin - 1
    at -= words[at].low == "ever"
    at -= words[at].low in {"to", "of"}
    governor = lemma(words[at].low) if at >= 0 and words[at].name is None else ""
    return governor if governor in OWNING_UP else None


_TO_COME = frozenset(["will", "shall"])
_BEFORE_NOUNS = DETERMINERS - {"that", "this"}


_WITHOUT = frozenset(["of", "for", "to", "from", "against", "without", "than", "about", "toward", "towards"])
"""Prepositions after which an *-ing* tells of nothing that was done: *objections to joining*."""


def _gerund(
    words: Sequence[Word], at: int, begin: int, stem: str, *, doubts: tuple[str, ...], negative: bool
) -> Verb | None:
    helped = "converb" not in doubts  # *shall be writing* is no gerund, and yet to come
    accused = accuser(words, begin)
    if accused is not None:
        negative = negative != is_absolved(words, accused)
        return Verb(at=at, begin=begin, lemma=stem, negative=negative, governed=True, gerund=True)
    if begin and not helped and (words[begin - 1].low in DETERMINERS | _WITHOUT or _is_owned(words, at)):
        return None
    governor = lemma(words[begin - 1].low) if begin and not helped and words[begin - 1].name is None else ""
    if governor in MUSING:
        return None
    if governor in SHUNNING:
        shunned = negative == _is_denied_above(words, begin, governor)
        return Verb(at=at, begin=begin, lemma=stem, negative=shunned, governed=True, gerund=True)
    return Verb(at=at, begin=begin, lemma=stem, negative=negative, gerund=not helped, doubts=doubts)


def _is_nominal(words: Sequence[Word], at: int, *, third: bool) -> bool:
    """Tell whether a bare form or one in -s is rather a noun: *visits, support, aid*."""
    if at == 0:
        return True
    before = words[at - 1]
    if _is_owned(words, at) or (not third and turkish.fold(before.text) in of_lands("en")):  # *the Greek reply*
        return True
    if before.low in {"which", "whom"} and at > 1 and words[at - 2].low in PREPOSITIONS:
        return True  # *to which reference was made*
    if (
        before.name is not None
        or before.low in RELATIVES
        or before.low in {"he", "she", "they", "it", "we", "i", "you"}
    ):
        return before.low == "that" and not third
    papers = not third and before.low in PAPERS and before.low.endswith("s")  # *Panin’s memoirs accuse*
    if papers or before.low in NEGATIONS or before.low.endswith("ly"):
        return False
    return not (third and before.low in {"and", ","} and at > 1)


def _is_owned(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody has what a word says, which is a noun then: *at his request, X’s warning to Y*."""
    before = words[at - 1].low
    return before in _POSSESSIVES or before.endswith(("’s", "'s"))


_POSSESSIVES = frozenset(["his", "her", "my", "our", "your", "their", "its"])


def _governor(words: Sequence[Word], begin: int) -> str:
    """Give the verb or noun that an infinitive hangs on: *refused to, compelled the envoy Sin Hon to*."""
    if begin and words[begin - 1].name is not None:
        for index in range(begin - 1, max(-1, begin - _LONGEST_OBJECT), -1):
            low = words[index].low
            if words[index].name is None and (looks_past(low) or not low.isalpha()):
                return lemma(low)
    last = _before_agent(words, begin)
    for index in range(last - 1, max(-1, last - 4), -1):
        low = words[index].low
        if words[index].name is None and low.isalpha() and not low.endswith("ly"):
            return lemma(low)
    return ""


def _before_agent(words: Sequence[Word], begin: int) -> int:
    """Go back over people without a name who say it: *is supposed | by some writers to have gone*."""
    for index in range(begin - 1, max(0, begin - _LONGEST_AGENT), -1):
        if words[index].name is not None or not words[index].low.isalpha():
            break
        if words[index].low == "by":
            return index if lemma(words[index - 1].low) in SPEAKING else begin
    return begin


_LONGEST_AGENT = 6


def _is_denied_above(words: Sequence[Word], begin: int, governor: str) -> bool:
    """Tell whether the verb that an infinitive hangs on is denied: *did not dare to, could not bring X to*."""
    for index in range(begin - 1, max(-1, begin - _LONGEST_OBJECT), -1):
        if words[index].name is None and lemma(words[index].low) == governor:
            return group_before(words, index).negative
    return False


_LONGEST_OBJECT = 9
