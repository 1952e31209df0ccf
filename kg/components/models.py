"""Names by a trained spaCy model that is installed: candidates among others, with the model's name as their rule.

No model is downloaded. ``en_core_web_sm`` means the installed package of that name, or the only one whose name begins
so. What the labels of different models mean is in :data:`CLASSES`; other labels (dates, numbers, nationalities) name
nothing that a table has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import spacy
from spacy.language import Language
from spacy.util import get_installed_models

from kg.errors import explain
from kg.language import turkish
from kg.model import ClassId
from kg.recognition.records import Recognised

CLASSES: Final[Mapping[str, ClassId]] = {
    label: ClassId(kind)
    for kind, labels in (
        ("Person", "PERSON PER PRS PS persName"),
        ("Group", "ORG NORP_ORG ORGANIZATION OG orgName"),
        ("Place", "GPE LOC FAC LOCATION LC placeName geogName"),
        ("Event", "EVENT EVT EV"),
        ("Treaty", "LAW"),
    )
    for label in labels.split()
}
SCORE: Final = 0.5
"""What a model's word is worth here: such models are trained on news of today; the rules' scores are measured."""


def names(model: str) -> Callable[[str], tuple[Recognised, ...]]:
    """Load a model once and give what finds names with it.

    Raises:
        ExplainedError: no such model is installed, or it finds no names.
    """
    nlp = _loaded(model)

    def find(text: str) -> tuple[Recognised, ...]:
        nlp.max_length = max(nlp.max_length, len(text) + 1)
        doc = nlp(text)
        return tuple(
            Recognised(
                start=ent.start_char,
                end=_end(ent.text, ent.start_char, nlp.lang),
                word_end=ent.end_char,
                kind=CLASSES[ent.label_],
                key=turkish.fold(" ".join(_name(ent.text, nlp.lang).split())),
                rule=f"model {model}",
                score=SCORE,
            )
            for ent in doc.ents
            if ent.label_ in CLASSES and any(map(str.isupper, ent.text))
        )

    return find


def _name(text: str, language: str | None) -> str:
    """Give a name without the suffix that follows its apostrophe in Turkish, or the possessive in English."""
    if language == "tr":
        head, blank, last = text.rpartition(" ")
        return f"{head}{blank}{turkish.split(last).stem}"
    return text.removesuffix("’s").removesuffix("'s") if language == "en" else text


def _end(text: str, start: int, language: str | None) -> int:
    return start + len(_name(text, language))


def _loaded(model: str) -> Language:
    installed = sorted(get_installed_models())
    fitting = [name for name in installed if name == model] or [name for name in installed if name.startswith(model)]
    if len(fitting) != 1:
        listed = ", ".join(installed) or "none"
        raise explain(
            "several installed spaCy models begin so" if fitting else "no such spaCy model is installed",
            where=f"--model {model}",
            hint=f"installed: {listed}; others are installed with pip, as their makers say",
        )
    nlp = spacy.load(fitting[0])
    if not any(CLASSES.keys() & set(getattr(nlp.get_pipe(name), "labels", ())) for name in nlp.pipe_names):
        raise explain("the model finds no names", where=f"--model {model}", hint="take one with a component ner")
    return nlp
