"""What somebody did is asked by a noun: *which promises did X make*, *hangi vaatlerde bulundu*. Owns these nouns.

Whoever was promised something is no promise.
"""

from __future__ import annotations

import re

from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain

_NOUNS = {
    "en": r"^(?:which|what) (?:kind of |sort of )?(?:promise|pledge|proposal|suggestion|offer|demand|request|threat"
    r"|warning|claim|concession|accusation|complaint|protest|remark|criticism|assurance|guarantee|order|instruction)s? "
    r"(?:did|does|do|has|have|had|was|were) "
    r"|^what (?:was|were|is|are) (?!the (?:name|title)\b).*\b(?:task|assignment|dut(?:y|ies)|instructions?|orders?|aim"
    r"|goal|motive|attitude|stance|opinion|promise|demand|request)s?(?: (?:in|at|for|about|towards?|on) .+)?$"
    r"|^what (?:was|were|did) .+ to do(?: |$)"
    r"|^what (?:did|does|do|was|were|had|has|have) .+ for$|^for what\b"
    r"|^(?:which|what) (?:claims|statements|assertions|allegations|accounts) \w",
    "tr": r"\bhangi (?:va[ai]t|vaad|soz|teklif|oneri|talep|taleb|istek|uyari|tehdi[td]|iddia|suclama|taviz|sikayet"
    r"|protesto|elestiri|guvence|tavsiye|emir|emri|talimat)(?!\w*y[il]a\b)\w* (?!kim|hangi|nerede|ne zaman)"
    r"|\b(?:neyle|ne ile) gorevlendiril|\bne yapmasi\w*",
}


def is_of_actors(question: str, language: str, answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether it is asked what somebody did by its noun, and only somebody or a place was found.

    So, too, where it is asked of whom a text tells, and who wrote or printed it was found; and where a government is
    asked about, and its army was taken for it; nor is an agreement what itself is for.
    """
    things = [each.iri for each in answer.found if each.iri]
    said = {name for clause in answer.understood.clauses for name in clause.relations}
    if said and said <= _OF_WORKS and re.search(_ABOUT_WHOM.get(language, r"(?!)"), plain(question)):
        return True
    if re.search(_GOVERNMENT, plain(question)) and any(lexicon.is_a(each, ("Army",)) for each in answer.instead):
        return True
    if (
        language == "en"
        and plain(question).startswith("for what ")
        and all(lexicon.is_a(each, ("Treaty",)) for each in things)
    ):
        return bool(things)
    if _is_of_other_date(question, language, answer, lexicon):
        return True
    if language == "en" and _is_of_nothing(answer) and re.search(_STRANDED, plain(question)):
        return True
    asked = re.search(_NOUNS.get(language, r"(?!)"), plain(question))
    return asked is not None and bool(things) and all(lexicon.is_a(each, ("Actor", "Place")) for each in things)


def _is_of_other_date(question: str, language: str, answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether the date of a letter is asked for, and that of an event of which it tells was found."""
    asked = re.search(_OF_LETTER.get(language, r"(?!)"), plain(question)) is not None
    clauses = answer.understood.clauses
    ends = [iri for each in clauses for slot in (each.subject, each.object) for iri in slot.things]
    things = [*answer.understood.things, *ends]
    letters = [each for each in things if lexicon.is_a(each, ("Communication",))]
    dated = {date for each in letters for date in lexicon.things[each].dates}
    told = answer.understood.intent in _MOMENTS and bool(things)
    own = any(each.value in dated for each in answer.found) or (bool(letters) and not clauses)
    return asked and told and not own


_MOMENTS = frozenset({"date", "when"})
_OF_LETTER = {
    "en": r"\bdate of (?:the |\S+s )?(?:letter|message|telegram|note|report|speech|appeal)\b",
    "tr": r"\b(?:mesaj|mektub|telgraf|nota|rapor|konusma|hitab|cagri)\w*n?[iu]n tarihi (?:ne|nedir|neydi)$",
}
"""What asks for the date of something written or said."""


def _is_of_nothing(answer: Answered) -> bool:
    """Tell whether all that is found are things of a kind, or what is known of one: nothing beside them is named."""
    asked = answer.understood
    given = any(slot.things for each in asked.clauses for slot in (each.subject, each.object))
    return asked.intent in _OF_KIND or (asked.intent == "related" and not given)


_OF_KIND = frozenset({"instances", "profile"})
_STRANDED = r"^(?:which|what) (?!kind\b|sort\b).* (?:for|of|from|with|to|against)$"
"""What asks for another thing than that which it names: *which treaty was the draft for*."""
_ABOUT_WHOM = {"tr": r"\bkim(?:ler)? (?:hakkinda|uzerine)\b", "en": r"\babout whom\b|^whom? .* about$"}
_GOVERNMENT = r"\b(?:government|administration|hukumet|yonetim)"
_OF_WORKS = frozenset({"publishedIn", "authored", "sender"})
