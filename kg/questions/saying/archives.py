"""Whose papers somebody cites: *which archives does Harrow use, Harrow hangi arşivlerden yararlanıyor*.

Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.saying.works_cited import IN_NOTE
from kg.questions.searches import with_prefixes
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused, Understood
from kg.store import Store


def using(question: str, language: str) -> str:
    """Give by whom archives are used, whose names are asked for; nothing where they are not.

    >>> using("Which archives does Harrow draw on", "en"), using("Harrow hangi arşivlerden yararlanıyor", "tr")
    ('Harrow', 'Harrow')
    >>> using("Which archive files does Harrow cite", "en"), using("Harrow hangi arşiv dosyasını gösteriyor", "tr")
    ('', '')
    """
    found = [one for one in (each.fullmatch(question) for each in _PATTERNS.get(language, ())) if one]
    return found[0]["by"] if found else ""


class ArchivesUsed(Answers):
    """Answers with archives of which somebody cites files, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with archives, each with the claims that cite its files; nothing where none are asked for."""
        by = using(question, language)
        whom = named(self._reader, by, language) if by else ()
        if not whom:
            return None
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  ?work kg:archive ?answer .\n"
            f"  {{ ?claim kg:cites ?work }} UNION {{ {IN_NOTE.replace('?answer', '?work')} }}\n"
            f"  {values('by', whom)} {{ ?claim kg:claimant ?by }} UNION {{ ?claim kg:reportedBy ?by }}\n"
            "  ?claim kg:status kg:accepted .\n}\n"
        )
        held: dict[str, dict[str, None]] = {}
        for archive, claim in sorted(rows(self._graph, query), key=str):
            held.setdefault(text_of(archive), {})[text_of(claim)] = None
        asked = Understood(intent="sources", language=language, claimants=tuple(whom))
        found = [Found(iri=iri, claims=tuple(own)) for iri, own in held.items() if iri in self._lexicon.things]
        return self._unopposed(self._answered(asked, found, query)) if found else self._nobody(asked, query)


class ArchivesKeeping(Answers):
    """Answers in which archive that is kept on which something rests, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused | None]
    ) -> None:
        """Take a store, its project, what takes names apart, and what answers the simpler questions."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._ask = reader, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the archives of the files that are cited for it; nothing where none is cited."""
        what = kept_whole(question, language)
        pieces = self._reader.pieces(what, language) if what else ()
        written = any(self._lexicon.is_a(each, _WRITTEN) for piece in pieces for each in piece.things)
        letters = any(set(piece.classes) & {"Communication", "Letter", "Telegram", "Report"} for piece in pieces)
        cited = self._ask(kept(question, language), language) if written or letters else None
        if not isinstance(cited, Answered) or cited.understood.intent != "sources":
            return None
        works = {each.iri: each.claims for each in cited.found if each.iri}
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?work WHERE {{ {values('work', sorted(works))} ?work kg:archive ?answer }}"
        )
        held: dict[str, dict[str, None]] = {}
        for archive, work in sorted(rows(self._graph, query), key=str):
            held.setdefault(text_of(archive), {}).update(dict.fromkeys(works[text_of(work)]))
        found = [Found(iri=iri, claims=tuple(own)) for iri, own in held.items() if iri in self._lexicon.things]
        return self._answered(cited.understood, found, query) if found else None


def kept(question: str, language: str) -> str:
    """Ask which file is cited for that of which it is asked in which archive it is; nothing where it is not.

    >>> kept("Which archive keeps Panin's letter to Repnin", "en")
    "which archive file is cited for Panin's letter to Repnin"
    >>> kept("Panin'in Repnin'e mektubu hangi arşivde saklanıyor", "tr")
    "Panin'in Repnin'e mektubu için hangi arşiv dosyası gösteriliyor"
    >>> kept("Which archive did Panin burn", "en"), kept("Panin hangi arşivde çalıştı", "tr")
    ('', '')
    """
    what = kept_whole(question, language)
    if not what:
        return ""
    return (
        f"which archive file is cited for {what}"
        if language == "en"
        else f"{what} için hangi arşiv dosyası gösteriliyor"
    )


def kept_whole(question: str, language: str) -> str:
    """Give that of which it is asked in which archive it is."""
    found = [one for one in (each.fullmatch(question) for each in _KEPT.get(language, ())) if one]
    return found[0]["what"] if found else ""


_WRITTEN = ("Communication",)
"""What the file that is cited for it holds; of all else it only tells."""
_KEEPS = r"(?:keeps|holds|has|houses|preserves|stores|owns)"
_IS_KEPT = r"(?:kept|held|preserved|stored|housed|found|deposited)"
_KEPT = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:which|what) archives? {_KEEPS} (?P<what>.+)",
            rf"in (?:which|what) archives? (?:is|are) (?P<what>.+?)(?: (?:now |today )?{_IS_KEPT})?",
            rf"(?:which|what) archives? (?:is|are) (?P<what>.+?) {_IS_KEPT} in",
        )
    ),
    "tr": (
        unmarked(r"(?P<what>\S+(?: \S+)+?) hangi arşivde(?:dir|ydi)?(?: (?:saklan|bulun|dur|korun|muhafaza edil)\w+)?"),
        unmarked(r"(?P<what>\S+(?: \S+)+?)y?[ıiuü] hangi arşiv (?:sakl|koru|barındır)\w+"),
    ),
}
_CITE = r"(?:cite|quote|use|rely on|draw (?:up)?on|refer to|work with|consult|base (?:him|her|it)self on)"
_OF = r"(?:papers|holdings|documents|materials|records)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:from |on )?(?:which|what) archives? (?:does|did) (?P<by>.+?) (?:{_CITE}|cite from|take (?:his|her) {_OF} from|rely|draw)",
            rf"(?:the )?{_OF} of (?:which|what) archives? (?:does|did) (?P<by>.+?) {_CITE}",
            rf"(?:from )?(?:which|what) archives? (?:are|were) the {_OF} that (?P<by>.+?) (?:cites|uses|quotes|used|cited)(?: taken| from)?",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            r"(?P<by>\S+(?: \S+){0,2}?),? (?:hangi|ne) arşiv(?:i|leri|den|lerden|e|lere)(?: belgelerini| belgelerinden)? (?:kullan|yararlan|faydalan|dayan|başvur|alıntı|çalış|aktar)\w*(?: \w+)?",
            r"hangi arşiv(?:i|leri|den|lerden|e|lere) (?P<by>\S+(?: \S+){0,2}?) (?:kullan|yararlan|faydalan|dayan|başvur)\w*(?: \w+)?",
        )
    ),
}
