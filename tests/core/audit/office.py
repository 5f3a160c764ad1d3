"""Documents and slides, made part by part as Office writes them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(**parts):
    """Return a zip of parts; `__` in a name is a slash and `_` before `xml` a point."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return stream.getvalue()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body, **parts):
    """Return a Word document with a body of markup."""
    main = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return package(word__document_xml=main, **parts)


def notes(kind, **texts):
    """Return the footnotes or endnotes by their numbers (`n1`)."""
    inner = "".join(
        f'<w:{kind} w:id="{number[1:]}">{paragraph(text)}</w:{kind}>'
        for number, text in texts.items()
    )
    return f'<w:{kind}s xmlns:w="{W}">{inner}</w:{kind}s>'


def slide(text):
    return (
        f'<p:sld xmlns:p="{P}" xmlns:a="{A}"><p:txBody>'
        f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sld>"
    )


def links(**targets):
    """Return relationships by id: kind and target."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{RELS}">{inner}</Relationships>'


def presentation(*texts, note=""):
    """Return slides in this order; their parts are named the other way round."""
    count = len(texts)
    ids = "".join(f'<p:sldId r:id="r{n}"/>' for n in range(count))
    shown = {f"r{n}": ("slide", f"slides/slide{count - n}.xml") for n in range(count)}
    parts = {
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{P}" xmlns:r="{R}">'
        f"<p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": links(**shown),
        **{f"ppt/slides/slide{count - n}.xml": slide(t) for n, t in enumerate(texts)},
    }
    if note:
        parts[f"ppt/slides/_rels/slide{count}.xml.rels"] = links(
            n=("notesSlide", "../notesSlides/notesSlide1.xml")
        )
        parts["ppt/notesSlides/notesSlide1.xml"] = slide(note)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()
