"""A briefing is handed over whole, the same each time, without what was left out."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from core.casefile import Case
from core.casefile.cover import choose_cover
from core.casefile.pinning import note_pin
from core.economies import load_economies
from core.errors import ExportError, HeldError
from core.exports.formats import FORMATS
from core.exports.handing_over import Order, file_name, hand_over
from core.library import Library
from core.progress import CancelledError
from core.sample import copy_sample

NOTE = "For the minister alone"


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """The sample case with three exhibits, one of them with a note."""
    path = tmp_path_factory.mktemp("case") / "s.statecraft"
    copy_sample(path)
    with Case.open(path) as opened:
        kept = [pin for pin in opened.pins() if pin.kind == "exhibit"][:3]
        for pin in opened.pins():
            if pin not in kept:
                opened.remove_pin(pin.pin_id)
        opened.edit(note_pin, kept[0].pin_id, NOTE)
        yield opened


@pytest.fixture(scope="module")
def library(case):
    return Library(case, load_economies())


@pytest.fixture(scope="module")
def written(library, tmp_path_factory):
    """Every format in both languages."""
    folder = tmp_path_factory.mktemp("out")
    return hand_over(library, Order(folder, FORMATS, ("en", "ja"), name="Brief"))


def values(path):
    """Return every exact number of the provenance of a workbook."""
    sheet = openpyxl.load_workbook(path).worksheets[-1]
    cells = (cell.value for row in sheet.iter_rows() for cell in row)
    return sorted(value for value in cells if isinstance(value, int | float))


def whole(path):
    """Return all that a file of office holds, unpacked."""
    with zipfile.ZipFile(path) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


def test_that_every_format_is_written_in_every_language(written):
    assert [path.name for path in written.paths] == [
        f"Brief-{language}.{kind}" for language in ("en", "ja") for kind in FORMATS
    ]


def test_that_both_languages_hold_the_same_numbers(written):
    english, japanese = (path for path in written.paths if path.suffix == ".xlsx")
    assert values(english) == values(japanese)
    assert len(values(english)) > 50


def test_that_two_runs_are_equal_byte_for_byte(library, written, tmp_path):
    again = hand_over(library, Order(tmp_path, FORMATS, ("en", "ja"), name="Brief"))
    for before, now in zip(written.paths, again.paths, strict=True):
        assert before.read_bytes() == now.read_bytes(), now.name


def test_that_what_is_left_out_is_in_none_of_the_files(case, library, tmp_path):
    order = Order(tmp_path, ("pptx", "docx", "xlsx"), ("en",))
    assert all(NOTE.encode() in whole(one) for one in hand_over(library, order).paths)
    case.edit(choose_cover, "without", "notes")
    reduced = hand_over(library.renewed(), order).paths
    assert not any(NOTE.encode() in whole(path) for path in reduced)
    case.edit(choose_cover, "without", "")


def test_that_no_file_holds_a_path_or_a_user(written):
    told = (str(Path.home()).encode(), tempfile.gettempdir().encode(), b"statecraft-")
    for path in written.paths:
        if path.suffix != ".pdf":
            assert not any(one in whole(path) for one in told), path.name


def test_that_every_slide_carries_the_marking_that_is_asked_for(library, tmp_path):
    order = Order(tmp_path, ("pptx",), ("en",), marking="CUI//NOFORN")
    [path] = hand_over(library, order).paths
    for slide in Presentation(path).slides:
        texts = [one.text_frame.text for one in slide.shapes if one.has_text_frame]
        assert any("CUI//NOFORN" in text for text in texts)


def test_that_a_picture_is_made_of_each_figure(library, tmp_path):
    done = hand_over(library, Order(tmp_path, ("svg",), ("ja",), name="図"))
    assert [path.name for path in done.paths] == [f"図-ja-0{n}.svg" for n in (1, 2, 3)]


def test_that_a_name_has_words_and_nothing_that_a_system_refuses(written):
    paper = written.composed[0].paper
    assert file_name(paper, 'a/b\\c: "d" <e>?*|', ".pdf") == "a-b-c-d-e-en.pdf"
    assert len(file_name(paper, "x" * 500, ".pdf")) < 80


def test_that_another_name_is_offered_where_a_program_holds_a_file(
    library, tmp_path, monkeypatch
):
    order = Order(tmp_path, ("pptx",), ("en",), name="Brief")
    (tmp_path / "Brief-en.pptx").write_bytes(b"open")

    def held(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(
        HeldError, match=r"close it in PowerPoint.*Brief-2-en\.pptx"
    ) as e:
        hand_over(library, order)
    assert e.value.name == "Brief 2"
    assert (tmp_path / "Brief-en.pptx").read_bytes() == b"open"


def test_that_a_folder_that_is_gone_is_refused(library, tmp_path):
    with pytest.raises(ExportError):
        hand_over(library, Order(tmp_path / "no", ("xlsx",), ("en",)))


def test_that_what_is_cancelled_leaves_the_files_there_are_and_writes_no_more(
    library, tmp_path
):
    def cancelled(fraction, doing):
        if "pptx" in doing:
            raise CancelledError

    with pytest.raises(CancelledError):
        hand_over(library, Order(tmp_path, FORMATS, ("en",), name="Brief"), cancelled)
    assert [path.name for path in tmp_path.iterdir()] == ["Brief-en.pdf"]


def test_that_pictures_in_a_word_file_are_not_packed_a_second_time(written):
    path = next(one for one in written.paths if one.suffix == ".docx")
    with zipfile.ZipFile(path) as opened:
        pictures = [one for one in opened.infolist() if one.filename.endswith(".png")]
    assert pictures
    assert {one.compress_type for one in pictures} == {zipfile.ZIP_STORED}
