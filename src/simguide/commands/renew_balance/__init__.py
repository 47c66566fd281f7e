"""All that only `renew`, `balance` and `methods` need."""

from simguide.commands.renew_balance.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
