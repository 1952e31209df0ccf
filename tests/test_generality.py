"""The program knows nobody of the example: what fits one article belongs in its seeds."""

from __future__ import annotations

import csv
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLES = ("persons", "treaties")
COMMON = {"moscow", "moskova", "loan", "proje"}  # words of any text of the field, which some short title of a treaty is


def names() -> set[str]:
    """Give the last and the first two words of every person's names, and every treaty's names, of the example's tables."""
    found = set()
    for table in TABLES:
        with (ROOT / "seeds" / "authority" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                written = [row[column] for column in row if column.startswith("label_")]
                plain = [re.sub(r"\(.*?\)|@\w+", "", name).strip() for name in written]
                found |= (
                    {name.split()[-1] for name in plain if name} if table == "persons" else set(filter(None, plain))
                )
                if table == "persons":
                    begun = (name.split()[:2] for name in plain if " " in name)
                    found |= {" ".join(words) for words in begun if all(word[0].isupper() for word in words)}
                found.add(row["id"])
    general = {
        "Paşa",
        "Pasha",
        "Bey",
        "ataşesi",
        "ajanı",
        "agent",
        "yardımcısı",
        "паша",
        "бей",
        "Moscow",
        "Kemal",
        "Kemâl",
    }
    return {name for name in found if len(name) > 3 and name not in general and name.lower() not in COMMON}


def test_no_person_or_treaty_of_the_example_is_named_in_the_program():
    every = [path for ending in ("py", "j2", "js", "css", "ts", "mjs") for path in (ROOT / "kg").rglob(f"*.{ending}")]
    sources = [path for path in every if not {"node_modules", "built"} & set(path.parts)]
    assert len(sources) > 50
    wanted = names()
    found = []
    for path in sources:
        text = path.read_text(encoding="utf-8")
        words = set(re.findall(r"[\w/-]+", text))
        found += [
            f"{path.relative_to(ROOT)}: {name}"
            for name in wanted
            if (name in words if " " not in name else name in text)
        ]
    assert sorted(found) == []
