"""Questions in words: their words, their grammar, what they ask of the graph. The front door is :mod:`kg.asking`."""
