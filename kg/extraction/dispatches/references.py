"""Letters of which a dispatch speaks by their number or their day: *your telegram No. 343, my 78 of November 1*.

Each is a letter with a sender and an addressee, as the heading of the letter in which it is named says who *I* and
*you* are. Where the text has the letter itself, that one is meant. Owns how such references are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.datings import Dating
from kg.extraction import days
from kg.extraction.letters import entities_of, letters_of
from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.senders import Body, Senders
from kg.model import EntityId, RelationId

RULE: Final = "references"
_SCORE: Final = 0.75
_KINDS: Final = {
    "telegram": "Telegram",
    "cablegram": "Telegram",
    "cable": "Telegram",
    "airgram": "Telegram",
    "wire": "Telegram",
    "despatch": "Report",
    "dispatch": "Report",
    "report": "Report",
    "note": "DiplomaticNote",
    "memorandum": "Memorandum",
    "aide-mémoire": "Memorandum",
    "letter": "Letter",
    "instruction": "Letter",
    "message": "Letter",
    "communication": "Letter",
}
_BETWEEN_STATES: Final = frozenset(["note", "aide-mémoire"])
_CALLED: Final = {
    "dep": ("department", "secretary-of-state"),
    "min": ("ministry", "foreign"),
    "emb": ("embassy", "ambassador", "chargé in"),
    "leg": ("legation", "minister", "chargé in"),
}
"""What of a side says that a body is meant, by how the body’s name begins."""
_REFERENCE: Final = re.compile(
    r"\b(?:(?P<mine>[Mm]y|MY|[Oo]ur|[Mm]ytel)|(?P<yours>[Yy]our|YOUR|[Uu]r(?:tel)?)"
    r"|(?P<body>(?:[Tt]he |[Tt]his |[Rr]e)?(?:Department|Dept|Embassy|Legation|Consulate|Mission|Ministry)[’']s"
    r"|(?:[Rr]e)?(?:Dep|Emb|Leg|Con)(?:cir)?tel))"
    r"(?:\s+(?:confidential|circular|telegraphic|official|strictly|unnumbered|secret|recent|last|personal|favou?r"
    r"|private|urgent|further|previous|above|said|very|kind|esteemed|formal|oral|two|separate|special|mail|code))*"
    rf"(?:\s+(?P<kind>{'|'.join(_KINDS)})(?:e?s)?\b)?"
    r"(?:,?\s*(?:(?:No|Nos|number)\b\.?\s*)?(?P<number>\d{1,5})(?![\d%/:]|\s*(?:a|p)\.\s?m\b|,\d))?"
)
_TO_DATE: Final = re.compile(r",?\s*(?:of|dated|under date of|bearing date|on)?\s*(?:the|last)?\s*\Z")
_BEHIND: Final = re.compile(r"\s*(?:[.,;:)\]\n]|and\b|of\b|to\b|was\b|has\b|is\b|in\b|$)")
_TO_ANOTHER: Final = re.compile(
    r"(?:,?\s*(?:last|instant|inst\.|ultimo|ult\.)\s*,?|,?\s*\d{1,2}(?:[:.]\d\d)?\s*[ap]\.\s?m\.\s*,?)?\s*(?:addressed\s+)?to\s+"
)
_ANOTHER: Final = re.compile(
    r",?\s*(?:and|&)\s+(?:your |my )?(?:[Nn]o\.?\s*)?(?P<number>\d{1,5})(?![\d%/:]|,\d|\s*[ap]\.\s?m\b)"
)
_REPLY: Final = re.compile(
    r"\b(?:reply(?:ing)? to|answer(?:ing)? (?:to )?|response to|respond(?:ing)? to)\s*$", re.IGNORECASE
)
_WIRED: Final = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.\s?m\.|\b(?:[Tt]elegram|noon|midnight|Paraphrase)\b")
"""What shows that a letter is a telegram, as those are of which it speaks by numbers alone."""
_NEAR, _HEAD = 24, 200
_LONGEST: Final = 400
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """A letter that is spoken of, in the derived text; its sides, number and day as far as they are said."""

    start: int
    end: int
    kind: str | None
    number: str | None
    date: Dating | None
    sender: EntityId
    addressee: EntityId
    replied: bool
    usual: str


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read the references of the bodies of a text’s letters."""
    if not (source.language or "en").startswith("en") or not letters_of(source):
        return
    naming = Naming(source, known)
    letters = dict(entities_of(source, naming))
    there: dict[tuple[EntityId, EntityId, str], EntityId] = {}
    own: dict[int, EntityId] = {}
    senders = Senders(source, known, naming)
    bodies = tuple(map(_with_sides, senders.bodies()))
    for body in bodies:
        letter = letters.get(body.letter)
        if letter is not None and body.speaker and body.hearer:
            own[body.letter] = letter.entity
            if letter.date:
                there[body.speaker, body.hearer, letter.date] = letter.entity
    named = [(body, tuple(_of_body(source, body))) for body in bodies]
    days_of = _days_of(one for _, found in named for one in found)
    made: dict[tuple[EntityId, EntityId, str, str], EntityId] = {}
    for body, found in named:
        said: set[EntityId] = set()
        for each in found:
            one = replace(each, date=each.date or days_of.get((each.sender, each.addressee, each.number)))
            day = one.date.edtf if one.date else ""
            entity = there.get((one.sender, one.addressee, day))
            if entity is None:
                key = (one.sender, one.addressee, one.number or "", day)
                entity = made.get(key) or made.setdefault(key, _named(naming, known, one))
            if entity != own.get(body.letter) and entity not in said:
                said.add(entity)
                yield from _claims(source, body, one, entity, own.get(body.letter))
    yield from naming.proposed()


