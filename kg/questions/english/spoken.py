"""English turns of phrase of talk that say no more than a plainer one: *managed to*, *while he was there*, *who reckons*.

As :mod:`kg.questions.english.everyday`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_WHO = r"who|whom|which [\w-]+|what"
_PAST = r"\w+ed|led|drove|held|took|beat|shot|struck|fought|made|broke|burnt|sent|met"
_NAMED = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_STAYED = r"(?:(?:he|she|they|it) (?:was|were|stayed|lived|resided|sat) )?"
_WHOLLY = r"(?:completely |totally |entirely |altogether |utterly |really )?"
_CHANGED = {
    "cool": r"(?:go|turn|grow|become|get) " + _WHOLLY + r"(?:cold|cool|chilly|frosty|icy)",
    "worsen": r"(?:go|turn|become|get|grow) " + _WHOLLY + r"(?:worse|bad|sour)",
    "improve": r"(?:become|get|grow) (?:better|warmer|closer)",
}
"""How relations come to be otherwise, by the verb of it."""

PLAINER: tuple[tuple[str, str], ...] = (
    (r"^(what|which [\w-]+) (?:was|is) it that (?=\w)", r"\1 "),
    (r"\b(did|could|had) (.+?) (?:manage|contrive) to (?=\w)", r"\1 \2 "),
    (rf"^({_WHO}) (?:managed|contrived) to (?=\w)", r"\1 did "),
    (
        rf"^((?:(?:to|with|from|by|for|about) )?(?:{_WHO}|where|when) (?:did|had|was|were) .+?),? (?:while|when) {_STAYED}in ({_NAMED})$",
        r"\1 in \2",
    ),
    (r"\b(?:deal)(s?)\b(?! with)", r"agreement\1"),
    (rf"^whose (?:people|men|agents) (?=(?:{_PAST})\b)", "who "),
    (r"^(who|which [\w-]+) took (.+?) under (?:his|her|its|their) wings?$", r"\1 protected \2"),
    (
        r"\b(?:gave|awarded|granted|accorded) (?!the title)(.+?) the title (?:of )?((?-i:[A-Z])[\w-]+)$",
        r"conferred the title of \2 on \1",
    ),
    (
        r"\b(?:gave|awarded|granted|bestowed) the title (?:of )?((?-i:[A-Z])[\w-]+) (?:up)?(?:on|to) (.+)$",
        r"conferred the title of \1 on \2",
    ),
    (r"(\bthat .+?) turned into (?=an? |the )", r"\1 became "),
    (
        r"\b(search\w*|raid\w*|ransack\w*|plunder\w*|surround\w*|stormed|burn\w*) the home of (?=the |[A-Z])",
        r"\1 the house of ",
    ),
    (
        r"^who (?:was|were) the two (?:sides|parties|signatories|powers|states) (?:of|to|in|behind) ",
        "which two states were the parties to ",
    ),
    (
        r"\b(embassy|legation|consulate) (?:staff|personnel|employees)\b",
        r"\1",
    ),
    (r"\b(?:walked|stormed|marched|stalked) out of (?=(?-i:[A-Z]))", "left "),
    (r"^what did (.+?) demand(?= (?:in|on|at|from|of) |$)", r"what did \1 want"),
    (rf"\bask ({_NAMED}(?: {_NAMED})*) for (?:aid|assistance|help)\b", r"request aid from \1"),
    (rf"\basked ({_NAMED}(?: {_NAMED})*) for (?:aid|assistance|help)\b", r"requested aid from \1"),
    (
        r"^is there (?:any|a|some) (?:connection|link|tie|relation(?:ship)?|bond) between (.+?) and (.+)$",
        r"how are \1 and \2 connected",
    ),
    (
        r"^(who|which [\w-]+) (?:says?|said|claims?|claimed|thinks?|argues?|argued|believes?|maintains?)(?: that)? (.+?) (?:was|is|were|are) (?:to blame|responsible|at fault) for (.+)$",
        r"\1 blames \2 for \3",
    ),
    (rf"^according to whom (?:was|is) ({_NAMED}(?: {_NAMED})*) (an? .+)$", r"who considered \1 \2"),
    (
        rf"^what (?:was|were) ({_NAMED})['’]s? (?:task|assignment|instructions|orders|brief)(?: in .+)?$",
        r"what was \1 told to do",
    ),
    (
        rf"^with (?:what|which) (?:task|assignment|instructions|orders|mission) was ({_NAMED}) (?:sent|dispatched|posted) .+$",
        r"what was \1 told to do",
    ),
    (
        r"^(at|in) which (congress|conference|meeting|session) was ((?:the|\w+['’]s) .*?(?:appeal|speech|address|statement|declaration|report|message)\b.*?) (?:made|given|read|issued|launched|voiced|read out)$",
        r"\1 which \2 was \3 delivered",
    ),
    (
        r"^which (?:views?|opinions?|theses|thesis|interpretations?|readings?) (does|did) (.+?) (reject|oppose|dismiss|criticise|contest)$",
        r"which explanations \1 \2 \3",
    ),
    (r"^what did (.+?) (warn|inform|remind|accuse) (.+?) (of|about|against)$", r"about what did \1 \2 \3"),
    (rf"^({_NAMED}(?: {_NAMED})*) (was|is) (whose [a-z]+)$", r"\3 \2 \1"),
    (
        r"^who (?:wrote|is the author of) the (biography|book|article|study|memoirs?|work)((?: (?:of|on|about) .+?)?) (?:that|which) (.+?) (?:quotes|cites|uses|draws on|relies on)$",
        r"whose \1\2 does \3 quote",
    ),
    (
        r"^(?:which|what) claims (?:mention|concern|speak of|deal with|touch on|refer to) (.+)$",
        r"what claims are there about \1",
    ),
    (r"\b(?:burn(?:ed|t)?) down (?=(?:the|an?|its|their) )", "set fire to "),
    (
        r"^(who|which [\w-]+) (ordered|demanded|proposed|wanted) (.+?) to be (\w+(?:ed|t|n)\b.*)$",
        r"\1 \2 that \3 be \4",
    ),
    (r"\b(?:spoke|speaks) (?:up|out) (?:for|in (?:favour|support|defence) of) ", "defended "),
    (r"^which (?:people|persons|men|ones) (?=(?:was|were|sat|took part)\b)", "who "),
    (r"\b(?:set|started|headed) off (?=(?:on|for|in|to)\b)", "left "),
    (
        r"^(who|which [\w-]+) (?:reckons?|reckoned|figures|figured|takes the line|took the line|swears|swore) (?:that )?(?=\S+ \S)",
        r"\1 thinks that ",
    ),
    (r"\brelations? ((?-i:[A-Z]\w+))[-–/]((?-i:[A-Z]\w+))\b", r"relations between \1 and \2"),
    (rf"\b({_NAMED})[-–]({_NAMED}) relations\b", r"relations between \1 and \2"),
    *((rf"\b(relations .+?) {said}\b", rf"\1 {verb}") for verb, said in _CHANGED.items()),
    (
        r"^what (?:made|caused|brought|got) ((?:the )?relations? between .+? and .+?) (?:to )?(cool|worsen|improve|deteriorate)\b",
        r"why did \1 \2",
    ),
    (
        r"^(?!(?:to|from|by|with|for|about|who|whom|what|which|where|when|how|why)\b)(.+?) ((?:complained|wrote|appealed|spoke|turned|talked|telegraphed|cabled|proposed|promised|gave|sent|handed|offered|lent|sold|denied) .*?),? to whom$",
        r"to whom did \1 \2",
    ),
)
"""A pattern, and the plainer words in its place."""
