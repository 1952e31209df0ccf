"""Nouns and bare pairs as triggers in English sentences: *X’s visit to Y*, *an ally of Y*, *S of O*, *O’s S*."""

# ruff: noqa: C901 - a branch a way of saying it

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.ends import SIDE, UNNAMED, End, Found, matches
from kg.extraction.english_places import SAME
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import PLAIN, POSSESSOR, Argument, is_before_holder
from kg.extraction.english_search import NEAR, EnglishEnd, EnglishEnds, Search
from kg.extraction.english_trigger_words import GAP, words_up_to
from kg.extraction.english_verbs import lemma, looks_past
from kg.extraction.english_words import BE, CONJUNCTIONS, DETERMINERS, DOUBTFUL, MODALS, NEGATIONS, RELATIVES, STOPS
from kg.extraction.matches import Match
from kg.extraction.sentences import Word
from kg.extraction.triggers import NOUN, PREDICATE, PREPOSITIONS, Trigger

_HOPED = frozenset(
    [
        "hope",
        "desire",
        "opportunity",
        "arrange",
        "propose",
        "suggest",
        "seek",
        "plan",
        "possibility",
        "wish",
        "want",
        "prospect",
        "offer",
        "intend",
        "try",
        "future",
    ]
)
"""Words after which a visit or talks are not yet held."""
_CLAUSE = 12
_PARTING = STOPS - {"(", ")"}
"""Marks over which no pair reaches."""
_LINKS = frozenset(["as", "became", "become", "remained", "remain"])


def noun(search: Search, trigger: Trigger, at: int) -> Iterator[Match]:
    """Read a noun with its ends: *X’s visit to Y, the visit of X to Y*; *X, an ally of Y; Y’s ally X*."""
    words = words_up_to(search.words, trigger.words, at)
    if words is None or _is_part_of_a_noun(search, trigger, at) or _is_of_another(search, trigger, at):
        return
    if trigger.kind == NOUN:
        subjects = search.of_noun(trigger, "subject", trigger.subject, words)
        if not subjects:
            return
        objects = search.of_noun(trigger, "object", trigger.object, words)
    else:
        subject_slot = "subject" if trigger.subject == "subject" else "object"
        other_slot = "object" if subject_slot == "subject" else "subject"
        role = trigger.object if subject_slot == "subject" else trigger.subject
        others = tuple(
            each for each in search.of_noun(trigger, other_slot, role, words) if not _is_of_a_body(search, each)
        )
        if not others:
            return
        predicated = _predicated(search, trigger, subject_slot, words, others)
        subjects, objects = (predicated, others) if subject_slot == "subject" else (others, predicated)
    before = search.words[max(0, words[0] - GAP) : words[0]]
    listed = _LISTING if before and before[-1].low in _HIS else frozenset()  # *neither X nor his successor Y came*
    negative = any(word.low in (NEGATIONS | {"no"}) - listed for word in before)
    hoped = trigger.kind == NOUN and any(word.name is None and lemma(word.low) in _HOPED for word in before)
    modal = (
        _is_modal(search, words)
        if trigger.kind == PREDICATE
        else _is_to_come(search.words[max(0, words[0] - _CLAUSE) : words[0]])
    )
    hoped = hoped or (trigger.kind == NOUN and not _is_owned(subjects) and _is_supposed(search, words))
    read = Found(
        trigger=trigger,
        at=at,
        words=words,
        negative=negative,
        doubts=("hoped",) * (hoped or modal) + ("modal",) * modal,
    )
    yield from matches(read, subjects, objects)


_LISTING = frozenset({"neither", "nor"})
_HIS = frozenset({"his", "her", "its", "their"})


