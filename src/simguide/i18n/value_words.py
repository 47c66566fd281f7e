"""What people type for a value, beside the value itself and the words that simguide prints for it.

Each group is called as the messages of its values are. No word stands for two values of one group; case, width, spaces
and hyphens do not count.
"""

from collections.abc import Mapping
from typing import Final

VALUE_WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "pay": {
        "credit-card": ("credit", "クレカ", "クレジット", "信用卡支付"),
        "foreign-card": (
            *("foreign credit card", "overseas card", "international card", "card from abroad"),
            *("外国卡", "国外卡", "海外卡", "外国信用卡", "国外信用卡", "海外信用卡", "日本以外的卡"),
            *("银联", "银联卡", "中国信用卡", "国内信用卡", "国内的卡", "unionpay", "銀聯", "銀聯カード"),
            *("海外カード", "外国のカード", "海外のカード", "海外クレジットカード"),
        ),
        "debit-card": ("debit", "デビット"),
        "bank-debit": (
            *("direct debit", "bank account", "银行代扣", "银行账户", "自动扣款"),
            *("口座引き落とし", "口座引落", "引き落とし", "引落", "口座"),
        ),
        "bank-transfer": ("transfer", "wire", "wire transfer", "转账", "汇款", "振込", "振り込み"),
        "konbini-cash": (
            *("cash", "konbini", "convenience store", "cash at konbini", "现金", "便利店", "便利店付款", "便利店支付"),
            *("現金", "コンビニ", "コンビニ払い", "コンビニ支払い", "コンビニ決済"),
        ),
        "prepaid-code": ("voucher", "top-up code", "充值卡", "充值券", "チャージコード", "プリペイドカード"),
        "paypay": ("ペイペイ",),
        "paypal": ("ペイパル", "贝宝"),
        "paidy": ("ペイディー", "あと払い"),
        "alipay": ("zhifubao", "アリペイ"),
        "wechat-pay": ("wechat", "weixin", "微信", "ウィーチャットペイ"),
        "apple-pay": ("アップルペイ", "苹果支付"),
        "google-pay": ("gpay", "グーグルペイ", "谷歌支付"),
        "points": ("point", "积分支付", "ポイント払い"),
        "carrier-billing": ("phone bill", "话费支付", "キャリア決済", "電話料金合算", "合算"),
        "pay-easy": ("ペイジー",),
    },
    "visa": {
        "visitor": (
            *("tourist", "tourists", "visitors", "tourism", "temporary visitor", "short-term visitor", "sightseeing"),
            *("旅游", "旅游签证", "旅行", "观光", "游客", "短期", "短期签证", "短期滞在签证"),
            *("観光", "観光客", "観光ビザ", "短期滞在ビザ", "訪日"),
        ),
        "student": ("study", "student visa", "学生", "留学生", "留学签证", "留学ビザ"),
        "work": (
            *("worker", "job", "working", "employee", "work visa", "工作签证", "上班", "就业", "就劳"),
            *("就労ビザ", "仕事", "就職", "会社員"),
        ),
        "working-holiday": ("whv", "working holiday visa", "ワーホリ", "打工度假签证", "打工旅游"),
        "trainee": ("technical intern", "intern", "研修", "研修生", "实习", "实习生", "技能实习生", "技能実習生"),
        "family": ("dependent", "dependant", "family stay", "家族", "家属", "家族签证", "家族滞在签证", "家族滞在ビザ"),
        "other": ("其他", "其它", "その他"),
    },
    "asker": {
        "visitor": (
            *(
                "tourist",
                "tourists",
                "visitors",
                "traveller",
                "traveler",
                "visit",
                "tourism",
                "旅客",
                "游客",
                "旅游",
                "旅行",
            ),
            *("観光客", "旅行者", "観光", "訪日客"),
        ),
        "resident": (
            *(
                "living",
                "living in japan",
                "residents",
                "expat",
                "住民",
                "居民",
                "在日",
                "长住",
                "居住",
                "住在日本",
                "在留",
                "在住",
                "居住者",
            ),
        ),
    },
    "recover-state": {
        "suspended": (
            *("suspend", "suspension", "stopped", "blocked", "停机", "停用", "停了", "被停"),
            *("停止", "停止中", "止まった", "利用停止中"),
        ),
        "expired": ("expire", "expiry", "过期", "过期了", "到期", "到期了", "失效", "号码没了", "失効", "期限が切れた", "切れた"),
        "card-failed": (
            *("failed payment", "declined", "card declined", "付款失败", "支付失败", "扣费失败"),
            *("扣款失败", "刷卡失败", "银行卡被拒", "信用卡被拒", "卡被拒"),
            *("決済エラー", "決済失敗", "支払い失敗", "カードエラー", "引き落とし失敗"),
            *("引き落としできない", "引き落とせない", "カードが使えない"),
        ),
        "lost-sim": (
            *("lost", "stolen", "lost phone", "stolen phone", "lost card", "theft"),
            *("lost my phone", "lost my sim", "phone stolen", "phone was stolen", "my phone was stolen"),
            *("丢了", "丢失", "丢卡", "卡丢了", "丢手机", "手机丢了", "挂失", "被偷", "被盗"),
            *("紛失", "盗難", "なくした", "無くした", "落とした", "盗まれた"),
        ),
        "esim-deleted": (
            *("deleted", "deleted esim", "esim gone", "删除", "删了", "误删", "eSIM没了"),
            *("削除", "消した", "消えた", "eSIM消えた"),
        ),
        "no-data": (
            *("no signal", "no service", "no reception", "no network", "没信号", "没有信号", "无信号", "无服务"),
            *("圏外", "電波がない", "電波が入らない", "電波が届かない"),
            *("no connection", "offline", "没网", "没有网络", "上不了网", "不能上网", "连不上网"),
            *("つながらない", "繋がらない", "ネットにつながらない", "通信できない"),
        ),
        "no-sms": (
            *(
                "sms",
                "no code",
                "no codes",
                "no text",
                "no sms",
                "sms not arriving",
                "sms not received",
                "sms not coming",
            ),
            *("not receiving sms", "sms does not arrive", "code not arriving", "code does not arrive"),
            *("cannot get sms", "cannot get an sms", "can't get sms", "can't get an sms", "cannot receive sms"),
            *("can't receive sms", "codes do not arrive", "not getting sms", "not getting codes"),
            *("短信收不到", "验证码收不到", "收不到短信", "没收到短信", "收不到验证码", "没有验证码"),
            *("没收到验证码", "验证码没收到", "收不到银行验证码", "银行验证码"),
            *("SMSが届かない", "SMS届かない", "SMSが来ない", "SMS来ない", "認証コードが届かない"),
        ),
        "pin-locked": (
            *("pin", "sim pin", "pin code", "pin asked", "asks for pin", "sim locked"),
            *("PIN码", "SIM PIN码", "SIM密码", "要求输入PIN", "SIM卡被锁", "卡被锁"),
            *("PINコード", "SIM PINコード", "暗証番号を求められる", "ロックされたSIM"),
        ),
        "puk-locked": (
            *("puk", "puk code", "pin blocked", "sim blocked"),
            *("PUK码", "PIN锁", "PIN被锁", "PIN码输错"),
            *("PINロック", "PUKコード", "PINロック解除", "PINロック解除コード", "PINロック解除番号"),
        ),
        "install-fails": (
            *("install", "cannot install", "install failed", "esim install", "qr not working", "activation failed"),
            *("装不上", "eSIM安装失败", "安装失败", "扫码失败", "二维码扫不了"),
            *("インストールできない", "eSIMが入らない", "eSIMインストールできない", "QRが読めない"),
        ),
        "no-hotspot": (
            *("no hotspot", "hotspot not working", "tethering", "tethering not working", "personal hotspot"),
            *("热点", "开不了热点", "热点连不上", "热点没网", "不能共享热点"),
            *("テザリング", "インターネット共有", "インターネット共有できない", "テザリング不可"),
        ),
        "wrong-line": (
            *("wrong sim", "dual sim", "two sims", "wrong number used"),
            *("双卡", "用错卡", "双卡用错", "流量走错卡"),
            *("デュアルSIM", "回線の取り違え", "違うSIM", "SIM2枚"),
        ),
        "paid-not-credited": (
            *("not credited", "paid but nothing", "top up not showing", "topup not arrived", "nothing came"),
            *("没到账", "未到账", "不到账", "充值没到账", "付款没到账"),
            *("反映されない", "チャージされない", "チャージ反映されない", "支払ったのに"),
        ),
        "router-late": (
            *("late", "late return", "overdue", "return late", "逾期", "逾期未还", "归还晚了", "忘了还"),
            *("返却遅れ", "返却忘れ", "延滞", "返し忘れ", "返却が遅れる"),
        ),
        "router-lost": (
            *("lost router", "lost wifi", "lost rental wifi", "lost rented wifi", "lost pocket wifi", "stolen router"),
            *("lost my router", "lost the router", "lost the wifi", "lost my wifi", "lost my pocket wifi"),
            *("lost the pocket wifi", "丢了路由器", "路由器丢了", "WiFi丢了"),
            *("ルーター紛失", "ルーターをなくした", "WiFi紛失"),
        ),
        "router-broken": (
            *("broken router", "router not working", "damaged router", "wifi broken"),
            *("路由器故障", "路由器坏", "WiFi坏了", "路由器连不上", "ルーター故障", "ルーターが壊れた", "端末破損"),
        ),
        "taken-home": (
            *("forgot to return", "took home", "took it home", "taken abroad"),
            *("带回国", "带回国了", "带回家了", "持ち帰った", "持って帰った", "返さずに出国"),
        ),
    },
    "document": {
        "passport": ("旅券",),
        "residence-card": ("zairyu", "zairyu card", "residence", "resident card", "在留"),
        "japanese-id": (
            *("my number card", "mynumber", "driving licence", "driver's license", "driving license"),
            *("驾照", "日本驾照", "个人编号卡", "マイナンバーカード", "マイナンバー", "運転免許証", "免許証"),
        ),
        "none": ("no", "nothing", "no document", "无", "没有", "なし"),
    },
    "condition": {
        "voice": ("call", "phone calls", "calling", "电话", "打电话", "语音", "電話", "音声通話"),
        "sms": ("text", "texts", "text messages", "收短信", "ショートメール"),
        "number": ("japanese number", "japanese phone number", "号码", "日本号码", "手机号", "番号", "日本の番号"),
        "hotspot": ("tethering", "tether", "热点", "共享热点", "共享网络"),
        "5g": ("fifth generation",),
    },
    "arrive-stay": {
        "short": ("short stay", "short term", "短期", "短期停留", "短期滞在"),
        "long": ("long stay", "long term", "长期", "长住", "長期", "長期滞在"),
    },
    "usage": {
        "light": ("little", "low", "少", "少量", "少なめ", "少ない", "ライト"),
        "medium": ("normal", "average", "middle", "中", "中等", "一般", "普通", "ふつう"),
        "heavy": ("much", "high", "a lot", "lots", "多", "大量", "很多", "多め", "多い", "ヘビー"),
        "unlimited": ("no limit", "limitless", "不限", "不限量", "无限", "无限流量", "無制限", "使い放題", "無限"),
    },
    "phone": {
        "esim": ("with esim", "有eSIM", "eSIM対応", "eSIMあり"),
        "no-esim": (
            "without esim",
            "physical sim",
            "没有eSIM",
            "无eSIM",
            "实体卡",
            "eSIM非対応",
            "eSIMなし",
            "物理SIM",
        ),
        "china-mainland-iphone": (
            *("china iphone", "chinese iphone", "mainland iphone", "iphone from china"),
            *("国行", "国行iPhone", "大陆iPhone", "中国iPhone", "中国版iPhone", "中国大陸版iPhone"),
        ),
        "unknown": ("?", "don't know", "不知道", "わからない", "不明"),
    },
    "auto": {
        "top-up": ("recharge", "buying", "auto top-up", "auto charge", "充值", "自动充值", "チャージ", "自動チャージ"),
        "payment": (
            *("bill", "paying", "auto pay", "auto payment", "autopay", "扣款", "自动扣款", "账单"),
            *("支払い", "請求", "自動支払い", "口座振替"),
        ),
    },
    "claim": {
        "supported": ("true", "right", "correct", "真", "正确", "正しい", "本当"),
        "partly": ("partial", "部分", "一部"),
        "wrong": ("false", "untrue", "假", "不对", "うそ", "間違い"),
        "outdated": ("old", "过时", "旧", "古い"),
        "not-checkable": ("unverifiable", "uncheckable", "核实不了", "確認不能"),
    },
    "topic": {
        "identity": ("id", "documents", "identity check", "实名", "实名制", "证件", "本人確認書類"),
        "transfer": ("selling a line", "名义变更", "転売", "名義変更"),
        "emergency": ("110", "119", "emergency call", "急救", "报警", "緊急"),
        "network": ("3g", "3g end", "网络退网", "ネットワーク"),
        "porting": ("mnp", "port", "switch carrier", "转网", "携帯番号ポータビリティ"),
        "phishing": ("scam", "scams", "诈骗短信", "钓鱼", "フィッシング", "詐欺SMS"),
        "payment": ("payments", "付款", "決済"),
        "abroad": ("overseas", "roaming", "国外", "漫游", "海外利用", "ローミング"),
        "retention": ("retention of numbers", "keep", "号码保留", "番号維持"),
        "arrival": ("arrive", "arriving", "入境", "来日", "入国"),
    },
    "tri": {
        "yes": ("y", "true", "有", "可以", "ある", "あり"),
        "no": ("n", "false", "没有", "无", "不", "ない", "なし"),
        "unknown": ("?", "don't know", "not sure", "不知道", "不清楚", "わからない"),
    },
    "sim-lock": {
        "none": ("no", "unlocked", "sim free", "no lock", "无锁", "没有", "无", "なし", "SIMフリー", "解除済み"),
        "locked": ("yes", "lock", "有锁", "有", "あり", "ロックあり"),
        "unknown": ("?", "don't know", "not sure", "不知道", "わからない", "不明", "未知"),
    },
    "origin": {
        "japan": ("in japan", "在日本", "日本国内"),
        "abroad": ("overseas", "outside japan", "国外", "海外", "日本以外"),
        "mainland-china": ("china", "mainland", "中国", "大陆", "国行", "中国大陆", "中国大陸"),
        "unknown": ("?", "don't know", "不知道", "わからない"),
    },
    "flag": {
        "--abroad": (
            *("abroad", "overseas", "from abroad", "outside japan", "国外", "海外", "在国外", "在海外", "日本以外"),
            *("from overseas", "from outside japan", "left japan", "from home", "home country", "from my country"),
            *("go home", "went home", "back home", "go back home"),
            *("在中国", "人在中国", "从中国", "在大陆", "回国后", "回国以后", "从国外"),
            *("海外から", "海外で", "日本国外", "国外から"),
        ),
    },
    "old-phone": {
        "works": ("working", "alive", "ok", "还能用", "能用", "使える", "動く", "正常"),
        "broken": ("dead", "坏了", "坏", "壊れた", "故障"),
        "gone": ("lost", "stolen", "sold", "丢了", "卖了", "没了", "なくした", "手元にない", "売った"),
    },
    "contact-purpose": {
        "lost": ("stolen", "lost phone", "theft", "丢失", "丢了", "挂失", "被盗", "紛失", "盗難", "なくした"),
        "billing": ("bill", "bills", "payment", "charges", "缴费", "付款", "话费", "支払い", "料金"),
        "technical": ("broken", "not working", "trouble", "problem", "故障", "用不了", "技术", "トラブル", "技術"),
        "cancel": ("cancellation", "terminate", "销号", "退订", "退会"),
    },
    "change-what": {
        "plan": ("plans", "tariff", "course", "size", "プラン変更", "料金プラン", "コース", "改套餐"),
        "name": (
            *(
                "holder",
                "owner",
                "family name",
                "surname",
                "marriage",
                "married",
                "ownership",
                "户名",
                "名义",
                "过户",
                "改名",
            ),
            *("名前", "氏名", "名義変更", "名字"),
        ),
        "address": ("moved", "home address", "地址", "搬家", "引っ越し", "住所変更"),
        "payment": (
            "card",
            "credit card",
            "pay",
            "bank account",
            "信用卡",
            "银行卡",
            "付款",
            "支付方式",
            "支払い",
            "カード",
        ),
        "password": ("pin", "login", "passcode", "network pin", "密码", "登录密码", "暗証番号", "パスワード変更"),
    },
    "new-phone": {
        "iphone": ("ios", "apple", "苹果", "アイフォン"),
        "android": ("安卓", "アンドロイド"),
    },
    "required": {"required": ("yes", "must", "true", "必须", "需要", "必要", "必須", "はい")},
    "format": {
        "table": ("text", "txt", "plain", "表格", "表"),
        "json": (),
        "csv": ("spreadsheet", "excel"),
        "markdown": ("md",),
    },
    "lang": {
        "en": (
            "eng",
            "英文",
        ),
        "zh": (
            *("cn", "chs", "mandarin", "简体", "简体中文", "汉语", "簡体字"),
            *("cht", "traditional chinese", "繁体", "繁体中文", "繁體", "繁體中文", "正體中文", "繁体字"),
        ),
        "ja": ("jp", "jpn", "日文", "日本语"),
    },
}
"""Words by group and value. A folder whose choices are no values of an answer names its group here too."""
