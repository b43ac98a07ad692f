"""The Danish sentences of errors by their codes, a file for each place where they happen."""
