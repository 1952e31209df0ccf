"""Who is called by his office alone in a Turkish text: *sadrazam*, after *Sadrazam X* was named.

Reads sentences in their order. Owns which words these are and where one means its holder; offices beside a name are
:mod:`turkish_offices`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from kg.extraction.ends import OFFICE
from kg.extraction.sentences import Name, Sentence, Word, with_names
from kg.extraction.turkish_bare_subjects import HOLDERS
from kg.extraction.turkish_duties import bare
from kg.extraction.turkish_roles import case_of
from kg.extraction.turkish_verbs import ends_clause, is_verbal
from kg.extraction.word_names import of_word
from kg.language.turkish import Case
from kg.model import EntityId

_SAME: Final = {"padişah": "sultan", "büyükelçi": "elçi", "sefir": "elçi", "başvekil": "başbakan", "hidiv": "hıdiv"}
"""Words for one office."""
_OFFICE: Final = re.compile(
    rf"(?P<office>{'|'.join(sorted(HOLDERS, key=len, reverse=True))})"
    r"(?:['’])?(?P<case>[ıiuü]|[yn][ıiuü]|n?[ıiuü]n|y?[ae]|[dt][ae]n?|y?l[ae])?"
)
_ONLY: Final = frozenset(["sultan", "padişah", "kral", "imparator", "çar", "papa", "sadrazam", "başbakan", "kraliçe"])
"""Offices of which there is one at a time."""
_NOT_HE: Final = frozenset(
    ["bir", "her", "yeni", "eski", "sabık", "ilk", "başka", "bazı", "iki", "hiçbir", "müstakbel", "sözde", "öteki"]
)
_UNSETTLED: Final = re.compile(r"(?:n?[ıiuü]n|s[ıiuü]|l[ae]r[ıi]?)$")
_OPENING: Final = frozenset({",", ";", "üzerine", "sonra", "ise", "ancak", "fakat", "ama"})
_KEPT: Final = 10
"""Sentences for which it is remembered who was called so."""


def opens_with_an_office(words: tuple[Word, ...]) -> bool:
    """Tell whether a sentence has an office that nobody’s name stands beside as its subject: *Yeni padişah, …*."""
    return any(word.low in HOLDERS for word in words[:2])


class TurkishHolders:
    """Whom the sentences of one text called by which office."""

    def __init__(self, is_person: Callable[[EntityId], bool]) -> None:
        self._is_person = is_person
        self._held: dict[str, tuple[int, EntityId | None]] = {}
        self._read = 0

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add to a sentence whom its offices mean; remember whom it calls by which."""
        if sentence.language != "tr":
            return sentence
        self._read += 1
        whole = with_names(sentence, list(self._meant(sentence)))
        self._remember(sentence)
        return whole

    def _meant(self, sentence: Sentence) -> Iterator[Name]:
        if not self._held:
            return
        words, here = sentence.words, {name.entity for name in sentence.names}
        for at, word in enumerate(words):
            found = _OFFICE.fullmatch(word.low) if word.name is None else None
            if found is None or not _means_somebody(sentence, at, found["case"]):
                continue
            read, meant = self._held.get(_SAME.get(found["office"], found["office"]), (0, None))
            if meant is None or meant in here or self._read - read > _KEPT:
                continue
            yield of_word(sentence, at, meant, length=len(found["office"]), form=OFFICE)

    def _remember(self, sentence: Sentence) -> None:
        called: dict[str, set[EntityId]] = {}
        for name in sentence.names:
            if self._is_person(name.entity):
                for office in _offices(sentence, name):
                    called.setdefault(office, set()).add(name.entity)
        for office, holders in called.items():
            self._held[office] = self._read, holders.pop() if len(holders) == 1 else None


def _offices(sentence: Sentence, name: Name) -> Iterator[str]:
    """Give what a name calls somebody, in itself or right before it."""
    words = sentence.words
    for word in words[max(0, name.first - 1) : name.last]:
        office = bare(word.low)
        if office in HOLDERS:
            yield _SAME.get(office, office)


def _means_somebody(sentence: Sentence, at: int, case: str | None) -> bool:
    """Tell whether an office is a definite end: nobody’s by name, and no object that any would do for."""
    words = sentence.words
    before = words[at - 1] if at else None
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and (following.name is not None or following.low in {"olarak", "ve", "ile"}):
        return False
    if before is not None and not _stands_apart(sentence, before, at, declined=case is not None):
        return False
    if case:
        return True
    opens = before is None or before.low in _OPENING or is_verbal(before.low) or before.low.endswith(("an", "en"))
    joined = at > 1 and words[at].low in _ONLY and words[at - 1].low == "ve" and ends_clause(words[at - 2].low)
    opens = opens or joined
    return opens and following is not None and not is_verbal(following.low)


def _stands_apart(sentence: Sentence, before: Word, at: int, *, declined: bool) -> bool:
    """Tell whether what stands before an office makes it nobody else’s, and no new one."""
    if before.low in _NOT_HE:
        return False
    if before.name is not None:
        name = sentence.names[before.name]
        bare_person = declined and name.entity.startswith("person/") and not name.rest  # *X sadrazama yazdı*
        return name.last == at - 1 and (bare_person or case_of(name) not in {Case.NOMINATIVE, Case.GENITIVE})
    return not _UNSETTLED.search(before.low) and (at == 1 or not before.text[:1].isupper())
