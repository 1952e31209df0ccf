"""Questions in words: their words and grammar, and what they ask of the graph. Their door is :mod:`kg.questions.asking`."""
