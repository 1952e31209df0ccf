"""Turkish for what somebody had to do: *Azak’ı terk etmek zorunda kalan*, *ayrılmaya mecbur kaldı*. Owns no relation.

Asked as what he did: *Azak’ı terk eden*, *ayrıldı*; and to let a place go is to leave it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.turkish.letters import unmarked
from kg.questions.turkish.nominal import past
from kg.questions.turkish.spoken import participle


def asked_by_deed(question: str) -> Iterator[str]:
    """Give the questions for what somebody did that one for what he had to do, or let go, may be.

    >>> list(asked_by_deed("Azak'ı terk etmek zorunda kalan kimdi"))
    ["Azak'ı terk eden kimdi"]
    >>> list(asked_by_deed("ordu Azak'ı ne zaman bırakmaya mecbur kaldı"))
    ["ordu Azak'ı ne zaman bıraktı", "ordu Azak'ı ne zaman terk etti"]
    >>> list(asked_by_deed("Azak'ı bırakan ordu")), list(asked_by_deed("Panin'i yazmak zorunda bırakan kimdi"))
    (["Azak'ı terk eden ordu"], [])
    """
    found = _NEEDED.search(question)
    done = question
    if found is not None:
        form, many = found["form"], found["many"] or ""
        verb = participle(found["stem"]) if form in {"an", "en"} else past(found["stem"])
        done = f"{question[: found.start()]}{verb}{many}{question[found.end() :]}"
        yield done
    left = _LET_GO.sub(lambda each: f"{each['what']} {each['asks'] or ''}{_LEFT[each['form'][-1].lower()]}", done)
    if left != done:
        yield left


_NEEDED = unmarked(
    r"\b(?P<stem>\w{2,}?)m[ae](?:k (?:zorunda|mecburiyetinde|durumunda)|y[ae] (?:mecbur|mahkum|zorunlu)) "
    r"(?:kal|bırakıl)(?P<form>d[ıi]|m[ıi]ş(?:t[ıi]r?)?|an)(?P<many>l[ae]r)?(?!\w)"
)
_LET_GO = unmarked(
    r"(?P<what>\S+['’]y?[ıiuü]) (?P<asks>(?:kim|kimler|ne zaman|hangi \w+) )?bırak(?P<form>t[ıi]|m[ıi]ş|an)(?!\w)"
)
_LEFT = {"i": "terk etti", "ı": "terk etti", "ş": "terk etti", "s": "terk etti", "n": "terk eden"}
"""How one leaves what he lets go, by the end of the verb."""
