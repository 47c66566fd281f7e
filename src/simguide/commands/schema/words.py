"""What `schema` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # messages on stderr
    "error.unknown.schema": (
        "no schema is called “{found}”",
        "没有名为“{found}”的 schema",
        "「{found}」というスキーマはありません",
    ),
}
