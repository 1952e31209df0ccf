"""What is read at one place of a text (:class:`Part`, :class:`Point`), and the patterns that find it, in their order.

The alphabet of the patterns is that of :mod:`kg.datings.tokens` and :mod:`kg.datings.words`: ``d`` a day, ``M`` a
month, ``y`` a year, ``q`` *of*, ``W`` *between* … What a pattern means is read in :mod:`kg.datings.points`.
"""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """Year (as EDTF writes it: ``1921``, ``192X``, ``18XX``), month or season (21-24), day; ``None``: not said.

    ``flag`` is EDTF's ``~`` (about), ``?`` (uncertain) or ``%`` (both).
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    flag: str = ""

    def edtf(self) -> str:
        """Write it; a year that is not known is ``XXXX``."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year or 'XXXX'}{month}{day}{self.flag}"


class Point(NamedTuple):
    """What one pattern has read: one part, or several joined by ``/`` (from … to), ``[`` (one of) or ``{`` (all of).

    ``mark``: a letter for what stands inside it (``B`` before, ``L`` after, ``A`` about).
    """

    first: int
    last: int
    parts: tuple[Part, ...]
    join: str = ""
    calendar: str = "gregorian"
    remark: str | None = None
    kind: str = "day"
    mark: str = ""


_DAY = r"(?:[d1]\.?)"
_MONTH = r"(?:[MjmH]\.?)"
_SURE = r"(?:[MjH]\.?)"
_YEAR = r"(?:,?[qcJN]*[yh])"
_BAR = r"[-TQ]"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("numeric", "0"),
    ("spaced", r"d\.d\.y"),
    ("roman", rf"{_DAY}(?:/{_DAY}|\({_DAY}\))?R\.?y"),
    ("dual", rf"{_DAY}(?:/{_DAY}|\({_DAY}\))q*{_MONTH}{_YEAR}?|{_SURE}{_DAY}(?:/{_DAY}|\({_DAY}\)){_YEAR}?"),
    (
        "equal",
        (
            rf"{_DAY}q*{_SURE}{_YEAR}?[rxo]?,?[/(=]{_DAY}q*{_SURE}{_YEAR}?[og]?\)?{_YEAR}?"
            rf"|{_SURE}{_DAY}{_YEAR}?o?,?[/(=]{_SURE}{_DAY}{_YEAR}?[og]?\)?{_YEAR}?"
        ),
    ),
    ("within", rf"y{_SURE}?w?(?:W{_SURE}?{_DAY}&{_SURE}?{_DAY}|[BLA]{_SURE}?{_DAY})|y{_SURE}w?[BLA]{_DAY}"),
    ("days", rf"L{_DAY}q*&?B{_DAY}q*{_MONTH}{_YEAR}?"),
    ("days", rf"y{_SURE}d(?:[-/]|&|\|)d(?![My])"),
    ("days", rf"W[qi]*{_DAY}[qi]*&[qi]*{_DAY}q*{_MONTH}{_YEAR}?|{_DAY}&{_DAY}{_MONTH}(?:{_YEAR}[JNGY]*|N)?v"),
    ("days", rf"{_DAY}q*(?:(?:,q*{_DAY}q*)*(?:{_BAR}|&|\|)[qi]*{_DAY}q*)+{_MONTH}{_YEAR}?"),
    ("days", rf"{_SURE}{_DAY}(?:(?:,{_DAY})*(?:{_BAR}|&|\|){_DAY})+,?[yh]"),
    (
        "days",
        rf"W{_SURE}{_DAY}&{_DAY}(?:,?[yh]|(?![MjmHu#]))|{_SURE}d-d(?![\dMjmHdu])|{_SURE}d[TQ]d(?![MjmHdu#;]|w[.])",
    ),
    ("month", rf"y{_SURE}(?=y{_SURE}(?![.,]?[yd]))"),
    ("day", r"d-[Mj]-y"),
    ("day of month", rf"{_SURE}yd(?![.,]?q*[MjmHyud\-])"),
    ("day", rf"y[Jq]*{_SURE}N?d(?![.,]?q*[MjmHyd\-])"),
    ("day", rf"{_DAY}{_SURE},?K,?[yh]"),
    ("day", rf"{_DAY}q*{_MONTH}N?{_YEAR}|{_DAY}q*{_SURE}"),
    ("day", rf"{_MONTH}q*{_DAY},?q*[yh]|{_SURE}q*{_DAY}(?!q*[MjmH]|[u/])"),
    ("day", rf"y{_DAY}M(?![,.]?q*[yh])"),
    ("slip", r"d\.?[wV],?y|[wV]\.?d,y|y[wV]d(?![.,]?[Myd])"),
    ("months", rf"[Mm](?:{_BAR}|/|&|\|)M{_YEAR}|[Mj]\.?[-/][Mj]\.?{_YEAR}|y[Jq]*{_SURE}[-/]{_SURE}|M-M"),
    ("month", rf"{_MONTH}N?[qcJ]*,?(?:(?<=N)q*)?[yh]|{_MONTH}[qcJ]*{_YEAR}"),
    ("month", rf"y[Jq]*{_SURE}(?![dy])|yP{_SURE}(?![.,]?q*[dyh])"),
    ("seasons", rf"S(?:{_BAR}|&|/)q*S[q,J]*y|y[JqN]*S(?:{_BAR}|&|/)S"),
    ("winter", r"S[q,J]*y[-/][dey]"),
    ("season", r"S[qcN]*,?[qJcX]*y|y[JqN]*S"),
    ("century", r"E\.?[Rd]\.?q*C|[Rd]\.?(?:[-/&]q*[Rd]\.?)?q*C[Ea]?|Ri"),
    ("of century", r"[d#]J\.?[qi]*R\.?[Ci]"),
    ("decade", r"J?D"),
    ("two calendars", r"[xr]\.?y[/(](?:V\.?)?y\)?|y[xr]\.?[/(]yV\.?|y[/(]V\.?y\)?|[yh](?:\(y\)|/y)"),
    ("span", r"y[-/][de]"),
    ("era", r"[dheyE#]E|E[dhye#](?!\.?u)|a[dhye]|[dhye]a"),
    ("lunar", r"[yh][rx]|[rx](?:\.|[wqi]{0,3})[yh]"),
    ("year", r"y|hJ"),
    ("bare", "M"),
    ("quarter", "S"),
)
"""The first that matches at a place and has a reading is taken; the names are those of readers."""

BEGINNINGS = r"[01dMjmHSyhWJDERrxae#]|[wV]\.?d,y|L[d1]|W[qi]*[d1]"
"""What any of the patterns begins with: in most places of a text none is tried."""
