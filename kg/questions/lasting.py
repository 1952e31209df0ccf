"""What asks from when to when something lasted: a single day that is known of it is no answer. Owns no date."""

from __future__ import annotations

import re

from kg.questions.morphology import plain


def asks_how_long(question: str, language: str) -> bool:
    """Tell whether a question asks for a beginning and an end, or for the time between.

    >>> asks_how_long("Panin hangi tarihler arasında Viyana'daydı", "tr"), asks_how_long("How long was he there", "en")
    (True, True)
    >>> asks_how_long("Panin ne zaman Viyana'daydı", "tr"), asks_how_long("How long after the siege was it", "en")
    (False, False)
    """
    return re.search(_LASTING.get(language, r"(?!)"), plain(question)) is not None


def is_one_day(value: str | None) -> bool:
    """Tell whether an EDTF date has neither a first nor a last day: a day, a month or a year.

    >>> is_one_day("1773-05"), is_one_day("1773~"), is_one_day("1773-05/.."), is_one_day("450"), is_one_day(None)
    (True, True, False, False, False)
    """
    return value is not None and re.fullmatch(r"\d{4}(?:-\d\d){0,2}[~?%]?", value) is not None


_LASTING = {
    "tr": r"\bhangi (?:tarih|gun|ay|yil|sene)l[ae]r arasinda\b|\bkac yillari arasinda\b"
    r"|\b(?:ne zaman|hangi \w+)d[ae]n (?:ne zaman|hangi \w+)a\b"
    r"|\bne kadar (?:sure|zaman|sureyle)\b|\bkac (?:gun|hafta|ay|yil|sene)\b(?! (?:sonra|once|evvel))",
    "en": r"^how long (?!after|before|ago|since)|^from when (?:to|until|till) when|^between (?:what|which) dates",
}
