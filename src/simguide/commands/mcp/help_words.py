"""Help of `mcp`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "mcp": (
        "answer assistants: a server of tools (MCP)",
        "供 AI 助手调用的工具服务（MCP）",
        "AIアシスタント用のツールサーバー（MCP）",
    ),
}

TEXTS: Texts = {
    "Answer assistants as a server of tools (MCP): on stdin and stdout, or over HTTP.": (
        "作为工具服务（MCP）回答 AI 助手：通过 stdin 和 stdout，或 HTTP。",
        "AIアシスタントにツールサーバー（MCP）として答えます：stdinとstdout、またはHTTP。",
    ),
    "Over HTTP instead, each request by itself; on this machine alone unless --host says otherwise.": (
        "改用 HTTP，每个请求互不相关；不写 --host 时只限本机。",
        "HTTPで答えます。要求は一つずつ独立です。--hostがなければこの機械だけです。",
    ),
    "Address to listen on with --http.": ("使用 --http 时监听的地址。", "--httpで待ち受けるアドレス。"),
    "Port to listen on with --http.": ("使用 --http 时监听的端口。", "--httpで待ち受けるポート。"),
    "Let the assistant read the lines that you keep with `simguide my`; not over HTTP.": (
        "允许助手读取你用 `simguide my` 登记的手机卡；HTTP 下不可用。",
        "`simguide my`に登録した回線をアシスタントに読ませます。HTTPでは使えません。",
    ),
    "Print the folder of the skill for assistants that have a shell, and end.": (
        "显示技能文件夹的位置（供有命令行的助手使用），然后结束。",
        "シェルを使えるアシスタント用スキルのフォルダーを表示して終わります。",
    ),
}
