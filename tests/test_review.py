"""Reviewing: what a person decides is kept at once, is asked once, and enters the tables when it is applied."""

from __future__ import annotations

import csv
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kg import project
from kg.citations import bibliography
from kg.errors import ExplainedError
from kg.formats import reader
from kg.model import Entity, EntityId, Name
from kg.ontology import reading as ontology
from kg.review import applying, cited_works, exchange, folders, journal, session
from kg.review.correcting import Known
from kg.review.records import Decision, Item, Kind, NewEntity, Verdict, named
from kg.review.standing import standing, undecided
from kg.seeds import blank
from kg.seeds import reading as seeds

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
HARROW = "harrow-2005"
SIGNED = "The Treaty of Küçük Kaynarca was signed by Repnin and by Ibrahim Munib Efendi."


@pytest.fixture
def own(tmp_path):
    """A project of one's own, in which nobody has read yet who signed the treaty of Küçük Kaynarca."""
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    table = tmp_path / "kaynarca/seeds/documents" / HARROW / "claims.csv"
    rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
    table.write_text("".join(row for row in rows if not row.startswith(("h06,", "h07,"))), encoding="utf-8")
    return project.load(tmp_path / "kaynarca")


@pytest.fixture
def text(own):
    return folders.load(own, HARROW).text


def claim(text, quotation, subject, predicate, object_, **cells):
    start = text.stored.index(quotation[:20])
    end = text.stored.index(quotation[-12:], start) + 12
    said = {"subject": subject, "predicate": predicate, "object": object_, "claimants": "person/harrow", **cells}
    return named(HARROW, Item(kind=Kind.CLAIM, stretches=((start, end),), cells=said, score="0.80", rule="frames"))


@pytest.fixture
def proposals(text):
    return tuple(
        claim(text, SIGNED, subject, "signed", "treaty/kaynarca-1774")
        for subject in ("person/munib", "person/peterson", "person/repnin")
    )


@pytest.fixture
def proposed(own, proposals):
    folders.propose(folders.load(own, HARROW), proposals, [])
    return folders.load(own, HARROW)


def under_review(reviewed):
    return session.Session(
        folder=reviewed.review,
        questions=undecided(reviewed.items),
        decisions=list(reviewed.decisions),
        reviewer="tester",
        on="2026-11-28",
    )


def test_what_was_decided_is_not_asked_again_when_a_better_program_proposes_it(own, proposed, proposals):
    asking = under_review(proposed)
    asking.accept()
    asking.reject()
    (start, end), *_ = proposals[0].stretches
    better = [named(HARROW, replace(item, stretches=((start, end - 1),), score="0.95")) for item in proposals]
    folders.propose(proposed, better, [])
    again = folders.load(own, HARROW)
    assert [item.cells["subject"] for item in undecided(again.items)] == [better[2].cells["subject"]]


def test_what_was_corrected_is_not_asked_again_when_the_correction_is_proposed(own, proposed, proposals):
    asking = under_review(proposed)
    asking.correct({"subject": "person/panin"})
    wanted = replace(proposals[0], cells={**proposals[0].cells, "subject": "person/panin"})
    folders.propose(proposed, [named(HARROW, wanted)], [])
    assert undecided(folders.load(own, HARROW).items) == ()


def test_another_claim_about_the_same_words_is_another_question(text, proposals):
    decided = Decision(item=replace(proposals[0], verdict=Verdict.REJECTED), proposal=proposals[0], reviewer="", on="")
    other = claim(text, SIGNED, "person/repnin", "ratified", "treaty/kaynarca-1774")
    assert undecided(standing([other], [decided])) == (other,)


def test_a_mention_that_was_accepted_settles_who_is_meant_there(text):
    start = text.stored.index("Grand Vizier")
    mention = named(
        HARROW, Item(kind=Kind.MENTION, stretches=((start, start + 12),), cells={"entity": "person/muhsinzade"})
    )
    decided = Decision(item=replace(mention, verdict=Verdict.ACCEPTED), proposal=mention, reviewer="", on="")
    other = named(HARROW, replace(mention, cells={"entity": "person/munib"}))
    assert undecided(standing([other], [decided])) == ()


def test_decisions_are_read_back_as_they_were_made(own, proposed):
    asking = under_review(proposed)
    asking.correct({"subject": "person/panin", "remark": "“signed”, they say; a=b || c"})
    asking.reject()
    decisions, cut = journal.read(proposed.review)
    assert list(decisions) == asking.decisions
    assert cut is None
    assert [decision.corrected for decision in decisions] == [True, False]


