"""What is done to the program and its files in ``tests/torture.py``: a module for each part of the program.

A kind is a function of a draw and an empty folder; it raises :class:`ordeals.program.BrokenError` where something is
not whole. Each module gives its own as ``KINDS``; a new module is named in ``tests/torture.py``.
"""
