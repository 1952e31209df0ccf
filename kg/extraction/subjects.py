"""Claims from what stands together in a sentence: a letter, and the question or treaty that it is about.

Where nothing else says what a letter is about, a topic or a treaty in its sentence is so in every second case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction.lands import Fitting, Lands
from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.sentences import Name, Sentence, sentences
from kg.extraction.tellings import Tellings
from kg.model import ClassId, Mention, RelationId

RULE: Final = "subjects"
_SCORE: Final = 0.45
_LONGEST: Final = 400
_LANGUAGES: Final = ("tr", "en")


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read every sentence that names a letter, a speech or a report together with a topic or a treaty."""
    language = (source.language or "en").partition("-")[0]
    tellings = _tellings(source, known) if language in _LANGUAGES and known.entities else None

    def wanted(mentions: Sequence[Mention]) -> bool:
        if tellings and tellings.phrases(language):
            return True
        return any(known.is_a(mention.entity, "Communication") for mention in mentions)

    for plain in sentences(source, _LANGUAGES, wanted=wanted):
        sentence = tellings.complete(plain, tellings.told(plain, source.kept)) if tellings else plain
        letters = [name for name in sentence.names if known.is_a(name.entity, "Communication")]
        if not letters or sentence.end - sentence.start > _LONGEST:
            continue
        matters = [name for name in sentence.names if _is_matter(name, known)]
        if len({name.entity for name in letters}) == 1 and letters[0].form != "citation":
            yield from (_claim(source, sentence, letters[0], matter) for matter in matters)


def _tellings(source: Source, known: Knowledge) -> Tellings:
    return Tellings(known, Fitting(known, Lands(source, known, Naming(source, known))))


_MATTERS: Final = (ClassId("Topic"), ClassId("Treaty"), ClassId("Event"))
_OCCASIONS: Final = ("Conference", "Congress", "Meeting", "Visit", "Mission", "Turn")
"""Events at which letters are read and on which they are written, rather than what they are about."""


def _is_matter(name: Name, known: Knowledge) -> bool:
    return known.fits(name.entity, _MATTERS) and not any(known.is_a(name.entity, kind) for kind in _OCCASIONS)


def _claim(source: Source, sentence: Sentence, letter: Name, matter: Name) -> ProposedClaim:
    start, end = sentence.stored_span(sentence.start, sentence.end)
    return ProposedClaim(
        subject=letter.entity,
        predicate=RelationId("concerns"),
        object=matter.entity,
        claimants=(source.author,),
        start=start,
        end=end,
        quotation=source.structure.reader_text(start, end),
        score=_SCORE,
        rule=RULE,
        triggers=(letter.text, matter.text),
        page=sentence.page,
        note=sentence.note,
        footnotes=sentence.note_after(sentence.end),
    )
