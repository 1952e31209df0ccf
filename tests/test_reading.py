"""The reader: what it finds in the first article, in texts of other shapes, and in any text whatever."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from unicodedata import combining, normalize

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.cli.read import command
from kg.errors import ExplainedError
from kg.reading import quotations
from kg.reading import structure as reading
from kg.reading.received import LARGEST
from kg.reading.sentences import counts_with_stops
from kg.reading.sentences import spans as sentence_spans
from kg.reading.structure import Structure

ARTICLE = Path(__file__).parent.parent / "seeds" / "documents" / "meyer-2004" / "text.txt"


@pytest.fixture(scope="module")
def article() -> Structure:
    return reading.read(reading.load(ARTICLE))


def words(structure: Structure) -> list[str]:
    return [structure.text[p.start : p.end] for p in structure.paragraphs]


def sentences(structure: Structure) -> list[str]:
    return [structure.text[s.start : s.end] for s in structure.sentences]


# The first article


def test_the_article_has_thirteen_pages_begun_by_a_single_blank(article):
    assert [page.number for page in article.pages] == list(range(1, 14))
    assert all(article.stored[page.start] == " " for page in article.pages)


def test_the_article_calls_notes_1_to_45_in_order(article):
    assert [call.number for call in article.calls] == list(range(1, 46))


def test_the_article_has_the_bodies_of_notes_2_to_42_and_a_star_and_lacks_five(article):
    assert [note.number for note in article.notes] == [0, *range(2, 43)]
    assert article.missing_notes == (1, 43, 44, 45)
    assert article.missing_calls == ()


def test_every_note_of_the_article_lies_on_the_page_that_calls_it(article):
    page_of_call = {call.number: call.page for call in article.calls}
    assert all(note.page == page_of_call[note.number] for note in article.notes if note.number)


@pytest.mark.parametrize(
    "beginning",
    [
        "13 Ekim 1921’de Kars’ta",
        "19 Temmuz’da iki aylık",
        "5 Ocak 1923’e kadar",
        "5 Ekim tarihli",
        "4 Ekimde",
        "1 Eylül 1920’de",
    ],
)
def test_a_date_at_a_lines_start_is_text_and_no_footnote(article, beginning):
    assert article.text.count(beginning) == 1


def test_a_call_glued_to_the_next_words_is_lifted_so_that_no_date_arises(article):
    assert "görebiliriz. Nisanın sonundan" in article.text
    assert "sovyet rusya’da çekistlerin türk konsolosluk" in article.text.lower().replace("i̇", "i")
    assert "Çanakkale krizi, 3 Ekimde Mudanya’da" in article.text


def test_a_call_knows_the_character_that_it_follows(article):
    follows = {call.number: article.text[: call.position + 1].split()[-1] for call in article.calls}
    assert follows[1] == "çekistlerin"
    assert follows[14] == "görebiliriz."
    assert follows[38] == "krizi,"
    assert all(article.stored[call.start : call.end] == str(call.number) for call in article.calls)


def test_a_note_of_several_lines_stays_whole_and_its_hyphens_are_undone(article):
    notes = {note.number: note.text for note in article.notes}
    assert notes[9].endswith("Cahier du monde russe et soviétiques, P., 1977. Vol. XVIII, n. 3, s. 167.")
    assert "v 1918-1923 yılları, Erivan" in notes[30]
    assert notes[28].endswith(
        "13 Aralık 1922’de FSSRZ Kafkas ötesi Sovyet Sosyalist Federatif Cumhuriyetlerine dönüştürüldü."
    )
    assert notes[15].startswith("Fuat Sabri hakkında")
    assert notes[15].endswith("İSAA’ da bulunmaktadır.")


def test_the_star_note_of_the_first_page_does_not_swallow_the_abstract(article):
    star = article.notes[0]
    assert (star.mark, star.page) == ("*", 1)
    assert star.text.endswith("Moskva 2004.")
    assert "According to Russian historians the Turkish governments attitudes" in article.text


def test_no_hyphen_of_a_broken_word_is_left_and_real_ones_are(article):
    assert "Turkish-Soviet Russian relations" in article.text
    assert "Enver Pasha" in article.text
    assert "Noveyşaya" in next(note.text for note in article.notes if note.number == 5)
    assert "sovetsko-turetskih" in next(note.text for note in article.notes if note.number == 27)
    assert not re.search(r"\w-\s\w", article.text.replace("enternasyonal- farklı", ""))


def test_the_articles_paragraphs_are_those_that_a_reader_sees(article):
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    assert kinds.count("heading") == 3
    assert kinds.count("keywords") == 2
    assert kinds.count("body") == 22
    assert words(article)[16].startswith("Sovyet Rusya büyükelçisinin gelişine kadar (Ocak 1922)")
    assert all(text[-1] in ".”" for text, kind in zip(words(article), kinds, strict=True) if kind == "body")


def test_a_paragraph_may_run_across_pages(article):
    running = next(p for p in article.paragraphs if article.text[p.start :].startswith("Doğu vilayetlerinin"))
    start, end = article.stored_span(running.start, running.end)
    assert (article.page_at(start), article.page_at(end - 1)) == (3, 4)


def test_the_articles_sentences_end_where_a_reader_stops(article):
    found = sentences(article)
    assert len(found) == 202
    assert "Konferans 10 Nisan 19 Mayıs 1922 arasında gerçekleşir." in found
    assert "“Daha ne bekliyoruz?” diye soruyorlardı." in found
    assert any("I. Dünya Savaşında" in s and s.startswith("Bu konuşmada") for s in found)
    assert any(s.startswith("V. İ. Lenin’in arşiv belgelerinde") for s in found)
    assert any("düzenlediği 5. şurasındaki" in s and "M.İ. Kalinin’in" in s for s in found)


@pytest.mark.parametrize(
    ("quotation", "page", "note"),
    [
        ("Rauf Bey, hakkında size birkaç defa yazdığım, gazetecilerin Moskova gezisini yasakladı", 12, None),
        ("Mustafa Kemal'in gözünde Bolşevikler", 3, None),
        ('"Daha ne bekliyoruz?"', 6, None),
        ("Süleyman Nuri otobiyografisinde", 4, 15),
        ("dört yandan\n   onlara karşı", 3, None),
        ("tek vücut halinde bu dünya hâkimiyeti", 3, None),
    ],
)
def test_a_quotation_is_found_across_lines_pages_hyphens_and_kinds_of_quotation_marks(article, quotation, page, note):
    (found,) = article.find(quotation)
    assert (found.page, found.note) == (page, note)
    assert quotations.folded(quotation) == quotations.folded(article.reader_text(found.start, found.end))


@pytest.mark.parametrize("text_form", ["NFC", "NFD"])
@pytest.mark.parametrize("quotation_form", ["NFC", "NFD"])
def test_a_quotation_is_found_whether_its_marks_are_characters_of_their_own_or_not(text_form, quotation_form):
    stored = normalize(
        text_form, "Gönderen Aralov’du.1 Çiçerin şaşırdı; Kâzım Paşa\nşüphelendi. Çiçerin yazdı.\n\n1 Ç.\n"
    )
    structure = reading.read(stored)
    (found,) = structure.find(normalize(quotation_form, "şaşırdı; Kâzım Paşa şüphelendi"))
    stands = " ".join(normalize("NFC", stored[found.start : found.end]).split())
    assert stands == "şaşırdı; Kâzım Paşa şüphelendi"
    (last,) = structure.find(normalize(quotation_form, "Çiçerin şaş"))
    assert normalize("NFC", stored[last.start : last.end]) == "Çiçerin şaş"


@given(st.text(alphabet="sşcçöiİı̧̈ab \n", max_size=40), st.data())
def test_any_stretch_between_letters_is_found_in_the_other_form_of_unicode(stored, data):
    structure = reading.read(stored)
    text = structure.text
    letters = [at for at in range(len(text) + 1) if at == len(text) or not combining(text[at])]
    first, last = sorted((data.draw(st.sampled_from(letters)), data.draw(st.sampled_from(letters))))
    wanted = text[first:last]
    for form in ("NFC", "NFD"):
        places = structure.find(normalize(form, wanted))
        assert bool(places) == bool(wanted.split())
        for place in places:
            assert normalize("NFC", structure.reader_text(place.start, place.end)) == normalize(
                "NFC", quotations.folded(wanted)
            )


def test_a_quotation_is_found_wherever_it_stands_and_can_be_asked_for_by_page_or_note(article):
    everywhere = article.find("Andrew Mango")
    assert [found.note for found in everywhere] == [None, 6, 16, 20]
    assert [found.page for found in article.find("Andrew Mango", note=16)] == [5]
    assert [found.note for found in article.find("Andrew Mango", page=3)] == [None, 6]


def test_a_quotation_with_a_slip_is_not_found_but_its_nearest_stretch_is(article):
    slip = "Rauf Bey gazetecilerin Moskova gezisini yasakladi"
    assert article.find(slip) == ()
    page, text = article.nearest(slip)
    assert page == 12
    assert "Moskova gezisini yasakladı" in text


# Texts of other shapes

ENGLISH = """\
12                                   Journal of Contemporary Studies


