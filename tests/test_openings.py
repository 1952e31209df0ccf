"""Openings of treaties: every party, every plenipotentiary with side and offices, place and day. The texts are made up."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.extract import command
from kg.openings import closings, preambles, signatories
from kg.reading import structure as reading

ROOT = Path(__file__).parent.parent

FRENCH = """TRAITÉ DE COMMERCE ET DE NAVIGATION

Sa Majesté le Roi de Sardaigne et Son Altesse le Grand-Duc de Toscane, également animés du désir de resserrer leurs
liens, ont résolu de conclure un traité et ont nommé à cet effet pour leurs Plénipotentiaires, savoir :

Sa Majesté le Roi de Sardaigne :
M. le comte Ottavio Thaon di Revel, ministre des finances ;
M. Luigi Franchini, conseiller d'État, chevalier de l'ordre des Saints Maurice et Lazare ;

Son Altesse le Grand-Duc de Toscane :
M. le marquis Cosimo Ridolfi, son envoyé extraordinaire près la cour de Turin ;

Lesquels, après s'être communiqué leurs pleins pouvoirs, sont convenus des articles suivants :

Article premier

Il y aura liberté de commerce.

Fait à Turin, en double expédition, le cinq mai mil huit cent quarante-sept.
"""
FRENCH_WITHOUT_LINES = """CONVENTION entre la République française et le Royaume de Grèce

Le Président de la République française et Sa Majesté le Roi des Hellènes, désireux de régler les postes, ont désigné
pour leurs plénipotentiaires : Le Président de la République française, M. Jules Develle, ministre des affaires
étrangères ; Sa Majesté le Roi des Hellènes, M. Nicolas Delyanni, son envoyé extraordinaire à Paris ; Lesquels, dûment
autorisés, sont convenus de ce qui suit :

Fait à Paris, le 3 mars 1893.
"""
TURKISH = """TÜRKİYE CUMHURİYETİ İLE AFGANİSTAN KRALLIĞI ARASINDA DOSTLUK ANTLAŞMASI

Türkiye Cumhuriyeti ile Afganistan Krallığı, aralarındaki bağları güçlendirmek isteyerek bir antlaşma yapmaya karar
vermişler ve yetkili temsilci olarak aşağıdaki kişileri atamışlardır:

Türkiye Cumhurbaşkanı:
Ekselans Hikmet Bey, Kabil Büyükelçisi;
Elçilik Müsteşarı ve Bolu Milletvekili Nuri Efendi;

Majesteleri Afganistan Kralı:
Ekselans Gulam Nebi Han, Dışişleri Bakanı;

Bu temsilciler, yetki belgelerini birbirlerine verdikten sonra aşağıdaki hükümleri kararlaştırmışlardır:

Madde 1
Taraflar arasında barış olacaktır.

Kabil’de 25 Mayıs 1928 tarihinde iki nüsha olarak yapılmıştır.
"""
ENGLISH = """TREATY OF FRIENDSHIP

His Majesty the King of Greece, of the one part, and the Imperial Ottoman Government, of the other part, being desirous
of settling the boundary, have named as their Plenipotentiaries, that is to say:

His Majesty the King of Greece: Mr. Alexander Coundouriotis, Envoy Extraordinary and Minister Plenipotentiary, and Mr.
Andreas Kalvos, Consul General at Smyrna;

The Imperial Ottoman Government: His Excellency Savfet Pasha, Minister for Foreign Affairs; and Sermed Effendi,
Under-Secretary of State;

Who, having exchanged their full powers, found in good and due form, have agreed upon the following Articles:

ARTICLE I.

The boundary shall run along the river.

Done in duplicate at Constantinople, the twenty-fourth day of May, one thousand eight hundred and eighty-one.
"""
GERMAN = """VERTRAG ÜBER HANDEL UND SCHIFFAHRT

Seine Majestät der König von Preußen und Seine Majestät der König von Belgien, von dem Wunsche geleitet, den Handel zu
fördern, haben zu Ihren Bevollmächtigten ernannt:

Seine Majestät der König von Preußen:
den Herrn Hermann Ludwig von Balan, Wirklichen Geheimen Legationsrat;

Seine Majestät der König von Belgien:
den Herrn Jean-Baptiste Nothomb, außerordentlichen Gesandten und Minister;

welche nach Mitteilung ihrer Vollmachten über folgende Artikel übereingekommen sind:

Artikel 1

Geschehen zu Berlin, den 22. Mai 1865.
"""
THREE = """PROTOCOL

