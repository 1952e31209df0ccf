"""Who is called by an office alone in English: *the Ecuadoran Minister in Rio, the minister of the interior*.

The holder is an end of claims like anybody else: he whom the text names with that office, else a person that is
proposed under it. Behind a name the office is what he held (*Mr. Kern, the Swiss minister*). Owns which words these are
and what makes them somebody; *a minister* is nobody.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from kg.extraction.ends import OFFICE
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import is_auxiliary
from kg.extraction.naming import Naming
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence, Word, with_names
from kg.language import turkish
from kg.model import EntityId
from kg.recognition.adjectives import of_lands

_HEADS: Final = frozenset(
    [
        *("minister", "ambassador", "chargé", "consul", "envoy", "attaché", "premier", "president", "chancellor"),
        *("secretary", "king", "queen", "emperor", "empress", "tsar", "czar", "sultan", "shah", "pope", "regent"),
        *("kaiser", "doge", "bey", "vizier", "mikado", "tsarina", "elector", "landgrave", "stadtholder", "dauphin"),
        *("viceroy", "governor", "khedive", "sheikh", "commissioner", "internuncio", "nuncio"),
    ]
)
_ALONE: Final = frozenset(
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
_ABROAD: Final = frozenset(["minister", "ambassador", "chargé", "consul", "envoy", "attaché", "internuncio", "nuncio"])
_BEFORE: Final = frozenset(
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
_ARTICLES: Final = frozenset(["a", "an", "the", "first", "last", "new"])
_STYLES: Final = frozenset(
    [
        *("his", "her", "their", "excellency", "excellencies", "highness", "majesty", "the", "honorable", "honourable"),
        *("right", "most", "reverend", "señor", "señora", "don", "monsieur", "mr", "dr", "m", "imperial", "royal", "."),
    ]
)
"""What may stand between an office and a name: *the President, His Excellency Dr. X*."""
_RULERS: Final = _ALONE - {"president", "secretary", "viceroy", "premier"} | {"bey", "landgrave", "sheikh"}
_TITLES: Final = _HEADS | _BEFORE - {"late", "new", "then", "former", "present"}
_FAR, _NEAR = 60, 15
"""Sentences after which a name no longer says who holds an office, and who *the minister* is."""
_LAND_ENDS: Final = ("ian", "ean", "ish", "ese", "ican", "oran", "uvian", "can", "ch", "iss")
_LAST: Final = 4
_FAR_STYLE: Final = 6
_LONGEST_LAND: Final = 5


class _Phrase(NamedTuple):
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


class Offices:
    """The holders of offices of one text, as far as they have been told."""

    def __init__(self, known: Knowledge, naming: Naming) -> None:
        self._known = known
        self._naming = naming
        self._holders: dict[str, tuple[int, EntityId]] = {}
        self._last: dict[str, tuple[int, EntityId]] = {}
        self._lands: dict[EntityId, str] = {}
        self._told: set[tuple[EntityId, str]] = set()
        self._letter = 0
        self._number = 0

    def land(self, holder: EntityId) -> str | None:
        """Give the adjective of the land for which somebody holds an office, where the text has said so."""
        return self._lands.get(holder)

    def resolved(self, sentence: Sentence, letter: int) -> Sentence:
        """Add to a sentence the holders of the offices that it speaks of; ``letter``: which letter it stands in."""
        if sentence.language != "en":
            return sentence
        self._number += 1
        if letter != self._letter:
            self._letter, self._last = letter, {}
        added: list[Name] = []
        sentence = _untitled(sentence)
        for at, word in enumerate(sentence.words):
            if word.low in _HEADS and word.name is None:
                phrase = _phrase(sentence, at, self._last)
                name = self._named(sentence, phrase) if phrase is not None else None
                if name is not None:
                    added.append(name)
        if not added:
            return sentence
        taken = {index for name in added for index in range(name.first, name.last + 1)}
        kept = tuple(name for name in sentence.names if not taken & set(range(name.first, name.last + 1)))
        return with_names(replace(sentence, names=kept), added)

    def _named(self, sentence: Sentence, phrase: _Phrase) -> Name | None:
        key = phrase.label.casefold() if phrase.own else f"{self._letter} {phrase.label.casefold()}"
        holder = self._apposed(sentence, phrase)
        if holder is not None:
            return self._of_holder(sentence, phrase, key, holder) if self._known.is_a(holder, "Person") else None
        if phrase.given:
            return _name(sentence, phrase, self._naming.named(phrase.label, "Office"), "title")
        held = self._holding(phrase, key)
        if held is None:
            return None
        if phrase.land:
            self._lands[held] = phrase.land
        self._holders[key] = self._last[phrase.head] = self._number, held
        return _name(sentence, phrase, held)

    def _of_holder(self, sentence: Sentence, phrase: _Phrase, key: str, holder: EntityId) -> Name | None:
        """Give the office of somebody who is named beside it."""
        if phrase.land:
            self._lands[holder] = phrase.land
        self._holders[key] = self._last[phrase.head] = self._number, holder
        if not _stands_behind(sentence, phrase, holder):
            return self._before(sentence, phrase, holder)
        if phrase.label.casefold() == phrase.head:
            return None  # *X, President of the Club*: which office it is stands behind
        return _name(sentence, phrase, self._naming.named(phrase.label, "Office"), "title")

    def _holding(self, phrase: _Phrase, key: str) -> EntityId | None:
        """Give who holds an office that stands alone: the one who was named with it, else somebody new."""
        held = self._held(self._holders.get(key), _FAR)
        if held is None and phrase.label.casefold() == phrase.head:
            held = self._held(self._last.get(phrase.head), _NEAR)
            if held is None and phrase.head not in _ALONE:
                return None
        if held is not None:
            return held
        if phrase.own or not self._letter or phrase.head in _ALONE:
            return self._naming.named(phrase.label, "Person")
        return self._naming.new(phrase.label, "Person", phrase.label)

    def _before(self, sentence: Sentence, phrase: _Phrase, holder: EntityId) -> Name | None:
        """Give the office that stands before its holder, once: *President Juarez, the Danish minister, X*."""
        if (holder, phrase.label) in self._told or phrase.end != phrase.last:
            return None
        if phrase.label.casefold() in _RULERS:  # a title rather than an office: *Shah Abbas*
            return None
        self._told.add((holder, phrase.label))
        last = phrase.last if phrase.bracket is None else sentence.names[phrase.bracket].first - 2
        return _name(sentence, phrase._replace(last=last), self._naming.named(phrase.label, "Office"), "title")

    def _held(self, held: tuple[int, EntityId] | None, far: int) -> EntityId | None:
        return held[1] if held is not None and self._number - held[0] <= far else None

    def _apposed(self, sentence: Sentence, phrase: _Phrase) -> EntityId | None:
        """Give whose office it is: a name right before or behind it, with a comma or without one, or in brackets."""
        words = sentence.words
        behind = phrase.last + 1
        if phrase.bracket is not None:
            return sentence.names[phrase.bracket].entity
        behind = behind if phrase.end == phrase.last else phrase.end + 1
        mark = behind < len(words) and words[behind].text in {",", "("}
        styled = behind + 1
        while mark and styled < min(len(words), behind + _FAR_STYLE) and words[styled].low in _STYLES:
            styled += 1
        near = (behind,) if phrase.end == phrase.last else ()
        for index in (*near, *((styled,) if mark else ())):
            if index < len(words) and words[index].name is not None:
                name = sentence.names[words[index].name or 0]
                if self._known.is_a(name.entity, "Person") or (index == behind and phrase.end == phrase.last):
                    return name.entity
        before = phrase.first - 1 - (phrase.first > 0 and words[phrase.first - 1].low == "the")
        if behind < len(words) and _is_verb(words[behind].low):  # *for X, the Ambassador said*
            return None
        if before > 0 and words[before].low == "," and words[before - 1].name is not None:
            name = sentence.names[words[before - 1].name or 0]
            if self._known.is_a(name.entity, "Person"):
                return name.entity
        return None


def says_of_an_office(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may speak of an office: cheaply, as most of them are asked for."""
    return any(text.find(literal, start, end) >= 0 for literal in _LITERALS)


