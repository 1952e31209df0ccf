"""Which language a stretch of text is in, by its small words, its letters and its script; if in doubt, none.

Knows the languages that get lemmas (Turkish, English, German, French, Russian), and some neighbours only so that they
are not taken for one of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

KNOWN = ("tr", "en", "de", "fr", "ru")
"""The languages whose words are analysed further; others are named where they are plain."""

_SMALL_WORDS: Mapping[str, str] = {
    "tr": (
        "ve bir bu ile için olarak da de ki ne o daha çok gibi sonra kadar olan ancak fakat hem ya veya ise değil "
        "göre karşı üzerine tarafından olduğu olduğunu etti edildi oldu vardı idi bunun onun kendi her iki ilk "
        "yılında arasında tarihinde hakkında önce böyle şöyle büyük yeni ama nin nın den dan ten tan mi mı kim "
        "hangi nerede zaman nedir kaç neden nasıl kimdir nereye hangisi yılı yıl sultan paşa"
    ),
    "en": (
        "the of and to in a that is was for on with as by at from be this his which it not are have has had were "
        "but or an their they been will would its he she we you i s who what when all any no if my your our into "
        "upon shall may being there said such than these between after before"
    ),
    "de": (
        "der die das und in zu den von mit ist des im für auf dem nicht ein eine als auch es an werden aus er hat "
        "daß dass sie nach bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur "
        "bis mehr durch man sein wurde sei ich wir ihr ihm ihn mich mir sich wegen welche welcher dieser dieses "
        "diese undt nit seyn alß deß jhr vnd vnnd dero gegen wan dan allhier umb mein seine seinen habe"
    ),
    "fr": (
        "le la les de des du et en un une que qui dans est pour au aux par sur pas plus ne se ce il elle son sa "
        "ses avec sont ont été être cette ces nous vous je leur leurs mais ou où comme si l d qu à y dont fut "
        "était entre"
    ),
    "ru": (
        "и в не на что с по как к у из за о от для это он она они его её их был была были же бы но или а то так "
        "при до только также мы вы я все всё ещё уже если чтобы который которые между об со"
    ),
    "uk": (
        "і в не на що з по як до у із за від для це він вона вони його її їх був була були же але або а то так "
        "при та є тільки також ми ви я всі ще вже якщо щоб який які між про"
    ),
    "bg": (
        "и в не на че с по как до у от за са се е да той тя те го ги му беше бяха но или а то така при само също "
        "ние вие аз всички още вече ако който които между"
    ),
    "it": (
        "il lo la gli le di che e è per un una in non con del della dei delle nel nella sono da al alla ma come "
        "si anche questo questa più suo sua ha hanno era i dal dalla essere stato tra fra"
    ),
    "es": (
        "el la los las de que y en un una es por con para del se no al lo su como más pero sus le ha fue este "
        "esta son entre sobre también desde ser era hasta"
    ),
    "la": (
        "et in ad non est ut cum quod ex per ab de sed qui quae si nec etiam atque enim aut pro sunt esse hoc ac "
        "eius autem quam vel nos me tibi sua suum ipse nunc"
    ),
    "nl": (
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar uit naar wordt werd "
        "deze hij zij ze dit nog over tot worden"
    ),
    "hr": (
        "i u je na se da su od za ne koji koja koje kao bi iz ali ili po do nije što sam bio bila te uz kako već sve"
    ),
    "pl": (
        "i w z na się nie do że jest o to jak od przez dla po są był była ale lub oraz który która które jego tym "
        "przy za czy tak"
    ),
}
_WEIGHTS: dict[str, tuple[tuple[str, float], ...]] = {}
for _language, _listed in _SMALL_WORDS.items():
    for _word in dict.fromkeys(_listed.split()):
        _WEIGHTS[_word] = (*_WEIGHTS.get(_word, ()), (_language, 1.0))
_WEIGHTS = {word: tuple((tag, 1 / len(tags)) for tag, _ in tags) for word, tags in _WEIGHTS.items()}

_LETTERS: Mapping[str, tuple[tuple[str, float], ...]] = {
    **dict.fromkeys("ığş", (("tr", 0.35),)),
    **dict.fromkeys("ßä", (("de", 0.3),)),
    **dict.fromkeys("èêœ", (("fr", 0.4),)),
    **dict.fromkeys("ыэ", (("ru", 0.3),)),
    **dict.fromkeys("іїєґ", (("uk", 0.5),)),
    **dict.fromkeys("ñ¿¡", (("es", 0.5),)),
    **dict.fromkeys("łąęńśź", (("pl", 0.5),)),
    **dict.fromkeys("čćđž", (("hr", 0.3),)),
}
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
)
_ENDINGS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("tr", 0.4, re.compile(r"\b\w{2,}(?:l[ae]r[ıi]?|[td][ıiuü]r|m[ıiuü]ş|yor|[ıiuü]n[dt][ae]n?|n[ıiuü]n|n[ae])\b")),
    ("en", 0.25, re.compile(r"\b\w{3,}(?:ing|ed|ly)\b")),
    ("de", 0.3, re.compile(r"\b\w{3,}(?:ung|lich|keit|isch\w*|heit)\b")),
    ("ru", 0.4, re.compile(r"\b\w{2,}(?:ого|ому|ский|ское|ств[оау]|ение|ость|ами|ил[оаи]|ть|ой|ых)\b")),
)
_TAG = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx", "art"})
_NOT_RUSSIAN = re.compile("[іїєґђћљњџѓќѕјў]")
_CYRILLIC_ONLY = frozenset({"ru", "uk", "bg"})
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"\b[A-Z]\.")
"""The initial of a name, which is no small word: *W. W. Norton* is no Polish."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SAMPLE = 1_500
_FEWEST, _MARGIN, _SHARE = 1.2, 1.25, 0.04
_FEWEST_ELSE, _MARGIN_ELSE = 3.0, 1.6
_PIECES, _PIECE = 24, 1_500


