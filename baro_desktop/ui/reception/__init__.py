"""The tab »Modtagelse«: status tables shown, drawn and typed in."""
