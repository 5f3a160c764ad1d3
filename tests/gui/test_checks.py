"""Stories of a user who asks what is doubtful, and goes to see the cell."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt

from core.problems import Place
from gui.panels.finding_tree import FindingTree, Group, Line
from tests.gui.user import OUTPUT_HEADS, write_template

DOUBTFUL = (
    ("Japan", "Electronics", "C26", 2019, 150.0),
    ("Japan", "Electronics", "C26", 2020, "many"),
    ("Atlantis", "Electronics", "C26", 2019, 900.0),
)


@pytest.fixture
def panel(user):
    user.wishes("quality")
    return user.window.parts.panels.quality


def test_that_the_report_opens_with_the_source_of_most_findings(panel):
    counts = [int(row.texts[0]) for row in panel.sources.rows()]
    assert counts[0] == max(counts) > 0
    assert panel.findings.lines()


def test_that_a_finding_leads_to_its_cell_by_the_keys_of_the_menu(user, panel):
    user.presses("Ctrl+G", panel.findings)
    place = panel.findings.lines()[0].places[0]
    assert user.cell.endswith(f"{place.sheet} › {place.address}")


def test_that_the_button_leads_to_the_cell_as_well(user, panel):
    panel.go_to.click()
    assert user.cell


def test_that_the_whole_sentence_of_a_finding_can_be_read(panel):
    assert panel.sentence.text() == panel.findings.lines()[0].texts[0]


def test_that_escape_puts_the_report_away(user, panel):
    user.presses("Esc", panel.findings)
    assert not panel.isVisible()


def test_that_the_report_is_written_where_the_user_says(user, panel, tmp_path):
    user.dialogs.report_path = tmp_path / "report.xlsx"
    panel.export.click()
    user.settles()
    assert "report.xlsx was written." in user.told
    assert openpyxl.load_workbook(tmp_path / "report.xlsx").sheetnames[0] == "Findings"


def test_that_thinking_better_of_the_export_writes_nothing(user, panel):
    panel.export.click()
    user.settles()
    assert user.told == ""


def test_that_a_report_does_not_outlive_the_data_it_speaks_of(user, panel, tmp_path):
    path = write_template(tmp_path / "own.xlsx", "output", OUTPUT_HEADS, DOUBTFUL)
    user.imports(path)
    assert panel.findings.lines() == []
    assert "has changed" in panel.summary.text()


def test_that_the_report_speaks_of_what_was_imported(user, panel, tmp_path):
    path = write_template(tmp_path / "own.xlsx", "output", OUTPUT_HEADS, DOUBTFUL)
    user.imports(path)
    user.wishes("quality")
    assert "A small table of output" in [row.texts[1] for row in panel.sources.rows()]


def test_that_an_empty_case_has_nothing_to_export(user):
    user.wishes("new")
    user.wishes("quality")
    panel = user.window.parts.panels.quality
    assert not panel.export.isEnabled()
    assert not panel.go_to.isEnabled()


# --- the tree of findings ---

CELLS = tuple(Place("Data", row, 1) for row in range(1, 251))


@pytest.fixture
def tree(qtbot):
    shown = FindingTree("Findings", ("Finding", "Count"))
    qtbot.addWidget(shown)
    lines = (Line(("Many cells", "250"), CELLS), Line(("No cell", "0"), ()))
    shown.show_groups([Group("A kind", lines)])
    return shown


def test_that_very_many_cells_are_not_all_unfolded(tree):
    finding = tree.topLevelItem(0).child(0)
    last = finding.child(finding.childCount() - 1)
    assert last.text(0) == "and 150 more"


def test_that_a_cell_below_a_finding_leads_to_itself(tree, emitted):
    asked = emitted(tree.cell_asked)
    tree.setCurrentItem(tree.topLevelItem(0).child(0).child(2))
    tree.go()
    assert asked == [CELLS[2]]


def test_that_a_group_leads_nowhere_and_folds(tree, emitted):
    asked = emitted(tree.cell_asked)
    tree.setCurrentItem(tree.topLevelItem(0))
    tree.go()
    assert asked == []
    assert not tree.topLevelItem(0).isExpanded()


def test_that_other_keys_are_those_of_any_list(tree, qtbot):
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentItem().text(0) == "No cell"


def test_that_findings_are_copied_as_plain_text(tree):
    tree.selectAll()
    assert "Many cells\t250" in tree.copied().splitlines()
