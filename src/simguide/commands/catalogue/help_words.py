"""Help of `catalogue`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "catalogue": ("look after the data files", "维护数据文件", "データファイルの手入れ"),
    "catalogue validate": (
        "check data files, your own too",
        "检查数据文件，自己的也行",
        "データファイルを検査（自分のものも）",
    ),
    "catalogue new": ("begin a carrier", "新建一家运营商的记录", "新しい会社の記録を始める"),
    "catalogue stats": (
        "how much is known, and how well",
        "知道多少，可靠程度如何",
        "どれだけ、どの程度確かにわかっているか",
    ),
    "catalogue diff": ("what differs between two catalogues", "比较两份数据", "二つのデータ版の違い"),
    "catalogue pack": ("pack data files for release", "打包数据文件以供发布", "公開用にデータをまとめる"),
    "catalogue update": (
        "take in a newer catalogue",
        "导入更新的数据",
        "新しいカタログを取り込む",
    ),
    "catalogue recheck": (
        "open the sources: does it still stand?",
        "打开来源，看是否依然成立",
        "出典を開き、今も正しいか確かめる",
    ),
    "catalogue stale": ("what to check again first", "哪些该先复查", "先に再確認すべきもの"),
}

TEXTS: Texts = {
    "Look after the data files.": ("维护数据文件。", "データファイルの手入れをします。"),
    "Check data files, your own over the shipped ones; every problem is named with its file, line and column.": (
        "检查数据文件，自己的叠加在自带的之上；每个问题都给出文件、行和列。",
        "データファイルを検査します。自分のものは付属データに重ねます。問題はファイル・行・列で示します。",
    ),
    "Folder of own data files, checked as --data-dir reads it; else the shipped catalogue.": (
        "自己的数据文件夹，按 --data-dir 的方式检查；不写则检查自带目录。",
        "自分のデータフォルダー。--data-dir と同じ読み方で検査します。なければ付属のもの。",
    ),
    "The folder is a whole catalogue, and lies not over the shipped one.": (
        "文件夹本身就是完整目录，不叠加在自带目录上。",
        "フォルダーだけで完全なカタログとし、付属データに重ねません。",
    ),
    "Begin a carrier: its block in the index, and a file of its own that says what belongs there.": (
        "新建一家运营商：索引里的一段，以及说明该写什么的专属文件。",
        "会社の記録を始めます。索引の項目と、何を書くかを示す専用ファイルができます。",
    ),
    "Id of the carrier, as lower-case letters and hyphens.": (
        "运营商的 ID，小写字母和连字符。",
        "会社のID。小文字とハイフン。",
    ),
    "Folder of data files; data/ of a checkout if not given.": (
        "数据文件夹；不写则为源码里的 data/。",
        "データフォルダー。なければソースのdata/。",
    ),
    "Say how much is known, how well, and how much is not.": (
        "说明知道多少、可靠程度，以及还有多少不知道。",
        "どれだけ、どの程度確かにわかっているか、何がわからないか。",
    ),
    "List what to check again first: records with old or undated evidence.": (
        "列出该先复查的：依据较旧或无日期的记录。",
        "先に再確認すべき、根拠の古い・日付のない記録の一覧です。",
    ),
    "Compare two catalogues: what was added, changed and removed, with old and new values and their sources.": (
        "比较两份数据：新增、改动、删除了什么，附新旧值和来源。",
        "二つのデータを比べます。追加・変更・削除を、新旧の値と出典とともに示します。",
    ),
    "The older data: a folder of data files, a released archive or a wheel.": (
        "较旧的数据：数据文件夹、发布的数据包或 wheel。",
        "古いほうのデータ。データフォルダー、公開されたアーカイブ、wheelのどれか。",
    ),
    "The newer data, in any of these forms.": (
        "较新的数据，形式同上。",
        "新しいほうのデータ。同じくどの形でもかまいません。",
    ),
    "Pack data files into an archive to release, with its digest beside it.": (
        "把数据文件打包成可发布的数据包，旁边附上摘要。",
        "データファイルを公開用のアーカイブにまとめ、ダイジェストを添えます。",
    ),
    "Archive to write; simguide-catalogue-VERSION.tar.gz if not given.": (
        "要写的数据包；不写则为 simguide-catalogue-VERSION.tar.gz。",
        "書き出すアーカイブ。なければsimguide-catalogue-VERSION.tar.gz。",
    ),
    "Take in a newer catalogue from a released archive; nothing is fetched but what is named.": (
        "从发布的数据包导入更新的数据；只下载所指定的内容。",
        "公開されたアーカイブから新しいカタログを取り込みます。指定したもの以外は取得しません。",
    ),
    "A released archive; its .sha256 stands beside it.": (
        "发布的数据包；旁边要有它的 .sha256。",
        "公開されたアーカイブ。隣に.sha256が要ります。",
    ),
    "Digest of the archive, where no .sha256 stands beside it.": (
        "数据包的摘要，旁边没有 .sha256 时使用。",
        "アーカイブのダイジェスト。隣に.sha256がないときに指定します。",
    ),
    "Go back to the shipped catalogue.": ("恢复使用自带的数据。", "付属のカタログに戻します。"),
    "Open the sources and say whether what rests on them still stands; --limit says how many pages.": (
        "打开各来源，说明以其为依据的内容是否依然成立；--limit 限定打开几个网页。",
        "出典を開き、それを根拠とする内容が今も載っているかを示します。--limit でページ数を限ります。",
    ),
    "Only sources of this kind: {words}.": ("只看这类来源：{words}。", "この種別の出典だけ：{words}。"),
    "Put the new day of reading into the data files where all values stand.": (
        "所有值都相符的来源，把新的查阅日写入数据文件。",
        "すべての値が一致した出典の閲覧日を、データファイルに書き込みます。",
    ),
    "Age in days.": ("多少天以前。", "何日より前か。"),
}
