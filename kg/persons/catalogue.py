"""Names of persons as catalogues and lists have them: *Graves, Maj. Gen. William S.*, *Whitney, John Hay (Jock)*.

Owns the taking apart of one written name into what identifies, in the order of speech, and what does not: styles,
ranks, offices. Nothing here knows persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.language import honorifics, turkish

_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_LATER: Final = re.compile(
    r"\s*[(\[](?:later|formerly|afterwards?|né[e]?|daha sonra|önceki)\b[^()\[\]]*[)\]]", re.IGNORECASE
)
_GENERATION: Final = re.compile(r"^(?:jr|sr|ii|iii|iv|2n?d|3r?d|4th|esq)\.?$", re.IGNORECASE)
_GENERATIONS: Final = {
    word: number
    for number, words in (("1", "sr"), ("2", "jr ii 2nd 2d"), ("3", "iii 3rd 3d"), ("4", "iv 4th"))
    for word in words.split()
}
_PARTICLES: Final = frozenset({"von", "van", "de", "of", "der", "di", "du", "zu", "al", "el", "bin", "ibn"})
_SURNAMES: Final = 2


def read(written: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the names of an entry in the order of speech, each with the styles that stood among them.

    >>> [name for name, _ in read("Trotsky, L. D. (Bronstein)")]
    ['L. D. Trotsky', 'Bronstein']
    """
    plain = _LATER.sub("", written)
    bracketed = [found.strip() for found in _BRACKETS.findall(plain)]
    bare = " ".join(_BRACKETS.sub("", plain).split()).strip(" ,;")
    name, styles = spoken(bare)
    yield name, styles
    surname = bare.partition(",")[0].strip() if "," in bare else bare.rpartition(" ")[2]
    for other in bracketed:
        words = other.split()
        if not words or not all(word[:1].isupper() or word in _PARTICLES for word in words):
            continue  # a remark, not a name
        if "," in other or len(words) > 1:
            yield spoken(other)[0], ()  # Reading, Earl of (Rufus Daniel Isaacs)
        elif _has_given_name(bare):
            yield f"{other} {surname}", ()  # Whitney, John Hay (Jock)
        else:
            yield other, ()  # Trotsky, L. D. (Bronstein)


def parts(written: str) -> Iterator[tuple[str, str]]:
    """Give the names of an entry as given names and surname, styles and all.

    >>> list(parts("Bohlen, Charles E. (Chip)"))
    [('Charles E.', 'Bohlen'), ('Chip', 'Bohlen')]
    """
    bare = " ".join(_BRACKETS.sub("", written).split()).strip(" ,;")
    words = _identifying(bare)
    surname, comma, given = " ".join(words).strip(" ,").partition(",")
    if comma:
        yield given.replace(",", " ").strip(), surname.strip()
    else:
        given, _, surname = surname.strip().rpartition(" ")
        yield given, surname
    for other in _BRACKETS.findall(_LATER.sub("", written)):
        inside = other.strip(" ,“”\"'")
        words = inside.split()
        if not words or not all(word[:1].isupper() or word in _PARTICLES for word in words):
            continue
        if all(map(is_style, words)) or turkish.fold(words[0]) in _WIVES:
            continue  # (Junior Grade), (Mrs. Franklin D. Roosevelt)
        inside = " ".join(_identifying(inside)).replace(" ,", ",")
        words = inside.split()
        if "," in inside and all(" " in alias.strip() for alias in inside.split(",")):
            for alias in inside.split(","):
                first, _, second = alias.strip().partition(" ")
                yield second, first
        elif "," in inside:
            first, _, second = inside.partition(",")
            yield second.strip(), first.strip()
        elif len(words) > 1:
            yield " ".join(words[:-1]), words[-1]
        elif _has_given_name(bare) or not comma:
            yield inside, surname.strip()
        else:
            yield "", inside


def _identifying(written: str) -> list[str]:
    """Give the words of a name, commas among them, without styles, with a comma where only a style parts the names."""
    words = _without_capacity(written).replace(",", " , ").split()
    styled = [is_style(word) and not _is_given(words, index) for index, word in enumerate(words)]
    if styled and "," not in words and _is_surname(words):
        styled[-1] = False
    comma = words.index(",") if "," in words else 0
    if comma and all(styled[:comma]) and not all(is_style(word) for word in words[comma + 1 :]):
        styled[:comma] = [False] * comma  # Khan, Alfred
    kept: list[str] = []
    for index, word in enumerate(words):
        ruler = len(kept) == 1 and index == len(words) - 1 and word.isupper()  # (King) Louis II, not Howard II
        if styled[index] or (is_generation(word) and not ruler):
            if kept and "," not in words and index < len(words) - 1 and not is_generation(word):
                kept.append(",")  # Nasser Colonel Gamal Abdel
            continue
        if any(styled) and turkish.fold(word) in _OF_STYLES:
            continue
        kept.append(word)
    return kept


