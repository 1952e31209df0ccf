"""What the words behind a Turkish verb form make of it: refused, begun, had done, or never real.

*vermeyi reddetti* is read as what was not done, *verilmesini sağladı* as done by who had it done.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.turkish_adverbs import past_adverbs
from kg.extraction.turkish_clauses import is_conceded
from kg.extraction.turkish_saying import is_left_unsaid, is_rejected
from kg.extraction.turkish_search import Search
from kg.extraction.turkish_unasserted import is_unasserted
from kg.extraction.turkish_verbs import CONVERB, FINITE, INFINITIVE, MANNERS, NOMINAL, OBJECT, SUBJECT, VerbForm, forms

_UNREAL = (
    *("mecburiyetinde", "amacıyla", "maksadıyla", "niyetiyle", "takdirde", "takdirinde", "ihtimaline", "ihtimali"),
    *("olasılığı", "olasılığına", "şartıyla", "koşuluyla", "kaydıyla"),
)
_IN_CASE = ("halinde", "hâlinde", "durumunda")
"""Behind a verbal noun, what is only supposed: *işgal etmesi halinde*."""
_REFUSING = frozenset({"reddet", "kaçın", "vazgeç", "çekin", "sakın"})
_SHRINKING = frozenset({"kaçın", "çekin", "vazgeç"})
_SAYING = frozenset({FINITE, SUBJECT, CONVERB, OBJECT, NOMINAL})
_HESITATING = frozenset({"tereddüt", "duraksa", "gecik", "bocala"})
"""Beginnings of what somebody does who has not done it yet: *onaylamakta tereddüt etti*."""
_WILLING = ("yanaşma", "gönül", "tenezzül", "razı", "rıza", "cesaret", "muvaffak")
"""Beginnings of words that say, denied, that something was not done: *imzalamaya yanaşmadı, razı olmadı*."""
_IN_DOING = ("makta", "mekte")
_DENIED = re.compile(r"[^\W\d_]m[aeıiuü](?:d[ıiuü]|m[ıiuü]ş|yor|z|y[ae]n)\w*$")
_OTHERS_DO = frozenset({"ikna", "razı", "teşvik", "davet", "sevk", "mecbur"})
_GOVERNORS = frozenset({*_REFUSING, "başla", "başar", "et", "devam", "koyul", "giriş", "yetin", "kal"})
_DENYING = frozenset({"reddet", "yalanla", "et"})
_DENIALS = frozenset({"inkâr", "inkar", "tekzip"})
_ACCEPTANCE = "kabul"
_VIEWS = ("iddia", "görüşü", "savını", "tezini", "düşüncesi", "haberi", "suçlama")
"""Beginnings of what somebody says, as a noun behind it."""
_BRINGING = frozenset({"sağla"})
_ACCUSATIVE = re.compile(r"m[ae](?:s[ıi]|l[ae]r[ıi])n[ıi]$")
_HAD_IT = ("saydı", "seydi", "salardı", "selerdi", "saydılar", "seydiler")


def is_brought_about(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether somebody has it done: *X, meclisin kapatılmasını sağladı*."""
    if form.shape != NOMINAL or form.fact or not form.passive or not _ACCUSATIVE.search(search.low(at)):
        return False
    following = forms(search.low(at + 1), _BRINGING)
    return any(one.shape in {FINITE, CONVERB, SUBJECT} and not one.negative for one in following)


def governed(search: Search, at: int, form: VerbForm) -> tuple[VerbForm, bool, int | None] | None:
    """Read an infinitive as what its governor says of it: as what form, whether refused, and where a participle is."""
    if _is_hesitated(search, at):
        return None
    if form.hearsay and form.shape == FINITE and search.is_before_being(at):
        return replace(form, shape=SUBJECT), False, None
    if form.shape != INFINITIVE:
        return form, False, None
    if _is_unwilling(search, at):
        return replace(form, shape=FINITE), True, None
    governor = _governor(search, at)
    if governor is None:
        return None
    stem, headed, named = governor
    return replace(form, shape=NOMINAL if named else FINITE, fact=False), stem in _REFUSING, headed


