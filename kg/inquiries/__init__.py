"""What programs ask of a store by name, as JSON (``docs/json.md``): for the JSON API, reconciliation and assistants."""
