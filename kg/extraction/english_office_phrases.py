"""Words for an office in an English sentence, and what makes somebody of them: *the minister of the interior*.

Owns the words, and where a phrase begins and ends; *a minister* is nobody. Who holds it is
:mod:`kg.extraction.english_offices`.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from kg.extraction.english_verbs import looks_past
from kg.extraction.sentences import Sentence, Word
from kg.language import turkish
from kg.recognition.adjectives import of_lands

HEADS: Final = frozenset(
    [
        *("minister", "ambassador", "chargé", "consul", "envoy", "attaché", "premier", "president", "chancellor"),
        *("secretary", "king", "queen", "emperor", "empress", "tsar", "czar", "sultan", "shah", "pope", "regent"),
        *("kaiser", "doge", "bey", "vizier", "mikado", "tsarina", "elector", "landgrave", "stadtholder", "dauphin"),
        *("viceroy", "governor", "khedive", "sheikh", "commissioner", "internuncio", "nuncio", "pensionary"),
        *("plenipotentiary", "resident", "hetman", "commander", "adviser", "advisor", "legate"),
        *("margrave", "palatine", "voivode", "hospodar", "bailo", "dragoman", "archbishop", "bishop", "patriarch"),
        *("treasurer", "secretary-general", "governor-general", "commander-in-chief", "councillor", "deputy"),
        *("consul-general", "vice-consul", "vice-president", "resident-general", "inspector-general", "prefect"),
        *("attorney-general", "vice-chancellor", "under-secretary", "chief-of-staff", "intendant"),
        *("pasha", "pacha", "pascha", "dey", "khan", "mufti", "cadi", "kadi", "metropolitan", "castellan", "beylerbey"),
        *("sanjakbey", "vali", "kaimakam", "seraskier", "mutesellim", "emir", "sherif", "aga", "commandant", "prior"),
        *("justiciar", "constable", "chamberlain", "mayor", "speaker", "marshal", "rector", "abbot"),
    ]
)
ALONE: Final = frozenset(
    [
        "president",
        "secretary",
        "king",
        "queen",
        "emperor",
        "empress",
        "tsar",
        "czar",
        "sultan",
        "shah",
        "pope",
        "regent",
        "viceroy",
        *("kaiser", "khedive", "doge", "mikado", "tsarina", "elector", "stadtholder", "dauphin", "premier"),
    ]
)
"""Offices that with a capital and *the* are somebody, whosesoever they are."""
_RULING: Final = ALONE - {"president", "secretary", "regent", "premier"}
"""Those that are somebody without a capital, too."""
_ABROAD: Final = frozenset(
    [
        "plenipotentiary",
        "resident",
        "legate",
        "minister",
        "ambassador",
        "chargé",
        "consul",
        "consul-general",
        "vice-consul",
        "resident-general",
        "envoy",
        "attaché",
        "internuncio",
        "nuncio",
    ]
)
BEFORE: Final = frozenset(
    [
        *("prime", "foreign", "acting", "deputy", "vice", "high", "military", "naval", "commercial", "first", "under"),
        *(
            "assistant",
            "former",
            "late",
            "then",
            "new",
            "present",
            "home",
            "colonial",
            "interior",
            "finance",
            "war",
            "grand",
        ),
    ]
)
_WHOLE: Final = frozenset(["prime", "foreign", "home", "colonial", "interior", "finance", "war", "grand"])
"""Words that make an office one of a kind: *the Foreign Minister*."""
_AFFAIRS: Final = frozenset(
    [
        *(
            "foreign",
            "affairs",
            "interior",
            "war",
            "finance",
            "justice",
            "marine",
            "navy",
            "state",
            "treasury",
            "trade",
        ),
        *("commerce", "defense", "defence", "agriculture", "education", "instruction", "public", "external"),
        *("trade", "worship"),
        *("home", "colonies", "police", "labor", "labour", "health", "works", "the", "cults", "army", "and"),
    ]
)
_NOBODY: Final = frozenset(["any", "no", "another", "some", "each", "every", "or", "former"])
_GIVEN: Final = frozenset(
    [
        *("appointed", "elected", "named", "made", "nominated", "proclaimed", "crowned", "is", "was", "be", "been"),
        *("were", "as", "become", "became", "becomes", "appoint", "elect", "a", "an", "first", "remained"),
    ]
)
"""Words before an office that somebody has or is given, and that stands for nobody itself."""
_MADE: Final = _GIVEN & frozenset(
    ["appointed", "elected", "named", "made", "nominated", "proclaimed", "crowned", "as", "become", "became"]
)
"""Of these, those behind which an office in lower case is surely one."""
_MAKES: Final = _MADE - {"as", "become", "became"} | {"appoints", "chose", "chosen", "created", "declared", "installed"}
_ARTICLES: Final = frozenset(["a", "an", "the", "first", "last", "new"])
_LAND_ENDS: Final = ("ian", "ean", "ish", "ese", "ican", "oran", "uvian", "can", "ch", "iss")
_LAST: Final = 4
_LONGEST_LAND: Final = 5


class Phrase(NamedTuple):
    """An office in a sentence: its words, its head, what it is called; ``own``: a land or a town says whose it is.

    ``end`` is the last word of what belongs to it (*of the Republic*), ``given``: it is what somebody has or is given;
    ``land`` is an adjective.
    """

    first: int
    last: int
    head: str
    label: str
    own: bool
    end: int
    bracket: int | None = None
    given: bool = False
    land: str = ""


def read(sentence: Sentence, at: int, lately: Container[str]) -> Phrase | None:
    """Read an office around its head; ``None`` where nothing makes it somebody.

    ``lately``: heads which with *the* are somebody, as the text has named such a one, or is a letter of a diplomat.
    """
    words = sentence.words
    head = words[at]
    if _is_of_another(words, at):
        return None
    first = at
    while first and words[first - 1].name is None and _stands_before(words, first):
        first -= 1
    whole = any(word.low in _WHOLE for word in words[first:at])
    land = _land_before(sentence, first)
    first = land if land is not None else first
    last = _complement(words, at)
    where = _where(sentence, last) if head.low in _ABROAD else ""
    end = _of_what(sentence, last) if not where else last
    certain = land is not None or last > at or bool(where) or end > last or _is_title(sentence, at, last)
    given = _is_given(words, first)
    if not _is_somebody(words, (first, at, last), certain=certain, given=given, whole=whole, lately=lately):
        return None
    called = first
    while called < at and words[called].low in _WHEN and (words[called].text.islower() or not called):
        called += 1
    label = " ".join(word.text for word in words[called : last + 1]) + where
    if end > last:
        label += " " + sentence.text[words[last + 1].start - sentence.start : words[end].end - sentence.start]
    own = land is not None or bool(where) or end > last
    bracket = _bracketed(sentence, last + 3) if where else None
    return Phrase(
        first=first,
        last=last,
        head=head.low,
        label=label,
        own=own,
        end=end,
        bracket=bracket,
        given=given,
        land=("United States" if words[first].text == "United" else words[first].text) if land is not None else "",
    )


_WHEN: Final = frozenset(["late", "then", "new", "present", "first"])
"""Words that say since when somebody holds an office, and are no part of it: *the then Minister to Laos*."""
_RANKS: Final = frozenset(["plenipotentiary", "resident", "extraordinary"])
_ENVOY: Final = ["envoy", "extraordinary", "and"]


def _is_of_another(words: Sequence[Word], at: int) -> bool:
    """Tell whether a head belongs to the office before or behind it: *Minister | Plenipotentiary, Envoy … and*."""
    low = words[at].low
    if low in _RANKS and at and words[at - 1].low in {*HEADS, *_RANKS}:
        return True
    if low in _RANKS and [word.low for word in words[max(0, at - 2) : at]] == _ENVOY[1:]:
        return True
    if [word.low for word in words[at : at + 3]] == _ENVOY and words[at + 3 : at + 4] != ():
        return words[at + 3].low in HEADS
    return low == "resident" and words[at].text.islower() and words[at + 1 : at + 2] != () and words[at + 1].low in _IN


_IN: Final = frozenset(["in", "at"])


def _stands_before(words: Sequence[Word], first: int) -> bool:
    """Tell whether the word before belongs to an office: *the Under Secretary*, not *under Secretary Lansing*."""
    before = words[first - 1]
    if before.low == "under":
        return before.text[:1].isupper() or words[first].low not in HEADS
    if before.low in BEFORE:
        return True
    begins = range(max(0, first - len(_ENVOY)), first)
    return any([word.low for word in words[begin : begin + len(_ENVOY)]] == _ENVOY for begin in begins)


def _is_somebody(  # noqa: PLR0913 - what is known of an office
    words: Sequence[Word],
    place: tuple[int, int, int],
    *,
    certain: bool,
    given: bool,
    whole: bool,
    lately: Container[str],
) -> bool:
    """Tell whether an office stands for who holds it, or is a thing that somebody has."""
    first, at, last = place
    head, article = words[at], words[first - 1].low if first else ""
    if article in _NOBODY or any(word.low == "former" for word in words[first:at]):
        return False
    capital = head.text[:1].isupper()
    if given:
        told = (
            certain or (capital and article != "the") or whole or article in _MADE or words[first - 1].name is not None
        )
    else:
        told = capital or article == "the" or (article == "," and certain)
        alone = article == "the" and (head.low in _RULING or (capital and (whole or head.low in ALONE)))
        pointing = article == "the" and head.low in lately
        told = told and (certain or alone or pointing)
    following = words[last + 1] if last + 1 < len(words) else None
    if following is None or not told:
        return told
    if following.name is None and following.text.istitle() and following.text.isalpha():
        return False  # the rest of a name that nobody knows
    return certain or not _goes_on(words, last + 1)


def _is_title(sentence: Sentence, at: int, last: int) -> bool:
    """Tell whether an office stands with a capital right before a person: *Governor Vidaurri*."""
    following = sentence.words[last + 1 : last + 2]
    if not following or following[0].name is None or not sentence.words[at].text[:1].isupper():
        return False
    return sentence.names[following[0].name].entity.startswith("person/")


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Tell whether an office has words that nobody knows: *Secretary and Treasurer*, not *the King and the Tsar*."""
    if words[at].low == "and":
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or following.name is not None:
            return following is None
        return not (following.low in {"the", "his", "her", "i", "also"} or looks_past(following.low))
    return words[at].low in {"general", "of"}


