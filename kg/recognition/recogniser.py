"""Names of a text in any language: the front door. Turkish has a grammar of its own; others share one."""

from __future__ import annotations

from kg.recognition.records import Recognised


def recognise(text: str, language: str | None, *, least: float = 0.0) -> tuple[Recognised, ...]:
    """Find what a text names, in order and without overlaps; ``least`` leaves out findings of a lower score."""
    tag = (language or "").partition("-")[0].removeprefix("kg_")
    if tag == "tr":
        from kg.recognition import turkish_names

        found = turkish_names.recognise(text)
    else:
        from kg.recognition import western_names

        found = western_names.recognise(text, tag or "en")
    return tuple(one for one in found if one.score >= least)
