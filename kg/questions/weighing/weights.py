"""What each kind of evidence weighs, and how much is enough.

The weights are those of a logistic regression (L2, C = 1) that tells the candidate with the right answers from all
others, over the answerable questions of ``tests/questions`` that ask who, what, which or where: each once as it is
read, and once as if no list had any word of a relation, so that what weighs is what an unknown word leaves; and over
360 questions in which the verb was swapped for another’s, of which no candidate is right. ``LEAST``, ``MARGIN`` and
``ANOTHER`` were chosen on whole sets left out in turn (six folds): docs/decisions/0018 has the numbers. A candidate’s
weight is a log-odds. ``benchmarks/weighing.py`` learns weights anew from all question sets, and holds these to them.
"""

from __future__ import annotations

from kg.questions.weighing.evidence import Evidence

BIAS = -4.05
WEIGHTS = {
    "named": 0.80,
    "named-alike": 0.32,
    "context-name": -0.18,
    "whole-name": -0.73,
    "passage-name": -0.23,
    "kind": 1.10,
    "said": 0.65,
    "meant": -0.34,
    "given-word": 0.43,
    "answer-word": -0.44,
    "context-word": 0.19,
    "near": -0.44,
    "passage": 0.28,
    "rarity": 0.09,
    "passage-root": 0.17,
    "lost": -0.11,
    "lost-deed": 0.23,
    "lost-to-other": -0.61,
    "wrong-side": -0.65,
    "no-side": -0.10,
    "other-more-alike": -1.00,
    "relation-alike": 2.90,
    "passage-alike": 0.33,
    "statement-alike": 2.21,
    "share-lost": -0.82,
    "only-word": -0.19,
}
LEAST = -0.6
"""The least that the best candidate must weigh."""
MARGIN = 1.6
"""By how much it must outweigh every candidate with other answers."""
ANOTHER = 0.1
"""By how much the label of another relation may be more alike: else that is asked, and nobody claims it."""


def weight(evidence: Evidence) -> float:
    """Put together what speaks for and against a candidate.

    >>> weight({"named": 1, "said": 1, "relation-alike": 0.9}) > weight({"named": 1, "lost": 1, "relation-alike": 0.4})
    True
    """
    return BIAS + sum(WEIGHTS[name] * value for name, value in evidence.items())
