"""Hostile contents of a department's file: what stands there, the fault it is told as, its line."""

from typing import Final

from tests.hostile.conftest import LEDGER

FILE: Final = "departments/housing.yaml"
SOUND: Final = LEDGER[FILE]
MANY: Final = 100_000


def having(**values: str) -> str:
    """Return the sound file with other values in its commitment."""
    lines = SOUND.splitlines()
    for key, value in values.items():
        at = next((n for n, line in enumerate(lines) if f" {key}: " in line), len(lines))
        lead = lines[at].partition(key)[0] if at < len(lines) else "    "
        lines[at : at + 1] = [f"{lead}{key}: {value}"]
    return "\n".join(lines) + "\n"


def nested(opening: str, depth: int) -> str:
    """Return mappings in mappings by indentation."""
    return "\n".join(f"{' ' * n}{opening}" for n in range(depth)) + " x\n"


BYTES: Final[tuple[tuple[str, bytes, str, int], ...]] = (
    ("nothing", b"", "empty-file", 1),
    ("UTF-16", SOUND.encode("utf-16"), "utf-16", 1),
    ("UTF-16 without a mark", SOUND.encode("utf-16-le"), "utf-16", 1),
    ("UTF-32", SOUND.encode("utf-32"), "utf-16", 1),
    ("GBK", SOUND.encode("gbk"), "gbk", 2),
    ("two marks", b"\xef\xbb\xbf" * 2 + SOUND.encode(), "invisible-character", 1),
    ("CR", SOUND.replace("\n", "\r").encode(), "cr-line-end", 1),
    ("NUL at the end", SOUND.encode() + b"\0" * 512, "nul", 10),
    ("all NUL", b"\0" * 4096, "nul", 1),
    ("half a character", b"id: housing\nname: \xed\xa0\x80\n", "lone-surrogate", 2),
    ("beyond Unicode", b"id: housing\nname: \xf4\x90\x80\x80\n", "not-utf8", 2),
    ("a picture", bytes(range(256)) * 20, "not-utf8", 6),
    ("torn within a character", SOUND.encode()[:20], "not-utf8", 2),
    ("two megabytes and more", b"#" * 2_097_153, "too-large", 1),
)
TEXTS: Final[tuple[tuple[str, str, str, int], ...]] = (
    ("comments only", "# a\n# b\n", "empty-file", 1),
    ("a mark only", "---\n", "empty-file", 1),
    ("two documents", f"---\n{SOUND}---\nid: x\n", "several-documents", 11),
    ("a list", "- a\n", "not-a-mapping", 1),
    ("a directive", f"%YAML 1.2\n---\n{SOUND}", "directive", 1),
    ("a tab", "id: housing\n\tname: x\n", "tab", 2),
    ("a merge marker", SOUND.replace("    made", "<<<<<<< HEAD\n    made"), "conflict-marker", 7),
    ("a duplicate key", f"{SOUND}    deadline: 2099-01-01\n", "duplicate-key", 10),
    ("an unknown key", having(deadlin="2099-01-01"), "unknown-key", 10),
    ("a merge key", having(**{"<<": "{deadline: 2099-01-01}"}), "merge-key", 10),
    ("an anchor", having(title="&a 完成"), "anchor", 5),
    ("an alias", having(title="*a"), "alias", 5),
    ("itself", "id: housing\nname: &a [*a]\n", "alias", 2),
    (
        "a bomb of aliases",
        "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(40)),
        "alias",
        2,
    ),
    (
        "a bomb of merge keys",
        "a: &a {x: y}\n" + "".join(f"b{n}: {{<<: [*a, *a, *a]}}\n" for n in range(9)),
        "merge-key",
        2,
    ),
    ("code", having(title="!!python/object/apply:os.system ['id']"), "tag", 5),
    ("binary", having(title="!!binary aGVsbG8="), "tag", 5),
    *(
        (f"{MANY} of {sign}", sign * MANY, code, 1)
        for sign, code in (
            ("[", "too-deep"), ("{", "too-deep"), ("- ", "too-deep"), ("? ", "too-deep"),
            ("a: ", "stray-colon"), ('"', "text-after-end"), ("'", "text-too-long"),
            ("&a ", "anchor"), ("*a ", "alias"), ("! ", "tag"), ("]", "reserved-character"),
            ("%", "directive"), ("|", "reserved-character"), ("#", "empty-file"),
        )
    ),
    ("closed brackets", f"a: {'[' * MANY}{']' * MANY}\n", "too-deep", 1),
    ("deep mappings", nested("k:", 1200), "too-deep", 17),
    ("deep lists", nested("-", 1200), "too-deep", 17),
    ("many keys", "".join(f"k{n}: v\n" for n in range(160_000)), "too-many-nodes", 50_000),
    ("a long text", having(title="长" * 20_001), "text-too-long", 5),
    ("a long key", f"{'k' * 300_000}: v\n", "text-too-long", 1),
    ("a list as key", "? [a, b]\n: c\n", "key-not-text", 1),
    ("an open quote", 'id: "housing\nname: x\n', "unclosed-quote", 1),
    ("a full-width colon", "id：housing\nname: x\n", "wide-colon", 1),
    ("the same item twice", having(target="{kind: roster, items: [a, a]}"), "duplicate-id", 9),
    ("the same milestone twice", having(
        milestones="[{id: a, title: 甲, deadline: 2025-03}, {id: a, title: 乙, deadline: 2025-04}]"
    ), "duplicate-id", 10),
)  # fmt: skip
CHARACTERS: Final[tuple[tuple[str, str], ...]] = (
    ("\x1b[31m", "control-character"), ("\x9b31m", "control-character"),
    ("\x07", "control-character"), ("\x7f", "control-character"), ("\x85", "control-character"),
    ("\x1b]8;;http://evil\x07", "control-character"), ("\u202e", "bidi-control"),
    ("\u2066", "bidi-control"), ("\u200f", "bidi-control"), ("\u200b", "invisible-character"),
    ("\u200d", "invisible-character"), ("\u2028", "invisible-character"),
    ("\ufeff", "invisible-character"), ("\u2800", "invisible-character"),
    ("\u3164", "invisible-character"), ("\u00ad", "invisible-character"),
    ("\ufe0f", "invisible-character"), ("\U000e0041", "invisible-character"),
    ("\ufffe", "invisible-character"), ("\U0001fffe", "invisible-character"),
    ("\U0010ffff", "invisible-character"),
)  # fmt: skip
ESCAPES: Final = (
    r"\e[31m", r"\0", r"\x9b31m", r"\N", r"\L", r"\uD800", r"\uD83D\uDE00", r"\U00110000",
    r"\u202e", r"\u200b", r"\uFEFF", r"\U0001FFFE",
)  # fmt: skip
VALUES: Final[tuple[tuple[str, str, str], ...]] = (
    # key, value, fault
    *(("made", each, "not-a-day") for each in (
        "2025-13-01", "2025-02-30", "2025-02-29", "0000-01-01", "0001-01-01", "9999-12-31",
        "1999-12-31", "2101-01-01", "2025-1-5", "2025/01/05", "20250105", "2025-W01-1",
        "2025-01-05T00:00:00Z", "1736035200", "２０２５-０１-０５", "٢٠٢٥-٠١-٠٥", "'2025-01-05 '",
        '"2025-01-05\\n"', "true", "''", "2025-" * 3900,
    )),
    ("made", "[2025-01-05]", "wrong-shape"),
    *(("target", f"{{kind: count, total: {each}}}", "not-an-amount") for each in (
        "9" * 5000, "1e999", ".nan", "-.inf", "0o10", "0x10", "1_000", "010", "٣", "-1", "+5",
        "1:20", "no", "50%", "十二", "²", "½", "Ⅻ", "1.1234567", "'1,000'", "9999999999999999",
    )),
    ("target", "{kind: count, total: 0}", "nothing-to-reach"),
    ("target", "{kind: [a]}", "wrong-shape"),
    ("target", "{kind: duty, every: month, day: 99}", "no-such-day-of-period"),
    *(("id", each, "not-an-id") for each in (
        "HO/01", "../../etc/passwd", "-x", ".", "'HO 01'", "承诺一", "НО-01", "ＨＯ-01",
        '"HO-01\\n"', "<b>", "'[red]HO'", "A" * 300, "''", "$(id)",
    )),
    *(("deadline", each, "unknown-deadline-wording") for each in (
        "年底前" * 6000, "1" * 19_999, "（" * 19_999, "前" * 19_999, "、".join(["11月底前"] * 3000),
        "2025-02-30", "2025-13", "2025-Q5", "0000", "9999", "13月底前", "2月30日前", "11月32日前",
        "99999年底前", f"{'1' * 20}月底前", "99999999999天内", "100000个工作日内", "2999年春节前",
    )),
    ("deadline", "{text: 年底前, on: 2025-02-30}", "not-a-day"),
    ("deadline", "{text: 年底前, earliest: 2026-01-01, latest: 2025-01-01}",
     "deadline-days-disagree"),
)  # fmt: skip
