"""EDTF dates: what the standard's own examples mean, what history needs of them, and what is refused."""

from __future__ import annotations

import contextlib
import io
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates.chronology import UnreadableDateError, historical_date

# Every example of https://www.loc.gov/standards/datetime/ (4 February 2019), in its order.
STANDARD = {
    "1985-04-12": ("1985-04-12", "1985-04-12"),
    "1985-04": ("1985-04-01", "1985-04-30"),
    "1985": ("1985-01-01", "1985-12-31"),
    "1985-04-12T23:20:30": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30Z": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30-04": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30+04:30": ("1985-04-12", "1985-04-12"),
    "1964/2008": ("1964-01-01", "2008-12-31"),
    "2004-06/2006-08": ("2004-06-01", "2006-08-31"),
    "2004-02-01/2005-02-08": ("2004-02-01", "2005-02-08"),
    "2004-02-01/2005-02": ("2004-02-01", "2005-02-28"),
    "2004-02-01/2005": ("2004-02-01", "2005-12-31"),
    "2005/2006-02": ("2005-01-01", "2006-02-28"),
    "Y170000002": (None, None),
    "Y-170000002": (None, None),
    "2001-21": ("2001-03-01", "2001-05-31"),
    "1984?": ("1984-01-01", "1984-12-31"),
    "2004-06~": ("2004-06-01", "2004-06-30"),
    "2004-06-11%": ("2004-06-11", "2004-06-11"),
    "201X": ("2010-01-01", "2019-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "2004-XX": ("2004-01-01", "2004-12-31"),
    "1985-04-XX": ("1985-04-01", "1985-04-30"),
    "1985-XX-XX": ("1985-01-01", "1985-12-31"),
    "1985-04-12/..": ("1985-04-12", None),
    "1985-04/..": ("1985-04-01", None),
    "1985/..": ("1985-01-01", None),
    "../1985-04-12": (None, "1985-04-12"),
    "../1985-04": (None, "1985-04-30"),
    "../1985": (None, "1985-12-31"),
    "1985-04-12/": ("1985-04-12", None),
    "1985-04/": ("1985-04-01", None),
    "1985/": ("1985-01-01", None),
    "/1985-04-12": (None, "1985-04-12"),
    "/1985-04": (None, "1985-04-30"),
    "/1985": (None, "1985-12-31"),
    "-1985": (None, None),
    "Y-17E7": (None, None),
    "1950S2": ("1900-01-01", "1999-12-31"),
    "Y171010000S3": (None, None),
    "Y3388E2S3": (None, None),
    "2001-34": ("2001-04-01", "2001-06-30"),
    "[1667,1668,1670..1672]": ("1667-01-01", "1672-12-31"),
    "[..1760-12-03]": (None, "1760-12-03"),
    "[1760-12..]": ("1760-12-01", None),
    "[1760-01,1760-02,1760-12..]": ("1760-01-01", None),
    "[1667,1760-12]": ("1667-01-01", "1760-12-31"),
    "[..1984]": (None, "1984-12-31"),
    "{1667,1668,1670..1672}": ("1667-01-01", "1672-12-31"),
    "{1960,1961-12}": ("1960-01-01", "1961-12-31"),
    "{..1984}": (None, "1984-12-31"),
    "2004-06-11%": ("2004-06-11", "2004-06-11"),  # noqa: F601 - the standard has it at two levels
    "2004-06~-11": ("2004-06-11", "2004-06-11"),
    "2004?-06-11": ("2004-06-11", "2004-06-11"),
    "?2004-06-~11": ("2004-06-11", "2004-06-11"),
    "2004-%06-11": ("2004-06-11", "2004-06-11"),
    "156X-12-25": ("1560-12-25", "1569-12-25"),
    "15XX-12-25": ("1500-12-25", "1599-12-25"),
    "XXXX-12-XX": (None, None),
    "1XXX-XX": ("1000-01-01", "1999-12-31"),
    "1XXX-12": ("1000-12-01", "1999-12-31"),
    "1984-1X": ("1984-10-01", "1984-12-31"),
    "2004-06-~01/2004-06-~20": ("2004-06-01", "2004-06-20"),
    "2004-06-XX/2004-07-03": ("2004-06-01", "2004-07-03"),
}


@pytest.mark.parametrize(("edtf", "bounds"), STANDARD.items())
def test_the_examples_of_the_standard_have_the_bounds_that_it_describes(edtf, bounds):
    assert _bounds(edtf) == bounds


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    {
        "1921~/1923?": ("1921-01-01", "1923-12-31"),
        "1922-21/1922-23": ("1922-03-01", "1922-11-30"),  # from spring to autumn
        "1922-22~": ("1922-06-01", "1922-08-31"),
        "192X~": ("1920-01-01", "1929-12-31"),
        "1921-24": ("1921-01-01", "1922-02-28"),  # a winter belongs to either year
        "1923-24": ("1923-01-01", "1924-02-29"),
        "200X-02-29": ("2000-02-29", "2008-02-29"),  # leap years only
        "1985-XX-31": ("1985-01-31", "1985-12-31"),
        "1921-0X-3X": ("1921-01-30", "1921-09-30"),
        "[2011-05-01..2018-06-24]": ("2011-05-01", "2018-06-24"),
        "0000": (None, None),  # 1 BC, which Python's calendar does not have
        "000X": (None, "0009-12-31"),
        "-0043-03-15": (None, None),
        "-156X": (None, None),
        "9999-12-31": ("9999-12-31", "9999-12-31"),
        "1774-07-21/1774": ("1774-07-21", "1774-12-31"),
    }.items(),
)
def test_dates_that_historians_write_have_the_bounds_that_they_mean(edtf, bounds):
    assert _bounds(edtf) == bounds


