"""The reporting form: its fields, and the map that says where each stands in a workbook."""
