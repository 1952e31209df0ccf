"""Of what somebody spoke: *X Y’yi hangi konuda uyardı*, *X Y’yle ne konuştu*, *X Y’yi neden uyardı*. Owns no answer.

What asks for the matter is taken out of the question, which then asks whether it was said at all.
"""

from __future__ import annotations

import re

from kg.questions import words
from kg.questions.morphology import plain
from kg.questions.tokens import endings, split
from kg.questions.turkish.verbs import stated


def matter(question: str) -> tuple[str, bool] | None:
    """Give whether it was said of which the matter is asked, and whether it is asked *why* it was said.

    >>> matter("Panin Repnin'i hangi konuda uyardı"), matter("Panin Repnin'i neden uyardı")
    (("Panin Repnin'i uyardı mi", False), ("Panin Repnin'i uyardı mi", True))
    >>> matter("Panin'in Repnin'i uyardığı konu neydi"), matter("Panin kimi uyardı")
    (("Panin Repnin'i uyardı mi", False), None)
    """
    plainly = " ".join(plain(word.raw) for word in split(question))
    said = [word.raw for word in split(question)]
    nominal = re.fullmatch(_NOMINAL, plainly)
    if nominal is not None:
        return _of_clause(said[: len(nominal["clause"].split())])
    found = [(match, why) for pattern, why in _ASKING for match in re.finditer(rf"(?<!\S){pattern}(?!\S)", plainly)]
    if len(found) != 1:
        return None
    match, why = found[0]
    start = len(plainly[: match.start()].split())
    rest = [*said[:start], *said[start + len(match[0].split()) :]]
    asks = any(plain(word) in words.ASKING["tr"] for word in rest)
    return (" ".join((*rest, "mi")), why) if start and len(rest) > _LEAST and not asks else None


def _of_clause(said: list[str]) -> tuple[str, bool] | None:
    past = stated(said[-1])
    for end in range(1, len(said) - 1):
        bare = next((base for base, case in endings(said[end - 1], "tr") if case == "genitive"), None)
        if bare is not None and past is not None:
            return " ".join((*said[: end - 1], bare, *said[end:-1], past, "mi")), False
    return None


_LEAST = 2
_MATTER = r"(?:konu|husus|mesele|sorun)"
_OF_WHAT = (
    rf"(?:hangi|ne) {_MATTER}(?:l[ae]r)?(?:n?d[ae]|y?[iu]|y?[ae])?(?: hakkinda| uzerin[de]e)?",
    "ne(?:ler)? (?:hakkinda|uzerine|uzerinde|ile ilgili(?: olarak)?|konusunda)",
    "neye (?:dair|iliskin|karsi)",
    "neyi|neleri|neler|ne",
)
_ASKING = (
    (f"(?:{'|'.join(_OF_WHAT)})", False),
    ("(?:neden|nicin|niye|ne sebeple|ne diye|hangi (?:nedenle|sebeple))", True),
)
"""What asks for a matter, and for the reason."""
_NOMINAL = rf"(?P<clause>.+ \w+[dt][iu]gi) {_MATTER} (?:ne|neydi|nedir|hangisi|hangisiydi|hangisidir)"
