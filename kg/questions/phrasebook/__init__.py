"""Turns of speech and the plain words for them: how a question is asked that cannot be read as it stands."""
