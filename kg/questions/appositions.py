"""What is said of somebody before his name and is known of him: *Berlin sefiri Sadullah Bey* is Sadullah Bey.

Owns no name: a title that is not known of the one who is named stays in the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.language import phonetics
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece

_CHOOSING = frozenset({"hangi", "kac"})
"""What asks for the noun behind it, which is no title of the name that follows: *hangi general Sadullah’a yazdı*."""
_LONGEST, _SHORT = 4, 4
"""How many pieces stand before a name at most, and the letters with which words of one root begin alike."""


def without_titles(found: Sequence[Piece], lexicon: Lexicon) -> list[Piece]:
    """Let the words before a person's name say nothing where all of them are known of that person.

    The last of them is what somebody may be: an office, a common noun of persons, or the noun of a relation.
    """
    kept = list(found)
    for index, piece in enumerate(found):
        for start in range(max(0, index - _LONGEST), index) if _is_person(piece, lexicon) else ():
            stretch = found[start:index]
            owned = any(_is_person(each, lexicon) and each.case == "genitive" for each in stretch)
            other = _names_another(stretch[-1], piece, lexicon)
            chosen = start > 0 and plain(found[start - 1].text) in _CHOOSING
            if (
                not owned
                and not other
                and not chosen
                and _may_be_title(stretch)
                and _is_known(stretch, piece.things[0], lexicon)
            ):
                kept[start:index] = [_said_already(each) for each in stretch]
                break
    return kept


def _is_person(piece: Piece, lexicon: Lexicon) -> bool:
    return len(piece.things) == 1 and not piece.guessed and "Person" in lexicon.things[piece.things[0]].classes


def _names_another(before: Piece, piece: Piece, lexicon: Lexicon) -> bool:
    """Tell whether a piece names some other person, or may: a book that is called after him has his name, too."""
    others = set() if before.guessed else set(before.things) - set(piece.things)
    return any("Person" in lexicon.things[each].classes for each in others)


def _may_be_title(stretch: Sequence[Piece]) -> bool:
    """Tell whether pieces may stand before a name as what its bearer is: nouns without a case of their own."""
    *before, last = stretch
    noun = bool(last.calling) or any(sense.form.shape in {"noun", "bare"} for sense in last.senses)
    role = bool(last.things) or noun or bool(last.classes) or last.unknown
    plain_case = last.case in {"nominative", "accusative"} and not _has_apostrophe(last)
    owners = all(
        each.case in {"nominative", "genitive", "relative"} and not each.little and not _is_said_of_deed(each)
        for each in before
    )
    return role and plain_case and owners and not any(each.ask or each.period for each in stretch)


def _is_said_of_deed(piece: Piece) -> bool:
    return any(sense.form.shape in {"finite", "subject", "object"} for sense in piece.senses)


def _has_apostrophe(piece: Piece) -> bool:
    return re.search(r"['’]", piece.text) is not None


def _is_known(stretch: Sequence[Piece], person: str, lexicon: Lexicon) -> bool:
    """Tell whether all that is said stands among the names, titles, offices and descriptions of a person."""
    if any(person in lexicon.holders.get(each, ()) for piece in stretch[-1:] for each in piece.things):
        stretch = stretch[:-1]
    return all(_is_told(piece, person, lexicon) for piece in stretch)


def _is_told(piece: Piece, person: str, lexicon: Lexicon) -> bool:
    known = lexicon.titles_of(person)
    own = all(_is_among(word, known) for word in piece.text.split())
    own = own or any(_is_among(word, known) for word in piece.calling if piece.end - piece.start == 1)
    return own or any(
        _is_among(plain(name.text), known)
        for thing in piece.things
        for name in lexicon.things[thing].labels
        if " " not in name.text
    )


def _is_among(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is one of those known, whatever the endings of both: *Başbakan*, *başbakanı*."""
    key = phonetics.key(re.split(r"['’]", word)[0])
    least = max(_SHORT, len(key) - 3)
    return any(each == key or (len(each) >= _SHORT and each[:least] == key[:least]) for each in known)


def _said_already(piece: Piece) -> Piece:
    return replace(
        piece, things=(), senses=(), classes=(), calling=(), tags=frozenset(), unknown=False, near=(), little=True
    )
