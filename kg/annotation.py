"""The spaCy pipeline that proposes mentions: Turkish tokens, sentences, and a gazetteer of known entities.

Every part is a registered spaCy component, so that it can be put into any other pipeline::

    import kg.annotation, spacy
    nlp = spacy.blank("kg_tr")                       # tokens that know their apostrophe suffix
    nlp.add_pipe("kg_sentences")                     # abbreviations, initials and ordinals end no sentence
    nlp.add_pipe("kg_gazetteer", config={"entities": [{"id": "person/x", "kind": "Person", "names": ["…"],
                                                            "description": "…"}]})  # tells namesakes apart

A token then has ``token._.stem``, ``token._.suffix``, ``token._.case``; a document ``doc.ents`` (label: the entity's
class; ``kb_id_``: its id) and ``doc.spans["mentions"]``, whose spans have ``span._.candidates``, ``span._.form``,
``span._.case``, ``span._.remark``. What a mention covers is said in :mod:`kg.mentions.sightings`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy import blank
from spacy.attrs import IDX, NORM, ORTH, SENT_START
from spacy.lang.tr import Turkish, TurkishDefaults
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans, registry

from kg.language import turkish
from kg.mentions import neighbourhood, token_sentences
from kg.mentions.records import Memory, Sighting
from kg.mentions.sightings import Spotter
from kg.model import ClassId, DocumentId, Entity, EntityId, Mention, Name
from kg.persons import offices
from kg.persons import pronouns as antecedents

if TYPE_CHECKING:
    from kg.formats.volumes import Unit
    from kg.reading.structure import Structure

MENTIONS = "mentions"
"""The key of ``doc.spans`` under which the gazetteer puts what it proposes."""

_MEMORY, _SIGHTINGS, _IN_NOTE, _TEXT = "kg_memory", "kg_sightings", "kg_note", "kg_text"
_LONGEST_STRETCH = 500_000


def norm(word: str) -> str:
    """Lower-case a token as in Turkish, without what follows its apostrophe.

    >>> norm("Cevdet’in")
    'cevdet'
    """
    return turkish.lower(turkish.split(word).stem)


class _NamesDefaults(TurkishDefaults):
    lex_attr_getters = {**TurkishDefaults.lex_attr_getters, NORM: norm}  # noqa: RUF012 (spaCy's own form)


@registry.languages("kg_tr")
class TurkishNames(Turkish):  # type: ignore[no-untyped-call]  # spaCy's __init_subclass__ has no annotations
    """Turkish whose tokens' ``norm_`` is a name without its apostrophe suffix."""

    lang = "kg_tr"
    Defaults = _NamesDefaults


def _extend() -> None:
    for name, getter in (
        ("stem", lambda token: turkish.split(token.text).stem),
        ("suffix", lambda token: turkish.split(token.text).suffix.text),
        ("case", lambda token: turkish.split(token.text).suffix.case.value),
    ):
        Token.set_extension(name, getter=getter, force=True)
    for name, default in (("candidates", ()), ("form", "name"), ("case", "nominative"), ("remark", None)):
        Span.set_extension(name, default=default, force=True)


_extend()


# --- sentences --------------------------------------------------------------------------------------------------


@Language.component("kg_sentences")
def sentences(doc: Doc) -> Doc:
    """Mark where sentences begin: not after abbreviations, initials and ordinals, and after a blank line always."""
    strings = doc.vocab.strings
    marks = np.full((len(doc), 1), _NO_START, dtype="uint64")
    if len(doc):
        found = token_sentences.starts(
            doc.to_array(ORTH).tolist(),
            lambda orth: strings[orth],
            lambda index: bool(doc[index].whitespace_),
        )
        marks[found] = 1
    # Token.is_sent_start looks through the whole document at every assignment
    return doc.from_array([SENT_START], marks)  # type: ignore[arg-type]  # spaCy names the C type that it holds


