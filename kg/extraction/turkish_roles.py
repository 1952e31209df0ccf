"""Which roles the names of a Turkish sentence can have: by suffix, by postposition, and by what they are joined to."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0915 - a branch a way of saying it

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.ends import BOTH
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.sorts import SORTS, is_office, sort_of
from kg.extraction.triggers import POSTPOSITIONS
from kg.extraction.turkish_heads import (
    ALSO,
    AND,
    about,
    compound_head,
    governs,
    heads_of,
    nominal_case,
    of_place,
    owned_by,
    possessed,
    through,
    troops,
    with_his_men,
)
from kg.extraction.turkish_peoples import is_adjective, is_in_it, is_of_region, shares_noun
from kg.extraction.turkish_subjects import is_of_another_verb
from kg.extraction.turkish_verbs import is_verbal
from kg.language import turkish
from kg.language.turkish import Case

MODIFIER, COMPANION = "modifier", "companion"
_LONGEST_GAP = 3
_SOME = {
    "tanesi": "nominative",
    "biri": "nominative",
    "bazıları": "nominative",
    "birkaçı": "nominative",
    "tanesini": "accusative",
    "birini": "accusative",
    "birkaçını": "accusative",
    "bazılarını": "accusative",
    "kısmını": "accusative",
    "birine": "dative",
    "bazılarına": "dative",
    "biriyle": "instrumental",
    "kısmı": "nominative",
    "çoğu": "nominative",
    "çoğunu": "accusative",
    "çoğuna": "dative",
}
"""*Some of them*: a name in the ablative or genitive before these has their role."""
_OF_PLACES = frozenset({Case.DATIVE, Case.ABLATIVE, Case.INSTRUMENTAL, Case.ACCUSATIVE})
_BY_BIRTH = frozenset({"asıllı", "kökenli", "uyruklu", "doğumlu", "tebaalı"})  # *Alman asıllı X*
_ADVERB = re.compile(r"\w{3}(?:l[ae]|[cç][ae])$")
_ROW = 2
"""Words of a row of three names: a comma and *and*."""
_PASSIVE = re.compile(r"(?<!çek)[ıiuü][ln](?:d[ıiuü]|m[ıiuü]ş)")
_CLOSING_MARKS = frozenset({"”", "’", "»", '"'})
_BRACKETS = 12
_AT_WHOSE_ORDER = frozenset({"emriyle", "buyruğuyla", "fermanıyla", "kararıyla", "iradesiyle"})
"""Words behind a genitive that say who had it done: *sultanın emriyle idam edildi*."""
_APART = frozenset({"ayrı", "farklı", "başka", "bağımsız", "uzak", "üstün", "yana", "dolayı", "ötürü", "itibaren"})
"""Words behind an ablative that take it for themselves: *X’ten ayrı hareket etti*."""
_MATTERS = ("treaty/", "event/", "topic/")
"""What somebody is for or against with whatever is done about it: *X Antlaşması’nın onaylanmasına karşı*."""
_WITH_DATIVE = frozenset({"towards", "against", "about"})
"""What the postpositions behind a dative make of it."""
_BEHIND_DATIVE = frozenset({"karşı", "yönelik", "ilişkin", "dair"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A name with one of the roles that it may have.

    ``indirect``: it only belongs to what has the role. ``owned``: where the noun stands that a genitive owns, if it
    follows at once, so that it is hardly the subject of a verb. ``joined``: *and* binds it to the name that follows it.
    """

    name: Name
    role: str
    indirect: bool = False
    owned: int | None = None
    joined: bool = False
    first: int
    last: int

    @property
    def owns(self) -> bool:
        """Whether a noun follows that belongs to it."""
        return self.owned is not None


def arguments(sentence: Sentence) -> tuple[Argument, ...]:
    """Give every name of the sentence with its roles, in the order of the text; those of the last sentence are kept."""
    read, roles = _READ[0]
    if read is not sentence:
        roles = _arguments(sentence)
        _READ[0] = (sentence, roles)
    return roles


_READ: list[tuple[Sentence | None, tuple[Argument, ...]]] = [(None, ())]


