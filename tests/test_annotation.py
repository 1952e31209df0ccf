"""Finding names in text: suffixes, short forms, titles, overlaps; and the spaCy components."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import project, proposed_mentions
from kg.agreement.comparison import ReadMention, compare_mentions
from kg.annotation import annotate, language_of, pipeline
from kg.formats import reader
from kg.language.folding import folded
from kg.language.turkish import Case
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.sightings import Spotter
from kg.model import ClassId, Entity, EntityId, Name
from kg.reading import structure as reading
from kg.recognition.recogniser import recognise

HERE = Path(__file__).parent
KAYNARCA = HERE / "fixtures" / "kaynarca"


def entity(identifier, label, *others, kind="", description="", **attributes):
    kinds = {
        "person": "Person",
        "place": "City",
        "group": "Group",
        "treaty": "Treaty",
        "office": "Office",
        "work": "Book",
    }
    return Entity(
        id=EntityId(identifier),
        kind=ClassId(kind or kinds.get(identifier.partition("/")[0], "Topic")),
        labels=(Name(text=label, language="tr"),),
        other_names=tuple(Name(text=name) for name in others),
        descriptions=(Name(text=description, language="tr"),) if description else (),
        attributes=attributes,
    )


RESHID = entity("person/reshid", "Mustafa Reşid Paşa", description="Osmanlı devlet adamı, Londra büyükelçisi.")
MEHMED_ALI = entity("person/mehmed-ali", "Kavalalı Mehmed Ali Paşa")
PONSONBY = entity("person/ponsonby", "John Ponsonby", description="İstanbul’daki İngiliz büyükelçisi.")
PALMERSTON = entity("person/palmerston", "Henry John Temple", "Lord Palmerston", "Palmerston")
MAHMUD = entity("person/mahmud", "II. Mahmud")
EDIRNE = entity("place/edirne", "Edirne", "Adrianople")
LONDON = entity("place/london", "Londra", "London")
RUSSIANS = entity("group/russians", "Ruslar", "Rus", kind="People")
PARIS = entity("treaty/paris", "Paris Antlaşması", "Treaty of Paris")
TALKS = entity("topic/talks", "Reşid Paşa’nın görüşmeleri")
COUNCIL = entity("group/council", "M.V.", "Meclis-i Vâlâ", kind="Organ")
EVERYBODY = (RESHID, MEHMED_ALI, PONSONBY, PALMERSTON, MAHMUD, EDIRNE, LONDON, RUSSIANS, PARIS, TALKS, COUNCIL)
SPOTTER = Spotter(EVERYBODY)


def seen(text, *, language="tr", spotter=SPOTTER, **options):
    """Give the mentions of a text as (text of the mention, entity)."""
    return [(text[s.start : s.end], s.candidates[0]) for s in spotter.sightings(text, language=language, **options)]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Edirne’ye gitti.", Case.DATIVE),
        ("Edirne'den döndü.", Case.ABLATIVE),
        ("Edirne’de kaldı.", Case.LOCATIVE),
        ("Edirneʼnin valisi", Case.GENITIVE),
        ("EDİRNE’DE", Case.LOCATIVE),
        ("Edirne de güzeldir.", Case.NOMINATIVE),
    ],
)
def test_a_name_is_found_with_any_apostrophe_suffix_which_stays_outside(text, case):
    (sighting,) = SPOTTER.sightings(text)
    assert text[: sighting.end].casefold().endswith("edirne".casefold()) or text[: sighting.end] == "EDİRNE"
    assert sighting.case is case


def test_a_suffix_without_an_apostrophe_is_read_and_stays_outside_but_the_plural_is_part_of_the_name():
    assert seen("Görüşmeler Ruslarla sürdü; Paris Antlaşmasının hükümleri.") == [
        ("Ruslar", "group/russians"),
        ("Paris Antlaşması", "treaty/paris"),
    ]


def test_a_name_inside_another_word_is_not_found():
    assert seen("Rusya ve Edirnekapı başka yerlerdir; rus lokumu da başkadır.") == []


def test_a_longer_name_hides_the_shorter_one_in_it():
    spotter = Spotter([entity("place/paris", "Paris"), PARIS])
    assert seen("Paris Antlaşması Paris’te imzalandı.", spotter=spotter) == [
        ("Paris Antlaşması", "treaty/paris"),
        ("Paris", "place/paris"),
    ]


def test_honorifics_belong_to_the_mention_and_take_the_suffix():
    text = "Büyükelçi Mustafa Reşid Paşa’nın mektubu; Kavalalı Mehmed Ali Paşaya cevap."
    assert seen(text) == [
        ("Büyükelçi Mustafa Reşid Paşa", "person/reshid"),
        ("Kavalalı Mehmed Ali Paşa", "person/mehmed-ali"),
    ]


def test_spellings_with_t_and_d_and_with_or_without_marks_are_one_name():
    text = "Mustafa Reşit Paşa’ya; then Mustafa Resid Pasha wrote."
    assert [found for _, found in seen(text)] == ["person/reshid", "person/reshid"]


def test_a_short_form_after_the_whole_name_is_the_same_person():
    text = "Kavalalı Mehmed Ali Paşa Mısır’daydı. Mehmed Ali Paşa yazdı."
    assert [found for _, found in seen(text)] == ["person/mehmed-ali", "person/mehmed-ali"]


def test_a_part_of_a_name_that_goes_on_otherwise_is_somebody_else():
    text = "Kavalalı Mehmed Ali Paşa geldi. Sadrazam Mehmed Emin Paşa gitti; Ali Rıza Paşa kaldı."
    assert seen(text) == [("Kavalalı Mehmed Ali Paşa", "person/mehmed-ali")]


STATE = entity("group/state", "Yeni Lidya", "Lidya", kind="State", founded=("1917",))
NAMIK = entity("person/hasan", "Hasan Nazım Rauf", "Rauf", born=("1881",))
RAUF = Spotter([STATE, NAMIK, entity("person/george", "Harold Bell George"), entity("person/ali", "Kör Ethem")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1854’te Lidya savaşa girdi.", []),
        ("1854’te Lidya ve Rauf savaşa girdi.", []),
        ("In May 1854 Lidya and Rauf went to war.", []),
        ("1854’te Yeni Lidya savaşa girdi.", ["group/state"]),
        ("1854’te Hasan Nazım Rauf savaşa girdi.", ["person/hasan"]),
        ("1854’te oldu. 1921’de Lidya ve Rauf savaşa girdi.", ["group/state", "person/hasan"]),
        ("1854’te oldu.\nLidya savaşa girdi.", ["group/state"]),
        ("Lidya 1854 asker yolladı.", ["group/state"]),
    ],
)
def test_nobody_is_meant_by_a_short_name_where_only_years_before_his_time_are_told(text, found):
    assert [who for _, who in seen(text, spotter=RAUF)] == found


PREMIER = entity("person/premier", "Harold Holm Bell", "Bell", description="British prime minister.", born=("1863",))
STATESMEN = (PREMIER, entity("person/envoy", "Sergei Petrov", description="Soviet ambassador in Ankara."))


@pytest.mark.parametrize(
    ("year", "named", "found"),
    [
        ("1920", "", ["person/premier"]),
        ("1920", "Harold Holm Bell and Sergei Petrov", ["person/premier"] * 2 + ["person/envoy"] * 2),
        ("1956", "", []),
        ("1956", "Harold Holm Bell and Sergei Petrov", ["person/premier", "person/envoy", "person/envoy"]),
    ],
)
def test_whom_a_text_of_another_time_or_without_his_name_calls_by_an_office_is_not_he(year, named, found):
    told = " ".join(f"In May {year} all was well." for _ in range(6))
    text = f"{told} He saw {named or 'nobody'}. Then he saw Bell. Then he saw the Soviet ambassador in Ankara."
    mentions = annotate(reading.read(text), STATESMEN, language="en")
    assert sorted(one.entity for one in mentions) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Namık Rauf geldi.", []),
        ("Dün Namık Rauf geldi.", []),
        ("Rauf geldi.", ["person/hasan"]),
        ("Nazım Rauf geldi.", ["person/hasan"]),
        ("Senator George spoke, and George left.", []),
        ("Harold Bell George spoke, and George left.", ["person/george", "person/george"]),
        ("Ethem Paşa geldi.", []),
        ("Kör Ethem geldi; Ethem gitti.", ["person/ali", "person/ali"]),
    ],
)
def test_a_given_name_is_somebody_of_the_tables_only_where_nothing_makes_it_another_s(text, found):
    assert [who for _, who in seen(text, language="en" if "George" in text else "tr", spotter=RAUF)] == found


def test_initials_that_fit_belong_to_the_mention_and_those_that_do_not_mean_somebody_else():
    assert seen("J. Ponsonby yazdı.") == [("J. Ponsonby", "person/ponsonby")]
    assert seen("F. Ponsonby yazdı.") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("John Gallway başkanlığındaki İngiliz heyeti geldi. Heyet başkanı antlaşmayı imzaladı.", "Heyet başkanı"),
        ("John Gallway’in 5 Ekim tarihli mesajı geldi. Mesajda heyet başkanı umutluydu.", "heyet başkanı"),
    ],
)
def test_who_leads_a_delegation_is_meant_by_its_head(text, office):
    spotter = Spotter([entity("person/gallway", "John Gallway", description="İngiliz heyetinin başkanı.")])
    assert (office, "person/gallway") in seen(text, spotter=spotter)


def test_a_person_within_the_name_of_a_letter_has_been_named():
    letter = entity("letter/x", "Kostaki Musurus’un 5 Ekim tarihli mesajı")
    spotter = Spotter([letter, entity("person/musurus", "Kostaki Musurus", description="Londra büyükelçisi.")])
    text = "Kostaki Musurus’un 5 Ekim tarihli mesajı geldi. Büyükelçi umutluydu."
    assert seen(text, spotter=spotter) == [
        ("Kostaki Musurus’un 5 Ekim tarihli mesajı", "letter/x"),
        ("Büyükelçi", "person/musurus"),
    ]


def test_a_lady_of_a_man_s_surname_is_not_he():
    nuri = entity("person/nuri", "Mustafa Nuri Paşa")
    assert seen("Nuri Hanım geldi. Nuri Paşa gitti.", spotter=Spotter([nuri])) == [("Nuri Paşa", "person/nuri")]
    craven = entity("person/craven", "Pauline Craven")
    assert seen("Mrs. Craven wrote.", language="en", spotter=Spotter([craven])) == [("Mrs. Craven", "person/craven")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Harold Nicolson, Public Faces. Harold George Nicolson said so.",
            ["Harold Nicolson", "Harold George Nicolson"],
        ),
        ("Public views.\n\nNicolson, Public Views. Harold Nicolson, Public Views.", ["Nicolson", "Harold Nicolson"]),
        ("Respectfully, H. Nicolson", ["H. Nicolson"]),
        ("Talking to B. Nicolson was easy.", []),
        ("In the end at Geneva Nicolson had his say.", ["Nicolson"]),
        ("At Geneva George Curzon and at Geneva Alfred Nicolson had their say.", []),
        ("It was drafted by EUR Nicolson.", ["Nicolson"]),
        ("They called on E. Drummond.", ["E. Drummond"]),
        ("The Lord President of the Council came.", []),
    ],
)
def test_what_stands_before_a_surname_belongs_to_it_or_speaks_against_it_only_if_it_is_a_name(text, found):
    people = (
        entity("person/nicolson", "Harold George Nicolson", "Nicolson, Harold George", "Harold Nicolson"),
        entity("person/drummond", "J. Eric Drummond", "Drummond, James Eric (Lord)"),
    )
    assert [text[one.start : one.end] for one in Spotter(people).sightings(text, language="en")] == found


def test_an_honorific_that_runs_into_initials_is_none_of_them():
    assert seen("To Mr.J. Ponsonby, Oxford.", language="en") == [("Mr.J. Ponsonby", "person/ponsonby")]
    assert seen("To Mr.F. Ponsonby, Oxford.", language="en") == []


@pytest.mark.parametrize("written", ["S.İ. Vernadskiy", "S. İ. Vernadskiy", "S. İ.Vernadskiy", "S.İ.Vernadskiy’e"])
def test_blanks_between_initials_make_no_difference(written):
    spotter = Spotter([entity("person/v", "S. İ. Vernadskiy")])
    assert [found for _, found in seen(f"Mektup {written} yollandı.", spotter=spotter)] == ["person/v"]


def test_a_given_name_before_a_known_surname_tells_namesakes_apart():
    spotter = Spotter([entity("person/ponsonby", "John Ponsonby")])
    assert seen("John Ponsonby left. Then Arthur Ponsonby came.", language="en", spotter=spotter) == [
        ("John Ponsonby", "person/ponsonby")
    ]


def test_rulers_are_told_apart_by_their_numbers():
    assert seen("Sultan II. Mahmud öldü; 2. Mahmud’un ölümü.") == [
        ("Sultan II. Mahmud", "person/mahmud"),
        ("2. Mahmud", "person/mahmud"),
    ]
    assert seen("Tahtta I. Mahmud vardı.") == []


def test_a_person_who_gave_a_name_to_a_thing_is_not_mentioned():
    assert (
        seen("Ponsonby Library is old. (Ponsonby Files: Lot 7) Palmerston Üniversitesi yenidir.", language="en") == []
    )


def test_an_office_that_stands_alone_is_a_mention_of_the_holder_named_last():
    text = "Ponsonby İstanbul’daydı. Sonra büyükelçi ile görüşüldü."
    (_, office) = SPOTTER.sightings(text)
    assert (office.form, office.candidates[0]) == ("title", "person/ponsonby")
    assert text[office.start : office.end] == "büyükelçi"


@pytest.mark.parametrize("post", ["büyükelçi görevi", "büyükelçilik makamı", "büyükelçi unvanını"])
def test_the_name_of_a_post_is_nobody_who_holds_it(post):
    text = f"Ponsonby geldi. Aranan kişiye {post} verildi."
    assert [one.form for one in SPOTTER.sightings(text)] == ["name"]


def test_an_indefinite_office_or_one_with_a_strange_name_is_nobody_known():
    text = "Ponsonby İstanbul’daydı. Sonra bir büyükelçi daha geldi; büyükelçi Guizot konuştu."
    assert [sighting.form for sighting in SPOTTER.sightings(text)] == ["name"]


def test_what_is_ambiguous_is_said_with_every_candidate():
    spotter = Spotter([entity("person/a", "Robert Dulles"), entity("person/b", "Allen Dulles")])
    (sighting,) = spotter.sightings("It was Dulles who knew.", language="en")
    assert sighting.candidates == ("person/a", "person/b")
    assert "person/b" in (sighting.remark or "")


def test_of_two_bearers_of_a_short_name_the_one_named_last_comes_first():
    spotter = Spotter([entity("person/a", "Robert Dulles"), entity("person/b", "Allen Dulles")])
    text = "Robert Dulles and Allen Dulles met. It was known that Dulles had agreed."
    assert spotter.sightings(text, language="en")[-1].candidates == ("person/b", "person/a")


def test_a_capital_is_the_place_and_may_stand_for_its_government():
    spotter = Spotter([LONDON, entity("group/britain", "Britanya hükümeti", kind="Government", seat=("place/london",))])
    acting, lying = spotter.sightings("Londra’nın cevabı gecikti. Londra’da bekledi.")
    assert acting.candidates[0] == lying.candidates[0] == "place/london"
    assert "group/britain" in (acting.remark or "")
    assert lying.remark is None


def test_abbreviations_are_found_with_and_without_their_dots():
    assert [found for _, found in seen("M.V.’nin kararı, M.V’ye sunuldu, MV’de görüşüldü.")] == ["group/council"] * 3
    assert SPOTTER.sightings("MV’nin kararı")[0].form == "abbreviation"


def test_a_phrase_about_a_person_gives_way_to_the_person():
    assert seen("Mustafa Reşid Paşa geldi. Reşid Paşa’nın görüşmeleri sürdü.")[-1] == ("Reşid Paşa", "person/reshid")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Palmerston's answer; from Adrianople.", "en", ["person/palmerston", "place/edirne"]),
        ("Письмо Пушкину из Варны.", "ru", ["person/pushkin", "place/varna"]),
        ("Londons Antwort", "de", ["place/london"]),
        ("une lettre d'Adrianople", "fr", ["place/edirne"]),
    ],
)
def test_other_languages_have_their_own_endings(text, language, wanted):
    more = (entity("person/pushkin", "Александр Пушкин"), entity("place/varna", "Варна"))
    assert [found for _, found in seen(text, language=language, spotter=Spotter((*EVERYBODY, *more)))] == wanted


def test_the_language_of_a_text_is_guessed_by_its_commonest_words():
    assert language_of("Mektup ile birlikte bir heyet yollandı ve görüşmeler başladı.") == "tr"
    assert language_of("The letter was sent to the ambassador with the answer of the sultan.") == "en"
    assert language_of("Письмо было отправлено и не получено в Москве на следующий день.") == "ru"


# --- documents --------------------------------------------------------------------------------------------------


def test_a_name_broken_at_a_line_s_end_is_one_mention_of_the_stored_text():
    stored = "Giriş\n\nO yıl İstanbul’da elçi olan John Pon-\nsonby bir mektup yazdı ve ce-\nvabını bekledi.\n"
    (mention,) = annotate(reading.read(stored), EVERYBODY, language="tr")
    assert mention.text == "John Ponsonby"
    assert stored[mention.start : mention.end] == "John Pon-\nsonby"


def _kaynarca():
    from kg import project
    from kg.ontology import reading as ontology
    from kg.seeds import reading as seeds

    here = project.load(KAYNARCA)
    return seeds.load(here, ontology.load(here.ontology))


@pytest.mark.parametrize("index", [0, 1])
def test_proposals_on_the_fixture_reach_the_floor(index):
    loaded = _kaynarca()
    document = loaded.documents[index]
    found = annotate(
        reading.read(document.stored), loaded.entities.values(), document=document.id, language=document.language
    )
    gold, proposed = (
        [ReadMention(start=m.start, end=m.end, entity=m.entity) for m in mentions]
        for mentions in (document.mentions, found)
    )
    agreement = compare_mentions(gold, proposed)
    assert (agreement.overlapping_entity.f1 or 0) >= 0.82
    assert (agreement.exact.f1 or 0) >= 0.70


def test_every_proposal_quotes_exactly_what_the_text_says():
    loaded = _kaynarca()
    for document in loaded.documents:
        structure = reading.read(document.stored)
        mentions = annotate(structure, loaded.entities.values(), language=document.language)
        assert mentions
        for mention in mentions:
            assert structure.reader_text(mention.start, mention.end) == mention.text
        assert all(one.end <= other.start for one, other in pairwise(mentions))


NAMES = ["Edirne", "Mustafa Reşid Paşa", "Paris Antlaşması", "Ruslar", "J. Ponsonby", "II. Mahmud", "büyükelçi", "M.V."]
PIECES = st.sampled_from(
    [*NAMES, "’nin", "'e", "lerle", " ", "\n", "-\n", ". ", "(", ")", "ve", "İ", "ı", "\u0307", "12", "“", "a"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_in_any_text_sightings_are_in_order_apart_and_inside_it(text):
    last = 0
    for sighting in SPOTTER.sightings(text):
        assert last <= sighting.start < sighting.end <= sighting.word_end <= len(text)
        assert sighting.candidates
        last = sighting.end


@given(st.text(alphabet="aİıI .\n-’ŞK\u0307\u00ad\u200b", max_size=40))
def test_every_place_of_a_folded_text_is_known_in_the_text_it_came_from(text):
    ready = folded(text)
    places = [ready.source(position) for position in range(len(ready.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_reading_takes_time_in_proportion_to_the_text():
    from time import process_time

    text = "Mustafa Reşid Paşa Edirne’ye gitti; Ruslarla Paris Antlaşmasının görüşmeleri sürdü. " * 60

    def cost(times):
        begun = process_time()
        SPOTTER.sightings(text * times)
        return process_time() - begun

    cost(1)
    assert min(cost(8) for _ in range(2)) < 8 * 3 * max(0.01, min(cost(1) for _ in range(3)))


def test_ten_thousand_names_are_searched_in_one_pass():
    many = [entity(f"place/{number}", f"Kasaba {number} Köyü") for number in range(10_000)]
    gazetteer = Gazetteer(many)
    assert [hit.senses[0].entity for hit in gazetteer.hits("Kasaba 9999 Köyü’ne")] == ["place/9999"]


@pytest.mark.parametrize("before", ["(", "“", "/", "…", "—", "\u2028", "*", "¿", "، "])
def test_a_name_begins_behind_any_mark_and_in_no_word(before):
    gazetteer = Gazetteer([entity("person/metternich", "Metternich")])
    assert [hit.start for hit in gazetteer.hits(f"{before}Metternich, xMetternich, _Metternich")] == [len(before)]


def test_marks_within_a_name_are_those_of_the_name():
    gazetteer = Gazetteer([entity("place/aix", "Aix-la-Chapelle"), entity("place/aix-les-bains", "Aix les Bains")])
    written = "Aix-la-Chapelle, Aix la Chapelle, Aix-les-Bains, Aix les Bains; Aix—la—Chapelle"
    assert [written[hit.start : hit.end] for hit in gazetteer.hits(written, language="fr")] == [
        "Aix-la-Chapelle",
        "Aix les Bains",
        "Aix—la—Chapelle",
    ]


# --- spaCy ------------------------------------------------------------------------------------------------------


def test_the_components_can_be_added_to_any_spacy_pipeline():
    import spacy

    nlp = spacy.blank("kg_tr")
    nlp.add_pipe("kg_sentences")
    config = {"entities": [{"id": "place/edirne", "kind": "City", "names": ["Edirne", "Adrianople"]}]}
    nlp.add_pipe("kg_gazetteer", config=config)
    doc = nlp("Ordu Edirne’ye girdi. Sonra döndü.")
    assert [(ent.label_, ent.kb_id_) for ent in doc.ents] == [("City", "place/edirne")]
    assert doc.spans["mentions"][0]._.case == "dative"
    assert doc.spans["mentions"][0]._.candidates == ("place/edirne",)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("tr", "Lord Paget’in mektubu 26 Ocak 1699’da Edirne’ye geldi.", "1699-01-26"),
        ("en", "Lord Paget’s letter reached Edirne on 26 January 1699.", "1699-01-26"),
        ("de", "Der Brief von Lord Paget kam am 26. Januar 1699 nach Edirne.", "1699-01-26"),
    ],
)
def test_every_component_serves_a_plain_pipeline_whose_documents_can_be_kept(language, text, day):
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank(language)
    rows = [{"id": "person/paget", "kind": "Person", "names": ["William Paget", "Lord Paget"]}]
    nlp.add_pipe("kg_sentences")
    nlp.add_pipe("kg_gazetteer", config={"entities": rows})
    for component in ("kg_names", "kg_dates", "kg_lemmas"):
        nlp.add_pipe(component)
    doc = Doc(nlp.vocab).from_bytes(nlp(text).to_bytes())
    assert ("person/paget", "Person") in [(ent.kb_id_, ent.label_) for ent in doc.ents]
    assert "City" in [ent.label_ for ent in doc.ents]
    assert [span._.edtf for span in doc.spans["dates"]] == [day]
    assert all(token.lemma_ for token in doc)


def test_a_tokeniser_that_has_read_a_text_before_takes_it_apart_as_at_first():
    text = "Gen. Howe’s\nmen didn't (yet) leave New-York, U.S.;\n\nthe O'Haras left at 5p.m.\nGen. Howe’s men didn't."
    fresh, practised = pipeline([], language="en"), pipeline([], language="en")
    annotate(reading.read(text), [], language="en", nlp=practised)
    assert [token.text for token in practised.make_doc(text)] == [token.text for token in fresh.make_doc(text)]


def test_sentences_begin_behind_closing_marks_and_blank_lines_and_not_behind_initials():
    doc = pipeline([], language="en")("“Go.” He went.\n\nlater on J. P. Kinross wrote to Col. House at 5. He")
    assert [sent.text.strip() for sent in doc.sents] == [
        "“Go.”",
        "He went.",
        "later on J. P. Kinross wrote to Col. House at 5.",
        "He",
    ]


@pytest.mark.parametrize("language", ["ota", "chu", "grc", "qaa"])
def test_a_text_of_a_language_that_spacy_does_not_know_is_read_all_the_same(language):
    known = entity("person/osman", "Osman Paşa")
    text = "Sonra Osman Paşa geldi."
    found = annotate(reading.read(text), [known], language=language)
    assert [mention.entity for mention in found] == ["person/osman"]
    assert any("Osman Paşa" in text[one.start : one.end] for one in recognise(text, language))


def test_an_entity_without_names_is_told_in_words():
    import spacy

    with pytest.raises(ValueError, match="a list of names"):
        spacy.blank("tr").add_pipe("kg_gazetteer", config={"entities": [{"id": "place/edirne", "names": "Edirne"}]})


def test_a_turkish_token_knows_its_stem_its_suffix_and_its_case():
    import spacy

    token = spacy.blank("kg_tr")("İzmit’ten geldi.")[0]
    assert (token.norm_, token._.stem, token._.suffix, token._.case) == ("izmit", "İzmit", "ten", "ablative")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bkz. J. P. Kinross, s. 12. Yazar haklıdır.", 2),
        ("Mektup 5. Kongreye yollandı. Cevap gelmedi.", 2),
        ("IV. Kongrede Dr. Rıza Nur Bey konuştu. “Evet.” dedi. Sonra sustu.", 3),
        ("Birinci cümle! İkinci cümle? Üçüncü cümle…", 3),
        ("Başlık\n\nBir cümle.", 2),
        ("Reşid Paşa’nın (ö. 1858) sözü. Bitti.", 2),
    ],
)
def test_abbreviations_initials_and_ordinals_end_no_sentence(text, count):
    nlp = pipeline(())
    assert len(list(nlp(text).sents)) == count


def test_the_pipeline_answers_alike_under_any_hash_seed():
    program = (
        "from kg.model import Entity, Name\n"
        "from kg.mentions.sightings import Spotter\n"
        "names = ['Robert Dulles', 'Allen Dulles', 'John Dulles', 'Dulles']\n"
        "known = [Entity(id=f'person/{n}', kind='Person', labels=(Name(text=name),)) for n, name in enumerate(names)]\n"
        "known.append(Entity(id='place/dulles', kind='City', labels=(Name(text='Dulles'),)))\n"
        "text = 'Dulles wrote to Allen Dulles and to Dulles; the ambassador knew Dulles.'\n"
        "print([(s.start, s.end, s.candidates, s.remark) for s in Spotter(known).sightings(text, language='en')])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            cwd=HERE.parent,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(HERE.parent), "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


# --- the command ------------------------------------------------------------------------------------------------


def kg(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=HERE.parent,
        check=False,
        **options,
    )


def test_kg_annotate_proposes_rows_of_mentions_csv():
    done = kg("-p", KAYNARCA, "annotate", "deniz-1998")
    assert done.returncode == 0
    header, *rows = done.stdout.splitlines()
    assert header == "start,end,text,entity,form,remark"
    assert any("person/rumyantsev" in row for row in rows)


def test_kg_annotate_reads_any_file(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Rumyantsev wrote to the Porte from the Danube.", encoding="utf-8")
    done = kg("-p", KAYNARCA, "annotate", path, "--format", "json", "--language", "en")
    found = {row["entity"] for row in json.loads(done.stdout)}
    assert {"person/rumyantsev", "group/ottoman-empire"} <= found


def test_kg_annotate_explains_a_text_that_is_not_there(tmp_path):
    kept = tmp_path / "kept.csv"
    kept.write_text("kept", encoding="utf-8")
    done = kg("-p", KAYNARCA, "annotate", "nowhere.txt", "-o", kept)
    assert (done.returncode, done.stdout) == (1, "")
    assert "neither a file nor a document" in done.stderr
    assert "Traceback" not in done.stderr
    assert kept.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(
    "text", ["Dün İbrahim Paşa’yı uyardı.", "Oğlu İbrahim paşa geldi.", "Londra’daki büyükelçi Prens Lieven’e yazdı."]
)
def test_a_rank_that_another_language_spells_otherwise_is_the_same(text):
    """The table has him in English alone; a Turkish text means him all the same."""
    pasha = Spotter([entity("person/ibrahim", "Ibrahim Pasha"), entity("person/lieven", "Prince Lieven")])
    assert [who for _, who in seen(text, spotter=pasha)] == ["person/lieven" if "Lieven" in text else "person/ibrahim"]


def test_a_file_of_any_format_is_annotated_at_the_places_of_its_text(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html><body><h1>Elçi</h1><p>Ahmed Resmi Efendi geldi.</p></body></html>", encoding="utf-8")
    found = proposed_mentions.propose(project.load(KAYNARCA), str(page))
    text = reader.read(page).structure.stored
    assert [(text[one.start : one.end], one.entity) for one in found] == [("Ahmed Resmi Efendi", "person/ahmed-resmi")]


def test_an_office_before_a_name_that_no_table_has_means_nobody_else_who_held_it():
    office = entity("office/reis", "Reisülküttap", kind="Office")
    rami = entity("person/rami", "Rami Mehmed Efendi")
    options = {"holders": {office.id: (rami.id,)}}
    said = annotate(
        reading.read("Reisülküttap Pertev Efendi geldi."), (office, rami), document="x", language="tr", **options
    )
    assert [one.entity for one in said] == ["office/reis"]
    alone = annotate(reading.read("Reisülküttap geldi."), (office, rami), document="x", language="tr", **options)
    assert [one.entity for one in alone] == ["person/rami"]
