"""Turkish nouns, adjectives and words that add nothing, of the phrasebook, in a question. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.language import turkish_forms
from kg.questions.morphology import plain
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turkish_things import Word, is_owned, stretch
from kg.questions.phrasebook.turns import Turn

_OWNED = ("", "lAr", "(s)I", "lArI")


def rewritten(said: tuple[Word, ...], turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a noun, an adjective or nothing for a turn; a noun keeps its endings."""
    own = [plain(part.text) for part in turn.said]
    for start in range(len(said) - len(own) + 1):
        words = said[start : start + len(own)]
        if [word.plain for word in words[:-1]] != own[:-1] or any(word.apart or word.after for word in words[:-1]):
            continue
        for last in _lasts(words[-1], turn):
            middle = [*(part.text for part in turn.plain[:-1]), *([last] if last else [])]
            text = " ".join(
                part for part in (stretch(said[:start]), *middle, stretch(said[start + len(own) :])) if part
            )
            yield Rewritten(text, frozenset(_low(word) for word in words))


def _low(word: Word) -> str:
    return word.raw.lower()


def _lasts(word: Word, turn: Turn) -> Iterator[str]:
    """Give the last word of what is said plainly, as the last word of the turn stands."""
    own = turn.said[-1].text
    rest = f" {word.apart}{word.after}" if word.apart else word.after
    if turn.kind != "noun":
        if word.plain == plain(own) and not word.apart:
            yield turn.plain[-1].text + word.after if turn.plain else ""
        return
    for ending in forms(own).get(word.plain, ()):
        yield _written(turn.plain[-1].text, *ending) + rest


@lru_cache(maxsize=2048)
def forms(noun: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Give the forms of a noun, unmarked: whether there are several, whether it is somebody's, and the case.

    >>> forms("yurdu")["yurdunu"], forms("okul")["okullarini"]
    ((('', 'acc'),), (('lArI', 'acc'),))
    """
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for more in ("",) if is_owned(noun) else _OWNED:
        for case in turkish_forms.CASES:
            key = plain(_written(noun, more, case))
            found[key] = (*found.get(key, ()), (more, case))
    return found


def _written(noun: str, more: str, case: str) -> str:
    owned = more.endswith("I") or is_owned(noun)
    return turkish_forms.noun(turkish_forms.added(noun, more) if more else noun, case, possessed=owned)
