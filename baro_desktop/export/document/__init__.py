"""The Word documents for the committee."""
