"""What people put around a question: *could you tell me*, *acaba*, *… söyler misiniz*. No grammar of what is asked.

A frame is taken away; what it says of the question (*is it true that …*, *… doğru mu*) is put into the question.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.questions import words
from kg.questions.english import clause_types
from kg.questions.morphology import plain
from kg.questions.saying import said
from kg.questions.turkish import letters, listing, spoken

_TELL = r"(?:tell|say|show|give|let)(?: to)? (?:me|us)(?: know)?"
_FIND = "find out|work out|figure out|look up|check|see|identify|establish|determine|remind me|recall"
_ASKS = "who|whom|whose|what|which|when|where|why|how|if|whether"
_FRAMES: dict[str, list[tuple[str, str]]] = {
    "en": [
        (
            rf"(?:please )?(?:could|can|would|will)(?: not)? you (?:please |kindly |perhaps |possibly )?(?:{_TELL}|explain|say|{_FIND})(?: please)?\b,?",
            "",
        ),
        (rf"(?:please )?(?:{_FIND})(?= (?:{_ASKS})\b)", ""),
        (
            rf"(?:(?:can|could|may|might) (?:i|we|one) |(?:help me|i need to|we need to|let us|let me) )(?:ask|know|learn|{_FIND})\b,?",
            "",
        ),
        (
            r"(?:i|we) (?:would|'d|should|want|wish|need|am|are)[\w' ]*? (?:like |love |trying |eager |keen |curious |interested |hoping )?(?:to|in) (?:know|knowing|learn|learning|find out|finding out|ask|hear|understand)\b,?",
            "",
        ),
        (r"(?:i|we) (?:wonder|was wondering|am wondering|am curious|ask)\b,?", ""),
        (
            r"(?:(?:i|we) (?:am|are|was|were|have been) )?(?:looking for|searching for|trying to (?:find|find out|work out|remember|recall)|after) (?:the )?(?:date|day|year|time|moment) (?:on|in|at) which",
            "when did",
        ),
        (
            r"(?:i|we) (?:am|are|was|were|have been) (?:looking for|searching for|trying to (?:find|find out|work out|remember|recall))\b,?",
            "",
        ),
        (r"(?:any idea|remind (?:me|us)|quick question|just wondering)[:,]?(?= \w)", ""),
        (r"(?:the )?(?:date|day|year) (?:on|in|at) which", "when did"),
        (
            r"(?:do|does) (?:you|we|anyone|anybody|one) (?:happen to )?know\b,?(?= (?:who|whom|whose|what|which|when|where|why|how|if|whether))",
            "",
        ),
        (
            r"(?:is it|it is) (?:known|clear|recorded|possible to say)\b,?(?= (?:who|whom|whose|what|which|when|where|why|how|if|whether))",
            "",
        ),
        (rf"(?:please )?{_TELL},?(?= (?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)", ""),
        (r"please,?", ""),
        (rf"for (?:me|us),?(?= (?:{_ASKS})\b)", ""),
        (r"(?:can|could|will|would) you(?: please| kindly)?(?= (?:list|name|show|give|enumerate)\b)", ""),
        (r"(?:(?:give|show|make)(?: me| us)? )?(?:a |the |an? (?:full|complete) )?list of(?: all)?(?: the)?", "list"),
        (
            r"(?P<who>who|what|which \w+) (?:is|are|was|were) (?:said|known|believed|thought|reported|claimed|supposed|held|considered|alleged) to have been",
            r"\g<who> was",
        ),
        (
            r"(?P<who>who|what|which \w+) (?:is|are|was|were) (?:said|known|believed|thought|reported|claimed|supposed|held|considered|alleged) to (?:have|be)",
            r"\g<who>",
        ),
        (
            r"(?:is|are|was|were) (?P<who>.+?) (?:said|known|believed|thought|reported|claimed|supposed|alleged) to have been",
            r"was \g<who>",
        ),
        (
            r"(?:is|are|was|were) (?P<who>.+?) (?:said|known|believed|thought|reported|claimed|supposed|alleged) to have",
            r"did \g<who>",
        ),
        (r"(?:so|well|and|then|okay|ok|now|hello|hi|look|right|sorry|excuse me),", ""),
        (r"(?:i|we) (?:think|suppose|believe|guess)\b,?(?= (?:who|whom|whose|what|which|when|where|why|how)\b)", ""),
    ],
    "tr": [
        (r"(?:acaba|peki|lütfen|lutfen|sizce|sence|ya|eee?|sahi|sahiden|hani|şey|sey)\b,?", ""),
        (
            r"(?:merak (?:ettim|ediyorum|ettik)|hocam|efendim|merhaba|selam|pardon|aff?edersiniz|evet|sorum şu)[,:.!;]",
            "",
        ),
        (r"(?:bir )?(?:bakar|baksana|bakın|bakin|bakabilir)(?: m[iı]s[iı]n(?:[iı]z)?)?[,:.!;]", ""),
        (r"(?:bana|bize) (?=.*(?:söyle|soyle|anlat|ver|say|listele|göster|goster|sırala|sirala|yaz)\w*)", ""),
    ],
}
_TAILS: dict[str, list[tuple[str, str]]] = {
    "en": [
        (r"please", ""),
        (r"(?:thanks|thank you|thx|tnx|ty|cheers)(?: in advance| a lot| so much)?", ""),
        (r"(?:do you know|can you tell me|could you tell me|i wonder)", ""),
        (r"(?<=,) ?(?:again|anyway|though|exactly|by the way|then|may i ask|if i may ask|would you say)", ""),
    ],
    "tr": [
        (r"(?:acaba|lütfen|lutfen|ya|yahu|yav|ki|be|peki)", ""),
        (
            r"(?:söyler|soyler|anlatır|anlatir|belirtir|açıklar|aciklar|gösterir|gosterir|sayar|listeler|yazar)(?: misin(?:iz)?| mısın(?:ız)?| musunuz)",
            "",
        ),
        (r"(?:söyle|soyle|söyleyin|soyleyin|belirt|belirtin|yaz|yazın|yazin)(?:iz)?", ""),
        (r"(?:biliyor mu(?:sun(?:uz)?|yuz)|biliniyor mu|bilinir mi|bilir misin(?:iz)?|var mı bilen)", ""),
        (r"(?:bilmek|öğrenmek|ogrenmek|duymak|sormak) (?:istiyorum|isterim|istiyoruz|isteriz)", ""),
        (r"(?:öğrenebilir|ogrenebilir|sorabilir|bilebilir) (?:miyim|miyiz)|(?<=[dt][ıiuü][ğg][ıiuü] )yazıyor", ""),
        (r"merak (?:ediyorum|ettim|ediyoruz)", ""),
    ],
}
_HELD = "(?:said|known|believed|thought|reported|claimed|supposed|held|considered|alleged|presumed|assumed)"
_OPEN = "who|whom|whose|what|which|when|where|why|how"
_TRUTHS: dict[str, list[tuple[str, str]]] = {
    "en": [
        (
            r"^(?:is it|was it|is) (?:true|correct|right|the case|a fact|known|said|claimed) that (?P<rest>.+)$",
            r"did \g<rest>",
        ),
        (r"^(?P<rest>.+?),? (?:is that|is this) (?:true|correct|right|so)$", r"did \g<rest>"),
        (
            r"^(?:what (?:is known|do we know|do you know|is there to know|can be said|can (?:you|we) (?:tell me|tell us|say|learn))|describe|introduce|(?:any |some |more )?(?:information|details|facts)) ?(?:about|of|on|regarding)? (?P<rest>.+)$",
            r"about \g<rest>",
        ),
        (r"^who (?:was it|is it|were they) (?:that|who) (?P<rest>.+)$", r"who \g<rest>"),
        (
            r"^what (?:was|were|is|are) (?P<who>.+?) (?:planning|aiming at|aiming for|after|striving for|hoping for|pursuing|trying to (?:do|achieve|get|reach))(?: to (?:do|achieve|get|reach))?$",
            r"what did \g<who> aim at",
        ),
        (
            r"^(?:what for|for what purpose|to what end) (?P<did>did|does|do|had|has|have) (?P<rest>.+)$",
            r"why \g<did> \g<rest>",
        ),
        (
            rf"^(?P<who>who|what|which \w+) (?:is|are|was|were) {_HELD} by (?P<by>.+?) to have been (?P<rest>.+)$",
            r"according to \g<by>, \g<who> was \g<rest>",
        ),
        (
            rf"^(?P<who>who|what|which \w+) (?:is|are|was|were) {_HELD} by (?P<by>.+?) to (?:have|be) (?P<rest>.+)$",
            r"according to \g<by>, \g<who> \g<rest>",
        ),
        (
            r"^(?P<who>who|which \w+) (?:do|does|did) (?P<by>[^?]{2,40}?) (?:say|claim|think|believe|report|maintain|state) (?P<rest>(?!about\b|of\b|that\b|in\b|on\b|to\b)\w+(?:ed|d|t|e|k|n|w|s)\b.+)$",
            r"according to \g<by>, \g<who> \g<rest>",
        ),
        (
            r"^(?:what|which) (?:is|was|are|were) the (?:evidence|basis|source|proof|grounds?) (?:for|of) (?:saying|claiming|thinking|believing|the claim|the statement|the view) that (?P<rest>.+)$",
            r"on what source is it said that \g<rest>",
        ),
        (
            r"^(?:where|how|in what|on what|about what) (?:do|did) (?:the )?(?:historians|scholars|sources|authors|writers|claims|accounts) (?:disagree|differ|diverge|contradict each other) (?:about|on|over|as to) (?P<rest>.+)$",
            r"which claims about \g<rest> contradict each other",
        ),
        (
            r"^(?:what|which) claims (?:go back to|come from|stem from|are due to|are made by|were made by|are put forward by) (?P<rest>.+)$",
            r"what does \g<rest> claim",
        ),
        (
            r"^(?:by|with) whose (?:consent|approval|permission|agreement|blessing) (?:was|were|did|is|are) (?P<rest>.+?)(?: (?:said|believed|thought|claimed|reported))?(?: to have)? ?(?:happen(?:ed)?|occur(?:red)?|take place|taken place|come about|made|done|carried out)?$",
            r"who approved \g<rest>",
        ),
        (
            r"^at whose hands (?:did|had|has) (?P<rest>.+?) suffer(?:ed)? (?:a |an |its |his |their )?(?P<noun>\w+)$",
            r"who \g<noun> \g<rest>",
        ),
        (r"^at whose hands (?P<rest>.+)$", r"by whom \g<rest>"),
        (
            rf"^(?P<what>(?!(?:{_OPEN})\b)[^,?]{{4,80}}), (?P<asks>(?:(?:by|to|with|from|in|on|at) )?(?:{_OPEN})\b.+?) (?:it|him|her|them)\b(?P<rest>.*)$",
            r"\g<asks> \g<what>\g<rest>",
        ),
        (r"^(?:thanks|owing|due) to (?P<who>whom|what|which)\b(?P<rest>.+)$", r"by \g<who>\g<rest>"),
        (
            r"^(?:in whose name|on whose behalf) (?:did|does|do|has|had) (?P<who>.+?) (?:speak|spoken|act|acted|appear|come|negotiate|negotiated)(?P<rest> (?:at|in|during|before) .+)?$",
            r"whom did \g<who> represent\g<rest>",
        ),
        (
            r"^(?:in whose name|on whose behalf) (?:did|does|do|has|had) (?P<who>.+?) (?:sign|attend|conclude|signed|attended|concluded) (?P<rest>.+)$",
            r"whom did \g<who> represent at \g<rest>",
        ),
        (r"^with whose (?:help|support|consent) (?P<rest>.+)$", r"by whom \g<rest>"),
        *(
            (
                rf"^(?P<on>under|at|by|on) whose {noun} (?:was|were|did|is|are) (?P<rest>.+?)(?: act(?:ed|ing)?| work(?:ed|ing)?| fight(?:ing)?| fought| stand(?:ing)?| placed)?$",
                rf"who {verb} \g<rest>",
            )
            for noun, verb in (
                ("protection", "protected"),
                ("command", "commanded"),
                ("leadership", "led"),
                ("(?:influence|sway)", "influenced"),
                ("(?:orders|instructions)", "instructed"),
            )
        ),
        (r"^(?P<rest>.+?) (?:was|were|is|are) about (?:what|which matter)$", r"what did \g<rest> concern"),
        (r"^what (?:was|were|is|are) (?P<rest>.+?) about$", r"what did \g<rest> concern"),
        (r"^which of (?P<own>[^?]{2,40}?)['’]s? (?P<noun>\w+) (?P<rest>.+)$", r"which \g<noun> of \g<own> \g<rest>"),
        (r"^which (?P<noun>\w+) (?:was it|is it|were they) (?:that|who) (?P<rest>.+)$", r"which \g<noun> \g<rest>"),
        (
            r"^(?P<who>who|what|which \w+) (?:is|are|was|were) (?:named|mentioned|given|listed|referred to) as (?P<rest>.+)$",
            r"\g<who> was \g<rest>",
        ),
        (r"^(?:has|have|had|did) (?:anyone|anybody|someone|somebody) (?P<rest>.+)$", r"who \g<rest>"),
        (r"^(?:was|were|is|are) there (?:anyone|anybody|someone|somebody) (?:who|that) (?P<rest>.+)$", r"who \g<rest>"),
    ],
    "tr": [
        (
            r"^(?P<rest>.*)hangi belge(?:ler)? (?P<verb>(?:imzalan|parafe ed|akdedil)\w+)$",
            r"\g<rest>hangi antlaşma \g<verb>",
        ),
        (r"^(?P<rest>.+) (?:doğru|dogru|gerçek|gercek) (?:mu|mi|mudur|midir|muydu|miydi)$", r"\g<rest> mi"),
        (
            r"^(?P<rest>.+[ae]n(?:ler|lar)?) (?:oldu|olmuş|olmus|var|vardı|vardi|çıktı|cikti) (?:mu|mı|mi|mudur|mıdır)(?:ydı|ydi)?$",
            r"\g<rest> kim",
        ),
        (r"^(\S+(?: \S+){0,2}) (?:hakkında|ile ilgili) ne(?:ler)? bili(?:yoruz|niyor)$", r"\1 hakkında ne var"),
        (r"^(?:hiç |hic )?(?P<rest>.+) (?:kimse|biri|birisi) (?:oldu|var) (?:mu|mı|mi)$", r"\g<rest> kim"),
        (
            r"^(?P<rest>.+ olarak) (?:kim|kimin (?:adı|ismi)|kimin adi|kimin ismi) (?:geçiyor|geciyor|geçer|anılıyor|aniliyor|anılır|veriliyor|gösteriliyor|biliniyor)$",
            r"\g<rest> kim",
        ),
        (
            r"^(?P<rest>.+) ne (?:hakkındaydı|hakkindaydi|hakkındadır|hakkında|hakkinda|üzerineydi|üzerinedir|uzerineydi)$",
            r"\g<rest> neyle ilgiliydi",
        ),
        (
            r"^(?P<rest>.*?)(?:kimin (?:sayesinde|eliyle|girişimiyle|çabasıyla)) (?P<more>(?!(?:gönder|yolla|ilet|ulaştır)[dtm]).+)$",
            r"\g<rest>kim tarafından \g<more>",
        ),
        (
            r"^(?:bana |bize )?(?P<rest>.+?)['’]y?[ıiuü] (?:tanıtır|tanitir|tanıtabilir|tanitabilir) (?:misin|mısın)(?:iz|ız)?$",
            r"\g<rest> kimdir",
        ),
        (
            r"^(?P<rest>.+) (?:konusunda|hakkında|üzerine|ile ilgili) kaç (?:görüş|yorum|tez)(?: \w+ sürül\w+| var\w*)$",
            r"\g<rest> hakkında kaç açıklama var",
        ),
        (r"^(?P<rest>.+n[ıiuü]n \w+[ıiuü]) ne(?:ler)? (?:oldu|olmuş|olmuştu)$", r"\g<rest> neydi"),
        (
            r"^(?P<rest>.+) hakkında (?:ne|neler|ne ler) (?:bili[ny]\w+|söylen\w+|soylen\w+|den\w+|anlatıl\w+|anlatil\w+|yazıl\w+|yazil\w+)$",
            r"\g<rest> hakkında kim ne iddia ediyor",
        ),
        (
            r"^(?P<rest>.+ (?:unvan|ünvan|paye|rütbe)[ıi])n?[ıi] (?P<who>kim|kimler) (?:al|taşı|tasi|kazan|kullan|elde e)\w+$",
            r"\g<rest> kimindi",
        ),
        (
            r"^(?P<before>.*?)\b(?:kimi|kime|kimin|kim|neyi|neye|ne|nereye|nerede) (?P<rest>[^,]+), (?P<which>hangi \w+)$",
            r"\g<before>\g<which> \g<rest>",
        ),
        (r"^(?P<rest>\S+ .+) (?P<what>tarihi)$", r"\g<rest> \g<what> nedir"),
        (r"^(?P<rest>.+[dt][ıiuü][ğg][ıiuü]) (?:tarih|gün|gun)$", r"\g<rest> tarih nedir"),
        (r"^(?P<rest>.+[dt][ıiuü][ğg][ıiuü]) (?:yer|şehir|sehir)$", r"\g<rest> yer neresidir"),
    ],
}


_ASKED_FIRST = r"^((?:(?:in|at|on|to|from|by|with|against|for|about|of) )?(?:whom?|whose \w+|what|which [\w-]+(?: [\w-]+)?|what [\w-]+|when|where|why|how)) (?:is|are|was|were) ((?!said|known).+?)"
_MISSION = "(?:heyet|temsilcilik|delegasyon|komisyon|elçilik|büyükelçilik)"
_STATE = "(?:devlet|ülke|hükümet|cumhuriyet|taraf)"
_HEARSAY = {
    "en": [
        (rf"{_ASKED_FIRST} {_HELD} to have been\b", r"\1 was \2"),
        (rf"{_ASKED_FIRST} {_HELD} to have\b", r"\1 did \2"),
        (r"\b((?:did|does|do) .+?) (?:claim|pretend|profess) to (?:be|have been) acting\b", r"\1 act"),
        (
            r"\b(who|whom|what|when|where|which|why|how) (?:on earth|in the world|exactly|precisely|actually|really|the devil)\b",
            r"\1",
        ),
        (
            r"\b(?:rival|competing|different|various|alternative|conflicting|divergent) (?=(?:explanation|account|interpretation|theory|theorie|view)s?\b)",
            "",
        ),
        (
            r"\ba (?:long|lengthy|detailed|short|brief|frank|friendly) (?=talk|conversation|discussion|meeting|letter|speech)",
            "a ",
        ),
        (
            r"\b(?:is|are|was|were) (?:said|known|believed|thought|reported|claimed|supposed|held|considered|alleged|presumed|assumed) to (?:be|have been)\b",
            "was",
        ),
        (
            r"\b(?:is|are|was|were) (?:said|known|believed|thought|reported|claimed|supposed|held|considered|alleged|presumed|assumed) to have\b",
            "has",
        ),
    ],
    "tr": [
        (
            rf"(?<=n )(?:başında (?:bulunduğu|olduğu|yer aldığı)|yönettiği)(?= {_MISSION}(?!\w))",
            "başkanlık ettiği",
        ),
        (
            rf"(?<=başkanlık ettiği )({_MISSION}) (?:hangi {_STATE}(?:[ae]|y[ae]) ait(?:ti|tir|miş)?|hangi {_STATE}(?:n?[ıiuü]nd[ıi]r?|[dt]end[ıi])|kim(?:e ait(?:ti|tir)?|indi))$",
            r"\1 hangi devleti temsil etti",
        ),
        (
            r"(?P<telling>\w+[ae]n) (?:(?:biri|kimse|birisi|tarihçi|yazar) )?var m[ıi],? varsa kim(?:di|dir)?$",
            r"\g<telling> kim",
        ),
        (
            r"^(?:bana |bize )?(?!.*\b(?:kim|ne|nasıl|nasil|hangi|nerede|nereye|neden|niçin|kaç|kac)\w*\b)(?P<rest>.+?)['’]?[ny]?[ıiuü] (?:anlatır|anlatir|özetler|ozetler) m[ıi]s[ıi]n(?:[ıi]z)?$",
            r"\g<rest> hakkında bilgi",
        ),
        (r" kim(?:di|dir)?,? (?:ve )?(?:neciy?(?:di|dir)|neyin nesi(?:ydi|dir)?|kimin nesi(?:ydi|dir)?)$", " kimdir"),
        (r"hakkında (?:biraz |kısaca )?bilgi (?:verir|verebilir) m[ıi]s[ıi]n(?:[ıi]z)?$", "hakkında bilgi"),
        (
            r"\b(?:uzun|ayrıntılı|ayrintili|kısa|kisa|dostça|samimi) (?:bir )?(?=görüşme|gorusme|konuşma|konusma|mektup|sohbet|toplantı)",
            "",
        ),
        (
            r"\bolduğu (?:sanılan|düşünülen|söylenen|bilinen|iddia edilen|ileri sürülen|kabul edilen|varsayılan)\b",
            "olan",
        ),
        (
            r"(?<=\bkim) olduğu (?:sanılıyor|düşünülüyor|söyleniyor|biliniyor|iddia ediliyor|ileri sürülüyor|kabul ediliyor|sanılmaktadır|düşünülmektedir|söylenmektedir)(?=$|\W)",
            "dir",
        ),
    ],
}
"""What says only that it is held to be so, or how it went, within a question: *X is thought to be whom*, *a long talk*."""

_HAPPENING_TO_BE = re.compile(r"\b(?:come|came|comes|happen|happened|happens) to be (?=\w+(?:ed|en)\b)", re.IGNORECASE)


def bare(question: str, language: str) -> str:
    """Take the courtesies from around a question.

    >>> bare("Could you please tell me who signed it?", "en"), bare("Onu kimin imzaladığını söyler misiniz?", "tr")
    ('who signed it', 'Onu kimin imzaladığını')
    >>> bare("The bearer is thought to be whom?", "en")
    'The bearer was whom'
    >>> bare("Is it true that Repnin signed it?", "en")
    'did Repnin signed it'
    """
    text = " ".join(question.split()).strip(" ?!.…") if language in _FRAMES else question
    text = re.sub(r"\b(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?!\d))", r"\1/\2/", text)  # a day in figures: its dots say nothing
    text = spoken.written_out(text) if language == "tr" else text
    text = _HAPPENING_TO_BE.sub("", clause_types.written_out(text)) if language == "en" else text
    for pattern, instead in _HEARSAY.get(language, ()):
        text = _compiled(pattern, language).sub(instead, text)
    before = None
    while text != before:
        before = text
        for pattern, instead in _FRAMES.get(language, ()):
            text = _compiled(rf"^{pattern}(?=\s|$)", language).sub(instead, text).strip(" ,?")
        text = listing.asked_which(text) if language == "tr" else text
        for pattern, instead in _TAILS.get(language, ()):
            text = _compiled(rf"(?:^|[\s,]+){pattern}$", language).sub(instead, text).strip(" ,?")
    text = letters.parted(text) if language == "tr" else text
    if language == "en" and said.in_english(text) is not None:
        return text
    for pattern, instead in _TRUTHS.get(language, ()):
        found = _compiled(pattern, language).match(text)
        if found:
            return found.expand(instead)
    text = clause_types.asked_plainly(text) if language == "en" else text
    return text or question


@cache
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    return letters.unmarked(pattern) if language == "tr" else re.compile(pattern, re.IGNORECASE)


def otherwise(question: str, language: str) -> Iterator[str]:
    """Give how else a bare question may be meant that cannot be read as it stands: an order, or words of a search.

    What stands before a colon may only say why it is asked: *for my thesis: who …?*.

    >>> list(otherwise("Name the Grand Vizier", "en")), list(otherwise("siege of Azov date", "en"))
    (['who was the Grand Vizier', 'what was the Grand Vizier'], ['when was the siege of Azov', 'when was siege of Azov'])
    """
    before, colon, after = question.partition(": ")
    asking = words.ASKING.get(language, {})
    asks = [any(plain(word) in asking for word in part.split()) for part in (before, after)]
    if colon and asks == [False, True]:
        yield bare(after, language)
    for pattern, ways in _OTHERWISE.get(language, ()):
        found = _compiled(pattern, language).fullmatch(question)
        if found and not any(plain(word) in asking for word in found["rest"].split()):
            yield from (found.expand(each) for each in ways)
            return


_OTHERWISE = {
    "en": (
        (r"(?:name|identify|state|give|tell) (?P<rest>the .+)", (r"who was \g<rest>", r"what was \g<rest>")),
        (r"(?P<rest>.+?),? (?:dates?|when)", (r"when was the \g<rest>", r"when was \g<rest>")),
        (r"(?P<rest>.+?),? (?:place|venue|location|where)", (r"where was the \g<rest>", r"where was \g<rest>")),
        (
            r"(?!(?:about|was|were|is|are|did|does|do|has|had|have) )(?P<rest>(?:\S+ ){0,5}\S+)",
            (r"about \g<rest>",),
        ),
    ),
    "tr": (
        (r"(?P<rest>.+?),? (?:tarihi|tarih|ne zaman)", (r"\g<rest> ne zamandı",)),
        (r"(?P<rest>.+?),? (?:yeri|nerede)", (r"\g<rest> neredeydi",)),
        (r"(?P<rest>.+ \w+[ae]n \w+l[ae]r)", (r"\g<rest> hangileriydi", r"\g<rest> kimlerdi")),
        (r"(?P<rest>\S.*[ıiuü]n \w+[ıiuü])", (r"\g<rest> kimdi", r"\g<rest> neydi")),
    ),
}
"""What is tried where a question cannot be read as it stands, the likeliest first."""
