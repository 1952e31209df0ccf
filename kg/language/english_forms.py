"""Regular forms of English verbs and nouns: what endings they take, and what happens to their last letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ENDS_IN_Y: Final = re.compile(r"[^aeiou]y$")
_DOUBLES: Final = re.compile(r"[^aeiou][aeiou][bdgklmnprtv]$")


def forms_of(verb: str) -> Iterator[str]:
    """Give the regular forms of a verb, and those with a doubled consonant (*barred*) where there may be some.

    >>> sorted(forms_of("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    yield verb
    if verb.endswith("e"):
        yield from (verb + "d", verb + "s", verb[:-1] + "ing", verb + "ing")
    elif _ENDS_IN_Y.search(verb):
        yield from (verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing")
    else:
        yield from (
            verb + "ed",
            verb + "ing",
            verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"),
        )
        if _DOUBLES.search(verb):
            yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
