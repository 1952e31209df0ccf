"""How Turkish asks for what somebody did to, for or with another, as patterns over a frame of words. Data only.

``A_dative`` stands for a name in that case, as in :mod:`kg.questions.circumstances.patterns`.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

from collections.abc import Iterator

_WHAT = r"(?:ne|neler)"
_IS = r"(?:ne|neydi|nedir|neler|nelerdi|nelerdir|ne idi|ne oldu|neymis)"
_HOW = r"(?:nasil|ne sekilde|ne bicimde)"
_WAS_HOW = r"(?:nasildi|nasil|nasilmis|ne durumdaydi|nasil idi|ne alemdeydi|neydi)"
_DID = r"(?:yapti|yapmis|yapmisti|yaptilar|yapiyordu|etti|ettiler|napti|napmis)"
_SORT = r"(?:hangi|ne|ne gibi|ne tur|ne cesit|nasil bir|nasil)"
_MATERIAL = r"(?P<kind>(?:maddi |askeri |mali )?(?:yardim|silah|cephane|malzeme|para|altin|kredi|borc)\w*)"
_BACKING = r"(?P<kind>deste[kg]\w*)"
_GAVE = r"(?:yapti|etti|verdi|gonderdi|sagladi|yolladi|sundu|yapmis|etmis|vermis|gondermis|ulastirdi|yaptilar|verdiler)"
_GOT = r"(?:aldi|gordu|sagladi|elde etti|almis|gormus)"
_REPLY = r"(?:cevap|yanit|karsilik)"
_REPLIED = r"(?:verdi|vermis|vermisti|yazdi|gonderdi|yolladi)"
_LETTER = r"(?P<noun>(?:mektu[bp]|telgraf|nota|mesaj|cagri|muhtira|rapor|ileti|teklif|oneri|konusma|davet|talep|taleb|istek|isteg|sikayet|hitab|hitap|hitabe)\w*)"
_COUNSEL = r"(?P<noun>(?:tavsiye|ogud|ogut|uyari|oneri|teklif|soz|talep|taleb|istek|isteg|sikayet|rapor|mektub|cagri|gorus)\w*)"
_HEEDED = r"(?:dinledi|dinlemis|dikkate aldi|dikkate almis|ciddiye aldi|kulak verdi|kulak asti|onemsedi)"
_FOLLOWED = r"(?:dinledi|uydu|tuttu|kabul etti|dikkate aldi|ciddiye aldi|benimsedi|yerine getirdi|kulak verdi|kulak asti|izledi)"
_ACCUSED = r"(?:sucluyor|sucladi|suclamis|sucluyordu|suclar|suclamakta|itham etti|itham ediyor|itham eder|itham etmis)"
_OF_WHAT = r"(?:neyle|ne ile|nelerle|hangi sucla|hangi suclarla|neden|nicin|niye|ne icin|ne diye)"
_COMPLAINED = r"(?:sikayet etti|sikayet ediyor|sikayet etmis|sikayet ediyordu|yakindi|yakiniyor|yakiniyordu|yakinmis|dert yandi|sikayetci oldu)"
_COMPLAINT = r"(?:neyi|neleri|neden|nelerden|kimi|kimden|kimleri|kimlerden)"
_VIEW = r"(?:gorusu|gorusleri|dusuncesi|dusunceleri|fikri|fikirleri|kanaati|kanisi|yargisi)"
_STANCE = r"(?:tutumu|tavri|yaklasimi|bakisi|siyaseti|politikasi|duygulari)"
_RELATIONS = r"(?:arasi|aralari|iliskisi|iliskileri|iliski|iliskiler|munasebeti|munasebetleri|munasebetler)"
_SAID = r"(?:soyledi|soyluyor|soylemis|soyluyordu|dedi|demis|diyor|diyordu|yazdi|yaziyor|yazmis|anlatti|anlatiyor|anlatmis|bildirdi|bildiriyor|belirtti)"
_SAID_BY = r"(?:isteniyor|isteniyordu|istendi|istenmis|talep ediliyor|talep ediliyordu|talep edildi|oneriliyordu|onerildi|var|vardi|yaziyor|yazili|yaziliydi|yaziyordu|deniyor|denmis|soyleniyor|anlatiliyor)"
_SENT = r"(?:yazdigi |gonderdigi |yolladigi |verdigi |sundugu |ilettigi )?"
_TOLD_WHAT = r"(?:neyi|ne|neler|hangi (?!\w+[dt][ae] )\w+|ne gibi \w+)"
_PROPOSED = r"(?:onerdi|oneriyor|oneriyordu|onermis|onermisti|teklif etti|teklif ediyor|teklif ediyordu|teklif etmis|teklif etmisti|oneride bulundu|teklifte bulundu)"
_PROMISED = r"(?:vaat etti|vaat etmis|vaat ediyor|vaat ediyordu|vadetti|vaadetti|vadediyordu|vaatte bulundu|soz verdi|soz vermis|taahhut etti|garanti etti)"
_ADVISED = r"(?:tavsiye etti|tavsiye etmis|tavsiye ediyor|tavsiye ediyordu|tavsiyede bulundu|ogut verdi|ogut vermis|ogutledi|salik verdi|nasihat etti|akil verdi)"
_ORDERED = r"(?:emretti|emretmis|emir verdi|buyurdu|talimat verdi|talimatini verdi|direktif verdi|emrini verdi)"
_VIEWED = r"(?:gorus|aciklama|fikir|fikr|dusunce|kani|kanaat|tez|yorum|iddia)\w*"
_YES = r"(?:mi|mu|midir|mudur|miydi|muydu)"
_TO = r"(?P<whom>A_dative|A_against)(?: karsi| yonelik)?"
_AT = r"(?:(?P<at>A_locative) )?"


def _around(who: str, whom: str, rest: str) -> Iterator[str]:
    """Give the orders in which two names may stand before what is asked of them, and where that was."""
    for one, other in ((who, whom), (whom, who)):
        yield f"{_AT}{one} {other} {rest}"
        yield f"{one} {_AT}{other} {rest}"
        yield f"{one} {other} (?P<at>A_locative) {rest}"


_WHO = "(?P<who>A_nominative)"

_ABOUT = r"(?P<about>A)(?: hakkinda| ile ilgili| ilgili| konusunda| icin| uzerine)"
_OF_MATTER = _ABOUT.replace("about", "view")
_OF_DAY = r"(?:tarihli )?"
_HAPPENED = r"(?:oldu|olmus|olmustu|oluyor|yasandi|yasanmis|gerceklesti|gerceklesmis|olup bitti|yapildi|meydana geldi|cereyan etti)"

PATTERNS: dict[str, tuple[str, ...]] = {
    "at-event": (
        rf"(?P<event>A_locative) {_WHAT} {_HAPPENED}",
        rf"{_WHAT} {_HAPPENED} (?P<event>A_locative)",
        rf"(?P<event>A)(?: sirasinda| esnasinda| suresince| boyunca) {_WHAT} {_HAPPENED}",
    ),
    "speaking-of": (
        rf"hangi {_LETTER}[dt][ae] (?P<about>A)(?: hakkinda| konusunda)? (?:soz ediliyor|soz edildi|bahsediliyor|bahsedildi|deginiliyor|geciyor|aniliyor|adi geciyor)",
        rf"(?P<about>A)(?: hakkinda)? hangi {_LETTER}[dt][ae] (?:soz ediliyor|soz edildi|bahsediliyor|bahsedildi|deginiliyor|geciyor|aniliyor|adi geciyor)",
        rf"hangi {_LETTER} (?P<about>A)(?: hakkinda)? (?:soz ediyor|soz eder|bahsediyor|deginiyor|aniyor)",
        rf"(?P<about>A) (?:soz eden|bahseden|deginen) {_LETTER} (?:hangileri|hangisi|hangisidir|hangileridir|neler|nelerdir)",
    ),
    "said-of": (
        rf"{_WHO} {_ABOUT} {_WHAT} {_SAID}",
        rf"{_ABOUT} {_WHO} {_WHAT} {_SAID}",
    ),
    "stands-in": (
        rf"(?P<letter>A_locative|A_relative) (?:{_ABOUT} )?{_WHAT} (?:{_SAID_BY}|{_SAID})",
        rf"{_ABOUT} (?P<letter>A_locative) {_WHAT} (?:{_SAID_BY}|{_SAID})",
        rf"(?P<letter>A_nominative) (?:{_ABOUT} )?{_WHAT} (?:diyor|diyordu|demis|anlatiyor|anlatiyordu|iceriyor|iceriyordu|soyluyor|bildiriyor|bildiriyordu)",
        rf"(?P<who>A_genitive) (?:(?P<to>A_dative) )?{_OF_DAY}{_SENT}{_LETTER}n?d[ae] (?:{_ABOUT} )?{_WHAT} (?:{_SAID_BY}|{_SAID})",
        rf"{_WHO} (?:(?P<to>A_dative) )?{_OF_DAY}{_SENT}{_LETTER}n?d[ae] {_ABOUT} {_WHAT} (?:{_SAID}|{_SAID_BY})",
        rf"{_WHO} {_ABOUT} (?:(?P<to>A_dative) )?{_SENT}{_LETTER}n?d[ae] {_WHAT} (?:{_SAID}|{_SAID_BY})",
        rf"{_WHO} (?P<letter>A_locative) (?:{_ABOUT} )?{_WHAT} (?:{_SAID}|{_SAID_BY})",
        rf"{_WHO} (?P<to>A_dative) {_ABOUT} {_WHAT} (?:yazdi|yazmis|yaziyor|bildirdi|bildirmis|rapor etti)",
        rf"{_WHO} {_ABOUT} (?P<to>A_dative) {_WHAT} (?:yazdi|yazmis|yaziyor|bildirdi|bildirmis|rapor etti)",
    ),
    "done-to": (
        *_around(_WHO, "(?P<whom>A_dative|A_accusative)", rf"{_WHAT} {_DID}"),
        rf"{_AT}(?P<whom>A_dative) (?P<who>A_agent) tarafindan {_WHAT} (?:yapildi|edildi|yapilmis)",
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:yaptiklari|yaptigi|ettikleri|ettigi|yaptigi seyler) {_IS}",
    ),
    "treated": (
        *_around(
            _WHO,
            _TO,
            rf"{_HOW} (?:davrandi|davranmis|davraniyordu|davranirdi|davrandilar|muamele etti|muamele ediyordu|muamele etmis)",
        ),
        rf"(?P<whom>A_dative|A_against)(?: karsi)? (?P<who>A_agent) tarafindan {_HOW} (?:davranildi|muamele edildi)",
        rf"(?P<whom>A_nominative) (?:(?P<at>A_locative) )?{_HOW} (?:karsilandi|karsilanmis|karsilanmisti|muamele gordu)",
        rf"(?P<at>A_locative) (?P<whom>A_nominative) {_HOW} (?:karsilandi|karsilanmis|karsilanmisti|muamele gordu)",
        rf"(?P<who>A_genitive) {_TO} (?:davranisi|muamelesi) {_WAS_HOW}",
        rf"{_WHO} {_TO} (?:nasil bir|ne gibi bir|ne tur) muamele (?:yapti|etti|gosterdi|uyguladi)",
    ),
    "done-against": (
        *_around(
            _WHO,
            "(?P<whom>A_against) (?:karsi|aleyhine|aleyhinde)",
            rf"(?:{_WHAT} {_DID}|{_HOW} (?:mucadele etti|savasti|karsi koydu|direndi|calisti))",
        ),
    ),
    "done-for": (
        *_around(_WHO, "(?P<whom>A_for) (?:icin|adina)", rf"{_WHAT} {_DID}"),
        *_around(
            _WHO,
            "(?P<whom>A_dative)",
            rf"{_HOW} (?:yardim etti|yardim etmis|yardimci oldu|destek oldu|destek verdi|destek cikti|arka cikti)",
        ),
        *_around(_WHO, "(?P<whom>A_accusative)", rf"{_HOW} (?:destekledi|desteklemis|destekliyordu|savundu)"),
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_SORT} {_BACKING} {_GAVE}"),
        rf"(?P<whom>A_nominative) (?P<who>A_ablative) {_SORT} {_BACKING} {_GOT}",
    ),
    "aid": (
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_SORT} {_MATERIAL} {_GAVE}"),
        *_around(_WHO, "(?P<whom>A_dative)", r"(?:neyle|ne ile|nelerle|ne vererek) yardim (?:etti|etmis)"),
        rf"(?P<whom>A_nominative) (?P<who>A_ablative) {_SORT} {_MATERIAL} {_GOT}",
        rf"(?P<whom>A_dative) (?P<who>A_agent) tarafindan {_SORT} {_MATERIAL} (?:yapildi|verildi|edildi|gonderildi|saglandi)",
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:yaptigi |verdigi |sagladigi )?{_MATERIAL} {_IS}",
    ),
    "thought": (
        rf"{_WHO} (?P<whom>A_about|A_instrumental) (?:hakkinda|ile ilgili|ilgili|konusunda) {_WHAT} (?:dusunuyordu|dusunurdu|dusundu|dusunmekteydi|dusunmus)",
        rf"(?P<whom>A_about) hakkinda {_WHO} {_WHAT} (?:dusunuyordu|dusunurdu|dusundu)",
        rf"(?P<who>A_genitive) (?P<whom>A) (?:hakkindaki|hakkinda|konusundaki|ile ilgili|ilgili) {_VIEW} {_IS}",
        rf"(?P<who>A_genitive) {_TO} {_STANCE} (?:{_WAS_HOW}|{_IS})",
        *_around(
            _WHO,
            "(?P<whom>A_accusative)",
            rf"{_HOW} (?:goruyordu|goruyor|gordu|gormus|degerlendiriyordu|degerlendiriyor|degerlendirdi|degerlendirmis|tanimliyor|tanimladi)",
        ),
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_HOW} (?:bakiyordu|bakiyor|bakti|bakardi|bakmis)"),
        rf"{_WHO} {_TO} (?:nasil bir|ne tur bir|ne gibi bir|hangi|ne) (?:tutum|tavir|siyaset|politika) (?:izledi|aldi|takindi|sergiledi|gosterdi|benimsedi|izliyordu)",
    ),
    "accused-of": (
        *_around(_WHO, "(?P<whom>A_accusative)", rf"{_OF_WHAT} {_ACCUSED}"),
        rf"(?P<whom>A_nominative) (?:(?P<who>A_agent) tarafindan )?{_OF_WHAT} (?:suclaniyor|suclandi|suclanmis|suclaniyordu|itham edildi|itham ediliyor)",
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:yonelttigi |yonelik )?(?:suclamasi|suclamalari|suclama|suclamalar|ithami) {_IS}",
        rf"(?P<who>A_genitive) (?P<whom>A_about) (?:hakkindaki |hakkinda )(?:suclamasi|suclamalari) {_IS}",
    ),
    "complained-of": (
        *_around(_WHO, "(?P<to>A_dative)", rf"{_COMPLAINT} {_COMPLAINED}"),
        rf"(?P<who>A_genitive) (?P<to>A_dative) (?:sikayeti|sikayetleri) {_IS}",
    ),
    "answered-how": (
        *_around(_WHO, "(?P<whom>A_dative)", rf"(?:{_HOW}|ne|neler|nasil bir|ne gibi bir) {_REPLY} {_REPLIED}"),
        *_around(
            _WHO, rf"(?P<whom>A_genitive) {_LETTER}", rf"(?:{_HOW}|ne|neler|nasil bir|ne gibi bir) {_REPLY} {_REPLIED}"
        ),
        *_around(_WHO, "(?P<whom>A_accusative)", rf"{_HOW} (?:yanitladi|cevapladi|yanitlamis|cevaplamis|karsiladi)"),
        *_around(
            _WHO, rf"(?P<whom>A_genitive) {_LETTER}", rf"{_HOW} (?:yanitladi|cevapladi|yanitlamis|cevaplamis|karsiladi)"
        ),
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:verdigi )?(?:cevabi|yaniti|cevap|yanit|karsiligi) {_IS}",
        rf"(?P<who>A_genitive) (?P<whom>A_genitive) {_LETTER} (?:verdigi )?(?:cevabi|yaniti|cevap|yanit|karsiligi) {_IS}",
        rf"(?P<whom>A_nominative) (?P<who>A_ablative) (?:nasil bir|ne|ne gibi bir) {_REPLY} (?:aldi|almis)",
    ),
    "heeded": (
        rf"{_WHO} (?P<whom>A_accusative) {_HEEDED} {_YES}",
        rf"{_WHO} (?P<whom>A_dative) (?:kulak verdi|kulak asti) {_YES}",
        rf"{_WHO} (?P<whom>A_genitive) {_COUNSEL} {_FOLLOWED} {_YES}",
        rf"(?P<whom>A_genitive) {_COUNSEL} (?:(?P<who>A_agent) tarafindan )?(?:dinlendi|tutuldu|dikkate alindi|kabul edildi|yerine getirildi|benimsendi) {_YES}",
    ),
    "wanted-from": (
        *_around(
            _WHO,
            "(?P<whom>A_ablative)",
            rf"{_WHAT} (?:rica ediyordu|istedi|istiyordu|istemis|istemisti|istiyor|bekledi|bekliyordu|umuyordu|rica etti)",
        ),
        rf"(?P<who>A_genitive) (?P<whom>A_ablative) (?:istegi|istekleri|talebi|talepleri|beklentisi|beklentileri) {_IS}",
    ),
    "promised-to": (
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_TOLD_WHAT} {_PROMISED}"),
        rf"{_AT}(?P<who>A_nominative) {_TOLD_WHAT} {_PROMISED}",
        rf"(?P<whom>A_dative) (?P<who>A_agent) tarafindan {_TOLD_WHAT} (?:vaat edildi|vadedildi|soz verildi|taahhut edildi)",
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:verdigi )?(?:vaadi|vaatleri|sozu|sozleri|taahhudu) {_IS}",
    ),
    "told-to-do": (
        *_around(
            _WHO,
            "(?P<whom>A_dative|A_ablative)",
            rf"(?:{_OF_MATTER} )?(?:ne|neler|neyi|neleri) yapmas[iu]n[iu] (?:{_ADVISED}|{_ORDERED}|{_SAID}|istedi|istiyordu|istemis|onerdi|oneriyordu|rica etti|talep etti)",
        ),
        *_around(
            _WHO,
            _OF_MATTER,
            rf"(?P<whom>A_dative|A_ablative) (?:ne|neler|neyi|neleri) yapmas[iu]n[iu] (?:{_ADVISED}|{_ORDERED}|{_SAID}|istedi|istiyordu|istemis|onerdi|oneriyordu|rica etti|talep etti)",
        ),
    ),
    "advised-to": (
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_TOLD_WHAT} {_ADVISED}"),
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:verdigi )?(?:tavsiyesi|tavsiyeleri|ogudu|ogutleri|nasihati) {_IS}",
    ),
    "proposed-to": (
        *_around(
            _WHO, "(?P<whom>A_dative)", rf"(?:{_TOLD_WHAT} {_PROPOSED}|hangi (?:oneri|teklif)(?:ler)?d?e? bulundu)"
        ),
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:yaptigi |verdigi )?(?:onerisi|onerileri|teklifi|teklifleri) {_IS}",
    ),
    "told-to": (
        *_around(_WHO, "(?P<whom>A_dative)", rf"{_TOLD_WHAT} {_ORDERED}"),
        rf"(?P<who>A_genitive) (?P<whom>A_dative) (?:verdigi )?(?:emri|emirleri|talimati|talimatlari|buyrugu) {_IS}",
    ),
    "said-in": (
        rf"{_WHO} (?:(?P<to>A_dative) )?{_SENT}{_LETTER}n?d[ae] {_WHAT} {_SAID}",
        rf"(?P<who>A_genitive) (?:(?P<to>A_dative) )?{_SENT}{_LETTER}n?d[ae] {_WHAT} {_SAID_BY}",
        rf"{_WHO} (?P<at>A_locative) {_WHAT} {_SAID}",
    ),
    "consequences": (
        rf"(?P<what>A_genitive) (?:en onemli |dogrudan |basli?ca )?(?:sonucu|sonuclari|etkileri|neticesi|neticeleri) {_IS}",
        r"(?P<what>A_genitive) (?:sonucunda|neticesinde|sonrasinda) (?:ne|neler) (?:oldu|yasandi|degisti|meydana geldi|olmus)",
        r"(?P<what>A_nominative) (?:neyi|neleri|ne) degistirdi",
    ),
    "influenced-how": (
        *_around(
            _WHO,
            "(?P<what>A_accusative)",
            rf"{_HOW} (?:etkiledi|etkilemis|etkilemisti|degistirdi|bozdu|iyilestirdi|guclendirdi|zayiflatti)",
        ),
        rf"(?P<what>A_nominative) (?P<who>A_ablative) {_HOW} (?:etkilendi|etkilenmis)",
        rf"(?P<who>A_genitive) (?P<what>A_dative) (?:uzerindeki |olan )?(?:etkisi|etkileri|tesiri) {_WAS_HOW}",
        rf"{_WHO} (?P<what>A_dative|A_accusative) (?:uzerinde )?nasil bir (?:etki|tesir) (?:yapti|birakti|yaratti|gosterdi)",
    ),
    "capacity": (
        rf"{_WHO} (?P<at>A_locative|A_dative) (?:hangi|ne) (?:sifatla|gorevle|unvanla|sifatiyla) (?:katildi|bulundu|gitti|geldi|gonderildi|yer aldi|vardi)",
    ),
    "agreed": (
        rf"{_WHO} (?P<view>A_genitive) {_VIEWED} (?:katiliyor|katilir|inaniyor|inandi|hak veriyor|benimsiyor|paylasiyor|paylasti|kabul ediyor) {_YES}",
        rf"{_WHO} (?P<view>A_dative) (?:katiliyor|katilir|inaniyor|inandi|inaniyordu|hak veriyor|hak verdi|ikna oldu|ikna olmus) {_YES}",
        rf"{_WHO} (?P<view>A_accusative) (?:benimsiyor|benimsedi|benimsemis|paylasiyor|paylasti|paylasiyordu) {_YES}",
    ),
    "doing-in": (
        rf"{_WHO} (?P<where>A_locative) {_WHAT} {_DID}",
        rf"(?P<where>A_locative) {_WHO} {_WHAT} {_DID}",
        rf"{_WHO} (?P<where>A_locative) (?:ne is|neyle mesgul|ne ile mesgul) (?:yapiyordu|yapti|mesguldu|oldu|oluyordu)",
    ),
    "refused": (
        rf"{_WHO} (?:neyi|neleri|hangi (?:oneri|teklif|talep|istek)\w*) (?:reddetti|geri cevirdi|reddetmis|geri cevirmis|reddediyor|geri ceviriyor)",
        r"(?:neler|hangi (?:oneri|teklif|talep|istek)\w*) (?P<who>A_agent) tarafindan (?:reddedildi|geri cevrildi)",
    ),
    "terms": (
        rf"(?P<who>A_instrumental|A_nominative) (?:ile |ve )?(?P<whom>A_genitive) {_RELATIONS} {_WAS_HOW}",
        rf"(?P<who>A_genitive) (?P<whom>A_instrumental) (?:ile )?(?:olan )?{_RELATIONS} {_WAS_HOW}",
        rf"(?P<who>A) (?:ile|ve) (?P<whom>A) arasinda(?:ki)? {_RELATIONS} {_WAS_HOW}",
        rf"(?P<who>A) (?:ile|ve) (?P<whom>A) (?:birbiriyle |birbirleriyle )?{_HOW} (?:geciniyordu|geciniyorlardi|gecinirdi|anlasiyordu|anlasiyorlardi)",
        rf"{_WHO} (?P<whom>A_instrumental) (?:ile )?{_HOW} (?:geciniyordu|gecinirdi|anlasiyordu|anlasirdi)",
    ),
}
