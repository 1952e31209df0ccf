"""Where names begin and end in a chain of Turkish words with capitals.

What they name is :mod:`kg.recognition.turkish_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.language import honorifics, lemmas, turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.recognition import heads, turkish_ends
from kg.recognition import turkish_words as lexicon
from kg.recognition.chains import Chain, Word, chains
from kg.recognition.turkish_ends import WHERE

"""Cases of places."""

MOTION = re.compile(
    r"(?!\s+(?:karşı|göre|ait|ilişkin|yönelik|rağmen|dair|yardım))"
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:git|gid|gir|var[ıdma]|ulaş|gel|dön|çekil|yerleş|geç|taşın|gönder|sür|ilerle|yaklaş"
    r"|kaç|sığın|çık|kadar|doğru|yürü|asker|davet|uğra|sevk|nakl|intikal|konuş(?:lan|landır)|yığ|ayak bas|atan)"
)
"""What follows a name in the dative where one goes there."""

_TAIL = re.compile(r"[ \u00a0]([a-zçğıöşüâîû]+)(?:['’]([a-zçğıöşü]+))?")
_LOWER_WORD = re.compile(r"(?<![^\W_])[a-zçğıöşüâîû]+(?![^\W_])")
_BODIES = frozenset({"Organ", "Assembly", "Government", "Institution", "Court", "Army", "Party"})
_LONGEST_LAND, _SHORTEST_STEM = 3, 4
_LONGEST_PERSON = 3
_ROMAN = re.compile(r"[IVX]{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of one name, and what stands around them.

    ``tail`` is the word in lower case that follows; ``titled``: an office stands before; ``paired``: *and* stands
    within.
    """

    text: str
    words: tuple[Word, ...]
    tail: re.Match[str] | None
    titled: bool = False
    paired: bool = False

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def last(self) -> Word:
        """The last word."""
        return self.words[-1]

    @property
    def name(self) -> str:
        """The words, without the suffix that an apostrophe sets off."""
        return self.text[self.start : self.last.stem_end]


def cut(text: str) -> Iterator[Names]:
    """Give the names of a text, one by one."""
    ordinary = frozenset(map(turkish.fold, set(_LOWER_WORD.findall(text))))
    for chain in _paired(text, chains(text)):
        words = chain.words
        if chain.first and not chain.paired:
            words = words[_opening(text, words, ordinary) :]
        kin = chain.first and len(words) > 1 and turkish_ends.is_kin(words[0])
        words = words[1:] if len(words) > 1 and (kin or turkish_ends.refers(words[0])) else words
        titled = kin
        while words:
            lord = _lord(words)
            length = len(words) if chain.paired else _length(text, words[:lord], titled=titled)
            segment, words = words[:length], words[length:]
            last = segment[-1]
            tail = None if last.marked or last.dotted or words else _TAIL.match(text, last.end)
            yield Names(text=text, words=segment, tail=tail, titled=titled, paired=chain.paired)
            titled = lexicon.is_office_phrase(last.stem)
            headed = lexicon.head(last.stem) is not None or last.low in heads.BARE_HEADS
            if words and not titled and headed and lexicon.is_office_phrase(words[0].stem):
                titled, words = True, words[1:]  # Viyana Kongresi | Başkanı | Clemens Metternich
            elif length == lord:
                titled, words = True, words[1:]  # Karaman | Beyi | Yakub


def _lord(words: Sequence[Word]) -> int | None:
    """Give where *Beyi* stands between a land and its lord's name; a *Bey* in the accusative has no name behind it."""
    for at in range(1, len(words) - 1):
        if words[at].low in _LORDS and not words[at].marked:
            before = " ".join(word.stem for word in words[:at])
            return at if lexicon.land(before) or lexicon.town(before) else None
    return None


_LORDS = honorifics.words("beyi paşası dayısı ağası")


def stem_lengths(word: Word) -> Iterator[int]:
    """Give how long the name in a word can be, the longest first."""
    yield len(word.stem)
    if not word.marked:
        yield from (len(stem) for stem in turkish.stems(word.stem)[1:] if len(stem) >= _SHORTEST_STEM)


def _paired(text: str, found: Iterable[Chain]) -> Iterator[Chain]:
    """Join chains over *ve* where both sides are notions: *İttihat ve Terakki*, *Hürriyet ve İtilaf Fırkası*."""
    held: Chain | None = None
    for chain in found:
        if held is not None and text[held.words[-1].end : chain.words[0].start] == " ve " and _are_pair(held, chain):
            held = Chain((*_of_body(held, chain), held.words[-1], *chain.words), held.first, paired=True)
            continue
        if held is not None:
            yield held
        held = chain
    if held is not None:
        yield held


