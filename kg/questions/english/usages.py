"""English turns of phrase that say no more than a plainer one: of time, of opinions, of what is blamed and called.

As :mod:`kg.questions.english.turns`, which is tried before it. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_DID, _WAS = r"(?:did|does|do|had|has|have)", r"(?:was|were|is|are|had been|has been)"
_SPAN = (
    r"(?:from when (?:to|until|till) when|from (?:which|what) (?:date|day|month) (?:to|until|till) (?:which|what) (?:date|day|month)"
    r"|between (?:which|what) (?:dates|days|months)|(?:over|during|in|for) (?:which|what) (?:period|dates|stretch of time)"
    r"|(?:since|from) when and (?:until|till|to) when)"
)
_HELD = r"(?:last|run|take place|go on|continue|sit|meet|stretch|be held)"

_VIEWS = r"(?:views?|opinions?|explanations?|accounts?|theor(?:y|ies)|versions?|interpretations?|statements?|stor(?:y|ies)|assertions?|readings)"
_OPPOSED = r"(?:contradict|conflict|clash|disagree|differ|compete|are at odds|are contradictory|are in conflict|are opposed|oppose)"
_STOPPED = r"(?:stop|prevent|keep|hinder|bar|block|discourage)"

_TREATY = r"(?:(?:peace |friendship )?treat(?:y|ies)|agreements?|pacts?|accords?|conventions?|protocols?)"
_FORCES = r"(?:troops|forces|army|armies|soldiers|units|garrisons?|regiments?)"
_CONDUCT = (
    r"(?:conduct|behaviou?r|actions?|acts|doings|methods|treatment|high-handedness|excesses|abuses|arbitrariness)"
)
_DATE = r"(?:in|on) (?:(?:early|late|mid-?|the (?:spring|summer|autumn|winter) of) ?)?(?:\d{1,2} )?(?:(?-i:[A-Z])[a-z]+ )?\d{4}"

_SIGNED = r"(?:signed|put (?:his|her|its|their) (?:names?|signatures?|hands?) (?:to|under)|initialled|ratified|negotiated|concluded)"

_STANCE = r"(?:stance|attitude|position|conduct|behaviou?r|policy|course|stand)"
_HEADED = r"(?:headed|led|ran|chaired|directed|presided over|was (?:the )?head of|was in charge of)"
_CLAIMS = r"(?:which|what) (?:claims|statements|views|accounts) (?:about|on|of|regarding)"

PLAINER: tuple[tuple[str, str], ...] = (
    (rf"^(who {_HEADED} .+?) (?:diplomatic )?representation (?=(?:of|in|at|to) )", r"\1 mission "),
    (rf"^({_CLAIMS}) (?:the )?{_STANCE} of (.+?) (?=(?:at|in|during) .+{_OPPOSED})", r"\1 \2 "),
    (rf"^({_CLAIMS}) (.+?)['’]s? {_STANCE} (?=(?:at|in|during) .+{_OPPOSED})", r"\1 \2 "),
    (rf"^({_CLAIMS} the (?-i:[A-Z])[a-z]+) {_STANCE} (?=(?:at|in|during) .+{_OPPOSED})", r"\1 "),
    (
        r"^(?:at|in) which (congress|conference|meeting|session|assembly|gathering) (was|were) (.+?) (?:published|issued|made public|announced|launched|read out|proclaimed)$",
        r"at which \1 \2 \3 delivered",
    ),
    (rf"^who ({_SIGNED}) (.+?) (?:on|for|from) the (?-i:([A-Z][a-z-]+)) side$", r"which \3 person \1 \2"),
    (r"(?<=\w),? (?:at (?:the|that) time|in those days)$", ""),
    (r"\bput (?:his|her|its|their) (?:names?|signatures?|hands?) (?:to|under)\b", "signed"),
    (rf"^on the (?-i:([A-Z][a-z-]+)) side,? who ({_SIGNED}) (.+)$", r"which \1 person \2 \3"),
    (
        r"\b(?:had|have) a (?:hand|share|part|say) in (planning|preparing|drafting|shaping|organi[sz]ing|writing) (?=the )",
        r"influenced the \1 of ",
    ),
    (
        r"\b(influenced?|shaped?|inspired?) (?:the )?(?:preparation|making|drafting|drawing up|working out|elaboration|planning) of (?=.*\b(?:plans?|programmes?|drafts?)\b)",
        r"\1 ",
    ),
    (
        r"^whom? (?:do|does|did) (.+?) (?:hold responsible|hold accountable|make responsible|blame) for (?:the )?(?:long |great )?delay (?:in|of|to|with) (?:(?:signing|concluding|making|ratifying|the (?:signing|conclusion|ratification) of) )?(.+)$",
        r"according to \1, who delayed \2",
    ),
    (rf"^(.+? (?:did|had|was|were) .+?) ({_DATE}) ((?:about|of|that|to|for|with|from) .+)$", r"\1 \3 \2"),
    (
        rf"^(?:under|by|through|with|by virtue of) (?:which|what) ({_TREATY}) (?=(?:did|had|was|were)\b)",
        r"in which \1 ",
    ),
    (
        rf"\b({_FORCES}) (?:was|were|had been) (?:evacuated|withdrawn|pulled out|pulled back|removed) from (?=\S)",
        r"\1 withdrew from ",
    ),
    (r"\bst(?:and|ood|ands|uck|icks?) by (?=the |[A-Z])", "support "),
    (
        r"^(who|which [\w-]+) (?:made up|composed|formed|constituted) (the [\w-]+ )?((?:delegation|mission|committee|commission|deputation|embassy)\b.*)$",
        r"\1 were the members of \2\3",
    ),
    (
        r"\b(congress|conference|meeting|council|assembly|talks) ((?:that|which) )?(.+?) (?:set out|left|travelled|traveled|journeyed|went|came|departed) to (?:attend|take part in|participate in|join)\b",
        r"\1 \2\3 attended",
    ),
    (rf"\b(complain\w* (?:to .+? )?(?:about|of)) (?:the )?(?:[\w-]+ )?{_CONDUCT} of (?=\S)", r"\1 "),
    (
        r"^(?:who|which (?:states?|countries|country|powers?|parties|party|sides?)) took part in (the (?:[\w-]+ )?(?:treaty|agreement|pact|convention|accord)\b.*)$",
        r"who were the parties of \1",
    ),
    (
        r"^(?:until|till|up to) (?:when|(?:what|which) (?:date|day|month|year)) did (.+?) (?:last|go on|continue|run)$",
        r"when did \1 end",
    ),
    (r"^(?:until|till|up to) (?:what|which) (?:date|day|month|year)\b", "until when"),
    (
        r"^whose (?:influence|impact|effect) on (.+?) (?:is|was) (?:widely |well |generally |commonly )?(?:known|felt|clear|obvious|noticeable|undisputed|considerable|great|visible)$",
        r"who influenced \1",
    ),
    (
        r"^what (?:is|was|has been|gets) (?:said|told|asserted|reported|stated|alleged|maintained|related) (?:about|of|on|regarding|concerning) (.+)$",
        r"what is claimed about \1",
    ),
    (r"^(who) was (?:sent|dispatched|placed|put) at the head of\b", r"\1 headed"),
    (r"\bpass(?:ed)? (?:a )?(?:sentence|judge?ment) on\b", "sentence"),
    (r"\b(?:walk|storm|march) out of (?=[A-Z])", "leave "),
    (
        r"^(which|what) (group|party|faction|deputies) in (?:the )?(?:parliament|assembly|chamber) (?=did|was|were)",
        r"\1 \2 ",
    ),
    (r"^(which|what) (?:great )?power(s?)\b", r"\1 state\2"),
    (
        r"^(?:to )?whom were (.+?)['’]s? (?:letters|messages|telegrams) (?:addressed|sent|written|directed|meant)(?: to)?$",
        r"to whom did \1 write",
    ),
    (
        r"^(on|about|regarding|concerning|as to|over) (.+?), (?:which|what) (claims|statements|views|accounts) (.+)$",
        r"which \3 about \2 \4",
    ),
    (
        r"\b(?:are|stand) (?:at odds|irreconcilable|incompatible|in contradiction)(?: with (?:each other|one another))?$",
        "contradict each other",
    ),
    (
        r"^which (claims|statements|views) (contradict|oppose|dispute|deny) (.+?)['’]s$",
        r"which claims \2 the claims of \3",
    ),
    (
        r"\b(?:chairman|chairwoman|chair|president|chief) of (?=(?:the )?(?:[\w-]+ ){0,3}(?:delegation|mission|deputation)\b)",
        "head of ",
    ),
    (r"\b(?:get|got|getting) (?:under ?way|started|going|off the ground)\b", "begin"),
    (
        r"^(?:which|what) (city|town|place|country|village) (?:hosted|played host to|was host to|was the host of|housed) (.+)$",
        r"in which \1 was \2 held",
    ),
    (r"^(who|which [\w-]+) kept (?:on )?(\w{4,})ing (?=the |[A-Z])", r"\1 \2ed "),
    (r"^(who|which [\w-]+) (?:finally|eventually|at last|in the end) (?=\w)", r"\1 "),
    (
        rf"^(?:which|what) {_VIEWS} (?:on|about|of|regarding|concerning|for|over|as to) (.+?) {_OPPOSED}(?: with| to)?(?: each other| one another)?$",
        r"which claims about \1 contradict each other",
    ),
    (
        rf"^whom? (did|had|has) (.+?) {_STOPPED}(?:ed)? from (?:going|travelling|traveling|coming|setting out|leaving)(?= |$)",
        r"whom \1 \2 forbid to go",
    ),
    (
        r"^whom? did (.+?) (?:take|bring) (?:along|with (?:him|her|them)) (on|to) (.+)$",
        r"who took part together with \1 \2 \3",
    ),
    (rf"^{_SPAN} {_DID} (.+?) {_HELD}$", r"how long did \1 last"),
    (rf"^{_SPAN} {_WAS} (.+?) (?:held|going on|in session|under way|convened)$", r"how long did \1 last"),
    (rf"^{_SPAN} {_DID} (.+?) (?:stay|remain|reside|live|sojourn) (in|at) (.+)$", r"how long did \1 stay \2 \3"),
    (rf"^{_SPAN} {_WAS} (.+?) (in|at) (.+)$", r"how long did \1 stay \2 \3"),
    (
        r"\b(win|gain|secure|obtain|get|earn|enlist|attract) (?=(?:the )?(?:[\w’'-]+ ){0,2}(?:support|backing|help|assistance|aid)\b)",
        "",
    ),
)
"""A pattern, and the plainer words in its place."""
