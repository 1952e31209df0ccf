"""Footnotes: which lines are note bodies, and which digits in the text are the calls that point to them.

Numbers at the start of a line and digits at the end of a word are many things. What tells notes from dates and
lists is that they count: the bodies make one rising sequence, the calls another, and the two agree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from kg.reading.lines import Line, first_letter, is_finished, is_hyphenated, is_short, width_at
from kg.reading.numbering import Candidate, best_chain
from kg.reading.paragraphs import is_known_heading
from kg.reading.sentences import BEFORE_NUMBER, MONTH

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BODY = re.compile(
    r"\[(?P<square>\d{1,3})\](?:\s|$)|\((?P<round>\d{1,3})\)(?:\s|$)"
    r"|(?P<bare>\d{1,3})(?:(?P<dot>[.)])(?=\s|$)|(?=\s|$)|(?=[^\W\d_a-zçğıöşü]|[“\"«‘]))"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
)
_STAR = re.compile(r"(?P<mark>\*{1,4}|[†‡])\s*(?=[^\s*†‡])")
_CALL = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?…”\"’'»)\]])(?P<bare>\d{1,3})(?=$|[\s.,;:!?…”\"»)\]—–-]|[^\W\d_])(?![.,:/–-]\d)"
    r"|(?<=\S)\[(?P<square>\d{1,3})\]|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
)
_STAR_CALL = re.compile(r"(?<=[^\s*†‡])(?P<mark>\*{1,4}|[†‡])(?![\w*†‡])")
_REFERENCE = re.compile(r"(?:a\.?\s?g\.?\s?[emy]\b|ibid|bkz?\b|bak|see|cf|krş|op\b|[a-z]+\.)", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_]*)([.:,]?)$")
_SURE, _LIKELY = 1.5, 0.8
_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A note's lines, and where its words begin past the mark."""

    number: int
    mark: str
    words: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The notes of a text: bodies, calls, and the lines that remain for the body of the text."""

    bodies: tuple[Body, ...]
    calls: tuple[Candidate, ...]
    lines: tuple[Line, ...]


def find(stored: str, lines: Sequence[Line]) -> Apparatus:
    """Tell note bodies, calls and the text's own lines from each other."""
    possible_calls = _possible_calls(stored, lines)
    bodies = _chosen_bodies(stored, lines, possible_calls)
    calls = _chosen_calls(possible_calls, bodies)
    taken = _zones(stored, lines, bodies, calls)
    inside = {i for i, owner in enumerate(taken) if owner is not None}
    calls = _chosen_calls([call for call in possible_calls if call.line not in inside], bodies)
    notes = _bodies(stored, lines, bodies, taken)
    stars = _star_calls(stored, lines, inside, {note.mark for note in notes if note.number == 0})
    return Apparatus(
        bodies=notes,
        calls=tuple(sorted([*calls, *stars], key=lambda call: call.start)),
        lines=tuple(line for i, line in enumerate(lines) if i not in inside),
    )


def _number(found: re.Match[str]) -> int:
    digits = next(group for name in ("bare", "square", "raised", "round") if (group := found.groupdict().get(name)))
    return int(digits.translate(_SUPERSCRIPTS))


def _possible_calls(stored: str, lines: Sequence[Line]) -> list[Candidate]:
    calls = []
    for i, line in enumerate(lines):
        for found in _CALL.finditer(stored, line.start, line.end):
            number, weight = _number(found), _call_weight(stored, line, found)
            if number and weight > 0 and found.start() > line.start:
                calls.append(Candidate(number, weight, found.start(), found.end(), i, line.page))
    return calls


def _call_weight(stored: str, line: Line, found: re.Match[str]) -> float:
    if found.group("bare") is None:
        return 1.0
    before = stored[found.start() - 1]
    after = stored[found.end() : found.end() + 1] if found.end() < line.end else ""
    if after.isalpha():
        return 0.5 if after.isupper() and not before.isalpha() else 0.0
    word = _WORD_BEFORE.search(stored, max(line.start, found.start() - 14), found.start())
    token = word.group(1) if word is not None else ""
    if before.isalpha():
        return 0.2 if token.isupper() and len(token) <= _FEWEST else 0.8
    if before in ".:," and (token.casefold() in BEFORE_NUMBER or len(token) == 1):
        return 0.0
    if before in ".:,-'’" and stored[found.start() - 2 : found.start() - 1].isdigit():
        return 0.4 if before in ".," and stored[found.start() - 5 : found.start() - 1].isdigit() else 0.0
    return 0.8 if before in ",;:" else 1.0


