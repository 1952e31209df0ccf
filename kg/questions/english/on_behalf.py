"""English questions that ask who signed for a land: *who signed it on behalf of Denmark*. Owns no answer.

Asked as who of that people signed: *which Danish person signed*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.questions.morphology import plain
from kg.questions.nouns.peoples import adjectives_of, land_named, lands_of


def asked_of_land(question: str) -> Iterator[str]:
    """Give how it is asked which one of a land signed; nothing of others, on whose behalf anybody may do it.

    >>> list(asked_of_land("Who signed the Treaty of Belgrade on behalf of the Danish government"))
    ['which Danish person signed the Treaty of Belgrade']
    >>> "which Danish person signed the treaty" in asked_of_land("Who signed the treaty for Denmark")
    True
    >>> list(asked_of_land("Who signed the Treaty of Belgrade for peace")), list(asked_of_land("Who spoke for Denmark"))
    ([], [])
    """
    found = _FOR.fullmatch(question)
    if found is None:
        return
    word = found["people"] or found["land"]
    known = lands_of(plain(word), "en") if found["people"] else ()
    forms = (word,) if known else () if found["people"] else adjectives_of(plain(word), "en")
    for each in forms:
        yield f"which {each[:1].upper()}{each[1:]} person {found['signed']} {found['what']}"


def behalf_told(question: str) -> str:
    """Say *on behalf of* for the *for* before a land behind what was signed: *a treaty for X* may be one with it.

    >>> behalf_told("Who signed the Treaty of Belgrade for Denmark"), behalf_told("Who signed the treaty for peace")
    ('Who signed the Treaty of Belgrade on behalf of Denmark', 'Who signed the treaty for peace')
    >>> behalf_told("Who signed the Belgrade treaty on the Danish side")
    'Who signed the Treaty of Belgrade on the Danish side'
    """
    question = _NAMED_AFTER.sub(r"\g<before>the Treaty of \g<place>\g<after>", question)
    side = _FOR_SIDE.fullmatch(question)
    if side is not None and lands_of(plain(side["people"]), "en"):
        return f"{side['signed']} on behalf of the {side['people']} government"
    found = _FOR_LAND.fullmatch(question)
    land = found is not None and bool(land_named(plain(found["land"]), "en"))
    return f"{found['signed']} on behalf of {found['land']}" if found is not None and land else question


_NAMED_AFTER = re.compile(
    r"^(?P<before>who (?:signed|initialled|negotiated) )the (?P<place>(?-i:[A-Z])\w+) treaty"
    r"(?P<after> (?:on|for|in|from) .+)$",
    re.IGNORECASE,
)
"""A treaty that is named after a place, with more behind it: its whole name is read as one."""
_FOR_SIDE = re.compile(
    r"(?P<signed>who (?:signed|initialled|negotiated) .+?) for the (?P<people>(?-i:[A-Z])[a-z]+)(?: side|s)",
    re.IGNORECASE,
)
_FOR_LAND = re.compile(
    r"(?P<signed>who (?:signed|initialled|negotiated) .+?) for (?P<land>(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?)",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"who (?P<signed>signed|initialled|negotiated) (?P<what>.+?) (?:on behalf of|for|in the name of) "
    r"(?:the (?P<people>(?-i:[A-Z])[a-z]+) (?:government|state|side|republic)"
    r"|(?:the )?(?P<land>(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?))",
    re.IGNORECASE,
)
