"""What somebody was before he became something: *what post did X hold before he became envoy*, *elçi olmadan önce*.

Another office or body of his is told where its claim is certainly earlier, or its passage says that he came from it.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.circumstances.callings import heads, is_called
from kg.questions.compound.named_offices import alike
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.spans import bounds
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Of whom it is asked what he was, and before he was what; a member of what kind of ``body``, where that is asked.

    ``within``: the kind of body that it was in (*in the army*), or which itself is asked for (``which``). ``post``: an
    office is asked for by name.
    """

    who: str
    office: str
    body: str = ""
    within: str = ""
    which: bool = False
    post: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """What alone is told of, where it is known: an office, or a body."""
        return ("Group",) if self.body or self.which else ("Office",) if self.post else ()


def earlier(question: str, language: str) -> Iterator[Earlier]:
    """Read what somebody became before which it is asked what he was, in each way to part the two.

    >>> list(earlier("Panin elçi olmadan önce hangi görevdeydi", "tr"))
    [Earlier(who='Panin', office='elçi', body='', within='', which=False, post=True)]
    >>> list(earlier("Panin Viyana'ya tayin edilmeden önce hangi kurulun üyesiydi", "tr"))
    [Earlier(who='Panin', office="Viyana'ya", body='kurul', within='', which=False, post=False)]
    >>> [each.who for each in earlier("Resmi Efendi elçi olmadan önce neydi", "tr")]
    ['Resmi', 'Resmi Efendi']
    >>> [each.office for each in earlier("What post did Panin hold before he became ambassador", "en")]
    ['ambassador']
    >>> [each.within for each in earlier("Which post had Panin held in the army before he became a diplomat", "en")]
    ['army']
    >>> [each.body for each in earlier("Of which council had Panin been a member before he became ambassador", "en")]
    ['council']
    >>> [each.which for each in earlier("Panin elçi seçilmeden önce hangi orduda görev yapıyordu", "tr")]
    [True]
    >>> list(earlier("Panin elçi olmadan önce kime yazdı", "tr")), list(earlier("Who was envoy before Panin", "en"))
    ([], [])
    """
    if language == "en":
        found = next((each for each in (one.fullmatch(question) for one in _ENGLISH) if each), None)
        if found is not None:
            parts = found.groupdict()
            which = parts.get("which") or ""
            within = (which or parts.get("within") or "").lower()
            body = (parts.get("body") or "").lower()
            office = found["office"] or "diplomat"
            post = bool(parts.get("post"))
            yield Earlier(who=found["who"], office=office, body=body, within=within, which=bool(which), post=post)
    elif language == "tr" and (told := _TURKISH.fullmatch(question)) is not None:
        said = told["both"].replace(",", " ").removesuffix(" olarak").split()
        which = told["which"] or ""
        within = (which or told["within"] or "").lower()
        body = "" if told["member"] is None else (told["body"] or _ANY_BODY[0]).lower()
        yield from (
            Earlier(
                who=" ".join(said[:at]),
                office=" ".join(said[at:]),
                body=body,
                within=within,
                which=bool(which),
                post=_ASKS_POST.search(plain(question)) is not None,
            )
            for at in range(1, len(said))
        )