def said(tag: str | None) -> str | None:
    """Give the language that a file names, by its code; nothing where that names none (*und*, *mul*, *C*).

    >>> said("tr-TR"), said("de_DE"), said("und"), said("C"), said(None)
    ('tr', 'de', None, None, None)
    """
    own = _TAG.match(tag.strip()) if tag else None
    return own.group().lower() if own and own.group().lower() not in _NO_LANGUAGE else None


def of_file(text: str, tag: str | None) -> str | None:
    """Name the language of a text of which its file names one: where the words plainly are in another, they count.

    Pages and documents are often said to be in the language of the program that wrote them.
    """
    named, found = said(tag), of_text(text)
    return found if found is not None and (named is None or named in KNOWN) else named


def of_text(text: str) -> str | None:
    """Name the language that a text is mostly in: that of pieces from all of it."""
    if len(text) <= _PIECES * _PIECE:
        words = _WORD.findall(_folded(text))
        return _judged(_scores(text, words), len(words))
    step = len(text) // _PIECES
    pieces = [text[at : at + _PIECE] for at in range(0, len(text) - _PIECE + 1, step)]
    votes = Counter(found for piece in pieces if (found := of_text(piece)))
    return max(votes, key=lambda tag: (votes[tag], tag)) if votes else None


def of_paragraphs(texts: Iterable[str], usual: str | None) -> Iterator[str | None]:
    """Name the language of each paragraph: the usual one of the text, unless much speaks for another."""
    for text in texts:
        sample = text[:_SAMPLE]
        words = _WORD.findall(_folded(_INITIAL.sub("", sample)))
        if usual is not None and _is_plainly(usual, words):
            yield usual
            continue
        scores = _scores(sample, words)
        found = _judged(scores, len(words))
        own = scores.get(usual or "", 0.0)
        differs = found is not None and scores[found] >= _FEWEST_ELSE and scores[found] >= _MARGIN_ELSE * own
        yield found if differs or usual is None else usual


def _folded(text: str) -> str:
    return text.replace("İ", "i").lower()


def _is_plainly(tag: str, words: Sequence[str]) -> bool:
    """Say whether the small words alone are those of a language."""
    scores = dict(_summed(_of_words(words)))
    own = scores.pop(tag, 0.0)
    return own >= _FEWEST_ELSE and own > max(scores.values(), default=0.0)


def _summed(scored: Iterable[tuple[str, float]]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for tag, score in scored:
        scores[tag] = scores.get(tag, 0.0) + score
    return scores


def _scores(text: str, words: Sequence[str]) -> dict[str, float]:
    folded = _folded(text)
    scores = _summed(chain(_of_words(words), _of_endings(folded)))
    if text.isascii():
        return scores
    for tag, score in chain(_of_letters(folded), _of_script(text)):
        scores[tag] = scores.get(tag, 0.0) + score
    if len(_CYRILLIC.findall(text)) * 2 > sum(map(str.isalpha, text)):
        scores = {tag: score for tag, score in scores.items() if tag in _CYRILLIC_ONLY}
        if not _NOT_RUSSIAN.search(folded):
            scores["ru"] = scores.get("ru", 0.0) + _FEWEST
    return scores


def _of_words(words: Sequence[str]) -> Iterator[tuple[str, float]]:
    for word, times in Counter(word for word in words if word in _WEIGHTS).items():
        for tag, weight in _WEIGHTS[word]:
            yield tag, weight * min(times, 12)


def _of_endings(folded: str) -> Iterator[tuple[str, float]]:
    for tag, weight, ending in _ENDINGS:
        if times := min(len(ending.findall(folded)), 20):
            yield tag, weight * times


def _of_letters(folded: str) -> Iterator[tuple[str, float]]:
    for letter, shares in _LETTERS.items():
        times = min(folded.count(letter), 20)
        yield from ((tag, weight * times) for tag, weight in shares if times)


def _of_script(text: str) -> Iterator[tuple[str, float]]:
    for tag, script in _SCRIPTS:
        if times := len(script.findall(text)):
            yield tag, times / 4


def _judged(scores: Mapping[str, float], words: int) -> str | None:
    """Give the language with the best score, if it is good and the next is well behind."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or not words:
        return None
    tag, best = ranked[0]
    following = ranked[1][1] if len(ranked) > 1 else 0.0
    if best < max(_FEWEST, _SHARE * words) or best < _MARGIN * following:
        return None
    return tag
