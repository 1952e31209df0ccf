"""Claims from a trigger word of a relation and the names around it, by the case frame that the ontology gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import lru_cache, partial
from typing import Final

from kg.extraction import links, mistaken, moments, scoring
from kg.extraction.attribution import TurkishVoices
from kg.extraction.capitals import REMARK
from kg.extraction.contested import Contested
from kg.extraction.definites import DEFINITE, Definites
from kg.extraction.described import settled, with_described
from kg.extraction.dispatches.bodies import Bodies, says_of_bodies
from kg.extraction.dispatches.ellipsis import Unspoken, says_unspoken
from kg.extraction.dispatches.titles import Titles
from kg.extraction.ends import Fits
from kg.extraction.english_envoys import of_states, with_lands
from kg.extraction.english_frames import EnglishFrames
from kg.extraction.english_offices import Offices, says_of_an_office
from kg.extraction.english_stand_ins import StandIns, says_of_sides
from kg.extraction.english_voices import EnglishVoices
from kg.extraction.european.frames import EuropeanFrames
from kg.extraction.european.grammars import GRAMMARS
from kg.extraction.european.voices import EuropeanVoices
from kg.extraction.firmness import hedge_of, is_hearsay
from kg.extraction.joint_voices import speakers
from kg.extraction.lands import Fitting, Lands
from kg.extraction.matches import Match
from kg.extraction.naming import Naming
from kg.extraction.pairs import Pairs, says_of_two
from kg.extraction.pronouns import Memory, Sorts
from kg.extraction.proposals import Proposals
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.senders import Senders
from kg.extraction.sentences import Sentence, Word, sentences
from kg.extraction.shared_nouns import SharedNouns
from kg.extraction.shortcuts import expanded, fits_nothing_else, to_others
from kg.extraction.tellings import Tellings
from kg.extraction.triggers import ANY, PAIR, PREDICATE, VERB, Trigger, lexicon
from kg.extraction.turkish_accusations import accusation
from kg.extraction.turkish_duties import says_of_a_duty
from kg.extraction.turkish_frames import TurkishFrames
from kg.extraction.turkish_holders import TurkishHolders
from kg.extraction.turkish_idioms import with_beginnings
from kg.extraction.turkish_offices import TurkishOffices
from kg.extraction.turkish_verbs import is_content
from kg.extraction.voices import Voice, voice_at, voices_around
from kg.extraction.whereabouts import place_of
from kg.model import Certainty, EntityId, Polarity, RelationId

CAPITAL: Final = "capital"
"""Form of a name that is a town and stands for its government, and the doubt of it."""
_OFFICE: Final = "heldOffice"
_PRESENT: Final = "participatedIn"
"""What somebody does not do at an event says nothing of whether he was there."""
_LONGEST: Final = 400
_DESCRIBED: Final = ("letter/", "treaty/")
_OF_LETTERS: Final = frozenset({"sender", "addressee", "deliveredAt", "bearer"})
_PERSONAL: Final = frozenset({"heldOffice", "ledGroup", "memberOf", "represented", "commanded"})
_OF_BODIES: Final = frozenset({"partOfGroup", "memberOf"})
_WORDS_INSIDE: Final = ("Communication", "Event", "Treaty", "Topic", "Office")


_Frames = TurkishFrames | EnglishFrames | EuropeanFrames
_Voices = TurkishVoices | EnglishVoices | EuropeanVoices
_Readers = tuple[_Frames, _Voices]
_READERS: Final[Mapping[str, tuple[type[_Frames], type[_Voices]]]] = {
    "tr": (TurkishFrames, TurkishVoices),
    "en": (EnglishFrames, EnglishVoices),
    **dict.fromkeys(GRAMMARS, (EuropeanFrames, EuropeanVoices)),
}
"""What reads the sentences of a language, and who says what in them."""


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:  # noqa: PLR0915 - a step a statement
    """Read every sentence of a text."""
    naming = Naming(source, known)
    lands = Lands(source, known, naming)
    fits = Fitting(known, lands)
    readers: dict[str, _Readers] = {}
    memory = Memory(_sorts(known))
    tellings = Tellings(known, fits)
    definites, pairs, proposals = Definites(known), Pairs(known), Proposals()
    senders = Senders(source, known, naming)
    writers: dict[EntityId, EntityId] = {}
    is_open = lru_cache(maxsize=None)(lambda entity: any(known.is_a(entity, root) for root in _WORDS_INSIDE))
    offices, turkish_offices = Offices(known, naming), TurkishOffices(known, naming)
    holders = TurkishHolders(_sorts(known).is_person)
    stand_ins, unspoken = StandIns(naming, offices.land), Unspoken()
    shared, contested = SharedNouns(known, naming), Contested(source, _speaks(known))
    bodies, titles = Bodies(naming, source.structure.text, offices.land), Titles()
    for read in sentences(source, tuple(_READERS), unnamed=_may_say):
        body, letter = senders.body(read), senders.letter(read)
        whole = unspoken.completed(read, body, letter)
        held = offices.resolved(shared.resolved(whole), letter, body.offices() if body else {})
        plain = holders.resolved(turkish_offices.resolved(titles.resolved(bodies.resolved(held, body, letter))))
        if plain.language not in readers:  # of a language that a text has not, nothing is loaded
            readers[plain.language] = _frames(known, plain.language, fits), _READERS[plain.language][1](_speaks(known))
        frames_of, voices_of = readers[plain.language]
        if senders.is_heading(read):
            said = (one for one in frames_of.matches(plain, _in_no_name) if one.trigger.relation == _OFFICE)
            yield from (_claim(source, plain, one, (), known, None) for one in said)
            continue
        told = tellings.told(plain, source.kept)
        described = with_described(definites.resolved(pairs.resolved(tellings.with_told(plain, told))))
        spoken = voices_of.voices(described)
        sender, sides = senders.of(plain), senders.sides(plain)
        sentence = stand_ins.resolved(memory.resolved(described, spoken, *sides), *sides)
        sentence = proposals.resolved(sentence)
        accused = accusation(sentence)
        found = _one_way(
            one
            for one in (
                *tellings.asserted(frames_of.matches(sentence, _usable(sentence, is_open)), told),
                *tellings.matches(sentence, told, frames_of, lambda one: _usable(one, is_open)),
                *links.matches(tellings.complete(sentence, told), known, fits=fits),
            )
            if accused is None or not accused.holds(one)
        )
        if isinstance(voices_of, EnglishVoices):
            spoken = (*spoken, *voices_of.of_pronouns(sentence))
        spoken = tuple(_written(spoken, writers))
        told_in = partial(_told, source, spoken=spoken, known=known, lands=lands, naming=naming, sender=sender)
        settled_claims = told_in(sentence, found)
        again = proposals.within(sentence, settled_claims)
        if again is not None:
            taken_up = (one for one in frames_of.matches(again, _usable(again, is_open)) if one.object.form == DEFINITE)
            settled_claims += told_in(again, _one_way(taken_up))
        if accused is not None:  # *X, Y’yi Z’yi desteklemekle suçlar*
            inside = (one for one in frames_of.matches(accused.sentence, _in_no_name) if accused.tells(one))
            settled_claims += told_in(accused.sentence, _one_way(inside), spoken=(accused.voice,))
        settled_claims = contested.told(plain, settled_claims)
        settled_claims = _of_one_mind(list(mistaken.corrected(sentence, settled_claims, spoken, source.author)))
        proposals.remember(settled_claims)
        for claim in settled_claims:
            if claim.predicate == "sender":
                writers.setdefault(claim.subject, claim.object)
        yield from settled_claims
        definites.remember(
            end for claim in settled_claims for end in (claim.subject, claim.object) if end.startswith(_DESCRIBED)
        )
    yield from naming.proposed()


def _of_one_mind(claims: Sequence[ProposedClaim]) -> list[ProposedClaim]:
    """Leave out what a sentence seems to say and denies more surely: *X ile antlaşma imzalamamıştır*."""
    best: dict[tuple[str, ...], float] = {}
    for claim in claims:
        key = (*claim.triple, *claim.claimants)
        best[key] = max(best.get(key, 0.0), claim.score if claim.polarity is Polarity.DENIES else 0.0)
    return [one for one in claims if one.polarity is Polarity.DENIES or one.score >= best[*one.triple, *one.claimants]]


def _told(  # noqa: PLR0913 - what is found, where, by whom, and what is known
    source: Source,
    sentence: Sentence,
    found: Iterable[Match],
    *,
    spoken: Sequence[Voice],
    known: Knowledge,
    lands: Lands,
    naming: Naming,
    sender: EntityId | None,
) -> list[ProposedClaim]:
    """Make claims of what triggers were found in a sentence."""
    landed = (
        _landed(of_states(match, sentence, known, lands), known, lands)
        for match in _carried(list(found))
        if fits_nothing_else(match, sentence, known)
        and not (match.negative and match.trigger.words == (ANY,) and match.trigger.relation == _PRESENT)
    )
    made = ((match, _claim(source, sentence, match, spoken, known, sender)) for match in landed if match)
    landed_claims = with_lands(made, lands) if sentence.language == "en" else made
    return list(to_others(settled(expanded(landed_claims, sentence, known), naming, known)))


def _in_no_name(_word: Word) -> bool:
    return False


def _may_say(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may be of use: it says who is meant in other words."""
    ways = (says_of_two, says_of_an_office, says_of_sides, says_of_a_duty, says_of_bodies)
    return any(says(text, start, end) for says in ways) or says_unspoken(text, start)


