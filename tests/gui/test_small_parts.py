"""Parts of the window that need no window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QSize, QUrl

from core.briefs.exhibit import Field, Option
from core.errors import CaseError
from core.state import Document, Notice, State, Work
from gui.about import about_text
from gui.arguments import arguments
from gui.crash import REPORTS_KEPT, CrashReport, report
from gui.importing.batch import Batch, merged
from gui.importing.dropped import dropped_case, dropped_workbooks
from gui.templates import templates, write_template
from gui.words import filter_words, selection_words, state_words, window_title


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_that_only_workbooks_are_imported_from_a_drop():
    data = dragged("/a/b.xlsx", "/a/photo.png", "/a/C.XLS", "/a/d.csv")
    assert [path.name for path in dropped_workbooks(data)] == [
        "b.xlsx",
        "C.XLS",
        "d.csv",
    ]
    assert dropped_case(data) is None


def test_that_a_case_is_found_among_what_is_dropped():
    data = dragged("/a/b.xlsx", "/a/mine.statecraft")
    assert dropped_case(data).name == "mine.statecraft"


def test_that_an_address_in_the_network_is_not_taken():
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/b.xlsx")])
    assert dropped_workbooks(data) == []


def test_that_several_notices_are_as_grave_as_the_gravest():
    notices = [Notice("note", "One."), Notice("error", "Two.", problems=True)]
    assert merged(notices) == Notice("error", "One. Two.", problems=True)


def test_that_nothing_said_is_no_notice():
    assert merged([]) is None


def test_that_cancelling_sends_the_others_home_too(tmp_path):
    batch = Batch([tmp_path, tmp_path])
    batch.cancel()
    assert batch.waiting == []
    assert "cancelled" in batch.report().text
    assert batch.report() is None


def test_that_every_template_is_offered_and_can_be_written(tmp_path):
    names = [name for name, _words in templates()]
    assert names[:3] == ["output", "share", "trade"]
    for name in names:
        write_template(name, tmp_path / f"{name}.xlsx")
        assert (tmp_path / f"{name}.xlsx").read_bytes()[:2] == b"PK"


def test_that_a_template_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(CaseError, match=r"mine\.xlsx could not be written"):
        write_template("output", tmp_path / "nowhere" / "mine.xlsx")


def test_that_the_program_says_that_it_opens_no_connection():
    assert "no connection" in about_text()


def test_that_a_command_line_can_say_everything():
    words = "my.statecraft --language ja --appearance dark --size 1366x768"
    said = arguments([*words.split(), "--render", "pictures"])
    assert (said.language, said.appearance) == ("ja", "dark")
    assert said.size == QSize(1366, 768)
    assert (said.case.name, said.render.name) == ("my.statecraft", "pictures")
    assert not said.sample
    assert arguments(["--sample"]).sample


@pytest.mark.parametrize("size", ["big", "12x12", "1366*768"])
def test_that_a_size_that_makes_no_sense_is_refused(size, capsys):
    with pytest.raises(SystemExit):
        arguments(["--size", size])
    assert "1366x768" in capsys.readouterr().err


def test_that_the_title_has_a_place_for_the_mark_of_changes():
    assert window_title(State()) == "Statecraft"
    state = State(library=object(), document=Document("Sample case"))
    assert window_title(state) == "Sample case[*] – Statecraft"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State(work=Work("Reading a.xlsx")), "Working"),
        (State(), "No case is open"),
        (State(library=object(), document=Document(modified=True)), "Unsaved changes"),
        (State(library=object()), "Ready"),
    ],
    ids=["work", "nothing", "changes", "saved"],
)
def test_that_the_status_line_says_what_is_so(state, words):
    assert state_words(state) == words


def field(kind, *chosen):
    options = tuple(Option(code, f"The {code}") for code in "ABCDEF")
    return Field("name", "Label", kind, options, chosen)


def test_that_a_span_of_years_is_the_filter():
    assert (
        filter_words((field("one", "A"), field("range", "1995", "2020"))) == "1995–2020"
    )
    assert filter_words((field("range", "2018", "2018"),)) == "2018"


def test_that_what_is_chosen_is_named_or_counted():
    fields = (field("many", "A", "B"), field("many", *"ABCDE"), field("one"))
    assert selection_words(fields) == "The A, The B · 5 chosen"


def fault(secret):
    try:
        int(secret)
    except ValueError as error:
        return ValueError, error, error.__traceback__


class Told:
    def __init__(self):
        self.texts = []

    def show_text(self, title, text):
        self.texts.append(text)


def test_that_a_crash_report_names_places_and_no_values():
    _kind, error, trace = fault("13.7 billion")
    text = report(error, trace)
    assert "ValueError" in text
    assert "test_small_parts.py" in text
    assert "13.7" not in text


def test_that_a_crash_report_names_what_led_to_it():
    try:
        try:
            int("13.7")
        except ValueError as error:
            raise KeyError("cell") from error
    except KeyError as error:
        text = report(error, error.__traceback__)
    assert [line for line in text.splitlines()[1:] if line[0] != " "] == [
        *("KeyError", "after", "ValueError"),
    ]


def test_that_reports_of_a_fault_that_comes_back_do_not_fill_the_disk(tmp_path):
    for second in range(REPORTS_KEPT + 5):
        (tmp_path / f"crash-20200101-0000{second:02}.txt").write_text("x")
    CrashReport(Told().show_text, tmp_path)(*fault("x"))
    assert len(list(tmp_path.iterdir())) == REPORTS_KEPT


def test_that_a_crash_is_written_and_shown_once(tmp_path):
    told = Told()
    crash = CrashReport(told.show_text, tmp_path / "reports")
    crash(*fault("x"))
    (written,) = (tmp_path / "reports").iterdir()
    assert "ValueError" in written.read_text("utf-8")
    assert str(written) in told.texts[0]


def test_that_a_crash_while_one_is_shown_opens_no_second_box(tmp_path):
    class Again(Told):
        def show_text(self, title, text):
            super().show_text(title, text)
            crash(*fault("y"))

    told = Again()
    crash = CrashReport(told.show_text, tmp_path)
    crash(*fault("x"))
    assert len(told.texts) == 1


def test_that_a_report_that_cannot_be_written_is_still_shown(tmp_path):
    (tmp_path / "taken").write_text("")
    told = Told()
    CrashReport(told.show_text, tmp_path / "taken")(*fault("x"))
    assert "ValueError" in told.texts[0]
