"""A slide while it is being filled: its shapes in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.charts.book import book_of
from core.exports.paper.charts.markup import NO_FILL, solid
from core.exports.paper.charts.space import chart_space
from core.exports.paper.pptx.texts import body, lang_of
from core.exports.paper.script import escaped
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

    from core.exports.paper.charts.columns import Columns
    from core.exports.paper.pptx.box import Box
    from core.exports.paper.pptx.texts import Look, Run
    from core.exports.paper.script import Script

NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TABLE: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
NUMBER_FIELD: Final = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
RECTANGLE: Final = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
FIRST_SHAPE: Final = 2
"""Before it a tree of shapes holds its own name and place."""
DECORATIVE: Final = (
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext>'
)
"""What is not read out: it shows nothing."""


class Canvas:
    """One slide; what is added comes after all that is there."""

    def __init__(self, slide: Slide, script: Script) -> None:
        self.slide = slide
        self.script = script
        self._tree = slide.shapes.element
        self._last = max((one.shape_id for one in slide.shapes), default=1)

    def add(self, markup: str) -> None:
        """Add a shape; `{id}` in it stands for a number of its own."""
        from pptx.oxml import parse_xml  # noqa: PLC0415  # only an export needs it

        self._last += 1
        self._tree.append(parse_xml(markup.replace("{id}", str(self._last), 1)))

    def title(self, box: Box) -> None:
        """Add an empty title, read first, for a layout that has no place for one."""
        from pptx.oxml import parse_xml  # noqa: PLC0415  # only an export needs it

        self._last += 1
        name = escaped(_("Title"))
        made = parse_xml(
            f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{self._last}" name="{name}"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{box.xfrm}</a:xfrm></p:spPr>"
            "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
        )
        self._tree.insert(FIRST_SHAPE, made)

    def paper(self, box: Box) -> None:
        """Lay white paper on a dark slide, for what is drawn on it."""
        name = escaped(_("Paper"))
        self.add(
            f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="{name}">'
            f"<a:extLst>{DECORATIVE}</a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/>"
            f"</p:nvSpPr><p:spPr><a:xfrm>{box.xfrm}</a:xfrm>{RECTANGLE}"
            f"{solid('#ffffff')}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )

    def text(
        self,
        name: str,
        box: Box,
        lines: Iterable[tuple[str | tuple[Run, ...], Look]],
        *,
        anchor: str = "t",
        fill: str = "",
    ) -> None:
        """Add a box of text."""
        ground = solid(fill) if fill else NO_FILL
        inset = 91_440 if fill else 0
        self.add(
            f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" '
            f'name="{escaped(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{box.xfrm}</a:xfrm>{RECTANGLE}{ground}</p:spPr>"
            f'<p:txBody><a:bodyPr wrap="square" lIns="{inset}" tIns="{inset // 2}" '
            f'rIns="{inset}" bIns="{inset // 2}" anchor="{anchor}"><a:noAutofit/>'
            f"</a:bodyPr><a:lstStyle/>{body(lines, self.script)}</p:txBody></p:sp>"
        )

    def foot(self, shape: BaseShape, text: str, *, is_number: bool) -> None:
        """Add a placeholder of the layout that the library leaves out."""
        held = shape.element.ph
        if held is None:
            return
        kind, index = held.get("type"), held.get("idx", "0")
        lang = lang_of(text, self.script)
        look = f'<a:rPr lang="{lang}" sz="1000">{self.script.fonts}</a:rPr>'
        said = escaped(text)
        inner = f"<a:r>{look}<a:t>{said}</a:t></a:r>"
        if is_number:
            inner = (
                f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{look}'
                f"<a:t>{said}</a:t></a:fld>"
            )
        self.add(
            f"<p:sp {NAMESPACES}><p:nvSpPr>"
            f'<p:cNvPr id="{{id}}" name="{escaped(shape.name)}"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr>'
            "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
            f"<a:p>{inner}</a:p></p:txBody></p:sp>"
        )

    def chart(
        self, columns: Columns, box: Box, alt: tuple[str, str], look: tuple[float, date]
    ) -> None:
        """Add a chart that stays one, with its rows in a workbook of its own.

        Args:
            columns: What is plotted.
            box: Where.
            alt: Its name, and what is read out to who does not see it.
            look: The size of its type in points, and the day of the paper.
        """
        from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # noqa: PLC0415
        from pptx.parts.chart import ChartPart  # noqa: PLC0415

        size, day = look
        package = self.slide.part.package
        part = ChartPart.load(
            package.next_partname(ChartPart.partname_template),
            CONTENT_TYPE.DML_CHART,
            package,
            chart_space(columns, box.points, size, self.script),
        )
        part.chart_workbook.update_from_xlsx_blob(book_of(columns, day))
        related = self.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        inner = f'<c:chart xmlns:c="{CHART}" r:id="{related}"/>'
        self._frame(CHART, inner, box, alt)

    def table(self, markup: str, box: Box, alt: tuple[str, str]) -> None:
        """Add a table, given as an `a:tbl`."""
        self._frame(TABLE, markup, box, alt)

    def _frame(self, kind: str, inner: str, box: Box, alt: tuple[str, str]) -> None:
        name, said = map(escaped, alt)
        self.add(
            f'<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr><p:cNvPr id="{{id}}" '
            f'name="{name}" descr="{said}"/><p:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
            f"</p:nvGraphicFramePr><p:xfrm>{box.xfrm}</p:xfrm>"
            f'<a:graphic><a:graphicData uri="{kind}">{inner}</a:graphicData>'
            "</a:graphic></p:graphicFrame>"
        )


def fill_placeholder(
    shape: BaseShape,
    lines: Iterable[tuple[str | tuple[Run, ...], Look]],
    script: Script,
) -> None:
    """Write into a placeholder of the layout; its place and look are the template's."""
    from pptx.oxml import parse_xml  # noqa: PLC0415

    held = shape.element.txBody
    if held is None:
        return
    for paragraph in list(held.p_lst):
        held.remove(paragraph)
    made = parse_xml(f"<p:txBody {NAMESPACES}>{body(lines, script)}</p:txBody>")
    for paragraph in list(made):
        held.append(paragraph)
