"""Turkish nouns for who acts and is not named: *elçi, padişah, hükûmet*; where one is the subject of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.sentences import Word

HOLDERS: Final = frozenset(
    [
        *("sultan", "padişah", "kral", "kraliçe", "imparator", "imparatoriçe", "çar", "çariçe", "papa", "hıdiv"),
        *("hidiv", "prens", "dük", "kont", "lord", "general", "amiral", "mareşal", "patrik", "voyvoda", "sadrazam"),
        *("başbakan", "başvekil", "cumhurbaşkanı", "elçi", "büyükelçi", "sefir", "serasker", "şeyhülislam", "konsolos"),
        *("vali", "şansölye", "kardinal", "şah", "arşidük", "reisülküttap"),
    ]
)
_BODIES: Final = frozenset(
    [
        *("hükümet", "hükûmet", "meclis", "senato", "ordu", "donanma", "heyet", "divan", "kabine", "parlamento"),
        *("halk", "iktidar", "yönetim", "idare", "kamuoyu", "basın", "ahali", "millet"),
    ]
)
"""Who acts without a name, besides those who hold an office."""


def is_bare_subject(words: Sequence[Word], at: int) -> bool:
    """Tell whether a clause begins with a subject that is no name: *… ve elçi ayrıldı*, not *elçi X ayrıldı*."""
    if at + 1 >= len(words) or words[at].name is not None or words[at + 1].low in {"olarak", "ve", "ile"}:
        return False
    return words[at].low in _BODIES or (words[at].low in HOLDERS and words[at + 1].name is None)
