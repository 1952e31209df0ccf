"""Who wrote which work, by the tables of works beside the claims: a bibliography says so, and nobody need claim it."""

from __future__ import annotations

from kg.ontology import terms
from kg.questions import searches
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Understood

WRITING = "authored"
"""The relation of an author to his work, of which the column of a work's authors says the same."""


def is_of_authors(asked: Understood) -> bool:
    """Tell whether it is asked only who wrote some works, or which works somebody wrote."""
    if len(asked.clauses) != 1 or asked.negative or asked.context or asked.period is not None or asked.claimants:
        return False
    clause = asked.clauses[0]
    ends = (clause.subject, clause.object)
    plain = not any(each.calling or each.among or each.sent for each in ends)
    return clause.relations == (WRITING,) and plain and sorted(bool(each.things) for each in ends) == [False, True]


def written(asked: Understood, lexicon: Lexicon) -> str:
    """The works of an author or the authors of a work, by claims and by the tables: columns answer, claim."""
    clause = asked.clauses[0]
    given, wanted = (clause.subject, clause.object) if clause.subject.things else (clause.object, clause.subject)
    said = "?answer kg:author ?given ." if clause.subject.things else "?given kg:author ?answer ."
    kinds = sorted({each for name in wanted.classes if name in lexicon.classes for each in lexicon.classes[name].below})
    lines = [searches.values("given", given.things), said]
    if kinds:
        lines.append(f"{searches.values('kind', (terms.KG + each for each in kinds))} ?answer rdf:type ?kind .")
    own = searches.with_prefixes(
        "SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n"
    )
    return searches.of_either(searches.related(asked, lexicon), own)
