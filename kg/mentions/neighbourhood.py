"""What stands beside a name in a text: honorifics, initials, numbers of rulers, brackets, the word before and after.

Owns the reading of a few words around a position; knows no entities.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from kg.language import honorifics, phonetics, turkish

_UPPER = "A-ZÇĞİÖŞÜÂÎÛÄÉÈÀ\u0410-\u042f\u0401"
_REACH = 40  # characters; no name, honorific or number that belongs to a name is further away
_BLANK = " \u00a0\n"
_ROMAN = {"I": 1, "V": 5, "X": 10}

_INITIAL = rf"(?:[{_UPPER}][a-zçğıöşü]?\.[ \u00a0]?-?)"
_PRECEDING_INITIALS = re.compile(rf"(?<![^\W_])({_INITIAL}{{1,4}})\s?$")
_ONE_INITIAL = re.compile(_INITIAL)
_FOLLOWING_INITIALS = re.compile(rf",? ({_INITIAL}{{0,3}}[{_UPPER}]\.)")
_LETTER = re.compile(r"[^\W\d_]")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+(?:-[^\W\d_]+)*(?:\.(?=\s*$)|(?=\s+$)))\s*$")
_WORD_AFTER = re.compile(r"(?:\s+|-)([^\W\d_]+\.?)")
_INITIALS_AND_NAME = re.compile(rf"[ \u00a0](?:[{_UPPER}]\.[ \u00a0]?){{1,3}}[{_UPPER}][^\W\d_]+")
_GENERATION = re.compile(r"(?:,? (?:Jr|Sr)\.|,? I{2,3}(?![\w.]))")
_AT_A_PLACE = re.compile(r"\bat $")
_SURNAME_FIRST = re.compile(rf"([{_UPPER}][^\W\d_]+(?:-[^\W\d_]+)*), (?:[{_UPPER}][^\W\d_]*\.? ){{0,3}}")
_GIVEN_LAST = re.compile(
    rf",((?: (?:[{_UPPER}][a-zçğıöşü]{{0,3}}\.|[{_UPPER}][^\W\d_]+(?:-[^\W\d_]+)?)){{1,5}})(?=[,:;.\n(]|$)"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?\.?")
_INITIAL_LENGTH = 2
_TITLE_FIRST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?\.?)\s+")
_CAPITALISED_AFTER = re.compile(rf"[ \u00a0]([{_UPPER}][^\W\d_]+)")
_NAME_AFTER = re.compile(rf"[ \u00a0]+(?:([{_UPPER}][^\W\d_]+)|(?:\d{{1,2}}|[IVX]{{1,5}})\.)")
_BRACKETED = re.compile(r"\s?\(([^\W\d_]+)\)(?:['’]([^\W\d_]{1,12}))?")
_APOSTROPHE_SUFFIX = re.compile(r"['’ʼ]([^\W\d_]{1,12})")
_NUMERAL_BEFORE = re.compile(r"(?<![^\W_])(\d{1,2}|[IVX]{1,5})\.\s*$")
_NUMERAL = re.compile(r"(?<![^\W_])(\d{1,2}|[IVX]{1,5})(?:\.(?=\s)|$)")
_LOWER_WORD = re.compile(r"(?<![^\W_])[a-zçğıöşüâîû]+(?![^\W_])")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?…]+[\"”’»)]*\s+[\"“‘«(]*|\n\s*\n|[:;]\s+[\"“«]")
_POSSESSED = re.compile(r"(?:^|\s)(?:the|our|their|his|your) (?:[^\W\d_]+ ){0,2}$")
_STOPS = ".:;!?)"
_LONGEST_NAME = 5

_LITTLE = honorifics.words(
    """
    ve ile de da ama fakat ancak eğer bu o şu bunun onun çünkü böylece daha sonra önce ayrıca bir her hem ise ki gibi
    için kadar göre karşı üzerine nihayet artık sadece hatta oysa dün bugün yarın zaten belki
    the a an and but or if when while in on at by for from to of with as that this he she they it his her their after
    before although because since then there thus also both only even not yet however today yesterday
    und aber der die das et mais le la les и но а в на
    """
)
_INDEFINITE = honorifics.words("bir her hiçbir herhangi a an any every no ein eine un une each")


def word_before(text: str, position: int) -> tuple[int, str] | None:
    """Give the word that ends right before a position, with its beginning; its full stop is part of it."""
    found = _WORD_BEFORE.search(text, max(0, position - _REACH), position)
    return (found.start(1), found[1]) if found else None


def sentence_starts(text: str) -> list[int]:
    """Find where sentences begin, as well as can be seen without tokens."""
    return [0, *(found.end() for found in _SENTENCE_END.finditer(text))]


def ordinary_words(text: str) -> frozenset[str]:
    """Give the words, folded, that a text also writes in lower case: their capital says that a sentence begins."""
    return frozenset(map(turkish.fold, set(_LOWER_WORD.findall(text)))) | _LITTLE


# --- honorifics -------------------------------------------------------------------------------------------------


def titles_after(text: str, end: int) -> tuple[int, int, list[str]]:
    """Read honorifics after a name (*Osman Paşa’nın*): where the last ends with its suffix and without, and which."""
    titles: list[str] = []
    name_end = end
    while found := _WORD_AFTER.match(text, end):
        honorific = _honorific_after(found[1])
        if honorific is None:
            break
        titles.append(honorific)
        end = found.end()
        name_end = found.start(1) + len(honorific)
        marked = _APOSTROPHE_SUFFIX.match(text, end)
        if marked or honorific != found[1]:
            return marked.end() if marked else end, name_end, titles
    return end, name_end, titles


def _honorific_after(word: str) -> str | None:
    stem = next((stem for stem in turkish.stems(word) if turkish.fold(stem) in honorifics.AFTER), None)
    if stem is None or (word[0].islower() and (stem != word or not honorifics.follows_in_lower_case(word))):
        return None
    return stem


def titles_before(text: str, start: int) -> tuple[int, list[str]]:
    """Read honorifics, ranks and bare office words before a name: where the first begins, and which they are."""
    titles: list[str] = []
    while True:
        phrase = _phrase_before(text, start)
        if phrase is not None:
            begins, words = phrase
        else:
            found = word_before(text, start)
            if found is None or not _is_title(found[1]) or "\n" in text[found[0] : start]:
                return start, titles
            begins, words = found
        start = begins
        titles.append(words)


def behind_titles(text: str, start: int, end: int) -> int:
    """Give where the honorifics end with which a name begins; at least one word of it stays."""
    while (found := _TITLE_FIRST.match(text, start, end)) and honorifics.is_honorific(found[1]) and found.end() < end:
        start = found.end()
    return start


def _is_title(word: str) -> bool:
    return turkish.fold(word) in honorifics.BEFORE and (not word.islower() or honorifics.absorbed_in_lower_case(word))


def _phrase_before(text: str, start: int) -> tuple[int, str] | None:
    before = text[max(0, start - _REACH) : start]
    low = turkish.fold(before).rstrip()
    if low == turkish.fold(before) or "\n" in before[len(before.rstrip()) :]:
        return None
    for phrase in honorifics.PHRASES:
        at = len(low) - len(phrase)
        if low.endswith(phrase) and (at == 0 or not low[at - 1].isalnum()):
            return start - len(before) + at, phrase
    return None


# --- initials, numbers, brackets --------------------------------------------------------------------------------


def initials_before(text: str, start: int) -> tuple[int, str]:
    """Read initials before a surname: where they begin, and their letters (empty: there are none)."""
    found = _PRECEDING_INITIALS.search(text, max(0, start - _REACH), start)
    if found is None:
        return start, ""
    begins = found.start(1)
    for one in _ONE_INITIAL.finditer(text, begins, start):
        if turkish.fold(one[0].strip(_BLANK)) in honorifics.EVERY:
            begins = one.end()  # Mr.A. Harriman, as printed
    return (begins, "".join(_LETTER.findall(text, begins, start))) if begins < start else (start, "")


def initials_after(text: str, end: int) -> tuple[int, str]:
    """Read initials after a surname, as citations have them."""
    found = _FOLLOWING_INITIALS.match(text, end)
    return (found.end(1), "".join(_LETTER.findall(found[1]))) if found else (end, "")


def initials_agree(written: str, own: str) -> bool:
    """Compare initials one by one, as far as both go; letters that transliterations swap count as one."""
    return all(phonetics.initial(one) & phonetics.initial(other) for one, other in zip(written, own, strict=False))


def bracketed_word(text: str, end: int) -> tuple[int, int, str] | None:
    """Read a word in brackets, a surname taken later: where it ends with its suffix and without, and the word."""
    found = _BRACKETED.match(text, end)
    return (found.end(), found.end(1) + 1, found[1]) if found else None


def numeral_before(text: str, start: int) -> tuple[int, str] | None:
    """Read the number of a ruler before a name: where it begins, and how it is written.

    A number that begins a line or a sentence counts a paragraph; it is passed over.
    """
    found = _NUMERAL_BEFORE.search(text, max(0, start - _REACH), start)
    return (found.start(1), found[1]) if found else None


def counts_paragraphs(text: str, position: int) -> bool:
    """Tell whether a number that begins here stands at the head of a line or sentence."""
    return position == 0 or "\n" in text[max(0, position - 2) : position] or text[position - 2 : position - 1] in _STOPS


def numbers(name: str) -> frozenset[int]:
    """Give the numbers of rulers in a name: *II. Mahmud*, *Makarios III*."""
    return frozenset(number(found[1]) for found in _NUMERAL.finditer(name))


def number(numeral: str) -> int:
    """Read a number in digits or in Roman letters.

    >>> number("IV"), number("2")
    (4, 2)
    """
    if numeral.isdecimal():
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


# --- whose name it is -------------------------------------------------------------------------------------------


def names_a_thing(text: str, end: int) -> bool:
    """Tell whether a name is followed by a noun that makes it the name of a thing: *Kennedy Library*."""
    found = _WORD_AFTER.match(text, end)
    if found is None or not found[1][0].isupper():
        return False
    return any(turkish.fold(stem) in honorifics.EPONYMS for stem in turkish.stems(found[1].rstrip(".")))


def name_before(text: str, start: int, ordinary: frozenset[str]) -> tuple[int, str] | None:
    """Give a capitalised word of the same sentence that stands right before and may be the first half of a name."""
    found = word_before(text, start)
    if found is None or not found[1][0].isupper() or found[1].endswith("."):
        return None
    begins, word = found
    if "\n" in text[begins + len(word) : start].strip(" "):
        return None
    if word.isupper() and not text[start : start + 2].isupper():  # drafted by EUR Davis
        return None
    folded = turkish.fold(word)
    return None if folded in honorifics.EVERY or folded in ordinary else found


def is_place_of(text: str, start: int) -> bool:
    """Tell whether a word that begins here says where something was: *at Geneva Molotov said*."""
    return bool(_AT_A_PLACE.search(text, max(0, start - _REACH), start))


def names_after(text: str, end: int, ordinary: frozenset[str]) -> list[str]:
    """Give the capitalised words that follow right after, unless the first is an ordinary word or an honorific."""
    words: list[str] = []
    while (found := _CAPITALISED_AFTER.match(text, end)) and len(words) < _LONGEST_NAME:
        words.append(found[1])
        end = found.end()
    first = turkish.fold(words[0]) if words else ""
    return [] if first in ordinary or first in honorifics.EVERY else words


def initials_and_name_after(text: str, end: int) -> bool:
    """Tell whether initials and a capitalised word follow: what stands before is a given name (*Dean G. Acheson*)."""
    return _INITIALS_AND_NAME.match(text, end) is not None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a line of its own, as a signature is."""
    return text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"} and start > 0