def _is_part_of_a_noun(search: Search, trigger: Trigger, at: int) -> bool:
    """Tell whether a word is rather a verb, or belongs to the noun behind it: *the chief theorist of X*."""
    low = search.words[at].low
    if low.endswith("ing") and not trigger.words[-1].endswith("ing"):
        return True
    if low == "friendship" and at > 1 and search.words[at - 1].low == "of" and search.words[at - 2].low in _AGREED:
        return True
    following = search.words[at + 1] if at + 1 < len(search.words) else None
    return low in _ADJECTIVES and following is not None and following.name is None and _is_noun(following.low)


def _is_of_another(search: Search, trigger: Trigger, at: int) -> bool:
    """Tell whether whose appointment it is has made it: *Monroe’s nomination of Y as envoy* gives Monroe no office."""
    behind = search.words[at + 1 : at + 2]
    made = trigger.relation == "heldOffice" and trigger.subject == POSSESSOR
    return made and behind != () and behind[0].low == "of"


def _is_of_a_body(search: Search, end: EnglishEnd) -> bool:
    """Tell whether a name only says whose a body is: *head of the Danish delegation, admiral of the British fleet*."""
    at = end.argument.name.last + 1
    following = search.words[at : at + 1]
    return bool(following) and following[0].name is None and following[0].low in _BODIES


_BODIES = frozenset(
    [
        *("delegation", "mission", "army", "armies", "navy", "fleet", "troops", "forces", "committee", "commission"),
        *("party", "parliament", "embassy", "legation", "church", "movement", "section", "branch", "squadron"),
    ]
)


def _is_noun(low: str) -> bool:
    return low.isalpha() and not _is_break(low) and low not in DETERMINERS and not low.endswith("ly")


_AGREED = frozenset(["treaty", "treaties", "pact", "convention", "agreement"])
_ADJECTIVES = frozenset(["chief", "head", "leader", "member", "ally"])


def _is_to_come(before: Sequence[Word]) -> bool:
    """Tell whether what belongs to somebody will be: *where Averoff will stop on his return to Athens*."""
    if not before or before[-1].low not in {"his", "her", "their"}:
        return False
    for word in reversed(before):
        if word.low in STOPS or word.low == ",":
            return False
        if word.name is None and word.low in {"will", "shall"}:
            return True
    return False


def _is_modal(search: Search, words: tuple[int, ...]) -> bool:
    """Tell whether a predicate only would, should or may be said: *X would be grateful to Y*."""
    first = words[0]
    while first and search.words[first - 1].name is not None:  # *will be | U.S. President*
        first -= 1
    for index in range(first - 1, max(-1, first - _CLAUSE), -1):
        word = search.words[index]
        if word.name is not None or word.low in STOPS or word.low == ",":
            return False
        if word.low in MODALS:
            return True
    return False


def _is_supposed(search: Search, words: tuple[int, ...]) -> bool:
    """Tell whether a noun stands in a clause on what may be: *could be ended by a visit, what a defeat would mean*."""
    for index in range(words[0] - 1, max(-1, words[0] - _CLAUSE), -1):
        word = search.words[index]
        if word.low in STOPS or word.low == ",":
            break
        if word.name is None and word.low in DOUBTFUL | _SUPPOSING:
            return True
    if not any(word.low in {"a", "an", "any"} for word in search.words[max(0, words[0] - 2) : words[0]]):
        return False
    if search.words[words[0]].low in _AGREED and _is_yet_to_be_made(search.words, words[0]):
        return True
    for index in range(words[-1] + 1, min(len(search.words), words[-1] + _CLAUSE)):
        word = search.words[index]
        if word.low in STOPS or word.low == "," or looks_past(word.low):
            return False
        if word.name is None and word.low in DOUBTFUL:
            return True
    return False


def _is_yet_to_be_made(words: Sequence[Word], at: int) -> bool:
    """Tell whether an agreement is what somebody is about to make: *disposed to join in an agreement with X*."""
    for index in range(at - 1, max(1, at - _NEAR_VERB), -1):
        if words[index].low in STOPS or words[index].low == ",":
            return False
        if words[index].low == "to" and lemma(words[index + 1].low) == words[index + 1].low and index + 1 < at - 1:
            return words[index + 1].low not in DETERMINERS and lemma(words[index - 1].low) not in _DONE
    return False


