"""Persons in texts: the offices that they held, whom a name means in its context, and those whom no table knows.

Owns what is said of people beside their names; finding names is :mod:`kg.mentions.gazetteer`, what a mention covers
:mod:`kg.mentions.person_mentions`.
"""
