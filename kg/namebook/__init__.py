"""The name book: an index (SQLite) beside the store, from what somebody may write to the things that it may mean.

It is made of the store alone, and of the program's ways of reading names, which it is told; so nothing that looks a
name up has to read all names. The doors are :mod:`kg.namebook.making` and :mod:`kg.namebook.reading`.
"""
