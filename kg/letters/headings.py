"""One heading of a letter: of what kind it is, who sent it to whom, and what it says of place and day.

>>> heading = read("The Ambassador in Russia (Francis) to the Secretary of State")
>>> [party.name for party in heading.senders], [party.name for party in heading.addressees]
(['Francis'], ['Secretary of State'])

English, German, French and Turkish headings are read. What is a sentence, or names only one side, is no heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.letters import parties, words
from kg.letters.parties import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a heading says. ``kind`` is its own word (``telegram``), ``conversation`` of talks, or empty.

    ``rest`` is the place of what follows the second side: *Department of State, Washington, May 25, 1955*.
    """

    senders: tuple[Party, ...]
    addressees: tuple[Party, ...]
    kind: str = ""
    rest: tuple[int, int] | None = None


LONGEST: Final = 500
_NUMBER: Final = re.compile(
    r"\s*(?:(?:No\.|Nr\.|№|Document|Doc\.)\s*)?(?:\d{1,4}[a-z]?[.)]?|\[\d{1,4}\])\s+(?=[^\W\d])"
)
_PART: Final = re.compile(
    r"\s*(?:chapter|part|section|book|volume|appendix|article|kapitel|bölüm|chapitre)\b", re.IGNORECASE
)
_LABEL: Final = re.compile(r"\s*\[[^\]]{1,40}\]\s*")
_CONVERSATION: Final = re.compile(
    r"\s*(?:[A-Z][\w’'-]*\s+){0,3}?(?:Memorand(?:um|a)|Minutes?|Records?|Notes?|Summary|Transcript|Report)\s+of\s+"
    r"(?:an?\s+|the\s+)?(?:[A-Z][\w-]*\s+){0,2}?(?:Conversations?|Meetings?|Discussions?|Talks?|Interviews?)\s+"
    r"[Bb]etween\s+"
)
_FROM: Final = re.compile(
    r"\s*(?P<kind>[^()]{0,90}?)\s+(?:of\s+(?:\d{1,2}\s+)?[A-Z][a-z]+\s+(?:\d{1,2},\s+)?\d{4},?\s+(?:from|From)"
    r"|From|from|FROM|by|By|of|von|Von|de|De|du|des)\s+"
)
_FOR_RECORD: Final = re.compile(r"for\s+the\s+(?:Record|Files?)\b", re.IGNORECASE)
_TO: Final = re.compile(r"(?<=[\s,)])(?:to|TO)\s+(?=\S)")
_AND: Final = re.compile(r",?\s+and\s+(?=\S)")
_MATTER: Final = re.compile(r",?\s(?:on|regarding|concerning|about)\s+(?:the|his|her|its|their)\s", re.IGNORECASE)
"""What begins the matter of a letter behind the side that it goes to: *… to the Kaiser on the Jameson Raid*."""
_SENTENCE: Final = re.compile(r"[!?]|(?<=[a-z]{4})[.:]\s+[A-ZÀ-Þ][a-z]+\s+[a-z]+\s+[a-z]|[“”\"]")
_VERB: Final = re.compile(
    r"to\s+(?:be|Be|Negotiate|Study|Investigate|Promote|Prevent|Determine|Settle|Consider|Regulate|Provide|Establish"
    r"|(?!the\b|an?\b|his\b|her\b|its\b|their\b|all\b|certain\b|de\b|von\b|van\b)[a-z]\w+)\b"
)
_OTHER: Final = (
    re.compile(r"(?<=[\w.)\]])\s+(?P<to>an)\s+(?:den\s+|die\s+|das\s+)?(?=[A-ZÄÖÜ])"),
    re.compile(r"(?<=[\w.)\]])\s+(?P<to>à|au|aux|à\s+la|à\s+l[’'])\s*(?=\S)"),
)


def read(text: str) -> Heading | None:
    """Read a heading; ``None``: it is none, or not one of a letter."""
    if len(text) > LONGEST or not text.strip() or _PART.match(text) or text.rstrip().endswith((":", ";")):
        return None
    start, text = _begin(text), _without_labels(text)
    talk = _CONVERSATION.match(text, start)
    if talk is not None:
        return _talk(text, talk.end())
    return _english(text, start) or _other(text, start)


