"""How noun phrases of questions are read: by what names, common nouns, peoples' words and clauses say which is meant.

:mod:`.definite` puts the only thing there is in place of a class's noun with names and dates; :mod:`.described` asks
for what a clause or an owner describes; :mod:`.stretches` and :mod:`.called` find what common nouns alone mean.
"""
