"""Forms of English verbs: which word is a form of which verb, and which looks like one. Data, and small tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extraction.english_words import FACTIVE, REFUSING, SPEAKING
from kg.language import lemmas
from kg.language.english_forms import forms_of

_IRREGULAR: Final = {
    form: base
    for base, _, forms in (
        each.partition(":")
        for each in [
            "beat:beat+beaten",
            "become:became+become",
            "begin:began+begun",
            "bind:bound",
            "break:broke+broken",
            "bring:brought",
            "build:built",
            "buy:bought",
            "catch:caught",
            "choose:chose+chosen",
            "come:came",
            "cut:",
            "deal:dealt",
            "dig:dug",
            "do:did+done",
            "draw:drew+drawn",
            "drive:drove+driven",
            "fall:fell+fallen",
            "feel:felt",
            "fight:fought",
            "find:found",
            "flee:fled",
            "fly:flew+flown",
            "forbid:forbade+forbidden",
            "foresee:foresaw+foreseen",
            "foretell:foretold",
            "forget:forgot+forgotten",
            "forgive:forgave+forgiven",
            "get:got",
            "give:gave+given",
            "go:went+gone",
            "grow:grew+grown",
            "hang:hung+hanged",
            "hear:heard",
            "hide:hid+hidden",
            "hold:held",
            "keep:kept",
            "know:knew+known",
            "lay:laid",
            "lead:led",
            "leave:left",
            "lend:lent",
            "lie:lay+lain",
            "lose:lost",
            "make:made",
            "meet:met",
            "overcome:overcame",
            "overrun:overran",
            "overthrow:overthrew+overthrown",
            "pay:paid",
            "put:",
            "read:",
            "retake:retook+retaken",
            "ride:rode+ridden",
            "rise:rose+risen",
            "run:ran",
            "say:said",
            "see:saw+seen",
            "seek:sought",
            "sell:sold",
            "send:sent",
            "set:",
            "shoot:shot",
            "shut:",
            "sing:sang+sung",
            "sink:sank+sunk",
            "sit:sat",
            "slay:slew+slain",
            "speak:spoke+spoken",
            "spend:spent",
            "split:",
            "spread:",
            "stand:stood",
            "steal:stole+stolen",
            "stick:stuck",
            "strike:struck",
            "strive:strove+striven",
            "swear:swore+sworn",
            "sweep:swept",
            "take:took+taken",
            "teach:taught",
            "tell:told",
            "think:thought",
            "throw:threw+thrown",
            "undergo:underwent+undergone",
            "understand:understood",
            "undertake:undertook+undertaken",
            "uphold:upheld",
            "wage:",
            "wear:wore+worn",
            "win:won",
            "withdraw:withdrew+withdrawn",
            "wring:wrung",
            "write:wrote+written",
            "bear:bore+borne",
            "arise:arose+arisen",
            "bid:bade+bidden",
            "cast:",
            "cost:",
            "hit:",
            "hurt:",
            "let:",
            "quit:",
            "rid:",
            "wed:",
            "withhold:withheld",
            "withstand:withstood",
            "mislead:misled",
            "rebuild:rebuilt",
            "resell:resold",
            "shake:shook+shaken",
            "forsake:forsook+forsaken",
            "weave:wove+woven",
            "wake:woke+woken",
            "ring:rang+rung",
            "swim:swam+swum",
            "found:founded",
            "ally:allied",
            "plead:pled",
            "leap:leapt",
        ]
    )
    for form in forms.split("+")
    if form
}
_PARTICIPLES: Final = frozenset(
    form
    for form in (
        *_IRREGULAR,
        *["put", "set", "shut", "cut", "read", "spread", "hit", "cast", "become", "come", "run", "overcome", "split"],
    )
    if form
    not in {
        "became",
        "began",
        "broke",
        "chose",
        "came",
        "did",
        "drew",
        "drove",
        "fell",
        "flew",
        "forbade",
        "foresaw",
        "forgot",
        "forgave",
        "gave",
        "went",
        "grew",
        "hid",
        "knew",
        "lay",
        "overcame",
        "overran",
        "overthrew",
        "retook",
        "rode",
        "rose",
        "ran",
        "saw",
        "sang",
        "sank",
        "slew",
        "spoke",
        "stole",
        "strove",
        "swore",
        "took",
        "threw",
        "underwent",
        "undertook",
        "wore",
        "withdrew",
        "wrote",
        "bore",
        "arose",
        "bade",
        "shook",
        "forsook",
        "wove",
        "woke",
        "rang",
        "swam",
    }
)
_NO_VERBS: Final = frozenset(
    [
        "united",
        "indeed",
        "hundred",
        "sacred",
        "naked",
        "need",
        "speed",
        "exceed",
        "breed",
        "feed",
        "deed",
        "seed",
        "weed",
        "bed",
        "red",
        "wed",
        "led-ed",
        "so-called",
        "allied",
        "armed",
        "unprecedented",
        "limited",
        "mixed",
        "aforementioned",
        "renowned",
        "celebrated",
        "learned",
        "aged",
        "beloved",
    ]
)
_SHORT: Final = 4


_learnt: dict[str, str] = {}
_known: dict[str, str] = {}
"""What :func:`lemma` has said, until something new is learnt: every word of every sentence is asked for."""
_MOST_KNOWN: Final = 2**17


def learn(verbs: Iterable[str]) -> None:
    """Make the forms of verbs known to :func:`lemma`: the dictionary beneath is not sure of verbs."""
    for verb in verbs:
        for form in forms_of(verb):
            _learnt.setdefault(form, verb)
    _known.clear()


def lemma(low: str) -> str:
    """Give the dictionary form of a word.

    >>> learn(["thank", "found"])
    >>> [lemma(word) for word in ("thanked", "broke", "founded", "found", "embassies")]
    ['thank', 'break', 'found', 'find', 'embassy']
    """
    found = _known.get(low)
    if found is None:
        found = _IRREGULAR.get(low) or _learnt.get(low) or lemmas.lemma(low, "en")
        if len(_known) < _MOST_KNOWN:
            _known[low] = found
    return found


learn((*SPEAKING, *FACTIVE, *REFUSING))


_ONLY_PARTICIPLES: Final = frozenset(
    form
    for form in _PARTICIPLES
    if form in _IRREGULAR and form != _IRREGULAR[form] and form.endswith(("en", "wn", "ne", "orn"))
)


def is_only_participle(low: str) -> bool:
    """Tell whether a word is a participle and no past: *withdrawn, taken, borne*."""
    return low in _ONLY_PARTICIPLES


def is_participle(low: str) -> bool:
    """Tell whether a word can be a past participle."""
    return low in _PARTICIPLES or (low.endswith("ed") and low not in _NO_VERBS)


def looks_past(low: str) -> bool:
    """Tell whether a word looks like a verb in the past, whatever verb it is."""
    return low in _IRREGULAR or (len(low) > _SHORT - 1 and low.endswith("ed") and low not in _NO_VERBS)