def _begin(text: str) -> int:
    """Pass over the number of the document and what stands in square brackets before the heading."""
    start = 0
    while (found := _NUMBER.match(text, start) or _LABEL.match(text, start)) is not None:
        start = found.end()
    return start


def _without_labels(text: str) -> str:
    """Take *[Extract.]* and the like off the end."""
    return re.sub(r"(?:\s*\[[^\]]{1,40}\]\.?)+\s*$", "", text)


# --- English -----------------------------------------------------------------------------------------------------


def _english(text: str, start: int) -> Heading | None:  # noqa: PLR0911 - a return a kind of line that is none
    if _SENTENCE.search(text, start) or _FOR_RECORD.search(text, start):
        return None
    kind, first, must = _kind(text, start)
    candidates = [found for found in _TO.finditer(text, first) if _depth(text, found.start()) == 0]
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
    end = _tail(text, chosen.end())
    senders = parties.read(text, first, chosen.start())
    addressees = parties.read(text, chosen.end(), end)
    if not senders or not addressees:
        return None
    return Heading(
        senders=senders, addressees=addressees, kind=kind, rest=(end, len(text)) if end < len(text) else None
    )


_ON_A_MATTER: Final = ("relating", "relative", "pertaining", "referring", "according", "prior", "owing", "due")
"""Words whose *to* names no addressee: *Papers Relating to the Foreign Relations of …*."""
_DAY: Final = re.compile(
    r"(?:(?:[^\W\d]{3,9}\.?\s+\d{1,2},?|\d{1,2}\.?\s+[^\W\d]{3,9}\.?|(?<=,\s)[^\W\d]{3,9})\s+\d{4}|(?<=,\s)\d{4})\]?"
    r"(?:,\s*[\w.: ]{1,14})?\s*\.?\s*$"
)


def _tail(text: str, start: int) -> int:
    """Find where the second side ends and a place and a day follow: *…, Pera, January 25, 1720*."""
    matter = _MATTER.search(text, start)
    if matter is not None and "(" not in text[matter.end() :]:
        return matter.start()
    day = _DAY.search(text, start)
    if day is None:
        return len(text)
    comma = start
    while (comma := text.find(",", comma)) >= 0 and comma < day.start():
        if _depth(text, comma) == 0 and "(" not in text[comma : day.start()].rsplit(",", maxsplit=1)[-1]:
            return comma
        comma += 1
    return len(text)


def _kind(text: str, start: int) -> tuple[str, int, bool]:
    found = _FROM.match(text, start)
    if found is not None:
        said = found["kind"].split()
        kinds = [word.strip(",.").lower() for word in said if word.strip(",.").lower() in words.KINDS]
        if kinds and all(word[:1].isupper() or not word[:1].isalpha() or word in _IN_KINDS for word in said):
            return kinds[-1], found.end(), True
    return "", start, False


_LONGEST_SIDE: Final = 240
_CAPITALS: Final = re.compile(
    r"\s*(?:THE\s+(?:AMBASSADOR|MINISTER|SECRETARY|CHARG|CONSUL|PRESIDENT)|MR|LORD|SIR|PRESIDENT|COUNT)\b"
)


_IN_KINDS: Final = frozenset({"of", "the", "a", "an", "for", "and", "de", "von", "du"})


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


def _depth(text: str, at: int) -> int:
    return text.count("(", 0, at) - text.count(")", 0, at)


def _is_titled(side: str) -> bool:
    """Tell a side of a heading from words of a sentence: only small words of a closed list are written small."""
    tokens = re.findall(r"[^\s,;()\[\]“”—–/]+", side)
    if not tokens:
        return False
    small = [token for token in tokens if token[:1].islower() and token.lower().rstrip(".") not in words.SMALL]
    small = [
        token for token in small if token.lower() not in words.PARTICLES and token[:2] not in {"d’", "d'", "l’", "l'"}
    ]
    small = [token for token in small if not re.match(r"(?:al|el|d|l|ul|ed|es|ad)[-’']\w", token)]
    return not small


