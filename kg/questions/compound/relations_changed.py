"""Why relations between two cooled, or grew better: *why did relations between X and Y cool (in 1922)*. Owns no claim.

Asked as what led to their cooling, of which a passage must name both; else as what worsened their relations.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.reader import Reader
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Between whom relations changed, the noun of the change, what brings it about, and the words of when."""

    one: str
    other: str
    noun: str
    verb: str
    when: str = ""


def change(question: str, language: str = "en") -> Change | None:
    """Read why relations between two changed; nothing where that is not asked.

    >>> change("Why did relations between Russia and the Porte cool completely in 1773")
    Change(one='Russia', other='the Porte', noun='cooling', verb='worsened', when=' in 1773')
    >>> change("Why did relations between Panin and Repnin improve").verb, change("Why did Panin leave")
    ('improved', None)
    >>> change("Rusya ile Babıali arasındaki ilişkiler neden soğudu", "tr")
    Change(one='Rusya', other='Babıali', noun='soğumasına', verb='bozdu', when='')
    """
    found = _PATTERNS[language].fullmatch(question) if language in _PATTERNS else None
    if found is None:
        return None
    noun, verb = (_NOUNS | _TURKISH_NOUNS)[found["how"].lower()]
    return Change(one=found["one"], other=found["other"], noun=noun, verb=verb, when=found["when"] or "")


class RelationsChanged(Answers):
    """Answers why relations between two changed, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes names apart, and what answers the plainer questions."""
        super().__init__(graph, reader.lexicon, project)
        self._ask, self._wordings = ask, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with what led to it; nothing where nobody says so of the two."""
        asked = change(question, language)
        if asked is None:
            return None
        both = [each for name in (asked.one, asked.other) for each in self._wordings.said(name, language)]
        if len(both) != len(("one", "other")) or not all(each.things for each in both):
            return None
        first, second = _ASKED[language]
        parts = {"one": asked.one, "other": asked.other, "noun": asked.noun, "verb": asked.verb, "when": asked.when}
        led = self._ask(first.format(**parts), language)
        if isinstance(led, Answered) and led.understood.intent == "related":
            found = tuple(each for each in led.found if self._names(each, both, language))
            if found:
                return replace(led, found=found, whole=False)
        made = self._ask(second.format(**parts), language)
        return made if isinstance(made, Answered) and made.understood.intent == "related" else None

    def _names(self, found: Found, both: list[Said], language: str) -> bool:
        """Tell whether a passage of what is found names both."""
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        return any(all(self._wordings.is_of_passage(each, claim, language) for each in both) for claim in claims)


_NOUNS = {
    "cool": ("cooling", "worsened"),
    "worsen": ("worsening", "worsened"),
    "deteriorate": ("worsening", "worsened"),
    "sour": ("souring", "worsened"),
    "improve": ("improvement", "improved"),
    "warm": ("warming", "improved"),
}
"""How relations change: the noun of it, and what is said of whatever brings it about."""
_TURKISH_NOUNS = {
    "soğu": ("soğumasına", "bozdu"),
    "bozul": ("bozulmasına", "bozdu"),
    "kötüleş": ("kötüleşmesine", "bozdu"),
    "gerginleş": ("gerginleşmesine", "bozdu"),
    "geril": ("gerilmesine", "bozdu"),
    "düzel": ("düzelmesine", "iyileştirdi"),
    "iyileş": ("iyileşmesine", "iyileştirdi"),
    "geliş": ("gelişmesine", "iyileştirdi"),
}
_ASKED = {
    "en": ("what led to the {noun} of relations{when}", "what {verb} relations between {one} and {other}{when}"),
    "tr": ("{when}ilişkilerin {noun} ne sebep oldu", "{when}{one} ile {other} arasındaki ilişkileri ne {verb}"),
}
"""What is asked of the change, then of whatever brought it about."""
_CHANGED = re.compile(
    r"why did (?:the )?relations? between (?P<one>.+?) and (?P<other>.+?) (?:come to )?"
    rf"(?P<how>{'|'.join(_NOUNS)})(?: (?:down|off|up))?(?: (?:completely|entirely|altogether|totally|so much))?"
    r"(?P<when> (?:in|by|during) .+)?",
    re.IGNORECASE,
)
_TURKISH = unmarked(
    r"(?P<when>(?:\S+ )?\S+[dt][ae] )?(?P<one>\S+(?: \S+)?) (?:ile|ve) (?P<other>\S+(?: \S+)?) "
    r"arasında(?:ki)? ilişkiler (?:neden|niçin|niye|ne sebeple) "
    r"(?:(?:tamamen|iyice|birden|giderek|bu kadar|büsbütün) )?"
    rf"(?P<how>{'|'.join(_TURKISH_NOUNS)})[dtm]\w+"
)
_PATTERNS = {"en": _CHANGED, "tr": _TURKISH}
