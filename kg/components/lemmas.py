"""``kg_lemmas``: the lemma of every token, as ``token.lemma_``; for Turkish, English, German, French and Russian."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.lemmas import lemma


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmasComponent:
    """Gives tokens their lemmas; those that have one keep it."""

    language: str

    def __call__(self, doc: Doc) -> Doc:
        """Go through a document."""
        for token in doc:
            if not token.lemma:
                is_word = token.text[:1].isalpha()
                token.lemma_ = lemma(token.text, self.language) if is_word else token.text
        return doc


@Language.factory("kg_lemmas", default_config={"language": None}, assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str, language: str | None) -> LemmasComponent:
    """Make the component."""
    del name
    return LemmasComponent(language=language or (nlp.lang or "").removeprefix("kg_"))
