"""The server of tools, and the skill."""
