"""Papers are read back and compared with their figures before they are put in their place."""
