"""Small counts are hidden so that nobody can compute them back from what is printed."""