def _chosen_bodies(stored: str, lines: Sequence[Line], calls: Sequence[Candidate]) -> list[Candidate]:
    first_call: dict[int, int] = {}
    on_page: dict[tuple[int, int], int] = {}
    for call in calls:
        first_call.setdefault(call.number, call.start)
        on_page.setdefault((call.page, call.number), call.start)

    def support(number: int, line: Line) -> float:
        if on_page.get((line.page, number), line.start) < line.start:
            return 1.0
        return 0.6 if first_call.get(number, line.start) < line.start else 0.0

    candidates = []
    for i, line in enumerate(lines):
        found = _BODY.match(stored, line.start, line.end)
        if found is None or not (number := _number(found)):
            continue
        backed = support(number, line)
        weight = 0.8 + backed + _body_weight(stored, lines, i, found)
        if weight > 0:
            candidates.append(Candidate(number, weight, line.start, found.end(), i, line.page))
    chain = best_chain(candidates, lambda c: c.weight >= _SURE and support(c.number, lines[c.line]) == 1.0)
    return _backed(stored, chain, lambda c: support(c.number, lines[c.line]) > 0)


def _body_weight(stored: str, lines: Sequence[Line], i: int, found: re.Match[str]) -> float:
    line = lines[i]
    weight = 0.0
    position = found.end()
    while position < line.end and stored[position].isspace():
        position += 1
    if MONTH.match(stored, position, line.end):
        weight -= 1.5
    elif stored[position : position + 1].islower() and not _REFERENCE.match(stored, position, line.end):
        weight -= 1.0
    if i and lines[i - 1].page == line.page:
        above = lines[i - 1]
        if line.blanks:
            weight += 0.4
        elif not is_finished(stored, above) and not is_hyphenated(stored, above):
            weight -= 0.7
    return weight


def _backed(stored: str, chain: list[Candidate], is_called: Callable[[Candidate], bool]) -> list[Candidate]:
    """Drop what only looks like notes: a list of numbered points is called by nothing."""
    called = [is_called(candidate) for candidate in chain]
    if not any(called):
        bare = [c for c in chain if stored[c.end - 1] not in ".)"]
        rising = len(bare) == len(chain) >= _FEWEST and all(b.number - a.number == 1 for a, b in pairwise(chain))
        return chain if rising and chain[0].page != chain[-1].page else []
    kept = []
    for i, candidate in enumerate(chain):
        neighbours = [
            j
            for j in (i - 1, i + 1)
            if 0 <= j < len(chain)
            and abs(chain[j].number - candidate.number) == 1
            and abs(chain[j].page - candidate.page) <= 1
            and called[j]
        ]
        if called[i] or neighbours:
            kept.append(candidate)
    return kept


def _chosen_calls(possible: Sequence[Candidate], bodies: Sequence[Candidate]) -> list[Candidate]:
    on_page = {(body.page, body.number): body.start for body in bodies}
    numbers = {body.number: body.start for body in bodies}
    starts = {body.line for body in bodies}

    def backing(call: Candidate) -> float:
        if on_page.get((call.page, call.number), -1) > call.start:
            return 1.0
        return 0.5 if numbers.get(call.number, -1) > call.start else 0.0

    weighed = [call._replace(weight=call.weight + backing(call)) for call in possible if call.line not in starts]
    chain = best_chain(weighed, lambda call: call.number == 1 or backing(call) == 1.0)
    if not bodies:
        counted = [call.number for call in chain]
        return chain if len(chain) >= _FEWEST and counted == list(range(1, len(chain) + 1)) else []
    return [call for call in chain if backing(call) or call.weight >= _LIKELY]


def _zones(
    stored: str, lines: Sequence[Line], bodies: Sequence[Candidate], calls: Sequence[Candidate]
) -> list[int | None]:
    """Give for each line the index of the note it belongs to, or none; star notes count from ``len(bodies)``."""
    owner: list[int | None] = [None] * len(lines)
    call_lines = sorted(call.line for call in calls)
    called_at: dict[int, list[int]] = {}
    for call in calls:
        called_at.setdefault(call.number, []).append(call.start)
    paged = bool(lines) and lines[-1].page > 0
    end = first = -1
    for k, body in enumerate(bodies):
        following = bodies[k + 1].line if k + 1 < len(bodies) else len(lines)
        first = first if end == body.line else body.line
        if k + 1 < len(bodies) and _is_endnote(body, bodies[k + 1], called_at):
            end = _before_heading(stored, lines, body.line, following)
        else:
            end = _zone_end(stored, lines, (first, body.line, following), call_lines)
        for i in range(body.line, end):
            owner[i] = k
    for k, line_at in enumerate(_star_lines(stored, lines, owner)):
        i = line_at
        while i < len(lines) and owner[i] is None and lines[i].page == lines[line_at].page:
            if not paged and i > line_at and _resumes(stored, lines, line_at, i):
                break
            owner[i] = len(bodies) + k
            i += 1
    return owner


