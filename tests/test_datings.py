"""Dates of prose in five languages: what they say in EDTF, on what a year rests, and what is no date at all."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib import import_module

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import datings
from kg.cli import command
from kg.dates.chronology import historical_date
from kg.datings import calendars, worded
from kg.datings.patterns import BEGINNINGS, PATTERNS

READ = """
1922 başlarında|1922~
yaz başına doğru|XXXX-22~
early October 1922|1922-10~
Nisanın sonundan itibaren|XXXX-04~/..
13 Ekim 1921’den 5 Ocak 1923’e kadar|1921-10-13/1923-01-05
10 Nisan 19 Mayıs 1922|1922-04-10/1922-05-19
10 Nisan 19 Mayıs 1922 arasında|1922-04-10/1922-05-19
10-19 Mayıs|XXXX-05-10/XXXX-05-19
November 20, 1922 – February 4, 1923|1922-11-20/1923-02-04
1919-20|1919/1920
Mart-Nisan 1922'de|1922-03/1922-04
from 1919 on|1919/..
1921'den beri|1921/..
c. 1740|1740~
yaklaşık 1740|1740~
muhtemelen 1921|1921?
1740?|1740?
5/17 Mart 1861|1861-03-17
25 October (7 November) 1917|1917-11-07
3 (15) мая 1877 г.|1877-05-15
am 3. (15.) Mai 1877|1877-05-15
23 Temmuz 1908 (10 Temmuz 1324)|1908-07-23
H. 1337|1918~/1919~
в 20-х годах XIX века|182X
в первой половине 1921 г.|1921-40
во второй половине 1921 г.|1921-41
en mars-avril 1920|1920-03/1920-04
mi-février 1922|1922-02~
l'hiver 1919-1920|1919-24
M.Ö. 4. yüzyıl|-03XX
4th century B.C.|-03XX
1740 or 1741|[1740,1741]
1740 veya 1741|[1740,1741]
October 22, 1924 [1925]|1925-10-22
1551 Ende Mai|1551-05~
16 February 1861 O.S.|1861-02-28
17 Ramazan 1337|1919-06-16~
1337 senesi|1918~/1919~
12 Mart 1325|1909-03-25
31 Mart 1325'te (13 Nisan 1909)|1909-04-13
1920'lerde|192X
1920s|192X
XIX. yüzyıl|18XX
19th century|18XX
mid-1922|1922~
early 1922|1922~
1922 yazında|1922-22
1 Eylül 1920’de açılan|1920-09-01
22 Nisan 1922 tarihli|1922-04-22
Kasım-Aralık 1922|1922-11/1922-12
1919–1920 yıllarında|1919/1920
Sept. 5, 1921|1921-09-05
3rd of May, 1921|1921-05-03
the tenth of June 1921|1921-06-10
1921-03-16|1921-03-16
13.10.1921|1921-10-13
3.VI.1921|1921-06-03
December 3, 1918, 1 a.m.|1918-12-03
15. November 1719|1719-11-15
9bris 1720|1720-11
12. 9bris 1720|1720-11-12
1543 Oktober 5|1543-10-05
1552 zwischen November 19 und Dezember 3|1552-11-19/1552-12-03
1551 Mai zwischen 6 und 9|1551-05-06/1551-05-09
[1547 März nach 5]|1547-03-05/
1541 kurz vor Juli 18|/1541-07-18
1547/48|[1547,1548]
1548 März/April|[1548-03,1548-04]
1552 April 22/23|[1552-04-22,1552-04-23]
1547 März um 11|1547-03-11~
[1542 April etwa 20]|1542-04-20~
13 Eklm 1921|1921-10-13
Febuary 3, 1921|1921-02-03
4 Ekim 1853-30 Mart 1856 tarihleri arasında|1853-10-04/1856-03-30
15 Mayıs'tan 14 Haziran 1855'e kadar|1855-05-15/1855-06-14
2-11 Kasım 1853|1853-11-02/1853-11-11
1919'un Şubat ortalarında|1919-02~
1840 yazında|1840-22
27 Nisan 1877 tarihinde|1877-04-27
17. yüzyıldan itibaren|16XX/..
30 Kasım 1853 Cuma günü|1853-11-30
vom 3. bis 5. Mai 1921|1921-05-03/1921-05-05
с 3 по 5 мая 1921 г.|1921-05-03/1921-05-05
16 марта 1921 года|1921-03-16
в начале 1922 года|1922~
du 3 au 5 mai 1921|1921-05-03/1921-05-05
le 1er mai 1921|1921-05-01
au début de 1922|1922~
Anfang Mai 1551|1551-05~
between 1919 and 1923|1919/1923
zwischen 1919 und 1923|1919/1923
1919 ile 1923 arasında|1919/1923
before 1921|/1921
after March 5, 1921|1921-03-05/
1921'den önce|/1921
16 Mart 1921'den sonra|1921-03-16/
until May 1921|../1921-05
1921'e kadar|../1921
autumn of 1922|1922-23
winter of 1919-20|1919-24
first half of 1921|1921-40
1921'in ilk yarısında|1921-40
MÖ 480|-0479
480 BC|-0479
seit 1919|1919/..
depuis 1919|1919/..
26 Ocak/8 Şubat 1920|1920-02-08
February 23/March 8, 1917|1917-03-08
3/5/1921|[1921-03-05,1921-05-03]
XVIII-XIX. yüzyıllar|17XX/18XX
années 1920|192X
1920er Jahre|192X
1920-е годы|192X
XIX век|18XX
в XIX в.|18XX
mart ayı 1921|1921-03
1921 yılının Mart ayının 16'sında|1921-03-16
Teşrin-i Evvel 1337|1921-10
5 Teşrinievvel 1337|1921-10-05
Rumi 1325|1909~/1910~
between September 10 and 18, 1955|1955-09-10/1955-09-18
June 1st, 1921|1921-06-01
9 ve 10 Haziran 1908|{1908-06-09,1908-06-10}
1939'un sonundan 1941'in başına kadar|1939~/1941~
June 1956–February 1957|1956-06/1957-02
yaklaşık 1880'de|1880~
24 Nisan 1877'de|1877-04-24
MÖ 248|-0247
MS 721|0721
winter 1921|1921-24
l'été 1922|1922-22
printemps de 1921|1921-21
im Frühjahr 1547|1547-21
летом 1922 года|1922-22
с 13 октября 1921 по 5 января 1923 г.|1921-10-13/1923-01-05
du 13 octobre 1921 au 5 janvier 1923|1921-10-13/1923-01-05
vom 13. Oktober 1921 bis zum 5. Januar 1923|1921-10-13/1923-01-05
from October 13, 1921 to January 5, 1923|1921-10-13/1923-01-05
sechzehenden Aprilis 1720|1720-04-16
1921 yılı Mart ayında|1921-03
perhaps 1921|1921?
around 1740?|1740%
1960 yılı Nisan ayına kadar|../1960-04
31 Nisan 1921|1921-04
12/25/1921|1921-12-25
25/12/1921|1921-12-25
1851'den sonra|1851/
Oca. 1922|1922-01
Dec. 3, 1918|1918-12-03
12 Rebiülevvel 1337 (16 Aralık 1918)|1918-12-16
15 Mart 1338|1922-03-15
25 October/7 November 1917|1917-11-07
16 February O.S.|XXXX-02-16
11 February 1731/2|1732-02-11
30 January 1648/9|1649-01-30
24 March 1602/3|1603-03-24
25 April 1547/48|1547-04-25
11/22 February 1731/32|1732-02-22
February 11, 1731 (O.S.)|1731-02-22
25 октября 1917 г. по старому стилю|1917-11-07
в августе 1914-го|1914-08
11 février/29 janvier 1918|1918-02-11
dès 1830|1830/..
ce 12 mars 1821|1821-03-12
le 18 brumaire an VIII|1799-11-09
1er vendémiaire an I|1792-09-22
August 23d, 1939|1939-08-23
8-Oct-1912|1912-10-08
1912/10/08|1912-10-08
1877-8|1877/1878
January 27, 1925—6 p.m.|1925-01-27
ante 1453|/1453
1326 (1908)|1908
1326/1908|1908
1918 Ekiminin 30'unda|1918-10-30
1920 Nisan'ından 1923 Ekim'ine kadar|1920-04/1923-10
1914/1915|[1914,1915]
857/1453|1453
bis zum 5. März 1917|../1917-03-05
с 1917 года|1917/..
с 1917 по 1921 год|1917/1921
с 5 мая 1921 г.|1921-05-05/..
XIX—XX вв.|18XX/19XX
8 ila 10 Ekim 1912|1912-10-08/1912-10-10
30 T.evvel 1334|1918-10-30
2 Sefer 1330|1912-01-22~
1 Receb-i şerif 1276|1860-01-24~
15 Şa’bânü’l-muazzam 1240|1825-04-04~
1 Rabiʿ al-awwal 1220|1805-05-30~
10 Jumada II 1216|1801-10-18~
14 Shaʿbān 1213|1799-01-21~
spring-summer 1917|1917-21/1917-22
1917 yaz ve sonbaharında|{1917-22,1917-23}
"""


def cases():
    return [tuple(line.split("|")) for line in READ.strip().splitlines()]


@pytest.mark.parametrize(("written", "edtf"), cases(), ids=[written for written, _ in cases()])
def test_a_date_as_people_write_it_is_read(written, edtf):
    assert datings.read(written) == edtf


def dated(text, **more):
    return [(one.as_written, one.edtf, one.basis) for one in datings.find(text, **more)]


def test_a_day_without_a_year_is_of_the_year_last_named():
    text = "24 Temmuz 1919’da kongre açıldı. Komiserin 13 Eylül’de yaptığı konuşma bunu gösterir."
    assert dated(text) == [
        ("24 Temmuz 1919’da", "1919-07-24", "explicit"),
        ("13 Eylül’de", "1919-09-13", "year from context"),
    ]


def test_after_december_a_january_is_of_the_next_year():
    assert dated("He left on December 20, 1921 and came back on January 5.")[1][1] == "1922-01-05"


def test_a_life_in_brackets_is_not_where_the_narrative_stands():
    text = "Ekim 1921’de seçilen elçi (1880–1969) gelene kadar 5 Kasımda heyet beklendi."
    assert dated(text)[-1] == ("5 Kasımda", "1921-11-05", "year from context")


def test_the_year_of_a_cited_work_is_marked_and_gives_no_year_to_others():
    found = datings.find("Mektup 3 Mart 1921’de yazıldı (E. Mango, Atatürk, L., 1999, s. 287) ve 11 Mayısta okundu.")
    assert [one.remark for one in found] == [None, "date of a work", None]
    assert found[-1].edtf == "1921-05-11"


def test_without_any_year_the_year_stays_unknown_or_is_the_callers():
    assert dated("6 Eylül’de şehir kurtarıldı.") == [("6 Eylül’de", "XXXX-09-06", "no year")]
    assert dated("6 Eylül’de şehir kurtarıldı.", context_year=1922)[0][1] == "1922-09-06"


def test_a_year_named_later_in_the_paragraph_serves_where_none_came_before():
    assert dated("On 3 March talks began, and ended in May 1921.")[0][1:] == ("1921-03-03", "year from what follows")


def test_days_in_a_letter_are_those_nearest_to_its_writing():
    found = dated("My telegram of December 28 was answered yesterday.", written="1919-01-03")
    assert found == [("December 28", "1918-12-28", "day of writing"), ("yesterday", "1919-01-02", "day of writing")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("6 Eylül 1922’de Bursa kurtarılır, üç gün sonra İzmir’e girilir.", "1922-09-09~"),
        ("Ekim 1920’de parti kuruldu, iki ay sonra kapatıldı.", "1920-12~"),
        ("On 31 August 1921 it met; the next day it adjourned.", "1921-09-01~"),
        ("In May 1921 they met, and in the following month signed.", "1921-06~"),
        ("It met in May 1921. In the same year it was dissolved.", "1921~"),
        ("Le 3 mai 1921 il partit; trois jours plus tard il arriva.", "1921-05-06~"),
    ],
)
def test_what_leans_on_the_date_before_is_found_and_is_about(text, edtf):
    leaning = datings.find(text)[1]
    assert (leaning.edtf, leaning.basis) == (edtf, "date before")


def test_what_leans_on_something_else_than_a_date_is_left_alone():
    assert len(datings.find("Savaş 6 Eylül 1922’de bitti. Barıştan üç gün sonra döndüler.")) == 1
    assert dated("Three days later they left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bkz. s. 1921-1923 ve dipnot 14.",
        "Vol. XVIII, n. 3, pp. 1167–1170.",
        "File No. 861.00/1234 and telegram No. 1918.",
        "RGASPİ, F. 2, op. 1. d. 9973.",
        "Yaklaşık 1500 asker geldi; 1200 men followed, with 1.500 horses and $1923.",
        "They may march in 14 days.",
        "Kasım Paşa ile Nisan Hanım konuştu.",
        "Ekim Devrimi’nden söz etti.",
        "Article 5 may be changed; the 3 marks were paid.",
        "Central Files, 611.82/9–1957.",
        "Sefer 1500 askerle başladı.",
        "том 5, с. 1917, л. 12; с 1500 человек",
        "Fırının ocağında odun yandı; ekim zamanı gelen tohum.",
    ],
)
def test_pages_files_numbers_and_names_are_no_dates(text):
    found = [one.as_written for one in datings.find(text) if one.remark != "date of a work"]
    assert found == []


def test_a_note_call_glued_to_a_sentence_is_no_part_of_a_date():
    assert dated("Nisanın sonundan itibaren heyetler gider.", context_year=1920)[0][1] == "1920-04~/.."


def test_a_number_that_no_word_makes_a_year_is_none_far_from_the_years_of_the_text():
    text = "Embtel 1112 reports. On April 3, 1956 and in May 1956 talks went on; reference Embtel 1205 again."
    assert [one.edtf for one in datings.find(text)] == ["1956-04-03", "1956-05"]


def test_the_order_of_day_and_month_is_the_languages_or_stays_open():
    assert dated("3/5/1921", language="tr")[0][1] == "1921-05-03"
    assert dated("3/5/1921", language="en-US")[0][1] == "1921-03-05"
    found = datings.find("3/5/1921", language="en")[0]
    assert (found.edtf, found.remark) == ("[1921-03-05,1921-05-03]", "day or month first")


def test_a_month_misread_by_the_scanner_is_mended_and_that_is_said():
    found = datings.find("Kars’ta 13 Eklm 1921 günü toplandı.")[0]
    assert found.edtf == "1921-10-13"
    assert "Eklm" in (found.remark or "")


def test_rumi_and_hijri_days_say_their_calendar():
    text = "31 Mart 1325, 17 Ramazan 1337, 5 Mayıs 1921, 9 thermidor an II"
    assert [one.calendar for one in datings.find(text)] == ["rumi", "hijri", "gregorian", "republican"]


def test_a_text_of_the_fourteenth_century_has_no_rumi_years():
    text = "Bey 1281 yılında doğdu. 6 Nisan 1326 günü şehir alındı; 1402 yılında savaş oldu, 1416’da barış."
    assert dated(text)[1][1] == "1326-04-06"


def test_days_of_a_list_are_datings_of_their_own():
    found = [(one.as_written, one.edtf) for one in datings.find("9 ve 10 Haziran 1908 tarihinde buluştular.")]
    assert found == [("9", "1908-06-09"), ("10 Haziran 1908 tarihinde", "1908-06-10")]


@given(st.dates(date(1500, 1, 1), date(2100, 1, 1)))
def test_any_day_is_read_back_however_it_is_written(day):
    turkish = [
        "Ocak",
        "Şubat",
        "Mart",
        "Nisan",
        "Mayıs",
        "Haziran",
        "Temmuz",
        "Ağustos",
        "Eylül",
        "Ekim",
        "Kasım",
        "Aralık",
    ][day.month - 1]
    russian = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ][day.month - 1]
    french = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ][day.month - 1]
    german = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ][day.month - 1]
    year = f"{day.year:04}"
    for written in (
        f"{day.day} {turkish} {year}",
        f"{day.day} {turkish} {year}’te",
        f"{day:%B} {day.day}, {year}",
        f"{day.day} {day:%B} {year}",
        f"{day.day}. {german} {year}",
        f"{day.day} {french} {year}",
        f"{day.day} {russian} {year} года",
        f"{day.day}.{day.month}.{year}",
        day.isoformat(),
    ):
        assert datings.read(written) == day.isoformat(), written


_WORDS = st.sampled_from(
    [
        "13",
        "5",
        "1921",
        "1919",
        "Ekim",
        "Mart",
        "Mayıs",
        "May",
        "March",
        "mai",
        "мая",
        "Ramazan",
        "–",
        "-",
        "/",
        "(",
        ")",
        ".",
        ",",
        "?",
        "’den",
        "’e",
        "kadar",
        "itibaren",
        "önce",
        "between",
        "and",
        "ve",
        "early",
        "başlarında",
        "yılında",
        "XIX.",
        "yüzyıl",
        "1920’lerde",
        "summer",
        "yazında",
        "O.S.",
        "c.",
        "until",
        "since",
        "before",
        "aynı",
        "yıl",
        "üç",
        "gün",
        "sonra",
        "the",
        "next",
        "day",
        "yesterday",
        "0",
        "00",
        "31",
        "29",
        "Şubat",
        "February",
        "Rumi",
        "MÖ",
        "\n\n",
    ]
)


@given(st.lists(_WORDS, max_size=24).map(" ".join))
def test_whatever_the_text_datings_quote_it_are_edtf_and_do_not_overlap(text):
    last = 0
    for one in datings.find(text, language="tr", written="1921-05-03"):
        assert text[one.start : one.end] == one.as_written
        assert one.start >= last
        last = one.end
        assert historical_date(one.edtf).edtf == one.edtf


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text):
    for one in datings.find(text):
        assert text[one.start : one.end] == one.as_written
        historical_date(one.edtf)
    datings.read(text)


@given(st.dates(date(1583, 1, 1), date(2200, 1, 1)))
def test_the_julian_calendar_is_behind_by_as_many_days_as_it_says(day):
    if (day.month, day.day) == (2, 29) or day.month <= 2:
        return
    ours = date(*calendars.from_julian(day.year, day.month, day.day))
    assert (ours - day).days == calendars.behind(day.year)


def test_known_days_of_other_calendars():
    assert calendars.from_julian(1917, 10, 25) == (1917, 11, 7)
    assert calendars.from_rumi(1332, 2, 15) == (1917, 2, 28)
    assert calendars.from_rumi(1333, 3, 1) == (1917, 3, 1)
    assert calendars.from_hijri(1, 1, 1) == (622, 7, 19)


def test_kg_read_lists_the_dates_of_a_file_with_their_notes(tmp_path):
    file = tmp_path / "article.txt"
    file.write_text("24 Temmuz 1919’da kongre açıldı.\n\n13 Eylül’de konuştu.\n", encoding="utf-8")
    made = CliRunner().invoke(command, ["read", str(file), "--what", "dates", "-f", "json"])
    assert made.exit_code == 0
    rows = json.loads(made.output)
    assert [row["edtf"] for row in rows] == ["1919-07-24", "1919-09-13"]
    stored = file.read_text(encoding="utf-8")
    assert [stored[row["start"] : row["end"]] for row in rows] == [row["as_written"] for row in rows]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They met in May 1921.\n \t\nIn 1922 they met again.", ["1921-05", "1922"]),
        ("(44 B.C.),then 12 Rebiülevvel 1338’de; 9 kanunuevvel 1920,10 Teşrin-i sani 1921", None),
        ("12 Mart\n1921, 13\u00a0Mart\u00a01921,\t14 Mart 1921", ["1921-03-12", "1921-03-13", "1921-03-14"]),
    ],
)
def test_dates_stand_where_their_words_do_whatever_separates_them(text, wanted):
    found = datings.find(text)
    assert found
    assert [text[one.start : one.end] for one in found] == [one.as_written for one in found]
    assert wanted is None or [one.edtf for one in found] == wanted
    pushed = datings.find(f"{'word ' * 3_000}{text}")
    assert [(one.start - 15_000, one.edtf) for one in pushed] == [(one.start, one.edtf) for one in found]


def test_what_lies_far_from_any_date_makes_no_difference_to_those_that_a_long_text_has():
    taking = import_module("kg.datings.tokens")
    far = "The talks went on without any end and nobody wrote down what had been said in them. " * 12
    sentence = "From 13 October 1921 until 5 January 1923 he stayed; in May he left. XIX. yüzyılda, im Herbst 1683. "
    text = f"{far}\n\n{sentence}{far}\n\n{far}{sentence}В начале XIX в. {far}"
    before = taking._apart_before.cache_info().misses
    assert taking.tokens(text).words == set(text.split(" "))
    assert taking._apart_before.cache_info().misses - before < len(set(text.split(" "))) + 10, "once a word"
    near = f"So.\n\n{sentence}So.\n\nSo. {sentence}В начале XIX в. so."
    assert [one.edtf for one in datings.find(text)] == [one.edtf for one in datings.find(near)]


@pytest.mark.parametrize("pattern", sorted({pattern for _, pattern in PATTERNS}))
def test_where_no_pattern_can_begin_none_is_tried_and_nothing_is_lost(pattern):
    beginning = re.compile(BEGINNINGS)

    @given(st.from_regex(rf"\A(?:{pattern})"))
    @settings(max_examples=20, deadline=None)
    def begins(letters):
        assert beginning.match(letters)

    begins()


def test_a_long_stretch_without_any_blank_is_read_in_time_that_goes_with_its_length():
    taking = import_module("kg.datings.tokens")
    rows = "\n".join(f"{day % 28 + 1} O\nMayıs O\n1921 O\nyılında O" for day in range(400)).replace(" O", "\tO")
    found = taking.tokens(rows)
    assert [found.word(at) for at in range(4)] == ["1", "O", "Mayıs", "O"]
    assert len({id(found._piece_of(at)[1]) for at in range(len(found.classes))}) == 1, "taken apart once"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("not later than 12 March 1921", "/1921-03-12"),
        ("no earlier than May 1919", "1919-05/"),
        ("not before 1921", "1921/"),
        ("not after 12 March 1921", "/1921-03-12"),
        ("en geç 12 Mart 1921", "/1921-03-12"),
        ("не позднее 12 марта 1921 г.", "/1921-03-12"),
        ("не ранее 5 мая 1919 г.", "1919-05-05/"),
        ("не ранее 5 и не позднее 12 мая 1919 г.", "1919-05-05/1919-05-12"),
        ("не ранее 5 мая и не позднее 12 июня 1919 г.", "1919-05-05/1919-06-12"),
        ("nicht vor dem 12. März 1921", "1921-03-12/"),
        ("spätestens am 12. März 1921", "/1921-03-12"),
        ("au plus tard le 12 mars 1921", "/1921-03-12"),
    ],
)
def test_what_was_not_later_or_not_before_a_day_is_open_on_the_other_side(text, edtf):
    assert datings.read(text) == edtf
    assert [one.as_written.rstrip(".") for one in datings.find(f"So {text}")] == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("12./24. IV. 1877", "1877-04-24"),
        ("12/24 IV 1877", "1877-04-24"),
        ("3. XII. 1878", "1878-12-03"),
        ("H. 1326/M. 1908", "1908"),
        ("1326 H./1908 M.", "1908"),
        ("Rumi 1324/M. 1908", "1908"),
        ("9 Kânunusani 337", "1921-01-09"),
        ("в 20-х гг. XX в.", "192X"),
    ],
)
def test_roman_months_and_years_of_two_calendars_are_read_as_historians_write_them(text, edtf):
    assert datings.read(text) == edtf


def test_roman_figures_behind_the_number_of_a_volume_are_no_month():
    assert [one.edtf for one in datings.find("See vol. 24 IV 1877 for it.")] in ([], ["1877"])


def test_a_year_that_stands_alone_over_a_section_is_that_of_its_days():
    text = "In May 1919 they met.\n\n1920\n\n5 March. The envoy left.\n\n1921\n\n7 April. He came back."
    assert [one.edtf for one in datings.find(text)] == ["1919-05", "1920", "1920-03-05", "1921", "1921-04-07"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was signed on the twenty-sixth of February 1821.", "1821-02-26"),
        ("Done the thirty-first of March, 1856.", "1856-03-31"),
        ("Geschehen am sechsundzwanzigsten Februar 1821.", "1821-02-26"),
        ("den einunddreißigsten März 1856", "1856-03-31"),
        ("in the twenty-first century", "20XX"),
    ],
)
def test_days_above_twenty_that_stand_in_words_are_read_whole(text, edtf):
    assert [one.edtf for one in datings.find(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf", "written"),
    [
        ("Договор подписан двадцать шестого февраля 1821 года.", "1821-02-26", "двадцать шестого февраля 1821 года"),
        ("Тридцать первое декабря 1878 г.", "1878-12-31", "Тридцать первое декабря 1878 г"),
        ("Fait à Berlin, le vingt et un juillet 1878.", "1878-07-21", "vingt et un juillet 1878"),
        ("Fait le dix-huit mai 1811.", "1811-05-18", "dix-huit mai 1811"),
        ("İki Mart 1878'de, savaştan sonra", "1878-03-02", "İki Mart 1878'de"),
        ("ON ALTI Temmuz 1774'te imzalandı.", "1774-07-16", "ON ALTI Temmuz 1774'te"),
        ("yirmi\naltı Ocak 1699’da imzalandı", "1699-01-26", "yirmi\naltı Ocak 1699’da"),
        ("bin sekiz yüz on Mart 1811", "1811-03", "Mart 1811"),
        ("quatre-vingt-six mars 1811", "1811-03", "mars 1811"),
    ],
)
def test_days_in_several_words_are_read_whole_in_turkish_french_and_russian_or_not_at_all(text, edtf, written):
    found = datings.find(text)
    assert (edtf, written) in [(one.edtf, one.as_written) for one in found]
    assert all(text[one.start : one.end] == one.as_written for one in found)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Am 26. Sep\u00adtember 1821 kam er.", "1821-09-26"),
        ("1\u200b6 Mar\u00adt 1821’de geldi.", "1821-03-16"),
        ("\ufeff26\u00a0Feb\u00adru\u00adary 1821", "1821-02-26"),
    ],
)
def test_characters_that_nobody_sees_part_no_date(text, edtf):
    (found,) = datings.find(text)
    assert found.edtf == edtf
    assert text[found.start : found.end] == found.as_written


@pytest.mark.parametrize("text", ["bir Ekim sabahı", "sekiz altı Mart'ta", "trente-deux mai", "двадцать мая"])
def test_what_is_no_day_in_words_stays_as_it_is(text):
    assert worded.in_figures(text) == text


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("between 12 and 17 August 1683", "1683-08-12/1683-08-17"),
        ("zwischen dem 12. und dem 17. August 1683", "1683-08-12/1683-08-17"),
        ("entre le 12 et le 17 août 1683", "1683-08-12/1683-08-17"),
        ("между 12 и 17 августа 1683 г.", "1683-08-12/1683-08-17"),
        ("12 ile 17 Ağustos 1683 tarihleri arasında", "1683-08-12/1683-08-17"),
        ("between June and August 1834", "1834-06/1834-08"),
        ("Haziran ile Ağustos 1834 arasında", "1834-06/1834-08"),
        ("le 12 et le 17 août 1683", "{1683-08-12,1683-08-17}"),
        ("12 ve 17 Ağustos 1683’te", "{1683-08-12,1683-08-17}"),
        ("Eylül 1829’un 14’ünde", "1829-09-14"),
        ("к концу 1839 г.", "1839~"),
        ("vom 3. Juni 1834 an", "1834-06-03/.."),
    ],
)
def test_what_stands_around_two_days_or_months_says_whether_they_are_a_span(written, edtf):
    assert datings.read(written) == edtf


def test_a_preposition_behind_a_german_day_is_no_part_of_it():
    (found,) = datings.find("Er schrieb am 3. Juni 1834 an James Hartwell.", language="de")
    assert (found.as_written, found.edtf) == ("3. Juni 1834", "1834-06-03")


def test_a_millennium_is_no_year():
    assert not datings.find("M.Ö. 1. binyılda", language="tr")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("8 Temmuz Pazartesi 1833 günü geldi", "1833-07-08"),
        ("on 8 July, Monday, 1833", "1833-07-08"),
        ("8 Temmuz Pazartesi günü 1833 kişi öldü", "XXXX-07-08"),
        ("on 1833/7/15 he left", "1833-07-15"),
        ("1833-7-5 tarihinde", "1833-07-05"),
    ],
)
def test_a_weekday_before_the_year_and_a_year_before_the_day_are_read(text, edtf):
    assert datings.find(text)[0].edtf == edtf


def test_numbers_of_files_are_no_days():
    assert not datings.find("op. 1, d. 2205/60/1")
    assert not datings.find("s. 1833/7/15/2")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aşağı yukarı 1720’de doğdu", "tr"),
        ("yaklaşık olarak 1720 yılında", "tr"),
        ("tahminen 1720’de", "tr"),
        ("kabaca 1720 yılında", "tr"),
        ("1720 raddelerinde", "tr"),
        ("in 1720 or thereabouts, he died", "en"),
        ("born around the year 1720", "en"),
        ("rund 1720", "de"),
        ("annähernd 1720", "de"),
        ("schätzungsweise um 1720", "de"),
        ("autour de 1720", "fr"),
        ("aux environs de l’année 1720", "fr"),
        ("aux alentours de 1720", "fr"),
        ("à peu près en 1720", "fr"),
        ("il mourut en 1720 environ.", "fr"),
        ("ок. 1720 г.", "ru"),
        ("прибл. в 1720 г.", "ru"),
        ("где-то в 1720 году", "ru"),
    ],
)
def test_words_that_say_about_are_read_in_five_languages_wherever_they_stand(text, language):
    (found,) = datings.find(text, language=language)
    assert found.edtf == "1720~"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Yukarı köye 1720’de geldi", "tr", "1720"),
        ("aşağı yukarı üç yıl sonra, 1720’de", "tr", "1720"),
        ("autour du fort, le 12 mai 1720", "fr", "1720-05-12"),
        ("aux environs de Vienne en 1720", "fr", "1720"),
        ("en 1720 environ trois cents hommes", "fr", "1720"),
        ("rund um die Stadt; 1720 fiel sie", "de", "1720"),
        ("в районе Вены 1 мая 1720 года", "ru", "1720-05-01"),
    ],
)
def test_about_that_belongs_to_something_else_does_not_make_a_date_doubtful(text, language, edtf):
    (found,) = datings.find(text, language=language)
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("a khan built c. 1720–1780 on the hill", "en", "1720~/1780~"),
        ("um 1720–1730 gebaut", "de", "1720~/1730~"),
        ("etwa von 1720 bis 1730", "de", "1720~/1730~"),
        ("environ de 1720 à 1730", "fr", "1720~/1730~"),
        ("около 1720—1730 гг.", "ru", "1720~/1730~"),
        ("1720–1780 civarında yapıldı", "tr", "1720~/1780~"),
        ("takriben 1720-1780 arasında", "tr", "1720~/1780~"),
        ("a map of ca. 1683/84", "en", "[1683~,1684~]"),
        ("c. 1720 to 1780", "en", "1720~/1780"),
        ("zwischen etwa 1720 und 1730", "de", "1720~/1730"),
        ("1720–c. 1780", "en", "1720/1780~"),
    ],
)
def test_about_holds_for_both_ends_where_it_stands_beside_the_whole(text, language, edtf):
    assert [one.edtf for one in datings.find(text, language=language)] == [edtf]


@pytest.mark.parametrize(
    "text",
    """
