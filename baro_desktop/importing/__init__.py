"""From a foreign file to a report; knows no database and no window."""
