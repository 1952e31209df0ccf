"""English headings of letters and talks: *The Ambassador in Russia (Francis) to the Secretary of State*.

Owns telling such a line from one of a sentence, and which of several *to* parts its two sides.
"""

from __future__ import annotations

import re
from typing import Final

from kg.letters import parties, words
from kg.letters.heading_parts import Heading, depth, kind_of, tail

_CONVERSATION: Final = re.compile(
    r"\s*(?:[A-Z][\w’'-]*\s+){0,3}?(?:Memorand(?:um|a)|Minutes?|Records?|Notes?|Summary|Transcript|Report)\s+of\s+"
    r"(?:an?\s+|the\s+)?(?:[A-Z][\w-]*\s+){0,2}?(?:Conversations?|Meetings?|Discussions?|Talks?|Interviews?)\s+"
    r"[Bb]etween\s+"
)
_FOR_RECORD: Final = re.compile(r"for\s+the\s+(?:Record|Files?)\b", re.IGNORECASE)
_TO: Final = re.compile(r"(?<=[\s,)])(?:to|TO)\s+(?=\S)")
_AND: Final = re.compile(r",?\s+and\s+(?=\S)")
_SENTENCE: Final = re.compile(r"[!?]|(?<=[a-z]{4})[.:]\s+[A-ZÀ-Þ][a-z]+\s+[a-z]+\s+[a-z]|[“”\"]")
_VERB: Final = re.compile(
    r"to\s+(?:be|Be|Negotiate|Study|Investigate|Promote|Prevent|Determine|Settle|Consider|Regulate|Provide|Establish"
    r"|(?!the\b|an?\b|his\b|her\b|its\b|their\b|all\b|certain\b|de\b|von\b|van\b)[a-z]\w+)\b"
)
_ON_A_MATTER: Final = ("relating", "relative", "pertaining", "referring", "according", "prior", "owing", "due")
"""Words whose *to* names no addressee: *Papers Relating to the Foreign Relations of …*."""
_LONGEST_SIDE: Final = 240
_CAPITALS: Final = re.compile(
    r"\s*(?:THE\s+(?:AMBASSADOR|MINISTER|SECRETARY|CHARG|CONSUL|PRESIDENT)|MR|LORD|SIR|PRESIDENT|COUNT)\b"
)
_SHORT, _LONG = 4, 16
_NO_SIDE: Final = re.compile(r"[;:—]|\d|\b(?:from|by)\b|^\s*[IVXL]+\.\s")
_ENTRY: Final = re.compile(
    r"\s*(?!(?:Mr|Mrs|Dr|Sir|Lord|President|Prince|Count|Baron)\b)[A-ZÀ-Þ][\w’'-]+,\s+(?:[A-ZÀ-Þ][\w’'-]*\.?\s*){1,3},\s+\S+\s"
)
"""How an entry of a list of persons begins: *Erskine, Thomas, Adviser on Trade to the Minister*."""
_BEARER: Final = re.compile(r"\s*(?:the|The|THE)\s.*\([^()]+\)[^()]{0,40}$", re.DOTALL)
_BEGINS: Final = re.compile(r"\s*(?:the|The|THE|his|His|her|Her|certain|Certain|all|All)\s")
_TELLING: Final = words.OFFICES | words.BODIES | words.TITLES


def read(text: str, start: int) -> Heading | None:
    """Read a heading of a letter or, *Memorandum of a Conversation Between A and B*, of talks."""
    talk = _CONVERSATION.match(text, start)
    return _letter(text, start) if talk is None else _talk(text, talk.end())


def _letter(text: str, start: int) -> Heading | None:  # noqa: PLR0911 - a return a kind of line that is none
    if any(map(_is_of_a_sentence, _TOKEN.findall(text, start))):
        return None
    if _SENTENCE.search(text, start) or _FOR_RECORD.search(text, start):
        return None
    kind, first, must = kind_of(text, start)
    candidates = [found for found in _TO.finditer(text, first) if depth(text, found.start()) == 0]
    chosen = _separator(text, first, candidates)
    if chosen is None:
        return None
    left, right = text[first : chosen.start()], text[chosen.end() :]
    if left.rstrip().lower().endswith(_ON_A_MATTER):
        return None
    if len(left) > _LONGEST_SIDE or (text[first : chosen.end()].isupper() and not _CAPITALS.match(left)):
        return None
    if not (_is_titled(left) and _is_titled(right)) or (not must and not _has_party(left, right)):
        return None
    end = tail(text, chosen.end())
    senders = parties.read(text, first, chosen.start())
    addressees = parties.read(text, chosen.end(), end)
    if not senders or not addressees or (not kind and _ENTRY.match(left)):
        return None
    return Heading(
        senders=senders, addressees=addressees, kind=kind, rest=(end, len(text)) if end < len(text) else None
    )


