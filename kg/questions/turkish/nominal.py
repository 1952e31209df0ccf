"""Turkish clauses put in the order of a plain question: *X’in Y’yi alması ne zaman oldu*, *kim aldı Y’yi*.

What is said by the noun of a verb is said by the verb; what stands behind the verb stands before it. Owns no word of
a relation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.questions import words
from kg.questions.morphology import plain
from kg.questions.tokens import endings, split


def asked_plainly(question: str) -> Iterator[str]:
    """Give the plainer questions that a question with the noun of a verb, or with its verb too early, may be.

    >>> list(asked_plainly("Panin'in Viyana'dan ayrılması hangi yılda oldu"))
    ["Panin Viyana'dan ne zaman ayrıldı"]
    >>> list(asked_plainly("Azak'ın alınmasının tarihi nedir")), list(asked_plainly("Panin'in istifası neydi"))
    (['Azak ne zaman alındı'], [])
    >>> list(asked_plainly("Panin'in ikna edilmesinin nedeni neydi"))
    ['Panin neden ikna edildi']
    >>> list(asked_plainly("kongre hangi şehirde yapılmıştı"))
    ['kongre hangi şehirde yapıldı']
    >>> list(asked_plainly("kim uyardı Panin'i Viyana'da")), list(asked_plainly("Panin'i kim uyardı"))
    (["Panin'i Viyana'da kim uyardı"], [])
    """
    said = [word.raw for word in split(question)]
    told = re.sub(r"(?<=\w\w)m([ıiuü])[şs](?:t[ıiuü]r?)?$", "", said[-1]) if said else ""
    if said and told != said[-1] and told:
        yield " ".join((*said[:-1], past(told)))
    yield from _by_verb(said)
    moved = _verb_last(said)
    if moved is not None:
        yield moved


def _by_verb(said: Sequence[str]) -> Iterator[str]:
    """Ask by the verb what is asked of its noun: *alınması ne zamandı* → *ne zaman alındı*."""
    low = [plain(word) for word in said]
    for at in range(1, len(said) - 1):
        noun = re.fullmatch(_NOUN, low[at])
        asks = _asked(noun["case"], " ".join(low[at + 1 :])) if noun else None
        owner = _owner(said[:at])
        if noun is None or asks is None or owner is None:
            continue
        end, bare = owner
        helped = re.fullmatch(_HELPING, noun["stem"]) is not None and at > end
        before = (*said[: end - 1], bare, *said[end : at - helped])
        stem = re.sub(r"^(\w{0,3}[eiü])d$", r"\1t", said[at][: len(noun["stem"])])  # *gidişi*: *gitti*
        yield " ".join((*before, asks, *said[at - helped : at], past(stem)))


def _asked(case: str, tail: str) -> str | None:
    """Give what is asked of a verb's noun in a case by the words behind it."""
    return next((asks for own, pattern, asks in _ASKING if own == case and re.fullmatch(pattern, tail)), None)


def _owner(before: Sequence[str]) -> tuple[int, str] | None:
    """Find who does it, in the genitive: where his name ends, and its last word without the ending."""
    for end, word in enumerate(before, 1):
        bare = next((base for base, case in endings(word, "tr") if case == "genitive"), None)
        if bare is not None and bare != word:
            return end, bare
    return None


def past(stem: str) -> str:
    """Give the past of a verb.

    >>> past("ayrıl"), past("git"), past("öl"), past("yürü")
    ('ayrıldı', 'gitti', 'öldü', 'yürüdü')
    """
    vowel = next((letter for letter in reversed(stem.lower()) if letter in "aıoueiöü"), "a")
    ending = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}[vowel]
    return f"{stem}{'t' if stem[-1].lower() in 'fstkçşhp' else 'd'}{ending}"


def _verb_last(said: Sequence[str]) -> str | None:
    """Put what stands behind the verb before it, where it is asked before the verb."""
    low = [plain(word) for word in said]
    verbs = [at for at, word in enumerate(low) if re.fullmatch(_FINITE, word) and word not in _NO_VERBS]
    asking = [at for at, word in enumerate(low) if word in words.ASKING["tr"] or word in _BEGINNING]
    if not verbs or not asking or max(asking) > verbs[-1] or not 0 < len(said) - 1 - verbs[-1] <= _LONGEST:
        return None
    end = verbs[-1] + 1
    return " ".join((*said[end:], *said[:end]))


_NOUN = r"(?P<stem>\w{2,}?)(?:m[ae]s[iu]|(?<![lrn])y?[iu]s[iu]|(?<=[lrn])[iu]s[iu])(?P<case>n[iu]n|)"
_HELPING = r"(?:et|edil|ol|olun|ver|veril|al|alin|yap|yapil)"
"""Verbs that say with the noun before them what is done."""
_OF_TIME = r"(?:ne zaman|hangi (?:tarihte|yil|yilda|gun|gunde|ay|ayda|sene|senede)|kac yilinda)"
_WAS = r"(?: oldu| olmus| olmustu| gerceklesti| gerceklesmis| idi| vuku buldu)?"
_REASON = r"(?:nedeni|sebebi|gerekcesi)"
_ASKING = (
    ("", rf"{_OF_TIME}{_WAS}|ne zamand[iu]r?", "ne zaman"),
    ("", r"hangi (?:gune|tarihe|yila|aya|seneye) (?:rastla\w*|rastlar|denk \w+|dus\w+|tesaduf \w+)", "ne zaman"),
    ("", rf"(?:nerede|hangi (?:sehirde|yerde)){_WAS}|neredeydi", "nerede"),
    ("nin", r"tarihi (?:ne|neydi|nedir|kac|kacti)", "ne zaman"),
    ("nin", rf"{_REASON} (?:ne|neydi|nedir|ne olabilir)", "neden"),
)
"""What is asked of a verb's noun in a case by which words behind it."""
_FINITE = r"\w{2,}(?:[dt][iu](?:l[ae]r)?|m[iu]s(?:t[iu])?|yor(?:du|lar|lardi)?)|vardi?"
_NO_VERBS = frozenset({"kendi", "simdi", "efendi", "yedi", "gumus"})
_BEGINNING = frozenset({"hangi", "ne", "kac"})
_LONGEST = 4
"""How many words stand behind a verb."""
