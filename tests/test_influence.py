"""Who influenced whom: which ties there are, when they were, who stands behind letters, and what is denied."""

from __future__ import annotations

from datetime import date

import pytest
from claim_store import claim, denial, kaynarca, store_of, world

from kg import project as projects
from kg import store
from kg.building.assembly import assemble
from kg.errors import ExplainedError
from kg.influence import claims, forms, matrix, steps
from kg.influence.records import Standing
from kg.influence.steps import Choice
from kg.model import Certainty
from kg.ontology.terms import iri
from kg.policies.policy import BUILT_IN

PROJECT, _, _ = world()
ACCEPTED, EVERYTHING = BUILT_IN["accepted"], BUILT_IN["everything"]


def _account(graph, *, policy=EVERYTHING, project=PROJECT, families=()):
    corpus = claims.read(graph, project=project, families=families)
    return steps.account(steps.prepared(corpus), policy, default=ACCEPTED)


def _ties(*made, choice=None, policy=EVERYTHING):
    return steps.ties(steps.chosen(_account(store_of(*made), policy=policy), choice or Choice()))


def _iri(identifier):
    return iri(PROJECT.base, identifier)


def _pairs(ties):
    return {(tie.start.id, tie.end.id, tie.through.id if tie.through else None) for tie in ties}


# --- which ties ------------------------------------------------------------------------------------------------------


def test_contact_command_and_correspondence_are_no_influence():
    graph = store_of(
        claim("met", "person/panin metWith person/rumyantsev"),
        claim("aid", "person/repnin gaveAidTo person/ahmed-resmi"),
        claim("wrote", "letter/rumyantsev-1774-07-04 sender person/rumyantsev"),
        claim("ordered", "person/rumyantsev commanded group/danube-army"),
    )
    assert steps.ties(_account(graph)) == ()


def test_the_kinds_of_influence_between_two_are_one_tie():
    (tie,) = _ties(claim("general"), claim("special", "person/panin persuaded person/rumyantsev"))
    assert sorted(step.relation.id for step in tie.steps) == ["influenced", "persuaded"]
    assert tie.witnesses == 1, "one claimant is one witness, in however many words"


def test_two_scholars_who_rest_on_different_works_are_two_witnesses_and_on_the_same_file_one():
    (apart,) = _ties(
        claim("one", cites=("work/harrow-1987",)),
        claim("other", by=("person/harrow",), cites=("work/hulasat-ul-itibar",)),
    )
    (together,) = _ties(
        claim("one", cites=("work/hat-1234",)),
        claim("other", by=("person/harrow",), cites=("work/hat-1234",)),
    )
    assert (apart.witnesses, together.witnesses) == (2, 1)


def test_a_tie_that_somebody_denies_is_disputed_and_no_fact():
    (tie,) = _ties(claim("yes"), denial("no", by=("person/harrow",)))
    assert tie.standing is Standing.DISPUTED
    assert not tie.holds
    assert [each.denies for each in tie.against] == [True]
    assert _ties(claim("yes"), denial("no", by=("person/harrow",)), policy=ACCEPTED) == ()


def test_what_is_only_denied_is_shown_as_denied_and_has_no_witness():
    (tie,) = _ties(denial("no"))
    assert (tie.standing, tie.claims, tie.witnesses) == (Standing.DENIED, (), 0)


def test_what_is_only_possible_is_shown_but_is_no_fact():
    (tie,) = _ties(claim("perhaps", certainty=Certainty.POSSIBLE))
    assert (tie.certainty, tie.holds) == ("possible", False)


# --- letters and works -----------------------------------------------------------------------------------------------

_LETTER = "letter/rumyantsev-1774-07-04"


def test_who_sent_an_influential_letter_is_shown_behind_it_and_the_letter_stays():
    ties = _ties(
        claim("moved", f"{_LETTER} influenced person/muhsinzade"),
        claim("sent", f"{_LETTER} sender person/rumyantsev", by=("person/harrow",)),
    )
    assert _pairs(ties) == {
        (_LETTER, "person/muhsinzade", None),
        ("person/rumyantsev", "person/muhsinzade", _LETTER),
    }
    (through,) = (tie for tie in ties if tie.through)
    assert [each.passages[0].quotation for each in through.claims] == ["moved"]
    assert [each.passages[0].quotation for each in through.behind] == ["sent"]


