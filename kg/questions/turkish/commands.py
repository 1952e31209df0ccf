"""Turkish questions that quote what somebody wanted done: *elçi geri çağrılsın diyen kimdi*. Owns no answer.

Asked as who wanted it: *elçinin geri çağrılmasını kim istedi*.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

from collections.abc import Iterator

from kg.language import turkish_forms
from kg.questions.turkish.letters import unmarked


def asked_by_wish(question: str) -> Iterator[str]:
    """Give how it is asked who wanted what a question quotes: as it stands, and with each of its first words as who does it.

    >>> list(asked_by_wish("Elçi geri çağrılsın diyen bakan kimdi"))
    ['Elçi geri çağrılmasını hangi bakan istedi', 'Elçinin geri çağrılmasını hangi bakan istedi', 'Elçi gerinin çağrılmasını hangi bakan istedi']
    >>> list(asked_by_wish("Panin gitmesin diye kim ısrar etti"))
    ['Panin gitmemesini kim istedi', 'Paninin gitmemesini kim istedi']
    >>> list(asked_by_wish("Panin'i kim uyardı")), list(asked_by_wish("Panin gitti diyen kim"))
    ([], [])
    """
    found = next((each for each in (one.fullmatch(question) for one in _QUOTING) if each), None)
    if found is None:
        return
    parts = found.groupdict()
    who = f"hangi {parts['noun']}" if parts.get("noun") else parts.get("who") or "kim"
    said = found["deed"].split()
    asked = f"{turkish_forms.added(found['stem'], 'mAsInI')} {who} istedi"
    yield " ".join((*said, asked))
    for at in range(1, min(_LONGEST, len(said)) + 1):
        name = said[at - 1]
        if "'" in name or "’" in name:
            return
        yield " ".join((*said[: at - 1], turkish_forms.added(name, "(n)In"), *said[at:], asked))


_LONGEST = 3
_LET = r"(?P<deed>\S.*?) (?P<stem>\w{2,}?)s[ıiuü]n(?:l[ae]r)?"
_WANTING = (
    r"(?:isteyen|ısrar eden|talep eden|öneren|emreden|buyuran|dayatan|direten|tutturan|çağrı yapan|çağrıda bulunan)"
)
_WANTED = r"(?:istedi|ısrar etti|talep etti|önerdi|emretti|buyurdu|dayattı|diretti|tutturdu|dedi|diyordu|istiyordu|ısrar ediyordu)(?:l[ae]r)?"
_WHO = r"(?:kim|kimler)(?:di|dir)?"
_QUOTING = (
    unmarked(rf"{_LET},? (?:diyen|diye {_WANTING}) (?:(?P<noun>(?!kim)\w+) )?{_WHO}"),
    unmarked(rf"{_LET},? diye (?:(?P<who>kim|kimler)|hangi (?P<noun>\w+)) {_WANTED}"),
    unmarked(rf"{_LET},? (?:(?P<who>kim|kimler)|hangi (?P<noun>\w+)) (?:dedi|diyordu|demiş|demişti)"),
    unmarked(rf"(?:(?P<who>kim|kimler)|hangi (?P<noun>\w+)) {_LET},? (?:diye )?{_WANTED}"),
)
