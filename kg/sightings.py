"""From hits to mentions: what belongs to a mention beside the name, and which of several entities is meant.

A mention covers whole words, suffixes included, and

- the honorifics, ranks and bare office words that adjoin a person's name (*General Halil Paşa*, *Büyükelçi Ali Fuat Paşa*,
  *Mr. Kennedy*), but not an office with a suffix or complement (*Dışişleri Bakanı Bekir Sami Bey*: the mention begins at *Bekir*);
- initials that fit the person (*A. F. Miller*, in citations *Miller A. F.*), and a surname in brackets that the tables know (*Rauf Bey (Orbay)*);
- in Turkish the suffix with its apostrophe; not the English *'s*.

Of overlapping hits the longest stays. A part of a person's name (*Kennedy*, *Ali Fuat*, *Enver*) counts where the
whole name stands somewhere in the document, or where nobody else has it; among several bearers the one
named last is put first and the others are kept as candidates: nothing is guessed silently.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg import honorifics, phonetics, turkish
from kg.gazetteer import Gazetteer, Hit, Rank, Sense, in_order
from kg.model import Entity, EntityId
from kg.turkish import Case

_ORDER: tuple[str, ...] = ("person", "place", "group", "treaty", "event", "office", "letter", "work", "topic")
_UPPER = "A-ZÇĞİÖŞÜÂÎÛÄÉÈÀ\u0410-\u042f\u0401"
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A mention proposed: where it stands in its text, whom it may denote (best first), and in which case it stands."""

    start: int
    end: int
    candidates: tuple[EntityId, ...]
    form: str = "name"
    case: Case = Case.NOMINATIVE
    remark: str | None = None


@dataclass(slots=True)
class Memory:
    """What a document has said so far; goes from one stretch of it to the next.

    ``named`` holds who is called by a whole name somewhere in the document, ``last`` the order in which they came up,
    ``bearers`` who was called by which office.
    """

    named: set[EntityId] = field(default_factory=set)
    last: dict[EntityId, int] = field(default_factory=dict)
    bearers: dict[str, dict[EntityId, int]] = field(default_factory=dict)
    clock: int = 0

    def see(self, entity: EntityId) -> None:
        """Note that an entity has come up now."""
        self.clock += 1
        self.last[entity] = self.clock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    start: int
    end: int
    senses: tuple[Sense, ...]
    hit: Hit
    titles: tuple[str, ...] = ()

    @property
    def rank(self) -> Rank:
        return self.senses[0].rank


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bearer:
    """What is known of an entity beside its names."""

    initials: tuple[str, ...]  # letters of given names, each reading one string
    surnames: frozenset[str]
    words: frozenset[str]  # phonetic keys of every word of its names
    honorifics: frozenset[str]
    described: frozenset[str]
    offices: frozenset[str]
    numerals: frozenset[int]