def _land_before(sentence: Sentence, first: int) -> int | None:
    """Give where the adjective of a land before an office begins: *Ecuadoran Minister, Saxon Ambassador*."""
    if not first:
        return None
    word = sentence.words[first - 1]
    text = word.text
    if text == "States" and first > 1 and sentence.words[first - 2].text == "United":  # *United States Consul*
        return first - 2
    if not text[:1].isupper() or not text.isalpha() or (first == 1 and len(text) <= _LAST):
        return None
    known = turkish.fold(text) in of_lands("en")
    if not known and not (len(text) > _LAST and text.endswith(_LAND_ENDS)):
        return None
    name = sentence.names[word.name] if word.name is not None else None
    if name is None or name.first == first - 1 == name.last:
        return first - 1
    articled = sentence.words[name.first].low == "the" and name.first == first - 2 and name.last == first - 1
    return first - 1 if articled else None


def _complement(words: Sequence[Word], at: int) -> int:
    """Give the last word of an office: *Chargé d’Affaires, Secretary General, Minister for Foreign Affairs*."""
    last = at
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.low.replace("'", "’") in {"d’affaires", "general"}:
        return last + 1
    if following is not None and following.low in _RANKS and following.text[:1].isupper():
        last += 1
        more = [word.low for word in words[last + 1 : last + 3]] == ["and", "plenipotentiary"]
        last += 2 * (more and following.low == "extraordinary")
        following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.low in {"of", "for"}:
        index = last + 2
        while index < len(words) and words[index].name is None and words[index].low in _AFFAIRS:
            index += 1
        while index > last + 2 and words[index - 1].low in {"and", "the"}:  # *the Minister of War and the Regent*
            index -= 1
        if index > last + 2 and words[index - 1].low not in {"foreign", "public"}:
            return index - 1
    return last


