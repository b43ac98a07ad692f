"""Write the reporting form: a workbook that a centre fills in."""
