"""Of which body somebody was the core, in Turkish: *X hangi grubun temelini oluşturdu*. Owns no relation.

Asked of which he was a member; those of which a passage says so, beside the name of the body, and where he was it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence.reading import Evidence
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.surplus import Surplus, texts_of
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A question for members of a body, and where they were its core."""

    question: str
    where: str = ""


def core(question: str, language: str) -> Core | None:
    """Ask of what somebody was a member, where it is asked of what he was the core.

    >>> core("Yeniçeriler Büyük Divan'da hangi grubun temelini oluşturdu", "tr")
    Core(question='Yeniçeriler hangi grubun üyesiydi', where='Büyük Divan')
    >>> core("Yeniçeriler'in temelini oluşturduğu muhalif parti hangisidir", "tr").question
    "Yeniçeriler' hangi partinin üyesiydi"
    >>> core("Muhafızlar'ın çekirdeğini kim oluşturdu", "tr"), core("Panin hangi grubun üyesiydi", "tr")
    (Core(question="Muhafızlar'ın üyesi kimdi", where=''), None)
    """
    found = (_WHICH.fullmatch(question) or _OF_WHICH.fullmatch(question)) if language == "tr" else None
    if found is not None:
        body = found.groupdict().get("body") or _OWNING[plain(found["noun"])]
        return Core(question=f"{found['who']} hangi {body} üyesiydi", where=found.groupdict().get("where") or "")
    told = _WHO.fullmatch(question) if language == "tr" else None
    return Core(question=f"{told['body']} üyesi kimdi") if told is not None else None


class Cores:
    """Answers of which body somebody was the core, or who was that of one, of one store."""

    def __init__(self, surplus: Surplus, lexicon: Lexicon, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what keeps of an answer what its claims say, the words of a store, and what answers a question."""
        self._surplus, self._lexicon, self._ask = surplus, lexicon, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer where a passage says so; nothing where none does."""
        asked = core(question, language)
        answer = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(answer, Answered) or answer.understood.intent != "related":
            return None
        where = plain(asked.where)
        return self._surplus.kept(answer, lambda claim: self._is_core(claim, where))

    def _is_core(self, claim: Evidence, where: str) -> bool:
        """Tell whether a passage says that somebody was the core of the body that a claim names."""
        thing = self._lexicon.things.get(claim.object.iri)
        names = [re.escape(plain(text)[:-1]) for text, _ in thing.names] if thing is not None else []
        said = re.compile(rf"\b(?:{'|'.join(names)})\w{{0,6}} {_FORMED_IT}") if names else None
        return said is not None and any(said.search(text) and where in text for text in texts_of(claim))


_FORMED_IT = r"(?:temel|cekirdeg|nuve|omurga|belkemig)\w*n[iu] (?:\w+ )?(?:olustur|teskil)"
_FORMED = r"(?:temelini|çekirdeğini|nüvesini|omurgasını|belkemiğini) "
_DID = r"(?:oluştur|teşkil e)\w+"
_WHICH = unmarked(
    r"(?P<who>\S+(?: \S+){0,4}?)(?: (?P<where>\S+(?: \S+)?)['’][dt][ae])? hangi "
    rf"(?P<body>(?:grub|parti|örgüt|hareket|cemiyet|meclis|komite|heyet)n?[ıiuü]n) {_FORMED}{_DID}"
)
_OF_WHICH = unmarked(
    rf"(?P<who>\S+(?: \S+){{0,2}}?)n?[ıiuü]n {_FORMED}(?:oluşturduğu|teşkil ettiği) (?:\S+ )?"
    r"(?P<noun>grub|grup|parti|örgüt|hareket|cemiyet|meclis|komite|heyet)s?[ıiuü]? "
    r"(?:hangisi(?:dir|ydi)?|ne(?:dir|ydi))"
)
_OWNING = {
    "grub": "grubun", "grup": "grubun", "parti": "partinin", "orgut": "örgütün", "hareket": "hareketin",
    "cemiyet": "cemiyetin", "meclis": "meclisin", "komite": "komitenin", "heyet": "heyetin",
}  # fmt: skip
"""The nouns for a body, in the plain form, and in the genitive."""
_WHO = unmarked(rf"(?P<body>\S+(?: \S+){{0,2}}?n?[ıiuü]n) {_FORMED}(?:kim(?:ler)?) {_DID}")
