"""All that only `keep` needs."""

from simguide.commands.keep.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
