"""Foreign files are read in a process of their own, with limits; plain data comes back."""
