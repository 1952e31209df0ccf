"""What is asked of a clause: who says so, whether anybody does, how certain it is, on what it rests. Owns no answer.

The clause is turned into a plain question for yes or no, in English here, in Turkish in :mod:`.said_turkish`.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.questions.english import clause_types


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A clause, as questions for yes or no that ask the same, the likeliest first, and what is asked of it.

    ``kind``: ``who`` claims it, whether a certain one ``says`` it, whether ``anyone`` does, whether it is ``certain``,
    whether it is ``disputed``, on what ``sources`` it rests. ``by`` names who is asked about, ``besides`` who is left
    out; ``negative``: the clause says, or is said, that it is not so; ``noun`` is the kind of claimant asked for.
    ``anybody`` asks the same of anybody where that is easier to read, and ``subject`` is whom the clause is about.
    """

    kind: str
    whether: tuple[str, ...]
    by: str = ""
    besides: str = ""
    negative: bool = False
    noun: str = ""
    anybody: str = ""
    subject: tuple[str, ...] = ()


def in_english(question: str) -> Said | None:
    """Take a clause out of an English question; nothing where there is none.

    >>> said = in_english("Does Hammer say that Repnin signed it")
    >>> said.kind, said.by, said.whether
    ('says', 'Hammer', ('did Repnin signed it',))
    >>> in_english("Who insisted that Repnin should be recalled")
    >>> said = in_english("Who denies that Repnin was envoy in Vienna")
    >>> said.kind, said.negative, said.whether
    ('who', True, ('was Repnin envoy in Vienna', 'did Repnin was envoy in Vienna'))
    """
    text = " ".join(question.split())
    if _WISHED.match(text):
        return None
    for pattern, kind in _ENGLISH:
        found = pattern.fullmatch(text)
        if found:
            return _said(kind, found.groupdict())
    return None


def _said(kind: str, parts: dict[str, str | None]) -> Said | None:
    if kind == "so":
        moved = clause_types.whether(parts["clause"] or "")
        return None if moved.startswith("did ") else Said(kind=kind, whether=(moved,))
    clause, denied = _positive(parts["clause"] or "")
    besides = parts.get("besides") or ""
    return Said(
        kind=kind,
        whether=_asked(clause),
        by=parts.get("by") or "",
        besides=besides,
        negative=denied != bool(parts.get("denies")),
        noun=parts.get("noun") or "",
    )


def _positive(clause: str) -> tuple[str, bool]:
    """Take one *not* out of a clause."""
    bare, count = _NOT.subn(_without_not, clause)
    return (" ".join(bare.split()), True) if count == 1 else (clause, False)


def _without_not(found: re.Match[str]) -> str:
    aux = found["aux"] or ""
    return "" if aux.lower() in {"did", "does", "do"} else f"{aux} "


def _asked(clause: str) -> tuple[str, ...]:
    """Ask whether a clause is so: with its auxiliary first, or with *did*."""
    return tuple(dict.fromkeys((clause_types.whether(clause), f"did {clause}")))


