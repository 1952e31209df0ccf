"""The forms of Turkish verbs in which a turn of speech may stand in a question. Owns no verb."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from kg.language import turkish_forms
from kg.questions.morphology import plain


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: its voice, whether it denies, and its ending."""

    ending: str
    passive: bool = False
    able: bool = False
    negative: bool = False

    @property
    def is_of_subject(self) -> bool:
        """Whether it is a participle of whoever does it: *yazan*."""
        return self.ending.startswith("(y)An")

    @property
    def is_of_object(self) -> bool:
        """Whether it is a participle of anything else, before a noun: *yazdığı*."""
        return self.ending in _OF_OBJECT

    @property
    def is_clause(self) -> bool:
        """Whether who does it stands in the genitive: *yazdığı*, *yazması*."""
        return self.ending.startswith((*_OF_OBJECT, "mAsI", "mAlArI", "(y)IşI"))


_FINITE = (
    "DI DIlAr DIydI mIş mIşlAr mIşDI mIşDIr mIşlArdI Iyor IyorlAr IyorDU IyorlArdI Iyormuş (y)AcAk (y)AcAklAr"
    " (y)AcAkDI mAkDA mAkDAdIr mAkDAydI R RlAr RDI RlArDI Rmış Rken"
)
_OF_OBJECT = frozenset({"DIğI", "DIklArI", "(y)AcAğI", "(y)AcAklArI"})
_CASES = ("nI", "nA", "nDA", "nDAn", "nIn", "ylA")
_PARTICIPLE = ("", "I", "A", "In", "DA", "DAn", "lA", "DI", "DIr")
ENDINGS: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *_FINITE.replace("DU", "DI").split(),
            *(f"{noun}{case}" for noun in (*sorted(_OF_OBJECT), "mAsI", "mAlArI", "(y)IşI") for case in ("", *_CASES)),
            *(f"(y)An{many}{case}" for many in ("", "lAr") for case in _PARTICIPLE),
            *(f"mA{case}" for case in ("", "yI", "yA", "nIn")),
            *["mAk", "mAkDAn", "mAklA", "(y)Ip", "(y)ArAk", "(y)IncA", "DIkDAn", "DIkçA", "mAdAn", "(y)AlI"],
        )
    )
)
"""What may follow the stem of a verb in a question."""


def parted(stem: str) -> tuple[str, bool]:
    """Tell whether a stem of the book denies (*kulak asma*), and give the verb.

    >>> parted("asma"), parted("as"), parted("tırmala")
    (('as', True), ('as', False), ('tırmala', False))
    """
    denies = re.fullmatch(r"(\w*[aeıioöuü]\w*)m[ae]", stem)
    return (denies[1], True) if denies and len(stem) > len("yama") - 1 else (stem, False)


@lru_cache(maxsize=65536)
def readings(word: str, stem: str) -> tuple[Form, ...]:
    """Read a word, unmarked, as forms of a verb of the book.

    >>> readings("cekildi", "çek"), readings("engellemiyor", "engelle")
    ((Form(ending='DI', passive=True, able=False, negative=False),), (Form(ending='Iyor', passive=False, able=False, negative=True),))
    >>> readings("asmadi", "asma")[0].negative, readings("asmadi", "as")[0].negative, readings("cekic", "çek")
    (False, True, ())
    """  # noqa: E501 - the answer is long
    base, denies = parted(stem)
    low = plain(base)
    ends = low[-1:] in _WIDE or low[-1:] in _CLOSE
    begins = {low[:-1]} if ends else {low, plain(turkish_forms.softened(base)), *_OF_SHORT.get(low, ())}
    likely = {
        form
        for begin in begins
        if word.startswith(begin)
        for form in _endings_after(low[-1] if ends else "").get(_skeleton(word[len(begin) :]), ())
    }
    own = [Form(each.ending, each.passive, each.able, each.negative != denies) for each in likely]
    fitting = (each for each in own if word in map(plain, _all_written(stem, each)))
    return tuple(sorted(fitting, key=lambda each: (each.passive, each.able, each.negative, each.ending)))


_WIDE, _CLOSE = "ae", "iuo"
_OF_SHORT = {"koy": ("ko",)}
_SKELETON = str.maketrans("aeiudt", "AAIIDD")
_LIKE = {
    "a": ("engelle",),
    "e": ("engelle", "de"),
    "i": ("yürü",),
    "u": ("yürü",),
    "o": (),
    "": ("çek", "al", "uyar", "koy"),
}
"""Verbs that stand for all that end as they do: in a vowel, or in a consonant."""


def _skeleton(ending: str) -> str:
    return ending.translate(_SKELETON)


@cache
def _endings_after(vowel: str) -> dict[str, frozenset[Form]]:
    """Give what follows a verb, as a skeleton of its letters, with the vowel in which the verb ends."""
    found: dict[str, set[Form]] = defaultdict(set)
    for like, form in product(_LIKE[vowel], _every_form()):
        start = len(like) - bool(vowel) - (like == "koy")
        for each in _all_written(like, form):
            found[_skeleton(plain(each)[start:])].add(form)
    return {rest: frozenset(each) for rest, each in found.items()}


def _every_form() -> Iterator[Form]:
    yield from (Form(ending, *marks) for marks in product((False, True), repeat=3) for ending in ENDINGS)


def written(stem: str, form: Form) -> str:
    """Write a verb of the book in a form.

    >>> written("engelle", Form("DIğI", passive=True)), written("güvenme", Form("R")), written("engelle", Form("Iyor", negative=True))
    ('engellendiği', 'güvenmez', 'engellemiyor')
    """  # noqa: E501 - the forms are long
    return _all_written(stem, form)[0]


def _all_written(stem: str, form: Form) -> tuple[str, ...]:
    base, denies = parted(stem)
    bases = turkish_forms.passives(base) if form.passive else (base,)
    return tuple(_ended(each, form, denies=denies != form.negative) for each in bases)


def _ended(base: str, form: Form, *, denies: bool) -> str:
    if form.able and denies:
        base = turkish_forms.verb(base, "(y)A")
    elif form.able:
        base = turkish_forms.verb(base, "(y)Abil")
    if not denies:
        return turkish_forms.verb(base, form.ending) if not form.able else turkish_forms.added(base, _of_able(form))
    if form.ending.startswith("R"):
        return turkish_forms.added(base, f"mAz{form.ending[1:]}")
    return turkish_forms.verb(turkish_forms.added(base, "mA"), form.ending)


def _of_able(form: Form) -> str:
    return f"Ir{form.ending[1:]}" if form.ending.startswith("R") else form.ending
