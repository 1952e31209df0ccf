"""Questions about what is said: who claims a clause and how firmly, and which claims disagree or rest on what."""
