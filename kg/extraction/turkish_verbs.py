"""Turkish verb forms: a word as a stem of the lexicon with its endings, and what these say. Standard library only.

Owns voice, negation, evidence and the shape that a clause ends in; which stems there are is the ontology's matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.language import turkish

SUBJECT, OBJECT, FINITE, NOMINAL, INFINITIVE, CONVERB = (
    "subject-participle",
    "object-participle",
    "finite",
    "nominal",
    "infinitive",
    "converb",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbForm:
    """What a form of a verb says.

    ``shape``: ``finite``, ``subject-participle`` (*yazan*), ``object-participle`` (*yazdığı*), ``nominal``
    (*yazması, yazdığını*), ``infinitive`` (*yazmak*) or ``converb`` (*yazıp*). ``fact``: a nominal that states
    something (*-dığı*), not one that may be wished (*-ması*). ``hearsay``: *-mış* at the end of a clause.
    """

    stem: str
    shape: str
    passive: bool = False
    negative: bool = False
    able: bool = False
    fact: bool = True
    hearsay: bool = False
    future: bool = False


# A is a or e; I is ı, i, u or ü; D is d or t; C is c or ç; K is k or ğ.
_SKELETON = str.maketrans("aeıiuüdtcçkğ", "AAIIIIDDCCKK")
_CASE = r"(?:n?[AI]|n?In|n?DAn?|y?lA|nCA)?"
_TAIL = re.compile(
    r"^(?P<passive>(?:nIl|Il|In|n)(?=[^l]|lI|lA))?"
    r"(?P<able>y?Abil|y?AbIl)?"
    r"(?P<negative>(?:y?A)?mA(?=D|m|z|y|s|l)|(?:y?A)?mI(?=yor))?"
    r"(?:"
    rf"(?P<nominal>DIK(?:In|ImIz|I|lArI)n(?:I|A|DA|DAn|In|CA)|y?ACAK(?:I|lArI)n(?:I|A|DA|DAn|In))(?:DIr)?"
    rf"|(?P<converb>y?Ip|y?ArAK|y?IncA|y?InCA|DIKCA|DIKDAn|mAdAn|mADAn|mAKsIzIn|(?:[AI]?r|z)KAn|y?AlI|mIşKAn|DIKlArInDA|DIKInDA)"
    rf"|(?P<object>DIK(?:ImIz|I|lArI)(?:DIr|yDI)?|y?ACAK(?:I|lArI))"
    rf"|(?P<infinitive>mAK(?:DAn|lA|A)?|mAyA|mAyI)"
    rf"|(?P<finite>(?P<past>DI(?:m|n|K|nIz|lAr|lArDI|yDI|ysA)?)"
    r"|(?P<hearsay>mIş(?:lAr|sA|m)?)|(?P<perfect>mIş(?:DIr|lArDIr|DI|lArDI|DIlAr|DIrlAr))"
    r"|I?yor(?:lAr|lArDI|DI|DIlAr|mIş|lArmIş|sA|Iz|Im|lArsA)?"
    r"|(?P<future>y?ACAK(?:lAr|DI|DIlAr|DIr|lArDIr|lArDI|mIş)?|y?ACAKIz)"
    r"|[AI]?r(?:lAr|DI|lArDI|DIlAr|mIş|sA|lArsA|Iz)?"
    r"|z(?:lAr|DI|lArDI|mIş)?"
    r"|mAKDA(?:DIr|DIrlAr|lAr|yDI|yDIlAr|lArDIr|ymIş)?"
    r"|mAlI(?:DIr|lAr|yDI|DIrlAr)?|sA(?:lAr|yDI)?|sIn(?:lAr)?)"
    rf"|(?P<subject>y?An(?:lAr)?(?:I|lArI)?{_CASE}(?:DIr|yDI|DI)?)"
    rf"|(?P<wish>mA(?:lAr)?(?:sI|lArI|mIz|m)?{_CASE}(?:DIr|yDI)?|y?Iş(?:lAr)?(?:I|lArI)?{_CASE})"
    r")$"
)


@lru_cache(maxsize=65536)
def _endings(rest: str) -> tuple[tuple[str, str], ...] | None:
    found = _TAIL.match(rest.translate(_SKELETON))
    return tuple((name, text) for name, text in found.groupdict().items() if text) if found else None


_SHAPES = {
    "nominal": NOMINAL,
    "converb": CONVERB,
    "object": OBJECT,
    "infinitive": INFINITIVE,
    "finite": FINITE,
    "subject": SUBJECT,
    "wish": NOMINAL,
}


@lru_cache(maxsize=65536)
def forms(word: str, stems: frozenset[str]) -> tuple[VerbForm, ...]:
    """Read a word (lower case, no apostrophe) as forms of the stems that it may be of, the longest stem first.

    >>> [(form.stem, form.shape, form.passive) for form in forms("imzalanan", frozenset({"imzala"}))]
    [('imzala', 'subject-participle', True)]
    >>> forms("desteklememiştir", frozenset({"destekle"}))[0].negative
    True
    """
    found = []
    for length in range(len(word) - 1, 1, -1):
        for stem in _originals(word[:length], word[length:]):
            form = _form(stem, word[length:]) if stem in stems else None
            if form is not None:
                found.append(form)
    return tuple(found)


def _originals(start: str, rest: str) -> tuple[str, ...]:
    """Give the stems that a word's beginning may stand for: *ed* → *et*, *gid* → *git*, *istiyor* → *iste*."""
    if start.endswith(("ed", "gid", "güd")):
        return (start, start[:-1] + "t")
    if rest.startswith(("ıyor", "iyor", "uyor", "üyor")):
        return (start, start + "a", start + "e")
    if rest[:1] in "ıiuü" and rest[1:2] == "l" and start[-1] == "r" and start[-2] not in "aeıioöuü":
        return (start, start[:-1] + rest[0] + "r")  # *çevr|ildi*
    if start == "di" or (start == "yi" and rest):
        return (start, start[0] + "e")
    return (start,)


