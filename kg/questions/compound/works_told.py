"""Who wrote a work that is told by its matter, its kind, and where and when it came out: *the book published in Leiden*.

By the tables of works: of each word of the matter its names or descriptions must speak. Owns no work and no author.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions import authorship, searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, text_of
from kg.questions.compound.wordings import Wordings
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.tokens import endings
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said of a work: its kind, its matter, where and when it came out, who cites it; what is not said is empty."""

    kind: str
    matter: str = ""
    place: str = ""
    year: str = ""
    by: str = ""


def told(question: str, language: str) -> Told | None:
    """Read what is said of the work of which it is asked who wrote it; nothing where too little is.

    >>> told("Who wrote the biography of Panin that came out in Leiden in 1951", "en")
    Told(kind='biography', matter='Panin', place='Leiden', year='1951', by='')
    >>> told("Who wrote on the siege of Azov", "en"), told("Who wrote the book", "en")
    (Told(kind='work', matter='the siege of Azov', place='', year='', by=''), None)
    >>> told("1951'de Leiden'de çıkan kitabın yazarı kim", "tr")
    Told(kind='kitab', matter='', place='Leiden', year='1951', by='')
    >>> told("Panin hakkındaki makaleyi kim yazmış", "tr"), told("Mektubu kim yazdı", "tr")
    (Told(kind='makale', matter='Panin', place='', year='', by=''), None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    if found is None:
        return None
    parts = {name: text or "" for name, text in found.groupdict().items()}
    parts["kind"] = (parts.get("kind") or _ANY).lower()
    if language == "tr":
        parts["year"] = parts.get("year") or parts.pop("later", "")
        parts.pop("later", None)
    read = Told(**parts)
    return read if read.matter or (read.place and read.year) else None


class WorksTold:
    """Answers who wrote a work that is told so, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        self._graph, self._reader, self._lexicon = graph, reader, reader.lexicon
        self._wordings = Wordings(reader)
        self._answerer = Answerer(graph, reader.lexicon, project)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the authors of all works of which that is true; nothing where it is of none."""
        asked = told(question, language)
        works = sorted(set(self._works(asked, language))) if asked is not None else []
        if not works:
            return None
        clause = Clause(
            relations=(authorship.WRITING,),
            subject=Slot(asked=True, classes=("Actor",)),
            object=Slot(things=tuple(works)),
        )
        return self._answerer.by_catalogue(Understood(intent="related", language=language, clauses=(clause,)))

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of who wrote an article of a matter its author, not who says or writes something of that."""
        relations = {name for clause in answer.understood.clauses for name in clause.relations}
        other = answer.understood.intent == "claimants" or bool(relations & _OF_LETTERS)
        asked = told(question, language) if other else None
        if asked is None or asked.kind == _ANY:
            return answer
        return self.told(question, language) or Refused(kind="unreadable", language=language)

    def _works(self, asked: Told, language: str) -> Iterator[str]:
        said = self._wordings.said(asked.matter, language) if asked.matter else []
        if asked.matter and not said:
            return
        matters = {iri for each in said for iri in each.things}
        for work, who, place, year in rows(self._graph, searches.with_prefixes(_WORKS)):
            iri = text_of(work)
            if iri not in self._lexicon.things or text_of(who) in matters:
                continue
            if asked.year and not (year is not None and text_of(year).startswith(asked.year)):
                continue
            if asked.place and not (place is not None and self._is_place(asked.place, text_of(place))):
                continue
            if asked.by and not self._is_cited(iri, asked.by, language):
                continue
            of_all = all(self._wordings.is_of_thing(each, iri, language) for each in said)
            if is_kind(self._lexicon, iri, asked.kind) and of_all:
                yield iri

    def _is_cited(self, work: str, by: str, language: str) -> bool:
        """Tell whether a claim of somebody’s, or one that he reports, cites a work."""
        who = named(self._reader, by, language)
        query = searches.with_prefixes(_CITING.format(values("work", (work,)), values("by", who)))
        return bool(who) and any(True for _ in rows(self._graph, query))

    def _is_place(self, name: str, known: str) -> bool:
        """Tell whether a name is that of the place that a work is entered with, in whatever language."""
        bases = {name, *(base for base, _ in endings(name, "tr"))}
        things = {iri for each in bases for iri in self._lexicon.by_name.get(plain(each), ())}
        names = {plain(text) for iri in things for text, _ in self._lexicon.things[iri].names}
        return plain(known) in names | {plain(name)}


def is_kind(lexicon: Lexicon, iri: str, kind: str) -> bool:
    """Tell whether a work is of a kind: by its class, or a word of its names and descriptions."""
    for stems, classes, others in _KINDS:
        if kind.startswith(stems):
            return lexicon.is_a(iri, classes) and not (others and lexicon.is_a(iri, others))
    thing = lexicon.things.get(iri)
    texts = (*(text for text, _ in thing.names), *thing.descriptions) if thing is not None else ()
    told_of = next((words for words in _CALLED if kind.startswith(words)), (kind,))
    return any(re.search(rf"\b{word}", plain(text)) for text in texts for word in told_of)


