"""English turns of phrase of everyday speech that say no more than a plainer one: of displeasure, of passing a treaty.

As :mod:`kg.questions.english.usages`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_DEED = (
    r"(?:treat(?:y|ies)|agreements?|pacts?|accords?|conventions?|protocols?|alliances?|decisions?|proposals?|plans?|offers?"
    r"|demands?|polic(?:y|ies)|conferences?|armistice|peace|law|terms)"
)
_OF_DEED = rf"(?=(?:the )?(?:[\w’'-]+ ){{0,4}}{_DEED}\b)"
_HOUSE = r"(?:the )?(?:national |grand national )?(?:assembly|parliament|chamber)"
_EASILY = r"(?: without (?:much|any|great|undue|serious|particular|further) (?:fuss|difficulty|trouble|ado|resistance|tension))?"
_CARRIED = r"(?:got|saw|steered|pushed|carried|brought|piloted|eased)"
_BACKING = r"(?:support|help|backing|votes?|aid)"
_UNHAPPY = r"(?:un(?:happy|pleased)|displeased|dissatisfied|discontented|not (?:at all |very |too )?(?:happy|pleased|satisfied|content))"

_WHERE = r"(?:where|in (?:which|what) (?:city|town))"
_OFFICE = r"(mission|embassy|legation|consulate|office|bureau)"
_DEEDS = {
    "evacuation": "evacuated", "ratification": "ratified", "occupation": "occupied", "capture": "captured",
    "conquest": "conquered", "arrest": "arrested", "murder": "murdered", "assassination": "assassinated",
    "execution": "executed", "invasion": "invaded", "destruction": "destroyed", "siege": "besieged",
    "bombardment": "bombarded", "liberation": "liberated", "signing": "signed", "closure": "closed",
    "suppression": "suppressed", "dissolution": "dissolved", "annexation": "annexed", "expulsion": "expelled",
    "deportation": "deported", "inspection": "inspected", "plundering": "plundered", "burning": "burned",
}  # fmt: skip
"""The noun of a deed, and what whoever carried it out did."""

_PLOTTED = "organi[sz]ed|arranged|masterminded|engineered|plotted|staged|orchestrated"

PLAINER: tuple[tuple[str, str], ...] = (
    (
        rf"^(?:thanks to|with|through|by) (?:whose|which \w+['’]s) {_BACKING} (?:was|were) (the .+?) {_CARRIED} through(?: {_HOUSE})?{_EASILY}$",
        r"who supported the ratification of \1",
    ),
    (
        r"^what (?:caused|provoked|produced|aroused|called forth|evoked|met with|led to) (?:an? )?(?:negative|hostile|adverse|angry|unfavourable|bad|strong) (?:reaction|response|feeling)s? (?:among|from|of|on the part of|in) ((?:some |many |certain )?.+)$",
        r"what influenced \1",
    ),
    (
        r"\b(went|go|came|come|travell?ed|travel) to ([A-Z][\w-]+) (?:in order )?(?:to (?:attend|take part in|participate in|join in)|for) (?=(?:the |an? )?.*(?:congress|conference|meeting|assembly|talks|negotiations|council))",
        r"\1 to \2 for ",
    ),
    (rf"^(who|which [\w-]+) (?:was|were) {_UNHAPPY} (?:with|by|about|at|over) {_OF_DEED}", r"\1 opposed "),
    (rf"^(who|which [\w-]+) took (?:a )?dislike to {_OF_DEED}", r"\1 opposed "),
    (rf"^whom? did {_OF_DEED}(.+?) (?:displease|not please|not satisfy|not suit|annoy|upset)$", r"who opposed \1"),
    (rf"^whom? was {_OF_DEED}(.+?) not to the (?:liking|taste) of$", r"who opposed \1"),
    (
        rf"\b(supported|backed|favoured|helped|opposed) the passage of (the .+?)(?: through {_HOUSE})?$",
        r"\1 the ratification of \2",
    ),
    (
        rf"^(who|which [\w-]+) helped (the .+?) (?:to )?(?:pass|get through|through) {_HOUSE}$",
        r"\1 supported the ratification of \2",
    ),
    (rf"^(who|which [\w-]+) {_CARRIED} (the .+?) through {_HOUSE}{_EASILY}$", r"\1 supported the ratification of \2"),
    (
        rf"^(who|which [\w-]+)(?: (?:in|of) {_HOUSE})? {_CARRIED} (the .+?) through{_EASILY}$",
        r"\1 supported the ratification of \2",
    ),
    (
        rf"^(?:thanks to )?(?:whose|which \w+['’]s) {_BACKING} {_CARRIED} (the .+?) through {_HOUSE}{_EASILY}$",
        r"who supported the ratification of \1",
    ),
    (
        rf"^(?:thanks to|with|through|by) (?:whose|which \w+['’]s) {_BACKING} (?:did|was) (the .+?) (?:(?:pass|get through|go through|passed by|approved by|ratified by) {_HOUSE}|ratified){_EASILY}$",
        r"who supported the ratification of \1",
    ),
    (
        rf"^{_WHERE} was the {_OFFICE} (?:that |which )?(?:was )?(?:headed|led|run) by (.+?) (?:opened|set up|established|based|located|founded|housed)$",
        r"where was the \1 headed by \2",
    ),
    (
        rf"^{_WHERE} was the {_OFFICE} (?:that |which )?(?!was\b|headed\b|led\b|run\b)(.+?) (?:headed|led|ran)(?: (?:opened|set up|established|based|located|founded|housed))?$",
        r"where was the \1 headed by \2",
    ),
    (
        r"^which ((?:[\w-]+ ){0,2}(?:envoy|ambassador|consul|representative|governor|attaché|attache|agent|spy|resident|legate)) (?:was|sat|resided|served|worked|was active) in (?=[A-Z])",
        r"who was the \1 in ",
    ),
    (r"^(how (?:many|much) .+?) (?:allot|allocate|furnish|hand over|make available)\b", r"\1 give"),
    (r"^(how many) cannon (?=\w)", r"\1 cannons "),
    (r"\bstrengthened the (?:influence|power|standing|hand|authority) of ", "strengthened "),
    (r"\bthe ((?-i:[A-Z])\w+) (?:leadership|leaders|authorities)\b", r"the \1 government"),
    *((rf"\b(who|which [\w-]+) (?:{_PLOTTED}) the {noun} of ", rf"\1 was behind the {noun} of ") for noun in _DEEDS),
    *(
        (
            rf"^(who|which [\w-]+) (?:carried out|undertook|performed|conducted|effected|executed) the {noun} of ",
            rf"\1 {verb} ",
        )
        for noun, verb in _DEEDS.items()
    ),
)
"""A pattern, and the plainer words in its place."""
