"""Disputes as JSON, CSV and text for a terminal. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.disputes.matters import Matter, Side, Survey
from kg.evidence.forms import Json, as_json, beside, cited, quoted, spoken, thing_as_json, things_as_json
from kg.evidence.records import Evidence

COLUMNS = (
    *("matter", "about", "kinds", "standing", "side", "witnesses", "claim", "subject", "predicate", "object"),
    *("polarity", "claimants", "reported_by", "certainty", "date", "cites", "document", "page", "quotation"),
    "translation",
)
"""The columns of the CSV: a row for each claim."""

_WORDS = {
    "en": {
        "confirmed": "confirmed: {} independent witnesses, and nobody against it",
        "unique": "unique: one witness, and nobody against it",
        "majority": "majority: one side has more independent witnesses than all the others",
        "conflicting": "conflicting: no side has more independent witnesses than all the others",
        "denied": "denied",
        "declared": "declared by a reader",
        "rival": "rivals for one thing",
        "exclusive": "two values where there can be one",
        "dates": "dates that cannot both be right",
        "side": "side {} · independent witnesses: {}",
        "cites": "cites",
        "summary": "matters: {confirmed} confirmed, {majority} majority, {unique} unique, {conflicting} conflicting",
    },
    "tr": {
        "confirmed": "doğrulanmış: {} bağımsız tanık, karşı çıkan yok",
        "unique": "tek: bir tanık, karşı çıkan yok",
        "majority": "çoğunluk: bir tarafın bağımsız tanıkları ötekilerin hepsinden çok",
        "conflicting": "çelişkili: hiçbir tarafın bağımsız tanıkları ötekilerin hepsinden çok değil",
        "denied": "reddedilmiş",
        "declared": "okuyan çelişkili bulmuş",
        "rival": "aynı şey için rakip",
        "exclusive": "tek olabilecekken iki değer",
        "dates": "ikisi birden doğru olamayacak tarihler",
        "side": "taraf {} · bağımsız tanık: {}",
        "cites": "kaynak",
        "summary": "konular: doğrulanmış {confirmed}, çoğunluk {majority}, tek {unique}, çelişkili {conflicting}",
    },
}


def survey_as_json(found: Survey, language: str) -> Json:
    """Give a survey: its matters with their sides, and every claim in full, once."""
    claims = {each.iri: each for matter in found.matters for each in matter.claims}
    return {
        "counts": {str(standing): number for standing, number in found.counts.items()},
        "disputes": [matter_as_json(matter, language) for matter in found.matters],
        "claims": [as_json(claims[iri], language) for iri in sorted(claims)],
    }


def matter_as_json(matter: Matter, language: str) -> Json:
    """Give a matter; its claims by their IRIs."""
    return {
        "id": matter.id,
        "matter": thing_as_json(matter.about, language),
        "kinds": [str(kind) for kind in matter.kinds],
        "standing": str(matter.standing),
        "sides": [
            {
                "claimants": things_as_json(side.claimants, language),
                "witnesses": side.witnesses,
                "statements": list(dict.fromkeys(each.sentence(language) for each in side.claims)),
                "claims": [each.iri for each in side.claims],
            }
            for side in matter.sides
        ],
    }


def survey_as_csv(found: Survey, language: str) -> str:
    """Give a survey as a table with a row for each claim."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    for matter in found.matters:
        for number, side in enumerate(matter.sides, 1):
            writer.writerows(_cells(matter, number, side, each, language) for each in side.claims)
    return lines.getvalue()


def _cells(matter: Matter, number: int, side: Side, each: Evidence, language: str) -> tuple[object, ...]:
    return (
        *(matter.id, matter.about.label(language), "; ".join(matter.kinds), str(matter.standing)),
        *(number, side.witnesses, each.iri, each.subject.label(language), each.predicate.label(language)),
        *(each.object.label(language), each.polarity, "; ".join(who.label(language) for who in each.claimants)),
        *("; ".join(who.label(language) for who in each.reported_by), each.certainty),
        *(each.date.edtf if each.date else "", "; ".join(cited(work, language) for work in each.cites)),
        "; ".join(dict.fromkeys(passage.document.id.removeprefix("document/") for passage in each.passages)),
        "; ".join(dict.fromkeys(str(passage.page) for passage in each.passages if passage.page is not None)),
        " || ".join(passage.quotation for passage in each.passages),
        beside(passage.translation(language) for passage in each.passages),
    )


def survey_as_text(found: Survey, language: str) -> str:
    """Give a survey as paragraphs for a terminal: what is disputed, and each side with its words."""
    lines: list[str] = []
    for about, group in groupby(found.matters, key=lambda matter: matter.about):
        lines.append(f"{about.label(language)}  [{about.id}]")
        for matter in group:
            lines.extend(matter_lines(matter, language))
        lines.append("")
    lines.append(summary(found, language))
    return "\n".join(lines)


def summary(found: Survey, language: str) -> str:
    """Count in one line how all matters stand."""
    return _word("summary", language).format(**{str(each): number for each, number in found.counts.items()})


def matter_lines(matter: Matter, language: str) -> Iterator[str]:
    """Give the lines of one matter."""
    kinds = ", ".join(_word(kind, language) for kind in matter.kinds)
    standing = _word(matter.standing, language).format(matter.sides[0].witnesses)
    yield f"  {standing}{f' ({kinds})' if kinds else ''}"
    for number, side in enumerate(matter.sides, 1):
        if len(matter.sides) > 1:
            yield f"  {_word('side', language).format(number, side.witnesses)}"
        yield from _side_lines(side.claims, language)


def _side_lines(claims: Iterable[Evidence], language: str) -> Iterator[str]:
    for each in claims:
        yield f"    {each.sentence(language)}  [{each.id}]"
        yield f"      {spoken(each, language)}"
        yield from (f"      {line}" for passage in each.passages for line in quoted(passage, language))
        if each.cites:
            yield f"      {_word('cites', language)}: {'; '.join(cited(work, language) for work in each.cites)}"


def _word(key: str, language: str) -> str:
    return _WORDS.get(language, _WORDS["en"])[key]
