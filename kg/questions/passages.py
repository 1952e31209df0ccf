"""Where a question is not answered: passages and paragraphs that have its words, for a reader to look at.

They are no answer and are never called one: that the words stand there says nothing of what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.fulltext import forms
from kg.fulltext.files import DamagedError
from kg.fulltext.records import Found, Hit, Place, Wanted
from kg.fulltext.searching import Index
from kg.questions import words
from kg.questions.asking import Reply
from kg.questions.morphology import plain
from kg.questions.understood import Refused

_MOST = 3
_OFFERED = frozenset({"unreadable", "unknown-name"})
_SAID = {
    "en": "Passages that have its words (no answer):",
    "tr": "Sözcüklerini taşıyan yerler (yanıt değildir):",
}
_PLACES = (Place.PASSAGE, Place.PARAGRAPH)
_WORD = re.compile(r"[^\W\d_]{3,}|\d{3,}")
_LONG, _ENDING = 5, 3  # letters of a word that may have an ending, and of the ending


def near(reply: Reply, store: Path | str | None, languages: Sequence[str] = ()) -> Found | None:
    """Find the texts nearest to a question that was not understood, or names whom nobody knows.

    Nothing where it was understood, has no words to look for, or there is no whole index of words beside the store.
    """
    outcome = reply.outcome
    if not isinstance(outcome, Refused) or outcome.kind not in _OFFERED or not isinstance(store, Path):
        return None
    asked = tuple(_asked(reply.question))
    try:
        index = Index(store) if asked else None
        return _found(index, asked, (outcome.language, *languages)) if index else None
    except DamagedError:
        return None  # kg search says what is wrong with it


def _asked(question: str) -> Iterator[str]:
    """Give the words of a question that speak of something; none of those by which one asks."""
    asking = {key for tongue in words.ASKING.values() for phrase in tongue for key in phrase.split()}
    little = asking.union(*words.LITTLE.values(), words.AUXILIARIES)
    seen = dict.fromkeys(word for word in _WORD.findall(question) if plain(word) not in little)
    yield from seen


def _found(index: Index, asked: tuple[str, ...], languages: Sequence[str]) -> Found | None:
    every = index.search(Wanted(words=" ".join(asked), places=_PLACES, most=_MOST), languages=languages)
    if every.hits or len(asked) == 1:
        return every if every.hits else None
    begun = " OR ".join(f"{each[: max(_LONG - 1, len(each) - _ENDING)]}*" for each in asked)
    some = index.search(Wanted(words=begun, places=_PLACES, most=_MOST * _MOST), languages=languages)
    hits = tuple(hit for hit in some.hits if _different(hit) > 1)[:_MOST]
    return Found(hits=hits, count=len(hits), begun=True) if hits else None


def _different(hit: Hit) -> int:
    """Count the words that a text has of those looked for: two that begin alike are one."""
    return len({plain(hit.body[start:end])[: _LONG - 1] for start, end in hit.marks})


def as_text(found: Found | None, reply: Reply) -> str:
    """Lay the passages out under a refusal."""
    if found is None or not isinstance(reply.outcome, Refused):
        return ""
    return f"\n{_SAID.get(reply.outcome.language, _SAID['en'])}\n{forms.as_text(found)}"


def as_record(found: Found | None, base: str) -> dict[str, object]:
    """Give them as a refusal has them in JSON: hits as those of ``kg search``."""
    return {"passages": forms.as_record(found, "", base)["hits"] if found else []}
