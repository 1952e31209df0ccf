"""Trigger words: how texts say a relation, read from the ontology. Owns their notation (``docs/extraction.md``).

``"S O’ya yardım etmek"@tr``, ``"S give aid to O"@en``: a sentence in dictionary form, in which S stands for the subject
of the claim and O for its object. In Turkish the suffix says the case, elsewhere the place and the preposition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from kg.errors import ExplainedError, Fault
from kg.extraction.european.grammars import GRAMMARS
from kg.language import turkish
from kg.language.lemmas import lemma
from kg.model import ClassId, RelationId
from kg.ontology.vocabulary import Relation, Vocabulary

VERB, NOUN, PREDICATE, PAIR = "verb", "noun", "predicate", "pair"

ANY: Final = "*"
"""In a trigger: whatever verb stands there (*O S’de \\*mek, O \\* in S*)."""

POSTPOSITIONS: Final[Mapping[str, str]] = {
    "ile": "instrumental",
    "tarafından": "by",
    "tarafınca": "by",
    "arasında": "between",
    "arasındaki": "between",
    "içindeki": "relative",
    "içerisindeki": "relative",
    "bünyesindeki": "relative",
    "saflarındaki": "relative",
    "içinde": "locative",
    "içerisinde": "locative",
    "saflarında": "locative",
    "karşı": "against",
    "aleyhine": "against",
    "aleyhinde": "against",
    "karşısında": "against",
    "hakkında": "about",
    "hakkındaki": "about",
    "konusunda": "about",
    "konusundaki": "about",
    "ilgili": "about",
    "ilişkin": "about",
    "dair": "about",
    "yönelik": "towards",
    "için": "for",
    "adına": "for",
    "lehine": "for",
    "namına": "for",
    "yerine": "instead",
    "göre": "by-account",
    "bakılırsa": "by-account",
    "aracılığıyla": "through",
    "vasıtasıyla": "through",
    "eliyle": "through",
    "nezdinde": "locative",
    "önünde": "locative",
    "önlerinde": "locative",
    "açıklarında": "locative",
    "yakınlarında": "locative",
    "yakınında": "locative",
    "nezdindeki": "relative",
    "önderliğinde": "led",
    "önderliğindeki": "led",
    "başkanlığında": "led",
    "başkanlığındaki": "led",
    "liderliğinde": "led",
    "liderliğindeki": "led",
    "komutasında": "commanded",
    "komutasındaki": "commanded",
    "idaresindeki": "commanded",
    "emrindeki": "commanded",
    "emrinde": "commanded",
    "kumandasında": "commanded",
    "kumandasındaki": "commanded",
    "komutası": "commanded",
    "kumandası": "commanded",
    "sayesinde": "thanks",
    "yüzünden": "thanks",
    "nedeniyle": "thanks",
    "sırasında": "during",
    "esnasında": "during",
    "üzerinde": "on",
    "üzerine": "on",
    "üzerindeki": "on",
    "yanında": "beside",
    "huzurunda": "before",
}
"""Words after a Turkish name, and the role that they give it. The name's own case does not matter then."""

