"""All that only `arrive` needs."""