def _separator(text: str, first: int, candidates: list[re.Match[str]]) -> re.Match[str] | None:
    """Choose the *to* that parts the two sides: after a name in brackets first, then one that no office takes."""
    usable = [
        found for found in candidates if text[first : found.start()].strip() and not _VERB.match(text, found.start())
    ]
    if len(usable) <= 1:
        return usable[0] if usable and not _is_of_office(text, first, usable[0]) else None

    def cost(found: re.Match[str]) -> tuple[int, int]:
        before = text[first : found.start()].rstrip(" ,")
        closed = before.endswith(")") or re.search(r"\)\s*,\s*temporarily[^,]*$", before, re.IGNORECASE) is not None
        last = before.split()[-1].lower()
        return (0 if closed else 2 if last in words.LICENSING else 1, found.start())

    best = min(usable, key=cost)
    if cost(best)[0] == 2:  # noqa: PLR2004 - every one follows an office that takes a *to*: the last one parts
        return (
            usable[-1]
            if not text[first : usable[0].start()].strip().lower().startswith(("mr", "president"))
            else usable[0]
        )
    return best


def _is_of_office(text: str, first: int, found: re.Match[str]) -> bool:
    """Tell what names one side only: *Memorandum by the Ambassador to Greece (Cannon)*, *Mr. Laskey, Aide to …*."""
    left, right = text[first : found.start()], text[found.end() :]
    last = left.split()[-1].lower()
    if ")" in left or (last not in words.LICENSING and last not in words.KINDS):
        return False
    alone = re.fullmatch(r"(?:the\s+)?[^\s()]+(?:\s[^\s()]+){0,3}\s+\([^()]+\)\s*\.?", right) is not None
    apposed = "," in left and not _BEGINS.match(left)
    return alone or apposed or last in words.KINDS


def _is_titled(side: str) -> bool:
    """Tell a side of a heading from words of a sentence: only small words of a closed list are written small."""
    return _TOKEN.search(side) is not None and not any(map(_is_of_a_sentence, _TOKEN.findall(side)))


_TOKEN: Final = re.compile(r"[^\s,;()\[\]“”—–/]+")
_ARTICLED: Final = re.compile(r"[dl][’']|(?:al|el|d|l|ul|ed|es|ad)[-’']\w")


def _is_of_a_sentence(token: str) -> bool:
    """Tell whether a word is written small and is none of those of names and headings."""
    if not token[:1].islower():
        return False
    low = token.lower()
    return low.rstrip(".") not in words.SMALL and low not in words.PARTICLES and not _ARTICLED.match(token)


def _has_party(left: str, right: str) -> bool:
    """Ask of a heading without a word for its kind that a side name an office, body or title, the other a name too."""
    names = [_names(side) for side in (left, right)]
    return any(sure for _, sure in names) and all(plain or sure for plain, sure in names)


def _names(side: str) -> tuple[bool, bool]:
    """Tell whether a side can be the name of somebody, and whether its words leave no doubt of it."""
    if _NO_SIDE.search(side) or len(side.split()) > _LONG:
        return False, False
    found = parties.read(side)
    is_plain = bool(found) and all(one.kind == "person" and 1 < len(one.name.split()) <= _SHORT for one in found)
    return is_plain, _BEARER.match(side) is not None or _is_sure(side)


def _is_sure(side: str) -> bool:
    """Tell a side that names an office, body or title, with only names before it: not *Policy of the Department*."""
    begins = _BEGINS.match(side) is not None
    for word in side.split()[begins:]:
        if {word.strip(".,()").lower(), word.strip(",()").lower()} & _TELLING:
            return True
        if not begins and word != "&" and not word[:1].isupper():
            return False
    return False


def _talk(text: str, start: int) -> Heading | None:
    """Read *… of a Conversation Between A and B, Washington, May 25, 1955*."""
    candidates = [found for found in _AND.finditer(text, start) if depth(text, found.start()) == 0]
    chosen = next((found for found in candidates if text[: found.start()].rstrip().endswith(")")), None)
    if chosen is None:
        chosen = next((found for found in candidates if _starts_party(text[found.end() :])), None)
    if chosen is None:
        return None
    end = _end_of_side(text, chosen.end())
    senders, addressees = parties.read(text, start, chosen.start()), parties.read(text, chosen.end(), end)
    if not senders or not addressees:
        return None
    return Heading(senders=senders, addressees=addressees, kind="conversation", rest=(end, len(text)))


def _starts_party(following: str) -> bool:
    word = following.split()[:1]
    return bool(word) and (word[0] in {"the", "His", "Her", "The"} or word[0][:1].isupper())


def _end_of_side(text: str, start: int) -> int:
    """Find where the second side of a talk ends: after its name in brackets, else at the first comma."""
    closing = text.rfind(")", start)
    if closing >= 0:
        return closing + 1
    comma = re.compile(r",\s").search(text, start)
    return comma.start() if comma else len(text)
