"""How English asks for what somebody did to, for or with another, as patterns over a frame of words. Data only.

``A`` stands for a name, as in :mod:`kg.questions.circumstances.patterns`.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_DID = r"(?:did|does|do|had|has|have)"
_WAS = r"(?:was|were|is|are|had been|has been)"
_AID = r"(?:aid|help|assistance|relief|subsid(?:y|ies)|weapons?|arms|money|gold|funds?|loans?|credits?|support|backing)"
_MATERIAL = r"(?P<kind>aid|help|assistance|relief|subsid(?:y|ies)|weapons?|arms|money|gold|funds?|loans?|credits?)"
_BACKING = r"(?P<kind>support|backing)"
_GIVE = r"(?:give|given|gave|provide|provided|send|sent|offer|supply|supplied|grant|granted|extend|lend|render|deliver)"
_GET = r"(?:get|got|receive|received|obtain|obtained|have|win|secure)"
_KIND = r"(?:kinds? of |sorts? of |types? of |forms? of )?"
_REPLY = r"(?:answer|reply|respond|react|write back|answered|replied|responded|reacted)"
_LETTER = r"(?P<noun>(?:letter|telegram|note|message|appeal|proposal|memorandum|cable|report|dispatch|ultimatum|speech|offer|request|demand|complaint|invitation)(?:es|s)?)"
_HEED = r"(?:listen to|listened to|heed|heeded|take notice of|pay attention to|pay heed to|take seriously|hear out)"
_COUNSEL = r"(?P<noun>advice|counsel|warning|warnings|recommendation|recommendations|proposal|proposals|suggestion|suggestions|request|requests|complaint|complaints|letter|report|reports)"
_REFUSE = r"(?:reject|refuse|decline|turn down|rebuff|spurn|dismiss|throw out|say no to)"
_AT = r"(?: (?:at|in|during) (?P<at>A))?"
_RELATIONS = r"(?:relations?|relationships?|ties|dealings)"

_MATTER = r"(?:view |views |opinion |position |proposal |proposals |demands? |claims? )?"
_SAY = r"(?:say|write|claim|state|argue|report|announce|declare|set out|explain|tell|put forward|express|speak about|talk about|speak of|discuss|mention|complain about|deal with)"
_EFFECT = r"(?:consequences?|effects?|results?|outcomes?|impacts?|influence|aftermath|repercussions?|fruits?)"
_ATTEND = r"(?:attend|go to|come to|take part in|participate in|serve at|serve in|act at|act in|appear at|travel to|visit|work in|work at)"

_LETTERED = rf"(?P<who>A\w*) {_LETTER}(?: to (?P<to>A))?"
_ABOUT = r"(?:about|of|on|concerning|regarding) (?P<about>A)"
_STANDS = r"(?:written|said|stated|claimed|reported|announced|declared|told|promised)"
_SAYS = r"(?:say|state|claim|report|announce|declare|tell|tell us|contain|argue)"

PATTERNS: dict[str, tuple[str, ...]] = {
    "at-event": (
        r"what (?:all |else |exactly |actually )?(?:happened|occurred|took place|went on|was going on|was done|came about) (?:at|during|in|in course of) (?P<event>A)",
        r"what (?:sort|kind) of things (?:happened|went on) (?:at|during) (?P<event>A)",
    ),
    "speaking-of": (
        rf"(?:which|what) {_LETTER} (?:mentions?|mentioned|speaks? of|spoke of|speaks? about|refers? to|referred to|names?|deals? with|says? something about|talks? about|discuss(?:es)?) (?P<about>A)",
        rf"(?:in|by) (?:which|what) {_LETTER} {_WAS} (?P<about>A) (?:mentioned|named|spoken of|discussed|referred to)",
        rf"(?:which|what) {_LETTER} {_WAS} (?P<about>A) (?:mentioned|named|spoken of|discussed|referred to) in",
        rf"(?:which|what) are {_LETTER} (?:that|which) (?:mention|speak of|refer to|name|deal with) (?P<about>A)",
    ),
    "said-of": (
        rf"what {_DID} (?P<who>A) (?:say|write|state|claim|report|tell|declare) (?:about|of|on|concerning|regarding) (?P<about>A)",
    ),
    "stands-in": (
        *(
            pattern
            for letter in (r"(?P<letter>A)", _LETTERED, rf"{_LETTER} (?:of|from|by) (?P<who>A)(?: to (?P<to>A))?")
            for pattern in (
                rf"what {_DID} {letter} {_SAYS}(?: {_ABOUT})?",
                rf"what {_WAS} {_STANDS} in {letter}(?: {_ABOUT})?",
                rf"what {_WAS} {_STANDS} {_ABOUT} in {letter}",
                rf"what does it say in {letter}(?: {_ABOUT})?",
            )
        ),
        rf"what {_DID} (?P<who>A) {_SAY} in (?:his|her|its|their)(?: own)? {_LETTER}(?: to (?P<to>A))? {_ABOUT}",
        rf"what {_DID} (?P<who>A) {_SAY} {_ABOUT} in (?:his|her|its|their)(?: own)? {_LETTER}(?: to (?P<to>A))?",
        rf"what {_DID} (?P<who>A) {_SAY} (?:{_ABOUT} )?in (?P<letter>A)",
        rf"what {_DID} (?P<who>A) (?:write|report|wire|cable|telegraph) to (?P<to>A) {_ABOUT}",
        rf"what {_DID} (?P<who>A) (?:write|report|wire|cable|telegraph) {_ABOUT} to (?P<to>A)",
    ),
    "done-to": (
        rf"what {_DID} (?P<who>A) (?:ever |then |actually |really )*(?:do|done) (?:to|with|about) (?P<whom>A){_AT}",
        rf"what (?:was|were|had been|has been) done to (?P<whom>A) by (?P<who>A){_AT}",
        rf"what (?:happened|befell) to (?P<whom>A) at hands of (?P<who>A){_AT}",
    ),
    "treated": (
        rf"how {_DID} (?P<who>A) (?:treat|treated|deal with|dealt with|handle|behave to|behave towards?|act towards?) (?P<whom>A){_AT}",
        rf"how {_WAS} (?P<whom>A) (?:treated|dealt with|handled) by (?P<who>A){_AT}",
    ),
    "done-against": (
        rf"what {_DID} (?P<who>A) (?:ever |then |actually |really )*(?:do|done) against (?P<whom>A){_AT}",
        rf"how {_DID} (?P<who>A) (?:oppose|resist|fight|fight against|work against|attack) (?P<whom>A){_AT}",
    ),
    "done-for": (
        rf"what {_DID} (?P<who>A) (?:ever |then |actually |really )*(?:do|done) (?:for|on behalf of|to help|to support|in favou?r of) (?P<whom>A){_AT}",
        rf"(?:how|in what way|in which way|in what ways) {_DID} (?P<who>A) (?:ever |actually |really )*(?:help|aid|assist|support|back|stand by|helped|supported) (?P<whom>A){_AT}",
        rf"(?:how|in what way|in which way|in what ways) {_WAS} (?P<whom>A) (?:helped|aided|assisted|supported|backed) by (?P<who>A){_AT}",
        rf"what {_KIND}{_BACKING} {_DID} (?P<who>A) {_GIVE} (?:to )?(?P<whom>A){_AT}",
        rf"what {_KIND}{_BACKING} {_DID} (?P<whom>A) {_GET} from (?P<who>A){_AT}",
    ),
    "aid": (
        rf"(?:what|which) {_KIND}{_MATERIAL} {_DID} (?P<who>A) {_GIVE} (?:to )?(?P<whom>A){_AT}",
        rf"(?:what|which) {_KIND}{_MATERIAL} {_DID} (?P<whom>A) {_GET} from (?P<who>A){_AT}",
        rf"(?:what|which) {_KIND}{_MATERIAL} {_WAS} (?:given|sent|provided|supplied|lent|granted) to (?P<whom>A) by (?P<who>A){_AT}",
        rf"with what {_DID} (?P<who>A) (?:help|aid|assist|support|supply) (?P<whom>A){_AT}",
    ),
    "thought": (
        rf"what {_DID} (?P<who>A) (?:really |actually )?(?:think|thought|make|feel) (?:of|about) (?P<whom>A)",
        rf"how {_DID} (?P<who>A) (?:see|saw|view|viewed|regard|regarded|judge|judged|feel about|feel towards|look at|look on|look upon|perceive|assess|characteri[sz]e|describe) (?P<whom>A)",
        rf"how {_WAS} (?P<whom>A) (?:seen|viewed|regarded|judged|perceived|described|assessed) by (?P<who>A)",
        rf"what {_WAS} (?P<who>A_genitive) (?:opinion|view|views|attitude|judgement|judgment|position|stance|feelings|impression|opinions|idea) (?:of|on|about|towards?|to|regarding) (?P<whom>A)",
        rf"what {_WAS} (?:opinion|view|views|attitude|judgement|judgment|position|stance|feelings) of (?P<who>A) (?:on|about|towards?|to|regarding) (?P<whom>A)",
        rf"what (?:opinion|attitude|view|views|position|stance) {_DID} (?P<who>A) (?:have|hold|take|adopt) (?:of|on|about|towards?|to|regarding) (?P<whom>A)",
    ),
    "accused-of": (
        rf"(?:of )?(?:what|which (?:crimes?|acts?|things?|offences?|charges?)) {_DID} (?P<who>A) (?:accuse|accused|blame|charge|denounce|suspect) (?P<whom>A)(?: of| for| with)?{_AT}",
        rf"(?:of )?(?:what|which (?:crimes?|acts?|things?|offences?)) (?:was|were|is|are) (?P<whom>A) (?:accused|blamed|charged|denounced|suspected)(?: of| for| with)?(?: by (?P<who>A))?(?: of| for| with)?{_AT}",
        rf"what (?:accusations?|charges?|allegations?|reproach(?:es)?) {_DID} (?P<who>A) (?:make|bring|level|raise|have) (?:against|at) (?P<whom>A){_AT}",
        rf"(?:for|with) what {_DID} (?P<who>A) (?:blame|charge|reproach|criticise|criticize) (?P<whom>A){_AT}",
        rf"what {_DID} (?P<who>A) (?:blame|reproach|criticise|criticize) (?P<whom>A) (?:for|with){_AT}",
    ),
    "complained-of": (
        rf"(?:about |of )?(?:what|whom?) {_DID} (?P<who>A) complain (?:about |of )?(?:to|in (?:his|her|its|their) letter to) (?P<to>A)(?: about| of)?{_AT}",
        rf"what (?:was|were) (?P<who>A_genitive) complaints? to (?P<to>A)(?: about)?{_AT}",
    ),
    "answered-how": (
        rf"(?:how|what) {_DID} (?P<who>A) {_REPLY} (?:to )?(?P<whom>A)(?: {_LETTER})?",
        rf"what (?:was|were) (?P<who>A_genitive) (?:reply|answer|response|reaction) to (?P<whom>A)(?: {_LETTER})?",
        rf"what (?:reply|answer|response) {_DID} (?P<who>A) (?:give|send|make) (?:to )?(?P<whom>A)(?: {_LETTER})?",
        rf"what (?:reply|answer|response) {_DID} (?P<whom>A)(?: {_LETTER})? (?:get|receive|have) from (?P<who>A)",
        rf"how (?:was|were) (?P<whom>A)(?: {_LETTER})? (?:answered|replied to|responded to) by (?P<who>A)",
    ),
    "heeded": (
        rf"(?:did|does|has|had|have) (?P<who>A) (?:ever |really |actually )*{_HEED} (?P<whom>A)(?: {_COUNSEL})?",
        rf"(?:did|does|has|had|have) (?P<who>A) (?:ever |really |actually )*(?:follow|take|accept|adopt|act on|act upon|agree to|agree with|followed|taken|accepted) (?P<whom>A_genitive) {_COUNSEL}",
        rf"(?:did|does|has|had|have) (?P<who>A) (?:ever |really |actually )*(?:follow|take|accept|adopt|act on|act upon|agree to|heed|listen to) {_COUNSEL} of (?P<whom>A)",
        rf"(?:was|were) (?P<whom>A)(?: {_COUNSEL})? (?:listened to|heeded|followed|accepted)(?: by (?P<who>A))?",
    ),
    "wanted-from": (
        rf"what {_DID} (?P<who>A) (?:really |actually )?(?:want|expect|seek|hope for|wish|need|try to get|hope to get) (?:from|of) (?P<whom>A)",
        rf"what {_WAS} (?:wanted|expected) (?:from|of) (?P<whom>A) by (?P<who>A)",
    ),
    "asked-for": (
        rf"what {_DID} (?P<who>A) (?:ask|beg|petition|approach|solicit) (?P<whom>A) for",
        rf"what {_DID} (?P<who>A) (?:ask|request|beg|solicit) (?:of|from) (?P<whom>A)",
    ),
    "proposed-to": (
        rf"what {_DID} (?P<who>A) (?:propose|suggest|offer|put forward) to (?P<whom>A){_AT}",
        rf"what (?:proposals?|offers?|suggestions?) {_DID} (?P<who>A) (?:make|put) to (?P<whom>A){_AT}",
    ),
    "promised-to": (
        rf"what {_DID} (?P<who>A) (?:promise|pledge|assure|guarantee)(?: to)? (?P<whom>A){_AT}",
        rf"what (?:promises?|pledges?|assurances?) {_DID} (?P<who>A) (?:make|give)(?: to)? (?P<whom>A){_AT}",
        rf"what {_DID} (?P<who>A) (?:promise|pledge){_AT}",
        rf"what (?:promises?|pledges?) {_DID} (?P<who>A) (?:make|give){_AT}",
    ),
    "told-to-do": (
        rf"what {_DID} (?P<who>A) (?:tell|advise|counsel|urge|want|ask|order|instruct|direct|command|request|press|call on|call upon|beg|recommend|expect) (?P<whom>A) to do(?: (?:with|about|to|over|regarding|against|for|in) (?P<view>A))?",
        rf"what {_WAS} (?P<whom>A) (?:told|advised|urged|asked|ordered|instructed|directed|commanded|requested|expected) to do(?: (?:with|about|to|over|regarding|against|for|in) (?P<view>A))? by (?P<who>A)",
    ),
    "advised-to": (
        rf"what {_DID} (?P<who>A) (?:advise|counsel|recommend to|urge) (?P<whom>A)(?: to do)?{_AT}",
        rf"what (?:advice|counsel|recommendations?) {_DID} (?P<who>A) (?:give|make|offer)(?: to)? (?P<whom>A){_AT}",
    ),
    "told-to": (
        rf"what {_DID} (?P<who>A) (?:tell|order|instruct|direct|charge|task|command) (?P<whom>A) (?:to do|with)",
        rf"what {_WAS} (?P<whom>A) (?:told|ordered|instructed|directed|charged|tasked|commanded) (?:to do|with)(?: by (?P<who>A))?",
        rf"what (?:orders?|instructions?|tasks?) {_DID} (?P<who>A) give(?: to)? (?P<whom>A)",
        rf"what (?:orders?|instructions?|tasks?) {_DID} (?P<whom>A) {_GET}(?: from (?P<who>A))?",
    ),
    "said-in": (
        rf"what {_MATTER}{_DID} (?P<who>A) {_SAY} in (?:his|her|its|their|that|this)?(?: own)? ?{_LETTER}(?: to (?P<to>A))?",
        rf"what {_MATTER}{_DID} (?P<who>A) {_SAY} (?:at|before|in) (?P<at>A)",
        rf"what {_WAS} (?P<who>A_genitive) {_LETTER} to (?P<to>A) about",
    ),
    "consequences": (
        rf"what {_WAS} (?:main |direct |immediate )?{_EFFECT} of (?P<what>A)",
        rf"what {_WAS} (?P<what>A_genitive) {_EFFECT}",
        rf"what {_EFFECT} {_DID} (?P<what>A) have",
        rf"what {_DID} (?P<what>A) (?:change|bring about)",
        r"what (?:resulted|followed|came|arose|sprang|grew) (?:from|out of) (?P<what>A)",
    ),
    "influenced-how": (
        rf"(?:how|in what way|in which way|in what ways) {_DID} (?P<who>A) (?:influence|affect|change|shape|alter|impact|impact on|harm|damage|improve|strengthen|weaken|worsen|contribute to) (?P<what>A)",
        rf"(?:how|in what way) {_WAS} (?P<what>A) (?:influenced|affected|changed|shaped|harmed|damaged|improved|strengthened|weakened) by (?P<who>A)",
        rf"what {_EFFECT} {_DID} (?P<who>A) have (?:on|upon|for) (?P<what>A)",
    ),
    "capacity": (
        rf"(?:in (?:what|which) (?:capacity|role|function|position)|as what) {_DID} (?P<who>A) {_ATTEND} (?P<at>A)",
        rf"(?:in (?:what|which) (?:capacity|role|function|position)|as what) {_WAS} (?P<who>A) (?:sent to|present at|at|in) (?P<at>A)",
    ),
    "amount": (
        rf"how (?:much|many) (?P<noun>[a-z]+) {_DID} (?P<who>A) (?:promise|(?:agree to |promise to )?{_GIVE})(?: to)?(?: (?P<whom>A))?",
        rf"how (?:much|many) (?P<noun>[a-z]+) {_DID} (?P<whom>A) {_GET}(?: from (?P<who>A))?",
        rf"how (?:much|many) (?P<noun>[a-z]+) {_WAS} (?:sent|given|provided|supplied|delivered|shipped|promised)(?: to (?P<whom>A))?(?: by (?P<who>A))?",
    ),
    "agreed": (
        r"(?:did|does|has|had) (?P<who>A) (?:ever |really )*(?:agree with|accept|share|believe|believe in|endorse|adopt|go along with) (?P<view>A)",
        r"(?:was|were|is|are) (?P<who>A) (?:ever |really )*(?:convinced|persuaded) (?:by|of) (?P<view>A)",
        r"(?:was|were|is|are) (?P<who>A) in agreement with (?P<view>A)",
    ),
    "doing-in": (
        r"what (?:was|were) (?P<who>A) (?:up to|doing|busy with) (?:in|at) (?P<where>A)(?: then| at that time| at time)?",
        rf"what {_DID} (?P<who>A) do (?:in|at|during) (?P<where>A)",
        rf"what {_DID} (?P<who>A) do (?:while|when|as long as) (?:he|she|they|it) (?:was|were) (?:in|at) (?P<where>A)",
    ),
    "refused": (
        rf"what {_DID} (?P<who>A) {_REFUSE}",
        rf"(?:what|which) (?:proposals?|offers?|demands?|requests?|suggestions?) {_DID} (?P<who>A) {_REFUSE}",
        r"what (?:was|were) (?:rejected|refused|declined|turned down|rebuffed|dismissed) by (?P<who>A)",
    ),
    "terms": (
        rf"(?:how|what) {_WAS} {_RELATIONS} (?:of|between|like between) (?P<who>A) (?:and|with) (?P<whom>A)(?: like)?",
        rf"(?:how|what) {_WAS} (?P<who>A_genitive) {_RELATIONS} (?:with|to|towards?) (?P<whom>A)(?: like)?",
        rf"what {_WAS} (?:there )?between (?P<who>A) and (?P<whom>A)",
        rf"how {_WAS} (?P<who>A) and (?P<whom>A) (?:with|towards) each other",
        rf"how {_DID} (?P<who>A) (?:and|with) (?P<whom>A) (?:get on|get along|feel about each other|treat each other|stand to each other|view each other|see each other)(?: with each other| together)?",
        rf"how {_DID} (?P<who>A) (?:get on|get along|stand) with (?P<whom>A)",
        rf"what (?:kind of |sort of )?{_RELATIONS} (?:did|does|had) (?P<who>A) (?:have|maintain) with (?P<whom>A)",
    ),
}
