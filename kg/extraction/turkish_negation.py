"""Whether a Turkish verb is denied: by its form, by *ne … ne*, or by what is said of it: *… iddiası asılsızdır*."""

from __future__ import annotations

import re

from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_governors import is_denied
from kg.extraction.turkish_neighbours import FAR
from kg.extraction.turkish_nouns import NOT
from kg.extraction.turkish_search import Search
from kg.extraction.turkish_verbs import SUBJECT, VerbForm

_TOLD = (["iddiası"], ["rivayeti"], ["söylentisi"], ["haberi"], ["savı"])
_TRUE = (["doğru"], ["gerçek"])
_UNTRUE = tuple(
    [said + suffix]
    for said in ("asılsız", "yanlış", "uydurma", "yalan", "efsane", "masal", "iftira")
    for suffix in ("", "dır", "dir", "tır", "dı", "ydı", "ydi", "tı")
)
_SAYING = re.compile(
    r"(?:söylemek|iddia etmek|ileri sürmek|öne sürmek|düşünmek|sanmak|savunmak|varsaymak|zannetmek|yazmak)"
    r" (?:\w+ )?(?:yanlış|hatalı|yanıltıcı|hata|yanılgı)(?:d[ıi]r|t[ıi]r| olur| olacakt[ıi]r)?\b"
)
"""What is wrong to say: *geldiğini söylemek yanlış olur*."""
_ADVERBIAL = re.compile(r"(?:yanlış|asılsız) (?:olarak|(?:bir )?(?:biçimde|şekilde))\b")
_BY_NOBODY = re.compile(r"\b(?:edil|sürül|söylen|yazıl|belirtil|sanıl|düşünül|varsayıl|kabul edil|bildiril|anlatıl)")
_EARLIER = frozenset({"önce", "evvel"})


def is_negative(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether a verb says that something was not done."""
    neither = search.has_neither and sum(word.low == "ne" for word in search.words[max(0, at - FAR) : at]) > 1
    neither = neither or (search.has_neither and _is_first_of_neither(search, at))
    untrue = search.low(at + 1) in NOT or neither or _is_untrue(search, at) or is_denied(search, at, form)
    untrue = untrue or (form.shape == SUBJECT and _is_not_who(search, at))
    negative = form.negative and not _is_before(search, at) and not _is_only(search, at)
    return negative != untrue


def _is_first_of_neither(search: Search, at: int) -> bool:
    """Tell whether a verb is the first of those that *ne … ne* denies: *X’i ne | uyardı ne de tehdit etti*."""
    before = any(word.low == "ne" for word in search.words[max(0, at - 2) : at])
    return before and any(word.low == "ne" for word in search.words[at + 1 : at + 3])


def _is_not_who(search: Search, at: int) -> bool:
    """Tell whether somebody is said not to be who did it: *X’i uyaran | Y değildi*."""
    name = next((one for one in search.sentence.names if at < one.first <= at + GAP), None)
    return name is not None and search.low(name.last + 1).startswith("değil")


def _is_only(search: Search, at: int) -> bool:
    """Tell whether something was done, and more than that: *yalnızca uyarmadı, tehdit de etti*."""
    behind = [word.low for word in search.words[at + 1 : at + 1 + 2 * GAP]]
    only = any(word.low in _ONLY for word in search.words[max(0, at - 2) : at])
    return only and behind[:1] == [","] and not {"de", "da", "ayrıca", "aynı"}.isdisjoint(behind)


_ONLY = frozenset({"yalnızca", "yalnız", "sadece", "salt"})


def _is_before(search: Search, at: int) -> bool:
    """Tell whether a verb only says what came later: *gitmeden önce*."""
    return search.low(at).endswith(("madan", "meden")) and search.low(at + 1) in _EARLIER


def _is_untrue(search: Search, at: int) -> bool:
    """Tell whether it is said that something is not so: *X’in geldiği doğru değildir, … iddiası asılsızdır*."""
    following = [word.low for word in search.words[at + 1 : at + 1 + GAP]]
    told = following[1:] if following[:1] in _TOLD else following
    told = told[1:] if told[:1] in (["bir"], ["tam"]) else told  # *geldiği bir efsanedir*
    if _SAYING.match(" ".join(following)):
        return True
    if told[1:2] and _ADVERBIAL.match(" ".join(told)):  # *geldiğini yanlış olarak iddia eder*: he does
        return _BY_NOBODY.search(" ".join(told)) is not None
    return told[:1] in _UNTRUE or (told[:1] in _TRUE and told[1:2] != [] and told[1].startswith("değil"))
