"""All that only `check` needs."""
