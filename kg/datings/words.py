"""Words that stand around dates, as data: for each class of word (a letter) the words of every language.

The classes are the alphabet of :mod:`kg.datings.patterns`; :mod:`kg.datings.tokens` gives each word its letter.
"""

from __future__ import annotations

import re

from kg.datings.months import key

CLASSES: dict[str, str] = {
    # before the date
    "P": "early late mid beginning start middle end close outset anfang anfangs beginn ende mitte début debut"
    " fin milieu mi"
    " начало начале начала началу конец конце конца концу середина середине середины",
    "A": "c ca circa zirka about around approximately approx roughly nearly etwa um ungefähr gegen rund annähernd"
    " schätzungsweise vers environ approximativement около ок примерно приблизительно прибл ориентировочно"
    " yaklaşık takriben takribi tahminen tahmini kabaca toward towards",
    "U": "probably perhaps possibly presumably apparently muhtemelen belki herhalde galiba vermutlich"
    " wahrscheinlich"
    " vielleicht wohl probablement вероятно возможно предположительно",
    "F": "since starting beginning seit ab depuis dès с со начиная",
    "c": "from von vom de du от",
    "T": "until till bis jusqu до",
    "Q": "to ila through zum zur au à a по",
    "B": "before ante prior vor avant перед spätestens",
    "L": "after nach après apres после frühestens",
    "W": "between zwischen entre между",
    "i": "in on at by during im am en dans le il en в во на к за during",
    # inside it
    "q": "of the day's des der den dem die das do d l les la du de da'",
    "J": "year years jahr jahre jahres jahren année années annee an ans год года году годы годов годах гг г",
    "N": "month months monat monats monate mois месяц месяца месяце",
    "G": "day days tag tage tages jour день дня",
    "K": "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag"
    " sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche pazartesi salı çarşamba perşembe cuma"
    " cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье",
    "&": "and ve und et ile и",
    "|": "or veya yahut oder ou или",
    "C": "вв century centuries jahrhundert jahrhunderts jahrhunderte siècle siècles век века веке веков столетия"
    " столетие yy",
    "1": "first second third last final ilk son birinci ikinci üçüncü dördüncü erste ersten erster zweite"
    " zweiten letzte"
    "letzten première premiers premier dernier derniers dernière seconde первой первая первые первых второй"
    " последние последних",
    "k": "half quarter week weeks hälfte viertel woche wochen moitié semaine trimestre половине половина"
    " половины неделе",
    # after it
    "n": "onward onwards hence",
    "f": "itibaren beri bu'yana yana başlayarak",
    "t": "kadar dek değin",
    "b": "önce evvel öncesi öncesinde önceki öncesine öncesinden",
    "l": "sonra sonraki sonrası sonrasında",
    "v": "arasında arasındaki arası arasındadır",
    "~": "doğru civarında civarı civarlarında sıralarında sularında dolaylarında dolayında raddelerinde",
    # kinds of numbers
    "O": "p pp s ss sh pg page pages seite seiten no nos nr num numara nu vol vols volume cilt bd band tome t"
    " kn f fond fol"
    " folio ff fols l ll д л лл ф оп op opis delo n note notes dn dipnot art article madde md chapter bölüm section sec"
    "telegram despatch dispatch circular № box doc docs document documents file files kutu dosya gömlek вып т"
    " том с стр № box sayı",
    "u": "men troops soldiers dollars pounds rubles roubles francs marks lira liras liralık kuruş asker askeri"
    " askerle kişi"
    " kişilik kişiden kişinin metre km kilometre kilometres kilometers miles mil ton tons tonnes tonluk acres hectares"
    "yards feet metres meters mann soldaten mark taler gulden fl hommes soldats francs livres человек рублей"
    " солдат верст"
    " people persons households hane hanelik tane adet top gemi atlı sayılı numaralı nolu prisoners casualties"
    " rifles guns words copies votes inhabitants piastres ducats kg hours minutes",
    "E": "bc bce mö",
    "a": "ad ce ms",
    "r": "rumi rumî malî mali",
    "x": "hicri hicrî hijri ah h",
}
"""Some words have several meanings (*s.*, *de*, *по*): the patterns take one where it makes a date."""

WITH_ACCENT = {"dès": "F"}
"""Words that are others without their accent (*des*)."""

CLASS_OF: dict[str, str] = {key(word): letter for letter, words in CLASSES.items() for word in words.split()}

PREPOSITIONS_OF_MONTHS = frozenset(
    [
        "in",
        "by",
        "since",
        "until",
        "till",
        "during",
        "of",
        "last",
        "this",
        "from",
        "before",
        "after",
        "late",
        "early",
        "im",
        "seit",
        "bis",
        "ab",
        "vor",
        "nach",
        "en",
        "depuis",
        "dès",
        "fin",
        "в",
        "к",
        "с",
        "до",
    ]
)

TURKISH_STEMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"yil(?:i|in|lar|lari)?(?:n?[ae]|n?d[ae](?:ki|n)?|n?in|n?i|yla)?", "J"),
        (r"sene(?:si|ler|leri)?(?:n?[ae]|n?d[ae](?:ki|n)?|n?in|n?i|yle|lik)?", "J"),
        (r"ay(?:i|lar|lari)(?:n?[ae]|n?d[ae](?:ki|n)?|n?in|yla|boyunca)?|ayda", "N"),
        (r"gun(?:u|ler|leri)(?:n?[ae]|n?d[ae](?:ki|n)?|n?un|n?in|yle)?|gecesi|sabahi|aksami", "G"),
        (r"tarih(?:i|li|ler|leri|ten|te)(?:n?[ae]|n?d[ae](?:ki|n)?|n?in)?", "Y"),
        (r"yuzyil(?:i|in|lar|lari)?(?:n?[ae]|n?d[ae](?:ki|n)?|n?in)?|asr(?:i|in)(?:n?[ae]|n?d[ae](?:ki|n)?|in)?", "C"),
        (r"asir(?:da|dan|lar)?|yy(?:da|in|dan)?|yuzyil(?:dan|daki|la|dan)", "C"),
        (r"bas(?:i|lari|langici)(?:n?[ae]|n?d[ae](?:ki|n)?)", "p"),
        (r"orta(?:si|lari)(?:n?[ae]|n?d[ae](?:ki|n)?|)", "p"),
        (r"son(?:u|lari)(?:n?[ae]|n?d[ae](?:ki|n)?|)|baslari|basi|sonu", "p"),
        (r"binyil\w*", "u"),
        (r"hafta(?:si|lari)(?:n?d[ae](?:ki|n)?|n?[ae])?", "k"),
        (r"yari(?:si|sin)(?:n?d[ae](?:ki|n)?|n?[ae])?|ceyre(?:gi|gin)(?:d[ae](?:ki|n)?)?", "k"),
    )
)
"""Turkish words with their endings, of which their keys are matched."""

SPOILERS = frozenset(
    [
        "bey",
        "beyin",
        "pasa",
        "pasanin",
        "pasaya",
        "efendi",
        "aga",
        "hoca",
        "han",
        "devrimi",
        "ihtilali",
        "inkilabi",
        "mudafaa",
        "vakasi",
        "olayi",
        "isyani",
        "revolution",
        "uprising",
        "manifesto",
        "crisis",
        "war",
        "plenum",
        "revolution",
        "revolt",
    ]
)
"""After a bare month these make it a name or an event: *Kasım Paşa*, *Ekim Devrimi*."""
