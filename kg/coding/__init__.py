"""Events of news and dispatches in the code of PLOVER: what somebody did to whom, from one English sentence.

:mod:`kg.coding.events` codes a sentence; the phrases that tell what was done are in :mod:`kg.coding.lexicon`, the names
of those who did it in :mod:`kg.coding.names`. Nothing here was learnt from coded sentences: the words are ours.
"""
