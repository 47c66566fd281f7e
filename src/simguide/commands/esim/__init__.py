"""All that only `esim` needs."""