class EarlierPosts(Answers):
    """Answers what somebody was before he became something, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with offices and bodies; nothing where he is not claimed to have been the one, or nothing before."""
        for asked in earlier(question, language):
            who = named(self._reader, asked.who, language)
            answer = self._before(who, asked, language) if who else None
            if answer is not None:
                return answer
        return None

    def _before(self, who: tuple[str, ...], asked: Earlier, language: str) -> Answered | None:
        clause = Clause(relations=_BEING, subject=Slot(things=who), object=Slot(asked=True))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        being = [terms.KG + each for each in _BEING]
        own = evidence.find(self._graph, subject=who, predicate=being, polarity="asserts")
        claims = evidence.claims(self._graph, own, project=self._project)
        then = [each for each in claims if self._is_called(each, asked.office)]
        held: dict[str, list[str]] = {}
        for each in claims if then else ():
            if each not in then and self._is_before(each, then) and self._is_of(each, asked):
                held.setdefault(each.object.iri, []).append(each.iri)
        found = [Found(iri=iri, claims=tuple(iris)) for iri, iris in held.items() if iri in self._lexicon.things]
        found = [each for each in found if self._lexicon.is_a(each.iri or "", asked.kinds)] or found
        return self._answered(understood, found, searches.related(understood, self._lexicon)) if found else None

    def _is_called(self, claim: Evidence, office: str) -> bool:
        """Tell whether a claim is of an office that has each word in one of its names, or is a narrower calling."""
        thing = self._lexicon.things.get(claim.object.iri)
        bare = (_TO_PLACE.sub("", each) for each in office.split())
        stems = [_OWNED.sub("", _TO_POST.sub("", plain(each))) for each in bare]
        named = thing.names if thing is not None and "Office" in thing.classes else []
        names = [plain(text) for text, _ in named]
        if any(all(any(each in name for each in alike(stem)) for stem in stems) for name in names):
            return True
        told = ((head, own) for text, own in named if own in _TONGUES for head in heads(text, own))
        return any(is_called(tuple(stems), head, own) for head, own in told)

    def _is_of(self, claim: Evidence, asked: Earlier) -> bool:
        """Tell whether a claim is of the kind of body that is asked for, or within such a one."""
        thing = self._lexicon.things.get(claim.object.iri)
        if asked.which and (thing is None or "Group" not in thing.classes):
            return False
        within = re.compile(rf"\b{re.escape(plain(asked.within))}")
        told = [*claim.texts, *(text for text, _ in thing.names)] if thing is not None else claim.texts
        return self._is_of_body(claim, asked.body) and any(within.search(plain(text)) for text in told)

    def _is_of_body(self, claim: Evidence, body: str) -> bool:
        """Tell whether a claim says of somebody that he was a member of a kind of body; of none, whatever he was."""
        thing = self._lexicon.things.get(claim.object.iri)
        if not body or thing is None:
            return not body
        names = [plain(text) for text, _ in thing.names]
        member = claim.predicate.id.endswith("memberOf") or any(re.search(r"\b(?:uye|member)", name) for name in names)
        return member and (
            any(each.startswith(body) for each in _ANY_BODY) or any(plain(body) in name for name in names)
        )

    def _is_before(self, claim: Evidence, then: Sequence[Evidence]) -> bool:
        """Tell whether somebody certainly was something before, or is said to have come from it."""
        if claim.date is not None:
            first, last = bounds(claim.date.edtf)
            begins = [bounds(each.date.edtf)[0] for each in then if each.date is not None]
            dated = len(begins) == len(then) and first is not None
            return dated and all((last or first or "") < (each or "") for each in begins)
        thing = self._lexicon.things.get(claim.object.iri)
        own = {word for text, _ in thing.names for word in plain(text).split()} if thing is not None else set()
        return any(_came_from(plain(text), own) for text in claim.texts)


def _came_from(text: str, own: AbstractSet[str]) -> bool:
    """Tell whether a plain passage says that somebody came to a post from what has some words in its name.

    >>> _came_from("panin elci gorevine surada uyeliginden getirildi", {"sura", "uyeligi"})
    True
    >>> _came_from("panin elci gorevine surada uyeliginden getirildi", {"elci"})
    False
    """
    for found in _CAME_FROM.finditer(text):
        whence = _POST_TO.split(text[: found.end()])[-1].split()
        if any(word.startswith(each) for word in whence for each in own if len(each) >= _TELLING):
            return True
    return False


