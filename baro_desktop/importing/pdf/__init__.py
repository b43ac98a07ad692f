"""PDF to rows of cells: by where the words stand, never by the order they are stored in."""
