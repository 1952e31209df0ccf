"""Which roles the names of an English sentence have: bare, possessor or a preposition; and its verbs."""

# ruff: noqa: C901, PLR0912 - a branch a way of saying it

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extraction.ends import BOTH, UNNAMED
from kg.extraction.english_modifiers import is_adjective, is_of_a_land, modifies, names_a_matter, shares_noun
from kg.extraction.english_owned import head_before, is_acting
from kg.extraction.english_people import is_people
from kg.extraction.english_predicates import Verb
from kg.extraction.english_verbs import lemma, looks_past
from kg.extraction.english_words import (
    CLAUSES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    NEGATIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    TIMES,
    is_auxiliary,
)
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import PREPOSITIONS

PLAIN, POSSESSOR, MODIFIER = "plain", "possessor", "modifier"
_SORTS = {"person": 1, "group": 1, "place": 2, "treaty": 3, "event": 4, "letter": 5, "work": 6, "office": 7, "topic": 8}
"""What can be joined by *and*: things of one sort."""
_LONGEST_PHRASE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A name with its role: ``plain`` (a bare noun phrase), ``possessor``, ``modifier`` or a preposition.

    ``first`` is the first word of its phrase, the preposition not counted. ``joined``: *and* binds it to the one
    before. ``object_of`` is the verb that it stands right behind.
    """

    name: Name
    role: str
    first: int
    joined: bool = False
    object_of: int | None = None


def is_possessor(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name stands in the possessive: *Britain’s, the Ottomans’*."""
    rest = name.rest.replace("’", "'")
    if rest in {"'s", "'"}:
        return True
    at = name.last + 1
    words = sentence.words
    if at >= len(words) or words[at].text not in {"'", "’"} or words[at].start != words[at - 1].end:
        return False
    return words[at - 1].low.endswith("s")


def arguments(sentence: Sentence, found: Sequence[Verb]) -> tuple[Argument, ...]:
    """Give the names of a sentence with their roles, in the order of the text."""
    words = sentence.words
    verbal = {verb.at for verb in found}
    begins = {verb.begin for verb in found}
    finite = {verb.begin for verb in found if not verb.gerund and words[verb.begin].low != "to"}
    made: list[Argument] = []
    sharing: dict[int, str] = {}
    for place, name in enumerate(sentence.names):
        first, before = _phrase(words, name, verbal)
        head = head_before(words, name)
        if head is not None:
            first, before = _phrase_at(words, head, verbal)
        low = words[before].low if before >= 0 else ""
        previous = made[-1] if made else None
        if previous is not None and _is_office_of(words, made[-2:]):
            previous = made[-2]
        both = previous is not None and name.form == previous.name.form == BOTH
        joined = both or (
            previous is not None
            and low in CONJUNCTIONS | {","}
            and not (low == "as" and words[before - 1].low != "well")  # *offered him, as envoy*
            and not (low == "but" and words[before - 1].low == ",")
            and _binds(words, previous.name, name, before, begins)
            and not (low != "," and _begins_clause(words, name, previous, before, finite))
            and not _repeats(words, name, previous)
            and not (is_gapped(words, name) and (previous.object_of is not None or _follows_another(words, previous)))
            and not (low == "," and name.form in UNNAMED and name.text.lower() in PRONOUNS)
        )
        if name.form in UNNAMED and name.text.lower() in PRONOUNS:
            role = PLAIN
        elif is_possessor(sentence, name) and not is_acting(words, name):
            role = POSSESSOR
        elif low in PREPOSITIONS and before not in verbal and not (joined and low == "as"):  # *X as well as Y*
            role = low
        elif joined and previous is not None and (previous.role != POSSESSOR or both):
            role = sharing.get(previous.first, previous.role)
        else:
            role = _role_of_noun(words, name, before) if low == "," else PLAIN
        if role == PLAIN and low == "," and previous is not None and _is_land_of(words, previous, name, before):
            role = MODIFIER
        given = role == PLAIN and _is_given_something(words, name, before, verbal)
        adjective = (
            not given
            and role in {PLAIN, *PREPOSITIONS}
            and is_adjective(words, name, verbal if role == PLAIN else set())
        )
        if adjective or (
            (not given and modifies(words, name, verbal))
            if role == PLAIN
            else role in PREPOSITIONS and names_a_matter(words, name, verbal)
        ):
            role = MODIFIER
        if role != MODIFIER and _has_noun_with_next(sentence, place, verbal):
            sharing[first], role = role, MODIFIER
        object_of = before if before in verbal else None
        if joined and previous is not None and object_of is None and role == PLAIN:
            object_of = previous.object_of
        made.append(Argument(name=name, role=role, first=first, joined=joined, object_of=object_of))
        if _is_holder_of(words, made[-2:]):
            office = made[-2]
            kept = POSSESSOR if role == POSSESSOR else office.role
            bound = office.joined or _is_bound(words, made[-3:])
            made[-2] = replace(office, role=MODIFIER, joined=bound, object_of=None)
            made[-1] = replace(made[-1], role=kept, first=office.first, joined=bound, object_of=office.object_of)
        if _is_office_of(words, made[-2:]):  # *X, the envoy, and Y*: the office parts none of them
            made[-1] = replace(made[-1], joined=True, role=MODIFIER, object_of=None)
    return tuple(made)


