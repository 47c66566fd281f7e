"""All that only `keep` needs."""
