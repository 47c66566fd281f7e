"""All that only `schema` needs."""
