"""Words before a Turkish verb that make another verb of it, or are its subject and no name: *ele geçirmek*."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.triggers import ANY, POSTPOSITIONS, VERB, Trigger
from kg.extraction.turkish_clauses import CLOSING
from kg.extraction.turkish_heads import is_owned
from kg.extraction.turkish_search import CHAIN, GENITIVES, SHORTEST, Search
from kg.extraction.turkish_verbs import is_verbal

BEGINNING = 2
"""Letters by which words are compared first."""
_TAKING = frozenset({"al", "geçir", "tut", "çek", "at", "koy", "sok", "bırak"})
_HERE = re.compile(r"(?:[ıiuü]n)?[dt][ae]$")
_HITHER = re.compile(r"(?:[ny]|s[ıi]n|l[ae]r|[bcçdfghjklmnprsştvyz])[ae]$")
_ADVERBS = frozenset(
    ["daha", "sonra", "önce", "burada", "orada", "bile", "yine", "kere", "defa", "böylece", "üzere", "arada"]
)
_BETWEEN = frozenset({*'“”«»"', "ve"})
_MARKED = re.compile(r"['’](?:[ıiuü]n|n[ıiuü]n)$")
_WISHES = ("ması", "mesi", "maları", "meleri")


def is_bare(search: Search, noun: int, at: int) -> bool:
    """Tell whether a word right before a verb makes one verb with it, and is no name: *ele geçirmek*."""
    word = search.words[noun]
    return at - noun == 1 and word.name is None and not is_verbal(word.low) and not word.low.endswith(("maya", "meye"))


def is_light(search: Search, first: int, stem: str, role: str) -> bool:
    """Tell whether a common noun stands where a name should, right before a verb: *saldırılarda bulundu*.

    Before the verbs of taking and putting it makes another verb of them: *baskı altına aldı*.
    """
    word = search.words[first - 1] if first else None
    if (
        word is None
        or word.name is not None
        or word.low in _ADVERBS
        or word.low in POSTPOSITIONS
        or len(word.low) <= SHORTEST
    ):
        return False
    if not word.text[:1].islower() or is_verbal(word.low):
        return False
    if any(one.last == first - 1 and one.role == role for one in search.arguments):
        return False  # *X’in ordusuna saldırdı*
    if role == "locative":
        return bool(_HERE.search(word.low))
    return (role == "dative" or stem in _TAKING) and bool(_HITHER.search(word.low))


def is_taken(search: Search, first: int, stem: str) -> bool:
    """Tell whether what is taken is a noun that makes another verb of it: *Plevne’yi kuşatma kararı aldı*."""
    return stem == "al" and search.low(first - 1).startswith(_TAKEN) and search.words[first - 1].name is None


_TAKEN = (
    "karar",
    "yardım",
    "destek",
    "izin",
    "izni",
    "önlem",
    "tedbir",
    "söz",
    "haber",
    "borç",
    "görev",
    "emir",
    "rol",
)


def is_landed(search: Search, trigger: Trigger, at: int) -> bool:
    """Tell whether somebody is brought somewhere rather than put out: *filodan asker İstanbul’a çıkarıldı*."""
    if trigger.relation != "excludedFrom" or trigger.words[-1] != "çıkar":
        return False
    return any(one.role == "dative" and at - _NEAR <= one.last < at for one in search.arguments)


_NEAR = 3


def is_counted(search: Search, stem: str, at: int) -> bool:
    """Tell whether a counted noun right before *bulunmak* is what is there: *Y’de 30 kadar top bulunduğunu sandı*."""
    if stem != "bulun" or not at or search.words[at - 1].name is not None or search.low(at).endswith(("an", "en")):
        return False
    before = search.words[max(0, at - 1 - _NEAR) : at - 1]
    return (
        search.low(at - 1).isalpha()
        and not search.low(at - 1).startswith(_TIMES)
        and any(word.low.isdigit() or word.low in _MANY for word in before)
    )


_TIMES = ("süre", "müddet", "zaman", "dönem", "gün", "hafta", "ay", "yıl", "sene", "saat", "gece", "kez", "defa")
_MANY = frozenset(["kadar", "birçok", "sayıda", "bir", "iki", "üç", "çok", "az", "yüz", "bin"])


def is_under(search: Search, first: int, stem: str) -> bool:
    """Tell whether somebody is only put under something: *X’i baskı altına aldı* takes nobody."""
    return stem in _TAKING and search.low(first - 1) == "altına"


def has_owner(search: Search, before: int, at: int) -> bool:
    """Tell whether a nominal verb has a subject that is no name: *filonun bulunduğu*, *gelmesi için*."""
    if search.low(at + 1) == "için" and search.low(at).endswith(_WISHES):
        return True
    for index in range(before - 1, max(-1, before - 1 - 2 * CHAIN), -1):
        word = search.words[index]
        if word.name is not None and _is_doer(search, index):
            return True
        if word.name is not None and (word.low.endswith(GENITIVES) or index + CHAIN < before):
            return False
        if word.name is not None or word.low in _BETWEEN:
            continue
        owns = word.low.endswith(GENITIVES) or _MARKED.search(word.low)
        if owns and word.low[:1].isalpha() and len(word.low) > SHORTEST:
            return not is_owned(search.sentence, search.words[index + 1]) if index + 1 < before else True
        if word.low in CLOSING and not (word.low == "," and search.low(index - 1).endswith(GENITIVES)):
            return False
    return False


def _is_doer(search: Search, index: int) -> bool:
    """Tell whether a thing or a place in the genitive is what a nominal verb is said of: *Y’nin X’e katılması*."""
    name = search.sentence.names[search.words[index].name or 0]
    if name.last != index or not name.entity.startswith(("place/", "treaty/", "event/", "topic/")):
        return False
    return any(one.name is name and one.role == "genitive" and one.owned is None for one in search.arguments)


def is_of_any_act(trigger: Trigger) -> bool:
    """Tell whether a trigger says for whom something is done: *X adına imzalamadı* denies only what was done."""
    return trigger.words[-1] == ANY or trigger.object == "for"


_OBEYING = frozenset({"uy", "dinle"})


def is_upon(trigger: Trigger) -> bool:
    """Tell whether a trigger says on whose word somebody acts, or does not: *X’in uyarısı üzerine gitmedi*.

    What is not obeyed has been said as well: *X’in emrine uymadı, tavsiyesini dinlemedi*.
    """
    if trigger.object != "nominative" or len(trigger.words) == 1:
        return False
    return trigger.words[-1] == ANY or (trigger.subject == "genitive" and trigger.words[-1] in _OBEYING)


def may_stand(trigger: Trigger, beginnings: Container[str]) -> bool:
    """Tell whether a sentence, by the ``beginnings`` of its words, has those of a trigger before its verb."""
    return all(word[:BEGINNING] in beginnings for word in trigger.words[:-1])


def with_beginnings(triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """Add to each noun that *etmek* makes a verb of what is said of its beginning: *işgal etti, işgale başladı*."""
    for trigger in triggers:
        yield trigger
        if trigger.kind == VERB and len(trigger.words) == _NOUN_AND_VERB and trigger.words[-1] == "et":
            yield replace(trigger, words=(trigger.words[0], "başla"))


_NOUN_AND_VERB = 2
_HIS = re.compile(r"\w{3}(?:s[ıiuü]|l[ae]r[ıi])$")


_COMING = frozenset({"gel", "ulaş", "var", "çık"})
_WHAT_COMES = frozenset(
    [
        *("baskı", "haber", "mektup", "telgraf", "yardım", "emir", "cevap", "yanıt", "tepki", "talep", "öneri"),
        *("teklif", "ses", "para", "silah", "takviye", "davet", "itiraz", "destek", "nota", "rapor", "istek"),
    ]
)


def is_of_what_comes(search: Search, stem: str, at: int) -> bool:
    """Tell whether a bare noun right before *gelmek* is what comes: *Avrupa’dan baskı gelmeden*."""
    return stem in _COMING and search.low(at - 1) in _WHAT_COMES and search.words[at - 1].name is None


def is_of_another_verb(search: Search, stem: str, at: int) -> bool:
    """Tell whether the word right before a verb makes another verb of it, or is what does it."""
    if is_of_what_comes(search, stem, at) or is_counted(search, stem, at):
        return True
    return is_under(search, at, stem) or is_taken(search, at, stem)


_SENDING = frozenset({"gönder", "yolla"})


def _is_of_a_work(search: Search, trigger: Trigger, at: int) -> bool:
    """Tell whether what somebody wrote is a work and no letter: *X’in yazdığı filmi Y yönetti*."""
    if trigger.relation not in _LETTERED or trigger.words[-1] != "yaz" or _WRITTEN.search(search.low(at)) is None:
        return False
    return search.low(at + 1).startswith(_WORKS)


_LETTERED: Final = frozenset({"wroteTo", "sender", "addressee"})
_WRITTEN: Final = re.compile(r"(?:dı|dığı|dıkları|an|mış|ılan|ılmış)$")
_WORKS: Final = (
    *("film", "roman", "kitab", "kitap", "senaryo", "eser", "öykü", "hikâye", "hikaye", "şiir", "şarkı", "oyun"),
    *("makale", "biyografi", "opera", "müzik", "dizi", "destan", "tarih", "söz", "piyes", "libretto"),
)


def is_sent_back(search: Search, trigger: Trigger, at: int) -> bool:
    """Tell whether something is only sent back, or to nobody: *donanmayı geri gönderdi, yazdığı filmi Y yönetti*."""
    if _is_of_a_work(search, trigger, at):
        return True
    back = trigger.words[-1] in _SENDING and search.low(at - 1) == "geri"
    return back and "geri" not in trigger.words


def is_without(search: Search, at: int) -> bool:
    """Tell whether somebody has none left of what stands before *kalmadı*: *ordusu kalmayan X*."""
    return at > 0 and search.words[at - 1].name is None and bool(_HIS.search(search.low(at - 1)))
