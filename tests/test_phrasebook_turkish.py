"""What the Turkish phrasebook promises: a turn in any form, its things in their cases, and no line that misleads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from claim_store import claim, store_of, world
from hypothesis import given
from hypothesis import strategies as st

from kg.language.turkish_forms import CASES, noun
from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.lexicon import Stem
from kg.questions.morphology import plain, turkish_form, turkish_noun
from kg.questions.phrasebook.book import Book, book
from kg.questions.phrasebook.rewriting import said_plainly
from kg.questions.phrasebook.turkish_things import Word, in_cases, put
from kg.questions.phrasebook.turkish_verbs import ENDINGS, Form, parted, readings, written
from kg.questions.phrasebook.turns import Part, Turn, text_of, turns

_VERBS = sorted({turn.words[-1] for turn in book("tr").turns if turn.kind == "verb"})
_PAGES = Book(
    turns(
        "{A:acc} engelle: {A:gen} önüne set çek; {A:dat} çelme tak; {A:gen} kolunu kanadını kır\n"
        "{A:by} yakalan: {A:gen} eline düş\n"
        "{A:acc} {B:abl} dışla: {B:gen} kapılarını {A:dat} kapat\n"
        "{A:ins} görüş: {A:ins} bir araya gel\n"
        "{A:gen} üyesi ol: {A:gen} rozetini taşı\n"
        "{A:acc} reddet: {A:dat} kulak asma\n"
        "n yetimhane: öksüzler yurdu\n"
        "a gizli: el altından yapılan\n"
        "-: işin doğrusu\n",
        "book",
    )
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Panin'in önüne kim set çekti", "Panin'i kim engelledi"),
        ("Panin kimin önüne set çekiyordu", "Panin kimi engelliyordu"),
        ("kim gazetecilerin önüne set çekmiş", "kim gazetecileri engellemiş"),
        ("kim Babıâli heyetinin önüne set çekmedi", "kim Babıâli heyetini engellemedi"),
        ("Panin'e çelme takan kimdi", "Panin'i engelleyen kimdi"),
        ("Repnin'in çelme taktığı elçi kimdi", "Repnin'in engellediği elçi kimdi"),
        ("Panin'in önüne set çekilmesini kim istedi", "Panin'in engellenmesini kim istedi"),
        ("önüne set çekilen heyet hangisiydi", "engellenen heyet hangisiydi"),
        ("kime çelme takıldı", "kim engellendi"),
        ("kimin kolu kanadı kırıldı", "kim engellendi"),
        ("Panin kimin eline düştü", "Panin kim tarafından yakalandı"),
        ("Panin'in eline düşenler kimlerdi", "Panin tarafından yakalananlar kimlerdi"),
        ("kongrenin kapılarını kim Panin'e kapattı", "kongreden kim Panin'i dışladı"),
        ("Panin ile kim bir araya geldi", "Panin ile kim görüştü"),
        ("hangi partinin rozetini taşıdı Panin", "hangi partinin üyesi oldu Panin"),
        ("Panin kime kulak asmadı", "Panin kimi reddetti"),
        ("Panin hiç kimseye kulak asmaz", "Panin hiç kimseyi reddeder"),
        ("öksüzler yurdunu kim kurdu", "yetimhaneyi kim kurdu"),
        ("el altından yapılan antlaşma hangisiydi", "gizli antlaşma hangisiydi"),
        ("işin doğrusu Panin'i kim uyardı", "Panin'i kim uyardı"),
        ("paninin onune kim set cekti", "panini kim engelledi"),
    ],
)
def test_a_turn_is_said_plainly_in_its_own_form(question: str, said: str) -> None:
    assert said in list(said_plainly(question, "tr", _PAGES))


@pytest.mark.parametrize(
    "question",
    [
        "Panin önüne set çekti mi",  # nobody's way: whose, is not said
        "Panin'in önüne kim çıktı",
        "kim set çekti",
        "Panin neredeyse düştü",
        "Panin eline ne aldı",
        "önünde set vardı",
    ],
)
def test_what_is_no_turn_stays_as_it_is(question: str) -> None:
    assert list(said_plainly(question, "tr", _PAGES)) == []


def test_what_else_is_said_stays() -> None:
    assert list(said_plainly("Panin'in önüne neredeyse kim set çekmek istemedi", "tr", _PAGES)) == [
        "Panin'i neredeyse kim engellemek istemedi"
    ]


def test_a_passive_has_no_second_doer() -> None:
    assert list(said_plainly("Panin'in eline düşüldü", "tr", _PAGES)) == []


_FORMS = st.builds(Form, st.sampled_from(ENDINGS), st.booleans(), st.booleans(), st.booleans())


@given(stem=st.sampled_from(_VERBS), form=_FORMS)
def test_a_form_that_is_written_is_read_back(stem: str, form: Form) -> None:
    assert form in readings(plain(written(stem, form)), stem)


_READ_ELSEWHERE = ("DI", "mIş", "Iyor", "R", "(y)An", "DIğI", "mA", "mAsI", "mAk", "(y)Ip", "(y)AcAk", "(y)ArAk")


@given(stem=st.sampled_from(_VERBS), ending=st.sampled_from(_READ_ELSEWHERE), passive=st.booleans())
def test_the_forms_of_questions_are_those_of_the_phrasebook(stem: str, ending: str, *, passive: bool) -> None:
    base, denies = parted(stem)
    read = turkish_form(plain(written(base, Form(ending, passive=passive))), plain(base))
    assert read is not None or base in {"de", "ye"}
    assert not (read and read.negative), denies


_NOUNS = st.sampled_from(
    [
        *((word, False, "") for word in ("heyet", "ordu", "elçiler", "kim", "ne")),
        *((word, True, "") for word in ("heyeti", "elçisi")),
        *((word, False, "'") for word in ("Panin", "Rumyantsev", "Babıâli")),
    ]
)


@given(thing=_NOUNS, case=st.sampled_from([*CASES, "by"]))
def test_a_thing_in_a_case_is_read_back(thing: tuple[str, bool, str], case: str) -> None:
    said = put(thing, case)
    raw, _, apart = said.partition(" ")
    found = in_cases(Word(raw, plain(raw), apart), case)
    assert {put(each, "dat") for each in found} >= {put(thing, "dat")}


@given(case=st.sampled_from(sorted(CASES)))
def test_a_noun_in_a_case_is_a_form_of_it(case: str) -> None:
    assert turkish_noun(plain(noun("komutan", case)), "komutan")


# --- The book ------------------------------------------------------------------------------------------------------


def _is_form(words: tuple[str, ...], stem: Stem) -> bool:
    """Tell whether a phrase of the book is one of a relation's: its verb in any voice, or a noun with *ol*."""
    base = parted(words[-1])[0]
    said = [plain(word) for word in (*words[:-1], base)]
    if said == list(stem.words):
        return True
    if base == "ol" and stem.noun and said[1:]:
        own = said[:-1]
        return own[:-1] == list(stem.words[:-1]) and turkish_noun(own[-1], stem.words[-1])
    if len(said) != len(stem.words) or said[:-1] != list(stem.words[:-1]) or said[-1][0] != stem.words[-1][0]:
        return False
    return turkish_form(plain(written(base, Form("DI"))), stem.words[-1], verb=stem.verb) is not None


