"""How treaties begin and end: who concludes them, by whom, in what offices, where and on which day.

:mod:`kg.openings.preambles` finds the opening of a treaty in a text and reads it whole; :mod:`kg.openings.signatories`
reads the list of plenipotentiaries, :mod:`kg.openings.closings` place and day. English, French, Turkish, German,
Russian.
"""
