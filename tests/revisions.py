"""What people do to a project between two builds: rows and documents changed, added, removed; each drawn by lot."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

DENIZ, HARROW = "deniz-1998", "harrow-2005"
Edit = Callable[[Path, Random], None]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(path: Path, table: list[dict[str, str]], header: list[str] | None = None) -> None:
    out = io.StringIO()
    columns = list(table[0]) if table else header or path.read_text("utf-8").splitlines()[0].split(",")
    to = csv.DictWriter(out, columns, lineterminator="\n")
    to.writeheader()
    to.writerows(table)
    path.write_text(out.getvalue(), "utf-8")


def documents(project: Path) -> list[Path]:
    return sorted(path for path in (project / "seeds" / "documents").iterdir() if path.is_dir())


def some_table(project: Path, chance: Random, name: str) -> tuple[Path, list[dict[str, str]]]:
    full = [path / f"{name}.csv" for path in documents(project) if rows(path / f"{name}.csv")]
    path = chance.choice(full)
    return path, rows(path)


def a_claim_is_hedged(project, chance):
    path, table = some_table(project, chance, "claims")
    row = chance.choice(table)
    row["certainty"] = chance.choice([each for each in ("certain", "probable", "possible") if each != row["certainty"]])
    write(path, table)


def a_claim_is_denied(project, chance):
    path, table = some_table(project, chance, "claims")
    row = chance.choice(table)
    row["polarity"] = "denies" if row["polarity"] == "asserts" else "asserts"
    write(path, table)


def a_claim_is_rejected(project, chance):
    path, table = some_table(project, chance, "claims")
    row = chance.choice(table)
    row["status"] = chance.choice(["rejected", "candidate", "accepted"])
    write(path, table)


def a_claim_is_of_another_day(project, chance):
    path, table = some_table(project, chance, "claims")
    chance.choice(table)["date"] = chance.choice(["1774-07", "1774", "1774-07-21", "1773?", ""])
    write(path, table)


def a_claim_is_of_somebody_else(project, chance):
    path, table = some_table(project, chance, "claims")
    persons = [row for row in table if row["subject"].startswith("person/")] or table
    row = chance.choice(persons)
    if row["subject"].startswith("person/"):
        row["subject"] = chance.choice(rows(project / "seeds/authority/persons.csv"))["id"]
    write(path, table)


def a_quotation_is_translated(project, chance):
    """Into a third language, in a column that the table may not have had; once more and it is translated otherwise."""
    path, table = some_table(project, chance, "claims")
    row = chance.choice([each for each in table if "||" not in each["quotation"]])
    words = tuple(row[name] for name in ("quotation", "page", "note"))
    for each in table:
        each.setdefault("translation_ru", "")
        if words == tuple(each[name] for name in ("quotation", "page", "note")):
            each["translation_ru"] = chance.choice(["иначе", "по-другому"]) if each is row else ""
    write(path, table)


def a_claim_is_removed(project, chance):
    path, table = some_table(project, chance, "claims")
    gone = chance.choice(table)
    left = [row for row in table if row is not gone]
    for row in left:
        for column in ("rests_on", "contradicts"):
            row[column] = "; ".join(key for key in row.get(column, "").split("; ") if key != gone["key"])
    write(path, left)


def a_claim_is_added(project, chance):
    path, table = some_table(project, chance, "claims")
    row = dict(chance.choice(table))
    row["key"] = f"n{chance.randrange(10**9)}"
    row["date"] = chance.choice(["1774-07-21", "1772", ""])
    table.insert(chance.randrange(len(table) + 1), row)
    write(path, table)


def a_claim_contradicts_one_of_another_text(project, chance):
    here, there = chance.sample(documents(project), 2)
    path, other = here / "claims.csv", rows(there / "claims.csv")
    table = rows(path)
    chance.choice(table)["contradicts"] = f"{there.name}/{chance.choice(other)['key']}"
    write(path, table)


def a_place_in_a_work_is_cited_otherwise(project, chance):
    path, table = some_table(project, chance, "citations")
    chance.choice(table)["locator"] = f"s. {chance.randrange(1, 12)}"
    write(path, table)


def a_mention_is_removed(project, chance):
    path, table = some_table(project, chance, "mentions")
    table.remove(chance.choice(table))
    write(path, table)


def a_remark_is_made(project, chance):
    path = chance.choice(documents(project)) / "remarks.csv"
    persons = rows(project / "seeds/authority/persons.csv")
    row = {"about": chance.choice(persons)["id"], "kind": "inconsistency", "remark_en": f"odd ({chance.random():.3})"}
    header = path.read_text("utf-8").splitlines()[0].split(",")
    write(path, [*rows(path), {column: row.get(column, "") for column in header}])


def something_is_left_open(project, chance):
    path = chance.choice(documents(project)) / "open.csv"
    entity = chance.choice(rows(project / f"seeds/authority/{chance.choice(['persons', 'treaties'])}.csv"))["id"]
    write(path, [*rows(path), {"kind": "entity", "where": entity, "reason": "the text is silent"}])


def a_text_goes_on(project, chance):
    path = chance.choice(documents(project)) / "text.txt"
    path.write_text(
        path.read_text("utf-8") + f"\nRumyantsev waited for the answer at {chance.randrange(99)}.\n", "utf-8"
    )


def a_title_is_mended(project, chance):
    path = chance.choice(documents(project)) / "document.toml"
    lines = path.read_text("utf-8").splitlines()
    lines[0] = f'title = "Letters from the Danube, part {chance.randrange(99)}"'
    path.write_text("\n".join(lines) + "\n", "utf-8")


def a_document_is_added(project, chance):
    source = chance.choice(documents(project))
    shutil.copytree(source, source.with_name(f"{chance.choice('abxyz')}-{chance.randrange(10**6)}"))


def a_document_is_removed(project, chance):
    there = documents(project)
    if len(there) > 2:
        shutil.rmtree(chance.choice(there))


def a_document_is_renamed(project, chance):
    source = chance.choice(documents(project))
    source.rename(source.with_name(f"{chance.choice('abxyz')}-{chance.randrange(10**6)}"))


def somebody_has_another_name(project, chance):
    path = (
        project / f"seeds/authority/{chance.choice(['persons', 'groups', 'treaties', 'places', 'works', 'topics'])}.csv"
    )
    table = rows(path)
    chance.choice(table)["label_en"] = f"Name {chance.randrange(99)}"
    write(path, table)


def somebody_was_born_later(project, chance):
    path = project / "seeds/authority/persons.csv"
    table = rows(path)
    chance.choice(table)["born"] = chance.choice(["1725-01-15", "1734", "1780", "", "1760~"])
    write(path, table)


def somebody_is_new(project, chance):
    path = project / "seeds/authority/persons.csv"
    table = rows(path)
    new = f"person/new-{chance.randrange(10**6)}"
    row = {**dict.fromkeys(table[0], ""), "id": new, "kind": "Person", "label_en": f"Nobody {new[-2:]}"}
    table.insert(chance.randrange(len(table) + 1), row)
    write(path, table)


def somebody_is_struck_out(project, chance):
    path = project / "seeds/authority/persons.csv"
    table = rows(path)
    new = [row for row in table if "/new-" in row["id"]]
    if new:
        table.remove(chance.choice(new))
        write(path, table)


def somebody_is_struck_out_who_is_named(project, chance):
    path = project / "seeds/authority/persons.csv"
    table = rows(path)
    write(path, [row for row in table if row["id"] != "person/rumyantsev"])


def a_group_is_of_another_kind(project, chance):
    path = project / "seeds/authority/groups.csv"
    table = rows(path)
    chance.choice(table)["kind"] = chance.choice(["State", "Group", "Government"])
    write(path, table)


def a_group_is_part_of_another(project, chance):
    path = project / "seeds/authority/groups.csv"
    table = rows(path)
    one, other = chance.sample(table, 2)
    one["part_of"] = "" if one["part_of"] else other["id"]
    write(path, table)


def a_table_is_sorted_otherwise(project, chance):
    path = project / f"seeds/authority/{chance.choice(['persons', 'communications', 'treaties'])}.csv"
    write(path, chance.sample(table := rows(path), len(table)))


def a_note_lies_about(project, chance):
    (project / "seeds" / f"note-{chance.randrange(9)}.txt").write_text("not a table\n")


CLAIMS = (
    a_claim_is_hedged, a_claim_is_denied, a_claim_is_rejected, a_claim_is_of_another_day, a_claim_is_of_somebody_else,
    a_quotation_is_translated, a_claim_is_removed, a_claim_is_added, a_claim_contradicts_one_of_another_text,
)  # fmt: skip
DOCUMENTS = (
    a_place_in_a_work_is_cited_otherwise, a_mention_is_removed, a_remark_is_made, something_is_left_open,
    a_text_goes_on, a_title_is_mended, a_document_is_added, a_document_is_removed, a_document_is_renamed,
)  # fmt: skip
AUTHORITY = (
    somebody_has_another_name, somebody_was_born_later, somebody_is_new, somebody_is_struck_out,
    somebody_is_struck_out_who_is_named, a_group_is_of_another_kind, a_group_is_part_of_another,
    a_table_is_sorted_otherwise,
)  # fmt: skip
ALL: tuple[Edit, ...] = (*CLAIMS, *DOCUMENTS, *AUTHORITY, a_note_lies_about)
