"""The graph over HTTP: SPARQL 1.1's protocol, the graph store for reading, and an address for every entity and claim.

Queries run in processes of their own (:mod:`kg.serving.worker`), which may be killed at any time; the server
itself (:mod:`kg.serving.app`) never opens the store.
"""