def _is_land_of(words: Sequence[Word], town: Argument, name: Name, before: int) -> bool:
    """Tell whether a land behind a comma is that of the town before it: *resided in Athens, Greece and left*."""
    if town.role not in PREPOSITIONS or not town.name.entity.startswith("place/") or town.name.last != before - 1:
        return False
    following = words[name.last + 1] if name.last + 1 < len(words) else None
    apart = following is None or following.low in {",", "and", "."} or following.low in PREPOSITIONS
    return name.first == before + 1 and name.entity.startswith(("group/", "place/")) and apart


def _has_noun_with_next(sentence: Sentence, place: int, verbal: set[int]) -> bool:
    """Tell whether a name is an adjective whose noun stands behind the next: *the French and British ambassadors*."""
    name = sentence.names[place]
    return not name.rest and shares_noun(sentence.words, name, sentence.names[place + 1 :], verbal)


def _is_given_something(words: Sequence[Word], name: Name, before: int, verbal: set[int]) -> bool:
    """Tell whether a name right behind a verb gets what the noun behind it says: *appointed X minister, paid Y money*.

    Of a land the adjective would stand there: *promised Danish money*.
    """
    if before not in verbal or lemma(words[before].low) not in _TWOFOLD:
        return False
    return not is_of_a_land(name) and not _ADJECTIVE_END.search(name.text)


_ADJECTIVE_END = re.compile(r"(?:ian|ish|ese|ican)$")
_TWOFOLD = frozenset(
    [
        *(
            "appoint",
            "name",
            "elect",
            "make",
            "nominate",
            "crown",
            "proclaim",
            "declare",
            "create",
            "choose",
            "designate",
        ),
        *("promise", "offer", "give", "grant", "pay", "send", "lend", "hand", "show", "tell", "teach", "ask", "deny"),
        *("allow", "leave", "owe", "bring", "write", "guarantee", "supply", "cede", "award", "forbid", "refuse"),
    ]
)


def _role_of_noun(words: Sequence[Word], name: Name, comma: int) -> str:
    """Give the role of a person behind the noun that says who he is: *a treaty with its ruler, Abdallah*."""
    if (
        not name.entity.startswith("person/")
        or words[comma - 1].name is not None
        or not is_people(words[comma - 1].low)
    ):
        return PLAIN
    for index in range(comma - 2, max(-1, comma - 2 - _LONGEST_PHRASE), -1):
        low = words[index].low
        if low in PREPOSITIONS:
            return low
        if low not in DETERMINERS and not low.isalpha():
            return PLAIN
        if is_auxiliary(low) or looks_past(low) or low in CONJUNCTIONS or low in RELATIVES:
            return PLAIN
    return PLAIN


def _is_holder_of(words: Sequence[Word], two: Sequence[Argument]) -> bool:
    """Tell whether the first of two arguments is the office of the second: *with the Danish minister, X*."""
    if len(two) != 2 or not two[0].name.entity.startswith("office/"):  # noqa: PLR2004 - a pair
        return False
    gap = [word.low for word in words[two[0].name.last + 1 : two[1].name.first]]
    return two[1].name.entity.startswith("person/") and gap in ([], [","])


def _is_bound(words: Sequence[Word], three: Sequence[Argument]) -> bool:
    """Tell whether *and* binds an office with its holder to the person before: *X and the Danish minister Y signed*."""
    if len(three) != 3 or not three[0].name.entity.startswith("person/"):  # noqa: PLR2004 - a person before a pair
        return False
    gap = [word.low for word in words[three[0].name.last + 1 : three[1].first]]
    return gap == ["and"] and three[0].role == PLAIN and three[0].object_of is None


def _is_office_of(words: Sequence[Word], two: Sequence[Argument]) -> bool:
    """Tell whether the second of two arguments is the office of the first: *Mr. Kern, the Swiss envoy*."""
    if len(two) != 2 or not two[1].name.entity.startswith("office/"):  # noqa: PLR2004 - a pair
        return False
    gap = [word.low for word in words[two[0].name.last + 1 : two[1].name.first]]
    if is_before_holder(words, two[1].name):
        return False
    return two[0].name.entity.startswith("person/") and gap in ([","], [",", "the"])


def is_before_holder(words: Sequence[Word], office: Name) -> bool:
    """Tell whether an office stands right before the next name: *according to X, the Danish minister | Y*."""
    return words[office.last + 1 : office.last + 2] != () and words[office.last + 1].name is not None


