"""All that only `my` needs: the user's own lines."""

from simguide.commands.my.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
