"""The forms of an English verb by what they say, and a verb put in the form of another. Owns no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.language import english_forms, english_irregular

BE = {"be": "base", "been": "participle", "being": "ing"} | dict.fromkeys(("is", "are", "am"), "present")
BE |= dict.fromkeys(("was", "were"), "past")
DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"have", "has", "had", "having"})
MODALS = frozenset({"will", "would", "can", "could", "shall", "should", "may", "might", "must", "to"})
AUXILIARIES = frozenset(BE) | DO | HAVE | (MODALS - {"to"})
_VOWELS = re.compile(r"[aeiouy]+")
_STRESSED_LAST = frozenset(
    {
        "abet",
        "admit",
        "allot",
        "commit",
        "compel",
        "concur",
        "confer",
        "control",
        "debar",
        "defer",
        "deter",
        "dispel",
        "emit",
    }
    | {"equip", "incur", "occur", "omit", "permit", "prefer", "rebut", "recur", "refer", "regret", "remit", "submit"}
    | {"transfer", "transmit", "upset"}
)
_ONE_LETTER = re.compile(r"[^aeiou][aeiou][bdgklmnprtv]$")


def doubles(verb: str) -> bool:
    """Tell whether the last letter of a regular verb is doubled before an ending.

    >>> [doubles(each) for each in ("bar", "visit", "expel", "travel", "allow")]
    [True, False, True, True, False]
    """
    if not _ONE_LETTER.search(verb):
        return False
    return len(_VOWELS.findall(verb)) == 1 or verb in _STRESSED_LAST or verb.endswith("l")


@lru_cache(maxsize=8192)
def forms(verb: str) -> dict[str, tuple[str, ...]]:
    """Give the forms of a verb; the first of a kind is the one to write.

    >>> forms("expel")["past"], forms("show")["participle"], forms("deny")["present"]
    (('expelled', 'expeled'), ('shown',), ('denies',))
    """
    if verb == "be":
        return {kind: tuple(form for form, own in BE.items() if own == kind) for kind in set(BE.values())} | {
            "past": ("was", "were"),
            "present": ("is", "are", "am"),
        }
    if verb == "have":
        return {"base": ("have",), "present": ("has",), "past": ("had",), "participle": ("had",), "ing": ("having",)}
    regular = dict.fromkeys(english_forms.forms_of(verb))
    past = [form for form in regular if form.endswith("ed") and form != verb]
    ing = [form for form in regular if form.endswith("ing") and form != verb]
    if verb.endswith("ie"):
        ing = [f"{verb[:-2]}ying"]
    if doubles(verb):
        past, ing = past[::-1], ing[::-1]
    irregular = english_irregular.VERBS.get(verb)
    pasts, participles = irregular or (tuple(past), tuple(past))
    present = tuple(form for form in regular if form.endswith("s") and form != verb) or (f"{verb}s",)
    return {"base": (verb,), "present": present, "past": pasts, "participle": participles, "ing": tuple(ing)}


def kinds(word: str, verb: str) -> frozenset[str]:
    """Tell which forms of a verb a word may be.

    >>> sorted(kinds("put", "put")), sorted(kinds("shown", "show")), sorted(kinds("door", "show"))
    (['base', 'participle', 'past'], ['participle'], [])
    """
    return frozenset(kind for kind, own in forms(verb).items() if word in own)


def written(verb: str, kind: str) -> str:
    """Write a verb in a form."""
    return forms(verb)[kind][0]


def is_participle(word: str) -> bool:
    """Tell whether a word looks like a participle, of whatever verb.

    >>> is_participle("accused"), is_participle("shown"), is_participle("envoy")
    (True, True, False)
    """
    return word in english_irregular.PARTICIPLES or word.endswith("ed")


def bases(word: str) -> Iterator[str]:
    """Give the verbs of which a word may be a regular form, real ones or not.

    >>> list(bases("stopped")), list(bases("denies")), list(bases("making"))
    (['stopp', 'stoppe', 'stop'], ['denie', 'deni', 'deny'], ['mak', 'make', 'ma'])
    """
    if word.endswith(("ed", "ing")):
        stem = word[:-2] if word.endswith("ed") else word[:-3]
        yield from (stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem[:-1])
    elif word.endswith("s"):
        yield from (word[:-1], word[:-2], f"{word[:-3]}y" if word.endswith("ies") else word[:-2])
