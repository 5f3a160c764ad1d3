from __future__ import annotations

import pytest

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.sniff import Format, sniff
from tests.core.intake.making import TABLE, compound, package, workbook

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPREADSHEET = (
    b'<?xml version="1.0"?><Workbook'
    b' xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
)


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        pytest.param(workbook(TABLE), "a.xlsx", Format.XLSX, id="xlsx"),
        pytest.param(workbook(TABLE), "a.xls", Format.XLSX, id="xlsx-named-xls"),
        pytest.param(package({"xl/workbook.bin": b""}), "a", Format.XLSB, id="xlsb"),
        pytest.param(package({"mimetype": ODS}), "a.ods", Format.ODS, id="ods"),
        pytest.param(compound("Workbook"), "a.xls", Format.XLS, id="xls"),
        pytest.param(compound("Book"), "a.xlsx", Format.XLS, id="xls-named-xlsx"),
        pytest.param(b"a,b\n1,2\n", "a.csv", Format.TEXT, id="csv"),
        pytest.param(b"a,b\n1,2\n", "a.xlsx", Format.TEXT, id="text-named-xlsx"),
        pytest.param(b"\xff\xfea\0,\0", "a.xls", Format.TEXT, id="utf16-named-xls"),
        pytest.param(b"a\0,\0b\0\n\0", "a.csv", Format.TEXT, id="utf16-unmarked"),
        pytest.param(b" <html><table>", "a.xls", Format.HTML, id="html-named-xls"),
        pytest.param(b"<!-- x --><TABLE border=1>", "a", Format.HTML, id="table"),
        pytest.param(b"<?xml version='1.0'?><html>", "a", Format.HTML, id="xhtml"),
        pytest.param(SPREADSHEET, "a.xls", Format.XML, id="xml-named-xls"),
        pytest.param(
            SPREADSHEET.decode().encode("utf-16"), "a", Format.XML, id="xml-utf16"
        ),
        pytest.param(b"\x09\x04\x06\x00" + bytes(9), "a", Format.XLS, id="excel-4"),
    ],
)
def test_that_the_bytes_say_what_a_file_is(data, name, form):
    assert sniff(data, name) is form


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        pytest.param(b"\1\2\0\3", "a.xlsx", "binary", id="binary"),
        pytest.param(b"MIME-Version: 1.0\n", "a.mht", "web_page", id="mhtml"),
        pytest.param(b'<?xml version="1.0"?>', "a.xls", "xml", id="other-xml"),
        pytest.param(b"%PDF-1.7", "a.xlsx", "pdf", id="pdf"),
        pytest.param(package({"word/document.xml": ""}), "a", "document", id="docx"),
        pytest.param(
            package({"ppt/presentation.xml": ""}), "a", "presentation", id="pptx"
        ),
        pytest.param(package({"a.csv": "1"}), "a.xlsx", "archive", id="zip"),
        pytest.param(compound("WordDocument"), "a.xls", "document", id="doc"),
    ],
)
def test_that_what_is_no_workbook_is_named(data, name, what):
    with pytest.raises(Refusal) as caught:
        sniff(data, name)
    assert caught.value.particulars == {"what": what}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(compound("EncryptedPackage"), "encrypted", id="encrypted"),
        pytest.param(workbook(TABLE)[:400], "damaged", id="truncated"),
        pytest.param(compound("Nothing"), "damaged", id="empty-compound"),
    ],
)
def test_that_what_cannot_be_read_is_refused_by_its_reason(data, code):
    with pytest.raises(Refusal) as caught:
        sniff(data, "a.xlsx")
    assert caught.value.code == code


def test_that_a_cell_with_the_name_of_an_entry_is_not_taken_for_one():
    cells = b"\0\0" + "EncryptedPackage\0".encode("utf-16-le")
    assert sniff(compound("Workbook") + cells, "a.xls") is Format.XLS
