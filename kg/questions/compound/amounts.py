"""Questions for how many or how much: *kaç tüfek vaat etti*, *sürülenlerden kaçı döndü*, *how many of them returned*.

No claim has the number as its own: asked without it, and read in the passages of the claims that answer. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evidence.reading import Evidence
from kg.questions import words
from kg.questions.answers_found import Answered, Found
from kg.questions.compound.quantities import TIMES, numbers
from kg.questions.governing import government
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_stem, plain
from kg.questions.surplus import Surplus
from kg.questions.turkish.letters import dictionary_form, unmarked
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Questions for what was done; a passage says how many before the noun (``of``) or before the verb (``done``).

    With an ``aim`` the same part of the sentence has its words.
    """

    questions: tuple[str, ...]
    of: str = ""
    done: str = ""
    aim: tuple[str, ...] = ()


def amount(question: str, language: str) -> Amount | None:
    """Take how many out of a question: of what, or of whom.

    >>> found = amount("Ruslar kaç tüfek vermeye razı oldu", "tr")
    >>> found.of, found.questions[0]
    ('tufek', 'Ruslar yardım vaat etti mi')
    >>> found = amount("Malta'ya sürülenlerden kaçı geri döndü", "tr")
    >>> found.done, found.questions[0]
    ('don', "Malta'ya sürülenler geri döndü mi")
    >>> amount("Kongre kaç gün sürdü", "tr"), amount("Panin kaç mektup yazdı", "tr").of
    (None, 'mektup')
    >>> amount("How many rifles did the Russians agree to give", "en").questions[0]
    'did the Russians promise'
    >>> amount("How many ducats did Panin give for a new school", "en").aim
    ('new', 'schoo')
    """
    aim = _AIMS[language].search(question) if language in _AIMS else None
    bare = " ".join(f"{question[: aim.start()]} {question[aim.end() :]}".split()) if aim else question
    wanted = (
        [word[:_STEM_OF_AIM] for word in plain(aim["aim"]).split() if word not in words.LITTLE[language]] if aim else []
    )
    for pattern, read in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(bare)
        asked = read(found) if found else None
        if asked is not None:
            return replace(asked, aim=tuple(wanted))
    return None


def _of_things(found: re.Match[str]) -> Amount | None:
    noun = plain(found["noun"])
    if noun in TIMES or len(noun) < _LEAST:
        return None
    if noun in _PERSONS:
        verb = plain(dictionary_form(found["after"].split()[-1]))[:_STEM]
        return Amount(questions=(" ".join((found["before"], "kim", found["after"])).strip(),), done=verb)
    after = _AGREED.sub("yardım vaat etti", found["after"])
    own = " ".join((found["before"], after)).strip()
    helped = " ".join((found["before"], "yardım", after)).strip()
    ways = (own,) if after != found["after"] else (own, helped, " ".join((found["before"], "para", after)).strip())
    who = " ".join((found["before"], "kim", after)).strip()
    return Amount(questions=(*(f"{each} mi" for each in ways), who), of=noun)


def _of_some(found: re.Match[str]) -> Amount:
    after = _HOME.sub("geri ", found["after"])
    verb = after.split()[-1]
    whether = f"{found['who']} {after} mi"
    return Amount(questions=(whether, f"{found['who']} nereye {after}"), done=plain(dictionary_form(verb))[:_STEM])


def _of_some_english(found: re.Match[str]) -> Amount:
    verb = "returned" if found["verb"].split()[0] in {"came", "went"} else found["verb"]
    rest = f" {found['rest']}" if found["rest"] else ""
    stem = re.sub(r"(?:ed|d)$", "", plain(verb))
    return Amount(
        questions=(f"did {found['who']} {stem}{rest}", f"to where did {found['who']} {stem}{rest}"), done=stem
    )


def _of_things_english(found: re.Match[str]) -> Amount | None:
    """Ask whether it was done, of help where the verb says that it was given: *how many rifles did they promise*."""
    noun = english_stem(plain(found["noun"]).split()[-1])
    if plain(found["noun"]).split()[-1] in TIMES or len(noun) < _LEAST:
        return None
    parts = found.groupdict()
    if parts.get("who"):
        verb, *rest = re.sub(_AGREEING, "promise", found["after"], flags=re.IGNORECASE).split()
        ways = tuple(" ".join(("did", found["who"], verb, *what, *rest)) for what in ((), ("aid",), ("money",)))
    else:
        verb, *rest = found["after"].split()
        done = "gave" if verb.lower() == "given" else verb
        ways = tuple(" ".join(("who", done, what, *rest)) for what in ("aid", "money"))
    return Amount(questions=ways, of=noun)


