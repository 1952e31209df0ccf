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

_THROUGH = r"(?:eliyle|vasıtasıyla|vasıtası ile|aracılığıyla|aracılığı ile|üzerinden|kanalıyla)"
_GIVING = r"(?:ver|gönder|yolla|sağla|sun|tahsis et|temin et|teslim et)"

_FIGHT = r"(?:muharebesi|savaşı|çarpışması|meydan muharebesi|kuşatması|seferi)"

PLAINER: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:konusunda|hakkında|hususunda|üzerinde|üzerine) (?:birbiriyle |birbirleriyle |birbirini )?(?:çelişen|çatışan|tutmayan) (?:sav|iddia|görüş|açıklama|beyan)lar (?:hangileri|neler)(?:di|dir)?$",
        "hakkında çelişen iddialar hangileri",
    ),
    (r"\banlaşma(?=\w* \w+ (?:hakkında|konusunda) \w* ?çelişen )", "antlaşma"),
    (
        r"(n[ıiuü]n) tarafı olan (devlet|ülke|hükümet|ülke)l[ae]r (?:hangileri|kimler)(?:di|dir)?$",
        r"\1 tarafları hangi \2lerdi",
    ),
    (r"\bmahk[uû]m ol(?:du|muş|muştu|an)(?=$| )", "mahkum edildi"),
    (rf"({_FIGHT})n[iı] (kim|kimler|hangi \w+) kazan\w+$", r"\1nde \2 yendi"),
    (rf"({_FIGHT})n[iı] (kim|kimler|hangi \w+) kaybet\w+$", r"\1nde \2 yenildi"),
    (rf"({_FIGHT})n[iı]n (?:galibi|kazananı|muzafferi) (kim|kimler)(?:di|dir)?$", r"\1nde \2 yendi"),
    (rf"({_FIGHT})n[iı]n (?:mağlubu|kaybedeni) (kim|kimler)(?:di|dir)?$", r"\1nde \2 yenildi"),
    (r"(\w+n)[ae] (?:\w+['’][dt][ae] )?(kim|kimler) sıcak (?:bak|yaklaş)\w+$", r"\1ı \2 destekledi"),
    *(
        (rf"\bfırka{old}\b", f"parti{new}")
        for old, new in zip(
            ("sının", "sını", "sına", "sından", "sında", "sı", "nın", "yı", "ya", "dan", "da", ""),
            ("sinin", "sini", "sine", "sinden", "sinde", "si", "nin", "yi", "ye", "den", "de", ""),
            strict=True,
        )
    ),
    (
        r"\b(?:otobiyografisinde|anılarında|hatıratında|hatıralarında|kitabında|eserinde|makalesinde|günlüğünde) (?=(?:kim|kimler)\b)",
        "",
    ),
    (
        r"\b(?:\w+l[ıiuü][kğ])[ıiuü]?(?:n?d[ae]n|t[ae]n) (?=(?:kim |kimler |ne zaman |kimi )?(?:azl|uzaklaştır|al[ıi]n|atıl|çıkar[ıt]))",
        "",
    ),
    (
        r"^((?-i:[A-ZÇĞİÖŞÜ])\S*(?: (?-i:[A-ZÇĞİÖŞÜ])\w+)*) (?:neyi|ne|hangi görüşü|neleri) (?:savunuyor|savunur|savundu|savunmakta)$",
        r"\1 ne iddia ediyor",
    ),
    *(
        (
            rf"(\w*[{vowels}]\w*?[ıiuü])n[ıiuü]n (?:sonucunda|sonunda|ardından) (hangi|kaç) (antlaşma|anlaşma|sözleşme|mütareke|protokol) (?:ortaya çık|meydana gel|doğ|çık)\w+$",
            rf"\1{ending} \2 \3 doğdu",
        )
        for vowels, ending in (("aıou", "ndan"), ("eiöü", "nden"))
    ),
    (
        r"\b(kimin|kimlerin|hangi \w+(?:ın|in|un|ün)) (?:çıkarlarını|menfaatlerini|çıkarını) (?:yansıt|temsil et|temsil ed|güd|gözet|dile getir)\w+$",
        r"\1 temsilcisiydi",
    ),
    (
        r"\b(?:dolayı|ötürü) (kim|kimler) (?:üzüntüsünü|üzüntülerini|pişmanlığını) (?:belirt|bildir|ifade et|dile getir|açıkla)\w+$",
        r"dolayı \1 özür diledi",
    ),
    (
        r"\b(\S+[dt][ae]n) (kim|kimler) (?:üzüntü|pişmanlık) duy(?:du|muş|muştu|duğunu belirtti|duğunu bildirdi)(?:lar)?$",
        r"\1 dolayı \2 özür diledi",
    ),
    (r"\b(?:maiyetiyle|maiyetindekilerle|maiyeti ile|yanındakilerle|adamlarıyla)(?: birlikte| beraber)? (?=\S)", ""),
    (
        r"\bhangi (makam|koltuk|mevki|görev|konum)[dt][ae] (?:oturuyor|oturmakta|bulunuyor|bulunmakta|yer alıyor)(?:du|ydı)?$",
        r"hangi görevdeydi",
    ),
    (
        r"\b(\w+l[ıiuü]ğ[ıiuü]) (?:kimdeydi|kimin (?:elinde|üzerinde|üstünde)ydi|kimin elindeydi|kime aitti)$",
        r"\1 görevinde kim vardı",
    ),
    (
        r"\b(elçi|büyükelçi|komiser|bakan|başkan|başbakan|konsolos|komutan|vali|vekil|temsilci)l[ıiuü][kğ][ıiuü]?(?:n?d[ae]n|t[ae]n) (önce|sonra)\b",
        r"\1 olmadan \2",
    ),
    (
        r"(\w+)n[ae] (?:kimin|kimlerin) (?:etkisi|tesiri) (?:oldu|olmuştur|olmuştu|vardı|var|olmuş)$",
        r"\1 üzerinde kim etkili oldu",
    ),
    (
        r"(['’])y?[ae] (?:kimin|kimlerin) (?:etkisi|tesiri) (?:oldu|olmuştur|olmuştu|vardı|var|olmuş)$",
        r" üzerinde kim etkili oldu",
    ),
    (
        r"^((?-i:[A-ZÇĞİÖŞÜ]).*?) (ile|ve) ((?-i:[A-ZÇĞİÖŞÜ]).*?)['’]?n?[ıiuü]n (?:birbiriyle|birbirleriyle|birbirine|kendi aralarında|aralarında) (?:ne gibi bir |nasıl bir |herhangi bir |ne tür bir )?(?:bağ|bağlantı|ilişki|ilgi)(?:[ıi]|s[ıi]|l[ae]r[ıi]) (?:vardı|var|neydi|nedir|ne)$",
        r"\1 ile \3 arasında nasıl bir bağ vardı",
    ),
    (r"\b(?:baş|asıl|başlıca|esas|gerçek|tek) sorumlusu\b", "sorumlusu"),
    (
        r"\byerine geçen ((?:heyet |delegasyon |misyon |parti )?(?:başkanı|reisi|lideri)) kim (?:oldu|olmuştu)$",
        r"yerine \1 kim oldu",
    ),
    (
        rf"^((?-i:[A-ZÇĞİÖŞÜ])\S*(?: (?-i:[A-ZÇĞİÖŞÜ])\w+)*?)(?:['’]n[ıiuü]n)? {_THROUGH} (\S.*(?:mesaj|mektub|telgraf|haber|not|davet|çağrı)(?:s?[ıiu]|lar[ıi]|ler[ıi])) (kime|kimlere|nereye) (?:ulaş|ilet|gönder|veril|teslim ed|yolla)\w*$",
        r"\1 \2nı \3 ulaştırdı",
    ),
    (
        rf"\b(mesaj|mektub|telgraf|haber|çağrı)([ıiu]|s[ıi])n[ıiu] (?:kim|kimin) {_THROUGH} (?:ulaştır|ilet|gönder|yolla)\w*$",
        r"\1\2nı kim ulaştırdı",
    ),
    (
        r"\b(?:konusunda|hakkında|üzerinde|hususunda) (?:hangi iddialar|hangi açıklamalar|kimler) (?:birbiriyle |birbirleriyle )?(?:çelişiyor|çelişir|çelişmekte|çatışıyor|anlaşamıyor|uyuşmuyor|ters düşüyor)$",
        "hakkında çelişen iddialar hangileri",
    ),
    (
        r"\bhangi (?:kurum|kuruluş|komiserlik|teşkilat|daire|bakanlık|örgüt)[dt][ae] (?:görevliydi|görev (?:yap|al)\w+|çalış\w+)$",
        "hangi kurumun üyesiydi",
    ),
    (r"\bhangi (?:ilke|fikir|düşünce|görüş|ideal|dava|prensip|öğreti)l[ae]re (?=sempati|hayran|yakınlık)", "neye "),
    (r"\b(kimin|\S+['’]?n[ıiuü]n) (?:istek|talep)lerini (?=geri çevir|reddet|redded)", r"\1 önerisini "),
    (rf"\b{_GIVING}m[ae]yi (?=(?:vaat|vadet|vaad|taahhüt|söz ver))", ""),
    (rf"\b{_GIVING}m[ae] (?:sözü|vaadi) (?:verdi|vermiş|vermişti|veriyor)(ler)?$", r"vaat etti\1"),
    (r"\bkampanyaları (kim|kimler) (?:başlat|yürüt|aç)\w+$", r"kampanyalara \1 önayak oldu"),
    (r"\bkampanyayı (kim|kimler) (?:başlat|yürüt|aç)\w+$", r"kampanyaya \1 önayak oldu"),
    (
        r" ile (kim|kimler)in (?:yakın|iyi|sıkı|samimi|dostane|dostça|sıcak) (?:ilişki|bağ|münasebet)(?:s?i|leri|ları|ı) (?:vardı|var)$",
        r" ile \1 dosttu",
    ),
    (
        rf"(mektub|telgraf|nota|muhtıra|mesaj)(?:ın|in|un|ün|nın|nin) {_ENDS} kim(?:dir|di)?,? (?:ve )?{_ENDS} kim(?:dir|di)?$",
        r"\1u kim kime yazdı",
    ),
    *((rf"{_STATED} {told} (?:kişi|kimse|şahıs) kim(?:dir|di)?$", rf"\1 kim {verb}") for told, verb in _PAST.items()),
    *(
        (rf"{_STATED} {told} (tarihçi|yazar|araştırmacı|akademisyen) kim(?:dir|di)?$", rf"\1 hangi \2 {verb}")
        for told, verb in _PAST.items()
    ),
    (
        r"\bhangi (açıklama|görüş|yorum|tez)(?:y[ıi]|[ıiü]|l[ae]r[ıi])? (?:ikna edici|inandırıcı|yeterli|doyurucu) bul(?:muyor|madı|mamış|maz)$",
        r"hangi açıklamaya karşı çıkıyor",
    ),
    (
        r"\bhangi (?:açıklamayı|açıklamaları|görüşü|görüşleri|yorumu|tezi) (?:reddediyor|reddetti|reddeder|kabul etmiyor|kabul etmedi|benimsemiyor)$",
        "hangi açıklamaya karşı çıkıyor",
    ),
    (r"^(\S+(?: \S+)??)['’]?(?:n[ıiuü]n)? (?:neye|ne) karar verdi(?:ler)?$", r"\1'nin kararı ne hakkında"),
    (
        r"^((?-i:[A-ZÇĞİÖŞÜ])\S+(?: (?-i:[A-ZÇĞİÖŞÜ])\w+)?) \S+['’]y?[ae] (?:ne|hangi) amaçla (?:git|gel|gid|yola ç)\w+(?: \w+)?$",
        r"\1 neyi amaçladı",
    ),
    (
        r"^((?-i:[A-ZÇĞİÖŞÜ]).*?)['’]?n?[ıiuü]n ((?-i:[A-ZÇĞİÖŞÜ]).*?)['’]?y?l[ae] (?:ne gibi bir |nasıl bir |herhangi bir )?(?:bağ|bağlantı|ilişki|ilgi)(?:[ıi]|s[ıi]) (?:vardı|var|neydi|nedir|ne)$",
        r"\1 ile \2 arasında nasıl bir bağ vardı",
    ),
    (
        r"^((?-i:[A-ZÇĞİÖŞÜ]).*?)['’]?n?[ıiuü]n ((?-i:[A-ZÇĞİÖŞÜ]).*?) ile (?:ne gibi bir |nasıl bir |herhangi bir )?(?:bağ|bağlantı|ilişki|ilgi)(?:[ıi]|s[ıi]) (?:vardı|var|neydi|nedir|ne)$",
        r"\1 ile \2 arasında nasıl bir bağ vardı",
    ),
    (r"^(kim(?:di|dir|lerdi)?) (\S.*\w{2}y?[ae]n)$", r"\2 kimdi"),
    (r"\bhangi göreve getiril(?:di|miş|mişti)$", "hangi göreve atandı"),
    (
        r"(\S+['’]?y?[ıiuü]) temsilen (?:yer alan|katılan|bulunan|gelen|giden) (üye |delege |temsilci |kişi |)(kim|kimler)(?:di|dir)?$",
        r"\1 temsil eden \2\3di",
    ),
    (
        r"(\S+['’]?y?[ıiuü]) temsilen (kim|kimler) (?:vardı|katıl\w+|bulun\w+|yer al\w+|gel\w+|git\w+)$",
        r"\1 \2 temsil etti",
    ),
    *(
        (rf"\b{noun} hangi tarihi taşıyor(?:du)?$", f"{owned} tarihi ne")
        for noun, owned in (
            ("mektup", "mektubun"),
            ("mektubu", "mektubunun"),
            ("telgraf", "telgrafın"),
            ("telgrafı", "telgrafının"),
            ("mesaj", "mesajın"),
            ("mesajı", "mesajının"),
            ("nota", "notanın"),
            ("notası", "notasının"),
            ("rapor", "raporun"),
            ("raporu", "raporunun"),
        )
    ),
    (
        r"^(?-i:[A-ZÇĞİÖŞÜ])\S+(?: (?-i:[A-ZÇĞİÖŞÜ])\w+)?,? (\S.*[ıiuü])n[ıiuü] (hangi (?:kaynağa|esere|belgeye|arşive|kaynaklara|eserlere|belgelere)) dayandırıyor$",
        r"\1 \2 dayanıyor",
    ),
    (
        r"^\S+(?: \S+)? [\"“”]?(\S.*?)[\"“”]?['’]?[ıiuü] (hangi tarihte|ne zaman|hangi gün) (?:yayımladı|yayınladı)$",
        r"\1 \2 yayımlandı",
    ),
)
"""A pattern, and the plainer words in its place."""
