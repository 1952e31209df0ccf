"""Footnotes → the works they cite, proposed for a person to check: nothing is mended, what does not fit is said.

Owns splitting notes into citations, what each is for, and which earlier work a repeated one means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kg import references, sentences
from kg.archives import ArchiveFile
from kg.reading import Note, Structure
from kg.references import Reference

_SENTENCE = 6
_REST = 4
_LONGEST = 3000
_LIKE = 0.5
SAME_TITLE = 0.86
"""How like each other two titles of one author must be (0 to 1) to be taken for one work."""

_SEE_WORD = r"\b(?:[Bb]akınız|[Bb]kz|[Bb]ak|[Ss]ee(?: also)?|[Cc]f|[Kk]rş|[Kk]arş(?:ılaştırınız)?|[Ss]m)\b"
_SEE = re.compile(rf"(?:[Aa]yr(?:ıca|\.) )?{_SEE_WORD}[\s.:,]*|[^“”;]{{0,160}}?{_SEE_WORD}[\s.:,]*+(?![a-zçğıöşü])")
_QUOTED_FROM = re.compile(
    r"(?:[’']?(?:[dt][ae]n|n[dt][ae]n)\s+(?:iktibas|naklen|aktaran|nakil)\b|\b(?:quoted (?:in|from|by)|cited (?:in|by)|"
    r"qtd\. in|as quoted in|aktaran|akt\.|nakleden|nakl\.|tsit\. po)\b)[\s:,]*",
    re.IGNORECASE,
)
_BOOK_AGAIN = re.compile(r"a\.?\s?g\.?\s?e|adı geçen eser", re.IGNORECASE)
_ARTICLE_AGAIN = re.compile(r"a\.?\s?g\.?\s?m|adı geçen makale", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:yukarı|aşağı|above|below|supra|infra|(?:dip)?not(?:e)?s? \d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedCitation:
    """One work that a note seems to cite.

    ``function`` is ``source``, ``quoted-from``, ``see`` or ``remark``. ``refers_to`` is the index, in the list that
    :func:`propose` gives, of the citation that first names the same work. ``start`` and ``end`` are in the stored text.
    ``problems`` says what does not fit; nothing is corrected.
    """

    note: int
    mark: str
    page: int
    function: str
    reference: Reference
    as_written: str
    start: int
    end: int
    refers_to: int | None = None
    problems: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """The authors, as written."""
        return "; ".join(self.reference.authors)

    @property
    def title(self) -> str | None:
        """The title, as written."""
        return self.reference.title

    @property
    def year(self) -> str | None:
        """The year, as written."""
        return self.reference.year

    @property
    def place(self) -> str | None:
        """The place of publication, as written."""
        return self.reference.place

    @property
    def locator(self) -> str | None:
        """The page, folio or other place in the work, as written."""
        return self.reference.locator

    @property
    def archive(self) -> ArchiveFile | None:
        """The archive file, where it is one."""
        return self.reference.archive

    @property
    def folio(self) -> str | None:
        """The numbers of the folios, where the place is one of an archive file."""
        found = re.search(r"\d.*", self.locator or "") if self.archive is not None else None
        return found.group().strip(" .") if found is not None else None


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    function: str
    reference: Reference


def propose(structure: Structure) -> tuple[ProposedCitation, ...]:
    """Propose the citations of all notes, in order."""
    citations: list[ProposedCitation] = []
    for note in structure.notes:
        for piece in _pieces(note.text):
            made = _citation(note, piece)
            citations.append(_resolved(made, citations))
    return tuple(citations)


def _citation(note: Note, piece: _Piece) -> ProposedCitation:
    return ProposedCitation(
        note=note.number,
        mark=note.mark,
        page=note.page,
        function=piece.function,
        reference=piece.reference,
        as_written=note.text[piece.start : piece.end],
        start=note.origin[piece.start],
        end=note.origin[piece.end - 1] + 1,
        problems=tuple(_own_problems(note.text[piece.start : piece.end], piece.reference)),
    )


def _pieces(text: str) -> Iterator[_Piece]:
    """Split a note into what it cites, and what it says besides."""
    function = "source"
    prose = _prose(text)
    if prose:
        yield _Piece(*_trim(text, 0, prose), "remark", Reference())
    for start, end in _split(text, prose):
        for piece in _parsed(text, start, end, function):
            yield piece
            function = "see" if piece.function == "see" else "source"


def _prose(text: str) -> int:
    """Give the end of the whole sentences that a note begins with before it cites anything."""
    end = 0
    for start, stop in sentences.spans(text, 0, min(len(text), _LONGEST)):
        words = text[start:stop].split()
        lower = sum(1 for word in words if word[0].islower())
        if lower * 2 < len(words) or len(words) < _SENTENCE or not words[-1][0].islower():
            break
        if _SEE.match(text[start:stop]) or _QUOTED_FROM.search(text[start:stop]):
            break
        if not references.parse(text[start:stop]).is_empty:
            break
        end = stop
    rest = references.parse(text[end:]) if end < len(text) else None
    return end if rest is not None and not rest.is_empty else 0


def _split(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Give the stretches between semicolons that stand neither in brackets nor in quotation marks that close."""
    depth, opened = 0, False
    last_closing = text.rfind("”")
    for i in range(start, len(text)):
        char = text[i]
        depth += (char in "([") - (char in ")]")
        if char in "“”":
            opened = char == "“"
        if char == ";" and depth <= 0 and not (opened and i < last_closing):
            yield start, i
            start, depth, opened = i + 1, 0, False
    yield start, len(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _parsed(text: str, start: int, end: int, function: str) -> Iterator[_Piece]:
    """Read one stretch: what it cites, then whatever stands after the reference."""
    start, end = _trim(text, start, end)
    if start >= end:
        return
    body = start
    if (see := _SEE.match(text[start:end])) is not None:
        function, body = "see", start + see.end()
        body = start if body == end else body
    if end - start > _LONGEST or _ELSEWHERE.match(text[body:end]):
        yield _Piece(start, end, "remark", Reference())
        return
    written, quoted = text[body:end], _QUOTED_FROM.search(text[body:end])
    if quoted is not None:
        function = "quoted-from"
        before = written[: quoted.start()]
        if not references.parse(before).is_empty:
            yield from _parsed(text, start, body + len(before.rstrip(" ,")), "source")
            start, before = body + quoted.start(), ""
        written = f"{before}, {written[quoted.end() :]}".lstrip(" ,")
    reference = references.parse(written)
    if reference.is_empty and function not in {"see", "quoted-from"}:
        yield _Piece(start, end, "remark", Reference())
        return
    at = text.rfind(reference.rest, start, end) if len(reference.rest.split()) >= _REST else -1
    cut = at if at > start else end
    yield _Piece(*_trim(text, start, cut), function, reference)
    if cut < end:
        yield from _parsed(text, cut, end, "source")


def _own_problems(written: str, reference: Reference) -> Iterator[str]:
    """Say what does not fit within one citation."""
    if written.count("“") != written.count("”") or written.count("(") != written.count(")"):
        yield "quotation marks or brackets do not pair"
    if reference.locator is not None and "?" in reference.locator:
        yield "the place in the work is a question mark"
    yield from _outside(reference.extent, reference.locator)
    for found in re.finditer(r"(?<![\d.,/])(\d{3,4})\s?[-–]\s?(\d{4})(?!\d)", written):
        if len(found.group(1)) < 4 or int(found.group(1)) > int(found.group(2)):  # noqa: PLR2004 - digits of a year
            yield f"“{found.group()}” is no range of years"


def _outside(extent: str | None, locator: str | None) -> Iterator[str]:
    whole, cited = _range(extent), _range(locator)
    if whole and cited and not (whole[0] <= cited[0] and cited[1] <= whole[1]):
        yield f"“{locator}” lies outside “{extent}”"


def _range(pages: str | None) -> tuple[int, int] | None:
    numbers = [int(number) for number in re.findall(r"\d+", pages or "")]
    return (numbers[0], numbers[-1]) if numbers and numbers[0] <= numbers[-1] else None


def _resolved(citation: ProposedCitation, earlier: Sequence[ProposedCitation]) -> ProposedCitation:
    """Say which earlier citation names the same work, and what does not agree with it."""
    if citation.function == "remark":
        return citation
    if citation.reference.again is not None:
        target, problems = _pointed_at(citation, earlier)
    else:
        target, problems = _same_work(citation, earlier), []
    if target is not None:
        root = _root(earlier, target)
        problems.extend(_disagreements(citation, earlier[target if earlier[target].title else root]))
        target = root
    problems.extend(_container_problems(citation, earlier))
    problems.extend(_coincidence(citation, earlier, target))
    return _with(citation, target, problems)


def _with(citation: ProposedCitation, target: int | None, problems: Sequence[str]) -> ProposedCitation:
    return replace(citation, refers_to=target, problems=(*citation.problems, *problems))


def _root(earlier: Sequence[ProposedCitation], index: int) -> int:
    target = earlier[index].refers_to
    return index if target is None else target


def _pointed_at(citation: ProposedCitation, earlier: Sequence[ProposedCitation]) -> tuple[int | None, list[str]]:
    again = citation.reference.again or ""
    cited = [i for i, other in enumerate(earlier) if other.function != "remark"]
    if not cited:
        return None, [f"“{again}” points back, but nothing is cited before it"]
    if not citation.reference.authors:
        last = cited[-1]
        several = [i for i in cited if earlier[i].note == earlier[last].note and earlier[i].note != citation.note]
        doubtful = len({_root(earlier, i) for i in several}) > 1
        return last, [f"“{again}” follows a note that cites several works"] if doubtful else []
    own = [i for i in cited if _same_author(citation.reference, earlier[i].reference)]
    if not own:
        return None, [f"“{again}” points back, but no earlier note cites a work by {citation.author}"]
    problems = []
    if _ARTICLE_AGAIN.match(again):
        own = [i for i in own if earlier[_root(earlier, i)].reference.container] or own
    works = {_root(earlier, i) for i in own}
    before = earlier[cited[-1]].reference
    if len(works) > 1 and cited[-1] != own[-1]:
        problems.append(f"“{again}” may mean any of {len(works)} works by {citation.author}; the last one is taken")
    if references.points_to_previous(again) and not _same_author(citation.reference, before):
        problems.append(f"“{again}” means the work just before, which is not by {citation.author}")
    return own[-1], problems


def _same_work(citation: ProposedCitation, earlier: Sequence[ProposedCitation]) -> int | None:
    reference = citation.reference
    for i in range(len(earlier) - 1, -1, -1):
        other = earlier[i].reference
        if reference.archive is not None:
            if other.archive is not None and other.archive.key == reference.archive.key:
                return i
        elif other.archive is None and earlier[i].function != "remark" and _is_same(reference, other):
            return i
    return None


def _is_bare(reference: Reference) -> bool:
    """Say whether the reference is a single name or title, with nothing but a place in the work."""
    return not (reference.authors or reference.year or reference.volume or reference.issue)


def _is_same(reference: Reference, other: Reference) -> bool:
    if _is_bare(reference) and other.authors and _plain(reference.title or "") in _surnames(other.authors[0]):
        return True
    if bool(reference.authors) != bool(other.authors):
        return False
    if reference.authors and not _same_author(reference, other):
        return False
    if reference.title is None:
        return reference.authors != () and not (reference.year or reference.volume or reference.issue)
    if other.title is None:
        return False
    mine, its = _plain(reference.title), _plain(other.title)
    shortened = len(mine) >= 5 and its.startswith(mine) and reference.year is None  # noqa: PLR2004 - shorter says nothing
    return shortened or mine == its or SequenceMatcher(None, mine, its, autojunk=False).ratio() >= SAME_TITLE


def _disagreements(citation: ProposedCitation, other: ProposedCitation) -> Iterator[str]:
    mine, its = citation.reference, other.reference
    if mine.again is not None:
        yield from _outside(
            its.extent or (its.locator if its.container and _is_extent(its.locator) else None), mine.locator
        )
        if _BOOK_AGAIN.match(mine.again) and its.container and its.title:
            yield f"“{mine.again}” (a book) points to an article, “{its.title}”"
    for name in ("year", "place"):
        said, before = getattr(mine, name), getattr(its, name)
        if said and before and said != before:
            yield f"{name} “{said}”, but “{before}” in note {other.mark}"
    if mine.title and its.title and not _is_bare(mine) and not _plain(its.title).startswith(_plain(mine.title)):
        yield f"title “{mine.title}”, but “{its.title}” in note {other.mark}"


def _container_problems(citation: ProposedCitation, earlier: Sequence[ProposedCitation]) -> Iterator[str]:
    """Say where one author's volume bears another title than the last time."""
    mine = citation.reference
    if mine.container is None or not mine.container_authors:
        return
    for other in reversed(earlier):
        its = other.reference
        if its.container is None or not _share_surname(mine.container_authors, its.container_authors):
            continue
        likeness = SequenceMatcher(None, _plain(mine.container), _plain(its.container), autojunk=False).ratio()
        if _LIKE <= likeness < 1:
            yield f"container “{mine.container}”, but “{its.container}” in note {other.mark}"
        return


def _is_extent(locator: str | None) -> bool:
    pages = _range(locator)
    return pages is not None and pages[1] - pages[0] >= 4  # noqa: PLR2004 - an article has more than four pages


def _coincidence(citation: ProposedCitation, earlier: Sequence[ProposedCitation], target: int | None) -> Iterator[str]:
    """Say where two notes in a row give the same pages of two works: a slip of the pen, more often than not."""
    if not earlier or citation.locator is None or earlier[-1].note == citation.note:
        return
    last = earlier[-1]
    pages = _range(citation.locator)
    if target is None and pages and pages == _range(last.locator) and pages[0] != pages[1]:
        yield f"the same pages (“{citation.locator}”) as of another work in note {last.mark}"


_FOLD = str.maketrans("İIıÂâÎîÛû", "iiiaaiiuu")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.translate(_FOLD).casefold()))


def _surnames(name: str) -> set[str]:
    words = _plain(name.partition(",")[0]).split()
    long = [word for word in words if len(word) > 2]  # noqa: PLR2004 - initials are shorter
    if not long:
        return set(words)
    return {long[0]} if re.search(r"\s\w{1,2}\.\s*$", name) else {long[-1]}


def _same_author(reference: Reference, other: Reference) -> bool:
    """Say whether the first-named authors share a surname, whichever way round the names stand."""
    return _share_surname(reference.authors, other.authors)


def _share_surname(names: Sequence[str], others: Sequence[str]) -> bool:
    return bool(names and others and _surnames(names[0]) & _surnames(others[0]))
