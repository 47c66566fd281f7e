"""What people call the commands, in three languages; each word stands for one line only.

Case, width, spaces and hyphens do not count. The words of the states of a line, such as lost, stand with the values.
"""

from collections.abc import Mapping
from typing import Final

SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "renew": (
        *("topup", "top up", "recharge", "charge", "refill", "reload", "extend", "renewal", "add data", "buy data"),
        *("pay bill", "pay my bill", "pay the bill", "bill payment", "unpaid bill", "overdue bill", "late bill"),
        *("充值", "续费", "续期", "充话费", "充流量", "加流量", "怎么充值", "怎么续费"),
        *("チャージ", "更新", "延長", "リチャージ", "データ追加", "データチャージ", "チャージ方法"),
        *("ギガ追加", "ギガを追加", "データを追加", "データ購入"),
    ),
    "balance": (
        *("usage", "bill", "bills", "remaining", "data left", "data usage", "remaining data", "how much left"),
        *("check balance", "check usage", "check data", "check bill", "check remaining", "check remaining data"),
        *("余额", "流量", "查余额", "查流量", "查话费", "话费", "账单", "剩余流量", "余额查询", "流量查询", "查询余额"),
        *("残高", "残量", "残高確認", "データ残量", "残高照会", "使用量", "請求", "料金確認", "データ使用量"),
        *(
            "ギガ残量",
            "残りのギガ",
            "残りのデータ",
            "請求書",
            "請求額",
            "利用明細",
            "使った量",
            "先月の料金",
            "今月の料金",
        ),
    ),
    "esim": (
        *("choose esim", "choose an esim", "pick esim", "travel esim", "buy esim", "which esim"),
        *(
            "选esim",
            "选择esim",
            "旅行esim",
            "买esim",
            "esim推荐",
            "esimを選ぶ",
            "esim選び",
            "旅行用esim",
            "esimおすすめ",
        ),
    ),
    "keep": (
        *("keep number", "keep my number", "keep the number", "retain number", "number keep"),
        *("keep phone number", "keep my phone number", "keep japanese number", "keep my japanese number"),
        *("keep a japanese number", "keep japanese phone number", "keep my japanese phone number"),
        *("保号", "保留号码", "号码保留", "保住号码", "怎么保号", "停机保号", "番号保管", "号码保管"),
        *("保留日本号码", "保留日本手机号", "保留手机号", "保住日本号码", "留住号码"),
        *("番号維持", "番号を維持", "番号の維持", "番号保持", "番号キープ", "番号保管"),
        *("番号保管サービス", "番号お預かり", "番号お預かりサービス", "お預かりサービス", "番号預かり", "番号を残す"),
        *("番号を残したい", "電話番号を残す", "電話番号を残したい", "電話番号を維持", "電話番号の維持"),
        *("番号だけ残す", "番号だけ残したい", "番号保管再開", "番号保管の再開"),
    ),
    "leave": (
        *("leaving", "leave japan", "leaving japan", "going home", "离开日本", "回国"),
        *("帰国", "出国", "日本を離れる"),
    ),
    "cancel": (
        *("cancellation", "terminate", "cancel contract", "close account", "解约", "销号", "注销", "销户", "退订"),
        *("解約", "解約方法", "解約手続き", "解約金", "違約金", "解約違約金", "退会"),
    ),
    "move": (
        *("new phone", "change phone", "transfer esim", "esim transfer", "move esim", "换手机", "换机", "转移esim"),
        *(
            "换新手机",
            "新手机",
            "换到新手机",
            "esim转移",
            "esim迁移",
            "迁移esim",
            "实体卡换esim",
            "换成esim",
            "换esim",
            "改成esim",
            "怎么转",
            "怎么转移",
        ),
        *("機種変更", "esim移行", "esim乗り換え", "端末変更"),
        *("機種変", "esim再発行", "esimの再発行", "esimクイック転送", "esimを移す", "esim移す", "simカードを入れ替え"),
    ),
    "port": (
        *(
            "port out",
            "mnp",
            "mnp number",
            "mnp reservation number",
            "MNP予約番号",
            "change carrier",
            "switch carrier",
            "porting",
            "转网",
            "携号转网",
            "换运营商",
        ),
        *("乗り換え", "乗換え", "乗換", "のりかえ", "番号移行", "転出", "他社へ乗り換え", "番号ポータビリティ"),
        *("予約番号", "予約番号取り方", "予約番号の取り方", "MNP予約番号有効期限", "予約番号有効期限"),
    ),
    "change": (
        *(
            "change contract",
            "change contract details",
            "change details",
            "update details",
            "contract change",
            "变更",
            "更改",
            "变更合约",
            "改合约",
        ),
        *("契約変更", "契約内容変更", "登録情報変更", "各種変更"),
    ),
    "change --what plan": (
        *(
            "change plan",
            "change my plan",
            "upgrade my plan",
            "downgrade my plan",
            "plan change",
            "switch plan",
            "upgrade plan",
            "downgrade plan",
            "改套餐",
            "换套餐",
            "变更套餐",
        ),
        *("プラン変更", "料金プラン変更", "コース変更", "プランを変更", "プランの変更", "プランを変えたい"),
    ),
    "change --what name": (
        *("change name", "name change", "change of name", "change owner", "change of ownership", "transfer contract"),
        *("改名", "改名字", "改姓名", "过户", "过户手续", "名義変更", "改姓", "氏名変更", "譲渡"),
        *("苗字が変わった", "名字が変わった", "姓が変わった", "苗字変更", "名字変更", "姓の変更", "名義を変えたい"),
    ),
    "change --what address": (
        *(
            "change address",
            "address change",
            "change of address",
            "i moved",
            "new address",
            "改地址",
            "改住址",
            "搬家",
            "换地址",
        ),
        *("変更住址", "地址变更", "住址变更", "住所変更", "引っ越し", "引越し"),
    ),
    "change --what payment": (
        *("change card", "change payment", "change credit card", "update card", "new card", "换信用卡", "改付款方式"),
        *("更换付款方式", "支払い方法変更", "支払方法変更", "カード変更", "クレジットカード変更"),
        *("支払い方法を変更", "支払い方法の変更", "カードを変更", "换卡付款", "改信用卡"),
        *("信用卡过期", "信用卡到期", "银行卡过期", "换银行卡", "改银行卡", "换扣款卡", "改支付方式", "换付款方式"),
    ),
    "change --what password": (
        *("change password", "forgot password", "reset password", "forgot pin", "改密码", "忘记密码", "重置密码"),
        *("network pin", "forgot network pin", "forgot my network pin"),
        *("忘了密码", "密码忘了", "网络密码", "暗证番号", "网络暗证番号"),
        *("パスワード変更", "パスワードを忘れた", "暗証番号変更", "暗証番号を忘れた"),
        *("パスワード忘れた", "暗証番号忘れた", "ネットワーク暗証番号を忘れた", "ネットワーク暗証番号忘れた"),
    ),
    "autopay": (
        *("auto pay", "auto payment", "auto top-up", "auto charge", "auto recharge", "auto renew"),
        *("switch off auto charge", "turn off auto charge", "stop auto charge", "cancel auto charge"),
        *("switch off autopay", "turn off autopay", "stop autopay", "cancel autopay"),
        *("automatic payment", "automatic top-up", "autocharge", "自动充值", "自动扣款", "自动续费", "自动支付"),
        *("自動チャージ", "自動支払い", "オートチャージ", "自動引き落とし", "自動払い"),
        *("自動チャージ解除", "オートチャージ解除", "自動チャージを止める", "オートチャージを止める"),
    ),
    "recover": (
        *("doesn't work", "does not work", "doesnt work", "stopped working", "my sim doesn't work"),
        *("restore", "reactivate", "not working", "sim not working", "恢复", "找回", "复机", "用不了", "不能用"),
        *("復旧", "再開", "使えない", "復活", "利用再開"),
    ),
    "arrive": (
        *("arriving", "arrival", "first week", "new in japan", "入境", "到日本", "刚到日本", "到着", "来日", "入国"),
        *("日本に着いたら", "日本に来たら", "入国後", "来日後", "来日最初"),
    ),
    "ask": ("wizard", "not sure", "向导", "提问", "質問", "相談"),
    "find": ("search", "look up", "lookup", "搜索", "搜", "查找", "検索", "探す", "調べる"),
    "contact": (
        *("support", "customer service", "call center", "hotline", "客服", "联系", "联系方式", "客服电话", "怎么联系"),
        *("連絡先", "問い合わせ", "お問い合わせ", "サポート", "窓口", "電話窓口"),
        *("問い合わせ先", "お問い合わせ先", "問い合わせ電話番号", "お問い合わせ電話番号", "問い合わせ番号"),
    ),
    "calls": (
        *(
            "call price",
            "call prices",
            "call rates",
            "call charges",
            "cost of calls",
            "price of calls",
            "calling rates",
        ),
        *("unlimited calls", "free calls", "international calls", "call abroad", "receiving calls abroad"),
        *("0570", "0120", "0800"),
        *("call overseas", "call home", "call my family", "calling abroad", "receive calls", "calls cost"),
        *("通话费", "通话费用", "通话资费", "打电话多少钱", "国际电话", "国际长途", "接听费", "通话套餐"),
        *("接电话", "接听电话", "打电话回国", "电话费多少", "打国际电话"),
        *("打电话回中国", "往中国打电话", "给中国打电话", "打电话到中国", "打中国电话", "打中国", "打回国"),
        *("通話料", "通話料金", "通話代", "かけ放題", "国際電話", "着信料", "ナビダイヤル"),
        *("電話代", "海外に電話", "外国に電話", "アメリカに電話", "中国に電話", "韓国に電話", "電話を受ける"),
    ),
    "carriers": (
        *("carrier", "provider", "providers", "operator", "operators", "list carriers", "brands"),
        *("运营商", "运营商列表", "キャリア", "キャリア一覧", "会社", "会社一覧", "通信会社"),
    ),
    "methods": ("method", "ways", "方式", "方法", "やり方"),
    "card-types": ("card type", "sim types", "types of sim", "卡种", "卡的种类", "SIMの種類"),
    "show": (
        *("about", "card of", "in short", "info", "details", "detail", "everything about"),
        *("简介", "详情", "详细信息", "全部信息", "概要", "詳細", "情報"),
    ),
    "compare": (
        "vs",
        "versus",
        "which is better",
        "what is better",
        "comparison",
        "difference",
        "对比",
        "比较",
        "哪个好",
        "哪家好",
        "哪个便宜",
        "区别",
        "选哪个",
        "比較",
        "違い",
        "比べる",
        "どっちがいい",
        "どちらがいい",
        "どっちが得",
    ),
    "claims": ("claim", "fact check", "myths", "谣言", "辟谣", "真偽", "ファクトチェック"),
    "rules network": (
        "3g停了",
        "3g停了吗",
        "3g什么时候停",
        "3g结束",
        "3gはいつまで",
        "3g終了",
        "3gガラケーいつまで",
        "ガラケーいつまで",
        "ガラケー使えなくなる",
    ),
    "rules": ("rule", "law", "laws", "regulations", "规定", "法规", "法律", "ルール", "規則", "決まり"),
    "explain": ("what is", "meaning", "glossary", "什么是", "术语", "解释", "とは", "意味", "用語", "用語集"),
    "sources": ("source", "evidence", "references", "来源", "依据", "出处", "出典", "根拠"),
    "identify": ("iccid", "eid", "imei", "imsi", "识别", "识别号码", "判別", "識別"),
    "apn": (
        *(
            "apn settings",
            "access point",
            "internet settings",
            "接入点",
            "接入点设置",
            "apn设置",
            "设置apn",
            "上网设置",
        ),
        *("アクセスポイント", "APN設定", "接続設定"),
        *("構成プロファイル", "APN構成プロファイル"),
    ),
    "schema": ("json schema",),
    "publish": ("static site", "web pages", "make the site", "生成网站", "静态网站", "サイト作成", "静的サイト"),
    "mcp": (
        *("mcp server", "model context protocol", "serve", "assistant", "for assistants", "ai assistant", "skill"),
        *("助手", "AI 助手", "接入助手", "アシスタント", "AIアシスタント", "MCPサーバー"),
    ),
    "check": ("verify", "is this real", "核对", "真假", "本物", "本物か"),
    "check url": ("url", "link", "网址", "链接", "リンク", "アドレス", "check link", "check address", "check site"),
    "check sms": (*("check message", "check text", "scam message", "可疑短信", "检查短信", "怪しいSMS", "SMS確認"),),
    "check seller": (
        *("check shop", "check account", "check handle", "check reseller"),
        *("查卖家", "查店铺", "查账号", "代充可信吗", "店の確認", "売り手の確認"),
    ),
    "check phone": ("whose number", "who called", "谁的号码", "谁打来的", "誰の番号", "check number", "查号码"),
    "check phone-ready": (
        *("compatibility", "compatible", "compatible phones", "check my phone", "check handset", "check device"),
        *("兼容", "手机兼容", "手机能用吗", "対応端末", "動作確認", "端末確認"),
    ),
    "my": ("mine", "我的", "マイ"),
    "my list": ("my line", "my lines", "my sims", "我的卡", "我的手机卡", "我的号码", "我的手机号", "自分の回線"),
    "my due": ("due", "deadlines", "快到期", "期限一覧"),
    "my remind": ("reminder", "reminders", "calendar reminder", "提醒", "リマインダー"),
    "catalogue": ("catalog", "目录", "カタログ"),
    "help": ("manual", "man", "how to use", "帮助", "用法", "使用说明", "ヘルプ", "使い方"),
    "completion": ("shell completion", "tab completion", "自动补全", "命令补全", "补全", "補完", "シェル補完"),
    "--version": ("version", "ver", "版本", "バージョン"),
}
"""Each line, and the words that mean it and nothing else."""

