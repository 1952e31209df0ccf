"""Letters as their headings tell of them: who wrote to whom, whence and when, from the plain words.

:mod:`kg.letters.headings` reads one heading, :mod:`kg.letters.datelines` the line of place and date,
:mod:`kg.letters.collection` finds both in a text of many letters. What an edition has marked up is
:mod:`kg.formats.tei_letters`'s; here nothing is marked.
"""
