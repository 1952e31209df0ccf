"""Triggers in German, French and Russian sentences: what differs between the languages is data (``grammars``)."""
