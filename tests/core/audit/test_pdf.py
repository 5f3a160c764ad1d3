"""The text of PDF documents: paragraphs as they were before they were printed."""

from __future__ import annotations

import pytest
from typst import Fonts

from core.audit.finding import figures_in
from core.audit.reading import read_draft
from core.errors import IntakeError
from core.intake.reader.drafts.furniture import without_furniture
from core.intake.reader.drafts.printed import Line, joined, paragraphs
from tests.core.audit.printing import CIPHER, bomb, by_hand, locked, printed

LONG = (
    "In 2020 China's share of the ten industries was 25.3 percent, and that of Japan "
    "had gone down from 23.2 to 7.2 percent, while the United States imported $382.9 "
    "billion more from China than it exported over there in 2022."
)


@pytest.fixture
def passages_of(tmp_path):
    def read(data):
        path = tmp_path / "draft.pdf"
        path.write_bytes(data)
        return read_draft(path).passages

    return read


@pytest.fixture
def refusal_of(passages_of):
    def read(data):
        with pytest.raises(IntakeError) as refused:
            passages_of(data)
        assert "“draft.pdf”" in str(refused.value)
        return refused.value.code

    return read


def test_that_wrapped_lines_are_one_paragraph_again(passages_of):
    found = passages_of(printed(LONG.replace("$", r"\$") + "\n\nAnother."))
    assert [(one.kind, one.numbers, one.text) for one in found] == [
        ("page", (1, 1), LONG.replace("'", "’")),
        ("page", (1, 2), "Another."),
    ]


def test_that_cut_and_joined_words_are_whole(passages_of):
    setting = '#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n'
    text = "Concentration of semiconductor manufacturing equipment is efficient. " * 8
    [found] = passages_of(printed(text, setting))
    assert found.text == text.strip()


def test_that_heads_and_numbers_of_pages_are_left_out(passages_of):
    setting = '#set page(header: [Draft of 2024], numbering: "1 / 1")\n'
    texts = ("It rose.", "It fell.", "It stayed.", "It went.")
    found = passages_of(printed("#pagebreak()\n".join(texts), setting))
    assert [one.numbers for one in found] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert tuple(one.text for one in found) == texts


def test_that_a_paragraph_goes_on_over_the_page(passages_of):
    text = "it held a share of output " * 60
    [found] = passages_of(printed(f"In 2020 {text}of 25.3 percent."))
    assert found.text.endswith("of 25.3 percent.")


def test_that_raised_marks_of_notes_are_left_out(passages_of):
    [found] = passages_of(
        printed(f"It fell by \\$680{RAISED}[12] billion{RAISED}[n3].")
    )
    assert found.text == "It fell by $680 billion."


def test_that_rows_of_a_table_stay_apart(passages_of):
    rows = "\n\n".join("China 6.4% 6.8% 6.9% 7.7% 8.7% 9.9%" for _ in range(3))
    found = passages_of(printed(f"#set par(spacing: 0.65em)\n{rows}"))
    assert len(found) == 3


JAPANESE = {"Noto Sans CJK JP", "Noto Serif CJK JP"}


def test_that_japanese_is_joined_without_spaces(passages_of):
    text = "2020年の10産業における中国の世界シェアは25.3%であり、" * 6
    font = min(JAPANESE & set(Fonts().families()), default=None)
    if font is None:
        pytest.skip("this machine has no Japanese font to print with")
    setting = f'#set text(lang: "ja", font: "{font}")\n'
    found = passages_of(printed(text, setting))
    assert [one.text for one in found] == [text]


RAISED = "#super(typographic: false)"
CUT = [
    ("of 25.3", "percent", "25.3 percent"),
    ("赤字は3,829", "億ドル", "3,829億ドル"),
    ("rose to $382.9", "billion in 2022", "$382.9 billion"),
    ("it fell by three-", "fourths of it", "three-fourths"),
    ("over that 25-", "year period", "25-year"),
    ("中国は6.4%か", "ら27.5%へ", "6.4%"),
]


@pytest.mark.parametrize(("first", "second", "figure"), CUT, ids=[c[2] for c in CUT])
def test_that_a_figure_cut_by_a_line_end_is_found(first, second, figure):
    words = frozenset({"three", "year", "period"})
    found = figures_in(joined(first, second, words))
    assert found[0].text == figure


def test_that_a_heading_is_no_part_of_its_text():
    lines = [
        Line("Advantages", 60, 700, 10),
        Line("China held 25.3 percent of the whole in the year", 60, 688, 10),
        Line("2020.", 60, 676, 10),
    ]
    assert [text for _place, text in paragraphs([lines])] == [
        "Advantages",
        "China held 25.3 percent of the whole in the year 2020.",
    ]


def test_that_a_percentage_at_the_foot_of_pages_is_no_number_of_a_page():
    pages = [[Line(f"China {n}.3%", 60, 700, 10)] for n in range(8)]
    assert without_furniture(pages) == pages


def test_that_a_document_kept_from_changes_only_is_read(passages_of):
    assert passages_of(locked(printed("25.3 percent"), ""))[0].text == "25.3 percent"


def test_that_what_is_further_away_than_a_number_can_say_is_refused(refusal_of):
    scale = b"1" + b"0" * 40 + b".0"
    scaled = b" ".join((scale, b"0 0", scale, b"0 0 cm\n")) * 10
    text = b"BT /F 9 Tf 1 0 0 1 50 50 Tm (25 percent) Tj ET"
    assert refusal_of(by_hand(scaled + text)) == "draft_pdf_damaged"


REFUSED = {
    "cipher": (lambda: by_hand(b"BT (1%) Tj ET", more=CIPHER), "draft_pdf_locked"),
    "locked": (lambda: locked(printed("25.3 percent"), "secret"), "draft_encrypted"),
    "scanned": (lambda: by_hand(b"0 0 300 300 re f"), "draft_pdf_pictures"),
    "cut": (lambda: printed("25.3 percent")[:400], "draft_pdf_damaged"),
    "start": (lambda: b"%PDF-1.7\n", "draft_pdf_damaged"),
    "pages": (lambda: by_hand(b"BT (1%) Tj ET", pages=601), "draft_too_many_pages"),
    "bomb": (lambda: bomb(300_000_000), "draft_costly"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_that_what_cannot_be_read_is_refused_in_one_sentence(refusal_of, name):
    made, code = REFUSED[name]
    assert refusal_of(made()) == code
