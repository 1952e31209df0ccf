"""Which of several readings and answers is preferred: whether they are one, undated, of letters, of another place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from kg.questions import words
from kg.questions.answering import Answered
from kg.questions.between import named_sides
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.understood import Refused, Understood


def is_one(first: Answered, answers: Collection[Answered], *, among: int) -> bool:
    """Tell whether what several have that fit a description is one answer: who has one is meant."""
    if among == 1:
        return True
    asked = first.understood
    alike = {tuple(sorted(each.iri or "" for each in one.found)) for one in answers}
    return len(alike) == 1 and asked.intent == "related" and not asked.counted and not asked.negative


def is_of_letters(asked: Understood) -> bool:
    """Tell whether it is asked who sent a kind of letter, or delivered a speech: who did something else has not."""
    sent = any(clause.subject.sent for clause in asked.clauses)
    return asked.intent == "related" and (bool(asked.classes) or sent)


def with_names(outcomes: Sequence[Refused], pieces: Sequence[Piece]) -> list[Refused]:
    """Say of no word that there is no such name where it is part of a name as the question is cut first."""
    named = {word for piece in pieces if piece.things for word in piece.text.split()}
    return [
        replace(each, kind="unreadable", near=())
        if each.kind == "unknown-name" and {word for text in each.words for word in text.split()} <= named
        else each
        for each in outcomes
    ]


def misses(asked: Understood, described: Sequence[str], pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a reading by the claims around misses what is asked, in one of the ways below."""
    return (
        is_of_standing(asked, pieces)
        or is_of_a_noun_alone(asked, pieces)
        or passes_over_addressee(asked, pieces)
        or is_of_another_treaty(asked, pieces, lexicon)
        or is_beside(asked, described, pieces, lexicon)
        or is_the_other_way(asked, pieces, lexicon)
        or is_of_unsaid_letter(asked, pieces)
        or is_no_sending(asked, pieces, lexicon)
        or is_no_beginning(asked, pieces, lexicon)
        or is_between_others(asked, pieces, lexicon)
        or is_no_proposal(asked, pieces, lexicon)
        or passes_over_behalf(asked, pieces)
        or is_of_any(asked, pieces, lexicon)
        or is_of_its_reply(asked, pieces)
        or is_of_its_outcome(asked, pieces)
        or is_no_source(asked, pieces)
    )


