"""Papers for the committee: chosen, looked at, and written."""
