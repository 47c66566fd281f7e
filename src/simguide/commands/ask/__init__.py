"""All that only `ask` needs."""
