"""The Turkish words of saying, and how a sentence says that somebody says, holds or rejects something.

Owns verbs and nouns of saying, views (*X’in geldiği görüşüne katılmaz*), and what is left unsaid; whose the words are
is decided in :mod:`kg.extraction.attribution`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.sentences import Sentence, Word
from kg.extraction.turkish_adverbs import past_adverbs
from kg.extraction.turkish_roles import Argument
from kg.extraction.turkish_verbs import CONVERB, FINITE, OBJECT, VerbForm, forms, is_content, is_thesis

_SPEAKING = frozenset(
    [
        "yaz",
        "belirt",
        "söyle",
        "savun",
        "vurgula",
        "açıkla",
        "anlat",
        "ekle",
        "hatırlat",
        "kaydet",
        "düşün",
        "bildir",
        "aktar",
        "itirafet",
        "yorumla",
        "değerlendir",
        "nitelendir",
        "sav",
        "sor",
        "öner",
        "de",
        "inan",
        "zannet",
        "san",
    ]
)
SPEAKING_NOUNS = {
    "et": (
        *(
            "rapor",
            "iddia",
            "ifade",
            "itiraf",
            "tahmin",
            "kabul",
            "tespit",
            "beyan",
            "işaret",
            "ilan",
            "iş'ar",
            "deklare",
            "inkâr",
            "inkar",
        ),
        "söz",
    ),
    "sür": ("ileri", "öne"),
    "çek": ("dikkat",),
    "çık": ("ortaya",),
}
CLAIMING = {"iddia", "ileri", "öne"}
_OF_CLAUSES = frozenset({"ilan", "kabul", "tespit", "rapor"})
"""Of these nouns only what is said in a clause is said: *geldiğini kabul etti*, but not *aracılığını kabul etti*."""
WORDS_OF = (
    *(
        "görüş",
        "söz",
        "ifade",
        "düşünce",
        "kanı",
        "kanaat",
        "iddia",
        "yorum",
        "değerlendirme",
        "açıklama",
        "cevab",
        "cevap",
    ),
    *("yanıt", "fikir", "fikr", "tespit", "deyiş", "anlatım", "beyan", "itiraf", "tanıklı"),
)
"""Beginnings of what somebody says or thinks, as a noun."""
HELD = re.compile(
    r"(?:kanısında|kanaatinde|görüşünde|düşüncesinde|inancında|fikrinde|iddiasında)(?:d[ıi]r|yd[ıi])?(?:l[ae]r)?"
)
"""What somebody is in who holds a view: *X’in geldiği kanısındadır*."""
_DENYING = frozenset({"reddet", "yalanla"})
"""Verbs of who says that what another says is not so."""
_BELIEVING = frozenset({"inan", "zannet", "san"})
_BELIEVED = re.compile(r"(?:[dt][ıiuü](?:ğ|kl)|[ae]c[ae](?:ğ|kl))\w*n[ıiuüae]$")
"""What somebody believes: *geldiğine inanıyordu, geldiğini zannediyordu*."""
_SHOWING = frozenset({"göster", "kanıtla", "ispatla", "bahset", "koy"})
"""Verbs of saying only behind what is said: *geldiğini gösterir, gösterdiği gibi*."""
_HOLDING = frozenset({"var", "ulaş", "katıl", "paylaş", "benimse", "savun", "destekle", "çürüt", "çık", "bulun"})
"""Verbs of saying only behind a view: *geldiği sonucuna varır, geldiği görüşüne katılmaz*."""
_VIEWS = (
    *("iddia", "görüş", "sav", "tez", "düşünce", "haber", "suçlama", "fikr", "kanı", "kanaat", "söylenti", "rivayet"),
    *("sonuc", "yargı", "kuşku", "ihtimal"),
)
"""Beginnings of what somebody says or holds, as a noun behind it: *geldiği görüşü*."""
_LINKS = frozenset({"yolundaki", "yönündeki", "şeklindeki", "biçimindeki", "doğrultusundaki", "konusundaki"})
_IN_HIS_WORDS = frozenset({"ifadesiyle", "deyişiyle", "deyimiyle", "anlatımıyla", "kanısınca", "kanaatince"})
_ACCORDING = frozenset({"göre", "bakılırsa", "inanılırsa"})
_LIKE = frozenset({"gibi", "üzere"})
_UNSAYING = frozenset(
    {"söyle", "yaz", "savun", "düşün", "inan", "zannet", "san", "belirt", "göster", "kanıtla", "bahset"}
)
"""Verbs that, denied, leave open what is so; of these nouns, too: *iddia etmez, ileri sürmez*."""
_UNSAID_NOUNS = {"et": ("iddia", "söz", "ifade"), "sür": ("ileri", "öne"), "koy": ("ortaya",)}
_DOUBTING = ("kuşku", "şüphe", "tartışmalı", "belirsiz", "bilinmemek", "bilinmiyor", "bilinmez", "meçhul")
_PROOFS = ("kanıt", "delil", "belge", "bilgi", "kayıt")
STEMS = frozenset({*_SPEAKING, *SPEAKING_NOUNS, *_DENYING, *_SHOWING, *_HOLDING})
ANNOUNCED = 4
"""Words within which somebody's words are named before a colon or *göre*."""


