"""How well two written names agree: could they be one person's?

Given names agree where every one of the shorter name finds its place, in order, among those of the longer: the same
sound, a slip of one letter, an initial, a short form (*Bob*, Robert). What a name does not say contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import OSA

from kg.language import phonetics
from kg.persons.name_forms import Given, Spelling

BARE: Final = 0.0625
"""What a surname alone agrees with any name of that surname: it contradicts nothing, and says nothing."""

_DIMINUTIVES: Final = """
:robert:bob,rob,bobby william:bill,will,willy,billy richard:dick,rich,rick john:jack,johnny james:jim,jimmy
charles:chuck,charlie,chip edward:ed,ted,eddie,ned thomas:tom,tommy henry:harry,hank joseph:joe samuel:sam
daniel:dan,danny david:dave michael:mike,mick donald:don ronald:ron kenneth:ken lawrence:larry laurence:larry
francis:frank franklin:frank frederick:fred,fritz alfred:al,fred albert:al,bert alexander:alex,sandy,alec
andrew:andy,drew anthony:tony arthur:art benjamin:ben christopher:chris,kit eugene:gene gerald:jerry,gerry
gregory:greg harold:hal jeffrey:jeff matthew:matt nathaniel:nat nicholas:nick patrick:pat peter:pete
philip:phil phillip:phil raymond:ray stephen:steve steven:steve theodore:ted,teddy timothy:tim vincent:vince
walter:walt elizabeth:liz,betty,beth margaret:peggy,maggie katherine:kate,kathy catherine:kate,cathy
dorothy:dot susan:sue deborah:debbie abraham:abe leonard:len clifford:cliff clarence:clair melvin:mel
norman:norm russell:russ stanley:stan herbert:herb,bert hubert:bert lewis:lew louis:lou bernard:bernie
zbigniew:zbig mohammed:muhammad,mohammad,mohamed,muhammed ahmed:ahmad
"""
_SHORT_FORMS: Final = {
    short: whole
    for whole, _, shorts in (entry.partition(":") for entry in _DIMINUTIVES.split())
    for short in shorts.split(",")
}
_LONG = 7
_DOUBTFUL: Final = 0.45
_PART_TURNED: Final = 0.55
_PART: Final = 0.9  # a surname of several words, and one or more of them
_SLIP_FROM = 5  # letters from which a word may differ by one
_SWAPPED: Final = frozenset(map(frozenset, ("ey", "yi", "yj", "ij", "kc", "çc", "şs")))
_TRANSLITERATED: Final = _SWAPPED | frozenset(
    map(frozenset, ("kq", "hk", "hg", "wv", "fp", "uw", "zj", "jd", "jg", "ct", "cs"))
)
"""First letters that are one in other hands: Evgeny and Yevgeny; the others only where the surname varies too."""
_UNSAID_GENERATION: Final = 0.6


def agreement(one: Spelling, other: Spelling) -> float:
    """Say how well two names agree, from 0 (they contradict each other, or share no surname) to 1."""
    if one.number != other.number:
        ruler = not one.given and not other.given and not (one.number and other.number)
        return BARE if ruler and one.joined == other.joined else 0.0  # King Louis, Louis XIV
    surname = _surnames(one, other)
    if not surname:
        return _turned(one, other)
    if not one.given and not other.given:
        return surname if surname != _PART else BARE  # Douglas, Douglas-Home
    if not one.given or not other.given:
        return BARE
    given = _givens(one.given, other.given, spelt_alike=one.letters == other.letters)
    if not given:
        return _turned(one, other)
    return surname * given * _generations(one.generation, other.generation)


def slips(one: str, other: str) -> bool:
    """Tell whether two words of some length differ by one letter at most."""
    return min(len(one), len(other)) >= _SLIP_FROM - 1 and OSA.distance(one, other, score_cutoff=1) <= 1


def _generations(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return 0.0 if one and other else _UNSAID_GENERATION


def _turned(one: Spelling, other: Spelling) -> float:
    """Compare names of which it is not said which word is the surname: *Tanaka Kakuei*, *Kakuei Tanaka*."""
    if one.words == other.words and len(one.words) > 1:
        return 0.6 if one.ordered and other.ordered else 0.9
    shared = {word for word in one.words if len(word) > 2} & set(other.words)  # noqa: PLR2004
    less = min(len(one.words), len(other.words))
    return _PART_TURNED if len(shared) == less > 1 and shared >= {*one.surname, *other.surname} else 0.0


def _surnames(one: Spelling, other: Spelling) -> float:
    if one.surname == other.surname or one.joined == other.joined or one.letters == other.letters:
        return 1.0
    short, long = sorted((one.surname, other.surname), key=len)
    if len(long) > 1:
        held = all(len(word) > 2 and any(_same_part(word, one_of) for one_of in long) for word in short)  # noqa: PLR2004
        return _PART if held or one.joined in other.surname or other.joined in one.surname else 0.0
    first, second = one.surname[0], other.surname[0]
    if first[:1] != second[:1] or not slips(first, second):
        return 0.0
    said = min(len(one.given), len(other.given))
    return 0.8 if min(len(first), len(second)) >= _LONG or said > 1 else _DOUBTFUL


def _same_part(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and len(one) > _SLIP_FROM and slips(one, other))


def _givens(one: Sequence[Given], other: Sequence[Given], *, spelt_alike: bool) -> float:
    """Align given names in order; what remains of the shorter contradicts."""
    short, long = sorted((one, other), key=len)
    best = _aligned(short, long, spelt_alike) or _swapped(short, long, spelt_alike)
    for start in range(1, len(long) - len(short) + 1):
        if not (short[0].initial or long[start].initial or long[start].fathers):  # Marvin is W. Marvin
            best = max(best, _aligned(short, long[start:], spelt_alike) * 0.75)
    return best


def _swapped(short: Sequence[Given], long: Sequence[Given], spelt_alike: bool) -> float:
    """Compare two given names in the other order (*J. William*, *William J.*)."""
    if len(short) != len(long) or len(short) != 2:  # noqa: PLR2004
        return 0.0
    crossed = [_like(short[0], long[1], spelt_alike), _like(short[1], long[0], spelt_alike)]
    return 0.6 if all(crossed) and max(crossed) == 1.0 else 0.0


def _aligned(short: Sequence[Given], long: Sequence[Given], spelt_alike: bool) -> float:
    score, at = 1.0, 0
    for one in short:
        while at < len(long):
            like = _like(one, long[at], spelt_alike)
            at += 1
            if like:
                score *= like
                break
            if at == 1:
                return 0.0  # first names must meet
            score *= 0.8
        else:
            return 0.0
    return score * 0.95 ** (len(long) - len(short))


def _like(one: Given, other: Given, spelt_alike: bool) -> float:
    if one.initial or other.initial:
        same = _initials_meet(one.letters[0], other.letters[0], spelt_alike)
        return 0.0 if not same else 0.97 if one.initial and other.initial else 0.9
    if one.sound == other.sound:
        return 1.0
    if one.joined or other.joined:
        return 0.85 if slips(one.sound, other.sound) else 0.0
    if _SHORT_FORMS.get(one.letters, one.letters) == _SHORT_FORMS.get(other.letters, other.letters):
        return 0.9
    return _nearly(one, other)


def _nearly(one: Given, other: Given) -> float:
    """Compare given names that sound different: one begins the other, or they differ by a letter or two."""
    short, long = sorted((one.letters, other.letters), key=len)
    begins = (len(short) > 2 or one.cut or other.cut) and long.startswith(short)  # noqa: PLR2004
    errors = OSA.distance(one.sound, other.sound, score_cutoff=2)
    if begins or (len(short) >= _SLIP_FROM - 1 and errors <= 1):
        return 0.85
    near = (len(short) >= _LONG and errors <= 2) or (len(short) >= _SLIP_FROM and short[:4] == long[:4])  # noqa: PLR2004
    return 0.7 if near else 0.0


def _initials_meet(one: str, other: str, spelt_alike: bool) -> bool:
    """Tell whether two first letters may be one: where the surnames are spelt alike, few letters are swapped."""
    if one == other or phonetics.plain(one) == phonetics.plain(other):
        return True
    return frozenset((one, other)) in (_SWAPPED if spelt_alike else _TRANSLITERATED)
