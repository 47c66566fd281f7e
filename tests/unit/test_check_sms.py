"""The signs of messages: real-style ones in three languages, false and genuine."""

# a message is a line
# ruff: noqa: E501

import time
from itertools import product

import pytest

from simguide.commands.check.links import MOST_LINKS, find_links, without_links
from simguide.commands.check.patterns import find_pattern, fold_message
from simguide.commands.check.sms import answer_sms
from simguide.commands.check.url import MOST_LETTERS
from simguide.errors import InputError
from simguide.model.message_sign import MessageSign
from tests.conftest import AS_OF

LINK_SIGNS = {"link-not-official", "short-link", "poses-as-carrier"}

FALSE = {
    "ja-unpaid": (
        "【利用停止予告】NTTドコモ未払い料金お支払いのお願い。 https://bit.ly/3abcdef",
        {"unpaid-bill", "threat-to-stop", "short-link", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "ja-paypay": (
        "携帯番号[09012345678]利用停止予告、10月料金未払い4,876円、決済後ご再開手続きへ。https://mydocomo.abcde.top",
        {"unpaid-bill", "threat-to-stop", "link-not-official"},
        {"docomo"},
    ),
    "ja-read-this": (
        "【ソフトバンク】重要なお知らせ、必ずお読みください。 http://abcdefgh.duckdns.org",
        {"link-not-official", "poses-as-carrier"},
        {"softbank"},
    ),
    "ja-au-amount": (
        "【auからの重要なお知らせ】ご利用金額が設定した金額を超えました。ご確認が必要です。https://au-login.example.top/をご覧ください",
        {"link-not-official", "poses-as-carrier"},
        {"au"},
    ),
    "ja-legal": (
        "コンテンツ利用料金の精算確認が取れません。本日中にご連絡なき場合には法的手続きに移行いたします。カスタマーセンター 03-1234-5678",
        {"unpaid-bill", "legal-threat", "time-pressure", "unknown-number"},
        set(),
    ),
    "ja-delivery": (
        "お客様宛にお荷物のお届けにあがりましたが不在の為持ち帰りました。下記よりご確認ください。http://sagawa.abc123.top",
        {"delivery", "link-not-official"},
        set(),
    ),
    "ja-login": (
        "【楽天モバイル】第三者からの不正なログインを検知しました。本人確認が必要です。rakuten-mobi1e.top/login",
        {"account-trouble", "link-not-official", "poses-as-carrier"},
        {"rakuten-mobile"},
    ),
    "ja-bank": (
        "【銀行】お客様の口座のお取引を制限しました。インターネットバンキングの暗証番号をご確認ください https://x1y2.workers.dev/",
        {"bank-or-card", "asks-for-secrets", "link-not-official"},
        set(),
    ),
    "ja-points": (
        "au PAY:保有ポイントがまもなく失効します。至急お受け取りください https://aupay-point.shop/",
        {"prize-or-points", "time-pressure", "link-not-official"},
        {"au"},
    ),
    "ja-app": (
        "システム警告 セキュリティアプリをインストールしてください http://203.0.113.5/softbank.apk",
        {"install-app", "link-not-official"},
        {"softbank"},
    ),
    "ja-police": (
        "【警察庁】重要なお知らせ、必ずお読みください。https://npa-go-jp.example.club",
        {"poses-as-authority", "link-not-official"},
        set(),
    ),
    "ja-spaced": (
        "【Ｓoftbank】未 払 い 料金 が ２４時間以内 https://softbannk.jp/",
        {"unpaid-bill", "time-pressure"},
        {"softbank"},
    ),
    "ja-gift": (
        "NTTファイナンスです。未納料金をコンビニで電子マネーにてお支払いください。050-1111-2222までお電話を",
        {"unpaid-bill", "gift-card-or-transfer", "unknown-number"},
        set(),
    ),
    "ja-changed-name": (
        "SoffBankより、ご請求のお知らせ http://www.softbank-x.com",
        {"odd-letters", "link-not-official"},
        {"softbank"},
    ),
    "zh-suspend": (
        "【docomo】您的手机话费已欠费，将于今日内停机，请立即缴费：https://docomo-pay.top/cn",
        {"unpaid-bill", "threat-to-stop", "time-pressure", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "zh-traditional": (
        "【軟銀】您的帳戶異常，請盡快輸入信用卡資料 https://softbank.jp.account-check.com",
        {"account-trouble", "time-pressure", "asks-for-secrets", "link-not-official"},
        {"softbank"},
    ),
    "zh-embassy-crime": (
        "中国驻日大使馆提醒：您的护照涉嫌违规，请致电 +86 10 1234 5678",
        {"poses-as-embassy", "unknown-number"},
        set(),
    ),
    "zh-embassy": (
        "中国大使馆通知：您有文件未领取 https://embassy-cn.top/a",
        {"poses-as-authority", "link-not-official"},
        set(),
    ),
    "ja-reply": (
        "【ドコモ】本人確認のため、暗証番号をこのSMSに返信してください",
        {"asks-secrets-by-reply"},
        {"docomo"},
    ),
    "zh-code": ("我是客服，请把验证码发给我们，电话 070-1234-5678", {"asks-for-code", "unknown-number"}, set()),
    "en-suspend": (
        "docomo: Your payment could not be confirmed. Your line will be suspended within 24 hours. Pay: https://d0como.com/pay",
        {"threat-to-stop", "time-pressure", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "en-overdue": (
        "SoftBank notice: your bill is OVERDUE. Enter your card number at hxxps://soft-bank[.]jp immediately",
        {"unpaid-bill", "time-pressure", "asks-for-secrets", "link-not-official"},
        {"softbank"},
    ),
    "en-parcel": (
        "Your parcel could not be delivered. Reschedule: https://tinyurl.com/abc",
        {"delivery", "short-link"},
        set(),
    ),
    "en-prize": (
        "povo: You have won a prize! Claim your gift at povo-gift.club",
        {"prize-or-points", "link-not-official"},
        {"povo"},
    ),
    "en-call": (
        "Rakuten Mobile: unpaid fee. Call +1 202 555 0143 today",
        {"unpaid-bill", "unknown-number"},
        {"rakuten-mobile"},
    ),
    "ja-payment": (
        "アマゾンプライム会費のお支払い方法に問題があります、更新してください https://abc.example.net/a",
        {"payment-to-renew", "poses-as-company", "link-not-official"},
        set(),
    ),
    "ja-important": (
        "【重要なお知らせ】必ずお読みください http://abcdefgh.duckdns.org",
        {"notice-without-content", "link-not-official"},
        set(),
    ),
    "zh-charge": (
        "您的会员已自动续费，将扣除月费，如需取消请致电 050-1234-5678",
        {"charge-to-cancel", "unknown-number"},
        set(),
    ),
    "zh-chat": ("您的快递破损，请加派件员微信处理", {"moves-to-chat"}, set()),
    "en-mum": (
        "Hi mum, I dropped my phone, this is my new number, so save this one",
        {"relative-with-new-number"},
        set(),
    ),
    "ja-press": (
        "こちらは通信局です。2時間後に電話を停止いたします。オペレーターにおつなぎする場合は1を押してください",
        {"press-a-key", "threat-to-stop"},
        set(),
    ),
    "zh-press": ("您的手机号将于今日停机，人工服务请按1", {"press-a-key", "threat-to-stop"}, set()),
    "en-press": (
        "Your number will be disconnected in two hours. Press 1 to speak to an officer",
        {"press-a-key"},
        set(),
    ),
    "ja-crime": (
        "県警です。あなた名義の携帯電話が詐欺に使われ、あなたに逮捕状が出ています",
        {"accuses-of-crime"},
        set(),
    ),
    "zh-crime": ("我是公安局的民警，您涉嫌一起洗钱案，请加我的微信", {"accuses-of-crime"}, set()),
    "en-crime": ("Your number was used in fraud. There is a warrant for your arrest", {"accuses-of-crime"}, set()),
    "en-code-by-mistake": (
        "Sorry, I sent you a 6-digit code by mistake. Can you forward it to me?",
        {"asks-for-code"},
        set(),
    ),
    "zh-parcel-chat": ("您的快递丢失了，请加微信办理赔偿", {"moves-to-chat"}, set()),
    "zh-police-asks": (
        "您好，我是市公安局的民警，您的护照被人盗用，请配合调查并提供您的银行卡信息",
        {"accuses-of-crime"},
        set(),
    ),
    "zh-loan-service": ("您好，我是借款平台的客服，您的贷款已批准，请下载我们指定的软件", {"false-service"}, set()),
    "zh-goods-service": ("这里是网店客服，您买的商品有质量问题，请提供银行卡号办理赔偿", {"false-service"}, set()),
    "zh-lend": ("我急用钱，不方便用自己的卡转账，你先帮我转过去", {"gift-card-or-transfer"}, set()),
    "ja-accident": ("ご家族が事故にあいました。治療費を振り込んでください", {"gift-card-or-transfer"}, set()),
    "ja-company-money": ("会社のお金を電車に置き忘れた。200万円用意してほしい", {"gift-card-or-transfer"}, set()),
    "ja-numeral-as-bar": ("カ一ドのご利用内容をお知らせします", {"odd-letters"}, set()),
    "ja-name": ("スマホを契約して渡すだけで報酬5万円。名義を貸してください", {"lends-name"}, set()),
    "zh-name": ("高价收手机卡，实名即可", {"lends-name"}, set()),
    "ja-work": ("スマホで簡単な作業、日給3万円", {"work-for-little"}, set()),
    "zh-work": ("招兼职刷单员，日结佣金", {"work-for-little"}, set()),
    "en-work": ("Part-time job for you, contact us on WhatsApp +44 20 7946 0958", {"work-for-little"}, set()),
    "ja-profit": ("必ず儲かる投資です", {"promises-profit"}, set()),
    "zh-profit": ("老师带您操作，稳赚不赔", {"promises-profit"}, set()),
    "en-profit": ("You are invited to join our crypto trading group", {"promises-profit"}, set()),
    "zh-embassy-call": ("这里是中国使领馆，您有一份文件需要领取", {"authority-calls"}, set()),
    "ja-boss": ("会社の業務用にLINEグループを作成し、QRコードを返信してください", {"moves-to-chat"}, set()),
    "ja-fee": ("ご当選おめでとうございます。受取手数料をお支払いください", {"gift-card-or-transfer"}, set()),
    "zh-service": ("我是客服，您被误录为代理商，每月扣费500元，请打开屏幕共享取消", {"false-service"}, set()),
    "en-legal": (
        "Final notice before legal action for your unpaid mobile bill.",
        {"legal-threat", "time-pressure", "unpaid-bill"},
        set(),
    ),
    "mixed-alphabets": ("【docоmo】ご確認ください https://example.top/", {"odd-letters", "link-not-official"}, set()),
    "hidden": ("未\u200b払い\u202eがあります", {"unpaid-bill", "odd-letters"}, set()),
}

GENUINE = {
    "zh-embassy-warns": "中国驻日本大使馆提醒公民谨防冒充大使馆的电信诈骗，大使馆不会电话通知涉嫌犯罪",
    "ja-bill": "【ドコモ】11月ご請求額のお知らせ。My docomoでご確認ください。https://www.docomo.ne.jp/mydocomo/",
    "ja-data": "auからのお知らせ:データ残量が1GBになりました。詳しくはhttps://www.au.com/をご覧ください。",
    "ja-code": "SoftBank 認証コード:123456 他人に教えないでください。",
    "ja-code-2": "povo2.0の認証コードは123456です。第三者には絶対に教えないでください。",
    "ja-rakuten": "楽天モバイルです。機内モードのON/OFFをお試しください。詳細はこちら https://r10.to/hw6gKH",
    "ja-app": "アプリのダウンロードはこちら https://play.google.com/store/apps/details?id=com.example",
    "ja-desk": "ドコモのお問い合わせは0120-800-000へお電話ください。",
    "ja-friend": "明日19時に新宿で。荷物はあとで送るね。",
    "zh-code": "【docomo】您的验证码是 123456，请勿将验证码告诉他人。",
    "zh-plan": "您在 povo 购买的 3GB 已生效，有效期 30 天。详情见 https://povo.jp/",
    "en-code": "123456 is your LINEMO verification code. Do not share this code with anyone.",
    "en-plan": "Welcome to Mobal! See your plan at https://www.mobal.com/myaccount",
    "en-emoji": "Thank you 👩‍👩‍👧‍👦 see you at the shop 🙇🏽‍♀️",
}


def check(shipped, text):
    return answer_sms(shipped, text, as_of=AS_OF).results[0]


@pytest.mark.parametrize(("text", "wanted", "carriers"), FALSE.values(), ids=FALSE)
def test_false_message_shows_its_signs(shipped, text, wanted, carriers):
    """Each sign is named, quoted from the message, and the carrier meant can be asked for real."""
    found = check(shipped, text)
    signs = {item.sign.id: item.quotes for item in found.signs}
    assert found.verdict == "signs-found"
    assert wanted <= set(signs)
    assert all(signs.values())
    assert carriers <= {way.carrier.id for way in found.real_ways}
    assert all(way.domains for way in found.real_ways)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ドコモです。確認のため暗証番号を返信してください", "asks-secrets-by-reply"),
        ("auより：パスワードとカード番号を教えてください", "asks-secrets-by-reply"),
        ("カード番号を送って", "asks-secrets-by-reply"),
        ("请回复您的密码和卡号以恢复服务", "asks-secrets-by-reply"),
        ("请把卡号告诉客服", "asks-secrets-by-reply"),
        ("Reply with your PIN to keep your line", "asks-secrets-by-reply"),
        ("povo: tell us your card number", "asks-secrets-by-reply"),
        ("Please tell us the code you received", "asks-for-code"),
        ("验证码请告诉我", "asks-for-code"),
        ("未納料金はビットコインでお支払いください", "gift-card-or-transfer"),
        ("请用比特币支付欠费", "gift-card-or-transfer"),
        ("Pay the fine in bitcoin", "gift-card-or-transfer"),
        ("Send crypto to this wallet", "gift-card-or-transfer"),
        ("本日18時までにお支払いください", "time-pressure"),
        ("今日17:30分までにご連絡を", "time-pressure"),
        ("请于今天下午6点前缴费", "time-pressure"),
        ("Settle the bill today", "time-pressure"),
        ("お客様の回線は解約されます", "threat-to-stop"),
        ("未払いのため解約となります", "threat-to-stop"),
    ],
)
def test_messages_without_a_link_show_their_signs(shipped, text, wanted):
    """A reply, a payment or a deadline needs no link to do harm."""
    assert wanted in {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize(
    "text",
    [
        "暗証番号やパスワードは他人に教えないでください",
        "カード番号をメールで入力しないでください。返信しないでください",
        "パスワードをお忘れの方へ。このSMSには返信できません",
        "验证码 123456，请勿告诉他人",
        "请不要把密码告诉任何人",
        "Your code is 123456. Never tell us your PIN or password",
        "Do not reply with your card number.",
        "see the cat https://cats.example.org/1",
        "今日は18時まで仕事です https://maps.google.com/x",
        "Bitcoin went up again",
        "お店はここです tabelog.example.jp/tokyo",
    ],
)
def test_innocent_message_shows_no_sign(shipped, text):
    """A warning against fraud is none, and a link to somewhere on no record is what friends send."""
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


EVERYDAY = [
    "Your table for 2 at 19:00 is confirmed. Call 03-5555-0123 to change.",
    "Hi, it's the dentist. Your check-up is on Friday 10:30. Please call 03-5555-0111 if you can't come.",
    "The books you reserved are here until 12/5. City library, tel. 042-555-0100",
    "Library: your book is overdue, please return it. Questions? Call 042-555-0100",
    "This is Mika's nursery. Mika has a fever, could you call us at 03-5555-0144?",
    "Your taxi is waiting at the north exit. Driver's phone: 090-1234-5678",
    "I lost my phone, call me on +44 20 7946 0958",
    "Don’t forget: parents' meeting on Monday. Contact 03-5555-0150",
    "【さくら歯科】12月3日10時のご予約です。変更は03-5555-0111までお電話ください。",
    "○○市役所です。書類が届いております。ご連絡は042-555-0123（平日）へお願いします。",
    "ご予約の本が用意できました。12月5日までにお越しください。中央図書館 電話042-555-0100",
    "みどり保育園です。発熱のためお迎えをお願いします。03-5555-0144へお電話ください。",
    "ドコモショップ新宿店です。明日14時のご来店予約を承りました。変更は03-5555-0190までお電話ください。",
    "お母さんです。ドコモに変えました。新しい番号は090-1234-5678です。電話してね",
    "整形外科です。検査結果が出ましたので、03-5555-0177までご連絡をお願いいたします。",
    "【不動産】内見は土曜11時です。当日の連絡先は080-1234-5678です。",
    "您预订的座位已确认，今晚7点两位。如需更改请致电03-5555-0123。",
    "我到机场了，换了新号码，请打电话 090-1234-5678 联系我",
    "区役所通知：您的材料已备好，请在工作日联系 03-5555-0166 领取。",
    "牙科诊所提醒：明天上午10点半复诊，改期请拨打03-5555-0111",
    "图书馆：您借阅的图书已逾期，请尽早归还，咨询电话 042-555-0100",
    "快递员：我在楼下，请给我打电话 080-1234-5678",
]
"""Messages of every day that leave a telephone number."""


SAME_WORDS = [
    "予約を確認するには1を押してください。変更はオンラインで。",
    "アプリが停止した場合は再起動ボタンを押してください",
    "あの事件、逮捕状が出たらしいよ",
    "マネーロンダリングのドラマ見た?",
    "ビザの申請書類に不備があったので、再提出をお願いします",
    "アルバイト募集 時給1,200円 交通費支給",
    "スマホの契約で最大2万円キャッシュバック",
    "名義変更の手続きは店舗で承ります",
    "SIMフリー端末を買取中です",
    "このサービスは1日330円。スマホのデータ使い放題",
    "元本保証の定期預金をご用意しています",
    "再来年の3月末で3Gが終わり、古い携帯は使えなくなるそうです",
    "入管から書類を追加で出すように連絡が来ました",
    "クラスのLINEグループを作ったので入ってね",
    "娘が入院したので、会費は後で振り込んでおきます",
    "会社のカードをなくしたので再発行を頼んだ",
    "解約はプラン一カ月分の料金で、スーパー一店舗だけです",
    "你先到的话帮我占个座，不方便就算了",
    "我是公安局旁边那家店的店员，您的身份证落在这里了",
    "您好，我是派出所民警小王，您报失的护照找到了，请来所里领取",
    "我是你的客户经理小李，贷款材料已经收到，审批要三天",
    "您好，我是快递公司的，快件放在前台了",
    "快递丢失了，我已经找客服要求赔偿",
    "I accidentally sent you the wrong code, the right one is on the door",
    "公民館の利用手数料は当日お支払いください",
    "我明天去大使馆取护照",
    "【出入境】您的护照已制作完成，请凭回执领取",
    "听说那家公司涉嫌逃税",
    "您涉及的理赔案件已受理",
    "我的包裹被海关扣了，真烦",
    "您的会员将于12月1日自动续费扣款20元，如需取消请在App内关闭",
    "密码错误，会员登录失败",
    "租房保证金已经支付，谢谢",
    "您的快件已丢失，理赔款已退回原支付账户",
    "逾期未领的优惠券将自动清零",
    "您好，请按时还款，祝您生活愉快",
    "The visa office called, my documents are ready to collect",
    "Not you again! Cancel the taxi, we walk",
    "I got the job! WhatsApp me tonight",
    "They pay $15 an hour at the cafe, come and work here",
    "Bitcoin is up again, nice profit",
    "Send your money for the trip by Friday",
    "Please reply with the gate code so that the driver can get in",
    "Press 1 to confirm your appointment at the dentist",
    "He was arrested for fraud, it's in the news",
]
"""Messages of every day with the words of fraud in them."""


@pytest.mark.parametrize("text", SAME_WORDS)
def test_the_words_of_fraud_in_an_everyday_message_are_no_sign(shipped, text):
    """A word counts in what it is said with: who is meant, what is wanted, how much for what."""
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


WARNINGS = [
    "総務省を名乗る自動音声の電話が増えています。「2時間後に電話が停止します。1を押してください」は詐欺です。",
    "警察が逮捕状の画像を送ることは絶対にありません。あなた名義の口座が犯罪に使われていると言われたら、電話を切ってください。",
    "凡是自称公安、要求您把钱转到安全账户的都是诈骗，请立即挂断。",
    "Beware of callers who say that your number will be suspended and tell you to press 1.",
    "Scammers say that you are suspected of money laundering. Hang up.",
]


@pytest.mark.parametrize("text", WARNINGS)
def test_a_warning_that_leads_nowhere_is_no_fraud(shipped, text):
    """Towns, police and carriers repeat the words of fraudsters."""
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize(
    "more", [" https://abc.top/", " お問い合わせは 050-1234-5678 へお電話ください", " https://bit.ly/3abc"]
)
@pytest.mark.parametrize("text", WARNINGS[:2])
def test_a_warning_that_leads_somewhere_is_none(shipped, text, more):
    """A fraudster can write as the police do; the link and the number are what is wanted."""
    assert check(shipped, text + more).verdict == "signs-found"


def test_hidden_letters_count_in_a_warning_too(shipped):
    assert check(shipped, "詐欺にご注意\u200bください").verdict == "signs-found"


@pytest.mark.parametrize(
    "text",
    [
        "【国税庁】e-Taxの重要なお知らせ https://www.e-tax.nta.go.jp/",
        "【新宿区】国民健康保険料の未納のお知らせ https://www.city.shinjuku.lg.jp/a",
        "国勢調査のご回答はこちら https://www.e-kokusei.go.jp/",
        "ヤマト運輸 ご不在のためお荷物を持ち帰りました https://member.kms.kuronekoyamato.co.jp/a",
        "ETC利用照会サービス 解約予告 https://www.etc-meisai.jp/",
        "【三菱UFJ銀行】お取引目的等の確認のお願い https://direct.bk.mufg.jp/",
    ],
)
def test_a_link_of_the_authority_or_company_itself_is_no_sign(shipped, text):
    """Names below go.jp and lg.jp are given to nobody else, and some companies that fraud poses as are on record."""
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize(
    "text",
    [
        "【国税庁】未納のお知らせ https://www.e-tax.nta.go.jp.example.top/",
        "【新宿区】未納のお知らせ https://www.city.shinjuku.lg.jp/a https://abc.top/",
        "【新宿区】未納のお知らせ https://www.city.shinjuku.lg.jp/a 電話 050-1234-5678",
        "【ドコモ】未納のお知らせ https://www.city.shinjuku.lg.jp/a",
    ],
)
def test_a_link_of_an_authority_covers_no_other(shipped, text):
    """A host that only begins like one, a second link, a number, or the name of a carrier."""
    assert check(shipped, text).verdict == "signs-found"


@pytest.mark.parametrize("text", EVERYDAY)
def test_a_telephone_number_alone_is_no_sign(shipped, text):
    """Whoever leaves a number is not accused: a dentist, a library, a nursery, a shop of a carrier, a mother."""
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


@pytest.mark.parametrize(
    "text",
    [
        "ドコモです。ご利用料金の件で03-5555-0123へお電話ください",
        "SoftBank: please call 050-1234-5678 about your account",
        "您好，我是docomo客服，请致电 070-1234-5678",
        "未納料金の件で03-5555-0123へお電話ください",
        "至急03-5555-0123へお電話ください",
        "WINNER!! You have been selected to receive a prize. Call 03-5555-0123",
        "ご当選おめでとうございます。03-5555-0123へお電話ください",
        "恭喜您中奖，请致电 03-5555-0123",
    ],
)
def test_a_telephone_number_is_a_sign_in_company(shipped, text):
    """Where a carrier is named, or money, haste or a prize: the number is what does the harm."""
    assert "unknown-number" in {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize(
    "text",
    [
        "Could you call me, it's urgent",
        "I'll be home by midnight",
        "Come out immediately after your lesson",
        "至急ご確認ください。議事録を共有しました。",
        "本日中に返信をください",
        "马上到，等我一下",
    ],
)
def test_haste_alone_is_no_sign(shipped, text):
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize(
    "text",
    ["ドコモ 至急ご確認ください", "至急ご確認ください https://abc.top/", "最終通知です", "Pay the bill by midnight"],
)
def test_haste_is_a_sign_in_company(shipped, text):
    """With a carrier, a link, or money in the same breath."""
    assert "time-pressure" in {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize(
    "text",
    [
        "I don\u0092t know \u0093why\u0094 \u0096 call me",
        "Hope you\u0092re ok! xx",
    ],
)
def test_signs_of_windows_are_not_hidden_letters(shipped, text):
    """Phones pass on the bytes of Windows-1252 as they are; an apostrophe is then a control character."""
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize("text", ["未\u0092払いがあります", "\u0091未払い", "a\u0081b"])
def test_control_characters_elsewhere_are_hidden_letters(shipped, text):
    assert "odd-letters" in {item.sign.id for item in check(shipped, text).signs}


def test_an_apostrophe_of_windows_is_one_in_words_too(shipped):
    """What turns the meaning of a word is read whichever apostrophe it has."""
    assert check(shipped, "Don\u0092t reply with your card number").verdict == "no-sign"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("I come for 2 days.so be ready", ["days.so"]),
        ("i am cool but v.tired 2 cause", []),
        ("its vry urgent.but wait", []),
        ("see abc.tired/x", ["abc.tired/x"]),
        ("at docomo.so and 4.cook", ["docomo.so"]),
    ],
)
def test_a_word_behind_a_full_stop_is_no_host(text, links):
    """A host ends in one of the endings that there are."""
    assert find_links(text) == links


def test_two_words_of_a_sentence_are_no_link(shipped):
    """An ending that begins sentences, as so, makes a link only where a name of a carrier stands before it."""
    assert check(shipped, "ドコモ for 2 days.so be ready").links == ()
    assert [link.host for link in check(shipped, "see docomo.so now").links] == ["docomo.so"]


REMINDERS = [
    "ワイモバイルからのお知らせ。料金のお支払いの確認ができておりません。お支払いがない場合は利用を停止します。https://www.ymobile.jp/",
    "【ソフトバンク】ご利用料金のお支払いの確認ができておりません。至急 https://www.softbank.jp/mysoftbank/ へ",
    "docomo: your payment is overdue. Pay today or your line will be suspended. https://www.docomo.ne.jp/mydocomo/",
]


@pytest.mark.parametrize("text", REMINDERS)
def test_a_reminder_that_leads_only_to_the_carrier_is_not_accused(shipped, text):
    """A genuine one speaks of a bill, a day and what happens then too; what it links is the carrier's own."""
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize("text", REMINDERS)
@pytest.mark.parametrize(
    "more",
    [
        " https://example.top/",
        " 050-1234-5678へお電話ください",
        " 暗証番号を返信してください",
        " 電子マネーでお支払いください",
        " 法的措置を取ります",
        " https://www.au.com/",
        " https://bit.ly/3abc",
    ],
)
def test_a_reminder_with_anything_else_is_accused(shipped, text, more):
    """One official link does not vouch for another link, a number, a question, another carrier."""
    assert "unpaid-bill" in {item.sign.id for item in check(shipped, text + more).signs}


@pytest.mark.parametrize(
    "text",
    [
        "ソフトバンクより「一定額ストップサービス」へのご加入ありがとうございます。本サービスは、ご利用額が設定額へ到達した場合に、自動で発信を停止するサービスです。",
        "[SoftBank] 一定額ストップサービスの設定額に達したため、自動で発信を停止します。",
        "楽天カード 金額25,414JPY 不審な場合は0570666910へご連絡下さい",
        "【楽天カード】ご利用確認のためお電話いたしました。折り返し0570-666-910までご連絡ください。",
    ],
)
def test_genuine_services_are_not_accused(shipped, text):
    """A limit that the customer set, and a card that is of another company than the carrier."""
    assert check(shipped, text).verdict == "no-sign"


@pytest.mark.parametrize(
    "text", ["サービスを停止いたします", "本日、携帯サービスの利用を停止します", "回線を停止しました"]
)
def test_a_service_that_is_stopped_is_a_threat(shipped, text):
    assert "threat-to-stop" in {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("look https://docomo-pay.top/", {"link-not-official"}),
        ("look https://bit.ly/3abc", {"link-not-official", "short-link"}),
        ("ドコモ https://cats.example.org/1", {"link-not-official", "poses-as-carrier"}),
        ("unpaid https://cats.example.org/1", {"link-not-official", "unpaid-bill"}),
        ("your parcel https://cats.example.org/1", {"link-not-official", "delivery"}),
    ],
)
def test_a_link_is_a_sign_where_something_speaks_against_it(shipped, text, wanted):
    assert wanted <= {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize("text", GENUINE.values(), ids=GENUINE)
def test_genuine_message_is_not_flagged(shipped, text):
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


def test_every_sign_can_be_shown(shipped):
    """No sign is without a message above that shows it."""
    shown = {item.sign.id for text, _, _ in FALSE.values() for item in check(shipped, text).signs}
    signs = shipped.records_as("message_signs", MessageSign)
    assert {sign.id for sign in signs if sign.test != "warning"} == shown


def patterns_of(sign):
    """Return all words that show a sign."""
    every = (sign.patterns, sign.everyday, sign.beside_number)
    return [pattern for patterns in every for pattern in (*patterns.en, *patterns.zh, *patterns.ja)]


def test_every_pattern_finds_itself(shipped):
    """A pattern that no text can match would be dead."""
    for sign in shipped.records_as("message_signs", MessageSign):
        for pattern in patterns_of(sign):
            parts = [part.split("|") for part in pattern.split(" + ")]
            for words in product(*parts):
                assert find_pattern(fold_message(f"x {' - '.join(words)} x"), pattern) is not None, words


def test_signs_by_words_have_patterns_and_only_they(shipped):
    for sign in shipped.records_as("message_signs", MessageSign):
        assert bool(patterns_of(sign)) == (sign.test in ("words", "warning")), sign.id


@pytest.mark.parametrize(
    ("text", "pattern", "quote"),
    [
        ("Pay within 24 hours", "within + hours", "within 24 hours"),
        ("WITHIN ２４ HOURS", "within + hours", "WITHIN ２４ HOURS"),
        ("within" + " x" * 40 + " hours", "within + hours", None),
        ("未 払 い です", "未払い", "未 払 い"),
        ("pink", "pin", None),
        ("your PIN.", "pin", "PIN"),
        ("hours within", "within + hours", None),
        ("within within 3 hours", "within + hours", "within within 3 hours"),
        ("a\u200bb", "ab", "a\u200bb"),
        ("my pin or code", "code|pin + or|and", "pin or"),
        ("card, then pin", "pin|card + pin", "card, then pin"),
    ],
)
def test_pattern(text, pattern, quote):
    message = fold_message(text)
    found = find_pattern(message, pattern)
    assert (message.quote(*found) if found else None) == quote


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://bit.ly/3abcをご覧ください。", ["https://bit.ly/3abc"]),
        ("詳細はhttps://www.docomo.ne.jpを開く", ["https://www.docomo.ne.jp"]),
        ("https://docomo.ne.jpー.example.com/x", ["https://docomo.ne.jpー.example.com/x"]),
        ("https://ドコモ.com/を開く", ["https://ドコモ.com/"]),
        ("see docomo.ne.jp.", ["docomo.ne.jp"]),
        ("(www.au.com/my?x=1)", ["www.au.com/my?x=1"]),
        ("mail info@docomo.ne.jp or call", []),
        ("first.last@example.com", []),
        ("softbank.apk and v1.2.3 and 4,876円", []),
        ("hxxps://povo[.]top/ and povo[.]club", ["https://povo.top/", "povo.club"]),
        ("「https://a.jp」、https://b.jp。https://a.jp", ["https://a.jp", "https://b.jp"]),
        ("javascript:alert(1)", ["javascript:alert(1"]),
    ],
)
def test_links(text, links):
    assert find_links(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://example.net,www.docomo.ne.jp", ["https://example.net", "www.docomo.ne.jp"]),
        ("https://example.net／www.docomo.ne.jp/x", ["https://example.net", "www.docomo.ne.jp/x"]),
        ("https://example.net★www.docomo.ne.jp", ["https://example.net", "www.docomo.ne.jp"]),
        ("https://example.net:www.docomo.ne.jp", ["https://example.net", "www.docomo.ne.jp"]),
        ("https://example.net..docomo.ne.jp", ["https://example.net"]),
        (
            "https://example.net_www.docomo.ne.jp",
            ["https://example.net", "https://example.net_www.docomo.ne.jp"],
        ),
        ("example.net-.docomo.ne.jp", ["example.net", "example.net-.docomo.ne.jp"]),
        (
            "https://example.net%2ewww.docomo.ne.jp/",
            ["https://example.net", "https://example.net%2ewww.docomo.ne.jp/"],
        ),
        ("https://exam,ple.docomo.ne.jp", ["https://exam,ple.docomo.ne.jp"]),
        ("https://www.docomo.ne.jp,https://www.au.com/", ["https://www.docomo.ne.jp", "https://www.au.com/"]),
        ("https://a.jp:8080/,b https://[::1]/x", ["https://a.jp:8080/,b", "https://[::1]/x"]),
        ("https://www.docomo.ne.jp(ドコモ)", ["https://www.docomo.ne.jp"]),
    ],
)
def test_a_link_ends_where_a_tap_ends_it(text, links):
    """At the first sign that no host has; where programs differ, the whole is judged besides."""
    assert find_links(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("http://http://example.net", ["http://example.net"]),
        ("https://HTTP://example.net/a?b=c", ["HTTP://example.net/a?b=c"]),
        ("https:／／https://example.net/", ["https://example.net/"]),
        ("javascript:https://example.net", ["https://example.net"]),
        ("javascript:location=https://example.net", ["https://example.net"]),
        ("残り data:https://example.net", ["https://example.net"]),
        ("https://povo.jp/https://example.net/a", ["https://povo.jp/", "https://example.net/a"]),
        ("https://povo.jphttps://example.net/", ["https://povo.jp", "https://example.net/"]),
        ("https://povo.jp/?to=https://example.net/", ["https://povo.jp/?to=https://example.net/"]),
        ("http:http:http:", []),
    ],
)
def test_a_link_begins_at_the_last_scheme(text, links):
    """What makes links of text finds no host behind the first one, and goes on."""
    assert find_links(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("ｅｘａｍｐｌｅ．ｎｅｔ を開く", ["example.net"]),
        ("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｎｅｔ／ａ です", ["example.net/a"]),
        ("example．net", ["example.net"]),
        ("https://example。net/a", ["https://example。net/a"]),
        ("https://povo.jp。au.com", ["https://povo.jp", "au.com"]),
        ("Ｎｏ．１２ ｖｅｒ．２", []),
        ("ドコモ.com", ["ドコモ.com"]),
        ("www.ドコモ.com/a", ["www.ドコモ.com/a"]),
        ("詳細はau.com", ["au.com"]),
        ("203.0.113.9/a?b=c", ["203.0.113.9/a?b=c"]),
        ("203.0.113.9:8080", ["203.0.113.9:8080"]),
        ("version 1.2.3.4 2026.11.29.1", []),
        ("→%example.net", ["example.net"]),
        (".example.net/a", ["example.net/a"]),
        ("-povo.jp", ["povo.jp"]),
        ("a@mail.docomo.ne.jp b@my-docomo.jp", []),
    ],
)
def test_links_without_a_scheme(text, links):
    """In full width, in other letters, as numbers, behind a sign: what people or their programs take for an address."""
    assert find_links(text) == links


