"""All that only `autopay` needs."""

from simguide.commands.autopay.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
