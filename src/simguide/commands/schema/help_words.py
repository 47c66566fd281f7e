"""Help of `schema`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "schema": (
        "JSON Schema of the answers and the data files",
        "回答和数据文件的 JSON Schema",
        "回答とデータファイルのJSON Schema",
    ),
}

TEXTS: Texts = {
    "Print the JSON Schema of the answers or of the data files.": (
        "输出回答或数据文件的 JSON Schema。",
        "回答やデータファイルのJSON Schemaを出力します。",
    ),
    "answer (every answer), data (a whole data file), a collection such as carriers, or lines (`my export`).": (
        "answer（所有回答）、data（整个数据文件）、某类记录如 carriers，或 lines（`my export`）。",
        "answer（すべての回答）、data（データファイル全体）、carriers などの種類、または lines（`my export`）。",
    ),
}
