"""All that only `recover` needs."""