class Spotter:
    """Finds sightings of some entities in texts. Built once; a text is read in time linear in its length."""

    def __init__(
        self, entities: Iterable[Entity], *, holders: Mapping[EntityId, Sequence[EntityId]] | None = None
    ) -> None:
        """Take the entities, and who is said to have held which office, where that is known."""
        self._entities = {entity.id: entity for entity in entities}
        roles = {word: (Sense(entity=EntityId(""), name=word, rank=Rank.TITLED),) for word in honorifics.ROLE_OF_WORD}
        self._gazetteer = Gazetteer(self._entities.values(), also=roles)
        self._bearers = {
            entity.id: _bearer(entity) for entity in self._entities.values() if entity.id.startswith("person/")
        }
        self._holders = _holders(self._entities, holders or {})
        self._authors = frozenset(
            EntityId(person)
            for entity in self._entities.values()
            for column in ("authors", "editors")
            for person in entity.attributes.get(column, ())
        )
        self._governments = _seats(self._entities.values())

    def sightings(
        self,
        text: str,
        *,
        language: str = "tr",
        memory: Memory | None = None,
        sentence_starts: Sequence[int] | None = None,
        note: bool = False,
    ) -> tuple[Sighting, ...]:
        """Find the mentions of a text, in order and without overlaps.

        ``sentence_starts`` are ascending positions (found by rule where not given); ``note``: the text is a footnote.
        ``memory`` is brought up to date.
        """
        memory = memory if memory is not None else Memory()
        starts = sentence_starts if sentence_starts is not None else _sentence_starts(text)
        hits = self._gazetteer.hits(text, language=language)
        ordinary = _ordinary_words(text)
        spans = [span for hit in hits for span in self._spans(text, hit, starts, ordinary, note=note)]
        names = [span for span in spans if span.rank >= Rank.VARIANT]
        memory.named.update(sense.entity for span in _longest(names) for sense in span.senses if _sole(span, sense))
        spans = [kept for span in spans if (kept := self._admitted(span, memory)) is not None]
        return tuple(self._read(text, _chosen(spans), memory, ordinary, language=language, note=note))

    # -- one hit → what it may be

    def _spans(
        self, text: str, hit: Hit, starts: Sequence[int], ordinary: frozenset[str], *, note: bool
    ) -> Iterator[_Span]:
        role = tuple(sense for sense in hit.senses if not sense.entity)
        people = tuple(sense for sense in hit.senses if sense.entity in self._bearers)
        others = tuple(
            sense
            for sense in hit.senses
            if sense.entity and sense.entity not in self._bearers and _plausible(text, hit, sense, note=note)
        )
        if people:
            span = self._person(text, hit, people, starts, ordinary)
            if span is not None:
                yield span
        if others:
            yield _Span(start=hit.start, end=hit.end, senses=others, hit=hit)
        if role and not hit.suffix.plural and not others:
            yield _Span(start=hit.start, end=hit.end, senses=role, hit=hit)

    def _person(
        self, text: str, hit: Hit, senses: tuple[Sense, ...], starts: Sequence[int], ordinary: frozenset[str]
    ) -> _Span | None:
        start, end, titles = hit.start, hit.end, list[str]()
        if _is_eponym(text, hit) or (" " not in text[hit.start : hit.stem_end] and _is_ordinary(text, hit, starts, ordinary)):
            return None
        if hit.suffix.case is Case.NOMINATIVE and not hit.suffix.text:
            end, after = _titles_after(text, end)
            titles += after
            end = _bracketed_surname(
                text, end, {word for sense in senses for word in self._bearers[sense.entity].words}
            )
            end = self._initials_after(text, end, senses)
        begins, before = _initials_before(text, start)
        if before:
            fitting = tuple(sense for sense in senses if _whole(sense) or self._fits(sense, before))
            given = _WORD_BEFORE.search(text, max(0, begins - 40), begins)
            sound = phonetics.key(given[1]) if given and given[1][0].isupper() else ""
            named = tuple(sense for sense in senses if sound and sound in self._bearers[sense.entity].words)
            if given and named:
                begins, fitting = begins - len(given[0]) + (len(given[0]) - len(given[0].lstrip())), named
            if not fitting:
                return None
            start, senses = begins, fitting
        numeral = _NUMERAL.search(text, max(0, hit.start - 8), hit.start)
        if numeral and not before:
            start, senses = self._numbered(text, numeral, start, senses)
        elif numeral:
            senses = self._numbered(text, numeral, start, senses)[1]
        start, leading = _titles_before(text, start)
        titles += leading
        senses = tuple(sense for sense in senses if sense.rank is not Rank.TITLED or titles)
        if end == hit.end and not hit.suffix.text:
            senses = self._unless_longer(text, end, senses, ordinary)
        if not before and not leading and _belongs_to_another(text, start, ordinary):
            start, senses = self._given_before(text, start, senses)
        return _Span(start=start, end=end, senses=senses, hit=hit, titles=tuple(titles)) if senses else None

    def _numbered(
        self, text: str, numeral: re.Match[str], start: int, senses: tuple[Sense, ...]
    ) -> tuple[int, tuple[Sense, ...]]:
        """Hold the number of a ruler (*II. Mahmud*, *2. Mahmud*) against those that the tables give."""
        begins, number = numeral.start(), _number(numeral[1])
        own = tuple(sense for sense in senses if number in self._bearers[sense.entity].numerals)
        if own:
            return begins, own
        ruled = any(self._bearers[sense.entity].numerals for sense in senses)
        heading = begins == 0 or "\n" in text[max(0, begins - 2) : begins] or text[begins - 2 : begins - 1] in _STOPS
        if heading or (numeral[1].isdecimal() and not ruled):
            return start, senses  # the number of a paragraph, or the end of the sentence before
        plain = tuple(s for s in senses if _whole(s) or (len(numeral[1]) == 1 and not self._bearers[s.entity].numerals))
        return start, tuple(s for s in plain if not self._bearers[s.entity].numerals or _NUMERAL_IN.search(s.name))

    def _unless_longer(
        self, text: str, end: int, senses: tuple[Sense, ...], ordinary: frozenset[str]
    ) -> tuple[Sense, ...]:
        """Refuse a part of a name that goes on to be somebody else's: *Sadrazam Mehmed Emin Paşa*."""
        words = []
        at = end
        while (found := _CAPITALISED_AFTER.match(text, at)) and len(words) < _LONGEST_NAME:
            words.append(found[1])
            at = found.end()
        if not words or turkish.fold(words[0]) in ordinary or turkish.fold(words[0]) in honorifics.EVERY:
            return senses
        honoured = any(turkish.fold(stem) in honorifics.AFTER for word in words[1:] for stem in turkish.stems(word))
        sound = phonetics.key(turkish.split(words[0]).stem)
        return tuple(
            sense
            for sense in senses
            if _whole(sense)
            or sound in self._bearers[sense.entity].words
            or not (honoured or sense.rank is Rank.TITLED)
        )

    def _fits(self, sense: Sense, initials: str) -> bool:
        known = self._bearers[sense.entity].initials
        return not known or any(_initials_agree(initials, own) for own in known)

    def _initials_after(self, text: str, end: int, senses: tuple[Sense, ...]) -> int:
        found = _FOLLOWING_INITIALS.match(text, end)
        if found is None or any(_whole(sense) for sense in senses):
            return end
        letters = "".join(_LETTER.findall(found[1]))
        known = [own for sense in senses for own in self._bearers[sense.entity].initials]
        return found.end(1) if any(_initials_agree(letters, own) for own in known) else end

    def _given_before(self, text: str, start: int, senses: tuple[Sense, ...]) -> tuple[int, tuple[Sense, ...]]:
        """Judge a name after another capitalised word: that word is one of the person's names, or somebody else is meant."""
        found = _WORD_BEFORE.search(text, max(0, start - 40), start)
        assert found is not None
        sound = phonetics.key(found[1])
        own = tuple(sense for sense in senses if sound in self._bearers[sense.entity].words)
        if own:
            return found.start(1), own
        return start, tuple(sense for sense in senses if _whole(sense) or sense.rank is Rank.NAME)

    # -- which of them stay

    def _admitted(self, span: _Span, memory: Memory) -> _Span | None:
        """Keep the senses that the document supports; ``None`` if none is left."""
        strong = tuple(sense for sense in span.senses if sense.rank >= Rank.VARIANT or not sense.entity)
        if strong:
            return replace(span, senses=strong)
        named = tuple(sense for sense in span.senses if sense.entity in memory.named)
        if named:
            return replace(span, senses=named)
        short = tuple(sense for sense in span.senses if sense.rank is Rank.SHORT)
        few = 0 < len({sense.entity for sense in short}) <= _MOST_BEARERS
        return replace(span, senses=short) if few and len(short[0].name) > _SHORTEST_ALONE else None

    # -- whom it denotes

    def _read(
        self, text: str, spans: list[_Span], memory: Memory, ordinary: frozenset[str], *, language: str, note: bool
    ) -> Iterator[Sighting]:
        for index, span in enumerate(spans):
            if not span.senses[0].entity:
                sighting = self._office(text, span, memory, spans[index + 1 : index + _LOOK_AHEAD], language, ordinary)
                if sighting is not None:
                    yield sighting
                continue
            holder = self._holder(text, span, memory, spans[index + 1 : index + _LOOK_AHEAD])
            if holder is not None:
                yield holder
                continue
            ranked = self._ranked(text, span, memory, language, note=note)
            best = ranked[0].entity
            candidates = tuple(dict.fromkeys(sense.entity for sense in ranked))
            for title in span.titles:
                role = honorifics.ROLE_OF_WORD.get(turkish.fold(title))
                if role:
                    memory.bearers.setdefault(role, {})[best] = memory.clock + 1
            memory.see(best)
            yield Sighting(
                start=span.start,
                end=span.end,
                candidates=candidates,
                form=self._form(text, span, best, note=note),
                case=_case(text, span),
                remark=self._remark(candidates, ranked[0], memory, where=_says_where(text, span, language)),
            )

    def _ranked(self, text: str, span: _Span, memory: Memory, language: str, *, note: bool) -> list[Sense]:
        """Order the senses of a span, best first, and drop those that are weaker evidence than the best."""

        where = _says_where(text, span, language)

        def merit(sense: Sense) -> tuple[object, ...]:
            root = sense.entity.partition("/")[0]
            order = _ORDER.index(root) if root in _ORDER else len(_ORDER)
            if not where and self._kind(sense.entity) == "State":
                order = _ORDER.index("place") - 1
            bearer = self._bearers.get(sense.entity)
            honoured = bool(bearer and any(turkish.fold(title) in bearer.honorifics for title in span.titles))
            return (
                -sense.rank,
                not (note and root == "work"),
                not sense.label,
                order,
                not honoured,
                -memory.last.get(sense.entity, 0),
                sense.language not in (None, language),
                sense.entity,
            )

        best: dict[EntityId, Sense] = {}
        for sense in sorted(span.senses, key=merit):
            best.setdefault(sense.entity, sense)
        ranked = list(best.values())
        return [sense for sense in ranked if sense.rank == ranked[0].rank]

    def _office(
        self, text: str, span: _Span, memory: Memory, following: Sequence[_Span], language: str,
        ordinary: frozenset[str]
    ) -> Sighting | None:
        """Read an office word that stands alone: the holder named last, if it is definite and anybody holds it."""
        role = honorifics.ROLE_OF_WORD[span.senses[0].name]
        if not _definite(text, span, language) or any(self._apposed(text, span, other) for other in following):
            return None
        if _names_another(text, span, ordinary):
            return None
        called = memory.bearers.get(role, {})
        holders = {entity for entity in memory.last if role in self._offices(entity)} | called.keys()
        holders = {entity for entity in holders if memory.clock - memory.last.get(entity, 0) <= _FORGOTTEN}
        modifier = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
        described = turkish.fold(modifier[1]) if modifier else ""

        def merit(entity: EntityId) -> tuple[object, ...]:
            bearer = self._bearers.get(entity)
            fits = bool(bearer and described in bearer.described)
            return (not fits, -memory.last.get(entity, 0), entity)

        ranked = tuple(sorted(holders, key=merit))
        if not ranked or (_of_something(text, span) and merit(ranked[0])[0]):
            return None
        memory.see(ranked[0])
        remark = "office; the holder named last" + (f"; or {'; '.join(ranked[1:])}" if ranked[1:] else "")
        return Sighting(
            start=span.start, end=span.end, candidates=ranked, form="title", case=span.hit.suffix.case, remark=remark
        )

    def _holder(self, text: str, span: _Span, memory: Memory, following: Sequence[_Span]) -> Sighting | None:
        """Read the name of an office that stands alone as the person who holds it: the one named last."""
        office = span.senses[0].entity
        people = self._holders.get(office, ())
        if not people or any(self._apposed(text, span, other) for other in following):
            return None
        ranked = sorted(people, key=lambda person: (-memory.last.get(person, 0), person))
        memory.see(ranked[0])
        return Sighting(
            start=span.start,
            end=span.end,
            candidates=(*ranked, office),
            form="title",
            case=_case(text, span),
            remark=f"office; or {'; '.join((*ranked[1:], office))}",
        )

    def _apposed(self, text: str, span: _Span, other: _Span) -> bool:
        """Tell whether a person's name follows at once, which the office then belongs to."""
        return other.senses[0].entity in self._bearers and not text[span.end : other.start].strip(" \n")

    def _offices(self, entity: EntityId) -> frozenset[str]:
        bearer = self._bearers.get(entity)
        return bearer.offices if bearer else frozenset()

    def _kind(self, entity: EntityId) -> str:
        return self._entities[entity].kind if entity in self._entities else ""

    def _form(self, text: str, span: _Span, entity: EntityId, *, note: bool) -> str:
        if note and (entity.startswith("work/") or entity in self._authors):
            return "citation"
        letters = "".join(_LETTER.findall(text[span.hit.start : span.hit.stem_end]))
        abbreviated = len(letters) > 1 and sum(map(str.isupper, letters)) >= len(letters) - 1 and letters[0].isupper()
        short = " " not in text[span.hit.start : span.hit.stem_end].strip() and len(letters) <= _LONGEST_ABBREVIATION
        person = entity.startswith("person/")
        return "abbreviation" if abbreviated and short and not person and len(letters) > 1 else "name"

    def _remark(self, candidates: tuple[EntityId, ...], sense: Sense, memory: Memory, *, where: bool) -> str | None:
        remarks = []
        if len(candidates) > 1:
            remarks.append(f"ambiguous: {'; '.join(candidates)}")
        if sense.rank is Rank.SHORT and sense.entity not in memory.named:
            remarks.append("the whole name is not in this text")
        governments = () if where else self._governments.get(candidates[0], ())
        if governments:
            remarks.append(f"or, by metonymy, {'; '.join(governments)}")
        return "; ".join(remarks) or None