GUESSED: Final[Mapping[str, tuple[str, ...]]] = {
    "renew": (
        *(
            "pay",
            "payment",
            "付款",
            "支付",
            "支払い",
            "支払う",
            "払える",
            "払込票なくした",
            "払込用紙なくした",
            "data charge",
        ),
        *(
            "交话费",
            "缴话费",
            "付话费",
            "话费怎么交",
            "缴费",
            "交费",
            "欠费",
            "流量用完",
            "流量不够",
            "海外流量",
            "国外流量",
        ),
    ),
    "renew --pay konbini-cash": ("cash", "konbini", "现金", "現金", "便利店", "コンビニ"),
    "balance": (
        *("status", "data", "check my data", "how many gb", "how much data", "gb left", "查询", "确认", "確認"),
    ),
    "esim": (
        *("sim", "sim card", "buy", "buy sim", "plan", "plans", "travel", "tourist", "choose", "recommend"),
        *("买", "购买", "买卡", "办卡", "套餐", "旅行", "推荐", "購入", "買う", "プラン", "おすすめ", "SIMカード"),
        *("手机卡", "电话卡", "流量卡", "上网卡", "预付卡", "sim卡", "无限流量", "不限流量", "哪家便宜"),
        *("一時帰国", "クレカなし", "スマホ契約", "スマホを契約", "携帯契約", "携帯を契約", "SIM契約", "SIMを契約"),
    ),
    "esim --need number": (
        *("japanese number", "japanese phone number", "日本号码", "日本手机号", "日本电话号码", "日本的手机号"),
        *("手机号", "手机号码", "日本の番号", "日本の電話番号"),
    ),
    "esim --id passport": (
        "no residence card",
        "passport only",
        "没有在留卡",
        "只有护照",
        "凭护照",
        "在留カードがない",
        "在留カードなし",
        "パスポートだけ",
    ),
    "esim --phone china-mainland-iphone": ("国行", "国行手机", "国行iphone", "大陆iphone", "大陆版iphone"),
    "esim --phone no-esim": (
        *("wifi", "pocket wifi", "mobile wifi", "router", "hotspot", "随身wifi", "移动wifi", "路由器"),
        *("ポケットwifi", "モバイルwifi", "ルーター"),
    ),
    "keep": (
        *(
            "expiry date",
            "expiration",
            "how long is my number",
            "valid",
            "validity",
            "有效期",
            "什么时候到期",
            "何时到期",
            "多久要充",
            "多久充一次",
            "保留",
        ),
        *("有効期限", "維持", "いつまで使える"),
    ),
    "keep --abroad": (
        *("sms abroad", "receive sms abroad", "codes abroad", "sms overseas"),
        *("海外でも使いたい", "海外でも使える", "海外で使い続け"),
        *("海外SMS", "海外SMS受信", "海外でSMS", "海外でのSMS", "SMS受信", "SMS認証"),
    ),
    "change --what plan": ("upgrade", "downgrade", "bigger plan", "smaller plan"),
    "rules emergency": ("emergency", "emergency call", "emergency calls", "emergency number", "ambulance"),
    "cancel": (
        *("取消", "不想用了", "不用了", "停止使用", "キャンセル", "stop", "end", "close", "quit", "unsubscribe"),
    ),
    "port": ("switch", "transfer", "转到", "换到", "转入", "换到别家", "怎么转到", "怎么转网"),
    "move": ("旧手机",),
    "move --old broken": (
        "手机坏了",
        "手机摔坏了",
        "旧手机坏了",
        "スマホが壊れた",
        "スマホ壊れた",
        "端末が壊れた",
        "携帯が壊れた",
        "phone is broken",
    ),
    "change": ("在留卡更新", "更新在留卡", "在留卡到期", "在留卡过期", "換在留卡", "在留カードの更新"),
    "recover --state no-sms": ("验证码", "收验证码", "認証コード"),
    "recover --state lost-sim": ("补卡", "补办"),
    "change --what name": ("契約者が亡くなった", "亡くなった", "死亡", "承継", "自分名義", "自分の名義"),
    "arrive": ("来日したばかり", "日本に来たばかり"),
    "esim --for visitor": ("日本に来る", "日本に遊びに来る", "来日する", "海外から来る"),
    "recover --state suspended": ("延滞", "滞納", "料金滞納", "払えない", "料金払えない", "払い忘れ", "料金未払い"),
    "rules transfer": ("转让", "转卖", "借给别人", "売買", "SIM売買", "名義貸し", "売っていい", "SIMを売る"),
    "find TEXT": ("归还", "退租", "还wifi", "打日本", "打日本号码"),
    "rules identity": ("实名", "实名制", "实名认证"),
    "change --what address": ("address", "moved", "住址", "地址", "住所"),
    "recover --state pin-locked": ("pin",),
    "change --what password": ("password", "密码", "パスワード"),
    "autopay": ("auto", "automatic", "subscription", "自动", "自動"),
    "recover": (
        *("problem", "trouble", "broken", "error", "fix", "问题", "故障", "トラブル", "故障した"),
        *("認識しない", "認識されない", "反応しない", "SIMなし", "使えなくなった"),
        *("通話できない", "電話できない", "電話がかけられない", "発信できない"),
    ),
    "check phone-ready NAME": (
        *("phone", "handset", "device", "iphone", "android", "pixel", "galaxy", "xperia", "手机", "端末", "スマホ"),
        *("volte対応", "対応機種", "動作確認端末", "対応確認", "アメリカ版", "海外版"),
        *("xiaomi", "huawei", "samsung", "oneplus", "小米", "红米", "华为", "荣耀", "三星", "一加"),
        *("work with", "works with", "ok with", "will my phone work", "does my phone work", "can i use my phone"),
        *("unlock", "unlocked", "sim lock", "sim unlock"),
    ),
    "calls": ("call", "calling"),
    "check phone NUMBER": ("number", "电话", "电话号码", "号码", "電話", "電話番号", "番号"),
    "check sms TEXT": ("sms", "text", "message", "scam", "短信", "诈骗", "ショートメール", "メッセージ", "詐欺"),
    "claims TEXT": ("is it true", "true", "fake", "真的吗", "本当", "本当？", "本当か", "本当ですか"),
    "carriers": ("list", "ls", "all", "列表", "一览", "一覧"),
    "my add NAME": (
        "add",
        "register",
        "添加",
        "登记",
        "添加我的号码",
        "登记我的号码",
        "登録",
        "追加",
        "回線を登録",
        "自分の回線を登録",
    ),
    "my remind": ("remind", "ics", "日历", "提醒我充值", "充值提醒", "到期提醒", "カレンダー"),
}
"""Each line, and the words that may mean it: it is suggested. NAME and the like stand for what is still to be said."""