def _frames(known: Knowledge, language: str, fits: Fits) -> _Frames:
    """Give what reads sentences by the triggers of a language, which are put in order once for all texts."""
    if ("frames", language) not in known.kept:
        known.kept["frames", language] = _READERS[language][0](_lexicon(known, language))
    found: _Frames = copy(known.kept["frames", language])
    found.fits = fits
    return found


def _lexicon(known: Knowledge, language: str) -> tuple[Trigger, ...]:
    if ("lexicon", language) not in known.kept:
        read = lexicon(known.vocabulary, language)
        known.kept["lexicon", language] = tuple(with_beginnings(read)) if language == "tr" else read
    found: tuple[Trigger, ...] = known.kept["lexicon", language]
    return found


def _one_way(matches: Iterable[Match]) -> Iterator[Match]:
    """Give what two do to each other once: it is symmetric, and of *X and Y* the first is the subject."""
    seen: set[tuple[str, int, int]] = set()
    for match in matches:
        ends = match.subject.first, match.object.first
        key = (match.trigger.relation, min(ends), max(ends))
        if not match.trigger.mutual or key not in seen:
            seen.add(key)
            yield match


_CARRYING: Final = frozenset(
    [
        *("sun", "ilet", "ver", "götür", "getir", "ulaştır", "et"),
        *("hand", "deliver", "present", "transmit", "forward", "convey", "bring", "carry", "take", "give"),
    ]
)
"""Verbs of who hands over a letter."""
_SHOWING: Final = frozenset(
    {"read", "show", "hand", "present", "deliver", "transmit", "forward", "communicate", "leave"}
)
"""Verbs of who lets another see a letter that he has received."""