def _with_sides(body: Body) -> Body:
    """Give what passes on the words of another with who sent and got it, who own what bears their names in it."""
    return body if body.behind is None else replace(body, speaker=body.behind[0], hearer=body.behind[1])


def _days_of(found: Iterable[_Reference]) -> dict[tuple[EntityId, EntityId, str | None], Dating]:
    """Give the one day that a numbered letter has wherever a text says it."""
    days_of: dict[tuple[EntityId, EntityId, str | None], dict[str, Dating]] = {}
    for one in found:
        if one.number and one.date is not None:
            days_of.setdefault((one.sender, one.addressee, one.number), {})[one.date.edtf] = one.date
    return {key: next(iter(dated.values())) for key, dated in days_of.items() if len(dated) == 1}


def _of_body(source: Source, body: Body) -> Iterator[_Reference]:
    text = source.structure.text
    if body.speaker is None or body.hearer is None:
        return
    dates = days.of(source, source.language or "en")
    wired = _WIRED.search(text, max(0, body.start - _HEAD), body.start + _HEAD) is not None
    usual = "telegram" if wired else "letter"
    for found in _REFERENCE.finditer(text, body.start, body.end):
        mine = _is_mine(found, body)
        if (
            mine is None
            or (body.behind is not None and (found["mine"] or found["yours"]))  # *For X from Y: your 436*
            or (found["kind"] in _BETWEEN_STATES and _serves(body))
            or _is_quoted(text, body.start, found.start())
        ):
            continue
        sides = (body.speaker, body.hearer) if mine else (body.hearer, body.speaker)
        replied = _REPLY.search(text, max(body.start, found.start() - _NEAR), found.start()) is not None
        end, number = found.end(), found["number"]
        date = _day(text, end, dates, body.date)
        while _is_one(text, found, number, date, end):
            last = date.end if date is not None else end
            if not _TO_ANOTHER.match(text, last):
                yield _Reference(
                    start=found.start(),
                    end=last,
                    kind=found["kind"],
                    number=number,
                    date=date,
                    sender=sides[0],
                    addressee=sides[1],
                    replied=replied,
                    usual=usual,
                )
            following = _ANOTHER.match(text, last) if number else None
            if following is None:
                break
            end, number = following.end(), following["number"]
            date = _day(text, end, dates, body.date)