BELOW: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "check": {
        "url": ("link", "address", "site", "website", "web", "网址", "链接", "网站", "リンク", "アドレス", "サイト"),
        "sms": ("message", "text", "mail", "email", "短信", "消息", "邮件", "メッセージ", "メール", "本文"),
        "phone": ("number", "call", "telephone", "号码", "电话", "电话号码", "番号", "電話", "電話番号"),
        "phone-ready": ("handset", "device", "ready", "compatibility", "iphone", "手机", "端末", "スマホ", "機種"),
    },
    "my": {
        "add": ("new", "create", "register", "添加", "登记", "追加", "登録"),
        "list": ("ls", "all", "lines", "列表", "全部", "一覧"),
        "show": ("view", "info", "detail", "查看", "詳細", "表示"),
        "top-up": ("recharge", "charge", "renew", "paid", "充值", "续费", "チャージ"),
        "log": ("record", "remaining", "usage", "记录", "記録", "残量"),
        "history": ("past", "历史", "履歴"),
        "edit": ("change", "update", "修改", "変更", "編集"),
        "remove": ("delete", "rm", "del", "删除", "削除"),
        "export": ("backup", "save", "导出", "备份", "書き出し", "バックアップ"),
        "import": ("restore", "load", "导入", "読み込み", "復元"),
        "due": ("deadline", "deadlines", "soon", "到期", "期限"),
        "remind": ("reminder", "reminders", "calendar", "ics", "提醒", "日历", "リマインダー", "カレンダー"),
    },
    "catalogue": {
        "validate": ("check", "lint", "test", "检查", "検査", "検証"),
        "new": ("add", "create", "新建", "追加"),
        "stats": ("statistics", "统计", "統計"),
        "stale": ("old", "outdated", "过期", "古い"),
    },
}
"""What people call the commands below another."""

