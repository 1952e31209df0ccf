"""The words of letter headings: kinds of letters, offices, bodies and titles. Data only.

To add a language: its kinds of letters go into ``KINDS``, its titles into ``TITLES``; what parts the two sides is in
:mod:`kg.letters.headings`.
"""

from __future__ import annotations

from typing import Final


def words(block: str) -> frozenset[str]:
    """Give the words of a block."""
    return frozenset(block.split())


KINDS: Final = words("""
    telegram letter message memorandum note despatch dispatch airgram report communication instruction cable cablegram
    statement minute minutes circular telegrams paper aide-mémoire aide-memoire briefing summary paraphrase
    intelligence
    estimate backchannel draft study record notes memo directive transcript telno wire radiogram appeal reply proposal
    brief schreiben telegramm depesche bericht weisung erlass note runderlass lettre télégramme dépêche rapport
    """)
"""Words one of which the kind of a heading must have: *Circular Telegram From …*, *Brief von …*."""

OFFICES: Final = words("""
    secretary secretaries ambassador ambassadors minister ministers president presidents chairman chairwoman chairmen
    director consul consuls chargé charge chargés counselor counsellor assistant chief adviser advisor attaché
    commissioner commissar representative representatives agent delegate delegates officer administrator
    governor deputy
    under acting vice general clerk solicitor counsel attorney executive member members commander commandant
    receiver collector envoy legate chancellor premier speaker inspector comptroller coordinator head superintendent
    consultant aide special staff supreme military naval principal senior first second third fourth personal
    high grand
    prime foreign internuncio vizier pasha sultan shah emperor king queen pope nuncio patriarch mayor
    treasurer postmaster
    president-elect secretary-general vice-president under-secretary representative-designate viceroy
    dragoman resident
    plenipotentiary commercial financial economic legal political confidential unofficial former manager editor
    """)
"""Words that name an office, or begin the name of one; lower case."""

BODIES: Final = words("""
    embassy legation legations embassies department ministry company incorporated inc inc. corporation bank commission
    committee council board consulate consulate-general mission missions office government governments association
    bureau agency delegation delegations post posts division congress senate conference secretariat headquarters
    command force forces army navy administration treasury station section society union house league institute
    university co co. ltd ltd. & bros bros. brothers sons firm trust church staff team group porte court cabinet
    admiralty chamber federation party soviet powers fund authority service directorate registry directory
    parliament assembly regency directors trustees syndicate railway railways line lines stations diplomatic members
    """)
"""Words that name a body; lower case."""

TITLES: Final = words("""
    mr mr. mrs mrs. ms ms. miss dr dr. messrs messrs. m. mm. mme mme. señor senor signor herr frau monsieur
    madame don sir
    lord lady senator representative congressman congresswoman president president-elect chairman chairmen premier
    chancellor king queen emperor empress prince princess shah sultan tsar czar kaiser pope cardinal archbishop bishop
    patriarch general admiral colonel major captain lieutenant commander marshal brigadier commodore count countess
    baron marquis marquess duke earl viscount judge justice professor reverend rev rev. governor mayor ambassador
    ambassadors minister ministers secretary consul commissioner commissar delegate chargé speaker comrade presidents
    generalissimo excellency ayatollah emir amir sheikh sheik imam sharif cheikh vizier nuncio father
    """)
"""Words that can stand right before a person's name; lower case."""

PLURAL_TITLES: Final = words("messrs messrs. mm. chairmen presidents ministers ambassadors secretaries senators")

STYLES: Final = words("""
    mr mr. mrs mrs. ms ms. miss dr dr. messrs messrs. m. mm. mme mme. señor senor signor herr frau monsieur
    madame don sir
    lord lady the
    """)
"""Titles that are no office."""

PARTICLES: Final = words("""
    de di da du del della des do dos la le les von van der den zu zur vom al el bin ibn ben af av ter ten y e
    und of d’
    l’ dal dalla
    """)
"""Small words that a person's name may have inside."""

SMALL: Final = words("""
    of the for in at on and to by with a an or from temporarily between van von de la di du del des le der
    den zu al el
    its his her their into upon under as et y e des du au aux à and/or et al. per
    """)
"""Words that a heading in English may write small; any other small word shows that it is a sentence."""

COMPOUNDS: Final = words("""
    vice-president attorney-general secretary-general consul-general governor-general prime-minister grand-vizier
    foreign-minister foreign-secretary under-secretary major-general brigadier-general lieutenant-general
    solicitor-general
    general-secretary first-secretary vice-consul vice-admiral rear-admiral field-marshal chief-justice
    """)
"""Pairs of words, joined by a hyphen here, that are one office and no title with a name."""

LICENSING: Final = words("""
    ambassador minister representative delegate envoy assistant adviser advisor secretary commission mission consul
    delegation observer counsel aide legate nuncio commissioner emissary visitor counselor consultant liaison governor
    embassy legation agent attaché deputy contribution letter reply message
    """)
"""Words that take a *to* of their own: *the Ambassador to Greece*, *the Secretary to the President*."""

TITLE_WITH_OF: Final = (
    r"(?:(?:Acting|Deputy|Under|Assistant|Former|First)\s+)*(?:Secretary|Minister|Director|Commissar|Commissioner|"
    r"Secretary-General|Under[- ]Secretary)\s+(?:of|for)\s+(?:the\s+)?(?:State(?:\s+for\s+(?:Foreign\s+Affairs|India|"
    r"Air|War))?|Defen[cs]e|War|Treasury|Navy|Army|Air Force|Interior|Commerce|Agriculture|Labou?r|Foreign Affairs|"
    r"External Affairs|Finance|Central Intelligence|Energy|Transportation|Health|Education|Economy|Justice|"
    r"Foreign Trade)"
)
"""Titles with an *of* in them, after which a name may stand: *Secretary of State Root*."""
