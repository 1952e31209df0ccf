"""Small networks that others have measured and published: monks, tribes, Burt's example, great powers."""

from __future__ import annotations

from datetime import date

import networkx as nx

from kg.science.snapshot import Snapshot, of_arrays

BURT = nx.Graph([tuple(pair) for pair in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]])

# Sampson (1968), the novices of a monastery: whom each named at one of three times as liked most (samplike in R's ergm).
_MONKS = (
    *(["John", "Gregory", "Basil", "Peter", "Bonaventure", "Berthold", "Mark", "Victor", "Ambrose"]),
    *(["Romuald", "Louis", "Winfrid", "Amand", "Hugh", "Boniface", "Albert", "Elias", "Simplicius"]),
)
_LIKED = (
    "2 3 5 8 12 14",
    "1 7 12 14 15",
    "1 2 13 17 18",
    "5 6 10 11",
    "1 4 9 11 13",
    "1 4 5 9",
    "1 2 8 12 16",
    "1 2 4 6 9 10",
    "5 8 12 16",
    "4 5 8 9 13 14",
    "4 5 8 14 16",
    "1 2 7 14",
    "5 7 18",
    "1 2 11 12 15",
    "1 2 5 7 12 14",
    "1 2 7 12 15",
    "2 3 13 18",
    "1 2 3 7 13 17",
)
_FACTIONS = {
    "turks": "John Gregory Mark Winfrid Hugh Boniface Albert",
    "outcasts": "Basil Amand Elias Simplicius",
    "loyal": "Peter Bonaventure Berthold Victor Ambrose Romuald Louis",
}
MONK_FACTIONS = {monk: faction for faction, monks in _FACTIONS.items() for monk in monks.split()}


def monks() -> Snapshot:
    arcs = [(row, int(liked) - 1) for row, line in enumerate(_LIKED) for liked in line.split()]
    return of_arrays(_MONKS, [source for source, _ in arcs], [target for _, target in arcs])


# Read (1954), the Gahuku-Gama of the highlands of New Guinea: alliance and enmity of sixteen tribes.
_ALLIED = (
    "1-2 3-4 3-6 3-7 5-7 6-7 3-8 4-8 6-8 7-8 5-9 9-10 6-11 7-11 8-11 6-12 7-12 8-12 11-12 7-13 9-13 10-13 5-14 13-14 "
    "1-15 2-15 1-16 2-16 15-16"
)
_HOSTILE = (
    "1-3 2-3 1-4 1-5 2-5 1-6 2-6 2-9 6-9 2-10 9-11 10-11 1-12 6-13 11-13 8-14 12-14 5-15 9-15 10-15 11-15 12-15 13-15 "
    "5-16 6-16 11-16 12-16 13-16 14-16"
)


def tribes() -> Snapshot:
    ties = [(*map(int, pair.split("-")), 1) for pair in _ALLIED.split()]
    ties += [(*map(int, pair.split("-")), -1) for pair in _HOSTILE.split()]
    ends = [[low - 1 for low, _, _ in ties], [high - 1 for _, high, _ in ties]]
    return of_arrays(range(1, 17), *ends, directed=False, sign=[sign for _, _, sign in ties])


def two_camps(*camps: str) -> Snapshot:
    """Everybody allied within a camp and at odds with all others."""
    powers = " ".join(camps).split()
    of = {power: number for number, camp in enumerate(camps) for power in camp.split()}
    pairs = [(low, high) for low in range(len(powers)) for high in range(low + 1, len(powers))]
    signs = [1 if of[powers[low]] == of[powers[high]] else -1 for low, high in pairs]
    return of_arrays(powers, [low for low, _ in pairs], [high for _, high in pairs], directed=False, sign=signs)


_FRIENDS_1872 = "Germany-Austria Germany-Russia Austria-Russia"
_FOES_1872 = "Britain-Austria Britain-Russia Britain-France Austria-France Germany-France Russia-France"


def great_powers() -> Snapshot:
    """The powers before 1914 as Antal, Krapivsky and Redner (2006) draw them: at first the three emperors, at last two camps.

    The ties of 1872 are those of their drawing of 1882, as others have written it down, without the Triple Alliance of
    that year; they give the share that is published. Of the years between we do not have the ties.
    """
    camps = ("Britain France Russia", "Germany Austria Italy")
    powers = sorted(" ".join(camps).split())
    early = [(*pair.split("-"), 1) for pair in _FRIENDS_1872.split()] + [
        (*p.split("-"), -1) for p in _FOES_1872.split()
    ]
    late = [
        (low, high, 1 if any({low, high} <= set(camp.split()) for camp in camps) else -1)
        for place, low in enumerate(powers)
        for high in powers[place + 1 :]
    ]
    first, last = date(1872, 1, 1).toordinal(), date(1907, 1, 1).toordinal()
    ties = [*((*tie, first) for tie in early), *((*tie, last) for tie in late)]
    return of_arrays(
        powers,
        [powers.index(low) for low, _, _, _ in ties],
        [powers.index(high) for _, high, _, _ in ties],
        directed=False,
        sign=[sign for _, _, sign, _ in ties],
        start=[start for _, _, _, start in ties],
        end=[start + 365 for _, _, _, start in ties],
    )
