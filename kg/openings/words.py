"""The formulas of treaties, by language. Data only: a language more is a line more in each."""

from __future__ import annotations

import re
from typing import Final

from kg.letters import words as letters

TITLE: Final = re.compile(
    r"\b(?:treaty|convention|agreement|protocol|armistice|pact|arrangement|declaration|déclaration|beyanname\w*|concordat|capitulations?|antlaşma\w*|andlaşma\w*|anlaşma\w*|"
    r"muahede\w*|muâhede\w*|sözleşme\w*|mukavele\w*|itilafname\w*|mütareke\w*|protokol\w*|traité|accord|pacte|\w*vertrag|\w*abkommen|"
    r"friede\w*|übereinkommen|договор|соглашение|трактат|конвенция|протокол|пакт|перемирие|декларация)\b",
    re.IGNORECASE,
)
APPOINTED: Final = re.compile(
    r"\b(?:appoint\w*|nam(?:ed|ing)|nominated|designated|constituted|chosen|authori[sz]ed)\b[^:;]{0,160}?"
    r"\b(?:plenipotentiar(?:y|ies)|representatives?|delegates|commissioners)\b"
    r"(?:[^:;.,]{0,80}(?::|,\s*(?:namely|to\s+wit|viz\.?)\s*:?))?"
    r"|\b(?:nomm[ée]\w*|désign\w+|choisi\w*|constitué\w*)\b[^:;]{0,160}?"
    r"\b(?:plénipotentiaires?|représentants|délégués|commissaires)\b(?:[^:;.,]{0,40},?\s*(?:à\s+)?savoir\s*:?)?"
    r"|\b(?:yetkili|murahhas\w*|temsilci\w*|delege\w*|vekil\w*)\b[^:;]{0,140}?"
    r"\b(?:seç|ata|tayin|tâyin|memur|görevlendir|belirle|nasb)\w*"
    r"|\bBevollmächtigten\b[^:;]{0,120}?\b(?:ernannt|bestellt|bestimmt)\b(?:,?\s*(?:und\s+zwar|nämlich)\s*:?)?"
    r"|\b(?:назначил|уполномочил|избрал)\w*\b[^:;]{0,160}?\b(?:уполномоченн|полномочн|представител|делегат)\w*"
    r"(?:[^:;.,]{0,80}(?::|,\s*а\s+именно\s*:?))?"
    r"|\brepresented\s+as\s+follows\b\s*:?|\breprésentée?s\s+comme\s+suit\b\s*:?",
    re.IGNORECASE,
)
APPOINTED_BEHIND: Final = re.compile(
    r"\b(?:(?:tayin|tâyin|nasb|memur|intihap|intihab|tevkil)\s+(?:et|eyle|kıl|ol(?=un))|ata(?=[mnd])|seç(?=[mtl])|görevlendir|yetkilendir)\w*"
    r"(?:m[iıuü]ş(?:t[iıuü]r|l[ae]r(?:d[iıuü]r)?)?|(?:d|t)[iıuü](?:l[ae]r)?)\b"
)
"""Verbs of appointing that stand behind the names, in the old and the new spelling."""
LEADS_IN: Final = re.compile(
    r"(?:\bkarar\s+ver\w+\s+ve\b(?!\s*[,:])|\bkarar\s+ver\w+(?:\s+ve)?\s*[,:]|(?:\b(?:arzu|gaye|maksad|maksat|amac|amaç|isteğ|niyet|temenni)\w*|\b(?:[Mm]urahhas|[Tt]emsilci|[Dd]elege)\w*\s+olarak|\bolmak\s+üzere|\biçin)\s*[,:])"
)
"""Words behind which the parties of a Turkish preamble say whom they appoint."""
REPRESENTED_BY: Final = re.compile(r"\b(?:represented\s+by|représentée?s?\s+par|vertreten\s+durch|в\s+лице)\b:?")
"""What may stand in the place of the colon behind a party."""
AGREED: Final = re.compile(
    r"\b(?:agree[ds]?|convenus?|übereingekommen|vereinbart|kararlaştır\w+|anlaşmışlar\w*|mutabık|mutabakat\w*|muvafakat\w*|согласил\w*|условил\w*|договорил\w*|постановил\w*)\b",
    re.IGNORECASE,
)
SIGNED_FOR: Final = re.compile(
    r"(?:^|(?<=[.;:\])]\s))\s*(?:(?:For\s+and\s+on\s+behalf\s+of|For|FOR|On\s+behalf\s+of|Pour|Au\s+nom\s+de|Für|Im\s+Namen|За|От\s+имени)\s+"
    r"(?P<party>(?:the|le|la|die|den|das|der|l[’'])?\s*[A-ZÀ-ÖØ-ÞА-Я][^:;\n()\[\]]{2,120}?)"
    r"|(?P<taraf>[A-ZÇĞİÖŞÜ][^:;\n()\[\]]{2,120}?)\s+(?:[Aa]dına|[Nn]amına|[Nn]âmına|ADINA|NAMINA))"
    r"\s*,?\s*(?::|(?=[(\[]\s*(?:[Ss]igned|[Ss]gd|[Ss]igné|[Gg]ez|[İi]mza|[Пп]одпис))|\s*$)",
    re.MULTILINE,
)
"""The head of a signature: *For the Government of X: (signed) Y*, *X Hükûmeti adına:*."""
SIGNED: Final = re.compile(
    r"[(\[]?\s*\b(?:[Ss]igned|SIGNED|[Ss]gd\.?|[Ss]igné|[Gg]ez\.|[İi]mza|İMZA|[Пп]одпис\w*)\b\s*[:.]?\s*[)\]]?\s*[:.]?\s*|/s/\s*"
)
"""What stands before a name that is signed."""
IN_WITNESS: Final = re.compile(
    r"\b(?:In\s+(?:witness|faith|testimony)\s+w?[Hh]?ereof|IN\s+(?:WITNESS|FAITH)|Done|DONE|Signed|En\s+foi\s+de\s+quoi|EN\s+FOI|Fait|FAIT|"
    r"Zu\s+[Uu]rkund|Geschehen|[İi]şbu|imza\w*|yapılmıştır|düzenlenmiştir|tanzim|Совершено)\b"
)
"""The formula before signatures."""
ENDS: Final = re.compile(
    r"\b[Ww]ho,?\s+(?:after\s+|having|have|being|communicat|duly)|\bhave\s+agreed\b|\b[Hh]aving\s+(?:communicated|exchanged)\b"
    r"|\b(?:[Ll]esquels|[Qq]ui),?\s+(?:après|ayant|dûment|munis|se\s+sont|s[’']étant)|\bsont\s+convenus\b"
    r"|\b(?:Bu\s+(?:temsilci|murahhas|yetkili|delege)\w*|Adı\s+geçen\w*|[Mm]üşarünileyh\w*)"
    r"|\b(?:[Ww]elche|[Dd]ie),?\s+nach\b|\bhaben\s+(?:folgende|nachstehende|sich)|\bübereingekommen\b"
    r"|\b[Кк]оторые,?\s+(?:по|после|предъяв|размен|обмен)|\b(?:согласились|условились|договорились|постановили)\b"
    r"|\b(?:[Yy]etki\s?(?:belge|name|nâme)\w*|[Tt]am\s+yetki\w*|[Ss]alâhiyet\w*|[Ss]elahiyet\w*|[Mm]ezuniyet\w*)|[Aa]şağıdaki\s+(?:husus|hüküm|madde)\w*"
    r"|^\s*(?:ARTICLE|Article|MADDE|Madde|Artikel|Статья|СТАТЬЯ)\s*(?:I|1|[Pp]remier|[Bb]ir|[Пп]ервая)\b|^\s*(?:Birinci|BİRİNCİ)\s+(?:[Mm]adde|MADDE)",
    re.MULTILINE,
)
_PARTIES: Final = (
    r"(?:President|King|Queen|Majesty|Emperor|Empress|Government|Republic|Shah|Sultan|States?|Kingdom|Union|Empire|Highness"
    r"|Chief|Regent|Council|Nations?|Tribes?|Elector|Landgrave|Margrave|Archduke|Doge|Directory|Confederation|Federation|Commonwealth|Duke|Prince|Tsar|Porte|Party|Governor|Head"
    r"|Président|Roi|Reine|Majesté|Empereur|Gouvernement|République|Royaume|Conseil|Électeur|Directoire|Diète|Confédération|Altesse"
    r"|Hük[ûüu]met\w*|Cumhuriyet\w*|Cumhurbaşkan\w*|Cumhurreis\w*|Reis\w*|Majeste\w*|Devlet\w*|Kral\w*|Padişah\w*|İmparator\w*|Meclis\w*|Şah\w*|Birliğ\w*|Haşmet\w*|Naib\w*"
    r"|Präsident|König|Kaiser|Regierung|Republik|Reich|Majestät|Bundesrat|Eidgenossenschaft|Kurfürst|Großherzog|Herzog|Senat|Freistaat"
    r"|Правительств\w*|Величеств\w*|Император\w*|Корол\w*|Республик\w*|Президент\w*|Президиум|Совет|Союз|Шах|Султан|Сенат|Порта)"
)
_IN_CAPITALS: Final = _PARTIES.upper().replace(r"\W", r"\w")
PARTY: Final = re.compile(rf"\b(?:{_PARTIES}|{_IN_CAPITALS})\b")
"""Who appoints; treaties also write it in capitals."""