def _are_pair(one: Chain, other: Chain) -> bool:
    word = one.words[-1]
    if _of_body(one, other):
        behind = other.words[0].stem
        named = lexicon.is_named(behind) or is_given(behind) or bool(lexicon.land(behind))
        return not word.marked and lexicon.is_notion(word.stem) and not named
    opening = one.words[:-1] if one.first else ()
    alone = len(one.words) == len(opening) + 1 and all(
        before.low in lexicon.FUNCTION or lexicon.is_notion(before.stem) for before in opening
    )
    return alone and not word.marked and lexicon.is_notion(word.stem) and lexicon.is_notion(other.words[0].stem)


def _of_body(one: Chain, other: Chain) -> tuple[Word, ...]:
    """Give what stands before the first of two notions in the name of a body: *Avrupa | Güvenlik ve İşbirliği …*."""
    words = [word for word in one.words[:-1] if word.low not in lexicon.FUNCTION]
    head = lexicon.head(other.words[-1].stem) if len(other.words) > 1 else None
    if not words or head is None or head[0] not in _OF_NOTIONS:
        return ()
    plain = all(
        not word.marked
        and (
            lexicon.land(word.stem) in {"Region", "Waterway"}
            or word.low in lexicon.DIRECTIONS
            or lexicon.is_people(word.stem)
            or lexicon.is_notion(word.stem)
        )
        and not is_given(word.stem)
        and word.low not in lexicon.OFFICES
        for word in words
    )
    return tuple(words) if plain else ()


_OF_NOTIONS = frozenset({"Organ", "Alliance", "Institution", "Party", "Union", "Company"})
"""Kinds of bodies that are called by what they are for."""


# --- the head of a sentence -------------------------------------------------------------------------------------


def _opening(text: str, words: Sequence[Word], ordinary: frozenset[str]) -> int:
    """Say how many words at the head of a sentence are there for their own sake, and no part of a name."""
    for index, word in enumerate(words):
        if _begins_land(words[index:]) or (word.is_initial and index + 1 < len(words)):  # *E. Z. Karal yazdı*
            return index
        if word.low in lexicon.FUNCTION:
            continue
        place = len(words) == 1 and not word.marked and lexicon.is_kind_of_place(word.stem)  # *Kale kuşatıldı*
        if not place and (index or _is_telling(word) or not (word.low in ordinary or lexicon.is_ordinary(word.stem))):
            return index
        if len(words) == 1:
            tail = _TAIL.match(text, word.end)
            return index if tail and _names_before(word, tail[1]) else 1
        if _makes_compound(words[1]) or _is_head_at_last(words) or _is_forename(word, words[1:]):
            return index
    return len(words)


def _names_before(word: Word, following: str) -> bool:
    """Tell whether a word in lower case makes a name of the word before it: *paşa*, *geçidi*; *Kale | ilçesi*."""
    named = not lexicon.is_common(word.stem) or following.startswith(("ilçe", "nahiye", "kaza"))
    return turkish.fold(following) in lexicon.LOWER_TITLES or (named and lexicon.head(following) is not None)


def _is_telling(word: Word) -> bool:
    """Tell whether a word is a name, or a title, whatever its sentence."""
    if word.marked or lexicon.is_named(word.stem) or (_is_placed(word) and not lexicon.is_ordinary(word.stem)):
        return True  # Kosovada, but not *Barıştan*
    return word.low in honorifics.BEFORE or word.low in lexicon.OFFICES or lexicon.is_office_phrase(word.stem)


def _makes_compound(following: Word) -> bool:
    stem = following.stem
    return bool(lexicon.head(stem) or lexicon.honorific(stem) or lexicon.is_office_phrase(stem))


def _is_forename(word: Word, rest: Sequence[Word]) -> bool:
    """Tell whether a word that is also a common noun is the first of somebody's names: *Rami Mehmed Efendi*."""
    named = is_given(rest[0].stem) and lexicon.honorific(rest[-1].stem) is not None
    return named and lemmas.lemma(word.stem, "tr") == turkish.lower(word.stem)


def _is_head_at_last(words: Sequence[Word]) -> bool:
    """Tell whether ordinary words go on to the head of a compound: *Sosyal Bilimler Enstitüsü*."""
    return lexicon.head(words[-1].stem) is not None and all(lexicon.is_ordinary(word.stem) for word in words[:-1])


