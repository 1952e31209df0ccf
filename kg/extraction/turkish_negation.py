"""Whether a Turkish verb is denied: by its form, by *ne … ne*, or by what is said of it: *… iddiası asılsızdır*."""

from __future__ import annotations

from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_governors import is_denied
from kg.extraction.turkish_neighbours import FAR
from kg.extraction.turkish_nouns import NOT
from kg.extraction.turkish_search import Search
from kg.extraction.turkish_verbs import VerbForm

_TOLD = (["iddiası"], ["rivayeti"], ["söylentisi"], ["haberi"], ["savı"])
_TRUE = (["doğru"], ["gerçek"])
_UNTRUE = (["asılsızdır"], ["asılsız"], ["yanlıştır"], ["uydurmadır"], ["yalandır"])
_EARLIER = frozenset({"önce", "evvel"})


def is_negative(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether a verb says that something was not done."""
    neither = search.has_neither and sum(word.low == "ne" for word in search.words[max(0, at - FAR) : at]) > 1
    untrue = search.low(at + 1) in NOT or neither or _is_untrue(search, at) or is_denied(search, at, form)
    negative = form.negative and not _is_before(search, at)
    return negative != untrue


def _is_before(search: Search, at: int) -> bool:
    """Tell whether a verb only says what came later: *gitmeden önce*."""
    return search.low(at).endswith(("madan", "meden")) and search.low(at + 1) in _EARLIER


def _is_untrue(search: Search, at: int) -> bool:
    """Tell whether it is said that something is not so: *X’in geldiği doğru değildir, … iddiası asılsızdır*."""
    following = [word.low for word in search.words[at + 1 : at + 1 + GAP]]
    told = following[1:] if following[:1] in _TOLD else following
    return told[:1] in _UNTRUE or (told[:1] in _TRUE and told[1:2] != [] and told[1].startswith("değil"))
