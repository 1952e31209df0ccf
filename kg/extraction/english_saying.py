"""How English prose says that somebody says something: across asides, in the passive, by his view, or not at all.

Owns where *that* opens what is said, what stands aside between a speaker and his verb, and the turns that hold a view
without a verb of saying. Who speaks is decided in :mod:`kg.extraction.english_voices`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.extraction.english_verbs import lemma, looks_past
from kg.extraction.english_words import BE, NEGATIONS, SPEAKING
from kg.extraction.sentences import Word

_NEAR: Final = 4
_LONGEST_ASIDE: Final = 14
_ASIDES: Final = frozenset(
    [
        *("like", "unlike", "in", "on", "following", "writing", "citing", "quoting", "relying", "for", "by", "with"),
        *("who", "whose", "whom", "which"),
        *("against", "without", "too", "however", "though", "as", "contrary", "alone", "among", "after"),
    ]
)
"""Words that open what is said in passing between a speaker and his verb: *X, like Y before him, believes*."""
_VIEW: Final = r"(?:opinion|view|belief|thesis|theory|position|claim|idea|argument|hypothesis|conclusion|suggestion)"
_ARGUE: Final = (
    r"(?:argu|claim|say|suggest|assert|maintain|stat|insist|declar|conclud|show|point|not|remark|believ|writ|wrot|assum"
    r"|suppos|think|den[yi])"
)
_HELD: Final = re.compile(
    r"(?:(?:\w+ly|also|too|then|even|still|has|had|have|himself|herself|has been|seems to|appears to|may|might"
    r"|could|perhaps) )*(?:"
    rf"(?:is|was|were|are|been|remains?|remained|be) (?:\w+ )?"
    rf"(?:of the {_VIEW}|convinced|certain|sure|confident|persuaded|adamant)"
    rf"|(?:takes?|took|hold|holds|held|shares?|shared|defends?|defended|advance[sd]?|expresse[sd]|puts? forward"
    rf"|adopts?|adopted|upholds?|upheld|supports?|supported|accepts?|accepted) (?:the|his|her|their) (?:\w+ )?{_VIEW}"
    rf"|(?:comes?|came|come) to the (?:\w+ )?{_VIEW}|(?:draws?|drew|reache[sd]|reach) the (?:\w+ )?{_VIEW}"
    rf"|ha(?:s|d|ve) no doubts?|does not doubt|(?:leaves?|left) no doubt|ma(?:kes?|de) (?:it )?(?:\w+ )?clear"
    rf"|(?:goes|went|gone|going) (?:so|as|even so) far as (?:to )?{_ARGUE}\w*"
    rf"|(?:is|was|are|were|be|been) (?:\w+ )?(?:right|wrong|mistaken|correct|in error|the first)"
    rf" (?:to|in|when (?:he|she|they|it)|if (?:he|she|they|it)) (?:\w+ly )?{_ARGUE}\w*"
    rf"|(?:errs|erred) (?:in|when (?:he|she|they|it)) {_ARGUE}\w*"
    rf"|(?:makes?|made|commits?|committed|falls? into|fell into) the (?:\w+ )?(?:mistake|error) of {_ARGUE}\w*"
    rf"|(?:does|did) not hesitate to {_ARGUE}\w*)"
)
"""What stands between a name and *that* where somebody holds a view: *X is of the opinion, Y has no doubt*."""
_UNSAYING: Final = frozenset(
    [
        *(SPEAKING - {"note", "observe", "point", "recall", "inform", "acknowledge", "admit", "explain", "report"}),
        *("deny", "dispute", "reject", "prove", "convince", "agree", "accept"),
    ]
)
"""Verbs that, denied, leave open what is so: *does not say that, never claimed that, did not deny that*."""
_GUESSING: Final = frozenset(["suspect", "fear", "hope", "wonder", "pretend", "imagine", "dream"])
_BELIEFS: Final = frozenset(
    ["belief", "hope", "fear", "expectation", "pretext", "assumption", "illusion", "conviction"]
)
_PROOFS: Final = frozenset(["evidence", "proof", "sign", "indication", "trace", "hint", "suggestion", "ground"])
_NOBODY: Final = frozenset(["nobody", "none", "no"])
"""Who says something, where none does: *no historian believes that, none of the sources says that*."""
_WITHOUT: Final = frozenset(["no", "not", "any", "little", "scant", "without", "hardly", "nothing", "slightest"])


_ACCUSING: Final = frozenset(
    ["accuse", "blame", "charge", "reproach", "denounce", "criticise", "criticize", "condemn", "credit", "suspect"]
)
_ABSOLVING: Final = frozenset(["acquit", "absolve", "clear", "exonerate"])
_LONGEST_NAME: Final = 7


def accuser(words: Sequence[Word], begin: int) -> int | None:
    """Give the verb by which somebody says what another has done: *accuses X of | having met Y, blames X for meeting*.

    ``begin``: where the verb group of the deed begins.
    """
    if begin < len(("accuses", "X", "of")) or words[begin - 1].low not in {"of", "for", "with", "from"}:
        return None
    if words[begin - 2].name is None or not words[begin].low.endswith("ing"):
        return None
    for index in range(begin - 3, max(-1, begin - 3 - _LONGEST_NAME), -1):
        word = words[index]
        if word.name is None and (word.low == "," or lemma(word.low) in _ACCUSING | _ABSOLVING):
            group = {each.low for each in words[max(0, index - 3) : index]}
            told = word.low == "," or words[index + 1].low == "by" or group & (NEGATIONS | BE)
            return None if told else index  # *was accused by X of, did not accuse X of*
    return None


def is_absolved(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb says that somebody has not done it: *acquits X of having met Y*."""
    return lemma(words[at].low) in _ABSOLVING


