"""What a Turkish sentence says of a name that is a place: one goes to it, takes it, it was besieged; and towns of old.

How names are read otherwise is :mod:`kg.recognition.turkish_names`.
"""

from __future__ import annotations

import re

from kg.language import turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.recognition import places_of_old
from kg.recognition import turkish_words as lexicon
from kg.recognition.turkish_cuts import MOTION, Names, stem_lengths

_TAKEN = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:işgal|fethe|fethi|ele geçir|kuşat|al(?:dı|mış|ın|mak|ma|an)|zapt|kurtar|terk|tahliye"
    r"|bombala|topa|boşalt|yak(?:tı|ıp)|yağmala|savun|geri al|ilhak|kaybet|koru|teslim|bırak|abluka|elde|istila|tehdit)"
)
_OF_PLACE = re.compile(
    r"\s+(?:[^\W\d_]+\s+)?(?:batı|doğu|kuzey|güney|çevre|civar|dış|yakın|önün|önler|merkez|liman|işgal|fet[ih]|düşme|kuşat"
    r"|teslim|nüfus|surlar|kale|sokak|ilhak|savunma|kıyı|sahil|semt|mahalle|köy|valisi|kurtuluş|alın|kaybe|bombala)"
)
_NEAR = re.compile(
    r"(?:\s+ve)?\s+(?:civar|çevre|yakınlar|üzerin(?:de|den|e)\b|dolaylar|önlerin|içlerin|kıyılar|sahiller|açıklar|sınır)"
)
_OTHERS = r"(?: (?:[a-zçğıöşü\d][^\s,;.]*|[A-ZÇĞİÖŞÜ][^\s,;.]*(?:l[ae]r(?:[ıi]n)?|['’]n?[ıiuü]n)))"
_BEFALLEN = re.compile(
    rf"{_OTHERS}{{0,4}}? (?:kuşatıl|işgal edil|fethedil|fetholun|zapt ?edil|ilhak edil|geri alın|tahkim edil|bombalan"
    rf"|yağmalan|ablukaya alın|ele geçiril)|{_OTHERS}{{1,3}}? eline (?:geç|düş)"
)
"""What befalls a place, told of a name without a suffix: *Tenedos Venediklilerin eline geçti*."""
_BY_CASE = {Case.DATIVE: MOTION, Case.ACCUSATIVE: _TAKEN, Case.GENITIVE: _OF_PLACE}


def is_treated_as_place(names: Names) -> bool:
    """Tell whether what follows treats a name as a place: one goes to it, takes it, is in the north of it."""
    last = names.last
    if not last.marked and _NEAR.match(names.text, last.end) and not is_given(last.stem):
        return True
    plain = last.suffix.case in {None, Case.NOMINATIVE} and not last.marked and not is_given(last.stem)
    if plain and len(names.words) == 1 and _BEFALLEN.match(names.text, last.end):
        return True
    case = last.suffix.case if last.marked else turkish.suffix(last.stem[-1:]).case
    expected = _BY_CASE.get(case) if last.marked or case is Case.ACCUSATIVE else None
    return expected is not None and bool(expected.match(names.text, last.end))


def of_old(names: Names) -> tuple[str, int] | None:
    """Give the class of a town or an island of history, and how much of the last word is its name."""
    before = names.text[names.start : names.last.start]
    for length in stem_lengths(names.last):
        kind = places_of_old.place(before + names.last.stem[:length], "tr")
        if kind is not None:
            return kind, length
    return None


def suffers_as_a_person(names: Names) -> bool:
    """Tell whether somebody bears the name of a small town: *Suvorov Ağustos ayında yaralandı*."""
    last = names.last
    if last.marked or len(names.words) > 1 or lexicon.is_large_town(last.stem) or lexicon.land(last.stem):
        return False
    if lexicon.unmarked_place(last.stem) is not None:
        return False  # Domaniçte doğdu
    return last.suffix.case in {None, Case.NOMINATIVE} and _SUFFERS.match(names.text, last.end) is not None


_SUFFERS = re.compile(
    r"(?: [^\s,;.]+){0,4}? (?:yaralandı|öldü|doğdu|evlendi|hastalandı|istifa etti|azledildi|idam edildi|tutuklandı"
    r"|emekli oldu|vefat etti|sürgüne gönderildi)\b"
)
