"""A corpus of documents that ``kg read`` has kept: annotated and extracted into Parquet, here or on a Dask cluster.

A document is a partition: its text and structure travel to whoever works on it, the authority travels once, and what
comes back is written in the order of the documents. So the outcome has the same bytes whoever did the work, and
however often a worker died. No shared file system is needed.
"""