def _has_party(left: str, right: str) -> bool:
    """Ask of a heading without a word for its kind that a side name an office, body or title, the other a name too."""
    names = [_names(side) for side in (left, right)]
    return any(sure for _, sure in names) and all(plain or sure for plain, sure in names)


_SHORT, _LONG = 4, 16
_NO_SIDE: Final = re.compile(r"[;:—]|\d|\b(?:from|by)\b|^\s*[IVXL]+\.\s")
_BEARER: Final = re.compile(r"\s*(?:the|The|THE)\s.*\([^()]+\)[^()]{0,40}$", re.DOTALL)
_BEGINS: Final = re.compile(r"\s*(?:the|The|THE|his|His|her|Her|certain|Certain|all|All)\s")


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


_TELLING: Final = words.OFFICES | words.BODIES | words.TITLES


def _talk(text: str, start: int) -> Heading | None:
    """Read *… of a Conversation Between A and B, Washington, May 25, 1955*."""
    candidates = [found for found in _AND.finditer(text, start) if _depth(text, found.start()) == 0]
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


# --- other languages ---------------------------------------------------------------------------------------------


def _other(text: str, start: int) -> Heading | None:
    return next((found for found in _others(text, start) if found is not None), None)


def _others(text: str, start: int) -> Iterator[Heading | None]:
    yield _turkish(text, start)
    for separator in _OTHER:
        yield _european(text, start, separator)


_DATED: Final = re.compile(
    r"[,;(]\s*(?=(?:den\s+|am\s+|le\s+)?\[?\d{1,2}[.\s]|(?:[^\W\d]+,?\s+)?(?:den|am|le|vom)\s+\d)|[,;]\s*(?=[^\W\d]+\s+\d{4})"
)
_SMALL_OTHER: Final = words.words("""
    von vom van zu zur der die das den dem des und in im am an auf bei für de du des la le les l et à au aux en pour par
    d dem ihre seine königs kaisers gen
    """)


def _european(text: str, start: int, separator: re.Pattern[str]) -> Heading | None:
    """Read *Brief von Kaunitz an Thugut, 3. Mai 1770* and *M. de Vergennes au comte de Saint-Priest*."""
    kind, first, _ = _kind(text, start)
    found = separator.search(text, first)
    if found is None:
        return None
    dated = _DATED.search(text, found.end())
    end = min(dated.start() if dated else len(text), _tail(text, found.end()))
    left, right = text[first : found.start()], text[found.end() : end]
    lowered = [token for token in re.findall(r"[^\W\d]+", f"{left} {right}") if token[:1].islower()]
    if any(token not in _SMALL_OTHER and token not in _NOBLE for token in lowered) or re.search(r"[!?“”]", text):
        return None
    if found["to"] in {"au", "aux"} and not kind and not {token.lower() for token in left.split()} & _FRENCH:
        return None  # Port au Prince, February 11, 1925
    senders, addressees = _plain(text, first, found.start()), _plain(text, found.end(), end)
    if not senders or not addressees:
        return None
    return Heading(senders=senders, addressees=addressees, kind=kind, rest=(end, len(text)))


_ARTICLE: Final = re.compile(r"\s*(?:(?:den|die|das|dem|der|le|la|les)\s+|l[’'])", re.IGNORECASE)
_NOBLE: Final = words.words("""
    comte comtesse marquis baron duc prince chevalier ministre ambassadeur président général amiral consul secrétaire
    graf sa son leur affaires étrangères
    """)


_FRENCH: Final = _NOBLE | words.TITLES | words.words("le la les l’ambassadeur l’amiral")