def _carried(matches: Sequence[Match]) -> Iterator[Match]:
    """Make who hands over another’s letter its bearer, and not a second sender: *X, Y’nin mektubunu sundu*."""
    owned = {
        (match.object.first, match.subject.first)
        for match in matches
        if match.trigger.relation == "sender" and match.trigger.kind != VERB
    }
    received = {
        match.subject.first
        for match in matches
        if match.trigger.relation == "sender" and "receive" in match.trigger.words
    }
    for match in matches:
        if match.subject.first in received and match.trigger.words[0:1] and match.trigger.words[0] in _SHOWING:
            continue  # *X read to me a letter which he had received from Y*
        others = {owner for owner, letter in owned if letter == match.subject.first} - {match.object.first}
        handed = match.trigger.kind == VERB and not _CARRYING.isdisjoint(
            {match.trigger.words[0], match.trigger.words[-1]}
        )
        if match.trigger.relation == "sender" and handed and others:
            yield replace(match, trigger=replace(match.trigger, relation=RelationId("bearer")))
        else:
            yield match


def _written(voices: Iterable[Voice], writers: Mapping[EntityId, EntityId]) -> Iterator[Voice]:
    """Give what a letter says to who wrote it, where the text has said who; else to nobody."""
    for voice in voices:
        claimant = writers.get(voice.claimant, voice.claimant)
        if not claimant.startswith("letter/"):
            yield voice if claimant == voice.claimant else replace(voice, claimant=claimant)


def _speaks(known: Knowledge) -> Callable[[EntityId], bool]:
    return lambda entity: any(known.is_a(entity, kind) for kind in ("Actor", "Work", "Communication"))


def _sorts(known: Knowledge) -> Sorts:
    return Sorts(is_person=lambda one: known.is_a(one, "Person"), is_group=lambda one: known.is_a(one, "Group"))


def _landed(match: Match, known: Knowledge, lands: Lands) -> Match | None:
    """Put the state in the place of its land, or the land in that of its state, where the relation asks for it."""
    relation = known.vocabulary.relations[match.trigger.relation]
    ends, doubts = [], []
    for name, roots in ((match.subject, relation.domains), (match.object, relation.ranges)):
        capital = not known.fits(name.entity, roots) and lands.capitals.may_act(name.entity, relation, roots)
        entity = lands.capitals.government(name.entity) if capital else lands.fitting(name.entity, roots)
        if relation.id == "represented" and name is match.object and known.kind(entity) == "People":
            entity = lands.state_of(name.text) or entity
        form = CAPITAL if capital else name.form
        ends.append(name if entity == name.entity else replace(name, entity=entity, form=form))
        doubts += [] if entity == name.entity else ["capital" if capital else "land"]
    if ends[0].entity == ends[1].entity:
        return None
    if not doubts:
        return match
    return replace(match, subject=ends[0], object=ends[1], doubts=(*match.doubts, *dict.fromkeys(doubts)))


