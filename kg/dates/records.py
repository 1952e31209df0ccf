"""Dates as historians have them: uncertain, partial, and as somebody wrote them. Standard library only.

Reading EDTF is done in :mod:`kg.dates.chronology`; this module owns what a date *is*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricalDate:
    """A date in EDTF (ISO 8601-2, level 0 to 2) with the days that it can mean.

    ``earliest`` and ``latest`` are the first and the last day of everything that the expression allows
    (``None``: open or unknown on that side). ``as_written`` is kept for ever.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    as_written: str | None = None

    def certainly_before(self, other: HistoricalDate) -> bool:
        """Tell whether every day that this can mean lies before every day that the other can."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def possibly_before(self, other: HistoricalDate) -> bool:
        """Tell whether some day that this can mean lies before some day that the other can."""
        return self.earliest is None or other.latest is None or self.earliest < other.latest

    def possibly_overlaps(self, other: HistoricalDate) -> bool:
        """Tell whether some day belongs to both."""
        return not self.certainly_before(other) and not other.certainly_before(self)