en|about 1500 horsemen came
en|about 1500 well armed horsemen came
en|some 2000 Albanians were killed
en|defended by 1500 men
en|with 1500 foot and 2000 horse
en|between 1500 and 2000 men
en|more than 1500 Albanians
en|about 2000 ships lay before the town
tr|1500 kadar süvari geldi
tr|2000 kadar çadır kuruldu
tr|yaklaşık 1500 süvariyle yola çıktı
tr|1500 civarında asker öldü
tr|1500’den fazla asker öldü
tr|2000’e yakın yeniçeri
tr|1500 ile 2000 arasında asker
de|etwa 1500 Reiter
de|mehr als 1500 Albaner
fr|environ 1800 hommes
fr|avec 1500 cavaliers
ru|около 1500 человек
ru|отряд в 1500 казаков
ru|более 2000 турок
""".strip().splitlines(),
)
def test_a_number_of_men_is_no_year(text):
    language, _, sentence = text.partition("|")
    assert datings.find(sentence, language=language) == ()


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("about 1500 the Venetians left", "en", "1500~"),
        ("about 1720 the old men of the town", "en", "1720~"),
        ("In 1826 soldiers revolted", "en", "1826"),
        ("In about 1800 ships were larger", "en", "1800~"),
        ("before 1826 Janissaries ruled", "en", "/1826"),
        ("nach 1683 Reiter", "de", "1683/"),
        ("On 15 May 1683 horsemen came", "en", "1683-05-15"),
        ("1683’te asker isyan etti", "tr", "1683"),
        ("1500’e kadar burada kaldı", "tr", "../1500"),
        ("1683’ten çok önce", "tr", "1683"),
        ("1500 civarında öldü", "tr", "1500~"),
        ("Im Jahre 1683 Reiter", "de", "1683"),
        ("En 1683 hommes et femmes partirent", "fr", "1683"),
        ("В 1826 солдаты восстали", "ru", "1826"),
    ],
)
def test_a_year_before_men_or_ships_is_still_a_year(text, language, edtf):
    assert [one.edtf for one in datings.find(text, language=language)] == [edtf]
