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
    "translation": ("translation", "çeviri"),
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
    "built": ("What was built", "Ne yapıldı"),
    "lead": (
        "A claim graph: nothing in it is a fact until somebody said it, somewhere, on some evidence.",
        "Bir iddia çizgesi: biri, bir yerde, bir dayanakla söylemedikçe buradaki hiçbir şey olgu değildir.",
    ),
    "under": (
        "Facts, measures and pictures are made under the policy",
        "Olguları, ölçüleri ve resimleri belirleyen kural:",
    ),
    "conditions": ("its conditions", "koşulları"),
    "documents": ("Documents read", "Okunan belgeler"),
    "entities": ("entities", "varlık"),
    "mentions": ("mentions", "anılma"),
    "claims": ("claims", "iddia"),
    "claimants-number": ("claimants", "iddia sahibi"),
    "facts": ("facts", "olgu"),
    "statements": ("triples", "üçlü"),
    "actors": ("actors in the network", "ağdaki aktör"),
    "by-kind": ("Entities by kind", "Türlerine göre varlıklar"),
    "by-family": ("Claims by family", "Ailelerine göre iddialar"),
    "by-claimant": ("Claims by claimant", "Sahiplerine göre iddialar"),
    "others": ("the others", "ötekiler"),
    "ranking": ("The ranking", "Sıralama"),
    "rank": ("Rank", "Sıra"),
    "actor": ("Actor", "Aktör"),
    "kind": ("Kind", "Tür"),
    "open-explorer": ("open the explorer", "gezgini aç"),
    "open-network": ("open the network", "ağı aç"),
    "no-network": (
        "The facts of this policy tie no two actors.",
        "Bu kuralın olguları iki aktörü birbirine bağlamıyor.",
    ),
    "matters": ("Disputed matters", "Tartışmalı konular"),
    "no-matters": ("No two claims contradict each other.", "Birbiriyle çelişen iddia yok."),
    "denies": ("denies", "reddediyor"),
    "timeline": ("Timeline", "Zaman çizelgesi"),
    "no-timeline": ("No claim is dated.", "Tarihli iddia yok."),
    "claims-of-year": ("{n} claims", "{n} iddia"),
    "remarks": ("Inconsistencies and remarks", "Tutarsızlıklar ve notlar"),
    "no-remarks": ("None noted.", "Not edilmedi."),
    "checked": ("Checked", "Denetim"),
    "conforms": ("The graph conforms to its shapes and checks.", "Çizge kurallarına ve denetimlere uyuyor."),
    "conforms-not": ("The graph does not conform.", "Çizge kurallarına uymuyor."),
    "violation": ("violations", "ihlal"),
    "warning": ("warnings", "uyarı"),
    "info": ("worth knowing", "bilgi"),
    "coverage": ("What carries no claim", "İddiasız kalanlar"),
    "covered-kind": ("In the texts", "Metinlerde"),
    "every": ("all", "toplam"),
    "claimed": ("with claims", "iddialı"),
    "left-open": ("left open, with a reason", "gerekçeyle açık bırakılan"),
    "unexplained": ("without", "iddiasız"),
    "sentence": ("sentences with two or more entities", "iki veya daha çok varlıklı cümle"),
    "footnote": ("footnotes", "dipnot"),
    "entity": ("entities", "varlık"),
    "files": ("Files", "Dosyalar"),
    "file": ("File", "Dosya"),
    "purpose": ("What it is for", "Ne işe yarar"),
    "contents": ("Contents", "İçindekiler"),
    "author": ("Author", "Yazar"),
    "licence": ("Licence", "Lisans"),
    "with-witnesses": ("claims and mentions", "iddia ve anılma"),
    "rests": ("rests on", "dayanağı"),
    "top": ("back to the top", "başa dön"),
}

FILES: dict[str, tuple[str, str]] = {
    "index.html": ("this page", "bu sayfa"),
    "explorer.html": (
        "the explorer: network, texts, timeline, map, disputes, influence, SPARQL; one page, with the texts",
        "gezgin: ağ, metinler, zaman çizelgesi, harita, tartışmalar, etki, SPARQL; metinlerle birlikte tek sayfa",
    ),
    "network.html": (
        "the network, to be looked at: search, filters, the evidence of every tie",
        "bakılacak ağ: arama, süzgeçler, her bağın kanıtı",
    ),
    "graph.ttl": ("authority data and claims, as Turtle", "yetke verileri ve iddialar, Turtle"),
    "graph.trig": ("the whole graph with its named graphs, as TriG", "adlandırılmış çizgeleriyle bütün çizge, TriG"),
    "graph.nt": ("the whole graph, a statement a line", "bütün çizge, satır başına bir ifade"),
    "graph.nq": (
        "the whole graph with its named graphs, a statement a line",
        "adlandırılmış çizgeleriyle, satır başına bir ifade",
    ),
    "graph.jsonld": ("the whole graph, as JSON-LD", "bütün çizge, JSON-LD"),
    "graph.rdf": ("the whole graph, as RDF/XML", "bütün çizge, RDF/XML"),
    "facts.ttl": ("the facts that the policy derives, each with its claims", "kuralın türettiği olgular, iddialarıyla"),
    "graph-rdf12.ttl": ("the claims as RDF 1.2 reifiers", "iddialar, RDF 1.2"),
    "nanopubs.trig": ("every claim as a nanopublication", "her iddia bir nanoyayın olarak"),
    "network.graphml": ("the network, for networkx, Gephi, yEd, igraph", "ağ: networkx, Gephi, yEd, igraph için"),
    "network.gexf": ("the network with its dates as spells, for Gephi", "tarihleriyle ağ: Gephi için"),
    "nodes.csv": (
        "the actors of the network, for spreadsheets and Gephi",
        "ağdaki aktörler: tablo programları ve Gephi için",
    ),
    "edges.csv": ("the ties with claimants, dates and quotations", "bağlar; iddia sahipleri, tarihler ve alıntılarla"),
    "scores.csv": ("every measure of every actor", "her aktörün bütün ölçüleri"),
    "ranking.svg": ("the ranking, as a picture", "sıralama, resim olarak"),
    "network.svg": ("the network, as a picture to print", "ağ, basılacak resim olarak"),
    "report.json": ("what the validation found, by file and line", "denetimin bulduğu, dosya ve satırıyla"),
    "coverage.json": ("what of the texts carries no claim", "metinlerde iddiasız kalanlar"),
    "manifest.json": ("inputs with their hashes, versions, policy", "girdiler ve özetleri, sürümler, kural"),
    "store": ("the graph as a store, which `kg query` reads", "`kg query` komutunun okuduğu depo"),
}
"""What each file of the output is for, in English and in Turkish."""

WORDS = {language: {word: said[place] for word, said in _PAIRS.items()} for place, language in enumerate(LANGUAGES)}
"""What the interface says, by language and word."""
