"""Turkish turns of phrase that say no more than a plainer one: of posts taken over, days, and what is passed on or told.

As :mod:`kg.questions.turkish.turns`, which is tried after it. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_WHEN = r"(?:hangi (?:gün|tarihte|yıl|ay|yılda|ayda)|ne zaman|ne gün)"
_CONDUCT = r"(?:davranış|tutum|hareket|eylem|yaptık|tavır|tavr|uygulama|keyfilik|taşkınlık)(?:l[ae]r)?[ıiuü]n[ıiuü]"
_IN_WRITING = r"(?:(?:bir )?(?:mektupla|telgrafla|mektubunda|mektubuyla|yazıyla|raporla) )?"
_PUT = r"(?:geçirildi|getirildi|konuldu|kondu|oturtuldu|seçildi|atandı|tayin edildi|verildi)"
_HAND = r"(?:ulaştır|ver|teslim e[dt]|ilet|geçir|tutuştur)"
_PACT = r"(?:antlaşma|anlaşma|sözleşme|protokol|taslağ|mukavele)"

_NAME, _TO = r"(\S+?(?: \S+?)?)", r"(\S+(?: \S+)?['’]y?[ae]) "
_TELLING = r"(?:bildiren|haber veren|anlatan|aktaran|ileten|yazan|ihbar eden) (kim\w*)"
_TOLD = r"(kim|kimler) (?:bildirdi|haber verdi|anlattı|aktardı|iletti|yazdı|ihbar etti|bildirmiş|haber vermiş)"
_WORSE = {
    "soğudu|soğumuştu|soğumuş": "soğumasına",
    "bozuldu|kötüleşti|kötüye gitti|gerildi|gerginleşti": "kötüleşmesine",
    "düzeldi|iyileşti|ısındı|yumuşadı": "iyileşmesine",
}
"""How relations changed, and the noun of it."""

PLAINER: tuple[tuple[str, str], ...] = (
    (r"(\d{4})['’]?[ıiuü]n (?:hangi günü(?:nde)?|kaçında|kaçıncı günü(?:nde)?)(?= )", r"\1'de hangi gün"),
    (rf"(?<=\S )(?:tam olarak|kesin olarak|tamı tamına|tam) (?={_WHEN})", ""),
    (
        rf"({_PACT}\w*?[ıi])n?[ae] (?:tam olarak |kesin olarak )?({_WHEN}) imza(?:lar)? (?:at[ıi]ld[ıi]|kondu|konuldu)$",
        r"\1 \2 imzalandı",
    ),
    (rf"başına (kim|kimler|hangi \w+) {_PUT}$", r"başına \1 geçti"),
    (r"başına (?:geçirilen|getirilen|konulan|atanan|seçilen) (?=kim|kişi)", "başına geçen "),
    (rf"['’]n?[ıiuü]n eline (?=(?:(?:kim|kimler) )?{_HAND})", "'e "),
    *(
        (rf"^{before}{_NAME}{whose} {_CONDUCT} {after}{_IN_WRITING}{told}$", rf"{to} {who}{from_} {asks}")
        for whose, from_ in (("n[ıu]n", "ndan"), ("n[iü]n", "nden"), ("['’]?[ıu]n", "dan"), ("['’]?[iü]n", "den"))
        for before, after, to, who in ((_TO, "", r"\1", r"\2"), ("", _TO, r"\2", r"\1"))
        for told, asks in ((_TELLING, r"şikayet eden \3"), (_TOLD, r"\3 şikayet etti"))
    ),
    (r"\b(?:tam|kesin) (?=tarihi (?:ne|hangi))", ""),
    (
        r"^(\S+(?: \S+){0,3}?)['’]n?[ıiuü]n (?:anlatt[ıi]k|söyledik|aktardık|ileri sürdük|öne sürdük|iddia ettik)l[ae]r[ıi] (?:ne|neler|nedir|nelerdir|neydi|nelerdi)$",
        r"\1 ne diyor",
    ),
    (
        r"^(\S+(?: \S+){0,3}) (?:ne|neler|neyi|hangi şeyleri) (?:anlat[ıi]yor|aktar[ıi]yor|anlat[ıi]r|anlatm[ıi]ş|anlatt[ıi]|bildiriyor|söylüyor|iddia ediyor|ileri sürüyor|öne sürüyor|dile getiriyor)(?:du)?$",
        r"\1 ne diyor",
    ),
    (r"^(\S.*\S) kimin (?:ağzından (?:çıktı|döküldü|çıkmıştı|duyuldu)|dilinden döküldü)$", r"\1'ın göndereni kimdi"),
    (r"\b(?:ant|an)laşmas[ıi] (?:taslağ|tasarıs)([ıi])", r"anlaşması projes\1"),
    (r"(\d{4} (?:yaz|kış|güz|sonbahar|ilkbahar|bahar)(?:[ıi]n)?)a doğru(?= )", r"\1da"),
    *(
        (
            rf"^(\S.*?) (?:ilişkileri|münasebetleri|arasındaki ilişkiler) {when}(?:neden|niçin|niye) (?:{verb})$",
            rf"{whose} ilişkilerinin {noun} ne yol açtı",
        )
        for when, whose in (("", r"\1"), (r"(\S.*) ", r"\2 \1"))
        for verb, noun in _WORSE.items()
    ),
    (r"hangi (şehir|kent|kasaba|ülke)(de|te)ki (?=\w)", r"hangi \1\2 "),
    (
        r"(hangi (?:şehir|kent|kasaba|ülke)(?:de|te)|nerede) ((?:\w+ )?\w*(?:elçi|konsolos|ataşe|temsilci|vali|komutan))(?:si|ydi)? olarak (?:bulun|görev yap|çalış|görev al|hizmet et|otur)\w+$",
        r"\1 \2ydi",
    ),
)
"""A pattern, and the plainer words in its place."""