HONORIFICS_BEFORE: Final = letters.words("""
    mr mr. mrs. mm. m. messrs. sir lord dr dr. doctor the hon hon. honourable honorable his her excellency excellencies
    count baron marquis marquess prince duke earl viscount general admiral colonel major captain field marshal right
    son s. e. excellence monsieur comte marquis duc baron prince chevalier général amiral le la
    bay bayan sayın mösyö mister muhterem ekselans ekselansları doktor prof. profesör general amiral kont prens
    sieur grafen freiherrn fürsten baronin ritter herren граф графа князь князя барон барона маркиз маркиза сэр сэра
    лорд лорда господин господина г-н г-на товарищ товарища генерал генерала адмирал адмирала
    jonkheer den dem herrn herr seine exzellenz graf freiherr fürst don señor signor cav. commendatore citizen comrade
    mons.
    """)
HONORIFICS_AFTER: Final = letters.words("bey paşa efendi hanım pasha bey effendi pacha ağa hazretleri beyefendi")
_TURKISH_OFFICES: Final = (
    r"(?:bakan|vekil|milletvekil|mebus|meb[’']us|elçi|büyükelçi|komiser|üye|üyelerinden|azasından|reis|başkan|müsteşar|temsilci|komutan|"
    r"kumandan|nazır|sefir|murahhas|delege|konsolos|müdür|sekreter|yardımcı|reisülküttap|kethüda|defterdar|kazasker|sadrazam|nişancı|danışman|müşavir|memur|vali|genelkurmay|aza)"
)
TURKISH_OFFICE: Final = re.compile(
    rf"{_TURKISH_OFFICES}(?:lerinden|larından|[ıiuü]|s[ıiuü]|l[ae]r[ıi]|)$", re.IGNORECASE
)
FRENCH_OFFICES: Final = letters.words("""
    ministre ambassadeur envoyé chargé président secrétaire conseiller général directeur consul député sénateur membre
    commissaire délégué représentant gouverneur sous-secrétaire grand-croix commandeur officier chevalier chambellan
    professeur avocat conseiller plénipotentiaire
    """)
GERMAN_OFFICES: Final = letters.words("""
    minister botschafter gesandter gesandten staatssekretär präsident rat legationsrat geheimrat kanzler direktor konsul
    bevollmächtigter wirklicher geheimer ministerialdirektor ministerialdirektors botschafters gesandte gesandter
    präsidenten bundespräsidenten bundespräsident mitglied staatsminister kämmerer konsuls generalkonsul staatsrat
    """)
RUSSIAN_OFFICE: Final = re.compile(
    r"(?:министр|посол|посл|посланник|комиссар|заместител|секретар|советник|председател|член|директор|консул|представител|управляющ"
    r"|камергер|кавалер|начальник|командующ|поверенн|сенатор|канцлер)\w*$",
    re.IGNORECASE,
)
ENGLISH_OFFICES: Final = letters.OFFICES | letters.words(
    "member knight companion grand privy lieutenant professor lord"
)
