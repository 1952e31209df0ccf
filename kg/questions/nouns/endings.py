"""What a Turkish noun may be without its endings: in plain letters, and in its own. Owns no noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from kg.questions.morphology import plain
from kg.questions.tokens import CASE_ENDINGS

_CASES = (("nominative", ""), *CASE_ENDINGS)
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Form:
    """A noun without its endings, its case, and whether it is in the plural."""

    base: str
    case: str
    many: bool = False


def forms(word: str, language: str) -> Iterator[Form]:
    """Give what a noun may be without its endings, the shortest ending first; a possessive has no owner here.

    >>> [form for form in forms("elçisine", "tr") if form.base == "elci"]
    [Form(base='elci', case='dative', many=False)]
    >>> [form.case for form in forms("casusu", "tr") if form.base == "casus"]
    ['nominative', 'accusative']
    >>> list(forms("envoys", "en"))
    [Form(base='envoy', case='nominative', many=True), Form(base='envoys', case='nominative', many=False)]
    """
    said = plain(word)
    if language != "tr":
        many = said.endswith("s") and not said.endswith("ss")
        yield from (Form(said.removesuffix("s"), "nominative", True),) if many else ()
        yield Form(said, "nominative")
        return
    said = re.sub(r"['’ ]", "", said)
    for cut in range(len(said), _SHORT, -1):
        ending = said[cut:]
        for base in dict.fromkeys((said[:cut], *_hardened(said[:cut], ending))):
            yield from (Form(base, case, many) for case, many in _read(ending))


def _hardened(base: str, ending: str) -> Iterator[str]:
    """Give a noun whose last consonant a vowel has softened: *cocug-u* of *cocuk*."""
    if ending[:1] in {"i", "u", "a", "e"} and base[-1:] in _SOFT:
        yield base[:-1] + _SOFT[base[-1]]


def _read(ending: str) -> Iterator[tuple[str, bool]]:
    seen = set()
    for many, own in ((True, True), (True, False), (False, True), (False, False)):
        pattern = f"{'l[ae]r' if many else ''}{_OWN if own else ''}"
        for case, of_case in _CASES:
            of_own = of_case if not own or not case or case == "nominative" else _after_own(of_case)
            if re.fullmatch(pattern + of_own, ending) and (case, many) not in seen:
                seen.add((case, many))
                yield case, many


def _after_own(of_case: str) -> str:
    """Give the ending of a case behind a possessive: *elçisi-ne*, and no *elçisi-ye*."""
    return of_case.replace("n?", "n").replace("[yn]?", "n")


_OWN = r"s?[iu]"
_SOFT = {"b": "p", "d": "t", "g": "k", "c": "c"}


# --- with the letters of Turkish, as a plainer question is written ---------------------------------------------------


def likely(noun: str, heads: AbstractSet[str], *, owning: bool) -> Iterable[tuple[str, str]]:
    """Give what a noun may be without its case: the name of its class, else what belongs to another (``owning``)."""
    own = next(((noun[: len(head)], case) for head in sorted(heads) for case in _cases_after(plain(noun), head)), None)
    if own is not None:
        return (own,)
    return islice(_bare(noun), 1 if owning else None)


def _cases_after(word: str, head: str) -> list[str]:
    """Give the case of a noun in the singular: *antlaşma-nın*; nothing where it stands bare, or is no form of it."""
    rest = word.removeprefix(head) if word.startswith(head) else ""
    return [case for case, ending in (*_OF_OWNED, *_OF_ANY) if rest and re.fullmatch(ending, rest)][:1]


def _bare(noun: str) -> Iterator[tuple[str, str]]:
    """Give what a noun may be without its case: that of what belongs to another first, then that of any other.

    >>> list(_bare("amcasına")), list(_bare("heyete"))
    ([('amcası', 'dative')], [('heye', 'locative'), ('heyet', 'dative')])
    """
    for case, ending in _OF_OWNED:
        found = re.fullmatch(rf"(\w{{3,}}?[ıiuü]){ending}", noun)
        if found:
            yield found[1], case
            return
    cut = ((re.fullmatch(rf"(\w{{3,}}?){ending}", noun), case) for case, ending in _OF_ANY)
    others = [(found[1], case) for found, case in cut if found is not None]
    if not others or re.search(r"[ıiuü]$", noun):
        yield noun, "nominative"
    yield from others


_OF_OWNED = (
    ("genitive", r"n[ıiuü]n"),
    ("ablative", r"n[dt][ae]n"),
    ("locative", r"n[dt][ae]"),
    ("dative", r"n[ae]"),
    ("accusative", r"n[ıiuü]"),
    ("instrumental", r"yl[ae]"),
)
_OF_ANY = (
    ("genitive", r"[ıiuü]n"),
    ("ablative", r"[dt][ae]n"),
    ("locative", r"[dt][ae]"),
    ("dative", r"y?[ae]"),
    ("accusative", r"y?[ıiuü]"),
    ("instrumental", r"y?l[ae]"),
)
