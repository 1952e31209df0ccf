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

PLAINER: tuple[tuple[str, str], ...] = (
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