def _begins_clause(words: Sequence[Word], name: Name, previous: Argument, before: int, begins: set[int]) -> bool:
    """Tell whether *and* joins clauses rather than names: *lent Spain money, and X thanked*, *met Y and Z left*."""
    following = _behind_insertion(words, name.last + 1)
    if words[name.first].low == "myself" or not any(begin < before for begin in begins):
        return False
    if previous.joined and words[before - 1].low == "," and words[previous.first - 1].low == "and":
        return True  # *between X and Y, and Z*
    if previous.joined or following >= len(words):  # of three in a row the last is one of them
        return False
    if following not in begins and not is_auxiliary(words[following].low):  # *but Z did not*
        return False
    return words[before - 1].low == "," or previous.object_of is not None or previous.role in _OBLIQUE


def _behind_insertion(words: Sequence[Word], at: int) -> int:
    """Give where a clause goes on behind what commas insert: *and the Act, drafted by X, | was signed*."""
    if at >= len(words) - 1 or words[at].low != "," or not looks_past(words[at + 1].low):
        return at
    closing = (index for index in range(at + 1, min(len(words), at + _LONGEST_INSERTION)) if words[index].low == ",")
    end = next(closing, at)
    return end + 1 if end + 1 < len(words) and is_auxiliary(words[end + 1].low) else at


_LONGEST_INSERTION = 10


def _repeats(words: Sequence[Word], name: Name, previous: Argument) -> bool:
    """Tell whether a name begins the same again, its verb left out: *France was represented by X, Russia by Y*."""
    following = name.last + 1
    return following < len(words) and previous.role in PREPOSITIONS and words[following].low == previous.role


def is_gapped(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a name stands right before another, the verb between them left out: *and Kaunitz Austria*."""
    at = name.last + 1 + (words[name.last + 1 : name.last + 2] != () and words[name.last + 1].low == "the")
    if at >= len(words) or words[at].name is None or name.rest or name.entity.startswith("office/"):
        return False
    return not is_of_a_land(name)


def _follows_another(words: Sequence[Word], one: Argument) -> bool:
    """Tell whether a name stands right behind another, the verb between them left out."""
    return one.first > 0 and words[one.first - 1].name is not None


_OBLIQUE = PREPOSITIONS - {"between", "among", "of", "by", "as"}


_NO_TITLES = frozenset(
    [
        *("memoirs", "memoir", "autobiography", "diary", "diaries", "book", "study", "article", "speech", "letter"),
        *("letters", "report", "reports", "account", "view", "opinion", "reply", "response", "return", "turn"),
        *("consequence", "result", "fact", "particular", "addition", "contrast"),
    ]
)
"""Nouns that are nobody's title: *in his memoirs | X claims, in return | Y promised*."""
_ABBREVIATED = frozenset(["messrs", "mm", "mr", "mrs", "dr", "gen", "col", "capt", "lt", "adm", "hon", "sr", "rev"])


def _phrase(words: Sequence[Word], name: Name, verbal: set[int]) -> tuple[int, int]:
    """Go back over a name's article, adjectives and titles: the first word of its phrase, and what stands before."""
    return _phrase_at(words, name.first, verbal)


def _phrase_at(words: Sequence[Word], noun: int, verbal: set[int]) -> tuple[int, int]:
    first = noun
    for index in range(noun - 1, max(-1, noun - 1 - _LONGEST_PHRASE), -1):
        word = words[index]
        if word.text == "." and index and words[index - 1].low in _ABBREVIATED:  # *by Messrs. X and Y*
            continue
        if word.name is not None or index in verbal or not word.low.replace("-", "").replace("'", "").isalnum():
            return first, index
        if (
            word.low in PREPOSITIONS
            or word.low in CONJUNCTIONS
            or word.low in RELATIVES
            or is_auxiliary(word.low)
            or word.low in NEGATIONS
            or looks_past(word.low)
            or word.low in {"he", "she", "they", "it", "we", "i", "you", "him", "them", "us", "me", "off", *CLAUSES}
        ):
            return first, index
        in_it = index > 0 and words[index - 1].low in DETERMINERS | {"in"}
        if index == noun - 1 and word.low in _NO_TITLES and in_it:
            return first, index
        if word.low.isdigit() or word.low in TIMES or (word.low in MONTHS and word.text[:1].isupper()):
            return first, index
        first = index
    return first, first - 1


def _binds(words: Sequence[Word], one: Name, other: Name, before: int, begins: set[int]) -> bool:
    """Tell whether *and* or a comma at ``before`` joins two names rather than two clauses."""
    if _SORTS.get(one.entity.partition("/")[0]) != _SORTS.get(other.entity.partition("/")[0]):
        return False
    between = words[one.last + 1 : before]
    if words[before].low == "as" and [word.low for word in between] == ["as", "well"]:
        between = ()
    if len(between) > _LONGEST_PHRASE or any(word.low in STOPS or looks_past(word.low) for word in between):
        return False
    if any(word.low in PREPOSITIONS and word.low != "of" for word in between):
        return False
    if between and words[before].low == "," and between[-1].name is None and is_people(between[-1].low):
        return False  # *the four Danish delegates, X, Y and Z*
    following = other.last + 1
    if words[before].low == ",":
        return not any(begin in begins for begin in range(following, following + 1)) and any(
            word.low in CONJUNCTIONS for word in words[following : following + _LONGEST_PHRASE]
        )
    return True