PREPOSITIONS: Final = frozenset(
    [
        "of",
        "to",
        "with",
        "by",
        "from",
        "in",
        "at",
        "on",
        "for",
        "against",
        "about",
        "into",
        "between",
        "among",
        "over",
        "through",
        "towards",
        "toward",
        "under",
        "upon",
        "within",
        "behind",
        "via",
        "concerning",
        "regarding",
        "near",
        "as",
        "onto",
        "during",
        "re",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One way of saying a relation.

    ``kind`` is ``verb``, ``noun`` (*X’s visit to Y*), ``predicate`` (*X is an ally of Y; X, an ally of Y*) or ``pair``
    (no word but the two ends). ``words`` are in dictionary form, the verb as its stem. ``subject`` and ``object`` are
    roles: of Turkish a case or what a postposition gives, of English ``subject``, ``object``, ``possessor`` or a
    preposition. ``subject_first``: which of the two stands first, where order matters. ``subject_classes`` and
    ``object_classes`` narrow what the relation would allow. ``mutual``: both ends may share one place (*X and Y met*).
    ``future``: only the future of the verb says it (*yardım edecek* is a promise of aid).
    """

    relation: RelationId
    language: str
    kind: str
    words: tuple[str, ...]
    subject: str
    object: str
    subject_first: bool
    written: str
    subject_classes: tuple[ClassId, ...] = ()
    object_classes: tuple[ClassId, ...] = ()
    mutual: bool = False
    future: bool = False


def lexicon(vocabulary: Vocabulary, language: str) -> tuple[Trigger, ...]:
    """Give every trigger of a language, in the order of the ontology.

    Raises:
        ExplainedError: some are not written as they should be; all of them.
    """
    faults: list[Fault] = []
    found = []
    for relation in vocabulary.relations.values():
        for name in relation.triggers:
            if name.language == language:
                trigger = parse(relation, name.text, language)
                if isinstance(trigger, Fault):
                    faults.append(trigger)
                else:
                    found.append(trigger)
    if faults:
        raise ExplainedError.of(faults)
    return tuple(found)


def parse(relation: Relation, written: str, language: str) -> Trigger | Fault:
    """Read one trigger as it is written."""
    sentence, classes = _narrowed(written)
    pieces = list(_reader(language)(sentence))
    if ("and", "") in pieces and ("S", "between") in pieces:
        pieces = [(text, "between" if role else "") for text, role in pieces if (text, role) != ("and", "")]
    slots = [(text, role) for text, role in pieces if role]
    if sorted(text for text, _ in slots) != ["O", "S"]:
        hint = "S and O once each: “S O’ya yardım etmek”@tr, “S give aid to O”@en"
        return Fault(
            where=f"kg:{relation.id}", what="a trigger word without its two places", excerpt=written, hint=hint
        )
    words = tuple(text for text, role in pieces if not role)
    verbal = sentence.split()[0] in {"S", "O", "X"}
    kind, words = _kind(pieces, words, language, verbal=verbal)
    roles = dict(slots)
    if language == "en" and roles["S"] == roles["O"] == "object":
        roles[slots[1][0]] = "second"
    if relation.symmetric and roles["O"] == "between" and roles["S"] in {"nominative", "instrumental"}:
        roles["S"] = "between"
    return Trigger(
        relation=RelationId(relation.id),
        language=language,
        kind=kind,
        words=words,
        subject=roles["S"],
        object=roles["O"],
        subject_first=slots[0][0] == "S",
        written=written,
        subject_classes=classes.get("S", ()),
        object_classes=classes.get("O", ()),
        mutual=relation.symmetric,
        future=kind == VERB and language == "tr" and pieces[-1][0].endswith(_FUTURE),
    )


_NARROWED = re.compile(r"\s*\(([SO]): ([\w, ]+)\)")


def _narrowed(written: str) -> tuple[str, dict[str, tuple[ClassId, ...]]]:
    """Take off what narrows the classes of a slot: *(O: Work, Communication)*."""
    classes = {found[1]: tuple(map(ClassId, found[2].split(", "))) for found in _NARROWED.finditer(written)}
    return _NARROWED.sub("", written), classes


def _kind(
    pieces: list[tuple[str, str]], words: tuple[str, ...], language: str, *, verbal: bool
) -> tuple[str, tuple[str, ...]]:
    if not words:
        return PAIR, ()
    if language == "tr":
        last = words[-1]
        if last.endswith(("mak", "mek")):
            return VERB, (*words[:-1], last[:-3])
        if last.endswith(_FUTURE):
            return VERB, (*words[:-1], _unsoftened(last[:-4]))
        roles = {text: role for text, role in pieces if role}
        of_subject = roles["S"] == "nominative" and roles["O"] != "between"
        of_object = pieces[0] == ("O", "nominative") and roles["S"] == "genitive"  # *O S’nin oğul*
        return (PREDICATE if of_subject or of_object else NOUN), words
    copulas = GRAMMARS[language].copulas if language in GRAMMARS else {"be"}
    if words[0] in copulas:
        return (PREDICATE, words[1:]) if len(words) > 1 else (VERB, words)
    return (VERB if verbal else NOUN), words


_FUTURE = ("acak", "ecek")


def _unsoftened(stem: str) -> str:
    """Give the stem of a verb before a consonant: *ed(ecek)* is *et(mek)*, *gid(ecek)* is *git(mek)*."""
    return stem[:-1] + "t" if stem in {"ed", "gid"} else stem.removesuffix("y")


def _turkish(written: str) -> Iterator[tuple[str, str]]:
    words = written.split()
    index = 0
    while index < len(words):
        apart = turkish.split(words[index])
        stem = apart.stem if apart.apostrophe else words[index]
        if stem in {"S", "O"}:
            role = apart.suffix.case.value
            if index + 1 < len(words) and words[index + 1] in POSTPOSITIONS and role != "accusative":
                index += 1
                role = POSTPOSITIONS[words[index]]
            yield stem, role
        elif stem != "X":
            yield turkish.lower(words[index]), ""
        index += 1


def _reader(language: str) -> Callable[[str], Iterator[tuple[str, str]]]:
    if language in GRAMMARS:
        return partial(_european, language=language)
    return _turkish if language == "tr" else _english


def _european(written: str, *, language: str) -> Iterator[tuple[str, str]]:
    """Read German, French, Russian: S first, the infinitive behind it, then O, bare or after its preposition."""
    grammar, role = GRAMMARS[language], ""
    for word in written.split():
        if word in {"S", "O"}:
            yield word, role or "object"
            role = ""
        elif word in grammar.prepositions:
            role = grammar.prepositions[word]
        elif word not in _REFLEXIVE and word != "X":
            verb = word.islower() and grammar.infinitive.fullmatch(word) is not None
            yield word if verb else lemma(word, language), ""


_REFLEXIVE: Final = frozenset({"sich", "se"})


def _english(written: str) -> Iterator[tuple[str, str]]:
    """Read English: a bare S first is the subject; a slot after a preposition has that role; else the object."""
    words = written.replace("’", "'").split()
    preposition = ""
    for index, word in enumerate(words):
        if word in {"S", "O"}:
            yield word, preposition or ("subject" if index == 0 else "object")
            preposition = ""
        elif word == "X":
            preposition = ""
        elif word in {"S's", "O's"}:
            yield word[0], "possessor"
        elif word in PREPOSITIONS and words[index + 1 : index + 2] in (["S"], ["O"], ["X"]):
            preposition = word
        else:
            yield word.lower(), ""
