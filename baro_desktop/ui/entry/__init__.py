"""Typing in local figures."""
