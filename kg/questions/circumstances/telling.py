"""The kinds of questions about circumstances, read and answered: the door to this folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kg.ontology import terms
from kg.project import Project
from kg.questions import spans
from kg.questions.answers_found import Answered, Found
from kg.questions.circumstances.being import Being
from kg.questions.circumstances.callings import is_calling
from kg.questions.circumstances.clauses_of_time import english, turkish
from kg.questions.circumstances.dealings.telling import Dealings
from kg.questions.circumstances.fates import Fates, about
from kg.questions.circumstances.frames import Frame, frame, named
from kg.questions.circumstances.occasions import Occasions
from kg.questions.circumstances.patterns import matched, matches
from kg.questions.circumstances.replying import Replying
from kg.questions.circumstances.whereabouts import Whereabouts, at
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.reader import Reader
from kg.questions.searches import values
from kg.questions.understood import Refused, Understood, Unread
from kg.store import Store

_Told = Answered | Refused | None
_Ask = Callable[..., Answered | Refused]


class Circumstances(Occasions, Dealings, Whereabouts, Fates, Replying, Being):
    """Answers what somebody was, where, how old, what befell him, what his part was, and who replied to him."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project, reader: Reader, ask: _Ask) -> None:
        """Take the store, its words, what takes questions apart, and how simpler questions are asked."""
        super().__init__(graph, lexicon, project)
        self._reader, self._ask = reader, ask

    def told(self, question: str, tongue: str) -> _Told:
        """Answer a question whose words are those of one of the kinds; nothing where they are not."""
        return self._first(question, tongue, self._of_kind)

    def _of_calling(self, within: Frame) -> _Told:
        """Answer of a word that is known to be one for persons before it is taken for a relation’s: *an officer*."""
        return self._of_being(within, certain=True)

    def called(self, question: str, tongue: str) -> _Told:
        """Answer whether somebody was what a noun says, or over what; nothing where the question is another."""
        ways = (self._of_post, self._of_being, self._of_uncertain_dealings)
        found = next((each for way in ways if (each := self._first(question, tongue, way)) is not None), None)
        return found if isinstance(found, Answered) or (found is not None and found.kind == "no-claim") else None

    def in_letters(self, question: str, tongue: str) -> Answered | None:
        """Answer what somebody said of something in his letters, where no claim is his.

        Of a thing that is called so and is at issue, that is asked first: of *the Straits* the Straits question.
        """
        for other in _of_questions(question, tongue):
            told = self._ask(other, tongue, depth=1)
            if isinstance(told, Answered) and told.understood.intent == "saying":
                return told
        found = self._first(question, tongue, self._of_own_letters)
        return found if isinstance(found, Answered) else None

    def _first(self, question: str, tongue: str, tell: Callable[[Frame], _Told]) -> _Told:
        """Answer by the first cut of a question that is of the kind; one that names several things may name one."""
        seen: list[Frame] = []
        unclear: Refused | None = None
        for describing in (False, True):
            pieces = self._reader.pieces(question, tongue, describing=describing)
            within = frame(question, pieces, tongue, self._lexicon.by_name)
            if within is None or within in seen:
                continue
            seen.append(within)
            try:
                found = tell(within)
            except Unread as refusal:
                found = Refused(kind=refusal.kind, language=tongue, words=refusal.words, near=refusal.near)
            if isinstance(found, Refused) and found.kind == "ambiguous":
                unclear = unclear or found
            elif found is not None:
                return found
        return unclear

    def _of_kind(self, within: Frame) -> _Told:
        ways = (
            self._of_place,
            self._of_event,
            self._of_letter,
            self._of_mentions,
            self._of_fate,
            self._of_part,
            self._of_whether_part,
            self._of_reply,
            self._of_age,
            self._of_age_then,
            self._of_dealings,
            self._of_calling,
        )
        return next((found for way in ways if (found := way(within)) is not None), None)

    def _asked(self, within: Frame, intent: str, *things: Sequence[str], moment: str = "") -> Understood:
        every = tuple(each for some in things for each in some)
        return Understood(intent=intent, language=within.language, things=every, period=within.period, moment=moment)

    def _named(self, within: Frame, parts: dict[str, str], name: str, *classes: str) -> tuple[str, ...]:
        return named(self._lexicon, within, parts[name], classes) if name in parts else ()

    def _of_place(self, within: Frame) -> _Told:
        for kind in ("there", "where", "who-there"):
            parts = matched(kind, within.text, within.language)
            if parts is None:
                continue
            who, where = self._named(within, parts, "who", "Actor"), self._named(within, parts, "where", "Place")
            event = self._named(within, parts, "where", "Event") if kind == "there" and not where else ()
            if who and event and within.period is None:
                return self._at_event(self._with_delegations(who), event, within.language)
            if ("who" in parts and not who) or ("where" in parts and not where):
                return None
            clause = at(self._presence, who, where)
            intent = {"there": "whether", "where": "whereabouts", "who-there": "whereabouts"}[kind]
            asked = Understood(intent=intent, language=within.language, clauses=(clause,), period=within.period)
            if kind == "who-there":
                return self._who_there(where, asked)
            whole = self._with_delegations(who)
            return self._there(whole, where, asked) if kind == "there" else self._where(whole, asked)
        return None

    def _of_fate(self, within: Frame) -> _Told:
        parts = matched("fate", within.text, within.language)
        who = self._named(within, parts, "who") if parts else ()
        if not who or (within.period is not None and not self._lexicon.is_a(who[0], ("Actor", "Treaty"))):
            return None
        moment = "fate" if within.period is None else ""
        if self._lexicon.is_a(who[0], ("Office",)):
            return self._befell_holder(who, within, moment)
        return self._befell(who, self._asked(within, "befell", who, moment=moment))

    def _befell_holder(self, office: tuple[str, ...], within: Frame, moment: str) -> _Told:
        """Tell what happened to the only holder of an office: a consul, not a consulate."""
        holders = self._lexicon.holders.get(office[0], ())
        if len(office) != 1 or len(holders) != 1:
            return None
        told = self._befell(holders, self._asked(within, "befell", holders, moment=moment))
        return replace(told, instead=holders) if isinstance(told, Answered) else told

    def _of_whether_part(self, within: Frame) -> _Told:
        """Answer whether somebody had a part in something: yes, by what he did in it; never no for want of claims."""
        told = self._of_part(within, kind="took-part")
        if not isinstance(told, Answered):
            return told
        whether = Found(value="yes", claims=tuple(claim for each in told.found for claim in each.claims))
        relations = dict.fromkeys(claim.predicate.id.rpartition(":")[2] for claim in told.claims)
        part = about(tuple(relations), told.understood.things[:1], told.understood.things[1:])
        return replace(told, understood=replace(told.understood, intent="whether", clauses=(part,)), found=(whether,))

    def _of_part(self, within: Frame, kind: str = "part") -> _Told:
        parts = matched(kind, within.text, within.language)
        who = self._named(within, parts, "who", "Actor") if parts else ()
        if not who or parts is None or within.period is not None:
            return None
        if "what" not in parts:
            return self._offices_and_tasks(who, self._asked(within, "part", who))
        asked = self._asked(within, "part", who)
        kinds = self._kinds(parts["what"], within.language, "Event")
        if kinds:
            classes = values("kind", (terms.KG + each for each in kinds))
            return self._part(who, f"{classes} ?matter rdf:type ?kind .", replace(asked, classes=kinds))
        what = self._named(within, parts, "what", *_MATTERS) if ":" in parts["what"] else ()
        if not what:
            return None
        return self._part(who, values("matter", what), replace(asked, things=(*who, *what)))

    def _of_reply(self, within: Frame) -> _Told:
        known = self._lexicon.relations
        if not {"repliesTo", "sender"} <= known.keys() or within.period is not None:
            return None
        for kind in ("replied", "who-replied", "when-replied"):
            parts = matched(kind, within.text, within.language)
            if parts is None:
                continue
            who = self._named(within, parts, "who", "Actor")
            whom = self._letters_or_actor(within, parts["whom"])
            if not whom or ("who" in parts and not who):
                return None
            noun = parts.get("kind", "")
            kinds = self._kinds(noun, within.language, "Communication")
            if noun and not re.search(_MANY, noun):
                answered = self._answered_letter(who, whom, kinds) if kind == "when-replied" else ()
                whom = answered or self._only(whom, kinds, within)
            asked = Understood(
                intent=_INTENTS[kind],
                language=within.language,
                clauses=(about(("repliesTo",), who, whom),),
                classes=kinds,
            )
            if kind == "when-replied":
                return self._when_replied(who, whom, asked)
            return self._replied(who, whom, asked) if kind == "replied" else self._who_replied(whom, asked)
        return None

    def _answered_letter(self, who: tuple[str, ...], whom: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Give the only letter of a kind by somebody that was replied to, by ``who`` where he is named."""
        sent = (each for each in self._sent(whom, kinds) if self._claims(self._replies(who, (each,), ())))
        replied = tuple(sent)
        return replied if len(replied) == 1 else ()

    def _only(self, whom: tuple[str, ...], kinds: tuple[str, ...], within: Frame) -> tuple[str, ...]:
        """Give the only letter of a kind that somebody sent.

        Raises:
            Unread: he sent several.
        """
        sent = self._sent(whom, kinds)
        if len(sent) > 1:
            raise Unread(within.text_of(whom), kind="ambiguous", near=sent)
        return sent or whom

    def _letters_or_actor(self, within: Frame, place: str) -> tuple[str, ...]:
        """Give the letters that are named, one or all of somebody, or somebody who wrote some."""
        things = within.pieces[int(place.partition(":")[0])].things
        letters = tuple(each for each in things if self._lexicon.is_a(each, ("Communication",)))
        return letters or named(self._lexicon, within, place, ("Actor",))

    def _of_age(self, within: Frame) -> _Told:
        parts = matched("older", within.text, within.language)
        if parts is not None:
            one, other = (
                self._named(within, parts, each, "Person") for each in ("one", "than" if "than" in parts else "other")
            )
            whether = "than" in parts
            asked = self._asked(within, "related" if not whether else "whether", one, other)
            younger = parts["way"] in {"younger", "genc", "kucuk"}
            return self._older(one[0], other[0], asked, younger=younger, whether=whether) if one and other else None
        parts = matched("age", within.text, within.language)
        who = self._named(within, parts, "who", "Person") if parts else ()
        if not who:
            return None
        if within.period is None:  # at what time is not said
            return Refused(kind="unreadable", language=within.language)
        return self._age(who, within.period, self._asked(within, "age", who), None)

    def _of_age_then(self, within: Frame) -> _Told:
        for parts in matches("age-when", within.text, within.language):
            who = self._named(within, parts, "who", "Person")
            found = self._age_then(who, parts, within) if who else None
            if found is not None:
                return found
        return None

    def _age_then(self, who: tuple[str, ...], parts: dict[str, str], within: Frame) -> _Told:
        asked = self._asked(within, "age", who)
        if _is_of_death(parts["then"]):
            died = self._day(who[0], "died")
            return self._age(who, _period(died), asked, None) if died else self._nobody(asked, "")
        for question in self._questions_of(within, parts):
            when = self._ask(question, within.language, depth=1)
            if isinstance(when, Answered) and when.understood.intent in {"when", "date"} and when.found[0].value:
                if when.found[0].value == "undated":
                    continue
                return self._age(who, _period(when.found[0].value), asked, when)
        return None

    def _of_post(self, within: Frame) -> _Told:
        """Answer over what somebody had an office: *X hangi ordunun komutanıydı*; nothing where he had none of it."""
        parts = matched("post", within.text, within.language)
        who = self._named(within, parts, "who", "Person") if parts else ()
        if not who or parts is None:
            return None
        return self._post(who, parts.get("of", ""), parts["noun"], self._asked(within, "related", who))

    def _of_being(self, within: Frame, *, certain: bool = False) -> _Told:
        parts = matched("being", within.text, within.language)
        if parts and certain and not is_calling(parts["noun"].split()[-1], within.language):
            return None
        who = self._named(within, parts, "who", *_BEINGS) if parts else ()
        if not who or parts is None:
            return None
        return self._is(who, parts["noun"], within, self._asked(within, "whether", who))

    @staticmethod
    def _questions_of(within: Frame, parts: dict[str, str]) -> list[str]:
        """Ask when that was at which an age is asked for."""
        own = within.pieces[int(parts["who"].partition(":")[0])]
        return {"en": english, "tr": turkish}[within.language](within.said, own)


def _of_questions(question: str, tongue: str) -> Iterator[str]:
    """Ask of the question of something what is asked of itself: *about the Straits* of *the Straits question*."""
    pattern, nouns = _ABOUT.get(tongue, (None, ()))
    found = pattern.match(question) if pattern is not None else None
    if found is not None:
        yield from (f"{found['before']}{noun}{found['after']}" for noun in nouns)


def _is_of_death(then: str) -> bool:
    return then.rsplit(maxsplit=1)[-1] in {"died", "death", "die"} or then.startswith(("oldug", "oldu", "olu", "vefat"))


def _period(edtf: str) -> Period:
    first, last = spans.bounds(edtf)
    return Period(
        earliest=date.fromisoformat(first) if first else None, latest=date.fromisoformat(last) if last else None
    )


_ABOUT = {
    "en": (
        re.compile(r"(?P<before>what .+ (?:about|of|on|regarding) the [A-Z][\w-]+)(?P<after>)$", re.IGNORECASE),
        (" question", " problem", " issue", " affair"),
    ),
    "tr": (
        re.compile(r"(?P<before>.+?)(?P<after> (?:hakkında|konusunda) .+)$", re.IGNORECASE),
        (" sorunu", " meselesi"),
    ),
}
"""How it is asked what somebody said of a thing, and the nouns of what may be at issue about it."""
_MANY = r"s$|(?:l[ae]r)"
_MATTERS = ("Event", "Treaty", "Communication", "Group", "Topic", "Place")
_BEINGS = ("Actor", "Place", "Treaty", "Event", "Communication")
_INTENTS = {"replied": "whether", "who-replied": "related", "when-replied": "when"}
"""What is asked of a reply."""
