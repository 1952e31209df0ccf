"""Forms of words: which Turkish or English form belongs to which stem, and what the form says. Standard library only.

Owns endings and irregular forms; which stems there are is the ontology's matter (:mod:`kg.questions.lexicon`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kg.language import english_irregular, turkish


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Fold case, marks and punctuation, as people write who are in a hurry.

    >>> plain("F. İ. Panin’in") == plain("f i paninin")
    True
    """
    low = unicodedata.normalize("NFD", turkish.fold(unicodedata.normalize("NFC", text)))
    kept = "".join(sign if sign.isalnum() else " " if sign in "-/ \t" else "" for sign in low if sign.isprintable())
    return " ".join(kept.split())


_ORDINALS = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu onbirinci onikinci",
        "i ii iii iv v vi vii viii ix x xi xii",
    )
    for number, word in enumerate(words.split(), 1)
}


def ordinal(text: str) -> int | None:
    """Give the number that a word counts with: ``IV.``, ``4.``, ``4th``, ``fourth``, ``dördüncü``.

    >>> [ordinal(word) for word in ("IV.", "4.", "4th", "dördüncü", "1921", "Panin")]
    [4, 4, 4, 4, None, None]
    """
    word = plain(text)
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|[iu]?nc[iu])?", word)
    return int(found[1]) if found else _ORDINALS.get(word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the form of a relation word says.

    ``shape`` is ``finite``, ``subject`` (a participle of whoever does it: *yazan*), ``object`` (a participle of what it
    is done to: *yazdığı*), ``participle`` (English *-ed*, *-en*), ``noun`` or ``bare``.
    """

    shape: str = "bare"
    passive: bool = False
    negative: bool = False


# --- Turkish ---------------------------------------------------------------------------------------------------------

_NOMINAL = (
    r"(?:l[ae]r)?(?:[iu]|s[iu]|[iu]?m[iu]z)?(?:n?[dt][ae]n?|[yn]?[ae]|[yn]?[iu]|n?[iu]n|y?l[ae]|nc[ae])?(?:ki)?"
    r"(?:l[ae]r)?(?:[iu])?(?:y?[dt][iu]r?|y?m[iu]s|ydi)?(?:l[ae]r)?"
)
_VERBAL = re.compile(
    r"^(?P<passive>(?:[iu]?[ln](?:[iu]l)?)?)(?P<able>(?:y?[ae]bil)?)"
    r"(?P<negative>(?:y?[ae]?m[aeiu](?=d|m|y|s|z|k|c|$))?)"
    r"(?:"
    r"(?P<object>[dt][iu][kg](?:[iu]|l[ae]r[iu]|[iu]m[iu]z)(?:n?[aeiu]n?|n?d[ae]n?|n?[iu]n|yl[ae])?|y?[ae]c[ae]g[iu]n?[aeiu]?)"
    r"|(?P<subject>y?[ae]n(?:l[ae]r)?(?:[iu])?(?:n?[iu]n|[iu]|[ae]|d[ae]n?|l[ae])?(?:[dt][iu]r?|yd[iu])?(?:l[ae]r)?)"
    r"|(?P<finite>[dt][iu](?:m|n|k|l[ae]r|[iu]?ys[ae])?|m[iu]s(?:t[iu]r?|l[ae]rd?[iu]?r?)?|[iu]?yor(?:du|lar|lardi|mus|dular)?"
    r"|y?[ae]c[ae]k(?:t[iu]r?|l[ae]r)?|[aeiu]?r(?:d[iu]|l[ae]r|l[ae]rd[iu]|m[iu]s)?|z|m[ae]kt[ae](?:d[iu]r|yd[iu]|yd[iu]l[ae]r)?)"
    r"|(?P<noun>m[ae]k(?:t[ae]|t[ae]n|l[ae])?|m[ae](?:l[ae]r)?(?:s[iu])?(?:n?[iu]n|n?[iu]|n?[ae]|n?d[ae]n?|yl[ae])?"
    r"|y?[iu]s(?:l[ae]r)?[iu]?(?:n?[iu]n|n?[iu]|n?[ae]|n?d[ae]n?)?|[iu]c[iu](?:l[ae]r)?[iu]?)"
    r"|(?P<bare>y?[iu]p|y?[ae]r[ae]k|)"
    r")$"
)
_NOUN = re.compile(rf"^{_NOMINAL}$")
_ANOTHER = {"soy": "soyl"}
"""How forms of another verb begin which the plain form makes like one: *söylüyor* and *soyuyor*."""
_SOFT = {"t": "d", "k": "g", "p": "b"}
_SHORT = 3


@lru_cache(maxsize=65536)
def turkish_form(word: str, stem: str, *, noun: bool = False, verb: bool = True) -> Form | None:
    """Read a word as a form of a stem (both plain); ``None`` where it is none.

    >>> turkish_form("kurtarildi", "kurtar")
    Form(shape='finite', passive=True, negative=False)
    >>> turkish_form("uyaran", "uyar").shape, turkish_form("uyesi", "uye", noun=True).shape
    ('subject', 'noun')
    >>> turkish_form("soyluyor", "soy"), turkish_form("soyuldu", "soy").passive
    (None, True)
    >>> turkish_form("uyarma", "uyar")
    Form(shape='noun', passive=False, negative=False)
    """
    if word.startswith(_ANOTHER.get(stem, "-")):
        return None
    for base, rest in _cuts(word, stem):
        if verb:
            found = _VERBAL.match(rest)
            if found and (rest or not noun):
                shape = next((name for name in ("object", "subject", "finite", "noun") if found[name]), "bare")
                shape = "noun" if shape == "bare" and found["negative"] else shape
                negative = bool(found["negative"]) and shape != "noun"
                return Form(shape=shape, passive=bool(found["passive"]) and base != "", negative=negative)
        if noun and _NOUN.match(rest):
            return Form(shape="noun")
    return None


def _cuts(word: str, stem: str) -> list[tuple[str, str]]:
    found = []
    if word.startswith(stem):
        found.append((stem, word[len(stem) :]))
    soft = stem[:-1] + _SOFT[stem[-1]] if stem[-1:] in _SOFT else None
    if soft and word.startswith(soft) and word[len(soft) : len(soft) + 1] in tuple("aeiu"):
        found.append((soft, word[len(soft) :]))
    if stem[-1:] in tuple("aeiu") and re.match(r"[iu]yor", word[len(stem) - 1 :]) and word.startswith(stem[:-1]):
        found.append((stem[:-1], word[len(stem) - 1 :]))
    return found


_DROPPING = frozenset(
    word
    for line in ("sehir fikir isim nehir ogul akil resim sekil", "omur metin ilim kisim hukum emir nutuk")
    for word in line.split()
)
"""Nouns that lose their last vowel before an ending that begins with one: *şehir*, *şehri*."""


def without_vowel(stem: str) -> str | None:
    """Give the stem of a Turkish noun that loses its last vowel before an ending that begins with one.

    >>> without_vowel("sehir"), turkish_noun("sehri", "sehir"), without_vowel("kongre")
    ('sehr', True, None)
    """
    return stem[:-2] + stem[-1] if stem in _DROPPING else None


def turkish_noun(word: str, stem: str) -> bool:
    """Tell whether a word is a noun's stem with whatever nominal endings."""
    if word == stem:
        return True
    short = without_vowel(stem)
    if short and word.startswith(short) and word[len(short) : len(short) + 1] in tuple("aeiu"):
        return _NOUN.match(word[len(short) :]) is not None
    if len(stem) < _SHORT:
        return False
    return any(_NOUN.match(rest) for _, rest in _cuts(word, stem))


_PAST = re.compile(r"(?:[dt][iu]|m[iu]s|[iu]yor|[ae]r|[iu]r|iyordu|[iu]yordu)$")


def verb_of_label(label: str) -> str:
    """Give the stem of a Turkish label in the past or present (*imzaladı* → *imzala*), plain; else the label, plain."""
    text = plain(label)
    if re.search(r"[dt][iu]$", text):
        stem = text[:-2]
        return stem if len(stem.split()[-1]) > 1 else text
    if text.endswith(("iyordu", "uyordu")):
        return text[:-6]
    return text


def is_past(label: str) -> bool:
    """Tell whether a Turkish label is a verb in the past."""
    return verb_of_label(label) != plain(label)


# --- English ---------------------------------------------------------------------------------------------------------

_IRREGULAR = {
    **{form: base for form, base in english_irregular.BASES.items() if form != "found"},
    "had": "have",
    "has": "have",
    "lying": "lie",
    "dying": "die",
    "women": "woman",
    "men": "man",
}
"""Forms of verbs, and of nouns that ask for persons; who *found* something founded it, when it is asked."""
_BASES = ("found", "come", "become", "run", "overcome", "overrun", "bid", "cost", "hit", "hurt", "let", "quit", "rid")
_PARTICIPLES = english_irregular.PARTICIPLES - set(_BASES)
"""Participles, but for those that are oftener the verb itself."""


@lru_cache(maxsize=65536)
def english_stem(word: str) -> str:
    """Give what the forms of an English word share; equal for two forms of one word, otherwise of no meaning.

    >>> {english_stem(form) for form in ("sign", "signs", "signed", "signing")}
    {'sign'}
    >>> english_stem("wrote") == english_stem("writing")
    True
    """
    low = _IRREGULAR.get(word, word)
    for ending, new in (("ies", "y"), ("ied", "y"), ("ying", "y")):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return low[: -len(ending)] + new
    for ending in ("ing", "ed", "es", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORT - (ending == "s"):
            if ending == "s" and low.endswith(("ss", "us", "is")):
                break
            if ending == "ing" and not re.search(r"[aeiouy]", low[:-3]):
                break
            if ending == "es" and not low.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
                low = low[:-1]
                break
            low = low[: -len(ending)]
            break
    low = low.removesuffix("e") if len(low) > _SHORT else low
    return low[:-1] if len(low) > _SHORT and low[-1] == low[-2:-1] and low[-1].isalpha() else low


def irregular_forms(stem: str) -> tuple[str, ...]:
    """Give the irregular forms of an English verb.

    >>> irregular_forms("write")
    ('wrote', 'written')
    """
    return english_irregular.forms_of(stem)


@lru_cache(maxsize=65536)
def english_agents(word: str) -> frozenset[str]:
    """Give the stems of the verbs that a word may name the doer of (*organisers*, *participant*, *signatory*).

    >>> "organis" in english_agents("organisers"), english_agents("treaty")
    (True, frozenset())
    """
    found = re.fullmatch(r"(\w{3,}?)(?:er|or|ant|ent|ist)s?", word)
    if found is None:
        return frozenset()
    base = found[1]
    single = base[:-1] if base[-1] == base[-2] else base
    return frozenset({english_stem(base), english_stem(single)} | {english_stem(base + "e")})


def english_form(word: str) -> Form:
    """Say what the form of an English verb tells: a participle may be passive, the rest is finite or bare."""
    if word in _PARTICIPLES or word.endswith("ed"):
        return Form(shape="participle")
    return Form(shape="finite" if word in _IRREGULAR else "bare")