def test_the_influence_of_a_letter_is_no_firmer_for_its_sender_than_that_he_sent_it():
    ties = _ties(
        claim("moved", f"{_LETTER} influenced person/muhsinzade"),
        claim("sent", f"{_LETTER} sender person/rumyantsev", certainty=Certainty.POSSIBLE),
    )
    assert {tie.start.id: tie.certainty for tie in ties} == {_LETTER: "certain", "person/rumyantsev": "possible"}


def test_the_author_of_an_influential_work_is_known_from_the_authority_tables():
    ties = _ties(claim("model", "work/harrow-1987 inspired person/deniz"))
    assert ("person/harrow", "person/deniz", "work/harrow-1987") in _pairs(ties)


def test_nobody_influences_himself_by_his_own_letter():
    ties = _ties(
        claim("moved", f"{_LETTER} influenced person/rumyantsev"),
        claim("sent", f"{_LETTER} sender person/rumyantsev"),
    )
    assert _pairs(ties) == {(_LETTER, "person/rumyantsev", None)}


# --- when ------------------------------------------------------------------------------------------------------------


def test_a_letter_influences_no_earlier_than_it_was_written():
    ties = _ties(claim("moved", f"{_LETTER} influenced person/muhsinzade"))
    (spell,) = ties[0].spells
    assert (spell.earliest, spell.latest) == (date(1774, 7, 4), None)
    assert [each.id for each in spell.by] == [_LETTER]


def test_an_event_is_influenced_no_later_than_it_ended():
    (tie,) = _ties(claim("moved", "person/panin influenced event/kaynarca-talks"))
    (spell,) = tie.spells
    assert (spell.earliest, spell.latest) == (None, date(1774, 7, 31))


def test_the_date_that_a_claim_gives_counts_before_that_of_a_letter():
    (tie,) = _ties(claim("moved", f"{_LETTER} influenced person/muhsinzade", date="1774-08"))
    assert [(spell.earliest, spell.by) for spell in tie.spells] == [(date(1774, 8, 1), ())]


def test_an_undated_claim_leaves_the_date_to_others_of_the_same():
    (tie,) = _ties(claim("dated", date="1774-07"), claim("undated", by=("person/harrow",)))
    assert [spell.earliest for spell in tie.spells] == [date(1774, 7, 1)]


@pytest.mark.parametrize(
    ("earliest", "latest", "undated", "found"),
    [
        (date(1774, 1, 1), date(1774, 12, 31), False, {"person/panin"}),
        (date(1775, 1, 1), None, False, set()),
        (date(1775, 1, 1), None, True, {"person/repnin"}),
    ],
)
def test_a_period_keeps_what_may_fall_in_it_and_what_nobody_dates_only_on_request(earliest, latest, undated, found):
    choice = Choice(earliest=earliest, latest=latest, undated=undated)
    ties = _ties(
        claim("dated", date="1774-07"), claim("undated", "person/repnin influenced person/munib"), choice=choice
    )
    assert {tie.start.id for tie in ties} == found


# --- which are wanted ------------------------------------------------------------------------------------------------


def test_according_to_one_his_claims_alone_count_and_what_speaks_against_them_stays():
    choice = Choice(claimant=_iri("person/deniz"))
    (tie,) = _ties(
        claim("one"), claim("other", by=("person/harrow",)), denial("no", by=("person/repnin",)), choice=choice
    )
    assert [each.passages[0].quotation for each in tie.claims] == ["one"]
    assert [each.passages[0].quotation for each in tie.against] == ["no"]


def test_according_to_one_who_denies_it_the_tie_is_denied():
    choice = Choice(claimant=_iri("person/harrow"))
    (tie,) = _ties(claim("one"), denial("no", by=("person/harrow",)), choice=choice)
    assert (tie.standing, tie.witnesses) == (Standing.DENIED, 0)


def test_of_and_on_and_kind_choose_from_all_ties():
    made = (
        claim("one", "person/panin persuaded person/rumyantsev"),
        claim("two", "person/panin hindered group/danube-army"),
        claim("three", "person/repnin persuaded person/munib"),
    )
    assert _pairs(_ties(*made, choice=Choice(of=_iri("person/panin"), kinds=frozenset({"persuaded"})))) == {
        ("person/panin", "person/rumyantsev", None)
    }
    assert _pairs(_ties(*made, choice=Choice(on=_iri("person/munib")))) == {("person/repnin", "person/munib", None)}


