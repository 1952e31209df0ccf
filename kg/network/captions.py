"""What pictures of the network say of themselves, in English and in Turkish: policy, projection, marks. No library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.network.ties import Network, Projection

_WORDS = {
    "en": {
        "policy": "policy: {}",
        "families": "families: {}",
        "all": "all",
        "without": "without: {}",
        "period": "period: {}",
        "undated": " and undated",
        "claimants": "claimants: {}",
        "signs": "signs: {}",
        "actors": "actors only",
        "entities": "all entities",
        "directed": "directed",
        "undirected": "undirected",
        "weight": "weight: {}",
        "witnesses": "witnesses",
        "claims": "claims",
        "ties": "ties",
        "minimum": "minimum weight: {}",
        "sampled": " (sampled)",
        "ranks": "   (best–worst rank)",
        "+1": "friendly",
        "+0": "neutral",
        "-1": "hostile",
    },
    "tr": {
        "policy": "politika: {}",
        "families": "aileler: {}",
        "all": "hepsi",
        "without": "dışarıda: {}",
        "period": "dönem: {}",
        "undated": " ve tarihsizler",
        "claimants": "iddia sahipleri: {}",
        "signs": "işaretler: {}",
        "actors": "yalnız aktörler",
        "entities": "bütün varlıklar",
        "directed": "yönlü",
        "undirected": "yönsüz",
        "weight": "ağırlık: {}",
        "witnesses": "tanıklar",
        "claims": "iddialar",
        "ties": "bağlar",
        "minimum": "en az ağırlık: {}",
        "sampled": " (örneklemle)",
        "ranks": "   (en iyi–en kötü sıra)",
        "+1": "dostça",
        "+0": "yansız",
        "-1": "düşmanca",
    },
}


def word(key: str, languages: tuple[str, ...], *values: object) -> str:
    """Give a word in the first of the languages, if it is English or Turkish; else in English.

    >>> word("directed", ("tr", "en")), word("directed", ("ru",))
    ('yönlü', 'directed')
    """
    return _WORDS.get(languages[0] if languages else "en", _WORDS["en"])[key].format(*values)


def about(network: Network, languages: tuple[str, ...]) -> str:
    """Say under which policy a network was made, and which of it is shown."""
    policy = word("policy", languages, network.policy)
    return f"{policy}; {projected(network.projection, languages)}" if network.projection else policy


def projected(projection: Projection, languages: tuple[str, ...]) -> str:
    """Say a projection in words; in English as ``str`` has it.

    >>> from kg.network.ties import Projection
    >>> projected(Projection(minimum=2), ("tr",))
    'aileler: hepsi; yalnız aktörler; yönlü; ağırlık: tanıklar; en az ağırlık: 2'
    >>> projected(Projection(minimum=2), ("en",)) == str(Projection(minimum=2))
    True
    """

    def say(key: str, *values: object) -> str:
        return word(key, languages, *values)

    undated = say("undated") if projection.undated else ""
    parts = [
        say("families", ", ".join(projection.families) or say("all")),
        *([say("without", ", ".join(projection.without))] if projection.without else []),
        *([say("period", projection.period) + undated] if projection.period else []),
        *([say("claimants", ", ".join(projection.claimants))] if projection.claimants else []),
        *([say("signs", ", ".join(f"{sign:+d}" for sign in projection.signs))] if projection.signs else []),
        say("actors" if projection.actors_only else "entities"),
        say("directed" if projection.directed else "undirected"),
        say("weight", say(str(projection.weight))),
        *([say("minimum", projection.minimum)] if projection.minimum > 1 else []),
    ]
    return "; ".join(parts)
