"""What `mcp` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "mcp.more": (
        "{count} more on record: ask for more rows with `limit`, or for less at once.",
        "还有 {count} 项记录：用 `limit` 要更多行，或缩小范围再问。",
        "ほかに{count}件の記録があります。`limit`で行を増やすか、範囲を絞って尋ねてください。",
    ),
    "mcp.no-claim": (
        "No claim on record says this. What else is on record on these words:",
        "没有收录这样的说法。与这些词有关的其他记录：",
        "この主張の記録はありません。この言葉についてのほかの記録：",
    ),
    "mcp.overview": (
        "An overview, without evidence of its own: ask for one carrier to get it.",
        "这是概览，没有单独的依据：请指定一家运营商再问。",
        "一覧のため個別の根拠はありません。会社を一つ指定して尋ねてください。",
    ),
    "mcp.bug": (
        "simguide failed at this question; the fault is in the program, and what was asked is not logged",
        "simguide 处理这个问题时出错；问题在程序本身，提问内容没有记录",
        "simguideがこの質問の処理に失敗しました。原因はプログラムにあり、質問の内容は記録していません",
    ),
    "mcp.waiting": (
        "waiting for an assistant on stdin; it starts this by itself (docs/install-for-assistants.md). Ctrl-C ends it.",
        "正在通过 stdin 等待助手连接；平时由助手自行启动（见 docs/install-for-assistants.md）。按 Ctrl-C 结束。",
        "stdinでアシスタントを待っています。ふだんはアシスタントが起動します（docs/install-for-assistants.md）。Ctrl-Cで終わります。",
    ),
    "mcp.serving": (
        "answering at http://{host}:{port}/mcp; Ctrl-C ends it",
        "服务地址 http://{host}:{port}/mcp；按 Ctrl-C 结束",
        "http://{host}:{port}/mcp で応答しています。Ctrl-Cで終わります",
    ),
    "mcp.open": (
        "whoever reaches {host} may ask; it has no login",
        "能访问 {host} 的人都可以提问；没有登录验证",
        "{host} に届く人は誰でも質問できます。ログインはありません",
    ),
    "error.mcp-port": (
        "{host}, port {port}, cannot be listened on",
        "无法监听 {host} 的端口 {port}",
        "{host} のポート{port}では待ち受けられません",
    ),
    "hint.mcp-port": (
        "another program may have it: try `simguide mcp --http --port 8766`",
        "可能已被其他程序占用：试试 `simguide mcp --http --port 8766`",
        "ほかのプログラムが使っているかもしれません：`simguide mcp --http --port 8766`",
    ),
    "error.mcp-lines-http": (
        "--with-my-lines and --http do not go together: other programs and users reach a port",
        "--with-my-lines 不能和 --http 一起用：端口对其他程序和用户开放",
        "--with-my-linesと--httpは一緒に使えません。ポートにはほかのプログラムや利用者も届きます",
    ),
    "error.mcp-http": (
        "{option} goes with --http alone",
        "{option} 只能和 --http 一起用",
        "{option}は--httpと一緒に使います",
    ),
}
