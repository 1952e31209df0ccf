"""English words of who is wrong in what he says: *wrongly claims, is mistaken, errs*. Data only, as patterns."""

from __future__ import annotations

import re
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
MUCH: Final = r"(?:(?:quite|very|plainly|clearly|surely|simply|certainly|completely|entirely|therefore|also|utterly) )?"
_AGAIN: Final = r"(?:(?:also|too|then|later|however|here|himself|herself|clearly|simply|has|had|have|who|,) )*"
WRONG_IN: Final = re.compile(
    rf"{_AGAIN}(?:(?:is|was|are|were|been) {MUCH}{WRONG} (?:, )?(?:when|in|to|if|that|as|where)\b"
    r"|err(?:s|ed) (?:when|in|by)\b"
    r"|(?:makes?|made|commits?|committed|falls? into|fell into) the (?:\w+ )?(?:mistake|error|fallacy) of\b"
    rf"|(?:(?:is|was|were|been) )?{ADVERBS} {SAYS}(?= )"
    rf"|{SAYS} (?:, )?{ADVERBS} (?:, )?that\b"
    rf"|(?:\w+ )*?that .* , (?:but|which|though|although|yet|—|–) (?:in )?(?:(?:this|that|it|he|she|they|here) )?"
    rf"(?:is|was|are|were) {MUCH}{UNTRUE}(?= [.,;:]|$))"
    rf"|, who (?:is|was) {MUCH}{WRONG}\b"
)
"""What stands behind the name of who is wrong in what he says."""