def _day(text: str, at: int, dates: days.Days, written: str | None) -> Dating | None:
    """Give the day that stands right behind a place; one without a year is the last before the letter was written."""
    near = dates.within(at, at + _NEAR)
    found = next((each for each in near if _TO_DATE.match(text[at : each.start])), None)
    if found is None or not _DAY.fullmatch(found.edtf):
        return None
    if written is None or not _DAY.fullmatch(written) or re.search(r"\d{4}", found.as_written):
        return found
    day = found.edtf[4:]
    year = int(written[:4]) - (day > written[4:])
    return replace(found, edtf=f"{year}{day}")


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Tell whether a place stands in words that are quoted, of whom nobody knows who *I* is."""
    begun = max(text.rfind("“", start, at), text.rfind("[Enclosure", start, at))
    return begun > text.rfind("”", start, at)


def _is_one(text: str, found: re.Match[str], number: str | None, date: Dating | None, end: int) -> bool:
    """Tell whether words speak of one letter: what it is with its number or day, or its number with either."""
    if found["kind"] or (found["body"] or "").endswith("tel"):
        return bool(number or date)
    if number:
        return date is not None or _BEHIND.match(text, end) is not None
    return date is not None and date.start - end <= 1  # *your October 3, 6 p.m.*


def _serves(body: Body) -> bool:
    """Tell whether one side is posted abroad by the other, who exchange no notes with each other."""
    return any(
        " in " in office or "embassy-in" in str(side)
        for office, side in ((body.speaker_office, body.speaker), (body.hearer_office, body.hearer))
    )


def _is_mine(found: re.Match[str], body: Body) -> bool | None:
    """Tell whether the writer’s own letter is meant, ``None`` where nothing says so."""
    if found["mine"] or found["yours"]:
        return bool(found["mine"])
    word = found["body"].lower().removeprefix("the ").removeprefix("this ").removeprefix("re")[:3]
    wanted = _CALLED.get(word, (word,))
    mine = any(each in str(body.speaker) or each in body.speaker_office for each in wanted)
    theirs = any(each in str(body.hearer) or each in body.hearer_office for each in wanted)
    if found["body"].lower().startswith("this "):
        return True
    return mine if mine != theirs else None


def _named(naming: Naming, known: Knowledge, one: _Reference) -> EntityId:
    kind = _KINDS.get(one.kind or one.usual, "Telegram")
    sides = [known.names.get(each) or naming.label(each) for each in (one.sender, one.addressee)]
    day = one.date.edtf if one.date else None
    label = " ".join(
        [one.kind or one.usual, *((f"No. {one.number}",) if one.number else ()), f"from {sides[0]} to {sides[1]}"]
    )
    hint = [kind, *(each.partition("/")[2] for each in (one.sender, one.addressee)), *((day,) if day else ())]
    hint += [one.number] if one.number else []
    return naming.new(label[:1].upper() + label[1:] + (f" ({day})" if day else ""), kind, " ".join(hint), date=day)


def _claims(
    source: Source, body: Body, one: _Reference, entity: EntityId, own: EntityId | None
) -> Iterator[ProposedClaim]:
    start, end = _sentence(source, one)
    stored = source.structure.stored_span(start, end)
    said = source.structure.text[one.start : one.end]
    roles = [("sender", entity, one.sender), ("addressee", entity, one.addressee)]
    if one.replied and own is not None:
        roles.append(("repliesTo", own, entity))
    for relation, subject, object_ in roles:
        yield ProposedClaim(
            subject=subject,
            predicate=RelationId(relation),
            object=object_,
            claimants=(body.claimant or source.author,),
            reported_by=source.author if body.claimant not in {None, source.author} else None,
            start=stored[0],
            end=stored[1],
            quotation=source.structure.reader_text(*stored),
            score=_SCORE,
            rule=RULE,
            triggers=(" ".join(said.split()),),
            date=one.date.edtf if one.date and relation != "repliesTo" else None,
            date_as_written=one.date.as_written if one.date and relation != "repliesTo" else None,
            page=source.structure.page_at(stored[0]),
        )


def _sentence(source: Source, one: _Reference) -> tuple[int, int]:
    """Give the stretch of the derived text that is quoted: its sentence, where that is not too long."""
    sentences = source.structure.sentences
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= one.start:
            low = middle + 1
        else:
            high = middle
    if low < len(sentences) and sentences[low].start <= one.start:
        sentence = sentences[low]
        if one.end <= sentence.end and sentence.end - sentence.start <= _LONGEST:
            return sentence.start, sentence.end
    return one.start, one.end
