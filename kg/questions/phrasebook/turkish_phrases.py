"""Turkish verbs with what belongs to them, of the phrasebook, in a question. Owns no phrase.

The words of a turn stand in their order before its verb, with a few others between them; each thing stands in its
case, before the turn or behind the verb. In the passive what would be in the accusative is in no case; a participle
may be said of a thing that then stands nowhere else (*önüne set çekilen heyet*).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from kg.questions import words
from kg.questions.morphology import plain
from kg.questions.phrasebook import turkish_things as things
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turkish_things import Word
from kg.questions.phrasebook.turkish_verbs import Form, parted, readings, written
from kg.questions.phrasebook.turns import Part, Turn

_GAP = 3
"""How many words may stand between two words of a turn."""
_WAYS = 4
"""In how many ways the things of a turn may stand in a question, at most."""
_NEAR = 4
"""How far before a turn the genitive may stand that belongs to it."""

_Thing = tuple[int, tuple[str, bool, str]]


@dataclass(frozen=True, slots=True)
class _Match:
    """Where the words of a turn stand: the verb last; and the form that the verb has."""

    places: tuple[int, ...]
    form: Form


def rewritten(said: Sequence[Word], turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a verb of the book said plainly."""
    if not turn.said or turn.said[-1].is_place or turn.plain[-1].is_place:
        return
    for match in _matches(said, turn.words):
        if _is_sayable(match.form, turn):
            for filled in islice(_filled(said, turn, match), _WAYS):
                yield from _written(said, turn, match, filled)


def _is_sayable(form: Form, turn: Turn) -> bool:
    """Tell whether the plain phrase has the voice that the turn stands in."""
    bears = turn.plain[-1].text == "ol" or any(part.case == "by" for part in (*turn.plain, *turn.said))
    return not (form.passive and bears)


# --- The words of a turn -----------------------------------------------------------------------------------------


def _matches(said: Sequence[Word], own: Sequence[str]) -> Iterator[_Match]:
    others, stem = [plain(word) for word in own[:-1]], own[-1]
    begins = plain(parted(stem)[0])
    begins = begins[: max(1, len(begins) - 1)]
    for at, word in enumerate(said):
        if at < len(others) or not word.plain.startswith(begins):
            continue
        for form in readings(word.plain, stem):
            places = _before(said, others, at, passive=form.passive)
            if places is not None:
                yield _Match((*places, at), form)


def _before(said: Sequence[Word], others: Sequence[str], end: int, *, passive: bool) -> tuple[int, ...] | None:
    """Find the words of a turn before its verb, the last first."""
    found: list[int] = []
    for own in reversed(others):
        near = range(end - 1, max(-1, end - 2 - _GAP), -1)
        end = next((at for at in near if _is(said[at].plain, own, passive=passive)), -1)
        if end < 0:
            return None
        found.insert(0, end)
    return tuple(found)


def _is(word: str, own: str, *, passive: bool) -> bool:
    """Tell whether a word is one of a turn, the object of which has no ending in the passive (*kulağı çekildi*)."""
    if word == own:
        return True
    bare = own.removesuffix("ni").removesuffix("nu") if own.endswith(("ini", "unu")) else own[:-1]
    return passive and word == bare and own[-1] in "iu" and len(bare) > 1


# --- The things of a turn ----------------------------------------------------------------------------------------


def _filled(said: Sequence[Word], turn: Turn, match: _Match) -> Iterator[dict[str, _Thing | None]]:
    """Give the ways in which the things of a turn may stand in a question."""
    wanted = [part for part in turn.said if part.is_place]
    plain_cases = {part.text: part.case for part in turn.plain if part.is_place}
    options: list[list[_Thing | None]] = []
    for part in wanted:
        case = _case(part.case, match.form)
        found: list[_Thing | None] = list(_standing(said, turn, match, part, case))
        if _may_be_empty(said, part, plain_cases[part.text], match):
            found.append(None)
        options.append(found)
    for chosen in product(*options):
        at = [each[0] for each in chosen if each]
        if len(set(at)) == len(at) and sum(each is None for each in chosen) <= 1:
            yield {part.text: each for part, each in zip(wanted, chosen, strict=True)}