OF_A_CARRIER: Final[Mapping[str, tuple[str, ...]]] = {
    "renew": (
        *("データが足りない", "ギガが足りない", "ギガ不足", "データ不足", "速度制限", "通信制限", "速度が遅い"),
        *("流量不够", "流量用完", "限速", "out of data", "run out of data"),
        *(
            "デビットカード",
            "クレジットカード",
            "海外のクレジットカード",
            "海外のカード",
            "海外発行カード",
            "外国のカード",
        ),
    ),
    "autopay": ("口座振替", "クレジットカード払い", "クレカ払い", "引き落とし日", "引き落とし", "支払日", "银行扣款"),
    "keep": ("180日", "180日ルール"),
    "port": ("ワンストップ",),
    "keep --abroad": ("海外sms", "海外sms受信", "海外でsms", "sms受信", "sms認証"),
    "calls": ("フリーダイヤル", "0120は無料", "通話無料"),
    "contact": (
        *("phone number", "phone", "call", "number", "telephone", "talk", "talk to", "speak", "speak to", "reach"),
        *("电话", "号码", "電話", "電話番号"),
        *("英語", "英語対応", "中国語", "韓国語", "ベトナム語", "ポルトガル語", "タガログ語", "多言語"),
    ),
    "show": (
        *("price", "prices", "plan", "plans", "fee", "fees", "cost", "login", "app", "website", "site"),
        *(
            "价格",
            "费用",
            "手续费",
            "月租",
            "月费",
            "多少钱",
            "一个月多少钱",
            "套餐",
            "登录",
            "官网",
            "料金",
            "プラン",
            "ログイン",
            "アプリ",
            "サイト",
        ),
        *("minor", "minors", "years old", "year old", "under 18", "company", "business", "sign", "sign up"),
        *("per month", "monthly", "good for", "hotspot", "tethering", "passport", "residence card"),
        *("document", "documents", "what documents", "which documents", "visa", "student visa", "my number card"),
        *("未成年", "公司", "法人", "企业", "签约", "几岁", "未成年者", "法人契約", "会社名義", "何歳"),
        *("18歳未満", "子供", "子ども", "子供名義", "子ども名義", "高校生", "中学生", "小学生", "キッズ"),
        *("本人確認", "本人確認書類", "必要書類", "必要なもの"),
    ),
    "recover --state pin-locked": ("pin",),
    "change --what password": ("暗証番号",),
    "check sms TEXT": ("scam", "fraud", "fake", "诈骗", "詐欺", "偽", "偽物", "名乗る", "騙る", "かたる", "装った"),
    "move": ("iphone", "android", "new iphone", "手机", "スマホ", "端末"),
    "recover --state no-sms": (
        "sms code",
        "sms codes",
        "verification code",
        "verification codes",
        "收短信",
        "收验证码",
        "验证码",
    ),
    "renew --pay foreign-card": (
        *("foreign credit card", "foreign card", "us credit card", "us card", "card from abroad", "credit card"),
        "银联",
        "银联卡",
        "中国信用卡",
        "国内信用卡",
        "国内的卡",
        "unionpay",
        "銀聯",
        "銀聯カード",
    ),
}
"""What a word may mean where a carrier is named too: the line is suggested with the carrier."""

