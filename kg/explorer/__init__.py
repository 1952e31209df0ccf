"""The explorer: what it shows, as records, and the page that shows it, served or as one file (``docs/explorer.md``)."""
