"""All that only `leave` needs."""
