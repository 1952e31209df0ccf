"""What the extraction of claims knows of German, French and Russian: prepositions, auxiliaries, small words. Data.

To add a language is to add a :class:`Grammar`; its words need lemmas (:mod:`kg.language.lemmas`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One language.

    ``prepositions`` have their plain form (*zum* → *zu*); ``elided`` are those within a word (*d’*). ``agents`` bring
    in who does it in a passive, ``passives`` are lemmas of the auxiliaries that make one; ``participle`` is what a
    participle can look like. ``oblique`` determiners say that no subject follows. ``inverts``: the subject may follow
    its verb. ``instrumental``: endings of a name that does it in a passive. ``separable``: prefixes that part from
    their verb. ``intransitive``: verbs whose perfect looks like a passive. ``where``: prepositions of where it
    happened. ``accounts``: what stands before the name of somebody whose account it is, ``accounts_behind`` behind it.
    ``causatives``: verbs of who has something done; ``refusals`` of who does not do what is told behind them;
    ``speaking`` of who says something, ``denying`` of who says that it is not so, ``doubting`` of who leaves it open.
    ``contrasts``: what stands before who is meant instead of another (*nicht X, sondern Y*).
    ``apposed``: what a participle beside a name looks like, ``finite``: verbs that
    look so.
    """

    prepositions: Mapping[str, str]
    determiners: frozenset[str]
    oblique: frozenset[str] = frozenset()
    agents: frozenset[str]
    passives: frozenset[str]
    participle: re.Pattern[str]
    infinitive: re.Pattern[str]
    negations: frozenset[str]
    modals: frozenset[str]
    copulas: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    irregular: Mapping[str, str]
    elided: tuple[tuple[str, str], ...] = ()
    inverts: bool = False
    instrumental: tuple[str, ...] = ()
    genitives: frozenset[str] = frozenset()
    separable: tuple[str, ...] = ()
    intransitive: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    accounts: tuple[str, ...] = ()
    accounts_behind: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    doubting: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    causatives: frozenset[str] = frozenset()
    apposed: re.Pattern[str] | None = None
    finite: frozenset[str] = frozenset()


def words(block: str) -> frozenset[str]:
    """Give the words of a block as they are written."""
    return frozenset(block.split())


def _themselves(block: str, **contracted: str) -> Mapping[str, str]:
    return {**{word: word for word in block.split()}, **contracted}