_NEAR_VERB = 6
_DONE = frozenset(["manage", "able", "succeed", "help", "serve", "agree", "lead", "proceed", "go", "come", "combine"])
"""Words behind which an infinitive came about: *managed to conclude a treaty*."""
_SUPPOSING = frozenset(["if", "unless", "whether"])


def _is_owned(subjects: EnglishEnds) -> bool:
    """Tell whether a noun has a possessor: *his talks with X* are held, whatever they may lead to."""
    return any(each.argument.role == POSSESSOR for each in subjects)


def _predicated(  # noqa: PLR0911, PLR0912 - a return a place
    search: Search, trigger: Trigger, end: str, words: tuple[int, ...], others: Sequence[EnglishEnd]
) -> EnglishEnds:
    """Find of whom a predicate is said: before *is*, before a comma, or behind it as *Y’s ally X*."""
    first = min(words[0], *(each.argument.first for each in others))
    last = max(words[-1], *(each.argument.name.last for each in others))
    index = first - 1
    while (
        index >= 0
        and search.words[index].name is None
        and (
            search.words[index].low in DETERMINERS
            or (search.words[index].low.isalpha() and not _is_break(search.words[index].low))
        )
    ):
        index -= 1
    if index >= 0:
        low = search.words[index].low
        if low in BE or low in _LINKS or low in NEGATIONS:
            begin = index
            while (
                begin > 0
                and search.words[begin - 1].name is None
                and (search.words[begin - 1].low in BE | NEGATIONS | {"had", "has", "have", "also", "then"})
            ):
                begin -= 1
            return search.subject(trigger, end, Verb(at=index, begin=begin, lemma="be"))
        if low == "and" and trigger.kind == PREDICATE:
            return _goes_on(search, trigger, end, index)
        if low == "," and index:
            for argument in reversed(search.arguments):
                if argument.name.last == index - 1 and argument.role != POSSESSOR:
                    if not search.fits(argument.name, trigger, end):
                        return ()
                    several = lemma(search.words[words[-1]].low) != search.words[words[-1]].low
                    return search.with_joined(argument, trigger, end, ()) if several else (End(argument=argument),)
    for argument in search.arguments:
        if argument.first > last or argument.name.first > last:
            gap = search.words[last + 1 : argument.name.first]
            if gap and _opens_clause(search, argument, first):
                return ()
            if not gap or (len(gap) == 1 and gap[0].low == ","):
                named = argument.name.form not in UNNAMED  # not *being part of X, I …*
                if named and search.fits(argument.name, trigger, end) and argument.role in {PLAIN, *PREPOSITIONS}:
                    return (End(argument=argument),)
            return ()
    return ()


def _opens_clause(search: Search, argument: Argument, first: int) -> bool:
    """Tell whether a name behind a comma is the subject of its verb: *In a note to your predecessor, X said*."""
    at = next((index for index in range(first - 1, -1, -1) if search.words[index].low not in DETERMINERS), None)
    behind = search.words[argument.name.last + 1 : argument.name.last + 2]
    verb = bool(behind) and behind[0].name is None and looks_past(behind[0].low)
    return verb and at is not None and search.words[at].low in PREPOSITIONS


def _goes_on(search: Search, trigger: Trigger, end: str, at: int) -> EnglishEnds:
    """Find of whom a second predicate is said: *X was a friend of Y and a member of Z*."""
    for index in range(at - 1, max(-1, at - 1 - _CLAUSE), -1):
        word = search.words[index]
        if word.name is None and (word.low in STOPS or word.low in RELATIVES or looks_past(word.low)):
            if word.low in BE:
                break
            return ()
        if word.name is None and word.low in BE:
            return search.subject(trigger, end, Verb(at=index, begin=index, lemma="be"))
        if word.low == "," and search.words[index + 1].low in {"a", "an", "the"}:  # *X, a friend of Y and a foe of Z*
            mine = next((one for one in search.arguments if one.name.last == index - 1), None)
            fits = mine is not None and mine.role != POSSESSOR and search.fits(mine.name, trigger, end)
            return (End(argument=mine),) if mine is not None and fits else ()
    return ()


