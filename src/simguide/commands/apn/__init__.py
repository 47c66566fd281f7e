"""All that only `apn` needs."""
