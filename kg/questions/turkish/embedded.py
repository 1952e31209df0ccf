"""Turkish questions within what somebody says: *Harrow X’in kimi uyardığını yazıyor*. Owns no answer.

Asked as by his account: *Harrow’a göre X kimi uyardı*.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import turkish_forms
from kg.questions.morphology import plain
from kg.questions.tokens import endings
from kg.questions.turkish.letters import unmarked
from kg.questions.turkish.verbs import stated


def asked_by_account(question: str) -> Iterator[str]:
    """Give how a question within what somebody says is asked by his account.

    >>> list(asked_by_account("Harrow Panin'in kimi uyardığını yazıyor"))
    ["Harrow'a göre Panin kimi uyardı"]
    >>> list(asked_by_account("Vos kaleyi kimin aldığını söylüyor"))
    ["Vos'a göre kaleyi kim aldı"]
    >>> list(asked_by_account("Vos kimin barış yanlısı olduğunu söylüyor"))
    ["Vos'a göre kim barış yanlısı oldu", "Vos'a göre kim barış yanlısıydı"]
    >>> list(asked_by_account("Harrow'un barış yanlısı saydığı siyasetçi kim"))[-1]
    "Harrow'a göre kim barış yanlısıydı"
    >>> list(asked_by_account("Harrow Panin'in uyardığını yazıyor")), list(asked_by_account("Harrow ne yazıyor"))
    ([], [])
    """
    called = _CALLED.fullmatch(question)
    question = f"{called['by']} kimin {called['what']} olduğunu söylüyor" if called is not None else question
    found = _SAYS.fullmatch(question)
    done = stated(found["verb"]) if found is not None else None
    said = found["clause"].split() if found is not None else []
    asking = [at for at, word in enumerate(said) if plain(word) in _ASKING]
    if done is None or len(asking) != 1:
        return
    for at in range(1, min(asking[0], _LONGEST) + 1):
        name, inside = said[at - 1], said[at:]
        owner = next((place for place, word in enumerate(inside) if _subject(word) is not None), None)
        if owner is None or not name[:1].isupper() or "'" in name or "’" in name:
            continue
        by = f"{name}'{turkish_forms.added(name, '(y)A').removeprefix(name)}"
        own = [*inside[:owner], _subject(inside[owner]) or "", *inside[owner + 1 :]]
        asked = (*said[: at - 1], by, "göre", *own)
        yield " ".join((*asked, done))
        if done in _WAS and len(own) > 1:
            yield turkish_forms.added(" ".join(asked), "yDI")


def _subject(word: str) -> str | None:
    """Give who does it, without the genitive that a clause gives him."""
    if plain(word) in _WHOSE:
        return _WHOSE[plain(word)]
    return next((base for base, case in endings(word, "tr") if case == "genitive" and base != word), None)


_CALLED = unmarked(
    r"(?P<by>\S+)['’]n?[ıiuü]n (?P<what>.+?) (?:saydığı|dediği|(?:olarak )?gördüğü|(?:olarak|diye) nitelediği)"
    r" (?:\S+ )?(?:siyasetçi|kişi|adam|devlet adamı|politikacı|diplomat) kim(?:dir|di)?"
)
"""Whom somebody calls what, by a participle: *X’in barış yanlısı saydığı siyasetçi kim*."""
_WAS = frozenset({"oldu", "oldular"})
_WHOSE = {"kimin": "kim", "kimlerin": "kimler"}
_ASKING = frozenset(
    """kimin kimlerin kim kimi kimleri kime kimlere kimden kimlerden kiminle
    ne neyi neleri neye neden nicin nereye nerede nereden nasil hangi""".split()  # noqa: SIM905 - words in lines
)
_LONGEST = 3
_SAYS = unmarked(
    r"(?P<clause>\S.*\S) (?P<verb>\w+(?:[dt][ıiuü][ğg][ıiuü]|[dt][ıiuü]klar[ıi]|[dt][ıiuü]kleri)n[ıiuü]) "
    r"(?:yaz|söyl|iddia ed|ileri sür|öne sür|savun|belirt|anlat|aktar|kayded|bildir|düşün|açıkla)\w*"
)
