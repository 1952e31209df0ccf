"""Which earlier work a citation means: repeated and short titles, *a.g.e.*, *ibid.*, *op. cit.* and their like.

Nothing is mended: what does not agree with the earlier citation is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from kg.citations import references
from kg.citations.proposals import ProposedCitation
from kg.citations.references import Reference

SAME_TITLE = 0.86
"""How like each other two titles of one author must be (0 to 1) to be taken for one work."""
_LIKE = 0.5
_SHORTEST_TITLE = 5
_LONGEST_INITIALS = 2
_BOOK_AGAIN = re.compile(r"a\.?\s?g\.?\s?e|adı geçen eser", re.IGNORECASE)
_ARTICLE_AGAIN = re.compile(r"a\.?\s?g\.?\s?m|adı geçen makale", re.IGNORECASE)
_FOLD = str.maketrans("İIıÂâÎîÛû", "iiiaaiiuu")


class Earlier:
    """The citations so far, in order, and where to look for those that may be of one work."""

    def __init__(self) -> None:
        """Begin with none."""
        self.citations: list[ProposedCitation] = []
        self._places: dict[object, list[int]] = {}
        self._last: int | None = None

    def add(self, citation: ProposedCitation) -> None:
        """Append a citation, having said which earlier one names the same work and what does not agree with it."""
        made = citation if citation.function == "remark" else self._resolved(citation)
        index = len(self.citations)
        self.citations.append(made)
        if made.function != "remark":
            self._last = index
            for key in _keys(made.reference):
                self._places.setdefault(key, []).append(index)

    def _resolved(self, citation: ProposedCitation) -> ProposedCitation:
        if citation.reference.again is not None:
            target, problems = self._pointed_at(citation)
        else:
            target, problems = self._same_work(citation.reference), []
        if target is not None:
            root = self._root(target)
            full = target if self.citations[target].title else root
            problems.extend(_disagreements(citation, self.citations[full]))
            target = root
        problems.extend(self._container_problems(citation))
        if target is None and self.citations:
            problems.extend(_coincidence(citation, self.citations[-1]))
        return replace(citation, refers_to=target, problems=(*citation.problems, *problems))

    def _root(self, index: int) -> int:
        target = self.citations[index].refers_to
        return index if target is None else target

    def _pointed_at(self, citation: ProposedCitation) -> tuple[int | None, list[str]]:
        again = citation.reference.again or ""
        if self._last is None:
            return None, [f"“{again}” points back, but nothing is cited before it"]
        if not citation.reference.authors:
            doubtful = self._is_among_several(self._last, citation)
            return self._last, [f"“{again}” follows a note that cites several works"] if doubtful else []
        own = self._by_author(citation.reference)
        if not own:
            return None, [f"“{again}” points back, but no earlier note cites a work by {citation.author}"]
        if _ARTICLE_AGAIN.match(again):
            own = [i for i in own if self.citations[self._root(i)].reference.container] or own
        return own[-1], list(self._doubts(citation, own, self._last))

    def _doubts(self, citation: ProposedCitation, own: Sequence[int], last: int) -> Iterator[str]:
        again = citation.reference.again or ""
        works = {self._root(i) for i in own}
        if len(works) > 1 and last != own[-1]:
            yield f"“{again}” may mean any of {len(works)} works by {citation.author}; the last one is taken"
        if references.points_to_previous(again) and last not in own:
            yield f"“{again}” means the work just before, which is not by {citation.author}"

    def _is_among_several(self, index: int, citation: ProposedCitation) -> bool:
        note = self.citations[index].note
        if note == citation.note:
            return False
        works: set[int] = set()
        for i in range(index, -1, -1):
            if self.citations[i].note != note:
                break
            if self.citations[i].function != "remark":
                works.add(self._root(i))
        return len(works) > 1

    def _by_author(self, reference: Reference) -> list[int]:
        places = {i for key in _author_keys(reference.authors) for i in self._places.get(key, ())}
        return sorted(places)

    def _same_work(self, reference: Reference) -> int | None:
        if reference.archive is not None:
            places = self._places.get(("archive", reference.archive.key), [])
            return places[-1] if places else None
        seen: set[int] = set()
        for i in sorted({i for key in _wanted_keys(reference) for i in self._places.get(key, ())}, reverse=True):
            root = self._root(i)
            if root not in seen and (_is_same(reference, self.citations[i].reference)):
                return i
            if self.citations[i].title:
                seen.add(root)
        return None

    def _container_problems(self, citation: ProposedCitation) -> Iterator[str]:
        """Say where one author's volume bears another title than the last time."""
        mine = citation.reference
        if mine.container is None or not mine.container_authors:
            return
        places = [i for key in _author_keys(mine.container_authors) for i in self._places.get(("container", key), ())]
        if not places:
            return
        other = self.citations[max(places)]
        its = other.reference.container or ""
        if _LIKE <= _likeness(_plain(mine.container), _plain(its)) < 1:
            yield f"container “{mine.container}”, but “{its}” in note {other.mark}"