def _case(case: str, form: Form) -> str:
    """Give the case of a thing: in the passive what something is done to is who it is said of, in a clause *-in*."""
    if case == "nom" or (case == "acc" and form.passive):
        return "gen" if form.is_clause else "nom"
    return case


def _may_be_empty(said: Sequence[Word], part: Part, plain_case: str, match: _Match) -> bool:
    """Tell whether a thing may stand nowhere: the one that a participle is said of, or that nothing is changed in."""
    form, end = match.form, match.places[-1]
    before_noun = end + 1 < len(said)
    if form.passive and part.case == "acc":
        return plain_case == "acc"
    if part.case in {"nom", "by"} and part.case == plain_case:
        return True
    if form.is_of_object and before_noun:
        return True
    return form.is_of_subject and (form.passive or plain_case == "by") and part.case not in {"nom", "by"}


def _standing(said: Sequence[Word], turn: Turn, match: _Match, part: Part, case: str) -> Iterator[_Thing]:
    """Give the words that may be a thing in a case, the nearest first."""
    first = match.places[_own_after(turn, part)]
    if case == "gen":
        near: Sequence[int] = range(first - 1, max(-1, first - 1 - _NEAR), -1)
    else:
        end = match.places[-1]
        near = (*range(end - 1, -1, -1), *range(end + 1, min(end + 4, len(said))))
    for at in near:
        if at in match.places:
            continue
        if case == "nom" and not _may_be_subject(said, at, first):
            continue
        for thing in things.in_cases(said[at], case):
            yield at, thing


def _own_after(turn: Turn, part: Part) -> int:
    """Tell which word of a turn is the first behind a thing."""
    before = turn.said[: turn.said.index(part)]
    return sum(not each.is_place for each in before)


def _may_be_subject(said: Sequence[Word], at: int, first: int) -> bool:
    """Tell whether a word in no case may be who does it: who is asked for, a name, or what stands before the turn."""
    word = said[at]
    return word.plain in words.ASKING["tr"] or word.raw[:1].isupper() or at == first - 1


# --- In plain words ----------------------------------------------------------------------------------------------


def _written(
    said: Sequence[Word], turn: Turn, match: _Match, filled: Mapping[str, _Thing | None]
) -> Iterator[Rewritten]:
    """Write a question out in plain words, which stand at the verb, or but for the verb where the turn began."""
    instead: dict[int, str] = {}
    own = [part.text for part in turn.plain if not part.is_place]
    after = None
    for part in turn.plain:
        thing = filled.get(part.text) if part.is_place else None
        if thing is None:
            continue
        case = _case(part.case, match.form)
        if case != _case(next(each.case for each in turn.said if each.text == part.text), match.form):
            instead[thing[0]] = things.put(thing[1], case) + said[thing[0]].after
        after = thing[0] if part.case == "gen" else after
    verb = written(own[-1], match.form) + said[match.places[-1]].after
    covered = frozenset(said[at].raw.lower() for at in match.places)
    starts = dict.fromkeys((after + 1 if after is not None else match.places[-1], match.places[0], match.places[-1]))
    instead |= dict.fromkeys(match.places, "") | {match.places[-1]: verb}
    texts = (_placed(said, instead, own[:-1], start) for start in (starts if own[1:] else [-1]))
    for text in dict.fromkeys(texts):
        yield Rewritten(text, covered)


def _placed(said: Sequence[Word], instead: Mapping[int, str], own: Sequence[str], start: int) -> str:
    """Write a question with other words at some places, and the first of the plain ones at a place."""
    found: list[str] = []
    for at, word in enumerate(said):
        found += [*(own if at == start else ()), instead.get(at, word.written)]
    return " ".join(filter(None, found))