_LOOK_AHEAD = 5
_LONGEST_NAME = 5
_STOPS = ".:;!?)"
_NUMERAL = re.compile(r"(?<![^\W_])(\d{1,2}|[IVX]{1,5})\.\s*$")
_NUMERAL_IN = re.compile(r"(?<![^\W_])(\d{1,2}|[IVX]{1,5})(?:\.(?=\s)|$)")
_CAPITALISED_AFTER = re.compile(rf"[ \u00a0]([{_UPPER}][^\W\d_]+)")
_SHORTEST_ALONE = 3
_MOST_BEARERS = 4
_LONGEST_ABBREVIATION = 6
_LETTER = re.compile(r"[^\W\d_]")
_INITIAL = rf"(?:[{_UPPER}][a-zçğıöşü]?\.[ \u00a0]?-?)"
_PRECEDING_INITIALS = re.compile(rf"(?<![^\W_])({_INITIAL}{{1,4}})\s?$")
_FOLLOWING_INITIALS = re.compile(rf",? ({_INITIAL}{{0,3}}[{_UPPER}]\.)")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+(?:[-][^\W\d_]+)*(?:\.(?=\s*$)|(?=\s+$)))\s*$")
_WORD_AFTER = re.compile(r"(?:\s+|-)([^\W\d_]+\.?)")
_BRACKETED = re.compile(r"\s?\(([^\W\d_]+)\)(?:['’]([^\W\d_]{1,12}))?")
_APOSTROPHE_SUFFIX = re.compile(r"['’ʼ]([^\W\d_]{1,12})")


