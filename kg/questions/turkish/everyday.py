"""Turkish turns of phrase of everyday speech that say no more than a plainer one: of displeasure, of passing a treaty.

As :mod:`kg.questions.turkish.turns`, after which it is tried. Data only.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_DEED = r"(?:(?:ant|an)laşma|sözleşme|protokol|mütareke|karar|öneri|teklif|plan|politika|konferans|barış|yasa|kanun|tasar[ıi])"
_OF_DEED = rf"(\S.*?{_DEED}\w{{0,4}}?)"
_WHO = r"(kim|kimler)"
_PASSED = r"(?:(?:meclis|parlamento|senato|kurultay)\S*?[dt][ae]n (?:geç(?:ti|miş|mişti|iril(?:di|miş|mişti))|çıktı)|onaylan(?:dı|mış|mıştı)|kabul edil(?:di|miş|mişti))"
_BACKING = r"(?:desteği(?:yle| ile| sayesinde)|yardımı(?:yla| ile| sayesinde)|oyları(?:yla| ile| sayesinde)|katkısı(?:yla| ile| sayesinde))"
_PREPARING = r"(?:hazırlan|oluşturul|geliştiril|tasarlan)m[ae]s[ıi]"
_HAD_EFFECT = r"etkisi (?:oldu|vardı|olmuş|olmuştu|bulundu)"

_CHOSEN = r"(?:seçil|atan|getiril|tayin edil|gönderil|görevlendiril)(?:di|dı|miş|mış|mişti|mıştı)(?:ler|lar)?"
_PACT = r"(?:(?:ant|an)laşma|sözleşme|protokol|mütareke)"

PLAINER: tuple[tuple[str, str], ...] = (
    (
        rf"(?<=yerine )(?:geçirilen|getirilen|atanan|seçilen|gönderilen|konan|konulan) (\w+(?: \w+)?) {_WHO}(?:di|dir| oldu)?$",
        r"\1 \2 oldu",
    ),
    (
        rf"^{_OF_DEED}(?:['’]?n[ıiuü]n) (?:meclis\S*?[dt][ae]n geçmesi|onaylanması|kabul edilmesi|kabulü) (?:kim|kimler|hangi \w+?)(?:in|ın|un|ün) {_BACKING} (?:oldu|gerçekleşti|mümkün oldu|sağlandı)$",
        r"\1'nı kim destekledi",
    ),
    *(
        (
            rf"^[\"“”]?(\S.*[ae]) {noun}[\"“”]? kim(?:ler)? tarafından (?:kaleme alın|yazıl|hazırlan)\w+$",
            rf"\1 {accusative} kim gönderdi",
        )
        for noun, accusative in (
            ("hitap", "hitabı"),
            ("çağrı", "çağrıyı"),
            ("bildiri", "bildiriyi"),
            ("nota", "notayı"),
            ("beyanname", "beyannameyi"),
        )
    ),
    (
        rf"({_PACT}\w*?['’]?)n[ıiuü]n (?:imzalanmasını|sonuçlanmasını|onaylanmasını) (?=(?:kim(?:ler)? )?(?:geciktir|engelle|kolaylaştır|hızlandır))",
        r"\1nı ",
    ),
    (r"^(?:o|bu) (?:dönem|sıra|sıralar|günler|zamanlar|yıllar)d[ae],? (?=\w)", ""),
    (r"\b((?:unvan|rütbe|nişan|paye)[ıi]n[ıi] veren) ney(?:di|dir)$", r"\1 kimdi"),
    (
        r"^(\S+(?: \S+){0,2}?['’]n?[ıiuü]n) (?:başkanlığında|yönetiminde|idaresinde|önderliğinde)ki ((?:temsilci|elçi|büyükelçi|konsolos)l[ıi][kğ]\w*|heyet|misyon) nerede (?:açıl|kurul|bulun|faaliyet göster)\w+$",
        r"\1 yönettiği \2 neredeydi",
    ),
    (
        r"^(.+['’][dt][ae]) (?:kaleme alınan|yazılan|gönderilen|yollanan) mektubu kim kime (?:yaz|gönder|yolla)\w+$",
        r"\1 kim kime mektup yazdı",
    ),
    (
        r"^(.+?['’]?n?[ıiuü]n (?:sözleri|ifadeleri|görüşleri|anlattıkları|iddiaları|söyledikleri|sözü)) (?:hangi|ne) (?:eser|kaynak|kaynağ|kitab|kitap|belge|çalışma)\w* (?:dayanılarak |dayanarak )?(?:aktar|alın|alıntılan|nakled)\w+$",
        r"\1 nereden aktarılıyor",
    ),
    (
        r"(\S+[ae]) (?:katılmaya|katılmak (?:için|üzere|amacıyla)|iştirak etmek (?:için|üzere)) (?=(?:gid|git|gel|yola çık|hareket e)\w)",
        r"\1 ",
    ),
    (
        r"((?:imzalan|sonuçlan|yapıl|tamamlan|onaylan|bit|sonuçlandırıl)m[ae]s[ıi]) (neden|niçin|niye|ne için) (?:(?:bu|o) kadar |böyle )?(?:çok )?(?:uzun|vakit|zaman) (?:sürdü|sürmüş|sürmüştü|aldı|almış|almıştı|uzadı)$",
        r"\1 \2 gecikti",
    ),
    (
        r"^(neden|niçin|niye) (.+(?:imzalan|sonuçlan|yapıl|tamamlan|onaylan|bit|sonuçlandırıl)m[ae]s[ıi]) (?:(?:bu|o) kadar |böyle )?(?:çok )?(?:uzun|vakit|zaman) (?:sürdü|sürmüş|sürmüştü|aldı|almış|almıştı|uzadı)$",
        r"\2 \1 gecikti",
    ),
    (rf"^{_OF_DEED} (?:kimin|kimlerin) (?:hoşuna gitme|işine gelme)(?:di|miş|mişti)$", r"\1'e kim karşı çıktı"),
    (
        rf"^{_OF_DEED} (?:kimi|kimleri) (?:memnun etme|hoşnut etme|tatmin etme)(?:di|miş|mişti)$",
        r"\1'e kim karşı çıktı",
    ),
    (
        rf"^{_OF_DEED}['’]?n?[dt][ae]n {_WHO} (?:memnun (?:kalma|olma)(?:dı|mış|mıştı)|memnun değil(?:di|miş)|hoşnut (?:kalma|olma)(?:dı|mış)|hoşnut değil(?:di|miş)|hoşlanma(?:dı|mış|mıştı)|rahatsız (?:oldu|olmuş|olmuştu))$",
        r"\1'e \2 karşı çıktı",
    ),
    (
        rf"^{_OF_DEED} (?:kim|kimler|hangi \w+?)(?:in|ın|un|ün) {_BACKING} (?:\S+ )?{_PASSED}$",
        r"\1'nı kim destekledi",
    ),
    (
        rf"^{_OF_DEED}(?:['’]?n[ıiuü]n) meclis\S*?[dt][ae]n geçmesini {_WHO} sağla(?:dı|mış|mıştı)$",
        r"\1'nı \2 destekledi",
    ),
    (r"\b(kimin|hangi (?:\w+ )?\w+[ıiuü]n) (?:parmağı|payı|katkısı|tesiri) (?=var|oldu)", r"\1 etkisi "),
    (rf"(?<=[ıiuü])n[ıiuü]n {_PREPARING}(?=nd[ae] (?:kimin|kimlerin|hangi (?:\w+ )?\w+) etkisi)", ""),
    (rf"^(\S.*[ıiuü])nd[ae] (hangi (?:\w+ )?\w{{3,}}?[^aeıioöuü\W])[ıiuü]n {_HAD_EFFECT}$", r"\1nı \2 etkiledi"),
    (rf"^(\S.*[ıiuü])nd[ae] (hangi (?:\w+ )?\w{{3,}}[aeıioöuü])n[ıiuü]n {_HAD_EFFECT}$", r"\1nı \2 etkiledi"),
    (
        r"((?:yönettiği|başında (?:olduğu|bulunduğu)|başkanlık ettiği) (?:temsilcilik|elçilik|büyükelçilik|konsolosluk|büro)) (?:(?:nerede|hangi (?:şehirde|kentte)) (?:aç[ıi]lm?[ıi]şt?[ıi]?|aç[ıi]ld[ıi]|kurul(?:du|muş|muştu)|bulunuyordu|faaliyet göster\w+|çal[ıi]ş[ıi]yordu)|hangi (?:şehirde|kentte)ydi)$",
        r"\1 neredeydi",
    ),
    (rf"(\w+[aeıioöuü])l[ıi]ğ[ıi]n[ae] {_WHO} {_CHOSEN}$", r"\1si \2 oldu"),
    (rf"(\w+[^aeıioöuü\W])l[ıi]ğ[ıi]n[ae] {_WHO} {_CHOSEN}$", r"\1i \2 oldu"),
    (rf"(\w+[^aeıioöuü\W])l[uü]ğ[uü]n[ae] {_WHO} {_CHOSEN}$", r"\1u \2 oldu"),
    (
        rf"((?:['’]?y?l[ae]| ile) (?:yapılan |yapılmış )?{_PACT}) (ne zaman|hangi gün|hangi tarihte|hangi yıl|kaç yılında) (?:imzalan|akdedil|bağıtlan)(?:dı|mış|mıştı|di|miş|mişti)$",
        r"\1 \2 yapıldı",
    ),
    (r"['’]?y?l[ae] (kim|kimler) iyi (?:geçin(?:iyordu|irdi|di|iyor)|anlaş(?:ıyordu|ırdı|tı|ıyor))$", r"'la \1 dosttu"),
    (r"\b(ne|neyi|neler) talep (?:etti|etmişti|ediyordu|etmiş)$", r"\1 istedi"),
    (
        r"^(\S.*? (?:ile|ve) \S.*?) arasında (?:bir |herhangi bir )?(?:bağ|bağlantı|ilişki|ilgi|irtibat) var m[ıi](?:yd[ıi]|d[ıi]r)?$",
        r"\1 nasıl bağlantılı",
    ),
    (
        r"\bhangi (?:görüş|tez|yorum|düşünce)l[ae]r(?:e|a|i|ı) (?:karşı çık|reddet|redded|eleştir)(?:iyor|ıyor|er|ti|di|tı|mekte)\w*$",
        "hangi açıklamalara karşı çıkıyor",
    ),
    (r"^(\S.*?),? ((?-i:[A-ZÇĞİÖŞÜ])\S+['’]y?[ae]) bak[ıi]l[ıi]rsa$", r"\2 göre \1"),
    (r"^((?-i:[A-ZÇĞİÖŞÜ])\S+['’]y?[ae]) bak[ıi]l[ıi]rsa,? ", r"\1 göre "),
    (r"\b(\w{4,}?)ç[ıiuü] m[ıiuü]yd[ıiuü]$", r"\1 yanlısı mıydı"),
    (r"\bhangi (ülke|devlet|hükümet)nin (?:ordu|asker|birlik|kuvvet|güç)l[ae]r[ıi] (?=\w)", "kim "),
    (r"\bhangi toplantı (?=(?:başla|toplan|yapıl|açıl|düzenlen)\w+$)", "hangi kongre "),
    (
        rf"^{_OF_DEED}(?:['’]?n[ıiuü]n) (?:meclis\S*?[dt][ae]n (?:\w+ )?geçmesine|onaylanmasına|kabulüne) {_WHO} (?:destek (?:oldu|verdi|olmuş|vermiş)|yardım etti|katk[ıi] (?:sağladı|verdi))$",
        r"\1'nı \2 destekledi",
    ),
    (r"(\w{3,}l[ae]r[ıi]n[ıi]) (kime|kimlere) (?:yazdı|yazmış|yazmıştı)$", r"\1 \2 anlattı"),
    (r"\b(kime|kimlere|neye) hayrand[ıi]$", r"\1 hayran oldu"),
)
"""A pattern, and the plainer words in its place."""
