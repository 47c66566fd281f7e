"""All that only `identify` needs."""
