"""The phrases that tell acts, by the code of PLOVER, in the notation of :mod:`kg.coding.phrases`; our own words.

``INTENT``, ``OFFER``, ``VOW`` and ``NOT`` are no codes: what they stand before decides (:mod:`kg.coding.events`), and
``HARM`` counts only behind them. To add words: put a phrase under its code, and a sentence into ``tests/test_coding.py``.
"""

from __future__ import annotations

from typing import Final

from kg.coding.lexicon import conflict, cooperation, intentions, objections

ACTS: Final = {**cooperation.PHRASES, **objections.PHRASES, **conflict.PHRASES, **intentions.PHRASES}
"""Phrases by code."""