_TOLD_BY = re.compile(r"(?:d|t)[ıiuü](?:ğ[ıiuü]|kl[ae]r[ıi])n[ae]$")


def is_what_he_says(sentence: Sentence, argument: Argument) -> bool:
    """Tell whether a genitive owns what something is so by: *X’in yazdığına göre, X’in görüşüne göre*."""
    if argument.role != "genitive" or not argument.name.entity.startswith(("person/", "group/", "work/")):
        return False
    behind = [word.low for word in sentence.words[argument.name.last + 1 : argument.name.last + 2 + ANNOUNCED]]
    if argument.first == 0 and not _IN_HIS_WORDS.isdisjoint(behind[:1]):  # *X’in ifadesiyle Y geldi*
        return True
    told = next((index for index, low in enumerate(behind) if low in _ACCORDING), None)
    if told is None:
        return False
    said = behind[told - 1] if told else ""
    return _TOLD_BY.search(said) is not None or said.startswith(WORDS_OF)


def role_of_speaker(sentence: Sentence, at: int, form: VerbForm) -> str | None:
    """Say which role the speaker has beside a form of his verb: *X’in yazdığı gibi, X yazar*."""
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    if form.shape == OBJECT and following in _LIKE:
        return "genitive"
    by_saying = sentence.words[at].low.endswith(("mekle", "makla"))  # *geldiğini söylemekle yanılır*
    return "nominative" if form.shape in {FINITE, CONVERB} or by_saying else None


def agents(
    sentence: Sentence, found: Sequence[Argument], at: int, form: VerbForm
) -> Iterator[tuple[int, Argument, None]]:
    """Find by whom something is said in the passive: *X’in geldiği Y tarafından ileri sürülmüştür*."""
    for one in found:
        near = one.role == "by" and one.last < at <= one.last + ANNOUNCED and one.first > 0
        if near and form.shape == FINITE and is_thesis(sentence.words[one.first - 1].low):
            yield at, one, None
            return


def nouns_of(sentence: Sentence, at: int, stem: str) -> tuple[str, ...]:
    """Give the nouns before a verb that make one of speaking of it: *iddia etti*."""
    before = {one.low for one in sentence.words[max(0, at - 2) : at]}
    return tuple(noun for noun in SPEAKING_NOUNS.get(stem, ()) if noun in before)


def says_something(sentence: Sentence, at: int, stem: str, nouns: Sequence[str]) -> bool:
    """Tell whether a verb is one of speaking here; *reddetti* only behind what is said to be untrue."""
    if stem in _DENYING:
        before = past_adverbs(sentence.words, at - 1, -1)  # *geldiğini yıllarca yalanladı*
        noun = before > 0 and sentence.words[before].low.startswith(WORDS_OF)  # *geldiği iddiasını reddeder*
        thesis = noun and not is_content(sentence.words[before].low)  # *görüştüğünü yalanladı*
        said = sentence.words[before - thesis].low if before >= 0 else ""
        return is_thesis(said) if thesis else is_content(said)
    like = _low(sentence.words, at + 1) in _LIKE
    if stem in _SHOWING:
        brought = stem != "koy" or _low(sentence.words, at - 1) == "ortaya"
        content = _low(sentence.words, past_adverbs(sentence.words, at - 1 - (stem == "koy"), -1))
        return brought and (like or _CONTENT.search(content) is not None)
    if (stem in _HOLDING and stem != "savun") or (at > 0 and sentence.words[at - 1].low == "itiraz"):
        return view_before(sentence, at) is not None
    if stem in _BELIEVING:
        return at > 0 and _BELIEVED.search(sentence.words[past_adverbs(sentence.words, at - 1, -1)].low) is not None
    if stem not in SPEAKING_NOUNS:
        return True
    return bool(nouns) and (not set(nouns) <= _OF_CLAUSES or _declares_something(sentence, at))


def _declares_something(sentence: Sentence, at: int) -> bool:
    """Tell whether what is declared is said, and is no war or republic: *X’in geldiğini ilan etti*."""
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    return bool(sentence.quoted) or following in _LIKE or (at > 1 and is_content(sentence.words[at - 2].low))


