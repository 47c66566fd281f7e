"""What `keep`, `autopay`, `recover`, `leave`, `arrive` and `ask` say."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {}
