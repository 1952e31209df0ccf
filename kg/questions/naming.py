"""Finding the names of things in a question: as they are known, described, misspelled, or not there at all."""

# ruff: noqa: PLR0911, PLR2004 - one branch a way of naming, lengths where they are used

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.language import honorifics, phonetics
from kg.language.turkish import fold
from kg.questions import between, dates, words
from kg.questions.exonyms import known_elsewhere, of_people
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_stem, plain
from kg.questions.pieces import Piece
from kg.questions.tokens import Word, akin, endings, head_of, roots
from kg.questions.word_kinds import callings_of

if TYPE_CHECKING:
    from kg.resolution import Candidate


class Namer:
    """Finds names with the words of one lexicon."""

    _describing = True

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon; its resolver of names is made when it is first needed."""
        self._lexicon = lexicon
        self._fits: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._abroad: dict[tuple[str, str], tuple[str, ...]] = {}

    def _name(self, said: list[Word], plains: list[str], start: int, language: str) -> Piece | None:
        index = self._lexicon.by_name
        longest = min(self._lexicon.longest, len(said) - start)
        for count in range(longest, 0, -1):
            head = plains[start : start + count - 1]
            if count > 1 and self._is_more_than_a_name(plains, start, count, language):
                continue
            if count > 1 and language == "tr" and self._begins_a_phrase(said, plains, start, count):
                continue
            for base, case in endings(said[start + count - 1].raw, language):
                things = index.get(" ".join((*head, plain(base))))
                if not things and count > 1:
                    things = self._lexicon.numbered.get(" ".join((*head, plain(base))))
                chosen = plains[start - 1 : start] in _CHOOSING and not said[start].capital
                if not things and count > 1 and not chosen:
                    things = self._titled(said[start].raw, (*head, plain(base)), base, language)
                if things:
                    last = said[start + count - 1]
                    alone = language == "tr" and count == 1 and not last.capital
                    lower = self._case_of_lower(last, things) if alone else None
                    text = " ".join(word.raw for word in said[start : start + count])
                    return Piece(start=start, end=start + count, text=text, things=things, case=lower or case)
            described = (
                self._described(said, plains, start, count, language) if count > 1 and self._describing else None
            )
            if described:
                return described
        return None

    def _case_of_lower(self, last: Word, things: tuple[str, ...]) -> str | None:
        """Give the case of a word in lower case: what is a name as it stands may be one with an ending, too."""
        found = [
            case
            for base, case in endings(last.raw, "tr")
            if set(self._lexicon.by_name.get(plain(base), ())) == set(things)
        ]
        return next((case for case in found if case != "nominative"), next(iter(found), None))

    def _titled(self, first: str, plains: tuple[str, ...], last: str, language: str) -> tuple[str, ...]:
        """Find the one person whose exact name stands beside a title (*General X*); behind it, one that is known.

        In English a common noun behind a name is no part of it: *was X ambassador?*.
        """
        if honorifics.is_honorific(last) and not (language == "en" and last[:1].islower()):
            rest, behind = plains[:-1], True
        elif honorifics.is_honorific(first) and not honorifics.is_honorific(last):
            rest, behind = plains[1:], False
        else:
            return ()
        things = self._lexicon.by_name.get(" ".join(rest), ())
        if behind and not things and honorifics.is_honorific(first):
            whole = self._lexicon.by_name.get(" ".join(plains[1:]), ())  # a title before a name that has one of its own
            return whole if len(whole) == 1 else ()
        if len(things) != 1 or "Person" not in self._lexicon.things[things[0]].classes:
            return ()
        return self._titled_so(last, things) if behind else things

    def _is_more_than_a_name(self, plains: list[str], start: int, count: int, language: str) -> bool:
        """Tell whether words hold a question word, or (where names must be names only) a class's word."""
        stretch = plains[start : start + count]
        if any(word in words.ASKING[language] for word in stretch):
            return True
        if self._describing:
            return False
        return any(self._lexicon.classes_at(plains, start + offset, language) for offset in range(count))

    def _begins_a_phrase(self, said: list[Word], plains: list[str], start: int, count: int) -> bool:
        """Tell whether the last word of a name says with the next what is done to whom is named before it.

        *X’in çıkarlarını savundu* is said of X, whatever is called *X’in çıkarları*.
        """
        last = start + count - 1
        if not any(length > 1 for length, *_ in self._lexicon.relations_at(plains, last, "tr")):
            return False
        owner = said[last - 1].raw
        genitive = (
            " ".join((*plains[start : last - 1], plain(base)))
            for base, case in endings(owner, "tr")
            if case == "genitive"
        )
        return any(self._lexicon.by_name.get(each) for each in genitive)

    def _described(self, said: list[Word], plains: list[str], start: int, count: int, language: str) -> Piece | None:
        """Find what several words describe: things of whose names they are the words, with the last one's ending."""
        if plains[start] in words.LITTLE[language] or plains[start + count - 1] in words.LITTLE[language]:
            return None
        titled = language == "tr" and not any(word.raw[:1].islower() for word in said[start : start + count])
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
            things = {iri for iri in things if self._may_be_whose(iri, said[start : start + count - 1])}
            there = [word.raw for word in said[start : start + count]]
            things = {iri for iri in things if not between.is_between(there, self._lexicon.things[iri].names)}
            if titled:
                things = {iri for iri in things if "Office" in self._lexicon.things[iri].classes}
            if len(things) == 1:
                text = " ".join(word.raw for word in said[start : start + count])
                return Piece(
                    start=start, end=start + count, text=text, things=tuple(sorted(things)), case=case, guessed=True
                )
        return None

    def _may_be_whose(self, iri: str, before: list[Word], language: str = "tr") -> bool:
        """Tell whether somebody before a letter may have sent it (in the genitive) or got it (in the dative)."""
        ends = {"genitive": self._lexicon.senders.get(iri), "dative": self._lexicon.addressees.get(iri)}
        if not ends["genitive"]:
            return True
        for end in range(len(before), 0, -1):
            for case, actors in ends.items():
                base = next((base for base, own in endings(before[end - 1].raw, language) if own == case), None)
                names = (
                    " ".join((*(word.plain for word in before[start : end - 1]), plain(base or "")))
                    for start in range(end)
                )
                things = (self._lexicon.by_name.get(each) for each in names)
                owner = next((each for each in things if each), ()) if base else ()
                if owner:
                    return bool((actors or frozenset()) & set(owner))
        return True

    def _described_in_english(self, said: list[Word], plains: list[str], start: int, count: int) -> Piece | None:
        tokens = [re.sub(r"['’]s$", "", word.raw) for word in said[start : start + count]]
        if not any(word.raw != token for word, token in zip(said[start : start + count], tokens, strict=True)) and not (
            start and plains[start - 1] in _BEFORE_A_NAME
        ):
            return None
        content = [english_stem(plain(token)) for token in tokens if plain(token) not in words.LITTLE["en"]]
        if len(content) < 2 or re.search(r"['’]s$", said[start + count - 1].raw):
            return None
        if not _PARTING.isdisjoint(plains[start : start + count]) or (
            plains[start] != content[0] and plains[start] in words.LITTLE["en"]
        ):
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
        things = {iri for iri in things if self._has_a_head_of(iri, set(content))}
        things = {iri for iri in things if self._may_be_whose(iri, said[start : start + count], "en")}
        if len(things) > 1:
            things = {iri for iri in things if self._is_all_of_a_name(iri, set(content))} or things
        lower = [token for token in tokens if not token[:1].isupper() and plain(token) not in words.LITTLE["en"]]
        if len(things) != 1 or not lower:
            return None
        text = " ".join(word.raw for word in said[start : start + count])
        return Piece(start=start, end=start + count, text=text, things=tuple(sorted(things)), guessed=True)

    def _has_a_head_of(self, iri: str, content: set[str]) -> bool:
        """Tell whether what a name is of is among some words: *the Danish king* is not *Envoy of the Danish king*."""
        return any(
            english_stem(head_of(text, "en")) in content
            for text, tongue in self._lexicon.things[iri].names
            if tongue in {"en", None}
        )

    def _is_all_of_a_name(self, iri: str, content: set[str]) -> bool:
        """Tell whether some words are all that an English name says: *the X envoys* for *Envoys of X*."""
        names = (plain(text).split() for text, tongue in self._lexicon.things[iri].names if tongue == "en")
        return any({english_stem(word) for word in name if word not in words.LITTLE["en"]} == content for name in names)

    def _only_event(self, word: Word, language: str) -> tuple[str, ...]:
        """Find the only event that is named after what a common noun says."""
        if len(word.plain) < 5 or not self._describing:
            return ()
        found = {
            thing.iri
            for thing in self._lexicon.having(roots([word.plain]), lambda each: akin(word.plain, each, language))
            if "Event" in thing.classes
            for text, tongue in thing.names
            if (tongue or "tr") == language
            for each in plain(text).split()
            if akin(word.plain, each, language)
        }
        return tuple(found) if len(found) == 1 else self._only_place(word, language)

    def _only_place(self, word: Word, language: str) -> tuple[str, ...]:
        """Find the only place whose name's head a common noun is: *the front*."""
        heads = _heads({plain(base) for base, _ in endings(word.raw, language)})
        found = {
            thing.iri
            for thing in self._lexicon.having(heads, heads.__contains__)
            if "Place" in thing.classes
            for text, tongue in thing.names
            if (tongue or language) == language and not text.istitle() and plain(text).split()[-1] in heads
        }
        return tuple(sorted(found)) if len(found) < _FEW else ()

    def _people(self, word: Word) -> tuple[str, ...]:
        """Find the armies, governments and states that a people's name stands for: *Xler* for the X army.

        Where several groups are called so (*the Y Xs*, *the Z Xs*), any of them may be meant.
        """
        found = re.fullmatch(r"(?P<people>\w{4,}?)l[ae]r(?:[iu]n?|[ae]|d[ae]n?|l[ae])?", word.plain)
        if found is None:
            return ()
        people = found["people"]
        alike = [
            thing
            for thing in self._lexicon.having(frozenset({people[:2]}), lambda each: each.startswith(people))
            if "Group" in thing.classes
        ]
        named = [(thing, plain(text).split()) for thing in alike for text, _ in thing.names]
        first = {each.iri for each, name in named if each.classes & _OF_PEOPLES and name[1:] and name[0] == people}
        last = {each.iri for each, name in named if re.match(rf"{people}l[ae]r", name[-1])}
        return tuple(sorted(first or (last if len(last) > 1 and word.capital else ())))

    def _resolved(self, name: str, capital: bool) -> tuple[str, ...]:
        """Find who or what a name means that is not spelled as it is known, or of which a part is left out."""
        return self._titled_so(name, self._fitting(name, capital))

    def _elsewhere(self, name: str, language: str) -> tuple[str, ...]:
        """Find the land or town that is known by its name in another language; each name is looked for once."""
        key = (name, language)
        if key not in self._abroad:
            if len(self._abroad) >= _KEPT:
                self._abroad.clear()
            self._abroad[key] = known_elsewhere(name, language, self._lexicon)
        return self._abroad[key]

    def _of_people(self, name: str, language: str) -> tuple[str, ...]:
        """Find the states that a people stands for."""
        key = (f"{name} ", language)
        if key not in self._abroad:
            self._abroad[key] = of_people(name, language, self._lexicon)
        return self._abroad[key]

    def _is_adjective(self, said: list[Word], plains: list[str], at: int, language: str) -> bool:
        """Tell whether a people's word belongs to the common noun behind it: *the Danish envoy*, not *the Danes*."""
        if at + 1 >= len(said) or said[at + 1].capital or re.search(_MANY[language], plains[at]):
            return False
        if plains[at + 1] in words.LITTLE[language] or plains[at + 1] in words.ASKING[language]:
            return False
        senses = self._lexicon.relations_at(plains, at + 1, language)
        if senses and plains[at - 1 : at] == ["the"] and set(plains[:at]) & set(words.DO):
            return False
        return not senses or any(form.shape in {"noun", "bare", "agent"} for _, _, _, form in senses)

    def _fitting(self, name: str, capital: bool) -> tuple[str, ...]:
        key = (name, capital)
        if key not in self._fits:
            if len(self._fits) >= _KEPT:
                self._fits.clear()
            self._fits[key] = self._found_fitting(name, capital)
        return self._fits[key]

    def _found_fitting(self, name: str, capital: bool) -> tuple[str, ...]:
        from kg.resolution import Ambiguous, Known

        if len(plain(name)) < 4:
            return ()
        found = self._lexicon.resolver.resolve(name)
        least = 86.0 if capital else 90.0
        if isinstance(found, Known) and found.score >= least:
            best = [each for each in self._lexicon.resolver.candidates(name) if each.score >= found.score - 0.01]
            return self._called_so(name, best)
        if isinstance(found, Ambiguous) and found.candidates[0].score >= least:
            top = found.candidates[0].score
            return self._called_so(name, [each for each in found.candidates if each.score >= top - 1.0])
        return ()

    def _called_so(self, name: str, found: Iterable[Candidate]) -> tuple[str, ...]:
        """Give what fits a name: a calling at its end is a person’s or an office’s (no *minister* is a *ministry*)."""
        things = tuple(self._lexicon.base + each.entity for each in found)
        called = any(callings_of(plain(name).split()[-1], tongue) for tongue in ("en", "tr"))
        return tuple(each for each in things if not called or self._lexicon.is_a(each, ("Person", "Office")))

    def _titled_so(self, name: str, things: Iterable[str]) -> tuple[str, ...]:
        """Keep those who, by all that is known of them, have the titles of a name: another pasha is somebody else."""
        words_ = (re.split(r"['’]", word.rstrip("."))[0] for word in name.split())
        titles = [
            phonetics.key(word) for word in words_ if honorifics.is_honorific(word) and fold(word) not in _ANYBODY
        ]
        return tuple(
            iri
            for iri in things
            if "Person" not in self._lexicon.things[iri].classes
            or all(_is_among(title, self._lexicon.titles_of(iri)) for title in titles)
        )

    def _nearest(self, name: str) -> tuple[str, ...]:
        found = [each for each in self._lexicon.resolver.candidates(name) if each.score >= 45.0][:3]
        if not found:
            keys = self._lexicon.alike(plain(name), most=3, cutoff=0.55)
            return tuple(dict.fromkeys(self._lexicon.by_name[key][0] for key in keys))
        return tuple(self._lexicon.base + each.entity for each in found)


