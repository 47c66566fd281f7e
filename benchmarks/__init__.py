"""Measures that anybody can repeat; each module says what it needs."""
