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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy import blank
from spacy.attrs import NORM, SENT_START
from spacy.lang.tr import Turkish, TurkishDefaults
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans, registry

from kg.language import turkish
from kg.language.honorifics import words
from kg.mentions import neighbourhood
from kg.mentions.sightings import Memory, Sighting, Spotter
from kg.model import ClassId, DocumentId, Entity, EntityId, Mention, Name
from kg.persons import offices
from kg.persons import pronouns as antecedents

if TYPE_CHECKING:
    from kg.formats.volumes import Unit
    from kg.reading.structure import Structure

MENTIONS = "mentions"
"""The key of ``doc.spans`` under which the gazetteer puts what it proposes."""

_MEMORY, _SIGHTINGS, _IN_NOTE = "kg_memory", "kg_sightings", "kg_note"
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

_ABBREVIATIONS = words(
    """
    a.g.e. a.g.m. age. bkz. bk. cev. çev. c. dr. ed. haz. hz. krş. mad. no. nr. prof. doç. s. sa. sf. ss. st. t. uk.
    soç. vb. vd. vs. yay. yy. yk. alb. gen. mr. mrs. ms. vol. pp. p. cf. e.g. i.e. etc. ibid. op. cit. col. capt. lt.
    sen. rep. gov. dept. ave. jr. sr. u.s. f. d. l. bd. z.b. usw. vgl. г. т. д. л. ф. оп. стр. см. др. им.
    """
)
_BEFORE_NUMBERS = words("s. sa. sf. ss. no. nr. p. pp. c. vol. cilt sayı s:")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)\]]*$")
_OPENING = re.compile(r"^[\"“‘«(\[]*$")
_CLOSING = re.compile(r"^[\"”’»)\]]+$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+$")
_ORDINAL = re.compile(r"^(?:\d{1,2}|[IVXLC]+)\.$")


@Language.component("kg_sentences")
def sentences(doc: Doc) -> Doc:
    """Mark where sentences begin: not after abbreviations, initials and ordinals, and after a blank line always."""
    tokens = [(token.text, bool(token.whitespace_)) for token in doc]
    starts = _sentence_starts(tokens)
    # Token.is_sent_start looks through the whole document at every assignment
    marks = np.full((len(tokens), 1), _NO_START, dtype="uint64")
    marks[sorted(starts & set(range(len(tokens))))] = 1
    return doc.from_array([SENT_START], marks)  # type: ignore[arg-type]  # spaCy names the C type that it holds


def _sentence_starts(tokens: Sequence[tuple[str, bool]]) -> frozenset[int]:
    starts, begins = {0}, False
    for index, (text, _) in enumerate(tokens):
        if begins and not text.isspace() and not _CLOSING.match(text):
            starts.add(index)
            begins = False
        begins = begins or (text.isspace() and text.count("\n") > 1) or _ends_sentence(tokens, index)
    return frozenset(starts)


def _ends_sentence(tokens: Sequence[tuple[str, bool]], index: int) -> bool:
    text, _ = tokens[index]
    if not _SENTENCE_END.search(text) or _following(tokens, index)[:1].islower():
        return False
    if turkish.fold(text) in _ABBREVIATIONS or _INITIAL.match(text):
        return False
    if _ORDINAL.match(text):
        before = "".join(token for token, _ in tokens[max(0, index - 2) : index])
        return turkish.fold(before).rpartition(",")[2] in _BEFORE_NUMBERS  # a page, not an ordinal
    if text == "." and index and not tokens[index - 1][1]:
        before = tokens[index - 1][0]
        return not (turkish.fold(before + text) in _ABBREVIATIONS or (len(before) == 1 and before.isupper()))
    return True


def _following(tokens: Sequence[tuple[str, bool]], index: int) -> str:
    """Give the next token that is a word."""
    for text, _ in tokens[index + 1 : index + _LOOK_AHEAD]:
        if not text.isspace() and not _OPENING.match(text) and not _CLOSING.match(text):
            return text
    return ""


_LOOK_AHEAD = 6
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
        starts = [sent.start_char for sent in doc.sents] if doc.has_annotation("SENT_START") else None
        found = self._spotter.sightings(
            doc.text,
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


def pipeline(
    entities: Iterable[Entity], *, language: str = "tr", holders: Mapping[EntityId, Sequence[EntityId]] | None = None
) -> Language:
    """Make the pipeline for some entities: tokens, sentences, mentions."""
    nlp = blank("kg_tr" if language == "tr" else language)
    nlp.add_pipe("kg_sentences")
    component = nlp.add_pipe("kg_gazetteer", config={"language": language})
    assert isinstance(component, GazetteerComponent)
    component.learn(entities, holders=holders)
    nlp.max_length = 10 * _LONGEST_STRETCH
    return nlp


# --- documents --------------------------------------------------------------------------------------------------

_LITTLE_WORDS = {
    "tr": "ve bir bu ile için olarak daha çok da de olan gibi kadar sonra",
    "en": "the of and to in that was for is with on as by",
    "de": "der die und das von den mit zu ist dem des ein",
    "fr": "le la les et des du une est que dans pour par",
    "ru": "и в на с что не по из как от был его",
}


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


def _sightings(nlp: Language, text: str, memory: Memory, *, note: bool = False) -> tuple[Sighting, ...]:
    doc = nlp.make_doc(text)
    doc.user_data[_MEMORY] = memory
    doc.user_data[_IN_NOTE] = note
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
