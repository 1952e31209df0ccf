"""What a file says of itself, gathered: names of things said, each with its values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Gather what a file says of itself; empty and repeated values are dropped."""
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        words = " ".join(value.split())
        if words and words not in found.setdefault(key, []):
            found[key].append(words)
    return {key: tuple(values) for key, values in found.items() if values}
