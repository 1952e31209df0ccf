"""Which relations tell what one did to, for or against another, or thought of him. Data only.

Of each kind: families, what of them does not count, and what counts besides.
"""

from __future__ import annotations

_THOUGHT_ONLY = frozenset(
    {
        "criticised", "accused", "protestedAgainst", "complainedAbout", "distrusted", "regardedAsThreat",
        "trusted", "sympathisedWith", "soughtSupportOf", "requestedAidFrom", "promisedAidTo", "thanked", "rivalOf",
        "friendOf", "alliedWith", "represented", "supported", "defendedInterestsOf", "surrenderedTo", "withdrewFrom",
        "collaboratedWith", "apologisedTo", "sentMissionTo", "openedMissionIn", "invited",
    }
)  # fmt: skip
"""What is thought, said or asked, is mutual, or is done in somebody's name: it is not done to him."""
_SOFT = frozenset(
    {
        "friendOf", "alliedWith", "sympathisedWith", "trusted", "thanked", "requestedAidFrom", "soughtSupportOf",
        "apologisedTo", "collaboratedWith",
    }
)  # fmt: skip
_HOSTILE = frozenset({"repression", "opposition"})
_OF_DEEDS = _HOSTILE | {"support", "office", "representation", "command"}

KINDS: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {
    "done-to": (
        _OF_DEEDS,
        _THOUGHT_ONLY | {"heldOffice", "candidateFor", "resignedFrom", "succeeded"},
        frozenset({"closed", "rescued", "brokeRelationsWith", "threatened", "weakened", "strengthened", "hindered"}),
    ),
    "treated": (
        _OF_DEEDS,
        frozenset({"heldOffice", "candidateFor", "resignedFrom", "succeeded", "represented", "rivalOf", "friendOf"}),
        frozenset({"closed", "rescued", "brokeRelationsWith", "threatened", "rejectedProposalOf"}),
    ),
    "done-against": (
        _HOSTILE,
        frozenset({"surrenderedTo", "withdrewFrom", "regardedAsThreat", "distrusted", "rivalOf"}),
        frozenset({"closed", "hindered", "weakened", "worsened", "brokeRelationsWith", "threatened"}),
    ),
    "done-for": (
        frozenset({"support"}),
        _SOFT,
        frozenset({"recognised", "strengthened", "rescued", "invited", "protectorOf"}),
    ),
    "given": (frozenset(), frozenset(), frozenset({"gaveAidTo", "lentTo"})),
    "thought": (
        frozenset(),
        frozenset(),
        frozenset(
            {
                "opposed", "criticised", "accused", "protestedAgainst", "complainedAbout", "distrusted", "approved",
                "regardedAsThreat", "trusted", "sympathisedWith", "thanked", "rivalOf", "friendOf", "supported",
                "supporterOf", "defendedInterestsOf", "fears", "expectedFrom", "holdsView",
            }
        ),
    ),
    "wanted-from": (
        frozenset(),
        frozenset(),
        frozenset(
            {
                "requestedAidFrom", "requestedFrom", "demandedFrom", "expectedFrom", "soughtSupportOf", "urged",
                 "soughtContactWith",
            }
        ),
    ),
    "asked-for": (frozenset(), frozenset(), frozenset({"requestedAidFrom", "soughtSupportOf"})),
    "promised": (frozenset(), frozenset(), frozenset({"promisedAidTo"})),
    "advised": (frozenset(), frozenset(), frozenset({"advised", "urged"})),
    "ordered": (frozenset(), frozenset(), frozenset({"instructed", "ordered"})),
    "proposed": (frozenset(), frozenset(), frozenset({"proposedTo"})),
    "told-to-do": (
        frozenset(),
        frozenset(),
        frozenset(
            {
                "advised", "urged", "instructed", "ordered", "requestedFrom", "requestedAidFrom", "demandedFrom",
                "expectedFrom", "proposedTo",
            }
        ),
    ),
    "terms": (
        frozenset({"support", "opposition", "association", "kinship", "negotiation", "repression", "advice"}),
        frozenset({"mediatedIn", "negotiated"}),
        frozenset({"protectorOf", "visited", "metWith", "succeeded"}),
    ),
}  # fmt: skip
TELLING: dict[str, tuple[str, ...]] = {
    "proposed-to": ("proposedTo",),
    "promised-to": ("promisedTo", "promisedAidTo", "assured"),
    "advised-to": ("advised", "urged"),
    "told-to": ("instructed", "ordered"),
}
"""What was said to somebody: by which relations."""
NEVER_SAID = ("Actor", "Place")
PROPOSING = frozenset({"proposedTo"})
CARRYING_OUT = ("carriedOut", "instigated")
FURTHERING = ("hastened", "strengthened", "improved")
GIVING = ("gaveAidTo", "lentTo")
OFFERING = (*GIVING, "promisedAidTo")
AID_CLASSES = ("AidAgreement", "Loan")
ACCUSING = ("accused", "criticised")
COMPLAINING = ("complainedAbout", "criticised", "accused")
REFUSING = ("rejectedProposalOf",)
OPPOSING = ("opposed",)
APPROVING = ("approved",)
PERSUADING = ("persuaded", "influenced")
TAKING_PLACE = ("tookPlaceIn", "deliveredAt", "concludedIn")
NO_DOING = frozenset({"scholarship", "thought", "causation", "influence", "kinship", "association", "office"})
"""Families that say nothing of what somebody did at a place."""
NO_THOUGHT = frozenset(
    {
        "travel",
        "correspondence",
        "office",
        "membership",
        "meeting",
        "scholarship",
        "kinship",
        "advice",
        "representation",
    }
)
"""Families of which a claim tells what somebody did, and nothing of what is thought of him."""
TELLING_OF = frozenset({"supporterOf", "protectorOf"})
"""Of these families, relations by which somebody is judged."""
CAUSING = ("causation", "influence")
NOT_CAUSING = frozenset({"explains", "instructed", "persuaded"})
CAPACITY = frozenset({"office", "representation", "membership"})
NO_CAPACITY = frozenset(
    {"succeeded", "appointed", "dismissed", "invited", "sent", "receivedOfficially", "sentMissionTo"}
)
BEING_THERE = frozenset({"travel", "meeting"})
AGREEING = ("approved", "supported", "supporterOf", "holdsView", "alliedWith")
DISAGREEING = ("opposed", "criticised", "rejectedProposalOf", "distrusted")
MONEY = frozenset({"money", "funds", "cash"})
COINS = ("rouble", "ruble", "gold", "lira", "pound", "dollar", "franc", "mark", "piastre", "ducat", "thaler", "kurush")
