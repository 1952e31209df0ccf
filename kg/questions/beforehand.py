"""What a question is turned into before it is first read. Owns the order of the turns and no words.

These are forms whose first reading would be an answer to another question; plainer words for what cannot be read
come after it (:mod:`.rewordings`).
"""

from __future__ import annotations

from kg.questions.english.on_behalf import behalf_told
from kg.questions.open_questions import openly
from kg.questions.two_kinds import as_one, between_two


def beforehand(question: str, language: str) -> str:
    """Give a question as it is first read.

    >>> beforehand("When did the Turkish-Danish talks begin", "en")
    'When did the talks between the Turkish government and the Danish government begin'
    >>> beforehand("Repnin ne anlatıyor", "tr"), beforehand("Who sent the letter", "en")
    ('Repnin ne diyor', 'Who sent the letter')
    """
    told = behalf_told(question) if language == "en" else question
    return between_two(as_one(openly(told, language), language), language)
