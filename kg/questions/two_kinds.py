"""Two kinds of actors that are asked for together: *which persons and bodies*, *hangi kişi ve kurumlara*.

Of two nouns only the second would be taken for the kind that is asked for. Owns what takes their place.
"""

from __future__ import annotations

import re

_PERSONS = {
    "en": r"persons?|people|individuals?|men|women|politicians?|statesmen|leaders?|diplomats?|officials?|figures?",
    "tr": r"kişi|şahıs|şahs|şahsiyet|insan|isim|siyasetçi|diplomat|lider|devlet adamı",
}
_BODIES = {
    "en": r"bodies|body|groups?|institutions?|organi[sz]ations?|states?|countries|country|governments?|powers?|parties"
    r"|organs?|delegations?|committees?",
    "tr": r"kurum|kuruluş|örgüt|organ|grup|devlet|ülke|hükümet|parti|heyet|komite|topluluk",
}
_JOINED = {
    "en": re.compile(
        rf"\b(?P<which>which|what) (?P<one>{_PERSONS['en']}|{_BODIES['en']}),? (?:and|or|and/or|as well as) "
        rf"(?:which |what )?(?P<other>{_PERSONS['en']}|{_BODIES['en']})\b",
        re.IGNORECASE,
    ),
    "tr": re.compile(
        rf"(?<!\w)(?P<one>{_PERSONS['tr']}|{_BODIES['tr']})(?:l[ae]r)?,? (?:ve|veya|yahut|ya da) (?:hangi )?"
        rf"(?P<other>{_PERSONS['tr']}|{_BODIES['tr']})(?P<ending>l[ae]r\w{{0,4}}|\w{{0,3}})(?!\w)",
        re.IGNORECASE,
    ),
}
_ASKED = re.compile(r"\b(?:hangi|kim)", re.IGNORECASE)
_FRONT, _BACK = str.maketrans("aıuAIU", "eiüEİÜ"), str.maketrans("eiüEİÜ", "aıuAIU")


def as_one(question: str, language: str) -> str:
    """Ask for both kinds by what they have in common.

    >>> as_one("Which persons and institutions did Panin write to", "en")
    'Which actors did Panin write to'
    >>> as_one("Panin hangi kişi ve kurumlara yazdı", "tr"), as_one("Hangi devletler ve kuruluşlar imzaladı", "tr")
    ('Panin hangi aktörlere yazdı', 'Hangi gruplar imzaladı')
    >>> as_one("Panin devletler ve kurumlar hakkında ne diyor", "tr")
    'Panin devletler ve kurumlar hakkında ne diyor'
    """
    pattern = _JOINED.get(language)
    found = pattern.search(question) if pattern is not None else None
    if found is None or (language == "tr" and _ASKED.search(question) is None):
        return question
    persons = any(re.fullmatch(_PERSONS[language], found[each], re.IGNORECASE) for each in ("one", "other"))
    if language == "en":
        both = f"{found['which']} {'actors' if persons else 'groups'}"
    else:
        both = f"aktör{found['ending'].translate(_FRONT)}" if persons else f"grup{found['ending'].translate(_BACK)}"
    return f"{question[: found.start()]}{both}{question[found.end() :]}"
