"""Offices before a Turkish name: *Yunan Dışişleri Bakanı X, Bağdat valisi X, sadrazam X*.

They become names of their own, so that *X held the office* is read like any pair of names, and no office parts two who
are joined. Owns which words are offices, and what belongs to them; whose envoy somebody is, the triggers say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from kg.extraction.naming import Naming
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence, Word, with_names
from kg.extraction.sorts import is_office
from kg.extraction.turkish_duties import DUTY, Duty, bare, duties, possessed, same_duties
from kg.extraction.turkish_roles import case_of
from kg.language import honorifics, turkish
from kg.language.turkish import Case
from kg.model import EntityId
from kg.recognition.lands import peoples

_ALONE: Final = frozenset(
    [
        *("sadrazam", "başbakan", "başvekil", "cumhurbaşkanı", "reisicumhur", "şeyhülislam", "serasker"),
        *("reisülküttap", "kaptanıderya"),
    ]
)
"""Offices that are one of a kind without a word before them."""
_POSSESSED: Final = frozenset(
    [
        *("sadrazamı", "başbakanı", "başvekili", "cumhurbaşkanı", "bakanı", "nazırı", "vekili", "valisi", "elçisi"),
        *("büyükelçisi", "ortaelçisi", "maslahatgüzarı", "konsolosu", "başkonsolosu", "ataşesi", "mutasarrıfı"),
        *("müsteşarı", "kaymakamı", "komutanı", "kumandanı", "başkomutanı", "kralı", "kraliçesi", "imparatoru"),
        *("çarı", "şahı", "hıdivi", "voyvodası", "despotu", "patriği", "başkanı", "reisi", "sekreteri", "şansölyesi"),
        *("beylerbeyi", "sancakbeyi", "kadısı", "müftüsü", "defterdarı", "müfettişi", "hatmanı", "komiseri", "sefiri"),
        *("murahhası", "delegesi", "knezi", "emiri", "hükümdarı", "padişahı", "hanı", "sultanı", "dükü", "prensi"),
        *("elektörü", "grandükü", "çariçesi", "imparatoriçesi", "kağanı", "hakanı", "kayseri", "halifesi"),
        *(
            "hidivi",
            "arşidükü",
            "kazaskeri",
            "tercümanı",
            "başkumandanı",
            "paşası",
            "beyi",
            "dayısı",
            "ağası",
            "amirali",
            "generali",
            "mebusu",
            "serdarı",
        ),
    ]
)
"""Offices that belong to what stands before them: a land, a town, a ministry."""
_RANKS: Final = frozenset(honorifics.RANKS) - frozenset(map(turkish.fold, _ALONE | _POSSESSED))
_FIELDS: Final = frozenset(
    [
        *("dışişleri", "içişleri", "harbiye", "hariciye", "dahiliye", "maliye", "bahriye", "adliye", "savunma"),
        *(
            "genel",
            "millî",
            "milli",
            "eğitim",
            "ticaret",
            "ordu",
            "donanma",
            "tam",
            "yetkili",
            "askerî",
            "askeri",
            "büyük",
        ),
        *(
            "fevkalade",
            "olağanüstü",
            "daimi",
            "daimî",
            "ziraat",
            "divan",
            "tarım",
            "ekonomi",
            "iktisat",
            "işleri",
            "yardımcısı",
        ),
        *("vilayeti", "eyaleti", "sancağı", "kalesi", "orduları", "ordusu", "donanması", "kuvvetleri", "başkanlığı"),
    ]
)
_OF_ENVOYS: Final = frozenset({"orta", "büyük", "fevkalade", "fevkalâde", "olağanüstü", "daimi", "daimî"})
_NO_PART: Final = frozenset(["eski", "yeni", "dönemin", "sabık", "zamanın", "o", "bu", "şu", "ilk", "son", "ise", "ve"])
_WHEN: Final = ("ında", "inde", "unda", "ünde")
"""How the month before an office ends: *1768 Ağustosunda Reisülküttap X*."""
_KINDS: Final = ("group/", "place/")
_ORDINAL: Final = re.compile(r"\w+[ıiuü]nc[ıiuü]")
_LONGEST: Final = 6
_SHORTEST: Final = 3


class _Office(NamedTuple):
    """An office in a sentence: its own words, and from which word on it is called what it is called."""

    first: int
    last: int
    called: int


class TurkishOffices:
    """The offices that one text names before those who hold them."""

    def __init__(self, known: Knowledge, naming: Naming) -> None:
        self._known = known
        self._naming = naming
        self._last: tuple[int, EntityId] | None = None
        """The office that a paragraph named last."""

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add the offices of a sentence to its names; a title within a person's name is taken off it."""
        if sentence.language != "tr":
            return sentence
        added, shorter = list[Name](), dict[int, Name]()
        for duty in duties(sentence.words):
            name = self._duty(sentence, duty)
            if name is not None:
                added.append(name)
        for at, name in enumerate(sentence.names):
            if not self._known.is_a(name.entity, "Person"):
                continue
            bare = _without_titles(sentence, name)
            office = _before(sentence, bare) if bare is not None else None
            if bare is None or office is None:
                continue
            added.append(self._name(sentence, office))
            begin = office.last + 1
            if begin != name.first and sentence.words[begin].low != "olan":
                shorter[at] = replace(name, first=begin)  # the office taken off, or a rank before the name taken in
        added += self._same(sentence, added)
        if not added:
            return sentence
        taken = {index for name in added for index in range(name.first, name.last + 1)}
        names = tuple(
            shorter.get(at, name)
            for at, name in enumerate(sentence.names)
            if at in shorter or not taken & set(range(name.first, name.last + 1))
        )
        return with_names(replace(sentence, names=names), added)

    def _same(self, sentence: Sentence, added: Sequence[Name]) -> list[Name]:
        """Name the office that *bu görev* means: the one named last in the paragraph."""
        if self._last is not None and self._last[0] != sentence.paragraph:
            self._last = None
        words, begin, found = sentence.words, sentence.start, list[Name]()
        for at, rest in same_duties(words):
            before = [name.entity for name in added if name.last < at]
            meant = before[-1] if before else self._last[1] if self._last else None
            if meant is not None:
                start, end = words[at].start, words[at + 1].end
                found.append(
                    Name(
                        entity=meant,
                        first=at,
                        last=at + 1,
                        start=start,
                        end=end,
                        rest=rest,
                        text=sentence.text[start - begin : end - begin],
                        form=DUTY,
                    )
                )
        self._last = (sentence.paragraph, added[-1].entity) if added else self._last
        return found

    def _name(self, sentence: Sentence, office: _Office) -> Name:
        words, begin = sentence.words, sentence.start
        label = sentence.text[words[office.called].start - begin : words[office.last].end - begin]
        start, end = words[office.first].start, words[office.last].end
        return Name(
            entity=self._of_tables.get(turkish.fold(label)) or self._naming.named(label, "Office"),
            first=office.first,
            last=office.last,
            start=start,
            end=end,
            rest="",
            text=sentence.text[start - begin : end - begin],
            form="title",
        )

    def _duty(self, sentence: Sentence, duty: Duty) -> Name | None:
        """Name an office that somebody is said to have, with what belongs to it before it."""
        words, begin = sentence.words, sentence.start
        if _is_office_already(sentence, duty.at):
            return None
        index = words[duty.at].name
        within = sentence.names[index].first if index is not None else duty.at
        found = _whole(sentence, duty.at) or _Office(duty.at, duty.at, duty.at)
        if within < found.called and not sentence.names[index or 0].entity.startswith("person/"):
            found = _Office(within, duty.at, within)  # *Dışişleri Bakanlığına*: the ministry is a name
        head = words[duty.at]
        own = head.text[: len(duty.word)]
        if turkish.lower(own) != duty.word:  # *sadaret*: who has it is called otherwise
            own = duty.word.title() if own[:1].isupper() else duty.word
        before = sentence.text[words[found.called].start - begin : head.start - begin]
        if before and duty.of:
            own = possessed(own)
        label = before + own if before else bare(own)
        return Name(
            entity=self._of_tables.get(turkish.fold(label)) or self._naming.named(label, "Office"),
            first=found.first,
            last=duty.at,
            start=words[found.first].start,
            end=head.start + len(duty.word),
            rest=duty.rest,
            text=sentence.text[words[found.first].start - begin : head.start - begin] + own,
            form=DUTY,
        )

    @property
    def _of_tables(self) -> Mapping[str, EntityId]:
        """Give the offices of the tables by what they are called."""
        key = "offices", "tr"
        if key not in self._known.kept:
            self._known.kept[key] = dict(_called(self._known))
        found: Mapping[str, EntityId] = self._known.kept[key]
        return found