def _arguments(sentence: Sentence) -> tuple[Argument, ...]:
    names = sentence.names
    found: list[list[tuple[str, bool, int]]] = [[] for _ in names]
    bound, listed = [False] * len(names), False
    for at in range(len(names) - 1, -1, -1):
        following = _following(names, at)
        conjunction = _joined(sentence, names[at], names[following]) if following < len(names) else ""
        joined = bound[at] = bool(conjunction) and (
            conjunction != "," or (bound[following] and listed) or _is_row(sentence, at)
        )
        if joined and conjunction == "," and _is_subject_of_rest(sentence, at):
            joined = bound[at] = False
        if not _is_title(names, at):
            listed = joined and conjunction != "ile"
        own = _own(sentence, names[at])
        apposed = None if joined else _apposed(sentence, at)
        if apposed is not None and [role for role, _, _ in own] == ["nominative"]:
            own = [(role, indirect, names[at].last) for role, indirect, _ in found[apposed]]
        if joined and found[following] and _takes_over(sentence, names[at], own, found[following]):
            own = [(role, indirect, names[at].last) for role, indirect, _ in found[following]]
        if shares_noun(sentence, at):
            own = [(MODIFIER, False, names[at].last)]
        found[at] = own
    return _as_arguments(sentence, found, bound)


def _is_subject_of_rest(sentence: Sentence, at: int) -> bool:
    """Tell whether who opens a sentence is its subject, though a row follows: *Rusya, Eflak ve Boğdan’dan çekildi*.

    Only where the row is in a case of places and nobody else could be the subject of an active verb.
    """
    names, words = sentence.names, sentence.words
    if at or names[at].first > 1 or names[at].rest or not names[at].entity.startswith(("person/", "group/")):
        return False
    last = next((name for name in names[1:] if name.rest), None)
    if last is None or case_of(last) not in _OF_PLACES or any(not name.rest for name in names[names.index(last) + 1 :]):
        return False
    verb = next((word.low for word in reversed(words) if word.low[-1].isalpha()), "")
    row = [word for word in words[names[at].last + 1 : last.first] if word.name is None]
    return {word.low for word in row} == {",", "ve"} and len(row) == _ROW and not _PASSIVE.search(verb)


def _takes_over(
    sentence: Sentence, name: Name, own: Sequence[tuple[str, bool, int]], following: Sequence[tuple[str, bool, int]]
) -> bool:
    """Tell whether a name has the roles of the one that it is joined to: *A, B ve C’ye*, *A’ya ve B’ye yönelik*."""
    kinds = [role for role, _, _ in own]
    if kinds in (["nominative"], [MODIFIER]):
        return True
    if kinds == ["instrumental"]:
        between = any(role == "between" for role, _, _ in following)
        return between or sentence.words[name.last + 1].low == "ile"
    return kinds == ["dative"] and any(role in _WITH_DATIVE for role, _, _ in following)


def _apposed(sentence: Sentence, at: int) -> int | None:
    """Find the name of the same sort right behind a name’s bracket: *Kurul (…) Merkez Komitesi üyelerine*."""
    name, words = sentence.names[at], sentence.words
    opening = name.last + 1
    if name.rest or opening >= len(words) or words[opening].text != "(":
        return None
    end = min(len(words) - 1, opening + _BRACKETS)
    closing = next((index for index in range(opening, end) if words[index].text == ")"), None)
    other = words[closing + 1].name if closing is not None else None
    return other if other is not None and sort_of(sentence.names[other]) == sort_of(name) else None


def _is_row(sentence: Sentence, at: int) -> bool:
    """Tell whether three names or more stand in a row with nothing but commas between: *A, B, C halkları*."""

    def adjoins(one: int) -> bool:
        if not 0 <= one < len(sentence.names) - 1:
            return False
        first, second = sentence.names[one], sentence.names[one + 1]
        between = sentence.words[first.last + 1 : second.first]
        return [word.low for word in between] == [","] and sort_of(first) == sort_of(second) and not first.rest

    return adjoins(at) and (adjoins(at - 1) or adjoins(at + 1))


def _following(names: Sequence[Name], at: int) -> int:
    """Give the place of the name after one, over the office that stands before it: *A ile Rus elçisi B*."""
    if is_office(names[at]):
        return at + 1
    following = at + 1
    while _is_title(names, following) or _is_title(names, following + 1):
        if not (_is_title(names, following) or names[following + 1].first == names[following].last + 1):
            break
        following += 1
    return following


def _is_title(names: Sequence[Name], at: int) -> bool:
    """Tell whether a name is an office right before who holds it."""
    return at + 1 < len(names) and is_office(names[at]) and names[at + 1].first == names[at].last + 1


