"""What the pictures of the science of the network say, in English and Turkish. Data only."""

from __future__ import annotations

_WORDS = {
    "en": {
        "source": "without one source",
        "claimant": "without one claimant",
        "bootstrap": "bootstrap by source (95 %)",
        "axis": "rank by {}",
        "rank": "rank",
        "ties": "ties",
        "actors": "actors with ties",
        "change": "change",
        "triangles": "balanced triangles",
        "walks": "walk balance",
        "unsigned": "no window has a signed triangle or walk",
        "share": "share balanced",
        "friendly": "friendly pairs",
        "hostile": "hostile pairs",
        "frustrated": "frustrated",
        "pairs": "pairs",
        "undated": "no tie has a date",
        "kept": "in every window",
        "left": "left out",
        "course": "{} windows, the first {}; {} undated ties {}",
        "sliding": "sliding",
        "growing": "growing",
    },
    "tr": {
        "source": "bir kaynak eksik",
        "claimant": "bir iddia sahibi eksik",
        "bootstrap": "kaynaklarla bootstrap (%95)",
        "axis": "{} ölçüsüne göre sıra",
        "rank": "sıra",
        "ties": "bağlar",
        "actors": "bağı olan aktörler",
        "change": "değişim",
        "triangles": "dengeli üçgenler",
        "walks": "yürüyüş dengesi",
        "unsigned": "hiçbir pencerede işaretli üçgen veya yürüyüş yok",
        "share": "dengeli pay",
        "friendly": "dostça çiftler",
        "hostile": "düşmanca çiftler",
        "frustrated": "gerilimli",
        "pairs": "çiftler",
        "undated": "hiçbir bağın tarihi yok",
        "kept": "her pencerede",
        "left": "dışarıda",
        "course": "{} pencereler, ilki {}; tarihsiz {} bağ {}",
        "sliding": "kayan",
        "growing": "büyüyen",
    },
}


def word(key: str, languages: tuple[str, ...], *values: object) -> str:
    """Give a word or sentence in the first of the languages, if it is English or Turkish; else in English.

    >>> word("axis", ("tr", "en"), "pagerank"), word("ties", ("ru",))
    ('pagerank ölçüsüne göre sıra', 'ties')
    """
    return _WORDS.get(languages[0] if languages else "en", _WORDS["en"])[key].format(*values)
