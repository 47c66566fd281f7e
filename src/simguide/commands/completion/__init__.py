"""All that only `completion` needs."""

from simguide.commands.completion.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
