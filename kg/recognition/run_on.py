"""Two people whose names stand side by side in Turkish or German: *Selim Arıkan | Hüsrev Paşa’yı uyardı*.

Nothing in the capitals tells them from one long name; that each is called so elsewhere in the text does. Owns that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.recognition.records import Recognised

_WORD = re.compile(r"\S+")
_FEWEST = 2


def parted(text: str, found: Sequence[Recognised]) -> Iterator[Recognised]:
    """Give the findings; of a person's name that is two names of the text, both."""
    people = [one for one in found if one.kind == "Person"]
    times = Counter(one.key for one in people)
    wholes = {key for key in times if " " in key}
    bearers: dict[str, set[str]] = {}
    for key in wholes:
        bearers.setdefault(key.rpartition(" ")[2], set()).add(key)
    for one in found:
        at = _seam(one.key, wholes, bearers, times) if one.kind == "Person" and " " in one.key else None
        yield from (one,) if at is None else _halves(text, one, at)


def _seam(key: str, wholes: Collection[str], bearers: dict[str, set[str]], times: Counter[str]) -> int | None:
    """Give after how many words of a name another begins, where both are told elsewhere.

    Both are whole names (*Selim Arıkan | Hüsrev Paşa*), or both surnames of others (*Ashby | Velski*): else a name
    might be one of three words.
    """
    words = key.split()
    for at in range(1, len(words)):
        first, second = words[:at], words[at:]
        one, other = " ".join(first), " ".join(second)
        if is_given(first[-1]):
            continue
        if one in wholes and other in wholes and times[key] <= min(times[one], times[other]):
            return at
        if (
            len(words) == _FEWEST
            and times[key] == 1
            and not {one, other} & honorifics.EVERY
            and not is_given(second[0])
        ):
            mine, theirs = bearers.get(one, set()) - {key}, bearers.get(other, set()) - {key}
            if mine and theirs and times[one] and times[other] and mine.isdisjoint(theirs):
                return at
    return None


def _halves(text: str, one: Recognised, at: int) -> Iterator[Recognised]:
    """Cut a finding behind some of its words; the suffix at its end is the second's."""
    words = list(_WORD.finditer(text, one.start, one.end))
    if len(words) != len(one.key.split()):
        yield one
        return
    end, start = words[at - 1].end(), words[at].start()
    yield replace(one, end=end, word_end=end, key=_key(text, one.start, end), case=Case.NOMINATIVE)
    yield replace(one, start=start, key=_key(text, start, one.end))


def _key(text: str, start: int, end: int) -> str:
    return turkish.fold(" ".join(text[start:end].split()))