@lru_cache(maxsize=65536)
def _form(stem: str, rest: str) -> VerbForm | None:
    endings = _endings(rest)
    if endings is None:
        return None
    said = dict(endings)
    shape = next(shape for name, shape in _SHAPES.items() if name in said)
    passive = "passive" in said and _passive_fits(stem, rest)
    if "passive" in said and not passive:
        return None
    return VerbForm(
        stem=stem,
        shape=shape,
        passive=passive,
        negative="negative" in said or rest.startswith(("madan", "meden", "maksızın", "meksizin")),
        able="able" in said or said.get("negative", "").startswith(("A", "yA")),
        fact="wish" not in said,
        hearsay="hearsay" in said,
        future="future" in said or "ACAK" in said.get("nominal", "") + said.get("object", ""),
    )


def _passive_fits(stem: str, rest: str) -> bool:
    """Tell whether a passive can look so: -n after a vowel, -In after l, -Il else."""
    if stem[-1] in "aeıioöuü":
        return rest[0] == "n"
    if stem[-1] == "l":
        return rest[1:2] == "n"
    return rest[1:2] == "l"


# --- words that no lexicon has --------------------------------------------------------------------------------------

MANNERS = frozenset({"isteyerek", "istemeyerek", "istemeden", "bilerek", "bilmeyerek", "bilmeden"})
"""Forms of verbs that only say how something else was done, willingly or not."""
_NO_VERBS = frozenset(
    [
        *MANNERS,
        "zaman",
        "insan",
        "orman",
        "plan",
        "alan",
        "vatan",
        "kan",
        "düşman",
        "liman",
        "roman",
        "sultan",
        "tercüman",
        "meydan",
        "uzman",
        "kahraman",
        "bayan",
        "yakından",
        "yeniden",
        "birden",
        "neden",
        "yüzden",
        "önceden",
        "hemen",
        "tamamen",
        "resmen",
        "kısmen",
        "aynen",
        "esasen",
        "zaten",
        "rağmen",
        "yalan",
        "duman",
        "divan",
        "destan",
        "hakan",
        "kağan",
        "iran",
        "sudan",
        "lübnan",
        "yunan",
        "afgan",
        "osman",
        "müslüman",
        "hristiyan",
        "ardından",
        "tarafından",
        "yarın",
        "için",
        "kadın",
        "altın",
        "yakın",
        "ekin",
        "dün",
        "yarı",
        "doğru",
        "ileri",
        "geri",
        "beri",
        "karşı",
        "dolayı",
        "yazı",
        "dergisi",
        "kendi",
        "şimdi",
        "ebedi",
        "ciddi",
        "maddi",
        "kadar",
        "ikinci",
        "yedi",
        "tarihi",
        "resmi",
        "siyasi",
        "askeri",
        "ilgili",
        "sözde",
        "özellikle",
        "böylece",
        "nedeniyle",
        "çerçevesinde",
        "diğer",
        "başka",
        "gerek",
        "olarak",
        "olan",
        "muhtemelen",
        "nisan",
        "haziran",
        "ramazan",
        "şaban",
        "fiilen",
        "ruhen",
        "naklen",
        "şeklen",
        "ismen",
        "alenen",
        "manen",
        "kanunen",
        "usulen",
        "şifahen",
        "tahriren",
        "nispeten",
        "acilen",
        "aniden",
        "aslen",
        "resmen",
        "kısmen",
        "şahsen",
        "bizatihi",
        "fikren",
        "neden",
        "niçin",
        "niye",
        "siyaseten",
        "askerî",
        "askeri",
        "madden",
    ]
)
_CROSSING = re.compile(
    r"(?:\w{2}(?:arak|erek)|[ıiuü]p|[ıiuü]nca|[ıiuü]nce|d[ıiuü]ğ[ıiuü]\w{0,4}|t[ıiuü]ğ[ıiuü]\w{0,4}|[ae]c[ae]ğ[ıi]\w{0,4}"
    r"|\wm[ae]s[ıi]\w{0,4}|\wm[ae]y[ae]|\wm[ae]y[ıi]|\wm[ae]k|\wm[ae]kt[ae]n|\wm[ae]kl[ae]|y[ae]n|[^\W\d_aeıioöuü][ae]n"
    r"|\wd[ae]n\b|(?:l[ae]r|[a-zçğşıöü])ken)$"
)
_FINITE = re.compile(
    r"(?:m[ıiuü]şt[ıiuü]r?|m[ıiuü]şl[ae]r(?:d[ıi]r?)?|m[ıiuü]ş|[ıiuü]yor(?:du|lar|lardı)?|m[ae]kt[ae](?:d[ıi]r|yd[ıi])?"
    r"|[ae]c[ae]k(?:t[ıi]r?|l[ae]r)?|(?:[fstkçşhp]t|[^\Wfstkçşhp\d_]d)[ıiuü](?:l[ae]r)?)$"
)
_PARTICIPLE = re.compile(r"(?:y[ae]n|[ln][ae]n|[^\W\d_aeıioöuü][ae]n)$")
_SHORTEST = 4


