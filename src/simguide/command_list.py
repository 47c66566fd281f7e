"""Which commands there are; read before it is known whether Typer is needed."""

from typing import Final

COMMANDS: Final = {
    "renew": "renew_balance",
    "balance": "renew_balance",
    "esim": "esim",
    "keep": "keep",
    "leave": "leave",
    "autopay": "autopay",
    "recover": "recover",
    "arrive": "arrive",
    "cancel": "turns",
    "move": "turns",
    "port": "turns",
    "change": "change",
    "contact": "contact",
    "calls": "calls",
    "ask": "ask",
    "find": "find",
    "carriers": "lists",
    "methods": "lists",
    "card-types": "lists",
    "show": "lists",
    "compare": "lists",
    "claims": "knowledge",
    "rules": "knowledge",
    "explain": "knowledge",
    "sources": "knowledge",
    "identify": "identify",
    "apn": "apn",
    "schema": "schema",
    "publish": "publish",
    "mcp": "mcp",
    "check": "check",
    "catalogue": "catalogue",
    "my": "my",
    "help": "help",
    "completion": "completion",
}
"""Each command and the folder that holds it."""
GROUPS: Final = {
    "line": ("renew", "balance", "keep", "autopay", "recover"),
    "change": ("cancel", "move", "port", "change", "leave"),
    "choose": ("esim", "arrive", "compare"),
    "look": ("find", "show", "contact", "calls", "carriers", "methods", "card-types", "apn"),
    "true": ("check", "identify", "claims", "rules", "explain", "sources"),
    "own": ("my", "ask", "help", "completion"),
    "makers": ("schema", "publish", "mcp", "catalogue"),
}
"""The commands as the help groups them."""
