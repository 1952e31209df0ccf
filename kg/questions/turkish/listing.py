"""Turkish orders to list things: *1699'da imzalanan antlaşmaları listele*. Owns no class and no answer.

Asked as which they are: *1699'da imzalanan antlaşmalar hangileri*.
"""

from __future__ import annotations

from kg.questions import words
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked


def asked_which(question: str) -> str:
    """Ask which the things are that are to be listed; a question that asks already is left as it is.

    >>> asked_which("1699'da imzalanan antlaşmaları listele"), asked_which("Panin'in mektuplarını sayar mısın")
    ("1699'da imzalanan antlaşmalar hangileri", "Panin'in mektupları hangileri")
    >>> asked_which("1699'da toplanan kongrelerin listesini ver"), asked_which("kimlerin imzaladıklarını say")
    ("1699'da toplanan kongreler hangileri", 'kimlerin imzaladıklarını say')
    >>> asked_which("Panin kimleri listeledi")
    'Panin kimleri listeledi'
    """
    if any(plain(word) in words.ASKING["tr"] for word in question.split()):
        return question
    found = _LISTED.fullmatch(question) or _LIST_OF.fullmatch(question)
    return f"{found['what']} hangileri" if found is not None else question


_ORDER = (
    r"(?:liste(?:le|leyin|leyiniz|ler|leyebilir)|s[ıi]rala(?:y[ıi]n|y[ıi]n[ıi]z|r|yabilir)?|say(?:[ıi]n|[ıi]n[ıi]z|ar|abilir)?"
    r"|göster(?:in|iniz|ir|ebilir)?)(?: m[ıi]s[ıi]n(?:[ıi]z)?)?(?:,? lütfen)?"
)
_LISTED = unmarked(rf"(?P<what>\S.*l[ae]r(?:[ıi](?=n[ıi] ))?)n?[ıi] {_ORDER}")
_LIST_OF = unmarked(r"(?P<what>\S.*l[ae]r)[ıi]n listesi(?:ni (?:ver|çıkar|yap|göster)\w*)?")
