"""All that only `carriers`, `card-types`, `show` and `compare` needs."""
