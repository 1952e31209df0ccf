"""English words that make a sentence's frame: auxiliaries, determiners, what a verb's form says. Data, and small tests."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kg import lemmas

BE: Final = frozenset("am is are was were be been being 's".split())
HAVE: Final = frozenset("have has had having".split())
DO: Final = frozenset("do does did".split())
MODALS: Final = frozenset("will would shall should can could may might must ought".split())
DOUBTFUL: Final = frozenset("may might could can would should must ought".split())
NEGATIONS: Final = frozenset("not never n't neither nor hardly scarcely".split())
DETERMINERS: Final = frozenset(
    """the a an this that these those his her its their our my your no any some each every both all several many few
    another other one two three four five six seven eight nine ten first second third last new former late""".split()
)
RELATIVES: Final = frozenset("who whom which that whose".split())
CONJUNCTIONS: Final = frozenset("and or as well nor but &".split())
STOPS: Final = frozenset([";", ":", "(", ")", "“", "”", '"', "—", "–"])
FACTIVE: Final = frozenset(
    """manage begin continue proceed come agree help hasten go consent choose start cease venture dare happen
    send use contrive succeed undertake""".split()
)
"""Verbs after which *to* with a verb says that it was done."""
REFUSING: Final = frozenset("refuse fail decline omit neglect forget hesitate".split())
"""Verbs after which *to* with a verb says that it was not."""
SPEAKING: Final = frozenset(
    """say write claim argue state note maintain report declare assert observe suggest believe think contend insist
    remark explain conclude recall stress emphasize emphasise point allege hold acknowledge admit add affirm estimate
    describe inform assume suppose""".split()
)
CLAIMING: Final = frozenset("claim allege".split())
_IRREGULAR: Final = frozenset(
    """wrote written led met held went gone sent fought took taken gave given told brought left lent said thought sought
    began begun broke broken withdrew withdrawn saw seen became become spoke spoken kept made knew known came did done
    chose chosen put set shut beat beaten drew drawn spread fell fallen understood forbade forbidden stole stolen lost
    won bought paid bound ran hid hidden stood laid lay grew grown rose risen shot struck taught died drove driven
    overthrew overthrown overran found built felt sat fled threw thrown won wore swore sworn hung hanged slew slain
    undertook undertaken upheld sold foresaw foreseen arose arisen swept flew rode rang sang sank forgave bore borne
    retook retaken dealt lay dug spent burnt learnt""".split()
)
_PARTICIPLES: Final = frozenset(
    """written led met held gone sent fought taken given told brought left lent said thought sought begun broken withdrawn
    seen become spoken kept made known come done chosen put set shut beaten drawn spread fallen understood forbidden
    stolen lost won bought paid bound run hidden stood laid grown risen shot struck taught driven overthrown overrun
    found built felt thrown sworn hung slain undertaken upheld sold foreseen borne retaken dealt spent""".split()
)
_NO_VERBS: Final = frozenset(
    """united indeed hundred sacred naked need speed exceed breed feed deed seed weed bed red wed led-ed so-called
    allied armed unprecedented limited mixed aforementioned renowned celebrated learned aged beloved""".split()
)
_SHORT: Final = 4


@lru_cache(maxsize=65536)
def lemma(low: str) -> str:
    """Give the dictionary form of a word."""
    return _FORMS.get(low) or lemmas.lemma(low, "en")


_FORMS: Final = {
    "led": "lead",
    "met": "meet",
    "left": "leave",
    "lent": "lend",
    "fought": "fight",
    "sought": "seek",
    "held": "hold",
    "found": "find",
    "founded": "found",
    "founding": "found",
    "founds": "found",
    "fell": "fall",
    "rose": "rise",
    "saw": "see",
    "bound": "bind",
    "hanged": "hang",
    "overran": "overrun",
    "retook": "retake",
    "recaptured": "recapture",
    "allied": "ally",
    "wed": "wed",
}


def is_participle(low: str) -> bool:
    """Tell whether a word can be a past participle."""
    return low in _PARTICIPLES or (low.endswith("ed") and low not in _NO_VERBS)


def looks_past(low: str) -> bool:
    """Tell whether a word looks like a verb in the past, whatever verb it is."""
    return low in _IRREGULAR or (len(low) > _SHORT - 1 and low.endswith("ed") and low not in _NO_VERBS)


def is_auxiliary(low: str) -> bool:
    """Tell whether a word is an auxiliary verb."""
    return low in BE or low in HAVE or low in DO or low in MODALS