def _plain(text: str, start: int, end: int) -> tuple[Party, ...]:
    """Take a side as one party with all its words: *Herzog Georg*, *comte de Saint-Priest*."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    while start < end and text[start] in " ,.;:":
        start += 1
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    name = " ".join(text[start:end].split())
    if not name or not any(character.isupper() for character in name):
        return ()
    first, last = start, end
    bracketed = re.search(r"\s*\(([^()]+)\)$", text[start:end])
    office = None
    if bracketed is not None and bracketed.start() and bracketed[1][:1].isupper():
        office = " ".join(text[start : start + bracketed.start()].split())
        first, last = start + bracketed.start(1), start + bracketed.end(1)
        name = " ".join(text[first:last].split())
    return (Party(name=name, kind="person", start=first, end=last, phrase_start=start, phrase_end=end, office=office),)


_TURKISH_FROM: Final = re.compile(
    r"[’'][dt][ae]n\b|(?<=[^\W\d])(?:n?d[ae]n|t[ae]n)\b(?=\s+[A-ZÇĞİÖŞÜ])|\s+tarafından\b"
)
_TURKISH_OF: Final = re.compile(r"[’']n?[ıiuü]n\b")
_TURKISH_TO: Final = re.compile(r"[’'](?:y|n)?[ae]\b|(?<=[^\W\d]{3})(?:n[ae]|y[ae])\b")
_TURKISH_KIND: Final = re.compile(
    r"\b(?:mektu[pb]|telgraf|telgrafname|nota|rapor|yazı|mesaj|muhtıra|tahrirat|tezkere|arîza|ariza|name)\w*\b",
    re.IGNORECASE,
)


_LETTERS: Final = re.compile(r"(?<![\w’'])[^\W\d_]+(?![\w’'])")
_TURKISH_TAIL: Final = re.compile(
    r"(?:mektu(?:p|bu)|mektup(?:lar|ları)|(?:telgraf|rapor|mesaj|arz)(?:[ıiu]|lar[ıi]?)?|(?:nota|muhtıra|name|telgrafname)(?:s[ıi]|l[ae]r[ıi]?)?"
    r"|yazı(?:sı)?|tahrirat[ıi]?|tezkere(?:si)?|ar[îi]za(?:sı)?|tarihli|tarih[ae]?|gizli|şifre(?:li)?|resm[îi]|özel|cevap|cevab[ıi]"
    r"|sayılı|no|ve|ile|acele|ivedi|mahrem|şahs[îi])",
    re.IGNORECASE,
)


def _is_told(token: str) -> bool:
    """Tell whether a word behind both sides makes it a sentence: *… ya gönderilen telgrafta … istendi*."""
    return token[:1].islower() and _TURKISH_TAIL.fullmatch(token) is None


def _turkish(text: str, start: int) -> Heading | None:
    """Read *Âli Paşa’dan Fuad Paşa’ya telgraf* and *Vâsıf Çınar’ın Hariciye Vekâleti’ne yazısı*."""
    kind = _TURKISH_KIND.search(text, start)
    left = _TURKISH_FROM.search(text, start) or (_TURKISH_OF.search(text, start) if kind else None)
    if left is None or text[start : left.start()].count(",") > 1:
        return None
    begin = left.end()
    right = None
    for found in _TURKISH_TO.finditer(text, begin):
        right = found
        if "’" in found[0] or "'" in found[0]:
            break
    if right is None:
        return None
    after = text[right.end() :].strip(" ,.:;()[]")
    dated = re.match(r"[\d(]|[^\W\d]+,?\s+\d", after) is not None
    if (kind is None and after and not dated) or any(map(_is_told, _LETTERS.findall(text[right.end() :]))):
        return None
    dative = right.start() if text[right.start()] in "’'" else right.end() - (2 if text[right.end() - 2] in "ny" else 1)
    sides = (text[start : left.start()], text[begin:dative])
    if any(token[:1].islower() and token not in {"ve", "ile", "de", "da"} for side in sides for token in side.split()):
        return None
    senders, addressees = _plain(text, start, left.start()), _plain(text, begin, dative)
    if not senders or not addressees:
        return None
    word = kind[0].lower() if kind else ""
    return Heading(senders=senders, addressees=addressees, kind=word, rest=(right.end(), len(text)))