def _called(known: Knowledge) -> Iterator[tuple[str, EntityId]]:
    for entity in known.entities.values():
        if known.is_a(entity.id, "Office"):
            for name in (*entity.labels, *entity.other_names):
                yield turkish.fold(name.text), entity.id


def _without_titles(sentence: Sentence, name: Name) -> int | None:
    """Give the first word of a person's name that is no office; ``None`` where it has none, or is no name."""
    words = sentence.words
    if not words[name.first].text[:1].isupper():
        return None
    last_office = next(
        (at for at in range(name.last, name.first - 1, -1) if words[at].low in _ALONE or words[at].low in _POSSESSED),
        None,
    )
    if last_office is None:
        return name.first
    return last_office + 1 if last_office < name.last else None


def _before(sentence: Sentence, first: int) -> _Office | None:
    """Find the office that stands before a word, over ranks."""
    words = sentence.words
    at = first - 1
    while at >= 0 and turkish.fold(words[at].low) in _RANKS:
        at -= 1
    at -= at >= 1 and words[at].low == "olan"
    if at < 0 or _is_office_already(sentence, at):
        return None
    low = words[at].low
    if low in _POSSESSED:
        return _whole(sentence, at)
    if low == "elçi" and at and words[at - 1].low in _OF_ENVOYS:
        return _Office(at - 1, at, at - 1)
    return _Office(at, at, at) if low in _ALONE else None


