"""Turkish questions for the work or the file to look something up in: *X hakkında hangi esere bakılmalı*.

Asked as on what it rests: *X hangi kaynağa dayanıyor*. Owns no answer and no work.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.tokens import endings
from kg.questions.turkish.letters import unmarked


def asked_by_grounds(question: str) -> Iterator[str]:
    """Give how a question for where something is told is asked by what it rests on.

    >>> list(asked_by_grounds("Azak kuşatması hakkında hangi esere bakılmalı"))
    ['Azak kuşatması hangi kaynağa dayanıyor']
    >>> list(asked_by_grounds("Görüşmelere dair bilgi hangi arşiv dosyasında duruyor"))
    ['Görüşmeler hangi arşiv dosyasına dayanıyor']
    >>> list(asked_by_grounds("Panin'in mektubu hangi arşiv dosyasındadır"))
    ["Panin'in mektubu hangi arşiv dosyasına dayanıyor"]
    >>> list(asked_by_grounds("Harrow kuşatma hakkında hangi eseri yazdı")), list(asked_by_grounds("Kime bakılmalı"))
    ([], [])
    """
    found = next((each for each in (pattern.fullmatch(question) for pattern in _PATTERNS) if each), None)
    if found is None:
        return
    matter = _bare(found["to"]) if found.groupdict().get("to") else found["matter"]
    if matter:
        kind = found["kind"].lower()
        noun = next((to for begins, to in _KINDS if kind.startswith(begins)), "kaynağa")
        yield f"{matter} hangi {noun} dayanıyor"


def _bare(matter: str) -> str | None:
    """Take the dative from a name: *görüşmelere*."""
    *before, last = matter.split()
    base = next((base for base, case in endings(last, "tr") if case == "dative" and base != last), None)
    return " ".join((*before, base)) if base else None


_KIND = r"(?P<kind>(?:arşiv )?(?:eser|kitap|kitab|kaynak|kaynağ|yayın|çalışma|makale|dosya|belge|vesika)\w*)"
_NEWS = r"(?: (?:bilgi|belge|malzeme|kayıt|ayrıntı|evrak|haber)(?:ler|lar)?)?"
_ABOUT = r"(?: hakkında(?:ki)?| konusunda(?:ki)?| üzerine| için| ile ilgili|['’]?y?l[ae] ilgili)"
_LOOKED = (
    r"(?:bakıl(?:malı|abilir|ır|malıdır)|bakmalı(?:yız|yım)?|bakabilir(?:iz|im)|başvurul(?:malı|abilir|ur)|başvurmalı(?:yız|yım)?"
    r"|okun(?:malı|abilir)|okumalı(?:yız|yım)?|incelen(?:meli|ebilir)|dur(?:uyor|makta|maktadır)|sakl(?:anıyor|ı|ıdır|ıydı|anmakta\w*)"
    r"|bulun(?:uyor|makta|maktadır|ur)|yer al(?:ıyor|makta|maktadır|ır)|geç(?:iyor|mekte|mektedir|er)|anlatıl(?:ıyor|mış|mıştır|makta\w*)"
    r"|ele alın(?:ıyor|mış|mıştır)|işlen(?:iyor|miş|miştir)|göster(?:iliyor|ilmiş|ilmiştir)|kaynak göster(?:iliyor|ilmiş|ilmiştir)|var(?:dır)?|mevcut(?:tur)?)"
)
_FILE = r"(?P<kind>(?:arşiv )?(?:dosya|belge|eser|kitap|kitab|kaynak|kaynağ|makale)(?:s[ıi]|[ıi])?n?[dt][ae])(?:d[ıi]r|yd[ıi]|ym[ıi]ş)?"
_PATTERNS = tuple(
    unmarked(text)
    for text in (
        rf"(?P<to>\S.*?) (?:dair|ilişkin|ait){_NEWS} hangi {_KIND} {_LOOKED}",
        rf"(?P<matter>\S.*?){_ABOUT}{_NEWS} hangi {_KIND} {_LOOKED}",
        rf"(?P<matter>\S.*?)(?:{_ABOUT}{_NEWS})? hangi {_FILE}",
        rf"(?P<matter>\S.*?) hangi {_KIND} {_LOOKED}",
        rf"(?P<matter>\S.*?){_ABOUT} hangi {_KIND}",
    )
)
_KINDS = (("arşiv", "arşiv dosyasına"), ("arsiv", "arşiv dosyasına"), ("dosya", "arşiv dosyasına"), ("kita", "kitaba"))
"""How a work is called that is of no other kind."""
