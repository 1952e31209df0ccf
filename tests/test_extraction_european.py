"""Claims from German, French and Russian nouns, participles, refusals and accounts, each beside what is not claimed."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology

LEAST = 0.4


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(language, text, vocabulary):
    return {
        f"{claim.subject} {'not ' if claim.polarity == 'denies' else ''}{claim.predicate} {claim.object}": claim
        for claim in proposed(example(text, language), vocabulary)
        if claim.score >= LEAST
    }


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "de",
            "Der Besuch des Gesandten [Öttingen|person/oettingen] in [Edirne|place/edirne] dauerte lange.",
            "person/oettingen visited place/edirne",
        ),
        (
            "de",
            "Der von [Leopold|person/leopold] entsandte [Öttingen|person/oettingen] blieb.",
            "person/leopold sent person/oettingen",
        ),
        (
            "de",
            "[Ruzzini|person/ruzzini] weigerte sich, den [Vertrag|treaty/karlowitz] zu unterschreiben.",
            "person/ruzzini not signed treaty/karlowitz",
        ),
        (
            "de",
            "[Venedig|group/venice] wurde durch [Ruzzini|person/ruzzini] vertreten.",
            "person/ruzzini represented group/venice",
        ),
        (
            "fr",
            "[Thugut|person/thugut], envoyé par [Kaunitz|person/kaunitz], négocia longtemps.",
            "person/kaunitz sent person/thugut",
        ),
        (
            "fr",
            "L’arrestation d’[Obreskov|person/obreskov] par les [Ottomans|group/ottomans] fit du bruit.",
            "group/ottomans arrested person/obreskov",
        ),
        (
            "fr",
            "[Catherine|person/catherine] fit emprisonner [Radichtchev|person/radishchev].",
            "person/catherine arrested person/radishchev",
        ),
        (
            "fr",
            "L’entrevue entre [Joseph II|person/joseph] et [Frédéric II|person/frederick] eut lieu à Neisse.",
            "person/joseph metWith person/frederick",
        ),
        (
            "ru",
            "[Понятовский|person/poniatowski], посланный [Карлом|person/charles] в лагерь, протестовал.",
            "person/charles sent person/poniatowski",
        ),
        (
            "ru",
            (
                "Переговоры с [Юсуф-пашой|person/yusuf] затянулись, а визит [Кутузова|person/kutuzov] "
                "в [Константинополь|place/istanbul] укрепил мир."
            ),
            "person/kutuzov visited place/istanbul",
        ),
        (
            "ru",
            "[Дезальёр|person/desalleurs] поддерживал [Карла|person/charles] и советовал [Ахмеду|person/ahmed] ждать.",
            "person/desalleurs advised person/ahmed",
        ),
        (
            "ru",
            "[Толстой|person/tolstoy] сообщил [Петру|person/peter] о намерениях турок.",
            "person/tolstoy informed person/peter",
        ),
        (
            "de",
            "Die Besetzung [Mecklenburgs|place/mecklenburg] durch [Peter|person/peter] dauerte an.",
            "person/peter occupied place/mecklenburg",
        ),
        (
            "fr",
            "[Villeneuve|person/villeneuve], nommé ambassadeur par [Fleury|person/fleury], se tut.",
            "person/fleury appointed person/villeneuve",
        ),
        (
            "ru",
            "[Кутузов|person/kutuzov], отправленный [Екатериной|person/catherine] к султану, молчал.",
            "person/catherine sent person/kutuzov",
        ),
    ],
)
def test_a_claim_is_read_from(language, text, claim, vocabulary):
    assert claim in claims(language, text, vocabulary)


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (  # whose ambassador he is does nothing
            "fr",
            "[Vergennes|person/vergennes], ambassadeur de [France|group/france], soupçonnait [Obreskov|person/obreskov].",
            "group/france distrusted person/obreskov",
        ),
        (  # with whom somebody met is not who then negotiates
            "de",
            (
                "[Kinsky|person/kinsky] traf sich mit dem neuen Gesandten [Colyer|person/colyer] und verhandelte mit "
                "[Paget|person/paget]."
            ),
            "person/colyer negotiatedWith person/paget",
        ),
        (  # whom it was done to is not who sent
            "ru",
            "[Понятовский|person/poniatowski], посланный [Карлом|person/charles], протестовал.",
            "person/poniatowski sent person/charles",
        ),
        (  # it is the other clause that is in the passive
            "fr",
            "[Roumiantsev|person/rumyantsev] battit [Halil|person/halil] et la paix fut signée.",
            "person/halil defeated person/rumyantsev",
        ),
    ],
)
def test_a_claim_is_not_read_from(language, text, claim, vocabulary):
    assert claim not in claims(language, text, vocabulary)


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "de",
            "[Haj|person/haj] behauptet, [Rami|person/rami] habe [Paget|person/paget] kritisiert.",
            "person/rami criticised person/paget",
        ),
        (
            "de",
            "[Droysen|person/droysen] zufolge warnte [Ilgen|person/ilgen] [Bernstorff|person/bernstorff].",
            "person/ilgen warned person/bernstorff",
        ),
        (
            "fr",
            "[Sorel|person/sorel] affirme que [Panine|person/panin] menaça [Kaunitz|person/kaunitz].",
            "person/panin threatened person/kaunitz",
        ),
        (
            "ru",
            "[Соловьёв|person/solovyov] пишет, что [Панин|person/panin] предупредил [Орлова|person/orlov].",
            "person/panin warned person/orlov",
        ),
    ],
)
def test_what_somebody_says_is_his_account(language, text, claim, vocabulary):
    found = claims(language, text, vocabulary)
    assert found[claim].claimants != ("work/test",)
