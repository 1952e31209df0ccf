"""Names of Turkish prose that no table has: what capitals name, by their words, their suffix and their neighbours.

:func:`recognise` is the front door. Where names begin and end is :mod:`kg.recognition.turkish_cuts`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.model import ClassId
from kg.recognition import callings, heads, run_on, turkish_ends, turkish_places
from kg.recognition import turkish_words as lexicon
from kg.recognition.agreement import agreed
from kg.recognition.chains import Word
from kg.recognition.records import Recognised
from kg.recognition.turkish_cuts import Names, cut, goes_somewhere, is_after_title, stem_lengths
from kg.recognition.turkish_ends import WHERE

_COMPANY = re.compile(
    r" tarafından\b|"
    r"(?:['’]?y?l[ae]|\s+ile)\s+(?:[^\W\d_]+\s+)?"
    r"(?:görüş(?:tü|me|üp|en|ür|ecek)|konuş|buluş|tanış|evlen|mektuplaş|bir araya|tokalaş)"
)
_TERRITORY = re.compile(r"[ \u00a0](?:topra[kğ]|ülke(?:si|ler)|arazi|sınır|yurdu)")
_HOUSE = re.compile(
    r"(?:['’]?n?[ıiuü]n)?[ \u00a0](?:bina|önü\b|önün|içi(?:ne|nde)|çevresi|civarı|karşısı|bahçe|avlu|kapısı|salon"
    r"|merdiven|konağ)"
)
_BUILDINGS = frozenset(
    honorifics.words("okul lise kolej mektep medrese hastane kilise kütüphane müze rasathane tiyatro opera stüdyo")
)
_NUMBER = re.compile(r"(?<![\w.,–-])(\d{1,3}\.|\d{1,2}) ?$")
_ORDINAL = re.compile(r"(?<!\w)((?:[Bb]irinci|[İi]kinci|[Üü]çüncü|[Dd]ördüncü|[Bb]eşinci)) $")
_LONGEST_ORDINAL = 10
_ROMAN = re.compile(r"[IVX]{1,5}")
_LONGEST_NUMBER = _LONGEST_ABBREVIATION = 6


def recognise(text: str) -> tuple[Recognised, ...]:
    """Find what a Turkish text names, in order and without overlaps."""
    found = [made for names in cut(text) if (made := _named(names)) is not None]
    told = run_on.parted(text, tuple(agreed(text, found)))
    return tuple(_placed(text, one) for one in told if one.kind != heads.NOTHING)


_HOUSED = frozenset({"Institution", "Organ", "Assembly", "Government", "Court"})


def _placed(text: str, one: Recognised) -> Recognised:
    """Add the place that something may stand for besides.

    A body stands for its house where its case or what follows says so (*Meclis’te*, *Bâb-ı Âli binası*), or where it is
    called by it (*Kuleli Askeri Lisesi*); a people and a state for their land (*Bulgar topraklarında*).
    """
    if one.kind in {"People", "State"} and _TERRITORY.match(text, one.word_end):
        return replace(one, also=(*one.also, ClassId("Region")))
    if one.kind == "State" and one.case in WHERE and not one.also:
        return replace(one, also=(ClassId("Country"),))
    if one.kind not in _HOUSED:
        return one
    placed = one.case in WHERE or one.case is Case.DATIVE or bool(_HOUSE.match(text, one.end)) or _is_building(one)
    return replace(one, also=(*one.also, ClassId("Site"))) if placed else one


def _is_building(one: Recognised) -> bool:
    last = one.key.rpartition(" ")[2]
    return any(last in map(turkish.fold, lexicon.possessed(noun)) for noun in _BUILDINGS)


def _made(names: Names, kind: str, rule: str, score: float, *, length: int | None = None) -> Recognised:
    """Make a finding of all the words; ``length``: how much of the last one is the name, its suffix not set off."""
    last = names.last
    case, end = last.suffix.case, last.stem_end
    if length is not None and not last.marked and length < len(last.stem):
        case, end = turkish.suffix(last.stem[length:]).case, last.start + length
    return replace(_blank(names, kind, end), rule=rule, score=score, case=case)


def _with_tail(names: Names, kind: str, rule: str, score: float, *, length: int) -> Recognised:
    """Make a finding that takes in the word in lower case that follows, as far as it is long."""
    assert names.tail is not None
    suffix = turkish.suffix(names.tail[2] or names.tail[1][length:])
    made = _blank(names, kind, names.tail.start(1) + length)
    return replace(made, rule=rule, score=score, case=suffix.case, word_end=names.tail.end())


def _blank(names: Names, kind: str, end: int) -> Recognised:
    return Recognised(
        start=names.start,
        end=end,
        word_end=max(end, names.last.end),
        kind=ClassId(kind),
        key=turkish.fold(" ".join(names.text[names.start : end].split())),
        rule="",
        score=0.0,
    )


# --- naming -----------------------------------------------------------------------------------------------------


def _named(names: Names) -> Recognised | None:
    """Say what a name names; ``None``: nothing that is a mention."""
    last = names.last
    if all(map(turkish_ends.is_calendar, names.words)):
        return None
    made = _by_head(names) or (_made(names, "Faction", "pair", 0.7) if names.paired else None)
    if made is not None or _is_no_name(names):
        return made
    return _direction(names) or _person(names) or _land(names) or _people(names) or _town(names) or _rest(names, last)


def _is_no_name(names: Names) -> bool:
    """Tell whether words are an office or a language, and no name."""
    last = names.last
    if turkish_ends.is_title(names.words) or turkish_ends.is_class(names.words):
        return True
    if len(names.words) == 1:
        lordship = lexicon.is_lordship(last.stem) and not is_given(last.stem)
        return (
            lordship
            or last.low in lexicon.OFFICES
            or lexicon.is_language(last.stem)
            or lexicon.head(last.stem) is not None
        )
    return lexicon.is_office_phrase(last.stem) and not is_given(names.words[0].stem)


def _by_head(names: Names) -> Recognised | None:
    last, several = names.last, len(names.words) > 1
    found = lexicon.head(last.stem)
    if found is not None and not (several and all(is_given(word.stem) for word in names.words)):  # Ali Fethi
        made = _numbered(names, _made(names, found[0], "head", 0.9, length=found[1]))
        if several or made.start < names.start:
            return made
    bare = lexicon.bare_head(last.stem)
    if bare is not None:
        made = _numbered(names, _made(names, bare[0], "head", 0.85, length=bare[1]))
        if several or made.start < names.start:
            return made
    return _foreign(names) or _persian(names) or _by_lower_head(names)


_FOREIGN = {word: kind for word, kind in heads.HEADS["en"].items() if " " not in word and word not in heads.HEADS["tr"]}


def _foreign(names: Names) -> Recognised | None:
    kind = next((found for word in names.words[1:] if (found := _FOREIGN.get(word.low))), None)
    return _made(names, kind, "head", 0.7) if kind else None


_PORTE = honorifics.words("bâbıâli babıâli babıali babıalî")
_JOINED = frozenset({"kuvayi", "kuvayı"})


def _persian(names: Names) -> Recognised | None:
    first, _, more = names.words[0].low.partition("-")
    if len(names.words) == 1 and names.last.low in _PORTE:
        return _made(names, "Government", "izafet", 0.9)
    kind = heads.PERSIAN_HEADS.get(first)
    if kind and len(names.words) > 1 and lexicon.is_office_phrase(names.last.stem):
        names = replace(names, words=names.words[:-1], tail=None)  # Meclis-i Mebusan | Başkanı
    joined = more or first in _JOINED  # Kuvayi Milliye
    return _made(names, kind, "izafet", 0.9) if kind and joined and (len(names.words) > 1 or len(more) > 1) else None


_PLACES = frozenset({"City", "Region"})
_COMMON = frozenset(
    {"Negotiation", "Meeting", "Crisis", "People", "Institution", "Company", "Government", "Organ", "Incident"}
    | {"Alliance"}
)
"""What heads in lower case make only of a land, a people or a town: *Rus hükümeti*, but not *Devrim hükümeti*."""


_COUNTED = frozenset({"War", "Battle", "Congress", "Conference", "Reform", "Uprising"})


def _by_lower_head(names: Names) -> Recognised | None:
    found = lexicon.head(names.tail[1]) if names.tail is not None else None
    if lexicon.of_many(names.last.stem):
        return None  # of the Russians, who own what follows
    if found is None or found[0] == heads.NOTHING:
        return None
    kind, length = found
    if kind in _PLACES:
        return _made(names, kind, "lower head", 0.85) if not lexicon.is_people(names.last.stem) else None
    first, *others = names.words
    counted = bool(others) and kind in _COUNTED and first.dotted and bool(_ROMAN.fullmatch(first.stem))
    called = others if counted else names.words  # I.Kosova savaşı
    if any(is_given(word.stem) or word.is_initial or word.low in honorifics.AFTER for word in called):
        return None
    house = names.tail is not None and names.tail[1].startswith(("hanedan", "sülale"))
    if kind in _COMMON and not (house or lexicon.is_named(names.last.stem) or names.paired):
        return None
    return _numbered(names, _with_tail(names, kind, "lower head", 0.85, length=length))


def _numbered(names: Names, made: Recognised) -> Recognised:
    """Take in the number before: *93 Harbi*, *20. Kolordu*."""
    found = _NUMBER.search(names.text, max(0, made.start - _LONGEST_NUMBER), made.start)
    if found and len(found[1]) > 1:
        return replace(made, start=found.start(1))
    ordinal = _ORDINAL.search(names.text, max(0, made.start - _LONGEST_ORDINAL), made.start)
    return replace(made, start=ordinal.start(1)) if ordinal else made


# --- persons ----------------------------------------------------------------------------------------------------


def _person(names: Names) -> Recognised | None:
    words, last = names.words, names.last
    titled = _honoured(names)
    if titled is not None:
        return titled
    if turkish_ends.is_numbered_place(words):
        return _made(names, heads.NOTHING, "number", 0.7)
    if any(word.dotted and _ROMAN.fullmatch(word.stem) for word in words[:-1]):
        return _person_made(names, "number", 0.95)
    if lexicon.land(names.name) or (len(words) == 1 and lexicon.is_people(last.stem)):
        return None
    number = _NUMBER.search(names.text, max(0, names.start - _LONGEST_NUMBER), names.start)
    if number and number[1].endswith(".") and is_given(words[0].stem):
        return replace(_person_made(names, "number", 0.9), start=number.start(1))
    evidence = _evidence(names)
    return _person_made(names, *evidence) if evidence else None


def _honoured(names: Names) -> Recognised | None:
    last, tail = names.last, names.tail
    if tail is not None and lexicon.is_lordship(tail[1]) and (tail[1].startswith("paşa") or _is_listed(names)):
        return None  # Vidin paşası, Boğdan beyi
    length = lexicon.honorific(last.stem)
    if length is not None and len(names.words) > 1:
        return _person_made(names, "honorific", 0.97, length=length)
    length = lexicon.honorific(tail[1]) if tail is not None else None
    if tail is not None and length is not None and turkish.fold(tail[1][:length]) in lexicon.LOWER_TITLES:
        return _with_tail(names, "Person", "honorific", 0.95, length=length)
    return None


def _is_listed(names: Names) -> bool:
    known = lexicon.land(names.name) or lexicon.town(names.name) or turkish_places.of_old(names)
    return bool(known)


def _evidence(names: Names) -> tuple[str, float] | None:
    """Give the rule by which words name a person, and how often it holds."""
    words, last = names.words, names.last
    bare = [word for word in words if word.low not in honorifics.BEFORE and word.low not in lexicon.OFFICES]
    if bare and len(bare) < len(words) and bare[-1] is last and not lexicon.is_people(last.stem):
        return "title", 0.9
    alone = len(words) == 1
    after_title = names.titled or is_after_title(names.text, names.start)
    taken = last.marked and last.suffix.case is Case.ACCUSATIVE and lexicon.is_large_town(last.stem)
    if after_title and not (alone and (taken or lexicon.plural_stem(last.stem) or goes_somewhere(names.text, last))):
        return "title", 0.85
    if any(word.is_initial for word in words[:-1]):
        return "initials", 0.85
    if names.tail is not None and turkish.fold(names.tail[1]) in lexicon.LEADS:
        return "led", 0.8
    if callings.names_a_person(names.text, names.start, last.end, "tr"):
        return "called", 0.9
    return _given(names)


def _given(names: Names) -> tuple[str, float] | None:
    words, last = names.words, names.last
    if is_given(words[0].stem):
        if len(words) == 1:
            return ("given name", 0.7) if last.suffix.case not in WHERE else None
        return ("given name", 0.85) if not lexicon.is_possessed_noun(last.stem) else None
    if len(words) > 1 and is_given(last.stem) and not lexicon.is_named(words[0].stem):
        return "given name", 0.75
    return None


def _person_made(names: Names, rule: str, score: float, *, length: int | None = None) -> Recognised:
    made = _made(names, "Person", rule, score, length=length or turkish_ends.without_copula(names.last.stem))
    if len(names.words) > 1 and lexicon.is_nation(names.words[0].stem):
        return replace(made, start=names.words[1].start)
    return made


_COMPASS = honorifics.words("kuzey güney doğu batı kuzeydoğu kuzeybatı güneydoğu güneybatı")


def _direction(names: Names) -> Recognised | None:
    """Read a part of the world before a name as that part of it: *Kuzey Bukovina*, but not *Doğu Bey*."""
    words, last = names.words, names.last
    if len(words) == 1 or words[0].low not in _COMPASS or words[0].marked or lexicon.land(names.name):
        return None
    rest = words[1:]
    if any(is_given(word.stem) or word.low in honorifics.AFTER or lexicon.is_people(word.stem) for word in rest):
        return None
    return _made(names, "Region", "direction", 0.8 if last.marked or lexicon.is_named(last.stem) else 0.65)


# --- lands, peoples, towns, and the rest ------------------------------------------------------------------------

_DEMONYM = re.compile(r"l[ıiuü](?:l[ae]r\w*)?")


def _land(names: Names) -> Recognised | None:
    last = names.last
    before = names.text[names.start : last.start]
    for length in stem_lengths(last):
        kind = lexicon.land(before + last.stem[:length])
        if kind is not None:
            return _of_land(names, kind, length)
    return None


def _of_land(names: Names, kind: str, length: int) -> Recognised:
    last = names.last
    if _DEMONYM.fullmatch(last.suffix.text):
        return _made(names, "People", "people", 0.9)
    made = _made(names, kind, "land", 0.95, length=length)
    if kind != "State":
        return made
    where = made.case in WHERE or turkish_places.is_treated_as_place(names)
    one, other = ("Country", "State") if where else ("State", "Country")
    return replace(made, kind=ClassId(one), also=(ClassId(other),))


def _people(names: Names) -> Recognised | None:
    words, last = names.words, names.last
    if len(words) > 1 and not lexicon.is_people(words[0].stem):
        return None
    many = lexicon.plural_stem(last.stem)
    if len(words) == 1 and turkish_ends.is_many(last):
        return _made(names, "People", "plural", 0.5)
    if many is not None:
        return _made(names, "People", "plural", 0.85 if lexicon.is_people(last.stem) else 0.7, length=many)
    if len(words) == 1 and (lexicon.is_people(last.stem) or _DEMONYM.fullmatch(last.suffix.text)):
        return _made(names, "People", "people", 0.85)
    return None


def _town(names: Names) -> Recognised | None:
    words, last = names.words, names.last
    met = _COMPANY.match(names.text, last.stem_end) and not lexicon.is_large_town(names.name)
    if met or turkish_places.suffers_as_a_person(names):  # Suvorov yaralandı
        return _made(names, "Person", "company", 0.7)
    if len(words) == 1 and not lexicon.is_large_town(last.stem) and _BEFORE_TOWN.match(names.text, last.end):
        return None  # Gladstone Londra’da: a surname, whatever small town is called so
    before = names.text[names.start : last.start]
    old = turkish_places.of_old(names)
    if old is not None:
        return _made(names, old[0], "place of old", 0.8, length=old[1])
    placed = last.marked and last.suffix.case in WHERE
    for length in stem_lengths(last):
        number = lexicon.town(before + last.stem[:length], placed=placed)
        whole = length == len(last.stem)
        made = _made(names, "City", "GeoNames", 0.85 if whole else 0.75, length=length)
        if number is not None and (whole or made.case in WHERE or made.case is Case.DATIVE):
            return replace(made, geonames=number)
    person_like = is_given(last.stem) or (len(words) > 1 and last.suffix.case is Case.ABLATIVE)
    return (
        _made(names, "City", "case", 0.7)
        if not person_like and (placed or turkish_places.is_treated_as_place(names))
        else None
    )


_BEFORE_TOWN = re.compile(r" [A-ZÇĞİÖŞÜ][^\W\d_]+['’](?:[dt][ae]n?|y?[ae])\b")


def _rest(names: Names, last: Word) -> Recognised | None:
    if _is_quoted(names) or turkish_ends.is_nobody(names.words):
        return _made(names, heads.NOTHING, "quoted", 0.5)
    if len(names.words) > 1:
        thing = lexicon.is_possessed_noun(last.stem)
        return _made(names, heads.NOTHING, "compound", 0.5) if thing else _made(names, "Person", "shape", 0.5)
    if _is_abbreviation(last):
        return _made(names, "Group", "abbreviation", 0.5)
    if len(last.stem) == 1 or (not last.marked and lexicon.is_common(last.stem)):
        return None
    length = None if last.marked else lexicon.unmarked_place(last.stem)
    if length is not None:
        return replace(_made(names, "City", "case", 0.45, length=length), also=(ClassId("Person"),))
    return _made(names, "Person", "suffix", 0.4) if last.marked else _made(names, "Person", "capital", 0.3)


_OPENING_QUOTE = re.compile(r"[\"“«„‘]\s?$")
_CLOSING_QUOTE = re.compile(r"[^\"“”«»„‘\n]{0,60}[\"”»]")


def _is_quoted(names: Names) -> bool:
    """Tell whether a name begins a quotation: it is a title, or what somebody says."""
    opened = _OPENING_QUOTE.search(names.text, max(0, names.start - 2), names.start)
    return bool(opened) and bool(_CLOSING_QUOTE.match(names.text, names.last.end))


def _is_abbreviation(word: Word) -> bool:
    stem = word.stem
    return stem.isupper() and 1 < len(stem) <= _LONGEST_ABBREVIATION and not _ROMAN.fullmatch(stem)
