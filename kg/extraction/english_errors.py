"""English words of who is wrong in what he says: *wrongly claims, is mistaken, errs*. Data only, as patterns."""

from __future__ import annotations

from typing import Final

ADVERBS: Final = r"(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately|untruthfully|fallaciously)"
WRONG: Final = r"(?:wrong|mistaken|in error|incorrect|at fault|inaccurate)"
UNTRUE: Final = (
    rf"(?:{WRONG}|false|untrue|unfounded|baseless|groundless|untenable|erroneous|without (?:any )?foundation"
    r"|not (?:true|so|correct|right|the case|borne out))"
)
SAYS: Final = (
    r"(?:claim|say|said|writ|wrot|argu|stat|assert|maintain|declar|insist|suggest|believ|assum|suppos|think|thought"
    r"|report|tell|told|inform|conclud|contend|alleg|hold|held|impl|announc|accus|blam|assur|swor|testif|repeat"
    r"|affirm|imagin|conjectur|infer|charg|remark)[a-z]*"
)
"""The beginnings of verbs of saying, and of what somebody is accused of."""
THESIS: Final = (
    r"(?:claim|argument|thesis|contention|assertion|suggestion|conclusion|statement|allegation|assurance|report|remark"
    r"|observation|complaint|view|belief|accusation|charge|theory)"
)
