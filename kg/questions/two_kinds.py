"""Two that are named together: kinds of actors (*which persons and bodies*), sides of talks (*Turkish-Danish talks*).

Of two nouns only the second would be taken for the kind that is asked for, and of two peoples each for itself. Owns
what takes their place.
"""

from __future__ import annotations

import re

from kg.language import turkish
from kg.questions.morphology import plain
from kg.questions.nouns.peoples import land_named, lands_of

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
_CAPITAL = r"(?-i:[A-ZÇĞİÖŞÜ]\w+)"
_TALKS = {
    "en": re.compile(
        rf"\b(?P<one>{_CAPITAL})[-–](?P<other>{_CAPITAL}) (?P<middle>(?:official|peace|trade|first|secret) )?"
        r"(?P<noun>talks|negotiations|discussions|conversations)\b",
        re.IGNORECASE,
    ),
    "tr": re.compile(
        rf"(?<!\w)(?P<one>{_CAPITAL})[-–](?P<other>{_CAPITAL}) (?P<middle>(?:resm[iî]|ilk|gizli) )?"
        r"(?P<noun>görüşme|müzakere)(?P<many>ler)i(?:n(?=[ie]|de))?(?P<rest>\w*)",
        re.IGNORECASE,
    ),
}
_ASKED = re.compile(r"\b(?:hangi|kim)", re.IGNORECASE)
_FRONT, _BACK = str.maketrans("aıuAIU", "eiüEİÜ"), str.maketrans("eiüEİÜ", "aıuAIU")


def between_two(question: str, language: str) -> str:
    """Tell between whom talks were that are named after two peoples, or after two capitals.

    >>> between_two("When did the Turkish-Danish talks begin", "en")
    'When did the talks between the Turkish government and the Danish government begin'
    >>> between_two("Türk-Danimarka resmî görüşmeleri ne zaman başladı", "tr")
    'Türk hükümeti ile Danimarka arasındaki resmî görüşmeler ne zaman başladı'
    >>> between_two("Viyana-Varşova görüşmelerinin yeri", "tr"), between_two("Brest-Litovsk talks", "en")
    ('Viyana ile Varşova arasındaki görüşmelerin yeri', 'Brest-Litovsk talks')
    """
    pattern = _TALKS.get(language)
    found = pattern.search(question) if pattern is not None else None
    sides = [(found[each], lands_of(plain(found[each]), language)) for each in ("one", "other")] if found else []
    known = all(lands or _is_capital(word) or land_named(plain(word), language) for word, lands in sides)
    if found is None or not known:
        return question
    middle = found["middle"] or ""
    if language == "en":
        one, other = (f"the {word} government" if lands else word for word, lands in sides)
        both = f"{middle}{found['noun']} between {one} and {other}"
    else:
        one, other = (
            f"{word} hükümeti" if lands and not land_named(plain(word), "tr") else word for word, lands in sides
        )
        both = f"{one} ile {other} arasındaki {middle}{found['noun']}{found['many']}{found['rest']}"
    return f"{question[: found.start()]}{both}{question[found.end() :]}"


def _is_capital(word: str) -> bool:
    from kg.recognition import places

    return places.is_capital(turkish.fold(word))


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
