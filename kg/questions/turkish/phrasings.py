"""Turkish turns of phrase that say no more than a plainer one: of sender and addressee, of who holds a view.

As :mod:`kg.questions.turkish.everyday`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_ENDS = r"(?:alıcısı|göndereni|yazarı|muhatabı|gönderici?si|yollayanı)"
_STATED = r"(\S*(?:[dt][ıiuü]ğ[ıiuü]n[ıiuü]|acağını|eceğini))"
_PAST = {
    "savunan": "savundu", "ileri süren": "ileri sürdü", "öne süren": "öne sürdü", "iddia eden": "iddia etti",
    "düşünen": "düşündü", "söyleyen": "söyledi", "belirten": "belirtti", "vurgulayan": "vurguladı",
    "yazan": "yazdı", "anlatan": "anlattı", "aktaran": "aktardı",
}  # fmt: skip
"""Who says something, as a participle and as a verb."""

PLAINER: tuple[tuple[str, str], ...] = (
    (
        rf"(mektub|telgraf|nota|muhtıra|mesaj)(?:ın|in|un|ün|nın|nin) {_ENDS} kim(?:dir|di)?,? (?:ve )?{_ENDS} kim(?:dir|di)?$",
        r"\1u kim kime yazdı",
    ),
    *((rf"{_STATED} {told} (?:kişi|kimse|şahıs) kim(?:dir|di)?$", rf"\1 kim {verb}") for told, verb in _PAST.items()),
    *(
        (rf"{_STATED} {told} (tarihçi|yazar|araştırmacı|akademisyen) kim(?:dir|di)?$", rf"\1 hangi \2 {verb}")
        for told, verb in _PAST.items()
    ),
)
"""A pattern, and the plainer words in its place."""
