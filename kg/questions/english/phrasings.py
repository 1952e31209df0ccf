"""English turns of phrase that say no more than a plainer one: of chairing, founding, replacing, of what is quoted.

As :mod:`kg.questions.english.spoken`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_SET_UP = r"(?:set up|founded|established|formed|created|constituted|organi[sz]ed)"
_BODY = r"(?:party|organi[sz]ation|group|committee|league|society|congress|association|council|government|faction)"
_HEADSHIP = r"(?:chairmanship|presidency|headship|leadership|direction|command|guidance)"
_WRITER = r"(?:author|historian|scholar|writer|researcher)"

PLAINER: tuple[tuple[str, str], ...] = (
    (rf"\b({_BODY}) (?:that|which) (?:was|were|had been) {_SET_UP}(?= |$)", r"\1 founded"),
    (
        rf"^under whose {_HEADSHIP} (?:was|were|did|stood|worked) (the .*?{_BODY}\b.*?)(?: {_SET_UP}| work| stand)?$",
        r"who led \1",
    ),
    (
        rf"^under whose {_HEADSHIP} (?:was|were) (the .*?{_BODY}) (?:that|which) (?:was|were) {_SET_UP} (in .+)$",
        r"who led \1 founded \2",
    ),
    (
        r"^who was (?:sent|dispatched|posted|despatched) to .+? at the head of (?:an? |the )((?:[\w-]+ )?(?:delegation|mission|deputation|embassy|commission)\b.*)$",
        r"who headed the \1",
    ),
    (
        rf"^(?:through|via|by way of) (?:whom|(?:which|what|whose) (?:{_WRITER}|work|book)) (?:does|did) (.+?) (?:quote|cite|report|know|give|reproduce|relay)s? (.+)$",
        r"which source does \1 give for \2",
    ),
    (
        rf"^(?:through|via|by way of) (?:whom|(?:which|what) (?:{_WRITER}|work|book)) (?:is|are|was|were) (.+?) (?:quoted|cited|reported|known|given|reproduced|relayed)$",
        r"what is the source of \1",
    ),
    (
        r"^(?:what (?:is|was) |(?:give|tell) me |state |describe )?((?-i:[A-Z]).+?)['’]s? (?:opinion|view|verdict|judge?ment) (?:of|on|about|regarding|concerning) (.+? and .+)$",
        r"what does \1 claim about \2",
    ),
)
"""A pattern, and the plainer words in its place."""