RATHER: Final = (("port", "keep"), ("keep", "leave"), ("cancel", "leave"), ("port", "change"), ("move", "change"))
"""Pairs of commands that one sentence names; the first is meant: who keeps a number when leaving, keeps it."""

FILLERS: Final = (
    *("a", "an", "the", "for", "with", "by", "in", "via", "using", "of", "my", "on", "at", "please"),
    *("while", "when", "i", "i'm", "am", "is"),
    *("and", "or", "vs", "versus", "sim", "esim", "japan", "&", "+"),
    *("の", "を", "は", "が", "で", "と", "や", "的", "和", "跟", "与", "用", "请", "在", "日本"),
    *("吗", "呢", "啊", "了", "怎么", "怎样", "如何", "怎么办", "怎么开", "可以", "可以吗", "能", "要", "想", "有"),
)
"""Words between others that say nothing themselves."""

FILLERS_BEHIND: Final = (
    *("方法", "手順", "手続き", "やり方", "料金", "費用", "いくら", "確認", "したい", "について", "安い"),
)
"""Words that say nothing behind a command, even alone."""

DIRECTIONS: Final = ("from", "to", "→", "从", "到", "转", "转到", "换到", "换成", "から", "へ", "に")
"""Words and signs before or behind the two carriers of a number that moves, the one it leaves named first."""

