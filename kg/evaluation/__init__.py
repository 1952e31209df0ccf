"""How well the program reads texts that nobody has tuned it to: tasks with a gold of their own, and what each comes to.

A task is a module of :mod:`kg.evaluation.tasks`. To add one:

1. write ``kg/evaluation/tasks/mine.py`` with ``TASK = Task(name="mine", measures="…", input="folder", aim="F1 ≥ 0.9")``
   and ``def measure(asked: Asked) -> Measured`` (``asked.path`` is the input, ``asked.chooses(document)`` says which
   of its documents are in the half and the sample that were asked for, :class:`~kg.evaluation.records.Tally` counts);
2. give it a row in ``docs/evaluation.md``;
3. pin what it reaches with a row in ``tests/evaluation_floors.csv``.

Nothing else: tasks are found by their modules. What is heavy is imported inside ``measure``, since ``--tasks`` imports
every module. Texts that a gold marks up are given to the program without the markup.
"""