_LITERALS: Final = ("inister", "mbassador", "onsul ", "resident ", "remier ", "Secretary", "Emperor", "King ")


def _stands_behind(sentence: Sentence, phrase: _Phrase, holder: EntityId) -> bool:
    """Tell whether the holder is named before his office: there the office is a thing of its own."""
    at = phrase.first - 2 - (sentence.words[phrase.first - 1].low == "the")
    name = sentence.words[at].name if at >= 0 else None
    return name is not None and sentence.names[name].entity == holder


def _phrase(sentence: Sentence, at: int, lately: Container[str]) -> _Phrase | None:
    """Read an office around its head; ``None`` where nothing makes it somebody."""
    words = sentence.words
    head = words[at]
    first = at
    while first and words[first - 1].name is None and words[first - 1].low in _BEFORE:
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
    label = " ".join(word.text for word in words[first : last + 1]) + where
    if end > last:
        label += " " + sentence.text[words[last + 1].start - sentence.start : words[end].end - sentence.start]
    own = land is not None or bool(where) or end > last
    bracket = _bracketed(sentence, last + 3) if where else None
    return _Phrase(
        first=first,
        last=last,
        head=head.low,
        label=label,
        own=own,
        end=end,
        bracket=bracket,
        given=given,
        land=words[first].text if land is not None else "",
    )


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
        told = certain or (capital and article != "the") or whole
    else:
        told = capital or article == "the" or (article == "," and last > at)
        alone = capital and article == "the" and (whole or head.low in _ALONE)
        pointing = article == "the" and head.low in lately
        told = told and (certain or alone or pointing)
    following = words[last + 1] if last + 1 < len(words) else None
    if following is None or not told:
        return told
    if following.name is None and following.text.istitle() and following.text.isalpha():
        return False  # the rest of a name that nobody knows
    return certain or not _goes_on(words, last + 1)


