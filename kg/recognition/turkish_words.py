"""What a Turkish word can be in a name: the head of a compound, an office, a land, a people. Owns lists, no text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg.language import honorifics, lemmas, turkish
from kg.language.given_names import is_given
from kg.recognition import heads, lands, places, places_of_old

DIRECTIONS: Final = honorifics.words(
    "güney kuzey doğu batı orta iç yeni eski büyük küçük aşağı yukarı güneydoğu kuzeydoğu kuzeybatı güneybatı"
)
"""Words before the names of lands and regions."""

FUNCTION: Final = honorifics.words(
    """
        ve ile de da ama fakat ancak eğer bu o şu bunun onun bunlar onlar bunu onu buna ona bunda onda bundan ondan
        çünkü böylece daha sonra önce ayrıca bir her hem ise ki gibi için kadar göre karşı üzerine nihayet artık
        sadece hatta oysa dün bugün yarın zaten belki böyle şöyle öyle tüm bütün bazı birçok çok az en ilk son yeni
        eski büyük küçük aynı diğer başka özellikle genellikle ne nasıl niçin neden kim hangi hiç hiçbir iki üç dört
        beş altı yedi sekiz dokuz on yüz bin ertesi ardından bununla işte yine gene ya yani üstelik buna rağmen
        böylelikle burada orada şurada kendisi kendi biri hepsi kimi çoğu birisi herkes kimse dış iç adı takma asıl
        ayrı nitekim oysaki gerçi bilhassa sonunda sonuçta neticede nihayetinde esasen aslında şimdi derken ilkin
        öncelikle halbuki zira lakin meğer keşke acaba evet hayır madem
        açıkça açıkçası adeta aksine alelacele anlaşılan aniden apaçık asla aynen ayrıyeten bazen belirtildiğine
        besbelli bilahare bilakis bilindiği binaenaleyh birden birdenbire bittabi bizzat bütünüyle cidden daima dahası
        defalarca demek derhal dolayısıyla elbet elbette epey evvel evvela evvelce fazlasıyla fevkalade filhakika
        filvaki galiba gayet gerçekte gerçekten gerek gitgide gizlice görünüşe güya hakeza hakikaten haliyle hasılı
        hele hemen herhalde hâlbuki hülasa ihtimal ilkönce illa ister kah kesinlikle keza kısaca kısmen
        kolayca kuşkusuz maalesef maamafih mademki mahza mamafih mutlaka muhakkak muhtemelen nadiren nedense
        neredeyse neyse nispeten olasılıkla önceden önceleri öte özetle peki resmen rivayete sadece sahiden sanki
        sıklıkla sonradan sonraları söylendiğine sözde sözgelimi sürekli şayet şimdilik şüphesiz tabii tabiatıyla
        tamamen tastamam tedricen tekrar tesadüfen topyekûn usulca vakıa veya yalnız yalnızca yanlışlıkla yavaşça
        yeniden yeterince zamanla zorla
    """
)
"""Small words: a capital on one only says that a sentence begins."""

CALENDAR: Final = honorifics.words(
    """
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe
        cuma cumartesi pazar muharrem safer rebiülevvel rebiülahir cemaziyelevvel cemaziyelahir recep şaban ramazan
        şevval zilkade zilhicce rumi hicri milattan miladi
    """
)
"""Words of dates."""

OFFICES: Final = honorifics.words(
    """
        sultan padişah şah kral kraliçe çar çariçe imparator imparatoriçe prens prenses şehzade veliaht sadrazam vezir
        serdar serasker general mareşal müşir albay miralay yarbay binbaşı yüzbaşı teğmen amiral tümamiral koramiral
        oramiral komutan kumandan başkomutan başkumandan elçi büyükelçi sefir konsolos başkonsolos vali beylerbeyi
        başbakan başvekil bakan nazır vekil başkan reis cumhurbaşkanı başkanvekili lord kont dük baron sir papa patrik
        halife şeyhülislam müftü şeyh molla doktor profesör mebus milletvekili lider önder sözcü müsteşar temsilci
        delege murahhas hükümdar yazar şair tarihçi gazeteci ressam avukat mühendis mimar şansölye arşidük kayzer
        hidiv hıdiv voyvoda emir han hakan kağan gazi hoca yaver kaymakam mutasarrıf defterdar ataşe kaptan üye oğul
        kardeş baba damat eş kız torun yeğen anne arkadaş muhafız hizmetçi senatör tümgeneral korgeneral orgeneral
        grandük düşes kontes besteci oyuncu yönetmen şarkıcı filozof matematikçi fizikçi kimyager bilgin rahip
        piskopos keşiş sekreter katip kâtip başkatip müfettiş başmüfettiş komiser mülazım çavuş zabit kadı müderris vaiz
        maslahatgüzar ferik mirliva tuğgeneral tuğamiral
    """
)
"""Offices, ranks, callings and kinship, whose bearer is named beside them."""

LEADS: Final = honorifics.words(
    """
    komutasındaki komutasında önderliğinde önderliğindeki liderliğindeki liderliğinde başkanlığında başkanlığındaki
    emrindeki idaresindeki kumandasındaki kumandasında
    """
)
"""What follows the name of whoever leads."""

LOWER_TITLES: Final = honorifics.words("paşa bey efendi hanım")
"""Honorifics after a name that some write without a capital."""

_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü", "â": "ı", "î": "i", "û": "u"}
_SHORTEST_TOWN = 3
_DROPPING = honorifics.words("nehir şehir devir kavim vakıf fetih resim isim zehir nakit")
_FRONT_AFTER_BACK = ("at", "al", "rp", "rb", "hat", "kat")


def possessed(noun: str) -> tuple[str, ...]:
    """Give the forms of a noun as the head of a compound.

    >>> possessed("meclis"), possessed("ordu"), possessed("birlik")
    (('meclisi', 'meclisleri'), ('ordusu', 'orduları'), ('birliki', 'birlikleri', 'birliği'))
    """
    vowel = next((letter for letter in reversed(noun) if letter in _HIGH), "e")
    high = _HIGH[vowel]
    many = noun + ("ları" if high in "ıu" else "leri")
    if noun[-1] in _HIGH:
        return (f"{noun}s{high}", many)
    soft = turkish.soften(noun)
    forms = [noun + high, many, *((soft + high,) if soft else ())]
    if noun in _DROPPING:
        forms.append(noun[:-2] + noun[-1] + high)
    if noun.endswith(_FRONT_AFTER_BACK):  # loans: harbi, sıhhati
        forms += [f"{stem}i" for stem in (noun, soft) if stem]
    return tuple(forms)


_HEADS = {turkish.fold(form): kind for noun, kind in heads.HEADS["tr"].items() for form in possessed(noun)}
_HEADS.update((turkish.fold(form), kind) for form, kind in heads.PLURAL_HEADS.items())
_OFFICE_PHRASES = frozenset(turkish.fold(form) for office in OFFICES for form in possessed(office))
_OFFICE_PHRASES |= honorifics.words("paşası dayısı ağası doçu doju dukası dükası")
"""*Vidin Paşası, Cezayir Dayısı*: whose owner stands before, as of no *Mehmed Paşa*."""
_AFTER_POSSESSED = re.compile(r"(?:n[iu]n?|n[ae]|nd[ae]n?|yl[ae]|nd[ae]k[ia]|yd[iu]|d[iu]r|nc[ae]|l[ae]r)$")


@lru_cache(maxsize=2**16)
def head(word: str) -> tuple[str, int] | None:
    """Give the kind that the head of a compound makes, and how long the head is without its case.

    >>> head("Muharebesi"), head("antlaşmasının"), head("Roma")
    (('Battle', 10), ('Treaty', 10), None)
    """
    if word.endswith("î"):
        return None  # askerî, harbî: adjectives
    low = turkish.fold(word)
    if low in _HEADS:
        return _HEADS[low], len(word)
    for stem in turkish.stems(word)[1:]:
        kind = _HEADS.get(turkish.fold(stem))
        if kind:
            return kind, len(stem)
    ending = _AFTER_POSSESSED.search(low)
    bare = low[: ending.start()] if ending else ""
    return (_HEADS[bare], len(bare)) if bare in _HEADS else None


@lru_cache(maxsize=2**16)
def bare_head(word: str) -> tuple[str, int] | None:
    """Give the kind that a head without a possessive makes, and how long it is without its case: *İkinci Ordulara*.

    In the singular only as it stands or with its suffix set off: *Savaş* is a surname with many an ending.
    """
    low = turkish.fold(word)
    if low in heads.BARE_HEADS:
        return heads.BARE_HEADS[low], len(word)
    for stem in turkish.stems(word):
        kind = heads.BARE_PLURALS.get(turkish.fold(stem))
        if kind is not None:
            return kind, len(stem)
    return None


@lru_cache(maxsize=2**16)
def is_office_phrase(word: str) -> bool:
    """Tell whether a word is an office with its owner before it: *Rus Çarı*, *İngiltere başbakanı*."""
    return any(turkish.fold(stem) in _OFFICE_PHRASES for stem in turkish.stems(word))


def is_lordship(word: str) -> bool:
    """Tell whether a word is a title that belongs to what stands before it, in whatever case: *paşasını, beyi*."""
    return _LORDSHIP.fullmatch(turkish.lower(word)) is not None


_LORDSHIP = re.compile(r"(?:paşası|ağası|dayısı|beyi|hanı|sultanı)(?:n[ıiuü]n?|n[ae]|nd[ae]n?|yl[ae])?")


@lru_cache(maxsize=2**16)
def is_possessed_noun(word: str) -> bool:
    """Tell whether a word is a noun of the dictionary with a possessive, and so the head of a compound."""
    low = turkish.lower(word)
    noun = lemmas.lemma(low, "tr")
    return noun != low and len(noun) >= _SHORTEST_TOWN and low in possessed(noun) and not is_given(word)


@lru_cache(maxsize=2**16)
def land(name: str) -> str | None:
    """Give the class of a land, region or water."""
    return lands.lands("tr").get(turkish.fold(name))


def is_nation(word: str) -> bool:
    """Tell whether a word is the plain name of a people, not of those who live somewhere (*Kavalalı*)."""
    return turkish.fold(word) in lands.peoples("tr") or _is_adherent(word)


@lru_cache(maxsize=2**16)
def is_people(word: str) -> bool:
    """Tell whether a word, with or without a plural, names a people, and not its language."""
    known = lands.peoples("tr")
    if turkish.fold(word) in known or (
        any(turkish.fold(stem) in known and not _OF_LANGUAGE.match(word, len(stem)) for stem in turkish.stems(word)[1:])
    ):
        return True
    if any(map(_is_adherent, turkish.stems(word))):
        return True
    if "-" in word:
        return all(is_people(part) or land(part) for part in word.split("-") if part)
    found = _INHABITANTS.match(word)
    return found is not None and (land(found[1]) is not None or is_large_town(found[1]))


def _is_adherent(word: str) -> bool:
    """Tell whether a word calls the followers of somebody: the dictionary does not have it, or they have his name."""
    if not lands.is_adherent(word, "tr"):
        return False
    return is_given(word[: -len("ist")]) or not lemmas.is_known(turkish.lower(word), "tr")


_OF_LANGUAGE = re.compile(r"[cç][ae]")
_INHABITANTS = re.compile(r"([^\W\d_]{3,})l[ıiuü](?:l[ae]r)?$")


@lru_cache(maxsize=2**16)
def is_language(word: str) -> bool:
    """Tell whether a word names a language: that of a people or a land (*Rusça*, *Macarca*)."""
    found = _LANGUAGE_WORD.match(turkish.fold(word))
    return found is not None and (
        found[1] in lands.peoples("tr") or found[1] in lands.lands("tr") or found[2] in lands.languages("tr")
    )


_LANGUAGE_WORD = re.compile(
    r"(?=([^\W\d_]{2,}?)[cç][ae])([^\W\d_]{2,}?[cç][ae])(?:d[ae]n?|y[ae]|n[iıuü]n|s[iıuü]\w*|y[iıuü])?$"
)
_PLURAL = re.compile(r"l[ae]r$")
_SHORTEST_PLURAL = 6


@lru_cache(maxsize=2**16)
def plural_stem(word: str) -> int | None:
    """Give how much of a word is a name in the plural (*Rusların* → *Ruslar*), if it is one."""
    for stem in turkish.stems(word):
        one = turkish.lower(stem)[: -len("lar")]
        if len(stem) >= _SHORTEST_PLURAL and _PLURAL.search(turkish.lower(stem)):
            return len(stem) if is_people(stem) or (len(one) > _SHORTEST_TOWN and not is_common(one)) else None
    return None


_OF_MANY = re.compile(r"l(?:ar(?:ın|[ıa](?:n|nd)a?n?|a|da|dan)|er(?:in|[ie](?:n|nd)e?n?|e|de|den))$")


@lru_cache(maxsize=2**16)
def of_many(word: str) -> bool:
    """Tell whether a word is a name in the plural with a case, so that what follows is a name of its own.

    >>> of_many("Rusların"), of_many("Hamitoğullarından"), of_many("Ruslar"), of_many("Karlar")
    (True, True, False, False)
    """
    found = _OF_MANY.search(turkish.lower(word))
    one = word[: found.start()] if found else ""
    return len(one) >= _SHORTEST_TOWN and (is_people(one) or not is_common(one))


_BACK, _FRONT = frozenset("aıouâû"), frozenset("eiöüî")


@lru_cache(maxsize=2**16)
def unmarked_place(word: str) -> int | None:
    """Give how much of a word is a name with an unmarked suffix of where or whence (*Kosovada*, *Söğütten*).

    Only where vowels and consonants agree as in Turkish, and the dictionary knows no such word.
    """
    low = turkish.lower(word)
    found = _UNMARKED.search(low)
    if found is None or found.start() < _SHORTEST_TOWN or low.endswith("tte") or lemmas.is_known(low, "tr"):
        return None
    vowels = [letter for letter in low[: found.start()] if letter in _BACK | _FRONT]
    hard = low[found.start() - 1] in "çfhkpsşt"
    if not vowels or hard != (found[1] == "t") or (vowels[-1] in _BACK) != (found[2] == "a"):
        return None
    return found.start()


_UNMARKED = re.compile(r"([dt])([ae])(?:n|ki)?$")
_LARGE = 300_000


@lru_cache(maxsize=2**16)
def town(name: str, *, placed: bool = False) -> int | None:
    """Give GeoNames' number of a town; ``placed``: its case says that it is a place.

    Where it does not, small towns that are called like an ordinary noun are refused.
    """
    found = places.towns().get(turkish.fold(name)) if len(name) >= _SHORTEST_TOWN else None
    if found is None or (not placed and found[1] < _LARGE and is_common(name)):
        return None
    return found[0]


@lru_cache(maxsize=2**16)
def is_large_town(name: str) -> bool:
    """Tell whether a name is that of a town of many people."""
    return places.towns().get(turkish.fold(name), (0, 0))[1] >= _LARGE / 3


@lru_cache(maxsize=2**16)
def is_common(word: str) -> bool:
    """Tell whether a word is a common noun: the dictionary has its plural and the genitive of that, as of no name."""
    low = turkish.lower(word)
    high = _HIGH[next((letter for letter in reversed(low) if letter in _HIGH), "e")]
    plural, ending = ("lar", "ın") if high in "ıu" else ("ler", "in")
    return lemmas.is_known(low + plural, "tr") and lemmas.is_known(low + plural + ending, "tr")


def is_kind_of_place(word: str) -> bool:
    """Tell whether a word says what kind of place something is, whatever town is called so: *Kale, Hisar*."""
    return heads.HEADS["tr"].get(turkish.lower(word)) in {"Site", "City", "Region"} and is_common(word)


@lru_cache(maxsize=2**16)
def is_named(word: str) -> bool:
    """Tell whether a word is a name by some list."""
    listed = bool(land(word)) or is_people(word) or is_given(word) or town(word) is not None
    return listed or places_of_old.place(word, "tr") is not None


@lru_cache(maxsize=2**16)
def is_ordinary(word: str) -> bool:
    """Tell whether a word is one of the dictionary, and no name by any list."""
    return not is_named(word) and lemmas.is_known(word, "tr")


@lru_cache(maxsize=2**16)
def is_notion(word: str) -> bool:
    """Tell whether a word with a capital is one that parties and societies take their names from: *Terakki*."""
    return not is_named(word) and turkish.fold(word) not in FUNCTION and lemmas.is_known(word, "tr")


@lru_cache(maxsize=2**14)
def honorific(word: str) -> int | None:
    """Give how much of a word is an honorific that follows names (*Paşanın* → *Paşa*), if it is one."""
    for stem in turkish.stems(word):
        if turkish.fold(stem) in honorifics.AFTER:
            return len(stem)
    return None
