"""All that only `autopay` needs."""
