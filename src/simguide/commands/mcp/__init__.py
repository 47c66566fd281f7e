"""All that only `mcp` needs."""

from simguide.commands.mcp.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
