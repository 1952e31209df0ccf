"""Another SPARQL 1.1 engine as the store: asked by SPARQL's protocol, filled by the graph store protocol or updates."""
