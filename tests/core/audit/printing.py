"""PDF documents for the tests: set by our typesetter, or damaged by hand."""

from __future__ import annotations

import io
import zlib

import typst
from pypdf import PdfReader, PdfWriter

NARROW = "#set page(width: 9cm, height: 12cm, margin: 1cm)\n#set text(size: 10pt)\n"


def printed(text, setting=""):
    """Return a PDF of narrow pages with a text in the markup of the typesetter."""
    return typst.compile((NARROW + setting + text).encode(), format="pdf")


def locked(data, password):
    """Return a PDF that opens with a password only, or with none if that is empty."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


CIPHER = (
    f"/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O<{'00' * 48}>/U<{'00' * 48}>"
    f"/OE<{'00' * 32}>/UE<{'00' * 32}>/Perms<{'00' * 16}>/StmF/StdCF/StrF/StdCF"
    "/CF<</StdCF<</CFM/AESV3/Length 32>>>>>>/ID[<00><00>]"
)
"""What stands in the trailer of a PDF that is encrypted with AES of 256 bits."""


def by_hand(contents, pages=1, packing="", more=""):
    """Return a PDF whose pages share one stream of contents; `more` is for its end."""
    kids = " ".join(["3 0 R"] * pages)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
            b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        ),
        f"<</Length {len(contents)}{packing}>>\nstream\n".encode()
        + contents
        + b"\nendstream",
    )
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 5\n0000000000 65535 f \n{table}trailer<</Size 5/Root 1 0 R{more}>>\n"
    )
    return made + f"{end}startxref\n{len(made)}\n%%EOF".encode()


def bomb(size):
    """Return a PDF with one page whose contents open out to so many bytes."""
    packer = zlib.compressobj(9)
    part = b"BT /F 9 Tf (25 percent) Tj ET\n" * 4096
    made = b"".join(packer.compress(part) for _ in range(size // len(part)))
    return by_hand(made + packer.flush(), packing="/Filter/FlateDecode")
