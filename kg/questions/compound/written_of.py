"""To whom somebody wrote of a matter, and who wrote of it: *to whom were Harrow’s letters about the siege addressed*.

A letter is of what it is claimed to concern, if that has every word of the matter. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import rows, values
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Who wrote (``by``) to whom (``to``) of what; whoever is not said is asked for, of both known the letters are.

    ``letters`` and ``when``: the letters, or their day, are asked for.
    """

    matter: str
    by: str = ""
    to: str = ""
    letters: bool = False
    when: bool = False


def written_of(question: str, language: str) -> Written | None:
    """Read who wrote to whom of what; nothing where no matter is said.

    >>> written_of("To whom were Harrow's letters about the siege addressed", "en")
    Written(matter='the siege', by='Harrow', to='', letters=False, when=False)
    >>> written_of("Who wrote to Panin about the grain", "en"), written_of("Which letters of Panin are about grain", "en")
    (Written(matter='the grain', by='', to='Panin', letters=False, when=False), Written(matter='grain', by='Panin', to='', letters=True, when=False))
    >>> written_of("Panin tahıl hakkında kime yazdı", "tr"), written_of("Panin'in tahıl hakkındaki mektupları kime gönderildi", "tr")
    (Written(matter='tahıl', by='Panin', to='', letters=False, when=False), Written(matter='tahıl', by='Panin', to='', letters=False, when=False))
    >>> written_of("Panin'e tahıl hakkında kim yazdı", "tr").to, written_of("Panin kime yazdı", "tr")
    ("Panin'e", None)
    >>> written_of("Panin tahıl meselesiyle ilgili Repnin'e ne zaman mektup yazdı", "tr")
    Written(matter='meselesi', by='Panin tahıl', to="Repnin'e", letters=False, when=True)
    """
    return next(ways(question, language), None)


def ways(question: str, language: str) -> Iterator[Written]:
    """Read who wrote to whom of what in all ways: how long a name is only the names tell."""
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            parts = {name: text for name, text in found.groupdict().items() if text}
            letters, when = (parts.pop(name, None) is not None for name in ("letters", "when"))
            yield Written(letters=letters, when=when, **parts)


def written_about(question: str, language: str) -> str | None:
    """Read of what it is asked who wrote about it, to whomever.

    >>> written_about("Who wrote about Panin", "en"), written_about("Panin hakkında kim yazdı", "tr")
    ('Panin', 'Panin')
    >>> written_about("Who wrote to Panin about the grain", "en")
    """
    found = _ABOUT[language].fullmatch(question) if language in _ABOUT else None
    return found["matter"] if found is not None else None


