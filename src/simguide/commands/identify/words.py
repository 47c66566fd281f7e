"""What `identify` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # identify, apn, check phone
    "title.identify": ("What it is: {value}", "这是什么：{value}", "これは何か：{value}"),
    "title.identify.several": (
        "What it can be ({count:reading|readings}, the likeliest first)",
        "可能是什么（{count} 种解读，最可能的在前）",
        "何でありうるか（{count}通り、可能性の高い順）",
    ),
    "title.identify.of": ("{what} of {whose}", "{what}，属于 {whose}", "{whose}の{what}"),
    "title.identify.or": ("{first}, or else {others}", "{first}；另一可能：{others}", "{first}か、{others}"),
    "title.identify.none": ("Not recognised", "无法识别", "判別できません"),
    "reading.activation-code": ("eSIM activation code", "eSIM 激活码", "eSIMのアクティベーションコード"),
    "reading.iccid": ("ICCID", "ICCID", "ICCID"),
    "reading.eid": ("EID", "EID", "EID"),
    "reading.imsi": ("IMSI", "IMSI", "IMSI"),
    "reading.imei": ("IMEI", "IMEI", "IMEI"),
    "reading.phone-number": ("telephone number", "电话号码", "電話番号"),
    "reading.dial-code": ("short number", "短号", "短縮番号"),
    "code-refused": (
        "eSIM activation code that a phone refuses",
        "手机不会接受的 eSIM 激活码",
        "端末が受け付けないeSIMのアクティベーションコード",
    ),
    "field.whose": ("Whose", "归属", "番号の持ち主"),
    "reading.network-code": ("network code", "网络代码", "網番号"),
    "digit-short.holds": ("fits", "相符", "合う"),
    "digit-short.fails": ("does not fit", "不符", "合わない"),
    "digit-short.absent": ("not there", "没有", "なし"),
    "not-recognised": (
        "Not recognised. It is no ICCID, EID, IMSI, IMEI, network code, telephone number, short code or activation code as simguide knows them; it is not shown again, since it may be secret.",
        "无法识别。不是 simguide 所知的 ICCID、EID、IMSI、IMEI、网络代码、电话号码、短号或激活码；因可能涉密，不再显示原文。",
        "判別できません。simguideが知るICCID、EID、IMSI、IMEI、網番号、電話番号、短縮番号、アクティベーションコードのいずれでもありません。秘密かもしれないため、入力は表示しません。",
    ),
    "field.issuer": ("Issuer", "发卡方", "発行者"),
    "field.check-digit": ("Check digit", "校验位", "検査数字"),
    "field.holder": ("Assigned to", "分配给", "割り当て先"),
    "field.server": ("Server", "服务器", "サーバー"),
    "field.matching-id": ("Matching ID", "匹配 ID", "マッチングID"),
    "field.confirmation": ("Extra code", "确认码", "確認コード"),
    "field.oid": ("Server OID", "服务器 OID", "サーバーのOID"),
    "field.further": ("More fields", "其他字段", "その他の項目"),
    "field.problems": ("Faults", "问题", "不備"),
    "digit.holds": ("fits", "相符", "合っています"),
    "digit.fails": (
        "does not fit: a digit is wrong or missing",
        "不符：有数字抄错或漏掉",
        "合いません：数字の誤りか抜けがあります",
    ),
    "digit.absent": (
        "not there (18 digits): some tools leave it out",
        "没有（18 位）：有些工具会省略",
        "なし（18桁）：省いて表示するツールがあります",
    ),
    "issuer-unknown": ("not on record", "没有收录", "記録なし"),
    "network-withdrawn": ("{holder} (withdrawn)", "{holder}（已收回）", "{holder}（返還済み）"),
    "on-network": ("{holder}: network of {network}", "{holder}：{network} 网络", "{holder}：{network}の回線"),
    "code-hidden.given": (
        "given, {count:character|characters}, hidden",
        "有，{count} 个字符，已隐藏",
        "あり、{count}文字、非表示",
    ),
    "code-hidden.empty": (
        "empty: the server finds the profile by the EID of the phone",
        "空：服务器按手机的 EID 查找",
        "空：サーバーが端末のEIDから探します",
    ),
    "code-hidden.missing": ("missing", "缺少", "なし"),
    "confirmation.yes": (
        "needed: the phone asks for a code that you were given apart",
        "需要：手机会要求输入另外提供的确认码",
        "必要：別に渡されたコードを端末で入力します",
    ),
    "confirmation.no": ("not needed", "不需要", "不要"),
    "confirmation.unknown": (
        "unknown: the code is faulty and does not say",
        "未知：激活码有误，看不出来",
        "不明：コードに不備があり、わかりません",
    ),
    "code-faulty": (
        "A phone refuses the code as it stands. Copy it again, or ask the seller for it.",
        "手机不会接受这个激活码。请重新复制，或向卖家索取。",
        "このままでは端末が受け付けません。もう一度写すか、販売元に確かめてください。",
    ),
    "digit-faulty": (
        "As it stands, there is no such number: a digit is wrong or missing. Copy it again before you give it to anybody.",
        "这个号码不成立：有数字抄错或漏掉。提供给别人之前请重新核对。",
        "このままでは存在しない番号です。数字の誤りか抜けがあります。伝える前に写し直してください。",
    ),
    "imsi-begun": (
        "The beginning of an IMSI: {count} of 15 digits",
        "IMSI 的开头：15 位中的 {count} 位",
        "IMSIの先頭：15桁のうち{count}桁",
    ),
    "further-fields": ("{count}, not shown", "{count} 个，不显示", "{count}個、非表示"),
    "code-fine": (
        "The form is right. Whether it was used already cannot be seen.",
        "格式正确。是否已被使用看不出来。",
        "形式は正しいです。使用済みかどうかはわかりません。",
    ),
    "code-problem.no-dollar": (
        "the $ signs are missing, found {found:character|characters} after LPA:; in a shell put the code in single quotes, or use `simguide identify -`",
        "缺少 $ 符号，LPA: 之后有 {found} 个字符；在命令行请用单引号括起来，或使用 `simguide identify -`",
        "「$」がありません（「LPA:」の後に{found}文字）。シェルではコードを一重引用符で囲むか、`simguide identify -`を使います",
    ),
    "code-problem.blank-inside": (
        "found {found:blank|blanks} inside, expected none",
        "中间有 {found} 个空白，应当没有",
        "途中に空白が{found}個あります。空白は入りません",
    ),
    "code-problem.not-ascii": (
        "found {found:letter|letters} that are not ASCII, expected plain letters, digits and signs",
        "有 {found} 个非 ASCII 字符，应只有英文字母、数字和符号",
        "ASCIIでない文字が{found}個あります。半角の英数字と記号だけが使えます",
    ),
    "code-problem.too-long": (
        "found {found:character|characters}, expected at most 255",
        "有 {found} 个字符，最多 255 个",
        "{found}文字あります。最大は255文字です",
    ),
    "code-problem.format": (
        "format: found {found}, expected 1",
        "格式：发现 {found}，应为 1",
        "形式：{found}ではなく1のはずです",
    ),
    "code-problem.address-missing": (
        "server: found nothing, expected a host name such as rsp.example.com",
        "服务器：没有内容，应为 rsp.example.com 这样的主机名",
        "サーバー：何もありません。rsp.example.comのようなホスト名が入ります",
    ),
    "code-problem.address-form": (
        "server: found {found:character|characters} that are no host name, expected one such as rsp.example.com",
        "服务器：{found} 个字符不是主机名，应为 rsp.example.com 这样的形式",
        "サーバー：{found}文字ありますがホスト名ではありません。rsp.example.comのような形です",
    ),
    "code-problem.matching-id-missing": (
        "matching ID: found no field, expected one after the server, even if empty",
        "匹配 ID：没有该字段，服务器之后应有，可以为空",
        "マッチングID：項目がありません。空でもサーバーの次に必要です",
    ),
    "code-problem.matching-id-form": (
        "matching ID: found {found:other sign|other signs}, expected letters, digits and hyphens",
        "匹配 ID：有 {found} 个其他符号，应只有字母、数字和连字符",
        "マッチングID：使えない文字が{found}個あります。英数字とハイフンだけです",
    ),
    "code-problem.oid-form": (
        "server OID: found {found:character|characters} in another form, expected numbers and dots such as 1.3.6.1.4.1.31746, or nothing",
        "服务器 OID：{found} 个字符格式不对，应为 1.3.6.1.4.1.31746 这样的数字和点，或为空",
        "サーバーのOID：{found}文字ありますが形が違います。1.3.6.1.4.1.31746のような数字と点か、空です",
    ),
    "code-problem.flag-form": (
        "confirmation flag: found {found:character|characters}, expected 1 or nothing; the confirmation code itself does not belong here",
        "确认码标志：有 {found} 个字符，应为 1 或空；确认码本身不写在这里",
        "確認コードの印：{found}文字あります。1か空です。確認コードそのものはここに入りません",
    ),
    "qr-written": (
        "QR code written to {path}; it holds the whole code: whoever scans it can take the eSIM",
        "二维码已写入 {path}；其中含完整激活码，扫到的人就能拿走这张 eSIM",
        "QRコードを {path} に書き出しました。コード全体が入っており、読み取った人がeSIMを使えてしまいます",
    ),
    "error.qr": (
        "--qr: this is no activation code that a phone takes",
        "--qr：这不是手机能接受的激活码",
        "--qr：端末が受け付けるアクティベーションコードではありません",
    ),
    "hint.qr": (
        "an activation code begins with LPA:1$; put it in single quotes, or give it on standard input",
        "激活码以 LPA:1$ 开头；请用单引号括起来，或从标准输入提供",
        "アクティベーションコードは「LPA:1$」で始まります。一重引用符で囲むか、標準入力で渡してください",
    ),
    "hint.not-recognised": (
        "look for a digit too few or too many; `{command}` lists what is read",
        "请检查是否多一位或少一位；用 `{command}` 查看能识别的内容",
        "桁の過不足を確かめてください。読み取れるものは`{command}`にあります",
    ),
}
