"""A question taken apart: which words are names, relations, classes, dates, question words, and which are none."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 - one branch a kind of word, lengths where they are used

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from kg.questions import dates, words
from kg.questions.appositions import without_titles
from kg.questions.authorities import with_authorities
from kg.questions.exonyms import states_of_land
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain, without_vowel
from kg.questions.naming import Namer
from kg.questions.pieces import (
    Piece,
    Sense,
    merged,
    with_owner,
    with_prepositions,
    with_reason,
    with_whole_names,
    without_persons,
    without_taking,
)
from kg.questions.rulers import ruler
from kg.questions.tokens import Word, case_of_noun, endings, noun_case, split
from kg.questions.word_kinds import callings_of, is_little_noun, noun_at, synonyms_of, tags_at


class Reader(Namer):
    """Takes questions apart with the words of one lexicon."""

    @property
    def lexicon(self) -> Lexicon:
        """The words that questions are read with."""
        return self._lexicon

    def pieces(
        self, question: str, language: str, given: tuple[Piece, ...] = (), *, describing: bool = True
    ) -> tuple[Piece, ...]:
        """Take a question apart, every word in exactly one piece; ``given`` are pieces that are known already.

        Without ``describing`` names are names only, and no word that is a class's or a relation's is part of one.
        """
        key = (question, language, given, describing)
        if key not in self._taken:
            if len(self._taken) >= _KEPT:
                self._taken.clear()
            self._taken[key] = self._apart(question, language, given, describing=describing)
        return self._taken[key]

    @cached_property
    def _taken(self) -> dict[tuple[str, str, tuple[Piece, ...], bool], tuple[Piece, ...]]:
        """The questions that were taken apart last: every way of reading one begins from the same pieces."""
        return {}

    def _apart(self, question: str, language: str, given: tuple[Piece, ...], *, describing: bool) -> tuple[Piece, ...]:
        self._describing = describing
        found = list(self._pieces(list(split(question)), language, {piece.start: piece for piece in given}))
        found = list(_with_joined_classes(list(with_whole_names(found))))
        found = list(self._with_states(found))
        found = list(with_authorities(found, language, self._lexicon, self._of_people))
        if language == "en":
            found = list(self._without_apposition(found))
        if language == "tr":
            found = with_owner(without_titles(found, self._lexicon))
        whole = tuple(with_prepositions(without_persons(found), language))
        return without_taking(with_reason(whole)) if language == "tr" else whole

    def _with_states(self, found: list[Piece]) -> Iterator[Piece]:
        """Let a land be the state of its name, too; not where it says which treaty is meant: *the treaty with X*.

        Where the other side is named before it, a state is meant: *did Y sign a treaty with X*.
        """
        sided = False
        for before, piece in zip((None, *found), found, strict=False):
            phrase = before is not None and before.senses and re.search(r" (?:with|between)$", before.text)
            states = () if phrase and not sided else states_of_land(piece.things, self._lexicon)
            sided = sided or bool(piece.things and not piece.senses)
            yield replace(piece, things=(*states, *piece.things)) if states else piece

    def _without_apposition(self, found: list[Piece]) -> Iterator[Piece]:
        """Let a class say nothing before a name of it: *file F. 5*, *the party Hürriyet*."""
        for index, piece in enumerate(found):
            after = found[index + 1] if index + 1 < len(found) else None
            asked = index > 0 and (found[index - 1].ask or "").startswith(("which", "what", "many"))
            named = after is not None and after.things and piece.classes and not piece.things and not asked
            if (
                named
                and after is not None
                and all(self._lexicon.is_below(each, piece.classes) for each in after.things)
            ):
                yield replace(piece, classes=(), senses=(), calling=(), tags=frozenset(), little=True)
            else:
                yield piece

    def _pieces(self, said: list[Word], language: str, given: Mapping[int, Piece]) -> Iterator[Piece]:
        plains = [word.plain for word in said]
        position = 0
        while position < len(said):
            piece = given.get(position)
            if piece is None:
                until = min((start for start in given if start > position), default=len(said))
                piece = self._best(said[:until], plains[:until], position, language)
            yield piece
            position = piece.end

    def _best(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece:
        found = list(self._candidates(said, plains, start, language))
        length = max((piece.end for piece in found), default=start)
        longest = [piece for piece in found if piece.end == length]
        if longest:
            return merged(longest, said[start].capital and (start > 0 or language != "en"))
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
        for count, own in by_length.items():
            senses = _of_longest_stem(own) if language == "tr" else own
            if count > 1 and self._begins_a_name(said, plains, start + count - 1, language):
                continue
            if count > 1 and language == "en" and self._is_noun_with_name(said, plains, start, start + count):
                continue
            if count > 1 and asked_before:
                yield from self._noun_with_verb(piece(count, senses=tuple(senses)), plains, start, language)
                continue
            case = noun_case(said[start + count - 1], senses[0].stem.words[-1], language)
            role = words.PREPOSITIONS.get(plains[start + count - 1]) if language == "en" and count > 1 else None
            yield piece(count, senses=tuple(senses), case=case, preposition=role)
        if plains[start] not in words.NEGATIONS:
            yield from self._nouns(said, plains, start, language)
        tags = frozenset(tags_at(plains, start, language))
        for count in {count for count, _ in tags}:
            yield piece(count, tags=frozenset(tag for length, tag in tags if length == count))
        word = plains[start]
        little_noun = language == "tr" and is_little_noun(word)
        little = word in words.LITTLE[language] and (word, said[start].raw.lower()) != _NO_PARTICLE
        if little or word in words.NEGATIONS or not word or little_noun:
            yield piece(1, little=True)
        if language == "en" and plains[start : start + 2] == ["according", "to"]:
            yield piece(2, little=True, preposition="according")
        if language == "tr" and word in words.POSTPOSITIONS:
            yield piece(1, little=True, preposition=words.POSTPOSITIONS[word])
        governing = {"en": words.PREPOSITIONS, "ru": words.RUSSIAN_PREPOSITIONS}.get(language, {})
        if word in governing:
            yield piece(1, little=True, preposition=governing[word])

    def _noun_with_verb(self, found: Piece, plains: list[str], start: int, language: str) -> Iterator[Piece]:
        """Take a noun that is asked for with the verb that only helps it: *kaç açıklama getirildi*."""
        finite = any(sense.form.shape == "finite" and sense.form.passive for sense in found.senses)
        classes = tuple(name for count, name in self._lexicon.classes_at(plains, start, language) if count == 1)
        if language == "tr" and finite and classes and start + found.end - found.start == len(plains):
            yield replace(found, classes=classes)

    def _begins_a_name(self, said: list[Word], plains: list[str], start: int, language: str) -> bool:
        """Tell whether the last word of a phrase begins a name, or a description with one: signed *the treaty of …*."""
        named = start + 2
        name = self._name(said, plains, start, language) if said[start].capital else None
        if name is not None and name.end - name.start > _OF_A_NAME:
            return True
        if plains[start + 1 : named] == ["of"] and self._lexicon.classes_at(plains, start, language):
            return named < len(said) and self._name(said, plains, named, language) is not None
        return name is not None and name.end - name.start > 1

    def _is_noun_with_name(self, said: list[Word], plains: list[str], start: int, end: int) -> bool:
        """Tell whether a phrase is a noun that a name says which one is meant: *the treaty with X*."""
        preposed = plains[start - 1 : start] == ["the"] and plains[end - 1] in {"with", "between"} and end < len(said)
        known = preposed and bool(self._lexicon.classes_at(plains, start, "en"))
        return known and self._name(said, plains, end + (plains[end] == "the"), "en") is not None

    def _nouns(self, said: list[Word], plains: list[str], start: int, language: str) -> Iterator[Piece]:
        def piece(count: int, case: str, **held: object) -> Piece:
            text = " ".join(word.raw for word in said[start : start + count])
            return Piece(start=start, end=start + count, text=text, case=case, **held)  # type: ignore[arg-type]

        found = self._lexicon.classes_at(plains, start, language)
        for parts, label in synonyms_of(plains[start], language):
            if len(parts) == 1 or noun_at(plains, start, parts, language):
                known = self._lexicon.class_names.get(label[:2], ())
                found.extend((len(parts), each) for names, _, each in known if names == tuple(label.split()))
        for count in {count for count, _ in found}:
            classes = tuple(dict.fromkeys(each for length, each in found if length == count))
            last = said[start + count - 1]
            yield piece(
                count, noun_case(last, _head(last, classes, self._lexicon, language), language), classes=classes
            )
        for each, calling in callings_of(plains[start], language):
            yield piece(1, noun_case(said[start], each, language), calling=calling)

    def _unread(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece:
        """Take words that nothing explains: a name with a typing error, an unknown name, or an unknown word."""
        end = start + 1
        while end < len(said) and said[end].capital and not list(self._candidates(said, plains, end, language)):
            end += 1
        back = start
        emperor, role = ruler(said, start, language, self._lexicon)
        if emperor:
            return Piece(start=start, end=start + 1, text=said[start].raw, things=emperor, case=role)
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
                name = " ".join((*(word.raw for word in stretch[:-1]), base))
                resolved = self._resolved(name, capital)
                if language == "tr" and self._is_of_many(stretch[-1], resolved):
                    resolved = ()
                people = self._people(stretch[0]) if language == "tr" and not resolved and len(stretch) == 1 else ()
                if people:
                    of_noun = case_of_noun(stretch[0], language)
                    return Piece(start=back, end=start + count, text=stretch[0].raw, things=people, case=of_noun)
                if not resolved and capital:
                    resolved = self._elsewhere(name, language)
                if not resolved and len(stretch) == 1 and (land := self._of_people(base, language)):
                    if self._is_adjective(said, plains, start, language):
                        return Piece(start=start, end=start + 1, text=base, unknown=True, case=case, people=True)
                    text = stretch[0].raw
                    return Piece(start=back, end=start + 1, text=text, things=land, case=case, people=True)
                if not resolved and (others := self._fitting(name, capital)):
                    return Piece(start=back, end=start + count, text=name, unknown=True, near=others, case=case)
                if resolved:
                    text = " ".join(word.raw for word in stretch)
                    return Piece(start=back, end=start + count, text=text, things=resolved, case=case)
        text = " ".join(word.raw for word in said[start:end])
        noun = () if said[start].capital and start else self._only_event(said[start], language)
        if noun and not (start and plains[start - 1] in _ASKED_BEFORE):
            return Piece(
                start=start,
                end=start + 1,
                text=said[start].raw,
                things=noun,
                guessed=True,
                case=case_of_noun(said[start], language),
            )
        if said[start].capital and (start > 0 or end > start + 1 or len(plains[start]) > 3):
            base, case = next(iter(endings(said[end - 1].raw, language)))
            name = " ".join((*(word.raw for word in said[start : end - 1]), base))
            return Piece(start=start, end=end, text=name, unknown=True, near=self._nearest(name), case=case)
        return Piece(start=start, end=start + 1, text=said[start].raw, unknown=True)

    def _is_of_many(self, word: Word, things: tuple[str, ...]) -> bool:
        """Tell whether a plural was taken for an idea: those who hold it are not it."""
        plural = re.search(r"\wl[ae]r(?:[iu]n?|[ae]|d[ae]n?|l[ae]|[iu]n[iuae])?$", word.plain) is not None
        return plural and bool(things) and all("Topic" in self._lexicon.things[each].classes for each in things)


def _with_joined_classes(found: list[Piece]) -> Iterator[Piece]:
    """Take two classes that are asked for together for one piece: *which conferences and congresses*."""
    position = 0
    while position < len(found):
        piece, rest = found[position], found[position + 1 : position + 3]
        asked = position > 0 and (found[position - 1].ask or "").startswith(("which", "what", "many"))
        position += 1
        joined = asked and len(rest) == 2 and plain(rest[0].text) in _JOINING and _is_kind(piece) and _is_kind(rest[1])
        if not joined:
            yield piece
            continue
        text = f"{piece.text} {rest[0].text} {rest[1].text}"
        classes = tuple(dict.fromkeys((*piece.classes, *rest[1].classes)))
        yield replace(rest[1], start=piece.start, text=text, classes=classes, senses=())
        position += 2


def _of_longest_stem(senses: list[Sense]) -> list[Sense]:
    """Leave out a passive of a noun of which a verb is made: *hedefliyor* is *hedefle*, not *hedef*."""
    stems = {" ".join(sense.stem.words) for sense in senses}

    def is_of_longest(stem: str) -> bool:
        return not any(f"{stem}{ending}" in stems for ending in ("la", "le"))

    return [sense for sense in senses if not sense.form.passive or is_of_longest(" ".join(sense.stem.words))]


def _is_kind(piece: Piece) -> bool:
    return bool(piece.classes) and not piece.things and not piece.ask


_JOINING = frozenset({"and", "or", "ve", "veya", "ile"})


def _head(word: Word, classes: tuple[str, ...], lexicon: Lexicon, language: str) -> str:
    for identifier in classes:
        for name in lexicon.classes[identifier].labels:
            last = plain(name.text).split()[-1] if plain(name.text) else ""
            short = without_vowel(last) if language == "tr" else None
            if short and not word.plain.startswith(last) and word.plain.startswith(short):
                return short
            if last and name.language == language and word.plain.startswith(last[:-1]):
                return last
    for synonym in words.SYNONYMS[language]:
        last = synonym.split()[-1]
        if word.plain.startswith(last):
            return last
    return word.plain


_NO_PARTICLE = ("ise", "işe")
"""Work, in the dative, which is no particle though it reads alike without its mark."""
_KEPT = 256
_OF_A_NAME = 2
"""How many words *the treaty of* has without its name."""
_ASKED_BEFORE = frozenset({"hangi", "kac", "which", "what", "many"})
