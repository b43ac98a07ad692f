"""What a window can do with dialogs, each made and wired when it is first asked for.

Most of it is not wanted while the window comes up, and its modules cost the start a third.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baro_desktop.ui.entering import EntryFlow
    from baro_desktop.ui.exporting import ExportFlow
    from baro_desktop.ui.forms.flow import FormFlow
    from baro_desktop.ui.help.flow import HelpFlow
    from baro_desktop.ui.importing.flow import ImportFlow
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.ui.papers.agenda_flow import AgendaFlow
    from baro_desktop.ui.printing.flow import PrintFlow
    from baro_desktop.ui.reports.actions import ReportActions
    from baro_desktop.ui.settings.flow import SettingsFlow
    from baro_desktop.ui.source.flow import SourceFlow
    from baro_desktop.ui.window.exchange import ExchangeFlow


def importing(window: MainWindow) -> ImportFlow:
    """Make what imports reports."""
    from baro_desktop.ui.importing.flow import ImportFlow
    from baro_desktop.ui.window.arrivals import show_arrivals

    flow = ImportFlow(window.workspace, window.tasks, window)
    flow.show_arrivals = partial(show_arrivals, window)
    flow.figures_requested.connect(window.show_figures)
    flow.undo_requested.connect(window.undoing.undo)
    flow.open_forms = lambda paths: window.forms.open_forms(paths, window.selection.area)
    flow.open_copy = lambda path: window.exchange.open(path)
    return flow


def exporting(window: MainWindow) -> ExportFlow:
    """Make what writes the workbook and the papers."""
    from baro_desktop.ui.exporting import ExportFlow

    flow = ExportFlow(window.workspace, window.database, window.tasks, window)
    flow.saved.connect(window.habits.recent.add_exported)
    return flow


def exchange(window: MainWindow) -> ExchangeFlow:
    """Make what hands all figures to a colleague."""
    from baro_desktop.ui.window.exchange import ExchangeFlow

    flow = ExchangeFlow(window.workspace, window.tasks, window)
    flow.look_requested.connect(window.copy_requested)
    return flow


def entering(window: MainWindow) -> EntryFlow:
    """Make what local figures are typed in with."""
    from baro_desktop.ui.entering import EntryFlow

    flow = EntryFlow(window.workspace, window.database, window)
    flow.saved.connect(window.show_entered)
    flow.read_only = window.read_only
    return flow


def forms(window: MainWindow) -> FormFlow:
    """Make what writes and reads reporting forms."""
    from baro_desktop.ui.forms.flow import FormFlow

    flow = FormFlow(window.workspace, window.tasks, window)
    flow.entered.connect(window.reload)
    return flow


def reporting(window: MainWindow) -> ReportActions:
    """Make what is done to a report that was imported."""
    from baro_desktop.ui.reports.actions import ReportActions

    flow = ReportActions(window.workspace, window.database, window.tasks, window)
    flow.changed.connect(window.tell_change)
    return flow


def sources(window: MainWindow) -> SourceFlow:
    """Make what shows where a figure stands in its report."""
    from baro_desktop.ui.source.flow import SourceFlow

    flow = SourceFlow(window.workspace, window.importing.reader, window.tasks, window)
    flow.original_requested.connect(lambda *asked: window.reporting.save_original(*asked))
    return flow


def settings(window: MainWindow) -> SettingsFlow:
    """Make what the settings are changed with."""
    from baro_desktop.ui.settings.flow import SettingsFlow

    flow = SettingsFlow(window.workspace, window.database, window.themes, window)
    flow.stored.connect(window.follow_settings)
    flow.changed.connect(window.settings_changed)
    return flow


def agenda(window: MainWindow) -> AgendaFlow:
    """Make what copies an indicator for the agenda."""
    from baro_desktop.ui.papers.agenda_flow import AgendaFlow

    return AgendaFlow(window.workspace, window.tasks, window)


def printing(window: MainWindow) -> PrintFlow:
    """Make what puts the present tab on paper."""
    from baro_desktop.ui.printing.flow import PrintFlow
    from baro_desktop.workflows.sample_data import holds_made_up

    flow = PrintFlow(
        window.pages.current_page,
        window.workspace.today,
        window,
        made_up=partial(holds_made_up, window.database),
    )
    flow.saved.connect(window.habits.recent.add_exported)
    return flow


def helping(window: MainWindow) -> HelpFlow:
    """Make what the menu »Hjælp« opens."""
    from baro_desktop.ui.help.flow import HelpFlow

    return HelpFlow(window.workspace, window.database, window.pages.current_name, window)
