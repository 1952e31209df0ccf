"""Common nouns, peoples' adjectives and callings, by which a question describes somebody or something."""
