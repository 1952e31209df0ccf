"""*A doctor named Petrakis*, *Petrakis adlı doktor*: words that say what somebody is, and how somebody is called.

Data, and one question a language: does a noun for a person say that the name beside it is a person's?
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kg.language import honorifics, turkish

_PEOPLE: Final[Mapping[str, frozenset[str]]] = {
    language: honorifics.words(block)
    for language, block in {
        "tr": """
            kişi kimse biri birisi adam kadın genç ihtiyar çocuk köylü tüccar tacir esnaf asker
            subay zabit er nefer casus ajan istihbaratçı gazeteci muhabir muharrir öğretmen muallim
            öğrenci hekim tabip hemşire mühendis tercüman dragoman kâtip memur yurttaş vatandaş
            göçmen mülteci devrimci ihtilalci komünist üye delege temsilci şahıs zat kurye elçi
            doktor avukat yazar şair denizci kaptan pilot işçi çete reisi eşkıya rahip papaz imam
        """,
        "en": """
            man woman boy girl fellow person peasant farmer merchant trader shopkeeper soldier
            officer spy agent journalist reporter correspondent teacher student physician doctor
            nurse engineer interpreter dragoman clerk official citizen subject emigrant refugee
            revolutionary communist member delegate courier lawyer writer sailor captain pilot
            worker priest monk bandit chief banker adventurer servant native
        """,
        "de": """
            mann frau bauer kaufmann händler soldat offizier spion agent journalist lehrer student
            arzt ingenieur dolmetscher dragoman schreiber beamter bürger flüchtling bote anwalt
            priester mönch matrose diener jude grieche armenier
        """,
        "fr": """
            homme femme paysan marchand négociant soldat officier espion agent journaliste
            professeur étudiant médecin ingénieur interprète drogman commis fonctionnaire citoyen
            sujet réfugié courrier avocat prêtre moine matelot
        """,
        "ru": """
            человек женщина крестьянин купец солдат офицер шпион агент журналист учитель студент
            врач инженер переводчик чиновник гражданин беженец курьер адвокат священник матрос
        """,
    }.items()
}
_AFTER_NAME: Final = re.compile(
    r"[ \u00a0](?:adlı|isimli|adında(?:ki)?|isminde(?:ki)?|namlı|lakaplı|takma adlı)\s+"
    r"((?:[^\W\d_]+\s+){0,2}[^\W\d_]+)"
)
_BEFORE_NAME: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(r"([^\W\d_]+),? (?:named|called|by the name of|who called (?:him|her)self)\s+$"),
    "de": re.compile(r"([^\W\d_]+),? (?:namens|mit Namen|genannt)\s+$"),
    "fr": re.compile(r"([^\W\d_]+),? (?:nommée?|appelée?|du nom de)\s+$"),
    "ru": re.compile(r"([^\W\d_]+),? по (?:имени|фамилии)\s+$"),
}
_REACH = 60


def names_a_person(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether the words around a name say that somebody is called so.

    >>> names_a_person("A courier named Petrakis left.", 16, 24, "en")
    True
    >>> names_a_person("Petrakis adlı genç bir kurye", 0, 8, "tr"), names_a_person("Petrakis adlı gemi", 0, 8, "tr")
    (True, False)
    """
    if language == "tr":
        after = _AFTER_NAME.match(text, end)
        return after is not None and any(_is_someone(word, language) for word in after[1].split())
    before = _BEFORE_NAME.get(language, _BEFORE_NAME["en"]).search(text, max(0, start - _REACH), start)
    return before is not None and _is_someone(before[1], language)


def _is_someone(word: str, language: str) -> bool:
    known = _PEOPLE.get(language, _PEOPLE["en"])
    stems = turkish.stems(word) if language == "tr" else (word,)
    return any((low := turkish.fold(stem)) in known or low in honorifics.OFFICES for stem in stems)
