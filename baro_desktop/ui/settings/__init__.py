"""The settings dialog: a list of pages, and each page in a file of its own."""