@lru_cache(maxsize=65536)
def ends_clause(word: str) -> bool:
    """Tell whether a word in lower case looks like the finite verb of a clause."""
    return len(word) >= _SHORTEST and word not in _NO_VERBS and bool(_FINITE.search(word))


@lru_cache(maxsize=65536)
def is_verbal(word: str) -> bool:
    """Tell whether a word in lower case looks like any verb form: finite, participle, nominal or converb."""
    if len(word) < _SHORTEST or word in _NO_VERBS or word.endswith(("dan", "den", "tan", "ten")):
        return False
    if word.startswith("donanma"):  # a fleet, though *donanması* ends like a verb
        return False
    return bool(_CROSSING.search(word)) or ends_clause(word)


POSSESSED_VERB = re.compile(
    r"(?:[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi]|[dt][ıiuü]kl[ae]r[ıi]|\wm[ae](?:s[ıi]|l[ae]r[ıi]))(?:n[ıi]|n[ae]|nd[ae]n?)?$"
)
"""Verb forms that have a subject in the genitive."""
_CONTENT = re.compile(r"(?:[dt][ıiuü](?:ğ|kl)|[ae]c[ae](?:ğ|kl))\w*n[ıiuü]$")


def is_content(word: str) -> bool:
    """Tell whether a word in lower case is a verb as what somebody says or thinks: *geldiğini, gideceklerini*."""
    return _CONTENT.search(word) is not None


_THESIS = re.compile(r"(?:[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:ğ[ıi]|kl[ae]r[ıi]))$")


def is_thesis(word: str) -> bool:
    """Tell whether a word in lower case is a verb as what a thesis says, or is said by: *geldiği iddiası*."""
    return _THESIS.search(word) is not None


_VOWELS = tuple("aeıioöuü")
_DROPPED = {
    "oğul": ("oğl",),
    "ağız": ("ağz",),
    "şehir": ("şehr",),
    "emir": ("emr",),
    "fikir": ("fikr",),
    "izin": ("izn",),
    "hüküm": ("hükm",),
}
"""Nouns that lose a vowel before an ending."""

CIRCUMFLEX = str.maketrans("âîû", "aiu")
"""Letters that some write and others do not: *ilân*, *hükûmet*."""


def beginnings(noun: str, length: int) -> frozenset[str]:
    """Give the first letters of the forms of a noun: *oğul* and *oğlu*."""
    return frozenset(stem[:length].translate(CIRCUMFLEX) for stem in (noun, *_DROPPED.get(noun, ())))


_NOUN = re.compile(
    r"^(?:lAr)?(?:sI|ImIz|mIz|I|lArI)?(?:n?[AI]|y[AI]|n?In|n?DAn?|y?lA|nCA)?(?:KI|kI)?(?:lAr)?(?:n?[AIn]{0,2})?(?:DIr|yDI|(?<![AI])DI)?$"
)


@lru_cache(maxsize=65536)
def is_noun(word: str, noun: str) -> bool:
    """Tell whether a word in lower case is a noun with whatever endings; softened stems count.

    >>> is_noun("desteğini", "destek"), is_noun("destekledi", "destek")
    (True, False)
    """
    word, noun = word.translate(CIRCUMFLEX), noun.translate(CIRCUMFLEX)
    if word == noun:
        return True
    soft = turkish.soften(noun)
    for stem in (noun, *((soft,) if soft else ()), *_DROPPED.get(noun, ())):
        rest = word[len(stem) :].translate(_SKELETON)
        if word.startswith(stem) and _NOUN.match(rest) and not (rest == "DI" and stem.endswith(_VOWELS)):
            return True  # *tanımadı* is no *tanıma*
    return False
