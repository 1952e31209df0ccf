"""What stands beside a name in a Turkish sentence: an office, who holds it, a verb or noun of its own or shared."""

from __future__ import annotations

import re

from kg.extraction.sorts import is_office
from kg.extraction.triggers import Trigger
from kg.extraction.turkish_bare_subjects import is_bare_subject
from kg.extraction.turkish_clauses import GAP, Clauses
from kg.extraction.turkish_heads import is_owned
from kg.extraction.turkish_roles import Argument
from kg.extraction.turkish_verbs import POSSESSED_VERB, is_noun, is_verbal

_WITH = (
    "ilişki",
    "dostluk",
    "anlaşma",
    "antlaşma",
    "ittifak",
    "bağ",
    "bağlantı",
    "temas",
    "mücadele",
    "savaş",
    "görüşme",
    "işbirliği",
    "ticaret",
    "yakınlaşma",
    "barış",
    "rekabet",
)
"""Nouns of what is with somebody."""
_CONVERBS = ("arak", "erek", "ıp", "ip", "up", "üp")
"""Endings of verbs that share what stands before them with the verb behind them."""
_PARTICIPLES = ("an", "en")
KIN = frozenset({"kinOf", "uncleOf", "parentOf", "siblingOf", "marriedTo"})
"""Of these a person is owner in the genitive alone."""
_JOINTS = frozenset({"ve", ",", ";", "ancak", "fakat", "ama", "de", "da"})
FAR = 14
_MADE = re.compile(r"(?:sunduğu|yaptığı|verdiği|getirdiği|ilettiği|gönderdiği|sürdüğü|attığı|hazırladığı|yönelttiği)$")
"""What somebody does who only makes what stands behind it: *X’in sunduğu öneri*."""


