"""What a graph must satisfy: shapes, checks, and the findings of both."""