def _begins_land(words: Sequence[Word]) -> bool:
    joined = words[0].stem
    for following in words[1:_LONGEST_LAND]:
        joined = f"{joined} {following.stem}"
        if lexicon.land(joined) or lexicon.town(joined):
            return True
    return words[0].low in lexicon.DIRECTIONS and len(words) > 1 and bool(lexicon.land(words[1].stem))


_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]+$")
_REACH = 24


def is_after_title(text: str, start: int) -> bool:
    """Tell whether an office in lower case stands before a name: *elçi*, *Rus generali*."""
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if not found or not found[1].islower():
        return False
    low = turkish.fold(found[1])
    return low in lexicon.OFFICES or low in honorifics.BEFORE or lexicon.is_office_phrase(found[1])


# --- the end of a name ------------------------------------------------------------------------------------------


def _length(text: str, words: Sequence[Word], *, titled: bool) -> int:
    """Say how many of the words make the first name of a chain; ``titled``: an office stands before it."""
    titled = titled or is_after_title(text, words[0].start)
    for index in range(len(words) - 1):
        whole = _stands_alone(words, index) or (index and _is_whole(words, index))
        if whole or _begins_anew(text, words, index + 1, titled=titled):
            return index + 1
    return len(words)


def _is_whole(words: Sequence[Word], index: int) -> bool:
    """Tell whether a title or a head ends a name here."""
    word, following = words[index], words[index + 1]
    if lexicon.is_office_phrase(word.stem):
        return not lexicon.head(following.stem)
    if word.low in honorifics.AFTER:
        goes_on = lexicon.honorific(following.stem) is not None or bool(lexicon.head(following.stem))
        return not goes_on and (word.low not in honorifics.BEFORE or not is_given(following.stem))
    if is_given(word.stem) and is_given(words[index - 1].stem):
        return False  # Ahmed Fethi Paşa, and no conquest
    return bool(lexicon.head(word.stem)) and not _head_follows(words[index + 1 :])


def _head_follows(rest: Sequence[Word]) -> bool:
    """Tell whether a compound goes on after a head: *Meclisi Hükümeti*, *İmparatorluğu Maliye Nezareti*."""
    for index, word in enumerate(rest):
        found = lexicon.head(word.stem)
        if found is not None:
            return index == 0 or found[0] in _BODIES
        if not lexicon.is_ordinary(word.stem):
            return False
    return False


def _begins_anew(text: str, words: Sequence[Word], index: int, *, titled: bool) -> bool:
    """Tell whether a word within a chain begins another name: a title, a people, a place after an office; or a date."""
    word, before = words[index], words[index - 1]
    dated = word.low in lexicon.CALENDAR and _OF_A_DATE.match(text, word.end)
    at_town = index + 1 == len(words) and _is_at_town(text, words, titled=titled)
    if dated or at_town or _counts_again(words, index) or turkish_ends.begins_anew(text, words, index):
        return True  # Mareşal Diebitsch Ağustos 1829’da Edirne’ye girdi
    if before.low in lexicon.OFFICES and word.marked and word.suffix.case in WHERE:
        return bool(lexicon.land(word.stem) or lexicon.town(word.stem, placed=True))
    if turkish_ends.is_title(words[:index]):
        return False  # Serdar-ı Ekrem Müşir Ömer Paşa
    if word.low in honorifics.BEFORE and word.low not in honorifics.AFTER and index + 1 < len(words):
        return before.low not in honorifics.BEFORE and not lexicon.is_people(before.stem)
    if not lexicon.is_people(word.stem) or lexicon.is_people(before.stem) or lexicon.land(before.stem):
        return False
    return not any(lexicon.head(one.stem) for one in words[index + 1 :]) and before.low not in lexicon.DIRECTIONS


_OF_A_DATE = re.compile(r"[ \u00a0]+(?:\d{3,4}(?!\d)|ay[ıi])")


def goes_somewhere(text: str, word: Word, *, small: bool = False) -> bool:
    """Tell whether a word is a land or a town with the suffix of where, whither or whence set off: *Viyana’ya*.

    Small towns count where ``small`` says so, or where a verb says that one goes there.
    """
    small = small or (word.suffix.case is Case.DATIVE and bool(MOTION.match(text, word.end)))
    if not word.marked or word.suffix.case not in {*WHERE, Case.DATIVE} or is_given(word.stem):
        return False
    return bool(lexicon.land(word.stem) or (lexicon.town if small else lexicon.is_large_town)(word.stem))


_HOLY = honorifics.words(
    "aya ayo agia saint sainte st st. sankt san santa sao são sv. sveti nova novi novo new port fort"
)
"""Words that names of towns begin with."""


