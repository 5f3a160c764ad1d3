"""Texts with separators that have no end, no rows or no one encoding."""

from __future__ import annotations

from tests.core.intake.hostile.designed import designed

HEAD = "Economy,2023\nJapan,5\nChina,7\n"


def delimited():
    yield from designed("delimited text", FILES, slow=SLOW)


FILES = {
    "a-million-columns.csv": lambda: HEAD + "," * 1_000_000,
    "a-million-filled-columns.csv": lambda: "a," * 1_000_000,
    "line-of-20-million.csv": lambda: HEAD + "a" * 20_000_000,
    "commas-20-million.csv": lambda: "," * 20_000_000,
    "rows-beyond-the-last.csv": lambda: HEAD + "a,1\n" * 1_048_577,
    "empty-rows-beyond-the-last.csv": lambda: "\n" * 2_000_000 + HEAD,
    "one-far-cell.csv": lambda: HEAD + "," * 16_000 + "a\n" + "\n" * 1_000_000 + "a\n",
    "quote-not-closed.csv": lambda: HEAD + '"' + "Korea,9\n" * 200_000,
    "quotes-a-million.csv": lambda: HEAD + '"' * 1_000_001,
    "quotes-in-quotes.csv": lambda: HEAD + '"a""b"c"d""",1\n' * 5_000,
    "every-line-another-mark.csv": lambda: "".join(
        f"a{c}b{c}1\n" for c in ",;\t|:" * 500
    ),
    "only-quotes.csv": lambda: '""\n' * 5_000,
    "only-line-breaks.csv": lambda: "\r\n" * 50_000,
    "only-spaces.csv": lambda: " " * 500_000,
    "only-marks.csv": lambda: ";" * 5_000 + "\n",
    "returns-only.csv": lambda: HEAD.replace("\n", "\r"),
    "breaks-of-all-kinds.csv": lambda: HEAD.replace("\n", "\u2028") + "a\x85b\x0b\x0c",
    "end-of-text.csv": lambda: HEAD + "Korea\0,9\n",
    "end-of-text-later.csv": lambda: HEAD * 9_000 + "\0\0\0",
    "one-character.csv": lambda: "0",
    "one-byte-order-mark.csv": lambda: "\ufeff",
    "wide-and-odd.csv": lambda: HEAD.encode("utf-16") + b"\0",
    "wide-with-half-a-pair.csv": lambda: HEAD.encode("utf-16") + b"\x00\xd8,\x00",
    "wider.csv": lambda: HEAD.encode("utf-32"),
    "two-encodings.csv": lambda: (
        (HEAD + "日本,9\n").encode() + "日本,9\n".encode("cp932")
    ),
    "three-encodings.csv": lambda: (
        (HEAD + "日本,9\n").encode("cp932")
        + "日本,9\n".encode("euc-jp")
        + "日本,9\n".encode("utf-16")
    ),
    "all-bytes.csv": lambda: HEAD.encode() + bytes(range(1, 256)) * 40,
    "cut-off-utf8.csv": lambda: (HEAD + "日本").encode()[:-1],
    "seven-bits.csv": lambda: HEAD + "+AD0-1+-1,9\n",
    "escape-of-jis.csv": lambda: (HEAD + "日本,9\n").encode("iso-2022-jp"),
    "says-a-strange-mark.csv": lambda: "sep=\x07\n" + HEAD,
    "says-no-mark.csv": lambda: "sep=\n" + HEAD,
    "formulas.csv": lambda: HEAD + "=cmd|'/c calc'!A0,=1+1\n+1,-1\n@SUM(1),\t=1\n",
    "rows-of-all-lengths.csv": lambda: "\n".join("a," * n for n in range(900)),
    "headings-20000.csv": lambda: (
        ",".join(f"h{n}" for n in range(16_000)) + "\n" + "1," * 15_999
    ),
    "labels-100000.csv": lambda: (
        "Economy,2023\n" + "".join(f"L{n} {n * 7},{n}\n" for n in range(100_000))
    ),
    "numbers-only.csv": lambda: "1,2,3\n" * 20_000,
    "letter.txt": lambda: "Dear all,\nsee below\n",
    "tabs-not-closed.tsv": lambda: 'a\t"b\n' * 9_000,
}
SLOW = frozenset(
    {
        "rows-beyond-the-last.csv",
        "one-far-cell.csv",
        "labels-100000.csv",
        "headings-20000.csv",
        "line-of-20-million.csv",
        "a-million-filled-columns.csv",
        "empty-rows-beyond-the-last.csv",
    }
)
