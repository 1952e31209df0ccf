"""Names of claims, passages and facts, made from what they say. Standard library only.

The same claim has the same name in every build and on every machine; a claim that says anything else has another.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.model import Claim, ClaimId, Passage

_DIGITS = 20  # 80 bits: a collision among 10^9 claims has a probability of about 4 in 10^7


def digest(*parts: str) -> str:
    """Hash text parts so that no two different lists of parts share a name by their joining."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]


def slug(text: str) -> str:
    """Spell a text as the part of an id after its ``/``; empty where a letter of it has no spelling here.

    >>> slug("Âli Paşa’dan Fuad Paşa’ya")
    'ali-pasa-dan-fuad-pasa-ya'
    >>> slug("J.R. Smith"), slug("despatch no. 1.2")
    ('j-r-smith', 'despatch-no-1.2')
    >>> slug("Екатерина II"), slug("Karl der Große"), slug("孫文")
    ('ekaterina-ii', 'karl-der-grosse', '')
    """
    stripped = unicodedata.normalize("NFKD", text.replace("ı", "i").lower())
    letters = "".join(each for each in stripped if not unicodedata.combining(each)).translate(_SPELLED)
    if any(not each.isascii() and unicodedata.category(each) in _LETTERS for each in letters):
        return ""
    joined = re.sub(r"[^a-z0-9._~]+", "-", re.sub(r"(?<![a-z0-9])([a-z])\.", r"\1-", letters))
    return re.sub(r"[._~-]*-[._~-]*", "-", joined).strip("-._~")


_LETTERS = frozenset({"Ll", "Lo"})
_CYRILLIC = "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split()  # noqa: SIM905
_GREEK = "a b g d e z i th i k l m n x o p r s s t y f ch ps o".split()  # noqa: SIM905
_SPELLED = str.maketrans(
    dict(zip("абвгдежзиклмнопрстуфхцчшщъыьэюя", (each.strip("_") for each in _CYRILLIC), strict=True))
    | dict(zip("αβγδεζηθικλμνξοπρςστυφχψω", _GREEK, strict=True))
    | {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "і": "i",
        "є": "ye",
        "ґ": "g",
    }
)
"""Letters that are no Latin ones with a mark, as English geographers spell them (BGN/PCGN), without their marks."""


def passage_id(passage: Passage) -> str:
    """Name a passage by its document and place: ``passage/harrow-2005/1023-1077``."""
    return f"passage/{passage.document}/{passage.start}-{passage.end}"


def claim_id(claim: Claim) -> ClaimId:
    """Name a claim by what it says, who says it, who reports it, of when and where, and by its passages.

    Certainty, status, reading, notes and the row's key are no part of it: two readers who find the same
    claim find the *same* claim, and reviewing does not rename it.
    """
    known = claim._name  # noqa: SLF001 - asked for a dozen times a build, and worth the hash once
    if known is None:
        known = _claim_id(claim)
        object.__setattr__(claim, "_name", known)
    return known


def _claim_id(claim: Claim) -> ClaimId:
    return ClaimId(
        "claim/"
        + digest(
            claim.subject,
            claim.predicate,
            claim.object,
            claim.polarity,
            " ".join(sorted(claim.claimants)),
            claim.reported_by or "",
            claim.when.edtf if claim.when else "",
            claim.place or "",
            " ".join(sorted(claim.context)),
            " ".join(sorted(passage_id(passage) for passage in claim.passages)),
        )
    )


def named(claim: Claim, name: ClaimId) -> Claim:
    """Give a claim that has lost its passages the name that it had with them."""
    object.__setattr__(claim, "_name", name)
    return claim