def opening(words: Sequence[Word], at: int) -> int | None:
    """Give where *that* opens what the verb or noun at a word says: *suggests, without evidence, that*."""
    for index in range(at + 1, min(len(words), at + _NEAR + 1)):
        if words[index].low == "that":
            return index
    if at + 1 < len(words) and words[at + 1].low == ",":
        closed = _closed(words, at + 1)
        if closed is not None and closed + 1 < len(words) and words[closed + 1].low == "that":
            return closed + 1
    return None


_RELATING: Final = frozenset(
    [
        *("date", "redate", "place", "put", "set", "assign", "attribute", "ascribe", "describe", "quote", "cite"),
        *("mention", "identify", "locate", "reproduce", "publish", "print", "translate", "summarise", "summarize"),
        *("discuss", "list", "follow", "rely", "refer", "trace", "interpret", "treat", "edit", "examine", "analyse"),
        *("analyze", "estimate", "count", "reckon", "connect", "link", "compare", "credit", "record", "read"),
        *("correct", "dwell", "dispute", "question", "rebut", "criticise", "criticize", "praise", "paraphrase"),
    ]
)
"""What somebody does who writes of something, beside telling that it is so: *X dates the letter to May | and adds*."""
_ADDRESSING: Final = frozenset(["tell", "inform", "reply", "answer", "thank", "warn", "ask", "assure", "remind"])
"""What somebody says to another: *X wrote to Y and added* is X’s word, though Y stands next to it."""
_APART: Final = frozenset(
    [";", ":", "that", "who", "whom", "which", "whose", "while", "when", "because", "whereas", "if"]
)


_SHARING: Final = _RELATING | _ADDRESSING | SPEAKING


def shared_subject(words: Sequence[Word], at: int) -> int | None:
    """Give the last word of the name whose verbs *and* joins: *X | dates the letter to May and adds that*.

    ``at``: the verb of saying, before which no name of its own stands.
    """
    before = at - 1
    while before > 0 and (words[before].low.endswith("ly") or words[before].low in {"also", "then", "further", "even"}):
        before -= 1
    if words[before].low not in {"and", "but", "then"}:
        return None
    kept = without_asides(words, 0, before)
    doer = _who_did_it_to(words, kept)
    if doer is not None:
        return doer
    for position in range(len(kept) - 1, 0, -1):
        word = words[kept[position]]
        if word.name is not None:
            continue
        if word.low in _APART:
            return None
        if lemma(word.low) in _SHARING and not word.low.endswith("ing"):
            subject = position - 1
            while subject > 0 and words[kept[subject]].low.endswith("ly") and words[kept[subject]].name is None:
                subject -= 1
            return kept[subject] if words[kept[subject]].name is not None else None
    return None


