"""The closed classes of words: question words, particles, auxiliaries, words for claims and evidence. Data only.

All in the plain form of :func:`kg.questions.morphology.plain`. Names of relations, classes and things never stand here:
they come from the ontology and the seeds.
"""

# ruff: noqa: E501, SIM905 - lists of words

from __future__ import annotations


def _table(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in block.strip().splitlines():
        key, _, words = line.partition(":")
        for word in words.split(";"):
            found[" ".join(word.split())] = key.strip()
    return found


# what a question word asks for, and in which case: kind/case
ASKING = {
    "tr": _table(
        """
        who/nominative: kim; kimdi; kimdir; kimmis; kimlermis; kimler; kimlerdi; kimlerdir; hangi kisi; hangi kisiler; kimse
        any/nominative: kim ya da ne; kim veya ne; ne ya da kim; ne veya kim; kim yahut ne; kim ve ne; kim ve neler; kimler ve neler
        any/accusative: kimi ya da neyi; kimi veya neyi; neyi ya da kimi; neyi veya kimi; kimi yahut neyi; kimi ve neyi; kimleri ve neleri
        any/dative: kime ya da neye; kime veya neye; neye ya da kime; neye veya kime; kime ve neye
        any/ablative: kimden ya da neden; kimden veya neden
        who/accusative: kimi; kimleri
        who/dative: kime; kimlere; kimeydi; kimedir; kimlereydi
        who/ablative: kimden; kimlerden; kimdendi; kimdendir
        who/instrumental: kimle; kiminle; kimlerle; kim ile; kimler ile; kiminleydi; kimleydi; kimlerleydi
        who/genitive: kimin; kimlerin; kimindi; kimindir
        who/agent: kim tarafindan; kimler tarafindan; kimlerce; kimce
        who/locative: kimde; kimlerde
        according: kime gore; kimlere gore; kimin iddiasina gore; kimin gorusune gore; kimin anlatimina gore; kimin yazdigina gore
        according: kimin gorusunce; kimin kanisinca; kimin ifadesine gore; kimin aktardigina gore; kimin soyledigine gore
        what/nominative: ne; neler; nedir; nelerdir; neydi; nelerdi; neymis; nelermis
        what/accusative: neyi; neleri
        what/dative: neye; nelere
        what/ablative: neden; neyden; nelerden; hangi seyden
        what/instrumental: neyle; ne ile; nelerle
        what/genitive: neyin; nelerin
        what/about: ne hakkinda; neyin hakkinda
        which/nominative: hangi; kacinci; kacinciydi; kacincidir; kacincisi; hangileri; hangisi; hangisidir; hangileridir; hangisiydi; hangileriydi; hangisiymis; hangileriymis
        which/accusative: hangisini; hangilerini
        which/dative: hangisine; hangilerine
        where/locative: nerede; neresinde; neresindeydi; nerelerde; neresi; neresidir; nerde; nerededir; neredeydi; neredeymis; neresiydi; neresiymis; hangi bolgede; hangi yorede
        where/dative: nereye; nerelere; hangi bolgeye; hangi yoreye
        where/ablative: nereden; nerelerden; nerden; hangi bolgeden; hangi yoreden
        where/accusative: nereyi; nereleri
        when: ne zaman; ne zamandan beri; ne zamandan bu yana; ne vakit; hangi tarihten beri; hangi yildan beri; hangi tarihten itibaren; nezaman; nezamandi; ne zamandi; ne zamandir; ne zamanmis; hangi tarihte; hangi yilda; hangi yil; hangi gun; hangi ay; hangi tarihli; hangi tarih; hangi yildi; hangi yildir; hangi tarihti; hangi gundu; hangi aydi
        when: tarih nedir; tarih ne; tarih neydi; tarihi neydi; tarihte; gun nedir; gun neydi; hangi senede; hangi sene; hangi tarihlerde; hangi gunde; hangi gunu; hangi gununde; gunu hangisi; gunu hangisiydi; gunu hangisidir; gunu nedir; gunu neydi; ayin kacinda; hangi ayin kacinda; hangi mevsimde; hangi aylarda; hangi yillarda
        when: imza tarihi nedir; imza tarihi ne; imza tarihi; imzalanma tarihi; yapilis tarihi; acilis tarihi; olum tarihi; dogum tarihi; kurulus tarihi
        when: kac yilinda; tarihi ne; tarihi nedir; hangi tarihtedir; kacta; tarihi kac; hangi tarihler arasinda; ne zamanlar; hangi ayda
        when: ne kadar sure; ne kadar sureyle; ne kadar zaman; ne kadar surdu; kac gun; kac ay; kac yil; kac hafta; kac sene; kac gun boyunca; ne gun; hangi yillar arasinda; hangi aylar arasinda; hangi gunler arasinda; kac yillari arasinda; ne zamandan ne zamana; ne zamandan ne zamana kadar; ne zamandan ne zamana dek; hangi tarihten hangi tarihe; hangi tarihten hangi tarihe kadar; hangi yildan hangi yila kadar
        why: nicin; ne yuzden; ne icin; ne diye; hangi sebepten dolayi; hangi nedenden oturu; ne sebepten oturu; nicindi; niye; ne sebeple; hangi sebeple; hangi nedenle; hangi gerekceyle; ne gerekceyle; ne nedenle; hangi sebepten; ne sebepten; nedeni ne; nedeni nedir; sebebi ne; sebebi nedir; neden oldu mu
        how: nasil; ne sekilde
        many: kac; kac tane; kac adet; kac kisi; ne kadar
        yesno: mi; mu; midir; mudur; miydi; muydu; midirler; mudurlar; miydiler; muydular; mi idi; miymis; muymus
        """
    ),
    "en": _table(
        """
        who/nominative: who; which person; which persons; which people; what person; who all; what people
        any/nominative: who or what; what or who; who and what
        any/accusative: whom or what; what or whom; who or whom; whom and what
        who/accusative: whom
        who/genitive: whose
        what/nominative: what
        which/nominative: which
        where/locative: where; in which place; in which city; in what place; in what city; at what place; which place; which city; which region; in which region; which area; in which area; which province; in which province
        when: when; in which year; in what year; on which date; on what date; which year; what year; which date; what date; what day
        when: between which dates; between what dates; from when to when; from when until when; from when till when; date of; the date of; dates of; the dates of; date when; date on which; the date when; the date on which; the day when; what is the date; what was the date; in which years; from when; since when; until when; till when; up to when; at which date; the year of; the year in which
        when: on which day; on what day; in which month; in what month; at what time; what time; which day; what is the date of; what was the date of
        when: how long; for how long; how many days; how many months; how many years; how many weeks; what length of time
        why: why; for what reason; what is the reason for; what was the reason for; how come
        how: how
        many: how many; how much; what number of; how many people; how many persons; how many men; how many individuals
        according: according to whom; according to who; in whose opinion; in whose view; by whose account; on whose account
        according: whose claim is it; whose assertion is it; whose opinion is it; whose view is it; who is it that claims
        """
    ),
    "ru": _table(
        """
        who/nominative: кто; кто такои; кто такая
        who/accusative: кого
        who/dative: кому
        who/instrumental: кем; с кем
        what/nominative: что
        which/nominative: какои; какая; какие; какое; какую
        where/locative: где
        where/dative: куда
        where/ablative: откуда
        when: когда
        why: почему
        how: как
        many: сколько
        yesno: ли
        """
    ),
}

# words that carry no content of their own
LITTLE = {
    "tr": frozenset(
        """
        ve veya ya da de ki bir bu su o onun biri birisi her tum butun bana bize yapildi yapilmis edildi edilmis
        alindi oldular lutfen birbiriyle birbirine birbirini birbirleriyle aralarinda acaba peki ise ile icin
        olarak olan oldu olur olmus oldugu idi imis dir var vardir vardi bulunan bulunur ayni zamanda bilgi ver
        soyle listele goster say sirala ismi isimleri adi adlari ad isim kisi kisiler kisinin sahsi sahis
        sahislar adam insan insanlar kimse hic tarafindan tarafi ait iliskin etti eder ediyor edilen eden etmis
        yapti yapan yapilan oldugunu olup olmadi olmadigi yil yili yilinda yillarinda yillari tarihinde tarihli
        tarihi tarihleri ayinda doneminde donem sirasinda suresince boyunca esnasinda zamaninda sey seyi bunu
        ettiler ettigi olmak muydu kendi kendisi kendileri kendilerine kendilerini bazi gun gunu meselesi oluyor gore acisindan hangi gelen
        seylerin seyler hepsi hepsini tamami tamamini altinda altindaydi altindadir altindayken
        """.split()
    ),
    "en": frozenset(
        """
        the a an of by to from with in on at for and or as into onto upon about between among during against is
        are was were be been being am do does did has have had will would can could should may might must that
        which this these those there it its his her their him them he she they any some all ever please me us
        show list name tell give find every each other one ones person persons people man men then than so such
        also within through over under own year years date dates month day time he's who it's not no what whom
        whose s if whether else another everything anything something anyone anybody someone
        somebody
        """.split()
    ),
    "ru": frozenset(
        """
        в во на с со о об и по к от из у за году год года годах был была были было это тот же ли бы не
        """.split()
    ),
}

LISTING = frozenset(["list", "name", "show", "enumerate", "give", "listele", "goster", "sirala", "say"])

SENT = frozenset(["giden", "gelen", "gonderilen", "yazilan", "yollanan", "gonderdigi", "yazdigi", "yolladigi"])
"""Turkish participles between somebody, somebody else, and their letter."""

REPORTING = ("aktar", "alinti", "quot", "iktibas", "cite", "report", "relay", "gorusune yer ver", "gorusunu aktar")
"""Beginnings of words for giving somebody else’s claim."""

LITTLE_NOUNS = ("kisi", "kimse", "isim", "sahis", "insan", "adam")
"""Turkish nouns that say no more than *who*, in whatever case."""

DENYING = {
    "tr": "inkar et; yalanla; reddet; karsi cik; itiraz et; kabul etme",
    "en": "deny; dispute; contest; contradict; reject; question; doubt; challenge; refute",
    "ru": "отрицать",
}
"""Words for saying that something was not so."""

# words of the interface to the claims themselves
CLAIMING = {
    "tr": (
        "iddia et; iddia; soyle; belirt; ileri sur; one sur; savun; yaz; anlat; aktar; de; bildir; ifade et; kaydet; "
        "tespit et; sapta; dusun; kabul et; ne diyor; itiraf et"
    ),
    "en": "claim; say; state; assert; report; maintain; argue; write; hold; affirm; tell; think; believe; mention; contend",
    "ru": "утверждать; говорить",
}
"""Words for making a claim."""

DISPUTING = {
    "tr": "celis; celiski; celiskili; tartismali; ihtilafli; anlasmazlik; uyusmaz; uyusma; catis; farkli soyle; cekismeli",
    "en": "contradict; contradictory; dispute; disputed; disagree; conflict; conflicting; contested; controversial; contradiction; disagreement; inconsistent",
    "ru": "противоречить; спорный",
}

SOURCES = {
    "tr": "kaynak; kaynaga; kaynagi; kaynaklar; kanit; belge; delil; dayan; dayanak; dosya",
    "en": "source; evidence; document; based; basis; rest; proof; ground; footnote; cited; reference; citation",
    "ru": "источник; основание",
}

CONNECTING = {
    "tr": "bagli; baglanti; baglantili; iliskili; baglan; bag; iliski; zincir; yol; baglar; nesiydi; nesidir; nesi ol; neyiydi; neyi ol",
    "en": "connect; connected; connection; link; linked; relate; related; path; chain; tie; ties; relationship; relation; related to; related with; connected to; connected with; linked to; linked with; tied to; relations between; relation between",
    "ru": "связать; связь; связан",
}

HAPPENING = {
    "tr": "oldu; olmus; olaylar; olay; oldular; yasandi; yasanan; gerceklesti; neler oldu; meydana geldi; olmustur; olan; ol",
    "en": "happen; happened; occur; occurred; event; events; happens; took place; going on",
    "ru": "произошло; случилось",
}

ACCORDING = {"tr": ("gore", "nazarinda", "aktardigina gore"), "en": ("according to",), "ru": ("по мнению",)}

# generic verbs of existence for events, treaties, letters: what "was held" or "toplandı" says of a congress
TAKING_PLACE = {
    "tr": "ol; toplan; gerceklestiril; gerceklesen; gerceklestirilen; yasanan; gerceklesen; acil; duzenlen; yapil; basla; bit; meydana gel; kurul; gonderil; cik; yayimlan; yazil; akdedil; imzalan; tarihlen; gir; kabul edil; sun; bulun; surdu; sur; kapan; son bul; sona er; dogdu; dog; oldu; ol; verildi; veril; yayinlan",
    "en": "hold; take place; happen; occur; begin; start; open; convene; meet; end; conclude; finish; close; write; send; sign; found; make; born; die; deliver; sit; gather; assemble; last; date; issue; publish; broadcast; give; see; exist; come; be; fight; wage; conduct; hold talks",
    "ru": "состояться; произойти; начаться; проходить; подписан",
}

LASTING = frozenset(
    """how long; for how long; how many days; how many months; how many years; how many weeks; what length of time;
    ne kadar sure; ne kadar sureyle; ne kadar zaman; ne kadar surdu; kac gun; kac ay; kac yil; kac hafta; kac sene;
    kac gun boyunca""".replace("\n    ", " ").split("; ")
)
"""What asks for how long something lasted."""
BEGINNING = ("basla", "acil", "begin", "began", "begun", "start", "open")
ENDING = ("bit", "sona er", "kapan", "son bul", "end", "finish", "clos", "conclud")
"""Beginnings of words for the first and the last day of what lasts."""

COPULAS = ("bulun", "ol")
"""Turkish verbs that say no more than that something is."""

POSTPOSITIONS = _table(
    """
    agent: tarafindan; tarafindandi
    instrumental: ile
    for: icin; adina
    about: hakkinda; konusunda; uzerine; dair; iliskin; ilgili
    dative: uzerinde; uzerindeki
    according: gore
    against: karsi; aleyhine; aleyhinde
    between: arasinda; arasindaki
    within: sirasinda; esnasinda; boyunca; surecinde
    """
)

PREPOSITIONS = _table(
    """
    agent: by
    dative: to; into; towards
    locative: at; in
    within: during; within
    ablative: from
    instrumental: with
    about: about; on; regarding; concerning; over; upon
    genitive: of
    against: against
    between: between; among
    for: for; through
    as: as
    """
)

RUSSIAN_PREPOSITIONS = _table(
    """
    about: о; об; про
    locative: в; на
    instrumental: с; со
    ablative: от; из
    dative: к
    between: между
    """
)

AUXILIARIES = frozenset(
    """
    do does did has have had will would can could should may might must is are was were be been being am
    """.split()
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "get", "got"])
DO = frozenset(["do", "does", "did"])
NEGATIONS = frozenset(
    """
    not never no didnt wasnt werent doesnt isnt degil degildi degildir hic yok yoktur не нет
    """.split()
)

