"""Whether a claim has its ends on the sides on which a question has them. The grammar is :mod:`.directions`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.questions import words
from kg.questions.governing import government
from kg.questions.lexicon import Relation
from kg.questions.morphology import plain
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.bearing import is_after_its_preposition
from kg.questions.paraphrase.directions import OBJECT, SUBJECT, asked_case, asked_role, holder_role, is_of_taking
from kg.questions.paraphrase.edges import Edge
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.units import Unit
from kg.questions.paraphrase.voices import voice
from kg.questions.pieces import Piece
from kg.questions.roles import NEVER_ASKED


def is_personal(classes: frozenset[str]) -> bool:
    """Tell whether persons or groups may stand in a place of a relation."""
    return bool(classes & {"Actor", "Person", "Group", "Entity"})


def is_sided(asked: Asked, said: Said | None, edge: Edge, role: str) -> bool:
    """Tell whether the side that is asked for is that which the grammar asks for, where it says so."""
    relation = asked.lexicon.relations[edge.relation]
    if relation.symmetric:
        return True
    if asked_case(asked.pieces) in NEVER_ASKED.get(edge.relation, ()) or not _may_be_with(asked, edge, role):
        return False
    if asked.kind in {"why", "how"} or _is_of_whole(asked, said, relation):
        return role == SUBJECT
    grammar = asked_role(asked.pieces, _verb(asked, said), asked.language)
    if grammar is None:
        return said is None or not (is_personal(relation.domains) and is_personal(relation.ranges))
    bare = asked.language == "en" and asked_case(asked.pieces) in _BARE
    if said is not None and said.outside and (grammar == SUBJECT or bare):
        return grammar == OBJECT and role == SUBJECT
    turned = said.inverse if said is not None else edge.relation == "sender"
    if said is not None and is_personal(relation.domains) and is_of_taking(asked.pieces, asked.language):
        turned = False
    return (_turn(grammar) if turned else grammar) == role


def _is_of_whole(asked: Asked, said: Said | None, relation: Relation) -> bool:
    """Tell whether a noun that says a relation stands beside what it is of: *barışın sonucu*, *result of the talks*."""
    if said is None or not relation.label("en").endswith(" of"):
        return False
    for unit in asked.units:
        if unit.position not in said.costs:
            continue
        if asked.language == "tr" and any(sense.form.shape == "object" for sense in unit.piece.senses):
            return False
        if asked.language == "tr":
            return any(each.piece.end == unit.position and each.case == "genitive" for each in asked.units)
        after = [each for each in asked.units if each.position > unit.position]
        return plain(unit.piece.text).endswith(" of") and bool(after)
    return False


def _asks_for_content(asked: Asked) -> bool:
    """Tell whether *ne* asks what somebody said or gave, and not to whom or to what: *X Y’ye ne cevap verdi*."""
    bare = asked.language == "tr" and asked.kind == "what" and asked_case(asked.pieces) in _BARE
    last = asked.units[-1] if asked.units else None
    return bare and last is not None and voice(asked.light_verb or last.text) == "finite"


def _may_be_with(asked: Asked, edge: Edge, role: str) -> bool:
    """Tell whether *kiminle* can ask for an end: only for the object of what somebody does with somebody; or *ne*."""
    if role == OBJECT and _asks_for_content(asked):
        return government(asked.lexicon, edge.relation) != "dative"
    if asked.language != "tr" or asked_case(asked.pieces) != "instrumental":
        return True
    if any(plain(piece.text).startswith("ilgili") for piece in asked.pieces):
        return True
    return role == OBJECT and government(asked.lexicon, edge.relation) == "instrumental"


def is_held(asked: Asked, said: Said, edge: Edge) -> bool:
    """Tell whether the names stand on the sides on which the claim has them."""
    if asked.lexicon.relations[edge.relation].symmetric:
        return True
    for unit in asked.units:
        if not unit.things or unit.according:
            continue
        role = holder_role(unit, asked.pieces, _verb(asked, said), asked.language)
        role = _turn(role) if role and said.inverse else role
        senders = asked.lexicon.senders
        sides = {
            side
            for side, end in ((SUBJECT, edge.subject), (OBJECT, edge.object))
            if end in unit.things or senders.get(end, frozenset()) & set(unit.things)
        }
        if role and sides and role not in sides:
            return False
    return True


def is_governed(asked: Asked, said: Said | None, given: str) -> bool:
    """Tell whether a given thing has the preposition that a way of saying a relation wants (*leave for*)."""
    if asked.language != "en" or said is None or said.governed is None:
        return True
    if said.governed == "as":  # *sent somebody as envoy* is not *sent*
        return any(plain(piece.text) == "as" for piece in asked.pieces)
    unsaid = all(_role_of(piece) != said.governed for piece in asked.pieces)
    if unsaid and (asked.kind == "whether" or (asked.kind == "what" and said.governed == "dative")):
        return False  # *led to* is not *led*
    if not is_after_its_preposition(asked, said):
        return False
    if said.governed in {"genitive", "agent"}:
        return True
    at = max(said.costs)
    after = [unit for unit in asked.units if given in unit.things and unit.position > at]
    return all(unit.piece.preposition == said.governed for unit in after[:1])


def _role_of(piece: Piece) -> str | None:
    """Give the role that a piece has by a preposition, or that it gives by one it ends with."""
    return piece.preposition or words.PREPOSITIONS.get(plain(piece.text).split()[-1])


def is_on_the_way(asked: Asked, edge: Edge) -> bool:
    """Tell whether a place is not named as where one goes to, of a claim of where one came from, or the reverse."""
    if "Place" not in asked.lexicon.things[edge.object].classes:
        return True
    wrong = {"ablative": {"dative", "for"}, "dative": {"ablative"}, "locative": {"ablative"}}
    governed = government(asked.lexicon, edge.relation)
    other = wrong.get(governed, set())
    if asked.kind == "where":
        case = _stranded(asked) or asked_case(asked.pieces)
        if case in other or (asked.language == "tr" and case == "accusative" != governed):
            return False
    named = (unit for unit in asked.units if edge.object in unit.things)
    return all(_way(unit, asked) not in other for unit in named)


def _stranded(asked: Asked) -> str | None:
    """Give the role that an English preposition at the end gives what is asked: *where did X come from*."""
    last = asked.pieces[-1]
    return words.PREPOSITIONS.get(plain(last.text).split()[-1]) if asked.language == "en" else None


def _way(unit: Unit, asked: Asked) -> str:
    """Give the role that the word before a name gives it, be it part of a verb (*leave for*); in Turkish its case."""
    before = next((piece for piece in asked.pieces if piece.end == unit.position), None)
    last = plain(before.text).split()[-1:] if before is not None and asked.language == "en" else []
    return words.PREPOSITIONS.get(last[0] if last else "") or unit.piece.preposition or unit.case


def is_of_letter(unit: Unit, thing: str, asked: Asked) -> bool:
    """Tell whether a name beside a letter stands as its sender or its addressee, where it is the one or the other."""
    senders = asked.lexicon.senders.get(thing, frozenset())
    addressees = asked.lexicon.addressees.get(thing, frozenset())
    own = set(unit.things)
    if not own & (senders | addressees):
        return not (own and (senders or addressees)) or thing in own or not own & asked.actors
    if unit.case == "dative":
        return bool(own & addressees)
    return bool(own & senders) if unit.case in {"genitive", "agent", "ablative", "nominative"} else True


def is_at_wrong_end(unit: Unit, thing: str, asked: Asked) -> bool:
    """Tell whether a name stands as the sender of a letter that was sent to it, or the reverse."""
    ends = asked.lexicon.senders.get(thing, frozenset()) | asked.lexicon.addressees.get(thing, frozenset())
    return bool(ends & set(unit.things)) and not is_of_letter(unit, thing, asked)


_BARE = frozenset({"nominative", "accusative"})


def _turn(role: str) -> str:
    return OBJECT if role == SUBJECT else SUBJECT


def _verb(asked: Asked, said: Said | None) -> Sequence[Unit]:
    if said is None:
        return [unit for unit in asked.units if not unit.things and not unit.capital][-1:]
    return [unit for unit in asked.units if unit.position in said.costs]
