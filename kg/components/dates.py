"""``kg_dates``: dates of prose as ``doc.spans["dates"]``, with what they say in EDTF (``span._.edtf``)."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg import datings

DATES = "dates"
"""The key of ``doc.spans`` under which the dates are put."""

for _name in ("edtf", "basis"):
    Span.set_extension(_name, default=None, force=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesComponent:
    """Marks dates."""

    language: str

    def __call__(self, doc: Doc) -> Doc:
        """Mark a document."""
        spans = []
        for one in datings.find(doc.text, language=self.language):
            span = doc.char_span(one.start, one.end, label="DATE", alignment_mode="expand")
            if span is not None:
                span._.edtf, span._.basis = one.edtf, one.basis
                spans.append(span)
        doc.spans[DATES] = spans
        return doc


@Language.factory("kg_dates", default_config={"language": None}, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str, language: str | None) -> DatesComponent:
    """Make the component; its language only settles which of two numbers is the month."""
    del name
    return DatesComponent(language=language or (nlp.lang or "").removeprefix("kg_"))
