"""The domain: what the figures are and mean. Standard library only."""
