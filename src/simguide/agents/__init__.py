"""The doors for assistants: a server of tools (MCP), and a skill. Nothing but the command `mcp` imports this."""
