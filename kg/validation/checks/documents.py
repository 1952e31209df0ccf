"""Checks on what was taken from a text against the text: quotations, mentions, footnotes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kg.model import Document, EntityId, Mention, Passage
from kg.validation.checks.material import Material, Stated
from kg.validation.checks.registry import Problem, Severity, check
from kg.validation.checks.statements import problem

_NUMBER = re.compile(r"\d{2,}")


@check(Severity.VIOLATION)
def quotations_are_in_the_text(material: Material) -> Iterator[Problem]:
    """Every quotation is exactly what the text says at its place."""
    for document in material.seeds.documents:
        structure = material.structures[document.id]
        for claim in document.claims:
            for passage in claim.passages:
                stands = structure.reader_text(passage.start, passage.end)
                if stands != passage.quotation:
                    what = f"at {passage.start}-{passage.end} the text says “{stands[:80]}”"
                    yield problem(Stated(claim=claim, document=document), what)


@check(Severity.WARNING)
def translations_fit_their_quotations(material: Material) -> Iterator[Problem]:
    """A translation is not the quotation over again, and has its numbers (of two digits or more)."""
    for document in material.seeds.documents:
        seen: set[Passage] = set()
        for claim in document.claims:
            for passage in claim.passages:
                for name in passage.translations if passage not in seen else ():
                    if what := _misfit(passage.quotation, name.text):
                        yield problem(Stated(claim=claim, document=document), f"translation_{name.language}: {what}")
                seen.add(passage)


def _misfit(quotation: str, translation: str) -> str:
    """Say what a translation cannot be right in, as far as that can be seen without knowing either language."""
    if translation.casefold() == quotation.casefold():
        return "the quotation over again"
    numbers = (set(_NUMBER.findall(text)) for text in (quotation, translation))
    one, other = (sorted(these) for these in numbers)
    lacking, added = ([each for each in these if each not in those] for these, those in ((one, other), (other, one)))
    said = [f"it lacks {', '.join(lacking)}"] if lacking else []
    said += [f"the quotation has no {', '.join(added)}"] if added else []
    return "; ".join(said)


@check(Severity.INFO)
def passages_name_both_ends(material: Material) -> Iterator[Problem]:
    """An end of a claim that the text names elsewhere is also named in the sentences that are quoted for the claim."""
    for document in material.seeds.documents:
        mentions = sorted(document.mentions, key=lambda mention: mention.start)
        starts = [mention.start for mention in mentions]
        mentioned = {mention.entity for mention in mentions}
        for claim in document.claims:
            near: set[EntityId] = set()
            for passage in claim.passages:
                start, end = _sentence_around(material, document, passage)
                near.update(each.entity for each in mentions[bisect_left(starts, start) : bisect_right(starts, end)])
            unnamed = [end for end in (claim.subject, claim.object) if end in mentioned and end not in near]
            if unnamed:
                yield problem(
                    Stated(claim=claim, document=document), f"{' and '.join(unnamed)} not named where it is quoted"
                )


def _sentence_around(material: Material, document: Document, passage: Passage) -> tuple[int, int]:
    """Widen a passage of the body to the sentences that it lies in, as positions in the stored text."""
    if passage.note is not None:
        return passage.start, passage.end
    structure = material.structures[document.id]
    first = structure.origin.first_at_or_after(passage.start)
    last = structure.origin.first_at_or_after(passage.end)
    touched = structure.sentences[
        bisect_right(structure.sentences, first, key=lambda each: each.end) : bisect_left(
            structure.sentences, last, key=lambda each: each.start
        )
    ]
    if not touched:
        return passage.start, passage.end
    return structure.stored_span(touched[0].start, touched[-1].end)


@check(Severity.WARNING)
def mentions_do_not_overlap(material: Material) -> Iterator[Problem]:
    """Of names within names only the longest is a mention; two entities in the very same stretch are ambiguity."""
    for document in material.seeds.documents:
        before: Mention | None = None
        for mention in sorted(document.mentions, key=lambda each: (each.start, -each.end, each.entity)):
            if before is not None and mention.start < before.end:
                same = (mention.start, mention.end) == (before.start, before.end)
                what = (
                    f"“{mention.text}” ({mention.entity}) "
                    f"{'is also' if same else 'overlaps'} “{before.text}” ({before.entity}), {before.origin}"
                )
                yield Problem(
                    focus=mention.entity,
                    what=what,
                    origin=mention.origin,
                    severity=Severity.INFO if same else None,
                )
            if before is None or mention.end > before.end:
                before = mention


@check(Severity.INFO)
def footnotes_support_claims(material: Material) -> Iterator[Problem]:
    """Every footnote supports a claim, or open.csv says why it does not."""
    for document in material.seeds.documents:
        structure = material.structures[document.id]
        supporting = {number for claim in document.claims for number in claim.footnotes}
        left = {row.where for row in document.left_open if row.kind == "footnote"}
        for note in structure.notes:
            if note.number and note.number not in supporting and str(note.number) not in left:
                what = f"{document.id}: footnote {note.number} (page {note.page}) supports no claim"
                yield Problem(focus=f"document/{document.id}", what=what)


@check(Severity.INFO)
def missing_footnotes(material: Material) -> Iterator[Problem]:
    """A footnote that the text calls and does not have, or has and does not call, is recorded."""
    for document in material.seeds.documents:
        structure = material.structures[document.id]
        for numbers, what in (
            (structure.missing_notes, "called in the text and without a body"),
            (structure.missing_calls, "without a call in the text"),
        ):
            if numbers:
                said = ", ".join(map(str, numbers))
                yield Problem(focus=f"document/{document.id}", what=f"{document.id}: footnotes {what}: {said}")
