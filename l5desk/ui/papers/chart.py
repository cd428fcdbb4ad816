"""The preview of the flowchart: on one page or as tiles, before it is printed."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.days import today
from l5desk.ui.flowchart.chart_pages import ChartPages
from l5desk.ui.flowchart.export import chart_pages
from l5desk.ui.papers.kinds import sheet_words
from l5desk.ui.papers.preview import PagesPreview

translate = QCoreApplication.translate


class ChartPreview(PagesPreview):
    """The chart of a patient as it will print; with a ``watermark`` it is nobody's."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        watermark: str = "",
        day: dt.date | None = None,
    ) -> None:
        word = translate("Papers", "Flowchart")
        super().__init__(word, f"{session.label} – {word}" if session.label else word, parent)
        self._session, self._watermark, self._day = session, watermark, day or today()
        self.papers = QComboBox()
        for paper, named in sheet_words().items():
            self.papers.addItem(named, paper)
        self.papers.setCurrentIndex(self.papers.findData(settings.paper))
        choices = QWidget()
        form = QFormLayout(choices)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(translate("PaperChoices", "&Paper"), self.papers)
        self.set_beside(choices)
        self.papers.currentIndexChanged.connect(self.refresh)

    @property
    def sheet(self) -> ChartPages:
        """The pages as they are set now."""
        paper = self.papers.currentData()
        return chart_pages(self._session, paper, self._day, self._watermark)