def _number(numeral: str) -> int:
    """Read a number in digits or in Roman letters.

    >>> _number("IV"), _number("2")
    (4, 2)
    """
    if numeral.isdecimal():
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _whole(sense: Sense) -> bool:
    """Tell whether the sense's name holds more than one word of a person, so that nothing before it is missing."""
    return len(honorifics.strip_honorifics(tuple(sense.name.split()))) > 1


def _sole(span: _Span, sense: Sense) -> bool:
    return sense.rank is span.rank and (_whole(sense) or len(span.senses) == 1 or bool(span.titles))


def _titles_after(text: str, end: int) -> tuple[int, list[str]]:
    titles = []
    while found := _WORD_AFTER.match(text, end):
        word = found[1]
        ending = ""
        if turkish.fold(word) not in honorifics.AFTER:
            stem = next((stem for stem in turkish.stems(word)[1:] if turkish.fold(stem) in honorifics.AFTER), None)
            if stem is None:
                break
            word, ending = stem, word[len(stem) :]
        if not (word[0].isupper() or ending == "" and word[0].islower() and len(word) > 3 and not _common(word)):
            break
        titles.append(word)
        end = found.end()
        marked = _APOSTROPHE_SUFFIX.match(text, end)
        if marked:
            return marked.end(), titles
        if ending:
            break
    return end, titles


