"""The program, to which every project is a large one: ``python large.py -p PROJECT build``.

Small projects are drawn, which takes longer than all else; corpora are read and written a document at a time.
"""

from __future__ import annotations

from kg.building import streaming
from kg.cli import main

if __name__ == "__main__":
    streaming.LARGE = 0
    main()
