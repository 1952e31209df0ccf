"""The tasks, a module each; :mod:`kg.evaluation` says how to add one."""