class WrittenOf(Answers):
    """Answers who wrote to whom of a matter, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)
        self._answerer = Answerer(graph, reader.lexicon, project)

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of when something was written of a matter the day of the letter, and not the matter’s.

        Who only wrote to somebody has not written about him.
        """
        if (matter := written_about(question, language)) is not None and not self._is_about(answer, matter, language):
            return Refused(kind="no-claim", language=language, understood=answer.understood)
        asked = written_of(question, language) if answer.understood.intent in {"date", "when"} else None
        if asked is None or not asked.when:
            return answer
        clauses = answer.understood.clauses
        things = (*answer.understood.things, *(one for each in clauses for one in each.subject.things))
        written = any(self._lexicon.relations[name].family == _WRITING for each in clauses for name in each.relations)
        of_matter = any("concerns" in each.relations for each in clauses)
        if not of_matter and (written or any(self._lexicon.is_a(each, ("Communication",)) for each in things)):
            return answer
        return self.told(question, language) or Refused(kind="unreadable", language=language)

    def _is_about(self, answer: Answered, matter: str, language: str) -> bool:
        """Tell whether a letter of an answer concerns a matter; of what is no letter it is not asked."""
        relations = [self._lexicon.relations[name] for each in answer.understood.clauses for name in each.relations]
        if not relations or any(each.family != _WRITING for each in relations):
            return True
        said = self._wordings.said(matter, language, _IDLE)
        ends = {end.iri for each in answer.claims for end in (each.subject, each.object)}
        letters = sorted(each for each in ends if self._lexicon.is_a(each, ("Communication",)))
        iris = evidence.find(self._graph, subject=letters, predicate=(_CONCERNS,)) if letters else ()
        of = evidence.claims(self._graph, iris, project=self._project)
        return any(all(self._is_of(word, each.object.iri, language, when=True) for word in said) for each in of)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with correspondents, letters or their day; nothing where no letter of the one named is of that."""
        told = (self._of_way(each, language) for each in ways(question, language))
        return next((each for each in told if each is not None), None)

    def _of_way(self, asked: Written, language: str) -> Answered | None:
        ends = [self._named(name, language) if name else () for name in (asked.by, asked.to)]
        by, to = (each if all(self._lexicon.is_a(one, ("Actor",)) for one in each) else () for each in ends)
        said = self._wordings.said(asked.matter, language, _IDLE)
        if not said or bool(asked.by) != bool(by) or bool(asked.to) != bool(to):
            return None
        letters: dict[str, list[str]] = {}
        for letter, matter, claim in rows(self._graph, self._query(by, to)):
            if all(self._is_of(each, text_of(matter), language, when=asked.when) for each in said):
                letters.setdefault(text_of(letter), []).append(text_of(claim))
        if asked.when and letters:
            return self._day_of(letters, language)
        return self._of(letters, by, letters_too=asked.letters, language=language) if letters else None

    def _is_of(self, word: Said, matter: str, language: str, *, when: bool) -> bool:
        """Tell whether a matter has a word; a person, of whose letter the day is asked, in its name and not in its description."""
        person = when and bool(word.things) and all(self._lexicon.is_a(each, ("Person",)) for each in word.things)
        return self._wordings.is_of_thing(word, matter, language, described=not person)

    def _named(self, name: str, language: str) -> tuple[str, ...]:
        """Give whom a name means, or the body of whose members it speaks."""
        body = _MEMBERS.fullmatch(name)
        return in_whatever_case(self._reader, name, language) or (
            in_whatever_case(self._reader, body["body"], language) if body is not None else ()
        )

    def _day_of(self, letters: Iterable[str], language: str) -> Answered | None:
        """Give the day of letters, where they have but one."""
        asked = (Understood(intent="date", language=language, things=(each,)) for each in sorted(letters))
        told = [each for each in map(self._answerer.answer, asked) if isinstance(each, Answered)]
        days = {each.value for answer in told for each in answer.found}
        return told[0] if len(days) == 1 else None

    def _query(self, by: Sequence[str], to: Sequence[str]) -> str:
        name, own = ("sender", by) if by else ("addressee", to)
        both = _TO.format(values("got", to)) if by and to else ""
        return searches.with_prefixes(_LETTERS.format(values("end", own), name, both))

    def _of(
        self, letters: dict[str, list[str]], by: Sequence[str], *, letters_too: bool, language: str
    ) -> Answered | None:
        """Give the letters, or who is at their other end, with the claims that say so and of what they are."""
        own = tuple(sorted(letters))
        if letters_too:
            clause = Clause(relations=("sender",), subject=Slot(asked=True), object=Slot(things=tuple(by)))
            asked = Understood(intent="related", language=language, clauses=(clause,))
            query = searches.with_prefixes(_CONCERNING.format(values("answer", own)))
            found = [Found(iri=iri, claims=tuple(sorted(letters[iri]))) for iri in own]
            return self._answered(asked, found, query)
        clause = Clause(relations=("addressee" if by else "sender",), subject=Slot(things=own), object=Slot(asked=True))
        asked = Understood(intent="related", language=language, clauses=(clause,))
        query = searches.related(asked, self._lexicon)
        told = self._found(query)
        matters = tuple(claim for each in own for claim in sorted(letters[each]))
        found = [replace(each, claims=tuple(dict.fromkeys((*each.claims, *matters)))) for each in told]
        return self._answered(asked, found, query) if found else None


_SAID = "kg:status kg:accepted ; kg:polarity kg:asserts"
_LETTERS = (
    f"SELECT DISTINCT ?letter ?matter ?claim {{{{ {{}} ?sent kg:object ?end ; kg:predicate kg:{{}} ; kg:subject ?letter ; {_SAID} . "
    f"{{}} ?claim kg:subject ?letter ; kg:predicate kg:concerns ; kg:object ?matter ; {_SAID} }}}}"
)
_TO = f"{{}} ?to kg:object ?got ; kg:predicate kg:addressee ; kg:subject ?letter ; {_SAID} ."
_WRITING = "correspondence"
_CONCERNING = (
    f"SELECT DISTINCT ?answer ?claim {{{{ {{}} ?claim kg:subject ?answer ; kg:predicate kg:concerns ; {_SAID} }}}}"
)
_ON = r"(?:about|on|of|regarding|concerning)"
_WHEN = r"(?:when|(?:on|in) (?:what|which) (?:day|date|month|year))"
_NOTES = r"(?:letter|message|telegram|note|cable|dispatch)(?:e?s)?"
_MEKTUP = r"(?:mektu[bp]|telgraf|mesaj|nota|yazı)(?:lar)?[ıiu]?"
_HAKKINDA = r"(?:hakkında|konusunda|üzerine|üstüne|için|dair)"
_ILGILI = rf"(?: {_HAKKINDA}|(?:y)?l[ae] ilgili(?: olarak)?| ile ilgili(?: olarak)?)"
_KIME = r"\S+(?: \S+){0,2}?['’]?y?[ae]"
_YAZ = rf"(?:bir )?(?:{_MEKTUP} )?(?:yaz|gönder|yolla|çek)\w*"
_MEMBERS = unmarked(r"(?P<body>.+?)(?:['’]?n?[ıiuü]n)? üyelerine")
_ABOUT = {
    "en": re.compile(r"who (?:wrote|writes|has written|had written) (?:about|on|of) (?P<matter>.+)", re.IGNORECASE),
    "tr": unmarked(
        r"(?P<matter>\S+(?: \S+){0,3}) (?:hakkında|konusunda|üzerine) (?:kim|kimler) (?:yaz(?:dı|mış|mıştı|ıyor))"
    ),
}
_CONCERNS = terms.KG + "concerns"
_IDLE = frozenset(
    """mesele meselesi konu konusu mevzu mevzusu husus hususu matter question issue subject affair""".split()  # noqa: SIM905 - words in a line
)
"""What a matter is called that says nothing of it."""
_NE_ZAMAN = r"(?:ne zaman|hangi (?:gün|tarihte|yıl|yılda|ay|ayda)|kaç yılında|hangi yılda)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:what (?:is|was)|what['’]s) (?P<when>the date) of (?P<by>.+?)['’]s? {_NOTES}(?: to (?P<to>.+?))? (?:about|on|regarding|concerning) (?P<matter>.+)",
            rf"(?P<when>{_WHEN}) (?:was|were) (?P<by>.+?)['’]s? {_NOTES}(?: to (?P<to>.+?))? (?:about|on|regarding|concerning) (?P<matter>.+?) (?:sent|written|dated)",
            rf"(?P<when>{_WHEN}) did (?P<by>.+?) (?:write|send (?:a |his |her |the |their )?{_NOTES})(?: to (?P<to>.+?))? (?:about|regarding|concerning) (?P<matter>.+)",
            rf"(?P<when>{_WHEN}) did (?P<by>.+?) (?:(?:make|give|deliver|hold) (?:a |his |her |the |their )?(?:speech|address|talk)|speak|talk) (?:about|on|regarding|concerning) (?P<matter>.+)",
            rf"(?P<when>{_WHEN}) was (?P<by>.+?)['’]s? (?:speech|address|talk) (?:about|on|regarding|concerning) (?P<matter>.+?)(?: made| given| delivered| held)?",
            rf"(?:to )?whom were (?P<by>.+?)['’]s? {_NOTES} {_ON} (?P<matter>.+?) (?:addressed|sent|written|directed|meant)(?: to)?",
            rf"to whom did (?P<by>.+?) (?:write|send (?:a |his |her |the |their )?{_NOTES}|address (?:a |his |her |the |their )?{_NOTES}) (?:about|on|regarding|concerning) (?P<matter>.+)",
            rf"whom? did (?P<by>.+?) (?:write|send (?:a |his |her |the |their )?{_NOTES}) to (?:about|on|regarding|concerning) (?P<matter>.+)",
            r"who wrote to (?P<to>.+?) (?:about|on|regarding|concerning) (?P<matter>.+)",
            rf"(?:which|what) (?P<letters>{_NOTES}) (?:of|by|from) (?P<by>.+?) (?:is|are|was|were|deals?|dealt|speaks?|spoke) (?:about|on|with|concerned with) (?P<matter>.+)",
            rf"(?:which|what) (?P<letters>{_NOTES}) did (?P<by>.+?) (?:write|send) (?:about|on|regarding|concerning) (?P<matter>.+)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<by>\S+?(?: \S+?)??),? (?P<matter>.+?) {_HAKKINDA} (?:kime|kimlere) (?:{_MEKTUP} )?(?:yaz|gönder|yolla)\w*",
            rf"(?P<by>\S+?(?: \S+?)??),? (?:kime|kimlere) (?P<matter>.+?) {_HAKKINDA} (?:bir )?(?:{_MEKTUP} )?(?:yaz|gönder|yolla)\w*",
            rf"(?P<by>\S+?(?: \S+?)??)['’]?n?[ıiuü]n (?P<matter>.+?) (?:hakkındaki|konusundaki|konulu|ile ilgili|üzerine|konusunda) {_MEKTUP}s?[ıiu]? (?:kime|kimlere) (?:hitaben |hitap )?\w+",
            rf"(?P<by>\S+?(?: \S+?)??)(?:['’]n?[ıiuü]n)? (?P<matter>.+?) {_HAKKINDA}(?:ki)? konuşma(?:sı|sını)? (?P<when>{_NE_ZAMAN}) (?:yap|ver)\w+",
            rf"(?P<by>\S+?(?: \S+?)??) (?P<matter>.+?) {_HAKKINDA} (?P<when>{_NE_ZAMAN}) konuş\w+",
            *(
                rf"(?P<by>\S+(?: \S+){{{more}}}),? {rest} (?P<when>{_NE_ZAMAN}) {_YAZ}"
                for more in (1, 0, 2)
                for rest in (
                    rf"(?P<matter>\S.*?){_ILGILI} (?P<to>{_KIME})",
                    rf"(?P<to>\S+(?: \S+?)?['’]y?[ae]|\S+ üyelerine) (?P<matter>\S.*?){_ILGILI}",
                    rf"(?P<matter>\S.*?){_ILGILI}",
                )
            ),
            rf"(?P<to>\S+?(?: \S+?)??) (?P<matter>.+?) {_HAKKINDA} (?:kim|kimler) (?:{_MEKTUP} )?(?:yaz|gönder|yolla)\w*",
        )
    ),
}
