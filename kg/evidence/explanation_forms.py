"""Explanations as JSON and as text for a terminal. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.evidence.explanation import Account, Against, Derivation, Explanation, Judgement, OneWitness
from kg.evidence.forms import (
    Json,
    as_json,
    cited,
    quotation,
    quoted,
    spoken,
    thing_as_json,
    things_as_json,
    translation,
    word,
)
from kg.evidence.records import Evidence, Named, Quoted
from kg.evidence.texts import Surroundings

Mark = Callable[[str], str]
"""Makes a stretch of text stand out."""

_WORDS = {
    "en": {
        "claims": "claims: {} · independent witnesses: {}",
        "denials": "denied by {}; nobody asserts it",
        "together": "one witness: {}, tied by {}",
        "claims-tie": "one resting on the other",
        "against": "against it",
        "nobody": "nobody speaks against it",
        "policies": "policies",
        "fact": "a fact",
        "contested": "no fact: contested by {}",
        "outvoted": "no fact: not more independent witnesses than against it ({})",
        "not admitted": "not admitted: {}",
        "though": "a fact, although {} speaks against it",
        "rests": "(fell with what it rests on)",
        "follows": "follows under the policy “{}” by the rule {}, from {}",
        "holds": "a fact of the store under the policy “{}”, on {}",
        "around": "in its paragraph",
        "footnotes": "footnotes",
        "denied": "denied",
        "declared": "declared by a reader",
        "rival": "rival",
        "exclusive": "another value",
        "dates": "another day",
    },
    "tr": {
        "claims": "iddia: {} · bağımsız tanık: {}",
        "denials": "{} reddediyor; ileri süren yok",
        "together": "tek tanık: {}; bağlayan: {}",
        "claims-tie": "birinin ötekine dayanması",
        "against": "karşı çıkan",
        "nobody": "karşı çıkan yok",
        "policies": "kurallar",
        "fact": "olgu",
        "contested": "olgu değil: tartışmalı ({})",
        "outvoted": "olgu değil: bağımsız tanıkları karşısındakilerden çok değil ({})",
        "not admitted": "alınmıyor: {}",
        "though": "olgu, oysa {} karşı çıkıyor",
        "rests": "(dayandığıyla birlikte düştü)",
        "follows": "“{}” kuralı altında {} çıkarımıyla, şuradan: {}",
        "holds": "“{}” kuralı altında depoda olgu, dayanağı: {}",
        "around": "paragrafında",
        "footnotes": "dipnotlar",
        "denied": "reddediyor",
        "declared": "okuyan çelişkili bulmuş",
        "rival": "rakip",
        "exclusive": "başka bir değer",
        "dates": "başka bir gün",
    },
}


def explanation_as_json(found: Explanation, language: str) -> Json:
    """Give an explanation: its accounts, and every claim in full, once, with what stands around its passages."""
    claims = {each.iri: each for account in found.accounts for each in account.every}
    return {
        "accounts": [_account_as_json(account, language) for account in found.accounts],
        "claims": [_claim_as_json(claims[iri], found.surroundings, language) for iri in sorted(claims)],
    }


def _account_as_json(account: Account, language: str) -> Json:
    return {
        "subject": thing_as_json(account.subject, language),
        "predicate": thing_as_json(account.predicate, language),
        "object": thing_as_json(account.object, language),
        "claims": [each.iri for each in account.claims],
        "denials": [each.iri for each in account.denials],
        "grounds": [each.iri for each in account.grounds],
        "witnesses": {
            "number": len(account.witnesses),
            "groups": [
                {"claims": list(each.claims), "ties": things_as_json(each.ties, language)} for each in account.witnesses
            ],
        },
        "against": [{"claim": each.claim.iri, "kinds": [str(kind) for kind in each.kinds]} for each in account.against],
        "policies": [_judgement_as_json(each) for each in account.judgements],
        "facts": [_derivation_as_json(each) for each in account.derivations],
    }


def _judgement_as_json(each: Judgement) -> Json:
    return {
        "policy": each.policy,
        "label": each.label,
        "verdict": str(each.verdict),
        "conditions": list(each.conditions),
        "contested_by": list(each.contested_by),
    }


def _derivation_as_json(each: Derivation) -> Json:
    return {
        "iri": each.iri,
        "policy": each.policy,
        "rule": each.rule,
        "rule_title": each.rule_title,
        "claims": list(each.claims),
        "witnesses": each.witnesses,
    }


def _claim_as_json(each: Evidence, around: Mapping[str, Surroundings], language: str) -> Json:
    claim = as_json(each, language)
    passages = claim["passages"]
    assert isinstance(passages, list)
    for passage in passages:
        known = around.get(passage["iri"])
        passage["before"] = known.before if known else None
        passage["after"] = known.after if known else None
    return claim


# --- text ------------------------------------------------------------------------------------------------------------


def explanation_as_text(found: Explanation, language: str, mark: Mark, *, brief: bool = False) -> str:
    """Give an explanation for a terminal; ``brief``: each claim with its quotation alone."""
    parts = []
    for account in found.accounts:
        lines = _brief(account, language, mark) if brief else _account(account, found.surroundings, language, mark)
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _brief(account: Account, language: str, mark: Mark) -> Iterator[str]:
    yield mark(_sentence(account, language))
    for each in account.shown:
        yield f"  {spoken(each, language)}  [{each.id}]"
        yield from (f"    {line}" for passage in each.passages for line in quoted(passage, language))


def _account(account: Account, around: Mapping[str, Surroundings], language: str, mark: Mark) -> Iterator[str]:
    yield mark(_sentence(account, language))
    if account.claims or account.grounds:
        number = len(account.claims) or len(account.grounds)
        yield f"  {_word('claims', language).format(number, len(account.witnesses))}"
    else:
        who = ", ".join(dict.fromkeys(who.label(language) for each in account.denials for who in each.claimants))
        yield f"  {_word('denials', language).format(who)}"
    by_id = {each.iri: each for each in account.every}
    for derivation in account.derivations:
        yield f"  {_derivation(derivation, by_id, language)}"
    for each in account.shown:
        yield ""
        yield from _claim(each, around, language, mark, said=each.sentence(language) if account.grounds else "")
    yield ""
    yield from (f"  {line}" for line in _ties(account.witnesses, by_id, language))
    yield from (f"  {line}" for line in _against(account.against, language))
    if account.judgements:
        yield f"  {_word('policies', language)}:"
        width = max(len(each.policy) for each in account.judgements)
        yield from (f"    {each.policy:<{width}}  {_verdict(each, by_id, language)}" for each in account.judgements)


def _sentence(account: Account, language: str) -> str:
    arrow = "→" if account.claims or account.grounds else "↛"
    ends = (each.label(language) for each in (account.subject, account.predicate, account.object))
    subject, predicate, object_ = ends
    return f"{subject} — {predicate} {arrow} {object_}"


def _claim(
    each: Evidence, around: Mapping[str, Surroundings], language: str, mark: Mark, *, said: str
) -> Iterator[str]:
    if said:
        yield f"  {said}"
    yield f"  {spoken(each, language)}  [{each.id}]"
    for passage in each.passages:
        yield f"    {_in_context(passage, around.get(passage.iri), language, mark)}"
        yield from (f"    {line}" for line in translation(passage, language))
    if each.cites:
        yield f"    {word('cites', language)}: {'; '.join(cited(work, language) for work in each.cites)}"
    if each.footnotes:
        yield f"    {_word('footnotes', language)}: {', '.join(map(str, each.footnotes))}"
    if each.context:
        yield f"    {word('context', language)}: {'; '.join(thing.label(language) for thing in each.context)}"
    for remark in each.remarks:
        yield f"    {word('remark', language)}: {Named(iri='', id='', labels=remark.texts).label(language)}"


def _in_context(passage: Quoted, around: Surroundings | None, language: str, mark: Mark) -> str:
    if around is None:
        return quotation(passage, language)
    place = quotation(passage, language).rpartition("(")[2].rstrip(")")
    return f"{place}: {around.before}{mark(f'«{around.passage.strip()}»')}{around.after}"


def _derivation(each: Derivation, by_id: Mapping[str, Evidence], language: str) -> str:
    claims = ", ".join(_id(iri, by_id) for iri in each.claims)
    if each.rule is None:
        return _word("holds", language).format(each.policy, claims)
    title = f"{each.rule} ({each.rule_title})" if each.rule_title else each.rule
    return _word("follows", language).format(each.policy, title, claims)


def _ties(groups: Iterable[OneWitness], by_id: Mapping[str, Evidence], language: str) -> Iterator[str]:
    for each in groups:
        if len(each.claims) > 1:
            ties = [tie.label(language) for tie in each.ties if tie.labels]
            if len(ties) < len(each.ties):
                ties.append(_word("claims-tie", language))
            claims = ", ".join(_id(iri, by_id) for iri in each.claims)
            yield _word("together", language).format(claims, "; ".join(ties))


def _against(found: Iterable[Against], language: str) -> Iterator[str]:
    listed = tuple(found)
    if not listed:
        yield _word("nobody", language)
        return
    yield f"{_word('against', language)}:"
    for each in listed:
        kinds = ", ".join(_word(kind, language) for kind in each.kinds)
        yield f"  {each.claim.sentence(language)}  [{each.claim.id}] ({kinds})"
        yield f"    {spoken(each.claim, language)}"
        yield from (f"    {line}" for passage in each.claim.passages for line in quoted(passage, language))


def _verdict(each: Judgement, by_id: Mapping[str, Evidence], language: str) -> str:
    rivals = ", ".join(_id(iri, by_id) for iri in each.contested_by)
    if each.verdict == "fact":
        return _word("though", language).format(rivals) if rivals else _word("fact", language)
    reason = "; ".join(each.conditions) or rivals or _word("rests", language)
    return _word(each.verdict, language).format(reason)


def _id(iri: str, by_id: Mapping[str, Evidence]) -> str:
    return by_id[iri].id if iri in by_id else iri


def _word(key: str, language: str) -> str:
    return _WORDS.get(language, _WORDS["en"])[key]
