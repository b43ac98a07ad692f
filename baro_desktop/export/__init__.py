"""What the committee gets: tables, workbooks and documents."""
