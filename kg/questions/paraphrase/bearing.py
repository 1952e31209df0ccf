"""What in an English question can be no part of what a claim is about, though its words would fit.

Owns no claim and no grammar of sides (:mod:`.sides`): it only says which accounts of a question do not hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.questions import words
from kg.questions.governing import government
from kg.questions.morphology import english_form, plain
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.edges import Edge
from kg.questions.paraphrase.holding import Held, Tally
from kg.questions.paraphrase.names import DESCRIBED, MEANING, ROOT, Names
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.units import Unit


def is_borne(tally: Tally, held: Held, asked: Asked, names: Names, given: Sequence[Unit]) -> bool:
    """Tell whether the words that are taken for a given thing may be of it, as an English question has them."""
    if asked.language != "en":
        return True
    ways = {unit.position: (way, cost) for unit, way, cost in tally.ways}
    return not (
        _is_noun_given(ways, asked)
        or _is_only_near(tally, held, asked, names, given)
        or _is_named_otherwise(tally, held, asked, names)
        or _comes_from_it(tally, held, asked)
        or _is_idle(tally, held, asked)
        or _is_other_office(tally, held, asked)
        or _is_done_by_another(tally, held, asked, names)
    )


def _is_noun_given(ways: dict[int, tuple[str, float]], asked: Asked) -> bool:
    """Tell whether the noun that *which* asks about is taken for something else than the answer."""
    at = next((piece.end for piece in asked.pieces if (piece.ask or "").startswith("which")), None)
    if at is None or asked.kind != "which":
        return False
    behind = list(
        takewhile(lambda unit: not asked.is_done(unit), (unit for unit in asked.units if unit.position >= at))
    )
    stretch = [unit for unit in behind if unit.position < at + len(behind)]
    return bool(stretch) and all(ways.get(unit.position, ("",))[0] == "given" for unit in stretch)


def _is_only_near(tally: Tally, held: Held, asked: Asked, names: Names, given: Sequence[Unit]) -> bool:
    """Tell whether no word names a given thing, but only what is claimed of it besides."""
    own = [each for each in tally.ways if each[0] in given and not (each[1] == "said" and asked.is_done(each[0]))]
    near = (way == "given" and cost >= DESCRIBED and not names.is_named(unit, held.given) for unit, way, cost in own)
    return bool(own) and all(near)


def _is_named_otherwise(tally: Tally, held: Held, asked: Asked, names: Names) -> bool:
    """Tell whether a thing is named by words that only mean what its name does.

    Such as verbs alone, or a noun which is itself a word of another’s name: *arson* is no *firing on ships*.
    """
    own = [(unit, cost) for unit, way, cost in tally.ways if way == "given"]
    proper = (unit for unit, _ in own if unit.things or unit.capital or unit.piece.people)
    if any(names.is_named(unit, held.given) for unit in proper) or not own:
        return False
    named = [unit for unit, cost in own if cost <= MEANING]
    if len(own) > 1:
        return len(named) < len(own) and all(map(asked.is_done, named))
    unit, cost = own[0]
    actors = asked.lexicon.is_a(held.given, ("Actor",))  # spies are agents
    return cost > ROOT and names.has_own(unit) and not asked.is_done(unit) and not actors


def _comes_from_it(tally: Tally, held: Held, asked: Asked) -> bool:
    """Tell whether a place whence somebody comes is taken for a part of the name of what is there, or goes there."""
    letter = "Communication" in asked.lexicon.things[held.given].classes
    returned = any(plain(piece.text) in _BACK for piece in asked.pieces)
    whence = any(" from " in plain(text) for text, _ in asked.lexicon.things[held.given].names)
    if letter or returned or whence or government(asked.lexicon, held.edge.relation) == "ablative":
        return False
    return any(
        unit.case == "ablative" and way in _ENDS and cost > ROOT and asked.is_any(unit, ("Place",))
        for unit, way, cost in tally.ways
    )


def _is_idle(tally: Tally, held: Held, asked: Asked) -> bool:
    """Tell whether words only mean what words of a description do: of a place one (*came to power in*), else two."""
    placed = "Place" in asked.lexicon.things[held.given].classes
    idle = [unit for unit, way, cost in tally.ways if way == "given" and not unit.things and cost >= _FAR]
    return len(idle) > (0 if placed else 1)


def _is_other_office(tally: Tally, held: Held, asked: Asked) -> bool:
    """Tell whether an office has another noun and another body than those asked for: *president of the state*."""
    own = [cost for unit, way, cost in tally.ways if way == "given" and not unit.piece.calling]
    return "Office" in asked.lexicon.things[held.given].classes and bool(own) and min(own) > ROOT and len(own) > 1


def _is_done_by_another(tally: Tally, held: Held, asked: Asked, names: Names) -> bool:
    """Tell whether whoever does something is taken for a treaty or a matter of which something is claimed with him."""
    if not asked.lexicon.things[held.given].classes & _DONE_BY_NOBODY:
        return False
    doers = {after.start for piece, after in pairwise(asked.pieces) if plain(piece.text) == "did"}
    return any(
        way == "given" and cost >= DESCRIBED and unit.things and not names.is_named(unit, held.given)
        for unit, way, cost in tally.ways
        if unit.position in doers
    )


def undergoes(asked: Asked) -> bool:
    """Tell whether *who* asks for one to whom something was done, not for who did it: *who was forbidden to go*."""
    if asked.language != "en" or asked.kind != "who" or any(piece.preposition == "agent" for piece in asked.pieces):
        return False
    pieces = [piece for piece in asked.pieces if plain(piece.text) not in _ARTICLES]
    for piece, after in pairwise(pieces):
        if plain(piece.text) in words.BE and english_form(plain(after.text).split()[0]).shape == "participle":
            return plain(asked.pieces[-1].text) != "by"
    return False


def is_of_its_owner(asked: Asked, said: Said | None, edge: Edge) -> bool:
    """Tell whether a letter is that of whoever owns the noun for it: *X’s answer* is no answer to X."""
    lexicon = asked.lexicon
    senders = lexicon.senders.get(edge.subject, frozenset())
    if (
        asked.language != "en"
        or said is None
        or not senders
        or "Communication" not in lexicon.things[edge.object].classes
    ):
        return True
    owners = [asked.owner_of(unit) for unit in asked.units if unit.position in said.costs]
    return all(owner is None or bool(set(owner.things) & senders) for owner in owners)


def is_after_its_preposition(asked: Asked, said: Said) -> bool:
    """Tell whether what is behind a verb has no other preposition than it wants: *stood for* is not *stood by*."""
    at, owned = max(said.costs), said.governed in {"genitive", "agent"}
    if said.costs[at] >= MEANING:
        return True
    after = next((unit for unit in asked.units if unit.position > at and (owned or not unit.things)), None)
    before = next((piece for piece in asked.pieces if after is not None and piece.end == after.position), None)
    while before is not None and plain(before.text) in _ARTICLES:
        before = next((piece for piece in asked.pieces if piece.end == before.start), None)
    role = words.PREPOSITIONS.get(plain(before.text)) if before is not None and before.start > at else None
    return role in {None, said.governed}


def is_from_elsewhere(asked: Asked, edge: Edge, given: str) -> bool:
    """Tell whether something comes from a given thing to which it goes by the claim: *got a reply from X*."""
    if asked.language != "en" or given != edge.object or asked.lexicon.relations[edge.relation].symmetric:
        return False
    named = (unit for unit in asked.units if given in unit.things)
    return government(asked.lexicon, edge.relation) != "ablative" and any(unit.case == "ablative" for unit in named)


_FAR = DESCRIBED + MEANING
_DONE_BY_NOBODY = frozenset({"Treaty", "Topic", "Place"})
"""What does nothing by itself."""
_ENDS = frozenset({"given", "answer", "aside"})
_BACK = frozenset({"back", "returned", "return", "came back", "come back"})
"""Words by which somebody was there before: those who come back from a place may be called after it."""
_ARTICLES = frozenset({"the", "a", "an"})
