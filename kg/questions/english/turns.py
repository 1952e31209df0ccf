"""English turns of phrase that say no more than a plainer one, for :mod:`kg.questions.rewordings`. Data only.

No word of a relation is owned here, and no name.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

from kg.language import english_irregular

_GIVEN = r"advice|aid|help|support|money|assurances?|instructions|orders|information|a warning|warnings"
_PUT = "advice|proposal|offer|suggestion|request|demand|plea|counsel"
_REFUSED = (
    "(?:rejected|refused|declined|turned down|ignored|disregarded|dismissed|spurned|rebuffed|"
    "not (?:heeded|followed|accepted|taken|adopted|listened to|granted|met|approved))"
)
_REFUSING = (
    "(?:reject|refuse|decline|turn down|ignore|disregard|dismiss|spurn|rebuff|"
    "not (?:heed|follow|accept|take|adopt|listen to|grant|meet|approve))"
)
_MADE = {"stronger": "strengthened", "weaker": "weakened", "worse": "worsened", "better": "improved"}

_LEAVE = (
    "leave|go|come|write|sign|withdraw|change|turn|reject|refuse|close|send|ask|join|oppose|support|fight|attack|arrest|"
    "accept|return|resign|meet|visit|invite|help|abandon|break|hesitate|distrust|criticise|apologise|warn|seek"
)

_SEEN = r"view|opinion|eyes|judge?ment|words|account|telling|estimation|version|mind|reading|understanding"
_BY_WHOM = r"[\w.’' -]{2,40}?"
_GOING = {
    "travell?ing": "travel",
    "going": "go",
    "coming": "come",
    "attending": "attend",
    "joining": "join",
    "leaving": "leave",
}
_REASON = r"(?:reasons?|causes?|grounds?|motives?|explanations?)"
_LEAVING = {
    "departure": "leave", "withdrawal": "withdraw", "resignation": "resign", "arrival": "arrive", "recall": "leave",
    "return": "return", "refusal": "refuse", "visit": "visit", "journey": "travel", "trip": "travel",
}  # fmt: skip
_NAMED = r"(?:sent|appointed|chosen|named|elected|picked|put|brought in|made envoy)"
_HIGH = r"treat(?:y|ies)|agreements?|pacts?|accords?|conventions?|alliances?|protocols?"

_THINKING = "thinks?|thought|believes?|believed|says?|said|holds?|held|maintains?|argues?|argued|asserts?|suggests?"

_POINTS = r"(?:on )?(?:which|what) (?:points?|matters?|questions?|issues?|topics?|subjects?)"
_VOICES = r"(?:the )?(?:sources|historians|scholars|authors|accounts|claims|texts|documents|witnesses)"
_TEXTS = r"(?:sources|accounts|statements|reports|assertions|versions|testimonies)"
_DIFFER = (
    r"(?:disagree|differ|conflict|diverge|(?:contradict|be at odds with) (?:each other|one another))(?: about| on)?"
)

_VERB = (
    r"\b(?:(?:was|were|is|are|has|had|have|did|does|would|will|might|may|could|can|should|must|not)\b|\w\w+ed\b|(?:"
    + "|".join(sorted(english_irregular.PASTS))
    + r")\b|(?<!the )(?-i:\b[a-z]\w+s) (?=\S))"
)
"""What makes words a statement: who *held the chair* claims nothing."""

_TOOK = r"listened to|heeded|ignored|(?:did not|didn['’]t|did never|never) (?:listen to|listened to|heed|heeded)"
PLAINER: tuple[tuple[str, str], ...] = (
    (rf"^who (?:{_TOOK}) (.+?)['’]s? (?:advice|counsel)$", r"whom did \1 advise"),
    (rf"^who (?:{_TOOK}) (.+?)['’]s? warnings?$", r"whom did \1 warn"),
    (r"^(who (?:warned|criticised|criticized|blamed|cautioned) .+?) (?:because|on account) of (?=\w)", r"\1 about "),
    (r"\b(which|what) document(s?) (was|were) (signed|initialled|concluded|ratified)\b", r"\1 treaty \3 \4"),
    (r"\breturned from (?-i:(?=[A-Z]))", "came back from "),
    (
        r"^what (?:was|were) (.+?) (?:meant|supposed|called|convened|intended|summoned|due|going|to be held) to (?:discuss|deal with|treat|take up|settle|consider|decide|talk about)$",
        r"what was discussed at \1",
    ),
    (
        r"^(?:to )?(?:what|which causes?) (?:does|did|do) (.+?) (?:attribute|ascribe|put down) (.+?)(?: to)?$",
        r"how does \1 explain \2",
    ),
    (
        r"^(?:to )?whom? (?:was|were) (.+?) (?:addressed|directed|dispatched|sent|written|meant|intended|aimed)(?: to| for| at)?(?= in \d|$)",
        r"who was the recipient of \1",
    ),
    (rf"^(?:{_POINTS}|where|how|what) (?:do|did) {_VOICES} {_DIFFER}$", "which claims contradict each other"),
    (
        rf"^(?:{_POINTS}|where|how|what) (?:do|did) {_VOICES} {_DIFFER} (?:about|on|over|regarding) (?=\S)",
        "which claims contradict each other about ",
    ),
    (
        rf"^(?:which|what) {_TEXTS} (?:(?:about|on|over|of) (.+) )?(?:are at odds|are in conflict|conflict|disagree|clash|differ|contradict)(?: with)?(?: each other| one another)?(?: about (.+))?$",
        r"which claims contradict each other about \1\2",
    ),
    (
        r"^(?:(?:up)?on )?(?:which|what) (historian|scholar|author|writer|work|book|source|stud(?:y|ie))(s?) (?:does|did|do) (.+?) (?:rely|draw|lean|depend|base (?:him|her)self|use|make use)(?: of| (?:up)?on)?$",
        r"which \1\2 does \3 cite",
    ),
    (r"\b(?:on|for|from) the (?-i:([A-Z]\w+)) side\b", r"on behalf of the \1 government"),
    (
        r"\b(pan-\w+?)(?:ic|ist) (?:propaganda|agitation|ideas?|plans?|aims?|polic(?:y|ies)|movement|activit(?:y|ies)|ambitions?)\b",
        r"\1ism",
    ),
    (
        r"\banti-(\w+) (propaganda|agitation|campaigns?|polic(?:y|ies)|activit(?:y|ies)|speech(?:es)?|article?s)\b",
        r"\2 against \1",
    ),
    (
        r"\b(delegation|mission|delegates|representatives) (?:(?:that|which|who) )?(?:(?:was|were|had been) )?(?:went|came|gone|travelled|sent|dispatched) to (?=\w)",
        r"\1 at ",
    ),
    (
        r"^(who|which [\w-]+) (gave|made|paid|offered|granted) (?!to\b|up\b|out\b|an?\b|the (?:\w+)$)((?:the )?[\w' .-]+?) ((?:an? |some )[\w-]+|[a-z]{4,})$",
        r"\1 \2 \4 to \3",
    ),
    (
        r"^(?:was|were|is|are) (.+?) (?:among|amongst|one of) (?:those|the (?:people|persons|men|ones|states|countries|delegates)) (?:who|that|which) (?=\w)",
        r"did \1 ",
    ),
    (
        rf"^(which (?:scholar|historian|author|writer|researcher|source)s?|who) (?:{_THINKING}) (?!that\b|of\b|about\b|in\b|on\b|to\b|so\b)(?!what\b)(?=\S+ \S)(?=.*{_VERB})",
        r"\1 claims that ",
    ),
    (
        r"^whose (support|help|aid|backing|assistance) did (.+?) (?:look for|seek|want|hope for|ask for|solicit|court)$",
        r"from whom did \2 seek \1",
    ),
    (
        r"^whose (?:position|standing|hand|power|authority|influence|prestige) (?:did|has|had) (.+?) (strengthen|weaken|boost|undermine|reinforce|consolidate)(?:ed)?$",
        r"whom did \1 \2",
    ),
    (r"\b(write|wrote|speak|spoke|appeal|appealed|turn|turned) to the members of (?=the )", r"\1 to "),
    (
        r"\b(in favour of|in favor of|for|against|opposed to) (?:letting in|bringing in|admitting|adopting|introducing|accepting) ",
        r"\1 ",
    ),
    (r"^(?:was|were|is) (.+?) in favou?r of (.+)$", r"did \1 support \2"),
    (r"^(who|which [\w-]+) failed to (?=\w)", r"\1 did not "),
    (r"^(?:did|has|had) (.+?) fail(?:ed)? to (?=\w)", r"did \1 not "),
    (
        r"^which (book|article|work|study|essay)s? (?:is|was|are|were) (?:by )?([\w .-]{3,}?)['’]?s$",
        r"which \1 did \2 write",
    ),
    (
        r"^(?:which|what) (?:explanation|account|reason|interpretation)s? (?:does |did |do )?(.+?) (?:gives?|gave|offers?|offered|puts? forward|proposes?|proposed) (?:of|for) (.+)$",
        r"how does \1 explain \2",
    ),
    (
        r"^(?:what|which) plans? did (.+?) (?:have|make|hold|harbour) (?:for|in|about) (.+)$",
        r"which plans of \1 concern \2",
    ),
    (
        r"\b(?:excluded|shut out|kept out|left out|barred|banned) (?:from|of) (?!the )([\w-]+)$",
        r"excluded from the conference at \1",
    ),
    (r"^(who|which [\w-]+) (?:was|were)(?: \w+ly)? (\w{4,})ing (?=the |[A-Z])", r"\1 \2ed "),
    (r"^(who|which [\w-]+) caused (?=\S)", r"\1 was behind "),
    (r"^which side did (.+?) take (?:at|in|during) (.+)$", r"whom did \1 support at \2"),
    (
        r"\b(think|thought|make|made|feel|felt) (of|about) (?:the )?(?:behaviou?r|conduct|actions?|acts|doings|methods|policy|policies|attitude) of (?=\S)",
        r"\1 \2 ",
    ),
    (r"^(who|what) (?:'s|is|was|were) the name of (?:the )?(.+)$", r"who was the \2"),
    (r"^(when|where) (was|were|did) (.+) and (where|when)$", r"\1 and \4 \2 \3"),
    (r"^which of the claims (about .+?) (are|were) ", r"which claims \1 \2 "),
    (
        r"^(who) (?:ran|was running) (?=the .*\b(?:party|committee|government|mission|delegation|office|ministry|army|organi[sz]ation|council|assembly|bureau|embassy)\b)",
        r"\1 led ",
    ),
    (
        r"^(when|in (?:what|which) (?:year|month)) was (.+?) (?:elected|named|made|nominated|chosen|picked|selected|designated)(?: as| to be)? (?:the )?(?=\w)",
        r"\1 did \2 become ",
    ),
    (
        r"^(who|which [\w-]+) (?:was|were|had been|got) (?:appointed|named|made|nominated|elected|chosen|picked|selected|designated)(?: as| to be)?(?: the)? (?=(?:[\w-]+ ){0,2}(?:ambassador|envoy|minister|consul|commissar|commander|governor|vizier|president|chairman|head|secretary|representative|plenipotentiary|delegate|premier))",
        r"\1 was the ",
    ),
    (
        r"^(who|which [\w-]+) (?:wrote|authored|published|composed) (?:a|an|the|his|her) (?:biography|life|book|study|history|monograph|work)s? (?:of|about|on) (.+)$",
        r"\1 is the author of the work that describes \2",
    ),
    (rf"^(.+?),? (?:in|by|from|on) (?:the )?(?:{_SEEN}) of ({_BY_WHOM})$", r"\1 according to \2"),
    (rf"^(?:in|by|from) (?:the )?(?:{_SEEN}) of ({_BY_WHOM}), (.+)$", r"\2 according to \1"),
    (rf"^(.+?),? (?:in|by|from) ({_BY_WHOM})['’]s? (?:own )?(?:{_SEEN})$", r"\1 according to \2"),
    (rf"^(?:in|by|from) ({_BY_WHOM})['’]s? (?:own )?(?:{_SEEN}),? (.+)$", r"\2 according to \1"),
    (
        rf"^(.+?),? (?:as|the way) ({_BY_WHOM}) (?:saw|sees|tells|told|has|had|puts|put|describes|described|reports|reported|presents|presented|remembers|remembered) (?:it|things|the matter|the story)\b,?( .+)?$",
        r"\1\3 according to \2",
    ),
    (
        rf"^(.+?),? if (?:we|you|one|i) (?:are to |can |may |is to )?(?:believe|trust|follow|go by) ({_BY_WHOM})$",
        r"\1 according to \2",
    ),
    (
        rf"^if (?:we|you|one|i) (?:are to |can |may |is to )?(?:believe|trust|follow|go by) ({_BY_WHOM}), (.+)$",
        r"\2 according to \1",
    ),
    (rf"^(who|what|which \w+), according to ({_BY_WHOM}), (.+)$", r"\1 \3 according to \2"),
    (rf"^(was|were|is|are|did|does|do|has|had) (.+?), according to ({_BY_WHOM}), (.+)$", r"\1 \2 \4 according to \3"),
    (
        r" (?:actively|personally|eventually|finally|officially|actually|really|allegedly|supposedly|apparently|ultimately|afterwards|again|back then)(?= |$)",
        "",
    ),
    (r"\bclaim(?:ed|s)? to (?:be|have been) (?=\w+ing\b)", "claim to be "),
    *(
        (
            rf"\b(?:kept|keep|keeps|stopped|stop|prevented|prevent|barred|bar) (.+?) from {ing}\b",
            rf"forbade \1 to {base}",
        )
        for ing, base in _GOING.items()
    ),
    *(
        (
            rf"^what (?:was|were) (?:the )?(?:main |chief |real )?{_REASON} (?:for|of|behind) (.+?)['’]s? {noun}(?= |$)",
            rf"why did \1 {verb}",
        )
        for noun, verb in _LEAVING.items()
    ),
    *(
        (
            rf"^what (?:was|were) (?:the )?(?:main |chief |real )?{_REASON} (?:for|of|behind) the {noun} of ([\w’' .-]+?)(?= (?:from|to|in)\b|$)",
            rf"why did \1 {verb}",
        )
        for noun, verb in _LEAVING.items()
    ),
    *(
        (rf"^why (?:was there|came) (?:the |a )?{noun} of (.+)$", rf"why did \1 {verb}")
        for noun, verb in _LEAVING.items()
    ),
    (
        rf"^who (?:was|were|got) {_NAMED}(?: (?:to|in) [\w ]+?)? (?:in (?:the )?(?:place|stead) of|instead of|to replace|as (?:the )?(?:successor|replacement) (?:of|to|for)) (.+)$",
        r"who succeeded \1",
    ),
    (
        rf"^who (?:was|were|got) {_NAMED}(?: (?:to|in) [\w ]+?)? in ([\w’' .-]+?)['’]s? (?:place|stead)$",
        r"who succeeded \1",
    ),
    (r"\b(?:took over from|came after|stepped in for|filled in for|followed on from)\b", "succeeded"),
    (r"\b(?:come|came|comes|drew|draw|draws|brought) to (?:an end|a close|its end|a conclusion)\b", "end"),
    (r"^(when|where|why|how) did (?:they|people|somebody|someone|one) burn(?: down)? (.+)$", r"\1 was the arson of \2"),
    (r"^(when|where) was (.+?) (?:burnt|burned|set on fire|torched|set alight)(?: down)?$", r"\1 was the arson of \2"),
    (r"^who (?:burnt|burned|set fire to|torched|set on fire)(?: down)? (.+)$", r"who was behind the arson of \1"),
    (r"\bpass(?:ed)? (?:a )?(?:sentence|judge?ment|verdict) (?:on|upon|against)\b", "convicted"),
    (r"\b(?:had|have) a hand in\b", "influence"),
    (r"\b(?:was|were) (?:shut|left|kept|locked) out (?:of|from)\b", "was excluded from"),
    (
        r"^what (?:did|have|had|do) (.+?) (?:and|with) (.+?) agree (?:on|to|upon)(?: with each other)?( in .+)?$",
        r"which agreement did \1 and \2 conclude\3",
    ),
    (
        r"^what (?:did|had) (.+?) agree (?:on )?with (.+?)(?: on)?( in \d.*)?$",
        r"which agreement did \1 and \2 conclude\3",
    ),
    (
        r"^what (?:was|were|had been|got) (?:agreed|decided|settled|concluded|signed)(?: on| upon)? (?:at|in|during) (.+)$",
        r"which treaty was the outcome of \1",
    ),
    (r"^what (?:came|resulted|emerged) (?:out of|of|from) (.+)$", r"what was the outcome of \1"),
    (
        r"\bobject(?:ed|s)? to ([\w’' .-]+?)['’]s? (?:presence|attendance|participation|appearance|being|coming|arrival)\b",
        r"opposed \1",
    ),
    (
        r"^what (?:was|were) (?:discussed|talked about|spoken of|debated) (?:by|between) (.+?) (?:and|with) (.+)$",
        r"what did \1 and \2 discuss",
    ),
    (r"^what did (.+?) ask (?:of|from) (.+)$", r"what did \1 request from \2"),
    (r"^what did (.+?) ask (.+?) for$", r"what did \1 request from \2"),
    (
        r"^(who|which [\w-]+) (?:was|were|got|is|are) (?:blamed|held responsible|held accountable|made responsible) for\b",
        r"\1 was behind",
    ),
    (r"^(which [\w-]+) (?:was|were) promised ([\w’' -]+?) by (.+)$", r"to \1 did \3 promise \2"),
    (r"^who represented ([\w ]+?) in (.+)$", r"who was the ambassador of \1 in \2"),
    (r"^who represented ([\w ]+?) (?:at|in) (.+)$", r"who led the delegation of \1 at \2"),
    (r"^where (?:was|were) (.+?) sent$", r"where did \1 go"),
    (
        r"^(what|who) (?:did|does|do) (.+?) (think|thought|make|feel) (of|about) ([\w’' .-]+?)['’]s? (?:behaviou?r|conduct|actions?|acts|doings|methods|policy|policies|attitude|presence)$",
        r"\1 did \2 \3 \4 \5",
    ),
    (
        r"^what did ((?:[\w’'.-]+ ){0,5}(?:article|book|work|study|paper|essay|memoirs|autobiography|monograph)) concern$",
        r"what does \1 describe",
    ),
    (
        r"^what (?:do|does|did) ((?:[\w’'.-]+ ){0,5}(?:article|book|work|study|paper|essay|memoirs|autobiography|monograph)) (?:deal with|treat|cover|discuss|talk about|speak about)$",
        r"what does \1 describe",
    ),
    (r"^(?:was|were|is) (.+?) pro[- ](.+)$", r"did \1 sympathise with the \2"),
    (r"^(?:was|were|is) (.+?) anti[- ](.+)$", r"did \1 oppose the \2"),
    (r"\b(who|what|which [\w-]+) got (?=\w+(?:ed|en|wn|lt|nt)\b)", r"\1 was "),
    (r"^did (.+?) get (\w+(?:ed|en)\b.*)$", r"was \1 \2"),
    (r"\bbacked up\b", "supported"),
    (rf"^what made (.+?) (?=(?:{_LEAVE})\b)", r"why did \1 "),
    (r"^what (?:caused|drove|prompted|induced|forced|led|moved|brought|compelled) (.+?) to (?=\w)", r"why did \1 "),
    (r"^what (?:set off|triggered|sparked(?: off)?|touched off|gave rise to|brought on) ", "what led to "),
    (r"^at whose (?:invitation|bidding) did (.+?) (?:go|come|travel) to (.+)$", r"who invited \1 to \2"),
    (
        r"^at whose (?:invitation|bidding) did (.+?) (?:visit|attend|inspect|take part in|join) (.+)$",
        r"who invited \1 to \2",
    ),
    (r"^(who|which [\w-]+) (?:did|does) not (?:really )?trust ", r"\1 distrusted "),
    (r"^(who|which [\w-]+) (?:did|does) not (?:really )?like ", r"\1 opposed "),
    (
        r"^whom? (?:do|does|did) (.+?) (?:hold responsible|blame) for ",
        r"according to \1, who caused ",
    ),
    (r"^(?:which side did (.+?) take|whose side (?:was|were) (.+?) on)$", r"whom did \1\2 support"),
    (r"^(?:the )?names? of ", "who was "),
    (
        r"\b(treaty|congress|conference|peace|armistice|convention|siege|battle) (?!of|in|at|with|between|and|or|was|were|is|on|to|for|by|from|signed|concluded|held|take|took|did)(?=[^\W\d_]{3})",
        r"\1 of ",
    ),
    (
        r"\b(members?|leader|head|chairman) of (?!the )([\w ]+?)(?:['’]s)? (delegation|mission)$",
        r"\1 of the \3 of \2",
    ),
    (
        r"^(?:(?:list|name|show|give)(?: me)? )?(?:the |all |all the )?(works|books|articles|writings|studies|publications|essays) (?:by|of|from|written by|authored by) (.+)$",
        r"which \1 did \2 write",
    ),
    (
        r"^(?!which |what |whose |list )((?:[\w.'’-]+ ){0,2}[\w.'’-]+?)(?:['’]s?)? (works|books|articles|writings|publications)$",
        r"which \2 did \1 write",
    ),
    (r"^(whose [\w ]+?) (?:was|is|were) (?:it|they|this|that) (?:that|which) (.+)$", r"\1 \2"),
    (
        r"^whose (mission|delegation|embassy|army|party|committee|commission)(?: (?:in|at|to) [\w ]+?)? did (.+?) (?:head|lead|command)$",
        r"whom did the \1 that \2 led represent",
    ),
    (
        r"^whose (mission|delegation|embassy|army|party|committee|commission)(?: (?:in|at|to) [\w ]+?)? (?:was it that )?(.+?) (?:headed|led|commanded)$",
        r"whom did the \1 that \2 led represent",
    ),
    (
        r"\b(?:which|what) (?:people|persons|individuals|men)(?:,? (?:and|or) (?:bodies|groups|organi[sz]ations|states|governments|institutions))?(?= (?:did|does|was|were|had|has)\b)",
        "who",
    ),
    (rf"\b(gave|give|giving|offered|promised|promise) (?!to )([\w’' .-]+?) ({_GIVEN})$", r"\1 \3 to \2"),
    (
        r"^who (?:else )?(?:was|were) (?:together )?with (.+?) (?:in|on|at|a member of) the (delegation|mission|party|committee|commission|council)\b.*$",
        r"who besides \1 was a member of the \2 of \1",
    ),
    (
        r"\b(?:received?|got|get|obtain(?:ed)?|(?:was|were) (?:given|awarded|granted)|bore|bear|carr(?:y|ied)|earned|won) the (title|rank|office|post|position)(?: of)?(?! to\b)",
        r"held the \1 of",
    ),
    (
        r"^to whom (?:was|were) the (title|rank|office|post|position) of (.+) (?:given|awarded|granted)$",
        r"who held the \1 of \2",
    ),
    (r"^(which|what) (title|rank) did (.+) (?:get|receive|obtain|bear|earn|have|win)$", r"\1 \2 did \3 hold"),
    (r"^(which|what) (title|rank) was (.+) (?:given|awarded|granted)$", r"\1 \2 did \3 hold"),
    (
        r"^what (?:was|is|were) the (?:purpose|topic|subject|theme|agenda|matter|business) of (.+)$",
        r"what did \1 concern",
    ),
    *(
        (rf"^(who|what|which [\w ]+?) made (.+?) (?:even |much |far )?{how}$", rf"\1 {made} \2")
        for how, made in _MADE.items()
    ),
    (r"\b(?:was|were) (?:for|in favou?r of) (?=the |a )", "supported "),
    (r"\b(?:was|were) (?:responsible|to blame) for\b", "caused"),
    (r"\b(?:was|were) (?:distrustful|suspicious|mistrustful) of\b", "distrusted"),
    (r"\b(?:was|were) (?:opposed to|against)\b", "opposed"),
    (r"\b(?:was|were) supportive of\b", "supported"),
    (r"\bwhose (?:position|standing|influence|hand|power|authority) was\b", "who was"),
    (
        rf"^whose ({_PUT})s? (?:was|were|has been|had been|is) {_REFUSED} (?:by|in) (.+)$",
        r"who had the \1 rejected by \2",
    ),
    (rf"^whose ({_PUT})s? (?:was|were|has been|had been|is) {_REFUSED}$", r"who had the \1 rejected"),
    (rf"^whose ({_PUT})s? did (.+) {_REFUSING}$", r"who had the \1 rejected by \2"),
    (
        r"^which (?:explanation|account|interpretation|theory|view)s? (?:of|for|on) (.+?) (?:comes? from|is due to|stems? from|(?:is|was) (?:given|offered|put forward|held|defended|proposed) by) (.+)$",
        r"how does \2 explain \1",
    ),
    (
        r"\b(?:made|reached|struck|came to|entered into|arrived at) (the (?:[\w’'-]+ ){0,4}(?:treaty|agreement|pact|accord|convention|peace|alliance)\b)",
        r"concluded \1",
    ),
    (r"\bwhat (?:kind|sort|type)s? of\b", "which"),
    (
        r"^what (?:did|does) (.+?) (?:speak|talk|preach|lecture) (?:about|of|on)$",
        r"what did the speech of \1 concern",
    ),
    (r"^what (?:did|does) (.+?) write (?:about|of|on)$", r"what did the letter of \1 concern"),
    (
        r"^where (?:did|does) (.+?) (?:speak|talk|preach|(?:give|deliver|make|hold) (?:(?:a|an|the|his|her|its|their) )?(?:speech|address))(?= |$)",
        r"where was the speech of \1 delivered",
    ),
    (
        r"^what (?:did|does) (.+?) (?:write|say in writing|cable|telegraph) to (.+)$",
        r"which messages did \1 send to \2",
    ),
    (r"^how many (.+?) (?:did|does|has|had) (.+?)(?: have)?$", r"how many people were \1 of \2"),
    (r"\b(says?|said) of\b", r"\1 about"),
    (
        r"\bon (?:what|which) (?:source|work|book|study|article|file|document|evidence|authority)s? (?:does it rest|is it based|do we know|is it said)(?: that)?\b",
        "on what source do we know that",
    ),
)
"""A pattern, and the plainer words in its place."""
