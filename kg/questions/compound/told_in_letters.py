"""To whom somebody said something that no claim tells of: to whom the letter was in which he did.

*To whom did X complain about Y* is asked as *in which letter did X complain about Y*. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.language import turkish_forms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers
from kg.questions.reader import Reader
from kg.questions.tokens import endings, split
from kg.questions.turkish.letters import dictionary_form, unmarked
from kg.questions.turkish.nominal import past
from kg.questions.turkish.verbs import stated
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


class ToldInLetters(Answers):
    """Answers to whom somebody said something, by the letters in which he did, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes names apart, and what answers the simpler questions."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._ask = reader, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those to whom the letters were; nothing where it was said in none."""
        for asked in self._in_which_letter(question, language):
            answer = self._ask(asked, language)
            if isinstance(answer, Answered) and (letters := self._letters(answer)):
                return self._addressees(letters, language)
        return None

    def _in_which_letter(self, question: str, language: str) -> Iterator[str]:
        yield from in_which_letter(question, language)
        found = _DESCRIBED.fullmatch(question) if language == "tr" else None
        if found is None:
            return
        for name in self._reader.pieces(question, language, describing=False):
            said = [word.raw for word in split(found["clause"])]
            if name.things and 1 < name.start < len(said):
                yield from _of_participle(said[: name.start], " ".join(said[name.start :]))

    def _letters(self, answer: Answered) -> tuple[str, ...]:
        """Give the letters that an answer has, where it is one of letters."""
        things = tuple(each.iri for each in answer.found if each.iri)
        written = answer.understood.intent == "within" and all(
            self._lexicon.is_a(each, ("Communication",)) for each in things
        )
        return things if written else ()

    def _addressees(self, letters: Sequence[str], language: str) -> Answered | None:
        clause = Clause(
            relations=(_TO,), subject=Slot(things=tuple(letters)), object=Slot(asked=True, classes=("Actor",))
        )
        asked = Understood(intent="related", language=language, clauses=(clause,))
        query = searches.related(asked, self._lexicon)
        found = self._found(query)
        return self._answered(asked, found, query, tuple(letters)) if found else None


def in_which_letter(question: str, language: str) -> Iterator[str]:
    """Ask in which letter somebody said what it is asked to whom he said.

    >>> list(in_which_letter("To whom did Panin complain about Repnin", "en"))
    ['in which letter did Panin complain about Repnin']
    >>> list(in_which_letter("To whom did Panin complain in May 1773 about Repnin", "en"))
    ['in which letter did Panin complain about Repnin in May 1773']
    >>> list(in_which_letter("Panin Repnin'den kime yakındı", "tr")), list(in_which_letter("Panin kime yazdı", "tr"))
    (["Panin Repnin'den hangi mektupta şikâyet etti"], [])
    >>> list(in_which_letter("Panin'in Repnin'den yakındığı mektup kime gönderildi", "tr"))
    ["Panin Repnin'den hangi mektupta yakındı"]
    """
    if language == "en":
        found = next((each for each in (pattern.fullmatch(question) for pattern in _ENGLISH) if each), None)
        if found:
            of = _ENGLISH_CONDUCT.sub(lambda each: f"{each[1] or each[3]} {each[2] or each[4]}", found["of"])
            when = found.groupdict().get("when") or ""
            yield from (
                f"in which letter did {found['who']} complain {each}{when}" for each in dict.fromkeys((found["of"], of))
            )
        return
    if language != "tr":
        return
    found = _COMPLAINED.fullmatch(question)
    if found:
        ways = dict.fromkeys((found["who"], _without_conduct(found["who"].split())))
        yield from (f"{each} hangi mektupta şikâyet etti" for each in ways)
    told = _TOLD.fullmatch(question)
    if told and (done := stated(told["verb"])) is not None and (owner := _owner(told["before"].split())):
        yield f"{owner} hangi mektupta {done}"


def _without_conduct(said: Sequence[str]) -> str:
    """Give words for who complains, and of whose conduct, with him in the place of his conduct: *X’in tutumundan*.

    >>> _without_conduct("Panin Lehlerin tutumundan".split()), _without_conduct("Panin Lehlerin elçisinden".split())
    ('Panin Lehlerden', 'Panin Lehlerin elçisinden')
    """
    *before, whose, last = said if len(said) > 1 else ("", *said)
    bare = next((base for base, case in endings(whose, "tr") if case == "genitive" and base != whose), None)
    if bare is None or _CONDUCT.fullmatch(last) is None:
        return " ".join(said)
    return " ".join((*before, turkish_forms.added(bare, "DAn")))


def _owner(before: Sequence[str]) -> str | None:
    """Give the words of a clause with who does it, who stands first in the genitive, as a subject."""
    for at, word in enumerate(before[:_LONGEST]):
        bare = next((base for base, case in endings(word, "tr") if case == "genitive" and base != word), None)
        if bare is not None:
            return " ".join((*before[:at], bare, *before[at + 1 :]))
    return None


def _of_participle(clause: Sequence[str], who: str) -> Iterator[str]:
    """Ask in which letter somebody did what a participle before his name says."""
    stem = re.fullmatch(r"(\w{2,}?)y?[ae]n", clause[-1], re.IGNORECASE)
    if stem is not None:
        soft = clause[-1].lower() in {"eden", "giden"}
        done = past(dictionary_form(clause[-1]) if soft else stem[1])
        yield " ".join((who, *clause[:-1], "hangi mektupta", done))


_TO, _LONGEST = "addressee", 4
_LETTER = r"(?:mektu[pb]|telgraf|mesaj|nota|rapor)\w*"
_SENT = r"(?:yaz|gönder|yolla|çek|hitab?en yaz|postala)\w*"
_CONDUCT = unmarked(r"(?:davranış|tutum|tavır|tavr|muamele|hareket)(?:l[ae]r)?s?[ıiuü]nd[ae]n")
_ACTING = r"(?:behaviou?r|conduct|attitude|actions)"
_ENGLISH_CONDUCT = re.compile(
    rf"^(about|of|over) (?:the )?(?:[\w-]+ )??{_ACTING} of (.+)$|^(about|of|over) (.+?)['’]s? (?:[\w-]+ )?{_ACTING}$",
    re.IGNORECASE,
)
_COMPLAINED = unmarked(
    r"(?P<who>\S.*\S(?:[dt][ae]n|hakkında)) (?:kime|kimlere) (?:yakın|şikâyet et|şikayet et|sızlan|dert yan)\w*"
)
_TOLD = unmarked(
    rf"(?P<before>\S.*) (?P<verb>\w+[dt][ıiuü][ğg][ıiuü]) {_LETTER} (?:kime|kimlere) (?:{_SENT}|yönelikti|hitaben\w*)"
)
_DESCRIBED = unmarked(rf"(?P<clause>\S.*) {_LETTER} (?:kime|kimlere) {_SENT}")
_THEN = r" (?:in|on) [^,]{0,20}?\d{4}"
_ENGLISH = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"to whom (?:did|had|has) (?P<who>.+?) complain(?:ed)?(?P<when>{_THEN})? (?P<of>(?:about|of|over) .+)",
        r"who(?:m)? (?:did|had|has) (?P<who>.+?) complain(?:ed)? to (?P<of>(?:about|of|over) .+)",
        r"who(?:m)? (?:did|had|has) (?P<who>.+?) complain(?:ed)? (?P<of>(?:about|of|over) .+) to",
    )
)