def test_an_answer_taken_back_leaves_the_file_as_it_was(proposed):
    asking = under_review(proposed)
    asking.accept()
    before = (proposed.review / journal.FILE).read_bytes()
    asking.reject()
    assert asking.undo()
    assert (proposed.review / journal.FILE).read_bytes() == before
    assert asking.current.cells["subject"] == asking.questions[1].cells["subject"]


def test_an_answer_given_anew_replaces_the_first(own, proposed):
    asking = under_review(proposed)
    asking.accept()
    asking.back()
    asking.reject()
    (decision,) = journal.read(proposed.review)[0]
    assert decision.item.verdict is Verdict.REJECTED


def test_a_decision_cut_off_by_a_crash_is_said_and_asked_again(own, proposed):
    asking = under_review(proposed)
    asking.accept()
    asking.accept()
    path = proposed.review / journal.FILE
    path.write_bytes(path.read_bytes()[:-30])
    again = folders.load(own, HARROW)
    assert len(again.decisions) == 1
    assert "asked again" in again.remarks[0]
    under_review(again).accept()
    assert len(folders.load(own, HARROW).decisions) == 2


def test_a_decision_that_a_disk_has_changed_is_told_and_one_that_a_person_has_changed_is_taken(own, proposed):
    under_review(proposed).accept()
    path = proposed.review / journal.FILE
    sound = path.read_bytes()
    changed = bytearray(sound)
    at = sound.index(b"accepted")
    changed[at : at + 8] = b"rejected"
    path.write_bytes(changed)
    with pytest.raises(
        ExplainedError, match=r"decisions.csv:2: this decision is not as it was written\nhint: .*'check'"
    ):
        journal.read(proposed.review)
    path.write_bytes(b",".join(bytes(changed).split(b",")[:-1]) + b",\n")
    assert [decision.item.verdict for decision in journal.read(proposed.review)[0]] == [Verdict.REJECTED]


def test_a_bit_turned_anywhere_in_the_decisions_is_told_or_changes_nothing(own, proposed):
    asking = under_review(proposed)
    asking.accept()
    asking.correct({"remark": "çok sarih"})
    path = proposed.review / journal.FILE
    sound, decided = path.read_bytes(), set(map(repr, journal.read(proposed.review)[0]))
    for at in range(0, len(sound), 7):
        changed = bytearray(sound)
        changed[at] ^= 1 << at % 8
        path.write_bytes(changed)
        try:
            found, cut = journal.read(proposed.review)
        except ExplainedError:
            continue
        assert cut is not None or set(map(repr, found)) == decided, at


def test_two_reviewers_of_one_document_are_one_too_many(proposed):
    with journal.alone(proposed.review), pytest.raises(ExplainedError, match="somebody is reviewing"):
        journal.alone(proposed.review).__enter__()


def test_rows_that_are_no_decisions_are_all_told(proposed):
    under_review(proposed).accept()
    path = proposed.review / journal.FILE
    path.write_text(path.read_text() + "claim,c-1,perhaps,me,2026,1-2,,\nclaim,c-2,accepted,me,2026,x,,\n")
    with pytest.raises(ExplainedError) as caught:
        journal.read(proposed.review)
    assert [fault.where.rpartition(":")[2] for fault in caught.value.faults] == ["3", "4"]


@pytest.mark.parametrize("form", exchange.FORMATS)
def test_a_file_that_comes_back_as_it_went_decides_nothing(proposed, form):
    under_review(proposed).accept()
    made = exchange.FORMATS[form]
    items = standing(proposed.proposals, journal.read(proposed.review)[0])
    back = made.read(made.write(items, proposed.text), "f", proposed.text)
    assert session.brought_in(back, items, {}, reviewer="x", on="", complete=False) == ()


def test_a_whole_curated_file_accepts_what_stayed_and_rejects_what_went(proposed):
    items = proposed.items
    made = session.brought_in(items[:2], items, {}, reviewer="x", on="", complete=True)
    assert {decision.item.id: decision.item.verdict for decision in made} == {
        items[0].id: Verdict.ACCEPTED,
        items[1].id: Verdict.ACCEPTED,
        items[2].id: Verdict.REJECTED,
    }


