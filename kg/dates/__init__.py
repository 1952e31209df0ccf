"""Dates as historians have them, and what EDTF says of them. Dates in prose are :mod:`kg.datings`'s."""
