"""Other ways in which treaties say who concludes them: the verb behind the names, signatures alone, an office on either side.

The texts are paraphrases, shortened, in the form of their kind.
"""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.extract import command
from kg.openings import closings, preambles
from kg.reading import structure as reading

ROOT = Path(__file__).parent.parent

ANKARA = """TÜRKİYE – FRANSA İTİLÂFNAMESİ

Türkiye Büyük Millet Meclisi Hükûmeti ile Fransa Cumhuriyeti Hükûmeti, aralarında bir itilâf akdi arzusuyla, Türkiye Büyük Millet Meclisi Hükûmeti
Hariciye Vekili ve Kastamonu Mebusu Yusuf Kemal Bey’i ve Fransa Cumhuriyeti Hükûmeti sabık nazırlardan Mösyö Henri Franklin-Bouillon’u murahhas tayin
etmişlerdir. Müşarünileyhima salâhiyetnamelerini teati ettikten sonra mevadd-ı atiyeyi kararlaştırmışlardır:

Madde 1
Harp hali sona erecektir.

İşbu itilâfname Ankara’da 20 Teşrinievvel 1921 tarihinde iki nüsha olarak tanzim edilmiştir.
"""
NEW_SPELLING = """TÜRKİYE CUMHURİYETİ İLE YUNANİSTAN ARASINDA TARAFSIZLIK ANTLAŞMASI

Türkiye Cumhurbaşkanı ile Yunanistan Cumhurbaşkanı, dostluğu geliştirmek arzusuyla bir antlaşma yapmaya karar vermişler ve bu amaçla,
Türkiye Cumhurbaşkanı, Başbakan ve Malatya Milletvekili İsmet Paşa Hazretleri’ni ve Dışişleri Bakanı, İzmir Milletvekili Tevfik Rüştü Beyefendi’yi;
Yunanistan Cumhurbaşkanı ise, Başbakan Sayın Eleftherios Venizelos’u ve Dışişleri Bakanı Sayın Andreas Mihalakopulos’u
tam yetkili temsilcileri olarak atamışlardır. Bu temsilciler aşağıdaki hükümlerde anlaşmışlardır.

Madde 1
Taraflar birbirine saldırmayacaktır.

30 Ekim 1930 tarihinde Ankara’da imzalanmıştır.
"""
LAUSANNE_TR = """SULH MUAHEDENAMESİ

Bir taraftan Britanya İmparatorluğu ve Fransa, diğer taraftan Türkiye, harp haline son vermek arzusuyla bir muahede akdine karar vermişler ve murahhasları
olmak üzere:

Haşmetlû Britanya Kralı:
Sir Horace George Montagu Rumbold, Dersaadet Fevkalâde Komiseri;

Fransa Cumhurreisi:
General Maurice Pellé, Fransa Büyükelçisi, Şark Fevkalâde Komiseri;

Türkiye Büyük Millet Meclisi Hükûmeti:
İsmet Paşa, Hariciye Vekili, Edirne Mebusu;
Doktor Rıza Nur Bey, Sıhhiye Vekili, Sinop Mebusu;
Hasan Bey, sabık vekil, Trabzon Mebusu

tayin etmişlerdir.

Müşarünileyhim usulüne muvafık görülen salâhiyetnamelerini ibraz ettikten sonra atideki maddeleri kararlaştırmışlardır:

Madde 1
Sulh hali iade olunacaktır.

Lozan’da 24 Temmuz 1923 tarihinde tanzim edilmiştir.
"""
LAUSANNE_EN = """TREATY OF PEACE WITH TURKEY

The British Empire, France and Italy, of the one part, and Turkey, of the other part, being desirous of ending the state of war, have decided to conclude a
Treaty and have appointed as their Plenipotentiaries:

HIS MAJESTY THE KING OF THE UNITED KINGDOM OF GREAT BRITAIN AND IRELAND:
The Right Honourable Sir Horace George Montagu Rumbold, Baronet, G.C.M.G., High Commissioner at Constantinople;

THE PRESIDENT OF THE FRENCH REPUBLIC:
General Maurice Pellé, Ambassador of France, High Commissioner of the Republic in the East;

HIS MAJESTY THE KING OF ITALY:
The Honourable Marquis Camillo Garroni, Senator of the Kingdom, Ambassador of Italy;
M. Giulio Cesare Montagna, Envoy Extraordinary at Athens;

THE GOVERNMENT OF THE GRAND NATIONAL ASSEMBLY OF TURKEY:
Ismet Pasha, Minister for Foreign Affairs, Deputy for Adrianople;
Dr. Riza Nour Bey, Minister for Health, Deputy for Sinope;

Who, having produced their full powers, have agreed as follows:

ARTICLE 1.
Peace is restored.

Done at Lausanne, the 24th July, 1923, in a single copy.
"""
VERSAILLES = """TREATY OF PEACE

For this purpose the HIGH CONTRACTING PARTIES represented as follows:

THE PRESIDENT OF THE UNITED STATES OF AMERICA, by:
The Honourable Woodrow WILSON, PRESIDENT OF THE UNITED STATES, acting in his own name and by his own proper authority;
The Honourable Robert LANSING, Secretary of State;

THE PRESIDENT OF THE FRENCH REPUBLIC, by:
Mr. Georges CLEMENCEAU, President of the Council, Minister of War;

GERMANY, by:
Mr. Hermann MÜLLER, Minister for Foreign Affairs of the Empire;
Dr. BELL, Minister of the Empire;

Who having communicated their full powers have AGREED AS FOLLOWS:

Article 1
There shall be peace.

DONE at Versailles, the twenty-eighth day of June, one thousand nine hundred and nineteen.
"""
SIGNATURES = """AGREEMENT ON THE EXCHANGE OF PRISONERS

The Government of the Kingdom of Norway and the Government of the Republic of Finland, wishing to settle the exchange of prisoners, have agreed as follows:

Article 1
All prisoners shall be returned within two months.

Done at Oslo, in duplicate, this 14th day of March 1926.

For the Government of the Kingdom of Norway:
(signed) Ivar Lykke
Minister for Foreign Affairs

For the Government of the Republic of Finland:
(signed) Rolf Thesleff
Envoy Extraordinary
"""
SIGNATURES_INLINE = """PROTOCOL ON FISHERIES

The two Governments have agreed that the fishery shall be open from May.

In witness whereof the undersigned have signed this Protocol. Done at Washington, June 4, 1908.

For the United States of America: [signed] Elihu Root. For Great Britain: [signed] James Bryce.
"""
SIGNATURES_TR = """TİCARET VE ÖDEME ANLAŞMASI

Türkiye Cumhuriyeti Hükümeti ile Macaristan Hükümeti, ticareti kolaylaştırmak amacıyla aşağıdaki hükümlerde anlaşmışlardır:

Madde 1
Mallar serbestçe geçecektir.

Budapeşte’de 12 Mayıs 1949 tarihinde iki nüsha olarak yapılmıştır.

Türkiye Cumhuriyeti Hükümeti adına:
Agâh Aksel

Macaristan Hükümeti adına:
László Háy, Dış Ticaret Müsteşarı
"""
SIGNATURES_FR = """ARRANGEMENT COMMERCIAL

Le Gouvernement royal de Grèce et le Gouvernement de la République turque sont convenus de ce qui suit :

Article premier
Les droits sont réduits.

Fait à Athènes, le 14 septembre 1933.

Pour le Gouvernement de la Grèce :
D. Maximos

Pour le Gouvernement de la Turquie :
Tevfik Rüştü
"""
BETWEEN = """DOSTLUK MUAHEDESİ

Türkiye Büyük Millet Meclisi Hükümeti ile Gürcistan Hükümeti bir muahede akdine karar vermişler ve murahhas olarak aşağıdaki zevatı tayin etmişlerdir:

Türkiye Büyük Millet Meclisi Hükümeti:
Edirne Mebusu Kâzım Karabekir Paşa, Şark Cephesi Kumandanı;
Burdur Mebusu Veli Bey, eski Nafia Müsteşarı;

Gürcistan Hükümeti:
Hariciye Komiseri Aleksandr Svanidze, Merkez Komitesi azası;

Bu murahhaslar aşağıdaki maddeleri kararlaştırmışlardır:

Madde 1
Kars’ta 13 Ekim 1921 tarihinde yapılmıştır.
"""
BETWEEN_EN = """CONVENTION ON THE FRONTIER

The Emperor of Austria and the Prince of Montenegro, being desirous of marking the frontier, have named as their Plenipotentiaries:

The Emperor of Austria: the Minister of Foreign Affairs, Count Gustav Kálnoky, Knight of the Golden Fleece;

The Prince of Montenegro: the President of the Senate, M. Božo Petrović, Voivode; and his Secretary, M. Gavro Vuković, Senator;

Who have agreed upon the following:

Article 1.

Done at Vienna, the 3d of May, 1887.
"""
REPRESENTED = """ARMISTICE AGREEMENT

The Government of Denmark, represented by Mr. Johan Ree, Vice-Admiral, and the Government of Iceland, represented by Mr. Jón Magnússon, Prime Minister, have
agreed as follows:

Article 1
Hostilities shall cease.

Signed at Copenhagen on June 4, 1918.
"""

