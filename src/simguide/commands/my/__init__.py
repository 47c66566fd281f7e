"""All that only `my`: the user's own lines needs."""
