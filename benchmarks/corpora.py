"""Projects of any size with the shape of a real one, for measuring what ``kg build`` and its kin do with a shelf.

``python benchmarks/corpora.py 100000 FOLDER`` writes a project of 100,000 claims to ``FOLDER``, which must not exist
or be empty; ``kg --project FOLDER build`` builds it. Options: ``--seed 1``; ``--per-document 100``: claims, on average;
``--disputed 0.02``: share of claims on matters that others deny or explain otherwise. From Python:
``write(Path("FOLDER"), 100_000, seed=1)``. The same arguments give the same bytes; memory does not grow with the size.

The shape is that of the article this program began with: which relations there are how often, how many claims are
dated, hedged, reported of others, footnoted; few actors have most ties (degrees fall off by a power). A corpus has
N^0.7 actors, places, topics and archive files, as vocabularies grow (Heaps), and letters, events and treaties in
proportion to N. Neighbouring documents speak of the same letters and events, so that there are agreeing witnesses.
Texts are made of sentences that say what the claims say, wrapped, paged and footnoted: quotations, mentions and notes
are found in them. Names are made of syllables; no one of them is anybody's.
"""

# ruff: noqa: PLR2004 -- shares as they were counted in the article

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import textwrap
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

ARTICLE = 786  # claims of the article whose shape this is
GROWING = {"person": 60, "group": 60, "place": 25, "office": 15, "topic": 40, "work": 40}  # in the article, roughly
STEADY = {"letter": 30, "event": 60, "treaty": 200}  # one for so many claims
TABLES = {
    "person": "persons",
    "group": "groups",
    "place": "places",
    "office": "offices",
    "topic": "topics",
    "work": "works",
    "letter": "communications",
    "event": "events",
    "treaty": "treaties",
}
KINDS = {
    "person": ("Person",),
    "group": ("State", "Government", "Party", "Army", "Institution", "Delegation"),
    "place": ("City", "City", "Place"),
    "office": ("Office",),
    "topic": ("Topic", "Idea", "Question", "Aim", "Explanation"),
    "work": ("ArchiveFile", "ArchiveFile", "Book", "Article"),
    "letter": ("Letter", "Letter", "Communication", "Report", "Speech"),
    "event": ("Conference", "Visit", "Mission", "Incident", "Battle", "Congress"),
    "treaty": ("Treaty", "Treaty", "AidAgreement"),
}
CALLED = {
    "person": (("", ""),),
    "group": (("Council of", "Meclisi"), ("Committee of", "Heyeti"), ("Army of", "Ordusu"), ("Party of", "Fırkası")),
    "place": (("", ""),),
    "office": (("Governor of", "Valiliği"), ("Minister of", "Nazırlığı"), ("Consul in", "Konsolosluğu")),
    "topic": (("the question of", "meselesi"), ("the trade of", "ticareti"), ("the straits of", "boğazları")),
    "work": (("Papers of", "Evrakı"), ("File of", "Dosyası"), ("History of", "Tarihi")),
    "letter": (("Letter of", "Mektubu"), ("Note of", "Notası"), ("Report of", "Raporu")),
    "event": (("Talks of", "Görüşmeleri"), ("Visit to", "Ziyareti"), ("Battle of", "Muharebesi")),
    "treaty": (("Treaty of", "Antlaşması"), ("Agreement of", "Anlaşması")),
}
GIVEN = (
    "Adil",
    "Berta",
    "Cevat",
    "Dorothea",
    "Emin",
    "Feodora",
    "Galip",
    "Hedwig",
    "Irfan",
    "Jasper",
    "Kerime",
    "Lucian",
)
SYLLABLES = ("ba", "do", "fe", "gi", "ka", "lu", "me", "no", "pi", "ra", "se", "ta", "ve", "zo", "ha", "yu")

