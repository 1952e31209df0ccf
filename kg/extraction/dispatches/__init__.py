"""How dispatches and telegrams are written: what they leave unsaid, and how they speak of other letters."""
