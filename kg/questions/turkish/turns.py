"""Turkish turns of phrase that say no more than a plainer one, for :mod:`kg.questions.rewordings`. Data only.

No word of a relation is owned here, and no name. Letters with marks stand for those without, too.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

_LOCATIVE, _ABLATIVE = r"n?[dt][ae]", r"n?[dt][ae]n"
_AT_THE_END = r"(?:n?[ıiuü]n )?(?:sonunda|sonucunda|neticesinde)"
_KEEPING = r"(?:kurum|arşiv|arsiv|kütüphane|kutuphane|enstitü|merkez|müze|üniversite)"
_TREATY = r"(antlaşma|anlaşma|sözleşme|protokol)"
_PLACE = r"(?:şehir|sehir|kent|yer|ülke|bölge|semt)"
_HELD = r"(?:yapıldı|yapildi|düzenlendi|duzenlendi|gerçekleşti|gerceklesti|geçti|gecti|cereyan etti|vuku buldu)"
_BODY = r"mahkeme|hükümet|meclis|kurum|devlet|taraf|heyet|parti|ordu|örgüt|komisyon|komite"
_GROUP = r"(?:heyet|delegasyon|grup|grub|parti|örgüt|orgut|komite|kurul|komisyon|kabine)"
_BEING_IN = r"(?:vardı|vardi|var|bulunuyordu|bulundu|yer aldı|yer aldi|yer alıyordu|yer almıştı|görev aldı|oturuyordu)"
_OF_A_MATTER = r"(?:konu alan|konu edinen|konu eden|ele alan|düzenleyen)"
_SPEAKING = r"(?:söz et|soz et|bahset|bahsed|söz ed|soz ed|değin|degin|dem vur)\w*"
_AT_WHOSE_CALL = r"(?:öncülüğünde|önderliğinde|girişimiyle|çağrısıyla|inisiyatifiyle)"
_LEFT_OUT = r"(?:al[ıi]n|çağr[ıi]l|cagr[ıi]l|davet edil)m[ae]"
_MATTERS = r"(?:konu|mesele|sorun|husus)(?:lar|ler)?"
_TREATED = r"(?:ele alındı|ele alindi|görüşüldü|gorusuldu|konuşuldu|konusuldu|tartışıldı|tartisildi|müzakere edildi)"
_DUTY = r"(?:görevini|görevinde|makamını|makamında|mevkiini|mevkiinde|koltuğunda)"
_HOLDS = r"(?:yürüt|üstlen|yap|ifa e|yerine getir|bulun|otur|işgal e)\w*"
_LETTER = r"(?:rapor|mektu[pb]|telgraf|mesaj|nota|muhtıra|haber)"
_MEETING = r"(?:konferans|kongre|toplantı|toplanti|görüşme|gorusme|kurultay|şura|zirve|oturum)"
_WRITTEN = r"(?:yazıldı|yayımlandı|yayınlandı|gönderildi|verildi|yollandı|yazılmış|yayımlanmış)"
_SIGNED = r" sonucunda \1 \2 imzalandı"
_SAID_IN = r"(?:mektu[pb]|telgraf|nota|mesaj|rapor|muhtıra|çağrı|bildiri|konuşma)"
_COUNTRY = r"(?:ülke|devlet|hükümet|taraf|örgüt|kurum|cumhuriyet)"
_IS_WHO = r"(?:kim(?:di|dir)?,? (?:ve )?)?(?:neyin nesi(?:ydi|dir)?|nasıl biri(?:ydi|dir|siydi|sidir)?|neciy?(?:di|dir)|kimin nesi(?:ydi|dir)?|kim oluyor(?:du)?|nasıl bir (?:adam|insan|kişi)(?:ydı|dır|ydi|dir)?)"

_CLAIMING = (
    r"(?:ileri|öne|one) sür\w+|iddia e[dt]\w+|savun\w+|söyl\w+|soyl\w+|belirt\w+|düşün\w+|dusun\w+|yaz\w+|anlat\w+"
)

_DIFFERING = r"(?:açıklama|görüş|yorum|anlatı|tez|ifade|rivayet|düşünce)l[ae]r"
_VOICES = r"(?:kaynaklar|tarihçiler|anlatılar|yazarlar)"
_POINTS = r"(?:hangi (?:konu|nokta|mesele|husus)(?:lar)?d[ae]|nerede|nerelerde)"
_DIFFER = r"(?:birbir\w+ )?(?:çeliş|ayrıl|ayrış|farklılaş|anlaşam)\w*yor(?:lar)?"
_RELIED = r"(?:aktardığı|alıntıladığı|alıntı yaptığı|dayandığı|yararlandığı|faydalandığı|başvurduğu|kullandığı)"
_RELYING = r"(?:dayan|yararlan|faydalan|başvur)[ıiuü]yor"

_SAID_OF = r"(?:iddia|görüş|söz|düşünce|eleştiri|suçlama|ifade|yazdık|söyledik|yorum|kanaat|tanıklı)"

_SPAN = r"(?:hangi (?:tarih|yıl|ay|gün|sene)l[ae]r arasında|kaç yılları arasında|(?:ne zaman|hangi \w+)d[ae]n (?:ne zaman|hangi \w+)a(?: kadar| dek)?)"
_BECAUSE = r"(?:yüzünden|sebebiyle|nedeniyle|dolayısıyla|[dt][ae]n (?:dolayı|ötürü))"
_OF_MATTERS = r"(?:uyar|eleştir|suçla|kına|itham e[dt]|tenkit e[dt]|protesto e[dt]|ikaz e[dt])\w*"

_TIE = r"(?:birbirine |bir araya )?"
_CLASHING = (
    r"(?:birbir\w+ (?:ters düş|karş[ıi]t düş|uyma|tutma)\w+|birbirine (?:z[ıi]t|ayk[ıi]r[ıi]|karş[ıi]t)|çelişkili)"
)
_MADE = r"(?:yapt[ıi]|yapm[ıi]şt?[ıi]?|akdett?\w+|bağ[ıi]tla\w+)(?:lar)?"
_PACT = r"(?:(?:ant|an)laşma|sözleşme|protokol|mütareke)"
_OF_MATTERS_BY = r"(?:uyar|eleştir|suçla[yi]|kına[yi]|itham ed|tenkit ed|protesto ed|ikaz ed)[ae]n(?:l[ae]r)?"

PLAINER: tuple[tuple[str, str], ...] = (
    (rf"(?<=\w) ?{_BECAUSE} (?=(?:\S+ ){{1,3}}{_OF_MATTERS_BY} kim\w*$)", " hakkında "),
    (rf"(?<=\w) ?{_BECAUSE} (?=(?:\S+ ){{1,3}}(?:kim|kimi|kimler|kimleri) {_OF_MATTERS}$)", " hakkında "),
    (
        r"(?<=\w)n?[ıiuü]n (?:nedeni|sebebi|nedenleri|sebepleri|gerekçesi) (?:konusunda|hakkında|üzerine|üzerinde) (?=.*(?:iddia|görüş|açıklama|çeliş))",
        " hakkında ",
    ),
    (
        rf"^(\S.*\S) (?:konusunda|hakkında|hakkındaki|üzerine|ile ilgili) (?:{_CLASHING}|(?:birbir\w+ )?çelişen) (?:iddia|görüş|aç[ıi]klama|ifade|anlat[ıi]|tez|yorum)l[ae]r (?:hangi|ne)\w+$",
        r"\1 hakkında hangi iddialar çelişiyor",
    ),
    (rf"({_SAID_IN}\w*) (?:hangi|kaç) tarihli(?:dir|ydi|ymiş)?$", r"\1 ne zaman gönderildi"),
    (rf"({_PACT}\w*) (?:hangi|kaç) tarihli(?:dir|ydi|ymiş)?$", r"\1 ne zaman imzalandı"),
    (
        r"(kimin|kimlerin) (?:düşünce|fik[ir]r|görüş|anlatt[ıi]k|yazd[ıi]k|öğreti|eser|çalışma|tez)(?:l[ae]r)?[ıi]nd[ae]n etkilen(?=\w)",
        r"kimden etkilen",
    ),
    (r"\b(nerede|hangi \w+|kim(?:ler)?) öl(?:dü|düler|müş|müştü|müştür)$", r"\1 vefat etti"),
    (
        r"(?<=\S )(?:kimi|kimleri|kim(?:ler)?in (?:tavsiye|öğüd|öneri|uyarı|teklif|söz)\w*) (?:dinlemedi|dikkate almadı|ciddiye almadı|göz ardı etti)$",
        "kimin önerisini reddetti",
    ),
    (
        rf"(?<!heyet)(?<!üye)(?<!delege)(l[ae]r)[ıi]n (?:aras[ıi]nda|içinde) kim(?:ler)? {_BEING_IN}$",
        r"\1ın üyeleri kimlerdi",
    ),
    (
        rf"^{_VOICES} (\S.*?) (?:konusunda|hakk[ıi]nda|üzerinde) (?:{_POINTS} )?{_DIFFER}$",
        r"\1 hakkında hangi iddialar çelişiyor",
    ),
    (
        rf"^(\S.*?) (?:konusunda|hakk[ıi]nda|üzerinde) {_VOICES} (?:{_POINTS} )?{_DIFFER}$",
        r"\1 hakkında hangi iddialar çelişiyor",
    ),
    (r"^(?!.*(?:zamandan|tarihten))(.*)\b(?:ne zamana|hangi (?:tarihe|güne|aya|yıla)) (?:kadar|dek)\b", r"\1ne zaman"),
    (r"['’]?[ns]?[ıiuü]n başlangıç tarihi (?:ne|nedir|neydi|hangisi\w*)$", " ne zaman başladı"),
    (r"['’]?[ns]?[ıiuü]n (?:bitiş|sona erme|kapanış) tarihi (?:ne|nedir|neydi|hangisi\w*)$", " ne zaman sona erdi"),
    (r"['’]?[ns]?[ıiuü]n (?:imza|imzalanma|imzalanış) tarihi (?:ne|nedir|neydi|hangisi\w*)$", " ne zaman imzalandı"),
    (r"(?<=[ıiuü]n )(?:tamamen|tümüyle|bütünüyle|büsbütün|iyice) (?!\w*m[ae]m[ae])(?=\w{3,}m[ae]s[ıi])", ""),
    (
        r"\b(\w+) taraf(?:ından|ında|ı adına|ının temsilcisi olarak) kim(?:ler)? (imzala(?:dı|mıştı|mıştır))$",
        r"hangi \1 \2",
    ),
    (r"(?:kaç|hangi yıl) doğumlu(?:dur|ydu|ymuş)?$", "ne zaman doğdu"),
    (r"hangi (?:ay|yıl|gün|tarih|mevsim)[ae] (?:rastl|denk gel|rast gel|düş|isabet e)\w*$", "ne zamandı"),
    (r"(?:hangi|kaç) (?:yıl|ay|gün|tarih)(?:da|de|te|ta|ında)(?:ydı|ydi|dır|dir)$", "ne zamandı"),
    (
        r"['’]?[nu]?[nıiuü]n? (?:konuşma|söylev|nut[uk]k?)s?[ıiu]n[ıiu] (ne zaman|nerede|hangi \w+|kaç yılında) (?:yaptı|verdi|söyledi)$",
        r" \1 konuştu",
    ),
    (r"(?<=kime )(cevap|yan[ıi]t) (?:yaz|gönder|yolla)(?:d[ıi]|m[ıi]ş)$", r"\1 verdi"),
    (r"(?<=kimlere )(cevap|yan[ıi]t) (?:yaz|gönder|yolla)(?:d[ıi]|m[ıi]ş)$", r"\1 verdi"),
    (r"(\w{3,}m[ae]) (?:olay|hadise)[ıi](?=s? |n[dt])", r"\1"),
    (r"(\w{3,}m[ae]) (?:olay|hadise|hâdise)s?[ıi]n([ıi]|[ae])(?= )", r"\1y\2"),
    (
        r"^(\S+(?: \S+)?) (\S+?)['’]?y?l[ae] (?:aynı fikirde|hemfikir|aynı görüşte) (m[iı]\w*)$",
        r"\1 ile \2 aynı fikirde \3",
    ),
    (r" nerede (?:görevli(?:ydi|ymiş)?|görev (?:yap|al)\w+|hizmet (?:et|ed|ver)\w+)$", " hangi makamda bulundu"),
    (r"\bgidemed(?=i)", "gitmed"),
    (r"\b(gel|dön|ulaş|var|katıl|gir|çık)[ae]m([ae])(?=d[ıi](?:l[ae]r)?$)", r"\1m\2"),
    (
        r"(?:['’]?[yn]?[ıiuü]) nas[ıi]l (?:değerlendir|yorumla|yorumlu|nitele|nitel[ıi]|tan[ıi]ml|betiml)\w*(?:yor|di|mekte)\w*$",
        " hakkında ne diyor",
    ),
    (rf"(\d{{4}}) tarihli (?={_PACT})", r"\1 "),
    (r"(\d{4} \w+a)y([ıa]) (?=(?:kim|hangi)\w*)", r"\1sın\2 "),
    (r"(\d{4} \w+e)y([ie]) (?=(?:kim|hangi)\w*)", r"\1sin\2 "),
    (rf"(\d{{4}}) ({_PACT})n[ıi]n (?=taraf)", r"\1 \2sının "),
    (
        rf"({_PACT}\w*?)[ıi]n[ıi] hangi (?:taraf(?:lar)? (?:imzala\w+|{_MADE})|(?:devlet|ülke|hükümet|güç)(?:l[ae]r)? {_MADE})$",
        r"\1ının tarafları kimlerdi",
    ),
    (
        rf"^(\S.*?)(?:['’]?y?l[ae]| ile| ve) (\S+(?: \S+)?)['’]y?[ıiuü] {_TIE}(?:bağlayan (?:ne(?:ydi|dir)?|şey ne(?:ydi|dir)?)|ne bağl[ıi]yor\w*|ne bağlad[ıi])$",
        r"\1 ile \2 arasında nasıl bir bağ var",
    ),
    (
        rf"\b{_CLASHING} (?:iddia|görüş|aç[ıi]klama|ifade|anlat[ıi]|tez)l[ae]r (?:hangi|ne)\w+$",
        "çelişen iddialar hangileri",
    ),
    (
        r"\bhangi (iddia|görüş|aç[ıi]klama)l[ae]r (?:birbir\w+ )(?:ters düş|uymu|tutmu|z[ıi]t|ayk[ıi]r[ıi]|karş[ıi]t)\w*$",
        "hangi iddialar çelişiyor",
    ),
    (
        r"^(.+['’]?[ae]) (?:ne|neler|ne hakkında|hangi konuda|ne konuda) (?:yazdı|yazmıştı|yazmış|yazıyor|yazıyordu)$",
        r"\1 mektubunda ne dedi",
    ),
    (rf"(?<=\S )({_GROUP}\w*[dt][ae]) hangi (\w+l[ae]r) (?:vardı|var|bulunuyordu)$", r"\1 hangi \2 yer alıyordu"),
    (r"['’]?[ny][ae] (ne zaman|nerede|hangi \w+|kim tarafından) imza at[ıi]ld[ıi]", r" \1 imzalandı"),
    (
        r"(?:['’]?n?[ıiuü]n) (?:iddiası|ifadesi|sözleri|anlatımı|görüşü|kanaati|aktardığı|yazdığı|söylediği|anlattığı)n[ae] göre",
        " göre",
    ),
    (r"n?[ae] hangi (şehir|kent|yer|ülke) (?:ev sahipliği yap|sahne ol)\w+", r" hangi \1de toplandı"),
    (r"\bne (?:ilgi|alaka|bağ|bağlantı)(?:sı|si|ı)? (?=var)", "ne ilişkisi "),
    (r"(?<=l[ae]) (?:ilgi|alaka|bağlantı)(?:sı|si) (?=ne)", " ilişkisi "),
    (rf"hangi {_DIFFERING} (?:birbir\w+ )?çeliş\w+$", "hangi iddialar çelişiyor"),
    (r"\b(?:kiminle|kimle|kimlerle) (?=(?:katıl|imzala|gel|git|dön|çık)\w+$)", "kiminle birlikte "),
    (r"['’]?n[ıiuü]n (?:uygulan|yerine getiril|yürürlüğe kon)m[ae]s[ıi]n[ıi] (?=(?:(?:kim|kimler) )?hızland)", "'nı "),
    (
        r"(\S)['’]y?([ae]) (?:yollanan|gönderilen|atanan) ilk (?=\S+ (?:\w*elçi|temsilci|konsolos)\w*s[ıi] kim)",
        r"\1'd\2ki ilk ",
    ),
    (
        r"(\bhangi heyet\w* \S+['’]?[yn]?[ae]|\S+['’]?[yn]?[ae] hangi heyet\w*) (?:gönderildi|yollandı|gönderilmişti)$",
        r"\1 gitti",
    ),
    (r"\bhangi (konferans|toplantı|kurultay)[dt]ayd[ıi]$", r"hangi \1a katıldı"),
    (r"\bhangi (kongre|görüşme|sefer)(?:ler)?deyd[ıi]$", r"hangi \1ye katıldı"),
    (r"\bhangi (heyet|parti|örgüt|komite|gru[pb]|komisyon|meclis)(?:[dt][ae])yd[ıi]$", r"hangi \1in üyesiydi"),
    (r"\bneyin (?:başındaydı|başında bulun(?:du|uyordu)|başında (?:vardı|yer alıyordu))$", "neyi yönetti"),
    (
        r"^(\S.*\S) (?:kimlerden|kimden) (?:oluş(?:uyordu|uyor|ur|tu|muştu)|meydana gel(?:iyordu|di)|ibaretti)$",
        r"\1'in üyeleri kimlerdi",
    ),
    (
        r" (?:hayatı|yaşamı)(?:na dair| hakkında(?:ki)?| ile ilgili) (belgeler|evrak) (nerede|nerde)(?: bulun\w+)?$",
        r" yaşamı hakkındaki \1 \2 saklanıyor",
    ),
    (r"(?<!kim )\b(?:kiminle|kimle|kimlerle) (?=(?:katıl|imzala|gel|git|dön|çık)\w+$)", "kiminle birlikte "),
    (r"(?<=\w) üyelerine (?=(?:\S+ )*(?:ne|neyi|neler) (?:öner|teklif|yaz|bildir|söyle|vaat)\w*)", "'ye "),
    (
        r"['’]?n[ıiuü]n (?:onaylanma|tasdik edilme|kabul edilme|meclisten geçme|geçme)s[ıi]n[ıi] (?=(?:kim|kimler) destekle)",
        "'nı ",
    ),
    (r"['’]?n[ıiuü]n (?:öneri|teklif)(?:leri)?ni (?=(?:kim|kimler) desteklem)", "'nı "),
    (
        r"([ıiuü])n[ıiuü]n (?:hazırlan|oluşturul|geliştiril|tasarlan)m[ae]s[ıi](?=nd[ae] (?:kim|hangi \w+).* etkisi)",
        r"\1",
    ),
    (r"\b(kimin|kimlerin) (?:payı|katkısı|tesiri) (?=var|oldu|bulun)", r"\1 etkisi "),
    (
        r"(?<=telgraf)(\w*)((?: \S+)? (?:ne zaman|ne gün|hangi \w+|kim tarafından|nereden|kime)) çek(?=ildi|ilmiş)",
        r"\1\2 gönder",
    ),
    (
        r"^(\S+ \S.*) (?:hangi|ne) (?:ad|isim)(?:la|le) (?:bilin(?:ir|iyor|mektedir)|an[ıi]l(?:[ıi]r|[ıi]yor|maktad[ıi]r))$",
        r"\1 hangisi",
    ),
    (r"(?<![nN][ıiuü]n )\b(?:en )?(?:sonunda|nihayet|neticede|sonuçta) (?=\S.* m[ıiuü]$)", ""),
    (r"^(\S.*\S) (?:kimi|kimleri) rahatsız e(?:tti|diyordu|tmişti|tmiş)$", r"\1'e kim karşı çıktı"),
    (r"\bneyi (?=temsil e[dt])", "kimi "),
    (rf"^hangi (\w{{4,}}) (\S.+[dt][ıiuü][ğg][ıiuü]n[ıi]) ({_CLAIMING})$", r"\2 hangi \1 \3"),
    (r"(?<=\S )barış (?=(?:görüşme|müzakere|konferans)\w)", ""),
    (r"(?<=\S )(?:barış )?müzakere(?=ler)", "görüşme"),
    (
        rf"({_SPAN}|ne zaman) (\S+['’]?[dt][ae])(?:yd[ıi]|ym[ıi]ş|yd[ıi]lar)$",
        r"\2 \1 bulundu",
    ),
    (
        rf"^(\S+(?: \S+){{0,3}}) {_SPAN} (?:yaşa|hayatta kal)(?:dı|di|mış|mıştır|mıştı)$",
        r"\1 ne zaman doğdu ve ne zaman öldü",
    ),
    (rf"\b((?:{_SAID_IN}|hita[pb])\w*['’]?n?[ıiuü]) (kim|kimler) (?:yazdı|yazmış|kaleme aldı)$", r"\1 \2 gönderdi"),
    (r"hangi (görev|talimat|yetki|emir) (?=veril(?:di|mi)|verdi)", r"ne \1 "),
    (
        r"^(\S.*?n?[dt][ae]) (\S+?)(?:['’]?[yn]?[ıiuü]) (kim|kimler) temsil (?:etti|ediyordu|etmişti)$",
        r"\1 \2 heyetine \3 başkanlık etti",
    ),
    (r"nereye (?:gönderildi|yollandı|gonderildi|yollandi)$", "nereye gitti"),
    (r"(?<=n[ıiuü]) (kim|kimler) (?:dikkate|ciddiye) al(?=d[ıi])", r" \1 dinle"),
    (r"(?<=n[ıiuü]) (kim|kimler) (?:dikkate|ciddiye) alma(?=d[ıi])", r" \1 dinleme"),
    (r"(?<=n[ıiuü]) (kim|kimler) göz ardı ett(?=i)", r" \1 dinlemed"),
    (rf"(?<=\w) ?{_BECAUSE} (?=(?:\S+ )?(?:kim|kimi|kimler|kimleri) {_OF_MATTERS}$)", " hakkında "),
    (
        r"(?<=\S )(?:neye|hangi sebebe|hangi nedene|nelere) (?:bağl[ıi]yor|dayand[ıi]r[ıi]yor|bağlad[ıi])(lar)?$",
        r"nasıl açıklıyor\1",
    ),
    (rf"hakk[ıi]ndaki (?={_SAID_OF})", "hakkında "),
    (rf"({_LETTER}\w* (?:\S+ )?(?:kim|kimler)) (?:götür|getir)(?:dü|di|müş|miş)$", r"\1 iletti"),
    (rf"({_LETTER}\w* (?:\S+ )?)(?:götür|getir)en (?=kim|kişi)", r"\1ileten "),
    (r"\b(yak|yık)t[ıi]rd(?=[ıi])", r"\1t"),
    (r"\b(yak|yık)t[ıi]r(?=m[ıi]ş|an\b|[ıi]lan)", r"\1"),
    (r"\böldürtt(?=[üu])", "öldürd"),
    (r"\böldürt(?=m[üu]ş|en\b|[üu]len)", "öldür"),
    (r"\btutuklatt(?=[ıi])", "tutuklad"),
    (r"\btutuklat(?=m[ıi]ş|an\b|[ıi]lan)", "tutukla"),
    (r"\bkurdur(?=d[uü]|m[uü]ş|an\b|[uü]lan)", "kur"),
    (r"(?<!\badı)n[ae] imza atan(?=\b|lar)", "nı imzalayan"),
    (r"(?<!\badı)n[ae] ((?:\S+ adına )?)(kim|kimler|hangi \w+) imza attı", r"nı \1\2 imzaladı"),
    (r"(?<!\badı)n[ae] imza(?:sın)?y?ı (kim|kimler) at(?:tı|mış|mıştı)(?:l[ae]r)?$", r"nı \1 imzaladı"),
    (r"(?<!\badı)n[ae] imza attı(?=$|lar)", "nı imzaladı"),
    (r"(?<=\S )ne zaman (?:çalışmaya|çalışmalarına|faaliyete|faaliyetine) (?:başladı|geçti)$", "ne zaman açıldı"),
    (r"^(\S+(?: \S+)?) (\S+) için (ne|neler) (?:de|söyle|yaz)\w+$", r"\1 \2 hakkında \3 söylüyor"),
    (rf"['’]?[dt][ae]n nasıl {_SPEAKING}$", " hakkında ne söylüyor"),
    (r"\b(kim|kimler) ne(?:ler)? (?:di?yor|der|dedi|demiş)(?:l[ae]r)?$", r"\1 ne söylüyor"),
    (rf"(\w{{3,}})l[ıiuü]k {_DUTY} (.*?)(kim|kimler) {_HOLDS}$", r"\2\1 \3di"),
    (rf"(\w{{2,}}[aeıioöuü])l[ıiuü]ğ([ıiuü]) {_DUTY} (.*?)(kim|kimler) {_HOLDS}$", r"\3\1s\2 \4di"),
    (rf"(\w{{2,}}[^\Waeıioöuü])l[ıiuü]ğ([ıiuü]) {_DUTY} (.*?)(kim|kimler) {_HOLDS}$", r"\3\1\2 \4di"),
    (r"hangi bakanlığın (?:başındaydı|başında bulundu|başına geçti|başına getirildi)$", "hangi bakanlıkları üstlendi"),
    (r"(?<=[aeıioöuü])ym([ıiuü])ş$", r"yd\1"),
    (
        rf"^(.+?)(?:['’]n?[ıiuü]n) {_RELIED} (tarihçi|yazar|araştırmacı)l[ae]r (?:kim|hangi)\w*$",
        r"\1 hangi \2lerden aktarıyor",
    ),
    (rf"^(?:(?:{_VOICES} )?{_POINTS}|{_POINTS} {_VOICES}) {_DIFFER}$", "hangi iddialar çelişiyor"),
    (rf"(hangi (?:tarihçi|yazar|araştırmacı)l[ae]r)(?:[ae]|d[ae]n) {_RELYING}$", r"\1den aktarıyor"),
    (rf"(hangi (?:kaynak|eser|kitap|çalışma)lar)(?:a|dan) {_RELYING}$", r"\1ı kaynak gösteriyor"),
    (r"\b(pan\w+?)ist (?:propaganda|fikir|fikri|faaliyet|hareket|politika)\w*(?= (?:hakkında|konusunda))", r"\1izm"),
    (r"\b(pan\w+?)ist (?:propaganda|fikir|fikri|faaliyet|hareket|politika)\w*(?= (?:kim|hangi|ne)\b)", r"\1izme"),
    (rf"(\w['’])y?[ae] (?:giden|gelen|gönderilen|yollanan) (?=(?:\w+ ){{0,2}}{_GROUP})", r"\1deki "),
    (
        rf"^(\S+(?: \S+)?),? kimin (?!\w+n[ıiuü] )(.+?)([dt][ıiuü])[ğg][ıiuü]n[ıi] (?:{_CLAIMING})$",
        r"\1 göre kim \2\3",
    ),
    (r"hangi bakanlı(?:k|kları|ğı|klar) yap\w+$", "hangi bakanlıkları üstlendi"),
    (r"(\w{2,})m[ıiuü][şs] olan(?= \w)", r"\1an"),
    (rf"(\w+)n[ıiuü] {_OF_A_MATTER}(?= \w)", r"\1na dair"),
    (rf"['’]y?[ıiuü] {_OF_A_MATTER}(?= \w)", r"'a dair"),
    (rf"(?<=\S )({_GROUP}\w*?)(?:n?[dt][ae]) kim(?:ler)? {_BEING_IN}(?:lar)?$", r"\1nin üyeleri kimlerdi"),
    (rf"({_GROUP}\w*?)(?:n?[dt][ae]) kaç (?:kişi|üye) {_BEING_IN}$", r"\1nin kaç üyesi vardı"),
    (rf"(\w*?[ıiuü])nd[ae]n (?:(kim) {_SPEAKING}|{_SPEAKING} (kim)\w*)$", r"\1 hakkında kim söylüyor"),
    (rf"['’][dt][ae]n (?:kim {_SPEAKING}|{_SPEAKING} kim\w*)$", r" hakkında kim söylüyor"),
    (r"(\w+)(s[ıi]|y[ıi]|[ıi]) yasağını (kim|kimler) (?:koydu|getirdi|uyguladı)$", r"\1\2nı \3 yasakladı"),
    (r"hangi (?:konu|mesele|husus)d[ae]", "ne hakkında"),
    (
        r"(kime|kimlere) (?:verildi|sunuldu|iletildi|yönelikti|yöneltildi|hitaben yazıldı|hitaben yapıldı)$",
        r"\1 gönderildi",
    ),
    (r"kimin yerine (?:getirildi|gönderildi|yollandı|seçildi)$", "kimin yerine geçti"),
    (r"yerine kim (?:getirildi|gönderildi|yollandı|seçildi)$", "yerine kim geçti"),
    (rf"n?[ae] {_LEFT_OUT}yan(?= \w)", "nın dışında bırakılan"),
    (rf"n?[ae] (kim|kimler|hangi \w+) {_LEFT_OUT}d[ıi]$", r"nın dışında \1 bırakıldı"),
    (
        rf"kim(?:in|lerin) {_AT_WHOSE_CALL} (?:toplan|yapıl|düzenlen)\w+",
        "kim tarafından düzenlendi",
    ),
    (r"hangi (grub|heyet|örgüt)[ae] (?:girdi|katıldı|dahil oldu)(?:ler|lar)?$", r"hangi \1in üyesiydi"),
    (r"hangi (parti|komite|komisyon)y?[ae] (?:girdi|katıldı|dahil oldu)(?:ler|lar)?$", r"hangi \1nin üyesiydi"),
    (r"konuşmayı? (kim|kimler) yaptı", r"\1 konuştu"),
    (r"(kim|kimler) (?:bir )?(?:konuşma|nutuk|söylev|hitabe) (?:yaptı|yapmış|verdi|irat etti)$", r"\1 konuştu"),
    (r"['’]?n?[ıiuü]n (?:görüş|düşünce|fikir|fikr|karar|kanaat)(?:ler|lar)?[ıiuü]n[ıiuü] (?=etkile)", "'i "),
    (
        rf"neye (?:karşılık|karşılık olarak|cevaben|yanıt olarak|cevap olarak) {_WRITTEN}$",
        "neye yanıttı",
    ),
    (r"\b(?:bu kadar|o kadar|böyle|bunca) (?=(?:çok |uzun süre )?\w+(?:dı|di|du|dü|tı|ti|tu|tü|yor)$)", ""),
    (r"(\w{3,})m[ae]k zorunda (?:kal|bırakıl|birakil)(\w+)", r"\1\2"),
    (r"(\w{3,})m[ae]y[ıiuü] başar(\w+)", r"\1\2"),
    (r"(\w+['’]?\w*[dt][ae]) (?:çıkan|yer alan|bulunan|görülen|geçen)(?= \w)", r"\1ki"),
    (
        r"(kim|kimler)in (?:yanı|yani|tarafı|tarafi|arkası|arkasi)nda (?:durdu|yer aldı|yer aldi)(?=$|lar)",
        r"\1i destekledi",
    ),
    (r"(?:kimin hakkında(?:ydı|dır)?|kim hakkındaydı|kim hakkındadır|kim hakkında yazılmıştı)$", "kiminle ilgiliydi"),
    (
        rf"hangi {_KEEPING}(?:de|da|te|ta) (sakl\w+|muhafaza\w*(?: ed\w+)?|korun\w+)",
        r"nerede \1",
    ),
    (
        rf"(?:{_LOCATIVE}|{_AT_THE_END}) (hangi|kaç) {_TREATY}(?:lar|ler)?(?:ya|ye|a|e) (?:varıldı|ulaşıldı)$",
        _SIGNED,
    ),
    (rf"{_ABLATIVE} (hangi|kaç) {_TREATY} (?:çıktı|doğdu)$", _SIGNED),
    (
        rf"((?:ayaklan|isyan|savaş|muharebe|çarpış|ihtilal|devrim)\S* hangi {_PLACE}(?:de|da|te|ta)) {_HELD}$",
        r"\1 oldu",
    ),
    (rf"(hangi {_PLACE}(?:de|da|te|ta)) {_HELD}$", r"\1 toplandı"),
    (rf"nerede {_HELD}$", "nerede yapıldı"),
    (r"\bkarşıydı(?:lar)?$", "karşı çıktı"),
    (r"\bhangi (?:kural|ilke|prensip|yasa|norm|koşul|şart)(?:lar|ler)?y?[ıi](?= )", "neyi"),
    (r"hangi (\w+[ea])(?:t[iı])?n[iı]n (?:başındaydı|basindaydi|başında bulundu)$", r"hangi \1yi yönetti"),
    (r"hangi (\w+)[ıiuü]n (?:başındaydı|basindaydi|başında bulundu)$", r"hangi \1i yönetti"),
    (r"([ıiuü])n önüne (kim|ne|kim ya da ne|kimler|neler) engel (?:çıkardı|çıktı|oldu|koydu)$", r"\1 \2 engelledi"),
    (r"(\w+d[ıiuü]ğ[ıiuü]) (?:taraf|kişi|kimse) (kim|kimdi|kimlerdi)$", r"\1 \2"),
    (rf"hangi ({_BODY})[cç][ea](?= \w)", r"hangi \1 tarafından"),
    (r"(\w['’]?[dt][ae]) (?:ne|neler) (?:oldu|yaşandı|yasandi)$", r"\1 hangi olaylar oldu"),
    (
        rf"^(.+?) ({_LETTER})(\w*) (kime|kimlere) (?:yaz|gönder|gonder|yolla|çek|cek)\w+$",
        r"\1'in \2\3 \4 gönderildi",
    ),
    (r"\bkim(?:in|lerin) elini (?=güçlendir|guclendir)", "kimi "),
    (r"(\w+['’]?d[ae]n) (?:gelip|gidip|çıkıp|kalkıp|ayrılıp) (?=\w)", r"\1 "),
    (r"şik[aâ]yetçi(?:y?d[ıi]r?|ymiş)?(?:ler|lar)?$", "şikayet etti"),
    (r"\b(?:sık sık|sıkça|defalarca|sürekli) (?=\w)", ""),
    (rf"^(hangi \w+|kim|kimler) (.+?)['’]?[dt][ae]n {_SPEAKING}$", r"\2 hakkında \1 söylüyor"),
    (r"['’]?n?[ıiuü]n (\w{3,}?)m[ae]s[ıi]nd[ae]n sonra (?=\w)", r" \1dıktan sonra "),
    (r"['’]?n?[ıiuü]n (\w{3,}?)m([ae])s[ıi]nd[ae]n önce (?=\w)", r" \1m\2d\2n önce "),
    (r"\bardında (?=kim)", "arkasında "),
    (r"\bönerilerini (?=reddet|geri|kabul|dinle|destekle)", "önerisini "),
    (r"\btekliflerini (?=reddet|geri|kabul|dinle|destekle)", "teklifini "),
    (r"\b(?:neden|sebep)leri (?:ne|neler)(?:di|dir)?$", "nedeni ne"),
    (r"\b(?:neden|sebeb|sebep)i (?:neydi|nedir)$", "nedeni ne"),
    (r"\b(\w+)den alıntı (?:yap|al)\w+$", r"\1den aktarıyor"),
    (r"(\w{3,})n[ıiuü]n (?:adı|ismi|adi) (?:ne|neydi|nedir)$", r"\1 hangisiydi"),
    (rf"(\w*?[ıiuü])['’]?nd[ae] (?:hangi {_MATTERS}|neler|ne) {_TREATED}$", r"\1 neyle ilgiliydi"),
    (rf"({_MEETING}\w*['’]?n?[ıiuü]n) amac[ıi] (ne\w*)$", r"\1 konusu \2"),
    (r"(?<=\S )başbakan(?:ı)?(?= )", "hükümet başkanı"),
    (r"\bhükümetin başı(?= kim)", "hükümetin başkanı"),
    (r"(\S+)['’]?[dt][ae]n sonra (?:onun )?(?:yerine|başına|başa) (kim|kimler) (geç|gel)", r"\1'in yerine \2 \3"),
    (
        r"(belge|evrak|kağıt|kâğıt|dosya)(\w*) (nerede|nerde)(?: (?:bulunuyor|duruyor|bulunmakta|bulunur|var))?$",
        r"\1\2 nerede saklanıyor",
    ),
    (r"hangi (?:iddia|sav)larda bulun\w+$", "neler iddia ediyor"),
    (r"ne kadar (?=(?:kal|bekle|otur|bulun)\w+$)", "ne kadar süre "),
    (rf"hangi ({_SAID_IN})(?:yla|yle|la|le)(?= \w)", r"hangi \1da"),
    (
        rf"(?:kimin|kimlerin|hangi {_COUNTRY}) adına (?:konuş|hareket et|davran|görüş|gel|git|bulun|çalış|müzakere)\w*(?: \w+)?$",
        "kimi temsil etti",
    ),
    (rf"(?:kimin|kimlerin|hangi {_COUNTRY}) adına (\S+[dt][ae])(?:ydı|ydi)?(?: bulun\w+)?$", r"\1 kimi temsil etti"),
    (rf" {_IS_WHO}$", " kimdir"),
    (r"(ne zaman|nerede) (\w+) ve (nerede|ne zaman)$", r"\1 ve \3 \2"),
    (
        r"^(\S+(?: \S+)?) (nerede|nerde|hangi \w+) (?:bir )?(?:konuştu|konuşmuş|konuşma yaptı|nutuk attı|söylev verdi)$",
        r"\1'in konuşması \2 yapıldı",
    ),
    (r"['’]?y?[ae] ait (?:olan )?(\w+l[ae]r)(?= )", r"'in \1i"),
    (r" (?:aslında |gerçekte )?ne iş (?:yapıyordu|yapardı|yaptı|yapıyor|yaparmış|yapmış)$", " hangi makamda bulundu"),
    (r" (?:aslında|gerçekte|tam olarak|aslen|asıl) (?=\w)", " "),
    (r"['’]?[dt][ae]n yana (?:çık|ol|tavır al|tavır koy|tutum al)(?=an|du|dı|tı|mış|muş)", r"'i destekle"),
    (r"kimden yanaydı$", "kimi destekledi"),
    (r"(?:kimin|kimlerin) yanınday(?:dı|mış)$", "kimi destekledi"),
    (r"tepki (?:göster|koy|duy)(?=\w)", "karşı çık"),
    (r"hareket et(?=ti|miş)", "yola çık"),
    (r"(\S+?)['’]?[dt][ae]ki (\w+l[ae]r)(?= )", r"\1 \2i"),
    (r"(\S+?)['’]?[dt][ae]ki (?=\w)", r"\1 "),
    (r"hangi (?:görüş|fikr|düşünce|tez|yorum|açıklama)(?:e|ye|a|ya) karşı (?=çık|ol|dur)", "neye karşı "),
)
