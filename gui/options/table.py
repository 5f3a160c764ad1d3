"""The options as a table: what each is called, what it does, what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_
from gui.options import choices, font_choices, limit_choices, place_choices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.exhibit import Option
    from gui.options.choices import Now


class OptionEntry(NamedTuple):
    """One option.

    Attributes:
        name: As `gui.settings.Settings.said` knows it.
        label: With its access key, which is its own on the page.
        offered: What can be chosen, what was delivered first.
        told: What it does, in a sentence or two.
    """

    name: str
    label: str
    offered: Callable[[Now], Sequence[Option]]
    told: str


class Section(NamedTuple):
    """Options that belong together; on one tab of the page."""

    title: str
    entries: tuple[OptionEntry, ...]


LOOKS: Final = Section(
    N_("Language and looks"),
    (
        OptionEntry(
            "language",
            N_("&Language"),
            choices.languages,
            N_("Of every word on the screen; papers have a language of their own."),
        ),
        OptionEntry(
            "appearance",
            N_("Light or d&ark"),
            choices.appearances,
            N_("Light or dark; papers are always light."),
        ),
        OptionEntry(
            "text_size",
            N_("&Size of the text"),
            choices.text_sizes,
            N_("Of all that is on the screen, in per cent of the system's size."),
        ),
        OptionEntry(
            "screen_font",
            N_("Fo&nt of the window"),
            font_choices.screen_fonts,
            N_(
                "A font without Japanese has Japanese in one of the system's fonts "
                "beside it."
            ),
        ),
        OptionEntry(
            "motion",
            N_("&Motion"),
            choices.motions,
            N_(
                "Reduced, menus open at once, nothing blinks, and years that would "
                "pass by go on by one with each press."
            ),
        ),
    ),
)
WORDS: Final = Section(
    N_("Numbers, dates and names"),
    (
        OptionEntry(
            "numbers",
            N_("&Numbers"),
            choices.numbers,
            N_(
                "On the screen and in papers, in both languages alike; drafts are "
                "read so as well. Cells and charts that Excel and PowerPoint write "
                "themselves follow the settings of those programs."
            ),
        ),
        OptionEntry(
            "amounts",
            N_("&Large amounts of money"),
            choices.amounts,
            N_("Rounded alike in both languages, whichever is chosen."),
        ),
        OptionEntry(
            "dates",
            N_("Da&ys and months"),
            choices.dates,
            N_("Years of statistics stay as they are published."),
        ),
        OptionEntry(
            "china",
            N_("Ch&ina"),
            choices.names,
            N_(
                "How an economy is called on the screen and in papers; any of these "
                "names is understood where it is read."
            ),
        ),
        OptionEntry("taiwan", N_("T&aiwan"), choices.names, ""),
        OptionEntry("hong_kong", N_("Hong &Kong and Macao"), choices.names, ""),
        OptionEntry("korea", N_("South K&orea"), choices.names, ""),
    ),
)
PAPERS: Final = Section(
    N_("Charts and fonts"),
    (
        OptionEntry(
            "palette",
            N_("Colo&urs of charts"),
            choices.palettes,
            N_(
                "On the screen, in pictures, PDF, Word, PowerPoint and Excel. Lines "
                "have a dash or a mark as well, and in grey each has its own dash."
            ),
        ),
        OptionEntry(
            "latin",
            N_("&Latin letters in papers"),
            font_choices.latin_fonts,
            N_(
                "Fonts of this computer. A Word, PowerPoint or Excel file names the "
                "font and does not hold it: whoever opens it needs it, too."
            ),
        ),
        OptionEntry(
            "east_asian",
            N_("&Japanese in papers"),
            font_choices.japanese_fonts,
            N_("Only fonts that have Japanese are offered."),
        ),
    ),
)
READING: Final = Section(
    N_("Reading workbooks"),
    (
        OptionEntry(
            "memory",
            N_("&Memory for one workbook"),
            limit_choices.memories,
            N_(
                "A workbook that needs more is refused, and this computer goes on "
                "working. Never more than half of what is built in."
            ),
        ),
        OptionEntry(
            "seconds",
            N_("&Seconds of computing for one workbook"),
            limit_choices.seconds,
            N_("A workbook that takes longer is given up."),
        ),
        OptionEntry(
            "cells",
            N_("Ce&lls of one sheet"),
            limit_choices.cells,
            N_("Rows times columns of the part of a sheet that is filled."),
        ),
    ),
)
PLACES: Final = Section(
    N_("Folders and markings"),
    (
        OptionEntry(
            "folder_cases",
            N_("Folder for c&ases"),
            place_choices.folders,
            N_("Where the boxes begin in which a file is chosen."),
        ),
        OptionEntry(
            "folder_import", N_("Folder for &imports"), place_choices.folders, ""
        ),
        OptionEntry(
            "folder_export", N_("Folder for ex&ports"), place_choices.folders, ""
        ),
        OptionEntry(
            "marking_sets",
            N_("&Marking sets of new cases"),
            place_choices.marking_sets,
            N_(
                "A new case begins with these sets; those of the case that is open "
                "are changed on the page of handling markings."
            ),
        ),
    ),
)
SECTIONS: Final = (LOOKS, WORDS, PAPERS, READING, PLACES)
ENTRIES: Final = tuple(entry for section in SECTIONS for entry in section.entries)
