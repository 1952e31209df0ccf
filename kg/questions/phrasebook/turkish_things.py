"""The things of a Turkish question in the cases that they stand in, and in others: *kimin* → *kimi*. Owns no name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.language import turkish, turkish_forms
from kg.language.lemmas import lemma
from kg.questions.morphology import plain

_PRONOUNS = {
    "kim": "kim kimi kime kimin kimde kimden kiminle",
    "ne": "ne neyi neye neyin nede neden neyle",
    "o": "o onu ona onun onda ondan onunla",
    "bu": "bu bunu buna bunun bunda bundan bununla",
    "biri": "biri birini birine birinin birinde birinden biriyle",
}
_ORDER = ("nom", "acc", "dat", "gen", "loc", "abl", "ins")
_FORMS = {
    plain(form): (case, dict(zip(_ORDER, forms.split(), strict=True)))
    for forms in _PRONOUNS.values()
    for case, form in zip(_ORDER, forms.split(), strict=True)
}
_APART = {"ins": "ile", "by": "tarafından"}
"""Words that stand behind a thing instead of an ending."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, and plain; ``apart``: the word behind it that says its case."""

    raw: str
    plain: str
    apart: str = ""
    after: str = ""

    @property
    def written(self) -> str:
        """The word with all that belongs to it."""
        return f"{self.raw} {self.apart}{self.after}" if self.apart else f"{self.raw}{self.after}"


def split(question: str) -> tuple[Word, ...]:
    """Take the words of a question; *ile* and *tarafından* belong to the word before them.

    >>> [each.written for each in split("Azak kim tarafından alındı, Panin ile kim")]
    ['Azak', 'kim tarafından', 'alındı,', 'Panin ile', 'kim']
    """
    found: list[Word] = []
    for token in question.replace("’", "'").split():
        parts = re.fullmatch(r"(?P<raw>.*?)(?P<after>[,;:?!]*)", token)
        raw, after = (parts["raw"], parts["after"]) if parts else (token, "")
        if plain(raw) in {"ile", "tarafindan"} and found and not found[-1].after and not found[-1].apart:
            last = found.pop()
            found.append(Word(last.raw, last.plain, raw, after))
        else:
            found.append(Word(raw, plain(raw), "", after))
    return tuple(found)


@lru_cache(maxsize=4096)
def in_cases(word: Word, case: str) -> tuple[tuple[str, bool, str], ...]:
    """Give what a word may be that stands in a case: the name or noun, whether it is somebody's, its apostrophe.

    >>> in_cases(Word("Panin'in", "paninin"), "gen"), in_cases(Word("heyetini", "heyetini"), "acc")
    ((('Panin', False, "'"),), (('heyeti', True, ''),))
    >>> in_cases(Word("kim", "kim", "tarafından"), "by"), in_cases(Word("Panin", "panin"), "dat")
    ((('kim', False, ''),), ())
    """
    return tuple(dict.fromkeys(_in_cases(word, case)))


def _in_cases(word: Word, case: str) -> Iterator[tuple[str, bool, str]]:
    if word.apart or case == "by":
        if word.apart and plain(_APART.get(case, "")) == plain(word.apart):
            yield word.raw, is_owned(word.raw), "'" if word.raw[:1].isupper() else ""
        return
    if word.plain in _FORMS:
        own, _ = _FORMS[word.plain]
        if own == case:
            yield word.raw, False, ""
        return
    apart = turkish.split(word.raw)
    if apart.apostrophe:
        if _SHORT.get(str(apart.suffix.case)) == case:
            many = re.match(r"l[ae]r", apart.suffix.text)
            owned = _is_of_its_owner(apart.stem, apart.suffix.text)
            yield (f"{apart.stem}'{many[0]}", False, "") if many else (apart.stem, owned, "'")
        return
    if case == "nom":
        capital = word.raw[:1].isupper()
        yield word.raw, _is_of_its_owner(word.raw) if capital else is_owned(word.raw), "'" if capital else ""
        return
    found = list(turkish_forms.cut(word.raw, case)) if _may_be_cut(word.raw) else []
    ours = {base for base, owned in found if owned}
    for base, owned in found:
        if owned or base[:-1] not in ours or lemma(turkish.lower(base), "tr") == base:
            yield base, owned or (case in {"gen", "ins"} and is_owned(base)), ""


def _is_of_its_owner(name: str, ending: str = "") -> bool:
    """Tell whether a name's last word has the ending of something owned, which takes *n* before a case.

    >>> [_is_of_its_owner(*each) for each in (("Antlaşması", "na"), ("Antlaşması",), ("Panin", "e"), ("Ali", "ye"))]
    [True, True, False, False]
    """
    joined = re.match(r"n(?:[ae]|[ıiuü]$|[dt][ae])", turkish.lower(ending)) is not None
    return name[-1:] in "ıiuü" and (joined or (_OWNED.search(turkish.lower(name)) is not None))


_OWNED = re.compile(r"[aeıioöuü]\w*[aeıioöuü]s[ıiuü]$")
"""How a name ends that is of an owner, and seldom another."""


def _may_be_cut(word: str) -> bool:
    """Tell whether the ending of a word may be one: that of a name may be its own, without an apostrophe.

    >>> _may_be_cut("Panin"), _may_be_cut("Elçilerin"), _may_be_cut("paşanın")
    (False, True, True)
    """
    low = turkish.lower(word)
    return word[:1].islower() or re.search(r"l[ae]r", low) is not None or lemma(low, "tr") != low


_SHORT = {
    "accusative": "acc",
    "dative": "dat",
    "genitive": "gen",
    "locative": "loc",
    "ablative": "abl",
    "instrumental": "ins",
}


@lru_cache(maxsize=4096)
def is_owned(noun: str) -> bool:
    """Tell whether a noun seems to have the ending of something that is somebody's.

    >>> is_owned("heyeti"), is_owned("elçisi"), is_owned("elçi"), is_owned("ordu"), is_owned("elçiler")
    (True, True, False, False, False)
    """
    low = turkish.lower(noun)
    return low[-1:] in "ıiuü" and noun[:1].islower() and len(lemma(low, "tr")) < len(low)


def put(thing: tuple[str, bool, str], case: str) -> str:
    """Put a thing in a case.

    >>> put(("Panin", False, "'"), "acc"), put(("heyeti", True, ""), "dat"), put(("kimin", False, ""), "abl")
    ("Panin'i", 'heyetine', 'kimden')
    >>> put(("Antlaşması", True, "'"), "acc")
    "Antlaşması'nı"
    >>> put(("kimin", False, ""), "by"), put(("gazeteciler", False, ""), "by")
    ('kim tarafından', 'gazeteciler tarafından')
    """
    if case == "by":
        return f"{put(thing, 'nom')} {_APART['by']}"
    base, owned, mark = thing
    low = plain(base)
    if low in _FORMS:
        form = _FORMS[low][1][case]
        return form.capitalize() if base[:1].isupper() else form
    return turkish_forms.noun(base, case, possessed=owned, mark=mark)


def stretch(words: Sequence[Word]) -> str:
    """Write words out."""
    return " ".join(word.written for word in words)
