"""Records to RDF, and RDF to files."""