def _sentence_begins(doc: Doc) -> list[int] | None:
    """Give where sentences begin, in characters, if that is known; without making an object of every token."""
    marks = doc.to_array([SENT_START, IDX])
    if not len(doc) or not marks[:, 0].any():
        return None
    return [0, *marks[1:][marks[1:, 0] == 1, 1].tolist()]


_NO_START = 2**64 - 1  # minus one, as spaCy keeps it


# --- the gazetteer ----------------------------------------------------------------------------------------------


class GazetteerComponent:
    """Marks the mentions of known entities in a document."""

    def __init__(
        self, entities: Iterable[Entity], *, language: str, holders: Mapping[EntityId, Sequence[EntityId]]
    ) -> None:
        """Take the entities, the language whose endings names have, and who is known to have held which office."""
        self._language = language
        self.learn(entities, holders=holders)

    def learn(
        self, entities: Iterable[Entity], *, holders: Mapping[EntityId, Sequence[EntityId]] | None = None
    ) -> None:
        """Take these entities instead of those that are known."""
        known = tuple(entities)
        self._kinds = {entity.id: entity.kind for entity in known}
        self._spotter = Spotter(known, holders=holders)

    def survey(self, text: str, memory: Memory) -> None:
        """Go through a whole text before its parts are read."""
        self._spotter.survey(text, language=self._language, memory=memory)

    def __call__(self, doc: Doc) -> Doc:
        """Mark a document; what was said before it may stand in ``doc.user_data``."""
        starts = _sentence_begins(doc)
        found = self._spotter.sightings(
            doc.user_data.get(_TEXT) or doc.text,  # which joins all tokens, and would take a fifth of our time
            language=self._language,
            memory=doc.user_data.get(_MEMORY),
            sentence_starts=starts,
            note=bool(doc.user_data.get(_IN_NOTE)),
        )
        if _MEMORY in doc.user_data:  # only our own pipeline takes them out again; others write what stands there
            doc.user_data[_SIGHTINGS] = found
        spans = [self._span(doc, sighting) for sighting in found]
        doc.spans[MENTIONS] = spans
        doc.ents = filter_spans([*spans, *doc.ents])
        return doc

    def _span(self, doc: Doc, sighting: Sighting) -> Span:
        best = sighting.candidates[0]
        span = doc.char_span(sighting.start, sighting.end, label=self._kinds[best], kb_id=best, alignment_mode="expand")
        assert span is not None
        span._.candidates = sighting.candidates
        span._.form = sighting.form
        span._.case = sighting.case.value
        span._.remark = sighting.remark
        return span


@Language.factory("kg_gazetteer", default_config={"entities": [], "language": None}, assigns=["doc.ents", "doc.spans"])
def _make_gazetteer(
    nlp: Language, name: str, entities: list[dict[str, Any]], language: str | None
) -> GazetteerComponent:
    del name
    return GazetteerComponent(
        [_entity(row) for row in entities], language=language or (nlp.lang or "").removeprefix("kg_"), holders={}
    )


def _entity(row: Mapping[str, Any]) -> Entity:
    if "id" not in row or isinstance(row.get("names", ""), str):
        raise ValueError(f"an entity of kg_gazetteer has an id and a list of names, this one not: {dict(row)}")
    names = tuple(Name(text=str(name)) for name in row["names"])
    described = row.get("description")
    return Entity(
        id=EntityId(row["id"]),
        kind=ClassId(row.get("kind", "Entity")),
        labels=names[:1],
        other_names=names[1:],
        descriptions=(Name(text=str(described)),) if described else (),
    )


_TURKIC = {"ota": "tr"}
"""Languages that are read as another: Ottoman in Latin letters has the endings of Turkish."""


