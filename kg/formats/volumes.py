"""What a volume brings with it for reading its own text: its list of persons, as entities, and its documents.

Owns how the entries of a printed list are read: catalogue order (*Stevens, John F.*), ranks and styles among the given
names (*Graves, Maj. Gen. William S.*; *Goto, Shimpei, Baron*), other names in brackets (*Whitney, John Hay (Jock)*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg import honorifics, turkish
from kg.formats.records import Listed, ReadText
from kg.model import ClassId, Entity, EntityId, Name

_CLASSES: Final[Mapping[str, tuple[str, str]]] = {"person": ("person", "Person")}
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_LATER: Final = re.compile(
    r"\s*[(\[](?:later|formerly|afterwards?|né[e]?|daha sonra|önceki)\b[^()\[\]]*[)\]]", re.IGNORECASE
)
_GENERATION: Final = re.compile(r"^(?:jr|sr|ii|iii|iv|esq)\.?$", re.IGNORECASE)
_PARTICLES: Final = frozenset({"von", "van", "de", "of", "der", "di", "du", "zu", "al", "el", "bin", "ibn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A document of a volume: where it begins in the stored text, and its date (EDTF), where that is known."""

    start: int
    when: str | None = None


def units(volume: ReadText) -> tuple[Unit, ...]:
    """Give the documents of a volume, each with the first date in it that the file says or the letter bears."""
    letters = {letter.part: letter for letter in volume.letters}
    dates = sorted((note.start, note.when) for note in volume.annotations if note.kind == "date" and note.when)
    starts = [start for start, _ in dates]
    found = []
    for part in volume.parts:
        letter = letters.get(part.number)
        when = next((date.when for date in letter.dates if date.when), None) if letter else None
        at = bisect_left(starts, part.start)
        if when is None and at < len(dates) and dates[at][0] < part.end and part.kind in _DATED:
            when = dates[at][1]
        found.append(Unit(start=part.start, when=when))
    return tuple(found)


_DATED: Final = frozenset({"document", "letter", "entry", "attachment", "text"})


def authority(listed: Iterable[Listed]) -> tuple[Entity, ...]:
    """Make entities of the persons of a file's lists; their ids are the file's own: ``person/p_AK1``."""
    return tuple(_person(entry) for entry in listed if entry.kind in _CLASSES)


def _person(entry: Listed) -> Entity:
    root, kind = _CLASSES[entry.kind]
    names: list[str] = []
    styles: list[str] = []
    for written in (" ".join(name.split()) for name in (entry.name, *entry.other_names)):
        for name, titles in _read(written):
            names.append(name)
            styles.extend(titles)
        names.extend(_by_first_surname(written))
        names.append(written)  # so indexes have it
    names = list(dict.fromkeys(name for name in names if name)) or [entry.name]
    return Entity(
        id=EntityId(f"{root}/{entry.id}"),
        kind=ClassId(kind),
        labels=(Name(text=names[0]),),
        other_names=tuple(Name(text=name) for name in names[1:]),
        descriptions=(Name(text=entry.description),) if entry.description else (),
        attributes={"titles": tuple(dict.fromkeys(styles))} if styles else {},
    )


def _read(written: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the names of an entry in the order of speech, each with the styles that stood among them."""
    plain = _LATER.sub("", written)
    bracketed = [found.strip() for found in _BRACKETS.findall(plain)]
    bare = " ".join(_BRACKETS.sub("", plain).split()).strip(" ,;")
    name, styles = _spoken(bare)
    yield name, styles
    surname = bare.partition(",")[0].strip() if "," in bare else bare.rpartition(" ")[2]
    for other in bracketed:
        words = other.split()
        if not words or not all(word[:1].isupper() or word in _PARTICLES for word in words):
            continue  # a remark, not a name
        if "," in other or len(words) > 1:
            yield _spoken(other)[0], ()  # Reading, Earl of (Rufus Daniel Isaacs)
        elif _has_given_name(bare):
            yield f"{other} {surname}", ()  # Whitney, John Hay (Jock)
        else:
            yield other, ()  # Trotsky, L. D. (Bronstein)


def _by_first_surname(written: str) -> Iterator[str]:
    """Give the name with the first of several surnames alone: *Franco Bahamonde, Francisco* is also called Franco."""
    surname, _, given = written.partition(",")
    words = [word for word in surname.split() if not _is_style(word)]
    if len(words) == _SURNAMES and given and all(word[:1].isupper() for word in words):
        yield f"{_spoken(f'{words[0]},{given}')[0]}"


_SURNAMES: Final = 2


def _has_given_name(written: str) -> bool:
    """Tell whether an entry gives a name after its comma, and not initials alone: a bracket is then another of them."""
    given = [word for word in written.partition(",")[2].split() if not _is_style(word)]
    return any(len(word.strip(".")) > 1 and "." not in word[:-1] for word in given)


def _spoken(written: str) -> tuple[str, tuple[str, ...]]:
    """Put *Surname, Given, Style* into the order of speech, without the styles; give those apart.

    >>> _spoken("Goto, Shimpei, Baron")
    ('Shimpei Goto', ('Baron',))
    >>> _spoken("Mirbach, Wilhelm, Count von")
    ('Wilhelm von Mirbach', ('Count',))
    """
    surname, *rest = [part.strip() for part in written.split(",")]
    styles: list[str] = []
    given: list[str] = []
    for part in rest:
        words = part.split()
        proper = [word for word in words if not _is_style(word) and not _GENERATION.match(word)]
        styles.extend(word for word in words if _is_style(word))
        given.extend(proper)
    if given and given[-1].lower() == "of":  # Reading, Earl of
        return f"{' '.join(styles[-1:])} {surname}".strip(), tuple(styles)
    before = [word for word in surname.split() if not _is_style(word)]
    styles.extend(word for word in surname.split() if _is_style(word))
    return " ".join([*given, *(before or surname.split())]), tuple(styles)


def _is_style(word: str) -> bool:
    if len(word.rstrip(".")) == 1:
        return False  # an initial, though M. is Monsieur elsewhere
    return (
        honorifics.is_honorific(word)
        or honorifics.is_honorific(word.rstrip("."))
        or turkish.fold(word.rstrip(".")) in _STYLES
    )


_STYLES: Final = honorifics.words(
    """
    gen maj lieut lt col capt brig adm rear vice cdr comdr cmdr sgt ens rt hon honorable his excellency brigadier
    grand field vice-admiral
    """
)
