"""English clauses that ask in another form than a plain question: tags, clefts, statements, embedded questions.

Owns the order of words and the auxiliaries of a question; no word of a relation and no name.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re

_BE = "am|is|are|was|were"
_HELPING = rf"{_BE}|has|have|had|do|does|did"
_PRONOUN = "he|she|it|they|we|you|i|there"
_NOT = "n't|n’t|nt"
_ASKS = (
    r"who|whom|whose|what|which|when|where|why|how|(?:in|at|on|to|from|by|with|for|about|of) (?:whom|whose|what|which)"
)

_CONTRACTIONS = (
    (r"\b(?:pls|plz|plse)\b", "please"),
    (r"\babt\b", "about"),
    (r"\b(?:btwn|betw)\b", "between"),
    (r"\bb4\b", "before"),
    (r"\bppl\b", "people"),
    (r"\b(?:govt|gov['’]?t)\b", "government"),
    (r"\b(?:amb|ambo)\.? (?=to\b|in\b)", "ambassador "),
    (r"(?<=\w) w/ ?(?=\w)", " with "),
    (r"^(.+?),? (who|what)['’]?s (?:that|this|he|she|it)$", r"\2 is \1"),
    (r"(?:^|(?<=[,:;] ))(who|what|when|where|how)s(?= )", r"\1 is"),
    (rf"\b(can|could|would|should|did|does|do|is|are|was|were|has|have|had|must|might)(?:{_NOT})\b", r"\1 not"),
    (r"\bwon['’]?t\b", "will not"),
    (r"\b(who|what|when|where|how|which|that|there|it|he|she)['’]s(?= )", r"\1 is"),
    (r"\b(i|we|you|they|he|she|who|what|it|there)['’]d(?= (?:like|love|rather|be)\b)", r"\1 would"),
    (r"\b(i|we|you|they|he|she|who|what|it|there)['’]d(?= )", r"\1 had"),
    (r"\b(i|we|you|they|who|what)['’](?:re|m)(?= )", r"\1 are"),
    (r"\b(i|we|you|they|who|what|where)['’]ve(?= )", r"\1 have"),
    (r"\b(i|we|you|they|he|she|who|what|it)['’]ll(?= )", r"\1 will"),
)


def written_out(question: str) -> str:
    """Write out what is drawn together.

    >>> written_out("Who didn't sign it?"), written_out("I'd like to know who's the envoy")
    ('Who did not sign it?', 'I would like to know who is the envoy')
    """
    for pattern, instead in _CONTRACTIONS:
        question = re.sub(pattern, instead, question, flags=re.IGNORECASE)
    return question


_TAG = re.compile(
    rf"^(?P<rest>(?!(?:{_ASKS}|{_HELPING})\b).{{6,}}?),? (?:{_HELPING}|could|will|would)(?: not)? (?:{_PRONOUN})(?: not)?$"
    r"|^(?P<said>.{6,}?), (?:right|correct|true|no|yes|is not that so|am i right|is that so|is that not so)$",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"^(?P<asks>when|where|why|how|in what year|in which year) (?:is|was|were) (?:it|this) that (?P<rest>.+)$",
    re.IGNORECASE,
)
_ORDER = "list|name|show|give|tell|find|about|according|can|could|may|please|i|we"
_WHO_IS_LISTED = re.compile(
    r"^(?P<rest>(?!the\b)[^,]+?)(?:['’]s?)? (?P<noun>members|participants|signatories|parties|delegates|attendees|organi[sz]ers|"
    r"leaders?|head|author|sender|addressee|bearer|uncle|nephew|niece|brother|sister|father|mother|wife|husband|rival|"
    r"successor|predecessor|founder)$",
    re.IGNORECASE,
)
_CLEFT = re.compile(
    rf"^(?:{_BE}) (?:it|this|that|they)(?: not)? (?:(?P<role>in|at|on|to|from|by|with|against|for|near|during) )?"
    r"(?P<who>.+?),? (?P<link>who|that|which|whom) (?P<rest>.+)$",
    re.IGNORECASE,
)
_IDENTIFYING = re.compile(
    r"^(?:the )?(?:person|man|woman|one|individual|people|men|ones|group|body|side|party)s? (?:who|that|which) "
    r"(?P<rest>.+?) (?:is|was|are|were) (?P<asks>who|whom|which(?: \w+)?|what)$",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"^(?:whether|if) (?:or not )?(?P<rest>.+?)(?: or not)?$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"^(?:(?:give|tell|show|name|list|identify|state)(?: me| us)?|(?:what|which|who) (?:is|was|are|were)|find(?: me)?) "
    r"the (?P<noun>[\w-]+(?: [\w-]+)?) (?P<role>in|at|on|to|from|by|with|against|for|into|under|during|about) "
    r"(?P<link>which|whom) (?P<rest>.+)$",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"person|man|woman|people|men|one|individual|figure", re.IGNORECASE)


def asked_plainly(question: str) -> str:
    """Give a question in the order of a plain one, where it has another form; otherwise as it stands.

    >>> asked_plainly("Repnin signed it, didn't he"), asked_plainly("Panin was a minister, was not he")
    ('did Repnin signed it', 'was Panin a minister')
    >>> asked_plainly("Was it Repnin who signed it"), asked_plainly("Was it at Jassy that the congress was held")
    ('did Repnin signed it', 'was the congress held at Jassy')
    >>> asked_plainly("Was it Repnin whom the Porte sent"), asked_plainly("What kind of treaty was it")
    ('did the Porte sent Repnin', 'What kind of treaty was it')
    >>> asked_plainly("when was it that the congress met"), asked_plainly("congress of Jassy participants")
    ('when did the congress met', 'who were the participants of congress of Jassy')
    >>> asked_plainly("What was the treaty of Azov's date"), asked_plainly("What is the congress's venue")
    ('what was the date of the treaty of Azov', 'where was the congress')
    >>> asked_plainly("whether Repnin signed it"), asked_plainly("Name the town from which Repnin departed")
    ('did Repnin signed it', 'from which town Repnin departed')
    """
    question = _of_own(written_out(question))
    tagged = _TAG.match(question)
    if tagged and not re.search(rf"\b(?:{_ASKS})$", tagged["rest"] or "", re.IGNORECASE):
        question = tagged["rest"] or tagged["said"]
        if re.match(rf"(?:{_ASKS})\b", question, re.IGNORECASE):
            return question
        asking = re.match(rf"(?:{_HELPING})\b", question, re.IGNORECASE)
        turned = re.sub(rf"^(it) ({_BE})\b", r"\2 \1", question, flags=re.IGNORECASE)
        return _of_cleft(turned) or (question if asking else whether(question))
    embedded = _EMBEDDED.match(question)
    if embedded:
        return whether(embedded["rest"])
    identifying = _IDENTIFYING.match(question)
    if identifying:
        asks = "who" if identifying["asks"].lower() in {"who", "whom"} else identifying["asks"]
        return f"{asks} {identifying['rest']}"
    relative = _RELATIVE.match(question)
    if relative:
        personal = relative["link"].lower() == "whom" or _PERSONAL.fullmatch(relative["noun"])
        asked = "whom" if personal else f"which {relative['noun']}"
        return f"{relative['role']} {asked} {relative['rest']}"
    return _of_cleft(question) or _of_moment(question) or _of_list(question) or question


def _of_own(question: str) -> str:
    """Ask of *what was the treaty’s date* what was the date of the treaty."""
    own = _OWN.fullmatch(question)
    if own is None:
        return question
    if own["done"]:
        return f"when was {own['what']} {_DONE[own['done'].lower()]}"
    return f"where was {own['what']}" if own["noun"].lower() in _WHERE else f"what was the date of {own['what']}"


_OWN = re.compile(
    r"(?:what|which) (?:is|was) (?P<what>.+?)(?:['’]s|s['’]) (?:exact )?(?:(?P<noun>date|year|venue|location)|date of (?P<done>signing|signature|ratification|conclusion))",
    re.IGNORECASE,
)
_DONE = {"signing": "signed", "signature": "signed", "ratification": "ratified", "conclusion": "concluded"}
_WHERE = frozenset({"venue", "location"})


def _of_moment(question: str) -> str | None:
    """Ask of *when was it that it was signed* when it was signed."""
    moment = _MOMENT.match(question)
    return f"{moment['asks']} {whether(moment['rest'])}" if moment else None


def _of_list(question: str) -> str | None:
    """Ask of *congress participants* who they were, where nothing else asks."""
    listed = _WHO_IS_LISTED.match(question)
    if listed is None or re.match(rf"(?:{_ASKS}|{_HELPING}|{_ORDER})\b", question, re.IGNORECASE):
        return None
    return f"who {'were' if listed['noun'].endswith('s') else 'was'} the {listed['noun']} of {listed['rest']}"


def whether(statement: str) -> str:
    """Ask whether a statement holds: its helping verb goes to the front, or *did* does.

    >>> whether("the treaty was not signed at Jassy"), whether("Repnin signed it")
    ('was the treaty not signed at Jassy', 'did Repnin signed it')
    """
    helped = re.match(rf"^(?P<who>.+?) (?P<verb>{_HELPING}) (?P<rest>.+)$", statement, re.IGNORECASE)
    if helped and not re.search(r"\b(?:who|that|which|whom)\b", helped["who"], re.IGNORECASE):
        return f"{helped['verb'].lower()} {helped['who']} {helped['rest']}"
    return f"did {statement}"


def _of_cleft(question: str) -> str | None:
    """Ask of *was it X who did it* whether X did it, of *was it X whom he saw* whether he saw X."""
    cleft = _CLEFT.match(question)
    if cleft is None or re.search(rf"\b(?:{_ASKS})\b", cleft["who"], re.IGNORECASE):
        return None
    who, rest = cleft["who"], cleft["rest"]
    if cleft["role"]:
        return f"{whether(rest)} {cleft['role']} {who}"
    if cleft["link"].lower() == "whom" or _BEGINS_A_NAME.match(rest):
        return f"{whether(rest)} {who}"
    helped = re.match(rf"^(?P<verb>{_HELPING}) (?P<rest>.+)$", rest, re.IGNORECASE)
    return f"{helped['verb'].lower()} {who} {helped['rest']}" if helped else f"did {who} {rest}"


_BEGINS_A_NAME = re.compile(r"(?:[A-ZÇĞİÖŞÜ]|(?:the|a|an|his|her|its|their|he|she|it|they) )")
"""How the one who did it begins, where what stands before is to whom it was done."""


_FRONTED = re.compile(
    rf"^(?P<when>(?:before|after|during|in|on|at|since|until|within|under|with|by|from|according to) .+?), (?P<rest>(?:{_ASKS}|{_HELPING})\b.+)$",
    re.IGNORECASE,
)


def put_last(question: str) -> str | None:
    """Give a question with what stands before it at its end; nothing where nothing does.

    >>> put_last("Before Azov was taken, who signed it"), put_last("who signed it")
    ('who signed it Before Azov was taken', None)
    """
    found = _FRONTED.match(question)
    return f"{found['rest']} {found['when']}" if found else None
