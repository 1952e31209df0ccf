"""The words of our pages, in English and in Turkish: what the interface says, not what the data say. No library."""

from __future__ import annotations

from collections.abc import Iterable

LANGUAGES = ("en", "tr")
"""The languages of the interface."""


def interface_language(languages: Iterable[str]) -> str:
    """Choose the language in which a page opens: the project's first that the interface has.

    >>> interface_language(("ru", "tr", "en"))
    'tr'
    """
    return next((language for language in languages if language in LANGUAGES), LANGUAGES[0])


_PAIRS: dict[str, tuple[str, str]] = {
    "network": ("network", "ağ"),
    "policy": ("policy", "kural"),
    "report": ("report", "rapor"),
    "skip": ("Skip to the list of actors", "Aktör listesine geç"),
    "search": ("Search", "Ara"),
    "placeholder": ("a name, in any spelling", "bir ad, nasıl yazılırsa"),
    "filters": ("Filters", "Süzgeçler"),
    "period": ("Period", "Dönem"),
    "from": ("from", "başlangıç"),
    "to": ("to", "bitiş"),
    "undated": ("undated ties too", "tarihsiz bağlar da"),
    "families": ("Relations", "İlişkiler"),
    "claimants": ("Claimants", "İddia sahipleri"),
    "all": ("all", "hepsi"),
    "none": ("none", "hiçbiri"),
    "reset": ("Show everything", "Hepsini göster"),
    "keys": (
        "Arrow keys move the picture, plus and minus zoom, 0 shows all. Every actor can be reached in the list.",
        "Ok tuşları resmi kaydırır, artı ve eksi ölçeği değiştirir, 0 tümünü gösterir. Her aktöre listeden ulaşılır.",
    ),
    "legend": ("Legend", "Açıklama"),
    "table": ("All ties as a table", "Bütün bağlar, tablo olarak"),
    "more": ("show more", "daha fazla göster"),
    "count": ("{ties} of {all} ties between {actors} actors", "{all} bağdan {ties} tanesi, {actors} aktör arasında"),
    "ties": ("ties: {n}", "bağ sayısı: {n}"),
    "nodate": ("no date", "tarihsiz"),
    "reporter": ("reported by {who}", "aktaran: {who}"),
    "cites": ("rests on", "dayanağı"),
    "page": ("p. {n}", "s. {n}"),
    "witnesses": ("independent witnesses: {n}; claims: {claims}", "bağımsız tanık: {n}; iddia: {claims}"),
    "disputed": ("disputed", "tartışmalı"),
    "friendly": ("friendly", "dostça"),
    "neutral": ("neutral", "yansız"),
    "hostile": ("hostile", "düşmanca"),
    "thick": ("the thicker, the more witnesses; ≠ disputed", "kalınlık: tanık sayısı; ≠ tartışmalı"),
    "certain": ("certain", "kesin"),
    "probable": ("probable", "olası"),
    "possible": ("possible", "mümkün"),
    "reported": ("reported", "aktarılan"),
    "who": ("Who", "Kim"),
    "relation": ("Relation", "İlişki"),
    "whom": ("Whom", "Kime"),
    "date": ("Date", "Tarih"),
    "certainty": ("Certainty", "Kesinlik"),
    "witnessed": ("Witnesses", "Tanık"),
    "quotation": ("Quotation", "Alıntı"),
    "light": ("light", "açık"),
    "dark": ("dark", "koyu"),
    "hint": (
        "Choose an actor in the list or in the picture, or a tie, to see who says what, where, and on what source.",
        "Kimin neyi, nerede, hangi kaynağa dayanarak söylediğini görmek için bir aktör ya da bir bağ seçin.",
    ),
    # names of parts of the page, for those who hear it
    "tools-label": ("Page settings", "Sayfa ayarları"),
    "find-label": ("Find and filter", "Bul ve süz"),
    "actors-label": ("Actors", "Aktörler"),
    "picture-label": ("Picture of the network", "Ağın resmi"),
    "canvas-label": ("Network", "Ağ"),
    "zoom-label": ("Zoom", "Yakınlık"),
    "closer-label": ("Zoom in", "Yakınlaştır"),
    "farther-label": ("Zoom out", "Uzaklaştır"),
    "whole-label": ("Show all", "Tümünü göster"),
    "details-label": ("Details", "Ayrıntılar"),
    "table-label": ("Ties", "Bağlar"),
}

WORDS = {language: {word: said[place] for word, said in _PAIRS.items()} for place, language in enumerate(LANGUAGES)}
"""What the interface says, by language and word."""
