"""Who says a claim and when it holds: accounts within accounts, what letters say, the day of a letter or treaty."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import AUTHOR, example, proposed

from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def told(text, vocabulary, language):
    """Give what is proposed for a text: subject, relation, object → claimants, date."""
    return {
        f"{claim.subject} {claim.predicate} {claim.object}": (claim.claimants[0], claim.date)
        for claim in proposed(example(text, language), vocabulary)
    }


@pytest.mark.parametrize(
    ("text", "claim", "claimant"),
    [
        (  # somebody is said, within a quotation, to say it
            (
                "[Sorel|person/sorel] şöyle yazar: “O günlerde [Talleyrand|person/talleyrand], [Metternich|person/metternich]’in"
                " [Çar Aleksandr|person/alexander]’ı uyardığını iddia ediyordu.”"
            ),
            "person/metternich warned person/alexander",
            "person/talleyrand",
        ),
        (  # a letter says it, and the text has said whose it is
            (
                "[Metternich|person/metternich]’in [Çar Aleksandr|person/alexander]’a [mektubu|letter/metternich] dün geldi."
                " [Mektup|letter/metternich]ta [Talleyrand|person/talleyrand]’ın [Castlereagh|person/castlereagh]’i uyardığı belirtilmektedir."
            ),
            "person/talleyrand warned person/castlereagh",
            "person/metternich",
        ),
        (  # of himself
            ("[Talleyrand|person/talleyrand], [Metternich|person/metternich]’i etkileyebileceğini düşünmektedir."),
            "person/talleyrand influenced person/metternich",
            "person/talleyrand",
        ),
        (  # whose words a colon announces
            (
                "[Sorel|person/sorel]’in bu konudaki sözleri şöyledir: “Kısacası"
                " [Talleyrand|person/talleyrand] [Metternich|person/metternich]’i uyardı ve sustu.”"
            ),
            "person/talleyrand warned person/metternich",
            "person/sorel",
        ),
        (  # a view
            (
                "[Sorel|person/sorel] buna karşıdır. Onun görüşüne göre"
                " [Talleyrand|person/talleyrand] [Metternich|person/metternich]’i uyardı."
            ),
            "person/talleyrand warned person/metternich",
            "person/sorel",
        ),
        (  # the reason, quoted
            (
                "[Castlereagh|person/castlereagh] sabır istemiştir, çünkü “[Talleyrand|person/talleyrand]"
                " [Metternich|person/metternich]’i dün açıkça uyardı.”"
            ),
            "person/talleyrand warned person/metternich",
            "person/castlereagh",
        ),
        (  # no subject: “olan”
            (
                "[Avusturya|group/austria] olan bu devlette, [Sorel|person/sorel] [Talleyrand|person/talleyrand]’ın"
                " [Metternich|person/metternich]’i uyarmasından söz eder."
            ),
            "person/talleyrand warned person/metternich",
            "person/sorel",
        ),
    ],
)
def test_an_account_is_whose_words_it_stands_in(text, claim, claimant, vocabulary):
    assert told(text, vocabulary, "tr")[claim][0] == claimant


def test_in_a_quotation_that_goes_on_a_letter_is_the_speakers_account_too(vocabulary):
    text = (
        "[Sorel|person/sorel]’in de belirttiği gibi “[Talleyrand|person/talleyrand] Viyana’da kaldı."
        " 4 Ekimde [Metternich|person/metternich], [Talleyrand|person/talleyrand]’a nazik bir [mektup|letter/m] yollar.”"
    )
    found = told(text, vocabulary, "tr")
    assert found["letter/m sender person/metternich"][0] == "person/sorel"


def test_who_tells_of_a_letter_in_his_own_letter_is_not_the_claimant_of_having_written_it(vocabulary):
    text = "[Metternich|person/metternich] [Çar Aleksandr|person/alexander]’a yazdığı [mektupta|letter/m] korktuğunu söyledi."
    assert told(text, vocabulary, "tr")["letter/m sender person/metternich"][0] == AUTHOR


@pytest.mark.parametrize(
    ("text", "claim", "date"),
    [
        (  # the day of the letter, for all its roles
            "[Metternich|person/metternich] 4 Şubat 1823’te yazdığı [mektubunda|letter/m] durumu [Gentz|person/gentz]’e özetlemiştir.",
            "letter/m sender person/metternich",
            "1823-02-04",
        ),
        (
            "[Metternich|person/metternich]’in 5 Ekim 1822 tarihli [mektubu|letter/m] [Gentz|person/gentz]’e ulaştı.",
            "letter/m sender person/metternich",
            "1822-10-05",
        ),
        (  # a date in brackets
            "[Çar Aleksandr|person/alexander]’ın [Viyana|place/vienna]’ya ziyareti (Ekim 1814) uzun sürdü.",
            "person/alexander visited place/vienna",
            "1814-10",
        ),
        (  # dates of life are no date
            "[Talleyrand|person/talleyrand]’ı [Metternich|person/metternich] (1773–1859) uyardı.",
            "person/metternich warned person/talleyrand",
            None,
        ),
        (  # talks that began
            "[Avusturya|group/austria] ve [Prusya|group/prussia] arasındaki görüşmeler Nisan 1814’te başlamıştır.",
            "group/prussia negotiatedWith group/austria",
            "1814-04",
        ),
        (  # the date is the arrival's
            "7 Ağustos 1814’te gelen [Talleyrand|person/talleyrand] sonra [Metternich|person/metternich]’i uyardı.",
            "person/talleyrand warned person/metternich",
            None,
        ),
        (  # the date is that of the whole sentence, not of the participle behind the comma
            (
                "19 Temmuz 1814’te uzun bir yolculuktan sonra, [Metternich|person/metternich] tarafından uyarılan"
                " [Talleyrand|person/talleyrand] [Viyana|place/vienna]’ya geldi."
            ),
            "person/talleyrand arrivedIn place/vienna",
            "1814-07-19",
        ),
        (
            (
                "19 Temmuz 1814’te uzun bir yolculuktan sonra, [Metternich|person/metternich] tarafından uyarılan"
                " [Talleyrand|person/talleyrand] [Viyana|place/vienna]’ya geldi."
            ),
            "person/metternich warned person/talleyrand",
            None,
        ),
    ],
)
def test_a_claim_has_the_date_of_its_clause_or_of_its_letter(text, claim, date, vocabulary):
    assert told(text, vocabulary, "tr")[claim][1] == date


def test_a_conference_has_the_day_that_the_text_puts_beside_its_name(vocabulary):
    text = "[Viyana|place/vienna] büyüktür. 18 Eylül 1814’te açılan [Viyana Kongresi|event/vienna-congress] uzun sürdü."
    assert told(text, vocabulary, "tr")["event/vienna-congress tookPlaceIn place/vienna"][1] == "1814-09-18"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[S] dates the letter to May 1807 and adds that [T] met [M]."),
        ("en", "[S] (1904) dates it to March and also notes that [T] met [M]."),
        ("en", "[S] places the visit in June 1807 but adds that [T] met [M]."),
        ("en", "[S] quotes [V] and adds that [T] met [M]."),
        ("en", "[S] wrote to [V] and added that [T] met [M]."),
        ("tr", "[S] mektubu Mayıs 1807’ye tarihlendirir ve [T]’ın [M] ile görüştüğünü ekler."),
        ("de", "[S] datiert den Brief auf Mai 1807 und fügt hinzu, dass [T] mit [M] verhandelte."),
        ("fr", "[S] date la lettre de mai 1807 et ajoute que [T] négocia avec [M]."),
        ("ru", "[S] датирует письмо маем 1807 года и добавляет, что [T] вёл переговоры с [M]."),
    ],
)
def test_who_dates_a_letter_and_adds_something_says_it_and_has_done_nothing(language, text, vocabulary):
    found = told(_peopled(text), vocabulary, language)
    claims = {claim: said for claim, said in found.items() if not claim.startswith("?Letter")}
    assert set(claims) <= {f"person/talleyrand {deed} person/metternich" for deed in ("metWith", "negotiatedWith")}
    assert list(claims.values()) == [("person/sorel", None)]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("[S] dates the letter to May and [V] adds that [T] met [M].", "person/vandal"),
        ("The letter is dated by [S] to May and adds that [T] met [M].", AUTHOR),
        ("[S] questioned [V] and said that [T] met [M].", "person/sorel"),
        ("[S] came and [V] said that [T] met [M].", "person/vandal"),
        ("[S] dates the letter to May and [T] met [M].", AUTHOR),
        ("[S] dates the letter which [V] found and adds that [T] met [M].", AUTHOR),
    ],
)
def test_who_only_stands_before_another_s_words_does_not_say_them(text, claimant, vocabulary):
    found = told(_peopled(text), vocabulary, "en")
    assert found == {"person/talleyrand metWith person/metternich": (claimant, None)}


def _peopled(text):
    """Put people where a text has their first letters."""
    people = {"S": "Sorel", "V": "Vandal", "T": "Talleyrand", "M": "Metternich"}
    for letter, name in people.items():
        text = text.replace(f"[{letter}]", f"[{name}|person/{name.lower()}]")
    return text