def pipeline(
    entities: Iterable[Entity], *, language: str = "tr", holders: Mapping[EntityId, Sequence[EntityId]] | None = None
) -> Language:
    """Make the pipeline for some entities: tokens, sentences, mentions."""
    language = _TURKIC.get(language, language)
    try:
        nlp = blank("kg_tr" if language == "tr" else language)
    except ImportError:  # a language of which spaCy knows no tokens: those of no language in particular
        nlp = blank("xx")
    nlp.add_pipe("kg_sentences")
    component = nlp.add_pipe("kg_gazetteer", config={"language": language})
    assert isinstance(component, GazetteerComponent)
    component.learn(entities, holders=holders)
    nlp.max_length = 10 * _LONGEST_STRETCH
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer = _of_words(nlp.tokenizer)
    return nlp


def _of_words(tokeniser: Tokenizer) -> Tokenizer:
    """Give a tokeniser whose parts are for words; a new one, as one that gets a part anew reads its rules again."""
    parts = ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match")
    bounded = {part: _OfWords(getattr(tokeniser, part), () if "infix" in part else None) for part in parts}
    return Tokenizer(tokeniser.vocab, rules=tokeniser.rules, **bounded)


# --- documents --------------------------------------------------------------------------------------------------

_LITTLE_WORDS = {
    "tr": "ve bir bu ile için olarak daha çok da de olan gibi kadar sonra",
    "en": "the of and to in that was for is with on as by",
    "de": "der die und das von den mit zu ist dem des ein",
    "fr": "le la les et des du une est que dans pour par",
    "ru": "и в на с что не по из как от был его",
}


class _OfWords:
    """A part of spaCy's tokeniser, for words: it takes the square of their length, and what is longer is none."""

    def __init__(self, search: Callable[[str], object] | None, nothing: object) -> None:
        self.search, self.nothing = search, nothing

    def __call__(self, word: str) -> object:
        return self.search(word) if self.search is not None and len(word) <= _LONGEST_WORD else self.nothing


_LONGEST_WORD = 1_000


def language_of(text: str) -> str:
    """Guess the language of a text by its commonest words, among those that the program knows.

    >>> language_of("Mektup ile birlikte bir heyet yollandı ve görüşmeler başladı.")
    'tr'
    """
    words = re.findall(r"[^\W\d_]+", turkish.lower(text[:200_000]))
    counts = {language: sum(map(set(little.split()).__contains__, words)) for language, little in _LITTLE_WORDS.items()}
    return max(counts, key=lambda language: (counts[language], language == "tr"))


def annotate(  # noqa: PLR0913 -- what is known of a text comes in parts
    structure: Structure,
    entities: Iterable[Entity],
    *,
    document: DocumentId | None = None,
    language: str | None = None,
    holders: Mapping[EntityId, Sequence[EntityId]] | None = None,
    units: Sequence[Unit] = (),
    titles: bool = True,
    pronouns: bool = False,
    nlp: Language | None = None,
) -> tuple[Mention, ...]:
    """Propose the mentions of a document, in its body and its notes, in the order of the stored text.

    ``language`` is guessed where not given; ``holders``: who is known to have held which office; ``units``: the
    documents of a volume, in order. The first candidate is proposed; the others stand in the remark. ``titles``:
    whether a mention takes in the honorifics that adjoin a name. ``nlp``: the :func:`pipeline` of these entities and
    this language, for whoever has many documents. ``pronouns``: whether those of the body that can mean only one person
    are mentions too (form ``pronoun``).
    """
    language = language or language_of(structure.text)
    nlp = nlp or pipeline(entities, language=language, holders=holders)
    component = nlp.get_pipe("kg_gazetteer")
    assert isinstance(component, GazetteerComponent)
    memory = Memory()
    _learn_words(nlp, structure.text)
    component.survey(structure.text, memory)
    notes = deque(sorted(structure.notes, key=lambda note: note.start))
    found: list[Mention] = []

    def read_notes(until: int | None) -> None:
        while notes and (until is None or notes[0].start < until):
            note = notes.popleft()
            for sighting in _sightings(nlp, note.text, memory, note=True):
                start, end = _extent(sighting, titles=titles)
                place = (note.origin[start], note.origin[end - 1] + 1)
                found.append(_mention(structure, document, sighting, note.text[start:end], place))

    for start, stretch, unit in _stretches(structure, units):
        if unit is not None:
            read_notes(unit.start)
            memory.acquaintance.opens(offices.month_of(unit.when))
        seen = _sightings(nlp, stretch, memory)
        if pronouns:
            found.extend(_pronouns(structure, document, stretch, start, seen, language))
        for sighting in seen:
            first, last = _extent(sighting, titles=titles)
            place = structure.stored_span(start + first, start + last)
            found.append(_mention(structure, document, sighting, stretch[first:last], place))
    read_notes(None)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _pronouns(  # noqa: PLR0913, PLR0917 -- a stretch, and where it stands
    structure: Structure,
    document: DocumentId | None,
    text: str,
    start: int,
    seen: Iterable[Sighting],
    language: str,
) -> Iterator[Mention]:
    named = [
        antecedents.Named(
            start=one.start,
            end=one.end,
            person=one.candidates[0],
            titles=(text[one.start : one.core[0]], text[one.core[1] : one.end]) if one.core else (),
        )
        for one in seen
        if one.candidates[0].startswith("person/")
    ]
    for one in antecedents.meant(text, named, language=language, sentence_starts=neighbourhood.sentence_starts(text)):
        place = structure.stored_span(start + one.start, start + one.end)
        yield Mention(
            document=document or DocumentId(""),
            start=place[0],
            end=place[1],
            text=text[one.start : one.end],
            entity=one.person,
            form="pronoun",
            page=structure.page_at(place[0]),
            remark="the only person named in this sentence and the one before",
        )


