"""Many documents at once: a folder or an archive, read in worker processes, each kept as soon as it is read.

Beside each document's canonical text stands its structure, and a stamp that says of which bytes and by which version
of the reader; what has a fitting stamp is not read again. One bad file is a row of the report and stops nothing.
"""

from kg.shelf.bounds import LONGEST
from kg.shelf.desk import read
from kg.shelf.files import count, is_shelf, kept_name, tasks
from kg.shelf.keeping import REPORT, STAMP, STRUCTURE, TEXT, content_of, keep, kept, load, read_one, stamp_of
from kg.shelf.records import COLUMNS, Row, Tally, Task

__all__ = [
    "COLUMNS",
    "LONGEST",
    "REPORT",
    "STAMP",
    "STRUCTURE",
    "TEXT",
    "Row",
    "Tally",
    "Task",
    "content_of",
    "count",
    "is_shelf",
    "keep",
    "kept",
    "kept_name",
    "load",
    "read",
    "read_one",
    "stamp_of",
    "tasks",
]