def _is_break(low: str) -> bool:
    return (
        low in BE or low in PREPOSITIONS or low in CONJUNCTIONS or low in RELATIVES or low in _LINKS or looks_past(low)
    )


# --- two names and nothing else -------------------------------------------------------------------------------------


Neighbours = Sequence[tuple[Argument, Sequence[tuple[Argument, Sequence[Word]]]]]


def neighbours(search: Search) -> Neighbours:
    """Give each name with those behind it that are near, and the words between: in most sentences there are none."""
    found = []
    for place, one in enumerate(search.arguments):
        near: list[tuple[Argument, Sequence[Word]]] = []
        for other in search.arguments[place + 1 :]:
            gap = search.words[one.name.last + 1 : other.name.first]
            if len(gap) > NEAR + 2:
                break
            if other.name.form not in UNNAMED and not any(word.low in _PARTING for word in gap):
                near.append((other, gap))
        if near:
            found.append((one, near))
    return found


def pair(search: Search, trigger: Trigger, near: Neighbours) -> Iterator[Match]:
    """Read two names that stand side by side: *S of O*, *O’s S*, *S, O*; ``near``: the :func:`neighbours`."""
    ends = ("subject", "object") if trigger.subject_first else ("object", "subject")
    roles = (trigger.subject, trigger.object) if trigger.subject_first else (trigger.object, trigger.subject)
    for one, others in near:
        if (roles[0] == POSSESSOR) != (one.role == POSSESSOR) or not search.fits(one.name, trigger, ends[0]):
            continue
        for other, gap in others:
            if not search.fits(other.name, trigger, ends[1]) or search.is_succeeded(one, other):
                continue
            if gap and other.name.entity.startswith("office/") and is_before_holder(search.words, other.name):
                continue
            if _adjoins(other, gap, roles) and (gap or one.name.form != SIDE):  # *told me President X had left*
                titled = one.name.entity.startswith("office/")  # *Vice President X and General Y*
                for each in (End(argument=other),) if titled else search.with_joined(other, trigger, ends[1], ()):
                    mine = End(argument=one, doubts=("hoped",) * search.is_only_wanted(one))
                    subject, object_ = (mine, each) if trigger.subject_first else (each, mine)
                    yield from matches(Found(trigger=trigger, at=other.first, words=()), (subject,), (object_,))
                break


def _adjoins(other: Argument, gap: Sequence[Word], roles: tuple[str, str]) -> bool:
    if any(word.name is None and word.low.endswith("ing") and lemma(word.low) != word.low for word in gap):
        return False  # *the war by abolishing the regime in X*
    if roles[0] == POSSESSOR:
        return len(gap) <= GAP and not any(_is_break(word.low) or word.low == "," for word in gap)
    if roles[1] in {"object", "subject"}:  # side by side, or set off by a comma
        bracketed = {"("} if other.name.entity.startswith("person/") else set()
        small = DETERMINERS - {"that"} | {",", "then"} | bracketed
        free = [word for word in gap if word.low not in small]
        return not free and (len(gap) <= GAP - 1)
    if other.role not in SAME.get(roles[1], (roles[1],)):
        return False
    if roles[1] == "of" and any(
        word.low in PREPOSITIONS and gap[index + 1].name is None and gap[index + 1].text[:1].islower()
        for index, word in enumerate(gap[:-2])
        if gap[index + 1].low not in DETERMINERS or gap[index + 2].name is None
    ):
        return False  # *memorandum of a conversation on the wishes of X*
    return not any(
        (looks_past(word.low) and word.low not in {"dated", "addressed"})
        or word.low in {",", *RELATIVES}
        or word.low in BE
        for word in gap
    )
