"""Turkish questions about a people's stance: *Viyana'daki Rus tutumu hakkında*. Owns no answer.

Asked as about that of their land: *Viyana'daki Rusya tutumu hakkında*.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import turkish
from kg.questions.turkish.letters import unmarked


def asked_of_land(question: str) -> Iterator[str]:
    """Give how it is asked about the stance of a land, for each that a people may be of.

    >>> list(asked_of_land("Viyana'daki Rus tavrı hakkında hangi iddialar çelişiyor"))
    ["Viyana'daki Rusya tutumu hakkında hangi iddialar çelişiyor"]
    >>> list(asked_of_land("Viyana'daki Rus elçisi hakkında ne yazıyor"))
    []
    """
    found = _STANCE.search(question)
    if found is None:
        return
    from kg.recognition import adjectives

    for land in adjectives.shown("tr").get(turkish.lower(found["people"]), ()):
        yield f"{question[: found.start()]}{land} tutumu{found['of'] or ''}{question[found.end() :]}"


_STANCE = unmarked(
    r"\b(?P<people>[^\W\d_]{3,}) (?:tutum|tavr|duruş|davranış|yaklaşım)[ıiuü](?P<of>n[ıiuü]n \w+)?"
    r"(?= (?:hakkında|konusunda|üzerine|üzerinde|ile ilgili|hakkındaki|konusundaki))"
)