Stems = Mapping[tuple[str, ...], Sequence[tuple[str, Stem]]]


def _stems(asker: Asker) -> Stems:
    """Give the phrases of all relations by what stands before their last words."""
    found: dict[tuple[str, ...], list[tuple[str, Stem]]] = {}
    for relation in asker.lexicon.relations.values():
        for each in relation.stems:
            if each.language == "tr":
                found.setdefault(each.words[:-1], []).append((relation.id, each))
    return found


def _relations(parts: tuple[Part, ...], stems: Stems) -> frozenset[str]:
    words = tuple(part.text for part in parts if not part.is_place)
    before = [tuple(plain(word) for word in words[:end]) for end in (len(words) - 1, len(words) - 2) if end >= 0]
    return frozenset(own for each in before for own, stem in stems.get(each, ()) if _is_form(words, stem))


def _meant(asker: Asker) -> dict[tuple[Part, ...], frozenset[str]]:
    """Give the relations of each plain phrase of the book."""
    stems = _stems(asker)
    return {phrase: _relations(phrase, stems) for phrase in {turn.plain for turn in book("tr").turns}}


def _misleads(turn: Turn, meant: frozenset[str], stems: Stems) -> str | None:
    """Say what is wrong with a turn: it is said in no word of a relation, or is itself one of another relation."""
    if turn.kind != "verb":
        return None
    own = _relations(turn.said, stems)
    if not meant:
        return f"{text_of(turn.plain)}: no relation has this word"
    if own:
        return f"{text_of(turn.said)}: has a meaning already ({', '.join(sorted(own))})"
    return None


@pytest.fixture(scope="module")
def panin() -> Asker:
    """One claim: Panin influenced Rumyantsev."""
    return Asker(store_of(claim("etki")), world()[0])


def test_every_turn_is_said_in_words_of_a_relation_and_is_none_itself(panin: Asker) -> None:
    stems, meant = _stems(panin), _meant(panin)
    found = (_misleads(turn, meant[turn.plain], stems) for turn in book("tr").turns)
    assert [fault for fault in found if fault] == []


def test_the_book_is_large() -> None:
    assert len(book("tr").turns) > 5000


def test_a_turn_is_not_taken_for_more_than_two_things(panin: Asker) -> None:
    """Plain phrases of which a relation has both mean one thing."""
    meant = _meant(panin)
    said: dict[tuple[Part, ...], list[frozenset[str]]] = {}
    for turn in book("tr").turns:
        if turn.kind == "verb":
            said[turn.said] = _joined(said.get(turn.said, []), meant[turn.plain])
    assert [text_of(parts) for parts, things in said.items() if len(things) > 2] == []


def _joined(things: list[frozenset[str]], more: frozenset[str]) -> list[frozenset[str]]:
    same = [each for each in things if each & more]
    return [*(each for each in things if not each & more), more.union(*same)]


@pytest.mark.parametrize(
    "question",
    ["Rumyantsev'e damgasını kim vurdu?", "Rumyantsev'e damgasını vuran kimdi?", "Panin kime damgasını vurdu?"],
)
def test_a_turn_is_answered_as_its_plain_words_are(question: str, panin: Asker) -> None:
    assert isinstance(panin.ask(question).outcome, Answered)


@pytest.mark.parametrize(
    "question",
    ["Rumyantsev'e neredeyse kim damgasını vurdu?", "Kim Rumyantsev'e damgasını vurmak istemedi?", "Kim damga vurdu?"],
)
def test_what_was_not_done_is_not_answered_with_who_did_it(question: str, panin: Asker) -> None:
    assert not isinstance(panin.ask(question).outcome, Answered)
