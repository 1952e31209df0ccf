"""Who is the subject of a Turkish sentence though a noun follows that might be his: *X haberi Y’ye iletti*."""

from __future__ import annotations

import re

from kg.extraction.sentences import Name, Sentence, Word

_GENITIVES = ("ın", "in", "un", "ün")
_THEREUPON = frozenset({"üzerine", "nedeniyle", "sebebiyle", "sonucunda", "karşısında", "ardından", "yüzünden"})
_IN_HIS_BOOK = re.compile(
    r"(?:anı|hatıra|kitab|eser|günlü|makale|mektub|rapor|yazı|tez|nutk|konuşma|çalışma|incelem|araştırma)\w*[ıiuü]nd[ae]$"
)
_NOMINAL_BEHIND = re.compile(r"m[ae](?:s[ıi]|l[ae]r[ıi])(?:n[ıiae]|n[dt][ae]n?|n[ıi]n)?$")


def is_of_another_verb(sentence: Sentence, name: Name, head: int) -> bool:
    """Tell whether a person is the subject though a noun follows: *X isteklerinin reddedilmesi üzerine ayrıldı*.

    The noun is then what a nominal verb is said of, or its object (*X haberi Y’ye iletti*), or says who stands behind
    it (*X elçisi Y’yi yolladı*), and nobody else stands in the sentence as its subject. Or it is a book of his, in
    which he says something: *X anılarında Y’yi suçlar*.
    """
    words = sentence.words
    if not name.entity.startswith("person/") or len(words) <= head + 2:
        return False
    if _IN_HIS_BOOK.match(words[head].low):
        return True
    if not (_is_said_of(words, head) or _is_object(sentence, name, head)):
        return False
    others = (one for one in sentence.names if one is not name and one.entity.startswith(("person/", "group/")))
    return all(one.rest for one in others)


def _is_said_of(words: tuple[Word, ...], head: int) -> bool:
    if not words[head].low.endswith(_GENITIVES) or len(words) <= head + 3:
        return False
    return _NOMINAL_BEHIND.search(words[head + 1].low) is not None and words[head + 2].low in _THEREUPON


_OWN_OBJECT = re.compile(r"\w{2}[bcçdfgğhklmnprştvyz][ıiuü]$")
_ACTIVE = re.compile(r"\w(?<![ıiuü][ln])(?:[dt][ıiuü]|m[ıiuü]ş(?:t[ıiuü])?)$")


def _is_object(sentence: Sentence, name: Name, head: int) -> bool:
    """Tell whether a noun behind who opens a sentence is the object of its active verb, or whose title follows."""
    words = sentence.words
    verb = next((word for word in reversed(words) if word.low[-1:].isalpha()), words[0])
    if name.first or verb.name is not None or not _ACTIVE.search(verb.low):
        return False
    behind = words[head + 1].name
    if words[head].low.endswith(_TITLED):
        person = behind is not None and sentence.names[behind].entity.startswith("person/")
        return person and bool(sentence.names[behind or 0].rest)
    return behind is not None and _OWN_OBJECT.search(words[head].low) is not None


_TITLED = ("elçisi", "temsilcisi", "oğlu", "kardeşi", "damadı", "generali", "bakanı", "komutanı", "veziri", "yaveri")
