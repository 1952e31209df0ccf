"""How one state is represented in another, as dated prose tells it: missions opened, raised, closed; relations broken.

:mod:`kg.representation.statements` reads what each sentence says, :mod:`kg.representation.course` makes of it the
course of the status: on which day it changed, and to what. English is read.
"""
