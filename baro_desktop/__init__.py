"""Baro Desktop: integration reports and local indicators of a Danish municipality in one place."""

__version__ = "0.1.0"
