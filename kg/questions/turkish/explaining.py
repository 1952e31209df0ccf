"""Turkish questions by what somebody explains something: *X’in gecikmesini Y neye bağlıyor*. Owns no answer.

Asked as how it is explained by his account: *Y’ye göre X’in gecikmesi nasıl açıklanıyor*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.language import turkish_forms
from kg.questions.morphology import plain
from kg.questions.tokens import endings, split


def asked_by_account(question: str) -> Iterator[str]:
    """Give how a question for an explanation is asked by the account of who explains.

    >>> list(asked_by_account("Antlaşmanın gecikmesini Sovyet tarihçileri neye bağlıyor"))
    ['Sovyet tarihçilerine göre Antlaşmanın gecikmesi nasıl açıklanıyor']
    >>> list(asked_by_account("Panin gecikmenin nedenini nasıl açıkladı")), list(asked_by_account("Panin kimi uyardı"))
    (["Panin'e göre gecikmenin nedeni nasıl açıklanıyor"], [])
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    if len(said) < _LEAST or low[-2] not in _BY_WHAT or not low[-1].startswith(_EXPLAINS):
        return
    end = next((at for at in range(len(said) - 3, 0, -1) if _OWNED.search(low[at])), 0)
    owner = next((at for at in range(end - 1, -1, -1) if _base(said[at], "genitive")), None)
    behind = said[end + 1 : -2]
    if owner is None or bool(owner) == bool(behind):
        return
    speaker = behind or said[:owner]
    yield f"{to(speaker)} göre {' '.join(said[owner : end + 1])[: -len('nı')]} nasıl açıklanıyor"


def _base(word: str, case: str) -> str | None:
    return next((base for base, own in endings(word, "tr") if own == case and base != word), None)


def to(name: Sequence[str]) -> str:
    """Give a name in the dative: *Panin’e*, *tarihçilerine*."""
    last = name[-1]
    if plain(last).endswith(("leri", "lari")) and last[:1].islower():
        return " ".join((*name[:-1], f"{last}n{'e' if plain(last).endswith('leri') else 'a'}"))
    ending = turkish_forms.added(last, "(y)A").removeprefix(last)
    return " ".join((*name[:-1], f"{last}'{ending}"))


_LEAST = 5
_OWNED = re.compile(r"\w{3}[iu]n[iu]$")
"""How the accusative of what is something’s ends: *gecikmesini*."""
_BY_WHAT = frozenset({"neye", "neyle", "nasil"})
_EXPLAINS = ("bagl", "acikl", "izah")
