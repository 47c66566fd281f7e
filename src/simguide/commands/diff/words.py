"""What `catalogue diff` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "title.diff": ("Data {old} to {new}: {told}", "数据 {old} 到 {new}：{told}", "データ版{old}から{new}：{told}"),
    "title.diff.same": (
        "Data {old} and {new} say the same",
        "数据 {old} 与 {new} 内容相同",
        "データ版{old}と{new}は同じ内容",
    ),
    "diff-count.added": ("{count} added", "新增 {count} 条", "追加{count}件"),
    "diff-count.changed": ("{count} changed", "改动 {count} 条", "変更{count}件"),
    "diff-count.removed": ("{count} removed", "删除 {count} 条", "削除{count}件"),
    "diff.added": ("Added", "新增", "追加"),
    "diff.changed": ("Changed", "改动", "変更"),
    "diff.removed": ("Removed", "删除", "削除"),
    "diff-field": ("{field} {old} > {new}", "{field} {old} > {new}", "{field} {old} > {new}"),
    "diff-field.cited": (
        "{field} {old} > {new} ({sources})",
        "{field} {old} > {new}（{sources}）",
        "{field} {old} > {new}（{sources}）",
    ),
    "diff.nothing": ("nothing", "无", "なし"),
    "diff.of-carrier": ("{carrier}, {collection}", "{carrier}、{collection}", "{carrier}・{collection}"),
    "diff.several": ("{count}: {ids}", "{count} 条：{ids}", "{count}件：{ids}"),
    "diff.read-again": ("{count:source|sources}", "{count} 个来源", "出典{count}件"),
    "field.diff-ids": ("Records", "记录", "記録"),
    "field.diff-old": ("Was", "原为", "変更前"),
    "field.diff-new": ("Is", "现为", "変更後"),
    "field.diff-field": ("Field", "字段", "項目"),
    "field.diff-read-again": ("Only read again", "仅重新查阅", "再閲覧のみ"),
    "field.diff-fields": ("Fields", "字段", "項目"),
    "label.diff-record": ("Record", "记录", "記録"),
}
