"""All that only `catalogue recheck` needs."""

from simguide.commands.recheck.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
