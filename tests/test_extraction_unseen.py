"""Kinds of mistake that lots of proposals from unseen dispatches and histories showed: each with what must stay read."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg import datings
from kg.model import ClassId, Entity, EntityId, Name
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, language, vocabulary):
    return {f"{one.subject} {one.predicate} {one.object}" for one in proposed(example(text, language), vocabulary)}


P, C, N = "[Paget|person/p]", "[Colyer|person/c]", "[Panin|person/n]"
A, B = "[Prussia|group/a]", "[Baden|group/b]"
V = "[Vienna|place/v]"


@pytest.mark.parametrize("word", ["proposed extradition", "draft", "projected commercial", "contemplated"])
def test_a_treaty_that_is_only_proposed_has_no_parties(word, vocabulary):
    assert not any("hasParty" in each for each in claims(f"The {word} treaty between {A} and {B}.", "en", vocabulary))
    assert any("hasParty" in each for each in claims(f"The treaty between {A} and {B}.", "en", vocabulary))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{P} drew my attention to the debts of the [Levant Company|group/l].", set()),
        (f"{P} drew {C}’s attention to the debts of the [Levant Company|group/l].", {"person/p informed person/c"}),
        (f"{P} drew the attention of {C} to the debts.", {"person/p informed person/c"}),
        (f"{P} told {C} that {B} would not yield and informed {N} of it.", {"person/p informed person/n"}),
        (f"{P} left and informed {N} of it.", {"person/p informed person/n"}),
    ],
)
def test_who_informs_whom(text, told, vocabulary):
    found = {each for each in claims(text, "en", vocabulary) if " informed " in each}
    assert told <= found
    assert not {each for each in found if each.endswith("group/l") or each.startswith("group/b")}


@pytest.mark.parametrize(
    ("text", "talked"),
    [
        (f"{P} and {C} spoke on the bill.", False),
        (f"A policy in favour of which both {A} and {B} have spoken.", False),
        (f"They ask that {A} and {B} go because they are strong.", False),
        (f"{P} and {C} talked.", True),
        (f"{P} went over the terms with {C}.", True),
    ],
)
def test_of_two_who_speak_to_others_neither_speaks_with_the_other(text, talked, vocabulary):
    assert any("discussedWith" in each for each in claims(text, "en", vocabulary)) == talked


def test_whose_troops_are_moved_is_not_who_was_told_of_it(vocabulary):
    text = f"{A} told {C} that all the {{}} had been completely withdrawn from {V}."
    for troops in (f"{B} personnel", f"troops of {B}", "personnel"):
        assert "person/c withdrewFrom place/v" not in claims(text.format(troops), "en", vocabulary)


@pytest.mark.parametrize(
    ("text", "relation", "date"),
    [
        (f"{P} informed {C} that the treaty of May 3, 1774 was void.", "informed", None),
        (f"{P} attacked {V} during the campaign of 1774.", "attacked", "1774"),
        (f"{V} was taken in 1774 after {P} had left [Pera|place/pera].", "departedFrom", None),
        (f"On May 3, 1774 {P} wrote to {C} that {N} had left {V}.", "departedFrom", None),
        (f"It was on May 3, 1774 that {N} left {V}.", "departedFrom", "1774-05-03"),
        (f"On May 3, 1774, after long talks, {P} met {N}.", "metWith", "1774-05-03"),
        (f"In 1774, after {P} had left [Pera|place/pera], {C} warned {N}.", "warned", "1774"),
    ],
)
def test_a_date_is_that_of_its_own_clause(text, relation, date, vocabulary):
    found = {one.date for one in proposed(example(text, "en"), vocabulary) if one.predicate == relation}
    assert found == {date}


def test_the_fall_of_a_town_is_no_season():
    def found(text):
        return [one.edtf for one in datings.find(text, language="en", written="1774-05-03")]

    assert found("two days before the fall of Vienna he left") == []
    assert found("in the fall of 1774 he left") == ["1774-23"]


def test_what_is_sent_back_is_sent_against_nobody(vocabulary):
    back = f"[Mehmed|person/m] donanmasını {V.replace('Vienna', 'Viyana')}’ya {{}}gönderdi."
    assert not any("mobilisedAgainst" in each for each in claims(back.format("geri "), "tr", vocabulary))
    assert any("mobilisedAgainst" in each for each in claims(back.format(""), "tr", vocabulary))


def test_on_whose_side_somebody_fights_is_not_where(vocabulary):
    text = "[Romanya|group/r], [Plevne Kuşatması|event/e]’nda [Rusya|place/russia] tarafında savaştı."
    assert {one.place for one in proposed(example(text, "tr"), vocabulary)} <= {None}


H = "[Cuba|group/h]"


@pytest.mark.parametrize("noun", ["negotiation of a new", "proposals for a", "plans for an extradition"])
def test_a_treaty_that_is_only_talked_of_has_no_parties(noun, vocabulary):
    assert not any("hasParty" in each for each in claims(f"The {noun} treaty between {A} and {B}.", "en", vocabulary))
    made = f"The conclusion of a treaty between {A} and {B}."
    assert any("hasParty" in each for each in claims(made, "en", vocabulary))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{P} trusts {C} will assist him, and fears {B} would lose.", set(), {" trusted ", " fears "}),
        (f"{P} trusts {C}, and fears {B}.", {"person/p trusted person/c", "person/p fears group/b"}, set()),
        (f"{A} seeks talks with the countries of the East, including {H}.", set(), {" memberOf "}),
        (f"The League is for any step, including raising it in [Council|group/a] and {H}.", set(), {" memberOf "}),
        ("The [League|group/a], including [Cuba|group/h], met.", {"group/h memberOf group/a"}, set()),
        ("The [League|group/a] has ten members, including [Cuba|group/h].", {"group/h memberOf group/a"}, set()),
        (f"{P} should talk with {C} before going to {V}.", set(), {" travelledTo "}),
        (f"{P} talked with {C} before going to {V}.", {"person/p travelledTo place/v"}, set()),
        (f"{P} asked {N} for assistance in convincing {C}.", set(), {" persuaded "}),
        (f"{P} succeeded in convincing {C}.", {"person/p persuaded person/c"}, set()),
        (f"{P} may use such force belonging to {A}, and {C} may not.", set(), {" memberOf "}),
        (f"{P} conceded that {A} should not recognise {B}.", set(), {" madeConcessionsTo "}),
        (f"I regret the effect of this dispute on {A}’s relations with {B}.", set(), {" establishedRelationsWith "}),
        (f"He asked of the {C} plan. He told {N} of it.", set(), {"person/c informed"}),
    ],
)
def test_what_is_only_hoped_or_part_of_another_clause_is_not_claimed(text, told, untold, vocabulary):
    found = claims(text, "en", vocabulary)
    assert told <= found
    assert not [each for each in found if any(relation in each for relation in untold)]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        (f"{N} is to be superseded by {C} as Minister of Finance.", 0.4),
        (f"{C} will be appointed Minister of Finance.", 0.4),
        (f"{A} will keep {B} informed.", 0.4),
    ],
)
def test_what_is_yet_to_come_is_hardly_a_claim(text, score, vocabulary):
    future = proposed(example(text, "en"), vocabulary)
    past = text.replace("is to be", "was").replace("will be", "was").replace("will keep", "kept")
    assert all(one.score < score for one in future)
    assert any(one.score >= score for one in proposed(example(past, "en"), vocabulary))


def test_who_speaks_behind_an_office_in_a_phrase_does_not_hold_it(vocabulary):
    text = f"In response to a query from the Under Secretary, {C} {{}} that all was well."
    assert not any("heldOffice" in each for each in claims(text.format("said"), "en", vocabulary))
    named = f"In a letter to the Danish Minister, {C}, he denied it."
    assert any("heldOffice" in each for each in claims(named, "en", vocabulary))


def test_the_day_of_a_treaty_is_not_that_of_speaking_of_it(vocabulary):
    text = f"On 5 May 1824 {P} informed {C} of the [Vienna Convention|treaty/v] of 18 December 1823."
    assert {one.date for one in proposed(example(text, "en"), vocabulary)} == {"1824-05-05"}
    text = f"I refer to my note No. 4, dated 3 May 1774, on the talks between {A} and {B}."
    assert {one.date for one in proposed(example(text, "en"), vocabulary)} <= {None}


G, D, L = "[Gurko|person/g]", "[Danya|group/d]", "[Lidya|group/l]"
PL = "[Plevne|place/p]"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{D} bunun üzerine {PL}’yi kuşatma kararı aldı.", set(), {" captured "}),
        (f"{D} bunun üzerine {PL}’yi aldı.", {"group/d captured place/p"}, set()),
        (f"{G} yolu kesti. Böylece {PL}’ye giden tüm yollar kapanmış oldu.", set(), {" travelledTo "}),
        (f"{L}, {D}’nın {PL}’yi işgal etmesi halinde müdahale edeceğini bildirdi.", set(), {" occupied "}),
        (f"{L}, {D}’nın {PL}’yi işgal etmesinden sonra geldi.", {"group/d occupied place/p"}, set()),
        (f"{D}lıların {PL}’yi işgal etmeleri halinde gelecekti.", set(), {" occupied "}),
        (f"{D}’nın {PL}’yi işgali ihtimali vardı.", set(), {" occupied "}),
        (f"{D}’nın {PL}’yi işgali kötü oldu.", {"group/d occupied place/p"}, set()),
        (
            f"{D} ile {L} arasında [Vereya Antlaşması|treaty/v]’nın imzalanmasıyla savaş bitti.",
            set(),
            {"foughtAgainst"},
        ),
        (f"{D} ile {L} arasında çıkan savaş uzun sürdü.", {"group/l foughtAgainst group/d"}, set()),
        (f"[Birlik|group/b]ten 540 {D} askeri {PL}’ye çıkarıldı.", set(), {" excludedFrom "}),
        (f"{D} [Birlik|group/b]ten çıkarıldı.", {"group/d excludedFrom group/b"}, set()),
        (f"{PL}’de kalan son {D} toprağı burasıydı.", set(), {" stayedIn "}),
        (f"{PL}’de kalan {D} ordusu geri döndü.", {"group/d stayedIn place/p"}, set()),
        (f"{G}, {PL}’de sadece 30 kadar top bulunduğunu sandı.", set(), {" stayedIn "}),
        (f"{G} {PL}’de bir süre bulundu.", {"person/g stayedIn place/p"}, set()),
        (f"{PL}’deki sömürgeler yüzünden çıkan [Vereya İsyanı|event/v] bitti.", set(), {" tookPlaceIn "}),
        (f"{PL}’de çıkan [Vereya İsyanı|event/v] bitti.", {"event/v tookPlaceIn place/p"}, set()),
        (
            f"{D}nın {L}da [Balkan sorunu|event/b]nu tartıştıkları sırada {G} ustaca yasayı ilan etti.",
            set(),
            {" carriedOut "},
        ),
    ],
)
def test_what_belongs_to_another_word_or_is_only_supposed_is_not_claimed_in_turkish(text, told, untold, vocabulary):
    found = claims(text, "tr", vocabulary)
    assert told <= found
    assert not [each for each in found if any(relation in each for relation in untold)]


def test_a_treaty_that_a_sentence_says_is_one_is_no_second_treaty(vocabulary):
    text = f"[Vereya Antlaşması|treaty/v], {D}, {L} ve [Saba|group/s] arasında imzalanan barış antlaşmasıdır."
    parties = {each for each in claims(text, "tr", vocabulary) if "hasParty" in each}
    assert parties == {f"treaty/v hasParty group/{each}" for each in "dls"}


def test_two_days_that_follow_each_other_are_one_time(vocabulary):
    for text, language in (
        (f"[Vereya Görüşmeleri|event/v] 9 ve 10 Haziran 1908 tarihinde {PL}’de yapıldı.", "tr"),
        (f"The [Talks|event/v] were held in {PL} on 9 and 10 June 1908.", "en"),
    ):
        dates = {one.date for one in proposed(example(text, language), vocabulary)}
        assert dates == {"1908-06-09/1908-06-10"}


def test_until_when_something_is_to_be_done_is_not_when_it_was_asked_for(vocabulary):
    late = f"{P} cabled {C} to urge ratification by April 15, 1925."
    assert {one.date for one in proposed(example(late, "en"), vocabulary)} == {None}
    then = f"On April 15, 1925 {P} cabled {C} to urge ratification."
    assert {one.date for one in proposed(example(then, "en"), vocabulary)} == {"1925-04-15"}


def test_the_year_of_a_defeat_is_not_that_of_what_came_after_it(vocabulary):
    after = f"1866 yılındaki yenilgi sonrası {D}, {L}’yla savaştı."
    assert {one.date for one in proposed(example(after, "tr"), vocabulary)} == {None}
    then = f"1866 yılında {D}, {L}’yla savaştı."
    assert {one.date for one in proposed(example(then, "tr"), vocabulary)} == {"1866"}


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"In a note to the predecessor of {N}, {C} told {P} that it was so.", set(), {" succeeded "}),
        (f"{N}’s predecessor, {C}, left.", {"person/n succeeded person/c"}, set()),
        (f"{A} was not convinced {B} has taken measures.", set(), {" persuaded "}),
        (f"{P} pointed out that the interest in extending aid to {A} was great.", set(), {" informed "}),
        (f"{P} pointed out to {A} that it was so.", {"person/p informed group/a"}, set()),
        (f"{P} gave assurances {A} loan would not be used.", set(), {" assured "}),
        (f"{P} gave assurances to {A}.", {"person/p assured group/a"}, set()),
        (f"{P} gave {A} assurances it would pay.", {"person/p assured group/a"}, set()),
        (f"{P} liked it. I saw the President, and he asked {N} to send it.", set(), {"person/p requestedFrom"}),
        (f"{P} liked it, and he asked {N} to send it.", {"person/p requestedFrom person/n"}, set()),
    ],
)
def test_who_stands_in_another_clause_is_neither_told_nor_succeeded(text, told, untold, vocabulary):
    found = claims(text, "en", vocabulary)
    assert told <= found
    assert not [each for each in found if any(relation in each for relation in untold)]


_CRISIS = Entity(id=EntityId("event/crisis"), kind=ClassId("Crisis"), labels=(Name(text="Danish Crisis"),))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{P} asked {C} for help in the [Danish Crisis|event/crisis].", "en"),
        (f"{P} hesitated in the [Danish Crisis|event/crisis].", "en"),
        ("[Paget|person/p], [Danimarka Krizi|event/crisis]’nde [Panin|person/n]’den yardım istedi.", "tr"),
        ("[Paget|person/p], [Danimarka Krizi|event/crisis]’nde tarafsız kaldı.", "tr"),
        ("[Paget|person/p], [Danimarka Krizi|event/crisis]’nde öldü.", "tr"),
    ],
)
def test_whatever_one_does_in_a_matter_is_no_part_in_it(text, language, vocabulary):
    found = {f"{one.predicate} {one.object}" for one in proposed(example(text, language), vocabulary, (_CRISIS,))}
    assert "participatedIn event/crisis" not in found
    assert ("requestedAidFrom person/c" in found or "requestedAidFrom person/n" in found) == (
        "help" in text or "yardım" in text
    )


def test_what_somebody_did_not_do_at_a_conference_says_not_that_he_was_away(vocabulary):
    found = claims(f"{P} refused to help at the [Congress of Vienna|event/c].", "en", vocabulary)
    assert not any("participatedIn" in each for each in found)
    assert "person/p participatedIn event/c" in claims(f"{P} hesitated at the [Congress|event/c].", "en", vocabulary)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{P} conferred the Order of the Red Eagle upon {C}.", "en"),
        (f"{P} granted {C} the Order of the Black Eagle.", "en"),
        ("[Paget|person/p], [Panin|person/n]’e İmtiyaz Nişanı verdi.", "tr"),
        ("[Paget|person/p], [Panin|person/n]’e imtiyaz madalyası tevcih etti.", "tr"),
        (f"{P} accorda à {C} l’ordre de l’Aigle rouge.", "fr"),
    ],
)
def test_an_order_that_is_conferred_is_no_concession_and_no_talk(text, language, vocabulary):
    assert not claims(text, language, vocabulary)
    assert claims("[Paget|person/p], [Panin|person/n]’e imtiyaz verdi.", "tr", vocabulary)


@pytest.mark.parametrize(
    ("text", "language", "wrong", "right"),
    [
        (f"{P} signed the paper which {C} had sent {N}.", "en", "person/c sent person/n", ""),
        (f"{P} heard that {C} had sent {N} to {V}.", "en", "", "person/c sent person/n"),
        (f"{P} has seized two ships off {V}.", "en", "person/p captured place/v", ""),
        (f"{P} has seized {V}.", "en", "", "person/p captured place/v"),
        (
            "[Paget|person/p], [Baden|group/b]’e karışmayacağına dair teminat istedi.",
            "tr",
            "person/p assured group/b",
            "",
        ),
        ("[Paget|person/p], [Baden|group/b]’e teminat verdi.", "tr", "", "person/p assured group/b"),
        ("[Baden|group/b]’in [Prusya|group/a]’ya güvencesini istedi.", "tr", "group/b assured group/a", ""),
        ("[Baden|group/b] [Prusya|group/a] ile ittifak görüşmelerine başladı.", "tr", "group/b alliedWith group/a", ""),
        ("[Baden|group/b] [Prusya|group/a] ile ittifak yaptı.", "tr", "", "group/b alliedWith group/a"),
        (f"{P} chargea le consul de surveiller {C}.", "fr", "person/p instructed person/c", ""),
        (f"{P} chargea {C} de surveiller {N}.", "fr", "person/p instructed person/n", "person/p instructed person/c"),
    ],
)
def test_what_is_given_or_asked_for_and_where_it_lay_is_no_other_deed(text, language, wrong, right, vocabulary):
    found = claims(text, language, vocabulary)
    assert wrong not in found
    assert not right or right in found


@pytest.mark.parametrize(
    "between",
    [
        "Babası [Colyer|person/c], kâtipti.",
        "Tarihçi [Colyer|person/c] onun rüşvet aldığını ileri sürer.",
        "[Colyer|person/c] onun öldüğünü belirtmektedir.",
    ],
)
def test_whose_kin_or_what_scholar_is_named_does_not_do_what_follows(between, vocabulary):
    text = f"[Paget|person/p] 1730’da [Viyana|place/v]’da doğdu. {between} 1763’te [Berlin|place/b]’e gitti."
    assert "person/c travelledTo place/b" not in claims(text, "tr", vocabulary)


def test_who_did_something_goes_on_in_the_next_short_sentence(vocabulary):
    text = "[Paget|person/p] [Colyer|person/c]’yi uyardı. 1763’te [Berlin|place/b]’e gitti."
    assert "person/p travelledTo place/b" in claims(text, "tr", vocabulary)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("По мнению историка [Смирнова|person/p], [Панин|person/n] предупредил [Орлова|person/c].", "ru"),
        (f"Selon l’historien {P}, {N} avertit {C}.", "fr"),
        (f"Nach Ansicht des Historikers {P} warnte {N} {C}.", "de"),
    ],
)
def test_an_account_is_whose_it_is_though_it_is_said_what_he_is(text, language, vocabulary):
    found = [one for one in proposed(example(text, language), vocabulary) if one.predicate == "warned"]
    assert {(one.subject, one.object, one.claimants) for one in found} == {("person/n", "person/c", ("person/p",))}


def test_a_treaty_that_was_not_signed_has_no_party(vocabulary):
    text = "[Baden|group/b] [Prusya|group/a] ile gizli bir antlaşma imzalamamıştır."
    found = [one for one in proposed(example(text, "tr"), vocabulary) if one.predicate == "hasParty"]
    assert not [one for one in found if one.polarity == "asserts" and one.object == "group/a"]