COUNTRIES: Final = (
    *("china", "korea", "taiwan", "hong kong", "usa", "us", "america", "canada", "mexico", "brazil", "uk", "england"),
    *("europe", "france", "germany", "italy", "spain", "australia", "new zealand", "singapore", "malaysia", "thailand"),
    *("vietnam", "philippines", "indonesia", "india", "nepal", "sri lanka", "myanmar", "bangladesh"),
)
"""Where people write from; behind one of the words below they say that somebody is outside Japan."""
FROM_WHERE: Final = ("in", "from")

FROM_BEFORE: Final = ("from", "从")
"""Words before the carrier that a number leaves; where they stand between two, the one it goes to is named first."""

TOWARDS: Final = ("转到", "转去", "转入", "转至", "换到", "换成", "网到", "迁到", "到", "转", "→")
"""What ends the text before the carrier that a number goes to, where there are no blanks."""

TOWARDS_BEHIND: Final = ("へ", "に乗り換え", "に転入", "に移")
"""What begins the text behind the carrier that a number goes to."""

WITHOUT: Final = ("without", "no", "not", "没有", "没", "无", "なし")
"""Words before one for what somebody does not have, where words stand apart."""

NEGATIONS: Final = (
    "没有",
    "没",
    "无",
    "无需",
    "不用",
    "不要",
    "不能用",
    "不需要",
    "なし",
    "がない",
    "はない",
    "ない",
    "が無い",
)
"""Before or behind a thing: it is not there, or not wanted."""

