"""Questions that can be read, fitted to the words that were found in one that could not."""

from __future__ import annotations

from collections.abc import Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.pieces import Piece

_ABOUT = {
    "tr": {
        "actor": "{} kimdir?",
        "said": "{} hakkında kim ne iddia ediyor?",
        "deeds": "{} ne yaptı?",
        "when": "{} ne zaman oldu?",
        "thing": "{} nedir?",
    },
    "en": {
        "actor": "Who was {}?",
        "said": "Who says what about {}?",
        "deeds": "What did {} do?",
        "when": "When did {} happen?",
        "thing": "What is {}?",
    },
}
_GENERAL = {
    "tr": (
        "Kim kimi etkiledi?",
        "Hangi iddialar çelişiyor?",
        "Kim kimi uyardı?",
        "Kim kime mektup yazdı?",
        "Kim kiminle görüştü?",
    ),
    "en": (
        "Who influenced whom?",
        "Which claims contradict each other?",
        "Who warned whom?",
        "Who wrote to whom?",
        "Who met whom?",
    ),
}


def suggested(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> tuple[str, ...]:
    """Give questions about what was found in a question, the most fitting first; not all need have an answer."""
    tongue = language if language in _ABOUT else "en"
    found: list[str] = []
    for piece in pieces:
        for iri in piece.things[:1]:
            name = lexicon.things[iri].label(language, "en")
            if lexicon.is_a(iri, ("Actor",)):
                found += [_ABOUT[tongue]["actor"].format(name), _ABOUT[tongue]["deeds"].format(name)]
            elif lexicon.is_a(iri, ("Event", "Treaty", "Communication")):
                found += [_ABOUT[tongue]["when"].format(name), _ABOUT[tongue]["thing"].format(name)]
            else:
                found.append(_ABOUT[tongue]["thing"].format(name))
    for piece in pieces:
        for sense in piece.senses[:1]:
            relation = lexicon.relations[sense.relation]
            if tongue == "tr":
                found.append(
                    f"Kim kimi {relation.label('tr')}?"
                    if relation.domains & {"Actor", "Person", "Group"}
                    else f"Ne {relation.label('tr')}?"
                )
            else:
                found.append(f"Who {relation.label('en')} whom?")
    return tuple(dict.fromkeys((*found, *_GENERAL[tongue])))