def _is_office_already(sentence: Sentence, at: int) -> bool:
    name = sentence.words[at].name
    return name is not None and is_office(sentence.names[name])


def _whole(sentence: Sentence, head: int) -> _Office | None:
    """Read what belongs to an office before it: a ministry, a land, a town, or whose it is."""
    words = sentence.words
    at, own, named = head - 1, head, False
    while at >= 0 and head - at < _LONGEST:
        index = words[at].name
        name = sentence.names[index] if index is not None else None
        if name is not None and words[at].low in _FIELDS and name.entity.startswith("person/"):
            name = None  # *Hariciye*, taken for somebody
        if name is not None and name.last == at and name.entity.startswith(_KINDS):
            case = case_of(name)
            if case not in {Case.NOMINATIVE, Case.GENITIVE}:
                break
            at, named = name.first - 1, True
            if case is Case.GENITIVE:
                break
        elif name is None and _belongs(words, at, head):
            at -= 1
            own = own if named else at + 1
        else:
            break
    if at > 0 and words[at].low == "." and words[at - 1].low.isdigit() and words[at].end < words[at + 1].start:
        at -= 2  # 3. Ordu Komutanı
    if at == head - 1:
        return _Office(head, head, head) if words[head].low in _ALONE else None
    return _Office(own, head, at + 1)


_TENS: Final = frozenset(["on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan", "yüz"])


def _belongs(words: tuple[Word, ...], at: int, head: int) -> bool:
    """Tell whether a word that is no name belongs to the office behind it."""
    word = words[at]
    if word.low in _TENS and _ORDINAL.fullmatch(words[at + 1].low):  # *on dördüncü sultan*
        return True
    if (
        word.low in _NO_PART
        or word.low.endswith(_WHEN)
        or len(word.text) < _SHORTEST
        or not word.text.replace("-", "").isalpha()
    ):
        return False
    if word.low in _FIELDS or _ORDINAL.fullmatch(word.low) or turkish.fold(word.text) in peoples("tr"):
        return True
    return (
        word.text[:1].isupper()
        and words[head].text[:1].isupper()
        and (at > 0 or head == 1)
        and not word.low.endswith(("’", "'"))
    )
