"""Help that several commands share, in three languages: the program itself, shared options, headings."""

from simguide.i18n.help_texts import Texts

TEXTS: Texts = {
    "How to renew, check and choose a Japanese SIM or eSIM, and on what evidence.": (
        "日本的 SIM 和 eSIM 怎么续费、查询、选购，依据是什么。",
        "日本のSIM・eSIMの更新、確認、選び方を、根拠とともに示します。",
    ),
    "Print the version.": ("显示版本。", "バージョンを表示します。"),
    "en, zh or ja; else SIMGUIDE_LANG, else the locale.": (
        "en、zh 或 ja；不写则看 SIMGUIDE_LANG，再看系统语言。",
        "en、zh、ja のどれか。なければSIMGUIDE_LANG、次にロケールに従います。",
    ),
    "The same as --carrier.": ("与 --carrier 相同。", "--carrier と同じです。"),
    "Number of a way in the short answer, to open it.": (
        "简短回答里某个方式的编号，用来展开。",
        "短い回答にある方法の番号。その方法を開きます。",
    ),
    "Number of a row in the short answer, to open it.": (
        "简短回答里某一行的编号，用来展开。",
        "短い回答にある行の番号。その行を開きます。",
    ),
    "Carrier, by id or by any of its names.": (
        "运营商，写 ID 或任一名称。",
        "会社。IDでもどの呼び名でもかまいません。",
    ),
    "Only for this card type.": ("只看这种卡。", "この種類のSIMだけ。"),
    "Only by this method.": ("只看这种方式。", "この方法だけ。"),
    "Only what can be paid this way: {words}.": (
        "只看能这样付款的：{words}。",
        "この支払い方法が使えるものだけ：{words}。",
    ),
    "{words} (short: up to 90 days), or a number of days.": (
        "{words}（short 为 90 天以内），或写天数。",
        "{words}（shortは90日まで）、または日数。",
    ),
    "SMS codes must still arrive: {words}.": ("还要能收短信验证码：{words}。", "SMS認証コードも受け取る：{words}。"),
    "First day of the stay, YYYY-MM-DD.": ("停留的第一天，YYYY-MM-DD。", "滞在の初日、YYYY-MM-DD。"),
    "Last day of the stay, YYYY-MM-DD.": ("停留的最后一天，YYYY-MM-DD。", "滞在の最終日、YYYY-MM-DD。"),
    "Day on which the line was activated, YYYY-MM-DD.": ("开通日，YYYY-MM-DD。", "開通した日、YYYY-MM-DD。"),
    "Day of the last top-up, YYYY-MM-DD.": ("上次充值的日期，YYYY-MM-DD。", "最後にチャージした日、YYYY-MM-DD。"),
    "Last day of what you bought, YYYY-MM-DD.": (
        "所购内容的最后一天，YYYY-MM-DD。",
        "購入した分の最終日、YYYY-MM-DD。",
    ),
    "Day you applied to have the number stored, YYYY-MM-DD.": (
        "申请停机保号的日期，YYYY-MM-DD。",
        "番号保管を申し込んだ日、YYYY-MM-DD。",
    ),
    "Only what works from outside Japan.": ("只看在日本以外也能用的。", "日本国外から使えるものだけ。"),
    "How to write the answer; table if not given.": (
        "回答的格式；不写则为 table。",
        "回答の形式。指定がなければtable。",
    ),
    "Short for --format json.": ("等于 --format json。", "--format json と同じです。"),
    "JSON of the short answer in one language, for an assistant or a chat.": (
        "简短回答的 JSON，只含一种语言，供助手或聊天程序使用。",
        "短い回答のJSON（1言語）。アシスタントやチャット用。",
    ),
    "Only the first N results.": ("只要前 N 个结果。", "最初のN件だけ。"),
    "JSON with these fields of the results alone, e.g. carrier.id.": (
        "只含结果中这些字段的 JSON，例如 carrier.id。",
        "結果のこの項目だけのJSON。例：carrier.id。",
    ),
    "Folder of own data files, merged over the shipped ones; else SIMGUIDE_DATA.": (
        "自己的数据文件夹，叠加在自带数据上；不写则看 SIMGUIDE_DATA。",
        "自分のデータフォルダー。付属データに重ねます。なければSIMGUIDE_DATA。",
    ),
    "Write to a file; - is standard output.": ("写入文件；- 为标准输出。", "ファイルに書きます。- は標準出力。"),
    "The short answer; it is what you get anyway.": (
        "简短回答，本来就是默认。",
        "短い回答。何もしなくてもこれになります。",
    ),
    "All that is on record, with sources; JSON and CSV are always whole.": (
        "全部内容和依据；JSON 和 CSV 始终完整。",
        "記録をすべて、出典付きで。JSONとCSVは常に全部です。",
    ),
    "Only on what the answer rests.": ("只看回答的依据。", "回答の根拠だけ。"),
    "Open the page of the answer in the browser.": (
        "在浏览器里打开回答中的网页。",
        "回答にあるページをブラウザで開きます。",
    ),
    "Draw the page of the answer as a QR code, for a phone.": (
        "把回答中的网页画成二维码，供手机扫描。",
        "回答にあるページをQRコードで描き、スマホに渡します。",
    ),
    "Only the Japanese sentence to show to a clerk, with its reading.": (
        "只显示给店员看的日语句子及其读法。",
        "店員に見せる日本語の文と読みだけ。",
    ),
    "Never show a long answer page by page.": ("长回答也不分页。", "長い回答もページに分けません。"),
    "When to use colour.": ("何时使用颜色。", "色をいつ使うか。"),
    "Answer for this day, YYYY-MM-DD; today if not given.": (
        "按这一天回答，YYYY-MM-DD；不写则为今天。",
        "この日付で答えます、YYYY-MM-DD。なければ今日。",
    ),
}
