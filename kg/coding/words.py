"""The words of an English sentence with their places, and the forms that a word of the dictionary takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"(?:[A-Za-z]\.){2,}|\d[\d.,]*\d|[’']s\b|\w+(?:[-’'](?!s\b)\w+)*|\S")
_KEPT: Final = 2**12


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word or a sign of a sentence; ``low`` is what it is compared by."""

    low: str
    start: int
    end: int
    is_capital: bool


def split(text: str) -> tuple[Word, ...]:
    """Split a sentence into words and signs; what marks a possessor stands apart.

    >>> [word.low for word in split("Chad's army shelled U.N. tents.")]
    ['chad', "'s", 'army', 'shelled', 'u.n.', 'tents', '.']
    """
    return tuple(
        Word(
            low=found[0].lower().replace("’", "'"),
            start=found.start(),
            end=found.end(),
            is_capital=found[0][0].isupper(),
        )
        for found in _WORD.finditer(text)
    )


def listed(text: str) -> frozenset[str]:
    """Give the words of a list that is written in one line."""
    return frozenset(text.split())


@lru_cache(maxsize=_KEPT)
def forms(word: str) -> frozenset[str]:
    """Give every form that a word can take, as a verb and as a noun; a few that nobody uses are among them.

    >>> sorted(forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    if word in _IRREGULAR:
        regular = {word, _third(word), _participle(word)} | set(_IRREGULAR[word])
        return frozenset(regular | ({word + word[-1] + "ing"} if _doubles(word) else set()))
    made = {word, _third(word), _participle(word), _past(word)}
    if _doubles(word):
        made |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return frozenset(made)


def is_past(form: str) -> bool:
    """Tell whether a form can only be a past or a participle (*seized*, *sent*)."""
    return (form.endswith("ed") and not form.endswith("eed")) or form in _PAST


def _doubles(word: str) -> bool:
    return re.search(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$", word) is not None


def _third(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|[^o]o)$", word) else "s")


def _past(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def _participle(word: str) -> str:
    return (word[:-1] if re.search(r"[^eoy]e$", word) else word) + "ing"


_FORMS: Final = """
be am is are was were been; have has had having; do does did done; go goes went gone; say says said; make  made;
take took taken; give gave given; hold held; send sent; begin began begun; bring brought; break broke broken;
build built; buy bought; catch caught; choose chose chosen; come came; cut cut; deal dealt; draw drew drawn; drive
drove driven; fall fell fallen; feel felt; fight fought; find found; fly flew flown flies; forbid  forbade
forbidden; forgive forgave forgiven; freeze froze frozen; get got gotten; hang hung hanged; hear  heard; hit hit;
keep kept; lay laid; lead led; leave left; lend lent; let let; lose lost; mean meant; meet  met; overrun overran;
overthrow overthrew overthrown; pay paid; put put; quit quit; rise rose risen; run ran; see saw seen; seek sought;
sell sold; set set; shake shook shaken; shoot shot; shut shut; sink sank sunk; sit  sat; speak spoke spoken; spend
spent; stand stood; steal stole stolen; stick stuck; strike struck stricken; swear swore sworn; swap swapped; tear
tore torn; tell told; think thought; throw threw thrown; undertake  undertook undertaken; uphold upheld; win won;
withdraw withdrew withdrawn; withhold withheld; write wrote written; bid bid; blow blew blown; bind bound; beat
beat beaten; burn burned burnt; cast cast; dig dug; flee  fled; fling flung; foresee foresaw foreseen; grow grew
grown; know knew known; ride rode ridden; sow sowed sown; shed shed; spread spread; overcome overcame; retake
retook retaken; rebuild rebuilt; mow mowed mown; slay slew slain; grind ground; bend bent; light lit; lie lay lain
lying lied; mislead misled; outlaw outlawed; turn turned; show showed shown; man men manned; woman women; child
children; fisherman fishermen; gunman  gunmen; policeman policemen; crewman crewmen; serviceman servicemen;
businessman businessmen; militiaman  militiamen; tribesman tribesmen; airman airmen; frontiersman frontiersmen;
tradesman tradesmen; clergyman  clergymen; people people; remains remains; thief thieves; wife wives; crisis
crises; demonstrate demonstrated; free freed freeing; agree agreed agreeing; decree decreed; veto vetoed vetoes;
picket picketed picketing; shell shelled shelling; expel expelled expelling
"""
_IRREGULAR: Final = {one.split()[0]: one.split()[1:] for one in _FORMS.split(";")}
_NO_PAST: Final = listed(
    "am is are has having does goes says men women children people remains thieves wives crises vetoes flies lying"
)
_PAST: Final = frozenset(form for base, rest in _IRREGULAR.items() for form in rest if form != base) - _NO_PAST
