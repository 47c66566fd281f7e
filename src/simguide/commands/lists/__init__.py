"""All that only `carriers`, `card-types`, `show` and `compare` need."""

from simguide.commands.lists.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
