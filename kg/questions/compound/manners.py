"""Questions that say in what manner: *who secretly supported X*, *X’i kim resmen tanıdı*. Owns the words for it.

No claim has the manner as its own: asked without it, and held against the passages of the claims, which must say it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.questions.answers_found import Answered
from kg.questions.surplus import Surplus, texts_of
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """A question without its adverb, and a pattern of plain words of passages that say the same."""

    question: str
    told: str


def manner(question: str, language: str) -> Manner | None:
    """Take the one adverb of manner out of a question.

    >>> manner("Who secretly supported the rebels", "en").question, manner("Azak'ı kim resmen tanıdı", "tr").question
    ('Who supported the rebels', "Azak'ı kim tanıdı")
    >>> manner("Whom did Panin misinform", "en").question, manner("Panin kime yanlış bilgi verdi", "tr").question
    ('Whom did Panin inform', 'Panin kime bilgi verdi')
    >>> manner("Who supported the rebels", "en"), manner("Which secret treaty was signed", "en")
    (None, None)
    """
    question = re.sub(r"\bmisinform", "falsely inform", question, flags=re.IGNORECASE)
    replying = re.search(r"\b(?:repl|answer|respon|cevap|cevab|yanıt|yanit)", question, re.IGNORECASE) is not None
    for adverbs, told in _MANNERS:
        if replying and told in _MEANS:
            continue
        pattern = adverbs.get(language)
        rest, count = (
            re.subn(rf"(?<!\w)(?:{pattern})(?!\w) ?", "", question, flags=re.IGNORECASE) if pattern else ("", 0)
        )
        if count == 1:
            return Manner(question=rest.strip(), told=told)
    return None


class Manners:
    """Answers questions that say in what manner, of one store."""

    def __init__(self, surplus: Surplus, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what keeps of an answer what its claims say, and what answers a question of a language."""
        self._surplus, self._ask = surplus, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with those whose passages say the manner; nothing where none is asked for, or no passage says it."""
        asked = manner(question, language)
        answer = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(answer, Answered):
            return None
        said = re.compile(asked.told)
        return self._surplus.kept(answer, lambda claim: any(map(said.search, texts_of(claim))))


_LETTER, _TELEGRAM = r"\bletter|\bmektu[pb]", r"\btelegra|\btelgraf"
_MEANS = frozenset({_LETTER, _TELEGRAM})
"""By what somebody said something: a reply by telegram is told by the reply itself."""
_MANNERS = (
    (
        {"en": "secretly|covertly|clandestinely|in secret", "tr": "gizlice|gizliden gizliye|el altından"},
        r"\bsecret|\bcovert|\bclandestin|\bgizli|\bel altin",
    ),
    (
        {"en": "openly|publicly|in public", "tr": "açıkça|alenen|açıktan açığa"},
        r"\bopen|\bpublic|\bacik|\balen",
    ),
    (
        {"en": "officially|formally", "tr": "resmen|resmî olarak|resmi olarak"},
        r"\bofficial|\bformal|\bresmen\b|\bresmi olarak\b",
    ),
    (
        {"en": "personally|in person", "tr": "bizzat|şahsen"},
        r"\bpersonal|\bin person\b|\bbizzat|\bsahsen",
    ),
    (
        {"en": "beforehand|in advance|previously", "tr": "(?:daha )?önceden|evvelce|evvelden"},
        r"\bonceden|\bonceki|\bdaha once|\bevvel|\bbeforehand|\bin advance|\bprevious|\bearlier|\bprior\b",
    ),
    (
        {
            "en": (
                r"repeatedly|(?:time and )?again and again|time and again|more than once"
                r"|(?:several|many|a number of|numerous) times|on (?:several|many|more than one) occasions?"
            ),
            "tr": (
                "defalarca|tekrar tekrar|(?:bir(?:den çok|den fazla|kaç|çok)|(?:pek )?çok) (?:kez|kere|defa(?:lar)?)"
            ),
        },
        r"\brepeated|\bagain and again|\bseveral times|\bdefalarca|\btekrar|\b(?:birkac|bircok|cok) (?:kez|kere|defa)",
    ),
    (
        {
            "en": "by letter|in a letter|through a letter|by means of a letter|by mail",
            "tr": r"(?:bir )?mektupla|(?:bir )?mektup (?:ile|yoluyla|aracılığıyla|göndererek|yazarak)",
        },
        _LETTER,
    ),
    (
        {
            "en": "by (?:telegram|telegraph|wire|cable)|in a telegram",
            "tr": r"(?:bir )?telgrafla|(?:bir )?telgraf (?:ile|yoluyla|çekerek)",
        },
        _TELEGRAM,
    ),
    (
        {
            "en": r"(?:false|untrue|wrong|incorrect|misleading)(?= (?:information|news|reports?)\b)|falsely",
            "tr": r"(?:yanlış|yanlis|asılsız|asilsiz|gerçek dışı|gercek disi|yalan)(?= (?:bilgi|haber|rapor)\w*)",
        },
        (
            r"\bfals|\buntrue|\bincorrect|\bmislead|\bwrong (?:information|news|report|idea)"
            r"|\byanlis (?:bilgi|haber|rapor|fikir)|\basilsiz|\bgercek disi|\byalan\b"
        ),
    ),
)
"""Adverbs, and adjectives of what is told, by language, and how plain passages say the same."""
