"""All that only `renew`, `balance` and `methods` needs."""
