"""Expressions: points with what adjoins them: *before*, *early*, *başlarında*, *’den beri*, *between … and …*, ``?``.

Owns how words around points change them and join two of them into one; the years that a text leaves to its context are
found in :mod:`kg.datings.context`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from kg.datings import calendars
from kg.datings.patterns import Part, Point
from kg.datings.tokens import Tokens
from kg.language.turkish import Case


class Expression(NamedTuple):
    """One dating as the words have it: its tokens, its parts, how they are joined, and what is open.

    ``side``: ``before``, ``after``, ``since``, ``until``. ``clue``: a preposition, a case or a bracket says that this
    is a date. ``case`` is the Turkish case in which it ends; ``cited``: it dates a work in a citation.
    """

    first: int
    last: int
    parts: tuple[Part, ...]
    join: str = ""
    side: str = ""
    calendar: str = "gregorian"
    remark: str | None = None
    kind: str = "day"
    clue: bool = False
    case: Case | None = None
    cited: bool = False
    between: bool = False


_SKIPPED = "qicKJG"
_HALVES = {("first", 0): 40, ("second", 0): 41}
_FILLERS = "JNGY"
_OPENERS = {"an", "ab", "on", "onward", "onwards"}
_CLOSING = {"b": "before", "l": "after", "f": "since", "t": "until"}
_NEEDED = {"b": Case.ABLATIVE, "l": Case.ABLATIVE, "f": Case.ABLATIVE, "t": Case.DATIVE, "~": Case.DATIVE}
_SELF_SUFFICIENT = re.compile(r"[öo]nces|sonras|civar|s[ıi]ra|sular|dolay|radde|or |или ", re.IGNORECASE)
_PART_FLAG = "~"


def expressions(found: Tokens, points: Sequence[Point]) -> list[Expression]:
    """Read what adjoins each point, then join points that make one expression."""
    made: list[Expression] = []
    if not points:
        return made
    ahead = [point.first for point in points[1:]] + [len(found.classes)]
    for point, limit in zip(points, ahead, strict=True):
        floor = made[-1].last if made else 0
        one = _after(found, _before(found, _plain(found, point), floor), limit)
        joined = _joined(found, made[-1], one) if made else None
        if joined:
            made[-1] = joined
        else:
            made.append(one)
    return _shared_years(found, made)


def _plain(found: Tokens, point: Point) -> Expression:
    last = point.last
    while found.classes[last - 1] == "." and last - 1 > point.first:
        last -= 1
    return Expression(
        first=point.first,
        last=last,
        parts=tuple(_flagged(part, "~") for part in point.parts) if point.mark == "A" else point.parts,
        join=point.join,
        side=_SIDE_MARKS.get(point.mark, ""),
        calendar=point.calendar,
        remark=point.remark,
        kind=point.kind,
        case=found.case(last - 1),
    )


_SIDE_MARKS = {"B": "before", "L": "after"}


def _flagged(part: Part, flag: str) -> Part:
    if not part.flag or part.flag == flag:
        return part._replace(flag=flag)
    return part._replace(flag="%")


def _with_flag(one: Expression, flag: str, **more: object) -> Expression:
    return one._replace(parts=tuple(_flagged(part, flag) for part in one.parts), **more)  # type: ignore[arg-type]


def _with_remark(one: Expression, remark: str) -> Expression:
    return one._replace(remark=f"{one.remark}; {remark}" if one.remark else remark)


_SIDES = {"B": "before", "L": "after", "F": "since", "T": "until"}


def _before(found: Tokens, one: Expression, floor: int) -> Expression:
    """Read the words before a point, from right to left."""
    at, clue = one.first - 1, False
    while at >= floor:
        letter = found.classes[at]
        if letter in _SKIPPED:
            clue = clue or letter in "ic"
        elif (letter == "." and at > floor and found.classes[at - 1] == "A") or (
            letter == "-" and at > floor and found.word(at - 1).lower() in {"mid", "mi"}
        ):
            pass
        elif letter == "Q" and at > floor and found.classes[at - 1] == "T":
            pass  # bis zum 5. März
        elif letter == "O" and at + 1 == one.first and found.word(at) == "с":
            one = one._replace(side=one.side or "since", first=at, clue=True)
        elif letter == "k" and at > floor and "1" in found.classes[max(floor, at - 2) : at]:
            number = max(before for before in range(floor, at) if found.classes[before] == "1")
            one, at = _half(found, one, number), number
        elif letter in "AUPBLFTW":
            one = _modified(found, one, at)
        else:
            break
        at -= 1
    clue = clue or (at >= floor and found.classes[at] == "(")
    return one._replace(clue=True) if clue and not one.clue else one


_HALF: Final = frozenset(["half", "hälfte", "moitié", "половина", "половине", "половины", "половину"])


def _half(found: Tokens, one: Expression, at: int) -> Expression:
    """Read *the first half of 1921*: a half of a year has a number in EDTF, other parts are about."""
    part = one.parts[0]
    half = found.word(at + 1).lower() in _HALF or found.word(at + 2).lower() == "half"
    if half and len(one.parts) == 1 and part.month is None and part.year and part.year.isdigit():
        which = 41 if found.word(at).lower().startswith(("sec", "zwei", "deux", "втор")) else 40
        return one._replace(first=at, parts=(part._replace(month=which),), clue=True)
    return _with_flag(one, _PART_FLAG, first=at, clue=True)


def _modified(found: Tokens, one: Expression, at: int) -> Expression:
    letter = found.classes[at]
    if letter == "A":
        return _with_flag(one, "~", first=at, clue=True)
    if letter == "U":
        return _with_flag(one, "?", first=at)
    if letter == "P":
        return _with_flag(_with_remark(one, found.word(at).lower()), _PART_FLAG, first=at, clue=True)
    if letter == "W":
        return _from_to(one)._replace(first=at, between=True, clue=True)
    return one._replace(side=one.side or _SIDES[letter], first=at, clue=True)


def _from_to(one: Expression) -> Expression:
    """Make a span of two that *between* stands beside: *between June and August 1834, Haziran ile Ağustos arasında*."""
    both = one.join == "{" and len(one.parts) == 2  # noqa: PLR2004 - from, to
    return one._replace(join="/") if both and one.parts[0].edtf() < one.parts[1].edtf() else one


def _after(found: Tokens, one: Expression, limit: int) -> Expression:  # noqa: C901, PLR0912 - one branch a kind of word
    """Read the words after a point, up to the next one."""
    at = one.last
    while at < limit:
        letter = found.classes[at]
        if letter in "nJi" and found.word(at).lower() in _OPENERS:
            if not _opens(found, one):  # *am 3. Juni 1834 an X*
                break
            one = one._replace(side="since", last=at + 1)
        elif letter in _FILLERS or (letter == "K" and found.classes[at + 1 : at + 2] == "G"):
            one = one._replace(last=at + 1, case=found.case(at) or one.case, clue=True)
        elif letter in "pP" and _is_part(found, one, at):
            one = _with_flag(_with_remark(one, found.word(at).lower()), _PART_FLAG, last=at + 1, clue=True)
            one = one._replace(case=found.case(at))
        elif letter == "1" and at + 1 < limit and found.classes[at + 1] in "kGNJ":
            one, at = _turkish_half(found, one, at), at + 1
        elif letter in "btlf~v" and _fits(found, one, at):
            one = _closed(found, one, at)
        elif letter == "A" and _is_added(found, at):
            one = _with_flag(one, "~", last=at + 1, clue=True)
        elif letter == "o" or found.classes[at : at + 3] == "(o)":
            one = _old_style(one._replace(last=at + (1 if letter == "o" else 3)))
            at = one.last - 1
        elif letter == "/" and (year := _reckoned_year(found, one, at)):
            one = _with_remark(one, f"{found.text[found.start(at - 1) : found.end(at + 1)]} as written")
            one, at = one._replace(parts=(one.parts[0]._replace(year=year),), last=at + 2), at + 1
        elif letter == "." and found.classes[at - 1] == "J" and found.classes[at + 1 : at + 2] in {"o", "g"}:
            pass  # 25 октября 1917 г. по старому стилю
        elif letter == "?" and _is_doubt(found, at):
            one = _with_flag(one, "?", last=at + 1)
        elif letter == "g" or (letter == "(" and found.classes[at + 1 : at + 3] == "?)"):
            one = one._replace(last=at + 1) if letter == "g" else _with_flag(one, "?", last=at + 3)
            at += 0 if letter == "g" else 2
        elif letter in "BL" and at + 1 == len(found.classes):
            one = one._replace(side=_SIDES[letter], last=at + 1)
        else:
            break
        at += 1
    return one._replace(clue=True) if one.case in _TELLING and not one.clue else one


_LADY_DAY = (3, 25)
"""Until 1752 the English year began on this day: what was written 1648/9 before it is 1649 to us."""


def _reckoned_year(found: Tokens, one: Expression, at: int) -> str | None:
    """Give 1649 for *30 January 1648/9*: the second of the two years is the one that begins in January."""
    part = one.parts[0]
    if len(one.parts) > 1 or not (part.year or "").isdigit() or found.classes[at - 1] != "y":
        return None
    if not part.month or (part.month, part.day or 1) >= _LADY_DAY or found.classes[at + 1 : at + 2] not in set("de#"):
        return None
    after = int(part.year or 0) + 1
    return f"{after:04}" if found.word(at + 1) in {f"{after % 10}", f"{after % 100:02}"} else None


def _is_added(found: Tokens, at: int) -> bool:
    """Tell whether a French *about* closes what stands before it: *en 1720 environ.*, not *environ 300*."""
    return found.word(at).lower() in {"environ", "à peu près"} and found.classes[at + 1 : at + 2] in _CLOSED


_CLOSED = frozenset({"", ".", ",", ")", ";"})
_TELLING = {Case.LOCATIVE, Case.ABLATIVE, Case.GENITIVE, Case.RELATIVE}


def _is_part(found: Tokens, one: Expression, at: int) -> bool:
    """Tell *Eylülün başına*, *1922 başlarında*, *1547 Januar Anfang* from a part that belongs to what follows."""
    if found.classes[at] == "p":
        return True
    german = found.word(at) in {"Anfang", "Mitte", "Ende"}
    return german and not one.parts[0].day and found.classes[at + 1 : at + 2] not in {"q", "M", "y", "j", "S", "J"}


def _turkish_half(found: Tokens, one: Expression, at: int) -> Expression:
    words = found.word(at).lower(), found.word(at + 1).lower()
    part = one.parts[0]
    if words[1].startswith("yarı") and len(one.parts) == 1 and part.month is None and (part.year or "X").isdigit():
        which = 41 if words[0] in {"ikinci", "son"} else 40
        one = one._replace(parts=(part._replace(month=which),), last=at + 2, clue=True)
    else:
        one = _with_flag(one, _PART_FLAG, last=at + 2, clue=True)
    return _with_remark(one, " ".join(words))._replace(case=found.case(at + 1))


def _fits(found: Tokens, one: Expression, at: int) -> bool:
    letter = found.classes[at]
    return letter == "v" or one.case is _NEEDED[letter] or bool(_SELF_SUFFICIENT.match(found.word(at)))


def _closed(found: Tokens, one: Expression, at: int) -> Expression:
    letter = found.classes[at]
    if letter == "v":
        return _from_to(one)._replace(between=True, last=at + 1, clue=True)
    if letter == "~":
        return _with_flag(one, "~", last=at + 1, clue=True)
    return one._replace(side=_CLOSING[letter], last=at + 1, clue=True)


_NO_ROOM = 30  # characters in which there is no question


def _is_doubt(found: Tokens, at: int) -> bool:
    """Tell ``1740?`` from the end of a question."""
    rest = found.text[found.end(at) : found.end(at) + _NO_ROOM]
    short = len(found.text[: min(found.start(at), 2 * _NO_ROOM)].strip(" [(")) < _NO_ROOM
    return bool(re.match(r"\s*[)\],;/-]|\s+[a-zçğıöşüäß]", rest)) or (not rest.strip() and short)


def _opens(found: Tokens, one: Expression) -> bool:
    return (
        one.side == "since"
        or (one.first > 0 and found.classes[one.first - 1] == "c")
        or (one.first > 1 and found.classes[one.first - 2] == "c")
    )


def _old_style(one: Expression) -> Expression:
    part = one.parts[0]
    if len(one.parts) > 1 or not (part.year and part.year.isdigit() and part.day and part.month):
        return _with_remark(one, "Old Style")
    year, month, day = calendars.from_julian(int(part.year), part.month, part.day)
    ours = Part(f"{year:04}", month, day, part.flag)
    return _with_remark(one, f"Old Style {part.edtf()}")._replace(parts=(ours,), calendar="julian")


_RANGE_GAP = re.compile(r"-|,?[TQ]+[qiKc]*")
_AND_GAP = re.compile(r"&[qic]*")
_OR_GAP = re.compile(r"/|\|[qic]*")
_JOINING = frozenset("-,TQ&f/|")
"""With one of these begins whatever may stand between two neighbours that are joined."""


def _joined(found: Tokens, one: Expression, two: Expression) -> Expression | None:
    """Join two neighbours that make one range or one choice; ``None``: they are two datings."""
    if len(one.parts) > 1 or len(two.parts) > 1 or {"numeric"} < {one.kind, two.kind}:
        return None
    if _is_correction(found, one, two):
        written = one.parts[0].year
        corrected = one._replace(last=two.last, parts=(one.parts[0]._replace(year=two.parts[0].year),))
        return _with_remark(corrected, f"{written} as written")
    gap = found.classes[one.last : two.first]
    if gap and gap[0] not in _JOINING:
        return None
    behind = found.classes[one.last : _head(found, two)]
    if _is_range(gap, behind, one, two):
        return _span(*_both_about(found, one, two))
    if _OR_GAP.fullmatch(gap) and _rank(one) == _rank(two) and (one.kind != "year" or gap[0] == "|"):
        return _span(one, two, join="[")
    return None


def _both_about(found: Tokens, one: Expression, two: Expression) -> tuple[Expression, Expression]:
    """Let *about* hold for both years where it stands beside the whole: *c. 1720–1780, 1720–1780 civarında*.

    Where *to* joins them, it stands before *from*: *etwa von 1720 bis 1730*; *c. 1720 to 1780* says it of one.
    """
    flags = one.parts[0].flag, two.parts[0].flag
    if {one.kind, two.kind} != {"year"} or set(flags) != {"", "~"}:
        return one, two
    dash = found.classes[one.last : two.first] == "-"
    if flags[0]:
        whole = _ABOUT_WHOLE.match(found.classes, one.first) or (dash and found.classes[one.first] == "A")
    else:
        whole = dash and found.classes[two.last - 1] == "~"
    return (_with_flag(one, "~"), _with_flag(two, "~")) if whole else (one, two)


_ABOUT_WHOLE = re.compile(r"A\.?[cq]y")


def _is_correction(found: Tokens, one: Expression, two: Expression) -> bool:
    """Tell *22 October 1924 [1925]*, as editors put right what was written, from two years."""
    if two.kind != "year" or two.first - one.last > 1:
        return False
    between = found.text[found.end(one.last - 1) : found.start(two.first)]
    closed = found.text.startswith("]", found.end(two.last - 1))
    return between.strip() == "[" and closed and (one.parts[0].year or "").isdigit()


def _head(found: Tokens, two: Expression) -> int:
    return next(at for at in range(two.first, two.last) if found.classes[at] not in "TQqicK")


def _is_range(gap: str, behind: str, one: Expression, two: Expression) -> bool:
    alike = _rank(one) == _rank(two) or {one.kind, two.kind} <= {"day", "month", "year", "season", "bare"}
    if not alike:
        return False
    if _RANGE_GAP.fullmatch(behind) and not (behind == "-" and {one.kind, two.kind} == {"year", "day"}):
        return True
    if (one.between or two.between) and (_AND_GAP.fullmatch(gap) or gap in {"", ","}):
        return True
    if (one.side, two.side) == ("after", "before") and (_AND_GAP.fullmatch(gap) or gap in {"", ","}):
        return True  # not before the one and not after the other
    if gap in {"", ",", "f"} and one.case is Case.ABLATIVE and one.side in {"", "since"}:
        return two.side == "until" or two.case is Case.DATIVE
    return gap == "" and one.kind == two.kind == "day" and one.parts[0].year is None and two.parts[0].year is not None


def _rank(one: Expression) -> tuple[bool, bool]:
    part = one.parts[0]
    return part.month is not None, part.day is not None


def _span(one: Expression, two: Expression, *, join: str = "/") -> Expression:
    start, end = one.parts[0], two.parts[0]
    if start.year is None and end.year is not None:
        earlier = join == "/" and (start.month or 0, start.day or 0) > (end.month or 12, end.day or 31)
        start = start._replace(year=f"{int(end.year) - earlier:04}" if end.year.isdigit() else end.year)
    elif end.year is None and start.year is not None and start.year.isdigit():
        later = (end.month or 12, end.day or 31) < (start.month or 1, start.day or 1)
        end = end._replace(year=f"{int(start.year) + later:04}")
    remark = "; ".join(remark for remark in (one.remark, two.remark) if remark) or None
    return two._replace(
        first=one.first,
        parts=(start, end),
        join=join,
        side="",
        remark=remark,
        clue=True,
        between=False,
        calendar=one.calendar if one.calendar != "gregorian" else two.calendar,
        kind=two.kind if two.kind != "bare" else one.kind,
    )


def _shared_years(found: Tokens, made: list[Expression]) -> list[Expression]:
    """Let *5 March and 7 April 1921* have one year: days in a list share that of the last."""
    for at in range(len(made) - 2, -1, -1):
        one, two = made[at], made[at + 1]
        gap = found.classes[one.last : two.first]
        year = two.parts[0].year
        if year and all(part.year is None for part in one.parts) and one.kind in {"day", "days"} and gap in {"&", ",&"}:
            made[at] = one._replace(parts=tuple(part._replace(year=year) for part in one.parts))
    return made