class Amounts:
    """Answers how many or how much, of one store."""

    def __init__(self, surplus: Surplus, lexicon: Lexicon, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what reads the claims of an answer, the relations, and what answers a question of a language."""
        self._surplus, self._lexicon, self._ask = surplus, lexicon, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the one number that the passages of the claims have; nothing where none or several do."""
        asked = amount(question, language)
        for each in asked.questions if asked is not None else ():
            answer = self._ask(each, language)
            if asked is None or not isinstance(answer, Answered) or not self._is_of_claims(answer):
                continue
            claims = [
                (claim, (*_told(claim, asked), *self._told_of(claim, asked))) for claim in self._surplus.read(answer)
            ]
            told = {one for _, own in claims for one in own}
            if len(told) != 1:
                return None
            found = Found(value=str(told.pop()), claims=tuple(claim.iri for claim, own in claims if own))
            understood = replace(answer.understood, intent="related", counted=False)
            return replace(answer, understood=understood, found=(found,), whole=False)
        return None

    def _told_of(self, claim: Evidence, asked: Amount) -> Iterator[int]:
        """Give the one number that the tables have with the verb in what they say of an event in which it was done."""
        things = (self._lexicon.things.get(each.iri) for each in claim.context)
        for text in (each for thing in things if thing is not None for each in thing.descriptions):
            said = plain(text).split()
            counted = [number for _, number in _counted(said)]
            if asked.done and not asked.aim and len(counted) == 1 and any(word.startswith(asked.done) for word in said):
                yield counted[0]

    def _is_of_claims(self, answer: Answered) -> bool:
        """Tell whether an answer says that something was done; what was only wanted has its number beside what came."""
        relations = {name for each in answer.understood.clauses for name in each.relations}
        wanted = any(government(self._lexicon, name) == "ablative" for name in relations)
        return [each.value for each in answer.found] != ["no"] and bool(relations) and not wanted


def _told(claim: Evidence, asked: Amount) -> Iterator[int]:
    """Give the numbers of a claim's passages that stand before what is counted; those in brackets are others'."""
    for text in claim.texts:
        bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
        for part in re.split(r"[.;:!?](?=\s|$)|, ", bare):
            said = plain(part).split()
            if all(any(word.startswith(each) for word in said) for each in asked.aim):
                yield from (number for end, number in _counted(said) if _stands_before(said[end:], asked))


def _counted(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start, end, number in numbers(list(said)):
        if not (end - start == 1 and _YEAR.fullmatch(said[start])) and said[end : end + 1] and said[end] not in TIMES:
            yield end, number


def _stands_before(after: Sequence[str], asked: Amount) -> bool:
    if asked.of:
        own = next((each for each in _SAME if any(one.startswith(asked.of) for one in each)), (asked.of,))
        return any(word.startswith(own) for word in after[:_NEAR])
    return any(word.startswith(asked.done) for word in after[1:_WITHIN])


_SAME = (("cannon", "gun", "artillery"), ("ruble", "rouble"), ("soldier", "troop"), ("ship", "vessel"))
"""Nouns of one kind of things that are counted."""
_PERSONS = frozenset({"kisi", "insan", "adam", "kimse"})
_LEAST, _NEAR, _WITHIN, _STEM = 3, 3, 5, 4
_YEAR = re.compile(r"1\d{3}|20\d\d")
_STEM_OF_AIM = 5
_HOME = unmarked(r"\b(?:ülke|yurd|memleket|vatan)l?[ae]?r?[ıiu]n[ae] (?=dön)")
"""What says that somebody returned home, and nothing more."""
_AIMS = {
    "en": re.compile(r" (?:for|towards) (?P<aim>(?:an?|the|opening|building|buying) \S.*)$", re.IGNORECASE),
    "tr": unmarked(r"(?:^|(?<=\s))(?P<aim>\S+(?: \S+){0,3}?) (?:için|diye|amacıyla|uğruna) "),
}
"""What says for what something was given."""
_AGREED = unmarked(
    r"(?:ver|gönder|yolla|tahsis et|bağışla)(?:meye|meyi|mayı|maya|meği) (?:razı ol|kabul et|söz ver|taahhüt et)\w+"
    r"|(?:ver|gönder|yollay)(?:ecek|acak)(?:ti|tı|miş|mış|lerdi|lardı)?"
)
_AGREEING = (
    r"(?:(?:agree|consent|undertake|pledge|promise|offer|decide)(?:d|s)?|ready|willing|prepared) to "
    r"(?:give|send|deliver|provide|supply|grant|allot|allocate|hand over)"
)
_GIVING = rf"{_AGREEING}|promise|give|send|lend|grant|deliver|provide|supply|pledge|allot|allocate|hand over|offer"
_PATTERNS: dict[str, tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Amount | None]], ...]] = {
    "tr": (
        (unmarked(r"(?P<who>.+?l[ae]r[ıi]?)n?d[ae]n kaç[ıi] (?P<after>.+)"), _of_some),
        (unmarked(r"(?P<who>.+?l[ae]r[ıi]?)n?d[ae]n kaç (?:kişi|tane|adet)(?:si)? (?P<after>.+)"), _of_some),
        (unmarked(r"(?P<before>.*?)\s?(?:kaç|ne kadar)(?: tane| adet)? (?P<noun>\w+) (?P<after>\w.*)"), _of_things),
    ),
    "en": (
        (
            re.compile(
                r"how many (?:of )?(?P<who>(?:the |those )?(?:(?!\b(?:were|was|had been) ).)+?) (?P<verb>(?!were|was|did|are)\w+ed|came (?:back|home)|went (?:back|home))(?: (?P<rest>.+))?",
                re.IGNORECASE,
            ),
            _of_some_english,
        ),
        (
            re.compile(
                r"how (?:many|much) (?P<noun>(?:[\w-]+ )?[\w-]+) (?:did|does|do|had|has|have|were|was) (?P<who>.+?) "
                rf"(?P<after>(?:{_GIVING})(?: .+)?)",
                re.IGNORECASE,
            ),
            _of_things_english,
        ),
        (
            re.compile(
                r"how (?:many|much) (?P<noun>(?:[\w-]+ )?[\w-]+) (?:was|were|had been) (?P<after>"
                r"(?:promised|given|sent|lent|granted|delivered|supplied|provided)(?: .+)?)",
                re.IGNORECASE,
            ),
            _of_things_english,
        ),
    ),
}