def test_what_was_changed_in_a_file_is_a_correction_and_what_is_new_was_added(proposed):
    items = proposed.items
    changed = replace(items[0], cells={**items[0].cells, "date": "1774-07-21"})
    added = replace(items[1], id="", cells={**items[1].cells, "predicate": "ratified"})
    made = session.brought_in([changed, added, *items[1:]], items, {}, reviewer="x", on="", complete=False)
    assert [(decision.corrected, decision.proposal is None) for decision in made] == [(True, False), (False, True)]


def loaded(own):
    return seeds.load(own, ontology.load(own.ontology))


def claims_of(own):
    return {
        (claim.subject, claim.predicate): claim
        for document in loaded(own).documents
        if document.id == HARROW
        for claim in document.claims
    }


def test_what_was_accepted_enters_the_tables_once(own, proposed, proposals):
    before = claims_of(own)
    asking = under_review(proposed)
    asking.accept()
    asking.reject()
    asking.accept()
    assert applying.apply(own, folders.load(own, HARROW)).claims == 2
    after = claims_of(own)
    assert set(after) - set(before) == {("person/repnin", "signed"), ("person/munib", "signed")}
    new = after["person/repnin", "signed"]
    assert (new.reading, new.passages[0].start) == ("review", proposals[0].stretches[0][0])
    assert {claim.reading for claim in before.values()} == {after[said].reading for said in before}
    assert applying.apply(own, folders.load(own, HARROW)).claims == 0


def test_a_new_entity_comes_with_the_first_claim_that_needs_it(own, text):
    wanted = claim(text, SIGNED, "person/obreskov", "signed", "treaty/kaynarca-1774")
    new = NewEntity(id="person/obreskov", kind="Person", label="Obreskov", language="en")
    unused = NewEntity(id="person/nobody", kind="Person", label="Nobody", language="en")
    folders.propose(folders.load(own, HARROW), [wanted], [new, unused])
    under_review(folders.load(own, HARROW)).accept()
    assert applying.apply(own, folders.load(own, HARROW)).entities == 1
    found = loaded(own).entities
    assert found["person/obreskov"].label("en") == "Obreskov"
    assert "person/nobody" not in found


def test_what_would_be_a_fault_is_told_and_nothing_is_written(own, text):
    wrong = [
        claim(text, SIGNED, "person/obreskov", "signed", "treaty/kaynarca-1774"),
        claim(text, SIGNED, "person/repnin", "signed", "treaty/nowhere"),
    ]
    folders.propose(folders.load(own, HARROW), wrong, [])
    asking = under_review(folders.load(own, HARROW))
    asking.accept()
    asking.accept()
    files = {path: path.read_bytes() for path in own.seeds.rglob("*") if path.is_file()}
    with pytest.raises(ExplainedError) as caught:
        applying.apply(own, folders.load(own, HARROW))
    assert len(caught.value.faults) == 2
    assert {path: path.read_bytes() for path in own.seeds.rglob("*") if path.is_file()} == files


def test_a_name_that_stands_twice_is_quoted_with_what_tells_it_apart(own, text):
    start = text.stored.rindex("Rumyantsev")
    item = Item(
        kind=Kind.CLAIM,
        stretches=((start, start + 10),),
        cells={
            "subject": "person/rumyantsev",
            "predicate": "commanded",
            "object": "group/danube-army",
            "claimants": "person/harrow",
        },
    )
    folders.propose(folders.load(own, HARROW), [item], [])
    under_review(folders.load(own, HARROW)).accept()
    applying.apply(own, folders.load(own, HARROW))
    (passage,) = [
        passage
        for document in loaded(own).documents
        for claim in document.claims
        if claim.reading == "review"
        for passage in claim.passages
    ]
    assert passage.start <= start < passage.end


def test_an_accepted_mention_enters_where_none_stands(own, text):
    start = text.stored.index("village")
    items = [
        Item(kind=Kind.MENTION, stretches=((start, start + 7),), cells={"entity": "place/kaynarca", "form": "title"}),
        Item(kind=Kind.MENTION, stretches=((95, 106),), cells={"entity": "person/repnin"}),
    ]
    folders.propose(folders.load(own, HARROW), items, [])
    asking = under_review(folders.load(own, HARROW))
    asking.accept()
    asking.accept()
    done = applying.apply(own, folders.load(own, HARROW))
    assert (done.mentions, len(done.remarks)) == (1, 1)
    assert "person/panin" in done.remarks[0]


