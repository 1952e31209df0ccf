"""Syntax over which every trigger works: who shares a verb, its object or its agent; relatives, nouns, refusals, *it*."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology

LEAST = 0.4
NAMES = {
    **{name: f"person/{name.lower()}" for name in ("Panin", "Orlov", "Potemkin", "Repnin", "Kaunitz", "Thugut")},
    **{name: f"person/{name.lower()}" for name in ("Herzberg", "Ewart", "Pitt", "Fox", "Diez", "Selim", "Yusuf")},
    **{name: f"group/{name.lower()}" for name in ("Russia", "Prussia", "Sweden", "Spain", "Rusya", "Avusturya")},
    **{name: f"place/{name.lower()}" for name in ("Berlin", "Warsaw", "Viyana")},
    "Treaty of Jassy": "treaty/jassy",
    "Yaş Antlaşması": "treaty/jassy",
}
_NAMED = re.compile(rf"(?<!\w)({'|'.join(sorted(NAMES, key=len, reverse=True))})(?!\w)")


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def read(text, language, vocabulary):
    """Give what is proposed of a sentence: *Panin warned Orlov*, *Panin not warned Orlov*, with who says so."""
    marked = _NAMED.sub(lambda found: f"[{found[1]}|{NAMES[found[1]]}]", text)
    called = {entity: name for name, entity in NAMES.items() if name in text}
    found = {}
    for claim in proposed(example(marked, language), vocabulary):
        if claim.score >= LEAST:
            ends = called.get(claim.subject, claim.subject), called.get(claim.object, claim.object)
            denied = "not " if claim.polarity == "denies" else ""
            found[f"{ends[0]} {denied}{claim.predicate} {ends[1]}"] = called.get(claim.claimants[0], "the author")
    return found


ENGLISH = [
    ("Neither Pitt nor Fox supported Ewart.", {"Pitt not supported Ewart", "Fox not supported Ewart"}),
    ("Panin as well as Orlov opposed Potemkin.", {"Panin opposed Potemkin", "Orlov opposed Potemkin"}),
    ("Panin first warned and then threatened Orlov.", {"Panin warned Orlov", "Panin threatened Orlov"}),
    ("Panin was first warned and then dismissed by Potemkin.", {"Potemkin warned Panin", "Potemkin dismissed Panin"}),
    (
        "Kaunitz was supported by Thugut, opposed by Herzberg, and ignored by Pitt.",
        {"Thugut supported Kaunitz", "Herzberg opposed Kaunitz"},
    ),
    (
        "Panin arrested Orlov and, in a scene that all remembered, threatened Repnin.",
        {"Panin arrested Orlov", "Panin threatened Repnin"},
    ),
    ("Herzberg, with whom Ewart had negotiated, left.", {"Ewart negotiatedWith Herzberg"}),
    ("Repnin, by whom the Treaty of Jassy had been signed, left.", {"Repnin signed Treaty of Jassy"}),
    (
        "The Treaty of Jassy, which Repnin had signed and Potemkin had approved, ended the war.",
        {"Repnin signed Treaty of Jassy", "Potemkin approved Treaty of Jassy"},
    ),
    ("Prussia, whose envoy, Diez, had warned Yusuf, left.", {"Diez represented Prussia", "Diez warned Yusuf"}),
    (
        "Encouraged by Ewart and supported by Pitt, Herzberg threatened Kaunitz.",
        {"Ewart urged Herzberg", "Pitt supported Herzberg", "Herzberg threatened Kaunitz"},
    ),
    ("Panin sent his nephew Repnin to Warsaw.", {"Panin sent Repnin", "Panin uncleOf Repnin"}),
    ("Potemkin’s dismissal of Panin surprised everyone.", {"Potemkin dismissed Panin"}),
    ("Kaunitz’s warning to Herzberg was ignored.", {"Kaunitz warned Herzberg"}),
    ("Panin’s refusal to support Orlov was known.", {"Panin not supported Orlov"}),
    ("Panin did not dare to dismiss Orlov.", {"Panin not dismissed Orlov"}),
    ("Panin could not persuade Orlov.", {"Panin not persuaded Orlov"}),
    ("Panin never, in all those years, trusted Orlov.", {"Panin not trusted Orlov"}),
    ("Panin had Orlov arrested.", {"Panin arrested Orlov"}),
    ("The Treaty of Jassy ended the war. Repnin signed it.", {"Repnin signed Treaty of Jassy"}),
    ("The Treaty of Jassy ended the war. Sweden refused to accede to it.", {"Sweden not accededTo Treaty of Jassy"}),
    ("Orlov failed. Recalled by Panin, he was replaced by Repnin.", {"Repnin succeeded Orlov"}),
    ("Orlov, a friend of Panin and an ally of Potemkin, left.", {"Orlov friendOf Panin", "Orlov alliedWith Potemkin"}),
]
TURKISH = [
    ("Panin’in Orlov’u desteklemeyi reddetmesi Potemkin’i kızdırdı.", {"Panin not supported Orlov"}),
    ("Panin, Orlov’u tehdit etmekten çekinmedi.", {"Panin threatened Orlov"}),
    ("Panin’in ısrarı üzerine Orlov, Rusya’ya savaş ilan etti.", {"Panin urged Orlov"}),
    (
        "Diez’in uyarısı üzerine Yusuf, Panin’i kabul etmedi.",
        {"Diez warned Yusuf", "Yusuf not receivedOfficially Panin"},
    ),
    ("Panin’in yerine sadrazam olan Yusuf, Viyana’ya gitti.", {"Yusuf succeeded Panin"}),
    ("Panin’in ölümünden sonra tahta çıkan Selim, Yusuf’u azletti.", {"Selim succeeded Panin"}),
    ("Panin Orlov’u uyardıysa da Orlov, Viyana’ya gitti.", {"Panin warned Orlov", "Orlov travelledTo Viyana"}),
    ("Sultan Selim, Yusuf’u uyardı. Padişah, Panin’i de tehdit etti.", {"Selim threatened Panin"}),
    ("Yaş Antlaşması imzalandı. Rusya bunu onayladı.", {"Rusya approved Yaş Antlaşması"}),
]


@pytest.mark.parametrize(("text", "told"), ENGLISH)
def test_english_syntax_is_read_with_any_trigger(text, told, vocabulary):
    assert told <= read(text, "en", vocabulary).keys()


@pytest.mark.parametrize(("text", "told"), TURKISH)
def test_turkish_syntax_is_read_with_any_trigger(text, told, vocabulary):
    assert told <= read(text, "tr", vocabulary).keys()


@pytest.mark.parametrize(
    ("language", "text", "untold"),
    [
        ("en", "Neither Pitt nor Fox supported Ewart.", "Pitt supported Ewart"),
        ("en", "Prussia, whose envoy, Diez, had warned Yusuf, left.", "Prussia warned Yusuf"),
        ("en", "The man whom Panin sent to Warsaw was Repnin.", "Panin travelledTo Warsaw"),
        ("en", "Kaunitz was supported by Thugut, opposed by Herzberg, and left.", "Herzberg opposed Thugut"),
        ("en", "Panin failed. Recalled by Orlov, he was replaced by Repnin.", "Repnin succeeded Orlov"),
        ("tr", "Thugut, Panin’in Orlov’u tehdit ettiğini savunur.", "Thugut defendedInterestsOf Orlov"),
        ("tr", "Panin teklifi reddetti ve elçi 21 Mayıs’ta Viyana’ya gitti.", "Panin travelledTo Viyana"),
        ("tr", "1790’da Panin Viyana yakınlarında Orlov’un adamlarınca öldürüldü.", "Orlov friendOf Panin"),
        ("tr", "Rusya elçisi Panin ile Yusuf arasındaki görüşmeler uzun sürdü.", "Yusuf represented Rusya"),
    ],
)
def test_what_syntax_speaks_against_is_not_claimed(language, text, untold, vocabulary):
    assert untold not in read(text, language, vocabulary)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Panin, Kaunitz argues, distrusted Orlov.", "Panin distrusted Orlov"),
        ("en", "As Kaunitz has shown, Panin distrusted Orlov.", "Panin distrusted Orlov"),
        ("en", "Kaunitz’s claim that Panin distrusted Orlov is known.", "Panin distrusted Orlov"),
        ("en", "Kaunitz told Herzberg that Panin distrusted Orlov.", "Panin distrusted Orlov"),
        ("en", "Kaunitz denies that Panin distrusted Orlov.", "Panin not distrusted Orlov"),
        ("en", "Kaunitz rejects the view that Panin distrusted Orlov.", "Panin not distrusted Orlov"),
        ("tr", "Panin’in Orlov’u tehdit ettiği Kaunitz tarafından ileri sürülmüştür.", "Panin threatened Orlov"),
        ("tr", "Kaunitz, Panin’in Orlov’u tehdit ettiği iddiasını reddeder.", "Panin not threatened Orlov"),
    ],
)
def test_who_says_it_or_denies_it_is_its_claimant(language, text, told, vocabulary):
    assert read(text, language, vocabulary)[told] == "Kaunitz"