_WISHED = re.compile(r"(?:who|which [\w-]+) (?:insist|suggest)(?:s|ed)? that .+? (?:should|be) \w", re.IGNORECASE)
"""What asks who wanted something done, and not who says that it is so."""
_NOT = re.compile(
    r"\b(?:(?P<aux>did|does|do|was|were|is|are|had|has|have) (?:not|never)|never|(?:did|do)n['’]t|doesn['’]t)\b ?",
    re.IGNORECASE,
)
_SAY = (
    r"(?:claim|say|state|assert|maintain|argue|write|report|think|believe|hold|admit|insist|affirm|contend|declare|tell us|note"
    r"|suggest|allege|mention|acknowledge|concede|suppose|assume|stress|emphasi[sz]e|record|relate|confirm|explain|hint|recount)"
)
_SAYS = (
    r"(?:claims?|says?|states?|asserts?|maintains?|argues?|writes?|reports?|thinks?|believes?|holds?|admits?|insists?|affirms?|contends?"
    r"|declares?|tells us|notes?|suggests?|alleges?|mentions?|acknowledges?|concedes?|supposes?|assumes?|stresses|emphasi[sz]es?"
    r"|records?|relates?|confirms?|hints?|recounts?|(?:is|are) of the opinion|(?:is|are) convinced|(?:is|are) sure"
    r"|claimed|said|stated|asserted|maintained|argued|wrote|reported|thought|believed|held|admitted|insisted|affirmed|contended"
    r"|declared|told us|noted|suggested|alleged|mentioned|acknowledged|conceded|supposed|assumed|stressed|emphasi[sz]ed"
    r"|recorded|related|confirmed|hinted|recounted)"
)
_HAS_SAID = r"(?:claimed|said|stated|asserted|argued|written|reported|thought|believed|admitted|insisted|suggested|alleged|maintained)"
_DENY = (
    r"(?:deny|denies|denied|dispute[sd]?|contest(?:s|ed)?|reject(?:s|ed)?|refute[sd]?|question(?:s|ed)?|challenge[sd]?)"
)
_OFTEN = r"(?:really |actually |ever |also |still |explicitly |clearly |expressly )?"
_ANY = r"(?:any(?:one|body)|some(?:one|body)|any (?:historian|scholar|author|writer|source)s?|some (?:historian|scholar|author)s?|the (?:historians|scholars|sources|authors))"
_FACT = r"(?:the (?:claim|view|opinion|idea|statement|assertion|thesis|fact) )?"
_THAT = rf"{_FACT}that (?P<clause>.+)"
_BESIDES = r"(?: (?:else )?(?:besides|except|apart from|other than) (?P<besides>.{2,60}?))?(?: else)?"
_RECORD = r"(?:documents?|archive files?|archival documents?|records?|papers?|works?|texts?|sources?|evidence)"
_PAPER = r"(?:documents?|archive files?|archival documents?|records?|papers?)"
_CLAIM = r"(?:claims?|view|opinion|statement|assertion|idea|allegation|charge)"
_PROVES = r"(?:proves?|shows?|attests?|documents?|testif(?:y|ies) to|bears? witness|establish(?:es)?|demonstrates?|proved|showed)"
_EVIDENCE = r"(?:source|evidence|authority|ground|basis|proof|testimony)s?"


def _asking(verb: str) -> tuple[str, ...]:
    """Give the ways to ask who does what a verb says: *who*, *which historians*."""
    return (
        rf"who{_BESIDES} (?:else )?{_OFTEN}{verb} {_THAT}",
        rf"(?:which|what) (?:of the )?(?P<noun>\w+(?: \w+)?) {_OFTEN}{verb} {_THAT}",
    )


