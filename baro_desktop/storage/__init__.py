"""SQLite: everything that is written to disk and read back."""
