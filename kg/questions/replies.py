"""The words of answers and refusals, in Turkish and English. What is answered is :mod:`kg.questions.answering`."""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

from collections.abc import Sequence

from kg.evidence.reading import Evidence, as_text
from kg.evidence.unread import Unread
from kg.questions import spans
from kg.questions.answering import Answered, Found
from kg.questions.answers_found import dates_of
from kg.questions.lexicon import Lexicon
from kg.questions.reply_words import WORDS
from kg.questions.understood import APART, Refused, Understood


def word(key: str, language: str) -> str:
    """Give a word of the interface; in a language that no question is read in, the English one."""
    return WORDS.get(language, WORDS["en"])[key]


def sentence(answer: Answered, lexicon: Lexicon) -> str:
    """Say the answer in a sentence or a short list."""
    asked, language = answer.understood, answer.understood.language
    say = _SAYINGS.get(asked.intent)
    text = say(answer, lexicon) if say else _listed(answer, lexicon)
    if answer.halves:
        text = "\n".join(f"{half}: {'; '.join(_marked(answer, held, lexicon))}." for half, held in answer.halves)
    if answer.instead:
        names = "; ".join(lexicon.things[iri].label(language, "en") for iri in answer.instead)
        text += f" [{word('instead', language).format(names)}]"
    if answer.jointly:
        names = "; ".join(lexicon.things[iri].label(language, "en") for iri in answer.jointly)
        text += f" [{word('jointly', language).format(names)}]"
    if any(each.count for each in answer.found):
        rest = "; ".join(f"{_label(iri, lexicon, language)}: {count}" for iri, count in answer.behind)
        text += f" {word('tallied', language)}" + (f" {word('behind', language).format(rest)}" if rest else "")
    if answer.told:
        text += f"\n{word('told', language).format('; '.join(each.rstrip('.') for each in answer.told))}"
    for other in answer.besides:
        names = "; ".join(_said(each, lexicon, language, contested=False) for each in other.found[:MOST_LISTED])
        whose = "; ".join(_label(iri, lexicon, language) for iri in other.of)
        text += f"\n{word('besides', language).format(whose, names)}"
    if answer.left:
        names = "; ".join(_label(iri, lexicon, language) for iri in answer.left)
        text += f"\n{word('left', language).format(names)}"
    if answer.weighed:
        taken = "; ".join(f"{own} ({word(f'weighed-{by}', language)})" for own, by in answer.weighed)
        text += f"\n{word('weighed', language).format(taken)}"
    return text


def _label(iri: str, lexicon: Lexicon, language: str) -> str:
    return lexicon.things[iri].label(language, "en") if iri in lexicon.things else iri


def _marked(answer: Answered, found: Sequence[Found], lexicon: Lexicon) -> list[str]:
    marks = answer.contested(found)
    return [
        _said(each, lexicon, answer.understood.language, contested=mark)
        for each, mark in zip(found, marks, strict=True)
    ]


def _said(found: Found, lexicon: Lexicon, language: str, *, contested: bool) -> str:
    text = _label(found.iri, lexicon, language) if found.iri else found.value or ""
    if found.other:
        text = f"{text} → {_label(found.other, lexicon, language)}"
    if found.count:
        return f"{text}: {found.count}"
    thing = lexicon.things.get(found.iri or "")
    if thing is not None and thing.dates and thing.classes & {"Event", "Treaty", "Communication"}:
        text += f" [{thing.dates[0]}]"
    return f"{text} ({word('contested', language)})" if contested else text


def _listed(answer: Answered, lexicon: Lexicon) -> str:
    language = answer.understood.language
    listed = answer.found[1:] if answer.understood.counted else answer.found
    first = _marked(answer, listed[:MOST_LISTED], lexicon)
    left = len(listed) - len(first)
    more = [word("more-answers", language).format(left)] if left else []
    if answer.understood.counted:
        counted = word("count", language).format(answer.found[0].value, "; ".join((*first, *more)))
        return f"{counted} {word('tallied', language)}"
    if len(listed) > 3:
        return "\n".join((*(f"- {each}" for each in first), *more))
    return "; ".join(first) + "."


