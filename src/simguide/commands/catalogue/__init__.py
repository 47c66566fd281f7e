"""All that only `catalogue` needs."""
