"""Names that no table has: persons, groups, places, treaties and events, by shape, head word, title, list and case."""