def _is_ordinary(text: str, hit: Hit, starts: Sequence[int], ordinary: frozenset[str]) -> bool:
    """Tell whether a single word that begins a sentence owes its capital to that, as far as the text shows."""
    at = bisect_left(starts, hit.start)
    if at == len(starts) or starts[at] != hit.start:
        return False
    bare = hit.suffix.text and not any(mark in text[hit.stem_end : hit.end] for mark in turkish.APOSTROPHES)
    return bool(bare) or turkish.fold(text[hit.start : hit.end]) in ordinary


def _is_eponym(text: str, hit: Hit) -> bool:
    found = _WORD_AFTER.match(text, hit.end) if not hit.suffix.text else None
    if found is None or not found[1][0].isupper():
        return False
    return any(turkish.fold(stem) in honorifics.EPONYMS for stem in turkish.stems(found[1].rstrip(".")))


def _common(word: str) -> bool:
    """Lower-case words after a name are honorifics only where they are nothing else (*Enver paşa*, not *Kemal reis*)."""
    return turkish.fold(word) not in {"paşa", "efendi", "hanım", "pasha", "effendi"}


def _titles_before(text: str, start: int) -> tuple[int, list[str]]:
    titles = []
    while True:
        before = text[max(0, start - 40) : start]
        low = turkish.fold(before).rstrip()
        phrase = next((p for p in honorifics.PHRASES if low.endswith(p) and _at_word(low, len(low) - len(p))), None)
        if phrase and before[-1:].isspace():
            start = start - len(before) + len(low) - len(phrase)
            titles.append(phrase)
            continue
        found = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if found is None or turkish.fold(found[1]) not in honorifics.BEFORE or "\n\n" in found[0]:
            return start, titles
        if found[1].islower() and not honorifics.absorbed_in_lower_case(found[1]):
            return start, titles
        start = found.start(1)
        titles.append(found[1])


