"""From names in a text to mentions of entities: names and their spellings, hits, spans, and who is meant."""
