"""From dropped files to a summary of what each gave."""
