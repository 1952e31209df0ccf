"""The words that tell what was done, by the code of PLOVER. Our own words, from the meaning of the codes. Data only.

Each is a regular expression over a sentence in lower case, written with blanks for white space. ``STRONG`` ones decide
whatever else the sentence says; of the others the first in the sentence does.
"""

from __future__ import annotations

import re
from typing import Final

CODES: Final = (
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "INVESTIGATE", "DEMAND", "DISAPPROVE"),
    *("REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "FIGHT"),
)
_FORCE: Final = (
    r"(?:attack|bomb|shell|strike|retaliat\w*|invade|use (?:military )?force|kill|destroy|fight|war|shoot|fire|blow up|execute|impose|"
    r"expel|cut off|sever|break (?:off )?|suspend|sanction\w*|embargo|boycott|blockade|tighten|resume|close|ban|punish|intervene|occupy|"
    r"withdraw|pull out|seize|arrest|martial law|curfew|crack down|deport|halt|end|stop|topple|oust|face|quit|leave|"
    r"send troops|take (?:military )?action|take revenge|respond|hang)"
)
STRONG: Final = {
    "THREATEN": (
        r"\bthreaten(?:s|ed|ing)?\b",
        r"\b(?:issued|made|repeated|renewed) (?:\w+ ){0,3}?(?:threats?|warnings?)\b",
        r"ultimatum",
        r"\bwarn(?:s|ed|ing)? (?!shots|system)",
        (
            r"\b(?:plans?|planned|planning|intends?|decided|will|would|may|might|could|expected|going|ready|set|vowed) (?:to )?(?:\w+ ){0,4}?"
            r"(?:impose|reimpose|not allow|ban|expel|halt|suspend|cut off|punish|deport|restrict|extend (?:\w+ |the |night-time ){0,3}(?:curfew|ban|emergency|martial|blockade))\b"
        ),
        r"\b(?:vow|pledg|swore|sworn|promis)\w* (?:\w+ )?(?:to )?(?:revenge|retaliat\w+|aveng\w+|attack|strike|fight|destroy|kill|crush|punish)",
        (
            rf"(?:said|confirmed|announced|declared|stated) (?:\w+ ){{0,4}}?(?:it|he|she|they|his \w+|her \w+|their \w+) (?:would|will|was|were|is|are)"
            rf" (?:\w+ ){{0,2}}?(?:prepared to |ready to |going to )?{_FORCE}"
        ),
        rf"\b(?:prepared|ready|set|poised) to (?:\w+ )?{_FORCE}",
        r"\bwould (?:tighten|attack|retaliate|bomb|strike|use force|shoot)",
        r"\bwill (?:be )?(?:attack|retaliate|bomb|strike|destroy|shoot|expel|impose|deport|punish|blockade|intervene|use force)",
        r"\bgave .{0,60}(?:days|hours|deadline)",
        r"\bset a deadline\b",
        r"\bdeadline\b",
        r"face (?:military|sanctions|war|attack|tough)",
        r"\braised the (?:possibility|prospect|threat|spectre) of\b",
        r"\bhint(?:ed|s) (?:\w+ ){0,3}?(?:military|force|sanctions|action)\b",
        r"\b(?:ready|prepared) for (?:war|battle|armed)\b",
        r"\bwill not hesitate to\b",
        r"\bg(?:a|i)ve(?:s|n)? .{0,40} until\b",
        r"\bvow(?:ed|s) (?:not|to (?:continue|press|keep|fight|step up))\b",
    ),
    "REJECT": (
        r"\breject(?:s|ed|ing|ion)?\b",
        r"\brefus(?:es|ed|e|ing|al)\b",
        r"\b(?:is|are|was|were|remains?) (?:\w+ )?opposed to\b",
        r"\b(?:has|have) denied (?!that|any|it|he|she|they)",
        r"\bdeclin(?:es|ed|e|ing) (?:to|an|the|a|its)\b",
        r"\bturn(?:s|ed|ing)? down\b",
        r"\bveto(?:es|ed|ing)?\b",
        r"\bdefi(?:es|ed)\b|\bdefy(?:ing)?\b",
        (
            r"\b(?:would|will|could|can|shall|do|does|did) (?:not|never|no longer) (?!be )(?:\w+ )?(?:accept|allow|agree|negotiat|"
            r"meet|talk|release|attend|participat|take part|permit|consider|give|send|hand|comply|support|return|withdraw|step|resign|recogni[sz]|lift|provide|join|extradit|yield|"
            r"bow|bargain|compromise|sign|let|pay|change|obey|cooperat|co-operat|grant|abandon|back down|surrender|commit|mediate|intervene|help|join|deal)"
        ),
        r"\brul(?:es|ed|ing) out\b",
        r"\brefrain\w*",
        r"\boppos(?:es|ed) (?:the |any |a |plans|sending|moves)",
        r"\bblackout\b",
        r"\bdismiss(?:ed|es) (?:a |an |the |any |calls|suggest|demand|propos)",
        r"\bresist(?:s|ed|ing) (?:calls|pressure|demands|attempts|a |the )",
        r"\bden(?:ied|ies|y) (?:\w+ )?(?:request|permission|visa|access|entry|asylum|an? )",
        r"\bignor(?:ed|es|ing) (?:calls|a |the |demands|appeals|un|warn)",
        r"\bunwilling\b",
        r"\bno (?:talks|concessions|negotiations|compromise)\b",
        r"\bblock(?:ed|s) (?:a |the |an )?(?:\w+ )?(?:resolution|bill|motion|proposal|plan|law|vote)",
        r"\bsnub\w*",
        r"\bshunn\w+",
        r"\b(?:abstain\w*|balk(?:ed|s)|baulk\w*|barr(?:ed|ing)|stall(?:ed|s|ing)|withheld consent|reluctan\w+)\b",
        r"\bno intention of\b",
        r"\bfail(?:ed|s) to (?:ratify|comply|attend|agree|approve|honou?r|implement)\b",
        r"\bsaid no to\b",
        r"\bdelay(?:ed|s|ing) (?:\w+ ){0,4}?(?:signing|ratif\w+|vote|implementation|withdrawal|elections?)\b",
        r"\bwalked away from\b",
        r"\bvot(?:ed|es) (?:down|against)\b",
    ),
    "DEMAND": (
        r"\bdemand(?:s|ed|ing)? (?!of\b)",
        r"\b(?:must|should|has to|have to|needs? to|ought to) ",
        r"\burg(?:es|ed|e|ing)\b",
        r"\bcall(?:s|ed|ing)? (?:\w+ )?(?:on|upon|for)\b(?! a halt in)",
        r"\bappeal(?:s|ed|ing)? (?:to|for)\b",
        r"\b(?:ask|asks|asked|asking) (?:\w+ ){0,6}?(?:to|for)\b",
        r"\brequest(?:s|ed|ing)?\b",
        r"\binsist(?:s|ed|ing)? (?:on|that)\b",
        r"\bpress(?:es|ed|ing)? (?:\w+ ){0,4}?(?:to|for)\b",
        r"\bpressur(?:e|ed|es|ing)\b",
        r"\bpush(?:es|ed|ing)? (?:\w+ ){0,3}?for\b",
        r"\bplead(?:s|ed|ing)?\b",
        r"\border(?:s|ed|ing) (?:\w+ ){0,5}?to\b",
        r"\binvit(?:e|es|ed|ing)\b",
        r"\bwants? (?:\w+ ){0,5}to\b",
        r"\bsought\b|\bseek(?:s|ing)?\b",
        r"\bpetition(?:s|ed)\b",
        r"\blobb(?:y|ied|ying)\b",
    ),
    "AGREE": (
        r"\bagree(?:s|d|ing)? (?:to|on|in|that|with)\b",
        r"\bconsent(?:s|ed)? to\b",
        r"\bwilling(?:ness)?\b",
        r"\b(?:ready|prepared|readiness|intends?|plans?|planned|planning|expected|due|set|scheduled) to\b",
        r"\boffer(?:s|ed|ing)?\b",
        r"\bpromis(?:es|ed|e|ing)\b",
        r"\bpledg(?:es|ed|e|ing)\b",
        (
            r"\bwould (?:be )?(?:allow|release|send|help|provide|host|welcome|consider|visit|meet|support|return|withdraw|resume|start|begin|sign|"
            r"grant|extend|accept|give|lift|cut|reduce|open|contribute|cooperate|participate|attend|join|happy|mediate|negotiate|hold|talk|discuss)\w*"
        ),
        (
            r"\b(?:will|'ll) (?:be )?(?:soon )?(?:allow|release|send|help|provide|host|welcome|consider|visit|meet|support|return|withdraw|resume|start|begin|sign|grant|extend|accept|give|lift|cut|reduce|open|contribute|cooperate|"
            r"participate|attend|join|mediate|negotiate|hold|talk|discuss|ease|share|free|work|lend|donate|boost)\b"
        ),
        r"\bhop(?:es|ed|e|ing) (?:to|for)\b",
        r"\b(?:decided|vowed|undertook|committed|approved plans) to\b",
        r"\breach(?:es|ed)? (?:a |an )?(?:\w+ )?(?:agreement|consensus|deal|accord|compromise|understanding)\b",
        r"\bpropos(?:es|ed|e|ing)\b",
        r"\bsuggest(?:s|ed|ing)?\b",
        r"\bconsider(?:s|ing)\b",
        r"\baccept(?:s|ed)? (?:a |an |the )?(?:\w+ )?(?:invitation|offer|proposal|plan|ceasefire|cease-fire|mediation)\b",
        r"\bintention\b",
        r"\bopen to\b",
        r"\b(?:may|might|is likely to|are likely to) (?:send|allow|lift|release|resume|meet|visit|help|provide|join|sign|negotiat\w*|attend)\b",
        r"\b(?:in principle|on the verge of (?:signing|agree\w+))\b",
        r"\bexpress(?:ed|es) (?:\w+ ){0,3}?(?:interest|readiness|desire|willingness|hope)\b",
        r"\bsignal(?:l?ed|s) (?:\w+ ){0,4}?(?:ready|willing\w*|readiness)\b",
        r"\baccept(?:ed|s) (?:a|an|the) \w+ (?:for|to)\b",
    ),
    "DISAPPROVE": (
        r"\baccus(?:es|ed|ing|ation|ations)\b",
        r"\bdenounc(?:es|ed|ing|e)\b",
        r"\bcondemn(?:s|ed|ing)?\b(?! to)",
        r"\bcritici[sz](?:es|ed|ing|e|m)\b",
        r"\bblam(?:es|ed|ing|e)\b",
        r"\bindict(?:ed|ment|s|ments)\b",
        r"\bcomplain(?:s|ed|t|ts|ing)?\b",
        r"\bdeplor(?:es|ed|e|ing)\b",
        r"\bslam(?:s|med)\b",
        r"\brebuk(?:ed|es)\b",
        r"\blash(?:es|ed) out\b",
        r"\bcharg(?:es|ed|ing) (?:that|with|\w+ with|\w+ \w+ with)\b",
        r"\bcharged with\b",
        r"\b(?:su(?:ed|es|ing)|lawsuit|filed (?:a |an )?(?:suit|lawsuit|complaint|charges?))\b",
        r"\b(?:lodged|delivered|issued|made) (?:a |an )?(?:\w+ )?(?:protest|complaint)\b",
        r"\bprotest(?:s|ed) (?:to|here|that|strongly|against|the|at|over)\b",
        r"\bdecr(?:ies|ied)\b",
        r"\bassail\w*",
        r"\bdisapprov\w+",
        r"\brally(?:ing)? opposition\b",
        r"\b(?:attacked|attacks) (?:\w+ ){0,4}?(?:policy|policies|plan|statement|decision|record)\b",
        r"\bguilty of\b",
        r"\bdisappoint\w+",
        r"\bregret(?:s|ted)\b",
        r"\bsaid .{0,60}(?:violat|illegal|responsible for|was behind|lied|lying)",
        r"\bridicul\w+",
        r"\bexpressed (?:\w+ ){0,2}(?:concern|anger|outrage|dismay|disappointment)\b",
        r"\bsummon(?:ed|s) (?:\w+ ){0,4}?(?:ambassador|envoy|charge|diplomat)\b",
        r"\bobject(?:ed|s|ing) to\b",
        r"\b(?:convicted|found .{0,20}guilty)\b",
        r"\b(?:brand(?:ed|s)|mock(?:ed|s)|insult(?:ed|s)|scoff(?:ed|s)|scold\w*|chided|censured|reprimanded|berated|upbraided|lambast\w+|vilif\w+)\b",
        r"\btook .{0,40} to court\b",
        r"\bvoic(?:ed|es) (?:\w+ ){0,2}?(?:concern|anger|doubts?|dismay|opposition)\b",
        r"\bcast doubt\b",
    ),
    "INVESTIGATE": (
        r"\binvestigat(?:e|es|ed|ing|ion|ions|ors)\b",
        r"\bprob(?:e|es|ed|ing)\b",
        r"\binquir(?:y|ies|ed|ing)\b",
        r"\bfact-finding\b",
        r"\binspect(?:s|ed|ing|ion|ions)\b",
        r"\blook(?:ed|ing|s)? into\b",
        r"\b(?:dispatched|sent|send) (?:\w+ ){0,4}?(?:inspectors|investigators|experts|monitors|fact)",
        r"\bexamin(?:ed|es|ing)\b",
        r"\binterrogat\w+",
        r"\bassess(?:ed|ing|es)?\b",
        r"\b(?:inspectors|investigators|commission) (?:\w+ ){0,3}?(?:visited|checked|searched|arrived)\b",
        r"\bset up (?:a|an) (?:\w+ ){0,2}?(?:commission|committee|panel|tribunal) (?:of inquiry|to)\b",
        r"\bquestion(?:ed|ing) (?:\w+ ){0,3}?(?:suspects?|witness\w+|officials?|about|over)\b",
        r"\bverif(?:y|ied|ying)\b",
    ),
    "SUPPORT": (
        r"\bapologi[sz](?:es|ed|e|ing)\b|\bapolog(?:y|ies)\b",
        r"\bprais(?:es|ed|ing|e)\b",
        r"\bwelcom(?:es|ed|ing)\b",
        r"\bendors(?:es|ed|ing|e)\b",
        r"\bcongratulat\w+",
        r"\bcondolences?\b",
        r"\b(?:support|supports|supported) (?!\w+ers)",
        r"\bback(?:s|ed|ing)\b(?! down| from| out| to)",
        r"\bforg(?:ave|iv\w+)\b",
        r"\brecogni[sz](?:es|ed|e|ing) (?!victor)",
        r"\bsign(?:s|ed|ing)? (?:a |an |the |two |three |\w+ )?(?:\w+ ){0,4}?(?:agreement|treaty|accord|pact|protocol|deal|memorandum|convention|document|declaration|truce)s?\b",
        r"\bratif(?:y|ied|ies)\b",
        r"\b(?:establish|restor|resum|normali[sz]|upgrad|open|renew)\w* (?:\w+ ){0,3}?(?:relations|ties|links)\b",
        r"\bdefended\b|\bdefends\b",
        r"\bhail(?:s|ed)\b",
        r"\bapplaud\w*",
        r"\bexpress(?:es|ed) (?:\w+ ){0,3}(?:support|sympathy|solidarity|confidence|satisfaction|gratitude|appreciation)\b",
        r"\bmourn\w*",
        r"\bthank(?:s|ed)\b",
        r"\brally(?:ing|ied)? support\b",
        r"\bin favou?r of\b",
        r"\bvouch\w*",
        r"\bcommend(?:s|ed)\b",
        r"\bcelebrat\w+",
        r"\b(?:acquitt?ed|exonerat\w+|hono[u]?red|lauded|saluted|sympathi[sz]\w+|paid tribute)\b",
        r"\b(?:granted|grants|extended) (?:\w+ ){0,2}?recognition\b",
        r"\bapproved of\b",
        r"\bjoined (?:nato|the eu|the union|the alliance)\b",
    ),
    "CONSULT": (
        r"\brenew(?:ed|s|ing) (?:\w+ ){0,2}?(?:talks|negotiations|contacts)\b",
        r"\b(?:warm|red-carpet|cordial|official) welcome\b",
        r"\btelephon(?:ed|es|e)\b|\bphoned\b|\bspoke by (?:tele)?phone\b",
        r"\bmediat(?:e|ed|es|ion|ing|or)\b",
        r"\b(?:met|meets|meeting|meet) (?:with|in|for|here|at|on|secretly|privately|\w+ (?:president|minister|leader|king))\b",
        r"\b(?:held|hold|holds|holding|began|opened|open|resumed|start(?:ed)?|conducted|concluded) (?:\w+ ){0,5}?(?:talks|meetings?|negotiations|discussions|consultations|summit|conference)\b",
        r"\b(?:discuss(?:ed|es|ing|ions?)?|negotiat(?:ed|es|ing|e)|consult(?:ed|s|ing|ations?)|conferred)\b",
        r"\bvisit(?:s|ed|ing)?\b",
        r"\barriv(?:es|ed|ing) (?:in|at|here|on)\b",
        r"\bhost(?:s|ed|ing)?\b",
        r"\btravel(?:l?ed|s|l?ing) to\b",
        r"\bflew to\b|\bflies to\b",
        r"\breceived (?:\w+ )*(?:minister|president|envoy|delegation)\b",
        r"\btalks (?:with|between)\b",
        r"\bembarked on\b",
        r"\bleft for\b",
        r"\btour(?:s|ed|ing)?\b",
        r"\bgood offices\b",
        r"\bpaid (?:a|an) (?:\w+ ){0,3}?visit\b",
        r"\bsummit\b",
        r"\bexchang(?:ed|es|ing) (?:\w+ )?(?:views|letters|messages|opinions)\b",
        r"\bsent (?:\w+ ){0,3}?(?:envoy|delegation|message|letter|emissary)\b",
        r"\bgreeted\b",
    ),
}
REPORTED: Final = re.compile(
    r", (?:according to [^,]*|(?:[^,]{0,90}?\b)?(?:said|say|says|reported|reports|told|confirmed|announced|charged|added|quoted"
    r"|believes?|claims?|claimed)\b[^,]{0,80})\.?$"
)
"""A report at the end of a sentence, of which nothing is coded: *…, a spokesman said on Monday*."""
ASIDE: Final = re.compile(
    r"\b(?:because of|following|in the wake of|in response to|amid|despite|after (?=\w+ing\b|the |a |an |\w+ (?:days|weeks|years) of)|in retaliation for)\b[^,]*"
)
"""A stretch that gives the occasion of an event, not the event: *because of fighting …*."""
