"""Turns of phrase that say no more than a plainer one: what could not be read is asked once more in the plainer one.

Owns no word of a relation. What people put around a question is :mod:`kg.questions.courtesy`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOCATIVE, _ABLATIVE = r"n?[dt][ae]", r"n?[dt][ae]n"
_AT_THE_END = r"(?:n?[ıiuü]n )?(?:sonunda|sonucunda|neticesinde)"
_KEEPING = r"(?:kurum|arşiv|arsiv|kütüphane|kutuphane|enstitü|merkez|müze|üniversite)"
_TREATY = r"(antlaşma|anlaşma|sözleşme|protokol)"
_SIGNED = r" sonucunda \1 \2 imzalandı"

_PLAINER: dict[str, tuple[tuple[str, str], ...]] = {
    "tr": (
        (r"(\w{3,})m[ae]k zorunda (?:kal|bırakıl|birakil)(\w+)", r"\1\2"),
        (r"(\w{3,})m[ae]y[ıiuü] başar(\w+)", r"\1\2"),
        (r"(\w+['’]?\w*[dt][ae]) (?:çıkan|yer alan|bulunan|görülen|geçen)(?= \w)", r"\1ki"),
        (
            r"(kim|kimler)in (?:yanı|yani|tarafı|tarafi|arkası|arkasi)nda (?:durdu|yer aldı|yer aldi)(?=$|lar)",
            r"\1i destekledi",
        ),
        (r"(?:kim hakkındaydı|kim hakkındadır|kim hakkında yazılmıştı)$", "kiminle ilgiliydi"),
        (
            rf"hangi {_KEEPING}(?:de|da|te|ta) (sakl\w+|muhafaza\w*(?: ed\w+)?|korun\w+)",
            r"nerede \1",
        ),
        (
            rf"(?:{_LOCATIVE}|{_AT_THE_END}) (hangi|kaç) {_TREATY}(?:lar|ler)?(?:ya|ye|a|e) (?:varıldı|ulaşıldı)$",
            _SIGNED,
        ),
        (rf"{_ABLATIVE} (hangi|kaç) {_TREATY} (?:çıktı|doğdu)$", _SIGNED),
    ),
}


def plainer(question: str, language: str) -> Iterator[str]:
    """Give a question in plainer words, one turn of phrase at a time and then all of them.

    >>> list(plainer("geri çekilmek zorunda kalan ordu hangisidir", "tr"))
    ['geri çekilan ordu hangisidir']
    >>> list(plainer("Azak’ı kim aldı", "tr"))
    []
    """
    whole = question
    found = []
    for pattern, instead in _PLAINER.get(language, ()):
        turned = re.sub(pattern, instead, question, flags=re.IGNORECASE)
        whole = re.sub(pattern, instead, whole, flags=re.IGNORECASE)
        if turned != question:
            found.append(turned)
    yield from dict.fromkeys([*found, whole] if found else [])
