"""What to say in Japanese to who answers the telephone, with the reading and the meaning."""

from collections.abc import Iterator

from simguide.commands.contact.answer import ContactQuestion, Saying
from simguide.model.base import SpokenLang
from simguide.model.carrier import SupportPurpose
from simguide.model.channel import Clerk

_PURPOSES = {
    "lost": Clerk(
        ja="携帯電話をなくしたので、回線を止めてください。",
        reading="Keitai denwa o nakushita node, kaisen o tomete kudasai.",
        en="I have lost my phone; please stop the line.",
        zh="我的手机丢了，请停掉这个号码。",
    ),
    "billing": Clerk(
        ja="請求について聞きたいことがあります。",
        reading="Seikyuu ni tsuite kikitai koto ga arimasu.",
        en="I have a question about my bill.",
        zh="我想问账单的事。",
    ),
    "technical": Clerk(
        ja="通信ができないので、調べていただけますか。",
        reading="Tsuushin ga dekinai node, shirabete itadakemasu ka?",
        en="My line does not connect; could you look into it?",
        zh="我的号码连不上网，可以帮我查一下吗？",
    ),
    "cancel": Clerk(
        ja="回線の解約について教えてください。",
        reading="Kaisen no kaiyaku ni tsuite oshiete kudasai.",
        en="Please tell me how to cancel my line.",
        zh="请告诉我怎么解约。",
    ),
}
_GENERAL = Clerk(
    ja="契約について聞きたいことがあります。",
    reading="Keiyaku ni tsuite kikitai koto ga arimasu.",
    en="I have a question about my contract.",
    zh="我想问合约的事。",
)
_LANGUAGES: dict[SpokenLang, tuple[str, str, str, str]] = {
    "en": ("英語", "Eigo", "English", "英语"),
    "zh": ("中国語", "Chuugokugo", "Chinese", "中文"),
    "ko": ("韓国語", "Kankokugo", "Korean", "韩语"),
    "pt": ("ポルトガル語", "Porutogarugo", "Portuguese", "葡萄牙语"),
    "es": ("スペイン語", "Supeingo", "Spanish", "西班牙语"),
    "vi": ("ベトナム語", "Betonamugo", "Vietnamese", "越南语"),
    "tl": ("タガログ語", "Tagarogugo", "Tagalog", "他加禄语"),
    "th": ("タイ語", "Taigo", "Thai", "泰语"),
    "id": ("インドネシア語", "Indoneshiago", "Indonesian", "印尼语"),
    "ne": ("ネパール語", "Nepaarugo", "Nepali", "尼泊尔语"),
}
"""In Japanese, how that is read, in English and in Chinese."""


def sayings(question: ContactQuestion, desk: SupportPurpose | None = None) -> Iterator[Saying]:
    """Yield the sentence on what the call is about, and those that ask for a language.

    Args:
        question: What was asked; its purpose is what the call is about.
        desk: What the desk that stands first is for, which is what the call is about where nothing was said of it.
    """
    about = _PURPOSES.get(question.purpose or desk or "", _GENERAL)
    yield Saying(about="purpose", say=about)
    wanted: tuple[SpokenLang, ...] = ("en", "zh") if question.speak is None else (question.speak,)
    for lang in wanted:
        if lang in _LANGUAGES:
            ja, reading, en, zh = _LANGUAGES[lang]
            say = Clerk(
                ja=f"{ja}の分かる方をお願いします。",
                reading=f"{reading} no wakaru kata o onegai shimasu.",
                en=f"Somebody who speaks {en}, please.",
                zh=f"请找会说{zh}的人。",
            )
            yield Saying(about="language", lang=lang, say=say)
