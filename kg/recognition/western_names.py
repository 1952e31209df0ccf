"""Names of English, German, French and Russian prose that no table has: by head words, titles, lists and prepositions.

*Treaty of Paris*, *Convention between Great Britain and Russia*, *Ottoman Empire*, *Traité de Campo-Formio*, *Schlacht
bei Mohács*. Any other language gets what lists and shapes show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language import honorifics, turkish
from kg.model import ClassId
from kg.recognition import callings, heads
from kg.recognition import western_words as lexicon
from kg.recognition.agreement import agreed
from kg.recognition.chains import UPPER, Chain, Word, chains
from kg.recognition.given_names import is_given
from kg.recognition.headlines import Headlines
from kg.recognition.records import Recognised

_BEFORE = re.compile(r"([^\W\d_]+\.?)[ \u00a0]+$")
_LOWER = re.compile(r"[ \u00a0]([a-zà-ÿа-яё-]+)")
_NAME = rf"[{UPPER}][\w’'-]*(?:[ -][{UPPER}][\w’'-]*){{0,3}}"
_NAMES = re.compile(_NAME)
_AND = re.compile(r" (?:and|und|et|и) (?:the |der |la |le |les |l['’])?")
_LIST = re.compile(rf"(?:, (?:the )?{_NAME}){{0,5}},? (?:and|und|et|и) (?:the |der |la |le |les |l['’])?{_NAME}")
_REACH = 24
_LONGEST_ABBREVIATION = 6


@dataclass(frozen=True, slots=True)
class _Place:
    text: str
    language: str
    headlines: Headlines


def recognise(text: str, language: str) -> tuple[Recognised, ...]:
    """Find what a text names, in order and without overlaps."""
    place = _Place(text, language, Headlines(text, language))
    found: list[Recognised] = []
    reached = 0
    for chain in chains(text, french=language == "fr"):
        for made in _of_chain(place, chain):
            if made.start >= reached:
                found.append(made)
                reached = made.word_end
    return tuple(one for one in agreed(text, found) if one.kind != heads.NOTHING)


def _of_chain(place: _Place, chain: Chain) -> Iterator[Recognised]:
    words = chain.words[_opening(place, chain) :]
    while words:
        if lexicon.breaks_name(words[0].stem, place.language, place.text[words[0].end :][:6]):
            words = words[1:]
            continue
        length = _length(place, words)
        segment, words = words[:length], words[length:]
        made = _named(place, segment, alone=not words or _is_head_in_front(place, segment[-1], words[0]))
        if made is not None:
            yield made
            words = tuple(word for word in words if word.start >= made.word_end)


def _is_head_in_front(place: _Place, word: Word, following: Word) -> bool:
    """Tell whether a head stands here whose name follows: *Congress | of Vienna*."""
    gap = place.text[word.end : following.start]
    return bool(gap.strip()) and gap != "-" and lexicon.head(word.stem, place.language) is not None


def _opening(place: _Place, chain: Chain) -> int:
    """Say how many words in front are no part of a name: articles, and what only begins a sentence."""
    for index, word in enumerate(chain.words):
        if lexicon.is_function(word.stem, place.language):
            continue
        opens = chain.first and index == 0
        telling = word.low in honorifics.BEFORE or lexicon.head(word.stem, place.language) is not None
        telling = telling or (len(chain.words) == 1 and _before_lower_head(place, chain.words) is not None)
        if not opens or telling or is_given(word.stem) or word.dotted or word.stem.isupper():
            return index
        if not lexicon.is_ordinary(word.stem, place.language, opening=True):
            return index
    return len(chain.words)


def _length(place: _Place, words: Sequence[Word]) -> int:
    """Say how many of the words make the first name of a chain."""
    for index in range(len(words) - 1):
        word, following = words[index], words[index + 1]
        if lexicon.breaks_name(following.stem, place.language, place.text[following.end :][:6], word.stem):
            return index + 1
        if index and word.dotted and _REGNAL.fullmatch(word.stem) and place.language != "de":
            return index + 1  # a ruler's number that ends a sentence; in German the full stop is part of it
        name = place.text[words[0].start : word.stem_end]
        longer = place.text[words[0].start : following.stem_end]
        known = lexicon.is_people(name, place.language) or lexicon.land(name, place.language)
        if (known and _is_titled([following])) or _is_head_in_front(place, word, following):
            return index + 1
        ends = lexicon.land(name, place.language) and not lexicon.land(longer, place.language)
        if ends and not any(lexicon.head(one.stem, place.language) for one in words[index + 1 :]):
            return index + 1
    return len(words)


def _named(place: _Place, words: Sequence[Word], *, alone: bool) -> Recognised | None:
    words = tuple(words)
    made = _by_head(place, words, alone=alone) or _person(place, words) or _listed(place, words)
    return made if made is not None or place.language in lexicon.CAPITALISED else _rest(place, words)


# --- head words -------------------------------------------------------------------------------------------------


def _by_head(place: _Place, words: tuple[Word, ...], *, alone: bool) -> Recognised | None:
    last = words[-1]
    kind = lexicon.head(last.stem, place.language)
    name = place.text[words[0].start : last.stem_end]
    tail = _LOWER.match(place.text, last.end)
    known = lexicon.land(name, place.language) or (tail and lexicon.land(f"{name} {tail[1]}", place.language))
    if kind == heads.NOTHING or known:
        return _after_lower_head(place, words)
    if kind is not None and alone:
        longer = _with_complement(place, words, kind)
        if longer is not None:
            return longer
    if kind is not None and len(words) > 1 and not _is_titled(words):
        return _made(place, (words[0].start, last.stem_end), kind, "head", 0.85)
    return _after_lower_head(place, words) or (_before_lower_head(place, words) if alone else None)


def _with_complement(place: _Place, words: tuple[Word, ...], kind: str) -> Recognised | None:
    """Read a head in front: *Treaty of Paris*, *Convention between Great Britain and Russia*."""
    text, start, end = place.text, words[0].start, words[-1].end
    parties = lexicon.between(place.language).match(text, end)
    if parties is not None and kind in _AGREED:
        name = _NAMES.match(text, parties.end())
        listed = _LIST.match(text, name.end()) if name else None
        if listed is not None:
            return _made(place, (start, listed.end()), kind, "head between", 0.9)
    joint = lexicon.joining(place.language).match(text, end)
    if joint is None or kind not in lexicon.NAMED_AFTER_OF:
        return None
    stop = _complement(place, joint.end())
    if stop is None:
        return None
    more = _AND.match(text, stop) if kind in _SHARED else None
    if more is not None and lexicon.is_ordinary(text[joint.end() : stop], place.language):
        other = _complement(place, more.end())
        notion = other is not None and lexicon.is_ordinary(text[more.end() : other], place.language)
        stop = other if notion and other is not None else stop
    return _made(place, (start, stop), kind, "head of", 0.9)


def _complement(place: _Place, start: int) -> int | None:
    """Say where a name ends that follows a head: further than its first word where lists or notions go on."""
    whole = _NAMES.match(place.text, start)
    if whole is None:
        return None
    words = list(_WORDS.finditer(place.text, start, whole.end()))
    stop = words[0].end()
    ordinary = lexicon.is_ordinary(words[0][0], place.language)
    for word in words[1:]:
        longer = place.text[start : word.end()]
        listed = lexicon.land(longer, place.language) or lexicon.town(longer, place.language, placed=True)
        if not (listed or (ordinary and lexicon.is_ordinary(word[0], place.language))):
            break
        stop = word.end()
    found = _POSSESSIVE.search(place.text, max(start, stop - 2), stop)
    return found.start() if found else stop


_WORDS = re.compile(r"[\w’'.-]+")
_POSSESSIVE = re.compile(r"['’]s?$|\.$")
_AGREED = frozenset({"Treaty", "Armistice", "War", "Conference", "Negotiation", "Alliance"})
_SHARED = frozenset({"Treaty", "Organ", "Institution"})
_OWN = frozenset({"Treaty", "Armistice", "Conference", "Congress", "War", "Battle"})
_LOWER_HEAD = re.compile(r"(?<![\w’'])([a-zà-ÿ]+) (?:de la |de |du |des |d['’]|of the |of |von |bei )(?:l['’])?$")


def _after_lower_head(place: _Place, words: tuple[Word, ...]) -> Recognised | None:
    """Read a head in lower case in front: *traité de Campo-Formio*, *guerre de Crimée*."""
    start = words[0].start
    found = _LOWER_HEAD.search(place.text, max(0, start - _REACH), start)
    kind = lexicon.head(found[1], place.language) if found else None
    stop = _complement(place, start)
    if found is None or kind not in _OWN or stop is None:
        return None
    return _made(place, (found.start(1), stop), kind, "lower head of", 0.8)


def _before_lower_head(place: _Place, words: tuple[Word, ...]) -> Recognised | None:
    """Read a head in lower case after a people or land: *British embassy*, *Crimean war*, *русское правительство*."""
    found = _LOWER.match(place.text, words[-1].end)
    kind = lexicon.head(found[1], place.language) if found else None
    if found is None or kind is None or kind in {heads.NOTHING, "City", "Site"}:
        return None
    name = place.text[words[0].start : words[-1].stem_end]
    known = lexicon.is_people(name, place.language) or lexicon.land(name, place.language)
    adjective = place.language == "ru" and len(words) == 1 and name.endswith(_ADJECTIVES)
    if not (known or adjective or lexicon.town(name, place.language)) or words[-1].marked:
        return None
    if kind == "Region" or (kind == "State" and not adjective):
        return None
    return _made(place, (words[0].start, found.end(1)), kind, "lower head", 0.8)


_ADJECTIVES = ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ское", "ские", "ских")


# --- persons ----------------------------------------------------------------------------------------------------


def _is_titled(words: Sequence[Word]) -> bool:
    return words[0].low.rstrip(".") in honorifics.BEFORE or f"{words[0].low}." in honorifics.BEFORE


def _person(place: _Place, words: tuple[Word, ...]) -> Recognised | None:
    last = words[-1]
    name = place.text[words[0].start : last.stem_end]
    if lexicon.land(name, place.language) or (len(words) == 1 and lexicon.is_people(name, place.language)):
        return None
    if _is_titled(words) and place.text[words[0].end : words[0].end + 4] == " of ":
        return _made(place, (words[0].start, last.stem_end), heads.NOTHING, "office", 0.9)
    called = callings.names_a_person(place.text, words[0].start, last.end, place.language)
    evidence = ("called", 0.9) if called else _several(words)
    evidence = evidence or _titled(place, words, name) or _with_office(place, words, name)
    return _made(place, (words[0].start, last.stem_end), "Person", *evidence) if evidence else None


def _several(words: tuple[Word, ...]) -> tuple[str, float] | None:
    """Give the rule by which several words name a person, and how often it holds."""
    last = words[-1]
    if len(words) == 1:
        return None
    if _is_titled(words) and not _is_titled([last]):
        return "title", 0.9
    if last.low in honorifics.AFTER:
        return "honorific", 0.9
    if any(word.is_initial for word in words[:-1]) and not last.dotted:
        return "initials", 0.85
    return ("given name", 0.85) if is_given(words[0].stem) else None


def _titled(place: _Place, words: tuple[Word, ...], name: str) -> tuple[str, float] | None:
    before = _BEFORE.search(place.text, max(0, words[0].start - _REACH), words[0].start)
    titled = before is not None and turkish.fold(before[1]) in honorifics.BEFORE
    return ("title", 0.8) if titled and not lexicon.town(name, place.language) else None


_OFFICE_BEFORE = re.compile(r"\b([^\W\d_][^()\n\f.;:]{3,70}) \($")
_OFFICE_AFTER = re.compile(r", (?:the |then |an? |der |die |le |la )?([^,.;:()\n\f]{3,50})")


def _with_office(place: _Place, words: tuple[Word, ...], name: str) -> tuple[str, float] | None:
    """Read a name whose office stands before its bracket or behind its comma: *the Consul at Varna (Neale)*."""
    start, end = words[0].start, words[-1].end
    before = _OFFICE_BEFORE.search(place.text, max(0, start - _FURTHEST), start)
    if before is not None and place.text[end : end + 1] == ")" and _is_office(before[1]):
        return ("office before a bracket", 0.85)
    after = _OFFICE_AFTER.match(place.text, end)
    told = after is not None and _is_office(" ".join(after[1].split()[:3]))
    placed = lexicon.town(name, place.language) or lexicon.head(words[-1].stem, place.language)
    return ("office behind a comma", 0.75) if told and not placed and not _is_titled(words) else None


def _is_office(text: str) -> bool:
    return any(turkish.fold(word.strip("-’'")) in honorifics.OFFICES for word in text.split())


_FURTHEST = 80


# --- lands, towns, peoples, and the rest ------------------------------------------------------------------------


def _listed(place: _Place, words: tuple[Word, ...]) -> Recognised | None:
    start, end = words[0].start, words[-1].stem_end
    name = place.text[start:end]
    tail = _LOWER.match(place.text, end)
    if tail is not None and lexicon.land(f"{name} {tail[1]}", place.language):  # Empire ottoman
        name, end = f"{name} {tail[1]}", tail.end(1)
    kind = lexicon.land(name, place.language)
    where = _is_placed(place, start)
    if kind == "State":
        one, other = ("Country", "State") if where else ("State", "Country")
        return replace(_made(place, (start, end), one, "land", 0.95), also=(ClassId(other),))
    if kind is not None:
        return _made(place, (start, end), kind, "land", 0.95)
    if len(words) == 1 and lexicon.is_people(name, place.language):
        return _made(place, (start, end), "People", "people", 0.85)
    town = lexicon.town(name, place.language, placed=where)
    return replace(_made(place, (start, end), "City", "GeoNames", 0.85), geonames=town) if town is not None else None


def _is_placed(place: _Place, start: int) -> bool:
    before = _BEFORE.search(place.text, max(0, start - _REACH), start)
    return before is not None and lexicon.says_where(before[1], place.language)


def _rest(place: _Place, words: tuple[Word, ...]) -> Recognised | None:
    last = words[-1]
    extent = (words[0].start, last.stem_end)
    if _is_titled([last]) or all(lexicon.is_ordinary(word.stem, place.language) for word in words):
        return None
    ordinary = lexicon.is_ordinary(words[0].stem, place.language) and not words[0].dotted
    if len(words) > 1 and ordinary and not _ROMAN.fullmatch(words[1].stem):
        return _rest(place, words[1:])  # Engineer Malishevski
    if _is_no_one(place, words):
        return None
    if len(words) > 1:
        return _made(place, extent, "Person", "shape", 0.5)
    if last.stem.isupper():
        short = 1 < len(last.stem) <= _LONGEST_ABBREVIATION and "." not in last.stem
        return _made(place, extent, "Group", "abbreviation", 0.4) if short and not _ROMAN.fullmatch(last.stem) else None
    single = not last.dotted and len(last.stem) > 1 and not lexicon.head(last.stem, place.language)
    return _made(place, extent, "Person", "capital", 0.35) if single else None


def _is_no_one(place: _Place, words: Sequence[Word]) -> bool:
    """Tell whether the capitals of words have another reason than that somebody is called so."""
    bracketed = place.text[words[0].start - 1 : words[0].start] == "("
    headline = place.headlines.holds(words[0].start) and not bracketed
    return headline or _is_of_people(words, place.language) or _is_placed_thing(words, place.language)


def _is_of_people(words: Sequence[Word], language: str) -> bool:
    """Tell whether a people's adjective makes a name: *Russian Arctic, Chinese Eastern, Anglo-Russian* are nobody's."""
    first, hyphen, last = words[0].stem.rpartition("-")
    if len(words) == 1:
        return bool(hyphen) and (first.lower() in _PREFIXES or lexicon.is_people(last.capitalize(), language))
    return lexicon.is_people(words[0].stem, language) and not is_given(words[0].stem)


_PREFIXES = honorifics.words("""
    anglo franco russo turco turko greco graeco austro sino sovieto czecho serbo italo americano afro indo euro prusso
    hispano luso trans inter pan anti pro non cis ultra all post pre neo semi
""")


def _is_placed_thing(words: Sequence[Word], language: str) -> bool:
    """Tell whether a place begins a name and a noun ends it: *Vienna Bourse, Manchuria Station*."""
    first = words[0].stem
    if len(words) == 1:
        return False
    placed = lexicon.land(first, language) or lexicon.town(first, language, placed=True)
    return bool(placed) and not is_given(first) and lexicon.is_ordinary(words[-1].stem, language)


_ROMAN = re.compile(r"[IVXLC]+")
_REGNAL = re.compile(r"[IVX]{2,5}")


def _made(place: _Place, extent: tuple[int, int], kind: str, rule: str, score: float) -> Recognised:
    start, end = extent
    abbreviated = "." in place.text[start:end] and end - start <= _LONGEST_ABBREVIATION
    end += int(abbreviated and place.text.startswith(".", end))  # U.S.
    return Recognised(
        start=start,
        end=end,
        word_end=end,
        kind=ClassId(kind),
        key=turkish.fold(" ".join(place.text[start:end].split())),
        rule=rule,
        score=score,
    )