def test_a_name_with_a_dot_in_other_letters_is_a_link_where_it_bears_a_name(shipped):
    """価格.com is a company, and nobody opens a link by naming it."""
    assert [it.host for it in check(shipped, "docomo の料金は価格.comで比較").links] == []
    assert [it.host for it in check(shipped, "お支払いは ドコモ.com").links] == ["ドコモ.com"]


@pytest.mark.parametrize("sign", "!\"$%&'()*+,;<=>[]^_`{|}~／？：，；、！％★")
@pytest.mark.parametrize(
    "text", ["ドコモからのお知らせ https://example.net{}www.docomo.ne.jp", "ドコモ example.net{}docomo.ne.jp"]
)
def test_another_host_in_front_of_an_official_one_is_found(shipped, sign, text):
    """The link that would be tapped is the other's, whatever stands between the two."""
    found = check(shipped, text.format(sign))
    assert "poses-as-carrier" in {item.sign.id for item in found.signs}
    assert "example.net" in {link.host for link in found.links}


def test_links_are_counted_up_to_a_limit():
    assert len(find_links(" ".join(f"https://a{number}.top/" for number in range(99)))) == MOST_LINKS


def test_words_inside_an_address_are_no_words_of_the_message():
    assert "urgent" not in without_links("see https://urgent.example.com/unpaid now")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("お電話は 050-1234-5678 へ", ("050-1234-5678",)),
        ("お電話は 0120-800-000 へ", ()),
        ("お電話は ０１２０ー８００ー０００ へ", ()),
        ("call +81 120 800 000", ()),
        ("call +44 20 7946 0000", ("+44 20 7946 0000",)),
        ("お電話は 0081-3-1234-5678 へ", ("0081-3-1234-5678",)),
        ("お電話は 010-81-3-1234-5678 へ", ("010-81-3-1234-5678",)),
        ("お電話は 81-3-1234-5678 へ", ("81-3-1234-5678",)),
        ("お電話は 03.1234.5678 へ", ("03.1234.5678",)),
        ("お電話は 03ー1234ー5678 へ", ("03ー1234ー5678",)),
        ("お電話は ０３（１２３４）５６７８ へ", ("０３（１２３４）５６７８",)),
        ("お電話は 03\u20121234\u22125678 へ", ("03\u20121234\u22125678",)),
        ("call 0044 20 7946 0000", ("0044 20 7946 0000",)),
        ("call (03) 1234-5678 2026-12-01", ("(03) 1234-5678",)),
        ("by 2026 call: 2026 03-1234-5678. 2026", ("03-1234-5678",)),
        ("call 0120 800 000 2026", ()),
        ("call 0081-120-800-000 or 010-81-120-800-000 or 81-120-800-000 or 0120.800.000", ()),
        ("電話 0123-4567-8901 お荷物", ()),
        ("call by 01/12/2026 10:00, 01.12.2026 10:00", ()),
        ("お問い合わせ番号 1234-5678-9012 電話", ()),
        ("2026-11-21 10:00 電話します", ()),
        ("090-1234-5678 です", ()),
        ("電話 https://example.com/0312345678", ()),
    ],
)
def test_numbers_to_call(shipped, text, quotes):
    """A number counts where one is to call it and no carrier on record has it, here beside another sign."""
    found = [item.quotes for item in check(shipped, f"未納! {text}").signs if item.sign.id == "unknown-number"]
    assert found == ([quotes] if quotes else [])