def _at_word(text: str, position: int) -> bool:
    return position == 0 or not text[position - 1].isalnum()


def _bracketed_surname(text: str, end: int, words: set[str]) -> int:
    found = _BRACKETED.match(text, end)
    return found.end() if found and phonetics.key(found[1]) in words else end


def _initials_before(text: str, start: int) -> tuple[int, str]:
    window = text[max(0, start - 20) : start]
    found = _PRECEDING_INITIALS.search(window)
    if found is None or any(turkish.fold(word) in honorifics.EVERY for word in found[1].split()):
        return start, ""
    return start - len(window) + found.start(1), "".join(_LETTER.findall(found[1]))


def _initials_agree(written: str, own: str) -> bool:
    """Compare initials one by one, as far as both go; letters that transliterations swap count as one."""
    return all(phonetics.initial(one) & phonetics.initial(other) for one, other in zip(written, own, strict=False))


def _belongs_to_another(text: str, start: int, ordinary: frozenset[str]) -> bool:
    """Tell whether a capitalised word of the same sentence stands right before, and may be the first half of another name."""
    found = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if found is None or not found[1][0].isupper() or found[1].endswith(".") or "\n" in found[0].strip(" "):
        return False
    word = turkish.fold(found[1])
    return word not in honorifics.EVERY and word not in ordinary


def _ordinary_words(text: str) -> frozenset[str]:
    """Give the words that a text also writes in lower case: where they have a capital, a sentence begins or a title."""
    return frozenset(map(turkish.fold, set(_LOWER_WORD.findall(text)))) | _LITTLE


_LOWER_WORD = re.compile(r"(?<![^\W_])[a-zçğıöşüâîû]+(?![^\W_])")
_LITTLE = frozenset(
    turkish.fold(word)
    for word in """
    ve ile de da ama fakat ancak eğer bu o şu bunun onun çünkü böylece daha sonra önce ayrıca bir her hem ise ki gibi için kadar
    göre karşı üzerine nihayet artık sadece hatta oysa dün bugün yarın zaten belki
    the a an and but or if when while in on at by for from to of with as that this he she they it his her their after before
    although because since then there thus also both only even not yet however today yesterday
    und aber der die das et mais le la les и но а в на
    """.split()
)


def _plausible(text: str, hit: Hit, sense: Sense, *, note: bool) -> bool:
    """Refuse short titles of works outside quotation marks and notes: *Atatürk* is a man before it is a book."""
    if not sense.entity.startswith("work/"):
        return True
    if len(sense.name.split()) > 2:
        return True
    quoted = text[hit.start - 1 : hit.start] in {"“", '"', "«", "„"}
    return quoted or (note and hit.start > 0 and text[: hit.start].rstrip()[-1:] in {",", ".", "“", ":"})


def _chosen(spans: Sequence[_Span]) -> list[_Span]:
    """Choose among overlapping spans.

    Topics and letters are described rather than named, and hide no name inside them; nor does any phrase hide the name
    of an actor or place that stands in it with a case of its own (*Sabri Bey’e karşı davranışlar*).
    """
    described = [span for span in spans if span.senses[0].entity.startswith(_DESCRIBED)]
    names = _longest(span for span in spans if not span.senses[0].entity.startswith(_DESCRIBED))
    inflected = [span for span in spans if _case_of_its_own(span)]
    inside = _longest(span for span in inflected if _holder_of(span, names, _PHRASES))
    names = sorted((*names, *inside), key=_place)
    around = [span for span in _longest(described) if _hides_nothing(span, names)]
    return sorted((*names, *around), key=_place)


_DESCRIBED = ("topic/", "letter/")
_PHRASES = ("event/", "treaty/", "group/", "office/", "place/")
_INFLECTED = ("person/", "group/", "place/")


def _place(span: _Span) -> tuple[int, int]:
    return (span.start, -span.end)


def _case_of_its_own(span: _Span) -> bool:
    return span.senses[0].entity.startswith(_INFLECTED) and (
        span.hit.suffix.case not in (Case.NOMINATIVE, Case.OTHER) or (bool(span.titles) and span.end > span.hit.end)
    )


