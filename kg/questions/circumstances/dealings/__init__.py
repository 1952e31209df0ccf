"""What one had to do with another: what he did to him, thought of him, gave him, answered or refused him."""