def _as_arguments(
    sentence: Sentence, found: Sequence[Sequence[tuple[str, bool, int]]], bound: Sequence[bool]
) -> tuple[Argument, ...]:
    return tuple(
        Argument(
            name=name,
            role=role,
            indirect=indirect,
            owned=owned_by(sentence, name) if role == Case.GENITIVE.value else None,
            joined=joined,
            first=name.first,
            last=last,
        )
        for name, roles, joined in zip(sentence.names, found, bound, strict=True)
        for role, indirect, last in roles
    )


def case_of(name: Name) -> Case:
    """Give the case in which a name stands."""
    if not name.rest:
        return Case.NOMINATIVE
    rest = name.rest.lstrip(turkish.APOSTROPHES)
    if rest != name.rest:
        return turkish.suffix(rest).case
    read = turkish.suffix_after(name.text, rest)
    return read.case if read is not None else turkish.suffix(rest).case


def _own(sentence: Sentence, name: Name) -> list[tuple[str, bool, int]]:
    case, words = case_of(name), sentence.words
    if name.form == "zero":
        return [(case.value, False, name.last)]
    if words[name.first].low == "yerine":
        return [("instead", False, name.last)]
    if {word.low for word in words[name.last + 1 : name.last + 2]} & _BY_BIRTH:
        return [(MODIFIER, False, name.last)]
    following = _past_marks(words, name.last + 1)
    while following < len(words) and words[following].low in ALSO and case != Case.NOMINATIVE:
        following += 1
    if case == Case.DATIVE and words[following + 1 : following + 2] and words[following + 1].low == "karşı":
        following += bool(_ADVERB.search(words[following].low))  # *antlaşmaya şiddetle karşı çıktı*
    if following < len(words) and words[following].name is None:
        if (
            words[following].low == "ile"
            and following + 1 < len(words)
            and words[following + 1].low in {"ilgili", "birlikte"}
        ):
            if words[following + 1].low == "ilgili":
                return [("about", False, following + 1)]
            return [("instrumental", False, following + 1), (COMPANION, False, following + 1)]
        role = POSTPOSITIONS.get(words[following].low)
        if role and words[following].low in _BEHIND_DATIVE and case == Case.GENITIVE:
            role = None  # *X’in karşı çıktığı*
        if role and not (
            words[following].low == "ile"
            and words[following + 1 : following + 2]
            and _is_pair(sentence, name, following)
        ):
            led = troops(words, following)
            return led if led and led[0][0] == "accusative" else [(role, False, following), *led]
    roles = [(case.value, False, name.last)]
    if case == Case.NOMINATIVE:
        if (agent := with_his_men(words, following)) is not None:
            return [("by", False, agent)]
        if is_adjective(words, name) or _is_of_office(sentence, name):
            return [(MODIFIER, False, name.last)]
        if following < len(words) and words[following].name is None and is_in_it(words[following].low):
            return [(MODIFIER, False, name.last)]
        head = compound_head(words, name)
        if head is not None:
            apposed = _is_named_as(words, head) or _stands_before_person(sentence, head)
            acting = [] if apposed else through(words, head, heads_of(name))
            place = of_place(words, head) if sort_of(name) == SORTS["place"] and not acting else []
            own = [(case.value, False, name.last)] if is_of_another_verb(sentence, name, head) else []
            roles = place or [*own, (MODIFIER, False, name.last), *acting]
    elif case == Case.GENITIVE and is_of_region(sentence, name):
        return [(MODIFIER, False, name.last)]
    elif case == Case.GENITIVE:
        some = next((_SOME[word.low] for word in words[name.last + 1 : name.last + 4] if word.low in _SOME), None)
        if some is not None:
            return [(some, True, name.last)]
        roles += [("by", True, following) for word in words[following : following + 1] if word.low in _AT_WHOSE_ORDER]
        head = possessed(words, name)
        if head is not None and not _is_named_as(words, head):
            roles += through(words, head, heads_of(name))
        else:
            nominal = nominal_case(words, name)
            if nominal is not None and not governs(words, nominal[1] + 1):
                roles.append((nominal[0], True, nominal[1]))
            elif nominal is not None and name.entity.startswith(_MATTERS) and nominal[0] == "dative":
                roles.append((POSTPOSITIONS[words[nominal[1] + 1].low], True, nominal[1] + 1))
        subject_matter = about(words, name)
        if subject_matter is not None:
            roles.append(("about", True, subject_matter))
    elif case == Case.ABLATIVE and following < len(words) and words[following].low in _APART:
        return [("apart", False, following)]
    elif case == Case.ABLATIVE:
        some = next((_SOME[word.low] for word in words[name.last + 1 : name.last + 3] if word.low in _SOME), None)
        roles = [(some, True, name.last)] if some else roles
    elif case == Case.RELATIVE:
        roles.append(("locative", True, name.last))
    elif case == Case.EQUATIVE:
        roles.append(("by", False, name.last))
    return roles