_PATTERNS: tuple[tuple[str, str], ...] = (
    (rf"(?:which|what)(?: {_RECORD})? {_OFTEN}{_PROVES} {_THAT}", "sources"),
    (rf"(?:which|what) {_PAPER} {_OFTEN}(?:says?|confirms?|mentions?|reports?|records?) {_THAT}", "sources"),
    *((each, "who") for each in _asking(_SAYS)),
    *((each, "who") for each in _asking(rf"(?P<denies>{_DENY})")),
    (rf"according to (?:whom|which (?P<noun>\w+)),? (?:is it |was it )?(?:said )?{_THAT}", "who"),
    (rf"whose (?:claim|view|opinion|idea|statement|assertion|thesis) (?:is|was) it {_THAT}", "who"),
    (rf"by whom (?:is|was) it (?:claimed|said|reported|asserted|alleged|maintained) {_THAT}", "who"),
    (rf"(?:does|do|did|has|have) {_ANY}{_BESIDES} {_OFTEN}(?:{_SAY}|{_HAS_SAID}) {_THAT}", "anyone"),
    (rf"(?:does|do|did|has|have) {_ANY}{_BESIDES} {_OFTEN}(?P<denies>{_DENY}) {_THAT}", "who"),
    (
        rf"(?:is|are|was|were) there (?:a |an |any |some )?(?:claims?|statements?|assertions?|reports?|views?) {_THAT}",
        "anyone",
    ),
    (
        rf"(?:is|was|has) it (?:been )?{_OFTEN}(?:claimed|said|reported|asserted|alleged|maintained|stated|written|mentioned)(?: anywhere| by {_ANY})? {_THAT}",
        "anyone",
    ),
    (
        rf"(?:is|was) it (?:really )?(?:true|correct|right|the case|a fact) (?=.*(?:\bnot\b|\bnever\b|n['’]t\b)){_THAT}",
        "anyone",
    ),
    (rf"(?:is|was) it (?:really )?(?:certain|sure|undisputed|established|proven|beyond doubt) {_THAT}", "certain"),
    (rf"how (?:certain|sure) is it {_THAT}", "certain"),
    (
        rf"(?:is|was) it (?:really )?(?:disputed|contested|controversial|debated|in dispute|denied|uncertain|doubtful|in doubt)(?: by {_ANY})? {_THAT}",
        "disputed",
    ),
    (
        r"(?:is|was) (?:the (?:claim|view|statement)) that (?P<clause>.+) (?:disputed|contested|controversial|denied)",
        "disputed",
    ),
    (
        rf"(?:on|upon) (?:what|which) (?:{_EVIDENCE}|{_RECORD}) (?:do|does|did|is|was) (?:the )?{_CLAIM} that (?P<clause>.+) (?:rest|based|founded|grounded|depend|rely)(?: on)?",
        "sources",
    ),
    (rf"(?:how|whence) (?:do|can) (?:we|you|historians|they|people) (?:actually )?know {_THAT}", "sources"),
    (rf"how is it known {_THAT}", "sources"),
    (
        rf"(?:which|what) {_EVIDENCE} (?:do|does|did) (?P<by>.{{2,40}}?) (?:give|cite|adduce|offer|name|use|quote) for {_THAT}",
        "sources",
    ),
    (
        rf"(?:which|what)(?: {_EVIDENCE}| {_RECORD})? (?:is|are|was|were) (?:given|cited|adduced|quoted|named|offered|there) (?:for|as (?:a |the )?(?:source|evidence|proof)s? (?:of|for)) {_THAT}",
        "sources",
    ),
    (
        rf"on (?:what|which) (?:{_EVIDENCE}|{_RECORD}) (?:do|does|did) (?P<by>.{{2,40}}?) (?:base|rest|found) {_THAT}",
        "sources",
    ),
    (rf"what (?:makes|made) (?:us|you|historians|them) (?:think|believe|say|so sure) {_THAT}", "sources"),
    (
        rf"on (?:what|which) {_EVIDENCE} (?:(?:is|was) it (?:\w+ )?(?:claimed|said|known|believed|held|reported|stated|asserted)|(?:do|can) (?:we|they|historians) \w+|does .{{2,40}}? (?:say|claim|believe|rest)|does it rest) {_THAT}",
        "sources",
    ),
    (
        rf"(?:what|which) (?:is|are|was) the {_EVIDENCE} (?:for|of|behind)(?: the (?:claim|statement|view))? {_THAT}",
        "sources",
    ),
    (rf"(?:is|was) there (?:any )?{_EVIDENCE} {_THAT}", "sources"),
    (
        rf"(?:does|do|did|has|have) (?P<by>(?!it\b|there\b|we\b|you\b|they\b).{{2,60}}?) {_OFTEN}(?:{_SAY}|{_HAS_SAID}) {_THAT}",
        "says",
    ),
    (
        rf"(?:does|do|did|has|have) (?P<by>(?!it\b|there\b|we\b|you\b|they\b).{{2,60}}?) {_OFTEN}(?P<denies>{_DENY}) {_THAT}",
        "says",
    ),
    (r"did (?P<clause>\S.{0,60}? (?:was|were|is|are) .+)", "so"),
)
_ENGLISH = tuple((re.compile(text, re.IGNORECASE), kind) for text, kind in _PATTERNS)
