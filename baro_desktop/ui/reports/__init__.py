"""The tab Rapporter."""
