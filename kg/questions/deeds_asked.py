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
    if language == "en" and answer.understood.intent in _OF_KIND and re.search(_STRANDED, plain(question)):
        return True
    asked = re.search(_NOUNS.get(language, r"(?!)"), plain(question))
    return asked is not None and bool(things) and all(lexicon.is_a(each, ("Actor", "Place")) for each in things)


_OF_KIND = frozenset({"instances", "profile"})
_STRANDED = r"^(?:which|what) (?!kind\b|sort\b).* (?:for|of|from|with|to|against)$"
"""What asks for another thing than that which it names: *which treaty was the draft for*."""
_ABOUT_WHOM = {"tr": r"\bkim(?:ler)? (?:hakkinda|uzerine)\b", "en": r"\babout whom\b|^whom? .* about$"}
_GOVERNMENT = r"\b(?:government|administration|hukumet|yonetim)"
_OF_WORKS = frozenset({"publishedIn", "authored", "sender"})
