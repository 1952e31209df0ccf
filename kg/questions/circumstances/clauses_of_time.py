"""The time at which an age is asked for, as questions of its own: *when he left Vienna*, *Viyana’dan ayrıldığında*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.questions.english.clause_types import whether
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.turkish.verbs import timed


def english(said: Sequence[str], who: Piece) -> list[str]:
    """Ask when a clause was, or an event: *when he left Vienna*, *at the congress*; he is who is asked about.

    >>> from kg.questions.pieces import Piece
    >>> english("how old was Panin when he left Warsaw".split(), Piece(start=3, end=4, text="Panin"))
    ['when did Panin left Warsaw', 'when was Panin left Warsaw']
    >>> english("how old was Panin at the congress".split(), Piece(start=3, end=4, text="Panin"))
    ['when was the congress']
    """
    rest = list(said[who.end :])
    name = re.sub(r"['’]s?$", "", who.text)
    if not rest:
        return []
    begins = re.match(_WHEN, " ".join(rest), re.IGNORECASE)
    if begins is None:
        return [f"when was {' '.join(rest[1:])}"] if len(rest) > 1 else []
    clause = " ".join(rest)[begins.end() :]
    clause = re.sub(r"^(?:he|she)\b", name, clause)
    return [f"when {whether(clause)}", f"when was {clause}"]


_WHEN = r"(?:when|as|(?:at|by) the time(?: when| that)?) "


def turkish(said: Sequence[str], who: Piece) -> list[str]:
    """Ask when a clause was, or an event: *Varşova’dan ayrıldığında*, *kongre sırasında*.

    >>> from kg.questions.pieces import Piece
    >>> turkish("Panin Varşova’dan ayrıldığında kaç yaşındaydı".split(), Piece(start=0, end=1, text="Panin"))
    ['Panin Varşova’dan ne zaman ayrıldı', 'Varşova’dan ne zaman ayrıldı']
    """
    end = next((at for at, word in enumerate(said) if plain(word) == "kac"), len(said))
    rest = [word for at, word in enumerate(said[:end]) if not who.start <= at < who.end]
    if not rest:
        return []
    found = timed(rest[-1], "kac")
    if found is not None:
        asked = " ".join((*rest[:-1], "ne zaman", found[1]))
        return [f"{who.text} {asked}", asked]
    if plain(rest[-1]) in _DURING:
        return [f"{' '.join(rest[:-1])} ne zamandı"]
    return []


_DURING = frozenset({"sirasinda", "zamaninda", "esnasinda", "surerken", "gunlerinde"})