def _governor(search: Search, at: int) -> tuple[str, int | None, bool] | None:
    """Find the verb that says of an infinitive that it was done, or refused: *vermeyi reddetti*.

    With its place where it is a participle, whose head then does it: *vermeye çalışan X*; and whether it is a noun
    with a genitive: *X’in vermeyi reddetmesi*. Who did not shrink from it has done it: *tehdit etmekten çekinmedi*.
    """
    following = search.words[at + 1 : at + 3]
    if [word.low for word in following[:1]] == ["zorunda"] and following[-1].low.startswith("kal"):
        return "kal", None, False
    if search.low(at + 1) in _OTHERS_DO:
        return None  # *X’i gitmeye ikna etti*: X goes
    with_it = search.low(at).endswith(("makla", "mekle"))
    if [word.low for word in following[:1]] == ["kabul"] and following[-1].low.startswith("etme"):
        return "reddet", None, False
    for place, word in enumerate(following, at + 1):
        for form in forms(word.low, _GOVERNORS):
            if form.stem == "kal" and not with_it:
                continue
            shrank = form.negative and form.stem in _SHRINKING and form.shape in {FINITE, CONVERB, SUBJECT}
            if form.stem in {"yetin", "kal"} or shrank or (form.shape in _SAYING and not form.negative):
                stem = "başla" if shrank else form.stem
                return stem, place if form.shape == SUBJECT else None, form.shape == NOMINAL and not form.passive
    return None


def _is_hesitated(search: Search, at: int) -> bool:
    """Tell whether somebody only hesitates to do it: *onaylamakta tereddüt etti*; who does not hesitate, does it."""
    if not search.low(at).endswith(_IN_DOING):
        return False
    following = [word.low for word in search.words[at + 1 : at + 3]]
    return bool(following) and following[0].startswith(tuple(_HESITATING)) and not _DENIED.search(following[-1])


def _is_unwilling(search: Search, at: int) -> bool:
    """Tell whether somebody is said not to be ready to do it: *imzalamaya yanaşmadı, imzalamaya razı olmadı*."""
    if not search.low(at).endswith(("maya", "meye")):
        return False
    following = [word.low for word in search.words[at + 1 : at + 3]]
    if not following or not following[0].startswith(_WILLING):
        return False
    return any(_DENIED.search(word) for word in following)


def is_in_case(search: Search, at: int) -> bool:
    """Tell whether the word behind a noun or verb says that it is only supposed: *işgal etmesi halinde, ihtimali*."""
    return search.low(at + 1) in _IN_CASE + _UNREAL


def is_prevented(search: Search, at: int) -> bool:
    """Tell whether what a noun or verbal noun says was kept from being: *ilhakına set çekti, almasına engel oldu*."""
    if search.low(at).endswith(("masını", "mesini", "malarını", "melerini")):
        return any(not one.negative for one in forms(search.low(at + 1), _PREVENTING))
    if not search.low(at).endswith(("na", "ne")):
        return False
    return search.low(at + 1) in _BARS and not _DENIED.search(search.low(at + 2))


_PREVENTING = frozenset({"engelle", "önle"})
_BARS = frozenset({"engel", "mâni", "mani", "set"})
"""What is put in the way of what was to be done."""


def is_unreal(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether a verb only says what would be, or how something else was done: *verseydi, isteyerek*."""
    low = search.low(at)
    unsaid = form.shape in {NOMINAL, OBJECT} and is_left_unsaid(search.words, at)
    if unsaid or low in MANNERS or is_unasserted(search, at, form):
        return True
    if is_conceded(low, search.low(at + 1)):
        return False
    if low.endswith(("sa", "se", "salar", "seler", "sın", "sin", "sınlar", "sinler")) and form.shape == FINITE:
        return True
    if form.shape == FINITE and low.endswith(_HAD_IT):
        return True
    if (form.able or form.future) and any(word.low.endswith(_HAD_IT) for word in search.words[:at]):
        return True
    in_case = (is_in_case(search, at) or is_prevented(search, at)) and form.shape == NOMINAL and not form.fact
    to_come = form.future and form.shape == OBJECT  # *X’in çekileceği Y*
    return in_case or to_come or search.low(at + 1) in _UNREAL


def is_denied(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether somebody denies what is said: *X’in para aldığını reddeder, inkâr eder, kabul etmez*."""
    if form.fact and form.shape in {NOMINAL, OBJECT} and is_rejected(search.words, at):
        return True
    noun = search.low(at + 1)
    if not form.fact or form.shape not in ({NOMINAL, OBJECT} if noun.startswith(_VIEWS) else {NOMINAL}):
        return False
    skipped = noun in _DENIALS or noun == _ACCEPTANCE or noun.startswith(_VIEWS)  # *geldiği iddiasını reddeder*
    behind = forms(search.low(past_adverbs(search.words, at + 1 + skipped, 1)), _DENYING)
    if noun == _ACCEPTANCE:
        return any(one.stem == "et" and one.negative for one in behind)
    return any((one.stem != "et" or noun in _DENIALS) and not one.negative for one in behind)
