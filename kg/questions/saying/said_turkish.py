"""What is asked of a Turkish clause: *X’in Y’yi uyardığı kesin mi*, *Z … söylüyor mu*, *… diyen kim*. Owns no answer.

Who claims a clause that stands with *kim* is :mod:`kg.questions.turkish.statements`.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.saying.said import Said
from kg.questions.tokens import endings, split
from kg.questions.turkish.verbs import stated


def in_turkish(question: str, pieces: Sequence[Piece]) -> Said | None:
    """Take a clause out of a Turkish question; nothing where there is none, or nothing is asked of it.

    >>> from kg.questions.pieces import Piece
    >>> named = [Piece(start=at, end=at + 1, text=text, things=(text,), case=case)
    ...          for at, text, case in ((0, "Hammer", "nominative"), (1, "Repnin'in", "genitive"), (2, "Panin'i", "accusative"))]
    >>> said = in_turkish("Hammer Repnin'in Panin'i uyarmadığını söylüyor mu", named)
    >>> said.kind, said.by, said.negative, said.whether
    ('says', 'Hammer', True, ("Repnin Panin'i uyardı mi",))
    """
    words = [word.raw for word in split(question)]
    return _of_quotation(words, pieces) or _of_fact(words, pieces)


def _of_fact(words: Sequence[str], pieces: Sequence[Piece]) -> Said | None:
    """Read a clause whose verb is made a noun: *uyardığını*, *uyardığına*, *uyardığı*."""
    places = [at for at, word in enumerate(words) if _fact(word) is not None]
    if not places or places[-1] < 1:
        return None
    verb = places[-1]
    behind = [piece for piece in pieces if piece.start > verb]
    told = " ".join(_unnamed(words, behind, verb))
    kind, negative, by, besides = _kind(told, behind, words)
    first, others = _others_first(words, pieces) if kind == "who" else (0, "")
    noun = re.search(r"hangi (\w+)", told) if kind == "who" else None
    subject = next(
        (each for each in pieces if first <= each.start < verb and each.case == "genitive" and not each.ask), None
    )
    if not kind or subject is None or (subject.classes and not subject.things):
        return None
    speaker = _speaker(pieces, first, subject) if kind in {"anyone", "says", "sources"} and not by else None
    start = speaker.end if speaker is not None else first
    said = _clause(words, start, subject, verb)
    if said is None or (kind == "says" and not by and speaker is None):
        return None
    by = by or (_text(words, speaker) if speaker is not None else "")
    kind = "says" if by and kind == "anyone" else kind
    negative = said.negative != negative
    return replace(
        said, kind=kind, by=by, besides=besides or others, negative=negative, noun=noun[1] if noun is not None else ""
    )


def _clause(words: Sequence[str], start: int, subject: Piece, verb: int) -> Said | None:
    """Ask whether a clause is so."""
    named, past = _named(words[subject.start : subject.end]), _fact(words[verb]) or ""
    before, middle = words[start : subject.start], words[subject.end : verb]
    positive, negative = _positive(past)
    verbs = [] if middle and plain(words[verb]).startswith(("oldug", "olmadig")) else [positive]
    if not named or not (middle or verbs):
        return None
    return Said(
        kind="",
        whether=(" ".join((*before, *named, *middle, *verbs, "mi")),),
        negative=negative,
        anybody=" ".join((*before, "kim", *middle, *verbs)),
        subject=subject.things,
    )


def _fact(word: str) -> str | None:
    return stated(word) or stated(re.sub(r"(?:n[aeıi]|n[ıiuü]n)$", "", word))


def _positive(past: str) -> tuple[str, bool]:
    """Take the negation out of a verb in the past: *uyarmadı* → *uyardı*."""
    found = re.fullmatch(r"(?P<stem>\w{2,})m[ae]d(?P<vowel>[ıiuü])(?P<many>l[ae]r)?", past, flags=re.IGNORECASE)
    if found is None:
        return past, False
    dental = "t" if found["stem"][-1].lower() in "fstkçşhp" else "d"
    return f"{found['stem']}{dental}{found['vowel']}{found['many'] or ''}", True


def _named(name: Sequence[str]) -> list[str]:
    found = next((base for base, case in endings(name[-1], "tr") if case == "genitive"), None)
    return [*name[:-1], found] if found else []


def _text(words: Sequence[str], piece: Piece) -> str:
    return " ".join(words[piece.start : piece.end])


def _speaker(pieces: Sequence[Piece], first: int, subject: Piece) -> Piece | None:
    """Give who is named before the clause as the one who says it."""
    found = [piece for piece in pieces if first <= piece.start < subject.start]
    return found[0] if len(found) == 1 and found[0].things and found[0].case == "nominative" else None


def _unnamed(words: Sequence[str], behind: Sequence[Piece], verb: int) -> list[str]:
    """Give the plain words behind the clause; a name among them is *A* with its case."""
    said: list[str] = []
    at = verb + 1
    for piece in behind:
        said += [plain(word) for word in words[at : piece.start]]
        said += [f"A_{piece.case}"] if piece.things else [plain(word) for word in words[piece.start : piece.end]]
        at = piece.end
    return [*said, *(plain(word) for word in words[at:])]


def _kind(behind: str, pieces: Sequence[Piece], words: Sequence[str]) -> tuple[str, bool, str, str]:
    """Tell by the words behind a clause what is asked of it, whether they deny it, who is named there, who left out."""
    for pattern, kind, negative in _BEHIND:
        found = pattern.fullmatch(behind)
        if found:
            named = next((piece for piece in pieces if piece.things), None)
            name = _text(words, named) if named is not None else ""
            if named is not None and named.case != "nominative":
                name = " ".join(
                    next(([*name.split()[:-1], base] for base, _ in list(endings(name.split()[-1], "tr"))), [])
                )
            out = "_ablative" in behind or "disinda" in behind
            return kind, negative, "" if out else name, name if out else ""
    return "", False, "", ""


def _others_first(words: Sequence[str], pieces: Sequence[Piece]) -> tuple[int, str]:
    """Give where the clause begins behind *başka kim*, *Z’den başka kim*, *Z dışında kim*, and who is left out there."""
    low = [plain(word) for word in words]
    ask = next((at for at, word in enumerate(low[:6]) if word in {"kim", "kimler"}), None)
    if ask is None or (ask and low[ask - 1] not in {"baska", "disinda"}):
        return 0, ""
    name = next((piece for piece in pieces if piece.things and piece.end == ask - 1), None)
    if name is None:
        return ask + 1, ""
    own = words[name.start : name.end]
    bases = {case: base for base, case in endings(own[-1], "tr")}
    return ask + 1, " ".join((*own[:-1], bases.get("ablative", own[-1])))


def _of_quotation(words: Sequence[str], pieces: Sequence[Piece]) -> Said | None:
    """Read a clause that is quoted: *X Y’yi uyardı diyen kim*, *… diye kim yazıyor*."""
    low = [plain(word) for word in words]
    at = next((at for at, word in enumerate(low) if word in _QUOTING), None)
    if at is None or at < _SHORTEST or not re.search(r"[dt][iu](?:l[ae]r)?$", low[at - 1]):
        return None
    kind = next((kind for pattern, kind in _QUOTED if re.fullmatch(pattern, " ".join(low[at:]))), "")
    positive, negative = _positive(words[at - 1])
    if not kind:
        return None
    speaker = pieces[0] if kind == "says" and pieces[0].things and pieces[0].case == "nominative" else None
    if kind == "says" and speaker is None:
        return None
    start = speaker.end if speaker is not None else 0
    whether = " ".join((*words[start : at - 1], positive, "mi"))
    return Said(
        kind=kind, whether=(whether,), by=_text(words, speaker) if speaker is not None else "", negative=negative
    )


_SHORTEST = 2
_QUOTING = frozenset({"diye", "diyen", "diyenler", "diyor"})
_MI = r"m[iu](?:d[iu]r|yd[iu])?"
_TELLING = (
    r"(?:soyl|yaz|iddia ed|iddia et|ileri sur|one sur|savun|belirt|bildir|aktar|anlat|dusun|inan|kabul ed|kabul et|itiraf ed|itiraf et"
    r"|israr ed|kaydet|kayded|ifade ed|ifade et|vurgula|san|rapor ed|dogrula|degin|diyor|de)\w*"
)
_DENYING = r"(?:inkar ed|inkar et|redded|reddet|yalanl|karsi cik|itiraz ed|itiraz et)\w*"
_BELGE = r"(?:kaynak|kaynag|belge|kanit|delil|arsiv|dosya|dayanak|dayanag)\w*(?: (?:belge|dosya)\w*)?"
_ONE = r"(?:(?:bir )?(?:kimse|birisi|biri|tarihci|arastirmaci|yazar|baska biri|baska kimse)(?:nin)?)"
_BEHIND = tuple(
    (re.compile(text), kind, negative)
    for text, kind, negative in (
        (rf"(?:A_nominative )?{_TELLING} {_MI}", "anyone", False),
        (rf"(?:A_nominative )?{_DENYING} {_MI}", "says", True),
        (rf"(?:hic |baska |herhangi )*{_ONE} {_TELLING} {_MI}", "anyone", False),
        (rf"(?:hic |baska |herhangi )*{_ONE} {_DENYING} {_MI}", "who", True),
        (rf"(?:soyle|ileri sur|one sur|iddia ed|yaz|belirt|bildir|savun|aktar|anlat)[iu]l\w* {_MI}", "anyone", False),
        (rf"(?:soylen|den)\w* {_MI}", "anyone", False),
        (
            rf"(?:soyleyen|iddia eden|yazan|savunan|ileri suren|one suren)(?: (?:hic|baska|bir|herhangi|{_ONE}))* (?:var|oldu) {_MI}",
            "anyone",
            False,
        ),
        (
            rf"(?:inkar eden|reddeden|yalanlayan|karsi cikan)(?: (?:hic|baska|bir|herhangi|{_ONE}))* (?:var|oldu) {_MI}",
            "who",
            True,
        ),
        (
            rf"(?:dair|iliskin|yolunda|yonunde) (?:bir |herhangi bir )?(?:iddia|gorus|savı?|bilgi|haber)\w* var {_MI}",
            "anyone",
            False,
        ),
        (rf"(?:iddiasi|gorusu) var {_MI}", "anyone", False),
        (rf"(?:gercekten )?(?:dogru|gercek) {_MI}", "anyone", False),
        (rf"(?:kesin|kesinlesmis|suphesiz|kanitli|kanitlanmis|kanitlandi) {_MI}", "certain", False),
        (r"ne kadar kesin(?:dir)?", "certain", False),
        (rf"(?:tartismali|ihtilafli|cekismeli|supheli|kuskulu) {_MI}", "disputed", False),
        (rf"(?:tartisil|inkar edil|reddedil|yalanlan)\w* {_MI}", "disputed", False),
        (r"(?:nereden|nasil) (?:biliyoruz|biliniyor|bilinir|bilmekteyiz|cikiyor|anlasiliyor)", "sources", False),
        (
            r"(?:hangi|ne|neye) ?(?:kanit|kaynag|belge|delil|tanik)?\w* (?:dayan|gore)\w*(?: (?:soyl|biliniyor|iddia ed|soylen)\w*)?",
            "sources",
            False,
        ),
        (rf"(?:iddiasi )?(?:hangi|ne) {_BELGE} (?:dayan)\w*", "sources", False),
        (r"(?:iddiasi )?neye dayan\w*", "sources", False),
        (
            rf"(?:iddiasi )?(?:icin|konusunda) (?:(?:hangi|ne) {_BELGE}|ne) (?:goster|ver|sun|kullan|an|var)\w*",
            "sources",
            False,
        ),
        (rf"(?:hangi|ne) {_BELGE} (?:kanitl|goster|dogrul|ispatl|ortaya koy|tanikl)\w*", "sources", False),
        (r"(?:kaynagi|kaniti|delili|dayanagi) (?:ne|nedir|neydi|hangisi)", "sources", False),
        (rf"{_TELLING}", "who", False),
        (rf"{_DENYING}", "who", True),
        (rf"kim(?:ler)? {_TELLING}", "who", False),
        (rf"kim(?:ler)? {_DENYING}", "who", True),
        (rf"hangi (?P<noun>\w+) {_TELLING}", "who", False),
        (rf"hangi (?P<noun>\w+) {_DENYING}", "who", True),
        (rf"(?:A_ablative baska|A_nominative disinda|baska) kim(?:ler)? {_TELLING}", "who", False),
    )
)
_QUOTED = (
    (r"diye kim(?:ler)? \w+(?: \w+)?", "who"),
    (r"diyen(?:ler)? kim(?:ler|dir|di|lerdir)?", "who"),
    (rf"diyen(?:ler)?(?: (?:hic|baska|bir|biri|kimse|tarihci))* (?:var|oldu) {_MI}", "anyone"),
    (rf"diyor {_MI}", "says"),
)