def _author_keys(authors: Sequence[str]) -> list[object]:
    return [("author", surname) for surname in sorted(_surnames(authors[0]))] if authors else []


def _keys(reference: Reference) -> list[object]:
    """Give the keys under which a citation can be found again."""
    keys = _author_keys(reference.authors)
    keys += [("container", key) for key in _author_keys(reference.container_authors)]
    if reference.archive is not None:
        keys.append(("archive", reference.archive.key))
    if reference.title and not reference.authors:
        keys.append(("title", _plain(reference.title)[:_SHORTEST_TITLE]))
    return keys


def _wanted_keys(reference: Reference) -> list[object]:
    """Give the keys under which the earlier citations of a work may stand."""
    if reference.authors:
        return _author_keys(reference.authors)
    plain = _plain(reference.title or "")
    return [("title", plain[:_SHORTEST_TITLE]), *([("author", plain)] if _is_bare(reference) else [])]


def _is_bare(reference: Reference) -> bool:
    """Say whether the reference is a single name or title, with nothing but a place in the work."""
    return not (reference.authors or reference.year or reference.volume or reference.issue)


def _is_same(reference: Reference, other: Reference) -> bool:
    """Say whether two references, whose authors agree, are of one work."""
    if _is_bare(reference) and other.authors:
        return True
    if reference.title is None:
        return not (reference.year or reference.volume or reference.issue)
    if other.title is None or other.archive is not None:
        return False
    mine, its = _plain(reference.title), _plain(other.title)
    shortened = len(mine) >= _SHORTEST_TITLE and its.startswith(mine) and reference.year is None
    return shortened or mine == its or _likeness(mine, its) >= SAME_TITLE


def _likeness(mine: str, its: str) -> float:
    matcher = SequenceMatcher(None, mine, its, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0


def _disagreements(citation: ProposedCitation, other: ProposedCitation) -> Iterator[str]:
    mine, its = citation.reference, other.reference
    if mine.again is not None:
        yield from ranges_outside(
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


def _is_extent(locator: str | None) -> bool:
    pages = page_range(locator)
    return pages is not None and pages[1] - pages[0] >= 4  # noqa: PLR2004 - an article has more than four pages


def _coincidence(citation: ProposedCitation, last: ProposedCitation) -> Iterator[str]:
    """Say where two notes in a row give the same pages of two works: a slip of the pen, more often than not."""
    pages = page_range(citation.locator)
    if last.note == citation.note or pages is None or pages[0] == pages[1]:
        return
    if pages == page_range(last.locator):
        yield f"the same pages (“{citation.locator}”) as of another work in note {last.mark}"


def ranges_outside(extent: str | None, locator: str | None) -> Iterator[str]:
    """Say where the pages cited are not among those that the whole has."""
    whole, cited = page_range(extent), page_range(locator)
    if whole and cited and not (whole[0] <= cited[0] and cited[1] <= whole[1]):
        yield f"“{locator}” lies outside “{extent}”"


def page_range(pages: str | None) -> tuple[int, int] | None:
    """Give the first and the last page of a locator, if they rise."""
    numbers = [int(number) for number in re.findall(r"\d{1,9}", pages or "")]
    return (numbers[0], numbers[-1]) if numbers and numbers[0] <= numbers[-1] else None


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.translate(_FOLD).casefold()))


def _surnames(name: str) -> set[str]:
    """Give what may be the surname of a name, whichever way round it stands."""
    words = _plain(name.partition(",")[0]).split()
    long = [word for word in words if len(word) > _LONGEST_INITIALS]
    if not long:
        return set(words)
    return {long[0]} if re.search(r"\s\w{1,2}\.\s*$", name) else {long[-1]}