# relation, subject, object, how often in the article, how English and Turkish sentences say it
PLAIN = (
    ("participatedIn", "person", "event", 28, "{} took part in the {}", "{}, {} içinde yer aldı"),
    ("aimsAt", "group", "topic", 18, "the {} pursued {}", "{}, {} peşindeydi"),
    ("memberOf", "person", "group", 17, "{} belonged to the {}", "{}, {} üyesiydi"),
    ("carriedOut", "group", "event", 17, "the {} brought about the {}", "{}, {} için yola çıktı"),
    ("opposed", "person", "topic", 16, "{} opposed {}", "{}, {} konusuna karşı çıktı"),
    ("supported", "group", "group", 15, "the {} supported the {}", "{}, {} yanında durdu"),
    ("influenced", "person", "person", 16, "{} influenced {}", "{}, {} üzerinde etkili oldu"),
    ("holdsView", "person", "topic", 13, "{} had a view on {}", "{}, {} hakkında görüş bildirdi"),
    ("represented", "person", "group", 11, "{} represented the {}", "{}, {} adına konuştu"),
    ("arrivedIn", "person", "place", 10, "{} came to {}", "{}, {} şehrine geldi"),
    ("negotiatedWith", "group", "group", 9, "the {} negotiated with the {}", "{}, {} ile görüştü"),
    ("informed", "person", "person", 8, "{} informed {}", "{}, {} adlı kişiye haber verdi"),
    ("criticised", "person", "group", 8, "{} criticised the {}", "{}, {} aleyhinde yazdı"),
    ("concerns", "letter", "topic", 94, "the {} was about {}", "{}, {} hakkındaydı"),
)
# these say the same of the same letter, event, treaty or office wherever it is spoken of
SETTLED = (
    ("sender", "letter", "person", 48, "the {} was sent by {}", "{}, {} tarafından gönderildi"),
    ("addressee", "letter", "person", 41, "the {} was meant for {}", "{}, {} için yazıldı"),
    ("tookPlaceIn", "event", "place", 28, "the {} took place in {}", "{}, {} şehrinde oldu"),
    ("heldOffice", "person", "office", 26, "{} was {}", "{}, {} makamındaydı"),
)
PARTIES = ("hasParty", "treaty", "group", 30, "the {} bound the {}", "{}, {} tarafını bağladı")
DISPUTED = (
    ("supported", "person", "person", 1, "{} stood by {}", "{}, {} tarafını tuttu"),
    ("opposed", "person", "person", 1, "{} worked against {}", "{}, {} aleyhine çalıştı"),
)
EXPLAINS = ("explains", "topic", "event", 11, "{} explains the {}", "{}, {} olayını açıklar")
MENTIONS = ("start", "end", "text", "entity", "form")
CLAIMS = (
    *("key", "subject", "predicate", "object", "polarity", "claimants", "reported_by", "certainty", "date"),
    *("place", "quotation", "footnotes", "contradicts", "status"),
)
CITATIONS = ("note", "work", "locator", "function", "as_written")
_WHOLE_WORDS = {"break_long_words": False, "break_on_hyphens": False}
WIDTH, SENTENCES_OF_A_PARAGRAPH, SENTENCES_OF_A_PAGE, MOST_NOTES = 88, 6, 36, 900


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """How large everything is; what is true of its letters, events, treaties and offices."""

    claims: int
    documents: int
    seed: int
    disputed: float
    numbers: dict[str, int]

    def draw(self, *about: object) -> random.Random:
        """Give chance that depends on what it is about, and on nothing else."""
        return random.Random(f"{self.seed}/{'/'.join(map(str, about))}")

    def mixed(self, kind: str, number: int, turn: int) -> float:
        """Give a number in [0, 1) for something of a kind, the same whenever it is asked for."""
        mark = number * 2654435761 + turn * 40503 + len(kind) * 97 + ord(kind[0]) + self.seed * 7919
        mark = (mark ^ (mark >> 16)) * 0x45D9F3B & 0xFFFFFFFF
        mark = (mark ^ (mark >> 16)) * 0x45D9F3B & 0xFFFFFFFF
        return (mark ^ (mark >> 16)) / 2**32

    def popular(self, kind: str, chance: float, among: int | None = None) -> int:
        """Give one of a kind, the first far oftener than the last: the n-th in proportion to n^-0.75."""
        return int((among or self.numbers[kind]) * chance**4)

    def introduced(self, kind: str, document: int) -> range:
        """Give those of a kind of which a document is the first to speak."""
        all_of_it = self.numbers[kind]
        return range(document * all_of_it // self.documents, (document + 1) * all_of_it // self.documents)


def stem(number: int) -> str:
    """Spell a number as the syllables of a name, no two alike."""
    mixed, spelt = (number * 40503 + 12345) % 65536 + (number // 65536) * 65536, ""
    for _ in range(4 if number < 65536 else 6):
        spelt += SYLLABLES[mixed % 16]
        mixed //= 16
    return spelt.capitalize()


def named(kind: str, number: int) -> tuple[str, str]:
    """Give the label of an entity in English and Turkish."""
    own = stem(number * len(TABLES) + tuple(TABLES).index(kind))
    if kind == "person":
        return (f"{GIVEN[number % len(GIVEN)]} {own}",) * 2
    english, turkish = CALLED[kind][number % len(CALLED[kind])]
    return f"{english} {own}".strip(), f"{own} {turkish}".strip()


def identifier(kind: str, number: int) -> str:
    """Give the id of an entity."""
    return f"{kind}/{kind[0]}{number:07}"


def shape(claims: int, *, per_document: float, disputed: float, seed: int) -> tuple[Corpus, Iterator[int]]:
    """Say how much of everything there is, and give the claims of each document (log-normal, as texts are long)."""
    growth = (claims / ARTICLE) ** 0.7
    numbers = {kind: max(int(share * growth), 8) for kind, share in GROWING.items()}
    numbers |= {kind: max(claims // share, 4) for kind, share in STEADY.items()}

    def sizes() -> Iterator[int]:
        chance, left = random.Random(f"{seed}/sizes"), claims
        while left:
            size = min(left, max(5, min(1000, int(per_document * chance.lognormvariate(-0.32, 0.8)))))
            left -= size
            yield size

    corpus = Corpus(claims=claims, documents=sum(1 for _ in sizes()), seed=seed, disputed=disputed, numbers=numbers)
    return corpus, sizes()


def write(folder: Path, claims: int, *, per_document: float = 100, disputed: float = 0.02, seed: int = 1) -> Corpus:
    """Write a project, a document at a time."""
    if folder.exists() and any(folder.iterdir()):
        raise SystemExit(f"{folder}: not empty")
    corpus, sizes = shape(claims, per_document=per_document, disputed=disputed, seed=seed)
    seeds = folder / "seeds"
    (seeds / "authority").mkdir(parents=True)
    (seeds / "project.toml").write_text(f'title = "A made corpus of {claims} claims"\n', encoding="utf-8")
    for kind, table in TABLES.items():
        _authority(seeds / "authority" / f"{table}.csv", kind, corpus)
    for number, size in enumerate(sizes):
        Made(corpus=corpus, number=number, size=size).write(seeds / "documents" / f"d{number:07}")
    return corpus


def _authority(path: Path, kind: str, corpus: Corpus) -> None:
    more = ("date",) if kind in STEADY else ("archive",) if kind == "work" else ()
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(["id", "kind", "label_en", "label_tr", "other_names", *more])
        for number in range(corpus.numbers[kind]):
            labels = named(kind, number)
            other = f"{labels[0][0]}. {labels[0].partition(' ')[2]}" if kind == "person" else ""
            own = KINDS[kind][number % len(KINDS[kind])]
            said = ""
            if kind in STEADY:
                said = _day(corpus, kind, number)
            elif own == "ArchiveFile":
                said = identifier("group", number % 4)
            rows.writerow([identifier(kind, number), own, *labels, other, *([said] if more else [])])


def _day(corpus: Corpus, kind: str, number: int) -> str:
    """Date a letter, event or treaty: later ones have higher numbers."""
    day = int(12_000 * (number + corpus.mixed(kind, number, 9)) / corpus.numbers[kind])
    return f"{1900 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}"


@dataclass(kw_only=True)
class Made:
    """A document in the making: sentences, and what was taken from them."""

    corpus: Corpus
    number: int
    size: int
    words: list[str] = field(default_factory=list)
    length: int = 0
    claims: list[dict[str, object]] = field(default_factory=list)
    mentions: list[tuple[object, ...]] = field(default_factory=list)
    citations: list[tuple[object, ...]] = field(default_factory=list)
    openings: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.chance = self.corpus.draw("document", self.number)
        self.turkish = self.number % 2 == 1
        first = self.corpus.introduced("person", self.number // 3 * 3)
        author = first[0] if first else self.corpus.popular("person", self.chance.random())
        self.author = identifier("person", author)

    # --- who and what ----------------------------------------------------------------------------------------------

    def one(self, kind: str) -> int:
        """Choose what to speak of: something new, something everybody speaks of, or what one's neighbours do."""
        chance, corpus = self.chance, self.corpus
        new = corpus.introduced(kind, self.number)
        if new and chance.random() < (0.75 if kind in STEADY else 0.3):
            return new[int(len(new) * chance.random())]
        known = max(corpus.introduced(kind, self.number).stop, 1)
        if kind in STEADY:
            return max(known - 1 - int(40 * chance.random()), 0)
        return corpus.popular(kind, chance.random(), known)

    def two(self, first: str, second: str) -> tuple[int, int]:
        """Choose the two ends of a claim."""
        one, other = self.one(first), self.one(second)
        while first == second and one == other:
            other = int(self.corpus.numbers[second] * self.chance.random())
        return one, other

    def settled(self, relation: str, kind: str, other: str) -> tuple[int, int, str]:
        """Choose something of which everybody says the same, and give its ends and its date."""
        corpus = self.corpus
        if relation == "heldOffice":
            office, term = self.one(other), int(9 * self.chance.random())
            holder = corpus.popular(kind, corpus.mixed(other, office, term))
            return holder, office, f"{1900 + 4 * term}/{1904 + 4 * term}"
        about = self.one(kind)
        end = corpus.popular(other, corpus.mixed(kind, about, 0 if relation == "sender" else 1))
        return about, end, _day(corpus, kind, about) if self.chance.random() < 0.3 else ""

    # --- sentences -------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Say as many claims as the document has."""
        weights = [each[3] for each in (*PLAIN, *SETTLED, PARTIES)]
        while len(self.claims) < self.size:
            if self.chance.random() < self.corpus.disputed:
                self._dispute()
                continue
            chosen = self.chance.choices((*PLAIN, *SETTLED, PARTIES), weights)[0]
            if chosen is PARTIES:
                self._treaty()
            elif chosen in SETTLED:
                one, other, when = self.settled(*chosen[:3])
                self.say([(chosen, one, other)], date=when)
            else:
                one, other = self.two(*chosen[1:3])
                said = [(chosen, one, other)]
                if self.chance.random() < 0.3 and self.size - len(self.claims) >= 2:
                    said.append(self._second())
                timeless = STEADY.keys().isdisjoint(kind for relation, _, _ in said for kind in relation[1:3])
                self.say(list(dict.fromkeys(said)), date=self._some_date() if timeless else "")

    def _second(self) -> tuple[tuple, int, int]:
        chosen = self.chance.choice(PLAIN)
        return chosen, *self.two(*chosen[1:3])

    def _treaty(self) -> None:
        treaty = self.one("treaty")
        many = self.corpus.numbers["group"]
        one = self.corpus.popular("group", self.corpus.mixed("treaty", treaty, 1))
        other = (one + 1 + int((many - 1) * self.corpus.mixed("treaty", treaty, 2))) % many
        if other == one or self.size - len(self.claims) < 2:  # a treaty of one party would be a fault
            self.say([(PLAIN[0], self.one("person"), self.one("event"))])
        else:
            self.say([(PARTIES, treaty, one), (PARTIES, treaty, other)])

    def _dispute(self) -> None:
        """Say what others deny, or explain an event in two ways."""
        corpus, chance = self.corpus, self.chance
        if self.size - len(self.claims) >= 2 and chance.random() < 0.3:
            event, (one, other) = self.one("event"), self.two("topic", "topic")
            first, second = self._key(0), self._key(1)
            scholars = self.two("person", "person")
            self.say([(EXPLAINS, one, event)], contradicts=second, claimant=scholars[0])
            self.say([(EXPLAINS, other, event)], contradicts=first, claimant=scholars[1])
            return
        matter = int(max(corpus.claims * corpus.disputed / 6, 1) * chance.random())
        one = corpus.popular("person", corpus.mixed("matter", matter, 1))
        other = (one + 1 + int(5 * corpus.mixed("matter", matter, 2))) % corpus.numbers["person"]
        claimant = self.one("person")
        denies = corpus.mixed("stance", matter * 31 + claimant, 3) < 0.5
        self.say([(DISPUTED[matter % 2], one, other)], claimant=claimant, polarity="denies" if denies else "asserts")

    def _key(self, ahead: int) -> str:
        return f"c{len(self.claims) + 1 + ahead:04}"

    def _some_date(self) -> str:
        day, kind = self.chance.random(), self.chance.random()
        year = 1900 + int(33 * day)
        if kind < 0.85:
            return ""
        return f"{year}" if kind < 0.9 else f"{year}-{int(12 * day) + 1:02}" if kind < 0.95 else f"{year}~"

    def _between(self) -> str:
        """Give what stands before the next sentence: nothing, a blank, the end of a paragraph or of a page."""
        before = len(self.words)
        if before % SENTENCES_OF_A_PAGE == 0:
            return "\n\f" if before else ""
        return " " if before % SENTENCES_OF_A_PARAGRAPH else "\n\n"

    def _paged(self, between: str, quotation: str) -> str:
        """Let no two pages begin with the same words, which in a book would be a running head."""
        opening = quotation[: WIDTH // 2]
        if between == "\n\f" and opening in self.openings:
            return "\n\n"  # as long, so that no position moves
        if between == "\n\f" or not self.words:
            self.openings.add(opening)
        return between

    def say(
        self,
        said: list[tuple[tuple, int, int]],
        *,
        date: str = "",
        contradicts: str = "",
        claimant: int | None = None,
        polarity: str = "asserts",
    ) -> None:
        """Write a sentence, and the rows of its claims, mentions and note."""
        chance, mark = self.chance, stem(len(self.claims) + 7 * self.number).lower()
        between = self._between()
        start = self.length + len(between)
        parts: list[str] = []
        at = start
        for turn, (relation, one, other) in enumerate(said):
            ends = [(relation[1], one), (relation[2], other)]
            pieces = relation[5 if self.turkish else 4].split("{}")
            text = ("; " if turn else "") + pieces[0]
            if not turn:
                text = text[:1].upper() + text[1:]
            for (kind, number), after in zip(ends, pieces[1:], strict=True):
                name = named(kind, number)[1 if self.turkish else 0]
                begin = at + len(text)
                self.mentions.append((begin, begin + len(name), name, identifier(kind, number), "name"))
                text += name + after
            parts.append(text)
            at += len(text)
        denial = (" (yalanlanır)" if self.turkish else " (denied)") if polarity == "denies" else ""
        quotation = "".join(parts) + denial + (f", {mark} kaydına göre." if self.turkish else f", says entry {mark}.")
        between = self._paged(between, quotation)
        note = self._note() if chance.random() < 0.53 else ""
        self.words.append(f"{between}{quotation}{note}")
        self.length = start + len(quotation) + len(str(note))
        author = self.author
        if claimant is None and chance.random() > 0.74:
            claimant = self.one("person")
        speaker = author if claimant is None else identifier("person", claimant)
        hedge = chance.random()
        for relation, one, other in said:
            self.claims.append(
                {
                    "key": self._key(0),
                    "subject": identifier(relation[1], one),
                    "predicate": relation[0],
                    "object": identifier(relation[2], other),
                    "polarity": polarity,
                    "claimants": speaker,
                    "reported_by": "" if speaker == author else author,
                    "certainty": "certain" if hedge < 0.85 else "probable" if hedge < 0.97 else "possible",
                    "date": date,
                    "place": identifier("place", self.one("place")) if chance.random() < 0.02 else "",
                    "quotation": quotation,
                    "footnotes": note,
                    "contradicts": contradicts,
                    "status": "candidate" if chance.random() < 0.03 else "accepted",
                }
            )

    def _note(self) -> int | str:
        number = len(self.citations) + 1
        if number > MOST_NOTES:
            return ""
        work = self.one("work")
        locator = f"f. {int(400 * self.chance.random()) + 1}"
        self.citations.append(
            (number, identifier("work", work), locator, "source", f"{named('work', work)[0]}, {locator}")
        )
        return number

    # --- files -----------------------------------------------------------------------------------------------------

    def write(self, folder: Path) -> None:
        """Write the document's folder."""
        self.make()
        folder.mkdir(parents=True)
        stored = laid_out("".join(self.words), [str(row[4]) for row in self.citations])
        (folder / "text.txt").write_text(stored, encoding="utf-8", newline="")
        title = f"{named('topic', self.number % self.corpus.numbers['topic'])[self.turkish]} {self.number}"
        (folder / "document.toml").write_text(
            f'title = "{title}"\nauthor = "{self.author}"\nlanguage = "{"tr" if self.turkish else "en"}"\n'
            f'year = "{1950 + self.number % 60}"\nsource = "made"\n'
            f'sha256 = "{hashlib.sha256(stored.encode()).hexdigest()}"\n\n'
            '[[readings]]\nid = "made"\nlabel = "Made with the text"\nreader = "a program"\nmethod = "drawn by lot"\n',
            encoding="utf-8",
        )
        with ExitStack() as files:
            for name, columns, rows in (
                ("claims", CLAIMS, ([each[column] for column in CLAIMS] for each in self.claims)),
                ("mentions", MENTIONS, iter(self.mentions)),
                ("citations", CITATIONS, iter(self.citations)),
            ):
                stream = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
                table = csv.writer(stream, lineterminator="\n")
                table.writerow(columns)
                table.writerows(rows)


def laid_out(body: str, notes: list[str]) -> str:
    """Wrap a body of sentences, a blank for a line's end, so that no position moves; the notes stand at the end."""
    pages = [
        "\n\n".join("\n".join(textwrap.wrap(each, WIDTH, **_WHOLE_WORDS)) for each in page.split("\n\n"))
        for page in body.split("\n\f")
    ]
    numbered = "".join(f"{number} {note}.\n" for number, note in enumerate(notes, 1))
    return "\n\f".join(pages) + ("\n\n" + numbered if notes else "\n")


def main() -> None:
    """Read the arguments and write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("claims", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--per-document", type=float, default=100)
    options.add_argument("--disputed", type=float, default=0.02)
    given = options.parse_args()
    corpus = write(
        given.folder, given.claims, per_document=given.per_document, disputed=given.disputed, seed=given.seed
    )
    print(
        f"{given.folder}: {corpus.claims} claims, {corpus.documents} documents, {sum(corpus.numbers.values())} entities"
    )


if __name__ == "__main__":
    main()