The Road to Lausanne

JANE Q. PUBLIC*

The delegation of the Grand National Assembly arrived on 13 October
1921 and was received coldly.1 Its head, whose instructions were vague,
asked for arms; the answer was evasive.2 In the words of one well-
known observer, “nobody believed in it.”3 The Anglo-
Turkish talks had failed, and the treaty of 1918-
1919 was a dead letter. Dr. Smith met Mr. Brown, e.g. in vol. 3 of
the papers. Nothing came of it.
   A new paragraph begins with an indent, and continues in this fash-
ion until the foot of the page, where it is broken in the middle of a

* The author thanks the archivists.
1 E. H. Carr, The Bolshevik Revolution, vol. 3 (London: Macmillan,
1953), p. 247.
2 Ibid., pp. 250-51.
3 FO 371/6343, Rumbold to Curzon.
\fThe Road to Lausanne                                                13

sentence which the reader expects to go on. Two more agreements
followed,4 the second of which was never ratified.5
   5 October 1922 saw the armistice. It was signed by the general.
12 days later, the assembly met again and abolished the sultanate.6

4 Carr, op. cit., p. 301.
5 Sonyel, Turkish Diplomacy, p. 77.
6 See Jane Smith, “The End of the Sultanate,” Middle Eastern Studies, vol. 12.
\f14                                   Journal of Contemporary Studies

