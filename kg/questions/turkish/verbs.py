"""The verb of a Turkish clause in the past, from the forms that it has inside another sentence. Standard library only.

Owns these forms alone; stems and voices are :mod:`kg.questions.morphology`.
"""

from __future__ import annotations

import re

_LETTERS = {"ı": "[ıiuü]", "ğ": "[ğg]", "e": "[ae]"}


def _pattern(text: str) -> re.Pattern[str]:
    for short, whole in _LETTERS.items():
        text = text.replace(short, whole)
    return re.compile(rf"^(?P<stem>\w{{2,}}?){text}$", re.IGNORECASE)


_FACTS = tuple(
    (_pattern(form), past)
    for form, past in (
        (r"(?P<past>[dt]ı)k(?P<many>ler)ı(?:nı)?", r"\g<stem>\g<past>\g<many>"),
        (r"(?P<past>[dt]ı)ğı(?:nı)?", r"\g<stem>\g<past>"),
        (r"(?P<past>y?ece)ğı(?:nı)?", r"\g<stem>\g<past>k"),
    )
)
_TIMES = {
    "during": (
        (_pattern(r"(?P<past>[dt]ı)(?:ğı|kları|kleri)nde"), r"\g<stem>\g<past>"),
        (_pattern(r"(?:er|ır|r)ken"), r"\g<stem>dı"),
        (_pattern(r"ıyorken"), r"\g<stem>dı"),
        (_pattern(r"y?ınce"), r"\g<stem>dı"),
    ),
    "after": ((_pattern(r"(?P<past>[dt]ı)kten"), r"\g<stem>\g<past>"),),
    "before": ((_pattern(r"meden"), r"\g<stem>dı"),),
}
_AFTERWARDS = {"during": frozenset(), "after": frozenset({"sonra"}), "before": frozenset({"once"})}
"""What stands behind the verb of a clause that says when."""


def stated(word: str) -> str | None:
    """Give the verb of what somebody says, in the past: *uyardığını* → *uyardı*; nothing for any other word.

    >>> stated("uyardığını"), stated("gideceğini"), stated("korktuklarını"), stated("uyardı"), stated("olduğunu")
    ('uyardı', 'gidecek', 'korktular', None, 'oldu')
    """
    for pattern, past in _FACTS:
        found = pattern.match(word)
        if found:
            return found.expand(past)
    return None


def timed(word: str, after: str) -> tuple[str, str] | None:
    """Give when something is, beside what a clause says, and the verb of the clause in the past.

    ``after`` is the next word, plain.

    >>> timed("imzalandıktan", "sonra"), timed("uyardığında", "kim"), timed("uyarmadan", "once"), timed("uyardı", "")
    (('after', 'imzalandı'), ('during', 'uyardı'), ('before', 'uyardı'), None)
    """
    for when, forms in _TIMES.items():
        if _AFTERWARDS[when] and after not in _AFTERWARDS[when]:
            continue
        for pattern, past in forms:
            found = pattern.match(word)
            if found:
                return when, _in_harmony(found.expand(past))
    return None


def _in_harmony(past: str) -> str:
    """Give the ending of the past the vowel and the consonant that its stem asks for: *oldı* → *oldu*.

    >>> _in_harmony("oldı"), _in_harmony("gitdı"), _in_harmony("uyardı"), _in_harmony("yazacak")
    ('oldu', 'gitti', 'uyardı', 'yazacak')
    """
    stem = past.removesuffix("dı")
    vowel = next((_HARMONY[char] for char in reversed(stem) if char in _HARMONY), "ı")
    return past if stem == past else f"{stem}{'t' if stem[-1:] in _VOICELESS else 'd'}{vowel}"


_HARMONY = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
_VOICELESS = frozenset("fstkçşhp")