def _untitled(sentence: Sentence) -> Sentence:
    """Part the titles of persons from their names: *President | Juarez, Prime Minister | Majali*."""
    names = tuple(_without_title(sentence, name) for name in sentence.names)
    if names == sentence.names:
        return sentence
    begins = [name.first for name in names]
    words = tuple(
        word._replace(name=None) if word.name is not None and index < begins[word.name] else word
        for index, word in enumerate(sentence.words)
    )
    return replace(sentence, names=names, words=words)


def _without_title(sentence: Sentence, name: Name) -> Name:
    words = sentence.words
    if name.first == name.last or not name.entity.startswith("person/") or words[name.first].low not in _TITLES:
        return name
    first = name.first
    while first < name.last and words[first].low in _TITLES:
        first += 1
    if words[first - 1].low not in _HEADS or not words[first].text[:1].isupper():
        return name
    start = words[first].start
    return replace(
        name, first=first, start=start, text=sentence.text[start - sentence.start : name.end - sentence.start]
    )


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
        return following is None or (following.name is None and following.low not in {"the", "his", "her", "i"})
    return words[at].low in {"general", "of"}


def _land_before(sentence: Sentence, first: int) -> int | None:
    """Give where the adjective of a land before an office begins: *Ecuadoran Minister, Saxon Ambassador*."""
    if not first:
        return None
    word = sentence.words[first - 1]
    text = word.text
    if not text[:1].isupper() or not text.isalpha() or (first == 1 and len(text) <= _LAST):
        return None
    known = turkish.fold(text) in of_lands("en")
    if not known and not (len(text) > _LAST and text.endswith(_LAND_ENDS)):
        return None
    name = sentence.names[word.name] if word.name is not None else None
    return first - 1 if name is None or name.first == first - 1 == name.last else None


def _complement(words: Sequence[Word], at: int) -> int:
    """Give the last word of an office: *Chargé d’Affaires, Secretary General, Minister for Foreign Affairs*."""
    last = at
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.low.replace("'", "’") in {"d’affaires", "general", "resident"}:
        return last + 1
    if following is not None and following.low in {"of", "for"}:
        index = last + 2
        while index < len(words) and words[index].name is None and words[index].low in _AFFAIRS:
            index += 1
        if index > last + 2 and words[index - 1].low not in {"the", "and", "foreign", "public"}:
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


def _is_verb(low: str) -> bool:
    return looks_past(low) or is_auxiliary(low)


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
    while at >= 0 and words[at].low in _ARTICLES and words[at].low != "the":
        at -= 1
    if at >= 0 and words[at].low == "the" and words[at - 1].low in _GIVEN - {"as"}:
        at -= 1
    return at >= 0 and (words[at].low in _GIVEN or words[first - 1].low in {"a", "an"})


def _name(sentence: Sentence, phrase: _Phrase, entity: EntityId, form: str = OFFICE) -> Name:
    words = sentence.words
    start, end = words[phrase.first].start, words[phrase.last].end
    return Name(
        entity=entity,
        first=phrase.first,
        last=phrase.last,
        start=start,
        end=end,
        rest="’s" if words[phrase.last].low.endswith(("’s", "'s")) else "",
        text=sentence.text[start - sentence.start : end - sentence.start],
        form=form,
    )