def _is_of_office(sentence: Sentence, name: Name) -> bool:
    """Tell whether a land or a town only says which office stands behind it: *Yunan Dışişleri Bakanı X*."""
    if not name.entity.startswith(("group/", "place/")):
        return False
    at = name.last + 1
    return at < len(sentence.words) and _names_office(sentence, sentence.words[at])


def _is_named_as(words: tuple[Word, ...], head: int) -> bool:
    """Tell whether a head says what somebody is: *X’in temsilcisi olarak*."""
    return head + 1 < len(words) and words[head + 1].low == "olarak"


def _stands_before_person(sentence: Sentence, head: int) -> bool:
    """Tell whether a head is the title of the person behind it: *Bizans imparatoru I. Alexios*."""
    at = sentence.words[head + 1].name if head + 1 < len(sentence.words) else None
    return at is not None and sentence.names[at].entity.startswith("person/")


def _is_pair(sentence: Sentence, name: Name, ile: int) -> bool:
    """Tell whether *ile* joins two names (*X ile Y arasında*) rather than saying with whom."""
    other = sentence.words[ile + 1].name
    return other is not None and sort_of(sentence.names[other]) == sort_of(name)


def _past_marks(words: tuple[Word, ...], at: int) -> int:
    """Go past a quotation mark and what stands in brackets: *“X’e” yönelik, X (Y) tarafından*."""
    at += at < len(words) and words[at].text in _CLOSING_MARKS
    if at < len(words) and words[at].text == "(":
        closing = next(
            (index for index in range(at, min(len(words), at + _BRACKETS)) if words[index].text == ")"), None
        )
        if closing is not None and closing + 1 < len(words) and words[closing + 1].low in POSTPOSITIONS:
            return closing + 1
    return at


def _names_office(sentence: Sentence, word: Word) -> bool:
    return word.name is not None and is_office(sentence.names[word.name])


def _joined(sentence: Sentence, one: Name, other: Name) -> str:
    """Give the word that joins two names: *and* or a comma, with no more than a title behind it."""
    if one.form == other.form == BOTH:
        return "ve"
    behind = _past_bracket(sentence.words, one.last + 1)
    between = [word for word in sentence.words[behind : other.first] if not _names_office(sentence, word)]
    if not between or len(between) > _LONGEST_GAP or between[0].low not in AND:
        return ""
    if sort_of(one) != sort_of(other) and not (between[0].low == "ve" and _are_lands(one, other)):
        return ""
    if [word.name for word in between[1:2]] == [None] and between[1].low.endswith(("ları", "leri")):
        return ""  # *X ve adamları Y’yi tutukladı*
    if between[0].low == "ne" and (one.first == 0 or sentence.words[one.first - 1].low != "ne"):
        return ""
    if _is_verb(sentence, one.first - 1) and _is_verb(sentence, other.last + 1):
        return ""  # *A’nın desteklediği B ile C’nin desteklediği D*
    broken = any(is_verbal(word.low) or word.low in {":", ";", "(", ")"} for word in between[1:])
    return "" if broken else between[0].low


def _are_lands(one: Name, other: Name) -> bool:
    """Tell whether a land that was taken for a state and a town stand together: *Eflak ve Boğdan’dan çekildi*."""
    kinds = {one.entity.partition("/")[0], other.entity.partition("/")[0]}
    return kinds == {"group", "place"} and not one.rest and case_of(other) not in {Case.NOMINATIVE, Case.GENITIVE}


def _past_bracket(words: tuple[Word, ...], at: int) -> int:
    """Go past a date or another remark in brackets behind a name: *X Muharebesi (1877) ve Y Muharebesi*."""
    if at < len(words) and words[at].text == "(":
        closing = next((index for index in range(at, min(len(words), at + _BRACKETS)) if words[index].text == ")"), at)
        if closing > at and all(word.name is None for word in words[at:closing]):
            return closing + 1
    return at


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word that is no name looks like a verb form."""
    words = sentence.words
    return 0 <= at < len(words) and words[at].name is None and is_verbal(words[at].low)