def _counts_again(words: Sequence[Word], index: int) -> bool:
    """Tell whether a ruler’s number follows a ruler’s name that has one: *II. Nikolay | II. Abdülhamid’e*."""
    one, other = words[0], words[index]
    return index > 1 and all(word.dotted and _ROMAN.fullmatch(word.stem.rstrip(".")) for word in (one, other))


def _is_at_town(text: str, words: Sequence[Word], *, titled: bool) -> bool:
    """Tell whether a town or a land, where somebody goes or is, follows a person’s name: *Orlov Belgrad’a döndü*.

    Behind a surname that no list has only large towns count, behind titles small ones too (*General Bergama’ya*).
    """
    *names, last = words
    taken = last.marked and last.suffix.case is Case.ACCUSATIVE and bool(lexicon.land(last.stem) or _is_large(last))
    if (titled or any(map(_calls_a_person, names))) and goes_somewhere(text, last, small=len(names) > 1):
        return True
    if len(names) > _LONGEST_PERSON or not (taken or goes_somewhere(text, last, small=False)):
        return False
    if lexicon.town(" ".join([*(word.stem for word in names), last.stem]), placed=True):
        return False
    first = names[0]
    if first.low in lexicon.DIRECTIONS or first.low in _HOLY or first.dotted or first.stem.isupper():
        return False
    return not any(
        "-" in word.stem or lexicon.is_ordinary(word.stem) or lexicon.head(word.stem) or _is_named_elsewhere(word)
        for word in names
    )


def _is_large(word: Word) -> bool:
    return lexicon.is_large_town(word.stem) and not is_given(word.stem)


def _is_named_elsewhere(word: Word) -> bool:
    """Tell whether a word is a land, a people or a large town, and no surname."""
    return bool(lexicon.land(word.stem)) or lexicon.is_people(word.stem) or lexicon.is_large_town(word.stem)


def _calls_a_person(word: Word) -> bool:
    return word.low in honorifics.BEFORE or word.low in lexicon.OFFICES or word.is_initial or is_given(word.stem)


def _stands_alone(words: Sequence[Word], index: int) -> bool:
    """Tell whether a name ends here: of many in some case, an era, a land, a town or a people."""
    word, following = words[index], words[index + 1]
    return (index == 0 and lexicon.of_many(word.stem)) or _is_era(word, following) or _is_apart(words, index)


def _is_apart(words: Sequence[Word], index: int) -> bool:
    """Tell whether a land, a town or a people ends a name here, since what follows is a name of its own."""
    word, following = words[index], words[index + 1]
    if lexicon.head(following.stem) or lexicon.is_office_phrase(following.stem) or _begins_land(words[: index + 3]):
        return False
    before = " ".join(one.stem for one in words[: index + 1])
    if lexicon.plural_stem(word.stem) == len(word.stem) and (index == 0 or lexicon.is_people(words[0].stem)):
        return True
    if turkish_ends.goes_on_with_body(following) and any(lexicon.head(one.stem) for one in words[index + 1 :]):
        return False
    placed = index == 0 and not word.marked and _is_placed(word)
    if placed or not _is_place(before, words[0], following):
        return placed
    if lexicon.is_people(before):
        return lexicon.town(following.stem) is not None or bool(lexicon.land(following.stem))
    return following.low not in honorifics.AFTER and not lexicon.is_office_phrase(words[-1].stem)


def _is_era(word: Word, following: Word) -> bool:
    """Tell whether a head that needs no possessive ends a name before a land or an office: *III. Ordu Müfettişi*."""
    other = lexicon.land(following.stem) or lexicon.is_people(following.stem)
    return word.low in heads.BARE_HEADS and bool(other or lexicon.is_office_phrase(following.stem))


def _is_place(before: str, first: Word, following: Word) -> bool:
    if lexicon.land(before):
        return True
    if is_given(following.stem):
        return False  # Kavalalı, Köprülü: where a man comes from
    is_town = lexicon.is_large_town(before) and not is_given(first.stem)
    return is_town and (following.marked or lexicon.is_named(following.stem))


def _is_placed(word: Word) -> bool:
    """Tell whether a word is a land or town with the suffix of a place, not set off: *Balkanlardaki*."""
    return any(
        turkish.suffix(word.stem[length:]).case in WHERE
        and (lexicon.land(word.stem[:length]) or lexicon.town(word.stem[:length], placed=True))
        for length in stem_lengths(word)
        if length < len(word.stem)
    )