FORMS = {
    "the verb behind two names in the accusative": (
        ANKARA,
        [
            ("Türkiye Büyük Millet Meclisi Hükûmeti", [("Yusuf Kemal Bey", "Hariciye Vekili ve Kastamonu Mebusu")]),
            ("Fransa Cumhuriyeti Hükûmeti", [("Henri Franklin-Bouillon", "sabık nazırlardan")]),
        ],
        ("Ankara", "1921-10-20"),
    ),
    "the verb behind several names on each side": (
        NEW_SPELLING,
        [
            (
                "Türkiye Cumhurbaşkanı",
                [
                    ("İsmet Paşa Hazretleri", "Başbakan ve Malatya Milletvekili"),
                    ("Tevfik Rüştü Beyefendi", "Dışişleri Bakanı, İzmir Milletvekili"),
                ],
            ),
            (
                "Yunanistan Cumhurbaşkanı",
                [("Eleftherios Venizelos", "Başbakan"), ("Andreas Mihalakopulos", "Dışişleri Bakanı")],
            ),
        ],
        ("Ankara", "1930-10-30"),
    ),
    "the verb behind a list with colons": (
        LAUSANNE_TR,
        [
            ("Haşmetlû Britanya Kralı", [("Horace George Montagu Rumbold", "Dersaadet Fevkalâde Komiseri")]),
            ("Fransa Cumhurreisi", [("Maurice Pellé", "Fransa Büyükelçisi, Şark Fevkalâde Komiseri")]),
            (
                "Türkiye Büyük Millet Meclisi Hükûmeti",
                [
                    ("İsmet Paşa", "Hariciye Vekili, Edirne Mebusu"),
                    ("Rıza Nur Bey", "Sıhhiye Vekili, Sinop Mebusu"),
                    ("Hasan Bey", "sabık vekil, Trabzon Mebusu"),
                ],
            ),
        ],
        ("Lozan", "1923-07-24"),
    ),
    "headers in capitals": (
        LAUSANNE_EN,
        [
            (
                "HIS MAJESTY THE KING OF THE UNITED KINGDOM OF GREAT BRITAIN AND IRELAND",
                [("Horace George Montagu Rumbold", "Baronet, G.C.M.G., High Commissioner at Constantinople")],
            ),
            (
                "PRESIDENT OF THE FRENCH REPUBLIC",
                [("Maurice Pellé", "Ambassador of France, High Commissioner of the Republic in the East")],
            ),
            (
                "HIS MAJESTY THE KING OF ITALY",
                [
                    ("Camillo Garroni", "Senator of the Kingdom, Ambassador of Italy"),
                    ("Giulio Cesare Montagna", "Envoy Extraordinary at Athens"),
                ],
            ),
            (
                "GOVERNMENT OF THE GRAND NATIONAL ASSEMBLY OF TURKEY",
                [
                    ("Ismet Pasha", "Minister for Foreign Affairs, Deputy for Adrianople"),
                    ("Riza Nour Bey", "Minister for Health, Deputy for Sinope"),
                ],
            ),
        ],
        ("Lausanne", "1923-07-24"),
    ),
    "parties that are represented as follows": (
        VERSAILLES,
        [
            (
                "PRESIDENT OF THE UNITED STATES OF AMERICA",
                [
                    (
                        "Woodrow WILSON",
                        "PRESIDENT OF THE UNITED STATES, acting in his own name and by his own proper authority",
                    ),
                    ("Robert LANSING", "Secretary of State"),
                ],
            ),
            ("PRESIDENT OF THE FRENCH REPUBLIC", [("Georges CLEMENCEAU", "President of the Council, Minister of War")]),
            (
                "GERMANY",
                [("Hermann MÜLLER", "Minister for Foreign Affairs of the Empire"), ("BELL", "Minister of the Empire")],
            ),
        ],
        ("Versailles", "1919-06-28"),
    ),
    "signatures alone": (
        SIGNATURES,
        [
            ("Government of the Kingdom of Norway", [("Ivar Lykke", "Minister for Foreign Affairs")]),
            ("Government of the Republic of Finland", [("Rolf Thesleff", "Envoy Extraordinary")]),
        ],
        ("Oslo", "1926-03-14"),
    ),
    "signatures in one line": (
        SIGNATURES_INLINE,
        [("United States of America", [("Elihu Root", "")]), ("Great Britain", [("James Bryce", "")])],
        ("Washington", "1908-06-04"),
    ),
    "Turkish signatures alone": (
        SIGNATURES_TR,
        [
            ("Türkiye Cumhuriyeti Hükümeti", [("Agâh Aksel", "")]),
            ("Macaristan Hükümeti", [("László Háy", "Dış Ticaret Müsteşarı")]),
        ],
        ("Budapeşte", "1949-05-12"),
    ),
    "French signatures alone": (
        SIGNATURES_FR,
        [
            ("Gouvernement de la Grèce", [("D. Maximos", "")]),
            ("Gouvernement de la Turquie", [("Tevfik Rüştü", "")]),
        ],
        ("Athènes", "1933-09-14"),
    ),
    "a name between two offices": (
        BETWEEN,
        [
            (
                "Türkiye Büyük Millet Meclisi Hükümeti",
                [
                    ("Kâzım Karabekir Paşa", "Edirne Mebusu, Şark Cephesi Kumandanı"),
                    ("Veli Bey", "Burdur Mebusu, eski Nafia Müsteşarı"),
                ],
            ),
            ("Gürcistan Hükümeti", [("Aleksandr Svanidze", "Hariciye Komiseri, Merkez Komitesi azası")]),
        ],
        ("Kars", "1921-10-13"),
    ),
    "an English name between two offices": (
        BETWEEN_EN,
        [
            (
                "Emperor of Austria",
                [("Gustav Kálnoky", "the Minister of Foreign Affairs, Knight of the Golden Fleece")],
            ),
            (
                "Prince of Montenegro",
                [
                    ("Božo Petrović", "the President of the Senate, Voivode"),
                    ("Gavro Vuković", "his Secretary, Senator"),
                ],
            ),
        ],
        ("Vienna", "1887-05-03"),
    ),
    "governments that are represented by somebody": (
        REPRESENTED,
        [
            ("Government of Denmark", [("Johan Ree", "Vice-Admiral")]),
            ("Government of Iceland", [("Jón Magnússon", "Prime Minister")]),
        ],
        ("Copenhagen", "1918-06-04"),
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_opening_gives_parties_plenipotentiaries_offices_place_and_day(form):
    text, sides, conclusion = FORMS[form]
    (found,) = preambles.find(reading.read(text).text)
    assert [
        (party, [(who.name, who.offices) for who in side.plenipotentiaries])
        for party, side in zip(found.party_names, found.sides, strict=True)
    ] == sides
    assert (found.conclusion.place, found.conclusion.date) == conclusion


@pytest.mark.parametrize("form", FORMS)
def test_what_is_read_is_quoted_from_where_it_stands(form):
    text = reading.read(FORMS[form][0]).text
    for opening in preambles.find(text):
        for side in opening.sides:
            assert all(
                " ".join(text[who.start : who.end].split()).startswith(who.name) for who in side.plenipotentiaries
            )
            assert all(opening.start <= who.start < who.end <= len(text) for who in side.plenipotentiaries)


@pytest.mark.parametrize(
    "text",
    [
        "Hükûmet, Paris’e sefir olarak Münir Bey’i, Londra’ya ise Rauf Bey’i tayin etmiştir.",
        "For the Government of Norway: this was a success. For the Government of Sweden: it was not.",
        "The Government of Norway, represented by Mr. Lykke, protested. Sweden did not answer.",
        "AGREEMENT\n\nFor France:\nThe terms were hard and nobody liked them.\n\nFor Spain:\nThey were harder still.\n",
        "Kongre, Fransa adına: hiçbir şey. İspanya adına: daha da az.",
    ],
)
def test_news_of_appointments_and_lists_are_no_treaty(text):
    assert preambles.find(text) == ()


def test_a_text_with_two_treaties_gives_two_openings_of_whatever_form():
    found = preambles.find(reading.read(SIGNATURES + "\n\n" + LAUSANNE_EN).text)
    assert [len(each.sides) for each in found] == [2, 4]
    assert [each.conclusion.date for each in found] == ["1926-03-14", "1923-07-24"]


def test_kg_extract_takes_claims_from_signatures(tmp_path):
    (tmp_path / "treaty.txt").write_text(SIGNATURES, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "treaty.txt")], obj=ROOT)
    rows = [row for row in csv.DictReader(io.StringIO(made.stdout)) if row["rule"] == "openings"]
    signed = {(row["subject"], row["date"]) for row in rows if row["predicate"] == "signed"}
    assert signed == {("person/ivar-lykke", "1926-03-14"), ("person/rolf-thesleff", "1926-03-14")}
    assert len([row for row in rows if row["predicate"] == "hasParty"]) == 2


