"""The files of ``seeds/``, read with every fault of every row."""
