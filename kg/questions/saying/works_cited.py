"""Which works of somebody are cited, and who wrote a work whose title is in quotation marks. Owns no claim."""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.searches import with_prefixes
from kg.questions.tokens import roots
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """Whose works are asked for (``author``), cited by whom (anybody: empty), or of which ``title`` and ``year`` the author."""

    author: str = ""
    by: str = ""
    title: str = ""
    year: str = ""


def works(question: str, language: str) -> Works | None:
    """Read which works are asked for, or of which work the author; nothing where none are.

    >>> works("Which works of Harrow are cited", "en").author, works("Which books by Harrow does Vos cite", "en").by
    ('Harrow', 'Vos')
    >>> works('Who is the author of the article "On Azov" in the Review', "en").title
    'On Azov'
    >>> works("Harrow'un hangi eserleri kaynak gösteriliyor", "tr").author, works("Who wrote to Panin", "en")
    ('Harrow', None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return Works(**{name: text for name, text in found.groupdict().items() if text and name != "kind"})
    return None


class WorksCited(Answers):
    """Answers with works that are cited, or with the author of one, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with works or an author; nothing where neither is asked for, or a name is not known."""
        asked = works(question, language)
        if asked is None:
            return None
        if asked.title:
            return self._author_of(asked, language)
        whole = named(self._reader, f"{asked.by} {asked.author}", language) if asked.by and language == "tr" else ()
        author = whole or named(self._reader, asked.author, language)
        by = named(self._reader, asked.by, language) if asked.by and not whole else ()
        if (
            not author
            or (asked.by and not by and not whole)
            or not all(self._lexicon.is_a(each, ("Person",)) for each in author)
        ):
            return None
        return self._of(author, by, language)

    def _of(self, author: Sequence[str], by: Sequence[str], language: str) -> Answered | Refused:
        """Give the works of somebody that claims cite, with the claims."""
        citing = f"{values('by', by)} {{ ?claim kg:claimant ?by }} UNION {{ ?claim kg:reportedBy ?by }}" if by else ""
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {values('author', author)} ?answer kg:author ?author .\n"
            f"  {{ ?claim kg:cites ?answer }} UNION {{ {IN_NOTE} }}\n  ?claim kg:status kg:accepted .\n  {citing}\n}}\n"
        )
        clause = Clause(relations=("authored",), subject=Slot(things=tuple(author)), object=Slot(asked=True))
        asked = Understood(intent="related", language=language, clauses=(clause,), claimants=tuple(by))
        found = self._found(query)
        return self._unopposed(self._answered(asked, found, query)) if found else self._nobody(asked, query)

    def _author_of(self, work: Works, language: str) -> Answered | Refused:
        """Give who wrote the work of a title, by the tables and the claims that cite it."""
        own = tuple(each for each in self._titled(work.title) if work.year in self._lexicon.things[each].label("en"))
        asked = Understood(
            intent="related",
            language=language,
            clauses=(Clause(relations=("authored",), subject=Slot(asked=True), object=Slot(things=own)),),
        )
        query = with_prefixes(
            f"SELECT DISTINCT ?author ?claim WHERE {{\n  {values('work', own)} ?work kg:author ?author .\n"
            "  OPTIONAL { ?claim kg:cites ?work ; kg:status kg:accepted }\n}\n"
        )
        held: dict[str, list[str]] = {}
        for author, claim in rows(self._graph, query) if own else ():
            held.setdefault(text_of(author), []).extend([text_of(claim)] if claim is not None else [])
        if not held:
            return Refused(kind="unknown-name", language=language, words=(work.title,))
        found = [Found(iri=iri, claims=tuple(sorted(claims))) for iri, claims in sorted(held.items())]
        return self._unopposed(self._answered(asked, found, query))

    def _titled(self, title: str) -> tuple[str, ...]:
        """Give the works of a title; else those that have it in one of their names, whole between other words."""
        said = _bare(title)
        first = said.split()[:1]
        things = self._lexicon.having(roots(first), lambda word: word.startswith(first[0][:_STEM])) if first else ()
        found = {
            each.iri
            for each in things
            if "Work" in each.classes and any(f" {said} " in f" {_bare(text)} " for text, _ in each.names)
        }
        whole = {each for each in found if any(_title(text) == said for text, _ in self._lexicon.things[each].names)}
        return tuple(sorted(whole or found))


def _title(name: str) -> str:
    """Give the title in what a work is called: *Harrow, On Azov (1999)*."""
    return _bare(re.sub(r"^[^,]*, | \(\d{4}\)$", "", name))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text)))


IN_NOTE = (
    "?note a kg:NoteCitation ; kg:document ?document ; kg:note ?number ; kg:work ?answer . "
    "?claim kg:footnote ?number ; kg:passage ?passage . ?passage kg:document ?document"
)
_STEM = 3
_QUOTED = r"[\"“”„«‘'](?P<title>[^\"“”„«»]{3,}?)[\"“”»’']"
_KIND = (
    r"(?:article|book|work|study|essay|paper|chapter|memoirs?|monograph|writing|biograph(?:y|ie)|survey|thesis|novel)s?"
)
_LIFE = r"biograph(?:y|ies) of"
"""A life of somebody is a work on him, and none of his."""
_YEAR = r"(?:(?P<year>\d{4}) )?"
_CITED = r"(?:cited|quoted|used|mentioned|referred to|named|drawn on|relied on|given as (?:a )?sources?)"
_WHERE = r"(?: (?:in|by|at) (?:the (?:article|text|paper|notes|footnotes|author)|this article|footnotes))?"
_ESER = r"(?:eser|kitap|kitab|makale|çalışma|yazı)l?[ae]?r?[ıi]?(?:na|ne|ndan|nden|nı|ni)?"
_ANILAN = r"(?:kaynak göster|an|kullan|alıntılan|zikred|atıf yap|gönderme yap|geç|yer al|başvurul|yararlan)\w*"
_ETKEN = (
    r"(?:aktar|alıntı yap|alıntıla|alıntılı|kaynak göster|yararlan|faydalan|başvur|dayan|atıf yap|kullan|an|zikred|söz ed|bahsed)"
    r"(?:ıyor|iyor|uyor|üyor|yor|makta|mekte|mış|miş|muş|müş|dı|di|du|dü|tı|ti)\w*"
)
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:which|what) (?!{_LIFE}){_KIND} (?:of|by|from) (?P<author>.+?) (?:are|is|were|was|have been|has been) {_CITED}{_WHERE}",
            rf"(?:which|what) (?!{_LIFE}){_KIND} (?:of|by|from) (?P<author>.+?) (?:does|did|do) (?P<by>.+?) (?:cite|quote|use|mention|refer to|draw on|rely on)",
            rf"(?:which|what) {_KIND} (?:does|did|do) (?P<by>.+?) (?:cite|quote|use|mention) (?:by|of|from) (?P<author>.+)",
            rf"(?:list |name |show |give )?(?:all )?(?:the )?{_KIND} (?:of|by) (?P<author>.+?) (?:that|which) (?:are|is|were|was) {_CITED}{_WHERE}",
            rf"(?:which|what) of (?P<author>.+?)['’]s? {_KIND} (?:are|is|were|was) {_CITED}{_WHERE}",
            rf"who (?:is|was|are|were) the (?:author|writer)s? of (?:the |an? )?{_YEAR}(?:{_KIND} )?(?:called |entitled |titled )?{_QUOTED}(?: (?:in|published|from) .+)?",
            rf"who (?:wrote|authored|published|penned) (?:the |an? )?{_YEAR}(?:{_KIND} )?(?:called |entitled |titled )?{_QUOTED}(?: (?:in|published|from) .+)?",
            rf"by whom (?:was|is) (?:the |an? )?(?:{_KIND} )?{_QUOTED}(?: .+)? written",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<by>\S+?(?: \S+?){{0,2}}?),? (?P<author>\S+?(?: \S+?)?)['’]n?[ıiuü]n hangi {_ESER} {_ETKEN}",
            rf"(?P<author>\S+?(?: \S+?){{0,2}}?)['’]?n?[ıiuü]n hangi {_ESER} {_ANILAN}",
            rf"{_QUOTED}(?: (?:adlı|başlıklı|isimli))?(?: (?:makale|kitab|kitap|eser|yazı|çalışma|biyografi|inceleme|tez|roman)\S*)? (?:kim|kimler) (?:yazdı|yazmış|kaleme aldı)",
            rf"{_QUOTED}(?: (?:adlı|başlıklı|isimli))?(?: (?:makale|kitab|kitap|eser|yazı|çalışma|biyografi|inceleme|tez|roman)\S*)? yazarı kim(?:dir|di)?",
            rf"(?:kim|kimler) {_QUOTED}(?: (?:adlı|başlıklı|isimli))?(?: (?:makale|kitab|kitap|eser|yazı|çalışma|biyografi|inceleme|tez|roman)\S*)? (?:yazdı|yazmış|kaleme aldı)",
            rf"{_QUOTED}(?: (?:adlı|başlıklı|isimli))?(?: (?:makale|kitab|kitap|eser|yazı|çalışma|biyografi|inceleme|tez|roman)\S*)? (?:kimin|kime ait)(?:dir|di)?",
        )
    ),
}
