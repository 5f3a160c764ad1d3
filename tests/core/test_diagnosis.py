"""What is handed to whoever looks for a fault."""

from __future__ import annotations

import zipfile

import pytest

from core.diagnosis import Text, diagnosis
from core.errors import ExportError
from core.exports.diagnostics import write_diagnostics
from core.i18n import speaking
from core.logbook import Event, Logbook


def test_that_it_holds_program_settings_logs_and_faults(tmp_path):
    book = Logbook(tmp_path / "log")
    book.note(Event.STARTED)
    book.close()
    (tmp_path / "crash-20261202-000000.txt").write_text("ValueError")
    (tmp_path / "crash-hard.txt").write_text("")
    names = [text.name for text in diagnosis(tmp_path, {"language": "ja"})]
    assert names == [
        *("program.txt", "settings.txt", f"log/{book.path.name}"),
        "faults/crash-20261202-000000.txt",
    ]


def test_that_the_program_names_its_libraries(tmp_path):
    program, settings = diagnosis(tmp_path, {"language": "ja"})
    assert "pandas: " in program.content
    assert settings.content == "language: ja\n"


def test_that_the_folders_of_a_place_in_the_code_stay_here(tmp_path):
    place = 'File "/home/yamada/statecraft/gui/app.py", line 12 in main'
    (tmp_path / "crash-hard.txt").write_text(place)
    *_others, fault = diagnosis(tmp_path, {})
    assert fault.content == 'File "app.py", line 12 in main'


def test_that_only_the_end_of_a_large_file_leaves(tmp_path, monkeypatch):
    monkeypatch.setattr("core.diagnosis.LARGEST_BYTES", 4)
    (tmp_path / "crash-hard.txt").write_text("beginning end")
    *_others, fault = diagnosis(tmp_path, {})
    assert fault.content == " end"


@pytest.mark.parametrize(
    ("spoken", "said"), [("en", "read"), ("ja", "読み取れませんでした")]
)
def test_that_a_text_that_is_missing_tells_its_user_why(tmp_path, spoken, said):
    (tmp_path / "crash-hard.txt").mkdir()
    with speaking(spoken):
        *_others, fault = diagnosis(tmp_path, {"language": spoken})
    assert said in fault.content


def test_that_the_same_texts_give_the_same_bytes(tmp_path):
    texts = (Text("a.txt", "one"), Text("log/b.txt", "二"))
    for name in ("first.zip", "second.zip"):
        write_diagnostics(tmp_path / name, texts)
    first, second = ((tmp_path / f"{n}.zip").read_bytes() for n in ("first", "second"))
    assert first == second
    with zipfile.ZipFile(tmp_path / "first.zip") as made:
        assert made.read("log/b.txt").decode() == "二"


def test_that_a_bundle_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(ExportError, match=r"x\.zip could not be written"):
        write_diagnostics(tmp_path / "gone" / "x.zip", ())
