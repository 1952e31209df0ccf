"""What is true of Turkish words, and of names across alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import phonetics, turkish
from kg.language.turkish import Case

APOSTROPHE_SUFFIXES = [
    ("nın", Case.GENITIVE),
    ("in", Case.GENITIVE),
    ("un", Case.GENITIVE),
    ("a", Case.DATIVE),
    ("ye", Case.DATIVE),
    ("na", Case.DATIVE),
    ("sına", Case.DATIVE),
    ("ı", Case.ACCUSATIVE),
    ("yü", Case.ACCUSATIVE),
    ("nı", Case.ACCUSATIVE),
    ("ları", Case.ACCUSATIVE),
    ("da", Case.LOCATIVE),
    ("te", Case.LOCATIVE),
    ("nde", Case.LOCATIVE),
    ("dan", Case.ABLATIVE),
    ("ten", Case.ABLATIVE),
    ("ndan", Case.ABLATIVE),
    ("la", Case.INSTRUMENTAL),
    ("yle", Case.INSTRUMENTAL),
    ("larla", Case.INSTRUMENTAL),
    ("ca", Case.EQUATIVE),
    ("nce", Case.EQUATIVE),
    ("daki", Case.RELATIVE),
    ("tekiler", Case.RELATIVE),
    ("sı", Case.NOMINATIVE),
    ("lar", Case.NOMINATIVE),
    ("dır", Case.NOMINATIVE),
    ("ydı", Case.NOMINATIVE),
    ("s", Case.OTHER),
]


@pytest.mark.parametrize(("suffix", "case"), APOSTROPHE_SUFFIXES)
def test_the_suffix_after_an_apostrophe_gives_the_case(suffix, case):
    assert turkish.suffix(suffix).case is case


def test_plural_and_possessive_are_read_beside_the_case():
    assert turkish.suffix("larının").plural
    assert turkish.suffix("larının").possessive
    assert turkish.suffix("sında").possessive
    assert not turkish.suffix("nda").plural


@pytest.mark.parametrize("mark", turkish.APOSTROPHES)
def test_any_apostrophe_parts_a_name_from_its_suffix(mark):
    apart = turkish.split(f"Edirne{mark}den")
    assert (apart.stem, apart.apostrophe, apart.suffix.case) == ("Edirne", mark, Case.ABLATIVE)


@pytest.mark.parametrize("name", ["O'Neill", "N’Djamena", "d’Arc", "Edirne"])
def test_an_apostrophe_inside_a_name_is_no_suffix(name):
    assert turkish.split(name).stem == name


def test_dotted_and_bracketed_abbreviations_keep_their_dots_when_the_suffix_goes():
    assert turkish.split("T.C.’nin").stem == "T.C."
    assert turkish.split("RKP(b)’nin").stem == "RKP(b)"


def test_a_heading_in_capitals_has_its_suffix_in_capitals():
    assert turkish.split("EDİRNE'DE").stem == "EDİRNE"


@pytest.mark.parametrize(
    ("stem", "rest", "case"),
    [
        ("Bulgar", "ların", Case.GENITIVE),
        ("Bulgar", "larla", Case.INSTRUMENTAL),
        ("Venedik", "te", Case.LOCATIVE),
        ("Paris Antlaşması", "nda", Case.LOCATIVE),
        ("Paris Antlaşması", "ndaki", Case.RELATIVE),
        ("Müttefik devletleri", "nin", Case.GENITIVE),
        ("Celal", "e", Case.DATIVE),
    ],
)
def test_names_take_suffixes_without_an_apostrophe_too(stem, rest, case):
    found = turkish.suffix_after(stem, rest)
    assert found is not None
    assert found.case is case


@pytest.mark.parametrize(
    ("stem", "rest"),
    [
        ("Roman", "ya"),
        ("Alman", "ya"),
        ("Bulgar", "istan"),
        ("Türk", "iye"),
        ("Kars", "lı"),
        ("İtalya", "n"),
        ("Van", "de"),
    ],
)
def test_the_end_of_another_word_is_no_suffix(stem, rest):
    assert turkish.suffix_after(stem, rest) is None


def test_consonants_soften_before_a_vowel():
    assert turkish.soften("Frenk") == "Freng"
    assert "Frenk" in turkish.stems("Frengi")
    assert "Mehmet" in turkish.stems("Mehmedi")


def test_every_stem_of_a_word_is_offered_and_an_apostrophe_leaves_one():
    assert turkish.stems("Bulgarlara")[:3] == ("Bulgarlara", "Bulgarlar", "Bulgar")
    assert turkish.stems("Edirne’ye") == ("Edirne",)


def test_the_four_letters_i_are_one_when_folded_and_two_when_lower_cased():
    assert len({turkish.fold(letter) for letter in "IİıiîÎ"}) == 1
    assert turkish.lower("IĞDIR İZMİT") == "ığdır izmit"


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(turkish.fold(text)) == len(text)
    assert len(turkish.lower(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert turkish.fold(turkish.fold(text)) == turkish.fold(text)


@given(st.text(alphabet="abcçdeğıiklmnoöprsştuüvyzABİ’' ", max_size=20))
def test_a_word_taken_apart_is_the_word_put_together(text):
    apart = turkish.split(text)
    assert apart.stem + apart.apostrophe + apart.suffix.text == text


@pytest.mark.parametrize(
    "spellings",
    [
        ("Çaykovski", "Tchaikovsky", "Tschaikowski", "Чайковский"),
        ("Puşkin", "Pushkin", "Puschkin", "Пушкин"),
        ("Mustafa", "Moustapha", "Mustapha", "Мустафа"),
        ("Cemal", "Djemal", "Jemal", "Джемаль"),
        ("Halil", "Khalil", "Халил"),
        ("Yusuf", "Youssouf", "Юсуф"),
        ("Reşit", "Reshid", "Reşid", "Решид"),
        ("Yeltsin", "Eltsin", "Ельцин"),
        ("Kâzım", "Kazim", "KAZIM"),
    ],
)
def test_a_name_sounds_the_same_in_every_spelling(spellings):
    assert len({phonetics.key(name) for name in spellings}) == 1


def test_different_names_sound_different():
    names = [
        "Puşkin",
        "Gogol",
        "Lermontov",
        "Reşit",
        "Rauf",
        "Yusuf",
        "Yunus",
        "Kemal",
        "Cemal",
        "Celal",
        "Halil",
        "Hamit",
    ]
    assert len({phonetics.key(name) for name in names}) == len(names)


@given(st.text())
def test_any_text_has_a_sound_and_it_is_plain_letters(text):
    assert phonetics.key(text) == "" or phonetics.key(text).isascii()


@given(st.text(alphabet="aIİıiÂçŞ ’‘–-\t\u2003\u00a0éßǅ.", max_size=60))
def test_a_long_text_is_folded_as_its_words_are(text):
    many = 5000 // max(1, len(text)) + 1
    assert turkish.fold(text * many) == turkish.fold(text) * many