class Neighbours(Clauses):
    """One sentence with the roles of its names: what adjoins each of them."""

    def last_participle(self, at: int) -> int:
        """Go on to the last of several participles that have one head: *gelen ve … yazan elçi*."""
        if not self.low(at).endswith(_PARTICIPLES):
            return at
        while self.low(at + 1) in {"ve", ","}:
            following = next(
                (
                    index
                    for index in range(at + 2, min(len(self.words), at + FAR))
                    if self.words[index].name is None and is_verbal(self.words[index].low)
                ),
                None,
            )
            if following is None or not self.low(following).endswith(_PARTICIPLES):
                return at
            at = following
        return at

    def is_before_being(self, at: int) -> bool:
        """Tell whether *-miş olan* makes a participle of a verb: *X’i desteklemiş olan Y, X’i yenmiş biri olan Y*."""
        for index in range(at + 1, at + 1 + GAP):
            low = self.low(index)
            if low == "olan":
                return True
            if not low.isalpha() or self.words[index].name is not None or is_verbal(low):
                return False
        return False

    def is_apposed(self, argument: Argument) -> bool:
        """Tell whether an office stands right before who holds it: *gelen büyükelçi X*."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        return is_office(argument.name) and bool(following) and following[0].name is not None

    def is_of_office(self, argument: Argument) -> bool:
        """Tell whether an office stands right behind a land or a town: *Rus elçisi X*."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        return bool(following) and following[0].name is not None and is_office(self.sentence.names[following[0].name])

    def is_of_person(self, argument: Argument) -> bool:
        """Tell whether a group only says whose member the person behind it is: *gelen heyet üyesi X*."""
        at = argument.name.last + 1
        if not argument.name.entity.startswith("group/") or not is_owned(
            self.sentence, self.words[min(at, len(self.words) - 1)]
        ):
            return False
        at += 1 + (self.low(at + 1) in {"olarak", "olan"})
        name = self.words[at].name if at < len(self.words) else None
        return name is not None and self.sentence.names[name].entity.startswith("person/")

    def is_before_name(self, argument: Argument) -> bool:
        """Tell whether a name follows at once: *komünistlerden X* is X, who is one of them."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        return bool(following) and following[0].name is not None

    def belongs_to_another(self, argument: Argument, before: int) -> bool:
        """Tell whether a name adjoins another verb than the one that is read: *mücadele veren*, *orduya saldıran*."""
        at = argument.last + 1
        if at == before - 1 and self.words[at].low.endswith(_CONVERBS):
            return False  # *X’i vurarak öldürdü*: both have him
        return at < before and self.words[at].name is None and is_verbal(self.words[at].low)

    def is_before_participle(self, argument: Argument, role: str) -> bool:
        """Tell whether a place is that of the participle right behind it: *savaşta yaşanan başarısızlıklar*."""
        return role == "locative" and self.low(argument.last + 1).endswith(_PARTICIPLES)

    def is_of_noun(self, argument: Argument, before: int) -> bool:
        """Tell whether *ile* binds a name to the noun behind it: *X ile ilişkileri görüştü*."""
        at = argument.last + 1
        return at < before and any(is_noun(self.low(at), noun) for noun in _WITH)

    def is_parallel(self, one: Argument, other: Argument) -> bool:
        """Tell whether two share a verb behind the second: *Varna’da X’le, Viyana’da ise Y’yle görüştü*."""
        between = [word.low for word in self.words[one.last + 1 : other.first]]
        if one.role != other.role or between[:1] != [","] or "ise" not in between or len(between) > GAP + 2:
            return False
        return not self.crossed(one.last + 1, other.first)

    def is_detached(self, argument: Argument) -> bool:
        """Tell whether a comma sets a genitive off, so that its noun comes later: *X’in, … vaatleri*."""
        return self.low(argument.name.last + 1) == ","

    def has_verb_of_its_own(self, start: int, before: int) -> bool:
        """Tell whether a genitive is another verb’s subject; not of who only made it: *X’in sunduğu öneri*."""
        verbs = [at for at in range(start, before) if POSSESSED_VERB.search(self.words[at].low)]
        return bool(verbs) and not (verbs == [before - 1] and _MADE.match(self.words[before - 1].low))

    def is_carried(self, role: str, start: int, before: int, finite: int) -> bool:
        """Tell whether a subject goes on over the clauses between: one, or the first of two that *and* joins."""
        if role not in {"nominative", "by"} or finite > 2:  # noqa: PLR2004
            return False
        last = next((index for index in range(before - 1, start - 1, -1) if self.finites(index, index + 1)), start)
        begin = last + 1 + (self.low(last + 1) in _JOINTS)
        if role == "nominative" and is_bare_subject(self.words[:before], begin):
            return False
        return finite == 1 or (role == "nominative" and (self.low(last + 1) == "ve" or self._goes_on(last + 1)))

    def _goes_on(self, comma: int) -> bool:
        """Tell whether a clause has no subject of its own at its beginning: *…, Y’yi ise sürdü*."""
        name = self.words[comma + 1].name if comma + 1 < len(self.words) else None
        return self.low(comma) == "," and name is not None and bool(self.sentence.names[name].rest)

    def is_shared(self, role: str, start: int, before: int) -> bool:
        """Tell whether two verbs have one object: *X’i azletti ve Y’ye sürdü*, with no more than a place between."""
        finite = next((index for index in range(before - 1, start - 1, -1) if self.finites(index, index + 1)), start)
        rest = self.words[finite + 1 : before]
        alone = all(word.name is not None for word in rest[1:])
        return role == "accusative" and bool(rest) and rest[0].low == "ve" and alone and len(rest) <= GAP

    def has_end_of_its_own(self, one: Argument, other: Argument, trigger: Trigger, end: str) -> bool:
        """Tell whether the other end stands between two that share a verb: *A’yı X, B’yi ise Y temsil etti*."""
        role = trigger.object if end == "subject" else trigger.subject
        return any(each.role == role and one.last < each.first and each.last < other.first for each in self.arguments)