MOST_LISTED = 100
"""How many answers are told one by one; all of them are in the JSON."""


def _whether(answer: Answered, lexicon: Lexicon) -> str:
    del lexicon
    language = answer.understood.language
    if answer.told:
        return word(f"by-tables-{answer.found[0].value}", language)
    if answer.understood.moment == APART:
        return word("apart", language).format(count=len(answer.found[0].claims))
    if not answer.understood.clauses:
        return word(f"by-dates-{answer.found[0].value}", language)
    names = dict.fromkeys(claimant.label(language) for claim in answer.claims for claimant in claim.claimants)
    key = answer.understood.moment if answer.understood.moment in _FIRMNESS else answer.found[0].value
    return word(key or "yes", language).format(claimants=", ".join(names))


_FIRMNESS = frozenset({"firm", "hedged", "opposed", "contended", "undisputed"})
"""What is said of how certain something is."""


def _moment(answer: Answered, lexicon: Lexicon) -> str:
    language = answer.understood.language
    value = answer.found[0].value
    if value in {"undated", "nowhere", "unsourced"}:
        return word(value, language)
    if answer.understood.moment == "length" and value:
        return word("days", language).format(value, spans.days_of(value))
    how = answer.understood.moment if answer.understood.moment in {"began", "ended"} else ""
    return _listed(answer, lexicon) + (f" {word(how, language)}" if how else "")


def _claims_said(answer: Answered, lexicon: Lexicon) -> str:
    del lexicon
    language = answer.understood.language
    asked = answer.understood
    disputed = "disputed-of" if asked.claimants and not asked.others else "disputes"
    said = "denied" if asked.negative else "said"
    key = {"disputes": disputed, "resting": "resting"}.get(asked.intent, said)
    return word(key, language).format(len([each for each in answer.found if each.iri is None and each.value]))


def _sentences(answer: Answered, lexicon: Lexicon) -> str:
    """Give what each claim says, in their order."""
    del lexicon
    language = answer.understood.language
    own = [each.claims[0] for each in answer.found[:MOST_LISTED] if each.claims]
    claims = {claim.iri: claim for claim in answer.claims.those(own)}
    lines = dict.fromkeys(f"- {claims[iri].sentence(language)}{_day(claims[iri])}" for iri in own if iri in claims)
    return "\n".join(lines) or word("by-tables-told", language)


def _happened(answer: Answered, lexicon: Lexicon) -> str:
    """Name the events; where none is known, give what the claims of that time say."""
    return _sentences(answer, lexicon) if answer.found[-1].iri is None else _listed(answer, lexicon)


def _day(claim: Evidence) -> str:
    return f" [{claim.date.edtf}]" if claim.date else ""


def _whereabouts(answer: Answered, lexicon: Lexicon) -> str:
    """Name each place (or each who was there) with the days of which it is claimed."""
    language = answer.understood.language
    claims = {claim.iri: claim for claim in answer.claims}
    lines = list[tuple[str, str]]()
    for each in answer.found:
        own = (claims[iri] for iri in each.claims if iri in claims)
        dates = dict.fromkeys(day for claim in own for day in dates_of(claim, lexicon))
        inner = sorted(dates, key=lambda day: spans.bounds(day)[0] or "")
        days = f" ({'; '.join(inner)})" if inner else ""
        first = (spans.bounds(inner[0])[0] or "") if inner else "~"
        lines.append((first, f"{_label(each.iri, lexicon, language) if each.iri else ''}{days}"))
    return "; ".join(line for _, line in sorted(lines)) + "."


