"""The name book beside a store: the same is found as by reading all names, whatever is asked and however it is spelled."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import question_suite as suite
from claim_store import lines, world

from kg import store
from kg.errors import ExplainedError
from kg.namebook import files, keeping, making
from kg.namebook.reading import Book, DamagedError
from kg.namebook.records import Record
from kg.project import Project
from kg.queries import names, parameters
from kg.questions import lexicon_reading
from kg.questions.asking import Asker, as_record
from kg.questions.lookup import opening
from kg.questions.lookup.lexicon import LookedUp
from kg.questions.lookup.marks import marks
from kg.store import Embedded

BERLIN = Path(__file__).parent / "fixtures" / "berlin"
_EVERY = 9
"""Of the suites about the first article one question in so many is asked here; benchmarks/asking.py asks all."""


def on_disk(asker: Asker, folder: Path) -> tuple[Embedded, Project]:
    """Put what is asked into a store on disk, with a name book."""
    shutil.rmtree(folder, ignore_errors=True)
    store.create(folder, store.serialise(asker.graph, "nq").splitlines(keepends=True))
    making.make(folder, marks)
    return store.open_read_only(folder), replace(asker.project, opened=folder)


def different(asker: Asker, folder: Path, tables: Iterator[Path], every: int = 1) -> list[str]:
    """Ask questions of names that are held and of names that are looked up; give those that are answered otherwise."""
    graph, project = on_disk(asker, folder)
    looked_up = Asker(graph, project, lexicon=opening.lexicon(graph, project, print, large=1))
    held = Asker(graph, project, lexicon=lexicon_reading.read(graph, project))
    assert isinstance(looked_up.lexicon, LookedUp)
    questions = [case for table in tables for case in suite.read(table)][::every]
    assert questions
    return [
        case.question
        for case in questions
        if as_record(held.ask(case.question, case.language)) != as_record(looked_up.ask(case.question, case.language))
    ]


def test_the_first_article_is_asked_about_with_the_same_answers_by_either_way(tmp_path: Path) -> None:
    if not (suite.ROOT / "seeds" / "documents" / "meyer-2004").is_dir():
        pytest.skip("the first article's seeds are not in this checkout")
    asker = suite.asker(suite.ROOT)
    tables = (path for path in sorted(suite.FOLDER.glob("*.csv")) if not path.name.startswith("elsewhere"))
    assert different(asker, tmp_path / "store", tables, _EVERY) == []


def test_so_are_peaces_and_congresses_of_other_centuries(tmp_path: Path) -> None:
    (tmp_path / "karlowitz").mkdir()
    karlowitz, berlin = suite.karlowitz(tmp_path / "karlowitz"), suite.asker(BERLIN)
    of_karlowitz = (suite.FOLDER / name for name in ("elsewhere.csv", "elsewhere-2.csv"))
    assert different(karlowitz, tmp_path / "one", of_karlowitz) == []
    assert different(berlin, tmp_path / "other", iter([suite.FOLDER / "elsewhere-3.csv"])) == []


@pytest.fixture(scope="module")
def kaynarca(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the peace of 1774, with its name book."""
    folder = tmp_path_factory.mktemp("kaynarca") / "store"
    store.create(folder, lines())
    making.make(folder, marks)
    return folder


def meant(graph: Embedded, text: str, project: Project) -> object:
    try:
        return {each.iri for each in names.namesakes(graph, text, project=project, where="NAME")}
    except ExplainedError as error:
        return error.faults


@pytest.mark.parametrize(
    "typed",
    [
        "Panin",
        "Panin'e",
        "Panine",
        "PANIN",
        "N. Panin",
        "Panim",
        "Kaynarca",
        "Küçük Kaynarca",
        "kucuk kaynarca",
        "Küçük Kaynarca Antlaşması",
        "Rumyantzef",
        "Rumyan",
        "harrow-2005",
        "A short history of the peace",
        "Peter",
        "x",
        "",
        "Talleyrand",
        "Qwxz",
        "antl",
    ],
)
def test_a_name_that_is_typed_means_the_same_by_either_way(kaynarca: Path, typed: str) -> None:
    graph = store.open_read_only(kaynarca)
    project = world()[0]
    assert meant(graph, typed, replace(project, opened=kaynarca)) == meant(graph, typed, project)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("person", "nikita panin"),
        ("person", "Peter  Rumyantsev"),
        ("treaty", "KÜÇÜK KAYNARCA ANTLAŞMASI"),
        ("entity", "Harrow"),
        ("document", "harrow-2005"),
        ("person", "Küçük Kaynarca Antlaşması"),
        ("class", "Treaty"),
        ("relation", "signed"),
        ("claim", "Panin"),
    ],
)
def test_so_does_the_parameter_of_a_query(kaynarca: Path, kind: str, typed: str) -> None:
    graph = store.open_read_only(kaynarca)

    def read(project: Project) -> object:
        try:
            wanted = parameters.Parameter(name="about", kind=kind)
            return parameters.bind((wanted,), {"about": typed}, graph, project=project)
        except ExplainedError as error:
            return error.faults

    assert read(replace(world()[0], opened=kaynarca)) == read(world()[0])