GRAMMARS: Final[Mapping[str, Grammar]] = {
    "de": Grammar(
        prepositions=_themselves(
            "von mit an in nach zu gegen für bei aus über unter durch zwischen vor auf um wegen seit bis ohne",
            vom="von",
            zum="zu",
            zur="zu",
            im="in",
            ins="in",
            am="an",
            ans="an",
            beim="bei",
            aufs="auf",
            fürs="für",
        ),
        determiners=words("""
            der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner ihr ihre ihren
            ihrem ihrer kein keine keinen dieser diese diesen diesem
        """),
        oblique=words("den dem einen einem seinen seinem ihren ihrem diesen diesem"),
        genitives=words("des der eines einer seiner ihrer"),
        agents=words("von durch"),
        passives=words("werden"),
        participle=re.compile(r"(?:[^\W\d_]*ge)?[^\W\d_]+(?:t|en)$"),
        infinitive=re.compile(r"[^\W\d_]+(?:en|eln|ern)$"),
        negations=words("nicht nie niemals kein keine keinen weder kaum"),
        modals=words("wollen sollen können müssen dürfen mögen versuchen beabsichtigen planen hoffen wünschen"),
        copulas=words("sein werden bleiben"),
        relatives=words("der die das dem den welcher welche welches"),
        subordinators=words("""
            dass daß weil als nachdem bevor wenn obwohl während damit ob wo wie da indem sobald bis dessen deren worauf
        """),
        conjunctions=words("und oder sowie"),
        irregular={"geboren": "gebären", "vertraut": "vertrauen"},
        where=words("in zu bei"),
        accounts=("laut", "nach ansicht von", "nach angaben von", "nach auffassung von", "nach darstellung von"),
        accounts_behind=words("zufolge"),
        denying=words("bestreiten leugnen dementieren abstreiten"),
        doubting=words("bezweifeln zweifeln"),
        contrasts=words("sondern"),
        causatives=words("lassen"),
        refusals=words("weigern ablehnen verweigern"),
        speaking=words(
            "behaupten meinen schreiben berichten betonen glauben vermuten erklären versichern fügen ergänzen bemerken"
        ),
        inverts=True,
        separable=tuple("an auf aus bei ein nach vor zu zurück ab mit teil statt fest weg um".split()),  # noqa: SIM905
        intransitive=words(
            "sterben reisen kommen gehen fahren fliehen treten werden bleiben ankommen abreisen eintreffen"
        ),
    ),
    "fr": Grammar(
        prepositions=_themselves(
            "de à avec par pour contre dans en sur sous chez vers entre sans depuis auprès",
            du="de",
            des="de",
            au="à",
            aux="à",
        ),
        elided=(("d'", "de"),),
        determiners=words("le la les un une l' son sa ses leur leurs ce cet cette ces"),
        agents=words("par"),
        passives=words("être"),
        participle=re.compile(r"[^\W\d_]+(?:é|i|u|is|it|ert|eint|ort)(?:e|s|es)?$"),
        infinitive=re.compile(r"[^\W\d_]+(?:er|ir|re|oir)$"),
        negations=words("ne pas jamais ni nul nullement"),
        modals=words("vouloir devoir pouvoir souhaiter espérer compter falloir chercher tenter essayer"),
        copulas=words("être devenir rester demeurer"),
        relatives=words("qui lequel laquelle"),
        subordinators=words("que où dont lorsque quand tandis puisque car afin si comme parce"),
        conjunctions=words("et ou ainsi"),
        irregular={"écrit": "écrire", "mort": "mourir", "morte": "mourir", "reçu": "recevoir", "élu": "élire"},
        where=words("à en"),
        apposed=re.compile(r"[^\W\d_]+(?:é|i|u|is|it|ert|eint|ort)(?:e|s|es)?$"),
        finite=words("fut fit mit prit vit dit reçut apprit permit promit rendit battit perdit partit conclut sortit"),
        denying=words("nier contester conteste démentir dément réfuter"),
        doubting=words("douter doute"),
        contrasts=words("mais"),
        causatives=words("faire"),
        refusals=words("refuser"),
        speaking=words("affirmer prétendre écrire estimer noter croire souligner rapporter dire ajouter remarquer"),
        accounts=("selon", "d'après", "suivant", "au dire de"),
        intransitive=words(
            "naître mourir arriver aller venir partir devenir entrer rester retourner tomber passer rendre"
        ),
    ),
    "ru": Grammar(
        prepositions=_themselves(
            "в с к на из от о по за против для у при под перед между через над до",
            во="в",
            со="с",
            ко="к",
            об="о",
            ото="от",
        ),
        determiners=words("этот эта эти этого своего свою своей свой его её их"),
        agents=frozenset(),
        passives=frozenset(),
        participle=re.compile(r"[^\W\d_]+(?:[ая]н|[её]н|т)(?:а|о|ы)?$"),
        infinitive=re.compile(r"[^\W\d_]+(?:ть|ться|ти|тись|чь)$"),
        negations=words("не ни никогда нет"),
        modals=words("хотеть мочь желать намереваться собираться пытаться стремиться"),
        copulas=words("быть являться стать оставаться"),
        relatives=words("который которая которое которые"),
        subordinators=words("что чтобы когда где если потому так хотя как пока"),
        conjunctions=words("и или а также"),
        irregular={},
        where=words("в"),
        apposed=re.compile(r"[^\W\d_]+(?:нн|т|вш|ш|щ)(?:ый|ий|ая|ое|ее|ые|ие|ийся|аяся|иеся)$"),
        refusals=words("отказаться отказываться"),
        denying=words("отрицать опровергать отвергать"),
        doubting=words("сомневаться"),
        contrasts=words("а но"),
        speaking=words(
            "утверждать писать считать полагать отмечать сообщать подчеркнуть заявить добавлять добавить замечать"
        ),
        accounts=("по словам", "по мнению", "согласно", "по утверждению", "по свидетельству"),
        inverts=True,
        instrumental=("ом", "ем", "ым", "им", "ой", "ою", "ами", "ями"),
    ),
}