@pytest.mark.parametrize(
    "text",
    ["my SIM came today", "ask if mobile data works", "it broke, so SIM and phone are new", "ノマドワーカーです"],
)
def test_common_words_name_no_carrier(shipped, text):
    assert check(shipped, text).real_ways == ()


def test_longest_name_wins(shipped):
    """SoftBank prepaid is not SoftBank, and UQ mobile not Y!mobile."""
    ways = check(shipped, "ソフトバンクプリペイド と UQモバイル").real_ways
    assert [way.carrier.id for way in ways] == ["softbank-prepaid", "uq-mobile"]


def test_real_way_gives_only_desks_that_can_be_called_today(shipped):
    way = check(shipped, "ドコモ").real_ways[0]
    assert "0120-800-000" in {line.number for line in way.lines}
    assert {line.status for line in way.lines} == {"works"}


@pytest.mark.parametrize("text", ["", " \n ", "。、!?", "\u202e"])
def test_no_message(shipped, text):
    with pytest.raises(InputError):
        answer_sms(shipped, text, as_of=AS_OF)


def test_too_long_a_message(shipped):
    with pytest.raises(InputError):
        answer_sms(shipped, "あ" * (MOST_LETTERS + 1), as_of=AS_OF)


@pytest.mark.parametrize("piece", ["利用", "within ", "a.", "https://a", "0-", "docomo", "支払い", ".a-", "ソ"])
def test_no_message_makes_the_search_slow(shipped, piece):
    """The longest message of one repeated piece takes no hundred times as long as to fold each of its letters once."""
    text = (piece * MOST_LETTERS)[:MOST_LETTERS]
    started = time.process_time()
    fold_message(text)
    folded = time.process_time()
    check(shipped, text)
    assert time.process_time() - folded < 100 * (folded - started)