def said(book: Path) -> list[object]:
    """Give all that a name book says."""
    held = sqlite3.connect(book)
    try:
        return [list(held.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4")) for table in ("things", "marks")]
    finally:
        held.close()


def test_a_thing_that_is_renamed_is_found_by_its_new_name_and_by_no_old_one(kaynarca: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    store.create(old, (line.replace(b"Rumyantsev", b"Romanzow") for line in lines()))
    making.make(old, marks)
    store.create(new, lines())
    renamed = [row[1] for row in said(files.place(old))[0] if "Romanzow" in str(row)]  # type: ignore[attr-defined]
    assert renamed
    making.renew(new, renamed, marks, old=old)
    assert said(files.place(new)) == said(files.place(kaynarca))
    gone = tmp_path / "gone"
    store.create(gone, (line for line in lines() if b"person/rumyantsev" not in line))
    making.renew(gone, ["person/rumyantsev"], marks, old=new)
    assert not Book(gone).nodes("name", "rumyantsev")
    making.make(tmp_path / "gone", marks)
    assert said(files.place(gone)) == said(files.place(tmp_path / "gone"))


def test_the_same_store_gives_the_same_book(kaynarca: Path) -> None:
    before = files.place(kaynarca).read_bytes()
    making.make(kaynarca, marks)
    assert files.place(kaynarca).read_bytes() == before


def test_a_book_that_is_damaged_or_of_another_version_is_made_anew_and_that_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    store.create(folder, lines())
    graph = store.open_read_only(folder)
    project = replace(world()[0], opened=folder)
    for harm in (_cut, _turned, _of_old, _missing):
        told: list[str] = []
        making.make(folder, marks)
        harm(folder)
        assert keeping.book(project) is None
        found = opening.lexicon(graph, project, told.append, large=1)
        assert isinstance(found, LookedUp), harm
        assert found.by_name["panin"]
        assert told


def test_where_none_can_be_made_all_names_are_read(tmp_path: Path) -> None:
    folder, told = tmp_path / "store", list[str]()
    store.create(folder, lines())
    project = replace(world()[0], opened=folder)
    files.place(folder).mkdir()  # nothing can be put in its place
    found = opening.lexicon(store.open_read_only(folder), project, told.append, large=1)
    assert not isinstance(found, LookedUp)
    assert "reading all names instead" in told[-1]


def _cut(folder: Path) -> None:
    book = files.place(folder)
    book.write_bytes(book.read_bytes()[:-4096])


def _turned(folder: Path) -> None:
    book = files.place(folder)
    held = bytearray(book.read_bytes())
    held[len(held) // 2] ^= 4
    book.write_bytes(held)


def _of_old(folder: Path) -> None:
    note = files.seal_of(folder)
    note.write_text(note.read_text().replace(f'"edition": {files.EDITION}', '"edition": 0'))


def _missing(folder: Path) -> None:
    files.place(folder).unlink()


def test_no_book_is_opened_for_a_store_that_was_changed_since(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    store.create(folder, lines())
    making.make(folder, marks)
    (folder / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(DamagedError, match="changed after"):
        Book(folder)


_MARKED = "8e05"
"""The beginning of the hash of all marks of the names below, as this edition of the book has them."""


def test_who_changes_how_names_are_read_gives_the_book_a_new_edition() -> None:
    """Old books would be asked in new ways: if this fails, raise EDITION in kg/namebook/files.py and put the hash here."""
    written = [
        ("person/munib", "Person", "İbrahim Münib Efendi", "tr", "1774"),
        ("person/panin", "Person", "Panin, Nikita Ivanovich", "en", "1718/1783"),
        ("person/rumyantsev", "Person", "Пётр Румянцев", "ru", ""),
        ("treaty/kaynarca", "Treaty", "Treaty of Küçük Kaynarca (1774)", "en", "1774-07-21"),
        ("treaty/kaynarca", "Treaty", "Küçük Kaynarca Antlaşması", "tr", "1774-07"),
        ("work/file", "Work", "RGADA F. 89 Op. 8 D. 12", None, ""),
        ("event/war", "Event", "Russo-Turkish war of 1768", "en", "1768/1774"),
        ("office/reis", "Office", "Foreign Minister (reisülküttab)", "en", "1700/.."),
    ]
    found = [
        (mark.sort, mark.text, mark.place)
        for node, kind, text, language, date in written
        for mark in marks(
            Record(
                node=node,
                graph="graph/authority",
                kinds=(kind,),
                labels=((text, language),),
                descriptions=((f"{kind} of the fleet of the Aegean", "en"),),
                titles=(("kapudan paşa", "tr"),),
                dates=(date,),
            )
        )
    ]
    digest = hashlib.sha256(repr(sorted(set(found))).encode()).hexdigest()
    assert digest.startswith(f"{_MARKED}"), digest[:4]
