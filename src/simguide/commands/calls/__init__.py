"""All that only `calls` needs."""

from simguide.commands.calls.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
