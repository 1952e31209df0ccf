"""Irregular forms of English verbs, for all who read English. Regular ones: :mod:`kg.language.english_forms`."""

from __future__ import annotations

from typing import Final

_VERBS: Final = """
arise arose arisen; bear bore borne; beat beat beaten; become became become; begin began begun; bend bent bent; bid
bade bidden; bind bound bound; blow blew blown; break broke broken; bring brought brought; build built built; buy
bought bought; cast cast cast; catch caught caught; choose chose chosen; come came come; cost cost cost; cut cut
cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; drive drove driven; fall fell fallen; feel felt
felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade
forbidden; foresee foresaw foreseen; foretell foretold foretold; forget forgot forgotten; forgive forgave forgiven;
forsake forsook forsaken; freeze froze frozen; get got got/gotten; give gave given; go went gone; grow grew grown;
hang hung/hanged hung/hanged; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep
kept kept; know knew known; lay laid laid; lead led led; leap leapt leapt; leave left left; lend lent lent; let let
let; lie lay lain; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled; overcome
overcame overcome; overrun overran overrun; overthrow overthrew overthrown; pay paid paid; plead pled pled; put put
put; quit quit quit; read read read; rebuild rebuilt rebuilt; resell resold resold; retake retook retaken; rid rid
rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought
sought; sell sold sold; send sent sent; set set set; shake shook shaken; shoot shot shot; show showed shown; shut
shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; speak spoke spoken; spend spent spent;
split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck
struck/stricken; strive strove striven; swear swore sworn; sweep swept swept; swim swam swum; take took taken; teach
taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent
undergone; understand understood understood; undertake undertook undertaken; uphold upheld upheld; wake woke woken;
wear wore worn; weave wove woven; wed wed wed; win won won; withdraw withdrew withdrawn; withhold withheld withheld;
withstand withstood withstood; wring wrung wrung; write wrote written; befall befell befallen; bleed bled bled;
browbeat browbeat browbeaten; burst burst burst; cling clung clung; creep crept crept; feed fed fed; kneel knelt
knelt; mistake mistook mistaken; outdo outdid outdone; override overrode overridden; oversee oversaw overseen;
overtake overtook overtaken; rewrite rewrote rewritten; shed shed shed; shrink shrank shrunk; spring sprang sprung;
swing swung swung; thrust thrust thrust; tread trod trodden; undercut undercut undercut; underwrite underwrote
underwritten; undo undid undone
"""
"""A verb, its past and its participle; ``/`` between two of a kind."""


def _read() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    rows = (each.split() for each in _VERBS.split(";"))
    return {base: (tuple(past.split("/")), tuple(participle.split("/"))) for base, past, participle in rows}


VERBS: Final = _read()
"""A verb's forms of the past, and its participles."""

BASES: Final = {form: base for base, forms in VERBS.items() for kind in forms for form in kind if form != base}
"""An irregular form, and of which verb it is: *found* is of *find* here, of *found* it is the verb itself."""

PASTS: Final = frozenset(form for past, _ in VERBS.values() for form in past)
PARTICIPLES: Final = frozenset(form for _, participle in VERBS.values() for form in participle)


def forms_of(verb: str) -> tuple[str, ...]:
    """Give the irregular forms of a verb that are not the verb itself.

    >>> forms_of("write"), forms_of("put"), forms_of("sign")
    (('wrote', 'written'), (), ())
    """
    past, participle = VERBS.get(verb, ((), ()))
    return tuple(dict.fromkeys(form for form in (*past, *participle) if form != verb))
