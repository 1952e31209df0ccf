"""Tables from elsewhere (treaties, letters, members) into seeds, by a mapping file.

Nothing of a table is a fact: its rows become the text of a document, and every claim quotes its row. What a mapping
file may say stands in ``docs/importing.md``.
"""
