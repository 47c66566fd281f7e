"""The command line: reads what was typed, the clock and the environment."""
