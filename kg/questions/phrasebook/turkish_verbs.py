"""The forms of Turkish verbs in which a turn of speech may stand in a question. Owns no verb."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

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
            *"mAk mAkDAn mAklA (y)Ip (y)ArAk (y)IncA DIkDAn DIkçA mAdAn (y)AlI".split(),
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


@lru_cache(maxsize=2048)
def forms(stem: str) -> dict[str, tuple[Form, ...]]:
    """Give the forms of a verb of the book, unmarked, with what they say.

    >>> forms("çek")["cekildi"], forms("çek")["cektigi"]
    ((Form(ending='DI', passive=True, able=False, negative=False),), (Form(ending='DIğI', passive=False, able=False, negative=False),))
    >>> forms("asma")["asmadi"][0].negative, forms("as")["asmadi"][0].negative
    (False, True)
    """  # noqa: E501 - the answer is long
    found: dict[str, list[Form]] = defaultdict(list)
    for voice in (False, True):
        for able in (False, True):
            for negative in (False, True):
                for ending in ENDINGS:
                    form = Form(ending, voice, able, negative)
                    for each in _all_written(stem, form):
                        found[plain(each)].append(form)
    return {word: tuple(dict.fromkeys(each)) for word, each in found.items()}


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
