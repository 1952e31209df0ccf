"""What speaks for and against a candidate, as numbers by name; what each weighs is :mod:`.weights`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.directions import asked_role
from kg.questions.paraphrase.sides import is_sided
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.weighing.candidates import Candidate, Single
from kg.questions.weighing.meanings import Meanings

Evidence = Mapping[str, float]


class Evidences:
    """Looks at the candidates of one question."""

    def __init__(self, question: str, asked: Asked, around: Surroundings, meanings: Meanings) -> None:
        """Take a question as it is written and taken apart, the claims around it, and what is alike in meaning."""
        self._question, self._asked, self._around, self._meanings = question, asked, around, meanings

    def of(self, candidates: Sequence[Candidate]) -> list[Evidence]:
        """Give what speaks for and against each candidate."""
        likeness = self._likeness([each.best for each in candidates])
        return [
            {**self._of_words(each.best), **self._of_sides(each.best), **alike}
            for each, alike in zip(candidates, likeness, strict=True)
        ]

    def _of_words(self, single: Single) -> dict[str, float]:
        count = len(single.supports)
        found: dict[str, float] = dict(Counter(each.way for each in single.supports))
        lost = sum(each.is_lost for each in single.supports) / count
        return {**found, "share-lost": lost, "rarity": single.rarity, "only-word": float(count == 1)}

    def _of_sides(self, single: Single) -> dict[str, float]:
        said, edge = single.ends.said, single.ends.edge
        verb = [unit for unit in self._asked.units if said is not None and unit.position in said.costs]
        verb = verb or [unit for unit in self._asked.units if not unit.things and not unit.capital][-1:]
        grammar = asked_role(self._asked.pieces, verb, self._asked.language)
        wrong = not is_sided(self._asked, said, edge, single.role)
        return {"wrong-side": float(wrong), "no-side": float(grammar is None)}

    def _likeness(self, singles: Sequence[Single]) -> list[dict[str, float]]:
        phrase = said_of_relation(self._asked)
        relations = self._meanings.relations(phrase) if phrase else {}
        passages = [self._around.passages(each.ends.edge) for each in singles]
        texts = [text for some in passages for text in some]
        alike = dict(zip(texts, self._meanings.alike(self._question, texts), strict=True))
        stated = self._meanings.alike(self._question, [self._statement(each) for each in singles])
        return [
            {
                **_of_relation(relations, single.ends.edge.relation),
                "passage-alike": max((alike[text] for text in some), default=0.0),
                "statement-alike": statement,
            }
            for single, some, statement in zip(singles, passages, stated, strict=True)
        ]

    def _statement(self, single: Single) -> str:
        lexicon, language, edge = self._asked.lexicon, self._asked.language, single.ends.edge
        relation = lexicon.relations[edge.relation].label(language, "en")
        return f"{_label(lexicon, edge.subject, language)} {relation} {_label(lexicon, edge.object, language)}"


def said_of_relation(asked: Asked) -> str:
    """Give the words of a question without names, dates and the words that ask: what is said to have been done."""
    kept = (
        piece.text
        for piece in asked.pieces
        if not piece.things and not piece.ask and piece.period is None and piece.case != "according"
    )
    return " ".join(kept).strip()


def _of_relation(relations: Mapping[str, float], name: str) -> dict[str, float]:
    """Tell how alike a relation is with what is said, and by how much some other is more so."""
    own = relations.get(name, 0.0)
    other = max((value for each, value in relations.items() if each != name), default=0.0)
    return {"relation-alike": own, "other-more-alike": max(0.0, other - own)}


def _label(lexicon: Lexicon, iri: str, language: str) -> str:
    return lexicon.things[iri].label(language, "en")