def _remark(match: Match) -> str | None:
    """Say which town was taken for its government."""
    if "capital" not in match.doubts:
        return None
    towns = [end.text for end in (match.subject, match.object) if end.form == CAPITAL]
    return "; ".join(REMARK.format(town) for town in towns)


def _usable(sentence: Sentence, is_open: Callable[[EntityId], bool]) -> Callable[[Word], bool]:
    def usable(word: Word) -> bool:
        assert word.name is not None
        return is_open(sentence.names[word.name].entity)

    return usable


def _claim(  # noqa: PLR0913, PLR0917 - what is said, where, by whom
    source: Source,
    sentence: Sentence,
    match: Match,
    voices: Sequence[Voice],
    known: Knowledge,
    sender: EntityId | None,
) -> ProposedClaim:
    words = sentence.words
    start, end = words[match.first].start, words[match.last].end
    if sentence.end - sentence.start <= _LONGEST:
        start, end = sentence.start, sentence.end
    stored = sentence.stored_span(start, end)
    voice = voice_at(voices, match.at)
    speaker = _speaker(sentence, match, voices_around(voices, match.at)) or sender
    titled = match.trigger.relation == _OFFICE and not match.words and match.object.last < match.subject.first
    beside = sentence.language == "en" and match.trigger.kind == PAIR and match.trigger.relation in _PERSONAL
    date = None if titled or beside else moments.date_of(sentence, match)
    return ProposedClaim(
        subject=match.subject.entity,
        predicate=match.trigger.relation,
        object=match.object.entity,
        claimants=speakers(sentence, speaker) if speaker else (source.author,),
        reported_by=source.author if speaker and speaker != source.author else None,
        polarity=Polarity.DENIES if match.negative else Polarity.ASSERTS,
        certainty=Certainty.CERTAIN if titled else _certainty(sentence, match, voice),
        start=stored[0],
        end=stored[1],
        quotation=source.structure.reader_text(*stored),
        score=scoring.score(match),
        rule=match.rule,
        triggers=tuple(words[index].text for index in match.words) or (f"{match.subject.text} … {match.object.text}",),
        date=date.edtf if date else None,
        date_as_written=date.as_written if date else None,
        place=place_of(sentence, match, known),
        page=sentence.page,
        note=sentence.note,
        footnotes=sentence.note_after(words[match.last].end),
        remark=_remark(match),
    )


def _speaker(sentence: Sentence, match: Match, voices: Sequence[Voice]) -> EntityId | None:
    """Say who claims it, if not the author: the innermost voice that says it.

    Of himself somebody says only what is put as what he said; nor that he wrote the letter in which he says it.
    """
    for voice in voices:
        content = voice.clause and (sentence.language != "tr" or is_content(sentence.words[match.at].low))
        content = content or voice.content
        if voice.claimant == match.subject.entity and not content:
            continue
        if voice.clause and _is_aside(sentence, match):
            continue
        if match.trigger.relation in _OF_LETTERS and voice.clause and not sentence.is_quoted(match.at):
            continue
        return voice.claimant
    return None


def _is_aside(sentence: Sentence, match: Match) -> bool:
    """Tell whether a Turkish noun only says in passing who somebody is, whatever is told: *X, elçi Y’ye … bildirdi*."""
    if sentence.language != "tr" or match.trigger.kind not in {PAIR, PREDICATE}:
        return False
    if match.trigger.relation in _OF_BODIES and _is_bracketed(sentence, match.at):
        return True
    following = sentence.words[match.at + 1].low if match.at + 1 < len(sentence.words) else ""
    return match.trigger.relation in _PERSONAL and not following.startswith("olduğu")


def _is_bracketed(sentence: Sentence, at: int) -> bool:
    """Tell whether a word stands in brackets, which are whose text it is."""
    before = [word.low for word in sentence.words[:at] if word.low in {"(", ")"}]
    return before[-1:] == ["("]


def _certainty(sentence: Sentence, match: Match, voice: Voice | None) -> Certainty:
    said = hedge_of(sentence, match.at)
    if said is not None:
        return said
    if match.able:
        return Certainty.POSSIBLE
    if voice is None and (match.hearsay_verb or is_hearsay(sentence, match.at)):
        return Certainty.REPORTED
    return Certainty.CERTAIN