def is_no_source(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked which treaty or event it was, and a reading has on what something rests.

    *To spring from* is said of both in Turkish.
    """
    which = (after for before, after in pairwise(pieces) if (before.ask or "").startswith("which"))
    kinds = {each for piece in which if not piece.things for each in piece.classes}
    return asked.intent == "sources" and bool(kinds & {"Treaty", "Event"})


def is_of_its_outcome(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked of what something is the outcome, and a reading has what something led to."""
    whose = any(piece.ask == "what/genitive" for piece in pieces)
    said = " ".join(plain(piece.text) for piece in pieces)
    turned = any("ledTo" in each.relations and each.object.asked for each in asked.clauses)
    return whose and turned and re.search(r"\bneyin (?:sonucu|urunu|eseri)", said) is not None


def is_of_its_reply(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked what somebody says *in his reply*, and a reading has to what that replies."""
    said = " ".join(plain(piece.text) for piece in pieces)
    return {name for each in asked.clauses for name in each.relations} == {"repliesTo"} and bool(_WITHIN.search(said))


_WITHIN = re.compile(r"\bin (?:his|her|its|their|the|an?) (?:reply|answer|response)\b|\b(?:cevab|yanit)i?nda\b")


def is_of_any(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a class’s noun is all that says which treaty or event is meant, and there are several of them."""
    said = [piece for piece in pieces if not (piece.little or piece.ask or piece.senses or piece.period)]
    dated = any(piece.period for piece in pieces)
    if len(said) != 1 or dated or said[0].things or not set(said[0].classes) & _WITHOUT_NAME or len(asked.clauses) != 1:
        return False
    below = {each for name in said[0].classes if name in lexicon.classes for each in lexicon.classes[name].below}
    given = [iri for slot in (asked.clauses[0].subject, asked.clauses[0].object) for iri in slot.things]
    return any(lexicon.is_a(iri, below) for iri in given) and len(list(islice(lexicon.of(below), 2))) > 1


_WITHOUT_NAME = frozenset({"Treaty", "Event", "Conference", "Communication"})


def passes_over_behalf(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked who did something on somebody's behalf, and a reading has whoever did it."""
    behalf = any(_BEHALF.search(plain(piece.text)) for piece in pieces)
    relations = {name for each in asked.clauses for name in each.relations}
    given = {iri for each in asked.clauses for slot in (each.subject, each.object) for iri in slot.things}
    behalf = behalf or (
        relations == {"signed"}
        and any(piece.preposition == "for" and piece.things and not given & set(piece.things) for piece in pieces)
    )
    return behalf and asked.intent == "related" and "represented" not in relations


_BEHALF = re.compile(r"^(?:.* )?(?:adina|namina|on behalf of|in the name of)$")


def is_no_proposal(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a proposal is spoken of, and a reading has an explanation of something, which is none."""
    said = " ".join(plain(piece.text) for piece in pieces)
    given = {iri for each in asked.clauses for slot in (each.subject, each.object) for iri in slot.things}
    explained = [iri for iri in given if lexicon.is_a(iri, ("Explanation",))]
    return bool(explained) and _PROPOSED.search(said) is not None


_PROPOSED = re.compile(r"\b(?:proposals?|offers?|oneri|teklif)")


def is_between_others(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a reading has two others than those between whom a question has it: *between the X and Y sides*."""
    both = named_sides(" ".join(piece.text for piece in pieces), asked.language)
    ends = [slot.things for each in asked.clauses for slot in (each.subject, each.object)]
    if not both or len(asked.clauses) != 1 or not all(len(things) == 1 for things in ends):
        return False
    known = [lexicon.things[iri] for things in ends for iri in things if iri in lexicon.things]
    texts = (text for thing in known for text in (*(name for name, _ in thing.names), *thing.descriptions))
    told = " ".join(map(plain, texts))
    return any(re.search(rf"\b{re.escape(side[:_STEM])}", told) is None for side in both)


_STEM = 4
"""Letters that the words for a people, its land and its government have in common."""


def is_of_unsaid_letter(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether a reading has who wrote to whom where nothing is said of writing, sending or saying anything."""
    written = [each for each in asked.clauses if set(each.relations) <= {"sender", "addressee"}]
    said = " ".join(plain(piece.text) for piece in pieces)
    saying = _SAYING.get(asked.language)
    return bool(written) and len(written) == len(asked.clauses) and saying is not None and not saying.search(said)


def is_no_sending(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether it is asked who sent a kind of letter, in Turkish, and a reading has what somebody else did."""
    known = lexicon.classes.get("Communication")
    letters = known.below if known is not None and asked.language == "tr" else frozenset[str]()
    verbs = [{sense.relation for sense in piece.senses} for piece in pieces]
    sending = {lexicon.relations[name].family for names in verbs if "sender" in names for name in names}
    if not sending or not any(letters & set(piece.classes) for piece in pieces if not piece.things):
        return False
    done = any(lexicon.relations[name].family in sending for each in asked.clauses for name in each.relations)
    return asked.intent == "related" and bool(asked.clauses) and not done


def is_no_beginning(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether it is asked when something began, and a reading has the day of a treaty, which was signed."""
    begun = any(_BEGUN.match(plain(piece.text)) for piece in pieces)
    ends = [iri for each in asked.clauses for slot in (each.subject, each.object) for iri in slot.things]
    treaty = any(lexicon.is_a(iri, ("Treaty",)) for iri in (*asked.things, *ends))
    return begun and treaty and asked.intent in {"date", "when"}


_BEGUN = re.compile(r"(?:basla|beg[aiu]n|start(?:s|ed)?$)")
_SAYING = {
    "en": re.compile(
        r"\b(?:letter|telegra|cable|wire|note|message|memorand|report|appeal|promis|repl|answer|respon|correspond|writ"
        r"|wrote|sen[dt]|dispatch|address|told|tell|inform|news|proposal|propos|offer|request|ask|demand|invit|deliver"
        r"|hand|receiv|get|got|ultimatum|speech|sp[eo]ke|declar|announc|protest|complain|warn|advi[cs]|greet|congrat"
        r"|apolog|thank|word|call|pledg|assur|instruct|order|verdict|sentence|statement|pen)"
    ),
    "tr": re.compile(
        r"\b(?:mektup|mektub|telgraf|telgraph|nota|mesaj|muhtira|rapor|cagri|soz|cevap|cevab|yanit|yazi|yazd|yazm|yaza"
        r"|gonder|yolla|ilet|bildir|haber|oneri|oner|teklif|istek|istedi|talep|davet|al[di]|ver|ulas|ultimatom|konus"
        r"|ilan|duyur|protesto|sikayet|uyar|ogut|tebrik|ozur|tesekkur|soyle|anlat|emir|emr|talimat|karar|hukum|beyan"
        r"|muhata[bp]|hita[bp]|kaleme|dedi|diyor|promis|memorand|deklar)"
    ),
}


def is_the_other_way(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether it is asked of going or sending somewhere, and a reading has a withdrawal from there; or reverse."""
    said = " ".join(plain(piece.text) for piece in pieces)
    slots = [slot for each in asked.clauses for slot in (each.subject, each.object)]
    events = [iri for slot in slots for iri in slot.things if lexicon.is_a(iri, ("Event",))]
    for iri in events:
        name = " ".join(plain(text) for text, _ in lexicon.things[iri].names)
        away, towards = _AWAY.search(name) is not None, _TOWARDS.search(name) is not None
        if (away and _TOWARDS.search(said) and not _AWAY.search(said)) or (
            towards and not away and _AWAY.search(said) and not _TOWARDS.search(said)
        ):
            return True
    return False


_AWAY = re.compile(r"\b(?:withdr[ae]w|evacuat|retreat|pull(?:ed|ing)? (?:out|back)|cekil|tahliye|bosalt)|\bcekerek\b")
_TOWARDS = re.compile(
    r"\b(?:sen[dt]\b|sending|dispatch|deploy|march(?:ed|ing)? (?:in)?to|enter|invad"
    r"|gonder|sevk|yolla|girdi|giren|isgal)"
)


def is_of_standing(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked to whom something was done, and a reading has what somebody was; or the reverse.

    Who performs the duty of an office (*görevini yapıyordu*) holds it, and does nothing else.
    """
    undergone = any(piece.ask == "who/accusative" for piece in pieces)
    on_duty = any(word in _DUTY for piece in pieces for word in plain(piece.text).split())
    stands = [set(each.relations) <= _STANDING for each in asked.clauses]
    return (undergone and any(stands)) or (on_duty and not all(stands))


_STANDING = frozenset({"heldOffice", "memberOf"})
_DUTY = frozenset({"gorevini", "gorevinde", "makamini", "makaminda"})


def is_whither(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked whither somebody was sent, and a reading has whom: *who did X send men to*."""
    last = pieces[-1] if pieces else None
    stranded = last is not None and last.little and last.preposition == "dative"
    return stranded and any(each.object.asked and "sent" in each.relations for each in asked.clauses)


def passes_over_addressee(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether a reading has whose letters are asked for, and not to whom or whither: *his letters to X*."""
    meant = {thing for each in asked.clauses for slot in (each.subject, each.object) for thing in slot.things}
    towards = [piece for piece in pieces if piece.case == "dative" and piece.things]
    sent = any(each.relations == ("sender",) and each.subject.asked for each in asked.clauses)
    return sent and any(not meant & set(piece.things) for piece in towards)


def is_of_a_noun_alone(asked: Understood, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked of one thing, and a single common noun of the question was taken to mean it."""
    said = [piece for piece in pieces if not (piece.little or piece.ask or piece.senses or piece.period)]
    alone = len(said) == 1 and said[0].unknown and " " not in said[0].text
    return alone and bool(asked.things) and not asked.clauses


def is_of_another_treaty(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether the day of a treaty was taken for that of its draft, or of one of another time than is asked of."""
    if asked.intent not in _OF_A_TREATY or asked.clauses or not asked.things:
        return False
    treaties = [each for each in asked.things if lexicon.is_a(each, ("Treaty",))]
    drafts = [each for each in treaties if lexicon.is_a(each, ("DraftTreaty",))]
    said = " ".join(plain(piece.text) for piece in pieces)
    timed = asked.period is None and any(piece.period is not None for piece in pieces)
    return bool(treaties) and ((not drafts and _DRAFT.search(said) is not None) or timed)


def is_beside(asked: Understood, described: Sequence[str], pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a reading has what is only akin: a convention for a conference, a foreign minister for an envoy.

    So it is, too, where it is asked *where*, and words of the question were taken to describe the place that answers.
    """
    if described and any((piece.ask or "").startswith("where") for piece in pieces):
        return True
    said = " ".join(plain(piece.text) for piece in pieces)
    if asked.things and not asked.clauses and asked.intent in _OF_A_TREATY:
        treaties = all(lexicon.is_a(each, ("Treaty",)) for each in asked.things)
        return treaties and _ASSEMBLY.search(said) is not None and _PACT.search(said) is None
    offices = [iri for each in asked.clauses if each.relations == ("heldOffice",) for iri in each.object.things]
    names = [plain(text) for iri in offices if iri in lexicon.things for text, _ in lexicon.things[iri].names]
    envoys = any(_ENVOY.search(name) for name in names)
    return _ENVOY.search(said) is not None and any(_AT_HOME.search(name) for name in names) and not envoys


_ASSEMBLY = re.compile(r"\b(?:conference|congress|talks|meeting|summit|konferans|kongre|toplanti|gorusmeler|zirve)")
_PACT = re.compile(
    r"\b(?:treat|agreement|pact|accord|convention|protocol|armistice|sign)"
    r"|\b(?:antlasma|anlasma|sozlesme|protokol|mutareke|imza)"
)
_ENVOY = re.compile(r"\b(?:ambassador|envoy|consul|legate|plenipotentiar|buyukelci|elci|sefir|konsolos|murahhas)")
_AT_HOME = re.compile(r"\b(?:foreign|prime|war|interior|finance) minister|\bminister (?:of|for)\b|\bbakan|\bnazir")
_OF_A_TREATY = frozenset({"date", "place"})
_DRAFT = re.compile(r"\b(?:drafts?|taslag|taslak|tasari|projesi)")


def is_of_its_object(asked: Understood, question: str) -> bool:
    """Tell whether who did something is asked for by its participle (*haber veren başkan kim*), and its object told.

    A guess at *who speaks of* a common noun is likewise none: nobody is named of whom he may speak.
    """
    said = plain(question)
    turned = bool(asked.clauses) and all(each.object.asked and not each.subject.asked for each in asked.clauses)
    if turned and asked.intent == "related" and _DOES.search(said):
        return True
    return asked.intent == "claimants" and _SPEAKS.search(said) is not None


def is_undated(answer: Answered) -> bool:
    """Tell whether an answer says only that no claim gives the date, which those of another reading may give."""
    return [each.value for each in answer.found] == ["undated"]


def is_elsewhere(asked: Understood, settled: Understood, lexicon: Lexicon) -> bool:
    """Tell whether a reading is of another place than the one to which, or from which, it is asked."""
    wanted, own = (
        {thing for clause in one.clauses for thing in clause.object.things if lexicon.is_a(thing, ("Place",))}
        for one in (settled, asked)
    )
    return bool(wanted and own) and not wanted & own


def is_turned_round(asked: Understood, settled: Understood, lexicon: Lexicon) -> bool:
    """Tell whether a reading asks for the other end of kinship than the question was read to: uncles for nephews."""
    if len(asked.clauses) != 1 or asked.intent != "related" or settled.intent != "related":
        return False
    one = asked.clauses[0]
    return any(
        any(lexicon.relations[name].family == _KINSHIP for name in set(one.relations) & set(each.relations))
        and (one.subject.asked, one.object.asked) == (each.object.asked, each.subject.asked)
        and one.subject.asked != one.object.asked
        for each in settled.clauses
    )


_KINSHIP = "kinship"


def is_another(asked: Understood, settled: Understood, lexicon: Lexicon) -> bool:
    """Tell whether a reading is of another place or of others than those that are asked for."""
    return is_elsewhere(asked, settled, lexicon) or is_of_parties(asked, settled)


def is_of_parties(asked: Understood, settled: Understood) -> bool:
    """Tell whether the parties of a treaty were found where it is asked who signed it, which nobody claims."""
    wanted, own = (
        {name for clause in one.clauses if clause.subject.asked or clause.object.asked for name in clause.relations}
        for one in (settled, asked)
    )
    return "signed" in wanted and own == {"hasParty"}


def is_named(answer: str | None, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a question names an answer itself, or a verb has its name for its object: that is not asked for."""
    if answer is None:
        return False
    names = {word for text, _ in lexicon.things[answer].names for word in plain(text).split()}
    objects = (
        set(plain(piece.text).split())
        for verb, piece in pairwise(pieces)
        if piece.things and piece.preposition is None and not verb.little
        if any(sense.form.shape in _VERBAL for sense in verb.senses)
    )
    actor = lexicon.is_a(answer, ("Actor",))
    named = any((answer,) == piece.things or (actor and answer in piece.things) for piece in pieces)
    return named or any(words <= names for words in objects)


def is_for_yes_or_no(pieces: Sequence[Piece]) -> bool:
    """Tell whether a question begins as one for yes or no."""
    return bool(pieces) and plain(pieces[0].text) in words.AUXILIARIES


_VERBAL = frozenset({"finite", "participle"})

_DOES = re.compile(
    r"\b(?!\w*(?:[iu]l|[iu]n)[ae]n\b)\w{2,}y?[ae]n (?:\w+ )?\w+ kim(?:dir|di)?$"
    r"|\w(?:d|t)[iu]gi (?:soylenen|ileri surulen|one surulen|iddia edilen|belirtilen) (?:\w+ )?\w+ kim(?:dir|di)?$"
)
_SPEAKS = re.compile(r"\b[a-z]\S* hakkinda kim soyluyor$")
