"""How far two readings agree."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.agreement.comparison import ReadClaim, ReadMention, Tally, alpha, compare_claims, compare_mentions

HERE = Path(__file__).parent
KAYNARCA = HERE / "fixtures" / "kaynarca"


def mention(start, end, entity="person/a"):
    return ReadMention(start=start, end=end, entity=entity)


def claim(subject, predicate, obj, *spans, **more):
    return ReadClaim(key="", subject=subject, predicate=predicate, object=obj, spans=spans or ((0, 10),), **more)


def kinds(agreement):
    return [(one.kind, one.first, one.second, one.count) for one in agreement.disagreements]


def test_a_reading_agrees_wholly_with_itself():
    mentions = [mention(0, 5), mention(7, 9, "person/b"), mention(7, 9, "place/b")]
    claims = [claim("a", "signed", "t"), claim("b", "signed", "t", (20, 30), (40, 50))]
    one, other = compare_mentions(mentions, mentions), compare_claims(claims, claims)
    for tally in (one.exact, one.exact_entity, one.overlapping_entity, other.passages, other.triples, other.everything):
        assert tally.f1 == 1
    assert one.disagreements == other.disagreements == ()


def test_precision_is_of_the_second_and_recall_of_the_first():
    tally = compare_mentions([mention(0, 5), mention(10, 15)], [mention(0, 5), mention(20, 25), mention(30, 35)]).exact
    assert (tally.precision, tally.recall) == (1 / 3, 1 / 2)
    assert tally.f1 == pytest.approx(0.4)


def test_an_overlap_counts_once_and_the_best_goes_first():
    agreement = compare_mentions([mention(0, 20)], [mention(0, 4), mention(5, 20)])
    assert agreement.overlapping == Tally(pairs=1, first=1, second=2)
    assert agreement.exact.pairs == 0
    assert kinds(agreement) == [("extent", "person/a", "person/a", 1), ("only second", "", "person/a", 1)]


def test_the_same_stretch_with_another_entity_is_a_disagreement_about_the_entity():
    agreement = compare_mentions([mention(0, 5, "place/x")], [mention(0, 5, "group/x")])
    assert (agreement.exact.pairs, agreement.exact_entity.pairs) == (1, 0)
    assert kinds(agreement) == [("entity", "place/x", "group/x", 1)]


def test_touching_stretches_do_not_overlap():
    assert compare_mentions([mention(0, 5)], [mention(5, 9)]).overlapping.pairs == 0


def test_claims_on_one_passage_that_say_different_things_agree_by_passage_only():
    agreement = compare_claims([claim("a", "signed", "t")], [claim("a", "ratified", "t", (5, 15))])
    assert (agreement.passages.pairs, agreement.triples.pairs, agreement.placed.pairs) == (1, 0, 0)
    assert kinds(agreement) == [("relation", "signed", "ratified", 1)]


def test_the_same_claim_from_elsewhere_agrees_by_its_words_only():
    agreement = compare_claims([claim("a", "signed", "t")], [claim("a", "signed", "t", (50, 60))])
    assert (agreement.passages.pairs, agreement.triples.pairs, agreement.placed.pairs) == (0, 1, 0)


def test_a_claim_made_twice_agrees_once_with_one_made_once():
    twice = [claim("a", "signed", "t"), claim("a", "signed", "t", (5, 15))]
    assert compare_claims(twice, twice[:1]).triples == Tally(pairs=1, first=2, second=1)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"polarity": "denies"}, "polarity"),
        ({"claimants": ("c",)}, "claimants"),
        ({"date": "1856"}, "date"),
        ({"certainty": "possible"}, "certainty"),
    ],
)
def test_who_says_it_how_firmly_and_when_are_compared_one_by_one(change, missing):
    agreement = compare_claims([claim("a", "signed", "t")], [claim("a", "signed", "t", **change)])
    for part in ("polarity", "claimants", "date", "certainty"):
        assert getattr(agreement, part).pairs == (part != missing)
    assert agreement.everything.pairs == 0
    assert [one.kind for one in agreement.disagreements] == [missing]


def test_a_relation_read_backwards_is_a_disagreement_about_direction_unless_it_has_none():
    forth, back = [claim("a", "influenced", "b")], [claim("b", "influenced", "a")]
    assert kinds(compare_claims(forth, back)) == [("direction", "influenced", "influenced", 1)]
    assert compare_claims(forth, back, symmetric={"influenced"}).placed.pairs == 1


def test_the_commonest_disagreement_comes_first():
    first = [claim("a", "signed", f"t{i}", (i * 20, i * 20 + 10)) for i in range(3)] + [
        claim("a", "led", "g", (90, 99))
    ]
    second = [claim("a", "ratified", f"t{i}", (i * 20, i * 20 + 10)) for i in range(3)]
    assert kinds(compare_claims(first, second)) == [("relation", "signed", "ratified", 3), ("only first", "led", "", 1)]


def test_alpha_is_that_of_krippendorff_s_own_example():
    first, second = "0100000010", "1110010000"
    assert alpha(list(zip(first, second, strict=True))) == pytest.approx(0.095, abs=5e-4)


def test_alpha_is_one_where_all_agree_and_not_said_where_nothing_varies():
    assert alpha([("a", "a"), ("b", "b")]) == 1
    assert alpha([("a", "a")]) is None
    assert alpha([]) is None


MENTIONS = st.lists(
    st.builds(
        lambda start, length, entity: mention(start, start + length, entity),
        st.integers(0, 40), st.integers(1, 8), st.sampled_from(["person/a", "person/b"]),
    ),
    max_size=12,
)  # fmt: skip


@given(MENTIONS, MENTIONS)
def test_exchanging_the_readings_exchanges_precision_and_recall(first, second):
    forth, back = compare_mentions(first, second), compare_mentions(second, first)
    for part in ("exact", "exact_entity"):
        one, other = getattr(forth, part), getattr(back, part)
        assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)


@given(MENTIONS, MENTIONS)
def test_nothing_is_paired_twice(first, second):
    agreement = compare_mentions(first, second)
    for tally in (agreement.exact, agreement.overlapping, agreement.exact_entity, agreement.overlapping_entity):
        assert 0 <= tally.pairs <= min(len(first), len(second))
    assert agreement.exact.pairs <= agreement.overlapping.pairs or agreement.overlapping.pairs > 0


@given(MENTIONS)
def test_the_order_of_rows_makes_no_difference(mentions):
    assert compare_mentions(mentions, mentions[:3]) == compare_mentions(mentions[::-1], mentions[:3][::-1])


# --- the command ------------------------------------------------------------------------------------------------


def kg(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "kg", "-p", str(KAYNARCA), "evaluate", *map(str, arguments)],
        capture_output=True, text=True, cwd=HERE.parent, check=False,
    )  # fmt: skip


@pytest.fixture
def second_reading(tmp_path):
    """A second reading of the fixture's first document: one mention fewer, one entity changed, one claim denied."""
    source = KAYNARCA / "seeds" / "documents" / "deniz-1998"
    for name in ("text.txt", "mentions.csv", "claims.csv"):
        (tmp_path / name).write_text((source / name).read_text(encoding="utf-8"), encoding="utf-8")
    mentions = (tmp_path / "mentions.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    mentions[2] = mentions[2].replace("place/danube", "place/sumnu")
    (tmp_path / "mentions.csv").write_text("".join(mentions[:-1]), encoding="utf-8")
    claims = (tmp_path / "claims.csv").read_text(encoding="utf-8")
    (tmp_path / "claims.csv").write_text(claims.replace(",asserts,", ",denies,", 1), encoding="utf-8")
    return tmp_path


def test_kg_evaluate_counts_what_a_second_reading_changed(second_reading):
    done = kg("deniz-1998", second_reading, "--format", "json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    mentions, claims = answer["mentions"], answer["claims"]
    assert mentions["exact"]["pairs"] == mentions["exact"]["second"] == mentions["exact"]["first"] - 1
    assert mentions["exact_entity"]["pairs"] == mentions["exact"]["pairs"] - 1
    assert {"kind": "entity", "first": "place/danube", "second": "place/sumnu", "count": 1} in mentions["disagreements"]
    assert claims["triples"]["f1"] == claims["placed"]["f1"] == 1
    assert claims["polarity"]["pairs"] == claims["placed"]["pairs"] - 1
    assert answer["first"]["unplaced_claims"] == 0


def test_kg_evaluate_measures_the_program_against_a_reading():
    done = kg("deniz-1998", "program")
    assert done.returncode == 0
    assert "mentions, same stretch" in done.stdout
    assert "claims" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere", "program"), "no folder with mentions.csv or claims.csv"),
        (("program", "program"), "compared with itself"),
    ],
)
def test_kg_evaluate_explains_what_it_cannot_compare(arguments, said):
    done = kg(*arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_kg_evaluate_tells_all_faults_of_a_table_with_their_lines(tmp_path):
    (tmp_path / "mentions.csv").write_text("start,end,entity\n5,3,person/a\nx,9,person/b\n", encoding="utf-8")
    done = kg(tmp_path, "deniz-1998")
    assert done.returncode == 1
    assert "mentions.csv:2:" in done.stderr
    assert "mentions.csv:3:" in done.stderr
