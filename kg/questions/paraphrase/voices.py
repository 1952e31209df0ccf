"""What the form of a Turkish verb says of who does it, whichever verb it is."""

from __future__ import annotations

import re

from kg.questions.morphology import plain, turkish_form
from kg.questions.turkish.letters import dictionary_form


def voice(word: str) -> str | None:
    """Give the shape of a Turkish verb's form as it is written: ``passive``, ``subject``, ``object`` or ``finite``.

    >>> [voice(word) for word in ("uyarıldı", "uyaran", "uyardığı", "uyardı", "mektup")]
    ['passive', 'subject', 'object', 'finite', None]
    """
    low = plain(word)
    stem = plain(dictionary_form(word))
    form = turkish_form(low, stem) if stem and low != stem else None
    if form is None or form.shape in {"noun", "bare"}:
        return None
    return "passive" if form.passive and form.shape != "object" else form.shape


def is_of_time(word: str) -> bool:
    """Tell whether a Turkish verb only says when something else was: it is no verb of what is asked.

    >>> [is_of_time(word) for word in ("uyardığında", "imzalandıktan", "uyarırken", "uyardığı", "erken")]
    [True, True, True, False, False]
    """
    return (
        re.search(
            r"(?:[dt][iu]g[iu]nd[ae]|[dt][iu]kl[ae]r[iu]nd[ae]|[dt][iu]kt[ae]n|(?<=\w\w\w)(?:r|yor|cak|cek|y)ken)$",
            plain(word),
        )
        is not None
    )


def is_bare(word: str) -> bool:
    """Tell whether a Turkish word stands without an ending.

    >>> [is_bare(word) for word in ("komutan", "komutanı", "uyaran")]
    [True, False, False]
    """
    return plain(dictionary_form(word)) == plain(word)