def _is_given(words: list[str], index: int) -> bool:
    """Tell whether a word that is also a title is a given name: after one, or before an initial (*Earl G.*)."""
    following, before = words[index + 1 : index + 2], words[:index]
    if words[index] == "Duc":
        return following != ["de"]  # Le Duc Tho
    if turkish.fold(words[index]) not in _ALSO_GIVEN:
        return False
    after_one = "," in before and before[-1] != "," and not is_style(before[-1])
    return after_one or (bool(following) and len(following[0].rstrip(".")) == 1)


def _without_capacity(written: str) -> str:
    """Leave out what stands last and says only in what capacity somebody was there: *Xuan Thuy, Chief*."""
    before, comma, last = written.rpartition(",")
    words = last.split()
    capacity = bool(words) and all(turkish.fold(w.rstrip(".")) in _CAPACITIES or is_style(w) for w in words)
    return before if comma and capacity and any(not is_style(word) for word in before.split()) else written


def _is_surname(words: list[str]) -> bool:
    """Tell whether a word that is also a title ends a name in the order of speech: *Mackenzie King*, not *the King*."""
    before = [word for word in words[:-1] if not is_style(word)]
    return bool(before) and turkish.fold(words[-1]) in honorifics.BEFORE - honorifics.AFTER


_ALSO_GIVEN: Final = frozenset({"earl", "duke", "king", "prince", "judge", "major", "marshall"})
_OF_STYLES: Final = honorifics.words(
    "of the prime acting foreign air fleet soviet union army force royal chief staff first"
)


def by_first_surname(written: str) -> Iterator[str]:
    """Give the name with the first of several surnames alone: *Franco Bahamonde, Francisco* is also called Franco."""
    surname, _, given = written.partition(",")
    words = [word for word in surname.split() if not is_style(word)]
    if len(words) == _SURNAMES and given and all(word[:1].isupper() for word in words):
        yield f"{spoken(f'{words[0]},{given}')[0]}"


def spoken(written: str) -> tuple[str, tuple[str, ...]]:
    """Put *Surname, Given, Style* into the order of speech, without the styles; give those apart.

    >>> spoken("Goto, Shimpei, Baron")
    ('Shimpei Goto', ('Baron',))
    >>> spoken("Mirbach, Wilhelm, Count von")
    ('Wilhelm von Mirbach', ('Count',))
    """
    surname, *rest = [part.strip() for part in written.split(",")]
    styles: list[str] = []
    given: list[str] = []
    for part in rest:
        words = part.split()
        styles.extend(word for word in words if is_style(word))
        given.extend(word for word in words if not is_style(word) and not is_generation(word))
    if given and given[-1].lower() == "of":  # Reading, Earl of
        return f"{' '.join(styles[-1:])} {surname}".strip(), tuple(styles)
    before = [word for word in surname.split() if not is_style(word)]
    styles.extend(word for word in surname.split() if is_style(word))
    return " ".join([*given, *(before or surname.split())]), tuple(styles)


def is_generation(word: str) -> bool:
    """Tell whether a word says which of several of one name in a family is meant: *Jr.*, *III*."""
    return _GENERATION.match(word) is not None


def generation(written: str) -> str:
    """Say which of several of one name in a family is meant, as a number: Sr. is the first, Jr. and II the second.

    >>> generation("Taft, William Howard, III"), generation("Holmes, Oliver Wendell, Jr."), generation("Louis II")
    ('3', '2', '2')
    """
    last = re.split(r"[\s,]+", _BRACKETS.sub("", written).strip(" ,;"))[-1:]
    found = [_GENERATIONS.get(word.rstrip(".").lower(), "") for word in last]
    return found[0] if found else ""


def is_ruler(written: str) -> bool:
    """Tell whether a name has a title before it that is followed by a first name: *King Albert*."""
    return turkish.fold(written.partition(" ")[0]) in _RULERS


def is_style(word: str) -> bool:
    """Tell whether a word of an entry is an honorific, a rank or a style; a single letter is an initial."""
    if len(word.rstrip(".")) == 1:
        return False  # an initial, though M. is Monsieur elsewhere
    bare = word.rstrip(".")
    return honorifics.is_honorific(word) or honorifics.is_honorific(bare) or turkish.fold(bare) in _STYLES


_STYLES: Final = honorifics.words(
    """
    gen maj lieut lt col capt brig adm rear vice cdr comdr cmdr sgt rt hon honorable his excellency brigadier
    grand field vice-admiral warrant officer junior grade archduke archduchess chancellor-elect chief tun
    """
)
_RULERS: Final = honorifics.words(
    "king queen emperor empress pope tsar tsarina czar kaiser kral kraliçe çar papa imparator"
)
_WIVES: Final = honorifics.words("mrs mrs. mme mme. madame frau bayan")
_CAPACITIES: Final = honorifics.words(
    """
    member chief counselor counsellor adviser advisor special spokesman spokesperson deputy assistant and head
    ret retired
    """
)


def _has_given_name(written: str) -> bool:
    """Tell whether an entry gives a name after its comma, and not initials alone: a bracket is then another of them."""
    given = [word for word in written.partition(",")[2].split() if not is_style(word)]
    return any(len(word.strip(".")) > 1 and "." not in word[:-1] for word in given)
