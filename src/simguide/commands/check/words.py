"""What `check` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # values
    # messages on stderr
    "error.no-carrier": ("a carrier is needed", "需要指定运营商", "会社の指定が必要です"),
    "hint.no-carrier": (
        "add its id or any of its names; `simguide carriers` lists them all",
        "请加上 ID 或任一名称；用 `simguide carriers` 查看全部",
        "ID か名前を加えてください。`simguide carriers` で一覧が見られます",
    ),
    # check
    "title.check-url": ("Whose address is it?", "这是谁的网址？", "このアドレスは本物か"),
    "title.check-sms": ("Is this message real?", "这条短信是真的吗？", "このメッセージは本物か"),
    "title.phone-ready": ("Will my phone work? {name}", "我的手机能用吗？{name}", "この端末は使えるか：{name}"),
    "heading.signs": ("Signs found", "发现的迹象", "見つかった兆候"),
    "heading.links": ("Links in it", "其中的链接", "含まれるリンク"),
    "heading.real-way": ("How to find out for real", "怎样真正核实", "本当に確かめるには"),
    "heading.look-at": ("What to look at", "要查看的内容", "確かめること"),
    "field.gives-away": ("Given away by", "破绽", "見破る手がかり"),
    "field.remarks": ("To know", "须知", "知っておくこと"),
    "field.punycode": ("In fact", "实际网址", "実際の表記"),
    "field.cut": ("A tap can open", "点击可能打开", "押した先"),
    "field.real-domains": ("Real addresses", "真正的网址", "本物のアドレス"),
    "field.do": ("Do", "怎么办", "どうするか"),
    "field.quotes": ("It says", "原文", "該当箇所"),
    "field.means": ("Means", "意思", "意味"),
    "field.outcome": ("Outcome", "结果", "結果"),
    "field.offered": ("Offered", "是否提供", "提供"),
    "field.network-bands": ("Bands", "频段", "バンド"),
    "field.look": ("Look here", "在哪里看", "見る所"),
    "field.say": ("Say it with", "用此选项告知", "伝え方"),
    "field.origin": ("Where bought", "购买地", "購入地"),
    "no-address": ("(no address of the web in it)", "（其中没有网址）", "（ウェブのアドレスなし）"),
    "url-verdict.official": (
        "official: an address of {names}",
        "官方：{names} 的网址",
        "公式：{names} のアドレス",
    ),
    "url-verdict.third-party": (
        "known, but no address of a carrier",
        "已知的网址，但不是运营商的",
        "知られているが、携帯会社のアドレスではない",
    ),
    "url-verdict.look-alike": (
        "look-alike: it bears or imitates the name of {names}, and is not on record as theirs",
        "仿似：带有或模仿 {names} 的名字，但记录中不是它的网址",
        "紛らわしい：{names} の名前を含むか似せているが、記録にある公式のものではない",
    ),
    "url-verdict.unknown": (
        "unknown: on no record, which proves nothing either way",
        "未知：没有记录，不能说明真假",
        "不明：記録がなく、本物とも偽物とも言えない",
    ),
    "url-verdict.same-name": (
        "bears the same name as {names}; may be another company, and is not on record as theirs",
        "与 {names} 同名；可能是另一家公司，记录中不是它的网址",
        "{names} と同じ名前。別の会社のこともあり、記録にある公式のものではない",
    ),
    "url-verdict.oddly-written": (
        "the host is one of {names}, but the address is oddly written",
        "主机属于 {names}，但网址的写法可疑",
        "ホストは {names} のものだが、アドレスの書き方が不自然",
    ),
    "url-verdict.mail-address": (
        "a mail address: the domain is one of {names}, but a sender can be forged",
        "邮件地址：域名属于 {names}，但发件人可以伪造",
        "メールアドレス：ドメインは {names} のものだが、送信元は偽装できる",
    ),
    "url-verdict.no-address": (
        "no address of the web: no host is written like this",
        "不是网址：没有这样写的主机名",
        "ウェブのアドレスではない：このように書くホスト名はない",
    ),
    "url-do.no-address": (
        "Do not open it: programs differ in where such a text leads, and a tap may open only what stands before the sign. Type the real address by hand.",
        "不要打开：不同程序对它的处理不同，点下去可能只打开符号之前的部分。请手动输入真正的网址。",
        "開かないでください。行き先はアプリによって違い、記号の前だけが開くことがあります。本物のアドレスを自分で入力します。",
    ),
    "url-do.same-name": (
        "Do not take it for the carrier: log in or pay only on the real addresses.",
        "不要把它当成运营商：只在真正的网址登录或付款。",
        "携帯会社のサイトとは考えず、ログインや支払いは本物のアドレスで行ってください。",
    ),
    "url-do.oddly-written": (
        "Do not use it as it is written: no real page needs such an address. Type the real address by hand.",
        "不要照原样使用：真的页面不需要这样写。请手动输入真正的网址。",
        "このまま使わないでください。本物のページにこの書き方は要りません。本物のアドレスを自分で入力します。",
    ),
    "url-do.mail-address": (
        "That a mail shows this sender proves nothing. Tap nothing in it; type the real address by hand.",
        "邮件显示这个发件人不能说明什么。不要点里面的内容，请手动输入真正的网址。",
        "この送信元が表示されても本物とは限りません。メールの中は押さず、本物のアドレスを自分で入力します。",
    ),
    "url-do.official": (
        "The address is the carrier's. That does not prove that a message with it is: type it in yourself.",
        "网址是运营商的。但这不能证明带有它的短信是真的：请自己输入网址。",
        "アドレスは会社のものです。ただし、それを載せたメッセージまで本物とは限りません。自分で入力して開いてください。",
    ),
    "url-do.third-party": (
        "Do not take it for the carrier. Log in to a carrier only on its own addresses.",
        "不要把它当成运营商。登录运营商只用它自己的网址。",
        "携帯会社そのものとは考えないでください。ログインは会社自身のアドレスで行います。",
    ),
    "url-do.look-alike": (
        "Do not open it, type nothing there, install nothing. A fan site may bear the name too, but it is not the place to log in or pay.",
        "不要打开，不要在那里填写或安装任何东西。爱好者网站也可能用这个名字，但那里不是登录或付款的地方。",
        "開かず、何も入力せず、何も入れないでください。ファンのサイトのこともありますが、ログインや支払いをする所ではありません。",
    ),
    "url-do.unknown": (
        "Nobody on record stands behind it. Do not log in or pay there; open the carrier's own app or address.",
        "没有记录说明它属于谁。不要在那里登录或付款；请打开运营商自己的 App 或网址。",
        "誰のものか記録がありません。ログインや支払いはせず、会社のアプリか公式アドレスを開いてください。",
    ),
    "url-sign": ("“{part}”: {meaning}", "“{part}”：{meaning}", "「{part}」：{meaning}"),
    "url-sign.other-suffix": (
        "the name of {of}, but with another ending",
        "名字与 {of} 相同，但后缀不同",
        "{of} と同じ名前で、末尾が違う",
    ),
    "url-sign.extra-word": (
        "the name of {of} with something added",
        "在 {of} 的名字上加了别的字",
        "{of} の名前に別の語を足している",
    ),
    "url-sign.hyphen": (
        "{of} with hyphens put in, left out or in place of dots",
        "在 {of} 中增减连字符，或用它代替点",
        "{of} のハイフンを足し引きしたり、点の代わりにしたりしている",
    ),
    "url-sign.digit-for-letter": (
        "a digit stands for a letter of {of}",
        "用数字冒充 {of} 的字母",
        "{of} の文字を数字に置き換えている",
    ),
    "url-sign.similar-letters": (
        "letters that look like those of {of}, as rn for m",
        "用相似的字母冒充 {of}，如用 rn 冒充 m",
        "rnをmに見せるなど、{of} に似た文字を使っている",
    ),
    "url-sign.misspelling": (
        "the name of {of} with a letter missing, doubled, swapped or changed",
        "{of} 的名字漏了、多了、换了或改了一个字母",
        "{of} の名前の一字が抜け、重なり、入れ替わり、または違っている",
    ),
    "url-sign.foreign-letters": (
        "letters of another alphabet that look like {of}",
        "用外文字母冒充 {of}",
        "別の文字体系の字を {of} に見せている",
    ),
    "url-sign.full-width": (
        "full-width letters or dots instead of {of}; no official page writes it so",
        "用全角字母或句点写成 {of}；官方页面不会这样写",
        "{of} を全角の文字や句点で書いている。公式の表記にはない",
    ),
    "url-sign.kana": (
        "Japanese letters that pass for others in {of}",
        "用日文假名或汉字冒充 {of} 中的字",
        "{of} の文字を、かなや漢字の似た字に替えている",
    ),
    "url-sign.official-name-as-subdomain": (
        "the name of {of} stands in front of somebody else's domain",
        "{of} 的名字放在别人的域名前面",
        "{of} の名前が、他人のドメインの前に置かれている",
    ),
    "url-sign.user-at-host": (
        "what stands before the @ is not the site; the site comes after it",
        "@ 前面的不是网站，后面的才是",
        "@より前はサイトではなく、後ろが実際の行き先",
    ),
    "url-sign.port": (
        "a port number that no official address on record has",
        "带有官方网址没有的端口号",
        "公式アドレスにはないポート番号が付いている",
    ),
    "url-sign.shortener": (
        "a short link: it leads anywhere, whatever stands behind the slash",
        "短网址：无论斜线后写什么，都可能通向任何地方",
        "短縮URL：「/」の後に何があっても、行き先はわからない",
    ),
    "url-sign.ip-address": (
        "a number instead of a name; carriers use names",
        "用数字代替域名；运营商用的是域名",
        "名前ではなく番号。携帯会社は名前を使う",
    ),
    "url-sign.hidden-characters": (
        "characters that do not show, or turn the text round",
        "看不见的字符，或会颠倒文字方向的字符",
        "見えない文字や、文字の向きを変える制御文字",
    ),
    "url-sign.other-scheme": (
        "no address of the web: such a text runs or opens something else",
        "不是网页地址：它会运行或打开别的东西",
        "ウェブのアドレスではなく、別のものを動かしたり開いたりする",
    ),
    "url-sign.backslash": (
        "a backslash: some programs go to what stands before it, others to what comes after",
        "反斜线：有的程序打开它前面的网站，有的打开后面的",
        "バックスラッシュ：その前を開くソフトも、後ろを開くソフトもある",
    ),
    "url-sign.percent-encoding": (
        "letters or signs of the address written as numbers with %",
        "网址中的字或符号写成了带 % 的编号",
        "アドレスの文字や記号が % 付きの番号で書かれている",
    ),
    "url-sign.mixed-alphabets": (
        "letters of different alphabets in one name",
        "一个名称里混用了不同的字母",
        "一つの名前に、違う種類のアルファベットが混ざっている",
    ),
    "url-sign.no-host-sign": (
        "stands in no host: hosts are of letters, digits, hyphens inside and single dots",
        "主机名里没有这种写法：只有字母、数字、中间的连字符和单个的点",
        "ホスト名にはない書き方：使うのは文字、数字、途中のハイフン、一つずつの点だけ",
    ),
    "url-remark.http": (
        "http without s: what is typed there can be read on the way",
        "http 没有 s：填写的内容可能在途中被看到",
        "sのないhttp：入力した内容が途中で読まれることがある",
    ),
    "url-remark.no-host": (
        "no host was found in the text",
        "没有找到主机名",
        "ホスト名が見つからない",
    ),
    "url-remark.same-registered-domain": (
        "it stands under the same registered domain as an official address, but is not itself on record",
        "与某官方网址同属一个注册域名，但它本身不在记录里",
        "公式アドレスと同じ登録ドメインの下にあるが、それ自体は記録にない",
    ),
    "url-remark.organisation-ending": (
        "its ending is given only to organisations in Japan; it says who may hold it, not that this is a carrier",
        "这种后缀只发给日本的组织；但不说明它是运营商",
        "日本の組織だけが登録できる末尾だが、携帯会社だという意味ではない",
    ),
    "url-remark.customers-publish": (
        "customers or users write here, not the company",
        "这里的内容由用户撰写，不是公司",
        "会社ではなく利用者が書いている所",
    ),
    "url-remark.anyone-publishes": (
        "anyone can have an address here",
        "任何人都能在这里取得网址",
        "誰でもここにアドレスを持てる",
    ),
    "url-remark.cited-blog": (
        "this catalogue cites a blog or forum there; that does not vouch for it",
        "本目录引用过那里的博客或论坛，但不为其担保",
        "この記録が引用する個人のサイトだが、保証するものではない",
    ),
    "url-remark.cited-page": (
        "this catalogue cites a page there",
        "本目录引用过那里的页面",
        "この記録が引用しているページがある",
    ),
    "message-verdict.signs-found": (
        "signs of a false message: {count}",
        "发现 {count} 个假短信的迹象",
        "偽のメッセージの兆候 {count} 件",
    ),
    "message-verdict.no-sign": (
        "no sign found",
        "没有发现迹象",
        "兆候は見つからない",
    ),
    "message-note.signs-found": (
        "A sign is no proof: a genuine reminder may speak of a bill and a date too. Use nothing in the message; find out as below.",
        "有迹象不等于一定是假的：真的催缴也会提到账单和日期。不要使用短信里的任何内容，请按下面的方法核实。",
        "兆候は証拠ではありません。本物の督促も請求や期日に触れます。メッセージの中のものは使わず、下の方法で確かめてください。",
    ),
    "message-note.no-sign": (
        "No sign is no proof that it is real: new tricks are on no list. Find out as below before you pay or type anything in.",
        "没有迹象不能证明是真的：新手法不在任何清单上。付款或填写之前，请按下面的方法核实。",
        "兆候がなくても本物とは言えません。新しい手口は一覧にありません。支払いや入力の前に、下の方法で確かめてください。",
    ),
    "real-way": (
        "Do not tap the link, do not reply, do not call the number in the message. Open the carrier's own app, or type its address by hand.",
        "不要点链接，不要回复，不要拨打短信里的号码。请打开运营商自己的 App，或手动输入它的网址。",
        "リンクを押さず、返信せず、書かれた番号にもかけないでください。会社のアプリを開くか、公式アドレスを自分で入力します。",
    ),
    "phone-verdict.works": (
        "works, by what was said of the phone",
        "按所说的情况可以用",
        "伝えられた内容では使える",
    ),
    "phone-verdict.works-partly": (
        "works only under conditions: see below",
        "有条件地可用：见下",
        "条件付きで使える：下を参照",
    ),
    "phone-verdict.does-not-work": (
        "does not work: see below",
        "不能用：见下",
        "使えない：下を参照",
    ),
    "phone-verdict.unknown": (
        "unknown until the phone is looked at: see below",
        "未知：请先按下面查看手机",
        "不明：まず端末を確かめてください（下を参照）",
    ),
    "fit.yes": ("yes", "可以", "よい"),
    "fit.partly": ("under a condition", "有条件", "条件付き"),
    "fit.no": ("no", "不行", "不可"),
    "fit.unknown": ("unknown", "未知", "不明"),
    "fit.not-needed": ("does not matter here", "此处无关", "関係なし"),
    "offered.esim": ("eSIM at this carrier: {held}", "这家有 eSIM：{held}", "この会社のeSIM：{held}"),
    "offered.volte": ("calls at this carrier: {held}", "这家有通话：{held}", "この会社の通話：{held}"),
    "network-fit": ("{network}: {fit}", "{network}：{fit}", "{network}：{fit}"),
    "band": ("{name} ({mhz} MHz)", "{name}（{mhz} MHz）", "{name}（{mhz} MHz）"),
    "band-unconfirmed": (
        "{name} ({mhz} MHz, not confirmed)",
        "{name}（{mhz} MHz，未证实）",
        "{name}（{mhz} MHz、未確認）",
    ),
    "bands-present.core": ("has of the core: {names}", "有核心频段：{names}", "主なバンドであるもの：{names}"),
    "bands-present.more": ("has besides: {names}", "另有：{names}", "ほかにあるもの：{names}"),
    "bands-missing.core": ("lacks of the core: {names}", "缺核心频段：{names}", "主なバンドでないもの：{names}"),
    "bands-missing.more": ("lacks besides: {names}", "另缺：{names}", "ほかにないもの：{names}"),
    "bands-to-compare.core": ("core: {names}", "核心：{names}", "主なもの：{names}"),
    "bands-to-compare.more": ("useful besides: {names}", "其他有用的：{names}", "ほかに役立つもの：{names}"),
    "origin.japan": ("Bought in Japan:", "在日本购买：", "日本で購入："),
    "origin.abroad": ("Bought abroad:", "在海外购买：", "海外で購入："),
    "origin.mainland-china": ("Bought in mainland China:", "在中国大陆购买：", "中国本土で購入："),
    "origin.unknown": ("Anywhere:", "任何地方：", "どこでも："),
    # identify, apn, check phone
    "title.check-phone": ("Whose number: {value}", "这是谁的号码：{value}", "誰の番号か：{value}"),
    "number.known": (
        "a number of a carrier in the catalogue, or a short code",
        "是收录商家的号码，或短号",
        "収録している会社の番号か、短縮番号です",
    ),
    "number.not-known": (
        "not a number of any carrier in the catalogue. That alone does not make it false: look for it on the official site before you trust it.",
        "不是任何收录商家的号码。仅凭这点不能断定是假的：相信之前，请到官方网站查找这个号码。",
        "収録しているどの会社の番号でもありません。それだけで偽物とは言えません。信用する前に公式サイトで探してください。",
    ),
    "number.not-a-number": (
        "no telephone number: it cannot be dialled",
        "不是电话号码，无法拨打",
        "電話番号ではありません。かけられません",
    ),
}
