"""A German, French or Russian sentence as its triggers need it: its clauses, its names with their roles, its verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.extraction.european.grammars import GRAMMARS, Grammar
from kg.extraction.sentences import Name, Sentence, Word
from kg.language import honorifics, lemmas, turkish

BARE, GENITIVE, INSTRUMENTAL, ACCOUNT = "object", "genitive", "instrumental", "account"
"""Roles that no preposition gives; the first is of subjects and of objects, which place and form tell apart. The last
is of who tells it."""

DATIVE = ("у", "ю", "ому", "ему")
"""How Russian names of men end where something is done to their benefit; of women, these are another case's."""
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ого|его|ому|ему|ым|им|ую|юю|ая|яя|ое|ее|ые|ие|ых|их)$")
THAT = ("dass", "daß", "que", "qu'", "qu’", "что")
"""What opens what somebody says."""
_BACK = 4
_MOST_ADJECTIVES, _LONG = 3, 4
_CLITICS = frozenset({"se", "lui", "leur", "y", "ne"})
_ACTING = frozenset({"person", "group"})
_DECLINED = ("en", "e", "er", "em", "es")
_NOBLE = frozenset({"de", "du", "von", "zu", "van"})
_STOPS = frozenset({";", ":", "—", "–", "(", ")"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A name with its role: a preposition, or one of the above. ``oblique``: an article says that it is no subject."""

    name: Name
    role: str
    oblique: bool = False
    joined: bool = False

    @property
    def first(self) -> int:
        """The first word of the name."""
        return self.name.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence with one finite verb, as far as can be told.

    ``relative``: it begins with a pronoun that stands for the name before it, or with a participle (``participial``).
    """

    start: int
    end: int
    arguments: tuple[Argument, ...]
    relative: bool
    coordinated: bool
    participial: bool = False


@lru_cache(maxsize=2**17)
def lemma(text: str, language: str) -> str:
    """Give the dictionary form of a word in lower case; of a participle that of its verb.

    >>> lemma("unterzeichnete", "de"), lemma("signèrent", "fr"), lemma("подписана", "ru")
    ('unterzeichnen', 'signer', 'подписать')
    """
    grammar = GRAMMARS[language]
    low = text.lower().replace("’", "'")
    if low in grammar.irregular:
        return grammar.irregular[low]
    found = lemmas.lemma(text, language)
    if language == "ru" and found.endswith("нный"):
        found = lemmas.lemma(found[:-3], language)  # *отправленный* by its short form
    return lemmas.lemma(found, language) if language == "ru" and found.endswith("ый") else found


@lru_cache(maxsize=2**17)
def is_verb(text: str, language: str) -> bool:
    """Tell whether a word in lower case looks like a form of a verb that is no infinitive."""
    if not text.islower():
        return False
    found = lemma(text, language)
    return found != text and GRAMMARS[language].infinitive.fullmatch(found) is not None


def is_adjective(low: str) -> bool:
    """Tell whether a Russian word looks like an adjective, or is a title."""
    return _ADJECTIVE.search(low) is not None or turkish.fold(low) in honorifics.EVERY


def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """Part a sentence into clauses, in their order."""
    grammar = GRAMMARS[sentence.language]
    named = arguments(sentence, grammar)
    bounds = (0, *_bounds(sentence, grammar), len(sentence.words))
    return tuple(
        Clause(
            start=start,
            end=end,
            arguments=tuple(one for one in named if start <= one.first < end),
            relative=_opens_relative(sentence, start, grammar) or opens_participle(sentence, start, end),
            coordinated=_goes_on(sentence, start, grammar),
            participial=opens_participle(sentence, start, end),
        )
        for start, end in pairwise(bounds)
    )


def _opens_relative(sentence: Sentence, start: int, grammar: Grammar) -> bool:
    return start > 0 and sentence.words[start].low == "," and _is_relative(sentence.words, start, grammar)


def opens_participle(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause is a participle of the name before it: *X, envoyé par Y,*; *X, посланный Y,*."""
    grammar, words = GRAMMARS[sentence.language], sentence.words
    if start == 0 or words[start].low != "," or words[start - 1].name is None or not _begins_verb(sentence, start):
        return False
    if grammar.apposed is None or end >= len(words) or words[end].low != ",":
        return False
    low = words[start + 1].low
    return grammar.apposed.fullmatch(low) is not None and low not in grammar.finite


def _goes_on(sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Tell whether a clause may have its subject from the one before: after *and*, or after what was set off."""
    words = sentence.words
    if start == 0 or start + 1 >= len(words):
        return False
    if words[start].low in grammar.conjunctions or words[start + 1].low in grammar.conjunctions:
        return True
    inverted = grammar.inverts and words[0].low in grammar.subordinators  # Nachdem …, floh sie
    return words[start].low == "," and not inverted and _begins_verb(sentence, start)


def _behind_preposition(head: Sequence[str], grammar: Grammar) -> bool:
    return len(head) > 1 and head[0] in grammar.prepositions and head[1] in grammar.relatives


def _begins_verb(sentence: Sentence, start: int) -> bool:
    following = [word for word in sentence.words[start + 1 : start + 3] if word.low not in _CLITICS][:1]
    return bool(following) and following[0].name is None and is_verb(following[0].text, sentence.language)


def _bounds(sentence: Sentence, grammar: Grammar) -> Iterator[int]:
    words = sentence.words
    for at in range(1, len(words) - 1):
        low, following = words[at].low, words[at + 1]
        if (
            low in _STOPS
            or (
                low == ","
                and (
                    (grammar.inverts and lemma(words[at - 1].text, sentence.language) in grammar.speaking)
                    or following.low in grammar.subordinators
                    or _begins_verb(sentence, at)
                    or (_is_relative(words, at, grammar) and _has_verb(sentence, at + 1))
                    or (following.low in grammar.conjunctions and _begins_verb(sentence, at + 1))
                )
            )
            or (low in grammar.conjunctions and words[at - 1].low != "," and _begins_verb(sentence, at))
        ):
            yield at


def _is_relative(words: Sequence[Word], at: int, grammar: Grammar) -> bool:
    head = [word.low for word in words[at + 1 : at + 3]]
    return words[at + 1].name is None and (head[0] in grammar.relatives or _behind_preposition(head, grammar))


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Tell whether a verb comes before the next comma."""
    for word in sentence.words[start:]:
        if word.low in {",", *_STOPS}:
            return False
        if word.name is None and is_verb(word.text, sentence.language):
            return True
    return False


# --- names ------------------------------------------------------------------------------------------------------


def arguments(sentence: Sentence, grammar: Grammar) -> tuple[Argument, ...]:
    """Give the names of a sentence with their roles, in the order of the text."""
    made: list[Argument] = []
    for name in sentence.names:
        if is_set_aside(sentence.words, name, grammar):
            continue
        made.append(_argument(sentence, name, grammar, made[-1] if made else None))
    return tuple(made)


def is_set_aside(words: Sequence[Word], name: Name, grammar: Grammar) -> bool:
    """Tell whether somebody is not meant but another: *nicht X, sondern Y; pas X mais Y; не X, а Y*."""
    behind = [word.low for word in words[name.last + 1 : name.last + 3]]
    if grammar.contrasts.isdisjoint(behind) or not (behind[0] in grammar.contrasts or behind[0] == ","):
        return False
    before = words[max(0, name.first - _BACK) : name.first]
    at = next((index for index in range(len(before) - 1, -1, -1) if before[index].low in _NOT), None)
    between = () if at is None else before[at + 1 :]
    small = (word.low in grammar.prepositions or word.low in grammar.determiners or _is_title(word) for word in between)
    return at is not None and all(small)


_NOT = frozenset({"nicht", "pas", "не", "non"})


def _argument(sentence: Sentence, name: Name, grammar: Grammar, previous: Argument | None) -> Argument:
    words = sentence.words
    role = _told(words, name, grammar) or _elided(words, name, grammar)
    if role is not None:
        return Argument(name=name, role=role)
    person = name.entity.startswith("person/")
    at, oblique, genitive = _before_titles(words, name.first - 1, noble=person), False, False
    at = _before_adjectives(words, at, sentence.language) if person else at
    if at >= 0 and words[at].name is None and words[at].low.replace("’", "'") in grammar.determiners:
        oblique = words[at].low in grammar.oblique
        genitive = words[at].low in grammar.genitives and at > 0 and _is_noun(words[at - 1], sentence.language)
        at -= 1
    before = words[at].low if at >= 0 and words[at].name is None else ""
    if before in grammar.prepositions:
        return Argument(name=name, role=grammar.prepositions[before])
    joins = before in grammar.conjunctions or (before == "," and previous is not None and previous.role == BARE)
    if joins and previous is not None and _are_alike(previous, name) and previous.name.last >= at - 1:
        return Argument(name=name, role=previous.role, oblique=previous.oblique, joined=True)
    own = sentence.language == "de" and _is_own(sentence, name, at)
    if genitive or own:
        return Argument(name=name, role=GENITIVE)
    if sentence.language == "ru" and _is_of_noun(words, at, grammar):
        return Argument(name=name, role=GENITIVE)
    by = bool(grammar.instrumental) and _is_instrumental(sentence, name, grammar)
    return Argument(name=name, role=INSTRUMENTAL if by else BARE, oblique=oblique)


def _is_own(sentence: Sentence, name: Name, at: int) -> bool:
    """Tell whether a German name is in the genitive: *Leopolds*, and behind a noun where the mention has its ending."""
    behind = at >= 0 and sentence.words[at].text[:1].isupper() and _is_noun(sentence.words[at], "de")
    return name.rest.lower().strip("’'") in {"s", "es"} or (behind and name.text.endswith("s"))


def _are_alike(previous: Argument, name: Name) -> bool:
    """Tell whether *and* may join two names: of a kind, or both of who acts; never to whose account it is."""
    kinds = {previous.name.entity.partition("/")[0], name.entity.partition("/")[0]}
    return previous.role != ACCOUNT and (len(kinds) == 1 or kinds <= _ACTING)


def _before_adjectives(words: Sequence[Word], at: int, language: str) -> int:
    """Pass over adjectives, and in Russian offices, behind which a preposition is the name’s: *mit | dem neuen X*."""
    grammar, begin = GRAMMARS[language], at
    while begin - at < _MOST_ADJECTIVES and at > 0 and words[at].name is None and _describes(words[at], language):
        at -= 1
    low = words[at].low if at >= 0 and words[at].name is None else ""
    found = low in grammar.determiners or low in grammar.prepositions or (at < begin and low in grammar.conjunctions)
    return at if found else begin


def _describes(word: Word, language: str) -> bool:
    if language == "ru":
        return is_adjective(word.low) or turkish.fold(lemma(word.text, "ru")) in honorifics.EVERY
    declined = word.text.islower() and word.low.endswith(_DECLINED) and len(word.low) > _LONG
    return language == "de" and declined and not is_verb(word.text, "de")


def _before_titles(words: Sequence[Word], at: int, *, noble: bool) -> int:
    """Pass over titles before a name, and over what joins them to it: *au | baron de Tott*, *M. de Vergennes*."""
    if noble and at > 0 and words[at].name is None and words[at].low in _NOBLE and words[at - 1].name is None:
        stop = at > 1 and words[at - 1].low == "." and _is_title(words[at - 2])
        at -= 2 if stop else int(_is_title(words[at - 1]))
    while at >= 0 and words[at].name is None and _is_title(words[at]):
        at -= 1
    return at


def _told(words: Sequence[Word], name: Name, grammar: Grammar) -> str | None:
    """Tell whether somebody's account is told: *selon X*."""
    if name.last + 1 < len(words) and words[name.last + 1].low in grammar.accounts_behind:
        return ACCOUNT
    before = list(words[max(0, name.first - _BACK - _MOST_ADJECTIVES) : name.first])
    while len(before) > 1 and before[-1].name is None and _says_who(before[-1], grammar):  # *по мнению историка X*
        before.pop()
    earlier = f" {' '.join(word.low.replace('’', chr(39)) for word in before)}"
    phrases = {short for phrase in grammar.accounts for short in (phrase, phrase.removesuffix(" von"))}
    return ACCOUNT if earlier.endswith(tuple(f" {phrase}" for phrase in phrases)) else None


def _says_who(word: Word, grammar: Grammar) -> bool:
    """Tell whether a word before a name says who tells it: *des Historikers, l’historien, историка, графа*."""
    low = word.low.replace("’", "'")
    return low in _SCHOLARS or low in grammar.determiners or _is_title(word)


_SCHOLARS = frozenset(
    """
    historikers historikerin forschers autors autorin verfassers chronisten biographen l'historien l'historienne
    historien historienne l'auteur auteur chroniqueur biographe историка историков исследователя автора хрониста
    летописца биографа мемуариста современника
    """.split()  # noqa: SIM905 - a block of words is read more easily
)


def _elided(words: Sequence[Word], name: Name, grammar: Grammar) -> str | None:
    """Give the preposition that stands in the name's own word: *d’Espagne*."""
    own = words[name.first].text[: max(0, name.start - words[name.first].start)].lower().replace("’", "'")
    return next((role for written, role in grammar.elided if own.endswith(written)), None)


def _is_title(word: Word) -> bool:
    if word.text[:1].isupper() and turkish.fold(word.text).removesuffix("n") in honorifics.EVERY:
        return True  # *des Gesandten X*
    return turkish.fold(word.text) in honorifics.EVERY or f"{turkish.fold(word.text)}." in honorifics.EVERY


def _is_noun(word: Word, language: str) -> bool:
    """Tell whether a genitive may belong to a word: German writes its nouns with a capital."""
    return language != "de" or (word.name is None and word.text[:1].isupper())


def _is_of_noun(words: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Tell whether a Russian name belongs to a noun with a preposition: *после смерти X*."""
    if at < 1 or words[at].name is not None or not words[at].low.isalpha() or is_adjective(words[at].low):
        return False
    noun = words[at].low
    small = noun in grammar.prepositions or noun in grammar.conjunctions or noun in grammar.determiners
    return not small and words[at - 1].low in grammar.prepositions and not is_verb(words[at].text, "ru")


def _is_instrumental(sentence: Sentence, name: Name, grammar: Grammar) -> bool:
    if name.first == 0 or sentence.words[name.first - 1].low == ",":
        return False  # *Толстой сообщил*
    written = (sentence.words[name.last].text if not name.rest else name.text + name.rest).lower()
    return written.endswith(grammar.instrumental)
