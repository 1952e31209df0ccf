"""Nouns and bare pairs as triggers in Turkish sentences: *S’nin O’ya ziyareti*, *O’nun müttefiki S*, *O’nun S*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction.ends import UNNAMED, End, Found, are_distinct, matches
from kg.extraction.matches import Match
from kg.extraction.sorts import is_office
from kg.extraction.triggers import NOUN, Trigger
from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_governors import is_in_case, is_prevented
from kg.extraction.turkish_heads import is_owned
from kg.extraction.turkish_noun_search import NounSearch
from kg.extraction.turkish_owners import unsaid_owner
from kg.extraction.turkish_roles import MODIFIER, Argument, case_of
from kg.extraction.turkish_search import OWNER, WANTED, Search, TurkishEnds
from kg.extraction.turkish_verbs import ends_clause, is_verbal
from kg.language.turkish import Case

NOT: Final = frozenset({"değil", "değildi", "değildir", "yok", "yoktu", "yoktur"})
_TIES = frozenset({"friendOf", "alliedWith", "collaboratedWith", "foughtAgainst", "rivalOf"})
_TREATIES = ("antlaşma", "anlaşma", "pakt", "sözleşme", "muahede", "protokol")
_ONLY_SAID = (
    *(
        "sözü",
        "sözün",
        "vaad",
        "vaat",
        "taleb",
        "talep",
        "isteğ",
        "önerisi",
        "teklifi",
        "çağrısı",
        "ihtimal",
        "olasılı",
    ),
    *("tehdid", "hazırlı", "planı", "niyet", "arzu", "umu", "beklenti", "iddia", "söylenti", "tasarı", "ümid", "hayal"),
)
"""Beginnings of nouns that say of a bare noun before them that it was promised, wanted or told."""
_NEARBY = frozenset({"yakınlarında", "yakınında", "yakınlarındaki", "yakınındaki", "yakınlarına"})
_WHERE = re.compile(r"[ıiuü]nd[ae]$")
_THERE = frozenset({"var", "vardı", "vardır", "yer"})
_LINKS = frozenset({"olarak", "olan", "olup", "idi", "oldu", "olmuştur", "olmuş", "sayılır", "sayılan", "."})
_HELD = ("sayıl", "kabul", "bilin")
_COPULAS = ("dır", "dir", "dur", "dür", "ydı", "ydi", "ydu", "ydü", "tır", "tir", "tur", "tür")
_BETWEEN_PAIR = frozenset(
    [
        "ait",
        "olan",
        "yaptığı",
        "yazdığı",
        "verdiği",
        "yolladığı",
        "gönderdiği",
        "imzaladığı",
        "yapılan",
        "bu",
        "bir",
        "yeni",
        "resmi",
        "özel",
        "ilk",
        "son",
        "imzalanan",
        "tarihli",
        "olası",
        "uzun",
        "altındaki",
        "altında",
    ]
)
_BREAKS = frozenset({",", ";", ":", ".", "(", ")", "“", "”", "ve"})
_WITH_CLAUSE = frozenset({"about", "between", "towards"})
"""Roles after which a participle may stand before the noun: *O hakkında yazılan mektup*."""
_PAIR_GAP, _CLAUSE_GAP = GAP + 2, GAP + 5
_CHAINED = 9
_RELATIVE = ("yan", "yen", "kan", "ken", "nan", "nen", "lan", "len", "ran", "ren")
_CASED = re.compile(r"\w{2}(?:l[ae]r[ae]|l[ae]r[ıi]n?|[dt][ae]n?|[ıiuü]n[ıiuü]n|[ıiuü]n[ae])$")
_WISHED = re.compile(r"m[ae](?:s[ıi]|l[ae]r[ıi])n[ıiae]$")
_UNDONE = re.compile(r"\w{3}m[ae]y[ae]n$")
_PLURAL = re.compile(r"l[ae]r[ıi]\w*$")
_ASKED_FOR = re.compile(r"iste(?:di|mi[sş]|r|ye|yi|di[ğk]|mek)|bekle(?:di|mi|r|ye|yi)|talep$|rica$")


def noun(search: NounSearch, trigger: Trigger, at: int) -> Iterator[Match]:
    """Read a noun with its ends: *S’nin O’ya ziyareti*, *O’nun müttefiki S*."""
    words = search.words_before(trigger.words[:-1], at)
    if words is None or _tells_nothing(search, trigger, at):
        return
    negative = any(word.low in NOT for word in search.words[at + 1 : at + 3]) or bool(
        _UNDONE.search(search.low(at - 1))
    )
    if trigger.kind == NOUN:
        subjects, objects = _by(search, trigger, words[0])
        if not subjects:
            subjects = search.of_noun(trigger, "subject", trigger.subject, words[0])
            objects = search.of_noun(trigger, "object", trigger.object, words[0])
        if (trigger.mutual and trigger.subject == trigger.object) or (
            len(subjects) > 1 and not objects and _is_mutual(search, words[0])
        ):
            objects = subjects
    elif trigger.object == "nominative" and trigger.subject != "nominative":  # *O, S’nin oğludur*
        subjects = search.of_noun(trigger, "subject", trigger.subject, words[0])
        subjects = subjects or unsaid_owner(search, trigger, "subject", at)
        objects = _predicated(search, trigger, "object", at, subjects)
    else:
        objects = search.of_noun(trigger, "object", trigger.object, words[0])
        objects = objects or unsaid_owner(search, trigger, "object", at)
        subjects = _predicated(search, trigger, "subject", at, objects)
        if any(each.argument.first > at for each in subjects):  # *X ve annesi Y*
            subjects = tuple(each for each in subjects if each.argument.first > at)
            objects = tuple(each for each in objects if each.argument.first < at)
    if trigger.relation == "foughtAgainst" and _is_of_another_act(search, subjects, at):
        return
    wished = trigger.kind == NOUN and bool(_WISHED.search(search.low(at))) and search.is_wished(at)
    found = Found(trigger=trigger, at=at, words=words, negative=negative, doubts=("wish",) * wished)
    yield from matches(found, subjects, objects)


def _tells_nothing(search: NounSearch, trigger: Trigger, at: int) -> bool:
    """Tell whether a noun is no deed of its own, or only promised or supposed."""
    if search.low(at - 1) == "ve" and search.low(at).endswith(("ları", "leri")):
        return True  # *X ve oğulları*: whose they are, is said; who they are, not
    if trigger.kind == NOUN and (is_in_case(search, at) or is_prevented(search, at)):
        return True  # *X’in Y’yi işgali halinde, işgaline engel oldu*
    if trigger.kind == NOUN and _ASKED_FOR.match(search.low(at + 1)):
        return True  # *X’in Y’ye karışmayacağına dair teminat istedi*
    if trigger.relation in _TIES and (search.low(at + 1).startswith(_TREATIES) or search.low(at) in _NEARBY):
        return True  # *X’le bir dostluk paktı, Y yakınlarında*
    # *Y’ye destek sözü*: nobody has supported him yet
    return search.low(at) == trigger.words[-1] and search.low(at + 1).startswith(_ONLY_SAID)


def _is_of_another_act(search: Search, subjects: TurkishEnds, at: int) -> bool:
    """Tell whether what is between some is another act: *A ile B arasında antlaşmanın imzalanmasıyla savaş bitti*."""
    last = max((each.argument.last for each in subjects), default=at)
    return any(_ACT.search(search.low(index)) for index in range(last + 1, at) if search.words[index].name is None)


_ACT = re.compile(r"\w{3}m[ae]s[ıi](?:n\w*|yl[ae])?$")


def _by(search: Search, trigger: Trigger, before: int) -> tuple[TurkishEnds, TurkishEnds]:
    """Find who does to what, where a noun has its doer before *tarafından*: *X’in Y tarafından işgali*."""
    if trigger.subject != "genitive" or trigger.object != "accusative" or "by" not in search.roles:
        return (), ()
    for argument in reversed(search.arguments):
        if argument.role != "by" or argument.last >= before:
            continue
        if search.distance(argument.last, before) > GAP or search.crossed(argument.last + 1, before):
            break
        subjects = search.with_joined(argument, trigger, "subject", ())
        return subjects, search.before(trigger, "object", OWNER, argument.first, argument.first)
    return (), ()


def _is_mutual(search: Search, at: int) -> bool:
    """Tell whether both do it to each other: *S ve O’nun karşılıklı ziyaretleri*."""
    return any(word.low == "karşılıklı" for word in search.words[max(0, at - GAP) : at])


def _predicated(search: Search, trigger: Trigger, end: str, at: int, others: TurkishEnds) -> TurkishEnds:
    """Find of whom a predicate is said: of what follows it, or of the subject of *… idi*."""
    following = search.words[at + 1] if at + 1 < len(search.words) else None
    if _WHERE.search(trigger.words[-1]):
        return _existing(search, trigger, end, at)
    if following is not None and following.low not in {",", ".", "ve"}:
        apposed = _apposed(search, trigger, end, at)
        if apposed:
            return apposed
    if not others or not (following is None or _is_linked(search, at)):
        return ()
    first = min(each.argument.first for each in others)
    return search.before(trigger, end, "nominative", first, at) or _inverted(search, trigger, end, at)


def _apposed(search: Search, trigger: Trigger, end: str, at: int) -> TurkishEnds:  # noqa: PLR0911 - a return a way
    """Find the name that a predicate stands before, also over others: *X’in dostu Türkiye’nin konsolosu Y*."""
    for argument in search.arguments:
        if argument.first <= at:
            continue
        if search.low(at + 1) == "olan" and not is_office(argument.name) and argument.first - at <= GAP + 1:
            return (End(argument=argument),) if search.fits(argument.name, trigger, end) else ()
        if argument.first == at + 1 and argument.name.entity.startswith("person/"):
            single = argument.role == "between" and not _PLURAL.search(search.low(at))  # *elçisi A ile B arasında*
            return _bearers(search, trigger, end, argument)[: 1 if single else None]
        near = argument.first - at <= GAP - 1
        if argument.first - at > _CHAINED or search.crossed(at + 1, argument.first) > 0:
            return ()
        if any(word.low in _BREAKS for word in search.words[at + 1 : argument.first]):
            return ()
        if search.fits(argument.name, trigger, end) and argument.role != "genitive":
            if _PLURAL.search(search.low(at)) and not argument.joined and search.low(at + 1) != "biri":
                return ()
            return search.with_joined(argument, trigger, end, () if near else ("crossed",))
        if near and search.fits(argument.name, trigger, end) and not argument.owns:
            return search.with_joined(argument, trigger, end, ())
    return ()


def _existing(search: Search, trigger: Trigger, end: str, at: int) -> TurkishEnds:
    """Find who is somewhere: *ordunun başında X vardı, başında X bulunuyordu*."""
    for argument in search.arguments:
        if argument.first > at:
            behind = search.low(argument.last + 1)
            near = argument.first - at <= GAP and not search.crossed(at + 1, argument.first)
            there = behind in _THERE or behind.startswith("bulun")
            return _bearers(search, trigger, end, argument) if near and there and argument.role == "nominative" else ()
    return ()


def _bearers(search: Search, trigger: Trigger, end: str, argument: Argument) -> TurkishEnds:
    """Give who stands right behind what he is, in whatever case, with those joined to him who have no office."""
    if not search.fits(argument.name, trigger, end):
        return ()
    found = search.with_joined(argument, trigger, end, ())
    return tuple(each for each in found if each.argument is argument or not _has_office(search, each.argument))


def _has_office(search: Search, argument: Argument) -> bool:
    """Tell whether an office of his own stands before somebody: *Rus elçisi A ile Fransız elçisi B*."""
    name = search.words[argument.first - 1].name if argument.first else None
    return name is not None and is_office(search.sentence.names[name])


def _is_linked(search: Search, at: int) -> bool:
    """Tell whether a predicate is the sentence’s own: *… dostudur*, *… amcası ve … arkadaşıydı*."""
    following = search.low(at + 1)
    if following in _LINKS or following.startswith(_HELD) or search.low(at).endswith(_COPULAS):
        return True
    if following not in {"ve", ","}:
        return False
    last = next((word.low for word in reversed(search.words) if word.low[-1].isalpha()), "")
    return last.endswith(_COPULAS) and not any(ends_clause(word.low) for word in search.words[at + 1 : -2])


def _inverted(search: Search, trigger: Trigger, end: str, at: int) -> TurkishEnds:
    """Find who stands behind his predicate with a copula: *Olayın sorumlusu, … X’tir*."""
    last = search.arguments[-1] if search.arguments else None
    if last is None or last.first <= at or search.low(at + 1) != ",":
        return ()
    rest = last.name.rest.lstrip("’'")
    if rest.endswith(_COPULAS) and search.fits(last.name, trigger, end):
        return (End(argument=last, doubts=("crossed",)),)
    return ()


# --- two names and nothing else -------------------------------------------------------------------------------------


def firsts(trigger: Trigger) -> frozenset[str]:
    """Give the roles that the first of two names may have which stand side by side."""
    role = trigger.subject if trigger.subject_first else trigger.object
    return frozenset(WANTED.get(role, (role,)) if role != "nominative" else ("nominative", MODIFIER))


def pair(search: Search, trigger: Trigger, wanted: frozenset[str]) -> Iterator[Match]:
    """Read two names that stand side by side: *O’nun S*, *O S*; the first has one of the ``wanted`` roles."""
    ends = ("subject", "object") if trigger.subject_first else ("object", "subject")
    role, second = (trigger.subject, trigger.object) if trigger.subject_first else (trigger.object, trigger.subject)
    for place, one in enumerate(search.arguments):
        if one.role not in wanted or not search.fits(one.name, trigger, ends[0]):
            continue
        other = _partner(search, trigger, place, (role, second), ends[1])
        if other is None:
            continue
        found = Found(trigger=trigger, at=other.first, words=())
        alone = role == "commanded" and one.name.rest  # *A, B ve C’nin emrindeki*: C alone
        for each in (End(argument=one),) if alone else search.with_joined(one, trigger, ends[0], ()):
            two = End(argument=other)
            subject, object_ = (each, two) if trigger.subject_first else (two, each)
            if are_distinct(subject, object_):
                yield from matches(found, (subject,), (object_,))


def _partner(search: Search, trigger: Trigger, place: int, roles: tuple[str, str], end: str) -> Argument | None:
    one, (role, second) = search.arguments[place], roles
    for other in search.arguments[place + 1 :]:
        if other.name is one.name or (search.is_bracketed(other.first) and not search.is_bracketed(one.first)):
            continue
        if not _adjoins(search, one, other, role):
            return None
        if role == "genitive" and _is_parted(search.arguments, one, other):
            return None
        if other.name.form in UNNAMED or not search.fits(other.name, trigger, end):
            if role == "relative":
                return None  # *O’daki* belongs to what follows it, and to nothing behind that
            continue
        if role == "commanded" and (other.indirect or other.role == MODIFIER):
            break  # *komutasındaki Rus güçleri*: the troops, not the land
        if role == "genitive" and _is_of_another(search, other):
            break
        if second == "nominative" or other.role in WANTED.get(second, (second,)):
            return other
    return None


def _is_of_another(search: Search, other: Argument) -> bool:
    """Tell whether *-daki* gives a name to the noun behind it: *X’in savaştaki yenilgisi*, but not *savaştaki rolü*."""
    relative = case_of(other.name) is Case.RELATIVE
    return relative and not search.low(other.last + 1).startswith(("rol", "yer", "katıl", "katk", "varlı", "görev"))


def _is_parted(arguments: Sequence[Argument], one: Argument, other: Argument) -> bool:
    return any(
        between.role == one.role and one.last < between.first and between.last < other.first for between in arguments
    )


_CAUSES: Final = frozenset({"yüzünden", "nedeniyle", "sebebiyle", "dolayı", "üzerine", "sonucu", "sonucunda"})


def _adjoins(search: Search, one: Argument, other: Argument, role: str) -> bool:
    if search.is_bracketed(one.first) != search.is_bracketed(other.first):
        return False
    gap = search.outside(one.last + 1, other.first)
    if role in {"nominative", "ablative"}:
        cited = one.name.form == other.name.form == "citation" and [word.low for word in gap] == [","]
        return not gap or cited
    if role == "genitive" and any(is_owned(search.sentence, word) for word in gap):
        return False
    if role in _WITH_CLAUSE and len(gap) <= _CLAUSE_GAP:
        return not any(word.low in _BREAKS or ends_clause(word.low) for word in gap if word.name is None)
    if len(gap) > _PAIR_GAP or (role == "relative" and any(_CASED.search(word.low) for word in gap)):
        return False
    return all(
        word.name is not None
        or word.low in _BETWEEN_PAIR
        or word.low.endswith(_RELATIVE)
        or not (is_verbal(word.low) or word.low in _BREAKS | _CAUSES)
        for word in gap
    )