def _is_among(title: str, known: Iterable[str]) -> bool:
    """Tell whether a title is one of some words, which may carry an ending."""
    return any(each == title or (len(title) > 3 and each.startswith(title)) for each in known)


_OF_PEOPLES = frozenset({"Army", "Government", "State", "Delegation"})
_ANYBODY = honorifics.words("""
mr mrs ms miss sir madam madame monsieur m mme mlle herr frau bay bayan sayın merhum yoldaş comrade dr doktor doctor
prof professor profesör господин г-н госпожа товарищ тов т
""")
"""What anybody may be called: it tells nobody from another."""


def _heads(bases: set[str]) -> set[str]:
    """Give the forms of a noun that a name may end in: bare, or with the ending of what belongs to another."""
    return bases | {base + ending for base in bases for ending in ("i", "u", "si", "su")}


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


_CHOOSING = [["hangi"], ["kac"]]
"""What asks for the noun behind it, which is no title of the name that follows: *hangi general Sadullah’a yazdı*."""
_FEW, _KEPT = 5, 4096
_MANY = {"tr": r"l[ae]r", "en": r"s$", "ru": r"[иы]$"}
"""What is in the plural of a people."""
_PARTING = frozenset({"or", "that", "which", "who", "whom"})
_BEFORE_A_NAME = frozenset({"the", "a", "an", "as", "was", "is", "were", "became", "become"})
