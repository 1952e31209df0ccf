"""The clauses of a Turkish sentence: where they end, what stands in brackets and quotations, which words are near.

Owns how far words of a trigger may be from each other; where its ends stand is :mod:`turkish_search`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.ends import Fits
from kg.extraction.sentences import Sentence, Word
from kg.extraction.turkish_bare_subjects import is_bare_subject
from kg.extraction.turkish_heads import is_owned
from kg.extraction.turkish_roles import Argument
from kg.extraction.turkish_verbs import FINITE, ends_clause, forms, is_noun, is_verbal
from kg.language import turkish
from kg.recognition.lands import peoples

GAP = 4
_WISH_REACH = 14
_WISHED = (
    "iste",
    "öner",
    "talep",
    "çağır",
    "çağr",
    "um",
    "planla",
    "gerek",
    "amaç",
    "amac",
    "niyet",
    "karar",
    "ısrar",
    "tavsiye",
    "telkin",
    "emret",
    "emir",
    "yasakla",
    "izin",
    "söz",
    "vaat",
    "teklif",
    "rica",
    "zorunda",
    "mecbur",
    "lazım",
)
_PARTICLES = frozenset({"da", "de", "bile", "dahi", "mi", "mı", "ise", "hiç", "çok", "daha"})
CLOSING = frozenset({",", ".", ";", "ve", "ancak", "fakat", "ama", "ki", "”", "“", ":", "çünkü", "oysa", ")"})
_ABOUT = frozenset({"hakkında", "dair", "konusunda", "hususunda", "ilişkin"})
"""Behind a noun, it is only what something is about."""
_NAMED_AFTER = (
    *("nişan", "madalya", "görüşme", "müzakere", "teklif", "öneri", "girişim", "proje", "tasarı", "arayış", "talebi"),
    *("isteğ", "çağrı", "söylenti", "ihtimal", "olasılığ", "düşünce", "fikri", "planı", "hazırlı"),
)
"""What is named after a noun, and is what is given or begun: *İmtiyaz Nişanı verdi, ittifak görüşmelerine başladı*."""
_AORIST = re.compile(r"(?:[aeıiuü]r|m[ae]z)(?:l[ae]r)?$")
ASKED = "*mesini"
"""In a trigger: whatever somebody else should do (*O’nun *mesini istemek*)."""
DONE = "*mesi"
"""In a trigger: whatever somebody does, which then does something to another (*S’nin *mesi O’yu kızdırmak*)."""
_DONE = re.compile(r"\w{2}m[ae](?:s[ıi]|l[ae]r[ıi])$")
_ASKED = re.compile(r"\w{2}m[ae](?:s[ıi]|l[ae]r[ıi])n[ıi]$")
_UNDERGONE = re.compile(r"(?:[ıiuü]l|[ıiuü]n|[ae]n)m[ae](?:s|l[ae]r)")
_LEXICAL = re.compile(r"(?:çekil|ayrıl|katıl|bulun|dağıl|davran|uzan|kazan|kullan|dayan|inan|sığın)m[ae]")
_OWN = re.compile(r"\w{2}(?:[ıiuü]n[ıiuü])$")
_CONVERBS = ("ınca", "ince", "unca", "ünce", "arak", "erek", "ıp", "ip", "up", "üp", "ken", "ığında", "iğinde")
_LONG = 4
_OWNED = ("si", "sı", "su", "sü")


class Clauses:
    """One sentence with the roles of its names, and where its clauses end."""

    def __init__(
        self, sentence: Sentence, found: Sequence[Argument], fits: Fits, stems: frozenset[str] = frozenset()
    ) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.arguments = found
        self.roles = frozenset(one.role for one in found)
        self.fits = fits
        self._crossings = [0]
        self._finites = [0]
        self._bracketed: list[bool] = []
        self._outside = [0]
        self.has_neither = sum(word.low == "ne" for word in self.words) > 1
        self.has_ise = " ise " in sentence.text
        self.has_each_other = "birbir" in sentence.text.lower()
        self._backwards: dict[tuple[str, ...], list[Argument]] = {}
        self._possible: dict[tuple[int, str, tuple[str, ...]], bool] = {}
        inside = False
        for index, word in enumerate(self.words):
            inside = (inside or word.low == "(") and word.low != ")"
            self._bracketed.append(inside)
            self._outside.append(self._outside[-1] + (not inside and word.low != ")"))
            free = word.name is None and not inside
            aorist = free and word.low[-1] in "rz" and self._is_aorist(index, stems)
            self._crossings.append(self._crossings[-1] + (free and (aorist or is_verbal(word.low))))
            stop = free and (aorist or self._ends(index))
            self._finites.append(self._finites[-1] + stop)

    def _ends(self, index: int) -> bool:
        """Tell whether a clause ends with a word: with its verb, *-ken* and a comma, a semicolon."""
        low = self.words[index].low
        if low in {";", ":"}:
            return not (index and self._ends(index - 1))
        if low.endswith("ken"):
            return self.low(index + 1) == "," and is_verbal(low)
        return (ends_clause(low) and self._closes(index)) or is_conceded(low, self.low(index + 1))

    def _is_aorist(self, index: int, stems: frozenset[str]) -> bool:
        low = self.words[index].low
        return bool(_AORIST.search(low)) and self._closes(index) and _is_finite(low, stems)

    def _closes(self, index: int) -> bool:
        return index + 1 >= len(self.words) or self.words[index + 1].low in CLOSING

    def is_quoted_apart(self, index: int) -> bool:
        """Tell whether a word stands in a quotation that is a sentence of its own: not *“words of his”*."""
        return any(
            first <= index <= last and not self.words[first + 1].text[:1].islower()
            for first, last in self.sentence.quoted
            if first + 1 < len(self.words)
        )

    def crossed(self, first: int, last: int) -> int:
        """Count the verb forms from one word up to another, which is not counted."""
        return self._crossings[last] - self._crossings[min(first, last)]

    def finites(self, first: int, last: int) -> int:
        """Count the clauses that end between two words."""
        return self._finites[last] - self._finites[min(first, last)]

    def distance(self, first: int, last: int) -> int:
        """Count the words from one up to another that stand in no brackets."""
        return self._outside[last] - self._outside[min(first, last)]

    def is_bracketed(self, index: int) -> bool:
        """Tell whether a word stands in brackets."""
        return self._bracketed[index]

    def outside(self, first: int, last: int) -> list[Word]:
        """Give the words from one up to another that stand in no brackets."""
        return [
            self.words[index]
            for index in range(first, last)
            if not self._bracketed[index] and self.words[index].low != ")"
        ]

    def low(self, index: int) -> str:
        """Give a word in lower case; nothing where the sentence has none."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def is_wished(self, at: int) -> bool:
        """Tell whether a nominal verb only says what is wanted: *X’in gelmesini istedi*."""
        for index in range(at + 1, min(len(self.words), at + _WISH_REACH)):
            low = self.words[index].low
            if low.startswith(_WISHED):
                return True
            if ends_clause(low):
                return False
        return False

    def words_before(self, words: Sequence[str], at: int, *, reach: int = GAP) -> tuple[int, ...] | None:
        """Find the words of a trigger that stand before its last; ``None`` where one is missing."""
        found = [at]
        for word in reversed(words):
            place = found[-1]
            here = next(
                (
                    index
                    for index in range(place - 1, max(-1, place - 1 - (reach if place == at else GAP)), -1)
                    if is_word(self.words[index].low, word) and not self._is_title(index)
                ),
                None,
            )
            between = self.finites if reach > GAP else self.crossed  # *X’in ısrarı üzerine Y savaş ilan etti*
            if here is None or between(here + 1, place) > 0 or self._is_object_of_another(here, word, place):
                return None
            found.append(here)
        return tuple(reversed(found))

    def _is_object_of_another(self, noun: int, word: str, verb: int) -> bool:
        """Tell whether a noun is what is done to, and another makes the verb: *işgalini protesto etti*."""
        if self.low(noun + 1) in _ABOUT and noun + 1 != verb:
            return True  # *borçları hakkında bir muhtıra verdi*
        if self.low(noun + 1).startswith(_NAMED_AFTER) and noun + 1 != verb:
            return True  # *İmtiyaz Nişanı verdi, ittifak görüşmelerine başladı*
        if noun + 1 == verb or not self.words[verb].low.startswith(("et", "ed")) or self.words[noun].low == word:
            return False
        before = self.words[verb - 1]
        return before.name is None and before.low.isalpha() and before.low not in _PARTICLES

    def _is_title(self, index: int) -> bool:
        """Tell whether a noun says who the person behind it is: *X’in elçisi Y’ye gönderdiği*."""
        name = self.words[index + 1].name if index + 1 < len(self.words) else None
        if name is None or not self.sentence.names[name].entity.startswith("person/"):
            return False
        return is_owned(self.sentence, self.words[index]) and self.words[index].low.endswith(_OWNED)

    def words_of_head(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Find the one noun of a trigger behind its participle: *gösterdiği sıcak ilgi*, *verilen destek*."""
        if len(words) != 1:
            return None
        for index in range(at + 1, min(len(self.words), at + 1 + GAP)):
            if is_noun(self.words[index].low, words[0]):
                return (at, index)
            if self.words[index].low in CLOSING or is_verbal(self.words[index].low):
                return None
        return None

    def has_own_object(self, before: int) -> bool:
        """Tell whether an object that is no name stands right before a verb: *X’i selamlayarak niyetini anlattı*."""
        word = self.words[before - 1]
        return word.name is None and bool(_OWN.search(word.low)) and not is_verbal(word.low)

    def has_other_subject(self, start: int, before: int) -> bool:
        """Tell whether a bare plural opens the clause behind a converb: *X reddedince, müttefikler saldırdı*.

        Or a bare noun for who acts stands behind it: *X geldiğinde Y tarafından halk kışkırtıldı*.
        """
        for index in range(start + 1, before - 1):
            if is_bare_subject(self.words, index) and self.crossed(start, index):
                return True
            if self.words[index].low == "," and self.words[index - 1].name is None:
                first, converb = self.words[index + 1], self.words[index - 1].low
                if first.name is not None and not self.sentence.names[first.name].rest and converb.endswith("ken"):
                    return True  # *X ilerlerken, Y ordusu girdi*
                plural = first.name is None and first.low.endswith(("lar", "ler")) and len(first.low) > _LONG
                if plural and first.text.islower() and not is_verbal(first.low) and converb.endswith(_CONVERBS):
                    return True
        return False


def _is_finite(low: str, stems: frozenset[str]) -> bool:
    """Tell whether a word is a finite form of a verb of the triggers; others look like nouns in the aorist."""
    return any(form.shape == FINITE for form in forms(low, stems))


_CONCEDED = re.compile(r"(?:[dt][ıiuü]y|m[ıiuü]ş)s[ae](?:l[ae]r)?$")


def is_conceded(low: str, following: str) -> bool:
    """Tell whether a verb is conceded to have been done: *istediyse de, gitmişse de*."""
    return following in {"de", "da"} and _CONCEDED.search(low) is not None


def is_word(low: str, word: str) -> bool:
    """Tell whether a word of the text is one of a trigger: a noun with endings, or an infinitive in some case."""
    if low[:2] != word[:2] and word not in {"*mek", ASKED, DONE}:
        return False
    if word in {ASKED, DONE}:
        found = (_ASKED if word == ASKED else _DONE).search(low)
        return found is not None and (_LEXICAL.search(low) is not None or _UNDERGONE.search(low) is None)
    if word == "*mek":
        return low.endswith(("maya", "meye"))
    if word.endswith(("mak", "mek")):
        return low.startswith(word[:-1])
    return is_noun(low, word)


def is_people(argument: Argument) -> bool:
    """Tell whether a bare name is that of a people, and so an adjective before a noun."""
    return not argument.name.rest and turkish.fold(argument.name.text) in peoples("tr")
