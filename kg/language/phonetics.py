"""How a name sounds, whatever alphabet and spelling convention it is written in.

Owns the key under which *Çaykovski*, *Tchaikovsky*, *Tschaikowski* and *Чайковский* are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from kg.language import turkish

_LETTERS = str.maketrans(
    {"ç": "C", "ş": "S", "ğ": "g", "ı": "i", "ö": "o", "ü": "u", "ä": "e", "ß": "ss", "ø": "o", "å": "a", "æ": "e"}
    | {"œ": "e", "č": "C", "ć": "C", "š": "S", "ś": "S", "ž": "j", "ż": "j"}
)
_CYRILLIC = str.maketrans(
    dict(zip("абвгдеёжзийклмнопрстуфхчшщыэіїєґ", "abvgdeejziiklmnoprstufhCSSieiieg", strict=True))
    | {"ц": "ts", "ю": "iu", "я": "ia", "ъ": "", "ь": ""}
)

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(expression), new)
    for expression, new in (
        (r"schtsch|shch|chtch|SC", "S"),
        (r"dsch|dzh|dj|zh", "j"),
        (r"tsch|tch|tsh|tS|cz", "C"),
        (r"sch|sh", "S"),
        (r"ch", "C"),
        (r"kh", "h"),
        (r"gh(?=[aou])", "g"),
        (r"c(?=[eiy])", "j"),
        (r"ck|[cq]", "k"),
        (r"[pb]hi\b", "fi"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"ou|oo", "u"),
        (r"w", "v"),
        (r"(?<=[oe])ff?\b", "v"),
        (r"tz", "ts"),
        (r"(?<=[aeiou])ye|\bye|\bje(?=[rlf][ei])|\bie(?!r)|(?<=\w)ie(?=va?\b)", "e"),
        (r"y", "i"),
        (r"i[ij]", "i"),
        (r"(?<=[aeiou]in)e\b|(?<=\win)e\b|(?<=\won)e\b", ""),
        (r"(.)\1+", r"\1"),
        (r"d\b", "t"),
        (r"b\b", "p"),
        (r"g\b", "k"),
    )
)


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """Give the key of one word (white space, digits and hyphens are dropped).

    >>> {key(name) for name in ("Çaykovski", "Tchaikovsky", "Tschaikowski", "Чайковский")}
    {'Caikovski'}
    """
    low = turkish.fold(normalize("NFC", word))
    low = low.translate(_CYRILLIC).translate(_turkish_c(low)).translate(_LETTERS)
    if not low.isascii():
        from anyascii import anyascii

        low = anyascii(low)
    low = _NOT_A_LETTER.sub("", low)
    for expression, new in _RULES:
        low = expression.sub(new, low)
    return low


@lru_cache(maxsize=200_000)
def latin(text: str) -> str:
    """Spell a text in the letters of the Latin alphabet, whatever its own: for ids, not for comparing.

    >>> latin("Никита Репнин")
    'Nikita Repnin'
    """
    from anyascii import anyascii

    return anyascii(text)


def plain(word: str) -> str:
    """Give the bare letters of a word, without the marks that tell them apart.

    >>> plain("Çırağan’"), plain("Gülşen")
    ('ciragan', 'gulsen')
    """
    low = normalize("NFD", turkish.fold(normalize("NFC", word)))
    return "".join(letter for letter in low if letter.isalpha())


_NOT_A_LETTER = re.compile(r"[\W\d_]+")


def _turkish_c(word: str) -> dict[int, str]:
    """Read a *c* that nothing else explains as Turkish where the word has letters that only Turkish has."""
    if "c" in word and any(letter in "çşğ" for letter in word) and not re.search(r"ch|ck", word):
        return {ord("c"): "j"}
    return {}


_INITIAL_CLASSES = (
    "eyjйеэ",
    *("cç", "ck", "cs", "cц", "cj", "cg", "cd"),
    *("iyjиі", "hk", "hx", "hg", "gг", "zjжз", "jg", "jd"),
    *("sş", "vwфв", "fpф", "uwу"),
)
"""Letters that stand for each other: *c* for many, which for that do not stand for one another."""


@lru_cache(maxsize=4096)
def initial(letter: str) -> frozenset[str]:
    """Give the classes of first letters that transliterations swap for a letter; two agree if they share one.

    >>> bool(initial("Y") & initial("E")), bool(initial("A") & initial("B"))
    (True, False)
    >>> bool(initial("C") & initial("S")), bool(initial("C") & initial("K")), bool(initial("S") & initial("K"))
    (True, True, False)
    """
    low = turkish.fold(letter)
    sound = key(low + "a")[:1] or low  # alone it would stand at the end of a word and harden
    return frozenset({sound.lower(), *(group for group in _INITIAL_CLASSES if low in group)})


def first_letter(sound: str) -> str:
    """Give the letter with which a word of a key begins: *ç* for what is written as *ch*, *tch* or *ч*.

    >>> first_letter(key("Chernov")), bool(initial(first_letter(key("Chernov"))) & initial("S"))
    ('ç', False)
    """
    return {"C": "ç", "S": "ş"}.get(sound[:1], sound[:1])