def _extent(sighting: Sighting, *, titles: bool) -> tuple[int, int]:
    return sighting.core if sighting.core and not titles else (sighting.start, sighting.end)


def _stretches(structure: Structure, units: Sequence[Unit]) -> Iterator[tuple[int, str, Unit | None]]:
    """Give the body in pieces that end where units or paragraphs do, so that no text is too long for a pipeline.

    With a piece that begins a unit comes the unit.
    """
    text = structure.text
    cuts = {structure.origin.first_at_or_after(unit.start): unit for unit in units}
    bounds = sorted({0, len(text), *cuts})
    for first, last in pairwise(bounds):
        start = first
        while start < last:
            end = min(last, start + _LONGEST_STRETCH)
            if end < last:
                at = text.rfind("\n", start, end)
                end = at + 1 if at > start else end
            yield start, text[start:end], cuts.get(start)
            start = end


def _learn_words(nlp: Language, text: str) -> None:
    """Let the tokeniser take each word of a text apart once.

    It remembers no word of a document that follows its first special case, and a line's end is one: in a long text it
    would take the same words apart again and again. A special case among these words costs those of its batch only.
    """
    tokeniser = nlp.tokenizer
    if isinstance(tokeniser, Tokenizer):
        tokeniser.max_cache_size = _WORDS_KEPT
        fresh = sorted(set(text.split()).difference(tokeniser.rules or ()))
        for at in range(0, len(fresh), _BATCH):
            tokeniser(" ".join(fresh[at : at + _BATCH]))


_WORDS_KEPT, _BATCH = 2**17, 64


def _sightings(nlp: Language, text: str, memory: Memory, *, note: bool = False) -> tuple[Sighting, ...]:
    doc = nlp.make_doc(text)
    doc.user_data |= {_MEMORY: memory, _IN_NOTE: note, _TEXT: text}
    found: tuple[Sighting, ...] = nlp(doc).user_data[_SIGHTINGS]
    return found


def _mention(
    structure: Structure, document: DocumentId | None, sighting: Sighting, words: str, place: tuple[int, int]
) -> Mention:
    start, end = place
    return Mention(
        document=document or DocumentId(""),
        start=start,
        end=end,
        text=" ".join(words.split()),
        entity=sighting.candidates[0],
        form=sighting.form,
        page=structure.page_at(start),
        remark=sighting.remark,
    )
