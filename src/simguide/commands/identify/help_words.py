"""Help of `identify`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "identify": (
        "what a number or code is: ICCID, IMEI, eSIM code",
        "识别号码或代码：ICCID、IMEI、LPA 等",
        "番号やコードの正体：ICCID、IMEI、LPAなど",
    ),
}

TEXTS: Texts = {
    "What a number or code is: ICCID, IMSI, EID, IMEI, MCC-MNC, phone number, short code, eSIM activation code.": (
        "识别号码或代码：ICCID、IMSI、EID、IMEI、MCC-MNC、电话号码、短号、eSIM 激活码。",
        "番号やコードが何か：ICCID、IMSI、EID、IMEI、MCC-MNC、電話番号、短縮番号、eSIMのアクティベーションコード。",
    ),
    "The number or code; put an activation code in single quotes. - reads it from standard input, so that it does not stay in the history of the shell.": (
        "号码或代码；激活码请用单引号括起来。写 - 则从标准输入读取，不会留在命令历史里。",
        "番号かコード。アクティベーションコードは一重引用符で囲みます。- なら標準入力から読み、シェルの履歴に残りません。",
    ),
    "Draw the whole activation code, secret part included, as a QR code: FILE.png, FILE.svg, or - to draw it in a dark terminal instead of the answer.": (
        "把整个激活码（含保密部分）画成二维码：FILE.png、FILE.svg，或写 - 直接画在深色终端里，代替回答。",
        "秘密の部分も含めてQRコードにします。FILE.png、FILE.svg、または - で暗い端末に描き、回答の代わりにします。",
    ),
}
