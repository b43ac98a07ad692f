"""Folders that lie among the system's temporary files for as long as something is read or made."""

PREFIX = "baro-desktop-passing-"
"""So long that nobody else's folder begins with it: what a killed program left is removed."""
