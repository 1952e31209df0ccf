"""Of what somebody spoke: *about what did X warn Y*, *what did X propose to Y*, *why did X warn Y*. Owns no answer.

What asks for the matter is taken out of the question, which then asks whether it was said at all.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re


def matter(question: str) -> tuple[str, bool] | None:
    """Give whether it was said of which the matter is asked, and whether it is asked *why* it was said.

    >>> matter("about what did Panin warn Repnin"), matter("what did Panin warn Repnin about")
    (('did Panin warn Repnin', False), ('did Panin warn Repnin', False))
    >>> matter("what did Panin propose to the Porte"), matter("what was Repnin warned of by Panin")
    (('did Panin propose to the Porte', False), ('was Repnin warned by Panin', False))
    >>> matter("what did Panin and Repnin talk about"), matter("why did Panin warn Repnin")
    (('did Panin talk with Repnin', False), ('did Panin warn Repnin', True))
    >>> matter("what did Panin sign"), matter("what did Panin ask Repnin to do")
    (None, ('did Panin ask Repnin', False))
    """
    for pattern, instead in _MATTERS:
        found = re.fullmatch(pattern, question, flags=re.IGNORECASE)
        if found is not None:
            return " ".join(found.expand(instead).split()), False
    why = re.fullmatch(rf"(?:why|for what reason) (?P<rest>{_DID} .+)", question, flags=re.IGNORECASE)
    return (why["rest"], True) if why else None


_DID = "(?:did|does|do|had|has|have)"
_WAS = "(?:was|were|is|are|had been|has been)"
_OF = "(?:about|of|on|over|regarding|concerning|against|for)"
_WHAT = "(?:what|which (?:matter|topic|subject|question|issue)s?|what (?:matter|topic|subject|question|issue)s?)"
_ASKED = (
    "propos|suggest|offer|advis|recommend|counsel|demand|request|ask|promis|pledg|urg|warn|inform|tell|told|report|"
    "assur|threaten|require|insist"
)
"""Beginnings of verbs of saying, after which *what* alone asks for what was said."""
_TALKING = "(?:talk|talked|speak|spoke|converse|conversed)"

_MATTERS = (
    (
        rf"(?:about |on )?{_WHAT} {_DID} (?P<one>.+?) and (?P<other>.+?) (?:{_TALKING}|discuss|confer|negotiate)(?: (?:about|of|on|over|with each other|together))*(?P<rest>(?: (?:at|in|during) .+)?)",
        r"did \g<one> talk with \g<other>\g<rest>",
    ),
    (
        rf"(?:about |on )?{_WHAT} {_DID} (?P<one>.+?) (?:{_TALKING}|discuss) (?:about )?(?:with|to) (?P<other>.+?)(?: about)?",
        r"did \g<one> talk with \g<other>",
    ),
    (
        rf"{_WHAT} {_WAS} (?:the )?(?:subject|topic|matter)s? of (?:the )?(?:talk|conversation|discussion|meeting)s? (?:of|between) (?P<one>.+?) (?:and|with) (?P<other>.+)",
        r"did \g<one> talk with \g<other>",
    ),
    (rf"{_OF} {_WHAT} (?P<rest>{_DID} .+)", r"\g<rest>"),
    (rf"{_OF} {_WHAT} (?P<was>{_WAS}) (?P<rest>.+)", r"\g<was> \g<rest>"),
    (rf"{_WHAT} (?P<was>{_WAS}) (?P<rest>.+?) {_OF}(?P<by>(?: by .+)?)", r"\g<was> \g<rest>\g<by>"),
    (rf"{_WHAT} (?P<rest>{_DID} .+?) {_OF}", r"\g<rest>"),
    (
        rf"what (?P<rest>{_DID} .+? (?:{_ASKED})\w* .+?)(?: to (?:do|write|say|give))?",
        r"\g<rest>",
    ),
    (rf"what (?P<rest>{_DID} .+? (?:{_ASKED})\w*)", r"\g<rest>"),
    (
        rf"what (?P<was>{_WAS}) (?P<rest>.+? (?:{_ASKED})\w*(?: by .+?)?)(?: to (?:do|write|say|give))?",
        r"\g<was> \g<rest>",
    ),
)
"""How a matter is asked for, and what asks whether it was spoken of."""
