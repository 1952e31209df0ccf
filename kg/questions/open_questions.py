"""Questions that leave both sides or the whole matter open: *who had influence over whom*, *X ne anlatıyor*.

Their verbs are relations, too (*to have influence*, *to describe*), by which one side alone or one thing that somebody
describes would be told. Owns the plain question in their place.
"""

from __future__ import annotations

import re

_BOTH = re.compile(
    r"^(?P<who>who) (?:has |have )?(?:had|has|have|exerted|exercised|wielded) (?:an |any |some |the )?influence "
    r"(?:over|on|upon) (?P<whom>whom?)(?P<rest>(?: (?:in|during|before|after) .+)?\??)$",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-ZÇĞİÖŞÜ])[\w.]*"
_TELLS = re.compile(
    rf"^(?P<name>{_NAME}(?: {_NAME}){{0,3}}) ne(?:ler)? "
    r"anlat(?:ıyor|ır|tı|mış|makta|maktadır|ıyordu)(?P<rest>\??)$",
    re.IGNORECASE,
)

_OF_OPINION = re.compile(
    r"\bhangi (?:görüşte|kanaatte|düşüncede|fikirde|kanıda|inançta)(?:yd[iı]|d[iı]r)?(?=\??$)", re.IGNORECASE
)
"""What asks for a view that somebody holds: *to be in a view* is no talk (*görüştü*)."""

_IN_PLACE_OF = re.compile(
    rf"^(?:{_NAME}(?: {_NAME})?,? )?(?P<whom>{_NAME}(?: {_NAME}){{0,2}}['’]?n?[ıiuü]n) yerine kimi "
    r"(?:\S+['’]?y?[ae] )?(?:gönder|yolla|ata|getir|tayin et|görevlendir)\w+(?P<rest>\??)$",
    re.IGNORECASE,
)
"""Whom somebody sent in another’s place: who came after him, and no body of which he was."""

_COMPLAINING = re.compile(
    r"(?P<of>\S+[dt][ae]n) (?:yakınan|şik[âa]yet eden|şik[âa]yetçi olan) "
    r"(?:mektubu|mektupları|notayı|notaları|telgrafı|telgrafları) (?P<who>kim|kimler) "
    r"(?:yaz|gönder|yolla|kaleme al|çek)\w+(?P<rest>\??)$",
    re.IGNORECASE,
)
"""Who wrote the letter that complains of somebody: who complained, and not who wrote of the same."""

_BY_WHOSE_HAND = re.compile(r"\bkim(?:in)? (?:eliyle|vasıtasıyla|vasıtası ile|kanalıyla)\b", re.IGNORECASE)
"""Through whom: his who is asked for is not the letter."""

_DRAFT = re.compile(r"(?P<of>\w+s[ıi])n[ıi]n (?P<draft>(?:taslağ|tasarıs|projes)\w+)", re.IGNORECASE)
"""The draft of a treaty, which is called after it: what the treaty itself has is no answer."""

_WHAT_WORD = re.compile(
    r"\bne(?: gibi)?(?: bir)? (?:söz|sözler) ver(?:di|miş|mişti|iyor|iyordu)(?:ler)?(?=\??$)", re.IGNORECASE
)
"""What somebody promised: to give one’s word is no word that is spoken."""


def openly(question: str, language: str) -> str:
    """Ask a question that leaves everything open in the words that ask for all of it.

    >>> openly("Who had an influence over whom?", "en"), openly("Who had influence over the envoy?", "en")
    ('Who influenced whom?', 'Who had influence over the envoy?')
    >>> openly("Repnin neler anlatıyor?", "tr"), openly("Repnin'in mektubu ne anlatıyor?", "tr")
    ('Repnin ne diyor?', "Repnin'in mektubu ne anlatıyor?")
    >>> openly("Porte, Resmi'nin yerine kimi Viyana'ya gönderdi?", "tr")
    "Resmi'nin yerine kim gönderildi?"
    >>> openly("Repnin hangi görüştedir?", "tr")
    'Repnin hangi görüşü savunuyor?'
    >>> openly("Danlardan yakınan mektubu kim yazdı?", "tr")
    'Danlardan kim yakındı?'
    >>> openly("Repnin mektubu kimin eliyle gönderdi?", "tr")
    'Repnin mektubu kim aracılığıyla gönderdi?'
    >>> openly("Dostluk antlaşmasının taslağı ne zaman imzalandı?", "tr")
    'Dostluk antlaşması taslağı ne zaman imzalandı?'
    >>> openly("Repnin Porte'ye ne söz verdi?", "tr")
    "Repnin Porte'ye ne vaat etti?"
    >>> openly("Repnin neyi anlatıyor?", "tr")  # the thing that he describes
    'Repnin neyi anlatıyor?'
    """
    if language == "en":
        return _BOTH.sub(r"\g<who> influenced \g<whom>\g<rest>", question)
    if language != "tr":
        return question
    question = _OF_OPINION.sub("hangi görüşü savunuyor", question)
    question = _IN_PLACE_OF.sub(r"\g<whom> yerine kim gönderildi\g<rest>", question)
    question = _COMPLAINING.sub(r"\g<of> \g<who> yakındı\g<rest>", question)
    question = _BY_WHOSE_HAND.sub("kim aracılığıyla", question)
    question = _DRAFT.sub(r"\g<of> \g<draft>", question)
    question = _WHAT_WORD.sub("ne vaat etti", question)
    return _TELLS.sub(r"\g<name> ne diyor\g<rest>", question)
