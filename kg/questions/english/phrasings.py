"""English turns of phrase that say no more than a plainer one: of chairing, founding, replacing, of what is quoted.

As :mod:`kg.questions.english.spoken`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_SET_UP = r"(?:set up|founded|established|formed|created|constituted|organi[sz]ed)"
_BODY = r"(?:party|organi[sz]ation|group|committee|league|society|congress|association|council|government|faction)"
_GATHERING = r"(?:conference|congress|meeting|council|talks|session|negotiations|summit)"
_FIGHT = r"(?:battle|siege|engagement|campaign|war)"
_HEADSHIP = r"(?:chairmanship|presidency|headship|leadership|direction|command|guidance)"
_WRITER = r"(?:author|historian|scholar|writer|researcher)"

PLAINER: tuple[tuple[str, str], ...] = (
    (r"\b(ca|could|wo|would|do|does|did|is|was|were|has|had)n['’]t\b", r"\1n not"),
    (r"\b(could|would|do|does|did|is|was|were|has|had)n not\b", r"\1 not"),
    (r"\bcan not\b", "cannot"),
    (r"\bwas (?:the )?(?:real |true |actual |main |chief )?(?:organi[sz]er|instigator) of\b", "organised"),
    (
        r"^(?:on (?:which|what) (?:source|work|book)s? does|what is the source of|where does) the (?:quotation|quote|passage|citation) (?:from|by) (.+?)(?: rest| come from| taken from)?$",
        r"from which work is \1 quoted",
    ),
    (
        rf"^(?:who|which \w+) (?:won|was (?:the (?:victor|winner) (?:in|at|of)|victorious (?:in|at))) (the {_FIGHT} .+)$",
        r"who defeated in \1",
    ),
    (
        rf"^(?:who|which \w+) (?:lost|was the loser (?:in|at|of)|was beaten (?:in|at)) (the {_FIGHT} .+)$",
        r"who was defeated in \1",
    ),
    (r"\bwho (?:admit(?:s|ted)|concede(?:s|d)|acknowledge(?:s|d)) that\b", "who says that"),
    (
        r"\bseem(?:s|ed)? to have (?=\w+(?:ed|en|made|gone|taken|come|left|lost|won)\b|made|gone|taken|come|left|lost|won)",
        "",
    ),
    (r"\b(?:take|took|accept|accepted|get|got) money from\b", "received aid from"),
    (
        r" from (?:his|her|the) (?:governorship|post|office|command|position|ministry|grand vizierate|vizierate)(?= |$)(?! of)",
        "",
    ),
    (
        r"\b(?:secretly|clandestinely|illegally|openly|publicly) (?=(?:held|met|founded|organi[sz]ed|convened|sent|signed|left)\b)",
        "",
    ),
    (
        r"^to whom did ((?:the )?(?-i:[A-Z]).+? (?:letter|answer|reply|message|note|telegram|report|appeal|warning|proposal)s?) go$",
        r"to whom was \1 sent",
    ),
    (
        r"^(?:whose support|thanks to whose support)(?: was it that)? (?:made|enabled|secured|ensured|allowed) (.+?)(?: (?:possible|to pass|to succeed))?$",
        r"who supported \1",
    ),
    (
        r"\bdisagree(?:s|d)? with (?=(?:the |this )?(?:[\w-]+ )?(?:explanation|view|thesis|interpretation|theory|account|claim))",
        "rejects ",
    ),
    (rf"^what (?:was|is|were) the (?:goal|aim|object|objective)s? of (the .*?{_GATHERING})$", r"what did \1 concern"),
    (
        rf"^what did (the .*?{_GATHERING}) (?:aim at|aim for|aim to achieve|seek to achieve|try to achieve|want to achieve)$",
        r"what did \1 concern",
    ),
    (r"\bpenetrated (?:into|to)\b", "arrived in"),
    (r"\bpenetrating (?:into|to)\b", "arriving in"),
    (
        r"^(when|where|(?:on|in|at) (?:which|what) \w+) (was|were) ((?:the |an? )?[^,]+) (?:established|set up|formed|constituted|created|brought into being|called into being)$",
        r"\1 \2 \3 founded",
    ),
    (
        r" (?:together |along )?with (?:(?:all|the rest) of )?(?:his|her|their) (?:whole |entire )?(?:suite|retinue|entourage|companions|followers)\b",
        "",
    ),
    (r"\b(?:in|during|over|throughout) the (?:course|span|space) of (?=(?:the )?(?:year )?\d{4}\b)", "in "),
    (
        r"^(when|where|on (?:what|which) (?:day|date)|in (?:what|which) (?:year|month|city|town)) could (.+?) (?:at last|finally|eventually) (\w+)",
        r"\1 did \2 \3",
    ),
    (r" (?:at (?:long )?last|in the end)(?= \w+)", ""),
    (
        r"^((?-i:[A-Z]).+?) (?:was|were) (?:replaced|succeeded|followed) (as .+? |in .+? |at .+? )?by (?:whom|who)$",
        r"who replaced \1 \2",
    ),
    (
        r"^(?:to|in|of) (which|what) (body|group|party|organi[sz]ation|council|committee) (did|was|were) (.+?) (?:belong|serve|work|sit|a member) before (?:he|she|they) (?:came|went|moved|passed|transferred|switched) to (.+)$",
        r"\1 \2 did \4 belong to before joining \5",
    ),
    (r"\b(?:about|on) the (?:chances?|prospects?|possibility|feasibility|viability|likelihood) of\b", "about"),
    (
        r"^(which (?:claims|statements|accounts|sources|assertions)) (?:contradict|conflict with|disagree with) (?:each other|one another) (?:on|over|as to|regarding|concerning) (.+)$",
        r"\1 about \2 contradict each other",
    ),
    (
        r"^(which (?:claims|statements|accounts|sources|assertions)) (?:contradict|conflict with|disagree with) (?:each other|one another) about (.+)$",
        r"\1 about \2 contradict each other",
    ),
    (
        r"^((?-i:[A-Z]).+?) wanted (.+?) (arrested|shot|tried|punished|dismissed|recalled|hanged|executed)(?: and \w+)?[:;,] (?:whom|who)$",
        r"whom did \1 want \3",
    ),
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
    (
        r"\b(was|were) on (?:very )?(?:close|friendly|good|excellent|intimate|the best(?: of)?) terms with\b",
        r"\1 friends with",
    ),
    (
        r"\bwho (?:started|launched|set off|set in motion|unleashed|initiated|began) ((?:the |an? )?(?:.+ )?campaigns?\b)",
        r"who was behind \1",
    ),
    (r"^what (?:was|is) (the (?:.+ )?(?:loan|credit|subsidy|grant)\b.*) for$", r"what is \1 about"),
    (
        r"^for (?:what|which) (?:purpose|reason|end|use)s? was (the (?:.+ )?(?:loan|credit|subsidy|grant)\b.*?) (?:given|granted|made|lent|provided|extended|taken)$",
        r"what is \1 about",
    ),
    (
        r"^(?:who|which [\w-]+) (?:discussed|debated|talked over|went over) (.+) (?:together )?with ((?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+)*)$",
        r"with whom did \2 discuss \1",
    ),
    (
        r"^(wh\w+|to whom|with whom) does (.+?) (?:think|believe|suppose|assume|reckon) (?=(?:had|has|was|is|were|did)\b)",
        r"\1 does \2 say ",
    ),
    *(
        (
            rf"^(which [\w-]+|whom?) (?:did|does) (.+?) (?:claim|profess|purport) to {bare}$",
            rf"\1 did \2 say he {past}",
        )
        for bare, past in (("lead", "led"), ("head", "headed"), ("represent", "represented"), ("command", "commanded"))
    ),
    (
        r"^what (?:was|is) (.+) (?:the|a) (?:result|consequence|outcome|product|upshot) of$",
        r"of what was \1 a result",
    ),
    (
        r"^where are (?:the )?(?:documents|papers|archives?|records|files) (?:on|about|of|concerning|relating to) (?:the life of )?(.+?)(?: now)?(?: (?:kept|held|stored|preserved))?(?: now)?$",
        r"where are the papers of \1 kept",
    ),
    (
        r"^where are ((?-i:[A-Z]).+?)['’]s? (?:documents|papers|archives?|records|files)(?: (?:kept|held|stored|preserved))?(?: now)?$",
        r"where are the papers of \1 kept",
    ),
    (
        r"^(?:where|for whom|(?:in|for|at) which (?:institution|ministry|commissariat|body|organi[sz]ation|department)) did (.+) (?:work|serve)(?: for| in| at)?$",
        r"which institution did \1 belong to",
    ),
    (r"^what did (.+?) (?:decide|resolve|rule)((?: in (?:\w+ )?\d{4})?)$", r"what is the decision of \1 about\2"),
    (r"^what did (.+?) (?:ask|want|require) of (.+)$", r"what did \1 demand of \2"),
    (
        r"^(which (?:explanation|view|account|theory|interpretation|version)s?) (?:does|did) (.+?) (?:not|never) (?:find|consider|regard as) (?:convincing|persuasive|satisfactory|sufficient)$",
        r"\1 does \2 reject",
    ),
    (
        r"^(which (?:explanation|view|account|theory|interpretation|version)s?) (?:does|did) (.+?) (?:find|consider|regard as) (?:unconvincing|unpersuasive|unsatisfactory|insufficient)$",
        r"\1 does \2 reject",
    ),
    (r"^((?:which|whom?|what) .*\bdid .+?) shut down$", r"\1 close"),
    (r"^(who|which [\w-]+) shut down (?=\S)", r"\1 closed "),
    (
        r"^whose (?:conduct|behaviou?r|actions?|acts|deeds|doings|misconduct|excesses) (?=(?:worsened|harmed|damaged|spoiled|strained|provoked|caused|angered)\b)",
        "who ",
    ),
    (
        r"\b(?:protest(?:ed)? (?:against|about)|object(?:ed)? to) (.+?)['’]s? (?:presence|participation|appearance|attendance|arrival|coming) (?=(?:at|in|to) )",
        r"opposed \1 ",
    ),
    (r"\bhow many (\w+) (?:came|went|got) (?:back|home) from\b", r"how many \1 returned from"),
    (
        r"^whose (?:ideas?|views?|thoughts?|thinking|opinions?|teachings?) (?=(?:influenced|inspired|affected|shaped|impressed|swayed) )",
        "who ",
    ),
    (
        r"^by whose (?:ideas?|views?|thoughts?|thinking|opinions?) was (.+?) (influenced|inspired|affected|impressed|swayed)$",
        r"who \2 \1",
    ),
    (
        r"^(?:list|name|give me|show me|tell me|find) (?:everyone|everybody|anyone|all those|all the people) (?:whom |that |who )?((?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+)*) (\w+) (to|with|for|from|against)$",
        r"list the people \3 whom \1 \2",
    ),
    (
        r"^(list|name|give me|show me|tell me|find) (?:everyone|everybody|all those) (?=(?:to|with|for|from|against) whom |who )",
        r"\1 the people ",
    ),
    (
        r"^(when|on (?:what|which) (?:date|day)) did (.+?(?:telegram|letter|note|message|reply|answer|dispatch)\b.*?) go (?:out|off)$",
        r"when was \2 sent",
    ),
    (
        r"^on (?:what|which) sources? (?:does|did|do) .+? (?:base|rest|found) (?:what (?:he|she|they) (?:says?|writes?|claims?|tells?|said|wrote) (?:about|of|on)|(?:his|her|their) (?:claims?|accounts?|statements?|words) (?:about|of|on)) (.+)$",
        r"what is the source for \1",
    ),
    (r",? if (?:one|you|we) (?:believes?|trusts?|follows?) (?:the )?[\w ]+,", ""),
    (
        r"^((?:captured|taken|closed(?: down)?|shut(?: down)?|sent|dispatched|arrested|appointed|founded|signed|published|occupied|liberated|evacuated|invited|killed|exiled|banned|elected|chosen|named)\b.+) (was|were) (who|which [\w -]+)$",
        r"\3 \2 \1",
    ),
)
"""A pattern, and the plainer words in its place."""
