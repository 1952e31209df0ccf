"""The science of the network: a frozen snapshot, fast kernels, and measures that historians need and networkx lacks.

:mod:`~kg.science.snapshot` is what everything here runs on; :mod:`~kg.science.backend` lets networkx run on it too.
"""
