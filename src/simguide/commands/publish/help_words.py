"""Help of `publish`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "publish": (
        "write the site: pages and a static API",
        "生成网站：页面和静态 API",
        "サイトを書き出す：ページと静的API",
    ),
}

TEXTS: Texts = {
    "Write the site: a page for every closed question in three languages, and a static API.": (
        "生成网站：每个固定问题一页（三种语言），外加静态 API。",
        "サイトを書き出します：決まった質問ごとに3言語のページと、静的API。",
    ),
    "Folder for the site; what an earlier run left there goes.": (
        "网站的文件夹；上次写入的多余文件会删除。",
        "サイトのフォルダー。前回書いて不要になったファイルは消えます。",
    ),
    "Address at which it will stand, for canonical links and the sitemap.": (
        "网站将来的地址，用于规范链接和站点地图。",
        "公開先のアドレス。正規リンクとサイトマップに使います。",
    ),
    "Archive of the data released last; the feed says what is new since.": (
        "上次发布的数据包；更新源会列出此后的变化。",
        "前回公開したデータのアーカイブ。それ以降の変化をフィードに載せます。",
    ),
    "Address of the repository, whose issues take what is wrong.": (
        "代码仓库的地址，错误报告提交到它的 issue。",
        "リポジトリのアドレス。まちがいの報告先になります。",
    ),
}
