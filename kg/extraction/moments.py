"""When a claim holds: the date of its clause, in brackets, or of the letter, treaty or event that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from kg.datings import Dating
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import CONJUNCTIONS, RELATIVES, STOPS, is_auxiliary, is_leading
from kg.extraction.european import roles as european
from kg.extraction.european.grammars import GRAMMARS
from kg.extraction.later_times import has_its_own, is_elsewhere, with_next_day
from kg.extraction.matches import Match
from kg.extraction.records import ProposedClaim
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import NOUN, PREDICATE
from kg.extraction.turkish_verbs import ends_clause, is_verbal
from kg.model import EntityId

_OPENING: Final = 2
_NEAR: Final = 3
_LONGEST: Final = 7
_OF_SUBJECTS: Final = frozenset(
    [
        *("sender", "addressee", "bearer", "deliveredAt", "concerns", "hasParty", "concludedIn", "outcomeOf"),
        "tookPlaceIn",
    ]
)
_OF_OBJECTS: Final = frozenset({"signed", "negotiated", "organised", "participatedIn"})
"""What is said of a letter, treaty or event that holds when it was sent, concluded or held: the subject, the object."""
_ALWAYS: Final = frozenset({"parentOf", "siblingOf", "uncleOf", "kinOf"})
"""What holds whenever its sentence says that something else was."""
_THINGS: Final = ("letter/", "treaty/", "event/")
_PARTICIPLE: Final = re.compile(r"(?:[ae]n|[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi])$")
_OF_DATE: Final = frozenset(
    {"of", "dated", "on", "the", ",", "signed", "concluded", "at", "in", "held", "(", "vom", "du", "от"}
)
_TR_DATE: Final = frozenset({"tarihli", "günlü", "tarihinde", "günü"})
_BY_WHICH: Final = frozenset({"ile", "uyarınca", "gereğince", "mucibince", "gereği"})
_SIGNED: Final = ("imzalan", "akded", "aktedil", "bağıtlan")
_HAPPENS: Final = ("başla", "açıl", "yapıl", "gerçekleş", "düzenlen", "imzalan", "sona", "sür", "bit", "toplan")


def date_of(sentence: Sentence, match: Match) -> Dating | None:
    """Give when a match holds: the date of its clause, else that of the letter, treaty or event it is about."""
    if not sentence.dates or match.trigger.relation in _ALWAYS or _is_said_of_him(sentence, match):
        return None
    found = _of_clause(sentence, match)
    relation = match.trigger.relation
    thing = match.subject if relation in _OF_SUBJECTS else match.object if relation in _OF_OBJECTS else None
    if found is None and thing is not None and thing.entity.startswith(_THINGS):
        return of_thing(sentence, thing)
    return found or _of_treaty(sentence, match)


def _is_said_of_him(sentence: Sentence, match: Match) -> bool:
    """Tell whether a Turkish noun before somebody only says who he is, whenever it was: *X yanlısı Y*."""
    attributive = match.at < match.subject.first <= match.at + _NEAR and match.object.last < match.at
    return sentence.language == "tr" and match.trigger.kind == PREDICATE and attributive


def _of_treaty(sentence: Sentence, match: Match) -> Dating | None:
    """Give the day of the treaty by which something is done: *5 Mayıs’ta imzalanan X Antlaşması ile Y’yi bıraktı*."""
    words = sentence.words
    for name in sentence.names if sentence.language == "tr" else ():
        behind = words[name.last + 1].low if name.last + 1 < len(words) else ""
        if name.entity.startswith("treaty/") and name.last < match.at and behind in _BY_WHICH:
            between = range(name.last + 2, match.at)
            if not any(_is_verb(sentence, index) for index in between if index not in match.words):
                return of_thing(sentence, name)
    return None


def of_thing(sentence: Sentence, thing: Name) -> Dating | None:
    """Give the date that a sentence puts beside a letter, treaty or event."""
    dates = (date for date in sentence.dates if not _is_only_called_so(sentence, date))
    return next((date for date in dates if _belongs(sentence, date, thing)), None)


def shared(claims: Iterable[ProposedClaim]) -> Iterator[ProposedClaim]:
    """Give the claims; the roles of one letter, treaty or event in one passage hold when one of them does."""
    claims = list(claims)
    dates: dict[tuple[EntityId, int, int], set[tuple[str | None, str | None]]] = defaultdict(set)
    for claim in claims:
        thing = _thing(claim)
        if claim.date and thing:
            dates[thing, claim.start, claim.end].add((claim.date, claim.date_as_written))
    for claim in claims:
        thing = _thing(claim) if claim.date is None else None
        known = dates.get((thing, claim.start, claim.end), set()) if thing else set()
        if len(known) == 1:
            date, written = next(iter(known))
            yield replace(claim, date=date, date_as_written=written)
        else:
            yield claim


def _thing(claim: ProposedClaim) -> EntityId | None:
    """Give the letter, treaty or event that a claim is a role of."""
    relation = claim.predicate
    end = claim.subject if relation in _OF_SUBJECTS else claim.object if relation in _OF_OBJECTS else None
    return end if end is not None and end.startswith(_THINGS) else None


def _is_only_called_so(sentence: Sentence, date: Dating) -> bool:
    """Tell whether an event is only called after a day, in whatever calendar: *31 Mart Vakası, the 10 May plot*."""
    own = sentence.words[_span(sentence, date)[0]].name
    named = own is not None and sentence.names[own].entity.startswith("event/")
    return named and not re.search(r"\d{3}", date.as_written)


# --- the clause -----------------------------------------------------------------------------------------------------


def _of_clause(sentence: Sentence, match: Match) -> Dating | None:
    """Take the date that stands in the trigger's clause: the one with the fewest verbs between, then the nearest.

    A date that opens the sentence holds for all of it, unless a participle follows that it belongs to. In English what
    stands behind the verb is looked at first.
    """
    best: tuple[tuple[int, int, int], Dating] | None = None
    for date in sentence.dates:
        first, last = _span(sentence, date)
        own = sentence.words[first].name
        called = own is not None and sentence.names[own] not in {match.subject, match.object}
        called = called or _is_only_called_so(sentence, date)
        if called or is_elsewhere(sentence, date, (first, last), match.at):
            continue  # *the agreement of 1933* is called so
        if _is_in_brackets(sentence, first, last) and _stands_behind(match, first - 2):
            return date
        if sentence.language == "en" and _is_of_another(sentence, first, match):
            continue
        before = last < match.at
        if before and _is_of_clause_before(sentence, first, last, match):
            continue
        between = range(last + 1, match.at) if before else range(match.at + 1, first)
        if sentence.language == "en" and not before and _is_of_next(sentence, first, last, between):
            continue
        verbs = sum(_is_verb(sentence, index) for index in between if index not in match.words)
        if sentence.language == "tr" and not before:
            happens = match.trigger.kind == NOUN and verbs == 0 and _happens(sentence, last + 1)
            verbs += (1 + (len(between) > _NEAR)) * (not happens)
        if before and (_opens(sentence, first) or _is_behind_subject(sentence, first)):
            verbs = min(verbs, 1) - 1 if sentence.language != "tr" else _over_participles(sentence, last, match, verbs)
        rank = (max(0, verbs), int(before) if sentence.language == "en" else 0, len(between))
        if verbs <= 0 and (best is None or rank < best[0]):
            best = (rank, date)
    return with_next_day(sentence, best[1]) if best else None


_OPENS: Final = RELATIVES - {"that"} | {"where", "whereupon", "whereas"}


def _is_of_next(sentence: Sentence, first: int, last: int, between: range) -> bool:
    """Tell whether a date behind a verb is a later clause’s: *marched on Y, where (and) on 1 March he fell*."""
    words = sentence.words
    if any(words[each].low in _OPENS or _is_of_content(sentence, each) for each in between):
        return True
    at = _before_date(sentence, first)
    if at <= between.start or words[at].low not in CONJUNCTIONS | {";"}:
        return False
    for index in range(last + 1, len(words)):
        if words[index].low in STOPS:
            return False
        if _is_verb(sentence, index) or is_auxiliary(words[index].low):
            return True
    return False


def _is_of_content(sentence: Sentence, at: int) -> bool:
    """Tell whether *that* begins what is told: *informed X that the treaty of 3 May was void*, not *on that day*."""
    if sentence.words[at].low != "that" or at + 1 >= len(sentence.words):
        return False
    return not is_leading(sentence.words[at + 1].low) or sentence.words[at + 1].low in {"the", "a", "on", "in", "at"}


def _before_date(sentence: Sentence, first: int) -> int:
    """Give the last word before a date that is neither a preposition nor a part of the day or year."""
    at = first - 1
    while at >= 0 and sentence.words[at].name is None and is_leading(sentence.words[at].low):
        at -= 1
    return at


def _opens(sentence: Sentence, first: int) -> bool:
    """Tell whether a date opens its sentence: *on 5 May*, *as early as 1895*, *on the evening of 5 May*."""
    return first <= _OPENING or (sentence.language == "en" and _before_date(sentence, first) < 0)


def _is_of_another(sentence: Sentence, first: int, match: Match) -> bool:
    """Tell whether a date is only that of a paper or payment spoken of: *your note of May 7, due on the 15th*."""
    if match.trigger.relation in _OF_SUBJECTS:
        return False
    words = sentence.words
    at = first - 1 - (words[first - 1].low == "the") if first else -1
    if at < 1:
        return False
    low, before = words[at].low, words[at - 1]
    if low in {"of", "dated"} and before.name is not None:  # *the Vienna Convention of 18 December*
        thing = sentence.names[before.name]
        return thing.entity.startswith(_THINGS) and thing not in {match.subject, match.object}
    if low == "dated" and before.low == "," and at > 1:
        before = words[at - 2]
    if low == "of" and before.name is None and not is_leading(before.low) and at - 1 not in match.words:
        return not _is_in_course_of(words, at - 1)  # *that the treaty of 3 May was void*
    if low in {"of", "dated"}:
        return before.low.removesuffix("s") in _PAPERS or before.low.isdigit()  # *your instruction No. 55 of the 12th*
    return (low == "," and before.low.isdigit()) or low == "due" or (low == "on" and before.low == "due")


def _is_in_course_of(words: Sequence[Word], noun: int) -> bool:
    """Tell whether something is done in what is dated: *attacked X in the war of 1774*, not *in the note of 3 May*."""
    lows = [word.low for word in words[max(0, noun - _NEAR) : noun]]
    return not {"in", "during", "at"}.isdisjoint(lows) and words[noun].low.removesuffix("s") not in _WRITTEN


def _is_finite(sentence: Sentence, index: int) -> bool:
    """Tell whether a Turkish word ends its clause: *gitmesini emretti* is one."""
    word = sentence.words[index]
    return word.low in {";", ":"} or (word.name is None and ends_clause(word.low))


def _is_of_clause_before(sentence: Sentence, first: int, last: int, match: Match) -> bool:
    """Tell whether a date before a verb is not that of its clause."""
    turkish = sentence.language == "tr"
    ends = partial(_is_finite if turkish else _is_verb, sentence)
    if has_its_own(sentence.words, last, match.at, ends):
        return True
    if sentence.language != "en":
        return False
    return (
        _is_before_clause(sentence, last, match.at)
        or _is_of_inserted(sentence, first, last, match)
        or _is_of_opening(sentence, first)
    )


def _is_before_clause(sentence: Sentence, last: int, at: int) -> bool:
    """Tell whether a clause begins behind a date: *fell on 3 May after X had left, wrote on 3 May that X left*."""
    for index in range(at - 1, last, -1):
        low = sentence.words[index].low
        if low in {",", *STOPS}:
            return False
        if low in _TIMED or (index > last + 1 and _is_of_content(sentence, index)):
            return True
    return False


_TIMED: Final = frozenset(["after", "before", "until"])
"""What begins a clause that has not the day of the clause before it."""


def _is_of_inserted(sentence: Sentence, first: int, last: int, match: Match) -> bool:
    """Tell whether a date ends an inserted clause with a verb of its own: *X, who had fled on 10 June, met Y*."""
    words = sentence.words
    if last + 1 >= len(words) or words[last + 1].low != ",":
        return False
    for index in range(first - 1, -1, -1):
        if words[index].low == ",":
            return False
        if words[index].name is None and (looks_past(words[index].low) or is_auxiliary(words[index].low)):
            return index not in match.words and (
                _is_participle_beside(sentence, index)
                or any(words[each].low in RELATIVES for each in range(max(0, index - _LONGEST), index))
            )
    return False


def _is_participle_beside(sentence: Sentence, index: int) -> bool:
    """Tell whether a participle stands beside a name: *X, appointed minister in May, left*."""
    words = sentence.words
    return index > 1 and words[index - 1].low == "," and words[index - 2].name is not None


def _is_of_opening(sentence: Sentence, first: int) -> bool:
    """Tell whether a date is that of what what all else was before or after: *After the talk on 5 May*."""
    return first > _OPENING and sentence.words[0].low in _APART


_APART: Final = frozenset(["after", "before", "since", "following", "until", "pending", "despite"])
_PAPERS: Final = frozenset(
    ["note", "letter", "telegram", "despatch", "dispatch", "instruction", "memorandum", "report", "message", "cable"]
)
_WRITTEN: Final = _PAPERS | {"treaty", "convention", "agreement", "protocol", "pact", "treatie", "declaration", "law"}


def _over_participles(sentence: Sentence, last: int, match: Match, verbs: int) -> int:
    """Give how many verbs part a date that opens a Turkish sentence from a trigger; it may go with a participle.

    *7 Ağustos’ta gelen X’in etkisi*: of the coming; *19 Temmuz’da, Y’nin kabul ettiği X geldi*: of the arrival.
    """
    words = sentence.words
    opens = min(verbs, 1) - 1
    for index in range(last + 1, match.at + 1):
        if words[index].low == "," and not _joins_names(sentence, index):
            return 1 if _is_participle(words[match.at].low) and match.at + 1 < len(words) - 1 else opens
        near = index < match.at and index - last <= _OPENING
        if near and words[index].name is None and _is_participle(words[index].low):
            held = match.trigger.kind == NOUN or match.trigger.relation in _OF_SUBJECTS | _OF_OBJECTS
            return opens if held and words[index].low.startswith(_HAPPENS) else 1
    return opens


def _joins_names(sentence: Sentence, comma: int) -> bool:
    around = sentence.words[comma - 1 : comma + 2]
    return len(around) == len("A,B") and around[0].name is not None and around[2].name is not None


def _is_participle(low: str) -> bool:
    return _PARTICIPLE.search(low) is not None and is_verbal(low)


def _happens(sentence: Sentence, at: int) -> bool:
    """Tell whether the next verb says that something begins, is held or ends: *görüşmeler Nisan’da başladı*."""
    for word in sentence.words[at : at + _NEAR]:
        if word.name is None and is_verbal(word.low):
            return word.low.startswith(_HAPPENS)
    return False


def _span(sentence: Sentence, date: Dating) -> tuple[int, int]:
    starts = [word.start for word in sentence.words]
    return bisect_right(starts, date.start) - 1, bisect_left(starts, date.end) - 1


def _is_in_brackets(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.words
    return first > 0 and words[first - 1].text == "(" and last + 1 < len(words) and words[last + 1].text == ")"


def _stands_behind(match: Match, at: int) -> bool:
    """Tell whether a place is that of the trigger or the last word of a thing; behind a person his life stands."""
    ends = {end.last for end in (match.subject, match.object) if end.entity.startswith(_THINGS)}
    return at in match.words or at == match.at or at in ends


def _is_behind_subject(sentence: Sentence, at: int) -> bool:
    """Tell whether a date stands right behind the bare name that a sentence begins with: *V. Pius 1571’de …*."""
    return all(word.name == 0 for word in sentence.words[:at]) and not sentence.names[0].rest


def _is_verb(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if word.low in {";", ":", "(", ")"}:
        return True
    if word.name is not None:
        return False
    if sentence.language in GRAMMARS:
        return european.is_verb(word.text, sentence.language)
    return is_verbal(word.low) if sentence.language == "tr" else looks_past(word.low)


# --- things ---------------------------------------------------------------------------------------------------------


def _belongs(sentence: Sentence, date: Dating, thing: Name) -> bool:
    """Tell whether a date is that of a letter, treaty or event: *his letter of 5 May, 5 Mayıs’ta yazdığı mektup*."""
    first, last = _span(sentence, date)
    if thing.first <= first and last <= thing.last:
        return True
    if last < thing.first:
        return sentence.language == "tr" and _modifies(sentence, last, thing.first)
    between = sentence.words[thing.last + 1 : first]
    if sentence.language == "tr":
        return [word.low for word in between] == ["("] or _was_signed(sentence, between, last, thing)
    bare = [word.low for word in between if word.name is None]
    return 0 < len(between) <= _LONGEST and bool(bare) and _OF_DATE.issuperset(bare)


def _was_signed(sentence: Sentence, between: Sequence[Word], last: int, thing: Name) -> bool:
    """Tell whether a sentence only says when a treaty was signed: *X Antlaşması 5 Mayıs’ta Y arasında imzalandı*."""
    if not thing.entity.startswith("treaty/") or thing.rest or any(is_verbal(word.low) for word in between):
        return False
    behind = [word for word in sentence.words[last + 1 :] if word.name is None and is_verbal(word.low)]
    return len(sentence.dates) == 1 and bool(behind) and behind[0].low.startswith(_SIGNED)


def _modifies(sentence: Sentence, last: int, head: int) -> bool:
    between = sentence.words[last + 1 : head]
    if not between:
        return sentence.words[last].low.endswith("ki")
    if any(word.low in {",", ";", ":"} for word in between) or len(between) > _LONGEST:
        return False
    behind = between[-1]
    verbs: Sequence[str] = [word.low for word in between if word.name is None and is_verbal(word.low)]
    if behind.low in _TR_DATE:
        return len(between) == 1
    return behind.name is None and _is_participle(behind.low) and len(verbs) == 1