def test_what_the_text_said_is_kept():
    assert historical_date("1921-03-16", "16 Mart 1921’de").as_written == "16 Mart 1921’de"


@pytest.mark.parametrize(
    ("edtf", "what"),
    [
        ("1923-02-30", "there is no 30 February: February 1923 has 28 days"),
        ("1923-02-29", "there is no 29 February: February 1923 has 28 days"),
        ("1900-02-29", "there is no 29 February: February 1900 has 28 days"),
        ("XX85-04-31", "there is no 31 April: April has 30 days"),
        ("XXXX-02-30", "there is no 30 February: February has 29 days"),
        ("1XX9-02-29", "no day of the calendar fits “1XX9-02-29”"),
        ("1921-3X", "no day of the calendar fits “1921-3X”"),
        ("1921-13", "there is no month 13"),
        ("1921-00", "there is no month 00"),
        ("1921-01-00", "there is no 0 January: January 1921 has 31 days"),
        ("1923/1919", "it ends before it begins: 1923 is later than 1919"),
        ("1921-03-16/1921-03-15", "it ends before it begins: 1921-03-16 is later than 1921-03-15"),
        ("[1923..1919]", "it ends before it begins: 1923 is later than 1919"),
        ("1919/1920/1921", "an interval has two ends and one “/”, not 3 parts"),
        ("../..", "an interval without a date on either side"),
        ("/", "an interval without a date on either side"),
        ("", "an empty date"),
        ("-0000", "there is no year -0000"),
        ("Y1950", "“Y1950”: Y is for years of more than four digits"),
        ("1921-21-04", "“1921-21-04”: a season has no days"),
        ("1921-03-16T10:00:00/1922", "a time of day cannot stand in an interval or a set"),
        ("[1919,..,1923]", "“..” may stand only at the two ends of a set, or between two dates"),
        ("1921-03-16T25:00:00", "“1921-03-16T25:00:00” is not an EDTF date"),
        ("١٩٢١", "“١٩٢١” is not an EDTF date"),
        (" 1921", "“ 1921” is not an EDTF date"),
        ("1921\n", "“1921\n” is not an EDTF date"),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_words(edtf, what):
    with pytest.raises(UnreadableDateError) as caught:
        historical_date(edtf)
    assert str(caught.value) == what


@pytest.mark.parametrize(
    ("written", "way_out"),
    [
        ("16 March 1921", "1921-03-16"),
        ("1919-1923", "1919/1923"),
        ("16.03.1921", "year first"),
        ("1921-3-6", "two digits"),
        ("1921.03.16", "“-”"),
        ("192x", "capital X"),
        ("1921-uu", "capital X"),
        ("c. 1921", "1921~"),
        ("open", ".."),
        ("964", "four digits"),
        ("17000", "Y17000"),
        ("1923/1919", "1919/1923"),
        ("[1921,1922", "[1921-03,1921-05]"),
    ],
)
def test_a_date_written_otherwise_is_answered_with_how_to_write_it(written, way_out):
    with pytest.raises(UnreadableDateError) as caught:
        historical_date(written)
    assert way_out in (caught.value.hint or "")


def test_an_absurd_exponent_is_refused_at_once():
    with pytest.raises(ValueError, match="not an EDTF date"):
        historical_date("Y1E999999999")


@given(st.dates())
def test_a_day_is_itself(day):
    assert _bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_is_its_days(year, month):
    last = monthrange(year, month)[1]
    assert _bounds(f"{year:04}-{month:02}") == (f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last}")


@given(st.dates(), st.dates())
def test_an_interval_runs_from_its_first_day_to_its_last_or_is_refused(one, other):
    edtf = f"{one}/{other}"
    if one <= other:
        assert _bounds(edtf) == (str(one), str(other))
    else:
        with pytest.raises(UnreadableDateError):
            historical_date(edtf)


@given(st.dates(date(1000, 1, 1)), st.sets(st.integers(0, 7)), st.sampled_from(["", "~", "?", "%"]))
def test_unknown_digits_only_ever_widen_the_bounds(day, places, qualifier):
    digits = [place for place, char in enumerate(str(day)) if char != "-"]
    masked = "".join(
        "X" if digits and place in {digits[each] for each in places} else char for place, char in enumerate(str(day))
    )
    found = historical_date(masked + qualifier)
    assert found.earliest is None or found.earliest <= day
    assert found.latest is None or found.latest >= day


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_a_set_spans_its_members(days):
    assert _bounds(f"[{','.join(map(str, days))}]") == (str(min(days)), str(max(days)))


@given(st.text(alphabet="0123456789-XYE.S/?~%[]{},T:Z ", max_size=24))
def test_any_text_is_a_date_or_is_refused(text):
    with contextlib.suppress(UnreadableDateError):
        found = historical_date(text)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@given(st.dates(date(1, 1, 1), date(9999, 12, 30)))
def test_certainly_before_implies_possibly_before(day):
    earlier, later = historical_date(str(day)), historical_date(str(day + timedelta(1)))
    assert earlier.certainly_before(later)
    assert earlier.possibly_before(later)
    assert not later.possibly_before(earlier)


def test_the_library_agrees_where_it_is_known_to_be_right():
    """A second opinion: edtf 5.0.2, beside its faults that :mod:`kg.dates.chronology` names."""
    edtf = pytest.importorskip("edtf")
    others = ["1985-04-12", "1985-04", "1985", "1964/2008", "2004-02-01/2005-02", "2001-21", "1984?", "20XX"]
    others += ["2004-XX", "156X-12-25", "1XXX-12", "2004-06~-11", "[1667,1668,1670..1672]", "2001-34"]
    for text in others:
        with contextlib.redirect_stdout(io.StringIO()):
            theirs = edtf.parse_edtf(text)
        said = tuple("{:04}-{:02}-{:02}".format(*bound()[:3]) for bound in (theirs.lower_strict, theirs.upper_strict))
        assert _bounds(text) == said


def _bounds(edtf):
    found = historical_date(edtf)
    return tuple(bound.isoformat() if bound else None for bound in (found.earliest, found.latest))
