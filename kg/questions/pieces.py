"""A question taken apart: which words are names, relations, classes, dates, question words, and which are none.

Owns the segmentation; what the pieces ask together is :mod:`kg.questions.understanding`.
"""

# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 - one branch a way of asking, its weights where they are used

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from kg import turkish
from kg.questions import dates, words
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon, Stem, stem
from kg.questions.morphology import Form, english_stem, plain, turkish_form, turkish_noun

if TYPE_CHECKING:
    from kg.resolution import Resolver


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as written, and plain."""

    raw: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.raw[:1].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A relation that a piece may name, with the stem and the form."""

    relation: str
    stem: Stem
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the question and everything that it may be."""

    start: int
    end: int
    text: str
    ask: str | None = None
    things: tuple[str, ...] = ()
    unknown: bool = False
    near: tuple[str, ...] = ()
    senses: tuple[Sense, ...] = ()
    classes: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    period: Period | None = None
    tags: frozenset[str] = frozenset()
    little: bool = False
    case: str = "nominative"
    preposition: str | None = None
    guessed: bool = False


class Reader:
    """Takes questions apart with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon; the resolver of names is made when it is first needed."""
        self._lexicon = lexicon
        self._describing = True

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of names that are not spelled as they are known."""
        from kg.resolution import Resolver

        return Resolver(self._lexicon.entities)

    def pieces(self, question: str, language: str, *, describing: bool = True) -> tuple[Piece, ...]:
        """Take a question apart, every word in exactly one piece.

        Without ``describing`` names are names only, and no word that is a class's or a relation's is part of one.
        """
        self._describing = describing
        found = list(self._pieces(list(split(question)), language))
        return tuple(_with_prepositions(_without_persons(found), language))

    def _pieces(self, said: list[Word], language: str) -> Iterator[Piece]:
        plains = [word.plain for word in said]
        position = 0
        while position < len(said):
            piece = self._best(said, plains, position, language)
            yield piece
            position = piece.end

    def _best(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece:
        found = list(self._candidates(said, plains, start, language))
        length = max((piece.end for piece in found), default=start)
        longest = [piece for piece in found if piece.end == length]
        if longest:
            return _merged(longest, said[start].capital and (start > 0 or language != "en"))
        return self._unread(said, plains, start, language)

    def _candidates(self, said: list[Word], plains: list[str], start: int, language: str) -> Iterator[Piece]:
        def piece(count: int, **held: object) -> Piece:
            text = " ".join(word.raw for word in said[start : start + count])
            return Piece(start=start, end=start + count, text=text, **held)  # type: ignore[arg-type]

        for tongue in (language, *(("en",) if language == "ru" else ())):
            for count in range(min(5, len(said) - start), 0, -1):
                ask = words.ASKING[tongue].get(" ".join(plains[start : start + count]))
                if ask:
                    yield piece(count, ask=ask)
                    break
        when = dates.at(plains, start, language)
        if when:
            yield piece(when[0], period=when[1], case="locative")
        name = self._name(said, plains, start, language)
        if name:
            yield name
        by_length: dict[int, list[Sense]] = {}
        for count, relation, stem_, form in self._lexicon.relations_at(plains, start, language):
            by_length.setdefault(count, []).append(Sense(relation=relation, stem=stem_, form=form))
        asked_before = (
            start > 0 and plains[start - 1] in _ASKED_BEFORE and bool(self._lexicon.classes_at(plains, start, language))
        )
        for count, senses in by_length.items():
            if count > 1 and asked_before:
                continue
            case = noun_case(said[start + count - 1], senses[0].stem.words[-1], language)
            role = words.PREPOSITIONS.get(plains[start + count - 1]) if language == "en" and count > 1 else None
            yield piece(count, senses=tuple(senses), case=case, preposition=role)
        yield from self._nouns(said, plains, start, language)
        tags = frozenset(_tags(plains, start, language))
        for count in {count for count, _ in tags}:
            yield piece(count, tags=frozenset(tag for length, tag in tags if length == count))
        word = plains[start]
        little_noun = language == "tr" and any(turkish_noun(word, noun) for noun in words.LITTLE_NOUNS)
        if word in words.LITTLE[language] or word in words.NEGATIONS or not word or little_noun:
            yield piece(1, little=True)
        if language == "en" and plains[start : start + 2] == ["according", "to"]:
            yield piece(2, little=True, preposition="according")
        if language == "tr" and word in words.POSTPOSITIONS:
            yield piece(1, little=True, preposition=words.POSTPOSITIONS[word])
        governing = {"en": words.PREPOSITIONS, "ru": words.RUSSIAN_PREPOSITIONS}.get(language, {})
        if word in governing:
            yield piece(1, little=True, preposition=governing[word])

    def _nouns(self, said: list[Word], plains: list[str], start: int, language: str) -> Iterator[Piece]:
        def piece(count: int, case: str, **held: object) -> Piece:
            text = " ".join(word.raw for word in said[start : start + count])
            return Piece(start=start, end=start + count, text=text, case=case, **held)  # type: ignore[arg-type]

        found = self._lexicon.classes_at(plains, start, language)
        for synonym, label in words.SYNONYMS[language].items():
            parts = tuple(synonym.split())
            if _noun_at(plains, start, parts, language):
                known = self._lexicon.class_names.get(label[:2], ())
                found.extend((len(parts), each) for names, _, each in known if names == tuple(label.split()))
        for count in {count for count, _ in found}:
            classes = tuple(dict.fromkeys(each for length, each in found if length == count))
            last = said[start + count - 1]
            yield piece(
                count, noun_case(last, _head(last, classes, self._lexicon, language), language), classes=classes
            )
        for line in words.CALLINGS:
            each = next((name for name in line.split() if _noun_at(plains, start, (name,), language)), None)
            if each:
                yield piece(1, noun_case(said[start], each, language), calling=tuple(line.split()))

    # --- names ---------------------------------------------------------------------------------------------------

    def _name(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece | None:
        index = self._lexicon.by_name
        longest = min(self._lexicon.longest, len(said) - start)
        for count in range(longest, 0, -1):
            head = plains[start : start + count - 1]
            if count > 1 and self._is_more_than_a_name(plains, start, count, language):
                continue
            for base, case in endings(said[start + count - 1].raw, language):
                things = index.get(" ".join((*head, plain(base))))
                if not things and count > 1:
                    things = self._lexicon.numbered.get(" ".join((*head, plain(base))))
                if things:
                    text = " ".join(word.raw for word in said[start : start + count])
                    return Piece(start=start, end=start + count, text=text, things=things, case=case)
            described = (
                self._described(said, plains, start, count, language) if count > 1 and self._describing else None
            )
            if described:
                return described
        return None

    def _is_more_than_a_name(self, plains: list[str], start: int, count: int, language: str) -> bool:
        """Tell whether words hold a question word, or (where names must be names only) a class's word."""
        stretch = plains[start : start + count]
        if any(word in words.ASKING[language] for word in stretch):
            return True
        if self._describing:
            return False
        return any(self._lexicon.classes_at(plains, start + offset, language) for offset in range(count))

    def _described(self, said: list[Word], plains: list[str], start: int, count: int, language: str) -> Piece | None:
        """Find what several words describe: things of whose names they are the words, with the last one's ending."""
        if plains[start] in words.LITTLE[language] or plains[start + count - 1] in words.LITTLE[language]:
            return None
        if language == "tr" and not any(word.raw[:1].islower() for word in said[start : start + count]):
            return None
        if any(dates.at(plains, start + offset, language) for offset in range(count)):
            return None
        wanted = [plains[start + offset] for offset in range(count - 1)]
        last = said[start + count - 1].raw
        if language == "en":
            return self._described_in_english(said, plains, start, count)
        for base, case in endings(last, language):
            key = plain(base)
            things = {
                iri
                for iri, stems in self._lexicon.bags.get(f"tr {key}", ())
                if _within((*wanted, key), stems) and stems[-1 - _tail(stems)] == key
            }
            if len(things) == 1:
                text = " ".join(word.raw for word in said[start : start + count])
                return Piece(
                    start=start, end=start + count, text=text, things=tuple(sorted(things)), case=case, guessed=True
                )
        return None

    def _described_in_english(self, said: list[Word], plains: list[str], start: int, count: int) -> Piece | None:
        tokens = [re.sub(r"['’]s$", "", word.raw) for word in said[start : start + count]]
        if not any(word.raw != token for word, token in zip(said[start : start + count], tokens, strict=True)) and not (
            start and plains[start - 1] in _BEFORE_A_NAME
        ):
            return None
        content = [english_stem(plain(token)) for token in tokens if plain(token) not in words.LITTLE["en"]]
        if len(content) < 2 or re.search(r"['’]s$", said[start + count - 1].raw):
            return None
        if plains[start] != content[0] and plains[start] in words.LITTLE["en"]:
            return None
        if any(sense[3].shape == "participle" for sense in self._lexicon.relations_at(plains, start + count - 1, "en")):
            return None
        if (
            self._lexicon.relations_at(plains, start, "en")
            and not self._lexicon.classes_at(plains, start, "en")
            and plains[start - 1 : start] != ["the"]
        ):
            return None
        things = {iri for iri, stems in self._lexicon.bags.get(f"en {content[-1]}", ()) if set(content) <= set(stems)}
        if "of" in plains[start : start + count]:
            things = {
                iri
                for iri in things
                if any(
                    stems[:1] == (content[0],)
                    for each, stems in self._lexicon.bags.get(f"en {content[0]}", ())
                    if each == iri
                )
            }
        lower = [token for token in tokens if not token[:1].isupper() and plain(token) not in words.LITTLE["en"]]
        if len(things) != 1 or not lower:
            return None
        text = " ".join(word.raw for word in said[start : start + count])
        return Piece(start=start, end=start + count, text=text, things=tuple(sorted(things)), guessed=True)

    def _unread(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece:
        """Take words that nothing explains: a name with a typing error, an unknown name, or an unknown word."""
        end = start + 1
        while end < len(said) and said[end].capital and not list(self._candidates(said, plains, end, language)):
            end += 1
        back = start
        for count in range(end - start + 2, 0, -1):
            stretch = said[start : start + count]
            if len(stretch) < count or (count > 1 and stretch[-1].plain in words.LITTLE[language]):
                continue
            for base, case in (
                list(endings(stretch[-1].raw, language))[:1] if len(stretch) > 1 else endings(stretch[-1].raw, language)
            ):
                capital = stretch[0].capital
                if not capital and any(word.capital for word in stretch):
                    continue
                if capital and not all(word.capital or plain(word.raw) in words.LITTLE[language] for word in stretch):
                    continue
                resolved = self._resolved(" ".join((*(word.raw for word in stretch[:-1]), base)), capital)
                if resolved:
                    text = " ".join(word.raw for word in stretch)
                    return Piece(start=back, end=start + count, text=text, things=resolved, case=case)
        text = " ".join(word.raw for word in said[start:end])
        noun = self._only_event(said[start], language)
        if noun and not (start and plains[start - 1] in _ASKED_BEFORE):
            return Piece(
                start=start,
                end=start + 1,
                text=said[start].raw,
                things=noun,
                guessed=True,
                case=_case_of_noun(said[start], language),
            )
        if said[start].capital and (start > 0 or end > start + 1 or len(plains[start]) > 3):
            base, case = next(iter(endings(said[end - 1].raw, language)))
            name = " ".join((*(word.raw for word in said[start : end - 1]), base))
            return Piece(start=start, end=end, text=name, unknown=True, near=self._nearest(name), case=case)
        return Piece(start=start, end=start + 1, text=said[start].raw, unknown=True)

    def _only_event(self, word: Word, language: str) -> tuple[str, ...]:
        """Find the only event that is named after what a common noun says."""
        if word.capital or len(word.plain) < 5 or not self._describing:
            return ()
        found = {
            thing.iri
            for thing in self._lexicon.things.values()
            if "Event" in thing.classes
            for text, tongue in thing.names
            if (tongue or "tr") == language
            for each in plain(text).split()
            if akin(word.plain, each, language)
        }
        return tuple(found) if len(found) == 1 else self._only_place(word, language)

    def _only_place(self, word: Word, language: str) -> tuple[str, ...]:
        """Find the only place whose name's head a common noun is: *the front*."""
        bases = {plain(base) for base, _ in endings(word.raw, language)}
        found = {
            thing.iri
            for thing in self._lexicon.things.values()
            if "Place" in thing.classes
            for text, tongue in thing.names
            if (tongue or language) == language and not text.istitle() and plain(text).split()[-1] in _heads(bases)
        }
        return tuple(sorted(found)) if len(found) < _FEW else ()

    def _resolved(self, name: str, capital: bool) -> tuple[str, ...]:
        from kg.resolution import Ambiguous, Known

        if len(plain(name)) < 4:
            return ()
        found = self.resolver.resolve(name)
        least = 86.0 if capital else 90.0
        if isinstance(found, Known) and found.score >= least:
            best = [each for each in self.resolver.candidates(name) if each.score >= found.score - 0.01]
            return tuple(self._lexicon.base + each.entity for each in best)
        if isinstance(found, Ambiguous) and found.candidates[0].score >= least:
            top = found.candidates[0].score
            return tuple(self._lexicon.base + each.entity for each in found.candidates if each.score >= top - 1.0)
        return ()

    def _nearest(self, name: str) -> tuple[str, ...]:
        found = [each for each in self.resolver.candidates(name) if each.score >= 45.0][:3]
        if not found:
            import difflib

            keys = difflib.get_close_matches(plain(name), self._lexicon.by_name, n=3, cutoff=0.55)
            return tuple(dict.fromkeys(self._lexicon.by_name[key][0] for key in keys))
        return tuple(self._lexicon.base + each.entity for each in found)


def akin(one: str, other: str, language: str) -> bool:
    """Tell whether two words are forms of one word, of whatever class: *abolished*, *abolition*."""
    if one == other:
        return True
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    if language == "tr":
        root = re.sub(
            r"(?:[iu]l|[iu]n|n|l)?(?:m[ae]|[iu]s)(?:l[ae]r)?[iu]?s?[iu]?(?:n[iu]n|n[iu]|n[ae]|nd[ae]n?)?$", "", other
        )
        if 2 < len(root) < len(other) and turkish_form(one, root):
            return True
        return common >= 6 or (common >= 4 and common >= min(len(one), len(other)) - 3)
    return common >= 5 and 2 * common > min(len(one), len(other))


def _heads(bases: set[str]) -> set[str]:
    """Give the forms of a noun that a name may end in: bare, or with the ending of what belongs to another."""
    return bases | {base + ending for base in bases for ending in ("i", "u", "si", "su")}


def _case_of_noun(word: Word, language: str) -> str:
    if language != "tr":
        return "nominative"
    return _case_of(re.sub(r"^.*?(?=(?:[yn]?[aeiu]|n?[dt][ae]n?|y?l[ae]|n?[iu]n)$)", "", word.plain)[-3:])


def _tail(stems: tuple[str, ...]) -> int:
    """Count the words after a name's head: a year or other bracketed words that begin with a digit."""
    count = 0
    while count < len(stems) - 1 and any(sign.isdigit() for sign in stems[-1 - count]):
        count += 1
    return count


def _within(wanted: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    """Tell whether words stand in a name in the same order."""
    position = 0
    for word in wanted:
        while position < len(stems) and not (
            stems[position] == word or (len(word) > 5 and akin(word, stems[position], "tr"))
        ):
            position += 1
        if position == len(stems):
            return False
        position += 1
    return True


def split(question: str) -> Iterator[Word]:
    """Take the words of a question; punctuation goes, apostrophes and dots inside names stay."""
    for raw in re.split(r"[\s\-–—/]+", question):
        bare = raw.strip('?!,;:"“”«»()[]…').rstrip(".") if not re.fullmatch(r"(?:\w\.)+", raw) else raw
        bare = bare.strip('?!,;:"“”«»()[]…‘').strip()
        if plain(bare):
            yield Word(raw=bare, plain=plain(bare))


def endings(raw: str, language: str) -> Iterator[tuple[str, str]]:
    """Give what a name's last word may be without its ending, and the case that the ending gives it."""
    if language == "en":
        bare = re.sub(r"['’](?:s|)$", "", raw)
        if bare != raw:
            yield bare, "genitive"
            return
        yield raw, "nominative"
        return
    apart = turkish.split(raw)
    if apart.apostrophe:
        yield apart.stem, str(apart.suffix.case)
        return
    yield raw, "nominative"
    if language != "tr":
        if len(raw) > 4:
            for cut in (1, 2, 3):
                yield raw[:-cut], "oblique"
        return
    for base in turkish.stems(raw)[1:]:
        rest = raw[len(base) :]
        suffix = turkish.suffix_after(base, rest) if raw.startswith(base) else turkish.suffix(rest)
        yield base, str(suffix.case) if suffix else "other"
    if plain(raw) != raw.lower():
        return
    yield from _bare_endings(raw)


_BARE = re.compile(r"^(?P<stem>\w{3,}?)(?P<suffix>(?:[ns]?[iu]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?[iu]))$")


def _bare_endings(raw: str) -> Iterator[tuple[str, str]]:
    """Read endings typed without Turkish letters (*Sumnuda*, *Halil Pasaya*)."""
    for cut in range(len(raw) - 1, 2, -1):
        found = _BARE.match(raw)
        rest = plain(raw[cut:])
        if found and re.fullmatch(r"[ns]?[iu]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?[iu]", rest):
            yield raw[:cut], _case_of(rest)


def _case_of(rest: str) -> str:
    for case, pattern in _CASES:
        if re.fullmatch(pattern, rest):
            return case
    return "nominative"


_CASES = (
    ("genitive", r"n?[iu]n"),
    ("ablative", r"n?[dt][ae]n"),
    ("locative", r"n?[dt][ae]"),
    ("instrumental", r"y?l[ae]"),
    ("dative", r"[yn]?[ae]"),
    ("accusative", r"[yn]?[iu]"),
)
_NOUN_ENDING = re.compile(r"^(?:l[ae]r)?(?:s?[iu](?=n))?(?P<case>.*)$")


def noun_case(word: Word, head: str, language: str) -> str:
    """Read the case of a common noun from what follows its stem."""
    if language != "tr":
        return "nominative"
    rest = word.plain[len(head) :] if word.plain[: len(head) - 1] == head[: len(head) - 1] else ""
    rest = re.sub(r"(?:[dt][iu]r?|yd[iu])$", "", rest) if rest not in {"di", "du", "ti", "tu"} else ""
    found = _NOUN_ENDING.match(rest)
    return _case_of(found["case"]) if found and found["case"] else "nominative"


def _head(word: Word, classes: tuple[str, ...], lexicon: Lexicon, language: str) -> str:
    for identifier in classes:
        for name in lexicon.classes[identifier].labels:
            last = plain(name.text).split()[-1] if plain(name.text) else ""
            if last and name.language == language and word.plain.startswith(last[:-1]):
                return last
    for synonym in words.SYNONYMS[language]:
        last = synonym.split()[-1]
        if word.plain.startswith(last):
            return last
    return word.plain


def _noun_at(plains: list[str], start: int, names: tuple[str, ...], language: str) -> bool:
    if start + len(names) > len(plains) or tuple(plains[start : start + len(names) - 1]) != names[:-1]:
        return False
    word = plains[start + len(names) - 1]
    if language == "tr":
        return turkish_noun(word, names[-1])
    return stem(word, language) == stem(names[-1], language)


_FEW = 5
_BEFORE_A_NAME = frozenset({"the", "a", "an", "as", "was", "is", "were", "became", "become"})
_ASKED_BEFORE = frozenset({"hangi", "kac", "which", "what", "many"})
_TAGS = {
    "claiming": words.CLAIMING,
    "disputing": words.DISPUTING,
    "source": words.SOURCES,
    "connecting": words.CONNECTING,
    "happening": words.HAPPENING,
    "place": words.TAKING_PLACE,
    "denying": words.DENYING,
}
_STEMS = {
    (tag, language): [tuple(each.split()) for each in (plain(part) for part in text.split(";")) if each]
    for tag, table in _TAGS.items()
    for language, text in table.items()
}


def _tags(plains: list[str], start: int, language: str) -> Iterator[tuple[int, str]]:
    for (tag, tongue), phrases in _STEMS.items():
        if tongue != language:
            continue
        for phrase in phrases:
            leading = plains[start : start + len(phrase) - 1]
            same = [english_stem(word) for word in leading] == [english_stem(word) for word in phrase[:-1]]
            if not same or start + len(phrase) > len(plains):
                continue
            word = plains[start + len(phrase) - 1]
            if _is_form(word, phrase[-1], language):
                yield len(phrase), tag


def _is_form(word: str, last: str, language: str) -> bool:
    if word == last:
        return True
    if language == "tr":
        return turkish_form(word, last, noun=len(last) > 4) is not None
    if language == "en":
        return english_stem(word) == english_stem(last)
    return word[:5] == last[:5]


def _merged(longest: list[Piece], capital: bool) -> Piece:
    """Put together what a stretch may be; a date or question word is that alone, a name with a capital too."""
    for each in longest:
        if each.period is not None:
            return each
    asking = [each for each in longest if each.ask]
    if asking:
        return asking[0]
    named = [each for each in longest if each.things]
    others = [each for each in longest if not each.things]
    if named and (
        capital
        or named[0].end - named[0].start > 1
        or not any(each.senses or each.classes or each.little for each in others)
    ):
        return named[0]
    first = others[0]
    case = next((each.case for each in others if each.classes), None) or next(
        (each.case for each in others if each.senses), "nominative"
    )
    return replace(
        first,
        senses=tuple(sense for each in others for sense in each.senses),
        classes=tuple(name for each in others for name in each.classes),
        calling=next((each.calling for each in others if each.calling), ()),
        tags=frozenset(tag for each in others for tag in each.tags),
        little=any(each.little for each in others),
        preposition=next((each.preposition for each in others if each.preposition), None),
        case=case,
        things=named[0].things
        if named and not any(each.senses or each.classes or each.little for each in others)
        else (),
    )


def _without_persons(found: list[Piece]) -> list[Piece]:
    """Let *person* say nothing where *who* is asked: *imzalayan kişi kimdir*."""
    if not any((piece.ask or "").startswith("who") for piece in found):
        return found
    return [
        replace(piece, classes=(), senses=(), little=True)
        if piece.classes == ("Person",)
        and not piece.things
        and any(plain(piece.text).startswith(word) for word in words.PERSONS)
        else piece
        for piece in found
    ]


def _with_prepositions(found: list[Piece], language: str) -> Iterator[Piece]:
    """Give names, classes and question words the role that a preposition or postposition gives them."""
    for index, piece in enumerate(found):
        holds = piece.things or piece.unknown or piece.ask or piece.classes or piece.calling
        if not holds:
            yield piece
            continue
        if language == "tr":
            after = found[index + 1] if index + 1 < len(found) else None
            if after is not None and after.preposition:
                yield replace(piece, case=after.preposition, preposition=after.preposition)
                continue
            joined = after is not None and after.text.casefold() in {"ve", "veya"}
            if (
                joined
                and piece.things
                and index + 2 < len(found)
                and found[index + 2].things
                and piece.case == "nominative"
            ):
                partner = next(_with_prepositions(found[index + 2 :], language))
                yield replace(piece, case=partner.case, preposition=partner.preposition)
                continue
            yield piece
            continue
        role = _role_before(found, index)
        yield replace(piece, case=role, preposition=role) if role else piece


def _role_before(found: list[Piece], index: int) -> str | None:
    position = index - 1
    while position >= 0:
        before = found[position]
        if before.preposition:
            return before.preposition
        plain_before = plain(before.text)
        if plain_before in {"the", "a", "an", "soviet", "all"} and before.little:
            position -= 1
            continue
        if plain_before in {"and", "or"} and position > 0 and found[position - 1].things:
            return _role_before(found, position - 1)
        if (
            before.ask
            and before.ask.startswith(("which", "what", "who/genitive"))
            and (found[index].classes or found[index].calling)
        ):
            position -= 1
            continue
        return None
    return None