def test_a_letter_is_asked_for_by_itself_or_by_its_sender():
    made = (
        claim("moved", f"{_LETTER} influenced person/muhsinzade"),
        claim("sent", f"{_LETTER} sender person/rumyantsev"),
    )
    of_sender = _ties(*made, choice=Choice(of=_iri("person/rumyantsev")))
    assert _pairs(of_sender) == {("person/rumyantsev", "person/muhsinzade", _LETTER)}
    assert len(_ties(*made, choice=Choice(of=_iri(_LETTER)))) == 2


def test_an_unknown_family_is_refused_with_the_nearest():
    with pytest.raises(ExplainedError, match="did you mean correspondence"):
        claims.read(kaynarca(), project=PROJECT, families=("corespondence",))


# --- matrix ----------------------------------------------------------------------------------------------------------


def test_the_matrix_shows_who_asserts_and_who_denies():
    ties = _ties(
        claim("yes", "person/panin hindered person/rumyantsev", certainty=Certainty.PROBABLE),
        denial("no", "person/panin hindered person/rumyantsev", by=("person/harrow",)),
    )
    table = matrix.matrix(ties)
    marks = {who.id: table.cell(who, 0).mark for who in table.claimants}
    assert marks == {"person/deniz": "−?", "person/harrow": "✗"}


def test_every_claim_of_every_tie_stands_in_a_cell_of_its_claimant():
    ties = steps.ties(_account(kaynarca()))
    table = matrix.matrix(ties)
    shown = {claim.iri for cell in table.cells.values() for claim in cell.claims}
    assert shown == {claim.iri for tie in ties for claim in (*tie.claims, *tie.against)}


# --- the project that comes with the program -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def article():
    here = projects.find()
    if not (here.seeds / "documents" / "meyer-2004").is_dir():
        pytest.skip("the article's claims are not in this checkout")
    graph = store.in_memory(assemble(here, here.policy).lines)
    return steps.ties(_account(graph, project=here))


@pytest.mark.parametrize(
    ("influencer", "kind", "influenced"),
    [
        ("person/frunze", "influenced", "topic/counteroffensive-plans"),
        ("person/enver-pasha", "influenced", "group/kremlin-leadership"),
        ("event/suppression-of-communists-1920", "influenced", "topic/moscow-position-on-treaty"),
        ("person/lenin", "influenced", "group/north-caucasian-settlers"),
        ("person/chicherin", "influenced", "person/lenin"),
        ("person/chicherin", "influenced", "group/entente-leaders"),
        ("person/bekir-sami", "hindered", "treaty/moscow-1921"),
        ("person/frunze", "hastened", "treaty/loan-10-million-1921"),
    ],
)
def test_the_article_is_read_as_it_says(article, influencer, kind, influenced):
    assert any(
        (tie.start.id, tie.end.id) == (influencer, influenced) and kind in {step.relation.id for step in tie.steps}
        for tie in article
    )


def test_what_is_known_in_wide_circles_and_repeated_on_that_ground_is_one_witness(article):
    (tie,) = (tie for tie in article if (tie.start.id, tie.end.id) == ("person/frunze", "topic/counteroffensive-plans"))
    assert {who.id for who in forms.claimants(tie.claims)} == {"group/wide-circles", "person/meyer"}
    assert tie.witnesses == 1


def test_the_appeal_of_1919_is_behind_its_sender_with_the_claims_of_both(article):
    (tie,) = (tie for tie in article if (tie.start.id, tie.end.id) == ("person/chicherin", "group/entente-leaders"))
    assert tie.through.id == "letter/chicherin-appeal-1919-09-13"
    assert {who.id for who in forms.claimants(tie.claims)} == {"person/dumont"}
    assert tie.behind
    assert tie.spells[0].earliest == date(1919, 9, 13)


def test_of_one_thing_the_same_is_told_as_when_everything_is_read():
    everybody = {end for each in claims.read(kaynarca(), project=PROJECT).claims for end in (each.subject, each.object)}
    accounts = _account(kaynarca())
    assert everybody
    for thing in everybody:
        corpus = claims.read(kaynarca(), project=PROJECT, about=(thing.iri,))
        around = steps.account(steps.prepared(corpus), EVERYTHING, default=ACCEPTED)
        for choice in (Choice(of=thing.iri), Choice(on=thing.iri)):
            found = (steps.ties(steps.chosen(each, choice)) for each in (around, accounts))
            one, other = (forms.ties_as_json(ties, "en", policy="everything", default="accepted") for ties in found)
            assert one == other, thing.id