def _where(sentence: Sentence, last: int) -> str:
    """Give where somebody is posted: *Minister in Rio, Consul at Rheims, Minister to London*."""
    words = sentence.words
    if last + 2 < len(words) and words[last + 1].low in {"in", "at", "to"}:
        name = words[last + 2].name
        if name is not None and sentence.names[name].entity.startswith(("place/", "group/")):
            return f" {words[last + 1].text} {sentence.names[name].text}"
    return ""


def _bracketed(sentence: Sentence, at: int) -> int | None:
    """Give which name stands in brackets at a place: *the Minister in Ecuador (Long)*."""
    two = sentence.words[at : at + 2]
    return two[1].name if len(two) > 1 and two[0].text == "(" else None


def _of_what(sentence: Sentence, last: int) -> int:
    """Give the last word of whose office it is: *King of Spain, President of the Mediation Commission*."""
    words = sentence.words
    at = last + 1
    if at >= len(words) or words[at].low != "of":
        return last
    at += 1
    if at < len(words) and words[at].low == "the":
        at += 1
    end = last
    while at < min(len(words), last + 3 + _LONGEST_LAND):
        word = words[at]
        if word.name is not None:
            end = sentence.names[word.name].last
            break
        if not (word.text[:1].isupper() and word.text.isalpha()):
            break
        end = at
        at += 1
    return end


def _is_given(words: Sequence[Word], first: int) -> bool:
    """Tell whether somebody is, or is made, what an office says: *has been appointed Minister to Lima*."""
    at = first - 1
    own = words[at].name if at >= 0 else None
    if own is not None:  # *appointed X minister*
        while at >= 0 and (words[at].name == own or (words[at].name is None and words[at].text.istitle())):
            at -= 1
        return at >= 0 and words[at].low in _MAKES
    while at >= 0 and words[at].low in _ARTICLES and words[at].low != "the":
        at -= 1
    if at >= 0 and words[at].low == "the" and words[at - 1].low in _GIVEN - {"as"}:
        at -= 1
    return at >= 0 and (words[at].low in _GIVEN or words[first - 1].low in {"a", "an"})
