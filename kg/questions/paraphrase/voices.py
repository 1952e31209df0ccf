"""What the form of a Turkish verb says of who does it, whichever verb it is."""

from __future__ import annotations

from kg.language.lemmas import lemma
from kg.questions.morphology import plain, turkish_form


def voice(word: str) -> str | None:
    """Give the shape of a Turkish verb's form as it is written: ``passive``, ``subject``, ``object`` or ``finite``.

    >>> [voice(word) for word in ("uyarıldı", "uyaran", "uyardığı", "uyardı", "mektup")]
    ['passive', 'subject', 'object', 'finite', None]
    """
    low = plain(word)
    stem = plain(lemma(word, "tr"))
    form = turkish_form(low, stem) if stem and low != stem else None
    if form is None or form.shape in {"noun", "bare"}:
        return None
    return "passive" if form.passive and form.shape != "object" else form.shape