_ANY = "work"
_OF_LETTERS = frozenset({"wroteTo", "sender", "addressee", "concerns"})
_WORKS = (
    "SELECT DISTINCT ?work ?who ?place ?year { ?work kg:author ?who . OPTIONAL { ?work kg:publishedAt ?place } "
    "OPTIONAL { ?work kg:year ?year } }"
)
_CITING = (
    "SELECT ?claim {{ {} {} ?claim kg:cites ?work ; kg:status kg:accepted . "
    "{{ ?claim kg:claimant ?by }} UNION {{ ?claim kg:reportedBy ?by }} }} LIMIT 1"
)
_KINDS = (
    (("book", "kita", "monograph", "monografi"), ("Work",), ("Article", "ArchiveFile")),
    (("article", "paper", "essay", "makale"), ("Article",), ()),
    (("memoir", "hatira", "hatıra", "anı"), ("Memoir",), ()),
    (("work", "study", "studies", "eser", "çalışma", "inceleme", "araştırma"), ("Work",), ("ArchiveFile",)),
)
"""Words for kinds of works, with the classes that they mean and those that they do not."""
_CALLED = (("biograph", "biyografi"), ("autobiograph", "otobiyografi"))
_KIND = r"(?P<kind>biography|autobiography|books?|monograph|articles?|papers?|essays?|works?|stud(?:y|ies)|memoirs?)"
_WROTE = r"(?:who (?:wrote|has written|published|authored)|who (?:is|was) the author of|which (?:author|historian|scholar|writer) (?:wrote|published))"
_OUT = r"(?: (?:that |which )?(?:(?:was |were )?(?:published|printed|issued)|came out|appeared))?(?: in (?P<place>[A-Z]\w+))?(?: in (?P<year>\d{4}))?"
_KITAP = r"(?P<kind>biyografi|otobiyografi|kita[pb]|monografi|makale|eser|çal[ıi]şma|inceleme|araşt[ıi]rma|hat[ıi]ra(?:t|lar)?|an[ıi]lar)"
_TURKISH_OUT = r"(?:(?:(?P<year>\d{4})(?:['’][dt][ae]| yılında) )?(?:(?P<place>\w+)['’][dt][ae] )?(?:(?P<later>\d{4})(?:['’][dt][ae]| yılında) )?(?:yayımlanan|yayınlanan|çıkan|basılan) )?"
_OF = r"(?:(?P<matter>\S.*?)(?:['’]?y?[ıiuü])? (?:hakk[ıi]ndaki|üzerine|konulu|konusundaki|konu alan|konu edinen|ele alan|anlatan|inceleyen|ile ilgili|dair)(?: bir)? )?"
_LIFE = r"(?P<kind>biography)"
_CITES = r"(?:quote|cite|use|draw on|rely on|refer to|mention)"
_ALINTI = r"(?:alınt[ıi] yap|alınt[ıi]la|aktar|kullan|yararlan|faydalan|kaynak göster|atıf yap|iktibas e[dt])"
_PATTERNS = {
    "en": tuple(
        re.compile(text)
        for text in (
            rf"(?i:whose) {_LIFE} (?:of|on|about) (?P<matter>.+?) (?:does|did|do) (?P<by>.+?) {_CITES}",
            rf"(?i:whose) {_LIFE} (?:of|on|about) (?P<matter>.+?) (?:is|was|are|were) (?:cited|quoted|used) by (?P<by>.+)",
            rf"(?i:{_WROTE}) (?:(?:an?|the|some|any|his|her) )?(?:\w+ )??{_KIND}(?: (?:of|on|about|concerning) (?P<matter>.+?))??{_OUT}",
            rf"(?i:{_WROTE}) (?:on|about) (?P<matter>.+?){_OUT}",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<by>\S+(?: \S+){{0,2}}?),? kimin (?P<matter>\S+(?: \S+){{0,2}}?) (?P<kind>biyografi)(?:sinden|sini|sine) {_ALINTI}\w*(?: \w+)?",
            rf"{_TURKISH_OUT}{_OF}{_KITAP}(?:s?[ıiuü]|y[ıi]|n[ıi]n|[ıi]n|s[ıi]n[ıi]n?|[ıi]n[ıi])?n? (?:kim(?:ler)? (?:yaz(?:d[ıi]|m[ıi]ş|m[ıi]şt[ıi])|kaleme ald[ıi])|yazar[ıi] kim(?:di|dir)?|kime ait(?:ti|tir)?)",
            rf"{_TURKISH_OUT}(?P<matter>\S+(?: \S+){{0,2}}) (?P<kind>biyografi)(?:sini|sinin|si)? (?:kim(?:ler)? (?:yaz(?:d[ıi]|m[ıi]ş|m[ıi]şt[ıi])|kaleme ald[ıi])|yazar[ıi] kim(?:di|dir)?|kime ait(?:ti|tir)?)",
        )
    ),
}
