"""Questions in words: their words and grammar, what they ask of the graph; the door is :mod:`kg.questions.asking`."""