The Governments of Norway, Sweden and Denmark, having resolved to regulate their fisheries, have appointed as their
Representatives:

The Government of Norway:
Mr. Wollert Konow, Minister of Agriculture,
Mr. Johan Hjort, Director of Fisheries,

The Government of Sweden:
Baron Carl Bildt, Chamberlain,

The Government of Denmark:
Captain Christian Drechsel, Adviser on Fisheries,

who have agreed as follows.

Signed at Copenhagen on June 4, 1907.
"""
TEXTS = {
    "French": (
        FRENCH,
        {
            "Sa Majesté le Roi de Sardaigne": {
                "Ottavio Thaon di Revel": "ministre des finances",
                "Luigi Franchini": "conseiller d'État, chevalier de l'ordre des Saints Maurice et Lazare",
            },
            "Son Altesse le Grand-Duc de Toscane": {
                "Cosimo Ridolfi": "son envoyé extraordinaire près la cour de Turin"
            },
        },
        ("Turin", "1847-05-05"),
    ),
    "French without lines": (
        FRENCH_WITHOUT_LINES,
        {
            "Président de la République française": {"Jules Develle": "ministre des affaires étrangères"},
            "Sa Majesté le Roi des Hellènes": {"Nicolas Delyanni": "son envoyé extraordinaire à Paris"},
        },
        ("Paris", "1893-03-03"),
    ),
    "Turkish": (
        TURKISH,
        {
            "Türkiye Cumhuriyeti": {
                "Hikmet Bey": "Kabil Büyükelçisi",
                "Nuri Efendi": "Elçilik Müsteşarı ve Bolu Milletvekili",
            },
            "Afganistan Krallığı": {"Gulam Nebi Han": "Dışişleri Bakanı"},
        },
        ("Kabil", "1928-05-25"),
    ),
    "English": (
        ENGLISH,
        {
            "His Majesty the King of Greece": {
                "Alexander Coundouriotis": "Envoy Extraordinary and Minister Plenipotentiary",
                "Andreas Kalvos": "Consul General at Smyrna",
            },
            "Imperial Ottoman Government": {
                "Savfet Pasha": "Minister for Foreign Affairs",
                "Sermed Effendi": "Under-Secretary of State",
            },
        },
        ("Constantinople", "1881-05-24"),
    ),
    "German": (
        GERMAN,
        {
            "Seine Majestät der König von Preußen": {"Hermann Ludwig von Balan": "Wirklichen Geheimen Legationsrat"},
            "Seine Majestät der König von Belgien": {
                "Jean-Baptiste Nothomb": "außerordentlichen Gesandten und Minister"
            },
        },
        ("Berlin", "1865-05-22"),
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_an_opening_names_every_party_and_plenipotentiary_with_offices_place_and_day(name):
    text, sides, conclusion = TEXTS[name]
    (found,) = preambles.find(reading.read(text).text)
    read = {
        party: {who.name: who.offices for who in side.plenipotentiaries}
        for party, side in zip(found.party_names, found.sides, strict=True)
    }
    assert read == sides
    assert (found.conclusion.place, found.conclusion.date) == conclusion


def test_a_protocol_may_have_three_sides():
    (found,) = preambles.find(THREE)
    assert [(side.party, len(side.plenipotentiaries)) for side in found.sides] == [
        ("The Government of Norway", 2),
        ("The Government of Sweden", 1),
        ("The Government of Denmark", 1),
    ]
    assert (found.conclusion.place, found.conclusion.date) == ("Copenhagen", "1907-06-04")


@pytest.mark.parametrize("text", [FRENCH, ENGLISH, TURKISH, GERMAN])
def test_names_are_quoted_from_where_they_stand(text):
    for opening in preambles.find(text):
        for side in opening.sides:
            for who in side.plenipotentiaries:
                assert " ".join(text[who.start : who.end].split()) == who.name


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("this second day of March, one thousand nine hundred and four", "1904-03-02"),
        ("this 23d day of January, 1925", "1925-01-23"),
        ("le trente et un décembre mil neuf cent vingt-deux", "1922-12-31"),
        ("on June 4, 1907", "1907-06-04"),
        ("bin dokuz yüz yirmi bir senesi Mart ayının on altıncı günü", "1921-03-16"),
    ],
)
def test_days_in_words_are_read(written, day):
    assert closings.day(written) == day


@pytest.mark.parametrize(
    "text",
    [
        "The Government appointed a representative to discuss the matter. It named two delegates: Mr. Smith and Mr. Wesson.",
        "Komisyon üç temsilci seçmiştir: Ankara, İzmir, Adana.",
        "Bu amaçla murahhas tayin edildi.",
    ],
)
def test_a_sentence_on_delegates_is_no_treaty(text):
    assert preambles.find(text) == ()


def test_a_list_of_one_side_alone_gives_no_opening():
    assert signatories.read("The President of Chile:\nMr. Adolfo Ibáñez, Minister of War;\n", 0, 60) != ()
    assert (
        preambles.find("They have appointed as their Plenipotentiaries:\nThe President of Chile:\nMr. Ibáñez;\n") == ()
    )


def test_kg_extract_proposes_parties_signatories_offices_and_place(tmp_path):
    (tmp_path / "treaty.txt").write_text(ENGLISH, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "treaty.txt")], obj=ROOT)
    rows = [row for row in csv.DictReader(io.StringIO(made.stdout)) if row["rule"] == "openings"]
    told = {(row["subject"], row["predicate"], row["object"], row["date"]) for row in rows}
    treaty = "treaty/treaty-of-friendship-1881-05-24"
    assert ("person/savfet-pasha", "signed", treaty, "1881-05-24") in told
    assert ("person/savfet-pasha", "heldOffice", "office/minister-for-foreign-affairs", "1881-05-24") in told
    assert {(subject, thing) for subject, relation, thing, _ in told if relation == "represented"} >= {
        ("person/andreas-kalvos", "group/his-majesty-the-king-of-greece")
    }
    assert len([row for row in rows if row["predicate"] == "hasParty"]) == 2
    assert (treaty, "concludedIn", "place/istanbul", "1881-05-24") in told


def test_the_treaty_of_moscow_is_read_whole(shared):
    path = next((shared / "data" / "treaties").glob("*.txt"))
    (found,) = preambles.find(reading.read(path.read_text(encoding="utf-8")).text)
    assert [len(side.plenipotentiaries) for side in found.sides] == [3, 2]
    assert all(who.offices for side in found.sides for who in side.plenipotentiaries)
    assert found.conclusion.date == "1921-03-16"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            (
                "Au nom de la Très Sainte et Indivisible Trinité. Sa Majesté le Roi de Suède et Sa Majesté l'Empereur de Russie, désirant mettre "
                "fin à la guerre, ont nommé pour leurs plénipotentiaires, savoir: Sa Majesté le Roi de Suède: le baron Curt von Stedingk, général "
                "d'infanterie; et Sa Majesté l'Empereur de Russie: le comte Nicolas Roumiantsev, ministre des affaires étrangères; lesquels sont "
                "convenus des articles suivants. Fait à Fredrikshamn, le 17 septembre 1809."
            ),
            ("Sa Majesté le Roi de Suède", "Sa Majesté l'Empereur de Russie"),
        ),
        (
            (
                "In the Name of the Most Holy and Undivided Trinity. His Majesty the King of Prussia and His Majesty the Emperor of Austria, "
                "animated by the desire of a lasting peace, have named as their Plenipotentiaries, to wit: His Majesty the King of Prussia: Count "
                "Karl von Werther, His Chamberlain; and His Majesty the Emperor of Austria: Baron Adolf von Brenner, His Privy Councillor; Who, "
                "having exchanged their full powers, have agreed upon the following articles: Done at Prague, the 23rd of August 1866."
            ),
            ("His Majesty the King of Prussia", "His Majesty the Emperor of Austria"),
        ),
    ],
    ids=["French", "English"],
)
def test_an_invocation_of_god_is_no_party(text, parties):
    (found,) = preambles.find(text)
    assert found.parties == parties
    assert [len(side.plenipotentiaries) for side in found.sides] == [1, 1]


def test_the_parties_are_those_who_name_plenipotentiaries_and_not_those_of_a_reason_before():
    (found,) = preambles.find(
        """CONVENTION

Whereas His Majesty the King of Greece has accepted a mandate; and

Whereas the Government of Greece and the Government of Italy are desirous of an understanding:

The President of Italy and His Majesty the King of Greece have decided to conclude a convention, and have named as their
plenipotentiaries:

The President of Italy: Mr. Carlo Rossi, Ambassador at Athens;

His Majesty the King of Greece: Mr. Andreas Kalvos, Minister for Foreign Affairs;

who have agreed as follows:

Article 1

There shall be peace.

Done at Athens, the 4th of May, 1925.
"""
    )
    assert found.party_names == ("President of Italy", "His Majesty the King of Greece")
