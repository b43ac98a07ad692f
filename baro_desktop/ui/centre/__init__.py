"""The tab of a centre: its table, and graph and facts about the chosen indicator."""