def test_on_the_other_part_is_no_name_and_a_third_who_signs_no_office_of_the_second():
    text = (
        "TREATY OF PEACE\n\nThe Republic of Cuba, on the one part, and the Republic of Peru, on the other, being desirous of peace, have named as "
        "their plenipotentiaries, to wit: His Excellency the President of the Republic of Cuba, Mr. Ivar Lykke; and His Excellency the "
        "President of the Republic of Peru, Don Juan de Arona, Minister of Foreign Affairs, and Don Mariano Pardo; who "
        "have agreed upon the following articles."
    )
    (found,) = preambles.find(text)
    assert [name.removesuffix(",") for name in found.party_names][1] == "Republic of Peru"
    assert [who.name for who in found.sides[1].plenipotentiaries] == ["Juan de Arona", "Mariano Pardo"]
    assert found.sides[1].plenipotentiaries[0].offices == "Minister of Foreign Affairs"


FURTHER = tomllib.loads((Path(__file__).parent / "fixtures/openings/forms.toml").read_text(encoding="utf-8"))["opening"]


def _read(text):
    return [
        (
            [
                [party, [[who.name, who.offices] for who in side.plenipotentiaries]]
                for party, side in zip(found.party_names, found.sides, strict=True)
            ],
            found.conclusion and (found.conclusion.place, found.conclusion.date),
        )
        for found in preambles.find(reading.read(text).text)
    ]


@pytest.mark.parametrize("form", FURTHER, ids=lambda form: form["form"])
def test_openings_of_two_and_a_half_centuries_are_read_whole_or_not_at_all(form):
    expected = [] if form.get("unread") else [(form["sides"], (form["place"], form["day"]))]
    assert _read(form["text"].strip()) == expected


def test_days_in_words_of_closing_formulas_are_read_in_german_and_french():
    said = {
        "am drei und zwanzigsten August achtzehnhundert sechsundsechzig": "1866-08-23",
        "am ersten April eintausend achthundert achtzig": "1880-04-01",
        "le six mai mil sept cent quatre-vingt-dix-huit": "1798-05-06",
        "le vingt-trois août mil neuf cent quatre-vingts": "1980-08-23",
    }
    assert {written: closings.day(written) for written in said} == said
