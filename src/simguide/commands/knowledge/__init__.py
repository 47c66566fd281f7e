"""All that only `claims`, `rules`, `explain` and `sources` needs."""