ASKS_BEFORE: Final = ("怎么", "怎样", "如何", "能不能用", "能不能", "可以", "どうやって")
ASKS_BEHIND: Final = ("吗", "呢", "怎么办", "多少钱", "怎么弄", "怎么开", "ですか", "したい")
"""What a word without blanks begins or ends with that asks, and says nothing itself."""

ASKING: Final = ("怎么", "怎样", "如何", "吗", "什么", "多少", "哪", "どう", "ですか", "ますか", "何", "？")
"""What stands in a question, and in no name."""

OPTIONS_MEANT: Final[Mapping[str, tuple[str, ...]]] = {
    "--days": ("--stay", "--within", "--older-than"),
    "--day": ("--stay", "--within", "--as-of"),
    "--length": ("--stay",),
    "--duration": ("--stay",),
    "--last": ("--last-top-up",),
    "--topped-up": ("--last-top-up",),
    "--expires": ("--valid-until",),
    "--expiry": ("--valid-until",),
    "--until": ("--valid-until", "--to"),
    "--language": ("--lang",),
    "--date": ("--on", "--as-of"),
    "--when": ("--on", "--as-of"),
    "--start": ("--from",),
    "--end": ("--to",),
    "--gb": ("--data",),
    "--payment": ("--pay",),
    "--cash": ("--pay",),
    "--overseas": ("--abroad",),
    "--foreign": ("--abroad",),
    "--name": ("--carrier", "--label"),
    "--provider": ("--carrier",),
    "--operator": ("--carrier",),
    "--price": ("--budget",),
    "--max": ("--budget",),
    "--passport": ("--id",),
    "--document": ("--id",),
    "--needs": ("--need",),
    "--reason": ("--state",),
    "--problem": ("--state",),
    "--file": ("--output",),
    "--out": ("--output",),
    "--save": ("--output",),
    "--colour": ("--color",),
    "--quiet": ("--brief",),
    "--short": ("--brief",),
    "--md": ("--format",),
    "--markdown": ("--format",),
    "--csv": ("--format",),
}
"""Options that people try, and those that may be meant; the first that the command has is suggested."""
