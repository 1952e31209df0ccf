"""Where sentences begin among the tokens of a text: abbreviations, initials and ordinals end none. Owns no tokeniser.

Tokens come as numbers, one a form, so that each form is looked at once however often it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from kg.language import turkish
from kg.language.honorifics import words
from kg.reading.sentences import BAR

_ABBREVIATIONS = words(
    """
    a.g.e. a.g.m. age. bkz. bk. cev. çev. c. dr. ed. haz. hz. krş. mad. no. nr. prof. doç. s. sa. sf. ss. st. t. uk.
    soç. vb. vd. vs. yay. yy. yk. alb. gen. mr. mrs. ms. vol. pp. p. cf. e.g. i.e. etc. ibid. op. cit. col. capt. lt.
    sen. rep. gov. dept. ave. jr. sr. u.s. f. d. l. bd. z.b. usw. vgl. ö. gest. geb. г. т. д. л. ф. оп. стр. см. др. им.
    ум. род.
    """
)
_BEFORE_NUMBERS = words("s. sa. sf. ss. no. nr. p. pp. c. vol. cilt sayı s:")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)\]]*$")
_OPENING = re.compile(r"^[\"“‘«(\[]*$")
_CLOSING = re.compile(r"^[\"”’»)\]]+$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+$")
_ORDINAL = re.compile(r"^(?:\d{1,2}|[IVXLC]+)\.$")
_LOOK_AHEAD = 6
_PLAIN, _END, _BREAK, _CLOSES, _BLANK = range(5)


def starts(forms: Sequence[int], text: Callable[[int], str], is_spaced: Callable[[int], bool]) -> list[int]:
    """Give the tokens with which sentences begin, in order; the first always.

    ``forms`` has a number a token, ``text`` gives the token of such a number, ``is_spaced`` whether a blank follows the
    token at a place.
    """
    kinds = {form: _kind(text(form)) for form in set(forms)}
    ending = {form for form, kind in kinds.items() if kind in {_END, _BREAK}}
    found = {0}
    for index, form in enumerate(forms):
        if form in ending and (kinds[form] == _BREAK or _ends_sentence(forms, index, text, is_spaced)):
            after = index + 1
            while after < len(forms) and kinds[forms[after]] in {_CLOSES, _BLANK, _BREAK}:
                after += 1
            if after < len(forms):
                found.add(after)
    return sorted(found)


@lru_cache(maxsize=2**17)
def _kind(text: str) -> int:
    if text.isspace():
        return _BREAK if text.count("\n") > 1 else _BLANK
    if text == BAR:
        return _BREAK
    if _CLOSING.match(text):
        return _CLOSES
    return _END if _SENTENCE_END.search(text) else _PLAIN


def _ends_sentence(
    forms: Sequence[int], index: int, word: Callable[[int], str], is_spaced: Callable[[int], bool]
) -> bool:
    text = word(forms[index])
    if _following(forms, index, word)[:1].islower():
        return False
    if turkish.fold(text) in _ABBREVIATIONS or _INITIAL.match(text):
        return False
    if _ORDINAL.match(text):
        before = "".join(word(form) for form in forms[max(0, index - 2) : index])
        return turkish.fold(before).rpartition(",")[2] in _BEFORE_NUMBERS  # a page, not an ordinal
    if text == "." and index and not is_spaced(index - 1):
        before = word(forms[index - 1])
        return not (turkish.fold(before + text) in _ABBREVIATIONS or (len(before) == 1 and before.isupper()))
    return True


def _following(forms: Sequence[int], index: int, word: Callable[[int], str]) -> str:
    """Give the next token that is a word."""
    for form in forms[index + 1 : index + _LOOK_AHEAD]:
        text = word(form)
        if not text.isspace() and not _OPENING.match(text) and not _CLOSING.match(text):
            return text
    return ""
