"""What a window is given: the session it shows and those who carry out its wishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.cases.desk import Desk
    from gui.cases.reverting import Reverting
    from gui.history import History
    from gui.importing.importing import Importing
    from gui.jobs import Jobs
    from gui.questions import Dialogs
    from gui.refreshing.refreshing import Refreshing
    from gui.session import Session
    from gui.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class Office:
    """The parts that outlive a window.

    Attributes:
        speak: Changes the language of every word, which takes a new window.
        dress: Changes the colours at once.
        beside: Makes a lane for work that disturbs nothing else.
        choose: Chooses an option by its name and code.
        forget_options: Goes back to what was delivered.
    """

    session: Session
    desk: Desk
    dialogs: Dialogs
    settings: Settings
    importing: Importing
    refreshing: Refreshing
    reverting: Reverting
    history: History
    speak: Callable[[str], None]
    dress: Callable[[str], None]
    beside: Callable[[], Jobs]
    choose: Callable[[str, str], None]
    forget_options: Callable[[], None]
