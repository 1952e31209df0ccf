"""How the kinds of questions about somebody's circumstances are worded, as patterns over a frame. Data only.

``A`` stands for a name, ``A_dative`` for one in that case. Each pattern matches the whole frame.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.questions.english import dealings
from kg.questions.turkish import dealings as turkish_dealings

_NAME = r"\d+:\w+"
_WHAT = r"(?P<what>A|\w+)"
_NEDE = r"(?P<what>A_locative|A_relative|\w+[dt][ae](?:ki)?)"
_WAS = r"(?:was|were|is|are|had been|has been)"
_ROLE = r"(?:role|part|function|share|involvement)"
_WRITING = r"(?P<kind>(?:letter|telegram|note|message|appeal|proposal|memorandum|cable|report|dispatch|ultimatum)s?)"
_ANSWERED = r"(?:repl(?:y|ied)(?: to)?|answer(?:ed)?|respond(?:ed)?(?: to)?|(?:write|wrote) back(?: to)?)"
_NEREDE = r"(?:nerede|nerdey?di|nerede?ydi|neredeydiler|nerelerdeydi|neredeymis|nerede (?:bulundu|bulunuyordu|bulunmaktaydi|idi))"
_ROL = r"(?:rolu|rol|islevi|payi|katkisi)"
_ROL_ALONE = r"(?:rol|pay|gorev)"
_ILETI = r"(?P<kind>(?:mektu[bp]|telgraf|nota|mesaj|cagri|muhtira|rapor|ileti|teklif|oneri)\w*)"
_CEVAP = r"(?:cevap|yanit|karsilik)"
_VERDI = r"(?:verdi|vermis|vermisti|yazdi|gonderdi)"
_YES = r"(?:mi|mu|midir|mudur|miydi|muydu)"

_PATTERNS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "there": (
            rf"{_WAS} (?P<who>A) (?:ever |present |still |then |already |himself |really )*(?:in|at) (?P<where>A)(?: then)?",
            r"(?:has|had|have) (?P<who>A) (?:ever )?been (?:in|to|at) (?P<where>A)",
        ),
        "where": (
            r"where (?:was|were|is|are) (?P<who>A)(?: then| at that time| at that point)?",
            r"(?:in|at) (?:which|what) (?:city|town|place|country) (?:was|were) (?P<who>A)",
            r"(?:which|what) (?:city|town|place|country) (?:was|were) (?P<who>A) in",
        ),
        "who-there": (
            r"who (?:all )?(?:was|were|had been) (?:present |staying |there )?in (?P<where>A)",
            r"(?:which|what) (?:people|persons|men) (?:was|were) (?:present |staying )?in (?P<where>A)",
        ),
        "fate": (
            r"what (?:has |had |then |finally |eventually )?(?:happened|befell|occurred)(?: to| with)? (?P<who>A)(?: then| afterwards| later| in end)?",
            r"what (?:became|has become|had become) of (?P<who>A)",
            r"what (?:was|had been|has been) done to (?P<who>A)",
            r"what (?:was|were|is) fate of (?P<who>A)",
            r"what (?:was|is) (?P<who>A_genitive) fate",
            r"what fate (?:befell|did) (?P<who>A)(?: meet| suffer)?",
        ),
        "part": (
            rf"(?:what|which) (?:kind of |sort of )?{_ROLE} (?:did|does|had|has) (?P<who>A) (?:play|have|take|hold|had|played)(?: (?:in|at|during) {_WHAT})?",
            rf"(?:what|which) {_ROLE} (?:was|is) played by (?P<who>A)(?: (?:in|at|during) {_WHAT})?",
            rf"what (?:was|is|were) {_ROLE} of (?P<who>A)(?: (?:in|at|during) {_WHAT})?",
            rf"what (?:was|is|were) (?P<who>A_genitive) {_ROLE}(?: (?:in|at|during) {_WHAT})?",
            rf"how (?:was|were|is) (?P<who>A) (?:involved|engaged) (?:in|at|with) {_WHAT}",
        ),
        "took-part": (
            rf"(?:did|does|has|had) (?P<who>A) (?:ever )?(?:play|have|had|played) (?:any |some )?{_ROLE} (?:in|at|during) {_WHAT}",
            rf"(?:did|does|has|had) (?P<who>A) (?:ever )?(?:have|had) (?:anything|something|any hand|hand) (?:to do with|in) {_WHAT}",
            rf"{_WAS} (?P<who>A) (?:ever |really |at all )*(?:involved|engaged|implicated) (?:in|with|at) {_WHAT}",
        ),
        "replied": (
            rf"(?:did|has|had) (?P<who>A) (?:ever )?{_ANSWERED} (?P<whom>A)(?: {_WRITING})?",
            rf"(?:was|were) (?P<whom>A)(?: {_WRITING})? (?:ever )?(?:answered|replied to|responded to)(?: by (?P<who>A))?",
            rf"(?:did|has|had) (?P<who>A) (?:ever )?(?:give|send|write|make|sent|written|gave) (?:an? )?(?:reply|answer|response) to (?P<whom>A)(?: {_WRITING})?",
            r"(?:did|has|had) (?P<whom>A) (?:ever )?(?:get|receive|got|received) (?:reply|answer|response)(?: from (?P<who>A))?",
        ),
        "who-replied": (
            rf"who (?:ever )?{_ANSWERED} (?P<whom>A)(?: {_WRITING})?",
            rf"who (?:gave|sent|wrote|made) (?:reply|answer|response) to (?P<whom>A)(?: {_WRITING})?",
            rf"by whom (?:was|were) (?P<whom>A)(?: {_WRITING})? (?:answered|replied to)",
            rf"who (?:was|were) (?P<whom>A)(?: {_WRITING})? (?:answered|replied to) by",
        ),
        "when-replied": (
            rf"when (?:did|has|had) (?P<who>A) (?:finally |eventually )?{_ANSWERED} (?P<whom>A)(?: {_WRITING})?",
            rf"when (?:was|were) (?P<whom>A)(?: {_WRITING})? (?:answered|replied to)(?: by (?P<who>A))?",
            rf"when (?:did|has|had) (?P<who>A) (?:give|send|write|make) (?:an? |his |her |its )?(?:reply|answer|response) to (?P<whom>A)(?: {_WRITING})?",
        ),
        "age": (
            r"how old (?:was|were|is) (?P<who>A)(?: then| at that time| at time)?",
            r"(?:what was|at what) (?P<who>A_genitive) age",
            r"(?:what|which) age (?:was|were) (?P<who>A)",
        ),
        "age-when": (
            r"how old (?:was|were) (?P<who>A) (?:when|at time(?: of)?|on|at|during|as|by time(?: of)?|in year of|in) (?P<then>.+)",
            r"(?:at what|what) age (?:was|did|were) (?P<who>A) (?:when )?(?P<then>.+)",
            r"how old (?:was|were) (?P<who>A) (?P<then>at (?:his|her) death)",
        ),
        "older": (
            r"(?:who|which of them|which) (?:was|is) (?P<way>older|elder|younger) (?P<one>A) or (?P<other>A)",
            r"(?:was|is) (?P<one>A) (?P<way>older|elder|younger) than (?P<than>A)",
            r"(?:was|is) (?P<one>A) or (?P<other>A) (?P<way>older|elder|younger)",
        ),
        **dealings.PATTERNS,
        "being": (rf"{_WAS} (?P<who>A) (?:ever |really |once |also |still |actually )*(?P<noun>.+)",),
    },
    "tr": {
        "there": (
            rf"(?P<who>A_nominative) (?:hic |o zaman |o sirada |gercekten )*(?P<where>A_locative) {_YES}",
            rf"(?P<where>A_locative) {_YES} (?P<who>A_nominative)",
            rf"(?P<who>A_nominative) (?:hic |o zaman |o sirada )*(?P<where>A_locative) (?:bulunuyor|bulundu|bulunmus|var|bulunmakta) {_YES}",
        ),
        "where": (
            rf"(?P<who>A_nominative) (?:o zaman |o sirada |o siralarda )*{_NEREDE}",
            rf"{_NEREDE} (?P<who>A_nominative)",
            r"(?P<who>A_nominative) hangi (?:sehir|kent|yer|ulke|memleket)(?:de|te|da|ta)(?:ydi|idi| bulunuyordu| bulundu)?",
        ),
        "who-there": (
            r"(?P<where>A_locative) (?:kim|kimler) (?:vardi|var|bulunuyordu|bulundu|bulunmaktaydi)",
            r"(?:kim|kimler) (?P<where>A_locative) (?:vardi|bulunuyordu|bulundu|idi)",
            r"(?P<where>A_locative) (?:bulunan|olan)(?:lar)? (?:kim|kimdi|kimler|kimlerdi)",
        ),
        "fate": (
            r"(?:sonra |sonunda |sonucta )*(?P<who>A_dative) (?:sonra |sonunda |sonucta |sonradan )*(?:ne|neler) (?:oldu|olmus|olmustu|yapildi|yaptilar)",
            r"(?:ne|neler) oldu (?P<who>A_dative)",
            r"(?P<who>A_genitive) (?:akibeti|sonu|kaderi|encami) (?:ne oldu|neydi|nedir|ne|ne olmus|nasil oldu)",
            r"(?P<who>A_genitive) basina (?:ne|neler) (?:geldi|gelmis|gelmisti)",
        ),
        "part": (
            rf"(?:{_NEDE} )?(?P<who>A_genitive) {_ROL} (?:neydi|ne idi|nedir|ne|ne oldu|nasildi)",
            rf"(?P<who>A_genitive) {_NEDE} {_ROL} (?:neydi|ne idi|nedir|ne|ne oldu|nasildi)",
            rf"(?P<who>A_nominative)(?: {_NEDE})? (?:nasil bir|ne gibi bir|ne tur bir|hangi|ne|nasil) {_ROL} (?:oynadi|ustlendi|aldi|oynamis|oynamisti)",
            rf"{_NEDE} (?P<who>A_nominative) (?:nasil bir|ne gibi bir|ne tur bir|hangi|ne|nasil) {_ROL} (?:oynadi|ustlendi|aldi)",
        ),
        "took-part": (
            rf"(?P<who>A_nominative) {_NEDE} (?:bir |herhangi bir )?{_ROL_ALONE} (?:oynadi|ustlendi|aldi) (?:mi|mu)",
            rf"(?P<who>A_genitive) {_NEDE} (?:bir |herhangi bir )?(?:{_ROL}|parmagi|dahli) (?:var|vardi|oldu|olmus) (?:mi|mu|miydi|muydu)",
            r"(?P<who>A_genitive) (?P<what>A_instrumental) (?:ile )?(?:bir |herhangi bir )?(?:ilgisi|ilgileri|alakasi) (?:var|vardi|oldu|olmus) (?:mi|mu|miydi|muydu)",
        ),
        "replied": (
            rf"(?P<who>A_nominative) (?P<whom>A_dative)(?: {_ILETI})? {_CEVAP} {_VERDI} {_YES}",
            rf"(?P<who>A_nominative) (?P<whom>A_genitive) {_ILETI} {_CEVAP} {_VERDI} {_YES}",
            rf"(?P<who>A_nominative) (?P<whom>A_accusative|A_genitive)(?: {_ILETI})? (?:yanitladi|cevapladi|yanitlamis|cevaplamis) {_YES}",
            rf"(?P<whom>A_genitive|A_dative)(?: {_ILETI})? {_CEVAP} (?:verildi|geldi|aldi) {_YES}",
            rf"(?P<whom>A_genitive|A_nominative)(?: {_ILETI})? (?:yanitlandi|cevaplandi) {_YES}",
            rf"(?P<whom>A_nominative) (?:(?P<who>A_ablative) )?{_CEVAP} (?:aldi|alabildi) {_YES}",
        ),
        "who-replied": (
            rf"(?P<whom>A_genitive|A_dative)(?: {_ILETI})? (?:kim|kimler) {_CEVAP} {_VERDI}",
            rf"(?:kim|kimler) (?P<whom>A_genitive|A_dative)(?: {_ILETI})? {_CEVAP} {_VERDI}",
            rf"(?P<whom>A_genitive|A_accusative)(?: {_ILETI})? (?:kim|kimler) (?:yanitladi|cevapladi)",
            rf"(?:kim|kimler) (?P<whom>A_genitive|A_accusative)(?: {_ILETI})? (?:yanitladi|cevapladi)",
            rf"(?P<whom>A_genitive|A_dative)(?: {_ILETI})? {_CEVAP} veren (?:kim|kimdi|kimdir|kimler|kimlerdi)",
        ),
        "when-replied": (
            rf"(?P<who>A_nominative) (?P<whom>A_dative|A_genitive)(?: {_ILETI})? (?:ne zaman|hangi gun|hangi tarihte) {_CEVAP} {_VERDI}",
            rf"(?P<who>A_nominative) (?:ne zaman|hangi gun|hangi tarihte) (?P<whom>A_dative|A_genitive)(?: {_ILETI})? {_CEVAP} {_VERDI}",
            rf"(?P<whom>A_dative|A_genitive)(?: {_ILETI})? (?:ne zaman|hangi gun|hangi tarihte) {_CEVAP} (?:verildi|geldi|gonderildi)",
        ),
        "post": (
            r"(?P<who>A_nominative) (?:hangi|ne) (?P<of>\w{3,}?)n?[iu]n (?P<noun>\w{3,}?)s?[iu](?:yd[iu]|d[iu]r|ymis|)",
            r"(?P<who>A_nominative) (?:kimin|neyin|nerenin|hangi (?:ulke|devlet|sehr|sehir|yer)n?[iu]n) (?P<noun>\w{3,}?)s?[iu](?:yd[iu]|d[iu]r|ymis|)",
            r"(?P<who>A_nominative) (?:nerede|nerde|neresinde|hangi (?:ulke|sehir|kent)[dt]e) (?P<noun>\w{3,}?)(?:yd[iu]|[dt][iu]|[dt][iu]r)",
            r"(?P<who>A_nominative) (?:hangi|ne) (?P<of>\w{3,}?)n?[iu]n (?P<noun>\w{3,}?)(?:lig[iu]n[iu]|lug[iu]n[iu]) (?:yapti|yapiyordu|yurutuyordu|yurutuyor)",
            r"(?P<who>A_nominative) (?:nerede|neresinde|hangi (?:ulke|sehir|kent)[dt]e) (?P<noun>\w{3,}?)(?:lik|luk) (?:yapti|yapiyordu|yapmis|yapmisti|etti|ediyordu)",
        ),
        "age": (
            r"(?P<who>A_nominative) (?:o zaman |o sirada )*kac yas(?:inda|indaydi|indadir|ina gelmisti)(?: idi)?",
            r"(?P<who>A_genitive) yasi kac(?:ti)?",
            r"kac yasindaydi (?P<who>A_nominative)",
        ),
        "age-when": (
            r"(?P<who>A_nominative) (?P<then>.+) kac yasindaydi",
            r"(?P<then>.+) (?P<who>A_nominative) kac yasindaydi",
            r"(?P<who>A_nominative) kac yasinda (?P<then>oldu|ol\w+|vefat etti)",
        ),
        "older": (
            r"(?P<one>A_nominative) mi daha (?P<way>yasli|buyuk|genc|kucuk)(?:ydi|tu|ti|di)? (?:yoksa )?(?P<other>A_nominative) mi(?:ydi)?",
            r"(?:hangisi|kim) daha (?P<way>yasli|buyuk|genc|kucuk)(?:ydi|tu|ti|di)? (?P<one>A_nominative) (?:mi|mu)(?: yoksa)? (?P<other>A_nominative) (?:mi|mu)",
            r"(?P<one>A_nominative) (?:mi|mu) (?:yoksa )?(?P<other>A_nominative) (?:mi|mu) daha (?P<way>yasli|buyuk|genc|kucuk)(?:ydi|tu|ti|di)?",
            r"(?P<one>A_nominative) (?P<than>A_ablative) (?:daha )?(?P<way>yasli|buyuk|genc|kucuk) (?:mi|mu|miydi|muydu)",
        ),
        **turkish_dealings.PATTERNS,
        "being": (rf"(?P<who>A_nominative) (?:hic |gercekten |ayni zamanda )*(?P<noun>.+) {_YES}",),
    },
}


@cache
def patterns(kind: str, language: str) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of a kind of question in a language."""
    return tuple(re.compile(_written(each)) for each in _PATTERNS.get(language, {}).get(kind, ()))


def matched(kind: str, text: str, language: str) -> dict[str, str] | None:
    """Match a whole frame with the patterns of a kind; give what stands in their places.

    >>> matched("where", "where was 1:nominative then", "en")
    {'who': '1:nominative'}
    """
    return next(matches(kind, text, language), None)


def matches(kind: str, text: str, language: str) -> Iterator[dict[str, str]]:
    """Give every way in which a frame is of a kind."""
    for pattern in patterns(kind, language):
        found = pattern.fullmatch(text)
        if found is not None:
            yield {name: value for name, value in found.groupdict().items() if value}


def _written(text: str) -> str:
    cased = re.sub(r"\bA_(\w+)", r"\\d+:\1", text)
    return re.sub(r"\bA\b", lambda _: _NAME, cased)