CONCLUSION

The road was long. It ended well.7

7 Ibid.
\f"""


def test_form_feeds_running_heads_and_printed_page_numbers_of_a_journal():
    structure = reading.read(ENGLISH)
    assert [page.printed for page in structure.pages] == ["12", "13", "14"]
    assert "Journal of Contemporary" not in structure.text
    assert [call.number for call in structure.calls] == [0, 1, 2, 3, 4, 5, 6, 7]
    assert [note.mark for note in structure.notes] == ["*", "1", "2", "3", "4", "5", "6", "7"]
    assert "5 October 1922 saw the armistice." in sentences(structure)
    assert "12 days later, the assembly met again and abolished the sultanate." in sentences(structure)


def test_english_hyphens_indents_and_paragraphs_across_pages():
    text = reading.read(ENGLISH).text
    assert "one well-known observer" in text
    assert "Anglo-Turkish talks" in text
    assert "1918-1919" in text
    assert "in this fashion until the foot of the page, where it is broken in the middle of a sentence which" in text
    assert [p[:13] for p in words(reading.read(ENGLISH))] == [
        "The Road to L", "JANE Q. PUBLI", "The delegatio", "A new paragra", "5 October 192", "CONCLUSION", "The road was ",
    ]  # fmt: skip


def test_notes_that_count_anew_on_every_page():
    page = "Birinci cümle burada biter.1 İkinci cümle de burada biter.2\n\n1 Yazar A., Kitap, s. {0}.\n2 Yazar B., Eser, s. {0}.\n"
    structure = reading.read("\f".join(page.format(n) for n in range(1, 5)))
    assert [call.number for call in structure.calls] == [1, 2] * 4
    assert [(note.number, note.page) for note in structure.notes] == [(n, p) for p in range(1, 5) for n in (1, 2)]
    assert structure.missing_notes == structure.missing_calls == ()


def test_one_note_a_page_is_not_taken_for_page_numbers():
    page = (
        "Sayfanın metni burada durur ve biter.{0}\nİkinci satır da buradadır ve biter.\n\n{0} Yazar A., Kitap, s. 5.\n"
    )
    structure = reading.read("\f".join(page.format(n) for n in range(1, 7)))
    assert [note.number for note in structure.notes] == [1, 2, 3, 4, 5, 6]
    assert structure.furniture == ()


def test_endnotes_after_a_heading_and_a_bibliography_after_them():
    structure = reading.read(
        "Giriş\n\nHeyet geldi.1 Sonra gitti.2 En sonunda antlaşma imzalandı.3\n\nNotlar\n\n"
        "1 Yazar A., Kitap, Ankara, 1990, s. 5.\n2 a.g.e., s. 7.\n3 Yazar B., uzun bir eser adı ki satıra sığ-\nmaz, İstanbul, 1991, s. 9.\n\n"
        "Kaynakça\n\nYazar A., Kitap, Ankara, 1990.\n"
    )
    assert [note.text[:7] for note in structure.notes] == ["Yazar A", "a.g.e.,", "Yazar B"]
    assert "sığmaz" in structure.notes[-1].text
    assert words(structure)[-2:] == ["Kaynakça", "Yazar A., Kitap, Ankara, 1990."]


def test_endnotes_that_run_over_pages_keep_their_last_lines():
    structure = reading.read(
        "Heyet geldi.1 Sonra gitti.2 Antlaşma imzalandı.3\n\nNotlar\n\n1 Yazar A., uzun bir kitabın adı ki sayfaya\n"
        "\fsığmaz, Ankara, 1990, s. 5.\n2 a.g.e., s. 7.\n\f3 Yazar B., Eser, s. 9.\n"
    )
    assert [note.text for note in structure.notes] == [
        "Yazar A., uzun bir kitabın adı ki sayfaya sığmaz, Ankara, 1990, s. 5.", "a.g.e., s. 7.", "Yazar B., Eser, s. 9.",
    ]  # fmt: skip
    assert words(structure) == ["Heyet geldi. Sonra gitti. Antlaşma imzalandı.", "Notlar"]


@pytest.mark.parametrize(("call", "body"), [("[{}]", "[{}] "), ("{}", "{}. "), ("{}", "{}) "), ("¹²³", "¹²³ ")])
def test_calls_and_bodies_in_brackets_raised_or_with_a_stop(call, body):
    def mark(form: str, n: int) -> str:
        return form[n - 1 : n] + " " * form.endswith(" ") if form.startswith("¹") else form.format(n)

    text = "".join(f"Cümle burada biter.{mark(call, n)} " for n in (1, 2, 3))
    notes = "".join(f"{mark(body, n)}Yazar, Kitap, s. {n}.\n" for n in (1, 2, 3))
    structure = reading.read(f"{text}\n\n{notes}")
    assert [c.number for c in structure.calls] == [1, 2, 3]
    assert [note.text for note in structure.notes] == [f"Yazar, Kitap, s. {n}." for n in (1, 2, 3)]
    assert structure.text == "Cümle burada biter. Cümle burada biter. Cümle burada biter."


def test_a_numbered_list_is_no_apparatus():
    structure = reading.read(
        "Antlaşmanın maddeleri şunlardır:\n\n1. Sınırlar tanınır.\n2. Boğazlar açılır.\n3. Borçlar silinir.\n"
    )
    assert structure.notes == ()
    assert "2. Boğazlar açılır." in structure.text


def test_words_with_digits_are_no_calls_where_no_note_is():
    text = "S400 ve CO2 üzerine T1 ile T2 raporları, s.20 ve l,19-20 ile No.3 yazıldı. 2.5 milyon ruble verildi."
    structure = reading.read(text)
    assert (structure.calls, structure.text) == ((), text)


def test_a_text_without_page_marks_takes_up_again_after_its_notes(article):
    unmarked = reading.read(re.sub(r"(?m)^ (?=\S)", "", article.stored))
    assert len(unmarked.pages) == 1
    assert [note.text for note in unmarked.notes] == [note.text for note in article.notes]
    assert unmarked.text == article.text


def test_form_feeds_instead_of_blanks_change_nothing(article):
    fed = reading.read(re.sub(r"\n (?=\S)", "\n\f", article.stored))
    assert len(fed.pages) == 13
    assert fed.text == article.text
    assert [note.text for note in fed.notes] == [note.text for note in article.notes]


def test_without_blank_lines_paragraphs_are_known_by_their_short_last_lines(article):
    dense = reading.read(re.sub(r"\n\n+", "\n", article.stored))
    assert [note.text for note in dense.notes] == [note.text for note in article.notes]
    full_to_the_edge = {"Bununla birlikte, Mus", "Moskova’nın Ankara yö", "Mahkeme kararı ve Kom"}
    assert {p[:21] for p in words(article)} - {p[:21] for p in words(dense)} == full_to_the_edge


def test_windows_line_ends_change_only_the_places(article):
    windows = reading.read(article.stored.replace("\n", "\r\n"))
    assert windows.text == article.text
    assert len(windows.notes) == len(article.notes)


def test_two_articles_in_one_file_each_count_their_notes():
    one = "Heyet geldi.1 Sonra gitti.2 Antlaşma imzalandı.3\n\n1 Yazar A., Kitap, s. 5.\n2 a.g.e., s. 7.\n3 Yazar B., Eser, s. 9.\n"
    structure = reading.read(f"{one}\f{one}\f{one}")
    assert [note.number for note in structure.notes] == [1, 2, 3] * 3
    assert structure.missing_notes == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bkz. s. 52 ve IV. Kongre. Sonra XII. Ordu geldi.", ["Bkz. s. 52 ve IV. Kongre.", "Sonra XII. Ordu geldi."]),
        ("Prof. Dr. Ayşe geldi mi? Geldi! Sonra gitti...", ["Prof. Dr. Ayşe geldi mi?", "Geldi!", "Sonra gitti..."]),
        ("A. M. Şamsutdinov yazdı. 3 Haziranda geldi.", ["A. M. Şamsutdinov yazdı.", "3 Haziranda geldi."]),
        ("“Geldik.” dedi. “Gördük.” Sonra sustu.", ["“Geldik.” dedi.", "“Gördük.”", "Sonra sustu."]),
        ("Bu 5. Kongre idi, ığdır vb. yerlerde. O gitti.", ["Bu 5. Kongre idi, ığdır vb. yerlerde.", "O gitti."]),
        ("The U.S. Navy left on page 12. The rest stayed, e.g. Mr. Smith.", ["The U.S. Navy left on page 12.", "The rest stayed, e.g. Mr. Smith."]),
    ],
)  # fmt: skip
def test_sentences_end_neither_at_abbreviations_nor_at_ordinals(text, expected):
    assert sentences(reading.read(text)) == expected


# Any text whatever

ANY = st.text(
    alphabet=st.sampled_from("aAbıİşÇ19 \n\n.,;-–\f\r\t“”’'\"()*†[]³\u00ad\u00a0…x2"), max_size=300
) | st.text(max_size=200)
LINES = st.lists(
    st.sampled_from(
        [
            "Heyet Moskova’ya geldi.1 Sonra anlaş-", "ma imzalandı.2 Bu kısa.", "1 Yazar A., Kitap, s. 5.", "2 a.g.e., s. 7",
            "", "", "\f", " ", "* Yıldızlı not.", "Giriş", "13 Ekim 1921’de Kars’ta", "Türk-", "Sovyet", "12", "KAYNAKÇA", "[3] Not",
            "söz³ ve söz[4]", "(1880–", "1969)", "  girintili", "3", "word.5Word", "\u00adx", "a\u00ad",
        ]
    ),
    max_size=30,
).map("\n".join)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(ANY | LINES)
@example("")
@example("a-\n\x1fb")
def test_every_derived_character_knows_its_place(stored):
    structure = reading.read(stored)
    for text, origin in [(structure.text, structure.origin), *((note.text, note.origin) for note in structure.notes)]:
        places = list(origin)
        assert len(places) == len(text)
        assert all(a < b for a, b in pairwise(places))
        assert all(stored[o] == c or (c.isspace() and stored[o].isspace()) for o, c in zip(places, text, strict=True))


@settings(max_examples=120, deadline=None)
@given(ANY | LINES)
def test_pages_tile_the_text(stored):
    pages = reading.read(stored).pages
    assert pages[0].start == 0
    assert pages[-1].end == len(stored)
    assert all(a.end == b.start and a.start < a.end for a, b in pairwise(pages))


@settings(max_examples=120, deadline=None)
@given(ANY | LINES)
def test_nothing_is_lost_and_nothing_is_there_twice(stored):
    structure = reading.read(stored)
    owners = [0] * len(stored)
    for place in structure.origin:
        owners[place] += 1
    for note in structure.notes:
        own = set(note.origin)
        for place in range(note.start, note.end):
            owners[place] += place in own or place < min(own, default=note.end)
    for call in structure.calls:
        for place in range(call.start, call.end):
            owners[place] += 1
    for place in structure.lifted:
        owners[place] += 1
    for start, end in structure.furniture:
        for place in range(start, end):
            owners[place] += 1
    assert all(count == 1 for count, char in zip(owners, stored, strict=True) if not char.isspace())


@settings(max_examples=120, deadline=None)
@given(ANY | LINES, st.data())
def test_what_a_reader_sees_of_a_stretch_is_found_around_it(stored, data):
    structure = reading.read(stored)
    streams = [s for s in [(structure.text, structure.origin), *((n.text, n.origin) for n in structure.notes)] if s[0]]
    if not streams:
        return
    text, origin = data.draw(st.sampled_from(streams))
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first, min(len(text) - 1, first + 40)))
    start, end = origin[first], origin[last] + 1
    seen = structure.reader_text(start, end)
    assert seen == " ".join(text[first : last + 1].split())
    if seen:
        places = structure.find(seen)
        visible = [o for o, c in zip(origin[first : last + 1], text[first : last + 1], strict=True) if not c.isspace()]
        assert any(found.start == visible[0] and found.end == visible[-1] + 1 for found in places)


@settings(max_examples=100, deadline=None)
@given(ANY | LINES)
def test_paragraphs_cover_the_text_and_sentences_cover_the_paragraphs_but_for_bars_between_cells(stored):
    structure = reading.read(stored)
    assert "\n".join(words(structure)) == structure.text
    by_paragraph = {p.number: "" for p in structure.paragraphs}
    for sentence in structure.sentences:
        by_paragraph[sentence.paragraph] += structure.text[sentence.start : sentence.end]
    for paragraph in structure.paragraphs:
        visible = structure.text[paragraph.start : paragraph.end].split()
        assert "".join(each for each in visible if each != "|") == "".join(by_paragraph[paragraph.number].split())


# Size and bad input


@pytest.mark.parametrize(
    "unit",
    [
        "Heyet geldi.1 Sonra gitti.\n1 Yazar, s. 5.\n",
        ". ",
        "”.“ ",
        "ab-\n",
        "Başlık\n\n",
        "A.B.",
        "x[1]",
        "17 ",
        "* \n",
        "- ",
        "(",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit):
    import time

    def spent(times: int) -> float:
        stored = unit * times
        best = 1e9
        for _ in range(2):
            begin = time.process_time()
            reading.read(stored)
            best = min(best, time.process_time() - begin)
        return best

    small = 8_000 // len(unit)
    assert spent(small * 8) < 8 * max(spent(small), 0.01) * 3


def test_a_single_line_of_many_megabytes_is_read_as_it_is():
    stored = "Heyet Moskova’ya geldi ve anlaşma imzalandı. " * 20_000
    structure = reading.read(stored)
    assert len(structure.sentences) == 20_000
    assert structure.origin[len(structure.text) - 1] == len(stored) - 2


def complaint(content: bytes) -> str:
    with pytest.raises(ExplainedError) as caught:
        reading.decode(content, "metin.txt")
    return str(caught.value)


def test_a_text_that_is_not_utf8_is_refused_with_the_line_and_the_byte():
    said = complaint("Özet\nTürkçe\n".encode() + "değil".encode("cp1254"))
    assert said.startswith("metin.txt:3: not UTF-8: byte 17 is 0xf0")
    assert "iconv" in said


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_text_is_refused(content):
    assert "metin.txt: the text is empty" in complaint(content)


def test_a_text_with_nul_is_refused_as_no_text():
    assert complaint(b"a\nb\0c").startswith("metin.txt:2: not a text: byte 3 is NUL")


def test_a_byte_order_mark_is_taken_off_and_newlines_are_kept(tmp_path):
    path = tmp_path / "metin.txt"
    path.write_bytes(b"\xef\xbb\xbfBir\r\n\xc4\xb0ki\r")
    assert reading.load(path) == "Bir\r\nİki\r"


def test_a_file_that_is_not_there_or_is_a_folder_is_explained(tmp_path):
    for path in (tmp_path / "yok.txt", tmp_path):
        with pytest.raises(ExplainedError, match="cannot be read"):
            reading.load(path)


def test_an_enormous_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "büyük.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ExplainedError, match="larger than 256 MiB"):
        reading.load(path)


# The command


def kg_read(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=True)


def test_kg_read_counts_the_parts_and_names_the_missing_notes():
    output = kg_read(str(ARTICLE)).output
    assert re.search(r"pages +13\n", output)
    assert re.search(r"called without body +1, 43-45\n", output)


def test_kg_read_gives_the_same_places_in_json_and_csv():
    rows = json.loads(kg_read(str(ARTICLE), "--what", "notes", "--format", "json").output)
    table = list(csv.DictReader(io.StringIO(kg_read(str(ARTICLE), "--what", "notes", "-f", "csv").output)))
    assert [{name: str(value) for name, value in row.items()} for row in rows] == table
    stored = reading.load(ARTICLE)
    assert stored[rows[5]["start"] : rows[5]["end"]] == "6 Andrew Mango, Atatürk, L., 1999, s. 287."


def test_kg_read_prints_the_text_as_a_reader_sees_it():
    output = kg_read(str(ARTICLE), "-f", "text").output
    assert "Türk-Sovyet ilişkilerinin başlangıç sürecini arşiv belgelerine dayanarak sunar." in output
    assert "\n[9] Paul Dumont, " in output


def test_kg_read_json_without_a_part_holds_all_parts_and_the_documented_names():
    whole = json.loads(kg_read(str(ARTICLE), "-f", "json").output)
    structure = ["pages", "paragraphs", "sentences", "notes", "calls", "missing_notes", "missing_calls"]
    beside = ["format", "language", "metadata", "annotations", "parts", "listed", "letters", "remarks"]
    assert list(whole) == structure + beside
    documented = kg_read("--help").output
    assert all(name in documented for name in whole)
    for part in ("pages", "paragraphs", "sentences", "notes", "calls"):
        assert all(name in documented for name in whole[part][0])


def test_kg_read_takes_standard_input():
    done = CliRunner().invoke(command, ["-", "-f", "text"], input="Bir cüm-\nle.\n".encode())
    assert done.output == "Bir cümle.\n"


def test_kg_read_explains_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "resim.txt"
    path.write_bytes(b"\x89PNG\0")
    failed = subprocess.run(
        [sys.executable, "-m", "kg", "read", str(path)], capture_output=True, text=True, check=False
    )
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith(f"{path}:1: not a text: byte 4 is NUL")
    assert "Traceback" not in failed.stderr


def test_kg_read_refuses_an_unknown_part_as_wrong_usage():
    assert kg_read(str(ARTICLE), "--what", "chapters").exit_code == 2


def test_a_text_with_a_paragraph_a_line_keeps_its_headings_apart():
    long = "Relations were established on June 6, 1942, when the Minister presented his credentials at Kabul. " * 4
    found = reading.read(
        f"Recognition\nMutual Recognition, 1921.\n{long.strip()}\nDiplomatic Relations\n{long.strip()}\n"
    )
    kinds = [paragraph.kind for paragraph in found.paragraphs]
    assert kinds == ["heading", "body", "body", "heading", "body"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Babası 1362’de ölmüştür.Murat tahta geçti.1371 yılında savaş çıktı.", 3),
        ("Karar T.B.M.M.’den geçti. Metin Belleten.Sayı 5’te çıktı.", 2),
        ("He died in 1362.Murad followed.", 1),
    ],
)
def test_a_finished_turkish_verb_ends_a_sentence_without_a_blank_too(text, parts):
    turkish = "Murad" not in text
    assert len(list(sentence_spans(text, 0, len(text), ordinals=turkish))) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "May 5 | From the Minister in Persia | Audience of the Shah. | 7",
            ["May 5", "From the Minister in Persia", "Audience of the Shah.", "7"],
        ),
        ("| 1774 | Küçük Kaynarca |", ["1774", "Küçük Kaynarca"]),
        ("The column a|b has no cells.", ["The column a|b has no cells."]),
    ],
)
def test_a_bar_between_cells_ends_a_sentence_and_is_in_none(text, parts):
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == parts


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Louis XV refusa la demande de Catherine II. M. de Choiseul quitta la cour pour son château.", 2),
        ("Графа отправил в Лондон Николай I. Британский посол не знал об этом и не ответил на письмо.", 2),
        ("Friedrich II. warnte sie. Der 2. Weltkrieg war da schon lange vorbei, und die Armee mit ihm.", 2),
        ("Graf Stürmer (gest. 1853) ging mit der Post nach Wien. Der Internuntius blieb und schrieb.", 2),
        ("Граф Орлов (ум. 1861) уехал в Вену и не вернулся. Он был послом.", 2),
        ("II. Mahmud onu çağırdı. Padişah II. Abdülhamid bir ferman çıkardı ve bu da yetmedi.", 2),
    ],
)
def test_whether_a_number_with_a_full_stop_ends_a_sentence_goes_by_the_language(text, sentences):
    ordinals = counts_with_stops(text)
    assert len(list(sentence_spans(text, 0, len(text), ordinals=ordinals))) == sentences
