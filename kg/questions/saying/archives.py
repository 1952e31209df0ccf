"""Whose papers somebody cites: *which archives does Harrow use, Harrow hangi arşivlerden yararlanıyor*.

Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re

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
