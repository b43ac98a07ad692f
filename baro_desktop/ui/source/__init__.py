"""»Vis i rapporten«: the original behind a figure, with the place marked."""
