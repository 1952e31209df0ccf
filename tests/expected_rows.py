"""What each query of the library answers on the graph of tests/kaynarca_graph.py: parameters, columns looked at, rows."""

from __future__ import annotations

EXPECTED: dict[str, tuple[dict[str, str], str, list[tuple[str, ...]]]] = {
    "actors": (
        {"kind": "Army"},
        "actorLabel kindLabel claims",
        [
            ("Janissaries", "army", "0"),
            ("Russian army of the Danube", "army", "1"),
        ],
    ),
    "advice": (
        {"from": "person/obreskov"},
        "date subjectLabel predicateLabel objectLabel",
        [
            ("1772-09", "Aleksei Obreskov", "warned", "Nikita Panin"),
        ],
    ),
    "aid": (
        {},
        "subjectLabel predicateLabel objectLabel certainty claimantLabel",
        [
            ("Nikolai Repnin", "gave aid to", "Ahmed Resmi Efendi", "reported", "Janissaries"),
        ],
    ),
    "appointments-and-missions": (
        {},
        "date subjectLabel predicateLabel objectLabel",
        [
            ("1772-05", "Russian Empire", "appointed", "Aleksei Obreskov"),
        ],
    ),
    "archive-files": (
        {},
        "fileLabel claims claimants",
        [
            ("Ottoman Archives, HAT 1234", "15", "2"),
        ],
    ),
    "certainties": (
        {"claimant": "person/deniz"},
        "claimantLabel certainty polarity claims",
        [
            ("Ayşe Deniz", "certain", "asserts", "13"),
            ("Ayşe Deniz", "certain", "denies", "1"),
        ],
    ),
    "claimants": (
        {},
        "claimantLabel claims reported",
        [
            ("John Harrow", "19", "1"),
            ("Ayşe Deniz", "14", "0"),
            ("Janissaries", "1", "1"),
        ],
    ),
    "claims-about": (
        {"about": "Rumyantsev"},
        "part date subjectLabel predicateLabel objectLabel polarity claimantLabel",
        [
            ("object", "", "Nikita Panin", "influenced", "Pyotr Rumyantsev", "denies", "Ayşe Deniz"),
            ("subject", "", "Pyotr Rumyantsev", "commanded", "Russian army of the Danube", "asserts", "John Harrow"),
            ("object", "1774-07", "Nikita Panin", "influenced", "Pyotr Rumyantsev", "asserts", "John Harrow"),
            (
                "object",
                "1774-07-04",
                "Rumyantsev to the Grand Vizier, 4 July 1774",
                "sender",
                "Pyotr Rumyantsev",
                "asserts",
                "Ayşe Deniz",
            ),
            (
                "object",
                "1774-07-08",
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "addressee",
                "Pyotr Rumyantsev",
                "asserts",
                "John Harrow",
            ),
            (
                "subject",
                "1774-07-21/..",
                "Pyotr Rumyantsev",
                "met with",
                "Ahmed Resmi Efendi",
                "asserts",
                "John Harrow",
            ),
        ],
    ),
    "claims-by-claimant": (
        {"claimant": "Harrow"},
        "date subjectLabel predicateLabel objectLabel reporterLabel",
        [
            ("", "Ibrahim Munib Efendi", "signed", "Treaty of Küçük Kaynarca", ""),
            ("", "Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", ""),
            ("", "Pyotr Rumyantsev", "commanded", "Russian army of the Danube", ""),
            ("", "The Grand Vizier to Rumyantsev, 8 July 1774", "bearer", "Ahmed Resmi Efendi", ""),
            ("", "the defeat at Kozluca", "explains", "the Ottoman turn to peace", "Ayşe Deniz"),
            ("1772", "Nikita Panin", "criticised", "Grigory Orlov", ""),
            ("1772-05", "Russian Empire", "appointed", "Aleksei Obreskov", ""),
            ("1772-08", "Aleksei Obreskov", "took part in", "Congress of Focșani", ""),
            ("1772-08", "Congress of Focșani", "took place in", "Focșani", ""),
            ("1772-08", "Grigory Orlov", "presided over", "Congress of Focșani", ""),
            ("1772-08-28", "Grigory Orlov", "departed from", "Focșani", ""),
            ("1772-09", "Aleksei Obreskov", "warned", "Nikita Panin", ""),
            ("1773", "Obreskov, 1773", "sender", "Aleksei Obreskov", ""),
            ("1774-07", "Nikita Panin", "influenced", "Pyotr Rumyantsev", ""),
            ("1774-07-08", "The Grand Vizier to Rumyantsev, 8 July 1774", "addressee", "Pyotr Rumyantsev", ""),
            (
                "1774-07-08",
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "replies to",
                "Rumyantsev to the Grand Vizier, 4 July 1774",
                "",
            ),
            ("1774-07-08", "The Grand Vizier to Rumyantsev, 8 July 1774", "sender", "Muhsinzade Mehmed Pasha", ""),
            ("1774-07-21/..", "Pyotr Rumyantsev", "met with", "Ahmed Resmi Efendi", ""),
            ("1775-01", "Abdulhamid I", "ratified", "Treaty of Küçük Kaynarca", ""),
        ],
    ),
    "claims-in-period": (
        {"period": "1772"},
        "date subjectLabel predicateLabel objectLabel",
        [
            ("1771/1774-08", "Muhsinzade Mehmed Pasha", "held office", "Grand Vizier"),
            ("1772", "Nikita Panin", "criticised", "Grigory Orlov"),
            ("1772-05", "Russian Empire", "appointed", "Aleksei Obreskov"),
            ("1772-08", "Aleksei Obreskov", "took part in", "Congress of Focșani"),
            ("1772-08", "Congress of Focșani", "took place in", "Focșani"),
            ("1772-08", "Grigory Orlov", "presided over", "Congress of Focșani"),
            ("1772-08-28", "Grigory Orlov", "departed from", "Focșani"),
            ("1772-09", "Aleksei Obreskov", "warned", "Nikita Panin"),
        ],
    ),
    "claims-of-relation": (
        {"relation": "treaty"},
        "date subjectLabel predicateLabel objectLabel claimantLabel",
        [
            ("", "Ibrahim Munib Efendi", "signed", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("", "Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("1774-07-21", "Ahmed Resmi Efendi", "signed", "Treaty of Küçük Kaynarca", "Ayşe Deniz"),
            ("1774-07-21", "Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "Ayşe Deniz"),
            ("1774-07-21", "Treaty of Küçük Kaynarca", "has party", "Ottoman Empire", "Ayşe Deniz"),
            ("1774-07-21", "Treaty of Küçük Kaynarca", "has party", "Russian Empire", "Ayşe Deniz"),
            ("1775-01", "Abdulhamid I", "ratified", "Treaty of Küçük Kaynarca", "John Harrow"),
        ],
    ),
    "claims-on-page": (
        {"page": "1", "document": "document/harrow-2005"},
        "subjectLabel predicateLabel objectLabel quotation",
        [
            (
                "Nikita Panin",
                "influenced",
                "Pyotr Rumyantsev",
                "Count Panin influenced Rumyantsev from Saint Petersburg, and the field marshal acted on his advice.",
            ),
            (
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "addressee",
                "Pyotr Rumyantsev",
                "On 8 July 1774 the Grand Vizier answered Rumyantsev’s letter",
            ),
            (
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "replies to",
                "Rumyantsev to the Grand Vizier, 4 July 1774",
                "On 8 July 1774 the Grand Vizier answered Rumyantsev’s letter",
            ),
            (
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "sender",
                "Muhsinzade Mehmed Pasha",
                "On 8 July 1774 the Grand Vizier answered Rumyantsev’s letter",
            ),
            (
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "bearer",
                "Ahmed Resmi Efendi",
                "Ahmed Resmi carried the answer to the Russian camp.",
            ),
        ],
    ),
    "claims-resting-on-work": (
        {"work": "HAT 1234"},
        "locator subjectLabel predicateLabel objectLabel claimantLabel",
        [
            ("p. 7", "The Grand Vizier to Rumyantsev, 8 July 1774", "bearer", "Ahmed Resmi Efendi", "John Harrow"),
            ("p. 7", "The Grand Vizier to Rumyantsev, 8 July 1774", "addressee", "Pyotr Rumyantsev", "John Harrow"),
            (
                "p. 7",
                "The Grand Vizier to Rumyantsev, 8 July 1774",
                "replies to",
                "Rumyantsev to the Grand Vizier, 4 July 1774",
                "John Harrow",
            ),
            ("p. 7", "The Grand Vizier to Rumyantsev, 8 July 1774", "sender", "Muhsinzade Mehmed Pasha", "John Harrow"),
            ("pp. 9-11", "Ibrahim Munib Efendi", "signed", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("pp. 9-11", "Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("pp. 9-11", "Abdulhamid I", "ratified", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("s. 2", "Muhsinzade Mehmed Pasha", "held office", "Grand Vizier", "Ayşe Deniz"),
            ("s. 5", "Rumyantsev to the Grand Vizier, 4 July 1774", "bearer", "Colonel Peterson", "Ayşe Deniz"),
            (
                "s. 5",
                "Rumyantsev to the Grand Vizier, 4 July 1774",
                "addressee",
                "Muhsinzade Mehmed Pasha",
                "Ayşe Deniz",
            ),
            ("s. 5", "Rumyantsev to the Grand Vizier, 4 July 1774", "sender", "Pyotr Rumyantsev", "Ayşe Deniz"),
            ("s. 9", "Ahmed Resmi Efendi", "signed", "Treaty of Küçük Kaynarca", "Ayşe Deniz"),
            ("s. 9", "Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "Ayşe Deniz"),
            ("s. 9", "Treaty of Küçük Kaynarca", "has party", "Ottoman Empire", "Ayşe Deniz"),
            ("s. 9", "Treaty of Küçük Kaynarca", "has party", "Russian Empire", "Ayşe Deniz"),
        ],
    ),
    "claims-sharing-an-archive-file": (
        {"file": "work/hat-1234"},
        "locator claimantLabel claimLabel",
        [
            ("p. 7", "John Harrow", "The Grand Vizier to Rumyantsev, 8 July 1774 — addressee → Pyotr Rumyantsev"),
            ("p. 7", "John Harrow", "The Grand Vizier to Rumyantsev, 8 July 1774 — bearer → Ahmed Resmi Efendi"),
            (
                "p. 7",
                "John Harrow",
                "The Grand Vizier to Rumyantsev, 8 July 1774 — replies to → Rumyantsev to the Grand Vizier, 4 July 1774",
            ),
            ("p. 7", "John Harrow", "The Grand Vizier to Rumyantsev, 8 July 1774 — sender → Muhsinzade Mehmed Pasha"),
            ("pp. 9-11", "John Harrow", "Abdulhamid I — ratified → Treaty of Küçük Kaynarca"),
            ("pp. 9-11", "John Harrow", "Ibrahim Munib Efendi — signed → Treaty of Küçük Kaynarca"),
            ("pp. 9-11", "John Harrow", "Nikolai Repnin — signed → Treaty of Küçük Kaynarca"),
            ("s. 2", "Ayşe Deniz", "Muhsinzade Mehmed Pasha — held office → Grand Vizier"),
            ("s. 5", "Ayşe Deniz", "Rumyantsev to the Grand Vizier, 4 July 1774 — addressee → Muhsinzade Mehmed Pasha"),
            ("s. 5", "Ayşe Deniz", "Rumyantsev to the Grand Vizier, 4 July 1774 — bearer → Colonel Peterson"),
            ("s. 5", "Ayşe Deniz", "Rumyantsev to the Grand Vizier, 4 July 1774 — sender → Pyotr Rumyantsev"),
            ("s. 9", "Ayşe Deniz", "Ahmed Resmi Efendi — signed → Treaty of Küçük Kaynarca"),
            ("s. 9", "Ayşe Deniz", "Nikolai Repnin — signed → Treaty of Küçük Kaynarca"),
            ("s. 9", "Ayşe Deniz", "Treaty of Küçük Kaynarca — has party → Ottoman Empire"),
            ("s. 9", "Ayşe Deniz", "Treaty of Küçük Kaynarca — has party → Russian Empire"),
        ],
    ),
    "co-participants": (
        {"actor": "person/orlov"},
        "eventLabel firstLabel secondLabel",
        [
            ("Congress of Focșani", "Aleksei Obreskov", "Grigory Orlov"),
        ],
    ),
    "contradictions": (
        {"about": "person/panin"},
        "why claimantLabel claimLabel otherClaimantLabel otherClaimLabel",
        [
            (
                "denied",
                "Ayşe Deniz",
                "Nikita Panin — influenced ↛ Pyotr Rumyantsev",
                "John Harrow",
                "Nikita Panin — influenced → Pyotr Rumyantsev",
            ),
        ],
    ),
    "delegation-leaders": (
        {"delegation": "Osmanlı heyeti"},
        "delegationLabel leaderLabel claimantLabel",
        [
            ("Ottoman delegation at Küçük Kaynarca", "Ahmed Resmi Efendi", "Ayşe Deniz"),
        ],
    ),
    "delegation-members": (
        {},
        "role memberLabel",
        [
            ("leader", "Ahmed Resmi Efendi"),
            ("member", "Ahmed Resmi Efendi"),
            ("member", "Ibrahim Munib Efendi"),
        ],
    ),
    "denials": (
        {},
        "subjectLabel predicateLabel objectLabel claimantLabel",
        [
            ("Nikita Panin", "influenced", "Pyotr Rumyantsev", "Ayşe Deniz"),
        ],
    ),
    "entities-without-claims": (
        {"kind": "Treaty"},
        "entityLabel mentions",
        [
            ("Armistice of Giurgiu", "0"),
        ],
    ),
    "evidence-chain": (
        {"work": "work/harrow-1987"},
        "workLabel locator claimantLabel claimLabel document page quotation",
        [
            (
                "Harrow, The Danube Letters",
                "s. 40-44",
                "John Harrow",
                "the defeat at Kozluca — explains → the Ottoman turn to peace",
                "document/deniz-1998",
                "2",
                "Harrow ise aynı dönüşü Kozluca bozgunu ile açıklamaktadır.",
            ),
        ],
    ),
    "facts": (
        {"relation": "concludedTreatyWith"},
        "factLabel witnesses claims policy",
        [
            ("Ottoman Empire — concluded a treaty with → Russian Empire", "1", "2", "policy/accepted"),
            ("Russian Empire — concluded a treaty with → Ottoman Empire", "1", "2", "policy/accepted"),
        ],
    ),
    "footnotes": (
        {"document": "document/deniz-1998"},
        "note workLabel locator function claims",
        [
            ("1", "Ottoman Archives, HAT 1234", "s. 2", "source", "1"),
            ("2", "Ahmed Resmi, Summary of Admonitions", "s. 71", "source", "1"),
            ("3", "Ottoman Archives, HAT 1234", "s. 5", "source", "3"),
            ("4", "Ottoman Archives, HAT 1234", "s. 9", "source", "4"),
            ("5", "Harrow, The Danube Letters", "s. 40-44", "source", "1"),
        ],
    ),
    "friendly-ties": (
        {"actor": "Repnin"},
        "subjectLabel predicateLabel objectLabel claimantLabel",
        [
            ("Nikolai Repnin", "gave aid to", "Ahmed Resmi Efendi", "Janissaries"),
            ("Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "John Harrow"),
            ("Nikolai Repnin", "signed", "Treaty of Küçük Kaynarca", "Ayşe Deniz"),
        ],
    ),
    "hostile-ties": (
        {"actor": "person/orlov"},
        "date subjectLabel predicateLabel objectLabel claimantLabel",
        [
            ("1772", "Nikita Panin", "criticised", "Grigory Orlov", "John Harrow"),
        ],
    ),
    "influences": (
        {"influenced": "person/rumyantsev"},
        "influencerLabel predicateLabel influencedLabel polarity claimantLabel",
        [
            ("Nikita Panin", "influenced", "Pyotr Rumyantsev", "denies", "Ayşe Deniz"),
            ("Nikita Panin", "influenced", "Pyotr Rumyantsev", "asserts", "John Harrow"),
        ],
    ),
    "left-open": (
        {},
        "kind where reason",
        [
            ("entity", "topic/black-sea", "the article only announces the matter"),
            ("footnote", "6", "it cites no work"),
            ("sentence", "p2: Karadeniz’de seyrüsefer meselesi", "the article only announces the matter"),
        ],
    ),
    "letters": (
        {},
        "date senderLabel addresseeLabel letter",
        [
            ("", "", "", "letter/unknown"),
            ("", "Aleksei Obreskov", "", "letter/obreskov-1773"),
            ("1774-07-04", "Pyotr Rumyantsev", "Muhsinzade Mehmed Pasha", "letter/rumyantsev-1774-07-04"),
            ("1774-07-08", "Muhsinzade Mehmed Pasha", "Pyotr Rumyantsev", "letter/muhsinzade-1774-07-08"),
        ],
    ),
    "meetings": (
        {},
        "date subjectLabel predicateLabel objectLabel certainty",
        [
            ("1774-07-21/..", "Pyotr Rumyantsev", "met with", "Ahmed Resmi Efendi", "possible"),
        ],
    ),
    "mentions": (
        {"of": "Rumyantsev"},
        "document page quotation form",
        [
            ("document/deniz-1998", "1", "Mareşal Rumyantsev", "name"),
            ("document/deniz-1998", "1", "Rumyantsev", "name"),
            ("document/deniz-1998", "1", "mareşal", "title"),
            ("document/harrow-2005", "1", "Rumyantsev", "name"),
            ("document/harrow-2005", "1", "field marshal", "title"),
            ("document/harrow-2005", "2", "Rumyantsev", "name"),
        ],
    ),
    "most-mentioned": (
        {"kind": "Person"},
        "entityLabel firstPage",
        [
            ("Ahmed Resmi Efendi", "1"),
            ("Pyotr Rumyantsev", "1"),
            ("Muhsinzade Mehmed Pasha", "1"),
            ("Nikolai Repnin", "2"),
            ("Abdulhamid I", "2"),
            ("Ibrahim Munib Efendi", "2"),
            ("John Harrow", "2"),
            ("Nikita Panin", "1"),
            ("Colonel Peterson", "1"),
        ],
    ),
    "office-holders": (
        {"holder": "person/muhsinzade", "lang": "tr"},
        "officeLabel holderLabel date",
        [
            ("Sadrazam", "Muhsinzade Mehmed Paşa", "1771/1774-08"),
        ],
    ),
    "offices-at": (
        {"at": "1772-05"},
        "officeLabel holderLabel date claimantLabel",
        [
            ("Grand Vizier", "Muhsinzade Mehmed Pasha", "1771/1774-08", "Ayşe Deniz"),
        ],
    ),
    "passages-of-claim": (
        {"claim": "THE CLAIM OF PERSUASION"},
        "document page quotation",
        [
            (
                "document/deniz-1998",
                "1",
                "Ona barışın kaçınılmaz olduğunu anlatan ve onu ikna eden kişi Ahmed Resmî Efendi’dir.",
            ),
        ],
    ),
    "places-visited": (
        {"actor": "Grigory Orlov"},
        "date predicateLabel placeLabel eventLabel",
        [
            ("1772-08", "presided over", "Focșani", "Congress of Focșani"),
            ("1772-08-28", "departed from", "Focșani", ""),
        ],
    ),
    "readings": (
        {},
        "document reader method status claims",
        [
            ("document/deniz-1998", "the project’s testers", "by hand", "accepted", "16"),
            ("document/harrow-2005", "the project’s testers", "by hand", "accepted", "10"),
        ],
    ),
    "relation-families": (
        {},
        "familyLabel relations claims denied",
        [
            ("correspondence", "4", "8", "0"),
            ("treaty", "3", "7", "0"),
            ("influence", "2", "3", "1"),
            ("meeting", "3", "3", "0"),
            ("membership", "2", "3", "0"),
            ("causation", "1", "2", "0"),
            ("office", "2", "2", "0"),
            ("advice", "1", "1", "0"),
            ("command", "1", "1", "0"),
            ("event", "1", "1", "0"),
            ("opposition", "1", "1", "0"),
            ("support", "1", "1", "0"),
            ("travel", "1", "1", "0"),
        ],
    ),
    "remarks": (
        {},
        "kind aboutLabel remarkText quotation",
        [
            (
                "inconsistency",
                "Ahmed Resmi Efendi — signed → Treaty of Küçük Kaynarca",
                "Münib is a member of the delegation, yet he is not named among the signers.",
                "Osmanlılar adına Ahmed Resmî Efendi imzaladı",
            ),
            (
                "inconsistency",
                "Ibrahim Munib Efendi",
                "Münib is a member of the delegation, yet he is not named among the signers.",
                "Osmanlılar adına Ahmed Resmî Efendi imzaladı",
            ),
        ],
    ),
    "rival-explanations": (
        {"of": "event/turn-to-peace", "lang": "tr"},
        "explainedLabel explanationLabel claimantLabel reporterLabel",
        [
            ("Osmanlıların barışa dönüşü", "Kozluca bozgunu", "John Harrow", "Ayşe Deniz"),
            ("Osmanlıların barışa dönüşü", "hazinenin tükenmesi", "Ayşe Deniz", ""),
        ],
    ),
    "second-hand-claims": (
        {},
        "claimantLabel reporterLabel subjectLabel predicateLabel objectLabel",
        [
            ("Janissaries", "Ayşe Deniz", "Nikolai Repnin", "gave aid to", "Ahmed Resmi Efendi"),
            ("John Harrow", "Ayşe Deniz", "the defeat at Kozluca", "explains", "the Ottoman turn to peace"),
        ],
    ),
    "single-witness-facts": (
        {"about": "person/munib"},
        "factLabel claimantLabel",
        [
            ("Ahmed Resmi Efendi — fellow member of → Ibrahim Munib Efendi", "Ayşe Deniz"),
            ("Ibrahim Munib Efendi — fellow member of → Ahmed Resmi Efendi", "Ayşe Deniz"),
            ("Ibrahim Munib Efendi — member of → Ottoman delegation at Küçük Kaynarca", "Ayşe Deniz"),
            ("Ibrahim Munib Efendi — signed → Treaty of Küçük Kaynarca", "John Harrow"),
        ],
    ),
    "ties-between": (
        {"a": "Panin", "b": "Rumyantsev"},
        "subjectLabel predicateLabel objectLabel polarity claimantLabel",
        [
            ("Nikita Panin", "influenced", "Pyotr Rumyantsev", "denies", "Ayşe Deniz"),
            ("Nikita Panin", "influenced", "Pyotr Rumyantsev", "asserts", "John Harrow"),
        ],
    ),
    "timeline": (
        {"of": "person/rumyantsev", "period": "1774-07-05/.."},
        "date subjectLabel predicateLabel objectLabel",
        [
            ("1774-07", "Nikita Panin", "influenced", "Pyotr Rumyantsev"),
            ("1774-07-08", "The Grand Vizier to Rumyantsev, 8 July 1774", "addressee", "Pyotr Rumyantsev"),
            ("1774-07-21/..", "Pyotr Rumyantsev", "met with", "Ahmed Resmi Efendi"),
        ],
    ),
    "treaty-acts": (
        {},
        "earliest act actorLabel claimantLabel",
        [
            ("", "signed", "Ibrahim Munib Efendi", "John Harrow"),
            ("", "signed", "Nikolai Repnin", "John Harrow"),
            ("1774-07-21", "signed", "Ahmed Resmi Efendi", "Ayşe Deniz"),
            ("1774-07-21", "signed", "Nikolai Repnin", "Ayşe Deniz"),
            ("1775-01-01", "ratified", "Abdulhamid I", "John Harrow"),
        ],
    ),
    "treaty-parties": (
        {"treaty": "Küçük Kaynarca Antlaşması"},
        "treatyLabel knownBy partyLabel claimantLabel",
        [
            ("Treaty of Küçük Kaynarca", "1774-07-21", "Ottoman Empire", "Ayşe Deniz"),
            ("Treaty of Küçük Kaynarca", "1774-07-21", "Russian Empire", "Ayşe Deniz"),
        ],
    ),
    "unreviewed-claims": (
        {},
        "status subjectLabel predicateLabel objectLabel",
        [
            ("candidate", "Nikita Panin", "trusted", "Aleksei Obreskov"),
        ],
    ),
    "who-signed-what": (
        {"signer": "person/repnin"},
        "treatyLabel act signerLabel date claimantLabel",
        [
            ("Treaty of Küçük Kaynarca", "signed", "Nikolai Repnin", "1774-07-21", "Ayşe Deniz"),
            ("Treaty of Küçük Kaynarca", "signed", "Nikolai Repnin", "", "John Harrow"),
        ],
    ),
    "works-cited": (
        {},
        "workLabel claims footnotes",
        [
            ("Ottoman Archives, HAT 1234", "15", "5"),
            ("Harrow, The Danube Letters", "1", "2"),
            ("Ahmed Resmi, Summary of Admonitions", "1", "1"),
            ("Deniz, The Road to Küçük Kaynarca", "0", "0"),
        ],
    ),
}
