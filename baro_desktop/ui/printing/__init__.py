"""Paper: tabs and graphs laid out on A4, looked at before printing, and saved as PDF."""
