"""The query library, what people type for it, and its answers as text."""
