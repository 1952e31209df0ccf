"""Archive files as footnotes cite them.

Russian (fond, opis, delo, list), British (FO 371/5178), Turkish (BOA, BCA), and any other whose name is an
abbreviation or says that it is an archive or a library, and whose file has a box, a record group, a number or a leaf
(HHStA, PA XII, Kt. 129, f. 14; Başbakanlık Osmanlı Arşivi, HAT, nr. 20345; Library of Congress, Hay Papers, reel 9).
Reads the printed variations (``F.5, op. 1, d. 2205.  l. 60``; ``l,19-20``); corrects none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SEP = r"[\s.,:;]*"
_NUMBER = r"((?:[RРСC]-?\s?)?\d+[a-zа-я]?(?:/\d+)?)"
_RUSSIAN = re.compile(
    rf"\b(?:[Ff]ond|[FfФф])\b{_SEP}{_NUMBER}{_SEP}(?:[Oo]p(?:is)?|[Оо]п)\b{_SEP}{_NUMBER}"
    rf"(?:{_SEP}(?:[Pp](?:ap)?|[Pp]apka|[Пп])\b{_SEP}\d+)?"
    rf"(?:{_SEP}(?:[Dd](?:elo)?|[Дд]|ed\.\s?[hk]r)\b{_SEP}{_NUMBER})?"
    rf"(?:{_SEP}(?:[Ll]{{1,2}}(?:ist)?|[Лл]{{1,2}})\b{_SEP}(?P<folio>\d+(?:\s?ob\.?)?(?:\s?[-–,]\s?\d+(?:\s?ob\.?)?)*))?"
)
_BRITISH = re.compile(r"\b(?P<series>FO|F\.\s?O\.|WO|CAB|CO|ADM|AIR|HW)[\s.]*(?P<number>\d+[/ ]\s?\d+)")
_TURKISH = re.compile(
    r"\b(?P<name>BOA|BCA|TİTE|TITE|ATASE|TKGM|TBMM Arşivi|Cumhurbaşkanlığı (?:Osmanlı|Cumhuriyet) Arşivi)\b"
    r"[\s.,:(]*(?P<signature>[^;]*\d[^;]*)?"
)
_OF_KEW = re.compile(
    r"(?:(?:[Tt]he |UK |London,? |Kew,? )*(?:TNA|PRO|National Archives|Public Record Office)\b[\s\w,:()]*)?"
)
"""The names under which the files of British offices are kept: all are one archive."""
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀĆČĞİŁŚŠŞŹŽ", "a-zß-öø-ÿāćčğıłśšşźž"
_ABBREVIATED = re.compile(
    rf"\s*(?P<name>(?:[{_UPPER}][{_LOWER}]?){{2,7}}(?: (?:[{_UPPER}][{_LOWER}]?){{2,5}})?),\s?"
    rf"(?P<signature>(?=[^;()“”]*\d)[^;()“”\s]{{1,20}}(?:\s+[^;()“”\s]{{1,20}}){{0,15}})\s*"
)
_KEPT = re.compile(
    r"\b(?:RG|Kt|Kart(?:on)?|Box|[Cc]art(?:on)?|[Ff]onds?|[Kk]utu|[Gg]ömlek|[Dd]osya|[Ff]older|ff?|[Ff]ols?|Bl|vr?)\b[.\s:]*\d"
)
_IN_WORDS = re.compile(
    rf"(?:^|[,:;.]\s)\s*(?=(?P<name>(?:[{_UPPER}][^\s,;:.“”()]*|of|de|des|di|du|der|für|the|ve|and|et|und)"
    rf"(?:\s(?:[{_UPPER}][^\s,;:.“”()]*|of|de|des|di|du|der|für|the|ve|and|et|und)){{0,8}}),\s?(?P<signature>[^;“”]{{1,300}}))"
)
_KEEPER = re.compile(
    r"(?:\bArşiv(?:i|leri)|\bKütüphanesi|[Aa]rchiv|\bArchives?|\bLibrary|\bBibliothek|\bBibliothèque|\bRecord Office)$"
    r"|^(?:Library|Archives?|Archivio) (?:of|de|des|di|du|Nationales)\b"
)
_NUMBERED = re.compile(
    r"\b(?:[Rr]eel|[Rr]oll|[Nn]r|[Nn]o|[Nn]|[Ee]vrak|[Bb]elge|[Mm]icrofilm|MSS?|[Dd]efter)\b[.:\s]*\d"
)
_PRINTED = re.compile(r"\b(?:pp?|ss?|S|[Cc]ilt|[Vv]ol|sayı|[Ss]ayı|ed|eds|yay)\.|\((?:1[4-9]|20)\d\d\)", re.IGNORECASE)
_FOLIO = re.compile(
    r"[,\s]*(?:\b(?:f{1,2}(?:ols?)?|Bl|v(?:r|arak)?|belge(?: no)?|lef|pp?|ss?)\b[\s.:]*\d[\d\s–-]*)[.\s]*$",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"(?:[{_UPPER}А-ЯЁ][{_LOWER}]?){{2,7}}(?: (?:[{_UPPER}А-ЯЁ][{_LOWER}]?){{2,5}})?")
_DESCRIBED = re.compile(
    rf"(?=.*\b1[0-9]\d\d\b)[{_UPPER}А-ЯЁ]|.*\b(?:to|an|à|из|к)\b [{_UPPER}А-ЯЁ]"
    r"|(?:the\s)?(?:letter|report|note|telegram|memorandum|de?ispatch|instructions?|minutes?|protocol)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\((?P<short>[A-ZÇĞİÖŞÜa-z .]{2,15})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFile:
    """A file in an archive: ``fond``, ``opis`` and ``delo`` where it is counted so, else its ``signature``."""

    archive: str
    name: str | None = None
    fond: str | None = None
    opis: str | None = None
    delo: str | None = None
    signature: str | None = None

    @property
    def key(self) -> tuple[str | None, ...]:
        """What two citations of one file have in common."""
        return (self.archive, self.fond, self.opis, self.delo, self.signature)


def parse(text: str) -> tuple[ArchiveFile, str | None, str] | None:
    """Find an archive file in a piece of a note: the file, the folio as printed, and what follows it.

    >>> parse("RGASPI, F.544, op. 3, d. 122, l,19-20.")[1]
    'l,19-20'
    """
    if found := _RUSSIAN.search(text):
        fond, opis, delo = found.group(1), found.group(2), found.group(3)
        archive, name = _archive(_kept_in(text[: found.start()]))
        folio = None
        if found.group("folio"):
            folio = re.search(r"(?:[LlЛл]{1,2}(?:ist)?)\b[\s.,:;]*[\d–ob.,\s-]+$", found.group())
        file = ArchiveFile(archive=archive, name=name, fond=fond, opis=opis, delo=delo)
        return file, folio.group().strip(" ,.") if folio else None, text[found.end() :]
    if found := _BRITISH.search(text):
        before = _kept_in(text[: found.start()])
        series = re.sub(r"[\s.]", "", found.group("series"))
        file = ArchiveFile(
            archive="TNA" if _OF_KEW.fullmatch(before) else before,
            signature=f"{series} {re.sub(r'[/ ]+', '/', found.group('number'))}",
        )
        rest = text[found.end() :].strip(" ,.")
        return file, rest or None, ""
    if found := _TURKISH.search(text):
        signature = (found.group("signature") or "").strip(" .,)")
        folio = _FOLIO.search(signature)
        bare = signature[: folio.start()] if folio else signature
        if bare:
            file = ArchiveFile(archive=found.group("name"), signature=bare.strip(" ,."))
            return file, folio.group().strip(" ,.") if folio else None, ""
    return _abbreviated(text)


def _abbreviated(text: str) -> tuple[ArchiveFile, str | None, str] | None:
    """Read an archive not known by name; a box, a group or a leaf tells it from a series of printed documents."""
    found = _ABBREVIATED.fullmatch(_undescribed(text))
    if found is None or _KEPT.search(text) is None:
        return _said_in_words(text)
    signature = found.group("signature").strip(" .,")
    folio = _FOLIO.search(signature)
    bare = (signature[: folio.start()] if folio else signature).strip(" ,.")
    if not bare:
        return None
    return ArchiveFile(archive=found.group("name"), signature=bare), folio.group().strip(" ,.") if folio else None, ""


def _said_in_words(text: str) -> tuple[ArchiveFile, str | None, str] | None:
    """Read a file of what calls itself an archive or a library; what has pages or a volume is printed."""
    found = next((each for each in _IN_WORDS.finditer(text) if _KEEPER.search(each["name"])), None)
    if found is None or _PRINTED.search(text) is not None:
        return None
    signature = found["signature"].strip(" .,")
    if _KEPT.search(signature) is None and _NUMBERED.search(signature) is None:
        return None
    folio = _FOLIO.search(signature)
    bare = (signature[: folio.start()] if folio else signature).strip(" ,.")
    file = ArchiveFile(archive=" ".join(found["name"].split()), signature=bare or signature)
    return file, folio.group().strip(" ,.") if folio and bare else None, ""


def _kept_in(before: str) -> str:
    """Leave out of the words before a file what is said of the document in it, not of where it is kept.

    >>> _kept_in("Nesselrode to Lieven, 6 July 1827, AVPRI, "), _kept_in("Aberdeen to Gordon, 5 June 1829, ")
    ('AVPRI', '')
    >>> _kept_in("Archives of the Foreign Ministry, Vienna, ")
    'Archives of the Foreign Ministry, Vienna'
    """
    before = before.strip(" ,.;:")
    own = _undescribed(before)
    return "" if own == before and _DESCRIBED.match(before) and not _is_keeper(before) else own


def _undescribed(text: str) -> str:
    """Leave out what is said of a document before the archive that keeps it: *Nesselrode to Lieven, 6 July 1827*."""
    parts = re.split(r"[,:;.]\s+(?:in:?\s+)?", text)
    for at in range(1, len(parts)):
        kept = text[text.index(parts[at], sum(map(len, parts[:at]))) :]
        if _is_keeper(parts[at]) and _DESCRIBED.match(text[: len(text) - len(kept)]):
            return kept
    return text


def _is_keeper(name: str) -> bool:
    return _SHORT.fullmatch(name.strip()) is not None or _KEEPER.search(name.strip()) is not None


def _archive(before: str) -> tuple[str, str | None]:
    """Tell an archive's short name from its long one, in the words before the file."""
    before = before.strip(" ,.;:")
    if short := _NAMED.search(before):
        return short.group("short").strip(), " ".join(before[: short.start()].split())
    return before, None
