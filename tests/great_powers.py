"""The concert of Europe as a network: who stood how to whom between 1872 and 1907, and who says so."""

from __future__ import annotations

from datetime import date

from kg.network.projection import Ground, Network, Node, Tie

KINDS = {"State": ("Actor", "Entity", "Group", "State"), "Person": ("Actor", "Entity", "Person")}

_STATES = {
    "germany": ("Germany", "Almanya"),
    "austria": ("Austria-Hungary", "Avusturya-Macaristan"),
    "russia": ("Russia", "Rusya"),
    "france": ("France", "Fransa"),
    "britain": ("Great Britain", "Büyük Britanya"),
    "italy": ("Italy", "İtalya"),
}
_PERSONS = {
    "bismarck": ("Otto von Bismarck", "Otto von Bismarck"),
    "gorchakov": ("Alexander Gorchakov", "Aleksandr Gorçakov"),
}

RELATIONS = {
    "alliedWith": ("support", 1, True, "allied with", "ile müttefik"),
    "criticised": ("opposition", -1, False, "criticised", "eleştirdi"),
    "wroteTo": ("correspondence", 0, False, "wrote to", "yazdı"),
    "metWith": ("meeting", 0, True, "met with", "görüştü"),
    "represented": ("representation", 0, False, "represented", "temsil etti"),
}


def node(identifier: str, labels: tuple[str, str], kind: str, **rest) -> Node:
    return Node(
        id=identifier,
        iri=f"https://example.org/{identifier}",
        labels={"en": labels[0], "tr": labels[1]},
        kind=kind,
        kinds=KINDS.get(kind, (kind, "Entity")),
        kind_labels={"en": kind.lower(), "tr": {"State": "devlet", "Person": "kişi"}.get(kind, kind.lower())},
        **rest,
    )


NODES = {
    **{f"group/{name}": node(f"group/{name}", labels, "State") for name, labels in _STATES.items()},
    "person/bismarck": node(
        "person/bismarck", _PERSONS["bismarck"], "Person", earliest=date(1815, 4, 1), latest=date(1898, 7, 30)
    ),
    "person/gorchakov": node("person/gorchakov", _PERSONS["gorchakov"], "Person"),
    "treaty/dreikaiserbund": node(
        "treaty/dreikaiserbund", ("League of the Three Emperors", "Üç İmparator Birliği"), "Treaty"
    ),
}

NAMES = {
    "person/taylor": {"en": "A. J. P. Taylor", "tr": "A. J. P. Taylor"},
    "person/langer": {"en": "William Langer", "tr": "William Langer"},
    "work/grosse-politik": {"en": "Die Große Politik", "tr": "Die Große Politik"},
    "document/struggle": {"en": "The Struggle for Mastery", "tr": "The Struggle for Mastery"},
    "support": {"en": "support", "tr": "destek"},
    "opposition": {"en": "opposition", "tr": "karşıtlık"},
    "correspondence": {"en": "correspondence", "tr": "yazışma"},
    "meeting": {"en": "meeting", "tr": "görüşme"},
}


def ground(number: int, claimant: str = "person/taylor", when: tuple[str, str, str] | None = None, **rest) -> Ground:
    known = {"quotations": (f"the words of claim {number}",), "pages": ("12",), "documents": ("document/struggle",)}
    dated = {}
    if when:
        edtf, earliest, latest = when
        dated = {
            "edtf": edtf,
            "earliest": date.fromisoformat(earliest) if earliest else None,
            "latest": date.fromisoformat(latest) if latest else None,
        }
    return Ground(iri=f"https://example.org/claim/{number}", claimants=(claimant,), **{**known, **dated, **rest})


def year(number: int) -> tuple[str, str, str]:
    return str(number), f"{number}-01-01", f"{number}-12-31"


def tie(number: int, subject: str, predicate: str, object_: str, *grounds: Ground, **rest) -> Tie:
    family, sign, symmetric, english, turkish = RELATIONS[predicate]
    rest.setdefault("labels", {"en": english, "tr": turkish})
    return Tie(
        id=f"fact/{number:02}",
        iri=f"https://example.org/fact/{number:02}",
        subject=subject,
        predicate=predicate,
        object=object_,
        family=family,
        sign=sign,
        symmetric=symmetric,
        grounds=grounds,
        **rest,
    )


TIES = (
    tie(
        1,
        "group/austria",
        "alliedWith",
        "group/germany",
        ground(1, when=year(1879)),
        ground(2, "person/langer", year(1879)),
    ),
    tie(2, "group/germany", "alliedWith", "group/italy", ground(3, when=year(1882))),
    tie(3, "group/austria", "alliedWith", "group/italy", ground(4, when=year(1882))),
    tie(4, "group/france", "alliedWith", "group/russia", ground(5, when=("1894-01-04", "1894-01-04", "1894-01-04"))),
    tie(5, "group/france", "criticised", "group/germany", ground(6, "person/langer", cites=("work/grosse-politik",))),
    tie(
        6,
        "group/germany",
        "criticised",
        "group/france",
        ground(7, cites=("work/grosse-politik",)),
        ground(8, "person/langer", cites=("work/grosse-politik",)),
        against=(ground(9, "person/langer", polarity="denies", quotations=("No such words were spoken",)),),
    ),
    tie(7, "person/bismarck", "wroteTo", "person/gorchakov", ground(10, when=("1876-10/..", "1876-10-01", ""))),
    tie(
        8,
        "person/bismarck",
        "wroteTo",
        "person/gorchakov",
        ground(11, when=year(1877)),
        labels={"en": "wrote again to"},
    ),
    tie(9, "person/bismarck", "represented", "group/germany", ground(12)),
    tie(10, "person/gorchakov", "represented", "group/russia", ground(13)),
    tie(11, "group/russia", "criticised", "treaty/dreikaiserbund", ground(14, when=year(1887))),
    tie(12, "group/britain", "alliedWith", "group/france", ground(15, certainty="possible", when=year(1904))),
)

EUROPE = Network(nodes=NODES, ties=TIES, policy="accepted", names=NAMES)
