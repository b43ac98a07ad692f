"""The tab Sammenlign: one indicator across all imported areas."""
