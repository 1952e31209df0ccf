"""spaCy components for anybody's pipeline: names that no table has, dates, lemmas. Registered by entry points."""
