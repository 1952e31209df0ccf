"""Turkish clauses within a question, turned into plain questions. Owns no answer."""
