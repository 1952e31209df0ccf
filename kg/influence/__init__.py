"""Who influenced whom: ties, chains, rankings and pictures of influence, each with its claims.

Influence is a family of relations of its own; contact, command, correspondence and advice are none.
"""