MONTHS = {
    "tr": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik".split(),
    "en": "january february march april may june july august september october november december".split(),
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(),
}
SEASONS = {
    "ilkbahar": 21,
    "bahar": 21,
    "spring": 21,
    "yaz": 22,
    "summer": 22,
    "sonbahar": 23,
    "guz": 23,
    "autumn": 23,
    "kis": 24,
    "winter": 24,
}
BEFORE = frozenset(["once", "before", "oncesi", "oncesinde", "oncesine", "kadar", "until", "until", "dek", "до"])
AFTER = frozenset(["sonra", "after", "since", "sonrasi", "sonrasinda", "itibaren", "beri", "после"])

# what people call persons in a question, and the words of descriptions that say the same in other languages
CALLINGS = (
    "tarihci historian историк historiography bilimci scholar turkolog turkologist arastirmaci researcher",
    "yazar author yazari автор",
    "diplomat diplomatist дипломат",
    "general pasha pasa komutan kumandan commander",
    "gazeteci journalist",
    "bakan minister министр",
    "buyukelci elci ambassador envoy посол",
    "devrimci revolutionary",
)

OFFICIALS = frozenset({"minister", "ambassador", "general"})
"""What only a person can be called: an embassy is no ambassador."""

SYNONYMS = {
    "tr": _table(
        """
        antlasma: anlasma; sozlesme; muahede; pakt; muahedename; protokol
        kongre: sura
        hadise: hadise
        telgraf: telgraf
        ileti: mesaj; haberlesme
        sehir: kent; il
        organ: teskilat; kurum; kurulus
        topluluk: orgut; grup
        heyet: delegasyon
        aktor: aktor
        makam: gorev; unvan; bakanlik
        konusma: nutuk; demec
        cagri: beyanname; hitap
        gorusme: toplanti
        savas: catisma; harp; savas
        ayaklanma: isyan
        yargilama: dava
        mahkeme: mahkeme
        fikir: fikir
        muharebe: muharebe
        ulke: ulke
        devlet: cumhuriyet
        halk: millet
        meclis: meclis
        rapor: rapor
        kitap: kitap
        eser: eser; yayin; belge
        arsiv dosyasi: arsiv dosyasi
        kriz: kriz; bunalim
        kampanya: sefer; harekat
        aciklama: aciklama; yorum; tez
        ziyaret: gezi; seyahat
        """
    ),
    "en": _table(
        """
        treaty: agreement; pact; convention; accord
        state: republic
        work: treatise; publication; source
        meeting: meeting; talk
        city: town
        communication: message
        group: organisation; organization
        mission: mission
        office: position; post; job; title; function
        speech: address; statement
        uprising: revolt; rebellion
        person: statesman
        battle: fight
        people: nation
        assembly: parliament
        idea: opinion
        explanation: account; interpretation; theory
        visit: trip; journey; tour
        country: country
        report: dispatch
        diplomatic note: note
        archive file: file; dossier
        organ: committee; body; commission; embassy; ministry
        """
    ),
    "ru": _table(
        """
        съезд: конгресс
        договор: соглашение; пакт
        мирный договор: мир
        должность: пост
        сражение: битва
        """
    ),
}
"""Common nouns that stand for a class under another of its words: synonym → a word of the class's label."""

PERSONS = frozenset(
    """
    person persons people kisi kisiler sahis insan insanlar adam individual man lider leader figure
    """.split()
)

INDIVIDUALS = frozenset("person man individual statesman kisi kisinin adam lider onder siyasetci".split())
"""Nouns of one human being: what they ask for is no group."""

LIGHT = frozenset(
    """
    verdi verdigi veren etti eder ediyor eden etmis yapti yapan aldi alan yapildi edildi
    """.split()
)
"""Light verbs: little beside a noun that says what is done, but never to be passed over where there is none."""

LIGHT_ENGLISH = frozenset(
    """
    give gave given gives make made makes have had has get got put
    """.split()
)
"""Verbs that add nothing to a noun of relation beside them (*gave advice*), and are relations of their own otherwise."""
