"""What sentences say of missions and relations, each with its day: the pieces of which a course is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg import datings
from kg.datings import Dating
from kg.reading.structure import Structure
from kg.representation import words
from kg.representation.words import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said of the representation, with its day (EDTF).

    ``kind`` is ``opened``, ``raised``, ``credentials``, ``served``, ``closed``, ``broken``, ``resumed`` or
    ``established`` (of relations, without a mission). ``level`` is what is opened, raised to, held or closed.
    ``section`` counts the headings of the text. Positions count in the derived text.
    """

    kind: str
    level: Level | None
    date: str
    date_start: int
    date_end: int
    start: int
    end: int
    trigger: str
    section: int
    elsewhere: bool = False
    interests: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands below one heading: its words, the level and kind that these tell, and the sentences."""

    number: int
    heading: str
    kind: str | None
    level: Level | None
    sentences: tuple[tuple[int, int], ...]
    abroad: bool = False


_YEAR_AT_END: Final = re.compile(
    r"^[A-Z“].{3,150}?(?<![A-Za-z]\s\d)(?<![A-Za-z]\s\d\d),\s*(?:(?:c\.|circa)\s*)?\(?(?:1[5-9]|20)\d\d(?:\s*[-–]\s*(?:\d{2,4}|present)?)?\)?"
    r"(?:,\s*(?:and\s+)?(?:1[5-9]|20)\d\d(?:[-–]\d{2,4})?)*(?:,\s+with\s+interruptions)?\s*\.?$"
)
_ASIDE: Final = re.compile(
    r"\b(?:summary|treat(?:y|ies)|agreements|key\s+diplomatic|issues|recognition|resources|bibliography|notes)\b",
    re.IGNORECASE,
)
_OTHER_POSTS: Final = re.compile(r"--|earliest\s+date|latest\s+date", re.IGNORECASE)
_FULL_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEADINGS: Final = (
    ("raised", re.compile(r"\b(?:elevat|rais|upgrad|to\s+embassy\s+status)\w*", re.IGNORECASE)),
    (
        "closed",
        re.compile(
            r"\b(?:clos(?:ed|ure|ing)|suspension\s+of\s+(?:the\s+)?(?:U\.S\.\s+)?embassy|withdraw(?:al|n)|evacuat(?:ion|ed))\b",
            re.IGNORECASE,
        ),
    ),
    ("resumed", re.compile(r"\b(?:resum|re-?establish|re-?open|restor|normaliz|renew)\w*", re.IGNORECASE)),
    (
        "broken",
        re.compile(r"\b(?:sever|terminat|interrupt|break|broken|cessation|suspen|end\s+of|ended)\w*", re.IGNORECASE),
    ),
    ("opened", re.compile(r"\b(?:establish|open|first|installation)\w*", re.IGNORECASE)),
)


def sections(structure: Structure) -> Iterator[Section]:
    """Part a text by its headings; those that end in a year are headings also where a file says nothing of it."""
    text = structure.text
    number, heading, held = 0, "", list[tuple[int, int]]()
    spoken = [" ".join(text[one.start : one.end].split()) for one in structure.paragraphs]
    parted = any(_YEAR_AT_END.match(said) for said in spoken)
    aside = False
    by_paragraph: dict[int, list[tuple[int, int]]] = {}
    for sentence in structure.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append((sentence.start, sentence.end))
    for paragraph, said in zip(structure.paragraphs, spoken, strict=True):
        dated = _YEAR_AT_END.match(said) is not None
        if paragraph.kind == "heading" or dated:
            aside = aside if dated else parted and _ASIDE.search(said) is not None
            if held:
                yield _section(number, heading, held)
            number, heading, held = number + 1, said, []
            if _FULL_DAY.search(" ".join(one.edtf for one in datings.find(said, language="en"))):
                held = [(paragraph.start, paragraph.end)]  # a heading that says the day itself
        elif not aside and not _OTHER_POSTS.search(said):
            held += by_paragraph.get(paragraph.number, [(paragraph.start, paragraph.end)])
    if held:
        yield _section(number, heading, held)


def _section(number: int, heading: str, held: Sequence[tuple[int, int]]) -> Section:
    kind = next((name for name, pattern in _HEADINGS if pattern.search(heading)), None)
    missions = [words.level_of(found) for found in words.MISSION.finditer(heading)]
    titles = [words.level_of(found) for found in words.TITLE.finditer(heading)]
    level = (missions[-1] if kind == "raised" else max(missions)) if missions else max(titles, default=None)
    abroad = bool(words.ABROAD.search(heading) or words.FOREIGN.search(heading)) and "American" not in heading
    return Section(number=number, heading=heading, kind=kind, level=level, sentences=tuple(held), abroad=abroad)


def read(structure: Structure) -> tuple[Statement, ...]:
    """Read the statements of a text, in its order."""
    text = structure.text
    found = datings.find(text, language="en")
    cities = _cities(text)
    made: list[Statement] = []
    for section in sections(structure):
        if section.abroad:
            continue
        whole = " ".join(text[start:end] for start, end in section.sentences)
        elsewhere = _is_elsewhere(whole, cities)
        interests = words.INTERESTS.search(whole) is not None
        title: Level | None = section.level
        for start, end in section.sentences:
            sentence = text[start:end]
            inside = [one for one in found if start <= one.start < end]
            if _OTHERS.search(sentence):
                continue
            abroad = _is_abroad(sentence) and not words.INTERESTS.search(sentence)
            for one in _said(sentence, start, inside, section, title):
                if abroad and one.kind != "broken":
                    continue
                made.append(replace(one, elsewhere=elsewhere, interests=interests))
            titles = [words.level_of(match) for match in words.TITLE.finditer(sentence)]
            title = titles[-1] if titles and section.level is None else title
    return tuple(made)


_OTHERS: Final = re.compile(
    r"\b(?:other|additional|following)\s+(?:U\.\s?S\.\s+|American\s+)?(?:consul|post)|\bconsulates\s+in\s+other\b|also\s+(?:maintained|had|operated)\b",
    re.IGNORECASE,
)


def _is_abroad(sentence: str) -> bool:
    return bool(words.ABROAD.search(sentence) or words.FOREIGN.search(sentence)) and not re.search(
        r"\bLegation\s+of\s+the\s+United\s+States|\b(?:American|U\.\s?S\.|United\s+States)\s+(?:\w+\s+)?(?:Legation|Embassy|Mission|Consulate|Ambassador|Minister|Charg|Envoy)",
        sentence,
    )


def _cities(text: str) -> frozenset[str]:
    """Give the towns in which the text says that a mission is or was."""
    found = re.findall(
        r"(?:Embassy|Legation|Consulate(?:\s+General)?|Mission|Office)s?\s+"
        r"(?:(?:at|in|of)\s+)?(?:the\s+)?([A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*)",
        text,
    )
    return frozenset(found)


_POSTED: Final = re.compile(
    r"\b(?:U\.\s?S\.|American)\s+(?:Ambassador|Minister|Commissioner|Consul(?:\s+General)?|Charg[ée]\s+d[’']Affaires)\s+(?:at|in)\s+(?P<city>[A-Z][\w’'-]+)"
)
_FROM_NEXT_DOOR: Final = re.compile(
    r"\b(?:Ambassador|Minister|Envoy|Commissioner)\s+(?:to|at)\s+[A-Z][^.]{0,60}?\baccredited\s+to\b|\bthe\s+(?:U\.\s?S\.\s+)?Ambassador\s+to\s+[A-Z]\w+\s+(?:is|was)\s+(?:also\s+)?accredited"
)


def _is_elsewhere(whole: str, cities: frozenset[str]) -> bool:
    """Tell whether whoever represents the state lives in another country."""
    if words.ALSO.search(whole) or _FROM_NEXT_DOOR.search(whole):
        return True
    if any(found["city"] not in cities for found in _POSTED.finditer(whole)):
        return True
    for found in words.ELSEWHERE.finditer(whole):
        before = whole[max(0, found.start() - 25) : found.start()]
        if found["city"] not in cities and "first" not in before.lower() and "to be" not in before:
            return True
    return False


def _said(
    sentence: str, offset: int, dates: Sequence[Dating], section: Section, title: Level | None
) -> Iterator[Statement]:
    """Read what one sentence says."""
    for kind, level, at, trigger in _triggers(sentence, section, title):
        date = _date(sentence, at, len(trigger), offset, dates)
        if date is not None:
            yield Statement(
                kind=kind,
                level=level,
                date=(date.edtf.partition("/")[0] if kind == "served" else date.edtf).rstrip("~?%"),
                date_start=date.start,
                date_end=date.end,
                start=offset,
                end=offset + len(sentence),
                trigger=trigger,
                section=section.number,
            )


def _missions(sentence: str) -> list[tuple[int, int, Level]]:
    return [(found.start(), found.end(), words.level_of(found)) for found in words.MISSION.finditer(sentence)]


_OPENED: Final = re.compile(rf"\b(?:{words.OPENED})\b", re.IGNORECASE)
_RAISED: Final = re.compile(rf"\b(?:{words.RAISED})\b", re.IGNORECASE)
_CLOSED: Final = re.compile(rf"\b(?:{words.CLOSED})\b", re.IGNORECASE)
_LEFT: Final = re.compile(r"\b(?:left|departed|recalled)\b")
_BROKEN: Final = re.compile(
    rf"\b(?:{words.BROKEN})\b[^.;]{{0,40}}?\b{words.RELATIONS}\b|\b{words.RELATIONS}\b[^.;]{{0,60}}?\b(?:{words.BROKEN})\b",
    re.IGNORECASE,
)
_RESUMED: Final = re.compile(
    rf"\b(?:{words.RESUMED})\b[^.;]{{0,40}}?\b{words.RELATIONS}\b|\b{words.RELATIONS}\b[^.;]{{0,60}}?\b(?:{words.RESUMED})\b",
    re.IGNORECASE,
)
_ESTABLISHED: Final = re.compile(
    rf"\bestablish\w*\b[^.;]{{0,40}}?\b{words.RELATIONS}\b|\b{words.RELATIONS}\b[^.;]{{0,60}}?\bestablished\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(r"\b(?:not|never|no|refus\w+|without)\b[^.;,]{0,30}$", re.IGNORECASE)
_NEAR: Final = 130


def _triggers(sentence: str, section: Section, title: Level | None) -> Iterator[tuple[str, Level | None, int, str]]:
    """Give the triggers of a sentence: kind, level, place, words."""
    missions = _missions(sentence)
    yield from _of_missions(sentence, missions, section)
    for found in words.CREDENTIALS.finditer(sentence):
        if re.search(r"\b(?:not|never|only|ever)\s+$", sentence[: found.start()]):
            continue
        yield "credentials", _holder(sentence, found.start(), title), found.start(), found[0]
    for found in words.SERVED.finditer(sentence):
        yield "served", _holder(sentence, found.start(), title, after=True), found.start(), found[0]
    for kind, pattern in (("broken", _BROKEN), ("resumed", _RESUMED), ("established", _ESTABLISHED)):
        for found in pattern.finditer(sentence):
            if (
                not _NEGATED.search(sentence[: found.start()])
                and not _NEGATED.search(found[0][:-5])
                and _is_ours(sentence, found)
            ):
                yield kind, _envoy(sentence, found.end()) if kind == "established" else None, found.start(), found[0]
    for found in words.WAR.finditer(sentence):
        yield "broken", None, found.start(), found[0]


def _envoy(sentence: str, at: int) -> Level | None:
    """Give the level of the envoy by whose coming relations were established."""
    if re.search(r"\bPresident\s+(?:[A-Z][\w.]*\s+){1,4}announced|press\s+statement|exchange\s+of", sentence):
        return None
    found = words.TITLE.search(sentence, at)
    return words.level_of(found) if found else None


_WITH: Final = re.compile(r"\s*(?:with|between)\s+(?:the\s+)?(?P<whom>[A-Z][^,.;]*)")
_OURS: Final = re.compile(r"United\s+States|U\.\s?S\.|\bUS\b|American|Washington")


def _is_ours(sentence: str, found: re.Match[str]) -> bool:
    """Tell relations of the United States from those of others: *broke relations with Germany*."""
    whom = _WITH.match(sentence, found.end())
    return whom is None or _OURS.search(whom["whom"]) is not None or _OURS.search(sentence[: found.start()]) is not None


def _of_missions(
    sentence: str, missions: list[tuple[int, int, Level]], section: Section
) -> Iterator[tuple[str, Level | None, int, str]]:
    yield from _raised(sentence, missions, section)
    raised = _RAISED.search(sentence)
    for found in _OPENED.finditer(sentence):
        level = _nearest(missions, found.start(), found.end()) or _post(sentence, section)
        by_raising = raised is not None and raised.start() < found.start() < raised.start() + 30
        if level is not None and not by_raising and not _NEGATED.search(sentence[: found.start()]):
            yield "opened", level, found.start(), found[0]
    for found in _CLOSED.finditer(sentence):
        level = _nearest(missions, found.start(), found.end()) or _post(sentence, section)
        if level is not None:
            yield "closed", level, found.start(), found[0]
    if section.kind == "closed" and section.level is not None and not _CLOSED.search(sentence):
        for found in _LEFT.finditer(sentence):
            yield "closed", section.level, found.start(), found[0]


def _raised(
    sentence: str, missions: list[tuple[int, int, Level]], section: Section
) -> Iterator[tuple[str, Level | None, int, str]]:
    for found in _RAISED.finditer(sentence):
        later = [level for start, _, level in missions if found.end() <= start < found.end() + _NEAR]
        if later:
            yield "raised", max(later), found.start(), found[0]
    effective = re.search(r"\b(?:became\s+effective|took\s+effect|effective)\b", sentence)
    if effective is not None and section.kind == "raised" and section.level is not None:
        yield "raised", section.level, effective.start(), effective[0]


def _post(sentence: str, section: Section) -> Level | None:
    """Give the mission of the heading where a sentence says *It closed …*."""
    return section.level if re.match(r"\s*(?:It|(?:The|This)\s+(?:post|agency))\b", sentence) else None


def _nearest(missions: list[tuple[int, int, Level]], start: int, end: int) -> Level | None:
    """Give the mission that a verb speaks of: the last before it, else the first after it."""
    inside = [level for first, last, level in missions if start <= first and last <= end]
    if inside:
        return inside[0]
    before = [level for _, last, level in missions if last <= start and start - last < _NEAR]
    after = [level for first, _, level in missions if first >= end and first - end < _NEAR - 20]
    return before[-1] if before else after[0] if after else None


def _holder(sentence: str, at: int, title: Level | None, *, after: bool = False) -> Level | None:
    """Give the level of whoever acts: by the titles in the sentence (also *as Minister* behind), else the last said."""
    found = list(words.TITLE.finditer(sentence))
    before = [words.level_of(one) for one in found if one.end() <= at]
    behind = [
        words.level_of(one)
        for one in found
        if one.start() >= at and re.search(r"\b(?:as|to\s+be|the\s+first)\b[^.;,]{0,30}$", sentence[at : one.start()])
    ]
    if after and behind:
        return behind[0]
    if behind:
        return behind[0]
    return before[-1] if before else title


def _date(sentence: str, at: int, length: int, offset: int, dates: Sequence[Dating]) -> Dating | None:
    """Give the day of a trigger: the first after it in its clause, else the last before it, else any."""
    place = offset + at
    dates = [one for one in dates if "/" not in one.edtf] or dates
    after = [one for one in dates if one.start >= place and ";" not in sentence[at : one.start - offset]]
    before = [one for one in dates if one.end <= place]
    if after and (after[0].start - place < _NEAR + length or not before):
        return after[0]
    return before[-1] if before else after[0] if after else None
