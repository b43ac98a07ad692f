"""Our own writer of reports in the publisher's layouts, for samples and tests."""