def test_a_corrected_cell_is_checked_as_in_the_tables(own):
    found = loaded(own)
    names = {key: entity.label("en") for key, entity in found.entities.items()}
    known = Known(names=names, vocabulary=ontology.load(own.ontology))
    cells = {
        "subject": "Repnin",
        "predicate": "sined",
        "object": "treaty/kaynarca-1774",
        "date": "July",
        "certainty": "sure",
    }
    faults = {fault.where: fault for fault in known.faults(Kind.CLAIM, cells)}
    assert set(faults) == {"subject", "predicate", "date", "certainty", "claimants"}
    assert "person/repnin" in faults["subject"].hint
    assert "signed" in faults["predicate"].hint


# --- at the terminal --------------------------------------------------------------------------------------------------


class Typist:
    """Somebody at a real terminal."""

    def __init__(self, own, *arguments):
        self.said, self.at = b"", 0
        self.child, self.screen = pty.fork()
        if not self.child:
            os.environ.update(TERM="xterm", COLUMNS="100", LINES="40")
            command = [sys.executable, "-m", "kg", "-p", str(own.root), "review", HARROW, *arguments]
            os.execv(sys.executable, command)

    def until(self, words):
        """Wait for words after those that were waited for last."""
        wanted = words.encode()
        while (found := self.said.find(wanted, self.at)) < 0:
            assert select.select([self.screen], [], [], 120)[0], self.said.decode()
            self.said += os.read(self.screen, 4096)
        self.at = found + len(wanted)

    def types(self, keys):
        os.write(self.screen, keys.encode())

    def leaves(self):
        while True:
            try:
                more = os.read(self.screen, 4096)
            except OSError:
                break
            if not more:
                break
            self.said += more
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def test_keys_decide_and_every_answer_is_on_the_disk(own, proposed):
    typist = Typist(own, "--reviewer", "tester")
    typist.until("[1/3]")
    typist.until("q leave")
    typist.types("a")
    typist.until("[2/3]")
    assert len(journal.read(proposed.review)[0]) == 1
    typist.until("q leave")
    typist.types("r")
    typist.until("[3/3]")
    typist.until("q leave")
    typist.types("u")
    typist.until("[2/3]")
    typist.until("q leave")
    typist.types("a")
    typist.until("[3/3]")
    typist.until("q leave")
    typist.types("q")
    assert typist.leaves() == 0
    verdicts = [decision.item.verdict for decision in journal.read(proposed.review)[0]]
    assert verdicts == [Verdict.ACCEPTED, Verdict.ACCEPTED]
    assert "Küçük Kaynarca" in typist.said.decode()
    assert "2 decided" in typist.said.decode()


def test_a_passage_before_a_footnote_stands_apart_from_what_follows(own, text):
    quoted = claim(text, "Count Panin in-\nfluenced", "person/panin", "influenced", "person/rumyantsev")
    end = text.stored.index("advice.") + len("advice.")
    folders.propose(folders.load(own, HARROW), [replace(quoted, stretches=((quoted.stretches[0][0], end),))], [])
    typist = Typist(own)
    typist.until("advice.")
    typist.until("On 8 July")
    assert " On 8 July" in typist.said.decode()
    typist.until("q leave")
    typist.types("q")
    assert typist.leaves() == 0


def test_a_correction_at_the_terminal_is_checked_and_kept(own, proposed):
    typist = Typist(own, "--least", "0.5")
    typist.until("q leave")
    typist.types("c")
    typist.until("subject")
    typist.types("person/panin\n")
    for name in Kind.CLAIM.cells[1:]:
        typist.until(name)
        typist.types("\n")
    typist.until("quotation")
    typist.types("\n")
    typist.until("[2/3]")
    typist.until("q leave")
    typist.types("q")
    assert typist.leaves() == 0
    (decision,) = journal.read(proposed.review)[0]
    assert decision.corrected
    assert decision.item.cells["subject"] == "person/panin"


def _corrects(typist, cells, quotation=""):
    """Go through all cells once."""
    for name in Kind.CLAIM.cells:
        typist.until(f"  {name}")
        typist.types(f"{cells.get(name, '')}\n")
    typist.until("quotation")
    typist.types(f"{quotation}\n")


