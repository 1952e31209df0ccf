"""English turns of phrase that say no more than a plainer one: of posts, letters, impressions, and who handed what on.

As :mod:`kg.questions.english.turns`, which is tried after it. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_POST = r"(?:cabinet|ministerial|government) (?:post|office|position|seat|portfolio|rank)|ministerial portfolio|ministry|ministries|portfolio"
_HELD = r"(?:hold|have|occupy|get|receive|take(?: over)?|fill|run|head|be given|obtain)"
_BODY = r"(?:mission|delegation|deputation|embassy|party|committee|government|commission|council)"
_CLAIMS = r"(?:which|what) (?:claims|statements|views|accounts)"
_STANCE = r"(?:stance|attitude|position|conduct|behaviou?r|policy|course|stand|turn)"
_DISPUTED = r"(?:is|are|was|were) (?:disputed|contested|controversial|in dispute|debated|contradicted)"
_CONDUCT = r"(?:conduct|behaviou?r|actions?|acts|doings|misdeeds|excesses|abuses|high-handedness)"
_IN_WRITING = r"(?:by letter|in (?:a|his|her|the) letter|in writing|by telegram|by post)"

_FEARED = "feared|was afraid|were afraid|was worried|worried|dreaded|was alarmed"
_MIGHT = r"(?:might|would|could|will|may|were going to)"
_EXPOUNDING = r"(?:setting out|setting forth|laying out|outlining|describing|explaining|detailing|expounding|presenting|spelling out|dealing with)"
_EXPOUNDED = (
    r"(?:set out|set forth|laid out|outlined|described|explained|detailed|expounded|presented|spelt out|spelled out)"
)
_LETTER = r"(?:letter|message|telegram|note|memorandum|memo|report|dispatch|cable)"
_NOMINAL = {
    r"(?:join(?: forces with)?|unite with|combine with|merge with|side with|go over to|make common cause with) (.+)": r"\1 the union of \2 with \3",
    r"(?:ally (?:themselves |itself |himself )?with) (.+)": r"\1 the alliance of \2 with \3",
    r"attack (.+)": r"\1 the attack of \2 on \3",
    r"invade (.+)": r"\1 the invasion of \3 by \2",
    r"win": r"\1 the victory of \2",
    r"(?:return|come back)": r"\1 the return of \2",
}
"""What somebody may do, and the noun of it in a plainer question."""

PLAINER: tuple[tuple[str, str], ...] = (
    (rf"(\b{_LETTER}\b(?: (?!that |which |about )[\w’'.-]+){{0,5}}?),? {_EXPOUNDING} ", r"\1 about "),
    (
        rf"(\b{_LETTER}\b(?: (?!that |which |about )[\w’'.-]+){{0,5}}?),? in which (?:he|she|it|they) {_EXPOUNDED} ",
        r"\1 about ",
    ),
    (r"\b(?:exact|precise) (?=(?:date|day|month|year|time|place|spot)s?\b)", ""),
    (rf"^(?:which|what) (?:{_POST}) (did|had|has) (.+?) {_HELD}(?:ed|d)?(?= |$)", r"which minister was \2"),
    (rf"^(?:which|what) (?:{_POST}) was (.+?) (?:given|in charge of|entrusted with)(?= |$)", r"which minister was \1"),
    (rf"\b(who|which [\w-]+) (?:was|were) (?:put |placed )?in charge of (?=the .*\b{_BODY}\b)", r"\1 headed "),
    (rf"\b({_BODY}) (?:(?:that|which) )?((?:was|were) )?(?:sent|packed) (?:off|out) to ", r"\1 sent to "),
    (
        r"\b(?:made|left|had) (?:a|an) (?:very )?(?:strong|deep|great|big|lasting|powerful|profound|considerable) (?:impression|impact|effect|influence) (?:up)?on ",
        "influenced ",
    ),
    (rf"^({_CLAIMS} (?:about|on|of|regarding) )the {_STANCE} of (.+? (?:at|in|during) .+? {_DISPUTED})$", r"\1\2"),
    (
        rf"^({_CLAIMS}) (?:about|on|of|regarding) (?:the )?(.+?)(?:['’]s?)? {_STANCE} ((?:at|in|during) .+? {_DISPUTED})$",
        r"\1 about the \2 \3",
    ),
    (
        r"^(?:up)?on (what|which) (source|work|book|study|article|file|document|evidence|authority)(s?) does the (?:claim|statement|assertion|story|information|report|view) (?:rest|depend) that ",
        r"on \1 \2\3 does it rest that ",
    ),
    (
        rf"^who (?:told|informed) (.+?) (?:about|of) (.+?)['’]s? {_CONDUCT}(?: {_IN_WRITING})?$",
        r"who complained to \1 about \2",
    ),
    (
        rf"^who (?:reported|denounced) (.+?)['’]s? {_CONDUCT} to (.+?)(?: {_IN_WRITING})?$",
        r"who complained to \2 about \1",
    ),
    (
        rf"^who (?:reported|denounced) the {_CONDUCT} of (.+?) to (.+?)(?: {_IN_WRITING})?$",
        r"who complained to \2 about \1",
    ),
    (
        r"\b(?:put|placed|laid|delivered|gave) (.+?) (?:in|into) (?:the )?hands of ([\w’' .-]+)$",
        r"delivered \1 to \2",
    ),
    (r"\b(?:put|placed|laid|delivered|gave) (.+?) (?:in|into) ([\w’' .-]+?)['’]s? hands$", r"delivered \1 to \2"),
    *(
        (rf"^(who (?:{_FEARED})) (?:that )?(?!what\b|whether\b)(.+?) {_MIGHT} {verb}$", noun)
        for verb, noun in _NOMINAL.items()
    ),
    (r"\b(?:towards?) the (?=(?:spring|summer|autumn|fall|winter) of \d{4})", "in the "),
    (r"^what (?:does|did) (.+?) (?:relate|recount|narrate|tell us|report)$", r"what does \1 say"),
)
"""A pattern, and the plainer words in its place."""