def _is_endnote(body: Candidate, following: Candidate, called_at: Mapping[int, Sequence[int]]) -> bool:
    """Say whether no text can stand between two notes on different pages: the second is called before the first."""
    if following.page == body.page:
        return False
    places = called_at.get(following.number, ())
    at = bisect_right(places, following.start) - 1
    return at >= 0 and places[at] < body.start


def _before_heading(stored: str, lines: Sequence[Line], begin: int, end: int) -> int:
    return next((i for i in range(begin + 1, end) if is_known_heading(stored, lines[i])), end)


def _zone_end(stored: str, lines: Sequence[Line], notes: tuple[int, int, int], call_lines: Sequence[int]) -> int:
    """Give the index of the line past a note's last.

    ``notes`` are the line that begins the notes it stands among, its own first line, and that of the next note.
    """
    first, begin, following = notes
    paged = lines[-1].page > 0
    for i in range(begin + 1, following):
        if is_known_heading(stored, lines[i]) or (paged and lines[i].page != lines[begin].page):
            return i
    if paged:
        return following
    at = bisect_right(call_lines, begin)
    called = call_lines[at] if at < len(call_lines) and call_lines[at] < following else None
    if called is None and following < len(lines):
        return following
    last = following if called is None else called
    own = range(begin + 1, last)
    sure = next((i for i in own if _resumes(stored, lines, first, i)), None)
    if sure is not None or called is None:
        return last if sure is None else sure
    return next((i for i in own if _is_whole(stored, lines[i - 1])), called)


def _is_whole(stored: str, line: Line) -> bool:
    return is_finished(stored, line) or stored[line.end - 1].isdigit()


def _resumes(stored: str, lines: Sequence[Line], first: int, i: int) -> bool:
    """Say whether the text that notes interrupted goes on with this line (where no page tells)."""
    if not _is_whole(stored, lines[i - 1]):
        return False
    letter = first_letter(stored, lines[i])
    above = lines[first - 1] if first else lines[i]
    if first and not is_finished(stored, above) and not is_known_heading(stored, above):
        return letter.islower() or (lines[i].blanks > 0 and not is_hyphenated(stored, above))
    return not letter.islower() and (
        lines[i].blanks > 0 or is_short(stored, lines[i - 1], lines[i], width_at(lines, i - 1))
    )


def _star_lines(stored: str, lines: Sequence[Line], owner: Sequence[int | None]) -> list[int]:
    """Find the lines that begin a note marked with a star: one on its page, set off, and no point of a list."""
    found: dict[tuple[int, str], list[int]] = {}
    for i, line in enumerate(lines):
        match = _STAR.match(stored, line.start, line.end)
        if match is not None and owner[i] is None:
            found.setdefault((line.page, match.group("mark")), []).append(i)
    chosen = []
    for places in found.values():
        i = places[0]
        set_off = (
            lines[i].blanks > 0 or i == 0 or lines[i - 1].page != lines[i].page or is_finished(stored, lines[i - 1])
        )
        if len(places) == 1 and (set_off or lines[i].page == 0) and not first_letter(stored, lines[i]).islower():
            chosen.append(i)
    return sorted(chosen)


def _bodies(
    stored: str, lines: Sequence[Line], bodies: Sequence[Candidate], owner: Sequence[int | None]
) -> tuple[Body, ...]:
    grouped: dict[int, list[Line]] = {}
    for i, k in enumerate(owner):
        if k is not None:
            grouped.setdefault(k, []).append(lines[i])
    notes = []
    for k, own in grouped.items():
        if k < len(bodies):
            number, words = bodies[k].number, bodies[k].end
            mark = str(number)
        else:
            star = _STAR.match(stored, own[0].start, own[0].end)
            assert star is not None
            number, mark, words = 0, star.group("mark"), star.end()
        notes.append(Body(number=number, mark=mark, words=words, lines=tuple(own)))
    return tuple(sorted(notes, key=lambda note: note.lines[0].start))


def _star_calls(
    stored: str, lines: Sequence[Line], inside: AbstractSet[int], marks: AbstractSet[str]
) -> list[Candidate]:
    calls: list[Candidate] = []
    for i, line in enumerate(lines):
        if i in inside or not marks:
            continue
        calls.extend(
            Candidate(0, 1.0, found.start(), found.end(), i, line.page)
            for found in _STAR_CALL.finditer(stored, line.start, line.end)
            if found.group("mark") in marks and found.start() > line.start
        )
    return calls