def _profile(answer: Answered, lexicon: Lexicon) -> str:
    language = answer.understood.language
    thing = lexicon.things[answer.understood.things[0]]
    lines = [thing.label(language, "en")]
    lines += list(thing.descriptions[: 1 if language == "en" else 2][-1:])
    if thing.dates:
        lines.append("; ".join(thing.dates))
    offices = dict.fromkeys(
        f"{claim.object.label(language)}{f' ({claim.date.edtf})' if claim.date else ''}"
        for claim in answer.claims.those(answer.offices)
    )
    if offices:
        lines.append(f"{word('offices', language)}: {'; '.join(offices)}")
    lines.append(word("profile-claims", language).format(len(answer.claims)))
    return "\n".join(lines)


def _classes(iri: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.things[iri].classes if iri in lexicon.things else frozenset()


def _connection(answer: Answered, lexicon: Lexicon) -> str:
    language = answer.understood.language
    chain = " – ".join(_label(each.iri, lexicon, language) for each in answer.found[1:] if each.iri)
    return word("steps", language).format(answer.found[0].value, chain)


_SAYINGS = {
    "whether": _whether,
    "when": _moment,
    "date": _moment,
    "where": _moment,
    "sources": _moment,
    "saying": _claims_said,
    "deeds": _claims_said,
    "resting": _claims_said,
    "disputes": _claims_said,
    "profile": _profile,
    "befell": _sentences,
    "happened": _happened,
    "part": _sentences,
    "whereabouts": _whereabouts,
    "connection": _connection,
}


def text(answer: Answered, lexicon: Lexicon, *, limit: int) -> str:
    """Lay out an answer for a terminal: the sentence, then each claim with all that stands behind it."""
    language = answer.understood.language
    blocks = [sentence(answer, lexicon)]
    opponents, speaking = answer.against.opponents(answer.claims.iris[:limit]), against(answer, limit)
    blocks += [
        _with_opponents(claim, speaking.those(opponents.get(claim.iri, ())), language)
        for claim in answer.claims[:limit]
    ]
    if len(answer.claims) > limit:
        blocks.append(word("more", language).format(len(answer.claims) - limit))
    return "\n\n".join(blocks) + "\n"


def against(answer: Answered, limit: int | None) -> Unread:
    """Give the claims that speak against those that are shown, and are none of the answer's own."""
    own = answer.claims.iris
    return answer.against.claims(own[:limit], answer.understood.language, without=own)


def _with_opponents(claim: Evidence, opponents: Sequence[Evidence], language: str) -> str:
    lines = as_text(claim, language)
    said = [as_text(each, language).replace("\n", "\n    ") for each in opponents]
    return "\n    ".join([f"{lines}\n  {word('against', language)}:", *said]) if said else lines


def refusal(
    refused: Refused, lexicon: Lexicon, near: tuple[Evidence, ...], suggestions: tuple[str, ...], *, kin: bool = False
) -> str:
    """Say why a question is not answered, and what could be asked instead; ``kin``: what is near says almost that."""
    language = refused.language
    if refused.kind == "unknown-name":
        lines = [word("unknown-name", language).format(", ".join(refused.words))]
        if refused.near:
            lines.append(
                word("nearest", language).format("; ".join(_label(iri, lexicon, language) for iri in refused.near))
            )
        return "\n".join(lines) + "\n"
    if refused.kind == "ambiguous":
        lines = [word("ambiguous", language).format(", ".join(refused.words))]
        lines += [f"- {_label(iri, lexicon, language)} ({lexicon.things[iri].id})" for iri in refused.near]
        return "\n".join(lines) + "\n"
    if refused.kind == "no-claim":
        half = f" ({'; '.join(refused.words)})" if refused.words else ""
        lines = [word("no-claim", language) + half] if not kin else []
        if near:
            lines.append(word("kin-claims" if kin else "near-claims", language))
            lines += dict.fromkeys(f"- {claim.sentence(language)}" for claim in near)
        return "\n".join(lines) + "\n"
    words = word("words", language).format(", ".join(refused.words)) if refused.words else ""
    lines = [word("unreadable", language).format(words), word("could", language)]
    lines += [f"- {each}" for each in suggestions]
    return "\n".join(lines) + "\n"


def understood_as(asked: Understood) -> str:
    """Give the intent as one word."""
    return asked.intent