def _who_did_it_to(words: Sequence[Word], kept: Sequence[int]) -> int | None:
    """Give the last word of who did something to whom the words end with: *X | met with Y* (*and said that*)."""
    position = len(kept) - 1
    while position > 0 and words[kept[position]].name is not None:
        position -= 1
    if position == len(kept) - 1 or position < 1:
        return None
    position -= words[kept[position]].low in {"with", "to", "at", "for", "by"}
    verb, doer = words[kept[position]], words[kept[position - 1]] if position else None
    active = verb.name is None and looks_past(verb.low)
    return kept[position - 1] if active and doer is not None and doer.name is not None else None


def is_said_aside(words: Sequence[Word], begin: int, at: int) -> bool:
    """Tell whether a verb of saying stands between commas with its subject alone: *X, Y writes, assured Z*."""
    if words[at + 1 : at + 2] == () or words[at + 1].low != "," or lemma(words[at].low) not in SPEAKING:
        return False
    first = begin - 1
    while first > 0 and words[first].name is not None:
        first -= 1
    so = words[first].low == "so" and words[first - 1].low == ","
    return 0 < first < begin - 1 and (words[first].low == "," or so)


def without_asides(words: Sequence[Word], first: int, last: int) -> list[int]:
    """Give the words of a stretch that stand in no brackets and in nothing that commas set off in passing."""
    kept, index = [], first
    while index < last:
        low = words[index].low
        if low == "(":
            index = next((each + 1 for each in range(index, last) if words[each].low == ")"), last)
            continue
        if low == "," and index + 1 < last and words[index + 1].low in _ASIDES:
            closed = _closed(words, index)
            if closed is not None and closed < last:
                index = closed + 1
                continue
        kept.append(index)
        index += 1
    return kept


def _closed(words: Sequence[Word], comma: int) -> int | None:
    """Give the comma that closes what a comma opens."""
    behind = range(comma + 1, min(len(words), comma + 1 + _LONGEST_ASIDE))
    return next((index for index in behind if words[index].low == ","), None)


def holds(lows: Sequence[str]) -> bool:
    """Tell whether what stands between a name and *that* says that he holds a view.

    >>> holds("is of the opinion".split()), holds("has no doubt".split()), holds("told the envoy".split())
    (True, True, False)
    """
    return _HELD.fullmatch(" ".join(low for low in lows if low != ",")) is not None


def plainly(before: Sequence[str]) -> Sequence[str]:
    """Give the words before *that* without what commas set off right before it: *denies, against all evidence, that*.

    >>> plainly("X denies , against all evidence ,".split())
    ['X', 'denies']
    """
    if before[-1:] != [","]:
        return before
    opened = next((index for index in range(len(before) - 2, -1, -1) if before[index] == ","), None)
    return before[:-1] if opened is None else before[:opened]


def is_left_open(before: Sequence[str]) -> bool:
    """Tell whether the words before *that* leave open whether it is so: *does not say, doubts, finds no evidence*.

    >>> [is_left_open(said.split()) for said in ("X does not say", "X finds no evidence", "X did not know", "X says")]
    [True, True, False, False]
    """
    near = [low for low in plainly(before)[-_NEAR:] if low.isalpha() or low == "n't"]
    if not near:
        return False
    last = lemma(near[-1])
    if last in _PROOFS:
        return not _WITHOUT.isdisjoint(near)
    if last in _GUESSING or (last in _BELIEFS and not {"in", "on", "under"}.isdisjoint(near)):
        return True
    denied = not NEGATIONS.isdisjoint(near) or _is_of_nobody(before)
    if last == "doubt":
        return not denied and "no" not in near and "without" not in near
    return denied and (last in _UNSAYING or near[-1] in {"convinced", "sure", "certain", "clear"})


def _is_of_nobody(before: Sequence[str]) -> bool:
    """Tell whether the clause before *that* is nobody's: *no historian believes, today nobody thinks*."""
    begin = next((index + 1 for index in range(len(before) - 1, -1, -1) if before[index] in _PARTING), 0)
    return not _NOBODY.isdisjoint(before[begin : begin + 2])


_PARTING: Final = frozenset([",", ";", ":", "and", "but", "(", ")"])