def _holder_of(span: _Span, chosen: Sequence[_Span], kinds: tuple[str, ...]) -> bool:
    """Tell whether a span lies inside a longer one of these kinds."""
    index = bisect_right(chosen, span.start, key=lambda other: other.start) - 1
    if index < 0:
        return False
    other = chosen[index]
    inside = span.end <= other.end and (span.start, span.end) != (other.start, other.end)
    return inside and span.end < other.end and other.senses[0].entity.startswith(kinds)


def _hides_nothing(span: _Span, names: Sequence[_Span]) -> bool:
    """Tell whether every name that a phrase overlaps lies wholly inside it, and is not all of it."""
    first = bisect_right(names, span.start, key=lambda other: other.start) - 1
    for other in names[max(0, first) :]:
        if other.start >= span.end:
            break
        within = span.start <= other.start and other.end <= span.end
        same = (span.start, span.end) == (other.start, other.end)
        if other.end > span.start and (same or not within):
            return False
    return True


def _longest(spans: Iterable[_Span]) -> list[_Span]:
    """Choose among overlapping spans: the longest first, then the better rank, then the earlier."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    chosen: list[_Span] = []
    cluster: list[_Span] = []
    reach = -1
    for span in ordered:
        if span.start >= reach:
            chosen.extend(_settled(cluster))
            cluster = []
        cluster.append(span)
        reach = max(reach, span.end)
    chosen.extend(_settled(cluster))
    return chosen


def _settled(cluster: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(cluster, key=lambda span: (span.start - span.end, -span.rank, span.start)):
        same = next((i for i, k in enumerate(kept) if (k.start, k.end) == (span.start, span.end)), None)
        if same is not None and span.senses[0].entity and kept[same].senses[0].entity:
            kept[same] = _merged(kept[same], span)
            continue
        bare = replace(span, start=span.hit.start, end=span.hit.end)
        kept.extend([fitting for fitting in (span, bare) if _free(fitting, kept)][:1])
    return sorted(kept, key=lambda span: span.start)


def _free(span: _Span, kept: Iterable[_Span]) -> bool:
    return all(span.end <= other.start or span.start >= other.end for other in kept)


def _merged(one: _Span, other: _Span) -> _Span:
    senses = tuple(sorted((*one.senses, *other.senses), key=lambda sense: (-sense.rank, sense.entity)))
    return replace(one, senses=senses, titles=one.titles or other.titles)


def _case(text: str, span: _Span) -> Case:
    """Read the case at the end of the mention: of the last word, which may be an honorific."""
    if span.end == span.hit.end:
        return span.hit.suffix.case
    last = text[span.start : span.end].split()[-1]
    apart = turkish.split(last)
    if apart.apostrophe:
        return apart.suffix.case
    for stem in turkish.stems(last):
        if turkish.fold(stem) in honorifics.AFTER:
            return turkish.suffix(last[len(stem) :]).case
    return span.hit.suffix.case


_WHERE = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_WHERE_BEFORE = {
    "en": frozenset("in to from at near through via into toward towards leaving reached entered".split()),
    "de": frozenset("in nach aus bei von".split()),
    "fr": frozenset("à en au aux dans vers depuis".split()),
    "ru": frozenset("в из на во".split()),
}


def _says_where(text: str, span: _Span, language: str) -> bool:
    """Tell whether a name stands as the place of something rather than as one who acts."""
    if language == "tr":
        return _case(text, span) in _WHERE or (_case(text, span) is Case.DATIVE and not _TOWARDS.match(text, span.end))
    found = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
    return bool(found) and turkish.fold(found[1]) in _WHERE_BEFORE.get(language, ())


_TOWARDS = re.compile(r"\s+(?:karşı|göre|ait|ilişkin|yönelik|rağmen|dair|yardım|ilgi)")
_FORGOTTEN = 12  # mentions after which an office word no longer points back at its holder


def _names_another(text: str, span: _Span, ordinary: frozenset[str]) -> bool:
    """Tell whether an office word is followed by a name that nobody knows: it belongs to that."""
    found = _NAME_AFTER.match(text, span.end)
    if found is None or span.hit.suffix.case in _OBLIQUE:
        return False
    return found[1] is None or turkish.fold(found[1]) not in ordinary


_NAME_AFTER = re.compile(rf"[ \u00a0]+(?:([{_UPPER}][^\W\d_]+)|(?:\d{{1,2}}|[IVX]{{1,5}})\.)")
_OBLIQUE = frozenset({Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL})


def _of_something(text: str, span: _Span) -> bool:
    """Tell whether an office word is possessed (*Rus çarı*): then it is that office, and not just any."""
    suffix = span.hit.suffix
    stem = text[span.hit.start : span.hit.stem_end]
    bare_vowel = suffix.case is Case.ACCUSATIVE and len(suffix.text) == 1 and stem[-1:] not in "aeıioöuü"
    return suffix.possessive or bare_vowel


_INDEFINITE = {"bir", "her", "hiçbir", "herhangi", "a", "an", "any", "every", "no", "ein", "eine", "un", "une", "each"}


def _definite(text: str, span: _Span, language: str) -> bool:
    found = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
    word = turkish.fold(found[1]) if found else ""
    if word in _INDEFINITE:
        return False
    if language == "en":
        window = turkish.fold(text[max(0, span.start - 40) : span.start])
        return bool(re.search(r"\b(?:the|our|their|his|your) (?:[^\W\d_]+ ){0,2}$", window))
    return True


def _seats(entities: Iterable[Entity]) -> dict[EntityId, tuple[EntityId, ...]]:
    """Say which governments and states sit in which place: their names are used for each other."""
    found: dict[EntityId, list[EntityId]] = {}
    for entity in entities:
        if entity.kind in ("Government", "State"):
            for seat in entity.attributes.get("seat", ()):
                found.setdefault(EntityId(seat), []).append(entity.id)
    return {place: tuple(sorted(groups)) for place, groups in found.items()}


def _sentence_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _SENTENCE_END.finditer(text))]


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?…]+[\"”’»)]*\s+[\"“‘«(]*|\n\s*\n|[:;]\s+[\"“«]")


def _holders(
    entities: Mapping[EntityId, Entity], known: Mapping[EntityId, Sequence[EntityId]]
) -> dict[EntityId, tuple[EntityId, ...]]:
    """Say who held which office: as claimed, or as the description of a person says in the office's own words."""
    names = {
        office.id: {_plain(name.text) for name in (*office.labels, *office.other_names) if " " in name.text.strip()}
        for office in entities.values()
        if office.id.startswith("office/")
    }
    found = {office: list(known.get(office, ())) for office in names}
    for person in entities.values():
        if not person.id.startswith("person/"):
            continue
        told = " ".join(_plain(text.text) for text in person.descriptions)
        for office, own in names.items():
            if any(f" {name} " in f" {told} " for name in own):
                found[office].append(person.id)
    return {office: tuple(dict.fromkeys(people)) for office, people in found.items() if people}


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", turkish.fold(text)))


