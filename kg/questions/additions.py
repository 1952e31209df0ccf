"""Words of questions that say more than the relation that is asked for, and the words of passages that say it, too.

A table and its type: who *came back* has come, but that he had been there before must stand in the passage. Owns no
answer; :mod:`kg.questions.surplus` holds answers against it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Words of a question that say more than the relation, by language, and the words of a passage that say it, too.

    ``whither``: a further word of passages, which counts only where one comes to a place or leaves it; ``moving``: the
    words of the question say more only of such relations (what *set off* a crisis went nowhere). Of which relations no
    claim says it, whatever else stands in its passage, the ontology tells (``kg:unansweredWord``). ``whether``: it is
    so, too, where it is asked whether somebody did it, or who says so. ``named``: what is called so goes before what
    only has it in its passage.
    """

    asked: dict[str, str]
    told: str
    whither: str = ""
    moving: bool = False
    whether: bool = False
    named: bool = False


_AGAIN = Addition(
    asked={
        "tr": r"\bgeri (?:al|don|gel|git|ver|getir|gotur|kazan)\w*|\bdon(?:du|en|mus|uyor|dug)\w*"
        r"|\b(?:yeniden|tekrar|bir daha)\b",
        "en": r"\breturned\b|(?<!\bin )(?<!\bthe )(?<!s )(?<!\bhis )(?<!\btheir )\breturn(?:s|ing)?\b(?! from office)"
        r"|\b(?:c[ao]m|w[eo]nt?|go|gone|g[ai]v|t[ao]+k|br[io]|s[ae]n|g[eo]t|sail|mov|w[io]n)\w* (?:\w+ ){0,2}?back\b"
        r"|\b(?:recaptur|reconquer|reoccup|retak|retook|regain)\w*|\b(?:again|once more)\b",
    },
    told=r"\bgeri\b|\bdon(?:du|en|mus|uyor|er\b|up|erek|me|dug|ecek)|\byeniden\b|\btekrar|\biade|\bavdet|kurtar"
    r"|\breturn|\bback\b|\bagain\b|\bonce more\b|\brecaptur|\breconquer|\breoccup|\bret[ao]+k|\bregain|restor|liberat",
    whither=r"\bdonus",
)
_NO_IDIOM = r"^(?!.*\b(?:damga|darbe|muhur|kilit|zincir|dizgin|gem)\w* )"
"""What is no blow where it is struck: *damgasını vurdu*."""
_COUNSEL = r"(?:advice|counsel|warning|recommendation|suggestion|proposal|request|order|instruction)s?"
_HEEDED = Addition(
    asked={
        "tr": r"\b(?:dinle|kulak ver|dikkate al|ciddiye al|sozunu tut)(?:di|yen|mis|en|an|iyor|r\b)\w*",
        "en": r"(?<!not )(?<!never )\b(?:listen(?:ed|s)? to|heed(?:ed|s)?"
        rf"|(?:follow|obey|accept)(?:ed|s)? (?:\S+ ){{1,4}}{_COUNSEL})\b",
    },
    told=r"\bdinle(?!m)|\bkulak ver(?!m)|\bdikkate al(?!m)|\buy(?:du|mus|arak)|\bkabul et(?!m)"
    r"|(?<!not )(?<!never )\b(?:listen|heed|follow|accept|obey)(?!ers)",
)
_UNHEEDED = Addition(
    asked={
        "tr": r"\b(?:dinle|kulak ver|dikkate al|ciddiye al)m[ae](?:di|yen|mis|z\b)\w*|\bgoz ardi e[dt]\w*"
        r"|\bkulak asma\w*",
        "en": rf"\b(?:ignor(?:ed|es)|not (?:listen to|heed|follow|obey|accept)) (?:\S+ ){{1,4}}{_COUNSEL}",
    },
    told=r"\bdinlem[ae](?!k)|\bkulak (?:verm|asm)|\bdikkate alm|\bgoz ardi|\buymam|\bredd"
    r"|\b(?:not|n t) (?:listen|heed|follow|obey)|\bignor|\brefus|\breject",
)
WAYS = (
    _AGAIN,
    _HEEDED,
    _UNHEEDED,
    Addition(
        asked={"tr": r"\byola (?:cik|koyul)\w*|\bhareket et(?:t|mis|en)\w*", "en": r"\bset (?:out|off)\b"},
        told=r"\byola\b|\bhareket et|ayril|\bgi[td]|gonder|yolla|\bset (?:out|off)|depart|\bleft\b|\bleav|\bsen[dt]"
        r"|\bwent|\bgo(?:es|ne)?\b|travel",
        moving=True,
    ),
    Addition(
        asked={"tr": r"\buc(?:tu|an|mus|uyor|akla)\w*", "en": r"\bfl(?:ew|y|ies|own|ying)\b"},
        told=r"\buc(?:tu|an|mus|uyor|ak|arak|up)|\bfl(?:ew|y|ies|own|ight)|plane\b|havadan",
    ),
    Addition(
        asked={
            "tr": r"\byuru(?:du|yen|mus|yor)\w*|\byaya(?:n|k)?\b",
            "en": r"\bwalk(?:ed|s|ing)?\b(?! out of\b)|\bon foot\b",
        },
        told=r"\byuru(?!t)|\byaya|\bwalk|\bon foot\b|\bmarch",
    ),
    Addition(
        asked={"tr": r"\bsecil(?:di|en|mis|iyor)\w*", "en": r"\belected\b"},
        told=r"\bsec(?:il|im|er|ti|en|mis|ip)|\belect|\bchose|\bchoose|\bvote",
    ),
    Addition(
        asked={"en": r"\breject(?:s|ed|ing)?\b", "tr": r"\breddet(?:ti|en|mis|iyor)\w*"},
        told=r"\breject|\brefus|\bdeclin|\bturned down|\boppos|\breddet|\bret\b|\bkarsi cik|\bgeri cevir|kabul etme"
        r"|\byok say|\btanima|\bgecersiz|\bhukumsuz|\bfesh|\brepudiat|\brenounc|\bnull and void",
    ),
    Addition(asked={"en": r"\b(?:wrote|written|writing|spoke|speaking) against\b"}, told=r"\bagainst\b"),
    Addition(
        asked={"en": r"\babolish(?:ed|es|ing)?\b", "tr": r"\b(?:ilga et|lagvet|lagved)\w*"},
        told=r"\babol|\bkaldir|\blagv|\bilga\b|\bannul|\bended\b|\bson ver",
        named=True,
    ),
    Addition(asked={"en": r"\bwho published\b"}, told=r"\bpublish|\bprint|\byayi[mn]|\bbasi[lm]|\bnesr"),
    Addition(
        asked={
            "en": r"\b(?:was|were|been|got) (?:\w+ly )?(?:expelled|deported|banished|exiled|driven out|thrown out)\b"
        },
        told=r"\bexpel|\bdeport|\bbanish|\bexil|\bdr[io]ve|\bthr[eo]w|\bkov|\bsurgun|\bsinir disi|\buzaklastir|\bcikar",
    ),
    Addition(
        asked={"en": r"\b(?:should|had to|has to|have to|ought to|must|needed to|was to|were to|was obliged to)\b"},
        told=r"\bshould|\bhad to|\bought|\bmust\b|\bneed|\boblig|\bforced|\bcompel|\bwas to\b|\bzorund|\bgerek|\bmecbur"
        r"|\bzorla|m[ae]l[iu](?:y|d|s|\b)",
    ),
    Addition(asked={"tr": r"^(?!.*\w[dt][ae]n\b).*\bsoz al(?:di|an|mis|iyor)\w*"}, told=r"\bsoz al|\bthe floor\b"),
    Addition(
        asked={
            "tr": r"^(?!.*\bhangi \w+[dt][ae]\b)(?!.*\badina\b).*\bkonus(?:tu|an|mus|uyor|ma yap)\w*",
            "en": r"\bspoke\b(?!(?: up| out)? for\b| on behalf\b)"
            r"|\bsp(?:eak|oken)\b(?! of\b|(?: up| out)? for\b| on behalf\b)",
        },
        told=r"\bkonus|\bsoyle|\bnutuk|\bnutk|\bhitap|\bhitab|\bsoz(?:u|ler|unu)?\b|\bgorus|\bmuzakere"
        r"|\bdile getir|\bdedi|\bspe[ae]|\bspoke|\bsaid|\btold|\baddress|\btalk|\bdeclar|\bnegotiat"
        r"|\bmet\b|\bmeeting|\bconvers|\bdiscuss",
    ),
    Addition(
        asked={"tr": r"^(?!.*\b(?:mektu[bp]|telgraf|mesaj|rapor|nota)).*?\bgotur(?:du|en|mus|uyor)\w*"},
        told=r"\bgotur|\bberaber|\bbirlikte|\beslik|\bbaskan|\bbasinda|\btook\b|\baccompan|\bled\b|\bcarried",
    ),
    Addition(
        asked={"tr": r"\bgorev(?:in|ler|lerin)?den al(?:di|an|mis|iyor)\w*|\bazlet\w*"},
        told=r"\bgorev(?:in|ler|lerin)?den|\bazl|\bgeri cag|\bdismiss|\bremov|\brecall|\bdepos",
    ),
    # Whence somebody wrote is no end of his letter, and no claim says it as its relation.
    Addition(asked={"tr": r"\w[dt][ae]n kim(?:ler)? yaz(?:di|mis|iyor)\w*"}, told=r"(?!)"),
    Addition(
        asked={"tr": r"\bkim(?:ler)? (?:\w+ )*(?:yolla|gonder)(?:di|mis|iyor)\w*$"},
        told=r"",
    ),
    Addition(
        asked={"tr": r"\bel koy\w*|\bele gecir\w* belge", "en": r"\bseiz(?:ed|es|ing)\b|\bconfiscat\w*"},
        told=r"\bel ko|\bmusadere|\bele gec|\bzapt|\bsoy(?:d|g|m|ul)|\bgasp|\bal(?:di|in|mis)"
        r"|\bseiz|\bconfisc|\btook\b|\btak|\bcaptur|\brob|\bpillag",
    ),
    *(
        Addition(asked={"tr": asked, "en": english}, told=told, whether=True)
        for asked, english, told in (
            (
                rf"{_NO_IDIOM}.*(?:\bkim(?:ler)? vur(?:du|mus)\w*|\w['’]?y?[iu] vuran\b)",
                r"\bshot\b",
                r"\bvur(?!g)|\bkursun|\bates|\bsh[ou]o?t|\bbullet|\bgun",
            ),
            (
                r"\bsiz(?:di|dig\w+|an|mis|iyor|ma\w*)\b",
                r"\binfiltrat\w*|\b(?:sneak|slip|st[eo]al|crep|creep)\w* (?:in|into)\b",
                r"\bsiz(?:d|an|m[ai]|iyor|int)|infiltrat|sneak|slipped into|crept|stole into|gizlice|secretly",
            ),
            (
                r"\bkac(?:ti|an|mis|iyor|tig\w+)\b(?! kisi)",
                r"\bfled\b|\bflee\w*|\bescaped?\b",
                r"\bkac(?!in)|\bfirar|\bsigin|\biltica|\bfle[ed]|\bescap|\brefuge",
            ),
            (r"\bhaps(?:e|ed\w*|ol\w*)\b", r"(?!)", r"\bhap[si]|\bzindan|\bprison|\bjail|\bimprison"),
            (r"\bkim(?:ler)?i \w+m[ae]y[ae] (?:soz|karar|yemin|vaat)", r"(?!)", r"(?!)"),
            (r"\bideolog\w*", r"\bideolog\w*", r"\bideolog(?!i)"),
            (r"\bzehirle\w*", r"\bpoison\w*", r"zehir|poison"),
            (r"\bbog(?:du|an|mus|uldu)\w*", r"\bstrangl\w*", r"\bbog|strangl|drown"),
            (r"\byarala\w*", r"\b(?:wounded|injured)\b", r"\byaral|wound|injur"),
            (r"\b(?:dov(?:du|en|mus)|darp e)\w*", r"(?!)", r"\bdov|dayak|darp|\bbeat"),
            (r"\bkacir(?:di|an|mis)\w*", r"\b(?:kidnap|abduct)\w*", r"kacir|kidnap|abduct"),
        )
    ),
    Addition(
        asked={"tr": r"\boku(?:du|yan|mus|yor)\w*", "en": r"\bwho (?:\w+ )?read\b"},
        told=r"\boku|\bread",
    ),
)
"""What a verb may say beyond its relation: that it was once before, and by what means."""
