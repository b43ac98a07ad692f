"""Help: Danish pages, what program this is, and what to send to those who help."""