def _bearer(entity: Entity) -> _Bearer:
    names = [in_order(name.text) for name in (*entity.labels, *entity.other_names)]
    words = [re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?", name) for name in names]
    initials, surnames = set(), set()
    for parts in words:
        proper = [part for part in honorifics.strip_honorifics(tuple(parts)) if part[0].isupper()]
        if len(proper) > 1:
            first_is_surname = "." in proper[-1] and "." not in proper[0]
            given = proper[1:] if first_is_surname else proper[:-1]
            surnames.add(turkish.fold(proper[0] if first_is_surname else proper[-1]))
            initials.add("".join(part[0] for part in given))
    titles = [word for title in entity.attributes.get("titles", ()) for word in title.split()]
    honoured = {
        turkish.fold(w) for w in (*titles, *(w for parts in words for w in parts)) if honorifics.is_honorific(w)
    }
    described = {turkish.fold(word) for text in entity.descriptions for word in re.findall(r"[^\W\d_]+", text.text)}
    return _Bearer(
        initials=tuple(sorted(initials)),
        surnames=frozenset(surnames),
        words=frozenset(phonetics.key(word) for parts in words for word in parts),
        honorifics=frozenset(honoured),
        described=frozenset(described),
        numerals=frozenset(_number(found[1]) for name in names for found in _NUMERAL_IN.finditer(name)),
        offices=frozenset(_roles(entity.attributes.get("titles", ()), [d.text for d in entity.descriptions])),
    )


def _roles(titles: Sequence[str], descriptions: Sequence[str]) -> Iterator[str]:
    for text in (*titles, *descriptions):
        for word in re.findall(r"[^\W\d_]+(?: elçi\w*)?", text):
            for stem in turkish.stems(word):
                role = honorifics.ROLE_OF_WORD.get(turkish.fold(stem))
                if role:
                    yield role
                    break


def starts_after(starts: Sequence[int], position: int) -> int:
    """Give the index of the first start after a position."""
    return bisect_right(starts, position)