_BEING = ("heldOffice", "memberOf")
_CAME_FROM = re.compile(
    r"\w(?:[iu]g[iu]|gorev[iu]|makam[iu])nd[ae]n (?=getiril|atan|gec(?:m|t|er)|gel(?:m|d|ir)|alin(?:m|d|ir))"
)
_POST_TO = re.compile(r"\b(?:gorev|makam|mevki|elcili[gk])\w*[ae]\b")
"""What a passage says that tells from what somebody came to a post, and to which."""
_TELLING = 4
_OWNED = re.compile(r"(?<=\w{3})s?[iu]$")
_TO_PLACE = re.compile(r"['’]\w+$")
_TO_POST = re.compile(r"(?<=\w{3})l[iu][gk](?:[iu]n?)?[ae]?$")
_ANY_BODY = ("kurul", "organ", "kurum", "body", "bodies")
"""Nouns that any body may be called by."""
_TONGUES = frozenset({"tr", "en"})
_OFFICE = r"(?P<office>\w+(?: \w+){0,2}?)"
_WORKED = r"(?:görev (?:yap|gör|al)\w+|görevliydi|çalış\w+|hizmet (?:et|ed|ver|gör)\w+|bulun\w+)"
_TURKISH = unmarked(
    r"(?P<both>\S+(?: \S+){1,4}) (?:olmadan|seçilmeden|atanmadan|olarak atanmadan|yapılmadan|(?:olarak )?tayin edilmeden|(?:olarak )?gönderilmeden|getirilmeden|geçmeden|başlamadan) (?:önce|evvel) "
    r"(?:(?P<within>\w{3,}?)[dt][ae] )?"
    rf"(?:nerede {_WORKED}|(?:hangi|ne) (?:görevde|makamda|işte|mevkide)(?:ydi|ydı| bulun\w+)?"
    rf"|hangi (?P<which>ordu|kurum)da(?:ydı| {_WORKED})?"
    r"|hangi görevi (?:yap|yürüt)\w+|hangi makamda bulun\w+|ne iş (?:yap|gör)\w+|ne (?:idi|yapıyordu)|neydi|kimdi|görevi ne(?:ydi)?"
    r"|(?P<member>(?:hangi (?P<body>\w{3,}?)|ne[ry]e?)n?[ıiuü]n üyesi(?:ydi|ymiş)?))"
)
_POST = r"(?:post|office|position|job|role|rank|function)s?"
_ASKS_POST = re.compile(r"\b(?:hangi|ne) (?:gorev|makam|mevki)|\bgorevi ne")
_WITHIN = r"(?: (?:in|with) the (?P<within>\w+))?"
_ONCE = (
    r"before (?:(?:he |she )?(?:became|becoming|was (?:appointed|elected|chosen|named|made)|being (?:appointed|elected|chosen|named|made)|was sent as|was) (?:the |an? )?"
    rf"{_OFFICE}|(?:he |she )?(?:entered|joined|went into|entering|joining) (?:the )?(?:diplomatic (?:service|corps)|diplomacy))"
)
_ENGLISH = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"(?:what|which) (?P<post>{_POST}) (?:did|had|was) (?P<who>.+?) (?:hold|held|have|occupy|occupied|in){_WITHIN} {_ONCE}",
        rf"what (?:was|had) (?P<who>.+?)['’]s? (?P<post>{_POST}){_WITHIN} {_ONCE}",
        rf"what (?:was|had) (?P<who>.+?)(?: been)?{_WITHIN} {_ONCE}",
        rf"where (?:did|had|was) (?P<who>.+?) (?:serve|served|work|worked|serving|working) {_ONCE}",
        rf"of (?:which|what) (?P<body>\w+) (?:had|was) (?P<who>.+?)(?: been)? (?P<member>a member) {_ONCE}",
        rf"(?:which|what) (?P<body>\w+) (?:had|was) (?P<who>.+?)(?: been)? (?P<member>a member) of {_ONCE}",
        rf"in (?:which|what) (?P<which>army|navy|fleet) (?:did|had|was) (?P<who>.+?) (?:serve|served|serving) {_ONCE}",
    )
)
