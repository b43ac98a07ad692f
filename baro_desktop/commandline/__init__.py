"""What the commands print: Danish help, text for people, JSON for programs."""
