"""Status tables: who the municipality has received, as tables that are data in the catalogue."""
