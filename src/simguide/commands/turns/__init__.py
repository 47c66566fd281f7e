"""All that only `cancel`, `move` and `port` need."""

from simguide.commands.turns.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
