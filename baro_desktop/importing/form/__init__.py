"""Read a filled-in reporting form; whatever is in the workbook is foreign until checked."""
