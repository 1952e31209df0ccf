"""Claims from a trigger word of a relation and the names around it, by the case frame that the ontology gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction import scoring
from kg.extraction.attribution import TurkishVoices, Voice, hedge_of, voice_at
from kg.extraction.matches import Match
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.sentences import Name, Sentence, Word, sentences
from kg.extraction.triggers import Trigger, lexicon
from kg.extraction.turkish_frames import TurkishFrames
from kg.extraction.turkish_roles import arguments
from kg.model import Certainty, EntityId, Polarity

_LONGEST: Final = 400
_WORDS_INSIDE: Final = ("Communication", "Event", "Treaty", "Topic", "Office")


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read every sentence of a text."""
    frames = {"tr": TurkishFrames(lexicon(known.vocabulary, "tr"), _fits(known))}
    voices = {"tr": TurkishVoices(lambda entity: known.is_a(entity, "Actor"))}
    for sentence in sentences(source, tuple(frames)):
        spoken = voices[sentence.language].voices(sentence, arguments(sentence))
        for match in frames[sentence.language].matches(sentence, _usable(sentence, known)):
            yield _claim(source, sentence, match, spoken, known)


def _fits(known: Knowledge):  # type: ignore[no-untyped-def]
    def fits(name: Name, trigger: Trigger, end: str) -> bool:
        relation = known.vocabulary.relations[trigger.relation]
        narrowed = trigger.subject_classes if end == "subject" else trigger.object_classes
        if narrowed and not known.fits(name.entity, narrowed):
            return False
        return known.fits(name.entity, relation.domains if end == "subject" else relation.ranges)

    return fits


def _usable(sentence: Sentence, known: Knowledge):  # type: ignore[no-untyped-def]
    def usable(word: Word) -> bool:
        assert word.name is not None
        return any(known.is_a(sentence.names[word.name].entity, root) for root in _WORDS_INSIDE)

    return usable


def _claim(
    source: Source, sentence: Sentence, match: Match, voices: Sequence[Voice], known: Knowledge
) -> ProposedClaim:
    words = sentence.words
    start, end = words[match.first].start, words[match.last].end
    if sentence.end - sentence.start <= _LONGEST:
        start, end = sentence.start, sentence.end
    stored = source.structure.stored_span(start, end)
    voice = voice_at(voices, match.at)
    speaker = voice.claimant if voice is not None and voice.claimant != match.subject.entity else None
    date = _date(sentence, match)
    return ProposedClaim(
        subject=match.subject.entity,
        predicate=match.trigger.relation,
        object=match.object.entity,
        claimants=(speaker or source.author,),
        reported_by=source.author if speaker and speaker != source.author else None,
        polarity=Polarity.DENIES if match.negative else Polarity.ASSERTS,
        certainty=_certainty(sentence, match, voice),
        start=stored[0],
        end=stored[1],
        quotation=source.structure.reader_text(*stored),
        score=scoring.score(match),
        rule="frames",
        triggers=tuple(words[index].text for index in match.words) or (f"{match.subject.text} … {match.object.text}",),
        date=date.edtf if date else None,
        date_as_written=date.as_written if date else None,
        place=_place(sentence, match, known),
        page=sentence.page,
        footnotes=sentence.note_after(words[match.last].end),
    )


def _certainty(sentence: Sentence, match: Match, voice: Voice | None) -> Certainty:
    said = hedge_of(sentence, match.first, match.last)
    if said is not None:
        return said
    if match.able:
        return Certainty.POSSIBLE
    return Certainty.CERTAIN


def _date(sentence: Sentence, match: Match):  # type: ignore[no-untyped-def]
    """Take the date that stands nearest before the trigger in its clause, or else in it."""
    first, last = sentence.words[match.first].start, sentence.words[match.last].end
    inside = [date for date in sentence.dates if first <= date.start < last]
    at = sentence.words[match.at].start
    if inside:
        return min(inside, key=lambda date: abs(at - date.start))
    return None


def _place(sentence: Sentence, match: Match, known: Knowledge) -> EntityId | None:
    for argument in arguments(sentence):
        if argument.role == "locative" and match.first <= argument.first <= match.last:
            entity = argument.name.entity
            if known.is_a(entity, "Place") and entity not in {match.subject.entity, match.object.entity}:
                return entity
    return None