def generation_after(text: str, end: int) -> int:
    """Give where a name ends with *Jr.* and its like."""
    found = _GENERATION.match(text, end)
    return found.end() if found else end


def surname_before(text: str, start: int) -> str | None:
    """Give the surname that an index puts at the beginning of a line before a given name: *Grey, Paul*."""
    at = text.rfind("\n", max(0, start - _REACH), start)
    if at < 0 and start > _REACH:
        return None
    found = _SURNAME_FIRST.fullmatch(text, at + 1, start)
    return found[1] if found else None


def given_after(text: str, start: int, end: int) -> tuple[int, list[str], str] | None:
    """Read given names and initials after a surname that begins a line: where they end, the names, the initials."""
    if start and text[start - 1] != "\n":
        return None
    found = _GIVEN_LAST.match(text, end)
    if found is None:
        return None
    words = [word for word in _LETTERS.findall(found[1]) if not honorifics.is_honorific(word)]
    names = [word for word in words if not word.endswith(".")]
    letters = "".join(word[0] for word in words if len(word) == _INITIAL_LENGTH and word.endswith("."))
    return (found.end(), names, letters) if names or letters else None


@lru_cache(maxsize=4096)
def honours(word: str) -> bool:
    """Tell whether a word, with or without a suffix, is an honorific that follows names."""
    return any(turkish.fold(stem) in honorifics.AFTER for stem in turkish.stems(word))


def name_follows(text: str, end: int, ordinary: frozenset[str]) -> bool:
    """Tell whether an office word is followed by somebody's name, or by the number of a ruler."""
    found = _NAME_AFTER.match(text, end)
    return found is not None and (found[1] is None or turkish.fold(found[1]) not in ordinary)


def is_definite(text: str, start: int, language: str) -> bool:
    """Tell whether an office word that begins here speaks of somebody in particular."""
    found = word_before(text, start)
    if found is not None and turkish.fold(found[1]) in _INDEFINITE:
        return False
    return language != "en" or bool(_POSSESSED.search(turkish.fold(text[max(0, start - _REACH) : start])))


def begins_sentence(starts: Sequence[int], position: int) -> bool:
    """Tell whether a position is one of the ascending starts of sentences."""
    at = bisect_left(starts, position)
    return at < len(starts) and starts[at] == position
