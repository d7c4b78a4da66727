"""Strings that have broken programs, by what they try; whoever reads a text must get it as it was.

Written for this ledger: each begins as something that a liaison officer, a spreadsheet, a chat
program or an enemy may put into a title.
"""

from collections.abc import Mapping
from typing import Final

ESC: Final = "\x1b"
SITE: Final = "example.invalid"

NAUGHTY: Final[Mapping[str, tuple[str, ...]]] = {
    "control characters": tuple(
        f"前{chr(point)}后" for point in (*range(0x20), *range(0x7F, 0xA0))
    ),
    "escape sequences": (
        f"{ESC}[31m红", f"{ESC}[2J清屏", f"{ESC}[1A上一行", f"{ESC}[8m隐藏{ESC}[0m", f"{ESC}c",
        f"{ESC}[?1049h", f"{ESC}[6n", f"{ESC}[5i打印{ESC}[4i", f'{ESC}P$q"p{ESC}\\', f"{ESC}#8",
        f"{ESC}]0;标题\x07", f"{ESC}]2;标题{ESC}\\", f"{ESC}]8;;http://{SITE}\x07看{ESC}]8;;\x07",
        f"{ESC}]52;c;cm0gLXJm\x07", f"{ESC}]1337;File=inline=1:AAAA\x07", f"{ESC}_G{ESC}\\",
        f"{ESC}^私{ESC}\\", "\x9b31m红", "\x9d0;标题\x9c", "\x90q\x9c", f"半截{ESC}", f"{ESC}[",
        "\\x1b[31m", "\\e[31m", "\\033[31m", "^[[31m",
    ),
    "directions": (
        "\u202e31-21-5202", "\u202d左\u202c", "\u2066隔\u2069", "\u2067右\u2069",
        "\u2068首\u2069", "\u200e\u200f", "\u061c字", "日期\u202e52/21\u202c完", "مرحبا", "שלום",
        "عدد 123 من 456", "完成 שלום 12", "(א)", "ﷺ", "\u202b嵌\u202c", "אב גד 甲乙",
    ),
    "unseen": (
        "零\u200b宽", "零\u200c宽", "零\u200d宽", "词\u2060连", "\ufeff头", "软\u00ad连",
        "\u3164", "\u115f\u1160", "\u2800", "\uffa0", "\u180e", "\u034f组", "变\ufe0e体",
        "变\ufe0f体", "行\u2028分", "段\u2029分", "下\x85行", "\ufff9注\ufffa释\ufffb",
        "\U000e0041\U000e007f", "\u2061\u2062\u2063", "\ufdd0", "\ufffe", "\U0001fffe",
        "\U0010ffff", "\u17b4", "\u070f字",
    ),
    "half characters": (
        "\ud800", "\udfff", "单\ud83d个", "\udcff", "\ude00\ud83d", "好\udc80的",
    ),
    "odd spaces": (
        " ", "  前后  ", "\u3000全角\u3000", "\xa0不断\xa0", "窄\u202f空", "数\u2007字",
        "细\u200a缝", "欧\u1680甘", "中\u205f等", "\u2003", "一  二", "一\n二", "一\r\n二",
        "一\r二", "\n", "\t", "制\t表", "末\n", "一\n\n\n二", "",
    ),
    "combining": (
        "e\u0301", "\u0301独", "a" + "\u0300\u0316" * 40, "Å", "\u212b", "ﬁ", "한글",
        "\u1112\u1161\u11ab", "が", "か\u3099", "ด้้้้้้้", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
        "क्षि", "ộ", "o\u0323\u0302", "豈", "神",
    ),
    "emoji": (
        "🔴", "🟢🟡", "✅", "☑️", "👩‍👩‍👧‍👦", "👍🏽", "🇨🇳", "🏴\U000e0067\U000e0062\U000e007f",
        "❤️‍🔥", "1️⃣", "㊗", "🫠", "🕵🏿‍♀️", "\U0001f1e8", "⚠", "🀄",
    ),
    "rare characters": (
        "𠮷", "𪚥", "㐂", "〇", "々", "䶮", "\U00030edd", "囍", "卐", "\u31ef", "⿰木木",
        "ㄅㄆㄇ", "ⅷ", "㎡", "㈱", "①", "ａｂｃ", "ｶﾅ", "ℵ", "𝕳𝖊𝖑𝖑𝖔", "𝟏𝟐", "ﷻ", "꧁", "\ue000",
        "\U000f0000", "\u0378",
    ),
    "digits": (
        "１２", "٣", "३", "๓", "²", "½", "Ⅻ", "十二", "壹拾贰", "１２．５％", "−5", "－5",
        "1e999", "1E-5", "0x1F", "0b11", "0o17", "010", "1_000", "1,000", "1.000,5", "1 000",
        ".5", "5.", "+5", "-0", "NaN", "nan", "Infinity", "-inf", "9" * 400, "0.1" + "0" * 50,
        "1/0", "12:30", "1:20:30",
    ),
    "words of programs": (
        "null", "NULL", "nil", "None", "undefined", "true", "True", "FALSE", "yes", "no", "on",
        "off", "~", "N/A", "#N/A", "#REF!", "void", "this", "__proto__", "constructor",
        "toString", "hasOwnProperty", "CON", "NUL", "COM1", "2025-02-30", "0000-00-00",
        "1970-01-01", "2038-01-19T03:14:08Z",
    ),
    "formulas": (
        "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "﹢1", "﹣1", "﹦1", "﹫a",
        " =1", "\t=1", "\r=1", "\n=1", "\u3000=1", "\xa0=1", "\u200b=1", "\ufeff=1", "\x00=1",
        "'=1", '"=1', '="a"', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x";"点")',
        '=IMPORTXML("//x","//a")', "%0A=1", "@@", "--1", "+++", "=", "-", "=\n1", ";=1", ",=1",
        '",=1,"', 'a","=1',
    ),
    "CSV": (
        "逗,号", '引"号', '"', '""', '"""', 'a"b"c', "分;号", "sep=;", '换\n行","', '\\"', ",,,",
        "'", "''",
    ),
    "JSON": (
        '"}', '"},{"a":"b', "\\", "\\\\", '\\"', "\\u0000", "\\u202e", "\\ud800", '{"a":1}',
        "[1,2", "/*注*/", "//注", "</script>", '\u2028"', "\b\f",
    ),
    "YAML": (
        "a: b", "a:", "- 甲", "? 甲", "&锚", "*名", "!!int 1", "!甲", "%YAML 1.2", "---", "...",
        "{a: b}", "[a]", "| 竖", "> 折", "# 注", "a #注", "@甲", "`甲", "'单", '"双', "<<",
        "<<<<<<< HEAD", "=======", ">>>>>>> x", "甲：乙", ": ", "\\N", "\\_", "{{x}}",
    ),
    "Markdown": (
        "# 标题", "## 标题", "标题\n===", "标题\n---", "- 条", "+ 条", "* 条", "1. 条", "1) 条",
        "- [ ] 条", "> 引", "`码`", "```sh", "~~~", "    缩", "*斜*", "**粗**", "_斜_", "__粗__",
        "~~删~~", "==亮==", "[看](http://x)", "![图](x)", "[看][1]", "[1]: http://x", "[^1]",
        f"<http://{SITE}>", f"http://{SITE}", f"www.{SITE}", f"mailto:a@{SITE}", f"xmpp:a@{SITE}",
        "a@b.cn", "| 竖 |", "a | b", "|---|", "\\|", "***", "___", "@某人", "@zhang", "#12",
        "!34", "$x$", "$$x$$", ":smile:", ":+1:", "&amp;", "&#60;", "&lt", "\\*", "硬  \n行",
        "[[_TOC_]]", "{+增+}", "::include{file=x}", "<details>", "[x]", "(c)", "--", "```",
        "[a]:", "GH-1", "aaaa1234567890abcdef1234567890abcdef1234", "[//]: # (x)",
    ),
    "HTML": (
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "<b>", "</td></tr>", "</table>", "<!-- 藏 -->", "<![CDATA[x]]>", "<?php x ?>",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]>', "&nbsp;", "&#x202e;", "&#27;[31m",
        "&unknown;", "javascript:alert(1)", "data:text/html,x", '"><i>', "' onmouseover='x",
        '<a href="javascript:x">', "<iframe>", "<style>*{}</style>", "<br/>", "< b >",
        "<\x00script>", "＜script＞", "‹b›", "<base href=//x>", "--><b>",
    ),
    "rich": (
        "[red]红[/red]", "[bold]", "[/]", "[/red]", "[link=http://x]看[/link]",
        "[conceal]藏[/conceal]", "[x]完成", "[urgent] 修路", "\\[red]", "末\\", ":warning:",
        ":red_circle:", "[on red]", "[@click=x]y[/]", "[[red]]", "[blink]", "[#ff0000]",
        "[not bold]",
    ),
    "shell": (
        "$(id)", "`id`", "${HOME}", "$HOME", "; rm -rf /", "&& id", "| id", "> /tmp/x",
        "< /etc/passwd", "\\\n", "!!", "*", "~root", "{a,b}", "$'\\x41'", "%PATH%", "^&", "-rf",
        "--help", "--output=x", "-", "--", '"; id; "',
    ),
    "SQL": (
        "' OR '1'='1", "'; DROP TABLE x; --", '" OR 1=1', "1; SELECT 1", "/**/", "%", "_", "\\'",
        "x' UNION SELECT", "admin'--",
    ),
    "formats and templates": (
        "%s", "%n", "%d%d%d", "%(a)s", "%%", "{0}", "{}", "{a}", "{a.b}", "{a!r}", "{a:>9}", "{{",
        "}}", "{", "}", "${x}", "{{7*7}}", "{% raw %}", "<%= 1 %>", "#{7*7}", "$x", "{it}",
        "{title}", "{__class__}", "[%x%]", "\\1", "\\g<0>",
    ),
    "file names": (
        "../..", "../../etc/passwd", "/etc/passwd", "..", ".", "..\\..\\x", "C:\\x", "C:x",
        "\\\\server\\x", "a/b", "x.yaml", ".hidden", "-x", "--", "a\x00.yaml", "x ", "x.",
        "aux.txt", "名\n.yaml", "~/x", "file:///x", "x.yaml~", "*.yaml", "a:b", "a?b",
        "%2e%2e%2f", "‥/‥", "．．／", "/dev/null", "//x//y",
    ),
    "network": (
        f"http://{SITE}/?a=1&b=2", f"HTTP://{SITE}", f"//{SITE}", f"ftp://{SITE}",
        f"https://user:pw@{SITE}:1/#x", "127.0.0.1", "::1", "http://0x7f.1", "http://例子.中国",
        "a\r\nSet-Cookie: x", "%0d%0aX: y", "BEGIN:VALARM", "\r\nEND:VCALENDAR", "From: x",
    ),
    "size": (
        "长" * 2_000, "x" * 2_000, "长x" * 1_000, "，" * 400, "（" * 400, "a " * 1_000,
        "😀" * 300, "e\u0301" * 300, "\n" * 200, "a" + " " * 500 + "b", "-" * 300, "|" * 200,
        "[" * 300, "&" * 200, "\\" * 200, '"' * 200,
    ),
    "Chinese punctuation": (
        "“引”", "《书》", "、", "……", "——", "·", "【方】", "〔2025〕12号", "￥1", "％", "：",
        "；", "！", "？", "～", "「」",
    ),
}  # fmt: skip

ALL: Final = tuple(text for texts in NAUGHTY.values() for text in texts)
