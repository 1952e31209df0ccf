"""``kg_names``: persons, groups, places, treaties and events that no table has, as ``doc.ents``.

::

    import spacy
    nlp = spacy.blank("tr")          # or "en", "de", "fr", "ru"
    nlp.add_pipe("kg_names")
    doc = nlp("1699'da Karlofça Antlaşması imzalandı.")
    [(ent.text, ent.label_) for ent in doc.ents]

Entities that are marked already are kept. ``doc.spans["names"]`` has all that was found; each span has ``span._.rule``,
``span._.score``, ``span._.also``, ``span._.name_end`` (where in the text the name ends and its suffix begins).
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.recognition import recogniser

NAMES = "names"
"""The key of ``doc.spans`` under which the findings are put."""

for _name, _default in (("rule", ""), ("score", 0.0), ("also", ()), ("name_end", 0)):
    Span.set_extension(_name, default=_default, force=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesComponent:
    """Marks names; ``least`` leaves out those of a lower score."""

    language: str
    least: float

    def __call__(self, doc: Doc) -> Doc:
        """Mark a document."""
        spans = []
        for one in recogniser.recognise(doc.text, self.language, least=self.least):
            span = doc.char_span(one.start, one.word_end, label=one.kind, alignment_mode="expand")
            if span is None:
                continue
            span._.rule, span._.score, span._.also, span._.name_end = one.rule, one.score, one.also, one.end
            spans.append(span)
        doc.spans[NAMES] = spans
        taken = {token.i for ent in doc.ents for token in ent}
        free = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
        doc.ents = filter_spans([*doc.ents, *free])
        return doc


@Language.factory("kg_names", default_config={"language": None, "least": 0.0}, assigns=["doc.ents", "doc.spans"])
def make_names(nlp: Language, name: str, language: str | None, least: float) -> NamesComponent:
    """Make the component; its language is that of the pipeline, if no other is given."""
    del name
    return NamesComponent(language=language or (nlp.lang or "").removeprefix("kg_"), least=least)
