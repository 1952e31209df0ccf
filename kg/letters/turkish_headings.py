"""Turkish headings of letters, which tell their sides by case: *Âli Paşa’dan Fuad Paşa’ya telgraf*."""

from __future__ import annotations

import re
from typing import Final

from kg.letters.heading_parts import Heading, plain

_FROM: Final = re.compile(r"[’'][dt][ae]n\b|(?<=[^\W\d])(?:n?d[ae]n|t[ae]n)\b(?=\s+[A-ZÇĞİÖŞÜ])|\s+tarafından\b")
_OF: Final = re.compile(r"[’']n?[ıiuü]n\b")
_TO: Final = re.compile(r"[’'](?:y|n)?[ae]\b|(?<=[^\W\d]{3})(?:n[ae]|y[ae])\b")
_KIND: Final = re.compile(
    r"\b(?:mektu[pb]|telgraf|telgrafname|nota|rapor|yazı|mesaj|muhtıra|tahrirat|tezkere|arîza|ariza|name)\w*\b",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"\b(?:Paşa|Bey|Beyefendi|Efendi|Hanım|Hazretleri|Ağa|Vekâleti|Vekaleti|Vekili|Bakanı|Bakanlığı|Nâz[ıi]r[ıi]|Nazırı"
    r"|Elçisi|Sefiri|Büyükelçisi|Elçiliği|Sefareti|Valisi|Kumandanı|Komutanı|Başkanı|Reisi)\b"
)
"""What tells a person or an office from a place: two of the latter head a chapter."""
_LETTERS: Final = re.compile(r"(?<![\w’'])[^\W\d_]+(?![\w’'])")
_TAIL: Final = re.compile(
    r"(?:mektu(?:p|bu)|mektup(?:lar|ları)|(?:telgraf|rapor|mesaj|arz)(?:[ıiu]|lar[ıi]?)?|(?:nota|muhtıra|name|telgrafname)(?:s[ıi]|l[ae]r[ıi]?)?"
    r"|yazı(?:sı)?|tahrirat[ıi]?|tezkere(?:si)?|ar[îi]za(?:sı)?|tarihli|tarih[ae]?|gizli|şifre(?:li)?|resm[îi]|özel|cevap|cevab[ıi]"
    r"|sayılı|no|ve|ile|acele|ivedi|mahrem|şahs[îi])",
    re.IGNORECASE,
)


def read(text: str, start: int) -> Heading | None:
    """Read *Âli Paşa’dan Fuad Paşa’ya telgraf* and *Vâsıf Çınar’ın Hariciye Vekâleti’ne yazısı*."""
    left = _FROM.search(text, start) or _OF.search(text, start)
    if left is None or text[start : left.start()].count(",") > 1:
        return None
    begin = left.end()
    right = None
    for found in _TO.finditer(text, begin):
        right = found
        if "’" in found[0] or "'" in found[0]:
            break
    kind = _KIND.search(text, start) if right is not None else None
    if right is None or (left.re is _OF and kind is None):
        return None
    after = text[right.end() :].strip(" ,.:;()[]")
    dated = re.match(r"[\d(]|[^\W\d]+,?\s+\d", after) is not None
    if (kind is None and after and not dated) or any(map(_is_told, _LETTERS.findall(text[right.end() :]))):
        return None
    dative = right.start() if text[right.start()] in "’'" else right.end() - (2 if text[right.end() - 2] in "ny" else 1)
    sides = (text[start : left.start()], text[begin:dative])
    if any(token[:1].islower() and token not in {"ve", "ile", "de", "da"} for side in sides for token in side.split()):
        return None
    senders, addressees = plain(text, start, left.start()), plain(text, begin, dative)
    if not senders or not addressees:
        return None
    word = kind[0].lower() if kind else ""
    bare = not word and not after and not any(_TITLED.search(side) for side in sides)
    return Heading(senders=senders, addressees=addressees, kind=word, rest=(right.end(), len(text)), bare=bare)


def _is_told(token: str) -> bool:
    """Tell whether a word behind both sides makes it a sentence: *… ya gönderilen telgrafta … istendi*."""
    return token[:1].islower() and _TAIL.fullmatch(token) is None