_CONTENT = re.compile(r"(?:[dt][ıiuü](?:ğ|kl)|[ae]c[ae](?:ğ|kl))\w*n(?:[ıiuüae]|[dt][ae]n)$")
"""What is said in any case: *geldiğini gösterir, geldiğinden bahseder*."""


def view_before(sentence: Sentence, at: int) -> int | None:
    """Give the verb of the view that a verb is about: *geldiği | görüşüne katılır, geldiği | iddiasına karşı çıkar*."""
    noun = at - 1
    if noun > 0 and sentence.words[noun].low in {"karşı", "itiraz", "dile"}:
        noun -= 1
        if sentence.words[noun].name is None and _DATIVE.search(sentence.words[noun].low):
            return noun  # *geldiğine karşı çıkar*
    if noun < 1 or not sentence.words[noun].low.startswith(_VIEWS):
        return None
    said = noun - 1 - (sentence.words[noun - 1].low in _LINKS)
    return said if said >= 0 and is_thesis(sentence.words[said].low) else None


def is_rejected(words: Sequence[Word], at: int) -> bool:
    """Tell whether a view is rejected, or what is said denied: *geldiği görüşüne katılmaz, geldiğine karşı çıkar*.

    ``at``: the verb of what is said; a view may be said to be untrue, too (*geldiği yolundaki iddia doğru değildir*).
    """
    noun = at + 1 + (words[at + 1 : at + 2] != () and words[at + 1].low in _LINKS)
    if noun >= len(words):
        return False
    viewed = words[noun].low.startswith(_VIEWS) and is_thesis(words[at].low)
    verb = past_adverbs(words, noun + viewed, 1)
    low, following = _low(words, verb), _low(words, verb + 1)
    if viewed and (low.startswith(_UNTRUE) or (low in {"doğru", "gerçek"} and following.startswith("değil"))):
        return True
    if not viewed and not _DATIVE.search(words[at].low):
        return False
    if low in {"karşı", "itiraz"}:
        return any(one.stem in {"çık", "et"} and not one.negative for one in forms(following, frozenset({"çık", "et"})))
    said = forms(low, _TAKING)
    return any(one.negative == (one.stem != "çürüt") for one in said)


_DATIVE = re.compile(r"(?:[dt][ıiuü](?:ğ|kl)|[ae]c[ae](?:ğ|kl))\w*n[ae]$")
_TAKING = frozenset({"katıl", "paylaş", "benimse", "çürüt", "destekle"})
_UNTRUE = ("asılsız", "yanlış", "uydurma", "temelsiz", "dayanaksız", "geçersiz")


def is_left_unsaid(words: Sequence[Word], at: int) -> bool:
    """Tell whether it is left open what a verb says: *geldiğini söylemez, geldiğinden kuşku duyar*."""
    low = words[at].low
    if not (is_thesis(low) or _CONTENT.search(low)):
        return False
    behind = past_adverbs(words, at + 1, 1)
    after = _low(words, behind)
    if after == "dair" or (after in _LINKS and _low(words, behind + 1).startswith(_PROOFS)):
        return any(_low(words, index) in _NONE for index in range(behind, behind + 5))
    if after.startswith(_DOUBTING):
        return not any(_low(words, index).startswith(_NO_DOUBT) for index in range(behind, behind + 3))
    noun = next((stem for stem, nouns in _UNSAID_NOUNS.items() if after in nouns), None)
    verb = _low(words, behind + (noun is not None))
    if after == "emin":
        return verb.startswith("değil")
    stems = frozenset({noun}) if noun is not None else _UNSAYING
    said = next(iter(forms(verb, stems)), None)
    return said is not None and said.negative and said.shape in {FINITE, CONVERB}


_NONE = frozenset({"yok", "yoktur", "yoktu", "bulunmaz", "bulunmamaktadır", "bulamaz", "bulunmuyor", "bulamadı"})
_NO_DOUBT = ("yok", "duyma", "etme", "değil", "götürme")


def _low(words: Sequence[Word], index: int) -> str:
    return words[index].low if 0 <= index < len(words) else ""


def thesis_of(sentence: Sentence, argument: Argument) -> int | None:
    """Give the verb of what somebody holds, told by a noun: *X’in, Y’nin geldiği | yolundaki iddiası*."""
    words, following = sentence.words, argument.name.last + 1
    if argument.role != "genitive" or _low(words, following) != ",":
        return None
    for at in range(following + 1, len(words) - 1):
        noun = at + 1 + (words[at + 1].low in _LINKS)
        if words[at].name is None and is_thesis(words[at].low) and _low(words, noun).startswith(_VIEWS):
            return None if is_rejected(words, at) else at
    return None