def test_a_correction_that_is_wrong_at_first_is_asked_again_and_ends_in_the_table(own, proposed):
    typist = Typist(own, "--reviewer", "tester")
    typist.until("q leave")
    typist.types("c")
    _corrects(typist, {"subject": "person/pannin", "certainty": "probable"}, "words of another book")
    typist.until("does not stand in the text")
    typist.until("did you mean person/panin?")
    typist.until("once more?")
    typist.types("\n")
    _corrects(
        typist, {"subject": "person/panin", "date": "1774-07-21"}, "The Treaty of Küçük Kaynarca was signed by Repnin"
    )
    typist.until("[2/3]")
    typist.until("q leave")
    typist.types("q")
    assert typist.leaves() == 0
    applying.apply(own, folders.load(own, HARROW))
    (row,) = [each for each in _rows(own) if each["subject"] == "person/panin" and each["predicate"] == "signed"]
    assert (row["certainty"], row["date"], row["object"]) == ("probable", "1774-07-21", "treaty/kaynarca-1774")
    assert row["quotation"] == "The Treaty of Küçük Kaynarca was signed by Repnin"


def _rows(own):
    with (own.root / "seeds/documents" / HARROW / "claims.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_a_reviewer_who_is_killed_has_lost_nothing(own, proposed):
    typist = Typist(own)
    for number in (1, 2):
        typist.until(f"[{number}/3]")
        typist.until("q leave")
        typist.types("a")
    typist.until("[3/3]")
    os.kill(typist.child, signal.SIGKILL)
    typist.leaves()
    again = folders.load(own, HARROW)
    assert len(again.decisions) == 2
    assert len(undecided(again.items)) == 1
    with journal.alone(again.review):
        pass


def kg(own, *arguments):
    command = [sys.executable, "-m", "kg", "-p", str(own.root), "review", HARROW, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_without_a_terminal_it_says_what_else_there_is(own, proposed):
    done = kg(own)
    assert done.returncode == 1
    assert "no terminal to ask at" in done.stderr
    assert "--export" in done.stderr


def test_a_review_in_another_program_from_export_to_build(own, proposed, tmp_path):
    path = tmp_path / "harrow.tsv"
    assert kg(own, "--export", path).returncode == 0
    lines = path.read_text(encoding="utf-8")
    assert proposed.items[0].id in lines
    path.write_text(lines.replace("open[", "accepted["), encoding="utf-8")
    done = kg(own, "--import", path)
    assert "3 accepted" in done.stderr
    assert kg(own, "--apply").returncode == 0
    assert len([claim for claim in claims_of(own).values() if claim.reading == "review"]) == 3


def test_brat_has_its_text_beside_it(own, proposed, tmp_path):
    assert kg(own, "--export", tmp_path / "harrow.ann").returncode == 0
    assert (tmp_path / "harrow.txt").read_text(encoding="utf-8") == proposed.text.stored
    assert "[attributes]" in (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    assert "nothing new" in kg(own, "--import", tmp_path / "harrow.ann").stderr


def test_the_program_proposes_and_says_how_the_review_stands(own):
    done = kg(own, "--propose")
    assert done.returncode == 0, done.stderr
    assert "claims" in done.stdout
    assert (own.seeds / "documents" / HARROW / "review" / folders.PROPOSALS).is_file()


def test_an_unknown_document_is_explained_with_those_that_there_are(own):
    command = [sys.executable, "-m", "kg", "-p", str(own.root), "review", "nobody-1999", "--status"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, HARROW in done.stderr) == (1, True)


# --- a new text -------------------------------------------------------------------------------------------------------

ARTICLE = """The Peace of Karlowitz

Lord Paget mediated between the Ottoman Empire and Austria. On 26 January 1699 the
Treaty of Karlowitz was signed by Rami Mehmed Pasha.
"""


def kg_read(own, *arguments):
    command = [sys.executable, "-m", "kg", "-p", str(own.root), "read", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_file_becomes_a_document_with_its_author(own, tmp_path):
    path = tmp_path / "peace.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    done = kg_read(own, path, "--add", "peace-1999", "--author", "Colin Heywood")
    assert done.returncode == 0, done.stderr
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1999"]
    assert (document.stored, document.language, document.claims) == (ARTICLE, "en", ())
    author = loaded(own).entities[document.author]
    assert [author.label(language) for language in own.languages] == ["Colin Heywood"] * len(own.languages)
    assert {each.language for each in author.labels} == {"en", "tr"}


def test_claims_can_be_written_into_the_tables_of_a_new_document_by_hand(own, tmp_path):
    path = tmp_path / "peace.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    done = kg_read(own, path, "--add", "peace-1999", "--author", "person/harrow")
    assert "claims.csv" in done.stderr
    folder = own.seeds / "documents" / "peace-1999"
    header = (folder / "claims.csv").read_text(encoding="utf-8").strip()
    said = {"key": "h1", "subject": "person/repnin", "predicate": "signed", "object": "treaty/kaynarca-1774"}
    said |= {"claimants": "person/harrow", "quotation": "Lord Paget mediated between the Ottoman Empire and Austria"}
    row = ",".join(said.get(column, "") for column in header.split(","))
    (folder / "claims.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1999"]
    assert [(each.key, each.reading) for each in document.claims] == [("h1", "curated")]
    assert {each.name for each in folder.glob("*.csv")} == {f"{stem}.csv" for stem in blank.HEADERS}


def test_a_file_that_says_its_author_and_year_need_not_be_told_them(own, tmp_path):
    path = tmp_path / "peace.md"
    path.write_text(f"---\ntitle: Peace\nauthor: Colin Heywood\nyear: 1984\n---\n\n{ARTICLE}", encoding="utf-8")
    done = kg_read(own, path, "--add", "peace-1984")
    assert done.returncode == 0, done.stderr
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1984"]
    assert (document.metadata["year"], document.author) == ("1984", "person/colin-heywood")


@pytest.mark.parametrize(
    ("text", "said", "title"),
    [
        (ARTICLE, [], "The Peace of Karlowitz"),
        (ARTICLE, ["--title", "Barış"], "Barış"),
        ("Özet\n\n" + ARTICLE.partition("\n\n")[2], [], "peace"),
    ],
)
def test_a_document_has_the_title_that_is_said_or_its_heading_or_the_name_of_its_file(own, tmp_path, text, said, title):
    path = tmp_path / "peace.txt"
    path.write_text(text, encoding="utf-8")
    author = ("--author", "person/harrow", "--language", "en", "--year", "1999")
    done = kg_read(own, path, "--add", "peace-1999", *author, *said)
    assert done.returncode == 0, done.stderr
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1999"]
    assert (document.title, document.metadata["year"]) == (title, "1999")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--add", "peace-1999"], "does not say who wrote it"),
        (["--add", HARROW, "--author", "person/harrow"], "there already"),
        (["--add", "peace-1999", "--author", "person/harow"], "did you mean person/harrow"),
    ],
)
def test_what_is_not_known_of_a_new_document_is_asked_and_nothing_is_written(own, tmp_path, arguments, said):
    path = tmp_path / "peace.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    before = {each for each in own.seeds.rglob("*") if each.name != ".lock"}
    done = kg_read(own, path, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert {each for each in own.seeds.rglob("*") if each.name != ".lock"} == before


def test_from_a_file_to_the_graph(own, tmp_path):
    path = tmp_path / "peace.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert kg_read(own, path, "--add", "peace-1999", "--author", "person/harrow").returncode == 0
    command = [sys.executable, "-m", "kg", "-p", str(own.root), "review", "peace-1999"]
    done = subprocess.run([*command, "--propose"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    reviewed = folders.load(own, "peace-1999")
    asking = under_review(reviewed)
    while asking.current is not None:
        asking.accept()
    applied = applying.apply(own, folders.load(own, "peace-1999"))
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1999"]
    assert len(document.claims) == applied.claims
    found = loaded(own).entities
    said = {(found[one.subject].label("en"), one.predicate, found[one.object].label("en")) for one in document.claims}
    assert ("Rami Mehmed Pasha", "signed", "Treaty of Karlowitz") in said
    assert all(claim.reading == "review" for claim in document.claims)


CITING = """# The Peace of Karlowitz

Paget mediated.[^1] Schmidt denies it.[^2] Others are silent.[^3] So is the file.[^4]

[^1]: Colin Heywood, *English Diplomacy*, London, 1984, p. 12.
[^2]: Jan Schmidt, "Mediators", *Turcica*, 16, 1984, p. 3.
[^3]: Heywood, *English Diplomacy*, p. 30.
[^4]: RGADA, F. 89, op. 1, d. 5, l. 20.
"""


def cited(own, *verdicts):
    """Propose the works of a text, decide on its citations in the table, apply; give the rows as proposed."""
    folder = folders.load(own, "peace-1984").review
    command = [sys.executable, "-m", "kg", "-p", str(own.root), "review", "peace-1984", "--propose"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    table = folder / cited_works.FILE
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    decided = [row.replace("open", verdict, 1) for row, verdict in zip(rows, verdicts, strict=True)]
    table.write_text("\n".join([head, *decided, ""]), encoding="utf-8")
    return done.stdout


def test_works_that_notes_cite_enter_the_tables_with_their_authors_once_a_person_has_accepted_them(own, tmp_path):
    path = tmp_path / "peace.md"
    path.write_text(CITING, encoding="utf-8")
    kg_read(own, path, "--add", "peace-1984", "--author", "Colin Heywood", "--language", "en")
    assert "citations        4" in cited(own, "accepted", "rejected", "Accept", "accept")
    done = applying.apply(own, folders.load(own, "peace-1984"))
    assert (done.citations, done.entities) == (3, 3)
    (document,) = [each for each in loaded(own).documents if each.id == "peace-1984"]
    assert [(one.note, one.work, one.locator) for one in document.citations] == [
        (1, "work/heywood-1984", "p. 12"),
        (3, "work/heywood-1984", "p. 30"),
        (4, "work/rgada-f-89-op-1-d-5", "l. 20"),
    ]
    entities = loaded(own).entities
    assert entities["work/heywood-1984"].attributes["authors"] == ("person/colin-heywood",)
    assert entities["work/rgada-f-89-op-1-d-5"].attributes["archive"] == ("group/rgada",)
    assert applying.apply(own, folders.load(own, "peace-1984")).citations == 0
    assert "citations        0         3         1" in cited(own, *["open"] * 4)


def test_a_citation_of_a_work_that_nothing_tells_of_is_refused_with_its_line(own, tmp_path):
    path = tmp_path / "peace.md"
    path.write_text(CITING, encoding="utf-8")
    kg_read(own, path, "--add", "peace-1984", "--author", "Colin Heywood", "--language", "en")
    cited(own, "open", "maybe", "accepted", "open")
    with pytest.raises(ExplainedError) as refused:
        applying.apply(own, folders.load(own, "peace-1984"))
    assert [(fault.where[-5:], fault.what) for fault in refused.value.faults] == [
        ("csv:3", "verdict: 'maybe' is not one of open, accepted, rejected"),
        ("csv:4", "nothing says what work/heywood-1984 is"),
    ]


def test_a_cited_work_that_the_tables_have_in_other_words_is_that_work():
    def known(work, **cells):
        return Entity(id=EntityId(work), kind="Work", labels=(Name(text="–"),), attributes={n: (c,) for n, c in cells.items()})  # fmt: skip

    heywood = Entity(id=EntityId("person/heywood"), kind="Person", labels=(Name(text="Colin Heywood"),))
    works = [
        known("work/diplomacy", authors="person/heywood", year="1984", title="English Diplomacy between Austria and the Ottomans"),
        known("work/paget", authors="person/heywood", year="1984", title="Lord Paget"),
        known("work/posolskiy-prikaz", fond="89", opis="1", delo="5"),
    ]  # fmt: skip
    notes = (
        "Colin Heywood, English Diplomacy, London, 1984, p. 12.",
        "RGADA, F. 89, op. 1, d. 5, l. 20.",
        "RGADA, F. 89, op. 1, d. 6.",
    )
    text = "Paget mediated.[^1] So he did.[^2] He did.[^3]\n\n" + "\n".join(
        f"[^{n}]: {note}" for n, note in enumerate(notes, 1)
    )
    structure = reader.read_bytes(text.encode(), "peace.md").structure
    rows = cited_works.propose(bibliography.propose(structure), {each.id: each for each in (heywood, *works)})
    assert [row["work"] for row in rows] == ["work/diplomacy", "work/posolskiy-prikaz", "work/rgada-f-89-op-1-d-6"]
    assert [row.get("kind", "") for row in rows] == ["", "", "ArchiveFile"]


def test_a_table_of_citations_that_is_no_text_is_explained(own):
    review = folders.load(own, HARROW).review
    review.mkdir(parents=True, exist_ok=True)
    (review / cited_works.FILE).write_bytes("verdict,note,work\naccepted,1,work/ş".encode("cp1254"))
    with pytest.raises(ExplainedError, match="not UTF-8"):
        applying.apply(own, folders.load(own, HARROW))
